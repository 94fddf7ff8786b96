Pipedrive: people, organizations, and what was done.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; ln -s "$(readlink -f village)/../cli/exports" .
1

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,rules,notes exports/pipedrive-people.csv exports/pipedrive-people-old.csv exports/pipedrive-organizations.csv exports/pipedrive-deals.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,rules,notes
exports/pipedrive-organizations.csv,pipedrive-organizations,2,2,0,0,0,0,0,0,0,,
exports/pipedrive-people.csv,pipedrive-people,5,4,0,0,1,0,4,0,0,nobody named 1,
exports/pipedrive-people-old.csv,pipedrive-people,1,1,0,0,0,0,1,0,0,,
exports/pipedrive-deals.csv,pipedrive-deals,7,5,0,0,2,0,1,0,0,deleted 1;neither a title nor a company 1,

$ refnet person list --format csv --fields name,org,title,location,emails,phones,linkedin; refnet person records --format csv --fields file,row,person_id,source,external_id
name,org,title,location,emails,phones,linkedin
Sofia Marchetti,Fornaio Meccanica SpA,Director of Supply Chain,,sofia.marchetti@fornaiomeccanica.example;sofia@marchetti.example,+390515550112,
Wei Zhang,Pearl Delta Ovens,Sales Engineer,,wei.zhang@pearldelta.example,,
Wei Zhang,Lantern Freight,Chief Executive Officer,,wei.zhang@lanternfreight.example,,
Brian Kell,Kell Forwarding,,,,,
Chiara Russo,Lievito Madre Srl,,,chiara.russo@lievitomadre.example;chiara@russo.example,+390115550158;+390115550159,
Iryna Koval,Koval Mills,,,iryna@kovalmills.example,,
file,row,person_id,source,external_id
exports/pipedrive-people.csv,1,2,pipedrive-people,41
exports/pipedrive-people.csv,2,3,pipedrive-people,42
exports/pipedrive-people.csv,3,4,pipedrive-people,43
exports/pipedrive-people.csv,4,5,pipedrive-people,44
exports/pipedrive-people-old.csv,1,6,pipedrive-people,
exports/pipedrive-deals.csv,3,7,pipedrive-deals,

$ sqlite3 .local/share/refnet/refnet.db 'SELECT system, external_id, name, domain, industry, size, location FROM org ORDER BY id'
pipedrive||Fornaio Meccanica SpA|fornaiomeccanica.example|||Via Emilia 12, Bologna
pipedrive||Lantern Freight||||

Of the activities those count that were done, by me, with somebody.  Rows 1 to
5 are held; 6 and 7 were not done, 8 is a task, 9 a colleague's, 10 could be
two people, 11 and 12 are nobody's, 13 is to come, 14 and 15 have no instant,
16 is the first again.  A call is contact, a note and a letter sent are not.

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,duplicates,rules exports/pipedrive-activities.csv
exports/pipedrive-activities.csv:15: row 14: no date
exports/pipedrive-activities.csv:16: row 15: '2026-06-07 eleven' is no date
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,duplicates,rules
exports/pipedrive-activities.csv,pipedrive-activities,16,5,0,1,8,2,1,5,0,0,not done 1;not known to be done 1;task 1;a colleague's 1;several people of that name 1;nobody known of that name 1;with nobody named 1;in the future 1
[65]

$ refnet person list last:any --format csv --fields name,org,last_two_way,tier
name,org,last_two_way,tier
Sofia Marchetti,Fornaio Meccanica SpA,2026-03-04T09:30:00Z,weak
Wei Zhang,Lantern Freight,2026-04-07T14:00:00Z,weak
Nuno Almeida,Almeida Transportes,2026-05-10T10:00:00Z,weak

$ refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,duplicates,rules exports/pipedrive-activities.csv
exports/pipedrive-activities.csv:15: row 14: no date
exports/pipedrive-activities.csv:16: row 15: '2026-06-07 eleven' is no date
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,duplicates,rules
exports/pipedrive-activities.csv,pipedrive-activities,16,0,0,6,8,2,0,0,5,0,not done 1;not known to be done 1;task 1;a colleague's 1;several people of that name 1;nobody known of that name 1;with nobody named 1;in the future 1
[65]

Once the people are known, the rest of it comes.

$ printf 'name,email,company\nPilar Costa,pilar@costaenvases.example,Costa Envases\n' > pilar.csv; refnet import -q --format ids pilar.csv; refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,duplicates,rules exports/pipedrive-activities.csv
7
exports/pipedrive-activities.csv:15: row 14: no date
exports/pipedrive-activities.csv:16: row 15: '2026-06-07 eleven' is no date
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,duplicates,rules
exports/pipedrive-activities.csv,pipedrive-activities,16,1,0,6,7,2,0,1,5,0,not done 1;not known to be done 1;task 1;a colleague's 1;several people of that name 1;with nobody named 1;in the future 1
[65]

Taken back, all of it goes.

$ refnet import --undo 5 -q --format ids; refnet import --undo 6 -q --format ids; refnet import --undo 8 -q --format ids; refnet person list last:any --format csv --fields name,last_two_way
5
6
8
name,last_two_way

Without the column that says so, nothing is known to be done.

$ cut -d, -f1-4,6-11 exports/pipedrive-activities.csv | head -3 > cut.csv; refnet import -q --format csv --fields file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,rules,notes cut.csv
file,source,rows,created,updated,unchanged,skipped,rejected,people_created,interactions,known,rules,notes
cut.csv,pipedrive-activities,2,0,0,0,2,0,0,0,0,not known to be done 2,
