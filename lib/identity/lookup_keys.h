/* lookup_keys.h - who is under keys that are kept.  For lookup*.c only. */
#ifndef RN_IDENTITY_LOOKUP_KEYS_H
#define RN_IDENTITY_LOOKUP_KEYS_H

#include "identity/room.h"

/*
 * Keys (their highest bits), ascending, each once, which stay until it is
 * closed.  Pages are read ahead on a thread where there are many: until then
 * nothing else may be asked of the store.
 */
struct rn_key_walk;
RN_CHECKED enum rn_status rn_key_walk_open(struct refnet *rn,
    const int64_t *key, size_t n, struct rn_key_walk **out);
/*
 * Handles under the next key, each once, until the next call; beyond
 * RN_BLOCK_MOST they are too many, and not all.
 */
RN_CHECKED enum rn_status rn_key_walk_next(struct rn_key_walk *w,
    const int64_t **handle, size_t *n);
void rn_key_walk_close(struct rn_key_walk *w);

#endif
