Zoho, Close, Attio, Affinity, Copper, Dynamics, Freshsales, Atomic CRM.  What is
in the files, row by row, is in exports/README.md.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; ln -s "$(readlink -f village)/../cli/exports" .
1

Zoho: ids with zcrm_ and without; an account comes as a pair, or its id alone.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/zoho-contacts.csv exports/zoho-contacts-old.csv exports/zoho-accounts.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/zoho-accounts.csv,zoho-accounts,1,1,0,0,0,0,0,,
exports/zoho-contacts.csv,zoho-contacts,3,2,0,0,1,0,2,nobody named 1,
exports/zoho-contacts-old.csv,zoho-contacts,1,1,0,0,0,0,0,,

$ refnet person list source:zoho-contacts --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Ingrid Bauer,Bauer Antriebstechnik GmbH,Head of Treasury,"Stuttgart, Germany",ingrid.bauer@bauer-antrieb.example,+497115550116,
Stefan Vogel,Vogel Hydraulik GmbH,Leiter Einkauf,"Linz, Austria",s.vogel@vogel-hydraulik.example,,

Close: a row is a company and the first of its contacts.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/close-leads.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/close-leads.csv,close-leads,3,2,0,0,1,0,2,no contact 1,

$ refnet person list source:close-leads --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Rachel Steinberg,Merrow Textiles,VP Finance,,rsteinberg@merrowtextiles.example;rachel@steinberg.example;r.steinberg@merrowtextiles.example,+16175550121,
Amelia Hart,Bramley Audit,Director,,,,

Attio: parts of attributes, several values in a cell.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/attio-people.csv exports/attio-companies.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/attio-companies.csv,attio-companies,1,1,0,0,0,0,0,,
exports/attio-people.csv,attio-people,2,2,0,0,0,0,2,,

$ refnet person list source:attio-people --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Kwame Mensah,Goldcoast Cold Chain,Director,London,kwame.mensah@goldcoastcold.example;kwame@mensah.example,+442055500128,https://www.linkedin.com/in/kwamemensah
Samuel Adeyemi,Crumbline,Founder,,,,

Affinity: the first organization and job count; owners are nobody.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/affinity-people.csv exports/affinity-organizations.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/affinity-organizations.csv,affinity-organizations,2,2,0,0,0,0,0,,
exports/affinity-people.csv,affinity-people,2,2,0,0,0,0,2,,

$ refnet person list source:affinity-people --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Tomás Varela,Costanova Ventures,General Partner,"Madrid, Spain",tomas@costanova.example;tomas.varela@mailhaven.example,,https://www.linkedin.com/in/tomasvarela
Lucas Oliveira,Maré Capital,Partner,"Lisbon, Portugal",,,

Copper: companies and people have the same labels but for a few.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/copper-people.csv exports/copper-companies.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/copper-companies.csv,copper-companies,1,1,0,0,0,0,0,,
exports/copper-people.csv,copper-people,1,1,0,0,0,0,1,,

$ refnet person list source:copper-people --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Emily Carter,Ridgeline Plastics,VP Finance,"Denver, United States",emily.carter@ridgelineplastics.example;emily@carter.example,+13035550129;+13035550130,

Dynamics: ids in any dress, a label that begins with a blank, French labels.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/dynamics-contacts.csv exports/dynamics-labels.csv exports/dynamics-french.csv exports/dynamics-accounts.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/dynamics-accounts.csv,dynamics-accounts,1,1,0,0,0,0,0,,
exports/dynamics-contacts.csv,dynamics-contacts,2,2,0,0,0,0,2,,dates read as month/day/year
exports/dynamics-labels.csv,dynamics-contacts,1,0,1,0,0,0,0,,
exports/dynamics-french.csv,dynamics-contacts,1,1,0,0,0,0,1,,

$ refnet person list source:dynamics-contacts --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Victoria Langley,Langley Search,Partner,"London, United Kingdom",victoria@langleysearch.example,+442055500135,
Thomas O'Leary,Shannon Drives,Director of Procurement,,,,
Isabelle Roche,,Directrice des achats,,isabelle@roche-emballages.example,+33255500147,

Freshsales: all addresses in one cell.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/freshsales-contacts.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/freshsales-contacts.csv,freshsales-contacts,1,1,0,0,0,0,1,,

$ refnet person list source:freshsales-contacts --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Arjun Mehta,Paisaflow,,,arjun@paisaflow.example;arjun.mehta@mailhaven.example,+918055500132;+919855500132,

Atomic CRM.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/atomic-crm.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/atomic-crm.csv,atomic-crm,2,1,0,0,1,0,1,nobody named 1,

$ refnet person list source:atomic-crm --format csv --fields name,org,title,location,emails,phones,linkedin
name,org,title,location,emails,phones,linkedin
Beatriz Nogueira,Feira Fintech,Head of Partnerships,,beatriz@feirafintech.example;bea@nogueira.example,+351225550131,https://www.linkedin.com/in/beatriznogueira

A plain list of organisations; a report that does not say whose it is, but has
a footer: the people before it stay.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/organisations.csv exports/generic-report.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/organisations.csv,organisations,1,1,0,0,0,0,0,,
exports/generic-report.csv,contacts,3,3,0,0,0,0,2,,a footer was left out

$ refnet person list source:contacts --format csv --fields name,org,emails
name,org,emails
Stefan Vogel,Vogel Hydraulik GmbH,s.vogel@vogel-hydraulik.example
Weber,,
Russo,,

$ sqlite3 .local/share/refnet/refnet.db 'SELECT source, row, external_id, name, domain, industry, size, location FROM org ORDER BY id'
zoho-accounts|1|6739882000000570002|Vogel Hydraulik GmbH|vogel-hydraulik.example|Manufacturing|140|Linz, Austria
attio-companies|1|0b1c4d5e-1001-4a5b-8c9d-0123456789ab|Goldcoast Cold Chain|goldcoastcold.example|Logistics|11-50|London
affinity-organizations|1|901|Costanova Ventures|costanova.example|||
affinity-organizations|2|902|Maré Capital|marecapital.example|||
copper-companies|1||Ridgeline Plastics|ridgelineplastics.example|||Denver, CO, United States
dynamics-accounts|1|8d1b6c20-5e0a-ee11-9cbe-000d3a1b2c50|Langley Search||||London
organisations|1||Aldgate Precision|aldgateprecision.example|Manufacturing|410|

Who comes from which row.

$ refnet person records --format csv --fields file,row,person_id,source,external_id
file,row,person_id,source,external_id
exports/zoho-contacts.csv,1,2,zoho-contacts,6739882000000560001
exports/zoho-contacts-old.csv,1,2,zoho-contacts,6739882000000560001
exports/zoho-contacts.csv,2,3,zoho-contacts,6739882000000560002
exports/generic-report.csv,1,3,contacts,
exports/close-leads.csv,1,4,close-leads,
exports/close-leads.csv,2,5,close-leads,
exports/attio-people.csv,1,6,attio-people,0b1c4d5e-0001-4a5b-8c9d-0123456789ab
exports/attio-people.csv,2,7,attio-people,0b1c4d5e-0002-4a5b-8c9d-0123456789ab
exports/affinity-people.csv,1,8,affinity-people,501
exports/affinity-people.csv,2,9,affinity-people,502
exports/copper-people.csv,1,10,copper-people,
exports/dynamics-contacts.csv,1,11,dynamics-contacts,8d1b6c20-5e0a-ee11-9cbe-000d3a1b2c3d
exports/dynamics-labels.csv,1,11,dynamics-contacts,
exports/dynamics-contacts.csv,2,12,dynamics-contacts,8d1b6c20-5e0a-ee11-9cbe-000d3a1b2c3e
exports/dynamics-french.csv,1,13,dynamics-contacts,8d1b6c20-5e0a-ee11-9cbe-000d3a1b2c40
exports/freshsales-contacts.csv,1,14,freshsales-contacts,70001
exports/atomic-crm.csv,1,15,atomic-crm,
exports/generic-report.csv,2,16,contacts,
exports/generic-report.csv,3,17,contacts,

All of it again says nothing new.

$ refnet import -q --format csv --fields file,created,updated,unchanged,skipped exports/zoho-contacts.csv exports/zoho-accounts.csv exports/close-leads.csv exports/attio-people.csv exports/attio-companies.csv exports/affinity-people.csv exports/affinity-organizations.csv exports/copper-people.csv exports/copper-companies.csv exports/dynamics-contacts.csv exports/dynamics-accounts.csv exports/freshsales-contacts.csv exports/atomic-crm.csv exports/organisations.csv
file,created,updated,unchanged,skipped
exports/zoho-accounts.csv,0,0,1,0
exports/attio-companies.csv,0,0,1,0
exports/affinity-organizations.csv,0,0,2,0
exports/copper-companies.csv,0,0,1,0
exports/dynamics-accounts.csv,0,0,1,0
exports/organisations.csv,0,0,1,0
exports/zoho-contacts.csv,0,0,2,1
exports/close-leads.csv,0,0,2,1
exports/attio-people.csv,0,0,2,0
exports/affinity-people.csv,0,0,2,0
exports/copper-people.csv,0,0,1,0
exports/dynamics-contacts.csv,0,0,2,0
exports/freshsales-contacts.csv,0,0,1,0
exports/atomic-crm.csv,0,0,1,1
