/*
 * brought.c - who introduced others to me, as my mail shows it: somebody's
 * letter to both of us was the first between us, and soon one of us wrote to
 * the other.  The ledger finds these (rn_event_by).
 *
 * An introduction that is kept as one counts there, not here.
 */
#include <math.h>

#include "tie/tie.h"

/* What was willing once fades, as asks do. */
#define HALF_LIFE (365.0 * RN_DAY)

static bool
is_kept(const struct rn_tie_query *q, int64_t a, int64_t b)
{
	for (size_t i = 0; i < q->introduced_n; i++) {
		const struct rn_introduced *x = &q->introduced[i];

		if (x->how == RN_INTRODUCED_BY && x->a == a && x->b == b)
			return true;
	}
	return false;
}

static void
put(struct rn_world *w, uint32_t a, uint32_t b, int64_t at, size_t *room)
{
	struct rn_who *who = &w->people[a];

	if (w->broughts == *room) {
		struct rn_brought *old = w->brought;

		*room = *room == 0 ? 16 : 2 * *room;
		w->brought = rn_alloc(w->a, *room * sizeof(*w->brought));
		for (size_t i = 0; i < w->broughts; i++)
			w->brought[i] = old[i];
	}
	w->brought[w->broughts++] = (struct rn_brought){ a, b, at };
	who->brought++;
	who->brings += exp2((double)(at - w->at) / HALF_LIFE);
}

enum rn_status
rn_brought_take(struct rn_world *w, const struct rn_tie_query *q)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(w->rn, &rn_tie_sql, BROUGHT, &st));
	rn_bind_int(&st, ":until", w->at);
	for (;;) {
		int64_t by, whom;
		uint32_t a, b;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		by = rn_col_int(&st, 0);
		whom = rn_col_int(&st, 1);
		a = rn_world_index(w, by);
		b = rn_world_index(w, whom);
		if (a != RN_NOBODY && b != RN_NOBODY && a != b &&
		    !is_kept(q, by, whom))
			put(w, a, b, rn_col_int(&st, 2), &room);
	}
out:
	rn_done(&st);
	return rc;
}
