/* test_keys.c - message keys: few or many, each is found and none changes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/base.h"
#include "ledger/ledger.h"
#include "made.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

static char path[] = "/tmp/refnet-keys-XXXXXX";
static struct refnet *rn;

static int
set_up(void **state)
{
	(void)state;
	if (mkdtemp(path) == NULL)
		return -1;
	static char file[64];
	snprintf(file, sizeof(file), "%s/db", path);
	rn = new_handle(NOW);
	return rn_open(rn, file, RN_CREATE) == RN_OK ? 0 : -1;
}

static int
tear_down(void **state)
{
	char file[64];

	(void)state;
	rn_close(rn);
	snprintf(file, sizeof(file), "%s/db", path);
	unlink(file);
	return rmdir(path);
}

/* The n-th of a sequence that looks like hashes. */
static int64_t
hash_of(uint32_t n)
{
	static const uint64_t key[2] = { 1, 2 };

	return (int64_t)rn_hash(key, &n, sizeof(n));
}

static int
by_hash(const void *a, const void *b)
{
	const struct rn_hashed *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

struct list { struct rn_hashed v[20000]; size_t n, at; };

static bool
next(void *ctx, struct rn_hashed *out)
{
	struct list *l = ctx;

	if (l->at == l->n)
		return false;
	*out = l->v[l->at++];
	return true;
}

/* Keys number from..to - 1, named `id` and more. */
static void
put(uint32_t from, uint32_t to, int64_t id, bool settled)
{
	static struct list l;

	l.n = l.at = 0;
	for (uint32_t i = from; i < to; i++)
		l.v[l.n++] = (struct rn_hashed){ hash_of(i), id + i };
	qsort(l.v, l.n, sizeof(*l.v), by_hash);
	assert_int_equal(rn_keys_put(rn, next, &l, settled), RN_OK);
}

/* The same, asked for at once, among others that are not held. */
static void
many_are_found(uint32_t n)
{
	static struct rn_hashed v[40000];
	size_t all = 0;

	for (uint32_t i = 0; i < n; i++)
		v[all++].hash = hash_of(i);
	for (uint32_t i = 0; i < 5000; i++)
		v[all++].hash = hash_of(1000000 + i);
	qsort(v, all, sizeof(*v), by_hash);
	assert_int_equal(rn_keys_find(rn, v, all), RN_OK);
	for (size_t i = 0, known = 0; i < all; i++) {
		known += v[i].id != RN_NONE;
		if (v[i].id != RN_NONE)
			assert_int_equal(v[i].hash,
			    hash_of((uint32_t)v[i].id - 1));
		if (i + 1 == all)
			assert_int_equal(known, n);
	}
}

static void
all_are_found(uint32_t n)
{
	int64_t id;

	for (uint32_t i = 0; i < n; i++) {
		assert_int_equal(rn_key_find(rn, hash_of(i), &id), RN_OK);
		assert_int_equal(id, 1 + (int64_t)i);
	}
	assert_int_equal(rn_key_find(rn, hash_of(n), &id), RN_OK);
	assert_int_equal(id, RN_NONE);
	many_are_found(n);
}

static void
every_key_is_found_however_it_came(void **state)
{
	(void)state;
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	all_are_found(0);
	put(0, 3, 1, true);		/* one page */
	all_are_found(3);
	put(3, 15000, 1, true);		/* into pages that split */
	all_are_found(15000);
	put(15000, 15100, 1, false);	/* few, beside them */
	all_are_found(15100);
	put(14000, 15000, 900000, true);	/* known ones stay */
	all_are_found(15100);
	assert_int_equal(rn_keys_settle(rn), RN_OK);
	assert_int_equal(rn_keys_settle(rn), RN_OK);
	all_are_found(15100);		/* by sieves made again */
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	all_are_found(15100);		/* row by row */
}

/* Nothing that was read in one transaction is believed in the next. */
static void
sieves_are_those_of_the_transaction(void **state)
{
	struct refnet *mine = rn, *other = new_handle(NOW);

	(void)state;
	assert_int_equal(rn_open(other, rn_path(mine), RN_WRITE), RN_OK);
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_equal(rn_keys_expect(rn, 100000), RN_OK);
	all_are_found(15100);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	rn = other;
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	put(15100, 25000, 1, true);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	rn = mine;
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	all_are_found(25000);
	put(25000, 30000, 1, true);
	all_are_found(30000);
	assert_int_equal(rn_end(rn, RN_EREJECTED), RN_EREJECTED);
	all_are_found(25000);
	rn_close(other);
}

/* How many heaps the keys not settled yet are in. */
static int64_t
heaps(void)
{
	sqlite3_stmt *st = NULL;
	sqlite3 *db = NULL;
	int64_t n;

	assert_int_equal(sqlite3_open(rn_path(rn), &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, "SELECT count(DISTINCT heap)"
	    " FROM key_recent", -1, &st, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(st), SQLITE_ROW);
	n = sqlite3_column_int64(st, 0);
	sqlite3_finalize(st);
	sqlite3_close(db);
	return n;
}

static void
small_lots_share_a_few_heaps(void **state)
{
	const uint32_t first = 25000, lots = 25;
	uint32_t at = first;

	(void)state;
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	for (uint32_t i = 0; i < lots; i++) {
		uint32_t n = 1 + i * 37 % 700;

		put(at, at + n, 1, false);
		put(at - (at - first) / 4, at, 900000, false);	/* known */
		at += n;
	}
	all_are_found(at);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	assert_in_range(heaps(), 2, 9);
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_equal(rn_keys_settle(rn), RN_OK);
	all_are_found(at);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	assert_int_equal(heaps(), 0);
}

static void
the_ends_of_the_range_are_keys_like_others(void **state)
{
	static const int64_t ends[] = { INT64_MAX, INT64_MIN + 1, 0, -1, 1 };
	int64_t id;

	(void)state;
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	for (size_t i = 0; i < RN_LEN(ends); i++)
		assert_int_equal(rn_key_put(rn, ends[i], 7 + (int64_t)i),
		    RN_OK);
	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < RN_LEN(ends); i++) {
			assert_int_equal(rn_key_find(rn, ends[i], &id), RN_OK);
			assert_int_equal(id, 7 + (int64_t)i);
		}
		assert_int_equal(rn_keys_settle(rn), RN_OK);
	}
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_is_found_however_it_came),
		cmocka_unit_test(sieves_are_those_of_the_transaction),
		cmocka_unit_test(small_lots_share_a_few_heaps),
		cmocka_unit_test(the_ends_of_the_range_are_keys_like_others),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
