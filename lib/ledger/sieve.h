/* sieve.h - most keys that are not held, known without looking for them. */
#ifndef RN_SIEVE_H
#define RN_SIEVE_H

#include "ledger/ledger.h"

/* Sieves being made; begins as { 0 }, v is freed by the caller. */
struct rn_sieves {
	struct rn_sieve *v;
	size_t n, room, fed;
	int64_t heap;		/* whose they are (heaps.c); 0: settled keys */
};
/* The next key that is held, in ascending order. */
void rn_sieves_add(struct rn_sieves *s, int64_t hash);
/* Hold them in place of all that are held, or beside those of other heaps. */
RN_CHECKED enum rn_status rn_sieves_put(struct refnet *rn,
    struct rn_sieves *s);

/*
 * Of keys in ascending order whose id is RN_NONE, those that can be among the
 * settled ones get RN_HASHED_ASKED.
 */
RN_CHECKED enum rn_status rn_sieve(struct refnet *rn, struct rn_hashed *v,
    size_t n);

/* The same of a heap that has sieves. */
RN_CHECKED enum rn_status rn_heap_sieve(struct refnet *rn, int64_t heap,
    struct rn_hashed *v, size_t n);

#endif
