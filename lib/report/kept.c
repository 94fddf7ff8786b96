/*
 * kept.c - reports as they were sent.
 *
 * They are no changes: undo does not unsend, and a cron job must not stand
 * between the owner and their last edit.
 */
#include <stdlib.h>
#include <string.h>

#include "report/report.h"

#define COLS "SELECT id, kind, form, at, period, digest, body FROM report"

enum { LAST = RN_REPORT_WARM_GET + 1, GET, LIST, PUT };

static const char *const text[] = {
	[RN_REPORT_WARM_PUT] =
	    ("INSERT INTO report_warm (report, at, body)"
	    " VALUES (:report, :at, :body)"),
	[RN_REPORT_WARM_GET] =	/* of two as near, the earlier */
	    ("SELECT at, body FROM report_warm WHERE at BETWEEN :low AND :high"
	    " ORDER BY abs(at - :at), at, report DESC LIMIT 1"),
	[LAST] = COLS " WHERE kind = :kind ORDER BY id DESC LIMIT 1",
	[GET] = COLS " WHERE id = :id",
	[LIST] = COLS " ORDER BY id",
	[PUT] =
	    ("INSERT INTO report (kind, form, at, period, body, digest)"
	    " VALUES (:kind, :form, :at, :period, :body, :digest)"),
};

const struct rn_sqlset rn_report_sql = { RN_ROOM_report, text, RN_LEN(text) };

const char *const rn_report_kind_name[RN_REPORT_KINDS + 1] = {
	[RN_REPORT_WEEKLY] = "weekly", [RN_REPORT_MONTHLY] = "monthly",
	[RN_REPORT_QUARTERLY] = "quarterly",
};

const char *const rn_report_form_name[RN_REPORT_FORMS + 1] = {
	[RN_REPORT_TEXT] = "text", [RN_REPORT_MARKDOWN] = "md",
	[RN_REPORT_HTML] = "html",
};

static void
read_row(const struct rn_stmt *st, struct rn_arena *a, struct rn_report *r)
{
	*r = (struct rn_report){ .id = rn_col_int(st, 0),
	    .kind = (int)rn_col_int(st, 1), .form = (int)rn_col_int(st, 2),
	    .at = rn_col_int(st, 3), .period = rn_col_text(st, 4, a),
	    .digest = rn_col_text(st, 5, a), .body = rn_col_held(st, 6, a) };
}

static enum rn_status
get_one(struct refnet *rn, struct rn_arena *a, int which, const char *name,
    int64_t v, struct rn_report *out, bool *any)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_report_sql, which, &st));
	rn_bind_int(&st, name, v);
	TRY(rn_step(&st, any));
	if (*any)
		read_row(&st, a, out);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_report_last(struct refnet *rn, struct rn_arena *a,
    enum rn_report_kind kind, struct rn_report *out, bool *any)
{
	return get_one(rn, a, LAST, ":kind", (int64_t)kind, out, any);
}

enum rn_status
rn_report_get(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_report *out)
{
	enum rn_status rc = RN_OK;
	bool any;

	TRY(get_one(rn, a, GET, ":id", id, out, &any));
	if (!any) {
		rc = rn_fail(rn, RN_ENOTFOUND, "no report %lld",
		    (long long)id);
		rn_hint(rn, "refnet report list shows those there are");
	}
out:
	return rc;
}

enum rn_status
rn_report_list(struct refnet *rn, struct rn_arena *a,
    struct rn_report **list, size_t *n)
{
	struct rn_report *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*n = 0;
	TRY(rn_sql(rn, &rn_report_sql, LIST, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, *n, &room, sizeof(*v));
		read_row(&st, a, &v[(*n)++]);
	}
	*list = rn_alloc(a, (*n + 1) * sizeof(*v));
	if (*n > 0)
		memcpy(*list, v, *n * sizeof(*v));
out:
	rn_done(&st);
	free(v);
	return rc;
}

enum rn_status
rn_report_keep(struct refnet *rn, struct rn_report *r)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_report_sql, PUT, &st));
	rn_bind_int(&st, ":kind", r->kind);
	rn_bind_int(&st, ":form", r->form);
	rn_bind_int(&st, ":at", r->at);
	rn_bind_text(&st, ":period", r->period);
	rn_bind_text(&st, ":body", r->body);
	rn_bind_text(&st, ":digest", r->digest);
	TRY(rn_exec(&st));
	r->id = rn_last_id(rn);
out:
	rn_done(&st);
	return rc;
}
