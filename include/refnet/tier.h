/*
 * tier.h - how strong a tie is: tiers and the words that explain them.
 *
 * strong: would take a call within 24 hours (P24 >= 0.5 on at least one real
 * trial); medium: would answer within a week (P7 >= 0.5); weak: needs a
 * re-introduction; none: no two-way contact known.
 */
#ifndef REFNET_TIER_H
#define REFNET_TIER_H

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_tier {
	RN_TIER_STRONG, RN_TIER_MEDIUM, RN_TIER_WEAK, RN_TIER_NONE, RN_TIERS
};

/* "strong", "medium", "weak", "none", NULL. */
RN_API extern const char *const rn_tier_name[RN_TIERS + 1];

/*
 * The coefficients of the two formulas, 24 hours and 7 days, each in the
 * order of what --why prints: start, reply history, rhythm, balance,
 * directness, being ignored.
 */
struct rn_terms { double p24[6], p7[6]; };

/*
 * Score with other coefficients than the shipped ones: for measuring the
 * model on data that the shipped ones were fitted on.  Call it before
 * anything is imported; a store keeps forecasts made with them.
 */
RN_API void rn_terms_set(struct refnet *rn, const struct rn_terms *terms);

#ifdef __cplusplus
}
#endif

#endif
