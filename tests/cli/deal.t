Deals: what a CRM says was or is to be sold, to whom, and how it went.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; ln -s "$(readlink -f village)/../cli/exports" .
1

HubSpot: 31 was won, with a stage that names its pipeline; 33 was lost, with
the second of two numbers, and its company by number; 34 makes whom it names
first by an address.  What is open has no day on which it was closed.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions exports/hubspot-contacts-ids.csv exports/hubspot-companies.csv exports/hubspot-deals.csv; refnet deal list; refnet deal list status:won --format json; refnet person list org:any --format csv --fields name,org,emails,tier
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions
exports/hubspot-companies.csv,hubspot-companies,3,2,0,0,1,0,0,0
exports/hubspot-contacts-ids.csv,hubspot-contacts,3,3,0,0,0,0,3,0
exports/hubspot-deals.csv,hubspot-deals,4,4,0,0,0,0,1,0
id  title               person           org                  amount  in   status  opened      closed      lead source
 4  Spare belts         Léa Fontaine     Atelier Rhône           900  EUR  open    2026-11-02  -           Email Marketing
 2  Spring fair, stand  -                -                         -  -    open    2026-10-05  -           Offline Sources
 3  Proofing line       Jonas Lindqvist  Brödverket AB         48251  SEK  lost    2026-01-12  2026-06-30  Direct Traffic
 1  Ovens for Malmö     Gustav Ek        Ek & Lund Advokater   12000  EUR  won     2025-11-03  2026-02-01  Referral
{"schema":"refnet.deal/1","rows":[
{"id":1,"title":"Ovens for Malmö","person_id":3,"person":"Gustav Ek","org":"Ek & Lund Advokater","amount":12000,"currency":"EUR","status":"won","stage":"Closed Won (Sales Pipeline)","opened_at":"2025-11-03","closed_at":"2026-02-01","lead_source":"Referral","source":"hubspot-deals","import_id":3}
]}
name,org,emails,tier
Jonas Lindqvist,Brödverket AB,jonas.lindqvist@brodverket.example,none
Gustav Ek,Ek & Lund Advokater,gustav.ek@eklund.example,none
Léa Fontaine,Atelier Rhône,lea@fontaine.example,none

The same file says nothing new.

$ refnet import -q --format csv --fields source,rows,created,updated,unchanged,skipped,rejected,people_created exports/hubspot-deals.csv; refnet deal list --format ids
source,rows,created,updated,unchanged,skipped,rejected,people_created
hubspot-deals,4,0,0,4,0,0,0
4
2
3
1

Pipedrive: of two of one name the one who works there, another by number, a
third by an address nobody had; 505 and 507 are at companies where nobody of
that name works.  506 names nothing.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules exports/pipedrive-people.csv exports/pipedrive-deals.csv; refnet deal list source:pipedrive-deals --format csv --fields title,person,org,amount,currency,status,stage,opened_at,closed_at,lead_source,import_id
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules
exports/pipedrive-people.csv,pipedrive-people,5,4,0,0,1,0,4,nobody named 1
exports/pipedrive-deals.csv,pipedrive-deals,7,5,0,0,2,0,1,deleted 1;neither a title nor a company 1
title,person,org,amount,currency,status,stage,opened_at,closed_at,lead_source,import_id
Trays,,Pearl Delta Ovens,300,EUR,open,Demo,2026-10-02,,,6
Racks,,Somewhere Else,2000,EUR,open,Demo,2026-10-01,,,6
Dough line,Iryna Koval,Koval Mills,30000,UAH,open,Demo,2026-09-01,,,6
Conveyor,Brian Kell,Kell Forwarding,7500,USD,lost,Negotiation,2026-01-15,2026-05-04,Cold outreach,6
Ovens,Wei Zhang,Lantern Freight,12000,EUR,won,Contract sent,2025-12-01,2026-03-02,Referral,6

Salesforce: a report, where two columns say how it went, a deal has a row for
each of its contacts, and a footer follows; and API names, where all is by
number, and what was deleted is left out.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes exports/salesforce-report.csv exports/salesforce-Account.csv exports/salesforce-Contact.csv exports/salesforce-opportunities.csv exports/salesforce-Opportunity.csv; refnet deal list source:salesforce-opportunities --format csv --fields title,person,org,amount,currency,status,stage,opened_at,closed_at,lead_source
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,rules,notes
exports/salesforce-Account.csv,salesforce-accounts,3,2,0,0,1,0,0,deleted 1,
exports/salesforce-report.csv,salesforce-contacts,4,4,0,0,0,0,4,,a footer was left out
exports/salesforce-Contact.csv,salesforce-contacts,5,4,0,0,1,0,2,deleted 1,
exports/salesforce-opportunities.csv,salesforce-opportunities,4,3,0,0,1,0,0,a deal of a row before 1,dates read as month/day/year;a footer was left out
exports/salesforce-Opportunity.csv,salesforce-opportunities,3,2,0,0,1,0,0,deleted 1,
title,person,org,amount,currency,status,stage,opened_at,closed_at,lead_source
Bearings 2027,,Nordlager Bearings AS,,,open,Prospecting,2026-11-01,,
Mill refit,,Haldane Milling Co.,12500,USD,open,Proposal/Price Quote,2026-10-01,,
Robot service,Marta Kowalczyk,Krustwerk Robotics,18000,EUR,won,Closed Won,2026-01-20,2026-04-02,Referral
Bearing audit,Henrik Sølberg,Nordlager Bearings AS,80000,NOK,lost,Gone quiet,2026-01-05,2026-05-20,Cold Call
"Robot cells, phase 1",Marta Kowalczyk,Krustwerk Robotics,125000,PLN,won,Signed,2025-09-30,2026-03-14,Partner Referral

Zoho, by its labels.

$ refnet import -q --format csv --fields source,created,skipped,rejected,people_created exports/zoho-deals.csv; refnet deal list source:zoho-deals --format csv --fields title,person,org,amount,status,opened_at,closed_at,lead_source
source,created,skipped,rejected,people_created
zoho-deals,1,0,0,0
title,person,org,amount,status,opened_at,closed_at,lead_source
Tasting kit,,Lievito Madre Srl,4200,won,2026-05-01,2026-07-01,Employee Referral

A list by hand: sums as people write them, stages in other words.  A sum, a
currency or a day that is none is told; an open deal's last day is not read.
Who is named only is nobody new, and a desk's address is no person.

$ refnet import --format csv --fields source,rows,created,updated,unchanged,skipped,rejected,people_created,rules exports/deals.csv; refnet deal list source:deals --format csv --fields title,person,org,amount,currency,status,opened_at,closed_at
exports/deals.csv:5: row 4: 'lots' is no sum of money
exports/deals.csv:6: row 5: '-40' is no sum of money
exports/deals.csv:7: row 6: '10-20k' is no sum of money
exports/deals.csv:8: row 7: 'pebbles' is no currency
exports/deals.csv:9: row 8: 'next spring' is no date
exports/deals.csv:10: row 9: '2026-02-30' is no date
exports/deals.csv:13: row 12: '9999999999999999' is no sum of money
source,rows,created,updated,unchanged,skipped,rejected,people_created,rules
deals,13,5,0,0,1,7,1,neither a title nor a company 1
title,person,org,amount,currency,status,opened_at,closed_at
Nets,,,12000,SEK,open,2026-05-01,
"=HYPERLINK(""http://x.example"")",Nell Ashby,Tide‮water,7,,won,2026-03-01,2026-03-02
Oars,,Tidewater Lifts,500,,open,2026-03-01,
Dock lights,,Tidewater Lifts,12000,USD,lost,2026-02-10,2026-03-01
Harbour crane,Nell Ashby,Tidewater Lifts,1235,EUR,won,2026-01-10,2026-04-20

What data holds is cleaned where it is shown.

$ refnet deal list HYPERLINK; refnet deal list HYPERLINK --format csv --fields title --for spreadsheet; refnet deal list HYPERLINK --format jsonl --fields org,lead_source
id  title                           person      org                amount  in  status  opened      closed      lead source
20  =HYPERLINK("http://x.example")  Nell Ashby  Tide<U+202E>water       7  -   won     2026-03-01  2026-03-02  red \x1b[31mflag
title
"'=HYPERLINK(""http://x.example"")"
{"org":"Tide\u202ewater","lead_source":"red \u001b[31mflag"}

Once its people are known, a deal is theirs; that is a change of it.

$ printf 'name,email,company\nOwen Pryce,owen@tidewaterlifts.example,Tidewater Lifts\n' > owen.csv; refnet import -q --format ids owen.csv; refnet import -q --format csv --fields created,updated,unchanged,skipped,rejected exports/deals.csv 2>/dev/null; refnet deal list 'Dock lights' --format csv --fields id,person,import_id; refnet import -q --format csv --fields created,updated,unchanged exports/deals.csv 2>/dev/null
14
created,updated,unchanged,skipped,rejected
0,1,4,1,7
id,person,import_id
17,Owen Pryce,15
created,updated,unchanged
0,0,5
[65]

A deal that went on: it keeps its number, and what was said last counts.

$ sed -n '1p;/^32/p' exports/hubspot-deals.csv | sed 's/appointmentscheduled,Sales Pipeline,,/closedwon,Sales Pipeline,3100,EUR/; s/2027-01-31 10:00/2026-11-20 15:00/; s/EUR,,/EUR,/; s/2026-10-05 09:00,Ines/2026-11-20 15:00,Ines/' > later.csv; cat later.csv; refnet import -q --format csv --fields id,created,updated,unchanged later.csv; refnet deal list 'Spring fair' --format csv --fields id,amount,status,closed_at,import_id
Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Close Date,Create Date,Last Modified Date,Deal owner,Associated Contact,Associated Contact IDs,Associated Company,Associated Company IDs,Original Traffic Source
32,"Spring fair, stand",closedwon,Sales Pipeline,3100,EUR,2026-11-20 15:00,2026-10-05 09:00,2026-11-20 15:00,Ines Ferraz,,,,,Offline Sources
id,created,updated,unchanged
17,0,1,0
id,amount,status,closed_at,import_id
2,3100,won,2026-11-20,17

The older file again changes nothing, since its rows give their day.

$ refnet import -q --format csv --fields created,updated,unchanged exports/hubspot-deals.csv; refnet deal list 'Spring fair' --format csv --fields id,amount,status
created,updated,unchanged
0,0,4
id,amount,status
2,3100,won

Taken back, it is as it was; put back, as it went on.

$ refnet import --undo 17 -q --format ids; refnet deal list 'Spring fair' --format csv --fields id,amount,status; refnet undo -q --format ids; refnet deal list 'Spring fair' --format csv --fields id,amount,status
17
id,amount,status
2,,open
20
id,amount,status
2,3100,won

At another moment it was open, or not there.

$ refnet deal list Malmö --as-of 2026-01-31 --format csv --fields status,stage,opened_at,closed_at; refnet deal list Malmö --as-of 2026-02-01 --format csv --fields status,stage,closed_at; refnet deal list Malmö --as-of 2025-11-02 --format ids
status,stage,opened_at,closed_at
open,,2025-11-03,
status,stage,closed_at
won,Closed Won (Sales Pipeline),2026-02-01

The filter: by number, day, state and money.

$ refnet deal list 'status:won' 'amount>=12000' 'closed<2026-04-01' --format csv --fields title,amount,closed_at; refnet deal list lead~/referral/i --format csv --fields title,lead_source; refnet deal list person:none status:lost --format csv --fields title; refnet deal list sum:3
title,amount,closed_at
Ovens,12000,2026-03-02
Ovens for Malmö,12000,2026-02-01
"Robot cells, phase 1",125000,2026-03-14
title,lead_source
Tasting kit,Employee Referral
Robot service,Referral
Ovens,Referral
Ovens for Malmö,Referral
"Robot cells, phase 1",Partner Referral
title
refnet: unknown field 'sum'
  sum:3
  ^
hint: fields are id title person org amount currency status stage opened closed lead source import
[2]

What came by the first file stays while a later one says it, too: its deals,
and whom it made.  When that goes, all goes.

$ refnet import --list --format csv --fields id,file,undone_at | grep hubspot-deals; refnet import --undo 3 -q --format ids; refnet deal list source:hubspot-deals --format csv --fields id,person,import_id; refnet person list email:lea@fontaine.example --format csv --fields name,org,emails
3,exports/hubspot-deals.csv,
4,exports/hubspot-deals.csv,
18,exports/hubspot-deals.csv,
3
id,person,import_id
4,Léa Fontaine,4
2,,17
3,Jonas Lindqvist,4
1,Gustav Ek,4
name,org,emails
Léa Fontaine,Atelier Rhône,lea@fontaine.example

$ refnet import --undo 4 -q --format ids; refnet import --undo 18 -q --format ids; refnet import --undo 17 -q --format ids; refnet deal list source:hubspot-deals; refnet person list email:lea@fontaine.example --format ids; refnet undo -q --format ids; refnet undo -q --format ids; refnet deal list source:hubspot-deals --format csv --fields id,person,import_id; refnet doctor -q | grep -v ' ok '
4
18
17
no deals
24
23
id,person,import_id
4,Léa Fontaine,18
2,,17
3,Jonas Lindqvist,18
1,Gustav Ek,18
check                    status  detail

Tried, nothing is kept; a plan says what becomes of each row.

$ refnet import -n -q --format csv --fields created,updated exports/hubspot-deals.csv; refnet import -q --plan plan.tsv exports/hubspot-deals.csv --format ids; grep -v '^#' plan.tsv
created,updated
0,0
19
1	same	2026-02-01 10:00, Referral, 9002, Gustav Ek (gustav.ek@eklund.example), Ek & Lund Advokater, Ovens for Malmö
2	same	2027-01-31 10:00, Offline Sources, Spring fair, stand
3	same	2026-06-30 17:00, Direct Traffic, 9999, Proofing line
4	same	2026-12-15 12:00, Email Marketing, Léa Fontaine (lea@fontaine.example), Atelier Rhône, Spare belts

A merge takes the deals along, a split gives them back.

$ refnet person list 'Wei Zhang' --format csv --fields id,org; refnet person merge 7 8 -q --format ids; refnet deal list Ovens source:pipedrive-deals --format csv --fields title,person_id,person; refnet undo -q --format ids; refnet deal list Ovens source:pipedrive-deals --format csv --fields title,person_id,person
id,org
7,Pearl Delta Ovens
8,Lantern Freight
7
title,person_id,person
Trays,,
Ovens,7,Wei Zhang
25
title,person_id,person
Trays,,
Ovens,8,Wei Zhang
