/*
 * risk.c - what is lost with somebody: who is on the best way to whom, and
 * what remains without them.
 *
 * Only people on the best way to a target can take something away from it, so
 * each target costs at most one search more for each of them.
 */
#include <stdlib.h>
#include <string.h>

#include "refnet/decide.h"
#include "tie/tie.h"

/* Names in a row. */
enum { NAMED = 8 };

struct loss {
	int64_t darkens, dims;
	double lost;
	uint32_t named[NAMED];
};

struct watch {
	struct rn_world w;
	struct rn_net net;
	struct rn_couple *apart;	/* the world's, and room for two */
	struct loss *loss;	/* beside the people */
};

static bool
before(const struct rn_couple *x, uint32_t a, uint32_t b)
{
	return x->a < a || (x->a == a && x->b < b);
}

/* Put a couple where it belongs. */
static void
put(struct rn_couple *v, size_t *n, uint32_t a, uint32_t b)
{
	size_t i = *n;

	for (; i > 0 && !before(&v[i - 1], a, b); i--)
		v[i] = v[i - 1];
	v[i] = (struct rn_couple){ a, b };
	(*n)++;
}

/* The chance of the best way to somebody that leads past another. */
static double
without(struct watch *t, uint32_t target, uint32_t who)
{
	struct rn_net net = t->net;
	struct rn_way way[2];

	net.apart = t->apart;
	memcpy(t->apart, t->w.apart, t->w.aparts * sizeof(*t->apart));
	put(t->apart, &net.aparts, target, who);
	put(t->apart, &net.aparts, who, target);
	return rn_net_ways(&net, target, 1, way) == 0 ? 0 : way[0].p;
}

static void
look(struct watch *t, uint32_t target, double worth)
{
	struct rn_way way[2];

	if (t->w.node[target].barred || t->w.node[target].access > 0 ||
	    rn_net_ways(&t->net, target, 1, way) == 0 ||
	    way[0].p < RN_WAY_REALISTIC)
		return;
	for (unsigned i = 0; i < way[0].n; i++) {
		struct loss *l = &t->loss[way[0].via[i]];
		double rest = without(t, target, way[0].via[i]);

		l->lost += worth * (way[0].p - rest);
		if (rest >= RN_WAY_REALISTIC) {
			l->dims += rest < way[0].p;
			continue;
		}
		if (l->darkens < NAMED)
			l->named[l->darkens] = target;
		l->darkens++;
	}
}

/* Those that fit best first, so that their names are the ones that stand. */
static int
best_fit(const void *ap, const void *bp)
{
	const struct rn_wanted_person *a = ap, *b = bp;

	if (a->fit > b->fit || a->fit < b->fit)
		return a->fit > b->fit ? -1 : 1;
	return (a->person > b->person) - (a->person < b->person);
}

static void
look_at_wanted(struct watch *t, const struct rn_wanted *want)
{
	struct rn_wanted_person *v = rn_alloc(t->w.a, (want->n + 1) *
	    sizeof(*v));

	for (size_t i = 0; i < want->n; i++)
		v[i] = want->person[i];
	if (want->n > 1)
		qsort(v, want->n, sizeof(*v), best_fit);
	for (size_t i = 0; i < want->n; i++) {
		uint32_t at = rn_world_index(&t->w, v[i].person);

		if (at != RN_NOBODY && v[i].fit > 0)
			look(t, at, v[i].fit);
	}
}

static void
fill(const struct watch *t, uint32_t i, struct rn_risk *out)
{
	const struct loss *l = &t->loss[i];
	size_t n = l->darkens < NAMED ? (size_t)l->darkens : NAMED;
	const char **name = rn_alloc(t->w.a, (n + 1) * sizeof(*name));

	for (size_t k = 0; k < n; k++)
		name[k] = rn_world_name(&t->w, l->named[k]);
	*out = (struct rn_risk){ .person_id = t->w.people[i].id,
	    .name = rn_world_name(&t->w, i), .tier = t->w.people[i].tier,
	    .last_two_way = t->w.people[i].last_two_way,
	    .darkens = l->darkens, .dims = l->dims, .loss = l->lost,
	    .targets = { name, n } };
}

static int
most_lost(const void *ap, const void *bp)
{
	const struct rn_risk *a = ap, *b = bp;

	if (a->loss > b->loss || a->loss < b->loss)
		return a->loss > b->loss ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

enum rn_status
rn_risk_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, struct rn_risk **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct watch t = { 0 };

	*n = 0;
	*list = NULL;
	TRY(rn_world_take(rn, a, RN_NONE, q, &t.w));
	rn_world_net(&t.w, &t.net);
	t.apart = rn_alloc(a, (t.w.aparts + 2) * sizeof(*t.apart));
	t.loss = rn_alloc(a, (t.w.n + 1) * sizeof(*t.loss));
	memset(t.loss, 0, (t.w.n + 1) * sizeof(*t.loss));
	if (q->wanted != NULL)
		look_at_wanted(&t, q->wanted);
	else
		for (uint32_t i = 0; i < t.w.n; i++)
			look(&t, i, 1);
	*list = rn_alloc(a, (t.w.n + 1) * sizeof(**list));
	for (uint32_t i = 0; i < t.w.n; i++)
		if (t.loss[i].lost > 0)
			fill(&t, i, &(*list)[(*n)++]);
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), most_lost);
	rc = *t.w.failed;
out:
	rn_net_free(&t.net);
	return rc;
}
