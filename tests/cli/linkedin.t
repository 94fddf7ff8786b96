What a LinkedIn archive holds, file by file; the quirks of each are in exports/README.md.

$ ln -s "$VILLAGE/../cli/exports/linkedin" li; refnet init -q --name 'Ines Ferraz' --me https://www.linkedin.com/in/ines-ferraz --format ids
1

The whole folder: what holds people is read, the rest is recognised and left alone; nothing is wrong, so it exits 0.

$ cd li && refnet import -q *.csv --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known
Ad_Targeting.csv,linkedin-other,1,0,0,0,1,0,0,0,0
Company Follows.csv,linkedin-other,1,0,0,0,1,0,0,0,0
Connections.csv,linkedin-connections,7,6,0,0,1,0,6,6,0
Education.csv,linkedin-education,2,2,0,0,0,0,0,0,0
Email Addresses.csv,linkedin-addresses,3,0,0,0,3,0,0,0,0
Endorsement_Given_Info.csv,linkedin-endorsements-given,1,1,0,0,0,0,1,0,0
Endorsement_Received_Info.csv,linkedin-endorsements-received,4,1,1,1,1,0,1,0,0
Events.csv,linkedin-other,1,0,0,0,1,0,0,0,0
ImportedContacts.csv,linkedin-imported,2,1,0,0,1,0,1,0,0
Languages.csv,linkedin-other,1,0,0,0,1,0,0,0,0
Learning.csv,linkedin-other,1,0,0,0,1,0,0,0,0
LearningCoachMessages.csv,linkedin-coach,0,0,0,0,0,0,0,0,0
Notes.csv,linkedin-notes,2,2,0,0,0,0,0,2,0
PhoneNumbers.csv,linkedin-other,1,0,0,0,1,0,0,0,0
Positions.csv,linkedin-positions,3,3,0,0,0,0,0,0,0
Profile.csv,linkedin-profile,1,0,1,0,0,0,0,0,0
Recommendations Received.csv,linkedin-recommendations-received,4,3,0,0,1,0,1,3,0
Recommendations_Given.csv,linkedin-recommendations-given,2,2,0,0,0,0,0,2,0
Registration.csv,linkedin-other,1,0,0,0,1,0,0,0,0
Skills.csv,linkedin-skills,2,0,0,0,2,0,0,0,0
connections-2020.csv,linkedin-connections,4,4,0,0,0,0,0,1,3
connections-2022.csv,linkedin-connections,2,2,0,0,0,0,0,0,2
connections-de.csv,linkedin-connections,2,2,0,0,0,0,2,2,0
connections-fr.csv,linkedin-connections,2,2,0,0,0,0,2,2,0
endorsement-received-2022.csv,linkedin-endorsements-received,2,1,1,0,0,0,1,0,0
guide_messages.csv,linkedin-coach,0,0,0,0,0,0,0,0,0
Invitations.csv,linkedin-invitations,3,2,0,0,1,0,1,2,0
invitations-2022.csv,linkedin-invitations,4,2,0,1,1,0,0,2,1
messages-12.csv,linkedin-messages,5,2,0,0,3,0,0,2,0
messages-2026.csv,linkedin-messages,4,2,0,0,2,0,0,2,0
messages-9.csv,linkedin-messages,4,1,0,2,1,0,0,1,2

Importing it again creates nothing.

$ cd li && refnet import -q *.csv --format csv --fields file,created,updated,skipped,people_created,interactions | grep -v ',0,0,[0-9]*,0,0$'
file,created,updated,skipped,people_created,interactions

Everybody, once: by profile, by address, or by name. Rui Sá had no profile in the old exports and another employer in each; he is known by name and day. Lin Ma without a profile could be either of two, so she is neither.

$ refnet person list --format csv --fields name,linkedin,emails,n_in,n_out,given,received
name,linkedin,emails,n_in,n_out,given,received
Marta Kowalczyk,https://www.linkedin.com/in/marta-kowalczyk-krustwerk,,2,1,0,2
Christopher Hale,https://www.linkedin.com/in/christopher-hale-phd,,0,1,1,0
Aoife Brennan,https://www.linkedin.com/in/aoife-brennan,aoife.brennan@brennanquill.example,1,1,0,0
Lin Ma,https://www.linkedin.com/in/lin-ma-harbour,,0,0,1,0
Lin Ma,https://www.linkedin.com/in/lin-ma-tea,,0,0,0,0
"Rui Sá, Jr.",https://www.linkedin.com/in/rui-sa,,0,1,0,0
Otto Lindqvist,https://www.linkedin.com/in/otto-lindqvist,,0,1,0,0
Tomás Varela,https://www.linkedin.com/in/tomas-varela,,0,0,0,0
Henrik Sølberg,,henrik.solberg@nordlager.example;hs@nordlager.example,0,0,0,0
Greta Voss,,,0,0,0,1
Jörg Übel,https://www.linkedin.com/in/joerg-uebel,,0,0,0,0
Heike Ost,https://www.linkedin.com/in/heike-ost,heike@ostkai.example,0,0,0,0
Noé Lefèvre,https://www.linkedin.com/in/noe-lefevre,,0,0,0,0
Inès Aubry,https://www.linkedin.com/in/ines-aubry,,0,0,0,0
Lin Ma,,,0,1,0,0
Nadia Haddad,https://www.linkedin.com/in/nadia-haddad,,1,0,0,0

Why rows were left out.

$ cd li && refnet import -q Invitations.csv messages-12.csv messages-2026.csv messages-9.csv Connections.csv Endorsement_Received_Info.csv 'Recommendations Received.csv' ImportedContacts.csv --format jsonl --fields file,rules
{"file":"Connections.csv","rules":["hidden member 1"]}
{"file":"Endorsement_Received_Info.csv","rules":["not accepted 1"]}
{"file":"Recommendations Received.csv","rules":["not published 1"]}
{"file":"ImportedContacts.csv","rules":["nobody named 1"]}
{"file":"Invitations.csv","rules":["invitation without words 1"]}
{"file":"messages-12.csv","rules":["draft 1","sponsored 1","spam 1"]}
{"file":"messages-2026.csv","rules":["nobody named 2"]}
{"file":"messages-9.csv","rules":["nobody named 1"]}

Degrees are no part of a name, whichever file it comes from; Jr. is.

$ refnet person list name~/hale\|jr/i --format csv --fields name,title
name,title
Christopher Hale,CFO
"Rui Sá, Jr.",Director

Connections without preamble, with one and with two blank lines after it, without a profile, in German and in French: the day is read from each.

$ for n in 'Rui Sá' Otto 'Jörg Übel' Heike Noé Aubry; do refnet person show "$n" --format csv --fields name,org,title | tail -1; done
"Rui Sá, Jr.",Sá & Filhos,Director
Otto Lindqvist,Lindqvist Sails,Owner
Jörg Übel,Übel Lacke,Geschäftsführer
Heike Ost,Ostkai,Einkäuferin
Noé Lefèvre,Quai Nord,Directeur
Inès Aubry,Aubry Voiles,Gérante

Saved again by Excel: a byte order mark, CRLF after the header only, other dates; it says nothing new, so every row is known.

$ awk 'NR < 4 { next } NR == 4 { printf "\357\273\277%s\r\n", $0; next } { print }' li/Connections.csv | sed 's/14 Jun 2024/14-Jun-24/; s/11 May 2022/11-May-22/; s/07 Jun 2026/7-Jun-26/; s/03 Feb 2023/3-Feb-23/; s/01 Mar 2021/1-Mar-21/; s/09 Sep 2023/9-Sep-23/; s/30 Apr 2020/30-Apr-20/' > excel.csv; refnet import excel.csv
excel.csv
  read as       linkedin-connections, UTF-8, comma
  rows          7: 6 unchanged, 1 skipped
  skipped       hidden member 1
  people        0 new
  interactions  6 known before
  receipt       71: refnet import --undo 71 takes it back
hint: refnet map

Endorsements of 2022 came in UTF-16 with tabs once.

$ tr , '\t' < li/endorsement-received-2022.csv | iconv -t UTF-16LE > utf16.csv; refnet import utf16.csv
utf16.csv
  read as       linkedin-endorsements-received, UTF-16LE, tab
  rows          2: 2 unchanged
  people        0 new
  receipt       72: refnet import --undo 72 takes it back
hint: refnet map

Messages: who wrote and who was written to comes from profiles where there are any; the same message with names only is the same.

$ refnet person show 'Marta Kowalczyk' --format csv --fields n_in,n_out,given,received; refnet person records 'Marta Kowalczyk' --format csv --fields file,row,source
n_in,n_out,given,received
2,1,0,2
file,row,source
Connections.csv,1,linkedin-connections
Connections.csv,1,linkedin-connections
Endorsement_Received_Info.csv,1,linkedin-endorsements-received
Recommendations Received.csv,1,linkedin-recommendations-received
Recommendations Received.csv,1,linkedin-recommendations-received
Recommendations Received.csv,2,linkedin-recommendations-received
Invitations.csv,1,linkedin-invitations
Invitations.csv,1,linkedin-invitations
messages-12.csv,1,linkedin-messages
messages-12.csv,1,linkedin-messages
messages-9.csv,1,linkedin-messages
messages-9.csv,1,linkedin-messages
Connections.csv,1,linkedin-connections
Endorsement_Received_Info.csv,1,linkedin-endorsements-received
Endorsement_Received_Info.csv,2,linkedin-endorsements-received
Recommendations Received.csv,1,linkedin-recommendations-received
Recommendations Received.csv,2,linkedin-recommendations-received
Invitations.csv,1,linkedin-invitations
messages-12.csv,1,linkedin-messages
messages-9.csv,1,linkedin-messages
Connections.csv,1,linkedin-connections
Endorsement_Received_Info.csv,1,linkedin-endorsements-received
Endorsement_Received_Info.csv,2,linkedin-endorsements-received
Recommendations Received.csv,1,linkedin-recommendations-received
Recommendations Received.csv,2,linkedin-recommendations-received
Invitations.csv,1,linkedin-invitations
messages-12.csv,1,linkedin-messages
messages-9.csv,1,linkedin-messages
excel.csv,1,linkedin-connections

What is written with an invitation is a message; who sent it is right by its direction even when the name is written otherwise.

$ refnet person show 'Nadia Haddad' --format csv --fields n_in,n_out,last_in; refnet person show 'Rui Sá' --format csv --fields n_in,n_out,last_out
n_in,n_out,last_in
1,0,2026-01-09T14:37:00Z
n_in,n_out,last_out
0,1,2020-04-29T09:00:00Z

The owner: positions, of which the one that lasts and began last is shown; schools, which are not; the place of the profile; and addresses, proposed and not taken.

$ refnet person show me --format csv --fields name,org,title,location,emails
name,org,title,location,emails
Ines Ferraz,Quayside,Founder,Lisbon,

$ refnet import 'li/Email Addresses.csv'
li/Email Addresses.csv
  read as       linkedin-addresses, UTF-8, comma
  rows          3: 3 skipped
  skipped       yours, not yet said 2, not confirmed 1
  people        0 new
  note          yours, by this file: refnet init --me ines@quayside.example --me ines.ferraz@mailhaven.example
  receipt       73: refnet import --undo 73 takes it back
hint: refnet map

$ refnet init -q --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q 'li/Email Addresses.csv' --format csv --fields rows,unchanged,skipped,notes
1
rows,unchanged,skipped,notes
3,2,1,

A position that has ended since is not shown any longer; taking that import back shows it again.

$ printf 'Company Name,Title,Description,Location,Started On,Finished On\nQuayside,Founder,,Lisbon,Jan 2024,Oct 2026\nVoss Locks,Adviser,,Lisbon,2022,\n' > Positions.csv; refnet import -q Positions.csv --format csv --fields id,created; refnet person show me --format csv --fields org,title
id,created
75,1
org,title
Voss Locks,Adviser

$ refnet import -q --undo 75 --format ids; refnet person show me --format csv --fields org,title
75
org,title
Quayside,Founder

Without an owner, what is about the owner makes one, and says what is missing.

$ refnet --db new.db init -q 2>/dev/null; refnet --db new.db import li/invitations-2022.csv; refnet --db new.db import -q li/Positions.csv --format csv --fields created,notes; refnet --db new.db person list --format csv --fields name
li/invitations-2022.csv
  read as       linkedin-invitations, UTF-8, comma
  rows          4: 3 new, 1 skipped
  skipped       invitation without words 1
  people        3 new
  interactions  3 new
  note          dates read as month/day/year
  note          no address of yours is known: refnet init --me ADDRESS
  receipt       1: refnet import --undo 1 takes it back
hint: refnet map
created,notes
3,no address of yours is known: refnet init --me ADDRESS
name
Marta Kowalczyk
Lin Ma
Rui Sá

Any order of the files ends in the same people, interactions and scores; also when the owner is known last.

$ cat > order <<'E'
> rm -f o.db; export REFNET_DB=o.db
> [ "$2" ] || refnet init -q --format ids --me https://www.linkedin.com/in/ines-ferraz >/dev/null
> refnet init -q --format ids --me ines@quayside.example >/dev/null
> (cd li; ls) | eval "$1" | while read -r f; do refnet import -q "li/$f" >/dev/null || echo "$f"; done
> refnet init -q --format ids --me https://www.linkedin.com/in/ines-ferraz >/dev/null
> refnet person list --format csv --fields linkedin,emails,phones,n_in,n_out,given,received,last_in,last_out,p24,p7 | sort
> E

$ for how in sort 'sort -r' 'sort -f -k1.3' 'sort -r -k1.5' 'sort -k1.7'; do sh ./order "$how" | cksum; done | uniq -c | wc -l; sh ./order 'sort -r -k1.4' late | cksum > a; sh ./order sort | cksum > b; cmp a b && sh ./order sort | wc -l
1
17

Names that come later decide: with one Lin Ma the invitation was to her, with two it is to neither, and with the second taken back, after the next file, to her again.

$ printf 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nLin,Ma,https://www.linkedin.com/in/lin-ma-harbour,,Harbour Cranes,Buyer,01 Mar 2021\n' > one.csv; printf 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nLin,Ma,https://www.linkedin.com/in/lin-ma-tea,,Long Leaf Tea,Owner,09 Sep 2023\n' > two.csv; export REFNET_DB=n.db; refnet init -q --me ines@quayside.example --format ids; for f in li/invitations-2022.csv one.csv two.csv; do refnet import -q $f >/dev/null; refnet person list 'name:"Lin Ma"' --format csv --fields name,linkedin,n_out | tail -n +2; echo; done; refnet import -q --undo 3 --format ids; refnet import -q li/Skills.csv li/Notes.csv --format ids; refnet person list 'name:"Lin Ma"' --format csv --fields name,linkedin,n_out
1
Lin Ma,,1
.
Lin Ma,https://www.linkedin.com/in/lin-ma-harbour,1
.
Lin Ma,,1
Lin Ma,https://www.linkedin.com/in/lin-ma-harbour,0
Lin Ma,https://www.linkedin.com/in/lin-ma-tea,0
.
3
4
5
name,linkedin,n_out
Lin Ma,https://www.linkedin.com/in/lin-ma-harbour,1

Each import can be taken back, in any order; with all of them gone nobody is left.

$ for order in sort 'sort -r'; do rm -f u.db; export REFNET_DB=$PWD/u.db; refnet init -q --me https://www.linkedin.com/in/ines-ferraz --format ids; (cd li; refnet import -q *.csv --format ids) | $order -n | while read -r id; do refnet import -q --undo $id --format ids >/dev/null || echo "$id stays"; done; refnet person list --format csv --fields name; refnet person show me --format csv --fields name,org; done
1
name
name,org
,
1
name
name,org
,
