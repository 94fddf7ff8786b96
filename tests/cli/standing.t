How each of the three stands, and what may be told to whom.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; for n in 'Bela Okoro' 'Cleo Sanz' 'Dora Lind'; do refnet person add "$n" -q --format ids; done; refnet intro new --to Cleo --via Bela -q --format ids
1
2
3
4
1

Nobody was asked yet; nobody sits where a profile stands for the target.

$ refnet intro show 1 -q --fields standing; refnet profile new buyer --role CFO -q --format ids; refnet intro new --profile buyer --via Dora --force 'a try' -q --format ids; refnet intro show 2 -q --fields standing; refnet intro new --to Dora --kind implied --via Cleo -q --format ids; refnet intro show 3 -q | grep -c standing
standing  you: yes, 2026-11-22
          Bela Okoro: not asked
          Cleo Sanz: not asked
buyer
2
standing  you: yes, 2026-11-22
          Dora Lind: not asked
3
0
[1]

In a table the ledger says what may be told to whom, at eighty columns, too; asking
again unsays no yes.

$ refnet intro yes 1 connector -c email --quote 'Gladly.' -q --format ids; refnet intro ask 1 connector -q --format ids; refnet intro yes 1 target -c call --share 'my name, my firm, what I look for' --with 'connector, requester' --until 2026-12-01 -q --format ids
1
1
1
$ REFNET_COLUMNS=80 refnet intro show 1 --ledger -q; refnet intro show 1 -q --fields standing
day         party      answer  channel  share      whom       reason  until
2026-11-22  requester  yes     -        -          -          -       -
2026-11-22  connector  asked   -        -          -          -       -
2026-11-22  connector  yes     email    -          -          -       -
2026-11-22  connector  asked   -        -          -          -       -
2026-11-22  target     asked   -        -          -          -       -
2026-11-22  target     yes     call     my name,…  requeste…  -       2026-12-01
standing  you: yes, 2026-11-22
          Bela Okoro: yes, 2026-11-22, by email
          Cleo Sanz: yes, 2026-11-22, by call, until 2026-12-01
$ refnet intro show 1 --ledger --format csv -q | head -n 1
intro_id,seq,party,answer,at,channel,evidence,until,hash,row,implied,undone,of,share,reason,note,evidence_sha256,person_id,message,quote,whom

Where something was undone, which row it was; a yes that ran out says so.

$ refnet intro no 1 target -c email --reason 'changed jobs' -q --format ids; refnet intro show 1 -q --fields standing; refnet undo -q --format ids
1
standing  you: yes, 2026-11-22
          Bela Okoro: yes, 2026-11-22, by email
          Cleo Sanz: yes withdrawn, 2026-11-22, by email (changed jobs)
12
$ REFNET_COLUMNS=80 refnet intro show 1 --ledger -q; REFNET_NOW=2026-12-02T09:00:00Z refnet intro show 1 -q --fields standing
#  day         party      answer     of #  channel  share     whom      reason
1  2026-11-22  requester  yes           -  -        -         -         -
2  2026-11-22  connector  asked         -  -        -         -         -
3  2026-11-22  connector  yes           -  email    -         -         -
4  2026-11-22  connector  asked         -  -        -         -         -
5  2026-11-22  target     asked         -  -        -         -         -
6  2026-11-22  target     yes           -  call     my name…  request…  -
7  2026-11-22  target     withdrawn     -  email    -         -         changed…
8  2026-11-22  target     retracted     7  -        -         -         -
standing  you: yes, 2026-11-22
          Bela Okoro: yes, 2026-11-22, by email
          Cleo Sanz: yes, 2026-11-22, by call, until 2026-12-01; that ran out

Other formats have the ledger, and no words about it.

$ refnet intro show 1 --format json -q | grep -c standing; refnet intro show 1 -q --format csv --fields standing
0
refnet: no field 'standing' in refnet.intro
hint: fields: state, kind, target, planned, id, profile, waiting_on, opened_at, age_days, next, asked_at, deal, thanked_at, late, owed, unnamed, ledger, notes, connector, due_at, met_at, outcome, by, target_id, forced, move, requester, outcome_at, requester_id, introduced_at, connector_id
[2]
