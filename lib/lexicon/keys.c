/*
 * keys.c - keys looked up among words, and what a text is made of.
 *
 * The tables were made by cmake/lexicon/ while refnet was built; nothing is
 * made here.  A look-up takes a hash of the words and seldom a second look.
 */
#include <string.h>

#include "lexicon/lexicon.h"

const struct rn_lex_key *
rn_lex_find(const struct rn_lex *k, const char *text, size_t n,
    uint32_t hash, const struct rn_lex_key **end)
{
	uint32_t at = rn_lex_slot(hash, k->mask);

	for (; k->slot[at] != 0; at = (at + 1) & k->mask) {
		const struct rn_lex_key *key = &k->key[k->slot[at] - 1];

		if (key->len != n || memcmp(k->pool + key->text, text, n) != 0)
			continue;
		for (*end = key + 1; *end < k->key + k->n &&
		    (*end)->text == key->text && (*end)->len == n; )
			(*end)++;
		return key;
	}
	return NULL;
}

size_t
rn_lex_longest(const struct rn_lex *k, const struct rn_lex_words *w,
    size_t first, rn_lex_take *take, void *with)
{
	const char *from = w->pool + w->word[first].from;
	const struct rn_lex_key *key, *end;
	uint32_t hash = RN_LEX_SEED;
	size_t best = 0, len = 0;

	for (size_t i = first; i < w->n && i < first + RN_LEX_WORDS; i++) {
		const struct rn_plain_word *word = &w->word[i];
		size_t to = word->from + word->len - w->word[first].from;

		if (i > first && (word->flags & RN_PLAIN_HARD) != 0)
			break;
		hash = rn_lex_hash(hash, from + len, to - len);
		len = to;
		key = rn_lex_find(k, from, len, hash, &end);
		if (key == NULL)
			break;
		if (take(with, key, end, first, i + 1 - first))
			best = i + 1 - first;
		if ((key->marks & RN_LEX_MORE) == 0)
			break;
	}
	return best;
}

const struct rn_lex_key *
rn_lex_whole(const struct rn_lex *k, const struct rn_lex_words *w,
    const struct rn_lex_key **end)
{
	const struct rn_plain_word *last;
	size_t n;

	if (w->n == 0 || w->n > RN_LEX_WORDS)
		return NULL;
	last = &w->word[w->n - 1];
	n = last->from + last->len;
	return rn_lex_find(k, w->pool, n, rn_lex_hash(RN_LEX_SEED, w->pool,
	    n), end);
}

struct rn_lex_words
rn_lex_field(struct rn_lex_room *f, const char *text, size_t n,
    enum rn_plain_mode mode)
{
	if (n > RN_LEXICON_FIELD)
		n = RN_LEXICON_FIELD;
	return (struct rn_lex_words){ f->pool, f->word, rn_plain_words(text, n,
	    mode, f->pool, f->word, RN_LEXICON_FIELD / 2 + 1) };
}

struct rn_lex_words
rn_lex_text(struct rn_arena *a, const char *text, size_t n,
    enum rn_plain_mode mode)
{
	size_t most = (mode == RN_PLAIN_SIZES ? n : n / 2) + 1;
	char *pool = rn_alloc(a, 2 * n + 2);
	struct rn_plain_word *word = rn_alloc(a, most * sizeof(*word));

	return (struct rn_lex_words){ pool, word, rn_plain_words(text, n, mode,
	    pool, word, most) };
}

void
rn_lex_hit(struct rn_lex_hits *h, const struct rn_hit *hit)
{
	if (h->n == h->room) {
		struct rn_hit *v = rn_alloc(h->a, (2 * h->room + 8) *
		    sizeof(*v));

		if (h->n > 0)
			memcpy(v, h->v, h->n * sizeof(*v));
		h->v = v;
		h->room = 2 * h->room + 8;
	}
	h->v[h->n++] = *hit;
}
