/*
 * reciprocity.c - what was given and received, by the count.
 *
 * Gives are those of give.h: what was logged, and introductions.  The balance
 * of a person fades; the counts of a window do not.
 */
#include <math.h>
#include <stdlib.h>

#include "refnet/give.h"
#include "report/report.h"

struct gives {
	struct rn_give *v;
	size_t n;
};

static enum rn_status
take(struct rn_desk *d, struct gives *g)
{
	const struct rn_give_query q = { .as_of = d->to };

	return rn_give_list(d->rn, d->a, &q, &g->v, &g->n);
}

/* Those of a span of time, with one person, or (RN_NONE) everybody. */
static int64_t
count(struct rn_desk *d, const struct gives *g, int direction, int64_t person,
    const struct rn_month *when, struct rn_stat *s)
{
	int64_t n = 0;

	for (size_t i = 0; i < g->n; i++) {
		const struct rn_give *x = &g->v[i];

		if (x->direction != direction || x->at < when->from ||
		    x->at > when->to ||
		    (person != RN_NONE && x->person_id != person))
			continue;
		n++;
		if (s != NULL && d->q->ids)
			rn_stat_named(d->a, s, x->person_id, x->called);
	}
	return n;
}

static void
put_counts(struct rn_desk *d, const struct gives *g, const char *cohort,
    int64_t person, const struct rn_month *when)
{
	int64_t n[RN_GAVES];
	struct rn_stat *s;

	for (int i = RN_GIVEN; i < RN_GAVES; i++) {
		s = rn_stats_next(&d->out);
		s->cohort = cohort;
		n[i] = count(d, g, i, person, when, s);
		rn_figure_count(d->a, s, i == RN_GIVEN ? RN_M_GIVEN :
		    RN_M_RECEIVED, n[i]);
		rn_desk_why(d, s, NULL);
	}
	s = rn_stats_next(&d->out);
	s->cohort = cohort;
	rn_figure_ratio(d->a, s, RN_M_RECIPROCITY, n[RN_GIVEN],
	    n[RN_RECEIVED]);
	rn_desk_why(d, s, NULL);
}

enum rn_status
rn_put_reciprocity(struct rn_desk *d)
{
	struct rn_month when = rn_desk_window(d);
	enum rn_status rc = RN_OK;
	struct rn_stat *s;
	struct gives g;

	TRY(take(d, &g));
	s = rn_stats_next(&d->out);
	rn_figure_ratio(d->a, s, RN_M_RECIPROCITY,
	    count(d, &g, RN_GIVEN, RN_NONE, &when, s),
	    count(d, &g, RN_RECEIVED, RN_NONE, &when, NULL));
	rn_desk_why(d, s, NULL);
out:
	return rc;
}

/* To whom I owe, at the end. */
static enum rn_status
put_owing(struct rn_desk *d)
{
	const struct rn_give_query q = { .as_of = d->to };
	struct rn_stat *s = rn_stats_next(&d->out);
	enum rn_status rc = RN_OK;
	struct rn_balance *v;
	int64_t owing = 0;
	size_t n;

	s->from = RN_NONE;
	TRY(rn_balance_list(d->rn, d->a, &q, &v, &n));
	for (size_t i = 0; i < n; i++) {
		if (v[i].balance >= 0)
			continue;
		owing++;
		if (d->q->ids)
			rn_stat_named(d->a, s, v[i].person_id, v[i].called);
	}
	rn_figure_count(d->a, s, RN_M_OWING, owing);
	rn_desk_why(d, s, NULL);
out:
	return rc;
}

static int
by_person(const void *a, const void *b)
{
	const struct rn_give *x = a, *y = b;

	if (x->person_id != y->person_id)
		return x->person_id < y->person_id ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

static void
put_people(struct rn_desk *d, struct gives *g)
{
	struct rn_month when = rn_desk_window(d);

	if (g->n > 1)
		qsort(g->v, g->n, sizeof(*g->v), by_person);
	for (size_t i = 0, next; i < g->n; i = next) {
		const struct gives one = { g->v + i, g->n - i };

		for (next = i + 1; next < g->n &&
		    g->v[next].person_id == g->v[i].person_id; next++)
			continue;
		put_counts(d, &(struct gives){ one.v, next - i },
		    g->v[i].called, g->v[i].person_id, &when);
	}
}

static int64_t
first_of(const struct gives *g)
{
	int64_t first = RN_NONE;

	for (size_t i = 0; i < g->n; i++)
		if (first == RN_NONE || g->v[i].at < first)
			first = g->v[i].at;
	return first;
}

enum rn_status
rn_stats_reciprocity(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_month *month, all;
	struct rn_desk d;
	struct gives g;
	size_t months;

	TRY(rn_desk_sit(&d, rn, a, q));
	TRY(take(&d, &g));
	if (q->by == RN_STAT_BY_CONNECTOR) {
		put_people(&d, &g);
	} else if (q->by == RN_STAT_BY_MONTH) {
		rn_desk_months(&d, first_of(&g), &month, &months);
		for (size_t i = 0; i < months; i++)
			put_counts(&d, &g, month[i].label, RN_NONE,
			    &month[i]);
	} else {
		all = rn_desk_window(&d);
		put_counts(&d, &g, NULL, RN_NONE, &all);
		TRY(put_owing(&d));
	}
out:
	return rn_desk_rise(&d, rc, list, n);
}
