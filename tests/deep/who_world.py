"""Small worlds of people whose truth is known, written as several exports.

A world has persons and, among them, those who are easily taken for one:
families with one address, a father and a son of one name, two of one name in
one company, assistants with their employer's number, desks several people
answer.  And persons who are easily taken for two: with a nickname here and an
initial there, a new employer, a new family name, a typo, fields that are empty.

Each row of a file is written with whom it is about (`File.truth`), so what a
program makes of the files can be held against what is so.  To make another
thing happen to people: a method of World, called in __init__.  To write
another export: a row of `FORMS`.  Everybody is invented.
"""
import csv
import random

# Given names with what else the same person is called.
GIVEN = [row.split() for row in '''Robert Bob Rob
William Bill Will
Elizabeth Liz Beth
Katherine Kate Kathy
Michael Mike
Thomas Tom
Jennifer Jen Jenny
Christopher Chris
Margaret Peggy Maggie
Edward Ed Ted
Nicholas Nick
Patricia Pat Trish
Francisco Paco
José Pepe
Dmitri Dima
Ekaterina Katya
Johannes Hans
Małgorzata Gosia
Gregory Greg
Rebecca Becky
Jürgen
Søren
Ingrid
Chiara
Priya
Arjun
Kwame
Amara
Haruto
Yuki
Wenhao
Meiling
Youssef
Layla
Zoë
Tomáš
Beatriz
Rodrigo
Anneke
Pieter'''.split('\n')]
FAMILY = '''Halloran Tressider Corwin Osgood Penhale Lasky Brandl Lobova
Sorokin Marrone Arrieta Wiedemann Ainsley Whitcombe Poole Ekholm Greer Bellini
Walpole Farrow Oduya Nolan Belmonte Zaremba Wilk Yardley Pym Voss Tarrant
Colebrook Osterman Thorne Akers Stoltz Cardew Höfler Kjærgaard Wójcik Dvořák
Haddad Bennani Kobayashi Raman Asante Teixeira Quintero Larkin Bexley Tilden
Borek Smith Smith Smith Silva Silva Novak Novak Li Kim'''.split()
ORGS = [row.split('|') for row in '''Fenn Mill Ltd|Fenn Mill|fennmill
Tidewater Robotics, Inc.|Tidewater Robotics|tidewater
Ostwind GmbH|Ostwind|ostwind
Casa Limone S.r.l.|Casa Limone|casalimone
Fjordlab AS|Fjordlab|fjordlab
Grachtenhuis B.V.|Grachtenhuis|grachtenhuis
Okapi Freight International|Okapi Freight Intl|okapi
Brandt & Weiss LLP|Brandt and Weiss|brandtweiss
Karoo Solar (Pty) Ltd|Karoo Solar|karoosolar
Wattle Creek Pty Ltd|Wattle Creek|wattlecreek
Quarrel Capital|Quarrel Capital LLC|quarrel
Valombre S.A.|Valombre|valombre
Norrsken Kvarn AB|Norrsken Kvarn|norrsken
Merlion Freight Pte Ltd|Merlion Freight|merlion'''.split('\n')]
TITLES = '''CEO;CFO;Head of Sales;Engineer;Partner;Operations Manager;
Counsel;Product Manager;Founder;Analyst;Account Executive
'''.replace('\n', '').split(';')
CITIES = 'Porto Leeds Brno Oslo Malmö Utrecht Austin Perth Nairobi'.split()
CREDENTIALS = ', PhD|, MBA|, CPA|, PMP'.split('|')
DESKS = 'info sales office contact'.split()
ME, ME_NAME = 'ines@quayside.example', 'Ines Ferraz'
PLAIN = {'ł': 'l', 'ü': 'u', 'ö': 'o', 'ø': 'o', 'ë': 'e', 'é': 'e', 'š': 's',
         'á': 'a', 'æ': 'ae', 'ó': 'o', 'ř': 'r', 'ñ': 'n'}


def plain(s):
    return ''.join(PLAIN.get(c, c) for c in s)


def typo(rng, word):
    """One slip inside a word: two letters swapped, one lost or doubled."""
    if len(word) < 5:
        return word
    i = rng.randrange(1, len(word) - 2)
    return rng.choice([word[:i] + word[i + 1] + word[i] + word[i + 2:],
                       word[:i] + word[i + 1:],
                       word[:i] + word[i] + word[i:]])


class Person:
    def __init__(self, world, key):
        rng = self.rng = world.rng
        self.key = key
        names = rng.choice(GIVEN)
        self.given, self.nicks = names[0], names[1:]
        self.middle = rng.choice('ABCDEFGHJKLMNPRST')
        self.family, self.suffix = rng.choice(FAMILY), ''
        self.old_family = None
        self.org, self.old_org = rng.choice(ORGS), None
        self.title, self.city = rng.choice(TITLES), rng.choice(CITIES)
        self.world, self.known = world, rng.random()
        self.shared = []            # addresses that others have, too
        self.home_phone = None
        self.settle()

    def settle(self):
        """Addresses, number and profile, from the names as they are now."""
        rng, world = self.rng, self.world
        self.work = world.address(self, self.org[2] + '.example')
        self.old_work = None
        self.home = world.address(self, 'mailhaven.example') \
            if rng.random() < .5 else None
        self.phone = world.number() if rng.random() < .6 else None
        self.slug = 'https://www.linkedin.com/in/%s-%s-%d' % (
            plain(self.given).lower(), plain(self.family).lower(),
            world.serial())

    # --- how a file may write it -------------------------------------------

    def names(self, formal):
        """(given, middle, family) as somebody typed them."""
        rng = self.rng
        given, family, middle = self.given, self.family, ''
        if self.old_family and not formal and rng.random() < .6:
            family = self.old_family
        if self.nicks and rng.random() < (.2 if formal else .35):
            given = rng.choice(self.nicks)
        roll = rng.random()
        if roll < .05 and not formal:
            given = given[0] + '.'
        elif roll < .15:
            middle = self.middle + '.'
        if rng.random() < .15:
            given, family = plain(given), plain(family)
        roll = rng.random()
        if roll < .04:
            family = typo(rng, family)
        elif roll < .06:
            given = typo(rng, given)
        elif roll < .08:
            given, family = given.upper(), family.upper()
        return given, middle, family

    def behind(self):
        """What stands behind a family name."""
        if self.suffix:
            return ' ' + self.suffix
        return self.rng.choice(CREDENTIALS) if self.rng.random() < .05 else ''

    def company(self, old=False):
        org = self.old_org if old and self.old_org else self.org
        return self.rng.choice(org[:2])


class File:
    """Rows, and of each whom it is about and what handles it carries."""
    def __init__(self, name, header):
        self.name, self.rows, self.truth = name, [header], []
        self.handles = []

    def add(self, cells, key, handles):
        self.rows.append([cells.get(h, '') for h in self.rows[0]])
        self.truth.append(key)
        self.handles.append({h for h in handles if h})

    def write(self, path):
        with open(path, 'w', encoding='utf-8', newline='') as f:
            csv.writer(f, lineterminator='\n').writerows(self.rows)


class World:
    """Of even seeds hard: namesakes that no town of its size has."""
    def __init__(self, seed, size=60):
        rng = self.rng = random.Random(seed)
        self.count, self.taken, self.numbers = 0, {}, set()
        self.hard = seed % 2 == 0
        self.people = [Person(self, 'p%d' % i) for i in range(size)]
        if self.hard:
            self.namesakes(3, False)
            self.namesakes(2, True)
            self.father_and_son(2)
        else:
            self.namesakes(rng.random() < .3, False)
            self.namesakes(rng.random() < .2, True)
            self.father_and_son(rng.random() < .3)
        self.families(size // 20)
        self.assistants(size // 30)
        self.desks(2)
        for p in self.people:
            if self.rng.random() < .12:
                self.move(p)
            if self.rng.random() < .05:
                p.old_family = self.rng.choice(FAMILY[:50])
        self.files = [make(self) for make in FORMS]

    # --- what nobody else has ----------------------------------------------

    def serial(self):
        self.count += 1
        return self.count

    def number(self):
        while True:
            number = '+1 %d %d %04d' % (self.rng.randint(201, 989),
                                        self.rng.randint(201, 989),
                                        self.rng.randrange(10000))
            if number not in self.numbers:
                self.numbers.add(number)
                return number

    def address(self, p, domain):
        given, family = plain(p.given).lower(), plain(p.family).lower()
        local = self.rng.choice([given + '.' + family, given[0] + family,
                                 given + '.' + family, given])
        address = local + '@' + domain
        if self.taken.setdefault(address, p.key) != p.key:
            address = '%s.%s%d@%s' % (given, family, self.serial(), domain)
            self.taken[address] = p.key
        return address

    # --- those who are easily taken for one ---------------------------------

    def couple(self):
        return self.rng.sample(self.people, 2)

    def namesakes(self, n, colleagues):
        for _ in range(n):
            a, b = self.couple()
            b.given, b.nicks, b.family = a.given, a.nicks, a.family
            b.middle = 'W'
            if colleagues:
                b.org = a.org
                b.title = next(t for t in TITLES if t != a.title)
            elif a.org is b.org:
                b.org = next(o for o in ORGS if o is not a.org)
            b.settle()

    def father_and_son(self, n):
        for _ in range(n):
            a, b = self.couple()
            b.given, b.nicks, b.family = a.given, a.nicks, a.family
            a.suffix, b.suffix = 'Sr.', 'Jr.'
            b.city = a.city
            b.settle()

    def families(self, n):
        for _ in range(n):
            folk = self.rng.sample([p for p in self.people if not p.shared],
                                   self.rng.choice([2, 2, 3]))
            number, head = self.number(), folk[0]
            shared = 'the.%s%d@mailhaven.example' % (
                plain(head.family).lower(), self.serial())
            taken = set()
            for p in folk:
                while p.given in taken or p.family != head.family:
                    names = self.rng.choice(GIVEN)
                    p.given, p.nicks = names[0], names[1:]
                    p.family = head.family
                    p.suffix = ''
                    if p.given not in taken:
                        p.settle()
                taken.add(p.given)
                p.city, p.home_phone = head.city, number
                p.shared = [shared]

    def assistants(self, n):
        for _ in range(n):
            a, b = self.couple()
            b.org, b.title = a.org, 'Assistant'
            b.settle()
            a.phone = a.phone or self.number()
            b.phone = a.phone

    def desks(self, n):
        for _ in range(n):
            org = self.rng.choice(ORGS)
            desk = '%s@%s.example' % (self.rng.choice(DESKS), org[2])
            for p in self.people:
                if p.org is org and self.rng.random() < .6:
                    p.shared = p.shared + [desk]

    # --- those who are easily taken for two ----------------------------------

    def move(self, p):
        p.old_org, p.old_work = p.org, p.work
        p.org = self.rng.choice([o for o in ORGS if o is not p.org])
        p.work = self.address(p, p.org[2] + '.example')

    def some(self, share):
        return [p for p in self.people if self.rng.random() < share]


# --- files -------------------------------------------------------------------

def linkedin(world):
    f = File('Connections.csv', ['First Name', 'Last Name', 'URL',
                                 'Email Address', 'Company', 'Position',
                                 'Connected On'])
    for p in world.some(.7):
        given, _, family = p.names(True)
        email = p.rng.choice([p.home, p.work]) \
            if p.rng.random() < .12 else None
        f.add({'First Name': given, 'Last Name': family + p.behind(),
               'URL': p.slug, 'Email Address': email or '',
               'Company': p.company(), 'Position': p.title,
               'Connected On': '%02d Mar 2026' % p.rng.randint(1, 28)},
              p.key, [p.slug, email])
    return f


def hubspot(world):
    f = File('hubspot-contacts.csv', [
        'Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number',
        'Job Title', 'Associated Company', 'City', 'LinkedIn URL',
        'Create Date', 'Lead Status'])
    rng = world.rng
    for p in world.some(.6) + world.some(.06):
        given, _, family = p.names(True)
        old = p.old_work and rng.random() < .6
        email = p.old_work if old else p.work
        if p.home and rng.random() < .15:
            email = p.home
        phone = p.phone if rng.random() < .5 else None
        slug = p.slug if rng.random() < .08 else None
        f.add({'Record ID': str(9000 + world.serial()), 'First Name': given,
               'Last Name': family + p.behind(), 'Email': email,
               'Phone Number': phone or '', 'LinkedIn URL': slug or '',
               'Job Title': p.title if rng.random() < .7 else '',
               'Associated Company': p.company(old)
               if rng.random() < .85 else '',
               'City': p.city if rng.random() < .5 else '',
               'Create Date': '2025-0%d-11 10:00' % rng.randint(1, 9),
               'Lead Status': 'NEW'}, p.key, [email, phone, slug])
    return f


def google(world):
    f = File('google-contacts.csv', [
        'First Name', 'Middle Name', 'Last Name', 'Name Suffix', 'Nickname',
        'Organization Name', 'Organization Title', 'Labels',
        'E-mail 1 - Label', 'E-mail 1 - Value', 'E-mail 2 - Label',
        'E-mail 2 - Value', 'Phone 1 - Label', 'Phone 1 - Value',
        'Address 1 - City'])
    rng = world.rng
    for p in world.some(.5):
        given, middle, family = p.names(False)
        first = rng.choice([p.home or p.work, p.old_work or p.work])
        second = rng.choice(p.shared) if p.shared and rng.random() < .5 \
            else None
        phone = rng.choice([p.phone, p.home_phone, None])
        if rng.random() < .05 and phone:
            first = second = None
        old = first == p.old_work
        f.add({'First Name': given, 'Middle Name': middle,
               'Last Name': family, 'Name Suffix': p.suffix,
               'Organization Name': p.company(old)
               if rng.random() < .5 else '',
               'Organization Title': p.title if rng.random() < .3 else '',
               'Labels': '* myContacts', 'E-mail 1 - Value': first or '',
               'E-mail 2 - Value': second or '',
               'Phone 1 - Value': phone or '',
               'Address 1 - City': p.city if rng.random() < .4 else ''},
              p.key, [first, second, phone])
    return f


def by_hand(world):
    f = File('contacts.csv', ['name', 'email', 'company', 'title', 'phone'])
    rng = world.rng
    for p in world.some(.3):
        given, middle, family = p.names(False)
        family += p.behind()
        name = ' '.join(filter(None, [given, middle, family]))
        if rng.random() < .2 and ',' not in family and not p.suffix:
            name = '%s, %s' % (family, given)
        email = p.home if p.home and rng.random() < .5 else p.work
        phone = p.phone if rng.random() < .3 else None
        f.add({'name': name, 'email': email, 'phone': phone or '',
               'company': p.company() if rng.random() < .6 else '',
               'title': p.title if rng.random() < .3 else ''},
              p.key, [email, phone])
    return f


def mail(world):
    """Letters from one person each: the record of a row is its sender's."""
    f = File('mail.csv', ['date', 'from', 'to', 'subject', 'message-id'])
    rng = world.rng
    for p in world.some(.5):
        address = rng.choice([p.work, p.home or p.work, p.old_work or p.work])
        given, _, family = p.names(False)
        shown = rng.choice(['%s %s <%s>' % (given, family, address), address,
                            '%s %s <%s>' % (given, family, address)])
        for _ in range(rng.randint(1, 3)):
            n = world.serial()
            f.add({'date': '2026-05-%02dT%02d:%02d:00Z' % (
                rng.randint(1, 28), rng.randrange(24), n % 60),
                'from': shown, 'to': ME, 'subject': 'Pilot %d' % n,
                'message-id': '<%d@mx.example>' % n}, p.key, [address])
    return f


FORMS = [linkedin, hubspot, google, by_hand, mail]
