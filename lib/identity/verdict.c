/*
 * verdict.c - verdicts in the store: passed, and asked for.
 *
 * A verdict names all handles of either side, so that it holds for whoever
 * owns them later.  What a human said of two handles is asked pair by pair:
 * the last word counts, be it that they are one or that they are not.
 */
#include <math.h>
#include <stdlib.h>

#include "identity/verdict.h"
#include "people/again.h"

static enum rn_status
put_side(struct refnet *rn, int64_t verdict, int side,
    const struct rn_side *v)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_identity_sql, SIDE_PUT, &st));
	rn_bind_int(&st, ":verdict", verdict);
	rn_bind_int(&st, ":side", side);
	rn_bind_opt(&st, ":was", v->person);
	for (size_t i = 0; i < v->n; i++) {
		rn_bind_int(&st, ":handle", v->handle[i]);
		TRY(rn_exec(&st));
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_verdict_put(struct refnet *rn, const struct rn_ruling *w,
    const struct rn_side *a, const struct rn_side *b)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t id;

	TRY(rn_sql(rn, &rn_identity_sql, VERDICT_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":kind", w->kind);
	rn_bind_int(&st, ":human", w->why == NULL);
	rn_bind_opt(&st, ":bits", w->why == NULL ? RN_NONE :
	    llround(w->bits * 1000));
	rn_bind_text(&st, ":why", w->why);
	TRY(rn_exec(&st));
	id = rn_last_id(rn);
	TRY(put_side(rn, id, 0, a));
	TRY(put_side(rn, id, 1, b));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
is_said(struct refnet *rn, int64_t handle, int64_t said, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_identity_sql, SAID_KNOWN, &st));
	rn_bind_int(&st, ":handle", handle);
	rn_bind_int(&st, ":said", said);
	TRY(rn_step(&st, &row));
	*yes = row && rn_col_int(&st, 0) == 1;
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_handle_said_put(struct refnet *rn, struct rn_again *again, int64_t handle,
    int64_t said, bool known)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	if (known)
		TRY(is_said(rn, handle, said, &known));
	if (known)
		return rn_again_note(again, RN_AGAIN_SAID, handle, said);
	TRY(rn_sql(rn, &rn_identity_sql, SAID_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":handle", handle);
	rn_bind_int(&st, ":said", said);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_handle_by_letters(struct refnet *rn, int64_t handle, bool *yes)
{
	int64_t v = 0;
	enum rn_status rc = rn_get1(rn, &rn_identity_sql, BY_LETTERS,
	    ":handle", handle, &v);

	*yes = v == 1;
	return rc;
}

enum rn_status
rn_verdict_apart(struct refnet *rn, int64_t a, int64_t b, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*yes = false;
	TRY(rn_sql(rn, &rn_identity_sql, APART, &st));
	rn_bind_int(&st, ":a", a);
	rn_bind_int(&st, ":b", b);
	while (!*yes) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*yes = rn_col_int(&st, 1) == RN_PARTED ||
		    rn_col_int(&st, 1) == RN_DISTINCT;
	}
out:
	rn_done(&st);
	return rc;
}
