rm -r .local/share/refnet
