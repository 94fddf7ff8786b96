What speaks against asking somebody; each refusal names its reason and the way out.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; for n in 'Ada Novak' 'Bela Okoro' 'Cleo Sanz' 'Dita Roy' 'Eva Lind' 'Finn Aalto'; do refnet person add "$n" --org "${n#* } Works" -q --format ids; done
1
2
3
4
5
6
7

Two connectors are not asked for the same target.

$ refnet intro new --to Bela --via Ada -q --format ids; refnet intro new --to Bela --via Cleo
1
refnet: collision: Bela Okoro is the target of intro 1 already (drafted, via Ada Novak)
hint: carry on with refnet intro show 1, or withdraw it first; --force REASON overrides
[3]

$ refnet intro new --to Bela --via Cleo --force 'Cleo offered' -q --format csv --fields id,forced
id,forced
2,collision: Cleo offered

What was forced when it was opened stays forced for that introduction.

$ refnet intro ask 2 connector -q --format csv --fields state,forced; refnet intro ask 2 target -q --format csv --fields state
state,forced
asking-connector,collision: Cleo offered
state
asking-connector

A withdrawn introduction makes room.

$ refnet intro withdraw 2 -q --format csv --fields state; refnet intro withdraw 1 -q --format csv --fields state; refnet intro new --to Bela --via Ada -q --format ids
state
withdrawn
state
withdrawn
3

Somebody who is not to be contacted is not asked.

$ refnet person dnc Dita --because 'asked for quiet until spring' -q --format ids; refnet intro new --to Dita --via Ada
5
refnet: do-not-contact: Dita Roy is not to be contacted: asked for quiet until spring
hint: refnet person dnc 5 --off, if that is over; --force REASON overrides
[3]

$ refnet intro new --to Eva --via Dita
refnet: do-not-contact: Dita Roy is not to be contacted: asked for quiet until spring
hint: refnet person dnc 5 --off, if that is over; --force REASON overrides
[3]

$ refnet person dnc Dita --off -q --format ids; refnet intro new --to Dita --via Ada -q --format ids
5
4

$ refnet person dnc Dita -q --format ids; refnet intro ask 4 target
5
refnet: do-not-contact: Dita Roy is not to be contacted
hint: refnet person dnc 5 --off, if that is over; --force REASON overrides
[3]

$ refnet intro ask 4 target --force 'her assistant wrote' -q --format csv --fields state,forced
state,forced
asking-connector,do-not-contact: her assistant wrote

Never introduce one to another, or to anybody of an org.

$ refnet person exclude Eva Finn --because 'in court' -q --format csv --fields id,name; refnet intro new --for Finn --to Eva
id,name
6,Eva Lind
refnet: exclusion: Finn Aalto and Eva Lind are never to be introduced: in court
hint: refnet person exclude 6 7 --off, if that is over; --force REASON overrides
[3]

$ refnet person exclude Eva 'aalto works' -q --format ids; refnet person exclude Eva Finn --off -q --format ids; refnet intro new --for Finn --to Eva
6
6
refnet: exclusion: Finn Aalto and Eva Lind are never to be introduced
hint: refnet person exclude 6 'aalto works' --off, if that is over; --force REASON overrides
[3]

$ refnet person exclude Eva 'Aalto Works' --off -q --format ids; refnet intro new --for Finn --to Eva -q --format ids
6
5

$ refnet person exclude Eva 'Nowhere Ltd'
refnet: 'Nowhere Ltd' is neither a person nor the employer of one
[1]

$ refnet person exclude Eva Eva
refnet: that is one person
[2]

One connector is asked for three things at once, and five in thirty days.

$ refnet intro ask 3 connector -q --format ids; refnet intro ask 4 connector -q --format ids; refnet intro new --to Cleo --via Ada -q --format ids; refnet intro ask 6 connector -q --format ids
3
4
6
6

$ refnet intro new --to Eva --via Ada
refnet: budget: Ada Novak has 3 asks under way, and 3 is the most for one connector
hint: wait for an answer, or go through somebody else; --force REASON overrides
[3]

$ refnet intro new --to Eva --via Ada --force 'she insists' -q --format csv --fields id,forced; refnet intro ask 7 connector -q --format csv --fields state
id,forced
7,budget: she insists;collision: she insists
state
asking-connector

$ for i in 3 4 6 7; do refnet intro no $i connector -q --format csv --fields state; done | sort | uniq -c | sed 's/^ *//'
4 declined
4 state

$ refnet intro new --to Cleo --via Ada -q --format ids; refnet intro ask 8 connector -q --format csv --fields state; refnet intro no 8 connector -q --format csv --fields state; refnet intro new --to Cleo --via Ada
8
state
asking-connector
state
declined
refnet: budget: Ada Novak was asked 5 times in 30 days, and 5 is the most for one connector
hint: wait for an answer, or go through somebody else; --force REASON overrides
[3]

$ REFNET_NOW=2026-12-23T09:00:00Z refnet intro new --to Cleo --via Ada -n -q --format csv --fields id,state
id,state
9,drafted

Who said no is not asked again, but may change their mind.

$ refnet intro ask 8 connector
refnet: declined: Ada Novak said no on 2026-11-22
hint: let it rest; if they change their mind, refnet intro yes 8 connector; --force REASON overrides
[3]

$ refnet intro yes 8 connector -q --format csv --fields state
state
asking-target

No policy, and no force, stands in for a consent.

$ refnet intro introduce 8 --force 'I know best'
refnet: intro 8: the target, Cleo Sanz, has not been asked
hint: refnet intro ask 8 target, and when they agree refnet intro yes 8 target
[3]
