What is wrong with a text before it goes out: leaks, holes, length, no easy no.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ refnet person add 'Ada Novak' --email ada@mill.example --org 'Mill & Daughters' -q --format ids; refnet person add 'Bela Okoro' --email bela@harbour-pilots.example --phone '+32 470 555 012' --org 'Harbour Pilots' --title 'Head of Dispatch' -q --format ids; refnet person add 'Cleo Sanz' --email cleo@ropewalk.example --org Ropewalk -q --format ids; refnet person add 'Dov Petrel' --org Skerry -q --format ids
2
3
4
5

$ refnet intro new --to Bela --via Ada -q --format ids; refnet intro new --for Cleo --to Dov -q --format ids
1
2

A first draft says what is known; where that is little, lint tells what is missing.

$ refnet intro draft 1 >draft.txt; refnet intro lint draft.txt --intro 1
where  severity  rule       text  suggestion
text   warn      one-sided  -     say something of the requester that is true of nobody else

$ sed 's/^Would you.*/Her dispatchers hold trains, and we forecast which boxes miss them.\n&/; s/Ada/[Name]/' draft.txt | refnet intro lint - --intro 1
refnet: standard input is not to be sent like this
where   severity  rule         text    suggestion
line 4  block     placeholder  [Name]  fill it in, or take it out
[1]

Whom the connector is asked for may be named to them, but not how to reach her; people
of other introductions may not be named at all.

$ printf 'Subject: Bela Okoro\n\nDear Ada,\n\nwould you ask Bela for me? Her number is 0470/55 50 12.\nIt went faster with Dov from Skerry. Our forecasts tell which boxes miss\ntheir train, as her dispatch knows. If not, no harm done.\n\nInes\n' >ask.txt; refnet intro lint ask.txt --intro 1 --format csv
refnet: ask.txt is not to be sent like this
where,severity,rule,text,suggestion
line 5,block,leak,0470/55 50 12,an address goes out with the introduction only
line 6,block,leak,Dov,not yet to be named to whom this goes
line 6,block,leak,Skerry,whose firm is not yet to be named
[1]

$ refnet intro lint ask.txt --intro 1 --format csv --fields rule | sort | uniq -c | sed 's/^ *//'
refnet: ask.txt is not to be sent like this
3 leak
1 rule

The requester is named to the target once they have said yes, as far as they share.

$ printf 'Subject: Somebody with a rope\n\nDear Dov,\n\nCleo Sanz of Ropewalk makes ropes of nettles. You told me that\nyour moorings rot in salt water. Would you talk to her? A no is fine.\n\nInes\n' >blurb.txt; refnet intro lint blurb.txt --intro 2 --step ask-target --format csv --fields where,rule,text
refnet: blurb.txt is not to be sent like this
where,rule,text
line 5,leak,Cleo Sanz
line 5,leak,Ropewalk
[1]

$ refnet intro yes 2 requester --share 'my name, not the firm' -q --format ids; refnet intro lint blurb.txt --intro 2 --step ask-target --format csv --fields where,rule,text
2
refnet: blurb.txt is not to be sent like this
where,rule,text
line 5,leak,Ropewalk
[1]

$ refnet intro yes 2 requester -q --format ids; refnet intro lint blurb.txt --intro 2 --step ask-target
2
nothing is wrong with it

Whoever has answered is not asked again.

$ refnet intro yes 2 target -q --format ids; refnet intro lint blurb.txt --intro 2 --step ask-target --format csv
2
refnet: blurb.txt is not to be sent like this
where,severity,rule,text,suggestion
text,block,answered,,whom this asks has answered already
[1]

Without an introduction nobody is known, and no store is needed. What is only weak does not block.

$ printf 'Dear Ada,\n\nyou two should really meet! We are the industry-leading maker of\nforecasts.\n' | refnet --db no-such.db intro lint - --step thanks
leaks and sides are not judged without --intro
where   severity  rule     text                        suggestion
line 3  warn      pitch    industry-leading            say what it does, and for whom
line 3  warn      generic  you two should really meet  say what is only true of these two

$ printf 'Dear ,\n\nwould you ask her for me?\n' | refnet intro lint -
read as ask-connector; leaks and sides are not judged without --intro
refnet: standard input is not to be sent like this
where   severity  rule         text    suggestion
text    warn      no-easy-no   -       say that a no is fine and needs no reason
line 1  block     placeholder  Dear ,  fill it in, or take it out
[1]

A day by which to answer presses, and a price is told when they ask.

$ printf 'Dear Ada,\n\nwould you ask her for me? I need your answer by Friday; the fair is over by\nthen. It costs 99 EUR. They raised 4m EUR. A no is fine.\n' | refnet intro lint - -q
refnet: standard input is not to be sent like this
where   severity  rule        text                   suggestion
line 3  block     no-easy-no  your answer by Friday  name no day by which to answer
line 4  warn      pitch       99 EUR                 leave prices for when they ask
[1]

$ printf 'Dear Ada,\n\nwould you ask her for me? The fair is over by Friday, and I will write again\nby Monday. No hurry: by the end of the month is fine. A no is, too.\n' | refnet intro lint - -q
nothing is wrong with it

$ refnet intro lint - --step reminder </dev/null
refnet: standard input is empty
[65]

$ refnet intro lint no-such.txt
refnet: cannot read no-such.txt: No such file or directory
[66]

$ printf 'Dear Ada\0' | refnet intro lint -
refnet: standard input is no text: it has a NUL at byte 8
[65]

$ printf 'Dear \377' | refnet intro lint -
refnet: standard input is no UTF-8: byte 5
[65]

$ refnet intro lint ask.txt --step hello
refnet: 'hello' is no step
hint: one of ask-connector, ask-target, introduction, reminder, decline, thanks, re-engage
[2]

$ refnet intro lint ask.txt --intro 7
refnet: no intro 7
hint: refnet intro list shows those there are
[1]

$ refnet intro yes 1 target -q --format ids; refnet intro lint ask.txt --intro 2 --step re-engage
1
refnet: ask.txt is not to be sent like this
where   severity  rule  text           suggestion
line 1  block     leak  Bela Okoro     not yet to be named to whom this goes
line 5  block     leak  Bela           not yet to be named to whom this goes
line 5  block     leak  0470/55 50 12  an address goes out with the introduction only
line 6  block     leak  Dov            not yet to be named to whom this goes
line 6  block     leak  Skerry         whose firm is not yet to be named
[1]
