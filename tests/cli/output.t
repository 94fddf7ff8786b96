Every list speaks every format; an empty one still says what it is.

$ refnet init -q --me ines@quayside.example --format ids
1

$ refnet person list
nobody found

$ refnet person list --format json
{"schema":"refnet.person/1","rows":[]}

$ refnet person list --format csv --fields id,name
id,name

$ refnet person list --format ids

$ refnet due; refnet map tiers --format csv; refnet history --format csv --fields id,verb
nobody is due
id,name,emails,tier,pinned_tier,p24,p7,evidence,dormant,why,answers_by,scope
id,verb
1,init

$ refnet map | tr ' ' .
hint: refnet import FILE... brings people in
Tiers:.0.people
..strong.......0
..medium.......0
..weak.........0
..none.........0

$ refnet person list --format yaml
refnet: --format 'yaml' is no format
hint: table, json, jsonl, csv, tsv or ids
[2]

$ refnet person list --fields nmae
refnet: no field 'nmae' in refnet.person
hint: did you mean name? fields: name, n_in, notes, noted, id, emails, org, title, level, tier, score, p24, p7, n_out, given, tags, dnc, why, roles, phones, dormant, sources, function, location, linkedin, evidence, last_in, received, moved_at, last_out, provenance, pinned_tier, moved_from, connectors, last_two_way, reciprocity
[2]

$ refnet person lst
refnet: 'lst' is no verb of 'person'
hint: did you mean 'refnet person list'?
[2]

$ refnet
usage: refnet COMMAND [VERB] [OPTIONS] [OPERANDS]
.
  refnet init --name 'Ines Ferraz' --me ines@quayside.example
  refnet import Connections.csv mail.csv
.
'refnet help' lists the commands, 'refnet help COMMAND' explains one.
[2]

A full disk on stdout is an error.

$ refnet person list --format json > /dev/full
refnet: cannot write to standard output: No space left on device
[74]

$ refnet --version
refnet 0.1.0

$ refnet import --sources --format ids
affinity-organizations
affinity-people
atomic-crm
attio-companies
attio-people
close-leads
companies-house
contacts-it
contacts-pt
contacts
copper-companies
copper-people
deals
dynamics-accounts
dynamics-contacts
eml
fdic-institutions
freshsales-contacts
funding-rounds
gleif
gmail
google-contacts-2018
google-contacts-outlook
google-contacts
hubspot-companies
hubspot-contacts
hubspot-deals
ics
leadership-changes
linkedin-addresses
linkedin-coach
linkedin-connections
linkedin-education
linkedin-endorsements-given
linkedin-endorsements-received
linkedin-imported
linkedin-invitations
linkedin-messages
linkedin-notes
linkedin-other
linkedin-positions
linkedin-profile
linkedin-recommendations-given
linkedin-recommendations-received
linkedin-recommendations
linkedin-skills
mail
maildir
mbox
organisations
outlook-com-contacts
outlook-contacts-de
outlook-contacts-es
outlook-contacts-fr
outlook-contacts-it
outlook-contacts-pl
outlook-contacts-pt
outlook-contacts-sk
outlook-contacts-zh
outlook-contacts
outlook-mail-cs
outlook-mail-de
outlook-mail
pipedrive-activities
pipedrive-deals
pipedrive-organizations
pipedrive-people
salesforce-accounts
salesforce-contacts
salesforce-opportunities
salesforce-users
sec-form-d-issuers
sec-form-d-offerings
sec-form-d-other
signals
thunderbird-contacts-de
thunderbird-contacts-es
thunderbird-contacts-fi
thunderbird-contacts-fr
thunderbird-contacts-it
thunderbird-contacts-pt
thunderbird-contacts-ru
thunderbird-contacts-sk
thunderbird-contacts-zh
thunderbird-contacts
thunderbird-index-folder
thunderbird-index
usaspending
vcard
yahoo-contacts
zoho-accounts
zoho-contacts
zoho-deals

A fault leaves no core file, in which everybody would be: what it starts has its
limit.

$ mkdir bin; printf '#!/bin/sh\nulimit -c\n' >bin/refnet-limit; chmod +x bin/refnet-limit; ulimit -S -c "$(ulimit -H -c)"; PATH=bin:$PATH refnet limit
0
