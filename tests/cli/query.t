Address completion for mail programs: a line for people, then address, name and what else, parted by tabs.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv village/contacts.csv village/hubspot-contacts.csv --format ids
1
1
2
3

$ refnet query oka
1 person
grace@okaforbakeries.example	Grace Okafor	Founder and Managing Director, Okafor & Daughters Bakeries

Any word of the name, blind to case and accents; the employer; the address, after an @ or a dot as well.

$ for q in TOMÁS varela 'vare tom' mailhaven tomas.varela@mail; do refnet query "$q" | tail -n +2; done
tomas.varela@mailhaven.example	Tomás Varela	
tomas.varela@mailhaven.example	Tomás Varela	
tomas.varela@mailhaven.example	Tomás Varela	
lea.fontaine@mailhaven.example	Lea Fontaine	
danny.whitcombe@mailhaven.example	Danny Whitcombe, Jr.	VP Finance, Whitcombe Castings
tomas.varela@mailhaven.example	Tomás Varela	
ines.ferraz@mailhaven.example	Ines Ferraz	
tomas.varela@mailhaven.example	Tomás Varela	

All words must fit, but not all in one place.

$ refnet query grace bakeries; refnet query grace nordlager; refnet query grace elix; refnet query kafor
1 person
grace@okaforbakeries.example	Grace Okafor	Founder and Managing Director, Okafor & Daughters Bakeries
nobody matches
nobody matches
nobody matches
[1]

$ refnet query; refnet query ''; refnet query ' '
refnet: missing TEXT...
hint: refnet query TEXT...
nobody matches
nobody matches
[1]

What looks like an option is none after two hyphens, and a word of letters is none either.

$ refnet query -- --help; refnet query -oka
nobody matches
nobody matches
[1]

Whoever has no address is nobody to write to; who is not to be contacted is left out, and said to be; a pin goes first.

$ refnet person add 'Zed Without' -q --format ids; refnet person add 'Zed Quiet' --email zed@quiet.example -q --format ids; refnet person add 'Zed Loud' --email zed@loud.example --email zed.loud@home.example --title 'CFO, acting' -q --format ids; refnet person add 'Zed Dear' --email dear@zed.example --org 'Zed & Sons' -q --format ids; refnet query zed; refnet person dnc 'Zed Quiet' -q --format ids; refnet person pin 'Zed Dear' strong --because 'my brother' -q --format ids; refnet query zed; refnet query quiet
60
61
62
63
3 people
zed@quiet.example	Zed Quiet	
zed@loud.example	Zed Loud	CFO, acting
zed.loud@home.example	Zed Loud	CFO, acting
dear@zed.example	Zed Dear	Zed & Sons
61
63
2 people, 1 left out: do not contact
dear@zed.example	Zed Dear	Zed & Sons
zed@loud.example	Zed Loud	CFO, acting
zed.loud@home.example	Zed Loud	CFO, acting
nobody matches, 1 left out: do not contact
[1]

Names are cleaned; a tab or an escape ends no field.

$ printf 'name,email,company,title\n"Zed\tTab\033[31m \342\200\256Evil",tab@zed.example,"Line\nbreak",x\n' >odd.csv; refnet import -q odd.csv --format ids; refnet query tab | cat -v
4
1 person
tab@zed.example	Zed Tab\x1b[31m <U+202E>Evil	x, Line break

Of whom I was in touch with last, first.

$ refnet query example | head -n 4
61 people, 1 left out: do not contact
aoife.brennan@brennanquill.example	A. Brennan	Partner, Brennan Quill
grace@okaforbakeries.example	Grace Okafor	Founder and Managing Director, Okafor & Daughters Bakeries
kenji.mori@tsubame.example	Kenji Mori	Director of Operations, Tsubame Logistics

Mine is none of them.

$ refnet query ines
1 person
ines.ferraz@mailhaven.example	Ines Ferraz	
