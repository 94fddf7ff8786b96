/*
 * mail_date.c - when a message was sent; the forms of base/date.h, and those
 * of asctime(3), which are put in order first.
 */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "mail/mail_date.h"

enum { WORDS = 8, LONGEST = 120 };

struct text {
	const char *s;
	int n;
};

static size_t
split(const char *s, size_t n, struct text word[WORDS])
{
	const char *end = s + n;
	size_t count = 0;

	while (s < end && count < WORDS) {
		const char *from;

		while (s < end && (*s == ' ' || *s == '\t'))
			s++;
		for (from = s; s < end && *s != ' ' && *s != '\t'; s++)
			;
		if (s > from)
			word[count++] = (struct text){ from, (int)(s - from) };
	}
	return count;
}

static bool
is_year(const struct text *t)
{
	for (int i = 0; i < t->n; i++)
		if (t->s[i] < '0' || t->s[i] > '9')
			return false;
	return t->n == 4;
}

/* Www Mmm dd hh:mm:ss [zone] yyyy [zone]: the zones side by side, if any. */
static bool
asctime_date(const char *s, size_t n, int64_t *at)
{
	struct text w[WORDS], none = { "", 0 }, zone;
	char buf[LONGEST + 8];
	size_t count = n > LONGEST ? 0 : split(s, n, w), year;
	int len;

	if (count < 5)
		return false;
	year = is_year(&w[4]) ? 4 : 5;
	if (year >= count || !is_year(&w[year]) || count > 6)
		return false;
	zone = count == 5 ? none : w[year == 4 ? 5 : 4];
	len = snprintf(buf, sizeof(buf), "%.*s %.*s %.*s %.*s %.*s", w[2].n,
	    w[2].s, w[1].n, w[1].s, w[year].n, w[year].s, w[3].n, w[3].s,
	    zone.n, zone.s);
	return len > 0 && rn_date_parse(buf, (size_t)len, RN_ORDER_NONE, at,
	    NULL);
}

bool
rn_mail_date(const char *s, size_t n, int64_t *at)
{
	return rn_date_parse(s, n, RN_ORDER_NONE, at, NULL) ||
	    asctime_date(s, n, at);
}

/* After the last semicolon. */
bool
rn_received_date(const char *s, size_t n, int64_t *at)
{
	size_t from = n;

	while (from > 0 && s[from - 1] != ';')
		from--;
	return from > 0 && rn_mail_date(s + from, n - from, at);
}

/* After "From " and the word that names a sender. */
bool
rn_from_line_date(const char *s, size_t n, int64_t *at)
{
	const char *end = s + n, *p = n < 5 ? NULL :
	    memchr(s + 5, ' ', n - 5);

	return p != NULL && rn_mail_date(p, (size_t)(end - p), at);
}
