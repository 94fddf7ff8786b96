/*
 * interval.c - how sure a figure is.  Pure.
 *
 * Of a share the interval is the score interval of E. B. Wilson, "Probable inference,
 * the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209-212, without continuity correction:
 * it stays within 0 and 1 and holds what it promises for few cases too.
 * tests/unit/test_interval.c checks it against published values.  A ratio of two
 * counts is the odds of such a share.  Of a median it lies between two values
 * of the ordered sample, by the binomial distribution (H. A. David, H. N.
 * Nagaraja, "Order Statistics", 3rd edition, 7.1).  Else the sample is drawn
 * anew from itself (B. Efron, "Bootstrap methods", Annals of Statistics 7
 * (1979), 1-26), always in the same way.
 */
#include <math.h>
#include <stdlib.h>

#include "report/report.h"

/* Two-sided 95 % of the normal distribution. */
#define Z 1.959963984540054

const char *const rn_stat_status_name[RN_STAT_STATUSES + 1] = {
	[RN_STAT_MET] = "met", [RN_STAT_MISSED] = "missed",
	[RN_STAT_TOO_FEW] = "too-few",
};

void
rn_wilson(int64_t hits, int64_t of, double *low, double *high)
{
	double n = (double)of, p, middle, half;

	*low = *high = NAN;
	if (of <= 0)
		return;
	p = (double)hits / n;
	middle = p + Z * Z / (2 * n);
	half = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
	*low = hits == 0 ? 0 : (middle - half) / (1 + Z * Z / n);
	*high = hits == of ? 1 : (middle + half) / (1 + Z * Z / n);
}

void
rn_odds(int64_t a, int64_t b, double *low, double *high)
{
	rn_wilson(a, a + b, low, high);
	*low = *low / (1 - *low);
	*high = *high / (1 - *high);
}

bool
rn_median_ends(int64_t n, int64_t *low, int64_t *high)
{
	double term, tail = 0;
	int64_t k = 0;

	if (n < 6)
		return false;
	/* chances of so few below the median, added up: C(n, k) / 2^n */
	term = pow(0.5, (double)n);
	while (tail + term <= 0.025) {
		tail += term;
		term *= (double)(n - k) / (double)(k + 1);
		k++;
	}
	*low = k == 0 ? 0 : k - 1;
	/* of more than a thousand, 2^-n is nothing: the normal distribution */
	if (n > 1000)
		*low = (int64_t)floor((double)n / 2 - Z * sqrt((double)n) / 2) -
		    1;
	*high = n - 1 - *low;
	return true;
}

enum { TIMES = 1000 };

/* G. L. Steele and others, "Fast splittable generators" (2014). */
static uint64_t
draw(uint64_t *seed)
{
	uint64_t z = *seed += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

int
rn_by_double(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

void
rn_resample(const double *v, size_t n, rn_figure_of *of, double *low,
    double *high)
{
	uint64_t seed = RN_SEED;
	double *got, *some;

	*low = *high = NAN;
	if (n < RN_FEW)
		return;	/* so few drawn anew tell of themselves alone */
	got = rn_zeroed(TIMES, sizeof(*got));
	some = rn_zeroed(n, sizeof(*some));
	for (int i = 0; i < TIMES; i++) {
		for (size_t k = 0; k < n; k++)
			some[k] = v[draw(&seed) % n];
		got[i] = of(some, n);
	}
	qsort(got, TIMES, sizeof(*got), rn_by_double);
	*low = got[TIMES * 25 / 1000];
	*high = got[TIMES * 975 / 1000 - 1];
	free(got);
	free(some);
}

double
rn_mean(const double *v, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += v[i];
	return n == 0 ? NAN : sum / (double)n;
}

double
rn_gini(const double *v, size_t n)
{
	double *order = rn_zeroed(n + 1, sizeof(*order));
	double sum = 0, ranks = 0;

	for (size_t i = 0; i < n; i++)
		order[i] = v[i];
	qsort(order, n, sizeof(*order), rn_by_double);
	for (size_t i = 0; i < n; i++) {
		sum += order[i];
		ranks += (double)(i + 1) * order[i];
	}
	free(order);
	return sum <= 0 ? n == 0 ? NAN : 0 : 2 * ranks / ((double)n * sum) -
	    ((double)n + 1) / (double)n;
}

int
rn_stat_judge(double value, double low, double high, int64_t of,
    enum rn_aim aim, double target)
{
	bool met;

	if (of <= 0 || isnan(value) || isnan(target) || aim == RN_AIM_NONE)
		return -1;
	met = aim == RN_AIM_ABOVE ? value > target :
	    aim == RN_AIM_AT_LEAST ? value >= target : value <= target;
	if (of < RN_FEW && !(low > target || high < target))
		return RN_STAT_TOO_FEW;
	return met ? RN_STAT_MET : RN_STAT_MISSED;
}
