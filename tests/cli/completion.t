What a shell is told when the key is pressed: names that begin with a word, one a line, blind to case and accents.

$ refnet completion names person; refnet completion names setting match
refnet: no store; looked for:
  --db and REFNET_DB: not given
  .refnet/refnet.db in ~ or above
  ~/.local/share/refnet/refnet.db
hint: refnet init makes one
match.command
match.timeout

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/contacts.csv --format ids; refnet completion names person gr; refnet completion names person -- 'DÄN'; refnet completion names person nobody; echo "[$?]"
1
1
Grace Okafor
Daniel Whitcombe
Danny Whitcombe, Jr.
[0]

$ refnet profile new plants --role CFO -q --format ids; refnet profile new -q Plans --role CEO --format ids; refnet group new -q 'Northern Table' --format ids; refnet intro new -q --to grace@okaforbakeries.example --via 'Emily Carter' --force test --format ids; refnet completion names profile pl; refnet completion names group; refnet completion names intro; refnet completion names org okafor; refnet completion names proposal; refnet completion names persons
plants
Plans
1
1
plants
Plans
Northern Table
1
Okafor & Daughters
refnet: nothing is named a 'persons'
hint: person, org, profile, group, intro, proposal or setting
[2]

Two of one name are one word; what a terminal obeys, is more than a line, is an option or reads as a number is no word.

$ printf 'Name,Email\nZoe Twice,z1@x.example\nZoe Twice,z2@x.example\n"Zoe\nLines",z3@x.example\nZo\033[31me,z4@x.example\n-zoe,z5@x.example\n77,z6@x.example\nZoe $HOME;x,z7@x.example\n' >odd.csv; refnet import -q odd.csv --format ids; refnet completion names person zo; refnet completion names person -- -; refnet completion names person 7
2
Zoe $HOME;x
Zoe Twice

Nothing is written for it.

$ cksum .local/share/refnet/refnet.db >before; refnet completion names person z >out; cksum .local/share/refnet/refnet.db | cmp - before && wc -l <out
3
