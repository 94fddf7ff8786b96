REFNET_TRACE tells what the program does, and of nobody.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet import -q village/mail.csv --format ids; REFNET_TRACE=1 refnet person show Marta --why --format=ids -q 2>&1 >a | sed 's/^refnet\[[0-9]*\] *[0-9.]*  /T /; s/[0-9]* statements.*/N statements .../; s/^T *[0-9]* ms/T MS/' | sed -n '1p;2p;$p'; REFNET_TRACE=0 refnet person show Marta --format ids -q
1
1
T refnet 0.1.0: person show --why --format
T MS  PRAGMA foreign_keys = ON
T exit 0; N statements ...
28

Into a file that nobody else can read; of a command that fails, too.

$ umask 000; export REFNET_TRACE=$PWD/trace; refnet intro new --to Marta --via Henrik -q --format ids; refnet intro yes 1 connector --note 'Henrik was glad' -q --format ids; refnet log 'called Marta about Krustwerk prices' -q --format ids; refnet person show 'Nobody Here'; refnet query Marta >b; refnet map >b; refnet undo -q --format ids; refnet forget Henrik --confirm 'Henrik Sølberg' -q --format ids >b; stat -c %a trace; grep -c 'exit ' trace; grep -ciE 'marta|kowalczyk|krustwerk|henrik|lberg|glad|nobody here|quayside' trace
1
1
435
refnet: nobody goes by 'Nobody Here'
hint: refnet map graph -o network.svg draws it
5
600
8
0
[1]

$ REFNET_TRACE=trace refnet map >b; REFNET_TRACE=$PWD/none/trace refnet map >b; ln -s other link; REFNET_TRACE=$PWD/link refnet map >b; ls other
refnet: REFNET_TRACE is 1, for standard error, or the absolute path of a file that can be written: it is neither
refnet: REFNET_TRACE is 1, for standard error, or the absolute path of a file that can be written: No such file or directory
refnet: REFNET_TRACE is 1, for standard error, or the absolute path of a file that can be written: Too many levels of symbolic links
ls: cannot access 'other': No such file or directory
[2]
