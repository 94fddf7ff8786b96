The weekly report: the mail a cron job sends.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet report weekly -n; refnet report list
1
Subject: refnet to 2026-11-22: 0 wait, 0 going cold
.
From 2026-11-16 to 2026-11-22.
.
Introductions that wait: none
.
People due to hear from you: nobody
.
Going cold in this time: nobody
.
Introductions that moved in this time: none
.
Funnel, all introductions by double opt-in:
  connector-asked  none yet
  connector-yes    none yet
  target-asked     none yet
  target-yes       none yet
  introduced       none yet
  met              none yet
  qualified        none yet
  won              none yet
  thanked          none yet
.
People: 0
  0 strong, 0 medium, 0 weak, 0 without two-way contact
dry run: nothing was kept
no reports kept

$ cat >story <<'END'
> 2026-11-02 new --to Grace_Okafor --via Tomás_Varela
> 2026-11-02 ask 1 connector
> 2026-11-03 yes 1 connector
> 2026-11-03 ask 1 target
> 2026-11-06 yes 1 target
> 2026-11-06 introduce 1
> 2026-11-16 outcome 1 met
> 2026-11-09 new --to Marta_Kowalczyk --via Aoife_Brennan
> 2026-11-09 ask 2 connector
> 2026-11-20 new --to Priya_Raghunathan --via Henrik_Sølberg
> END
> refnet import -q village/mail.csv --format ids; while read -r day words; do set --; for w in $words; do set -- "$@" "$(echo "$w" | tr _ ' ')"; done; REFNET_NOW=${day}T09:00:00Z refnet intro "$@" -q --format ids; done <story | tail -n 1
1
3

$ refnet report weekly
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
.
From 2026-11-16 to 2026-11-22.
.
Introductions that wait: 3
  2  connector late since 2026-11-16: Marta Kowalczyk via Aoife Brennan
  1  you: thank late since 2026-11-19: Grace Okafor via Tomás Varela
  3  you: ask by 2026-11-23: Priya Raghunathan via Henrik Sølberg
  refnet intro show ID says what is next
.
People due to hear from you: 3
  Rachel Steinberg, strong, 197 days over
  田中 由紀, strong, 188 days over
  anders.holm@vestkystpumps.example, strong, 146 days over
.
Going cold in this time: nobody
.
Introductions that moved in this time: 2
  1  introduced -> met: Grace Okafor via Tomás Varela
  3  new -> drafted: Priya Raghunathan via Henrik Sølberg
.
Funnel, all introductions by double opt-in:
  connector-asked  2 of 2, too few to tell (34-100 %), 1 pending
  connector-yes    1 of 1, too few to tell (21-100 %), 1 pending
  target-asked     1 of 1, too few to tell (21-100 %)
  target-yes       1 of 1, too few to tell (21-100 %)
  introduced       1 of 1, too few to tell (21-100 %)
  met              1 of 1, too few to tell (21-100 %)
  qualified        none yet, 1 pending
  won              none yet
  thanked          none yet, 1 pending
.
People: 45
  11 strong, 14 medium, 15 weak, 5 without two-way contact

It is kept, and printed again byte for byte, whatever happened since.

$ refnet report show 1 >again; refnet intro thank 1 -q --format csv --fields state,thanked_at; refnet report show 1 | cmp - again && echo the same; refnet report list
state,thanked_at
met,2026-11-22T09:00:00Z
the same
id  kind    day         period
 1  weekly  2026-11-22  2026-11-16/2026-11-22

For cron: nothing is said, and nothing kept, unless there is news. Days that pass are none; that something is late is.

$ refnet report weekly --if-changed | head -n 1; refnet report weekly --if-changed; REFNET_NOW=2026-11-22T21:00:00Z refnet report weekly --if-changed; refnet report list --format ids; REFNET_NOW=2026-11-25T09:00:00Z refnet report weekly --if-changed -q | head -n 8
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
1
2
Subject: refnet to 2026-11-25: 3 wait, 0 going cold
.
From 2026-11-19 to 2026-11-25.
.
Introductions that wait: 3
  2  connector late since 2026-11-16: Marta Kowalczyk via Aoife Brennan
  3  you: ask late since 2026-11-23: Priya Raghunathan via Henrik Sølbe…
  1  you: outcome by 2026-11-30: Grace Okafor via Tomás Varela

A week that was missed is made up for.

$ REFNET_NOW=2026-12-14T09:00:00Z refnet report weekly | sed -n '3p;/cold/,/^$/p'
Subject: refnet to 2026-12-14: 3 wait, 1 going cold
.
From 2026-11-25 to 2026-12-14.
Going cold in this time: 1
  anders.holm@vestkystpumps…, strong, dormant, last talked 2026-05-29
.

Into a file, which is there when it is complete; when nothing changed it is not touched.

$ REFNET_NOW=2026-12-14T09:00:00Z refnet report weekly -o week.txt; refnet report show 5 | cmp - week.txt && ls -l week.txt | cut -c 1-10; rm week.txt; REFNET_NOW=2026-12-14T09:00:00Z refnet report weekly --if-changed -o week.txt; [ -e week.txt ] || echo none
-rw-------
none

$ refnet report weekly -o no/such/folder.txt; refnet report weekly -n -o week.txt; [ -e week.txt ] || echo none; refnet report list --format ids | tail -n 1
refnet: cannot write no/such/folder.txt: No such file or directory
dry run: nothing was kept
none
5

Of another moment, shown and not kept; as a row.

$ refnet report weekly --as-of 2026-11-10 | head -n 7; refnet report weekly --as-of 2026-11-10 --format csv --fields id,kind,at,period; refnet report show 1 --format jsonl --fields id,kind,at,period
Subject: refnet to 2026-11-10: 1 wait, 0 going cold
.
From 2026-11-04 to 2026-11-10.
.
Introductions that wait: 1
  1  you: write late since 2026-11-08: Grace Okafor via Tomás Varela
  refnet intro show ID says what is next
id,kind,at,period
,weekly,2026-11-10T23:59:59Z,2026-11-04/2026-11-10
{"id":1,"kind":"weekly","at":"2026-11-22T09:00:00Z","period":"2026-11-16/2026-11-22"}

It is no change, and undo passes it by.

$ refnet history --format csv --fields verb | sed -n 2p; refnet undo -q --format csv --fields verb
intro thank
verb
intro thank

Nonsense:

$ refnet report weekly --to html; refnet report show 99; refnet report show one; refnet report monthly; refnet report
refnet: no report in the form 'html'
hint: there is: text
refnet: no report 99
hint: refnet report list shows those there are
refnet: 'one' is no report's number
hint: refnet report list shows them
refnet: 'monthly' is no verb of 'report'
hint: refnet report lists its verbs
usage: refnet report VERB [OPTIONS] [OPERANDS]
.
  report weekly                what waits, who goes cold, what moved
  report show ID               print a report again, byte for byte
  report list                  list the reports that were sent
.
'refnet help report VERB' explains one.
[2]
