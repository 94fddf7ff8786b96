"""The contact lists of the village: one function a file, each in the form its program writes.

People choose their files in folk.py (the letters of their last column); the oddities that only one row has
are written out by hand below.  Header rows are facts of the programs: do not tidy them.
"""
from folk import ELSEWHERE, NATIVE, Dice
from letters import ago

CREDENTIALS = {"christopher-hale": ", PhD", "amelia-hart": ", CPA"}


def table(rows, delimiter=",", end="\n", quote_all=False):
    """CSV as bytes want it here; Python's own writer has changed its mind between versions."""
    def cell(text):
        if quote_all or any(c in text for c in '"\r\n' + delimiter):
            return '"%s"' % text.replace('"', '""')
        return text
    return "".join(delimiter.join(cell(text) for text in row) + end for row in rows)


def linkedin_name(person):
    return person.name + CREDENTIALS.get(person.key, "")


def connections(village):
    """LinkedIn since 2023: a preamble, hidden members as bare dates, hardly an address, no last line end."""
    dice, rows = Dice(7), []
    for p in village.people:
        if "l" not in p.files.lower() or not p.url:
            continue
        shown = p.mail if "l" in p.files else ""
        village.ledger.seen(p.key, "Connections.csv", [p.url] + ([shown] if shown else []))
        rows.append((dice.between(30, 2400), [p.first, p.last + CREDENTIALS.get(p.key, ""), p.url, shown, p.org, p.title]))
    rows += [(days, [""] * 6) for days in (168, 777, 1310, 1311, 2050)]
    rows.sort(key=lambda row: (row[0], row[1]))
    head = ("Notes:\n\"Addresses appear below only where a contact lets you download theirs, so expect many blanks. "
            "The setting is theirs, not yours.\"\n\n")
    lines = [["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]]
    lines += [row + [ago(days).strftime("%d %b %Y")] for days, row in rows]
    return (head + table(lines).rstrip("\n")).encode()


def hubspot(village):
    dice = Dice(11)
    rows = [["Record ID", "First Name", "Last Name", "Email", "Phone Number", "Job Title", "Associated Company",
             "Country/Region", "Contact owner", "Create Date", "Lead Status"]]
    for n, p in enumerate(p for p in village.people if "H" in p.files):
        village.ledger.seen(p.key, "hubspot-contacts.csv", [p.mail])
        shown = p.mail.upper() if p.key == "nadia-el-amin" else p.mail
        rows.append([str(90210401 + 37 * n), p.first, p.last, shown, p.phone, p.title, p.org, p.country, "Ines Ferraz",
                     ago(dice.between(100, 900)).strftime("%Y-%m-%d ") + "%02d:%02d" % (dice.between(8, 17), dice.below(60)),
                     dice.pick(["NEW", "OPEN", "IN_PROGRESS", "OPEN_DEAL", "CONNECTED", ""])])
    again = list(rows[1])           # the same contact twice in the CRM, as CRMs have it
    again[0], again[1], again[3], again[10] = "90219999", "marta", "Marta@Krustwerk.example", ""
    return ("\ufeff" + table(rows + [again])).encode()


GOOGLE = ("First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
          "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
          "Labels").split(",")
GOOGLE += ["E-mail %d - %s" % (n, x) for n in (1, 2, 3) for x in ("Label", "Value")]
GOOGLE += ["Phone %d - %s" % (n, x) for n in (1, 2, 3, 4) for x in ("Label", "Value")]
GOOGLE += ["Address %d - %s" % (n, x) for n in (1, 2) for x in
           ("Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address")]
GOOGLE += ["%s 1 - %s" % (what, x) for what in ("Relation", "Website") for x in ("Label", "Value")]


def google_row(village, n, p):
    first, last = NATIVE.get(p.key, (p.first, p.last))
    row = dict.fromkeys(GOOGLE, "")
    row.update({"First Name": first, "Last Name": last, "Organization Name": p.org, "Organization Title": p.title,
                "Labels": "* myContacts" + (" ::: Amigos" if p.key in ("rita-ferraz", "tomas-varela") else "")})
    if p.key in NATIVE:
        row["Phonetic First Name"], row["Phonetic Last Name"] = p.first, p.last
    mails = list(p.mails)
    if mails:
        row["E-mail 1 - Label"] = ("* Trabalho", "* Work", "* Praca")[n % 3]
        row["E-mail 1 - Value"] = " ::: ".join(mails)
        village.ledger.seen(p.key, "google-contacts.csv", mails)
    if p.phone:
        row["Phone 1 - Label"], row["Phone 1 - Value"] = ("Telemóvel", "Mobile", "Komórka")[n % 3], p.phone
    if n % 4 == 0:
        row["Address 1 - Label"], row["Address 1 - City"], row["Address 1 - Country"] = "Trabalho", p.city, p.country
        row["Address 1 - Street"] = "%d Quay Street" % (n + 3)
        row["Address 1 - Formatted"] = "%d Quay Street\n%s\n%s" % (n + 3, p.city, p.country)
    if p.key == "marta-kowalczyk":
        row["Birthday"], row["Website 1 - Label"], row["Website 1 - Value"] = "--06-15", "LinkedIn", p.url
    if p.key == "rita-ferraz":
        row["Nickname"], row["Birthday"], row["Relation 1 - Label"] = "Ritinha", "1987-10-06", "Irmã"
    return [row[name] for name in GOOGLE]


def google(village):
    rows = [GOOGLE]
    for n, p in enumerate(p for p in village.people if "G" in p.files):
        row = google_row(village, n, p)
        if p.key == "peter-novak":  # the shifted row: from the second address on, all is one column too far right
            slot = GOOGLE.index("E-mail 2 - Label")
            row[slot], row[slot + 1] = "* Other", "pnovak@mailhaven.example"
            row.insert(slot, "")
            row.pop()
        rows.append(row)
    return table(rows).encode()


OUTLOOK = ("Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,"
           "Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,"
           "Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,"
           "Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,Assistant's Phone,"
           "Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,"
           "Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,"
           "Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children,"
           "Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,"
           "E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,"
           "Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,"
           "Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,"
           "Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page").split(",")


def outlook_row(village, n, p):
    row = dict.fromkeys(OUTLOOK, "")
    row.update({"First Name": p.first, "Last Name": p.last, "Company": p.org, "Job Title": p.title,
                "Business Street": "Pier %d\r\nBuilding C" % (n + 1) if n % 5 == 0 else "Pier %d" % (n + 1),
                "Business City": p.city, "Business Country/Region": p.country, "Business Phone": p.phone,
                "Anniversary": "0/0/00", "Birthday": "0/0/00", "Gender": "Unspecified", "Priority": "Normal",
                "Private": "False", "Sensitivity": "Normal", "Initials": p.first[0] + "." + p.last[0] + ".",
                "Categories": "Buyers;Autumn dinner" if n % 4 == 1 else ""})
    slot = "E-mail"
    if p.key in ("birgit-kruger", "henrik-solberg"):
        row["E-mail Address"] = "/o=Nordlager/ou=Exchange Administrative Group/cn=Recipients/cn=" + p.key
        row["E-mail Type"], row["E-mail Display Name"] = "EX", p.name
        slot = "E-mail 2"
    if p.mails:
        village.ledger.seen(p.key, "outlook-contacts.csv", [p.mail])
        row[slot + " Address"], row[slot + " Type"] = p.mail, "SMTP"
        row[slot + " Display Name"] = "%s (%s)" % (p.name, p.mail)
    if p.key == "hannah-schafer":
        row["Title"], row["Birthday"], row["Notes"] = "Frau Dr.", "1/15/1980", "Budget 40.000 €; asks for “short” offers"
    return [row[name] for name in OUTLOOK]


def outlook_contacts(village):
    """Outlook for Windows: 92 columns, the PC's code page, every field quoted, now and then a row cut short."""
    rows = [OUTLOOK]
    for n, p in enumerate(p for p in village.people if "O" in p.files):
        row = outlook_row(village, n, p)
        if n % 3 == 2:              # cut behind the last address column: only defaults and blanks are lost
            row = row[:OUTLOOK.index("Gender")]
        rows.append(row)
    return table(rows, end="\r\n", quote_all=True).encode("cp1252")


def contacts(village):
    """A list kept by hand: decorated addresses, nicknames, old names; `key` is whom the row means."""
    by_hand = (
        ("marta-kowalczyk", "MARTA  KOWALCZYK", " Marta@Krustwerk.Example ", "krustwerk robotics", "Founder"),
        ("henrik-solberg", "Henrik Solberg", "mailto:henrik.solberg@nordlager.example", "Nordlager Bearings", "CFO"),
        ("aoife-brennan", "A. Brennan", "<aoife.brennan@brennanquill.example>", "Brennan Quill", "Partner"),
        ("grace-okafor", "Okafor, Grace", "Grace Okafor <GRACE@okaforbakeries.example>", "Okafor & Daughters", "Founder"),
        ("lea-fontaine", "Lea Fontaine", ELSEWHERE["lea-fontaine"][0], "", ""),
        ("robert-haldane", "Bob Haldane", ELSEWHERE["robert-haldane"][0], "Haldane Milling", "President"),
        ("emily-carter", "Emily Carter", ELSEWHERE["emily-carter"][0], "Northgate Resins", "CFO"),
        ("daniel-whitcombe-jr", "Danny Whitcombe, Jr.", ELSEWHERE["daniel-whitcombe-jr"][0], "Whitcombe Castings", "VP Finance"),
        ("daniel-whitcombe-sr", "Daniel Whitcombe", "dw@whitcombecastings.example", "Whitcombe Castings", "Chairman"),
        ("hannah-schafer", "Dr. Hannah Schaefer", ELSEWHERE["hannah-schafer"][0], "Muehlenbau Nord", "Head of Controlling"),
        ("wei-zhang", "Zhang Wei", "WEI.ZHANG@lanternfreight.example", "Lantern Freight", "CEO"),
        ("wei-zhang-pearl", "Zhang Wei", "wei.zhang@pearldelta.example", "Pearl Delta Ovens", "Sales"),
        ("petr-novak", "Petr Novak", "petr@novakpekarny.example", "Novak Pekarny", "Owner"),
        ("thomas-oleary", "Tom O’Leary", "thomas.oleary@SHANNONDRIVES.example", "Shannon Drives", "Procurement"),
        ("charlotte-de-vries", "Charlotte De Vries", "charlotte.devries@vaart.example", "Vaart", "COO"),
        ("christopher-hale", "Dr Christopher Hale PhD", "chris.hale@aldgateprecision.example", "Aldgate Precision", "CFO"),
        ("isabelle-roche", "Isabelle ROCHE", "isabelle@roche-emballages.example", "Roche Emballages", "Procurement Director"),
        (None, "Ines Ferraz", "INES@quayside.example", "Quayside", "Founder"),
        (None, "Accounts Payable", "accounts@nordlager.example", "Nordlager Bearings", ""),
        (None, "Info", "info@warehousedirect.example", "Warehouse Direct", ""),
    )
    rows = [["name", "email", "company", "title"]]
    for key, name, mail, company, title in by_hand:
        if key:
            bare = mail.split("<")[-1].strip(" >").replace("mailto:", "").lower()
            village.ledger.seen(key, "contacts.csv", [bare])
        rows.append([name, mail, company, title])
    return table(rows).encode()
