/*
 * pages.h - numbers known by hashes, some hundred to a row.
 *
 * A table (last INTEGER PRIMARY KEY, body BLOB) of entries in order: a row
 * holds those after the last of the row before, up to its own.  That is less
 * to write and to read than a row each.  Hashes spread over all rows, so what
 * is new is kept apart until it is much beside what is held, then merged.
 */
#ifndef RN_PAGES_H
#define RN_PAGES_H

#include "store/store.h"

struct rn_hashed { int64_t hash, id; };	/* id 0 to 2^48 - 1 */

/* The next, its hash no lower; false: there are no more. */
typedef bool rn_hashed_next(void *ctx, struct rn_hashed *out);

/* An array as such a source. */
struct rn_hashed_array { const struct rn_hashed *v, *end; };
bool rn_hashed_array_next(void *entries, struct rn_hashed *out);

struct rn_pages {
	const struct rn_sqlset *set;
	int find, put, drop;	/* its statements with the texts below */
	/* told of all hashes held after a merge, in order; or NULL */
	void (*tell)(void *ctx, int64_t hash);
	void *ctx;
	/* of a table that holds several: which, as :heap or the third column */
	int64_t heap;		/* 0: it holds but one */
};
#define RN_PAGES_FIND(table) \
	"SELECT last, body FROM " table " WHERE last >= :hash" \
	" ORDER BY last LIMIT 1"
#define RN_PAGES_PUT(table) \
	"INSERT OR FAIL INTO " table " (last, body) SELECT c0, c1 FROM feed"
#define RN_PAGES_DROP(table) "DELETE FROM " table " WHERE last = :last"

enum { RN_PAGE_ENTRIES = 280 };	/* of a row at most: it fits one of SQLite's */

/* Are so many enough, beside what is held, to be merged at once? */
bool rn_pages_large(int64_t fresh, int64_t held);

/* Of a hash that is held, the old id stays. */
RN_CHECKED enum rn_status rn_pages_merge(struct refnet *rn,
    const struct rn_pages *where, rn_hashed_next *next, void *ctx);

/* All of a source, after what is held. */
RN_CHECKED enum rn_status rn_pages_append(struct refnet *rn,
    const struct rn_pages *where, rn_hashed_next *next, void *ctx);

/*
 * The ids of those, in ascending order, whose id is RN_HASHED_ASKED; RN_NONE:
 * it is not held.  Others stay as they are.
 */
#define RN_HASHED_ASKED (-1)
RN_CHECKED enum rn_status rn_pages_find(struct refnet *rn,
    const struct rn_pages *where, struct rn_hashed *v, size_t n);

/* All that are held, in order; *v is malloc'd. */
RN_CHECKED enum rn_status rn_pages_read(struct refnet *rn,
    const struct rn_pages *where, struct rn_hashed **v, size_t *n);

/* Those of the ids, which ascend, are held no longer. */
RN_CHECKED enum rn_status rn_pages_drop(struct refnet *rn,
    const struct rn_pages *where, const int64_t *ids, size_t n);

/* Tells the hash of each entry held, in order. */
RN_CHECKED enum rn_status rn_pages_each(struct refnet *rn,
    const struct rn_pages *where, void (*tell)(void *ctx, int64_t hash),
    void *ctx);

#endif
