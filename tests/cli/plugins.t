A program of the user's may compare texts by meaning, or draft one; without it
all is the same.  The programs are in tests/plugins.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/Connections.csv village/contacts.csv village/mail.csv --format ids; refnet profile new plants --describe 'CFO or VP of Finance at a manufacturing company, not agencies' -q --format ids; refnet profile match plants --format csv >plain; refnet profile match plants --why >why; wc -l <plain
1
1
2
3
plants
25

$ refnet config set -q --format ids match.command 'village/../plugins/embed well log'; refnet profile match plants --format csv >with; cat log; refnet profile match plants --why | head -n 6; cat log
match.command
25 texts
rank  id  name                     title                          org                           fit  tier    best path      flags
   1   6  Margaret Thornton        CFO                            Thornton Gear Works          93 %  none    -              unknown
    role +0.8: CFO is c-suite, finance: like CFO
    industry +0.2: manufacturing: 'Gear Works' in Thornton Gear Works
    words +0.5: cfo
    meaning +1.0: 0.46 alike, 0.06 the others (match.command)
25 texts

What it said is kept, and asked about once; a new text is.

$ refnet profile match plants --format csv | cmp - with; refnet profile match plants tier:none --format csv >none; cat log; refnet profile edit plants --trigger 'a merger' -q --format ids; refnet profile match plants -q --format csv >/dev/null; cat log; sqlite3 .local/share/refnet/refnet.db 'SELECT count(*), count(DISTINCT command), max(length(body)) FROM vector'; refnet undo -q --format ids
25 texts
plants
25 texts
1 texts
26|1|64
6

Whoever started it may not care for its children; it does.

$ (trap '' CHLD; refnet config set -q --format ids match.command 'village/../plugins/embed well log' >/dev/null; sqlite3 .local/share/refnet/refnet.db 'DELETE FROM vector'; refnet profile match plants --format csv | cmp - with)

It is told no name and no address, and holds nothing of ours open.

$ refnet config set -q --format ids match.command 'cat >asked'; refnet profile match plants -q --format ids >/dev/null; head -n 3 asked; grep -ciE '@|henrik|steinberg' asked; refnet config set -q --format ids match.command 'ls -l /proc/self/fd | grep -c refnet.db >held; cat >/dev/null'; refnet profile match plants -q --format ids >/dev/null; cat held
match.command
{"id":1,"text":"CFO, VP of Finance, manufacturing"}
{"id":2,"text":"CFO, Thornton Gear Works, Drives and engines"}
{"id":3,"text":"CFO, Nordlager Bearings, Drives and engines"}
0
match.command
0

However it fails, a note says so, and the answer is as without it.

$ refnet config set -q --format ids match.timeout 600; for h in junk binary nan infinite zeros dimension wide missing twice stranger deep cut fails dies floods silent deaf; do refnet config set -q --format ids match.command "LEFT=left village/../plugins/embed $h" >/dev/null; refnet profile match plants --format csv >out 2>err; s=$?; echo "$h [$s] $(cat err)"; cmp out plain; done; refnet config set -q --format ids match.command 'no-such-program' >/dev/null; refnet profile match plants --format csv 2>&1 >out; cmp out plain; refnet profile match plants --format csv -q 2>&1 >out; cat out | cmp - plain
match.timeout
junk [0] match.command said what is no vector, in line 1; the list is as without it
binary [0] match.command said what is no vector, in line 1; the list is as without it
nan [0] match.command said what is no vector, in line 1; the list is as without it
infinite [0] match.command said what is no vector, in line 1; the list is as without it
zeros [0] match.command said a vector of zeros, in line 1; the list is as without it
dimension [0] match.command said vectors of 16 and of 17 numbers; the list is as without it
wide [0] match.command said what is no vector, in line 1; the list is as without it
missing [0] match.command said nothing of text 25 of 25; the list is as without it
twice [0] match.command answered twice to text 1; the list is as without it
stranger [0] match.command answered to a text nobody asked about, in line 26; the list is as without it
deep [0] match.command said what is no vector, in line 1; the list is as without it
cut [0] match.command said what is no vector, in line 25; the list is as without it
fails [0] match.command failed: exit status 3; the list is as without it
dies [0] match.command failed: exit status 137; the list is as without it
floods [0] match.command said too much; the list is as without it
silent [0] match.command said nothing of text 1 of 25; the list is as without it
deaf [0] match.command said nothing of text 1 of 25; the list is as without it
match.command was not found; the list is as without it

$ refnet config set -q --format ids match.timeout 1; for h in hangs leaves; do refnet config set -q --format ids match.command "LEFT=left village/../plugins/embed $h" >/dev/null; refnet profile match plants --format csv >out 2>err; s=$?; echo "$h [$s] $(cat err)"; cmp out plain; done; test -s left && ps -o stat= -p "$(cat left)" | grep -v Z; refnet config set -q --format ids match.timeout 600
match.timeout
hangs [0] match.command took too long; the list is as without it
leaves [0] match.command took too long; the list is as without it
match.timeout

In any order, with more keys and blank lines, it is an answer; of another
length, a new one.

$ for h in shuffled extra well; do refnet config set -q --format ids match.command "village/../plugins/embed $h" >/dev/null; refnet profile match plants --format csv | cmp - with && echo same; done; printf '#!/bin/sh\nexec village/../plugins/embed $(cat how)\n' >embed; chmod +x embed; echo well >how; refnet config set -q --format ids match.command ./embed; refnet profile match plants --format csv | cmp - with; echo other >how; refnet profile match plants --format csv | cmp - with; refnet profile edit plants --stage listed -q --format ids; refnet profile match plants --format ids | wc -l; sqlite3 .local/share/refnet/refnet.db 'SELECT count(*), min(length(body)), max(length(body)) FROM vector'; refnet undo -q --format ids
same
same
same
match.command
plants
24
26|32|64
7

A store that cannot be written to is matched all the same, and one whose kept
vectors are damaged.

$ D=.local/share/refnet/refnet.db; echo well >how; sqlite3 $D "UPDATE vector SET body = x'0000807f0000c07f' WHERE rowid % 2; UPDATE vector SET body = x'00' WHERE rowid % 2 = 0"; refnet profile match plants --format csv | cmp - with; sqlite3 $D 'DELETE FROM vector'; printf '%s\n' 'BEGIN IMMEDIATE;' '.shell refnet profile match plants --format csv | cmp - with && echo same' 'ROLLBACK;' | sqlite3 $D; sqlite3 $D 'SELECT count(*) FROM vector'
same
0

A draft is for somebody to edit: it comes into the editor with what lint says,
and is kept only when something was changed.

$ EDITOR=cat refnet profile edit plants --assist
refnet: no assist.command is set
hint: man refnet-plugins says what it can be; refnet config set assist.command COMMAND
[78]

$ refnet config set -q --format ids assist.command 'village/../plugins/draft well log'; EDITOR='grep -E "^#!|^script"' refnet profile edit plants --assist --fields script,version; cat log
assist.command
#! The script was drafted by assist.command, and is yours once you edit it.
#! To take it as it is, delete these lines; to take nothing, change nothing.
#! jargon: 'synergies': say it as you would at a table
#! script-value: it does not say what is in it for them: --value TEXT
script: We help a CFO with synergies. They should talk to us soon.
unchanged
vague: it says no trigger
script   -
version  1
hint: refnet profile edit 'plants' --trigger ...
{"schema": "refnet.assist/1", "task": "script", "profile": {"roles": ["CFO", "VP of Finance"], "authority": null, "industries": ["manufacturing"], "geographies": [], "size": null, "revenue": null, "stage": null, "trigger": null, "exclude": ["agencies"], "script": null, "value": null, "description": "CFO or VP of Finance at a manufacturing company, not agencies"}}

$ EDITOR='sed -i "s/ with synergies//"' refnet profile edit plants --assist -q --fields script,version; EDITOR='sed -i "/^#!/d"' refnet profile edit plants --assist -q --fields script,version; EDITOR=false refnet profile edit plants --assist; refnet profile edit plants --assist --role CFO
script   We help a CFO. They should talk to us soon.
version  2
script   We help a CFO with synergies. They should talk to us soon.
version  3
refnet: the editor 'false' failed; nothing is changed
hint: VISUAL or EDITOR names your editor
refnet: --assist stands alone; give the other options first, then edit
[2]

$ refnet config set -q --format ids assist.timeout 600; for h in markup binary nul empty long floods fails hangs; do [ $h = hangs ] && refnet config set -q --format ids assist.timeout 1; refnet config set -q --format ids assist.command "village/../plugins/draft $h" >/dev/null; echo "$h"; EDITOR='grep ^script' refnet profile edit plants --assist --fields script 2>&1 | grep -E '^(script:|assist)'; done; ls x 2>/dev/null; refnet config unset -q --format ids assist.command; refnet profile show plants -q --fields script,version
assist.timeout
markup
script: One. role: nobody #! gone ]0;x Two; $(touch x) `id`.
binary
assist.command said what is no text; the text is as without it
script: We help a CFO with synergies. They should talk to us soon.
nul
assist.command said what is no text; the text is as without it
script: We help a CFO with synergies. They should talk to us soon.
empty
assist.command said nothing; the text is as without it
script: We help a CFO with synergies. They should talk to us soon.
long
assist.command said more than a text can hold; the text is as without it
script: We help a CFO with synergies. They should talk to us soon.
floods
assist.command said too much; the text is as without it
script: We help a CFO with synergies. They should talk to us soon.
fails
assist.command failed: exit status 1; the text is as without it
script: We help a CFO with synergies. They should talk to us soon.
assist.timeout
hangs
assist.command took too long; the text is as without it
script: We help a CFO with synergies. They should talk to us soon.
assist.command
script   We help a CFO with synergies. They should talk to us soon.
version  3
