"""every_world - each command of refnet, with words that make it do something,
and a store that is rich enough for them: for deep/every and deep/hostile.

A new verb is a row of ROWS: its words; `@NAME` is a file that make() wrote, all
other files are written where it runs.  commands() asks the program which verbs
there are, and missing() names those without a row.
"""
import dataclasses
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import termios
import time

from forget_world import MAIL, NAME, NOW, OTHER, World, Wrong

RUTH, GRACE = 'ruth@harbour.example', 'grace@okaforbakeries.example'
NILS, NELS = 'nils@drumlin.example', 'nels@drumlin.example'
PIA, OLAF = 'pia@marsh.example', 'olaf@skerry.example'
GONE = 'gone@nowhere.example'
TEXT = ('Subject: Could you?\n\nDear Grace,\n\nwould you introduce me?'
        ' A no is fine.\n\nInes\n')


@dataclasses.dataclass
class Row:
    """words; what it reads; whether the store is another one after it; files it
    writes; how it ends, here and with an empty environment (None: the same)."""
    words: list
    given: str = None
    writes: bool = False
    files: tuple = ()
    exit: int = 0
    bare: int = None

    @property
    def name(self):
        return ' '.join(self.words)


def row(words, *more, **rest):
    """Blanks part words, but for those that follow."""
    return Row(words.split() + list(more), **rest)


def change(words, *more, **rest):
    return row(words, *more, writes=True, **rest)


ROWS = [
    change('init --db new/new.db --name Ines --me', 'i@quayside.example',
           files=('new/new.db',)),
    change('init --me', 'ines@skerry.example'),
    change('import @more.csv'),
    change('import @broken.csv --rejects r.csv', files=('r.csv',), exit=65),
    row('import @more.csv --plan p.csv', files=('p.csv',)),
    change('import --apply @plan.csv @more.csv'),
    change('import @letters.mbox'),
    change('import @cards.vcf'),
    change('import @talk.ics'),
    change('import --for', RUTH, '@more.csv'),
    row('import --guess @odd.csv'),
    row('import --sources'),
    row('import --list'),
    row('import --show 9'),
    change('import --undo 4'),
    row('person list'),
    row('person list --why tier:strong,medium org~/mill|vex/i'),
    row('person show --why', MAIL),
    change('person add', 'Tilda Brook', '--email', 'tilda@brook.example',
           '--org', 'Brook Ltd', '--title', 'CFO', '--phone', '+49 30 123456'),
    change('person edit', RUTH, '--title', 'Director', '--location', 'Porto'),
    change('person tag', RUTH, '+angler', '-none'),
    change('person pin', RUTH, 'weak', '--because', 'krelvothar'),
    change('person dnc', RUTH, '--because', 'krelvothar said so'),
    change('person verify', RUTH, '--because', 'krelvothar called'),
    row('person records', MAIL),
    row('person records'),
    row('person duplicates --why'),
    row('person duplicates --learn', exit=1),
    change('person merge', NILS, OLAF),
    change('person split', NILS),
    change('person distinct', NILS, PIA),
    change('person exclude', NILS, 'Harbour Ltd', '--because', 'krelvothar'),
    row('org list --why'),
    row('org show --why', 'Harbour Ltd'),
    change('org edit', 'Harbour Ltd', '--industry', 'fishing', '--size',
           '51-200', '--about', 'krelvothar nets'),
    row('signal list'),
    change('signal add', 'Plinthwick Vexology', '--about', 'a new plant'),
    change('signal import @signals.csv'),
    row('deal list'),
    row('map'),
    row('map Buyers'),
    row('map tiers --why'),
    row('map tiers --calibration'),
    row('map connectors --why'),
    row('map connectors --recruit Buyers'),
    row('map path --why', MAIL),
    row('map overlaps Buyers'),
    row('map gaps Buyers'),
    row('map plan --why Buyers'),
    row('map risk'),
    row('map risk Buyers'),
    row('map whatif --silent', RUTH),
    row('map whatif Buyers --tie', '%s,%s,strong' % (GRACE, MAIL)),
    row('map diff --since 400d'),
    row('map graph --format json'),
    row('map graph Buyers --format svg -o g.svg', files=('g.svg',)),
    row('map graph --format dot -o g.dot', files=('g.dot',)),
    change('profile new Mills --describe',
           'CFO of a mill in Germany; not Vexmoor'),
    change('profile new Nets --file @net.profile'),
    change('profile new Piped --file -', given='role: CFO\nnotes: smorvagant\n'),
    change('profile edit Buyers --trigger', 'a second plant'),
    row('profile list --why'),
    row('profile show --why Buyers'),
    change('profile rm Theirs'),
    row('profile lint Theirs', exit=1),
    row('profile titles', given='VP Finance\nWumblestorm Steward\n'),
    row('profile match --why Buyers -a'),
    change('profile accept Buyers', GRACE, '--because', 'krelvothar'),
    change('profile skip Buyers', RUTH, '--because', 'krelvothar'),
    row('profile lessons Buyers'),
    change('profile unlearn Buyers'),
    row('tie list'),
    row('tie list', MAIL),
    change('tie add', NILS, PIA, '--evidence', 'hexapluma'),
    change('tie rm', MAIL, RUTH),
    change('tie no', NILS, OLAF),
    row('tie questions'),
    change('intro new --to', PIA, '--via', NILS, '--force', 'krelvothar'),
    row('intro list'),
    row('intro list --ics m.ics', files=('m.ics',)),
    row('intro list state:introduced via~/har/'),
    row('intro show 1'),
    row('intro show 1 --ledger'),
    change('intro edit 4 --to', OLAF, '--force', 'krelvothar'),
    change('intro ask 4 connector --channel email --force', 'krelvothar'),
    change('intro yes 3 target --quote', 'yorbaline'),
    change('intro yes 3 target --evidence @ask.txt'),
    change('intro no 3 target --reason', 'krelvothar'),
    row('intro draft 4 --why'),
    row('intro draft 5 --final --step introduction'),
    change('intro write 4 --file -', given=TEXT),
    change('intro note 4', 'krelvothar', 'of', NAME),
    row('intro template'),
    row('intro template ask-connector-as-requester'),
    row('intro template --list-fields'),
    change('intro plan --profile Mended --force', 'krelvothar'),
    row('intro lint @ask.txt'),
    row('intro lint - --intro 4', given=TEXT),
    change('intro send 4 --file - --yes --hold 0 --force', 'krelvothar',
           given=TEXT, bare=78),
    change('intro send 4 --as-drafted --yes --hold 1 --force',
           'krelvothar', bare=78),
    row('intro send 4 --file @plain.txt --eml a.eml --force', 'krelvothar',
        files=('a.eml',)),
    row('intro send 4 --file @plain.txt --mailto --force', 'krelvothar'),
    row('intro send 4 --file @ask.txt --mailto', exit=3),
    change('intro send', bare=78),
    change('intro send --not-sent 2'),
    row('intro outbox'),
    change('intro introduce 5'),
    change('intro outcome 6 scheduled --at', '2026-12-01 10:00', '--where',
           'Ulmterrace', '--ics', 'i.ics', files=('i.ics',)),
    change('intro outcome 6 met'),
    change('intro outcome 7 won --deal 9000'),
    change('intro thank 7'),
    change('intro withdraw 4'),
    change('intro snooze 4 2026-12-24'),
    row('intro audit'),
    change('intro ingest --why @yes8.eml'),
    change('intro ingest', given='From: %s <%s>\nTo: ines@quayside.example\n'
           'Subject: Re: Could you?\nDate: Sun, 22 Nov 2026 08:30:00 +0000\n'
           'Message-ID: <piped@mx.example>\n\nHappy to make the introduction,'
           ' smorvagant.\n' % ('Nils Drumlin', NILS)),
    row('intro proposals'),
    change('intro accept 1'),
    change('intro reject 1'),
    row('triage --script @keys --size 80x24', files=('shown',)),
    change('triage --script @deed --size 100x30'),
    row('give list'),
    row('give balance'),
    row('give suggest', MAIL),
    change('give add', RUTH, '--kind', 'knowledge', '--about', 'brundlewisp'),
    row('connector list -a'),
    row('connector candidates Buyers --why'),
    change('connector agree', RUTH, '--looks-for', 'pomferret', '--every',
           '30'),
    change('connector add', GRACE),
    change('connector drop', OLAF),
    row('group list'),
    row('group show', 'Northern Table'),
    row('group show --members', 'Northern Table'),
    row('group due'),
    change('group new Southern --criteria', 'krelvothar'),
    change('group edit', 'Northern Table', '--cadence', '30'),
    change('group rm', 'Northern Table'),
    change('group join', 'Northern Table', NILS, '--seat', 'law'),
    change('group leave', 'Northern Table', RUTH),
    change('group met', 'Northern Table', '--on', '2026-11-01', '--note',
           'krelvothar cake'),
    row('query zantremox'),
    change('log', 'call with %s about krelvothar' % NAME),
    change('log --kind meeting --on 2026-11-20 --about', 'krelvothar',
           '--with', RUTH),
    row('due'),
    row('due --ics d.ics', files=('d.ics',)),
    change('snooze', RUTH, '2026-12-24'),
    change('cadence', 'strong', '45'),
    row('stats --why'),
    row('stats summary --ids'),
    row('stats funnel'),
    row('stats time'),
    row('stats roi'),
    row('stats reciprocity'),
    row('stats connectors'),
    row('stats coverage'),
    row('stats growth'),
    row('stats decay'),
    row('stats metrics'),
    row('stats prometheus'),
    change('report weekly'),
    change('report weekly --to html -o w.html', files=('w.html',)),
    change('report monthly --to md -o m.md', files=('m.md',)),
    change('report quarterly'),
    row('report show 1'),
    row('report list'),
    change('undo'),
    change('undo --before-sent'),
    change('redo'),
    row('history'),
    row('config'),
    row('config send.command'),
    row('config set send.hold 10', bare=78),
    row('config set --store budget.open 3'),
    row('config unset send.command', bare=78),
    row('export --crm hubspot'),
    row('export --crm salesforce -o crm.csv tier:strong', files=('crm.csv',)),
    row('forget -n', RUTH),
    change('forget', MAIL, '--confirm', NAME, '--because', 'krelvothar'),
    row('suppress --check', GONE),
    change('suppress --lift', GONE, '--reason', 'krelvothar'),
    row('export'),
    row('export -o out', files=('out/store.jsonl',)),
    row('export --subject', RUTH),
    row('export -o told --subject', MAIL, files=('told/subject.json',
                                                 'told/subject.html')),
    row('import --db again.db @store.jsonl', files=('again.db',)),
    row('prune -n', bare=78),
    change('prune --yes', bare=78),
    row('backup b.db', files=('b.db',)),
    row('doctor'),
    row('help'),
    row('help -a'),
    row('help intro send'),
    row('completion bash'),
    row('completion zsh'),
    row('completion fish'),
    row('completion names person Q'),
    row('version'),
    row('person list --format json'),
    row('person list --format jsonl'),
    row('person list --format csv --for spreadsheet'),
    row('person show nobody@nowhere.example', exit=1),
    row('person list colour:red', exit=2),
    row('intro introduce 4', exit=3),
]


# With a terminal, and what they start there.
TTY_ROWS = [
    (row('person list'), {'TERM': 'xterm', 'PAGER': 'cat -u'}),
    (row('help -a'), {'TERM': 'xterm', 'PAGER': 'sed p'}),
    (row('intro template ask-connector-as-requester --edit'), {}),
    (change('intro send 4 --edit --yes --hold 0 --force', 'krelvothar'),
     {}),
    (change('intro write 4'), {}),
    (change('profile edit Buyers --editor'), {}),
    (change('profile edit Buyers --assist'), {}),
    (change('profile new Typed --editor'), {}),
]
EDITOR = '#!/bin/sh\ncp "$1" "$BOX/edited.$$"; echo "notes: seen" >>"$1"\n'


def commands(program):
    """'family verb' of each, by the completion, which is made of the table."""
    said = subprocess.run([program, 'completion', 'bash'], check=True,
                          stdout=subprocess.PIPE, text=True).stdout
    found = re.findall(r"^\t(?:'([a-z -]+)'|([a-z-]+))\) choices='[^']* -h ",
                       said, re.M)
    return sorted(a or b for a, b in found)


def of(words, known):
    """The command that they are."""
    two = ' '.join(words[:2])
    return two if two in known else words[0]


def missing(program):
    known = commands(program)
    has = {of(r.words, known) for r in ROWS}
    return [name for name in known if name not in has]


class Every(World):
    """Their store with what their rows need, copied for each row."""

    def more(self):
        m = self.must
        for name, mail, org in (('Nils Drumlin', NILS, 'Drumlin Works'),
                                ('Pia Marsh', PIA, 'Marsh Bakery'),
                                ('Olaf Skerry', OLAF, 'Skerry Ltd'),
                                ('Gone Nowhere', GONE, 'Nowhere Ltd')):
            m('person', 'add', name, '--email', mail, '--org', org,
              '--title', 'CFO')
        m('forget', GONE, '--confirm', 'Gone Nowhere')
        m('person', 'add', 'Nels Drumlin', '--email', NELS)
        m('person', 'merge', NILS, NELS)
        m('profile', 'new', 'Mended', '--role', 'CFO', '--industry',
          'manufacturing', '--trigger', 'a second plant opens',
          '--authority', 'controls vendor selection', '--geography',
          'Germany')
        # 4 drafted, 5 ready, 6 introduced, 7 met, 8 asked
        for _ in range(4):
            m('intro', 'new', '--to', PIA, '--via', GRACE, '--force', 'tests')
        for number in '567':
            for party in 'connector', 'target':
                m('intro', 'yes', number, party, '-c', 'email', '--share',
                  'name,email')
        for number in '67':
            m('intro', 'introduce', number)
        m('intro', 'outcome', '7', 'met')
        m('intro', 'new', '--to', OLAF, '--via', NILS, '--force', 'tests')
        m('intro', 'ask', '8', 'connector', '--force', 'tests', '--message',
          'ask8@quayside.example')
        m('intro', 'ingest', given=self.answer('one', 'yes, gladly: happy to'
                                               ' make the introduction.'))
        m('group', 'edit', 'Northern Table', '--seats', '12')
        # one that is held too long
        m('config', 'set', 'retention.reports', '1')
        m('report', 'quarterly', now='2026-04-05T09:00:00Z')
        m('report', 'quarterly')
        # for each table that holds texts, a row of words no row above says
        m('group', 'new', 'Eastern Table', '--criteria', 'founders')
        m('group', 'join', 'Eastern Table', OLAF, '--seat', 'law')
        m('profile', 'new', 'Spare', '--describe', 'CFO of a mill in Porto')
        m('profile', 'skip', 'Spare', OLAF, '--because', 'too far')
        m('person', 'exclude', OLAF, 'Marsh Bakery', '--because', 'rivals')
        m('signal', 'add', 'Skerry Ltd', '--about', 'a new boat', '--url',
          'https://skerry.example/boat')
        m('import', os.path.join(self.files, 'companies.csv'))
        m('import', os.path.join(self.files, 'staff.csv'))
        m('intro', 'ingest', os.path.join(self.files, 'letters.mbox'))
        m('intro', 'no', '3', 'target', '--reason', 'too busy')
        m('intro', 'yes', '3', 'target', '-c', 'a fax', '--with', 'Grace')
        m('connector', 'add', OLAF)
        # one that is to go
        m('intro', 'new', '--to', NILS, '--via', OLAF, '--force', 'tests')
        m('intro', 'send', '9', '--yes', '--hold', '60', '--force', 'tests',
          '--file', os.path.join(self.files, 'plain.txt'),
          now='2026-11-22T08:00:00Z')
        m('person', 'tag', OLAF, '+undone')
        m('undo')

    @staticmethod
    def answer(number, text):
        return ('From: Nils Drumlin <%s>\nTo: ines@quayside.example\n'
                'Subject: Re: Could you?\nIn-Reply-To:'
                ' <ask8@quayside.example>\nMessage-ID: <%s@drumlin.example>\n'
                'Date: Sun, 22 Nov 2026 08:20:00 +0000\n\n%s\n' % (
                    NILS, number, text))

    def inputs(self):
        w = self.write
        w('more.csv', 'Name,Email,Company,Title\nTove Sill,tove@sill.example,'
          'Sill Ltd,CEO\n%s,%s,Vexology,Gaffer\n' % (NAME, OTHER))
        w('odd.csv', 'Wer,Wo,Was\nTove Sill,tove@sill.example,CEO\n')
        w('letters.mbox', 'From x Thu Jan  1 00:00:00 1970\n' +
          self.answer('box', 'smorvagant'))
        w('cards.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Tove Sill\nN:Sill;Tove;;;'
          '\nEMAIL:tove@sill.example\nNOTE:gargleblat\nEND:VCARD\n')
        w('talk.ics', 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\n'
          'UID:q1@x\nDTSTART:20261010T100000Z\nDTEND:20261010T110000Z\n'
          'SUMMARY:Frondulous talk\nORGANIZER:mailto:ines@quayside.example\n'
          'ATTENDEE;PARTSTAT=ACCEPTED:mailto:%s\nEND:VEVENT\nEND:VCALENDAR\n'
          % MAIL)
        w('companies.csv', 'Record ID,Company name,Website URL,Company'
          ' owner,Create Date,Industry,Number of Employees,City,Country/Region'
          '\n901,Skerry Ltd,http://skerry.example,Ines Duarte,2024-03-12 09:14,'
          'FISHERY,60,Porto,Portugal\n')
        w('staff.csv', 'Record ID,First Name,Last Name,Email,Associated Company'
          ' IDs\n77,Olaf,Skerry,%s,901\n' % OLAF)
        w('signals.csv', 'Company,Date,Event\nHarbour Ltd,2026-11-01,'
          'raised a Series B\n')
        w('net.profile', 'role: CFO\nindustry: fishing\nnotes: smorvagant\n')
        w('yes8.eml', self.answer('eight', 'Gladly: happy to make the'
                                  ' introduction.'))
        w('plain.txt', TEXT)
        w('keys', ''.join(':keys %s\n:save-display -\n' % keys for keys in (
            'j <Enter>', '<Tab>', '<Tab>', 'p <Esc>', 'G <Enter>', 'v', 'j j',
            '?', '<Esc>', '1', '2', '3', '4', '5', '6', '7', '8', '9')) +
          ':save-display shown\n')
        w('deed', ':keys :\n:type person tag 5 +seen\n:keys <Enter>\n')
        self.must('import', os.path.join(self.files, 'more.csv'), '--plan',
                  os.path.join(self.files, 'plan.csv'))
        self.must('export', '-o', self.files)

    def make(self):
        self.fill()
        self.inputs()
        self.more()
        self.first = self.store
        self.out = os.path.join(self.path, 'out')
        self.home = os.path.join(self.path, 'live')
        self.store = os.path.join(self.home, 'refnet.db')
        self.environ.update(HOME=self.home, XDG_STATE_HOME=self.home,
                            TMPDIR=self.home)
        editor = os.path.join(self.path, 'editor')
        with open(editor, 'w', encoding='ascii') as out:
            out.write(EDITOR)
        os.chmod(editor, 0o755)
        self.environ['EDITOR'] = editor
        # what a sanitizer finds is no exit status of refnet
        self.environ['ASAN_OPTIONS'] += ':exitcode=99'
        self.settings = open(os.path.join(
            self.path, 'config', 'refnet', 'config'), encoding='ascii').read()

    def fresh(self):
        """A copy to work with, and empty folders to write into."""
        for folder in self.home, self.out, self.box:
            shutil.rmtree(folder, ignore_errors=True)
            os.mkdir(folder, 0o700)
        shutil.copy(self.first, self.store)
        os.chmod(self.store, 0o600)
        shutil.rmtree(os.path.join(self.path, 'config'))
        folder = os.path.join(self.path, 'config', 'refnet')
        os.makedirs(folder, 0o700)
        path = os.path.join(folder, 'config')
        with open(path, 'w', encoding='ascii') as out:
            out.write(self.settings)
        os.chmod(path, 0o600)

    def now(self, **more):
        return dict(self.environ, REFNET_NOW=NOW, **more)

    def plug(self):
        """With all programs that a user can have it start."""
        path = os.path.join(self.path, 'config', 'refnet', 'config')
        with open(path, 'a', encoding='ascii') as out:
            for name in 'copy', 'match', 'assist':
                out.write('%s.command = cat >>"$BOX/%s"\n' % (name, name))

    def line(self, r):
        """The words as they are given to the system."""
        words = [os.path.join(self.files, w[1:])
                 if w.startswith('@') else w for w in r.words]
        if '--db' in words:
            return [self.program, *words]
        return [self.program, '--db', self.store, *words]

    def play(self, r, before=(), environ=None, **how):
        """What it said, as bytes; its own streams may be handed in."""
        for stream in 'stdout', 'stderr':
            how.setdefault(stream, subprocess.PIPE)
        if 'stdin' not in how:
            how['input'] = (r.given or '').encode()
        try:
            return subprocess.run(
                [*before, *self.line(r)], check=False, cwd=self.out,
                env=self.now() if environ is None else environ, timeout=120,
                **how)
        except subprocess.TimeoutExpired as e:
            raise Wrong('%s does not end' % r.name) from e


    def on_tty(self, r, before=(), environ=None, size=(24, 80), given=None):
        """What a terminal is told, and the exit status; with `given` that is
        what is read, and no terminal."""
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('4H', *size, 0, 0))

        def own():
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            os.umask(0)

        stdin = slave
        if given is not None:
            stdin, end = os.pipe()
            os.write(end, given.encode())
            os.close(end)
        child = subprocess.Popen(
            [*before, *self.line(r)], cwd=self.out, stdin=stdin, stdout=slave,
            stderr=slave, preexec_fn=own,
            env=self.now() if environ is None else environ)
        for end in {slave, stdin}:
            os.close(end)
        said, end = b'', time.monotonic() + 60
        while True:
            if not select.select([master], [], [], end - time.monotonic())[0]:
                os.killpg(child.pid, signal.SIGKILL)
                raise Wrong('%s waits on a terminal: %r' % (r.name, said))
            try:
                got = os.read(master, 65536)
            except OSError:             # all that had it are gone
                break
            if not got:
                break
            said += got
        os.close(master)
        return said, child.wait()


__all__ = ['Every', 'ROWS', 'Row', 'TTY_ROWS', 'Wrong', 'commands', 'missing', 'of']
