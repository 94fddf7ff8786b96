What was given and received, how it balances, and what could be given next.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/mail.csv village/hubspot-contacts.csv village/google-contacts.csv --format ids
1
1
2
3
$ refnet give list
nothing given or received
hint: refnet give add REF --kind knowledge --about TEXT

A give is an introduction, knowledge or a favour, to somebody or from them; one
that was logged otherwise counts as well.

$ refnet give add Marta Kowalczyk --kind knowledge --about 'a test of ovens' --on 2026-05-01
= Fri 1 May 2026 00:00 UTC
day         name             direction  kind       about             now
2026-05-01  Marta Kowalczyk  given      knowledge  a test of ovens  0.68
hint: refnet undo takes it back
$ refnet give add marta --kind favour --in --about 'lent us her stand' --on 2025-11-22 -q
day         name             direction  kind    about               now
2025-11-22  Marta Kowalczyk  received   favour  lent us her stand  0.50
$ refnet log --with henrik --kind give --of favour --about 'proofread his talk' -q --fields persons,about
with            about
Henrik Sølberg  proofread his talk
$ refnet log 'received advice from Henrik Sølberg on 2026-08-01' -q --fields persons,about,direction
with            about                                              way
Henrik Sølberg  received advice from Henrik Sølberg on 2026-08-01  in
$ refnet give list
day         name             direction  kind       about                                               now
2026-11-22  Henrik Sølberg   given      favour     proofread his talk                                 1.00
2026-08-01  Henrik Sølberg   received   unknown    received advice from Henrik Sølberg on 2026-08-01  0.81
2026-05-01  Marta Kowalczyk  given      knowledge  a test of ovens                                    0.68
2025-11-22  Marta Kowalczyk  received   favour     lent us her stand                                  0.50
$ refnet give add marta --kind lunch
refnet: 'lunch' is no kind of give
hint: one of unknown, introduction, knowledge, favour
[2]
$ refnet log --with marta --kind call --of favour
refnet: a call is no give, and so no favour
[2]
$ refnet give add nobody
refnet: nobody goes by 'nobody'
[1]
$ refnet give list me
refnet: a give is between you and somebody else: whose?
[2]

A give weighs half after a year; below 0, I owe.

$ refnet give balance
id  name             given  received  balance  last given  last received
 2  Marta Kowalczyk      1         1     0.18  2026-05-01  2025-11-22
 3  Henrik Sølberg       1         1     0.19  2026-11-22  2026-08-01
$ refnet give list marta
balance with Marta Kowalczyk: +0.18
day         name             direction  kind       about               now
2026-05-01  Marta Kowalczyk  given      knowledge  a test of ovens    0.68
2025-11-22  Marta Kowalczyk  received   favour     lent us her stand  0.50
$ refnet give balance 'balance<0.5' --format json
{"schema":"refnet.balance/1","rows":[
{"person_id":2,"name":"Marta Kowalczyk","given":1,"received":1,"given_now":0.677047,"received_now":0.499644,"balance":0.177403,"last_given":"2026-05-01T00:00:00Z","last_received":"2025-11-22T00:00:00Z"},
{"person_id":3,"name":"Henrik Sølberg","given":1,"received":1,"given_now":1,"received_now":0.806297,"balance":0.193703,"last_given":"2026-11-22T09:00:00Z","last_received":"2026-08-01T00:00:00Z"}
]}
$ refnet config set give.half-life 90 -q --format ids; refnet give balance --fields name,given_now,received_now,balance; refnet config unset give.half-life -q --format ids
give.half-life
name             given_now  received_now  balance
Marta Kowalczyk       0.21          0.06     0.15
Henrik Sølberg        1.00          0.42     0.58
give.half-life
$ refnet give balance --as-of 2026-06-01 --format csv
person_id,name,given,received,given_now,received_now,balance,last_given,last_received
2,Marta Kowalczyk,1,1,0.941041,0.694464,0.246576,2026-05-01T00:00:00Z,2025-11-22T00:00:00Z

Introductions count by themselves: one I made was given to whoever asked to meet
the other, one made for me was received.

$ refnet intro new --for grace --to thornton -q --format ids; refnet intro yes 1 requester -q --format ids; refnet intro yes 1 target -q --format ids; refnet intro introduce 1 -q --format ids
1
1
1
1
$ refnet give list --filter 'kind:introduction' --format jsonl
{"at":"2026-11-22T09:00:00Z","person_id":6,"name":"Grace Okafor","direction":"given","kind":"introduction","about":"to Margaret Thornton","weight":1,"balance":1,"interaction_id":null,"intro_id":1}
$ printf 'To: ines@quayside.example, m.thornton@gears.example\nSubject: Ines, meet Margaret\n\nYou two should talk.\n' > mail.txt; refnet intro new --to 'Christopher Hale' --via 'Jonas Lindqvist' -q --format ids; refnet intro introduce 2 --by connector --evidence mail.txt -q --fields state
2
state
introduced
$ refnet give list jonas
balance with Jonas Lindqvist: -1.00, you owe
day         name             direction  kind          about                 now
2026-11-22  Jonas Lindqvist  received   introduction  to Christopher Hale  1.00
$ refnet give balance jonas --fields name,given,received,balance
name             given  received  balance
Jonas Lindqvist      0         1    -1.00
hint: refnet give suggest 8: whom you could introduce to Jonas Lindqvist

Whom could I introduce to Marta?  That takes a profile of hers.

$ refnet give suggest marta
refnet: whom Marta Kowalczyk hopes to meet is not known: no profile is theirs
hint: refnet profile new NAME --for 2 --describe 'whom they hope to meet'
[1]
$ refnet profile new bakers --for marta --describe 'CFO or finance director in Europe' -q --format ids
bakers
$ refnet give suggest marta -k 5
left out, as they are the target of another introduction: 2 (Christopher Hale, Margaret Thornton)
left out, as they are nobody you are in touch with: 3 (Edwin <U+202E>wolraM, Gustav Ek, Petr Novák)
13 more fit: --most K
#  name               fit  because                                                            to start it
1  Henrik Sølberg   100 %  CFO is c-suite, finance: like CFO, Europe: Norway                  refnet intro new --for 2 --to 3
2  Jonas Lindqvist  100 %  CFO is c-suite, finance: like CFO, Europe: Sweden                  refnet intro new --for 2 --to 8
3  Anders Holm      100 %  CFO is c-suite, finance: like CFO, Europe: Denmark                 refnet intro new --for 2 --to 14
4  Olivier Lambert  100 %  Directeur financier is c-suite, finance: like CFO, Europe: France  refnet intro new --for 2 --to 17
5  Miguel Santos     71 %  CFO is c-suite, finance: like CFO                                  refnet intro new --for 2 --to 37
hint: --why shows clause by clause what fits
$ refnet give suggest marta -k 1 --why
left out, as they are the target of another introduction: 2 (Christopher Hale, Margaret Thornton)
left out, as they are nobody you are in touch with: 3 (Edwin <U+202E>wolraM, Gustav Ek, Petr Novák)
17 more fit: --most K
#  name              fit  because                                            to start it
1  Henrik Sølberg  100 %  CFO is c-suite, finance: like CFO, Europe: Norway  refnet intro new --for 2 --to 3
    role +0.9: CFO is c-suite, finance: like CFO
    place +0.3: Europe: Norway
    words +0.3: cfo

Not whom she knows, was introduced to or must not be, and no colleagues.

$ refnet person exclude marta 'Jonas Lindqvist' -q --format ids; refnet tie add marta 'Olivier Lambert' --strength strong -q --fields class; refnet intro new --for marta --to 'Anders Holm' -q --format ids; refnet person dnc 'Miguel Santos' -q --format ids; refnet person edit henrik --org 'Krustwerk Robotics Sp. z o.o.' --title CFO -q --format ids
2
class
said
3
37
3
$ refnet give suggest marta -k 2
left out as not to be contacted: 1
left out, as they work at one place: 1 (Henrik Sølberg)
left out, as they are not to be introduced to each other: 1 (Jonas Lindqvist)
left out, as they are being introduced already: 1 (Anders Holm)
left out, as they are the target of another introduction: 2 (Christopher Hale, Margaret Thornton)
left out, as they know each other, as likely as not: 1 (Olivier Lambert)
left out, as they are nobody you are in touch with: 3 (Edwin <U+202E>wolraM, Gustav Ek, Petr Novák)
11 more fit: --most K
#  name             fit  because                                                                                           to start it
1  由紀 田中       71 %  Head of Finance is director, finance: like finance director                                       refnet intro new --for 2 --to 36
2  Lucas Oliveira  50 %  Partner is c-suite, general: answers for the field of finance director, Europe: Lisbon, Portugal  refnet intro new --for 2 --to 34
hint: --why shows clause by clause what fits
$ refnet give suggest marta --format csv -q -k 1
rank,person_id,name,title,org,fit,reasons,tier,profile,next,why,verify
1,36,由紀 田中,Head of Finance,Kitanami Foods,0.714,"Head of Finance is director, finance: like finance director",strong,bakers,refnet intro new --for 2 --to 36,,
$ refnet give suggest marta --profile plants
refnet: no profile 'plants' is of Marta Kowalczyk
hint: refnet profile new NAME --for 2 --describe 'whom they hope to meet'
[1]
$ refnet give suggest 'Miguel Santos'
refnet: Miguel Santos is not to be contacted
[3]
$ refnet give suggest me
refnet: to whom? you are not introduced by yourself
hint: refnet profile match NAME: who fits a profile of yours
[2]

Every one can be taken back.

$ refnet give add marta -n
day         name             direction  kind     about   now
2026-11-22  Marta Kowalczyk  given      unknown  -      1.00
dry run: nothing was kept
$ refnet give add marta -q --format ids; refnet undo --fields verb,summary; refnet give list marta -q --format csv --fields at,kind
2
verb      summary
give add  given to Marta Kowalczyk
at,kind
2026-05-01T00:00:00Z,knowledge
2025-11-22T00:00:00Z,favour

Written and answered is one row that went both ways, and two-way contact; a give goes one way.

$ refnet person add 'Olga Weiss' -q --format ids; refnet log --with Olga --kind message --in --out -q --fields kind,direction; refnet log --with Olga --kind email --in --out -q --fields kind,direction; refnet person show Olga --format json | tr ',' '\n' | grep -e last_two_way -e '"n_'; refnet log --with Olga --kind give --in --out
54
kind     way
message  both
kind   way
email  both
"last_two_way":"2026-11-22T09:00:00Z"
"n_in":2
"n_out":2
refnet: a give goes one way: two of them are two rows
[2]
