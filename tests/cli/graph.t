The network as a picture: for people, for Graphviz, for programs.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids
1

A network of nobody is a picture, too.

$ refnet map graph | python3 -c 'import sys, xml.dom.minidom as x; print(x.parse(sys.stdin).documentElement.tagName)'
svg

$ refnet import -q village/mail.csv village/google-contacts.csv village/hubspot-contacts.csv --format ids
1
2
3

The form follows the name of the file; the same store gives the same bytes.

$ refnet map graph -o a.svg; refnet map graph --format svg > b.svg; cmp a.svg b.svg; head -n 2 a.svg
a.svg: 52 of 52 people, 20 of 20 ties
<svg xmlns="http://www.w3.org/2000/svg" viewBox="-586.0 -440.0 1462.0 880.0" role="img">
<title>The network of Ines Ferraz</title>

$ refnet map graph -q -o a.dot; head -n 3 a.dot; refnet map graph -q -o a.json; head -c 40 a.json
graph refnet {
	layout=neato; inputscale=72; splines=curved; bgcolor=white;
	forcelabels=false; outputorder=edgesfirst;
{"schema":"refnet.graph/1","rows":[
{"at

The form may stand before the command, as with every list.

$ refnet --format dot map graph | head -n 1; refnet --format svg map graph | head -c 4; refnet --format json map graph | head -c 27
graph refnet {
<svg{"schema":"refnet.graph/1",

$ refnet --format csv map graph
refnet: no picture in the form 'csv'
hint: svg, dot or json
[2]

It is one file: well-formed whatever people call themselves, nothing is
fetched or run, and texts are texts.

$ cat > look.py <<'END'
> import sys, xml.dom.minidom
> d = xml.dom.minidom.parse(sys.argv[1])
> tags = sorted({e.tagName for e in d.getElementsByTagName('*')})
> print(*tags)
> print(*[a for e in d.getElementsByTagName('*') for a in e.attributes.keys() if 'href' in a or a.startswith('on')])
> said = [t.firstChild.data for k in ('text', 'title') for t in d.getElementsByTagName(k)]
> print(*[s for s in said if 'strong ' in s or 'Mallory' in s or 'U+' in s], sep='\n')
> END
> python3 look.py a.svg
circle g path rect style svg text title
.
strong 11
Edwin <U+202E>wolr…
Mallory\x1b[2J\x1b[31m Voss\x1b]0;renamed, =1+1, Redshell Trading – none
Edwin <U+202E>wolraM, Treasurer, Marlow Instruments – none

$ grep -c 'url(\|@import\|<script\|http' a.svg
1

$ refnet person add 'A <b onload="x">&amp;' --email odd@odd.example --org 'A\nB "C" <D>' -q --format ids; refnet map graph | grep -c '<b'; refnet map graph --format dot | grep odd; refnet map graph --format dot | grep -o 'tooltip="A <b.*'
54
0
tooltip="A <b onload=\"x\">&amp;amp;, A\\nB \"C\" <D> – none"];

Whoever has no room for a name is told when pointed at; the legend says who
is not drawn.

$ refnet map graph --top 12 | sed -n 's/.*>\(Not drawn\|[0-9]* people of.*\|[0-9]* ties of.*\|strong [0-9].*\|none [0-9].*\)<.*/\1/p'
strong 6 of 11
none 1 of 13
Not drawn
41 people of less account
12 ties of theirs, or less likely

Sectors are companies; or industries, as far as a company's name gives one
away, where hardly any two are of one company.

$ refnet map graph --by company | sed -n 's/<text class="sector[^>]*>\(.*\)<.text>/\1/p'
other companies
no company known

$ refnet map graph | sed -n 's/<text class="sector[^>]*>\(.*\)<.text>/\1/p'
Machinery
Transport and log…
Food and drink
Metals
Legal services
Plastics and rubber
one of a kind
no industry known

Those a profile wants are marked, or those a filter names.

$ refnet profile new plants --describe 'CFO or VP of Finance at a manufacturing company in Germany' -q --format ids; refnet map graph plants | sed -n 's/<text class="marked name[^>]*>\(.*\)<.text>/\1/p' | sort; refnet map graph plants | grep -o 'wanted ([0-9]*): [a-z]*'
plants
Anders Holm
Christopher Hale
Daniel Whitcombe Jr.
Emily Carter
Henrik Sølberg
Jonas Lindqvist
Margaret Thornton
Miguel Santos
Rachel Steinberg
wanted (9): plants

$ refnet map graph --mark 'title~/founder/i' --format json | python3 -c 'import json, sys; r = json.load(sys.stdin)["rows"][0]; print(r["mark"], *sorted(p["name"] for p in r["people"] if p["wanted"]), sep=", ")'
title~/founder/i, Elif Yıldırım, Grace Okafor, Mateus Brandão, Paolo Conti, marta Kowalczyk

As data it is one row, with its people and ties.

$ refnet map graph --format json | python3 -c 'import json, sys; r = json.load(sys.stdin)["rows"][0]; print(*r); print(*r["people"][0]); print(*r["ties"][0]); print(*r["sectors"][0]); print(len(r["people"]), r["people_all"], len(r["ties"]), r["ties_all"])'
at me profile mark by people_all ties_all sectors people ties
id name title org tier dormant p7 reach wanted fit sector x y r
a b class p
name people from to
53 53 20 20

The network as it was.

$ refnet map graph --as-of 2025-06-30 | grep -o '>2025[^<]*\|>strong [0-9]*'
>strong 1
>2025-06-30, 53 people

What makes no sense is refused.

$ refnet map graph --format png
refnet: no picture in the form 'png'
hint: svg, dot or json
[2]

$ refnet map graph --top 0
refnet: --top wants a number from 1 to 5000, not '0'
[2]

$ refnet map graph --by mood
refnet: --by is company or industry, not 'mood'
[2]

$ refnet map graph --mark 'titel:x'
refnet: unknown field 'titel'
  titel:x
  ^
hint: did you mean title?
[2]

$ refnet map graph ovens
refnet: no profile is called 'ovens'
hint: refnet profile list
[1]

$ refnet map graph -o nowhere/a.svg
refnet: cannot write nowhere/a.svg: No such file or directory
[74]

Into a pipe it goes as it is; another file in its place would be nobody's.

$ mkfifo pipe; refnet map graph --format dot -o pipe -q & head -n 1 <pipe; wait; ls -l pipe | cut -c 1
graph refnet {
p
