/*
 * join.c - people become others' part, many at once.
 *
 * What is written of them goes to the store by a few statements that are fed:
 * verdicts, their sides, whose handles are.  Where something is forbidden of
 * anybody it is said again before each, so they go one by one.
 */
#include <math.h>
#include <stdlib.h>

#include "identity/verdict.h"

enum { MANY = 100 };	/* that it is worth to ask whether all are free */

struct owned { int64_t person, made, handle; };

/* A handle on a side of the verdict of a join. */
struct side { int64_t handle, was; size_t join; int side; };

struct joining {
	struct refnet *rn;
	struct rn_join *v;
	size_t n, fed;		/* how many were fed */
	struct owned *own;	/* by person, then by handle */
	size_t owns;
	struct side *side;
	size_t sides, side_room, side_fed;
	int64_t first;		/* verdict */
};

/* What forbids something of a person, said again: the last word counts. */
static enum rn_status
keep_forbidden(struct refnet *rn, int64_t person)
{
	static const int all[] = { KEEP_DNC, KEEP_EXCLUDED };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < RN_LEN(all); i++) {
		TRY(rn_sql(rn, &rn_identity_sql, all[i], &st));
		rn_bind_int(&st, ":change", rn_change_id(rn));
		rn_bind_int(&st, ":person", person);
		TRY(rn_exec(&st));
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

/* --- whose handles are ------------------------------------------------------ */

/* Where what somebody owns begins. */
static size_t
first_of(const struct joining *j, int64_t person)
{
	size_t low = 0, high = j->owns;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (j->own[mid].person < person)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* People ascend, as they lie in the store, and so do handles of each. */
static enum rn_status
read_handles(struct joining *j)
{
	int64_t *both = rn_zeroed(2 * j->n + 1, sizeof(*both));
	struct rn_feed_ids ids = { both, both };
	struct rn_feed feed = { rn_feed_id, &ids };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	for (size_t i = 0; i < j->n; i++) {
		both[2 * i] = j->v[i].to;
		both[2 * i + 1] = j->v[i].from;
	}
	ids.end += rn_distinct(both, 2 * j->n);
	TRY(rn_sql_fed(j->rn, &rn_identity_sql, JOIN_HANDLES, &feed, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		j->own = rn_grow(j->own, j->owns, &room, sizeof(*j->own));
		j->own[j->owns++] = (struct owned){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1), rn_col_int(&st, 2) };
	}
	for (size_t i = 0; i < j->n; i++) {
		size_t at = first_of(j, j->v[i].from);

		j->v[i].fresh = at < j->owns &&
		    j->own[at].person == j->v[i].from &&
		    j->own[at].made == rn_change_id(j->rn);
	}
out:
	rn_done(&st);
	free(both);
	return rc;
}

/* --- sides ------------------------------------------------------------------- */

/* The handles of somebody, who were `was` when they became another. */
static void
add_side(struct joining *j, int64_t person, int64_t was, size_t join, int side)
{
	for (size_t i = first_of(j, person); i < j->owns &&
	    j->own[i].person == person; i++) {
		if (j->own[i].handle == RN_NONE)
			continue;
		j->side = rn_grow(j->side, j->sides, &j->side_room,
		    sizeof(*j->side));
		j->side[j->sides++] = (struct side){ j->own[i].handle, was,
		    join, side };
	}
}

/* Whoever became the same person before is theirs by then. */
static void
find_sides(struct joining *j)
{
	size_t first = 0;

	for (size_t i = 0; i < j->n; i++) {
		int64_t to = j->v[i].to;

		if (to != j->v[first].to)
			first = i;
		add_side(j, to, to, i, 0);
		for (size_t k = first; k < i; k++)
			add_side(j, j->v[k].from, to, i, 0);
		add_side(j, j->v[i].from, j->v[i].from, i, 1);
	}
}

/* --- written ------------------------------------------------------------------ */

static bool
next_verdict(void *ctx, struct rn_value *row)
{
	struct joining *j = ctx;
	const struct rn_ruling *w;

	if (j->fed == j->n)
		return false;
	w = &j->v[j->fed++].why;
	row[0] = rn_value_int(rn_change_id(j->rn));
	row[1] = rn_value_int(w->kind);
	row[2] = rn_value_int(w->why == NULL);
	row[3] = rn_value_int(w->why == NULL ? RN_NONE :
	    llround(w->bits * 1000));
	row[4] = rn_value_text(w->why);
	return true;
}

static bool
next_side(void *ctx, struct rn_value *row)
{
	struct joining *j = ctx;
	const struct side *s;

	if (j->side_fed == j->sides)
		return false;
	s = &j->side[j->side_fed++];
	row[0] = rn_value_int(s->handle);
	row[1] = rn_value_int(j->first + (int64_t)s->join);
	row[2] = rn_value_int(s->side);
	row[3] = rn_value_int(s->was);
	return true;
}

static enum rn_status
assign_all(struct joining *j)
{
	struct rn_assigned *v = malloc((j->sides + 1) * sizeof(*v));
	enum rn_status rc;
	size_t n = 0;

	if (v == NULL)
		rn_nomem();
	for (size_t i = 0; i < j->sides; i++)
		if (j->side[i].side == 1)
			v[n++] = (struct rn_assigned){ j->side[i].handle,
			    j->v[j->side[i].join].to };
	rc = rn_handles_assign(j->rn, v, n);
	free(v);
	return rc;
}

static enum rn_status
join_some(struct refnet *rn, struct rn_join *v, size_t n)
{
	struct joining j = { .rn = rn, .v = v, .n = n };
	enum rn_status rc = RN_OK;

	TRY(read_handles(&j));
	find_sides(&j);
	j.fed = 0;
	TRY(rn_feed(rn, &rn_identity_sql, JOIN_VERDICTS,
	    &(struct rn_feed){ next_verdict, &j }));
	/* ids ascend by one within a statement */
	j.first = rn_last_id(rn) - (int64_t)n + 1;
	TRY(rn_feed(rn, &rn_identity_sql, JOIN_SIDES,
	    &(struct rn_feed){ next_side, &j }));
	TRY(assign_all(&j));
out:
	free(j.own);
	free(j.side);
	return rc;
}

enum rn_status
rn_verdict_join(struct refnet *rn, struct rn_join *v, size_t n)
{
	enum rn_status rc = RN_OK;
	int64_t forbidden = 1;

	if (n >= MANY)
		TRY(rn_get1(rn, &rn_identity_sql, ANY_FORBIDDEN, NULL, 0,
		    &forbidden));
	if (forbidden == 0)
		return join_some(rn, v, n);
	for (size_t i = 0; i < n; i++) {
		TRY(keep_forbidden(rn, v[i].to));
		TRY(keep_forbidden(rn, v[i].from));
		TRY(join_some(rn, &v[i], 1));
	}
out:
	return rc;
}
