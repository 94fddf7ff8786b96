"""hostile.py - names that harm a terminal, in a store and through the screen."""
import sqlite3

from terminal import Wrong

PARTS = [
    # escapes: colours, title, clipboard, keyboard, screen, reports
    b'\x1b[31mRed', b'\x1b]0;title\x07', b'\x1b]52;c;ZXZpbA==\x07',
    b'\x1bP+q544e\x1b\\', b'\x1b[?1049l', b'\x1b[?1000h', b'\x1b[6n',
    b'\x1bc', b'\x1b', b'\x1b[', b'\x1b]', b'\x1b(0', b'\x1b[2J\x1b[H',
    b'\x1b_G\x1b\\', b'\x1b[8m', b'\x1b[999999999b', b'\x9b31m', b'\x90',
    # C1 as UTF-8
    '\x9b31mred'.encode(), '\x9d0;t\x9c'.encode(), '\x85\x84\x8d'.encode(),
    '\x90q\x9c'.encode(),
    # bidi, joiners, invisible ones, tags
    '\u202eevil\u202c'.encode(), '\u2066x\u2069'.encode(),
    '\u200d\u200c\u200b'.encode(), '\ufeff\u00ad\u2060'.encode(),
    '\u061c\u200e\u200f'.encode(), '\U000e0041\U000e007f'.encode(),
    '\u2028\u2029'.encode(), '\u115f\u3164\uffa0\u034f'.encode(),
    '\u180e\u17b4'.encode(),
    # emoji that join, flags, selectors, skins
    '\U0001f468\u200d\U0001f469\u200d\U0001f467'.encode(),
    '\U0001f1f5\U0001f1f9'.encode(), '\u2764\ufe0f\u2764\ufe0e'.encode(),
    '\U0001f44b\U0001f3fd'.encode(), '\U0001f1f5'.encode(),
    # not UTF-8: surrogates, overlong, beyond, cut, lone
    b'\xed\xa0\x80', b'\xed\xbf\xbf', b'\xc0\xaf', b'\xe0\x80\x9b',
    b'\xf0\x80\x80\x9b', b'\xf4\x90\x80\x80', b'\xf8\x88\x80\x80\x80',
    b'\xe5\xb1', b'\x80\xbf', b'\xff\xfe', b'\xc2',
    # not characters, private, unassigned
    '\ufffe\uffff\ufdd0'.encode(), '\ue000\U000f0000'.encode(),
    '\u0378\U0001fbff\u0558'.encode(),
    # wide, half wide, marks
    '山田'.encode(), 'ｱﾞ'.encode(), '\u0301'.encode(),
    'ก็'.encode() * 5, 'e'.encode() + '\u0301\u0327'.encode() * 60,
    '\u0e49'.encode() * 40, '\u0489'.encode() * 100, 'ﷺ'.encode(),
    '\u20dd\U0001d165'.encode(), 'หำ'.encode(), '각'.encode(),
    '\u1100\u1161\u11a8'.encode(), 'ण्‍त'.encode(),
    # lines and what looks like our own
    b'a\nb', b'a\r\nb', b'\tb', b'\r', b'\x08\x08\x08', b'\x0e', b'\x0f',
    b'\x7f', b'%s%n%d', b'$(id)', b'`id`', b'-oQ/tmp', b'> ! me', b'%',
    b'<U+202E>', b'\\x1b',
]
PARTS += [bytes([c]) for c in range(1, 0x20)]


def names(rng, n):
    """n of them, each with a letter first, so that it is somebody."""
    for i in range(n):
        kind = rng.random()
        if i < len(PARTS):
            s = PARTS[i]
        elif kind < .70:
            s = b''.join(rng.choice(PARTS) for _ in range(
                rng.randint(1, 6)))
        elif kind < .80:
            s = bytes(rng.randint(1, 255) for _ in range(rng.randint(1, 30)))
        elif kind < .90:
            s = ''.join(chr(rng.choice((
                rng.randint(1, 0x300), rng.randint(0x300, 0xd7ff),
                rng.randint(0xe000, 0xffff),
                rng.randint(0x10000, 0x10ffff)))) for _ in range(
                    rng.randint(1, 20))).encode()
        elif kind < .92:
            s = rng.choice(PARTS) * rng.randint(100, 2000)
        else:
            s = b'Ada ' + rng.choice(PARTS) + b' Novak ' + rng.choice(PARTS)
        yield rng.choice((b'', b'', b'A', b'Zoe ')) + s


def put(path, rng, n):
    """n people of such names, employers and titles, each in an introduction.

    No import would let all of them in: they are put where it would put them.
    """
    db = sqlite3.connect(path, isolation_level=None)
    db.execute('begin')
    person = db.execute('select max(id) from person').fetchone()[0]
    handle = db.execute('select max(id) from handle_row').fetchone()[0]
    change, at = db.execute('select change, at from intro').fetchone()
    orgs = list(names(rng, 300))
    for i, name in enumerate(names(rng, n), 1):
        db.execute(
            'insert into person (id, change, visible, name, fold, org, '
            'org_fold, title, location) values (?, ?, 1, cast(? as text), ?, '
            'cast(? as text), ?, cast(? as text), cast(? as text))',
            (person + i, change, name, 'n%d' % i, rng.choice(orgs),
             'o%d' % i, rng.choice(orgs), rng.choice(orgs)))
        db.execute('insert into handle_row (id, kind, canon, change, first, '
                   'person) values (?, 3, ?, ?, ?, ?)', (
                       handle + i, 'person:%d' % (person + i), change,
                       person + i, person + i))
        others = [handle + rng.randint(1, i) for _ in range(2)]
        who = [1, handle + i, others[0]] if i % 2 else \
            [handle + i, 1, others[0]] if i % 4 else \
            [others[0], handle + i, 1]
        db.execute('insert into intro (change, at, kind, requester, '
                   'connector, target) values (?, ?, 0, ?, ?, ?)',
                   (change, at - i * 60, *who))
        if i % 50 == 0:
            db.execute('update change set summary = cast(? as text) where '
                       'id = (select max(id) from change)', (name,))
    db.execute('commit')
    db.close()


def turn(s):
    """Until what a key did is on the screen."""
    s.pump(.1)
    while s.pump(.008):
        pass


def clean(s, doing):
    if s.t.strange:
        raise Wrong('%s: the terminal was told %r\n%s' % (
            doing, s.t.strange[:3], s.t.text()))


def press(s, keys, doing):
    s.keys(keys)
    turn(s)
    clean(s, doing)


def leave(s):
    """One step back; drawing it anew tells when that is done."""
    s.keys('\003\014')
    s.pump(1)
    while s.pump(.03):
        pass


def boxes(s, rng):
    """What lies over the row under the cursor, and the lines typed for it."""
    typed = rng.choice(PARTS).replace(b'\x1b', b'').replace(b'\r', b'')
    typed = b''.join(bytes([c]) for c in typed if c >= 0x20)
    for open_it in (b'S', b'p', b'y', b's', b'o', b'd', b'|cat\r',
                    b':show\r', b':person show %c\r', b':' + typed,
                    b'c' + typed, b'/' + typed, b'?' + typed):
        press(s, open_it, 'after %r' % open_it)
        leave(s)
        leave(s)
        clean(s, 'left %r' % open_it)
    for _ in range(3):
        press(s, b'\t', 'another text')


def walk(s, rng, n, every):
    """All n rows in the list, all of them opened, some with all boxes."""
    s.see('? help')
    for _ in range(n // (s.t.h // 2 - 8) + 2):
        press(s, '\006', 'the list')
    press(s, 'g\r', 'the first')
    for i in range(n):
        press(s, 'J', 'text %d' % i)
        if i % every == 0:
            leave(s)
            boxes(s, rng)
            press(s, '\r', 'opened again')
    leave(s)
