HubSpot: contacts of any view, companies, deals.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; ln -s "$(readlink -f village)/../cli/exports" .
1

An old export: Contact ID, columns in any order, enumerated values.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/hubspot-contacts-old.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/hubspot-contacts-old.csv,hubspot-contacts,3,3,0,0,0,0,3,,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin; refnet person records --format csv --fields file,row,person_id,source,external_id
name,org,title,location,emails,phones,linkedin
Jonas Lindqvist,,CFO,,jonas.lindqvist@brodverket.example,,
Léa Fontaine,,Head of Procurement,,l.fontaine@amrhone.example;lea@fontaine.example,,
Brian Kell,,Owner,,,,
file,row,person_id,source,external_id
exports/hubspot-contacts-old.csv,1,2,hubspot-contacts,151
exports/hubspot-contacts-old.csv,2,3,hubspot-contacts,152
exports/hubspot-contacts-old.csv,3,4,hubspot-contacts,153

Companies are no people, and deals no conversation; of those named in a deal
who has an address is somebody.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/hubspot-companies.csv exports/hubspot-deals.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/hubspot-companies.csv,hubspot-companies,3,2,0,0,1,0,0,no name 1,
exports/hubspot-deals.csv,hubspot-deals,4,4,0,0,0,0,1,,

$ sqlite3 .local/share/refnet/refnet.db 'SELECT source, row, external_id, name, domain, industry, size, location FROM org ORDER BY id'
hubspot-companies|1|7001|Brödverket AB|brodverket.example|FOOD_BEVERAGES|230|Gothenburg, Sweden
hubspot-companies|2|7002|Ek & Lund Advokater||LAW_PRACTICE||Malmö, Sweden

$ refnet person list --format csv --fields name,org,n_in,n_out,tier
name,org,n_in,n_out,tier
Jonas Lindqvist,Brödverket AB,0,0,none
Léa Fontaine,,0,0,none
Brian Kell,,0,0,none
Gustav Ek,Ek & Lund Advokater,0,0,none

A view that does not tell whose it is, is read as a plain list.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/hubspot-subset.csv; refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/hubspot-subset.csv,contacts,1,0,1,0,0,0,0,,
name,org,title,location,emails,phones,linkedin
Jonas Lindqvist,Brödverket AB,CFO,,jonas.lindqvist@brodverket.example,,
Léa Fontaine,,Head of Procurement,,l.fontaine@amrhone.example;lea@fontaine.example,,
Brian Kell,,Owner,,,,
Gustav Ek,Ek & Lund Advokater,,,gustav.ek@eklund.example,,
