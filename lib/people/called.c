/*
 * called.c - what messages call somebody whose address had come before.
 *
 * The name is kept beside the records, as that of a handle that messages
 * bring: whoever has a name needs no other, until it is taken back.  "Novak,
 * Ada" is the name of whom others call "Ada Novak": it is not kept again, only
 * noted, should what said it be taken back (again.c).
 */
#include <stdlib.h>
#include <string.h>

#include "people/again.h"
#include "people/people_sql.h"

enum { NEW = -1 };

struct names {
	const struct rn_called_as *v;
	int64_t *said;		/* of each, the last change that says it; 0: it
				 * came with the handle; NEW: none does */
	size_t n, at;		/* at: the next to be fed */
	int64_t change;
};

static bool
next_handle(void *ctx, struct rn_value *row)
{
	struct names *x = ctx;

	if (x->at == x->n)
		return false;
	row[0] = rn_value_int(x->v[x->at].handle);
	row[1] = rn_value_int((int64_t)x->at++);
	return true;
}

static bool
next_name(void *ctx, struct rn_value *row)
{
	struct names *x = ctx;
	const struct rn_called_as *c;

	while (x->at < x->n && x->said[x->at] != NEW)
		x->at++;
	if (x->at == x->n)
		return false;
	c = &x->v[x->at++];
	row[0] = rn_value_int(c->handle);
	row[1] = rn_value_int(x->change);
	row[2] = rn_value_text(c->name);
	return true;
}

static bool
is_same(struct rn_arena *a, const char *x, const char *y)
{
	return strcmp(x, y) == 0 ||
	    strcmp(rn_name_straight(a, x), rn_name_straight(a, y)) == 0;
}

/* By what one statement tells. */
static enum rn_status
find_said(struct refnet *rn, int which, struct names *x)
{
	struct rn_feed from = { next_handle, x };
	struct rn_arena *a = rn_arena_make();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	x->at = 0;
	TRY(rn_sql_fed(rn, &rn_people_sql, which, &from, &st));
	for (;;) {
		int64_t at, change;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		at = rn_col_int(&st, 0);
		change = rn_col_int(&st, 2);
		rn_arena_reset(a);
		if (change > x->said[at] && is_same(a,
		    rn_col_text(&st, 1, a), x->v[at].name))
			x->said[at] = change;
	}
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_called_put(struct refnet *rn, struct rn_again *again,
    const struct rn_called_as *v, size_t n)
{
	struct names x = { .v = v, .n = n, .change = rn_change_id(rn) };
	enum rn_status rc = RN_OK;

	if (n == 0)
		return RN_OK;
	x.said = rn_zeroed(n, sizeof(*x.said));
	for (size_t i = 0; i < n; i++)
		x.said[i] = NEW;
	TRY(find_said(rn, CALLED_CAME, &x));
	TRY(find_said(rn, CALLED_SAID, &x));
	for (size_t i = 0; i < n; i++)
		if (x.said[i] != NEW)
			TRY(rn_again_note(again, RN_AGAIN_CALLED, v[i].handle,
			    x.said[i]));
	x.at = 0;
	TRY(rn_feed(rn, &rn_people_sql, CALLED_PUT,
	    &(struct rn_feed){ next_name, &x }));
out:
	free(x.said);
	return rc;
}
