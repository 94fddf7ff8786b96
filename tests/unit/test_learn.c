/*
 * test_learn.c - what accepted and skipped people teach of a profile; no store.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "made.h"
#include "profile/profile.h"

enum { MANY = 200 };

static const double nothing[RN_WORTHS];

static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 16;
}

static struct rn_example
example(enum rn_taught taught, double role, double place)
{
	struct rn_example e = { .taught = taught };

	e.term[RN_FACET_ROLE] = role;
	e.term[RN_FACET_PLACE] = place;
	return e;
}

static void
nothing_taught_changes_nothing(void **state)
{
	double times[RN_WORTHS];

	(void)state;
	rn_lessons_learn(NULL, 0, nothing, times);
	for (int k = 0; k < RN_WORTHS; k++)
		assert_true(fabs(times[k] - 1) < 1e-9);
}

/* Accepted for the role, skipped although the place is right. */
static void
what_tells_them_apart_counts_more(void **state)
{
	struct rn_example v[] = { example(RN_TAUGHT_ACCEPTED, 2, -1),
	    example(RN_TAUGHT_SKIPPED, -1, 1) };
	double times[RN_WORTHS];

	(void)state;
	rn_lessons_learn(v, RN_LEN(v), nothing, times);
	assert_true(times[RN_FACET_ROLE] > 1.02);
	assert_true(times[RN_FACET_PLACE] < .99);
	/* what both lack says nothing */
	assert_true(fabs(times[RN_FACET_SIZE] - 1) < 1e-9);
}

static void
one_kind_is_held_against_those_listed(void **state)
{
	double listed[RN_WORTHS] = { 0 }, times[RN_WORTHS];
	struct rn_example v[] = { example(RN_TAUGHT_ACCEPTED, 2, 1) };

	(void)state;
	listed[RN_FACET_PLACE] = 1;	/* everybody is there */
	rn_lessons_learn(v, 1, listed, times);
	assert_true(times[RN_FACET_ROLE] > 1.01);
	assert_true(fabs(times[RN_FACET_PLACE] - 1) < 1e-9);
	v[0] = example(RN_TAUGHT_SKIPPED, 2, 1);
	rn_lessons_learn(v, 1, listed, times);
	assert_true(times[RN_FACET_ROLE] < .99);
}

static void
ten_lessons_are_seen_and_a_thousand_are_bounded(void **state)
{
	static struct rn_example v[MANY * 10];
	double times[RN_WORTHS];

	(void)state;
	for (size_t i = 0; i < RN_LEN(v); i++)
		v[i] = i % 2 == 0 ? example(RN_TAUGHT_ACCEPTED, 1, -4) :
		    example(RN_TAUGHT_SKIPPED, -1, 4);
	rn_lessons_learn(v, 10, nothing, times);
	assert_true(times[RN_FACET_ROLE] > 1.15);
	rn_lessons_learn(v, RN_LEN(v), nothing, times);
	for (int k = 0; k < RN_WORTHS; k++)
		assert_true(times[k] >= RN_TIMES_LEAST &&
		    times[k] <= RN_TIMES_MOST);
	assert_true(times[RN_FACET_ROLE] > 1.5);
	assert_true(times[RN_FACET_PLACE] < .6);
}

/* The order of lessons is of no account. */
static void
any_order_teaches_the_same(void **state)
{
	struct rn_example v[MANY];
	uint32_t seed = 7;
	double first[RN_WORTHS], times[RN_WORTHS];

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		v[i] = example(next(&seed) % 3 == 0 ? RN_TAUGHT_ACCEPTED :
		    RN_TAUGHT_SKIPPED, next(&seed) % 100 / 25.0 - 2,
		    next(&seed) % 100 / 25.0 - 2);
	rn_lessons_learn(v, MANY, nothing, first);
	for (int round = 0; round < 20; round++) {
		for (size_t i = MANY - 1; i > 0; i--) {
			size_t k = next(&seed) % (i + 1);
			struct rn_example e = v[i];

			v[i] = v[k];
			v[k] = e;
		}
		rn_lessons_learn(v, MANY, nothing, times);
		for (int k = 0; k < RN_WORTHS; k++)
			assert_true(fabs(times[k] - first[k]) < 1e-6);
	}
}

/* No step is left by which the sum would fall: it is the best there is. */
static void
what_is_learnt_is_where_nothing_is_better(void **state)
{
	struct rn_example v[] = { example(RN_TAUGHT_ACCEPTED, 2, .5),
	    example(RN_TAUGHT_ACCEPTED, 1, 1), example(RN_TAUGHT_SKIPPED, 1.5,
	    -1), example(RN_TAUGHT_SKIPPED, -.5, .8) };
	double times[RN_WORTHS];

	(void)state;
	rn_lessons_learn(v, RN_LEN(v), nothing, times);
	for (int k = 0; k < RN_WORTHS; k++) {
		double falls = 4 * (1 - times[k]);

		for (size_t i = 0; i < RN_LEN(v); i++) {
			double by = 0;

			for (int j = 0; j < RN_WORTHS; j++)
				by += times[j] * v[i].differs[j];
			falls += v[i].differs[k] / (1 + exp(by));
		}
		assert_true(fabs(falls) < 1e-5);
	}
}

static void
what_was_learnt_is_said(void **state)
{
	struct rn_arena *a = new_arena();
	double times[RN_WORTHS] = { 1.2, 1, .851, 1, 1, 1.001, 1 };
	struct rn_example e = example(RN_TAUGHT_SKIPPED, 0, 0);

	(void)state;
	assert_string_equal(rn_learnt_say(a, times),
	    "role x1.20, place x0.85");
	times[0] = times[2] = 1;
	assert_null(rn_learnt_say(a, times));
	e.differs[RN_FACET_ROLE] = 1.23;
	e.differs[RN_WORTH_NEWS] = -.5;
	assert_string_equal(rn_lesson_why(a, &e), "role -1.2, trigger +0.5");
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_taught_changes_nothing),
		cmocka_unit_test(what_tells_them_apart_counts_more),
		cmocka_unit_test(one_kind_is_held_against_those_listed),
		cmocka_unit_test(ten_lessons_are_seen_and_a_thousand_are_bounded),
		cmocka_unit_test(any_order_teaches_the_same),
		cmocka_unit_test(what_is_learnt_is_where_nothing_is_better),
		cmocka_unit_test(what_was_learnt_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
