/* kept.h - what was seen of pairs of addresses, and how far it is kept. */
#ifndef RN_TIE_KEPT_H
#define RN_TIE_KEPT_H

#include "tie/tie.h"

/* Pairs by (a, b), which are handles here; v is malloc'd. */
struct rn_pairs { struct rn_pair *v; size_t n, room; };

/* Which interactions the sums are of. */
struct rn_kept {
	bool holds;		/* else nothing is kept that holds now */
	int64_t upto;		/* those below it */
	int64_t latest;		/* the latest instant among them */
	int64_t *later;		/* but not these: they had not happened yet */
	size_t later_n;
};

/*
 * What is kept, if it holds for the moment `at`; else upto is 1.  `out` may be
 * NULL.
 */
RN_CHECKED enum rn_status rn_kept_get(struct refnet *rn, struct rn_arena *a,
    int64_t at, struct rn_kept *k, struct rn_pairs *out);

/* Keep these instead, in the running transaction. */
RN_CHECKED enum rn_status rn_kept_put(struct refnet *rn, struct rn_arena *a,
    const struct rn_kept *k, const struct rn_pairs *pairs);

/* rn_tie_keep; or `always`, however little is new (see.c). */
RN_CHECKED enum rn_status rn_pairs_keep(struct refnet *rn, bool always);

#endif
