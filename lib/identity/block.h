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

/* Kinds of keys; each kind's pairs are put behind those that are there. */
size_t rn_key_kinds(void);
void rn_block_kind(const struct rn_faces *f, size_t kind, const bool *copy,
    struct rn_pairs *pairs, struct rn_capped *capped);

/*
 * What a face says lies all over memory: fetched while others are at hand,
 * first where its facts are, then the facts, then what they say.
 */
enum rn_fetch { RN_FETCH_ONE, RN_FETCH_FACTS, RN_FETCH_VALUES };
static inline void
rn_face_fetch(const struct rn_faces *f, uint32_t face, enum rn_fetch what)
{
#ifdef __GNUC__
	const struct rn_one *o = &f->one[face];

	if (what == RN_FETCH_ONE) {
		__builtin_prefetch(o);
		return;
	}
	for (size_t k = 0; k < o->at[RN_SAIDS] && k < 16; k++)
		if (what == RN_FETCH_VALUES)
			__builtin_prefetch(&f->value[f->fact[o->first +
			    k].value]);
		else if (k % 4 == 0)
			__builtin_prefetch(&f->fact[o->first + k]);
#else
	(void)f;
	(void)face;
	(void)what;
#endif
}

/* By hash, then by face where faces ascend; `scratch` as long. */
struct rn_keyed { uint64_t hash; uint32_t face; };
void rn_keyed_sort(struct rn_keyed *v, struct rn_keyed *scratch, size_t n);

#endif
