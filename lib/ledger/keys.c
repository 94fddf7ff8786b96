/*
 * keys.c - which interaction a message is, by the hash that tells it.
 *
 * Few keys go to key_recent, a row each; many to pages (store/pages.h), and a
 * merge is only for imports that are large beside what is held.
 *
 * Most keys asked for are new, and known to be by sieve.c; pages are read for
 * the others.
 */
#include <stdlib.h>

#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"
#include "ledger/sieve.h"
#include "store/pages.h"

static void
sift_in(void *sieves, int64_t hash)
{
	rn_sieves_add(sieves, hash);
}

static const struct rn_pages pages = { &rn_ledger_sql, PAGE_FIND, PAGE_PUT,
	PAGE_DROP, NULL, NULL };

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

struct source {
	rn_hashed_next *next;
	void *ctx;
};

static bool
next_row(void *ctx, struct rn_value *row)
{
	struct source *s = ctx;
	struct rn_hashed e;

	if (!s->next(s->ctx, &e))
		return false;
	row[0] = rn_value_int(e.hash);
	row[1] = rn_value_int(e.id);
	return true;
}

enum rn_status
rn_keys_put(struct refnet *rn, rn_hashed_next *next, void *ctx, bool settled)
{
	struct source s = { next, ctx };

	rn_unseen(rn);
	return settled ? put_settled(rn, next, ctx) : rn_feed(rn,
	    &rn_ledger_sql, KEY_PUT, &(struct rn_feed){ next_row, &s });
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
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, KEY_RECENT, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (n == room)
			v = rn_grow(v, n, &room, sizeof(*v));
		v[n++] = (struct rn_hashed){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1) };
	}
	rn_done(&st);

	if (n == 0)
		goto out;

	struct rn_hashed_array all = { v, v + n };

	TRY(rn_keys_put(rn, rn_hashed_array_next, &all, true));
	TRY(rn_run1(rn, &rn_ledger_sql, KEY_EMPTY, NULL, 0));
out:
	rn_done(&st);
	free(v);
	return rc;
}

/* As a feed: each key, and its place among all. */
struct asked { const struct rn_hashed *v; size_t n, at; };

static bool
next_asked(void *ctx, struct rn_value *row)
{
	struct asked *a = ctx;

	if (a->at == a->n)
		return false;
	row[0] = rn_value_int(a->v[a->at].hash);
	row[1] = rn_value_int((int64_t)a->at++);
	return true;
}

static enum rn_status
find_recent(struct refnet *rn, struct rn_hashed *v, size_t n)
{
	struct asked a = { v, n, 0 };
	struct rn_feed from = { next_asked, &a };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql_fed(rn, &rn_ledger_sql, KEYS_FIND, &from, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v[rn_col_int(&st, 0)].id = rn_col_int(&st, 1);
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_keys_find(struct refnet *rn, struct rn_hashed *v, size_t n)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		v[i].id = RN_NONE;
	TRY(find_recent(rn, v, n));
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
