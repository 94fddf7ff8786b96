Who may be there twice is a question, with its reasons; who certainly is, is joined at import.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --me https://www.linkedin.com/in/ines-ferraz --format ids; refnet import -q $VILLAGE/*s.csv $VILLAGE/*mail.csv --format csv --fields file,people_created,duplicates
1
file,people_created,duplicates
village/Connections.csv,41,0
village/contacts.csv,13,11
village/google-contacts.csv,4,1
village/hubspot-contacts.csv,8,6
village/outlook-contacts.csv,3,3
village/messages.csv,0,1
village/mail.csv,2,1
village/outlook-mail.csv,1,0
village/team-mail.csv,1,0

$ refnet person duplicates -q | head -n 6
 a   b  a_name                b_name                                p  reasons
46  72  Bob Haldane           Robert Haldane                     99 %  nickname of the same name, same company, same title
13  48  Daniel Whitcombe Jr.  Danny Whitcombe, Jr.               99 %  nickname of the same name, same company, same Jr or Sr, titles alike
13  49  Daniel Whitcombe Jr.  Daniel Whitcombe                   99 %  same name, same company
40  47  Emily Carter          Emily Carter                       99 %  same name, same user part of the e-mail, which spells the name
50  88  Dr. Hannah Schaefer   Hannah Schäfer                     99 %  same name, spelled differently, addresses of one company

$ refnet person duplicates haldane --why
 a   b  a_name       b_name             p  reasons
46  72  Bob Haldane  Robert Haldane  99 %  nickname of the same name, same company, same title
    nickname of the same name (+9.4): bob haldane / robert haldane
    same company (+6.9): haldane milling / haldane milling co
    same title (+3.3): president / president
    other e-mail (-1.2): bob@haldanemilling.example / robert.haldane@haldanemilling.example
    before anything is compared (-6.1)
hint: refnet person merge A B, or refnet person distinct A B

$ refnet person duplicates -q 'p<0.9' --format json --fields a,b,a_name,b_name,probability,reasons | head -c 400; echo
{"schema":"refnet.duplicate/1","rows":[
{"a":20,"b":35,"a_name":"Wei Zhang","b_name":"Wei Zhang","probability":0.848321,"reasons":["same name","same user part of the e-mail, which spells the name","but two profiles on one site"]}
]}
.

$ refnet person duplicates --format ids 'name:nobody'; refnet person duplicates 'title:ceo'
refnet: unknown field 'title'
  title:ceo
  ^
hint: fields are a b name a_name b_name p probability reason
[2]

A yes joins, a no keeps apart for good: neither is asked again.

$ refnet person merge bob@haldanemilling.example robert.haldane@haldanemilling.example -q --format csv --fields name,emails; refnet person distinct wei.zhang@pearldelta.example wei.zhang@lanternfreight.example --format csv --fields a_name,b_name,probability,reasons
name,emails
Robert Haldane,bob@haldanemilling.example;robert.haldane@haldanemilling.example
a_name,b_name,probability,reasons
Wei Zhang,Wei Zhang,,you said that they are two

$ refnet person duplicates haldane; refnet person duplicates 'zhang' --format csv --fields a_name,b_name,probability; refnet undo -q --format ids; refnet person duplicates 'zhang' --format csv --fields a_name,b_name,probability
nobody seems to be there twice
a_name,b_name,probability
12
a_name,b_name,probability
Wei Zhang,Wei Zhang,0.85019
hint: refnet person merge A B, or refnet person distinct A B

$ refnet redo -q --format ids; refnet person distinct wei.zhang@pearldelta.example wei.zhang@lanternfreight.example --off -q --format csv --fields reasons; refnet person duplicates -q zhang --format csv --fields a_name,b_name | wc -l
12
reasons
you no longer say that they are two
2

The village has truth: nobody is joined whom it has as two, and of those it has as one, whom imports did not join, at most
two are missing from the questions.

$ cut -f1,7 $VILLAGE/truth.tsv | tail -n +2 > truth; refnet undo -q --format ids; refnet undo -q --format ids; refnet undo -q --format ids; refnet person list --format tsv --fields id,emails,linkedin > people; refnet person duplicates -q --format tsv --fields a,b > pairs
13
12
11

$ cat > judge.awk <<'.'
> BEGIN { FS = "\t" }
> FILENAME == "truth" {
> 	n = split($2, w, / [|] | /)
> 	for (i = 1; i <= n; i++) { sub(/^https:\/\/www\./, "", w[i]); key[w[i]] = $1; of[$1] = of[$1] " " w[i] }
> 	next
> }
> FNR == 1 { next }
> FILENAME == "people" {
> 	sub(/^https:\/\/www\./, "", $3); n = split($2 ";" $3, w, ";")
> 	for (i = 1; i <= n; i++) {
> 		if (!(w[i] in key)) continue
> 		if ($1 in is && is[$1] != key[w[i]]) { wrong++; print "wrong", is[$1], key[w[i]] }
> 		is[$1] = key[w[i]]; owner[w[i]] = $1; top[$1] = $1
> 	}
> 	next
> }
> function root(x) { while (top[x] != x) x = top[x]; return x }
> { asked++; if (is[$1] == is[$2] && $1 in top && $2 in top) { right++; top[root($1)] = root($2) } }
> END {
> 	for (k in of) {
> 		n = split(substr(of[k], 2), w, " "); first = ""
> 		for (i = 1; i <= n; i++) {
> 			if (!(w[i] in owner)) continue
> 			if (first == "") first = root(owner[w[i]])
> 			else if (root(owner[w[i]]) != first) { missed++; print "missed", k; top[root(owner[w[i]])] = first }
> 		}
> 	}
> 	print wrong + 0, "wrong,", missed + 0, "missed,", right + 0, "of", asked, "questions rightly asked"
> }
> .
> awk -f judge.awk truth people pairs
missed yuki-tanaka
0 wrong, 1 missed, 6 of 9 questions rightly asked

What is certain is joined in the change of the import, and goes with it.

$ card() { printf 'BEGIN:VCARD\nVERSION:3.0\nFN:%s\nEMAIL:%s\nORG:%s\nTEL:%s\nEND:VCARD\n' "$@"; }; card 'Nora Quist' nora@quist.example Mill '+44 20 5550 0190' > one.vcf; card 'Nora Quist' nora@mill.example Mill '+44 20 5550 0190' > two.vcf; refnet import -q one.vcf --format ids; refnet import two.vcf
10
two.vcf
  read as       vcard, UTF-8
  rows          1: 1 new
  people        0 new
  note          1 person was certainly there twice and joined: person show --why says why
  receipt       11: refnet import --undo 11 takes it back
hint: refnet map

$ refnet person show 'Nora Quist' --why --format csv --fields emails,provenance; refnet import --undo 11 -q --format ids; refnet person show 'Nora Quist' --format csv --fields emails
emails,provenance
nora@quist.example;nora@mill.example,"name      Nora Quist <- two.vcf:1 (import 11), 2026-11-22
org       Mill <- two.vcf:1 (import 11), 2026-11-22
e-mail    nora@quist.example <- one.vcf (import 10), 2026-11-22
e-mail    nora@mill.example <- two.vcf (import 11), 2026-11-22
phone     +442055500190 <- one.vcf (import 10), 2026-11-22
joined    nora@mill.example: start (-17.6) · same phone (+18.1) · same name (+13.3) · same company (+9.1) · same user part of the e-mail, which spells the name (+3.9) -> 100.0 % <- two.vcf (import 11), 2026-11-22"
11
emails
nora@quist.example

Taken apart by hand, no import joins them again.

$ refnet undo -q --format ids; refnet person split 'Nora Quist' -q --format csv --fields emails; refnet import -q two.vcf --format ids; refnet person list Quist --format csv --fields emails
16
emails
nora@quist.example
nora@mill.example
12
emails
nora@quist.example
nora@mill.example

$ refnet person duplicates Quist
nobody seems to be there twice

What evidence is worth by the people held here is told on request, and used on request; nothing of it is kept.

$ refnet person duplicates --learn; refnet person duplicates --learn zhang; refnet person duplicates --learn --fields a,b
refnet: too few people look alike to learn from: 200 pairs are needed
hint: weights as shipped need none: refnet person duplicates
refnet: --learn lists weights, not people: it goes with no filter and no --use-learnt
refnet: no field 'a' in refnet.weight
hint: fields: level, learnt, shipped, evidence
[2]

$ cat > many.awk <<'.'
> function dice(n) { seed = (seed * 16807) % 2147483647; return int(seed / 7) % n }
> BEGIN {
> 	seed = 7; split("Ada Ben Cleo Dora Emil Fay Gus Hana Ivo Jana Karl Lena Milo Nora Otto Pia Quin Rosa Sven Tara", g, " ")
> 	split("Novak Quist Weber Brandt Okafor Lindqvist Moreau Castell Hale Ferraz Tanaka Ibarra Kowal Dunne Petrov", f, " ")
> 	print "Name,Email,Company,Title"
> 	for (i = 0; i < 300; i++) {
> 		n = g[dice(20) + 1] " " f[dice(15) + 1]; m = "Mill " dice(90); t = dice(3) ? "CFO" : "Buyer"
> 		printf "%s,p%d@one.example,%s,%s\n", n, i, m, t
> 		if (dice(3) == 0) printf "%s,x%d@two.example,%s,%s\n", n, i, m, t
> 	}
> }
> .
> awk -f many.awk > many.csv; refnet init -q --db many.db --name Ines --me ines@quayside.example --format ids; refnet import -q --db many.db many.csv --format csv --fields rows,people_created
1
rows,people_created
395,395

$ refnet person duplicates --db many.db --learn; refnet person duplicates --db many.db -q --use-learnt | head -n 3; refnet history --db many.db --format ids
evidence  level                           shipped  learnt
name      same name                         13.29   13.78
name      same name but for a typo          10.23    6.02
name      surname differs                   -1.58   -3.61
name      given name differs                -1.58   -0.16
email     two e-mails at one company        -3.00   -8.49
email     other e-mail                      -1.25   -1.66
company   same company                       9.10    9.50
company   addresses of one company           7.81    4.26
company   two employers at the same time    -4.32   -2.33
title     same title                         3.00    4.16
title     other title                       -1.09   -2.44
hint: nothing was kept: refnet person duplicates --use-learnt weighs with these
  a    b  a_name          b_name             p  reasons
 35   36  Nora Kowal      Nora Kowal      99 %  same name, same company, same title
362  363  Tara Dunne      Tara Dunne      98 %  same company, same name, same title
2
1

A birthday is kept as the row says it, and keeps two of one name apart, also at import.

$ born() { printf 'BEGIN:VCARD\nVERSION:3.0\nFN:%s\nBDAY:%s\nORG:%s\nTITLE:%s\nEMAIL:%s\nEND:VCARD\n' "$@"; }; born 'Greta Lund' 19710304 Lund Baker greta@lund.example > a.vcf; born 'Greta Lund' 1998-11-29 Lund Baker g@lund.example > b.vcf; born 'Greta Lund' --03-04 Lund Baker gl@mailhaven.example > c.vcf; refnet import -q a.vcf b.vcf c.vcf --format ids
13
14
15

$ refnet person records --format csv --fields person_id,file,birthday | grep -v ',$'; refnet person duplicates -q lund --why
person_id,file,birthday
28,village/google-contacts.csv,--06-15
66,village/google-contacts.csv,1987-10-06
88,village/outlook-contacts.csv,1980-01-15
99,a.vcf,1971-03-04
99,c.vcf,--03-04
100,b.vcf,1998-11-29
 a    b  a_name      b_name         p  reasons
99  100  Greta Lund  Greta Lund  99 %  same name, same company, same title, but different birthdays
    different birthdays: not to be joined unasked
    same name (+11.8): greta lund / greta lund
    same company (+7.0): lund / lund
    other birthday (-5.0): 0304 / 19981129
    same title (+3.3): baker / baker
    other e-mail (-1.2): greta@lund.example / g@lund.example
    before anything is compared (-6.2)
