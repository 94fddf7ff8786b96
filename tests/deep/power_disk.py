"""power_disk - a folder on a disk whose power fails.

A file has what was synced, and calls since; so has the folder: names are made,
changed and removed in the order they were, and stay so only once a folder is
synced.  lose() makes of all that what may be left: of each file none of its
calls, all, or some of their sectors; of the names so many of the first ones.
A call to add: TRACED, calls_of() and do().
"""
import copy
import os
import re
import shutil

SECTOR = 512
TRACED = ('openat', 'pwrite64', 'write', 'lseek', 'ftruncate', 'unlink',
          'unlinkat', 'rename', 'renameat', 'renameat2', 'link', 'linkat',
          'mkdir', 'mkdirat', 'rmdir', 'symlink', 'fsync', 'fdatasync',
          'fallocate', 'copy_file_range', 'sendfile', 'pwritev', 'writev',
          'clone', 'clone3', 'vfork', 'fork')
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
OPENED = re.compile(r'= (\d+)<((?:\\x[0-9a-f]{2})*)>')
HELD = re.compile(r'\w+\((\d+)<((?:\\x[0-9a-f]{2})*)>')


def plain(text):
    return bytes.fromhex(text.replace('\\x', ''))


def calls_of(log, home):
    """What of a trace is about files in the folder: (call, name, ...); and that
    a program was started."""
    home, at = os.fsencode(home) + b'/', {}

    def inside(path):
        return path[len(home):] if path.startswith(home) else None

    with open(log, encoding='latin-1') as lines:
        for line in lines:
            if ' = -1 ' in line or '(' not in line:
                continue
            name = line[:line.index('(')]
            if name in ('clone', 'clone3', 'vfork', 'fork'):
                if 'CLONE_THREAD' not in line:
                    yield 'start', b''
            elif name == 'openat':
                fd, path = OPENED.search(line).groups()
                path = plain(path)
                at[fd] = 0
                if inside(path) is not None and 'O_CREAT' in line:
                    yield 'create', inside(path)
                if inside(path) is not None and 'O_TRUNC' in line:
                    yield 'truncate', inside(path), 0
            elif HELD.match(line):
                yield from of_descriptor(name, line, at, inside)
            elif name in ('rename', 'link', 'unlink', 'mkdir', 'rmdir'):
                words = [inside(plain(x)) for x in TEXT.findall(line)]
                if None not in words:
                    yield (name, *words)
            elif home.hex() in line.replace('\\x', ''):
                raise ValueError('not known here: ' + line[:200])


def of_descriptor(name, line, at, inside):
    fd, path = HELD.match(line).groups()
    path, said = plain(path), int(line.rsplit(' = ', 1)[1].split()[0])
    if name == 'lseek':
        at[fd] = said
        return
    where = at.get(fd, 0)
    if name == 'write':
        at[fd] = where + said
    # the folder itself, or one in it
    if name in ('fsync', 'fdatasync'):
        if inside(path + b'/') is not None:
            yield 'sync', inside(path + b'/').rstrip(b'/')
    elif inside(path) is None:
        return
    elif name == 'write':
        yield 'write', inside(path), where, plain(
            TEXT.search(line).group(1))[:said]
    elif name == 'pwrite64':
        yield 'write', inside(path), int(line.rsplit(')', 1)[0].rsplit(
            ', ', 1)[1]), plain(TEXT.search(line).group(1))[:said]
    elif name == 'ftruncate':
        yield 'truncate', inside(path), int(
            re.search(r'(\d+)\) += ', line).group(1))
    else:
        raise ValueError('not known here: ' + line[:200])


class File:
    def __init__(self, synced=b''):
        self.synced, self.calls = synced, []

    def sync(self):
        self.synced = self.all(self.calls)
        self.calls = []

    def all(self, calls):
        out = bytearray(self.synced)
        for what, where, data in calls:
            if what == 'truncate':
                del out[where:]
                out.extend(bytes(where - len(out)))
            else:
                out.extend(bytes(max(0, where - len(out))))
                out[where:where + len(data)] = data
        return bytes(out)

    def left(self, rng):
        """What may be there."""
        how = rng.choice(('none', 'all', 'first', 'some', 'some'))
        if how == 'none' or not self.calls:
            return self.synced
        if how == 'all':
            return self.all(self.calls)
        if how == 'first':
            return self.all(self.calls[:rng.randint(0, len(self.calls))])
        kept = []
        for what, where, data in self.calls:
            if what == 'truncate':
                kept += [(what, where, data)] * rng.randint(0, 1)
                continue
            end = where + len(data)
            while where < end:
                to = min(end, where // SECTOR * SECTOR + SECTOR)
                if rng.random() < .5:
                    kept.append((what, where, data[
                        len(data) - (end - where):][:to - where]))
                where = to
        return self.all(kept)


class Disk:
    def __init__(self, folder):
        self.names, self.synced = {}, {}        # of files; None: a folder
        self.calls = []                         # about names, not synced
        for path, folders, names in os.walk(folder):
            short = os.path.relpath(path, folder)
            for name in folders + names:
                at = os.fsencode(os.path.normpath(os.path.join(short, name)))
                whole = os.path.join(path, name)
                if name in folders:
                    self.names[at] = None
                else:
                    with open(whole, 'rb') as file:
                        self.names[at] = File(file.read())
        self.synced = dict(self.names)

    def copy(self):
        return copy.deepcopy(self)

    def do(self, call):
        what, name, *more = call
        if what == 'start':
            return
        if what == 'sync':
            if self.names.get(name) is None:
                self.synced, self.calls = dict(self.names), []
            else:
                self.names[name].sync()
        elif what in ('write', 'truncate'):
            # of a file whose name is gone nothing is left
            if name in self.names:
                self.names[name].calls.append((what, more[0], more[1]
                                               if what == 'write' else b''))
        elif what != 'create' or name not in self.names:
            change = (what, name, more[0] if more else None,
                      File() if what == 'create' else None)
            self.calls.append(change)
            rename(self.names, change)

    def lose(self, rng):
        """The power fails."""
        names = dict(self.synced)
        for change in self.calls[:rng.choice((0, len(self.calls),
                                              rng.randint(0, len(
                                                  self.calls))))]:
            rename(names, change)
        self.names = {name: file and File(file.left(rng))
                      for name, file in names.items()}

    def write(self, folder):
        """Make it so.  What SQLite keeps in memory that is shared is gone."""
        shutil.rmtree(folder)
        os.mkdir(folder)
        for name in sorted(self.names):
            path, file = os.path.join(os.fsencode(folder), name), \
                self.names[name]
            if file is None:
                os.mkdir(path)
            elif not name.endswith(b'-shm'):
                with open(path, 'wb') as out:
                    out.write(file.synced)


def rename(names, change):
    what, name, to, file = change
    if what == 'create':
        names[name] = file
    elif what == 'mkdir':
        names[name] = None
    elif what in ('unlink', 'rmdir'):
        names.pop(name, None)
    elif name in names:
        names[to] = names[name]
        if what == 'rename':
            del names[name]
