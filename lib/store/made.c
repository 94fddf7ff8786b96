/*
 * made.c - is a schema what the migrations make of an empty store?
 *
 * What else stands in one (a trigger, a view, a column that is computed, an
 * index of an expression) would be run by whoever opens it.  So a store is
 * used only if all of it is ours, to the letter; nothing is judged by its name
 * or its kind, for whoever made the file chose them.
 */
#include <sqlite3.h>
#include <string.h>

#include "base/digest.h"
#include "base/embed.h"
#include "store/open.h"
#include "store/store.h"

/*
 * The digest of the newest schema, so that nothing need be made to compare
 * with; one that is out of date costs every start some milliseconds, and
 * unit/store says which it is.
 */
const char rn_schema_newest[] =
    "820431913bf4d9060540e0f9c3e72cbf3ec97cb80e33ba3bc3186882b0a9b797";

int
rn_schema_digest(sqlite3 *db, unsigned char out[RN_SHA256])
{
	/* all but the index that may be made later, and what ANALYZE leaves */
	static const char sql[] = "SELECT type, name, tbl_name, sql"
	    " FROM sqlite_schema WHERE sql IS NOT NULL AND sql IS NOT '"
	    RN_LATE_INDEX "' AND sql NOT IN ("
	    "'CREATE TABLE sqlite_stat1(tbl,idx,stat)',"
	    " 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')"
	    " ORDER BY type, name, tbl_name, sql";
	enum { COLUMNS = 4 };
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(db, sql, -1, &st, NULL);

	memset(out, 0, RN_SHA256);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		struct rn_piece piece[1 + 2 * COLUMNS] = { { out, RN_SHA256 } };

		code = sqlite3_step(st);
		if (code != SQLITE_ROW)
			break;
		for (int i = 0; i < COLUMNS; i++) {
			const void *text = sqlite3_column_text(st, i);
			int n = sqlite3_column_bytes(st, i);

			piece[1 + 2 * i].p = text == NULL ? "" : text;
			piece[1 + 2 * i].n = (size_t)n;
			piece[2 + 2 * i] = (struct rn_piece){ "", 1 };
		}
		rn_sha256(out, piece, RN_LEN(piece));
	}
	sqlite3_finalize(st);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* The same of the schema of that version. */
static int
digest_made(int64_t version, unsigned char out[RN_SHA256])
{
	sqlite3 *db = NULL;
	int code = sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE |
	    SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);

	if (code == SQLITE_OK)
		code = rn_pages_offer(db);
	for (size_t i = 0; code == SQLITE_OK && i < (size_t)version; i++)
		code = sqlite3_exec(db, (const char *)
		    rn_embedded_sql[i].bytes, NULL, NULL, NULL);
	if (code == SQLITE_OK)
		code = rn_schema_digest(db, out);
	sqlite3_close(db);
	return code;
}

static bool
is_newest(const unsigned char digest[RN_SHA256])
{
	static const char figure[] = "0123456789abcdef";
	bool same = true;

	for (size_t i = 0; i < RN_SHA256 && same; i++)
		same = rn_schema_newest[2 * i] == figure[digest[i] >> 4] &&
		    rn_schema_newest[2 * i + 1] == figure[digest[i] & 15];
	return same;
}

int
rn_schema_as_made(sqlite3 *db, int64_t version, bool *yes)
{
	unsigned char is[RN_SHA256], made[RN_SHA256];
	int code = rn_schema_digest(db, is);

	*yes = false;
	if (code != SQLITE_OK || version < 0 ||
	    version > (int64_t)rn_embedded_sql_n)
		return code;
	*yes = version == (int64_t)rn_embedded_sql_n && is_newest(is);
	if (*yes)
		return SQLITE_OK;
	code = digest_made(version, made);
	*yes = code == SQLITE_OK && memcmp(is, made, sizeof(is)) == 0;
	return code;
}
