/*
 * change.c - transactions that are a command's: what history shows, who is told.
 */
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/handle.h"
#include "store/open.h"
#include "store/store_sql.h"

/* --- who is told --------------------------------------------------------------- */

/* Read while it is open, told again when it is kept. */
static enum rn_status
read_news(struct refnet *rn, struct rn_arena *a, struct rn_change_news *news)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*news = (struct rn_change_news){ .id = rn->change,
	    .happened = rn->happened };
	TRY(rn_sql(rn, &rn_store_sql, CHANGE_TEXT, &st));
	rn_bind_int(&st, ":id", rn->change);
	TRY(rn_step(&st, &row));
	if (row) {
		news->verb = rn_col_text(&st, 0, a);
		news->summary = rn_col_text(&st, 1, a);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
tell_change(struct refnet *rn, const struct rn_change_news *news)
{
	enum rn_status rc = news->verb == NULL ? RN_OK :
	    rn->on_change(rn->on_change_ctx, news);

	return news->happened || news->kept ? RN_OK : rc;
}

enum rn_status
rn_end_told(struct refnet *rn, enum rn_status rc)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_change_news news = { .verb = NULL };

	if (rc == RN_OK)
		rc = read_news(rn, a, &news);
	if (rc == RN_OK)
		rc = tell_change(rn, &news);
	rc = rn_end_untold(rn, rc);
	news.kept = true;
	if (rc == RN_OK)
		rc = tell_change(rn, &news);
	rn_arena_free(a);
	return rc;
}

void
rn_on_change(struct refnet *rn,
    enum rn_status (*tell)(void *ctx, const struct rn_change_news *news),
    void *ctx)
{
	rn->on_change = tell;
	rn->on_change_ctx = ctx;
}

/* --- changes ------------------------------------------------------------------- */

enum rn_status
rn_change_begin(struct refnet *rn, const char *verb)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_begin_as(rn, verb));
	if (rn->depth > 1)
		return RN_OK;
	TRY(rn_run1(rn, &rn_store_sql, FORGET_REDO, NULL, 0));
	TRY(rn_sql(rn, &rn_store_sql, NEW_CHANGE, &st));
	rn_bind_int(&st, ":at", rn->now);
	rn_bind_text(&st, ":verb", verb);
	TRY(rn_exec(&st));
	rn->change = rn_last_id(rn);
out:
	rn_done(&st);
	return rc == RN_OK ? RN_OK : rn_end(rn, rc);
}

int64_t
rn_change_id(const struct refnet *rn)
{
	return rn->change;
}

void
rn_change_happened(struct refnet *rn)
{
	rn->happened = rn->depth == 1;
}

void
rn_change_parts(struct refnet *rn)
{
	rn->parts = rn->change != 0;
}

enum rn_status
rn_change_say(struct refnet *rn, const char *fmt, ...)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	char line[512];
	va_list ap;

	if (rn->depth > 1)
		return RN_OK;
	va_start(ap, fmt);
	vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	TRY(rn_sql(rn, &rn_store_sql, SAY, &st));
	rn_bind_text(&st, ":summary", line);
	rn_bind_int(&st, ":id", rn->change);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_change_target(struct refnet *rn, int64_t id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_store_sql, TARGET, &st));
	rn_bind_int(&st, ":target", id);
	rn_bind_int(&st, ":id", rn->change);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_change_is(struct refnet *rn, int64_t id, const char *verb, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_store_sql, IS_VERB, &st));
	rn_bind_int(&st, ":id", id);
	rn_bind_text(&st, ":verb", verb);
	TRY(rn_step(&st, yes));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_change_stands(struct refnet *rn, int64_t id, bool *yes)
{
	int64_t v = 0;
	enum rn_status rc = rn_get1(rn, &rn_store_sql, STANDS, ":id", id, &v);

	*yes = v == 1;
	return rc;
}

enum rn_status
rn_change_mark(struct refnet *rn, int64_t id, bool undone, bool redoable)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_store_sql, MARK, &st));
	rn_bind_opt(&st, ":at", undone ? rn->now : RN_NONE);
	rn_bind_int(&st, ":redoable", redoable);
	rn_bind_int(&st, ":id", id);
	TRY(rn_exec(&st));
	for (size_t i = 0; rn_on_mark[i] != NULL; i++)
		TRY(rn_on_mark[i](rn, id, undone));
out:
	rn_done(&st);
	return rc;
}
