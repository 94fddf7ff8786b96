What else waits for a word of mine: mail that may have left, groups, those who go cold.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Ada Novak' --email ada@mill.example -q --format ids; refnet person add 'Bela Okoro' --email bela@tarn.example -q --format ids; refnet log --with Ada --kind call --on 2026-01-10 --about 'her new mill' -q --format ids; refnet person pin Ada strong --because 'old friend' -q --format ids; refnet group new 'Founders of the Quay' --cadence 30 --since 2026-09-01 -q --format ids
1
2
3
1
2
1

$ printf ':keys 9\n:save-display -\n:keys j\n:save-display -\n' | refnet triage --script - --size 80x20
 1 All 0 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 0[9 Ask 2]
    GROUP                  WHAT IS DUE            BECAUSE                 DAYS
── Groups (1) ──────────────────────────────────────────────────────────────────
>   Founders of the Quay   meeting                every 30 days; they ha… 52d
── Going cold (1) ──────────────────────────────────────────────────────────────
    Ada Novak              strong                 last in touch 2026-01-… 286d
.
.
.
── Founders of the Quay: meeting ───────────────────────────────────────────────
 Group  Founders of the Quay
 Due    every 30 days; they have not met yet
 Of     nobody yet
 Next   refnet group met 1 records who was there
.
.
.
.
                                                                 saved   1 of 2
 u undo  / find  Enter open  q quit  ? help
 1 All 0 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 0[9 Ask 2]
    WHO                    TIE                    BECAUSE                 DAYS
── Groups (1) ──────────────────────────────────────────────────────────────────
    Founders of the Quay   meeting                every 30 days; they ha… 52d
── Going cold (1) ──────────────────────────────────────────────────────────────
>   Ada Novak              strong                 last in touch 2026-01-… 286d
.
.
.
── Ada Novak: strong ───────────────────────────────────────────────────────────
 Who    Ada Novak
 Tie    strong; every 30 days, 286 too long
 Last   2026-01-10  call: her new mill
 Next   a in touch today, s later, d let it go   (refnet log --with 2)
.
.
.
.
                                                                 saved   2 of 2
 a yes  d no  s snooze  u undo  / find  Enter open  q quit  ? help

a: in touch today; d: due no more; s: later.  Each is one change, and u takes it back.

$ for k in a d st; do printf ':keys 9G %s\n:save-display -\n:keys u\n:save-display -\n' $k | refnet triage --script - --size 80x20 | grep -e recorded -e undone -e touch -e due -e snoozed; done; refnet due --format csv --fields name
 in touch today: Ada Novak                                               u undo
    Ada Novak              strong                 last in touch 2026-01-… 286d
 undone: message with Ada Novak: in touch, said in triage               ^R redo
 due no more: Ada Novak                                                  u undo
    Ada Novak              strong                 last in touch 2026-01-… 286d
 undone: Ada Novak: cadence set                                         ^R redo
 snoozed until Mon 23 Nov 2026 08:00 UTC: Ada Novak                      u undo
    Ada Novak              strong                 last in touch 2026-01-… 286d
 undone: Ada Novak: snoozed                                             ^R redo
name
Ada Novak

Of what is due in a group a command says what became of it.

$ printf ':keys 9 a\n:save-display -\n' | refnet triage --script - --size 80x20 | tail -2
 no yes or no: Next names the command
 u undo  / find  Enter open  q quit  ? help

Mail that broke off while it was handed over, or was refused: the founder's word.

$ refnet config set send.command 'exit 75' -q --format csv --fields value; refnet intro new --to Bela --via Ada -q --format ids; refnet intro send 1 --as-drafted --force test --yes --hold 0 -q --format csv --fields state; printf ':save-display -\n:keys a\n:save-display -\n' | refnet triage --script - --size 80x20; refnet intro outbox --format csv --fields id,state
value
exit 75
1
refnet: message 1: the message to Ada Novak was not sent: the command failed: exit status 75
hint: refnet intro send --again 1 tries once more, --not-sent 1 gives up
[1 All 2] 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 1 9 Ask 3
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Not sent (1) ────────────────────────────────────────────────────────────────
>   Ada Novak <ada@mill.e… An introduction to Be… the command failed: ex…
── You decide (1) ──────────────────────────────────────────────────────────────
    me             Bela Okoro     Ada Novak      not yet asked     0d       Wed
.
.
.
── Ada Novak <ada@mill.example>: An introduction to Bela Okoro? ────────────────
 To     Ada Novak <ada@mill.example>
 About  An introduction to Bela Okoro?
 Of     intro 1, ask-connector
 Since  Sun 22 Nov 2026 09:00 UTC
 Why    the command failed: exit status 75
 Next   a hand it over once more, d it is not to be sent
.
.
                                                                 saved   1 of 2
 a yes  d no  u undo  / find  Enter open  q quit  ? help
[1 All 1] 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 1 9 Ask 2
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      not yet asked     0d       Wed
.
.
.
.
.
── me > Bela Okoro ────────────────────────────── [context]  history   draft  ──
 Outbox ask-connector, held until Sun 22 Nov 2026 09:00 UTC; u takes it back
 Meet   Bela Okoro
 Via    Ada Novak (weak)
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-22
        Ada Novak: not asked
        Bela Okoro: not asked
 Load   Ada Novak: 0 open, 0 asked in 30 days, 1 left
 once more into the outbox: An introduction to Bela Okoro?               u undo
 s snooze  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
id,state
1,due
hint: refnet intro send hands over what is due

$ printf ':keys u g d\n:save-display -\n' | refnet triage --script - --size 80x20 | tail -2; refnet intro outbox --format csv --fields id,state
 not to be sent: An introduction to Bela Okoro?                          u undo
 s snooze  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
id,state
1,not-sent
