/*
 * counts.c - how many people there are of each tier: the census, without rows.
 */
#include <stdlib.h>

#include "map/map.h"

enum rn_status
rn_tier_counts(struct refnet *rn, int64_t as_of,
    struct rn_tier_count out[RN_TIERS])
{
	struct rn_said *said = NULL;
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;

	for (int t = 0; t < RN_TIERS; t++)
		out[t] = (struct rn_tier_count){ .tier = t };
	TRY(rn_census_take(rn, as_of, &c));
	said = rn_zeroed(c.n + 1, sizeof(*said));
	TRY(rn_said_all(rn, &c, as_of, said));
	for (size_t i = 0; i < c.n; i++) {
		struct rn_score sc = { .tier = RN_TIER_NONE };

		if (c.v[i].listed && !c.v[i].held && said[i].pinned < 0)
			continue;	/* a contact of others */
		if (c.v[i].state.last_two_way != RN_NONE)
			rn_census_score(&c, &c.v[i], &sc);
		out[sc.tier].people++;
		out[sc.tier].pinned += said[i].pinned >= 0;
		out[sc.tier].dormant += sc.dormant;
	}
out:
	rn_census_free(&c);
	free(said);
	return rc;
}
