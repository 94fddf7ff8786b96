Settings are lines of a file; each is shown with where it was set.

$ refnet config
name                value  origin
assist.command      -      default
assist.timeout      60     default
budget.apart        14     default
budget.medium       1      default
budget.open         1      default
budget.strong       1      default
circle.most         12     default
copy.command        -      default
copy.terminal       0      default
cost.hour           -      default
cost.hours          5      default
cost.tools          0      default
give.half-life      365    default
hook.timeout        30     default
match.command       -      default
match.timeout       30     default
policy.give-first   1      default
policy.rest         6      default
retention.copies    -      default
retention.messages  -      default
retention.people    -      default
retention.reports   -      default
send.command        -      default
send.from           -      default
send.hold           30     default
send.timeout        60     default

$ refnet config set match.timeout 10; cat .config/refnet/config; stat -c '%a %n' .config/refnet .config/refnet/config
name           value  origin
match.timeout  10     ~/.config/refnet/config:1
match.timeout = 10
700 .config/refnet
600 .config/refnet/config

$ printf '# what I like\nmatch.timeout = 5\n\n  assist.command = say "x = #1"  \nmatch.timeout=20\n' >.config/refnet/config; refnet config --format csv; refnet config match.timeout --format csv --fields value,origin
name,value,origin,help
assist.command,"say ""x = #1""",~/.config/refnet/config:4,drafts texts for you to edit: refnet-plugins(5)
assist.timeout,60,default,seconds it may take
budget.apart,14,default,days between two asks of one connector
budget.medium,1,default,asks of a connector in 91 days; 0: any number
budget.open,1,default,asks under way with one connector; 0: any number
budget.strong,1,default,asks of a strong tie in 30 days; 0: any number
circle.most,12,default,connectors in the active circle
copy.command,,default,"takes what triage copies, such as xclip -sel c"
copy.terminal,0,default,1: triage copies through the terminal
cost.hour,,default,"what an hour of yours costs, for stats roi"
cost.hours,5,default,hours a week that introductions take
cost.tools,0,default,what tools for it cost a month
give.half-life,365,default,days after which a give weighs half
hook.timeout,30,default,seconds a hook may take
match.command,,default,compares texts by meaning: refnet-plugins(5)
match.timeout,20,~/.config/refnet/config:5,seconds it may take
policy.give-first,1,default,received so much more than given: give first; 0: never mind
policy.rest,6,default,months after a no in which nobody else asks
retention.copies,,default,months to hold copies from before migrations
retention.messages,,default,"months to hold texts that left, and drafts"
retention.people,,default,months to hold people without any contact
retention.reports,,default,months to hold reports that were kept
send.command,,default,sends mail; sendmail -t -i where there is one
send.from,,default,which of your addresses mail is from
send.hold,30,default,seconds mail can be taken back
send.timeout,60,default,seconds sending may take
value,origin
20,~/.config/refnet/config:5

$ refnet config set match.timeout 7 -q --format ids; refnet config set match.command "sh -c 'cat; true'" -n; refnet config set match.command cat -- now; refnet config unset assist.command; cat .config/refnet/config
match.timeout
name           value              origin
match.command  sh -c 'cat; true'  ~/.config/refnet/config:5
dry run: nothing was kept
refnet: unexpected 'now'
hint: quote a name or a date that has blanks
name            value  origin
assist.command  -      default
# what I like
.
match.timeout = 7

A link to a file somewhere else stays one.

$ mkdir dots; mv .config/refnet/config dots/; ln -s ../../dots/config .config/refnet/config; refnet config set match.timeout 8 -q --format ids; cat dots/config; test -L .config/refnet/config && echo link
match.timeout
# what I like
.
match.timeout = 8
link

A store may have its own; what is run is never taken from there.

$ refnet init -q --me ines@quayside.example --format ids; refnet config set --store match.timeout 3; refnet config set --store match.command 'touch ran'; printf 'match.command = touch ran\nmatch.timeout = 4\n' >.local/share/refnet/refnet.db.config; refnet config match.command; refnet config match.timeout; refnet config unset --store match.timeout -q --format ids; cat .local/share/refnet/refnet.db.config; rm .local/share/refnet/refnet.db.config
1
name           value  origin
match.timeout  3      ~/.local/share/refnet/refnet.db.config:1
refnet: match.command names what is run, and is taken from your own settings alone
~/.local/share/refnet/refnet.db.config:1: match.command is not taken from there, but from your own settings
name           value  origin
match.command  -      default
~/.local/share/refnet/refnet.db.config:1: match.command is not taken from there, but from your own settings
name           value  origin
match.timeout  4      ~/.local/share/refnet/refnet.db.config:2
match.timeout
match.command = touch ran

What is wrong is named by its place; what nobody knows, by the nearest.

$ refnet config set match.timeout 0; refnet config set match.timeout x; refnet config set match.timeout 99999999999999999999; refnet config set mach.timeout 1; refnet config zzz; refnet config set match.command "$(printf 'a\nb')"; refnet config set match.command "$(printf 'a\377')"
refnet: match.timeout wants a number from 1 to 3600, not '0'
refnet: match.timeout wants a number from 1 to 3600, not 'x'
refnet: match.timeout wants a number from 1 to 3600, not '99999999999999999999'
refnet: no setting is called 'mach.timeout'
hint: did you mean match.timeout?
refnet: no setting is called 'zzz'
hint: refnet config lists them
refnet: match.command: one line of UTF-8, please
refnet: match.command: one line of UTF-8, please
[2]

$ printf 'match.timeout = 1\nmatch timeout = 1\n' >dots/config; refnet config; printf 'match.timout = 1\nzzz.zzz = 2\nmatch.timeout = many\n' >dots/config; refnet config match.timeout; refnet profile new p --role CFO -q --format ids; refnet profile match p
refnet: ~/.config/refnet/config:2:1: no setting can be called so
~/.config/refnet/config:1: no setting is called 'match.timout'; did you mean match.timeout?
~/.config/refnet/config:2: no setting is called 'zzz.zzz'
~/.config/refnet/config:3: match.timeout wants a number from 1 to 3600, not 'many'
name           value  origin
match.timeout  many   ~/.config/refnet/config:3
p
~/.config/refnet/config:1: no setting is called 'match.timout'; did you mean match.timeout?
~/.config/refnet/config:2: no setting is called 'zzz.zzz'
~/.config/refnet/config:1: no setting is called 'match.timout'; did you mean match.timeout?
~/.config/refnet/config:2: no setting is called 'zzz.zzz'
there is nobody to ask about
nobody fits

$ printf 'match.command = \n' >dots/config; refnet config match.command --format jsonl; printf 'match.command = x\000y\n' >dots/config; refnet config
{"name":"match.command","value":null,"origin":"~/.config/refnet/config:1","help":"compares texts by meaning: refnet-plugins(5)"}
refnet: ~/.config/refnet/config:1:18: a NUL byte
[78]

Others must not say what is run; a file that cannot be read is no empty one.

$ echo 'match.command = touch ran' >dots/config; chmod 666 dots/config; refnet config; refnet profile match p; refnet config set match.timeout 1; chmod 600 dots/config; rm .config/refnet/config; mkdir .config/refnet/config; refnet config; rmdir .config/refnet/config; ls ran
refnet: ~/.config/refnet/config can be changed by others
hint: chmod go-w, and own it, so that nobody else says what is run
refnet: ~/.config/refnet/config can be changed by others
hint: chmod go-w, and own it, so that nobody else says what is run
refnet: ~/.config/refnet/config can be changed by others
hint: chmod go-w, and own it, so that nobody else says what is run
refnet: cannot read ~/.config/refnet/config: Is a directory
ls: cannot access 'ran': No such file or directory
[2]

$ env -u HOME -u XDG_CONFIG_HOME refnet config match.timeout; env -u HOME -u XDG_CONFIG_HOME refnet config set match.timeout 3
name           value  origin
match.timeout  30     default
refnet: no place for settings: neither XDG_CONFIG_HOME nor HOME is set
[78]

What is not set need not be unset: no file is made for that.  No store is
opened, so there is nothing to wait for.

$ rm -r dots; refnet config unset match.timeout -q --format csv --fields value; ls dots 2>&1 | sed 's/.*: //'; refnet config set --timeout 5 match.timeout 20
value
30
No such file or directory
refnet: --timeout means nothing to 'refnet config set'
[2]

Every setting says where its value is from, one that nothing sets, too.

$ refnet config --format csv --fields origin | sort | uniq -c
     26 default
      1 origin

An option goes before a variable, that before a setting beside the store, that before one's own; and each alone before what is usual.

$ export REFNET_DB=a.db; refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet -q init --db b.db --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Ada Novak' --email ada@mill.example -q --format ids; for f in '' csv; do for o in '' --format=jsonl; do REFNET_FORMAT=$f refnet person list -q --fields name $o; REFNET_FORMAT=$f refnet --db b.db person list -q --fields name $o; done; done
1
1
2
name
Ada Novak
nobody found
{"name":"Ada Novak"}
name
Ada Novak
name
{"name":"Ada Novak"}

$ export REFNET_DB=a.db; refnet config set match.timeout 11 -q --format ids; refnet config match.timeout; refnet config set --store match.timeout 12 -q --format ids; refnet config match.timeout; refnet --db b.db config match.timeout --fields value,origin; refnet config unset --store match.timeout -q --fields value,origin; refnet config unset match.timeout -q --fields value,origin
match.timeout
name           value  origin
match.timeout  11     ~/.config/refnet/config:1
match.timeout
name           value  origin
match.timeout  12     a.db.config:1
value  origin
11     ~/.config/refnet/config:1
value  origin
11     ~/.config/refnet/config:1
value  origin
30     default

$ export REFNET_DB=a.db; refnet person add 'Ruth Harbour' --email ruth@harbour.example -q --format ids; refnet intro new -q --to ada@mill.example --via ruth@harbour.example --force test --format ids; printf 'Subject: Ada\n\nDear Ruth,\n\nwould you introduce me to Ada? A no is fine.\n\nInes\n' >ask.txt; refnet config set send.command 'cat >/dev/null' -q --format ids; refnet config set send.hold 600 -q --format ids; refnet config set --store send.hold 1200 -q --format ids; refnet intro send 1 --file ask.txt --yes -q --fields at,held_until --format csv; refnet intro send --not-sent 1 -q --format ids; refnet intro send 1 --file ask.txt --yes -q --hold 60 --fields at,held_until --format csv
3
1
send.command
send.hold
send.hold
at,held_until
2026-11-22T09:00:00Z,2026-11-22T09:20:00Z
1
at,held_until
2026-11-22T09:00:00Z,2026-11-22T09:01:00Z
