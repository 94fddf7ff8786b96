/*
 * whole.c - all of a store as lines of JSON, which restore.c reads: see whole.h.
 */
#include <errno.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "base/embed.h"
#include "base/handle.h"
#include "base/json.h"
#include "base/text.h"
#include "refnet/export.h"
#include "store/open.h"
#include "store/store.h"
#include "store/whole.h"

struct writer {
	struct refnet *rn;
	FILE *to, *line;	/* the line at hand is put together in memory */
	char *text;
	size_t n;
	struct rn_arena *a;	/* of a line */
	struct rn_digest *digest;
	int64_t rows;
};

/* The line goes out, and is told to the digest. */
static enum rn_status
end_line(struct writer *w)
{
	putc('\n', w->line);
	if (fflush(w->line) != 0 || ferror(w->line) != 0)
		rn_nomem();
	if (w->digest != NULL)
		rn_digest_add(w->digest, w->text, w->n);
	if (fwrite(w->text, 1, w->n, w->to) != w->n)
		return rn_fail(w->rn, RN_EIO, "cannot write the export: %s",
		    strerror(errno));
	rewind(w->line);
	return RN_OK;
}

static void
put_coded(struct writer *w, const char *key, const void *p, size_t n)
{
	fprintf(w->line, "{\"%s\":\"%s\"}", key, rn_base64(w->a, p, n));
}

static void
put_value(struct writer *w, sqlite3_stmt *st, int i)
{
	size_t n = (size_t)sqlite3_column_bytes(st, i);
	const char *s;

	switch (sqlite3_column_type(st, i)) {
	case SQLITE_INTEGER:
		fprintf(w->line, "%" PRId64,
		    (int64_t)sqlite3_column_int64(st, i));
		break;
	case SQLITE_TEXT:
		s = (const char *)sqlite3_column_text(st, i);
		if (s == NULL)
			rn_nomem();
		if (strlen(s) == n && rn_utf8_valid(s, n, NULL))
			rn_json_text(w->line, s);
		else
			put_coded(w, RN_WHOLE_RAW, s, n);
		break;
	default:
		put_coded(w, RN_WHOLE_BYTES, n == 0 ? "" :
		    sqlite3_column_blob(st, i), n);
	}
}

static enum rn_status
put_row(struct writer *w, const char *table, sqlite3_stmt *st)
{
	bool first = true;

	rn_arena_reset(w->a);
	rn_json_text(w->line, table);
	fprintf(w->line, ":{");
	for (int i = 0; i < sqlite3_column_count(st); i++) {
		if (sqlite3_column_type(st, i) == SQLITE_NULL)
			continue;
		if (!first)
			putc(',', w->line);
		first = false;
		rn_json_text(w->line, sqlite3_column_name(st, i));
		putc(':', w->line);
		put_value(w, st, i);
	}
	fprintf(w->line, "}}");
	w->rows++;
	return end_line(w);
}

/* In the order of rows, so that the same store is the same bytes. */
static enum rn_status
put_table(struct writer *w, const char *table)
{
	char *sql = sqlite3_mprintf("SELECT * FROM \"%w\"", table);
	enum rn_status rc = RN_OK;
	sqlite3_stmt *st = NULL;
	int code;

	if (sql == NULL)
		rn_nomem();
	code = sqlite3_prepare_v2(w->rn->db, sql, -1, &st, NULL);
	sqlite3_free(sql);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(st);
		if (code != SQLITE_ROW)
			break;
		putc('{', w->line);
		TRY(put_row(w, table, st));
	}
	if (code != SQLITE_DONE)
		rc = rn_store_error(w->rn, code);
out:
	sqlite3_finalize(st);
	return rc;
}

static enum rn_status
put_tables(struct writer *w)
{
	enum rn_status rc = RN_OK;
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(w->rn->db, RN_WHOLE_TABLES, -1, &st,
	    NULL);

	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(st);
		if (code == SQLITE_ROW)
			TRY(put_table(w, (const char *)sqlite3_column_text(st,
			    0)));
	}
	if (code != SQLITE_DONE)
		rc = rn_store_error(w->rn, code);
out:
	sqlite3_finalize(st);
	return rc;
}

static enum rn_status
put_all(struct writer *w)
{
	unsigned char digest[RN_SHA256];
	enum rn_status rc = RN_OK;

	fprintf(w->line, "{\"schema\":\"" RN_WHOLE "\",\"version\":%zu}",
	    rn_embedded_sql_n);
	TRY(end_line(w));
	TRY(put_tables(w));
	rn_digest_end(w->digest, digest);
	w->digest = NULL;
	fprintf(w->line, "{\"end\":{\"rows\":%" PRId64 ",\"sha256\":\"%s\"}}",
	    w->rows, rn_hex(w->a, digest, sizeof(digest)));
	TRY(end_line(w));
out:
	return rc;
}

enum rn_status
rn_export_all(struct refnet *rn, FILE *to, int64_t *rows)
{
	struct writer w = { .rn = rn, .to = to };
	unsigned char unused[RN_SHA256];
	enum rn_status rc = RN_OK;
	bool mine;

	w.line = open_memstream(&w.text, &w.n);
	w.a = rn_arena_make();
	if (w.line == NULL)
		rn_nomem();
	w.digest = rn_digest_new();
	rc = rn_view_begin(rn, &mine);
	if (rc == RN_OK)
		rc = rn_view_end(rn, mine, put_all(&w));
	*rows = w.rows;
	if (w.digest != NULL)
		rn_digest_end(w.digest, unused);
	fclose(w.line);
	free(w.text);
	rn_arena_free(w.a);
	return rc;
}
