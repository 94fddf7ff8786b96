/*
 * stats.c - the summary and the funnel.
 *
 * The targets are the field's: a request for an introduction is granted more
 * often than six times in ten, and four in ten introductions become meetings.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "report/report.h"

#define TARGET_YES 0.6
#define TARGET_MET 0.4

static const double step_target[RN_STEPS] = {
	NAN, TARGET_YES, NAN, NAN, NAN, TARGET_MET, NAN, NAN
};

/* What all figures of one answer are made from. */
struct desk {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_stat_query *q;
	struct rn_cabinet c;
	struct rn_stats out;
};

static enum rn_status
sit_down(struct desk *d)
{
	int64_t now = d->q->as_of == RN_NOW ? rn_now(d->rn) : d->q->as_of;

	d->out = (struct rn_stats){ .a = d->a, .from = d->q->from,
	    .to = d->q->to != RN_NONE && d->q->to < now ? d->q->to : now };
	return rn_cabinet_take(d->rn, d->a, d->q->as_of, &d->c);
}

static bool
in_window(const struct desk *d, const struct rn_dossier *x)
{
	int64_t at = x->intro.opened_at;

	return (d->q->from == RN_NONE || at >= d->q->from) &&
	    (d->q->to == RN_NONE || at <= d->q->to);
}

static void
name_it(struct desk *d, struct rn_stat *s, const struct rn_dossier *x)
{
	if (d->q->ids)
		rn_stat_named(d->a, s, x->intro.id,
		    rn_dossier_called(d->a, x));
}

/* --- the summary: people -------------------------------------------------- */

static void
put_people(struct desk *d, const char *metric, const struct rn_person *p,
    size_t n, int tier, bool dormant)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	int64_t count = 0;

	s->from = RN_NONE;	/* those there are, whatever the window */
	for (size_t i = 0; i < n; i++) {
		/* as computed, like the counts of `map` */
		if ((tier >= 0 && p[i].tier != tier) ||
		    (dormant && !p[i].dormant))
			continue;
		count++;
		if (d->q->ids)
			rn_stat_named(d->a, s, p[i].id, p[i].called);
	}
	rn_figure_count(d->a, s, metric, count);
}

static enum rn_status
put_tiers(struct desk *d)
{
	const struct rn_person_query q = { .as_of = d->q->as_of,
	    .contacts = true };
	enum rn_status rc = RN_OK;
	struct rn_person *p;
	size_t n;

	TRY(rn_person_list(d->rn, d->a, &q, &p, &n));
	put_people(d, "people", p, n, -1, false);
	for (int t = 0; t < RN_TIERS; t++)
		put_people(d, rn_sprintf(d->a, "people-%s", rn_tier_name[t]),
		    p, n, t, false);
	put_people(d, "people-dormant", p, n, -1, true);
out:
	return rc;
}

/* --- the summary: introductions ------------------------------------------- */

/* Does an introduction count for a figure? */
typedef bool which(const struct rn_dossier *x);

static bool
is_open(const struct rn_dossier *x)
{
	return !rn_state_closed(x->intro.state);
}

static bool
is_late(const struct rn_dossier *x)
{
	return x->intro.late;
}

static bool
is_owed(const struct rn_dossier *x)
{
	return x->intro.owed;
}

static bool
is_introduced(const struct rn_dossier *x)
{
	return rn_dossier_ours(x) && x->intro.introduced_at != RN_NONE;
}

static bool
is_not_ours(const struct rn_dossier *x)
{
	return x->intro.by == RN_WAITING_CONNECTOR;
}

static bool
has_met(const struct rn_dossier *x)
{
	return x->intro.met_at != RN_NONE;
}

static void
put_intros(struct desk *d, const char *metric, which *counts)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	int64_t n = 0;

	for (size_t i = 0; i < d->c.n; i++) {
		if (!in_window(d, &d->c.v[i]) || !counts(&d->c.v[i]))
			continue;
		n++;
		name_it(d, s, &d->c.v[i]);
	}
	rn_figure_count(d->a, s, metric, n);
}

static int
by_id(const void *a, const void *b)
{
	const struct rn_intro *x = *(const struct rn_intro *const *)a;
	const struct rn_intro *y = *(const struct rn_intro *const *)b;

	return x->connector_id < y->connector_id ? -1 :
	    x->connector_id > y->connector_id;
}

/* Everybody who was asked to introduce somebody, once. */
static void
put_connectors(struct desk *d)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	const struct rn_intro **v = rn_alloc(d->a,
	    (d->c.n + 1) * sizeof(const struct rn_intro *));
	int64_t count = 0;
	size_t n = 0;

	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];
		struct rn_ask ask;

		if (in_window(d, x) && rn_ask_of(x, RN_PARTY_CONNECTOR,
		    d->c.me, &ask) && ask.asked)
			v[n++] = &x->intro;
	}
	qsort(v, n, sizeof(const struct rn_intro *), by_id);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && v[i]->connector_id == v[i - 1]->connector_id)
			continue;
		count++;
		if (d->q->ids)
			rn_stat_named(d->a, s, v[i]->connector_id,
			    v[i]->connector);
	}
	rn_figure_count(d->a, s, "connectors-asked", count);
}

static const char *
party_name(const struct rn_dossier *x, size_t party)
{
	const char *name = party == RN_PARTY_REQUESTER ? x->intro.requester :
	    party == RN_PARTY_CONNECTOR ? x->intro.connector : x->intro.target;

	return name == NULL ? "somebody" : name;
}

/* Every ask of somebody who is not me: granted or not, and how fast. */
static void
put_asks(struct desk *d)
{
	int64_t *span = rn_alloc(d->a,
	    (d->c.n * RN_PARTIES + 1) * sizeof(*span));
	struct rn_share share = { .target = TARGET_YES };
	struct rn_stat *s = rn_stats_next(&d->out);
	struct rn_ask ask;
	int64_t n = 0;

	for (size_t i = 0; i < d->c.n * RN_PARTIES; i++) {
		const struct rn_dossier *x = &d->c.v[i / RN_PARTIES];

		if (!in_window(d, x) || !rn_dossier_ours(x) || !rn_ask_of(x,
		    (enum rn_party)(i % RN_PARTIES), d->c.me, &ask) ||
		    !ask.asked)
			continue;
		if (ask.answer < 0 && !rn_state_over(x->intro.state)) {
			share.pending++;
			continue;
		}
		share.of++;
		if (ask.answer == RN_ANSWER_YES) {
			share.hits++;
			if (d->q->ids)
				rn_stat_named(d->a, s, x->intro.id,
				    party_name(x, i % RN_PARTIES));
		}
		if (ask.asked_at != RN_NONE && ask.answered_at != RN_NONE &&
		    ask.answered_at >= ask.asked_at)
			span[n++] = ask.answered_at - ask.asked_at;
	}
	rn_figure_share(d->a, s, "yes", &share);
	rn_figure_days(d->a, rn_stats_next(&d->out), "days-to-answer", span,
	    n, share.pending);
}

/* --- one step of the funnel ------------------------------------------------ */

static void
put_step(struct desk *d, enum rn_step step, const char *cohort,
    const struct rn_dossier *const *v, size_t n)
{
	struct rn_share share = { .target = step_target[step] };
	struct rn_stat *s = rn_stats_next(&d->out);

	s->cohort = cohort;
	for (size_t i = 0; i < n; i++) {
		enum rn_reach track[RN_STEPS];

		rn_track_of(v[i], d->c.me, track);
		share.hits += track[step] == RN_REACH_PASSED;
		share.of += track[step] == RN_REACH_PASSED ||
		    track[step] == RN_REACH_FAILED;
		share.pending += track[step] == RN_REACH_PENDING;
		if (track[step] == RN_REACH_PASSED)
			name_it(d, s, v[i]);
	}
	rn_figure_share(d->a, s, rn_step_name[step], &share);
}

/* Those of the window by double opt-in, and, if asked for, all others. */
static size_t
choose(struct desk *d, bool without, const struct rn_dossier **v)
{
	size_t n = 0;

	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];

		if (in_window(d, x) && (rn_dossier_ours(x) ||
		    (without && rn_dossier_without(x))))
			v[n++] = x;
	}
	return n;
}

static const struct rn_dossier **
room_for_all(struct desk *d)
{
	return rn_alloc(d->a,
	    (d->c.n + 1) * sizeof(const struct rn_dossier *));
}

enum rn_status
rn_stats_summary(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	struct desk d = { .rn = rn, .a = a, .q = q };
	const struct rn_dossier **ours;
	enum rn_status rc = RN_OK;
	size_t count;

	*n = 0;
	TRY(sit_down(&d));
	TRY(put_tiers(&d));
	put_connectors(&d);
	put_intros(&d, "intros-open", is_open);
	put_intros(&d, "intros-late", is_late);
	put_intros(&d, "thanks-owed", is_owed);
	put_asks(&d);
	put_intros(&d, "introduced", is_introduced);
	put_intros(&d, "introduced-not-ours", is_not_ours);
	put_intros(&d, "meetings", has_met);
	ours = room_for_all(&d);
	count = choose(&d, false, ours);
	put_step(&d, RN_STEP_MET, NULL, ours, count);
	rn_stats_move(&d.out, list, n);
out:
	free(d.out.v);
	return rc;
}

/* --- the funnel ------------------------------------------------------------ */

/* Introductions that are told apart from others. */
struct group {
	const char *label;
	int64_t key;		/* people may share a name */
	size_t n, order;
};

static void
label(struct desk *d, const struct rn_dossier *x, struct group *g)
{
	const struct rn_intro *i = &x->intro;
	char day[32];

	*g = (struct group){ .label = NULL, .key = 0 };
	switch (d->q->by) {
	case RN_STAT_BY_MONTH:
		g->label = rn_strndup(d->a, rn_date_day(i->opened_at, day),
		    strlen("2026-11"));
		break;
	case RN_STAT_BY_CONNECTOR:
		g->label = i->connector != NULL ? i->connector : "nobody";
		g->key = i->connector_id;
		break;
	case RN_STAT_BY_PROFILE:
		g->label = i->profile != NULL ? i->profile : "none";
		g->key = i->profile != NULL;
		break;
	case RN_STAT_BY_KIND:
		g->label = rn_intro_kind_name[i->kind];
		break;
	}
}

static bool
same_group(const struct group *x, const struct group *y)
{
	return x->key == y->key && (x->label == NULL ||
	    strcmp(x->label, y->label) == 0);
}

/* Those with most introductions first. */
static int
by_size(const void *a, const void *b)
{
	const struct group *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static int
by_label(const void *a, const void *b)
{
	const struct group *x = a, *y = b;

	return strcmp(x->label, y->label);
}

static size_t
find_groups(struct desk *d, const struct rn_dossier *const *v, size_t n,
    struct group *groups)
{
	size_t count = 0, k;

	for (size_t i = 0; i < n; i++) {
		struct group g;

		label(d, v[i], &g);
		for (k = 0; k < count && !same_group(&groups[k], &g); k++)
			continue;
		if (k == count) {
			groups[count++] = g;
			groups[k].order = k;
		}
		groups[k].n++;
	}
	if (count > 1)
		qsort(groups, count, sizeof(*groups),
		    d->q->by == RN_STAT_BY_MONTH ? by_label : by_size);
	return count;
}

static void
put_group(struct desk *d, const struct group *g,
    const struct rn_dossier *const *v, size_t n)
{
	const struct rn_dossier **mine = room_for_all(d);
	bool without;
	size_t m = 0;

	for (size_t i = 0; i < n; i++) {
		struct group of;

		label(d, v[i], &of);
		if (same_group(g, &of))
			mine[m++] = v[i];
	}
	without = m > 0 && rn_dossier_without(mine[0]);
	for (int s = without ? RN_STEP_MET : 0; s < RN_STEPS; s++)
		put_step(d, (enum rn_step)s, g->label, mine, m);
}

enum rn_status
rn_stats_funnel(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	struct desk d = { .rn = rn, .a = a, .q = q };
	const struct rn_dossier **v;
	enum rn_status rc = RN_OK;
	struct group *groups;
	size_t count, all;

	*n = 0;
	TRY(sit_down(&d));
	v = room_for_all(&d);
	all = choose(&d, q->by == RN_STAT_BY_KIND, v);
	groups = rn_alloc(a, (all + 1) * sizeof(*groups));
	count = find_groups(&d, v, all, groups);
	if (count == 0 && q->by == RN_STAT_BY_NOTHING)
		count = 1;	/* nothing yet is an answer as well */
	for (size_t i = 0; i < count; i++)
		put_group(&d, &groups[i], v, all);
	rn_stats_move(&d.out, list, n);
out:
	free(d.out.v);
	return rc;
}
