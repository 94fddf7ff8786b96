/*
 * assign.c - whose a handle is: the last word that stands.
 */
#include "people/people.h"
#include "people/people_sql.h"

enum rn_status
rn_handle_assign(struct refnet *rn, int64_t handle, int64_t person)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, HANDLE_ASSIGN, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":handle", handle);
	rn_bind_opt(&st, ":person", person);
	TRY(rn_exec(&st));
	rn_done(&st);
	TRY(rn_handle_refresh(rn, handle));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_handle_refresh(struct refnet *rn, int64_t handle)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t owner;

	TRY(rn_get1(rn, &rn_people_sql, HANDLE_OWNER, ":handle", handle,
	    &owner));
	TRY(rn_sql(rn, &rn_people_sql, HANDLE_SET, &st));
	rn_bind_opt(&st, ":person", owner);
	rn_bind_int(&st, ":handle", handle);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* --- many ------------------------------------------------------------------ */

struct words {
	const struct rn_assigned *v, *end;
	int64_t change;
};

static bool
next_word(void *ctx, struct rn_value *row)
{
	struct words *w = ctx;

	if (w->v == w->end)
		return false;
	row[0] = rn_value_int(w->change);
	row[1] = rn_value_int(w->v->handle);
	row[2] = rn_value_int(w->v->person);
	w->v++;
	return true;
}

enum rn_status
rn_handles_assign(struct refnet *rn, const struct rn_assigned *v, size_t n)
{
	struct words w = { v, v + n, rn_change_id(rn) };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_feed(rn, &rn_people_sql, HANDLES_ASSIGN,
	    &(struct rn_feed){ next_word, &w }));
	TRY(rn_sql(rn, &rn_people_sql, HANDLE_SET, &st));
	for (size_t i = 0; i < n; i++) {
		rn_bind_opt(&st, ":person", v[i].person);
		rn_bind_int(&st, ":handle", v[i].handle);
		TRY(rn_exec(&st));
	}
out:
	rn_done(&st);
	return rc;
}
