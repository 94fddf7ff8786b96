Mail as a table, of Outlook and Thunderbird, each in a new store.

$ ln -s "$VILLAGE/../cli/exports" exports; cat >read <<'E'
> #!/bin/sh
> # read FILE [OPTION ...]: what a new store makes of it
> rm -f "$HOME/read.db"
> export REFNET_DB="$HOME/read.db"
> refnet -q init --name 'Ines Ferraz' --me ines@quayside.example --format ids >ids
> refnet -q import --format csv --fields source,encoding,delimiter,rows,created,updated,unchanged,skipped,rejected,interactions,notes "$@" | tail -n 1
> refnet person list --format csv --fields name,emails,n_in,n_out,last_in,last_out | tail -n +2
> E
> chmod +x read

Outlook without dates tells who is there, and no more.  Names stand in parallel to addresses; who has an Exchange name only has a name and no address.

$ iconv -t windows-1252 exports/outlook-mail.csv >ansi.csv; ./read ansi.csv
outlook-mail,windows-1252,",",4,3,0,1,0,0,0,"no date column: people, but no interactions"
Kai Brück,kai@brueck.example,0,0,,
Lena Quay,,0,0,,
Mo Adeyemi,mo@adeyemi.example,0,0,,
Nia Short,nia@short.example,0,0,,
Oli Place,oli@place.example,0,0,,

With dates.  A mailbox of one's own house that is called as the owner is the owner's: what Ines sent from it went out.

$ ./read exports/outlook-mail-dated.csv
outlook-mail,UTF-8,",",4,4,0,0,0,0,4,dates read as month/day/year
Kai Brück,kai@brueck.example,1,1,2026-03-14T08:05:00Z,2026-03-14T09:10:00Z
Lena Quay,,1,1,2026-03-15T16:00:00Z,2026-03-14T09:10:00Z
Mo Adeyemi,mo@adeyemi.example,0,1,,2026-03-14T09:10:00Z
Nia Short,nia@short.example,0,1,,2026-03-16T12:00:00Z
Oli Place,oli@place.example,0,1,,2026-03-16T12:00:00Z

Without the owner's name it is somebody's; replayed from the store it is all the same.

$ export REFNET_DB=other.db; refnet -q init --name 'I. F.' --me ines@quayside.example --format ids; refnet import -q exports/outlook-mail-dated.csv --format csv --fields rows,created; refnet person list --format csv --fields name,emails,n_in,n_out
1
rows,created
4,4
name,emails,n_in,n_out
Kai Brück,kai@brueck.example,1,0
Ines Ferraz,,0,0
Lena Quay,,0,0
Mo Adeyemi,mo@adeyemi.example,0,0
Nia Short,nia@short.example,0,1
Oli Place,oli@place.example,0,1

$ export REFNET_DB=read.db; refnet -q import exports/outlook-mail-dated.csv --format csv --fields rows,unchanged,known; refnet -q import exports/outlook-2019.csv --format csv --fields rows,created,updated; refnet person list lena --format csv --fields name,title,org,emails,n_in,n_out,last_in
rows,unchanged,known
4,4,4
rows,created,updated
5,2,3
name,title,org,emails,n_in,n_out,last_in
Lena Quay,Clerk,Quayhouse,,1,1,2026-03-15T16:00:00Z

No body is kept; subjects are.

$ grep -a -c Secret-Body-Word exports/outlook-mail-dated.csv; grep -a -c Secret-Body-Word read.db; grep -a -o 'RE: Berth 4' read.db
1
0
RE: Berth 4

German, Czech.

$ iconv -t windows-1252 exports/outlook-mail-de.csv >ansi.csv; ./read ansi.csv
outlook-mail-de,windows-1252,;,2,2,0,0,0,0,2,dates read as day/month/year
Tilda Größ,tilda@groess.example,1,1,2026-03-14T08:05:00Z,2026-03-15T18:30:00Z
Uwe Jäger,uwe@jaeger.example,0,0,,
Rolf,rolf@groess.example,0,0,,

$ iconv -t windows-1250 exports/outlook-mail-cs.csv >ansi.csv; ./read ansi.csv --encoding windows-1250
outlook-mail-cs,windows-1250,",",1,1,0,0,0,0,1,dates read as day/month/year
Žofie Dvořák,zofie@dvorak.example,1,0,2026-03-14T08:05:00Z,

ImportExportTools NG: no labels, known by its rows; a subject may be a label's word, what holds a comma has quotes of its own.

$ ./read exports/thunderbird-index.csv
thunderbird-index,UTF-8,",",4,4,0,0,0,0,4,dates read as month/day/year
Jo Smith,jo@smith.example,1,1,2026-03-14T08:05:00Z,2026-03-14T18:30:00Z
Cy Dunn,cy@dunn.example,1,1,2026-03-15T09:00:00Z,2026-03-14T18:30:00Z
,alma@wray.example,1,0,2026-03-16T09:00:00Z,

$ grep -a -o -E 'The "+blue"+ hull, part 2|Plain "+quotes"+' read.db | sort
Plain "quotes"
The "blue" hull, part 2

Bodies as they are, an open quote in one, lines that look like rows; semicolons and German dates.

$ ./read exports/thunderbird-messages.csv
thunderbird-index,UTF-8,;,4,4,0,0,0,0,4,dates read as day/month/year;4 lines that are no rows were left out
Jo Smith,jo@smith.example,1,1,2026-03-14T08:05:00Z,2026-03-14T18:30:00Z
Cy Dunn,cy@dunn.example,1,1,2026-03-15T09:00:00Z,2026-03-14T18:30:00Z
,alma@wray.example,1,0,2026-03-16T09:00:00Z,

$ grep -a -c Secret-Body-Word exports/thunderbird-messages.csv; grep -a -c Secret-Body-Word read.db; grep -a -o -E 'The "+blue"+ hull, part 2|Plain "+quotes"+' read.db | sort
1
0
Plain "quotes"
The "blue" hull, part 2

Account and folder first; the same letters again.

$ ./read exports/thunderbird-messages-folder.csv; REFNET_DB=read.db refnet -q import exports/thunderbird-index.csv exports/thunderbird-messages.csv --format csv --fields rows,unchanged,known
thunderbird-index-folder,UTF-8,",",4,4,0,0,0,0,4,dates read as month/day/year;4 lines that are no rows were left out
Jo Smith,jo@smith.example,1,1,2026-03-14T08:05:00Z,2026-03-14T18:30:00Z
Cy Dunn,cy@dunn.example,1,1,2026-03-15T09:00:00Z,2026-03-14T18:30:00Z
,alma@wray.example,1,0,2026-03-16T09:00:00Z,
rows,unchanged,known
4,4,4
4,4,4

With tabs; one line without an end; a byte order mark.

$ printf '\357\273\277"Hi"\t"Cy Dunn <cy@dunn.example>"\t"ines@quayside.example"\t2026-03-14 8:05\t*\t12\t' >tabs.csv; ./read tabs.csv
thunderbird-index,UTF-8,tab,1,1,0,0,0,0,1,
Cy Dunn,cy@dunn.example,1,0,2026-03-14T08:05:00Z,

Dates as Czech, Hungarian and Latvian write them.

$ printf '"A","Cy Dunn <cy@dunn.example>","ines@quayside.example",14. 3. 2026 8:05, ,12,\n"B","Cy Dunn <cy@dunn.example>","ines@quayside.example",2026. 03. 15. 8:05, ,12,\n"C","Cy Dunn <cy@dunn.example>","ines@quayside.example",16.03.2026. 8:05, ,12,\n' >blanks.csv; ./read blanks.csv
thunderbird-index,UTF-8,",",3,3,0,0,0,0,3,dates read as day/month/year
Cy Dunn,cy@dunn.example,3,0,2026-03-16T08:05:00Z,

Where months and days cannot be told apart the file is refused.

$ sed 's,3/1[0-9]/2026,3/4/2026,' exports/thunderbird-index.csv >either.csv; ./read either.csv; ./read either.csv --date-order dmy
refnet: either.csv: line 1, column date: 3/4/2026 8:05 can be 3 April 2026 or 4 March 2026
hint: say which: --date-order dmy or --date-order mdy
,,,0,0,0,0,0,0,0,
thunderbird-index,UTF-8,",",4,4,0,0,0,0,4,dates read as day/month/year
Jo Smith,jo@smith.example,1,1,2026-04-03T08:05:00Z,2026-04-03T18:30:00Z
Cy Dunn,cy@dunn.example,1,1,2026-04-03T09:00:00Z,2026-04-03T18:30:00Z
,alma@wray.example,1,0,2026-04-03T09:00:00Z,

Later rows may be wrong, the line is told; mended, they come in by their labels.

$ sed '2s,3/14/2026,31/31/2026,;4s/"alma@wray.example"/"nobody"/' exports/thunderbird-index.csv >wrong.csv; ./read wrong.csv --rejects out.csv; cat out.csv; sed 's,31/31/2026,3/17/2026,;s/"nobody"/"x@wray.example"/' out.csv >mended.csv; REFNET_DB=read.db refnet -q import mended.csv --format csv --fields source,rows,created,rejected
wrong.csv:2: row 2: '31/31/2026 18:30' is no date
wrong.csv:4: row 4: the sender has no address
thunderbird-index,UTF-8,",",4,2,0,0,0,2,2,dates read as month/day/year
Jo Smith,jo@smith.example,1,0,2026-03-14T08:05:00Z,
Cy Dunn,cy@dunn.example,1,0,2026-03-15T09:00:00Z,
"subject","from","to","date","mark","number","refnet: reason (UTF-8, dates mdy)"
"Re: Mail","Ines Ferraz <ines@quayside.example>","""Smith, Jo <jo@smith.example>, Cy Dunn <cy@dunn.example>""",31/31/2026 18:30,*,10240,"'31/31/2026 18:30' is no date"
"Plain """"quotes""""","nobody","Ines Ferraz <ines@quayside.example>",3/16/2026 9:00, ,100,"the sender has no address"
source,rows,created,rejected
mail,2,2,0

A line with a bad byte is told apart.

$ printf '"Hi","Cy \351 <cy@dunn.example>","ines@quayside.example",2026-03-14 8:05, ,12,\n"Ho","Cy Dunn <cy@dunn.example>","ines@quayside.example",2026-03-15 8:05, ,12,\n' >bad.csv; ./read bad.csv --encoding utf-8
bad.csv:1: row 1: invalid UTF-8 at byte 10 of line 1 (from)
thunderbird-index,UTF-8,",",2,1,0,0,0,1,1,
Cy Dunn,cy@dunn.example,1,0,2026-03-15T08:05:00Z,

A table that only resembles it is none.

$ printf '"Hi","Cy Dunn","ines",soon, ,12,\n' >none.csv; ./read none.csv
refnet: none.csv: no row of labels is recognised
hint: refnet import --sources lists what is recognised
,,,0,0,0,0,0,0,0,
