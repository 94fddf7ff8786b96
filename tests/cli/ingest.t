What messages propose: read from a file, an mbox, a Maildir or a pipe, matched to introductions, accepted or rejected.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv village/contacts.csv village/hubspot-contacts.csv --format ids >/dev/null; refnet intro new -q --force 'a test' --to grace@okaforbakeries.example --via 'Tomás Varela' --format ids; refnet intro ask -q 1 connector --format ids
1
1
1

$ cat >yes.eml <<'END'
> From: =?utf-8?Q?Tom=C3=A1s?= Varela <tomas.varela@mailhaven.example>
> To: Ines Ferraz <ines@quayside.example>
> Subject: Re: Could you introduce me to Grace Okafor?
> Date: Sat, 21 Nov 2026 18:20:00 +0000
> Message-ID: <yes1@mailhaven.example>
> In-Reply-To: <ask1@quayside.example>
> 
> Happy to make the introduction.
> 
> On Fri, 20 Nov 2026, Ines Ferraz wrote:
> > would you be willing to introduce me to Grace Okafor?
> > If you would rather not, a short no is just as welcome.
> END

A message proposes; nothing changes by that.  Twice is once.

$ refnet intro ingest yes.eml
1 message: 1 proposal
id  intro  kind  party      person        day         sure  quote
 1      1  yes   connector  Tomás Varela  2026-11-21  yes   Happy to make the introduction.
hint: refnet intro accept ID, or reject ID; --why says what else there was

$ refnet intro ingest <yes.eml
1 message: 0 proposals, 1 known
no proposals

$ refnet intro show 1 --format csv --fields state; refnet intro proposals --format csv --fields id,intro_id,kind,party,person,sure,quote,message_id,file,state,doubt
state
asking-connector
hint: next: refnet intro yes 1 connector
id,intro_id,kind,party,person,sure,quote,message_id,file,state,doubt
1,1,yes,connector,Tomás Varela,true,Happy to make the introduction.,yes1@mailhaven.example,yes.eml,waiting,

Accepted, it is evidence in the ledger: the message, its digest, the line.

$ refnet intro accept 1; sha256sum yes.eml; refnet intro show 1 --ledger --format jsonl | sed 's/.*"answer":"yes","at":"2026-11-21/"at":"2026-11-21/; s/"hash":"[^"]*",//'; refnet intro audit
id  intro  kind  party      person        day         sure  quote
 1      1  yes   connector  Tomás Varela  2026-11-21  yes   Happy to make the introduction.
hint: refnet intro show 1 says how it stands
627daa6038a1f0ceca98a3caf93025c33dc27f4d468f5748a49344762ebc2e99  yes.eml
hint: next: refnet intro ask 1 target
{"intro_id":1,"seq":1,"party":"requester","answer":"yes","at":"2026-11-22T09:00:00Z","channel":null,"evidence":null,"until":null,"row":1,"implied":true,"undone":false,"of":null,"share":null,"reason":null,"note":null,"evidence_sha256":null,"person_id":1,"message":null,"quote":null,"whom":null}
{"intro_id":1,"seq":2,"party":"connector","answer":"asked","at":"2026-11-22T09:00:00Z","channel":null,"evidence":null,"until":null,"row":2,"implied":false,"undone":false,"of":null,"share":null,"reason":null,"note":null,"evidence_sha256":null,"person_id":45,"message":null,"quote":null,"whom":null}
"at":"2026-11-21T18:20:00Z","channel":"email","evidence":"yes.eml","until":null,"row":3,"implied":false,"undone":false,"of":null,"share":null,"reason":null,"note":null,"evidence_sha256":"627daa6038a1f0ceca98a3caf93025c33dc27f4d468f5748a49344762ebc2e99","person_id":45,"message":"yes1@mailhaven.example","quote":"Happy to make the introduction.","whom":null}
the ledger of consents is as it was written
no introductions to prove

$ refnet intro accept 1
refnet: proposal 1 is accepted already
hint: refnet undo takes back the last change
[2]

One undo takes back the yes and the acceptance; the message waits again.

$ refnet undo --format csv --fields verb,summary; refnet intro show 1 --format csv --fields state; refnet intro proposals --format ids; refnet redo -q; refnet intro show 1 --format csv --fields state
verb,summary
intro accept,"intro 1: yes from Tomás Varela, by mail"
state
asking-connector
hint: next: refnet intro yes 1 connector
1
id  day         verb          summary                                  undone
 8  2026-11-22  intro accept  intro 1: yes from Tomás Varela, by mail  -
state
asking-target
hint: next: refnet intro ask 1 target

An mbox: who is away, somebody else's address, a mail that only quotes the ask, a report of delivery, news.

$ refnet intro new -q --force 'a test' --to kenji.mori@tsubame.example --via marta@krustwerk.example --format ids; refnet intro ask -q 2 connector --format ids; cat >in.mbox <<'END'
> From marta@krustwerk.example Sat Nov 21 10:00:00 2026
> From: Marta Kowalczyk <marta@krustwerk.example>
> To: ines@quayside.example
> Subject: Automatic reply: Could you introduce me to Kenji Mori?
> Date: Sat, 21 Nov 2026 10:00:00 +0100
> Message-ID: <away@krustwerk.example>
> In-Reply-To: <ask2@quayside.example>
> Auto-Submitted: auto-replied
> 
> I am out of the office until Monday with no access to mail.
> 
> From marta.k@freepost.example Sat Nov 21 11:00:00 2026
> From: Marta Kowalczyk <marta.k@freepost.example>
> To: ines@quayside.example
> Subject: Re: Could you introduce me to Kenji Mori?
> Date: Sat, 21 Nov 2026 11:00:00 +0100
> Message-ID: <other@freepost.example>
> In-Reply-To: <ask2@quayside.example>
> 
> Happy to make the introduction.
> 
> From marta@krustwerk.example Sat Nov 21 12:00:00 2026
> From: Marta Kowalczyk <marta@krustwerk.example>
> To: ines@quayside.example
> Subject: Re: Could you introduce me to Kenji Mori?
> Date: Sat, 21 Nov 2026 12:00:00 +0100
> Message-ID: <empty@krustwerk.example>
> In-Reply-To: <ask2@quayside.example>
> 
> > would you be willing to introduce me to Kenji Mori?
> > If you would rather not, a short no is just as welcome.
> 
> From MAILER-DAEMON Sat Nov 21 13:00:00 2026
> From: Mail Delivery System <mailer-daemon@quayside.example>
> To: ines@quayside.example
> Subject: Undelivered Mail Returned to Sender
> Date: Sat, 21 Nov 2026 13:00:00 +0100
> Message-ID: <report@quayside.example>
> X-Failed-Recipients: marta@krustwerk.example
> 
> This message could not be delivered.
> 
> From news@ledgerweekly.example Sat Nov 21 14:00:00 2026
> From: Ledger Weekly <news@ledgerweekly.example>
> To: ines@quayside.example
> Subject: Issue 200: yes, yes, yes
> Date: Sat, 21 Nov 2026 14:00:00 +0100
> Message-ID: <news@ledgerweekly.example>
> 
> Yes!
> 
> END
2
2

$ refnet intro ingest in.mbox --why --format csv --fields id,intro_id,kind,party,sure,quote,file,moment,doubt
in.mbox:13: nobody of an introduction has to do with it
in.mbox:44: nobody of an introduction has to do with it
5 messages: 3 proposals, 2 of nothing
id,intro_id,kind,party,sure,quote,file,moment,doubt
2,2,out-of-office,connector,true,Automatic reply: Could you introduce me to Kenji Mori?,in.mbox:2,2026-11-23T00:00:00Z,
3,2,unclear,connector,false,Re: Could you introduce me to Kenji Mori?,in.mbox:23,,it may be meant otherwise
4,2,bounce,connector,true,marta@krustwerk.example,in.mbox:34,,
hint: refnet intro accept ID, or reject ID; --why says what else there was

The other address is nobody's: until it is hers, her answer from there is not matched.

$ refnet person edit -q marta@krustwerk.example --email marta.k@freepost.example --format ids; refnet intro ingest in.mbox --all --format csv --fields id,intro_id,kind,party,sure,quote,file
2
5 messages: 1 proposal, 3 known, 1 of nothing
id,intro_id,kind,party,sure,quote,file
5,2,yes,connector,true,Happy to make the introduction.,in.mbox:13
hint: refnet intro accept ID, or reject ID; --why says what else there was

It is read on from where it was read to; rewritten, from the start.

$ refnet intro ingest in.mbox; sed 's/<yes1@/<no1@/; s/Tom=C3=A1s?= Varela <tomas.varela@mailhaven/Marta?= Kowalczyk <marta@krustwerk/; s/Grace Okafor/Kenji Mori/; s/Happy to make the introduction./Sorry, I would rather not./; 1s/^/From marta@krustwerk.example Sat Nov 21 15:00:00 2026\n/' yes.eml >>in.mbox; refnet intro ingest in.mbox --format csv --fields id,intro_id,kind,party,sure,quote,file; sed -n '/no1@/,$p' in.mbox >tail; tail -n +12 in.mbox >cut; mv cut in.mbox; refnet intro ingest in.mbox
0 messages: 0 proposals
no proposals
1 message: 1 proposal
id,intro_id,kind,party,sure,quote,file
6,2,no,connector,true,"Sorry, I would rather not.","in.mbox, byte 1712"
hint: refnet intro accept ID, or reject ID; --why says what else there was
5 messages: 0 proposals, 4 known, 1 of nothing
no proposals

Rejected is decided: reading again does not ask again.

$ refnet intro reject 2 3 4 6 --format csv --fields id,state; refnet intro ingest in.mbox --all; refnet intro proposals; refnet history --format csv --fields verb,summary | head -3
id,state
2,rejected
3,rejected
4,rejected
6,rejected
5 messages: 0 proposals, 4 known, 1 of nothing
no proposals
id  intro  kind  party      person           day         sure  quote
 5      2  yes   connector  marta Kowalczyk  2026-11-21  yes   Happy to make the introduction.
verb,summary
intro reject,4 proposals rejected
intro ingest,"1 messages: 1 proposed, 0 accepted"

A table of all says which were accepted and which were not; for programs nothing changes by that.

$ refnet intro proposals --all 'intro:1 or intro:2'; refnet intro proposals --all id:6 --format csv | head -1; refnet intro proposals --all --fields id,kind id:6
id  intro  kind           party      person           day         sure  state     quote
 1      1  yes            connector  Tomás Varela     2026-11-21  yes   accepted  Happy to make the introduction.
 2      2  out-of-office  connector  marta Kowalczyk  2026-11-21  yes   rejected  Automatic reply: Could you introduce me to Kenji Mori?
 3      2  unclear        connector  marta Kowalczyk  2026-11-21        rejected  Re: Could you introduce me to Kenji Mori?
 4      2  bounce         connector  marta Kowalczyk  2026-11-21  yes   rejected  marta@krustwerk.example
 5      2  yes            connector  marta Kowalczyk  2026-11-21  yes   waiting   Happy to make the introduction.
 6      2  no             connector  marta Kowalczyk  2026-11-21  yes   rejected  Sorry, I would rather not.
id,intro_id,kind,party,person,at,sure,quote,message_id,file,state,moment,person_id,requester,connector,target,doubt,sha256
id  kind
 6  no

$ refnet undo -q --format ids; refnet intro proposals --format ids
15
2
3
4
5
6

Whoever sits there now is not who wrote it.

$ refnet intro edit -q 2 --force 'a test' --via 'Tomás Varela' --format ids; refnet intro accept 6; refnet undo -q --format ids
2
refnet: proposal 6 is of marta Kowalczyk, who is not the connector of intro 2 any more
16

--yes accepts what is sure, in the order of dates; what cannot be done waits.

$ cat >later.mbox <<'END'
> From x Sun Nov 22 08:30:00 2026
> From: Tomas <tomas.varela@mailhaven.example>
> To: Ines Ferraz <ines@quayside.example>
> Cc: Grace Okafor <grace@okaforbakeries.example>
> Subject: Ines Ferraz and Grace Okafor
> Date: Sun, 22 Nov 2026 08:30:00 +0000
> Message-ID: <intro@mailhaven.example>
> 
> Adding Grace in cc. Grace, meet Ines.
> 
> END
$ refnet intro ingest -n --yes later.mbox --format csv --fields id,intro_id,kind,party,sure,quote,state; refnet intro ingest -q --yes later.mbox --format csv --fields id,state; refnet intro show 1 --format csv --fields state,by,introduced_at; refnet intro audit --format csv --fields intro_id,verdict,why
1 message: 1 proposal, 1 accepted
id,intro_id,kind,party,sure,quote,state
7,1,introduced,,true,"Adding Grace in cc. Grace, meet Ines.",accepted
dry run: nothing was kept
id,state
7,accepted
state,by,introduced_at
introduced,connector,2026-11-22T08:30:00Z
hint: next: refnet log --with 5 --kind email --out
the ledger of consents is as it was written
intro_id,verdict,why
1,not-ours,"not ours, consent unrecorded"

Calendars: she invites, I accept; later it is over.

$ cat >invite.eml <<'END'
> From: Grace Okafor <grace@okaforbakeries.example>
> To: Ines Ferraz <ines@quayside.example>
> Subject: Invitation: Ines and Grace
> Date: Sun, 22 Nov 2026 08:40:00 +0000
> Message-ID: <invite@okaforbakeries.example>
> MIME-Version: 1.0
> Content-Type: text/calendar; method=REQUEST; charset=utf-8
> 
> BEGIN:VCALENDAR
> VERSION:2.0
> PRODID:-//bakery//EN
> METHOD:REQUEST
> BEGIN:VEVENT
> UID:1@okaforbakeries.example
> DTSTAMP:20261122T084000Z
> DTSTART:20261201T100000Z
> DTEND:20261201T103000Z
> SUMMARY:Ines and Grace
> ORGANIZER:mailto:grace@okaforbakeries.example
> ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ines@quayside.example
> END:VEVENT
> END:VCALENDAR
> END
$ sed 's/^From:.*/From: ines@quayside.example/; s/^To:.*/To: grace@okaforbakeries.example/; s/REQUEST/REPLY/; s/NEEDS-ACTION/ACCEPTED/; s/<invite@okaforbakeries/<reply@quayside/; s/08:40:00/08:50:00/' invite.eml >accepted.eml; refnet intro ingest --yes invite.eml accepted.eml --format csv --fields id,intro_id,kind,party,sure,quote,state,moment; refnet intro show 1 --format csv --fields state,due_at
1 message: 1 proposal
1 message: 1 proposal, 1 accepted
id,intro_id,kind,party,sure,quote,state,moment
8,1,scheduled,target,false,REQUEST 2026-12-01T10:00:00Z Ines and Grace,waiting,2026-12-01T10:00:00Z
9,1,scheduled,target,true,REPLY 2026-12-01T10:00:00Z Ines and Grace,accepted,2026-12-01T10:00:00Z
hint: refnet intro accept ID, or reject ID; --why says what else there was
state,due_at
scheduled,2026-12-02T10:00:00Z
hint: next: refnet intro outcome 1 met

$ sed 's/<reply@/<again@/; s/METHOD:REPLY/METHOD:REQUEST/' accepted.eml >over.eml; export REFNET_NOW=2026-12-02T09:00:00Z; refnet intro ingest --yes over.eml --format csv --fields id,kind,party,sure,state,moment; refnet intro accept -q 10 --format ids; refnet intro show 1 --format csv --fields state,met_at; export REFNET_NOW=2026-11-22T09:00:00Z; refnet undo -q --format ids
1 message: 1 proposal
id,kind,party,sure,state,moment
10,met,target,false,waiting,2026-12-01T10:00:00Z
hint: refnet intro accept ID, or reject ID; --why says what else there was
10
state,met_at
met,2026-12-01T10:00:00Z
hint: next: refnet intro thank 1
21

A Maildir with what I sent: an ask of my own, and the answer to it.

$ refnet intro new -q --force 'a test' --to priya@ledgerleaf.example --via henrik.solberg@nordlager.example --format ids; mkdir -p box/cur box/new box/tmp box/.Sent/cur box/.Sent/new; cat >box/.Sent/cur/1.host:2,S <<'END'
> From: ines@quayside.example
> To: Henrik Solberg <henrik.solberg@nordlager.example>
> Subject: A favour
> Date: Fri, 20 Nov 2026 09:00:00 +0000
> Message-ID: <favour@quayside.example>
> 
> Would you introduce me to Priya Raghunathan?
> END
3
$ cat >box/new/2.host <<'END'
> From: Henrik Solberg <henrik.solberg@nordlager.example>
> To: ines@quayside.example
> Subject: Re: A favour
> Date: Fri, 20 Nov 2026 10:00:00 +0000
> Message-ID: <sure@nordlager.example>
> In-Reply-To: <favour@quayside.example>
> 
> Happy to make the introduction.
> END
$ refnet intro ingest box --format csv --fields id,intro_id,kind,party,sure,quote,file,doubt; refnet intro ingest box; refnet intro proposals --format csv --fields id,kind,person
2 messages: 2 proposals
id,intro_id,kind,party,sure,quote,file,doubt
11,3,asked,connector,false,Would you introduce me to Priya Raghunathan?,"box/.Sent/cur/1.host:2,S",
12,3,yes,connector,true,Happy to make the introduction.,box/new/2.host,
hint: refnet intro accept ID, or reject ID; --why says what else there was
2 messages: 0 proposals, 2 known
no proposals
id,kind,person
2,out-of-office,marta Kowalczyk
3,unclear,marta Kowalczyk
4,bounce,marta Kowalczyk
5,yes,marta Kowalczyk
6,no,marta Kowalczyk
8,scheduled,Grace Okafor
10,met,Grace Okafor
11,asked,Henrik Sølberg
12,yes,Henrik Sølberg

What fits two introductions is proposed of both, and accepted of neither.

$ refnet intro new -q --force 'a test' --to aoife.brennan@brennanquill.example --via henrik.solberg@nordlager.example --format ids; refnet intro ask -q 3 connector --format ids; refnet intro ask -q 4 connector --force 'a test' --format ids; sed 's/Re: A favour/Re: your mail/; s/<sure@/<which@/; /^In-Reply-To/d' box/new/2.host | refnet intro ingest --yes --format csv --fields id,intro_id,kind,sure,state,doubt
4
3
4
1 message: 2 proposals
id,intro_id,kind,sure,state,doubt
13,3,yes,false,waiting,it fits several introductions
14,4,yes,false,waiting,it fits several introductions
hint: refnet intro accept ID, or reject ID; --why says what else there was

Introductions of the past, from heads alone: Tomás introduced Rachel Steinberg, and I introduced him to Marta.

$ cat >old.mbox <<'END'
> From x Mon Jan  1 00:00:00 2024
> From: ines@quayside.example
> To: tomas.varela@mailhaven.example, "Ledger" <news@ledgerweekly.example>
> Bcc: marta@krustwerk.example
> Subject: Hello
> Date: Mon, 01 Jan 2024 09:00:00 +0000
> Message-ID: <1@quayside.example>
> 
> From x Mon Jan  1 00:00:00 2024
> From: marta@krustwerk.example
> To: ines@quayside.example
> Subject: Hello
> Date: Mon, 01 Jan 2024 10:00:00 +0000
> Message-ID: <1b@krustwerk.example>
> 
> From x Wed Jan  3 00:00:00 2024
> From: Tomas <tomas.varela@mailhaven.example>
> To: ines@quayside.example, rsteinberg@merrowtextiles.example
> Subject: Ines, meet Rachel
> Date: Wed, 03 Jan 2024 09:00:00 +0000
> Message-ID: <2@mailhaven.example>
> 
> From x Thu Jan  4 00:00:00 2024
> From: rsteinberg@merrowtextiles.example
> To: ines@quayside.example
> Cc: tomas.varela@mailhaven.example
> Subject: Re: Ines, meet Rachel
> Date: Thu, 04 Jan 2024 09:00:00 +0000
> Message-ID: <3@merrowtextiles.example>
> In-Reply-To: <2@mailhaven.example>
> 
> From x Fri Jan  5 00:00:00 2024
> From: ines@quayside.example
> To: tomas.varela@mailhaven.example, marta@krustwerk.example
> Subject: Tomas, Marta
> Date: Fri, 05 Jan 2024 09:00:00 +0000
> Message-ID: <4@quayside.example>
> 
> From x Sat Jan  6 00:00:00 2024
> From: marta@krustwerk.example
> To: tomas.varela@mailhaven.example
> Cc: ines@quayside.example
> Subject: Re: Tomas, Marta
> Date: Sat, 06 Jan 2024 09:00:00 +0000
> Message-ID: <5@krustwerk.example>
> References: <4@quayside.example>
> 
> END
$ refnet intro ingest --mine old.mbox --format csv --fields id,intro_id,kind,requester,connector,target,at,sure,quote,file,message_id
6 messages: 2 proposals, 4 of nothing
id,intro_id,kind,requester,connector,target,at,sure,quote,file,message_id
15,,past,me,Tomás Varela,Rachel Steinberg,2024-01-03T09:00:00Z,false,"Ines, meet Rachel",old.mbox:17,2@mailhaven.example
16,,past,Tomás Varela,me,marta Kowalczyk,2024-01-05T09:00:00Z,false,"Tomas, Marta",old.mbox:33,4@quayside.example
hint: refnet intro accept ID, or reject ID; --why says what else there was

$ refnet intro ingest --mine old.mbox --format ids; refnet intro accept -q 15 16 --format ids; refnet intro list 'target:"Rachel Steinberg"' --format csv --fields id,connector,state,waiting_on,next,due_at,owed,opened_at,introduced_at; refnet intro audit --format csv --fields intro_id,at,verdict; refnet person show 'Tomás Varela' --format jsonl | grep -o '"given":[0-9]*'
6 messages: 0 proposals, 2 known, 4 of nothing
15
16
id,connector,state,waiting_on,next,due_at,owed,opened_at,introduced_at
5,Tomás Varela,introduced,,,,false,2024-01-03T09:00:00Z,2024-01-03T09:00:00Z
the ledger of consents is as it was written
intro_id,at,verdict
1,2026-11-22T08:30:00Z,not-ours
5,2024-01-03T09:00:00Z,not-ours
"given":1

$ refnet intro ingest --mine old.mbox; refnet undo -q --format ids; refnet intro list 'target:"Rachel Steinberg"'; refnet intro proposals kind:past --format ids
6 messages: 0 proposals, 2 known, 4 of nothing
no proposals
29
no introductions
15
16

Heads tell nothing of who had not written to me; --why says so, and nothing is said unasked.

$ sed -n '/^From x Wed/,/^From x Fri/p' old.mbox | sed '$d' >alone.mbox; refnet intro ingest --mine alone.mbox; refnet intro ingest --mine --why alone.mbox; refnet intro ingest --mine --why old.mbox --format ids
2 messages: 0 proposals, 2 of nothing
no proposals
alone.mbox:2: you and who wrote it had written no letter to each other before
alone.mbox:9: you and who wrote it had written no letter to each other before
2 messages: 0 proposals, 2 of nothing
no proposals
old.mbox:2: you and one of the two had written no letter to each other before
old.mbox:10: it is not between three or four people
old.mbox:24: it answers a letter that introduced its writer
old.mbox:40: it answers a letter that introduced its writer
6 messages: 0 proposals, 2 known, 4 of nothing

What cannot be read is said, there too.

$ echo 'this is no mail' >junk.txt; refnet intro ingest --mine junk.txt
refnet: junk.txt: no message: it has neither sender nor id
[65]

$ mkdir -p pipes/cur pipes/new pipes/tmp; mkfifo pipes/cur/1.host; cp yes.eml pipes/cur/2.host; refnet intro ingest --mine pipes
pipes/cur/1.host: not a regular file
2 messages: 0 proposals, 1 of nothing, 1 not read
refnet: 1 message cannot be read
no proposals
[65]

Empty lines before it are no end of its head.

$ { echo; echo; cat yes.eml; } | refnet intro ingest
1 message: 0 proposals, 1 known
no proposals

What is no mail.

$ refnet intro ingest nowhere.eml
refnet: cannot read nowhere.eml: No such file or directory
[66]

$ refnet intro ingest </dev/null
refnet: standard input is empty
[65]

$ mkdir empty; refnet intro ingest empty
refnet: empty is a folder and no Maildir: it has no cur and new
[65]

$ printf 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' | refnet intro ingest
refnet: standard input is a calendar, not a message
hint: refnet intro outcome ID scheduled --ics FILE
[65]

$ head -c 3000 /dev/zero >zero; refnet intro ingest zero
refnet: zero: no message: it has neither sender nor id
[65]

$ : >none.mbox; refnet intro ingest none.mbox
0 messages: 0 proposals
no proposals

$ refnet intro accept 99
refnet: no proposal 99
hint: refnet intro proposals shows those that wait
[1]

$ refnet intro accept one
refnet: 'one' is no proposal's number
hint: refnet intro proposals shows them
[2]

Hostile ones: heads of a mebibyte, ten thousand parts, a date that is none, cut short.

$ { printf 'From: tomas.varela@mailhaven.example\nTo: ines@quayside.example\nX-Long: '; head -c 1048576 /dev/zero | tr '\0' 'a'; printf '\nSubject: Re: Grace Okafor\n\nHappy to.\n'; } >head.eml; refnet intro ingest head.eml -q --format csv --fields kind,sure
kind,sure

$ { printf 'From: henrik.solberg@nordlager.example\nTo: ines@quayside.example\nSubject: Re: Priya Raghunathan\nMessage-ID: <parts@nordlager.example>\nDate: Fri, 99 Foo 2026 99:99:99 +9999\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n'; for i in $(seq 10000); do printf -- '--b\nContent-Type: text/plain\n\npart %d\n' $i; done; printf -- '--b--\n'; } >parts.eml; refnet intro ingest parts.eml -q --format csv --fields intro_id,kind,sure,at
intro_id,kind,sure,at
3,unclear,false,2026-11-22T09:00:00Z

$ head -c 150 yes.eml | refnet intro ingest -q --format csv --fields kind,sure; printf 'From x Mon Jan  1 00:00:00 2024\nFrom: tomas' >cut.mbox; refnet intro ingest cut.mbox -q --format csv --fields kind,sure
kind,sure
kind,sure

A reply to what was sent from here needs no name in it; who else answers, a human reads.

$ mkdir bin; printf '#!/bin/sh\ncat >sent\n' >bin/sendmail; chmod +x bin/sendmail; refnet intro new -q --force 'a test' --to julia.weber@kessler-recht.example --via 'Kwame Mensah' --format ids; printf 'Subject: A question\n\nDear Kwame,\n\nJulia Weber read our paper on customs law, and I would like to ask her one thing.\nCould you introduce us? If you would rather not, a short no is just as welcome.\n\nInes\n' >ask; PATH=$PWD/bin:$PATH refnet intro send 6 --file ask --yes --hold 0 -q --format csv --fields intro_id,party,state; refnet intro show 6 --format csv --fields state
6
intro_id,party,state
6,connector,sent
state
asking-connector
hint: next: refnet intro yes 6 connector

$ reply() { printf 'From: %s\nTo: ines@quayside.example\nSubject: Re: A question\nDate: Sun, 22 Nov 2026 08:59:00 +0000\nMessage-ID: <%s>\nIn-Reply-To: %s\n\n%s\n' "$1" "$2" "$(sed -n 's/^Message-ID: //p' sent)" "$3"; }; reply office@kessler.example a@k 'Yes, happy to introduce you.' | refnet intro ingest --yes --format csv --fields intro_id,kind,party,person,sure,state,doubt; reply kwame.mensah@goldcoastcold.example b@k 'Yes, happy to introduce you.' | refnet intro ingest --yes --format csv --fields intro_id,kind,party,person,sure,state,doubt
1 message: 1 proposal
intro_id,kind,party,person,sure,state,doubt
6,yes,connector,Kwame Mensah,false,waiting,it is from another address than theirs
hint: refnet intro accept ID, or reject ID; --why says what else there was
1 message: 1 proposal, 1 accepted
intro_id,kind,party,person,sure,state,doubt
6,yes,connector,Kwame Mensah,true,accepted,

What is undone was not read: the mailbox is read again from where it was read to before.

$ { printf 'From x Sun Nov 22 08:00:00 2026\nFrom: kwame.mensah@goldcoastcold.example\nTo: ines@quayside.example\nSubject: Re: A question\nDate: Sun, 22 Nov 2026 08:59:30 +0000\nMessage-ID: <c@k>\nIn-Reply-To: %s\n\nWhat would you like to ask her?\n\n' "$(sed -n 's/^Message-ID: //p' sent)"; } >last.mbox; refnet intro ingest -q last.mbox --format csv --fields kind,quote; echo >>last.mbox; refnet intro ingest -q last.mbox --format ids; refnet undo -q --format csv --fields verb; refnet intro ingest -q last.mbox --format csv --fields kind,quote; refnet undo -q --format csv --fields verb; refnet redo -q --format csv --fields verb; refnet intro ingest last.mbox
kind,quote
question,What would you like to ask her?
verb
intro ingest
kind,quote
question,What would you like to ask her?
verb
intro ingest
verb
intro ingest
0 messages: 0 proposals
no proposals
