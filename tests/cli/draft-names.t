People are called by the given name, wherever it stands; without one, by the whole name.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add 'Bela Okoro' -q --format ids; for n in 'Quill, Edda' 'Dr. Jean-Luc Moreau' 'T. Lark'; do id=$(refnet -q person add "$n" --format ids); i=$(refnet -q intro new --to Bela --via $id --force 'to see it' --format ids); refnet intro draft $i --step ask-connector | grep Dear; done
1
2
Dear Edda,
Dear Jean-Luc,
Dear T. Lark,
