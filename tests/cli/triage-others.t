Others use the store, too: somebody was quicker, somebody is writing, the store is gone, it can only be read.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Ada Novak' --email ada@mill.example -q --format ids; refnet person add 'Bela Okoro' --email bela@tarn.example -q --format ids; refnet intro new --to Bela --via Ada -q --format ids --force test; refnet intro ask 1 connector -q --format ids --force test
1
2
3
1
1

$ refnet triage --script - --size 80x16 <<'END'
> :sh refnet intro yes 1 connector -q --format ids
> :keys d3
> :save-display -
> :keys k
> :save-display -
> END
1
[1 All 1] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Connector asked (1) ─────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      connector asked   0d    29 Nov
 ┌─ Changed elsewhere ────────────────────────────────────────────────────────┐
 │ Now    me > Bela Okoro is asking-target                                    │
 │ Last   refnet intro yes, Sun 22 Nov 2026 09:00 UTC: intro 1: yes from Ada  │
 │        Novak, the connector                                                │
 │ Yours  no from Ada Novak; nothing has been written                         │
 │                                                                            │
 │ k keep theirs   m mine as well   v history                                 │
 └────────────────────────────────────────────────────────────────────────────┘
.
.
                                                                 saved   1 of 1
 Up Down scroll  Esc back
[1 All 1] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Connector asked (1) ─────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      to ask target     0d     6 Dec
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
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help

Mine counts as well: a no after the yes takes that back.

$ refnet undo -q --format csv --fields verb; refnet triage --script - --size 80x16 <<'END'
> :sh refnet intro yes 1 connector -q --format ids
> :keys d3m
> :save-display -
> END
verb
intro yes
1
[1 All 0] 2 Late 0  3 Via 0  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
.
   Nothing waits for you.
.
   0 shows 1 closed
   refnet intro new --to WHOM --via WHOM  opens one
.
.
.
.
.
.
.
 no recorded: Ada Novak, for me > Bela Okoro, because: too busy          u undo
 u undo  / find  q quit  ? help

$ refnet intro show 1 --ledger --format csv --fields party,answer -q; refnet undo -q --format csv --fields summary; refnet undo -q --format csv --fields summary
party,answer
requester,yes
connector,asked
connector,yes
connector,retracted
connector,yes
connector,withdrawn
summary
"intro 1: yes withdrawn by Ada Novak, the connector"
summary
"intro 1: yes from Ada Novak, the connector"

While another writes, the key is kept, and tried again; nothing is half done.

$ cat >busy <<'END'
> import sqlite3, sys, time
> c = sqlite3.connect('.local/share/refnet/refnet.db', isolation_level=None)
> c.execute('BEGIN IMMEDIATE')
> print('locked', flush=True)
> time.sleep(float(sys.argv[1]))
> END

$ refnet triage --timeout 1 --script - --size 80x16 <<'END' | tail -2
> :sh setsid python3 busy 3 >out 2>&1 & until grep -q locked out 2>/dev/null; do :; done
> :keys a
> :save-display -
> END
 another process (try again when it has finished)
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help

$ wait; rm out; sleep 2; refnet triage --script - --size 80x16 <<'END' | tail -2
> :sh setsid python3 busy 1 >out 2>&1 & until grep -q locked out 2>/dev/null; do :; done
> :keys a
> :save-display -
> END
 yes recorded: Ada Novak, for me > Bela Okoro                            u undo
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help

The store goes away, or another takes its place.

$ cp .local/share/refnet/refnet.db kept; refnet triage --script - --size 80x16 <<'END'
> :sh rm .local/share/refnet/refnet.db
> :keys u
> :save-display -
> :sh cp kept .local/share/refnet/refnet.db && chmod 600 .local/share/refnet/refnet.db
> :keys a
> :keys r
> :save-display -
> END
[1 All 1] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Connector asked (1) ─────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      to ask target     0d     6 Dec
.
         ┌─ The store is gone ────────────────────────────────────────┐
         │ It was erased, or another is in its place.                 │
         │ Nothing is written.                                        │
         │ r read what is there now   q quit                          │
         └────────────────────────────────────────────────────────────┘
.
.
.
.
                                                                 saved   1 of 1
 a letter of the box, or Esc cancels
[1 All 1] 2 Late 0  3 Via 1  4 Target 0  5 Ready 0  6 Out 0  7 Zzz 0  8 You 0
    WHO            WANTS TO MEET  VIA            STATE            AGE       DUE
── Connector asked (1) ─────────────────────────────────────────────────────────
>   me             Bela Okoro     Ada Novak      to ask target     0d     6 Dec
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
 changed elsewhere: read again
 a yes  d no  s snooze  r remind  e edit  S send  u undo  / find  q quit  ? help

What can only be read can be looked at.

$ [ "$(id -u)" = 0 ] && as='setpriv --reuid=65534 --clear-groups' || as=; box=$(TMPDIR=/tmp mktemp -d); cp kept "$box/r.db"; chmod 400 "$box/r.db"; chmod 755 "$box"; [ -z "$as" ] || chown 65534 "$box/r.db"; printf ':save-display -\n:keys a\n:save-display -\n:keys /zz<Enter>\n:save-display -\n' >"$box/keys"; XDG_CONFIG_HOME=/none HOME=/ $as refnet --db "$box/r.db" triage --script "$box/keys" --size 60x12; rm -r "$box"
[1 All 1] 3 Via 1
── Connector asked (1) ─────────────────────────────────────
>   me > Bela Okoro
    via Ada Novak  to ask target                       6 Dec
.
.
.
.
.
.
                                         read only   1 of 1
 / find  Enter open  q quit  ? help
[1 All 1] 3 Via 1
── Connector asked (1) ─────────────────────────────────────
>   me > Bela Okoro
    via Ada Novak  to ask target                       6 Dec
.
.
.
.
.
.
 the store can only be read
 / find  Enter open  q quit  ? help
[1 All 0]                                               / zz
.
   Nothing here matches the filter.
.
.
.
.
.
.
.
 0 match
 / find  q quit  ? help

A store that is read anew has the limits that were set.

$ for k in open medium strong; do refnet config set budget.$k 7 -q --format ids; done; refnet config set budget.apart 0 -q --format ids; refnet triage --script - --size 80x24 <<'END' | grep Load
> :save-display -
> :sh cp kept other && chmod 600 other && mv other .local/share/refnet/refnet.db
> :tick
> :keys r
> :save-display -
> END
budget.open
budget.medium
budget.strong
budget.apart
 Load   Ada Novak: 1 open, 1 asked in 91 days, 6 left
 Load   Ada Novak: 1 open, 1 asked in 91 days, 6 left
