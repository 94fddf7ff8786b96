/*
 * undo.c - take a change back, put it back, and derive what follows.
 *
 * Nothing is deleted: the rows a change brought stop counting, and what is
 * derived from rows (owners of handles, person rows, states) is derived anew
 * for the people it touched.
 */
#include <stdlib.h>

#include "ledger/held.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"
#include "people/again.h"
#include "refnet/change.h"

enum rn_status
rn_interaction_people(struct refnet *rn, const int64_t *ids, size_t n,
    struct rn_ids *people)
{
	struct rn_book book = { .rn = rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++) {
		const unsigned char *p, *end;
		uint64_t v;

		TRY(rn_held_get(&book, ids[i], &x));
		if (x == NULL)
			continue;
		p = x->x.parts;
		end = p + x->x.parts_n;
		while (rn_varint_get(&p, end, &v)) {
			int64_t person;

			TRY(rn_get1(rn, &rn_ledger_sql, HANDLE_PERSON, ":id",
			    (int64_t)(v >> 2), &person));
			if (person != RN_NONE)
				rn_ids_push(people, person);
		}
	}
out:
	rn_book_close(&book);
	return rc;
}

/* People whose interactions a change only saw again. */
static enum rn_status
touched_by_sighting(struct refnet *rn, int64_t change, struct rn_ids *people)
{
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL;
	size_t count;

	TRY(rn_sighting_ids(rn, change, &ids, &count));
	rc = rn_interaction_people(rn, ids, count, people);
out:
	free(ids);
	return rc;
}

static enum rn_status
refresh_all(struct refnet *rn, int64_t *people, size_t n)
{
	return rn_ledger_refresh_each(rn, people, rn_distinct(people, n));
}

static void
add(void *people, int64_t id)
{
	rn_ids_push(people, id);
}

/* Add the people touched now to a list. */
static enum rn_status
add_touched(struct refnet *rn, int64_t change, struct rn_ids *people)
{
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL;
	size_t count;

	TRY(rn_change_touched(rn, change, &ids, &count));
	for (size_t i = 0; i < count; i++)
		rn_ids_push(people, ids[i]);
	rc = rn_again_people(rn, change, add, people);
out:
	free(ids);
	return rc;
}

static enum rn_status
add_owner(struct refnet *rn, int64_t handle, struct rn_ids *people)
{
	int64_t person;
	enum rn_status rc = rn_get1(rn, &rn_ledger_sql, HANDLE_PERSON, ":id",
	    handle, &person);

	if (rc == RN_OK && person != RN_NONE)
		rn_ids_push(people, person);
	return rc;
}

/* Which side of a message is me hangs from my handles: did one come or go? */
static enum rn_status
refresh_people(struct refnet *rn, struct rn_ids *people, size_t owners)
{
	enum rn_status rc = RN_OK;
	bool mine = false;
	int64_t me;

	TRY(rn_me_id(rn, &me));
	for (size_t i = 0; i < owners && me != RN_NONE; i++)
		mine = mine || people->v[i] == me;
	TRY(refresh_all(rn, people->v, people->n));
	if (mine)
		TRY(rn_ledger_refresh_all(rn));
out:
	return rc;
}

enum rn_status
rn_change_flip(struct refnet *rn, int64_t id, bool undone, bool redoable,
    struct rn_ids *touched)
{
	struct rn_ids people = { NULL, 0, 0 }, seen = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	int64_t *handles = NULL;
	size_t moved = 0, owners;

	TRY(rn_change_assigned(rn, id, &handles, &moved));
	TRY(touched_by_sighting(rn, id, &seen));
	TRY(add_touched(rn, id, &seen));
	/* owners before and after both change: look on either side */
	for (size_t i = 0; i < moved; i++)
		TRY(add_owner(rn, handles[i], &people));
	TRY(rn_change_mark(rn, id, undone, redoable));
	for (size_t i = 0; i < moved; i++) {
		TRY(rn_handle_refresh(rn, handles[i]));
		TRY(add_owner(rn, handles[i], &people));
	}
	owners = people.n;
	TRY(rn_kept_refresh(rn, NULL));
	for (size_t i = 0; i < seen.n; i++)
		rn_ids_push(&people, seen.v[i]);
	TRY(add_touched(rn, id, &people));
	TRY(refresh_people(rn, &people, owners));
	for (size_t i = 0; touched != NULL && i < people.n; i++)
		rn_ids_push(touched, people.v[i]);
out:
	free(people.v);
	free(seen.v);
	free(handles);
	return rc;
}

static void
read_change(const struct rn_stmt *st, struct rn_arena *a,
    struct rn_change *out, int64_t *target)
{
	*out = (struct rn_change){ .id = rn_col_int(st, 0),
	    .at = rn_col_int(st, 1), .verb = rn_col_text(st, 2, a),
	    .summary = rn_col_text(st, 3, a), .undone_at = rn_col_int(st, 4) };
	*target = rn_col_int(st, 5);
}

static enum rn_status
get_change(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_change *out, int64_t *target)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, CHANGE_GET, &st));
	rn_bind_int(&st, ":id", id);
	TRY(rn_step(&st, &row));
	if (!row)
		rc = rn_fail(rn, RN_ENOTFOUND, "no change %lld",
		    (long long)id);
	else
		read_change(&st, a, out, target);
out:
	rn_done(&st);
	return rc;
}

/* Why nothing can take a change back; NULL: it can be. */
static enum rn_status
why_fixed(struct refnet *rn, struct rn_arena *a, int64_t change,
    const char **why)
{
	enum rn_status rc = RN_OK;

	*why = NULL;
	for (size_t i = 0; rn_on_undo[i] != NULL && *why == NULL; i++)
		TRY(rn_on_undo[i](rn, a, change, why));
out:
	return rc;
}

/*
 * The last change that stands.  What nothing can take back is in the way,
 * unless what came before it is asked for.
 */
static enum rn_status
find_last(struct refnet *rn, struct rn_arena *a, bool before, int64_t *id)
{
	enum rn_status rc = RN_OK;
	const char *why;
	int64_t below = INT64_MAX;

	for (;;) {
		TRY(rn_get1(rn, &rn_ledger_sql, CHANGE_LAST, ":below", below,
		    id));
		if (*id == RN_NONE)
			return rn_fail(rn, RN_ENOTFOUND, "nothing to undo");
		TRY(why_fixed(rn, a, *id, &why));
		if (why == NULL)
			return RN_OK;
		if (!before)
			break;
		below = *id;
	}
	rc = rn_fail(rn, RN_EPOLICY, "%s", why);
	rn_hint(rn, "refnet undo --before-sent takes back the last change"
	    " before that; refnet history lists them");
out:
	return rc;
}

static enum rn_status
find_redo(struct refnet *rn, int64_t *id)
{
	enum rn_status rc = rn_get1(rn, &rn_ledger_sql, CHANGE_REDO, NULL, 0,
	    id);

	if (rc == RN_OK && *id == RN_NONE)
		return rn_fail(rn, RN_ENOTFOUND, "nothing to redo");
	return rc;
}

enum turn { UNDO, UNDO_BEFORE, REDO };

static enum rn_status
turn(struct refnet *rn, struct rn_arena *a, enum turn how,
    struct rn_change *out)
{
	int64_t id = RN_NONE, target = RN_NONE;
	bool undone = how != REDO;
	enum rn_status rc;

	rc = rn_begin(rn);
	if (rc != RN_OK)
		return rc;
	if (how == REDO)
		TRY(find_redo(rn, &id));
	else
		TRY(find_last(rn, a, how == UNDO_BEFORE, &id));
	TRY(rn_change_flip(rn, id, undone, undone, NULL));
	TRY(get_change(rn, a, id, out, &target));
	if (target != RN_NONE)
		TRY(rn_change_flip(rn, target, !undone, false, NULL));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_change_open(struct refnet *rn, const char *verb)
{
	enum rn_status rc = rn_change_begin(rn, verb);

	if (rc == RN_OK)
		rn_change_parts(rn);
	return rc;
}

enum rn_status
rn_change_close(struct refnet *rn, enum rn_status rc, const char *summary)
{
	if (rc == RN_OK)
		rc = rn_change_say(rn, "%s", summary);
	return rn_end(rn, rc);
}

enum rn_status
rn_undo(struct refnet *rn, struct rn_arena *a, struct rn_change *out)
{
	return turn(rn, a, UNDO, out);
}

enum rn_status
rn_undo_before_sent(struct refnet *rn, struct rn_arena *a,
    struct rn_change *out)
{
	return turn(rn, a, UNDO_BEFORE, out);
}

enum rn_status
rn_redo(struct refnet *rn, struct rn_arena *a, struct rn_change *out)
{
	return turn(rn, a, REDO, out);
}

enum rn_status
rn_history(struct refnet *rn, struct rn_arena *a, struct rn_change **list,
    size_t *n)
{
	struct rn_change *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	int64_t target;
	bool row;

	*n = 0;
	TRY(rn_sql(rn, &rn_ledger_sql, CHANGE_LIST, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, *n, &room, sizeof(*v));
		read_change(&st, a, &v[(*n)++], &target);
	}
	*list = rn_alloc(a, (*n + 1) * sizeof(*v));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = v[i];
out:
	rn_done(&st);
	free(v);
	return rc;
}
