/*
 * lively.c - people who are not at rest: those of whom it is not sure what
 * tier they are of by now, for a census; see still.h.
 *
 * What is foreseen of somebody holds while nobody changes where they work, and
 * not where somebody's state is of later.
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
enter(struct rn_taking *t, const struct rn_stmt *st)
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
	rn_taking_unforesee(t, &s.state, tiers, n);
	t->known = rn_grow(t->known, t->known_n, &t->known_room,
	    sizeof(*t->known));
	t->known[t->known_n++] = s;
}

static enum rn_status
enter_rows(struct rn_taking *t, struct rn_stmt *st)
{
	enum rn_status rc = RN_OK;
	bool row;

	for (;;) {
		TRY(rn_step(st, &row));
		if (!row)
			break;
		enter(t, st);
	}
out:
	rn_done(st);
	return rc;
}

static enum rn_status
enter_fed(struct rn_taking *t, int which, const int64_t *v, size_t n)
{
	struct rn_feed_ids ids = { v, v };
	struct rn_feed from = { rn_feed_id, &ids };
	enum rn_status rc = RN_OK;
	struct rn_stmt st = { 0 };

	if (n == 0)
		goto out;
	ids.end += n;
	TRY(rn_sql_fed(t->rn, &rn_map_sql, which, &from, &st));
	TRY(enter_rows(t, &st));
out:
	return rc;
}

enum rn_status
rn_taking_lively(struct rn_taking *t)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(t->rn, &rn_map_sql, t->s->foreseen ? LIVELY_LATER : LIVELY,
	    &st));
	TRY(enter_rows(t, &st));
	/* where those work who have changed; this finds no more of them */
	t->moved_n = t->hash_n;
	if (t->s->foreseen && t->moved_n > 0)
		TRY(enter_fed(t, LIVELY_OF, t->hash, t->moved_n));
out:
	return rc;
}

static bool
works_where_moved(const struct rn_taking *t, int64_t hash)
{
	const uint32_t *at = hash == RN_NONE ? NULL :
	    rn_table_get(&t->seen, (uint64_t)hash);

	return at != NULL && *at < t->moved_n;
}

enum rn_status
rn_taking_unsure(struct rn_taking *t)
{
	struct rn_foreseen *f = &t->s->ahead;
	struct rn_scales scales = rn_scales_of(t->c->prior,
	    &t->c->calibration);
	struct rn_span now = rn_span_at(t->s->rest.at, t->c->at, &scales);
	int64_t *ids = rn_zeroed(f->unsure_n + 1, sizeof(*ids));
	enum rn_status rc = RN_OK;
	size_t n = 0;

	t->s->found = rn_zeroed(f->unsure_n + 1, sizeof(*t->s->found));
	for (size_t i = 0; i < f->unsure_n; i++) {
		const struct rn_hinge *h = &f->unsure[i];
		struct rn_found *found;
		int tier;

		if (rn_is_aside(t->s, h->person) ||
		    works_where_moved(t, h->org))
			continue;	/* they are in the census */
		tier = rn_foresee_at(&now, &h->ahead, h->org == RN_NONE ?
		    NULL : &h->others);
		if (tier == RN_UNSURE) {
			ids[n++] = h->person;
			continue;
		}
		found = &t->s->found[t->s->found_n++];
		found->person = h->person;
		found->tier = tier;
		f->people[tier]++;
		f->dormant[tier] += t->c->at >= h->dormant_from;
	}
	if (t->s->found_n > 1)
		qsort(t->s->found, t->s->found_n,
		    sizeof(*t->s->found), rn_by_int64);
	if (n > 0)
		TRY(enter_fed(t, LIVELY_AT, ids, n));
out:
	free(ids);
	return rc;
}

/* Somebody's tier, or RN_UNSURE for those aside and in the census. */
static int
tier_of(const struct rn_census *c, const struct rn_still *s,
    const struct rn_lively_since *one)
{
	int64_t person = one->person;
	const struct rn_found *d = NULL;

	if (rn_is_aside(s, person) || (c->n > 0 && bsearch(&person, c->v,
	    c->n, sizeof(*c->v), rn_by_int64) != NULL))
		return RN_UNSURE;
	if (one->tier != RN_UNSURE)
		return one->tier;
	if (s->found_n > 0)
		d = bsearch(&person, s->found, s->found_n, sizeof(*d),
		    rn_by_int64);
	return d != NULL ? d->tier : RN_UNSURE;
}

enum rn_status
rn_still_lively(struct refnet *rn, const struct rn_census *c,
    const struct rn_still *s, struct rn_lively_list *list, bool *any)
{
	enum rn_status rc = RN_OK;
	size_t n = 0;

	*any = true;
	if (s->foreseen)
		TRY(rn_lively_read(rn, s->ahead.span, list, any));
	for (size_t i = 0; i < list->n; i++) {
		struct rn_lively_since one = list->v[i];

		one.tier = tier_of(c, s, &one);
		if (one.tier != RN_UNSURE)
			list->v[n++] = one;
	}
	list->n = n;
out:
	return rc;
}
