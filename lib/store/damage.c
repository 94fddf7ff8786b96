/*
 * damage.c - damage that SQLite takes for a want of memory.
 *
 * A record whose length damage wrote, and that no memory has, ends a statement
 * with SQLITE_NOMEM; so does one just under 4 GiB, for its pages are counted in
 * 32 bits, come to none, and the address of nothing is taken for a failure.  Who
 * is told "out of memory" looks in the wrong place.
 */
#include <sqlite3.h>
#include <string.h>

#include "store/open.h"

/* Twice what the longest value takes, so that no sound one wants for it. */
static bool
has_memory(void)
{
	void *p = sqlite3_malloc(2 * RN_STORE_LONGEST);

	sqlite3_free(p);
	return p != NULL;
}

/* Does a statement that reads no page go by? */
static bool
can_step(struct sqlite3 *db)
{
	sqlite3_stmt *st = NULL;
	bool can = sqlite3_prepare_v2(db, "SELECT 1", -1, &st, NULL) ==
	    SQLITE_OK && sqlite3_step(st) == SQLITE_ROW;

	sqlite3_finalize(st);
	return can;
}

bool
rn_store_is_damaged(struct sqlite3 *db)
{
	sqlite3_stmt *st = NULL;
	const char *said;
	bool sound = true;
	int code;

	if (!has_memory())
		return false;
	code = sqlite3_prepare_v2(db, "PRAGMA quick_check(1)", -1, &st, NULL);
	if (code == SQLITE_OK && (code = sqlite3_step(st)) == SQLITE_ROW) {
		said = (const char *)sqlite3_column_text(st, 0);
		sound = said == NULL || strcmp(said, "ok") == 0;
	} else if (code == SQLITE_NOMEM) {
		sound = !has_memory() || !can_step(db);
	}
	sqlite3_finalize(st);
	return !sound;
}
