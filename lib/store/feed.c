/*
 * feed.c - the table `feed`: rows that a caller makes while INSERT ... SELECT
 * runs, which costs far less than a statement a row.
 *
 * It is a virtual table without a schema of its own: it exists on every
 * connection, cannot be created, and is empty but for rn_feed, rn_sql_fed.
 */
#include <sqlite3.h>
#include <string.h>

#include "base/handle.h"
#include "store/open.h"
#include "store/store.h"

struct rn_value
rn_value_int(int64_t v)
{
	return (struct rn_value){ .i = v,
	    .kind = v == RN_NONE ? RN_VALUE_NULL : RN_VALUE_INT };
}

struct rn_value
rn_value_text(const char *s)
{
	return (struct rn_value){ .p = s, .n = s == NULL ? 0 : strlen(s),
	    .kind = s == NULL ? RN_VALUE_NULL : RN_VALUE_TEXT };
}

bool
rn_feed_id(void *ctx, struct rn_value row[RN_FEED_COLUMNS])
{
	struct rn_feed_ids *ids = ctx;

	if (ids->v == ids->end)
		return false;
	row[0] = rn_value_int(*ids->v++);
	return true;
}

struct table {
	sqlite3_vtab base;
	struct refnet *rn;
};

struct cursor {
	sqlite3_vtab_cursor base;
	const struct rn_feed *feed;
	struct rn_value row[RN_FEED_COLUMNS];
	sqlite3_int64 id;
	bool end;
};

static int
attach(sqlite3 *db, void *rn, int argc, const char *const *argv,
    sqlite3_vtab **out, char **error)
{
	struct table *t = sqlite3_malloc(sizeof(*t));

	(void)argc;
	(void)argv;
	(void)error;
	if (t == NULL)
		return SQLITE_NOMEM;
	*t = (struct table){ .rn = rn };
	*out = &t->base;
	return sqlite3_declare_vtab(db,
	    "CREATE TABLE x (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10,"
	    " c11, c12, c13)");
}

static int
detach(sqlite3_vtab *t)
{
	sqlite3_free(t);
	return SQLITE_OK;
}

static int
best_index(sqlite3_vtab *t, sqlite3_index_info *info)
{
	(void)t;
	info->estimatedCost = 1e6;
	return SQLITE_OK;
}

static int
open_cursor(sqlite3_vtab *t, sqlite3_vtab_cursor **out)
{
	struct cursor *c = sqlite3_malloc(sizeof(*c));

	if (c == NULL)
		return SQLITE_NOMEM;
	*c = (struct cursor){ .feed = ((struct table *)t)->rn->feed };
	*out = &c->base;
	return SQLITE_OK;
}

static int
close_cursor(sqlite3_vtab_cursor *c)
{
	sqlite3_free(c);
	return SQLITE_OK;
}

static int
next(sqlite3_vtab_cursor *base)
{
	struct cursor *c = (struct cursor *)base;

	memset(c->row, 0, sizeof(c->row));
	c->end = c->feed == NULL || !c->feed->next(c->feed->ctx, c->row);
	c->id++;
	return SQLITE_OK;
}

static int
first(sqlite3_vtab_cursor *c, int index, const char *name, int argc,
    sqlite3_value **argv)
{
	(void)index;
	(void)name;
	(void)argc;
	(void)argv;
	return next(c);
}

static int
at_end(sqlite3_vtab_cursor *c)
{
	return ((struct cursor *)c)->end;
}

static int
column(sqlite3_vtab_cursor *base, sqlite3_context *to, int i)
{
	const struct rn_value *v = &((struct cursor *)base)->row[i];

	switch (v->kind) {
	case RN_VALUE_NULL:
		sqlite3_result_null(to);
		break;
	case RN_VALUE_INT:
		sqlite3_result_int64(to, v->i);
		break;
	case RN_VALUE_TEXT:
		sqlite3_result_text64(to, v->p, v->n, SQLITE_STATIC,
		    SQLITE_UTF8);
		break;
	case RN_VALUE_BLOB:
		sqlite3_result_blob64(to, v->p, v->n, SQLITE_STATIC);
		break;
	}
	return SQLITE_OK;
}

static int
row_id(sqlite3_vtab_cursor *c, sqlite3_int64 *id)
{
	*id = ((struct cursor *)c)->id;
	return SQLITE_OK;
}

static const sqlite3_module module = {
	.xConnect = attach, .xDisconnect = detach,
	.xBestIndex = best_index, .xOpen = open_cursor,
	.xClose = close_cursor, .xFilter = first, .xNext = next,
	.xEof = at_end, .xColumn = column, .xRowid = row_id,
};

enum rn_status
rn_feed_offer(struct refnet *rn)
{
	int code = sqlite3_create_module(rn->db, "feed", &module, rn);

	if (code == SQLITE_OK)
		code = rn_handles_offer(rn, rn->db);
	return code == SQLITE_OK ? RN_OK : rn_store_error(rn, code);
}

enum rn_status
rn_sql_fed(struct refnet *rn, const struct rn_sqlset *set, int which,
    const struct rn_feed *from, struct rn_stmt *st)
{
	enum rn_status rc = rn_sql(rn, set, which, st);

	if (rc == RN_OK)	/* taken when the statement starts to run */
		rn->feed = from;
	return rc;
}

enum rn_status
rn_feed(struct refnet *rn, const struct rn_sqlset *set, int which,
    const struct rn_feed *from)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql_fed(rn, set, which, from, &st));
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}
