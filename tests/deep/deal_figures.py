"""Deals, windows and referrals by the words of the manual, for deal_numbers."""
import datetime
import importlib.machinery
import importlib.util
import os

from network_world import DAY, UTC


def beside(name):
    """A script of this folder, as a module."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    loader = importlib.machinery.SourceFileLoader(name, path)
    module = importlib.util.module_from_spec(
        importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


numbers = beside('numbers')
network = beside('network_numbers')
COHORTS = 'cold', 'introduction', 'other'
ENDED = {'declined', 'expired', 'withdrawn', 'no-meeting', 'not-qualified',
         'won', 'lost'}
REFERRALS = {'implied', 'tangible'}


# --- deals --------------------------------------------------------------------

HOURS = {'hubspot', 'pipedrive', 'salesforce', 'zoho'}  # files that give them


class Sold:
    """A deal, or an outcome of an introduction, that is settled or waits."""

    def __init__(self, number, cohort, status, closed, days, amount, currency):
        self.id = number
        self.cohort = cohort
        self.status = status
        self.closed = closed
        self.days = days
        self.amount = amount
        self.currency = currency


class Deals:
    """By how they came, as of one moment."""

    def __init__(self, world, now, ids):
        self.world = world
        self.now = now
        self.network = network.Figures(world, now)
        self.introduced, self.cold = {}, {}
        for intro in self.network.intros:
            made = intro.made(now)
            other = self.other(intro)
            if made and other:
                self.introduced[other] = min(
                    made, self.introduced.get(other, made))
        named = {world.id_of(n): n for n in world.everybody}
        for number, first, _ in self.network.strangers():
            self.cold[named[number]] = first
        held = world.held(now)
        self.sold = [self.of_deal(ids[deal['title']], deal)
                     for deal in held.values()]
        taken = {deal['person'] for deal in held.values()}
        self.sold += [self.of_intro(intro) for intro in self.network.intros
                      if self.other(intro) not in taken | {None}
                      and self.outcome(intro)]

    def other(self, intro):
        """Who was introduced to me, or I to them."""
        if 'me' not in (intro.requester, intro.target):
            return None
        return intro.target if intro.requester == 'me' else intro.requester

    def outcome(self, intro):
        return next(((t, verb) for t, verb, _ in intro.events
                     if verb in ('won', 'lost') and t <= self.now), None)

    def day(self, t):
        return t.astimezone(self.world.local).date()

    def begun(self, deal):
        """When; files give hours, in UTC, or a day, which is all of it."""
        def moment(day, hours):
            if self.world.strict and deal['title'].split()[0] not in hours:
                return datetime.datetime(
                    day.year, day.month, day.day,
                    tzinfo=self.world.local).astimezone(UTC)
            return datetime.datetime(day.year, day.month, day.day, 12,
                                     tzinfo=UTC)
        if deal['opened']:
            return moment(deal['opened'], HOURS)
        return min(deal['since'], moment(deal['closed'], HOURS - {'zoho'})
                   if deal['closed'] else deal['since'])

    def came(self, deal):
        def before(t):
            return t is not None and t < self.begun(deal)
        lead = (deal['lead'] or '').lower()
        if 'referral' in lead or before(self.introduced.get(deal['person'])):
            return 'introduction'
        if lead in ('cold outreach', 'outbound') \
                or before(self.cold.get(deal['person'])):
            return 'cold'
        return 'other'

    def of_deal(self, number, deal):
        days = None
        if deal['opened'] and deal['closed'] and \
                deal['opened'] <= deal['closed']:
            days = (deal['closed'] - deal['opened']).days
        return Sold(number, self.came(deal), deal['status'], deal['ended'],
                    days, deal['amount'], deal['currency'])

    def of_intro(self, intro):
        """Without a currency; it was opened when it was made."""
        closed, status = self.outcome(intro)
        made = intro.made(self.now)
        return Sold(intro.id, 'introduction', status, closed,
                    made and (closed - made) / DAY,
                    self.world.worth.get(intro.id), None)

    def inside(self, sold, since, until):
        if not sold.closed:
            return sold.status != 'open' and not since
        if isinstance(sold.closed, datetime.datetime):
            return (not since or since <= sold.closed) and sold.closed <= until
        return ((not since or self.day(since) <= sold.closed)
                and sold.closed <= self.day(until))

    def rows(self, since, until):
        """Of this moment, at which the window ends."""
        closed = [s for s in self.sold if self.inside(s, since, until)]
        won = [s for s in closed if s.status == 'won']
        found, cold = {}, {}
        for cohort in COHORTS:
            these = [s for s in closed if s.cohort == cohort]
            figure = network.share([s.id for s in these if s.status == 'won'],
                                   len(these))
            figure['pending'] = sum(s.status == 'open' for s in self.sold
                                    if s.cohort == cohort)
            self.aim(figure, cold, cohort, 'won', len(these), 'above')
            found[cohort, 'deal-won'] = figure
        for cohort in COHORTS:
            took = [s for s in won if s.cohort == cohort
                    and s.days is not None]
            figure = self.middle([s.days for s in took], 1)
            self.aim(figure, cold, cohort, 'days', len(took), 'most')
            found[cohort, 'days-to-close'] = figure
        worth = [s for s in won if s.amount is not None]
        for currency in {s.currency for s in worth}:
            for cohort in COHORTS:
                these = [s for s in worth if s.cohort == cohort
                         and s.currency == currency]
                name = ' '.join(filter(None, (cohort, currency)))
                self.money(found, name, cohort, these,
                           cold.setdefault(currency, {}))
        return found

    def money(self, found, name, cohort, these, cold):
        amounts = [s.amount for s in these]
        figure = self.middle(amounts)
        figure['ids'] = [s.id for s in these]
        self.aim(figure, cold, cohort, 'size', len(these), 'least')
        found[name, 'deal-size'] = figure
        figure = {'value': sum(amounts) / len(amounts) if amounts else None,
                  'numerator': len(amounts), 'ids': [s.id for s in these]}
        if len(amounts) < 10:
            figure.update(low=None, high=None)
        self.aim(figure, cold, cohort, 'mean', len(these), 'least')
        found[name, 'deal-mean'] = figure

    def middle(self, values, digits=None):
        """Days are told to a tenth."""
        value, low, high = numbers.middle(values)
        found = {'value': value, 'low': low, 'high': high}
        if digits:
            found = {name: x if x is None else round(float(x), digits)
                     for name, x in found.items()}
        return dict(found, numerator=len(values))

    def aim(self, figure, cold, cohort, name, n, how):
        """Cold ones come first; those of introductions are held against."""
        if cohort == 'cold':
            cold[name] = figure['value']
        target = cold.get(name) if cohort == 'introduction' else None
        figure['target'] = target
        figure['status'] = network.judged(
            figure['value'], figure.get('low'), figure.get('high'), n, target,
            how)


# --- windows ------------------------------------------------------------------

class Windows:
    """Periods in words, each with its first moment and its last."""

    def __init__(self, now, local):
        self.now, self.local = now, local
        self.today = self.day(now)

    def day(self, t):
        return t.astimezone(self.local).date()

    def last(self, day):
        return self.start(day + DAY) - datetime.timedelta(seconds=1)

    def start(self, day):
        return datetime.datetime(day.year, day.month, day.day,
                                 tzinfo=self.local).astimezone(UTC)

    def of(self, words, first, after):
        """From the first day to before another."""
        until = min(self.now, self.last(after - DAY)) if after else self.now
        return ('-p', words), first and self.start(first), until

    def month(self, months):
        """The first day of a month so many from now."""
        year, month = divmod(self.today.year * 12 + self.today.month - 1
                             + months, 12)
        return datetime.date(year, month + 1, 1)

    def quarter(self, quarters):
        return self.month(-((self.today.month - 1) % 3) + 3 * quarters)

    def all(self, rng):
        a = self.today - DAY * rng.randrange(20, 120)
        b = a + DAY * rng.randrange(0, 60)
        found = [
            self.of('this month', self.month(0), self.month(1)),
            self.of('last month', self.month(-1), self.month(0)),
            self.of('last quarter', self.quarter(-1), self.quarter(0)),
            self.of('this quarter', self.quarter(0), self.quarter(1)),
            self.of('%s..%s' % (a, b), a, b + DAY),
            self.of('%s..' % a, a, None),
            self.of('..%s' % a, None, a + DAY),
            self.of('%dd' % (self.today - a).days, a, None),
            self.of('2026', datetime.date(2026, 1, 1),
                    datetime.date(2027, 1, 1)),
            # clocks change in these months
            self.of('2026-03', datetime.date(2026, 3, 1),
                    datetime.date(2026, 4, 1)),
            self.of('2026-W13', datetime.date(2026, 3, 23),
                    datetime.date(2026, 3, 30))]
        begun = [w for w in found if not w[1] or w[1] <= self.now]
        return rng.sample(begun, 4)


# --- introductions ------------------------------------------------------------

class Figures(numbers.Figures):
    """Also of what has no introduction, and of what is under way."""

    referrals = False

    def __init__(self, intros, now):
        super().__init__(intros, now)
        for intro in self.intros:
            if intro.kind in REFERRALS:
                self.steps[intro.id] = self.outcomes(intro)

    def outcomes(self, intro):
        now = self.now
        met = intro.outcome(now, numbers.MET)
        steps = [('met', intro.opened, met,
                  intro.outcome(now, {'no-meeting'})
                  or bool(intro.withdrawn(now)))]
        if met:
            good = intro.outcome(now, numbers.QUALIFIED)
            steps.append(('qualified', met, good,
                          intro.outcome(now, {'not-qualified'})))
            if good:
                steps.append(('won', good, intro.outcome(now, {'won'}),
                              intro.outcome(now, {'lost'})))
        return steps

    def share(self, name, chosen):
        """Referrals are told by --by kind only."""
        if not self.referrals:
            chosen = [i for i in chosen if i.kind not in REFERRALS]
        return super().share(name, chosen)

    def summary(self, chosen):
        now = self.now
        rows = super().summary(chosen)
        owed = [i.id for i in chosen if i.connector != 'me'
                and (i.made(now) or i.not_ours(now)
                     or i.kind in REFERRALS and i.last_outcome(now))
                and not i.thanked(now)]
        rows['thanks-owed'] = {'value': len(owed), 'ids': sorted(owed)}
        return rows

    def active(self):
        ids = sorted(i.id for i in self.intros if self.state(i) not in ENDED)
        return {'value': len(ids), 'ids': ids, 'target': 20,
                'status': 'met' if len(ids) <= 20 else 'missed'}


class Told:
    """A world whose introductions are those of `numbers`."""

    def __init__(self, world):
        self.world = world
        self.intros = []
        for intro in world.intros:
            told = numbers.Intro(intro.id, intro.opened, intro.requester,
                                 intro.connector, intro.target, intro.kind)
            told.events = intro.events
            told.profile = intro.profile
            self.intros.append(told)

    def __getattr__(self, name):
        return getattr(self.world, name)
