/*
 * cold.c - whom I first wrote to out of the blue, and who answered.
 *
 * Both are the first of their kind, so that a state of today tells how it was
 * at any moment before.  Among many people the ledger keeps them beside those
 * at rest (ledger/rest.h); whoever has changed since is asked.
 */
#include <stdlib.h>

#include "map/taking.h"

enum { MOST = 100000 };	/* changed people; with more, all are asked */

struct found {
	struct rn_cold *v;
	size_t n, room;
	int64_t until, begins;
};

static void
put(struct found *f, const struct rn_cold *x)
{
	if (x->at > f->until)
		return;
	f->v = rn_grow(f->v, f->n, &f->room, sizeof(*f->v));
	f->v[f->n] = *x;
	if (x->answered_at > f->until)
		f->v[f->n].answered_at = RN_NONE;
	f->n++;
}

static void
look_at(struct found *f, int64_t person, const struct rn_state *s)
{
	struct rn_cold x = { .person = person, .at = s->first };
	int64_t began = rn_state_began(s);

	if (began != RN_NONE && (f->begins == RN_NONE || began < f->begins))
		f->begins = began;
	if (rn_state_cold(s, &x.answered_at))
		put(f, &x);
}

/* --- everybody ------------------------------------------------------------- */

static enum rn_status
ask_all(struct refnet *rn, struct found *f)
{
	struct rn_state_of *older = NULL;
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;

	f->n = 0;
	f->begins = RN_NONE;
	TRY(rn_census_take(rn, RN_NOW, &c));
	for (size_t i = 0; i < c.n; i++) {
		if (!c.v[i].held)
			continue;
		if (c.v[i].state.began != RN_BEGAN_UNKNOWN) {
			look_at(f, c.v[i].person, &c.v[i].state);
			continue;
		}
		older = rn_grow(older, n, &room, sizeof(*older));
		older[n++].person = c.v[i].person;
	}
	TRY(rn_ledger_replay_all(rn, older, n, RN_NOW));
	for (size_t i = 0; i < n; i++)
		look_at(f, older[i].person, &older[i].state);
out:
	free(older);
	rn_census_free(&c);
	return rc;
}

/* --- what is kept, and who has changed since -------------------------------- */

struct moved {
	int64_t *id;
	size_t n, room;
};

static enum rn_status
list_moved(struct refnet *rn, int64_t upto, struct moved *m, bool *few)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, MOVED, &st));
	rn_bind_int(&st, ":upto", upto);
	rn_bind_int(&st, ":most", MOST);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		m->id = rn_grow(m->id, m->n, &m->room, sizeof(*m->id));
		m->id[m->n++] = rn_col_int(&st, 0);
	}
	*few = m->n < MOST;
	m->n = rn_distinct(m->id, m->n);
out:
	rn_done(&st);
	return rc;
}

/* False: it was the first word of all, and is theirs no more. */
static bool
begins_still(const struct rn_stmt *st, int64_t begins, int64_t began)
{
	struct rn_state was;
	size_t size;
	const void *body = rn_col_blob(st, MOVED_WAS_BODY, &size);

	return body == NULL || (rn_state_unpack(body, size, &was) &&
	    (rn_state_began(&was) != begins || began == begins));
}

/* As they are; *sure false: they may have been the first of all. */
static enum rn_status
ask_moved(struct refnet *rn, const struct moved *m, struct found *f,
    bool *sure)
{
	struct rn_feed_ids ids = { m->id, m->id };
	struct rn_feed from = { rn_feed_id, &ids };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t begins = f->begins;
	bool row;

	if (m->n == 0)
		return RN_OK;
	ids.end += m->n;
	TRY(rn_sql_fed(rn, &rn_map_sql, MOVED_ROWS, &from, &st));
	for (;;) {
		int64_t began = RN_NONE;
		struct rn_state s;
		const void *body;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		body = rn_col_blob(&st, MOVED_BODY, &size);
		if (body != NULL && rn_col_int(&st, MOVED_SHOWN) == 1) {
			if (rn_state_unpack(body, size, &s)) {
				began = rn_state_began(&s);
				look_at(f, rn_col_int(&st, MOVED_ID), &s);
			} else {
				*sure = false;
			}
		}
		*sure = *sure && begins_still(&st, begins, began);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
read_kept(struct refnet *rn, const struct moved *m, struct found *f)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, COLD_ROWS, &st));
	rn_bind_int(&st, ":until", f->until);
	for (;;) {
		struct rn_cold x;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		x = (struct rn_cold){ .at = rn_col_int(&st, 0),
		    .person = rn_col_int(&st, 1),
		    .answered_at = rn_col_int(&st, 2) };
		if (m->n == 0 || bsearch(&x.person, m->id, m->n,
		    sizeof(x.person), rn_by_int64) == NULL)
			put(f, &x);
	}
out:
	rn_done(&st);
	return rc;
}

/* *any false: nothing that holds was kept, or too much has changed. */
static enum rn_status
ask_some(struct refnet *rn, struct found *f, bool *any)
{
	struct moved m = { NULL, 0, 0 };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t upto = 0;

	TRY(rn_sql(rn, &rn_map_sql, COLD_HOLDS, &st));
	rn_bind_int(&st, ":rule", RN_REST_RULE);
	TRY(rn_step(&st, any));
	if (*any) {
		upto = rn_col_int(&st, 0);
		f->begins = rn_col_int(&st, 1);
	}
	rn_done(&st);
	if (*any)
		TRY(list_moved(rn, upto, &m, any));
	if (!*any)
		goto out;
	TRY(read_kept(rn, &m, f));
	TRY(ask_moved(rn, &m, f, any));
	if (f->n > 1 && m.n > 0)
		qsort(f->v, f->n, sizeof(*f->v), rn_by_cold);
out:
	rn_done(&st);
	free(m.id);
	return rc;
}

enum rn_status
rn_cold_list(struct refnet *rn, int64_t as_of, struct rn_cold **list,
    size_t *n, int64_t *begins)
{
	struct found f = { .until = as_of == RN_NOW ? rn_now(rn) : as_of,
	    .begins = RN_NONE };
	enum rn_status rc = RN_OK;
	bool any;

	TRY(ask_some(rn, &f, &any));
	if (!any) {
		TRY(ask_all(rn, &f));
		if (f.n > 1)
			qsort(f.v, f.n, sizeof(*f.v), rn_by_cold);
	}
out:
	*list = f.v;
	*n = f.n;
	*begins = f.begins;
	return rc;
}
