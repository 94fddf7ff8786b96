Companies: what is known of them, and what happened there.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1
$ printf '%s\n' 'Company,Website,Industry,Employees,Annual Revenue,City,Country' 'Kestrel Works GmbH,https://www.kestrelworks.example,Machinery,51-200,€40 Mio.,Stuttgart,Germany' 'Blue Finch Bank,finch.example,,"1,001-5,000",,London,United Kingdom' > companies.csv
$ printf '%s\n' 'First Name,Last Name,Email,Company,Title,Industry,Company Size' 'Mira,Holt,mira@kestrelworks.example,Kestrel Works,CFO,Machinery,201-500' 'Tom,Berg,tom@kestrelworks.example,KESTREL WORKS GMBH,CTO,Machinery,201-500' 'Ana,Ruiz,ana@ondas.example,Ondas SL,CEO,,a few' > people.csv

Facts come from lists of companies, and from columns of contacts.

$ REFNET_NOW=2026-10-01T09:00:00Z refnet import companies.csv people.csv
companies.csv
  read as       organisations, UTF-8, comma
  rows          2: 2 new
  people        0 new
  receipt       1: refnet import --undo 1 takes it back
.
people.csv
  read as       contacts, UTF-8, comma
  rows          3: 3 new
  people        3 new
  receipt       2: refnet import --undo 2 takes it back
.
all of them
  files         2 imported
  rows          5: 5 new
  people        3 new
  interactions  none
hint: refnet map
$ refnet org list
name                sector     size         revenue   location                people
KESTREL WORKS GMBH  Machinery  201-500      €40 Mio.  Stuttgart, Germany           2
Ondas SL            -          a few        -         -                            1
Blue Finch Bank     Banking    1,001-5,000  -         London, United Kingdom       0
$ refnet org list 'size>100' --format csv --fields name,size_low,size_high,source
name,size_low,size_high,source
KESTREL WORKS GMBH,201,500,organisations
Blue Finch Bank,1001,5000,organisations
$ refnet org show kestrel --why
name          KESTREL WORKS GMBH
sector        Machinery
size          201-500
size low      201
size high     500
revenue       €40 Mio.
revenue low   40000000.00
revenue high  40000000.00
currency      EUR
location      Stuttgart, Germany
domain        kestrelworks.example
industry      Machinery
people        2
source        organisations
at            2026-10-01
why           domain kestrelworks.example (said by organisations, 2026-10-01); industry Machinery (said by contacts, 2026-10-01); size 201-500 (said by contacts, 2026-10-01); revenue €40 Mio. (said by organisations, 2026-10-01); location Stuttgart, Germany (said by organisations, 2026-10-01)
$ refnet org show ondas --why --fields name,size,why
name  Ondas SL
size  a few
why   size a few (said by contacts, 2026-10-01), not understood
$ refnet org show nobody
refnet: no company is called 'nobody'
[1]

What is typed outranks what is imported; a company's legal form does not matter.

$ refnet org edit Kestrel Works --size 300 --fields name,size,size_low,size_high
name       KESTREL WORKS GMBH
size       300
size low   300
size high  300
$ refnet import companies.csv
companies.csv
  read as       organisations, UTF-8, comma
  rows          2: 2 unchanged
  people        0 new
  receipt       3: refnet import --undo 3 takes it back
hint: refnet map
$ refnet org list kestrel --format tsv --fields name,size
name	size
KESTREL WORKS GMBH	300
$ refnet undo -q
id  day         verb    summary                                          undone
 5  2026-11-22  import  companies.csv: 2 rows, 0 people, 0 interactions  2026-11-22
$ refnet undo -q
id  day         verb      summary                         undone
 4  2026-11-22  org edit  org KESTREL WORKS GMBH: edited  2026-11-22
$ refnet org list kestrel --format tsv --fields name,size
name	size
KESTREL WORKS GMBH	201-500
$ refnet org edit Kestrel Works
refnet: nothing to change was given
[2]

Events: typed, imported with a receipt, and seen in moves between two imports.

$ refnet signal add Blue Finch Bank --about 'opens an office in Porto' --on 2026-11-01
id  day         org              kind       about                     people  fresh
 1  2026-11-01  Blue Finch Bank  expansion  opens an office in Porto       0   78 %
$ refnet signal add Blue Finch Bank --about 'x' --kind fundin
refnet: 'fundin' is no kind of signal
hint: did you mean funding?
[2]
$ printf '%s\n' 'Company,Announced Date,Round,Amount Raised' 'Ondas,2026-10-02,Series B,"$12,000,000"' ',2026-10-02,Seed,$1' 'Finch,someday,Seed,$1' > rounds.csv
$ refnet signal import rounds.csv
rounds.csv:4: row 3: 'someday' is no date
rounds.csv
  read as       funding-rounds, UTF-8, comma
  rows          3: 1 new, 1 skipped, 1 rejected
  skipped       no company 1
  people        0 new
  receipt       4: refnet import --undo 4 takes it back
[65]
$ refnet signal import rounds.csv --format csv --fields created,unchanged,skipped,rejected
rounds.csv:4: row 3: 'someday' is no date
created,unchanged,skipped,rejected
0,1,1,1
[65]
$ refnet signal import people.csv
refnet: people.csv: no row of labels is recognised
hint: refnet import --sources lists what is recognised
[65]
$ printf '%s\n' 'First Name,Last Name,Email,Company,Title' 'Mira,Holt,mira@kestrelworks.example,Blue Finch Bank,CFO' > later.csv
$ refnet import -q later.csv
$ refnet signal list
id  day         org              kind        about                                      people  fresh
 -  2026-11-22  Blue Finch Bank  leadership  Mira Holt came from Kestrel Works, as CFO       1  100 %
 1  2026-11-01  Blue Finch Bank  expansion   opens an office in Porto                        1   78 %
 2  2026-10-02  Ondas            funding     Series B, $12,000,000                           1   55 %
$ refnet signal list kind:leadership --format json
{"schema":"refnet.signal/1","rows":[
{"id":null,"at":"2026-11-22","org":"Blue Finch Bank","kind":"leadership","about":"Mira Holt came from Kestrel Works, as CFO","url":null,"source":"roles","person_id":2,"person":"Mira Holt","people":1,"fresh":1}
]}
$ refnet person pin mira strong --because 'an old friend' -q --format ids
2
$ refnet log --with mira --kind call --on 2026-09-01 -q --format ids
1
$ refnet due --fields name,overdue_days,reason
name       days over  reason to write
Mira Holt         52  Mira Holt came from Kestrel Works, as CFO
