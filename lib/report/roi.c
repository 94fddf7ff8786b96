/*
 * roi.c - what introductions are worth beside mail to strangers.
 *
 * An introduction was answered once the other side wrote to me or met me after
 * it; mail to a stranger, once they did after it.  Both wait as long as such
 * answers usually take, before silence is an answer.
 */
#include <math.h>
#include <stdlib.h>

#include "report/report.h"

/* KNOWN: who is written to first in the first days of all that is held may have
 * been known long before: of them it cannot be told. */
enum { ANSWER_DAYS = 30, KNOWN_DAYS = 90, WEEK_DAYS = 7 };
#define MONTH_DAYS (365.25 / 12)

/* One that could be answered. */
struct call {
	int64_t id;		/* of the introduction, or the person */
	const struct rn_dossier *intro;	/* NULL: to a stranger */
	int64_t at, answered_at;
};
struct calls {
	struct call *v;
	size_t n, room;
};

static void
add(struct calls *c, const struct call *x)
{
	c->v = rn_grow(c->v, c->n, &c->room, sizeof(*c->v));
	c->v[c->n++] = *x;
}

/* --- introductions --------------------------------------------------------- */

struct listener { int64_t after, at; };

static void
hear(void *ctx, const struct rn_event *e, const struct rn_state *before,
    const struct rn_state *after)
{
	struct listener *l = ctx;

	(void)before, (void)after;
	if (l->at == RN_NONE && e->at > l->after &&
	    (e->kind == RN_EVENT_IN || e->kind == RN_EVENT_HELD))
		l->at = e->at;
}

static enum rn_status
read_made(struct rn_desk *d, struct calls *all)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];
		int64_t other = rn_dossier_other(x, d->c.me);
		struct listener l = { x->intro.introduced_at, RN_NONE };
		struct rn_state s;

		if (!rn_dossier_ours(x) || other == RN_NONE ||
		    l.after == RN_NONE || l.after > d->to)
			continue;
		TRY(rn_ledger_walk(d->rn, other, d->to, &s, hear, &l));
		if (x->intro.met_at != RN_NONE && x->intro.met_at <= d->to &&
		    (l.at == RN_NONE || x->intro.met_at < l.at))
			l.at = x->intro.met_at;
		add(all, &(struct call){ x->intro.id, x, l.after, l.at });
	}
out:
	return rc;
}

/* --- strangers ------------------------------------------------------------- */

/* Since when somebody is known from introductions, mail or no mail. */
struct acquaintance { int64_t person, at; };

static int
first_met(const void *a, const void *b)
{
	const struct acquaintance *x = a, *y = b;

	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* Who was introduced to me, was asked, or answered; each once, by person. */
static struct acquaintance *
acquaintances(const struct rn_desk *d, size_t *n)
{
	struct acquaintance *v;
	size_t rows = d->c.n, k = 0;

	for (size_t i = 0; i < d->c.n; i++)
		rows += d->c.v[i].rows;
	v = rn_alloc(d->a, (rows + 1) * sizeof(*v));
	*n = 0;
	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];

		if (x->intro.introduced_at != RN_NONE)
			v[(*n)++] = (struct acquaintance){ rn_dossier_other(x,
			    d->c.me), x->intro.introduced_at };
		for (size_t r = 0; r < x->rows; r++)
			if (!x->row[r].undone && x->row[r].party >= 0 &&
			    x->row[r].answer <= RN_ANSWER_WITHDRAWN)
				v[(*n)++] = (struct acquaintance){
				    x->row[r].person_id, x->row[r].at };
	}
	if (*n > 1)
		qsort(v, *n, sizeof(*v), first_met);
	for (size_t i = 0; i < *n; i++)
		if (k == 0 || v[k - 1].person != v[i].person)
			v[k++] = v[i];
	*n = k;
	return v;
}

static int
by_acquaintance(const void *a, const void *b)
{
	const struct acquaintance *x = a, *y = b;

	return x->person < y->person ? -1 : x->person > y->person;
}

static enum rn_status
read_cold(struct rn_desk *d, struct calls *all)
{
	enum rn_status rc = RN_OK;
	struct rn_cold *v = NULL;
	const struct acquaintance *known;
	int64_t begins;
	size_t n = 0, m;

	known = acquaintances(d, &m);
	TRY(rn_cold_list(d->rn, d->to, &v, &n, &begins));
	for (size_t i = 0; i < n; i++) {
		const struct acquaintance who = { v[i].person, 0 }, *met =
		    m == 0 ? NULL : bsearch(&who, known, m, sizeof(who),
		    by_acquaintance);

		if (v[i].at >= begins + KNOWN_DAYS * (int64_t)RN_DAY &&
		    (met == NULL || met->at > v[i].at))
			add(all, &(struct call){ v[i].person, NULL, v[i].at,
			    v[i].answered_at });
	}
out:
	free(v);
	return rc;
}

/* --- the figures ----------------------------------------------------------- */

static void
learn_usual(const struct calls *all, struct rn_usual *out)
{
	int64_t *span = rn_zeroed(all->n + 1, sizeof(*span)), n = 0;

	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].answered_at != RN_NONE)
			span[n++] = all->v[i].answered_at - all->v[i].at;
	rn_usual_of(span, n, (int64_t)ANSWER_DAYS * RN_DAY, out);
	free(span);
}

/* Those of a span of time; answered soon enough, or not. */
static enum rn_status
put_share(struct rn_desk *d, enum rn_measure m, const struct calls *all,
    const struct rn_usual *usual, const struct rn_month *when)
{
	struct rn_share share = { .target = NAN,
	    .usual_days = (double)usual->span / RN_DAY };
	struct rn_stat *s = rn_stats_next(&d->out);
	enum rn_status rc = RN_OK;

	s->cohort = when->label;
	for (size_t i = 0; i < all->n; i++) {
		const struct call *x = &all->v[i];

		if (x->at < when->from || x->at > when->to)
			continue;
		if (x->answered_at == RN_NONE &&
		    d->to - x->at <= usual->span) {
			share.pending++;
			continue;
		}
		share.of++;
		if (x->answered_at == RN_NONE)
			continue;
		share.hits++;
		if (x->intro != NULL)
			rn_desk_name(d, s, x->intro);
		else
			TRY(rn_desk_name_person(d, s, x->id));
	}
	rn_figure_share(d->a, s, m, &share);
	rn_desk_why(d, s, usual);
out:
	return rc;
}

static enum rn_status
put_both(struct rn_desk *d, const struct calls *made,
    const struct calls *cold, const struct rn_month *when, size_t n)
{
	struct rn_usual of_made, of_cold;
	enum rn_status rc = RN_OK;

	learn_usual(made, &of_made);
	learn_usual(cold, &of_cold);
	for (size_t i = 0; i < n; i++) {
		TRY(put_share(d, RN_M_INTRO_RESPONSE, made, &of_made,
		    &when[i]));
		TRY(put_share(d, RN_M_COLD_RESPONSE, cold, &of_cold,
		    &when[i]));
	}
out:
	return rc;
}

enum rn_status
rn_put_responses(struct rn_desk *d)
{
	struct calls made = { NULL, 0, 0 }, cold = { NULL, 0, 0 };
	struct rn_month all = rn_desk_window(d);
	enum rn_status rc = RN_OK;

	TRY(read_made(d, &made));
	TRY(read_cold(d, &cold));
	TRY(put_both(d, &made, &cold, &all, 1));
out:
	free(made.v);
	free(cold.v);
	return rc;
}

/* The first of either. */
static int64_t
first_of(const struct calls *x, const struct calls *y)
{
	int64_t first = RN_NONE;

	for (size_t i = 0; i < x->n + y->n; i++) {
		int64_t at = i < x->n ? x->v[i].at : y->v[i - x->n].at;

		if (first == RN_NONE || at < first)
			first = at;
	}
	return first;
}

/* Hours and tools from the first introduction on, or of the window. */
static void
put_cost(struct rn_desk *d)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	double hour = d->q->hour, days, cost = NAN;
	int64_t from = d->from, n = 0;

	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];
		struct rn_track track[RN_STEPS];

		if (!rn_desk_opened(d, x) || !rn_dossier_ours(x))
			continue;
		if (d->from == RN_NONE && (from == RN_NONE ||
		    x->intro.opened_at < from))
			from = x->intro.opened_at;
		rn_track_of(x, d->c.me, track);
		if (track[RN_STEP_QUALIFIED].reach != RN_REACH_PASSED)
			continue;
		n++;
		rn_desk_name(d, s, x);
	}
	if (!isnan(hour) && from != RN_NONE) {
		days = (double)(d->to - from) / RN_DAY;
		cost = days / WEEK_DAYS * d->q->hours * hour +
		    days / MONTH_DAYS * d->q->tools;
	}
	rn_figure_cost(d->a, s, RN_M_COST, cost, n);
	if (!isnan(hour) && isnan(cost))
		s->says = "no introductions yet";
	rn_desk_why(d, s, NULL);
}

static void
put_later_steps(struct rn_desk *d)
{
	const struct rn_dossier **v = rn_desk_room(d);
	size_t n = rn_desk_choose(d, false, v);

	rn_put_step(d, RN_STEP_WON, NULL, v, n);
	rn_put_step(d, RN_STEP_QUALIFIED, NULL, v, n);
}

/* In the order of people. */
static int
by_person(const void *a, const void *b)
{
	const struct rn_cold *x = a, *y = b;

	return x->person < y->person ? -1 : x->person > y->person;
}

static enum rn_status
put_deals(struct rn_desk *d, const struct calls *cold)
{
	struct rn_cold *v = rn_alloc(d->a, (cold->n + 1) * sizeof(*v));

	for (size_t i = 0; i < cold->n; i++)
		v[i] = (struct rn_cold){ cold->v[i].id, cold->v[i].at,
		    cold->v[i].answered_at };
	if (cold->n > 1)
		qsort(v, cold->n, sizeof(*v), by_person);
	return rn_put_deals(d, v, cold->n);
}

enum rn_status
rn_stats_roi(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	struct calls made = { NULL, 0, 0 }, cold = { NULL, 0, 0 };
	struct rn_month *month, all;
	enum rn_status rc = RN_OK;
	struct rn_desk d;
	size_t months;

	TRY(rn_desk_sit(&d, rn, a, q));
	TRY(read_made(&d, &made));
	TRY(read_cold(&d, &cold));
	if (q->by == RN_STAT_BY_MONTH) {
		rn_desk_months(&d, first_of(&made, &cold), &month, &months);
		TRY(put_both(&d, &made, &cold, month, months));
		goto out;
	}
	all = rn_desk_window(&d);
	put_later_steps(&d);
	TRY(put_both(&d, &made, &cold, &all, 1));
	put_cost(&d);
	TRY(put_deals(&d, &cold));
out:
	free(made.v);
	free(cold.v);
	return rn_desk_rise(&d, rc, list, n);
}
