/* index.h - entries on their way to pages.  For index*.c only. */
#ifndef RN_IDENTITY_INDEX_H
#define RN_IDENTITY_INDEX_H

#include "identity/room.h"

struct rn_keyring {
	struct rn_face_entry *v;
	size_t n, room;
};
void rn_keyring_add(struct rn_keyring *e, int64_t hash, int64_t handle);
/* By hash, then by handle. */
void rn_keyring_sort(struct rn_keyring *e);
/* Sorted ones become pages behind those that are there. */
RN_CHECKED enum rn_status rn_keyring_put(struct refnet *rn,
    const struct rn_keyring *e);

/* The keys of all faces of a store that keeps none yet.  (index_first.c) */
RN_CHECKED enum rn_status rn_face_keys_first(struct refnet *rn,
    const struct rn_gallery *g);

#endif
