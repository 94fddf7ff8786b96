"""What the village wrote to one another: every e-mail, as a list of letters in the order of time.

KINDS says how a person of each kind answers; the circles at the end are the letters with more than two people.
To change how strong a tie comes out, change its line in KINDS, run make.py, and look at truth.tsv's tiers again.
"""
from datetime import datetime, timedelta, timezone

from folk import ME, Dice, people

CLOCK = datetime(2026, 11, 22, 9, 0, tzinfo=timezone.utc)

# kind: (days ago of the first and the last exchange, how many, hours to answer from-to,
#        of 10 asks so many are answered, of 10 exchanges so many are begun by them)
KINDS = {
    "S": (560, 4, 7, (1, 6), 10, 2),
    "M": (520, 7, 4, (26, 100), 10, 1),
    "W": (600, 50, 2, (150, 320), 6, 0),
    "C": (700, 170, 7, (1, 7), 10, 3),
    "K": (735, 210, 7, (1, 7), 10, 3),
    "U": (300, 40, 2, (1, 2), 0, 0),
}
LATE_ASKS = (118, 75, 33)           # days ago: the asks that a person of kind K left unanswered

TOPICS = """
Spare parts forecast for the spring|Payment terms, second draft|The oven line in hall two|Pallet counts for week {w}
Lunch when you are in Porto?|Supplier onboarding checklist|Your question about early-payment discounts|Bearing samples
Visit on the {w}th|Notes from the trade fair|Who signs off invoices at your end?|Pilot scope, one page
Freight rates to Rotterdam|Board pack, finance section|A name for your shortlist|Dough handling demo
Contract clause 7.{w}|Bank holiday cover|Quarter-end close|Customs delay on the March lot
Reference call for a buyer|Slides for Thursday|Interest in a round table?|Warehouse lease
Treasury set-up for two currencies|Scales and sensors|Audit questions, batch {w}|Thank you for yesterday
Invoice matching trial|Tooling budget|Flour silo retrofit|Speaker for the autumn dinner
""".strip().replace("\n", "|").split("|")


class Letter:
    def __init__(self, at, sender, to, subject, cc=(), answers=None):
        self.at, self.sender, self.to, self.cc = at, sender, list(to), list(cc)
        self.subject, self.answers = subject, answers
        self.id = ""


def ago(days, hour=9, minute=0):
    day = CLOCK.replace(hour=0, minute=0) - timedelta(days=days)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return day + timedelta(hours=hour, minutes=minute)


def reply(to, hours, minutes, sender=None, cc=()):
    """The answer to a letter: to its sender, or from `sender` when it had several recipients."""
    subject = to.subject if to.subject.startswith("Re: ") else "Re: " + to.subject
    return Letter(to.at + timedelta(hours=hours, minutes=minutes), sender or to.to[0], [to.sender], subject, cc, to)


def exchange(dice, me, them, days, hours, answered, they_begin):
    subject = dice.pick(TOPICS).format(w=dice.between(4, 28))
    start = ago(days, dice.between(7, 10), dice.below(60))
    slow = dice.between(hours[0] * 60, hours[1] * 60)
    if they_begin:
        out = [Letter(start - timedelta(hours=dice.between(1, 3), minutes=dice.below(50)), them, [me], subject)]
        out.append(reply(out[0], 0, int((start - out[0].at).total_seconds()) // 60))
    else:
        out = [Letter(start, me, [them], subject)]
    if answered:
        out.append(reply(out[-1], 0, slow))
    return out


def between_two(dice, person):
    """The whole correspondence of one person with me."""
    first, last, count, hours, answered, begun = KINDS[person.kind]
    private = person.key == "tomas-varela"
    me, them = ME[2] if private else ME[1], person.mails[-1] if private else person.mail
    count += dice.below(2)
    first, last = first - dice.below(first // 4), last + dice.below(last // 3)
    out = []
    for n in range(count):
        share = (n / (count - 1)) ** (1 if person.kind in "CK" else 0.6)      # denser towards the end
        days = round(first + (last - first) * share)
        days += dice.below(2 + days // 15)
        yes = (n * 7 + 3) % 10 < answered
        out += exchange(dice, me, them, days, hours, yes, (n * 3 + 1) % 10 < begun)
    if person.kind == "K":
        for days in LATE_ASKS:
            out += exchange(dice, me, them, days, hours, False, False)
    return out


def wrote_once(dice, person):
    return [Letter(ago(dice.between(60, 200), 11, dice.below(60)), person.mail, [ME[1]],
                   "A short question after your talk")]


def circles(at):
    """Letters among several: dinners, introductions, copies.  `at` gives a person's address by key."""
    me = ME[1]
    out = []
    dinner = Letter(ago(410, 8, 12), me, [at("marta-kowalczyk"), at("kenji-mori"), at("sofia-marchetti"),
                                           at("samuel-adeyemi")], "Dinner of the oven people, 14 October")
    out += [dinner, reply(dinner, 2, 5, at("marta-kowalczyk"), [at("kenji-mori"), at("sofia-marchetti")]),
            reply(dinner, 26, 40, at("sofia-marchetti"), [at("marta-kowalczyk")]),
            reply(dinner, 30, 3, at("samuel-adeyemi"))]
    intro = Letter(ago(255, 10, 30), at("aoife-brennan"), [me, at("nadia-el-amin")], "Ines, meet Nadia")
    out += [intro, reply(intro, 3, 20, me, [at("nadia-el-amin")])]
    out += [Letter(intro.at + timedelta(hours=27), at("nadia-el-amin"), [me], "Re: Ines, meet Nadia",
                   [at("aoife-brennan")], out[-1])]
    hello = Letter(ago(180, 9, 45), at("grace-okafor"), [me, at("kwame-mensah"), at("thomas-oleary")],
                   "Three people who should share a container")
    out += [hello, reply(hello, 5, 10, at("kwame-mensah"), [me, at("thomas-oleary")])]
    table = Letter(ago(120, 7, 50), me, [at("henrik-solberg"), at("jonas-lindqvist"), at("ingrid-bauer"),
                                          at("laura-jimenez"), at("olivier-lambert"), at("miguel-santos")],
                   "CFO round table in Hamburg", [at("mateus-brandao")])
    out += [table, reply(table, 1, 40, at("henrik-solberg"), [at("jonas-lindqvist")]),
            reply(table, 50, 0, at("jonas-lindqvist"), [at("ingrid-bauer")]),
            reply(table, 72, 15, at("ingrid-bauer"))]
    panel = Letter(ago(92, 12, 5), at("beatriz-nogueira"), [me, at("lucas-oliveira"), at("arjun-mehta"),
                                                             at("priya-raghunathan")], "Panel on supplier finance")
    out += [panel, reply(panel, 4, 30, at("priya-raghunathan"), [me, at("lucas-oliveira")]),
            reply(panel, 6, 0, me, [at("priya-raghunathan")])]
    for days, who in ((330, "julia-weber"), (47, "victoria-langley")):
        out.append(Letter(ago(days, 13, 20), at("aoife-brennan"), [me], "Draft agreement, marked", [at(who)]))
    return out


NOISE = (                           # sender, subject, how many, days ago of the first, step in days
    ("Ledger Weekly <news@ledgerweekly.example>", "Ledger Weekly, issue {n}", 4, 735, 150),
    ("no-reply@tollgate.example", "Your monthly statement is ready ({n})", 2, 660, 210),
    ("Hansa Fair <newsletter@hansafair.example>", "What to see in hall {n}", 2, 500, 150),
    ("noreply@signdesk.example", "Document {n} was signed", 2, 420, 190),
    ("info@warehousedirect.example", "Offer {n}: racking and forklifts", 1, 380, 150),
    ("Ledgerleaf Support <support@ledgerleaf.example>", "[Ticket 40{n}] Update on your request", 2, 300, 80),
)


def noise():
    return [Letter(ago(first - i * step, 5, 7 * i + 3), sender, [ME[1]], subject.format(n=i + 21))
            for sender, subject, count, first, step in NOISE for i in range(count)]


def guests(at):
    """One letter to thirty: me, two of the village, and guests nobody else writes to."""
    names = ("alba bruno carla dario elsa felix greta hugo irene jakob klara leon mona nils olga pavel quinn rosa sven "
             "tilda ugo vera willem xenia yannick zoe dora").split()
    to = [ME[1], at("hannah-schafer"), at("karolina-novakova")] + [n + "@guestlist.example" for n in names]
    return [Letter(ago(150, 15, 0), "Mill & Oven Days <programme@millovendays.example>", to, "Hotel list and shuttle times")]


def asks_of_a_desk():
    """I ask a role address, which answers; no person comes of it."""
    ask = Letter(ago(298, 9, 2), ME[1], ["support@ledgerleaf.example"], "Cannot export the March ledger")
    return [ask, reply(ask, 1, 30)]


def letters():
    dice, folk = Dice(20261122), people()
    by_key = {p.key: p.mail for p in folk if p.mails}
    out = []
    for person in folk:
        if person.kind in KINDS:
            out += between_two(dice, person)
        elif person.kind == "I":
            out += wrote_once(dice, person)
    out += circles(by_key.get) + noise() + guests(by_key.get) + asks_of_a_desk()
    out = sorted((x for x in out if x.at < CLOCK), key=lambda x: (x.at, x.sender, x.to))
    for n, letter in enumerate(out):
        host = letter.sender.rstrip(">").split("@")[1]
        letter.id = "<%s.%04d@%s>" % (letter.at.strftime("%Y%m%d%H%M"), n + 1, host)
    return out
