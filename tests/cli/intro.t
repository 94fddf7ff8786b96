An introduction by double opt-in: nobody is introduced who has not said yes.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv village/contacts.csv village/hubspot-contacts.csv --format ids
1
1
2
3

I ask Tomás to introduce me to Grace. That his address is in mine is no tie; but we were neighbours.

$ refnet intro new --to grace@okaforbakeries.example --via 'Tomás Varela'; refnet person pin 'Tomás Varela' medium --because 'we were neighbours' -q --fields name; refnet person pin marta medium --because 'the fair' -q --fields name; refnet person pin 'Rachel Steinberg' medium --because 'one board' -q --fields name
refnet: weak-tie: no two-way contact with Tomás Varela is known: re-engage first
hint: write or call, with nothing to ask; if you know them better than that, refnet person pin 45 medium --because ...; --force REASON overrides
name
Tomás Varela
name
marta Kowalczyk
name
Rachel Steinberg

$ refnet intro new --to grace@okaforbakeries.example --via 'Tomás Varela'
id  requester  via           target        state    waits for  due
 1  me         Tomás Varela  Grace Okafor  drafted  me         2026-11-25
hint: next: refnet intro ask 1 connector

$ refnet intro introduce 1
refnet: intro 1: the connector, Tomás Varela, has not been asked
hint: refnet intro ask 1 connector, and when they agree refnet intro yes 1 connector
[3]

$ refnet intro ask 1 connector --channel email
id  requester  via           target        state             waits for  due
 1  me         Tomás Varela  Grace Okafor  asking-connector  connector  2026-11-29
hint: next: refnet intro yes 1 connector

$ refnet intro draft 1
To: Tomás Varela <tomas.varela@mailhaven.example>
Subject: An introduction to Grace Okafor?
.
Dear Tomás,
.
Would you be willing to introduce me to Grace Okafor (Founder and
Managing Director, Okafor & Daughters Bakeries)?
.
If you would rather not, a short no is just as welcome. If you would,
please ask Grace first: I only want to meet if they do too. I can send
you a few lines to pass on.
.
Ines Ferraz

$ echo 'Happy to. T.' >reply.eml; refnet intro yes 1 connector --evidence reply.eml --share 'name and company'
id  requester  via           target        state          waits for  due
 1  me         Tomás Varela  Grace Okafor  asking-target  connector  2026-12-06
hint: next: refnet intro ask 1 target

$ refnet intro introduce 1 --force 'in a hurry' --yes
refnet: intro 1: the target, Grace Okafor, has not been asked
hint: refnet intro ask 1 target, and when they agree refnet intro yes 1 target
[3]

$ refnet intro draft 1 --final --step introduction --force 'in a hurry'
refnet: intro 1: the target, Grace Okafor, has not been asked
hint: refnet intro ask 1 target, and when they agree refnet intro yes 1 target
[3]

$ refnet intro draft 1
To: Tomás Varela <tomas.varela@mailhaven.example>
Subject: A few lines to pass on to Grace Okafor
.
Dear Tomás,
.
Thank you for asking Grace. Here is what you may pass on:
.
> Ines Ferraz would like to meet you. Ines thought of you because you
> are Founder and Managing Director at Okafor & Daughters Bakeries.
>
> Would you like to be introduced? A no is fine, and needs no reason.
.
Ines Ferraz

$ refnet intro yes 1 target --channel call --until 2026-12-31
= Thu 31 Dec 2026 23:59 UTC
id  requester  via           target        state  waits for  due
 1  me         Tomás Varela  Grace Okafor  ready  me         2026-11-24
hint: next: refnet intro introduce 1

$ refnet intro draft 1 --final
From: Tomás Varela
To: Grace Okafor <grace@okaforbakeries.example>, Ines Ferraz <ines@quayside.example>
Subject: Grace Okafor and Ines Ferraz
.
Dear Grace, dear Ines,
.
You have both said that you would like to meet.
.
Grace, meet Ines Ferraz.
.
Ines, meet Grace Okafor (Founder and Managing Director, Okafor &
Daughters Bakeries).
.
I leave the two of you to it.
.
Tomás Varela

$ refnet intro introduce 1 -n
id  requester  via           target        state       waits for  due
 1  me         Tomás Varela  Grace Okafor  introduced  me         2026-11-24
dry run: nothing was kept

$ refnet intro introduce 1
id  requester  via           target        state       waits for  due
 1  me         Tomás Varela  Grace Okafor  introduced  me         2026-11-24
hint: next: refnet log --with 5 --kind email --out

$ refnet intro outcome 1 scheduled --at '2026-12-01 10:00'
= Tue 1 Dec 2026 10:00 UTC
id  requester  via           target        state      waits for  due
 1  me         Tomás Varela  Grace Okafor  scheduled  me         2026-12-02
hint: next: refnet intro outcome 1 met

$ REFNET_NOW=2026-12-03T09:00:00Z refnet intro list late:yes --format csv --fields id,state,due_at,next,late
id,state,due_at,next,late
1,scheduled,2026-12-02T10:00:00Z,refnet intro outcome 1 met,true

$ export REFNET_NOW=2026-12-02T09:00:00Z; refnet intro outcome 1 met -q --format csv --fields state,met_at,owed,next; refnet intro draft 1; refnet intro thank 1 -q --format csv --fields state,thanked_at,owed,next
state,met_at,owed,next
met,2026-12-01T10:00:00Z,true,refnet intro thank 1
To: Tomás Varela <tomas.varela@mailhaven.example>
Subject: Thank you for Grace Okafor
.
Dear Tomás,
.
Thank you for introducing me to Grace Okafor. We met on 2026-12-01.
.
What can I do for you?
.
Ines Ferraz
state,thanked_at,owed,next
met,2026-12-02T09:00:00Z,false,refnet intro outcome 1 qualified

$ export REFNET_NOW=2026-12-20T09:00:00Z; refnet intro outcome 1 won --deal 24000 -q --format jsonl
{"id":1,"kind":"direct","requester":"me","connector":"Tomás Varela","target":"Grace Okafor","profile":null,"state":"won","waiting_on":null,"opened_at":"2026-11-22T09:00:00Z","due_at":null,"age_days":28,"next":null,"asked_at":"2026-11-22T09:00:00Z","introduced_at":"2026-11-22T09:00:00Z","met_at":"2026-12-01T10:00:00Z","outcome":"won","deal":24000,"thanked_at":"2026-12-02T09:00:00Z","late":false,"owed":false,"by":"me","requester_id":1,"connector_id":45,"target_id":5,"forced":[],"unnamed":false,"planned":false,"move":null,"outcome_at":"2026-12-20T09:00:00Z"}

$ refnet intro show 1
id             1
kind           direct
requester      me
connector      Tomás Varela
target         Grace Okafor
state          won
opened at      2026-11-22
age days       0
asked at       2026-11-22
introduced at  2026-11-22
met at         2026-12-01
outcome        won
deal           24000
thanked at     2026-12-02
by             me
requester id   1
connector id   45
target id      5
outcome at     2026-12-20
standing       you: yes, 2026-11-22
               Tomás Varela: yes, 2026-11-22
               Grace Okafor: yes, 2026-11-22, by call, until 2026-12-31
.
day         party      answer      channel  share             whom  reason  until
2026-11-22  requester  yes         -        -                 -     -       -
2026-11-22  connector  asked       email    -                 -     -       -
2026-11-22  connector  yes         -        name and company  -     -       -
2026-11-22  target     asked       -        -                 -     -       -
2026-11-22  target     yes         call     -                 -     -       2026-12-31
2026-11-22  -          introduced  -        -                 -     -       -

$ refnet intro show 1 --as-of 2026-11-22T09:00:00Z --format csv --fields state,introduced_at,outcome
state,introduced_at,outcome
scheduled,2026-11-22T09:00:00Z,scheduled
hint: next: refnet intro outcome 1 met

$ refnet intro audit
the ledger of consents is as it was written
row  intro  day         verdict  why
  6      1  2026-11-22  proven   every needed yes stood

I connect two who both wished it; the requester is asked in the connector's place.

$ refnet intro new --for 'Rachel Steinberg' --to 'Henrik Sølberg' -q --format csv --fields id,requester,connector,target,state,waiting_on,next
id,requester,connector,target,state,waiting_on,next
2,Rachel Steinberg,me,Henrik Sølberg,drafted,me,refnet intro ask 2 requester

$ refnet intro yes 2 target -q --format csv --fields state,waiting_on,next
state,waiting_on,next
asking-connector,me,refnet intro ask 2 requester

$ refnet intro yes 2 requester -q --format csv --fields state,waiting_on,next
state,waiting_on,next
ready,me,refnet intro introduce 2

$ refnet intro draft 2 --final
To: Henrik Sølberg <henrik.solberg@nordlager.example>, Rachel Steinberg <rsteinberg@merrowtextiles.example>
Subject: Henrik Sølberg and Rachel Steinberg
.
Dear Henrik, dear Rachel,
.
You have both said that you would like to meet.
.
Henrik, meet Rachel Steinberg (VP Finance, Merrow Textiles).
.
Rachel, meet Henrik Sølberg (CFO, Nordlager Bearings AS).
.
I leave the two of you to it.
.
Ines Ferraz

$ refnet intro introduce 2 -q --format csv --fields state,owed,next
state,owed,next
introduced,false,refnet intro outcome 2 met

$ refnet intro thank 2
refnet: intro 2: you were the connector yourself
[2]

Somebody wishes to meet me: as the target I say yes myself.

$ refnet intro new --for 'Priya Raghunathan' --to me --via 'Kenji Mori' -q --format csv --fields id,requester,connector,target,state,next
id,requester,connector,target,state,next
3,Priya Raghunathan,Kenji Mori,me,drafted,refnet intro ask 3 connector

$ refnet intro yes 3 connector -q --format csv --fields state,next; refnet intro yes 3 requester -q --format csv --fields state,waiting_on,next
state,next
asking-connector,refnet intro ask 3 requester
state,waiting_on,next
asking-target,me,refnet intro yes 3 target

$ refnet intro introduce 3
refnet: intro 3: you, the target, have not said yes
hint: refnet intro yes 3 target, if you agree
[3]

$ refnet intro yes 3 target -q --format csv --fields state,waiting_on; refnet intro introduce 3 -q --format csv --fields state,owed
state,waiting_on
ready,me
state,owed
introduced,true

Somebody who fits a profile: the connector names them later.

$ refnet profile new cfo-textiles --role CFO --industry textiles --trigger 'a second mill' -q --format ids; refnet intro new --profile cfo-textiles --via 'marta' -q --format csv --fields id,connector,target,profile,state; refnet intro yes 4 connector -q --format csv --fields state,waiting_on,next
cfo-textiles
id,connector,target,profile,state
4,marta Kowalczyk,,cfo-textiles,drafted
state,waiting_on,next
asking-target,connector,refnet intro edit 4 --to REF

$ refnet intro introduce 4
refnet: intro 4: the target: nobody is named yet
hint: refnet intro edit 4 --to REF
[3]

$ refnet intro ask 4 target
refnet: intro 4 has no target yet
hint: refnet intro edit 4 --to REF
[2]

$ refnet intro edit 4 --to 'Henrik Sølberg' --force 'they know each other' -q --format csv --fields target,state,forced
target,state,forced
Henrik Sølberg,asking-target,collision: they know each other

A referral by mention has no introduction, only an outcome.

$ refnet intro new --kind implied --to 'A. Brennan' --via 'Tomás Varela' -q --format csv --fields id,kind,state,next; refnet intro introduce 5
id,kind,state,next
5,implied,drafted,refnet intro outcome 5 met
refnet: intro 5 is a referral without an introduction, only an outcome
[3]

$ refnet intro ask 5 connector
refnet: intro 5 is drafted: such a referral has no introduction, only an outcome
hint: refnet intro show 5 says how it stands
[2]

$ refnet intro outcome 5 met --at 2026-11-10 -q --format csv --fields kind,state,introduced_at,met_at,owed
kind,state,introduced_at,met_at,owed
implied,met,,2026-11-10T00:00:00Z,true

A connector who simply wrote to both has introduced them: their act, not mine.

$ refnet intro new --to 'Miguel' --via 'Rachel Steinberg' -q --format ids; refnet intro introduce 6 --by connector
6
refnet: what shows that the connector introduced them?
hint: --evidence FILE, such as their message, or --message its Message-ID
[2]

$ refnet intro introduce 6 --by connector --evidence reply.eml -q --format csv --fields state,by,introduced_at
state,by,introduced_at
introduced,connector,2026-11-22T09:00:00Z

$ refnet intro audit
the ledger of consents is as it was written
row  intro  day         verdict   why
  6      1  2026-11-22  proven    every needed yes stood
 12      2  2026-11-22  proven    every needed yes stood
 18      3  2026-11-22  proven    every needed yes stood
 24      6  2026-11-22  not-ours  not ours, consent unrecorded

Lists are filtered like people.

$ refnet intro list 'state:introduced,met' --format csv --fields id,target,state
id,target,state
2,Henrik Sølberg,introduced
3,me,introduced
5,A. Brennan,met
6,Miguel Santos,introduced

$ refnet intro list 'waiting:me via~/Tom/i' --format csv --fields id,connector
id,connector
5,Tomás Varela

$ refnet intro list 'via~/Tom/ owed:no' --format csv --fields id,connector,state
id,connector,state
1,Tomás Varela,won

$ refnet intro list 'state:intrduced'
refnet: unknown value 'intrduced'
  state:intrduced
        ^
hint: did you mean introduced?
[2]

$ REFNET_NOW=2026-12-20T09:00:00Z refnet intro list 'age>20d outcome:none -state:withdrawn' --format ids
2
3
4
6

$ refnet intro list profile:cfo-textiles --format ids
4

$ refnet intro snooze 4 2027-01-15 -q --format csv --fields due_at; refnet intro withdraw 4 -q --format csv --fields state,due_at,next
due_at
2027-01-15T00:00:00Z
state,due_at,next
withdrawn,,

What makes no sense is said so.

$ refnet intro yes 4 target
refnet: intro 4 is withdrawn: no answer is waited for
hint: refnet intro show 4 says how it stands
[2]

$ refnet intro show 99
refnet: no intro 99
hint: refnet intro list shows those there are
[1]

$ refnet intro show one
refnet: 'one' is no introduction's number
hint: refnet intro list shows them
[2]

$ refnet intro yes 3 friend
refnet: 'friend' is no party
hint: one of requester, connector, target
[2]

$ refnet intro yes 3 conector
refnet: 'conector' is no party
hint: did you mean connector?
[2]

$ refnet intro new --to 'Rachel Steinberg'
refnet: who is to introduce you? nobody is named
hint: --via REF
[2]

$ refnet intro new --via 'Rachel Steinberg'
refnet: whom to meet? nobody is named
hint: --to REF, or --profile NAME for somebody who fits
[2]

$ refnet intro new --for 'Rachel Steinberg' --to 'Priya Raghunathan' --via 'Kenji Mori'
refnet: you are no party to it
hint: --for REF --to REF: you connect the two; --to REF --via REF: you are introduced
[2]

$ refnet intro new --to 'Rachel Steinberg' --via 'Rachel Steinberg'
refnet: Rachel Steinberg cannot be two parties at once
[2]

$ refnet intro outcome 2 wno
refnet: 'wno' is no outcome
hint: did you mean won?
[2]

$ refnet intro outcome 1 scheduled
refnet: intro 1 is won: scheduled comes before that
hint: refnet undo takes back the last change
[2]

$ refnet intro new --to 'Rachel Steinberg' --via marta --kind drect
refnet: 'drect' is no kind
hint: did you mean direct?
[2]

$ refnet intro new --to 'Rachel Steinberg' --via marta --force ' '
refnet: --force wants a reason, for whoever reads it later
[2]

Undo walks back through all of it.

$ refnet history --format csv --fields verb,summary | head -4
verb,summary
intro withdraw,"intro 4: withdrawn, me to Henrik Sølberg via marta Kowalczyk"
intro snooze,"intro 4: snoozed, me to Henrik Sølberg via marta Kowalczyk"
intro introduce,"intro 6: introduced by the connector, me to Miguel Santos via Rachel Steinberg"
