Rejected rows are kept as they are in the file, and come in once mended.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

The first rows of a UTF-16 file of semicolons, one row short, one with a line break in it.

$ printf 'Date;From;To;Subject\r\n2026-13-01T08:00:00Z;"Zo\303\253 Maas" <zoe@maas.example>;ines@quayside.example;"two\r\nlines; ""quoted"""\r\n\r\n2026-11-02T08:00:00Z;zoe@maas.example;ines@quayside.example;fine\r\nsoon;zoe@maas.example' | iconv -f utf-8 -t utf-16 > wide.csv; refnet import wide.csv --rejects bad.csv -q
wide.csv:2: row 1: '2026-13-01T08:00:00Z' is no date
wide.csv:6: row 3: 'soon' is no date
[65]

$ stat -c %a bad.csv; od -An -tx1 -N2 bad.csv; iconv -f utf-16 -t utf-8 bad.csv | od -An -c
600
 ff fe
   D   a   t   e   ;   F   r   o   m   ;   T   o   ;   S   u   b
   j   e   c   t   ;   "   r   e   f   n   e   t   :       r   e
   a   s   o   n       (   U   T   F   -   1   6   L   E   )   "
  \r  \n   2   0   2   6   -   1   3   -   0   1   T   0   8   :
   0   0   :   0   0   Z   ;   "   Z   o 303 253       M   a   a
   s   "       <   z   o   e   @   m   a   a   s   .   e   x   a
   m   p   l   e   >   ;   i   n   e   s   @   q   u   a   y   s
   i   d   e   .   e   x   a   m   p   l   e   ;   "   t   w   o
  \r  \n   l   i   n   e   s   ;       "   "   q   u   o   t   e
   d   "   "   "   ;   ;   ;   "   '   2   0   2   6   -   1   3
   -   0   1   T   0   8   :   0   0   :   0   0   Z   '       i
   s       n   o       d   a   t   e   "  \r  \n   s   o   o   n
   ;   z   o   e   @   m   a   a   s   .   e   x   a   m   p   l
   e   ;   ;   ;   "   '   s   o   o   n   '       i   s       n
   o       d   a   t   e   "  \r  \n

Without the column of reasons and what fills up a short row, the bytes are those of the file.

$ iconv -f utf-16 -t utf-8 bad.csv | sed 's/2026-13-01/2026-11-01/; s/^soon/2026-11-03T08:00:00Z/; s/;;/;ines@quayside.example;/' | iconv -f utf-8 -t utf-16 > mended.csv; refnet import mended.csv
mended.csv
  read as       mail, UTF-16LE, semicolon
  rows          2: 2 new
  people        0 new
  interactions  2 new
  receipt       2: refnet import --undo 2 takes it back
hint: refnet map

$ refnet import wide.csv -q --format csv --fields rows,rejected,interactions,known 2> /dev/null
rows,rejected,interactions,known
3,2,0,1
[65]

A few rows do not tell their encoding, nor the order of their dates: the file remembers.

$ printf 'date,from,to,subject\n03/04/2026,r\360n\341@fen.example,ines@quayside.example,x\n13/04/2026,,ines@quayside.example,\320\236\n05/04/2026,tom@fen.example,ines@quayside.example,x\n' > old.csv; refnet import --encoding koi8-r old.csv --rejects old-bad.csv -q; od -An -c old-bad.csv | head -20
old.csv:3: row 2: no sender
   d   a   t   e   ,   f   r   o   m   ,   t   o   ,   s   u   b
   j   e   c   t   ,   "   r   e   f   n   e   t   :       r   e
   a   s   o   n       (   k   o   i   8   -   r   ,       d   a
   t   e   s       d   m   y   )   "  \n   1   3   /   0   4   /
   2   0   2   6   ,   ,   i   n   e   s   @   q   u   a   y   s
   i   d   e   .   e   x   a   m   p   l   e   , 320 236   ,   "
   n   o       s   e   n   d   e   r   "  \n

$ sed 's/13\/04\/2026,,/03\/04\/2026,una@fen.example,/' old-bad.csv > old-mended.csv; refnet import old-mended.csv
old-mended.csv
  read as       mail, koi8-r, comma
  rows          1: 1 new
  people        1 new
  interactions  1 new
  note          dates read as day/month/year
  receipt       5: refnet import --undo 5 takes it back
hint: refnet map

What the file says can be wrong, which is no fault of the command.

$ sed 's/koi8-r/koi9-r/' old-bad.csv > old-wrong.csv; refnet import old-wrong.csv
refnet: old-wrong.csv:1: the label of its last column names an encoding that is none: koi9-r
hint: mend the label, or say --encoding
[65]

$ refnet import -n --encoding koi8-r old-wrong.csv -q
old-wrong.csv:2: row 1: no sender
[65]

Nothing was rejected: no file.  One that is there is not touched.

$ refnet import village/contacts.csv -q --rejects none.csv; ls none.csv 2>&1 | sed 's/.*: //'; refnet import village/broken.csv -q --rejects bad.csv
No such file or directory
refnet: bad.csv is there already
hint: name another file, or remove that one
[2]

Several files: a directory keeps them apart.

$ refnet import village/broken.csv village/mail.csv -q --rejects new.csv; mkdir out; refnet import village/broken.csv village/mail.csv -q --rejects out 2> /dev/null; ls out
refnet: the rejected rows of several files do not go into one
hint: --rejects DIRECTORY keeps them apart
broken.csv

Lines that end in CR, tabs between cells, a header below a preamble.

$ printf 'exported today\rname\temail\rAda \377\tada@mill.example\rIvo\tivo@mill.example\r' > mac.tsv; refnet import --encoding utf-8 mac.tsv --rejects mac-bad.tsv -q; tr '\r\t' '\n|' < mac-bad.tsv | od -An -c
mac.tsv:3: row 1: invalid UTF-8 at byte 5 of line 3 (name)
   n   a   m   e   |   e   m   a   i   l   |   "   r   e   f   n
   e   t   :       r   e   a   s   o   n       (   U   T   F   -
   8   )   "  \n   A   d   a     377   |   a   d   a   @   m   i
   l   l   .   e   x   a   m   p   l   e   |   "   i   n   v   a
   l   i   d       U   T   F   -   8       a   t       b   y   t
   e       5       o   f       l   i   n   e       3       (   n
   a   m   e   )   "  \n

$ sed 's/\xff/N/' mac-bad.tsv > mac-mended.tsv; refnet import mac-mended.tsv -q --format csv --fields source,encoding,rows,created
source,encoding,rows,created
contacts,UTF-8,1,1

A calendar's meetings are not kept apart from it.

$ ln -s "$(readlink -f village)/../cli/exports" .; f=$(ls exports/*.ics | head -1); refnet import "$f" --rejects ics.csv -q; mkdir rejected; refnet import "$f" --rejects rejected -q --format csv --fields notes 2> /dev/null | tail -1
refnet: --rejects: the records of exports/calendar-2.ics (calendar (iCalendar, .ics)) cannot be told apart
rejected records of this format are not kept

A file of UTF-16 that ends within a character, with what would be a line end if it began there.

$ { printf 'name,email\nAda,ada@mill.example\n' | iconv -f utf-8 -t utf-16be; printf '\000A\000\n"\000\n'; } > half.csv; refnet import --encoding utf-16be half.csv --rejects half-bad.csv -q; od -An -tx1 half-bad.csv | tail -2
half.csv:4: row 3: a byte outside the encoding at byte 3 of line 4 (name)
 65 00 20 00 34 00 20 00 28 00 6e 00 61 00 6d 00
 65 00 29 00 22 00 0a
