/*
 * open.c - create, check, open and migrate a store.
 *
 * Connection settings are the table `settings`; the schema is sql/.  A file
 * is created by us, 0600, before SQLite sees it, so that it is never readable
 * by others even for a moment.
 */
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/disk.h"
#include "base/embed.h"
#include "base/handle.h"
#include "store/open.h"
#include "store/store.h"

/* WAL loses a commit with two writers in libraries older than 3.51.3. */
#define WAL_IS_SAFE 3051003

static const char *const settings[] = {
	"PRAGMA foreign_keys = ON",
	/* a commit is there even if the power fails the moment after it */
	"PRAGMA synchronous = EXTRA",
	"PRAGMA secure_delete = ON",
	"PRAGMA trusted_schema = OFF",
	"PRAGMA cell_size_check = ON",
	"PRAGMA mmap_size = 0",
	"PRAGMA temp_store = MEMORY",
};

/*
 * KiB of pages in memory, so that an import writes most index pages once.  To
 * read much, once, costs less with few: a page that is new to the process takes
 * longer to get than to read again.
 */
enum { CACHE = 32000, CACHE_TO_READ = 4000, CACHE_BESIDE = 256 };

static const struct { int what, most; } limits[] = {
	{ SQLITE_LIMIT_LENGTH, RN_STORE_LONGEST },
	{ SQLITE_LIMIT_SQL_LENGTH, 64 * 1024 },
	{ SQLITE_LIMIT_EXPR_DEPTH, 64 },
	{ SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1024 },
	{ SQLITE_LIMIT_ATTACHED, 1 },	/* VACUUM INTO attaches its target */
	{ SQLITE_LIMIT_VDBE_OP, 100000 },
};

struct refnet *
rn_handle_new(int64_t now)
{
	struct refnet *rn = calloc(1, sizeof(*rn));

	if (rn != NULL) {
		rn->now = now;
		rn->wait = 5;
		rn->limits = rn_limits_usual;
	}
	return rn;
}

void
rn_close(struct refnet *rn)
{
	if (rn == NULL)
		return;
	for (size_t r = 0; r < RN_ROOM_MAX; r++)
		for (size_t i = 0; i < RN_ROOM_SQL; i++)
			sqlite3_finalize(rn->cache[r][i]);
	if (rn->dry && rn->wrote_n > 0) {
		if (rn->dry_open)
			sqlite3_exec(rn->db, "ROLLBACK", NULL, NULL, NULL);
		rn->dry = false;
		rn_wrote_later(rn);
	}
	sqlite3_close(rn->db);
	rn_holder_close(rn);
	free(rn->transient);
	free(rn->wrote);
	free(rn);
}

int64_t
rn_now(const struct refnet *rn)
{
	return rn->now;
}

void
rn_clock(struct refnet *rn, int64_t now)
{
	rn->now = now;
}

void
rn_terms_set(struct refnet *rn, const struct rn_terms *terms)
{
	rn->terms = *terms;
	rn->has_terms = true;
}

const struct rn_limits rn_limits_usual = { 1, 1, 1, 14, 1, 6 };

void
rn_limits_set(struct refnet *rn, const struct rn_limits *to)
{
	rn->limits = *to;
}

const char *
rn_path(const struct refnet *rn)
{
	return rn->path;
}

void
rn_dry_run(struct refnet *rn, bool on)
{
	rn->dry = on;
}

/* Make the folders that are missing above path, for us alone. */
static enum rn_status
make_folders(struct refnet *rn, const char *path)
{
	char dir[sizeof(rn->path)];

	snprintf(dir, sizeof(dir), "%s", path);
	for (char *p = dir + 1; (p = strchr(p, '/')) != NULL; p++) {
		*p = '\0';
		if (mkdir(dir, 0700) != 0 && errno != EEXIST)
			return rn_fail(rn, errno == EACCES || errno == EPERM ||
			    errno == EROFS ? RN_EPERM : RN_EIO,
			    "cannot create folder %s: %s", dir,
			    strerror(errno));
		*p = '/';
	}
	return RN_OK;
}

static enum rn_status
create_file(struct refnet *rn, const char *path)
{
	enum rn_status rc = make_folders(rn, path);
	int fd;

	if (rc != RN_OK)
		return rc;
	fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
	    0600);
	if (fd < 0)
		return errno == EEXIST ? RN_OK : rn_fail(rn,
		    errno == EACCES || errno == EPERM || errno == EROFS ?
		    RN_EPERM : RN_EIO, "cannot create %s: %s", path,
		    strerror(errno));
	if (fchmod(fd, 0600) != 0 || close(fd) != 0)
		return rn_fail(rn, RN_EIO, "%s: %s", path, strerror(errno));
	return RN_OK;
}

static enum rn_status
check_file(struct refnet *rn, const char *path, enum rn_mode mode)
{
	struct stat s;

	if (stat(path, &s) != 0) {
		if (errno == ENOENT || errno == ENOTDIR) {
			if (mode == RN_CREATE)
				return create_file(rn, path);
			rn_fail(rn, RN_ECONFIG, "no store at %s", path);
			rn_hint(rn, "refnet init --me you@your-domain");
			return RN_ECONFIG;
		}
		return rn_fail(rn, RN_EPERM, "%s: %s", path, strerror(errno));
	}
	if (!S_ISREG(s.st_mode))
		return rn_fail(rn, RN_ECONFIG, "%s: not a regular file", path);
	if ((s.st_mode & 077) != 0) {
		rn_fail(rn, RN_EPERM, "%s: others may read or write this store"
		    " (mode %03o)", path, (unsigned)s.st_mode & 0777);
		rn_hint(rn, "chmod 600 '%s'", path);
		return RN_EPERM;
	}
	return RN_OK;
}

/* What SQLite makes nothing of when it first looks is no fault of ours. */
static enum rn_status
cannot_look(struct refnet *rn, int code)
{
	return rn_store_error(rn, code == SQLITE_ERROR ? SQLITE_CORRUPT :
	    code);
}

static enum rn_status
pragma(struct refnet *rn, const char *sql, int64_t *out)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(rn->db, sql, -1, &st, NULL);

	if (code == SQLITE_OK && (code = sqlite3_step(st)) == SQLITE_ROW) {
		*out = sqlite3_column_int64(st, 0);
		code = SQLITE_OK;
	}
	sqlite3_finalize(st);
	return code == SQLITE_OK || code == SQLITE_DONE ? RN_OK :
	    cannot_look(rn, code);
}

static int
trace(unsigned event, void *ctx, void *st, void *ns)
{
	struct refnet *rn = ctx;

	(void)event;
	if (rn->on_trace != NULL)
		rn->on_trace(rn->on_trace_ctx, sqlite3_sql(st),
		    *(const sqlite3_int64 *)ns);
	return 0;
}

void
rn_on_trace(struct refnet *rn,
    void (*tell)(void *ctx, const char *what, int64_t ns), void *ctx)
{
	rn->on_trace = tell;
	rn->on_trace_ctx = ctx;
	if (rn->db != NULL)
		sqlite3_trace_v2(rn->db, tell == NULL ? 0 :
		    SQLITE_TRACE_PROFILE, trace, rn);
}

enum rn_status
rn_store_cache(struct refnet *rn, int64_t bytes)
{
	int usual = rn->beside != 0 ? CACHE_BESIDE : CACHE;
	char sql[64];

	snprintf(sql, sizeof(sql), "PRAGMA cache_size = -%lld",
	    bytes == 0 ? (long long)usual : (long long)bytes / 1024);
	return rn_store_run(rn, sql);
}

enum rn_status
rn_store_trust(struct refnet *rn, bool on)
{
	return rn_store_run(rn, on ? "PRAGMA foreign_keys = OFF" :
	    "PRAGMA foreign_keys = ON");
}

static enum rn_status
apply_settings(struct refnet *rn, enum rn_mode mode)
{
	enum rn_status rc = RN_OK;

	rn_wait(rn, rn->wait);
	sqlite3_db_config(rn->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	for (size_t i = 0; i < RN_LEN(limits); i++)
		sqlite3_limit(rn->db, limits[i].what, limits[i].most);
	for (size_t i = 0; i < RN_LEN(settings); i++) {
		int code = sqlite3_exec(rn->db, settings[i], NULL, NULL, NULL);

		if (code != SQLITE_OK)
			return cannot_look(rn, code);
	}
	TRY(rn_store_cache(rn, mode == RN_READ ? CACHE_TO_READ * 1024 : 0));
	/* a store may come from where the library was another one */
	if (mode != RN_READ)
		TRY(rn_store_run(rn, sqlite3_libversion_number() >=
		    WAL_IS_SAFE ? "PRAGMA journal_mode = WAL" :
		    "PRAGMA journal_mode = DELETE"));
out:
	return rc;
}

/*
 * A copy beside the store before its schema changes, under its name only when
 * it is whole.  While others are kept from writing it is made by a handle of its
 * own, for a transaction cannot copy; what one left that was killed is ours.
 */
static enum rn_status
back_up(struct refnet *rn, int64_t version)
{
	char to[sizeof(rn->path) + 32], part[sizeof(to) + 8];
	enum rn_status rc = RN_OK;
	sqlite3 *beside = NULL;
	int code;

	snprintf(to, sizeof(to), "%s.before-%lld", rn->path,
	    (long long)version + 1);
	snprintf(part, sizeof(part), "%s.part", to);
	rn_store_copy_drop(part);
	code = sqlite3_open_v2(rn->path, &beside, SQLITE_OPEN_READWRITE |
	    SQLITE_OPEN_NOMUTEX, NULL);
	if (code != SQLITE_OK) {
		rc = rn_store_error(rn, code);
		goto out;
	}
	TRY(rn_store_copy(rn, beside, part, to));
	rc = rn_store_copy_settle(rn, part, to);
	if (rc == RN_OK && (rename(part, to) != 0 || rn_disk_name(to) != 0))
		rc = rn_fail(rn, RN_EIO, "cannot create %s: %s", to,
		    strerror(errno));
	if (rc != RN_OK)
		rn_store_copy_drop(part);
out:
	sqlite3_close(beside);
	return rc;
}

static enum rn_status
make_key(struct refnet *rn)
{
	sqlite3_stmt *st = NULL;
	unsigned char key[16];
	int code;

	sqlite3_randomness(sizeof(key), key);
	code = sqlite3_prepare_v2(rn->db, "INSERT INTO meta (name, value)"
	    " VALUES ('hash_key', ?1)", -1, &st, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_bind_blob(st, 1, key, sizeof(key),
		    SQLITE_STATIC);
	if (code == SQLITE_OK)
		code = sqlite3_step(st);
	sqlite3_finalize(st);
	return code == SQLITE_DONE ? RN_OK : rn_store_error(rn, code);
}

static enum rn_status
migrate_one(struct refnet *rn, size_t i)
{
	enum rn_status rc = RN_OK;
	char sql[64];

	TRY(rn_store_run(rn, (const char *)rn_embedded_sql[i].bytes));
	if (i == 0) {
		snprintf(sql, sizeof(sql), "PRAGMA application_id = %d",
		    RN_APPLICATION_ID);
		TRY(rn_store_run(rn, sql));
		TRY(make_key(rn));
	}
out:
	return rc;
}

/*
 * All that is missing, and the number, in one transaction: whatever ends it, the
 * store is as it was or as it is to be.
 */
static enum rn_status
advance(struct refnet *rn, size_t to, bool copy)
{
	enum rn_status rc = RN_OK;
	int64_t version = 0;
	char sql[64];

	TRY(rn_begin(rn));
	TRY(pragma(rn, "PRAGMA user_version", &version));
	if (version >= (int64_t)to)
		goto out;		/* somebody was quicker */
	if (copy && version != 0)
		TRY(back_up(rn, version));
	for (size_t i = (size_t)version; i < to; i++)
		TRY(migrate_one(rn, i));
	snprintf(sql, sizeof(sql), "PRAGMA user_version = %zu", to);
	TRY(rn_store_run(rn, sql));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_store_advance(struct refnet *rn, size_t to)
{
	int code = rn_pages_offer(rn->db);

	return code != SQLITE_OK ? rn_store_error(rn, code) :
	    advance(rn, to, false);
}

/* What somebody else put into a store is not run, neither by a migration. */
static enum rn_status
check_schema(struct refnet *rn, int64_t version)
{
	bool ours;
	int code = rn_schema_as_made(rn->db, version, &ours);

	if (code != SQLITE_OK)
		return cannot_look(rn, code);
	if (ours)
		return RN_OK;
	rn_fail(rn, RN_ECONFIG, "%s: its tables are not as refnet makes them",
	    rn->path);
	rn_hint(rn, "use a backup, or take out what somebody put into it");
	return RN_ECONFIG;
}

static enum rn_status
migrate(struct refnet *rn, enum rn_mode mode)
{
	int64_t version = 0, app = 0, tables = 0;
	enum rn_status rc = RN_OK;
	int code;

	TRY(pragma(rn, "PRAGMA user_version", &version));
	TRY(pragma(rn, "PRAGMA application_id", &app));
	if (version == (int64_t)rn_embedded_sql_n && app == RN_APPLICATION_ID)
		return check_schema(rn, version);
	TRY(pragma(rn, "SELECT count(*) FROM sqlite_schema", &tables));
	if (app != RN_APPLICATION_ID && (app != 0 || tables != 0))
		return rn_fail(rn, RN_ECONFIG, "%s: a database, but not a"
		    " refnet store", rn->path);
	if (version > (int64_t)rn_embedded_sql_n) {
		rn_fail(rn, RN_ECONFIG, "%s: written by a newer refnet (schema"
		    " %lld, this one knows %zu)", rn->path,
		    (long long)version, rn_embedded_sql_n);
		rn_hint(rn, "install the newer version");
		return RN_ECONFIG;
	}
	if (version == 0 && mode != RN_CREATE)
		return rn_fail(rn, RN_ECONFIG, "%s: an empty store", rn->path);
	TRY(check_schema(rn, version));
	if ((code = rn_pages_offer(rn->db)) != SQLITE_OK)
		return rn_store_error(rn, code);
	rc = advance(rn, rn_embedded_sql_n, true);
out:
	return rc;
}

static enum rn_status
read_key(struct refnet *rn)
{
	sqlite3_stmt *st = NULL;
	int code = sqlite3_prepare_v2(rn->db, "SELECT value FROM meta"
	    " WHERE name = 'hash_key'", -1, &st, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_step(st);
	if (code == SQLITE_ROW &&
	    sqlite3_column_bytes(st, 0) == (int)sizeof(rn->key))
		memcpy(rn->key, sqlite3_column_blob(st, 0), sizeof(rn->key));
	else if (code == SQLITE_ROW || code == SQLITE_DONE)
		code = SQLITE_CORRUPT;
	sqlite3_finalize(st);
	return code == SQLITE_ROW ? RN_OK : rn_store_error(rn, code);
}

/* The database in the file, as it is. */
static enum rn_status
connect(struct refnet *rn, const char *path, enum rn_mode mode)
{
	enum rn_status rc = RN_OK;
	int code;

	if (rn->db != NULL)
		return rn_fail(rn, RN_EUSAGE, "a store is open already");
	if (strlen(path) >= sizeof(rn->path))
		return rn_fail(rn, RN_EUSAGE, "path too long: %s", path);
	snprintf(rn->path, sizeof(rn->path), "%s", path);
	TRY(check_file(rn, path, mode));
	code = rn_store_connect(path, &rn->db);
	if (code == SQLITE_OK && sqlite3_db_readonly(rn->db, "main") == 1 &&
	    mode != RN_READ)
		code = SQLITE_READONLY;
	if (code != SQLITE_OK) {
		rc = rn_store_error(rn, code);
		goto out;
	}
	if (!rn_journal_is_ours(rn->db)) {
		rc = rn_fail(rn, RN_ECONFIG, "%s: the journal beside it names"
		    " another file, as none of refnet's does", path);
		rn_hint(rn, "who sent you the store? the other file would be"
		    " removed; delete the journal");
		goto out;
	}
	rn->only_reads = mode == RN_READ;
	rn_on_trace(rn, rn->on_trace, rn->on_trace_ctx);
	rc = apply_settings(rn, mode);
out:
	return rc;
}

enum rn_status
rn_store_make(struct refnet *rn, const char *path, size_t version)
{
	enum rn_status rc = connect(rn, path, RN_CREATE);

	return rc == RN_OK ? rn_store_advance(rn, version) : rc;
}

enum rn_status
rn_open(struct refnet *rn, const char *path, enum rn_mode mode)
{
	enum rn_status rc = RN_OK;
	bool dry = rn->dry;

	TRY(connect(rn, path, mode));
	rn->dry = false;	/* an absent or older store is made all the same */
	TRY(migrate(rn, mode));
	TRY(read_key(rn));
	TRY(rn_feed_offer(rn));
	if (mode == RN_READ)
		TRY(rn_store_run(rn, "PRAGMA query_only = ON"));
	else if (!dry && rn_sweep(rn) != RN_OK)
		rn->text[0] = rn->hint[0] = '\0';	/* it stays owed */
out:
	rn->dry = dry;
	return rc;
}
