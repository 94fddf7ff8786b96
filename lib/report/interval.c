/*
 * interval.c - how sure a share is.  Pure.
 *
 * The interval is the score interval of E. B. Wilson, "Probable inference,
 * the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209-212, without continuity correction:
 * it stays within 0 and 1 and holds what it promises for few cases too.
 * tests/unit/test_interval.c checks it against published values.
 */
#include <math.h>

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

int
rn_stat_judge(int64_t hits, int64_t of, double target, bool below)
{
	double value, low, high;
	bool met;

	if (of <= 0 || isnan(target))
		return -1;
	value = (double)hits / (double)of;
	rn_wilson(hits, of, &low, &high);
	met = below ? value <= target : value > target;
	if (of < RN_FEW && low <= target && target <= high)
		return RN_STAT_TOO_FEW;
	return met ? RN_STAT_MET : RN_STAT_MISSED;
}
