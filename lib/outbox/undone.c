/*
 * undone.c - what undo and redo are to messages.
 *
 * One that is held is taken back with the change that put it there.  Of one
 * that left, or may have, neither that change nor the one that recorded it can
 * be taken back, nor the introduction opened: what happened did happen.  One
 * that waits again is held anew, so that there is time once more.
 */
#include <stdlib.h>

#include "base/date.h"
#include "outbox/room.h"

enum rn_status rn_outbox_fixed(struct refnet *rn, struct rn_arena *a,
    int64_t change, const char **why);
enum rn_status rn_outbox_marked(struct refnet *rn, int64_t change,
    bool undone);

/* A statement's rows of one or two numbers, all read before others run. */
struct pairs {
	int64_t (*v)[2];
	size_t n, room;
};

static enum rn_status
read_pairs(struct rn_stmt *st, struct pairs *out)
{
	enum rn_status rc = RN_OK;
	bool row;

	for (;;) {
		TRY(rn_step(st, &row));
		if (!row)
			break;
		out->v = rn_grow(out->v, out->n, &out->room, sizeof(*out->v));
		out->v[out->n][0] = rn_col_int(st, 0);
		out->v[out->n++][1] = rn_col_int(st, 1);
	}
out:
	return rc;
}

enum rn_status
rn_outbox_fixed(struct refnet *rn, struct rn_arena *a, int64_t change,
    const char **why)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct pairs ids = { 0 };

	TRY(rn_sql(rn, &rn_outbox_sql, OUT_OF_CHANGE, &st));
	rn_bind_int(&st, ":change", change);
	TRY(read_pairs(&st, &ids));
	rn_done(&st);
	for (size_t i = 0; i < ids.n && *why == NULL; i++) {
		struct rn_out_row row;

		TRY(rn_out_row_read(rn, a, ids.v[i][0], &row));
		if (row.fate.state == RN_OUTGOING_SENT)
			*why = rn_sprintf(a, "%s left (%s), and cannot be"
			    " taken back", rn_out_row_called(a, &row),
			    rn_date_said(a, row.fate.sent_at));
		else if (row.fate.state == RN_OUTGOING_HANDING)
			*why = rn_sprintf(a, "%s may have left, and then"
			    " cannot be taken back",
			    rn_out_row_called(a, &row));
	}
out:
	rn_done(&st);
	free(ids.v);
	return rc;
}

enum rn_status
rn_outbox_marked(struct refnet *rn, int64_t change, bool undone)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct pairs held = { 0 };

	TRY(rn_sql(rn, &rn_outbox_sql, OUT_AGAIN_OF_CHANGE, &st));
	rn_bind_int(&st, ":change", change);
	rn_bind_int(&st, ":undone", undone);
	TRY(read_pairs(&st, &held));
	rn_done(&st);
	for (size_t i = 0; i < held.n; i++)
		TRY(rn_out_fact_put(rn, held.v[i][0], RN_OUT_HELD, rn_now(rn) +
		    held.v[i][1], false, NULL));
out:
	rn_done(&st);
	free(held.v);
	return rc;
}
