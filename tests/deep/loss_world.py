"""Some years of mail, calls and gives of 12 to 60 people, for loss_numbers.

Some write all the time, some fall silent, some never answer; each history has
a pace of its own.
"""
import csv
import datetime
import email.utils
import os
import random
import zoneinfo

from network_world import DAY, ME, UTC, ZONES, World, stamp

FIRST = '''Ada Bela Cleo Dita Eva Finn Goran Hanna Ivo Jelena Karim Lotte Milos
Nadia Otto Petra'''.split()
LAST = '''Novak Okoro Sanz Roy Lind Aalto Petrov Weiss Horvat Kaya Dubois Brandt
Silva Moreau'''.split()
MANY = 25		# a letter to more is passed over


class Quarters(World):
    def __init__(self, program, seed, folder):
        self.program, self.folder = program, folder
        self.rng = rng = random.Random('loss %d' % seed)
        self.zone = ZONES[seed % len(ZONES)]
        self.local = zoneinfo.ZoneInfo(self.zone)
        self.db = os.path.join(folder, 'store.db')
        self.environment = dict(os.environ, HOME=folder, TZ=self.zone,
                                REFNET_DB=self.db, LC_ALL='C.UTF-8',
                                XDG_CONFIG_HOME=folder)
        self.begin = datetime.datetime(2024, 1, 5, 9, tzinfo=UTC)
        self.end = self.begin + datetime.timedelta(
            seconds=rng.randrange(250 * 86400, 900 * 86400))
        self.now = self.begin
        self.log, self.mail, self.touches, self.ids = [], [], {}, {}
        names = [a + ' ' + b for a in FIRST for b in LAST]
        self.everybody = rng.sample(names, rng.choice((
            rng.randrange(12, 61), rng.randrange(45, 61))))
        self.addresses = {
            name: [name.lower().replace(' ', '.') + '@' + house + '.example'
                   for house in ('mill', 'home')[:1 + (rng.random() < .1)]]
            for name in self.everybody}
        self.call('init', '--name', 'Ines Ferraz', '--me', ME)
        # who has two addresses, or none, is known from the beginning
        self.known = [name for name in self.everybody
                      if len(self.addresses[name]) > 1 or rng.random() < .4]
        self.linked = rng.sample(self.everybody, 4)
        for name in self.known:
            self.call('person', 'add', name, *(
                w for a in self.addresses[name] for w in ('--email', a)))
        # in some histories few are ever strong or medium
        paces = rng.choice(((.1, .3, .6, 2),) + ((1, 2, 3, 4),) * 5)
        self.pace = {name: rng.choice(paces) for name in self.everybody}
        self.answered = rng.choice((.6, .85, .95))

    def id_of(self, name):
        """By address: of some, mail tells no more."""
        if name not in self.ids:
            self.ids = {n: row['id'] for row in self.rows('person', 'list')
                        for n in self.everybody
                        if set(self.addresses[n]) & set(row['emails'])}
        return self.ids.get(name, name)

    def moment(self, since, until):
        """Rarely the very end or beginning of a day of UTC."""
        t = since + (until - since) * self.rng.random()
        if self.rng.random() < .05:
            t = t.replace(hour=0, minute=0, second=0)
            t -= datetime.timedelta(seconds=self.rng.choice((0, 1)))
            t = min(max(t, since), until)
        return t.replace(microsecond=0)

    def letter(self, when, sender, to, cc=(), answers=''):
        """A mail; whom it went to are names, '' is me."""
        def written(name):
            return ('Ines Ferraz <%s>' % ME if name == '' else
                    email.utils.formataddr(
                        (name, self.rng.choice(self.addresses.get(
                            name, [name.lower() + '@far.example'])))))
        number = '<%d@mail.example>' % len(self.mail)
        self.mail.append((when, written(sender), ', '.join(map(written, to)),
                          ', '.join(map(written, cc)), number, answers))
        if len({*to, *cc}) <= MANY:
            for name in {*to, *cc} - {''} if sender == '' else ():
                self.touch(name, 'out', 'mail', when)
            if sender and '' in {*to, *cc}:
                self.touch(sender, 'in', 'mail', when)
        return number

    def exchanges(self, name):
        """What is written with somebody; half stop some time."""
        rng = self.rng
        first = self.moment(self.begin, self.end - DAY)
        if rng.random() < .6:
            first = self.begin
        last = self.end if rng.random() < .5 else self.moment(first, self.end)
        often = self.pace[name] * (last - first) / (30 * DAY)
        deaf = rng.random() < .12
        for _ in range(min(80, int(rng.expovariate(1 / (often + .1))))):
            when = self.moment(first, last)
            others = rng.sample(self.everybody, rng.choice((0,) * 6 + (1, 2)))
            others = [n for n in others if n != name]
            if rng.random() < .6 or deaf:
                asked = self.letter(when, '', [name, *others])
                back = when + DAY * rng.expovariate(1 / 2) + DAY / 1440
                if rng.random() < self.answered and not deaf:
                    self.letter(back.replace(microsecond=0), name, [''],
                                answers=asked)
            elif rng.random() < .8:
                self.letter(when, name, [''], others)
            else:
                self.letter(when, name, others or [name], [''])

    def crowds(self):
        """Letters to many, of mine and of others, and those I am not in."""
        rng = self.rng
        for _ in range(rng.randrange(6)):
            when = self.moment(self.begin, self.end)
            size = rng.choice((4, 8, 20, MANY, MANY + 1, MANY + 2))
            many = rng.sample(self.everybody,
                              min(len(self.everybody) - 1, size))
            sender = rng.choice(['', *many])
            to = [n for n in many if n != sender]
            self.letter(when, sender, to, [] if sender == '' or
                        rng.random() < .3 else [''])

    def notes(self):
        """Calls, meetings and gives, typed at once or later."""
        rng = self.rng
        for self.now in sorted(self.moment(self.begin, self.end)
                               for _ in range(rng.randrange(5, 40))):
            self.note()

    def note(self):
        rng = self.rng
        names = rng.sample(self.known, rng.choice((1, 1, 1, min(
            3, len(self.known)))))
        late = rng.random() < .2
        when = self.now
        if late:
            when = self.moment(self.begin, self.now)
        on = ['--on', stamp(when)] if late else []
        kind = rng.choice(('call', 'meeting', 'email', 'message', 'note',
                           'give', 'give'))
        way = rng.choice(('in', 'out'))
        if kind == 'give' and rng.random() < .5:
            names = names[:1]
            words = ['give', 'add', names[0], *(['--in'] * (way == 'in'))]
        else:
            words = ['log', '--kind', kind,
                     *(w for n in names for w in ('--with', n))]
            if kind in ('call', 'meeting'):
                way = 'both'
            elif kind == 'note':
                way = 'seen'
            else:
                words += ['--' + way]
        done = self.call(*words, *on)
        if done.returncode:
            raise SystemExit('%s: %s' % (words, done.stderr))
        if rng.random() < .05 and self.call('undo').returncode == 0:
            return
        for name in names:
            self.touch(name, way, kind, when)

    def bring_in(self):
        path = os.path.join(self.folder, 'mail.csv')
        with open(path, 'w', newline='', encoding='utf-8') as out:
            rows = csv.writer(out)
            rows.writerow('date from to cc subject message-id in-reply-to'
                          .split())
            for when, sender, to, cc, number, answers in sorted(self.mail):
                if when <= self.now:
                    rows.writerow((stamp(when), sender, to, cc, 'Plans',
                                   number, answers))
        self.call('import', path)

    def links(self):
        path = os.path.join(self.folder, 'Connections.csv')
        with open(path, 'w', newline='', encoding='utf-8') as out:
            rows = csv.writer(out)
            rows.writerow(('First Name', 'Last Name', 'URL', 'Email Address',
                           'Company', 'Position', 'Connected On'))
            for name in self.linked:
                first, last = name.split()
                # often a day on which something was written as well
                events = [e for e in self.touches.get(name, ())
                          if e[0] <= self.end]
                when = (self.rng.choice(events)[0]
                        if events and self.rng.random() < .5 else
                        self.moment(self.begin, self.end))
                rows.writerow((
                    first, last, 'https://www.linkedin.com/in/%s%s' % (
                        first.lower(), last.lower()),
                    self.addresses[name][0], '', '',
                    when.strftime('%d %b %Y')))
                self.touch(name, 'seen', 'link', datetime.datetime(
                    when.year, when.month, when.day, tzinfo=UTC))
        self.call('import', path)

    def live(self):
        for name in self.everybody:
            # the first one linked is known from there alone
            if name != self.linked[0]:
                self.exchanges(name)
        self.crowds()
        self.notes()
        self.now = self.end
        self.links()
        self.bring_in()
        for name in self.known[:2]:
            self.call('person', 'pin', name, self.rng.choice(
                ('strong', 'none')), '--because', 'test')
        for events in self.touches.values():
            events.sort()

    def later(self):
        """Some days pass; of mail that is imported now much is old."""
        since = self.now
        self.now += DAY * self.rng.uniform(4, 16)
        self.now = self.now.replace(microsecond=0)
        for name in self.everybody:
            if self.rng.random() < .5:
                self.letter(self.moment(self.rng.choice((since, self.begin)),
                                        self.now), name, [''])
        self.bring_in()
        self.ids = {}
        for events in self.touches.values():
            events.sort()
