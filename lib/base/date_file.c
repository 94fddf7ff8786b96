/*
 * date_file.c - dates inside files.  No locale; names of months are English,
 * German or French (month.c), those of weekdays English.
 *
 *	2026-11-22  2026-11-22T09:00:00.000+01:00  2026-11-22 09:00 UTC
 *	Tue, 4 Mar 2025 10:20:30 +0000 (comment)   4 March 2025   4-Apr-21
 *	Feb 8, 2026   Sunday, February 8, 2026 9:15 PM
 *	12 mars 2023   08. Feb. 2026   1er août 2022
 *	8/2/2026 9:15 PM   08.02.26, 21:15   2026/02/08   (by order)
 *	8. 2. 2026   2026. 02. 08.   08.02.2026.
 *	1795338000   1795338000000   (seconds, milliseconds)
 *
 * To know another zone by its letters add it to zones[].
 */
#include <string.h>

#include "base/base.h"
#include "base/date.h"

static const struct { const char *name; int minutes; } zones[] = {
	{ "z", 0 }, { "utc", 0 }, { "gmt", 0 }, { "ut", 0 },
	{ "est", -300 }, { "edt", -240 }, { "cst", -360 }, { "cdt", -300 },
	{ "mst", -420 }, { "mdt", -360 }, { "pst", -480 }, { "pdt", -420 },
	{ "wet", 0 }, { "west", 60 }, { "cet", 60 }, { "cest", 120 },
	{ "eet", 120 }, { "eest", 180 }
};

/* Three letters or more of these will do. */
static const char *const weekdays[] = {
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
	"sunday"
};

enum {
	YEAR_MIN = 1900, YEAR_MAX = 2200,
	PIVOT = 69,		/* two digits: 69 is 1969, 68 is 2068 */
	LONGEST = 120,		/* bytes; no date is longer */
	WORD_MAX = 16
};

struct scan {
	const char *p, *end;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char
peek(const struct scan *s)
{
	return s->p < s->end ? *s->p : '\0';
}

static bool
accept(struct scan *s, char c)
{
	if (s->p >= s->end || *s->p != c)
		return false;
	s->p++;
	return true;
}

/* Blanks, and the no-break ones phones put before PM. */
static bool
blanks(struct scan *s)
{
	const char *start = s->p;

	for (;;) {
		size_t left = (size_t)(s->end - s->p);

		if (left > 0 && (*s->p == ' ' || *s->p == '\t'))
			s->p++;
		else if (left > 1 && memcmp(s->p, "\xc2\xa0", 2) == 0)
			s->p += 2;
		else if (left > 2 && memcmp(s->p, "\xe2\x80\xaf", 3) == 0)
			s->p += 3;
		else
			return s->p > start;
	}
}

/* Digits, at most 4; how many is the answer. */
static int
number(struct scan *s, int *value)
{
	int n = 0, v = 0;

	while (s->p < s->end && is_digit(*s->p)) {
		if (n++ == 4)
			return 0;
		v = v * 10 + (*s->p++ - '0');
	}
	*value = v;
	return n;
}

/* Letters, in lower case; how many is the answer. */
static size_t
letters(struct scan *s, char word[WORD_MAX])
{
	size_t n = 0;

	while (s->p < s->end && n < WORD_MAX - 1) {
		char c = *s->p;

		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 32);
		if (c < 'a' || c > 'z')
			break;
		word[n++] = c;
		s->p++;
	}
	word[n] = '\0';
	return n;
}

static int
find(const char *const *names, size_t count, const char *word, size_t n)
{
	for (size_t i = 0; n >= 3 && i < count; i++)
		if (strncmp(names[i], word, n) == 0)
			return (int)i;
	return -1;
}

static bool
make_day(int y, int m, int d, int64_t *day)
{
	if (y < YEAR_MIN || y > YEAR_MAX || d < 1 || d > rn_month_days(y, m))
		return false;
	*day = rn_civil(y, m, d);
	return true;
}

static bool
full_year(int *y, int digits)
{
	if (digits == 2)
		*y += *y < PIVOT ? 2000 : 1900;
	return digits == 2 || digits == 4;
}

/* --- time of day and zone ---------------------------------------------- */

static bool
half_day(struct scan *s, int *h)
{
	struct scan back = *s;
	char half;

	blanks(s);
	half = (char)(peek(s) | 0x20);
	if (half != 'a' && half != 'p') {
		*s = back;
		return true;
	}
	s->p++;
	accept(s, '.');
	if (!accept(s, 'M') && !accept(s, 'm')) {
		*s = back;
		return true;
	}
	accept(s, '.');
	if (*h < 1 || *h > 12)
		return false;
	*h = *h % 12 + (half == 'p' ? 12 : 0);
	return true;
}

static bool
time_of_day(struct scan *s, int64_t *seconds)
{
	int h, m, sec = 0, n = number(s, &h);

	if ((n != 1 && n != 2) || !accept(s, ':') || number(s, &m) != 2)
		return false;
	if (accept(s, ':') && number(s, &sec) != 2)
		return false;
	if (peek(s) == '.' && s->end - s->p > 1 && is_digit(s->p[1])) {
		s->p++;
		while (is_digit(peek(s)))
			s->p++;
	}
	if (!half_day(s, &h) || h > 23 || m > 59 || sec > 60)
		return false;
	/* a leap second is the one before it: seconds since 1970 have none */
	*seconds = h * 3600 + m * 60 + (sec == 60 ? 59 : sec);
	return true;
}

/* +0100, +01:00, +01. */
static bool
offset(struct scan *s, int64_t *seconds)
{
	int sign = accept(s, '-') ? -1 : accept(s, '+') ? 1 : 0;
	int v, m = 0, n = number(s, &v);

	if (sign == 0 || (n != 2 && n != 4))
		return false;
	if (n == 4) {
		m = v % 100;
		v /= 100;
	} else if (accept(s, ':') && number(s, &m) != 2) {
		return false;
	}
	*seconds = sign * (v * 3600 + m * 60);
	return v <= 14 && m <= 59;
}

/* A zone, if there is one. */
static bool
zone(struct scan *s, int64_t *seconds)
{
	char word[WORD_MAX];

	*seconds = 0;
	blanks(s);
	if (peek(s) == '+' || peek(s) == '-')
		return offset(s, seconds);
	if (letters(s, word) == 0)
		return true;
	for (size_t i = 0; i < RN_LEN(zones); i++)
		if (strcmp(zones[i].name, word) == 0) {
			*seconds = zones[i].minutes * 60;
			/* "GMT+0100" */
			return (peek(s) != '+' && peek(s) != '-') ||
			    (zones[i].minutes == 0 && offset(s, seconds));
		}
	return false;
}

/* What follows the day, to the end: a time with a zone, or nothing. */
static bool
finish(struct scan *s, int64_t day, int64_t *at)
{
	int64_t seconds = 0, ahead = 0;

	if (s->p < s->end) {
		bool apart = accept(s, 'T') || accept(s, 't');

		if (!apart) {
			apart = accept(s, ',');
			apart = blanks(s) || apart;
		}
		if (!apart || !time_of_day(s, &seconds) || !zone(s, &ahead))
			return false;
		blanks(s);
		/* RFC 5322 comments: (UTC), (Pacific Time) */
		if (peek(s) == '(' && s->end[-1] == ')')
			s->p = s->end;
	}
	*at = day * 86400 + seconds - ahead;
	return s->p == s->end;
}

/* --- days -------------------------------------------------------------- */

static int
two(const char *s)
{
	return is_digit(s[0]) && is_digit(s[1]) ?
	    (s[0] - '0') * 10 + (s[1] - '0') : -1;
}

/* The common one, without a scanner for its first ten bytes. */
static bool
parse_iso(struct scan *s, int64_t *at)
{
	const char *p = s->p;
	int c = two(p), y = two(p + 2), m = two(p + 5), d = two(p + 8);
	int64_t day;

	if (c < 0 || y < 0 || m < 0 || d < 0 ||
	    !make_day(c * 100 + y, m, d, &day))
		return false;
	s->p += 10;
	/* 2026-11-22T09:00:00Z */
	if (s->end - s->p == 10 && p[10] == 'T' && p[13] == ':' &&
	    p[16] == ':' && p[19] == 'Z') {
		int h = two(p + 11), min = two(p + 14), sec = two(p + 17);

		if (h >= 0 && h < 24 && min >= 0 && min < 60 && sec >= 0 &&
		    sec < 60) {
			*at = day * 86400 + h * 3600 + min * 60 + sec;
			return true;
		}
	}
	return finish(s, day, at);
}

/* Ten digits are seconds, thirteen milliseconds. */
static bool
parse_epoch(const struct scan *s, int64_t *at)
{
	int64_t v = 0;

	for (const char *p = s->p; p < s->end; p++) {
		if (!is_digit(*p))
			return false;
		v = v * 10 + (*p - '0');
	}
	*at = s->end - s->p == 13 ? v / 1000 : v;
	return *at < rn_civil(YEAR_MAX + 1, 1, 1) * 86400;
}

/* Three numbers with the same / . or - between; dots may have blanks behind. */
struct numbers {
	int v[3], digits[3];
};

static bool
numbers(struct scan *s, struct numbers *n)
{
	char mark = 0;

	for (int i = 0; i < 3; i++) {
		n->digits[i] = number(s, &n->v[i]);
		if (n->digits[i] == 0 || n->digits[i] == 3)
			return false;
		if (i == 0) {
			mark = peek(s);
			if (mark != '/' && mark != '.' && mark != '-')
				return false;
		}
		if (i < 2 && !accept(s, mark))
			return false;
		if (mark == '.' && i < 2)
			blanks(s);
		else if (mark == '.')
			accept(s, mark);
	}
	return n->digits[1] <= 2;
}

/* The day the numbers are in that order, if they can be. */
static bool
in_order(const struct numbers *n, enum rn_order order, int64_t *day)
{
	static const struct { char y, m, d; } place[] = {
		[RN_ORDER_DMY] = { 2, 1, 0 },
		[RN_ORDER_MDY] = { 2, 0, 1 },
		[RN_ORDER_YMD] = { 0, 1, 2 }
	};
	int at = place[order].y, y = n->v[at];

	if (n->digits[2 - at] > 2 || !full_year(&y, n->digits[at]))
		return false;
	return make_day(y, n->v[(int)place[order].m],
	    n->v[(int)place[order].d], day);
}

static bool
parse_numeric(struct scan *s, enum rn_order order, int64_t *at, bool *unsure)
{
	struct numbers n;
	int64_t day = 0, other;
	int readings = 0;

	if (!numbers(s, &n))
		return false;
	if (n.digits[0] == 4)
		order = RN_ORDER_YMD;
	if (order != RN_ORDER_NONE)
		return in_order(&n, order, &day) && finish(s, day, at);
	for (int o = RN_ORDER_DMY; o <= RN_ORDER_YMD; o++)
		if (in_order(&n, (enum rn_order)o, &other) &&
		    (readings == 0 || other != day)) {
			day = other;
			readings++;
		}
	if (readings == 0 || !finish(s, day, at))
		return false;
	*unsure = readings > 1;
	return readings == 1;
}

/* The month at hand, 1 to 12; 0 when the word is none. */
static int
month(struct scan *s)
{
	int m;

	s->p += rn_month_word(s->p, (size_t)(s->end - s->p), &m);
	return m;
}

/* Over an English weekday and what follows it, if there is one. */
static void
skip_weekday(struct scan *s)
{
	struct scan back = *s;
	char word[WORD_MAX];
	size_t n = letters(s, word);

	if (n == 0 || find(weekdays, RN_LEN(weekdays), word, n) < 0) {
		*s = back;
		return;
	}
	accept(s, '.');
	accept(s, ',');
	blanks(s);
}

/* "4 Mar 2025", "4-Apr-21", "Mar 4, 2025", after any weekday. */
static bool
parse_words(struct scan *s, int64_t *at)
{
	int d = 0, m, y = 0, digits;
	bool dashed;
	int64_t day;

	skip_weekday(s);
	if (is_digit(peek(s))) {
		digits = number(s, &d);
		if (digits != 1 && digits != 2)
			return false;
		if (d == 1 && s->end - s->p > 2 && memcmp(s->p, "er", 2) == 0)
			s->p += 2;	/* French */
		accept(s, '.');
		dashed = accept(s, '-');
		if (!dashed && !blanks(s))
			return false;
		m = month(s);
		accept(s, '.');
		if (dashed ? !accept(s, '-') : !blanks(s))
			return false;
	} else {
		m = month(s);
		accept(s, '.');
		blanks(s);
		digits = number(s, &d);
		if ((digits != 1 && digits != 2) || !accept(s, ','))
			return false;
		blanks(s);
	}
	digits = number(s, &y);
	if (!full_year(&y, digits) || !make_day(y, m, d, &day))
		return false;
	return finish(s, day, at);
}

/* --- outside ----------------------------------------------------------- */

static bool
numeric_next(struct scan s)
{
	while (s.p < s.end && is_digit(*s.p))
		s.p++;
	if (accept(&s, '.')) {
		blanks(&s);
		return is_digit(peek(&s));
	}
	return s.end - s.p > 1 && (*s.p == '/' || *s.p == '-') &&
	    is_digit(s.p[1]);
}

bool
rn_date_parse(const char *s, size_t n, enum rn_order order, int64_t *at,
    bool *numeric)
{
	struct scan scan = { s, s + n };
	bool unsure = false, ok;

	if (numeric != NULL)
		*numeric = false;
	blanks(&scan);
	while (scan.end > scan.p && (scan.end[-1] == ' ' ||
	    scan.end[-1] == '\t'))
		scan.end--;
	n = (size_t)(scan.end - scan.p);
	if (n < 6 || n > LONGEST)
		return false;
	if (n >= 10 && scan.p[4] == '-' && scan.p[7] == '-' &&
	    is_digit(scan.p[9]))
		return parse_iso(&scan, at);
	if ((n == 10 || n == 13) && parse_epoch(&scan, at))
		return true;
	if (!numeric_next(scan))
		return parse_words(&scan, at);
	ok = parse_numeric(&scan, order, at, &unsure);
	if (numeric != NULL)
		*numeric = unsure;
	return ok;
}

bool
rn_date_numeric(const char *s, size_t n, int *a, int *b)
{
	struct scan scan = { s, s + n };
	struct numbers found;

	blanks(&scan);
	if (!numbers(&scan, &found) || found.digits[0] == 4)
		return false;
	*a = found.v[0];
	*b = found.v[1];
	return true;
}
