/*
 * table.h - a hash table from a 64-bit hash to a 32-bit number.
 *
 * For keyed hashes of things from outside: two that collide in 64 bits under
 * a key nobody knows are taken for one, so keys are not stored.  Starts
 * zeroed: `struct rn_table t = { 0 }`.
 */
#ifndef RN_TABLE_H
#define RN_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RN_TABLE_NEW (UINT32_MAX - 1)	/* value of a fresh entry */

struct rn_table {
	/* half hashes, so that an entry takes 12 bytes and not 16 */
	struct rn_slot { uint32_t hash[2], value; } *v;
	size_t n;
	unsigned bits;		/* room for 2^bits, when v is not NULL */
};

/* The entry's value, made as RN_TABLE_NEW when absent; until the next call. */
uint32_t *rn_table_at(struct rn_table *t, uint64_t hash);

/* The entry's value, or NULL when absent. */
const uint32_t *rn_table_get(const struct rn_table *t, uint64_t hash);

/*
 * Make room for n entries in all.  Needed before many come in the order of their
 * hashes: a table that grew meanwhile would be full at its beginning only.
 */
void rn_table_reserve(struct rn_table *t, size_t n);

/* This hash will be asked for soon: fetch its place from memory meanwhile. */
void rn_table_soon(const struct rn_table *t, uint64_t hash);

/* Put the entries in order of their hashes; they are found as before. */
void rn_table_sort(struct rn_table *t);

/*
 * The entries of a sorted table, from the first whose hash is `from` or more,
 * round to where it began: start with w = { t, from }.  False at the end.
 */
struct rn_table_walk {
	const struct rn_table *t;
	uint64_t from;
	size_t place, seen;
};
bool rn_table_next(struct rn_table_walk *w, uint64_t *hash, uint32_t *value);

void rn_table_free(struct rn_table *t);

#endif
