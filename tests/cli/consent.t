The ledger of consents: only appended to, every row chained to the one before.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; for n in 'Ada Novak' 'Bela Okoro' 'Cleo Sanz'; do refnet person add "$n" -q --format ids; done
1
2
3
4

A yes has a channel, evidence, what may be shared, and an end.

$ echo 'Yes, gladly.' >yes.eml; refnet intro new --to Bela --via Ada -q --format ids; refnet intro yes 1 connector --channel email --evidence yes.eml --share 'my name' --note 'met her at the fair' --on 2026-11-20 --until 2026-11-30 -q --format csv --fields state,asked_at
1
state,asked_at
asking-target,2026-11-20T00:00:00Z

$ refnet intro show 1 --ledger --format csv --fields intro_id,seq,party,answer,at,channel,evidence,until,implied
intro_id,seq,party,answer,at,channel,evidence,until,implied
1,1,requester,yes,2026-11-22T09:00:00Z,,,,true
1,2,connector,asked,2026-11-20T00:00:00Z,,,,true
1,3,connector,yes,2026-11-20T00:00:00Z,email,yes.eml,2026-11-30T23:59:59Z,false
hint: next: refnet intro ask 1 target

$ refnet intro show 1 --ledger --format csv --fields seq,share,note,evidence_sha256
seq,share,note,evidence_sha256
1,,,
2,,,
3,my name,met her at the fair,68c00bae7c79d823a214b9432eb66ddc231ca0751cd0f17b54bcfa8dd2652f40
hint: next: refnet intro ask 1 target

$ refnet intro show 1 --ledger --format jsonl | sed -n '3s/"hash":"[0-9a-f]\{64\}"/"hash":"..."/p'
hint: next: refnet intro ask 1 target
{"intro_id":1,"seq":3,"party":"connector","answer":"yes","at":"2026-11-20T00:00:00Z","channel":"email","evidence":"yes.eml","until":"2026-11-30T23:59:59Z","hash":"...","row":3,"implied":false,"undone":false,"of":null,"share":"my name","reason":null,"note":"met her at the fair","evidence_sha256":"68c00bae7c79d823a214b9432eb66ddc231ca0751cd0f17b54bcfa8dd2652f40","person_id":2,"message":null,"quote":null,"whom":null}

$ refnet intro yes 1 target --evidence no-such-file
refnet: evidence no-such-file: No such file or directory
[66]

$ refnet intro yes 1 target --on 2026-12-24
= Thu 24 Dec 2026 00:00 UTC
refnet: that date is still to come
[2]

$ refnet intro yes 1 target --until 2026-11-01
= Sun 1 Nov 2026 23:59 UTC
refnet: --until lies before it begins
[2]

$ refnet intro yes 1 target --channel pigeon -n --format csv --fields state
state
ready
dry run: nothing was kept

$ refnet intro yes 1 target --channel ''
refnet: a channel is a word of up to 32 letters, such as email, call or meeting
[2]

$ refnet intro no 1 requester
refnet: you are the requester, and said yes by opening it
hint: refnet intro withdraw 1
[2]

$ refnet intro ask 1 requester
refnet: you are the requester: nobody needs to ask you
[2]

What shows it may be a message, and the line in it; a yes said on the phone is one short command.

$ refnet intro yes 1 target --message '<r7@okoro.example>' --quote 'Gladly, Tuesdays are best.' --share 'name, firm' --with requester -n -q --format csv --fields state; refnet intro yes 1 target -c call -n -q --format csv --fields state
state
ready
state
ready

$ refnet intro new --to Cleo --via Bela -q --format ids; refnet intro yes 2 connector --message '<r7@okoro.example>' --quote 'Gladly, Tuesdays are best.' --with target -q --format ids; refnet intro show 2 --ledger --format csv --fields answer,channel,message,quote,whom; refnet intro audit 2
2
2
answer,channel,message,quote,whom
yes,,,,
asked,,,,
yes,email,r7@okoro.example,"Gladly, Tuesdays are best.",target
hint: next: refnet intro ask 2 target
the ledger of consents is as it was written
no introductions to prove

$ refnet intro yes 2 target --message 'two words'; refnet intro yes 2 target --quote "$(printf 'one\ntwo')"
refnet: a Message-ID is one word such as abc123@mill.example
refnet: a quote is one line of up to 1000 bytes
[2]

A yes runs out.

$ refnet intro yes 1 target -q --format csv --fields state; REFNET_NOW=2026-12-01T09:00:00Z refnet intro introduce 1
state
ready
refnet: intro 1: the connector, Ada Novak, said yes, but it has run out
hint: ask again: refnet intro ask 1 connector
[3]

$ REFNET_NOW=2026-12-01T09:00:00Z refnet intro list --format csv --fields state,next
state,next
expired,refnet intro ask 1 connector
asking-target,refnet intro ask 2 target

A yes is taken back: a no after a yes is recorded as withdrawn, and nothing overrides it.

$ refnet intro no 1 target --reason 'changed jobs' -q --format csv --fields state,waiting_on,next; refnet intro introduce 1 --force 'they did agree' --yes
state,waiting_on,next
declined,,
refnet: intro 1: the target, Bela Okoro, said no
hint: a change of mind is recorded by refnet intro yes 1 target; nothing overrides a no
[3]

$ refnet intro show 1 --ledger --format csv --fields seq,party,answer,reason
seq,party,answer,reason
1,requester,yes,
2,connector,asked,
3,connector,yes,
4,target,asked,
5,target,yes,
6,target,withdrawn,changed jobs

$ refnet intro draft 1 --final --step introduction
refnet: intro 1: the target, Bela Okoro, said no
hint: a change of mind is recorded by refnet intro yes 1 target; nothing overrides a no
[3]

Undo appends a retraction, redo takes it back; nothing is deleted.

$ refnet undo -q --format csv --fields summary; refnet intro list --format csv --fields state; refnet intro show 1 --ledger --format csv --fields seq,answer,undone,of
summary
"intro 1: yes withdrawn by Bela Okoro, the target"
state
ready
asking-target
seq,answer,undone,of
1,yes,false,
2,asked,false,
3,yes,false,
4,asked,false,
5,yes,false,
6,withdrawn,true,
7,retracted,false,6
hint: next: refnet intro introduce 1

$ refnet redo -q --format csv --fields summary; refnet intro list --format csv --fields state; refnet intro show 1 --ledger --format csv --fields seq,answer,undone,of
summary
"intro 1: yes withdrawn by Bela Okoro, the target"
state
declined
asking-target
seq,answer,undone,of
1,yes,false,
2,asked,false,
3,yes,false,
4,asked,false,
5,yes,false,
6,withdrawn,false,
7,retracted,false,6
8,reinstated,false,6

$ refnet undo -q --format ids; refnet intro introduce 1 -q --format csv --fields state
10
state
introduced

$ refnet intro audit
the ledger of consents is as it was written
row  intro  day         verdict  why
 13      1  2026-11-22  proven   every needed yes stood

After it is made, another cannot be put in somebody's place.

$ refnet intro edit 1 --to Cleo
refnet: intro 1 is introduced: it is settled who meets whom
hint: refnet intro show 1 says how it stands
[2]

One changed byte in a consent is found, and its row is named.

$ refnet intro new --to Cleo --via Ada -q --format ids; refnet intro yes 2 connector -q --format csv --fields state
refnet: collision: Cleo Sanz is the target of intro 2 already (asking-target, via Bela Okoro)
hint: carry on with refnet intro show 2, or withdraw it first; --force REASON overrides
state
asking-target

$ cp .local/share/refnet/refnet.db whole.db; sqlite3 .local/share/refnet/refnet.db 'UPDATE consent SET answer = 2 WHERE id = 5'; refnet intro audit
refnet: the audit failed: 1 finding
hint: the store was changed by something else than refnet; compare with a backup
row  intro  day         verdict  why
  5      2  2026-11-22  broken   it is not as it was written
 13      1  2026-11-22  proven   every needed yes stood
[1]

$ cp whole.db .local/share/refnet/refnet.db; sqlite3 .local/share/refnet/refnet.db "UPDATE consent_words SET share = 'my nama' WHERE consent = 3"; refnet intro audit --format csv
refnet: the audit failed: 1 finding
hint: the store was changed by something else than refnet; compare with a backup
row,intro_id,at,verdict,why
3,1,2026-11-20T00:00:00Z,broken,its words are not those that were recorded
13,1,2026-11-22T09:00:00Z,proven,every needed yes stood
[1]

$ cp whole.db .local/share/refnet/refnet.db; sqlite3 .local/share/refnet/refnet.db "DELETE FROM consent_words WHERE consent = 13; DELETE FROM consent WHERE id = 13"; refnet intro audit 2
refnet: the audit failed: 1 finding
hint: the store was changed by something else than refnet; compare with a backup
row  intro  day         verdict  why
 14      2  2026-11-22  broken   a row before it is missing
[1]

Words that were erased break nothing: the ledger promised them, it does not hold them.

$ cp whole.db .local/share/refnet/refnet.db; sqlite3 .local/share/refnet/refnet.db 'DELETE FROM consent_words'; refnet intro audit
the ledger of consents is as it was written
row  intro  day         verdict  why
 13      1  2026-11-22  proven   every needed yes stood

$ refnet intro audit 9
refnet: no intro 9
hint: refnet intro list shows those there are
[1]
