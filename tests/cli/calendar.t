Calendars: a meeting with others is an interaction, once for each time it was
held; exports/README.md says what each event is there for.

$ cp village/../cli/exports/calendar*.ics . && refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ refnet import calendar.ics
calendar.ics:93: row 12: no time zone is called 'Nowhere/Atlantis'
calendar.ics:99: row 13: it recurs by a rule that cannot be followed
calendar.ics:106: row 14: no start
calendar.ics
  read as       ics, UTF-8
  rows          14: 7 new, 4 skipped, 3 rejected
  skipped       cancelled 1, no attendees 1, in the future 1, all declined 1
  people        4 new
  interactions  7 new
  receipt       1: refnet import --undo 1 takes it back
[65]

$ refnet person list --format csv --fields name,emails,n_in,last_two_way
name,emails,n_in,last_two_way
Mateus Brandão,mateus@quayside.example,1,2026-07-06T09:00:00Z
Grace Okafor,grace@okaforbakeries.example,1,2026-07-06T09:00:00Z
Léa Fontaine,l.fontaine@amrhone.example,5,2026-11-16T09:00:00Z
,kenji.mori@tsubame.example,1,2026-09-14T00:00:00Z

Somebody else's calendar with the same meetings, by another program's clock.

$ refnet import -q calendar-2.ics --format csv --fields rows,created,unchanged,interactions,known
rows,created,unchanged,interactions,known
2,0,2,0,2

A series without an end, daily since 1990: the newest ten thousand times.

$ printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART:19900101T090000Z\nRRULE:FREQ=DAILY\nSUMMARY:daily\nATTENDEE:mailto:daily@x.example\nEND:VEVENT\nEND:VCALENDAR\n' > daily.ics; refnet import -qn daily.ics --format csv --fields rows,interactions,rejected
daily.ics:2: row 10002: it was held more than 10,000 times; the oldest are left out
rows,interactions,rejected
10002,10001,1
[65]

Cut short, a cancelled invitation, Windows-1252, nothing in it.

$ head -n 30 calendar.ics > cut.ics; refnet import -q cut.ics --format csv --fields rows,rejected
cut.ics:20: row 1: the file ends inside the event
rows,rejected
1,1
[65]

$ printf 'BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:u\nDTSTART:20260101T090000Z\nATTENDEE:mailto:a@x.example\nEND:VEVENT\nEND:VCALENDAR\n' > cancel.ics; refnet import cancel.ics
cancel.ics
  read as       ics, UTF-8
  rows          1: 1 skipped
  skipped       cancelled 1
  people        0 new
  receipt       4: refnet import --undo 4 takes it back
hint: refnet map

$ printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:w\nDTSTART:20260101T090000Z\nATTENDEE;CN=L\351a:mailto:lea@x.example\nEND:VEVENT\nEND:VCALENDAR\n' > latin.ics; refnet import -q latin.ics --format csv --fields encoding,interactions; refnet person list email:lea@x.example --format csv --fields name
encoding,interactions
windows-1252,1
name
Léa

$ printf 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' > none.ics; refnet import none.ics
refnet: none.ics: no data row in it
[65]

A zone whose clocks change every second is no zone: its times are not listed one by one.

$ printf 'BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=SECONDLY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:z\nDTSTART;TZID=Z:20261001T090000\nATTENDEE:mailto:a@b.example\nEND:VEVENT\nEND:VCALENDAR\n' >clocks.ics; timeout 20 refnet import -q --format csv --fields rows,created,rejected clocks.ics
clocks.ics:11: row 1: no time zone is called 'Z'
rows,created,rejected
1,0,1
[65]
