/*
 * test_export.c - all of a store goes out as text and comes back, byte for byte;
 * what is not whole does not.
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

#include "base/base.h"
#include "base/digest.h"
#include "home.h"
#include "made.h"
#include "refnet/export.h"

static char text_path[160], new_path[160], again_path[160];

/* Values that JSON has no plain text for, and those at the ends of ranges. */
static const char odd[] =
    "INSERT INTO meta (name, value) VALUES ('nul', CAST(x'610062' AS TEXT)),"
    " ('broken', CAST(x'61ff62' AS TEXT)), ('empty', ''), ('none', x''),"
    " ('bytes', x'00ff0a227d'), ('least', -9223372036854775808),"
    " ('most', 9223372036854775807), ('zero', 0),"
    " ('lines', 'a' || char(10, 13, 9, 34, 92, 127, 133, 8238, 65533) || 'b'),"
    " ('far', char(120120, 1114109)), ('1.5', '1.5')";

static const char what_is_held[] =
    "SELECT group_concat(name || ' ' || typeof(value) || ' ' || hex(value),"
    " ';') FROM (SELECT * FROM meta ORDER BY name)";

static char *
ask(const char *path, const char *sql, const char *writes)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *st = NULL;
	char *said;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (writes != NULL)
		assert_int_equal(sqlite3_exec(db, writes, NULL, NULL, NULL),
		    SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &st, NULL),
	    SQLITE_OK);
	assert_int_equal(sqlite3_step(st), SQLITE_ROW);
	said = rn_strdup(arena, (const char *)sqlite3_column_text(st, 0));
	sqlite3_finalize(st);
	sqlite3_close(db);
	return said;
}

static void
begin(void)
{
	assert_true(home_open());
	snprintf(text_path, sizeof(text_path), "%s/all", home);
	snprintf(new_path, sizeof(new_path), "%s/new.db", home);
	snprintf(again_path, sizeof(again_path), "%s/again", home);
	add("Ada Novak", "ada@mill.example");
	add("Bo \xc3\x98rsted", NULL);
	log_with(RN_CHANNEL_MEETING, RN_DIRECTION_BOTH, 3, "Ada Novak", NULL);
}

/* The text of a store, in the arena. */
static char *
export_to(struct refnet *from, const char *path, size_t *n)
{
	FILE *f = fopen(path, "w+");
	int64_t rows;
	char *s;

	assert_non_null(f);
	assert_int_equal(rn_export_all(from, f, &rows), RN_OK);
	*n = (size_t)ftell(f);
	s = rn_alloc(arena, *n + 1);
	rewind(f);
	assert_int_equal(fread(s, 1, *n, f), *n);
	s[*n] = '\0';
	fclose(f);
	return s;
}

static void
put_file(const char *path, const char *s, size_t n)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(s, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

static enum rn_status
restore(struct rn_backup *made)
{
	struct refnet *to = new_handle(NOW);
	enum rn_status rc = rn_restore(to, arena, text_path, new_path, made);

	rn_close(to);
	return rc;
}

static void
what_goes_out_comes_back(void **state)
{
	struct refnet *other;
	struct rn_backup made;
	char *all, *again, *held;
	size_t n, m;

	(void)state;
	begin();
	held = ask(home_store, what_is_held, odd);
	all = export_to(rn, text_path, &n);
	assert_true(rn_export_is_all(text_path));
	assert_int_equal(restore(&made), RN_OK);
	assert_string_equal(ask(new_path, what_is_held, NULL), held);
	other = new_handle(NOW);
	assert_int_equal(rn_open(other, new_path, RN_WRITE), RN_OK);
	again = export_to(other, again_path, &m);
	assert_int_equal(n, m);
	assert_memory_equal(all, again, n);
	rn_close(other);
	/* and is not written over */
	assert_int_equal(restore(&made), RN_EUSAGE);
	unlink(new_path);
	unlink(text_path);
	unlink(again_path);
	assert_true(home_close());
}

/* A line taken out, cut short, changed; the whole cut after it. */
static void
what_is_not_whole_is_refused(void **state)
{
	struct rn_backup made;
	char *all, *copy, *line, *end;
	size_t n, at, len;
	int lines = 0;

	(void)state;
	begin();
	all = export_to(rn, text_path, &n);
	copy = rn_alloc(arena, n + 1);
	for (line = all; line < all + n; line = end + 1, lines++) {
		end = strchr(line, '\n');
		at = (size_t)(line - all);
		len = (size_t)(end - line);
		memcpy(copy, all, at);
		memcpy(copy + at, end + 1, n - at - len - 1);
		put_file(text_path, copy, n - len - 1);
		assert_int_equal(restore(&made), RN_EREJECTED);
		put_file(text_path, all, at);
		assert_int_equal(restore(&made), RN_EREJECTED);
		put_file(text_path, all, at + len / 2);
		assert_int_equal(restore(&made), RN_EREJECTED);
		memcpy(copy, all, n);
		copy[at + len / 2] ^= 1;
		put_file(text_path, copy, n);
		assert_int_not_equal(restore(&made), RN_OK);
		assert_int_equal(access(new_path, F_OK), -1);
	}
	assert_true(lines > 20);
	all = rn_sprintf(arena, "%s{}\n", all);
	put_file(text_path, all, n + 3);
	assert_int_equal(restore(&made), RN_EREJECTED);
	unlink(text_path);
	assert_true(home_close());	/* and no part of a store is there */
}

/* As an export of that version has it, with its last line. */
static void
put_old(int version, const char *rows, int rows_n)
{
	char *s = rn_sprintf(arena, "{\"schema\":\"refnet.store/1\",\"version\""
	    ":%d}\n%s", version, rows);
	unsigned char digest[RN_SHA256];
	struct rn_piece whole = { s, strlen(s) };

	rn_sha256(digest, &whole, 1);
	s = rn_sprintf(arena, "%s{\"end\":{\"rows\":%d,\"sha256\":\"%s\"}}\n",
	    s, rows_n, rn_hex(arena, digest, sizeof(digest)));
	put_file(text_path, s, strlen(s));
}

static void
older_ones_come_out_migrated(void **state)
{
	static const char rows[] =
	    "{\"change\":{\"id\":1,\"at\":1700000000,\"verb\":\"init\","
	    "\"summary\":\"\",\"redoable\":0,\"person\":6,\"handle\":0,"
	    "\"record\":0,\"mark\":0}}\n"
	    "{\"meta\":{\"name\":\"hash_key\",\"value\":{\"base64\":"
	    "\"AAECAwQFBgcICQoLDA0ODw==\"}}}\n"
	    "{\"person\":{\"id\":7,\"change\":1,\"me\":1,\"visible\":1,"
	    "\"name\":\"Ada Novak\",\"fold\":\"ada novak\"}}\n"
	    "{\"sqlite_sequence\":{\"name\":\"person\",\"seq\":9}}\n";
	struct rn_backup made;
	struct refnet *old = new_handle(NOW);

	(void)state;
	begin();
	put_old(3, rows, 4);
	assert_int_equal(restore(&made), RN_OK);
	assert_int_equal(rn_open(old, new_path, RN_WRITE), RN_OK);
	rn_close(old);
	assert_string_equal(ask(new_path, "SELECT id || name FROM person"
	    " WHERE name IS NOT NULL", NULL), "7Ada Novak");
	assert_string_equal(ask(new_path, "SELECT seq FROM sqlite_sequence"
	    " WHERE name = 'person'", NULL), "9");
	unlink(new_path);
	put_old(999, rows, 4);
	assert_int_equal(restore(&made), RN_ECONFIG);
	/* what a store does not have, and what it cannot hold */
	put_old(3, "{\"sqlite_schema\":{\"name\":\"x\",\"sql\":\"y\"}}\n", 1);
	assert_int_equal(restore(&made), RN_EREJECTED);
	put_old(3, "{\"note_word_data\":{\"id\":1}}\n", 1);
	assert_int_equal(restore(&made), RN_EREJECTED);
	put_old(3, "{\"meta\":{\"name\":\"a\",\"key\":1}}\n", 1);
	assert_int_equal(restore(&made), RN_EREJECTED);
	put_old(3, "{\"person\":{\"id\":\"one\",\"change\":1}}\n", 1);
	assert_int_equal(restore(&made), RN_EREJECTED);
	/* rows that point at nothing */
	put_old(3, "{\"meta\":{\"name\":\"hash_key\",\"value\":{\"base64\":"
	    "\"AAECAwQFBgcICQoLDA0ODw==\"}}}\n"
	    "{\"person\":{\"id\":7,\"change\":1,\"me\":1,\"visible\":1}}\n", 2);
	assert_int_not_equal(restore(&made), RN_OK);
	unlink(text_path);
	assert_true(home_close());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_goes_out_comes_back),
		cmocka_unit_test(what_is_not_whole_is_refused),
		cmocka_unit_test(older_ones_come_out_migrated),
	};

	return cmocka_run_group_tests_name("export", tests, NULL, NULL);
}
