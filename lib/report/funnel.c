/*
 * funnel.c - how far introductions come, step by step, and how long they are
 * in each state.
 *
 * A span is a row of `spans`.
 */
#include <math.h>

#include "report/report.h"

static const enum rn_measure of_step[RN_STEPS] = {
	[RN_STEP_CONNECTOR_ASKED] = RN_M_CONNECTOR_ASKED,
	[RN_STEP_CONNECTOR_YES] = RN_M_CONNECTOR_YES,
	[RN_STEP_TARGET_ASKED] = RN_M_TARGET_ASKED,
	[RN_STEP_TARGET_YES] = RN_M_TARGET_YES,
	[RN_STEP_INTRODUCED] = RN_M_INTRODUCED, [RN_STEP_MET] = RN_M_MET,
	[RN_STEP_QUALIFIED] = RN_M_QUALIFIED, [RN_STEP_WON] = RN_M_WON,
};

void
rn_put_step(struct rn_desk *d, enum rn_step step, const char *cohort,
    const struct rn_dossier *const *v, size_t n)
{
	struct rn_share share = { .target = NAN,
	    .usual_days = (double)d->usual[step].span / RN_DAY };
	struct rn_stat *s = rn_stats_next(&d->out);

	s->cohort = cohort;
	for (size_t i = 0; i < n; i++) {
		struct rn_track track[RN_STEPS];
		enum rn_reach reach;

		rn_desk_track(d, v[i], track);
		reach = track[step].reach;
		share.hits += reach == RN_REACH_PASSED;
		share.of += reach == RN_REACH_PASSED ||
		    reach == RN_REACH_FAILED;
		share.pending += reach == RN_REACH_PENDING;
		if (reach == RN_REACH_PASSED)
			rn_desk_name(d, s, v[i]);
	}
	rn_figure_share(d->a, s, of_step[step], &share);
	rn_desk_why(d, s, &d->usual[step]);
}

/* Is there somebody to thank? */
static bool
thanks_due(const struct rn_desk *d, const struct rn_dossier *x)
{
	return x->intro.introduced_at != RN_NONE &&
	    x->intro.connector_id != RN_NONE &&
	    x->intro.connector_id != d->c.me;
}

void
rn_put_thanked(struct rn_desk *d, const char *cohort,
    const struct rn_dossier *const *v, size_t n)
{
	struct rn_share share = { .target = NAN,
	    .usual_days = (double)d->usual_thanks.span / RN_DAY };
	struct rn_stat *s = rn_stats_next(&d->out);

	s->cohort = cohort;
	for (size_t i = 0; i < n; i++) {
		const struct rn_intro *x = &v[i]->intro;

		if (!thanks_due(d, v[i]))
			continue;
		if (x->thanked_at == RN_NONE &&
		    d->now - x->introduced_at <= d->usual_thanks.span) {
			share.pending++;
			continue;
		}
		share.of++;
		if (x->thanked_at == RN_NONE)
			continue;
		share.hits++;
		rn_desk_name(d, s, v[i]);
	}
	rn_figure_share(d->a, s, RN_M_THANKED, &share);
	rn_desk_why(d, s, &d->usual_thanks);
}

enum rn_status
rn_stats_funnel(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	const struct rn_dossier **v;
	enum rn_status rc = RN_OK;
	struct rn_group *g;
	struct rn_desk d;
	size_t count;

	TRY(rn_desk_sit(&d, rn, a, q));
	v = rn_desk_room(&d);
	TRY(rn_desk_groups(&d, v, rn_desk_choose(&d,
	    q->by == RN_STAT_BY_KIND, v), &g, &count));
	for (size_t i = 0; i < count; i++) {
		bool without = g[i].n > 0 && rn_dossier_without(g[i].v[0]);

		for (int s = without ? RN_STEP_MET : 0; s < RN_STEPS; s++)
			rn_put_step(&d, (enum rn_step)s, g[i].label, g[i].v,
			    g[i].n);
		if (!without)
			rn_put_thanked(&d, g[i].label, g[i].v, g[i].n);
	}
out:
	return rn_desk_rise(&d, rc, list, n);
}

/* --- time ------------------------------------------------------------------ */

/* Steps are in the order of states; what a step takes is time in the one before. */
static const struct {
	enum rn_measure measure;
	enum rn_step step;
} spans[] = {
	{ RN_M_DAYS_DRAFTED, RN_STEP_CONNECTOR_ASKED },
	{ RN_M_DAYS_CONNECTOR, RN_STEP_CONNECTOR_YES },
	{ RN_M_DAYS_TARGET, RN_STEP_TARGET_YES },
	{ RN_M_DAYS_READY, RN_STEP_INTRODUCED },
	{ RN_M_DAYS_INTRODUCED, RN_STEP_MET },
	{ RN_M_DAYS_MET, RN_STEP_QUALIFIED },
};

static void
put_span(struct rn_desk *d, size_t which, const char *cohort,
    const struct rn_dossier *const *v, size_t n)
{
	int64_t *span = rn_alloc(d->a, (n + 1) * sizeof(*span));
	struct rn_stat *s = rn_stats_next(&d->out);
	int64_t count = 0, pending = 0;

	s->cohort = cohort;
	for (size_t i = 0; i < n; i++) {
		struct rn_track track[RN_STEPS];
		const struct rn_track *t = &track[spans[which].step];

		rn_track_of(v[i], d->c.me, track);
		pending += t->reach == RN_REACH_PENDING;
		if (t->at == RN_NONE || t->at < t->since)
			continue;
		span[count++] = t->at - t->since;
		rn_desk_name(d, s, v[i]);
	}
	rn_figure_days(d->a, s, spans[which].measure, span, count, pending);
	rn_desk_why(d, s, NULL);
}

enum rn_status
rn_stats_time(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	const struct rn_dossier **v;
	enum rn_status rc = RN_OK;
	struct rn_group *g;
	struct rn_desk d;
	size_t count;

	TRY(rn_desk_sit(&d, rn, a, q));
	v = rn_desk_room(&d);
	TRY(rn_desk_groups(&d, v, rn_desk_choose(&d, false, v), &g, &count));
	for (size_t i = 0; i < count; i++) {
		rn_put_to_answer(&d, g[i].label, g[i].v, g[i].n);
		for (size_t k = 0; k < RN_LEN(spans); k++)
			put_span(&d, k, g[i].label, g[i].v, g[i].n);
	}
out:
	return rn_desk_rise(&d, rc, list, n);
}
