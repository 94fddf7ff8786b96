/*
 * meant.c - what tiers and chances were worth on the owner's own mail.
 *
 * Each ask whose fate is known is scored by how things stood just before it,
 * under the owner's prior and calibration of now; then said and done are
 * compared, by tier and by tenths of the chance.  Asks to more than MANY at
 * once are left out: a tier says how somebody takes a question to them.
 */
#include <string.h>

#include "map/map.h"

enum { MANY = 3, TENTHS = 10, BINS = RN_TIERS + TENTHS, HORIZONS = 2 };

static const char *const within[HORIZONS] = { "24 hours", "7 days" };

struct tally {
	const struct rn_census *census;
	struct bin { int64_t asks, answered; double said; }
	    bin[HORIZONS][BINS];
};

static void
count(struct bin *b, double said, bool answered)
{
	b->asks++;
	b->said += said;
	b->answered += answered;
}

static void
take(void *ctx, const struct rn_decided *ask)
{
	struct tally *t = ctx;
	struct rn_score sc;

	if (ask->k > MANY)
		return;
	rn_score(ask->before, ask->at, t->census->prior,
	    &t->census->calibration, &sc);
	for (int h = 0; h < HORIZONS; h++) {
		double p = h == 0 ? sc.p24 : sc.p7;
		bool yes = h == 0 ? ask->fate == RN_FATE_DAY :
		    ask->fate != RN_FATE_MISSED;
		int tenth = (int)(p * TENTHS);

		count(&t->bin[h][sc.tier], p, yes);
		count(&t->bin[h][RN_TIERS + (tenth < TENTHS ? tenth :
		    TENTHS - 1)], p, yes);
	}
}

static void
put(struct rn_arena *a, const struct tally *t, struct rn_meant *v, size_t *n)
{
	for (int i = 0; i < BINS; i++)
		for (int h = 0; h < HORIZONS; h++) {
			const struct bin *b = &t->bin[h][i];
			int low = (i - RN_TIERS) * 100 / TENTHS;

			if (b->asks == 0)
				continue;
			v[(*n)++] = (struct rn_meant){ .within = within[h],
			    .group = i < RN_TIERS ? rn_tier_name[i] :
			    rn_sprintf(a, "%d-%d %%", low,
			    low + 100 / TENTHS), .asks = b->asks,
			    .said = b->said / (double)b->asks,
			    .answered = (double)b->answered /
			    (double)b->asks };
		}
}

enum rn_status
rn_meant_list(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_meant **list, size_t *n)
{
	struct rn_census c = { 0 };
	struct tally t = { .census = &c };
	enum rn_status rc = RN_OK;

	*n = 0;
	*list = rn_alloc(a, (size_t)BINS * HORIZONS * sizeof(**list));
	TRY(rn_census_take(rn, as_of, &c));
	for (size_t i = 0; i < c.n; i++)
		if (c.v[i].held)
			TRY(rn_ledger_asks(rn, c.v[i].person, c.at, take, &t));
	put(a, &t, *list, n);
out:
	rn_census_free(&c);
	return rc;
}
