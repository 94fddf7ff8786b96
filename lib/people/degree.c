/*
 * degree.c - a name without the degrees and certificates behind it.  Pure.
 *
 * "Hale, PhD" in a column of family names is a Hale.  What follows a comma
 * goes when it is a known degree, or short and mostly capitals ("SHRM-CP",
 * "P.E."); without a comma only a known degree goes.  Jr, III and what makes a
 * firm stay.  To know another degree: lib/name/words/affix.txt.
 */
#include <string.h>

#include "base/text.h"
#include "name/affix.h"
#include "people/people.h"

enum { LONGEST = 24 };	/* bytes of what stands between two commas */

static size_t
capitals(const char *s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += s[i] >= 'A' && s[i] <= 'Z';
	return count;
}

/* Folded, without full stops. */
static const char *
plain(struct rn_arena *a, const char *s, size_t n)
{
	char *fold = rn_fold(a, rn_strndup(a, s, n)), *to = fold;

	for (const char *p = fold; *p != '\0'; p++)
		if (*p != '.')
			*to++ = *p;
	*to = '\0';
	return fold;
}

/* One word without three small letters in a row: "MSc", not "LI WEI". */
static bool
is_shorthand(const char *s, size_t n)
{
	size_t small = 0;

	for (size_t i = 0; i < n; i++) {
		small = s[i] >= 'a' && s[i] <= 'z' ? small + 1 : 0;
		if (small == 3 || s[i] == ' ')
			return false;
	}
	return capitals(s, n) >= 2;
}

static bool
is_degree(struct rn_arena *a, const char *s, size_t n)
{
	const char *fold;

	if (n == 0 || n > LONGEST)
		return false;
	fold = plain(a, s, n);
	if (rn_affix_is(fold, "degree"))
		return true;
	/* Jr, III, Inc */
	return !rn_affix_is(fold, "suffix") && !rn_form_is(fold) &&
	    is_shorthand(s, n);
}

static size_t
trimmed(const char *s, size_t n)
{
	while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == ','))
		n--;
	return n;
}

bool
rn_name_is_degree(struct rn_arena *a, const char *s, size_t n)
{
	while (n > 0 && *s == ' ')
		s++, n--;
	return is_degree(a, s, trimmed(s, n));
}

/* Where the last part starts that `mark` sets off; n: there is none. */
static size_t
last_part(const char *s, size_t n, char mark)
{
	for (size_t i = n; i > 0; i--)
		if (s[i - 1] == mark)
			return i;
	return n;
}

const char *
rn_name_bare(struct rn_arena *a, const char *s)
{
	size_t all = strlen(s), n = trimmed(s, all), at;

	while ((at = last_part(s, n, ',')) < n &&
	    trimmed(s, at) > 0 && rn_name_is_degree(a, s + at, n - at))
		n = trimmed(s, at);
	while ((at = last_part(s, n, ' ')) < n && trimmed(s, at) > 0 &&
	    capitals(s + at, n - at) >= 2 &&
	    rn_affix_is(plain(a, s + at, n - at), "degree"))
		n = trimmed(s, at);
	return n == all ? s : rn_strndup(a, s, n);
}
