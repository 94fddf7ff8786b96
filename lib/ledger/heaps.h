/* heaps.h - keys that are not settled yet (keys.c says which are). */
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

#endif
