/*
 * date_part.c - dates that say less than a day: "Jan 2024", "2022", "2024-01".
 * Whole dates are date_file.c's.
 */
#include <string.h>

#include "base/date.h"

enum { YEAR_MIN = 1900, YEAR_MAX = 2200 };

/* Four digits that are a year; 0 when they are not. */
static int
year(const char *s, size_t n)
{
	int y = 0;

	if (n != 4)
		return 0;
	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return 0;
		y = y * 10 + (s[i] - '0');
	}
	return y >= YEAR_MIN && y <= YEAR_MAX ? y : 0;
}

/* "Jan 2024", "janv. 2024". */
static bool
named_month(const char *s, size_t n, int *y, int *m)
{
	size_t used = rn_month_word(s, n, m);

	if (*m == 0)
		return false;
	while (used < n && (s[used] == '.' || s[used] == ' '))
		used++;
	*y = year(s + used, n - used);
	return *y != 0;
}

/* "2024-01". */
static bool
numbered_month(const char *s, size_t n, int *y, int *m)
{
	if (n != 7 || s[4] != '-' || s[5] < '0' || s[5] > '1' ||
	    s[6] < '0' || s[6] > '9')
		return false;
	*y = year(s, 4);
	*m = (s[5] - '0') * 10 + (s[6] - '0');
	return *y != 0 && rn_month_days(*y, *m) != 0;
}

bool
rn_date_part(const char *s, size_t n, enum rn_order order, int64_t *at)
{
	int y = year(s, n), m = 1;

	if (rn_date_parse(s, n, order, at, NULL))
		return true;
	if (y == 0 && !named_month(s, n, &y, &m) &&
	    !numbered_month(s, n, &y, &m))
		return false;
	*at = rn_civil(y, m, 1) * 86400;
	return true;
}
