/*
 * decay.c - who went cold: everybody at the two ends of a window, both as of
 * what is held now, and what is lost by it.
 *
 * A kind of change is a row of `rows`.
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

/* --- what is lost ------------------------------------------------------------ */

/* Where the window is as long as chances are of, from its own two ends. */
static enum rn_status
learn(struct drifts *x, struct rn_vital_scale *scale)
{
	struct rn_warm_list now = { 0 };
	enum rn_status rc = RN_OK;

	if (x->d.from == rn_local_start(rn_local_day(x->d.to) -
	    RN_VITAL_DAYS)) {
		rn_drift_learn(x->v, x->n, x->d.from, x->d.to, scale);
		goto out;
	}
	TRY(rn_warm_take(x->d.rn, x->d.to, &now));
	TRY(rn_drift_scale(x->d.rn, x->d.to, x->n >= RN_MANY, &now, scale));
out:
	free(now.v);
	return rc;
}

static enum rn_status
name_lost(struct drifts *x, struct rn_stat *s, struct rn_lost *v, size_t n)
{
	enum rn_status rc = RN_OK;

	if (n > 1)
		qsort(v, n, sizeof(*v), rn_by_loss);
	for (size_t i = 0; i < n && v[i].loss > 0; i++)
		TRY(rn_desk_name_person(&x->d, s, v[i].person));
out:
	return rc;
}

static enum rn_status
put_loss(struct drifts *x)
{
	struct rn_stat *s = rn_stats_next(&x->d.out);
	struct rn_lost *v = rn_zeroed(x->n + 1, sizeof(*v));
	double *loss = rn_zeroed(x->n + 1, sizeof(*loss)), was = 0;
	struct rn_vital_scale scale;
	enum rn_status rc = RN_OK;
	size_t n = 0;

	s->cohort = "strong, medium";
	TRY(learn(x, &scale));
	for (size_t i = 0; i < x->n; i++) {
		const struct rn_drift *d = &x->v[i];

		if (d->was > RN_TIER_MEDIUM)
			continue;
		was += rn_vital_p(&scale, (double)d->was_vital);
		loss[n] = rn_drift_loss(d, &scale);
		v[n] = (struct rn_lost){ loss[n], d->person };
		n++;
	}
	if (scale.n > 0)
		TRY(name_lost(x, s, v, n));
	rn_figure_loss(x->d.a, s, RN_M_EXPECTED_LOSS, loss, scale.n == 0 ? 0 :
	    n, was);
	rn_desk_why(&x->d, s, NULL);
	if (s->why != NULL && scale.n > 0)
		s->why = rn_sprintf(x->d.a, "%schances: by what %lld such"
		    " people did in the last %d days\n", s->why,
		    (long long)scale.n, RN_VITAL_DAYS);
out:
	free(v);
	free(loss);
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
	TRY(put_loss(&x));
	TRY(rn_put_silent(&x.d, x.d.from, x.d.to));
out:
	free(x.v);
	return rn_desk_rise(&x.d, rc, list, n);
}
