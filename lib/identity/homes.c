/*
 * homes.c - whose each handle of a person was before they were joined.
 *
 * The joins and partings that stand are gone through in their order: the first
 * join tells whose a handle was, what was parted since begins anew.
 */
#include <stdlib.h>

#include "identity/room.h"

static void
hear(const struct rn_stmt *st, struct rn_home *h)
{
	int64_t was = rn_col_int(st, 2);

	if (rn_col_int(st, 1) == RN_PARTED) {
		if (was != RN_NONE)	/* else it stayed */
			h->person = RN_NONE;
	} else if (h->person == RN_NONE) {
		h->person = was;
	}
}

enum rn_status
rn_homes_read(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct rn_home **v, size_t *n)
{
	int64_t *handles = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_handles_of(rn, person, &handles, n));
	*n = rn_distinct(handles, *n);
	*v = rn_alloc(a, (*n + 1) * sizeof(**v));
	for (size_t i = 0; i < *n; i++)
		(*v)[i] = (struct rn_home){ handles[i], RN_NONE };
	TRY(rn_sql(rn, &rn_identity_sql, SIDES_OF, &st));
	rn_bind_int(&st, ":person", person);
	for (;;) {
		int64_t handle;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		handle = rn_col_int(&st, 0);
		hear(&st, bsearch(&handle, *v, *n, sizeof(**v), rn_by_int64));
	}
	for (size_t i = 0; i < *n; i++)
		if ((*v)[i].person == RN_NONE)
			(*v)[i].person = person;
out:
	rn_done(&st);
	free(handles);
	return rc;
}
