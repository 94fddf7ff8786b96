Who knows whom: from the messages people were on together, and from what you
say of them.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids
1

Before anything is held there are no ties.

$ refnet tie list
no ties known
hint: refnet tie add A B says that two people know each other

$ refnet tie list --format json
{"schema":"refnet.tie/1","rows":[]}
hint: refnet tie add A B says that two people know each other

$ refnet import -q village/mail.csv --format ids
1

Everybody's ties, the surest first.  Few people on a message, and one writing
to the other before you, count for more than how often.

$ refnet tie list --format csv --fields a_name,b_name,class,p,last | head -n 6
a_name,b_name,class,p,last
Beatriz Nogueira,Priya Raghunathan,mutual,0.818182,2026-08-21T18:05:00Z
Aoife Brennan,Nadia El-Amin,mutual,0.818182,2026-03-13T13:30:00Z
Marta Kowalczyk,sofia.marchetti@fornaiomeccanica.example,mutual,0.805443,2025-10-09T10:52:00Z
Grace Okafor,kwame.mensah@goldcoastcold.example,mutual,0.694915,2026-05-26T14:55:00Z
Victoria Langley,Aoife Brennan,one-way,0.470588,2026-10-06T13:20:00Z

$ refnet tie list priya
who                knows                    class          p  last        evidence
Priya Raghunathan  Beatriz Nogueira         mutual      82 %  2026-08-21  Beatriz Nogueira wrote to Priya Raghunathan once; Priya Raghunathan wrote to Beatriz Nogueira once; both on mail of yours once; smallest: 3 people
Priya Raghunathan  Lucas Oliveira           one-way     42 %  2026-08-21  Priya Raghunathan wrote to Lucas Oliveira once; both on mail of others once; smallest: 4 people
Priya Raghunathan  arjun@paisaflow.example  their-mail  18 %  2026-08-21  both on mail of others once; smallest: 5 people

$ refnet tie list priya --format json | head -n 2
{"schema":"refnet.tie/1","rows":[
{"a":34,"b":14,"a_name":"Priya Raghunathan","b_name":"Beatriz Nogueira","class":"mutual","p":0.818182,"since":"2026-08-21T12:05:00Z","last":"2026-08-21T18:05:00Z","evidence":"Beatriz Nogueira wrote to Priya Raghunathan once; Priya Raghunathan wrote to Beatriz Nogueira once; both on mail of yours once; smallest: 3 people"},

$ refnet tie list priya --format ids
14
18
25

Nothing of this was there before the letters were.

$ refnet tie list priya --as-of 2026-08-20
no ties known
hint: refnet tie add A B says that two people know each other

You say that two people know each other; your word goes before what was seen.

$ refnet tie add priya 'Jonas Lindqvist' --strength strong --evidence 'on one board since 2019' --format csv --fields a_name,b_name,class,p,evidence
a_name,b_name,class,p,evidence
Priya Raghunathan,Jonas Lindqvist,said,0.95,"you said: strong, on one board since 2019"
hint: refnet map path 28

$ refnet tie add priya lucas --format csv --fields a_name,b_name,class,p,evidence
a_name,b_name,class,p,evidence
Priya Raghunathan,Lucas Oliveira,said,0.85,you said: medium; Priya Raghunathan wrote to Lucas Oliveira once; both on mail of others once; smallest: 4 people
hint: refnet map path 18

$ refnet -q tie list priya --fields b_name,class,p
knows                    class          p
Jonas Lindqvist          said        95 %
Lucas Oliveira           said        85 %
Beatriz Nogueira         mutual      82 %
arjun@paisaflow.example  their-mail  18 %

The last word counts; `undo` takes it back.

$ refnet -q tie add lucas priya --strength weak --fields a_name,b_name,class,p; refnet -q undo --fields summary; refnet -q tie list lucas --fields b_name,class,p
who             knows              class     p
Lucas Oliveira  Priya Raghunathan  said   45 %
summary
Lucas Oliveira - Priya Raghunathan: weak
knows                    class          p
Priya Raghunathan        said        85 %
Beatriz Nogueira         one-way     42 %
arjun@paisaflow.example  their-mail  18 %

You can also say that they do not know each other, whatever was seen.

$ refnet -q tie rm priya beatriz --fields a_name,b_name,class; refnet tie rm priya beatriz
who                knows             class
Priya Raghunathan  Beatriz Nogueira  mutual
refnet: 'priya' and 'beatriz' have no tie
[1]

$ refnet -q undo --fields summary; refnet -q tie list beatriz --fields b_name,class,p
summary
Priya Raghunathan - Beatriz Nogueira: no tie
knows                    class       p
Priya Raghunathan        mutual   82 %
Lucas Oliveira           one-way  42 %
arjun@paisaflow.example  one-way  42 %

A dry run keeps nothing.

$ refnet tie add -n priya grace --format csv --fields class,p; refnet tie list grace --format csv --fields b_name,class
class,p
said,0.85
dry run: nothing was kept
b_name,class
kwame.mensah@goldcoastcold.example,mutual
Thomas O'Leary,one-way

When the letters are taken back, so is what followed from them; what a human
said stays, and the people it was said of.

$ refnet -q import --undo 1 --format ids; refnet -q tie list --format csv --fields a_name,b_name,class
1
a_name,b_name,class
Jonas Lindqvist,Priya Raghunathan,said
Lucas Oliveira,Priya Raghunathan,said

$ refnet -q undo --fields summary; refnet tie list --format ids | wc -l
summary
took back import 1
21

What a second import has seen too stays with it.

$ refnet -q import village/mail.csv --format ids; refnet -q import --undo 1 --format ids; refnet tie list --format ids | wc -l
2
1
21

Shared desks are nobody's contact, but they make a message a bigger one.

$ printf 'Date,From,To,Subject\n2026-11-01,ines@quayside.example,"ada@a.example, bela@b.example, sales@a.example",Ovens\n' >small.csv; printf 'Date,From,To,Subject\n2026-11-01,ines@quayside.example,"cleo@c.example, dora@d.example, sales@c.example, info@c.example, billing@d.example",Ovens\n' >big.csv; export REFNET_DB=desks.db; refnet -q init --me ines@quayside.example --format ids; refnet -q import small.csv big.csv --format ids; refnet tie list --fields class,p,evidence
1
1
2
class       p  evidence
my-mail  16 %  both on mail of yours once; smallest: 4 people

The same letters in another order make the same ties.

$ for order in 'mail team-mail outlook-mail' 'outlook-mail team-mail mail'; do export REFNET_DB=order.db; rm -f order.db; refnet -q init --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids >ids; for f in $order; do refnet -q import village/$f.csv --format ids >ids; done; refnet tie list --format csv --fields class,p,since,last | sort | cksum; done
1749137255 1375
1749137255 1375

What makes no sense is refused, and says what would.

$ refnet tie add me priya
refnet: a tie is between two others; how well you know somebody is their tier
hint: refnet map tiers; refnet person pin REF TIER --because TEXT
[2]

$ refnet tie add priya priya@ledgerleaf.example
refnet: 'priya' and 'priya@ledgerleaf.example' are one person
[2]

$ refnet tie add priya nobody
refnet: nobody goes by 'nobody'
[1]

$ refnet tie add priya grace --strength none
refnet: 'none' is no strength of a tie
hint: refnet tie rm A B says that there is none
[2]

$ refnet tie add priya grace --strength storng
refnet: 'storng' is no strength of a tie
hint: did you mean strong?
[2]

$ refnet tie add priya
refnet: missing REF
hint: refnet tie add REF REF
[2]

$ refnet tie list me
refnet: a tie is between two others; how well you know somebody is their tier
hint: refnet map tiers; refnet person pin REF TIER --because TEXT
[2]

$ refnet tie
usage: refnet tie VERB [OPTIONS] [OPERANDS]
.
  tie list [REF]               list who knows whom, the surest first
  tie add REF REF              say that two people know each other
  tie rm REF REF               say that two people do not know each other
  tie no REF REF               say so where no tie is known: do not ask
  tie questions [NAME]         ties that would open a path
.
'refnet help tie VERB' explains one.
[2]
