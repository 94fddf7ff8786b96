/*
 * heaps.h - keys and runs that are not settled yet (keys.c and runs.c say which
 * are).
 */
#ifndef RN_HEAPS_H
#define RN_HEAPS_H

#include "store/pages.h"

/* Some more, in ascending order; of one held the old id stays. */
RN_CHECKED enum rn_status rn_heap_put(struct refnet *rn,
    rn_hashed_next *next, void *ctx);

/* Of those in ascending order whose id is RN_NONE, the ids of who is held. */
RN_CHECKED enum rn_status rn_heaps_find(struct refnet *rn,
    struct rn_hashed *v, size_t n);

/* All, in ascending order, no longer held; *v is malloc'd. */
RN_CHECKED enum rn_status rn_heaps_take(struct refnet *rn,
    struct rn_hashed **v, size_t *n);

/* A heap, and what its table says of it: is it sieved, how many are in it. */
struct rn_heap { int64_t number, what; };
/* By a statement that lists such, in its order; *v is malloc'd. */
RN_CHECKED enum rn_status rn_heaps_list(struct refnet *rn, int which,
    struct rn_heap **v, size_t *n);

#endif
