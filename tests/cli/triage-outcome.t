What came of an introduction, thanks, and giving one up, on the triage screen.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; for n in 'Ada Novak' 'Bela Okoro' 'Cleo Sanz' 'Dita Roy'; do refnet person add "$n" -q --format ids; done
1
2
3
4
5
$ refnet intro new --to Bela --via Ada -q --format ids; for p in connector target; do refnet intro yes 1 $p -c call -q --format ids; done; refnet intro introduce 1 -q --format ids; refnet intro new --to Dita --via Cleo -q --format ids
1
1
1
1
2

The menu; a meeting has its day, which is read while it is typed.

$ printf '%s\n' ':keys 6o' ':save-display -' ':keys d' ':type 2026-12-01 10:00' ':save-display -' ':keys <Enter>' ':save-display -' ':keys ot' ':save-display -' | refnet triage --script - --size 80x16; refnet history --format csv --fields verb,summary | head -3
 1 All 2  2 Late 0  3 Via 0  4 Target 0  5 Ready 0 [6 Out 1] 7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Outcome and thanks (1) ──────────────────────────────────────────────────────
>   me        ┌─ What came of it? ───────────────────────────────┐ 0d       Tue
              │ m  they met                                      │
              │ n  no meeting came of it                         │
              │ y  qualified                                     │
              │ x  not qualified                                 │
              │ w  a deal, won                                   │
              │ l  lost                                          │
              │ t  the connector was thanked                     │
              │ d  a meeting is set, on                          │
              └──────────────────────────────────────────────────┘
.
                                                                 saved   1 of 1
 a letter of the box, or Esc cancels
 1 All 2  2 Late 0  3 Via 0  4 Target 0  5 Ready 0 [6 Out 1] 7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Outcome and┌─ What came of it? ───────────────────────────────┐──────────────
>   me        │ m  they met                                      │ 0d       Tue
              │ n  no meeting came of it                         │
              │ y  qualified                                     │
              │ x  not qualified                                 │
              │ w  a deal, won                                   │
              │ l  lost                                          │
              │ t  the connector was thanked                     │
              │ a meeting is set, on 2026-12-01 10:00            │
              │    = Tue 1 Dec 2026 10:00 UTC                    │
              └──────────────────────────────────────────────────┘
.
                                                                 saved   1 of 1
 Enter record  Esc cancel
 1 All 2  2 Late 0  3 Via 0  4 Target 0  5 Ready 0 [6 Out 1] 7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Outcome and thanks (1) ──────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      scheduled         0d     2 Dec
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
 me > Bela Okoro: scheduled, Tue 1 Dec 2026 10:00 UTC                    u undo
 s snooze  o outcome  e edit  S send  u undo  / find  Enter open  q quit  ? help
 1 All 2  2 Late 0  3 Via 0  4 Target 0  5 Ready 0 [6 Out 1] 7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Outcome and thanks (1) ──────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      scheduled         0d     2 Dec
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
 me > Bela Okoro: connector thanked                                      u undo
 s snooze  o outcome  e edit  S send  u undo  / find  Enter open  q quit  ? help
verb,summary
intro thank,"intro 1: connector thanked, me to Bela Okoro via Ada Novak"
intro outcome,"intro 1: scheduled, me to Bela Okoro via Ada Novak"

What has not begun has no outcome; it can be given up, and taken up again.

$ printf '%s\n' ':keys 8o' ':save-display -' ':keys w' ':save-display -' ':keys u' ':save-display -' | refnet triage --script - --size 60x10; refnet intro list --format csv --fields id,state
 1 All 2 6 Out 1[8 You 1]
── You decide (1) ──────────────────────────────────────────
>   me > Dita Roy
    via Cleo Sanz  not yet asked                         Wed
.
.
.
.
 nobody has been introduced yet
 s snooze  e edit  S send  u undo  / find  q quit  ? help
 1 All 1 6 Out 1[8 You 0]
.
   Nothing here.
   1 shows all that waits
.
.
.
.
 given up: me > Dita Roy                             u undo
 u undo  / find  q quit  ? help
 1 All 2 6 Out 1[8 You 1]
── You decide (1) ──────────────────────────────────────────
>   me > Dita Roy
    via Cleo Sanz  not yet asked                         Wed
.
.
.
 undone: intro 2: withdrawn, me to Dita Roy via
 Cleo Sanz                                          ^R redo
 s snooze  e edit  S send  u undo  / find  q quit  ? help
id,state
1,scheduled
2,drafted

A refusal of the store is told, and nothing is recorded.

$ refnet person add 'Emil Kurz' -q --format ids; refnet intro new --for Cleo --to Emil -q --format ids; for p in requester target; do refnet intro yes 3 $p -c call -q --format ids; done; refnet intro introduce 3 -q --format ids; printf '%s\n' ':keys 6j' ':type ot' ':save-display -' | refnet triage --script - --size 60x10; refnet history --format csv --fields verb,summary | sed -n 2p
6
3
3
3
3
 1 All 3[6 Out 2] 8 You 1
── Outcome and thanks (2) ──────────────────────────────────
    me > Bela Okoro
    via Ada Novak  scheduled                           2 Dec
>   Cleo Sanz > Emil Kurz
    introduced                                         6 Dec
.
.
 not saved: intro 3: you were the connector yourself
 s snooze  o outcome  e edit  S send  u undo  / find  ? help
intro introduce,"intro 3: introduced, Cleo Sanz to Emil Kurz via me"
