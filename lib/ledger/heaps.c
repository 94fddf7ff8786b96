/*
 * heaps.c - keys that are not settled yet, by the time they came.
 *
 * Keys are spread over all numbers: put among a million others, ten thousand
 * would change as many pages as there are.  So each lot is a heap of its own
 * (rows of store/pages.h) behind the others, and takes in those before it that
 * are no larger.  There are never more heaps than the logarithm of the keys,
 * and no key is written again more often than that.  Large ones have sieves
 * (sieve.c).
 */
#include <stdlib.h>

#include "ledger/heaps.h"
#include "ledger/ledger_sql.h"
#include "ledger/sieve.h"

enum { SIEVED = 4 * RN_PAGE_ENTRIES };	/* keys from which sieves are worth it */

static struct rn_pages
heap_number(int64_t heap)
{
	return (struct rn_pages){ .set = &rn_ledger_sql, .find = HEAP_FIND,
	    .put = HEAP_PUT, .drop = HEAP_DROP, .heap = heap };
}

enum rn_status
rn_heaps_list(struct refnet *rn, int which, struct rn_heap **v, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*v = NULL;
	*n = 0;
	TRY(rn_sql(rn, &rn_ledger_sql, which, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (*n == room)
			*v = rn_grow(*v, *n, &room, sizeof(**v));
		(*v)[(*n)++] = (struct rn_heap){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1) };
	}
out:
	rn_done(&st);
	return rc;
}

static bool
is_sieved(const struct rn_heap *h)
{
	return h->what == 1;
}

/* Has a heap no more rows than so many keys would have? */
static enum rn_status
is_small(struct refnet *rn, int64_t heap, size_t keys, bool *yes)
{
	int64_t most = (int64_t)((keys + RN_PAGE_ENTRIES - 1) /
	    RN_PAGE_ENTRIES), rows = 0;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, HEAP_ROWS, &st));
	rn_bind_int(&st, ":heap", heap);
	rn_bind_int(&st, ":most", most + 1);
	TRY(rn_step(&st, &row));
	if (row)
		rows = rn_col_int(&st, 0);
	*yes = rows <= most;
out:
	rn_done(&st);
	return rc;
}

/* The keys of a lot, or of two; those of the older win. */
struct lot { struct rn_hashed *v; size_t n, room; };

static void
add(struct lot *l, struct rn_hashed e)
{
	if (l->n > 0 && l->v[l->n - 1].hash == e.hash)
		return;
	if (l->n == l->room)
		l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	l->v[l->n++] = e;
}

static void
merge(struct lot *into, const struct rn_hashed *older, size_t n)
{
	struct lot both = { 0 };
	size_t i = 0, k = 0;

	while (i < n || k < into->n)
		if (k == into->n || (i < n && older[i].hash <= into->v[k].hash))
			add(&both, older[i++]);
		else
			add(&both, into->v[k++]);
	free(into->v);
	*into = both;
}

/* The keys of a heap come to a lot, which is newer, and the heap goes. */
static enum rn_status
take_in(struct refnet *rn, int64_t heap, struct lot *lot)
{
	struct rn_pages at = heap_number(heap);
	struct rn_hashed *v = NULL;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_pages_read(rn, &at, &v, &n));
	merge(lot, v, n);
	TRY(rn_run1(rn, &rn_ledger_sql, HEAP_DROP, ":heap", heap));
	TRY(rn_run1(rn, &rn_ledger_sql, HEAP_SIEVE_DROP, ":heap", heap));
out:
	free(v);
	return rc;
}

static enum rn_status
put_sieves(struct refnet *rn, int64_t heap, const struct lot *lot)
{
	struct rn_sieves sieves = { .heap = heap };
	enum rn_status rc;

	for (size_t i = 0; i < lot->n; i++)
		rn_sieves_add(&sieves, lot->v[i].hash);
	rc = rn_sieves_put(rn, &sieves);
	free(sieves.v);
	return rc;
}

enum rn_status
rn_heap_put(struct refnet *rn, rn_hashed_next *next, void *ctx)
{
	enum rn_status rc = RN_OK;
	struct lot lot = { 0 };
	struct rn_heap *heap = NULL;
	struct rn_hashed e;
	struct rn_pages to;
	bool small;
	size_t n;

	while (next(ctx, &e))
		add(&lot, e);
	TRY(rn_heaps_list(rn, HEAPS, &heap, &n));
	if (lot.n == 0)
		goto out;
	to = heap_number(n == 0 ? 1 : heap[n - 1].number + 1);
	for (; n > 0; n--) {
		TRY(is_small(rn, heap[n - 1].number, lot.n, &small));
		if (!small)
			break;
		TRY(take_in(rn, heap[n - 1].number, &lot));
	}

	struct rn_hashed_array all = { lot.v, lot.v + lot.n };

	TRY(rn_pages_append(rn, &to, rn_hashed_array_next, &all));
	if (lot.n >= SIEVED)
		TRY(put_sieves(rn, to.heap, &lot));
out:
	free(heap);
	free(lot.v);
	return rc;
}

enum rn_status
rn_heaps_find(struct refnet *rn, struct rn_hashed *v, size_t n)
{
	enum rn_status rc = RN_OK;
	struct rn_heap *heap = NULL;
	size_t heaps;

	TRY(rn_heaps_list(rn, HEAPS, &heap, &heaps));
	for (size_t i = 0; i < heaps; i++) {
		struct rn_pages at = heap_number(heap[i].number);

		if (is_sieved(&heap[i]))
			TRY(rn_heap_sieve(rn, heap[i].number, v, n));
		for (size_t k = 0; k < n && !is_sieved(&heap[i]); k++)
			if (v[k].id == RN_NONE)
				v[k].id = RN_HASHED_ASKED;
		TRY(rn_pages_find(rn, &at, v, n));
	}
out:
	free(heap);
	return rc;
}

enum rn_status
rn_heaps_take(struct refnet *rn, struct rn_hashed **v, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct lot lot = { 0 };
	struct rn_heap *heap = NULL;
	size_t heaps;

	TRY(rn_heaps_list(rn, HEAPS, &heap, &heaps));
	while (heaps > 0)
		TRY(take_in(rn, heap[--heaps].number, &lot));
out:
	free(heap);
	*v = lot.v;
	*n = lot.n;
	return rc;
}
