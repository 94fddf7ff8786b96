One message in two exports counts once: by its Message-ID, and without one by
instant, parties and subject. Of those that are alike the larger count stays.

`ids A B` is a file of alike messages with these ids, `bare N` one of N without
a column of ids. `take` imports: rows created and unchanged, messages new and
known; then how many came in. `new` is another store.

$ cat >ids <<'END'
> echo 'date,from,to,subject,message-id'
> for id; do echo "2026-05-04T10:00:00Z,ada@mill.example,ines@quayside.example,Pilot,\"$id\""; done
> END
$ cat >bare <<'END'
> echo 'date,from,to,subject'
> for n in $(seq $1); do echo '2026-05-04T10:00:00Z,ada@mill.example,ines@quayside.example, Pilot'; done
> END
$ cat >take <<'END'
> refnet --db r.db import -q --format csv --fields created,unchanged,interactions,known "$@" | sed 1d
> ./count
> END
$ cat >count <<'END'
> refnet --db r.db person list --format csv --fields n_in | sed '1d;s/$/ in/'
> END
$ cat >new <<'END'
> rm -f r.db*; refnet --db r.db init --me ines@quayside.example -q >/dev/null
> END
$ chmod +x ids bare take count new

Brackets, blanks and line ends around an id are none of it; its case is.

$ ./new; ./ids '<a1@x>' ' a1@x ' '
> <a1@x>
> ' '<A1@x>' >f.csv; ./take f.csv
2,2,2,2
2 in

Without ids: as many as were held; then one more.

$ ./bare 2 >f.csv; ./take f.csv; ./bare 3 >f.csv; ./take f.csv; ./take f.csv
0,2,0,2
2 in
1,2,1,2
3 in
0,3,0,3
3 in

The answer within the same minute is another message.

$ ./bare 1 | sed 's/ada@mill.example,ines@quayside.example/ines@quayside.example,ada@mill.example/' >f.csv; ./take f.csv
1,0,1,0
3 in

A row without an id is another message than one of the same file that has one,
whichever comes first; but it can be one of another file.

$ ./new; ./ids '<a1@x>' >f.csv; ./take f.csv
1,0,1,0
1 in
$ ./ids '' '<a1@x>' >f.csv; ./take f.csv
1,1,1,1
2 in
$ ./ids '<a1@x>' '' >f.csv; ./take f.csv
0,2,0,2
2 in
$ ./ids '<a2@x>' '' >f.csv; ./take f.csv
0,2,0,2
2 in
$ ./ids '<a3@x>' >f.csv; ./take f.csv
1,0,1,0
3 in

Taken back: what others hold stays, and no more than they hold. What is alike
is counted anew: of `bare`, `a1` and `a2` without `a1` one stays.

$ ./new; ./bare 1 >bare.csv; ./ids '<a1@x>' >a1.csv; ./ids '<a2@x>' >a2.csv
$ ./take bare.csv; ./take a1.csv; ./take a2.csv
1,0,1,0
1 in
0,1,0,1
1 in
1,0,1,0
2 in
$ refnet --db r.db import --undo 2 -q >/dev/null; ./count
1 in
$ ./take a1.csv
1,0,1,0
2 in
$ refnet --db r.db import --undo 1 -q >/dev/null; ./count
2 in
$ refnet --db r.db import --undo 3 -q >/dev/null; ./count
1 in
$ ./take bare.csv
0,1,0,1
1 in

An id is told of what was held without one; taken back, it is not known.

$ ./new; ./take bare.csv
1,0,1,0
1 in
$ ./take a1.csv
0,1,0,1
1 in
$ refnet --db r.db undo -q >/dev/null; ./take a1.csv
0,1,0,1
1 in

An address says nothing against a name: contacts make one of the two.

$ cat >Connections.csv <<'END'
> First Name,Last Name,URL,Email Address,Company,Position,Connected On
> Ada,Novak,https://www.linkedin.com/in/ada,,Mill,CEO,04 May 2026
> END
$ cat >contacts.csv <<'END'
> name,email,linkedin
> Ada Novak,ada@mill.example,https://www.linkedin.com/in/ada
> END
$ refnet --db r.db import -q Connections.csv --format ids; refnet --db r.db import -q contacts.csv --format ids
4
5
$ refnet --db r.db person list --format csv --fields name,emails,linkedin,n_in
name,emails,linkedin,n_in
Ada Novak,ada@mill.example,https://www.linkedin.com/in/ada,1
