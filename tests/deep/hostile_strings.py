"""hostile_strings - what harms a terminal, a spreadsheet, a mail, a shell, a
file's name, a statement or a page, for deep/hostile; and what may be shown.

A new hazard is a string of HARMS.
"""
import os
import re
import sys
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                '..', 'screens'))
from hostile import PARTS, names  # noqa: E402  (it is there)

# @ stands for the name of a file that must never be
HARMS = [
    # a spreadsheet
    '=1+1', '+351 912', '-5', '@SUM(A1)', '\t=1+1', '\r=1', "'=1", '="a"',
    '=HYPERLINK("http://x.example","y")', "=cmd|' /C touch @'!A1", '\n=1',
    '＝1+1', ' =1', '"=1', ';=1', ',=1', '","=1', '-', '+', '\0=1', '\ufeff=1',
    # headers, mails, mailboxes
    'a\r\nBcc: evil@x.example', 'a\nBcc: evil@x.example\n\nhi', 'a\rBcc: e@x',
    'a\n\nFrom x Thu Jan  1 00:00:00 1970\nTo: e@x', '\nFrom here on',
    'a <evil@x.example>', '"a" <evil@x.example>, b', 'a, evil@x.example',
    '=?utf-8?q?=0d=0aBcc=3a_e=40x?=', 'a\0Bcc: e@x', '.', '\r\n.\r\n',
    'evil@x.example\r\nRCPT TO:<e@x.example>', '(comment) evil@x.example',
    'a@x.example;b@x.example', 'undisclosed:;', '\\"', '"', '<', '>',
    # a shell, arguments, files
    '$(touch @)', '`touch @`', ';touch @', '|touch @', '&touch @', '&&touch @',
    "'; touch @; '", '"; touch @; "', '\ntouch @\n', '$(touch${IFS}@)',
    '<(touch @)', '>@', '>>@', '-oQ/tmp', '-X@', '--output=@', '-o@', '--',
    '-', '-rf', '--help', '--db=@', '!touch @', '*', '?', '[a-z]*', '~', '~root',
    '../../@', '/../../etc/passwd', '..', '.', '/', '//', 'a/b', 'CON', 'NUL',
    'a' * 300, '../' * 40, '%2e%2e%2f', '\\..\\', 'a\0b', '@', 'file://@',
    # formats, templates, holes
    '%s%s%n%d', '%x %99999999s', '%{name}', '%(name)', '{name}', '{{name}}',
    '{owner}', '${HOME}', '$HOME', '{connector.first}', '[why them]', '%t', '%c',
    '{target}', '{#if}', '<%= 1 %>', '#{1}', '\\n', '\\x1b', '\\u202e', '&#27;',
    '&esc;', '%1b', '{', '}', '{}', '{{{{', '#! a', '# a', '---', '| a | b |',
    # statements and filters
    "' OR 1=1 --", "'; DROP TABLE person; --", '"; DELETE FROM person; --',
    "x' UNION SELECT sql FROM sqlite_master --", "name:' or 'a'='a", '\\', "'",
    "')) --", 'NULL', '1; ATTACH DATABASE "@" AS x', 'tier:strong', 'or', '(',
    ')', '/', '~', '/(a+)+$/', '(a+)+$', '.*.*.*.*=', '\\C', '(?R)', '[[:^a:]]',
    '%_%_%', '*a*a*a*a', 'name~/(/', ':', '"a', 'a"b"c', '-name:x',
    # pages and pictures
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg/onload=1>',
    "' onmouseover='1", '</td></table><h1>x', '<!--', '-->', ']]>', '<![CDATA[x',
    '&lt;script&gt;', '&', '<a href="javascript:1">', 'javascript:alert(1)',
    '</title><script>', '</style><b>', '<?xml version="1.0"?>', '<b>&amp;</b>',
    '[x](javascript:1)', '![x](http://x.example/i.png)', '<http://x.example>',
    '**b** _i_ `c`', '\n# head\n', '\n\n- item\n', '\n```\n', '\\[', '| --- |',
    '"];x [label="', '\\N\\G', 'a" } x {', '"}]', '\\"}', '",\n"x":"', '\\u0000',
    '\nx{a="b"} 1\n', 'a"} 1', '\n# HELP x\n', 'http://x.example/" onclick="1',
    # calendars and cards
    '\nEND:VEVENT\nBEGIN:VALARM', '\r\nATTENDEE:mailto:e@x', '\\,\\;\\n', ';X=1:',
    'a\r\n b', '\nBEGIN:VCARD', 'a' * 74 + 'é' * 40, ':mailto:e@x', 'e@x;CN="',
    # lengths and letters
    'x' * 5000, '山' * 3000, 'é' * 600, 'e\u0301' * 400, '\u202e' * 50, ' ' * 300,
    '\n' * 200, '\t' * 60, '\u00a0', '\u3000', '\u2007', 'İı', 'ß', 'ﬀ', 'Ǆ',
    '\u1160' * 3, '\U0001f9d1\u200d\U0001f680' * 9, 'שלום', 'مرحبا', 'a\u0332' * 9,
    '\u2800', '\u2061\u2062', '\u2028=1', '\U000e0020\U000e007f', '\ufff9\ufffb',
    '\u206a\u206f', '\u0600', '\u06dd', '\u070f', '\U000110bd', '\U0001d173',
]
HARMS += ['%sx' % chr(c) for c in list(range(0x80, 0xa0)) + [0x7f]]


def strings(rng, n, sentinel):
    """n of them, as bytes; the same for the same seed."""
    out = [s.replace('@', sentinel) if 'touch' in s or s[-1:] == '@' or
           '=@' in s else s for s in HARMS]
    out = list(dict.fromkeys([s.encode() for s in out] + PARTS))
    rng.shuffle(out)
    more = names(rng, 9 * n)
    while len(out) < n:
        out += {next(more)} - set(out)
    return out[:n]


# --- what may be shown ----------------------------------------------------------

# Bold, plain, dim, four colours; a line of progress, that is wiped out; of a
# terminal a line's end.
OWN = re.compile(rb'\x1b\[(?:0|1|2|3[2346])m|\r\x1b\[K|\r\n')
# Letters that show nothing, though Unicode takes them for letters or marks.
UNSEEN = {0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0} | set(
    range(0xfe00, 0xfe10)) | set(range(0x180b, 0x1810)) | set(
    range(0xe0100, 0xe01f0))

# Marks that stand before a number, and are drawn, though of category Cf.
DRAWN = set(range(0x600, 0x606)) | {0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd,
                                    0x110cd}


def strange(said, own=OWN):
    """The first thing in bytes that may not be there, or None."""
    said = own.sub(b'', said)
    try:
        text = said.decode()
    except UnicodeDecodeError as e:
        return 'no UTF-8: %r' % said[max(0, e.start - 30):e.start + 20]
    for i, c in enumerate(text):
        if c != '\n' and not ' ' <= c <= '~' and ord(c) not in DRAWN and (
                ord(c) in UNSEEN or unicodedata.category(c) in (
                    'Cc', 'Cf', 'Cs', 'Zl', 'Zp')):
            return 'U+%04X in %r' % (ord(c), text[max(0, i - 30):i + 20])
    return None
