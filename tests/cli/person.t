People are added, edited, tagged, pinned and found again.

$ refnet init -q --me ines@quayside.example --format ids
1

$ refnet person add 'Ada Novak' --email Ada.Novak@Mill.example --org 'Mill & Co' --title CFO --location Lisbon --linkedin https://www.linkedin.com/in/ada-novak/ --phone '+351 210 000 001' -q
id  name       org        title  tier  p7  last
 2  Ada Novak  Mill & Co  CFO    none   -  -

$ refnet person add 'Bela Okoro' --email ada.novak@mill.example
refnet: ada.novak@mill.example belongs to Ada Novak already (person 2)
[2]

$ refnet person edit ada --title 'VP of Finance' -q --fields name,title,level,function --format csv
name,title,level,function
Ada Novak,VP of Finance,vp,finance

$ refnet person tag 'Ada Novak' +finance +board -q --fields tags --format json
{"schema":"refnet.person/1","rows":[
{"tags":["finance","board"]}
]}

$ refnet person tag ada -board -q --fields tags --format csv
tags
finance

$ refnet person pin ada strong
refnet: a pin wants a reason
hint: --because TEXT, for whoever reads it later
[2]

$ refnet person pin ada strong --because 'we were at school together' -q --fields tier,pinned_tier --format csv
tier,pinned_tier
none,strong

$ refnet person list 'tag:finance level:vp pinned:strong' --format ids
2

$ refnet person list 'levle:vp'
refnet: unknown field 'levle'
  levle:vp
  ^
hint: did you mean level?
[2]

$ refnet person list 'level:vicepresident'
refnet: unknown value 'vicepresident'
  level:vicepresident
        ^
hint: one of c-suite, vp, director, manager, other
[2]

$ refnet person show nobody@nowhere.example
refnet: nobody goes by 'nobody@nowhere.example'
[1]

$ refnet person add 'Ada Other' -q --format ids; refnet person show ada
3
refnet: 'ada' could be several people
hint: 2 Ada Novak (Mill & Co), 3 Ada Other
[2]

$ refnet person show linkedin.com/in/ADA-NOVAK --format jsonl --fields id,name,emails,phones,linkedin,tier,p7,last_two_way,reciprocity
{"id":2,"name":"Ada Novak","emails":["ada.novak@mill.example"],"phones":["+351210000001"],"linkedin":"https://www.linkedin.com/in/ada-novak","tier":"none","p7":null,"last_two_way":null,"reciprocity":null}

A call is an interaction, and it makes a tie.

$ refnet log --with 'ada novak' --kind call --on 2026-11-20 --about pricing -q --format csv
id,at,kind,direction,persons,source,about
1,2026-11-20T00:00:00Z,call,both,Ada Novak,log,pricing

$ refnet log 'met Ada Novak yesterday about the board' -q --format csv
id,at,kind,direction,persons,source,about
2,2026-11-21T00:00:00Z,meeting,both,Ada Novak,log,the board

$ refnet map tiers 'ada' --format csv --fields name,tier,pinned_tier
name,tier,pinned_tier
Ada Novak,medium,strong
Ada Other,none,

$ refnet log --with ada.novak@mill.example --kind call --on 2027-01-01
refnet: that date is still to come
[2]

$ refnet log 'called Ada Novak next tue'
refnet: that date is still to come
[2]

$ refnet log --with me --with ada.novak@mill.example --kind call
refnet: you are in it anyhow; with whom?
[2]

$ refnet undo -q --format csv --fields verb,summary
verb,summary
log,meeting with Ada Novak: the board

Names sorted by the family are turned round; either form finds somebody, and
what was typed by hand stays as typed.

$ printf 'date,from,to\n2026-11-01,"""Ferro, Dora"" <dora@ferro.example>",ines@quayside.example\n2026-11-01,"""Ferro, Ltd"" <post@ferro.example>",ines@quayside.example\n' > turned.csv; refnet import -q turned.csv --format ids; refnet person list email~/ferro/ -q --format csv --fields name
1
name
Dora Ferro
"Ferro, Ltd"

$ refnet person show 'Ferro, Dora' --fields name,emails; refnet person show dora ferro --format ids; refnet person add 'Ferro, Elsa' -q --fields name
name    Dora Ferro
emails  dora@ferro.example
4
name
Ferro, Elsa

A hostile name reaches no terminal.

$ refnet person add "$(printf 'Evil\033[31m\342\200\256name')" -q --fields name
name
Evil\x1b[31m<U+202E>name

$ refnet person list evil --format json --fields name
{"schema":"refnet.person/1","rows":[
{"name":"Evil\u001b[31m\u202ename"}
]}

Who is meant may be said on standard input.

$ echo 'Dag Nilsson' | refnet person add 'Dag Nilsson' -q --format ids; printf 'Dag Nilsson\nme\n' | refnet person distinct - - ; echo 'dag nilsson' | refnet person tag - +boats -q --format csv --fields name; refnet person show - </dev/null; printf 'Dag\0Nilsson\n' | refnet person show -; echo Dag | refnet person show Dag -
8
a  b  a_name       b_name                 p  reasons
8  1  Dag Nilsson  ines@quayside.example  -  you said that they are two
name
Dag Nilsson
refnet: nobody is named on standard input
refnet: a name on standard input has a NUL, or more than 4096 bytes
refnet: nobody goes by 'Dag -'
[1]
