/*
 * fuzz_store.c - a store as somebody else may hand it over: looked at by what
 * refnet doctor asks, opened, read by the usual lists, and written to.
 *
 * The bytes are what was done to a sound one, which holds people, introductions
 * in every state, ties and letters (stores.c): see edit().  Values are
 * put by SQLite, so that what refnet packs is reached behind sound pages; pages
 * are changed as bytes.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fuzz.h"
#include "stores.h"

enum { COLUMNS = 1024, NAME = 64 };

/* A sound store, as bytes; and the columns of its tables. */
static char *sound;
static size_t sound_n;
static struct { char table[NAME], name[NAME]; } column[COLUMNS];
static size_t columns;

/* What is left of the input. */
struct input { const uint8_t *at, *end; };

static unsigned
byte(struct input *in)
{
	return in->at < in->end ? *in->at++ : 0;
}

static size_t
number(struct input *in)
{
	size_t high = byte(in), middle = byte(in);

	return high << 16 | middle << 8 | byte(in);
}

/* So many bytes of the input, or what there is. */
static const uint8_t *
piece(struct input *in, size_t *n)
{
	const uint8_t *at = in->at;

	*n = byte(in);
	at = in->at;
	if (*n > (size_t)(in->end - at))
		*n = (size_t)(in->end - at);
	in->at += *n;
	return at;
}

/* --- a sound store -------------------------------------------------------- */

static void
list_columns(sqlite3 *db)
{
	sqlite3_stmt *st;

	CHECK(sqlite3_prepare_v2(db, "SELECT t.name, c.name FROM sqlite_schema"
	    " t, pragma_table_info(t.name) c WHERE t.type = 'table' AND"
	    " t.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1, c.cid", -1, &st,
	    NULL) == SQLITE_OK);
	for (; sqlite3_step(st) == SQLITE_ROW; columns++) {
		CHECK(columns < COLUMNS);
		snprintf(column[columns].table, NAME, "%s",
		    (const char *)sqlite3_column_text(st, 0));
		snprintf(column[columns].name, NAME, "%s",
		    (const char *)sqlite3_column_text(st, 1));
	}
	sqlite3_finalize(st);
}

static void
read_sound(void)
{
	const char *path = fuzz_file("", 0);
	struct stat s;
	sqlite3 *db;
	FILE *f;

	stores_make(path);
	CHECK(sqlite3_open(path, &db) == SQLITE_OK);
	list_columns(db);
	sqlite3_close(db);
	CHECK(stat(path, &s) == 0);
	sound_n = (size_t)s.st_size;
	sound = malloc(sound_n);
	f = fopen(path, "rb");
	CHECK(sound != NULL && f != NULL);
	CHECK(fread(sound, 1, sound_n, f) == sound_n);
	fclose(f);
}

/* --- what is done to it --------------------------------------------------- */

static void
put_value(sqlite3 *db, struct input *in)
{
	size_t c = (byte(in) << 8 | byte(in)) % columns;
	int row = (int)byte(in), kind = (int)byte(in);
	sqlite3_stmt *st = NULL;
	const uint8_t *v;
	size_t n;
	char *sql;

	sql = sqlite3_mprintf("UPDATE \"%w\" SET \"%w\" = ?1 WHERE rowid ="
	    " (SELECT rowid FROM \"%w\" LIMIT 1 OFFSET %d)", column[c].table,
	    column[c].name, column[c].table, row % 16);
	v = piece(in, &n);
	if (sqlite3_prepare_v2(db, sql, -1, &st, NULL) == SQLITE_OK) {
		int64_t i = 0;

		memcpy(&i, v, n < sizeof(i) ? n : sizeof(i));
		if (kind % 4 == 0)
			sqlite3_bind_int64(st, 1, i);
		else if (kind % 4 == 1)
			sqlite3_bind_text(st, 1, (const char *)v, (int)n,
			    SQLITE_STATIC);
		else if (kind % 4 == 2)
			sqlite3_bind_blob(st, 1, v, (int)n, SQLITE_STATIC);
		sqlite3_step(st);
	}
	sqlite3_finalize(st);
	sqlite3_free(sql);
}

/* Some bytes of a value others than they were. */
static void
bend_value(sqlite3 *db, struct input *in)
{
	size_t c = (byte(in) << 8 | byte(in)) % columns, at, n;
	int row = (int)byte(in);
	sqlite3_blob *blob = NULL;
	const uint8_t *v;

	at = byte(in);
	v = piece(in, &n);
	if (sqlite3_blob_open(db, "main", column[c].table, column[c].name,
	    row, 1, &blob) == SQLITE_OK) {
		size_t all = (size_t)sqlite3_blob_bytes(blob);

		if (all > 0) {
			at %= all;
			sqlite3_blob_write(blob, v, (int)(n < all - at ? n :
			    all - at), (int)at);
		}
	}
	sqlite3_blob_close(blob);
}

static void
edit_pages(char *s, size_t *n, unsigned what, struct input *in)
{
	enum { PAGE = 4096, HEAD = 100 };
	char kept[PAGE];
	size_t at = number(in), from, len, pages = *n / PAGE;
	const uint8_t *v;

	switch (what) {
	case 0:
	case 1:
		at %= what == 0 ? HEAD : *n;
		v = piece(in, &len);
		memcpy(s + at, v, len < *n - at ? len : *n - at);
		break;
	case 2:		/* one page for another */
	case 3:
		from = number(in) % pages * PAGE;
		at = at % pages * PAGE;
		memcpy(kept, s + at, PAGE);
		memcpy(s + at, s + from, PAGE);
		if (what == 3)
			memcpy(s + from, kept, PAGE);
		break;
	default:
		*n = 1 + at % *n;
		break;
	}
}

/* The file of a store with all that was done to it. */
static const char *
edit(struct input *in)
{
	static char *s;
	size_t n = sound_n;
	sqlite3 *db = NULL;
	const char *path;

	if (s == NULL)
		s = malloc(sound_n);
	CHECK(s != NULL);
	memcpy(s, sound, sound_n);
	while (in->at < in->end && *in->at % 8 < 5 && n >= 8192)
		edit_pages(s, &n, byte(in) % 8, in);
	path = fuzz_file(s, n);
	if (in->at == in->end || sqlite3_open(path, &db) != SQLITE_OK) {
		sqlite3_close(db);
		return path;
	}
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	sqlite3_exec(db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
	    "PRAGMA ignore_check_constraints = ON; BEGIN", NULL, NULL, NULL);
	while (in->at < in->end)
		if (byte(in) % 8 == 5)
			bend_value(db, in);
		else
			put_value(db, in);
	sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
	sqlite3_close(db);
	return path;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct input in = { data, data + n };

	fuzz_start();
	if (sound == NULL)
		read_sound();
	stores_use(edit(&in));
	rn_arena_reset(fuzz_arena);
	return 0;
}
