The text of a step is written once, kept until it is sent, and comes back when that is undone.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/mail.csv village/contacts.csv village/hubspot-contacts.csv --format ids; refnet intro new -q --to grace@okaforbakeries.example --via 'Tomás Varela' --format ids
1
1
2
3
1

$ printf 'Subject: Could you introduce me to Grace Okafor?\n\nDear Tomás,\n\nher bakeries pay forty suppliers by hand, and we end that.\nIf you would rather not, a short no is just as welcome.\n\nInes\n' >ask; refnet intro write 1 --file ask; refnet intro draft 1
hint: refnet intro send 1 begins with it
as you wrote it Sun 22 Nov 2026 09:00 UTC; --anew drafts it again
To: Tomás Varela <tomas.varela@mailhaven.example>
Subject: Could you introduce me to Grace Okafor?
.
Dear Tomás,
.
her bakeries pay forty suppliers by hand, and we end that.
If you would rather not, a short no is just as welcome.
.
Ines

It is checked as any text, and one that cannot be a letter is not kept.

$ echo 'no head' >bad; refnet intro write 1 --file bad; printf 'Subject: a\0b\n\nc\n' | refnet intro write 1 --file -; refnet intro write 1; refnet intro write 1 --discard --file ask; refnet intro write 2 --file ask
refnet: bad:1: of a text's head only Subject, To and From are read
hint: it begins with 'Subject: ...', then a blank line, then what you write
refnet: stdin: a NUL byte is no text
refnet: no terminal to edit on
hint: --file FILE takes your text
refnet: --discard stands alone
refnet: no intro 2
hint: refnet intro list shows those there are
[1]

$ refnet intro draft 1 -q | sed -n 2p; refnet intro draft 1 --anew -q | sed -n 2p; refnet intro draft 1 --step reminder -q | sed -n 2p; refnet history --format csv --fields verb,summary | sed -n 2p
Subject: Could you introduce me to Grace Okafor?
Subject: An introduction to Grace Okafor?
refnet: intro 1: nobody owes an answer
intro write,intro 1: ask-connector written

What goes out begins with it; then it is gone, and undo brings it back.

$ refnet config set send.command 'cat >sent'; refnet intro send 1 --yes -q --format csv --fields id,state; refnet intro draft 1 -q | sed -n 2p
name          value      origin
send.command  cat >sent  ~/.config/refnet/config:1
id,state
1,held
Subject: An introduction to Grace Okafor?

$ refnet undo -q --format csv --fields summary; refnet intro draft 1 -q | sed -n 2p; refnet intro write 1 --discard; refnet intro draft 1 -q | sed -n 2p; refnet intro write 1 --discard; refnet undo -q --format csv --fields summary; refnet intro draft 1 -q | sed -n 2p
summary
intro 1: ask-connector to Tomás Varela <tomas.varela@mailhaven.example> into the outbox
Subject: Could you introduce me to Grace Okafor?
Subject: An introduction to Grace Okafor?
refnet: intro 1: no text for ask-connector was written
summary
intro 1: ask-connector as it was written is thrown away
Subject: Could you introduce me to Grace Okafor?

It was written to Tomás: whoever takes his place is written to anew.

$ refnet intro edit 1 --via 'Henrik Solberg' --force test -q --format csv --fields connector; refnet intro draft 1 -q | head -2; refnet undo -q --format csv --fields verb; refnet intro draft 1 -q | sed -n 2p
connector
Henrik Sølberg
To: Henrik Sølberg <henrik.solberg@nordlager.example>
Subject: An introduction to Grace Okafor?
verb
intro edit
Subject: Could you introduce me to Grace Okafor?
