What sources note of people, what a profile is taught by whom one accepts and
skips, whom one does not know at all, and what must be looked at again before
somebody is asked.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids

A CRM keeps words about people.  They stay with the row they came with.

$ cat >crm.csv <<'END'
> ID,First Name,Last Name,Email,Company,Title,Location,Notes
> 1,Aino,Salmi,aino@tervakone.example,Tervakone,CFO,Tampere,"opening a second plant; hates spreadsheets"
> 2,Jonas,Reuter,jonas@reuter.example,Reuter Pressen,CFO,Ulm,"recruiter on the side, sells interim people"
> 3,Nuria,Vidal,nuria@vidalmoldes.example,Vidal Moldes,CFO,Girona,"introduced by a recruiter"
> 4,Pierre,Lang,pierre@langfonderie.example,Lang Fonderie,VP Finance,Lyon,
> 5,Ruth,Amsel,ruth@amseldruck.example,Amsel Castings,VP Finance,Bremen,second plant since May
> 6,Karel,Moravec,karel@moravec.example,Moravec Tools,Head of Finance,Brno,"ESC[31mred and =1+1"
> END
> sed -i 's/ESC/\x1b/' crm.csv; refnet import -q crm.csv --format csv --fields rows,created,rejected

$ refnet person show aino

$ refnet person records aino --fields file,row,note --format csv

$ refnet person show karel --fields notes

$ refnet person show karel --fields notes --format json

Said again it is nothing new; said otherwise it is, and both stand.

$ refnet import -q crm.csv --format csv --fields unchanged,updated

$ sed 's/hates spreadsheets/has an ERP now/' crm.csv >later.csv; refnet import -q later.csv --format csv --fields unchanged,updated; refnet person show aino --fields notes,noted --format jsonl

Taken back, it is gone.

$ refnet undo -q --format csv --fields verb; refnet person show aino --fields notes --format jsonl

A note may be long, and is cut; what is no text never gets so far.

$ awk 'BEGIN { printf "name,email,notes\nLong Lee,long@lee.example,\"" ; for (i = 0; i < 3000; i++) printf "\303\244 "; print "\"" }' >long.csv; refnet import -q long.csv --format csv --fields created; refnet person show 'long lee' --fields notes --format jsonl | wc -c; refnet undo -q --format csv --fields verb

What is excluded is looked for in notes, too: in what they say that somebody
is, and not in what was, or of whom they know.

$ refnet profile new plants --role 'CFO; VP Finance' --industry manufacturing --geography 'Germany, Finland' --trigger 'a second plant' --exclude recruiters -q --fields name,exclude

$ refnet profile match plants --why

Taught.  Whoever is skipped is not shown again, whoever is accepted is marked,
and what tells the two apart counts more or less from then on, within bounds.

$ refnet profile accept plants ruth --because 'the second plant'

$ refnet profile skip plants nuria --because 'too far away' --format json -q

$ refnet profile lessons plants

$ refnet profile match plants --why

$ refnet profile show plants --why | sed -n '/accepted\|skipped\|learnt/p'

Any order teaches the same, and the last word on somebody counts.

$ refnet profile lessons plants --format csv >one 2>&1; refnet undo -q --format ids >undone; refnet undo -q --format ids >undone; refnet profile skip plants nuria --because 'too far away' -q --format ids; refnet profile skip plants ruth -q --format ids; refnet profile accept plants ruth --because 'the second plant' -q --format ids; refnet profile lessons plants --format csv 2>&1 | diff one - && echo the same

What was learnt grows with what is taught, never beyond half and double.

$ refnet profile skip plants pierre -q --format ids; refnet profile skip plants karel -q --format ids; refnet profile accept plants aino -q --format ids; refnet profile lessons plants; refnet profile match plants --why; refnet undo -q --format ids >undone; refnet undo -q --format ids >undone; refnet undo -q --format ids >undone

$ refnet profile skip plants nuria --off -q --fields taught; refnet profile lessons plants --format ids -q; refnet history --format csv --fields verb,summary | head -n 4

Forgotten, and brought back.

$ refnet profile unlearn plants --fields name; refnet profile lessons plants; refnet undo -q --format csv --fields summary; refnet profile lessons plants -q --format ids

$ refnet profile accept plants me

$ refnet profile accept plants nobody

$ refnet profile accept nothing ruth

$ refnet profile accept plants ruth --because "$(head -c 500 /dev/zero | tr '\0' a)"

$ refnet profile accept plants

$ refnet profile accept plants pierre -n -q --fields name,taught; refnet profile lessons plants -q --format ids

Of whom no message, call or tie is known is unknown to me; a way there may be
all the same.

$ refnet profile match plants --format csv --fields name,flags,best_path -q

$ refnet log -q --with ruth --kind call --format ids >/dev/null; refnet tie add aino pierre --strength strong -q --format ids >/dev/null; refnet log -q --with aino --kind meeting --format ids >/dev/null; refnet profile match plants --format csv --fields name,flags,best_path -q

What is known may be old, or mail may have come back: that is to be looked at
before anybody is asked.

$ REFNET_NOW=2027-11-22T09:00:00Z refnet profile match plants --format csv --fields name,flags,verify -q

$ REFNET_NOW=2027-11-23T09:00:00Z refnet profile match plants --format csv --fields name,flags,verify -q

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet intro new --to pierre --via aino --profile plants

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet intro new --to pierre --via aino --profile plants --force 'met him in May' -q --fields id,state; refnet intro show 1 --fields target,forced; refnet intro ask 1 connector -q --fields state

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet person verify pierre --because 'his page of today' -q --fields name; refnet intro new --to pierre --via aino --profile plants -n; refnet profile match plants --format csv --fields name,verify -q

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet profile edit plants --fresh 18 -q --fields name,fresh; refnet profile match plants --format csv --fields name,verify -q; refnet profile edit plants --fresh never; refnet profile edit plants --fresh 0; refnet profile edit plants --fresh '' -q --fields name,fresh

A file that says the same later says that it holds; undone, it does not.

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet import -q crm.csv --format csv --fields unchanged; refnet profile match plants --format csv --fields name,verify -q; refnet undo -q --format csv --fields verb; refnet profile match plants --format csv --fields name,verify -q | sed -n 2p

$ refnet person verify ruth --bounced ruth@elsewhere.example

$ export REFNET_NOW=2026-12-01T09:00:00Z; refnet person verify ruth --bounced ruth@amseldruck.example --on 2026-11-30 -q --fields name; refnet profile match plants --format csv --fields name,flags,verify -q | grep Ruth; refnet intro new --to ruth --via aino --profile plants; refnet person verify ruth -q --fields name; refnet profile match plants --format csv --fields name,flags,verify -q | grep Ruth

$ refnet person verify ruth --on 2027-01-01

Mail that could not be delivered names the address in its headers; the file may
come before whoever has it.

$ printf 'From mailer-daemon@quayside.example Fri Nov 20 10:00:00 2026\nFrom: Mail Delivery System <mailer-daemon@quayside.example>\nTo: ines@quayside.example\nDate: Fri, 20 Nov 2026 10:00:00 +0000\nSubject: Undelivered\nMessage-ID: <d1@quayside.example>\nAuto-Submitted: auto-replied\nX-Failed-Recipients: karel@moravec.example, new@vogelguss.example\n\nNo such user.\n' >back.mbox; refnet import -q back.mbox --format csv --fields rows,skipped,people_created; refnet profile match plants --format csv --fields name,verify -q | grep Karel; refnet import -q back.mbox --format csv --fields rows,skipped; printf 'name,email,company,title\nNew Vogel,new@vogelguss.example,Vogel Guss,CFO\n' >new.csv; refnet import -q new.csv --format csv --fields created; refnet profile match plants --format csv --fields name,verify -q | grep Vogel; refnet import --undo 4 -q --format ids; refnet profile match plants --format csv --fields name,verify -q | grep Vogel

Whom a signal says came somewhere is a prospect, too; who left is not.

$ printf 'Name,New Title,Company,Effective Date,Change Type\nTilda Berg,CFO,Berg Castings,2026-11-01,appointed\nOlaf Berg,CFO,Berg Castings,2026-10-31,left\nRuth Amsel,CFO,Amsel Castings,2026-11-02,appointed\n' >top.csv; refnet signal import top.csv -q --format csv --fields rows,created,people_created; refnet profile match plants --format csv --fields name,title,flags,best_path,verify -q | grep 'Berg\|Ruth'; refnet signal import top.csv -q --format csv --fields unchanged,people_created; refnet undo -q --format ids >undone; refnet undo -q --format ids >undone; refnet person list --format csv --fields name,title | grep 'Berg\|Ruth'

When nobody fits, it is said which clause leaves out most.

$ refnet profile new none --role 'General Counsel' --industry banks -q --format ids; refnet profile match none; refnet profile match none name:nobody; refnet profile new far --geography Iceland -q --format ids; refnet profile match far; refnet profile new not --role CFO --exclude 'CFO, finance' -q --format ids; refnet profile match not

What makes no sense is answered all the same.

$ refnet profile new x --describe ''

$ head -c 1048576 /dev/zero | tr '\0' a >mib; refnet profile new x --file mib

$ head -c 1048577 /dev/zero | tr '\0' a >more; refnet profile new x --file more

$ refnet profile new odd --role CFO --industry banks --trigger 'a merger' --geography 'Nowhere-upon-Thames' --size '500-50' --revenue 'over $500M, under $50M' -q --format ids; refnet profile lint odd --format csv --fields where,severity,rule,text; refnet profile match odd

