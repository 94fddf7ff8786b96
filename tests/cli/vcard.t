Cards of an address book, as each program writes them; exports/README.md says
what is odd about each.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ refnet import --sources --format csv | grep ^vcard
vcard,vCard (.vcf),contacts,

Apple: the preferred address and place come first, a fax and a pager are no
numbers to reach somebody at; of two cards shown as a company, one is a person.

$ refnet import "$VILLAGE"/../cli/exports/vcard-apple.vcf -q --format csv --fields rows,created,skipped,rejected,rules,notes
rows,created,skipped,rejected,rules,notes
3,2,1,0,company 1,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Anders Holm,Vestkyst Pumps A/S,CFO,"Esbjerg, Syddanmark, Danmark",anders.holm@vestkystpumps.example;anders.holm@mailhaven.example,+4520550112,https://www.linkedin.com/in/anders-holm-cfo
Brian Kell,Kell Forwarding,,,,,https://www.linkedin.com/in/brian-kell-forwarding

Google: a name that is not given, one in parts only, a value that is no
address.

$ refnet import "$VILLAGE"/../cli/exports/vcard-google.vcf -q --format csv --fields rows,created,skipped,rejected,rules,notes
rows,created,skipped,rejected,rules,notes
4,4,0,0,,1 value that is no address was left out

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -4
Dr. Margaret Thornton,Thornton Gear Works,CFO,"Leeds, West Yorkshire, GB",mthornton@thorntongear.example;m.thornton@mailhaven.example,+447700900118,https://www.linkedin.com/in/margaret-thornton
,,,,rafael.ortega@puertogrande.example,,
Thị Minh Nguyễn,Saigon Container,,,,+84285550142,
Gustav Ek,,,,gustav.ek@eklund.example,,

Outlook, 2.1: the character set of each value, breaks that are encoded.

$ refnet import "$VILLAGE"/../cli/exports/vcard-outlook.vcf -q --format csv --fields encoding,rows,created,skipped,rejected,notes
encoding,rows,created,skipped,rejected,notes
windows-1252,2,2,0,0,1 value that is no address was left out

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -2
Hannah Schäfer,Mühlenbau Nord,Controller,"Hamburg, Deutschland",hannah.schaefer@muehlenbau.example,+49405550171,
Karolína Nováková,Moravská Ocel,Head of Purchasing,,k.novakova@moravskaocel.example,,

Android, 2.1: names that are encoded and broken in two, photos in two ways.

$ refnet import "$VILLAGE"/../cli/exports/vcard-android.vcf -q --format csv --fields rows,created,skipped,rejected,notes
rows,created,skipped,rejected,notes
3,3,0,0,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -3
Elif Yıldırım,Simitech Robotics,Founder,,elif@simitech.example,+905555500166,
Zhang Wei,Pearl Delta Ovens,,,,+862055500177,
,,,,nuno@almeidatransportes.example,,

iCloud and CardDAV, 4.0: groups, organisations and rooms are nobody.

$ refnet import "$VILLAGE"/../cli/exports/vcard-icloud.vcf -q --format csv --fields rows,created,skipped,rejected,rules,notes
rows,created,skipped,rejected,rules,notes
6,2,4,0,group 2;company 1;no person 1,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -2
Fatima Zahra Bennani,Atlas Paiements,Chief Risk Officer,"Casablanca, Maroc",fatima@atlaspaiements.example;fz.bennani@mailhaven.example,+212555500188,https://www.linkedin.com/in/fatima-zahra-bennani
Diego Fernández,,,,,,https://www.linkedin.com/in/diego-fernandez-andamio

A card inside another is a row that is skipped; nothing of it gets out.

$ refnet import "$VILLAGE"/../cli/exports/vcard-agent.vcf -q --format csv --fields rows,created,skipped,rejected,rules,notes
rows,created,skipped,rejected,rules,notes
4,2,2,0,agent 2,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -2
Henrik Solberg,,,,henrik.solberg@nordlager.example,,
Emily Carter,,,,emily.carter@ridgelineplastics.example,,

Nothing new in any of them the second time.

$ cd "$VILLAGE"/../cli/exports && refnet import -q --format csv --fields file,rows,created,updated,unchanged,skipped vcard-agent.vcf vcard-android.vcf vcard-apple.vcf vcard-google.vcf vcard-icloud.vcf vcard-outlook.vcf
/bin/sh: 1: cd: can't cd to village/../cli/exports
[2]

Their words: the source's own id, and the day it was said.

$ refnet person show 'Anders Holm' --why
id        2
name      Anders Holm
emails    anders.holm@vestkystpumps.example, anders.holm@mailhaven.example
phones    +4520550112
org       Vestkyst Pumps A/S
title     CFO
level     c-suite
function  finance
location  Esbjerg, Syddanmark, Danmark
linkedin  https://www.linkedin.com/in/anders-holm-cfo
tier      none
evidence  0.00
n in      0
n out     0
given     0
received  0
sources   vcard
why       no two-way contact known: 0 from them, 0 to them

Broken: what is wrong, where; the others come in.

$ refnet import "$VILLAGE"/../cli/exports/vcard-broken.vcf --rejects rejects.vcf -q --format csv --fields rows,created,skipped,rejected,notes 2>&1 | sed 's/^.*exports.//'
vcard-broken.vcf:6: row 2: the card is not closed; another begins in line 10
vcard-broken.vcf:17: row 4: invalid UTF-8 at byte 4 of FN in line 19
vcard-broken.vcf:22: row 5: a NUL at byte 6 of line 24
vcard-broken.vcf:28: row 6: invalid UTF-8 at byte 6 of FN in line 30
vcard-broken.vcf:38: row 8: the card is not closed; the file ends
rows,created,skipped,rejected,notes
8,3,0,5,1 line outside any card was left out;2 lines that are no properties were left out

$ refnet person list --format csv --fields name,emails | tail -3
Olivier Lambert,olivier@lambert-pains.example
Thomas O'Leary,thomas.oleary@shannondrives.example
Laura Jiménez,laura@hornosjimenez.example

Rejected cards are kept as they stood, with a reason; mended, they come in.

$ cat -v rejects.vcf
BEGIN:VCARD
X-REFNET-REASON:the card is not closed; another begins in line 10
VERSION:3.0
FN:Never Closed
EMAIL:never@closed.example
BEGIN:VCARD
X-REFNET-REASON:invalid UTF-8 at byte 4 of FN in line 19
VERSION:3.0
FN:CafM-i
EMAIL:stray.byte@broken.example
END:VCARD
BEGIN:VCARD
X-REFNET-REASON:a NUL at byte 6 of line 24
VERSION:3.0
FN:A M-^? NUL
EMAIL:nul@broken.example
END:VCARD
BEGIN:VCARD
X-REFNET-REASON:invalid UTF-8 at byte 6 of FN in line 30
VERSION:2.1
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Half =C3
EMAIL:half@broken.example
END:VCARD
BEGIN:VCARD
X-REFNET-REASON:the card is not closed; the file ends
VERSION:3.0
FN:Cut Short
EMAIL:cut@short.exam

$ { sed 's/\xe9/é/; s/\xff//; s/=C3/=C3=A9/; s/example$/&/' rejects.vcf; echo ple; echo END:VCARD; } | sed 's/^EMAIL:never.*/&\nEND:VCARD/; s/short.exam$/short.example/; /^ple$/d' > mended.vcf; refnet import mended.vcf -q --format csv --fields rows,created,rejected,notes; refnet person list --format csv --fields name,emails | tail -5
rows,created,rejected,notes
5,5,0,
Never Closed,never@closed.example
Café,stray.byte@broken.example
A  NUL,nul@broken.example
Half é,half@broken.example
Cut Short,cut@short.example

Line ends and encodings: CR alone, a byte order mark, UTF-16, Latin-1.

$ printf 'BEGIN:VCARD\rVERSION:3.0\rFN:Line\r  Ends\rEMAIL:cr@ends.example\rEND:VCARD\r\rBEGIN:VCARD\rEMAIL:cr2@ends.example\rEND:VCARD' > cr.vcf; printf '\n \357\273\277\nBEGIN : VCARD\nFN:\nEND:VCARD\n' > not.vcf; printf '\357\273\277begin:vcard\nfn:Björn Bom\nemail:bom@ends.example\nend:vcard\n\357\273\277BEGIN:VCARD\nFN:Second Bom\nEMAIL:bom2@ends.example\nEND:VCARD\n' > bom.vcf; sed 's/ Bom/ Wide/; s/@/wide@/' bom.vcf | iconv -f utf-8 -t utf-16 > wide.vcf; printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ren\351 Latin\r\nEMAIL:rene@ends.example\r\nEND:VCARD\r\n' > latin.vcf; refnet import cr.vcf bom.vcf wide.vcf latin.vcf -q --format csv --fields file,encoding,rows,created,rejected,notes; refnet person list --format csv --fields name,emails | tail -7
file,encoding,rows,created,rejected,notes
cr.vcf,UTF-8,2,2,0,
bom.vcf,UTF-8,2,2,0,
wide.vcf,UTF-16LE,2,2,0,
latin.vcf,windows-1252,1,1,0,
Line Ends,cr@ends.example
,cr2@ends.example
Björn Bom,bom@ends.example
Second Bom,bom2@ends.example
Björn Wide,bomwide@ends.example
Second Wide,bom2wide@ends.example
René Latin,rene@ends.example

$ refnet import --encoding windows-1251 latin.vcf -q --format csv --fields encoding,rows,updated
encoding,rows,updated
windows-1251,1,1

No card at all, an empty file, one that is cut at once.

$ echo name,email > none.vcf; refnet import --source vcard none.vcf
refnet: none.vcf: no data row in it
[65]

$ : > empty.vcf; refnet import empty.vcf
refnet: empty.vcf is empty
[65]

$ printf 'BEGIN:VCARD' > cut.vcf; refnet import cut.vcf -q --format csv --fields rows,rejected
cut.vcf:1: row 1: the card is not closed; the file ends
rows,rejected
1,1
[65]

Undone, nobody of it is left.

$ refnet import --undo 1 -q; refnet person list 'name:"Anders Holm"' --format csv --fields name
name
