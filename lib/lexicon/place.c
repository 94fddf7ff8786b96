/*
 * place.c - places as nodes: what is in what, what is near what.
 *
 * Places and their names are words/place-*.txt.
 */
#include <string.h>

#include "base/base.h"
#include "lexicon/lexicon.h"

static bool
is_node(int node)
{
	return node >= 0 && (size_t)node < rn_place_rows;
}

int
rn_places(void)
{
	return (int)rn_place_rows;
}

struct rn_place
rn_place_get(int node)
{
	const struct rn_place_row *r;

	if (!is_node(node))
		return (struct rn_place){ .code = "", .name = "", .zone = "",
		    .kind = RN_PLACE_KINDS, .offset = RN_PLACE_NO_OFFSET,
		    .area = RN_LEXICON_NONE, .state = RN_LEXICON_NONE,
		    .country = RN_LEXICON_NONE };
	r = &rn_place_row[node];
	return (struct rn_place){ .code = rn_lexicon_text + r->code,
	    .name = rn_lexicon_text + r->name,
	    .zone = rn_lexicon_text + r->zone, .kind = r->kind,
	    .offset = r->offset, .area = r->area, .state = r->state,
	    .country = r->country };
}

int
rn_place_coded(const char *code)
{
	size_t n = strlen(code);
	const struct rn_lex_key *end, *k = rn_lex_find(&rn_place_lex, code, n,
	    rn_lex_hash(RN_LEX_SEED, code, n), &end);

	for (; k != NULL && k < end; k++)
		if (k->by == RN_LEX_OWN)
			return k->node;
	return RN_LEXICON_NONE;
}

static bool
in_region(const struct rn_place_row *r, const struct rn_place_row *region)
{
	return r == region || (r->in >> region->bit & 1) != 0;
}

bool
rn_place_within(int node, int place)
{
	const struct rn_place_row *r, *p;

	if (!is_node(node) || !is_node(place))
		return false;
	r = &rn_place_row[node];
	p = &rn_place_row[place];
	switch (p->kind) {
	case RN_PLACE_WORLD:
		return in_region(r, p);
	case RN_PLACE_ZONE:
		return r->offset != RN_PLACE_NO_OFFSET &&
		    r->offset == p->offset;
	}
	return node == place || r->area == place || r->state == place ||
	    r->country == place;
}

/* The same city, or cities of one area. */
static bool
same_metro(int x, int y)
{
	const struct rn_place_row *a = &rn_place_row[x], *b = &rn_place_row[y];

	return x == y || (a->kind >= RN_PLACE_AREA &&
	    b->kind >= RN_PLACE_AREA && a->area >= 0 && a->area == b->area);
}

double
rn_place_near(int x, int y)
{
	const struct rn_place_row *a, *b;

	if (!is_node(x) || !is_node(y))
		return 0;
	a = &rn_place_row[x];
	b = &rn_place_row[y];
	if (same_metro(x, y))
		return 1;
	if (a->country >= 0 && a->country == b->country)
		return .6;
	if ((a->in & b->in & rn_place_small) != 0 ||
	    (a->kind == RN_PLACE_WORLD && in_region(b, a)) ||
	    (b->kind == RN_PLACE_WORLD && in_region(a, b)))
		return .4;
	return a->offset != RN_PLACE_NO_OFFSET && a->offset == b->offset ?
	    .3 : 0;
}
