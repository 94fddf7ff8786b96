Which text fits, and what may be said of the time that went by.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Ada Novak' --email ada@mill.example --org 'Mill Ltd' -q --format ids; refnet person add 'Bela Okoro' --email bela@tarn.example --org 'Tarn Foods' --title CFO -q --format ids; refnet person pin Ada strong --because 'we row' -q --format ids
1
2
3
2

$ refnet intro new --to Bela --via Ada -q --format ids; refnet intro ask 1 connector -q --format ids; refnet intro draft 1 --format csv --fields step
1
1
step
ask-connector

An ask that is late wants the reminder, unless it was put off; lint and send take it for one, too.

$ export REFNET_NOW=2026-12-02T09:00:00Z; refnet intro list late:yes --format csv --fields id,due_at; refnet intro draft 1; refnet intro draft 1 --format csv --fields step
id,due_at
1,2026-11-29T09:00:00Z
To: Ada Novak <ada@mill.example>
Subject: Re: An introduction to Bela Okoro?
.
Dear Ada,
.
I asked you on 2026-11-22 about an introduction to Bela Okoro. There is
no hurry, and a no is an answer I can live with.
.
Ines Ferraz
step
reminder

$ export REFNET_NOW=2026-12-02T09:00:00Z; printf 'Subject: Bela\n\nDear Ada,\n\ndid you find the time? A no is fine.\n\nInes\n' >mine.txt; refnet intro lint mine.txt --intro 1; refnet intro send 1 --file mine.txt -n | grep Subject; refnet intro snooze 1 2026-12-05 -q --format ids; refnet intro draft 1 --format csv --fields step; refnet undo -q --format csv --fields verb
nothing is wrong with it
dry run: nothing was kept
Subject: Bela
1
step
ask-connector
verb
intro snooze

Once a reminder has left, the first ask is never what fits again, even when the answer was put off since.

$ export REFNET_NOW=2026-12-02T09:00:00Z; mkdir bin; printf '#!/bin/sh\ncat >letter\n' >bin/sendmail; chmod +x bin/sendmail; export PATH="$PWD/bin:$PATH"; refnet intro send 1 --as-drafted --yes --hold 0 -q --format csv --fields step,state; refnet intro snooze 1 2026-12-05 -q --format ids; refnet intro draft 1 --format csv --fields step; refnet intro draft 1 --step ask-connector --format csv --fields step; refnet intro no 1 connector -q --format ids; refnet intro draft 1 --format csv --fields step
step,state
reminder,sent
1
step
reminder
step
ask-connector
1
step
decline

It has been a while after 90 days in which nobody was in touch.

$ refnet person add 'Dov Petrel' --email dov@skerry.example --org Skerry -q --format ids; refnet intro new --to Bela --via Dov --force 'to see the text' -q --format ids; refnet intro draft 2 --step re-engage
4
2
To: Dov Petrel <dov@skerry.example>
Subject: How are you?
.
Dear Dov,
.
How is it going at Skerry?
.
Ines Ferraz

$ refnet log --with Dov --kind email --in --about 'Re: the lighthouse' --on 2026-08-01 -q --format ids; refnet intro draft 2 --step re-engage | sed -n 6p; refnet log --with Dov --kind call --on 2026-11-17 -q --format ids; refnet intro draft 2 --step re-engage | sed -n 6p; REFNET_NOW=2027-02-14T09:00:00Z refnet intro draft 2 --step re-engage | sed -n 6p; REFNET_NOW=2027-02-16T09:00:00Z refnet intro draft 2 --step re-engage | sed -n 6p; REFNET_NOW=2029-09-01T09:00:00Z refnet intro draft 2 --step re-engage | sed -n 6p
2
It has been a while: we last wrote about "the lighthouse", in August
3
We last wrote about "the lighthouse", in August 2026. How is it going at
We last wrote about "the lighthouse", in August 2026. How is it going at
It has been a while: we last wrote about "the lighthouse", in August
It has been a while: we were last in touch in November 2026. How is it
