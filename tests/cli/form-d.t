The SEC's Form D is several tables: the offerings say what was sold, and by a
number by whom; the issuers, whose number it is.  Whichever is named first.

$ refnet init -q --me ines@quayside.example --format ids; refnet import -q village/Connections.csv --format ids; ln -s "$(readlink -f village)/../cli/exports/sec-form-d" sec
1
1

$ refnet signal import sec/OFFERING.tsv sec/ISSUERS.tsv
sec/ISSUERS.tsv
  read as       sec-form-d-issuers, UTF-8, tab
  rows          7: 6 new, 1 skipped
  skipped       not the first issuer of its filing 1
  people        0 new
  receipt       2: refnet import --undo 2 takes it back
.
sec/OFFERING.tsv
  read as       sec-form-d-offerings, UTF-8, tab
  rows          7: 3 new, 4 skipped
  skipped       interests in a fund 1, nothing sold yet 1, amends what was filed before 1, its company is in no list imported before 1
  people        0 new
  receipt       3: refnet import --undo 3 takes it back
.
all of them
  files         2 imported
  rows          14: 9 new, 5 skipped
  people        0 new
  interactions  none
hint: refnet map

$ refnet signal list
id  day         org                     kind     about                                                people  fresh
 2  2026-11-10  Merrow "Textiles" Inc.  funding  private offering (SEC Form D), USD sold, 750              1   87 %
 3  2026-11-02  VESTKYST PUMPS A/S      funding  private offering (SEC Form D), USD sold, 3,000,000        1   79 %
 1  2026-10-02  VESTKYST PUMPS A/S      funding  private offering (SEC Form D), USD sold, 12,000,000       1   55 %

The rest of the folder is known, and nothing is there twice.

$ refnet signal import sec/ -q --format csv --fields file,source,created,unchanged,skipped,rejected
file,source,created,unchanged,skipped,rejected
sec/ISSUERS.tsv,sec-form-d-issuers,0,6,1,0
sec/FORMDSUBMISSION.tsv,sec-form-d-other,0,0,7,0
sec/RELATEDPERSONS.tsv,sec-form-d-other,0,0,1,0
sec/OFFERING.tsv,sec-form-d-offerings,0,3,4,0

What is sold is a reason for a trigger, also where a card spells the company
otherwise.

$ refnet profile new raised --role CFO --trigger 'raised money' -q --format ids; refnet profile match raised 'org~/Vestkyst|Merrow/' --why
raised
rank  id  name              title       org                   fit  tier  best path  flags
   1  32  Anders Holm       CFO         Vestkyst Pumps A/S  100 %  none  -          unknown
    role +0.3: CFO is c-suite, finance: like CFO
    trigger +1.2: private offering (SEC Form D), USD sold, 3,000,000
   2  41  Rachel Steinberg  VP Finance  Merrow Textiles      50 %  none  -          unknown
    role -0.3: VP Finance is vp, finance: like CFO, one level off
    trigger +1.3: private offering (SEC Form D), USD sold, 750

Without the issuers nothing is known of anybody, and that is said.

$ refnet import --undo 2 -q --format ids; refnet signal import sec/OFFERING.tsv --format csv --fields created,unchanged,skipped; refnet import --show 8 | grep skipped
2
created,unchanged,skipped
0,3,4
hint: refnet map
  rows          7: 3 unchanged, 4 skipped
  skipped       interests in a fund 1, nothing sold yet 1, amends what was filed before 1, its company is in no list imported before 1
