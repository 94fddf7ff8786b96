The weekly report: the mail a cron job sends.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet report weekly -n; refnet report list
1
Subject: refnet to 2026-11-22: 0 wait, 0 going cold
.
refnet, weekly
From 2026-11-16 to 2026-11-22.
.
  qualified           0, 0 before
  meetings            0, 0 before
  introductions made  0, 0 before
  asks                0, 0 before
.
Introductions that wait: none
.
Opt-ins awaited: none
.
Loops to close, thanks that are owed: none
.
People due to hear from you: nobody
.
Going cold in this time: nobody
.
Introductions that moved in this time: none
.
Funnel, all introductions by double opt-in
  Each step, of those that came to it, with the 95 % interval; a mark is
  the aim
  connector-asked                        none yet
  connector-yes               │          none yet
  target-asked                           none yet
  target-yes                             none yet
  introduced                             none yet
  met                     │              none yet
  qualified                              none yet
  won                                    none yet
  thanked                                none yet
  │ aim
.
  refnet stats metrics says what they are
.
People: none
  0 strong, 0 medium, 0 weak, 0 without two-way contact
dry run: nothing was kept
no reports kept

$ cat >story <<'END'
> 2026-11-02 new --to Grace_Okafor --via Tomás_Varela
> 2026-11-02 ask 1 connector
> 2026-11-03 yes 1 connector
> 2026-11-03 ask 1 target
> 2026-11-06 yes 1 target
> 2026-11-06 introduce 1
> 2026-11-16 outcome 1 met
> 2026-11-09 new --to Marta_Kowalczyk --via Aoife_Brennan
> 2026-11-09 ask 2 connector
> 2026-11-20 new --to Priya_Raghunathan --via Henrik_Sølberg
> END
> refnet import -q village/mail.csv --format ids; while read -r day words; do set --; for w in $words; do set -- "$@" "$(echo "$w" | tr _ ' ')"; done; REFNET_NOW=${day}T09:00:00Z refnet intro "$@" -q --format ids; done <story | tail -n 1
1
3

$ refnet report weekly
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
.
refnet, weekly
From 2026-11-16 to 2026-11-22.
.
  qualified           0, 0 before
  meetings            1, 0 before
  introductions made  0, 0 before
  asks                0, 0 before
.
Introductions that wait: 3
  2  connector late since 2026-11-16: Marta Kowalczyk via Aoife
    Brennan
    refnet intro yes 2 connector
  1  you: thank late since 2026-11-19: Grace Okafor via Tomás Varela
    refnet intro thank 1
  3  you: ask by 2026-11-23: Priya Raghunathan via Henrik Sølberg
    refnet intro ask 3 connector
.
Opt-ins awaited: 1
  How long they have waited
  0-2 days                               0
  3-6 days                               0
  7-13 days        ████████████████████  1
  14-29 days                             0
  30 days or more                        0
.
Loops to close, thanks that are owed: 1
  Tomás Varela: Grace Okafor via Tomás Varela, met
    refnet intro thank 1
.
People due to hear from you: 3
  Rachel Steinberg: strong, 197 days over
  田中 由紀: strong, 188 days over
  anders.holm@vestkystpumps.example: strong, 146 days over
.
Going cold in this time: nobody
.
Introductions that moved in this time: 2
  1  introduced -> met: Grace Okafor via Tomás Varela; met, 2026-11-16
  3  new -> drafted: Priya Raghunathan via Henrik Sølberg
.
Funnel, all introductions by double opt-in
  Each step, of those that came to it, with the 95 % interval; a mark is
  the aim
  connector-asked  ███▓▓▓▓▓▓▓  2 of 2, too few to tell (34-100 %), 1
                               pending
  connector-yes    ██▓▓▓│▓▓▓▓  1 of 1, too few to tell (21-100 %), 1
                               pending
  target-asked     ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  target-yes       ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  introduced       ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  met              ██▓│▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  qualified                    none yet, 1 pending
  won                          none yet
  thanked                      none yet, 1 pending
  █ at least, ▓ as counted, ░ at most (95 %), │ aim
.
  refnet stats metrics says what they are
.
People: 45
  11 strong, 14 medium, 15 weak, 5 without two-way contact
.
  People by tier
  strong  ██▇▇▇▇▇
          13 (2026-06-07) to 11 (2026-11-22)
  medium  ▇▇█████
          11 (2026-06-07) to 14 (2026-11-22)
  weak    ███████
          16 (2026-06-07) to 15 (2026-11-22)
.
  Decay: of 24 who were strong or medium at first, who still was
  still strong or medium  █████▇▇
                          100 % (2026-06-07) to 92 % (2026-11-22)

It is kept, and printed again byte for byte, whatever happened since.

$ refnet report show 1 >again; refnet intro thank 1 -q --format csv --fields state,thanked_at; refnet report show 1 | cmp - again && echo the same; refnet report list
state,thanked_at
met,2026-11-22T09:00:00Z
the same
id  kind    day         period                 form
 1  weekly  2026-11-22  2026-11-16/2026-11-22  text

For cron: nothing is said, and nothing kept, unless there is news. Days that pass are none; that something is late is.

$ refnet report weekly --if-changed | head -n 1; refnet report weekly --if-changed; REFNET_NOW=2026-11-22T21:00:00Z refnet report weekly --if-changed; refnet report list --format ids; REFNET_NOW=2026-11-25T09:00:00Z refnet report weekly --if-changed -q | head -n 8
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
1
2
Subject: refnet to 2026-11-25: 3 wait, 0 going cold
.
refnet, weekly
From 2026-11-19 to 2026-11-25.
.
  qualified           0, 0 before
  meetings            0, 1 before
  introductions made  0, 0 before

A week that was missed is made up for.

$ REFNET_NOW=2026-12-14T09:00:00Z refnet report weekly | sed -n '3p;/cold/,/^$/p'
Subject: refnet to 2026-12-14: 3 wait, 1 going cold
.
refnet, weekly
Going cold in this time: 1
  anders.holm@vestkystpumps.example: strong, dormant, silent for 198
    days; answer: they wrote last, on 2026-05-29
.

Into a file, which is there when it is complete; when nothing changed it is not touched.

$ REFNET_NOW=2026-12-14T09:00:00Z refnet report weekly -o week.txt; refnet report show 5 | cmp - week.txt && ls -l week.txt | cut -c 1-10; rm week.txt; REFNET_NOW=2026-12-14T09:00:00Z refnet report weekly --if-changed -o week.txt; [ -e week.txt ] || echo none
-rw-------
none

$ refnet report weekly -o no/such/folder.txt; refnet report weekly -n -o week.txt; [ -e week.txt ] || echo none; refnet report list --format ids | tail -n 1
refnet: cannot write no/such/folder.txt: No such file or directory
dry run: nothing was kept
none
5

Of another moment, shown and not kept; as a row.

$ refnet report weekly --as-of 2026-11-10 | head -n 7; refnet report weekly --as-of 2026-11-10 --format csv --fields id,kind,at,period; refnet report show 1 --format jsonl --fields id,kind,at,period
Subject: refnet to 2026-11-10: 1 wait, 0 going cold
.
refnet, weekly
From 2026-11-04 to 2026-11-10.
.
  qualified           0, 0 before
  meetings            0, 0 before
id,kind,at,period
,weekly,2026-11-10T23:59:59Z,2026-11-04/2026-11-10
{"id":1,"kind":"weekly","at":"2026-11-22T09:00:00Z","period":"2026-11-16/2026-11-22"}

It is no change, and undo passes it by.

$ refnet history --format csv --fields verb | sed -n 2p; refnet undo -q --format csv --fields verb
intro thank
verb
intro thank

Nonsense:

$ refnet report weekly --to html; refnet report show 99; refnet report show one; refnet report monthly; refnet report
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>refnet, weekly</title>
<style>
:root {
	--paper: #fcfcfa; --ink: #1c2733; --quiet: #566370; --rule: #d9dee3;
	--soft: #eef1f4; --accent: #1b4f8a; --full: #3b7dbd; --aim: #b4410e;
	--l0: #12457d; --l1: #b4410e; --l2: #0f6f64; --l3: #6d4aa3;
	--l4: #7a5900; --l5: #566370;
	--c0: #12457d; --c1: #3f83c6; --c2: #94bde3; --c3: #d5e0eb;
	--c4: #b9a78a; --c5: #7a6a4f; --edge: #51708f;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #12171e; --ink: #e4e9ee; --quiet: #9aa8b5;
		--rule: #2c3743; --soft: #1c242d; --accent: #9cc6f3;
		--full: #4f8fcd; --aim: #ff9a67;
		--l0: #9cc6f3; --l1: #ff9a67; --l2: #5fcdbd; --l3: #c3a6f0;
		--l4: #e0bd55; --l5: #9aa8b5;
		--c0: #a9d3ff; --c1: #5b9fe0; --c2: #2f6299; --c3: #24384d;
		--c4: #8a7a5d; --c5: #c9b48d; --edge: #7f9cba;
	}
}
* { box-sizing: border-box; }
html {
	-webkit-text-size-adjust: 100%; text-size-adjust: 100%;
	background: var(--paper); color: var(--ink);
}
body {
	margin: 0; font: 16px/1.55 system-ui, -apple-system, "Segoe UI",
	    "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
	font-variant-numeric: tabular-nums lining-nums;
	overflow-wrap: anywhere;
}
main { max-width: 50rem; margin: 0 auto; padding: 4.5rem 2rem 6rem; }
h1, h2 {
	font-family: Charter, "Iowan Old Style", Georgia, "Times New Roman",
	    "DejaVu Serif", serif;
	font-weight: 600; line-height: 1.2; text-wrap: balance;
}
h1 { font-size: 2.4rem; letter-spacing: -.015em; margin: 0; }
.sub { color: var(--quiet); font-size: 1.1rem; margin: .6rem 0 0; }
header { border-bottom: 2px solid var(--ink); padding-bottom: 1.6rem; }
h2 { font-size: 1.4rem; margin: 0; }
section { margin-top: 3.5rem; }
.note { color: var(--quiet); margin: .4rem 0 0; max-width: 42rem; }
p { margin: 1rem 0 0; max-width: 42rem; text-wrap: pretty; }
.
ul { list-style: none; margin: 1.2rem 0 0; padding: 0; }
li { border-top: 1px solid var(--rule); padding: .7rem 0; }
li:last-child { border-bottom: 1px solid var(--rule); }
bdi { display: block; }
.head { font-weight: 600; }
.rest { color: var(--quiet); }
code {
	display: inline-block; margin-top: .35rem; padding: .1rem .5rem;
	background: var(--soft); border-radius: 4px; font-size: .85rem;
	font-family: ui-monospace, SFMono-Regular, Menlo, Consolas,
	    "DejaVu Sans Mono", monospace;
}
.
.figures {
	display: grid; gap: 1.8rem 2rem; margin: 2.4rem 0 0;
	grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
}
.figures dt { color: var(--quiet); font-size: .9rem; line-height: 1.35; }
.figures dd { margin: 0; }
.figures .value {
	font: 600 2.3rem/1.2 Charter, "Iowan Old Style", Georgia,
	    "Times New Roman", "DejaVu Serif", serif;
	font-variant-numeric: tabular-nums lining-nums; color: var(--accent);
}
.figures .of { color: var(--quiet); font-size: .9rem; line-height: 1.35; }
.
.wide { overflow-x: auto; margin: 1.2rem 0 0; overflow-wrap: normal; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td {
	padding: .5rem 1.2rem .5rem 0; text-align: left;
	vertical-align: baseline; border-bottom: 1px solid var(--rule);
}
th:last-child, td:last-child { padding-right: 0; }
.n { text-align: right; white-space: nowrap; }
thead th {
	color: var(--quiet); font-size: .85rem; font-weight: 600;
	border-bottom-color: var(--quiet);
}
.wide td, .wide th { max-width: 22rem; overflow-wrap: break-word; }
.
figure { margin: 1.8rem 0 0; }
figcaption { margin-bottom: .8rem; line-height: 1.4; }
figcaption span { display: block; color: var(--quiet); font-size: .9rem; }
svg { display: block; overflow: visible; }
svg text { font-size: 12px; fill: var(--ink); }
svg .axis { fill: var(--quiet); }
.grid { stroke: var(--rule); }
.base { stroke: var(--quiet); }
.track { fill: var(--soft); }
.full { fill: var(--full); }
.halo { stroke: var(--paper); stroke-width: 4; }
.range { stroke: var(--ink); stroke-width: 1.5; }
.aim { stroke: var(--aim); stroke-width: 3; }
.beside { stroke: var(--paper); stroke-width: 7; }
.line { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
.mark { stroke: var(--paper); stroke-width: 1.2; }
.l0 { stroke: var(--l0); }
.l1 { stroke: var(--l1); stroke-dasharray: 7 4; }
.l2 { stroke: var(--l2); stroke-dasharray: 2 3; }
.l3 { stroke: var(--l3); stroke-dasharray: 10 3 2 3; }
.l4 { stroke: var(--l4); stroke-dasharray: 14 5; }
.l5 { stroke: var(--l5); stroke-dasharray: 4 2; }
.mark.l0 { fill: var(--l0); } .mark.l1 { fill: var(--l1); }
.mark.l2 { fill: var(--l2); } .mark.l3 { fill: var(--l3); }
.mark.l4 { fill: var(--l4); } .mark.l5 { fill: var(--l5); }
.mark[class] { stroke: var(--paper); stroke-dasharray: none; }
.column { stroke: var(--edge); stroke-width: 1; }
.column.only, .thin.only { fill: var(--full); stroke: none; }
.c0 { fill: var(--c0); } .c1 { fill: var(--c1); } .c2 { fill: var(--c2); }
.c3 { fill: var(--c3); } .c4 { fill: var(--c4); } .c5 { fill: var(--c5); }
.less { display: none; }
.
.bars th, .bars td { vertical-align: middle; }
.bars th { font-weight: 400; width: 24%; line-height: 1.35; }
.bars .draw { width: 38%; }
.bars .says { color: var(--quiet); }
.key {
	display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; color: var(--quiet);
	font-size: .85rem; margin-top: .7rem;
}
.key span { display: flex; align-items: center; gap: .5rem; }
.
details { margin-top: .6rem; font-size: .9rem; }
summary { color: var(--quiet); cursor: pointer; width: max-content; }
summary:hover { color: var(--ink); }
details .wide { margin-top: .4rem; }
details th, details td { padding-top: .25rem; padding-bottom: .25rem; }
tbody th { font-weight: 400; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.
@media screen and (max-width: 760px) {
	main { padding: 2.2rem 1.1rem 4rem; }
	h1 { font-size: 1.8rem; }
	section { margin-top: 2.6rem; }
	.more { display: none; }
	.less { display: inline; }
	.figures { grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); }
	.bars tr {
		display: grid; padding: .6rem 0; row-gap: .2rem;
		border-bottom: 1px solid var(--rule);
	}
	.bars th, .bars td, .bars .draw { border: 0; padding: 0; width: 100%; }
	.bars th { font-weight: 600; }
	.wide td, .wide th { padding-right: .9rem; font-size: .9rem; }
}
@media print {
	:root {
		--paper: #fff; --ink: #111; --quiet: #4a4f55; --rule: #ccc;
		--soft: #eee; --accent: #1b4f8a; --full: #3b7dbd;
		--aim: #b4410e; --l0: #12457d; --l1: #b4410e; --l2: #0f6f64;
		--l3: #6d4aa3; --l4: #7a5900; --l5: #566370; --c0: #12457d;
		--c1: #3f83c6; --c2: #94bde3; --c3: #d5e0eb; --c4: #b9a78a;
		--c5: #7a6a4f; --edge: #51708f;
		color-scheme: light;
	}
	@page { margin: 18mm 16mm; }
	html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
	body { font-size: 10.5pt; }
	main { max-width: none; padding: 0; }
	section { margin-top: 2rem; }
	h2, .note, figcaption, thead { break-after: avoid; }
	figure > svg, figcaption, li, tr, .figures div, .key, p {
		break-inside: avoid;
	}
	.bars { break-inside: avoid; }
	.wide { overflow: visible; }
	.figures { grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); }
	svg text { font-size: 11px; }
	table { font-size: .9em; }
	th, td { border-bottom-width: .5pt; }
	details { font-size: .85em; max-width: 34rem; }
	details th, details td { padding-top: .1rem; padding-bottom: .1rem; }
	summary, .long { display: none; }
	details::details-content { content-visibility: visible; block-size: auto; }
}
</style>
</head>
<body>
<main>
<header>
<h1>refnet, weekly</h1>
<p class="sub">From 2026-11-16 to 2026-11-22.</p>
</header>
<dl class="figures">
<div><dt>qualified</dt><dd class="value">0</dd><dd class="of">0 before</dd></div>
<div><dt>meetings</dt><dd class="value">1</dd><dd class="of">0 before</dd></div>
<div><dt>introductions made</dt><dd class="value">0</dd><dd class="of">0 before</dd></div>
<div><dt>asks</dt><dd class="value">0</dd><dd class="of">0 before</dd></div>
</dl>
<section>
<h2>Introductions that wait: 3</h2>
<ul>
<li><bdi class="head">2  connector late since 2026-11-16</bdi> <bdi class="rest">Marta Kowalczyk via Aoife Brennan</bdi> <code>refnet intro yes 2 connector</code></li>
<li><bdi class="head">1  you: thank late since 2026-11-19</bdi> <bdi class="rest">Grace Okafor via Tomás Varela</bdi> <code>refnet intro thank 1</code></li>
<li><bdi class="head">3  you: ask by 2026-11-23</bdi> <bdi class="rest">Priya Raghunathan via Henrik Sølberg</bdi> <code>refnet intro ask 3 connector</code></li>
</ul>
</section>
<section>
<h2>Opt-ins awaited: 1</h2>
<figure class="bars">
<figcaption><b>How long they have waited</b></figcaption>
<table>
<tbody>
<tr><th scope="row">0-2 days</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>0-2 days: 0</title><desc>A bar of 0</desc><rect class="track" y="2" width="100%" height="14"/></svg></td><td class="says">0</td></tr>
<tr><th scope="row">3-6 days</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>3-6 days: 0</title><desc>A bar of 0</desc><rect class="track" y="2" width="100%" height="14"/></svg></td><td class="says">0</td></tr>
<tr><th scope="row">7-13 days</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>7-13 days: 1</title><desc>A bar of 1</desc><rect class="track" y="2" width="100%" height="14"/><rect class="full" y="2" height="14" width="100%"/></svg></td><td class="says">1</td></tr>
<tr><th scope="row">14-29 days</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>14-29 days: 0</title><desc>A bar of 0</desc><rect class="track" y="2" width="100%" height="14"/></svg></td><td class="says">0</td></tr>
<tr><th scope="row">30 days or more</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>30 days or more: 0</title><desc>A bar of 0</desc><rect class="track" y="2" width="100%" height="14"/></svg></td><td class="says">0</td></tr>
</tbody></table>
</figure>
</section>
<section>
<h2>Loops to close, thanks that are owed: 1</h2>
<ul>
<li><bdi class="head">Tomás Varela</bdi> <bdi class="rest">Grace Okafor via Tomás Varela, met</bdi> <code>refnet intro thank 1</code></li>
</ul>
</section>
<section>
<h2>People due to hear from you: 3</h2>
<ul>
<li><bdi class="head">Rachel Steinberg</bdi> <bdi class="rest">strong, 197 days over</bdi></li>
<li><bdi class="head">田中 由紀</bdi> <bdi class="rest">strong, 188 days over</bdi></li>
<li><bdi class="head">anders.holm@vestkystpumps.example</bdi> <bdi class="rest">strong, 146 days over</bdi></li>
</ul>
</section>
<section>
<h2>Going cold in this time: nobody</h2>
</section>
<section>
<h2>Introductions that moved in this time: 2</h2>
<ul>
<li><bdi class="head">1  introduced -&gt; met</bdi> <bdi class="rest">Grace Okafor via Tomás Varela; met, 2026-11-16</bdi></li>
<li><bdi class="head">3  new -&gt; drafted</bdi> <bdi class="rest">Priya Raghunathan via Henrik Sølberg</bdi></li>
</ul>
</section>
<section>
<h2>Funnel, all introductions by double opt-in</h2>
<figure class="bars">
<figcaption><b>Each step, of those that came to it, with the 95 % interval; a mark is the aim</b></figcaption>
<table>
<tbody>
<tr><th scope="row">connector-asked</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>connector-asked: 2 of 2, too few to tell (34-100 %), 1 pending</title><desc>A bar of 100 %; 95 % from 34 % to 100 %</desc><rect class="track" y="2" width="100%" height="14"/><rect class="full" y="2" height="14" width="100%"/><line class="halo" x1="34.24%" x2="100%" y1="9" y2="9"/><line class="halo" x1="34.24%" x2="34.24%" y1="5" y2="13"/><line class="halo" x1="100%" x2="100%" y1="5" y2="13"/><line class="range" x1="34.24%" x2="100%" y1="9" y2="9"/><line class="range" x1="34.24%" x2="34.24%" y1="5" y2="13"/><line class="range" x1="100%" x2="100%" y1="5" y2="13"/></svg></td><td class="says">2 of 2, too few to tell (34-100 %), 1 pending</td></tr>
<tr><th scope="row">connector-yes</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>connector-yes: 1 of 1, too few to tell (21-100 %), 1 pending</title><desc>A bar of 100 %; 95 % from 21 % to 100 %; aim 60 %</desc><rect class="track" y="2" width="100%" height="14"/><rect class="full" y="2" height="14" width="100%"/><line class="halo" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="halo" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="halo" x1="100%" x2="100%" y1="5" y2="13"/><line class="range" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="range" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="range" x1="100%" x2="100%" y1="5" y2="13"/><line class="beside" y1="0" y2="18" x1="60%" x2="60%"/><line class="aim" y1="0" y2="18" x1="60%" x2="60%"/></svg></td><td class="says">1 of 1, too few to tell (21-100 %), 1 pending</td></tr>
<tr><th scope="row">target-asked</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>target-asked: 1 of 1, too few to tell (21-100 %)</title><desc>A bar of 100 %; 95 % from 21 % to 100 %</desc><rect class="track" y="2" width="100%" height="14"/><rect class="full" y="2" height="14" width="100%"/><line class="halo" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="halo" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="halo" x1="100%" x2="100%" y1="5" y2="13"/><line class="range" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="range" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="range" x1="100%" x2="100%" y1="5" y2="13"/></svg></td><td class="says">1 of 1, too few to tell (21-100 %)</td></tr>
<tr><th scope="row">target-yes</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>target-yes: 1 of 1, too few to tell (21-100 %)</title><desc>A bar of 100 %; 95 % from 21 % to 100 %</desc><rect class="track" y="2" width="100%" height="14"/><rect class="full" y="2" height="14" width="100%"/><line class="halo" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="halo" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="halo" x1="100%" x2="100%" y1="5" y2="13"/><line class="range" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="range" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="range" x1="100%" x2="100%" y1="5" y2="13"/></svg></td><td class="says">1 of 1, too few to tell (21-100 %)</td></tr>
<tr><th scope="row">introduced</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>introduced: 1 of 1, too few to tell (21-100 %)</title><desc>A bar of 100 %; 95 % from 21 % to 100 %</desc><rect class="track" y="2" width="100%" height="14"/><rect class="full" y="2" height="14" width="100%"/><line class="halo" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="halo" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="halo" x1="100%" x2="100%" y1="5" y2="13"/><line class="range" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="range" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="range" x1="100%" x2="100%" y1="5" y2="13"/></svg></td><td class="says">1 of 1, too few to tell (21-100 %)</td></tr>
<tr><th scope="row">met</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>met: 1 of 1, too few to tell (21-100 %)</title><desc>A bar of 100 %; 95 % from 21 % to 100 %; aim 40 %</desc><rect class="track" y="2" width="100%" height="14"/><rect class="full" y="2" height="14" width="100%"/><line class="halo" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="halo" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="halo" x1="100%" x2="100%" y1="5" y2="13"/><line class="range" x1="20.65%" x2="100%" y1="9" y2="9"/><line class="range" x1="20.65%" x2="20.65%" y1="5" y2="13"/><line class="range" x1="100%" x2="100%" y1="5" y2="13"/><line class="beside" y1="0" y2="18" x1="40%" x2="40%"/><line class="aim" y1="0" y2="18" x1="40%" x2="40%"/></svg></td><td class="says">1 of 1, too few to tell (21-100 %)</td></tr>
<tr><th scope="row">qualified</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>qualified: none yet, 1 pending</title><desc>A bar of -</desc><rect class="track" y="2" width="100%" height="14"/></svg></td><td class="says">none yet, 1 pending</td></tr>
<tr><th scope="row">won</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>won: none yet</title><desc>A bar of -</desc><rect class="track" y="2" width="100%" height="14"/></svg></td><td class="says">none yet</td></tr>
<tr><th scope="row">thanked</th><td class="draw"><svg xmlns="http://www.w3.org/2000/svg" role="img" class="bar" width="100%" height="18"><title>thanked: none yet, 1 pending</title><desc>A bar of -</desc><rect class="track" y="2" width="100%" height="14"/></svg></td><td class="says">none yet, 1 pending</td></tr>
</tbody></table>
<p class="key"><span><svg class="sign" width="26" height="18" aria-hidden="true"><line class="range" x1="2" x2="24" y1="9" y2="9"/><line class="range" x1="2" x2="2" y1="5" y2="13"/><line class="range" x1="24" x2="24" y1="5" y2="13"/></svg> where it may be (95 %)</span> <span><svg class="sign" width="26" height="18" aria-hidden="true"><line class="aim" x1="13" x2="13" y1="0" y2="18"/></svg> aim</span></p>
</figure>
<ul>
<li><bdi class="head">connector-asked</bdi> <bdi class="rest">introductions in which whoever comes first was asked; of introductions by double opt-in that were opened in the window</bdi></li>
<li><bdi class="head">connector-yes</bdi> <bdi class="rest">of those asked first, who said yes; of introductions by double opt-in that were opened in the window</bdi></li>
<li><bdi class="head">target-asked</bdi> <bdi class="rest">of those agreed to, in which the target was asked; of introductions by double opt-in that were opened in the window</bdi></li>
<li><bdi class="head">target-yes</bdi> <bdi class="rest">of targets asked, who said yes; of introductions by double opt-in that were opened in the window</bdi></li>
<li><bdi class="head">introduced</bdi> <bdi class="rest">of those all agreed to, which were made; of introductions by double opt-in that were opened in the window</bdi></li>
<li><bdi class="head">met</bdi> <bdi class="rest">of introductions made, which became a meeting; of introductions by double opt-in that were opened in the window</bdi></li>
<li><bdi class="head">qualified</bdi> <bdi class="rest">of meetings, which were qualified; of introductions by double opt-in that were opened in the window</bdi></li>
<li><bdi class="head">won</bdi> <bdi class="rest">of qualified meetings, which became a deal; of introductions by double opt-in that were opened in the window</bdi></li>
<li><bdi class="head">thanked</bdi> <bdi class="rest">of introductions somebody made for me, after which they were thanked: loops that are closed; of introductions by double opt-in that were opened in the window</bdi></li>
</ul>
</section>
<section>
<h2>People: 45</h2>
<p>11 strong, 14 medium, 15 weak, 5 without two-way contact</p>
<figure>
<figcaption><b>People by tier</b></figcaption>
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t1" aria-describedby="d1" width="100%" height="206">
<title id="t1">People by tier</title><desc id="d1">strong: 13 (2026-06-07) to 11 (2026-11-22). medium: 11 (2026-06-07) to 14 (2026-11-22). weak: 16 (2026-06-07) to 15 (2026-11-22). The numbers are in the table below.</desc>
<svg x="9%" y="12" width="65%" height="168" overflow="visible">
<line class="base" x1="0" x2="100%" y1="168" y2="168"/>
<line class="grid" x1="0" x2="100%" y1="126" y2="126"/>
<line class="grid" x1="0" x2="100%" y1="84" y2="84"/>
<line class="grid" x1="0" x2="100%" y1="42" y2="42"/>
<line class="grid" x1="0" x2="100%" y1="0" y2="0"/>
</svg>
<text class="axis" x="7.5%" y="184" text-anchor="end">0</text>
<text class="axis" x="7.5%" y="142" text-anchor="end">10</text>
<text class="axis" x="7.5%" y="100" text-anchor="end">20</text>
<text class="axis" x="7.5%" y="58" text-anchor="end">30</text>
<text class="axis" x="7.5%" y="16" text-anchor="end">40</text>
<svg x="9%" y="12" width="65%" height="168" overflow="visible">
<rect class="column c0" x="2%" y="113.4" width="10.29%" height="54.6"/>
<rect class="column c1" x="2%" y="67.2" width="10.29%" height="46.2"/>
<rect class="column c2" x="2%" y="0" width="10.29%" height="67.2"/>
<text class="top" x="7.14%" y="-5" text-anchor="middle">40</text>
<rect class="column c0" x="16.29%" y="113.4" width="10.29%" height="54.6"/>
<rect class="column c1" x="16.29%" y="67.2" width="10.29%" height="46.2"/>
<rect class="column c2" x="16.29%" y="0" width="10.29%" height="67.2"/>
<text class="top" x="21.43%" y="-5" text-anchor="middle">40</text>
<rect class="column c0" x="30.57%" y="121.8" width="10.29%" height="46.2"/>
<rect class="column c1" x="30.57%" y="67.2" width="10.29%" height="54.6"/>
<rect class="column c2" x="30.57%" y="0" width="10.29%" height="67.2"/>
<text class="top" x="35.71%" y="-5" text-anchor="middle">40</text>
<rect class="column c0" x="44.86%" y="121.8" width="10.29%" height="46.2"/>
<rect class="column c1" x="44.86%" y="67.2" width="10.29%" height="54.6"/>
<rect class="column c2" x="44.86%" y="0" width="10.29%" height="67.2"/>
<text class="top" x="50%" y="-5" text-anchor="middle">40</text>
<rect class="column c0" x="59.14%" y="121.8" width="10.29%" height="46.2"/>
<rect class="column c1" x="59.14%" y="63" width="10.29%" height="58.8"/>
<rect class="column c2" x="59.14%" y="0" width="10.29%" height="63"/>
<text class="top" x="64.29%" y="-5" text-anchor="middle">40</text>
<rect class="column c0" x="73.43%" y="121.8" width="10.29%" height="46.2"/>
<rect class="column c1" x="73.43%" y="63" width="10.29%" height="58.8"/>
<rect class="column c2" x="73.43%" y="0" width="10.29%" height="63"/>
<text class="top" x="78.57%" y="-5" text-anchor="middle">40</text>
<rect class="column c0" x="87.71%" y="121.8" width="10.29%" height="46.2"/>
<rect class="column c1" x="87.71%" y="63" width="10.29%" height="58.8"/>
<rect class="column c2" x="87.71%" y="0" width="10.29%" height="63"/>
<text class="top" x="92.86%" y="-5" text-anchor="middle">40</text>
</svg>
<svg x="9%" y="12" width="65%" height="168" overflow="visible">
<text class="axis" x="7.14%" y="186" text-anchor="middle">2026-06-07</text>
<text class="axis more" x="35.71%" y="186" text-anchor="middle">2026-08-02</text>
<text class="axis" x="64.29%" y="186" text-anchor="middle">2026-09-27</text>
<text class="axis more" x="92.86%" y="186" text-anchor="middle">2026-11-22</text>
</svg>
<svg x="76.5%" y="156.9" overflow="visible"><rect class="column c0" y="-5" width="10" height="10"/></svg>
<text class="name" x="76.5%" dx="16" y="160.9">strong</text>
<svg x="76.5%" y="104.4" overflow="visible"><rect class="column c1" y="-5" width="10" height="10"/></svg>
<text class="name" x="76.5%" dx="16" y="108.4">medium</text>
<svg x="76.5%" y="43.5" overflow="visible"><rect class="column c2" y="-5" width="10" height="10"/></svg>
<text class="name" x="76.5%" dx="16" y="47.5">weak</text>
</svg>
<details><summary>Numbers</summary>
<div class="wide" role="group" tabindex="0"><table>
<thead><tr><td></td><th scope="col" class="n">strong</th><th scope="col" class="n">medium</th><th scope="col" class="n">weak</th></tr></thead>
<tbody>
<tr><th scope="row">2026-06-07</th><td class="n">13</td><td class="n">11</td><td class="n">16</td></tr>
<tr><th scope="row">2026-07-05</th><td class="n">13</td><td class="n">11</td><td class="n">16</td></tr>
<tr><th scope="row">2026-08-02</th><td class="n">11</td><td class="n">13</td><td class="n">16</td></tr>
<tr><th scope="row">2026-08-30</th><td class="n">11</td><td class="n">13</td><td class="n">16</td></tr>
<tr><th scope="row">2026-09-27</th><td class="n">11</td><td class="n">14</td><td class="n">15</td></tr>
<tr><th scope="row">2026-10-25</th><td class="n">11</td><td class="n">14</td><td class="n">15</td></tr>
<tr><th scope="row">2026-11-22</th><td class="n">11</td><td class="n">14</td><td class="n">15</td></tr>
</tbody></table></div></details>
</figure>
<figure>
<figcaption><b>Decay: of 24 who were strong or medium at first, who still was</b></figcaption>
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t2" aria-describedby="d2" width="100%" height="206">
<title id="t2">Decay: of 24 who were strong or medium at first, who still was</title><desc id="d2">still strong or medium: 100 % (2026-06-07) to 92 % (2026-11-22). The numbers are in the table below.</desc>
<svg x="9%" y="12" width="65%" height="168" overflow="visible">
<line class="base" x1="0" x2="100%" y1="168" y2="168"/>
<line class="grid" x1="0" x2="100%" y1="126" y2="126"/>
<line class="grid" x1="0" x2="100%" y1="84" y2="84"/>
<line class="grid" x1="0" x2="100%" y1="42" y2="42"/>
<line class="grid" x1="0" x2="100%" y1="0" y2="0"/>
</svg>
<text class="axis" x="7.5%" y="184" text-anchor="end">0 %</text>
<text class="axis" x="7.5%" y="142" text-anchor="end">25 %</text>
<text class="axis" x="7.5%" y="100" text-anchor="end">50 %</text>
<text class="axis" x="7.5%" y="58" text-anchor="end">75 %</text>
<text class="axis" x="7.5%" y="16" text-anchor="end">100 %</text>
<svg x="9%" y="12" width="65%" height="168" overflow="visible" viewBox="0 0 1000 168" preserveAspectRatio="none">
<path class="line l0" vector-effect="non-scaling-stroke" d="M0 0L166.67 0L333.33 0L500 0L666.67 0L833.33 14L1000 14"/>
</svg>
<svg x="9%" y="12" width="65%" height="168" overflow="visible">
<svg x="0%" y="0" overflow="visible"><g class="mark l0"><circle r="4"/></g></svg>
<svg x="16.67%" y="0" overflow="visible"><g class="mark l0"><circle r="4"/></g></svg>
<svg x="33.33%" y="0" overflow="visible"><g class="mark l0"><circle r="4"/></g></svg>
<svg x="50%" y="0" overflow="visible"><g class="mark l0"><circle r="4"/></g></svg>
<svg x="66.67%" y="0" overflow="visible"><g class="mark l0"><circle r="4"/></g></svg>
<svg x="83.33%" y="14" overflow="visible"><g class="mark l0"><circle r="4"/></g></svg>
<svg x="100%" y="14" overflow="visible"><g class="mark l0"><circle r="4"/></g></svg>
</svg>
<svg x="9%" y="12" width="65%" height="168" overflow="visible">
<text class="axis" x="0%" y="186" text-anchor="middle">2026-06-07</text>
<text class="axis more" x="33.33%" y="186" text-anchor="middle">2026-08-02</text>
<text class="axis" x="66.67%" y="186" text-anchor="middle">2026-09-27</text>
<text class="axis more" x="100%" y="186" text-anchor="middle">2026-11-22</text>
</svg>
<svg x="76.5%" y="26" overflow="visible"><path class="line l0" d="M0 0H20"/><g class="mark l0" transform="translate(10 0)"><circle r="4"/></g></svg>
<text class="name less" x="76.5%" dx="24" y="30">still stro…</text>
<text class="name more" x="76.5%" dx="24" y="30">still strong or medium</text>
</svg>
<details><summary>Numbers</summary>
<div class="wide" role="group" tabindex="0"><table>
<thead><tr><td></td><th scope="col" class="n">still strong or medium</th></tr></thead>
<tbody>
<tr><th scope="row">2026-06-07</th><td class="n">100 %</td></tr>
<tr><th scope="row">2026-07-05</th><td class="n">100 %</td></tr>
<tr><th scope="row">2026-08-02</th><td class="n">100 %</td></tr>
<tr><th scope="row">2026-08-30</th><td class="n">100 %</td></tr>
<tr><th scope="row">2026-09-27</th><td class="n">100 %</td></tr>
<tr><th scope="row">2026-10-25</th><td class="n">92 %</td></tr>
<tr><th scope="row">2026-11-22</th><td class="n">92 %</td></tr>
</tbody></table></div></details>
</figure>
</section>
</main>
</body>
</html>
refnet: no report 99
hint: refnet report list shows those there are
refnet: 'one' is no report's number
hint: refnet report list shows them
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
.
refnet, monthly
From 2026-10-23 to 2026-11-22.
.
  qualified           0, 0 before
  meetings            1, 0 before
  introductions made  1, 0 before
  asks                2, 0 before
.
Introductions that wait: 3
  2  connector late since 2026-11-16: Marta Kowalczyk via Aoife
    Brennan
    refnet intro yes 2 connector
  1  you: thank late since 2026-11-19: Grace Okafor via Tomás Varela
    refnet intro thank 1
  3  you: ask by 2026-11-23: Priya Raghunathan via Henrik Sølberg
    refnet intro ask 3 connector
.
Opt-ins awaited: 1
  How long they have waited
  0-2 days                               0
  3-6 days                               0
  7-13 days        ████████████████████  1
  14-29 days                             0
  30 days or more                        0
.
Loops to close, thanks that are owed: 1
  Tomás Varela: Grace Okafor via Tomás Varela, met
    refnet intro thank 1
.
People due to hear from you: 3
  Rachel Steinberg: strong, 197 days over
  田中 由紀: strong, 188 days over
  anders.holm@vestkystpumps.example: strong, 146 days over
.
Going cold in this time: nobody
.
Introductions that moved in this time: 3
  1  new -> met: Grace Okafor via Tomás Varela; met, 2026-11-16
  2  new -> asking-connector: Marta Kowalczyk via Aoife Brennan;
    connector asked, 2026-11-09
  3  new -> drafted: Priya Raghunathan via Henrik Sølberg
.
Funnel, all introductions by double opt-in
  Each step, of those that came to it, with the 95 % interval; a mark is
  the aim
  connector-asked  ███▓▓▓▓▓▓▓  2 of 2, too few to tell (34-100 %), 1
                               pending
  connector-yes    ██▓▓▓│▓▓▓▓  1 of 1, too few to tell (21-100 %), 1
                               pending
  target-asked     ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  target-yes       ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  introduced       ██▓▓▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  met              ██▓│▓▓▓▓▓▓  1 of 1, too few to tell (21-100 %)
  qualified                    none yet, 1 pending
  won                          none yet
  thanked                      none yet, 1 pending
  █ at least, ▓ as counted, ░ at most (95 %), │ aim
.
  refnet stats metrics says what they are
.
People: 45
  11 strong, 14 medium, 15 weak, 5 without two-way contact
.
  People by tier
  strong  ███▇▇▇▇
          13 (2026-05-26) to 11 (2026-11-22)
  medium  ▇▇▇████
          11 (2026-05-26) to 14 (2026-11-22)
  weak    ███████
          16 (2026-05-26) to 15 (2026-11-22)
.
  Decay: of 24 who were strong or medium at first, who still was
  still strong or medium  █████▇▇
                          100 % (2026-05-26) to 92 % (2026-11-22)
usage: refnet report VERB [OPTIONS] [OPERANDS]
.
  report weekly                what waits, who goes cold, what moved
  report monthly               the same of a month
  report quarterly             the same of a quarter
  report show ID               print a report again, byte for byte
  report list                  list the reports that were sent
.
'refnet help report VERB' explains one.
[2]

A month and a quarter; as Markdown and as one HTML file, which asks for nothing from elsewhere.

$ refnet report monthly -n | sed -n '1,5p'; refnet report quarterly -n --to md | sed -n '1,3p;/^## /p'; refnet report weekly -n --to html >week.html; head -c 15 week.html; grep -c -e '<script' -e 'src=' -e '@import' -e 'url(' week.html; grep -o 'http[s]*://[^ "]*' week.html | sort -u
dry run: nothing was kept
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
.
refnet, monthly
From 2026-10-23 to 2026-11-22.
.
dry run: nothing was kept
# refnet, quarterly
.
From 2026-08-23 to 2026-11-22.
## Introductions that wait: 3
## Opt-ins awaited: 1
## Loops to close, thanks that are owed: 1
## People due to hear from you: 3
## Going cold in this time: 4
## Introductions that moved in this time: 3
## Funnel, all introductions by double opt-in
## People: 45
dry run: nothing was kept
<!doctype html>0
http://www.w3.org/2000/svg

The same bytes in every locale; text has another form where there is only ASCII.

$ for l in C C.UTF-8 POSIX de_DE.UTF-8 fr_FR.UTF-8; do LC_ALL=$l refnet report weekly -n -q --to html; done | cksum | cut -d ' ' -f 2; LC_ALL=C.UTF-8 refnet report weekly -n -q --to html | wc -c; LC_ALL=C refnet report weekly -n -q | LC_ALL=C grep -c '[^ -~]'; LC_ALL=C refnet report weekly -n -q | grep -A3 'connector-yes'
139990
27998
0
  connector-yes    ##===|====  1 of 1, too few to tell (21-100 %), 1
                               pending
  target-asked     ##========  1 of 1, too few to tell (21-100 %)
  target-yes       ##========  1 of 1, too few to tell (21-100 %)

Seven days are seven days where clocks are put forward and back, and midnight is that of the place.

$ for when in 2026-03-30T21:30:00Z 2026-03-30T22:30:00Z 2026-10-26T22:30:00Z 2026-10-26T23:30:00Z; do TZ=Europe/Berlin REFNET_NOW=$when refnet report weekly -n -q | sed -n 4p; done
From 2026-03-24 to 2026-03-30.
From 2026-03-25 to 2026-03-31.
From 2026-10-20 to 2026-10-26.
From 2026-10-21 to 2026-10-27.

An empty environment, as that of cron, is enough.

$ env -i HOME="$HOME" "$(command -v refnet)" report weekly -n -q --as-of 2026-11-22 | head -n 1
Subject: refnet to 2026-11-22: 3 wait, 0 going cold
