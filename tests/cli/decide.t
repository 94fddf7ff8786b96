Whom to ask, whom not to lose, what would help, and what changed.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/mail.csv village/hubspot-contacts.csv village/google-contacts.csv --format ids
1
1
2
3

$ refnet -q profile new plants --describe 'CFO or VP of Finance at a manufacturing company who controls vendor selection' --fields name; refnet -q tie add 'Henrik Sølberg' 'Margaret Thornton' --strength strong --evidence 'one board' --fields class; refnet -q tie add 'Jonas Lindqvist' 'Margaret Thornton' --fields class; refnet -q tie add 'Jonas Lindqvist' 'Christopher Hale' --fields class
name  plants
class
said
class
said
class
said

The fewest asks that cover a profile, the one that adds most first.

$ refnet map plan plants
not covered, even so: 2 of 2 cells; you know somebody in 2 of these
#  ask              for                 fit     p  adds  covered  of             level    in  asks left
1  Henrik Sølberg   Margaret Thornton  93 %  16 %  15 %     15 %  manufacturing  c-suite  -           0
2  Jonas Lindqvist  Christopher Hale   93 %  10 %   8 %     23 %  manufacturing  c-suite  -           0
hint: refnet intro new --to 24 --via 3 --profile 'plants'

$ refnet -q map plan plants --why | head -n 3
#  ask              for                 fit     p  adds  covered  of             level    in  asks left
1  Henrik Sølberg   Margaret Thornton  93 %  16 %  15 %     15 %  manufacturing  c-suite  -           0
    Henrik Sølberg answers you within a week 78 % · willing to introduce 35 % (nothing known of earlier asks) · knows Margaret Thornton 95 % (said) · Margaret Thornton answers them 75 % · it comes about less often than its parts say, 83 % -> 16 %

$ refnet map plan plants --format json
not covered, even so: 2 of 2 cells; you know somebody in 2 of these
{"schema":"refnet.plan/1","rows":[
{"profile":"plants","step":1,"connector_id":3,"connector":"Henrik Sølberg","target_id":24,"target":"Margaret Thornton","fit":0.925,"people":["me","Henrik Sølberg","Margaret Thornton"],"p":0.160946,"headroom":0.606531,"gain":0.148875,"covered":0.148875,"industry":"manufacturing","level":"c-suite","location":null,"asks_left":0,"why":"Henrik Sølberg answers you within a week 78 % · willing to introduce 35 % (nothing known of earlier asks) · knows Margaret Thornton 95 % (said) · Margaret Thornton answers them 75 % · it comes about less often than its parts say, 83 % -> 16 %"},
{"profile":"plants","step":2,"connector_id":8,"connector":"Jonas Lindqvist","target_id":23,"target":"Christopher Hale","fit":0.925,"people":["me","Jonas Lindqvist","Christopher Hale"],"p":0.0996849,"headroom":0.606531,"gain":0.078481,"covered":0.227356,"industry":"manufacturing","level":"c-suite","location":null,"asks_left":0,"why":"Jonas Lindqvist answers you within a week 73 % · willing to introduce 35 % (nothing known of earlier asks) · knows Christopher Hale 85 % (said) · Christopher Hale answers them 55 % · it comes about less often than its parts say, 83 % -> 10 %"}
]}
hint: refnet intro new --to 24 --via 3 --profile 'plants'

An introduction under way is not asked for again, and its ask counts.

$ refnet -q intro new --to 'Margaret Thornton' --via 'Henrik Sølberg' --fields state; refnet -q intro ask 1 connector --fields state; refnet map plan plants; refnet -q undo --fields summary; refnet -q undo --fields summary
state
drafted
state
asking-connector
left out, as introductions to them are under way: 1
not covered, even so: 2 of 2 cells; you know somebody in 2 of these
#  ask              for                fit     p  adds  covered  of             level    in  asks left
1  Jonas Lindqvist  Christopher Hale  93 %  10 %   9 %      9 %  manufacturing  c-suite  -           0
hint: refnet intro new --to 23 --via 8 --profile 'plants'
summary
intro 1: asked Henrik Sølberg, the connector
summary
intro 1: opened, me to Margaret Thornton via Henrik Sølberg

Whose silence darkens whom: everybody's targets, or those of a profile.

$ refnet map risk
id  name             tier    last        darkens  dims  loss  darkened
 8  Jonas Lindqvist  medium  2026-11-16        1     0  0.10  Christopher Hale
 3  Henrik Sølberg   strong  2026-11-17        0     1  0.06  -
hint: refnet map whatif --silent 8

$ refnet map risk plants --format json
{"schema":"refnet.risk/1","rows":[
{"person_id":8,"name":"Jonas Lindqvist","tier":"medium","last_two_way":"2026-11-16T18:20:00Z","darkens":1,"dims":0,"loss":0.0922085,"targets":["Christopher Hale"]},
{"person_id":3,"name":"Henrik Sølberg","tier":"strong","last_two_way":"2026-11-17T11:51:00Z","darkens":0,"dims":1,"loss":0.0566662,"targets":[]}
]}
hint: refnet map whatif --silent 8

What would change, if.

$ refnet map whatif --silent 'Jonas Lindqvist'
id  target            effect  before  after  path
 8  Jonas Lindqvist   worse     73 %    4 %  me, Henrik Sølberg, Jonas Lindqvist
23  Christopher Hale  closes    10 %      -  me, Jonas Lindqvist, Christopher Hale

$ refnet -q map whatif --tie 'Grace Okafor,Christopher Hale,strong' --format json
{"schema":"refnet.whatif/1","rows":[
{"target_id":23,"target":"Christopher Hale","effect":"better","before":0.0996849,"after":0.158307,"people":["me","Grace Okafor","Christopher Hale"],"via_id":6}
]}

$ refnet -q map whatif --tier 'Henrik Sølberg,weak' --silent jonas --fields target,effect,before,after
target             effect  before  after
Jonas Lindqvist    worse     73 %    4 %
Henrik Sølberg     worse     78 %   30 %
Christopher Hale   closes    10 %      -
Margaret Thornton  worse     16 %    6 %

$ refnet -q map whatif --tier 'Henrik Sølberg,weak' plants --format csv --fields target,effect
target,effect
Henrik Sølberg,worse
Margaret Thornton,worse

What changed, and the event or the silence that did it.

$ refnet map diff --since '90 days ago'
= Mon 24 Aug 2026 23:59 UTC
what  id  name                               change  was     is                            cause
tier  35  Paolo Conti                        fell    medium  weak                          your message of 2026-10-20: Flour silo retrofit
tier  48  Hannah Schäfer                     rose    weak    medium                        their answer of 2026-10-02: Re: Freight rates to Rotterdam
tier  46  julia.weber@kessler-recht.example  rose    weak    medium                        their answer of 2026-09-30: Re: Treasury set-up for two currencies
tier  44  Victoria Langley                   rose    weak    medium                        their answer of 2026-09-25: Re: Visit on the 5th
tier  16  Declan Moore                       fell    medium  weak                          your message of 2026-09-08 is unanswered (74 days)
path  23  Christopher Hale                   opened  -       via Jonas Lindqvist (10.0 %)  Jonas Lindqvist and Christopher Hale: you said: medium, last 2026-11-22
path  24  Margaret Thornton                  opened  -       via Henrik Sølberg (16.1 %)   Henrik Sølberg and Margaret Thornton: you said: strong, one board, last 2026-11-22

$ refnet -q map diff --since 2026-11-01 --format json | head -n 3
{"schema":"refnet.diff/1","rows":[
{"what":"path","person_id":23,"name":"Christopher Hale","change":"opened","was":null,"is":"via Jonas Lindqvist (10.0 %)","at":"2026-11-22T09:00:00Z","cause":"Jonas Lindqvist and Christopher Hale: you said: medium, last 2026-11-22"},
{"what":"path","person_id":24,"name":"Margaret Thornton","change":"opened","was":null,"is":"via Henrik Sølberg (16.1 %)","at":"2026-11-22T09:00:00Z","cause":"Henrik Sølberg and Margaret Thornton: you said: strong, one board, last 2026-11-22"}

$ refnet -q person pin 'Paolo Conti' strong --because 'met at the fair' --fields name; refnet -q map diff
name
Paolo Conti
what  id  name               change  was   is                            cause
tier  35  Paolo Conti        rose    weak  strong                        you pinned them as strong: met at the fair
path  23  Christopher Hale   opened  -     via Jonas Lindqvist (10.0 %)  Jonas Lindqvist and Christopher Hale: you said: medium, last 2026-11-22
path  24  Margaret Thornton  opened  -     via Henrik Sølberg (16.1 %)   Henrik Sølberg and Margaret Thornton: you said: strong, one board, last 2026-11-22

$ refnet -q person dnc jonas --fields name; refnet -q map diff; refnet -q undo --fields summary
name
Jonas Lindqvist
what  id  name               change  was   is                           cause
tier  35  Paolo Conti        rose    weak  strong                       you pinned them as strong: met at the fair
path  24  Margaret Thornton  opened  -     via Henrik Sølberg (16.1 %)  Henrik Sølberg and Margaret Thornton: you said: strong, one board, last 2026-11-22
summary
Jonas Lindqvist: do not contact

What is wrong is refused, with what would be right.

$ refnet map whatif
refnet: nothing is supposed
hint: --tie A,B,TIER, --tier REF,TIER or --silent REF
[2]

$ refnet map whatif --tie 'Grace Okafor,strong'
refnet: --tie wants A,B,TIER, not 'Grace Okafor,strong'
hint: a name that has a comma: by id or e-mail
[2]

$ refnet map whatif --tie grace,sanjay,none
refnet: 'none' is no tier a tie can have
hint: strong, medium or weak
[2]

$ refnet map whatif --tier grace,storng
refnet: 'storng' is no tier a person can have
hint: strong, medium, weak or none
[2]

$ refnet map whatif --silent me
refnet: it is others of whom something can be supposed, not you
[2]

$ refnet map whatif --silent nobody
refnet: nobody goes by 'nobody'
[1]

$ refnet map diff --since 2d --fields name
= Fri 20 Nov 2026 23:59 UTC
name
Paolo Conti
Christopher Hale
Margaret Thornton

$ refnet map diff --since tomorrow
= Mon 23 Nov 2026 23:59 UTC
refnet: no time has passed since then
hint: a day before: yesterday, 90d ago, 2026-11-01
[2]

$ refnet map diff --since whenever
refnet: date not understood
  whenever
  ^
hint: a date is 2026-11-22, today, tomorrow, mon, next tue, last week, 3d, 2 weeks ago, eom, 2026Q4 or 2026-W47
[2]

$ refnet map plan
refnet: missing NAME
hint: refnet map plan NAME
[2]

$ refnet map plan ovens
refnet: no profile is called 'ovens'
hint: refnet profile list
[1]

Whom the audit is about, and who is known by name only.

$ refnet -q map | sed -n 6p; refnet -q map tiers tier:none --fields name,scope | head -n 4
  43 with two messages or more since 2023-11-22, 9 known by name only
name                                       scope
Gustav Ek                                  name-only
linnea.aberg@skargardbank.example          name-only
Margaret Thornton                          audit
