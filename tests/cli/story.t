From a network of exports to one introduction with its thanks; and every way
it is kept from going wrong.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/mail.csv village/hubspot-contacts.csv village/google-contacts.csv --format ids
1
1
2
3

Whom to meet, in plain words; it is shown as understood, and what it lacks.

$ refnet profile new plants --describe 'CFO or VP of Finance at a manufacturing company in Germany who controls vendor selection'
vague: it says no trigger
name         plants
roles        CFO, VP of Finance
authority    controls vendor selection
industries   manufacturing
geographies  Germany
lint score   61
missing      trigger
hint: refnet profile edit 'plants' --trigger ...

A vague profile makes a connector do the thinking.

$ refnet intro new --profile plants --via 'Henrik Sølberg'
refnet: vague-profile: the profile 'plants' says no trigger
hint: refnet profile edit 'plants' --trigger ... says it; --force REASON overrides
[3]

$ refnet profile edit plants --trigger 'a second plant opens' -q --fields name,lint_score,missing
name        plants
lint score  81
missing     -

$ refnet intro new --profile plans --via 'Henrik Sølberg'
refnet: no profile is called 'plans'
hint: did you mean 'plants'?
[1]

Who comes near, and how to get to them.

$ refnet tie add 'Henrik Sølberg' 'Margaret Thornton' --strength strong --evidence 'one board' -q --fields class,p; refnet profile match plants -q -tier:strong,medium,weak | head -n 4
class     p
said   95 %
rank  id  name                  title                    org                   fit  tier  best path                  flags
   1  23  Christopher Hale      Chief Financial Officer  Aldgate Precision    74 %  none  -                          -
   2  24  Margaret Thornton     CFO                      Thornton Gear Works  74 %  none  via Henrik Sølberg (16 %)  -
   3  42  Petr Novák            Owner                    Novák Pekárny        45 %  none  -                          unknown

$ refnet map plants
Tiers: 52 people
  strong      11  ████████████████████████▒▒▒▒▒ 2 dormant
  medium      14  █████████████████████████████████████▍
  weak        15  ████████████████████████████████████████
  none        12  ████████████████████████████████
  43 with two messages or more since 2023-11-22, 9 known by name only
.
Connectors: who opens most doors, for plants                      opens   answer
  Henrik Sølberg                    strong, 1 ask                   0.8     78 %
  Jonas Lindqvist                   medium, 1 ask                   0.1     73 %
  ingrid.bauer@bauer-antrieb.example medium, 1 ask                   0.1     74 %
  Sofia Marchetti                   medium, 1 ask                   0.1     73 %
  Beatriz Nogueira                  weak, 1 ask                     0.1     47 %
  and 6 more: refnet map connectors 'plants'
.
Overlaps: who knows whom you want, for plants                      fits   chance
  Margaret Thornton                 via Henrik Sølberg             74 %     16 %
  Jonas Lindqvist                   via Henrik Sølberg             80 %      4 %
  Jonas Lindqvist                   via ingrid.bauer@bauer-antrieb.example    80 %      4 %
  Henrik Sølberg                    via Jonas Lindqvist            80 %      4 %
  Marta Kowalczyk                   via Sofia Marchetti            45 %      6 %
  and 7 more: refnet map overlaps 'plants'
.
Gaps: wanted, and out of reach, for plants                                wanted
  manufacturing, c-suite, Germany                                              1
  manufacturing, vp, Germany                                                   1
.
Changed in a week: 1 for the better, 0 for the worse
  ▲ Margaret Thornton via Henrik Sølberg (16.1 %): Henrik Sølberg and Margaret Thornton: you said: strong, one board, last 2026-11-22
.
Reasons to write: news of them                                               ago
  none; refnet signal add ORG --about TEXT tells
.
Reciprocity: gifts and favours
  0 given, 0 received: refnet log --kind give records one
.
Due: who should hear from you                                            overdue
  Rachel Steinberg                  strong                              197 days
  由紀 田中                         strong                              188 days
  Anders Holm                       strong                              146 days
hint: refnet profile match 'plants'

$ refnet -q map overlaps plants --format csv --fields profile,connector,target,fit,tie,p | head -n 4
profile,connector,target,fit,tie,p
plants,Henrik Sølberg,Margaret Thornton,0.74,said,0.160946
plants,Henrik Sølberg,Jonas Lindqvist,0.8,one-way,0.0372052
plants,ingrid.bauer@bauer-antrieb.example,Jonas Lindqvist,0.8,one-way,0.0351915

$ refnet map gaps plants --format json
{"schema":"refnet.gap/1","rows":[
{"profile":"plants","industry":"manufacturing","level":"c-suite","location":"Germany","wanted":1,"known":0,"reachable":0},
{"profile":"plants","industry":"manufacturing","level":"vp","location":"Germany","wanted":1,"known":0,"reachable":0}
]}

$ refnet -q map connectors plants --format csv --fields name,overlap,willing,headroom,open_asks,asks_left,last_ask,last_thanks | grep -e name -e Henrik
name,overlap,willing,headroom,open_asks,asks_left,last_ask,last_thanks
Henrik Sølberg,2,0.35,1,0,1,,

The best path, with its weakest link.

$ refnet map path 'Margaret Thornton'
#  path                                   label     p  weakest link
1  me, Henrik Sølberg, Margaret Thornton  warm   16 %  me - Henrik Sølberg (78 %)
hint: refnet map path 24 --why

$ refnet intro new --to 'Margaret Thornton' --via 'Henrik Sølberg' --profile plants
id  requester  via             target             state    waits for  due
 1  me         Henrik Sølberg  Margaret Thornton  drafted  me         2026-11-25
hint: next: refnet intro ask 1 connector

Nobody is introduced who has not said yes, whatever is said to it.

$ refnet intro introduce 1
refnet: intro 1: the connector, Henrik Sølberg, has not been asked
hint: refnet intro ask 1 connector, and when they agree refnet intro yes 1 connector
[3]

$ refnet intro introduce 1 --force 'in a hurry' --yes
refnet: intro 1: the connector, Henrik Sølberg, has not been asked
hint: refnet intro ask 1 connector, and when they agree refnet intro yes 1 connector
[3]

$ refnet intro draft 1 --final --step introduction
refnet: intro 1: the connector, Henrik Sølberg, has not been asked
hint: refnet intro ask 1 connector, and when they agree refnet intro yes 1 connector
[3]

The connector is asked, and agrees; then the target.

$ refnet intro ask 1 connector --channel email -q --fields state,waiting_on; refnet intro yes 1 connector --note 'gladly' -q --fields state,waiting_on
state             waits for
asking-connector  connector
state          waits for
asking-target  connector

$ refnet intro introduce 1
refnet: intro 1: the target, Margaret Thornton, has not been asked
hint: refnet intro ask 1 target, and when they agree refnet intro yes 1 target
[3]

$ refnet intro ask 1 target -q --fields state,waiting_on; refnet intro yes 1 target --channel call -q --fields state,waiting_on
state          waits for
asking-target  target
state  waits for
ready  me

An ask shows in the figures of whom was asked, for paths to others, too.

$ refnet -q map connectors plants --format csv --fields name,overlap,willing,headroom,open_asks,asks_left,last_ask,last_thanks | grep -e name -e Henrik
name,overlap,willing,headroom,open_asks,asks_left,last_ask,last_thanks
Henrik Sølberg,2,0.48,0.606531,1,0,2026-11-22T09:00:00Z,

$ refnet -q map connectors plants --unused --format ids | grep -c .
1

$ refnet map path 'Margaret Thornton' --why
#  path                                   label     p  weakest link
1  me, Henrik Sølberg, Margaret Thornton  warm   22 %  me - Henrik Sølberg (78 %)
    Henrik Sølberg answers you within a week 78 % · willing to introduce 48 % (from earlier asks) · knows Margaret Thornton 95 % (said) · Margaret Thornton answers them 75 % · it comes about less often than its parts say, 83 % -> 22 %

One step back, and forward again: a yes taken back closes the gate.

$ refnet undo -q --fields summary; refnet intro introduce 1; refnet redo -q --fields summary
summary
intro 1: yes from Margaret Thornton, the target
refnet: intro 1: the target, Margaret Thornton, has not said yes
hint: refnet intro yes 1 target, once they have; nothing overrides a missing consent
summary
intro 1: yes from Margaret Thornton, the target

$ refnet intro draft 1 --final
From: Henrik Sølberg
To: Margaret Thornton <mthornton@thorntongear.example>, Ines Ferraz <ines@quayside.example>
Subject: Margaret Thornton and Ines Ferraz
.
Dear Margaret, dear Ines,
.
You have both said that you would like to meet.
.
Margaret, meet Ines Ferraz.
.
Ines, meet Margaret Thornton (CFO, Thornton Gear Works). You hope to
meet a CFO or VP of Finance in manufacturing, in Germany.
.
I leave the two of you to it.
.
Henrik Sølberg

$ refnet intro introduce 1
id  requester  via             target             state       waits for  due
 1  me         Henrik Sølberg  Margaret Thornton  introduced  me         2026-11-24
hint: next: refnet log --with 24 --kind email --out

What came of it, and thanks to who made it possible.

$ export REFNET_NOW=2026-12-03T09:00:00Z; refnet intro outcome 1 met --at 2026-12-01 -q --fields state,owed,next
state  thanks owed  next
met    yes          refnet intro thank 1

$ REFNET_NOW=2026-12-03T09:00:00Z refnet intro list owed:yes --format csv --fields id,connector,outcome
id,connector,outcome
1,Henrik Sølberg,met

$ export REFNET_NOW=2026-12-03T09:00:00Z; refnet intro thank 1 -q --fields state,owed; refnet undo -q --fields summary; refnet intro list owed:yes --format ids; refnet redo -q --fields summary
state  thanks owed
met
summary
intro 1: connector thanked, me to Margaret Thornton via Henrik Sølberg
1
summary
intro 1: connector thanked, me to Margaret Thornton via Henrik Sølberg

$ REFNET_NOW=2026-12-03T09:00:00Z refnet -q map connectors plants --format csv --fields name,open_asks,asks_left,last_ask,last_thanks | grep -e name -e Henrik
name,open_asks,asks_left,last_ask,last_thanks
Henrik Sølberg,0,0,2026-11-22T09:00:00Z,2026-12-03T09:00:00Z

$ refnet intro audit 1
the ledger of consents is as it was written
row  intro  day         verdict  why
  8      1  2026-11-22  proven   every needed yes stood

Whoever has done something for you is given something first.

$ REFNET_NOW=2026-12-23T09:00:00Z refnet intro new --to 'Christopher Hale' --via 'Henrik Sølberg'; refnet log --with 'Henrik Sølberg' --kind give --out --about 'a name for his pension fund' -q --format ids
refnet: give-first: Henrik Sølberg has done something for you once, you for them nothing yet
hint: give first: refnet give suggest 3; what you gave, refnet give add 3 --about ...; --force REASON overrides
435

The other refusals: one target at a time,

$ REFNET_NOW=2026-12-23T09:00:00Z refnet intro new --to 'Christopher Hale' --via 'Henrik Sølberg' -q --format ids; REFNET_NOW=2026-12-23T09:00:00Z refnet intro new --to 'Christopher Hale' --via 'Grace Okafor'
2
refnet: collision: Christopher Hale is the target of intro 2 already (drafted, via Henrik Sølberg)
hint: carry on with refnet intro show 2, or withdraw it first; --force REASON overrides
[3]

who is not to be contacted,

$ refnet person dnc 'Miguel Santos' --because 'asked for quiet' -q --fields name; refnet intro new --to 'Miguel Santos' --via 'Grace Okafor'
name
Miguel Santos
refnet: do-not-contact: Miguel Santos is not to be contacted: asked for quiet
hint: refnet person dnc 37 --off, if that is over; --force REASON overrides
[3]

who is never to meet whom,

$ refnet person exclude 'Henrik Sølberg' 'Aoife Brennan' --because 'in court' -q --fields name; refnet intro new --for 'Aoife Brennan' --to 'Henrik Sølberg'
name
Henrik Sølberg
refnet: exclusion: Aoife Brennan and Henrik Sølberg are never to be introduced: in court
hint: refnet person exclude 3 50 --off, if that is over; --force REASON overrides
[3]

and no more than a connector can carry.

$ for who in 'Elif Yıldırım' 'Marta Kowalczyk' 'Priya Raghunathan'; do refnet intro new --to "$who" --via 'Grace Okafor' -q --format ids; done; for i in 3 4; do refnet intro ask $i connector -q --fields state; done; refnet intro new --to 'Aoife Brennan' --via 'Grace Okafor'
3
4
5
state
asking-connector
refnet: budget: Grace Okafor has 1 ask under way, and 1 at a time is the most
hint: wait for an answer, or go through somebody else; --force REASON overrides
refnet: budget: Grace Okafor has 1 ask under way, and 1 at a time is the most
hint: wait for an answer, or go through somebody else; --force REASON overrides
[3]

$ refnet -q map connectors --format csv --fields name,headroom,open_asks,asks_left | grep -e name -e Grace
name,headroom,open_asks,asks_left
Grace Okafor,0.606531,1,0
