/*
 * rest_read.c - what is kept of people at rest and of what is foreseen, read
 * for a moment; see rest.h.
 */
#include <string.h>

#include "ledger/resting.h"
#include "score/shape.h"

int64_t
rn_rest_day_of(int64_t at)
{
	return at / RN_DAY - (at % RN_DAY < 0);
}

int64_t
rn_rest_hour_of(int64_t at)
{
	return at / 3600 - (at % 3600 < 0);
}

static bool
read_body(const void *body, size_t n, struct rn_arena *a, struct rn_rest *r)
{
	struct rn_rest_sums sums;
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

/*
 * What of open asks counts by a moment, so long after they were asked; *whole:
 * false of what is damaged.
 */
static enum rn_status
lapsed(struct refnet *rn, int64_t now, int64_t after, struct rn_lapsed *sum,
    bool *whole)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const unsigned char *body;
	size_t size = 0;
	bool row;

	*sum = (struct rn_lapsed){ 0 };
	*whole = true;
	TRY(rn_sql(rn, &rn_ledger_sql, OPEN_BY, &st));
	rn_bind_int(&st, ":hour", rn_rest_hour_of(now - after));
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;
	body = rn_col_blob(&st, 0, &size);
	*whole = size >= sizeof(*sum) &&
	    (size - sizeof(*sum)) % sizeof(struct rn_open) == 0;
	if (!*whole)
		goto out;
	memcpy(sum, body, sizeof(*sum));
	for (size_t at = sizeof(*sum); at < size;
	    at += sizeof(struct rn_open)) {
		struct rn_open o;

		memcpy(&o, body + at, sizeof(o));
		rn_lapsed_add(sum, &o, now);
	}
out:
	rn_done(&st);
	return rc;
}

/* Sums as of the moment of rest, to those of now. */
static enum rn_status
bring_to(struct refnet *rn, int64_t now, struct rn_rest *r, bool *whole)
{
	double left = rn_trials_left(r->at, now);
	struct rn_lapsed day, week;
	enum rn_status rc = RN_OK;

	TRY(lapsed(rn, now, RN_DAY, &day, whole));
	if (*whole)
		TRY(lapsed(rn, now, RN_WEEK, &week, whole));
	if (!*whole)
		goto out;
	week.day = day.day;
	rn_lapsed_into(&week, &r->trials, &r->evidence);
	rn_trials_age(&r->trials, left);
	rn_evidence_age(&r->evidence, left);
out:
	return rc;
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
	if (*any)
		TRY(bring_to(rn, now, r, any));
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
rn_rest_trials(const void *body, size_t n, int64_t at, int64_t now,
    struct rn_trials *t)
{
	const unsigned char *p = body;
	struct rn_rest_open o;

	if (body == NULL || n < sizeof(*t))
		return false;
	memcpy(t, p, sizeof(*t));
	for (p += sizeof(*t), n -= sizeof(*t); n >= sizeof(o);
	    p += sizeof(o), n -= sizeof(o)) {
		memcpy(&o, p, sizeof(o));
		t->n24 += now - o.at >= RN_DAY ? o.day : 0;
		t->n7 += now - o.at >= RN_WEEK ? o.week : 0;
	}
	rn_trials_age(t, rn_trials_left(at, now));
	return n == 0;
}

static struct rn_trials
read_trials(const float v[4])
{
	return (struct rn_trials){ .s24 = v[0], .n24 = (double)v[0] + v[1],
	    .s7 = v[2], .n7 = (double)v[2] + v[3] };
}

static void
read_hinge(const struct rn_hinge_kept *kept, struct rn_hinge *h)
{
	const float *v = kept->v + 4, *o = v + 9;

	*h = (struct rn_hinge){ .org = kept->org, .person = kept->person,
	    .dormant_from = kept->dormant_from };
	h->ahead = (struct rn_ahead){ .mine = read_trials(kept->v),
	    .day = v[0], .week = v[1], .asked = kept->asked, .z24 = v[2],
	    .z7 = v[3], .o = v[4], .i = v[5], .direct = v[6], .volume = v[7],
	    .rhythm = v[8] };
	h->others = (struct rn_others){ .trials = read_trials(o),
	    .day = o[4], .week = o[5] };
}

/* Counts, and what has come to be dormant within the span by now. */
static bool
read_span(const unsigned char *body, size_t size, int64_t from, int64_t now,
    struct rn_arena *a, struct rn_foreseen *f)
{
	struct rn_foreseen_head h;
	size_t all;

	if (body == NULL || size < sizeof(h))
		return false;
	memcpy(&h, body, sizeof(h));
	all = h.unsure_n * sizeof(struct rn_hinge_kept);
	if (now >= h.to || size != sizeof(h) + all +
	    h.soon_n * sizeof(struct rn_soon))
		return false;
	f->leeway = h.leeway;
	f->span = h.span;
	for (int t = 0; t < RN_TIERS; t++) {
		f->people[t] = h.people[t];
		f->dormant[t] = h.dormant[t];
	}
	f->unsure_n = h.unsure_n;
	f->unsure = rn_alloc(a, (h.unsure_n + (size_t)1) * sizeof(*f->unsure));
	body += sizeof(h);
	for (uint32_t i = 0; i < h.unsure_n; i++) {
		struct rn_hinge_kept kept;

		memcpy(&kept, body, sizeof(kept));
		read_hinge(&kept, &f->unsure[i]);
		body += sizeof(kept);
	}
	for (uint32_t i = 0; i < h.soon_n; i++) {
		struct rn_soon soon;

		memcpy(&soon, body, sizeof(soon));
		body += sizeof(soon);
		if (soon.second <= now - from && soon.tier < RN_TIERS)
			f->dormant[soon.tier]++;
	}
	return true;
}

enum rn_status
rn_foreseen_load(struct refnet *rn, struct rn_arena *a, int64_t now,
    struct rn_foreseen *f, bool *any)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *body;
	size_t size;
	bool row;

	*any = false;
	TRY(rn_sql(rn, &rn_ledger_sql, FORESEEN_AT, &st));
	rn_bind_int(&st, ":now", now);
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;
	body = rn_col_blob(&st, 1, &size);
	*any = read_span(body, size, rn_col_int(&st, 0), now, a, f);
out:
	rn_done(&st);
	return rc;
}

int
rn_foreseen_tier(const unsigned char *tiers, size_t n, unsigned span)
{
	int tier = RN_UNSURE;

	for (size_t i = 0; i + 1 < n && tiers[i] <= span; i += 2)
		tier = tiers[i + 1];
	return tier;
}

/* A part: people, one who is nobody, and their tiers; false: it is damaged. */
static bool
read_since(const unsigned char *body, size_t size, unsigned span,
    struct rn_lively_list *list)
{
	size_t most = size / sizeof(struct rn_since_kept), people = 0;
	struct rn_since_kept one, next;
	const unsigned char *tiers;

	for (; people < most; people++) {
		memcpy(&one, body + people * sizeof(one), sizeof(one));
		if (one.person == UINT32_MAX)
			break;
	}
	if (people == most)
		return false;
	tiers = body + (people + 1) * sizeof(one);
	size -= (people + 1) * sizeof(one);
	for (size_t i = 0; i < people; i++) {
		struct rn_lively_since *v;

		memcpy(&one, body + i * sizeof(one), sizeof(one));
		memcpy(&next, body + (i + 1) * sizeof(one), sizeof(next));
		if (one.tiers > next.tiers || next.tiers > size)
			return false;
		list->v = rn_grow(list->v, list->n, &list->room, sizeof(*v));
		v = &list->v[list->n++];
		*v = (struct rn_lively_since){ one.at, one.person,
		    rn_foreseen_tier(tiers + one.tiers,
		    next.tiers - one.tiers, span) };
	}
	return true;
}

enum rn_status
rn_lively_read(struct refnet *rn, unsigned span, struct rn_lively_list *list,
    bool *any)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	*any = true;
	TRY(rn_sql(rn, &rn_ledger_sql, SINCE_GET, &st));
	while (*any) {
		const void *body;
		size_t size;
		bool row;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		body = rn_col_blob(&st, 0, &size);
		*any = read_since(body, size, span, list);
	}
out:
	rn_done(&st);
	return rc;
}
