"""fault_trial - what becomes of an act when something fails: before, or after.

A way to fail is a class like Strace of deep/faults: `points` at which it can,
`fail` at one of them, and what is expected then.  Trial judges; sweep() tries
all points of all acts and counts.
"""
import argparse
import collections
import os
import re
import shutil
import sqlite3

from fault_world import (ACTS, CHANCE, KEYED, PEOPLE, World, Wrong, differ,
                         migrations, old_store)


def shape(text):
    """What it says, whatever its numbers are."""
    return re.sub(r'[0-9]+', '0', text)


class Way:
    """What most ways have in common.  A point is a tuple of words."""
    thin = 1

    def __init__(self, world):
        self.world = world

    def kills(self, point):
        return False

    def aborts(self, done):
        """A library ended it that knows no other way."""
        return False

    def leaves(self, done):
        """What a program leaves that was killed, though it was not."""
        return False

    def says(self, done):
        """Another status, whose words are true."""
        return False

    def codes(self, point):
        """With which statuses it may end."""
        return (74,)

    def silent(self, point):
        """Nor can a word be written."""
        return False

    def stuck(self, point):
        """Nor can a file be taken away."""
        return False

    def reads(self, point):
        """It may be about a file that is imported."""
        return False


class Trial:
    """An act: how it begins, its states, and what failures made of it."""

    def __init__(self, way, act):
        self.way, self.world, self.act = way, way.world, act
        world = self.world
        world.begin(self.act)
        self.chance = dict(CHANCE, **KEYED) if self.act.fresh else CHANCE
        self.states = [world.state(self.chance)[0], *self.parts()]
        world.begin(self.act)
        self.said = world.must(*self.act.words, code=self.act.code,
                               now=self.act.now)
        self.states.append(world.state(self.chance)[0])
        if self.act.out:
            self.states.insert(1, dict(self.states[0], **{
                name: self.states[-1][name] for name in self.act.out}))
        if self.act.late:
            self.states.insert(-1, {name: what for name, what in
                                    self.states[-1].items()
                                    if name not in self.act.late})
        self.end = world.must(*self.act.end or PEOPLE)
        if self.states[-1] in self.states[:-1]:
            raise Wrong('it does nothing')
        world.begin(self.act)
        said = world.must(*self.act.words, code=self.act.code,
                          now=self.act.now)
        again = differ(world.state(self.chance)[0], self.states[-1])
        if again:
            raise Wrong('it has another end each time: %s' % again)
        if said != self.said:
            self.said = None            # chance is in it

    def parts(self):
        """The states in which it may also be."""
        world, act = self.world, self.act
        if act.fresh:
            # nobody's, until it is said whose
            like = os.path.join(world.path, 'empty.db')
            sqlite3.connect(like).close()
            old_store(world.store, len(migrations()), like)
            store = sqlite3.connect(world.store)
            store.execute("INSERT INTO meta VALUES ('hash_key', '')")
            store.commit()
            store.close()
            yield world.state(self.chance)[0]
        if act.handed:
            world.run(act.words, now=act.now, DESERT='1')
            world.wait()
            yield world.state(self.chance)[0]
        for words in act.parts:
            world.must(*words, now=act.now)
            yield world.state(self.chance)[0]

    def where(self, state):
        """Which of the states it is."""
        if state in self.states:
            return self.states.index(state)
        near = min(self.states, key=lambda x: len(differ(x, state)))
        raise Wrong('neither before nor after, by %s' % differ(state, near))

    def judge(self, point, done):
        """before, part or after; Wrong where it is none of them."""
        world, way = self.world, self.way
        last = len(self.states) - 1
        kills = way.kills(point) or way.aborts(done)
        if not kills and done[0] < 0:
            raise Wrong('signal %d: %s' % (-done[0], done[2]))
        if self.act.handed:
            world.wait()
        if way.stuck(point) and done[0] != self.act.code:
            for name in self.act.late:
                world.drop(name)
        if not self.act.fresh:
            world.doctor()
        if not kills and self.act.handed and self.unstarted(done):
            return 'part'
        state, left = world.state(self.chance)
        if self.act.fresh and 'version' in state:
            world.doctor()
        try:
            at = self.where(state)
        except Wrong:
            # one of several files may be left out
            if not self.act.parts or not way.reads(point) or done[0] <= 0:
                raise
            at = 1
        if not kills:
            # what cannot be removed stays
            if left and not way.stuck(point) and not way.leaves(done):
                raise Wrong('leaves %s' % left)
            self.judge_error(point, done, at)
        if at < last:
            self.judge_again(at)
        if self.act.handed and (world.copies() > 1 or (
                world.copies() == 0 and at in (0, last))):
            raise Wrong('sent %d times' % world.copies())
        world.settle(wrote=at < last)
        if any('.before-' in name for name in world.state(self.chance)[1]):
            raise Wrong('half a copy stays')
        return 'before' if at == 0 else 'after' if at == last else 'part'

    def unstarted(self, done):
        """The mailer never began: so it says, and so the outbox does."""
        if 'cannot be started' not in done[2]:
            return False
        rows = self.world.must('intro', 'outbox', '--format', 'csv', '--fields',
                               'state')
        if done[0] <= 0 or rows != 'state\nfailed\n' or self.world.copies():
            raise Wrong('it did not begin: %s, sent %d times' % (
                rows, self.world.copies()))
        return True

    def judge_error(self, point, done, at):
        code, out, errors = done
        if code == self.act.code:
            if at != len(self.states) - 1:
                raise Wrong('says that it has happened: %s' % errors)
            # a copy may lack the note of itself, which nobody waits for; what
            # ends with another status than 0 keeps it where its words are lost
            if self.said is not None and shape(out) != shape(self.said) and \
                    not (self.act.code and out == ''):
                raise Wrong('all is well, but it says: %s' % out)
            return
        if code not in self.way.codes(point) and not self.way.says(done):
            raise Wrong('exit %d: %s' % (code, errors))
        if 'refnet: ' not in errors and not self.way.silent(point):
            raise Wrong('exit %d without a word: %s' % (code, errors))
        if 'nothing was changed' in errors and \
                at > (len(self.act.out) > 0):
            raise Wrong('it says: %s' % errors)

    def judge_again(self, at):
        """The same once more, and nothing fails."""
        world = self.world
        done = world.run(self.act.words, now=self.act.now)
        if done[0] != self.act.code:
            raise Wrong('run again: exit %d: %s' % (done[0], done[2]))
        if self.act.handed and at > 0:
            self.judge_handed(done[2])
        elif (self.act.end and at > 0) or world.refused():
            if world.must(*self.act.end or PEOPLE) != self.end:
                raise Wrong('it goes on, and ends otherwise')
        elif self.where(world.state(self.chance)[0]) != len(self.states) - 1:
            raise Wrong('run again, it ends otherwise')

    def judge_handed(self, said):
        """Nobody knows whether it was sent: a human is asked, once they said
        so it is settled."""
        copies, later = self.world.copies(), '2026-11-22T10:10:00Z'
        if '--not-sent 1' not in said:
            raise Wrong('nobody was asked: ' + said)
        self.world.must('intro', 'send', '--sent' if copies else
                        '--not-sent', '1', now=later)
        self.world.must('intro', 'send', now=later)
        if self.world.copies() != copies:
            raise Wrong('settled, and sent once more')

    def point(self, point):
        self.world.begin(self.act)
        hit, done = self.way.fail(self.act, point)
        return self.judge(point, done) if hit else None


def options(every=1):
    a = argparse.ArgumentParser(usage='%(prog)s PROGRAM [OPTIONS]')
    a.add_argument('program')
    a.add_argument('--every', type=int, default=every)
    a.add_argument('--act', action='append')
    a.add_argument('--point')
    return a


def some(way, points, every, offset):
    chosen = []
    for kills in True, False:
        step = every if kills else every * way.thin
        chosen += [x for x in points if way.kills(x) == kills][
            offset % step::step]
    return chosen


def sweep(o, make_way, acts=None, trial_of=None, make_world=World):
    """Points of all acts, each o.every-th; 1 where one is wrong."""
    acts, world = acts or ACTS, make_world(o.program)
    trial_of = trial_of or Trial
    way = make_way(world)
    if o.point:
        name, *point = o.point.split(':')
        print('files in', world.path)
        print(trial_of(way, acts[name]).point(tuple(point)))
        return 0
    tally, wrong = collections.Counter(), 0
    for i, name in enumerate(o.act or acts):
        mine = collections.Counter()
        try:
            trial = trial_of(way, acts[name])
            if not trial.act.reads:
                world.begin(trial.act)
            points = some(way, list(way.points(trial.act)), o.every, i)
        except Wrong as why:
            wrong += 1
            print('%s: %s' % (name, why))
            continue
        for point in points:
            kind = 'killed' if way.kills(point) else 'failed'
            try:
                what = trial.point(point)
                if what is not None:
                    mine[kind, what] += 1
            except Wrong as why:
                wrong += 1
                print('%s: %s' % (':'.join((name, *point)), why), flush=True)
        if mine:
            print('%-13s %s' % (name, ', '.join(
                '%d %s and %s' % (count, kind, what)
                for (kind, what), count in sorted(mine.items()))), flush=True)
        tally += mine
    for kind in sorted({kind for kind, _ in tally}):
        print('%d points %s: %d before, %d part, %d after' % (
            sum(v for (k, _), v in tally.items() if k == kind), kind,
            *(tally[kind, what] for what in ('before', 'part', 'after'))))
    print('%d wrong' % wrong)
    if wrong == 0:
        shutil.rmtree(world.path)
    return 1 if wrong > 0 or not tally else 0
