/*
 * test_way.c - the best ways through a graph, against all there are.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "made.h"
#include "tie/tie.h"

/* --- by hand -------------------------------------------------------------- */

/* Six people; the target is 0. */
enum { T, A, B, C, D, E, FOLK };

#define SURE .95, .75		/* of a link: they know, they answer */

static const struct {
	const char *what;
	double access[FOLK];
	int barred;		/* one of them, or -1 */
	struct rn_link link[6];	/* in order */
	size_t links, most;
	uint32_t via[4];	/* expected first introducers, best way first */
	unsigned hops[4];
	double weakest;		/* of the best */
	unsigned weak;
	size_t n;
	int apart[2];		/* two who must not meet, or 0, 0 */
} ways[] = {
	{ "nobody knows anybody", { 0, .9, .9, .9, .9 }, -1,
	    { { 0 } }, 0, 3, { 0 }, { 0 }, 0, 0, 0, { 0 } },
	{ "a tie of my own is a way", { .4 }, -1,
	    { { 0 } }, 0, 3, { 0 }, { 1 }, .4, 0, 1, { 0 } },
	{ "one introducer", { 0, .9 }, -1,
	    { { T, A, .6, .35 } }, 1, 3, { A }, { 2 }, .6, 1, 1, { 0 } },
	{ "two in a row", { 0, 0, .9 }, -1,
	    { { T, A, SURE }, { A, B, SURE } }, 2, 3, { B }, { 3 }, .9, 0, 1,
	    { 0 } },
	{ "three in a row", { 0, 0, 0, .9 }, -1,
	    { { T, A, SURE }, { A, B, SURE }, { B, C, .8, .75 } }, 3, 3,
	    { C }, { 4 }, .8, 1, 1, { 0 } },
	{ "four are too many", { 0, 0, 0, 0, .9 }, -1,
	    { { T, A, SURE }, { A, B, SURE }, { B, C, SURE },
	    { C, D, SURE } }, 4, 3, { 0 }, { 0 }, 0, 0, 0, { 0 } },
	{ "less than one chance in a thousand is no way", { 0, 0, .1 }, -1,
	    { { T, A, .45, .35 }, { A, B, .45, .35 } }, 2, 3, { 0 }, { 0 },
	    0, 0, 0, { 0 } },
	{ "nobody is introduced to whom I know better", { 0, .5, .9 }, -1,
	    { { T, A, SURE }, { A, B, SURE } }, 2, 3, { A }, { 2 }, .5, 0, 1,
	    { 0 } },
	{ "a way is not retraced", { 0, 0, .9 }, -1,
	    { { A, B, SURE } }, 1, 3, { 0 }, { 0 }, 0, 0, 0, { 0 } },
	{ "a ring is walked once", { 0, .9, 0, 0 }, -1,
	    { { T, A, SURE }, { T, C, SURE }, { A, B, SURE },
	    { B, C, SURE } }, 4, 4, { A, A }, { 2, 4 }, .9, 0, 2, { 0 } },
	{ "a tie with oneself says nothing", { 0, .9 }, -1,
	    { { T, T, SURE }, { T, A, .6, .35 }, { A, A, SURE } }, 3, 3,
	    { A }, { 2 }, .6, 1, 1, { 0 } },
	{ "who knows them better may be the worse way", { 0, .2, .8 }, -1,
	    { { T, A, .9, .35 }, { T, B, .5, .35 } }, 2, 3, { B, A },
	    { 2, 2 }, .5, 1, 2, { 0 } },
	{ "my own link can be the weakest", { 0, .3 }, -1,
	    { { T, A, .6, .35 } }, 1, 3, { A }, { 2 }, .3, 0, 1, { 0 } },
	{ "only so many as wanted", { 0, .5, .6, .7, .8 }, -1,
	    { { T, A, .5, .35 }, { T, B, .5, .35 }, { T, C, .5, .35 },
	    { T, D, .5, .35 } }, 4, 2, { D, C }, { 2, 2 }, .5, 1, 2, { 0 } },
	{ "equals in order", { 0, .5, .5, .5 }, -1,
	    { { T, A, .5, .35 }, { T, B, .5, .35 }, { T, C, .5, .35 } }, 3,
	    2, { A, B }, { 2, 2 }, .5, 0, 2, { 0 } },
	{ "another start goes before a second way of one start",
	    { 0, 0, 0, .9, .4 }, -1,
	    { { T, A, SURE }, { T, B, SURE }, { T, D, .3, .75 },
	    { A, C, SURE }, { B, C, SURE } }, 5, 2, { C, D }, { 3, 2 }, .9,
	    0, 2, { 0 } },
	{ "who is not to be contacted introduces nobody", { 0, .9, .1 }, A,
	    { { T, A, .9, .35 }, { T, B, .9, .35 } }, 2, 3, { B }, { 2 }, .1,
	    0, 1, { 0 } },
	{ "neither in the middle", { 0, 0, .9 }, A,
	    { { T, A, SURE }, { A, B, SURE } }, 2, 3, { 0 }, { 0 }, 0, 0, 0,
	    { 0 } },
	{ "nor is there a way to them", { .5, .9 }, T,
	    { { T, A, .9, .35 } }, 1, 3, { 0 }, { 0 }, 0, 0, 0, { 0 } },
	{ "who must not meet the target introduces nobody", { 0, .9, .1 },
	    -1, { { T, A, .9, .35 }, { T, B, .9, .35 } }, 2, 3, { B }, { 2 },
	    .1, 0, 1, { T, A } },
	{ "not by others either", { 0, 0, 0, .9 }, -1,
	    { { T, A, SURE }, { A, B, SURE }, { B, C, SURE } }, 3, 3, { 0 },
	    { 0 }, 0, 0, 0, { A, C } },
	{ "of equals the direct one", { .1, .1 / (.35 * .83) }, -1,
	    { { T, A, 1, 1 } }, 1, 3, { T, A }, { 1, 2 }, .1, 0, 2, { 0 } },
	{ "who would answer them goes first", { 0, .5, .5 }, -1,
	    { { T, A, .5, .35 }, { T, B, .5, .75 } }, 2, 3, { B, A },
	    { 2, 2 }, .5, 0, 2, { 0 } },
};

static void
the_best_ways_come_first(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(ways); i++) {
		uint32_t x = (uint32_t)ways[i].apart[0];
		uint32_t y = (uint32_t)ways[i].apart[1];
		struct rn_couple apart[] = { { x, y }, { y, x } };
		struct rn_node node[FOLK];
		struct rn_net net;
		struct rn_way way[8];
		size_t n;

		for (int k = 0; k < FOLK; k++)
			node[k] = (struct rn_node){ ways[i].access[k], .35, 1,
			    k == ways[i].barred };
		rn_net_make(&net, node, FOLK, ways[i].link, ways[i].links);
		net.apart = apart;
		net.aparts = x == y ? 0 : 2;
		n = rn_net_ways(&net, T, ways[i].most, way);
		if (n != ways[i].n)
			fail_msg("%s: %zu ways", ways[i].what, n);
		for (size_t k = 0; k < n; k++)
			if (way[k].n + 1 != ways[i].hops[k] ||
			    (way[k].n > 0 && way[k].via[0] != ways[i].via[k]))
				fail_msg("%s: way %zu by %u, %u", ways[i].what,
				    k, way[k].n, way[k].via[0]);
		if (n > 0 && (fabs(way[0].weakest - ways[i].weakest) > 1e-9 ||
		    way[0].weak != ways[i].weak))
			fail_msg("%s: weakest %.3f", ways[i].what,
			    way[0].weakest);
		rn_net_free(&net);
	}
}

/* --- at random, against all ways there are -------------------------------- */

/* The same numbers everywhere. */
struct dice { uint64_t x; };

static uint32_t
below(struct dice *d, uint32_t n)
{
	d->x = d->x * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (uint32_t)(d->x >> 33) % n;
}

enum { MOST = 24, LINKS = MOST * MOST, ALL = 200000, WANTED = 12 };

/*
 * A network, also as a matrix.  `coarse`: chances are one of a few, so that
 * many ways are equally good, as with real tables of evidence.
 */
struct net {
	struct rn_node node[MOST];
	struct rn_link link[LINKS];
	double knows[MOST][MOST], answers[MOST][MOST];
	bool apart[MOST][MOST];
	struct rn_couple list[LINKS];
	size_t n, links, aparts;
	bool coarse;
};

static double
chance(struct dice *d, bool coarse)
{
	static const double few[] = { .35, .45, .75, .95 };

	return coarse ? few[below(d, RN_LEN(few))] :
	    (below(d, 1000000) + 1) / 1e6;
}

static void
draw(struct dice *d, struct net *x)
{
	uint32_t dense = 1 + below(d, 9);

	memset(x, 0, sizeof(*x));
	x->n = 2 + below(d, MOST - 1);
	x->coarse = below(d, 3) == 0;
	for (size_t i = 0; i < x->n; i++)
		x->node[i] = (struct rn_node){
		    below(d, 2) == 0 ? 0 : chance(d, x->coarse),
		    chance(d, x->coarse), 1, below(d, 9) == 0 };
	for (uint32_t a = 0; a < x->n; a++) {
		for (uint32_t b = a; b < x->n; b++) {
			struct rn_link l = { a, b, chance(d, x->coarse),
			    chance(d, x->coarse) };

			if (a != b && below(d, 40) == 0)
				x->apart[a][b] = x->apart[b][a] = true;
			if (below(d, 10) >= dense)
				continue;
			x->link[x->links++] = l;
			x->knows[a][b] = x->knows[b][a] = l.knows;
			x->answers[a][b] = x->answers[b][a] = l.answers;
		}
	}
	for (uint32_t a = 0; a < x->n; a++)
		for (uint32_t b = 0; b < x->n; b++)
			if (x->apart[a][b])
				x->list[x->aparts++] =
				    (struct rn_couple){ a, b };
}

/* All ways to a target, by trying. */
struct all {
	const struct net *x;
	uint32_t target, on[RN_WAY_LONG + 1];	/* whom the way has so far */
	struct found { uint32_t start; double p; } *v;
	size_t n;
};

static bool
fits(const struct all *s, unsigned len, uint32_t who)
{
	for (unsigned i = 0; i < len; i++)
		if (s->on[i] == who || s->x->apart[s->on[i]][who])
			return false;
	return true;
}

/* `len` people, then whoever the last of them knows. */
static void
go_on(struct all *s, unsigned len, double p)
{
	const struct net *x = s->x;
	uint32_t last = s->on[len - 1];

	for (uint32_t to = 0; to < x->n; to++) {
		double q = p * x->node[last].willing * x->knows[last][to] *
		    x->answers[last][to] * 0.83;

		if (x->knows[last][to] <= 0 || !fits(s, len, to))
			continue;
		if (to == s->target) {
			if (q > RN_WAY_LEAST)
				s->v[s->n++] = (struct found){ s->on[0], q };
		} else if (len < RN_WAY_LONG && !x->node[to].barred &&
		    q > x->node[to].access) {
			s->on[len] = to;
			go_on(s, len + 1, q);
		}
	}
}

static int
by_start(const void *ap, const void *bp)
{
	const struct found *a = ap, *b = bp;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->p < b->p) - (a->p > b->p);
}

static int
falling(const void *ap, const void *bp)
{
	double a = *(const double *)ap, b = *(const double *)bp;

	return (a < b) - (a > b);
}

/* What each is worth where each further one of a start counts half; falling. */
static void
worths(struct found *v, size_t n, double *worth)
{
	double half = 1;

	if (n == 0)
		return;
	qsort(v, n, sizeof(*v), by_start);
	for (size_t i = 0; i < n; i++) {
		half = i > 0 && v[i].start == v[i - 1].start ? half / 2 : 1;
		worth[i] = v[i].p * half;
	}
	qsort(worth, n, sizeof(*worth), falling);
}

static void
try_all(struct all *s)
{
	const struct net *x = s->x;

	s->n = 0;
	if (x->node[s->target].barred)
		return;
	if (x->node[s->target].access > RN_WAY_LEAST)
		s->v[s->n++] = (struct found){ s->target,
		    x->node[s->target].access };
	for (uint32_t i = 0; i < x->n; i++) {
		if (i == s->target || x->node[i].barred ||
		    x->node[i].access <= 0)
			continue;
		s->on[0] = i;
		go_on(s, 1, x->node[i].access);
	}
	assert_true(s->n < ALL);
}

/* A way is one, and its figures are its own. */
static void
check_way(const struct net *x, uint32_t target, const struct rn_way *w)
{
	double p = x->node[w->n == 0 ? target : w->via[0]].access;
	double weakest = p;

	for (unsigned i = 0; i < w->n; i++) {
		uint32_t a = w->via[i];
		uint32_t b = i + 1 == w->n ? target : w->via[i + 1];
		const struct rn_link *l = &x->link[w->link[i]];

		assert_true(!x->node[a].barred && x->knows[a][b] > 0);
		assert_true((l->a == a && l->b == b) ||
		    (l->a == b && l->b == a));
		for (unsigned k = i + 1; k <= w->n; k++) {
			uint32_t c = k == w->n ? target : w->via[k];

			assert_true(a != c && !x->apart[a][c]);
		}
		p *= x->node[a].willing * l->knows * l->answers * 0.83;
		weakest = fmin(weakest, l->knows);
	}
	assert_true(fabs(w->p - p) < 1e-12);
	assert_true(fabs(w->weakest - weakest) < 1e-12);
}

/* No chance over a link is better. */
static double
best_chance(const struct net *x)
{
	double best = 0;

	for (size_t i = 0; i < x->links; i++) {
		const struct rn_link *l = &x->link[i];
		double willing = fmax(x->node[l->a].willing,
		    x->node[l->b].willing);

		best = fmax(best, willing * l->knows * l->answers * .83);
	}
	return best;
}

/*
 * The ties of a few, then of those whom the search asks for, find what all of
 * them do; how many rows that took.
 */
static size_t
check_partly(const struct net *x, uint32_t target, size_t most,
    const struct rn_way *way, size_t n)
{
	double row[MOST], best = best_chance(x);
	struct rn_way found[WANTED + 1];
	bool whole[MOST] = { false };
	uint32_t lack[2];
	struct rn_partly part = { .whole = whole, .most = row,
	    .lack = lack, .room = RN_LEN(lack) };
	size_t rows = 0, got;

	for (size_t i = 0; i < x->n; i++)
		row[i] = best;
	whole[target] = true;
	do {
		struct rn_link link[LINKS];
		struct rn_net net;
		size_t links = 0;

		for (size_t i = 0; i < x->links; i++)
			if (whole[x->link[i].a] || whole[x->link[i].b])
				link[links++] = x->link[i];
		rn_net_make(&net, x->node, x->n, link, links);
		net.apart = x->list;
		net.aparts = x->aparts;
		net.in.best = best;
		net.asked.best = best * net.access;
		net.partly = &part;
		got = rn_net_ways(&net, target, most, found);
		for (size_t i = 0; i < part.n; i++) {
			assert_false(whole[lack[i]]);
			whole[lack[i]] = true;
		}
		rows += part.n;
		rn_net_free(&net);
	} while (part.n > 0);
	assert_int_equal(got, n);
	for (size_t i = 0; i < n; i++) {
		assert_true(found[i].p == way[i].p && found[i].n == way[i].n);
		assert_memory_equal(found[i].via, way[i].via,
		    way[i].n * sizeof(way[i].via[0]));
	}
	return rows;
}

static void
ways_are_the_best_of_all_there_are(void **state)
{
	struct dice d = { 42 };
	struct found *all = new_bytes(ALL * sizeof(*all));
	double *worth = new_bytes(ALL * sizeof(*worth));
	size_t long_ones = 0, choices = 0, rows = 0, folk = 0;

	(void)state;
	assert_true(all != NULL && worth != NULL);
	for (int round = 0; round < 1500; round++) {
		static struct net x;
		struct rn_way way[WANTED + 1];
		struct found mine[WANTED];
		double got[WANTED];
		struct all s = { .x = &x, .v = all };
		size_t n, most = 1 + below(&d, WANTED);
		struct rn_net net;

		draw(&d, &x);
		s.target = below(&d, (uint32_t)x.n);
		rn_net_make(&net, x.node, x.n, x.link, x.links);
		net.apart = x.list;
		net.aparts = x.aparts;
		n = rn_net_ways(&net, s.target, most, way);
		try_all(&s);
		assert_int_equal(n, s.n < most ? s.n : most);
		for (size_t i = 0; i < n; i++) {
			check_way(&x, s.target, &way[i]);
			assert_true(i == 0 || way[i].p <= way[i - 1].p);
			for (size_t k = 0; k < i; k++)
				assert_true(way[k].n != way[i].n ||
				    memcmp(way[k].via, way[i].via,
				    way[i].n * sizeof(uint32_t)) != 0);
			mine[i] = (struct found){ way[i].n == 0 ? s.target :
			    way[i].via[0], way[i].p };
			long_ones += way[i].n > 1;
		}
		choices += s.n > most;
		worths(s.v, s.n, worth);
		worths(mine, n, got);
		for (size_t i = 0; i < n; i++)
			assert_true(fabs(got[i] - worth[i]) < 1e-12);
		rows += check_partly(&x, s.target, most, way, n);
		folk += x.n;
		rn_net_free(&net);
	}
	/* the rounds asked for something */
	assert_true(long_ones > 500 && choices > 500);
	assert_true(rows > 500 && rows < folk / 2);
	free(all);
	free(worth);
}

/* The hub knows everybody, the last one knows only the hub. */
enum { CROWD = 25000, HUB = 0, END = CROWD + 1 };

static void
a_hub_leads_by_the_best_of_its_many(void **state)
{
	struct rn_node *node = new_zeroed(CROWD + 2, sizeof(*node));
	struct rn_link *link = new_zeroed(CROWD + 1, sizeof(*link));
	struct rn_way way[5 + 1];
	struct rn_net net;

	(void)state;
	assert_true(node != NULL && link != NULL);
	for (uint32_t i = 0; i < CROWD + 2; i++)
		node[i] = (struct rn_node){ .willing = .35, .headroom = 1 };
	for (uint32_t i = 0; i <= CROWD; i++) {
		link[i] = (struct rn_link){ HUB, i + 1, SURE };
		if (i < CROWD)
			node[i + 1].access = .1 + .7 * i / CROWD;
	}
	node[CROWD].barred = true;
	rn_net_make(&net, node, CROWD + 2, link, CROWD + 1);
	assert_int_equal(rn_net_ways(&net, END, 5, way), 5);
	for (uint32_t i = 0; i < 5; i++) {
		assert_int_equal(way[i].n, 2);
		assert_int_equal(way[i].via[0], CROWD - 1 - i);
		assert_int_equal(way[i].via[1], HUB);
	}
	assert_int_equal(rn_net_ways(&net, HUB, 5, way), 5);
	assert_true(way[0].n == 1 && way[0].via[0] == CROWD - 1);
	node[HUB].barred = true;
	rn_net_free(&net);
	rn_net_make(&net, node, CROWD + 2, link, CROWD + 1);
	assert_int_equal(rn_net_ways(&net, END, 5, way), 0);
	rn_net_free(&net);
	free(node);
	free(link);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_best_ways_come_first),
		cmocka_unit_test(ways_are_the_best_of_all_there_are),
		cmocka_unit_test(a_hub_leads_by_the_best_of_its_many),
	};

	return cmocka_run_group_tests_name("way", tests, NULL, NULL);
}
