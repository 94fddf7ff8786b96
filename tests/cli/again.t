What several imports say stays while one of them does, whichever is taken back.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ printf '%s\n' 'name,email,company,title,phone,tags,notes' 'Ada Novak,ada@mill.example,Mill,CFO,+49 30 5550 101,friend,met in Porto' 'Ivo Horak,ivo@mill.example,Mill,CTO,,,' > a.csv; printf '%s\n' 'name,email,company,title,phone,tags,notes' 'Ada Novak,ada@mill.example,Mill,CFO,+49 30 5550 101,friend,met in Porto' 'Ula Brandt,ula@dock.example,Dock,COO,,,' > b.csv; REFNET_NOW=2026-11-01T09:00:00Z refnet import -q a.csv --format ids; REFNET_NOW=2026-11-02T09:00:00Z refnet import -q b.csv --format csv --fields created,unchanged; refnet import -q a.csv --format csv --fields created,unchanged
1
created,unchanged
1,1
created,unchanged
0,2

Each of their rows is there to see, and the employer is held since the first.

$ refnet person records ada --format csv --fields import_id,file,row,name,note,at
import_id,file,row,name,note,at
1,a.csv,1,Ada Novak,met in Porto,2026-11-01T09:00:00Z
2,b.csv,1,Ada Novak,met in Porto,2026-11-01T09:00:00Z
3,a.csv,1,Ada Novak,met in Porto,2026-11-01T09:00:00Z

The first is taken back: Ada is there by the second, and by what it says.

$ refnet import --undo 1; refnet person list --format csv --fields name,phones,org,tags,notes; refnet person records ada --format csv --fields import_id,file,row,at; refnet person show ada --why --format jsonl --fields provenance
a.csv
  read as       contacts, UTF-8, comma
  rows          2: 2 new
  people        2 new
  taken         back
  kept          2 people whom other imports hold too
name,phones,org,tags,notes
Ada Novak,+49305550101,Mill,friend,met in Porto
Ivo Horak,,Mill,,
Ula Brandt,,Dock,,
import_id,file,row,at
2,b.csv,1,2026-11-02T09:00:00Z
3,a.csv,1,2026-11-02T09:00:00Z
{"provenance":"name      Ada Novak <- b.csv:1 (import 2), 2026-11-02\norg       Mill <- b.csv:1 (import 2), 2026-11-02\ntitle     CFO <- b.csv:1 (import 2), 2026-11-02\ne-mail    ada@mill.example <- a.csv (import 1), 2026-11-01\nphone     +49305550101 <- a.csv (import 1), 2026-11-01\ntag       friend <- b.csv (import 2), 2026-11-02"}

And by the third, when that goes, too; with the last everything goes.

$ refnet import --undo 2 -q --format ids; refnet person list --format csv --fields name,tags; refnet person records --format csv --fields import_id,file,row; refnet import --undo 3 -q --format ids; refnet person list
2
name,tags
Ada Novak,friend
Ivo Horak,
import_id,file,row
3,a.csv,1
3,a.csv,2
3
nobody found

All that comes back as it was.

$ refnet undo -q --format ids; refnet undo -q --format ids; refnet undo -q --format ids; refnet person records ada --format csv --fields import_id,file,row,note,at; refnet doctor -q | grep -v ' ok '
7
6
5
import_id,file,row,note,at
1,a.csv,1,met in Porto,2026-11-01T09:00:00Z
2,b.csv,1,met in Porto,2026-11-01T09:00:00Z
3,a.csv,1,met in Porto,2026-11-01T09:00:00Z
check                    status  detail

Of somebody whom others hold, too, only what they say remains; what a human says of keeps all.

$ printf '%s\n' 'name,email,company' 'Ada Novak,ada@mill.example,Quarry' 'Ivo Horak,ivo@mill.example,Quarry' > c.csv; refnet import -q c.csv --format ids; refnet import --undo 2 -q --format ids; refnet import --undo 3 -q --format ids; refnet import --undo 1 -q --format ids; refnet person list --format csv --fields name,emails,phones,org,tags; refnet undo -q --format ids; refnet person tag ada +ally -q --format ids; refnet import --undo 1 -q --format ids; refnet person list --format csv --fields name,emails,phones,org,tags
4
2
3
1
name,emails,phones,org,tags
Ada Novak,ada@mill.example,,Quarry,
Ivo Horak,ivo@mill.example,,Quarry,
11
2
1
name,emails,phones,org,tags
Ada Novak,ada@mill.example,+49305550101,Quarry,ally
Ivo Horak,ivo@mill.example,,Quarry,

A tag that a human took off stays off, whichever import stands.

$ cat a.csv > d.csv; refnet import -q d.csv --format ids; refnet person tag ada -friend -q --format ids; cat a.csv > e.csv; refnet import -q e.csv --format csv --fields unchanged; refnet import --undo 5 -q --format ids; refnet person list ada --format csv --fields name,tags
5
2
unchanged
2
5
name,tags
Ada Novak,ally

A name that letters show in two files.

$ printf '%s\n' 'From,To,Date,Subject,Message-ID' 'x@quay.example,ines@quayside.example,2026-02-02 10:00,Pilot,<1@q.example>' > 1.csv; printf '%s\n' 'From,To,Date,Subject,Message-ID' 'Xenia Holt <x@quay.example>,ines@quayside.example,2026-02-03 10:00,Pilot,<2@q.example>' > 2.csv; printf '%s\n' 'From,To,Date,Subject,Message-ID' '"""Holt, Xenia"" <x@quay.example>",ines@quayside.example,2026-02-04 10:00,Pilot,<3@q.example>' > 3.csv; refnet import -q 1.csv 2.csv 3.csv --format ids; refnet import --undo 8 -q --format ids; refnet person show x@quay.example --format csv --fields name,n_in; refnet import --undo 9 -q --format ids; refnet person show x@quay.example --format csv --fields name,n_in
7
8
9
8
name,n_in
Xenia Holt,2
9
name,n_in
,1

The same letters in a mailbox: where they are from is what still holds them.

$ refnet undo -q --format ids; refnet undo -q --format ids; printf 'From x@quay.example Tue Feb 03 10:00:00 2026\nFrom: Xenia Holt <x@quay.example>\nTo: ines@quayside.example\nDate: Tue, 03 Feb 2026 10:00:00 +0000\nSubject: Pilot\nMessage-ID: <2@q.example>\n\nHi.\n' > 2.mbox; refnet import -q 2.mbox --format csv --fields created,unchanged; refnet import --undo 7 -q --format ids; refnet import --undo 8 -q --format ids; refnet import --undo 9 -q --format ids; refnet person show x@quay.example --format csv --fields name,n_in,sources; refnet person list --format csv --fields name,sources | grep Xenia
22
21
created,unchanged
0,1
7
8
9
name,n_in,sources
Xenia Holt,1,mbox
Xenia Holt,mbox

What was said again is as new as who says it again, at the same instant, too.

$ printf 'name,email,company\nZora Lind,zora@kiln.example,Kiln\n' > k.csv; printf 'name,email,company\nZora Lind,zora@kiln.example,Tide\n' > t.csv; refnet import -q k.csv t.csv k.csv --format csv --fields id,created,unchanged; refnet import -q k.csv --format csv --fields id,unchanged; refnet person show zora --format csv --fields org; refnet import --undo 11 -q --format ids; refnet person show zora --format csv --fields org; refnet undo -q --format ids; refnet person show zora --format csv --fields org
id,created,unchanged
11,1,0
12,1,0
13,0,1
id,unchanged
14,1
org
Tide
11
org
Kiln
31
org
Tide

An address that a later import says too is not lost with it, when an earlier one says it again.

$ printf 'First Name,Last Name,URL,Email Address,Company\nUma,Rask,https://www.linkedin.com/in/umarask,uma@fold.example,Fold\n' > u.csv; sed s/,Fold/,Weir/ u.csv > w.csv; refnet import -q u.csv --format ids; refnet import -q u.csv --format ids; refnet import -q w.csv --format ids; refnet import --undo 15 -q --format ids; refnet import --undo 17 -q --format ids; refnet person show uma --format csv --fields emails,org
15
16
17
15
17
emails,org
uma@fold.example,Fold
