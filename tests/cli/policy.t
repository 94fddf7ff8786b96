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

$ refnet person exclude Eva Finn -n --format ids; refnet person exclude Eva 'Aalto Works' -n --format ids; refnet person exclude Eva Finn --off -n --format ids
Eva Lind and Finn Aalto are never to be introduced to each other
6
dry run: nothing was kept
Eva Lind and anybody of Aalto Works are never to be introduced to each other
6
dry run: nothing was kept
Eva Lind and Finn Aalto may be introduced again
6
dry run: nothing was kept

$ refnet person exclude Eva 'Nowhere Ltd'
refnet: 'Nowhere Ltd' is neither a person nor the employer of one
[1]

$ refnet person exclude Eva Eva
refnet: that is one person
[2]

Nor does anybody carry a request to whom they must not meet.

$ refnet person exclude Cleo Finn -q --format ids; refnet intro new --to Finn --via Cleo; refnet person exclude Cleo Finn --off -q --format ids
4
refnet: exclusion: Cleo Sanz and Finn Aalto are never to be introduced
hint: refnet person exclude 4 7 --off, if that is over; --force REASON overrides
4

A company is asked through one connector at a time.

$ refnet person add 'Olu Mensah' --org 'Okoro Works' -q --format ids; refnet intro ask 3 connector -q --format csv --fields state; refnet intro new --to Olu --via Cleo
8
state
asking-connector
refnet: collision: Bela Okoro, of Okoro Works like Olu Mensah, is the target of intro 3 already (asking-connector, via Ada Novak)
hint: carry on with refnet intro show 3, or withdraw it first; --force REASON overrides
[3]

One ask at a time of one connector; a strong tie is asked once in 30 days, another once in 91, and two asks lie 14 days apart.

$ refnet intro new --to Finn --via Ada; refnet intro no 3 connector --reason 'too busy' -q --format csv --fields state; refnet intro new --to Finn --via Ada
refnet: budget: Ada Novak has 1 ask under way, and 1 at a time is the most
hint: wait for an answer, or go through somebody else; --force REASON overrides
state
declined
refnet: budget: Ada Novak was asked once in the last 91 days, and once is the most of a tie that is not strong
hint: wait until 2027-02-21, or go through somebody else; --force REASON overrides
[3]

$ refnet person pin Ada strong --because 'we row' -q --format ids; export REFNET_NOW=2026-12-22T09:00:00Z; refnet intro new --to Finn --via Ada -q --format csv --fields state -n; refnet config set budget.strong 2 -q; refnet config set budget.apart 40 -q; refnet intro new --to Finn --via Ada; refnet config unset budget.strong -q; refnet config unset budget.apart -q
2
state
drafted
name           value  origin
budget.strong  2      ~/.config/refnet/config:1
name          value  origin
budget.apart  40     ~/.config/refnet/config:2
refnet: budget: Ada Novak was asked on 2026-11-22, and 40 days are to lie between two asks
hint: wait until 2027-01-01, or go through somebody else; --force REASON overrides
name           value  origin
budget.strong  1      default
name          value  origin
budget.apart  14     default

Who said no is not asked again, but may change their mind; and what they refused rests half a year, whoever asks.

$ refnet intro ask 3 connector; refnet intro yes 3 connector -q --format csv --fields state; refnet intro no 3 target -q --format csv --fields state; refnet intro withdraw 3 -q --format ids; refnet intro new --to Bela --via Cleo; export REFNET_NOW=2027-06-22T09:00:00Z; refnet intro new --to Bela --via Cleo -n -q --format csv --fields state
refnet: declined: Ada Novak said no on 2026-11-22
hint: let it rest; if they change their mind, refnet intro yes 3 connector; --force REASON overrides
state
asking-target
state
declined
3
refnet: declined: Bela Okoro said no to intro 3 on 2026-11-22
hint: let it rest until 2027-05-23; --force REASON overrides
state
drafted

Who did something for you is given something first; two who met are not introduced again.

$ export REFNET_NOW=2027-06-22T09:00:00Z; refnet intro new --to Finn --via Cleo -q --format ids; refnet intro introduce 6 --by connector --message m1@sanz.example -q --format csv --fields state; refnet intro new --to Finn --via Ada; export REFNET_NOW=2027-09-30T09:00:00Z; refnet intro new --to Bela --via Cleo; refnet log --with Cleo --kind give --out --about 'my notes on tenders' -q --format ids; refnet intro new --to Bela --via Cleo -n -q --format csv --fields state
6
state
introduced
refnet: introduced: you and Finn Aalto were introduced on 2027-06-22 (intro 6)
hint: what came of it: refnet intro show 6; --force REASON overrides
refnet: give-first: Cleo Sanz has done something for you once, you for them nothing yet
hint: give first: refnet give suggest 4; what you gave, refnet give add 4 --about ...; --force REASON overrides
1
state
drafted

Whom letters show to be far is warmed first; a human may know better.

$ refnet person add 'Gil Ito' -q --format ids; refnet log --with Dita --kind email --out --on 2026-01-10 -q --format ids; refnet person dnc Dita --off -q --format ids; refnet intro new --to Gil --via Dita; refnet intro new --to Gil --via Dita --force 'we shared a desk' -q --format csv --fields forced
9
2
5
refnet: weak-tie: no two-way contact with Dita Roy is known: re-engage first
hint: write or call, with nothing to ask; if you know them better than that, refnet person pin 5 medium --because ...; --force REASON overrides
forced
weak-tie: we shared a desk

Whoever brings somebody to me was asked by them, which costs me nothing.

$ refnet person add 'Hana Frey' -q --format ids; refnet person pin Hana strong --because 'we row' -q --format ids; for i in 1; do n=$(refnet intro new --for Cleo --via Hana --to me -q --force 'they asked' --format ids); refnet intro yes $n connector -c call -q --format csv --fields state; refnet intro new --to Gil --via Hana -n -q --force 'Dita is slow' --format csv --fields state,forced; done
10
10
state
asking-connector
state,forced
drafted,collision: Dita is slow

No policy, and no force, stands in for a consent.

$ refnet intro introduce 5 --force 'I know best'
refnet: intro 5: the requester, Finn Aalto, has not been asked
hint: refnet intro ask 5 requester, and when they agree refnet intro yes 5 requester
[3]
