/*
 * foreseen.c - tiers that lively people will be of, as they are kept.
 *
 * Of each span of time: how many are of which tier, who comes to be dormant,
 * and who is not sure.  Of each person: tiers by span, so that whoever changes
 * can be taken out.  Of companies and of everybody: sums, and the asks that
 * count later.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/resting.h"
#include "score/shape.h"

enum {
	PART = 100000,		/* people in a row */
	MOST = 8 << 20		/* bytes of one; a span of more is not kept */
};

/* --- sums ---------------------------------------------------------------- */

void
rn_lapsed_into(const struct rn_lapsed *sum, struct rn_trials *t,
    struct rn_evidence *said)
{
	t->n24 += sum->day;
	t->n7 += sum->week;
	rn_evidence_add(said, &sum->said, 1);
}

void
rn_lapsed_add(struct rn_lapsed *sum, const struct rn_open *o, int64_t now)
{
	if (now - o->at >= RN_DAY)
		sum->day += o->day;
	if (now - o->at >= RN_WEEK)
		sum->week += o->week;
	if (now - o->at > RN_WEEK)
		rn_evidence_add(&sum->said, &o->said, 1);
}

static void
lapsed_by(const struct rn_resting *m, int64_t now, struct rn_lapsed *sum)
{
	*sum = (struct rn_lapsed){ 0 };
	for (size_t i = 0; i < m->open_n; i++)
		rn_lapsed_add(sum, &m->open[i].open, now);
}

static void
sums_at(const struct rn_resting *m, const struct rn_lapsed *sum, int64_t now,
    struct rn_trials *t, struct rn_evidence *said)
{
	double left = rn_trials_left(m->r.at, now);

	*t = m->r.trials;
	*said = m->r.evidence;
	rn_lapsed_into(sum, t, said);
	rn_trials_age(t, left);
	rn_evidence_age(said, left);
}

void
rn_resting_sums(const struct rn_resting *m, struct rn_trials *t,
    struct rn_evidence *said)
{
	struct rn_lapsed sum;

	lapsed_by(m, m->r.at, &sum);
	sums_at(m, &sum, m->r.at, t, said);
}

static void
foresight(const struct rn_resting *m, struct rn_foresight *f)
{
	struct rn_scales *ends = rn_zeroed(RN_SPANS + 1, sizeof(*ends));
	struct rn_lapsed sum = { 0 };
	int64_t before = m->r.at;

	for (size_t k = 0; k <= RN_SPANS; k++) {
		int64_t now = rn_span_from(m->r.at, k);
		struct rn_calibration cal;
		struct rn_evidence said;
		struct rn_trials all;
		struct rn_prior prior;

		if (before <= m->r.at + RN_WEEK)	/* then all of it has */
			lapsed_by(m, now, &sum);
		sums_at(m, &sum, now, &all, &said);
		prior = rn_prior_owner(&all);
		rn_calibration_fit(&said, prior, &cal);
		ends[k] = rn_scales_of(prior, &cal);
		before = now;
	}
	rn_foresight_set(f, m->r.at, ends);
	free(ends);
}

/* --- people -------------------------------------------------------------- */

static void
add_tier(struct rn_resting *m, unsigned char c)
{
	m->tiers = rn_grow(m->tiers, m->tiers_n, &m->tiers_room, 1);
	m->tiers[m->tiers_n++] = c;
}

/* The others where one of them works. */
static struct rn_others
others_of(const struct rn_resting *m, const struct rn_lively *l)
{
	const struct rn_org_sums *org = &m->orgs[l->org];
	struct rn_others o = { .trials = org->trials,
	    .day = org->day - l->ahead.day,
	    .week = org->week - l->ahead.week };

	rn_trials_add(&o.trials, &l->ahead.mine, -1);
	return o;
}

/* Where somebody's state is of later, readers know that this is void. */
static void
foresee(struct rn_resting *m, const struct rn_foresight *f,
    struct rn_lively *l)
{
	unsigned char tier[RN_SPANS];
	struct rn_others o;

	if (l->org != RN_NOWHERE)
		o = others_of(m, l);
	rn_foresee(f, &l->ahead, l->org != RN_NOWHERE ? &o : NULL, tier);
	l->tiers = m->tiers_n;
	for (unsigned k = 0; k < RN_SPANS; k++)
		if (k == 0 || tier[k] != tier[k - 1]) {
			add_tier(m, (unsigned char)k);
			add_tier(m, tier[k]);
		}
	l->tiers_n = m->tiers_n - l->tiers;
}

/* --- rows ---------------------------------------------------------------- */

/* Of a person, as spans are walked through. */
struct walker {
	int64_t dormant_from;
	const struct rn_lively *who;
	const unsigned char *run, *end;	/* the pair at hand */
};

/* What is being made: people by when they come to be dormant. */
struct spans {
	struct rn_resting *m;
	struct rn_foresight f;
	struct walker *v;
	size_t n, soon;		/* the first who is not dormant yet */
};

static int
by_dormancy(const void *a, const void *b)
{
	const struct walker *x = a, *y = b;

	if (x->dormant_from != y->dormant_from)
		return x->dormant_from < y->dormant_from ? -1 : 1;
	return x->who < y->who ? -1 : x->who > y->who;
}

static void
start_walk(struct spans *all)
{
	const struct rn_resting *m = all->m;

	all->v = rn_zeroed(m->lively_n + 1, sizeof(*all->v));
	for (size_t i = 0; i < m->lively_n; i++) {
		const struct rn_lively *l = &m->lively[i];
		const unsigned char *run;

		if (l->later)
			continue;
		run = m->tiers + l->tiers;
		all->v[all->n++] = (struct walker){ l->dormant_from, l, run,
		    run + l->tiers_n };
	}
	if (all->n > 1)
		qsort(all->v, all->n, sizeof(*all->v), by_dormancy);
}

static void
keep_trials(float v[4], const struct rn_trials *t)
{
	v[0] = (float)t->s24;
	v[1] = (float)(t->n24 - t->s24);
	v[2] = (float)t->s7;
	v[3] = (float)(t->n7 - t->s7);
}

static void
add_hinge(struct rn_resting *m, const struct rn_lively *l)
{
	const struct rn_ahead *p = &l->ahead;
	struct rn_hinge_kept kept = { .org = RN_NONE, .asked = p->asked,
	    .dormant_from = l->dormant_from, .person = l->still.person };
	const double more[] = { p->day, p->week, p->z24, p->z7, p->o, p->i,
	    p->direct, p->volume, p->rhythm };
	float *v = kept.v;

	keep_trials(v, &p->mine);
	v += 4;
	for (size_t i = 0; i < RN_LEN(more); i++)
		*v++ = (float)more[i];
	if (l->org != RN_NOWHERE) {
		struct rn_others o = others_of(m, l);

		kept.org = m->orgs[l->org].hash;
		keep_trials(v, &o.trials);
		v[4] = (float)o.day;
		v[5] = (float)o.week;
	}
	rn_resting_add(m, &kept, sizeof(kept));
}

/* Counts of the span at hand, and who is not sure. */
static void
count_span(struct spans *all, struct rn_foreseen_head *h, int64_t from)
{
	for (size_t i = 0; i < all->n; i++) {
		struct walker *w = &all->v[i];
		unsigned tier;

		if (w->run + 2 < w->end && w->run[2] == h->span)
			w->run += 2;
		tier = w->run[1];
		if (tier == RN_UNSURE) {
			add_hinge(all->m, w->who);
			h->unsure_n++;
		} else {
			h->people[tier]++;
			h->dormant[tier] += w->dormant_from <= from;
		}
	}
}

static void
add_soon(struct spans *all, struct rn_foreseen_head *h,
    const struct rn_span *span)
{
	for (; all->soon < all->n &&
	    all->v[all->soon].dormant_from < span->to; all->soon++) {
		const struct walker *w = &all->v[all->soon];
		const struct rn_soon soon = { (uint32_t)(w->dormant_from -
		    span->from), w->run[1] };

		if (w->dormant_from <= span->from || w->run[1] == RN_UNSURE)
			continue;
		rn_resting_add(all->m, &soon, sizeof(soon));
		h->soon_n++;
	}
}

static void
make_span(struct spans *all, const struct rn_span *span)
{
	struct rn_resting *m = all->m;
	struct rn_foreseen_head h = { .leeway = span->leeway,
	    .to = span->to, .span = (uint32_t)m->at };

	m->row_n = 0;
	rn_resting_add(m, &h, sizeof(h));
	count_span(all, &h, span->from);
	add_soon(all, &h, span);
	memcpy(m->row, &h, sizeof(h));
}

static bool
next_span(void *ctx, struct rn_value *row)
{
	struct spans *all = ctx;
	struct rn_resting *m = all->m;
	const struct rn_span *span;

	do {
		if (m->at == RN_SPANS)
			return false;
		span = &all->f.node[RN_SPANS + m->at];
		make_span(all, span);
		m->at++;
	} while (m->row_n > MOST);
	row[0] = rn_value_int(span->from);
	row[1] = rn_resting_body(m);
	return true;
}

static bool
next_lively(void *ctx, struct rn_value *row)
{
	struct rn_resting *m = ctx;
	const struct rn_lively *l;

	if (m->at == m->lively_n)
		return false;
	l = &m->lively[m->at++];
	row[0] = rn_value_int(l->still.person);
	row[1] = rn_value_int(l->org == RN_NOWHERE ? RN_NONE :
	    m->orgs[l->org].hash);
	if (!l->later)
		row[2] = (struct rn_value){ .kind = RN_VALUE_BLOB,
		    .p = m->tiers + l->tiers, .n = l->tiers_n };
	return true;
}

/* Of as many as a part holds; the last row tells where tiers end. */
static bool
next_since(void *ctx, struct rn_value *row)
{
	struct rn_resting *m = ctx;
	struct rn_since_kept kept = { 0 };
	size_t first = m->at, end = m->lively_n - first > PART ? first + PART :
	    m->lively_n;

	if (first == end)
		return false;
	m->row_n = 0;
	for (size_t i = first; i < end; i++) {
		const struct rn_lively *l = &m->lively[i];

		kept.at = l->still.at;
		kept.person = l->still.person;
		rn_resting_add(m, &kept, sizeof(kept));
		kept.tiers += (uint32_t)l->tiers_n;
	}
	kept.person = UINT32_MAX;
	rn_resting_add(m, &kept, sizeof(kept));
	for (size_t i = first; i < end; i++)
		if (m->lively[i].tiers_n > 0)
			rn_resting_add(m, m->tiers + m->lively[i].tiers,
			    m->lively[i].tiers_n);
	row[0] = rn_value_int((int64_t)(first / PART));
	row[1] = rn_resting_body(m);
	m->at = end;
	return true;
}

static int
open_by_hash(const void *a, const void *b)
{
	const struct rn_open_of *x = a, *y = b;

	return x->org < y->org ? -1 : x->org > y->org;
}

struct orgs { struct rn_resting *m; size_t open; };

/* Companies and asks, both in order of their hashes. */
static bool
next_org(void *ctx, struct rn_value *row)
{
	struct orgs *all = ctx;
	struct rn_resting *m = all->m;
	const struct rn_org_sums *org;

	if (m->at == m->orgs_n)
		return false;
	org = &m->orgs[m->at++];
	m->row_n = 0;
	rn_resting_add(m, &org->trials, sizeof(org->trials));
	for (; all->open < m->open_n && m->open[all->open].org <= org->hash;
	    all->open++) {
		const struct rn_open *o = &m->open[all->open].open;
		const struct rn_rest_open open = { o->at, o->day, o->week };

		if (m->open[all->open].org == org->hash)
			rn_resting_add(m, &open, sizeof(open));
	}
	row[0] = rn_value_int(org->hash);
	row[1] = rn_resting_body(m);
	return true;
}

struct hours { struct rn_resting *m; struct rn_lapsed sum; };

static bool
next_hour(void *ctx, struct rn_value *row)
{
	struct hours *all = ctx;
	struct rn_resting *m = all->m;
	int64_t hour;

	if (m->at == m->open_n)
		return false;
	hour = rn_rest_hour_of(m->open[m->at].open.at);
	m->row_n = 0;
	rn_resting_add(m, &all->sum, sizeof(all->sum));
	for (; m->at < m->open_n &&
	    rn_rest_hour_of(m->open[m->at].open.at) == hour; m->at++) {
		const struct rn_open *o = &m->open[m->at].open;

		rn_resting_add(m, o, sizeof(*o));
		rn_lapsed_add(&all->sum, o, INT64_MAX / 2);
	}
	row[0] = rn_value_int(hour);
	row[1] = rn_resting_body(m);
	return true;
}

static enum rn_status
feed(struct rn_resting *m, int which, bool (*next)(void *, struct rn_value *),
    void *ctx)
{
	m->at = 0;
	return rn_feed(m->rn, &rn_ledger_sql, which,
	    &(struct rn_feed){ next, ctx });
}

static void
sort(void *v, size_t n, size_t size, int (*by)(const void *, const void *))
{
	if (n > 1)
		qsort(v, n, size, by);
}

enum rn_status
rn_foreseen_make(struct rn_resting *m)
{
	struct spans *all = rn_zeroed(1, sizeof(*all));
	struct hours hours = { .m = m };
	struct orgs orgs = { .m = m };
	enum rn_status rc = RN_OK;

	all->m = m;
	foresight(m, &all->f);
	for (size_t i = 0; i < m->lively_n; i++)
		if (!m->lively[i].later)
			foresee(m, &all->f, &m->lively[i]);
	start_walk(all);
	TRY(feed(m, FORESEEN_PUT, next_span, all));
	TRY(feed(m, LIVELY_PUT, next_lively, m));
	sort(m->lively, m->lively_n, sizeof(*m->lively), rn_by_contact);
	TRY(feed(m, SINCE_PUT, next_since, m));
	sort(m->open, m->open_n, sizeof(*m->open), rn_by_int64);
	TRY(feed(m, OPEN_PUT, next_hour, &hours));
	sort(m->open, m->open_n, sizeof(*m->open), open_by_hash);
	sort(m->orgs, m->orgs_n, sizeof(*m->orgs), rn_by_int64);
	TRY(feed(m, REST_ORG_PUT, next_org, &orgs));
out:
	free(all->v);
	free(all);
	return rc;
}
