Commands typed on the screen: of refnet, with the rows they are about; of others, which are given them as JSON.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Ada Novak' --email ada@mill.example -q --format ids; refnet person add 'Bela Okoro' --email bela@tarn.example --org 'Tarn Mills' --title CFO -q --format ids; refnet person add 'Cleo Sanz' --email cleo@sanz.example -q --format ids; refnet tie add Ada Bela --strength strong -q --format ids; refnet tie add Cleo Bela --strength medium -q --format ids; refnet log --with Cleo --kind call --on 2026-11-20 -q --format ids; refnet intro new --to Bela --via Ada -q --format ids --force test; refnet intro new --to Cleo --via Ada -q --format ids --force test; refnet intro ask 1 connector -q --format ids --force test
1
2
3
4
3
3
1
1
2
1

% is the row, or each that is marked; intro and the number may be left out.

$ refnet triage --script - --size 80x16 <<'END'
> :keys :
> :type person show %t
> :save-display -
> :keys <Enter>
> :save-display -
> :keys <Esc> *:
> :type snooze fri
> :keys <Enter>
> :save-display -
> :keys <Esc> - :
> :type intro snooze % fri
> :keys <Enter>
> :save-display -
> END
[1 All 2] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   me             Cleo Sanz      Ada Novak      not yet asked     0d       Wed
── Connector asked (1) ─────────────────────────────────────────────────────────
    me             Bela Okoro     Ada Novak      connector asked   0d    29 Nov
.
.
.
.
.
.
.
.
 Enter run  Tab complete  Up the last  Esc back
 : person show %t
[1 All 2] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 1
 ┌─ :person show %t ──────────────────────────────────────────────────────────┐
─│ id            4                                                            │─
>│ name          Cleo Sanz                                                    │
─│ emails        cleo@sanz.example                                            │─
 │ tier          medium                                                       │
 │ score         51 %                                                         │
 │ p24           40 %                                                         │
 │ p7            51 %                                                         │
 │ evidence      1.00                                                         │
 │ last two way  2026-11-20                                                   │
 │ last in       2026-11-20                                                   │
 │                                                         line 1 of 16, j k  │
 │ Esc back                                                                   │
 └────────────────────────────────────────────────────────────────────────────┘
 Up Down scroll  Esc back
[1 All 0] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 2  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
 ┌─ :snooze fri ──────────────────────────────────────────────────────────────┐
 │ = Fri 27 Nov 2026 00:00 UTC                                                │
 │ id  requester  via        target     state    waits for  due               │
 │  2  me         Ada Novak  Cleo Sanz  drafted  me         2026-11-27        │
 │ hint: next: refnet intro ask 2 connector                                   │
 │ = Fri 27 Nov 2026 00:00 UTC                                                │
 │ id  requester  via       target    state             waits for  due        │
 │  1  me         Ada Nov…  Bela Ok…  asking-connector  connector  2026-11-29 │
 │ hint: next: refnet intro yes 1 connector                                   │
 │                                                                            │
 │ Esc back                                                                   │
 └────────────────────────────────────────────────────────────────────────────┘
                                                                          saved
 Up Down scroll  Esc back
[1 All 0] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 2  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
.
   Nothing waits for you.
   Next due: Fri (me > Cleo Sanz)
 ┌─ :intro snooze % fri ──────────────────────────────────────────────────────┐
 │ nothing is listed that % could stand for                                   │
 │                                                                            │
 │ Esc back                                                                   │
 └────────────────────────────────────────────────────────────────────────────┘
.
.
.
.
                                                                          saved
 Up Down scroll  Esc back

$ refnet triage --script - --size 80x16 <<'END' | grep -v '^.*│  *│'
> :keys *:
> :type yes connector -c 'a "call"'
> :keys <Enter>
> :save-display -
> :keys <Esc> :
> :type map path %r
> :keys <Enter>
> :save-display -
> :keys <Esc> :
> :type person show 'nobody
> :keys <Enter>
> :save-display -
> :keys :<Up>
> :save-display -
> END
[1 All 0] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 2  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
.
   Nothing waits for you.
   Next due: Fri (me > Cleo Sanz)
 ┌─ :yes connector -c 'a "call"' ─────────────────────────────────────────────┐
 │ nothing is listed that % could stand for                                   │
 │ Esc back                                                                   │
 └────────────────────────────────────────────────────────────────────────────┘
.
.
.
.
                                                                          saved
 Up Down scroll  Esc back
[1 All 0] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 2  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
.
   Nothing waits for you.
   Next due: Fri (me > Cleo Sanz)
 ┌─ :map path %r ─────────────────────────────────────────────────────────────┐
 │ nothing is listed that % could stand for                                   │
 │ Esc back                                                                   │
 └────────────────────────────────────────────────────────────────────────────┘
.
.
.
.
                                                                          saved
 Up Down scroll  Esc back
[1 All 0] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 2  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
.
   Nothing waits for you.
   Next due: Fri (me > Cleo Sanz)
.
   7 shows 2 snoozed
   refnet intro new --to WHOM --via WHOM  opens one
.
.
.
.
.
.
 a quote is open, or there are too many words
 u undo  / find  q quit  ? help
[1 All 0] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 2  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
.
   Nothing waits for you.
   Next due: Fri (me > Cleo Sanz)
.
   7 shows 2 snoozed
   refnet intro new --to WHOM --via WHOM  opens one
.
.
.
.
.
.
 Enter run  Tab complete  Up the last  Esc back
 : person show 'nobody

What it records is there, and u takes it back; a dry run keeps nothing.

$ refnet history --format csv --fields summary -q | head -3; printf ':keys -u\n:save-display -\n' | refnet triage --script - | tail -2; printf ':keys :\n:type withdraw\n:keys <Enter>\n:save-display -\n' | refnet triage -n --script - --size 80x12 2>/dev/null | tail -2; refnet intro list --format csv --fields id,state
summary
"intro 1: snoozed, me to Bela Okoro via Ada Novak"
"intro 2: snoozed, me to Cleo Sanz via Ada Novak"
 undone: intro 1: snoozed, me to Bela Okoro via Ada Novak               ^R redo
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help
 in a dry run only commands that read are run
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help
id,state
1,asking-connector
2,drafted

Tab completes.

$ printf ':keys :pe<Tab>\n:save-display -\n:keys s<Tab>\n:save-display -\n:keys h<Tab>--fo<Tab>\n:save-display -\n:keys <C-u>zz<Tab>\n:save-display -\n:keys <C-u>sn<Tab>\n:save-display -\n' | refnet triage --script - | grep -e '^ :' -B 1
 Enter run  Tab complete  Up the last  Esc back
 : person
--
 show  split
 : person s
--
 --format  --for
 : person show --for
--
 nothing begins like that
 : zz
--
 Enter run  Tab complete  Up the last  Esc back
 : snooze

Given to a program of one's own, as JSON; what it says on both is seen.

$ refnet triage --script - --size 80x16 <<'END' | grep '│'
> :keys *|
> :type grep -o '"target": *"[^"]*"'; echo oh >&2; exit 3
> :keys <Enter>
> :save-display -
> END
 │ "target":"Bela Okoro"                                                      │
 │ oh                                                                         │
 │ the command failed: exit status 3                                          │
 │                                                                            │
 │ Esc back                                                                   │

A note; other ways; copying, which has to be set.

$ refnet triage --script - --size 80x16 <<'END'
> :keys c
> :type met her at the fair
> :keys <Enter>
> :save-display -
> :keys p
> :save-display -
> :keys 1
> :save-display -
> :keys p2<Esc>
> :save-display -
> :keys ya
> :save-display -
> END
[1 All 1] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 1  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Connector asked (1) ─────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      connector asked   0d    29 Nov
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
 noted: me > Bela Okoro                                                  u undo
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help
[1 All 1] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 1  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Connector asked (1) ─────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      connector asked   0d    29 Nov
.
 ┌─ Ways to the target ───────────────────────────────────────────────────────┐
 │ 1      me > Cleo Sanz > Bela Okoro: warm, 7 %                              │
 │        weakest: me - Cleo Sanz (51 %)                                      │
 │                                                                            │
 │ 1..9 take that way   Esc back                                              │
 └────────────────────────────────────────────────────────────────────────────┘
.
.
.
                                                                 saved   1 of 1
 Up Down scroll  Esc back
[1 All 1] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 1  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   me             Bela Okoro     Cleo Sanz      not yet asked     0d       Wed
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
 another connector; nobody was asked yet                                 u undo
 s snooze  e edit  S send  u undo  / find  Enter open  q quit  ? help
[1 All 1] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 1  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   me             Bela Okoro     Cleo Sanz      not yet asked     0d       Wed
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
                                                                 saved   1 of 1
 s snooze  e edit  S send  u undo  / find  Enter open  q quit  ? help
[1 All 1] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 1  8 You 1
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── You decide (1) ──────────────────────────────────────────────────────────────
>   me             Bela Okoro     Cleo Sanz      not yet asked     0d       Wed
.
.
.
.
.
.
.
.
.
 how to copy is not set (refnet config set copy.command COMMAND, such as 'xclip
 -sel c'; or copy.terminal 1)
 s snooze  e edit  S send  u undo  / find  Enter open  q quit  ? help

$ refnet intro show 1 --format json -q | grep -c 'met her at the fair'; refnet intro show 1 -q | tail -2; refnet config set copy.command 'cat >copied' -q --format csv --fields value; for k in i a d n; do printf ':keys y%s\n' $k | refnet triage --script -; head -c 60 copied | tr '\n' ' '; echo; done
1
intro  at          text
    1  2026-11-22  met her at the fair
value
cat >copied
1
cleo@sanz.example
Subject: An introduction to Bela Okoro?  Dear Cleo,  Would y
refnet intro ask 1 connector
