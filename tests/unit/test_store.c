/*
 * test_store.c - the store: private, whole, and every statement sound.
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
#include <sys/stat.h>
#include <unistd.h>

#include "made.h"
#include "refnet/change.h"
#include "refnet/checkup.h"
#include "refnet/interaction.h"
#include "refnet/person.h"
#include "base/digest.h"
#include "base/embed.h"
#include "base/handle.h"
#include "store/open.h"
#include "store/store.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

static char dir[64], path[128];

static struct refnet *
open_store(enum rn_mode mode)
{
	struct refnet *rn = new_handle(NOW);

	assert_int_equal(rn_open(rn, path, mode), RN_OK);
	return rn;
}

static int
set_up(void **state)
{
	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/refnet-store-XXXXXX");
	if (mkdtemp(dir) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/new/refnet.db", dir);
	return 0;
}

static int
tear_down(void **state)
{
	char line[160];

	(void)state;
	unlink(path);
	snprintf(line, sizeof(line), "%s-journal", path);
	unlink(line);
	snprintf(line, sizeof(line), "%s/new", dir);
	rmdir(line);
	return rmdir(dir);
}

static void
a_new_store_is_ours_alone(void **state)
{
	struct refnet *rn = open_store(RN_CREATE);
	struct stat s;
	char folder[128];

	(void)state;
	rn_close(rn);
	assert_int_equal(stat(path, &s), 0);
	assert_int_equal(s.st_mode & 0777, 0600);
	snprintf(folder, sizeof(folder), "%s/new", dir);
	assert_int_equal(stat(folder, &s), 0);
	assert_int_equal(s.st_mode & 0777, 0700);
}

static void
a_store_others_can_read_is_refused_with_the_remedy(void **state)
{
	struct refnet *rn = open_store(RN_CREATE);

	(void)state;
	rn_close(rn);
	assert_int_equal(chmod(path, 0644), 0);
	rn = new_handle(NOW);
	assert_int_equal(rn_open(rn, path, RN_WRITE), RN_EPERM);
	assert_non_null(strstr(rn_error_hint(rn), "chmod 600"));
	rn_close(rn);
}

static void
an_absent_store_is_not_made_by_reading(void **state)
{
	struct refnet *rn = new_handle(NOW);

	(void)state;
	assert_int_equal(rn_open(rn, path, RN_READ), RN_ECONFIG);
	assert_int_not_equal(access(path, F_OK), 0);
	rn_close(rn);
	rn_close(open_store(RN_CREATE));	/* for the tear-down */
}

static void
a_file_that_is_no_store_is_left_alone(void **state)
{
	struct refnet *rn = open_store(RN_CREATE);
	FILE *f;

	(void)state;
	rn_close(rn);
	f = fopen(path, "w");
	fputs("this is a letter, not a database, and it is long enough", f);
	fclose(f);
	rn = new_handle(NOW);
	assert_int_equal(rn_open(rn, path, RN_WRITE), RN_ECONFIG);
	rn_close(rn);
}

static void
run_sql(const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	sqlite3_close(db);
}

/* A trigger as a row of the schema, under a type and a name of its own. */
#define PLANTED(type, name) "PRAGMA writable_schema = 1;" \
    " INSERT INTO sqlite_schema VALUES ('" type "', '" name "', 'change', 0," \
    " 'CREATE TRIGGER " name " AFTER INSERT ON change BEGIN DELETE FROM" \
    " person; END')"

/* Of the newest schema, and of one that would be migrated. */
static void
what_others_put_into_a_store_is_not_run(void **state)
{
	static const struct { const char *sql; bool ours; } cases[] = {
		{ "ANALYZE", true },
		{ "DROP INDEX person_by_fold", true },
		{ "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM"
		    " person; END", false },
		{ PLANTED("trigger", "sqlite_stat1"), false },
		{ PLANTED("table", "sqlite_t"), false },
		{ "CREATE VIEW v AS SELECT 1", false },
		{ "CREATE VIRTUAL TABLE v USING fts5(x)", false },
		{ "CREATE TABLE t (x, y AS (abs(x)))", false },
		{ "CREATE INDEX i ON person(abs(id))", false },
		{ "DROP INDEX record_by_handle; CREATE INDEX record_by_handle"
		    " ON record(handle) WHERE abs(handle) > 0", false },
		{ "PRAGMA user_version = -1", false },
		{ "PRAGMA user_version = 0", false },
		{ "PRAGMA user_version = 5", false },
	};
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		struct refnet *rn = open_store(RN_CREATE);
		struct rn_finding *list;
		bool usable;
		size_t n;

		rn_close(rn);
		run_sql(cases[i].sql);
		rn = new_handle(NOW);
		assert_int_equal(rn_checkup(rn, a, path, &list, &n, &usable),
		    RN_OK);
		if (usable != cases[i].ours)
			fail_msg("%s: doctor takes it otherwise",
			    cases[i].sql);
		for (enum rn_mode mode = RN_READ; mode <= RN_CREATE; mode++) {
			enum rn_status rc = rn_open(rn, path, mode);

			if ((rc == RN_OK) != cases[i].ours)
				fail_msg("%s: %d, %s", cases[i].sql, (int)rc,
				    rn_error_text(rn));
			assert_true(rc == RN_OK || rc == RN_ECONFIG);
			rn_close(rn);
			rn = new_handle(NOW);
		}
		rn_close(rn);
		unlink(path);
	}
	rn_close(open_store(RN_CREATE));	/* for the tear-down */
	rn_arena_free(a);
}

/* The shortcut of made.c; a migration changes it. */
/* A journal of several files ends in the name of the one that SQLite removes. */
static void
no_journal_removes_another_file(void **state)
{
	static const unsigned char magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20,
		0xa1, 0x63, 0xd7 };
	char other[160], journal[160];
	unsigned char head[512] = { 0 }, lock[4] = { 0, 4, 0, 1 }, sum[8] = { 0 };
	struct rn_finding *v;
	struct rn_arena *a = new_arena();
	struct refnet *to;
	unsigned total = 0;
	bool usable;
	size_t n;
	FILE *f;

	(void)state;
	snprintf(other, sizeof(other), "%s.other", path);
	snprintf(journal, sizeof(journal), "%s-journal", path);
	to = new_handle(0);
	assert_int_equal(rn_open(to, path, RN_CREATE), RN_OK);
	rn_close(to);
	f = fopen(other, "w");
	assert_non_null(f);
	fputs("precious\n", f);
	fclose(f);
	memcpy(head, magic, sizeof(magic));
	head[22] = 2;		/* 512 bytes a sector */
	head[26] = 16;		/* 4096 a page */
	for (const char *s = other; *s != '\0'; s++)
		total += (unsigned char)*s;
	sum[3] = (unsigned char)strlen(other);
	sum[6] = (unsigned char)(total >> 8);
	sum[7] = (unsigned char)total;
	f = fopen(journal, "w");
	assert_non_null(f);
	fwrite(head, 1, sizeof(head), f);
	fwrite(lock, 1, sizeof(lock), f);
	fwrite(other, 1, strlen(other), f);
	fwrite(sum, 1, sizeof(sum), f);
	fwrite(magic, 1, sizeof(magic), f);
	fclose(f);
	for (int mode = RN_READ; mode <= RN_CREATE; mode++) {
		to = new_handle(0);
		assert_int_equal(rn_open(to, path, (enum rn_mode)mode),
		    RN_ECONFIG);
		rn_close(to);
		assert_int_equal(access(other, F_OK), 0);
	}
	to = new_handle(0);
	assert_int_equal(rn_checkup(to, a, path, &v, &n, &usable), RN_OK);
	assert_false(usable);
	rn_close(to);
	assert_int_equal(access(other, F_OK), 0);
	assert_int_equal(unlink(journal), 0);
	assert_int_equal(unlink(other), 0);
	to = new_handle(0);
	assert_int_equal(rn_open(to, path, RN_WRITE), RN_OK);
	rn_close(to);
	rn_arena_free(a);
}

static void
the_digest_of_the_newest_schema_is_known(void **state)
{
	unsigned char is[RN_SHA256];
	struct refnet *rn = open_store(RN_CREATE);
	struct rn_arena *a = new_arena();

	(void)state;
	assert_int_equal(rn_schema_digest(rn->db, is), SQLITE_OK);
	assert_string_equal(rn_schema_newest, rn_hex(a, is, sizeof(is)));
	rn_close(rn);
	rn_arena_free(a);
}

static void
every_statement_prepares_against_the_schema(void **state)
{
	struct refnet *rn = open_store(RN_CREATE);
	int count = 0;

	(void)state;
	assert_true(RN_ROOMS <= RN_ROOM_MAX);
	for (int room = 0; room < RN_ROOMS; room++) {
		/* more would be kept in the places of the next room */
		assert_true(rn_catalog[room]->n <= RN_ROOM_SQL);
		for (int i = 0; i < rn_catalog[room]->n; i++) {
			struct rn_stmt st;

			if (rn_catalog[room]->text[i] == NULL)
				fail_msg("room %d: statement %d has no text",
				    room, i);
			if (rn_sql(rn, rn_catalog[room], i, &st) != RN_OK)
				fail_msg("%s: %s", rn_error_text(rn),
				    rn_catalog[room]->text[i]);
			rn_done(&st);
			count++;
		}
	}
	assert_true(count > 60);
	rn_close(rn);
}

static int64_t
add(struct refnet *rn, const char *name)
{
	struct rn_person_words w = { .name = name };
	int64_t id = 0;

	assert_int_equal(rn_person_add(rn, &w, &id), RN_OK);
	return id;
}

/* It is the store that is not sound: the program has no fault. */
static void
damage_is_no_fault_of_the_program(void **state)
{
	const char *who = "Ada Novak";
	const struct rn_log log = { .with = { &who, 1 },
	    .kind = RN_CHANNEL_CALL, .direction = RN_DIRECTION_BOTH,
	    .at = NOW - 86400 };
	struct rn_arena *a = new_arena();
	struct refnet *rn = open_store(RN_CREATE);
	struct rn_interaction out, *list;
	FILE *f;
	size_t n;

	(void)state;
	add(rn, who);
	assert_int_equal(rn_log_add(rn, a, &log, &out), RN_OK);
	rn_close(rn);
	run_sql("UPDATE interaction SET body = x'ff'");
	rn = open_store(RN_READ);
	assert_int_equal(rn_interaction_list(rn, a, who, &list, &n),
	    RN_ECONFIG);
	rn_close(rn);
	/* a format of the schema that there is none of */
	f = fopen(path, "r+b");
	assert_int_equal(fseek(f, 47, SEEK_SET), 0);
	fputc(9, f);
	fclose(f);
	rn = new_handle(NOW);
	assert_int_equal(rn_open(rn, path, RN_READ), RN_ECONFIG);
	rn_close(rn);
	rn_arena_free(a);
}

static size_t
people(struct refnet *rn)
{
	const struct rn_person_query q = { .as_of = RN_NOW };
	struct rn_arena *a = new_arena();
	struct rn_person *list;
	size_t n;

	assert_int_equal(rn_person_list(rn, a, &q, &list, &n), RN_OK);
	rn_arena_free(a);
	return n;
}

static void
undo_and_redo_walk_back_and_forth_across_handles(void **state)
{
	struct rn_arena *a = new_arena();
	struct refnet *rn = open_store(RN_CREATE);
	struct rn_change c;

	(void)state;
	add(rn, "Ada Novak");
	add(rn, "Bela Okoro");
	rn_close(rn);
	rn = open_store(RN_WRITE);
	assert_int_equal(people(rn), 2);
	assert_int_equal(rn_undo(rn, a, &c), RN_OK);
	assert_int_equal(people(rn), 1);
	assert_int_equal(rn_undo(rn, a, &c), RN_OK);
	assert_int_equal(people(rn), 0);
	assert_int_equal(rn_undo(rn, a, &c), RN_ENOTFOUND);
	assert_int_equal(rn_redo(rn, a, &c), RN_OK);
	assert_int_equal(rn_redo(rn, a, &c), RN_OK);
	assert_int_equal(people(rn), 2);
	assert_int_equal(rn_redo(rn, a, &c), RN_ENOTFOUND);
	rn_close(rn);
	rn_arena_free(a);
}

static void
something_new_ends_what_could_be_redone(void **state)
{
	struct rn_arena *a = new_arena();
	struct refnet *rn = open_store(RN_CREATE);
	struct rn_change c;

	(void)state;
	add(rn, "Ada Novak");
	assert_int_equal(rn_undo(rn, a, &c), RN_OK);
	add(rn, "Bela Okoro");
	assert_int_equal(rn_redo(rn, a, &c), RN_ENOTFOUND);
	assert_int_equal(people(rn), 1);
	rn_close(rn);
	rn_arena_free(a);
}

static void
a_dry_run_answers_and_keeps_nothing(void **state)
{
	struct refnet *rn = open_store(RN_CREATE);

	(void)state;
	rn_dry_run(rn, true);
	add(rn, "Ada Novak");
	add(rn, "Bela Okoro");
	assert_int_equal(people(rn), 2);
	rn_close(rn);
	rn = open_store(RN_WRITE);
	assert_int_equal(people(rn), 0);
	rn_close(rn);
}

/* Whatever fails, the person is there and in history, or neither. */
static void
a_change_is_all_or_nothing_wherever_the_store_fails(void **state)
{
	enum rn_status rc = RN_EIO;
	size_t want = 0;

	(void)state;
	rn_close(open_store(RN_CREATE));
	for (int n = 1; rc != RN_OK; n++) {
		struct rn_person_words w = { .name = "Ada Novak" };
		struct rn_arena *a = new_arena();
		struct refnet *rn = open_store(RN_WRITE);
		struct rn_change *list;
		size_t changes;
		int64_t id;

		assert_true(n < 200);
		rn_fault(rn, n);
		rc = rn_person_add(rn, &w, &id);
		rn_fault(rn, 0);
		want += rc == RN_OK;
		assert_int_equal(people(rn), want);
		assert_int_equal(rn_history(rn, a, &list, &changes), RN_OK);
		assert_int_equal(changes, want);
		rn_close(rn);
		rn_arena_free(a);
	}
}

/* Ada, somebody with her address, and Bela: the one in the middle fails. */
static void
several_acts_are_one_change(void **state)
{
	const struct rn_log nobody = { .kind = RN_CHANNEL_CALL, .at = RN_NOW };
	struct rn_interaction out;
	const char *email = "ada@novak.example";
	struct rn_person_words w[] = {
		{ .name = "Ada Novak", .emails = { &email, 1 } },
		{ .name = "Not Ada", .emails = { &email, 1 } },
		{ .name = "Bela Okoro" }
	};
	struct rn_arena *a = new_arena();
	struct refnet *rn = open_store(RN_CREATE);
	struct rn_change *list, c;
	size_t n;
	int64_t id;

	(void)state;
	for (int dry = 1; dry >= 0; dry--) {
		rn_dry_run(rn, dry == 1);
		assert_int_equal(rn_change_begin(rn, "three"), RN_OK);
		rn_change_parts(rn);
		assert_int_equal(rn_person_add(rn, &w[0], &id), RN_OK);
		assert_int_equal(rn_person_add(rn, &w[1], &id), RN_EUSAGE);
		assert_int_equal(rn_person_add(rn, &w[2], &id), RN_OK);
		assert_int_equal(rn_change_say(rn, "three acts"), RN_OK);
		assert_int_equal(rn_end(rn, RN_OK), RN_OK);
		assert_int_equal(people(rn), 2);
		assert_int_equal(rn_history(rn, a, &list, &n), RN_OK);
		assert_int_equal(n, 1);
		assert_string_equal(list[0].summary, "three acts");
		if (dry) {
			rn_close(rn);
			rn = open_store(RN_WRITE);
			assert_int_equal(people(rn), 0);
		}
	}
	assert_int_equal(rn_undo(rn, a, &c), RN_OK);
	assert_int_equal(people(rn), 0);
	assert_int_equal(rn_redo(rn, a, &c), RN_OK);
	assert_int_equal(people(rn), 2);
	/* the next one stands alone again, and all of it falls with its own */
	assert_int_equal(rn_change_begin(rn, "none"), RN_OK);
	rn_change_parts(rn);
	w[0] = (struct rn_person_words){ .name = "Grace" };
	assert_int_equal(rn_person_add(rn, &w[0], &id), RN_OK);
	assert_int_equal(rn_end(rn, RN_EUSAGE), RN_EUSAGE);
	assert_int_equal(people(rn), 2);
	assert_int_equal(rn_person_add(rn, &w[0], &id), RN_OK);
	assert_int_equal(people(rn), 3);
	/* the same by the public calls; what fails early fails alone, too */
	assert_int_equal(rn_change_open(rn, "public"), RN_OK);
	w[0] = (struct rn_person_words){ .name = "Hana" };
	assert_int_equal(rn_person_add(rn, &w[0], &id), RN_OK);
	assert_int_equal(rn_log_add(rn, a, &nobody, &out), RN_EUSAGE);
	assert_int_equal(rn_change_close(rn, RN_OK, "one act"), RN_OK);
	assert_int_equal(people(rn), 4);
	assert_int_equal(rn_undo(rn, a, &c), RN_OK);
	assert_string_equal(c.summary, "one act");
	assert_int_equal(people(rn), 3);
	rn_close(rn);
	rn_arena_free(a);
}

static void
who_copies_goes_on_as_before(void **state)
{
	const enum rn_mode mode[] = { RN_CREATE, RN_READ };

	(void)state;
	for (size_t i = 0; i < RN_LEN(mode); i++) {
		struct refnet *rn = open_store(mode[i]);
		struct rn_arena *a = new_arena();
		struct rn_person_words w = { .name = "Ada Novak" };
		struct rn_backup made;
		struct stat s;
		char to[128];
		int64_t id;

		snprintf(to, sizeof(to), "%s/copy.db", dir);
		assert_int_equal(rn_backup(rn, a, to, &made), RN_OK);
		assert_int_equal(stat(to, &s), 0);
		assert_int_equal(s.st_mode & 0777, 0600);
		assert_true(made.rows > 0);
		assert_int_equal(rn_backup(rn, a, to, &made), RN_EUSAGE);
		unlink(to);
		assert_int_equal(rn_person_add(rn, &w, &id) == RN_OK,
		    mode[i] != RN_READ);
		rn_arena_free(a);
		rn_close(rn);
	}
}

/* Of the first migrations, with somebody in it. */
static void
make_old(const char *file, size_t version)
{
	sqlite3 *db;
	char sql[256];

	unlink(file);
	assert_int_equal(sqlite3_open(file, &db), SQLITE_OK);
	rn_pages_offer(db);
	for (size_t i = 0; i < version; i++)
		assert_int_equal(sqlite3_exec(db, (const char *)
		    rn_embedded_sql[i].bytes, NULL, NULL, NULL), SQLITE_OK);
	snprintf(sql, sizeof(sql), "PRAGMA user_version = %zu;"
	    "PRAGMA application_id = %d; INSERT INTO meta VALUES"
	    " ('hash_key', zeroblob(16)); INSERT INTO change VALUES"
	    " (1, 1, 'init', '', NULL, NULL, 0, 0, 0, 0, 0)", version,
	    RN_APPLICATION_ID);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	assert_int_equal(chmod(file, 0600), 0);
}

/* A number a statement gives; of none, as where nothing can be mapped, 0. */
static int64_t
asked(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *st;
	int64_t v = 0;

	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &st, NULL),
	    SQLITE_OK);
	if (sqlite3_step(st) == SQLITE_ROW)
		v = sqlite3_column_int64(st, 0);
	sqlite3_finalize(st);
	return v;
}

/* What protects it holds on each connection, however it is opened. */
static void
whoever_opens_it_is_careful(void **state)
{
	static const enum rn_mode modes[] = { RN_CREATE, RN_WRITE, RN_READ };
	static const struct { const char *what; int64_t is; } wanted[] = {
		{ "PRAGMA foreign_keys", 1 }, { "PRAGMA synchronous", 3 },
		{ "PRAGMA secure_delete", 1 }, { "PRAGMA trusted_schema", 0 },
		{ "PRAGMA cell_size_check", 1 }, { "PRAGMA temp_store", 2 },
		{ "PRAGMA mmap_size", 0 },
	};
	static const struct { int what, most; } limit[] = {
		{ SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024 },
		{ SQLITE_LIMIT_SQL_LENGTH, 64 * 1024 },
		{ SQLITE_LIMIT_EXPR_DEPTH, 64 },
		{ SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1024 },
		{ SQLITE_LIMIT_ATTACHED, 1 },
	};

	(void)state;
	for (size_t m = 0; m < RN_LEN(modes); m++) {
		struct refnet *rn = open_store(modes[m]);
		int on = 0;

		for (size_t i = 0; i < RN_LEN(wanted); i++)
			assert_int_equal(asked(rn->db, wanted[i].what),
			    wanted[i].is);
		for (size_t i = 0; i < RN_LEN(limit); i++)
			assert_true(sqlite3_limit(rn->db, limit[i].what, -1) <=
			    limit[i].most);
		sqlite3_db_config(rn->db, SQLITE_DBCONFIG_DEFENSIVE, -1, &on);
		assert_int_equal(on, 1);
		rn_close(rn);
	}
}

static int
version_of(const char *file)
{
	sqlite3 *db;
	int64_t n;

	assert_int_equal(sqlite3_open(file, &db), SQLITE_OK);
	n = asked(db, "PRAGMA user_version");
	sqlite3_close(db);
	return (int)n;
}

static void
a_store_is_of_one_version_or_the_other(void **state)
{
	char copy[160], part[168];
	struct refnet *rn;
	int n = 0;

	(void)state;
	rn_close(open_store(RN_CREATE));	/* and its folder */
	snprintf(copy, sizeof(copy), "%s.before-4", path);
	snprintf(part, sizeof(part), "%s.part", copy);
	for (enum rn_status rc = RN_EIO; rc != RN_OK;) {
		FILE *f;

		make_old(path, 3);
		/* what a program left that was killed while it copied */
		f = fopen(part, "w");
		assert_non_null(f);
		fputs("half", f);
		fclose(f);
		rn = new_handle(NOW);
		rn_fault(rn, ++n);
		rc = rn_open(rn, path, RN_WRITE);
		rn_close(rn);
		assert_int_equal(version_of(path), rc == RN_OK ?
		    (int)rn_embedded_sql_n : 3);
		if (access(copy, F_OK) == 0) {
			assert_int_equal(version_of(copy), 3);
			assert_int_not_equal(access(part, F_OK), 0);
		}
		unlink(part);
		unlink(copy);
	}
	assert_true(n > (int)rn_embedded_sql_n);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(a_new_store_is_ours_alone),
		T(a_store_others_can_read_is_refused_with_the_remedy),
		T(an_absent_store_is_not_made_by_reading),
		T(whoever_opens_it_is_careful),
		T(a_store_is_of_one_version_or_the_other),
		T(a_file_that_is_no_store_is_left_alone),
		T(what_others_put_into_a_store_is_not_run),
		T(damage_is_no_fault_of_the_program),
		T(no_journal_removes_another_file),
		T(the_digest_of_the_newest_schema_is_known),
		T(every_statement_prepares_against_the_schema),
		T(undo_and_redo_walk_back_and_forth_across_handles),
		T(something_new_ends_what_could_be_redone),
		T(a_dry_run_answers_and_keeps_nothing),
		T(a_change_is_all_or_nothing_wherever_the_store_fails),
		T(several_acts_are_one_change),
		T(who_copies_goes_on_as_before),
	};

	return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
