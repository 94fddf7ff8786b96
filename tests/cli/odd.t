The map of what makes no sense, and what the map must not count.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

Somebody without any interaction has no chance, no tier and no age; nobody knows them.

$ refnet person add 'Nobody Yet' -q --format ids; refnet map tiers --format jsonl; refnet due; refnet map path 'Nobody Yet'; refnet -q map | head -n 6; refnet map tiers --calibration
2
{"id":2,"name":"Nobody Yet","emails":[],"tier":"none","pinned_tier":null,"p24":null,"p7":null,"evidence":0,"dormant":false,"why":"no two-way contact known: 0 from them, 0 to them","answers_by":null,"scope":"name-only"}
nobody is due
refnet: no verified path to Nobody Yet
hint: nobody is known to know them
Tiers: 1 person
  strong       0
  medium       0
  weak         0
  none         1  ████████████████████████████████████████
  0 with two messages or more since 2023-11-22, 1 known by name only
no ask was decided yet

What a CRM and LinkedIn hold of people is no trial: no evidence, no tier, no chance above what anybody has.

$ refnet import -q village/Connections.csv; refnet import -q village/hubspot-contacts.csv; refnet import -q "$VILLAGE/../cli/exports/salesforce-Contact.csv"; refnet map tiers --format csv --fields tier,evidence,dormant | sort | uniq -c; refnet map tiers --format csv --fields p7 | sort -u; refnet map tiers --calibration --format ids
     53 none,0,false
      1 tier,evidence,dormant
""
p7

What comes from a list, a machine, or goes to a crowd is not counted; a letter is.

$ for h in 'List-Id: <talk.mill.example>' 'Precedence: bulk' 'Auto-Submitted: auto-replied' 'X-Plain: yes'; do i=$((i + 1)); printf 'From r@mill.example Mon Nov  2 10:00:00 2026\nFrom: Rosa Pinto <rosa@mill.example>\nTo: ines@quayside.example\nSubject: %s\nDate: Mon, 0%d Nov 2026 10:00:00 +0000\nMessage-ID: <m%d@mill.example>\n%s\n\nText.\n\n' "$i" "$i" "$i" "$h"; done >list.mbox; printf 'From n@mill.example Mon Nov  2 10:00:00 2026\nFrom: no-reply@mill.example\nTo: ines@quayside.example\nDate: Mon, 09 Nov 2026 10:00:00 +0000\nMessage-ID: <n@mill.example>\n\nText.\n' >>list.mbox; refnet import list.mbox | grep -v seconds; refnet person list email:rosa@mill.example --format csv --fields name,n_in,last_in; refnet person list email:no-reply@mill.example --format ids
hint: refnet map
list.mbox
  read as       mbox, MIME
  rows          5: 1 new, 4 skipped
  skipped       no-reply 1, bulk 3
  people        1 new
  interactions  1 new
  receipt       4: refnet import --undo 4 takes it back
name,n_in,last_in
Rosa Pinto,1,2026-11-04T10:00:00Z

$ { echo 'date,from,to'; echo "2026-11-10T10:00:00Z,rosa@mill.example,ines@quayside.example$(seq -f ';p%g@crowd.example' 1 30 | tr -d '\n')"; } >crowd.csv; refnet import -q crowd.csv; refnet person list email:rosa@mill.example --format csv --fields name,n_in; refnet person list --format csv --fields emails | grep -c crowd
name,n_in
Rosa Pinto,1
0
[1]

What counted as an answer is said: a header that names the letter, or, where mail has none, any message back.

$ printf 'date,from,to,message-id,in-reply-to\n2026-11-02T10:00:00Z,ines@quayside.example,tom@weir.example,<a@x>,\n2026-11-03T10:00:00Z,tom@weir.example,ines@quayside.example,<b@x>,<a@x>\n' >threads.csv; printf 'date,from,to\n2026-11-02T10:00:00Z,ines@quayside.example,uma@weir.example\n2026-11-03T10:00:00Z,uma@weir.example,ines@quayside.example\n' >plain.csv; refnet import -q threads.csv; refnet import -q plain.csv; refnet map tiers email~/weir/ --format csv --fields emails,tier,answers_by; refnet person show uma@weir.example --why --format csv --fields why | grep -o 'no thread headers.*\|where thread.*'
emails,tier,answers_by
tom@weir.example,weak,threads
uma@weir.example,weak,any message
no thread headers: any message back counts as an answer"

With headers, a message back that answers nothing is no answer; without, it is.

$ printf 'date,from,to,message-id,in-reply-to\n2026-11-02T10:00:00Z,ines@quayside.example,vera@weir.example,<c@x>,\n2026-11-02T11:00:00Z,vera@weir.example,ines@quayside.example,<d@x>,<else@y>\n' >other.csv; refnet import -q other.csv; refnet map tiers email:vera@weir.example --format csv --fields answers_by,why | grep -o 'answered [0-9]* of [0-9]*\|nothing.*asks'
answered 0 of 1

Letters that are yet to come count when their day has come; the pin stands beside.

$ printf 'date,from,to,cc\n2027-03-01T10:00:00Z,ines@quayside.example,zoe@weir.example,wim@weir.example\n2027-03-01T11:00:00Z,zoe@weir.example,ines@quayside.example,wim@weir.example\n' >future.csv; refnet import -q future.csv; for n in 2026-11-22T09:00:00Z 2027-03-02T09:00:00Z; do REFNET_NOW=$n refnet person list email:zoe@weir.example --format csv --fields tier,n_in,n_out,last_two_way; REFNET_NOW=$n refnet tie list zoe@weir.example --format csv --fields class,since; done; refnet map tiers email:zoe@weir.example --as-of 2027-03-02 --format csv --fields tier,evidence
tier,n_in,n_out,last_two_way
none,0,0,
class,since
hint: refnet tie add A B says that two people know each other
tier,n_in,n_out,last_two_way
medium,1,1,2027-03-01T11:00:00Z
class,since
one-way,2027-03-01T10:00:00Z
tier,evidence
medium,0.997077

$ refnet person pin tom@weir.example strong --because 'old friends' -q --format ids >pinned; refnet map tiers pinned:any --format csv --fields tier,pinned_tier,why | grep -o 'pinned strong, where.*'
pinned strong, where the figures say weak"

A contact who is also me, in every column, is nobody; what was between us is gone, and back with undo.

$ printf 'date,from,to,cc\n2026-11-05T10:00:00Z,ines@quayside.example,ines@quayside.example,\n2026-11-05T11:00:00Z,ines@quayside.example,ines@quayside.example;tom@weir.example,ines@quayside.example\n' >self.csv; refnet import -q self.csv; refnet person list email:ines@quayside.example --format ids; refnet person list --format ids | wc -l; refnet init -q --me uma@weir.example --format ids; refnet person list --format ids | wc -l; refnet person list email:uma@weir.example --format ids; refnet map path me; refnet tie list me; refnet undo -q --format csv --fields verb; refnet person list email:uma@weir.example --format csv --fields n_in,tier
59
1
58
refnet: you need no path to yourself
refnet: a tie is between two others; how well you know somebody is their tier
hint: refnet map tiers; refnet person pin REF TIER --because TEXT
verb
init
n_in,tier
1,weak

Nothing of mine is decided about me.

$ refnet person pin me strong --because 'I do'; refnet snooze me mon; refnet cadence me 30; refnet person dnc me; refnet map path me
refnet: that is you: how well you know somebody, and whom to write to, is of others
refnet: that is you: how well you know somebody, and whom to write to, is of others
refnet: that is you: how well you know somebody, and whom to write to, is of others
refnet: that is you: how well you know somebody, and whom to write to, is of others
refnet: you need no path to yourself
[2]

$ refnet -q profile new mills --describe 'CFO at a manufacturing company' --format ids; refnet -q person edit tom@weir.example --org Weir --format ids; refnet -q signal add Weir --about 'a new mill' --on 2027-02-01 --format ids
mills
69
1

No clock, however wrong, makes an age below nothing, a chance out of bounds, or a verb fail.

$ for n in 1970-01-01T00:00:00Z 2020-02-29T00:00:00Z 2026-11-02T10:00:00Z 2026-11-22T09:00:00Z 2199-12-31T23:59:59Z; do for c in 'map' 'map tiers' 'map tiers --calibration' 'map connectors' 'map path tom@weir.example' 'map path zoe@weir.example' 'tie list' 'due' 'person list' 'person show rosa@mill.example' 'stats summary' 'stats decay' 'report weekly' 'doctor'; do for f in table json; do REFNET_NOW=$n refnet $c $([ "$c" = 'report weekly' ] || echo "--format $f") >out 2>err; s=$?; [ $s -le 1 ] || echo "$n $c: exit $s: $(cat err)"; sed 's/([-+][0-9.]*)//g; s/[0-9]e-[0-9]*/0/g' out | grep -iE '(^|[^0-9A-Za-z-])-[0-9]|"[a-z_]*":-|\bnan\b|\binf\b' | sed "s|^|$n $c: |"; done; done; done

$ for n in 2020-02-29T00:00:00Z 2026-11-22T09:00:00Z 2199-12-31T23:59:59Z; do for c in 'map mills' 'map connectors mills' 'map overlaps mills' 'map plan mills' 'map risk' 'map diff' 'map whatif --silent tom@weir.example' 'signal list'; do REFNET_NOW=$n refnet -q $c >out 2>err; s=$?; [ $s -le 1 ] || echo "$n $c: exit $s: $(cat err)"; grep -iE '(^|[^0-9A-Za-z-])-[0-9]|\bnan\b|\binf\b' out | sed "s|^|$n $c: |"; done; done

--as-of asks the ledger: what the clock would have said then.

$ for n in 2026-10-01T00:00:00Z 2026-11-02T10:30:00Z 2026-11-03T10:00:00Z 2026-11-12T00:00:00Z; do REFNET_NOW=$n refnet map tiers --format csv --fields id,tier,p24,p7,evidence,dormant | sort >then; refnet map tiers --format csv --fields id,tier,p24,p7,evidence,dormant --as-of $n | sort >asked; cmp then asked; grep -c ',[smw][a-z]*,' asked; done
0
0
3
3

The state that was kept through all of it is what the interactions say.

$ refnet doctor --format csv | grep ^states
states,ok,"47 kept, as the interactions say"
