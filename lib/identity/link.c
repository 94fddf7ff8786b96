/*
 * link.c - from faces to clusters: block, weigh, join.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "identity/block.h"
#include "identity/both.h"

enum { CHUNK = 2048 };		/* pairs weighed at a time */

/* What a second round may still lift above the least. */
#define SLACK 4.0

struct match_list { struct rn_match *v; size_t n, room; };

struct weighing {
	const struct rn_judge *judge;
	const struct rn_pairs *pairs;
	double least;
	struct match_list found[2];
};

static void
weigh(void *ctx, int who, size_t chunk)
{
	struct weighing *w = ctx;
	struct match_list *to = &w->found[who];
	size_t end = (chunk + 1) * CHUNK;

	for (size_t i = chunk * CHUNK; i < end && i < w->pairs->n; i++) {
		struct rn_match m = { (uint32_t)(w->pairs->v[i] >> 32),
		    (uint32_t)w->pairs->v[i], 0, false };
		double bits = rn_judge_bits(w->judge, m.a, m.b, &m.veto, NULL);

		if (bits < w->least)
			continue;
		m.bits = (float)bits;
		to->v = rn_grow(to->v, to->n, &to->room, sizeof(*to->v));
		to->v[to->n++] = m;
	}
}

static int
by_faces(const void *x, const void *y)
{
	const struct rn_match *a = x, *b = y;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return a->b < b->b ? -1 : a->b > b->b;
}

/* One list of both, each pair once. */
static void
gather(struct match_list *from, struct rn_links *out)
{
	size_t n = from[0].n + from[1].n, kept = 0;
	struct rn_match *v = realloc(from[0].v, (n + 1) * sizeof(*v));

	if (v == NULL)
		rn_nomem();
	if (from[1].n > 0)
		memcpy(v + from[0].n, from[1].v, from[1].n * sizeof(*v));
	free(from[1].v);
	qsort(v, n, sizeof(*v), by_faces);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || by_faces(&v[i], &v[i - 1]) != 0)
			v[kept++] = v[i];
	out->match = v;
	out->matches = kept;
}

/* Pairs of one key after the other, so that few are held at once. */
static void
find_matches(const struct rn_link_plan *plan, double least,
    struct rn_links *out)
{
	struct rn_pairs pairs = { 0 };
	struct weighing w = { &plan->judge, &pairs, least, { { 0 } } };
	bool *copy = rn_copies(plan->judge.f, &pairs);

	for (size_t kind = 0; kind < rn_key_kinds(); kind++) {
		rn_block_kind(plan->judge.f, kind, copy, &pairs, &out->capped);
		rn_both(weigh, &w, (pairs.n + CHUNK - 1) / CHUNK);
		out->compared += pairs.n;
		pairs.n = 0;
	}
	gather(w.found, out);
	free(pairs.v);
	free(copy);
}

static void
weigh_again(const struct rn_link_plan *plan, double least,
    struct rn_links *out)
{
	size_t kept = 0;

	for (size_t i = 0; i < out->matches; i++) {
		struct rn_match m = out->match[i];

		m.bits = (float)rn_judge_bits(&plan->judge, m.a, m.b, &m.veto,
		    NULL);
		if (m.bits >= least)
			out->match[kept++] = m;
	}
	out->matches = kept;
}

void
rn_link(const struct rn_link_plan *plan, struct rn_links *out)
{
	double least = log2(plan->least / (1 - plan->least));
	size_t n = plan->judge.f->n;

	*out = (struct rn_links){ .cluster = malloc((n + 1) *
	    sizeof(*out->cluster)) };
	if (out->cluster == NULL)
		rn_nomem();
	out->capped.facts = plan->judge.f->capped;
	find_matches(plan, plan->recount == NULL ? least : least - SLACK, out);
	if (plan->recount != NULL) {
		rn_cluster(plan, out->match, out->matches, out->cluster,
		    &out->clusters);
		rn_faces_count(plan->recount, out->cluster);
		weigh_again(plan, least, out);
	}
	rn_cluster(plan, out->match, out->matches, out->cluster,
	    &out->clusters);
}

void
rn_links_free(struct rn_links *l)
{
	free(l->match);
	free(l->cluster);
	*l = (struct rn_links){ 0 };
}
