"""Who lives in the village: one line a person, and the small random source that every file is drawn from.

To add somebody, add a line to FOLK and run make.py; to change how often they write, change their kind
(letters.py says what each kind does).  All names and firms are invented; every domain is a reserved one.
Columns: key | first | last | org | title | city | country | addresses | profile slug | phone | kind | files
Files:   L Connections.csv, without an address   l Connections.csv, with the address   H HubSpot
         G Google Contacts                       O Outlook contacts
Kinds:   S answers within hours    M answers within days     W seldom answers      C was quick, silent now
         K as C, and lately asked in vain   U asked, never answered   I wrote once, not answered   P on paper only
"""

ME = ("Ines Ferraz", "ines@quayside.example", "ines.ferraz@mailhaven.example")
ME_URL = "https://www.linkedin.com/in/ines-ferraz"

FOLK = """
marta-kowalczyk|Marta|Kowalczyk|Krustwerk Robotics|Founder & CEO|Poznań|Poland|marta@krustwerk.example|marta-kowalczyk-krustwerk|+48 61 555 0101|S|lHG
henrik-solberg|Henrik|Sølberg|Nordlager Bearings AS|CFO|Bergen|Norway|henrik.solberg@nordlager.example|henriksolberg|+47 55 50 01 02|S|lHO
aoife-brennan|Aoife|Brennan|Brennan Quill LLP|Partner|Dublin|Ireland|aoife.brennan@brennanquill.example|aoife-brennan-law|+353 1 555 0103|S|LO
kenji-mori|Kenji|Mori|Tsubame Logistics|Director of Operations|Osaka|Japan|kenji.mori@tsubame.example|kenji-mori-osaka|+81 6 5550 0104|S|lHG
priya-raghunathan|Priya|Raghunathan|Ledgerleaf|VP Finance|Singapore|Singapore|priya@ledgerleaf.example|priya-raghunathan|+65 5550 0105|S|LHG
tomas-varela|Tomás|Varela|Costanova Ventures|General Partner|Madrid|Spain|tomas@costanova.example,tomas.varela@mailhaven.example|tomasvarela|+34 915 550 106|S|lGO
grace-okafor|Grace|Okafor|Okafor & Daughters Bakeries|Founder and Managing Director|London|United Kingdom|grace@okaforbakeries.example|grace-okafor-bakes|+44 20 5550 0107|S|LH
mateus-brandao|Mateus|Brandão|Quayside|Co-founder & CTO|Porto|Portugal|mateus@quayside.example|mateusbrandao|+351 225 550 108|S|lG
lea-fontaine|Léa|Fontaine|Atelier Mécanique du Rhône|Head of Procurement|Lyon|France|l.fontaine@amrhone.example|l%C3%A9a-fontaine-2b1|+33 4 55 50 01 09|M|LHO
jonas-lindqvist|Jonas|Lindqvist|Brödverket AB|CFO|Gothenburg|Sweden|jonas.lindqvist@brodverket.example|jonaslindqvist|+46 31 555 0110|M|HO
daniel-whitcombe-jr|Daniel|Whitcombe Jr.|Whitcombe Castings|VP of Finance|Cleveland|United States|daniel.whitcombe@whitcombecastings.example|dan-whitcombe|+1 216 555 0111|M|LH
sofia-marchetti|Sofia|Marchetti|Fornaio Meccanica SpA|Director of Supply Chain|Bologna|Italy|sofia.marchetti@fornaiomeccanica.example|sofia-marchetti|+39 051 555 0112|M|LG
wei-zhang|Wei|Zhang|Lantern Freight|Chief Executive Officer|Shanghai|China|wei.zhang@lanternfreight.example|wei-zhang-lantern|+86 21 5550 0113|M|lHG
nadia-el-amin|Nadia|El-Amin|Portside Shipping BV|General Counsel|Rotterdam|Netherlands|nadia.elamin@portside.example|nadiaelamin|+31 10 555 0114|M|LH
robert-haldane|Robert|Haldane|Haldane Milling Co.|President|Minneapolis|United States|robert.haldane@haldanemilling.example|robert-haldane-milling|+1 612 555 0115|M|HO
ingrid-bauer|Ingrid|Bauer|Bauer Antriebstechnik GmbH|Head of Treasury|Stuttgart|Germany|ingrid.bauer@bauer-antrieb.example|ingrid-bauer|+49 711 555 0116|M|LO
elif-yildirim|Elif|Yıldırım|Simitech Robotics|Founder|Istanbul|Türkiye|elif@simitech.example|elif-yildirim|+90 212 555 0117|M|LG
lucas-oliveira|Lucas|Oliveira|Maré Capital|Partner|Lisbon|Portugal|lucas@marecapital.example|lucas-oliveira-mare|+351 215 550 118|M|LG
charlotte-de-vries|Charlotte|de Vries|Vaart Logistics|Chief Operating Officer|Utrecht|Netherlands|charlotte.devries@vaart.example|charlottedevries|+31 30 555 0119|M|lH
anders-holm|Anders|Holm|Vestkyst Pumps A/S|CFO|Aarhus|Denmark|anders.holm@vestkystpumps.example|anders-holm-cfo|+45 55 50 01 20|C|LHO
rachel-steinberg|Rachel|Steinberg|Merrow Textiles|VP Finance|Boston|United States|rsteinberg@merrowtextiles.example|rachelsteinberg|+1 617 555 0121|C|LH
paolo-conti|Paolo|Conti|Granello Robotics Srl|Founder|Parma|Italy|paolo@granello.example|paolo-conti-granello|+39 0521 555 122|K|LG
yuki-tanaka|Yuki|Tanaka|Kitanami Foods|Head of Finance|Sapporo|Japan|y.tanaka@kitanami.example|yuki-tanaka-kitanami|+81 11 555 0123|C|LG
declan-moore|Declan|Moore|Moore Tallis Solicitors|Partner|Cork|Ireland|dmoore@mooretallis.example|declan-moore|+353 21 555 0124|K|HO
stefan-vogel|Stefan|Vogel|Vogel Hydraulik GmbH|Leiter Einkauf|Linz|Austria|s.vogel@vogel-hydraulik.example|stefan-vogel-linz|+43 732 555 0125|W|LO
hannah-schafer|Hannah|Schäfer|Mühlenbau Nord|Controller|Bremen|Germany|hannah.schaefer@muehlenbau.example||+49 421 555 0126|W|O
olivier-lambert|Olivier|Lambert|Boulangeries Lambert|Directeur financier|Lille|France|olivier@lambert-pains.example|olivier-lambert-lille|+33 3 55 50 01 27|W|HO
kwame-mensah|Kwame|Mensah|Goldcoast Cold Chain|Director|London|United Kingdom|kwame.mensah@goldcoastcold.example|kwamemensah|+44 20 5550 0128|W|LH
emily-carter|Emily|Carter|Ridgeline Plastics|VP Finance|Denver|United States|emily.carter@ridgelineplastics.example|emily-carter-finance|+1 303 555 0129|W|LH
miguel-santos|Miguel|Santos|Santos Moldes|CFO|Leiria|Portugal|miguel.santos@santosmoldes.example|miguel-santos-moldes|+351 244 555 130|W|LG
beatriz-nogueira|Beatriz|Nogueira|Feira Fintech|Head of Partnerships|Porto|Portugal|beatriz@feirafintech.example|beatriznogueira|+351 225 550 131|W|LG
arjun-mehta|Arjun|Mehta|Paisaflow|CTO|Bengaluru|India|arjun@paisaflow.example|arjun-mehta-paisaflow|+91 80 5550 0132|W|LH
karolina-novakova|Karolína|Nováková|Moravská Ocel|Head of Purchasing|Brno|Czechia|k.novakova@moravskaocel.example|karolina-novakova|+420 555 550 133|W|G
thomas-oleary|Thomas|O'Leary|Shannon Drives|Director of Procurement|Limerick|Ireland|thomas.oleary@shannondrives.example|thomas-oleary|+353 61 555 0134|W|HO
victoria-langley|Victoria|Langley|Langley Search|Partner|London|United Kingdom|victoria@langleysearch.example|victorialangley|+44 20 5550 0135|W|LO
samuel-adeyemi|Samuel|Adeyemi|Crumbline|Founder|Manchester|United Kingdom|sam@crumbline.example|samuel-adeyemi|+44 161 555 0136|W|l
minh-nguyen|Thị Minh|Nguyễn|Saigon Container|COO|Ho Chi Minh City|Vietnam|minh.nguyen@saigoncontainer.example|minh-nguyen-scc|+84 28 5550 0137|W|LH
laura-jimenez|Laura|Jiménez|Hornos Jiménez|Finance Director|Valencia|Spain|laura@hornosjimenez.example|laura-jimenez-hornos|+34 965 550 138|W|LO
peter-novak|Peter|Novak|Novak Tooling d.o.o.|Sales Manager|Ljubljana|Slovenia|peter.novak@novaktooling.example|peter-novak-tooling|+386 1 555 0139|W|G
julia-weber|Julia|Weber|Kessler Rechtsanwälte|Associate|Munich|Germany|julia.weber@kessler-recht.example|julia-weber-recht|+49 89 555 0140|W|L
christopher-hale|Christopher|Hale|Aldgate Precision|Chief Financial Officer|Birmingham|United Kingdom|chris.hale@aldgateprecision.example|christopher-hale-phd|+44 121 555 0141|U|LH
margaret-thornton|Margaret|Thornton|Thornton Gear Works|CFO|Milwaukee|United States|mthornton@thorntongear.example|margaret-thornton|+1 414 555 0142|U|LH
rafael-ortega|Rafael|Ortega|Puerto Grande Terminals|VP Operations|Valencia|Spain|rafael.ortega@puertogrande.example||+34 965 550 143|U|O
linnea-aberg|Linnéa|Åberg|Skärgård Bank|Analyst|Stockholm|Sweden|linnea.aberg@skargardbank.example|||I|
gustav-ek|Gustav|Ek|Ek & Lund Advokater|Managing Partner|Malmö|Sweden|gustav.ek@eklund.example|||I|H
sanjay-kapoor|Sanjay|Kapoor|Deccan Castings|Chief Procurement Officer|Pune|India|sanjay.kapoor@deccancastings.example||+91 20 5550 0146|P|H
isabelle-roche|Isabelle|Roche|Roche Emballages|Directrice des achats|Nantes|France|isabelle@roche-emballages.example||+33 2 55 50 01 47|P|HO
amelia-hart|Amelia|Hart|Bramley Audit|Director|Leeds|United Kingdom||amelia-hart-cpa||P|L
diego-fernandez|Diego|Fernández|Andamio Logistics|Head of Fleet|Zaragoza|Spain||diego-fernandez-andamio||P|L
na-li|娜|李|Jade Bridge Components|Sourcing Director|Shenzhen|China||%E5%A8%9C-%E6%9D%8E-7a4||P|L
fatima-bennani|Fatima Zahra|Bennani|Atlas Paiements|Chief Risk Officer|Paris|France||fatima-zahra-bennani||P|L
oskar-wisniewski|Oskar|Wiśniewski|Bałtyk Stal|Plant Manager|Gdańsk|Poland||oskar-wisniewski||P|L
brian-kell|Brian|Kell|Kell Forwarding|Owner|Houston|United States||brian-kell-forwarding||P|L
wei-zhang-pearl|Wei|Zhang|Pearl Delta Ovens|Sales Engineer|Guangzhou|China|wei.zhang@pearldelta.example|wei-zhang-pearl|+86 20 5550 0154|P|LG
petr-novak|Petr|Novák|Novák Pekárny|Owner|Plzeň|Czechia|petr@novakpekarny.example|||P|G
rita-ferraz|Rita|Ferraz|||Braga|Portugal|||+351 253 555 156|P|G
birgit-kruger|Birgit|Krüger|Nordlager Bearings AS|Assistant to the CFO|Bergen|Norway|||+47 55 50 01 57|P|O
nuno-almeida|Nuno|Almeida|Almeida Transportes|Managing Director|Aveiro|Portugal|nuno@almeidatransportes.example|||P|
chiara-russo|Chiara|Russo|Lievito Madre Srl|Head of Purchasing|Turin|Italy|chiara.russo@lievitomadre.example|||P|
pilar-costa|Pilar|Costa|Costa Envases|Owner|Girona|Spain|pilar@costaenvases.example|||P|
daniel-whitcombe-sr|Daniel|Whitcombe|Whitcombe Castings|Chairman|Cleveland|United States|dw@whitcombecastings.example|||P|
mallory-voss|Mallory\x1b[2J\x1b[31m|Voss\x1b]0;renamed\x07|Redshell Trading|=1+1|Riga|Latvia|mallory@redshell.example||+371 5550 0162|P|H
edwin-marlow|Edwin|\u202ewolraM|Marlow Instruments|Treasurer|York|United Kingdom|edwin@marlowinstruments.example|||P|H
"""

# Addresses that only a person could tell belong to somebody above; contacts.csv holds them.
ELSEWHERE = {
    "lea-fontaine": ["lea.fontaine@mailhaven.example"],
    "robert-haldane": ["bob@haldanemilling.example"],
    "emily-carter": ["emily.carter@northgateresins.example"],
    "daniel-whitcombe-jr": ["danny.whitcombe@mailhaven.example"],
    "hannah-schafer": ["h.schaefer@muehlenbau.example"],
}

# Names as some exports write them.
NATIVE = {"kenji-mori": ("健二", "森"), "yuki-tanaka": ("由紀", "田中"), "wei-zhang": ("伟", "张")}

REMARK = {
    "wei-zhang": "not wei-zhang-pearl: same name, another man",
    "wei-zhang-pearl": "not wei-zhang: same name, another man",
    "peter-novak": "not petr-novak; his second address is lost in a shifted Google row",
    "petr-novak": "not peter-novak",
    "daniel-whitcombe-jr": "not daniel-whitcombe-sr, his father at the same firm",
    "daniel-whitcombe-sr": "not daniel-whitcombe-jr, his son at the same firm",
    "mallory-voss": "hostile name: ESC sequences and BEL; title looks like a formula",
    "edwin-marlow": "hostile name: U+202E, to be shown without turning the line",
    "birgit-kruger": "only an Exchange name, which is no address",
    "rita-ferraz": "sister of the owner: a name and a telephone number only",
    "robert-haldane": "Bob in contacts.csv",
    "emily-carter": "moved to Northgate Resins; the exports still say Ridgeline",
    "christopher-hale": "credentials in the LinkedIn last name",
    "amelia-hart": "credentials in the LinkedIn last name; writes on LinkedIn only",
    "tomas-varela": "two addresses in one Google cell join by exact handle",
    "gustav-ek": "wrote once, never answered",
    "linnea-aberg": "wrote once, never answered; no list knows her",
    "kenji-mori": "written in kanji by Google and in his mails",
    "pilar-costa": "lives in broken.csv only",
    "nuno-almeida": "lives in outlook-mail.csv only",
    "chiara-russo": "lives in team-mail.csv only",
    "mateus-brandao": "a colleague, not me",
}


class Person:
    def __init__(self, line):
        (self.key, self.first, self.last, self.org, self.title, self.city, self.country, mails, slug,
         self.phone, self.kind, self.files) = line.split("|")
        self.mails = mails.split(",") if mails else []
        self.url = "https://www.linkedin.com/in/" + slug if slug else ""

    @property
    def mail(self):
        return self.mails[0]

    @property
    def name(self):
        return self.first + " " + self.last


def people():
    return [Person(line) for line in FOLK.strip().split("\n")]


class Dice:
    """A 64-bit linear congruential generator: the same numbers under every Python."""

    def __init__(self, seed):
        self.x = seed
        for _ in range(4):
            self.below(2)

    def below(self, n):
        self.x = (self.x * 6364136223846793005 + 1442695040888963407) & (2 ** 64 - 1)
        return (self.x >> 33) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, items):
        return items[self.below(len(items))]
