/*
 * test_tie.c - what evidence is worth, and the best ways through a graph.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "tie/tie.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */
#define DAYS_AGO(n) (NOW - (int64_t)(n) * RN_DAY)

/* The same numbers everywhere. */
struct dice { uint64_t x; };

static uint32_t
below(struct dice *d, uint32_t n)
{
	d->x = d->x * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (uint32_t)(d->x >> 33) % n;
}

static double
chance(struct dice *d)
{
	return below(d, 1001) / 1000.0;
}

/* --- evidence ------------------------------------------------------------- */

/* What was seen, so many days ago, and what it is worth among colleagues. */
static const struct {
	const char *what;
	struct { enum rn_pair_how how; size_t people; int days; } seen[3];
	int n;
	enum rn_tie_class kind;
	double p;
} evidence[] = {
	{ "each wrote to the other before me",
	    { { RN_PAIR_AB, 3, 9 }, { RN_PAIR_BA, 3, 8 } }, 2,
	    RN_TIE_MUTUAL, .90 },
	{ "the smallest message counts",
	    { { RN_PAIR_AB, 12, 9 }, { RN_PAIR_BA, 5, 8 } }, 2,
	    RN_TIE_MUTUAL, .82 },
	{ "a crowd still shows that they write",
	    { { RN_PAIR_AB, 21, 9 }, { RN_PAIR_BA, 26, 8 } }, 2,
	    RN_TIE_MUTUAL, .58 },
	{ "one wrote to the other", { { RN_PAIR_AB, 3, 9 } }, 1,
	    RN_TIE_ONE_WAY, .64 },
	{ "whichever of the two it was", { { RN_PAIR_BA, 8, 9 } }, 1,
	    RN_TIE_ONE_WAY, .53 },
	{ "to write alone is no crowd", { { RN_PAIR_BA, 2, 9 } }, 1,
	    RN_TIE_ONE_WAY, .64 },
	{ "a small letter of mine to both", { { RN_PAIR_MINE, 3, 9 } }, 1,
	    RN_TIE_MY_MAIL, .40 },
	{ "met with me at once", { { RN_PAIR_MET, 4, 9 } }, 1,
	    RN_TIE_MY_MAIL, .28 },
	{ "more often is not more",
	    { { RN_PAIR_MINE, 3, 9 }, { RN_PAIR_MINE, 3, 8 },
	    { RN_PAIR_MINE, 3, 7 } }, 3, RN_TIE_MY_MAIL, .40 },
	{ "somebody else's letter to both", { { RN_PAIR_THEIRS, 4, 9 } }, 1,
	    RN_TIE_THEIR_MAIL, .31 },
	{ "somebody else's circular", { { RN_PAIR_THEIRS, 20, 9 } }, 1,
	    RN_TIE_THEIR_MAIL, .15 },
	{ "of two kinds the better one",
	    { { RN_PAIR_THEIRS, 20, 9 }, { RN_PAIR_MINE, 3, 9 } }, 2,
	    RN_TIE_MY_MAIL, .40 },
	{ "of two kinds the better one, again",
	    { { RN_PAIR_THEIRS, 4, 9 }, { RN_PAIR_MINE, 4, 9 } }, 2,
	    RN_TIE_THEIR_MAIL, .31 },
	{ "a year is no age", { { RN_PAIR_AB, 3, 365 } }, 1,
	    RN_TIE_ONE_WAY, .64 },
	{ "with a year more the odds are half", { { RN_PAIR_AB, 3, 730 } }, 1,
	    RN_TIE_ONE_WAY, .4706 },
	{ "the last time counts",
	    { { RN_PAIR_AB, 3, 730 }, { RN_PAIR_MINE, 9, 1 } }, 2,
	    RN_TIE_ONE_WAY, .64 },
};

static void
evidence_is_worth_what_the_tables_say(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(evidence); i++) {
		enum rn_tie_class kind = RN_TIE_SAID;
		struct rn_pair p = { 0 };
		double near, far, odds;

		for (int k = 0; k < evidence[i].n; k++)
			rn_pair_see(&p, evidence[i].seen[k].how,
			    evidence[i].seen[k].people,
			    DAYS_AGO(evidence[i].seen[k].days));
		near = rn_pair_judge(&p, NOW, true, &kind);
		if (kind != evidence[i].kind ||
		    fabs(near - evidence[i].p) > 1e-4)
			fail_msg("%s: %s %.4f", evidence[i].what,
			    rn_tie_class_name[kind], near);
		far = rn_pair_judge(&p, NOW, false, &kind);
		odds = near / (1 - near) / 2;
		assert_true(fabs(far - odds / (1 + odds)) < 1e-9);
	}
}

static void
nothing_seen_is_no_tie(void **state)
{
	enum rn_tie_class kind;
	struct rn_pair p = { 0 };
	struct rn_arena *a = rn_arena_new();

	(void)state;
	assert_true(rn_pair_judge(&p, NOW, true, &kind) <= 0);
	assert_null(rn_pair_words(a, &p, "Ada", "Bela"));
	rn_arena_free(a);
}

static void
the_order_of_seeing_does_not_matter(void **state)
{
	struct dice d = { 7 };

	(void)state;
	for (int round = 0; round < 200; round++) {
		struct {
			enum rn_pair_how how;
			size_t people;
			int64_t at;
		} e[12];
		enum rn_tie_class k1 = RN_TIE_SAID, k2 = RN_TIE_SAID;
		struct rn_pair x = { 0 }, y = { 0 };
		size_t n = 1 + below(&d, RN_LEN(e));

		for (size_t i = 0; i < n; i++) {
			e[i].how = below(&d, RN_PAIR_KINDS);
			e[i].people = 2 + below(&d, 24);
			e[i].at = DAYS_AGO(below(&d, 900));
			rn_pair_see(&x, e[i].how, e[i].people, e[i].at);
		}
		for (size_t i = n; i-- > 0;) {
			size_t k = below(&d, (uint32_t)i + 1);

			rn_pair_see(&y, e[k].how, e[k].people, e[k].at);
			e[k] = e[i];
		}
		assert_memory_equal(&x, &y, sizeof(x));
		assert_true(rn_pair_judge(&x, NOW, false, &k1) >=
		    rn_pair_judge(&y, NOW, false, &k2));
		assert_int_equal(k1, k2);
	}
}

static void
the_words_say_all_that_was_seen(void **state)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_pair p = { 0 };

	(void)state;
	rn_pair_see(&p, RN_PAIR_AB, 4, NOW);
	rn_pair_see(&p, RN_PAIR_AB, 3, NOW);
	rn_pair_see(&p, RN_PAIR_BA, 5, NOW);
	for (int i = 0; i < 3; i++)
		rn_pair_see(&p, RN_PAIR_THEIRS, 9, NOW);
	rn_pair_see(&p, RN_PAIR_MINE, 9, NOW);
	rn_pair_see(&p, RN_PAIR_MET, 9, NOW);
	assert_string_equal(rn_pair_words(a, &p, "Ada", "Bela"),
	    "Ada wrote to Bela twice; Bela wrote to Ada once; both met with"
	    " you once; both on mail of yours once; both on mail of others 3"
	    " times; smallest: 3 people");
	rn_arena_free(a);
}

/* --- ways ----------------------------------------------------------------- */

/* Five people; the target is 0. */
enum { T, A, B, C, D, PEOPLE };

static const struct {
	const char *what;
	double access[PEOPLE];
	int barred;		/* one of them, or -1 */
	struct rn_link link[6];
	size_t links, most;
	uint32_t via[4];	/* expected, best first */
	double weakest;		/* of the best */
	bool weak_end;
	size_t n;
} ways[] = {
	{ "nobody knows anybody", { 0, .9, .9, .9, .9 }, -1,
	    { { 0 } }, 0, 3, { 0 }, 0, false, 0 },
	{ "a tie of my own is a way", { .4 }, -1,
	    { { 0 } }, 0, 3, { RN_NOBODY }, .4, false, 1 },
	{ "one introducer", { 0, .9 }, -1,
	    { { T, A, .6, .35 } }, 1, 3, { A }, .6, true, 1 },
	{ "two introducers in a row are too many", { 0, 0, .9 }, -1,
	    { { T, A, .9, .35 }, { A, B, .9, .35 } }, 2, 3, { 0 }, 0, false,
	    0 },
	{ "who knows them better may be the worse way", { 0, .2, .8 }, -1,
	    { { T, A, .9, .35 }, { T, B, .5, .35 } }, 2, 3, { B, A }, .5,
	    true, 2 },
	{ "my own link can be the weakest", { 0, .3 }, -1,
	    { { T, A, .6, .35 } }, 1, 3, { A }, .3, false, 1 },
	{ "only so many as wanted", { 0, .5, .6, .7, .8 }, -1,
	    { { T, A, .5, .35 }, { T, B, .5, .35 }, { T, C, .5, .35 },
	    { T, D, .5, .35 } }, 4, 2, { D, C }, .5, true, 2 },
	{ "equals in order", { 0, .5, .5, .5 }, -1,
	    { { T, C, .5, .35 }, { T, A, .5, .35 }, { T, B, .5, .35 } }, 3, 2,
	    { A, B }, .5, false, 2 },
	{ "who is not to be contacted introduces nobody", { 0, .9, .1 }, A,
	    { { T, A, .9, .35 }, { T, B, .9, .35 } }, 2, 3, { B }, .1, false,
	    1 },
	{ "but may be reached", { .5, .9 }, T,
	    { { T, A, .9, .35 } }, 1, 3, { RN_NOBODY, A }, .5, false, 2 },
	{ "of equals the direct one",
	    { .1, .1 / (.35 * .83) }, -1,
	    { { T, A, 1, 1 } }, 1, 3, { RN_NOBODY, A }, .1, false, 2 },
	{ "who would answer them goes first", { 0, .5, .5 }, -1,
	    { { T, A, .5, .35 }, { T, B, .5, .75 } }, 2, 3, { B, A }, .5,
	    false, 2 },
};

static void
the_best_ways_come_first(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(ways); i++) {
		struct rn_node node[PEOPLE];
		struct rn_graph g;
		struct rn_way way[8];
		size_t n;

		for (int k = 0; k < PEOPLE; k++)
			node[k] = (struct rn_node){ ways[i].access[k], .35, 1,
			    k == ways[i].barred };
		rn_graph_make(&g, node, PEOPLE, ways[i].link, ways[i].links);
		n = rn_graph_ways(&g, T, ways[i].most, way);
		if (n != ways[i].n)
			fail_msg("%s: %zu ways", ways[i].what, n);
		for (size_t k = 0; k < n; k++)
			if (way[k].via != ways[i].via[k])
				fail_msg("%s: way %zu by %u", ways[i].what, k,
				    way[k].via);
		if (n > 0 && (fabs(way[0].weakest - ways[i].weakest) > 1e-9 ||
		    way[0].weak_end != ways[i].weak_end))
			fail_msg("%s: weakest %.3f", ways[i].what,
			    way[0].weakest);
		rn_graph_free(&g);
	}
}

enum { MOST = 9 };

/* A random network, also as a matrix. */
struct net {
	struct rn_node node[MOST];
	struct rn_link link[MOST * MOST];
	double knows[MOST][MOST], answers[MOST][MOST];
	size_t n, links;
};

static void
draw(struct dice *d, struct net *x)
{
	memset(x, 0, sizeof(*x));
	x->n = 2 + below(d, MOST - 1);
	for (size_t i = 0; i < x->n; i++)
		x->node[i] = (struct rn_node){
		    below(d, 3) == 0 ? 0 : chance(d), chance(d), chance(d),
		    below(d, 6) == 0 };
	for (uint32_t a = 0; a < x->n; a++) {
		for (uint32_t b = a + 1; b < x->n; b++) {
			struct rn_link l = { a, b, chance(d), chance(d) };

			if (below(d, 2) == 0)
				continue;
			x->link[x->links++] = l;
			x->knows[a][b] = x->knows[b][a] = l.knows;
			x->answers[a][b] = x->answers[b][a] = l.answers;
		}
	}
}

/* The probability of the way by one node, by hand; the node itself: direct. */
static double
by_hand(const struct net *x, size_t via, size_t target)
{
	const struct rn_node *v = &x->node[via];

	if (via == target)
		return v->access;
	return v->barred ? 0 : v->access * v->willing *
	    x->knows[via][target] * x->answers[via][target] * 0.83;
}

static void
ways_are_those_of_a_brute_force_search(void **state)
{
	struct dice d = { 42 };

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct net x;
		struct rn_graph g;
		struct rn_way way[MOST + 1];
		bool used[MOST] = { false };
		size_t n, most;
		uint32_t target;

		draw(&d, &x);
		target = below(&d, (uint32_t)x.n);
		most = 1 + below(&d, MOST);
		rn_graph_make(&g, x.node, x.n, x.link, x.links);
		n = rn_graph_ways(&g, target, most, way);
		for (size_t k = 0; k <= n; k++) {
			double best = -1;

			for (size_t v = 0; v < x.n; v++)
				if (!used[v] && by_hand(&x, v, target) > best)
					best = by_hand(&x, v, target);
			if (k == n) {	/* what is left out is not better */
				assert_true(n == most || best <= 0);
				break;
			}
			/* a way of chance 0 may be listed or not */
			assert_true(fabs(way[k].p - fmax(best, 0)) < 1e-12);
			used[way[k].via == RN_NOBODY ? target : way[k].via] =
			    true;
		}
		rn_graph_free(&g);
	}
}

static void
reach_is_that_of_a_brute_force_sum(void **state)
{
	struct dice d = { 4711 };

	(void)state;
	for (int round = 0; round < 500; round++) {
		struct net x;
		struct rn_graph g;
		double got[MOST], worth[MOST];

		draw(&d, &x);
		for (size_t i = 0; i < x.n; i++)
			worth[i] = chance(&d);
		rn_graph_make(&g, x.node, x.n, x.link, x.links);
		rn_graph_reach(&g, worth, got);
		for (size_t v = 0; v < x.n; v++) {
			double want = 0;

			for (size_t w = 0; w < x.n; w++) {
				double missed = 1 - x.node[w].access;

				for (size_t o = 0; o < x.n; o++)
					if (o != v && !x.node[o].barred)
						missed *= 1 - x.node[o].access
						    * x.knows[o][w];
				want += worth[w] * x.knows[v][w] * missed;
			}
			assert_true(fabs(got[v] - want) < 1e-4);
		}
		rn_graph_free(&g);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(evidence_is_worth_what_the_tables_say),
		cmocka_unit_test(nothing_seen_is_no_tie),
		cmocka_unit_test(the_order_of_seeing_does_not_matter),
		cmocka_unit_test(the_words_say_all_that_was_seen),
		cmocka_unit_test(the_best_ways_come_first),
		cmocka_unit_test(ways_are_those_of_a_brute_force_search),
		cmocka_unit_test(reach_is_that_of_a_brute_force_sum),
	};

	return cmocka_run_group_tests_name("tie", tests, NULL, NULL);
}
