/*
 * growth.c - month by month: what came of introductions, connectors who came
 * and went, and people by tier at the end of each.
 */
#include <math.h>

#include "base/date.h"
#include "report/report.h"

enum { USUAL_MONTHS = 12 };

/* The first day of the month so many before that of a moment. */
static int64_t
months_before(int64_t at, int months)
{
	int y, m, d;

	rn_civil_of(rn_local_day(at), &y, &m, &d);
	m -= months;
	while (m < 1) {
		m += 12;
		y--;
	}
	return rn_local_start(rn_civil(y, m, 1));
}

static void
put_intros(struct rn_desk *d, enum rn_measure m, const struct rn_month *when)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	int64_t n = 0;

	s->cohort = when->label;
	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];
		int64_t at = m == RN_M_MEETINGS ? x->intro.met_at :
		    x->intro.introduced_at;

		if (at == RN_NONE || at < when->from || at > when->to ||
		    (m == RN_M_MADE && !rn_dossier_ours(x)))
			continue;
		n++;
		rn_desk_name(d, s, x);
	}
	rn_figure_count(d->a, s, m, n);
	rn_desk_why(d, s, NULL);
}

static enum rn_status
put_tiers(struct rn_desk *d, const struct rn_month *when)
{
	static const enum rn_measure of[] = { RN_M_PEOPLE_STRONG,
	    RN_M_PEOPLE_MEDIUM, RN_M_PEOPLE_WEAK };
	struct rn_tier_count count[RN_TIERS];
	enum rn_status rc = RN_OK;

	TRY(rn_tier_counts(d->rn, when->to, count));
	for (size_t i = 0; i < RN_LEN(of); i++) {
		struct rn_stat *s = rn_stats_next(&d->out);

		s->cohort = when->label;
		rn_figure_count(d->a, s, of[i],
		    count[RN_TIER_STRONG + (int)i].people);
		rn_desk_why(d, s, NULL);
	}
out:
	return rc;
}

static void
set_window(struct rn_desk *d, const struct rn_month *when)
{
	struct rn_stat *s;

	for (size_t i = d->out.n; i-- > 0; ) {
		s = &d->out.v[i];
		if (s->cohort != when->label)
			break;
		s->from = when->from;
		s->to = when->to;
	}
}

enum rn_status
rn_stats_growth(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_month *month;
	struct rn_desk d;
	size_t months;

	TRY(rn_desk_sit(&d, rn, a, q));
	if (d.from == RN_NONE)
		d.from = d.out.from = months_before(d.to, USUAL_MONTHS - 1);
	rn_desk_months(&d, d.from, &month, &months);
	for (size_t i = 0; i < months; i++) {
		put_intros(&d, RN_M_MADE, &month[i]);
		put_intros(&d, RN_M_MEETINGS, &month[i]);
		TRY(rn_put_came_and_went(&d, &month[i]));
		TRY(put_tiers(&d, &month[i]));
		set_window(&d, &month[i]);
	}
out:
	rn_desk_rise(&d, list, n);
	return rc;
}
