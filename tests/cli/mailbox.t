Mail as mailboxes: mbox of any kind, Maildir, one message; exports/README.md
says what each file is there for.

$ cp village/../cli/exports/*.mbox village/../cli/exports/one.eml . && refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

Gmail by Takeout: labels in the language of the account, chats without headers,
a date in the From_ line only.  "From " inside a body is body.

$ refnet import takeout.mbox
takeout.mbox
  read as       gmail, MIME
  rows          6: 2 new, 4 skipped
  skipped       bulk 1, drafts 1, chats 1, spam 1
  people        2 new
  interactions  2 new
  receipt       1: refnet import --undo 1 takes it back
hint: refnet map

$ refnet person list --format csv --fields name,emails,n_in,n_out,last_in
name,emails,n_in,n_out,last_in
Mateus Brandão,mateus@quayside.example,1,1,2026-02-06T17:10:22Z
Grace Okafor,grace@okaforbakeries.example,0,1,

What was sent as CSV too counts once, with a Message-ID or without.

$ printf 'date,from,to,cc,subject,message-id\n2026-02-06T17:10:22Z,mateus@quayside.example,"ines@quayside.example,grace@okaforbakeries.example",,x,<first@quayside.example>\n' > same.csv; printf 'From a Mon Feb  2 09:30:00 2026\nDate: Mon, 2 Feb 2026 10:30:00 +0100\nFrom: =?utf-8?Q?L=C3=A9a?= <l.fontaine@amrhone.example>\nTo: "Ferraz, Ines" <INES@quayside.example>\nSubject: =?utf-8?Q?D=C3=A9j=C3=A0?=\n =?utf-8?Q?_vu?=\n\n' > bare.mbox; printf 'date,from,to,subject\n2026-02-02T09:30:00Z,Léa <l.fontaine@amrhone.example>,Ines <ines@quayside.example>,Déjà vu\n' > bare.csv

$ refnet import -q --format csv --fields file,source,created,unchanged,interactions,known same.csv bare.mbox bare.csv
file,source,created,unchanged,interactions,known
same.csv,mail,0,1,0,1
bare.mbox,mbox,1,0,1,0
bare.csv,mail,0,1,0,1

Every odd thing: other charsets, a clock that was never set, no date anywhere,
half a character, a charset nobody knows, the end cut off.

$ refnet import odd.mbox --rejects rejects.csv
odd.mbox:24: row 3: From cannot be read as utf-8
odd.mbox:32: row 4: Subject cannot be read as x-klingon
odd.mbox:38: row 5: no sender
odd.mbox:43: row 6: 'the day before yesterday' is no date mail can have
odd.mbox:53: row 8: the file ends inside the headers
odd.mbox
  read as       mbox, MIME
  rows          8: 2 new, 1 skipped, 5 rejected
  skipped       folder data 1
  people        2 new
  interactions  2 new
  receipt       5: refnet import --undo 5 takes it back
[65]

$ refnet person list --format csv --fields name,emails,last_in | grep -e tsubame -e simitech
森 健二,kenji.mori@tsubame.example,2026-03-03T10:00:00Z
Elif Yıldırım,elif@simitech.example,2026-03-04T10:00:00Z

$ sed -n 1,3p rejects.csv; refnet import rejects.csv -q --fields source,rows,rejected --format csv
From - Thu Mar 05 10:00:00 2026
X-Refnet-Reason: From cannot be read as utf-8
Date: Thu, 05 Mar 2026 10:00:00 +0000
rejects.csv:4: row 1: From cannot be read as utf-8
rejects.csv:13: row 2: Subject cannot be read as x-klingon
rejects.csv:16: row 3: no sender
rejects.csv:23: row 4: 'the day before yesterday' is no date mail can have
source,rows,rejected
mbox,5,4
[65]

The same file with CRLF, and inside the directory that Apple Mail exports.

$ mkdir Inbox.mbox && sed 's/$/\r/' odd.mbox > Inbox.mbox/mbox && : > Inbox.mbox/table_of_contents; refnet import -q Inbox.mbox --format csv --fields source,rows,created,unchanged,skipped,rejected,known 2>/dev/null
source,rows,created,unchanged,skipped,rejected,known
mbox,8,0,2,1,5,2
[65]

A body with a length may hold whole messages; a length that is wrong is not
believed.

$ refnet import -q lengths.mbox --format csv --fields rows,interactions; sed 's/^Content-Length: 1.*/Content-Length: 60/' lengths.mbox > lies.mbox; refnet import -qn lies.mbox --format csv --fields rows,interactions,known
rows,interactions
2,2
rows,interactions,known
3,1,2

A Maildir: cur and new, not tmp; folders in it; a draft by its flags; the same
message in two folders.

$ for d in . .Sent .Archive.2025 .Spam Nested; do mkdir -p Maildir/$d/cur Maildir/$d/new Maildir/$d/tmp; done; cat > mail <<'.'
> printf 'Date: %s 2026 10:00:00 +0000\nFrom: %s@maildir.example\nTo: %s@maildir.example\nSubject: hello\nMessage-ID: <%s@maildir.example>\n\nbody\n' "$@"
> .

$ refnet init -q --me ines@maildir.example --format ids; cd Maildir; sh ../mail '3 Jan' rachel ines m1 > cur/1.host:2,S; sh ../mail '4 Jan' rachel ines m2 > new/2.host; sh ../mail '4 Jan' ines rachel m3 > cur/3.host:2,DS; sh ../mail '5 Jan' ines rachel m4 > .Sent/cur/1.host:2,S; cp .Sent/cur/1.host:2,S .Archive.2025/cur/7.host:2,S; sh ../mail '5 Jan' prize ines m5 > .Spam/cur/1.host; sh ../mail '5 Jan' half ines m6 > tmp/2.host; sh ../mail '6 Jan' nested ines m7 > Nested/new/3.host; : > cur/9.host:2,S
1

$ refnet import Maildir
Maildir:1: row 3: cur/9.host:2,S: it is empty
Maildir
  read as       maildir, MIME
  rows          8: 4 new, 1 unchanged, 2 skipped, 1 rejected
  skipped       drafts 1, spam 1
  people        2 new
  interactions  4 new, 1 known before
  receipt       9: refnet import --undo 9 takes it back
[65]

$ refnet person list --format csv --fields emails,n_in,n_out | grep maildir
rachel@maildir.example,2,1
nested@maildir.example,1,0

One message.

$ refnet import one.eml
one.eml
  read as       eml, MIME
  rows          1: 1 new
  people        2 new
  interactions  1 new
  receipt       10: refnet import --undo 10 takes it back
hint: refnet map

A directory that is no mailbox, a file of one message called what it is not.

$ mkdir plain; refnet import plain
all of them
  files         none

$ refnet import --source maildir one.eml
refnet: one.eml is no Maildir: it has no cur and new
[65]

A NUL, headers over 1 MiB; what follows them is read.

$ { printf 'From a Mon Feb  2 09:30:00 2026\nFrom: a\0b@x.example\nTo: ines@quayside.example\n\n\n'; printf 'From a Mon Feb  2 09:30:00 2026\nFrom: a@x.example\nX-Big: '; head -c 1200000 /dev/zero | tr '\0' x; printf '\nTo: x@y.example\n\nbody\n\nFrom a Mon Feb  2 09:30:00 2026\nFrom: late@x.example\nTo: ines@quayside.example\n\nbody\n'; } > bad.mbox; refnet import -q bad.mbox --format csv --fields rows,created,rejected
bad.mbox:2: row 1: a NUL in From
bad.mbox:7: row 2: headers over 1 MiB
rows,created,rejected
3,1,2
[65]
