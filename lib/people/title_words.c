/*
 * title_words.c - which phrase of titles/ stands at a word of a title.
 *
 * Words of a first letter are few enough to be halved a few times by eight
 * bytes at once.  The word found is the last one not after the one sought;
 * whatever stem begins the one sought begins that one, too.
 */
#include <string.h>

#include "base/base.h"
#include "people/title_words.h"

static uint64_t
head_of(const char *s)
{
	uint64_t head = 0;

	for (int i = 0; i < 8; i++)
		head = head << 8 | (unsigned char)s[i];
	return head;
}

/* The last word not after s, which has NULs after it; -1: none. */
static int
find_first(const struct rn_title_index *x, const char *s)
{
	unsigned char c = (unsigned char)*s;
	size_t low = x->from[c], high = x->from[c + 1];
	uint64_t head = head_of(s);

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (x->head[middle] < head || (x->head[middle] == head &&
		    strcmp(x->first[middle].text, s) <= 0))
			low = middle + 1;
		else
			high = middle;
	}
	return low == x->from[c] ? -1 : (int)low - 1;
}

/* Do the words of rest follow word i, in one clause? */
static bool
follow(const struct rn_title_text *t, size_t i, const char *rest)
{
	while (*rest != '\0') {
		size_t len = strcspn(rest, " ");
		bool stem = rest[len - 1] == '*';
		size_t letters = len - stem;

		if (++i >= t->n || t->word[i].gap != RN_GAP_NONE ||
		    (stem ? t->word[i].len < letters :
		    t->word[i].len != letters) ||
		    memcmp(t->word[i].text, rest, letters) != 0)
			return false;
		rest += len + (rest[len] == ' ');
	}
	return true;
}

/* The phrases that begin with a word, or with a stem of it. */
static void
try_phrases(const struct rn_title_text *t, size_t at,
    const struct rn_title_index *x, const struct rn_title_first *f,
    bool exact, unsigned *best, struct rn_title_hit *out)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct rn_title_phrase *p = &x->phrase[f->phrase + i];
		unsigned weight = p->words * 512u + (p->stem ? 0 : 256) +
		    p->len;

		if ((!exact && !p->stem) || weight <= *best ||
		    !follow(t, at, p->rest))
			continue;
		*best = weight;
		out->means = &rn_title_means[p->means];
		out->took = p->words;
	}
}

/* What the end of a word says, as *leiter does. */
static const struct rn_title_means *
find_end(const char *s, size_t len)
{
	const struct rn_title_index *x = &rn_title_ends;
	char back[RN_TITLE_WORD] = { 0 };
	int i;

	for (size_t k = 0; k < len; k++)
		back[k] = s[len - 1 - k];
	for (i = find_first(x, back); i >= 0; i = x->first[i].stem) {
		const struct rn_title_first *f = &x->first[i];

		/* of the whole word it would be a phrase */
		if (f->len < len && memcmp(f->text, back, f->len) == 0)
			return &rn_title_means[x->phrase[f->phrase].means];
	}
	return NULL;
}

void
rn_title_find(const struct rn_title_text *t, size_t at,
    struct rn_title_hit *out)
{
	const struct rn_title_index *x = &rn_title_words;
	const char *s = t->word[at].text;
	size_t len = t->word[at].len;
	unsigned best = 0;
	bool whole = false;

	*out = (struct rn_title_hit){ NULL, NULL, 1 };
	for (int i = find_first(x, s); i >= 0; i = x->first[i].stem) {
		const struct rn_title_first *f = &x->first[i];
		bool exact = f->len == len;

		if (f->len > len || memcmp(f->text, s, f->len) != 0)
			continue;
		try_phrases(t, at, x, f, exact, &best, out);
		whole |= exact && best % 512 >= 256;
	}
	if (!whole && len > 5)
		out->end = find_end(s, len);
}
