An import can be seen before it is done, row by row, and told otherwise.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

A dry run says what the run says; only the line with the receipt is missing.

$ for f in village/Connections.csv village/hubspot-contacts.csv village/mail.csv village/outlook-mail.csv village/broken.csv; do refnet import -n $f > dry 2> dry.err; refnet import $f > run 2> run.err; grep -v '^  receipt' run | cmp - dry; grep -v '^hint:' run.err > err; grep -v '^dry run' dry.err | cmp - err; done; grep -c . dry
5

As data: all but the number of the receipt and how long it took.

$ refnet import -n village/contacts.csv -q --format json | sed 's/"seconds":[0-9.]*//' > dry; refnet import village/contacts.csv -q --format json | sed 's/"seconds":[0-9.]*//' | diff dry - | wc -l
0

$ refnet import --undo 6 -q --format ids; refnet import --list --format ids | wc -l
6
6

A plan has a line for each row, and nothing is changed.

$ printf 'name,email,company,title\nAda Novak,ada@mill.example,Mill,CFO\nIvo Horak,ivo@mill.example,Mill,\nInfo,info@mill.example,,\n' > first.csv; refnet import -q first.csv --format csv --fields created,skipped; refnet person list --format csv --fields id,name,org,title 'mill'
created,skipped
2,1
id,name,org,title
49,Robert Haldane,Haldane Milling Co.,President
96,Ada Novak,Mill,CFO
97,Ivo Horak,Mill,

$ printf 'name,email,company,title,phone\nAda Novak,ada@mill.example,Quarry,COO,\nIvo Horak,ivo@mill.example,Mill,CTO,\nIvo Horak,ivo@mill.example,Mill,,\nUla Brandt,ula@dock.example,Dock,,\nMarta Kowalczyk,marta@krustwerk.example,Krustwerk,,+351210000009\nInfo,info@mill.example,,,\nBad \200,bad@mill.example,,,\n' > next.csv

$ refnet import --encoding utf-8 --plan plan.tsv next.csv; refnet person list --format csv --fields name,org 'Ula Brandt'
next.csv:8: row 7: invalid UTF-8 at byte 5 of line 8 (name)
next.csv
  read as       contacts, UTF-8, comma
  rows          7: 4 new, 1 unchanged, 1 skipped, 1 rejected
  skipped       role 1
  people        1 new
  note          1 person has another employer: Ada Novak (Mill -> Quarry)
  note          1 person has another title: Ada Novak (CFO -> COO)
plan: plan.tsv; to do as it says: refnet import --apply plan.tsv next.csv
name,org

$ stat -c %a plan.tsv; sed 's/^#sha256.*/#sha256 .../' plan.tsv
600
#refnet.plan/1
#file	next.csv
#sha256 ...
#read	source contacts, encoding UTF-8, delimiter ",", dates none
#handles	162
# A line is row, action, what it is; refnet import --apply obeys it.
# create  a new person, or message
# fill    a person known to this source: what they lacked is added
# update  the same, and something shown is overwritten
# merge ID  it is about the person of that number
# same    nothing new
# skip, reject  nothing comes of it
# You may write skip, merge ID or create on a row that is taken; lines
# may be in any order, but each row must have its own.
1	update	Ada Novak, ada@mill.example, Quarry, COO: Ada Novak: org Mill -> Quarry; title CFO -> COO
2	fill	Ivo Horak, ivo@mill.example, Mill, CTO: Ivo Horak: title - -> CTO
3	same	Ivo Horak, ivo@mill.example, Mill: Ivo Horak
4	create	Ula Brandt, ula@dock.example, Dock
5	merge 28	Marta Kowalczyk, marta@krustwerk.example, Krustwerk: Marta Kowalczyk: name marta Kowalczyk -> Marta Kowalczyk; org Krustwerk Robotics -> Krustwerk
6	skip role	Info, info@mill.example
7	reject invalid UTF-8 at byte 5 of line 8 (name)	line 8

A plan is not written over: it may have been edited.

$ refnet import --encoding utf-8 --plan plan.tsv next.csv
refnet: plan.tsv is there already
hint: name another file, or remove that one
[2]

Obeyed as it is, it is the plain import.

$ cp .local/share/refnet/refnet.db kept.db; refnet --db kept.db import --encoding utf-8 next.csv > plain; refnet import --encoding utf-8 --apply plan.tsv next.csv | diff plain - && refnet person list --format csv > a; refnet --db kept.db person list --format csv | cmp - a && echo the same people
next.csv:8: row 7: invalid UTF-8 at byte 5 of line 8 (name)
next.csv:8: row 7: invalid UTF-8 at byte 5 of line 8 (name)
the same people

$ refnet undo -q --fields verb
verb
import

Edited: Ada's row goes to Ivo, Ivo's second row to nobody, Marta's makes a person of her own.

$ sed 's/^1	[a-z]*/1	merge 97/; s/^3	[a-z]*/3	skip/; s/^5	merge [0-9]*/5	create/' plan.tsv > edited.tsv; refnet import --encoding utf-8 --apply edited.tsv next.csv
next.csv:8: row 7: invalid UTF-8 at byte 5 of line 8 (name)
next.csv
  read as       contacts, UTF-8, comma
  rows          7: 4 new, 2 skipped, 1 rejected
  skipped       role 1, plan 1
  people        1 new
  receipt       9: refnet import --undo 9 takes it back
[65]

$ refnet person list --format csv --fields id,name,emails,org,title 'name:"Ada Novak" or name:"Ivo Horak" or name~/marta/i or "Ula Brandt"'
id,name,emails,org,title
28,marta Kowalczyk,marta@krustwerk.example,Krustwerk Robotics,Founder & CEO
96,Ada Novak,ada@mill.example,Mill,CFO
97,Ivo Horak,ivo@mill.example,Mill,CTO
98,Ula Brandt,ula@dock.example,Dock,
99,Marta Kowalczyk,,Krustwerk,

The same file without a plan knows what was said.

$ refnet import -q --encoding utf-8 next.csv --format csv --fields rows,created,updated,unchanged,skipped,rejected,people_created
next.csv:8: row 7: invalid UTF-8 at byte 5 of line 8 (name)
rows,created,updated,unchanged,skipped,rejected,people_created
7,0,0,5,1,1,0
[65]

Taken back with its import, it is forgotten.

$ refnet import --undo 9 -q --format ids; refnet import --undo 10 -q --format ids; refnet import --encoding utf-8 --plan again.tsv next.csv -q; grep -v '^#' again.tsv | cut -f1,2
9
10
next.csv:8: row 7: invalid UTF-8 at byte 5 of line 8 (name)
1	update
2	fill
3	same
4	create
5	merge 28
6	skip role
7	reject invalid UTF-8 at byte 5 of line 8 (name)

What makes no sense is refused, with its line, and nothing is done.

$ try() { sed "$1" plan.tsv > wrong.tsv; refnet import --encoding utf-8 --apply wrong.tsv next.csv -q; }; try '18s/create/make/'; try '15s/.*/x	create/'; try '18s/create/merge/'; try '18s/create/merge 9999/'; try '18s/create/merge 1/'; try '20s/skip role/create/'; try '21s/reject/create/'; try '18s/create/reject/'; try '18d'; try '18p'; try '$a\
> 99	skip'; try 1d
refnet: wrong.tsv:18: 'make' is no action
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv:15: no row number
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv:18: merge needs the number of a person
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv:18: nobody has the number 9999
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv:18: 1 is you
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv:20: row 6 is left out (role) and cannot be taken
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv:21: row 7 cannot be read (invalid UTF-8 at byte 5 of line 8 (name))
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv:18: row 4 can be read; to leave it out, write skip
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv: row 4 has no line
hint: to leave a row out, keep its line and write skip
refnet: wrong.tsv:19: row 4 has a line already, 18
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
next.csv:8: row 7: invalid UTF-8 at byte 5 of line 8 (name)
refnet: wrong.tsv:22: row 99 is not in the file
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
refnet: wrong.tsv:1: no plan: it must begin with #refnet.plan/1
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
[65]

$ echo 'Ada Novak,ada2@mill.example,,,' >> next.csv; refnet import --encoding utf-8 --apply plan.tsv next.csv
refnet: plan.tsv is the plan of another file, or next.csv has changed since
hint: refnet import --plan makes a new one
[65]

$ refnet import --apply plan.tsv first.csv; sed '$d' next.csv > same.csv; refnet import --encoding windows-1252 --apply plan.tsv same.csv
refnet: plan.tsv is the plan of another file, or first.csv has changed since
hint: refnet import --plan makes a new one
refnet: plan.tsv was made of another reading (source contacts, encoding UTF-8, delimiter ",", dates none) than this one (source contacts, encoding windows-1252, delimiter ",", dates none)
hint: give the same --source, --encoding and --date-order
[65]

$ refnet import --plan p --apply plan.tsv next.csv; refnet import --plan p first.csv next.csv; refnet import --apply nowhere first.csv
refnet: a plan is either made or obeyed: --plan or --apply
refnet: a plan is of one file
refnet: first.csv: cannot open nowhere: No such file or directory
[66]

Hostile plans: a NUL, numbers beyond all, a line without an end, nothing, a directory.

$ head -14 plan.tsv > head.tsv; try() { cat head.tsv - > wrong.tsv; refnet import --encoding utf-8 --apply wrong.tsv next.csv -q 2>&1 | head -1; }; sed -i '$d' next.csv; printf '1\tcreate\0x\n' | try; printf '99999999999999999999\tskip\n' | try; printf '1\tmerge 99999999999999999999\n' | try; printf -- '-1\tskip\n' | try; { printf '1\t'; head -c 100000 /dev/zero | tr '\0' x; } | try; : > wrong.tsv; refnet import --encoding utf-8 --apply wrong.tsv -q next.csv; refnet import --encoding utf-8 --apply . -q next.csv
refnet: wrong.tsv:15: a NUL
refnet: wrong.tsv:15: no row number
refnet: wrong.tsv:15: merge needs the number of a person
refnet: wrong.tsv:15: no row number
refnet: wrong.tsv:15: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' is no action
refnet: wrong.tsv: no plan
refnet: .: no plan
[65]

Messages have the same words.

$ refnet import -q village/team-mail.csv --plan mail.tsv; grep -v '^#' mail.tsv | cut -f2 | sort | uniq -c; sed '/^[0-9]*	create/{s/create/skip/;:a;n;ba}' mail.tsv > less.tsv; refnet import --apply less.tsv village/team-mail.csv
     20 create
     10 same
village/team-mail.csv
  read as       mail, UTF-8, semicolon
  rows          30: 19 new, 10 unchanged, 1 skipped
  skipped       plan 1
  people        1 new
  interactions  19 new, 10 known before
  receipt       11: refnet import --undo 11 takes it back
hint: refnet map

$ sed 's/create/merge 2/' mail.tsv > wrong.tsv; refnet import --apply wrong.tsv -q village/team-mail.csv
refnet: wrong.tsv:15: row 1 is no contact; it can only be taken or skipped
hint: a line is row, tab, and create, fill, update, merge ID, same, skip or reject
[65]

So have organisations, and what was done with people.

$ ln -s "$(readlink -f village)/../cli/exports" .; for f in hubspot-companies pipedrive-activities; do refnet import -q exports/$f.csv --plan $f.tsv; grep -v '^#' $f.tsv | cut -f1,2 | head -3; refnet --db other.db init -q --me ines@quayside.example --format ids > o; cp .local/share/refnet/refnet.db other.db; refnet --db other.db import exports/$f.csv > a; refnet import exports/$f.csv --apply $f.tsv > b; cmp a b && head -3 a; done
1	create
2	create
3	skip no name
hint: refnet map
hint: refnet map
exports/hubspot-companies.csv
  read as       hubspot-companies, UTF-8, comma
  rows          3: 2 new, 1 skipped
exports/pipedrive-activities.csv:15: row 14: no date
exports/pipedrive-activities.csv:16: row 15: '2026-06-07 eleven' is no date
1	create
2	create
3	create
exports/pipedrive-activities.csv:15: row 14: no date
exports/pipedrive-activities.csv:16: row 15: '2026-06-07 eleven' is no date
exports/pipedrive-activities.csv:15: row 14: no date
exports/pipedrive-activities.csv:16: row 15: '2026-06-07 eleven' is no date
exports/pipedrive-activities.csv
  read as       pipedrive-activities, UTF-8, comma
  rows          16: 6 new, 1 unchanged, 7 skipped, 2 rejected
