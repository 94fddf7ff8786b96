/*
 * connectors.c - who introduces: who came and who fell silent, and how asks
 * lie on them.
 *
 * A connector is whoever once agreed to introduce, or did.  They are silent
 * when there was no two-way contact with them, and no answer of theirs in the
 * ledger, for SILENT_DAYS.
 */
#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "report/report.h"

enum { SILENT_DAYS = 90 };

/* What the ledger shows of somebody who was asked, or who introduced. */
struct one {
	int64_t person;
	int64_t since;		/* a connector from then on; RN_NONE: not yet */
	int64_t asks;		/* of the window */
	bool asked;		/* ever, by its end */
	int64_t heard;		/* their last answer by a moment */
	int64_t touched;	/* the last two-way contact by then */
};
struct all {
	struct one *v;
	size_t n, room;
};

static int
by_person(const void *a, const void *b)
{
	const struct one *x = a, *y = b;

	return x->person < y->person ? -1 : x->person > y->person;
}

static int64_t
later(int64_t x, int64_t y)
{
	return x > y ? x : y;	/* RN_NONE is before all */
}

static int64_t
sooner(int64_t x, int64_t y)
{
	return x == RN_NONE || (y != RN_NONE && y < x) ? y : x;
}

static void
add(struct all *l, const struct one *x)
{
	l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	l->v[l->n++] = *x;
}

/*
 * A row that stands, of a party who is not me: whoever answers, in whatever
 * seat, is heard; to be asked and to agree count in the connector's.
 */
static void
read_row(const struct rn_desk *d, const struct rn_consent *c, int64_t at,
    struct all *l)
{
	struct one x = { .person = c->person_id, .since = RN_NONE,
	    .heard = RN_NONE, .touched = RN_NONE };

	bool connector = c->party == RN_PARTY_CONNECTOR;

	if (c->undone || c->party < 0 || c->person_id == RN_NONE || c->person_id == d->c.me || c->at > at)
		return;
	switch (c->answer) {
	case RN_ANSWER_ASKED:
		x.asked = connector;
		x.asks = connector && rn_desk_within(d, c->at);
		break;
	case RN_ANSWER_YES:
		x.since = connector ? c->at : RN_NONE;
		/* fall through */
	case RN_ANSWER_NO:
	case RN_ANSWER_WITHDRAWN:
		x.heard = c->at;
		break;
	default:
		return;
	}
	add(l, &x);
}

/* What is known by a moment, each person once; rows in malloc'd memory. */
static void
gather(const struct rn_desk *d, int64_t at, struct all *l)
{
	size_t n = 0;

	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];
		int64_t made = x->intro.introduced_at;

		for (size_t k = 0; k < x->rows; k++)
			read_row(d, &x->row[k], at, l);
		if (x->intro.by == RN_WAITING_CONNECTOR && made <= at &&
		    x->intro.connector_id != RN_NONE)
			add(l, &(struct one){ .person = x->intro.connector_id,
			    .since = made, .heard = made,
			    .touched = RN_NONE });
	}
	if (l->n > 1)
		qsort(l->v, l->n, sizeof(*l->v), by_person);
	for (size_t i = 0; i < l->n; i++) {
		struct one *to = &l->v[n == 0 ? 0 : n - 1];
		const struct one *x = &l->v[i];

		if (n == 0 || to->person != x->person) {
			l->v[n++] = *x;
			continue;
		}
		to->since = sooner(to->since, x->since);
		to->asks += x->asks;
		to->asked |= x->asked;
		to->heard = later(to->heard, x->heard);
	}
	l->n = n;
}

static enum rn_status
touch(struct rn_desk *d, int64_t at, struct all *l)
{
	int64_t *ids = rn_alloc(d->a, (l->n + 1) * sizeof(*ids));
	enum rn_status rc = RN_OK;
	struct rn_state_of *v;

	for (size_t i = 0; i < l->n; i++)
		ids[i] = l->v[i].person;
	TRY(rn_desk_states(d, ids, l->n, at, &v));
	for (size_t i = 0; i < l->n; i++)
		l->v[i].touched = later(l->v[i].heard,
		    v[i].state.last_two_way);
out:
	return rc;
}

static bool
is_connector(const struct one *x, int64_t at)
{
	return x->since != RN_NONE && x->since <= at;
}

/* When the silence was long enough, if nothing ended it. */
static int64_t
silent_from(const struct one *x)
{
	return x->touched + SILENT_DAYS * (int64_t)RN_DAY;
}

static bool
is_new(const struct one *x, const struct rn_month *when)
{
	return is_connector(x, when->to) && x->since >= when->from;
}

static bool
is_lost(const struct one *x, const struct rn_month *when)
{
	return is_connector(x, when->to) && silent_from(x) >= when->from &&
	    silent_from(x) <= when->to;
}

static bool
is_any(const struct one *x, const struct rn_month *when)
{
	return is_connector(x, when->to);
}

typedef bool which(const struct one *x, const struct rn_month *when);

static enum rn_status
count(struct rn_desk *d, const struct all *l, which *counts,
    const struct rn_month *when, struct rn_stat *s, int64_t *n)
{
	enum rn_status rc = RN_OK;

	*n = 0;
	for (size_t i = 0; i < l->n; i++) {
		if (!counts(&l->v[i], when))
			continue;
		++*n;
		if (s != NULL)
			TRY(rn_desk_name_person(d, s, l->v[i].person));
	}
out:
	return rc;
}

/* What was so at the end of a span of time. */
static enum rn_status
look(struct rn_desk *d, int64_t at, struct all *l)
{
	gather(d, at, l);
	return touch(d, at, l);
}

enum rn_status
rn_put_came_and_went(struct rn_desk *d, const struct rn_month *when)
{
	enum rn_status rc = RN_OK;
	struct all l = { NULL, 0, 0 };
	int64_t come, gone;
	struct rn_stat *s;

	TRY(look(d, when->to, &l));
	TRY(count(d, &l, is_lost, when, NULL, &gone));
	s = rn_stats_next(&d->out);
	s->cohort = when->label;
	TRY(count(d, &l, is_new, when, s, &come));
	rn_figure_against(d->a, s, RN_M_CONNECTORS_NEW, come, gone);
	rn_desk_why(d, s, NULL);
	s = rn_stats_next(&d->out);
	s->cohort = when->label;
	TRY(count(d, &l, is_lost, when, s, &gone));
	rn_figure_count(d->a, s, RN_M_CONNECTORS_LOST, gone);
	rn_desk_why(d, s, NULL);
out:
	free(l.v);
	return rc;
}

/* Of the connectors of a moment; s (may be NULL) names the silent ones. */
static enum rn_status
count_silent(struct rn_desk *d, int64_t at, struct rn_stat *s,
    struct rn_share *share)
{
	struct all l = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;

	TRY(look(d, at, &l));
	for (size_t i = 0; i < l.n; i++) {
		if (!is_connector(&l.v[i], at))
			continue;
		share->of++;
		if (silent_from(&l.v[i]) > at)
			continue;
		share->hits++;
		if (s != NULL)
			TRY(rn_desk_name_person(d, s, l.v[i].person));
	}
out:
	free(l.v);
	return rc;
}

/* The aim is that their share does not grow. */
enum rn_status
rn_put_silent(struct rn_desk *d, int64_t from, int64_t to)
{
	struct rn_share before = { .target = NAN, .usual_days = NAN };
	struct rn_share after = before;
	struct rn_stat *s = rn_stats_next(&d->out);
	enum rn_status rc = RN_OK;

	s->cohort = "connectors";
	s->from = from;
	s->to = to;
	TRY(count_silent(d, from, NULL, &before));
	TRY(count_silent(d, to, s, &after));
	if (before.of > 0)
		after.target = (double)before.hits / (double)before.of;
	rn_figure_share(d->a, s, RN_M_SILENT, &after);
	rn_desk_why(d, s, NULL);
out:
	return rc;
}

/* How asks of the window lie on everybody who was ever asked. */
static void
put_gini(struct rn_desk *d, const struct all *l)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	double *v = rn_alloc(d->a, (l->n + 1) * sizeof(*v));
	size_t n = 0;

	for (size_t i = 0; i < l->n; i++)
		if (l->v[i].asked)
			v[n++] = (double)l->v[i].asks;
	rn_figure_index(d->a, s, RN_M_ASK_GINI, v, n, rn_gini);
	rn_desk_why(d, s, NULL);
}

/* The beginning of the window; where it has none, that of the last 90 days. */
static int64_t
before(const struct rn_desk *d)
{
	return d->from != RN_NONE ? d->from :
	    rn_local_start(rn_local_day(d->to) - SILENT_DAYS);
}

enum rn_status
rn_put_connectors(struct rn_desk *d)
{
	struct rn_month when = rn_desk_window(d);
	struct all l = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_put_silent(d, before(d), d->to));
	TRY(rn_put_came_and_went(d, &when));
	TRY(look(d, d->to, &l));
	put_gini(d, &l);
out:
	free(l.v);
	return rc;
}

/* Who was asked how often, the most first. */
static int
by_asks(const void *a, const void *b)
{
	const struct one *x = a, *y = b;

	if (x->asks != y->asks)
		return x->asks > y->asks ? -1 : 1;
	return by_person(a, b);
}

static enum rn_status
put_each(struct rn_desk *d, struct all *l)
{
	enum rn_status rc = RN_OK;

	if (l->n > 1)
		qsort(l->v, l->n, sizeof(*l->v), by_asks);
	for (size_t i = 0; i < l->n; i++) {
		struct rn_stat *s;

		if (!l->v[i].asked && l->v[i].since == RN_NONE)
			continue;
		s = rn_stats_next(&d->out);
		TRY(rn_person_called(d->rn, d->a, l->v[i].person,
		    &s->cohort));
		rn_figure_count(d->a, s, RN_M_ASKS, l->v[i].asks);
		rn_desk_why(d, s, NULL);
	}
out:
	return rc;
}

static enum rn_status
put_all(struct rn_desk *d, struct all *l)
{
	struct rn_month when = rn_desk_window(d);
	enum rn_status rc = RN_OK;
	int64_t n, asks = 0;
	struct rn_stat *s;

	s = rn_stats_next(&d->out);
	s->from = RN_NONE;
	TRY(count(d, l, is_any, &when, s, &n));
	rn_figure_count(d->a, s, RN_M_CONNECTORS, n);
	rn_desk_why(d, s, NULL);
	TRY(rn_put_came_and_went(d, &when));
	TRY(rn_put_silent(d, before(d), d->to));
	for (size_t i = 0; i < l->n; i++)
		asks += l->v[i].asks;
	s = rn_stats_next(&d->out);
	rn_figure_count(d->a, s, RN_M_ASKS, asks);
	rn_desk_why(d, s, NULL);
	put_gini(d, l);
out:
	return rc;
}

static int64_t
first_of(const struct all *l)
{
	int64_t first = RN_NONE;

	for (size_t i = 0; i < l->n; i++)
		first = sooner(first, l->v[i].since);
	return first;
}

enum rn_status
rn_stats_connectors(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	struct all l = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	struct rn_month *month;
	struct rn_desk d;
	size_t months;

	TRY(rn_desk_sit(&d, rn, a, q));
	TRY(look(&d, d.to, &l));
	if (q->by == RN_STAT_BY_CONNECTOR) {
		TRY(put_each(&d, &l));
	} else if (q->by == RN_STAT_BY_MONTH) {
		rn_desk_months(&d, first_of(&l), &month, &months);
		for (size_t i = 0; i < months; i++)
			TRY(rn_put_came_and_went(&d, &month[i]));
	} else {
		TRY(put_all(&d, &l));
	}
out:
	free(l.v);
	return rn_desk_rise(&d, rc, list, n);
}
