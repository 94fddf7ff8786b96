/*
 * rest.c - people at rest, counted from the settled states; see rest.h.
 *
 * Whoever is counted and changes is told of by a trigger (014-rest.sql) or by
 * a recent state, so that only what moves the settled ones must drop this.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "ledger/ledger_sql.h"
#include "ledger/rest.h"

enum {
	WORTH = 2000,		/* people; fewer are soon read */
	EIGHTH = 8		/* of them, changed: count anew */
};

/* What body of the row holds first. */
struct sums {
	struct rn_trials trials;
	struct rn_evidence evidence;
	struct rn_bounds bounds;
};

struct still { int64_t at; uint32_t person; bool dormant; };
struct org { int64_t hash; struct rn_trials trials; };

/* Not at rest, or only perhaps. */
struct lively {
	int64_t org;
	struct still still;
	struct rn_outlook outlook;
	bool perhaps;
};

struct making {
	struct refnet *rn;
	struct rn_rest r;
	struct still *still;
	struct lively *lively;
	struct org *orgs;
	struct rn_table seen;	/* index of a company in orgs */
	size_t still_n, still_room, lively_n, lively_room, orgs_n, orgs_room;
	size_t days_room, at;	/* what of them was fed */
	struct rn_rest_one *day;	/* the body at hand */
	size_t day_room;
};

int64_t
rn_rest_day_of(int64_t at)
{
	return at / RN_DAY - (at % RN_DAY < 0);
}

/* --- counting ------------------------------------------------------------ */

static void
add_org(struct making *m, int64_t hash, const struct rn_trials *t,
    double sign)
{
	uint32_t *slot = rn_table_at(&m->seen, (uint64_t)hash);

	if (*slot == RN_TABLE_NEW) {
		*slot = (uint32_t)m->orgs_n;
		m->orgs = rn_grow(m->orgs, m->orgs_n, &m->orgs_room,
		    sizeof(*m->orgs));
		m->orgs[m->orgs_n++] = (struct org){ .hash = hash };
	}
	rn_trials_add(&m->orgs[*slot].trials, t, sign);
}

static void
add_still(struct making *m, const struct still *s)
{
	if (s->at == RN_NONE) {
		m->r.none++;
		return;
	}
	m->still = rn_grow(m->still, m->still_n, &m->still_room,
	    sizeof(*m->still));
	m->still[m->still_n++] = *s;
}

/* What they say of everybody, or the same taken away. */
static void
add_sums(struct making *m, const struct rn_state *s, int64_t org, double sign)
{
	struct rn_evidence said = { 0 };
	struct rn_trials t;

	rn_state_trials(s, m->r.at, &t);
	rn_trials_add(&m->r.trials, &t, sign);
	rn_calibration_pending(s, m->r.at, &said);
	rn_evidence_add(&m->r.evidence, &said, sign);
	if (org != RN_NONE)
		add_org(m, org, &t, sign);
}

/* A row of people, and the state of theirs; false: it cannot be read. */
static bool
count(struct making *m, int64_t person, const struct rn_stmt *who,
    const void *body, size_t size, struct rn_arena *a)
{
	struct lively l = { .org = RN_NONE };
	enum rn_rests rest;
	struct rn_state s;
	const char *fold;

	if (body == NULL) {
		m->r.none += rn_col_int(who, 2) != 1;
		return true;
	}
	if (person > UINT32_MAX || !rn_state_unpack(body, size, &s))
		return false;
	fold = rn_col_text(who, 1, a);
	if (fold != NULL && *fold != '\0')
		l.org = rn_store_hash(m->rn, fold, strlen(fold));
	add_sums(m, &s, l.org, 1);
	l.still = (struct still){ s.last_two_way, (uint32_t)person, false };
	rest = rn_state_rest(&s, m->r.at, &l.still.dormant, &l.outlook);
	if (rest == RN_REST_YES) {
		add_still(m, &l.still);
		return true;
	}
	l.perhaps = rest == RN_REST_PERHAPS;
	l.outlook.company = l.org != RN_NONE;
	m->lively = rn_grow(m->lively, m->lively_n, &m->lively_room,
	    sizeof(*m->lively));
	m->lively[m->lively_n++] = l;
	return true;
}

/* Two tables side by side, in order of person. */
static enum rn_status
count_all(struct making *m, bool *readable)
{
	struct rn_arena *a = rn_arena_new();
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
bound(struct making *m)
{
	struct rn_prior prior = rn_prior_owner(&m->r.trials);
	struct rn_calibration cal;
	size_t n = 0;

	rn_calibration_fit(&m->r.evidence, prior, &cal);
	rn_bounds_set(prior, &cal, &m->r.evidence, &m->r.bounds);
	for (size_t i = 0; i < m->lively_n; i++) {
		const struct lively *l = &m->lively[i];

		if (l->perhaps && rn_outlook_weak(&l->outlook, &m->r.bounds))
			add_still(m, &l->still);
		else
			m->lively[n++] = *l;
	}
	m->lively_n = n;
}

static bool
next_person(void *ctx, struct rn_value *row)
{
	struct making *m = ctx;

	if (m->at == m->lively_n)
		return false;
	row[0] = rn_value_int(m->lively[m->at].still.person);
	row[1] = rn_value_int((int64_t)m->at++);
	return true;
}

/* Sums are of those at rest. */
static enum rn_status
take_out_lively(struct making *m)
{
	struct rn_feed from = { next_person, m };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	m->at = 0;
	TRY(rn_sql_fed(m->rn, &rn_ledger_sql, STATES_SETTLED, &from, &st));
	for (;;) {
		struct rn_state s;
		const void *body;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		body = rn_col_blob(&st, 1, &size);
		if (rn_state_unpack(body, size, &s))
			add_sums(m, &s, m->lively[rn_col_int(&st, 0)].org, -1);
	}
out:
	rn_done(&st);
	return rc;
}

static int
by_contact(const void *a, const void *b)
{
	const struct still *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->person < y->person ? -1 : x->person > y->person;
}

static void
count_days(struct making *m)
{
	struct rn_rest *r = &m->r;

	if (m->still_n > 1)
		qsort(m->still, m->still_n, sizeof(*m->still), by_contact);
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

static struct rn_value
blob(const void *p, size_t n)
{
	return (struct rn_value){ .kind = RN_VALUE_BLOB, .p = p, .n = n };
}

static bool
next_day(void *ctx, struct rn_value *row)
{
	struct making *m = ctx;
	int64_t day;
	size_t n = 0;

	if (m->at == m->still_n)
		return false;
	day = rn_rest_day_of(m->still[m->at].at);
	for (; m->at < m->still_n && rn_rest_day_of(m->still[m->at].at) == day;
	    m->at++, n++) {
		const struct still *s = &m->still[m->at];

		m->day = rn_grow(m->day, n, &m->day_room, sizeof(*m->day));
		m->day[n] = (struct rn_rest_one){ (uint32_t)(s->at -
		    day * RN_DAY) | (s->dormant ? RN_REST_DORMANT : 0),
		    s->person };
	}
	row[0] = rn_value_int(day);
	row[1] = blob(m->day, n * sizeof(*m->day));
	return true;
}

static bool
next_org(void *ctx, struct rn_value *row)
{
	struct making *m = ctx;
	const struct org *o;

	if (m->at == m->orgs_n)
		return false;
	o = &m->orgs[m->at];
	row[0] = rn_value_int(o->hash);
	row[1] = blob(&o->trials, sizeof(o->trials));
	m->at++;
	return true;
}

static bool
next_lively(void *ctx, struct rn_value *row)
{
	struct making *m = ctx;

	if (m->at == m->lively_n)
		return false;
	row[0] = rn_value_int(m->lively[m->at].still.person);
	row[1] = rn_value_int(m->lively[m->at].org);
	m->at++;
	return true;
}

static int
by_hash(const void *a, const void *b)
{
	const struct org *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static enum rn_status
feed(struct making *m, int which, bool (*next)(void *, struct rn_value *))
{
	m->at = 0;
	return rn_feed(m->rn, &rn_ledger_sql, which,
	    &(struct rn_feed){ next, m });
}

static enum rn_status
put_head(struct making *m)
{
	const struct sums sums = { m->r.trials, m->r.evidence,
	    m->r.bounds };
	size_t days = m->r.days_n * sizeof(*m->r.days);
	unsigned char *body = rn_zeroed(1, sizeof(sums) + days);
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	memcpy(body, &sums, sizeof(sums));
	if (days > 0)
		memcpy(body + sizeof(sums), m->r.days, days);
	TRY(rn_sql(m->rn, &rn_ledger_sql, REST_PUT, &st));
	rn_bind_int(&st, ":rule", RN_REST_RULE);
	rn_bind_int(&st, ":at", m->r.at);
	rn_bind_int(&st, ":upto", m->r.upto);
	rn_bind_int(&st, ":none", m->r.none);
	rn_bind_blob(&st, ":body", body, sizeof(sums) + days);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	free(body);
	return rc;
}

static enum rn_status
put_all(struct making *m)
{
	enum rn_status rc = RN_OK;

	if (m->orgs_n > 1)
		qsort(m->orgs, m->orgs_n, sizeof(*m->orgs), by_hash);
	TRY(feed(m, REST_DAY_PUT, next_day));
	TRY(feed(m, REST_ORG_PUT, next_org));
	TRY(feed(m, LIVELY_PUT, next_lively));
	TRY(put_head(m));
out:
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
	struct making m = { .rn = rn, .r.at = rn_now(rn) };
	enum rn_status rc = RN_OK;
	bool readable;

	TRY(empty(rn));
	TRY(rn_get1(rn, &rn_ledger_sql, PERSON_LAST, NULL, 0, &m.r.upto));
	TRY(count_all(&m, &readable));
	if (!readable)
		goto out;
	bound(&m);
	count_days(&m);
	TRY(take_out_lively(&m));
	TRY(put_all(&m));
out:
	free(m.still);
	free(m.lively);
	free(m.orgs);
	free(m.r.days);
	free(m.day);
	rn_table_free(&m.seen);
	return rc;
}

enum rn_status
rn_rest_renew(struct refnet *rn)
{
	enum rn_status rc = RN_OK;
	int64_t upto, people, changed, settled;

	TRY(rn_get1(rn, &rn_ledger_sql, PERSON_LAST, NULL, 0, &people));
	TRY(rn_get1(rn, &rn_ledger_sql, REST_UPTO, NULL, 0, &upto));
	if (people < WORTH || rn_terms(rn) != NULL)
		goto out;
	if (upto != RN_NONE) {
		TRY(rn_get1(rn, &rn_ledger_sql, REST_WAS_COUNT, NULL, 0,
		    &changed));
		if (people - upto + changed <= people / EIGHTH)
			goto out;
	}
	TRY(rn_get1(rn, &rn_ledger_sql, STATE_LAST, NULL, 0, &settled));
	if (settled != RN_NONE)
		TRY(rn_rest_make(rn));
out:
	return rc;
}

/* --- reading ------------------------------------------------------------- */

static bool
read_body(const void *body, size_t n, struct rn_arena *a, struct rn_rest *r)
{
	struct sums sums;
	size_t days;

	if (body == NULL || n < sizeof(sums))
		return false;
	memcpy(&sums, body, sizeof(sums));
	r->trials = sums.trials;
	r->evidence = sums.evidence;
	r->bounds = sums.bounds;
	days = n - sizeof(sums);
	r->days_n = days / sizeof(*r->days);
	r->days = rn_alloc(a, days + 1);
	memcpy(r->days, (const unsigned char *)body + sizeof(sums), days);
	return days % sizeof(*r->days) == 0;
}

enum rn_status
rn_rest_load(struct refnet *rn, struct rn_arena *a, int64_t now,
    struct rn_rest *r, bool *any)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *body;
	bool row;
	size_t n;

	*any = false;
	if (rn_terms(rn) != NULL)
		return RN_OK;	/* it is by those that are shipped */
	TRY(rn_sql(rn, &rn_ledger_sql, REST_GET, &st));
	rn_bind_int(&st, ":rule", RN_REST_RULE);
	rn_bind_int(&st, ":now", now);
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;
	*r = (struct rn_rest){ .at = rn_col_int(&st, 0),
	    .upto = rn_col_int(&st, 1), .none = rn_col_int(&st, 2) };
	body = rn_col_blob(&st, 3, &n);
	*any = read_body(body, n, a, r);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_rest_of(struct refnet *rn, struct rn_arena *a, int64_t day,
    struct rn_rest_one **v, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *body = NULL;
	size_t size = 0;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, REST_DAY, &st));
	rn_bind_int(&st, ":day", day);
	TRY(rn_step(&st, &row));
	if (row)
		body = rn_col_blob(&st, 0, &size);
	*n = size / sizeof(**v);
	*v = rn_alloc(a, size + 1);
	if (*n > 0)
		memcpy(*v, body, *n * sizeof(**v));
out:
	rn_done(&st);
	return rc;
}

bool
rn_rest_trials(const void *body, size_t n, struct rn_trials *t)
{
	if (body == NULL || n != sizeof(*t))
		return false;
	memcpy(t, body, sizeof(*t));
	return true;
}
