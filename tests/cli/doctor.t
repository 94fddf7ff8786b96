Is everything as it should be?  What doctor says can be shown to anybody.

$ refnet doctor --format csv | sed '/^sqlite/s/[0-9.]*$/N/'; refnet doctor -q >/dev/null
refnet: 1 of 3 checks say that something is wrong
check,status,detail
program,ok,refnet 0.1.0
terminal,ok,"UTF-8, no terminal"
store,bad,there is none: refnet init makes one
refnet: 1 of 3 checks say that something is wrong
[1]

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv; refnet import -q village/Connections.csv; for n in 'Ada Novak' 'Bela Okoro'; do refnet person add "$n" -q --format ids; done
1
83
84

$ refnet intro new --to Bela --via Ada -q --format ids; refnet intro yes 1 connector -q --format ids; refnet intro yes 1 target -q --format ids; refnet intro introduce 1 -q --format ids
1
1
1
1

$ refnet doctor | sed '/^sqlite/s/[0-9.]*$/N/; /^file\|^pages/s/[0-9]* [bo][yf].*/N/; /^schema/s/[0-9]* of [0-9]*/N of N/'
check                     status  detail
program                   ok      refnet 0.1.0
terminal                  ok      UTF-8, no terminal
store                     ok      the one in the data folder
sqlite                    ok      N
file                      ok      mode 0600, N
schema                    ok      N of N, no migration pending
pages                     ok      N
lock                      ok      nobody holds it
integrity                 ok      every page and index is whole
references                ok      every row points at rows that are there
table assign              ok      8
table change              ok      9
table consent             ok      6
table consent_words       ok      6
table content             ok      1
table face_upto           ok      1
table handle_key_recent   ok      92
table handle_page         ok      1
table handle_row          ok      47
table handle_said         ok      7
table import              ok      2
table import_note         ok      5
table interaction         ok      475
table intro               ok      1
table intro_now           ok      1
table key_recent          ok      3
table meta                ok      1
table note_upto           ok      1
table note_word_config    ok      1
table note_word_data      ok      2
table person              ok      84
table record              ok      44
table run_heap            ok      2
table run_new             ok      87
table state_new           ok      87
table state_recent        ok      80
states                    ok      80 kept, as the interactions say
introductions             ok      0 kept, as their ledger says
consents                  ok      the ledger is as it was written; 1 introduction proven by it
privacy                   ok      466 columns, 300 of them about people, each with what a forget does; 0 identifiers kept out
strong, 24 hours          ok      53 asks: said 54 %, answered 96 %
strong, 7 days            ok      53 asks: said 73 %, answered 96 %
medium, 24 hours          ok      70 asks: said 35 %, answered 39 %
medium, 7 days            ok      70 asks: said 66 %, answered 94 %
weak, 24 hours            ok      22 asks: said 28 %, answered 0 %
weak, 7 days              ok      22 asks: said 51 %, answered 14 %
none, 24 hours            ok      46 asks: said 27 %, answered 26 %
none, 7 days              ok      46 asks: said 51 %, answered 52 %
chance 10-20 %, 24 hours  ok      4 asks: said 16 %, answered 0 %
chance 20-30 %, 24 hours  ok      88 asks: said 26 %, answered 0 %
chance 20-30 %, 7 days    ok      1 ask: said 30 %, answered 0 %
chance 30-40 %, 24 hours  ok      18 asks: said 36 %, answered 78 %
chance 30-40 %, 7 days    ok      3 asks: said 37 %, answered 0 %
chance 40-50 %, 24 hours  ok      28 asks: said 45 %, answered 89 %
chance 40-50 %, 7 days    ok      37 asks: said 48 %, answered 32 %
chance 50-60 %, 24 hours  ok      53 asks: said 54 %, answered 96 %
chance 50-60 %, 7 days    ok      24 asks: said 54 %, answered 38 %
chance 60-70 %, 7 days    ok      69 asks: said 66 %, answered 99 %
chance 70-80 %, 7 days    ok      57 asks: said 73 %, answered 96 %

No name, address, company or place of anybody, and no path.

$ refnet doctor --format json | tr 'A-Z' 'a-z' >said; sqlite3 .local/share/refnet/refnet.db "SELECT lower(w) FROM (SELECT name AS w FROM person UNION SELECT org FROM person UNION SELECT location FROM person UNION SELECT canon FROM handle_row UNION SELECT '$HOME' UNION SELECT 'village') WHERE length(w) > 3" >words; refnet person list --format tsv --fields emails | tail -n +2 | tr 'A-Z;' 'a-z\n' | tr -d ' ' | grep . >>words; wc -l <words; grep -cFf words said
224
0
[1]

How the store was found, and in which modes.

$ D=.local/share/refnet/refnet.db; cp $D whole.db; for f in '' '--db whole.db'; do refnet doctor $f --format csv --fields check,detail | grep ^store; done; REFNET_DB=whole.db refnet doctor --format csv --fields check,detail | grep ^store; mkdir -m 700 .refnet; cp whole.db .refnet/refnet.db; refnet doctor --format csv --fields check,detail | grep ^store; rm -r .refnet
store,the one in the data folder
store,the one --db names
store,the one REFNET_DB names
store,"the one in a folder .refnet, here or above"

$ D=.local/share/refnet/refnet.db; chmod 640 $D; refnet doctor --format csv | grep -v ,ok,; chmod 600 $D; chmod 777 .local/share/refnet; cp whole.db $D.before-3; chmod 644 $D.before-3; refnet doctor --format csv | grep -v ,ok,; chmod 700 .local/share/refnet; chmod 600 $D.before-3; refnet doctor --format csv | grep -v ,ok,; rm $D.before-3
refnet: 1 of 41 checks say that something is wrong
check,status,detail
file,bad,mode 0640: others may read or write it; chmod 600
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
refnet: 1 of 61 checks say that something is wrong
check,status,detail
folder,note,mode 0777: others may put files into the store's folder
copies,bad,1 of 1 made before migrations may be read by others: chmod 600
check,status,detail
copies,note,"1 made before migrations, beside the store; they hold people, too"

A store that an older version left is not migrated by looking.

$ cat "$VILLAGE"/../../lib/store/sql/00[1-9]-*.sql | sqlite3 old.db; sqlite3 old.db "PRAGMA user_version = 9; PRAGMA application_id = 1380339284; INSERT INTO meta (name, value) VALUES ('hash_key', randomblob(16))"; chmod 600 old.db; refnet doctor --db old.db --format csv | grep -v ,ok, | sed 's/of [0-9]*:/of N:/'; sqlite3 old.db 'PRAGMA user_version'; refnet person list --db old.db; refnet doctor --db old.db --format csv | grep -v ,ok,
check,status,detail
schema,note,"9 of N: the next command migrates, after a copy"
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
9
nobody found
check,status,detail
copies,note,"1 made before migrations, beside the store; they hold people, too"

A broken chain: one byte of a consent, a word of it, the last row.

$ for s in 'UPDATE consent SET at = at + 1 WHERE id = 3' "UPDATE consent_words SET note = 'x' WHERE consent = 3" 'DELETE FROM consent_words WHERE consent = 6; DELETE FROM consent WHERE id = 6'; do cp whole.db .local/share/refnet/refnet.db; sqlite3 .local/share/refnet/refnet.db "$s"; refnet doctor --format csv | grep -v ,ok,; done
refnet: 1 of 59 checks say that something is wrong
check,status,detail
consents,bad,2 findings: refnet intro audit lists them
refnet: 1 of 59 checks say that something is wrong
check,status,detail
consents,bad,1 finding: refnet intro audit lists it
refnet: 1 of 59 checks say that something is wrong
check,status,detail
consents,bad,1 finding: refnet intro audit lists it

A damaged store: rows that are gone, a state that is wrong, an index that is, tables that were never ours, lost pages, other files.

$ for s in 'DELETE FROM handle_row WHERE id = (SELECT max(handle) FROM record JOIN handle_row ON handle = handle_row.id)' "UPDATE handle_page SET body = substr(body, 1, 700)" "UPDATE handle_page SET body = x''" 'UPDATE state_recent SET at = (SELECT at FROM state_recent WHERE person = 5) WHERE person = 4' 'UPDATE intro_now SET upto = 9999999999' 'DROP INDEX person_by_fold' 'DROP INDEX assign_by_handle' 'CREATE TABLE "Ada Novak" (x)' "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'handle_by_person') WHERE name = 'person_by_fold'" 'PRAGMA user_version = 99' 'PRAGMA application_id = 1' "UPDATE person SET title = printf('%.17000000c', 'x') WHERE id = 5"; do cp whole.db .local/share/refnet/refnet.db; sqlite3 .local/share/refnet/refnet.db "$s"; echo "$s" | cut -c 1-60; refnet doctor --format csv | grep -v ,ok, | sed 's/knows [0-9]*/knows N/; s/"[0-9]*, but/"N, but/'; done
DELETE FROM handle_row WHERE id = (SELECT max(handle) FROM r
refnet: 2 of 59 checks say that something is wrong
check,status,detail
references,bad,9 rows point at what is not there
consents,bad,1 finding: refnet intro audit lists it
UPDATE handle_page SET body = substr(body, 1, 700)
refnet: 1 of 15 checks say that something is wrong
check,status,detail
references,bad,cannot be read: database disk image is malformed
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
UPDATE handle_page SET body = x''
refnet: 2 of 52 checks say that something is wrong
check,status,detail
references,bad,51 rows point at what is not there
states,bad,45 of 80 kept are not what the interactions say
UPDATE state_recent SET at = (SELECT at FROM state_recent WH
refnet: 1 of 59 checks say that something is wrong
check,status,detail
states,bad,1 of 80 kept are not what the interactions say
UPDATE intro_now SET upto = 9999999999
refnet: 1 of 59 checks say that something is wrong
check,status,detail
introductions,bad,1 kept otherwise than their ledger says
DROP INDEX person_by_fold
check,status,detail
DROP INDEX assign_by_handle
refnet: 1 of 14 checks say that something is wrong
check,status,detail
schema,bad,"N, but its tables are not as refnet makes them"
integrity,note,not looked at
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
CREATE TABLE "Ada Novak" (x)
refnet: 1 of 14 checks say that something is wrong
check,status,detail
schema,bad,"N, but its tables are not as refnet makes them"
integrity,note,not looked at
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpag
refnet: 1 of 14 checks say that something is wrong
check,status,detail
integrity,bad,"19 places are damaged: work on a copy, or restore a backup"
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
PRAGMA user_version = 99
refnet: 1 of 11 checks say that something is wrong
check,status,detail
schema,bad,"99, written by a newer refnet; this one knows N"
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
PRAGMA application_id = 1
refnet: 1 of 11 checks say that something is wrong
check,status,detail
schema,bad,"a database, but not a refnet store"
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
UPDATE person SET title = printf('%.17000000c', 'x') WHERE i
refnet: 1 of 14 checks say that something is wrong
check,status,detail
integrity,bad,1 table holds a value longer than refnet keeps: restore a backup
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at

$ D=.local/share/refnet/refnet.db; for s in "title = printf('%.17000000c', 'x')" "title = printf('%.9000000c', 'x'), location = printf('%.9000000c', 'x')"; do cp whole.db $D; sqlite3 $D "UPDATE person SET $s WHERE id = 5"; refnet person list --format csv | cut -c 1-200 | tail -n 1; refnet doctor --format csv | grep integrity; done
refnet: ~/.local/share/refnet/refnet.db: not a sound store: it holds a value longer than refnet keeps
hint: refnet doctor
refnet: 1 of 14 checks say that something is wrong
integrity,bad,1 table holds a value longer than refnet keeps: restore a backup
84,Bela Okoro,,,,,,,,,none,,,,,0,false,,,,0,0,0,0,,typed,,false,,,,,,,,
refnet: 1 of 14 checks say that something is wrong
integrity,bad,1 table holds a value longer than refnet keeps: restore a backup

$ D=.local/share/refnet/refnet.db; for c in 'dd if=/dev/zero bs=4096 seek=5 count=3 conv=notrunc status=none' 'dd if=/dev/zero bs=4096 seek=40 count=9 conv=notrunc status=none' 'head -c 20000 whole.db' 'echo hello' 'true'; do cp whole.db $D; case $c in dd*) $c of=$D ;; *) $c >$D ;; esac; echo "$c"; refnet doctor --format csv | grep -v ,ok, | sed 's/"[0-9]*, but/"N, but/'; done; rm $D; mkdir $D; refnet doctor --format csv | grep -v ,ok,
dd if=/dev/zero bs=4096 seek=5 count=3 conv=notrunc status=none
refnet: 1 of 14 checks say that something is wrong
check,status,detail
integrity,bad,cannot be read: database disk image is malformed
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
dd if=/dev/zero bs=4096 seek=40 count=9 conv=notrunc status=none
refnet: 1 of 11 checks say that something is wrong
check,status,detail
schema,bad,cannot be read: database disk image is malformed
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
head -c 20000 whole.db
refnet: 1 of 11 checks say that something is wrong
check,status,detail
schema,bad,cannot be read: database disk image is malformed
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
echo hello
refnet: 1 of 11 checks say that something is wrong
check,status,detail
schema,bad,cannot be read: file is not a database
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
true
refnet: 1 of 11 checks say that something is wrong
check,status,detail
schema,bad,no refnet store
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at
refnet: 1 of 10 checks say that something is wrong
check,status,detail
file,bad,not a regular file
states,note,not looked at
introductions,note,not looked at
consents,note,not looked at
privacy,note,not looked at
tiers,note,not looked at

