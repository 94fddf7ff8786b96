The active circle of connectors: small, with what was agreed, and how active.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/mail.csv village/hubspot-contacts.csv village/google-contacts.csv --format ids
1
1
2
3
$ refnet connector list
nobody is in the circle
hint: refnet connector candidates: who could be

Who could be: whom the map shows, and whose trade serves whom a profile wants.

$ refnet connector candidates -k 3
15 more: --most K
#  id  name               tier    because
1  50  Aoife Brennan      strong  opens 0.6 people to you, never asked
2   6  Grace Okafor       strong  opens 0.5 people to you, never asked
3   5  Priya Raghunathan  strong  opens 0.4 people to you, never asked
hint: refnet connector add REF
$ refnet profile new plants --describe 'CFO or VP of Finance at a manufacturing company who controls vendor selection' --value 'software that plans a plant' --trigger 'a second plant opens' -q --format ids; refnet tie add 'Henrik Sølberg' 'Margaret Thornton' --strength strong --evidence 'one board' -q --fields class
plants
class
said
$ refnet connector candidates plants -q
 #  id  name                                tier    because
 1   3  Henrik Sølberg                      strong  knows 2 of those plants wants, opens 1.0 people to you, never asked
 2   8  Jonas Lindqvist                     medium  knows 1 of those plants wants, opens 0.1 people to you, never asked
 3  51  ingrid.bauer@bauer-antrieb.example  medium  knows 1 of those plants wants, opens 0.1 people to you, never asked
 4  32  Sofia Marchetti                     medium  knows 1 of those plants wants, opens 0.1 people to you, never asked
 5  38  Beatriz Nogueira                    weak    knows 1 of those plants wants, opens 0.1 people to you, never asked
 6  18  Kwame Mensah                        weak    knows 1 of those plants wants, opens 0.1 people to you, never asked
 7  34  Lucas Oliveira                      medium  knows 1 of those plants wants, never asked
 8  21  Thomas O'Leary                      weak    knows 1 of those plants wants, never asked
 9   4  健二 森                             strong  knows 1 of those plants wants, never asked
10  20  Arjun Mehta                         weak    knows 1 of those plants wants, never asked
11  49  sam@crumbline.example               weak    knows 1 of those plants wants, never asked
12  30  Tomás Varela                        strong  venture capital serves finance, and does not compete
13  16  Declan Moore                        weak    legal serves finance, and does not compete
$ refnet connector candidates plants -k 1 --why
12 more: --most K
#  id  name            tier    because
1   3  Henrik Sølberg  strong  knows 2 of those plants wants, opens 1.0 people to you, never asked
    knows Margaret Thornton 95 %, Jonas Lindqvist 47 % · answers you within a week 78 % · willing to introduce 35 % · never asked · you gave 0, got 0
hint: refnet connector add REF
$ refnet connector candidates plants -q --format jsonl -k 1
{"rank":1,"person_id":3,"name":"Henrik Sølberg","org":"Nordlager Bearings AS","tier":"strong","expected":0.259761,"reach":0.954459,"access":0.777586,"overlap":2,"trade":null,"serves":null,"given":0,"received":0,"reasons":["knows 2 of those plants wants","opens 1.0 people to you","never asked"],"next":"refnet connector add 3","why":"knows Margaret Thornton 95 %, Jonas Lindqvist 47 % · answers you within a week 78 % · willing to introduce 35 % · never asked · you gave 0, got 0"}
$ refnet connector candidates plans
refnet: no profile is called 'plans'
hint: did you mean 'plants'?
[1]

What was agreed: whom I look for, what I offer, how often we talk.  That is
their cadence, too.

$ refnet connector add 'Henrik Sølberg'
person id      3
name           Henrik Sølberg
tier           strong
active         yes
last touch     2026-11-17
asks           0
introductions  0
given          0
received       0
balance        0.00
since          2026-11-22
hint: refnet connector agree 3 --looks-for TEXT --offers TEXT --every DAYS
$ refnet connector agree 'Henrik Sølberg' --looks-for 'CFOs of Nordic machine builders' --offers 'introductions to buyers in Porto' --every 2
person id      3
name           Henrik Sølberg
tier           strong
active         yes
looks for      CFOs of Nordic machine builders
offers         introductions to buyers in Porto
every days     2
agreed at      2026-11-22
last touch     2026-11-17
asks           0
introductions  0
given          0
received       0
balance        0.00
due at         2026-11-19
overdue days   2
since          2026-11-22
$ refnet due Henrik -q
id  name            tier    last        every  due         days over  reason to write
 3  Henrik Sølberg  strong  2026-11-17      2  2026-11-19          2  -
$ refnet connector agree henrik --every 0
refnet: --every wants a number from 1 to 3650, not '0'
[2]
$ refnet connector agree henrik
refnet: what was agreed?
hint: --looks-for TEXT, --offers TEXT or --every DAYS
[2]
$ refnet connector agree me --offers wine
refnet: you are no connector of your own
[2]

It is kept small.

$ refnet config set circle.most 2 -q --format ids; refnet connector add 'Tomás Varela' -q --fields name,active; refnet connector add 'Grace Okafor'
circle.most
name    Tomás Varela
active  yes
refnet: the circle is full: 2 of 2
hint: refnet connector drop REF makes room, --force REASON takes one more; circle.most says how many
[3]
$ refnet connector add 'Grace Okafor' --force 'she asked to be in it' -q --fields name,forced
name    Grace Okafor
forced  the circle is full: 2 of 2: she asked to be in it
$ refnet connector add henrik
refnet: Henrik Sølberg is in the circle already
[2]
$ refnet connector add m
refnet: 'm' could be several people
hint: 2 Marta Kowalczyk (Krustwerk Robotics), 24 Margaret Thornton (Thornton Gear Works), 28 Mallory\x1b[2J\x1b[31m Voss\x1b]0;renamed (Redshell Trading), 31 Mateus Brandão (Quayside), 37 Miguel Santos (Santos Moldes)
[2]
$ refnet connector agree 'Marta Kowalczyk' --offers 'a table at our supper' -q --fields name,active,offers
name    Marta Kowalczyk
active
offers  a table at our supper

How active it is: asks and introductions of a quarter, gives, the last touch.

$ refnet intro new --to 'Margaret Thornton' --via 'Henrik Sølberg' --profile plants -q --format ids; refnet intro ask 1 connector -q --fields state; refnet give add henrik --kind knowledge --about 'a report on bearings' -q --fields weight
1
state
asking-connector
 now
1.00
$ refnet connector list
id  name            you look for                     every  last touch  asks  made  balance  talk due
 3  Henrik Sølberg  CFOs of Nordic machine builders      2  2026-11-22     1     0     1.00  2026-11-24
 6  Grace Okafor    -                                    -  2026-11-18     0     0     0.00  -
30  Tomás Varela    -                                    -  2026-11-18     0     0     0.00  -
$ REFNET_NOW=2026-12-24T09:00:00Z refnet connector list --why
a talk is due with 1 of 3
id  name            you look for                     every  last touch  asks  made  balance  talk due
 3  Henrik Sølberg  CFOs of Nordic machine builders      2  2026-11-22     1     0     0.94  2026-11-24
    you look for CFOs of Nordic machine builders; you offer introductions to buyers in Porto; a talk every 2 days
 6  Grace Okafor    -                                    -  2026-11-18     0     0     0.00  -
    taken in although the circle is full: 2 of 2: she asked to be in it
30  Tomás Varela    -                                    -  2026-11-18     0     0     0.00  -
$ REFNET_NOW=2027-03-24T09:00:00Z refnet connector list --format csv --fields name,asks,balance,due_at,overdue_days henrik
a talk is due with 1 of 1
name,asks,balance,due_at,overdue_days
Henrik Sølberg,0,0.793198,2026-11-24T09:00:00Z,120
$ refnet connector list --all --format csv
person_id,name,tier,active,looks_for,offers,every_days,agreed_at,last_touch,asks,introductions,given,received,balance,due_at,overdue_days,since,forced,why
3,Henrik Sølberg,strong,true,CFOs of Nordic machine builders,introductions to buyers in Porto,2,2026-11-22T09:00:00Z,2026-11-22T09:00:00Z,1,0,1,0,1,2026-11-24T09:00:00Z,,2026-11-22T09:00:00Z,,you look for CFOs of Nordic machine builders; you offer introductions to buyers in Porto; a talk every 2 days
6,Grace Okafor,strong,true,,,,,2026-11-18T12:37:00Z,0,0,0,0,0,,,2026-11-22T09:00:00Z,the circle is full: 2 of 2: she asked to be in it,taken in although the circle is full: 2 of 2: she asked to be in it
2,Marta Kowalczyk,strong,false,,a table at our supper,,2026-11-22T09:00:00Z,2026-11-17T15:37:00Z,0,0,0,0,0,,,,,you offer a table at our supper
30,Tomás Varela,strong,true,,,,,2026-11-18T11:12:00Z,0,0,0,0,0,,,2026-11-22T09:00:00Z,,
$ refnet connector list 'balance>0' --format ids; refnet connector list --as-of 2026-11-21
3
nobody is in the circle
hint: refnet connector candidates: who could be

Out of it, and taken back; what was agreed stays.

$ refnet connector drop henrik -q --fields name,active,looks_for; refnet connector drop henrik
name       Henrik Sølberg
active
looks for  CFOs of Nordic machine builders
refnet: Henrik Sølberg is not in the circle
[1]
$ refnet undo --fields summary; refnet connector list --format ids
summary
Henrik Sølberg: no longer in the active circle
3
6
30
$ refnet connector drop 'Tomás Varela' -n -q --fields name,active; refnet connector list --format ids
name    Tomás Varela
active
3
6
30
$ refnet person dnc 'Sofia Marchetti' -q --format ids; refnet connector add sofia
32
refnet: Sofia Marchetti is not to be contacted
hint: --force REASON
[3]
