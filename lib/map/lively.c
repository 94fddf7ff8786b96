/*
 * lively.c - people who are not at rest: those of whom it is not sure what
 * tier they are of by now, for a census; see still.h.
 *
 * What is foreseen of somebody holds while nobody changes where they work.
 */
#include <stdlib.h>

#include "map/taking.h"

/* Columns of the LIVELY queries. */
enum { PERSON_ID, ORG_HASH, STATE, TIERS };

void
rn_taking_unforesee(struct rn_taking *t, const struct rn_state *s,
    const unsigned char *tiers, size_t n)
{
	struct rn_foreseen *f = &t->s->ahead;
	int tier = t->s->foreseen ? rn_foreseen_tier(tiers, n, f->span) :
	    RN_UNSURE;

	if (tier >= RN_TIERS)
		return;
	f->people[tier]--;
	f->dormant[tier] -= rn_state_dormant(s, t->c->at);
}

/* Into the census, or, if they are in the sums, beside it for now. */
static void
enter(struct rn_taking *t, const struct rn_stmt *st, bool sure_too)
{
	int64_t person = rn_col_int(st, PERSON_ID);
	struct rn_standing s = { .person = person, .held = true };
	struct rn_census *c = t->c;
	const void *body, *tiers;
	size_t size, n;

	if (rn_is_aside(t->s, person))
		return;
	tiers = rn_col_blob(st, TIERS, &n);
	body = rn_col_blob(st, STATE, &size);
	if (body == NULL || !rn_state_unpack(body, size, &s.state)) {
		t->broken = true;
		return;
	}
	s.org = rn_taking_org(t, rn_col_int(st, ORG_HASH));
	if (tiers == NULL) {
		c->v = rn_grow(c->v, c->n, &t->v_room, sizeof(*c->v));
		c->v[c->n++] = s;
		return;
	}
	if (sure_too) {
		if (rn_foreseen_tier(tiers, n, t->s->ahead.span) == RN_UNSURE)
			return;	/* they come with the others */
		rn_taking_unforesee(t, &s.state, tiers, n);
	}
	t->known = rn_grow(t->known, t->known_n, &t->known_room,
	    sizeof(*t->known));
	t->known[t->known_n++] = s;
}

static enum rn_status
enter_rows(struct rn_taking *t, struct rn_stmt *st, bool sure_too)
{
	enum rn_status rc = RN_OK;
	bool row;

	for (;;) {
		TRY(rn_step(st, &row));
		if (!row)
			break;
		enter(t, st, sure_too);
	}
out:
	rn_done(st);
	return rc;
}

static enum rn_status
enter_fed(struct rn_taking *t, int which, const int64_t *v, size_t n,
    bool sure_too)
{
	struct rn_numbers numbers = { v, n, 0 };
	struct rn_feed from = { rn_next_number, &numbers };
	enum rn_status rc = RN_OK;
	struct rn_stmt st = { 0 };

	TRY(rn_sql_fed(t->rn, &rn_map_sql, which, &from, &st));
	TRY(enter_rows(t, &st, sure_too));
out:
	return rc;
}

static enum rn_status
enter_unsure(struct rn_taking *t)
{
	const struct rn_foreseen *f = &t->s->ahead;
	int64_t *ids = rn_zeroed(f->unsure_n + 1, sizeof(*ids));
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < f->unsure_n; i++)
		ids[i] = f->unsure[i];
	TRY(enter_fed(t, LIVELY_AT, ids, f->unsure_n, false));
out:
	free(ids);
	return rc;
}

enum rn_status
rn_taking_lively(struct rn_taking *t)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(t->rn, &rn_map_sql, t->s->foreseen ? LIVELY_LATER : LIVELY,
	    &st));
	TRY(enter_rows(t, &st, false));
	if (!t->s->foreseen)
		goto out;
	/* companies of those who have changed; this finds no more of them */
	if (t->hash_n > 0)
		TRY(enter_fed(t, LIVELY_OF, t->hash, t->hash_n, true));
	TRY(enter_unsure(t));
out:
	return rc;
}
