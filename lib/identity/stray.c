/*
 * stray.c - handles that are not where those are who say them.
 *
 * When an import is taken back, or people are taken apart, a number may be left
 * with somebody none of whose rows says it, and what the import gave to
 * somebody may be nobody's, though later rows hang from it; and what only the
 * import said of somebody whom others hold, too, is no longer theirs.
 */
#include <stdlib.h>

#include "identity/room.h"
#include "ledger/held.h"

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

/* --- said by nothing -------------------------------------------------------- */

struct loose { int64_t handle, person; bool keep; };

static enum rn_status
find_loose(struct refnet *rn, const struct rn_ids *people, struct loose **v,
    size_t *n)
{
	struct rn_feed_ids ids = { people->v, people->v };
	struct rn_feed from = { rn_feed_id, &ids };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	if (people->n == 0)
		return RN_OK;
	ids.end = people->v + people->n;
	TRY(rn_sql_fed(rn, &rn_identity_sql, LOOSE, &from, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*v = rn_grow(*v, *n, &room, sizeof(**v));
		(*v)[(*n)++] = (struct loose){ .handle = rn_col_int(&st, 0),
		    .person = rn_col_int(&st, 1) };
	}
out:
	rn_done(&st);
	return rc;
}

/* Letters that stand though what brought them does not keep their handles. */
static enum rn_status
keep_in_letters(struct refnet *rn, struct loose *v, size_t n)
{
	struct rn_book book = { .rn = rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL;
	size_t count;

	TRY(rn_ledger_ids(rn, v->person, &ids, &count));
	for (size_t i = 0; i < count; i++) {
		const unsigned char *p, *end;
		uint64_t part;

		TRY(rn_held_get(&book, ids[i], &x));
		if (x == NULL || !x->stands)
			continue;
		p = x->x.parts;
		end = p + x->x.parts_n;
		while (rn_varint_get(&p, end, &part))
			for (size_t k = 0; k < n; k++)
				v[k].keep = v[k].keep ||
				    v[k].handle == (int64_t)(part >> 2);
	}
out:
	rn_book_close(&book);
	free(ids);
	return rc;
}

/* Those of one person. */
static enum rn_status
let_go(struct refnet *rn, struct loose *v, size_t n, struct rn_ids *stale)
{
	enum rn_status rc = RN_OK;
	int64_t held;

	TRY(rn_get1(rn, &rn_identity_sql, HUMAN_HOLDS, ":person", v->person,
	    &held));
	if (held == 1)
		goto out;
	TRY(keep_in_letters(rn, v, n));
	for (size_t i = 0; i < n; i++) {
		if (v[i].keep)
			continue;
		TRY(rn_handle_assign(rn, v[i].handle, RN_NONE));
		rn_ids_push(stale, v->person);
	}
out:
	return rc;
}

enum rn_status
rn_loose_go(struct refnet *rn, const struct rn_ids *people,
    struct rn_ids *stale)
{
	enum rn_status rc = RN_OK;
	struct loose *v = NULL;
	size_t n = 0;

	TRY(find_loose(rn, people, &v, &n));
	for (size_t from = 0, to; from < n; from = to) {
		for (to = from; to < n && v[to].person == v[from].person;)
			to++;
		TRY(let_go(rn, v + from, to - from, stale));
	}
out:
	free(v);
	return rc;
}
