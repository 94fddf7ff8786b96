The network on one screen.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/mail.csv village/google-contacts.csv village/hubspot-contacts.csv --format ids
1
1
2
3

Strange letters, narrow bars: few is not none, and who is silent for long is
the lighter end.

$ refnet map
Tiers: 52 people
  strong      11  ████████████████████████▒▒▒▒▒ 2 dormant
  medium      14  █████████████████████████████████████▍
  weak        15  ████████████████████████████████████████
  none        12  ████████████████████████████████
  43 with two messages or more since 2023-11-22, 9 known by name only
.
Strong: would answer today                                       answer     last
  marta Kowalczyk                   Krustwerk Robotics             78 %   4 days
  Henrik Sølberg                    Nordlager Bearings AS          78 %   4 days
  Priya Raghunathan                 Ledgerleaf                     78 %   4 days
  Mateus Brandão                    Quayside                       77 %   3 days
  Tomás Varela                      Costanova Ventures             77 %   3 days
  and 4 more: refnet map tiers tier:strong
.
Going cold: strong or medium once                                answer     last
  Rachel Steinberg                  Merrow Textiles                72 % 227 days
  由紀 田中                         Kitanami Foods                 73 % 218 days
.
Connectors: who opens most doors                                  opens   answer
  Aoife Brennan                     strong, 1 ask                   0.6     74 %
  Grace Okafor                      strong, 1 ask                   0.5     76 %
  Priya Raghunathan                 strong, 1 ask                   0.4     78 %
  marta Kowalczyk                   strong, 1 ask                   0.3     78 %
  Jonas Lindqvist                   medium, 1 ask                   0.2     73 %
  and 13 more: refnet map connectors
.
Profiles: overlaps and gaps
  none yet: refnet profile new NAME
.
Changed in a week: nothing
.
Reasons to write: news of them                                               ago
  none; refnet signal add ORG --about TEXT tells
.
Reciprocity: gifts and favours
  0 given, 0 received: refnet log --kind give records one
.
Due: who should hear from you                                            overdue
  Rachel Steinberg                  strong                              197 days
  由紀 田中                         strong                              188 days
  Anders Holm                       strong                              146 days
hint: refnet map graph -o network.svg draws it

Seen from a profile, it is about getting to whom it wants.

$ refnet profile new plants --describe 'CFO or VP of Finance at a manufacturing company in Germany' -q --format ids; refnet log --with 'Henrik Sølberg' --kind give --in -q --format ids; refnet map plants
plants
435
Tiers: 52 people
  strong      11  ████████████████████████▒▒▒▒▒ 2 dormant
  medium      14  █████████████████████████████████████▍
  weak        15  ████████████████████████████████████████
  none        12  ████████████████████████████████
  43 with two messages or more since 2023-11-22, 9 known by name only
.
Connectors: who opens most doors, for plants                      opens   answer
  Jonas Lindqvist                   medium, 1 ask                   0.1     73 %
  Henrik Sølberg                    strong, 1 ask                   0.1     77 %
  ingrid.bauer@bauer-antrieb.example medium, 1 ask                   0.1     74 %
  Sofia Marchetti                   medium, 1 ask                   0.1     73 %
  Beatriz Nogueira                  weak, 1 ask                     0.1     47 %
  and 6 more: refnet map connectors 'plants'
.
Overlaps: who knows whom you want, for plants                      fits   chance
  Jonas Lindqvist                   via Henrik Sølberg             80 %      4 %
  Jonas Lindqvist                   via ingrid.bauer@bauer-antrieb.example    80 %      4 %
  Henrik Sølberg                    via Jonas Lindqvist            80 %      4 %
  marta Kowalczyk                   via Sofia Marchetti            45 %      6 %
  Priya Raghunathan                 via Beatriz Nogueira           50 %      4 %
  and 6 more: refnet map overlaps 'plants'
.
Gaps: wanted, and out of reach, for plants                                wanted
  manufacturing, c-suite, Germany                                              1
  manufacturing, vp, Germany                                                   1
.
Changed in a week: nothing
.
Reasons to write: news of them                                               ago
  none; refnet signal add ORG --about TEXT tells
.
Reciprocity: gifts and favours
  0 given, 1 received: give before you ask
.
Due: who should hear from you                                            overdue
  Rachel Steinberg                  strong                              197 days
  由紀 田中                         strong                              188 days
  Anders Holm                       strong                              146 days
hint: refnet profile match 'plants'

News of whom I know is a reason to write; with a profile, of whom it wants.

$ refnet -q signal add 'Okafor & Daughters Bakeries' --about 'opened a second bakery' --on 2026-11-19 --format ids; refnet -q signal add Ledgerleaf --about 'moves to Porto' --on 2026-12-02 --format ids; refnet -q map | sed -n '/^Reasons/,/^$/p'; refnet -q map plants | sed -n '/^Reasons/,/^$/p'
1
2
Reasons to write: news of them                                               ago
  Priya Raghunathan                 moves to Porto                       to come
  Grace Okafor                      opened a second bakery                3 days
.
Reasons to write: news of them                                               ago
  Priya Raghunathan                 Ledgerleaf: moves to Porto           to come
.

Letters that every terminal has.

$ LC_ALL=C refnet -q map | sed -n '1,/^$/p;/^Changed/,/^$/p'
Tiers: 52 people
  strong      11  ########################----- 2 dormant
  medium      14  #####################################
  weak        15  ########################################
  none        12  ################################
  43 with two messages or more since 2023-11-22, 9 known by name only
.
Changed in a week: nothing
.

Colour is for terminals, or when asked for; never against NO_COLOR.

$ refnet -q map --color always | sed -n 2p | od -c | head -n 4; NO_COLOR=1 CLICOLOR_FORCE=1 refnet -q map | sed -n 2p
0000000           s   t   r   o   n   g                           1   1
0000020         033   [   3   2   m 342 226 210 342 226 210 342 226 210
0000040 342 226 210 342 226 210 342 226 210 342 226 210 342 226 210 342
0000060 226 210 342 226 210 342 226 210 342 226 210 342 226 210 342 226
  strong      11  ████████████████████████▒▒▒▒▒ 2 dormant

Of another moment.

$ refnet -q map --as-of 2025-06-30 | sed -n '1,/^$/p'
Tiers: 52 people
  strong       1  █▏
  medium       7  ████████▎
  weak        10  ███████████▊
  none        34  ████████████████████████████████████████
  18 with two messages or more since 2022-07-01, 34 known by name only
.

What changed in the week before is told with its cause; the rest is map diff.

$ for day in 2026-09-11 2026-10-04; do refnet -q map --as-of $day | sed -n '/^Changed/,/^$/p'; done
Changed in a week: nothing
.
Changed in a week: 2 for the better, 1 for the worse
  ▲ Hannah Schäfer                  medium, was weak: their answer of 2026-10-02: Re: Freight rates to Rotterdam
  ▲ julia.weber@kessler-recht.example medium, was weak: their answer of 2026-09-30: Re: Treasury set-up for two currencies
  ▼ Declan Moore                    weak, was medium: what is usual has moved: answers of others
.

$ LC_ALL=C refnet -q map --as-of 2026-10-04 | sed -n '/^Changed/,/^$/p' | cut -c 1-30
Changed in a week: 2 for the b
  + Hannah Schäfer           
  + julia.weber@kessler-recht.
  - Declan Moore              
.
