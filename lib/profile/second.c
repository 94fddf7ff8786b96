/*
 * second.c - what a description says of a phrase by the words around it; pure.
 *
 * "A CFO is fine as second choice": a profile keeps the role, and here is found
 * that it is not what is wanted most.  Another way of saying it, or another
 * language, is a phrase in a table.  Folded.
 */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

#define SECOND .7

static const char *const second[] = { "second choice", "last resort", "second best",
    "good second", "plan b", "next best", "fine", "ok", "okay", "too", "also",
    "as well", "close enough", "good enough", "as good", "almost as",
    "welcome", "will do", "would do", "worth it", "can be worth", "failing that",
    "failing him", "if there is no", "if there is nobody", "where there is no",
    "when there is no", "if they have no", "if there isn", "in a pinch",
    "acceptable", "otherwise", "only if", "way in", "a pinch", "second",
    "seconds", "nice to have", "nice-to-have", "less so", "at most", "if need be",
    "fallback", "backup", "at worst", "lower priority", "less urgent",
    "faute de mieux", "a falta de", "na falta de", "segunda escolha",
    "2a escolha", "segunda opcion", "then the", "count as", "counts as", "instead",
    "auch", "gehen auch", "notfalls", "ersatzweise", "zur not", "sonst", "zweite wahl",
    "aussi", "a defaut", "sinon", "egalement", "deuxieme choix", "tambien",
    "tambem" };

/* Where the phrase stands in text, both folded; NULL: nowhere. */
static const char *
stands(const char *text, const char *phrase)
{
	size_t at, len;

	return phrase != NULL && *phrase != '\0' && rn_phrase_in(text, phrase,
	    strlen(phrase), &at, &len) ? text + at : NULL;
}

/* The bytes around s between any of those marks. */
static const char *
around(struct rn_arena *a, const char *text, const char *s, const char *marks)
{
	const char *from = s, *to = s;

	while (from > text && strchr(marks, from[-1]) == NULL)
		from--;
	while (*to != '\0' && strchr(marks, *to) == NULL)
		to++;
	return rn_strndup(a, from, (size_t)(to - from));
}

/* But for what is in parentheses. */
static const char *
without_aside(struct rn_arena *a, const char *text)
{
	char *s = rn_strdup(a, text), *to = s;
	bool inside = false;

	for (; *text != '\0'; text++) {
		inside = inside || *text == '(';
		if (!inside)
			*to++ = *text;
		inside = inside && *text != ')';
	}
	*to = '\0';
	return s;
}

double
rn_said_second(struct rn_arena *a, const char *description, const char *first,
    const char *phrase)
{
	static const char sentence[] = ".!?\n", clause[] = ".!?\n,;()";
	const char *text, *at, *best, *said;
	size_t where, len;

	if (description == NULL || phrase == NULL)
		return 1;
	text = rn_fold(a, description);
	at = stands(text, rn_fold(a, phrase));
	best = first == NULL ? NULL : stands(text, rn_fold(a, first));
	if (at == NULL)
		return 1;
	said = without_aside(a, around(a, text, at, sentence));
	if (!rn_phrase_in(said, rn_fold(a, phrase), strlen(rn_fold(a,
	    phrase)), &where, &len))
		said = around(a, text, at, clause);
	/* beside what is wanted most: only the words right there count */
	if (best == NULL || strcmp(around(a, text, at, sentence), around(a, text, best,
	    sentence)) == 0)
		said = around(a, text, at, clause);
	for (size_t i = 0; i < RN_LEN(second); i++)
		if (rn_phrase_in(said, second[i], strlen(second[i]), &where,
		    &len))
			return SECOND;
	return 1;
}

static const char *const was[] = { "used to run", "used to be", "used to lead",
    "used to head", "who were", "who was a", "who has been", "have stopped",
    "have retired", "are retired", "retired executives", "retired people",
    "former", "ex cfo", "ex ceo", "ex coo", "ex cto", "between jobs",
    "im ruhestand", "ehemalige", "fruhere", "waren mal", "anciens",
    "anciennes", "ont ete", "jubilados", "ex directivos", "antiguos" };

bool
rn_said_past(struct rn_arena *a, const char *description,
    const struct rn_list *exclude)
{
	const char *text = description == NULL ? "" : rn_fold(a, description);
	size_t at, len;

	for (size_t i = 0; i < RN_LEN(was); i++) {
		bool out = !rn_phrase_in(text, was[i], strlen(was[i]), &at,
		    &len);

		for (size_t k = 0; k < exclude->n && !out; k++) {
			/* of "retired people: no" it has the first word */
			out = rn_phrase_in(rn_fold(a, exclude->v[k]), was[i],
			    rn_word_len(was[i]), &at, &len);
		}
		if (!out)
			return true;
	}
	return false;
}

const char *
rn_title_past(struct rn_arena *a, const char *fold, bool *past)
{
	static const char *const over[] = { "former", "retired", "sabbatical",
	    "interim", "freelancer" };
	int group[RN_LEN(over)];
	const char *rest = "";
	size_t len, gap;

	*past = false;
	for (size_t i = 0; i < RN_LEN(over); i++)
		group[i] = rn_synonym_group(over[i], strlen(over[i]));
	for (const char *s = fold; *s != '\0'; s += len + gap) {
		bool says = false;

		len = rn_word_len(s);
		gap = rn_gap_len(s + len);
		for (size_t i = 0; i < RN_LEN(over) && len > 0; i++)
			says = says || rn_synonym_in(group[i], s, len);
		*past = *past || says;
		if (!says)
			rest = rn_sprintf(a, "%s%.*s", rest, (int)(len + gap),
			    s);
	}
	return rest;
}
