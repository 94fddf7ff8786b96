Whose an address is follows from the names on it; who has it with others is not joined by it.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids
1

$ cat > folk.csv <<'.'
> First Name,Last Name,Email,Email 2,Company
> John,Kestrel,john.kestrel@mailhaven.example,kestrels@mailhaven.example,
> Mary,Kestrel,mary.kestrel@mailhaven.example,kestrels@mailhaven.example,
> Ada,Novak,ada@loft.example,front@loft.example,Loft
> Ben,Okafor,ben@loft.example,front@loft.example,Loft
> Dana,Ruiz,dana@quarry.example,dana.ruiz@quarry.example,Quarry
> Eva,Stone,eva@quarry.example,dana.ruiz@quarry.example,Quarry
> Finn (for Gale Hart),Orlov,finn@hart.example,,Hart
> .

$ refnet import -q folk.csv --format ids; refnet person list --format csv --fields id,name,emails
1
id,name,emails
2,John Kestrel,john.kestrel@mailhaven.example;kestrels@mailhaven.example
3,Mary Kestrel,mary.kestrel@mailhaven.example
4,Ada Novak,ada@loft.example;front@loft.example
5,Ben Okafor,ben@loft.example
6,Dana Ruiz,dana@quarry.example;dana.ruiz@quarry.example
7,Eva Stone,eva@quarry.example
8,Finn (for Gale Hart) Orlov,finn@hart.example

A family's address, several people's, one from which an assistant writes: each is said.

$ for who in 'john kestrel' 'mary kestrel' 'ada novak' 'dana ruiz' 'eva stone' finn; do refnet person show "$who" --why | grep ' is '; done
            kestrels@mailhaven.example is a family's: john kestrel, mary kestrel
            kestrels@mailhaven.example is a family's: mary kestrel, john kestrel
            front@loft.example is several people's: ada novak, ben okafor
            dana.ruiz@quarry.example is used by one who writes for another: dana ruiz, eva stone
            dana.ruiz@quarry.example is used by one who writes for another: eva stone, dana ruiz
            finn@hart.example is used by one who writes for another: finn orlov

A desk is one by its own name, whoever has it alone.

$ refnet person add 'Cleo Vance' --email office@vance.example -q --format ids; refnet person show cleo --why | grep ' is '
9
            office@vance.example is a desk's, which answers for many: cleo vance

Nobody is asked about, though they share an address; a third of whom a letter is known is, and it is said whose the address is.

$ refnet person duplicates
nobody seems to be there twice

$ cat > letter.csv <<'.'
> First Name,Last Name,Email,Email 2
> J.,Kestrel,jk@mill.example,kestrels@mailhaven.example
> .

$ refnet import -q letter.csv --format ids; refnet person duplicates --why -q
2
a   b  a_name        b_name         p  reasons
2  10  John Kestrel  J. Kestrel  99 %  same e-mail, which is a family's, initials fit
    same e-mail, which is a family's (+14.9): kestrels@mailhaven.example / kestrels@mailhaven.example
    initials fit (+5.7): john kestrel / j kestrel
    before anything is compared (-3.2)

For scripts a line has both ids, parted by a tab.

$ refnet person duplicates -q --format ids; refnet person duplicates -q --format ids | xargs -L 1 refnet person merge -q --format ids; refnet person duplicates
2	10
2
nobody seems to be there twice
