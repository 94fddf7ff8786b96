/*
 * still.c - a census without those at rest; see still.h.
 *
 * Whoever has changed since they were counted, or of whom a human decided
 * something, is taken out of the counts as they were, and into the census as
 * they are.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "map/taking.h"

enum {
	FEW = 100,		/* changed people who are always worth it */
	EIGHTH = 8		/* of all; with more, a census is as quick */
};
#define HAIR 1e-9		/* far more than sums are rounded by */

bool
rn_still_sure(const struct rn_score *sc)
{
	return fabs(sc->p24 - 0.5) > HAIR && fabs(sc->p7 - 0.5) > HAIR;
}

uint32_t
rn_taking_org(struct rn_taking *t, int64_t hash)
{
	struct rn_census *c = t->c;
	uint32_t *slot;

	if (hash == RN_NONE)
		return UINT32_MAX;
	slot = rn_table_at(&t->seen, (uint64_t)hash);
	if (*slot == RN_TABLE_NEW) {
		*slot = (uint32_t)c->orgs_n;
		c->orgs = rn_grow(c->orgs, c->orgs_n, &t->orgs_room,
		    sizeof(*c->orgs));
		c->orgs[c->orgs_n++] = (struct rn_trials){ 0 };
		t->hash = rn_grow(t->hash, t->hash_n, &t->hash_room,
		    sizeof(*t->hash));
		t->hash[t->hash_n++] = hash;
	}
	return *slot;
}

static uint32_t
org_of(struct rn_taking *t, const struct rn_stmt *st, int column,
    struct rn_arena *a)
{
	const char *fold = rn_col_text(st, column, a);

	return fold == NULL || *fold == '\0' ? UINT32_MAX : rn_taking_org(t,
	    rn_store_hash(t->rn, fold, strlen(fold)));
}

static struct rn_standing *
enter(struct rn_taking *t, int64_t person, uint32_t org)
{
	struct rn_census *c = t->c;
	struct rn_standing *s;

	c->v = rn_grow(c->v, c->n, &t->v_room, sizeof(*c->v));
	s = &c->v[c->n++];
	s->person = person;
	s->org = org;
	s->held = s->listed = false;
	return s;
}

/* --- whoever has changed ------------------------------------------------- */

static enum rn_status
list_aside(struct rn_taking *t, bool *few)
{
	struct rn_still *s = t->s;
	int64_t most = FEW + s->rest.upto / EIGHTH;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(t->rn, &rn_map_sql, MOVED, &st));
	rn_bind_int(&st, ":upto", s->rest.upto);
	rn_bind_int(&st, ":most", most);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		s->aside = rn_grow(s->aside, s->aside_n, &t->ids_room,
		    sizeof(*s->aside));
		s->aside[s->aside_n++] = rn_col_int(&st, 0);
	}
	*few = (int64_t)s->aside_n < most;
	s->aside_n = rn_distinct(s->aside, s->aside_n);
out:
	rn_done(&st);
	return rc;
}

/* They are in no sum any more. */
static void
take_back(struct rn_taking *t, const struct rn_state *was, uint32_t org)
{
	struct rn_evidence said = { 0 };
	struct rn_trials trials;

	rn_state_trials(was, t->c->at, &trials);
	rn_trials_add(&t->c->all, &trials, -1);
	if (org != UINT32_MAX)
		rn_trials_add(&t->c->orgs[org], &trials, -1);
	rn_calibration_pending(was, t->c->at, &said);
	rn_evidence_add(&t->said, &said, -1);
}

static void
forget_still(struct rn_taking *t, const struct rn_state *was)
{
	struct rn_still *s = t->s;

	if (was->last_two_way == RN_NONE) {
		s->rest.none--;
		return;
	}
	s->gone = rn_grow(s->gone, s->gone_n, &t->gone_room,
	    sizeof(*s->gone));
	s->gone[s->gone_n++] = (struct rn_gone){ was->last_two_way,
	    rn_state_dormant(was, s->rest.at) };
}

/* Out of the counts, as they were. */
static void
forget(struct rn_taking *t, const struct rn_stmt *st, struct rn_arena *a)
{
	bool changed = rn_col_int(st, MOVED_CHANGED) == 1;
	bool listed = rn_col_int(st, changed ? MOVED_WAS_LISTED : MOVED_LISTED) == 1;
	bool lively = rn_col_int(st, MOVED_WAS_LIVELY) == 1;
	uint32_t org = org_of(t, st, changed ? MOVED_WAS_ORG : MOVED_ORG, a);
	const void *body, *tiers;
	struct rn_state was;
	size_t size, tiers_n;

	if (rn_col_int(st, MOVED_ID) > t->s->rest.upto ||
	    rn_col_int(st, changed ? MOVED_WAS_SHOWN : MOVED_SHOWN) != 1)
		return;
	body = rn_col_blob(st, MOVED_WAS_BODY, &size);
	if (body == NULL) {
		t->s->rest.none -= !listed;
		return;
	}
	if (!rn_state_unpack(body, size, &was)) {
		t->broken = true;
		return;
	}
	tiers = rn_col_blob(st, MOVED_WAS_TIERS, &tiers_n);
	if (lively && tiers == NULL)
		return;		/* they were in no sum */
	take_back(t, &was, org);
	if (lively)
		rn_taking_unforesee(t, &was, tiers, tiers_n);
	else
		forget_still(t, &was);
}

/* Into the census, as they are. */
static void
remember(struct rn_taking *t, const struct rn_stmt *st, struct rn_arena *a)
{
	struct rn_standing *s;
	const void *body;
	size_t size;

	if (rn_col_int(st, MOVED_SHOWN) != 1)
		return;
	s = enter(t, rn_col_int(st, MOVED_ID), org_of(t, st, MOVED_ORG, a));
	s->listed = rn_col_int(st, MOVED_LISTED) == 1;
	body = rn_col_blob(st, MOVED_BODY, &size);
	s->held = body != NULL;
	if (!s->held)
		rn_state_init(&s->state);
	else if (!rn_state_unpack(body, size, &s->state))
		s->state.last_id = RN_NONE;	/* replayed when weighed */
}

static enum rn_status
take_aside(struct rn_taking *t)
{
	struct rn_feed_ids ids = { t->s->aside, t->s->aside };
	struct rn_feed from = { rn_feed_id, &ids };
	struct rn_arena *a = rn_arena_make();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	if (t->s->aside_n == 0)
		goto out;
	ids.end += t->s->aside_n;
	TRY(rn_sql_fed(t->rn, &rn_map_sql, MOVED_ROWS, &from, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		forget(t, &st, a);
		remember(t, &st, a);
		rn_arena_reset(a);
	}
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

bool
rn_is_aside(const struct rn_still *s, int64_t person)
{
	return s->aside_n > 0 && bsearch(&person, s->aside, s->aside_n,
	    sizeof(person), rn_by_int64) != NULL;
}

/* --- all of them --------------------------------------------------------- */

/* Hashes in their order, and their places. */
struct numbers { const int64_t *v; size_t n, at; };

static bool
next_number(void *ctx, struct rn_value *row)
{
	struct numbers *all = ctx;

	if (all->at == all->n)
		return false;
	row[0] = rn_value_int(all->v[all->at]);
	row[1] = rn_value_int((int64_t)all->at++);
	return true;
}

/* What is kept of companies that matter, from one of them on. */
static enum rn_status
add_orgs(struct rn_taking *t, size_t first)
{
	struct numbers hashes;
	struct rn_feed from = { next_number, &hashes };
	struct rn_census *c = t->c;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	if (t->hash_n == first)
		return RN_OK;
	hashes = (struct numbers){ t->hash + first, t->hash_n - first, 0 };
	TRY(rn_sql_fed(t->rn, &rn_map_sql, REST_ORGS, &from, &st));
	for (;;) {
		size_t org;
		struct rn_trials trials;
		const void *body;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		org = first + (size_t)rn_col_int(&st, 0);
		body = rn_col_blob(&st, 1, &size);
		if (rn_rest_trials(body, size, t->s->rest.at, c->at, &trials))
			rn_trials_add(&c->orgs[org], &trials, 1);
		else
			t->broken = true;
	}
out:
	rn_done(&st);
	return rc;
}

static void
join(struct rn_taking *t)
{
	struct rn_census *c = t->c;

	for (size_t i = 0; i < t->known_n; i++) {
		c->v = rn_grow(c->v, c->n, &t->v_room, sizeof(*c->v));
		c->v[c->n++] = t->known[i];
	}
	if (c->n > 1)
		qsort(c->v, c->n, sizeof(*c->v), rn_by_int64);
}

/* *again: what was foreseen does not hold. */
static enum rn_status
take(struct rn_taking *t, struct rn_arena *a, bool *any, bool *again)
{
	struct rn_census *c = t->c;
	struct rn_still *s = t->s;
	struct rn_scales scales;
	enum rn_status rc = RN_OK;
	size_t orgs;

	TRY(rn_rest_load(t->rn, a, c->at, &s->rest, any));
	if (*any)
		TRY(list_aside(t, any));
	if (!*any)
		goto out;
	c->all = s->rest.trials;
	t->said = s->rest.evidence;
	if (s->foreseen)
		TRY(rn_foreseen_load(t->rn, a, c->at, &s->ahead,
		    &s->foreseen));
	TRY(take_aside(t));
	TRY(rn_taking_lively(t));
	TRY(add_orgs(t, 0));
	orgs = t->hash_n;
	TRY(rn_census_weigh(t->rn, c, &t->said));
	scales = rn_scales_of(c->prior, &c->calibration);
	*again = s->foreseen && !rn_leeway_holds(&s->ahead.leeway, &scales);
	*any = rn_bounds_hold(&s->rest.bounds, c->prior, &c->calibration);
	if (!*any || *again)
		goto out;
	if (s->foreseen)
		TRY(rn_taking_unsure(t));
	TRY(add_orgs(t, orgs));
	join(t);
	*any = !t->broken;
out:
	return rc;
}

static enum rn_status
take_with(struct refnet *rn, struct rn_arena *a, int64_t at, bool foresee,
    struct rn_census *c, struct rn_still *s, bool *any)
{
	struct rn_taking t = { .rn = rn, .c = c, .s = s };
	enum rn_status rc = RN_OK;
	bool again = false;

	*c = (struct rn_census){ .at = at };
	*s = (struct rn_still){ .foreseen = foresee };
	rc = take(&t, a, any, &again);
	rn_table_free(&t.seen);
	free(t.hash);
	free(t.known);
	if (rc == RN_OK && *any && again) {
		rn_census_free(c);
		rn_still_free(s);
		rc = take_with(rn, a, at, false, c, s, any);
	}
	return rc;
}

enum rn_status
rn_still_take(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_census *c, struct rn_still *s, bool *any)
{
	return take_with(rn, a, as_of == RN_NOW ? rn_now(rn) : as_of, true, c,
	    s, any);
}

void
rn_still_free(struct rn_still *s)
{
	free(s->aside);
	free(s->gone);
	free(s->found);
	*s = (struct rn_still){ 0 };
}

/* --- the counts ---------------------------------------------------------- */

/* How many of a day had it before that second of it? */
static enum rn_status
before(struct refnet *rn, struct rn_arena *a, int64_t day, int64_t second,
    bool or_dormant, int64_t *n)
{
	struct rn_rest_one *v;
	enum rn_status rc = RN_OK;
	size_t all;

	*n = 0;
	TRY(rn_rest_of(rn, a, day, &v, &all));
	for (size_t i = 0; i < all; i++)
		*n += (int64_t)(v[i].second & ~RN_REST_DORMANT) < second ||
		    (or_dormant && (v[i].second & RN_REST_DORMANT) != 0);
out:
	return rc;
}

enum rn_status
rn_still_weak(struct refnet *rn, struct rn_arena *a,
    const struct rn_still *s, int64_t now, int64_t *people, int64_t *dormant)
{
	int64_t since = now - (int64_t)(RN_DORMANT_DAYS * RN_DAY), n;
	int64_t day = rn_rest_day_of(since);
	enum rn_status rc = RN_OK;

	*people = *dormant = 0;
	for (size_t i = 0; i < s->rest.days_n; i++) {
		const struct rn_rest_day *d = &s->rest.days[i];

		*people += d->n;
		if (d->day == day)
			TRY(before(rn, a, day, since - day * RN_DAY, true,
			    &n));
		else
			n = d->day < day ? d->n : d->dormant;
		*dormant += n;
	}
	for (size_t i = 0; i < s->gone_n; i++) {
		*people -= 1;
		*dormant -= s->gone[i].dormant || s->gone[i].at < since;
	}
out:
	return rc;
}

/* Those of a day by then, until there are `most`. */
static enum rn_status
list_day(struct refnet *rn, struct rn_arena *a, const struct rn_still *s,
    int64_t day, int64_t by, size_t most, struct rn_since *v, size_t *n)
{
	struct rn_rest_one *one;
	enum rn_status rc = RN_OK;
	size_t all;

	TRY(rn_rest_of(rn, a, day, &one, &all));
	for (size_t i = 0; i < all && *n < most; i++) {
		int64_t at = day * RN_DAY + (one[i].second & ~RN_REST_DORMANT);

		if (at <= by && !rn_is_aside(s, one[i].person))
			v[(*n)++] = (struct rn_since){ at, one[i].person };
	}
out:
	return rc;
}

enum rn_status
rn_still_since(struct refnet *rn, struct rn_arena *a,
    const struct rn_still *s, int64_t by, size_t most, struct rn_since **v,
    size_t *n, size_t *all)
{
	int64_t last = rn_rest_day_of(by), count = 0, some;
	enum rn_status rc = RN_OK;

	*n = *all = 0;
	for (size_t i = 0; i < s->rest.days_n; i++) {
		const struct rn_rest_day *d = &s->rest.days[i];

		if (d->day > last)
			break;
		some = d->n;
		if (d->day == last)
			TRY(before(rn, a, last, by - last * RN_DAY + 1, false,
			    &some));
		count += some;
	}
	if (most == 0 || most > (size_t)count)
		most = (size_t)count;
	*v = rn_alloc(a, (most + 1) * sizeof(**v));
	for (size_t i = 0; i < s->rest.days_n && *n < most &&
	    s->rest.days[i].day <= last; i++)
		TRY(list_day(rn, a, s, s->rest.days[i].day, by, most, *v, n));
	for (size_t i = 0; i < s->gone_n; i++)
		count -= s->gone[i].at <= by;
	*all = (size_t)count;
out:
	return rc;
}
