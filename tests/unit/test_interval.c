/*
 * test_interval.c - intervals against published values, and what they let us
 * say of a target.
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
	enum rn_aim aim;
	int status;
} judged[] = {
	{ 0, 0, 0.6, RN_AIM_ABOVE, -1 },	/* nothing to judge */
	{ 5, 9, NAN, RN_AIM_ABOVE, -1 },	/* by no measure */
	{ 5, 9, 0.6, RN_AIM_NONE, -1 },
	{ 2, 3, 0.6, RN_AIM_ABOVE, RN_STAT_TOO_FEW },
	{ 1, 4, 0.6, RN_AIM_ABOVE, RN_STAT_TOO_FEW },
	{ 0, 3, 0.6, RN_AIM_ABOVE, RN_STAT_MISSED },	/* 0-56 %: sure enough */
	{ 9, 9, 0.6, RN_AIM_ABOVE, RN_STAT_MET },
	{ 6, 10, 0.6, RN_AIM_ABOVE, RN_STAT_MISSED },	/* above is wanted */
	{ 6, 10, 0.6, RN_AIM_AT_LEAST, RN_STAT_MET },
	{ 7, 10, 0.6, RN_AIM_ABOVE, RN_STAT_MET },
	{ 15, 30, 0.6, RN_AIM_ABOVE, RN_STAT_MISSED },
	{ 3, 10, 0.3, RN_AIM_AT_MOST, RN_STAT_MET },
	{ 4, 10, 0.3, RN_AIM_AT_MOST, RN_STAT_MISSED },
	{ 1, 2, 0.0, RN_AIM_AT_MOST, RN_STAT_MISSED },
};

static void
targets_are_judged_by_what_is_known(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(judged); i++) {
		double of = (double)judged[i].of, low, high;

		rn_wilson(judged[i].hits, judged[i].of, &low, &high);
		assert_int_equal(rn_stat_judge((double)judged[i].hits / of,
		    low, high, judged[i].of, judged[i].aim,
		    judged[i].target), judged[i].status);
	}
}

/*
 * Ranks of the interval for the median, from 1, as tables of nonparametric
 * statistics have them (W. J. Conover, "Practical Nonparametric Statistics").
 */
static const struct {
	int64_t n, low, high;
} ranks[] = {
	{ 6, 1, 6 }, { 8, 1, 8 }, { 9, 2, 8 }, { 10, 2, 9 }, { 15, 4, 12 },
	{ 20, 6, 15 }, { 25, 8, 18 }, { 50, 18, 33 }, { 100, 40, 61 },
};

static void
the_median_lies_between_the_ranks_of_the_tables(void **state)
{
	int64_t low, high;

	(void)state;
	for (int64_t n = 0; n < 6; n++)
		assert_false(rn_median_ends(n, &low, &high));
	for (size_t i = 0; i < RN_LEN(ranks); i++) {
		assert_true(rn_median_ends(ranks[i].n, &low, &high));
		assert_int_equal(low + 1, ranks[i].low);
		assert_int_equal(high + 1, ranks[i].high);
	}
	/* exact to a thousand, then by the normal distribution: no jump */
	assert_true(rn_median_ends(1000, &low, &high));
	assert_int_equal(low + 1, 469);
	assert_true(rn_median_ends(1001, &low, &high));
	assert_int_equal(low + 1, 469);
}

static void
ratios_are_the_odds_of_a_share(void **state)
{
	double low, high;

	(void)state;
	rn_odds(8, 8, &low, &high);
	assert_true(fabs(low * high - 1) < 1e-9 && low < 1);
	rn_odds(3, 0, &low, &high);
	assert_true(isinf(high) && low > 0);
	rn_odds(0, 3, &low, &high);
	assert_true(low == 0 && high < 2);
}

static void
unevenness_goes_from_none_to_all_on_one(void **state)
{
	static const double alike[] = { 2, 2, 2, 2 }, one[] = { 0, 0, 0, 4 },
	    steps[] = { 4, 1, 3, 2 }, nothing[] = { 0, 0 };

	(void)state;
	assert_true(fabs(rn_gini(alike, 4)) < 1e-12);
	assert_true(fabs(rn_gini(one, 4) - 0.75) < 1e-12);
	/* by pairs: the mean difference of any two, by twice the mean */
	assert_true(fabs(rn_gini(steps, 4) - 0.25) < 1e-12);
	assert_true(rn_gini(nothing, 2) == 0);
	assert_true(isnan(rn_gini(nothing, 0)));
}

/* Drawn anew, but always alike; about as the normal distribution has it. */
static void
samples_drawn_anew_are_always_the_same(void **state)
{
	double v[400], low, high, again_low, again_high;

	(void)state;
	for (size_t i = 0; i < RN_LEN(v); i++)
		v[i] = (double)(i % 20);
	rn_resample(v, RN_LEN(v), rn_mean, &low, &high);
	rn_resample(v, RN_LEN(v), rn_mean, &again_low, &again_high);
	assert_true(low == again_low && high == again_high);
	/* 9.5 and 1.96 times 5.766 by the root of 400 */
	assert_true(fabs(low - 8.935) < 0.06 && fabs(high - 10.065) < 0.06);
	rn_resample(v, 9, rn_mean, &low, &high);
	assert_true(isnan(low) && isnan(high));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(intervals_are_the_published_ones),
		cmocka_unit_test(intervals_stay_within_reason),
		cmocka_unit_test(targets_are_judged_by_what_is_known),
		cmocka_unit_test(
		    the_median_lies_between_the_ranks_of_the_tables),
		cmocka_unit_test(ratios_are_the_odds_of_a_share),
		cmocka_unit_test(unevenness_goes_from_none_to_all_on_one),
		cmocka_unit_test(samples_drawn_anew_are_always_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
