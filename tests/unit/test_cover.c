/*
 * test_cover.c - which ask comes next, by hand and against all choices.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "tie/tie.h"

enum { CELLS = 3, FOLK = 12, BIDS = 8 };

/* Everything an ask uses up, fresh. */
struct desk {
	double missed[CELLS], headroom[FOLK];
	int64_t left[FOLK];
	bool taken[FOLK];
	struct rn_cover c;
};

static struct rn_cover *
open_desk(struct desk *d, const struct rn_bid *bid, size_t n)
{
	for (size_t i = 0; i < CELLS; i++)
		d->missed[i] = 1;
	for (size_t i = 0; i < FOLK; i++) {
		d->headroom[i] = 1;
		d->left[i] = 3;
		d->taken[i] = false;
	}
	d->c = (struct rn_cover){ bid, n, d->missed, d->headroom, d->left,
	    d->taken };
	return &d->c;
}

/* Persons: A and B can be asked, for X, Y and Z. */
enum { A, B, X, Y, Z };

static void
the_ask_that_adds_most_comes_first(void **state)
{
	const struct rn_bid bid[] = {
		{ A, X, 0, .2 }, { B, Y, 1, .3 }, { B, X, 0, .1 },
	};
	struct desk d;
	double gain;

	(void)state;
	open_desk(&d, bid, 3);
	assert_int_equal(rn_cover_next(&d.c, &gain), 1);
	assert_true(fabs(gain - .3) < 1e-12);
	assert_int_equal(rn_cover_next(&d.c, &gain), 0);
	assert_true(fabs(d.missed[0] - .8) < 1e-12);
	/* nobody is asked for twice, by whomever */
	assert_int_equal(rn_cover_next(&d.c, &gain), SIZE_MAX);
}

static void
another_ask_of_one_wears_them_out(void **state)
{
	const struct rn_bid bid[] = {
		{ A, X, 0, .3 }, { A, Y, 1, .3 }, { B, Y, 1, .2 },
		{ A, Z, 2, .3 },
	};
	struct desk d;
	double gain;

	(void)state;
	open_desk(&d, bid, 4);
	assert_int_equal(rn_cover_next(&d.c, &gain), 0);
	/* .3 less what the first ask took: .18 */
	assert_int_equal(rn_cover_next(&d.c, &gain), 2);
	assert_int_equal(rn_cover_next(&d.c, &gain), 3);
	assert_true(fabs(gain - .3 * exp(-.5)) < 1e-12);
	assert_true(fabs(d.headroom[A] - exp(-1)) < 1e-12);
}

static void
a_budget_is_kept(void **state)
{
	const struct rn_bid bid[] = {
		{ A, X, 0, .2 }, { A, Y, 1, .2 }, { B, Z, 2, .2 },
	};
	struct desk d;
	double gain;

	(void)state;
	open_desk(&d, bid, 3);
	d.left[A] = 1;
	d.left[B] = 0;
	assert_int_equal(rn_cover_next(&d.c, &gain), 0);
	assert_int_equal(rn_cover_next(&d.c, &gain), SIZE_MAX);
}

static void
what_is_covered_needs_no_more(void **state)
{
	const struct rn_bid bid[] = { { A, X, 0, .5 }, { B, Y, 0, .4 } };
	struct desk d;
	double gain;

	(void)state;
	open_desk(&d, bid, 2);
	assert_int_equal(rn_cover_next(&d.c, &gain), 0);
	assert_int_equal(rn_cover_next(&d.c, &gain), SIZE_MAX);
}

static void
less_than_a_hundredth_is_not_worth_an_ask(void **state)
{
	const struct rn_bid bid[] = { { A, X, 0, .0099 }, { B, Y, 1, .01 } };
	struct desk d;
	double gain;

	(void)state;
	open_desk(&d, bid, 2);
	assert_int_equal(rn_cover_next(&d.c, &gain), 1);
	assert_int_equal(rn_cover_next(&d.c, &gain), SIZE_MAX);
}

/* Is every cell covered by some of the bids, each of another person? */
static bool
covers(const struct rn_bid *bid, size_t n, unsigned some)
{
	double missed[CELLS] = { 1, 1, 1 };

	for (size_t i = 0; i < n; i++)
		if ((some & 1u << i) != 0)
			missed[bid[i].cell] *= 1 - bid[i].p;
	for (size_t i = 0; i < CELLS; i++)
		if (missed[i] > 1 - RN_COVERED)
			return false;
	return true;
}

/* The same numbers everywhere. */
static uint32_t
draw(uint64_t *state, uint32_t below)
{
	*state = *state * UINT64_C(6364136223846793005) + 1;
	return (uint32_t)(*state >> 33) % below;
}

static unsigned
bits(unsigned v)
{
	unsigned n = 0;

	for (; v != 0; v >>= 1)
		n += v & 1;
	return n;
}

/* Where no two asks share anybody, the plan is a smallest one. */
static void
no_choice_of_fewer_asks_covers_as_much(void **state)
{
	unsigned found = 0;
	uint64_t seed = 7;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct rn_bid bid[BIDS];
		unsigned least = BIDS + 1, asks = 0;
		struct desk d;
		double gain;

		for (uint32_t i = 0; i < BIDS; i++)
			bid[i] = (struct rn_bid){ i, i, draw(&seed, CELLS),
			    (draw(&seed, 60) + 5) / 100.0 };
		for (unsigned some = 0; some < 1u << BIDS; some++)
			if (bits(some) < least && covers(bid, BIDS, some))
				least = bits(some);
		open_desk(&d, bid, BIDS);
		while (rn_cover_next(&d.c, &gain) != SIZE_MAX)
			asks++;
		if (least > BIDS)
			continue;
		found++;
		assert_int_equal(asks, least);
	}
	assert_true(found > 500);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_ask_that_adds_most_comes_first),
		cmocka_unit_test(another_ask_of_one_wears_them_out),
		cmocka_unit_test(a_budget_is_kept),
		cmocka_unit_test(what_is_covered_needs_no_more),
		cmocka_unit_test(less_than_a_hundredth_is_not_worth_an_ask),
		cmocka_unit_test(no_choice_of_fewer_asks_covers_as_much),
	};

	return cmocka_run_group_tests_name("cover", tests, NULL, NULL);
}
