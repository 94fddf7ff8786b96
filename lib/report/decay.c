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

#include "map/map.h"
#include "report/report.h"

enum { USUAL_DAYS = 90, SILENT_DAYS = 90 };

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
	const char *metric;
	bool (*counts)(const struct rn_drift *d);
	unsigned tiers;		/* where it can happen */
	bool awake;		/* only of those not dormant before */
} rows[] = {
	{ "held", held, OF(STRONG) | OF(MEDIUM) | OF(WEAK) | OF(NONE), false },
	{ "up", went_up, OF(MEDIUM) | OF(WEAK) | OF(NONE), false },
	{ "down", went_down, OF(STRONG) | OF(MEDIUM) | OF(WEAK), false },
	{ "newly-dormant", fell_silent, OF(STRONG) | OF(MEDIUM) | OF(WEAK), true },
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
		    .was_last = before.v[i].state.last_two_way,
		    .last_two_way = after.v[i].state.last_two_way };
	}
out:
	rn_census_free(&before);
	rn_census_free(&after);
	return rc;
}

/* What all rows are made from. */
struct drifts {
	struct refnet *rn;
	struct rn_arena *a;
	bool ids;
	struct rn_drift *v;
	size_t n;
	struct rn_person *people;	/* by id; for their names */
	size_t people_n;
	struct rn_stats out;
};

static const char *
name_of(const struct drifts *d, int64_t id)
{
	size_t lo = 0, hi = d->people_n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (d->people[mid].id < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < d->people_n && d->people[lo].id == id ?
	    d->people[lo].called : "somebody";
}

static void
put_row(struct drifts *d, const struct row *r, int tier)
{
	struct rn_share share = { .target = NAN };
	struct rn_stat *s = rn_stats_next(&d->out);

	s->cohort = rn_tier_name[tier];
	for (size_t i = 0; i < d->n; i++) {
		const struct rn_drift *x = &d->v[i];

		if (x->was != tier || (r->awake && x->was_dormant))
			continue;
		share.of++;
		if (!r->counts(x))
			continue;
		share.hits++;
		if (d->ids)
			rn_stat_named(d->a, s, x->person,
			    name_of(d, x->person));
	}
	rn_figure_share(d->a, s, r->metric, &share);
}

/* People who were connectors of introductions then, each once. */
static enum rn_status
connectors(struct drifts *d, int64_t at, int64_t **ids, size_t *n)
{
	struct rn_intro *intro;
	enum rn_status rc = RN_OK;
	struct rn_me me;
	size_t all, m = 0;

	*n = 0;
	TRY(rn_me_get(d->rn, d->a, &me));
	TRY(rn_intro_list(d->rn, d->a, NULL, at, &intro, &all));
	*ids = rn_alloc(d->a, (all + 1) * sizeof(**ids));
	for (size_t i = 0; i < all; i++)
		if (intro[i].connector_id != RN_NONE &&
		    intro[i].connector_id != me.id)
			(*ids)[m++] = intro[i].connector_id;
	if (m > 1)
		qsort(*ids, m, sizeof(**ids), rn_by_int64);
	for (size_t i = 0; i < m; i++)
		if (i == 0 || (*ids)[i] != (*ids)[i - 1])
			(*ids)[(*n)++] = (*ids)[i];
out:
	return rc;
}

/* How many of them had no word exchanged in 90 days; named in s. */
static enum rn_status
count_silent(struct drifts *d, bool then, struct rn_share *share,
    struct rn_stat *s)
{
	int64_t at = then ? d->out.from : d->out.to;
	enum rn_status rc = RN_OK;
	int64_t *ids;
	size_t n, k = 0;

	TRY(connectors(d, at, &ids, &n));
	for (size_t i = 0; i < n; i++) {
		int64_t last;

		while (k < d->n && d->v[k].person < ids[i])
			k++;
		if (k == d->n || d->v[k].person != ids[i])
			continue;
		share->of++;
		last = then ? d->v[k].was_last : d->v[k].last_two_way;
		if (last != RN_NONE && last > at - SILENT_DAYS * RN_DAY)
			continue;
		share->hits++;
		if (!then && d->ids)
			rn_stat_named(d->a, s, ids[i], name_of(d, ids[i]));
	}
out:
	return rc;
}

/* The aim is that their share does not grow. */
static enum rn_status
put_connectors(struct drifts *d)
{
	struct rn_share before = { .target = NAN };
	struct rn_share after = { .target = NAN, .below = true };
	struct rn_stat *s = rn_stats_next(&d->out);
	enum rn_status rc = RN_OK;

	s->cohort = "connectors";
	TRY(count_silent(d, true, &before, s));
	TRY(count_silent(d, false, &after, s));
	if (before.of > 0)
		after.target = (double)before.hits / (double)before.of;
	rn_figure_share(d->a, s, "silent-90d", &after);
out:
	return rc;
}

enum rn_status
rn_stats_decay(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	int64_t now = q->as_of == RN_NOW ? rn_now(rn) : q->as_of;
	const struct rn_person_query all = { .as_of = q->as_of };
	struct drifts d = { .rn = rn, .a = a, .ids = q->ids };
	enum rn_status rc = RN_OK;

	*n = 0;
	d.out.a = a;
	d.out.to = q->to != RN_NONE && q->to < now ? q->to : now;
	d.out.from = q->from != RN_NONE ? q->from :
	    d.out.to - USUAL_DAYS * RN_DAY;
	TRY(rn_drift_take(rn, d.out.from, d.out.to, &d.v, &d.n));
	if (q->ids)
		TRY(rn_person_list(rn, a, &all, &d.people, &d.people_n));
	for (int t = 0; t < RN_TIERS; t++)
		for (size_t i = 0; i < RN_LEN(rows); i++)
			if ((rows[i].tiers & (1u << t)) != 0)
				put_row(&d, &rows[i], t);
	TRY(put_connectors(&d));
	rn_stats_move(&d.out, list, n);
out:
	free(d.v);
	free(d.out.v);
	return rc;
}
