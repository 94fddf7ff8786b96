"""forget_variants - the same person, written as files write people.

Each is (file, text, encoding, what it is); all are of whom forget_world.py
tells, and nobody else is in them.
"""
import unicodedata

NAME = 'Quorvila Zantremox'
MAIL = 'quorvila.zantremox@plinthwick.example'
OTHER = 'qzx@vexmoor.example'
PAGE = 'linkedin.com/in/quorvila-zx81'
ORG = 'Plinthwick Vexology'

HEAD = 'Name,Email,Phone,Company,LinkedIn\n'


def row(name='', email='', phone='', org='', page='', by=','):
    cells = [name, email, phone, org, page]
    return by.join('"%s"' % c.replace('"', '""') if by in c or '"' in c else c
                   for c in cells) + '\n'


def table(*cells, **more):
    return HEAD + row(*cells, **more)


def vcard(version, *lines):
    return '\r\n'.join(['BEGIN:VCARD', 'VERSION:' + version, *lines,
                        'END:VCARD', ''])


def letter(sender, to='ines@quayside.example', cc=None, n=1):
    return ('From %s Thu Jan  1 00:00:00 1970\nFrom: %s\nTo: %s\n%s'
            'Subject: Hello\nDate: Mon, 02 Nov 2026 10:0%d:00 +0000\n'
            'Message-ID: <new%d@mx.example>\n\nHello\n\n' % (
                'x', sender, to, '' if cc is None else 'Cc: %s\n' % cc, n, n))


def variants():
    upper = MAIL.upper()
    yield 'case.csv', table(NAME, upper), 'utf-8', 'upper case'
    yield 'blank.csv', table(NAME, '  %s ' % MAIL), 'utf-8', 'blanks'
    yield 'dress.csv', table('', '%s <%s>' % (NAME, MAIL)), 'utf-8', 'Name <a>'
    yield 'mailto.csv', table(NAME, 'mailto:' + MAIL), 'utf-8', 'mailto'
    yield 'quoted.csv', table('', "'%s'" % MAIL), 'utf-8', 'quotes'
    yield 'second.csv', table('Q. Z.', OTHER), 'utf-8', 'second address'
    yield 'two.csv', table('Q. Z.', 'new@new.example; %s' % OTHER), 'utf-8', \
        'one of two addresses'
    yield 'phone1.csv', table(NAME, '', '+49 30 77712345'), 'utf-8', 'phone'
    yield 'phone2.csv', table(NAME, '', '0049-30-777 123 45'), 'utf-8', '00'
    yield 'phone3.csv', table(NAME, '', '(030) 777/12345'), 'utf-8', 'national'
    yield 'phone4.csv', table('Zantremox, Quorvila', 'q@new.example',
                              '+49 (30) 77712345'), 'utf-8', \
        'phone and name, another address'
    yield 'phone5.csv', table('', '', '+493077712345'), 'utf-8', 'bare phone'
    yield 'page1.csv', table(NAME, '', '', '', 'https://www.%s/' % PAGE), \
        'utf-8', 'profile'
    yield 'page2.csv', table('Q.', '', '', '', PAGE), 'utf-8', 'bare profile'
    yield 'page3.csv', table('Q.', '', '', '',
                             'http://de.%s?trk=abc#top' % PAGE), 'utf-8', \
        'profile with a query'
    yield 'page4.csv', table('Q.', 'q@new.example', '', '',
                             'HTTPS://WWW.%s' % PAGE.upper()), 'utf-8', \
        'profile in capitals, another address'
    yield 'work1.csv', table(NAME, '', '', ORG), 'utf-8', 'name and employer'
    yield 'work2.csv', table('ZANTREMOX, Quorvila', '', '', ORG.upper()), \
        'utf-8', 'the same, turned'
    yield 'work3.csv', table(unicodedata.normalize('NFD', 'Quórvila Zantremox'
                                                   ), '', '', ORG), 'utf-8', \
        'NFD'
    yield 'work4.csv', table('Quórvila Zantremox', MAIL), 'utf-8', 'NFC'
    yield 'semi.csv', HEAD.replace(',', ';') + row(NAME, MAIL, by=';'), \
        'utf-8', 'semicolons'
    yield 'tab.csv', HEAD.replace(',', '\t') + row(NAME, MAIL, by='\t'), \
        'utf-8', 'tabs'
    yield 'wide.csv', table(NAME, MAIL), 'utf-16', 'UTF-16'
    yield 'bom.csv', table(NAME, MAIL), 'utf-8-sig', 'BOM, CRLF'
    yield 'crlf.csv', table(NAME, MAIL).replace('\n', '\r\n'), 'utf-8', 'CRLF'
    yield 'one.vcf', vcard('3.0', 'FN:' + NAME, 'N:Zantremox;Quorvila;;;',
                           'EMAIL;TYPE=INTERNET:' + upper), 'utf-8', 'vCard 3'
    yield 'two.vcf', vcard('2.1', 'N:Zantremox;Quorvila',
                           'TEL;WORK:+49 30 77712345'), 'utf-8', 'vCard 2.1'
    yield 'three.vcf', vcard('4.0', 'FN:Q', 'TEL;VALUE=uri:tel:+49-30-77712345',
                             'URL:https://' + PAGE), 'utf-8', 'vCard 4'
    yield 'in.mbox', letter('%s <%s>' % (NAME, MAIL)), 'utf-8', 'their mail'
    yield 'out.mbox', letter('ines@quayside.example',
                             '"Zantremox, Q." <%s>' % upper, n=2), 'utf-8', \
        'mail to them'
    yield 'Connections.csv', (
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On'
        '\nQuorvila,Zantremox,https://www.%s,,Other,Lead,01 Nov 2026\n' %
        PAGE), 'utf-8', 'LinkedIn'
    yield 'linked.csv', (
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On'
        '\nQuorvila,Zantremox,,,%s,Lead,01 Nov 2026\n' % ORG), 'utf-8', \
        'LinkedIn without a URL'
    yield 'outlook.csv', (
        'First Name,Last Name,Company,E-mail Address,E-mail 2 Address,'
        'Business Phone\nQ,Z,,new@new.example,%s,\n' % OTHER), 'utf-8', \
        'Outlook'
    yield 'idn.csv', table('Q', 'q@xn--zntremx-5wa1o.example'), 'utf-8', \
        'punycode'
