/*
 * older.c - states that an older program kept, of which it is not known how
 * they began.
 *
 * All else can be read from them, so they are left as they are until somebody
 * writes who settles states; then all are heard once more.  Who must know it
 * before hears those anew (map/cold.c).
 */
#include <stdlib.h>

#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

enum { AT_ONCE = 50000 };	/* people */

struct older {
	struct rn_state_of *v;
	size_t n, room;
};

/* Those after a person, as many as are heard at once. */
static enum rn_status
list_after(struct refnet *rn, int64_t after, struct older *o)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	o->n = 0;
	TRY(rn_sql(rn, &rn_ledger_sql, OLDER_AFTER, &st));
	rn_bind_int(&st, ":person", after);
	while (o->n < AT_ONCE) {
		struct rn_state s;
		const void *body;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		body = rn_col_blob(&st, 1, &size);
		if (rn_state_unpack(body, size, &s) &&
		    s.began != RN_BEGAN_UNKNOWN)
			continue;
		o->v = rn_grow(o->v, o->n, &o->room, sizeof(*o->v));
		o->v[o->n++].person = rn_col_int(&st, 0);
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_states_mend(struct refnet *rn)
{
	struct older o = { .v = NULL };
	enum rn_status rc = RN_OK;
	int64_t any, last = 0;

	TRY(rn_get1(rn, &rn_ledger_sql, OLDER_ANY, NULL, 0, &any));
	if (any == RN_NONE)
		return RN_OK;
	TRY(rn_states_settle(rn, true));
	for (;;) {
		TRY(list_after(rn, last, &o));
		if (o.n == 0)
			break;
		last = o.v[o.n - 1].person;
		TRY(rn_ledger_replay_all(rn, o.v, o.n, RN_NOW));
		TRY(rn_states_put(rn, o.v, o.n, true));
	}
	TRY(rn_run1(rn, &rn_ledger_sql, OLDER_DONE, NULL, 0));
out:
	free(o.v);
	return rc;
}
