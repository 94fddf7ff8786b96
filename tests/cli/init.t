init makes a store of our own and says who I am.

$ refnet init --name 'Ines Ferraz' --me ines@quayside.example -q --format json --fields id,name,emails
{"schema":"refnet.person/1","rows":[
{"id":1,"name":"Ines Ferraz","emails":["ines@quayside.example"]}
]}

$ ls -l .local/share/refnet/refnet.db | cut -c1-10
-rw-------

Another address later; something that is no handle is refused.

$ refnet init --me ines.ferraz@mailhaven.example -q --fields emails --format csv
emails
ines@quayside.example;ines.ferraz@mailhaven.example

$ refnet init --me 'not an address'
refnet: 'not an address' is no e-mail address, phone number or profile URL
[2]

Nor is a store made for it, or for a name that shows nothing.

$ export REFNET_DB=elsewhere.db; refnet init --me 'not an address'; refnet init --name "$(printf ' \342\200\213')"; ls elsewhere.db
refnet: 'not an address' is no e-mail address, phone number or profile URL
refnet: a person needs a name
ls: cannot access 'elsewhere.db': No such file or directory
[2]

Who I am need not be said at once.

$ export REFNET_DB=later.db; refnet init; refnet person show me; refnet init -q --format csv --fields emails; refnet init -q --me ines@quayside.example --format csv --fields emails
store: later.db
hint: say which addresses are yours: refnet init --me EMAIL
refnet: nobody goes by 'me'
hint: refnet init --name NAME --me ADDRESS
emails
emails
ines@quayside.example

Without a store every place tried is named.

$ REFNET_DB=elsewhere.db refnet person list
refnet: no store at elsewhere.db
hint: refnet init --me you@your-domain
[78]

A store that others can read is refused with the remedy.

$ chmod 644 .local/share/refnet/refnet.db; refnet person list 2>&1 | sed 's/\x27.*refnet.db\x27/STORE/; s/^refnet: .*refnet.db/refnet: STORE/'
refnet: STORE: others may read or write this store (mode 644)
hint: chmod 600 STORE

Where other machines write, too, a store does not stay whole.

$ mkdir -p 'Dropbox/a' 'OneDrive - Mill' deep/er Dropboxes; touch deep/.stfolder; for d in Dropbox/a 'OneDrive - Mill' deep/er Dropboxes; do refnet --db "$d/r.db" init 2>&1 | grep damage; done; refnet --db Dropbox/a/r.db doctor --format csv | grep folder
Dropbox: two machines that write there damage the store; keep it elsewhere, and copy it by refnet backup
OneDrive: two machines that write there damage the store; keep it elsewhere, and copy it by refnet backup
Syncthing: two machines that write there damage the store; keep it elsewhere, and copy it by refnet backup
folder,note,"Dropbox: two machines that write there damage the store; keep it elsewhere, and copy it by refnet backup"
