cat >news.csv <<'CSV'
Company,Event,Date
Kestrel Works,opened a second plant,2026-09-14
CSV
