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
1  me, Kwame Mensah                  direct  45 %  me - Kwame Mensah (45 %)
2  me, Grace Okafor, Kwame Mensah    warm     6 %  Grace Okafor - Kwame Mensah (69 %)
3  me, Thomas O'Leary, Kwame Mensah  thin     3 %  Thomas O'Leary - Kwame Mensah (42 %)

The figures of a path in words.

$ refnet -q map path kwame -k 2 --why
#  path                            label      p  weakest link
1  me, Kwame Mensah                direct  45 %  me - Kwame Mensah (45 %)
    Kwame Mensah answers you within a week 45 %
2  me, Grace Okafor, Kwame Mensah  warm     6 %  Grace Okafor - Kwame Mensah (69 %)
    Grace Okafor answers you within a week 89 % · willing to introduce 35 % (nothing known of earlier asks) · knows Kwame Mensah 69 % (mutual) · Kwame Mensah answers them 35 % · it comes about less often than its parts say, 83 % -> 6.3 %

$ refnet map path kwame -k 1 --format json
{"schema":"refnet.path/1","rows":[
{"target_id":22,"target":"Kwame Mensah","rank":1,"hops":1,"people":["me","Kwame Mensah"],"label":"direct","p":0.450102,"weakest":"me - Kwame Mensah (45 %)","evidence":"a weak tie of yours; last two-way contact 2026-09-18","via_id":22,"why":"Kwame Mensah answers you within a week 45 %","dnc":false}
]}

$ refnet map path kwame --format csv --fields rank,hops,people,label,p,weakest,via_id
rank,hops,people,label,p,weakest,via_id
1,1,me;Kwame Mensah,direct,0.450102,me - Kwame Mensah (45 %),22
2,2,me;Grace Okafor;Kwame Mensah,warm,0.0629174,Grace Okafor - Kwame Mensah (69 %),17
3,2,me;Thomas O'Leary;Kwame Mensah,thin,0.0258502,Thomas O'Leary - Kwame Mensah (42 %),8

$ refnet map path kwame --format ids
22
17
8

Without two-way contact and without anybody who knows them there is no path.

$ refnet map path sanjay
refnet: no verified path to Sanjay Kapoor
hint: nobody is known to know them; refnet tie add REF 47 says that somebody does
[1]

$ refnet map path sanjay --format json
refnet: no verified path to Sanjay Kapoor
hint: nobody is known to know them; refnet tie add REF 47 says that somebody does
{"schema":"refnet.path/1","rows":[]}
[1]

A contact whom nobody is in touch with helps nobody.

$ refnet -q tie add sanjay isabelle --fields class; refnet map path sanjay
class
said
refnet: no verified path to Sanjay Kapoor
hint: who knows them is not in touch with you, or not to be contacted: refnet tie list 47
[1]

One who is does; until they are not to be contacted.

$ refnet -q tie add grace sanjay --strength strong --evidence 'sold him ovens' --fields class; refnet -q map path sanjay --why
class
said
#  path                             label     p  weakest link
1  me, Grace Okafor, Sanjay Kapoor  warm   18 %  me - Grace Okafor (89 %)
    Grace Okafor answers you within a week 89 % · willing to introduce 35 % (nothing known of earlier asks) · knows Sanjay Kapoor 95 % (said) · Sanjay Kapoor answers them 75 % · it comes about less often than its parts say, 83 % -> 18 %

$ refnet -q person dnc grace --because 'asked not to' --fields name; refnet map path sanjay
name
Grace Okafor
refnet: no verified path to Sanjay Kapoor
hint: who knows them is not in touch with you, or not to be contacted: refnet tie list 47
[1]

$ refnet -q undo --fields summary; refnet map path sanjay --format csv --fields people,p
summary
Grace Okafor: do not contact
people,p
me;Grace Okafor;Sanjay Kapoor,0.184313

$ refnet map path sanjay --as-of 2026-11-01
refnet: no verified path to Sanjay Kapoor
hint: nobody is known to know them; refnet tie add REF 47 says that somebody does
[1]

That you are not to contact somebody is said with every path to them.

$ refnet -q person dnc kwame --because 'asked not to' --fields name; refnet map path kwame -k 1; refnet -q map path kwame -k 1 --format csv --fields target,label,dnc; refnet -q undo --fields summary
name
Kwame Mensah
Kwame Mensah is marked do not contact
#  path              label      p  weakest link
1  me, Kwame Mensah  direct  45 %  me - Kwame Mensah (45 %)
hint: refnet map path 22 --why
target,label,dnc
Kwame Mensah,direct,true
summary
Kwame Mensah: do not contact

Who could introduce you, and to how many whom you do not reach otherwise.

$ refnet -q map connectors --format csv --fields name,tier,reach,access,willing,headroom,overlap,asks_left,expected | head -n 6
name,tier,reach,access,willing,headroom,overlap,asks_left,expected
Grace Okafor,strong,1.36825,0.890481,0.35,1,,3,0.42644
Aoife Brennan,strong,0.391467,0.877462,0.35,1,,3,0.120224
Priya Raghunathan,strong,0.259721,0.898837,0.35,1,,3,0.0817065
marta Kowalczyk,strong,0.168538,0.904698,0.35,1,,3,0.0533665
Beatriz Nogueira,medium,0.196898,0.561826,0.35,1,,3,0.0387178

$ refnet -q map connectors --why | head -n 5
id  name                                      tier    reach  access  willing  fresh  overlap  asked  expected
17  Grace Okafor                              strong   1.37    89 %     35 %  100 %        -  -          0.43
    knows Sanjay Kapoor 95 %, Kwame Mensah 69 %, Thomas O'Leary 42 % · answers you within a week 89 % · willing to introduce 35 % (nothing known of earlier asks)
35  Aoife Brennan                             strong   0.39    88 %     35 %  100 %        -  -          0.12
    knows Nadia El-Amin 82 %, Victoria Langley 47 %, julia.weber@kessler-recht.example 47 % · answers you within a week 88 % · willing to introduce 35 % (nothing known of earlier asks)

$ refnet map connectors --unused --format ids | wc -l
hint: refnet tie list REF: whom somebody knows
18

$ refnet map connectors --as-of 2025-01-01
no connectors yet
hint: refnet tie add A B says who knows whom

The one screen names the first few; a mistyped verb is no profile.

$ refnet -q map | sed -n '/^Connectors/,/^$/p'
Connectors: who could open most doors
  Grace Okafor               reach  1.4  answers  89 %  asks left 3
  Aoife Brennan              reach  0.4  answers  88 %  asks left 3
  Priya Raghunathan          reach  0.3  answers  90 %  asks left 3
  marta Kowalczyk            reach  0.2  answers  90 %  asks left 3
  and 14 more: refnet map connectors
.

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
refnet: -k wants a number from 1 to 10000, not '0'
[2]

$ refnet map path kwame -k many
refnet: -k wants a number from 1 to 10000, not 'many'
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
