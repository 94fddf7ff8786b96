/*
 * restore.c - a store made of an export of everything, which whole.c wrote.
 *
 * Nothing of the file becomes SQL: names of tables and columns are looked up in
 * the schema, and values are bound.  Triggers rest meanwhile, since what they
 * would do is in the file as well.
 */
#include <errno.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/digest.h"
#include "base/embed.h"
#include "base/handle.h"
#include "base/json.h"
#include "refnet/export.h"
#include "store/open.h"
#include "store/store.h"
#include "store/whole.h"

/* Bytes: what a store may hold of a text (open.c), each of them escaped. */
enum { LINE_MAX_BYTES = 100 * 1024 * 1024, COLUMNS = 64 };

struct reader {
	struct refnet *rn, *made;	/* who is told; the new store */
	const char *file;
	FILE *from;
	char *line;		/* malloc'd, n bytes, without its end */
	size_t n, room;
	int64_t number;		/* of the line, from 1 */
	struct rn_arena *a, *names;	/* of a line; of a table */
	struct rn_digest *digest;
	int64_t version, rows;
	/* where rows go: the table that the last one was of */
	char *table;
	char *column[COLUMNS];
	int columns;
	sqlite3_stmt *put;
};

static enum rn_status
refuse(struct reader *r, const char *why)
{
	return rn_fail(r->rn, RN_EREJECTED, "%s:%" PRId64 ": %s", r->file,
	    r->number, why);
}

/* --- lines ------------------------------------------------------------------ */

/* The next line; *more is false at the end. */
static enum rn_status
next_line(struct reader *r, bool *more)
{
	int c = EOF;

	r->n = 0;
	r->number++;
	while ((c = getc_unlocked(r->from)) != EOF && c != '\n') {
		if (r->n == LINE_MAX_BYTES)
			return refuse(r, "a line of more than 100 MiB");
		if (r->n + 1 >= r->room) {
			r->room *= 2;
			r->line = realloc(r->line, r->room);
			if (r->line == NULL)
				rn_nomem();
		}
		r->line[r->n++] = (char)c;
	}
	if (ferror(r->from))
		return rn_fail(r->rn, RN_EIO, "%s: %s", r->file,
		    strerror(errno));
	*more = c == '\n';
	return *more || r->n == 0 ? RN_OK :
	    refuse(r, "the file breaks off in this line");
}

static bool
is_key(const char *key, size_t n, const char *word)
{
	return n == strlen(word) && memcmp(key, word, n) == 0;
}

/* {"schema":"refnet.store/1","version":36} */
static enum rn_status
read_head(struct reader *r)
{
	struct rn_json j = { r->line, r->line + r->n, false };
	bool first = true, known = false;
	enum rn_status rc = RN_OK;
	const char *key;
	char *word;
	size_t n;

	rn_json_sign(&j, '{');
	while (rn_json_next(&j, '}', &first) && rn_json_key(&j, &key, &n)) {
		if (is_key(key, n, "schema"))
			known = rn_json_string(&j, r->a, &word, &n) &&
			    is_key(word, n, RN_WHOLE);
		else if (is_key(key, n, "version"))
			rn_json_int(&j, &r->version);
		else
			rn_json_skip(&j);
	}
	if (!rn_json_done(&j) || !known || r->version < 1)
		return refuse(r, "no export of a whole store");
	if (r->version > (int64_t)rn_embedded_sql_n) {
		rc = rn_fail(r->rn, RN_ECONFIG, "%s: written by a newer refnet"
		    " (schema %" PRId64 ", this one knows %zu)", r->file,
		    r->version, rn_embedded_sql_n);
		rn_hint(r->rn, "install the newer version");
	}
	return rc;
}

/* {"end":{"rows":812,"sha256":"..."}} */
static enum rn_status
read_end(struct reader *r, struct rn_json *j)
{
	unsigned char digest[RN_SHA256];
	bool first = true, whole = false;
	int64_t rows = -1;
	const char *key;
	char *word;
	size_t n;

	rn_digest_end(r->digest, digest);
	r->digest = NULL;
	rn_json_sign(j, '{');
	while (rn_json_next(j, '}', &first) && rn_json_key(j, &key, &n)) {
		if (is_key(key, n, "rows"))
			rn_json_int(j, &rows);
		else if (is_key(key, n, "sha256"))
			whole = rn_json_string(j, r->a, &word, &n) &&
			    is_key(word, n, rn_hex(r->a, digest,
			    sizeof(digest)));
		else
			rn_json_skip(j);
	}
	rn_json_sign(j, '}');
	if (!rn_json_done(j) || rows != r->rows)
		return refuse(r, "rows are missing before this line");
	return whole ? RN_OK : refuse(r, "what stands before this line is not"
	    " what was written: its digest differs");
}

/* --- rows ------------------------------------------------------------------- */

static enum rn_status
store_said(struct reader *r, int code)
{
	enum rn_status rc = rn_store_error(r->made, code);

	return rn_fail(r->rn, rc, "%s", rn_error_text(r->made));
}

static int
columns_of(struct reader *r)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(r->made->db, "SELECT name"
	    " FROM pragma_table_info(?1)", -1, &st, NULL);

	r->columns = 0;
	if (code == SQLITE_OK)
		code = sqlite3_bind_text(st, 1, r->table, -1, SQLITE_STATIC);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(st);
		if (code == SQLITE_ROW && r->columns < COLUMNS)
			r->column[r->columns++] = rn_strdup(r->names,
			    (const char *)sqlite3_column_text(st, 0));
	}
	sqlite3_finalize(st);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* INSERT INTO "table" ("a", ...) VALUES (?1, ...) */
static int
prepare_put(struct reader *r)
{
	sqlite3_str *sql = sqlite3_str_new(r->made->db);
	char *text;
	int code;

	sqlite3_str_appendf(sql, "INSERT INTO \"%w\" (", r->table);
	for (int i = 0; i < r->columns; i++)
		sqlite3_str_appendf(sql, "%s\"%w\"", i == 0 ? "" : ", ",
		    r->column[i]);
	sqlite3_str_appendall(sql, ") VALUES (");
	for (int i = 0; i < r->columns; i++)
		sqlite3_str_appendf(sql, "%s?%d", i == 0 ? "" : ", ", i + 1);
	sqlite3_str_appendall(sql, ")");
	text = sqlite3_str_finish(sql);
	code = text == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(r->made->db,
	    text, -1, &r->put, NULL);
	sqlite3_free(text);
	return code;
}

static int
has_table(struct reader *r, bool *yes)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(r->made->db, "SELECT 1 FROM ("
	    RN_WHOLE_TABLES ") WHERE name = ?1", -1, &st, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_bind_text(st, 1, r->table, -1, SQLITE_STATIC);
	if (code == SQLITE_OK)
		code = sqlite3_step(st);
	*yes = code == SQLITE_ROW;
	sqlite3_finalize(st);
	return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

/* Numbers that were given are taken from the file, when it comes to them. */
static int
begin_sequence(struct reader *r)
{
	return strcmp(r->table, "sqlite_sequence") != 0 ? SQLITE_OK :
	    sqlite3_exec(r->made->db, "DELETE FROM sqlite_sequence", NULL,
	    NULL, NULL);
}

static enum rn_status
take_table(struct reader *r, const char *key, size_t n)
{
	bool there = false;
	int code;

	if (r->table != NULL && is_key(key, n, r->table))
		return RN_OK;
	sqlite3_finalize(r->put);
	r->put = NULL;
	rn_arena_reset(r->names);
	r->table = rn_strndup(r->names, key, n);
	code = has_table(r, &there);
	if (code == SQLITE_OK && !there)
		return refuse(r, "of a table that a store does not have");
	if (code == SQLITE_OK)
		code = begin_sequence(r);
	if (code == SQLITE_OK)
		code = columns_of(r);
	if (code == SQLITE_OK)
		code = prepare_put(r);
	return code == SQLITE_OK ? RN_OK : store_said(r, code);
}

/* {"base64":"..."} or {"text64":"..."} */
static int
take_coded(struct reader *r, struct rn_json *j, int i)
{
	bool first = true, raw = false, good;
	const char *key;
	char *s = NULL;
	void *bytes = NULL;
	size_t n;

	good = rn_json_sign(j, '{') && rn_json_next(j, '}', &first) &&
	    rn_json_key(j, &key, &n) && ((raw = is_key(key, n, RN_WHOLE_RAW)) ||
	    is_key(key, n, RN_WHOLE_BYTES)) &&
	    rn_json_string(j, r->a, &s, &n) && rn_json_sign(j, '}') &&
	    rn_base64_read(r->a, s, n, &bytes, &n);
	if (!good) {
		j->broken = true;
		return SQLITE_OK;
	}
	return raw ? sqlite3_bind_text(r->put, i, bytes, (int)n,
	    SQLITE_STATIC) : sqlite3_bind_blob(r->put, i, bytes, (int)n,
	    SQLITE_STATIC);
}

static int
take_value(struct reader *r, struct rn_json *j, int i)
{
	int64_t number;
	char *s;
	size_t n;

	switch (rn_json_peek(j)) {
	case '{':
		return take_coded(r, j, i);
	case '"':
		return rn_json_string(j, r->a, &s, &n) ?
		    sqlite3_bind_text(r->put, i, s, (int)n, SQLITE_STATIC) :
		    SQLITE_OK;
	default:
		return rn_json_int(j, &number) ?
		    sqlite3_bind_int64(r->put, i, number) : SQLITE_OK;
	}
}

static enum rn_status
take_row(struct reader *r, struct rn_json *j)
{
	const char *key;
	bool first = true;
	int code = SQLITE_OK, i;
	size_t n;

	sqlite3_clear_bindings(r->put);
	rn_json_sign(j, '{');
	while (rn_json_next(j, '}', &first) && rn_json_key(j, &key, &n)) {
		for (i = 0; i < r->columns; i++)
			if (is_key(key, n, r->column[i]))
				break;
		if (i == r->columns)
			return refuse(r, "of a column that this table does not"
			    " have");
		code = take_value(r, j, i + 1);
		if (code != SQLITE_OK)
			return store_said(r, code);
	}
	rn_json_sign(j, '}');
	if (!rn_json_done(j))
		return refuse(r, "no row of a table");
	code = sqlite3_step(r->put);
	sqlite3_reset(r->put);
	if ((code & 0xff) == SQLITE_CONSTRAINT || (code & 0xff) ==
	    SQLITE_MISMATCH || (code & 0xff) == SQLITE_TOOBIG)
		return refuse(r, "a row that no store can hold");
	r->rows++;
	return code == SQLITE_DONE ? RN_OK : store_said(r, code);
}

/* *more: is there a line after it? */
static enum rn_status
take_line(struct reader *r, bool *more)
{
	struct rn_json j = { r->line, r->line + r->n, false };
	enum rn_status rc = RN_OK;
	const char *key;
	bool first = true;
	size_t n;

	rn_arena_reset(r->a);
	if (!rn_json_sign(&j, '{') || !rn_json_next(&j, '}', &first) ||
	    !rn_json_key(&j, &key, &n))
		return refuse(r, "no row of a table");
	*more = !is_key(key, n, "end");
	if (!*more)
		return read_end(r, &j);
	TRY(take_table(r, key, n));
	TRY(take_row(r, &j));
	rn_digest_add(r->digest, r->line, r->n);
	rn_digest_add(r->digest, "\n", 1);
out:
	return rc;
}

static enum rn_status
take_rows(struct reader *r)
{
	bool more = true, there;
	enum rn_status rc = RN_OK;

	while (more) {
		TRY(next_line(r, &there));
		if (!there)
			return refuse(r, "the file breaks off before its last"
			    " line");
		TRY(take_line(r, &more));
	}
	TRY(next_line(r, &there));
	if (there)
		rc = refuse(r, "something follows the last line");
out:
	return rc;
}

/* --- the new store ---------------------------------------------------------- */

/* What migrations put into it is in the file, too. */
static enum rn_status
empty(struct reader *r)
{
	enum rn_status rc = RN_OK;
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(r->made->db, "SELECT 'DELETE FROM \"'"
	    " || name || '\"' FROM (" RN_WHOLE_TABLES ")", -1, &st, NULL);

	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(st);
		if (code == SQLITE_ROW)
			TRY(rn_store_run(r->made,
			    (const char *)sqlite3_column_text(st, 0)));
	}
	if (code != SQLITE_DONE)
		rc = rn_store_error(r->made, code);
out:
	sqlite3_finalize(st);
	return rc == RN_OK ? rc : rn_fail(r->rn, rc, "%s",
	    rn_error_text(r->made));
}

static enum rn_status
fill(struct reader *r)
{
	struct sqlite3 *db = r->made->db;
	enum rn_status rc = RN_OK;
	int code;

	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	code = sqlite3_exec(db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE",
	    NULL, NULL, NULL);
	if (code != SQLITE_OK)
		return store_said(r, code);
	TRY(empty(r));
	TRY(take_rows(r));
	sqlite3_finalize(r->put);
	r->put = NULL;
	code = sqlite3_exec(db, "COMMIT; PRAGMA foreign_keys = ON", NULL,
	    NULL, NULL);
	if (code != SQLITE_OK)
		rc = store_said(r, code);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
out:
	return rc;
}

static enum rn_status
make(struct reader *r, const char *part)
{
	enum rn_status rc = RN_OK;
	bool more;

	TRY(next_line(r, &more));
	TRY(read_head(r));
	rn_digest_add(r->digest, r->line, r->n);
	rn_digest_add(r->digest, "\n", 1);
	rc = rn_store_make(r->made, part, (size_t)r->version);
	if (rc != RN_OK)
		return rn_fail(r->rn, rc, "%s", rn_error_text(r->made));
	TRY(fill(r));
	rc = rn_store_advance(r->made, rn_embedded_sql_n);
	if (rc != RN_OK)
		return rn_fail(r->rn, rc, "%s", rn_error_text(r->made));
out:
	return rc;
}

static enum rn_status
read_file(struct reader *r, const char *part)
{
	unsigned char unused[RN_SHA256];
	enum rn_status rc;

	r->from = fopen(r->file, "rb");
	if (r->from == NULL)
		return rn_fail(r->rn, errno == EACCES ? RN_EPERM : RN_ENOINPUT,
		    "%s: %s", r->file, strerror(errno));
	r->a = rn_arena_make();
	r->names = rn_arena_make();
	r->made = rn_handle_new(rn_now(r->rn));
	r->digest = rn_digest_new();
	r->room = 4096;
	r->line = malloc(r->room);
	if (r->made == NULL || r->line == NULL)
		rn_nomem();
	rc = make(r, part);
	if (r->digest != NULL)
		rn_digest_end(r->digest, unused);
	sqlite3_finalize(r->put);
	rn_close(r->made);
	rn_arena_free(r->a);
	rn_arena_free(r->names);
	free(r->line);
	fclose(r->from);
	return rc;
}

bool
rn_export_is_all(const char *path)
{
	static const char head[] = "{\"schema\":\"" RN_WHOLE "\"";
	char is[sizeof(head)] = "";
	struct stat st;
	FILE *f;

	/* what a pipe gives it gives once */
	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) ||
	    (f = fopen(path, "rb")) == NULL)
		return false;
	if (fread(is, 1, sizeof(head) - 1, f) == 0)
		is[0] = '\0';
	fclose(f);
	return memcmp(is, head, sizeof(head) - 1) == 0;
}

enum rn_status
rn_restore(struct refnet *rn, struct rn_arena *a, const char *from,
    const char *path, struct rn_backup *out)
{
	struct reader r = { .rn = rn, .file = from };
	enum rn_status rc = RN_OK;
	const char *part;

	*out = (struct rn_backup){ .file = path };
	TRY(rn_part_name(rn, a, path, &part));
	TRY(read_file(&r, part));
	TRY(rn_part_check(rn, a, part, path, out));
	if (!rn->dry)
		rc = rn_part_keep(rn, part, path);
out:
	rn_part_drop(part);
	return rc;
}
