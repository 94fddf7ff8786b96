/*
 * test_run_heaps.c - runs that come in lots of any size: each is found, in few
 * heaps, and once they are settled, too.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "home.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

enum { PEOPLE = 600, LOTS = 400, FEW = 3 * 8 };

static int64_t person[PEOPLE], handle[PEOPLE];
static int64_t had[PEOPLE][LOTS];	/* the ids of each, ascending */
static size_t had_n[PEOPLE];
static uint64_t seed = 11;

static size_t
below(size_t n)
{
	seed = seed * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (size_t)(seed >> 33) % n;
}

/* One interaction with people from `at` on, each second or so of them. */
struct lot {
	size_t at, end;
	uint64_t id;
	unsigned char body[10];
};

static bool
next_run(void *ctx, struct rn_run *out)
{
	struct lot *lot = ctx;
	size_t i = lot->at;

	if (i >= lot->end)
		return false;
	*out = (struct rn_run){ handle[i], lot->body,
	    rn_varint_put(lot->body, lot->id) };
	had[i][had_n[i]++] = (int64_t)lot->id;
	lot->at += 1 + below(3);
	return true;
}

static int64_t
ask(const char *sql)
{
	sqlite3_stmt *st;
	sqlite3 *db;
	int64_t v;

	assert_int_equal(sqlite3_open(home_store, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &st, NULL),
	    SQLITE_OK);
	assert_int_equal(sqlite3_step(st), SQLITE_ROW);
	v = sqlite3_column_int64(st, 0);
	sqlite3_finalize(st);
	sqlite3_close(db);
	return v;
}

static void
all_are_found(void)
{
	for (size_t i = 0; i < PEOPLE; i++) {
		int64_t *ids;
		size_t n;

		assert_int_equal(rn_ledger_ids(rn, person[i], &ids, &n),
		    RN_OK);
		assert_int_equal(n, had_n[i]);
		for (size_t k = 0; k < n; k++)
			assert_int_equal(ids[k], had[i][k]);
		free(ids);
	}
}

static void
each_run_is_found_in_few_heaps(void **state)
{
	int64_t most = 0, rows = 0;

	(void)state;
	assert_true(home_open());
	for (size_t i = 0; i < PEOPLE; i++) {
		char email[32];

		snprintf(email, sizeof(email), "p%zu@people.example", i);
		person[i] = add("Somebody", email);
		assert_int_equal(rn_person_handle(rn, person[i], &handle[i]),
		    RN_OK);
	}
	for (size_t i = 0; i < LOTS; i++) {
		struct lot lot = { .id = i + 1 };
		int64_t heaps, before = rows;

		lot.at = below(PEOPLE);
		lot.end = lot.at + (i % 5 == 0 ? below(PEOPLE) : below(9));
		lot.end = lot.end < PEOPLE ? lot.end : PEOPLE;
		assert_int_equal(rn_change_begin(rn, "log"), RN_OK);
		assert_int_equal(rn_runs_put(rn, next_run, &lot, false),
		    RN_OK);
		assert_int_equal(rn_change_say(rn, "a lot"), RN_OK);
		assert_int_equal(rn_end(rn, RN_OK), RN_OK);
		rows = ask("SELECT count(*) FROM run_new");
		assert_true(rows >= before);
		assert_int_equal(ask("SELECT total(n) FROM run_heap"), rows);
		heaps = ask("SELECT count(*) FROM run_heap");
		most = heaps > most ? heaps : most;
	}
	assert_in_range(most, 8, FEW);
	all_are_found();
	assert_int_equal(rn_begin(rn), RN_OK);
	for (int which = RUN_SETTLE; which <= RUN_HEAPS_EMPTY; which++)
		assert_int_equal(rn_run1(rn, &rn_ledger_sql, which, NULL, 0),
		    RN_OK);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	assert_int_equal(ask("SELECT count(*) FROM run"), rows);
	assert_int_equal(ask("SELECT count(*) FROM run_heap"), 0);
	all_are_found();
	assert_true(home_close());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_run_is_found_in_few_heaps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
