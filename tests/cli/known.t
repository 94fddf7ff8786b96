Who knows whom by others' lists, employers and introductions; what is asked;
who could become a connector.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1
$ refnet person add 'Dana Reyes' --email dana@reyes.example --org 'Reyes Accounting' --title Partner --linkedin https://www.linkedin.com/in/danareyes -q --format ids
2
$ refnet log --with dana --kind call --on 2026-11-20 -q --format ids
1
$ printf '%s\n' 'First Name,Last Name,URL,Email Address,Company,Position,Connected On' 'Raj,Patel,https://www.linkedin.com/in/rajp,,Millworks Manufacturing,CFO,12 Mar 2021' 'Ines,Ferraz,https://www.linkedin.com/in/if,ines@quayside.example,Quayside,Founder,03 Apr 2020' 'Dana,Reyes,https://www.linkedin.com/in/danareyes,,Reyes Accounting,Partner,01 Jan 2020' 'Olga,Berg,,,Hill & Co,VP Finance,05 May 2019' > Connections.csv

The list is Dana's: she and I are no ties of hers, and nobody on it is a contact
of mine.

$ refnet import --for dana Connections.csv
Connections.csv
  read as       linkedin-connections, UTF-8, comma
  rows          4: 2 new, 2 skipped
  skipped       the owner 1, whose list it is 1
  people        2 new
  note          whom Dana Reyes knows: they are ties of theirs, not contacts of yours
  receipt       1: refnet import --undo 1 takes it back
hint: refnet map
$ refnet import --for dana Connections.csv --format json --fields created,updated,unchanged,skipped
{"schema":"refnet.import/1","rows":[
{"created":0,"updated":0,"unchanged":2,"skipped":2}
]}
hint: refnet map
$ refnet tie list
who         knows      class      p  last        evidence
Dana Reyes  Raj Patel  listed  45 %  2026-11-22  on the list of Dana Reyes since 2021-03-12 (linkedin-connections)
Dana Reyes  Olga Berg  listed  45 %  2026-11-22  on the list of Dana Reyes since 2019-05-05 (linkedin-connections)
$ refnet map tiers
id  name        tier    pinned   p24    p7  evidence  dormant  scope
 2  Dana Reyes  medium  -       40 %  51 %      1.00           audit
$ refnet person list 'connector:"Dana Reyes"' --fields id,name,connectors,sources
id  name       connectors  sources
 3  Raj Patel  Dana Reyes  linkedin-connections
 4  Olga Berg  Dana Reyes  linkedin-connections
$ refnet person records raj --format jsonl --fields person_id,row,source,lister
{"person_id":3,"row":1,"source":"linkedin-connections","lister":"Dana Reyes"}
{"person_id":3,"row":1,"source":"linkedin-connections","lister":"Dana Reyes"}
$ refnet map path raj
#  path                       label    p  weakest link
1  me, Dana Reyes, Raj Patel  thin   2 %  Dana Reyes - Raj Patel (45 %)
hint: refnet map path 3 --why

Whose list is not mine, and a list it must be.

$ refnet import --for me Connections.csv
refnet: --for is whose contacts these are, if not yours
hint: refnet import Connections.csv
[2]
$ refnet import --for nobody Connections.csv
refnet: nobody goes by 'nobody'
[1]
$ printf '%s\n' 'From,To,Date,Subject' 'a@a.example,ines@quayside.example,2026-01-02 10:00,Hello' > mail.csv
$ refnet import --for dana mail.csv
refnet: mail.csv: e-mail (plain CSV) says whom you know, not whom dana knows
hint: --for takes a list of contacts or connections
[65]

What two imports say stays while one of them does; with both it goes, and comes
back.

$ refnet import --undo 1 -q --format ids; refnet tie list --format jsonl --fields b_name,class,p; refnet import --undo 2 -q --format ids; refnet tie list; refnet person list --format ids
1
{"b_name":"Raj Patel","class":"listed","p":0.45}
{"b_name":"Olga Berg","class":"listed","p":0.45}
2
no ties known
hint: refnet tie add A B says that two people know each other
2
$ refnet undo -q --format ids; refnet tie list --format jsonl --fields b_name,class,p
7
{"b_name":"Raj Patel","class":"listed","p":0.45}
{"b_name":"Olga Berg","class":"listed","p":0.45}

Two who have been colleagues for years, in a small company.

$ printf '%s\n' 'First Name,Last Name,Email,Company Name,Job Title,Record ID,Last Modified Date' 'Kim,Lee,kim@acme.example,Acme Manufacturing,CFO,11,2023-01-10 10:00' 'Tom,Iversen,tom@acme.example,Acme Manufacturing,COO,12,2024-01-10 10:00' > people.csv
$ printf '%s\n' 'Record ID,Company name,Company Domain Name,Number of Employees,Industry' '1,Acme Manufacturing,acme.example,11-50,Steel' > companies.csv
$ refnet import -q people.csv companies.csv --format ids
4
5
$ refnet tie list tom
who          knows    class        p  last        evidence
Tom Iversen  Kim Lee  employer  78 %  2026-11-22  both at Acme Manufacturing from 2024-01 to 2026-11, about 23 people
$ refnet tie list tom --as-of 2024-06-01
who          knows    class        p  last        evidence
Tom Iversen  Kim Lee  employer  19 %  2024-06-01  both at Acme Manufacturing from 2024-01 to 2024-06, about 23 people

I introduce them: they know each other since.

$ refnet intro new --for kim --to tom -q --format ids; refnet intro yes 1 requester -q --format ids; refnet intro yes 1 target -q --format ids; refnet intro introduce 1 -q --format ids
1
1
1
1
$ refnet tie list tom --format jsonl --fields class,p,evidence
{"class":"employer","p":0.912943,"evidence":"introduced by you, 2026-11-22; both at Acme Manufacturing from 2024-01 to 2026-11, about 23 people"}

So does mail: somebody's letter to both of us that is the first between us, and
is followed; and mine to two who then turn to each other.  Whoever introduces is
willing to.

$ printf '%s\n' 'Date,From,To,Cc,Subject' '2026-05-01 09:00,dana@reyes.example,"ines@quayside.example, sol@lamp.example",,Ines: meet Sol' '2026-05-02 09:00,sol@lamp.example,ines@quayside.example,dana@reyes.example,Re: Ines: meet Sol' '2026-06-01 09:00,ines@quayside.example,"ada@mill.example, bo@kiln.example",,Ada: meet Bo' '2026-06-02 09:00,ada@mill.example,bo@kiln.example,ines@quayside.example,Re: Ada: meet Bo' > mail.csv; refnet import -q mail.csv --format ids
6
$ refnet tie list sol@lamp.example; refnet tie list bo@kiln.example --format csv --fields class,p,since,evidence; refnet map path sol@lamp.example --why; refnet -q undo --format ids; refnet tie list sol@lamp.example
who               knows       class          p  last        evidence
sol@lamp.example  Dana Reyes  introduced  90 %  2026-05-02  Dana Reyes wrote to sol@lamp.example once; sol@lamp.example wrote to Dana Reyes once; smallest: 3 people; introduced to you by a letter of Dana Reyes, 2026-05-01
class,p,since,evidence
introduced,0.6,2026-06-01T09:00:00Z,ada@mill.example wrote to bo@kiln.example once; both on mail of yours once; smallest: 3 people; your letter of 2026-06-01 introduced them
#  path                              label    p  weakest link
1  me, Dana Reyes, sol@lamp.example  warm   7 %  me - Dana Reyes (58 %)
    Dana Reyes answers you within a week 58 % · willing to introduce 44 % (introduced you to 1) · knows sol@lamp.example 90 % (introduced) · sol@lamp.example answers them 35 % · it comes about less often than its parts say, 83 % -> 6.7 %
14
refnet: nobody goes by 'sol@lamp.example'
[1]

Does Dana know Kim?  It would open a path.  What is denied is not asked again.

$ refnet tie questions
nothing to ask
$ refnet profile new plants --describe 'CFO at a manufacturing company' --value 'software that plans a plant' -q --format ids
plants
$ refnet tie questions
does        know     opens    profile    fit  then  because
Dana Reyes  Kim Lee  Kim Lee  plants   100 %   7 %  -
hint: refnet tie add A B, or refnet tie no A B; refnet triage asks them, too
$ printf '%s\n' ':keys 9' ':resize 40x12' ':save-display -' ':resize 80x24' ':save-display -' ':keys d' ':save-display -' | refnet triage --script - --size 80x24
 1 All 1 6 Out 1[9 Ask 1]
── Do they know each other? (1) ────────
>   Dana Reyes knows Kim Lee?
    opens plants  100 %
.
.
.
.
.
.
                         saved   1 of 1
 a yes  d no  u undo  / find  ? help
 1 All 1 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 1 7 Zzz 0 8 You 0[9 Ask 1]
    WHO                    KNOWS WHOM             BECAUSE                 FITS
── Do they know each other? (1) ────────────────────────────────────────────────
>   Dana Reyes             Kim Lee                opens plants            100 %
.
.
.
.
.
.
.
── Dana Reyes knows Kim Lee? ───────────────────────────────────────────────────
 Does   Dana Reyes: Partner, Reyes Accounting
 know   Kim Lee: CFO, Acme Manufacturing
 Why    profile plants wants Kim Lee (fit 100 %), and no path leads there; with
        this tie 7 %
 Next   a they do: a medium tie, d they do not: not asked again
.
.
.
.
.
                                                                 saved   1 of 1
 a yes  d no  u undo  / find  Enter open  q quit  ? help
 1 All 1 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 1 7 Zzz 0 8 You 0[9 Ask 0]
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
.
   Nothing here.
   1 shows all that waits
.
.
.
.
.
.
.
.
.
.
.
.
.
.
.
.
.
 Dana Reyes does not know Kim Lee                                        u undo
 u undo  / find  q quit  ? help
$ refnet tie questions plants
nothing to ask
$ refnet undo -q --format ids; refnet tie questions --format jsonl
16
{"a":2,"b":5,"a_name":"Dana Reyes","b_name":"Kim Lee","target_id":5,"target":"Kim Lee","profile":"plants","fit":1,"p":0.0689829,"reason":null}
hint: refnet tie add A B, or refnet tie no A B; refnet triage asks them, too
$ refnet tie no dana kim
who         knows    class    p  last        evidence
Dana Reyes  Kim Lee  said   0 %  2026-11-22  you said: they do not know each other
hint: this is not asked again; refnet tie add A B says that they do
$ refnet tie questions
nothing to ask
$ refnet tie add dana kim; refnet map path kim
who         knows    class     p  last        evidence
Dana Reyes  Kim Lee  said   85 %  2026-11-22  you said: medium
hint: refnet map path 5
#  path                     label    p  weakest link
1  me, Dana Reyes, Kim Lee  warm   7 %  me - Dana Reyes (51 %)
hint: refnet map path 5 --why
$ refnet tie no dana me
refnet: a tie is between two others; how well you know somebody is their tier
hint: refnet map tiers; refnet person pin REF TIER --because TEXT
[2]
$ refnet tie no dana dana
refnet: 'dana' and 'dana' are one person
[2]

Accountants serve finance; whoever sells what I sell is no connector.

$ refnet person add 'Sol Ware' --email sol@ware.example --org 'Ware Software' --title CEO -q --format ids; refnet log --with sol --kind call --on 2026-11-20 -q --format ids
10
6
$ refnet map connectors plants --recruit
id  name        org               title    trade       serves   tier    access  gave  got
 2  Dana Reyes  Reyes Accounting  Partner  accounting  finance  medium    52 %     0    0
hint: refnet log --kind give --with REF: give before asking
$ refnet map connectors --recruit
refnet: --recruit: for which profile?
hint: refnet map connectors NAME --recruit
[2]
$ refnet map connectors plants --recruit --unused
refnet: --unused are connectors, --recruit those who could become one
[2]
$ refnet map connectors plants --format jsonl --fields name,overlap,verticals,asks,granted,introductions,repaid,given,received
{"name":"Dana Reyes","overlap":3,"verticals":["manufacturing 2"],"asks":0,"granted":0,"introductions":0,"repaid":0,"given":0,"received":0}
hint: refnet tie list REF: whom somebody knows
$ refnet map connectors --unused
no connectors yet
hint: refnet tie add A B says who knows whom
$ refnet person pin dana strong --because 'we row' -q --format ids; refnet map connectors --unused --format json
2
{"schema":"refnet.connector/1","rows":[
{"person_id":2,"name":"Dana Reyes","tier":"strong","reach":1.75,"access":0.75,"willing":0.35,"headroom":1,"overlap":null,"given":0,"received":0,"open_asks":0,"asks_left":1,"last_ask":null,"last_thanks":null,"expected":0.459375,"why":"knows Kim Lee 85 %, Raj Patel 45 %, Olga Berg 45 % · answers you within a week 75 % · willing to introduce 35 % · never asked · you gave 0, got 0","asks":0,"granted":0,"introductions":0,"repaid":0,"verticals":[]}
]}
hint: refnet tie list REF: whom somebody knows
