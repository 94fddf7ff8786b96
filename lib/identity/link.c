/*
 * link.c - from faces to clusters: block, weigh, join.
 */
#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "identity/block.h"
#include "identity/both.h"
#include "identity/fetch.h"

/* What a second round may still lift above the least. */
#define SLACK 4.0

struct match_list { struct rn_match *v; size_t n, room; };

/* What each of two threads keeps. */
struct hand {
	struct match_list found;
	struct rn_pairs pairs;
	struct rn_capped capped;
	size_t compared;
};

/*
 * Pairs weighed before, for two that share several keys: of each face the last
 * greater ones.  Both threads use it; what one overwrites, or sees too late, is
 * weighed again.
 */
enum { LAST = 16 };
typedef _Atomic uint32_t seen_face;	/* 0: none, that is no greater one */

struct weighing {
	const struct rn_judge *judge;
	struct rn_blocks blocks;
	const bool *about;
	seen_face *seen;	/* LAST of each face */
	double least;
	struct hand hand[2];
};

/* Was it asked before? */
static bool
seen_before(const struct weighing *w, uint32_t a, uint32_t b)
{
	seen_face *of = w->seen + (size_t)a * LAST;
	size_t at = b % LAST;

	for (size_t i = 0; i < LAST; i++) {
		uint32_t v = atomic_load_explicit(&of[i],
		    memory_order_relaxed);

		if (v == b)
			return true;
		if (v == 0) {
			at = i;
			break;
		}
	}
	atomic_store_explicit(&of[at], b, memory_order_relaxed);
	return false;
}

/* The greater faces of pairs to come; the lesser are often one after the other. */
enum { SOON = 4 };

static void
fetch(const struct weighing *w, const struct rn_pairs *p, size_t i)
{
	const struct rn_faces *f = w->judge->f;

	if (i + 4 * SOON >= p->n)
		return;
	rn_face_fetch(f, (uint32_t)p->v[i + 4 * SOON], RN_FETCH_ONE,
	    RN_FETCH_ALL);
	rn_face_fetch(f, (uint32_t)p->v[i + 3 * SOON], RN_FETCH_FACTS,
	    RN_FETCH_ALL);
	rn_face_fetch(f, (uint32_t)p->v[i + 2 * SOON], RN_FETCH_VALUES,
	    RN_FETCH_ALL);
	rn_face_fetch(f, (uint32_t)p->v[i + SOON], RN_FETCH_READ,
	    RN_FETCH_ALL);
	RN_PREFETCH((const void *)&w->seen[(size_t)(p->v[i + 3 * SOON] >> 32) *
	    LAST]);
}

static void
weigh(const struct weighing *w, struct hand *h)
{
	struct match_list *to = &h->found;

	for (size_t i = 0; i < h->pairs.n; i++) {
		struct rn_match m = { (uint32_t)(h->pairs.v[i] >> 32),
		    (uint32_t)h->pairs.v[i], 0, false };
		double bits;

		fetch(w, &h->pairs, i);
		if (w->about != NULL && !w->about[m.a] && !w->about[m.b])
			continue;
		if (seen_before(w, m.a, m.b))
			continue;
		h->compared++;
		if (!rn_judge_above(w->judge, m.a, m.b, w->least, &bits,
		    &m.veto))
			continue;
		m.bits = (float)bits;
		to->v = rn_grow(to->v, to->n, &to->room, sizeof(*to->v));
		to->v[to->n++] = m;
	}
	h->pairs.n = 0;
}

/* One kind of key, the dearer ones, which are the last, first. */
static void
take_kind(void *ctx, int who, size_t chunk)
{
	struct weighing *w = ctx;
	struct hand *h = &w->hand[who];

	rn_block_kind(&w->blocks, rn_key_kinds() - 1 - chunk, &h->pairs,
	    &h->capped);
	weigh(w, h);
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
gather(struct weighing *w, struct rn_links *out)
{
	struct match_list *x = &w->hand[0].found, *y = &w->hand[1].found;
	size_t n = x->n + y->n, kept = 0;
	struct rn_match *v = realloc(x->v, (n + 1) * sizeof(*v));

	if (v == NULL)
		rn_nomem();
	if (y->n > 0)
		memcpy(v + x->n, y->v, y->n * sizeof(*v));
	free(y->v);
	qsort(v, n, sizeof(*v), by_faces);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || by_faces(&v[i], &v[i - 1]) != 0)
			v[kept++] = v[i];
	out->match = v;
	out->matches = kept;
	for (int i = 0; i < 2; i++) {
		out->compared += w->hand[i].compared;
		out->capped.blocks += w->hand[i].capped.blocks;
		out->capped.faces += w->hand[i].capped.faces;
		free(w->hand[i].pairs.v);
	}
}

/* The pairs of one key at a time, so that few are held at once. */
static void
find_matches(const struct rn_link_plan *plan, double least,
    struct rn_links *out)
{
	struct weighing w = { .judge = &plan->judge, .about = plan->about,
	    .least = least };
	bool *copy = rn_copies(plan->judge.f, &w.hand[0].pairs);
	uint64_t *refines = rn_refines(plan->judge.f);

	w.seen = calloc(plan->judge.f->n + 1, LAST * sizeof(*w.seen));
	if (w.seen == NULL)
		rn_nomem();
	w.blocks = (struct rn_blocks){ plan->judge.f, copy, refines };
	weigh(&w, &w.hand[0]);
	rn_both(take_kind, &w, rn_key_kinds());
	gather(&w, out);
	free(w.seen);
	free(refines);
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
