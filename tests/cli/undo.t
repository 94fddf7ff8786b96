One import is taken back by its receipt; what others also hold stays.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids
1

$ refnet import -q village/mail.csv --format ids
1

$ refnet person list --format csv > before.csv; refnet import -q village/team-mail.csv --format csv --fields id,created,unchanged
id,created,unchanged
2,20,10

$ refnet import --undo 2 -q --format csv --fields id,rows,undone_at
id,rows,undone_at
2,30,2026-11-22T09:00:00Z

$ refnet person list --format csv | cmp - before.csv && echo just as before
just as before

Undo of the undo brings it back; redo takes it back again.

$ refnet undo -q --format csv --fields verb,summary
verb,summary
import --undo,took back import 2

$ refnet import --list --format csv --fields id,undone_at
id,undone_at
1,
2,

$ refnet redo -q --format csv --fields verb,summary
verb,summary
import --undo,took back import 2

$ refnet person list --format csv | cmp - before.csv && echo just as before
just as before

Taking back the first leaves what the second held too.

$ refnet undo -q --format ids; refnet import --undo 1 -q --format ids; refnet import --list --format csv --fields id,undone_at
4
1
id,undone_at
1,2026-11-22T09:00:00Z
2,

$ refnet person list --format csv --fields n_in,n_out | awk -F, '{ n += $1 + $2 } END { print n, "heard and said by", NR - 1 }'
30 heard and said by 2

Their source rows are listed, each message with the row that brought it first.

$ refnet person records --format csv --fields import_id,row | sort -u | awk -F, '{ n[$1]++ } END { print n[1], "of import 1,", n[2], "of import 2" }'
10 of import 1, 20 of import 2

$ refnet history --format csv --fields id,verb,summary
id,verb,summary
5,import --undo,took back import 1
4,import --undo,took back import 2
3,import,"village/team-mail.csv: 30 rows, 1 people, 20 interactions"
2,import,"village/mail.csv: 450 rows, 45 people, 434 interactions"
1,init,"who I am: Ines Ferraz, ines@quayside.example"

Something new ends what could be redone.

$ refnet undo -q --format ids; refnet person add 'Ada Novak' -q --format ids; refnet redo
5
48
refnet: nothing to redo
[1]
