/*
 * test_bulk.c - a large import leaves the store as sound as a small one, and
 * handles are found whatever their hashes are.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/handle.h"
#include "import/import.h"
#include "made.h"
#include "refnet/change.h"
#include "store/open.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

enum { ROWS = 30000, AGAIN = 500 };	/* each AGAINth row is one before */

static char dir[64], path[128], file[128];

static int
set_up(void **state)
{
	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/refnet-bulk-XXXXXX");
	if (mkdtemp(dir) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/a.db", dir);
	snprintf(file, sizeof(file), "%s/a.csv", dir);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(path);
	unlink(file);
	return rmdir(dir);
}

static struct refnet *
new_store(void)
{
	const char *me = "me@quayside.example";
	struct refnet *rn = new_handle(NOW);

	assert_int_equal(rn_open(rn, path, RN_CREATE), RN_OK);
	assert_int_equal(rn_me_set(rn, "Ines Ferraz", &me, 1), RN_OK);
	return rn;
}

static void
write_rows(void)
{
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	fputs("name,email,phone,company,title,tags\n", f);
	for (int i = 0; i < ROWS; i++) {
		int who = i % AGAIN == AGAIN - 1 ? i - 1 : i;

		fprintf(f, "Person %d,p%d@quay%d.example,+351 9%08d,"
		    "Mill %d,Head of %s,\"%s\"\n", who, who, who,
		    (int)((int64_t)who * 7919 % 100000000), i % 7,
		    i % 2 ? "Grain" : "Flour", i % 3 ? "autumn" : "");
	}
	assert_int_equal(fclose(f), 0);
}

/* The store, beside the library, with the table `handle`. */
static sqlite3 *
open_beside(void)
{
	static struct refnet nobody;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(rn_handles_offer(&nobody, db), SQLITE_OK);
	return db;
}

/* The number that a query, asked there, answers. */
static int64_t
ask(const char *sql)
{
	sqlite3 *db = open_beside();
	sqlite3_stmt *st;
	int64_t v;

	if (sqlite3_prepare_v2(db, sql, -1, &st, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	assert_int_equal(sqlite3_step(st), SQLITE_ROW);
	v = sqlite3_column_int64(st, 0);
	sqlite3_finalize(st);
	sqlite3_close(db);
	return v;
}

static void
count_key(void *n, int64_t hash)
{
	(void)hash;
	++*(int64_t *)n;
}

/* Each handle has a key, and is found by it. */
static void
keyed(struct refnet *rn)
{
	sqlite3 *db = open_beside();
	sqlite3_stmt *st;
	struct rn_handle held;
	int64_t n = 0;

	assert_int_equal(rn_handle_keys_each(rn, count_key, &n), RN_OK);
	assert_int_equal(n, ask("SELECT count(*) FROM handle"));
	assert_int_equal(sqlite3_prepare_v2(db, "SELECT id, kind, canon"
	    " FROM handle WHERE id % 7 = 1", -1, &st, NULL), SQLITE_OK);
	while (sqlite3_step(st) == SQLITE_ROW) {
		assert_int_equal(rn_handle_find(rn,
		    (enum rn_handle_kind)sqlite3_column_int(st, 1),
		    (const char *)sqlite3_column_text(st, 2), &held), RN_OK);
		assert_int_equal(held.id, sqlite3_column_int64(st, 0));
	}
	sqlite3_finalize(st);
	sqlite3_close(db);
}

static void
sound(struct refnet *rn)
{
	keyed(rn);
	assert_int_equal(ask("SELECT count(*) FROM"
	    " pragma_foreign_key_check"), 0);
	assert_int_equal(ask("SELECT integrity_check = 'ok'"
	    " FROM pragma_integrity_check"), 1);
	assert_int_equal(ask("SELECT count(*) FROM (SELECT 1 FROM handle"
	    " GROUP BY kind, canon HAVING count(*) > 1)"), 0);
}

static bool
names_are_indexed(void)
{
	return ask("SELECT count(*) FROM sqlite_schema"
	    " WHERE name = 'person_by_fold'") == 1;
}

static void
a_large_import_leaves_the_store_sound(void **state)
{
	const int people = ROWS - ROWS / AGAIN;
	struct refnet *rn = new_store();
	struct rn_arena *a = new_arena();
	struct rn_import out;
	struct rn_change change;
	struct rn_handle h;

	(void)state;
	write_rows();
	assert_int_equal(rn_import_file(rn, a, file, NULL, NULL, &out),
	    RN_OK);
	assert_int_equal(out.people_created, people);
	assert_int_equal(ask("SELECT count(*) > 0 FROM handle_key"), 1);
	sound(rn);
	/* ids are given in the order of the file, after me */
	assert_int_equal(ask("SELECT count(*) FROM person a JOIN person b"
	    " ON b.id = a.id + 1 WHERE a.id > 1 AND CAST(substr(a.name, 8)"
	    " AS INTEGER) > CAST(substr(b.name, 8) AS INTEGER)"), 0);
	assert_int_equal(rn_undo(rn, a, &change), RN_OK);
	assert_int_equal(ask("SELECT count(*) FROM person WHERE visible"), 1);
	assert_int_equal(rn_redo(rn, a, &change), RN_OK);
	assert_int_equal(ask("SELECT count(*) FROM person WHERE visible"),
	    people + 1);
	/* once more, into a store that is not small any longer */
	assert_int_equal(rn_import_file(rn, a, file, NULL, NULL, &out),
	    RN_OK);
	assert_int_equal(out.people_created, 0);
	sound(rn);
	/* references are checked again */
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_not_equal(rn_handle_make(rn, RN_HANDLE_EMAIL,
	    "x@mill.example", 1000000, NULL, &h.id), RN_OK);
	assert_int_not_equal(rn_end(rn, RN_EFAULT), RN_OK);
	rn_arena_free(a);
	rn_close(rn);
}

/* The index of names: made by who looks for one, unless somebody writes. */
static void
names_are_indexed_when_one_is_looked_for(void **state)
{
	struct refnet *rn = new_store();
	struct rn_arena *a = new_arena();
	struct rn_import out;
	int64_t id, again;
	bool several;
	sqlite3 *db;

	(void)state;
	assert_true(names_are_indexed());
	write_rows();
	assert_int_equal(rn_import_file(rn, a, file, NULL, NULL, &out),
	    RN_OK);
	assert_false(names_are_indexed());
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL,
	    NULL), SQLITE_OK);
	assert_int_equal(rn_person_find(rn, "Person 7", &id), RN_OK);
	assert_int_equal(sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL),
	    SQLITE_OK);
	sqlite3_close(db);
	assert_false(names_are_indexed());
	rn_close(rn);
	rn = new_handle(0);
	assert_int_equal(rn_open(rn, path, RN_READ), RN_OK);
	assert_int_equal(rn_person_find(rn, "Person 7", &again), RN_OK);
	assert_int_equal(again, id);
	assert_true(names_are_indexed());
	assert_int_equal(rn_person_find(rn, "Person 7", &again), RN_OK);
	assert_int_equal(again, id);
	rn_close(rn);
	/* within what writes: with it, or not at all */
	rn = new_handle(0);
	assert_int_equal(rn_open(rn, path, RN_WRITE), RN_OK);
	for (int fails = 1; fails >= 0; fails--) {
		assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
		assert_int_equal(rn_index_leave(rn), RN_OK);
		assert_int_equal(rn_person_named(rn, "Person 7", NULL, &again,
		    &several), RN_OK);
		assert_int_equal(again, id);
		assert_int_equal(rn_end(rn, fails ? RN_EFAULT : RN_OK),
		    fails ? RN_EFAULT : RN_OK);
		assert_true(names_are_indexed());
	}
	sound(rn);
	rn_arena_free(a);
	rn_close(rn);
}

/* As if some other handle had its hash. */
static void
a_handle_whose_hash_is_taken_is_found(void **state)
{
	const char *canon = "twin@mill.example";
	struct rn_handle held, made;
	struct refnet *rn = new_store();
	struct rn_arena *a = new_arena();
	char sql[160];
	sqlite3 *db;

	(void)state;
	snprintf(sql, sizeof(sql), "INSERT INTO handle_key_recent"
	    " VALUES (%lld, 1)",
	    (long long)rn_handle_hash(rn, RN_HANDLE_EMAIL, canon));
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	assert_int_equal(rn_handle_find(rn, RN_HANDLE_EMAIL, canon, &held),
	    RN_OK);
	assert_int_equal(held.id, RN_NONE);
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_equal(rn_handle_make(rn, RN_HANDLE_EMAIL, canon, 1, NULL,
	    &made.id), RN_OK);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	assert_int_equal(rn_handle_find(rn, RN_HANDLE_EMAIL, canon, &held),
	    RN_OK);
	assert_int_equal(held.id, made.id);
	assert_int_not_equal(made.id, 1);
	rn_arena_free(a);
	rn_close(rn);
}

/* What a change touched is found without a look at all there is. */
static void
rows_of_a_change_are_found_by_their_place(void **state)
{
	/* 2: of `handle`, without bounds */
	static const char *const scans[] = { "VIRTUAL TABLE INDEX 2:",
	    "SCAN handle_", "SCAN record", "SCAN mark", "SCAN person" };
	const struct rn_sqlset *set = rn_catalog[RN_ROOM_ledger];
	struct refnet *rn = new_store();
	sqlite3_stmt *st;
	sqlite3 *db = open_beside();
	int seen = 0;

	(void)state;
	for (int i = 0; i < set->n; i++) {
		char sql[4096];

		if (strstr(set->text[i], "FROM mark WHERE id >") == NULL)
			continue;
		seen++;
		snprintf(sql, sizeof(sql), "EXPLAIN QUERY PLAN %s",
		    set->text[i]);
		assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &st, NULL),
		    SQLITE_OK);
		while (sqlite3_step(st) == SQLITE_ROW)
			for (size_t k = 0; k < RN_LEN(scans); k++)
				assert_null(strstr((const char *)
				    sqlite3_column_text(st, 3), scans[k]));
		sqlite3_finalize(st);
	}
	sqlite3_close(db);
	rn_close(rn);
	assert_int_equal(seen, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    names_are_indexed_when_one_is_looked_for, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    a_large_import_leaves_the_store_sound, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    a_handle_whose_hash_is_taken_is_found, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    rows_of_a_change_are_found_by_their_place, set_up,
		    tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
