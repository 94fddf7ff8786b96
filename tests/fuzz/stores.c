/* stores.c - a sound store, and what is asked of any. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desk/life.h"
#include "fuzz.h"
#include "refnet/checkup.h"
#include "refnet/interaction.h"
#include "refnet/intro.h"
#include "refnet/org.h"
#include "refnet/person.h"
#include "refnet/tie.h"
#include "stores.h"

static void
remove_beside(const char *path)
{
	static const char *const ends[] = { "-journal", "-wal", "-shm",
	    ".lock" };
	char beside[512];

	for (size_t i = 0; i < RN_LEN(ends); i++) {
		snprintf(beside, sizeof(beside), "%s%s", path, ends[i]);
		unlink(beside);
	}
}

static struct refnet *
open_store(const char *path, enum rn_mode mode, enum rn_status *rc)
{
	struct refnet *rn = rn_handle_new(FUZZ_NOW);

	CHECK(rn != NULL);
	rn_wait(rn, 0);
	*rc = rn_open(rn, path, mode);
	return rn;
}

static void
run(sqlite3 *db, const char *sql)
{
	CHECK(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
}

void
stores_make(const char *path)
{
	struct refnet *rn;
	enum rn_status rc;
	sqlite3 *db;

	rn = open_store(path, RN_CREATE, &rc);
	CHECK(rc == RN_OK);
	rn_close(rn);
	/* the same store every time: its key is random */
	CHECK(sqlite3_open(path, &db) == SQLITE_OK);
	run(db, "UPDATE meta SET value = zeroblob(16)"
	    " WHERE name = 'hash_key'");
	sqlite3_close(db);
	rn = open_store(path, RN_WRITE, &rc);
	CHECK(rc == RN_OK);
	world_make(rn, fuzz_arena);
	rn_close(rn);
	CHECK(sqlite3_open(path, &db) == SQLITE_OK);
	run(db, "PRAGMA journal_mode = DELETE; VACUUM");
	sqlite3_close(db);
	rn_arena_reset(fuzz_arena);
}

/* --- what is asked of one ------------------------------------------------- */

/* It may be refused in many ways; memory is none. */
static bool
went(struct refnet *rn, enum rn_status rc)
{
	CHECK(rc < RN_STATUSES && rc != RN_ENOMEM);
	CHECK(rc == RN_OK || rn_error_text(rn)[0] != '\0');
	return rc == RN_OK;
}

static uint64_t
hash_file(const char *path)
{
	static const uint64_t key[2] = { 1, 2 };
	static char *s;
	static size_t room;
	FILE *f = fopen(path, "rb");
	struct stat st;
	size_t n;

	CHECK(f != NULL && fstat(fileno(f), &st) == 0);
	if (s == NULL || room < (size_t)st.st_size) {
		free(s);
		room = 2 * (size_t)st.st_size;
		s = malloc(room);
		CHECK(s != NULL);
	}
	n = fread(s, 1, room, f);
	fclose(f);
	return rn_hash(key, s, n);
}

static void
ask_doctor(const char *path)
{
	struct refnet *rn = rn_handle_new(FUZZ_NOW);
	uint64_t before = hash_file(path);
	struct rn_finding *list;
	bool usable;
	size_t n;

	CHECK(rn != NULL);
	CHECK(rn_checkup(rn, fuzz_arena, path, &list, &n, &usable) == RN_OK);
	CHECK(n > 0);
	for (size_t i = 0; i < n; i++)
		CHECK(list[i].status < RN_FINDING_STATUSES &&
		    fuzz_is_clean(list[i].detail));
	rn_close(rn);
	CHECK(hash_file(path) == before);
}

static void
ask_lists(struct refnet *rn, struct rn_arena *a)
{
	const struct rn_person_query everybody = { .as_of = RN_NOW,
	    .notes = true };
	const struct rn_due_query all = { .as_of = RN_NOW };
	struct rn_tier_count tiers[RN_TIERS];
	struct rn_person *people, one;
	struct rn_intro *intros;
	struct rn_audit *rows;
	struct rn_record *records;
	struct rn_org *orgs;
	struct rn_due *due;
	size_t n, broken;

	if (went(rn, rn_person_list(rn, a, &everybody, &people, &n)))
		for (size_t i = 0; i < n && i < 4; i++) {
			const char *id = rn_sprintf(a, "%lld",
			    (long long)people[i].id);

			CHECK(people[i].called != NULL);
			went(rn, rn_person_get(rn, a, id, RN_NOW, true, &one));
			went(rn, rn_person_records(rn, a, id, &records, &n));
		}
	went(rn, rn_due_list(rn, a, &all, &due, &n, NULL));
	went(rn, rn_tier_counts(rn, RN_NOW, tiers));
	if (went(rn, rn_intro_list(rn, a, NULL, RN_NOW, &intros, &n)) &&
	    n > 0)
		went(rn, rn_intro_get(rn, a, intros[0].id, RN_NOW, intros));
	went(rn, rn_intro_audit(rn, a, RN_NONE, &rows, &n, &broken));
	went(rn, rn_org_list(rn, a, NULL, RN_NOW, &orgs, &n));
	went(rn, rn_checkup_states(rn, &n, &broken));
	went(rn, rn_checkup_intros(rn, &n, &broken));
}

static void
write_to(struct refnet *rn, struct rn_arena *a)
{
	const char *with = "ada@mill.example", *to = "new@tarn.example";
	const struct rn_log log = { .with = { &with, 1 },
	    .kind = RN_CHANNEL_CALL, .direction = RN_DIRECTION_BOTH,
	    .at = FUZZ_NOW };
	const struct rn_person_words w = { .name = "Nova Tarn",
	    .org = "Tarn Mills", .emails = { &to, 1 } };
	struct rn_interaction out;
	int64_t id;

	went(rn, rn_log_add(rn, a, &log, &out));
	went(rn, rn_person_add(rn, &w, &id));
	went(rn, rn_person_dnc(rn, with, true, NULL, &id));
}

void
stores_use(const char *path)
{
	struct refnet *rn;
	enum rn_status rc;

	remove_beside(path);
	ask_doctor(path);
	rn = open_store(path, RN_READ, &rc);
	if (went(rn, rc))
		ask_lists(rn, fuzz_arena);
	rn_close(rn);
	rn = open_store(path, RN_WRITE, &rc);
	if (went(rn, rc))
		write_to(rn, fuzz_arena);
	rn_close(rn);
	remove_beside(path);
}
