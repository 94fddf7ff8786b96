/*
 * store.c - prepared statements and transactions.
 */
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/handle.h"
#include "store/open.h"
#include "store/store_sql.h"

enum rn_status
rn_store_error(struct refnet *rn, int code)
{
	const char *said = sqlite3_errmsg(rn->db);
	const char *done = rn->kept ? "" : "; nothing was changed";
	int cause = sqlite3_system_errno(rn->db);

	if ((code & 0xff) == SQLITE_NOMEM && rn_store_is_damaged(rn->db)) {
		code = SQLITE_CORRUPT;
		said = sqlite3_errstr(code);
	}
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return rn_holder_busy(rn);
	case SQLITE_NOMEM:
		return rn_fail(rn, RN_ENOMEM, "out of memory");
	case SQLITE_FULL:
		return rn_fail(rn, RN_EIO, "%s: the disk is full%s",
		    rn->path, done);
	case SQLITE_IOERR:
		/* locks are let go, and the folder synced, when all is done */
		code = sqlite3_extended_errcode(rn->db);
		if (code == SQLITE_IOERR_UNLOCK ||
		    code == SQLITE_IOERR_RDLOCK ||
		    code == SQLITE_IOERR_DIR_FSYNC)
			done = "";
		if (cause == EFBIG)
			said = strerror(cause);
		return rn_fail(rn, RN_EIO, "%s: %s%s", rn->path, said, done);
	case SQLITE_CANTOPEN:
		if (cause == ENOSPC || cause == EDQUOT || cause == EIO)
			return rn_fail(rn, RN_EIO, "%s: %s: %s", rn->path,
			    said, strerror(cause));
		return rn_fail(rn, RN_EPERM, "%s: %s", rn->path, said);
	case SQLITE_READONLY:
	case SQLITE_PERM:
		/* it may be we who found that */
		if (sqlite3_errcode(rn->db) == SQLITE_OK)
			said = "it can only be read";
		return rn_fail(rn, RN_EPERM, "%s: %s", rn->path, said);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return rn_fail(rn, RN_ECONFIG, "%s: not a sound store: %s",
		    rn->path, said);
	case SQLITE_TOOBIG:
		rn_fail(rn, RN_ECONFIG, "%s: not a sound store: it holds a"
		    " value longer than refnet keeps", rn->path);
		rn_hint(rn, "refnet doctor");
		return RN_ECONFIG;
	default:
		return rn_fail(rn, RN_EFAULT, "%s: %s", rn->path, said);
	}
}

void
rn_store_random(void *to, size_t n)
{
	sqlite3_randomness((int)n, to);
}

bool
rn_is_dry(const struct refnet *rn)
{
	return rn->dry;
}

int64_t
rn_store_hash(const struct refnet *rn, const void *data, size_t n)
{
	return (int64_t)rn_hash(rn->key, data, n);
}

void
rn_fault(struct refnet *rn, int n)
{
	rn->fault = n;
}

static bool
faulty(struct refnet *rn)
{
	return rn->fault > 0 && --rn->fault == 0;
}

enum rn_status
rn_store_run(struct refnet *rn, const char *sql)
{
	int code;

	if (faulty(rn))
		return rn_fail(rn, RN_EIO, "injected fault");
	code = sqlite3_exec(rn->db, sql, NULL, NULL, NULL);
	return code == SQLITE_OK ? RN_OK : rn_store_error(rn, code);
}

enum rn_status
rn_sql(struct refnet *rn, const struct rn_sqlset *set, int which,
    struct rn_stmt *st)
{
	sqlite3_stmt **slot = &rn->cache[set->room][which];
	int code;

	*st = (struct rn_stmt){ .rn = rn };
	if (rn->db == NULL)
		return rn_fail(rn, RN_ECONFIG, "no store is open");
	if (*slot == NULL && (code = sqlite3_prepare_v3(rn->db,
	    set->text[which], -1, SQLITE_PREPARE_PERSISTENT, slot, NULL)) !=
	    SQLITE_OK)
		return rn_store_error(rn, code);
	/* a statement may be asked for again while one is being read */
	if (sqlite3_stmt_busy(*slot))
		return rn_fail(rn, RN_EFAULT, "statement in use: %s",
		    set->text[which]);
	st->raw = *slot;
	return RN_OK;
}

static int
param(struct rn_stmt *st, const char *name)
{
	int i = sqlite3_bind_parameter_index(st->raw, name);

	if (i == 0 && st->sticky == 0)
		st->sticky = SQLITE_RANGE;
	return i;
}

static void
keep(struct rn_stmt *st, int code)
{
	if (code != SQLITE_OK && st->sticky == 0)
		st->sticky = code;
}

void
rn_put_int(struct rn_stmt *st, int i, int64_t v)
{
	keep(st, sqlite3_bind_int64(st->raw, i, v));
}

void
rn_put_null(struct rn_stmt *st, int i)
{
	keep(st, sqlite3_bind_null(st->raw, i));
}

void
rn_put_text(struct rn_stmt *st, int i, const char *v, size_t n)
{
	keep(st, sqlite3_bind_text64(st->raw, i, v, n, SQLITE_STATIC,
	    SQLITE_UTF8));
}

void
rn_put_blob(struct rn_stmt *st, int i, const void *v, size_t n)
{
	keep(st, sqlite3_bind_blob64(st->raw, i, v, n, SQLITE_STATIC));
}

void
rn_bind_int(struct rn_stmt *st, const char *name, int64_t v)
{
	int i = param(st, name);

	if (i != 0)
		rn_put_int(st, i, v);
}

void
rn_bind_opt(struct rn_stmt *st, const char *name, int64_t v)
{
	int i = param(st, name);

	if (i != 0 && v == RN_NONE)
		rn_put_null(st, i);
	else if (i != 0)
		rn_put_int(st, i, v);
}

void
rn_bind_text(struct rn_stmt *st, const char *name, const char *v)
{
	int i = param(st, name);

	if (i != 0 && v == NULL)
		rn_put_null(st, i);
	else if (i != 0)
		rn_put_text(st, i, v, strlen(v));
}

void
rn_bind_blob(struct rn_stmt *st, const char *name, const void *v, size_t n)
{
	int i = param(st, name);

	if (i != 0)
		rn_put_blob(st, i, v, n);
}

enum rn_status
rn_step(struct rn_stmt *st, bool *row)
{
	int code;

	*row = false;
	if (st->sticky != 0)
		return rn_fail(st->rn, RN_EFAULT, "cannot bind (%d) in: %s",
		    st->sticky, sqlite3_sql(st->raw));
	if (faulty(st->rn))
		return rn_fail(st->rn, RN_EIO, "injected fault");
	code = sqlite3_step(st->raw);
	*row = code == SQLITE_ROW;
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		return rn_store_error(st->rn, code);
	return RN_OK;
}

enum rn_status
rn_exec(struct rn_stmt *st)
{
	bool row;
	enum rn_status rc = rn_step(st, &row);

	sqlite3_reset(st->raw);
	return rc;
}

void
rn_reset(struct rn_stmt *st)
{
	sqlite3_reset(st->raw);
}

int64_t
rn_col_int(const struct rn_stmt *st, int i)
{
	if (sqlite3_column_type(st->raw, i) == SQLITE_NULL)
		return RN_NONE;
	return sqlite3_column_int64(st->raw, i);
}

char *
rn_col_text(const struct rn_stmt *st, int i, struct rn_arena *a)
{
	const char *s = (const char *)sqlite3_column_text(st->raw, i);

	if (s == NULL)
		return NULL;
	return rn_strndup(a, s, (size_t)sqlite3_column_bytes(st->raw, i));
}

char *
rn_col_held(const struct rn_stmt *st, int i, struct rn_arena *a)
{
	char *s = rn_col_text(st, i, a);

	return s == NULL ? rn_strndup(a, "", 0) : s;
}

const void *
rn_col_blob(const struct rn_stmt *st, int i, size_t *n)
{
	const void *p = sqlite3_column_blob(st->raw, i);

	*n = (size_t)sqlite3_column_bytes(st->raw, i);
	return p;
}

const void *
rn_col_bytes(const struct rn_stmt *st, int i, size_t *n)
{
	const void *p = rn_col_blob(st, i, n);

	return p == NULL ? "" : p;
}

void
rn_done(struct rn_stmt *st)
{
	if (st->raw == NULL)
		return;
	sqlite3_reset(st->raw);
	sqlite3_clear_bindings(st->raw);
	st->raw = NULL;
	st->rn->feed = NULL;	/* it may be gone by the next statement */
}

enum rn_status
rn_run1(struct refnet *rn, const struct rn_sqlset *set, int which,
    const char *name, int64_t v)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, set, which, &st));
	if (name != NULL)
		rn_bind_int(&st, name, v);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_get1(struct refnet *rn, const struct rn_sqlset *set, int which,
    const char *name, int64_t v, int64_t *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*out = RN_NONE;
	TRY(rn_sql(rn, set, which, &st));
	if (name != NULL)
		rn_bind_int(&st, name, v);
	TRY(rn_step(&st, &row));
	if (row)
		*out = rn_col_int(&st, 0);
out:
	rn_done(&st);
	return rc;
}

int64_t
rn_last_id(const struct refnet *rn)
{
	return sqlite3_last_insert_rowid(rn->db);
}

static const char for_writing[] = "BEGIN IMMEDIATE";

/*
 * A dry run is one transaction from its first write to rn_close, which rolls
 * it back; what looks like a transaction to the rooms is a savepoint in it.
 */
static enum rn_status
begin(struct refnet *rn, const char *sql, const char *verb)
{
	enum rn_status rc = RN_OK;

	if (rn->db == NULL)
		return rn_fail(rn, RN_ECONFIG, "no store is open");
	if (rn->depth != 0 && rn->parts) {
		rc = rn_store_run(rn, "SAVEPOINT part");
		rn->depth += rc == RN_OK;
		return rc;
	}
	if (rn->depth != 0)
		return rn_fail(rn, RN_EFAULT, "a transaction is open already");
	if (rn->dry && !rn->dry_open)
		rc = rn_store_run(rn, for_writing);
	if (rc == RN_OK && rn->dry)
		rn->dry_open = true;
	if (rc == RN_OK)
		rc = rn_store_run(rn, rn->dry ? "SAVEPOINT dry" : sql);
	if (rc != RN_OK)
		return rc;
	rn->depth = 1;
	rn_handles_moved(rn);
	rn->unseen = false;
	if (rn->dry || sql == for_writing)
		rn_holder_take(rn, verb);
	return RN_OK;
}

enum rn_status
rn_begin_as(struct refnet *rn, const char *verb)
{
	return begin(rn, for_writing, verb);
}

enum rn_status
rn_begin(struct refnet *rn)
{
	return rn_begin_as(rn, NULL);
}

enum rn_status
rn_begin_read(struct refnet *rn)
{
	return begin(rn, "BEGIN", NULL);
}

enum rn_status
rn_view_begin(struct refnet *rn, bool *mine)
{
	enum rn_status rc = RN_OK;

	*mine = false;
	if (rn->depth != 0 || rn->beside != 0 || rn->dry)
		return RN_OK;
	rc = rn_begin_read(rn);
	*mine = rc == RN_OK;
	return rc;
}

enum rn_status
rn_view_end(struct refnet *rn, bool mine, enum rn_status rc)
{
	return mine ? rn_end(rn, rc) : rc;
}

void **
rn_transient(struct refnet *rn)
{
	return rn->depth == 0 && rn->beside == 0 ? NULL : &rn->transient;
}

/* What follows reads the store as it is now, whichever way it went. */
static enum rn_status
end_part(struct refnet *rn, enum rn_status rc)
{
	rn->depth--;
	rn_handles_moved(rn);
	if (rc == RN_OK)
		return rn_store_run(rn, "RELEASE part");
	sqlite3_exec(rn->db, "ROLLBACK TO part; RELEASE part", NULL, NULL,
	    NULL);
	return rc;
}

enum rn_status
rn_end_untold(struct refnet *rn, enum rn_status rc)
{
	bool writes;

	if (rn->depth == 0)
		return rc;
	free(rn->transient);
	rn->transient = NULL;
	if (rn->depth > 1)
		return end_part(rn, rc);
	rn->depth = 0;
	rn->happened = false;
	rn->parts = false;
	rn->change = 0;
	rn->index_there = false;	/* it may go with this transaction */
	rn_handles_moved(rn);
	writes = !rn->dry && sqlite3_txn_state(rn->db, "main") ==
	    SQLITE_TXN_WRITE;
	if (rc == RN_OK)
		rc = rn_store_run(rn, rn->dry ? "RELEASE dry" : "COMMIT");
	if (rc == RN_OK && writes)
		rn->kept = true;
	if (rc != RN_OK)
		sqlite3_exec(rn->db, rn->dry ?
		    "ROLLBACK TO dry; RELEASE dry" : "ROLLBACK", NULL, NULL,
		    NULL);
	if (!rn->dry)
		rn_holder_drop(rn);
	rn_wrote_later(rn);
	return rc;
}

enum rn_status
rn_end(struct refnet *rn, enum rn_status rc)
{
	if (rn->depth == 1 && rn->change != 0 && rc == RN_OK && !rn->dry &&
	    rn->on_change != NULL)
		return rn_end_told(rn, rc);
	return rn_end_untold(rn, rc);
}

void
rn_try(struct refnet *rn, enum rn_status (*act)(struct refnet *rn))
{
	char said[sizeof(rn->text)], hint[sizeof(rn->hint)];
	bool kept = rn->kept;
	int wait = rn->wait;
	enum rn_status rc;

	if (rn->db == NULL || rn->only_reads || rn->depth != 0 || rn->dry ||
	    rn->beside != 0)
		return;
	memcpy(said, rn->text, sizeof(said));
	memcpy(hint, rn->hint, sizeof(hint));
	rn->wait = 0;
	rc = rn_begin(rn);
	if (rc == RN_OK)
		rc = rn_end(rn, act(rn));
	rn->wait = wait;
	rn->kept = kept;	/* what it did is nobody's change */
	memcpy(rn->text, said, sizeof(said));
	memcpy(rn->hint, hint, sizeof(hint));
}

enum rn_status
rn_data_version(struct refnet *rn, int64_t *version)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*version = 0;
	TRY(rn_sql(rn, &rn_store_sql, VERSION, &st));
	TRY(rn_step(&st, &row));
	if (row)
		*version = rn_col_int(&st, 0);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_index_leave(struct refnet *rn)
{
	rn->index_there = false;
	return rn_store_run(rn, "DROP INDEX IF EXISTS person_by_fold");
}

/* By another handle, without waiting for anybody; else it is done without. */
static void
make_beside(const struct refnet *rn)
{
	struct refnet *own = rn_handle_new(rn_now(rn));

	if (own == NULL)
		return;
	rn_wait(own, 0);
	if (rn_open(own, rn->path, RN_WRITE) == RN_OK &&
	    rn_begin(own) == RN_OK) {
		enum rn_status rc = rn_end(own, rn_index_want(own));

		(void)rc;
	}
	rn_close(own);
}

enum rn_status
rn_index_want(struct refnet *rn)
{
	enum rn_status rc = RN_OK;
	int64_t there;

	if (rn->index_there)
		return RN_OK;
	TRY(rn_get1(rn, &rn_store_sql, INDEX_THERE, NULL, 0, &there));
	rn->index_there = true;		/* or is not asked for again */
	if (there == 1)
		goto out;
	if (sqlite3_txn_state(rn->db, "main") == SQLITE_TXN_WRITE)
		rc = rn_store_run(rn, RN_LATE_INDEX);
	else if (rn->depth == 0 && rn->beside == 0)
		make_beside(rn);
out:
	return rc;
}
