/*
 * industry.c - what a text says of an industry, and how near two are.
 *
 * The tree and its words are words/industry-*.txt.  How sure each way of
 * saying is: `sure_of`; what is shared is worth: `near_of`.
 */
#include <string.h>

#include "base/base.h"
#include "lexicon/lexicon.h"

static const double sure_of[RN_HIT_BYS] = { 1, 1, .8, .6 };

/* By the depth of what two are both below. */
static const double near_of[] = { 0, .3, .6, .8, .8 };

enum {
	NAICS_MIN = 2, NAICS_MAX = 6,
	TAIL_REST = 3		/* bytes of a word before its tail */
};

/* --- nodes -------------------------------------------------------------- */

static bool
is_node(int node)
{
	return node >= 0 && (size_t)node < rn_industry_rows;
}

int
rn_industries(void)
{
	return (int)rn_industry_rows;
}

struct rn_industry
rn_industry_get(int node)
{
	const struct rn_industry_row *r;

	if (!is_node(node))
		return (struct rn_industry){ .code = "", .name = "",
		    .naics = "", .parent = RN_LEXICON_NONE,
		    .end = RN_LEXICON_NONE, .also = RN_LEXICON_NONE };
	r = &rn_industry_row[node];
	return (struct rn_industry){ .code = rn_lexicon_text + r->code,
	    .name = rn_lexicon_text + r->name,
	    .naics = rn_lexicon_text + r->naics, .parent = r->parent,
	    .end = r->end, .depth = r->depth, .also = r->also,
	    .field = r->field };
}

uint32_t
rn_industry_print(void)
{
	const struct rn_lex *l = &rn_industry_lex;
	uint32_t h = RN_LEX_SEED;

	for (size_t i = 0; i < l->n; i++) {
		const struct rn_lex_key *k = &l->key[i];
		const uint16_t rest[] = { k->node,
		    k->by, k->marks };

		h = rn_lex_hash(h, l->pool + k->text, k->len);
		h = rn_lex_hash(h, (const char *)rest, sizeof(rest));
	}
	return h;
}

static int
coded(const char *code, size_t n)
{
	const struct rn_lex_key *end, *k = rn_lex_find(&rn_industry_lex, code,
	    n, rn_lex_hash(RN_LEX_SEED, code, n), &end);

	for (; k != NULL && k < end; k++)
		if (k->by == RN_LEX_OWN)
			return k->node;
	return RN_LEXICON_NONE;
}

int
rn_industry_coded(const char *code)
{
	return coded(code, strlen(code));
}

const char *
rn_industry_label(int node, enum rn_industry_list list, bool *exact)
{
	*exact = true;
	if (list >= RN_INDUSTRY_LISTS)
		return NULL;
	for (; is_node(node); node = rn_industry_row[node].parent) {
		uint32_t at = rn_industry_row[node].label[list];

		if (at != 0)
			return rn_lexicon_text + at;
		*exact = false;
	}
	return NULL;
}

/* --- free text ---------------------------------------------------------- */

/* What the longest key so far says. */
struct said {
	const struct rn_lex_words *w;
	int node;
	uint8_t by;
};

/* "IT" is one, "it" is not. */
static bool
is_written(const struct rn_lex_words *w, const struct rn_lex_key *key,
    size_t first, size_t words)
{
	if ((key->marks & RN_LEX_LARGE) != 0)
		return (w->word[first].flags & RN_PLAIN_LARGE) != 0;
	for (size_t i = first; (key->marks & RN_LEX_CAPS) != 0 &&
	    i < first + words; i++)
		if ((w->word[i].flags & RN_PLAIN_CAPS) == 0)
			return false;
	return true;
}

static bool
take_text(void *with, const struct rn_lex_key *key,
    const struct rn_lex_key *end, size_t first, size_t words)
{
	struct said *s = with;

	for (; key < end; key++)
		if ((key->by == RN_HIT_BY_NAME ||
		    key->by == RN_HIT_BY_SIGN) &&
		    is_written(s->w, key, first, words)) {
			s->node = key->node;
			s->by = key->by;
			return true;
		}
	return false;
}

/* "Sondermaschinenbau" ends as a sign does; tails are keys from their end. */
static bool
take_tail(const struct rn_lex_words *w, size_t i, struct said *s)
{
	const char *text = w->pool + w->word[i].from;
	size_t n = w->word[i].len, most = n < TAIL_REST ? 0 : n - TAIL_REST;
	char tail[RN_LEX_TAIL_MAX];
	uint32_t hash = RN_LEX_SEED;
	bool found = false;

	for (size_t len = 1; len <= most && len <= RN_LEX_TAIL_MAX; len++) {
		const struct rn_lex_key *end, *k;

		tail[len - 1] = text[n - len];
		hash = rn_lex_hash(hash, tail + len - 1, 1);
		if (len < RN_LEX_TAIL_MIN)
			continue;
		k = rn_lex_find(&rn_industry_lex, tail, len, hash, &end);
		for (; k != NULL && k < end; k++)
			if (k->by == RN_LEX_TAIL) {
				s->node = k->node;
				s->by = RN_HIT_BY_SIGN;
				found = true;
			}
	}
	return found;
}

/* What begins at word i: how many words it takes, at least one. */
static size_t
next_hit(const struct rn_lex_words *w, size_t i, struct rn_hit *hit)
{
	struct said s = { w, RN_LEXICON_NONE, 0 };
	size_t n = rn_lex_longest(&rn_industry_lex, w, i, take_text, &s);

	hit->node = RN_LEXICON_NONE;
	if (n == 0 && !take_tail(w, i, &s))
		return 1;
	n += n == 0;
	*hit = (struct rn_hit){ .node = s.node, .by = s.by,
	    .sure = sure_of[s.by], .at = w->word[i].at,
	    .len = w->word[i + n - 1].end - w->word[i].at };
	return n;
}

size_t
rn_industry_find_all(struct rn_arena *a, const char *text, size_t n,
    struct rn_hit **out)
{
	struct rn_lex_words w = rn_lex_text(a, text, n, RN_PLAIN_STEMS);
	struct rn_lex_hits hits = { .a = a };
	struct rn_hit hit;

	for (size_t i = 0; i < w.n; ) {
		i += next_hit(&w, i, &hit);
		if (hit.node >= 0)
			rn_lex_hit(&hits, &hit);
	}
	*out = hits.v;
	return hits.n;
}

/* --- a field ------------------------------------------------------------ */

/* A NAICS code: the longest of its beginnings that the tree has. */
static bool
read_naics(const struct rn_lex_words *w, struct rn_hit *out)
{
	const char *s = w->pool + w->word[0].from;
	size_t n = w->word[0].len;

	if (n < NAICS_MIN || n > NAICS_MAX)
		return false;
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	for (; n >= NAICS_MIN; n--) {
		const struct rn_lex_key *end, *k = rn_lex_find(&rn_industry_lex,
		    s, n, rn_lex_hash(RN_LEX_SEED, s, n), &end);

		for (; k != NULL && k < end; k++)
			if (k->by == RN_HIT_BY_CODE) {
				out->node = k->node;
				return true;
			}
	}
	return false;
}

/* All of the field is a code, a label, a name. */
static bool
read_whole(const struct rn_lex_words *w, const char *text, size_t n,
    struct rn_hit *out)
{
	const struct rn_lex_key *end, *k = rn_lex_whole(&rn_industry_lex, w,
	    &end);
	size_t at = w->word[0].at, to = w->word[w->n - 1].end;

	*out = (struct rn_hit){ .sure = 1, .at = at, .len = to - at,
	    .by = RN_HIT_BY_CODE };
	for (; k != NULL && k < end; k++)
		if (k->by == RN_HIT_BY_LABEL || k->by == RN_HIT_BY_NAME) {
			out->node = k->node;
			out->by = k->by;
			return true;
		}
	while (to < n && text[to] != ' ')
		to++;
	out->node = coded(text + at, to - at);
	return out->node >= 0 || read_naics(w, out);
}

static int
branch_of(int node)
{
	while (rn_industry_row[node].parent >= 0)
		node = rn_industry_row[node].parent;
	return node;
}

bool
rn_industry_read(const char *text, size_t n, struct rn_hit *out)
{
	struct rn_lex_room f;
	struct rn_lex_words w = rn_lex_field(&f, text, n, RN_PLAIN_STEMS);
	struct rn_hit hit, code;
	uint64_t branches = 0;	/* by a hash; two of one bit count as one */
	int others = -1;
	bool whole = w.n > 0 && read_whole(&w, text, n < RN_LEXICON_FIELD ?
	    n : RN_LEXICON_FIELD, &code);

	*out = (struct rn_hit){ .node = RN_LEXICON_NONE };
	if (whole && (code.by != RN_HIT_BY_CODE || w.n == 1)) {
		*out = code;
		return true;
	}
	for (size_t i = whole; i < w.n; ) {
		i += next_hit(&w, i, &hit);
		if (hit.node < 0)
			continue;
		branches |= (uint64_t)1 << branch_of(hit.node) % 64;
		if (hit.sure >= out->sure)
			*out = hit;
	}
	for (; branches != 0; branches &= branches - 1)
		others++;
	out->sure -= others > 0 ? .1 * (others > 5 ? 5 : others) : 0;
	/* words that say another branch: a code of some other list */
	if (whole && (out->node < 0 ||
	    branch_of(out->node) == branch_of(code.node)))
		*out = code;
	return out->node >= 0;
}

/* --- nearness ----------------------------------------------------------- */

static bool
below(int node, int ancestor)
{
	return node >= ancestor && node < rn_industry_row[ancestor].end;
}

bool
rn_industry_within(int node, int ancestor)
{
	if (!is_node(node) || !is_node(ancestor))
		return false;
	if (below(node, ancestor))
		return true;
	for (; node >= 0; node = rn_industry_row[node].parent)
		if (rn_industry_row[node].also >= 0 &&
		    below(rn_industry_row[node].also, ancestor))
			return true;
	return false;
}

double
rn_industry_near(int a, int b)
{
	double best = 0;

	if (!is_node(a) || !is_node(b))
		return 0;
	if (a == b)
		return 1;
	for (int x = a; x >= 0; x = rn_industry_row[x].parent) {
		int also = rn_industry_row[x].also;

		if (rn_industry_within(b, x) && near_of[rn_industry_row[x].
		    depth] > best)
			best = near_of[rn_industry_row[x].depth];
		/* what it is of, too, and what is above that */
		for (; also >= 0; also = rn_industry_row[also].parent)
			if (rn_industry_within(b, also) &&
			    near_of[rn_industry_row[also].depth] > best)
				best = near_of[rn_industry_row[also].depth];
	}
	return best;
}
