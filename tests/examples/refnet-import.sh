# a folder of exports, mail as mail programs keep it, and a calendar
exports="$VILLAGE"/../cli/exports
mkdir -p exports Maildir/cur Maildir/new Maildir/tmp Takeout/Mail
cp Connections.csv messages.csv exports
cp "$exports"/one.eml Maildir/cur/1:2,S
cp "$exports"/takeout.mbox Takeout/Mail/All.mbox
cat >work.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Village//Calendar//EN
BEGIN:VEVENT
UID:1@coppice.example
DTSTART:20261109T090000Z
DTEND:20261109T100000Z
SUMMARY:The second plant
ORGANIZER:mailto:ines@quayside.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada.novak@coppice.example
END:VEVENT
END:VCALENDAR
ICS
rm -r .local/share/refnet
refnet init --name 'Ines Ferraz' --me ines@quayside.example \
    --me ines.ferraz@mailhaven.example
