"""fault_strace - system calls that fail, or are the last."""
import collections
import os
import re
import shutil
import subprocess

from fault_trial import Way

# Each call, and how it is made to fail.
FULL = ('KILL', 'ENOSPC', 'ENOSPC+', 'EIO', 'EIO+')
CALLS = {
    'pwrite64': FULL, 'write': FULL, 'openat': FULL, 'mkdir': FULL,
    'rename': FULL, 'link': FULL,
    'ftruncate': ('KILL', 'EIO', 'EIO+'), 'unlink': ('KILL', 'EIO', 'EIO+'),
    'fdatasync': ('KILL', 'EIO', 'EIO+'), 'fsync': ('KILL', 'EIO', 'EIO+'),
    'fchmod': ('KILL', 'EIO', 'EIO+'), 'close': ('KILL', 'EIO'),
    'pread64': ('EIO', 'EIO+'), 'read': ('EIO', 'EIO+'),
    'lseek': ('EIO',), 'fcntl': ('EIO',),
}
# Of those that all programs begin with only what is about our files.
OURS = ('openat', 'close', 'read', 'pread64', 'lseek', 'fcntl', 'mkdir')
# What may be about a file that is read.
INPUT = ('openat', 'read', 'lseek', 'fcntl')


class Strace(Way):
    """The program's own thread alone is traced."""
    calls = CALLS
    thin = 5        # of what fails each so many-th, of what is killed each

    def run(self, act, *options_):
        log = os.path.join(self.world.path, 'trace')
        done = self.world.run(act.words, now=act.now, before=(
            'strace', '-qq', '-y', '-o', log, *options_))
        with open(log, encoding='latin-1') as file:
            return done, file.read()

    def points(self, act):
        """(system call, how often it was called until then, its fault)"""
        seen = collections.Counter()
        log = self.run(act, '-e', 'trace=' + ','.join(self.calls))[1]
        for line in log.split('\n'):
            call = re.match(r'(\w+)\(', line)
            if call is None or call.group(1) not in self.calls:
                continue
            name = call.group(1)
            seen[name] += 1
            if name not in OURS or self.world.path in re.sub(
                    'AT_FDCWD<[^>]*>', '', line):
                for fault in self.calls[name]:
                    yield name, str(seen[name]), fault

    def fail(self, act, point):
        call, n, fault = point
        how = 'signal=KILL:when=' + n if fault == 'KILL' else \
            'error=%s:when=%s%s' % (fault.rstrip('+'), n,
                                    '+' if fault.endswith('+') else '')
        done, log = self.run(act, '-e', 'trace=' + call, '-e',
                             'inject=%s:%s' % (call, how))
        return 'INJECTED' in log or (fault == 'KILL' and done[0] == -9), done

    def kills(self, point):
        return point[2] == 'KILL'

    def codes(self, point):
        """SQLite takes a page that cannot be read for one that is damaged; what
        cannot be opened to write it tries to read, and knows why that failed;
        a map that cannot be read is configuration, evidence is no input."""
        return {'pread64': (74, 78), 'openat': (74, 66, 77, 78)}.get(
            point[0], (74,))

    def silent(self, point):
        return point[0] == 'write' and point[2].endswith('+')

    def stuck(self, point):
        return point[0] == 'unlink' and not self.kills(point)

    def reads(self, point):
        return point[0] in INPUT


def can_trace():
    return shutil.which('strace') is not None and subprocess.run(
        ['strace', '-o', os.devnull, 'true'], check=False,
        stderr=subprocess.DEVNULL).returncode == 0
