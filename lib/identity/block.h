/* block.h - keys, one kind after the other.  For this room only. */
#ifndef RN_IDENTITY_BLOCK_H
#define RN_IDENTITY_BLOCK_H

#include "identity/link.h"

/* Pairs: the lesser face in the upper half.  malloc'd. */
struct rn_pairs { uint64_t *v; size_t n, room; };

/*
 * Of more than RN_BLOCK_MOST faces that say the same, all but the first are
 * paired with that one only; out[i] is true for those.  malloc'd.
 */
bool *rn_copies(const struct rn_faces *f, struct rn_pairs *pairs);

/* All fields that may narrow a key (keys.h), of each face in turn.  malloc'd. */
uint64_t *rn_refines(const struct rn_faces *f);

/* Kinds of keys; each kind's pairs are put behind those that are there. */
struct rn_blocks {
	const struct rn_faces *f;
	const bool *copy;
	const uint64_t *refines;
};
size_t rn_key_kinds(void);
void rn_block_kind(const struct rn_blocks *of, size_t kind,
    struct rn_pairs *pairs, struct rn_capped *capped);

/* By hash, then by face where faces ascend; `scratch` as long. */
struct rn_keyed { uint64_t hash; uint32_t face; };
void rn_keyed_sort(struct rn_keyed *v, struct rn_keyed *scratch, size_t n);

#endif
