/*
 * counts.c - how many people there are of each tier: the census, without rows.
 *
 * Nearly everybody is at rest, or of a tier that was foreseen, and was counted
 * when they came to be (still.h); the others are asked.
 */
#include <stdlib.h>

#include "map/still.h"

/* Those of a census; *sure: none of them hangs from a rounding. */
static enum rn_status
count(struct refnet *rn, const struct rn_census *c, int64_t as_of,
    struct rn_tier_count out[RN_TIERS], bool *sure)
{
	struct rn_said *said = rn_zeroed(c->n + 1, sizeof(*said));
	enum rn_status rc = RN_OK;

	*sure = true;
	for (int t = 0; t < RN_TIERS; t++)
		out[t] = (struct rn_tier_count){ .tier = t };
	TRY(rn_said_all(rn, c, as_of, said));
	for (size_t i = 0; i < c->n; i++) {
		struct rn_score sc = { .tier = RN_TIER_NONE };

		if (c->v[i].listed && !c->v[i].held && said[i].pinned < 0)
			continue;	/* a contact of others */
		if (c->v[i].state.last_two_way != RN_NONE) {
			rn_census_score(c, &c->v[i], &sc);
			*sure = *sure && rn_still_sure(&sc);
		}
		out[sc.tier].people++;
		out[sc.tier].pinned += said[i].pinned >= 0;
		out[sc.tier].dormant += sc.dormant;
	}
out:
	free(said);
	return rc;
}

static enum rn_status
count_some(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_tier_count out[RN_TIERS], bool *sure)
{
	struct rn_census c = { 0 };
	struct rn_still still = { 0 };
	enum rn_status rc = RN_OK;
	int64_t people, dormant;

	TRY(rn_still_take(rn, a, as_of, &c, &still, sure));
	if (!*sure)
		goto out;
	TRY(count(rn, &c, as_of, out, sure));
	TRY(rn_still_weak(rn, a, &still, c.at, &people, &dormant));
	out[RN_TIER_WEAK].people += people;
	out[RN_TIER_WEAK].dormant += dormant;
	out[RN_TIER_NONE].people += still.rest.none;
	for (int t = 0; t < RN_TIERS; t++) {
		out[t].people += still.ahead.people[t];
		out[t].dormant += still.ahead.dormant[t];
	}
out:
	rn_census_free(&c);
	rn_still_free(&still);
	return rc;
}

static enum rn_status
count_all(struct refnet *rn, int64_t as_of,
    struct rn_tier_count out[RN_TIERS])
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;
	bool sure;

	TRY(rn_census_take(rn, as_of, &c));
	TRY(count(rn, &c, as_of, out, &sure));
out:
	rn_census_free(&c);
	return rc;
}

enum rn_status
rn_tier_counts(struct refnet *rn, int64_t as_of,
    struct rn_tier_count out[RN_TIERS])
{
	bool alone = rn_transient(rn) == NULL, sure;
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = alone ? rn_begin_read(rn) : RN_OK;

	if (rc != RN_OK)
		goto done;
	TRY(count_some(rn, a, as_of, out, &sure));
	if (!sure)
		TRY(count_all(rn, as_of, out));
out:
	if (alone)
		rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}
