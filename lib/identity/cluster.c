/*
 * cluster.c - pairs become people, guarded.
 *
 * One wrong pair must not join two crowds.  So pairs are taken from the surest
 * on, and two clusters become one only if their members agree on the whole: the
 * mean of bits between up to MEMBERS of each.  Which members, and which of two
 * equal pairs goes first, follows from what faces say, never from their order.
 */
#include <stdlib.h>
#include <string.h>

#include "identity/link.h"

enum { MEMBERS = 6 };

struct set {
	uint32_t parent, size;
	uint32_t member[MEMBERS];	/* the first by content */
	uint32_t apart, last;		/* list of words that part; NONE */
	uint32_t aparts;
};

/* Somebody in the set is not `other`. */
struct apart { uint32_t other, next; };

#define NONE UINT32_MAX

struct sets {
	const struct rn_link_plan *plan;
	struct set *v;
	struct apart *apart;
};

static uint32_t
find(struct sets *s, uint32_t i)
{
	while (s->v[i].parent != i) {
		s->v[i].parent = s->v[s->v[i].parent].parent;
		i = s->v[i].parent;
	}
	return i;
}

static bool
goes_before(const struct rn_faces *f, uint32_t x, uint32_t y)
{
	uint64_t a = f->one[x].content, b = f->one[y].content;

	return a != b ? a < b : x < y;
}

static uint32_t
members(const struct set *s)
{
	return s->size < MEMBERS ? s->size : MEMBERS;
}

/* The first of both, in order. */
static void
merge_members(const struct rn_faces *f, struct set *into,
    const struct set *from)
{
	uint32_t n = members(into), m = members(from), i = 0, k = 0;
	uint32_t out[MEMBERS], t = 0;

	while (t < MEMBERS && (i < n || k < m)) {
		if (k == m || (i < n && goes_before(f, into->member[i],
		    from->member[k])))
			out[t++] = into->member[i++];
		else
			out[t++] = from->member[k++];
	}
	memcpy(into->member, out, t * sizeof(*out));
}

static void
join(struct sets *s, uint32_t a, uint32_t b)
{
	struct set *x = &s->v[a], *y = &s->v[b];

	if (x->size < y->size) {
		join(s, b, a);
		return;
	}
	merge_members(s->plan->judge.f, x, y);
	y->parent = a;
	x->size += y->size;
	if (y->aparts == 0)
		return;
	if (x->aparts == 0)
		x->apart = y->apart;
	else
		s->apart[x->last].next = y->apart;
	x->last = y->last;
	x->aparts += y->aparts;
}

static bool
are_parted(struct sets *s, uint32_t a, uint32_t b)
{
	if (s->v[a].aparts > s->v[b].aparts)
		return are_parted(s, b, a);
	for (uint32_t i = s->v[a].apart; i != NONE; i = s->apart[i].next)
		if (find(s, s->apart[i].other) == b)
			return true;
	return false;
}

/* Do the two agree on the whole? */
static bool
agree(struct sets *s, uint32_t a, uint32_t b, const struct rn_match *match)
{
	const struct rn_link_plan *plan = s->plan;
	const struct set *x = &s->v[a], *y = &s->v[b];
	uint32_t n = members(x), m = members(y);
	bool veto = false;
	double sum = 0;

	if (x->size == 1 && y->size == 1)
		return match->bits > plan->floor &&
		    !(plan->vetoes && match->veto);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < m; k++) {
			sum += rn_judge_bits(&plan->judge, x->member[i],
			    y->member[k], &veto, NULL);
			if (veto && plan->vetoes)
				return false;
		}
	return sum / (n * m) > plan->floor;
}

/* --- in order of certainty ------------------------------------------------ */

struct ranked { struct rn_match match; uint64_t low, high; };

static int
by_bits(const void *p, const void *q)
{
	const struct ranked *x = p, *y = q;

	if (x->match.bits != y->match.bits)
		return x->match.bits > y->match.bits ? -1 : 1;
	if (x->low != y->low)
		return x->low < y->low ? -1 : 1;
	if (x->high != y->high)
		return x->high < y->high ? -1 : 1;
	if (x->match.a != y->match.a)
		return x->match.a < y->match.a ? -1 : 1;
	return x->match.b < y->match.b ? -1 : x->match.b > y->match.b;
}

static void
put_in_order(const struct rn_faces *f, struct rn_match *match, size_t n)
{
	struct ranked *r = malloc((n + 1) * sizeof(*r));

	if (r == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++) {
		uint64_t x = f->one[match[i].a].content;
		uint64_t y = f->one[match[i].b].content;

		r[i] = (struct ranked){ match[i], x < y ? x : y,
		    x < y ? y : x };
	}
	qsort(r, n, sizeof(*r), by_bits);
	for (size_t i = 0; i < n; i++)
		match[i] = r[i].match;
	free(r);
}

static void
hear(struct sets *s)
{
	const struct rn_told *told = s->plan->told;
	uint32_t n = 0;

	for (size_t i = 0; i < s->plan->told_n; i++) {
		uint32_t a = find(s, told[i].a), b = find(s, told[i].b);

		if (told[i].same && a != b)
			join(s, a, b);
	}
	for (size_t i = 0; i < s->plan->told_n; i++) {
		const uint32_t two[2] = { told[i].a, told[i].b };

		for (int k = 0; k < 2 && !told[i].same; k++) {
			struct set *x = &s->v[find(s, two[k])];

			s->apart[n] = (struct apart){ two[1 - k], x->apart };
			if (x->aparts++ == 0)
				x->last = n;
			x->apart = n++;
		}
	}
}

static void
open_sets(struct sets *s, const struct rn_link_plan *plan)
{
	size_t n = plan->judge.f->n;

	*s = (struct sets){ plan, malloc((n + 1) * sizeof(*s->v)),
	    malloc((2 * plan->told_n + 1) * sizeof(*s->apart)) };
	if (s->v == NULL || s->apart == NULL)
		rn_nomem();
	for (uint32_t i = 0; i < n; i++)
		s->v[i] = (struct set){ .parent = i, .size = 1,
		    .member = { i }, .apart = NONE, .last = NONE };
	hear(s);
}

void
rn_cluster(const struct rn_link_plan *plan, struct rn_match *match, size_t n,
    uint32_t *cluster, size_t *clusters)
{
	const struct rn_faces *f = plan->judge.f;
	struct sets s;

	open_sets(&s, plan);
	put_in_order(f, match, n);
	for (size_t i = 0; i < n; i++) {
		uint32_t a = find(&s, match[i].a), b = find(&s, match[i].b);

		if (a != b && !are_parted(&s, a, b) &&
		    agree(&s, a, b, &match[i]))
			join(&s, a, b);
	}
	*clusters = 0;
	for (uint32_t i = 0; i < f->n; i++)
		cluster[i] = NONE;
	for (uint32_t i = 0; i < f->n; i++) {
		uint32_t root = find(&s, i);

		/* the least index of a set is met first */
		if (cluster[root] == NONE) {
			cluster[root] = i;
			++*clusters;
		}
		cluster[i] = cluster[root];
	}
	free(s.v);
	free(s.apart);
}
