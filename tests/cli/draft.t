Texts for each step, filled from what is known; a fact that is missing shortens the text.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; cat >people.csv <<'END'
> Name,E-mail,Company,Title,City
> Ada Novak,ada@mill.example,Mill Ltd,COO,Leeds
> Bela Okoro,bela@tarn.example,Tarn Foods,CFO,"Leeds, UK"
> Cleo Sanz,cleo@fell.example,Fell & Sons,Buyer,Porto
> END
> cat >before.csv <<'END'
> Name,E-mail,Company,Title
> Ada Novak,ada@mill.example,Halden Works,Analyst
> Bela Okoro,bela@tarn.example,Halden Works,Controller
> END
> touch -d 2019-05-01 before.csv; REFNET_NOW=2019-05-01T09:00:00Z refnet import -q before.csv --format ids; refnet import -q people.csv --format ids; refnet person pin Ada strong --because 'we row' -q --format ids; refnet log --with Ada --kind email --in --about 'Re: the regatta' --on 2026-11-02 -q --format ids
1
1
2
2
1

$ refnet profile new foods --role CFO --industry food --trigger 'a second plant' --script 'Quayside tells CFOs who can introduce them to whom. They would like to hear how you choose tools.' --value 'a map of your own network, in a day' -q --format ids; refnet signal add Tarn Foods --about 'opened a second plant' --on 2026-10-10 -q --format ids; refnet intro new --to Bela --via Ada --profile foods -q --format ids; refnet intro draft 1
foods
1
1
To: Ada Novak <ada@mill.example>
Subject: An introduction to Bela Okoro?
.
Dear Ada,
.
Would you be willing to introduce me to Bela Okoro (CFO, Tarn Foods)? I
hope to meet a CFO in food, and thought of Bela. You and Bela were both
at Halden Works.
.
We last wrote about "the regatta", in November 2026. What made me think
of it: Tarn Foods: opened a second plant (October 2026).
.
If you would rather not, a short no is just as welcome. If you would,
please ask Bela first: I only want to meet if they do too. Lines to pass
on, if you like: "Quayside tells CFOs who can introduce them to whom.
They would like to hear how you choose tools. What is in it for you: a
map of your own network, in a day."
.
Ines Ferraz

Where each fact is from.

$ refnet intro draft 1 --why 2>&1 >/dev/null; refnet intro draft 1 --format jsonl --fields facts | cut -c1-160
target: Bela Okoro <- people.csv:2 (import 2)
to.first: Ada <- people.csv:1 (import 2)
target.about: Bela Okoro (CFO, Tarn Foods) <- people.csv:2 (import 2)
profile.sought: a CFO in food <- profile foods
target.first: Bela <- people.csv:2 (import 2)
shared.employer: Halden Works <- before.csv:1 (import 1), before.csv:2 (import 1)
topic: the regatta <- email of November 2026
topic.on: November 2026 <- its date
signal: Tarn Foods: opened a second plant <- a signal by me
signal.on: October 2026 <- a signal by me
profile.script: Quayside tells CFOs who can introduce them to whom. They would like to hear how you choose tools. <- profile foods
profile.value: a map of your own network, in a day <- profile foods
me: Ines Ferraz <- a message, or refnet init
{"facts":["target: Bela Okoro <- people.csv:2 (import 2)","to.first: Ada <- people.csv:1 (import 2)","target.about: Bela Okoro (CFO, Tarn Foods) <- people.csv:2

The lines for the connector to pass on; then, when both have said yes, the introduction.

$ refnet intro draft 1 --step ask-target; refnet intro yes 1 connector -c call -q --format ids; refnet intro yes 1 target --share 'name, firm' -q --format ids; refnet intro draft 1 --final
To: Ada Novak <ada@mill.example>
Subject: A few lines to pass on to Bela Okoro
.
Dear Ada,
.
Thank you for asking Bela. Here is what you may pass on:
.
> Ines Ferraz would like to meet you. What made Ines think of you: Tarn
> Foods: opened a second plant (October 2026).
>
> Quayside tells CFOs who can introduce them to whom. They would like to
> hear how you choose tools. What is in it for you: a map of your own
> network, in a day.
>
> Would you like to be introduced? A no is fine, and needs no reason.
.
Ines Ferraz
1
1
From: Ada Novak
To: Bela Okoro, Ines Ferraz <ines@quayside.example>
Subject: Bela Okoro and Ines Ferraz
.
Dear Bela, dear Ines,
.
You have both said that you would like to meet.
.
Bela, meet Ines Ferraz. Quayside tells CFOs who can introduce them to
whom. They would like to hear how you choose tools. What is in it for
you: a map of your own network, in a day.
.
Ines, meet Bela Okoro (CFO, Tarn Foods). You hope to meet a CFO in food.
What made me think of it: Tarn Foods: opened a second plant (October
2026).
.
I leave the two of you to it.
.
Ada Novak

What the target shares is all that is told: here no address; the connector has it.

Asks that do not name the other side before they said yes.

$ refnet intro new --for Cleo --to Ada --unnamed -q --format csv --fields id,unnamed; refnet intro draft 2; refnet intro draft 2 --step ask-target; refnet intro edit 2 --named -q --format csv --fields unnamed; refnet intro draft 2 --format csv --fields subject
id,unnamed
2,true
To: Cleo Sanz <cleo@fell.example>
Subject: Shall I ask somebody for you?
.
Dear Cleo,
.
I know a COO and could ask whether they would like to meet you.
.
May I pass on your name, and that you are Buyer at Fell & Sons?
.
A no is fine too. I introduce people only when both have said yes, and
your address goes to nobody before that.
.
Ines Ferraz
To: Ada Novak <ada@mill.example>
Subject: Would you like to meet somebody?
.
Dear Ada,
.
A Buyer would like to meet you. I thought of you because you are COO at
Mill Ltd.
.
We last wrote about "the regatta", in November 2026.
.
Would you like me to introduce you? A no is fine, and needs no reason:
your address goes to nobody before you say yes.
.
Ines Ferraz
unnamed
false
subject
Shall I ask Ada Novak?

Before the requester has said yes, the target is not told who asks; and then no more than they share.

$ refnet intro draft 2 --step ask-target --format csv --fields subject; refnet intro yes 2 requester --share name -q --format ids; refnet intro draft 2 --step ask-target
subject
Would you like to meet somebody?
2
To: Ada Novak <ada@mill.example>
Subject: Would you like to meet Cleo Sanz?
.
Dear Ada,
.
Cleo Sanz (Buyer) would like to meet you. I thought of you because you
are COO at Mill Ltd.
.
We last wrote about "the regatta", in November 2026.
.
Would you like me to introduce you? A no is fine, and needs no reason:
your address goes to nobody before you say yes.
.
Ines Ferraz

Texts of your own.

$ refnet intro template | head -n 4; refnet intro template reminder-as-target; refnet intro template --list-fields | head -n 4; refnet intro template nothing
name                        origin
ask-connector-as-requester  built in
ask-connector-as-connector  built in
ask-connector-as-target     built in
# reminder, to whoever was asked and is silent.
Subject: Re: Meeting
.
Dear {to.first},
.
I wrote on {asked.on} about our meeting.
There is no hurry, and a no is an answer I can live with.
.
{me}
field            what
me               my name
me.about         my name, title and company
to               whom it is written to
refnet: no template 'nothing'
hint: refnet intro template lists them
[1]

$ refnet intro template reminder-as-target --format json
refnet: --format means nothing to a template, which is a text
[2]

$ REFNET_FORMAT=json refnet intro template reminder-as-target | head -n 1
# reminder, to whoever was asked and is silent.

$ mkdir -p .config/refnet/templates; printf 'Subject: Kurz gefragt\n\nHallo {to.first},\n\nstellst du mich {target} vor?\nEin Nein ist auch recht.\n\n{me}\n' >.config/refnet/templates/kurz.txt; refnet intro draft 1 --step ask-connector --template kurz; cp .config/refnet/templates/kurz.txt .config/refnet/templates/ask-connector-as-requester.txt; refnet intro draft 1 --step ask-connector --format csv --fields subject; refnet intro template | head -n 2
To: Ada Novak <ada@mill.example>
Subject: Kurz gefragt
.
Hallo Ada,
.
stellst du mich Bela Okoro vor? Ein Nein ist auch recht.
.
Ines Ferraz
subject
Kurz gefragt
name                        origin
ask-connector-as-requester  ~/.config/refnet/templates/ask-connector-as-requester.txt

$ printf 'Subject: Hi\n\nDear {to.frist}\n' >.config/refnet/templates/kurz.txt; refnet intro draft 1 --step ask-connector --template kurz; refnet intro draft 1 --template ../config
refnet: ~/.config/refnet/templates/kurz.txt:3: there is no field {to.frist}
hint: did you mean {to.first}?
refnet: '../config' is no name of a template
[2]

$ printf '#!/bin/sh\nsed -i "s/Dear/Hello/" "$1"\n' >ed; chmod +x ed; EDITOR=./ed refnet intro template thanks-as-target --edit; refnet intro template thanks-as-target | head -n 4; stat -c '%a' .config/refnet/templates/thanks-as-target.txt
kept as ~/.config/refnet/templates/thanks-as-target.txt; delete it to have the built-in one again
Subject: Thank you for {requester}
Subject: Thank you
.
Hello {to.first},
600

A batch of asks, once the profile was proven by hand.

$ refnet intro plan --profile foods; refnet intro plan
refnet: unproven-profile: of introductions for 'foods' that you opened one by one, 1 was asked for and 0 met; a batch wants 5 and 2
hint: refnet map plan 'foods' says whom to ask first; --force REASON overrides
refnet: a batch for whom?
hint: --profile NAME; refnet profile list shows them
[2]

$ for n in 'Dita Roy' 'Eva Lind' 'Finn Aalto' 'Gil Ito'; do refnet person add "$n" --org "${n#* } Foods" --title CFO -q --format ids; refnet tie add Cleo "$n" --strength strong -q --format ids; done | tail -n 1; refnet person pin Cleo strong --because 'we sail' -q --format ids; refnet intro plan --profile foods --force 'proven elsewhere'; refnet intro list planned:yes --format csv --fields id,state,planned,forced
8
4
1 prepared, none asked
ask        for       refused
Cleo Sanz  Dita Roy  -
hint: refnet intro draft ID, then refnet intro send ID; refnet undo takes the batch back
id,state,planned,forced
3,drafted,true,unproven-profile: proven elsewhere

A line of a template of one's own is as long as it is.

$ mkdir -p conf/refnet/templates; { printf 'Subject: Ours\n\nSee https://mill.example/'; head -c 600 /dev/zero | tr '\0' q; echo; } >conf/refnet/templates/mine.txt; XDG_CONFIG_HOME=$PWD/conf refnet intro draft 1 --template mine | awk 'length > 100 { print length }'
a draft, without addresses; --final once everybody has said yes
621
