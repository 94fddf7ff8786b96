An employer known by number only: contacts name an account, accounts its name.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; ln -s "$(readlink -f village)/../cli/exports" .
1

Contacts first: nobody has an employer yet.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/salesforce-Contact.csv; refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/salesforce-Contact.csv,salesforce-contacts,5,4,0,0,1,0,4,deleted 1,
name,org,title,location,emails,phones,linkedin
Marta Kowalczyk,,Founder & CEO,"Poznań, Poland",marta@krustwerk.example,,
Henrik Sølberg,,CFO,"Bergen, Norway",henrik.solberg@nordlager.example,,
Gustav Ek,,,,,+46405550145,
Sanjay Kapoor,,Chief Procurement Officer,"Pune, India",sanjay.kapoor@deccancastings.example,,

The accounts give the names; a deleted one does not.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/salesforce-Account.csv; refnet person list --format csv --fields name,org
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/salesforce-Account.csv,salesforce-accounts,3,2,0,0,1,0,0,deleted 1,
name,org
Marta Kowalczyk,Krustwerk Robotics
Henrik Sølberg,Nordlager Bearings AS
Gustav Ek,Krustwerk Robotics
Sanjay Kapoor,

$ sqlite3 .local/share/refnet/refnet.db 'SELECT source, row, external_id, name, domain, industry, size, location FROM org ORDER BY id'
salesforce-accounts|1|0015g00000kRuSt|Krustwerk Robotics|krustwerk.example|Machinery|85|Poznań, Poland
salesforce-accounts|2|0015g00000NoRdL|Nordlager Bearings AS||Manufacturing||Bergen, Norway

Taken back, the names go; put back, they are there again.

$ refnet undo -q --format ids; refnet person list --format csv --fields name,org
3
name,org
Marta Kowalczyk,
Henrik Sølberg,
Gustav Ek,
Sanjay Kapoor,

$ refnet redo -q --format ids; refnet person list --format csv --fields name,org
3
name,org
Marta Kowalczyk,Krustwerk Robotics
Henrik Sølberg,Nordlager Bearings AS
Gustav Ek,Krustwerk Robotics
Sanjay Kapoor,

$ refnet import --undo 2 -q --format ids; refnet person list --format csv --fields name,org; refnet undo -q --format ids; refnet person list 'org:"krustwerk robotics"' --format csv --fields name,org
2
name,org
Marta Kowalczyk,
Henrik Sølberg,
Gustav Ek,
Sanjay Kapoor,
4
name,org
Marta Kowalczyk,Krustwerk Robotics
Gustav Ek,Krustwerk Robotics

The contacts taken back and put back, while the accounts stand.

$ refnet import --undo 1 -q --format ids; refnet person list --format csv --fields name,org; refnet undo -q --format ids; refnet person list --format csv --fields name,org
1
name,org
5
name,org
Marta Kowalczyk,Krustwerk Robotics
Henrik Sølberg,Nordlager Bearings AS
Gustav Ek,Krustwerk Robotics
Sanjay Kapoor,

The same files again say nothing new; an account that was renamed renames.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/salesforce-Account.csv exports/salesforce-Contact.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/salesforce-Account.csv,salesforce-accounts,3,0,0,2,1,0,0,deleted 1,
exports/salesforce-Contact.csv,salesforce-contacts,5,0,0,4,1,0,0,deleted 1,

$ sed 's/Krustwerk Robotics/Krustwerk Group/' exports/salesforce-Account.csv > renamed.csv; refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes renamed.csv; refnet person list --format csv --fields name,org
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
renamed.csv,salesforce-accounts,3,0,1,1,1,0,0,deleted 1,
name,org
Marta Kowalczyk,Krustwerk Group
Henrik Sølberg,Nordlager Bearings AS
Gustav Ek,Krustwerk Group
Sanjay Kapoor,

What a human says of an employer outranks all of it.

$ refnet person edit Kowalczyk --org 'Her own firm' -q --format ids; refnet import -q exports/salesforce-Account.csv --format ids; refnet person list --format csv --fields name,org
2
6
name,org
Marta Kowalczyk,Her own firm
Henrik Sølberg,Nordlager Bearings AS
Gustav Ek,Krustwerk Robotics
Sanjay Kapoor,

In the other order the same comes out, in a store of its own.

$ refnet --db other.db init -q --me ines@quayside.example --format ids; refnet --db other.db import -q --format ids exports/salesforce-Account.csv exports/salesforce-Contact.csv; refnet --db other.db person list --format csv --fields name,org
1
1
2
name,org
Marta Kowalczyk,Krustwerk Robotics
Henrik Sølberg,Nordlager Bearings AS
Gustav Ek,Krustwerk Robotics
Sanjay Kapoor,

Several numbers: the first that is known is meant.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/hubspot-contacts-ids.csv exports/hubspot-companies.csv; refnet person list source:hubspot-contacts --format csv --fields name,org,title
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/hubspot-companies.csv,hubspot-companies,3,2,0,0,1,0,0,no name 1,
exports/hubspot-contacts-ids.csv,hubspot-contacts,3,3,0,0,0,0,3,,
name,org,title
Jonas Lindqvist,Brödverket AB,CFO
Gustav Ek,Ek & Lund Advokater,Managing Partner
Declan Moore,,
