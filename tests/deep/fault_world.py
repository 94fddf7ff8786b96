"""fault_world - a small store, a table of all that writes, and what a store says,
for deep/faults and the others that let something fail.

An act is a row of ACTS: words after `refnet`, what has to be done before, and
how it ends.  A state is all that the store and the files beside it say; words
that chance has a part in (CHANCE) are left out.
"""
import hashlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

here = os.path.dirname(os.path.abspath(__file__))
NOW = '2026-11-22T09:00:00Z'
GRACE = 'grace@okaforbakeries.example'
TOMAS = 'tomas.varela@mailhaven.example'
MARTA = 'marta@krustwerk.example'
MERGED = ('aoife.brennan@brennanquill.example',
          'linkedin.com/in/aoife-brennan-law')

# It may be told that who sends is gone before they know what became of it.
MAILER = '''#!/bin/sh
cat >"$BOX/part.$$" && mv "$BOX/part.$$" "$BOX/sent.$$"
[ -z "$DESERT" ] || {
	# a shell may be between
	read -r pid name state up rest </proc/$PPID/stat
	[ "$name" = "(refnet)" ] && kill -9 $PPID || kill -9 $up
}
'''
ASK = '''Subject: Could you introduce me to Grace Okafor?

Dear Tomás,

her bakeries pay forty suppliers by hand, and we end that.
If you would rather not, a short no is just as welcome.

Ines
'''
YES = '''From: =?utf-8?Q?Tom=C3=A1s?= Varela <tomas.varela@mailhaven.example>
To: Ines Ferraz <ines@quayside.example>
Subject: Re: Could you introduce me to Grace Okafor?
Date: Sat, 21 Nov 2026 18:20:00 +0000
Message-ID: <yes1@mailhaven.example>

Happy to make the introduction.
'''


class Wrong(Exception):
    pass


class Act:
    def __init__(self, words, *before, code=0, now=NOW, parts=(), out=(),
                 late=(), end=None, handed=False, old=None, fresh=False,
                 reads=False):
        self.words, self.before, self.code, self.now = \
            words, before, code, now
        self.parts = parts      # acts that it is made of, each whole
        self.out = out          # files that are there before it is known
        self.late = late        # and such as are there only after that
        self.end = end          # where it goes on after a part: what tells so
        self.handed = handed    # it may not know what the mailer did
        self.old = old          # of a store of that version
        self.reads = reads      # it changes nothing
        self.fresh = fresh      # there is no store yet


# Who was known twice has other receipts.
PEOPLE = ('person', 'list', '-q', '--format', 'csv', '--fields',
          'id,name,emails,phones,org,title,tier,n_in,n_out')
MERGE = ('person', 'merge', *MERGED)
ASKED = (('intro', 'send', '1', '--file', '{files}/ask', '--yes'),)
INGESTED = (('intro', 'ingest', '{files}/yes.eml'),)
CONTACTS = ('import', '{village}/Connections.csv')
MAIL = ('import', '{village}/mail.csv')
ACTS = {
    'init': Act(('init', '--name', 'Ines Ferraz', '--me',
                 'ines@quayside.example'), fresh=True),
    'contacts': Act(CONTACTS),
    'cards': Act(('import', '{files}/cards.vcf')),
    'mail': Act(MAIL),
    'mailbox': Act(('import', '{files}/box.mbox')),
    'batch': Act(('import', '{village}/google-contacts.csv',
                  '{village}/outlook-contacts.csv',
                  '{village}/outlook-mail.csv'),
                 parts=(('import', '{village}/google-contacts.csv'),
                        ('import', '{village}/outlook-contacts.csv')),
                 end=PEOPLE),
    'rejects': Act(('import', '{village}/broken.csv', '--rejects',
                    '{home}/rejects.csv'), code=65, late=('rejects.csv',),
                   end=PEOPLE),
    'import-undo': Act(('import', '--undo', '3'), CONTACTS, MAIL),
    'merge': Act(MERGE, CONTACTS, MAIL),
    'split': Act(('person', 'split', '{merged}'), CONTACTS, MAIL, MERGE),
    'undo': Act(('undo',), CONTACTS, MAIL, MERGE),
    'redo': Act(('redo',), CONTACTS, MAIL, MERGE, ('undo',)),
    'undo-import': Act(('undo',), CONTACTS, MAIL),
    'redo-import': Act(('redo',), CONTACTS, MAIL, ('undo',)),
    'forget': Act(('forget', TOMAS, '--confirm', 'Tomás Varela'), MAIL,
                  *ASKED, *INGESTED),
    'backup': Act(('backup', '{home}/copy.db')),
    'send': Act(('intro', 'send'), *ASKED, now='2026-11-22T10:00:00Z',
                handed=True),
    'hold': Act(ASKED[0]),
    'new': Act(('intro', 'new', '--to', MARTA, '--via', GRACE, '--force',
                'a test')),
    'yes': Act(('intro', 'yes', '1', 'connector')),
    'no': Act(('intro', 'no', '1', 'connector', '--reason', 'busy')),
    'ingest': Act(INGESTED[0]),
    'accept': Act(('intro', 'accept', '1'), *INGESTED),
    'introduce': Act(('intro', 'introduce', '1', '--by', 'connector',
                      '--evidence', '{files}/yes.eml')),
    'report': Act(('report', 'weekly', '--to', 'html', '-o',
                   '{home}/weekly.html'), MAIL, out=('weekly.html',)),
    'report-kept': Act(('report', 'monthly'), MAIL),
    'export': Act(('export', '--crm', 'hubspot', '-o', '{home}/crm.csv')),
    'config': Act(('config', 'set', 'match.timeout', '10')),
    'config-store': Act(('config', 'set', '--store', 'send.hold', '10')),
    'unset': Act(('config', 'unset', 'match.timeout'),
                 ('config', 'set', 'match.timeout', '10')),
    'log': Act(('log', '--with', GRACE, '--kind', 'call', '--about',
                'suppliers')),
    'add': Act(('person', 'add', 'Ada Novak', '--email', 'ada@mill.example',
                '--org', 'Mill')),
    'edit': Act(('person', 'edit', GRACE, '--title', 'Owner', '--email',
                 'g@okafor.example')),
    'tag': Act(('person', 'tag', GRACE, '+bread')),
    'pin': Act(('person', 'pin', GRACE, 'strong', '--because', 'school')),
    'distinct': Act(('person', 'distinct', *MERGED), CONTACTS, MAIL),
    'tie': Act(('tie', 'add', GRACE, TOMAS, '--evidence', 'a board')),
    'give': Act(('give', 'add', GRACE, '--kind', 'favour', '--about',
                 'a list')),
    'profile': Act(('profile', 'new', 'Bakers', '--role', 'owner',
                    '--industry', 'manufacturing')),
    'group': Act(('group', 'new', 'Table', '--criteria', 'founders')),
    'signal': Act(('signal', 'add', 'Okafor Bakeries', '--about', 'a round',
                   '--kind', 'funding')),
    'snooze': Act(('snooze', GRACE, '2026-12-24')),
}


def of_version(version):
    """The first to write into a store of that version, which it migrates."""
    copy = 'refnet.db.before-%d' % (version + 1)
    return Act(('person', 'tag', GRACE, '+bread'), old=version,
               parts=(('person', 'list'),), out=(copy,))


# What differs between two runs of one act, where nothing went wrong.
CHANCE = {
    'import': ['ms'],
    'outgoing': ['message', 'body'],
    'consent': ['words', 'prev', 'hash'],
    'consent_words': ['salt'],
    'tombstone': ['digest'],
}
# Rows left out: that something is still to be overwritten is asked otherwise;
# a file that could not be read has a receipt that says so.
ASIDE = {
    'meta': "name NOT IN ('sweep', 'tombstone_key')",
    'outfile': '0',     # a note of a file, of no command's
    'import': 'error IS NULL',
    'import_note': 'import IN (SELECT id FROM import WHERE error IS NULL)',
    'sqlite_sequence': "name != 'import'",
}
# And of two stores, which have keys of their own.
KEYED = {
    'meta': ['value'],
    'handle_key_recent': ['hash'],
}
LONG = 120      # seconds, within which all ends on a busy machine
# Names that a program which was killed leaves behind, as manuals say.
LEFT = re.compile(r'\.db\.(before-)?[0-9]+\.part(-journal)?$|'
                  r'(\.csv|\.html|config)\.\w{6}$')
SQLITE = ('refnet.db-journal', 'refnet.db-wal', 'refnet.db-shm',
          'refnet.db.lock')


# --- what a store says --------------------------------------------------------

def said(path, chance=None):
    """All that a store says, table by table.  What a virtual table says is in
    others."""
    chance = CHANCE if chance is None else chance
    base = sqlite3.connect(path)
    base.text_factory = bytes
    if base.execute('PRAGMA integrity_check').fetchall() != [(b'ok',)]:
        raise Wrong('the store is damaged')
    tables = {'version': base.execute('PRAGMA user_version').fetchone()}
    for name, sql in base.execute('SELECT name, sql FROM sqlite_master'
                                  " WHERE type = 'table' AND sql NOT LIKE"
                                  " 'CREATE VIRTUAL%'").fetchall():
        name = name.decode()
        without = chance.get(name, ())
        digest = hashlib.sha256(sql)
        kept = ['"%s"' % c for c in columns(base, 'main', name)
                if c not in without]
        where = ' WHERE ' + ASIDE[name] if name in ASIDE else ''
        rows = [repr(row) for row in base.execute('SELECT %s FROM "%s"%s' % (
            ', '.join(kept), name, where))]
        for row in sorted(rows) if without else rows:
            digest.update(row.encode())
        tables[name] = digest.hexdigest()
    base.close()
    return tables if tables['version'] != (0,) else {}      # nobody's yet


def differ(one, other):
    return sorted(name for name in set(one) | set(other)
                  if one.get(name) != other.get(name))


# --- a place ------------------------------------------------------------------

class World:
    """A folder to fail in (home), made anew for each time; what is given to
    the program lies outside of it."""

    def __init__(self, program, path=None):
        self.program = os.path.abspath(program)
        # thousands of times: where it costs no disk, if there is such a place
        self.path = path or tempfile.mkdtemp(
            prefix='refnet-faults.', dir='/dev/shm' if os.access(
                '/dev/shm', os.W_OK) else None)
        self.village = os.path.join(here, '..', 'village')
        self.home = os.path.join(self.path, 'home')
        self.files = os.path.join(self.path, 'files')
        self.box = os.path.join(self.path, 'box')
        self.store = os.path.join(self.home, 'refnet.db')
        self.merged = MERGED[0]
        self.made, self.session = {}, 0
        for folder in (self.files, self.box):
            os.mkdir(folder)
        # a sanitizer cannot look for leaks beside strace
        self.environ = {'ASAN_OPTIONS': 'detect_leaks=0',
                        'PATH': os.environ['PATH'], 'HOME': self.home,
                        'XDG_CONFIG_HOME': self.home, 'TMPDIR': self.home,
                        'XDG_STATE_HOME': self.home, 'TZ': 'UTC',
                        'LC_ALL': 'C.UTF-8', 'BOX': self.box}
        os.umask(0o077)                 # a store of others is refused
        self.write('ask', ASK)
        self.write('yes.eml', YES)
        self.write('cards.vcf', ''.join(
            'BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Harbour%d\n'
            'EMAIL:ruth%d@harbour.example\nORG:Harbour\nEND:VCARD\n' % (i, i)
            for i in range(30)))
        self.write('box.mbox', ''.join(
            'From x Thu Jan  1 00:00:00 1970\nFrom: Ruth Harbour%d '
            '<ruth%d@harbour.example>\nTo: ines@quayside.example\n'
            'Subject: Harbour %d\nDate: %d Oct 2026 10:00:00 +0000\n'
            'Message-ID: <%d@mx.example>\n\nText\n\n' % (
                i % 20, i % 20, i, i % 28 + 1, i) for i in range(60)))
        self.mailer = self.write('mailer', MAILER)
        os.chmod(self.mailer, 0o700)

    def write(self, name, text):
        path = os.path.join(self.files, name)
        with open(path, 'w', encoding='utf-8', newline='') as out:
            out.write(text)
        return path

    def words(self, words):
        return [word.format(files=self.files, village=self.village,
                            home=self.home, merged=self.merged)
                for word in words]

    def run(self, words, now=NOW, before=(), first=None, **more):
        """(status, what it said, what it complained of); `first` is done in
        the child."""
        child = subprocess.Popen(
            [*before, self.program, '--db', self.store, *self.words(words)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd=self.files, start_new_session=True,
            preexec_fn=first,
            env=dict(self.environ, REFNET_NOW=now, **more))
        self.session = child.pid
        try:
            out, errors = child.communicate(timeout=LONG)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.communicate()
            raise Wrong('%s: it does not end' % ' '.join(words)) from None
        return (child.returncode, out.decode('utf-8', 'replace'),
                errors.decode('utf-8', 'replace'))

    def must(self, *words, code=0, now=NOW):
        done = self.run(words, now=now)
        if done[0] != code:
            raise Wrong('%s: exit %d: %s' % (' '.join(words), done[0],
                                             done[2]))
        return done[1]

    # --- stores to begin with -------------------------------------------------

    def clear(self):
        shutil.rmtree(self.home, ignore_errors=True)
        os.makedirs(os.path.join(self.home, 'refnet'))
        for name in os.listdir(self.box):
            os.unlink(os.path.join(self.box, name))

    def keep(self, key):
        """The home as it is, to come back to."""
        to = os.path.join(self.path, 'kept-%d' % len(self.made))
        shutil.copytree(self.home, to)
        self.made[key] = to

    def back(self, key):
        self.clear()
        shutil.rmtree(self.home)
        shutil.copytree(self.made[key], self.home)

    def begin(self, act):
        """The home as it is before an act."""
        key = act.old or (None if act.fresh else tuple(act.before))
        if key in self.made:
            self.back(key)
            return
        self.clear()
        with open(os.path.join(self.home, 'refnet', 'config'), 'w',
                  encoding='utf-8') as out:
            out.write('# Ines\nsend.command = %s\n' % self.mailer)
        if act.old:
            self.fill(act.before)
            self.age(act.old)
        elif not act.fresh:
            self.fill(act.before)
        self.keep(key)

    def age(self, version):
        """What is held, in a store that a program of that version made."""
        like = os.path.join(self.path, 'like.db')
        shutil.copy(self.store, like)
        os.unlink(self.store)
        old_store(self.store, version, like)

    def fill(self, before):
        if 'base' in self.made:
            self.back('base')
        else:
            self.must('init', '--name', 'Ines Ferraz', '--me',
                      'ines@quayside.example', '--me',
                      'ines.ferraz@mailhaven.example')
            self.must('import', '{village}/contacts.csv',
                      '{village}/hubspot-contacts.csv',
                      '{village}/team-mail.csv')
            self.must('person', 'add', 'Tomás Varela', '--email', TOMAS)
            self.must('intro', 'new', '--to', GRACE, '--via', TOMAS,
                      '--force', 'a test')
            self.keep('base')
        for words in before:
            self.must(*words)

    # --- what it comes to -----------------------------------------------------

    def state(self, chance=None):
        """What all files say, and the names of those that are left over."""
        files, left = {}, []
        for folder, _, names in os.walk(self.home):
            for name in names:
                path = os.path.join(folder, name)
                short = os.path.relpath(path, self.home)
                if path == self.store or short in SQLITE:
                    continue
                if LEFT.search(short):
                    left.append(short)
                    continue
                with open(path, 'rb') as file:
                    raw = file.read()
                if raw == b'':
                    continue
                if raw.startswith(b'SQLite format 3'):
                    try:
                        files[short] = repr(said(path, chance))
                    except (Wrong, sqlite3.Error):
                        files[short] = 'half a store'
                else:
                    files[short] = hashlib.sha256(raw).hexdigest()
        now = said(self.store, chance) if os.path.exists(self.store) and \
            os.path.getsize(self.store) > 0 else {}
        return dict(now, **files), left

    def refused(self):
        """Is there a receipt of a file that could not be read?"""
        store = sqlite3.connect(self.store)
        rows = store.execute('SELECT change FROM import WHERE error IS NOT'
                             ' NULL').fetchall()
        store.close()
        if any(change is not None for change, in rows):
            raise Wrong('refused, and a change')
        return rows != []

    def doctor(self):
        """The next command, which only reads, needs no repair."""
        done = self.run(('doctor', '-q', '--format', 'csv'))
        if done[0] != 0:
            raise Wrong('doctor: exit %d: %s%s' % (done[0], done[1], done[2]))

    def wait(self):
        """For whom the program started, and did not wait for."""
        end = time.monotonic() + 20
        while session_lives(self.session):
            if time.monotonic() > end:
                raise Wrong('the mailer does not end')
            time.sleep(.005)

    def copies(self):
        """How often the mailer got the message."""
        for name in os.listdir(self.box):
            with open(os.path.join(self.box, name), encoding='utf-8') as file:
                if not file.read().endswith('\nInes\n') or \
                        name.startswith('part'):
                    raise Wrong('half a message')
        return len(os.listdir(self.box))

    def beside(self):
        """What stays beside the store for SQLite and for those who wait."""
        return sorted(name for name in os.listdir(self.home)
                      if name in SQLITE)

    def drop(self, name):
        """A human removes a file, if it is there."""
        path = os.path.join(self.home, name)
        if os.path.exists(path):
            os.unlink(path)

    def settle(self, wrote):
        """After the next command that writes all is tidy."""
        if not wrote or self.beside():
            self.must('person', 'add', 'Next One', '--email',
                      'next@one.example')
        if self.beside():
            raise Wrong('left after the next command: %s' % self.beside())
        store = sqlite3.connect(self.store)
        owed = store.execute("SELECT 1 FROM meta WHERE name = 'sweep'"
                             ).fetchall()
        store.close()
        if owed:
            raise Wrong('what was forgotten is still to be overwritten')


def session_lives(session):
    for name in os.listdir('/proc'):
        if not name.isdigit():
            continue
        try:
            with open('/proc/%s/stat' % name, encoding='latin-1') as file:
                rest = file.read().rpartition(')')[2].split()
        except OSError:
            continue
        if int(rest[3]) == session and rest[0] != 'Z':
            return True
    return False


# --- old stores ----------------------------------------------------------------

def migrations():
    folder = os.path.join(here, '..', '..', 'lib', 'store', 'sql')
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))
            if name.endswith('.sql')]


# Of tables it does not have nothing is counted.
HAS = ' WHERE name IN (SELECT name FROM main.sqlite_master)'


def old_store(path, version, like):
    """A store of that version of the schema that holds what a current one does,
    as far as it could."""
    base = sqlite3.connect(path, isolation_level=None)
    base.create_function('hashed', 2, hashed)
    base.execute('ATTACH ? AS now', (like,))
    base.execute('BEGIN')
    for file in migrations()[:version]:
        with open(file, encoding='utf-8') as text:
            for part in statements(text.read()):
                base.execute(part)
    for (name,) in base.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            " AND sql NOT LIKE 'CREATE VIRTUAL%'").fetchall():
        held = columns(base, 'now', name)
        common = [c for c in columns(base, 'main', name) if c in held]
        if common and (version > 15 or name not in ('key_recent',
                                                    'state_recent')):
            base.execute('INSERT OR REPLACE INTO main."%s" (%s) SELECT %s'
                         ' FROM now."%s"%s' % (name, *2 * [', '.join(
                             '"%s"' % c for c in common)], name, HAS
                             if name == 'sqlite_sequence' else ''))
    if version < 16:
        for last, body in base.execute('SELECT last, body FROM'
                                       ' now.key_recent').fetchall():
            for i in range(0, len(body), 14):
                base.execute('INSERT OR IGNORE INTO key_recent VALUES (?, ?)',
                             unhashed(body[i:i + 14]))
        base.execute('INSERT OR REPLACE INTO state_recent SELECT r.person,'
                     ' n.body FROM now.state_recent r JOIN now.state_new n'
                     ' ON n.id = r.at')
    base.execute('PRAGMA application_id = %d' % 0x52464e54)
    base.execute('PRAGMA user_version = %d' % version)
    base.execute('COMMIT')
    base.execute('DETACH now')
    base.close()
    os.chmod(path, 0o600)


def columns(base, schema, name):
    return [row[0] if isinstance(row[0], str) else row[0].decode()
            for row in base.execute('SELECT name FROM pragma_table_info'
                                    '(?, ?)', (name, schema))]


def hashed(key, number):
    return (key.to_bytes(8, 'big', signed=True) + number.to_bytes(6, 'big'))


def unhashed(entry):
    return (int.from_bytes(entry[:8], 'big', signed=True),
            int.from_bytes(entry[8:], 'big'))


def statements(text):
    part = ''
    for line in text.splitlines(True):
        part += line
        if sqlite3.complete_statement(part):
            yield part
            part = ''
