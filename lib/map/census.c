/*
 * census.c - everybody's state at one moment.
 *
 * A score leans on all the others: the owner's own answer rate, the
 * company's, and what earlier predictions were worth.  Those are sums over
 * people and cheap to take, so they are taken when asked for and never
 * stored.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "map/map.h"

static void
add(struct rn_trials *to, const struct rn_trials *t, double sign)
{
	to->n24 += sign * t->n24;
	to->s24 += sign * t->s24;
	to->n7 += sign * t->n7;
	to->s7 += sign * t->s7;
}

static uint32_t
org_index(struct refnet *rn, struct rn_census *c, struct rn_table *seen,
    size_t *room, const char *org)
{
	uint32_t *slot;

	if (org == NULL || *org == '\0')
		return UINT32_MAX;
	slot = rn_table_at(seen, (uint64_t)rn_store_hash(rn, org,
	    strlen(org)));
	if (*slot == RN_TABLE_NEW) {
		*slot = (uint32_t)c->orgs_n;
		c->orgs = rn_grow(c->orgs, c->orgs_n, room, sizeof(*c->orgs));
		c->orgs[c->orgs_n++] = (struct rn_trials){ 0 };
	}
	return *slot;
}

static enum rn_status
read_all(struct refnet *rn, struct rn_census *c, struct rn_table *orgs)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0, orgs_room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, CENSUS, &st));
	for (;;) {
		struct rn_standing *s;
		const void *body;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		c->v = rn_grow(c->v, c->n, &room, sizeof(*c->v));
		s = &c->v[c->n++];
		s->person = rn_col_int(&st, 0);
		s->org = org_index(rn, c, orgs, &orgs_room,
		    rn_col_text(&st, 1, a));
		body = rn_col_blob(&st, 2, &size);
		s->held = body != NULL;
		rn_state_init(&s->state);
		if (s->held && !rn_state_unpack(body, size, &s->state))
			s->state.last_id = RN_NONE;	/* replay it below */
		rn_arena_reset(a);
	}
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_census_take(struct refnet *rn, int64_t as_of, struct rn_census *c)
{
	struct rn_table orgs = { 0 };
	struct rn_evidence said = { 0 };
	enum rn_status rc = RN_OK;

	*c = (struct rn_census){ .at = as_of == RN_NOW ? rn_now(rn) : as_of };
	TRY(read_all(rn, c, &orgs));
	for (size_t i = 0; i < c->n; i++) {
		struct rn_standing *s = &c->v[i];
		struct rn_trials t;

		if (!s->held)
			continue;
		if (s->state.last_id == RN_NONE || s->state.at > c->at)
			TRY(rn_ledger_replay(rn, s->person, c->at, &s->state));
		rn_state_trials(&s->state, c->at, &t);
		add(&c->all, &t, 1);
		if (s->org != UINT32_MAX)
			add(&c->orgs[s->org], &t, 1);
		rn_calibration_pending(&s->state, c->at, &said);
	}
	c->prior = rn_prior_owner(&c->all);
	c->calibration = (struct rn_calibration){ .terms = rn_terms(rn) };
	rn_calibration_fit(&said, c->prior, &c->calibration);
out:
	rn_table_free(&orgs);
	return rc;
}

void
rn_census_free(struct rn_census *c)
{
	free(c->v);
	free(c->orgs);
	*c = (struct rn_census){ 0 };
}

void
rn_census_score(const struct rn_census *c, const struct rn_standing *s,
    struct rn_score *out)
{
	struct rn_prior prior = c->prior;

	if (s->org != UINT32_MAX) {
		struct rn_trials others = c->orgs[s->org], mine;

		rn_state_trials(&s->state, c->at, &mine);
		add(&others, &mine, -1);
		prior = rn_prior_company(prior, &others);
	}
	rn_score(&s->state, c->at, prior, &c->calibration, out);
}
