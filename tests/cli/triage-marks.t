Marks on the triage screen: a verb acts on all of them that are listed, by a plan that says why not with the others.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; for n in 'Ada Novak' 'Bela Okoro' 'Cleo Sanz' 'Dita Roy' 'Emil Kurz' 'Fay Wong'; do refnet person add "$n" -q --format ids; done
1
2
3
4
5
6
7
$ refnet intro new --to Bela --via Ada -q --format ids; refnet intro ask 1 connector -q --format ids; refnet intro new --for Cleo --to Dita -q --format ids; for p in requester target; do refnet intro ask 2 $p -q --format ids; done; refnet intro new --to Fay --via Emil -q --format ids; refnet intro ask 3 connector -q --format ids; refnet intro new --to Dita --via Cleo -q --force 'on purpose' --format ids
1
1
2
2
2
3
3
4

One undo takes all of it back.

$ printf '%s\n' ':keys *d1' ':save-display -' ':keys y' ':save-display -' ':keys u' ':save-display -' | refnet triage --script - --size 80x18; refnet history --format csv --fields verb,summary,undone_at | head -2; refnet intro list --format csv --fields id,state
[1 All 4] 2 Late 0  3 Via 3  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>*  me             Dita Roy       Cleo Sanz      not yet asked     0d       Wed
── R┌─ No: 4 marked ───────────────────────────────────────────────────────┐────
 *  │   2  can be done now                                                 │Nov
── C│      Bela Okoro, Fay Wong                                            │────
 *  │   1  nobody has been asked yet                                       │Nov
── m│      Dita Roy                                                        │  ──
 Nex│   1  more than one is awaited: each alone                            │
 Mee│      Cleo Sanz > Dita Roy                                            │
 Via│                                                                      │
 Pat│ y do these 2    Esc cancel                                           │
 Yes└──────────────────────────────────────────────────────────────────────┘
        Cleo Sanz: not asked
        Dita Roy: not asked
 4 marked: verbs act on them, - none                             saved   1 of 4
 a letter of the box, or Esc cancels
[1 All 2] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   me             Dita Roy       Cleo Sanz      not yet asked     0d       Wed
── Requester asked (1) ─────────────────────────────────────────────────────────
    Cleo Sanz      Dita Roy       me             requester asked   0d    29 Nov
.
.
── me > Dita Roy ──────────────────────────────── [context]  history   draft  ──
 Next   S asks, e writes it first   (refnet intro ask 4 connector)
 Meet   Dita Roy
 Via    Cleo Sanz
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-22
        Cleo Sanz: not asked
        Dita Roy: not asked
 no, for 2                                                               u undo
 s snooze  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
[1 All 4] 2 Late 0  3 Via 3  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   me             Dita Roy       Cleo Sanz      not yet asked     0d       Wed
── Requester asked (1) ─────────────────────────────────────────────────────────
    Cleo Sanz      Dita Roy       me             requester asked   0d    29 Nov
── Connector asked (2) ─────────────────────────────────────────────────────────
    me             Bela Okoro     Ada Novak      connector asked   0d    29 Nov
── me > Dita Roy ──────────────────────────────── [context]  history   draft  ──
 Next   S asks, e writes it first   (refnet intro ask 4 connector)
 Meet   Dita Roy
 Via    Cleo Sanz
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-22
        Cleo Sanz: not asked
        Dita Roy: not asked
 undone: no, for 2                                                      ^R redo
 s snooze  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
verb,summary,undone_at
triage,"no, for 2",2026-11-22T09:00:00Z
id,state
1,asking-connector
2,asking-connector
3,asking-connector
4,drafted

On a narrow screen; those of another view are left alone.

$ printf '%s\n' ':type *' ':keys 3' ':save-display -' ':keys s2' ':save-display -' ':keys y' ':save-display -' ':keys 8' ':save-display -' | refnet triage --script - --size 40x14
 1 All 4[3 Via 3] 8 You 1
── Requester asked (1) ─────────────────
>*  Cleo Sanz > Dita Roy
    requester asked               29 Nov
── Connector asked (2) ─────────────────
 *  me > Bela Okoro
    via Ada Nov…  connector asked 29 Nov
 *  me > Fay Wong
    via Emil Ku…  connector asked 29 Nov
.
.
.
 3 marked                saved   1 of 3
 a yes  d no  s snooze  r remind  ? help
 1 All 4[3 Via 3] 8 You 1
── Requester asked (1) ─────────────────
>*  Cleo Sanz > Dita Roy
    requester asked               29 Nov
┌─ Snooze: 3 marked ───────────────────┐
│   3  can be done now                 │
│      Cleo Sanz > Dita Roy, Bela Oko… │
│                                      │
│ y do these 3    Esc cancel           │
└──────────────────────────────────────┘
.
.
 3 marked                saved   1 of 3
 a letter of the box, or Esc cancels
 1 All 1[3 Via 0] 7 Zzz 3 8 You 1
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
 snoozed, for 3                  u undo
 u undo  / find  q quit  ? help
 1 All 1 7 Zzz 3[8 You 1]
── You decide (1) ──────────────────────
>   me > Dita Roy
    via Cleo Sanz  not yet asked     Wed
.
.
.
.
.
.
.
.
                         saved   1 of 1
 s snooze  e edit  S send  ? help

Pairs who may be one person, and ties, are answered the same way: all, or none.

$ refnet person add 'Grace Hall' --email grace@hall.example -q --format ids; refnet person add 'Grace Hall' --email grace@mill.example -q --format ids; refnet person add 'Otto Lind' --email otto@lind.example -q --format ids; refnet person add 'Otto Lind' --email otto@pier.example -q --format ids
8
9
10
11
$ printf '%s\n' ':keys 9*a' ':save-display -' ':keys y' ':save-display -' | refnet triage --script - --size 80x16; refnet undo --format csv --fields verb,summary; refnet person list --format ids | wc -l | tr -d ' '
 1 All 1 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 0 7 Zzz 3 8 You 1[9 Ask 2]
    WHO                    AND WHO                BECAUSE                 LIKELY
── The same person? (2) ────────────────────────────────────────────────────────
>*  Grace Hall             Grace Hall             same name, same user p… 99 %
 *  Otto Lind              Otto Lind              same name, same user p… 99 %
    ┌─ Yes: 2 marked ──────────────────────────────────────────────────────┐
    │   2  can be done now                                                 │
    │      Grace Hall / Grace Hall, Otto Lind / Otto Lind                  │
    │                                                                      │
    │ y do these 2    Esc cancel                                           │
    └──────────────────────────────────────────────────────────────────────┘
.
.
.
 2 marked: verbs act on them, - none                             saved   1 of 2
 a letter of the box, or Esc cancels
 1 All 1 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 0 7 Zzz 3 8 You 1[9 Ask 0]
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
 yes, for 2                                                              u undo
 u undo  / find  q quit  ? help
verb,summary
triage,"yes, for 2"
10
