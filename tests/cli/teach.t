What sources note of people, what a profile is taught by whom one accepts and
skips, whom one does not know at all, and what must be looked at again before
somebody is asked.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

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
rows,created,rejected
6,6,0

$ refnet person show aino
id        2
name      Aino Salmi
emails    aino@tervakone.example
org       Tervakone
title     CFO
level     c-suite
function  finance
location  Tampere
tier      none
evidence  0.00
n in      0
n out     0
given     0
received  0
sources   contacts
notes     opening a second plant; hates spreadsheets
noted     crm.csv:1 (import 1)

$ refnet person records aino --fields file,row,note --format csv
file,row,note
crm.csv,1,opening a second plant; hates spreadsheets

$ refnet person show karel --fields notes
notes  [31mred and =1+1

$ refnet person show karel --fields notes --format json
{"schema":"refnet.person/1","rows":[
{"notes":["[31mred and =1+1"]}
]}

Said again it is nothing new; said otherwise it is, and both stand.

$ refnet import -q crm.csv --format csv --fields unchanged,updated
unchanged,updated
6,0

$ sed 's/hates spreadsheets/has an ERP now/' crm.csv >later.csv; refnet import -q later.csv --format csv --fields unchanged,updated; refnet person show aino --fields notes,noted --format jsonl
unchanged,updated
5,1
{"notes":["opening a second plant; has an ERP now","opening a second plant; hates spreadsheets"],"noted":["later.csv:1 (import 3)","crm.csv:1 (import 1)"]}

Taken back, it is gone.

$ refnet undo -q --format csv --fields verb; refnet person show aino --fields notes --format jsonl
verb
import
{"notes":["opening a second plant; hates spreadsheets"]}

A note may be long, and is cut; what is no text never gets so far.

$ awk 'BEGIN { printf "name,email,notes\nLong Lee,long@lee.example,\"" ; for (i = 0; i < 3000; i++) printf "\303\244 "; print "\"" }' >long.csv; refnet import long.csv --format jsonl --fields created,notes; refnet person show 'long lee' --fields notes --format jsonl | wc -c; refnet undo -q --format csv --fields verb
{"created":1,"notes":["1 note has more than 4000 bytes, and the rest is left out"]}
hint: refnet map
4014
verb
import

What is excluded is looked for in notes, too: in what they say that somebody
is, and not in what was, or of whom they know.

$ refnet profile new plants --role 'CFO; VP Finance' --industry manufacturing --geography 'Germany, Finland' --trigger 'a second plant' --exclude recruiters -q --fields name,exclude
name     plants
exclude  recruiters

$ refnet profile match plants --why
left out by words of the profile: 1
rank  id  name           title            org              fit  tier  best path  flags
   1   6  Ruth Amsel     VP Finance       Amsel Castings  94 %  none  -          unknown
    role +0.0: VP Finance is vp, finance: like VP Finance
    industry +0.0: manufacturing: 'Castings' in Amsel Castings
    place +0.3: Germany: Bremen
   2   2  Aino Salmi     CFO              Tervakone       70 %  none  -          unknown
    role +0.0: CFO is c-suite, finance: like CFO
    industry +0.0: no word of it in Tervakone (CFO)
    place +0.3: Finland: Tampere
   3   4  Nuria Vidal    CFO              Vidal Moldes    80 %  none  -          unknown
    role +0.0: CFO is c-suite, finance: like CFO
    industry +0.0: manufacturing: 'Moldes' in Vidal Moldes
    place -0.6: Germany: Girona
   4   5  Pierre Lang    VP Finance       Lang Fonderie   80 %  none  -          unknown
    role +0.0: VP Finance is vp, finance: like VP Finance
    industry +0.0: manufacturing: 'Fonderie' in Lang Fonderie
    place -0.6: Germany: Lyon
   5   7  Karel Moravec  Head of Finance  Moravec Tools   55 %  none  -          unknown
    role -0.1: Head of Finance is director, finance: like VP Finance, one level off
    industry +0.0: manufacturing: 'Tools' in Moravec Tools
    place -0.6: Germany: Brno

Taught.  Whoever is skipped is not shown again, whoever is accepted is marked,
and what tells the two apart counts more or less from then on, within bounds.

$ refnet profile accept plants ruth --because 'the second plant'
profile    plants
person id  6
name       Ruth Amsel
taught     accepted
at         2026-11-22
because    the second plant
hint: refnet profile lessons 'plants' shows what is learnt

$ refnet profile skip plants nuria --because 'too far away' --format json -q
{"schema":"refnet.lesson/1","rows":[
{"profile":"plants","person_id":4,"name":"Nuria Vidal","taught":"skipped","at":"2026-11-22T09:00:00Z","because":"too far away","why":null}
]}

$ refnet profile lessons plants
learnt: place x1.12, from 1 accepted and 1 skipped
profile  id  name         taught    on          because           differs in
plants    4  Nuria Vidal  skipped   2026-11-22  too far away      place -0.9
plants    6  Ruth Amsel   accepted  2026-11-22  the second plant  place +0.9
hint: refnet profile unlearn 'plants' forgets it

$ refnet profile match plants --why
left out by words of the profile: 1
left out as skipped: 1
learnt: place x1.12, from 1 accepted and 1 skipped
rank  id  name           title            org              fit  tier  best path  flags
   1   6  Ruth Amsel     VP Finance       Amsel Castings  94 %  none  -          accepted, unknown
    role +0.0: VP Finance is vp, finance: like VP Finance
    industry +0.0: manufacturing: 'Castings' in Amsel Castings
    place +0.4 (learnt x1.12): Germany: Bremen
   2   2  Aino Salmi     CFO              Tervakone       70 %  none  -          unknown
    role +0.0: CFO is c-suite, finance: like CFO
    industry +0.0: no word of it in Tervakone (CFO)
    place +0.4 (learnt x1.12): Finland: Tampere
   3   5  Pierre Lang    VP Finance       Lang Fonderie   80 %  none  -          unknown
    role +0.0: VP Finance is vp, finance: like VP Finance
    industry +0.0: manufacturing: 'Fonderie' in Lang Fonderie
    place -0.6 (learnt x1.12): Germany: Lyon
   4   7  Karel Moravec  Head of Finance  Moravec Tools   55 %  none  -          unknown
    role -0.1: Head of Finance is director, finance: like VP Finance, one level off
    industry +0.0: manufacturing: 'Tools' in Moravec Tools
    place -0.6 (learnt x1.12): Germany: Brno

$ refnet profile show plants --why | sed -n '/accepted\|skipped\|learnt/p'
hint: refnet profile match 'plants'
             skipped Nuria Vidal: too far away
             accepted Ruth Amsel: the second plant
             learnt: place x1.12, from 1 accepted and 1 skipped

Any order teaches the same, and the last word on somebody counts.

$ refnet profile lessons plants --format csv >one 2>&1; refnet undo -q --format ids >undone; refnet undo -q --format ids >undone; refnet profile skip plants nuria --because 'too far away' -q --format ids; refnet profile skip plants ruth -q --format ids; refnet profile accept plants ruth --because 'the second plant' -q --format ids; refnet profile lessons plants --format csv 2>&1 | diff one - && echo the same
4
6
6
the same

What was learnt grows with what is taught, never beyond half and double.

$ refnet profile skip plants pierre -q --format ids; refnet profile skip plants karel -q --format ids; refnet profile accept plants aino -q --format ids; refnet profile lessons plants; refnet profile match plants --why; refnet undo -q --format ids >undone; refnet undo -q --format ids >undone; refnet undo -q --format ids >undone
5
7
2
learnt: role x1.01, place x1.27, from 2 accepted and 3 skipped
profile  id  name           taught    on          because           differs in
plants    2  Aino Salmi     accepted  2026-11-22  -                 place +0.9
plants    4  Nuria Vidal    skipped   2026-11-22  too far away      place -0.9
plants    5  Pierre Lang    skipped   2026-11-22  -                 place -0.9
plants    6  Ruth Amsel     accepted  2026-11-22  the second plant  place +0.9
plants    7  Karel Moravec  skipped   2026-11-22  -                 role -0.1, place -0.9
hint: refnet profile unlearn 'plants' forgets it
left out by words of the profile: 1
left out as skipped: 3
learnt: role x1.01, place x1.27, from 2 accepted and 3 skipped
rank  id  name        title       org              fit  tier  best path  flags
   1   6  Ruth Amsel  VP Finance  Amsel Castings  94 %  none  -          accepted, unknown
    role +0.0 (learnt x1.01): VP Finance is vp, finance: like VP Finance
    industry +0.0: manufacturing: 'Castings' in Amsel Castings
    place +0.4 (learnt x1.27): Germany: Bremen
   2   2  Aino Salmi  CFO         Tervakone       70 %  none  -          accepted, unknown
    role +0.0 (learnt x1.01): CFO is c-suite, finance: like CFO
    industry +0.0: no word of it in Tervakone (CFO)
    place +0.4 (learnt x1.27): Finland: Tampere

$ refnet profile skip plants nuria --off -q --fields taught; refnet profile lessons plants --format ids -q; refnet history --format csv --fields verb,summary | head -n 4
taught  neither
6
verb,summary
profile accept,profile plants: Nuria Vidal is judged no more
profile accept,profile plants: Aino Salmi accepted
profile skip,profile plants: Karel Moravec skipped

Forgotten, and brought back.

$ refnet profile unlearn plants --fields name; refnet profile lessons plants; refnet undo -q --format csv --fields summary; refnet profile lessons plants -q --format ids
forgot 1 lesson
name  plants
hint: refnet undo brings them back
nothing was taught
summary
profile plants: forgot 1 lesson
6

$ refnet profile accept plants me
refnet: you know yourself
[2]

$ refnet profile accept plants nobody
refnet: nobody goes by 'nobody'
[1]

$ refnet profile accept nothing ruth
refnet: no profile is called 'nothing'
hint: refnet profile list
[1]

$ refnet profile accept plants ruth --because "$(head -c 500 /dev/zero | tr '\0' a)"
refnet: the reason has more than 400 bytes
[2]

$ refnet profile accept plants
refnet: missing REF...
hint: refnet profile accept NAME REF...
[2]

$ refnet profile accept plants pierre -n -q --fields name,taught; refnet profile lessons plants -q --format ids
name    Pierre Lang
taught  accepted
6

Of whom no message, call or tie is known is unknown to me; a way there may be
all the same.

$ refnet profile match plants --format csv --fields name,flags,best_path -q
name,flags,best_path
Ruth Amsel,accepted;unknown,
Aino Salmi,unknown,
Nuria Vidal,unknown,
Pierre Lang,unknown,
Karel Moravec,unknown,

$ refnet log -q --with ruth --kind call --format ids >/dev/null; refnet tie add aino pierre --strength strong -q --format ids >/dev/null; refnet log -q --with aino --kind meeting --format ids >/dev/null; refnet profile match plants --format csv --fields name,flags,best_path -q
name,flags,best_path
Ruth Amsel,accepted,direct (52 %)
Aino Salmi,,direct (52 %)
Nuria Vidal,unknown,
Pierre Lang,unknown,via Aino Salmi (11 %)
Karel Moravec,unknown,

What is known may be old, or mail may have come back: that is to be looked at
before anybody is asked.

$ REFNET_NOW=2027-11-22T09:00:00Z refnet profile match plants --format csv --fields name,flags,verify -q
name,flags,verify
Ruth Amsel,accepted,
Aino Salmi,,
Nuria Vidal,unknown,
Pierre Lang,unknown,
Karel Moravec,unknown,

$ REFNET_NOW=2027-11-23T09:00:00Z refnet profile match plants --format csv --fields name,flags,verify -q
name,flags,verify
Ruth Amsel,accepted;verify,"what is known of them is of 2026-11-22, more than 12 months ago"
Aino Salmi,verify,"what is known of them is of 2026-11-22, more than 12 months ago"
Nuria Vidal,unknown;verify,"what is known of them is of 2026-11-22, more than 12 months ago"
Pierre Lang,unknown;verify,"what is known of them is of 2026-11-22, more than 12 months ago"
Karel Moravec,unknown;verify,"what is known of them is of 2026-11-22, more than 12 months ago"

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet intro new --to pierre --via aino --profile plants
refnet: unverified: Pierre Lang: what is known of them is of 2026-11-22, more than 12 months ago
hint: look whether it still holds, then refnet person verify 5; --force REASON overrides
[3]

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet intro new --to pierre --via aino --profile plants --force 'met him in May' -q --fields id,state; refnet intro show 1 --fields target,forced; refnet intro ask 1 connector -q --fields state
id  state
 1  drafted
target  Pierre Lang
forced  unverified: met him in May, weak-tie: met him in May
hint: next: refnet intro ask 1 connector
state
asking-connector

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet person verify pierre --because 'his page of today' -q --fields name; refnet intro new --to pierre --via aino --profile plants -n; refnet profile match plants --format csv --fields name,verify -q
name
Pierre Lang
refnet: collision: Pierre Lang is the target of intro 1 already (asking-connector, via Aino Salmi)
hint: carry on with refnet intro show 1, or withdraw it first; --force REASON overrides
name,verify
Ruth Amsel,"what is known of them is of 2026-11-22, more than 12 months ago"
Aino Salmi,"what is known of them is of 2026-11-22, more than 12 months ago"
Nuria Vidal,"what is known of them is of 2026-11-22, more than 12 months ago"
Pierre Lang,
Karel Moravec,"what is known of them is of 2026-11-22, more than 12 months ago"

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet profile edit plants --fresh 18 -q --fields name,fresh; refnet profile match plants --format csv --fields name,verify -q; refnet profile edit plants --fresh never; refnet profile edit plants --fresh 0; refnet profile edit plants --fresh '' -q --fields name,fresh
name   plants
fresh  18
name,verify
Ruth Amsel,
Aino Salmi,
Nuria Vidal,
Pierre Lang,
Karel Moravec,
refnet: fresh: 'never' is no number of months
hint: 1 to 240: 18
refnet: fresh: '0' is no number of months
hint: 1 to 240: 18
name   plants
fresh  -

A file that says the same later says that it holds; undone, it does not.

$ export REFNET_NOW=2028-01-10T09:00:00Z; refnet import -q crm.csv --format csv --fields unchanged; refnet profile match plants --format csv --fields name,verify -q; refnet undo -q --format csv --fields verb; refnet profile match plants --format csv --fields name,verify -q | sed -n 2p
unchanged
6
name,verify
Ruth Amsel,
Aino Salmi,
Nuria Vidal,
Pierre Lang,
Karel Moravec,
verb
import
Ruth Amsel,"what is known of them is of 2026-11-22, more than 12 months ago"

$ refnet person verify ruth --bounced ruth@elsewhere.example
refnet: 'ruth@elsewhere.example' is no address of theirs
[2]

$ export REFNET_NOW=2026-12-01T09:00:00Z; refnet person verify ruth --bounced ruth@amseldruck.example --on 2026-11-30 -q --fields name; refnet profile match plants --format csv --fields name,flags,verify -q | grep Ruth; refnet intro new --to ruth --via aino --profile plants; refnet person verify ruth -q --fields name; refnet profile match plants --format csv --fields name,flags,verify -q | grep Ruth
name
Ruth Amsel
Ruth Amsel,accepted;verify,mail to ruth@amseldruck.example came back on 2026-11-30
refnet: unverified: Ruth Amsel: mail to ruth@amseldruck.example came back on 2026-11-30
hint: look whether it still holds, then refnet person verify 6; --force REASON overrides
name
Ruth Amsel
Ruth Amsel,accepted,

$ refnet person verify ruth --on 2027-01-01
= Fri 1 Jan 2027 00:00 UTC
refnet: that date is still to come
[2]

Mail that could not be delivered names the address in its headers; the file may
come before whoever has it.

$ printf 'From mailer-daemon@quayside.example Fri Nov 20 10:00:00 2026\nFrom: Mail Delivery System <mailer-daemon@quayside.example>\nTo: ines@quayside.example\nDate: Fri, 20 Nov 2026 10:00:00 +0000\nSubject: Undelivered\nMessage-ID: <d1@quayside.example>\nAuto-Submitted: auto-replied\nX-Failed-Recipients: karel@moravec.example, new@vogelguss.example\n\nNo such user.\n' >back.mbox; refnet import -q back.mbox --format csv --fields rows,skipped,people_created; refnet profile match plants --format csv --fields name,verify -q | grep Karel; refnet import -q back.mbox --format csv --fields rows,skipped; printf 'name,email,company,title\nNew Vogel,new@vogelguss.example,Vogel Guss,CFO\n' >new.csv; refnet import -q new.csv --format csv --fields created; refnet profile match plants --format csv --fields name,verify -q | grep Vogel; refnet import --undo 6 -q --format ids; refnet profile match plants --format csv --fields name,verify -q | grep Vogel
rows,skipped,people_created
1,1,0
Karel Moravec,mail to karel@moravec.example came back on 2026-11-20
rows,skipped
1,1
created
1
New Vogel,mail to new@vogelguss.example came back on 2026-11-20
6
New Vogel,mail to new@vogelguss.example came back on 2026-11-20

Whom a signal says came somewhere is a prospect, too; who left is not.

$ printf 'Name,New Title,Company,Effective Date,Change Type\nTilda Berg,CFO,Berg Castings,2026-11-01,appointed\nOlaf Berg,CFO,Berg Castings,2026-10-31,left\nRuth Amsel,CFO,Amsel Castings,2026-11-02,appointed\n' >top.csv; refnet signal import top.csv -q --format csv --fields rows,created,people_created; refnet profile match plants --format csv --fields name,title,flags,best_path,verify -q | grep 'Berg\|Ruth'; refnet signal import top.csv -q --format csv --fields unchanged,people_created; refnet undo -q --format ids >undone; refnet undo -q --format ids >undone; refnet person list --format csv --fields name,title | grep 'Berg\|Ruth'
rows,created,people_created
3,3,1
Ruth Amsel,VP Finance,accepted,direct (52 %),
Tilda Berg,CFO,unknown,,
unchanged,people_created
3,0
Ruth Amsel,VP Finance

When nobody fits, it is said which clause leaves out most.

$ refnet profile new none --role 'General Counsel' --industry banks -q --format ids; refnet profile match none; refnet profile match none name:nobody; refnet profile new far --geography Iceland -q --format ids; refnet profile match far; refnet profile new not --role CFO --exclude 'CFO, VP, head' -q --format ids; refnet profile match not
none
of 7 people, left out: 7 by the role (General Counsel)
nobody fits
there is nobody to ask about
nobody fits
far
of 7 people, left out: 7 by the place (Iceland)
nobody fits
not
left out by words of the profile: 7
of 7 people, left out: 7 by whom it does not want (CFO, VP, head)
nobody fits

What makes no sense is answered all the same.

$ refnet profile new x --describe ''
refnet: --describe: nothing is said in it
[65]

$ head -c 1048576 /dev/zero | tr '\0' a >mib; refnet profile new x --file mib
refnet: mib: a description of 1048576 bytes; 8000 are the most
hint: a connector reads two sentences: keep what tells them apart
[65]

$ head -c 1048577 /dev/zero | tr '\0' a >more; refnet profile new x --file more
refnet: more has more than 1048576 bytes
[65]

$ refnet profile new odd --role CFO --industry banks --trigger 'a merger' --geography 'Nowhere-upon-Thames' --size '500-50' --revenue 'over $500M, under $50M' -q --format ids; refnet profile lint odd --format csv --fields where,severity,rule,text; refnet profile match odd
odd
refnet: 'odd' says '500-50' of size, which cannot be: too vague to ask anybody with
hint: refnet profile edit 'odd'
where,severity,rule,text
authority,warning,missing,
exclude,warning,missing,
size,error,contradiction,500-50
revenue,error,contradiction,"over $500M, under $50M"
geography,note,unknown-place,Nowhere-upon-Thames
rank  id  name          title       org              fit  tier    best path              flags
   1   9  New Vogel     CFO         Vogel Guss      50 %  none    -                      unknown, verify
   2   2  Aino Salmi    CFO         Tervakone       50 %  medium  direct (52 %)          -
   3   3  Jonas Reuter  CFO         Reuter Pressen  50 %  none    -                      unknown
   4   4  Nuria Vidal   CFO         Vidal Moldes    50 %  none    -                      unknown
   5   5  Pierre Lang   VP Finance  Lang Fonderie   25 %  none    via Aino Salmi (11 %)  unknown
   6   6  Ruth Amsel    VP Finance  Amsel Castings  25 %  medium  direct (52 %)          -
hint: --why shows clause by clause what fits

