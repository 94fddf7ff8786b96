What two sources say of one person: which holds, who moved, and where it is from.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ printf 'name,email,company,title,location,modified\nAda Novak,ada@mill.example,Mill,CFO,Porto,2025-03-01\nIvo Horak,ivo@mill.example,Mill,CTO,Brno,2025-03-01\nUla Brandt,ula@dock.example,,,,2025-03-01\n' > c2025.csv

$ printf 'name,email,company,title,location,modified\nAda Novak,ada@mill.example,Quarry Ltd,COO,Porto,2026-06-01\nIvo Horak,ivo@mill.example,MILL GmbH,CTO,Brno,2026-06-01\nUla Brandt,ula@dock.example,Dock,Owner,,2026-06-01\n' > c2026.csv

$ printf 'First Name,Last Name,E-mail Address,Company,Job Title,Modified\nAda,Novak,ada@mill.example,Quarry,Chief Operating Officer,2026-02-01\nIvo,Horak,ivo@mill.example,Mill,Head of IT,2026-09-01\n' > other.csv

Newer evidence holds, whatever came first; nothing is overwritten without a word.

$ refnet import c2025.csv; refnet import c2026.csv
c2025.csv
  read as       contacts, UTF-8, comma
  rows          3: 3 new
  people        3 new
  receipt       1: refnet import --undo 1 takes it back
hint: refnet map
c2026.csv
  read as       contacts, UTF-8, comma
  rows          3: 3 new
  people        0 new
  note          1 person moved: Ada Novak (Mill -> Quarry Ltd)
  note          1 person has another title: Ada Novak (CFO -> COO)
  receipt       2: refnet import --undo 2 takes it back
hint: refnet map

$ refnet person show ada --why; refnet person list --format csv --fields name,org,title,moved_from,moved_at moved:any
id          2
name        Ada Novak
emails      ada@mill.example
org         Quarry Ltd
title       COO
level       c-suite
function    operations
location    Porto
tier        none
evidence    0.00
n in        0
n out       0
given       0
received    0
sources     contacts
why         no two-way contact known: 0 from them, 0 to them
moved from  Mill
moved at    2026-06-01
provenance  name      Ada Novak <- c2026.csv:1 (import 2), 2026-06-01
            org       Quarry Ltd <- c2026.csv:1 (import 2), 2026-06-01
                        not Mill <- c2025.csv:1 (import 1), 2025-03-01
            title     COO <- c2026.csv:1 (import 2), 2026-06-01
                        not CFO <- c2025.csv:1 (import 1), 2025-03-01
            location  Porto <- c2026.csv:1 (import 2), 2026-06-01
            e-mail    ada@mill.example <- c2025.csv (import 1), 2026-11-22
roles       COO at Quarry Ltd (2026-06-01 to now), CFO at Mill (2025-03-01 to 2026-06-01)
name,org,title,moved_from,moved_at
Ada Novak,Quarry Ltd,COO,Mill,2026-06-01T00:00:00Z

An older export that comes later changes nothing that is shown.

$ refnet import other.csv; refnet person list --format csv --fields name,org,title,location > one
other.csv
  read as       contacts, UTF-8, comma
  rows          2: 2 new
  people        0 new
  note          1 person has another title: Ivo Horak (CTO -> Head of IT)
  receipt       3: refnet import --undo 3 takes it back
hint: refnet map

In any order the same people.

$ sort one > first; for order in 'c2025 other c2026' 'other c2025 c2026' 'other c2026 c2025' 'c2026 c2025 other' 'c2026 other c2025'; do rm -f n.db*; refnet --db n.db init -q --me ines@quayside.example --format ids > init; for f in $order; do refnet --db n.db import -q $f.csv; done; refnet --db n.db person list --format csv --fields name,org,title,location | sort | cmp - first && echo "$order"; done
c2025 other c2026
other c2025 c2026
other c2026 c2025
c2026 c2025 other
c2026 other c2025

Without a date of its own a row holds from the day it was imported.

$ printf 'name,email,company\nAda Novak,ada@mill.example,Harbour\n' > plain.csv; REFNET_NOW=2026-03-01T09:00:00Z refnet import plain.csv -q; refnet person list --format csv --fields name,org ada
name,org
Ada Novak,Quarry Ltd

$ REFNET_NOW=2026-10-01T09:00:00Z refnet import plain.csv -q; printf 'name,email,company\nAda Novak,ada@mill.example,Harbour\nIvo Horak,ivo@mill.example,Mill\n' > plain2.csv; refnet import plain2.csv --format csv --fields rows,created,updated,unchanged
rows,created,updated,unchanged
2,1,0,1
hint: refnet map

So does one whose day can be read in two ways; no file is refused for that.

$ printf 'name,email,company,modified\nOda Lind,oda@fen.example,Fen,03/04/2026\n' > two.csv; refnet import two.csv -q --format csv --fields created,rejected; refnet person records oda --format csv --fields org,at
created,rejected
1,0
org,at
Fen,2026-11-22T09:00:00Z

A name or a place in fewer words is no other one.

$ printf 'name,email,city\nLind,oda@fen.example,Umea\n' > short.csv; refnet import short.csv -q --format csv --fields notes; refnet person list --format csv --fields name,location oda
notes
""
name,location
Oda Lind,Umea

Nor is one with initials; but a letter that begins no word of it is.

$ printf 'name,email\nO. Lind,oda@fen.example\n' > initial.csv; refnet import initial.csv -q --format csv --fields notes; refnet person list --format csv --fields name oda; printf 'name,email\nP. Lind,oda@fen.example\n' > other-initial.csv; refnet import other-initial.csv -q --format csv --fields notes; refnet person list --format csv --fields name lind; refnet import --undo 10 -q --format ids
notes
""
name
Oda Lind
notes
1 person has another name: P. Lind (Oda Lind -> P. Lind)
name
P. Lind
10

What a person typed outranks imports for ever.

$ refnet person edit ada --org 'Quarry & Sons' -q --fields org,title; printf 'name,email,company,title,modified\nAda Novak,ada@mill.example,Lighthouse,CEO,2026-11-20\n' > late.csv; refnet import late.csv; refnet person show ada --why --fields org,title,moved_from,provenance,roles
org            title
Quarry & Sons  Chief Operating Officer
late.csv
  read as       contacts, UTF-8, comma
  rows          1: 1 new
  people        0 new
  receipt       11: refnet import --undo 11 takes it back
hint: refnet map
org         Quarry & Sons
title       Chief Operating Officer
moved from  -
provenance  name      Ada Novak <- late.csv:1 (import 11), 2026-11-20
            org       Quarry & Sons <- typed, 2026-11-22
                        not Lighthouse <- late.csv:1 (import 11), 2026-11-20
                        not Quarry Ltd <- c2026.csv:1 (import 2), 2026-06-01
                        not Harbour <- plain.csv:1 (import 4), 2026-03-01
                        not Quarry <- other.csv:1 (import 3), 2026-02-01
                        not Mill <- c2025.csv:1 (import 1), 2025-03-01
            title     Chief Operating Officer <- other.csv:1 (import 3), 2026-02-01
                        not CEO <- late.csv:1 (import 11), 2026-11-20
                        not COO <- c2026.csv:1 (import 2), 2026-06-01
                        not CFO <- c2025.csv:1 (import 1), 2025-03-01
            location  Porto <- c2026.csv:1 (import 2), 2026-06-01
            e-mail    ada@mill.example <- c2025.csv (import 1), 2026-11-22
roles       Quarry & Sons (2026-11-22 to now), CEO at Lighthouse (2026-11-20 to 2026-11-22), COO at Quarry Ltd (2026-06-01 to 2026-11-20), Harbour (2026-03-01 to 2026-06-01), Chief Operating Officer at Quarry (2026-02-01 to 2026-03-01), CFO at Mill (2025-03-01 to 2026-02-01)

The same as data, and the rows behind it.

$ refnet person show ada --why --format json --fields provenance,roles; refnet person records ada --format csv --fields import_id,file,row,part,org,title,at
{"schema":"refnet.person/1","rows":[
{"provenance":"name      Ada Novak <- late.csv:1 (import 11), 2026-11-20\norg       Quarry & Sons <- typed, 2026-11-22\n            not Lighthouse <- late.csv:1 (import 11), 2026-11-20\n            not Quarry Ltd <- c2026.csv:1 (import 2), 2026-06-01\n            not Harbour <- plain.csv:1 (import 4), 2026-03-01\n            not Quarry <- other.csv:1 (import 3), 2026-02-01\n            not Mill <- c2025.csv:1 (import 1), 2025-03-01\ntitle     Chief Operating Officer <- other.csv:1 (import 3), 2026-02-01\n            not CEO <- late.csv:1 (import 11), 2026-11-20\n            not COO <- c2026.csv:1 (import 2), 2026-06-01\n            not CFO <- c2025.csv:1 (import 1), 2025-03-01\nlocation  Porto <- c2026.csv:1 (import 2), 2026-06-01\ne-mail    ada@mill.example <- c2025.csv (import 1), 2026-11-22","roles":["Quarry & Sons (2026-11-22 to now)","CEO at Lighthouse (2026-11-20 to 2026-11-22)","COO at Quarry Ltd (2026-06-01 to 2026-11-20)","Harbour (2026-03-01 to 2026-06-01)","Chief Operating Officer at Quarry (2026-02-01 to 2026-03-01)","CFO at Mill (2025-03-01 to 2026-02-01)"]}
]}
import_id,file,row,part,org,title,at
,,,typed,Quarry & Sons,,2026-11-22T09:00:00Z
1,c2025.csv,1,contact,Mill,CFO,2025-03-01T00:00:00Z
2,c2026.csv,1,contact,Quarry Ltd,COO,2026-06-01T00:00:00Z
3,other.csv,1,contact,Quarry,Chief Operating Officer,2026-02-01T00:00:00Z
4,plain.csv,1,contact,Harbour,,2026-03-01T09:00:00Z
5,plain.csv,1,contact,Harbour,,2026-03-01T09:00:00Z
6,plain2.csv,1,contact,Harbour,,2026-03-01T09:00:00Z
11,late.csv,1,contact,Lighthouse,CEO,2026-11-20T00:00:00Z

What a title says of somebody, when only that is typed, leaves the employer.

$ refnet person edit ivo --title 'Chief Technologist' -q --fields org,title
org   title
Mill  Chief Technologist

Taken back, an import takes what it brought; whom a human touched stays.

$ refnet person tag ula +harbour -q --format ids; refnet import --undo 2 -q --format ids; refnet person list --format csv --fields name,org,title; refnet import --undo 3; refnet import --undo 1; refnet import --show 1
4
2
name,org,title
Ada Novak,Quarry & Sons,Chief Operating Officer
Ivo Horak,Mill,Chief Technologist
Ula Brandt,,
Oda Lind,Fen,
other.csv
  read as       contacts, UTF-8, comma
  rows          2: 2 new
  people        0 new
  note          1 person has another title: Ivo Horak (CTO -> Head of IT)
  taken         back
c2025.csv
  read as       contacts, UTF-8, comma
  rows          3: 3 new
  people        3 new
  taken         back
  kept          Ada Novak (2): edited since
  kept          Ivo Horak (3): edited since
  kept          ula@dock.example (4): marked since
c2025.csv
  read as       contacts, UTF-8, comma
  rows          3: 3 new
  people        3 new
  taken         back
  kept          Ada Novak (2): edited since
  kept          Ivo Horak (3): edited since
  kept          ula@dock.example (4): marked since

$ refnet person list --format csv --fields id,name,emails,org,title,tags; refnet undo -q --fields summary; refnet import --show 1 | grep -c kept
id,name,emails,org,title,tags
2,Ada Novak,ada@mill.example,Quarry & Sons,,
3,Ivo Horak,ivo@mill.example,Mill,Chief Technologist,
4,,ula@dock.example,,,harbour
5,Oda Lind,oda@fen.example,Fen,,
summary
took back import 1
0
[1]
