/*
 * keys.c - which interaction a message is, by the hash that tells it.
 *
 * Few keys go to heaps (heaps.c); many to pages (store/pages.h), and a merge
 * with those is only for imports that are large beside what is held.
 *
 * Most keys asked for are new, and known to be by sieve.c; pages are read for
 * the others.
 */
#include <stdlib.h>

#include "ledger/ledger.h"
#include "ledger/heaps.h"
#include "ledger/ledger_sql.h"
#include "ledger/sieve.h"
#include "store/pages.h"

static void
sift_in(void *sieves, int64_t hash)
{
	rn_sieves_add(sieves, hash);
}

static const struct rn_pages pages = { .set = &rn_ledger_sql,
	.find = PAGE_FIND, .put = PAGE_PUT, .drop = PAGE_DROP };

/* The sieves are made again of all. */
static enum rn_status
put_settled(struct refnet *rn, rn_hashed_next *next, void *ctx)
{
	struct rn_sieves sieves = { 0 };
	struct rn_pages told = pages;
	enum rn_status rc = RN_OK;

	told.tell = sift_in;
	told.ctx = &sieves;
	TRY(rn_pages_merge(rn, &told, next, ctx));
	if (sieves.n > 0)
		TRY(rn_sieves_put(rn, &sieves));
out:
	free(sieves.v);
	return rc;
}

enum rn_status
rn_keys_put(struct refnet *rn, rn_hashed_next *next, void *ctx, bool settled)
{
	rn_unseen(rn);
	return settled ? put_settled(rn, next, ctx) :
	    rn_heap_put(rn, next, ctx);
}

enum rn_status
rn_key_put(struct refnet *rn, int64_t hash, int64_t id)
{
	struct rn_hashed e = { hash, id };
	struct rn_hashed_array one = { &e, &e + 1 };

	return rn_keys_put(rn, rn_hashed_array_next, &one, false);
}

enum rn_status
rn_keys_settle(struct refnet *rn)
{
	struct rn_hashed *v = NULL;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_heaps_take(rn, &v, &n));
	if (n == 0)
		goto out;

	struct rn_hashed_array all = { v, v + n };

	TRY(rn_keys_put(rn, rn_hashed_array_next, &all, true));
out:
	free(v);
	return rc;
}

enum rn_status
rn_keys_recent(struct refnet *rn, int64_t *n)
{
	enum rn_status rc = rn_get1(rn, &rn_ledger_sql, HEAPS_ROWS, NULL, 0,
	    n);

	*n *= RN_PAGE_ENTRIES;
	return rc;
}

enum rn_status
rn_keys_find(struct refnet *rn, struct rn_hashed *v, size_t n)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		v[i].id = RN_NONE;
	TRY(rn_heaps_find(rn, v, n));
	TRY(rn_sieve(rn, v, n));
	TRY(rn_pages_find(rn, &pages, v, n));
out:
	return rc;
}

enum rn_status
rn_key_find(struct refnet *rn, int64_t hash, int64_t *id)
{
	struct rn_hashed k = { .hash = hash };
	enum rn_status rc = rn_keys_find(rn, &k, 1);

	*id = k.id;
	return rc;
}

enum rn_status
rn_keys_lose(struct refnet *rn, const int64_t *ids, size_t n)
{
	enum rn_status rc = rn_keys_settle(rn);

	return rc == RN_OK ? rn_pages_drop(rn, &pages, ids, n) : rc;
}
