Formal circles: criteria, one seat for each industry, a cadence, what members
give, and who is due.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/mail.csv village/hubspot-contacts.csv village/google-contacts.csv --format ids
1
1
2
3
$ refnet group list
no groups
hint: refnet group new NAME --cadence 30

$ refnet group new Founders table --since 2026-01-10 --criteria 'founders and CFOs who make things' --cadence 30 --exchange 'an introduction a quarter' --seats 5
= Sat 10 Jan 2026 00:00 UTC
'an introduction a quarter' is counted: 1 introduction in 91 days
id            1
name          Founders table
criteria      founders and CFOs who make things
cadence days  30
exchange      an introduction a quarter
seats         5
members       0
founded at    2026-01-10
meetings      0
due at        2026-02-09
overdue days  286
expects       1 introduction in 91 days
hint: refnet group join 1 REF
$ refnet group new 'founders TABLE'
refnet: there is a group 'Founders table' already
[2]
$ refnet group new 12
refnet: '12' is a number, and would be taken for a group's
[2]
$ refnet group new Founders breakfast --exchange 'good spirits' --format jsonl
nothing of 'good spirits' can be counted; an introduction a quarter could
{"id":2,"name":"Founders breakfast","criteria":null,"cadence_days":null,"exchange":"good spirits","seats":null,"members":0,"founded_at":"2026-11-22T09:00:00Z","meetings":0,"last_met":null,"due_at":null,"overdue_days":null,"attendance":null,"names":[],"expects":null}
hint: refnet group join 2 REF

A group is named by its number, its name, or the start of one.

$ refnet group show founders
refnet: 'founders' begins the names of 2 groups: Founders table, Founders breakfast
[2]
$ refnet group show founders b --fields name
name  Founders breakfast
$ refnet group show bakers
refnet: no group is called 'bakers'
hint: refnet group list shows them
[1]

The seat is what is known of somebody's company, unless given.

$ refnet group join 1 'Charlotte de Vries' --since 2026-01-10 --why
= Sat 10 Jan 2026 00:00 UTC
id  name                seat                     joined      met  there  missed  gave  of
13  Charlotte de Vries  Transport and logistics  2026-01-10    0      0       0     0   1
    the industry of Vaart Logistics (it follows from its name)
$ refnet group join 1 'Priya Raghunathan'
refnet: in which industry Priya Raghunathan works is not known, and there is one seat for each
hint: --seat INDUSTRY; or refnet org edit ORG --industry WORDS, of their company
[2]
$ refnet group join 1 'Priya Raghunathan' --seat 'expense software' --since 2026-02-01
= Sun 1 Feb 2026 00:00 UTC
id  name               seat      joined      met  there  missed  gave  of
 5  Priya Raghunathan  Software  2026-02-01    0      0       0     0   1
$ refnet group join 1 me --seat consulting --since 2026-01-10
= Sat 10 Jan 2026 00:00 UTC
id  name  seat        joined      met  there  missed  gave  of
 1  me    Consulting  2026-01-10    0      0       0     0   1

A competing member is refused: of the same industry, of a part of one, or of one
that another's is part of.

$ refnet group join 1 'Thị Minh Nguyễn'
refnet: seat taken: Charlotte de Vries holds the seat of transport and logistics, and sea transport is part of it
hint: their seat would be Sea transport, the industry of Saigon Container (it follows from its name); --seat INDUSTRY says otherwise, --force REASON takes them in
[3]
$ refnet group join 1 'Anders Holm' --seat manufacturing -q --fields seat; refnet group join 1 henrik
seat
Manufacturing
refnet: seat taken: Anders Holm holds the seat of manufacturing, and drives and engines is part of it
hint: their seat would be Drives and engines, the industry of Nordlager Bearings AS (it follows from its name); --seat INDUSTRY says otherwise, --force REASON takes them in
[3]
$ refnet group join 1 'Thị Minh Nguyễn' --force 'she ships where Charlotte does not' --format json
{"schema":"refnet.member/1","rows":[
{"group":"Founders table","person_id":22,"name":"Thị Minh Nguyễn","seat":"Sea transport","seat_code":"trans.sea","joined_at":"2026-11-22T09:00:00Z","meetings":0,"attended":0,"missed":0,"last_attended":null,"gave":0,"expected":1,"forced":"seat taken: Charlotte de Vries holds the seat of transport and logistics, and sea transport is part of it: she ships where Charlotte does not","group_id":1,"why":"the industry of Saigon Container (it follows from its name)"}
]}
$ refnet group join 1 grace --seat bakery --force 'the best bread'
id  name          seat    joined      met  there  missed  gave  of
 6  Grace Okafor  Bakery  2026-11-22    0      0       0     0   1
$ refnet group leave 1 anders -q --fields name,seat; refnet group join 1 grace --seat bakery
name         seat
Anders Holm  Manufacturing
id  name          seat    joined      met  there  missed  gave  of
 6  Grace Okafor  Bakery  2026-11-22    0      0       0     0   1
$ refnet group join 1 grace
refnet: Grace Okafor is a member of Founders table already
hint: --seat INDUSTRY gives them another seat
[2]
$ refnet group join 1 grace --seat falconry -q --fields seat,seat_code; refnet group edit 1 --seats 6 -q --fields seats; refnet group join 1 henrik --seat Falconry
seat      seat_code
falconry  -
seats  6
refnet: seat taken: Grace Okafor holds the seat of falconry
hint: their seat would be Falconry, as you said; --seat INDUSTRY says otherwise, --force REASON takes them in
[3]

Where no seat is left, none would help; nor where somebody is not to be contacted.

$ refnet group new Duo --seats 1 -q --format ids; refnet group join Duo henrik -q --format ids; refnet group join Duo 'Anders Holm'; refnet group join Duo 'Priya Raghunathan'; refnet group join Duo anders --seat law
3
3
refnet: no seat left: Duo has 1 of 1 members
hint: refnet group edit 3 --seats 2 makes room; --force REASON takes them in
refnet: no seat left: Duo has 1 of 1 members
hint: refnet group edit 3 --seats 2 makes room; --force REASON takes them in
refnet: no seat left: Duo has 1 of 1 members
hint: refnet group edit 3 --seats 2 makes room; --force REASON takes them in
[3]
$ refnet group edit Duo --seats 2 -q --fields seats; refnet person dnc anders -q --format ids; refnet group join Duo anders --seat law; refnet person dnc anders --off -q --format ids; refnet group join Duo anders --seat law -q --fields seat; refnet group join Duo anders --seat manufacturing
seats  2
14
refnet: Anders Holm is not to be contacted
hint: refnet person dnc 14 --off, if that is over; --force REASON takes them in
14
seat
Legal services
refnet: seat taken: Henrik Sølberg holds the seat of drives and engines, and drives and engines is part of manufacturing
hint: their seat would be Manufacturing, as you said; --seat INDUSTRY says otherwise, --force REASON takes them in
[3]
$ refnet group join Duo grace --force 'she fits' -q --fields seat,forced; refnet group rm Duo -q
seat    forced
Bakery  no seat left: Duo has 2 of 2 members: she fits
id  name  every  expected  members  last met  next due  overdue
 3  Duo       -  -               3  -         -               -

They met; where I was there too, it is a meeting of mine with all of them.

$ refnet group met 1 --on 2026-09-01 --note 'numbers of the summer'
= Tue 1 Sep 2026 00:00 UTC
group           day         present                                                                   missing  note
Founders table  2026-09-01  me, Priya Raghunathan, Grace Okafor, Charlotte de Vries, Thị Minh Nguyễn  -        numbers of the summer
hint: refnet group due: what is due next, and who
$ refnet group met 1 --on 2026-09-01
= Tue 1 Sep 2026 00:00 UTC
refnet: that Founders table met on 2026-09-01 is held already
hint: refnet undo takes it back, if it was the last change
[2]
$ refnet group met 1 --on 2026-10-01 --with charlotte --with 'Rachel Steinberg' -q
group           day         present                                   missing            note
Founders table  2026-10-01  me, Charlotte de Vries, Rachel Steinberg  Priya Raghunathan  -
$ refnet group met 1 --on 2026-10-20 --with grace --absent -q
group           day         present       missing                                    note
Founders table  2026-10-20  Grace Okafor  Charlotte de Vries, Priya Raghunathan, me  -
$ refnet group met 1 --with m
refnet: 'm' could be several people
hint: 2 Marta Kowalczyk (Krustwerk Robotics), 24 Margaret Thornton (Thornton Gear Works), 28 Mallory\x1b[2J\x1b[31m Voss\x1b]0;renamed (Redshell Trading), 31 Mateus Brandão (Quayside), 37 Miguel Santos (Santos Moldes)
[2]
$ refnet group met 1 --on tomorrow
= Mon 23 Nov 2026 00:00 UTC
refnet: that date is still to come
[2]
$ refnet person show charlotte --format jsonl --fields last_two_way; refnet tie list charlotte --format csv --fields b_name,class | grep Rachel
{"last_two_way":"2026-11-15T00:40:00Z"}
Rachel Steinberg,my-mail
$ refnet group show 1
id            1
name          Founders table
criteria      founders and CFOs who make things
cadence days  30
exchange      an introduction a quarter
seats         6
members       5
founded at    2026-01-10
meetings      3
last met      2026-10-20
due at        2026-11-19
overdue days  3
attendance    67 %
names         Charlotte de Vries, Priya Raghunathan, me, Thị Minh Nguyễn, Grace Okafor
expects       1 introduction in 91 days
.
id  name                seat                     joined      met  there  missed  gave  of
 1  me                  Consulting               2026-01-10    3      2       1     0   1
13  Charlotte de Vries  Transport and logistics  2026-01-10    3      2       1     0   1
 5  Priya Raghunathan   Software                 2026-02-01    3      1       2     0   1
 6  Grace Okafor        falconry                 2026-11-22    2      2       0     0   1
22  Thị Minh Nguyễn     Sea transport            2026-11-22    1      1       0     0   1
.
group           day         present                                                                   missing                                    note
Founders table  2026-10-20  Grace Okafor                                                              Charlotte de Vries, Priya Raghunathan, me  -
Founders table  2026-10-01  me, Charlotte de Vries, Rachel Steinberg                                  Priya Raghunathan                          -
Founders table  2026-09-01  me, Priya Raghunathan, Grace Okafor, Charlotte de Vries, Thị Minh Nguyễn  -                                          numbers of the summer
$ refnet group show 1 --members --format csv --fields name,seat_code,forced
name,seat_code,forced
me,prof.consult,
Charlotte de Vries,trans,
Priya Raghunathan,tech.software,
Grace Okafor,,
Thị Minh Nguyễn,trans.sea,"seat taken: Charlotte de Vries holds the seat of transport and logistics, and sea transport is part of it: she ships where Charlotte does not"
$ refnet group show 1 --meetings --format jsonl
{"group":"Founders table","at":"2026-10-20T00:00:00Z","present":["Grace Okafor"],"missing":["Charlotte de Vries","Priya Raghunathan","me"],"note":null,"group_id":1,"id":3}
{"group":"Founders table","at":"2026-10-01T00:00:00Z","present":["me","Charlotte de Vries","Rachel Steinberg"],"missing":["Priya Raghunathan"],"note":null,"group_id":1,"id":2}
{"group":"Founders table","at":"2026-09-01T00:00:00Z","present":["me","Priya Raghunathan","Grace Okafor","Charlotte de Vries","Thị Minh Nguyễn"],"missing":[],"note":"numbers of the summer","group_id":1,"id":1}

Who is due: the next meeting, whoever missed the last two, whoever has not given
what is expected within its time.

$ refnet group due
group           what        who                 because
Founders table  meeting     -                   every 30 days; they met on 2026-10-20
Founders table  attendance  Priya Raghunathan   missed the last 2 of 3 meetings
Founders table  exchange    me                  gave 0 of 1 introduction in 91 days
Founders table  exchange    Priya Raghunathan   gave 0 of 1 introduction in 91 days
Founders table  exchange    Charlotte de Vries  gave 0 of 1 introduction in 91 days
$ refnet group due 1 --missed 1 --format csv --fields what,name,why
what,name,why
meeting,,every 30 days; they met on 2026-10-20
attendance,Priya Raghunathan,missed the last 2 of 3 meetings
attendance,me,missed the last 1 of 3 meetings
attendance,Charlotte de Vries,missed the last 1 of 3 meetings
exchange,me,gave 0 of 1 introduction in 91 days
exchange,Priya Raghunathan,gave 0 of 1 introduction in 91 days
exchange,Charlotte de Vries,gave 0 of 1 introduction in 91 days
$ refnet give add charlotte --in --kind introduction --about 'to her bank' -q --format ids; refnet give add charlotte --kind introduction --about 'to a printer' -q --format ids; refnet group due -q
13
13
group           what        who                because
Founders table  meeting     -                  every 30 days; they met on 2026-10-20
Founders table  attendance  Priya Raghunathan  missed the last 2 of 3 meetings
Founders table  exchange    Priya Raghunathan  gave 0 of 1 introduction in 91 days
$ refnet group due 1 --as-of 2026-09-15
group           what      who                 because
Founders table  exchange  me                  gave 0 of 1 introduction in 91 days
Founders table  exchange  Priya Raghunathan   gave 0 of 1 introduction in 91 days
Founders table  exchange  Charlotte de Vries  gave 0 of 1 introduction in 91 days
$ refnet group list; refnet group list 'overdue>1 member:"Grace Okafor"' --format ids
id  name                every  expected                   members  last met    next due    overdue
 1  Founders table         30  an introduction a quarter        5  2026-10-20  2026-11-19        3
 2  Founders breakfast      -  good spirits                     0  -           -                 -
1

Whoever has a seat does not vanish with the file that named them.

$ printf '%s\n' 'First Name,Last Name,Email,Company Name,Job Title,Record ID,Last Modified Date' 'Kim,Lee,kim@acme.example,Acme,CFO,11,2023-01-10 10:00' > people.csv; refnet import -q people.csv --format ids; refnet group join 2 kim --seat law -q --fields name; refnet import --undo 4 -q --format ids; refnet group show 2 --members --fields name,seat; refnet person list kim --format ids; refnet undo -q --format ids; refnet undo -q --format ids; refnet person list kim --format csv --fields name,org; refnet undo -q --format ids; refnet person list kim --format ids
4
name
Kim Lee
4
name              seat
kim@acme.example  Legal services
32
31
name,org
Kim Lee,Acme
30

Each is one change: the touch goes with its meeting.

$ refnet undo -q --format ids; refnet undo -q --format ids; refnet undo --fields verb,summary; refnet undo --fields verb,summary; refnet person show charlotte --format jsonl --fields n_in,n_out; refnet group show 1 --meetings --fields at
29
28
verb       summary
group met  group Founders table: met, 1 there
verb       summary
group met  group Founders table: met, 3 there
{"n_in":7,"n_out":6}
day
2026-09-01
$ refnet group edit 1 --cadence '' --exchange 'one favour per meeting'
nothing of 'one favour per meeting' can be counted; an introduction a quarter could
id          1
name        Founders table
criteria    founders and CFOs who make things
exchange    one favour per meeting
seats       6
members     5
founded at  2026-01-10
meetings    1
last met    2026-09-01
attendance  100 %
names       Charlotte de Vries, Priya Raghunathan, me, Thị Minh Nguyễn, Grace Okafor
$ refnet group edit 1
refnet: nothing to change
hint: --name, --criteria, --cadence, --exchange or --seats
[2]
$ refnet group leave 1 henrik
refnet: 'henrik' is no member of Founders table
[1]
$ refnet group rm 1 -q --fields name; refnet group list --format ids; refnet undo --fields summary; refnet group list --format ids
name
Founders table
2
summary
group Founders table: given up
1
2
$ refnet group new Supper club -n
id          4
name        Supper club
members     0
founded at  2026-11-22
meetings    0
dry run: nothing was kept

Members follow a merge, and come back with its undo.

$ refnet person merge charlotte 'Priya Raghunathan' -q --format ids; refnet group show 1 --members --fields name,seat; refnet undo -q --format ids; refnet group show 1 --members --format ids
13
name               seat
me                 Consulting
Priya Raghunathan  Software
Grace Okafor       falconry
Thị Minh Nguyễn    Sea transport
35
1
13
5
6
22
