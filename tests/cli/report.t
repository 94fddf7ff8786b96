The weekly report: the mail a cron job sends.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet report weekly -n; refnet report list
1
Subject: refnet to 2026-11-22: 0 wait, 0 going cold
.
refnet, weekly
From 2026-11-16 to 2026-11-22.
.
  qualified           0, 0 before
  meetings            0, 0 before
  introductions made  0, 0 before
  asks                0, 0 before
.
Introductions that wait: none
.
Opt-ins awaited: none
.
Loops to close, thanks that are owed: none
.
People due to hear from you: nobody
.
Going cold in this time: nobody
.
Introductions that moved in this time: none
.
Funnel, all introductions by double opt-in
  Each step, of those that came to it, with the 95 % interval; a mark is
  the aim
  connector-asked                        none yet
  connector-yes               │          none yet
  target-asked                           none yet
  target-yes                             none yet
  introduced                             none yet
  met                     │              none yet
  qualified                              none yet
  won                                    none yet
  thanked                                none yet
  │ aim
.
  refnet stats metrics says what they are
.
People: none
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
refnet, weekly
From 2026-11-16 to 2026-11-22.
.
  qualified           0, 0 before
  meetings            1, 0 before
  introductions made  0, 0 before
  asks                0, 0 before
.
Introductions that wait: 3
  2  connector late since 2026-11-16: Marta Kowalczyk via Aoife
    Brennan
    refnet intro yes 2 connector
  1  you: thank late since 2026-11-19: Grace Okafor via Tomás Varela
    refnet intro thank 1
  3  you: ask by 2026-11-23: Priya Raghunathan via Henrik Sølberg
    refnet intro ask 3 connector
.
Opt-ins awaited: 1
  How long they have waited
  0-2 days                               0
  3-6 days                               0
  7-13 days        ████████████████████  1
  14-29 days                             0
  30 days or more                        0
.
Loops to close, thanks that are owed: 1
  Tomás Varela: Grace Okafor via Tomás Varela, met
    refnet intro thank 1
.
People due to hear from you: 3
  Rachel Steinberg: strong, 197 days over
  田中 由紀: strong, 188 days over
  anders.holm@vestkystpumps.example: strong, 146 days over
.
Going cold in this time: nobody
  Of 25 who were strong or medium when it began, 18.7 are expected to
  write within 90 days; then it was 16.8.  Chances are by what 24 such
  people did in the last 90 days.
.
Introductions that moved in this time: 2
  1  introduced -> met: Grace Okafor via Tomás Varela; met, 2026-11-16
  3  new -> drafted: Priya Raghunathan via Henrik Sølberg
.
Funnel, all introductions by double opt-in
  Each step, of those that came to it, with the 95 % interval; a mark is
  the aim
  connector-asked  ███▓▓▓▓▓▓▓  2 of 2, too few to tell (34-100 %), 1
                               pending
  connector-yes    ██▓▓▓│▓▓▓▓  1 of 1, too few to tell (21-100 %), 1
                               pending
  target-asked     ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  target-yes       ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  introduced       ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  met              ██▓│▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  qualified                    none yet, 1 pending
  won                          none yet
  thanked                      none yet, 1 pending
  █ at least, ▓ as counted, ░ at most (95 %), │ aim
.
  refnet stats metrics says what they are
.
People: 45
  11 strong, 14 medium, 15 weak, 5 without two-way contact
.
  People by tier
  strong  ██▇▇▇▇▇
          13 (2026-06-07) to 11 (2026-11-22)
  medium  ▇▇█████
          11 (2026-06-07) to 14 (2026-11-22)
  weak    ███████
          16 (2026-06-07) to 15 (2026-11-22)
.
  Decay: of 24 who were strong or medium at first, who still was
  still strong or medium  █████▇▇
                          100 % (2026-06-07) to 92 % (2026-11-22)

It is kept, and printed again byte for byte, whatever happened since.

$ refnet report show 1 >again; refnet intro thank 1 -q --format csv --fields state,thanked_at; refnet report show 1 | cmp - again && echo the same; refnet report list
state,thanked_at
met,2026-11-22T09:00:00Z
the same
id  kind    day         period                 form
 1  weekly  2026-11-22  2026-11-16/2026-11-22  text

For cron: nothing is said, and nothing kept, unless there is news. Days that pass are none; that something is late is.

$ refnet report weekly --if-changed | head -n 1; refnet report weekly --if-changed; REFNET_NOW=2026-11-22T21:00:00Z refnet report weekly --if-changed; refnet report list --format ids; REFNET_NOW=2026-11-25T09:00:00Z refnet report weekly --if-changed -q | head -n 8
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
1
2
Subject: refnet to 2026-11-25: 3 wait, 0 going cold
.
refnet, weekly
From 2026-11-19 to 2026-11-25.
.
  qualified           0, 0 before
  meetings            0, 1 before
  introductions made  0, 0 before

A week that was missed is made up for.

$ REFNET_NOW=2026-12-14T09:00:00Z refnet report weekly | sed -n '3p;/cold/,/^$/p'
Subject: refnet to 2026-12-14: 3 wait, 1 going cold
.
refnet, weekly
Going cold in this time: 1
  The last word held from anybody strong or medium is of 2026-11-18: was
  newer mail imported?
  anders.holm@vestkystpumps.example: strong, dormant, silent for 198
    days; answer: they wrote last, on 2026-05-29
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
refnet, weekly
From 2026-11-04 to 2026-11-10.
.
  qualified           0, 0 before
  meetings            0, 0 before
id,kind,at,period
,weekly,2026-11-10T23:59:59Z,2026-11-04/2026-11-10
{"id":1,"kind":"weekly","at":"2026-11-22T09:00:00Z","period":"2026-11-16/2026-11-22"}

It is no change, and undo passes it by.

$ refnet history --format csv --fields verb | sed -n 2p; refnet undo -q --format csv --fields verb
intro thank
verb
intro thank

Nonsense:

$ refnet report weekly --to pdf; refnet report show 99; refnet report show one; refnet report yearly; refnet report
refnet: no report in the form 'pdf'
hint: there are: text, md, html
refnet: no report 99
hint: refnet report list shows those there are
refnet: 'one' is no report's number
hint: refnet report list shows them
refnet: 'yearly' is no verb of 'report'
hint: refnet report lists its verbs
usage: refnet report VERB [OPTIONS] [OPERANDS]
.
  report weekly                what waits, who goes cold, what moved
  report monthly               the same of a month
  report quarterly             the same of a quarter
  report show ID               print a report again, byte for byte
  report list                  list the reports that were sent
.
'refnet help report VERB' explains one.
[2]

A month and a quarter; as Markdown and as one HTML file, which asks for nothing from elsewhere.

$ refnet report monthly -n | sed -n '1,5p'; refnet report quarterly -n --to md | sed -n '1,3p;/^## /p'; refnet report weekly -n --to html >week.html; head -c 15 week.html; grep -c -e '<script' -e 'src=' -e '@import' -e 'url(' week.html; grep -o 'http[s]*://[^ "]*' week.html | sort -u
dry run: nothing was kept
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
.
refnet, monthly
From 2026-10-23 to 2026-11-22.
.
dry run: nothing was kept
# refnet, quarterly
.
From 2026-08-23 to 2026-11-22.
## Introductions that wait: 3
## Opt-ins awaited: 1
## Loops to close, thanks that are owed: 1
## People due to hear from you: 3
## Going cold in this time: 4
## Introductions that moved in this time: 3
## Funnel, all introductions by double opt-in
## People: 45
dry run: nothing was kept
<!doctype html>0
http://www.w3.org/2000/svg

The same bytes in every locale; text has another form where there is only ASCII.

$ for l in de_DE fr_FR tr_TR fa_IR; do localedef -i $l -f UTF-8 "$PWD/$l.UTF-8"; done 2>/dev/null; export LOCPATH="$PWD"; LC_ALL=de_DE.UTF-8 locale decimal_point; for form in text md html; do for l in C.UTF-8 de_DE.UTF-8 fr_FR.UTF-8 tr_TR.UTF-8 fa_IR.UTF-8; do LC_ALL=$l refnet report weekly -n -q --to $form | cksum; done | sort -u | wc -l; done; for form in md html; do for l in C POSIX C.UTF-8 fr_FR.UTF-8; do LC_ALL=$l refnet report weekly -n -q --to $form | cksum; done | sort -u | wc -l; done; unset LOCPATH
,
1
1
1
1
1

$ LC_ALL=C refnet report weekly -n -q | LC_ALL=C grep -c '[^ -~]'; LC_ALL=C refnet report weekly -n -q | grep -A3 'connector-yes'
0
  connector-yes    ##===|====  1 of 1, too few to tell (21-100 %), 1
                               pending
  target-asked     ##========  1 of 1, too few to tell (21-100 %)
  target-yes       ##========  1 of 1, too few to tell (21-100 %)

Seven days are seven days where clocks are put forward and back, and midnight is that of the place.

$ for when in 2026-03-30T21:30:00Z 2026-03-30T22:30:00Z 2026-10-26T22:30:00Z 2026-10-26T23:30:00Z; do TZ=Europe/Berlin REFNET_NOW=$when refnet report weekly -n -q | sed -n 4p; done
From 2026-03-24 to 2026-03-30.
From 2026-03-25 to 2026-03-31.
From 2026-10-20 to 2026-10-26.
From 2026-10-21 to 2026-10-27.

An empty environment, as that of cron, is enough.

$ env -i HOME="$HOME" "$(command -v refnet)" report weekly -n -q --as-of 2026-11-22 | head -n 1
Subject: refnet to 2026-11-22: 3 wait, 0 going cold

Among many people what earlier reports kept is looked back on; the first has none to look back on.

$ awk 'BEGIN { print "Name,Email"; for (i = 1; i <= 10000; i++) printf "Person No%d,p%d@mill.example\n", i, i }' >many.csv; refnet import -q many.csv --format ids; refnet report weekly -q | sed -n '/^Going/,/^$/p;/^People: /,/^$/p'
2
Going cold in this time: nobody
.
People: 10045
  11 strong, 14 medium, 15 weak, 10005 without two-way contact
  Among so many the reports to come look back on this one; refnet stats
  growth does now.
.

$ for day in 2026-11-29 2026-12-27 2027-01-24 2027-02-21; do export REFNET_NOW=${day}T09:00:00Z; refnet report weekly -q >last; [ $day != 2027-01-24 ] || sed -n '/^Going/,/^$/p' last; for who in Grace Elif Wei; do refnet log --with $who --kind call --on "$day" -q --format ids; done >ids; done; export REFNET_NOW=2027-03-01T09:00:00Z; refnet report weekly -q >last; sed -n '/^From/p;/^Going/,/^$/p;/^People: /,/^Gaps/p' last
Going cold in this time: nobody
  The last word held from anybody strong or medium is of 2026-12-27: was
  newer mail imported?
.
From 2027-02-21 to 2027-03-01.
Going cold in this time: nobody
  Of 25 who were strong or medium when it began, 2.3 are expected to
  write within 90 days; then it was 2.0.  Chances are by what 25 such
  people did in the last 90 days.
.
People: 10045
  10 strong, 15 medium, 15 weak, 10005 without two-way contact
.
  People by tier
  strong  ████▇
          11 (2026-11-22) to 10 (2027-03-01)
  medium  █████
          14 (2026-11-22) to 15 (2027-03-01)
  weak    █████
          15 (2026-11-22) to 15 (2027-03-01)
.
  Decay: of 25 who were strong or medium at first, who still was
  still strong or medium  █████
                          100 % (2026-11-22) to 100 % (2027-03-01)
.
Gaps
