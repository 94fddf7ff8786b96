Texts go out from the screen: written, reviewed, held, and handed over; nothing leaves without a y.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Ada Novak' --email ada@mill.example -q --format ids; refnet person add 'Bela Okoro' --email bela@tarn.example --org 'Tarn Mills' --title CFO -q --format ids; refnet person add 'Cleo Sanz' --email cleo@sanz.example -q --format ids; refnet intro new --to Bela --via Ada -q --format ids --force test; refnet intro new --to Cleo --via Bela -q --format ids --force test; refnet config set send.command 'cat >>box' -q --format csv --fields value; printf 'Subject: Would you introduce me to Bela Okoro?\n\nDear Ada,\n\nBela Okoro keeps the books of Tarn Mills, which opens a second mill in May;\nwe at Quayside end the paper round of three mills like it.\nWould you introduce me? A no is just as welcome.\n\nInes\n' >ask
1
2
3
4
1
2
value
cat >>box

What stops a text is said, and it is not sent.

$ EDITOR='sed -i "s/^Ines.*/[Why now.]/"' refnet triage --script - <<'END' | sed -n '/./p'; ls box
> :keys eS
> :save-display -
> :keys y
> :save-display -
> END
[1 All 2] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 2
 ┌─ It cannot be sent like this ──────────────────────────────────────────────┐
─│ About  An introduction to Bela Okoro?                                      │─
>│ By     cat >>box; held 30 s in the outbox, u takes it back until then      │
 │ Checks stops: placeholder, '[Why now.]': fill it in, or take it out        │
 │        look: one-sided: say something of the requester that is true of     │
 │        nobody else                                                         │
 │                                                                            │
 │        Dear Ada,                                                           │
 │                                                                            │
 │        Would you be willing to introduce me to Bela Okoro (CFO, Tarn       │
─│        Mills)?                                                             │─
 │                                                                            │
 │        If you would rather not, a short no is just as welcome. If you      │
 │        would, please ask Bela first: I only want to meet if they do too. I │
 │        can send you a few lines to pass on.                                │
 │                                                                            │
 │        [Why now.]                                                          │
 │                                                                            │
 │                                                                            │
 │ e edit   Esc cancel                                                        │
 └────────────────────────────────────────────────────────────────────────────┘
                                                                 saved   1 of 2
 Up Down scroll  Esc back
[1 All 2] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 2
 ┌─ It cannot be sent like this ──────────────────────────────────────────────┐
─│ About  An introduction to Bela Okoro?                                      │─
>│ By     cat >>box; held 30 s in the outbox, u takes it back until then      │
 │ Checks stops: placeholder, '[Why now.]': fill it in, or take it out        │
 │        look: one-sided: say something of the requester that is true of     │
 │        nobody else                                                         │
 │                                                                            │
 │        Dear Ada,                                                           │
 │                                                                            │
 │        Would you be willing to introduce me to Bela Okoro (CFO, Tarn       │
─│        Mills)?                                                             │─
 │                                                                            │
 │        If you would rather not, a short no is just as welcome. If you      │
 │        would, please ask Bela first: I only want to meet if they do too. I │
 │        can send you a few lines to pass on.                                │
 │                                                                            │
 │        [Why now.]                                                          │
 │                                                                            │
 │                                                                            │
 │ not sent: e mends it                                                       │
 └────────────────────────────────────────────────────────────────────────────┘
 not sent: e mends it
 Up Down scroll  Esc back
ls: cannot access 'box': No such file or directory
[2]

So is what a policy has against it.

$ refnet person dnc Ada -q --format ids; printf ':keys S\n:save-display -\n:keys y\n:save-display -\n:keys <Enter> <Esc>\n' | refnet triage --script - --size 80x20; ls box; refnet undo -q --format csv --fields verb
2
[1 All 2] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 2
 ┌─ It cannot be sent like this ──────────────────────────────────────────────┐
─│ Stops  do-not-contact: Ada Novak is not to be contacted                    │─
>│        refnet person dnc 2 --off, if that is over; --force REASON          │
 │        overrides                                                           │
 │                                                                            │
 │ About  An introduction to Bela Okoro?                                      │
 │        Dear Ada,                                                           │
 │                                                                            │
─│        Would you be willing to introduce me to Bela Okoro (CFO, Tarn       │─
 │        Mills)?                                                             │
 │                                                                            │
 │        If you would rather not, a short no is just as welcome. If you      │
 │        would, please ask Bela first: I only want to meet if they do too. I │
 │        can send you a few lines to pass on.                                │
 │                                                                            │
 │                                                         line 1 of 15, j k  │
 │ e edit   Esc cancel                                                        │
 └────────────────────────────────────────────────────────────────────────────┘
 Up Down scroll  Esc back
[1 All 2] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 2
 ┌─ It cannot be sent like this ──────────────────────────────────────────────┐
─│ Stops  do-not-contact: Ada Novak is not to be contacted                    │─
>│        refnet person dnc 2 --off, if that is over; --force REASON          │
 │        overrides                                                           │
 │                                                                            │
 │ About  An introduction to Bela Okoro?                                      │
 │        Dear Ada,                                                           │
 │                                                                            │
─│        Would you be willing to introduce me to Bela Okoro (CFO, Tarn       │─
 │        Mills)?                                                             │
 │                                                                            │
 │        If you would rather not, a short no is just as welcome. If you      │
 │        would, please ask Bela first: I only want to meet if they do too. I │
 │        can send you a few lines to pass on.                                │
 │                                                                            │
 │                                                         line 1 of 15, j k  │
 │ not sent: e mends it                                                       │
 └────────────────────────────────────────────────────────────────────────────┘
 Up Down scroll  Esc back
ls: cannot access 'box': No such file or directory
verb
person dnc

In the editor it is made good; Enter does not send it, y does.

$ export EDITOR="cp $PWD/ask"; printf ':keys e\n:save-display -\n:keys S\n:save-display -\n:keys <Enter>\n:tick\n:save-display -\n:keys y\n:save-display -\n:tick\n' | refnet triage --script - --size 80x28 | sed -n '/./p'; ls box; refnet intro outbox --format csv --fields id,state,step
[1 All 2] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 2
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (2) ──────────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      not yet asked     0d       Wed
    me             Cleo Sanz      Bela Okoro     not yet asked     0d       Wed
── me > Bela Okoro ────────────────────────────── [context]  history   draft  ──
 Next   S asks, e writes it first   (refnet intro ask 1 connector)
 Meet   Bela Okoro: CFO, Tarn Mills
 Via    Ada Novak
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-22
        Ada Novak: not asked
        Bela Okoro: not asked
 Load   Ada Novak: 0 open, 0 asked in 91 days, 1 left
 Due    2026-11-25
 written: ask-connector.  S reviews and sends it                         u undo
 s snooze  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
[1 All 2] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 2
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (2) ──────────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      not yet asked     0d       Wed
    me             Cleo Sanz      Bela Okoro     not yet asked     0d       Wed
 ┌─ Send this? ───────────────────────────────────────────────────────────────┐
 │ To     Ada Novak <ada@mill.example>                                        │
 │ About  Would you introduce me to Bela Okoro?                               │
 │ By     cat >>box; held 30 s in the outbox, u takes it back until then      │
 │                                                                            │
 │        Dear Ada,                                                           │
 │                                                                            │
 │        Bela Okoro keeps the books of Tarn Mills, which opens a second mill │
 │        in May; we at Quayside end the paper round of three mills like it.  │
 │        Would you introduce me? A no is just as welcome.                    │
─│                                                                            │─
 │        Ines                                                                │
 │                                                                            │
 │ Checks nothing to mend                                                     │
 │                                                                            │
 │ y send   e edit first   s tomorrow 08:00   Esc cancel                      │
 └────────────────────────────────────────────────────────────────────────────┘
        Bela Okoro: not asked
 Load   Ada Novak: 0 open, 0 asked in 91 days, 1 left
 Due    2026-11-25
                                                                 saved   1 of 2
 Up Down scroll  Esc back
[1 All 2] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 2
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (2) ──────────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      not yet asked     0d       Wed
    me             Cleo Sanz      Bela Okoro     not yet asked     0d       Wed
 ┌─ Send this? ───────────────────────────────────────────────────────────────┐
 │ To     Ada Novak <ada@mill.example>                                        │
 │ About  Would you introduce me to Bela Okoro?                               │
 │ By     cat >>box; held 30 s in the outbox, u takes it back until then      │
 │                                                                            │
 │        Dear Ada,                                                           │
 │                                                                            │
 │        Bela Okoro keeps the books of Tarn Mills, which opens a second mill │
 │        in May; we at Quayside end the paper round of three mills like it.  │
 │        Would you introduce me? A no is just as welcome.                    │
─│                                                                            │─
 │        Ines                                                                │
 │                                                                            │
 │ Checks nothing to mend                                                     │
 │                                                                            │
 │ y send   e edit first   s tomorrow 08:00   Esc cancel                      │
 └────────────────────────────────────────────────────────────────────────────┘
        Bela Okoro: not asked
 Load   Ada Novak: 0 open, 0 asked in 91 days, 1 left
 Due    2026-11-25
                                                                 saved   1 of 2
 Up Down scroll  Esc back
[1 All 2] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 2
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (2) ──────────────────────────────────────────────────────────────
    me             Bela Okoro     Ada Novak      not yet asked     0d       Wed
>   me             Cleo Sanz      Bela Okoro     not yet asked     0d       Wed
── me > Cleo Sanz ─────────────────────────────── [context]  history   draft  ──
 Next   S asks, e writes it first   (refnet intro ask 2 connector)
 Meet   Cleo Sanz
 Via    Bela Okoro: CFO, Tarn Mills
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-22
        Bela Okoro: not asked
        Cleo Sanz: not asked
 Load   Bela Okoro: 0 open, 0 asked in 91 days, 1 left
 Due    2026-11-25
 ask-connector held 30 s: Ada Novak <ada@mill.example>                   u undo
 s snooze  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
ls: cannot access 'box': No such file or directory
id,state,step
1,held,ask-connector

u takes it back with the text; x throws that away, and u brings it back.

$ printf ':keys u\n:save-display -\n:keys x\n:save-display -\n:keys u <Tab><Tab>\n:save-display -\n' | refnet triage --script - | grep -e undone -e thrown -e wrote; refnet intro outbox --format csv --fields id,state
 undone: intro 1: ask-connector to Ada Novak <ada@mill.example> into
 thrown away: what you wrote for ask-connector                           u undo
 Step   ask-connector, as you wrote it Sun 22 Nov 2026 09:00 UTC
id,state
1,taken-back

Held until it is due, then handed over while the screen is there.

$ printf ':keys S y\n' | refnet triage --script -; REFNET_NOW=2026-11-22T09:00:29Z refnet triage --script - <<'END' | tail -3; ls box
> :tick
> :save-display -
> END
.
                                  1 in the outbox, next in 1 s   saved   1 of 2
 s snooze  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
ls: cannot access 'box': No such file or directory
[2]

$ export REFNET_NOW=2026-11-22T09:00:30Z; printf ':tick\n:save-display -\n' | refnet triage --script - | tail -15; grep '^Subject' box; refnet intro outbox --format csv --fields id,state
.
.
── me > Bela Okoro ────────────────────────────── [context]  history   draft  ──
 Next   a yes, d no, s later   (refnet intro yes 1 connector)
 Meet   Bela Okoro: CFO, Tarn Mills
 Via    Ada Novak
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-22
        Ada Novak: asked, 2026-11-22, by email
        Bela Okoro: not asked
 Load   Ada Novak: 1 open, 1 asked in 91 days, 0 left
 Due    2026-11-29
.
 sent: ask-connector to Ada Novak <ada@mill.example>
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help
Subject: Would you introduce me to Bela Okoro?
id,state
1,taken-back
2,sent

A reminder is a text of its own; marked, one after another is shown.

$ export REFNET_NOW=2026-12-02T09:00:00Z; printf ':keys gjr\n:save-display -\n:keys S\n:save-display -\n' | refnet triage --script - | sed -n '/./p'
 < me > Bela Okoro                                                       2 of 2
──────────────────────────────────────────────────  context   history  [draft] ─
 Step   reminder
 To     Ada Novak <ada@mill.example>
 About  Re: An introduction to Bela Okoro?
        Dear Ada,
        I asked you on 2026-11-22 about an introduction to Bela Okoro. There is
        no hurry, and a no is an answer I can live with.
        Ines Ferraz
 Checks nothing to mend
 e writes it, S reviews and sends it
 a yes  d no  s snooze  r remind  e edit  S send  u undo  Tab text  ? help
 < me > Bela Okoro                                                       2 of 2
──────────────────────────────────────────────────  context   history  [draft] ─
 Step   reminder
 To     Ada Novak <ada@mill.example>
 ┌─ Send this? ───────────────────────────────────────────────────────────────┐
 │ To     Ada Novak <ada@mill.example>                                        │
 │ About  Re: An introduction to Bela Okoro?                                  │
 │ By     cat >>box; held 30 s in the outbox, u takes it back until then      │
 │                                                                            │
 │        Dear Ada,                                                           │
 │                                                                            │
 │        I asked you on 2026-11-22 about an introduction to Bela Okoro.      │
 │        There is no hurry, and a no is an answer I can live with.           │
 │                                                                            │
 │        Ines Ferraz                                                         │
 │                                                                            │
 │ Checks nothing to mend                                                     │
 │                                                                            │
 │ y send   e edit first   s tomorrow 08:00   Esc cancel                      │
 └────────────────────────────────────────────────────────────────────────────┘
                                                                 saved   2 of 2
 Up Down scroll  Esc back

$ printf ':keys *S\n:save-display -\n:keys n\n:save-display -\n:keys n\n:save-display -\n' | refnet triage --script - --size 80x16 | grep -e marked -e 'To ' -e ' sent'
 ┌─ Send this?  1 of 2 marked ────────────────────────────────────────────────┐
─│ To     Bela Okoro <bela@tarn.example>                                      │─
 ┌─ Send this?  2 of 2 marked ────────────────────────────────────────────────┐
─│ To     Ada Novak <ada@mill.example>                                        │─
