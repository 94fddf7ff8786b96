#!/usr/bin/env python3
"""Writes the village: every export file of the sample network, and truth.tsv.

Usage: make.py [DIRECTORY]   (default: beside this file).  Same bytes on every run and under every Python 3.
People are in folk.py, their letters in letters.py; here is one function a file, each in the form that
the exporting program really writes.  A new export is a new function in FILES; it reports whom it named
with `ledger.seen(key, file, handles)`, and truth.tsv follows from that.
"""
import os
import sys
from base64 import b64encode
from datetime import timedelta, timezone

sys.dont_write_bytecode = True
from folk import ME, ME_URL, NATIVE, people                        # noqa: E402
from letters import Letter, ago, letters                           # noqa: E402
from lists import table                                            # noqa: E402
from truth import Ledger, truth                                    # noqa: E402
import lists                                                       # noqa: E402


class Village:
    """What all files are made from."""

    def __init__(self):
        self.people = people()
        self.by_key = {p.key: p for p in self.people}
        self.by_mail = {m: p for p in self.people for m in p.mails}
        self.letters = letters()
        self.ledger = Ledger()

    def named(self, address):
        """An address as a mail program shows it: half of them with a name, some of those turned round."""
        if "<" in address or address not in self.by_mail:
            return "Ines Ferraz <%s>" % address if address in ME else address
        person = self.by_mail[address]
        style = (self.people.index(person) * 5 + 2) % 4
        if person.key in ("kenji-mori", "yuki-tanaka"):
            return "%s %s <%s>" % (NATIVE[person.key][1], NATIVE[person.key][0], address)
        if style == 0:
            return '"%s, %s" <%s>' % (person.last, person.first, address)
        return address if style == 1 else "%s <%s>" % (person.name, address)

    def everybody(self, addresses, joint=", "):
        return joint.join(self.named(a) for a in addresses)

    def saw(self, letter, file):
        if len(letter.to) > 25:
            return
        for address in [letter.sender] + letter.to + letter.cc:
            if address in self.by_mail:
                self.ledger.seen(self.by_mail[address].key, file, [address])


def mail(village):
    rows = [["date", "from", "to", "cc", "subject", "message-id", "in-reply-to"]]
    for x in village.letters:
        village.saw(x, "mail.csv")
        rows.append([x.at.strftime("%Y-%m-%dT%H:%M:%SZ"), village.named(x.sender), village.everybody(x.to),
                     village.everybody(x.cc), x.subject, x.id, x.answers.id if x.answers else ""])
    return table(rows).encode()


def team_letters(village):
    """Twenty letters about Chiara Russo's firm and the product, with a colleague, that mail.csv does not hold."""
    at = {k: p.mail for k, p in village.by_key.items() if p.mails}
    me, mateus, chiara = ME[1], at["mateus-brandao"], at["chiara-russo"]
    plan = [(me, [mateus], "Release notes, please read", 3, 1), (chiara, [me], "Trial for two bakeries", 5, 1),
            (mateus, [me], "Import is slow on big files", 9, 2), (me, [chiara], "Trial: accounts are ready", 12, 26),
            (me, [mateus], "Chiara's export, odd dates", 16, 3), (mateus, [me, chiara], "Call on Friday", 20, 4),
            (me, [chiara], "Price list", 27, 50), (me, [mateus], "Hiring plan", 34, 2),
            (chiara, [me, mateus], "Two invoices do not match", 41, 5), (me, [mateus], "Backups", 48, 1)]
    out = []
    for sender, to, subject, days, hours in plan:
        first = Letter(ago(days, 8, days), sender, to, subject)
        back = Letter(first.at + timedelta(hours=hours, minutes=7), to[0], [sender], "Re: " + subject, to[1:], first)
        out += [first, back]
    for n, x in enumerate(out):
        x.id = "<team.%02d.%s@quayside.example>" % (n + 1, x.at.strftime("%m%d"))
    return out


def team_mail(village):
    """Another exporter: `;`, other spellings, newest first, a zone of its own, Message-IDs without brackets."""
    shared = [x for x in village.letters if "mateus@quayside.example" in [x.sender] + x.to][-10:]
    rows = [["Message_ID", "Sent At", "Sender", "Recipients", "Subject"]]
    for x in sorted(team_letters(village) + shared, key=lambda x: x.at, reverse=True):
        village.saw(x, "team-mail.csv")
        local = x.at.astimezone(timezone(timedelta(hours=1)))
        rows.append([x.id.strip("<>"), local.strftime("%Y-%m-%d %H:%M:%S +0100"), village.named(x.sender),
                     village.everybody(x.to), x.subject])
    return table(rows, ";").encode()


BODIES = (
    "Hello,\r\n\r\nplease find the figures below.\r\n\r\n\"Approved\" means signed by both sides.\r\n\r\nKind regards",
    "Short answer: yes.\r\n\r\n> could you confirm, please?\r\n\r\nTill Tuesday",
    "Olá,\r\n\r\nestá tudo certo – 1.250 € até sexta-feira.\r\n\r\nAbraço",
    "Dear all,\r\n\r\n1) rates, 2) dates; 3) the “small print”.\r\n\r\nBest wishes\r\n",
)


def outlook_letters(village):
    """Fifteen letters that mail.csv lacks, and nine that it holds too (found again by minute, sender and subject)."""
    at = {k: p.mail for k, p in village.by_key.items() if p.mails}
    me, nuno = ME[1], at["nuno-almeida"]
    henrik, ingrid, jonas = at["henrik-solberg"], at["ingrid-bauer"], at["jonas-lindqvist"]
    miguel, tomas = at["miguel-santos"], at["tomas-varela"]
    plan = [(nuno, [me], [], 403, "Fleet cards"),
            (me, [nuno], [], 403, "RE: Fleet cards"),
            (nuno, [me], [], 402, "RE: Fleet cards"),
            (me, [henrik, ingrid], [], 383, "Minutes of the call"),
            (ingrid, [me], [henrik], 383, "RE: Minutes of the call"),
            (me, [at["hannah-schafer"]], [], 352, "Mühlenbau: your order form"),
            (me, [nuno], [], 300, "Diesel surcharge"),
            (nuno, [me], [], 296, "RE: Diesel surcharge"),
            (me, [jonas], [], 231, "Årsredovisning, English version?"),
            (jonas, [me], [], 230, "RE: Årsredovisning, English version?"),
            (me, [at["rafael-ortega"]], [], 171, "Terminal visit"),
            (nuno, [me, miguel], [], 122, "Shared lorry to Leiria"),
            (me, [nuno], [miguel], 121, "RE: Shared lorry to Leiria"),
            (me, [tomas], [], 44, "Café on the 12th?"),
            (tomas, [me], [], 44, "RE: Café on the 12th?")]
    own = [Letter(ago(days, 8 + n, 5 + 3 * n), sender, to, subject, cc)
           for n, (sender, to, cc, days, subject) in enumerate(plan)]
    both = [x for x in village.letters if at["laura-jimenez"] in [x.sender] + x.to and len(x.to) == 1
            or at["robert-haldane"] in [x.sender] + x.to][-9:]
    return sorted(own + both, key=lambda x: x.at)


def outlook_mail(village):
    """Outlook's e-mail CSV with its two date columns mapped: local dates to the minute, no ids, raw line breaks."""
    header = ["Subject", "Body"]
    for part in ("From", "To", "CC", "BCC"):
        header += ["%s: (%s)" % (part, what) for what in ("Name", "Address", "Type")]
    rows = [header + ["Billing Information", "Categories", "Importance", "Mileage", "Sensitivity", "Received", "Sent"]]

    def cells(addresses):
        known = [village.by_mail[a].name if a in village.by_mail else "Ines Ferraz" for a in addresses]
        return [";".join(known), ";".join(addresses), ";".join("SMTP" for _ in addresses)]
    for n, x in enumerate(outlook_letters(village)):
        village.saw(x, "outlook-mail.csv")
        when = "%d/%d/%d %d:%02d %s" % (x.at.month, x.at.day, x.at.year, (x.at.hour + 11) % 12 + 1, x.at.minute,
                                        "AM" if x.at.hour < 12 else "PM")
        to = cells(x.to)
        if x.subject == "Terminal visit":         # a colleague of his whom Exchange knows only by its own name
            desk = ("Front Desk", "/o=PuertoGrande/ou=Valencia/cn=Recipients/cn=desk", "EX")
            to = [a + ";" + b for a, b in zip(to, desk)]
        rows.append([x.subject, BODIES[n % len(BODIES)]] + cells([x.sender]) + to + cells(x.cc) + ["", "", ""]
                    + ["", "", "Normal", "", "Normal", when, when])
    return table(rows, end="\r\n", quote_all=True).encode("cp1252")


def broken(village):
    """Good rows among bad; README.md says which is which."""
    pilar, me = "Pilar Costa <pilar@costaenvases.example>", "Ines Ferraz <ines@quayside.example>"
    village.ledger.seen("pilar-costa", "broken.csv", ["pilar@costaenvases.example"])
    rows = [["Date", "From", "To", "Subject", "Message ID"],
            ["2026-09-01T08:00:00Z", pilar, me, "Cartons for the autumn", "<b1@costaenvases.example>"],
            ["2026-13-45T08:00:00Z", pilar, me, "A month that is none", "<b2@costaenvases.example>"],
            ["2026-09-02T08:00:00Z", me, pilar, "Re: Cartons for the autumn – précis", "<b3@quayside.example>"],
            ["2026-09-03T08:00:00Z", "", me, "Nobody sent this", "<b4@costaenvases.example>"],
            ["2026-09-04T08:00:00Z", pilar.replace(" ", " @@ ", 1), me, "A byte that is no letter", "<b5@costaenvases.example>"],
            ["2026-09-05T08:00:00Z", pilar, me, "Pallets", "<b6@costaenvases.example>"],
            ["yesterday-ish", pilar, me, "No date at all", "<b7@costaenvases.example>"],
            ["2026-09-07T08:00:00Z", "not an address", me, "Sender without an address", "<b8@costaenvases.example>"],
            ["2026-09-08T08:00:00Z", pilar, me, "Last one", "<b9@costaenvases.example>"]]
    return table(rows).encode().replace(b"@@", b"\x81")


LINKEDIN_TALKS = (                  # keys, folder, [days ago, hour, from me?, text]
    (["marta-kowalczyk"], "INBOX", [
        (520, 9, 0, "Congratulations on the round!\n\nShall we talk at the fair?"),
        (520, 11, 1, "Gladly."),
        (61, 15, 1, "Saw your oven on stage"),
        (61, 16, 0, "With the old gripper, too :)")]),
    (["kenji-mori"], "INBOX", [
        (333, 6, 1, "Kenji-san, thank you for the warehouse tour."),
        (333, 8, 0, "どういたしまして\nCome again in spring.")]),
    (["lucas-oliveira"], "INBOX", [
        (290, 10, 0, "Ines, quick one: who runs finance at Krustwerk?"),
        (289, 9, 1, "Ask Marta, she will tell you.\n\nWhy?"),
        (289, 18, 0, "A fund wants to know")]),
    (["emily-carter"], "ARCHIVE", [
        (205, 14, 0, "I have moved to Northgate Resins, new address soon"),
        (204, 9, 1, "Congratulations, Emily!")]),
    (["samuel-adeyemi"], "INBOX", [
        (150, 9, 1, "Your demo was the best of the day"),
        (149, 9, 0, "Kind of you.\n\"Best\" of two, though.")]),
    (["na-li"], "INBOX", [
        (98, 7, 0, "您好 Ines, we make housings for mixers"),
        (97, 9, 1, "Hello Na, who is your buyer in Europe?"),
        (96, 3, 0, "Not yet anybody, that is why I ask")]),
    (["oskar-wisniewski"], "INBOX", [
        (88, 12, 0, "Dzień dobry, do you take on pilot sites?"),
        (86, 9, 1, "We do: two places left"),
        (86, 15, 0, "Then one is ours")]),
    (["amelia-hart", "lucas-oliveira"], "INBOX", [
        (70, 9, 1, "Amelia, Lucas: you both audit the same mill"),
        (70, 13, 0, "Small world.")]),
    (["diego-fernandez"], "INBOX", [
        (55, 9, 1, "Diego, may I ask how you choose telematics?")]),
)


def messages(village):
    """LinkedIn messages as written since 2026: thirteen columns, all quoted, newest first in a conversation."""
    rows = [["CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE",
             "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"]]
    mine, plain = ("Ines Ferraz", ME_URL), ["", "No", "No"]

    def row(talk, title, sender, to, at, subject, text, folder, last):
        return ["2-" + b64encode(b"village-conversation-%02d" % talk).decode(), title, sender[0], sender[1],
                ", ".join(t[0] for t in to), ",".join(t[1] for t in to), at.strftime("%Y-%m-%d %H:%M:%S UTC"),
                subject, text, folder] + last
    for n, (keys, folder, talk) in enumerate(LINKEDIN_TALKS):
        them = [(lists.linkedin_name(village.by_key[k]), village.by_key[k].url) for k in keys]
        for key in keys:
            village.ledger.seen(key, "messages.csv", [village.by_key[key].url])
        for i, (days, hour, from_me, text) in reversed(list(enumerate(talk))):
            sender, to = (mine, them) if from_me else (them[0], [mine] + them[1:])
            rows.append(row(n, "", sender, to, ago(days, hour, 3 + i), "", text, folder, plain))
    hart, advert = village.by_key["amelia-hart"], '<p class="spinmail-quill-editor__spin-break">Dear Ines,</p>\n<p>only now.</p>'
    rows += [row(40, "", mine, [(lists.linkedin_name(hart), hart.url)], ago(20), "", "Amelia, this is only half a thou",
                 "INBOX", ["", "Yes", "No"]),
             row(41, "Sponsored Conversation", ("Brightmargin Learning", ""), [mine], ago(35, 6), "Grow faster", advert,
                 "INBOX", plain),
             row(42, "", ("LinkedIn Member", ""), [mine], ago(466, 16), "", "I am leaving this network,\nwrite to my new firm.",
                 "INBOX", plain)]
    return table(rows, quote_all=True).encode()


FILES = {
    "Connections.csv": lists.connections, "messages.csv": messages, "hubspot-contacts.csv": lists.hubspot,
    "google-contacts.csv": lists.google, "outlook-contacts.csv": lists.outlook_contacts, "outlook-mail.csv": outlook_mail,
    "mail.csv": mail, "team-mail.csv": team_mail, "contacts.csv": lists.contacts, "broken.csv": broken,
}


def main():
    where = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    village = Village()
    made = {name: make(village) for name, make in FILES.items()}
    made["truth.tsv"] = truth(village).encode()
    for name, data in made.items():
        with open(os.path.join(where, name), "wb") as out:
            out.write(data)


if __name__ == "__main__":
    main()
