/*
 * cover.c - which ask to make next.  Pure: bids in, a choice out.
 *
 * The chance of a cell is that of meeting anybody there, so what one more ask
 * adds shrinks with those before it, and asks of one connector wear them out:
 * to take the one that adds most is then the usual rule for few asks.
 */
#include <math.h>

#include "tie/tie.h"

static double
adds(const struct rn_cover *c, const struct rn_bid *b)
{
	return c->missed[b->cell] * b->p * c->headroom[b->via];
}

static bool
allowed(const struct rn_cover *c, const struct rn_bid *b)
{
	return c->missed[b->cell] > 1 - RN_COVERED && c->left[b->via] > 0 &&
	    !c->taken[b->target];
}

size_t
rn_cover_next(struct rn_cover *c, double *gain)
{
	size_t best = SIZE_MAX;

	*gain = 0;
	for (size_t i = 0; i < c->n; i++) {
		const struct rn_bid *b = &c->bid[i];
		double more = adds(c, b);

		if (more < RN_WAY_REALISTIC || more <= *gain || !allowed(c, b))
			continue;
		best = i;
		*gain = more;
	}
	if (best != SIZE_MAX) {
		const struct rn_bid *b = &c->bid[best];

		c->missed[b->cell] -= *gain;
		c->headroom[b->via] *= exp(-1 / RN_CAPACITY);
		c->left[b->via]--;
		c->taken[b->target] = true;
	}
	return best;
}
