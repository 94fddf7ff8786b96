Files and folders in one call: who people are before what they wrote.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --me https://www.linkedin.com/in/ines-ferraz --format ids
1

$ mkdir -p out/mail out/.git; cp village/mail.csv village/Connections.csv out; cp village/team-mail.csv out/mail; cp village/contacts.csv out/mail/people.csv; printf 'colour,shape\nred,round\n' > out/odd.csv; : > out/empty.csv; printf '\377\330\377\340' > out/photo.jpg; touch out/.DS_Store out/.git/config

Links in circles, to nothing, and to a file met before.

$ ln -s .. out/mail/up; ln -s nowhere out/dangling; ln -s mail/people.csv out/zz.csv

$ refnet import out
out/Connections.csv
  read as       linkedin-connections, UTF-8, comma
  rows          46: 41 new, 5 skipped
  skipped       hidden member 5
  people        41 new
  interactions  41 new
  receipt       1: refnet import --undo 1 takes it back
.
out/mail/people.csv
  read as       contacts, UTF-8, comma
  rows          20: 17 new, 3 skipped
  skipped       role 2, the owner 1
  people        13 new
  note          1 person has another name: Zhang Wei (Wei Zhang -> Zhang Wei)
  note          3 people have another title: MARTA  KOWALCZYK (Founder & CEO -> Founder), Zhang Wei (Chief Executive Officer -> CEO), Charlotte De Vries (Chief Operating Officer -> COO)
  receipt       2: refnet import --undo 2 takes it back
.
out/mail/team-mail.csv
  read as       mail, UTF-8, semicolon
  rows          30: 30 new
  people        1 new
  interactions  30 new
  receipt       3: refnet import --undo 3 takes it back
.
out/mail.csv
  read as       mail, UTF-8, comma
  rows          450: 424 new, 10 unchanged, 16 skipped
  skipped       no-reply 4, bulk 6, role 5, more than 25 recipients 1
  people        34 new
  interactions  424 new, 10 known before
  receipt       4: refnet import --undo 4 takes it back
.
all of them
  files         4 imported
  rows          546: 512 new, 10 unchanged, 24 skipped
  people        89 new
  interactions  495 new, 10 known before
  left out      2 hidden, 4 no export, 1 met before
hint: refnet map

The same again creates nothing, and a file that is named is not found again.

$ refnet import out/mail out out/mail.csv --format csv --fields file,created,interactions
file,created,interactions
out/mail/people.csv,0,0
out/Connections.csv,0,0
out/mail/team-mail.csv,0,0
out/mail.csv,0,0
hint: refnet map

-q says nothing at all, and nor does a cron job that has nothing to complain of.

$ refnet import -q out

$ refnet import out 2>&1 >/dev/null | grep -v ^hint:
[1]

A file that is bad does not stop the others; the worst is the exit status.

$ printf 'name,email\nZora New,zora@new.example\n' > zora.csv; refnet import out/odd.csv nowhere.csv out/empty.csv zora.csv
refnet: out/odd.csv: no row of labels is recognised
hint: refnet import --sources lists what is recognised
# A guess.  Fields and directives: refnet-mapping(5).
source odd
title "odd.csv"
kind contacts
require "colour" "shape"
#column "colour" FIELD
#column "shape" FIELD
hint: mend this map, then give it to the import:
refnet import out/odd.csv --guess > odd.map
refnet import out/odd.csv --map odd.map
refnet: cannot open nowhere.csv: No such file or directory
refnet: out/empty.csv is empty
zora.csv
  read as       contacts, UTF-8, comma
  rows          1: 1 new
  people        1 new
  receipt       17: refnet import --undo 17 takes it back
.
all of them
  files         1 imported, 3 refused
  rows          1: 1 new
  people        1 new
  interactions  none
  refused       out/odd.csv: no row of labels is recognised
  refused       nowhere.csv: cannot open nowhere.csv: No such file or directory
  refused       out/empty.csv: is empty
[66]

An empty folder has nothing; one that cannot be there is no input.

$ mkdir none; refnet import none
all of them
  files         none

$ refnet import none/such
refnet: cannot open none/such: No such file or directory
[66]

$ refnet import out -n --format csv --fields file,rows | tail -1
dry run: nothing was kept
out/mail.csv,450

Stopped between or within files: what is in stays in, and that is said.

$ awk 'BEGIN { print "date,from,to"; for (i = 0; i < 400000; i++) printf "2026-01-%02dT10:%02d:%02dZ,p%d@many.example,ines@quayside.example\n", i % 28 + 1, i / 60 % 60, i % 60, i % 5000 }' > long.csv

$ printf 'name,email\nYann Late,yann@late.example\n' > yann.csv; before=$(refnet import --list --format ids | wc -l); refnet import yann.csv long.csv >said 2>&1 & until [ "$(refnet import --list --format ids | wc -l)" -gt "$before" ]; do :; done; kill -TERM $!; { wait $!; } 2>/dev/null; echo $?; cat said
143
yann.csv
  read as       contacts, UTF-8, comma
  rows          1: 1 new
  people        1 new
  receipt       20: refnet import --undo 20 takes it back
.
all of them
  files         1 imported
  rows          1: 1 new
  people        1 new
  interactions  none
refnet: interrupted: 1 of 2 files are in; not long.csv or what follows

$ refnet person show yann@late.example --format csv --fields name; refnet person list org:none p1@many.example --format ids | wc -l
name
Yann Late
0

Somebody who waits for the store is told who holds it.

$ db=~/.local/share/refnet/refnet.db; refnet import long.csv >/dev/null 2>&1 & until [ -s "$db.lock" ] || ! kill -0 $!; do :; done; kill -STOP $!; refnet log --timeout 1 'call with Yann Late' 2>said; echo $?; sed "s/pid $!/pid IT/" said; refnet person show yann@late.example --format csv --fields name; kill -KILL $!; { wait $!; } 2>/dev/null; refnet log -q 'call with Yann Late' --format csv --fields kind
75
refnet: ~/.local/share/refnet/refnet.db: locked by refnet import (pid IT) since 09:00
hint: try again when it has finished
name
Yann Late
kind
call

$ refnet log --timeout soon 'call with Yann Late'
refnet: --timeout wants seconds, 86400 at most, not 'soon'
[2]
