/*
 * schema.c - statements that are made of names of the schema, for a room whose
 * work is a table of all its columns.
 */
#include <sqlite3.h>
#include <stdlib.h>

#include "base/handle.h"
#include "store/open.h"
#include "store/store.h"

enum rn_status
rn_schema_run(struct refnet *rn, const char *sql, int64_t *rows)
{
	enum rn_status rc = rn_store_run(rn, sql);

	if (rows != NULL)	/* without those of triggers */
		*rows = sqlite3_changes64(rn->db);
	return rc;
}

enum rn_status
rn_schema_read(struct refnet *rn, struct rn_arena *a, const char *sql,
    rn_schema_row *tell, void *ctx)
{
	sqlite3_stmt *raw = NULL;
	int code = sqlite3_prepare_v2(rn->db, sql, -1, &raw, NULL);

	while (code == SQLITE_OK || code == SQLITE_ROW) {
		struct rn_stmt st = { .rn = rn, .raw = raw };

		code = sqlite3_step(raw);
		if (code == SQLITE_ROW)
			tell(ctx, rn_col_int(&st, 0), rn_col_text(&st, 1, a));
	}
	sqlite3_finalize(raw);
	return code == SQLITE_DONE ? RN_OK : rn_store_error(rn, code);
}

enum { CELLS = 32 };	/* of a row */

enum rn_status
rn_schema_rows(struct refnet *rn, struct rn_arena *a, const char *sql,
    rn_schema_cells *tell, void *ctx)
{
	struct rn_schema_cell cell[CELLS];
	sqlite3_stmt *raw = NULL;
	int code = sqlite3_prepare_v2(rn->db, sql, -1, &raw, NULL);
	int n = sqlite3_column_count(raw);

	while (code == SQLITE_OK || code == SQLITE_ROW) {
		struct rn_stmt st = { .rn = rn, .raw = raw };

		code = sqlite3_step(raw);
		if (code != SQLITE_ROW)
			break;
		for (int i = 0; i < n && i < CELLS; i++) {
			/* asked before it is made text */
			cell[i].number = sqlite3_column_type(raw, i) ==
			    SQLITE_INTEGER;
			cell[i].name = sqlite3_column_name(raw, i);
			cell[i].text = rn_col_text(&st, i, a);
		}
		tell(ctx, cell, (size_t)(n < CELLS ? n : CELLS));
	}
	sqlite3_finalize(raw);
	return code == SQLITE_DONE ? RN_OK : rn_store_error(rn, code);
}

enum rn_status
rn_schema_scratch(struct refnet *rn, bool on)
{
	return !rn->only_reads ? RN_OK : rn_store_run(rn, on ?
	    "PRAGMA query_only = OFF" : "PRAGMA query_only = ON");
}

static void
call(sqlite3_context *out, int n, sqlite3_value **v)
{
	const struct rn_text_function *f = sqlite3_user_data(out);
	const char *s = (const char *)sqlite3_value_text(v[0]), *to;

	(void)n;
	if (s == NULL)
		return;		/* null */
	to = f->call(f->ctx, s);
	if (to == s)
		sqlite3_result_value(out, v[0]);
	else
		sqlite3_result_text(out, to, -1, SQLITE_TRANSIENT);
}

enum rn_status
rn_schema_offer(struct refnet *rn, const struct rn_text_function *f)
{
	int code = sqlite3_create_function(rn->db, f->name, 1, SQLITE_UTF8 |
	    SQLITE_DIRECTONLY, (void *)(uintptr_t)f,
	    f->call == NULL ? NULL : call, NULL, NULL);

	return code == SQLITE_OK ? RN_OK : rn_store_error(rn, code);
}
