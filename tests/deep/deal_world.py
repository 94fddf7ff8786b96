"""A history with deals, profiles and all kinds of referrals, for deal_numbers.

Deals come in files as five programs write them; what each file said is written
down, and what holds of it follows here from refnet-deal(1).
"""
import csv
import datetime
import os
import random

from deal_dialects import (Deal, Dialect, Hubspot, Pipedrive, Salesforce, Zoho,
                           day, noon)
from network_world import DAY, Intro, Village, World, address

CURRENCIES = 'EUR', 'EUR', 'EUR', 'USD', 'SEK', None
LEADS = ('Referral', 'Partner Referral', 'Cold outreach', 'Outbound', 'Web',
         'Trade fair', None, None)
# roles, industries, places; no two of a kind are near each other
PROFILES = {'plants': ('CFO', 'manufacturing', 'Berlin'),
            'risks': ('CFO; Sales Manager', 'insurance; manufacturing',
                      'Berlin; Toronto')}
FIRMS = {'Hallam Manufacturing': 'manufacturing', 'Kelp Insurance': 'insurance',
         'Oak Hospital': None}
TITLES = {'CFO': 'c-suite', 'Sales Manager': 'manager', 'Nurse': None}
PLACES = 'Berlin', 'Toronto'


class File:
    """One that was imported: rows by the number of their deal."""

    def __init__(self, number, path, at, rows):
        self.number, self.path, self.at, self.rows = number, path, at, rows
        self.stands = True


class Deals:
    """What a world with deals has beside; its people are made already."""

    def begin(self):
        self.dialects = [Dialect(), Hubspot(), Pipedrive(), Salesforce(),
                         Zoho()]
        self.deals, self.files = [], []
        self.worth = {}
        firms, titles = list(FIRMS), list(TITLES)
        self.firm = {n: self.rng.choice(firms) for n in self.people}
        self.title = {n: self.rng.choice(titles) for n in self.people}
        self.place = {n: self.rng.choice(PLACES) for n in self.people}
        for name in self.people:
            self.call('person', 'edit', '--org', self.firm[name], '--title',
                      self.title[name], '--location', self.place[name],
                      self.ref(name))
        for _ in range(self.rng.randrange(6)):
            a, b = self.rng.sample(self.people, 2)
            self.call('tie', 'add', '--strength', 'strong', self.ref(a),
                      self.ref(b))
        self.costs()
        for dialect in self.dialects[1:]:
            self.bring_contacts(dialect)
        for name, (role, industry, place) in PROFILES.items():
            self.call('profile', 'new', name, '--role', role, '--industry',
                      industry, '--trigger', 'moved', '--geography', place)

    def costs(self):
        """Settings of this store; without a word they are as documented."""
        self.cost = {'hour': None, 'hours': 5, 'tools': 0}
        for name, values in (('hour', (40, 120, 333)), ('hours', (0, 3, 12)),
                             ('tools', (25, 199))):
            if self.rng.random() < .7:
                self.cost[name] = self.rng.choice(values)
                self.call('config', 'set', '--store', 'cost.' + name,
                          str(self.cost[name]))

    def when(self, value):
        """Days are written without hours where those may differ."""
        return day(value) if self.strict else noon(value)

    def ref(self, name):
        return name

    def address(self, name):
        return address(name)

    def write_csv(self, name, head, rows):
        path = os.path.join(self.folder, name)
        with open(path, 'w', newline='', encoding='utf-8') as out:
            to = csv.writer(out)
            to.writerow([label.strip() for label in head.split(',')])
            to.writerows([['' if cell is None else cell for cell in row]
                          for row in rows])
        return path

    def bring_contacts(self, dialect):
        rows = []
        for k, name in enumerate(self.people):
            given, family = name.split(' ', 1)
            known = {'Person - Name': name, 'First Name': given,
                     'Last Name': family, 'Created Time': '2024-01-15 10:00',
                     'Mailing City': self.place[name],
                     'Person - Owner': 'Ines Ferraz'}
            for label in ('Email', 'Person - Email - Work'):
                known[label] = self.address(name)
            for label in ('Record ID', 'Record Id', 'Contact ID',
                          'Person - ID'):
                known[label] = dialect.number_of(k)
            for label in ('Company Name', 'Account Name',
                          'Person - Organization'):
                known[label] = self.firm[name]
            rows.append([known[label.strip()]
                         for label in dialect.contacts.split(',')])
        path = self.write_csv(dialect.name + '-people.csv', dialect.contacts,
                              rows)
        if self.call('import', path).returncode:
            raise SystemExit('%s: not taken' % path)

    def named(self, deal, dialect):
        """Name, address, number and company that tell whom it is with."""
        name = deal.person
        if not name:
            return '', '', '', 'Nowhere Ltd'
        if deal.by == 'name':
            return name, '', '', self.firm[name]
        if deal.by == 'number':
            return '', '', dialect.number_of(self.people.index(name)), \
                self.firm[name]
        return name, self.address(name), '', ''

    def sell(self):
        """Some deals of one program began, went on, and are exported."""
        rng = self.rng
        dialect = rng.choice(self.dialects)
        today = self.now.astimezone(self.local).date()
        mine = [d for d in self.deals if d.dialect is dialect]
        for deal in mine:
            if deal.changed != today and rng.random() < .5:
                self.proceed(deal, today)
        for _ in range(rng.choice((0, 1, 2, 4, 8, 20))):
            deal = Deal(dialect, len(self.deals) + 100)
            deal.by = rng.choice(dialect.ways)
            if rng.random() < .8:
                deal.person = rng.choice(self.people)
            deal.lead = rng.choice(LEADS)
            deal.currency = rng.choice(CURRENCIES)
            if rng.random() < .9:
                deal.amount = rng.randrange(1, 40) * 500
            deal.opened = today - DAY * rng.randrange(0, 120)
            deal.planned = today + DAY * rng.randrange(1, 90)
            self.deals.append(deal)
            mine.append(deal)
            self.proceed(deal, today)
            if rng.random() < .1 and (self.strict or deal.closed):
                deal.opened = None
        if mine:
            chosen = (mine if rng.random() < .6
                      else rng.sample(mine, rng.randrange(1, len(mine) + 1)))
            self.bring_deals(dialect, chosen)

    def proceed(self, deal, today):
        rng = self.rng
        chance = rng.random()
        deal.changed = today
        if deal.status == 'open' and chance < .6:
            deal.status = rng.choice(('won', 'won', 'lost'))
            # one that was typed in late may be closed before it was opened
            first = (deal.opened or today - DAY * 30) - DAY * (
                9 if rng.random() < .05 else 0)
            deal.closed = min(today, first + DAY * rng.randrange(
                (today - first).days + 1))
            if self.strict and rng.random() < .06:
                deal.closed = rng.choice((None, deal.planned))
                deal.planned = None
        elif deal.status != 'open' and deal.opened and chance < .05:
            deal.status, deal.closed = 'open', None
            deal.planned = today + DAY
        elif deal.amount and chance < .2:
            deal.amount += 250.25

    def bring_deals(self, dialect, deals):
        path = self.write_csv('%s-%d.csv' % (dialect.name, len(self.files)),
                              dialect.head(),
                              [dialect.row(d, self) for d in deals])
        rows = {}
        for deal in deals:
            said = deal.said()
            if said['amount'] is None:
                said['currency'] = None		# that of a sum
            else:
                said['amount'] = int(said['amount'] + .5)
            rows[deal.number] = deal.changed if dialect.changes else None, said
        self.take(path, rows)

    def take(self, path, rows):
        done = self.call('import', '--format', 'ids', '--date-order', 'mdy',
                         path)
        if done.returncode:
            raise SystemExit('%s: not taken: %s' % (path, done.stderr))
        self.files.append(File(int(done.stdout.split()[-1]), path, self.now,
                               rows))

    def sell_again(self):
        """The same file once more, or one is taken back."""
        if not self.files:
            return
        file = self.rng.choice(self.files)
        if self.rng.random() < .6:
            self.take(file.path, file.rows)
        elif file.stands:
            done = self.call('import', '--undo', str(file.number))
            file.stands = done.returncode != 0

    def held(self, now):
        """Deals that are there at a moment, by what is held now."""
        today = now.astimezone(self.local).date()
        found = {}
        for file in self.files:
            if not file.stands:
                continue
            at = file.at.astimezone(self.local).date()
            for number, (changed, said) in file.rows.items():
                deal = found.setdefault(number, dict(
                    since=file.at, order=None, over=None))
                if said['status'] != 'open':
                    deal['over'] = min(at, deal['over'] or at)
                order = changed or at, file.number
                if not deal['order'] or order >= deal['order']:
                    deal.update(said, order=order)
        there = {}
        for number, deal in found.items():
            brought = deal['since'].astimezone(self.local).date()
            deal['begun'] = deal['opened'] or min(filter(None, (
                deal['closed'], brought)))
            # a file may say so before the day it gives
            deal['ended'] = deal['closed'] and min(deal['closed'],
                                                   deal['over'])
            if deal['ended'] and deal['ended'] > today:
                deal.update(status='open', closed=None, ended=None)
            if deal['opened'] or deal['closed'] or deal['since'] <= now:
                if deal['begun'] <= today:
                    there[number] = deal
        return there

    def refer(self):
        """A mention or an asset handed over: it goes straight to an outcome."""
        a, b = self.rng.sample(self.people, 2)
        kind = self.rng.choice(('implied', 'tangible'))
        self.start(kind, 'me', a, b)

    def open(self):
        a, b, c = self.rng.sample(self.people, 3)
        role = self.rng.choice(('requester',) * 4 + ('connector', 'target'))
        who = {'requester': ('me', a, b), 'connector': (c, 'me', b),
               'target': (c, a, 'me')}[role]
        self.start(self.rng.choice(('direct',) * 6 + ('community',)), *who)

    def start(self, kind, requester, connector, target):
        words = ['--to', self.ref(target)]
        if connector != 'me':
            words += ['--via', self.ref(connector)]
        if requester != 'me':
            words += ['--for', self.ref(requester)]
        profile = self.rng.choice((None, None) + tuple(PROFILES))
        if profile:
            words += ['--profile', profile]
        done = self.call('intro', 'new', '--kind', kind, '--format', 'ids',
                         *words, '--force', 'test')
        if done.returncode == 0:
            intro = Intro(int(done.stdout.split()[-1]), self.now, requester,
                          connector, target, kind)
            intro.profile = profile
            self.intros.append(intro)

    def move(self):
        """One that has not ended, or where thanks may be owed."""
        rng = self.rng
        ended = {'withdraw', 'no', 'no-meeting', 'not-qualified', 'won', 'lost'}
        going = [i for i in self.intros
                 if not ended & {verb for _, verb, _ in i.events}][-5:]
        intro = rng.choice(going + self.intros[-2:])
        verbs = {verb for _, verb, _ in intro.events}
        made = verbs & {'introduce', 'not-ours'}
        chance = rng.random()
        if made and intro.connector != 'me' and 'thank' not in verbs \
                and chance < .2:
            self.say(intro, 'thank')
        elif not made and not verbs & {'withdraw'} and chance < .01 \
                and intro.kind in ('direct', 'community'):
            self.say(intro, 'withdraw')
        elif intro.kind in ('implied', 'tangible'):
            ways = (('scheduled', 'no-meeting', 'met') if not verbs else
                    ('met', 'qualified', 'not-qualified', 'won', 'lost'))
            if not verbs & {'lost', 'won', 'no-meeting', 'not-qualified'}:
                self.say(intro, 'outcome', rng.choice(
                    [w for w in ways if w not in verbs or self.strict]))
        else:
            for _ in range(rng.randrange(1, 5)):
                self.advance(intro)
                self.now += datetime.timedelta(hours=rng.randrange(1, 90))

    def say(self, intro, *words):
        if self.call('intro', words[0], str(intro.id),
                     *words[1:]).returncode == 0:
            intro.events.append((self.now, words[-1], None))

    def call(self, *words):
        """What was won is worth something, mostly."""
        if words[:2] == ('intro', 'outcome') and words[3] == 'won' \
                and self.rng.random() < .8:
            worth = self.rng.randrange(1, 30) * 1000
            done = super().call(*words, '--deal', str(worth))
            if done.returncode == 0:
                self.worth[int(words[2])] = worth
            return done
        return super().call(*words)

    def pin(self):
        name = self.rng.choice(self.people)
        tier = self.rng.choice(('strong', 'medium', 'weak', 'auto'))
        self.call('person', 'pin', '--because', 'test', self.ref(name), tier)

    def steps(self):
        return ((self.open, .09), (self.move, .5), (self.refer, .03),
                (self.give, .04), (self.note, .07), (self.write, .12),
                (self.sell, .1), (self.sell_again, .03), (self.pin, .02))

    def live(self, moments):
        self.open()
        steps = self.steps()
        for _ in range(moments):
            self.now += datetime.timedelta(
                seconds=int(self.rng.expovariate(1 / 172800)) + 1)
            step = self.rng.choices([s for s, _ in steps],
                                    [w for _, w in steps])[0]
            if step != self.move or self.intros:
                step()
        self.now += DAY * self.rng.randrange(1, 40)
        self.bring_in()
        for events in self.touches.values():
            events.sort()


class DealWorld(Deals, World):
    def __init__(self, program, seed, folder, strict):
        super().__init__(program, seed, folder)
        self.strict = strict
        self.begin()


class DealVillage(Deals, Village):
    """Twelve of the village, and what came after all its mail."""

    strict = False

    def __init__(self, program, folder, village):
        super().__init__(program, folder, village)
        self.folder = folder
        self.rng = random.Random(4)
        self.mail = []
        self.proof = os.path.join(folder, 'proof.txt')
        with open(self.proof, 'w') as out:
            out.write('I wrote to both\n')
        rows = self.rows('person', 'list')
        names = [row['name'] for row in rows]
        self.addresses_of = {}
        for row in rows:
            name, number = row['name'], str(row['id'])
            if not name or not row['emails'] or not name.isascii() \
                    or sum(bool(n) and n.startswith(name) for n in names) > 1:
                continue
            self.ids[name] = self.ids.pop(number)
            self.addresses_of[name] = row['emails'][0]
            if number in self.touches:
                self.touches[name] = self.touches.pop(number)
        self.everybody = list(self.ids)
        self.people = [n for n in self.addresses_of if ' ' in n][:12]
        self.begin()

    def address(self, name):
        return self.addresses_of[name]

    def steps(self):
        return [s for s in super().steps() if s[0] != self.write]

    def bring_in(self):
        """All mail is there."""
