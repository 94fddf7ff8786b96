Somebody is forgotten, for good, and stays so.

$ cat >list.csv <<'END'
> Name,Email,Email 2,Phone,Company,Title,LinkedIn,Notes
> Ada Novak,ada@mill.example,novak@home.example,+49 30 1234567,Mill Works,CFO,https://www.linkedin.com/in/ada-novak,plays chess
> Ruth Harbour,ruth@harbour.example,,,Harbour Ltd,CEO,,knows Ada Novak from a fair
> END
$ cat >mail.csv <<'END'
> Date,From,To,Cc,Subject,Message-ID
> 2026-10-01T09:00:00Z,ines@quayside.example,ada@mill.example,,Prices,<1@x.example>
> 2026-10-02T09:00:00Z,Ada Novak <ada@mill.example>,ines@quayside.example,,Re: Prices,<2@x.example>
> 2026-10-03T09:00:00Z,Ada Novak <ada@mill.example>,ines@quayside.example,ruth@harbour.example,A secret,<3@x.example>
> 2026-10-04T09:00:00Z,ines@quayside.example,ruth@harbour.example,,Lunch with Ada Novak,<4@x.example>
> END
$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q list.csv mail.csv --format ids; refnet person tag -q ada@mill.example +chess --format ids; refnet intro new -q --to ada@mill.example --via ruth@harbour.example --force 'a test' --format ids; refnet intro yes -q 1 connector --note 'Ada is fine' --format ids
1
1
2
2
1
1

-n says what would go, and keeps it.

$ refnet forget -n ada@mill.example
nothing was erased yet, and it could not be taken back
kind                             rows
interactions                        2
parts in interactions of others     1
notes                               1
records                             1
marks and tags                      1
words of consents                   3
addresses, numbers and ids          3
texts that named them               1
dry run: nothing was kept

It needs their name: nobody is at a terminal here.

$ refnet forget ada@mill.example
refnet: nothing was erased: that needs --confirm and their name
hint: refnet forget -n says what would go
[2]

$ refnet forget ada@mill.example --confirm 'Ada'
refnet: that is not what they are called: nothing was erased
[2]

$ refnet forget me --confirm 'Ines Ferraz'
refnet: that is you: a store without its owner is a file to be deleted
[2]

$ refnet forget ada@mill.example --confirm 'ada NOVAK' --because 'Ada Novak asked us to'
this cannot be taken back, and no undo brings any of it back; files you imported, and copies elsewhere, are yours to delete
kind                             rows
interactions                        2
parts in interactions of others     1
notes                               1
records                             1
marks and tags                      1
words of consents                   3
addresses, numbers and ids          3
texts that named them               1

Nothing of them is left, in any file; the introduction keeps who sat where as a number.

$ cat .local/share/refnet/* | grep -aic -e novak -e chess -e secret -e linkedin.com; refnet person list --fields id,name; refnet person show ruth@harbour.example --format csv --fields notes; refnet intro list -q --format csv --fields requester,connector,target,state; refnet intro audit; refnet history --fields verb,summary
0
id  name
 3  Ruth Harbour
notes
knows (forgotten) from a fair
requester,connector,target,state
me,Ruth Harbour,person 2,asking-target
the ledger of consents is as it was written
no introductions to prove
verb        summary
forget      person 2
intro yes   (forgotten)
intro new   (forgotten)
person tag  (forgotten)
import      mail.csv: 4 rows, 0 people, 4 interactions
import      list.csv: 2 rows, 2 people, 0 interactions
init        who I am: Ines Ferraz, ines@quayside.example

Nobody waits for anything of it any more, and figures of it are as they were.

$ refnet report weekly -n -q | grep -e '^Introductions that wait' -e '^Opt-ins' -e '^Loops'; printf ':save-display -\n' | refnet triage --script - --size 80x20 | sed -n '4,5p'; refnet stats funnel -q | sed -n '2,4p'; refnet due -q --format csv --fields name
Introductions that wait: none
Opt-ins awaited: none
Loops to close, thanks that are owed: none
   Nothing waits for you.
.
connector-asked  1 of 1, too few to tell (21-100 %)
connector-yes    1 of 1, too few to tell (21-100 %)
target-asked     none yet, 1 pending
name

No undo brings them back.

$ refnet undo
refnet: somebody was forgotten, and that cannot be taken back
hint: refnet undo --before-sent takes back the last change before that; refnet history lists them
[3]

$ refnet undo -q --before-sent --format csv --fields verb; refnet undo -q --before-sent --format csv --fields verb; refnet undo -q --before-sent --format csv --fields verb; refnet redo -q --format csv --fields verb; refnet person list --fields id,name
verb
intro yes
verb
intro new
verb
person tag
verb
person tag
id  name
 3  Ruth Harbour

Nor does an import, however they are written; nor a human, unless it is lifted.

$ refnet import list.csv; refnet import mail.csv
list.csv
  read as       contacts, UTF-8, comma
  rows          2: 1 unchanged, 1 skipped
  skipped       suppressed 1 (line 2)
  people        0 new
  receipt       3: refnet import --undo 3 takes it back
hint: refnet map
mail.csv
  read as       mail, UTF-8, comma
  rows          4: 2 unchanged, 2 skipped
  skipped       suppressed 2 (lines 2, 3)
  people        0 new
  interactions  2 known before
  receipt       4: refnet import --undo 4 takes it back
hint: refnet map

$ cat >again.vcf <<'END'
> BEGIN:VCARD
> VERSION:3.0
> FN:Dr. A. Novak
> TEL:0049 30 123 45 67
> EMAIL:"Novak" <NOVAK@home.example>
> END:VCARD
> END
$ refnet import -q again.vcf --format csv --fields rows,skipped,people_created; refnet person list novak
rows,skipped,people_created
1,1,0
nobody found

$ refnet person add 'A. Nobody' --email Ada@Mill.example
refnet: this is somebody who was forgotten
hint: refnet suppress --check HANDLE says since when; refnet suppress --lift HANDLE --reason TEXT takes that back
[3]

$ refnet person add 'Ada Novak' --org 'Mill Works'
refnet: this is somebody who was forgotten
hint: refnet suppress --check HANDLE says since when; refnet suppress --lift HANDLE --reason TEXT takes that back
[3]

Somebody else of the name, with an address of their own, is somebody else.

$ refnet person add 'Ada Novak' --email ada@novak.example --org 'Novak Ltd' -q --format csv --fields name,emails
name,emails
Ada Novak,ada@novak.example

What history tells of commands about them goes, however short their name.

$ refnet person add -q Li --email li@x.example --format ids; refnet person tag -q Li +x --format ids; refnet forget -q Li --confirm li --format csv; refnet history -q --fields summary | grep -c Li
5
5
kind,rows
records,1
marks and tags,1
"addresses, numbers and ids",2
0
[1]

It can be asked of one identifier, and lifted; nobody is listed.

$ refnet suppress --check 'mailto:NOVAK@home.example'
suppressed  since       because
yes         2026-11-22  (forgotten) asked us to

$ refnet suppress --check 'linkedin.com/in/ada-novak/?trk=x' --format json; refnet suppress --check 'Ada Novak' --org 'mill works' --format csv; refnet suppress --check '030 1234567' --format csv
{"schema":"refnet.suppression/1","rows":[
{"suppressed":true,"since":"2026-11-22T09:00:00Z","because":"(forgotten) asked us to","identifiers":0}
]}
suppressed,since,because,identifiers
true,2026-11-22T09:00:00Z,(forgotten) asked us to,0
suppressed,since,because,identifiers
true,2026-11-22T09:00:00Z,(forgotten) asked us to,0

$ refnet suppress --check ruth@harbour.example
refnet: not suppressed
[1]

$ refnet suppress
refnet: one of --check and --lift: nobody is listed
[2]

$ refnet suppress --lift ada@mill.example
refnet: no reason: why may they be held again?
[2]

$ refnet suppress --lift nobody@mill.example --reason x
refnet: nobody was forgotten who has that
[1]

$ refnet suppress --lift novak@home.example --reason 'she asked us to'
7 identifiers count no more; an import may bring them back now

$ refnet suppress --check ada@mill.example; refnet import -q list.csv --format csv --fields created,skipped; refnet person list --fields name,org
refnet: not suppressed
created,skipped
1,0
name          org
Ruth Harbour  Harbour Ltd
Ada Novak     Novak Ltd
Ada Novak     Mill Works

$ refnet doctor | grep -v ' ok '
check                     status  detail

Neither the list of processes nor a shell has to know whom.

$ refnet person add 'Dag Nilsson' --email dag@boats.example -q --format ids >/dev/null; printf 'dag@boats.example\nDag Nilsson\n' | refnet forget - --confirm - --format csv 2>/dev/null | head -n 2; refnet person list dag@boats.example -q --format csv --fields name
kind,rows
records,1
name
