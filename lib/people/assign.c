/*
 * assign.c - whose a handle is: the last word that stands.
 */
#include <stdlib.h>

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
	enum rn_status rc = RN_OK;
	int64_t owner;

	TRY(rn_get1(rn, &rn_people_sql, HANDLE_OWNER, ":handle", handle,
	    &owner));
	rc = rn_handle_give(rn, handle, owner);
out:
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

/* A handle, and the order in which it was said whose it is. */
struct given { int64_t handle, person; size_t at; };

static int
by_handle(const void *a, const void *b)
{
	const struct given *x = a, *y = b;

	if (x->handle != y->handle)
		return x->handle < y->handle ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* As they lie in the store, so that few pages are come back to. */
static enum rn_status
give_all(struct refnet *rn, const struct rn_assigned *v, size_t n)
{
	struct given *g = malloc((n + 1) * sizeof(*g));
	enum rn_status rc = RN_OK;

	if (g == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++)
		g[i] = (struct given){ v[i].handle, v[i].person, i };
	if (n > 1)
		qsort(g, n, sizeof(*g), by_handle);
	for (size_t i = 0; i < n; i++)
		TRY(rn_handle_give(rn, g[i].handle, g[i].person));
out:
	free(g);
	return rc;
}

enum rn_status
rn_handles_assign(struct refnet *rn, const struct rn_assigned *v, size_t n)
{
	struct words w = { v, v + n, rn_change_id(rn) };
	enum rn_status rc = RN_OK;

	TRY(rn_feed(rn, &rn_people_sql, HANDLES_ASSIGN,
	    &(struct rn_feed){ next_word, &w }));
	TRY(give_all(rn, v, n));
out:
	return rc;
}
