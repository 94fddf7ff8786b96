A slip of the hand: whatever has a name that is known is suggested, on stderr, and nothing is done.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/*s.csv village/mail.csv --format ids; refnet profile new plants --role CFO -q --format ids; refnet group new Founders -q --format ids
1
1
2
3
4
5
6
7
plants
1

$ cat >each <<'END'
> improt
> person shwo 12
> person list --feilds name
> person list --fields nmae
> person list teir:strong
> person list tier:strnog
> intro list state:draftde
> person list --format jsno
> config set send.comand true
> import --source liknedin-messages village/messages.csv
> profile show plnats
> map gaps plnats
> group show Foundres
> org show 'Nordlager Baerings AS'
> intro template introductoin-as-target
> person show Mrata
> person show 'Henrk Sølbrg'
> person show 'Solberg Henirk'
> intro new --to 'Kwame Mensha'
> connector add 'Grcae Okafor'
> give list Grcae
> forget Mrata --confirm Marta
> cadence strnog 30
> help imprt
> END
> while read -r words; do echo "- $words"; eval "refnet $words" 2>&1 >out | cut -c 1-78; cat out; done <each
- improt
refnet: unknown command 'improt'
hint: did you mean 'refnet import'?
- person shwo 12
refnet: 'shwo' is no verb of 'person'
hint: did you mean 'refnet person show'?
- person list --feilds name
refnet: unknown option '--feilds'
hint: did you mean --fields?
- person list --fields nmae
refnet: no field 'nmae' in refnet.person
hint: did you mean name? fields: name, n_in, notes, noted, id, emails, org, ti
- person list teir:strong
refnet: unknown field 'teir'
  teir:strong
  ^
hint: did you mean tier?
- person list tier:strnog
refnet: unknown value 'strnog'
  tier:strnog
       ^
hint: did you mean strong?
- intro list state:draftde
refnet: unknown value 'draftde'
  state:draftde
        ^
hint: did you mean drafted?
- person list --format jsno
refnet: --format 'jsno' is no format
hint: did you mean json?
- config set send.comand true
refnet: no setting is called 'send.comand'
hint: did you mean send.command?
- import --source liknedin-messages village/messages.csv
refnet: no source is called liknedin-messages
hint: did you mean linkedin-messages?
- profile show plnats
refnet: no profile is called 'plnats'
hint: did you mean 'plants'?
- map gaps plnats
refnet: no profile is called 'plnats'
hint: did you mean 'plants'?
- group show Foundres
refnet: no group is called 'Foundres'
hint: did you mean Founders?
- org show 'Nordlager Baerings AS'
refnet: no company is called 'Nordlager Baerings AS'
hint: did you mean Nordlager Bearings AS?
- intro template introductoin-as-target
refnet: no template 'introductoin-as-target'
hint: did you mean introduction-as-target?
- person show Mrata
refnet: nobody goes by 'Mrata'
hint: did you mean Marta Kowalczyk?
- person show 'Henrk Sølbrg'
refnet: nobody goes by 'Henrk Sølbrg'
hint: did you mean Henrik Sølberg?
- person show 'Solberg Henirk'
refnet: nobody goes by 'Solberg Henirk'
hint: did you mean Henrik Sølberg?
- intro new --to 'Kwame Mensha'
refnet: nobody goes by 'Kwame Mensha'
hint: did you mean Kwame Mensah?
- connector add 'Grcae Okafor'
refnet: nobody goes by 'Grcae Okafor'
hint: did you mean Grace Okafor?
- give list Grcae
refnet: nobody goes by 'Grcae'
hint: did you mean Grace Okafor?
- forget Mrata --confirm Marta
refnet: nobody goes by 'Mrata'
hint: did you mean Marta Kowalczyk?
- cadence strnog 30
refnet: nobody goes by 'strnog'
hint: did you mean strong?
- help imprt
refnet: no command 'imprt'
hint: did you mean 'refnet help import'?

Exits stay: 1 for nobody, 2 for what makes no sense; standard output has nothing of it.

$ refnet person show Mrata 2>/dev/null
[1]

$ refnet person list teir:strong 2>/dev/null
[2]

Not where several are as near, nor for a word that is too short or too far.

$ refnet person show 'Peter Novek'; refnet person show 'Novek'; refnet person show Wie; refnet person show Zzyzx
refnet: nobody goes by 'Peter Novek'
hint: did you mean Peter Novak?
refnet: nobody goes by 'Novek'
refnet: nobody goes by 'Wie'
refnet: nobody goes by 'Zzyzx'
[1]

A log reads its names out of words, and guesses none of them.

$ refnet log called Mrata about the fair --format csv --fields kind,about,persons
refnet: nobody I know is named in 'called Mrata about the fair'
hint: refnet log --with PERSON --kind call --about TEXT
[2]

Somebody who was forgotten is not suggested.

$ refnet forget marta@krustwerk.example --confirm 'Marta Kowalczyk' -q --format ids >/dev/null; refnet person show Mrata; refnet person show 'Marta Kowalczik'
refnet: nobody goes by 'Mrata'
refnet: nobody goes by 'Marta Kowalczik'
[1]

Nor somebody whose coming was undone.

$ refnet person add 'Zora Quill' -q --format ids; refnet person show 'Zroa Quill'; refnet undo -q --format ids; refnet person show 'Zroa Quill'
96
refnet: nobody goes by 'Zroa Quill'
hint: did you mean Zora Quill?
12
refnet: nobody goes by 'Zroa Quill'
[1]
