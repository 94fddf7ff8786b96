"""terminal.py - a terminal that forgives nothing, a shell to start programs in
it, and a store to begin with: what the tests of the screen share.

Terminal takes what xterm-256color's terminfo has, what is said below of mouse
and paste, and letters that cannot harm.  All else is put into `strange`.
Session runs a program in one, as the job of a shell or, with leader, as the
leader of its session.  A test that cannot run exits 77 (missing()).
"""
import base64
import ctypes
import curses
import errno
import fcntl
import itertools
import json
import os
import re
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import termios
import time
import traceback
import unicodedata

DEADLINE = 60   # seconds for what is to be seen; nothing waits in vain
TERM = 'xterm-256color'


def missing(why):
    print(why)
    sys.exit(77)


class Wrong(Exception):
    pass


# --- what a terminal may be told ---------------------------------------------

# by name: what ncurses may write; numbers stand for any number
PLAIN = ('bel cr ind cub1 clear home el el1 ed ech cup cuu cuu1 cud cuf cuf1 '
         'cub hpa vpa ich dch dch1 il il1 dl dl1 csr ri indn rin cbt ht sc '
         'rc smir rmir smacs rmacs smam rmam civis cnorm cvvis smkx rmkx '
         'smcup rmcup smm rmm sgr0 bold dim rev smul rmul smso rmso blink '
         'invis op oc').split()
# of ours: terminfo does not tell them, or by another name
OURS = [b'\033[?2004h', b'\033[?2004l', b'\033[?1006l', b'\033[?1002l',
        b'\033[?1000l', b'\033[?1006;1000h', b'\033[?1006;1000l',
        b'\033[?1004l', b'\033[39m', b'\033[49m']


def allowed():
    """A regular expression of all sequences."""
    try:
        curses.setupterm(TERM, 1)
    except curses.error:
        missing('no terminfo of ' + TERM)
    out = [re.escape(s) for s in OURS]
    for name in PLAIN:
        s = curses.tigetstr(name)
        if s is None:
            continue
        s = re.sub(rb'\$<[0-9.*/]*>', b'', s).replace(b'%i', b'')
        s = re.escape(s)
        out.append(re.sub(rb'(?:\\?%p[12]\\?%d)', rb'[0-9]{1,5}', s))
    out.append(rb'\033\[[0-9]{1,5}b')     # rep, after its character
    for name in ('setaf', 'setab'):
        cap = curses.tigetstr(name)
        out += sorted({re.escape(curses.tparm(cap, i)) for i in range(256)})
    sgr = curses.tigetstr('sgr')
    for on in itertools.product((0, 1), repeat=9):
        s = curses.tparm(sgr, *on)
        # in two parts where one read ends between them
        out += [re.escape(s), re.escape(s[3:])]
    out.append(re.escape(b'\033[m'))
    # the longest first: an alternative may begin another
    out = sorted(set(out), key=len, reverse=True)
    return re.compile(b'|'.join(out))


ALLOWED = allowed()
COPIED = re.compile(rb'\033\]52;c;([A-Za-z0-9+/]*={0,2})\a')
WORDS = re.compile(rb'[\x20-\x7e\x80-\xff]+')
# of others: what is not allowed is not letters, either
UNKNOWN = re.compile(rb'\033\[[0-9;:<=>?]*[ -/]*[@-~]|'
                     rb'\033[P\]X^_].*?(?:\a|\033\\)|\033[ -/]*[0-~]', re.S)
PRIVATE = re.compile(rb'\033\[\?([0-9;]+)([hl])\Z')
CSI = re.compile(rb'\033\[([0-9;]*)([@-~])\Z')
# letters that show nothing, though Unicode takes them for letters or marks
UNSEEN = {0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0} | set(
    range(0xfe00, 0xfe10)) | set(range(0x180b, 0x1810)) | set(
    range(0xe0100, 0xe01f0)) | set(range(0x1f1e6, 0x1f200))


def harmless(c):
    return ' ' <= c <= '~' or not (
        unicodedata.category(c) in ('Cc', 'Cf', 'Cs', 'Zl', 'Zp') or
        ord(c) in UNSEEN)


libc = ctypes.CDLL(None)
libc.setlocale.restype = ctypes.c_char_p
libc.setlocale(0, b'C.UTF-8')
libc.wcwidth.argtypes = [ctypes.c_wchar]


class Terminal:
    """Cells, cursor and modes, by what is fed."""

    def __init__(self, w, h):
        self.copied = []            # by OSC 52
        self.strange = []           # what is not allowed
        self.modes = {7, 25}        # lines wrap, a cursor is shown
        self.seen_modes = set()     # that were ever on
        self.keypad = False
        self.sgr = b''
        self.rest = b''
        self.all = b''              # every byte there was
        self.other = None           # the main screen, while there is another
        self.left_at = None         # bytes when the alternate one was left
        self.w, self.h = w, h
        self.clear()

    def clear(self):
        self.cell = [[' '] * self.w for _ in range(self.h)]
        self.x = self.y = 0
        self.wrap = self.insert = False
        self.top, self.bottom = 0, self.h - 1
        self.saved = (0, 0)
        self.last = ' '

    def resize(self, w, h):
        for row in self.cell:
            row[:] = (row + [' '] * w)[:w]
        self.cell = (self.cell + [[' '] * w for _ in range(h)])[:h]
        self.w, self.h = w, h
        self.x, self.y = min(self.x, w - 1), min(self.y, h - 1)
        self.top, self.bottom, self.wrap = 0, h - 1, False

    def rows(self):
        return [''.join(r).rstrip(' ') for r in self.cell]

    def text(self):
        return '\n'.join(self.rows())

    # --- letters

    def put(self, c):
        width = 1 if ' ' <= c <= '~' else libc.wcwidth(c)
        if width == 0:
            x = self.x if self.wrap else self.x - 1
            while x > 0 and self.cell[self.y][x] == '':
                x -= 1
            if x >= 0:
                self.cell[self.y][x] += c
            return
        if self.wrap or self.x + width > self.w:
            self.x, self.wrap = 0, False
            self.down()
        row = self.cell[self.y]
        if self.insert:
            row[self.x:self.x] = [' '] * width
            del row[self.w:]
        for x in range(self.x, min(self.x + width, self.w)):
            self.empty(row, x)
        row[self.x] = c
        if width == 2 and self.x + 1 < self.w:
            row[self.x + 1] = ''
        self.last = c
        self.x += width
        if self.x >= self.w:
            self.x, self.wrap = self.w - 1, True

    def empty(self, row, x):
        """Of a wide letter, the other half goes, too."""
        if row[x] == '' and x > 0:
            row[x - 1] = ' '
        elif x + 1 < self.w and row[x + 1] == '':
            row[x + 1] = ' '
        row[x] = ' '

    def down(self):
        if self.y == self.bottom:
            self.scroll(self.top, 1)
        elif self.y < self.h - 1:
            self.y += 1

    def scroll(self, top, n):
        """Lines from top to the margin go up by n, or down."""
        part = self.cell[top:self.bottom + 1]
        n = max(-len(part), min(n, len(part)))
        new = [[' '] * self.w for _ in range(abs(n))]
        part = part[n:] + new if n > 0 else new + part[:len(part) + n]
        self.cell[top:self.bottom + 1] = part

    def letters(self, b):
        try:
            s = b.decode()
        except UnicodeDecodeError:
            self.strange.append(b)
            return
        for c in s:
            if not harmless(c):
                self.strange.append(c.encode())
            else:
                self.put(c)

    # --- sequences

    def private(self, numbers, on):
        for n in map(int, numbers.split(b';')):
            (self.modes.add if on else self.modes.discard)(n)
            if on:
                self.seen_modes.add(n)
            if n == 1049 and on and self.other is None:
                self.other = (self.cell, self.x, self.y)
                self.clear()
            elif n == 1049 and not on and self.other is not None:
                w, h = self.w, self.h
                self.cell, self.x, self.y = self.other
                self.other = None
                self.resize(w, h)
            if n == 1049 and not on:
                self.left_at = len(self.all)

    def csi(self, numbers, final):
        n = [int(v or 0) for v in numbers.split(b';')]
        one = max(n[0], 1)
        row = self.cell[self.y]
        final = final.decode()
        if final == 'm':
            self.sgr = numbers if numbers not in (b'', b'0', b'39', b'49', b'39;49') else (
                b'' if numbers in (b'', b'0') else self.sgr)
            return
        if final == 'b':
            for _ in range(one):
                self.put(self.last)
            return
        if final in 'hl':
            self.insert = final == 'h'
            return
        if final == 't':
            return
        self.wrap = False
        if final == 'H':
            self.y, self.x = one - 1, max(n[1] if len(n) > 1 else 1, 1) - 1
        elif final == 'd':
            self.y = one - 1
        elif final == 'G':
            self.x = one - 1
        elif final in 'AB':
            self.y += one if final == 'B' else -one
        elif final in 'CD':
            self.x += one if final == 'C' else -one
        elif final == 'Z':
            self.x = max(0, (self.x - 1) // 8 * 8)
        elif final == 'J':
            if n[0] == 2:
                self.cell = [[' '] * self.w for _ in range(self.h)]
            else:
                row[self.x:] = [' '] * (self.w - self.x)
                for r in self.cell[self.y + 1:]:
                    r[:] = [' '] * self.w
        elif final == 'K':
            a, b = (self.x, self.w) if n[0] == 0 else (0, self.x + 1)
            for x in range(a, b):
                self.empty(row, x)
        elif final == 'X':
            for x in range(self.x, min(self.x + one, self.w)):
                self.empty(row, x)
        elif final == '@':
            row[self.x:self.x] = [' '] * one
            del row[self.w:]
        elif final == 'P':
            del row[self.x:self.x + one]
            row += [' '] * (self.w - len(row))
        elif final in 'LM':
            if self.top <= self.y <= self.bottom:
                self.scroll(self.y, one if final == 'M' else -one)
        elif final in 'ST':
            self.scroll(self.top, one if final == 'S' else -one)
        elif final == 'r':
            self.top = one - 1
            self.bottom = (n[1] if len(n) > 1 and n[1] else self.h) - 1
            self.bottom = min(self.bottom, self.h - 1)
            self.x = self.y = 0
        self.x = max(0, min(self.x, self.w - 1))
        self.y = max(0, min(self.y, self.h - 1))

    def control(self, s):
        """One sequence, which is allowed; some of terminfo are several."""
        parts = re.findall(rb'\033\[[?0-9;]*[@-~]|\033[()].|\033.|.', s, re.S)
        for p in parts:
            private, csi = PRIVATE.match(p), CSI.match(p)
            if private:
                self.private(private[1], private[2] == b'h')
            elif csi:
                self.csi(csi[1], csi[2])
            elif p in (b'\033=', b'\033>'):
                self.keypad = p == b'\033='
            elif p == b'\033M':
                if self.y == self.top:
                    self.scroll(self.top, -1)
                else:
                    self.y = max(0, self.y - 1)
            elif p == b'\0337':
                self.saved = (self.x, self.y)
            elif p == b'\0338':
                self.x, self.y = self.saved
            elif p == b'\r':
                self.x, self.wrap = 0, False
            elif p == b'\n':
                self.wrap = False
                self.down()
            elif p == b'\b':
                self.x, self.wrap = max(0, self.x - 1), False
            elif p == b'\t':
                self.x = min(self.w - 1, (self.x // 8 + 1) * 8)

    def feed(self, b):
        at, data = 0, self.rest + b
        base = len(self.all) - len(self.rest)
        whole = self.all + b
        while at < len(data):
            m = WORDS.match(data, at)
            if m:
                end = m.end()
                if end == len(data):    # perhaps not all of a letter
                    cut = end
                    while cut > at and end - cut < 3 and \
                            data[cut - 1] & 0xc0 == 0x80:
                        cut -= 1
                    if cut > at and data[cut - 1] >= 0xc0:
                        need = 2 if data[cut - 1] < 0xe0 else \
                            3 if data[cut - 1] < 0xf0 else 4
                        if end - cut + 1 < need:
                            end = cut - 1
                if end == at:
                    break
                self.letters(data[at:end])
                at = end
                continue
            if data[at:at + 1] == b'\033' and len(data) - at < 32 and \
                    not ALLOWED.match(data, at) and b not in (b'',):
                break                   # perhaps not all of it is here
            m = COPIED.match(data, at)
            if m:
                self.copied.append(base64.b64decode(m[1] + b'=='))
                at = m.end()
                continue
            if data[at:at + 5] == b'\033]52;' and b'\a' not in data[at:] and \
                    len(data) - at < 100000 and b:
                break
            m = ALLOWED.match(data, at)
            if not m:
                self.strange.append(data[at:at + 24])
                m = UNKNOWN.match(data, at)
                p = m and PRIVATE.match(m[0])
                if p:
                    self.private(p[1], p[2] == b'h')
                at = m.end() if m else at + 1
                continue
            self.all = whole[:base + m.end()]
            self.control(m[0])
            at = m.end()
        self.rest = data[at:]
        self.all = whole

    def finish(self):
        self.feed(b'')
        if self.rest:
            self.strange.append(self.rest)

    def lasting(self):
        """What is not as a terminal is found, in words; '' when it is."""
        out = []
        if self.other is not None or 1049 in self.modes:
            out.append('alternate screen')
        if 25 not in self.modes:
            out.append('no cursor')
        if self.keypad or 1 in self.modes:
            out.append('keypad')
        out += ['mode %d' % m for m in sorted({7} ^ self.modes - {25, 1049, 1})]
        if self.sgr:
            out.append('attributes %r' % self.sgr)
        if self.insert:
            out.append('insert mode')
        if self.left_at is not None and \
                b'\033[?1049h' in self.all[self.left_at:]:
            out.append('smcup after rmcup')
        return ', '.join(out)


# --- a shell that does nothing but start one program -------------------------

def modes_of(fd):
    """Of a terminal, all that a program could have changed."""
    t = termios.tcgetattr(fd)
    t[6] = [c if isinstance(c, int) else c.decode('latin-1') for c in t[6]]
    return t


def in_session(sid, states=None):
    """Processes of a session that are not dead: {pid: name}."""
    out = {}
    for name in os.listdir('/proc'):
        if not name.isdigit():
            continue
        try:
            with open('/proc/%s/stat' % name) as f:
                stat = f.read()
        except OSError:
            continue
        end = stat.rindex(')')
        rest = stat[end + 2:].split()
        if int(rest[3]) == sid and rest[0] not in 'ZX' and (
                states is None or rest[0] in states):
            out[int(name)] = stat[stat.index('(') + 1:end]
    return out


def run_child(argv, env, errors, cwd):
    for s in range(1, signal.NSIG):
        try:
            signal.signal(s, signal.SIG_DFL)
        except (OSError, ValueError):
            pass
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    if errors:
        fd = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(fd, 2)
    os.chdir(cwd)
    os.execvpe(argv[0], argv, env)


def shell(argv, env, errors, cwd, to):
    """The leader of the session: starts it, tells its life, has jobs."""
    for s in (signal.SIGTTOU, signal.SIGTTIN, signal.SIGTSTP, signal.SIGINT,
              signal.SIGQUIT):
        signal.signal(s, signal.SIG_IGN)
    before = termios.tcgetattr(0)

    def tell(**what):
        try:
            to.sendall(json.dumps(what).encode() + b'\n')
        except OSError:
            os._exit(0)

    def modes():
        try:
            return modes_of(0)
        except termios.error:
            return None

    # closed by exec: until then a signal would be lost, which is ignored here
    began, begins = os.pipe()
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        run_child(argv, env, errors, cwd)
    try:
        os.setpgid(job, job)
        os.tcsetpgrp(0, job)
    except OSError:
        pass
    os.close(begins)
    os.read(began, 1)
    os.close(began)
    hung_up = []

    def hang_up(*_):
        hung_up.append(1)
        if 'FORWARD' not in env:
            return
        for s in (signal.SIGHUP, signal.SIGCONT):
            try:
                os.killpg(job, s)
            except OSError:
                pass
    signal.signal(signal.SIGHUP, hang_up)
    tell(pid=job)
    while True:
        pid, status = os.waitpid(job, os.WUNTRACED)
        try:
            os.tcsetpgrp(0, os.getpgrp())
        except OSError:
            pass
        if not os.WIFSTOPPED(status):
            break
        tell(stopped=modes())
        if not hung_up:
            termios.tcsetattr(0, termios.TCSADRAIN, before)
        word = to.recv(16)
        if word == b'fg' and not hung_up:
            os.tcsetpgrp(0, job)
        os.killpg(job, signal.SIGCONT)
    tell(status=status, modes=modes())
    to.recv(1)
    os._exit(0)


class Session:
    """A program in a terminal."""

    def __init__(self, argv, env, w=80, h=24, errors=None, leader=False,
                 cwd='/', forward=True):
        self.t = Terminal(w, h)
        self.master, slave = os.openpty()
        self.size(w, h)
        self.before = modes_of(slave)
        self.slave = slave
        self.leader = leader
        self.status = self.stopped = self.after = None
        ours, theirs = socket.socketpair()
        env = dict(env, **({'FORWARD': '1'} if forward else {}))
        self.sid = os.fork()
        if self.sid == 0:
            try:
                ours.close()
                os.close(self.master)
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                for fd in range(3):
                    os.dup2(slave, fd)
                if slave > 2:
                    os.close(slave)
                if leader:
                    theirs.close()
                    run_child(argv, env, errors, cwd)
                shell(argv, env, errors, cwd, theirs)
            except BaseException:
                traceback.print_exc()
            os._exit(99)
        theirs.close()
        self.control, self.told = ours, b''
        self.pid = self.sid if leader else None
        while self.pid is None and self.pump(1):
            pass

    # --- what it writes

    def pump(self, seconds):
        """Takes what there is; False: nothing came."""
        fds = [self.control] + ([self.master] if self.master is not None
                                else [])
        ready = select.select(fds, [], [], seconds)[0]
        if self.master in ready:
            try:
                b = os.read(self.master, 65536)
            except OSError as e:
                if e.errno != errno.EIO:
                    raise
                b = b''
            self.t.feed(b) if b else None
        if self.control in ready:
            self.listen()
        return bool(ready)

    def listen(self):
        got = self.control.recv(65536)
        self.told += got
        while b'\n' in self.told:
            line, self.told = self.told.split(b'\n', 1)
            said = json.loads(line)
            self.pid = said.get('pid', self.pid)
            self.stopped = said.get('stopped', self.stopped)
            self.status = said.get('status', self.status)
            self.after = said.get('modes', self.after)
        if not got and self.leader:
            self.control.close()
            self.control = socket.socketpair()[0]

    def until(self, what, done, seconds=DEADLINE):
        end = time.monotonic() + seconds
        while not done():
            if time.monotonic() > end:
                raise Wrong('never: %s\n%s' % (what, self.t.text()))
            self.pump(0.02 if callable(what) else 0.1)

    def see(self, *words):
        for w in words:
            self.until('seen: ' + w, lambda w=w: w in self.t.text())

    def unsee(self, word):
        self.until('gone: ' + word, lambda: word not in self.t.text())

    def quiet(self, seconds=0.15):
        """Until nothing more comes."""
        while self.pump(seconds):
            pass

    # --- what is done to it

    def size(self, w, h):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ,
                    struct.pack('HHHH', h, w, 0, 0))
        self.t.resize(w, h)

    def keys(self, s):
        b = s if isinstance(s, bytes) else s.encode()
        while b:
            n = os.write(self.master, b)
            b = b[n:]

    def kill(self, sig):
        os.kill(self.pid, sig)

    def fg(self, word=b'fg'):
        self.stopped = None
        self.control.sendall(word)

    def hang_up(self):
        os.close(self.master)
        os.close(self.slave)
        self.master = self.slave = None

    def wait_stopped(self):
        self.until('stopped', lambda: self.stopped is not None)
        self.quiet(0.02)

    def wait_end(self, seconds=DEADLINE):
        """128 + signal, or the exit status."""
        if self.leader:
            end = time.monotonic() + seconds
            while True:
                pid, self.status = os.waitpid(self.sid, os.WNOHANG)
                if pid:
                    break
                if time.monotonic() > end:
                    raise Wrong('it does not end\n' + self.t.text())
                if self.master is not None:
                    self.pump(0.02)
                else:
                    time.sleep(0.01)
        else:
            self.until('an end', lambda: self.status is not None, seconds)
        if self.master is not None:
            while self.pump(0.02):
                pass
        self.t.finish()
        s = self.status
        return 128 + os.WTERMSIG(s) if os.WIFSIGNALED(s) else \
            os.WEXITSTATUS(s)

    def children(self, seconds=5):
        """Others of its session, once they had time to go."""
        end = time.monotonic() + seconds
        while True:
            left = in_session(self.sid)
            left.pop(self.sid, None)
            left.pop(self.pid, None)
            if not left or time.monotonic() > end:
                return left
            time.sleep(0.02)

    def close(self):
        for pid in in_session(self.sid):
            if pid != self.sid:
                try:
                    os.kill(pid, signal.SIGKILL)
                except OSError:
                    pass
        if not (self.leader and self.status is not None):
            try:
                os.kill(self.sid, signal.SIGKILL)
                os.waitpid(self.sid, 0)
            except OSError:
                pass
        self.control.close()
        for fd in (self.master, self.slave):
            if fd is not None:
                os.close(fd)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


# --- the program and its store -----------------------------------------------

class Place:
    """A folder that is home, with the program's environment."""

    def __init__(self, refnet):
        self.refnet = refnet
        self.dir = tempfile.mkdtemp(prefix='refnet.')
        keep = {k: v for k, v in os.environ.items()
                if not k.startswith(('REFNET_', 'XDG_')) and k not in (
                    'NO_COLOR', 'TMUX', 'LINES', 'COLUMNS', 'VISUAL',
                    'EDITOR', 'TMPDIR')}
        self.base = dict(keep, LC_ALL='C.UTF-8', TZ='UTC', TERM=TERM, ENV='',
                         REFNET_NOW='2026-11-22T09:00:00Z')

    def env(self, home=None, **more):
        home = home or self.dir
        own = dict(HOME=home, REFNET_DB=home + '/refnet.db', TMPDIR=home,
                   PATH=self.dir + ':' + self.base.get('PATH', ''),
                   XDG_CONFIG_HOME=self.dir + '/.config')
        return {**self.base, **own, **more}

    def run(self, *args, home=None, ok=(0,), **more):
        p = subprocess.run([self.refnet, *args], env=self.env(home, **more),
                           stdin=subprocess.DEVNULL, cwd=home or self.dir,
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if p.returncode not in ok:
            raise Wrong('refnet %s: %d\n%s' % (
                ' '.join(args), p.returncode, p.stderr.decode()))
        return p.stdout.decode()

    def script(self, name, text):
        path = os.path.join(self.dir, name)
        with open(path, 'w') as f:
            f.write('#!/bin/sh\n' + text)
        os.chmod(path, 0o755)
        return path

    def home(self):
        """A new one, with a copy of the store."""
        home = tempfile.mkdtemp(dir=self.dir)
        shutil.copy(self.dir + '/refnet.db', home)
        return home

    def start(self, home=None, args=(), env=None, **more):
        return Session([self.refnet, 'triage', *args],
                       self.env(home, **(env or {})),
                       cwd=home or self.dir, **more)

    def frame(self, w, h, home=None):
        """As the script draws it."""
        p = subprocess.run(
            [self.refnet, 'triage', '--script', '-', '--size',
             '%dx%d' % (w, h)], env=self.env(home), cwd=home or self.dir,
            input=b':save-display -\n', stdout=subprocess.PIPE)
        return p.stdout.decode().split('\n')[:h]

    def close(self):
        shutil.rmtree(self.dir, ignore_errors=True)


def program(argv):
    """By argument, or of the build."""
    here = os.path.dirname(os.path.abspath(__file__))
    top = os.path.dirname(os.path.dirname(here))
    path = argv or os.path.join(os.environ.get('BUILD', top + '/build/dev'),
                                'refnet')
    if not os.access(path, os.X_OK):
        missing('no program in ' + os.path.dirname(path))
    if not os.path.isdir('/proc/self'):
        missing('no /proc here')
    return os.path.abspath(path)


def pairs(place):
    """A store: one who is late, one in the outbox, one of others."""
    run = place.run
    old = {'REFNET_NOW': '2026-11-10T09:00:00Z'}
    q = ('-q', '--format', 'ids')
    run('init', '--name', 'Ines Ferraz', '--me', 'ines@quayside.example', *q,
        **old)
    place.script('mailer', 'cat >>"%s/sent"\n' % place.dir)
    run('config', 'set', 'send.command', place.dir + '/mailer', '-q',
        '--format', 'csv', '--fields', 'value')
    for name, mail in (('Ada Novak', 'ada@mill.example'),
                       ('Kenji \u5c71\u7530', 'kenji@panya.example'),
                       ('Cleo Sanz', 'cleo@sanz.example'),
                       ('Bela Okoro', 'bela@tarn.example'),
                       ('Dana Ruiz', 'dana@ruiz.example')):
        run('person', 'add', name, '--email', mail, *q, **old)
    run('intro', 'new', '--to', 'Kenji', '--via', 'Ada', *q, **old)
    run('intro', 'ask', '1', 'connector', *q, **old)
    run('intro', 'new', '--for', 'Cleo', '--to', 'me', *q, **old)
    run('intro', 'new', '--to', 'Bela', '--via', 'Dana', *q, '--force', 'test')
    run('intro', 'send', '3', '--as-drafted', '--yes', '--hold', '600', *q,
        '--force', 'test')
