What can only be read can be read, and says so.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Ada Novak' -q --format ids; cp .local/share/refnet/refnet.db kept; export XDG_CONFIG_HOME=/none
1
2

$ [ "$(id -u)" = 0 ] && as='setpriv --reuid=65534 --clear-groups' || as=; box=$(TMPDIR=/tmp mktemp -d); cp kept "$box/r.db"; python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute("PRAGMA journal_mode = WAL")' "$box/r.db"; cp "$box/r.db" log; chmod 400 "$box/r.db"; [ -z "$as" ] || chown 65534 "$box" "$box/r.db"; chmod 500 "$box"; HOME=/ $as refnet --db "$box/r.db" person list --fields name; HOME=/ $as refnet --db "$box/r.db" doctor --format csv | grep integrity; HOME=/ $as refnet --db "$box/r.db" person add Bela 2>&1 | sed 's/.*r.db/STORE/'; ls "$box"; chmod 700 "$box"; HOME=/ $as refnet --db "$box/r.db" person add Bela 2>&1 | sed 's/.*r.db/STORE/'; rm -r "$box"
name
Ada Novak
integrity,ok,every page and index is whole
STORE: it can only be read
r.db
STORE: it can only be read

A store that another version of SQLite kept a log for has what the own one keeps.

$ byte() { od -An -tx1 -j18 -N1 "$1"; }; byte log; chmod 600 log; refnet --db log person list --fields name; refnet --db log person add 'Bela Okoro' -q --format ids; [ "$(byte log)" = "$(byte .local/share/refnet/refnet.db)" ] && echo the same; ls log*
 02
name
Ada Novak
3
the same
log
