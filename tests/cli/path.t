How to get to somebody, and who could introduce you.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids
1

$ refnet import -q village/mail.csv --format ids; refnet import -q village/hubspot-contacts.csv --format ids; refnet import -q village/outlook-contacts.csv --format ids
1
2
3

Somebody you know is a tie of your own; who else knows them follows, and the
weakest link of each path is named.

$ refnet -q map path kwame
#  path                              label      p  weakest link
1  me, Kwame Mensah                  direct  40 %  me - Kwame Mensah (40 %)
2  me, Grace Okafor, Kwame Mensah    warm     5 %  Grace Okafor - Kwame Mensah (69 %)
3  me, Thomas O'Leary, Kwame Mensah  thin     2 %  Thomas O'Leary - Kwame Mensah (42 %)

The figures of a path in words.

$ refnet -q map path kwame -k 2 --why
#  path                            label      p  weakest link
1  me, Kwame Mensah                direct  40 %  me - Kwame Mensah (40 %)
    Kwame Mensah answers you within a week 40 %
2  me, Grace Okafor, Kwame Mensah  warm     5 %  Grace Okafor - Kwame Mensah (69 %)
    Grace Okafor answers you within a week 76 % · willing to introduce 35 % (nothing known of earlier asks) · knows Kwame Mensah 69 % (mutual) · Kwame Mensah answers them 35 % · it comes about less often than its parts say, 83 % -> 5.4 %

$ refnet map path kwame -k 1 --format json
{"schema":"refnet.path/1","rows":[
{"target_id":22,"target":"Kwame Mensah","rank":1,"hops":1,"people":["me","Kwame Mensah"],"label":"direct","p":0.399138,"weakest":"me - Kwame Mensah (40 %)","evidence":"a weak tie of yours; last two-way contact 2026-09-18","via_id":22,"why":"Kwame Mensah answers you within a week 40 %"}
]}

$ refnet map path kwame --format csv --fields rank,hops,people,label,p,weakest,via_id
rank,hops,people,label,p,weakest,via_id
1,1,me;Kwame Mensah,direct,0.399138,me - Kwame Mensah (40 %),22
2,2,me;Grace Okafor;Kwame Mensah,warm,0.0540398,Grace Okafor - Kwame Mensah (69 %),17
3,2,me;Thomas O'Leary;Kwame Mensah,thin,0.0219187,Thomas O'Leary - Kwame Mensah (42 %),8

$ refnet map path kwame --format ids
22
17
8

Without two-way contact and without anybody who knows them there is no path.

$ refnet map path sanjay
refnet: no verified path to Sanjay Kapoor
hint: nobody is known to know them; if marta Kowalczyk knows them: refnet tie add 27 47
[1]

$ refnet map path sanjay --format json
refnet: no verified path to Sanjay Kapoor
hint: nobody is known to know them; if marta Kowalczyk knows them: refnet tie add 27 47
{"schema":"refnet.path/1","rows":[]}
[1]

A contact whom nobody is in touch with helps nobody.

$ refnet -q tie add sanjay isabelle --fields class; refnet map path sanjay
class
said
refnet: no verified path to Sanjay Kapoor
hint: who knows them is not within your reach (refnet tie list 47); if marta Kowalczyk knows them: refnet tie add 27 47
[1]

One who is does; until they are not to be contacted.

$ refnet -q tie add grace sanjay --strength strong --evidence 'sold him ovens' --fields class; refnet -q map path sanjay --why
class
said
#  path                             label     p  weakest link
1  me, Grace Okafor, Sanjay Kapoor  warm   16 %  me - Grace Okafor (76 %)
    Grace Okafor answers you within a week 76 % · willing to introduce 35 % (nothing known of earlier asks) · knows Sanjay Kapoor 95 % (said) · Sanjay Kapoor answers them 75 % · it comes about less often than its parts say, 83 % -> 16 %

$ refnet -q person dnc grace --because 'asked not to' --fields name; refnet map path sanjay
name
Grace Okafor
refnet: no verified path to Sanjay Kapoor
hint: who knows them is not within your reach (refnet tie list 47); if marta Kowalczyk knows them: refnet tie add 27 47
[1]

$ refnet -q undo --fields summary; refnet map path sanjay --format csv --fields people,p
summary
Grace Okafor: do not contact
people,p
me;Grace Okafor;Sanjay Kapoor,0.158307

$ refnet map path sanjay --as-of 2026-11-01
refnet: no verified path to Sanjay Kapoor
hint: nobody is known to know them; if marta Kowalczyk knows them: refnet tie add 27 47
[1]

Nothing leads to somebody you are not to contact, or never to be introduced to.

$ refnet -q person dnc kwame --because 'asked not to' --fields name; refnet map path kwame; refnet -q undo --fields summary
name
Kwame Mensah
refnet: no verified path to Kwame Mensah
hint: they are marked do not contact; refnet person dnc 22 --off, if that is over
summary
Kwame Mensah: do not contact

$ refnet -q person exclude me sanjay --because 'a rival' --fields name; refnet map path sanjay; refnet -q undo --fields summary
name
Ines Ferraz
refnet: no verified path to Sanjay Kapoor
hint: you said never to be introduced to them; refnet person exclude --off takes that back
summary
Ines Ferraz and sanjay: never to be introduced

Two who must not meet are not on one path.

$ refnet -q person exclude sanjay grace --fields name; refnet map path sanjay; refnet -q undo --fields summary
name
Sanjay Kapoor
refnet: no verified path to Sanjay Kapoor
hint: who knows them is not within your reach (refnet tie list 47); if Thomas O'Leary knows them: refnet tie add 8 47
summary
Sanjay Kapoor and grace: never to be introduced

Up to three people in a row may introduce you; each further one makes it less
likely, and what is below one chance in a thousand is left out.

$ refnet -q person add 'Odile Brandt' --format ids; refnet -q tie add sanjay odile --strength strong --fields class; refnet -q map path odile; refnet -q map path odile -k 1 --why --format csv --fields hops,people,weakest,why
53
class
said
#  path                                           label    p  weakest link
1  me, Grace Okafor, Sanjay Kapoor, Odile Brandt  warm   3 %  me - Grace Okafor (76 %)
hops,people,weakest,why
3,me;Grace Okafor;Sanjay Kapoor;Odile Brandt,me - Grace Okafor (76 %),"Grace Okafor answers you within a week 76 % · willing to introduce 35 % (nothing known of earlier asks) · knows Sanjay Kapoor 95 % (said) · Sanjay Kapoor answers them 75 % · Sanjay Kapoor willing to introduce 35 % (nothing known of earlier asks) · knows Odile Brandt 95 % (said) · Odile Brandt answers them 75 % · each introduction comes about less often than its parts say, 83 % -> 3.3 %"

$ refnet -q person dnc sanjay --because 'asked not to' --fields name; refnet map path odile; for i in 1 2 3; do refnet -q undo --fields summary; done
name
Sanjay Kapoor
refnet: no verified path to Odile Brandt
hint: who knows them is not within your reach (refnet tie list 53); if marta Kowalczyk knows them: refnet tie add 27 53
summary
Sanjay Kapoor: do not contact
summary
Sanjay Kapoor - Odile Brandt: strong
summary
Odile Brandt: added

Who could introduce you, and to how many whom you do not reach otherwise.

$ refnet -q map connectors --format csv --fields name,tier,reach,access,willing,headroom,overlap,asks_left,expected | head -n 6
name,tier,reach,access,willing,headroom,overlap,asks_left,expected
Grace Okafor,strong,1.44652,0.764835,0.35,1,,1,0.387221
Aoife Brennan,strong,0.588998,0.739462,0.35,1,,1,0.15244
Priya Raghunathan,strong,0.379121,0.77538,0.35,1,,1,0.102887
marta Kowalczyk,strong,0.309465,0.780513,0.35,1,,1,0.0845394
Jonas Lindqvist,medium,0.229136,0.734009,0.35,1,,1,0.0588658

$ refnet -q map connectors --why | head -n 5
id  name                                      tier    reach  access  willing  fresh  overlap  gave  got  asked  expected
17  Grace Okafor                              strong   1.45    76 %     35 %  100 %        -     0    0  -          0.39
    knows Sanjay Kapoor 95 %, Kwame Mensah 69 %, Thomas O'Leary 42 % · answers you within a week 76 % · willing to introduce 35 % · never asked · you gave 0, got 0
35  Aoife Brennan                             strong   0.59    74 %     35 %  100 %        -     0    0  -          0.15
    knows Nadia El-Amin 82 %, Victoria Langley 47 %, julia.weber@kessler-recht.example 47 % · answers you within a week 74 % · willing to introduce 35 % · never asked · you gave 0, got 0

$ refnet map connectors --unused --format ids | wc -l
hint: refnet tie list REF: whom somebody knows
6

$ refnet map connectors --as-of 2025-01-01
no connectors yet
hint: refnet tie add A B says who knows whom

A mistyped verb is no profile.

$ refnet map conectors
refnet: no profile is called 'conectors'
hint: did you mean 'refnet map connectors'?
[1]

$ refnet map ovens --format csv
refnet: no profile is called 'ovens'
hint: refnet profile new NAME makes one
[1]

What makes no sense is refused.

$ refnet map path me
refnet: you need no path to yourself
[2]

$ refnet map path nobody
refnet: nobody goes by 'nobody'
[1]

$ refnet map path kwame -k 0
refnet: -k wants a number from 1 to 100, not '0'
[2]

$ refnet map path kwame -k many
refnet: -k wants a number from 1 to 100, not 'many'
[2]

$ refnet map path
refnet: missing REF
hint: refnet map path REF
[2]

$ refnet map connectors ovens
refnet: no profile is called 'ovens'
hint: refnet profile new NAME makes one
[1]

$ refnet map overlaps ovens
refnet: no profile is called 'ovens'
hint: refnet profile new NAME makes one
[1]

$ refnet map gaps ovens
refnet: no profile is called 'ovens'
hint: refnet profile new NAME makes one
[1]
