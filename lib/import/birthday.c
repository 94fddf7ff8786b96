/*
 * birthday.c - the birthday in a cell, or in three, as YYYY-MM-DD, or --MM-DD
 * where the year is not told.
 *
 * Programs that must name a year write one nobody living was born in (1604),
 * and 0/0/00 or a day in 4501 for none.
 */
#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "import/contact.h"

enum { OLDEST = 1850, YEAR_MOST = 2200 };

/* Up to `most` digits; how many. */
static size_t
digits(const char *s, size_t n, size_t most, int *value)
{
	size_t i = 0;

	for (*value = 0; i < n && i < most && s[i] >= '0' && s[i] <= '9'; i++)
		*value = *value * 10 + (s[i] - '0');
	return i;
}

/* "0304", "03-04", and the end of it or of the day. */
static bool
month_and_day(const char *s, size_t n, int *month, int *day)
{
	size_t at = digits(s, n, 2, month);

	if (at != 2)
		return false;
	at += at < n && s[at] == '-';
	if (digits(s + at, n - at, 2, day) != 2)
		return false;
	at += 2;
	return at == n || s[at] == 'T' || s[at] == ' ';
}

/* NULL: there is no such day. */
static const char *
say(struct rn_arena *a, int year, int month, int day)
{
	if (month < 1 || month > 12 || day < 1 || day > 31 || year > YEAR_MOST)
		return NULL;
	return year < OLDEST ? rn_sprintf(a, "--%02d-%02d", month, day) :
	    rn_sprintf(a, "%04d-%02d-%02d", year, month, day);
}

const char *
rn_birthday(struct rn_arena *a, const struct rn_cell *c)
{
	const char *s = c->text;
	size_t n = c->len;
	int year = 0, month, day;
	int64_t at;

	for (; n > 0 && *s == ' '; s++, n--)
		;
	if (n >= 2 && s[0] == '-' && s[1] == '-') {
		if (!month_and_day(s + 2, n - 2, &month, &day))
			return NULL;
	} else if (digits(s, n, 4, &year) == 4) {
		size_t dash = n > 4 && s[4] == '-';

		if (!month_and_day(s + 4 + dash, n - 4 - dash, &month, &day))
			return NULL;
	} else if (rn_date_parse(s, n, c->order, &at, NULL)) {
		rn_civil_of(at / RN_DAY - (at % RN_DAY < 0), &year, &month,
		    &day);
	} else {
		return NULL;
	}
	return say(a, year, month, day);
}

/* All of a cell, blanks around it aside, as a number of `most` digits. */
static bool
number(const struct rn_cell *c, size_t most, int *value)
{
	const char *s = c == NULL ? "" : c->text;
	size_t n = c == NULL ? 0 : c->len, at;

	for (; n > 0 && *s == ' '; s++, n--)
		;
	for (; n > 0 && s[n - 1] == ' '; n--)
		;
	at = digits(s, n, most, value);
	return at > 0 && at == n;
}

const char *
rn_birthday_parts(struct rn_arena *a, const struct rn_cell *year,
    const struct rn_cell *month, const struct rn_cell *day)
{
	int y, m, d;

	if (!number(month, 2, &m) || !number(day, 2, &d))
		return NULL;
	return say(a, number(year, 4, &y) ? y : 0, m, d);
}
