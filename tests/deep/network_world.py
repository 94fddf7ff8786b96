"""A history of introductions, gives, calls and mail, for network_numbers.

It is made by the commands a user would type; what was accepted is written down.
"""
import csv
import datetime
import email.utils
import json
import os
import random
import subprocess
import zoneinfo

NAMES = '''Ada Novak,Bela Okoro,Cleo Sanz,Dita Roy,Eva Lind,Finn Aalto,
Goran Petrov,Hanna Weiss,Ivo Horvat,Jelena Kaya,Karim Dubois,Lotte Brandt,
Milos Silva,Nadia Moreau'''.replace('\n', '').split(',')
UTC = datetime.timezone.utc
ZONES = 'UTC', 'America/New_York', 'Europe/Berlin'
OUTCOMES = 'scheduled met no-meeting qualified not-qualified won lost'.split()
MET = {'met', 'qualified', 'not-qualified', 'won', 'lost'}
ME = 'ines@quayside.example'
DAY = datetime.timedelta(days=1)


def stamp(t):
    return t.astimezone(UTC).strftime('%Y-%m-%dT%H:%M:%SZ')


def address(name):
    return name.lower().replace(' ', '.') + '@mill.example'


class Intro:
    def __init__(self, number, opened, requester, connector, target, kind):
        self.id = number
        self.opened = opened
        self.requester = requester
        self.connector = connector
        self.target = target
        self.kind = kind
        self.events = []

    def party(self, who):
        return getattr(self, who) if who else None

    def asked_of(self):
        first = 'requester' if self.connector == 'me' else 'connector'
        return [first] if self.target == 'me' else [first, 'target']

    def when(self, now, *verbs):
        return min((t for t, verb, _ in self.events
                    if t <= now and verb in verbs), default=None)

    def made(self, now):
        return self.when(now, 'introduce', 'not-ours')

    def not_ours(self, now):
        return self.when(now, 'not-ours')

    def met(self, now):
        return self.when(now, *MET)


class World:
    def __init__(self, program, seed, folder):
        self.program = program
        self.rng = random.Random(seed)
        self.zone = ZONES[seed % len(ZONES)]
        self.local = zoneinfo.ZoneInfo(self.zone)
        self.folder = folder
        self.db = os.path.join(folder, 'store.db')
        self.now = datetime.datetime(2026, 1, 5, 9, tzinfo=UTC)
        self.environment = dict(os.environ, HOME=folder, TZ=self.zone,
                                LC_ALL='C.UTF-8', XDG_CONFIG_HOME=folder)
        self.proof = os.path.join(folder, 'proof.txt')
        with open(self.proof, 'w') as out:
            out.write('I wrote to both\n')
        self.log, self.intros, self.gives, self.mail = [], [], [], []
        self.touches = {}
        self.call('init', '--name', 'Ines Ferraz', '--me', ME)
        everybody = self.rng.sample(NAMES, self.rng.randrange(6, len(NAMES)))
        self.people = everybody[:-2]
        self.everybody = everybody	# the last two are known from mail only
        for name in self.people:
            self.call('person', 'add', name, '--email', address(name))
        self.ids = {}

    def call(self, *words):
        done = subprocess.run(
            [self.program, '--db', self.db, '-q', '--yes', *words],
            env=dict(self.environment, REFNET_NOW=stamp(self.now)),
            capture_output=True, text=True)
        if done.returncode not in (0, 1, 2, 3):
            raise SystemExit('%s: %d %s' % (words, done.returncode,
                                            done.stderr))
        if words[0] not in ('stats', 'map', 'report'):
            self.log.append('REFNET_NOW=%s refnet %s%s' % (
                stamp(self.now), ' '.join(
                    "'%s'" % w if ' ' in w else w for w in words),
                '' if done.returncode == 0 else '  # refused'))
        return done

    def rows(self, *words):
        done = self.call(*words, '--format', 'json')
        if done.returncode:
            raise SystemExit('%s: %s' % (words, done.stderr))
        return json.loads(done.stdout)['rows']

    def id_of(self, name):
        if name not in self.ids:
            self.ids = {row['name']: row['id']
                        for row in self.rows('person', 'list')}
        return self.ids.get(name, name)

    def days_before(self, t, n):
        """The beginning of the day n days before, on the clock here."""
        day = t.astimezone(self.local).date() - n * DAY
        return datetime.datetime(day.year, day.month, day.day,
                                 tzinfo=self.local).astimezone(UTC)

    def open(self):
        a, b, c = self.rng.sample(self.people, 3)
        role = self.rng.choice(('requester',) * 4 + ('connector', 'target'))
        kind = self.rng.choice(('direct',) * 6 + ('community',))
        who = {'requester': ('me', a, b), 'connector': (c, 'me', b),
               'target': (c, a, 'me')}[role]
        words = ['--to', who[2]]
        if who[1] != 'me':
            words += ['--via', who[1]]
        if who[0] != 'me':
            words += ['--for', who[0]]
        done = self.call('intro', 'new', '--kind', kind, '--format', 'ids',
                         *words, '--force', 'test')
        if done.returncode == 0:
            self.intros.append(Intro(int(done.stdout.split()[-1]), self.now,
                                     *who, kind))

    def move(self):
        self.advance(self.rng.choice(self.intros[-6:]))

    def advance(self, intro):
        """What an introduction comes to next, one step."""
        rng = self.rng
        said = [(verb, party) for _, verb, party in intro.events]
        verbs = {verb for verb, _ in said}
        party = None
        if verbs & {'withdraw', 'no', 'no-meeting', 'lost', 'won'}:
            return
        if verbs & {'introduce', 'not-ours'}:
            reached = max((OUTCOMES.index(v) for v in verbs & set(OUTCOMES)),
                          default=-1)
            if reached >= 1 or rng.random() < .4:
                rest = {1: ['qualified', 'not-qualified'],
                        3: ['won', 'lost']}.get(reached, [])
            else:
                rest = ['scheduled', 'met', 'no-meeting', 'met'][reached + 1:]
            if not rest:
                return
            verb = rng.choice(rest)
            words = ['outcome', str(intro.id), verb]
        elif rng.random() < .04 and intro.connector != 'me':
            verb = 'not-ours'
            words = ['introduce', str(intro.id), '--by', 'connector',
                     '--evidence', self.proof]
        else:
            party = next((p for p in intro.asked_of()
                          if ('yes', p) not in said), None)
            if not party:
                verb, words = 'introduce', ['introduce', str(intro.id)]
            elif ('ask', party) not in said or rng.random() < .1:
                verb = 'ask'
                words = ['ask', str(intro.id), party, '--force', 'test']
            else:
                verb = rng.choice(('yes',) * 5 + ('no',))
                words = [verb, str(intro.id), party]
        if self.call('intro', *words).returncode == 0:
            intro.events.append((self.now, verb, party))
            if rng.random() < .04 and self.call('undo').returncode == 0:
                intro.events.pop()

    def touch(self, name, way, kind, when=None):
        self.touches.setdefault(name, []).append((when or self.now, way, kind))

    def give(self):
        name = self.rng.choice(self.people)
        way = self.rng.choice(('given', 'received'))
        words = ['give', 'add', name, '--kind',
                 self.rng.choice(('introduction', 'knowledge', 'favour'))]
        if way == 'received':
            words.append('--in')
        if self.call(*words).returncode == 0:
            self.gives.append((self.now, name, way))
            self.touch(name, 'in' if way == 'received' else 'out', 'give')

    def note(self):
        name = self.rng.choice(self.people)
        kind = self.rng.choice(('call', 'meeting', 'email', 'message'))
        way = 'both'
        words = ['log', '--with', name, '--kind', kind]
        if kind in ('email', 'message'):
            way = self.rng.choice(('in', 'out'))
            words.append('--' + way)
        if self.call(*words).returncode == 0:
            self.touch(name, way, kind)

    def write(self):
        """A mail of mine to one to three, and what comes back."""
        rng = self.rng
        to = rng.sample(self.everybody, rng.choice((1, 1, 1, 2, 3)))
        when = self.now.replace(second=0)
        number = '<%d.out@quayside.example>' % len(self.mail)
        self.mail.append((when, ME, ', '.join(map(address, to)), number, ''))
        for name in to:
            self.touch(name, 'out', 'mail', when)
        for name in to:
            if rng.random() < .4:
                back = when + DAY * rng.expovariate(1 / 5) + DAY / 24
                back = back.replace(second=0, microsecond=0)
                self.mail.append((back, address(name), ME,
                                  '<%d.in@mill.example>' % len(self.mail),
                                  number))
                self.touch(name, 'in', 'mail', back)

    def bring_in(self):
        """All mail up to now is imported."""
        if not any(row[0] <= self.now for row in self.mail):
            return
        path = os.path.join(self.folder, 'mail.csv')
        with open(path, 'w', newline='') as out:
            rows = csv.writer(out)
            rows.writerow('date from to cc subject message-id in-reply-to'
                          .split())
            for when, sender, to, number, answers in self.mail:
                if when <= self.now:
                    rows.writerow((stamp(when), sender, to, '', 'Plans',
                                   number, answers))
        for name in self.everybody[-2:]:
            self.call('person', 'add', name, '--email', address(name))
        self.call('import', path)

    def live(self, moments):
        steps = ((self.open, .15), (self.move, .5), (self.give, .07),
                 (self.note, .1), (self.write, .18))
        self.open()
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


class Village(World):
    """The village's mail, read here once more."""

    def __init__(self, program, folder, village):
        self.program, self.zone, self.village = program, 'UTC', village
        self.local = zoneinfo.ZoneInfo(self.zone)
        self.db = os.path.join(folder, 'store.db')
        self.now = datetime.datetime(2026, 11, 22, 9, tzinfo=UTC)
        self.environment = dict(os.environ, HOME=folder, TZ='UTC',
                                LC_ALL='C.UTF-8', XDG_CONFIG_HOME=folder)
        self.log, self.intros, self.gives, self.touches = [], [], [], {}
        self.call('init', '--name', 'Ines Ferraz', '--me', ME)
        self.call('import', *(os.path.join(village, name) for name in (
            'contacts.csv', 'Connections.csv', 'mail.csv')))
        people = self.rows('person', 'list')
        self.ids = {str(row['id']): row['id'] for row in people}
        self.everybody = list(self.ids)
        self.addresses = {a.lower(): str(row['id']) for row in people
                          for a in row['emails']}
        self.links = {row['linkedin'].rsplit('/', 1)[-1]: str(row['id'])
                      for row in people if row['linkedin']}
        self.read_mail()
        self.read_links()
        for events in self.touches.values():
            events.sort()

    def read_mail(self):
        with open(os.path.join(self.village, 'mail.csv'), newline='',
                  encoding='utf-8') as mail:
            for row in csv.DictReader(mail):
                when = datetime.datetime.fromisoformat(
                    row['date'].replace('Z', '+00:00'))
                sender, *to = [a.lower() for _, a in email.utils.getaddresses(
                    [row['from'], row['to'], row['cc']])]
                others = {sender, *to} - {ME}
                kind = 'mail' if len(others) <= 3 else 'circular'
                for name in {self.addresses[a] for a in others
                             if a in self.addresses}:
                    way = ('out' if sender == ME else 'in' if ME in to and
                           self.addresses.get(sender) == name else 'seen')
                    self.touch(name, way, kind, when)

    def read_links(self):
        """When somebody was connected; a preamble comes first."""
        with open(os.path.join(self.village, 'Connections.csv'), newline='',
                  encoding='utf-8') as lines:
            for row in csv.reader(lines):
                name = len(row) == 7 and self.links.get(
                    row[2].rsplit('/', 1)[-1])
                if name:
                    self.touch(name, 'seen', 'link', datetime.datetime.strptime(
                        row[6], '%d %b %Y').replace(tzinfo=UTC))
