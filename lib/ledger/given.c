/*
 * given.c - the gives among a person's interactions.
 *
 * Who gave is told as the reply model is told (event.c): what came from them
 * was received, all else was given.
 */
#include <stdlib.h>

#include "ledger/held.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

/* Is one of these handles, in ascending order, a sender of it? */
static bool
from_one_of(const struct rn_interaction_row *x, const int64_t *handle,
    size_t n)
{
	const unsigned char *p = x->parts, *end = p + x->parts_n;
	uint64_t v;

	while (rn_varint_get(&p, end, &v)) {
		int64_t who = (int64_t)(v >> 2);

		if ((v & 3) == RN_PART_FROM && bsearch(&who, handle, n,
		    sizeof(who), rn_by_int64) != NULL)
			return true;
	}
	return false;
}

static enum rn_status
kind_of(struct refnet *rn, struct rn_given *g)
{
	enum rn_status rc;
	int64_t of;

	rc = rn_get1(rn, &rn_ledger_sql, GIFT_OF, ":id", g->id, &of);
	g->of = of > RN_GIFT_UNKNOWN && of < RN_GIFTS ? (int)of :
	    RN_GIFT_UNKNOWN;
	return rc;
}

static int
oldest_first(const void *ap, const void *bp)
{
	const struct rn_given *a = ap, *b = bp;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

enum rn_status
rn_given_list(struct refnet *rn, struct rn_arena *a, int64_t person,
    int64_t until, struct rn_given **list, size_t *n)
{
	int64_t *ids = NULL, *handle = NULL;
	struct rn_book book = { .rn = rn };
	enum rn_status rc = RN_OK;
	const struct rn_held *x;
	size_t count, handles;

	*n = 0;
	TRY(rn_ledger_ids(rn, person, &ids, &count));
	TRY(rn_handles_of(rn, person, &handle, &handles));
	handles = rn_distinct(handle, handles);
	*list = rn_alloc(a, (count + 1) * sizeof(**list));
	for (size_t i = 0; i < count; i++) {
		struct rn_given *g = &(*list)[*n];

		TRY(rn_held_get(&book, ids[i], &x));
		if (x == NULL || !x->stands || x->x.at > until ||
		    x->x.kind != RN_CHANNEL_GIVE)
			continue;
		*g = (struct rn_given){ .id = ids[i], .at = x->x.at,
		    .received = from_one_of(&x->x, handle, handles),
		    .about = x->x.about == NULL ? NULL :
		    rn_strndup(a, x->x.about, x->x.about_n) };
		TRY(kind_of(rn, g));
		(*n)++;
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), oldest_first);
out:
	rn_book_close(&book);
	free(handle);
	free(ids);
	return rc;
}

_Static_assert(RN_CHANNEL_GIVE == 5, "GIVES says so");

/* People who take part in one. */
static enum rn_status
add_parts(struct refnet *rn, const struct rn_interaction_row *x,
    int64_t **people, size_t *n, size_t *room)
{
	const unsigned char *p = x->parts, *end = p + x->parts_n;
	enum rn_status rc = RN_OK;
	int64_t person;
	uint64_t v;

	while (rn_varint_get(&p, end, &v)) {
		TRY(rn_get1(rn, &rn_ledger_sql, HANDLE_PERSON, ":id",
		    (int64_t)(v >> 2), &person));
		if (person == RN_NONE)
			continue;
		*people = rn_grow(*people, *n, room, sizeof(**people));
		(*people)[(*n)++] = person;
	}
out:
	return rc;
}

enum rn_status
rn_given_people(struct refnet *rn, int64_t **people, size_t *n)
{
	struct rn_book book = { .rn = rn };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*people = NULL;
	*n = 0;
	TRY(rn_sql(rn, &rn_ledger_sql, GIVES, &st));
	for (;;) {
		int64_t id, end;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		id = rn_col_int(&st, 0);
		for (end = id + rn_col_int(&st, 1); id < end; id++) {
			const struct rn_held *x;

			TRY(rn_held_get(&book, id, &x));
			if (x != NULL && x->stands)
				TRY(add_parts(rn, &x->x, people, n, &room));
		}
	}
	*n = rn_distinct(*people, *n);
out:
	rn_done(&st);
	rn_book_close(&book);
	return rc;
}
