/*
 * checkup.c - is a store as it should be?  What refnet doctor finds.
 *
 * A check is a function in `checks`, in the order of the rows; it says what it
 * saw by put(), and returns false when what follows makes no sense any more.
 * Words never quote the store: what stands in it may be a name.
 */
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/disk.h"
#include "base/embed.h"
#include "base/handle.h"
#include "refnet/checkup.h"
#include "store/open.h"
#include "store/store.h"
#include "store/whole.h"

const char *const rn_finding_status_name[RN_FINDING_STATUSES + 1] = {
	"ok", "note", "bad", NULL
};

enum { COMPLAINTS = 20 };	/* of an integrity check, at most */

struct checkup {
	struct refnet *rn;
	struct rn_arena *a;
	sqlite3 *db;
	struct rn_finding *v;
	size_t n, room;
	int64_t version;
	bool ours;		/* nobody put anything into the schema */
	bool current;		/* and it is that of this program */
	bool nomem;		/* memory was out, which says nothing of the store */
};

static void
put(struct checkup *c, const char *check, enum rn_finding_status status,
    const char *detail)
{
	if (c->n == c->room) {
		struct rn_finding *v;

		c->room = c->room == 0 ? 32 : c->room * 2;
		v = rn_alloc(c->a, c->room * sizeof(*v));
		if (c->n > 0)
			memcpy(v, c->v, c->n * sizeof(*v));
		c->v = v;
	}
	c->v[c->n++] = (struct rn_finding){ check, (int)status, detail };
}

/* SQLite's own words for a code name no file and quote no data. */
static bool
failed(struct checkup *c, const char *check, int code)
{
	char who[128];

	c->nomem = c->nomem || (code & 0xff) == SQLITE_NOMEM;
	if ((code & 0xff) == SQLITE_BUSY) {
		rn_holder_find(c->rn, who, sizeof(who));
		put(c, check, RN_FINDING_BAD, rn_sprintf(c->a,
		    "not looked at: locked by %s", who));
	} else {
		put(c, check, RN_FINDING_BAD, rn_sprintf(c->a,
		    "cannot be read: %s", sqlite3_errstr(code)));
	}
	return false;
}

/* One number; false when it could not be had, which is a finding. */
static bool
number(struct checkup *c, const char *check, const char *sql, int64_t *out)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(c->db, sql, -1, &st, NULL);

	if (code == SQLITE_OK && (code = sqlite3_step(st)) == SQLITE_ROW)
		*out = sqlite3_column_int64(st, 0);
	sqlite3_finalize(st);
	return code == SQLITE_ROW ? true : failed(c, check, code);
}

static void
check_folder(struct checkup *c)
{
	const char *shared = rn_checkup_shared(c->rn->path);
	char dir[sizeof(c->rn->path)];
	struct stat s;

	if (shared != NULL)
		put(c, "folder", RN_FINDING_NOTE, rn_sprintf(c->a, "%s: "
		    RN_SHARED_WORDS, shared));
	if (rn_folder_of(c->rn->path, dir, sizeof(dir)) &&
	    stat(dir, &s) == 0 && (s.st_mode & 022) != 0)
		put(c, "folder", RN_FINDING_NOTE, rn_sprintf(c->a,
		    "mode %04o: others may put files into the store's folder",
		    (unsigned)s.st_mode & 07777));
}

/* Copies that migrations made hold people, too. */
static void
check_copies(struct checkup *c)
{
	int n = 0, open_to_others = 0;

	for (size_t i = 1; i <= rn_embedded_sql_n; i++) {
		char path[sizeof(c->rn->path) + 32];
		struct stat s;

		snprintf(path, sizeof(path), "%s.before-%zu", c->rn->path, i);
		if (lstat(path, &s) != 0)
			continue;
		n++;
		open_to_others += (s.st_mode & 077) != 0;
	}
	if (open_to_others > 0)
		put(c, "copies", RN_FINDING_BAD, rn_sprintf(c->a,
		    "%d of %d made before migrations may be read by others:"
		    " chmod 600", open_to_others, n));
	else if (n > 0)
		put(c, "copies", RN_FINDING_NOTE, rn_sprintf(c->a,
		    "%d made before migrations, beside the store; they hold"
		    " people, too", n));
}

static bool
check_file(struct checkup *c)
{
	struct stat s;

	if (stat(c->rn->path, &s) != 0) {
		put(c, "file", RN_FINDING_BAD, errno == ENOENT ||
		    errno == ENOTDIR ? "there is none: refnet init makes one" :
		    rn_sprintf(c->a, "%s", strerror(errno)));
		return false;
	}
	if (!S_ISREG(s.st_mode)) {
		put(c, "file", RN_FINDING_BAD, "not a regular file");
		return false;
	}
	if ((s.st_mode & 077) != 0)
		put(c, "file", RN_FINDING_BAD, rn_sprintf(c->a, "mode %04o:"
		    " others may read or write it; chmod 600",
		    (unsigned)s.st_mode & 07777));
	else if (s.st_uid != geteuid())
		put(c, "file", RN_FINDING_NOTE, "it belongs to somebody else");
	else
		put(c, "file", RN_FINDING_OK, rn_sprintf(c->a,
		    "mode %04o, %lld bytes", (unsigned)s.st_mode & 07777,
		    (long long)s.st_size));
	check_folder(c);
	check_copies(c);
	return true;
}

static bool
check_schema(struct checkup *c)
{
	int64_t app = 0, known = (int64_t)rn_embedded_sql_n;
	bool as_made;
	int code;

	if (!number(c, "schema", "PRAGMA application_id", &app) ||
	    !number(c, "schema", "PRAGMA user_version", &c->version))
		return false;
	if (app != RN_APPLICATION_ID || c->version < 1) {
		put(c, "schema", RN_FINDING_BAD,
		    app == 0 && c->version == 0 ?
		    "no refnet store" :
		    "a database, but not a refnet store");
		return false;
	}
	if (c->version > known) {
		put(c, "schema", RN_FINDING_BAD, rn_sprintf(c->a, "%lld,"
		    " written by a newer refnet; this one knows %lld",
		    (long long)c->version, (long long)known));
		return false;
	}
	c->current = c->version == known;
	code = rn_schema_as_made(c->db, c->version, &as_made);
	if (code != SQLITE_OK)
		return failed(c, "schema", code);
	c->ours = as_made;
	if (!as_made) {
		put(c, "schema", RN_FINDING_BAD, rn_sprintf(c->a, "%lld, but"
		    " its tables are not as refnet makes them",
		    (long long)c->version));
		c->current = false;
	} else if (c->current) {
		put(c, "schema", RN_FINDING_OK, rn_sprintf(c->a,
		    "%lld of %lld, no migration pending",
		    (long long)c->version, (long long)known));
	} else {
		put(c, "schema", RN_FINDING_NOTE, rn_sprintf(c->a, "%lld of"
		    " %lld: the next command migrates, after a copy",
		    (long long)c->version, (long long)known));
	}
	return true;
}

static bool
check_pages(struct checkup *c)
{
	int64_t pages = 0, unused = 0, size = 0;

	if (!number(c, "pages", "PRAGMA page_count", &pages) ||
	    !number(c, "pages", "PRAGMA freelist_count", &unused) ||
	    !number(c, "pages", "PRAGMA page_size", &size))
		return false;
	put(c, "pages", RN_FINDING_OK, rn_sprintf(c->a,
	    "%lld of %lld bytes, %lld of them unused", (long long)pages,
	    (long long)size, (long long)unused));
	return true;
}

/* Could a writer begin?  Nothing is written. */
static bool
check_lock(struct checkup *c)
{
	int code = sqlite3_exec(c->db, "PRAGMA query_only = OFF;"
	    "BEGIN IMMEDIATE", NULL, NULL, NULL);
	char who[128];

	sqlite3_exec(c->db, code == SQLITE_OK ? "ROLLBACK;"
	    "PRAGMA query_only = ON" : "PRAGMA query_only = ON", NULL, NULL,
	    NULL);
	if (code == SQLITE_OK) {
		put(c, "lock", RN_FINDING_OK, "nobody holds it");
	} else if ((code & 0xff) == SQLITE_BUSY) {
		rn_holder_find(c->rn, who, sizeof(who));
		put(c, "lock", RN_FINDING_NOTE, rn_sprintf(c->a,
		    "held by %s", who));
	} else if ((code & 0xff) == SQLITE_READONLY) {
		put(c, "lock", RN_FINDING_NOTE, "it cannot be written");
	} else {
		return failed(c, "lock", code);
	}
	return true;
}

/*
 * What kept SQLite from looking at a page, as a code: it says so among its
 * complaints, in words.
 */
static int
kept_from_it(const char *said)
{
	const char *at = strstr(said, "error code");
	long code = at == NULL ? 0 :
	    strtol(at + strcspn(at, "0123456789"), NULL, 10) & 0xff;

	return code == SQLITE_NOMEM || code == SQLITE_IOERR ? (int)code : 0;
}

/* How many rows a statement gives, "ok" left out. */
static int
complaints(struct checkup *c, const char *sql, int64_t *n)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(c->db, sql, -1, &st, NULL);

	for (*n = 0; code == SQLITE_OK || code == SQLITE_ROW;) {
		const char *said;
		int cause;

		code = sqlite3_step(st);
		if (code != SQLITE_ROW)
			break;
		said = (const char *)sqlite3_column_text(st, 0);
		cause = said == NULL ? 0 : kept_from_it(said);
		if (cause != 0)
			code = cause;
		else if (said == NULL || strcmp(said, "ok") != 0)
			(*n)++;
	}
	sqlite3_finalize(st);
	return code;
}

/* SQLITE_TOOBIG: a row of the table, or a value, is longer than refnet reads. */
static int
read_all(struct checkup *c, const char *table)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(c->db, rn_sprintf(c->a,
	    "SELECT * FROM \"%s\"", table), -1, &st, NULL);

	while (code == SQLITE_OK || code == SQLITE_ROW) {
		int64_t bytes = 0;

		code = sqlite3_step(st);
		for (int i = 0; code == SQLITE_ROW &&
		    i < sqlite3_column_count(st); i++)
			bytes += sqlite3_column_bytes(st, i);
		if (bytes > RN_STORE_LONGEST)
			code = SQLITE_TOOBIG;
	}
	sqlite3_finalize(st);
	return code;
}

/* How many tables hold such; the names are ours: check_schema() saw to that. */
static int
long_tables(struct checkup *c, int64_t *n)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(c->db, RN_WHOLE_TABLES, -1, &st, NULL);

	*n = 0;
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(st);
		if (code != SQLITE_ROW)
			break;
		code = read_all(c, (const char *)sqlite3_column_text(st, 0));
		*n += code == SQLITE_TOOBIG;
		if (code == SQLITE_TOOBIG || code == SQLITE_DONE)
			code = SQLITE_ROW;
	}
	sqlite3_finalize(st);
	return code;
}

static bool
check_integrity(struct checkup *c)
{
	char sql[48];
	int64_t n;
	int code;

	/* what checks and indexes say is run by it */
	if (!c->ours) {
		put(c, "integrity", RN_FINDING_NOTE, "not looked at");
		return false;
	}
	snprintf(sql, sizeof(sql), "PRAGMA integrity_check(%d)", COMPLAINTS);
	code = complaints(c, sql, &n);
	if (code == SQLITE_NOMEM && rn_store_is_damaged(c->db)) {
		code = SQLITE_DONE;
		n++;
	}
	if (code != SQLITE_DONE)
		return failed(c, "integrity", code);
	if (n > 0) {
		put(c, "integrity", RN_FINDING_BAD, rn_sprintf(c->a, "%lld%s"
		    " %s damaged: work on a copy, or restore a backup",
		    (long long)n, n >= COMPLAINTS ? " places or more" :
		    n == 1 ? " place" : " places", n == 1 ? "is" : "are"));
		return false;
	}
	code = long_tables(c, &n);
	if (code != SQLITE_DONE)
		return failed(c, "integrity", code);
	if (n > 0) {
		put(c, "integrity", RN_FINDING_BAD, rn_sprintf(c->a, "%lld"
		    " %s a value longer than refnet keeps: restore a backup",
		    (long long)n, n == 1 ? "table holds" : "tables hold"));
		return false;
	}
	put(c, "integrity", RN_FINDING_OK, "every page and index is whole");
	return true;
}

/* What points at handles, of which SQLite cannot know (001-house.sql). */
static const struct { const char *table, *column; } points[] = {
	{ "handle_key_recent", "handle" }, { "assign", "handle" },
	{ "record", "handle" }, { "record", "lister" }, { "mark", "handle" },
	{ "profile_version", "owner" }, { "tie", "a" }, { "tie", "b" },
	{ "intro", "requester" }, { "intro", "connector" },
	{ "intro", "target" }, { "consent", "requester" },
	{ "consent", "connector" }, { "consent", "target" },
	{ "exclusion", "a" }, { "exclusion", "b" },
	{ "verdict_side", "handle" }, { "handle_said", "handle" },
	{ "handle_said", "said" }, { "called", "handle" },
	{ "proof", "handle" }, { "lesson", "handle" }, { "person", "via" },
};

/* How many of them point at none. */
static bool
lost_handles(struct checkup *c, int64_t *n)
{
	bool whole = true;

	for (size_t i = 0; i < RN_LEN(points) && whole; i++) {
		int64_t lost = 0;

		whole = number(c, "references", rn_sprintf(c->a,
		    "SELECT count(*) FROM %s r WHERE r.%s IS NOT NULL"
		    " AND NOT EXISTS (SELECT 1 FROM handle h WHERE h.id ="
		    " r.%s)", points[i].table, points[i].column,
		    points[i].column), &lost);
		*n += lost;
	}
	return whole;
}

static bool
check_references(struct checkup *c)
{
	int64_t n;
	int code = complaints(c, "PRAGMA foreign_key_check", &n);

	if (code != SQLITE_DONE)
		return failed(c, "references", code);
	if (c->current && !lost_handles(c, &n))
		return false;
	if (n == 0)
		put(c, "references", RN_FINDING_OK,
		    "every row points at rows that are there");
	else
		put(c, "references", RN_FINDING_BAD, rn_sprintf(c->a,
		    "%lld %s at what is not there", (long long)n,
		    n == 1 ? "row points" : "rows point"));
	return true;
}

/*
 * The tables are ours: check_schema() has seen to that.  A virtual one's rows
 * are in others.
 */
static bool
check_rows(struct checkup *c)
{
	sqlite3_stmt *st = NULL;
	int code;

	if (!c->current)
		return true;
	code = sqlite3_prepare_v2(c->db, "SELECT name, 'SELECT ' || CASE name"
	    " WHEN 'interaction' THEN 'coalesce(sum(n), 0)' ELSE 'count(*)'"
	    " END || ' FROM \"' || name || '\"' FROM sqlite_schema WHERE"
	    " type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
	    " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name", -1, &st, NULL);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		const char *name, *sql;
		int64_t n = 0;

		code = sqlite3_step(st);
		if (code != SQLITE_ROW)
			break;
		name = rn_sprintf(c->a, "table %s",
		    (const char *)sqlite3_column_text(st, 0));
		sql = (const char *)sqlite3_column_text(st, 1);
		if (sql != NULL && number(c, name, sql, &n) && n > 0)
			put(c, name, RN_FINDING_OK, rn_sprintf(c->a,
			    "%lld", (long long)n));
	}
	sqlite3_finalize(st);
	return code == SQLITE_DONE ? true : failed(c, "tables", code);
}

static bool
open_to_look(struct checkup *c)
{
	static const char *const settings[] = {
		"PRAGMA query_only = ON", "PRAGMA trusted_schema = OFF",
		"PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0",
	};
	int code = rn_store_connect(c->rn->path, &c->db);

	if (code == SQLITE_OK && !rn_journal_is_ours(c->db)) {
		put(c, "file", RN_FINDING_BAD, "the journal beside it names"
		    " another file, which would be removed; delete the"
		    " journal");
		return false;
	}
	if (code == SQLITE_OK) {
		sqlite3_busy_timeout(c->db, 1000);
		sqlite3_limit(c->db, SQLITE_LIMIT_LENGTH, RN_STORE_LONGEST);
		sqlite3_db_config(c->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
		code = rn_handles_offer(c->rn, c->db);
	}
	for (size_t i = 0; i < RN_LEN(settings) && code == SQLITE_OK; i++)
		code = sqlite3_exec(c->db, settings[i], NULL, NULL, NULL);
	return code == SQLITE_OK ? true : failed(c, "file", code);
}

static bool (*const checks[])(struct checkup *) = {
	check_file, open_to_look, check_schema, check_pages, check_lock,
	check_integrity, check_references, check_rows,
};

enum rn_status
rn_checkup(struct refnet *rn, struct rn_arena *a, const char *path,
    struct rn_finding **list, size_t *n, bool *usable)
{
	struct checkup c = { .rn = rn, .a = a };
	bool whole = true;

	if (rn->db != NULL)
		return rn_fail(rn, RN_EUSAGE, "a store is open already");
	if (strlen(path) >= sizeof(rn->path))
		return rn_fail(rn, RN_EUSAGE, "path too long: %s", path);
	snprintf(rn->path, sizeof(rn->path), "%s", path);
	put(&c, "sqlite", RN_FINDING_OK, sqlite3_libversion());
	for (size_t i = 0; i < RN_LEN(checks) && whole; i++)
		whole = checks[i](&c);
	sqlite3_close(c.db);
	*list = c.v;
	*n = c.n;
	*usable = whole && c.current;
	for (size_t i = 0; i < c.n; i++)
		if (strcmp(c.v[i].check, "file") == 0 &&
		    c.v[i].status == RN_FINDING_BAD)
			*usable = false;
	return c.nomem ? rn_store_error(rn, SQLITE_NOMEM) : RN_OK;
}
