/*
 * choose.c - who of many is drawn; pure.
 *
 * A picture of the strongest alone would be one ring.  Each tier has its
 * share, in the table; what one does not need goes to the others, the strong
 * first.
 */
#include <stdlib.h>

#include "picture/picture.h"

/* Of a hundred people; without and with somebody wanted. */
static const size_t share[2][RN_TIERS] = {
	{ 35, 30, 20, 15 },
	{ 25, 20, 15, 40 },
};

static int
by_worth(const void *ap, const void *bp)
{
	const struct rn_candidate *a = ap, *b = bp;

	if (a->tier != b->tier)
		return a->tier < b->tier ? -1 : 1;
	if (a->worth > b->worth || a->worth < b->worth)
		return a->worth > b->worth ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

/* How many of each tier, when there are `have`. */
static void
deal(const size_t have[RN_TIERS], size_t top, bool wanted,
    size_t take[RN_TIERS])
{
	size_t left = top;

	for (int t = 0; t < RN_TIERS; t++) {
		size_t due = top * share[wanted][t] / 100;

		take[t] = have[t] < due ? have[t] : due;
		left -= take[t];
	}
	for (int t = 0; t < RN_TIERS; t++) {
		size_t more = have[t] - take[t];

		if (more > left)
			more = left;
		take[t] += more;
		left -= more;
	}
}

size_t
rn_choose(struct rn_candidate *v, size_t n, size_t top, bool wanted)
{
	size_t have[RN_TIERS] = { 0 }, take[RN_TIERS], kept = 0, at = 0;

	if (n > 1)
		qsort(v, n, sizeof(*v), by_worth);
	for (size_t i = 0; i < n; i++)
		have[v[i].tier]++;
	deal(have, top, wanted, take);
	for (int t = 0; t < RN_TIERS; t++) {
		for (size_t i = 0; i < take[t]; i++)
			v[kept++] = v[at + i];
		at += have[t];
	}
	return kept;
}
