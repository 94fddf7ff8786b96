"""Deals as five programs write them, for deal_world."""


class Deal:
    """As its program has it at the moment."""

    def __init__(self, dialect, number):
        self.dialect = dialect
        self.number = number
        self.title = '%s deal %d' % (dialect.name, number)
        self.person = self.amount = self.currency = self.lead = None
        self.opened = self.closed = self.changed = self.by = None
        self.status = 'open'

    def said(self):
        return {name: getattr(self, name) for name in (
            'title', 'person', 'amount', 'currency', 'lead', 'opened',
            'closed', 'status')}


def day(value):
    return value.isoformat() if value else ''


def noon(value):
    return value.isoformat() + ' 12:00:00' if value else ''


def american(value):
    return value.strftime('%m/%d/%Y 12:00 PM') if value else ''


class Dialect:
    """How one program writes deals; each knows people by numbers of its own."""

    name, ways = 'plain', ('email', 'name')
    contacts = None
    changes = True		# rows say when they were changed
    stages = {'open': 'Negotiation', 'won': 'Won', 'lost': 'Lost'}

    def head(self):
        return '''Deal ID,Deal,Contact,Email,Company,Amount,Currency,Stage,
            Opened,Closed On,Updated,Lead Source'''

    def row(self, deal, world):
        name, mail, number, firm = world.named(deal, self)
        amount = '' if deal.amount is None else format(deal.amount, ',.2f')
        return [deal.number, deal.title, name, mail, firm, amount,
                deal.currency or '', self.stages[deal.status],
                world.when(deal.opened),
                world.when(deal.closed or deal.planned), self.stamp(deal),
                deal.lead]

    def stamp(self, deal):
        return noon(deal.changed) if self.changes else ''

    def number_of(self, k):
        return str(7000 + k)


class Hubspot(Dialect):
    name, ways = 'hubspot', ('number', 'name')
    contacts = 'Record ID,First Name,Last Name,Email,Company Name'
    stages = {'open': 'appointmentscheduled', 'won': 'closedwon',
              'lost': 'Closed Lost (Sales Pipeline)'}

    def head(self):
        return '''Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,
            Close Date,Create Date,Last Modified Date,Deal owner,
            Associated Contact,Associated Contact IDs,Associated Company,
            Lead Source'''

    def row(self, deal, world):
        name, mail, number, firm = world.named(deal, self)
        return [deal.number, deal.title, self.stages[deal.status],
                'Sales Pipeline',
                '' if deal.amount is None else '%.2f' % deal.amount,
                deal.currency or '', noon(deal.closed or deal.planned),
                noon(deal.opened), self.stamp(deal), 'Ines Ferraz', name,
                number, firm, deal.lead]


class Pipedrive(Dialect):
    name, ways = 'pipedrive', ('email', 'number', 'name')
    contacts = '''Person - ID,Person - Name,Person - Email - Work,
        Person - Organization,Person - Owner'''
    changes = False

    def head(self):
        return '''Deal - ID,Deal - Title,Deal - Status,Deal - Stage,
            Deal - Value,Deal - Currency of Value,Deal - Contact person,
            Deal - Organization,Person - ID,Person - Email - Work,
            Deal - Deal created,Deal - Won time,Deal - Lost time,
            Deal - Expected close date,Deal - Source channel'''

    def row(self, deal, world):
        name, mail, number, firm = world.named(deal, self)
        won = deal.closed if deal.status == 'won' else None
        lost = deal.closed if deal.status == 'lost' else None
        return [deal.number, deal.title, deal.status.capitalize(), 'Demo',
                '' if deal.amount is None else deal.amount,
                deal.currency or '', name, firm, number, mail,
                noon(deal.opened), noon(won), noon(lost), day(deal.planned),
                deal.lead]


class Salesforce(Dialect):
    """A report: two marks say how it went, the stage whatever it likes."""

    name, ways = 'salesforce', ('email', 'number', 'name')
    contacts = '''Contact ID,First Name,Last Name,Email,Account Name,
        Mailing City'''

    def head(self):
        return '''Opportunity ID,Opportunity Name,Account Name,Contact Name,
            Contact ID,Email,Stage,Amount Currency,Amount,Close Date,
            Created Date,Won,Closed,Last Modified Date,Lead Source,
            Opportunity Owner'''

    def row(self, deal, world):
        name, mail, number, firm = world.named(deal, self)
        amount = ''
        if deal.amount is not None:
            amount = ((deal.currency or '') + ' %s' % format(
                deal.amount, ',.2f')).strip()
        return ['0065g00000%05dAAV' % deal.number, deal.title, firm, name,
                number, mail, 'Signed' if deal.status == 'won' else 'Stage 2',
                deal.currency or '', amount,
                american(deal.closed or deal.planned), american(deal.opened),
                int(deal.status == 'won'), int(deal.status != 'open'),
                american(deal.changed), deal.lead, 'Ines Ferraz']

    def number_of(self, k):
        return '0035g00000%05dAAV' % k


class Zoho(Dialect):
    name, ways = 'zoho', ('number', 'name')
    contacts = 'Record Id,First Name,Last Name,Email,Account Name,Created Time'
    stages = {'open': 'Qualification', 'won': 'Closed Won',
              'lost': 'Closed Lost'}

    def head(self):
        return '''Record Id,Deal Owner,Amount,Currency,Deal Name,Closing Date,
            Account Name,Stage,Lead Source,Contact Name.id,Contact Name,
            Created Time,Modified Time'''

    def row(self, deal, world):
        name, mail, number, firm = world.named(deal, self)
        return ['zcrm_%d' % deal.number, 'Ines Ferraz',
                '' if deal.amount is None else deal.amount,
                deal.currency or '', deal.title,
                world.when(deal.closed or deal.planned), firm,
                self.stages[deal.status], deal.lead, number, name,
                noon(deal.opened), self.stamp(deal)]

    def number_of(self, k):
        return 'zcrm_55%04d' % k
