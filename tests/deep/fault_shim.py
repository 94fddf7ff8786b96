"""fault_shim - failing.c, built and asked."""
import collections
import os
import shutil
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))


def build(folder):
    """The library to load before a program; the script is skipped without."""
    cc = os.environ.get('CC') or shutil.which('cc') or 'gcc'
    shim = os.path.join(folder, 'failing.so')
    done = subprocess.run([cc, '-O1', '-g', '-shared', '-fPIC', '-o', shim,
                           os.path.join(here, 'failing.c'), '-ldl'],
                          check=False, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        print('cannot be built here: %s' % done.stderr)
        sys.exit(77)
    return shim


def counts(path):
    """steps, allocs, hit: numbers; places: {hash: the first there}; made: what
    a unit test made in /tmp"""
    told = collections.defaultdict(int, places={}, made=[])
    if os.path.exists(path):
        with open(path, encoding='ascii') as file:
            for line in file:
                word, *more = line.split()
                if word == 'place':
                    told['places'][more[1]] = int(more[0])
                elif word == 'made':
                    told['made'].append(more[0])
                else:
                    told[word] = int(more[0])
    return told
