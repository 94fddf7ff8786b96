/*
 * stray.c - handles that are not where those are who say them.
 *
 * When an import is taken back, or people are taken apart, a number may be left
 * with somebody none of whose rows says it, and what the import gave to
 * somebody may be nobody's, though later rows hang from it.
 */
#include <stdlib.h>

#include "identity/room.h"

enum rn_status
rn_strays_home(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct rn_ids *stale)
{
	enum rn_status rc = RN_OK;
	struct rn_piece *v;
	int64_t to;
	size_t n;

	TRY(rn_pieces_read(rn, a, person, &v, &n));
	for (size_t i = 0; i < n; i++) {
		if (v[i].away == RN_NONE)
			continue;
		TRY(rn_get1(rn, &rn_identity_sql, SAYER, ":id", v[i].handle,
		    &to));
		if (to == RN_NONE || to == person)
			continue;
		TRY(rn_handle_assign(rn, v[i].handle, to));
		rn_ids_push(stale, to);
		rn_ids_push(stale, person);
	}
out:
	return rc;
}

static enum rn_status
find_home(struct refnet *rn, int64_t handle, bool somebody,
    struct rn_ids *stale)
{
	enum rn_status rc = RN_OK;
	int64_t to = RN_NONE;

	if (somebody)
		TRY(rn_person_make(rn, NULL, &to));
	else
		TRY(rn_get1(rn, &rn_identity_sql, SAYER, ":id", handle, &to));
	if (to == RN_NONE)
		goto out;
	TRY(rn_handle_assign(rn, handle, to));
	rn_ids_push(stale, to);
out:
	return rc;
}

enum rn_status
rn_orphans_home(struct refnet *rn, int64_t change, struct rn_ids *stale)
{
	struct rn_ids handles = { NULL, 0, 0 };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t somebodies = 0;
	bool row;

	TRY(rn_sql(rn, &rn_identity_sql, ORPHANS, &st));
	rn_bind_int(&st, ":change", change);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_ids_push(&handles, rn_col_int(&st, 0));
		somebodies += rn_col_int(&st, 1) == 1;
	}
	rn_done(&st);
	for (size_t i = 0; i < handles.n; i++)
		TRY(find_home(rn, handles.v[i], i < somebodies, stale));
out:
	rn_done(&st);
	free(handles.v);
	return rc;
}
