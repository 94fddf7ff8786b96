The same messages in another order, in other files and imports, end in the
same people and scores: late rows replay the people they concern.

$ me='-q --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids'
> refnet --db one.db init $me; refnet --db two.db init $me
1
1

$ refnet --db one.db import -q village/mail.csv --format csv --fields rows,created
rows,created
450,434

$ head -n 1 village/mail.csv > late.csv; sed 1d village/mail.csv | tac | head -n 200 >> late.csv
> head -n 1 village/mail.csv > early.csv; sed 1d village/mail.csv | tac | tail -n 250 >> early.csv
> refnet --db two.db import -q late.csv early.csv --format csv --fields file,rows,created,known
file,rows,created,known
late.csv,200,199,0
early.csv,250,235,0

$ rows() { refnet --db $1 person list --format csv --fields emails,tier,p24,p7,evidence,last_two_way,last_in,last_out,n_in,n_out | sort; }
> rows one.db > one.csv; rows two.db > two.csv; cmp one.csv two.csv && echo the same, wc: $(wc -l < one.csv)
the same, wc: 46

Learning another address of mine later puts every direction right.

$ refnet --db three.db init -q --me ines.ferraz@mailhaven.example --format ids; refnet --db three.db import -q village/mail.csv --format csv --fields rows,created; refnet --db three.db init -q --me ines@quayside.example --format ids
> rows() { refnet --db $1 person list --format csv --fields emails,tier,p24,p7,evidence,last_two_way,last_in,last_out,n_in,n_out | sort; }
> rows three.db > three.csv; cmp one.csv three.csv && echo the same
1
rows,created
450,435
1
the same

A second export that overlaps the first: answers to messages held before count.

$ head -n 376 village/mail.csv > first.csv; refnet --db four.db init -q --me ines@quayside.example --me ines.ferraz@mailhaven.example --format ids; refnet --db four.db import -q first.csv village/mail.csv --format csv --fields rows,created,known
1
rows,created,known
375,359,0
450,75,359

$ rows() { refnet --db $1 person list --format csv --fields emails,tier,p24,p7,evidence,last_two_way,last_in,last_out,n_in,n_out | sort; }
> rows four.db > four.csv; cmp one.csv four.csv && echo the same
the same
