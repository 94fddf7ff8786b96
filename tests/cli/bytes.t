The same people, whatever the bytes: five vendors' files in eight encodings end
in the same people as the UTF-8 originals.

$ people='Béatrice|Lefèvre|Société Générale d’Énergie|Ingénieur|Besançon
> Jörg|Schönfeld|Käßbohrer Gerätebau|Geschäftsführer|Köln
> João|Conceição|Construções Brandão|Gestão|Évora
> María José|Peñalver|Logística Ibáñez|Directora|Málaga
> Åse|Bjørnstad|Sæther Båtverft|Økonomi|Tromsø'
> put() { printf '%s\n' "$people" | awk -F'|' -v vendor=$1 '
> function mail() { return "p" NR "@encoded.example" }
> BEGIN {
>   if (vendor == "linkedin") print "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
>   if (vendor == "google") print "First Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Value,Address 1 - City"
>   if (vendor == "hubspot") print "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Associated Company"
>   if (vendor == "outlook") print "First Name,Last Name,Company,Job Title,Business City,Business Phone,E-mail Address"
>   if (vendor == "plain") print "Name;Email;Company;Title;City"
> }
> vendor == "linkedin" { print $1 "," $2 ",https://www.linkedin.com/in/p" NR "," mail() "," $3 "," $4 ",03 Mar 2024" }
> vendor == "google" { print $1 "," $2 "," $3 "," $4 ",* myContacts," mail() "," $5 }
> vendor == "hubspot" { print NR "," $1 "," $2 "," mail() ",," $4 "," $3 }
> vendor == "outlook" { print "\"" $1 "\",\"" $2 "\",\"" $3 "\",\"" $4 "\",\"" $5 "\",\"\",\"" mail() "\"" }
> vendor == "plain" { print $1 " " $2 ";" mail() ";" $3 ";" $4 ";" $5 }'; }
> as() { case $1 in
> UTF-8) cat ;;
> UTF-8+) printf '\357\273\277'; cat ;;
> UTF-16LE+) printf '\377\376'; iconv -t UTF-16LE ;;
> UTF-16BE+) printf '\376\377'; iconv -t UTF-16BE ;;
> *) iconv -t $1 ;;
> esac; }
> list() { refnet --db $1 person list --format csv --fields name,emails,org,title,location,linkedin,last_two_way | sort; }
> for v in linkedin google hubspot outlook plain; do
>   refnet --db $v.db init -q --me ines@quayside.example --format ids >/dev/null
>   put $v > $v.csv; refnet --db $v.db import -q $v.csv --format csv --fields source,encoding,rows,people_created | tail -n 1
>   list $v.db > $v.people
>   for e in UTF-8+ UTF-16LE UTF-16LE+ UTF-16BE UTF-16BE+ UTF-32LE windows-1252 MACINTOSH; do
>     put $v | as $e > $v-$e.csv; refnet --db $v-$e.db init -q --me ines@quayside.example --format ids >/dev/null
>     refnet --db $v-$e.db import -q $v-$e.csv --format csv --fields encoding,rejected | tail -n 1 >> chosen
>     list $v-$e.db | cmp -s - $v.people && echo same >> same
>   done
> done; wc -l < same; sort chosen | uniq -c | sed 's/^ *//'; sed -n 2,9p plain.people
linkedin-connections,UTF-8,5,5
google-contacts,UTF-8,5,5
hubspot-contacts,UTF-8,5,5
outlook-contacts,UTF-8,5,5
contacts,UTF-8,5,5
40
5 MACINTOSH,0
10 UTF-16BE,0
10 UTF-16LE,0
5 UTF-32LE,0
5 UTF-8,0
5 windows-1252,0
João Conceição,p3@encoded.example,Construções Brandão,Gestão,Évora,,
Jörg Schönfeld,p2@encoded.example,Käßbohrer Gerätebau,Geschäftsführer,Köln,,
María José Peñalver,p4@encoded.example,Logística Ibáñez,Directora,Málaga,,
name,emails,org,title,location,linkedin,last_two_way
Åse Bjørnstad,p5@encoded.example,Sæther Båtverft,Økonomi,Tromsø,,

Other code pages, by the words they make; the receipt says which and why.

$ list() { refnet --db $1 person list --format csv --fields name,emails,org,title,location | sort; }
> try() { e=$1; shift; printf 'name,company,email\n%s\n' "$@" > o.csv; iconv -t $e o.csv > $e.csv; rm -f o.db c.db
> for f in o $e; do refnet --db $f.db init -q --me ines@quayside.example --format ids >/dev/null; refnet --db $f.db import -q $f.csv --format csv --fields encoding,rejected,notes | tail -n 1; list $f.db > $f.list; done; cmp o.list $e.list && echo the same; rm -f $e.db; }
> try windows-1250 'Zdeněk Dvořák,Pekárny Šumava,z@encoded.example' 'Łukasz Wójcik,Spółka Bałtyk,l@encoded.example'
> try windows-1251 'Алёна Щукина,Завод «Прогресс»,a@encoded.example'
> try windows-1253 'Δημήτρης Παππάς,Όμιλος Αιγαίου,d@encoded.example'
> try windows-1254 'Gülşen Yıldırım,Çınar İnşaat,g@encoded.example'
> try windows-1257 'Rūta Žemaitytė,Šiaulių įmonė,r@encoded.example' 'Jānis Bērziņš,Ķekavas nams,j@encoded.example'
> try KOI8-R 'Алёна Щукина,Завод Прогресс,a@encoded.example'
> try IBM866 'Алёна Щукина,Завод Прогресс,a@encoded.example'
> try IBM852 'Zdeněk Dvořák,Pekárny Šumava,z@encoded.example'
UTF-8,0,
windows-1250,0,read as windows-1250 by words such as Zdeněk; --encoding says otherwise
the same
UTF-8,0,
windows-1251,0,read as windows-1251 by words such as Алёна; --encoding says otherwise
the same
UTF-8,0,
windows-1253,0,read as windows-1253 by words such as Δημήτρης; --encoding says otherwise
the same
UTF-8,0,
windows-1254,0,read as windows-1254 by words such as Gülşen; --encoding says otherwise
the same
UTF-8,0,
windows-1257,0,read as windows-1257 by words such as Rūta; --encoding says otherwise
the same
UTF-8,0,
KOI8-R,0,read as KOI8-R by words such as Алёна; --encoding says otherwise
the same
UTF-8,0,
IBM866,0,read as IBM866 by words such as Алёна; --encoding says otherwise
the same
UTF-8,0,
IBM852,0,read as IBM852 by words such as Zdeněk; --encoding says otherwise
the same

Where two fit, nobody guesses; a name that is right settles it.

$ refnet init -q --me ines@quayside.example --format ids; printf 'name,email\nK\365ll,k@encoded.example\n' > two.csv; refnet import -q two.csv --format ids
1
refnet: two.csv: line 2 is not UTF-8; the file can be windows-1252 (Kõll) or windows-1250 (Kőll)
hint: say which: --encoding windows-1252 or --encoding windows-1250
1
[65]

$ refnet import -q two.csv --encoding windows-1250 --format csv --fields encoding,rows,people_created
encoding,rows,people_created
windows-1250,1,1

$ printf 'name,email\n\300\356\304\310,l@encoded.example\n\325\305\316\260,z@encoded.example\n\263\302\276\262,c@encoded.example\n\311\356\333\332\277\306\274\274,s@encoded.example\n' > gbk.csv; refnet import -q gbk.csv --format ids; refnet import -q gbk.csv --encoding gbk --format csv --fields encoding,people_created
refnet: gbk.csv: line 2 is not UTF-8, and no other encoding makes words of it
hint: say which it is: --encoding NAME; iconv -l lists them
3
encoding,people_created
gbk,4

A row that cannot be decoded is rejected, with line and byte of the file as it
is; never is a letter made up.

$ printf 'name,email\nJos\303\251,j@bytes.example\nM\374ller,m@bytes.example\n"two\nlines \355\240\200",n@bytes.example\n\300\257slash,o@bytes.example\nnul\0,p@bytes.example\nfine,q@bytes.example\n' > damage.csv; refnet import -q damage.csv --rejects damaged.csv --format csv --fields encoding,rows,created,rejected
damage.csv:3: row 2: invalid UTF-8 at byte 2 of line 3 (name)
damage.csv:4: row 3: invalid UTF-8 at byte 7 of line 5 (name)
damage.csv:6: row 4: invalid UTF-8 at byte 1 of line 6 (name)
damage.csv:7: row 5: a NUL at byte 4 of line 7 (name)
encoding,rows,created,rejected
UTF-8,6,2,4
[65]

$ printf '\377\376n\0a\0m\0e\0,\0e\0m\0a\0i\0l\0\n\0x\0y\0\000\330z\0,\0r\0@\0b\0y\0t\0e\0s\0.\0e\0x\0a\0m\0p\0l\0e\0\n\0' > lone.csv; refnet import -q lone.csv --format csv --fields encoding,rows,rejected
lone.csv:2: row 1: a byte outside the encoding at byte 5 of line 2 (name)
encoding,rows,rejected
UTF-16LE,1,1
[65]

$ printf 'name,email\nAna Cer\357\277\275n,s@bytes.example\n' > lost.csv; refnet import -q lost.csv --format csv --fields rows,created,notes
rows,created,notes
1,1,1 value holds U+FFFD: its letters were lost before this file was written

What is no table of text is called by its name, with what to do.

$ junk() { printf "$2" > $1; refnet import -q $1 --format ids; }; junk contacts.xlsx 'PK\3\4\24\0\6\0[Content_Types].xml xl/workbook.xml'; junk export.zip 'PK\3\4\24\0\0\0\10\0Connections.csv'; junk mail.gz '\37\213\10\0'; junk a.out '\177ELF\2\1\1\0\0\0'; junk face.png '\211PNG\r\n\32\n\0\0\0\rIHDR'; junk page.csv '<!DOCTYPE html>\n<html><title>Sign in</title>'; junk old.xls '\320\317\21\340\241\261\32\341'; junk noise.csv '\1\2\3\4\5\6\7\10name\1\2\3'
refnet: contacts.xlsx: this is an Excel workbook
hint: open it and save it as CSV (UTF-8)
8
refnet: export.zip: this is a ZIP archive
hint: unpack it first
9
refnet: mail.gz: this is a gzip archive
hint: unpack it first
10
refnet: a.out: this is a program (ELF)
hint: it holds no contacts or mail; is it the right file?
11
refnet: face.png: this is a PNG picture
hint: it holds no contacts or mail; is it the right file?
12
refnet: page.csv: this is a web page
hint: export again: this is a page of the site, such as a sign-in
13
refnet: old.xls: this is an old Excel workbook or another Office document
hint: open it and save it as CSV (UTF-8)
14
refnet: noise.csv: this is no text: byte 0x01 at byte 1
hint: export it as CSV (UTF-8)
15
[65]

$ printf '\357\273\277' > mark.csv; refnet import -q mark.csv --format ids; printf '\n\n' > lines.csv; refnet import -q lines.csv --format ids
refnet: mark.csv is empty
16
refnet: lines.csv: no row of labels is recognised
hint: refnet import --sources lists what is recognised
17
[65]

$ printf '\357\273\277name,email\r\n' > header.csv; refnet import -q header.csv --format ids
refnet: header.csv: no data row in it
18
[65]

Quotes that are never closed: the line and the column where the quote opened.

$ printf 'name,email\na,b@bytes.example\n"c\nd",e@bytes.example\nf,"g@bytes.example\nh,i@bytes.example\n' > quote.csv; refnet import -q quote.csv --format ids
refnet: quote.csv: line 5, column 2 (email): a quote opened there is never closed
hint: close that quote; one that belongs to the text is written twice
19
[65]

$ { printf 'name,email\na,"b@bytes.example\n'; head -c 5000000 /dev/zero | tr '\0' x; } > huge.csv; refnet import -q huge.csv --format ids; { printf 'name,email\n'; head -c 1100000 /dev/zero | tr '\0' x; printf ',a@bytes.example\nb,b@bytes.example\n'; } > field.csv; refnet import -q field.csv --format csv --fields rows,created,rejected; { printf 'name,email\n'; head -c 4096 /dev/zero | tr '\0' ,; echo; } > wide.csv; refnet import -q wide.csv --format ids
refnet: huge.csv: line 2, column 2 (email): a quote opened there is not closed within 1 MiB
hint: close that quote; one that belongs to the text is written twice
20
field.csv:2: row 1: a field over 1 MiB
rows,created,rejected
2,1,1
refnet: wide.csv: line 2: a row of more than 4,096 columns
hint: no export has such rows: is the file whole, and is it text?
22
[65]

Of all these nothing was half done.

$ refnet person list --format csv --fields name,emails | sort
Ana Cer�n,s@bytes.example
José,j@bytes.example
Kőll,k@encoded.example
b,b@bytes.example
fine,q@bytes.example
name,emails
张伟,z@encoded.example
李娜,l@encoded.example
深圳科技,s@encoded.example
陈静,c@encoded.example

Lines above the header, a separator in words, columns twice or without a name,
rows too short and too long.

$ printf 'sep=;\nExported by hand\n\nName;;E-mail;E-mail;Company\nCleo Short;x\nDora Long;x;d@rows.example;;Long & Co;more\n;;;;\nElla Twice;;;e@rows.example;Twice;\n' > rows.csv; refnet import -q rows.csv --format csv --fields source,delimiter,rows,created,rejected,notes; refnet person list --format csv --fields name,emails,org | grep -E "Short|Long|Twice"
source,delimiter,rows,created,rejected,notes
contacts,;,3,3,0,1 row has more cells than the header; those were left out
Cleo Short,,
Dora Long,d@rows.example,Long & Co
Ella Twice,e@rows.example,Twice

The order of dates is a column's: here both, one by its evidence each.

$ printf 'name,email,created,connected on\nFay Day,f@dates.example,13/04/2024,04/13/2024\n' > days.csv; refnet import -q days.csv --format csv --fields rows,created,notes; printf 'name,email,created,connected on\nFay Day,f@dates.example,13/04/2024,04/03/2024\n' > day.csv; refnet import -q day.csv --format ids; refnet import -q day.csv --date-order mdy --format csv --fields rows,notes
rows,created,notes
1,1,created read as day/month/year;connected on read as month/day/year
refnet: day.csv: line 2, column connected on: 04/03/2024 can be 4 March 2024 or 3 April 2024
hint: say which: --date-order dmy or --date-order mdy
25
rows,notes
1,created read as day/month/year;connected on read as month/day/year
