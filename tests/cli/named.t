What letters call people: the first name of a file counts, whichever row it is
on, is on record with that row, and goes and comes with its import.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1
$ printf '%s\n' 'Date,From,To,Cc,Subject' '2026-11-01T09:00:00Z,dana@reyes.example,ines@quayside.example,,Plan' '2026-11-02T09:00:00Z,ines@quayside.example,"Reyes, Dana <dana@reyes.example>","raj@millworks.example, Olga Berg <olga@hill.example>",Plan' '2026-11-03T09:00:00Z,Raj <raj@millworks.example>,ines@quayside.example,D. Reyes <dana@reyes.example>,Plan' '2026-11-04T09:00:00Z,tomas@hill.example,ines@quayside.example,,Plan' > first.csv
$ refnet import -q first.csv --format ids
1
$ refnet person list --format csv --fields id,name,sources
id,name,sources
2,Dana Reyes,mail
3,Raj,mail
4,Olga Berg,mail
5,,mail
$ refnet person records raj --format jsonl --fields row,source,name
{"row":2,"source":"mail","name":null}
{"row":3,"source":"mail","name":"Raj"}
{"row":3,"source":"mail","name":null}
$ refnet person records dana --format jsonl --fields row,source,name
{"row":1,"source":"mail","name":null}
{"row":2,"source":"mail","name":"Reyes, Dana"}
{"row":2,"source":"mail","name":null}
{"row":3,"source":"mail","name":null}
$ refnet person list reyes --format ids
2

Whoever was there without a name gets one from the next file, too; somebody
with a name keeps it.

$ printf '%s\n' 'Date,From,To,Cc,Subject' '2026-11-05T09:00:00Z,Tomas Lind <tomas@hill.example>,ines@quayside.example,Rajesh Patel <raj@millworks.example>,Plan' > second.csv
$ refnet import -q second.csv --format ids
2
$ refnet person list --format csv --fields id,name,sources
id,name,sources
2,Dana Reyes,mail
3,Raj,mail
4,Olga Berg,mail
5,Tomas Lind,mail

Both go with their imports, and come back.

$ refnet import --undo 2 -q --format ids; refnet person list --format csv --fields id,name
2
id,name
2,Dana Reyes
3,Raj
4,Olga Berg
5,
$ refnet import --undo 1 -q --format ids; refnet person list --format csv --fields id,name
1
id,name
$ refnet undo -q --format ids; refnet undo -q --format ids; refnet person list --format csv --fields id,name
5
4
id,name
2,Dana Reyes
3,Raj
4,Olga Berg
5,Tomas Lind

The same name in another order is not kept twice; another one is.

$ for n in '"""Patel, Rajesh"" <raj@millworks.example>"' 'Rajesh Patel <raj@millworks.example>' 'Raj P. <raj@millworks.example>'; do printf '%s\n' 'Date,From,To,Cc,Subject' "2026-11-10T09:00:00Z,$n,ines@quayside.example,,$n" > more.csv; refnet import -q more.csv --format ids; sqlite3 .local/share/refnet/refnet.db 'SELECT name FROM called ORDER BY change'; done
3
Rajesh Patel
4
Rajesh Patel
5
Rajesh Patel
Raj P.
