/*
 * number.c - digits with points, commas, blanks and apostrophes between them.
 *
 * "1,001", "1.001", "1 001" and "1'001" are one number; "2.5" and "2,5" are
 * another.  Which mark is the decimal one is told by how many digits follow,
 * and where that leaves both open, by the word after it: "3.125 million".
 */
#include <math.h>
#include <string.h>

#include "lexicon/lexicon.h"

enum { DIGITS = 15, GROUP = 3, GROUPS = 8 };

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
digits(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && is_digit(s[i]))
		i++;
	return i;
}

/* Bytes of a mark between digits; *blank: it is a blank of some kind. */
static size_t
mark_len(const char *s, size_t n, bool *blank)
{
	static const char *const blanks[] = { " ", "\xc2\xa0", "\xe2\x80\x89",
	    "\xe2\x80\xaf" };
	static const char *const marks[] = { ".", ",", "'", "\xe2\x80\x99" };

	*blank = false;
	for (size_t i = 0; i < 4; i++) {
		size_t len = strlen(marks[i]);

		if (len < n && memcmp(s, marks[i], len) == 0)
			return len;
	}
	for (size_t i = 0; i < 4; i++) {
		size_t len = strlen(blanks[i]);

		if (len < n && memcmp(s, blanks[i], len) == 0) {
			*blank = true;
			return len;
		}
	}
	return 0;
}

size_t
rn_lex_number_len(const char *s, size_t n)
{
	size_t at = digits(s, n), first = at;

	while (at > 0 && at < n) {
		bool blank;
		size_t len = mark_len(s + at, n - at, &blank);
		size_t more = len == 0 ? 0 : digits(s + at + len, n - at - len);

		if (more == 0 || (blank && (more != GROUP || first > GROUP)))
			break;
		at += len + more;
	}
	return at;
}

/* A number taken apart: groups of digits, and the mark before each. */
struct pieces {
	size_t from[GROUPS], len[GROUPS];
	char mark[GROUPS];
	size_t n;
};

static bool
take_apart(const char *s, size_t n, struct pieces *p)
{
	size_t at = 0, all = 0;
	char mark = '\0';

	p->n = 0;
	while (at < n && p->n < GROUPS) {
		size_t len = digits(s + at, n - at);
		bool blank;

		p->from[p->n] = at;
		p->len[p->n] = len;
		p->mark[p->n++] = mark;
		all += len;
		at += len;
		if (at == n)
			return all <= DIGITS;
		mark = s[at];
		len = mark_len(s + at, n - at, &blank);
		if (len == 0)
			return false;
		at += len;
	}
	return false;
}

/* Where the digits after the decimal mark begin; n: there are none. */
static size_t
decimals_at(const struct pieces *p, const char *s, enum rn_lex_number_as as)
{
	size_t last = p->n - 1;
	char mark = p->mark[last];

	if (p->n == 1)
		return 1;
	if (p->n == 2) {
		bool open = p->len[1] == GROUP && p->len[0] <= GROUP &&
		    s[p->from[0]] != '0';

		if (mark != '.' && mark != ',')
			return p->n;
		if (!open)
			return 1;
		return (as == RN_LEX_ENGLISH && mark == '.') ||
		    (as == RN_LEX_COMMA && mark == ',') ? 1 : p->n;
	}
	return p->mark[last] != p->mark[1] ? last : p->n;
}

double
rn_lex_number_value(const char *s, size_t n, enum rn_lex_number_as as)
{
	struct pieces p;
	double v = 0, unit = 1;
	size_t decimals;

	if (n == 0 || !take_apart(s, n, &p))
		return NAN;
	decimals = decimals_at(&p, s, as);
	for (size_t g = 0; g < p.n; g++) {
		/* 12.05.2024 is no number */
		if (g > 0 && g < decimals && (p.len[g] != GROUP ||
		    p.len[0] > GROUP || p.mark[g] != p.mark[1]))
			return NAN;
		for (size_t i = 0; i < p.len[g]; i++) {
			int d = s[p.from[g] + i] - '0';

			if (g < decimals)
				v = 10 * v + d;
			else
				v += (unit /= 10) * d;
		}
	}
	return v;
}
