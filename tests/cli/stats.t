The numbers: how many of how many, what is pending, and how sure that makes it.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; for n in 'Ada Novak' 'Bela Okoro' 'Cleo Sanz' 'Dita Roy' 'Eva Lind' 'Finn Aalto'; do refnet person add "$n" -q --format ids; done
1
2
3
4
5
6
7

Nothing yet is an answer: null, and no failure.

$ refnet stats; refnet stats --check -q >/dev/null; refnet stats funnel --format csv --fields metric,value,numerator,denominator,low,high,status,pending | head -n 2
metric               figure
won                  none yet
qualified            none yet
met                  none yet
intro-response       none yet
cold-response        none yet
yes                  none yet
days-to-answer       none yet
thanked              none yet
reciprocity          none yet
silent-90d           none yet
connectors-new       0
connectors-lost      0
ask-gini             none yet
active               0; aim at most 20: met
intros-made          0
introduced-not-ours  0
meetings             0
connectors-asked     0
intros-open          0
intros-late          0
thanks-owed          0
people               6
people-strong        0
people-medium        0
people-weak          0
people-none          6
people-dormant       0
metric,value,numerator,denominator,low,high,status,pending
connector-asked,,0,0,,,,0

Four introductions over three months, each taken as far as it came.

$ cat >story <<'END'
> 2026-09-01 new --to Bela --via Ada
> 2026-09-01 ask 1 connector
> 2026-09-03 yes 1 connector
> 2026-09-03 ask 1 target
> 2026-09-10 yes 1 target
> 2026-09-10 introduce 1
> 2026-09-20 outcome 1 met
> 2026-09-21 thank 1
> 2026-09-30 outcome 1 qualified
> 2026-10-01 new --to Dita --via Cleo
> 2026-10-01 ask 2 connector
> 2026-10-05 no 2 connector
> 2026-10-06 new --to Dita --via Ada --force she-offered
> 2026-10-06 ask 3 connector
> 2026-10-09 yes 3 connector
> 2026-10-09 ask 3 target
> 2026-11-10 new --to Eva --via Cleo --force she-offered
> 2026-11-10 ask 4 connector
> END
> while read -r day words; do REFNET_NOW=${day}T09:00:00Z refnet intro $words -q --format ids; done <story | tail -n 1
4

$ refnet stats
metric               figure
won                  none yet, 1 pending
qualified            1 of 1, too few to tell (21-100 %)
met                  1 of 1, too few to tell (21-100 %)
intro-response       1 of 1, too few to tell (21-100 %)
cold-response        none yet
yes                  3 of 5, too few to tell (23-88 %), 1 pending
days-to-answer       3.5 days, the middle of 4, few, 1 pending
thanked              1 of 1, too few to tell (21-100 %)
reciprocity          0 to 1 (0-3.84)
silent-90d           0 of 1, too few to tell (0-79 %)
connectors-new       1; aim above 0: met
connectors-lost      0
ask-gini             0, of 2, few
active               3; aim at most 20: met
intros-made          1
introduced-not-ours  0
meetings             1
connectors-asked     2
intros-open          3
intros-late          2
thanks-owed          0
people               6
people-strong        0
people-medium        0
people-weak          0
people-none          6
people-dormant       0

$ refnet stats funnel
metric           figure
connector-asked  4 of 4, too few to tell (51-100 %)
connector-yes    2 of 3, too few to tell (21-94 %), 1 pending
target-asked     2 of 2, too few to tell (34-100 %)
target-yes       1 of 2, too few to tell (9-91 %)
introduced       1 of 1, too few to tell (21-100 %)
met              1 of 1, too few to tell (21-100 %)
qualified        1 of 1, too few to tell (21-100 %)
won              none yet, 1 pending
thanked          1 of 1, too few to tell (21-100 %)

$ refnet stats funnel --format json
{"schema":"refnet.stat/1","rows":[
{"metric":"connector-asked","value":1,"numerator":4,"denominator":4,"low":0.510109,"high":1,"target":null,"status":null,"from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":0,"says":"4 of 4, too few to tell (51-100 %)","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":30,"why":null},
{"metric":"connector-yes","value":0.666667,"numerator":2,"denominator":3,"low":0.20766,"high":0.938508,"target":0.6,"status":"too-few","from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":1,"says":"2 of 3, too few to tell (21-94 %), 1 pending","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":30,"why":null},
{"metric":"target-asked","value":1,"numerator":2,"denominator":2,"low":0.34238,"high":1,"target":null,"status":null,"from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":0,"says":"2 of 2, too few to tell (34-100 %)","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":30,"why":null},
{"metric":"target-yes","value":0.5,"numerator":1,"denominator":2,"low":0.0945312,"high":0.905469,"target":null,"status":null,"from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":0,"says":"1 of 2, too few to tell (9-91 %)","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":30,"why":null},
{"metric":"introduced","value":1,"numerator":1,"denominator":1,"low":0.206549,"high":1,"target":null,"status":null,"from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":0,"says":"1 of 1, too few to tell (21-100 %)","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":30,"why":null},
{"metric":"met","value":1,"numerator":1,"denominator":1,"low":0.206549,"high":1,"target":0.4,"status":"too-few","from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":0,"says":"1 of 1, too few to tell (21-100 %)","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":60,"why":null},
{"metric":"qualified","value":1,"numerator":1,"denominator":1,"low":0.206549,"high":1,"target":null,"status":null,"from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":0,"says":"1 of 1, too few to tell (21-100 %)","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":90,"why":null},
{"metric":"won","value":null,"numerator":0,"denominator":0,"low":null,"high":null,"target":null,"status":null,"from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":1,"says":"none yet, 1 pending","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":365,"why":null},
{"metric":"thanked","value":1,"numerator":1,"denominator":1,"low":0.206549,"high":1,"target":null,"status":null,"from":null,"to":"2026-11-22T09:00:00Z","cohort":null,"pending":0,"says":"1 of 1, too few to tell (21-100 %)","ids":[],"who":[],"unit":"share","rule":"introductions by double opt-in that were opened in the window","usual_days":30,"why":null}
]}

What each figure counts:

$ refnet stats funnel --ids --fields metric,says | sed -n '5,10p'; refnet stats --ids --format csv --fields metric,numerator,ids,who | grep -e yes -e connectors
    3  Dita Roy via Ada Novak
    4  Eva Lind via Cleo Sanz
connector-yes    2 of 3, too few to tell (21-94 %), 1 pending
    1  Bela Okoro via Ada Novak
    3  Dita Roy via Ada Novak
target-asked     2 of 2, too few to tell (34-100 %)
yes,3,1;1;3,Ada Novak;Bela Okoro;Ada Novak
connectors-new,1,2,Ada Novak
connectors-lost,0,,
connectors-asked,2,2;4,Ada Novak;Cleo Sanz

A funnel for each month, connector, profile or kind; by default of all, or of those opened in a period.

$ refnet stats funnel --by month --format csv --fields cohort,metric,says | grep connector-yes
2026-09,connector-yes,"1 of 1, too few to tell (21-100 %)"
2026-10,connector-yes,"1 of 2, too few to tell (9-91 %)"
2026-11,connector-yes,"none yet, 1 pending"

$ refnet stats funnel --by connector --format csv --fields cohort,metric,numerator,denominator,pending | grep -e connector-yes -e introduced
Ada Novak,connector-yes,2,2,0
Ada Novak,introduced,1,1,0
Cleo Sanz,connector-yes,0,1,1
Cleo Sanz,introduced,0,0,0

$ refnet stats funnel -p 2026Q4 --format csv --fields metric,numerator,denominator,pending,from,to | head -n 4
metric,numerator,denominator,pending,from,to
connector-asked,3,3,0,2026-10-01T00:00:00Z,2026-11-22T09:00:00Z
connector-yes,1,2,1,2026-10-01T00:00:00Z,2026-11-22T09:00:00Z
target-asked,1,1,0,2026-10-01T00:00:00Z,2026-11-22T09:00:00Z

$ for p in 90d '6 weeks' 'last month' 2026-09..2026-10 2026-10.. ..2026-09; do refnet stats funnel -p "$p" --format csv --fields metric,denominator,from,to | sed -n 2p; done
connector-asked,4,2026-08-24T00:00:00Z,2026-11-22T09:00:00Z
connector-asked,1,2026-10-11T00:00:00Z,2026-11-22T09:00:00Z
connector-asked,2,2026-10-01T00:00:00Z,2026-10-31T23:59:59Z
connector-asked,3,2026-09-01T00:00:00Z,2026-10-31T23:59:59Z
connector-asked,3,2026-10-01T00:00:00Z,2026-11-22T09:00:00Z
connector-asked,1,,2026-09-30T23:59:59Z

$ refnet stats -p 2026-09 | grep -e people -e meetings -e yes
yes                  2 of 2, too few to tell (34-100 %)
meetings             1
people               6
people-strong        0
people-medium        0
people-weak          0
people-none          6
people-dormant       0

Nonsense:

$ refnet stats --check funnel; refnet stats -p yesterdat; refnet stats -p 2027; refnet stats -p 2026-10..2026-09; refnet stats -p 90x; refnet stats funnel --by months; refnet stats --by month; refnet stats funel
refnet: unexpected 'funnel'
refnet: date not understood
  yesterdat
  ^
hint: a date is 2026-11-22, today, tomorrow, mon, next tue, last week, 3d, 2 weeks ago, eom, 2026Q4 or 2026-W47
refnet: the period '2027' is still to come
refnet: the period '2026-10..2026-09' ends before it begins
refnet: date not understood
  90x
    ^
hint: here goes d, w, m, q or y, or days, weeks, months, quarters, years
refnet: these cannot be told apart by 'months'
hint: did you mean month?
refnet: unknown option '--by'
refnet: 'funel' is no verb of 'stats'
hint: did you mean 'refnet stats funnel'?
[2]

An earlier moment, as it stood then; silence for long enough is an answer.

$ refnet stats funnel --as-of 2026-09-05 | head -n 5
metric           figure
connector-asked  1 of 1, too few to tell (21-100 %)
connector-yes    1 of 1, too few to tell (21-100 %)
target-asked     1 of 1, too few to tell (21-100 %)
target-yes       none yet, 1 pending

$ REFNET_NOW=2027-03-01T09:00:00Z refnet stats funnel | head -n 5
metric           figure
connector-asked  4 of 4, too few to tell (51-100 %)
connector-yes    2 of 4, too few to tell (15-85 %)
target-asked     2 of 2, too few to tell (34-100 %)
target-yes       1 of 2, too few to tell (9-91 %)

What a connector did without us is counted apart, and kept out of the funnel.

$ echo 'Eva, meet Ines.' >mail.eml; refnet intro introduce 4 --by connector --evidence mail.eml -q --format csv --fields state,by; refnet stats --format csv --fields metric,numerator | grep introduced; refnet stats funnel | sed -n 2,3p; refnet undo -q --format ids
state,by
introduced,connector
introduced-not-ours,1
connector-asked  3 of 3, too few to tell (44-100 %)
connector-yes    2 of 3, too few to tell (21-94 %)
26

Implied and tangible referrals have no introduction: only an outcome, and only by kind.

$ refnet intro new --kind tangible --to Finn --via Ada -q --format ids; refnet intro outcome 5 met -q --format csv --fields state; refnet stats funnel | sed -n 7p; refnet stats funnel --by kind | tail -n 3; refnet undo -q --format ids; refnet undo -q --format ids
5
state
met
met              1 of 1, too few to tell (21-100 %)
tangible  met              1 of 1, too few to tell (21-100 %)
tangible  qualified        none yet, 1 pending
tangible  won              none yet
28
27

A target is missed when it is sure enough, or there are ten of them; with --check that is an exit status.

$ refnet stats funnel --check -q >/dev/null; for n in 1 2 3 4 5 6 7; do refnet person add "Target $n" -q --format ids >/dev/null; id=$(refnet intro new --to "Target $n" --via Finn --force test -q --format ids); refnet intro no $id connector -q --format ids; done; refnet stats --check -q | grep yes; refnet stats funnel --check --format csv --fields metric,value,low,high,target,status | head -n 3
6
7
8
9
10
11
12
refnet: 1 target missed: yes, 3 of 13, 23 % (8-50 %); aim above 60 %: missed
yes                  3 of 13, 23 % (8-50 %); aim above 60 %: missed
refnet: 1 target missed: connector-yes, 2 of 11, 18 % (5-48 %); aim above 60 %: missed
metric,value,low,high,target,status
connector-asked,1,0.741167,1,,
connector-yes,0.181818,0.0513677,0.476981,0.6,missed

Decay: who went from tier to tier between two moments.

$ refnet --db village.db init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet --db village.db import -q village/mail.csv --format ids; REFNET_DB=village.db refnet stats decay
1
1
cohort          metric         figure
strong          held           11 of 11, 100 % (74-100 %)
strong          down           0 of 11, 0 % (0-26 %)
strong          newly-dormant  2 of 11, 18 % (5-48 %)
medium          held           11 of 13, 85 % (58-96 %)
medium          up             0 of 13, 0 % (0-23 %)
medium          down           2 of 13, 15 % (4-42 %)
medium          newly-dormant  0 of 13, 0 % (0-23 %)
weak            held           13 of 16, 81 % (57-93 %)
weak            up             3 of 16, 19 % (7-43 %)
weak            down           0 of 16, 0 % (0-19 %)
weak            newly-dormant  0 of 7, too few to tell (0-35 %)
none            held           5 of 5, too few to tell (57-100 %)
none            up             0 of 5, too few to tell (0-43 %)
strong, medium  expected-loss  2.42 more (0.91 to 3.78) than 15.67 expected to write, of 24
connectors      silent-90d     none yet

$ REFNET_DB=village.db refnet stats decay -p 60d --ids | sed -n '/down/,/medium/p'
strong          down           0 of 11, 0 % (0-26 %)
strong          newly-dormant  2 of 11, 18 % (5-48 %)
    2  Rachel Steinberg
    5  田中 由紀
medium          held           11 of 13, 85 % (58-96 %)
medium          down           2 of 13, 15 % (4-42 %)
    3  dmoore@mooretallis.example
    6  Paolo Conti
medium          newly-dormant  0 of 13, 0 % (0-23 %)
weak            down           0 of 16, 0 % (0-19 %)
weak            newly-dormant  0 of 12, 0 % (0-24 %)
none            held           5 of 5, too few to tell (57-100 %)
    42  Margaret Thornton
    43  Christopher Hale
    44  Rafael Ortega
    45  linnea.aberg@skargardbank.example
    46  Gustav Ek
none            up             0 of 5, too few to tell (0-43 %)
strong, medium  expected-loss  2.58 more (1.46 to 3.61) than 15.51 expected to write, of 24

$ REFNET_DB=village.db refnet stats decay -p 60d --ids --format json | grep newly-dormant
{"metric":"newly-dormant","value":0.181818,"numerator":2,"denominator":11,"low":0.0513677,"high":0.476981,"target":null,"status":null,"from":"2026-09-23T00:00:00Z","to":"2026-11-22T09:00:00Z","cohort":"strong","pending":0,"says":"2 of 11, 18 % (5-48 %)","ids":["2","5"],"who":["Rachel Steinberg","田中 由紀"],"unit":"share","rule":"everybody who is held, at both ends of the window","usual_days":null,"why":null},
{"metric":"newly-dormant","value":0,"numerator":0,"denominator":13,"low":0,"high":0.228095,"target":null,"status":null,"from":"2026-09-23T00:00:00Z","to":"2026-11-22T09:00:00Z","cohort":"medium","pending":0,"says":"0 of 13, 0 % (0-23 %)","ids":[],"who":[],"unit":"share","rule":"everybody who is held, at both ends of the window","usual_days":null,"why":null},
{"metric":"newly-dormant","value":0,"numerator":0,"denominator":12,"low":0,"high":0.242494,"target":null,"status":null,"from":"2026-09-23T00:00:00Z","to":"2026-11-22T09:00:00Z","cohort":"weak","pending":0,"says":"0 of 12, 0 % (0-24 %)","ids":[],"who":[],"unit":"share","rule":"everybody who is held, at both ends of the window","usual_days":null,"why":null},

$ REFNET_DB=village.db refnet stats decay -p 2025 --format csv --fields cohort,metric,numerator,denominator,from,to | head -n 3
cohort,metric,numerator,denominator,from,to
strong,held,0,0,2025-01-01T00:00:00Z,2025-12-31T23:59:59Z
strong,down,0,0,2025-01-01T00:00:00Z,2025-12-31T23:59:59Z

A connector who is left alone for 90 days counts, and the aim is that their share does not grow.

$ export REFNET_DB=village.db; export REFNET_NOW=2026-05-01T09:00:00Z; refnet intro new --to 'Grace Okafor' --via 'Rachel Steinberg' -q --format ids; refnet intro yes 1 connector -q --format csv --fields state; export REFNET_NOW=2026-11-22T09:00:00Z; refnet stats decay --check | tail -n 1; refnet stats decay -p 2026-05-02.. --check | tail -n 1
1
state
asking-target
connectors      silent-90d     1 of 1, too few to tell (21-100 %)
refnet: 1 target missed: connectors silent-90d, 1 of 1, 100 % (21-100 %); aim at most 0 %: missed
connectors      silent-90d     1 of 1, 100 % (21-100 %); aim at most 0 %: missed

Who introduces: those who agreed once. They came in the month they first did, and went when 90 days were silent.

$ refnet stats connectors --ids
metric           figure
connectors       1
    2  Ada Novak
connectors-new   1; aim above 0: met
    2  Ada Novak
connectors-lost  0
silent-90d       0 of 1, too few to tell (0-79 %)
asks             11
ask-gini         0.3, of 3, few

$ refnet stats connectors --by month -p 2026-08..2026-12 --format csv --fields cohort,metric,value,target,status
cohort,metric,value,target,status
2026-08,connectors-new,0,0,
2026-08,connectors-lost,0,,
2026-09,connectors-new,1,0,met
2026-09,connectors-lost,0,,
2026-10,connectors-new,0,0,
2026-10,connectors-lost,0,,
2026-11,connectors-new,0,0,
2026-11,connectors-lost,0,,

$ refnet stats connectors --by connector
cohort      metric  figure
Finn Aalto  asks    7
Ada Novak   asks    2
Cleo Sanz   asks    2

How long each state takes; what introductions are worth beside mail to strangers; what was given.

$ refnet stats time
metric                 figure
days-to-answer         3.5 days, the middle of 4, few
days-drafted           0 days (0-0), the middle of 11
days-asking-connector  0 days (0-3), the middle of 10, 1 pending
days-asking-target     7 days, the middle of 1, few, 1 pending
days-ready             0 days, the middle of 1, few
days-introduced        10 days, the middle of 1, few
days-met               10 days, the middle of 1, few

$ refnet stats roi --ids
cohort  metric              figure
-       won                 none yet, 1 pending
-       qualified           1 of 1, too few to tell (21-100 %)
    1  Bela Okoro via Ada Novak
-       intro-response      1 of 1, too few to tell (21-100 %)
    1  Bela Okoro via Ada Novak
-       cold-response       none yet
-       cost-per-qualified  not said what an hour costs (cost.hour)
    1  Bela Okoro via Ada Novak

$ refnet stats reciprocity; refnet stats reciprocity --by connector --format csv --fields cohort,metric,numerator,denominator,low,high
metric       figure
given        0
received     1
reciprocity  0 to 1 (0-3.84)
owing        1
cohort,metric,numerator,denominator,low,high
Ada Novak,given,0,,,
Ada Novak,received,1,,,
Ada Novak,reciprocity,0,1,0,3.84146

Month by month; one in which nothing was is a row as well.

$ refnet stats growth -p 2026-10.. --format csv --fields cohort,metric,value,from,to | grep -v people-
cohort,metric,value,from,to
2026-10,intros-made,0,2026-10-01T00:00:00Z,2026-10-31T23:59:59Z
2026-10,meetings,0,2026-10-01T00:00:00Z,2026-10-31T23:59:59Z
2026-10,connectors-new,0,2026-10-01T00:00:00Z,2026-10-31T23:59:59Z
2026-10,connectors-lost,0,2026-10-01T00:00:00Z,2026-10-31T23:59:59Z
2026-11,intros-made,0,2026-11-01T00:00:00Z,2026-11-22T09:00:00Z
2026-11,meetings,0,2026-11-01T00:00:00Z,2026-11-22T09:00:00Z
2026-11,connectors-new,0,2026-11-01T00:00:00Z,2026-11-22T09:00:00Z
2026-11,connectors-lost,0,2026-11-01T00:00:00Z,2026-11-22T09:00:00Z

$ refnet stats funnel --by tier --format csv --fields cohort,metric,numerator,denominator | grep connector-yes
none,connector-yes,2,11

What an hour costs is a setting, and then a qualified meeting has a price.

$ refnet config set cost.hour 150 -q; refnet config set cost.hours 4 -q; refnet config set cost.tools 90 -q; refnet stats roi -p 2026 --format csv --fields metric,unit,value,numerator,denominator | tail -n 1; refnet stats roi | tail -n 1; refnet stats roi --check -q; echo $?
name       value  origin
cost.hour  150    ~/.config/refnet/config:1
name        value  origin
cost.hours  4      ~/.config/refnet/config:2
name        value  origin
cost.tools  90     ~/.config/refnet/config:3
cost-per-qualified,money,28851.4,28851,1
-       cost-per-qualified  7271.04 for each of 1, few
cohort  metric              figure
-       won                 none yet, 1 pending
-       qualified           1 of 1, too few to tell (21-100 %)
-       intro-response      1 of 1, too few to tell (21-100 %)
-       cold-response       none yet
-       cost-per-qualified  7271.04 for each of 1, few
0

Why: what a figure counts, of what, and for how long it is pending. What is measured, and how, is one table.

$ refnet stats funnel --why | head -n 9; refnet stats metrics --format csv | head -n 3; refnet stats metrics --format ids | wc -l
metric           figure
connector-asked  11 of 11, 100 % (74-100 %)
    introductions in which whoever comes first was asked
    of: introductions by double opt-in that were opened in the window
    pending: for 7.0 days at most, in which nine in ten of 11 were decided, and a week at least
    in brackets: 95 % by the score of Wilson
connector-yes    2 of 11, 18 % (5-48 %); aim above 60 %: missed
    of those asked first, who said yes
    of: introductions by double opt-in that were opened in the window
metric,topic,unit,aim,target,target_is,is,of
connector-asked,funnel,share,none,,,introductions in which whoever comes first was asked,introductions by double opt-in that were opened in the window
connector-yes,funnel,share,above,0.6,,"of those asked first, who said yes",introductions by double opt-in that were opened in the window
54

$ refnet stats roi --by tier; refnet stats growth --by month
refnet: these cannot be told apart by 'tier'
hint: by month they can
refnet: unknown option '--by'
[2]

How much of what a profile wants is within reach: cells of industry, level and place.

$ refnet profile new cfo --describe 'CFO or VP Finance at a manufacturing company in Porto or Berlin' -q --format ids; refnet stats coverage --ids; refnet map gaps cfo --format ids | wc -l
cfo
cohort  metric    figure
cfo     coverage  0 of 4, too few to tell (0-49 %)
4

Deals of a CRM, by how they came: introductions are held against cold ones.

$ { echo 'Deal Name,Email,Amount,Currency,Stage,Created,Closed On,Lead Source'; i=0; for way in Referral Outbound; do for n in 1 2 3 4 5 6 7 8 9 10 11 12; do i=$((i + 1)); stage=Won; [ $((i % 4)) -ne 0 ] || stage=Lost; [ $n -ne 12 ] || stage=Negotiation; echo "$way $n,buyer$i@kelp.example,$((1000 * n + 300 * i)),EUR,$stage,2026-0$((1 + n % 6))-03,2026-0$((7 + n % 2))-$((10 + n)),$way"; done; done; echo 'Machines,buyer1@kelp.example,90000,USD,Won,2026-09-01,2026-09-20,Web'; } >deals.csv; refnet import -q deals.csv --format csv --fields source,rows,created; refnet stats roi | sed -n '/deal/,$p'; refnet stats roi -p 2026-09 --ids --format csv --fields cohort,metric,value,numerator,ids,who | grep deal
source,rows,created
deals,25,25
cold              deal-won            9 of 11, 82 % (52-95 %), 1 pending
introduction      deal-won            9 of 11, 82 % (52-95 %), 1 pending; aim above 82 %: missed
other             deal-won            1 of 1, too few to tell (21-100 %)
cold USD          deal-size           none yet
introduction USD  deal-size           none yet
other USD         deal-size           90000, the middle of 1, few
cold USD          deal-mean           none yet
introduction USD  deal-mean           none yet
other USD         deal-mean           90000, the mean of 1, few
cold EUR          deal-size           11400 (6200-16600), the middle of 9, few
introduction EUR  deal-size           7800 (2600-13000), the middle of 9, few
other EUR         deal-size           none yet
cold EUR          deal-mean           11400, the mean of 9, few
introduction EUR  deal-mean           7800, the mean of 9, few
other EUR         deal-mean           none yet
cold              days-to-close       132 days (78-194), the middle of 9, few
introduction      days-to-close       132 days (78-194), the middle of 9, few
other             days-to-close       19 days, the middle of 1, few
cold,deal-won,,0,,
introduction,deal-won,,0,,
other,deal-won,1,1,25,Machines
cold USD,deal-size,,0,,
introduction USD,deal-size,,0,,
other USD,deal-size,90000,1,25,Machines
cold USD,deal-mean,,0,,
introduction USD,deal-mean,,0,,
other USD,deal-mean,90000,1,25,Machines

For those who scrape: what is missing is left out.

$ refnet stats prometheus | grep -A2 -e '_yes_of ' -e 'HELP refnet_yes ' -e 'HELP refnet_days_to_answer'; refnet stats prometheus | grep -v '^#' | grep -c -v '^refnet_[a-z0-9_]* [-0-9.e+]*$'; refnet stats prometheus --format csv
# HELP refnet_yes of asks of anybody, in whatever part, which were granted (share)
# TYPE refnet_yes gauge
refnet_yes 0.230769231
# HELP refnet_yes_of of asks of anybody, in whatever part, which were granted (share): of so many
# TYPE refnet_yes_of gauge
refnet_yes_of 13
# HELP refnet_yes_pending of asks of anybody, in whatever part, which were granted (share): not settled yet
# TYPE refnet_yes_pending gauge
--
# HELP refnet_days_to_answer from an ask to its first answer, the middle (days)
# TYPE refnet_days_to_answer gauge
refnet_days_to_answer 3.5
# HELP refnet_days_to_answer_pending from an ask to its first answer, the middle (days): not settled yet
# TYPE refnet_days_to_answer_pending gauge
refnet_days_to_answer_pending 0
0
refnet: --format means nothing to 'refnet stats prometheus'
[2]

What an hour costs was said above; in a store without introductions there is nothing that it was spent on.

$ REFNET_DB=none.db refnet init -q --me ines@quayside.example --format ids; REFNET_DB=none.db refnet stats roi | grep cost
1
-       cost-per-qualified  no introductions yet
