/*
 * codepage_mark.c - does a quote, a dash or a sign stand where people put one?
 *
 * A row of marks[] says what a mark is worth by what stands before and after
 * it: a letter or digit, or anything else (a blank, an end, another mark).
 * What has no row is junk: box drawings, fractions, control characters.
 */
#include <stdbool.h>

#include "base/base.h"
#include "base/text.h"
#include "import/codepage_mark.h"

enum {
	JUNK = -16,
	POSSESSIVE = 4		/* more, for O'Brien and it's */
};

/* o: nothing, a: a letter or digit; ao: a letter before, none after. */
static const struct {
	int32_t cp;
	signed char oo, oa, ao, aa;
} marks[] = {
	{ 0x2019, 0, 0, 1, 4 },		/* apostrophe, closing */
	{ 0x2018, 0, 4, -4, -8 },
	{ 0x201c, 1, 4, 2, -8 },	/* opening; closing in German */
	{ 0x201d, 1, 2, 4, -8 },
	{ 0x201e, 1, 4, -8, -8 },
	{ 0x201a, 0, 4, -8, -8 },
	{ 0x00ab, 1, 4, 2, -8 },
	{ 0x00bb, 1, 2, 4, -8 },
	{ 0x2039, 0, 2, -4, -8 },
	{ 0x203a, 0, -4, 2, -8 },
	{ 0x2013, 6, 2, 1, 1 },		/* dashes */
	{ 0x2014, 6, 2, 1, 1 },
	{ 0x2026, 2, 1, 3, -4 },
	{ 0x00a0, 4, 4, 4, 4 },		/* no-break space */
	{ 0x2022, 3, 1, -4, -8 },
	{ 0x00b7, 2, 0, 0, 0 },
	{ 0x20ac, 2, 2, 1, -12 },
	{ 0x00a3, 1, 2, -4, -12 },
	{ 0x00a7, 1, 2, -4, -12 },
	{ 0x00a9, 2, 1, -4, -12 },
	{ 0x00ae, 1, -4, 3, -12 },
	{ 0x2122, 1, -4, 3, -12 },
	{ 0x00b0, 1, 0, 0, -8 },
	{ 0x2116, 2, 2, -8, -12 },
	{ 0x00aa, 0, -4, 2, -12 },
	{ 0x00ba, 0, -4, 2, -12 },
	{ 0x00bf, 1, 3, -8, -12 },
	{ 0x00a1, 1, 3, -8, -12 },
	{ 0x00ad, 0, -2, -2, 0 }
};

static bool
is_word(int32_t cp)
{
	int32_t lower;

	return cp > 0 && ((cp >= '0' && cp <= '9') ||
	    rn_letter_case(cp, &lower) != RN_CASE_NONE);
}

/* After one letter (O', d', l') or before a last s or t. */
static bool
is_elision(const int32_t *cp, size_t i, size_t n)
{
	bool alone = i < 3 || !is_word(cp[i - 2]);
	bool last = i + 2 > n || !is_word(cp[i + 2]);

	return alone || (last && (cp[i + 1] == 's' || cp[i + 1] == 't'));
}

int
rn_mark_points(const int32_t *cp, size_t i, size_t n)
{
	bool before = is_word(cp[i - 1]), after = is_word(cp[i + 1]);

	for (size_t k = 0; k < RN_LEN(marks); k++) {
		if (marks[k].cp != cp[i])
			continue;
		if (!before)
			return after ? marks[k].oa : marks[k].oo;
		if (!after)
			return marks[k].ao;
		return marks[k].aa + (cp[i] == 0x2019 &&
		    is_elision(cp, i, n) ? POSSESSIVE : 0);
	}
	return JUNK;
}
