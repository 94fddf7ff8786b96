# Grace has given more than she got
refnet log --with 'Grace Okafor' --kind give --about 'an article on flour'
