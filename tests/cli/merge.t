People are joined and taken apart by hand; nothing is lost on the way.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q $VILLAGE/Connections.csv $VILLAGE/mail.csv --format ids
1
1
2

$ refnet person list Aoife --fields id,name,emails,linkedin,n_in,n_out,tier
id  name           emails                              linkedin                                       n_in  n_out  tier
 3  Aoife Brennan  -                                   https://www.linkedin.com/in/aoife-brennan-law     0      0  none
71  Aoife Brennan  aoife.brennan@brennanquill.example  -                                                13      9  strong

A pin, a tie and an introduction hang from the one that LinkedIn knows; the letters from the other.

$ refnet person pin linkedin.com/in/aoife-brennan-law strong --because 'we rowed together' -q --format ids; refnet tie add linkedin.com/in/aoife-brennan-law linkedin.com/in/grace-okafor-bakes --strength strong -q --format csv --fields a_name,b_name; refnet intro new --to linkedin.com/in/grace-okafor-bakes --via linkedin.com/in/aoife-brennan-law -q --format ids; refnet intro yes 1 connector -q --format ids
3
a_name,b_name
Aoife Brennan,Grace Okafor
1
1

$ refnet person list --format csv > before.csv; refnet intro show 1 --format csv --fields connector,state >> before.csv; refnet tie list --format csv >> before.csv
hint: next: refnet intro ask 1 target

$ refnet person merge aoife.brennan@brennanquill.example linkedin.com/in/aoife-brennan-law -n -q --format csv --fields id,emails,linkedin
id,emails,linkedin
71,aoife.brennan@brennanquill.example,https://www.linkedin.com/in/aoife-brennan-law

$ refnet person merge aoife.brennan@brennanquill.example linkedin.com/in/aoife-brennan-law --fields id,name,emails,linkedin,pinned_tier,n_in,n_out
id  name           emails                              linkedin                                       pinned  n_in  n_out
71  Aoife Brennan  aoife.brennan@brennanquill.example  https://www.linkedin.com/in/aoife-brennan-law  strong    13      9
hint: refnet undo takes it back; refnet person split 71 does so later

$ refnet intro show 1 --format csv --fields connector,state; refnet tie list aoife --format csv --fields a_name,b_name,class
connector,state
Aoife Brennan,asking-target
hint: next: refnet intro ask 1 target
a_name,b_name,class
Aoife Brennan,Grace Okafor,said
Aoife Brennan,Nadia El-Amin,mutual
Aoife Brennan,Victoria Langley,one-way
Aoife Brennan,julia.weber@kessler-recht.example,one-way

Who was joined still says whose they are, by the id they had.

$ refnet person show 3
refnet: nobody goes by '3'
hint: 3 was joined with 71, Aoife Brennan
[1]

Every source row is still there, and says which.

$ refnet person records aoife --format csv --fields person_id,file,row,part,source | head -n 5
person_id,file,row,part,source
71,village/Connections.csv,2,contact,linkedin-connections
71,village/Connections.csv,2,contact,linkedin-connections
71,village/mail.csv,104,from,mail
71,village/mail.csv,105,to-1,mail

$ refnet person show aoife --why --format csv --fields provenance
provenance
"name      Aoife Brennan <- village/Connections.csv:2 (import 1), 2026-11-22
org       Brennan Quill LLP <- village/Connections.csv:2 (import 1), 2026-11-22
title     Partner <- village/Connections.csv:2 (import 1), 2026-11-22
e-mail    aoife.brennan@brennanquill.example <- village/mail.csv (import 2), 2026-11-22
profile   linkedin.com/in/aoife-brennan-law <- village/Connections.csv (import 1), 2026-11-22
pinned    strong: we rowed together <- person pin, 2026-11-22
joined    linkedin.com/in/aoife-brennan-law <- by hand, 2026-11-22"

Taken apart, all is as it was.

$ refnet person split aoife --fields id,name,emails,linkedin,pinned_tier
id  name           emails                              linkedin                                       pinned
71  Aoife Brennan  aoife.brennan@brennanquill.example  -                                              -
 3  Aoife Brennan  -                                   https://www.linkedin.com/in/aoife-brennan-law  strong
hint: refnet undo takes it back

$ refnet person list --format csv > after.csv; refnet intro show 1 --format csv --fields connector,state >> after.csv; refnet tie list --format csv >> after.csv; cmp before.csv after.csv && echo just as before
hint: next: refnet intro ask 1 target
just as before

$ refnet undo -q --format csv --fields verb,summary; refnet person list Aoife --format csv --fields id,emails; refnet undo -q --format csv --fields verb,summary; refnet person list --format csv > undone.csv; head -n "$(wc -l < undone.csv)" before.csv | cmp - undone.csv && echo just as before
verb,summary
person split,Aoife Brennan: split from Aoife Brennan (3)
id,emails
71,aoife.brennan@brennanquill.example
verb,summary
person merge,Aoife Brennan: merged with Aoife Brennan (3)
just as before

$ refnet redo -q --format csv --fields verb; refnet redo -q --format csv --fields verb; refnet person list Aoife --format csv --fields id,emails,linkedin
verb
person merge
verb
person split
id,emails,linkedin
3,,https://www.linkedin.com/in/aoife-brennan-law
71,aoife.brennan@brennanquill.example,

Several at once, and one of them parted again.

$ refnet undo -q --format ids; refnet undo -q --format ids; refnet person add 'Aoife B' --email ab@mailhaven.example -q --format ids; refnet person merge aoife.brennan@brennanquill.example linkedin.com/in/aoife-brennan-law ab@mailhaven.example -q --format csv --fields id,emails
9
8
81
id,emails
71,aoife.brennan@brennanquill.example;ab@mailhaven.example

$ refnet person split aoife.brennan@brennanquill.example --handle ab@mailhaven.example --fields id,name,emails,linkedin
id  name           emails                              linkedin
71  Aoife Brennan  aoife.brennan@brennanquill.example  https://www.linkedin.com/in/aoife-brennan-law
81  Aoife B        ab@mailhaven.example                -
hint: refnet undo takes it back

What makes no sense is told.

$ refnet person merge aoife.brennan@brennanquill.example linkedin.com/in/aoife-brennan-law
refnet: that is one person already
[2]

$ refnet person merge linkedin.com/in/grace-okafor-bakes nobody@nowhere.example
refnet: nobody goes by 'nobody@nowhere.example'
[1]

$ refnet person split linkedin.com/in/grace-okafor-bakes
refnet: nobody was joined with 'linkedin.com/in/grace-okafor-bakes'
hint: --handle H parts one of their addresses, numbers or profiles
[1]

$ refnet person split linkedin.com/in/grace-okafor-bakes --handle ines@quayside.example
refnet: 'ines@quayside.example' is not theirs
[1]

$ refnet person distinct aoife.brennan@brennanquill.example linkedin.com/in/aoife-brennan-law
refnet: that is one person
hint: refnet person split 71 takes apart who were joined
[2]

What must not be done to one must not be done to whom they become.

$ refnet person dnc ab@mailhaven.example --because 'asked for quiet' -q --format ids; refnet person merge linkedin.com/in/grace-okafor-bakes ab@mailhaven.example -q --format csv --fields id,dnc
81
id,dnc
16,true

