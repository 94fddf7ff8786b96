/*
 * phrase.c - is a phrase of a table said here?
 *
 * The little language of phrases is told in room.h.  A phrase is one
 * sentence's: it does not reach over a full stop.
 */
#include <string.h>

#include "draft/room.h"

enum { GAP = 4, DEPTH = 24 };

/* Does the word satisfy one of the alternatives of an item of n bytes? */
static bool
fits(const struct rn_token *w, const char *item, size_t n)
{
	if (n == 1 && *item == '#')
		return w->digit;
	for (size_t i = 0; i < n;) {
		size_t m = i;

		while (m < n && item[m] != '|')
			m++;
		if (m > i && item[m - 1] == '~' ? strncmp(w->fold, item + i,
		    m - i - 1) == 0 : strncmp(w->fold, item + i, m - i) == 0 &&
		    w->fold[m - i] == '\0')
			return true;
		i = m + 1;
	}
	return false;
}

/* Words taken from i on, plus one; 0: it is not there. */
static size_t
match(const struct rn_text *l, size_t i, size_t from, const char *says,
    int depth)
{
	size_t n = strcspn(says, " ");
	const char *rest = says + n + (says[n] == ' ');
	size_t got;
	bool may;

	if (*says == '\0')
		return i - from + 1;
	if (depth == DEPTH)
		return 0;
	if (n == 2 && memcmp(says, "..", 2) == 0) {
		for (size_t k = 0; k <= GAP; k++) {
			got = match(l, i + k, from, rest, depth + 1);
			if (got > 0)
				return got;
			if (i + k >= l->n || (l->word[i + k].breaks &&
			    i + k > from))
				return 0;
		}
		return 0;
	}
	may = *says == '?';
	if (i < l->n && !(l->word[i].breaks && i > from) &&
	    fits(&l->word[i], says + may, n - may)) {
		got = match(l, i + 1, from, rest, depth + 1);
		if (got > 0)
			return got;
	}
	return may ? match(l, i, from, rest, depth + 1) : 0;
}

size_t
rn_phrase_at(const struct rn_text *l, size_t i, const char *says)
{
	size_t got = match(l, i, i, says, 0);

	return got == 0 ? 0 : got - 1;
}

/* Could the phrase begin with the word?  Most cannot, by their first letter. */
static bool
may_begin(const char *says, const struct rn_token *w)
{
	bool start = true;

	if (*says == '#')
		return w->digit || says[1] == '|';
	for (; *says != ' ' && *says != '\0'; says++) {
		if (start && *says == *w->fold)
			return true;
		start = *says == '|';
	}
	return false;
}

size_t
rn_phrase_any(const struct rn_text *l, size_t i, const char *const *v,
    size_t n)
{
	size_t most = 0;

	for (size_t k = 0; k < n; k++) {
		size_t got = may_begin(v[k], &l->word[i]) ?
		    rn_phrase_at(l, i, v[k]) : 0;

		most = got > most ? got : most;
	}
	return most;
}

void
rn_find_phrases(struct rn_findings *f, const struct rn_text *l,
    enum rn_text_rule rule, const char *const *v, size_t n,
    const char *suggestion)
{
	for (size_t i = 0; i < l->n; i++) {
		size_t taken = rn_phrase_any(l, i, v, n);

		if (taken > 0)
			rn_find_words(f, l, rule, i, i + taken - 1,
			    suggestion);
		i += taken > 0 ? taken - 1 : 0;
	}
}
