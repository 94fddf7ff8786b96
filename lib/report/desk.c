/*
 * desk.c - what the figures of one answer are made from: the window, the
 * introductions, how long things usually take, and what tells them apart.
 *
 * A way of telling introductions apart is a value of enum rn_stat_by, its name
 * here, and a case of `tell_apart`.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "report/report.h"

const char *const rn_stat_by_name[RN_STAT_BYS + 1] = {
	[RN_STAT_BY_NOTHING] = "nothing", [RN_STAT_BY_MONTH] = "month",
	[RN_STAT_BY_CONNECTOR] = "connector",
	[RN_STAT_BY_PROFILE] = "profile", [RN_STAT_BY_KIND] = "kind",
	[RN_STAT_BY_TIER] = "tier",
};

/* Thanks that are a month late are owed. */
enum { THANKS_DAYS = 30, ANSWER_DAYS = 30 };

/* --- the window ------------------------------------------------------------ */

/* What was decided of a step, by all introductions there ever were. */
struct decided { int64_t *span; int64_t n; };

static void
add_span(struct decided *x, int64_t from, int64_t to)
{
	if (from != RN_NONE && to != RN_NONE && to >= from)
		x->span[x->n++] = to - from;
}

static struct decided
room_for(const struct rn_desk *d, size_t each)
{
	return (struct decided){ rn_alloc(d->a, (d->c.n * each + 1) *
	    sizeof(int64_t)), 0 };
}

static void
learn_usual(struct rn_desk *d)
{
	struct decided step[RN_STEPS], thanks = room_for(d, 1);
	struct decided asks = room_for(d, RN_PARTIES);

	for (int s = 0; s < RN_STEPS; s++)
		step[s] = room_for(d, 1);
	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];
		struct rn_track track[RN_STEPS];

		add_span(&thanks, x->intro.introduced_at,
		    x->intro.thanked_at);
		if (!rn_dossier_ours(x))
			continue;
		rn_track_of(x, d->c.me, track);
		for (int s = 0; s < RN_STEPS; s++)
			if (track[s].reach != RN_REACH_NOT_YET)
				add_span(&step[s], track[s].since,
				    track[s].at);
		for (int p = 0; p < RN_PARTIES; p++) {
			struct rn_ask ask;

			if (rn_ask_of(x, (enum rn_party)p, d->c.me, &ask))
				add_span(&asks, rn_ask_since(&ask),
				    ask.decided_at);
		}
	}
	for (int s = 0; s < RN_STEPS; s++)
		rn_usual_of(step[s].span, step[s].n,
		    (int64_t)rn_step_days[s] * RN_DAY, &d->usual[s]);
	rn_usual_of(asks.span, asks.n, (int64_t)ANSWER_DAYS * RN_DAY,
	    &d->usual_ask);
	rn_usual_of(thanks.span, thanks.n, (int64_t)THANKS_DAYS * RN_DAY,
	    &d->usual_thanks);
}

enum rn_status
rn_desk_sit(struct rn_desk *d, struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q)
{
	enum rn_status rc = RN_OK;

	*d = (struct rn_desk){ .rn = rn, .a = a, .q = q, .from = q->from,
	    .now = q->as_of == RN_NOW ? rn_now(rn) : q->as_of };
	d->to = q->to != RN_NONE && q->to < d->now ? q->to : d->now;
	d->out = (struct rn_stats){ .a = a, .from = d->from, .to = d->to };
	/* all figures of one moment of the store */
	if (rn_transient(rn) == NULL) {
		TRY(rn_begin_read(rn));
		d->reads = true;
	}
	TRY(rn_cabinet_take(rn, a, q->as_of, &d->c));
	learn_usual(d);
out:
	return rc;
}

enum rn_status
rn_desk_rise(struct rn_desk *d, enum rn_status rc, struct rn_stat **list,
    size_t *n)
{
	rn_stats_move(&d->out, list, n);
	return d->reads ? rn_end(d->rn, rc) : rc;
}

bool
rn_desk_within(const struct rn_desk *d, int64_t at)
{
	return at != RN_NONE && (d->from == RN_NONE || at >= d->from) &&
	    at <= d->to;
}

bool
rn_desk_opened(const struct rn_desk *d, const struct rn_dossier *x)
{
	return rn_desk_within(d, x->intro.opened_at);
}

const struct rn_dossier **
rn_desk_room(struct rn_desk *d)
{
	return rn_alloc(d->a,
	    (d->c.n + 1) * sizeof(const struct rn_dossier *));
}

size_t
rn_desk_choose(struct rn_desk *d, bool without, const struct rn_dossier **v)
{
	size_t n = 0;

	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];

		if (rn_desk_opened(d, x) && (rn_dossier_ours(x) ||
		    (without && rn_dossier_without(x))))
			v[n++] = x;
	}
	return n;
}

void
rn_desk_track(const struct rn_desk *d, const struct rn_dossier *x,
    struct rn_track track[RN_STEPS])
{
	rn_track_of(x, d->c.me, track);
	rn_track_age(track, d->usual, d->now);
}

/* --- words ----------------------------------------------------------------- */

void
rn_desk_name(struct rn_desk *d, struct rn_stat *s,
    const struct rn_dossier *x)
{
	if (d->q->ids)
		rn_stat_named(d->a, s, x->intro.id,
		    rn_dossier_called(d->a, x));
}

void
rn_desk_why(struct rn_desk *d, struct rn_stat *s,
    const struct rn_usual *usual)
{
	const char *words = NULL;

	if (!d->q->why)
		return;
	if (usual != NULL && usual->seen > 0)
		words = rn_sprintf(d->a, "for %.1f days at most, in which nine"
		    " in ten of %lld were decided, and a week at least",
		    (double)usual->span / RN_DAY, (long long)usual->seen);
	else if (usual != NULL)
		words = rn_sprintf(d->a, "for %.0f days at most, which is"
		    " assumed: fewer than ten were decided yet",
		    (double)usual->span / RN_DAY);
	rn_figure_why(d->a, s, words);
}

enum rn_status
rn_desk_name_person(struct rn_desk *d, struct rn_stat *s, int64_t person)
{
	enum rn_status rc = RN_OK;
	const char *called;

	if (!d->q->ids)
		return RN_OK;
	TRY(rn_person_called(d->rn, d->a, person, &called));
	rn_stat_named(d->a, s, person, called);
out:
	return rc;
}

enum rn_status
rn_desk_states(struct rn_desk *d, const int64_t *ids, size_t n, int64_t at,
    struct rn_state_of **v)
{
	*v = rn_alloc(d->a, (n + 1) * sizeof(**v));
	for (size_t i = 0; i < n; i++)
		(*v)[i].person = ids[i];
	return rn_ledger_states(d->rn, *v, n, at);
}

/* --- groups ---------------------------------------------------------------- */

struct rn_month
rn_desk_window(const struct rn_desk *d)
{
	return (struct rn_month){ NULL, d->from == RN_NONE ? INT64_MIN :
	    d->from, d->to };
}

void
rn_desk_months(struct rn_desk *d, int64_t first, struct rn_month **v,
    size_t *n)
{
	int64_t from = d->from != RN_NONE ? d->from : first;
	int64_t last = rn_local_day(d->to), day;
	size_t room = 0;
	int y, m, dd;

	*n = 0;
	*v = NULL;
	if (from == RN_NONE || from > d->to)
		return;
	for (int pass = 0; pass < 2; pass++) {
		rn_civil_of(rn_local_day(from), &y, &m, &dd);
		for (*n = 0; (day = rn_civil(y, m, 1)) <= last; ++*n) {
			int64_t next = m == 12 ? rn_civil(y + 1, 1, 1) :
			    rn_civil(y, m + 1, 1);

			if (pass == 1)
				(*v)[*n] = (struct rn_month){
				    rn_sprintf(d->a, "%04d-%02d", y, m),
				    rn_local_start(day),
				    rn_local_start(next) - 1 };
			y += m == 12;
			m = m % 12 + 1;
		}
		if (pass == 0) {
			room = *n;
			*v = rn_alloc(d->a, (room + 1) * sizeof(**v));
		}
	}
	/* the ends of the window are not those of months */
	if (room > 0) {
		if ((*v)[0].from < from)
			(*v)[0].from = from;
		if ((*v)[room - 1].to > d->to)
			(*v)[room - 1].to = d->to;
	}
}

/* What one is told apart by; people may share a name. */
struct mark { const char *label; int64_t key; };

/* The tier of each connector, at the end; by person. */
struct tiers {
	const struct rn_person *v;
	size_t n;
};

static enum rn_status
take_tiers(struct rn_desk *d, const struct rn_dossier *const *v, size_t n,
    struct tiers *out)
{
	int64_t *ids = rn_alloc(d->a, (n + 1) * sizeof(*ids));
	struct rn_person_query q = { .as_of = d->q->as_of, .ids = ids };
	enum rn_status rc = RN_OK;
	struct rn_person *people;

	for (size_t i = 0; i < n; i++)
		if (v[i]->intro.connector_id != RN_NONE)
			ids[q.ids_n++] = v[i]->intro.connector_id;
	if (q.ids_n > 1)
		qsort(ids, q.ids_n, sizeof(*ids), rn_by_int64);
	q.ids_n = rn_distinct(ids, q.ids_n);
	TRY(rn_person_list(d->rn, d->a, &q, &people, &out->n));
	out->v = people;
out:
	return rc;
}

static const char *
tier_of(const struct tiers *t, int64_t person)
{
	size_t lo = 0, hi = t->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (t->v[mid].id < person)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == t->n || t->v[lo].id != person)
		return "nobody";
	return rn_tier_name[t->v[lo].pinned_tier >= 0 ?
	    t->v[lo].pinned_tier : t->v[lo].tier];
}

static struct mark
tell_apart(struct rn_desk *d, const struct rn_dossier *x,
    const struct tiers *t)
{
	const struct rn_intro *i = &x->intro;
	char day[32];

	switch (d->q->by) {
	case RN_STAT_BY_MONTH:
		return (struct mark){ rn_strndup(d->a, rn_date_day(
		    i->opened_at, day), strlen("2026-11")), 0 };
	case RN_STAT_BY_CONNECTOR:
		return (struct mark){ i->connector != NULL ? i->connector :
		    "nobody", i->connector_id };
	case RN_STAT_BY_PROFILE:
		return (struct mark){ i->profile != NULL ? i->profile :
		    "none", i->profile != NULL };
	case RN_STAT_BY_KIND:
		return (struct mark){ rn_intro_kind_name[i->kind], 0 };
	case RN_STAT_BY_TIER:
		return (struct mark){ tier_of(t, i->connector_id), 0 };
	}
	return (struct mark){ NULL, 0 };
}

/* Those with most introductions first, then by name. */
static int
by_size(const void *a, const void *b)
{
	const struct rn_group *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return strcmp(x->label, y->label);
}

/* Room doubles at powers of two. */
static void
add_to(struct rn_desk *d, struct rn_group *g, const struct rn_dossier *x)
{
	if ((g->n & (g->n - 1)) == 0) {
		const struct rn_dossier **v = rn_alloc(d->a,
		    (g->n * 2 + 1) * sizeof(const struct rn_dossier *));

		for (size_t i = 0; i < g->n; i++)
			v[i] = g->v[i];
		g->v = v;
	}
	g->v[g->n++] = x;
}

enum rn_status
rn_desk_groups(struct rn_desk *d, const struct rn_dossier **v, size_t n,
    struct rn_group **groups, size_t *count)
{
	struct mark *mark = rn_alloc(d->a, (n + 2) * sizeof(*mark));
	struct tiers tiers = { NULL, 0 };
	enum rn_status rc = RN_OK;
	struct rn_month *month;
	size_t months = 0;

	*count = 0;
	if (d->q->by == RN_STAT_BY_TIER)
		TRY(take_tiers(d, v, n, &tiers));
	if (d->q->by == RN_STAT_BY_MONTH) {
		int64_t first = RN_NONE;

		for (size_t i = 0; i < n; i++)
			if (first == RN_NONE || v[i]->intro.opened_at < first)
				first = v[i]->intro.opened_at;
		rn_desk_months(d, first, &month, &months);
	}
	*groups = rn_alloc(d->a, (n + months + 2) * sizeof(**groups));
	/* a month in which nothing was opened is a row as well */
	for (size_t i = 0; i < months; i++)
		(*groups)[(*count)++] = (struct rn_group){ month[i].label,
		    NULL, 0 };
	for (size_t i = 0; i < n; i++) {
		struct mark m = tell_apart(d, v[i], &tiers);
		size_t k = 0;

		while (k < *count && !(((*groups)[k].label == NULL ||
		    strcmp((*groups)[k].label, m.label) == 0) &&
		    (months > 0 || mark[k].key == m.key)))
			k++;
		if (k == *count) {
			mark[k] = m;
			(*groups)[(*count)++] = (struct rn_group){ m.label,
			    NULL, 0 };
		}
		add_to(d, &(*groups)[k], v[i]);
	}
	if (*count > 1 && months == 0)
		qsort(*groups, *count, sizeof(**groups), by_size);
	/* nothing yet is an answer as well */
	if (*count == 0 && d->q->by == RN_STAT_BY_NOTHING)
		(*groups)[(*count)++] = (struct rn_group){ NULL, NULL, 0 };
out:
	return rc;
}
