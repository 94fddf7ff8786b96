/*
 * run_heaps.c - runs that are not settled yet, by the time they came.
 *
 * Whoever a lot of messages is with, their runs are written behind all others,
 * as a heap of their own; and are sought in each heap.  So that there are few,
 * the newest of like size become one once there are MOST of them.  Sizes are
 * told apart by powers of MOST: a run is written again no more often than there
 * are of these.
 */
#include <stdlib.h>

#include "ledger/heaps.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

enum { MOST = 8 };

struct lot {
	rn_run_next *next;
	void *ctx;
	int64_t change, heap, n;
};

static bool
next_run(void *ctx, struct rn_value *row)
{
	struct lot *lot = ctx;
	struct rn_run r;

	if (!lot->next(lot->ctx, &r))
		return false;
	lot->n++;
	row[0] = rn_value_int(r.handle);
	row[1] = rn_value_int(lot->change);
	row[2] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = r.ids,
	    .n = r.n };
	row[3] = rn_value_int(lot->heap);
	return true;
}

/* The power of MOST that n reaches. */
static int
size_of(int64_t n)
{
	int size = 0;

	for (; n >= MOST; n /= MOST)
		size++;
	return size;
}

/* How many of the newest become one, 0 if none; *sum: runs in them. */
static size_t
alike(const struct rn_heap *v, size_t n, int64_t *sum)
{
	size_t take = 0;

	*sum = v[0].what;
	for (size_t one = 1;; one = take) {
		int64_t all = *sum;
		size_t i = one;

		for (; i < n && size_of(v[i].what) <= size_of(*sum); i++)
			all += v[i].what;
		if (i - one < MOST - 1)
			return take;
		take = i;
		*sum = all;
	}
}

static enum rn_status
put_heap(struct refnet *rn, int64_t heap, int64_t n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_ledger_sql, RUN_HEAP_PUT, &st));
	rn_bind_int(&st, ":heap", heap);
	rn_bind_int(&st, ":n", n);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* All heaps from a number on, to a new one behind them. */
static enum rn_status
merge(struct refnet *rn, int64_t from, int64_t newest, int64_t sum)
{
	static const int steps[] = { RUN_MERGE, RUN_DROP, RUN_HEAPS_DROP };
	enum rn_status rc = RN_OK;
	struct rn_stmt st = { 0 };

	for (size_t i = 0; i < RN_LEN(steps); i++) {
		TRY(rn_sql(rn, &rn_ledger_sql, steps[i], &st));
		rn_bind_int(&st, ":from", from);
		rn_bind_int(&st, ":newest", newest);
		TRY(rn_exec(&st));
		rn_done(&st);
	}
	TRY(put_heap(rn, newest + 1, sum));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_runs_put(struct refnet *rn, rn_run_next *next, void *ctx, bool settled)
{
	struct lot lot = { next, ctx, rn_change_id(rn), 1, 0 };
	enum rn_status rc = RN_OK;
	struct rn_heap *heap = NULL;
	size_t n = 0, few;
	int64_t sum;

	if (!settled) {
		TRY(rn_heaps_list(rn, RUN_HEAPS, &heap, &n));
		lot.heap = n > 0 ? heap[0].number + 1 : 1;
	}
	TRY(rn_feed(rn, &rn_ledger_sql, settled ? RUN_PUT_SETTLED : RUN_PUT,
	    &(struct rn_feed){ next_run, &lot }));
	if (settled || lot.n == 0)
		goto out;
	TRY(put_heap(rn, lot.heap, lot.n));
	free(heap);
	TRY(rn_heaps_list(rn, RUN_HEAPS, &heap, &n));
	if ((few = alike(heap, n, &sum)) > 0)
		TRY(merge(rn, heap[few - 1].number, lot.heap, sum));
out:
	free(heap);
	return rc;
}
