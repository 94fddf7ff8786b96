Everything, as lines of JSON; and a store made of it.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/ --format ids >ids 2>&1; refnet intro new -q --to Marta --via Henrik --format ids; refnet intro yes 1 connector -q --format ids; refnet person tag Marta +harbour -q --format ids; umask 000; refnet export -o all; ls all; stat -c %a all all/store.jsonl; head -n 1 all/store.jsonl; python3 -c 'import json; print(len({next(iter(json.loads(l))) for l in open("all/store.jsonl")}) > 20)'; refnet export | cmp - all/store.jsonl
1
1
1
28
1945 rows in all/store.jsonl; it holds everybody, as the store does
hint: refnet --db NEW.db import all makes a store of it
store.jsonl
700
600
{"schema":"refnet.store/1","version":37}
True

It is the same store: what it says, what may be undone, the ledger of consents; and its own export is the same bytes.

$ refnet --db again/new.db import all --fields file; stat -c %a again again/new.db; refnet --db again/new.db export | cmp - all/store.jsonl; for what in 'map' 'stats' 'intro show 1' 'person show Marta --why' 'history' 'due' 'intro audit -q' 'query note:harbour'; do refnet $what >a 2>&1; refnet --db again/new.db $what >b 2>&1; cmp a b; done; refnet --db again/new.db doctor --format csv | grep -c ',bad,'; refnet --db again/new.db undo -q --fields verb
file
again/new.db
700
600
0
verb
person tag

A store that is there is not mixed with it, nor is it one file of several.

$ refnet import all; refnet import all/store.jsonl village/mail.csv; refnet --db dry.db import -n all/store.jsonl --fields file; ls dry.db
refnet: all/store.jsonl is an export of a whole store, and ~/.local/share/refnet/refnet.db is there already
hint: refnet --db NEW.db import all/store.jsonl makes a new one
refnet: all/store.jsonl is a whole store: it is imported by itself
file
dry.db
dry run: nothing was kept
ls: cannot access 'dry.db': No such file or directory
[2]

What is not whole is refused, and leaves nothing.

$ head -c 9999 all/store.jsonl >cut.jsonl; sed 's/Marta Kowalczyk/Marta Nowak/' all/store.jsonl >changed.jsonl; sed 5d all/store.jsonl >less.jsonl; (cat all/store.jsonl; echo '{}') >more.jsonl; sed '1s/"version":[0-9]*/"version":9999/' all/store.jsonl >later.jsonl; for f in cut changed less more later none; do refnet --db new.db import $f.jsonl; echo "[$?]"; done; ls new.db*
refnet: cut.jsonl:175: the file breaks off in this line
[65]
refnet: changed.jsonl:1947: what stands before this line is not what was written: its digest differs
[65]
refnet: less.jsonl:1946: rows are missing before this line
[65]
refnet: more.jsonl:1948: something follows the last line
[65]
refnet: later.jsonl: written by a newer refnet (schema 9999, this one knows 37)
hint: install the newer version
[78]
refnet: no store at new.db
hint: refnet init --me you@your-domain
[78]
ls: cannot access 'new.db*': No such file or directory
[2]

Full disks and closed ends are told.

$ refnet export >/dev/full; echo $?; refnet export -o nowhere/all; touch file; refnet export -o file; mkdir full; (ulimit -f 8; refnet export -o full); ls full; refnet export marta
refnet: cannot write to standard output: No space left on device
74
refnet: cannot make the folder nowhere/all: No such file or directory
refnet: cannot make the folder file: File exists
refnet: cannot write the export: File too large
refnet: a filter says whom a CRM is told of, and which CRM is not said
hint: --crm hubspot, or --crm salesforce; a list of people is refnet query FILTER --format csv
[2]

What is held of one person, for that person.

$ refnet export --subject Marta -o told; ls told; stat -c %a told told/subject.html; refnet export --subject Marta | python3 -c 'import json, sys; [print(p["part"], len(p["rows"])) for p in json.load(sys.stdin)["parts"] if p["rows"]]'; refnet export --subject nobody; refnet export --subject Marta --crm hubspot
45 rows of Marta Kowalczyk in told; read it before you hand it over: first names in words of yours are as you wrote them
subject.html
subject.json
700
600
person 1
identifiers 6
records 7
names 1
marks 1
verdicts 1
introductions 1
interactions 26
figures 1
refnet: nobody goes by 'nobody'
refnet: one thing at a time: --crm or --subject
[2]
