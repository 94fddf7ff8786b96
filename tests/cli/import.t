Every source of the village is recognised, and its receipt adds up.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --me https://www.linkedin.com/in/ines-ferraz --format ids
1

$ cd village && refnet import -q --format csv --fields file,source,encoding,delimiter,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known Connections.csv messages.csv hubspot-contacts.csv google-contacts.csv outlook-contacts.csv contacts.csv mail.csv team-mail.csv outlook-mail.csv
file,source,encoding,delimiter,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known
Connections.csv,linkedin-connections,UTF-8,",",46,41,0,0,5,0,41,41,0
hubspot-contacts.csv,hubspot-contacts,UTF-8,",",29,23,6,0,0,0,10,0,0
google-contacts.csv,google-contacts,UTF-8,",",18,12,6,0,0,0,5,0,0
outlook-contacts.csv,outlook-contacts,windows-1252,",",18,8,10,0,0,0,3,0,0
contacts.csv,contacts,UTF-8,",",20,17,0,0,3,0,6,0,0
messages.csv,linkedin-messages,UTF-8,",",25,22,0,0,3,0,0,22,0
mail.csv,mail,UTF-8,",",450,434,0,0,16,0,2,434,0
team-mail.csv,mail,UTF-8,;,30,20,0,10,0,0,1,20,10
outlook-mail.csv,outlook-mail,windows-1252,",",24,15,0,9,0,0,1,15,9

The same again creates nothing.

$ cd village && refnet import -q --format csv --fields file,rows,created,updated,unchanged,skipped,interactions,known Connections.csv messages.csv hubspot-contacts.csv google-contacts.csv outlook-contacts.csv contacts.csv mail.csv team-mail.csv outlook-mail.csv
file,rows,created,updated,unchanged,skipped,interactions,known
Connections.csv,46,0,0,41,5,0,41
hubspot-contacts.csv,29,0,0,29,0,0,0
google-contacts.csv,18,0,0,18,0,0,0
outlook-contacts.csv,18,0,0,18,0,0,0
contacts.csv,20,0,0,17,3,0,0
messages.csv,25,0,0,22,3,0,22
mail.csv,450,0,0,434,16,0,434
team-mail.csv,30,0,0,30,0,0,30
outlook-mail.csv,24,0,0,24,0,0,24

Rejected rows have file, line and reason; the rest is imported; exit 65.

$ refnet import village/broken.csv --rejects rejects.csv -q --fields rows,created,skipped,rejected --format csv
village/broken.csv:3: row 2: '2026-13-45T08:00:00Z' is no date
village/broken.csv:5: row 4: no sender
village/broken.csv:6: row 5: invalid UTF-8 at byte 28 of line 6 (From)
village/broken.csv:8: row 7: 'yesterday-ish' is no date
village/broken.csv:9: row 8: the sender has no address
rows,created,skipped,rejected
9,4,0,5
[65]

$ cut -d, -f1,2,8 rejects.csv | head -3
Date,From
2026-13-45T08:00:00Z,Pilar Costa <pilar@costaenvases.example>
2026-09-03T08:00:00Z,

Dates that both orders read alike need no order; others still do.

$ printf 'date,from,to\n05/05/24,x@dates.example,ines@quayside.example\n' > alike.csv; refnet import alike.csv
alike.csv
  read as       mail, UTF-8, comma
  rows          1: 1 new
  people        1 new
  interactions  1 new
  receipt       20: refnet import --undo 20 takes it back
hint: refnet map

$ printf '03/04/24,x@dates.example,ines@quayside.example\n' >> alike.csv; refnet import -q alike.csv --format ids
refnet: alike.csv: line 3, column date: 03/04/24 can be 3 April 2024 or 4 March 2024
hint: say which: --date-order dmy or --date-order mdy
21
[65]

A dry run says the same and keeps nothing.

$ printf 'name,email\nZora New,zora@new.example\n' > new.csv; refnet import -n new.csv -q --format csv --fields rows,created,people_created; refnet person list name:'Zora New' --format csv --fields name
rows,created,people_created
1,1,1
name

An absent file, an empty one, one without rows, one nobody knows.

$ refnet import nowhere.csv
refnet: cannot open nowhere.csv: No such file or directory
[66]

$ : > empty.csv; refnet import empty.csv
refnet: empty.csv is empty
[65]

$ echo name,email > header.csv; refnet import header.csv
refnet: header.csv: no data row in it
[65]

$ printf 'colour,shape\nred,round\n' > odd.csv; refnet import odd.csv
refnet: odd.csv: no row of labels is recognised
hint: refnet import --sources lists what is recognised
# A guess.  Fields and directives: refnet-mapping(5).
source odd
title "odd.csv"
kind contacts
require "colour" "shape"
#column "colour" FIELD
#column "shape" FIELD
hint: mend this map, then give it to the import:
refnet import odd.csv --guess > odd.map
refnet import odd.csv --map odd.map
[65]

A refused file leaves a receipt with its reason.

$ refnet import --list --format csv --fields id,file,rows,error | tail -3
22,empty.csv,0,empty.csv is empty
23,header.csv,0,header.csv: no data row in it
24,odd.csv,0,odd.csv: no row of labels is recognised

Several addresses in one cell of a contact list, with or without names.

$ printf 'Name,Email\nZoe Marsh,"zoe@marsh.example; z.marsh@home.example"\nPim Vos,"Vos, Pim <pim@vos.example>, pv@home.example"\n' > several.csv; refnet --db several.db init -q --me ines@quayside.example --format ids; refnet --db several.db import -q several.csv --format csv --fields rows,created,people_created; refnet --db several.db person list --format csv --fields name,emails
1
rows,created,people_created
2,2,2
name,emails
Zoe Marsh,zoe@marsh.example;z.marsh@home.example
Pim Vos,pim@vos.example;pv@home.example

The mark that keeps a spreadsheet from taking a text for a formula is no part of
it; what is written with it is read as it was.

$ printf "Name,Email,Phone,Company\nZed Ash,zed@ash.example,'+351 210 000 001,''=Ash & Co\n" >sheet.csv; refnet import -q sheet.csv --format ids; refnet person show zed@ash.example --format csv --fields org,phones; refnet person show zed@ash.example --format csv --fields name,emails,org --for spreadsheet | tee again.csv; refnet import -q again.csv --format csv --fields created,updated,unchanged
25
org,phones
'=Ash & Co,+351210000001
name,emails,org
Zed Ash,zed@ash.example,''=Ash & Co
created,updated,unchanged
0,0,1
