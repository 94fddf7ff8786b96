A yes that may be told to others only is no yes to meet: nothing is introduced, and no text names them.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; for n in 'Ada Novak' 'Bela Okoro' 'Cleo Sanz'; do refnet person add "$n" -q --format ids; done; refnet intro new --for Ada --to Cleo -q --format ids; refnet intro yes 1 requester -c call -q --format ids; refnet intro yes 1 target -c call --share name --with 'Bela Okoro'; refnet intro yes 1 target -c call --share name --with connector -q --format csv --fields state,waiting_on; refnet intro introduce 1; refnet intro draft 1 --step introduction --final
1
2
3
4
1
1
refnet: Bela Okoro is nobody of intro 1
hint: --with names who of it may be told: requester, connector, target
state,waiting_on
asking-target,target
refnet: intro 1: the target, Cleo Sanz, said yes, but not to be told to whom they would meet
hint: refnet intro yes 1 target, once they have; nothing overrides a missing consent
refnet: intro 1: the target, Cleo Sanz, said yes, but not to be told to whom they would meet
hint: refnet intro yes 1 target, once they have; nothing overrides a missing consent
[3]

Names of the three are kept as what they are in it; told widely enough, it is a yes.

$ refnet intro yes 1 target -c call --share name --with 'Ada Novak, connector' -q --format csv --fields state; refnet intro show 1 --ledger --format csv --fields party,answer,whom | tail -n 1; refnet intro introduce 1 -q --format csv --fields state; refnet intro audit 1
state
ready
hint: next: refnet intro introduce 1
target,yes,"requester, connector"
state
introduced
the ledger of consents is as it was written
row  intro  day         verdict  why
  7      1  2026-11-22  proven   every needed yes stood
