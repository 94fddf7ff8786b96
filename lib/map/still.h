/*
 * still.h - a census without those at rest: the same answers, from counts.
 *
 * The ledger keeps how many people are at rest, and what is foreseen of most
 * others (ledger/rest.h).  A census of those who are left, with what all say
 * of everybody added, scores them as one of all would, but for rounding:
 * rn_still_sure tells where that may matter, and everybody must be asked.
 */
#ifndef RN_MAP_STILL_H
#define RN_MAP_STILL_H

#include "ledger/rest.h"
#include "map/map.h"

struct rn_still {
	struct rn_rest rest;	/* `none` without those aside */
	struct rn_foreseen ahead;	/* counts without those in the census */
	bool foreseen;		/* else those counts are 0 */
	/* Who was not sure and is not in the census after all; by person. */
	struct rn_found { int64_t person; int tier; } *found;
	size_t found_n;
	int64_t *aside;		/* people who are in the census after all */
	size_t aside_n;
	/* Those of them who are counted in the days. */
	struct rn_gone { int64_t at; bool dormant; } *gone;
	size_t gone_n;
};

/*
 * Those who are not at rest at a moment, and the others; where what was
 * foreseen holds, those lively people alone whose tier is not sure.
 * *any false: nothing that holds then was counted, or too much has changed;
 * take a census.  Free both, also after a failure; what is in the arena
 * outlives them.
 */
RN_CHECKED enum rn_status rn_still_take(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, struct rn_census *c,
    struct rn_still *s, bool *any);
void rn_still_free(struct rn_still *s);

/* Is a tier the same whichever way the sums are rounded? */
bool rn_still_sure(const struct rn_score *sc);

/* Of those at rest: people of tier weak, and the dormant among them. */
RN_CHECKED enum rn_status rn_still_weak(struct refnet *rn,
    struct rn_arena *a, const struct rn_still *s, int64_t now,
    int64_t *people, int64_t *dormant);

/*
 * Of those whose last two-way contact was by then: how many, and the first
 * `most` (0: all), earliest first, then by person; in the arena.
 */
struct rn_since { int64_t at, person; };
RN_CHECKED enum rn_status rn_still_since(struct refnet *rn,
    struct rn_arena *a, const struct rn_still *s, int64_t by, size_t most,
    struct rn_since **v, size_t *n, size_t *all);

/*
 * Lively people who are not in the census, with their tiers; free the list.
 * *any false: what is kept of them is damaged.
 */
RN_CHECKED enum rn_status rn_still_lively(struct refnet *rn,
    const struct rn_census *c, const struct rn_still *s,
    struct rn_lively_list *list, bool *any);

#endif
