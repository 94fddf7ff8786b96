/* test_pages.c - numbers by hashes: many at once or bit by bit, all are found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/base.h"
#include "ledger/ledger_sql.h"
#include "made.h"
#include "store/pages.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

enum { MANY = 5000, LARGE = 60000 };

static const struct rn_pages pages = { .set = &rn_ledger_sql,
	.find = PAGE_FIND, .put = PAGE_PUT, .drop = PAGE_DROP };

static char path[] = "/tmp/refnet-pages-XXXXXX";
static char file[64];
static struct refnet *rn;

static int
set_up(void **state)
{
	(void)state;
	snprintf(file, sizeof(file), "%s/db", path);
	rn = new_handle(NOW);
	return rn_open(rn, file, RN_CREATE) == RN_OK ? 0 : -1;
}

static int
tear_down(void **state)
{
	(void)state;
	rn_close(rn);
	return unlink(file);
}

static int
by_hash(const void *a, const void *b)
{
	const struct rn_hashed *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* Every step-th number from `from`, as hashes, in order; malloc'd. */
static struct rn_hashed *
some(uint32_t from, uint32_t step, size_t n)
{
	static const uint64_t key[2] = { 3, 4 };
	struct rn_hashed *v = new_bytes(n * sizeof(*v));

	for (uint32_t i = 0; i < n; i++) {
		uint32_t at = from + i * step;

		v[i] = (struct rn_hashed){ (int64_t)rn_hash(key, &at,
		    sizeof(at)), at };
	}
	qsort(v, n, sizeof(*v), by_hash);
	return v;
}

static void
put(const struct rn_pages *to, const struct rn_hashed *v, size_t n)
{
	struct rn_hashed_array all = { v, v + n };

	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_equal(rn_pages_merge(rn, to, rn_hashed_array_next, &all),
	    RN_OK);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
}

/* All of v are held, or none is. */
static void
expect(struct rn_hashed *v, size_t n, bool held)
{
	struct rn_hashed *asked = new_bytes(n * sizeof(*asked));

	for (size_t i = 0; i < n; i++)
		asked[i] = (struct rn_hashed){ v[i].hash, RN_HASHED_ASKED };
	assert_int_equal(rn_pages_find(rn, &pages, asked, n), RN_OK);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(asked[i].id, held ? v[i].id : RN_NONE);
	free(asked);
}

static void
all_are_found_whatever_came_first(void **state)
{
	struct rn_hashed *odd = some(1, 2, LARGE), *even = some(0, 2, MANY);

	(void)state;
	expect(odd, LARGE, false);
	put(&pages, odd, LARGE);
	expect(odd, LARGE, true);
	expect(even, MANY, false);
	for (size_t i = 0; i < MANY; i += 500) {
		put(&pages, even + i, 500);
		expect(even, i + 500, true);
		if (i + 500 < MANY)
			expect(even + i + 500, MANY - i - 500, false);
	}
	expect(odd, LARGE, true);
	free(odd);
	free(even);
}

static void
what_is_held_keeps_its_number(void **state)
{
	struct rn_hashed *v = some(0, 1, MANY), *again = some(0, 1, MANY);

	(void)state;
	put(&pages, v, MANY);
	for (size_t i = 0; i < MANY; i++)
		again[i].id += 7;
	put(&pages, again, MANY);
	expect(v, MANY, true);
	free(v);
	free(again);
}

static void
the_ends_of_all_numbers_are_held(void **state)
{
	struct rn_hashed v[] = { { INT64_MIN, 1 }, { -1, 2 }, { 0, 3 },
	    { INT64_MAX - 1, 4 }, { INT64_MAX, ((int64_t)1 << 48) - 1 } };

	(void)state;
	put(&pages, v + 4, 1);
	put(&pages, v, 1);
	put(&pages, v + 1, 3);
	expect(v, RN_LEN(v), true);
}

struct told { const struct rn_hashed *v, *end; };

static void
hear(void *told, int64_t hash)
{
	struct told *t = told;

	assert_true(t->v < t->end);
	assert_int_equal(t->v++->hash, hash);
}

static void
all_are_told_of_in_order(void **state)
{
	struct rn_hashed *v = some(0, 1, MANY), *few = some(0, 10, MANY / 10);
	struct told told = { v, v + MANY };
	struct rn_pages telling = pages;

	(void)state;
	put(&pages, few, MANY / 10);
	telling.tell = hear;
	telling.ctx = &told;
	put(&telling, v, MANY);
	assert_ptr_equal(told.v, told.end);
	told.v = v;
	assert_int_equal(rn_pages_each(rn, &pages, hear, &told), RN_OK);
	assert_ptr_equal(told.v, told.end);
	free(v);
	free(few);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    all_are_found_whatever_came_first, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_held_keeps_its_number,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    the_ends_of_all_numbers_are_held, set_up, tear_down),
		cmocka_unit_test_setup_teardown(all_are_told_of_in_order,
		    set_up, tear_down),
	};

	if (mkdtemp(path) == NULL)
		return 1;
	if (cmocka_run_group_tests(tests, NULL, NULL) != 0)
		return 1;
	return rmdir(path) == 0 ? 0 : 1;
}
