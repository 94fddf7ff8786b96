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

/* A table read in order of person, a row ahead of what is looked for. */
struct column {
	struct rn_stmt st;
	int64_t person;		/* of the row at hand; INT64_MAX: no more */
};

static enum rn_status
next(struct column *c)
{
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_step(&c->st, &row));
	c->person = row ? rn_col_int(&c->st, 0) : INT64_MAX;
out:
	return rc;
}

static enum rn_status
start(struct refnet *rn, int which, struct column *c)
{
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_map_sql, which, &c->st));
	rc = next(c);
out:
	return rc;
}

/* Move to a person or beyond; *body is NULL if they are not there. */
static enum rn_status
look_up(struct column *c, int64_t person, const void **body, size_t *size)
{
	enum rn_status rc = RN_OK;

	while (c->person < person)
		TRY(next(c));
	*body = c->person == person ? rn_col_blob(&c->st, 1, size) : NULL;
out:
	return rc;
}

/* Three tables side by side: what is recent hides what is settled. */
static enum rn_status
read_all(struct refnet *rn, struct rn_census *c, struct rn_table *orgs)
{
	struct rn_arena *a = rn_arena_make();
	struct column who = { 0 }, recent = { 0 }, settled = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0, orgs_room = 0;

	TRY(start(rn, CENSUS, &who));
	TRY(start(rn, CENSUS_RECENT, &recent));
	TRY(start(rn, CENSUS_SETTLED, &settled));
	while (who.person != INT64_MAX) {
		struct rn_standing *s;
		const void *body;
		size_t size;

		c->v = rn_grow(c->v, c->n, &room, sizeof(*c->v));
		s = &c->v[c->n++];
		s->person = who.person;
		s->org = org_index(rn, c, orgs, &orgs_room,
		    rn_col_text(&who.st, 1, a));
		s->listed = rn_col_int(&who.st, 2) == 1;
		TRY(look_up(&recent, s->person, &body, &size));
		if (body == NULL)
			TRY(look_up(&settled, s->person, &body, &size));
		s->held = body != NULL;
		if (!s->held)
			rn_state_init(&s->state);
		else if (!rn_state_unpack(body, size, &s->state))
			s->state.last_id = RN_NONE;	/* replay it below */
		rn_arena_reset(a);
		TRY(next(&who));
	}
out:
	rn_done(&who.st);
	rn_done(&recent.st);
	rn_done(&settled.st);
	rn_arena_free(a);
	return rc;
}

static bool
is_of_later(const struct rn_census *c, const struct rn_standing *s)
{
	return s->held && (s->state.last_id == RN_NONE ||
	    s->state.at > c->at);
}

/* Whoever has a state of later, or one that cannot be read, as they were. */
static enum rn_status
replay_later(struct refnet *rn, struct rn_census *c)
{
	struct rn_state_of *v = NULL;
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;

	for (size_t i = 0; i < c->n; i++)
		if (is_of_later(c, &c->v[i])) {
			v = rn_grow(v, n, &room, sizeof(*v));
			v[n++].person = c->v[i].person;
		}
	TRY(rn_ledger_replay_all(rn, v, n, c->at));
	for (size_t i = 0, k = 0; i < c->n && k < n; i++)
		if (is_of_later(c, &c->v[i]))
			c->v[i].state = v[k++].state;
out:
	free(v);
	return rc;
}

enum rn_status
rn_census_weigh(struct refnet *rn, struct rn_census *c,
    struct rn_evidence *said)
{
	enum rn_status rc = RN_OK;

	TRY(replay_later(rn, c));
	for (size_t i = 0; i < c->n; i++) {
		struct rn_standing *s = &c->v[i];
		struct rn_trials t;

		if (!s->held)
			continue;
		rn_state_trials(&s->state, c->at, &t);
		rn_trials_add(&c->all, &t, 1);
		if (s->org != UINT32_MAX)
			rn_trials_add(&c->orgs[s->org], &t, 1);
		rn_calibration_pending(&s->state, c->at, said);
	}
	c->prior = rn_prior_owner(&c->all);
	c->calibration = (struct rn_calibration){ .terms = rn_terms(rn) };
	rn_calibration_fit(said, c->prior, &c->calibration);
out:
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
	TRY(rn_census_weigh(rn, c, &said));
out:
	rn_table_free(&orgs);
	return rc;
}

enum rn_status
rn_census_of(struct refnet *rn, int64_t as_of, const int64_t *person,
    size_t n, struct rn_census *c)
{
	struct rn_evidence said = { 0 };
	enum rn_status rc = RN_OK;
	int64_t states, me;
	size_t room = 0;

	*c = (struct rn_census){ .at = as_of == RN_NOW ? rn_now(rn) : as_of };
	TRY(rn_get1(rn, &rn_map_sql, STATES, NULL, 0, &states));
	if (states != 0)
		return rn_census_take(rn, as_of, c);
	TRY(rn_me_id(rn, &me));
	/* where nobody has written yet, nobody tells anything of others */
	for (size_t i = 0; i < n; i++) {
		if (person[i] == me)
			continue;	/* as in CENSUS */
		c->v = rn_grow(c->v, c->n, &room, sizeof(*c->v));
		c->v[c->n] = (struct rn_standing){ .person = person[i],
		    .org = UINT32_MAX };
		rn_state_init(&c->v[c->n++].state);
	}
	TRY(rn_census_weigh(rn, c, &said));
out:
	return rc;
}

void
rn_census_free(struct rn_census *c)
{
	free(c->v);
	free(c->orgs);
	*c = (struct rn_census){ 0 };
}

struct rn_prior
rn_census_prior(const struct rn_census *c, const struct rn_standing *s)
{
	struct rn_trials others, mine;

	if (s->org == UINT32_MAX)
		return c->prior;
	others = c->orgs[s->org];
	rn_state_trials(&s->state, c->at, &mine);
	rn_trials_add(&others, &mine, -1);
	return rn_prior_company(c->prior, &others);
}

void
rn_census_score(const struct rn_census *c, const struct rn_standing *s,
    struct rn_score *out)
{
	rn_score(&s->state, c->at, rn_census_prior(c, s), &c->calibration,
	    out);
}
