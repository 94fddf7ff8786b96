What is held for longer than was set goes; nothing goes where nothing is set.

$ refnet prune; refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet prune
refnet: no store; looked for:
  --db and REFNET_DB: not given
  .refnet/refnet.db in ~ or above
  ~/.local/share/refnet/refnet.db
hint: refnet init makes one
1
refnet: nothing says for how long things are held
hint: refnet config set retention.people 36; see refnet help prune
[78]

Seven people of whom nothing new was said for four years, and one of last spring.

$ printf 'Name,Email,Notes\nOld Silent,old@mill.example,met in Porto\nOld Friend,friend@mill.example,\nOld Party,party@mill.example,\nOld Pinned,pinned@mill.example,\nOld Tagged,tagged@mill.example,\nOld Writer,writer@mill.example,\nOld Caller,caller@mill.example,\n' >old.csv; printf 'Name,Email\nNew Name,new@mill.example\n' >new.csv; export REFNET_NOW=2022-01-10T09:00:00Z; refnet import -q old.csv --format ids; refnet log --with caller@mill.example --kind call -q --format ids; refnet log --with friend@mill.example --kind call -q --format ids; refnet intro new --to party@mill.example --via friend@mill.example --force test -q --format ids; refnet person pin pinned@mill.example weak --because kin -q --format ids; refnet report weekly >r1; REFNET_NOW=2022-02-10T09:00:00Z refnet report weekly >r2; export REFNET_NOW=2026-03-01T09:00:00Z; refnet import -q new.csv --format ids; refnet person tag tagged@mill.example +sail -q --format ids; refnet log --with writer@mill.example --kind call -q --format ids
1
1
2
1
5
2
6
3

Who has a part in an introduction, is pinned, was in touch, or of whom something was said since, stays.

$ refnet config set retention.people 36 -q --format ids; refnet config set retention.reports 12 -q --format ids; refnet prune; echo "[$?]"; refnet prune -n; refnet prune -n --format csv; refnet person list -q --format csv --fields name
retention.people
retention.reports
refnet: 3 things are held for longer than that; nothing was erased
hint: refnet prune -n lists them; refnet prune --yes erases them, which cannot be taken back
[2]
these would go, and it could not be taken back
kind    id  what                   last        rule
person   2  Old Silent             -           retention.people
person   8  Old Caller             2022-01-10  retention.people
report   1  2022-01-04/2022-01-10  2022-01-10  retention.reports
dry run: nothing was kept
these would go, and it could not be taken back
kind,id,what,last,rule
person,2,Old Silent,,retention.people
person,8,Old Caller,2022-01-10T09:00:00Z,retention.people
report,1,2022-01-04/2022-01-10,2022-01-10T09:00:00Z,retention.reports
dry run: nothing was kept
name
Old Silent
Old Friend
Old Party
Old Pinned
Old Tagged
Old Writer
Old Caller
New Name

Asked of a month more, nothing is over it; a month of the calendar, to the day.

$ refnet config set retention.reports 0 -q --format ids; refnet config set retention.people 51 -q --format ids; REFNET_NOW=2026-04-10T09:00:00Z refnet prune -n; REFNET_NOW=2026-04-10T09:00:01Z refnet prune -n -q --fields what
retention.reports
retention.people
nothing is held too long
dry run: nothing was kept
what
Old Silent
Old Caller

It cannot be taken back, nobody comes back by the next import, and no word of it is left.

$ refnet config set retention.people 36 -q --format ids; refnet config set retention.reports 12 -q --format ids; refnet export -o all -q; refnet prune --yes; ls all; refnet undo; refnet import -q old.csv --fields rows,created,skipped; refnet person list -q --format csv --fields name; grep -c Porto .local/share/refnet/refnet.db; refnet report list -q --fields id; refnet suppress --check old@mill.example; refnet prune --yes; refnet doctor --format csv | grep -c ,bad,
retention.people
retention.reports
~/all/store.jsonl holds them; --files removes it, or delete it
these are gone; people stay forgotten, see refnet help suppress
kind    id  what                   last        rule
person   2  Old Silent             -           retention.people
person   8  Old Caller             2022-01-10  retention.people
report   1  2022-01-04/2022-01-10  2022-01-10  retention.reports
store.jsonl
refnet: what was held too long was pruned, and that cannot be taken back
hint: refnet undo --before-sent takes back the last change before that; refnet history lists them
rows  new  skipped
   7    0        2
name
Old Friend
Old Party
Old Pinned
Old Tagged
Old Writer
New Name
0
id
 2
suppressed  since       because
yes         2026-11-22  retention.people = 36
nothing is held too long
0
[1]
