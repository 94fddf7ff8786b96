/*
 * suppose.c - worlds that are not: with a tie more, or of another strength.
 */
#include <string.h>

#include "tie/tie.h"

/* Place of the link (a, b), or where it belongs; *there: it is. */
static size_t
place_of(const struct rn_world *w, uint32_t a, uint32_t b, bool *there)
{
	size_t lo = 0, hi = w->links;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		const struct rn_link *l = &w->link[mid];

		if (l->a < a || (l->a == a && l->b < b))
			lo = mid + 1;
		else
			hi = mid;
	}
	*there = lo < w->links && w->link[lo].a == a && w->link[lo].b == b;
	return lo;
}

/* Make room at a place; the old lists stay as they are in the arena. */
static void
insert(struct rn_world *w, size_t at)
{
	struct rn_link *link = rn_alloc(w->a, (w->links + 2) * sizeof(*link));
	struct rn_known *known = rn_alloc(w->a, (w->links + 2) *
	    sizeof(*known));

	memcpy(link, w->link, at * sizeof(*link));
	memcpy(known, w->known, at * sizeof(*known));
	memcpy(link + at + 1, w->link + at, (w->links - at) * sizeof(*link));
	memcpy(known + at + 1, w->known + at,
	    (w->links - at) * sizeof(*known));
	w->link = link;
	w->known = known;
	w->links++;
}

void
rn_world_tie(struct rn_world *w, uint32_t a, uint32_t b, int tier)
{
	struct rn_known k = { .pair = { .a = a < b ? a : b,
	    .b = a < b ? b : a }, .said = { tier, false, w->at, w->at, NULL },
	    .kind = RN_TIE_SAID };
	bool there;
	size_t at = place_of(w, k.pair.a, k.pair.b, &there);

	if (!there)
		insert(w, at);
	w->known[at] = k;
	w->link[at] = (struct rn_link){ k.pair.a, k.pair.b,
	    rn_said_word[tier].knows, rn_said_word[tier].answers };
}
