"""A small random world of fictional people and their mail, the files that
programs would export of it, and what they hold by the rule of overlaps.

The rule, read on its own: messages of one content (instant, who wrote, who
else is on it, subject) are as many as there are Message-IDs among them in all
files, or as the file with most of them holds, whichever is more.

A new form of export: a function in FORMS, which is given the rows and says
how it wrote them.
"""
import csv
import datetime
import io
import os
import random
from collections import defaultdict

FIRST = '''Ada Bela Carlo Dora Emil Fatima Goran Hanna Ivo Jelena Karim Lotte
Milos Nadia Oskar Petra Quentin Rosa Stellan Tove'''.split()
LAST = '''Novak Lindqvist Marchetti Okafor Brandt Silva Horvat Dubois Kaya
Moreau Jansen Petrov Santos Virtanen Weiss'''.split()
ORGS = '''Tidewater Robotics,Fjordlab,Casa Limone,Okapi Freight,Brandt & Weiss,
Salt Mill'''.replace('\n', '').split(',')
TITLES = 'CEO,Head of Sales,Partner,Engineer,CFO'.split(',')
SUBJECTS = ['Pilot in March', 'Term sheet', 'Lunch?', 'Intro to the mill',
            'Über die Preise', 'Numbers, "final"', '', 'Offer; revised']
ME = ['ines@quayside.example', 'ines.ferraz@home.example']
ME_NAME = 'Ines Ferraz'
START = datetime.datetime(2026, 3, 1, tzinfo=datetime.timezone.utc)


class Person:
    def __init__(self, rng, number):
        self.name = '%s %s' % (FIRST[number % len(FIRST)],
                               LAST[(number * 7) % len(LAST)])
        word = self.name.lower().replace(' ', '.')
        self.emails = ['%s@%d.example' % (word, number)]
        if rng.random() < .3:
            self.emails.append('%s@old-%d.example' % (word, number))
        self.org = rng.choice(ORGS)
        self.title = rng.choice(TITLES)
        self.url = 'https://www.linkedin.com/in/%s-%d' % (
            word.replace('.', '-'), number) if rng.random() < .6 else None
        self.connected = START + datetime.timedelta(days=rng.randrange(200))
        self.named = rng.random() < .9      # mail says what they are called


class Message:
    """What was sent; of `ident` None nobody ever saw a Message-ID."""
    def __init__(self, ident, parent, at, sender, to, cc, subject):
        self.ident, self.parent, self.at = ident, parent, at
        self.sender, self.to, self.cc = sender, to, cc
        self.subject = subject

    def content(self):
        others = frozenset(self.to) | frozenset(self.cc)
        return (self.at, self.sender, others | {self.sender},
                ' '.join(self.subject.split()))


class Row:
    """A message as one file tells it."""
    def __init__(self, message, ident, parent):
        self.message, self.ident, self.parent = message, ident, parent


class File:
    def __init__(self, name, rows, write, blank=False):
        self.name, self.rows, self.write = name, rows, write

    def safe_to_cut(self):
        """No row without an id is like another one of the file."""
        count = defaultdict(set)
        bare = defaultdict(int)
        for i, r in enumerate(self.rows):
            count[r.message.content()].add(r.ident or i)
            bare[r.message.content()] += r.ident is None
        return all(n == 0 or len(count[c]) == 1 for c, n in bare.items())


class World:
    def __init__(self, seed, twins=.12):
        rng = self.rng = random.Random(seed)
        self.people = [Person(rng, i) for i in
                       rng.sample(range(60), rng.randint(3, 9))]
        self.names = {e: p.name for p in self.people for e in p.emails
                      if p.named}
        self.names.update({e: ME_NAME for e in ME})
        self.messages, self.seats = [], {}
        for _ in range(rng.randint(3, 10)):
            self.thread()
        for m in list(self.messages):
            if rng.random() < twins:
                self.twin(m)
        rng.shuffle(self.messages)
        self.messages.sort(key=lambda m: m.at)

    def new_ident(self):
        n = len(self.messages)
        return '%s%d.%x@%s.example' % (
            self.rng.choice(['', 'A', 'a b', '$']).replace(' ', '+'), n,
            self.rng.getrandbits(32), self.rng.choice(['mx', 'MX', 'mail']))

    def put(self, parent, at, sender, to, cc, subject):
        ident = None if self.rng.random() < .1 else self.new_ident()
        m = Message(ident, parent, at, sender, to, cc, subject)
        # what is alike does not differ in who is in copy: no rule could tell
        m.to, m.cc = self.seats.setdefault(m.content(), (to, cc))
        self.messages.append(m)
        return m

    def thread(self):
        rng = self.rng
        folk = rng.sample(self.people, rng.randint(1, min(4, len(self.people))))
        seats = [rng.choice(p.emails) for p in folk]
        if rng.random() < .9:
            seats.append(rng.choice(ME))
        if len(seats) < 2:
            seats.append(ME[0])
        at = START + datetime.timedelta(minutes=rng.randrange(190 * 1440))
        subject = rng.choice(SUBJECTS)
        parent = None
        for i in range(rng.randint(1, 6)):
            rng.shuffle(seats)
            cut = rng.randint(2, len(seats))
            cc = seats[cut:] if rng.random() < .7 else []
            if i > 0 and rng.random() < .7:
                title = 'Re: ' + subject if subject else ''
            else:
                title = subject
            parent = self.put(parent if rng.random() < .9 else None, at,
                              seats[0], seats[1:cut], cc, title)
            # now and then within the same minute, or the same one
            # ... or by a clock that is behind
            at += datetime.timedelta(minutes=rng.choice(
                [0, 1, 7, 95, 1500, 5000, 15000, -2]))

    def twin(self, m):
        """The same once more: a double click, a program gone mad."""
        for _ in range(self.rng.choice([1, 1, 1, 2, 3])):
            ident = self.new_ident() if m.ident else None
            if self.rng.random() < .2:
                ident = None
            self.messages.append(Message(ident, m.parent, m.at, m.sender,
                                         m.to, m.cc, m.subject))

    # --- files ---------------------------------------------------------------

    def pick(self):
        """Messages of a file: some months, and not all of them."""
        rng = self.rng
        n = len(self.messages)
        if rng.random() < .4:
            a, b = 0, n
        else:
            a = rng.randrange(n)
            b = rng.randint(a + 1, n)
        whole = rng.random() < .7
        some = [m for m in self.messages[a:b] if whole or rng.random() < .8]
        some = some or self.messages[a:a + 1]
        order = rng.random()
        if order < .3:
            some.reverse()
        elif order < .5:
            rng.shuffle(some)
        return some

    def files(self, only=None):
        """Exports of mail: with what rows, and how they are written."""
        rng = self.rng
        out = []
        for i in range(rng.randint(2, 6)):
            form = rng.choice(only or list(FORMS))
            rows, write = FORMS[form](self, self.pick())
            out.append(File('%d-%s' % (i, form), rows, write))
        return out

    def shown(self, address):
        name = self.names.get(address)
        return '%s <%s>' % (name, address) if name else address

    def books(self):
        """Address books, as (file name, text)."""
        rng, out = self.rng, []
        if rng.random() < .8:
            rows = [['name', 'email', 'company', 'title', 'linkedin']]
            for p in self.people:
                if rng.random() < .7:
                    for e in p.emails[:1]:
                        rows.append([p.name, ';'.join(p.emails), p.org,
                                     p.title, p.url or ''])
            out.append(('contacts.csv', table(rows)))
        if rng.random() < .8:
            rows = [['First Name', 'Last Name', 'URL', 'Email Address',
                     'Company', 'Position', 'Connected On']]
            for p in self.people:
                if p.url and rng.random() < .8:
                    first, last = p.name.split(' ', 1)
                    rows.append([first, last, p.url, p.emails[0]
                                 if rng.random() < .4 else '', p.org,
                                 p.title, p.connected.strftime('%d %b %Y')])
            if len(rows) > 1:
                out.append(('Connections.csv', table(rows)))
        return [b for b in out if b[1].count('\n') > 1]

    # --- the rule ------------------------------------------------------------

    def expected(self, files):
        """How many messages of each content the files hold together."""
        most, idents, sample = defaultdict(int), defaultdict(set), {}
        for f in files:
            here, bare = defaultdict(set), defaultdict(int)
            for r in f.rows:
                c = r.message.content()
                sample[c] = r.message
                if r.ident is None:
                    bare[c] += 1
                else:
                    here[c].add(r.ident)
                    idents[c].add(r.ident)
            for c in set(here) | set(bare):
                most[c] = max(most[c], len(here[c]) + bare[c])
        return {c: (max(most[c], len(idents[c])), sample[c]) for c in most}

    def counted(self, expected):
        """Messages held, and how many came in (0), went out (1), by address."""
        total, sums = 0, defaultdict(int)
        for n, m in expected.values():
            others = set(m.to) | set(m.cc)
            if others | {m.sender} <= set(ME):
                continue                    # nobody but me
            total += n
            if m.sender in ME:
                for a in others - set(ME):
                    sums[a, 1] += n
            elif others & set(ME):
                sums[m.sender, 0] += n
        return total, sums


# --- forms -------------------------------------------------------------------

def table(rows, delimiter=',', always=False):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator='\n',
               quoting=csv.QUOTE_ALL if always else csv.QUOTE_MINIMAL
               ).writerows(rows)
    return out.getvalue()


def iso(at):
    return at.strftime('%Y-%m-%dT%H:%M:%SZ')


def dress(rng, ident):
    """A Message-ID as files write it."""
    if ident is None:
        return ''
    return rng.choice(['<%s>', '<%s>', '%s', ' <%s> ']) % ident


def plain_csv(world, rows, ids, replies, names=True):
    rng = world.rng
    columns = ['date', 'from', 'to', 'cc', 'subject']
    columns += ['message-id'] * ids + ['in-reply-to'] * replies
    tell = world.shown if names else str
    delimiter = rng.choice(',;\t')

    def write(path, part):
        lines = [columns]
        for r in part:
            m = r.message
            line = [iso(m.at), tell(m.sender), ', '.join(map(tell, m.to)),
                    ', '.join(map(tell, m.cc)), m.subject]
            line += [dress(rng, r.ident)] * ids
            line += [dress(rng, r.parent)] * replies
            lines.append(line)
        with open(path + '.csv', 'w', encoding='utf-8') as f:
            f.write(table(lines, delimiter))
        return path + '.csv'
    return rows, write


def parent_of(m):
    return m.parent.ident if m.parent else None


def again(world, rows):
    """Now and then a row with an id comes twice, as mail of two labels does;
    one of the two may not say what it answers."""
    out = []
    for r in rows:
        out.append(r)
        if r.ident and world.rng.random() < .05:
            parent = r.parent if world.rng.random() < .6 else None
            out.insert(world.rng.randrange(len(out) + 1),
                       Row(r.message, r.ident, parent))
    return out


def csv_ids(world, messages):
    rows = [Row(m, m.ident, parent_of(m)) for m in messages]
    return plain_csv(world, again(world, rows), True, True)


def csv_no_ids(world, messages):
    return plain_csv(world, [Row(m, None, None) for m in messages], False,
                     False)


def csv_some_ids(world, messages):
    rng = world.rng
    rows = [Row(m, None if rng.random() < .4 else m.ident, parent_of(m))
            for m in messages]
    return plain_csv(world, again(world, rows), True, True)


def csv_some_replies(world, messages):
    rng = world.rng
    rows = [Row(m, m.ident, parent_of(m) if rng.random() < .6 else None)
            for m in messages]
    return plain_csv(world, again(world, rows), True, True)


def csv_no_replies(world, messages):
    rows = [Row(m, m.ident, None) for m in messages]
    return plain_csv(world, again(world, rows), True, False)


def head(world, r):
    m, rng = r.message, world.rng
    zone = rng.choice([0, 1, -5])
    at = m.at.astimezone(datetime.timezone(datetime.timedelta(hours=zone)))
    lines = ['Date: ' + at.strftime('%a, %d %b %Y %H:%M:%S %z'),
             'From: ' + world.shown(m.sender),
             'To: ' + ',\n '.join(map(world.shown, m.to))]
    if m.cc:
        lines.append('Cc: ' + ', '.join(map(world.shown, m.cc)))
    if m.subject or rng.random() < .5:
        lines.append('Subject: ' + encoded(m.subject))
    if r.ident:
        lines.append(rng.choice(['Message-ID: <%s>', 'Message-Id:\n <%s>',
                                 'message-id: <%s> ']) % r.ident)
    if r.parent:
        lines.append(rng.choice(['In-Reply-To: <%s>', 'References: <x@y> <%s>']
                                ) % r.parent)
    rng.shuffle(lines)
    return '\n'.join(lines) + '\n\nHello.\n'


def encoded(s):
    if s.isascii():
        return s
    return '=?utf-8?Q?' + ''.join(
        chr(b) if 33 <= b < 127 and b not in b'=?_' else '=%02X' % b
        for b in s.encode()) + '?='


def mbox(world, messages):
    rows = again(world, [Row(m, m.ident, parent_of(m)) for m in messages])

    def write(path, part):
        with open(path + '.mbox', 'w', encoding='utf-8') as f:
            for r in part:
                f.write('From x@y.example ' + r.message.at.strftime(
                    '%a %b %d %H:%M:%S %Y\n') + head(world, r) + '\n')
        return path + '.mbox'
    return rows, write


def maildir(world, messages):
    rows = [Row(m, m.ident, parent_of(m)) for m in messages]

    def write(path, part):
        for d in 'cur', 'new', 'tmp':
            os.makedirs(os.path.join(path, d))
        for i, r in enumerate(part):
            with open('%s/cur/%06d.x:2,S' % (path, i), 'w',
                      encoding='utf-8') as f:
                f.write(head(world, r))
        return path
    return rows, write


def outlook(world, messages):
    """Minutes, names and addresses in columns of their own, no ids."""
    rows = [Row(m, None, None) for m in messages]
    kinds = ['From', 'To', 'CC', 'BCC']
    columns = ['Subject', 'Body'] + [
        '%s: (%s)' % (k, w) for k in kinds for w in
        ('Name', 'Address', 'Type')] + ['Received', 'Sent']

    def cells(who):
        return [';'.join(world.names.get(a, a) for a in who), ';'.join(who),
                ';'.join('SMTP' for _ in who)]

    def when(at):
        return '%d/%d/%d %d:%02d:%02d %s' % (
            at.month, at.day, at.year, (at.hour + 11) % 12 + 1, at.minute,
            at.second, 'AM' if at.hour < 12 else 'PM')

    def write(path, part):
        # a day above 12 tells the order; without one it would be refused
        lines = [columns]
        for r in part:
            m = r.message
            lines.append([m.subject, 'Hello.'] + cells([m.sender]) +
                         cells(m.to) + cells(m.cc) + cells([]) +
                         [when(m.at)] * 2)
        with open(path + '.csv', 'w', encoding='utf-8') as f:
            f.write(table(lines, always=True))
        return path + '.csv'
    return rows, write


FORMS = {
    'csv-ids': csv_ids, 'csv-no-ids': csv_no_ids,
    'csv-some-ids': csv_some_ids, 'csv-no-replies': csv_no_replies,
    'csv-some-replies': csv_some_replies,
    'mbox': mbox, 'maildir': maildir, 'outlook': outlook,
}
