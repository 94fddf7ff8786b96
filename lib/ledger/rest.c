/*
 * rest.c - people at rest, counted from the settled states; see rest.h.
 *
 * Whoever is counted and changes is told of by a trigger (014-rest.sql) or by
 * a recent state, so that only what moves the settled ones must drop this.
 * What is foreseen of the others: foreseen.c; reading: rest_read.c.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/resting.h"

enum {
	WORTH = 2000,		/* people; fewer are soon read */
	EIGHTH = 8,		/* of them, changed: count anew */
	FELT = 256,		/* a part that readers notice: likewise, but */
	DAYS = 5		/* so seldom that writers hardly do */
};

/* --- counting ------------------------------------------------------------ */

/* Where that is in orgs; RN_NOWHERE: they work nowhere. */
static uint32_t
org_at(struct rn_resting *m, const char *fold)
{
	int64_t hash;
	uint32_t *slot;

	if (fold == NULL || *fold == '\0')
		return RN_NOWHERE;
	hash = rn_store_hash(m->rn, fold, strlen(fold));
	slot = rn_table_at(&m->seen, (uint64_t)hash);
	if (*slot == RN_TABLE_NEW) {
		*slot = (uint32_t)m->orgs_n;
		m->orgs = rn_grow(m->orgs, m->orgs_n, &m->orgs_room,
		    sizeof(*m->orgs));
		m->orgs[m->orgs_n++] = (struct rn_org_sums){ .hash = hash };
	}
	return *slot;
}

static void
add_still(struct rn_resting *m, const struct rn_still_one *s)
{
	m->still = rn_grow(m->still, m->still_n, &m->still_room,
	    sizeof(*m->still));
	m->still[m->still_n++] = *s;
}

/* What they say of everybody. */
static void
add_sums(struct rn_resting *m, const struct rn_state *s, uint32_t org)
{
	struct rn_portion part;

	rn_state_portion(s, m->r.at, &part);
	rn_trials_add(&m->r.trials, &part.trials, 1);
	rn_evidence_add(&m->r.evidence, &part.evidence, 1);
	if (org != RN_NOWHERE)
		rn_trials_add(&m->orgs[org].trials, &part.trials, 1);
	if (part.open.at == RN_NONE)
		return;
	m->open = rn_grow(m->open, m->open_n, &m->open_room,
	    sizeof(*m->open));
	m->open[m->open_n++] = (struct rn_open_of){ part.open,
	    org == RN_NOWHERE ? RN_NONE : m->orgs[org].hash };
	if (org != RN_NOWHERE) {
		m->orgs[org].day += part.open.day;
		m->orgs[org].week += part.open.week;
	}
}

/* To whom I first wrote, and when all began. */
static void
add_cold(struct rn_resting *m, int64_t person, const struct rn_state *s)
{
	struct rn_cold x = { .person = person, .at = s->first };
	int64_t began = rn_state_began(s);

	if (began != RN_NONE && (m->begins == RN_NONE || began < m->begins))
		m->begins = began;
	if (!rn_state_cold(s, &x.answered_at))
		return;
	m->cold = rn_grow(m->cold, m->cold_n, &m->cold_room,
	    sizeof(*m->cold));
	m->cold[m->cold_n++] = x;
}

/* A row of people, and the state of theirs; false: it cannot be read. */
static bool
count(struct rn_resting *m, int64_t person, const struct rn_stmt *who,
    const void *body, size_t size, struct rn_arena *a)
{
	struct rn_lively l = { .still.person = (uint32_t)person };
	struct rn_state s;
	enum rn_rests rest;

	if (body == NULL) {
		m->r.none += rn_col_int(who, 2) != 1;
		return true;
	}
	if (person > UINT32_MAX || !rn_state_unpack(body, size, &s))
		return false;
	add_cold(m, person, &s);
	l.org = org_at(m, rn_col_text(who, 1, a));
	l.later = s.at > m->r.at;
	if (!l.later)
		add_sums(m, &s, l.org);
	if (!l.later && s.last_two_way == RN_NONE) {
		m->r.none++;
		return true;
	}
	l.still.at = s.last_two_way;
	rest = rn_state_rest(&s, m->r.at, &l.still.dormant, &l.outlook);
	if (rest == RN_REST_YES) {
		add_still(m, &l.still);
		return true;
	}
	l.perhaps = rest == RN_REST_PERHAPS;
	l.outlook.company = l.org != RN_NOWHERE;
	if (!l.later) {
		rn_ahead_set(&s, m->r.at, &l.ahead);
		l.dormant_from = rn_state_dormant_from(&s);
	}
	m->lively = rn_grow(m->lively, m->lively_n, &m->lively_room,
	    sizeof(*m->lively));
	m->lively[m->lively_n++] = l;
	return true;
}

/* Two tables side by side, in order of person. */
static enum rn_status
count_all(struct rn_resting *m, bool *readable)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_stmt who = { 0 }, states = { 0 };
	enum rn_status rc = RN_OK;
	int64_t at = INT64_MIN;	/* whose state is at hand */
	bool row;

	*readable = true;
	TRY(rn_sql(m->rn, &rn_ledger_sql, REST_PEOPLE, &who));
	TRY(rn_sql(m->rn, &rn_ledger_sql, REST_STATES, &states));
	while (*readable) {
		const void *body = NULL;
		size_t size = 0;
		int64_t person;

		TRY(rn_step(&who, &row));
		if (!row)
			break;
		person = rn_col_int(&who, 0);
		while (at < person) {
			TRY(rn_step(&states, &row));
			at = row ? rn_col_int(&states, 0) : INT64_MAX;
		}
		if (at == person)
			body = rn_col_blob(&states, 1, &size);
		*readable = count(m, person, &who, body, size, a);
		rn_arena_reset(a);
	}
out:
	rn_done(&who);
	rn_done(&states);
	rn_arena_free(a);
	return rc;
}

/* Who is weak within bounds around what all of them say. */
static void
bound(struct rn_resting *m)
{
	struct rn_calibration cal;
	struct rn_evidence said;
	struct rn_trials all;
	struct rn_prior prior;
	size_t n = 0;

	rn_resting_sums(m, &all, &said);
	prior = rn_prior_owner(&all);
	rn_calibration_fit(&said, prior, &cal);
	rn_bounds_set(prior, &cal, &said, &m->r.bounds);
	for (size_t i = 0; i < m->lively_n; i++) {
		const struct rn_lively *l = &m->lively[i];

		if (l->perhaps && rn_outlook_weak(&l->outlook, &m->r.bounds))
			add_still(m, &l->still);
		else
			m->lively[n++] = *l;
	}
	m->lively_n = n;
}

int
rn_by_cold(const void *a, const void *b)
{
	const struct rn_cold *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->person < y->person ? -1 : x->person > y->person;
}

int
rn_by_contact(const void *a, const void *b)
{
	const struct rn_still_one *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->person < y->person ? -1 : x->person > y->person;
}

static void
count_days(struct rn_resting *m)
{
	struct rn_rest *r = &m->r;

	if (m->still_n > 1)
		qsort(m->still, m->still_n, sizeof(*m->still),
		    rn_by_contact);
	for (size_t i = 0; i < m->still_n; i++) {
		int64_t day = rn_rest_day_of(m->still[i].at);

		if (r->days_n == 0 || r->days[r->days_n - 1].day != day) {
			r->days = rn_grow(r->days, r->days_n, &m->days_room,
			    sizeof(*r->days));
			r->days[r->days_n++] = (struct rn_rest_day){ day, 0,
			    0 };
		}
		r->days[r->days_n - 1].n++;
		r->days[r->days_n - 1].dormant += m->still[i].dormant;
	}
}

/* --- keeping ------------------------------------------------------------- */

void
rn_resting_add(struct rn_resting *m, const void *p, size_t n)
{
	while (m->row_room < m->row_n + n)
		m->row = rn_grow(m->row, m->row_room, &m->row_room, 1);
	if (n > 0)
		memcpy(m->row + m->row_n, p, n);
	m->row_n += n;
}

struct rn_value
rn_resting_body(const struct rn_resting *m)
{
	return (struct rn_value){ .kind = RN_VALUE_BLOB, .p = m->row,
	    .n = m->row_n };
}

static bool
next_day(void *ctx, struct rn_value *row)
{
	struct rn_resting *m = ctx;
	int64_t day;

	if (m->at == m->still_n)
		return false;
	day = rn_rest_day_of(m->still[m->at].at);
	m->row_n = 0;
	for (; m->at < m->still_n && rn_rest_day_of(m->still[m->at].at) == day;
	    m->at++) {
		const struct rn_still_one *s = &m->still[m->at];
		const struct rn_rest_one one = { (uint32_t)(s->at - day *
		    RN_DAY) | (s->dormant ? RN_REST_DORMANT : 0), s->person };

		rn_resting_add(m, &one, sizeof(one));
	}
	row[0] = rn_value_int(day);
	row[1] = rn_resting_body(m);
	return true;
}

static bool
next_cold(void *ctx, struct rn_value *row)
{
	struct rn_resting *m = ctx;
	const struct rn_cold *x;

	if (m->at == m->cold_n)
		return false;
	x = &m->cold[m->at++];
	row[0] = rn_value_int(x->at);
	row[1] = rn_value_int(x->person);
	row[2] = x->answered_at != RN_NONE ? rn_value_int(x->answered_at) :
	    (struct rn_value){ .kind = RN_VALUE_NULL };
	return true;
}

static enum rn_status
put_cold(struct rn_resting *m)
{
	if (m->cold_n > 1)
		qsort(m->cold, m->cold_n, sizeof(*m->cold), rn_by_cold);
	m->at = 0;
	return rn_feed(m->rn, &rn_ledger_sql, COLD_PUT,
	    &(struct rn_feed){ next_cold, m });
}

static enum rn_status
put_head(struct rn_resting *m)
{
	const struct rn_rest_sums sums = { m->r.trials, m->r.evidence,
	    m->r.bounds };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	m->row_n = 0;
	rn_resting_add(m, &sums, sizeof(sums));
	rn_resting_add(m, m->r.days, m->r.days_n * sizeof(*m->r.days));
	TRY(rn_sql(m->rn, &rn_ledger_sql, REST_PUT, &st));
	rn_bind_int(&st, ":rule", RN_REST_RULE);
	rn_bind_int(&st, ":at", m->r.at);
	rn_bind_int(&st, ":upto", m->r.upto);
	rn_bind_int(&st, ":none", m->r.none);
	rn_bind_int(&st, ":begins", m->begins);
	rn_bind_blob(&st, ":body", m->row, m->row_n);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
empty(struct refnet *rn)
{
	enum rn_status rc = RN_OK;

	for (int which = REST_EMPTY; which <= REST_WAS_EMPTY; which++)
		TRY(rn_run1(rn, &rn_ledger_sql, which, NULL, 0));
out:
	return rc;
}

enum rn_status
rn_rest_drop(struct refnet *rn)
{
	enum rn_status rc = RN_OK;
	int64_t upto;

	TRY(rn_get1(rn, &rn_ledger_sql, REST_UPTO, NULL, 0, &upto));
	if (upto != RN_NONE)
		TRY(empty(rn));
out:
	return rc;
}

enum rn_status
rn_rest_make(struct refnet *rn)
{
	struct rn_resting m = { .rn = rn, .r.at = rn_now(rn),
	    .begins = RN_NONE };
	enum rn_status rc = RN_OK;
	bool readable;

	TRY(empty(rn));
	TRY(rn_get1(rn, &rn_ledger_sql, PERSON_LAST, NULL, 0, &m.r.upto));
	TRY(count_all(&m, &readable));
	if (!readable)
		goto out;
	bound(&m);
	count_days(&m);
	TRY(rn_feed(rn, &rn_ledger_sql, REST_DAY_PUT,
	    &(struct rn_feed){ next_day, &m }));
	TRY(put_cold(&m));
	TRY(rn_foreseen_make(&m));
	TRY(put_head(&m));
out:
	free(m.still);
	free(m.lively);
	free(m.orgs);
	free(m.open);
	free(m.cold);
	free(m.tiers);
	free(m.row);
	free(m.r.days);
	rn_table_free(&m.seen);
	return rc;
}

/* How far what is kept goes, and since when, if it holds; RN_NONE: it does not. */
static enum rn_status
holds_upto(struct refnet *rn, int64_t *upto, int64_t *since)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*upto = *since = RN_NONE;
	TRY(rn_sql(rn, &rn_ledger_sql, REST_HOLDS, &st));
	rn_bind_int(&st, ":rule", RN_REST_RULE);
	rn_bind_int(&st, ":now", rn_now(rn));
	TRY(rn_step(&st, &row));
	if (row) {
		*upto = rn_col_int(&st, 0);
		*since = rn_col_int(&st, 1);
	}
out:
	rn_done(&st);
	return rc;
}

/* Has so much changed that it is worth it, of so many people? */
static enum rn_status
is_due(struct refnet *rn, int64_t people, int64_t upto, int64_t since,
    bool *yes)
{
	enum rn_status rc = RN_OK;
	int64_t changed, recent = 0;

	TRY(rn_get1(rn, &rn_ledger_sql, REST_WAS_COUNT, NULL, 0, &changed));
	changed += people - upto;
	*yes = changed > people / EIGHTH;
	if (*yes || rn_now(rn) - since < DAYS * (int64_t)RN_DAY)
		goto out;
	TRY(rn_get1(rn, &rn_ledger_sql, STATE_COUNT, NULL, 0, &recent));
	*yes = changed + recent > people / FELT;
out:
	return rc;
}

enum rn_status
rn_rest_renew(struct refnet *rn, bool anyhow)
{
	enum rn_status rc = RN_OK;
	int64_t upto, since, people, settled;
	bool due = true;

	TRY(rn_get1(rn, &rn_ledger_sql, PERSON_LAST, NULL, 0, &people));
	TRY(holds_upto(rn, &upto, &since));
	if (people < WORTH || rn_terms(rn) != NULL)
		goto out;
	if (upto != RN_NONE && !anyhow)
		TRY(is_due(rn, people, upto, since, &due));
	if (!due)
		goto out;
	TRY(rn_get1(rn, &rn_ledger_sql, STATE_LAST, NULL, 0, &settled));
	if (settled == RN_NONE)
		goto out;
	TRY(rn_states_settle(rn, true));	/* recent ones would be asked */
	TRY(rn_rest_make(rn));
out:
	return rc;
}
