/*
 * order.c - which words of a person's name are the family's.  Pure.
 *
 * The first of rules[] that knows says so; by_habit() always does.  Words and
 * what they are come from words/affix.txt, given.txt and family.txt.
 */
#include <string.h>

#include "name/name.h"

static bool
is_given(const struct rn_said_word *w)
{
	return w->len == 1 || w->given != NULL;
}

/* "van", "bin"; but not Al Gore's, Ben's, or the Y. of an initial. */
bool
rn_said_is_particle(const struct rn_said *said, size_t i, size_t n)
{
	const struct rn_said_word *w = &said->word[i];
	bool more = i + 1 < n;

	if (!rn_list_says(w->line, "particle") && !rn_list_says(w->line, "son"))
		return false;
	if (w->len == 1)
		return i > 1 && more && (w->flags & RN_SAID_DOT) == 0;
	if (i == 0)
		return more && ((said->word[1].flags & RN_SAID_AFTER_HYPHEN) !=
		    0 || !is_given(w));
	return true;
}

static size_t
names_in(const struct rn_said *said, size_t from, size_t to, size_t n)
{
	size_t count = 0;

	for (; from < to; from++)
		count += !rn_said_is_particle(said, from, n);
	return count;
}

/* "Smith, John"; what follows a whole name and a comma is no name. */
static bool
by_comma(struct rn_said *said, size_t *n, struct rn_span *s)
{
	size_t at = 1, end;

	while (at < *n && said->word[at].commas == said->word[0].commas)
		at++;
	if (at >= *n)
		return false;
	for (end = at; end < *n &&
	    said->word[end].commas == said->word[at].commas; end++)
		;
	if (names_in(said, 0, at, at) > 1 && is_given(&said->word[0]) &&
	    !is_given(&said->word[at])) {
		rn_said_drop(said, at, *n - at);
		*n = at;
		return false;
	}
	rn_said_drop(said, end, *n - end);
	*n = end;
	*s = (struct rn_span){ 0, at, false };
	return true;
}

/* "Sergey LAVROV", "LAVROV Sergey". */
static bool
by_capitals(struct rn_said *said, size_t *words, struct rn_span *s)
{
	size_t n = *words;
	size_t first = n, last = 0, count = 0;

	for (size_t i = 0; i < n; i++) {
		const struct rn_said_word *w = &said->word[i];

		if ((w->flags & RN_SAID_CAPS) == 0 || (w->len < 3 &&
		    w->line == NULL))
			continue;
		first = i < first ? i : first;
		last = i;
		count++;
	}
	if (count == 0 || count == n || last - first + 1 != count ||
	    (first > 0 && last + 1 < n) ||
	    names_in(said, first, last + 1, n) == 0)
		return false;
	*s = (struct rn_span){ first, last + 1, false };
	return true;
}

/* "Kim Jong-un", "Nguyen Van Anh"; not Lee Brown, nor Wei Zhang. */
static bool
by_custom(struct rn_said *said, size_t *words, struct rn_span *s)
{
	size_t n = *words;
	bool known = is_given(&said->word[0]);

	if (n < 2 || n > 4 || !rn_list_says(said->word[0].line, "asian") ||
	    (n == 2 && rn_list_says(said->word[1].line, "asian")) ||
	    (said->word[1].flags & RN_SAID_AFTER_HYPHEN) != 0)
		return false;
	for (size_t i = 1; i < n; i++)
		if (said->word[i].len == 1 || said->word[i].len > 9 ||
		    (n == 2 && known && is_given(&said->word[i])))
			return false;
	if (known && n == 2 && said->word[1].len > 4)
		return false;
	*s = (struct rn_span){ 0, 1, true };
	return true;
}

static bool
ends(const struct rn_said_word *w, const char *with)
{
	size_t n = strlen(with);

	return w->len > n + 2 && memcmp(w->s + w->len - n, with, n) == 0;
}

/* "Sukhov Ivan Petrovich": after the father's name comes nothing. */
static bool
by_father(struct rn_said *said, size_t *words, struct rn_span *s)
{
	size_t n = *words;
	static const char *const fathers[] = {
		"ovich", "evich", "ovych", "evych", "ovitch", "evitch",
		"ovna", "evna", "ivna", "ichna"
	};

	if (n != 3)
		return false;
	for (size_t i = 0; i < RN_LEN(fathers); i++)
		if (ends(&said->word[2], fathers[i])) {
			*s = (struct rn_span){ 0, 1, false };
			return true;
		}
	return false;
}

/* "E", "JQ"; not Wu, nor Ng. */
static bool
is_initials(const struct rn_said_word *w)
{
	return w->len == 1 || (w->len == 2 && w->line == NULL &&
	    (w->flags & RN_SAID_CAPS) != 0 &&
	    strpbrk((const char[]){ w->s[0], w->s[1], '\0' }, "aeiouy") ==
	    NULL);
}

/* "Pelton E", "Mills Cheryl D": an initial is nobody's family. */
static bool
by_initial(struct rn_said *said, size_t *words, struct rn_span *s)
{
	size_t n = *words;
	size_t to = 1;

	if (!is_initials(&said->word[n - 1]) || said->word[0].len == 1)
		return false;
	while (to < n && rn_said_is_particle(said, to - 1, n))
		to++;
	*s = (struct rn_span){ 0, to, true };
	return true;
}

/* "Sato Yuko", "Smith John": only so do both lists agree. */
static bool
by_lists(struct rn_said *said, size_t *words, struct rn_span *s)
{
	size_t n = *words;
	const struct rn_said_word *first = &said->word[0];
	const struct rn_said_word *last = &said->word[n - 1];

	if (n < 2 || n > 3 || is_given(first) || first->family == NULL ||
	    !is_given(last) || last->family != NULL)
		return false;
	*s = (struct rn_span){ 0, 1, true };
	return true;
}

/* "del Carmen", "de los Angeles": given, when a family name follows. */
static bool
is_devotion(const struct rn_said *said, size_t i, size_t n)
{
	while (i < n && rn_said_is_particle(said, i, n))
		i++;
	return i + 1 < n && is_given(&said->word[i]);
}

/* The last word, and what belongs to it. */
static void
by_habit(const struct rn_said *said, size_t n, struct rn_span *s)
{
	size_t from = n - 1;

	while (from > 0 && rn_said_is_particle(said, from, n))
		from--;
	while (from > 1 &&
	    (said->word[from].flags & RN_SAID_AFTER_HYPHEN) != 0 &&
	    !rn_said_is_particle(said, from - 1, n))
		from--;
	for (size_t i = 1; i < from; i++)
		if (rn_said_is_particle(said, i, n) &&
		    !is_devotion(said, i, n) &&
		    !rn_list_says(said->word[i].line, "son")) {
			from = said->word[i].len == 1 && i > 1 ? i - 1 : i;
			break;
		}
	while (from > 1 && rn_said_is_particle(said, from - 1, n))
		from--;
	*s = (struct rn_span){ from, n, !is_given(&said->word[0]) ||
	    is_given(&said->word[n - 1]) || names_in(said, 0, from, n) > 1 };
}

/* Each with what it rests on; false: it does not know. */
static bool (*const rules[])(struct rn_said *said, size_t *n,
    struct rn_span *s) = {
	by_comma, by_capitals, by_custom, by_father, by_initial, by_lists
};

struct rn_span
rn_said_family(struct rn_said *said, size_t *n)
{
	struct rn_span s = { 0, 0, true };

	if (*n == 1) {
		s.to = !is_given(&said->word[0]);
		return s;
	}
	for (size_t i = 0; i < RN_LEN(rules); i++)
		if (rules[i](said, n, &s))
			return s;
	by_habit(said, *n, &s);
	return s;
}
