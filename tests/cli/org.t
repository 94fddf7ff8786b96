Companies: what is known of them, and what happened there.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
$ printf '%s\n' 'Company,Website,Industry,Employees,Annual Revenue,City,Country' 'Kestrel Works GmbH,https://www.kestrelworks.example,Machinery,51-200,€40 Mio.,Stuttgart,Germany' 'Blue Finch Bank,finch.example,,"1,001-5,000",,London,United Kingdom' > companies.csv
$ printf '%s\n' 'First Name,Last Name,Email,Company,Title,Industry,Company Size' 'Mira,Holt,mira@kestrelworks.example,Kestrel Works,CFO,Machinery,201-500' 'Tom,Berg,tom@kestrelworks.example,KESTREL WORKS GMBH,CTO,Machinery,201-500' 'Ana,Ruiz,ana@ondas.example,Ondas SL,CEO,,a few' > people.csv

Facts come from lists of companies, and from columns of contacts.

$ refnet import companies.csv people.csv
$ refnet org list
$ refnet org list 'size>100' --format csv --fields name,size_low,size_high,source
$ refnet org show kestrel --why
$ refnet org show ondas --why --fields name,size,why
$ refnet org show nobody

What is typed outranks what is imported; a company's legal form does not matter.

$ refnet org edit Kestrel Works --size 300 --fields name,size,size_low,size_high
$ refnet import companies.csv
$ refnet org list kestrel --format tsv --fields name,size
$ refnet undo -q
$ refnet undo -q
$ refnet org list kestrel --format tsv --fields name,size
$ refnet org edit Kestrel Works

Events: typed, imported with a receipt, and seen in moves between two imports.

$ refnet signal add Blue Finch Bank --about 'opens an office in Porto' --on 2026-11-01
$ refnet signal add Blue Finch Bank --about 'x' --kind fundin
$ printf '%s\n' 'Company,Announced Date,Round,Amount Raised' 'Ondas,2026-10-02,Series B,"$12,000,000"' ',2026-10-02,Seed,$1' 'Finch,someday,Seed,$1' > rounds.csv
$ refnet signal import rounds.csv
$ refnet signal import rounds.csv --format csv --fields created,unchanged,skipped,rejected
$ refnet signal import people.csv
$ printf '%s\n' 'First Name,Last Name,Email,Company,Title' 'Mira,Holt,mira@kestrelworks.example,Blue Finch Bank,CFO' > later.csv
$ refnet import -q later.csv
$ refnet signal list
$ refnet signal list kind:leadership --format json
$ refnet log --with mira --kind call --on 2026-09-01 -q --format ids
$ refnet due --fields name,overdue_days,reason
