A CRM is told what became of introductions, and when somebody was last in touch.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; ln -s "$(readlink -f village)/../cli/exports" .; refnet import -q village/mail.csv village/hubspot-contacts.csv exports/salesforce-Contact.csv --format ids
1
1
2
3

$ refnet export --crm sugar; refnet export --crm hubspot -o none/x.csv
refnet: no CRM 'sugar'
hint: --crm hubspot, or --crm salesforce
refnet: cannot write none/x.csv: No such file or directory
[74]

$ refnet intro new --to grace@okaforbakeries.example --via 'Tomás Varela' --force 'a neighbour' -q --format ids; refnet intro yes 1 connector -q --format ids; refnet intro new --for 'Marta Kowalczyk' --to 'Henrik Sølberg' -q --format ids; refnet person pin 'Marta Kowalczyk' strong --because 'my sister' -q --format ids
1
1
2
2

Without a filter whom it knows, by its ids; a contact's own address and the rest stay as they are there.

$ refnet export --crm hubspot -o back.csv; head -n 8 back.csv; stat -c %a back.csv; file back.csv
29 rows for hubspot
Record ID,First Name,Last Name,Email,Refnet intro status,Refnet intro role,Refnet introduced,Refnet last contact,Refnet tier
90210401,,,,drafted,requester,,2026-11-17,strong
90219999,,,,drafted,requester,,2026-11-17,strong
90210438,,,,drafted,target,,2026-11-17,strong
90210475,,,,,,,2026-11-18,strong
90210512,,,,,,,2026-11-17,strong
90210549,,,,asking-target,target,,2026-11-18,strong
90210586,,,,,,,2026-11-15,medium
600
back.csv: CSV text

Our own file brings nothing new, and changes nobody.

$ refnet person list --format csv >before; refnet import --format csv --fields source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,rules -q back.csv; refnet person list --format csv >after; cmp before after; refnet undo -q --format ids
source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,rules
hubspot-contacts,29,0,29,0,0,0,0,0,
9

$ refnet export --crm salesforce -o sf.csv; cat sf.csv; refnet import --format csv --fields source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,rules -q sf.csv; refnet person list --format csv >after; cmp before after
4 rows for salesforce
Id,FirstName,LastName,Email,Refnet_Intro_Status__c,Refnet_Intro_Role__c,Refnet_Introduced__c,Refnet_Last_Contact__c,Refnet_Tier__c
0035g00000MaRtA,,,,drafted,requester,,2026-11-17,strong
0035g00000HeNrI,,,,drafted,target,,2026-11-17,strong
0035g00000SaNjA,,,,,,,,none
0035g00000GuSTa,,,,,,,,none
source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,rules
salesforce-contacts,4,0,0,0,4,0,0,0,nobody named 4

With a filter, those it admits: who is new there has a name and an address.

$ refnet person add '=HYPERLINK("x"), "Zoë"' --email zoe@new.example -q --format ids; refnet person add Cher --email cher@new.example -q --format ids; refnet person add 'No Address' -q --format ids; refnet export --crm hubspot 'email:zoe@new.example or cher or address or marta' -o new.csv; cat new.csv; refnet person list --format csv >before; refnet import --format csv --fields source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,rules -q new.csv; refnet person list --format csv --fields name,emails,org,title >after; refnet undo -q --format ids; refnet person list --format csv --fields name,emails,org,title | diff - after
53
54
55
4 rows for hubspot
Record ID,First Name,Last Name,Email,Refnet intro status,Refnet intro role,Refnet introduced,Refnet last contact,Refnet tier
90210401,,,,drafted,requester,,2026-11-17,strong
90219999,,,,drafted,requester,,2026-11-17,strong
,"=HYPERLINK(""x""),","""Zoë""",zoe@new.example,,,,,none
,,Cher,cher@new.example,,,,,none
source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,rules
hubspot-contacts,4,0,4,0,0,0,0,0,
14

$ refnet export --crm salesforce -q 'cher'; refnet export --crm hubspot 'nobodyatall'
Id,FirstName,LastName,Email,Refnet_Intro_Status__c,Refnet_Intro_Role__c,Refnet_Introduced__c,Refnet_Last_Contact__c,Refnet_Tier__c
,,Cher,cher@new.example,,,,,none
0 rows for hubspot
Record ID,First Name,Last Name,Email,Refnet intro status,Refnet intro role,Refnet introduced,Refnet last contact,Refnet tier

Twice in the CRM, once here: both of its records are told.

$ refnet person merge 'Grace Okafor' 'Marta Kowalczyk' -q --format ids; refnet export --crm hubspot kowalczyk -q | cut -d, -f1,5-9
6
Record ID,Refnet intro status,Refnet intro role,Refnet introduced,Refnet last contact,Refnet tier
90210401,drafted,requester,,2026-11-18,strong
90210549,drafted,requester,,2026-11-18,strong
90219999,drafted,requester,,2026-11-18,strong

What was taken back is not known any more.

$ refnet import --undo 1 -q --format ids; refnet export --crm hubspot
1
0 rows for hubspot
Record ID,First Name,Last Name,Email,Refnet intro status,Refnet intro role,Refnet introduced,Refnet last contact,Refnet tier
hint: nobody came from there: refnet export --crm hubspot FILTER names others
