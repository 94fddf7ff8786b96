Address books whose labels are in the user's language.  First rows fill every
column with a number or place of its own: fax, pager, the firm's and the
assistant's numbers are nobody's here; second rows have a home only.

$ ln -s "$VILLAGE/../cli/exports" exports; cat >read <<'E'
> #!/bin/sh
> # read FILE [OPTION ...]: what a new store makes of it
> rm -f "$HOME/read.db"
> export REFNET_DB="$HOME/read.db"
> refnet -q init --name 'Ines Ferraz' --me ines@quayside.example --format ids >ids
> refnet -q import --format csv --fields source,encoding,delimiter,rows,created,updated,skipped,rejected,notes "$@" | tail -n 1
> refnet person list --format csv --fields name,title,org,location,emails,phones,linkedin,tags | tail -n +2
> E
> chmod +x read

German: newer wording, older wording with semicolons, Thunderbird; Geburtstag is a date in one, a day in the other, and kept of neither.

$ iconv -t windows-1252 exports/outlook-de.csv >ansi.csv; ./read ansi.csv
outlook-contacts-de,windows-1252,",",2,2,0,0,0,dates read as day/month/year;1 value that is no address was left out
Tilda Maria Größ MBA,Leiterin,Größ Kräne,"Köln, NRW, Deutschland",tilda@groess.example;tg@harbour.example,+492215550222;+492215550223;+492285550224;+492285550225;+491715550226;+491715550227,https://www.linkedin.com/in/tilda-groess,Kunden;Messe-Köln
Uwe Jäger,,Jäger Öle,Werk 3,uwe@jaeger.example,,,

$ iconv -t windows-1252 exports/outlook-de-old.csv >ansi.csv; ./read ansi.csv
outlook-contacts-de,windows-1252,;,2,2,0,0,0,dates read as day/month/year
Vera Süß,Prokuristin,Süß Werft,"Bremen, Bremen-Nord, Deutschland",first@de.outlook.example;second@de.outlook.example;third@de.outlook.example,+9915550303;+9915550304;+9915550305;+9915550307;+9915550308;+9915550309;+9915550311;+9915550313,,Kunden;Beirat
Vera2 Süß,,,Celle,home@de.outlook.example,,,

$ ./read exports/thunderbird-de.csv
thunderbird-contacts-de,UTF-8,;,1,1,0,0,0,
Vera Süß,Prokuristin,Süß Werft,"Bremen, Deutschland",first@de.thunder.example;second@de.thunder.example,+494215550290;+494215550291;+494215550292,,

French: Profession is the job, Anniversaire a birthday.  Thunderbird calls places at home and at work the same.

$ iconv -t windows-1252 exports/outlook-fr.csv >ansi.csv; ./read ansi.csv
outlook-contacts-fr,windows-1252,;,2,2,0,0,0,dates read as day/month/year
Anaïs Lefèvre,Directrice,Forêt & Cie,"Nîmes, Gard, France",first@fr.outlook.example,+9915550316;+9915550317;+9915550318;+9915550320;+9915550321;+9915550322;+9915550324;+9915550326,,Clients;Presse
Anaïs2 Lefèvre,,,Sète,home@fr.outlook.example,,,

$ ./read exports/thunderbird-fr.csv
thunderbird-contacts-fr,UTF-8,",",1,1,0,0,0,
Anaïs Lefèvre,,Forêt & Cie,"Nîmes, Gard",first@fr.thunder.example;second@fr.thunder.example,+9915550328;+9915550330,,

Spanish.

$ iconv -t windows-1252 exports/outlook-es.csv >ansi.csv; ./read ansi.csv
outlook-contacts-es,windows-1252,",",2,2,0,0,0,dates read as day/month/year
Iñigo Ruiz,Jefe,Peñas,"Cádiz, Andalucía, España",first@es.outlook.example;second@es.outlook.example;third@es.outlook.example,+9915550333;+9915550334;+9915550335;+9915550337;+9915550338;+9915550339;+9915550341;+9915550343,,Clientes
Iñigo2 Ruiz,,,Rota,home@es.outlook.example,,,

$ ./read exports/thunderbird-es.csv
thunderbird-contacts-es,UTF-8,",",1,1,0,0,0,
Iñigo Ruiz,,Peñas,España,first@es.thunder.example;second@es.thunder.example,+9915550345;+9915550347,,

Finnish.

$ ./read exports/thunderbird-fi.csv
thunderbird-contacts-fi,UTF-8,",",1,1,0,0,0,
Päivi Järvi,Johtaja,Järvi Oy,"Oulu, Pohjois-Pohjanmaa, Suomi",first@fi.thunder.example;second@fi.thunder.example,+9915550432;+9915550434;+9915550436,,

Italian.

$ iconv -t windows-1252 exports/outlook-it.csv >ansi.csv; ./read ansi.csv
outlook-contacts-it,windows-1252,",",2,2,0,0,0,dates read as day/month/year
Niccolò Riva,Titolare,Riva Vele,"Forlì, FC, Italia",first@it.outlook.example;second@it.outlook.example;third@it.outlook.example,+9915550350;+9915550351;+9915550352;+9915550354;+9915550355;+9915550356;+9915550358;+9915550360,,Clienti
Niccolò2 Riva,,,Rimini,home@it.outlook.example,,,

$ ./read exports/thunderbird-it.csv
thunderbird-contacts-it,UTF-8,",",1,1,0,0,0,
Niccolò Riva,,Riva Vele,Italia,first@it.thunder.example;second@it.thunder.example,+9915550362;+9915550364,,

$ ./read exports/contacts-it.csv
contacts-it,UTF-8,",",1,1,0,0,0,
Niccolò Riva,Titolare,Riva Vele,"Forlì, Italia",first@it.plain.example,+9915550365;+9915550367,,

Polish, in windows-1250 and with semicolons.

$ iconv -t windows-1250 exports/outlook-pl.csv >ansi.csv; ./read ansi.csv --encoding windows-1250
outlook-contacts-pl,windows-1250,;,2,2,0,0,0,
Łucja Żak,Dyrektor,Żak Liny,"Łódź, łódzkie, Polska",first@pl.outlook.example,+9915550370;+9915550371;+9915550373;+9915550374;+9915550375;+9915550377,,Klienci
Łucja2 Żak,,,Opole,home@pl.outlook.example,,,

Portuguese.

$ iconv -t windows-1252 exports/outlook-pt.csv >ansi.csv; ./read ansi.csv
outlook-contacts-pt,windows-1252,",",2,2,0,0,0,
João Antão,Diretor,Antão Redes,"Maceió, AL, Brasil",first@pt.outlook.example;second@pt.outlook.example;third@pt.outlook.example,+9915550380;+9915550381;+9915550382;+9915550384;+9915550385;+9915550386;+9915550388;+9915550390,,Clientes
João2 Antão,,,Natal,home@pt.outlook.example,,,

$ ./read exports/thunderbird-pt.csv
thunderbird-contacts-pt,UTF-8,",",1,1,0,0,0,
João Antão,,Antão Redes,Brasil,first@pt.thunder.example;second@pt.thunder.example,+9915550392;+9915550394,,

$ ./read exports/contacts-pt.csv
contacts-pt,UTF-8,",",1,1,0,0,0,
João Antão,Diretor,Antão Redes,"Maceió, AL",first@pt.plain.example,+9915550395;+9915550397,,

Russian.

$ iconv -t windows-1251 exports/thunderbird-ru.csv >ansi.csv; ./read ansi.csv --encoding windows-1251
thunderbird-contacts-ru,windows-1251,",",1,1,0,0,0,
Юлия Ёлкина,,Ёлкина и Ко,"Тверь, Тверская, Россия",first@ru.thunder.example;second@ru.thunder.example,+9915550438;+9915550440,,

Slovak, in windows-1250.

$ iconv -t windows-1250 exports/outlook-sk.csv >ansi.csv; ./read ansi.csv --encoding windows-1250
outlook-contacts-sk,windows-1250,",",2,2,0,0,0,
Ľuboš Šťastný,Konateľ,Šťastný Laná,"Žilina, Žilinský, Slovensko",first@sk.outlook.example,+9915550400;+9915550401;+9915550402;+9915550404;+9915550405;+9915550406;+9915550408;+9915550410,,Klienti
Ľuboš2 Šťastný,,,Nitra,home@sk.outlook.example,,,

$ ./read exports/thunderbird-sk.csv
thunderbird-contacts-sk,UTF-8,",",1,1,0,0,0,
Ľuboš Šťastný,,Šťastný Laná,Slovensko,first@sk.thunder.example;second@sk.thunder.example,+9915550412;+9915550414,,

Chinese, in Big5.

$ iconv -t big5 exports/outlook-zh.csv >ansi.csv; ./read ansi.csv --encoding big5
outlook-contacts-zh,big5,",",2,2,0,0,0,
小明 王,經理,王氏船具,"高雄, 高雄市, 台灣",first@zh.outlook.example,+9915550417;+9915550418;+9915550419;+9915550421;+9915550422;+9915550423;+9915550425;+9915550427,,客戶
大華 王,,,台南,home@zh.outlook.example,,,

$ ./read exports/thunderbird-zh.csv
thunderbird-contacts-zh,UTF-8,",",1,1,0,0,0,
小明 王,,王氏船具,"高雄, 高雄市, 台灣",first@zh.thunder.example;second@zh.thunder.example,+9915550429;+9915550431,,
