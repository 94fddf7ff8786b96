Who is imported may look like somebody else: it is told.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ printf 'name,email,company\nAda\342\200\256 Novak,ada@m\321\226ll.example,Mill\nBela Okoro,bela@mill.example,Mi\342\200\213ll\nIvan,\320\270\320\262\320\260\320\275@\320\277\320\276\321\207\321\202\320\260.\321\200\321\204,Mill\n' > list.csv; refnet import list.csv 2>/dev/null | grep note; refnet person list --fields name,emails,org
  note          2 names hold signs that are not seen: Ada<U+202E> Novak, line 2
  note          1 address is not what is seen: ada@mіll.example looks like ada@mill.example
name               emails             org
Ada<U+202E> Novak  ada@mіll.example   Mill
Bela Okoro         bela@mill.example  Mi<U+200B>ll
Ivan               иван@почта.рф      Mill

Mail, whoever wrote it.

$ printf 'Subject,From,To,Date\nHello,Ada <\320\260da@mill.example>,Ines <ines@quayside.example>,2026-11-01\nHello,"Be\342\200\213la <bela@mill.example>",Ines <ines@quayside.example>,2026-11-02\n' > mail.csv; refnet import mail.csv 2>/dev/null | grep note; refnet import --show 2 --format json | tr ',' '\n' | grep -c 'looks like'
  note          1 name holds signs that are not seen: Be<U+200B>la <bela@mill.example>, line 3
  note          1 address is not what is seen: аda@mill.example looks like ada@mill.example
1
