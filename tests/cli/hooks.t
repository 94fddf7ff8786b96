Programs of one's own are told of each change, and may refuse it.

$ mkdir -p .config/refnet/hooks; chmod 700 .config/refnet/hooks; cd .config/refnet/hooks; printf '#!/bin/sh\ncat >>$HOME/told\n' >pre-change; printf '#!/bin/sh\ncat >>$HOME/kept\n' >post-change; chmod 755 *; cd; refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv --format ids; refnet import -q -n village/contacts.csv --format ids; refnet map -q >map; refnet intro new --to Marta --via Henrik -q --format ids; refnet intro yes 1 connector -q --format ids; refnet undo -q --format ids; cat told; sed 's/pre-/post-/' told | cmp - kept
1
1
2
1
1
4
{"schema":"refnet.hook/1","hook":"pre-change","change":1,"verb":"init","summary":"who I am: Ines Ferraz, ines@quayside.example","store":"~/.local/share/refnet/refnet.db"}
{"schema":"refnet.hook/1","hook":"pre-change","change":2,"verb":"import","summary":"village/mail.csv: 450 rows, 46 people, 434 interactions","store":"~/.local/share/refnet/refnet.db"}
{"schema":"refnet.hook/1","hook":"pre-change","change":3,"verb":"intro new","summary":"intro 1: opened, me to Marta Kowalczyk via Henrik Sølberg","store":"~/.local/share/refnet/refnet.db"}
{"schema":"refnet.hook/1","hook":"pre-change","change":4,"verb":"intro yes","summary":"intro 1: yes from Henrik Sølberg, the connector","store":"~/.local/share/refnet/refnet.db"}

Refused within its transaction, with a reason; what is on the screen is asked, too.

$ printf '#!/bin/sh\ncat >/dev/null; echo "not before Monday"; echo more; exit 1\n' >.config/refnet/hooks/pre-intro-yes; chmod 755 .config/refnet/hooks/pre-intro-yes; refnet intro yes 1 connector; echo "[$?]"; refnet intro show 1 --format csv --fields state; refnet history -q --format csv --fields verb | head -n 2; refnet intro ask 1 connector -q --format ids; printf ':keys a\n:save-display -\n' | refnet triage --script - --size 80x12 | grep -o 'not saved.*'; refnet intro show 1 -q --format csv --fields state; rm .config/refnet/hooks/pre-intro-yes
refnet: pre-intro-yes refused: not before Monday
hint: ~/.config/refnet/hooks/pre-intro-yes decides that; nothing was changed
[3]
state
drafted
hint: next: refnet intro ask 1 connector
verb
intro yes
1
not saved: pre-intro-yes refused: not before Monday
state
asking-connector

It sees the store as it was before, and names the same one; it does not set off others, nor itself.

$ printf '#!/bin/sh\ncat >/dev/null; refnet intro list --format csv --fields state >$HOME/seen; echo "$REFNET_DB" >>$HOME/seen\n' >.config/refnet/hooks/pre-intro-no; printf '#!/bin/sh\ncat >/dev/null; refnet person tag Marta +asked -q --format ids >$HOME/tagged\n' >.config/refnet/hooks/post-intro-no; chmod 755 .config/refnet/hooks/*; refnet intro no 1 connector -q --format ids; cat seen; refnet intro list -q --format csv --fields state; refnet person show Marta --fields tags; rm .config/refnet/hooks/*intro*
1
state
asking-connector
~/.local/share/refnet/refnet.db
state
declined
tags  asked

One that fails afterwards is told of, and changes nothing; one that takes too long is none; what is no program, or can be changed by others, is refused.

$ printf '#!/bin/sh\necho broken; exit 3\n' >.config/refnet/hooks/post-log; chmod 755 .config/refnet/hooks/post-log; refnet log 'called Marta about prices' --format ids; refnet config set hook.timeout 1 -q --format ids; printf '#!/bin/sh\nsleep 30\n' >.config/refnet/hooks/pre-log; chmod 755 .config/refnet/hooks/pre-log; refnet log 'called Marta' -q; echo "[$?]"; chmod 644 .config/refnet/hooks/pre-log; refnet log 'called Marta' -q; echo "[$?]"; chmod 775 .config/refnet/hooks/pre-log; refnet log 'called Marta' -q; echo "[$?]"; rm .config/refnet/hooks/pre-log; chmod 777 .config/refnet/hooks; refnet log 'called Marta' -q; echo "[$?]"; refnet person list -q --format ids | wc -l; REFNET_HOOK=1 refnet log 'called Marta' -q --format ids >a
post-log refused: broken
435
hint: refnet undo takes it back
hook.timeout
refnet: pre-log refused: took too long
hint: ~/.config/refnet/hooks/pre-log decides that; nothing was changed
[3]
refnet: ~/.config/refnet/hooks/pre-log cannot be run
hint: chmod u+x, or remove it
[77]
refnet: ~/.config/refnet/hooks/pre-log can be changed by others
hint: chmod go-w, and own it, so that nobody else says what is run
[77]
refnet: ~/.config/refnet/hooks can be changed by others
hint: chmod go-w, and own it, so that nobody else says what is run
[77]
46

What has happened cannot be refused: a message that was handed over is recorded as such. Before, it can.

$ printf '#!/bin/sh\ncat >$HOME/letter\n' >mailer; chmod 755 mailer; chmod 700 .config/refnet/hooks; rm .config/refnet/hooks/*; refnet config set send.command $PWD/mailer -q --format ids; refnet intro new --to Marta --via Priya -q --force test --format ids; printf 'Subject: Marta?\n\nDear Priya,\n\nwould you introduce me to Marta Kowalczyk?  A no is fine.\n\nInes\n' >text; printf '#!/bin/sh\ncat >/dev/null; [ -e $HOME/once ] || exit 1; [ -e $HOME/twice ] && exit 1; touch $HOME/twice\n' >never; chmod 755 never; cp never .config/refnet/hooks/pre-intro-send; refnet intro send 2 --file text --yes --hold 0 -q; echo "[$?]"; refnet intro outbox; ls letter; touch once; refnet intro send 2 --file text --yes --hold 0 --format csv --fields step,state; ls letter; refnet intro show 2 -q --format csv --fields state
send.command
2
refnet: pre-intro-send refused: failed: exit status 1
hint: ~/.config/refnet/hooks/pre-intro-send decides that; nothing was changed
[3]
nothing in the outbox
ls: cannot access 'letter': No such file or directory
one-sided: say something of the requester that is true of nobody else
one-sided: say something of the target that is true of nobody else
pre-intro-send refused: failed: exit status 1
step,state
ask-connector,sent
letter
state
asking-connector
