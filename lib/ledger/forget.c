/*
 * forget.c - somebody's part in what happened, erased.
 *
 * What passed with nobody else is dropped.  What others had part in stays
 * theirs: in the place of each handle that goes stands that of nobody, so that
 * who was how, and how many, is as it was.  A subject that they wrote goes with
 * them; in any other their name does.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/held.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

enum rn_status rn_ledger_forget(struct refnet *rn, struct rn_erasing *gone);

struct forget {
	struct refnet *rn;
	struct rn_erasing *gone;
	struct rn_arena *a;	/* of a row */
	int64_t *ids;		/* interactions they had part in */
	size_t ids_n;
	struct rn_ids dropped;
	int64_t me;
};

static bool
is_in(const int64_t *v, size_t n, int64_t id)
{
	return n > 0 && bsearch(&id, v, n, sizeof(*v), rn_by_int64) != NULL;
}

/* Theirs replaced; *others: somebody else who is not me had part in it. */
static enum rn_status
take_parts(struct forget *f, struct rn_interaction_row *x, bool *others,
    bool *wrote)
{
	const unsigned char *p = x->parts, *end = p + x->parts_n;
	unsigned char *to = rn_alloc(f->a, RN_VARINT * (x->parts_n + 1));
	enum rn_status rc = RN_OK;
	size_t n = 0;
	uint64_t v;

	*others = *wrote = false;
	while (rn_varint_get(&p, end, &v)) {
		int64_t handle = (int64_t)(v >> 2), person = RN_NONE;

		if (is_in(f->gone->handle, f->gone->handle_n, handle)) {
			*wrote |= (v & 3) == RN_PART_FROM;
			v = (uint64_t)f->gone->nobody << 2 | (v & 3);
		} else {
			TRY(rn_get1(f->rn, &rn_ledger_sql, HANDLE_PERSON,
			    ":id", handle, &person));
			*others |= person != RN_NONE && person != f->me;
		}
		n += rn_varint_put(to + n, v);
	}
	x->parts = to;
	x->parts_n = n;
out:
	return rc;
}

static void
take_about(struct forget *f, struct rn_interaction_row *x, bool *changed)
{
	const char *was, *is;

	if (x->about == NULL)
		return;
	was = rn_strndup(f->a, x->about, x->about_n);
	is = f->gone->without(f->gone->ctx, was);
	if (is == was)
		return;
	x->about = rn_strdup(f->a, is);
	x->about_n = strlen(is);
	*changed = true;
}

static enum rn_status
take_row(struct forget *f, struct rn_held_row *row)
{
	enum rn_status rc = RN_OK;
	bool changed = false;
	size_t n = 0;

	rn_arena_reset(f->a);
	for (size_t i = 0; i < row->n; i++) {
		struct rn_interaction_row x = row->v[i];
		bool others = true, wrote = false;

		if (is_in(f->ids, f->ids_n, x.id)) {
			TRY(take_parts(f, &x, &others, &wrote));
			changed = true;
			f->gone->shared += others;
		}
		if (!others) {
			rn_ids_push(&f->dropped, x.id);
			continue;
		}
		if (wrote)
			x.about = NULL;
		take_about(f, &x, &changed);
		row->v[n++] = x;
	}
	row->n = n;
	if (changed)
		rc = rn_held_row_put(f->rn, row);
out:
	return rc;
}

static enum rn_status
take_rows(struct forget *f)
{
	struct rn_book book = { .rn = f->rn };
	struct rn_held_row row = { 0 };
	enum rn_status rc = RN_OK;
	int64_t last = 0;

	for (;;) {
		TRY(rn_held_row(&book, last, &row));
		if (row.n == 0)
			break;
		last = row.first + row.count - 1;
		TRY(take_row(f, &row));
	}
	f->gone->interactions = (int64_t)f->dropped.n;
out:
	rn_book_close(&book);
	free(row.v);
	return rc;
}

/* --- what points at those that were dropped -------------------------------- */

struct sighting { int64_t change, part; unsigned char *ids; size_t n; };

static bool
strain(const struct forget *f, const unsigned char *p, size_t size,
    struct sighting *out)
{
	const unsigned char *end = p + size;
	uint64_t step, id = 0, last = 0;
	bool some = false;

	out->ids = rn_zeroed(size + RN_VARINT, 1);
	out->n = 0;
	while (rn_varint_get(&p, end, &step)) {
		id += step;
		if (is_in(f->dropped.v, f->dropped.n, (int64_t)id)) {
			some = true;
			continue;
		}
		out->n += rn_varint_put(out->ids + out->n, id - last);
		last = id;
	}
	return some;
}

/* Differences grow with what is left out, but never beyond what both took. */
static enum rn_status
take_sightings(struct forget *f)
{
	struct rn_stmt st = { 0 };
	struct sighting *v = NULL;
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0, size;
	bool row;

	TRY(rn_sql(f->rn, &rn_ledger_sql, SIGHTINGS_ALL, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		const unsigned char *p = rn_col_bytes(&st, 2, &size);

		v = rn_grow(v, n, &room, sizeof(*v));
		v[n] = (struct sighting){ .change = rn_col_int(&st, 0),
		    .part = rn_col_int(&st, 1) };
		if (strain(f, p, size, &v[n]))
			n++;
		else
			free(v[n].ids);
	}
	rn_done(&st);
	TRY(rn_sql(f->rn, &rn_ledger_sql, SIGHTING_SET, &st));
	for (size_t i = 0; i < n; i++) {
		rn_bind_int(&st, ":change", v[i].change);
		rn_bind_int(&st, ":part", v[i].part);
		rn_bind_blob(&st, ":ids", v[i].ids, v[i].n);
		TRY(rn_exec(&st));
	}
out:
	rn_done(&st);
	for (size_t i = 0; i < n; i++)
		free(v[i].ids);
	free(v);
	return rc;
}

static enum rn_status
take_pointers(struct forget *f)
{
	static const int drops[] = { KEPT_LOSE, HIDDEN_LOSE, TOLD_LOSE,
	    GIFT_LOSE };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < RN_LEN(drops); i++) {
		struct rn_feed_ids ids = { f->dropped.v,
		    f->dropped.v + f->dropped.n };

		TRY(rn_feed(f->rn, &rn_ledger_sql, drops[i],
		    &(struct rn_feed){ rn_feed_id, &ids }));
	}
	TRY(rn_keys_lose(f->rn, f->dropped.v, f->dropped.n));
	TRY(take_sightings(f));
out:
	return rc;
}

enum rn_status
rn_ledger_forget(struct refnet *rn, struct rn_erasing *gone)
{
	struct forget f = { .rn = rn, .gone = gone, .a = rn_arena_make() };
	enum rn_status rc = RN_OK;
	struct rn_feed_ids fed = { gone->handle,
	    gone->handle + gone->handle_n };
	struct rn_feed from = { rn_feed_id, &fed };

	TRY(rn_me_id(rn, &f.me));
	TRY(rn_ids_read_fed(rn, RUNS_FED, &from, &f.ids, &f.ids_n));
	/* what comes next gets no number that one dropped had */
	TRY(rn_run1(rn, &rn_ledger_sql, INTERACTION_FLOOR, NULL, 0));
	TRY(take_rows(&f));
	if (f.dropped.n > 0)
		TRY(take_pointers(&f));
out:
	free(f.ids);
	free(f.dropped.v);
	rn_arena_free(f.a);
	return rc;
}
