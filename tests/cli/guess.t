A table nobody knows is refused where nobody can be asked, with a map for it.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ cat > guests.csv <<'END'
> Imię;Rodzina;Organizacja;Stanowisko;Adres e-mail (dom);Numer telefonu;Data dodania;Stół
> Ada;Novak;Brightmill GmbH;Geschäftsführerin;ada@brightmill.example;+49 30 5550101;03.04.2026;4
> Ben;Ito;Ito Labs;CTO;ben@ito.example, b.ito@home.example;+49 30 5550102;13.04.2026;4
> Cleo;Sanz;Sanz & Co;Vertriebsleiterin;keine;;14.04.2026;5
> END

$ refnet import guests.csv
refnet: guests.csv: no row of labels is recognised
hint: refnet import --sources lists what is recognised
# A guess.  Fields and directives: refnet-mapping(5).
source guests
title "guests.csv"
kind contacts
require "Imię" "Rodzina" "Organizacja" "Stanowisko" "Adres e-mail (dom)" "Numer telefonu" "Data dodania" "Stół"
column "Imię" given	# by its label and values
#column "Rodzina" FIELD
column "Organizacja" org	# by its label and values
column "Stanowisko" title	# by its label and values
column "Adres e-mail (dom)" email	# by its label and values
column "Numer telefonu" phone	# by its label and values
column "Data dodania" created	# by its label and values
#column "Stół" FIELD
split "," email
address email
hint: mend this map, then give it to the import:
refnet import guests.csv --guess > guests.map
refnet import guests.csv --map guests.map
[65]

With -q only what is wrong is said; a receipt tells it, too.

$ refnet import -q guests.csv
refnet: guests.csv: no row of labels is recognised
hint: refnet import --sources lists what is recognised
[65]

$ refnet import --list --format csv --fields id,file,error
id,file,error
1,guests.csv,guests.csv: no row of labels is recognised
2,guests.csv,guests.csv: no row of labels is recognised

The map is made to be edited, and taken as it is told; no value is in it.

$ refnet import guests.csv --guess > told.map; cat told.map
# A guess.  Fields and directives: refnet-mapping(5).
source guests
title "guests.csv"
kind contacts
require "Imię" "Rodzina" "Organizacja" "Stanowisko" "Adres e-mail (dom)" "Numer telefonu" "Data dodania" "Stół"
column "Imię" given	# by its label and values
#column "Rodzina" FIELD
column "Organizacja" org	# by its label and values
column "Stanowisko" title	# by its label and values
column "Adres e-mail (dom)" email	# by its label and values
column "Numer telefonu" phone	# by its label and values
column "Data dodania" created	# by its label and values
#column "Stół" FIELD
split "," email
address email

$ sed -e '/Rodzina/s/FIELD/family/' -e '/Stół/s/FIELD/tag/' -e 's/^#column/column/' told.map > guests.map; refnet import guests.csv --map guests.map
guests.csv
  read as       guests, UTF-8, semicolon
  rows          3: 3 new
  people        3 new
  note          dates read as day/month/year
  note          1 value that is no address was left out
  receipt       3: refnet import --undo 3 takes it back
hint: refnet map

$ refnet person list --format csv --fields name,org,title,emails,phones,tags
name,org,title,emails,phones,tags
Ada Novak,Brightmill GmbH,Geschäftsführerin,ada@brightmill.example,+49305550101,4
Ben Ito,Ito Labs,CTO,ben@ito.example;b.ito@home.example,+49305550102,4
Cleo Sanz,Sanz & Co,Vertriebsleiterin,,,5

As rows for programs, with some values.

$ refnet import guests.csv --guess --format jsonl --fields label,field,why
{"label":"Imię","field":"given","why":"label, values"}
{"label":"Rodzina","field":null,"why":null}
{"label":"Organizacja","field":"org","why":"label, values"}
{"label":"Stanowisko","field":"title","why":"label, values"}
{"label":"Adres e-mail (dom)","field":"email","why":"label, values"}
{"label":"Numer telefonu","field":"phone","why":"label, values"}
{"label":"Data dodania","field":"created","why":"label, values"}
{"label":"Stół","field":null,"why":null}

Values alone are enough where they are clear; letters are told from people.

$ printf 'a,b\nAda Novak,ada@brightmill.example\nBen Ito,ben@ito.example\n' > ab.csv; refnet import ab.csv --guess
# A guess.  Fields and directives: refnet-mapping(5).
source ab
title "ab.csv"
kind contacts
require "a" "b"
column "a" name	# by its values
column "b" email	# by its values

$ printf 'Absender\tGesendet am\tAn\tGröße\nada@brightmill.example\t2026-05-06 10:00\tines@quayside.example\t12\n' > post.txt; refnet import post.txt --guess
# A guess.  Fields and directives: refnet-mapping(5).
source post
title "post.txt"
kind messages
channel email
require "Absender" "Gesendet am" "An" "Größe"
column "Absender" from	# by its label and values
column "Gesendet am" date	# by its label and values
column "An" to	# by its label and values
#column "Größe" FIELD

Labels after a preamble, twice, empty, and with what no map can say.

$ printf 'Report of May\n\nGuest,Guest,,"The ""real"" mail",E-mail\nAda Novak,x,y,z,ada@brightmill.example\n' > tricky.csv; refnet import tricky.csv --guess
# A guess.  Fields and directives: refnet-mapping(5).
source tricky
title "tricky.csv"
kind contacts
require "Guest" "E-mail"
column "Guest" name	# by its label and values
# again "Guest"
# no word for column 4
column "E-mail" email	# by its label and values

What is no table gets no map.

$ printf '\001\002,\003\200\n\004,\377\000\n' > junk.bin; refnet import junk.bin 2>&1 | sed 1q; refnet import junk.bin --guess >/dev/null 2>&1; echo $?; refnet import village/README.md --guess
refnet: junk.bin: this is no text: byte 0x01 at byte 1
65
refnet: village/README.md: no row of labels in it
[65]

Two rows of numbers have no labels; one file at a time; an absent one.

$ printf '1,2\n3,4\n' > numbers.csv; refnet import numbers.csv --guess
refnet: numbers.csv: no row of labels in it
[65]

$ refnet import ab.csv post.txt --guess
refnet: --guess takes one FILE
[2]

$ refnet import nowhere.csv --guess
refnet: cannot open nowhere.csv: No such file or directory
[66]

A map says where it is wrong; the store is not touched.

$ printf 'source x\ntitle x\ncolumn Mail e-mail\n' > wrong.map; refnet import ab.csv --map wrong.map
refnet: wrong.map:3: a field was expected
[78]

$ printf 'source x\ntitle x\nkind contacts\n' > wrong.map; refnet import ab.csv --map wrong.map
refnet: wrong.map:3: a map must require or need something
[78]

$ printf 'source x\ntitle x\nformat papyrus\n' > wrong.map; refnet import ab.csv --map wrong.map
refnet: wrong.map: no format is called papyrus
[78]

$ printf 'source x\ntitle x\norder 10\n' > wrong.map; refnet import ab.csv --map wrong.map
refnet: wrong.map:3: an order is a digit, 1 to 9
[78]

$ refnet import ab.csv --map nowhere.map
refnet: cannot read the map nowhere.map: No such file or directory
[78]

$ refnet import ab.csv --map village
refnet: village is no map
[78]

$ refnet import ab.csv --map guests.map
refnet: ab.csv is not of the map guests.map
hint: the labels it requires must stand in one row
[65]

--yes takes the guess; a dry run keeps no map.

$ refnet import -n --yes ab.csv; [ -e ~/.config ] || echo nothing kept
ab.csv
  read as       ab, UTF-8, comma
  rows          2: 2 updated
  people        0 new
dry run: nothing was kept
nothing kept

$ refnet import --yes ab.csv; ls -l ~/.config/refnet/maps/ab.map | cut -c1-10; ls -ld ~/.config/refnet ~/.config/refnet/maps | cut -c1-10
kept as ~/.config/refnet/maps/ab.map
ab.csv
  read as       ab, UTF-8, comma
  rows          2: 2 updated
  people        0 new
  receipt       6: refnet import --undo 6 takes it back
hint: refnet map
-rw-------
drwx------
drwx------

The same export is known from now on, and no value of it was kept.

$ printf 'a,b\nMei Lin,mei@lin.example\n' > more.csv; refnet import more.csv
more.csv
  read as       ab, UTF-8, comma
  rows          1: 1 new
  people        1 new
  receipt       7: refnet import --undo 7 takes it back
hint: refnet map

$ grep -ci -e novak -e brightmill ~/.config/refnet/maps/ab.map
0
[1]

$ refnet import --sources --format csv --fields name,kind,whose,file | grep -e ^ab, -e ^contacts,
ab,contacts,own,~/.config/refnet/maps/ab.map
contacts,contacts,built in,

Another table of that name gets another map.

$ mkdir other; printf 'x,y\nZora New,zora@new.example\n' > other/ab.csv; refnet import -q --yes other/ab.csv --format csv --fields source,created; ls ~/.config/refnet/maps
source,created
ab-2,1
ab-2.map
ab.map

A map of one's own that is broken stops every import, and says where.

$ echo frogs >> ~/.config/refnet/maps/ab.map; refnet import more.csv
refnet: ~/.config/refnet/maps/ab.map:8: no such directive
hint: a map of yours: mend it, or move it away
[78]

$ refnet import --sources
refnet: ~/.config/refnet/maps/ab.map:8: no such directive
hint: a map of yours: mend it, or move it away
[78]

$ printf 'source mine\ntitle mine\nneed email\ncolumn a name\ncolumn b email\n' > mine.map; refnet import -q more.csv --map mine.map --format ids; rm ~/.config/refnet/maps/ab.map
9

One that is called like a built-in map takes its place.

$ printf 'source contacts\ntitle mine\nneed email\ncolumn email email\n' > ~/.config/refnet/maps/mine.map; refnet import --sources --format csv --fields name,title,whose | grep ^contacts
contacts,mine,own
contacts-it,"contacts (plain CSV, Italian)",built in
contacts-pt,"contacts (plain CSV, Portuguese)",built in

A column that a plain list has and nobody reads is named.

$ rm ~/.config/refnet/maps/mine.map; printf 'Name,E-mail,Shoe size\nTom Reed,tom@reed.example,44\n' > shoes.csv; refnet import shoes.csv
shoes.csv
  read as       contacts, UTF-8, comma
  rows          1: 1 new
  people        1 new
  note          columns left out: Shoe size (--guess maps what it can)
  receipt       10: refnet import --undo 10 takes it back
hint: refnet map
