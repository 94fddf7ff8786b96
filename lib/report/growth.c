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
	s->rule = m == RN_M_MEETINGS ? "those who met in the month" :
	    "those made in the month";
	rn_desk_why(d, s, NULL);
}

static enum rn_status
put_tiers(struct rn_desk *d, const struct rn_month *when)
{
	const struct rn_person_query q = { .as_of = when->to,
	    .contacts = true };
	struct rn_tier_count count[RN_TIERS];
	enum rn_status rc = RN_OK;
	struct rn_person *p = NULL;
	size_t n = 0;

	TRY(rn_tier_counts(d->rn, when->to, count));
	if (d->q->ids)
		TRY(rn_person_list(d->rn, d->a, &q, &p, &n));
	for (int t = RN_TIER_STRONG; t <= RN_TIER_WEAK; t++) {
		struct rn_stat *s = rn_stats_next(&d->out);

		s->cohort = when->label;
		for (size_t i = 0; i < n; i++)
			if (p[i].tier == t)
				rn_stat_named(d->a, s, p[i].id, p[i].called);
		rn_figure_count(d->a, s, rn_people_of_tier[t],
		    count[t].people);
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
	return rn_desk_rise(&d, rc, list, n);
}
