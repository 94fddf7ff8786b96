Cards of an address book, as each program writes them; exports/README.md says
what is odd about each.

$ cp village/../cli/exports/vcard-*.vcf .

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ refnet import --sources --format csv | grep ^vcard
vcard,vCard (.vcf),contacts,,built in,

Apple: the preferred address and place come first, a fax and a pager are no
numbers to reach somebody at; of two cards shown as a company, one is a person.

$ refnet import vcard-apple.vcf -q --format csv --fields rows,created,skipped,rejected,rules,notes
rows,created,skipped,rejected,rules,notes
3,2,1,0,company 1,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Anders Holm,Vestkyst Pumps A/S,CFO,"Esbjerg, Syddanmark, Danmark",anders.holm@vestkystpumps.example;anders.holm@mailhaven.example,+4520550112,https://www.linkedin.com/in/anders-holm-cfo
Brian Kell,Kell Forwarding,,,,,https://www.linkedin.com/in/brian-kell-forwarding

Google: a name that is not given, one in parts only, a value that is no
address.

$ refnet import vcard-google.vcf -q --format csv --fields rows,created,skipped,rejected,rules,notes
rows,created,skipped,rejected,rules,notes
4,4,0,0,,1 value that is no address was left out

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -4
Dr. Margaret Thornton,Thornton Gear Works,CFO,"Leeds, West Yorkshire, GB",mthornton@thorntongear.example;m.thornton@mailhaven.example,+447700900118,https://www.linkedin.com/in/margaret-thornton
,,,,rafael.ortega@puertogrande.example,,
Thị Minh Nguyễn,Saigon Container,,,,+84285550142,
Gustav Ek,,,,gustav.ek@eklund.example,,

Outlook, 2.1: the character set of each value, breaks that are encoded.

$ refnet import vcard-outlook.vcf -q --format csv --fields encoding,rows,created,skipped,rejected,notes
encoding,rows,created,skipped,rejected,notes
windows-1252,2,2,0,0,1 value that is no address was left out

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -2
Hannah Schäfer,Mühlenbau Nord,Controller,"Hamburg, Deutschland",hannah.schaefer@muehlenbau.example,+49405550171,
Karolína Nováková,Moravská Ocel,Head of Purchasing,,k.novakova@moravskaocel.example,,

Android, 2.1: names that are encoded and broken in two, photos in two ways.

$ refnet import vcard-android.vcf -q --format csv --fields rows,created,skipped,rejected,notes
rows,created,skipped,rejected,notes
3,3,0,0,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -3
Elif Yıldırım,Simitech Robotics,Founder,,elif@simitech.example,+905555500166,
Zhang Wei,Pearl Delta Ovens,,,,+862055500177,
,,,,nuno@almeidatransportes.example,,

iCloud and CardDAV, 4.0: groups, organisations and rooms are nobody.

$ refnet import vcard-icloud.vcf -q --format csv --fields rows,created,skipped,rejected,rules,notes
rows,created,skipped,rejected,rules,notes
6,2,4,0,group 2;company 1;no person 1,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -2
Fatima Zahra Bennani,Atlas Paiements,Chief Risk Officer,"Casablanca, Maroc",fatima@atlaspaiements.example;fz.bennani@mailhaven.example,+212555500188,https://www.linkedin.com/in/fatima-zahra-bennani
Diego Fernández,,,,,,https://www.linkedin.com/in/diego-fernandez-andamio

A card inside another is a row that is skipped; nothing of it gets out.

$ refnet import vcard-agent.vcf -q --format csv --fields rows,created,skipped,rejected,rules,notes
rows,created,skipped,rejected,rules,notes
4,2,2,0,agent 2,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin | tail -2
Henrik Solberg,,,,henrik.solberg@nordlager.example,,
Emily Carter,,,,emily.carter@ridgelineplastics.example,,

Nothing new in any of them the second time.

$ refnet import -q --format csv --fields file,rows,created,updated,unchanged,skipped vcard-agent.vcf vcard-android.vcf vcard-apple.vcf vcard-google.vcf vcard-icloud.vcf vcard-outlook.vcf
file,rows,created,updated,unchanged,skipped
vcard-agent.vcf,4,0,0,2,2
vcard-android.vcf,3,0,0,3,0
vcard-apple.vcf,3,0,0,2,1
vcard-google.vcf,4,0,0,4,0
vcard-icloud.vcf,6,0,0,2,4
vcard-outlook.vcf,2,0,0,2,0

The source's own id is kept, without what only some clients put before it.

$ refnet person records 'Anders Holm' --format csv --fields file,row,source,external_id; refnet person records 'Fatima Zahra Bennani' --format csv --fields file,row,source,external_id
file,row,source,external_id
vcard-apple.vcf,1,vcard,5b1c7e0a-0000-4444-9999-000000000001
vcard-apple.vcf,1,vcard,5b1c7e0a-0000-4444-9999-000000000001
file,row,source,external_id
vcard-icloud.vcf,1,vcard,5b1c7e0a-0000-4444-9999-000000000002
vcard-icloud.vcf,1,vcard,5b1c7e0a-0000-4444-9999-000000000002

Broken: what is wrong, where; the others come in.

$ refnet import vcard-broken.vcf --rejects rejects.vcf -q --format csv --fields rows,created,skipped,rejected,notes
vcard-broken.vcf:6: row 2: the card is not closed; another begins in line 10
vcard-broken.vcf:17: row 4: invalid UTF-8 at byte 4 of FN in line 19
vcard-broken.vcf:22: row 5: a NUL at byte 6 of line 24
vcard-broken.vcf:28: row 6: invalid UTF-8 at byte 6 of FN in line 30
vcard-broken.vcf:38: row 8: the card is not closed; the file ends
rows,created,skipped,rejected,notes
8,3,0,5,1 line outside any card was left out;2 lines that are no properties were left out
[65]

$ refnet person list --format csv --fields name,emails | tail -3
Olivier Lambert,olivier@lambert-pains.example
Thomas O'Leary,thomas.oleary@shannondrives.example
Laura Jiménez,laura@hornosjimenez.example

Rejected cards are kept as they stood, with a reason; mended, they come in.

$ cat -v rejects.vcf
BEGIN:VCARD
X-REFNET-REASON: the card is not closed; another begins in line 10
VERSION:3.0
FN:Never Closed
EMAIL:never@closed.example
BEGIN:VCARD
X-REFNET-REASON: invalid UTF-8 at byte 4 of FN in line 19
VERSION:3.0
FN:CafM-i
EMAIL:stray.byte@broken.example
END:VCARD
BEGIN:VCARD
X-REFNET-REASON: a NUL at byte 6 of line 24
VERSION:3.0
FN:A ^@ NUL
EMAIL:nul@broken.example
END:VCARD
BEGIN:VCARD
X-REFNET-REASON: invalid UTF-8 at byte 6 of FN in line 30
VERSION:2.1
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Half =C3
EMAIL:half@broken.example
END:VCARD
BEGIN:VCARD
X-REFNET-REASON: the card is not closed; the file ends
VERSION:3.0
FN:Cut Short
EMAIL:cut@short.exam

$ sed 's/\xe9/é/; s/\x00/and/; s/=C3/=C3=A9/; s/^EMAIL:\(never\|cut\).*/EMAIL:\1@mended.example\nEND:VCARD/' rejects.vcf > mended.vcf; refnet import mended.vcf -q --format csv --fields rows,created,rejected,notes; refnet person list --format csv --fields name,emails | tail -5
rows,created,rejected,notes
5,5,0,
Never Closed,never@mended.example
Café,stray.byte@broken.example
A and NUL,nul@broken.example
Half é,half@broken.example
Cut Short,cut@mended.example

Line ends and encodings: CR alone, a byte order mark, UTF-16, Latin-1.

$ tr '\n' '\r' < vcard-agent.vcf | sed 's/\r\r/\r/g; s/nordlager/cr/g; s/ridgelineplastics/cr/g' > cr.vcf; refnet import cr.vcf -q --format csv --fields rows,created,updated,skipped,rejected; refnet person list --format csv --fields name,emails | grep @cr
rows,created,updated,skipped,rejected
4,2,0,2,0
Henrik Solberg,henrik.solberg@cr.example
Emily Carter,emily.carter@cr.example

$ printf '\357\273\277begin:vcard\nfn:Björn Bom\nemail:bom@ends.example\nend:vcard\n' > one.vcf; cat one.vcf one.vcf | sed '5,$s/bom@/bom2@/' > bom.vcf; sed 's/ Bom/ Wide/; s/bom/wide/' bom.vcf | iconv -f utf-8 -t utf-16 > wide.vcf; sed 's/^\xef\xbb\xbf//; s/ Bom/ Latin/; s/bom/latin/' bom.vcf | iconv -f utf-8 -t latin1 > latin.vcf

$ refnet import bom.vcf wide.vcf latin.vcf -q --format csv --fields file,encoding,rows,created,rejected,notes; refnet person list --format csv --fields name,emails | grep @ends
file,encoding,rows,created,rejected,notes
bom.vcf,UTF-8,2,2,0,
wide.vcf,UTF-16LE,2,2,0,
latin.vcf,windows-1252,2,2,0,
Björn Bom,bom@ends.example
Björn Bom,bom2@ends.example
Björn Wide,wide@ends.example
Björn Wide,wide2@ends.example
Björn Latin,latin@ends.example
Björn Latin,latin2@ends.example

$ refnet import --encoding windows-1251 latin.vcf -q --format csv --fields encoding,rows,updated
encoding,rows,updated
windows-1251,2,2

No card at all, an empty file, one that is cut at once.

$ echo name,email > none.vcf; refnet import --source vcard none.vcf
refnet: none.vcf: no card begins in it
[65]

$ : > empty.vcf; refnet import empty.vcf
refnet: empty.vcf is empty
[65]

$ printf 'BEGIN:VCARD' > cut.vcf; refnet import cut.vcf -q --format csv --fields rows,rejected
cut.vcf:1: row 1: the card is not closed; the file ends
rows,rejected
1,1
[65]

A label inside a value is no card, nor is a line of a table.

$ printf 'name,note,email\nAda,"BEGIN:VCARD",ada@table.example\n' > table.csv; refnet import table.csv -q --format csv --fields source,rows
source,rows
contacts,1
