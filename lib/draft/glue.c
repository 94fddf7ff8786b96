/*
 * glue.c - a name, however it is run together or taken apart.
 *
 * Names are compared as the run of their letters; where a text parts them,
 * with a blank, a hyphen, a capital, does not matter.  What may be between, and
 * which endings a name takes, are tables here.
 */
#include <string.h>

#include "draft/room.h"

const char rn_joiners[] = "and und et y e";

/* Endings of names: genitives, and adjectives made of them. */
static const char *const endings[] = { "s", "es", "sche", "schen", "scher",
    "sches", "schem" };

bool
rn_is_and(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];
	const char *p = w[-1].at + w[-1].len;
	bool and = false;

	if (w->gap != RN_JOINT_OTHER)
		return false;
	for (; p < w->at; p++) {
		if (strchr(" \n&+", *p) == NULL)
			return false;
		and |= *p == '&' || *p == '+';
	}
	return and;
}

/* May a name go on over what is before word i? */
static bool
goes_on(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];

	if (w->subject != w[-1].subject)
		return false;
	/* "O. Vesey" */
	if (w[-1].len == 1 && w->gap == RN_JOINT_OTHER && !w->breaks &&
	    w->at - w[-1].at == 3 && w[-1].at[1] == '.')
		return true;
	if (w->gap == RN_JOINT_OTHER)
		return rn_is_and(l, i);
	return w->gap != RN_JOINT_AT && w->gap != RN_JOINT_SLASH &&
	    !(w->gap == RN_JOINT_BLANK && w->breaks);
}

bool
rn_is_ending(const char *s)
{
	for (size_t i = 0; i < RN_LEN(endings); i++)
		if (strcmp(s, endings[i]) == 0)
			return true;
	return false;
}

size_t
rn_glue(const struct rn_text *l, size_t i, const char *key, bool *more)
{
	const char *rest = key;
	size_t from = i;

	if (more != NULL)
		*more = false;
	for (; i < l->n; i++) {
		const struct rn_token *w = &l->word[i];
		size_t n = strlen(w->key), left = strlen(rest);

		if (i > from && !goes_on(l, i))
			return 0;
		if (n > 0 && n <= left && memcmp(w->key, rest, n) == 0) {
			rest += n;
			if (*rest == '\0')
				return i - from + 1;
		} else if (more != NULL && left >= 3 && n > left &&
		    memcmp(w->key, rest, left) == 0 &&
		    rn_is_ending(w->key + left)) {
			*more = true;
			return i - from + 1;
		} else if (i == from || !rn_word_in(rn_joiners, w->key)) {
			return 0;
		}
	}
	return 0;
}
