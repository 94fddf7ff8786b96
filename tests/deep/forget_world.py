"""forget_world - a store in which somebody is everywhere, for deep/forget.

Each thing that is said of them has words that stand nowhere else (WORDS), so
that whatever is left of it is found.
"""
import csv
import io
import os
import subprocess

NOW = '2026-11-22T09:00:00Z'
NAME = 'Quorvila Zantremox'
MAIL = 'quorvila.zantremox@plinthwick.example'
OTHER = 'qzx@vexmoor.example'
PHONE = '+49 30 77712345'
PAGE = 'https://www.linkedin.com/in/quorvila-zx81'
ORG = 'Plinthwick Vexology'
TITLE = 'Wumblestorm Steward'

# Parts of words of theirs, as they may stand in a file.
WORDS = ['quorvila', 'zantremox', 'plinthwick', 'qzx@', 'vexmoor', '77712345',
         'quorvila-zx81', 'vexology', 'wumblestorm', 'thrumbleford',
         'gargleblat', 'zibblewix', 'drostolok', 'frondulous', 'smorvagant',
         'krelvothar', 'brundlewisp', 'skarnivore', 'mintoglar', 'hexapluma',
         'yorbaline', 'ulmterrace', 'ostrevand', 'wexelbright', 'pomferret',
         'tarquillon', 'nembutrine', 'jorvaskell', 'lindrossil']

MAILER = '#!/bin/sh\ncat >"$BOX/$$"\n'


class Wrong(Exception):
    pass


class World:
    """A folder with a store of its own; what refnet writes for others, and what
    it is given, is outside of it."""

    def __init__(self, program, village, path):
        self.program, self.village = os.path.abspath(program), village
        self.path = path
        self.home = os.path.join(path, 'home')
        self.files = os.path.join(path, 'files')
        self.box = os.path.join(path, 'box')
        for folder in (self.home, self.files, self.box):
            os.makedirs(folder)
        self.store = os.path.join(self.home, 'refnet.db')
        mailer = os.path.join(path, 'mailer')
        with open(mailer, 'w', encoding='ascii') as out:
            out.write(MAILER)
        os.chmod(mailer, 0o755)
        config = os.path.join(path, 'config', 'refnet')
        os.makedirs(config)
        with open(os.path.join(config, 'config'), 'w',
                  encoding='ascii') as out:
            out.write('send.command = %s\n' % mailer)
        # a sanitizer cannot look for leaks beside strace
        self.environ = {'ASAN_OPTIONS': 'detect_leaks=0',
                        'PATH': os.environ['PATH'], 'HOME': self.home,
                        'XDG_CONFIG_HOME': os.path.join(path, 'config'),
                        'XDG_STATE_HOME': self.home, 'TMPDIR': self.home,
                        'TZ': 'UTC', 'LC_ALL': 'C.UTF-8', 'BOX': self.box}

    def run(self, *words, given=None, now=NOW, store=None, before=()):
        return subprocess.run(
            [*before, self.program, '--db', store or self.store, *words],
            input=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, check=False, cwd=self.files,
            env=dict(self.environ, REFNET_NOW=now))

    def must(self, *words, **more):
        done = self.run(*words, **more)
        if done.returncode != 0:
            raise Wrong('%s: %d %s' % (' '.join(words), done.returncode,
                                       done.stderr))
        return done.stdout

    def rows(self, *words, **more):
        out = self.must(*words, '-q', '--format', 'csv', **more)
        return list(csv.DictReader(io.StringIO(out)))

    def write(self, name, text, encoding='utf-8'):
        path = os.path.join(self.files, name)
        with open(path, 'w', encoding=encoding, newline='') as out:
            out.write(text)
        return path

    # --- what is said of them ------------------------------------------------

    def people(self):
        v = self.village
        self.must('init', '--name', 'Ines Duarte', '--me',
                  'ines@quayside.example', '--me',
                  'ines.duarte@mailhaven.example')
        for name in ('contacts.csv', 'Connections.csv', 'mail.csv',
                     'hubspot-contacts.csv'):
            self.must('import', os.path.join(v, name))
        self.must('import', self.write(
            'quorvila-zantremox.csv',
            'Name,Email,Email 2,Phone,Company,Title,City,Notes,LinkedIn\n'
            '%s,%s,%s,%s,%s,%s,Thrumbleford,gargleblat of old,%s\n'
            'Ruth Harbour,ruth@harbour.example,,,Harbour Ltd,CFO,Porto,'
            'knows %s from a fair,\n' % (NAME, MAIL, OTHER, PHONE, ORG, TITLE,
                                         PAGE, NAME)))
        self.must('import', self.write('mail.mbox', self.letters()))
        # what an import changed is told in its receipt
        self.must('import', self.write(
            'again.csv', 'Name,Email,Company,Title\n%s,%s,%s,'
            'Lindrossil Keeper\n' % (NAME, MAIL, ORG)))
        done = self.run('import', self.write(
            'broken.csv', 'Date,From,To,Subject\nnever,%s,'
            'ines@quayside.example,Frondulous\n' % MAIL), '--rejects',
            os.path.join(self.files, 'rejects.csv'))
        if done.returncode != 65:
            raise Wrong('no reject: ' + done.stderr)

    @staticmethod
    def letters():
        def letter(n, sender, to, subject, day):
            return ('From x Thu Jan  1 00:00:00 1970\nFrom: %s\nTo: %s\n'
                    'Subject: %s\nDate: %d Oct 2026 10:00:00 +0000\n'
                    'Message-ID: <q%d@mx.example>\n\nsmorvagant text\n\n' % (
                        sender, to, subject, day, n))
        me = 'Ines Duarte <ines@quayside.example>'
        them = '%s <%s>' % (NAME, MAIL)
        ruth = 'Ruth Harbour <ruth@harbour.example>'
        return ''.join([
            letter(1, me, them, 'Frondulous plans', 1),
            letter(2, them, me, 'Re: Frondulous plans', 2),
            letter(3, them, '%s, %s' % (me, ruth), 'Ostrevand for all', 3),
            letter(4, me, '%s, %s' % (them, ruth), 'Lunch with %s' % NAME, 4),
            letter(5, me, ruth, 'About Quorvila Zantremox', 5),
            letter(6, ruth, me, 'Harbour prices', 6)])

    def acts(self):
        m = self.must
        m('person', 'edit', MAIL, '--location', 'Ulmterrace', '--email',
          'q@zäntremöx.example')
        m('person', 'tag', MAIL, '+zibblewix')
        m('person', 'pin', MAIL, 'strong', '--because', 'drostolok said so')
        m('person', 'verify', MAIL, '--because', 'mintoglar called')
        m('tie', 'add', MAIL, 'ruth@harbour.example', '--evidence',
          'hexapluma board')
        m('log', '--with', MAIL, '--kind', 'call', '--about',
          'Frondulous wexelbright call')
        m('give', 'add', MAIL, '--kind', 'favour', '--about',
          'brundlewisp report')
        m('snooze', MAIL, '2026-12-24')
        m('connector', 'agree', MAIL, '--looks-for', 'pomferret buyers',
          '--offers', 'tarquillon')
        m('group', 'new', 'Northern Table', '--criteria', 'founders')
        m('group', 'join', 'Northern Table', MAIL, '--seat', 'software')
        m('group', 'join', 'Northern Table', 'ruth@harbour.example',
          '--seat', 'fishing')
        m('group', 'met', 'Northern Table', '--note',
          'Zantremox, Quorvila brought cake')
        m('signal', 'add', 'Harbour Ltd', '--about',
          'Quorvila Zantremox joins as chair', '--kind', 'leadership')
        m('profile', 'new', 'Buyers', '--role', 'CFO', '--industry',
          'manufacturing')
        m('profile', 'new', 'Theirs', '--for', MAIL, '--role',
          'Nembutrine Lead', '--industry', 'manufacturing')
        m('profile', 'accept', 'Buyers', MAIL)
        m('import', self.write(
            'deals.csv', 'Deal Name,Contact Email,Company,Amount,Stage\n'
            'Skarnivore renewal,%s,%s,5000,Closed Won\n' % (MAIL, ORG)))
        m('person', 'edit', MAIL, '--title', 'Jorvaskell Lead')
        m('undo')

    def intros(self):
        m = self.must
        m('intro', 'new', '--to', MAIL, '--via', 'ruth@harbour.example',
          '--force', 'krelvothar')
        m('intro', 'note', '1', 'yorbaline was mentioned')
        text = self.write('ask.txt', 'Subject: Krelvothar\n\nDear Ruth,\n\n'
                          'would you introduce me to %s, who runs the mill?\n'
                          'A no is fine.\n\nInes\n' % NAME)
        m('intro', 'send', '1', '--file', text, '--yes', '--hold', '0')
        m('intro', 'send')
        m('intro', 'yes', '1', 'connector', '--quote', 'krelvothar yes')
        m('intro', 'yes', '1', 'target', '--note', 'yorbaline said yes')
        m('intro', 'write', '1', '--step', 'introduction', '--file',
          self.write('intro.txt', 'Subject: %s\n\nDear both,\n\n'
                     'smorvagant\n' % NAME))
        m('intro', 'introduce', '1', '--by', 'connector', '--evidence', text)
        # one where they ask, one that waits, one they have nothing to do with
        m('intro', 'new', '--to', 'ruth@harbour.example', '--via', MAIL,
          '--force', 'krelvothar')
        m('intro', 'send', '2', '--yes', '--hold', '999', '--file',
          self.write('two.txt', 'Subject: Ruth\n\nDear Quorvila,\n\n'
                     'smorvagant? A no is fine.\n\nInes\n'))
        m('intro', 'new', '--to', 'ruth@harbour.example', '--via',
          'grace@okaforbakeries.example', '--force', 'a test')
        m('intro', 'yes', '3', 'connector', '--note',
          'heard it from Quorvila Zantremox')
        eml = self.write('yes.eml', 'From: %s <%s>\nTo: ines@quayside.example'
                         '\nSubject: Re: Ruth\nDate: Sun, 22 Nov 2026 08:00:00'
                         ' +0000\nMessage-ID: <yorbaline@mx.example>\n\n'
                         'Happy to make the introduction, smorvagant.\n' % (
                             NAME, MAIL))
        m('intro', 'ingest', eml)

    def reports(self):
        self.must('report', 'weekly', '--to', 'html', '-o',
                  os.path.join(self.files, 'weekly.html'))
        self.must('report', 'monthly', '-o',
                  os.path.join(self.files, 'monthly.txt'))

    def fill(self):
        self.people()
        self.acts()
        self.intros()
        self.reports()
