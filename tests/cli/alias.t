A word of one's own for a command.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv --format ids; refnet config set alias.close 'person list tier:strong --format csv' -q --format ids; refnet config set alias.names 'close --fields name' -q --format ids; refnet config set alias.who "person show 'Marta Kowalczyk'" -q --format ids; refnet close --fields tier | sort | uniq -c; refnet names | wc -l; refnet -q names | head -n 1; refnet who --fields name; refnet config | head -n 4; refnet config alias.close --fields value; refnet help close; refnet close -h | head -n 1
1
1
alias.close
alias.names
alias.who
     10 strong
      1 tier
11
name
name  Marta Kowalczyk
name                value                                 origin
alias.close         person list tier:strong --format csv  ~/.config/refnet/config:1
alias.names         close --fields name                   ~/.config/refnet/config:2
alias.who           person show 'Marta Kowalczyk'         ~/.config/refnet/config:3
value
person list tier:strong --format csv
refnet close is an alias of yours: person list tier:strong --format csv
usage: refnet person list [FILTER...] [OPTIONS]

After an exclamation mark, a line for the shell, which finds the store.

$ refnet config set alias.count '!refnet person list --format ids | wc -l; echo' -q --format ids; refnet config set alias.say '!printf "<%s>\n"' -q --format ids; refnet --db .local/share/refnet/refnet.db count "it's" two; refnet say 'a b' '$(touch x)' ; ls x
alias.count
alias.say
46
it's two
<a b>
<$(touch x)>
ls: cannot access 'x': No such file or directory
[2]

None stands for a command of refnet's own, nor for itself; what is none is told.

$ refnet config set alias.map 'due'; refnet config set alias.Close x; refnet config set alias.a 'b x' -q --format ids; refnet config set alias.b a -q --format ids; refnet a; echo "[$?]"; refnet config set alias.open 'person "list' -q --format ids; refnet open; echo "[$?]"; refnet config set --store alias.evil '!touch x'; printf 'alias.evil = !touch x\n' >.local/share/refnet/refnet.db.config; refnet evil; ls x; refnet clos; refnet config unset alias.close -q --format ids; refnet close
refnet: alias.map: an alias is a word of lower-case letters, digits and hyphens, and no command of refnet's own
refnet: alias.Close: an alias is a word of lower-case letters, digits and hyphens, and no command of refnet's own
alias.a
alias.b
refnet: alias.a stands for itself
[78]
alias.open
refnet: alias.open = person "list: no words of a command
[78]
refnet: alias.evil names what is run, and is taken from your own settings alone
refnet: unknown command 'evil'
hint: 'refnet help' lists the commands
ls: cannot access 'x': No such file or directory
refnet: unknown command 'clos'
hint: 'refnet help' lists the commands
alias.close
refnet: unknown command 'close'
hint: 'refnet help' lists the commands
[2]
