A profile says whom one hopes to meet; who of the people known comes near is
ranked, with reasons.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --me https://www.linkedin.com/in/ines-ferraz --format ids
1

$ refnet import -q village/Connections.csv village/contacts.csv village/mail.csv --format ids
1
2
3

$ refnet profile list
no profiles
hint: refnet profile new NAME --role CFO ...

$ refnet profile list --format json
{"schema":"refnet.profile/1","rows":[]}
hint: refnet profile new NAME --role CFO ...

Plain words become fields as far as the tables know them; what was understood
is shown, and what is missing is named.

$ refnet profile new plants --describe 'CFO or VP of Finance at a manufacturing company with $50M-$500M in revenue who controls vendor selection for financial software'
vague: it says no trigger
name        plants
roles       CFO, VP of Finance
authority   controls vendor selection for financial software
industries  manufacturing
revenue     $50M-$500M
lint score  55
missing     trigger
hint: refnet profile edit 'plants' --trigger ...

$ refnet profile new gear --describe 'CFOs at Siemens, not consultants' -n
not understood: see unread; say it by fields (refnet profile edit -h), or clear it: --unread ''
vague: it says no industry and no trigger
name        gear
roles       CFO
exclude     consultants
lint score  30
missing     industry, trigger
unread      Siemens
dry run: nothing was kept

What no field takes is listed, and asks to be settled.  German and French are
read, too; a file that is no form is a description.

$ printf 'Geschäftsführer im Maschinenbau, 50 bis 500 Mitarbeiter, Bayern,\ndie über ERP entscheiden. Anlass: Nachfolge. Keine Beratungen.\nmind. 30 Kräne\n' >worte; refnet profile new kran --file worte -q --format jsonl --fields roles,authority,industries,geographies,size,size_low,trigger,exclude,unread -n
{"roles":["Geschäftsführer"],"authority":"über ERP entscheiden","industries":["Maschinenbau"],"geographies":["Bayern"],"size":"50 bis 500 Mitarbeiter","size_low":50,"trigger":"Nachfolge","exclude":["Beratungen"],"unread":["mind. 30 Kräne"]}

$ echo "DAF d'ETI industrielles à Lyon, qui choisissent leur banque, sauf filiales" | refnet profile new fr --file - --why -n
vague: it says no trigger
name         fr
roles        DAF
authority    choisissent leur banque
industries   industrielles
geographies  Lyon
exclude      filiales
lint score   66
missing      trigger
why          score 66 of 100 = role 25 + authority 8 + industry 20 + geography 8 + exclude 5; not said: size 3, revenue 2, trigger 20, script 5, value 4
             role 'DAF': c-suite, finance
             authority 'choisissent leur banque'
             industry 'industrielles': Manufacturing
             geography 'Lyon': Lyon, France
             stage 'ETI'
             exclude 'filiales'
             vague: it says no trigger
stage        ETI
version      1
description  DAF d'ETI industrielles à Lyon, qui choisissent leur banque, sauf filiales
dry run: nothing was kept

$ refnet profile new odd --describe 'HR leaders at fast-growing companies, between 300 and 200 people'
not understood: see unread; say it by fields (refnet profile edit -h), or clear it: --unread ''
vague: it says no industry and no trigger
name        odd
roles       HR leader
size        between 300 and 200 people
lint score  0
missing     industry, trigger
unread      fast-growing companies
hint: refnet profile edit 'odd' --industry ...

$ refnet profile new x --describe ' . '
refnet: --describe: nothing is said in it
[65]

$ head -c 9000 /dev/zero | tr '\0' a >long; refnet profile new x --file long; refnet profile new x --describe "$(cat long)"
refnet: long: a description of 9000 bytes; 8000 are the most
hint: a connector reads two sentences: keep what tells them apart
refnet: --describe: a description of 9000 bytes; 8000 are the most
hint: a connector reads two sentences: keep what tells them apart
[65]

$ refnet profile edit odd --describe 'Treasurers, 200-300 people' -q --fields roles,size,unread,version
roles    Treasurer
size     200-300 people
unread   -
version  2

$ refnet profile edit odd --unread '' --size '' -q --fields roles,size,unread,version
roles    Treasurer
size     -
unread   -
version  3

$ refnet profile show odd --version 1 --fields roles,size,description
roles        HR leader
size         between 300 and 200 people
description  HR leaders at fast-growing companies, between 300 and 200 people

$ refnet profile show odd --version 9
refnet: the profile 'odd' has no version 9
hint: its versions are 1 to 3
[1]

What is vague is quoted, with better words from whom one knows; exit 1 when no
introduction should be opened with it, which is refused unless forced.

$ refnet profile lint odd --format jsonl
refnet: 'odd' says no industry and no trigger: too vague to ask anybody with
hint: refnet profile edit 'odd'
{"where":"industry","severity":"error","rule":"missing","text":null,"suggestion":"one to three: --industry 'specialty chemicals'; 5 of your contacts are in Transport and logistics, 4 are in Drives and engines, 4 are in Process and packaging machines; did you mean them?"}
{"where":"trigger","severity":"error","rule":"missing","text":null,"suggestion":"what makes now the moment, as anybody could see it: --trigger 'opened a second plant'"}
{"where":"authority","severity":"warning","rule":"missing","text":null,"suggestion":"what they decide alone: --authority 'signs for software up to 50k'"}
{"where":"exclude","severity":"warning","rule":"missing","text":null,"suggestion":"who looks alike and is not meant: --exclude consultants"}
[1]

$ refnet profile edit odd --describe 'Decision-makers at banks after a merger, 300-200 people' -q --format ids; refnet profile lint odd --fields where,severity,rule,text
odd
refnet: 'odd' says '300-200 people' of size, which cannot be: too vague to ask anybody with
hint: refnet profile edit 'odd'
where      severity  rule           text
authority  warning   missing        -
exclude    warning   missing        -
size       error     contradiction  300-200 people
role       warning   everybody      Decision-makers
unread     note      unread         Decision-makers
[1]

$ refnet intro new --to 6 --via 'Henrik Solberg' --profile odd
refnet: vague-profile: the profile 'odd' says '300-200 people' of size, which cannot be
hint: refnet profile lint 'odd' says how to sharpen it; --force REASON overrides
[3]

$ refnet intro new --to 6 --via 'Henrik Solberg' --profile odd --force 'she asked' -n -q --fields state
state
drafted

$ refnet profile rm odd -q --format ids
odd

$ refnet profile lint nobody
refnet: no profile is called 'nobody'
hint: refnet profile list
[1]

Or field by field; a profile may be a connector's own.

$ refnet profile new 'Henrik looks for' --for 'henrik solberg' --role 'Head of Procurement; COO' --industry logistics --geography 'Germany, Benelux' --trigger 'a new warehouse' --exclude forwarding -q --format json
{"schema":"refnet.profile/1","rows":[
{"name":"Henrik looks for","roles":["Head of Procurement","COO"],"authority":null,"industries":["logistics"],"geographies":["Germany","Benelux"],"size":null,"revenue":null,"trigger":"a new warehouse","exclude":["forwarding"],"script":null,"value":null,"lint_score":78,"missing":[],"for":"Henrik Solberg","for_id":7,"notes":null,"why":null,"stage":null,"unread":[],"size_low":null,"size_high":null,"revenue_low":null,"revenue_high":null,"currency":null,"version":1,"description":null,"fresh":null}
]}

$ refnet profile show 'henrik LOOKS for' --why
name         Henrik looks for
roles        Head of Procurement, COO
industries   logistics
geographies  Germany, Benelux
trigger      a new warehouse
exclude      forwarding
lint score   78
for          Henrik Solberg
for id       7
why          score 78 of 100 = role 25 + industry 20 + geography 8 + trigger 20 + exclude 5; not said: authority 8, size 3, revenue 2, script 5, value 4
             role Head of Procurement: director, operations
             role COO: c-suite, operations
             industry logistics: Transport and logistics
             geography Germany
             geography Benelux
version      1
hint: refnet profile match 'Henrik looks for'

$ refnet profile new plants --role CFO
refnet: there is a profile 'plants' already
hint: refnet profile edit 'plants'
[2]

$ refnet profile new empty
refnet: nothing is said of the profile
hint: refnet profile new 'empty' --role CFO --industry manufacturing
or --file FILE; on a terminal an editor opens
[2]

$ refnet profile new ' ' --role CFO
refnet: a profile needs a name
[2]

$ refnet profile new odd --size ''
refnet: nothing is said of the profile
[2]

$ refnet profile list --format csv --fields name,roles,lint_score,missing,for
name,roles,lint_score,missing,for
plants,CFO;VP of Finance,55,trigger,
Henrik looks for,Head of Procurement;COO,78,,Henrik Solberg

Edited, field by field: what is given replaces the field, "" clears it.

$ refnet profile edit plants --trigger 'opened a second plant' --geography Europe --name factories
name         factories
roles        CFO, VP of Finance
authority    controls vendor selection for financial software
industries   manufacturing
geographies  Europe
revenue      $50M-$500M
trigger      opened a second plant
lint score   83
hint: refnet profile match 'factories'

$ refnet profile edit factories --revenue '' -q --format csv --fields name,roles,revenue,lint_score
name,roles,revenue,lint_score
factories,CFO;VP of Finance,,81

$ refnet profile edit factories
refnet: nothing to change was given
hint: refnet profile edit 'factories' --trigger TEXT
[2]

$ refnet profile edit plants --role CFO
refnet: no profile is called 'plants'
hint: refnet profile list
[1]

A form says all of a profile.  Mistakes are named by file, line and cause.

$ printf '# mine\nrole: CFO\n  of a mill\nindustry: food; bakery\nscript: She bakes.\n  And counts.\n' >form; refnet profile new mills --file form -q --format jsonl
{"name":"mills","roles":["CFO of a mill"],"authority":null,"industries":["food","bakery"],"geographies":[],"size":null,"revenue":null,"trigger":null,"exclude":[],"script":"She bakes. And counts.","value":null,"lint_score":47,"missing":["trigger"],"for":null,"for_id":null,"notes":null,"why":null,"stage":null,"unread":[],"size_low":null,"size_high":null,"revenue_low":null,"revenue_high":null,"currency":null,"version":1,"description":null,"fresh":null}

$ printf 'role: CFO\nrole: COO\n' | refnet profile edit mills --file - -q --format csv --fields roles,industries,script
roles,industries,script
CFO;COO,,

$ printf 'role: CFO\n\nindustri: food\n' >form; refnet profile edit mills --file form
refnet: form:3: no field is called 'industri'
hint: did you mean industry?
[65]

$ printf 'role: CFO\nwhoever\n' | refnet profile edit mills --file -
refnet: stdin:2: 'whoever' is no `field: value`
hint: plain words go below `describe:`; a line that goes on begins with a blank
[65]

$ refnet profile new x --file nowhere
refnet: cannot read nowhere: No such file or directory
[66]

$ refnet profile new x --file form --describe CFO
refnet: either --file or --describe
[2]

An editor gets the same form in a file of its own.

$ EDITOR='sed -i s/^industry:.*/industry:food/' refnet profile edit mills --editor -q --fields name,roles,industries
name        mills
roles       CFO, COO
industries  food

$ EDITOR='cat >seen' refnet profile edit mills --editor -q --format ids; head -n 6 seen
mills
# Say in plain words whom you hope to meet, below `describe:`, on as many
# lines as you like; or field by field; or both: what a field says counts.
.
describe:
.
# Field by field: `field: value`, one value a line; several are parted by

$ EDITOR='sh -c "ls -l \$1 | cut -c1-10; ls -ld \${1%/*} | cut -c1-10" sh' refnet profile edit mills --editor -q --format ids; ls -d refnet.* 2>/dev/null
-rw-------
drwx------
mills
[2]

$ EDITOR=false refnet profile edit mills --editor; ls -d refnet.* 2>/dev/null
refnet: the editor 'false' failed; nothing is changed
hint: VISUAL or EDITOR names your editor
[2]

$ EDITOR=true refnet profile new untouched --editor
refnet: nothing was written; no profile is made
[2]

$ EDITOR='sed -i s/^role:/rule:/' refnet profile edit mills --editor 2>&1 | sed 's|[^ ]*/refnet[.].*/|.../|'; ls refnet.*; rm -r refnet.*
refnet: .../profile:10: no field is called 'rule'
hint: did you mean role?
your text is kept: --file .../profile
profile

Plain words may stand in it, and the editor comes back with what is wrong.
This one does what its plan says, a line each time, and shows what it was given.

$ printf '%s\n' '#!/bin/sh' 'cp "$1" seen; n=$(wc -l <turns); echo >>turns' 'sed -n "$((n + 1))p" plan >now; sh now "$1"' >turn; chmod +x turn; : >turns

$ printf '%s\n' 'sed -i "s/^describe:/CFOs at banks\\nin Hamburg/; s/^size:/sise:/" "$1"' 'sed -i "s/^sise:/size: 50-99/" "$1"' >plan; EDITOR=./turn refnet profile new hh --editor -q --fields roles,industries,geographies,size,description; head -n 6 seen; ls -d refnet.* 2>/dev/null
roles        CFO
industries   banks
geographies  Hamburg
size         50-99
description  CFOs at banks
             in Hamburg
#! line 26: no field is called 'sise'
#! did you mean size?
#! Mend it, or leave it as it is to give up; these lines go by themselves.
# Say in plain words whom you hope to meet, below `describe:`, on as many
# lines as you like; or field by field; or both: what a field says counts.
.
[2]

$ EDITOR='sed -i "s/in Hamburg/in Lyon; not agencies/; s/^size:.*/size: 20/"' refnet profile edit hh --editor -q --fields roles,industries,geographies,exclude,size,version
roles        CFO
industries   banks
geographies  Lyon
exclude      agencies
size         20
version      2

It comes back as often as the text changes; left as it is, it is kept.

$ : >turns; printf '%s\n' 'sed -i s/^role:/rule:/ "$1"' 'sed -i s/^size:/sise:/ "$1"' true >plan; EDITOR=./turn refnet profile edit hh --editor 2>&1 | sed 's|[^ ]*/refnet[.].*/|.../|'; head -n 3 seen; grep -c '^#!' refnet.*/profile; refnet profile edit hh --file refnet.*/profile 2>&1 | sed 's|refnet[.].*/|.../|'; rm -r refnet.*
refnet: .../profile:11: no field is called 'rule'
hint: did you mean role?
your text is kept: --file .../profile
#! line 14: no field is called 'rule'
#! did you mean role?
#! Mend it, or leave it as it is to give up; these lines go by themselves.
0
refnet: .../profile:11: no field is called 'rule'
hint: did you mean role?

$ : >turns; printf '%s\n' 'sed -i s/^role:/rule:/ "$1"' 'exit 1' >plan; EDITOR=./turn refnet profile edit hh --editor 2>&1 | sed 's|[^ ]*/refnet[.].*/|.../|'; grep -c ^rule: refnet.*/profile; rm -r refnet.*; refnet profile show hh -q --fields version
refnet: the editor './turn' failed; nothing is changed
hint: VISUAL or EDITOR names your editor
your text is kept: --file .../profile
1
version  2

Nothing of it is lost behind a byte that is no text.

$ EDITOR='printf "role: CFO\ntrigger: a\0b\nnotes: a page of words\n" >' refnet profile edit hh --editor >said 2>&1; sed 's|[^ ]*/refnet[.].*/|.../|' said; tr '\0' '0' <$(ls refnet.*/profile); rm -r refnet.*
refnet: .../profile:2: a NUL byte; is this a text?
hint: your text is kept: --file .../profile
role: CFO
trigger: a0b
notes: a page of words

On a dumb terminal there is no editor but the one that is named for it.

$ VISUAL=./turn refnet profile edit hh --editor; EDITOR= refnet profile edit hh --editor; EDITOR=nowhere refnet profile edit hh --editor 2>&1 | tail -n 2
refnet: the terminal is dumb, and EDITOR is not set
hint: EDITOR names your editor; --file FILE reads what you write elsewhere
refnet: the terminal is dumb, and EDITOR is not set
hint: EDITOR names your editor; --file FILE reads what you write elsewhere
refnet: the editor 'nowhere' was not found; nothing is changed
hint: VISUAL or EDITOR names your editor

$ refnet profile rm hh -q --format ids
hh

$ refnet profile edit mills --editor --role CFO
refnet: --editor stands alone; give the other options first, then edit
[2]

Who comes near.

$ refnet profile match factories
rank  id  name                     title                          org                           fit  tier    best path      flags
   1  13  Daniel Whitcombe Jr.     VP of Finance                  Whitcombe Castings           74 %  none    -              unknown
   2  31  Christopher Hale         Chief Financial Officer        Aldgate Precision            74 %  none    -              unknown
   3  40  Emily Carter             VP Finance                     Ridgeline Plastics           74 %  none    -              unknown
   4  41  Rachel Steinberg         VP Finance                     Merrow Textiles              74 %  none    -              unknown
   5  48  Danny Whitcombe, Jr.     VP Finance                     Whitcombe Castings           74 %  none    -              unknown
   6  17  Priya Raghunathan        VP Finance                     Ledgerleaf                   50 %  none    -              unknown
   7   6  Margaret Thornton        CFO                            Thornton Gear Works          74 %  none    -              unknown
   8   7  Henrik Solberg           CFO                            Nordlager Bearings           74 %  strong  direct (78 %)  -
   9  12  Miguel Santos            CFO                            Santos Moldes                74 %  none    -              unknown
  10  32  Anders Holm              CFO                            Vestkyst Pumps A/S           74 %  none    -              unknown
  11  47  Emily Carter             CFO                            Northgate Resins             74 %  none    -              unknown
  12  54  Dr Christopher Hale PhD  CFO                            Aldgate Precision            74 %  none    -              -
  13  50  Dr. Hannah Schaefer      Head of Controlling            Muehlenbau Nord              49 %  none    -              unknown
  14  11  Yuki Tanaka              Head of Finance                Kitanami Foods               49 %  none    -              unknown
  15  37  Laura Jiménez            Finance Director               Hornos Jiménez               49 %  none    -              unknown
  16  38  Fatima Zahra Bennani     Chief Risk Officer             Atlas Paiements              50 %  none    -              unknown
  17  19  Ingrid Bauer             Head of Treasury               Bauer Antriebstechnik GmbH   49 %  none    -              unknown
  18   4  Elif Yıldırım            Founder                        Simitech Robotics            39 %  none    -              unknown
  19  16  Grace Okafor             Founder and Managing Director  Okafor & Daughters Bakeries  39 %  none    -              unknown
  20  26  Paolo Conti              Founder                        Granello Robotics Srl        39 %  none    -              unknown
  21  28  MARTA  KOWALCZYK         Founder                        krustwerk robotics           39 %  strong  direct (78 %)  -
  22  46  Bob Haldane              President                      Haldane Milling              39 %  none    -              unknown
  23  49  Daniel Whitcombe         Chairman                       Whitcombe Castings           39 %  none    -              unknown
  24  52  Petr Novak               Owner                          Novak Pekarny                39 %  none    -              unknown
hint: --why shows clause by clause what fits

$ refnet profile match factories tier:strong --why
rank  id  name              title    org                  fit  tier    best path      flags
   1   7  Henrik Solberg    CFO      Nordlager Bearings  74 %  strong  direct (78 %)  -
    role +0.9: CFO is c-suite, finance: like CFO
    industry +0.2: manufacturing: 'Bearings' in Nordlager Bearings
    place +0.0: no place known
    words +0.3: cfo
   2  28  MARTA  KOWALCZYK  Founder  krustwerk robotics  39 %  strong  direct (78 %)  -
    role -0.8: Founder is c-suite, general: answers for the field of CFO
    industry +0.2: manufacturing: 'robotics' in krustwerk robotics
    place +0.0: no place known

$ refnet profile match factories tier:strong --format json
{"schema":"refnet.match/1","rows":[
{"rank":1,"person_id":7,"name":"Henrik Solberg","title":"CFO","org":"Nordlager Bearings","fit":0.74,"reasons":["CFO is c-suite, finance: like CFO","manufacturing: 'Bearings' in Nordlager Bearings"],"tier":"strong","best_path":"direct (78 %)","why":null,"weight":1.27319,"flags":[],"verify":null},
{"rank":2,"person_id":28,"name":"MARTA  KOWALCZYK","title":"Founder","org":"krustwerk robotics","fit":0.39,"reasons":["Founder is c-suite, general: answers for the field of CFO","manufacturing: 'robotics' in krustwerk robotics"],"tier":"strong","best_path":"direct (78 %)","why":null,"weight":-0.587647,"flags":[],"verify":null}
]}

$ refnet profile match factories -tier:none --format csv --fields rank,person_id,fit,best_path | head -n 3
rank,person_id,fit,best_path
1,7,0.74,direct (78 %)
2,28,0.39,direct (78 %)

$ refnet profile match factories 'name:nobody'
there is nobody to ask about
nobody fits

$ refnet profile match factories 'name:nobody' --format csv
there is nobody to ask about
rank,person_id,name,title,org,fit,reasons,tier,best_path,why,weight,flags,verify

$ refnet profile match factories 'tire:strong'
refnet: unknown field 'tire'
  tire:strong
  ^
hint: did you mean tier?
[2]

$ refnet profile match nothing
refnet: no profile is called 'nothing'
hint: refnet profile list
[1]

$ refnet person dnc 'marta kowalczyk' -q --format ids >/dev/null; refnet profile edit factories --exclude 'bearings, whitcombe' -q --format ids; refnet profile match factories tier:strong --format ids; refnet profile match factories Castings --format csv
factories
left out by words of the profile: 1
left out as not to be contacted: 1
of 11 people, left out: 7 by the industry (manufacturing), 2 by the role (CFO, VP of Finance), 1 as not to be contacted, 1 by whom it does not want (bearings, whitcombe)
left out by words of the profile: 3
of 3 people, left out: 3 by whom it does not want (bearings, whitcombe)
rank,person_id,name,title,org,fit,reasons,tier,best_path,why,weight,flags,verify

$ refnet profile new blank --trigger 'a merger' -q --format ids; refnet profile match blank; refnet undo -q --format ids >/dev/null
blank
nothing to compare: the profile says no role, no industry and no geography
nobody fits

What titles say: one row a line, blank ones too.

$ printf 'CFO\n\nHead of Treasury\r\nGerente de ventas\nzookeeper\nEngineer\nVP of Finance & Operations\nDeputy General Counsel\nAssistant to the CEO\nFounder, Nova Analytics\nRetired CFO\nEinkaufsleiterin' | refnet profile titles
title                       level     function     authority
CFO                         c-suite   finance      decides
                            other     other        -
Head of Treasury            director  finance      decides
Gerente de ventas           manager   sales        recommends
zookeeper                   other     other        -
Engineer                    other     engineering  influences
VP of Finance & Operations  vp        finance      decides
Deputy General Counsel      vp        legal        recommends
Assistant to the CEO        other     operations   influences
Founder, Nova Analytics     c-suite   general      decides
Retired CFO                 other     finance      influences
Einkaufsleiterin            director  operations   decides

$ printf 'VP, Sales\n\n' | refnet profile titles --format json
{"schema":"refnet.title/1","rows":[
{"title":"VP, Sales","level":"vp","function":"sales","authority":"decides"},
{"title":"","level":"other","function":"other","authority":null}
]}

$ printf '' | refnet profile titles --format csv
title,level,function,authority

$ refnet profile titles nowhere
refnet: cannot read nowhere: No such file or directory
[66]

Everything can be taken back.

$ refnet profile rm factories -q --format ids; refnet profile show factories; refnet undo -q --format csv --fields verb,summary; refnet profile show factories -q --format ids
factories
refnet: no profile is called 'factories'
hint: refnet profile list
verb,summary
profile rm,profile factories: removed
factories

$ refnet undo -q --format ids >/dev/null; refnet redo -q --format csv --fields verb; refnet history --format csv --fields verb,summary,undone_at | head -n 3
verb
profile edit
verb,summary,undone_at
profile rm,profile factories: removed,2026-11-22T09:00:00Z
profile new,profile blank: made,2026-11-22T09:00:00Z

$ refnet profile rm nobody
refnet: no profile is called 'nobody'
hint: refnet profile list
[1]

$ refnet profile list --why
name              roles                     industries     places            trigger                score  vague: no
factories         CFO, VP of Finance        manufacturing  Europe            opened a second plant     86  -
    score 86 of 100 = role 25 + authority 8 + industry 20 + geography 8 + trigger 20 + exclude 5; not said: size 3, revenue 2, script 5, value 4
    role 'CFO': c-suite, finance
    role 'VP of Finance': vp, finance
    authority 'controls vendor selection for financial software'
    industry 'manufacturing'
    geography Europe
Henrik looks for  Head of Procurement, COO  logistics      Germany, Benelux  a new warehouse           78  -
    score 78 of 100 = role 25 + industry 20 + geography 8 + trigger 20 + exclude 5; not said: authority 8, size 3, revenue 2, script 5, value 4
    role Head of Procurement: director, operations
    role COO: c-suite, operations
    industry logistics: Transport and logistics
    geography Germany
    geography Benelux
mills             CFO, COO                  food           -                 -                         45  trigger
    score 45 of 100 = role 25 + industry 20; not said: authority 8, geography 8, size 3, revenue 2, trigger 20, exclude 5, script 5, value 4
    role CFO: c-suite, finance
    role COO: c-suite, operations
    industry food: Food and drink
    vague: it says no trigger
