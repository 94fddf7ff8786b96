/*
 * test_tie.c - what evidence is worth, and whom each person opens.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "made.h"
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

/* My letter to the two, and one of them to the other so many days later. */
static const struct {
	const char *what;
	struct { enum rn_pair_how how; size_t people; int days; } seen[3];
	int n;
	bool introduced;
} letters[] = {
	{ "soon answered", { { RN_PAIR_MINE, 3, 30 }, { RN_PAIR_AB, 3, 28 } },
	    2, true },
	{ "the other way round", { { RN_PAIR_BA, 3, 16 },
	    { RN_PAIR_MINE, 3, 30 } }, 2, true },
	{ "not answered", { { RN_PAIR_MINE, 3, 30 } }, 1, false },
	{ "too late", { { RN_PAIR_MINE, 3, 30 }, { RN_PAIR_AB, 3, 15 } }, 2,
	    false },
	{ "to more than the two", { { RN_PAIR_MINE, 4, 30 },
	    { RN_PAIR_AB, 3, 28 } }, 2, false },
	{ "answered to me, with a copy", { { RN_PAIR_MINE, 3, 30 },
	    { RN_PAIR_AB, 4, 28 } }, 2, false },
	{ "they had met before me", { { RN_PAIR_MINE, 3, 30 },
	    { RN_PAIR_AB, 3, 28 }, { RN_PAIR_THEIRS, 9, 400 } }, 3, false },
	{ "one wrote before", { { RN_PAIR_MINE, 3, 30 },
	    { RN_PAIR_AB, 3, 31 } }, 2, false },
};

/* What they write to each other is addressed to the other, but to four. */
static void
see_letter(struct rn_pair *p, enum rn_pair_how how, size_t people, int64_t at)
{
	rn_pair_see(p, how, people, at);
	if (how != RN_PAIR_MINE && people != 4)
		rn_pair_turn(p, at);
}

static void
my_letter_introduces_who_soon_write_to_each_other(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(letters); i++) {
		enum rn_tie_class kind = RN_TIE_SAID;
		struct rn_pair p = { 0 };
		double far;

		for (int k = 0; k < letters[i].n; k++)
			see_letter(&p, letters[i].seen[k].how,
			    letters[i].seen[k].people,
			    DAYS_AGO(letters[i].seen[k].days));
		far = rn_pair_judge(&p, NOW, false, &kind);
		if (rn_pair_introduced(&p) != letters[i].introduced ||
		    (kind == RN_TIE_INTRODUCED) != letters[i].introduced ||
		    (far >= .6 - 1e-9) != letters[i].introduced)
			fail_msg("%s: %s %.4f", letters[i].what,
			    rn_tie_class_name[kind], far);
		/* colleagues need no introduction */
		rn_pair_judge(&p, NOW, true, &kind);
		assert_int_not_equal(kind, RN_TIE_INTRODUCED);
	}
}

static void
nothing_seen_is_no_tie(void **state)
{
	enum rn_tie_class kind;
	struct rn_pair p = { 0 };
	struct rn_arena *a = new_arena();

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
	struct rn_arena *a = new_arena();
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

/* --- reach ----------------------------------------------------------------- */

enum { MOST = 9 };

/* A random network, also as a matrix. */
struct net {
	struct rn_node node[MOST];
	struct rn_link link[MOST * MOST];
	double knows[MOST][MOST];
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
		}
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
		cmocka_unit_test(
		    my_letter_introduces_who_soon_write_to_each_other),
		cmocka_unit_test(nothing_seen_is_no_tie),
		cmocka_unit_test(the_order_of_seeing_does_not_matter),
		cmocka_unit_test(the_words_say_all_that_was_seen),
		cmocka_unit_test(reach_is_that_of_a_brute_force_sum),
	};

	return cmocka_run_group_tests_name("tie", tests, NULL, NULL);
}
