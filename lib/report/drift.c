/*
 * drift.c - people at the two ends of a window: everybody, or those who were
 * strong or medium when it began.
 *
 * Tiers here are the computed ones: a pin is a human's word and does not age.
 */
#include <stdlib.h>

#include "base/date.h"
#include "report/report.h"

enum {
	NEAR = 15,	/* days from RN_VITAL_DAYS ago: as good */
	STALE = 14	/* days without a word from anybody */
};

bool
rn_drift_stale(int64_t newest, int64_t to)
{
	return newest <= to - STALE * RN_DAY;
}

/* --- everybody --------------------------------------------------------------- */

static enum rn_status
look_then(struct refnet *rn, int64_t from, struct rn_drift **list, size_t *n)
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_census_take(rn, from, &c));
	*list = rn_zeroed(c.n + 1, sizeof(**list));
	for (*n = 0; *n < c.n; ++*n) {
		const struct rn_standing *s = &c.v[*n];
		struct rn_drift *d = &(*list)[*n];
		struct rn_score was;

		rn_census_score(&c, s, &was);
		d->person = s->person;
		d->was = was.tier;
		d->was_dormant = was.dormant;
		d->was_vital = (float)rn_vital(&s->state, from);
	}
out:
	rn_census_free(&c);
	return rc;
}

/* The same people in the same order: those who are held now. */
static enum rn_status
look_now(struct refnet *rn, int64_t to, struct rn_drift *list, size_t n)
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_census_take(rn, to, &c));
	for (size_t i = 0; i < c.n && i < n; i++) {
		const struct rn_state *s = &c.v[i].state;
		struct rn_drift *d = &list[i];
		struct rn_score is;

		rn_census_score(&c, &c.v[i], &is);
		d->is = is.tier;
		d->is_dormant = is.dormant;
		d->is_vital = (float)rn_vital(s, to);
		d->last_in = s->last_in;
		d->last_two_way = s->last_two_way;
	}
out:
	rn_census_free(&c);
	return rc;
}

/* One after the other, so that only one of them is in memory. */
enum rn_status
rn_drift_take(struct refnet *rn, int64_t from, int64_t to,
    struct rn_drift **list, size_t *n)
{
	enum rn_status rc = RN_OK;

	*list = NULL;
	*n = 0;
	TRY(look_then(rn, from, list, n));
	TRY(look_now(rn, to, *list, *n));
out:
	return rc;
}

/* --- those who were strong or medium ----------------------------------------- */

static void
join(struct rn_drift *d, const struct rn_warm *then, const struct rn_warm *now)
{
	*d = (struct rn_drift){ .person = then->person, .was = then->tier,
	    .is = now->tier, .was_dormant = then->dormant,
	    .is_dormant = now->dormant, .was_vital = then->vital,
	    .is_vital = now->vital, .last_in = now->last_in,
	    .last_two_way = now->last_two_way };
}

/* Those of `then` who are in `now`. */
static void
join_all(const struct rn_warm_list *then, const struct rn_warm_list *now,
    struct rn_drift *list, size_t *n)
{
	for (size_t i = 0; i < then->n; i++) {
		const struct rn_warm *is = rn_warm_find(now,
		    then->v[i].person);

		if (is != NULL)
			join(&list[(*n)++], &then->v[i], is);
	}
}

static size_t
those_missing(const struct rn_warm_list *then, const struct rn_warm_list *now,
    int64_t *ids)
{
	size_t n = 0;

	for (size_t i = 0; i < then->n; i++)
		if (rn_warm_find(now, then->v[i].person) == NULL)
			ids[n++] = then->v[i].person;
	return n;
}

enum rn_status
rn_drift_of(struct refnet *rn, int64_t as_of, const struct rn_warm_list *then,
    const struct rn_warm_list *now, struct rn_drift **list, size_t *n)
{
	int64_t *ids = rn_zeroed(then->n + 1, sizeof(*ids));
	struct rn_warm_list others = { 0 };
	enum rn_status rc = RN_OK;

	*n = 0;
	*list = rn_zeroed(then->n + 1, sizeof(**list));
	TRY(rn_warm_others(rn, as_of, ids, those_missing(then, now, ids),
	    &others));
	join_all(then, now, *list, n);
	join_all(then, &others, *list, n);
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), rn_by_int64);
out:
	free(ids);
	free(others.v);
	return rc;
}

int
rn_by_loss(const void *a, const void *b)
{
	const struct rn_lost *x = a, *y = b;

	if (x->loss < y->loss || x->loss > y->loss)
		return x->loss > y->loss ? -1 : 1;
	return x->person < y->person ? -1 : x->person > y->person;
}

double
rn_drift_loss(const struct rn_drift *d, const struct rn_vital_scale *scale)
{
	return rn_vital_p(scale, (double)d->was_vital) -
	    rn_vital_p(scale, (double)d->is_vital);
}

void
rn_drift_learn(const struct rn_drift *list, size_t n, int64_t from,
    int64_t to, struct rn_vital_scale *scale)
{
	struct rn_vital_seen *v = rn_zeroed(n + 1, sizeof(*v));
	int64_t newest = RN_NONE;
	size_t seen = 0;

	for (size_t i = 0; i < n; i++) {
		if (list[i].last_in > newest)
			newest = list[i].last_in;
		if (list[i].was <= RN_TIER_MEDIUM)
			v[seen++] = (struct rn_vital_seen){
			    list[i].was_vital, list[i].last_in > from };
	}
	*scale = rn_vital_shipped;
	if (!rn_drift_stale(newest, to))
		rn_vital_learn(v, seen, scale);
	free(v);
}

enum rn_status
rn_drift_scale(struct refnet *rn, int64_t as_of, bool many,
    const struct rn_warm_list *now, struct rn_vital_scale *scale)
{
	int64_t to = as_of == RN_NOW ? rn_now(rn) : as_of;
	int64_t at = rn_local_start(rn_local_day(to) - RN_VITAL_DAYS);
	struct rn_kept_warm then = { .at = RN_NONE };
	struct rn_drift *drift = NULL;
	enum rn_status rc = RN_OK;
	bool any = true;
	size_t n;

	*scale = rn_vital_shipped;
	if (many)
		TRY(rn_kept_warm_get(rn, at, at - NEAR * RN_DAY,
		    at + NEAR * RN_DAY, &then, &any));
	else
		TRY(rn_warm_take(rn, then.at = at, &then.warm));
	if (!any)
		goto out;
	TRY(rn_drift_of(rn, as_of, &then.warm, now, &drift, &n));
	rn_drift_learn(drift, n, then.at, to, scale);
out:
	rn_kept_warm_free(&then);
	free(drift);
	return rc;
}
