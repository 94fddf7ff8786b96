/*
 * test_interval.c - the interval of a share against published values, and
 * what it lets us say of a target.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "report/report.h"

/*
 * R. G. Newcombe, "Two-sided confidence intervals for the single proportion:
 * comparison of seven methods", Statistics in Medicine 17 (1998), 857-872:
 * the score method without continuity correction, four decimals.
 */
static const struct {
	int64_t hits, of;
	double low, high;
} published[] = {
	{ 81, 263, 0.2553, 0.3662 },
	{ 15, 148, 0.0624, 0.1605 },
	{ 0, 20, 0.0000, 0.1611 },
	{ 1, 29, 0.0061, 0.1718 },
};

static void
intervals_are_the_published_ones(void **state)
{
	double low, high;

	(void)state;
	for (size_t i = 0; i < RN_LEN(published); i++) {
		rn_wilson(published[i].hits, published[i].of, &low, &high);
		assert_true(fabs(low - published[i].low) < 0.00005);
		assert_true(fabs(high - published[i].high) < 0.00005);
	}
}

static void
intervals_stay_within_reason(void **state)
{
	double low, high, other_low, other_high;

	(void)state;
	for (int64_t of = 1; of <= 300; of++)
		for (int64_t hits = 0; hits <= of; hits++) {
			double p = (double)hits / (double)of;

			rn_wilson(hits, of, &low, &high);
			assert_true(0 <= low && low <= p && p <= high &&
			    high <= 1);
			/* what failed is the mirror of what succeeded */
			rn_wilson(of - hits, of, &other_low, &other_high);
			assert_true(fabs(1 - other_high - low) < 1e-12);
			assert_true(fabs(1 - other_low - high) < 1e-12);
		}
	rn_wilson(0, 0, &low, &high);
	assert_true(isnan(low) && isnan(high));
}

static const struct {
	int64_t hits, of;
	double target;
	bool below;
	int status;
} judged[] = {
	{ 0, 0, 0.6, false, -1 },		/* nothing to judge */
	{ 5, 9, NAN, false, -1 },		/* by no measure */
	{ 2, 3, 0.6, false, RN_STAT_TOO_FEW },
	{ 1, 4, 0.6, false, RN_STAT_TOO_FEW },
	{ 0, 3, 0.6, false, RN_STAT_MISSED },	/* 0-56 %: certain enough */
	{ 9, 9, 0.6, false, RN_STAT_MET },
	{ 6, 10, 0.6, false, RN_STAT_MISSED },	/* above is wanted */
	{ 7, 10, 0.6, false, RN_STAT_MET },
	{ 15, 30, 0.6, false, RN_STAT_MISSED },
	{ 3, 10, 0.3, true, RN_STAT_MET },	/* at most is wanted */
	{ 4, 10, 0.3, true, RN_STAT_MISSED },
	{ 1, 2, 0.0, true, RN_STAT_MISSED },
};

static void
targets_are_judged_by_what_is_known(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(judged); i++)
		assert_int_equal(rn_stat_judge(judged[i].hits, judged[i].of,
		    judged[i].target, judged[i].below), judged[i].status);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(intervals_are_the_published_ones),
		cmocka_unit_test(intervals_stay_within_reason),
		cmocka_unit_test(targets_are_judged_by_what_is_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
