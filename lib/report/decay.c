/*
 * decay.c - who went cold: everybody at the two ends of a window.
 *
 * Tiers here are the computed ones: a pin is a human's word and does not age.
 * Both ends are taken from what is held now.  A kind of change is a row of
 * `rows`.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "report/report.h"

enum { USUAL_DAYS = 90 };

static bool
held(const struct rn_drift *d)
{
	return d->is == d->was;
}

static bool
went_up(const struct rn_drift *d)
{
	return d->is < d->was;
}

static bool
went_down(const struct rn_drift *d)
{
	return d->is > d->was;
}

static bool
fell_silent(const struct rn_drift *d)
{
	return d->is_dormant;
}

#define OF(tier) (1u << RN_TIER_##tier)

static const struct row {
	enum rn_measure measure;
	bool (*counts)(const struct rn_drift *d);
	unsigned tiers;		/* where it can happen */
	bool awake;		/* only of those not dormant before */
} rows[] = {
	{ RN_M_HELD, held, OF(STRONG) | OF(MEDIUM) | OF(WEAK) | OF(NONE), false },
	{ RN_M_UP, went_up, OF(MEDIUM) | OF(WEAK) | OF(NONE), false },
	{ RN_M_DOWN, went_down, OF(STRONG) | OF(MEDIUM) | OF(WEAK), false },
	{ RN_M_DORMANT, fell_silent, OF(STRONG) | OF(MEDIUM) | OF(WEAK), true },
};

enum rn_status
rn_drift_take(struct refnet *rn, int64_t from, int64_t to,
    struct rn_drift **list, size_t *n)
{
	struct rn_census before = { 0 }, after = { 0 };
	enum rn_status rc = RN_OK;

	*list = NULL;
	*n = 0;
	TRY(rn_census_take(rn, from, &before));
	TRY(rn_census_take(rn, to, &after));
	*list = calloc(after.n + 1, sizeof(**list));
	if (*list == NULL)
		rn_nomem();
	/* the same people in the same order: those who are held now */
	for (size_t i = 0; i < after.n && i < before.n; i++) {
		struct rn_score was, is;

		rn_census_score(&before, &before.v[i], &was);
		rn_census_score(&after, &after.v[i], &is);
		(*list)[(*n)++] = (struct rn_drift){
		    .person = after.v[i].person, .was = was.tier,
		    .is = is.tier, .was_dormant = was.dormant,
		    .is_dormant = is.dormant,
		    .last_two_way = after.v[i].state.last_two_way };
	}
out:
	rn_census_free(&before);
	rn_census_free(&after);
	return rc;
}

/* Everybody, and how they are called, by id; the latter if it is asked for. */
struct drifts {
	struct rn_desk d;
	struct rn_drift *v;
	size_t n;
};

static enum rn_status
put_row(struct drifts *x, const struct row *r, int tier)
{
	struct rn_share share = { .target = NAN, .usual_days = NAN };
	struct rn_stat *s = rn_stats_next(&x->d.out);
	enum rn_status rc = RN_OK;

	s->cohort = rn_tier_name[tier];
	for (size_t i = 0; i < x->n; i++) {
		const struct rn_drift *v = &x->v[i];

		if (v->was != tier || (r->awake && v->was_dormant))
			continue;
		share.of++;
		if (!r->counts(v))
			continue;
		share.hits++;
		TRY(rn_desk_name_person(&x->d, s, v->person));
	}
	rn_figure_share(x->d.a, s, r->measure, &share);
	rn_desk_why(&x->d, s, NULL);
out:
	return rc;
}

enum rn_status
rn_stats_decay(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	struct drifts x = { .v = NULL };
	enum rn_status rc = RN_OK;

	TRY(rn_desk_sit(&x.d, rn, a, q));
	if (x.d.from == RN_NONE)
		x.d.from = x.d.out.from =
		    rn_local_start(rn_local_day(x.d.to) - USUAL_DAYS);
	TRY(rn_drift_take(rn, x.d.from, x.d.to, &x.v, &x.n));
	for (int t = 0; t < RN_TIERS; t++)
		for (size_t i = 0; i < RN_LEN(rows); i++)
			if ((rows[i].tiers & (1u << t)) != 0)
				TRY(put_row(&x, &rows[i], t));
	TRY(rn_put_silent(&x.d, x.d.from, x.d.to));
out:
	free(x.v);
	return rn_desk_rise(&x.d, rc, list, n);
}
