Replies to confirm stand on the screen of what waits: yes records what a mail says, no leaves it undone.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Ada Novak' --email ada@mill.example -q --format ids; refnet person add 'Bela Okoro' --email bela@tarn.example -q --format ids; refnet intro new --to Bela --via Ada -q --format ids; refnet intro ask 1 connector --message ask1@quayside.example -q --format ids
1
2
3
1
1

$ printf 'From: Ada Novak <ada@mill.example>\nTo: ines@quayside.example\nSubject: Re: An introduction?\nDate: Sat, 21 Nov 2026 18:20:00 +0000\nMessage-ID: <yes1@mill.example>\nIn-Reply-To: <ask1@quayside.example>\n\nHappy to make the introduction.\n' | refnet intro ingest -q --format csv --fields kind,sure
kind,sure
yes,true

$ printf ':save-display -\n:keys ?\n:save-display -\n:keys <Esc> a\n:save-display -\n:keys u 9\n:save-display -\n:keys d\n:save-display -\n' | refnet triage --script - --size 80x20; refnet intro list --format csv --fields state; refnet intro proposals --all --format csv --fields kind,state
[1 All 2] 2 Late 0 3 Via 1 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 0 9 Ask 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Replies to confirm (1) ──────────────────────────────────────────────────────
>   Ada Novak              yes: me > Bela Okoro   Happy to make the intr… sure
── Connector asked (1) ─────────────────────────────────────────────────────────
    me             Bela Okoro     Ada Novak      connector asked   0d    29 Nov
.
.
.
── Ada Novak: yes: me > Bela Okoro? ────────────────────────────────────────────
 Says   yes: Ada Novak, on 2026-11-21
 Of     intro 1, me > Bela Okoro
 Line   Happy to make the introduction.
 From   standard input
 Next   a so it is: recorded, d leave it undone
.
.
.
                                                                 saved   1 of 2
 a yes  d no  u undo  / find  Enter open  q quit  ? help
[1 All 2] 2 Late 0 3 Via 1 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 0 9 Ask 1
  ┌─ Keys here: type to find one ────────────────────────────────────────────┐E
──│ a           yes, it means that: recorded                                 │──
> │ d           no, leave it undone                                          │
──│ s           snooze until a day                                           │──
  │   not now:  nothing is due                                               │v
  │ o           what came of it, or thanks                                   │
  │   not now:  that is a question                                           │
  │ w           give it up: ask no further                                   │
──│   not now:  that is a question                                           │──
 S│ r           the reminder, to be read and sent                            │
 O│   not now:  that is a question                                           │
 L│ e           write the text that goes out, in your editor                 │
 F│   not now:  that is a question                                           │
 N│ x           throw away what you wrote                                    │
  │   not now:  that is a question                                           │
  │ S           review the text, and send it                                 │
  │   not now:  that is a question                                           │
  └──────────────────────────────────────────────────────────────────────────┘2
 Up Down scroll  Esc close
[1 All 1] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Connector asked (1) ─────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      to ask target     0d     5 Dec
.
.
.
.
.
── me > Bela Okoro ────────────────────────────── [context]  history   draft  ──
 Next   a yes, d no, s later   (refnet intro ask 1 target)
 Meet   Bela Okoro
 Via    Ada Novak
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-22
        Ada Novak: yes, 2026-11-21, by email
        Bela Okoro: not asked
 Load   Ada Novak: 1 open, 1 asked in 91 days, 0 left
 Ada Novak: yes, recorded with their mail                                u undo
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help
 1 All 2 2 Late 0 3 Via 1 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 0[9 Ask 1]
    WHO                    SAYS                   IN WORDS                SURE
── Replies to confirm (1) ──────────────────────────────────────────────────────
>   Ada Novak              yes: me > Bela Okoro   Happy to make the intr… sure
.
.
.
.
.
── Ada Novak: yes: me > Bela Okoro? ────────────────────────────────────────────
 Says   yes: Ada Novak, on 2026-11-21
 Of     intro 1, me > Bela Okoro
 Line   Happy to make the introduction.
 From   standard input
 Next   a so it is: recorded, d leave it undone
.
.
.
                                                                 saved   1 of 1
 a yes  d no  u undo  / find  Enter open  q quit  ? help
 1 All 1 2 Late 0 3 Via 1 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 0[9 Ask 0]
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
 Ada Novak: 'yes' left undone                                            u undo
 u undo  / find  q quit  ? help
state
asking-connector
kind,state
yes,rejected
