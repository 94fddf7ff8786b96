Who should hear from me is counted from the last two-way contact.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --me https://www.linkedin.com/in/ines-ferraz --format ids
1

$ refnet import -q village/mail.csv --format ids
1

$ refnet due --format csv
person_id,name,tier,last_two_way,cadence_days,due_at,overdue_days,reason
2,Rachel Steinberg,strong,2026-04-08T11:22:00Z,30,2026-05-08T11:22:00Z,197,
5,田中 由紀,strong,2026-04-17T13:20:00Z,30,2026-05-17T13:20:00Z,188,
4,,strong,2026-05-29T11:45:00Z,30,2026-06-28T11:45:00Z,146,

The most overdue of them, and how many more there are; by a filter it is the
same list.

$ refnet due -k 1 --format csv --fields name,overdue_days; refnet due -k 1 tier:strong,medium --format ids
2 more are due
name,overdue_days
Rachel Steinberg,197
2 more are due
2

$ refnet due -k few
refnet: --most wants a number, not 'few'
[2]

Who has no name goes by an address, where a human reads; programs read none.

$ refnet due; refnet due --format json --fields name | tail -n 2
id  name                               tier    last        every  due         days over  reason to write
 2  Rachel Steinberg                   strong  2026-04-08     30  2026-05-08        197  -
 5  田中 由紀                          strong  2026-04-17     30  2026-05-17        188  -
 4  anders.holm@vestkystpumps.example  strong  2026-05-29     30  2026-06-28        146  -
{"name":null}
]}

$ refnet -q map | grep mateus; refnet person list email:mateus@quayside.example; refnet person show mateus@quayside.example | head -n 2
  mateus@quayside.example           -                              77 %   3 days
id  name                     org  title  tier      p7  last
16  mateus@quayside.example  -    -      strong  77 %  2026-11-18
id            16
name          mateus@quayside.example

$ printf 'name,company,linkedin\n,Mill,https://www.linkedin.com/in/nobody-novak\n' > list.csv; refnet import -q list.csv --format ids; refnet person list org:Mill; refnet undo -q --format ids
2
id  name                              org   title  tier  p7  last
47  www.linkedin.com/in/nobody-novak  Mill  -      none   -  -
3

$ refnet snooze 'Rachel Steinberg' 2026-12-01 -q --format csv --fields name; refnet due --format csv | grep -c Rachel
name
Rachel Steinberg
0
[1]

One until a date that is past ends that.

$ refnet snooze 'Rachel Steinberg' 2026-11-01 --format csv --fields name; refnet due --format csv | grep -c Rachel; refnet undo -q --format ids
= Sun 1 Nov 2026 00:00 UTC
that is past: due again as without it
name
Rachel Steinberg
1
5

$ refnet cadence strong 7 -q --format csv; refnet due tier:strong --format csv --fields name,cadence_days,overdue_days
whom,person_id,cadence_days
strong,,7
name,cadence_days,overdue_days
田中 由紀,7,211
,7,169

$ refnet log --with 'Rachel Steinberg' --kind call -q --format ids; refnet due --format csv --fields name | grep -c Rachel
435
0
[1]

Tiers as of an earlier day come from the ledger.

$ refnet map --as-of 2025-06-30 --format csv
tier,people,pinned,dormant
strong,1,0,0
medium,7,0,0
weak,10,0,0
none,27,0,0

$ refnet map --format csv
tier,people,pinned,dormant
strong,11,0,1
medium,14,0,0
weak,15,0,0
none,5,0,0

$ refnet map tiers tier:strong --why
id  name                               tier    pinned   p24    p7  evidence  dormant  scope
27  Marta Kowalczyk                    strong  -       62 %  78 %      5.91           audit
    start (-0.2) · answered 9 of 9 asks within a week (+1.0) · in touch on 9 days, last 5 days ago (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.4) · nothing unanswered (+0.0) -> 78 % within a week (65-96 %), 62 % within a day
36  Henrik Sølberg                     strong  -       61 %  78 %      5.46           audit
    start (-0.2) · answered 8 of 8 asks within a week (+0.9) · in touch on 8 days, last 5 days ago (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.4) · nothing unanswered (+0.0) -> 78 % within a week (64-96 %), 61 % within a day
34  Priya Raghunathan                  strong  -       61 %  78 %      5.85           audit
    start (-0.2) · answered 8 of 8 asks within a week (+1.0) · in touch on 9 days, last 5 days ago (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.3) · nothing unanswered (+0.0) -> 78 % within a week (64-96 %), 61 % within a day
16  mateus@quayside.example            strong  -       60 %  77 %      5.55           audit
    start (-0.2) · answered 8 of 8 asks within a week (+0.9) · in touch on 9 days, last 4 days ago (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.3) · nothing unanswered (+0.0) -> 77 % within a week (63-95 %), 60 % within a day
12  Tomás Varela                       strong  -       60 %  77 %      4.81           audit
    start (-0.2) · answered 7 of 7 asks within a week (+0.9) · in touch on 7 days, last 4 days ago (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.4) · nothing unanswered (+0.0) -> 77 % within a week (63-95 %), 60 % within a day
17  Grace Okafor                       strong  -       59 %  77 %      4.88           audit
    start (-0.2) · answered 7 of 7 asks within a week (+0.9) · in touch on 8 days, last 4 days ago (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.3) · nothing unanswered (+0.0) -> 77 % within a week (62-95 %), 59 % within a day
 2  Rachel Steinberg                   strong  -       59 %  76 %      4.51           audit
    start (-0.2) · answered 9 of 9 asks within a week (+0.9) · in touch on 9 days, last today (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.4) · nothing unanswered (+0.0) -> 76 % within a week (61-95 %), 59 % within a day
21  森 健二                            strong  -       58 %  75 %      5.22           audit
    start (-0.2) · answered 7 of 8 asks within a week (+0.8) · in touch on 8 days, last 4 days ago (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.4) · nothing unanswered (+0.0) -> 75 % within a week (61-93 %), 58 % within a day
35  Aoife Brennan                      strong  -       58 %  74 %      6.42           audit
    start (-0.2) · answered 8 of 9 asks within a week (+0.7) · in touch on 11 days, last 4 days ago (+0.1) · both write about as much (+0.0) · mostly one-to-one (+0.3) · nothing unanswered (+0.0) -> 74 % within a week (61-90 %), 58 % within a day
 5  田中 由紀                          strong  -       55 %  73 %      3.68  yes      audit
    start (-0.2) · answered 8 of 8 asks within a week (+0.8) · in touch on 8 days, last 219 days ago (+0.0) · both write about as much (+0.0) · mostly one-to-one (+0.3) · nothing unanswered (+0.0) -> 73 % within a week (57-94 %), 55 % within a day; dormant
 4  anders.holm@vestkystpumps.example  strong  -       53 %  71 %      3.37           audit
    start (-0.2) · answered 7 of 7 asks within a week (+0.8) · in touch on 7 days, last 177 days ago (+0.0) · both write about as much (+0.0) · mostly one-to-one (+0.3) · nothing unanswered (+0.0) -> 71 % within a week (55-94 %), 53 % within a day
