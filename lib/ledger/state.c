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

/* As a feed: people whose state was not found yet, and their places. */
struct asked { const struct rn_state_of *v; size_t n, at; };

static bool
next_asked(void *ctx, struct rn_value *row)
{
	struct asked *a = ctx;

	while (a->at < a->n && a->v[a->at].state.last_id != 0)
		a->at++;
	if (a->at == a->n)
		return false;
	row[0] = rn_value_int(a->v[a->at].person);
	row[1] = rn_value_int((int64_t)a->at++);
	return true;
}

/* Those in one table; last_id is RN_NONE where one must be replayed. */
static enum rn_status
load_from(struct refnet *rn, int which, struct rn_state_of *v, size_t n)
{
	struct asked a = { v, n, 0 };
	struct rn_feed from = { next_asked, &a };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql_fed(rn, &rn_ledger_sql, which, &from, &st));
	for (;;) {
		const void *body;
		struct rn_state *s;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		s = &v[rn_col_int(&st, 0)].state;
		body = rn_col_blob(&st, 1, &size);
		if (!rn_state_unpack(body, size, s))
			s->last_id = RN_NONE;
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_states_load(struct refnet *rn, struct rn_state_of *v, size_t n)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		rn_state_init(&v[i].state);
	TRY(load_from(rn, STATES_RECENT, v, n));
	TRY(load_from(rn, STATES_SETTLED, v, n));
	for (size_t i = 0; i < n; i++)
		if (v[i].state.last_id == RN_NONE)
			TRY(rn_ledger_replay(rn, v[i].person, RN_NOW,
			    &v[i].state));
out:
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
