A text of an introduction leaves by the user's own mailer, once, and is recorded.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet import -q village/mail.csv village/contacts.csv village/hubspot-contacts.csv --format ids; refnet intro new -q --to grace@okaforbakeries.example --via 'Tomás Varela' --format ids
1
1
2
3
1

A mailer that files what it gets; it can be told to fail and to hang.

$ mkdir bin box; cat >bin/sendmail <<'END'
> #!/bin/sh
> [ -f hang ] && exec sleep 60
> n=$(ls box | wc -l); cat >box/$n
> [ -f fail ] && { mv box/$n refused; exit "$(cat fail)"; }
> echo "$*" >options
> END
> chmod +x bin/sendmail; cat >env <<'END'
> PATH="$PWD/bin:$PATH"
> export REFNET_NOW="2026-11-22T${T:-09:00:00}Z"
> sent() { echo "$(ls box | wc -l) sent"; }
> shown() { sed 's/<[0-9a-f]\{32\}@/<ID@/'; }
> send() { refnet intro send --yes --hold 0 -q --format csv --fields id,state "$@"; }
> END

A text that is not finished is not sent, nor one that is not there, nor without somebody's word.

$ printf 'Subject: Grace\n\nDear Tomás,\n[Why now.]\nA no is fine.\n' >open; refnet intro send 1 --file open --yes
one-sided: say something of the requester that is true of nobody else
one-sided: say something of the target that is true of nobody else
placeholder: '[Why now.]': fill it in, or take it out
refnet: intro 1: the text may not be sent like this
[3]

$ refnet intro send 1 --yes
refnet: what is to be sent?
hint: --file FILE with your text, or --as-drafted; refnet intro draft 1 prints a first one, and write keeps yours
[2]

$ printf 'To: Tomás Varela\nSubject: Could you introduce me to Grace Okafor?\n\nDear Tomás,\n\nher bakeries pay forty suppliers by hand, and we end that.\nIf you would rather not, a short no is just as welcome.\n\nInes\n' >ask; . ./env; refnet intro send 1 --file ask
one-sided: say something of the requester that is true of nobody else
one-sided: say something of the target that is true of nobody else
refnet: nobody is here to agree to it; nothing is sent
hint: -n shows it, --yes agrees
[2]

$ refnet intro outbox
nothing in the outbox

-n shows what would be sent, to the byte.

$ . ./env; refnet intro send 1 --file ask -n | shown
one-sided: say something of the requester that is true of nobody else
one-sided: say something of the target that is true of nobody else
dry run: nothing was kept
From: Ines Ferraz <ines@quayside.example>
To: =?utf-8?Q?Tom=C3=A1s_Varela?= <tomas.varela@mailhaven.example>
Subject: Could you introduce me to Grace Okafor?
Date: Sun, 22 Nov 2026 09:00:00 +0000
Message-ID: <ID@quayside.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable
.
Dear Tom=C3=A1s,
.
her bakeries pay forty suppliers by hand, and we end that.
If you would rather not, a short no is just as welcome.
.
Ines

It is held, and not put there twice; undo takes it back, redo puts it back, for as long once more.

$ . ./env; refnet intro send 1 --file ask --yes
one-sided: say something of the requester that is true of nobody else
one-sided: say something of the target that is true of nobody else
held for 30 s; refnet undo takes it back
id  intro  step           to                                             state  sent  error
 1      1  ask-connector  Tomás Varela <tomas.varela@mailhaven.example>  held   -     -
hint: refnet intro send hands over what is due

$ . ./env; refnet intro send 1 --file ask --yes
one-sided: say something of the requester that is true of nobody else
one-sided: say something of the target that is true of nobody else
refnet: intro 1: message 1 for that is in the outbox already, and held
hint: refnet intro send --not-sent 1 takes it out
[2]

$ . ./env; refnet undo -q --format csv --fields verb,summary; refnet intro outbox -q --format csv --fields id,state; T=10:00:00; . ./env; refnet intro send; sent
verb,summary
intro send,intro 1: ask-connector to Tomás Varela <tomas.varela@mailhaven.example> into the outbox
id,state
1,taken-back
nothing in the outbox
0 sent

$ T=10:00:00; . ./env; refnet redo -q --format csv --fields verb; refnet intro send -q --format csv --fields id,state,held_until,sent_at; sent
verb
intro send
id,state,held_until,sent_at
1,held,2026-11-22T10:00:30Z,
0 sent

$ T=10:00:30; . ./env; refnet intro send -n -q --format csv --fields id,state; sent; refnet intro send; sent; cat options; cat box/0 | shown
id,state
1,due
0 sent
id  intro  step           to                                             state  sent        error
 1      1  ask-connector  Tomás Varela <tomas.varela@mailhaven.example>  sent   2026-11-22  -
1 sent
-t -i
From: Ines Ferraz <ines@quayside.example>
To: =?utf-8?Q?Tom=C3=A1s_Varela?= <tomas.varela@mailhaven.example>
Subject: Could you introduce me to Grace Okafor?
Date: Sun, 22 Nov 2026 09:00:00 +0000
Message-ID: <ID@quayside.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable
.
Dear Tom=C3=A1s,
.
her bakeries pay forty suppliers by hand, and we end that.
If you would rather not, a short no is just as welcome.
.
Ines

What left is in the ledger, and undo does not pretend to take it back.

$ refnet intro show 1 --ledger -q --format csv --fields party,answer,channel,message | sed 's/[0-9a-f]\{32\}@/ID@/'; T=10:01:00; . ./env; refnet undo
party,answer,channel,message
requester,yes,,
connector,asked,email,ID@quayside.example
refnet: the message to Tomás Varela left (Sun 22 Nov 2026 10:00 UTC), and cannot be taken back
hint: refnet undo --before-sent takes back the last change before that; refnet history lists them
[3]

$ . ./env; refnet person tag grace@okaforbakeries.example +bakery -q --format ids; refnet undo -q --format csv --fields verb; refnet undo -q
5
verb
person tag
refnet: the message to Tomás Varela left (Sun 22 Nov 2026 10:00 UTC), and cannot be taken back
hint: refnet undo --before-sent takes back the last change before that; refnet history lists them
[3]

$ refnet undo --before-sent -n -q --format csv --fields verb,summary
verb,summary
import,"village/mail.csv: 450 rows, 20 people, 434 interactions"

$ refnet intro send --not-sent 1
refnet: message 1 is sent
hint: refnet intro outbox lists them all
[2]

A message goes to whom the introduction says. A text that names somebody else does not go, nor do copies to others, nor what would be a header of its own.

$ . ./env; sed 's/^To:.*/To: Grace Okafor/' ask >other; send 1 --file other
refnet: the text is to 'Grace Okafor', but it would go to Tomás Varela
hint: whom it goes to follows from the introduction; To may be left out
[2]

$ . ./env; sed 's/^To:.*/To: Eve, Tomás Varela <tomas.varela@mailhaven.example>/' ask >other; send 1 --file other
refnet: the text is to 'Eve', but it would go to Tomás Varela
hint: whom it goes to follows from the introduction; To may be left out
[2]

$ . ./env; sed 's/^To:.*/Bcc: eve@evil.example/' ask >other; send 1 --file other
refnet: other:1: of a text's head only Subject, To and From are read
hint: it begins with 'Subject: ...', then a blank line, then what you write
[2]

$ . ./env; send 1 --file ask --cc eve@evil.example
refnet: a copy goes to you alone, and 'eve@evil.example' is no address of yours
[2]

$ . ./env; printf 'Subject: a\r\r\nBcc: eve@evil.example\n\nb\n' | send 1 --file -; printf 'Subject: a\rBcc: eve@evil.example\n\nb\n' | send 1 --file -; printf 'Subject: a\0b\n\nb\n' | send 1 --file -; printf 'Subject: a\n\nb\377\n' | send 1 --file -; { printf 'Subject: a\n\n'; yes | head -c 70000; } | send 1 --file -; sent
refnet: stdin:2: of a text's head only Subject, To and From are read
hint: it begins with 'Subject: ...', then a blank line, then what you write
refnet: the subject 'a\x0dBcc: eve@evil.example' holds a control character
refnet: stdin: a NUL byte is no text
refnet: stdin: byte 14 is not UTF-8
refnet: a message of 70313 bytes is too long; 60000 are the most
1 sent

Which address of mine it is from.

$ . ./env; refnet intro send 1 --file ask --cc me --cc ines.ferraz@mailhaven.example -n -q | grep -E '^(From|To|Cc)'; refnet config set send.from ines.ferraz@mailhaven.example -q --format ids; refnet intro send 1 --file ask -n -q | grep ^From; refnet config set send.from eve@evil.example -q --format ids; send 1 --file ask; refnet config unset send.from -q --format ids
From: Ines Ferraz <ines@quayside.example>
To: =?utf-8?Q?Tom=C3=A1s_Varela?= <tomas.varela@mailhaven.example>
Cc: ines@quayside.example, ines.ferraz@mailhaven.example
send.from
From: Ines Ferraz <ines.ferraz@mailhaven.example>
send.from
refnet: 'eve@evil.example' is no address of yours
hint: refnet init --me ADDRESS adds one
send.from

For another program: nothing is recorded.

$ . ./env; refnet intro send 1 --file ask --mailto --format json; refnet intro send 1 --file ask -n --fields to
refnet: --format means nothing to a message, which is a text
refnet: --fields means nothing to a message, which is a text
[2]

$ . ./env; refnet intro send 1 --file ask --eml out.eml; grep -c ^Message-ID out.eml; refnet intro send 1 --file ask --mailto; sent
one-sided: say something of the requester that is true of nobody else
one-sided: say something of the target that is true of nobody else
nothing is recorded as sent
hint: once you have sent it: refnet intro ask 1 connector --channel email
1
one-sided: say something of the requester that is true of nobody else
one-sided: say something of the target that is true of nobody else
nothing is recorded as sent
mailto:tomas.varela@mailhaven.example?subject=Could%20you%20introduce%20me%20to%20Grace%20Okafor%3F&body=Dear%20Tom%C3%A1s%2C%0D%0A%0D%0Aher%20bakeries%20pay%20forty%20suppliers%20by%20hand%2C%20and%20we%20end%20that.%0D%0AIf%20you%20would%20rather%20not%2C%20a%20short%20no%20is%20just%20as%20welcome.%0D%0A%0D%0AInes%0D%0A
hint: once you have sent it: refnet intro ask 1 connector --channel email
1 sent

A mailer that refuses: it did not leave, and can be tried again, the same message.

$ . ./env; echo 75 >fail; send 1 --file ask; rm fail; refnet intro send; sent
refnet: message 2: the message to Tomás Varela was not sent: the command failed: exit status 75
hint: refnet intro send --again 2 tries once more, --not-sent 2 gives up
id  intro  step           to                                             state   sent  error
 2      1  ask-connector  Tomás Varela <tomas.varela@mailhaven.example>  failed  -     the command failed: exit status 75
1 sent

$ T=10:03:00; . ./env; send --again 2; sent; cmp refused box/1; send --again 2
id,state
2,sent
2 sent
refnet: message 2 is sent
hint: refnet intro outbox lists them all
[2]

One that hangs: nobody knows. It is asked about, and not sent again.

$ T=10:04:00; . ./env; touch hang; refnet config set send.timeout 1 -q --format ids; send 1 --file ask; rm hang; refnet intro send; send 1 --file ask
send.timeout
refnet: message 3: the message to Tomás Varela may have left, or not: the command took too long
hint: find out, then refnet intro send --sent 3 or --not-sent 3
message 3 to Tomás Varela <tomas.varela@mailhaven.example>: the command took too long
id  intro  step           to                                             state         sent  error
 3      1  ask-connector  Tomás Varela <tomas.varela@mailhaven.example>  handing-over  -     the command took too long
hint: find out, then refnet intro send --sent 3 or --not-sent 3
refnet: intro 1: message 3 for that is in the outbox already, and may have left
hint: find out, then refnet intro send --sent 3 or --not-sent 3
[2]

$ refnet undo
refnet: the message to Tomás Varela may have left, and then cannot be taken back
hint: refnet undo --before-sent takes back the last change before that; refnet history lists them
[3]

$ T=10:05:00; . ./env; send --not-sent 3; refnet intro send; sent; refnet undo -q --format csv --fields summary; send --sent 3; refnet intro send; sent; export REFNET_NOW=2026-12-02T09:00:00Z; refnet -n intro send 1 --step reminder --as-drafted 2>/dev/null | sed -n 's/^In-Reply-To: <\(.*\)>/\1/p' >answered; refnet intro outbox --format csv --fields id,message_id | grep -f answered | cut -d , -f 1
id,state
3,not-sent
nothing in the outbox
2 sent
summary
intro 1: the message to Tomás Varela is not to be sent
id,state
3,sent
nothing in the outbox
2 sent
3

Without the consents no introduction leaves, whatever is forced; and they are asked for again at the last moment.

$ . ./env; refnet intro new -q --for 'Rachel Steinberg' --to 'Henrik Sølberg' --format ids; printf 'Subject: Rachel and Henrik\n\nDear both,\n\nyou both pay suppliers abroad. I leave you to it.\n\nInes\n' >both; send 2 --step introduction --file both --force 'in a hurry'
2
refnet: intro 2: the requester, Rachel Steinberg, has not been asked
hint: refnet intro ask 2 requester, and when they agree refnet intro yes 2 requester
[3]

$ . ./env; refnet intro yes 2 requester -q --format ids; refnet intro yes 2 target --share 'name, company' -q --format ids; send 2 --file both
2
2
refnet: intro 2: Henrik Sølberg did not say that their address may be told
hint: ask them; refnet intro yes 2 PARTY --share says what may be
[3]

$ . ./env; refnet intro yes 2 target -q --format ids; refnet intro send 2 --file both --yes -q --format csv --fields id,step,party,to,state; refnet intro no 2 target -q --format ids; T=10:06:00; . ./env; refnet intro send; sent
2
id,step,party,to,state
4,introduction,,Henrik Sølberg <henrik.solberg@nordlager.example>;Rachel Steinberg <rsteinberg@merrowtextiles.example>,held
2
refnet: intro 2: the target, Henrik Sølberg, said no
hint: message 4 stays in the outbox; refnet intro send --not-sent 4 takes it out
id  intro  step          to                                                                                                       state  sent  error
 4      2  introduction  Henrik Sølberg <henrik.solberg@nordlager.example>, Rachel Steinberg <rsteinberg@merrowtextiles.example>  due    -     -
2 sent

$ T=10:07:00; . ./env; refnet intro yes 2 target -q --format ids; refnet person dnc 'Rachel Steinberg' -q --format ids; refnet intro send -q --format csv --fields id,state; sent
2
27
refnet: do-not-contact: Rachel Steinberg is not to be contacted
hint: message 4 stays in the outbox; refnet intro send --not-sent 4 takes it out
id,state
4,due
2 sent

$ T=10:08:00; . ./env; refnet person dnc 'Rachel Steinberg' --off -q --format ids; refnet intro send -q --format csv --fields id,state; sent; grep ^To: -A1 box/2; refnet intro show 2 -q --format csv --fields state; refnet intro audit 2 -q --format csv --fields verdict; send 2 --step introduction --file both
27
id,state
4,sent
3 sent
To: =?utf-8?Q?Henrik_S=C3=B8lberg?= <henrik.solberg@nordlager.example>, Rachel
 Steinberg <rsteinberg@merrowtextiles.example>
state
introduced
verdict
proven
refnet: intro 2 is introduced: it has been made
hint: refnet intro show 2 says how it stands
[2]

Whoever was replaced while it was held is not written to.

$ T=10:08:00; . ./env; refnet intro new -q --for 'Rachel Steinberg' --to 'Henrik Sølberg' --force test --format ids; printf 'Subject: May I?\n\nMay I name you to him? A no is fine.\n' >may; refnet intro send 3 --file may --yes -q --format csv --fields to; refnet intro edit 3 --for 'Grace Okafor' --force test -q --format ids; T=10:09:00; . ./env; refnet intro send -q --format csv --fields id,state; send --not-sent 5; sent
3
to
Rachel Steinberg <rsteinberg@merrowtextiles.example>
3
refnet: the message to Rachel Steinberg: intro 3 names somebody else by now
hint: message 5 stays in the outbox; refnet intro send --not-sent 5 takes it out
id,state
5,due
id,state
5,not-sent
3 sent

Other letters are interactions.

$ T=10:10:00; . ./env; printf 'Subject: How are you?\n\nDear Rachel, it has been a while.\n' | send 2 --step re-engage --file - --format csv; refnet person show 'Rachel Steinberg' --format csv --fields last_out
id,state
6,sent
last_out
2026-11-22T10:10:00Z

Nothing in a name or a text reaches a command.

$ refnet person add '$(touch X)' --email 'x1@evil.example' -q --format ids; refnet person add '`touch X`;touch X %{X}' --email x2@evil.example -q --format ids; refnet person add '`touch X`;touch Y' --email '`touch${IFS}X`@evil.example' -q --format ids; refnet person add '%{X} -oQ/tmp' --email '-oq@evil.example' -q --format ids
59
60
61
62

$ T=10:11:00; . ./env; for who in x1@evil.example x2@evil.example '`touch X`;touch Y' '%{X} -oQ/tmp'; do id=$(refnet intro new -q --for "$who" --to 'Henrik Sølberg' --force test --format ids); printf 'Subject: $(touch X) `touch X` ;touch X; %%X -oQ/tmp\n\n.\n$(touch X)\n`touch X`\n;touch X\n-oQ/tmp\n%%X [x\n' | send $id --step re-engage --file - ; done; ls X; cat options; sent; grep -hE '^(To|Subject|[=.])' box/4 box/5
id,state
7,sent
id,state
8,sent
refnet: the address '`touch${ifs}x`@evil.example' is not one plain address
refnet: the address '-oq@evil.example' begins with a dash
ls: cannot access 'X': No such file or directory
-t -i
6 sent
To: "$(touch X)" <x1@evil.example>
Subject: $(touch X) `touch X` ;touch X; %X -oQ/tmp
=2E
To: "`touch X`;touch X %{X}" <x2@evil.example>
Subject: $(touch X) `touch X` ;touch X; %X -oQ/tmp
=2E
