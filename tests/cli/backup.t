A copy of the store while others use it.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv --format ids; refnet intro new -q --to Marta --via Henrik --format ids; umask 000; refnet backup copy.db --format csv | sed 's/,[0-9][0-9]*,/,BYTES,/'; ls; stat -c %a copy.db
1
1
1
hint: refnet --db copy.db ... reads it; it holds everybody, as the store does
file,bytes,rows
copy.db,BYTES,694
copy.db
village
600

It is the same store, whole; undo goes on in it.

$ sqlite3 .local/share/refnet/refnet.db .dump | sort >a; sqlite3 copy.db .dump | sort >b; cmp a b && wc -l <a | awk '{ print ($1 > 500) }'; refnet --db copy.db doctor --format csv | grep -c ',bad,'; refnet --db copy.db intro audit -q; refnet --db copy.db undo -q --fields verb
1
0
no introductions to prove
verb
intro new

What is there is not overwritten, and where nothing can be written nothing is left.

$ refnet backup copy.db; refnet backup nowhere/copy.db; (ulimit -f 64; refnet backup small.db); ls; refnet backup -n dry.db; ls dry.db
refnet: copy.db is there already
hint: no file is overwritten: name another
refnet: cannot create nowhere/copy.db: No such file or directory
refnet: cannot copy to small.db: disk I/O error
a
b
copy.db
village
dry run: nothing was kept
ls: cannot access 'dry.db': No such file or directory
[2]

Whoever writes at that moment writes on.

$ (echo 'BEGIN IMMEDIATE; UPDATE meta SET value = value;'; sleep 2; echo 'COMMIT;') | sqlite3 .local/share/refnet/refnet.db & sleep 1; refnet backup while.db -q --fields rows | tail -n 1 >rows; wait; awk '{ print ($1 > 500) }' rows
1

A store that is damaged has no copy.

$ cp copy.db broken.db; printf 'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX' | dd of=broken.db bs=1 seek=98304 conv=notrunc 2>dd; refnet --db broken.db backup of-broken.db; ls of-broken.db*
refnet: cannot copy to of-broken.db: database disk image is malformed
ls: cannot access 'of-broken.db*': No such file or directory
[2]
