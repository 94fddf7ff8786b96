/*
 * state.c - the state of a person, as it is kept.
 *
 * A body is a tag and the memory of struct rn_state.  One written by another
 * machine or version does not fit and is replayed: a state is only a shortcut.
 */
#include <string.h>

#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

enum { MANY = 10000, QUARTER = 4 };

struct body {
	uint64_t tag;
	struct rn_state state;
};

/* What a stored body must begin with to be read as it is. */
static const uint64_t tag = UINT64_C(0x7265666e65743100) +
    sizeof(struct rn_state);

bool
rn_state_unpack(const void *body, size_t n, struct rn_state *s)
{
	struct body b;

	if (n != sizeof(b))
		return false;
	memcpy(&b, body, sizeof(b));
	*s = b.state;
	return b.tag == tag;
}

enum rn_status
rn_state_load(struct refnet *rn, int64_t person, struct rn_state *s)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *body;
	size_t n = 0;
	bool row;

	rn_state_init(s);
	TRY(rn_sql(rn, &rn_ledger_sql, STATE_GET, &st));
	rn_bind_int(&st, ":person", person);
	TRY(rn_step(&st, &row));
	body = row ? rn_col_blob(&st, 0, &n) : NULL;
	if (body != NULL && !rn_state_unpack(body, n, s)) {
		rn_done(&st);
		rc = rn_ledger_replay(rn, person, RN_NOW, s);
	}
out:
	rn_done(&st);
	return rc;
}

/* The states that remain to be fed. */
struct states {
	const struct rn_state_of *v, *end;
	struct body body;	/* of the row at hand */
};

static bool
next_state(void *ctx, struct rn_value *row)
{
	struct states *all = ctx;

	while (all->v < all->end && all->v->state.last_id == 0)
		all->v++;
	if (all->v == all->end)
		return false;
	all->body.state = all->v->state;
	row[0] = rn_value_int(all->v->person);
	row[1] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = &all->body,
	    .n = sizeof(all->body) };
	all->v++;
	return true;
}

enum rn_status
rn_states_put(struct refnet *rn, const struct rn_state_of *v, size_t n,
    bool settled)
{
	struct states all = { v, v + n, { .tag = tag } };

	return rn_feed(rn, &rn_ledger_sql, settled ? STATE_PUT_SETTLED :
	    STATE_PUT, &(struct rn_feed){ next_state, &all });
}

enum rn_status
rn_state_drop(struct refnet *rn, int64_t person)
{
	enum rn_status rc = RN_OK;

	TRY(rn_run1(rn, &rn_ledger_sql, STATE_DROP, ":person", person));
	TRY(rn_run1(rn, &rn_ledger_sql, STATE_DROP_RECENT, ":person", person));
out:
	return rc;
}

enum rn_status
rn_states_settle(struct refnet *rn, bool always)
{
	enum rn_status rc = RN_OK;
	int64_t recent, people;

	TRY(rn_get1(rn, &rn_ledger_sql, STATE_COUNT, NULL, 0, &recent));
	TRY(rn_get1(rn, &rn_ledger_sql, PERSON_LAST, NULL, 0, &people));
	if (!always && (recent < MANY || recent < people / QUARTER))
		goto out;
	TRY(rn_run1(rn, &rn_ledger_sql, STATE_SETTLE, NULL, 0));
	TRY(rn_run1(rn, &rn_ledger_sql, STATE_EMPTY, NULL, 0));
out:
	return rc;
}
