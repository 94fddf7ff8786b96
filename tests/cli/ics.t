Meetings and due dates as calendars; a program that is not ours reads them: it wants CRLF, lines of at most 75 octets
that break within no character, and undoes folds and escapes.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv village/contacts.csv village/hubspot-contacts.csv --format ids
1
1
2
3

$ cat >ics.py <<'END'
> import re, sys
> raw = open(sys.argv[1], "rb").read()
> assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
> for line in raw.split(b"\r\n"):
>     assert len(line) <= 75, line
>     line.decode()
> for line in raw.decode().replace("\r\n ", "").split("\r\n")[:-1]:
>     if line.startswith(tuple(sys.argv[2:])):
>         print(re.sub(r"\\([;,\\nN])", lambda m: " / " if m[1] in "nN" else m[1], line))
> END

Before anybody was introduced there is no meeting, and no file.

$ for c in 'new --to grace@okaforbakeries.example --via Tomás --force neighbours' 'yes 1 connector' 'yes 1 target'; do refnet intro $c --format ids; done; refnet intro outcome 1 scheduled --at '2026-12-01 10:00' --ics meet.ics; ls *.ics
1
hint: next: refnet intro ask 1 connector
1
hint: next: refnet intro ask 1 target
1
hint: next: refnet intro introduce 1
= Tue 1 Dec 2026 10:00 UTC
refnet: intro 1 is ready: an outcome follows an introduction
hint: refnet intro show 1 says how it stands
ls: cannot access '*.ics': No such file or directory
[2]

$ refnet intro introduce 1 --format ids; TZ=Europe/Lisbon refnet intro outcome 1 scheduled --at '2026-12-01 10:00' --for 45 --where 'Rua Augusta 12; 3º, Lisboa' --ics meet.ics --format csv --fields id,state,due_at; stat -c %a meet.ics; python3 ics.py meet.ics '' | sed 's/^UID:[0-9a-f]\{16\}-/UID:...-/'
1
hint: next: refnet log --with 5 --kind email --out
= Tue 1 Dec 2026 10:00 UTC
id,state,due_at
1,scheduled,2026-12-02T10:00:00Z
hint: next: refnet intro outcome 1 met
600
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//refnet//refnet//EN
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
UID:...-meeting@refnet
DTSTAMP:20261122T090000Z
SEQUENCE:0
DTSTART:20261201T100000Z
DTEND:20261201T104500Z
SUMMARY:Ines Ferraz and Grace Okafor
LOCATION:Rua Augusta 12; 3º, Lisboa
ORGANIZER;CN="Ines Ferraz":mailto:ines@quayside.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Ines Ferraz":mailto:ines@quayside.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Grace Okafor":mailto:grace@okaforbakeries.example
END:VEVENT
END:VCALENDAR

A day is no time, a calendar is of a meeting to come, and a length wants a calendar.

$ refnet intro outcome 1 scheduled --at '2026-12-01 10:00' --deal 500 --ics - -n -q >moot.ics; refnet intro outcome 1 scheduled --at '2026-12-01 10:00' --deal 500 --ics moot.ics -q --format csv --fields id,deal; refnet undo -q --format ids; rm moot.ics
id,deal
1,500
10

$ refnet intro outcome 1 scheduled --at 2026-12-02 --ics x.ics; refnet intro outcome 1 scheduled --ics x.ics; refnet intro outcome 1 met --at yesterday --ics x.ics; refnet intro outcome 1 scheduled --for 5; refnet intro outcome 1 scheduled --at '2026-12-02 9:00' --for 2000 --ics x.ics; ls x.ics
= Wed 2 Dec 2026 00:00 UTC
refnet: an invitation wants a day and a time: --at '2026-12-01 10:00'
refnet: an invitation wants a day and a time: --at '2026-12-01 10:00'
= Sat 21 Nov 2026 00:00 UTC
refnet: an invitation is to a meeting that is scheduled
refnet: --for and --where go into an invitation: --ics FILE
= Wed 2 Dec 2026 09:00 UTC
refnet: no meeting takes more than a day
ls: cannot access 'x.ics': No such file or directory
[2]

It moved: the same meeting, later words.

$ REFNET_NOW=2026-11-23T09:00:00Z refnet intro outcome 1 scheduled --at '2026-12-02 16:00' --ics - 2>/dev/null >moved.ics; for f in meet.ics moved.ics; do python3 ics.py $f UID SEQUENCE DTSTAMP DTSTART DTEND; done | sed 's/^UID:[0-9a-f]\{16\}-/UID:.../'; cat meet.ics moved.ics | grep ^UID | uniq | wc -l
UID:...meeting@refnet
DTSTAMP:20261122T090000Z
SEQUENCE:0
DTSTART:20261201T100000Z
DTEND:20261201T104500Z
UID:...meeting@refnet
DTSTAMP:20261123T090000Z
SEQUENCE:86400
DTSTART:20261202T160000Z
DTEND:20261202T163000Z
1

Where the file cannot be written nothing is recorded; what is not recorded leaves no file.

$ mkdir there; refnet intro outcome 1 scheduled --at '2026-12-03 9:00' --ics there; refnet intro outcome 1 scheduled --at '2026-12-03 9:00' --ics none/x.ics; refnet intro outcome 1 scheduled --at '2026-12-03 9:00' --ics - >/dev/full; refnet intro outcome 1 scheduled --at '2026-12-03 9:00' --ics dry.ics -n --format ids; ls -A there; ls dry.ics; refnet intro show 1 --format csv --fields state,due_at
= Thu 3 Dec 2026 09:00 UTC
refnet: cannot write there: Is a directory
= Thu 3 Dec 2026 09:00 UTC
refnet: cannot write none/x.ics: No such file or directory
= Thu 3 Dec 2026 09:00 UTC
refnet: cannot write to standard output: No space left on device
= Thu 3 Dec 2026 09:00 UTC
1
dry run: nothing was kept
ls: cannot access 'dry.ics': No such file or directory
state,due_at
scheduled,2026-12-03T16:00:00Z
hint: next: refnet intro outcome 1 met

Somebody without an address cannot be invited, and is not.

$ refnet person add 'Noor Haddad' --format ids -q; refnet person add 'Otto Lang' --email otto@lang.example --format ids -q; refnet intro new --to 'Noor Haddad' --via 'Otto Lang' --force test --format ids -q; for c in 'yes 2 connector' 'yes 2 target' 'introduce 2'; do refnet intro $c -q --format ids; done; refnet intro outcome 2 scheduled --at '2026-12-03 9:00' --ics x.ics; ls x.ics; refnet intro show 2 -q --format csv --fields state
60
61
2
2
2
2
= Thu 3 Dec 2026 09:00 UTC
refnet: Noor Haddad has no e-mail address to be invited at
hint: refnet person edit 60 --email EMAIL
ls: cannot access 'x.ics': No such file or directory
state
introduced

A referral without an introduction names nobody to anybody.

$ refnet intro new --kind implied --to 'Otto Lang' --via Tomás --force test --format ids -q; refnet intro outcome 3 scheduled --at '2026-12-04 9:00' --ics - | python3 ics.py /dev/stdin SUMM ORG ATT; refnet undo -q --format ids; refnet undo -q --format ids
3
= Fri 4 Dec 2026 09:00 UTC
nobody is invited: no introduction was made
SUMMARY:A meeting
ORGANIZER;CN="Ines Ferraz":mailto:ines@quayside.example
19
18

What is due, with whom, and thanks that are owed; what is late stands on today.

$ refnet intro new --to 'Otto Lang' --via 'Noor Haddad' --force test --format ids; REFNET_NOW=2026-12-05T09:00:00Z refnet intro outcome 1 met --format ids -q; REFNET_NOW=2026-12-20T09:00:00Z refnet intro list --ics due.ics; python3 ics.py due.ics METHOD X-WR DTSTART SUMMARY DESC TRIGGER ACTION; stat -c %a due.ics
4
hint: next: refnet intro ask 4 connector
1
3 due
METHOD:PUBLISH
X-WR-CALNAME:Introductions
DTSTART;VALUE=DATE:20261220
SUMMARY:Thank Tomás Varela
DESCRIPTION:Introduction 1: me to Grace Okafor via Tomás Varela, met / refnet intro thank 1
ACTION:DISPLAY
DESCRIPTION:Thank Tomás Varela
TRIGGER:PT9H
DTSTART;VALUE=DATE:20261220
SUMMARY:Write to Noor Haddad
DESCRIPTION:Introduction 2: me to Noor Haddad via Otto Lang, introduced / refnet log --with 60 --kind email --out
ACTION:DISPLAY
DESCRIPTION:Write to Noor Haddad
TRIGGER:PT9H
DTSTART;VALUE=DATE:20261220
SUMMARY:Ask Noor Haddad
DESCRIPTION:Introduction 4: me to Otto Lang via Noor Haddad, drafted / refnet intro ask 4 connector
ACTION:DISPLAY
DESCRIPTION:Ask Noor Haddad
TRIGGER:PT9H
600

The same again: the same entries.

$ refnet intro list --ics - 2>/dev/null | tr -d '\r' | grep ^UID >a; refnet intro list --ics - -q | tr -d '\r' | grep ^UID >b; sort -u a b | wc -l; grep -c @refnet$ a; refnet intro list state:won --ics -
3
3
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//refnet//refnet//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Introductions
END:VCALENDAR
0 due

$ refnet due -k 2 --ics touch.ics; python3 ics.py touch.ics X-WR DTSTART SUMMARY DESC; refnet due -k 2 --ics none/x
2 due
1 more are due
X-WR-CALNAME:Who should hear from me
DTSTART;VALUE=DATE:20261122
SUMMARY:Get in touch with Rachel Steinberg
DESCRIPTION:Last in touch 2026-04-08, every 30 days
DESCRIPTION:Get in touch with Rachel Steinberg
DTSTART;VALUE=DATE:20261122
SUMMARY:Get in touch with 田中 由紀
DESCRIPTION:Last in touch 2026-04-17, every 30 days
DESCRIPTION:Get in touch with 田中 由紀
refnet: cannot write none/x: No such file or directory
[74]
