Address books of Google, Outlook, Yahoo and Thunderbird, each in a new store.

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

Google before 2024: groups, primary types, several values in a cell, many slots; the pager is the seventh number and a number still.

$ ./read exports/google-2017.csv
google-contacts-2018,UTF-8,",",4,4,0,0,0,
Ada Quist,Director,Quist Marine,"Lisbon, Portugal",ada@quist.example;ada.quist@mailhaven.example;aq@harbour.example,+351215550201;+351215550202;+351215550203,https://www.linkedin.com/in/ada-quist,Friends;Rowing-club
Bo Tamm,,,"Tallinn, Estonia",bo@tamm.example,+3725550204,,
,,,,nameless@tamm.example,,,Starred-in-Android
Cleo Marsh,,Marsh & Daughters,,,+442055550205,,

$ ./read exports/google-2018.csv
google-contacts-2018,UTF-8,",",2,2,0,0,0,
Ada Quist,,,Porto,ada@quist.example,,,Investors
Dov Lind,CTO,Lind Optik,"Malmö, Skåne, Sweden",dov@lind.example;d.lind@harbour.example,+4685550206,,

The years since: labels in the user's language, a row that was shifted by one.

$ ./read exports/google-2024.csv
google-contacts,UTF-8,",",3,3,0,0,0,2 values that are no addresses were left out
Ewa Zając,Prezes,Zając Młyny,"Gdańsk, Polska",ewa@zajac.example;ewa.zajac@mailhaven.example,+48225550207,,Klienci
Finn Oduya,,,,finn@oduya.example,,,starred
Gita R. Nair PhD,,,"Pune, Maharashtra",gita@nair.example,+912255550208,https://www.linkedin.com/in/gita-nair,Autumn-dinner;Press-radio

$ ./read exports/google-template.csv
google-contacts,UTF-8,",",1,1,0,0,0,
Hana Ito,Buyer,Ito Boats,"Kobe, Japan",hana@ito.example,+81355500209,,Suppliers

For Outlook: an order of its own.

$ ./read exports/google-outlook.csv
google-contacts-outlook,UTF-8,",",2,2,0,0,0,
Iris Bloom,Grower,Bloom Tulips,Lisse,iris@bloom.example;iris.bloom@mailhaven.example,+31205550210;+31655550211,https://www.linkedin.com/in/iris-bloom,starred
Jo Kerr,,,"Leith, Scotland",jo@kerr.example,,,

Outlook, English, in windows-1252: Title is no job beside Job Title, an Exchange name is no address; short rows; home only; place of its own before those of addresses.

$ iconv -t windows-1252 exports/outlook-2019.csv >ansi.csv; ./read ansi.csv
outlook-contacts,windows-1252,",",5,5,0,0,0,dates read as month/day/year;2 values that are no addresses were left out
Kai J. Brück Jr,Chairman,Brück & Söhne,"Kiel, Schleswig-Holstein, Germany",kai@brueck.example;kb@harbour.example,+494315550212;+494315550213;+4945215550215;+491705550214,https://www.linkedin.com/in/kai-brueck,Buyers;Autumn-dinner
Lena Quay,Clerk,Quayhouse,,,,,
Mo Adeyemi,,,"Lagos, Nigeria",mo@adeyemi.example,,,
Nia Short,,,,nia@short.example,,,
Oli Place,,,Building 7,oli@place.example,,,

$ ./read exports/outlook-2000.csv
outlook-contacts,UTF-8,",",1,1,0,0,0,
Pia Vance,Owner,Vance Wool,"Galway, Ireland",pia@vance.example,+353915550216;+353915550217,,

$ ./read exports/outlook-97.csv
outlook-contacts,UTF-8,",",1,1,0,0,0,
Quin Abel,Sales,Abel Rope,Canada,quin@abel.example;q.abel@harbour.example,+19025550218,,

$ ./read exports/outlook-com.csv
outlook-com-contacts,UTF-8,",",2,2,0,0,0,dates read as month/day/year
Rosa M. Pinto,Engineer,Pinto Pontes,"Porto, Portugal",rosa@pinto.example;rosa.pinto@mailhaven.example,+351225550219;+351225550220;+351915550221,https://www.linkedin.com/in/rosa-pinto,
Sam Yeo,,,Singapore,sam@yeo.example,,,

A title without a Job Title is one.

$ sed '1s/"Title"/"Form"/;1s/"Job Title"/"Title"/' exports/outlook-2000.csv >title.csv; ./read title.csv
outlook-contacts,UTF-8,",",1,1,0,0,0,
Pia Vance,Owner,Vance Wool,"Galway, Ireland",pia@vance.example,+353915550216;+353915550217,,

A choice of its columns is a contact list.

$ printf 'First Name,Last Name,Title,Job Title,E-mail Address,E-mail 2 Address,Home Phone\nEve,Stone,Dr,Surgeon,eve@stone.example,e.stone@mailhaven.example,+44 20 5555 0240\n' >choice.csv; ./read choice.csv
contacts,UTF-8,",",1,1,0,0,0,columns left out: Title (--guess maps what it can)
Eve Stone,Surgeon,,,eve@stone.example;e.stone@mailhaven.example,+442055550240,,

Yahoo.

$ ./read exports/yahoo.csv
yahoo-contacts,UTF-8,",",2,2,0,0,0,dates read as month/day/year
Ben T. Ash,Skipper,Ash Charters,"Newport, RI, USA",ben@ash.example;b.ash@mailhaven.example;ash@harbour.example,+14015550233;+14015550234;+14015550235,https://www.linkedin.com/in/ben-ash,Sailing;Crew;Regatta-2025
Cy Dunn,,,"Warwick, RI",cy@dunn.example,,,

$ ./read exports/yahoo-uk.csv
yahoo-contacts,UTF-8,",",1,1,0,0,0,
Di Fenn,Sailmaker,Fenn Sails,"Cowes, Isle of Wight, United Kingdom",di@fenn.example,+441983555036,,

Thunderbird: American, British with tabs.

$ ./read exports/thunderbird-us.csv
thunderbird-contacts,UTF-8,",",3,3,0,0,0,
Xena Orr,Chandler,Orr Chandlery,"Portland, ME, USA",xena@orr.example;x.orr@mailhaven.example,+12075550230;+12075550231;+12075550232,https://www.linkedin.com/in/xena-orr,
Yan Roe,,,"Saco, ME",yan@roe.example,,,
Zoe,,,,zoe@roe.example,,,

Its birthday is in three columns.

$ refnet person records --db read.db --format csv --fields name,birthday
name,birthday
"Orr, Xena",1980-01-15
Yan Roe,
Zoe,

$ ./read exports/thunderbird-gb.csv
thunderbird-contacts,UTF-8,tab,1,1,0,0,0,
Alma Wray,Harbour master,Wray Harbour,"Lowestoft, Suffolk, United Kingdom",alma@wray.example,+441502555023,,

$ ./read exports/contacts-web.csv
contacts,UTF-8,",",1,1,0,0,0,"columns left out: Date of Birth, Home Zip, User Photo, Work Dept, Work Fax, Work Zip, Title (--guess maps what it can)"
Wim Hale,Rigger,Hale Cranes,"Hull, Yorks",first@web.example,+9915550441;+9915550443,,

All of a person.

$ ./read exports/google-2017.csv >said; REFNET_DB=read.db refnet person show 'Ada Quist' --format json --fields name,org,title,location,emails,phones,linkedin,tags
{"schema":"refnet.person/1","rows":[
{"name":"Ada Quist","org":"Quist Marine","title":"Director","location":"Lisbon, Portugal","emails":["ada@quist.example","ada.quist@mailhaven.example","aq@harbour.example"],"phones":["+351215550201","+351215550202","+351215550203"],"linkedin":"https://www.linkedin.com/in/ada-quist","tags":["Friends","Rowing-club"]}
]}

A tag taken off by hand stays off; one more tag updates a row.

$ export REFNET_DB=read.db; refnet -q person tag 'Ada Quist' -Friends --format ids; refnet -q import exports/google-2017.csv --format csv --fields rows,updated,unchanged; refnet -q import exports/google-2018.csv --format csv --fields rows,created,updated; refnet person list 'Ada Quist' --format csv --fields name,tags,location
2
rows,updated,unchanged
4,0,4
rows,created,updated
2,1,1
name,tags,location
Ada Quist,Rowing-club;Investors,Porto

What an import tagged goes with it.

$ export REFNET_DB=read.db; refnet import --undo 3 -q --format ids; refnet person list 'Ada Quist' --format csv --fields name,tags
3
name,tags
Ada Quist,Rowing-club
