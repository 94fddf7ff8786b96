The triage screen, without a terminal: keys in, frames out.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; for n in 'Ada Novak' 'Bela Okoro' 'Cleo Sanz' 'Dita Roy'; do refnet person add "$n" -q --format ids; done
1
2
3
4
5

An empty queue opens too, and says how to fill it.

$ echo ':save-display -' | refnet triage --script - --size 60x12
[1 All 0]
.
   Nothing waits for you.
.
   refnet intro new --to WHOM --via WHOM  opens one
.
.
.
.
.
                                                      saved
 u undo  / find  q quit  ? help

Three introductions: one late, one where I decide, one where both are asked.

$ export REFNET_NOW=2026-11-10T09:00:00Z; refnet intro new --to Bela --via Ada -q --format ids; refnet intro ask 1 connector --channel email -q --format ids
1
1

$ refnet intro new --for Cleo --to me -q --format ids; refnet intro yes 2 requester -q --format ids; refnet intro new --for Cleo --to Dita -q --format ids; for p in requester target; do refnet intro ask 3 $p --on 2026-11-20 -q --format ids; done
2
2
3
3
3

$ echo ':save-display -' | refnet triage --script -
[1 All 3] 2 Late 1!  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Late (1) ────────────────────────────────────────────────────────────────────
> ! me             Bela Okoro     Ada Novak      connector asked  12d   5d late
── You decide (1) ──────────────────────────────────────────────────────────────
    Cleo Sanz      me             -              you decide        0d     6 Dec
── Requester asked (1) ─────────────────────────────────────────────────────────
    Cleo Sanz      Dita Roy       me             requester asked   0d       Fri
.
.
.
── me > Bela Okoro ────────────────────────────── [context]  history   draft  ──
 Next   r reminds; or a yes, d no, s later   (refnet intro yes 1 connector)
 Meet   Bela Okoro
 Via    Ada Novak
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-10
        Ada Novak: asked, 2026-11-10, by email
        Bela Okoro: not asked
 Load   Ada Novak: 1 open, 1 asked in 91 days, 0 left
 Due    2026-11-17
.
                                                                 saved   1 of 3
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help

From 120 columns on the text stands beside, in 40 a row takes two lines, and in 19 nothing does.

$ printf '%s\n' ':keys j' ':resize 120x12' ':save-display -' ':resize 40x12' ':save-display -' ':resize 19x3' ':save-display -' | refnet triage --script -
[1 All 3] 2 Late 1!  3 Connector 1  4 Target 0  5 Ready 0  6 Outcome 0  7 Snoozed 0  8 You 1
    WHO           WANTS TO MEET VIA           STATE            AGE       DUE  │ Cleo Sanz > me  (context)
── Late (1) ──────────────────────────────────────────────────────────────────│  Next   a yes, d no, s later   (refnet
  ! me            Bela Okoro    Ada Novak     connector asked  12d   5d late  │         intro yes 2 target)
── You decide (1) ────────────────────────────────────────────────────────────│  For    Cleo Sanz
>   Cleo Sanz     me            -             you decide        0d     6 Dec  │  Yes?   Cleo Sanz: yes, 2026-11-22
── Requester asked (1) ───────────────────────────────────────────────────────│         you: to decide
    Cleo Sanz     Dita Roy      me            requester asked   0d       Fri  │  Due    2026-12-06
                                                                              │
                                                                              │
                                                                                                         saved   2 of 3
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
[1 All 3] 2 Late 1! 3 Via 1 8 You 1
── Late (1) ────────────────────────────
  ! me > Bela Okoro
    via Ada No…  connector asked 5d late
── You decide (1) ──────────────────────
>   Cleo Sanz > me
    you decide                     6 Dec
── Requester asked (1) ─────────────────
    Cleo Sanz > Dita Roy
    requester asked                  Fri
                         saved   2 of 3
 a yes  d no  s snooze  r remind  ? help
refnet: 19x3 is too
small (need 30x8).
q quit

`a` records the yes of whoever is asked, as a change like any other; `u` takes it back, here or later.

$ printf '%s\n' '# Ada says yes' ':keys a' ':save-display after' ':quit' | refnet triage --script -; tail -n 2 after
 yes recorded: Ada Novak, for me > Bela Okoro                            u undo
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help

$ refnet intro show 1 --format csv --fields state,waiting_on -q; refnet history --format csv --fields verb,summary,undone_at -q | sed -n 2p
state,waiting_on
asking-target,connector
intro yes,"intro 1: yes from Ada Novak, the connector",

$ printf '%s\n' ':keys u' ':save-display after' | refnet triage --script -; tail -n 2 after
 undone: intro 1: yes from Ada Novak, the connector                     ^R redo
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help

$ refnet redo --format csv --fields verb,summary -q; refnet undo --format csv --fields verb,summary -q
verb,summary
intro yes,"intro 1: yes from Ada Novak, the connector"
verb,summary
intro yes,"intro 1: yes from Ada Novak, the connector"

Whose, when two are asked; why not, when it is a no.

$ printf '%s\n' ':keys 3 a' ':save-display -' ':keys t 1 g d' ':save-display -' ':keys 3' ':save-display after' | refnet triage --script -  --size 60x18; tail -n 2 after
 1 All 3 2 Late 1![3 Via 1] 8 You 1
── Requester asked (1) ─────────────────────────────────────
>   Cleo Sanz > Dita Roy
    requester asked                                      Fri
.
.
       ┌─ Whose yes? ───────────────────────────────┐
       │ r  Cleo Sanz (requester)                   │
── Cleo│ t  Dita Roy (target)                       │aft  ──
 Next  │                                            │
       └────────────────────────────────────────────┘
 For    Cleo Sanz
 Meet   Dita Roy
 Yes?   Cleo Sanz: asked, 2026-11-20
        you: yes, 2026-11-22
        Dita Roy: asked, 2026-11-20
                                             saved   1 of 1
 a letter of the box, or Esc cancels
[1 All 3] 2 Late 1! 3 Via 1 8 You 1
── Late (1) ────────────────────────────────────────────────
> ! me > Bela Okoro
    via Ada Novak  connector asked                   5d late
── You decide (1) ──────────────────────────────────────────
    Cle┌─ No from Ada Novak, because ───────────────┐
    you│ 1  not now                                 │  6 Dec
── Requ│ 2  no fit                                  │───────
── me >│ 3  too busy                                │aft  ──
 Next  │ 4  does not know them well enough          │intro
       │ 5  prefers not to say                      │
 Meet  │ Enter  no reason given     Esc  cancel     │
 Via   └────────────────────────────────────────────┘
 Path   no verified path through this connector
 Yes?   you: yes, 2026-11-10
        Ada Novak: asked, 2026-11-10, by email
                                             saved   1 of 3
 a letter of the box, or Esc cancels
 because: too busy                                   u undo
 a yes  d no  s snooze  r remind  e edit  S send  ? help

$ refnet intro show 1 --ledger --format csv --fields party,answer,reason -q | tail -n 1; refnet intro show 3 --ledger --format csv --fields party,answer -q | tail -n 1
connector,no,too busy
target,yes

A key that can do nothing says why. Nothing on this screen introduces anybody.

$ printf '%s\n' ':keys 0 a' ':save-display after' | refnet triage --script -; tail -n 2 after
 no answer is awaited
 u undo  / find  Enter open  Tab text  q quit  ? help

$ printf '%s\n' ':keys ?' ':save-display -' | refnet triage --script - --size 80x34
[1 All 2] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
  ┌─ Keys here: type to find one ────────────────────────────────────────────┐E
──│ a           yes, from whose answer is awaited                            │──
> │ d           no, from whose answer is awaited                             │c
──│ s           snooze until a day                                           │──
  │ o           what came of it, or thanks                                   │i
  │   not now:  nobody has been introduced yet                               │
  │ w           give it up: ask no further                                   │
  │ r           the reminder, to be read and sent                            │
  │ e           write the text that goes out, in your editor                 │
  │ x           throw away what you wrote                                    │
  │ S           review the text, and send it                                 │
  │ p           other ways to the target                                     │
  │   not now:  you are the target                                           │
  │ c           a note on it                                                 │
  │ y           copy an address, the text, its number                        │
  │ :           a command of refnet; % is its number                         │
  │ |           give it to a program, as JSON                                │
  │ u           undo the last change of the store                            │
  │ ^R          redo what was undone                                         │
  │ Space       mark it, and down; verbs act on what is marked               │
──│ v           mark from here; again: to there                              │──
 N│ *           mark all that is listed                                      │
 F│ -           no marks                                                     │
 Y│   not now:  nothing is marked                                            │
  │ /           show those a filter admits                                   │
 D│ j Down ^N   down                                                         │
  │ k Up ^P     up                                                           │
  │ g Home      to the first                                                 │
  │ G End       to the last                                                  │
  │ PgDn ^F     a page down                                                  │
  │ PgUp ^B     a page up                                                    │
  └──────────────────────────────────────────────────────────────────────────┘2
 Up Down scroll  Esc close

Snooze: the menu, and a date with its reading.

$ printf '%s\n' ':keys 8 s d' ':type next tue 10:00' ':save-display -' ':keys <Enter>' ':save-display after' ':keys 7' ':save-display snoozed' ':keys u' ':save-display -' | refnet triage --script - --size 80x14; tail -n 2 after; head -n 5 snoozed
 1 All 2  2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0 [8 You 1]
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   Cleo Sanz ┌─ Snooze until ───────────────────────────────────┐ 0d     6 Dec
              │ t  tomorrow        Mon 23 Nov 2026 08:00 UTC     │
              │ w  in a week       Sun 29 Nov 2026 08:00 UTC     │
              │ 2  in two weeks    Sun 6 Dec 2026 08:00 UTC      │
              │ m  in a month      Tue 22 Dec 2026 08:00 UTC     │
              │ d  a date: next tue 10:00                        │
              │    = Tue 24 Nov 2026 10:00 UTC                   │
              └──────────────────────────────────────────────────┘
.
                                                                 saved   1 of 1
 Enter snooze  Esc cancel
 1 All 2  2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0 [7 Zzz 0] 8 You 1
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
 undone: intro 2: snoozed, Cleo Sanz to me                              ^R redo
 u undo  / find  q quit  ? help
 snoozed until Tue 24 Nov 2026 10:00 UTC: Cleo Sanz > me                 u undo
 u undo  / find  q quit  ? help
 1 All 1  2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0 [7 Zzz 1] 8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Snoozed (1) ─────────────────────────────────────────────────────────────────
>   Cleo Sanz      me             -              you decide        0d     6 Dec
.

A filter works while it is typed; where it is not understood, the last good rows stay.

$ printf '%s\n' ':keys /' ':type via:none' ':save-display -' ':type  (' ':save-display -' ':keys <Enter>' ':save-display after' | refnet triage --script - --size 80x10; head -n 1 after; tail -n 2 after
[1 All 1] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   Cleo Sanz      me             -              you decide        0d     6 Dec
.
.
.
.
 1 matches   Enter keep  Esc clear
 / via:none
[1 All 1] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   Cleo Sanz      me             -              you decide        0d     6 Dec
.
.
.
.
 there is nothing here to search for
 / via:none(
[1 All 1] 2 Late 0 3 Via 0 4 To 0 5 Ready 0 6 Out 0 7 Zzz 0 8 You 1   / via:none
 there is nothing here to search for
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help

The detail view; Tab turns to the history, which is the ledger, and to the text that would go out next.

$ refnet intro yes 3 target -c call --quote 'Yes, in spring.' --share 'my name' -q --format ids; printf '%s\n' ':keys G <Enter>' ':save-display -' ':keys <Tab>' ':save-display -' ':keys <Tab>' ':save-display -' | refnet triage --script - --size 70x20; refnet undo -q --format ids
3
 < Cleo Sanz > Dita Roy                                        2 of 2
──────────────────────────────────────── [context]  history   draft  ─
 Next   a yes, d no, s later   (refnet intro yes 3 requester)
 For    Cleo Sanz
 Meet   Dita Roy
 Yes?   Cleo Sanz: asked, 2026-11-20
        you: yes, 2026-11-22
        Dita Roy: yes, 2026-11-22, by call
 Due    2026-11-27
.
.
.
.
.
.
.
.
.
                                                       saved   2 of 2
 a yes  d no  s snooze  r remind  e edit  S send  u undo  ? help
 < Cleo Sanz > Dita Roy                                        2 of 2
────────────────────────────────────────  context  [history]  draft  ─
 Opened 2026-11-22
 Ledger 2026-11-22  connector yes (implied)
        2026-11-20  requester asked
        2026-11-20  target asked
        2026-11-22  target yes
        2026-11-22  target yes, by call
          "Yes, in spring."
          may be told: my name
.
.
.
.
.
.
.
.
                                                       saved   2 of 2
 a yes  d no  s snooze  r remind  e edit  S send  u undo  ? help
 < Cleo Sanz > Dita Roy                                        2 of 2
────────────────────────────────────────  context   history  [draft] ─
 Step   ask-connector
 To     Cleo Sanz
 About  Shall I ask Dita Roy?
.
        Dear Cleo,
.
        I could ask Dita Roy whether they would like to meet you.
.
        May I pass on your name?
.
        A no is fine too. I introduce people only when both have said
        yes, and your address goes to nobody before that.
.
        Ines Ferraz
.
 Checks look: one-sided: say something of the target that is true of
                                                       saved   2 of 2
 a yes  d no  s snooze  r remind  e edit  S send  u undo  ? help
17

What another process wrote is seen within a second, and not answered twice.

$ mkfifo keys; refnet triage --script keys --size 60x12 >seen & exec 3>keys; printf '%s\n' ':keys 8' ':save-display ready' >&3; until [ -s ready ]; do :; done; refnet intro no 2 target --format csv --fields state -q; printf '%s\n' ':keys a' ':save-display -' ':tick' ':save-display -' >&3; exec 3>&-; wait; cat seen
state
declined
 1 All 2 3 Via 1[8 You 1]
── You decide (1) ──────────────────────────────────────────
>┌─ Changed elsewhere ────────────────────────────────────┐
 │ Now    Cleo Sanz > me is declined                      │c
 │ Last   refnet intro no, Sun 22 Nov 2026 09:00 UTC:     │
 │        intro 2: no from me, the target                 │
 │ Yours  yes from you; nothing has been written          │
 │                                                        │
 │ k keep theirs   m mine as well   v history             │
 └────────────────────────────────────────────────────────┘
                                             saved   1 of 1
 Up Down scroll  Esc back
 1 All 1 3 Via 1[8 You 0]
.
 ┌─ Changed elsewhere ────────────────────────────────────┐
 │ Now    Cleo Sanz > me is declined                      │
 │ Last   refnet intro no, Sun 22 Nov 2026 09:00 UTC:     │
 │        intro 2: no from me, the target                 │
 │ Yours  yes from you; nothing has been written          │
 │                                                        │
 │ k keep theirs   m mine as well   v history             │
 └────────────────────────────────────────────────────────┘
 changed elsewhere: read again
 Up Down scroll  Esc back

A dry run keeps nothing.

$ printf '%s\n' ':keys g a r' ':save-display after' | refnet triage -n --script -; tail -n 2 after; refnet intro show 3 --format csv --fields state -q
dry run: nothing was kept
 nobody owes an answer
 s snooze  e edit  S send  u undo  / find  Enter open  Tab text  q quit  ? help
state
asking-connector

Names that attack a terminal are text like any other.

$ refnet person add "$(printf 'Eve\033[2J\342\200\256 \360\237\221\251\342\200\215\360\237\222\273 x\314\201\314\202')" -q --format ids; refnet intro new --for Eve --to me -q --format ids; refnet intro yes 4 requester -q --format ids; printf '%s\n' ':keys G' ':save-display -' | LC_ALL=C refnet triage --script - --size 60x10
6
4
4
[1 All 2] 3 Via 1 8 You 1
-- You decide (1) ------------------------------------------
    Eve\x1b[2J<U+202E> ?? x > me
    you decide                                         6 Dec
-- Requester asked (1) -------------------------------------
>   Cleo Sanz > Dita Roy
    requester asked                                      Fri
.
                                             saved   2 of 2
 a yes  d no  s snooze  r remind  e edit  S send  ? help

It wants a terminal, or a script that makes sense.

$ refnet triage
refnet: triage wants a terminal on standard input and output
hint: --script FILE works without; refnet intro list 'waiting:any' prints the same rows
[2]

$ refnet triage --size 80x24
refnet: --size goes with --script
[2]

A screen that is kept shows people, and is for nobody else's eyes.

$ umask 0; echo ':save-display kept' | refnet triage --script -; ls -l kept | cut -c 1-10
-rw-------

$ echo | refnet triage --script - --size 80
refnet: '80' is no size
hint: columns x lines, such as 80x24; up to 1000x1000
[2]

$ refnet triage --script nowhere
refnet: nowhere: No such file or directory
[66]

$ printf '%s\n' ':keys j' ':kyes j' | refnet triage --script -
refnet: -, line 2: unknown command ':kyes'
hint: the commands: :keys :type :save-display :resize :sh :tick :quit
[2]

$ echo ':keys <Foo>' | refnet triage --script -
refnet: -, line 1: no key is called so: <Foo>
hint: letters, and <Enter> <Esc> <Up> <C-r> ...; < itself is <lt>
[2]
