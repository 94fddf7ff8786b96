/*
 * place_read.c - which places a text names.
 *
 * A name may be that of several places; those named beside it decide, since
 * "Cambridge, MA" is in Massachusetts.  Codes of two and three letters count
 * where addresses have them: in capitals, after all else or before a number.
 */
#include <string.h>

#include "base/base.h"
#include "lexicon/lexicon.h"

enum { PARTS = 16 };	/* names in a field; more are not looked at */

/* A name in a text: the places it may be, as keys. */
struct part {
	const struct rn_lex_key *key, *end;
	size_t first, words;
};

/* What is looked for, and the last that was found. */
struct look {
	const struct rn_lex_words *w;
	bool field;		/* a field: case says little */
	struct part part;
};

/* --- finding names ------------------------------------------------------ */

static bool
has_flag(const struct rn_lex_words *w, size_t first, size_t words, int flag)
{
	for (size_t i = first; i < first + words; i++)
		if ((w->word[i].flags & flag) == 0)
			return false;
	return true;
}

static bool
is_number(const struct rn_lex_words *w, size_t i)
{
	char c = w->pool[w->word[i].from];

	return c >= '0' && c <= '9';
}

/* Does a code count here?  At the end, or before what begins with a digit. */
static bool
code_counts(const struct look *l, size_t first)
{
	const struct rn_lex_words *w = l->w;

	if (!l->field)
		return false;
	if (w->n == 1)
		return true;
	return (w->word[first].flags & RN_PLAIN_CAPS) != 0 && first > 0 &&
	    (first + 1 == w->n || is_number(w, first + 1) ||
	    (w->word[first + 1].flags & RN_PLAIN_HARD) != 0);
}

static bool
counts(const struct look *l, const struct rn_lex_key *k, size_t first,
    size_t words)
{
	if (k->by == RN_HIT_BY_CODE)
		return code_counts(l, first);
	if (k->by != RN_HIT_BY_NAME && k->by != RN_HIT_BY_SIGN)
		return false;
	if ((k->marks & RN_LEX_CAPS) != 0 && !(l->field && l->w->n == words))
		return has_flag(l->w, first, words, RN_PLAIN_CAPS);
	return l->field || (k->marks & RN_LEX_LARGE) == 0 ||
	    has_flag(l->w, first, 1, RN_PLAIN_LARGE);
}

static bool
take_name(void *with, const struct rn_lex_key *key,
    const struct rn_lex_key *end, size_t first, size_t words)
{
	struct look *l = with;

	for (; key < end; key++)
		if (counts(l, key, first, words)) {
			l->part = (struct part){ key, end, first, words };
			return true;
		}
	return false;
}

static size_t
name_at(struct look *l, size_t i)
{
	return rn_lex_longest(&rn_place_lex, l->w, i, take_name, l);
}

/* --- choosing ----------------------------------------------------------- */

/* Is the place inside one of those the part may be? */
static bool
inside(const struct look *l, int node, const struct part *p)
{
	for (const struct rn_lex_key *k = p->key; k < p->end; k++)
		if (counts(l, k, p->first, p->words) && k->node != node &&
		    rn_place_within(node, k->node))
			return true;
	return false;
}

/* How many of the other names a place is inside of. */
static int
support(const struct look *l, int node, const struct part *p, size_t n,
    size_t own)
{
	int got = 0;

	for (size_t i = 0; i < n; i++)
		got += i != own && inside(l, node, &p[i]);
	return got;
}

/* Could the part be another place just as well?  A city in the state of its
 * name is no other. */
static bool
is_ambiguous(const struct look *l, const struct part *p, size_t n, size_t own,
    int node, int got)
{
	for (const struct rn_lex_key *k = p[own].key; k < p[own].end; k++)
		if (counts(l, k, p[own].first, p[own].words) &&
		    (k->marks & RN_LEX_LESSER) == 0 &&
		    !rn_place_within(node, k->node) &&
		    !rn_place_within(k->node, node) &&
		    support(l, k->node, p, n, own) >= got)
			return true;
	return false;
}

struct choice {
	int node, got;		/* the place; how many others say so */
	size_t part;
	uint8_t by;
	bool ambiguous;
};

/* A code that stands alone is a country's rather than a state's. */
static bool
is_rather(const struct look *l, const struct rn_lex_key *k, int than)
{
	return l->w->n == 1 && k->by == RN_HIT_BY_CODE &&
	    rn_place_row[k->node].kind == RN_PLACE_COUNTRY &&
	    rn_place_row[than].kind == RN_PLACE_STATE;
}

/* Of all that n names may be, the one most others speak for, the first. */
static struct choice
choose(const struct look *l, const struct part *p, size_t n)
{
	struct choice c = { .node = RN_LEXICON_NONE, .got = -1 };

	for (size_t i = 0; i < n; i++)
		for (const struct rn_lex_key *k = p[i].key; k < p[i].end; k++) {
			int got;

			if (!counts(l, k, p[i].first, p[i].words))
				continue;
			got = support(l, k->node, p, n, i);
			if (got > c.got || (got == c.got && is_rather(l, k,
			    c.node)))
				c = (struct choice){ k->node, got, i, k->by,
				    false };
		}
	if (c.node >= 0)
		c.ambiguous = is_ambiguous(l, p, n, c.part, c.node, c.got);
	return c;
}

/* Names that do not speak for each other: the last, if it is a large one. */
static struct choice
choose_last(const struct look *l, const struct part *p, size_t n,
    struct choice c)
{
	const struct rn_lex_key *k = p[n - 1].key;

	while (k < p[n - 1].end && !counts(l, k, p[n - 1].first,
	    p[n - 1].words))
		k++;
	if (k < p[n - 1].end && rn_place_row[k->node].kind <= RN_PLACE_STATE)
		c = (struct choice){ k->node, 0, n - 1, k->by, true };
	c.ambiguous = true;
	return c;
}

/* --- a field ------------------------------------------------------------ */

/* The names in a field; *unknown: a piece between commas has none. */
static size_t
parts_of(struct look *l, struct part *p, bool *unknown)
{
	size_t n = 0;
	bool named = true;	/* the piece has one, or only numbers */

	*unknown = false;
	for (size_t i = 0; i < l->w->n; ) {
		size_t took = name_at(l, i);

		if ((l->w->word[i].flags & RN_PLAIN_HARD) != 0 || i == 0) {
			*unknown |= !named;
			named = is_number(l->w, i);
		}
		if (took > 0 && n < PARTS)
			p[n++] = l->part;
		named |= took > 0;
		i += took > 0 ? took : 1;
	}
	*unknown |= !named;
	return n;
}

bool
rn_place_read(const char *text, size_t n, struct rn_hit *out)
{
	struct rn_lex_room f;
	struct rn_lex_words w = rn_lex_field(&f, text, n, RN_PLAIN_WORDS);
	struct look l = { .w = &w, .field = true };
	struct part part[PARTS];
	struct choice c;
	bool unknown;
	size_t parts;

	*out = (struct rn_hit){ .node = RN_LEXICON_NONE };
	parts = parts_of(&l, part, &unknown);
	if (parts == 0)
		return false;
	c = choose(&l, part, parts);
	if (c.got == 0 && parts > 1)
		c = choose_last(&l, part, parts, c);
	out->node = c.node;
	out->by = c.by;
	out->sure = c.ambiguous ? .5 : unknown ? .8 : 1;
	out->at = w.word[part[c.part].first].at;
	out->len = w.word[part[c.part].first + part[c.part].words - 1].end -
	    out->at;
	return true;
}

/* --- free text ---------------------------------------------------------- */

/* Codes after a name: "Austin, TX". */
static bool
code_after(const struct look *l, size_t i, struct part *p)
{
	const struct rn_lex_words *w = l->w;
	const char *s = w->pool + w->word[i].from;
	size_t n = w->word[i].len;

	if (n != 2 || (w->word[i].flags & RN_PLAIN_CAPS) == 0)
		return false;
	p->key = rn_lex_find(&rn_place_lex, s, n, rn_lex_hash(RN_LEX_SEED,
	    s, n), &p->end);
	p->first = i;
	p->words = 1;
	return p->key != NULL;
}

/* A place the first may be that is inside one that the second may be. */
static int
joined(const struct look *l, const struct part *a, const struct part *b,
    bool codes)
{
	for (const struct rn_lex_key *k = a->key; k < a->end; k++) {
		if (!counts(l, k, a->first, a->words))
			continue;
		for (const struct rn_lex_key *o = b->key; o < b->end; o++)
			if (((codes && o->by == RN_HIT_BY_CODE) ||
			    counts(l, o, b->first, b->words)) &&
			    rn_place_row[o->node].kind >= RN_PLACE_COUNTRY &&
			    o->node != k->node && o->by != RN_HIT_BY_SIGN &&
			    rn_place_within(k->node, o->node))
				return k->node;
	}
	return RN_LEXICON_NONE;
}

/* "Cambridge, Massachusetts": how many more words are of the place. */
static size_t
go_on(struct look *l, const struct part *p, int *node)
{
	size_t i = p->first + p->words, took;
	const struct part from = *p;
	struct part next;
	bool code;
	int at;

	if (i >= l->w->n)
		return 0;
	code = code_after(l, i, &next);
	took = code ? 1 : name_at(l, i);
	if (took == 0)
		return 0;
	if (!code)
		next = l->part;
	at = joined(l, &from, &next, code);
	if (at < 0)
		return 0;
	*node = at;
	/* "Cambridge, Massachusetts, United States" */
	if (i + took < l->w->n) {
		size_t more = name_at(l, i + took);
		const struct part last = l->part;

		if (more > 0 && joined(l, &from, &last, false) == at)
			took += more;
	}
	return took;
}

size_t
rn_place_find_all(struct rn_arena *a, const char *text, size_t n,
    struct rn_hit **out)
{
	struct rn_lex_words w = rn_lex_text(a, text, n, RN_PLAIN_WORDS);
	struct look l = { .w = &w };
	struct rn_lex_hits hits = { .a = a };

	for (size_t i = 0; i < w.n; ) {
		size_t took = name_at(&l, i);
		struct part p = l.part;
		struct choice c;
		struct rn_hit hit;

		if (took == 0) {
			i++;
			continue;
		}
		c = choose(&l, &p, 1);
		if (c.by != RN_HIT_BY_SIGN) {
			size_t more = go_on(&l, &p, &c.node);

			c.ambiguous &= more == 0;
			took += more;
		}
		hit = (struct rn_hit){ .node = c.node, .by = c.by,
		    .sure = c.ambiguous ? .5 : 1, .at = w.word[i].at,
		    .len = w.word[i + took - 1].end - w.word[i].at };
		rn_lex_hit(&hits, &hit);
		i += took;
	}
	*out = hits.v;
	return hits.n;
}
