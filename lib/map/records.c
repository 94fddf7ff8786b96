/*
 * records.c - which source rows make up whom.
 *
 * Rows of contacts are records; rows of mail are found through the person's
 * interactions, whose parts are in the order of the row's addresses.  A message
 * is the row that brought it first, even when that import was taken back and
 * the message stays because another import holds it too.  A row of contacts
 * that said what was known is listed beside the record it said again.
 */
#include <stdlib.h>

#include "ledger/held.h"
#include "map/map.h"
#include "people/again.h"

struct pile {
	struct rn_record *v;
	size_t n, room;
};

/* Which record a row of the pile is, and what it counts for. */
struct kept { int64_t id, change; size_t at; };

static struct rn_record *
next(struct pile *p)
{
	p->v = rn_grow(p->v, p->n, &p->room, sizeof(*p->v));
	return &p->v[p->n++];
}

/* Rows of contacts; and of each of them again, beside it, which record it is. */
static enum rn_status
contact_rows(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct pile *p, struct kept **kept)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, person == RN_NONE ? RECORDS : RECORDS_ONE,
	    &st));
	if (person != RN_NONE)
		rn_bind_int(&st, ":id", person);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*kept = rn_grow(*kept, p->n, &room, sizeof(**kept));
		(*kept)[p->n] = (struct kept){ rn_col_int(&st, 15),
		    rn_col_int(&st, 16), p->n };
		*next(p) = (struct rn_record){ .person_id = rn_col_int(&st, 0),
		    .import_id = rn_col_int(&st, 1),
		    .file = rn_col_text(&st, 2, a), .row = rn_col_int(&st, 3),
		    .source = rn_col_held(&st, 4, a),
		    .external_id = rn_col_text(&st, 5, a),
		    .part = rn_col_int(&st, 6) == 1 ? "typed" : "contact",
		    .name = rn_col_text(&st, 7, a),
		    .org = rn_col_text(&st, 8, a),
		    .title = rn_col_text(&st, 9, a),
		    .location = rn_col_text(&st, 10, a),
		    .at = rn_col_int(&st, 11),
		    .birthday = rn_col_text(&st, 12, a),
		    .lister = rn_col_text(&st, 13, a),
		    .note = rn_col_text(&st, 14, a) };
	}
out:
	rn_done(&st);
	return rc;
}

/* Where rows came from: import, file and source of those below. */
static enum rn_status
origin(struct refnet *rn, struct rn_arena *a, int64_t change,
    struct rn_record *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*out = (struct rn_record){ 0 };
	TRY(rn_sql(rn, &rn_map_sql, MAILS, &st));
	rn_bind_int(&st, ":change", change);
	TRY(rn_step(&st, &row));
	if (row)
		*out = (struct rn_record){ .import_id = rn_col_int(&st, 0),
		    .file = rn_col_text(&st, 1, a),
		    .source = rn_col_held(&st, 2, a) };
out:
	rn_done(&st);
	return rc;
}

struct again {
	struct refnet *rn;
	struct rn_arena *a;
	struct pile *p;
	const struct kept *v;	/* by id */
	size_t n;
	int64_t change;		/* of whose rows `from` tells */
	struct rn_record from;
};

static enum rn_status
take_again(void *ctx, int64_t change, int64_t id, int64_t row)
{
	struct again *g = ctx;
	const struct kept *k = g->n == 0 ? NULL :
	    bsearch(&id, g->v, g->n, sizeof(*g->v), rn_by_int64);
	enum rn_status rc = RN_OK;
	struct rn_record *to;

	if (k == NULL || k->change == change)
		return RN_OK;
	if (change != g->change)
		TRY(origin(g->rn, g->a, change, &g->from));
	g->change = change;
	to = next(g->p);
	*to = g->p->v[k->at];
	to->import_id = g->from.import_id;
	to->file = g->from.file;
	to->row = row;
out:
	return rc;
}

static enum rn_status
rows_again(struct refnet *rn, struct rn_arena *a, struct pile *p,
    struct kept *kept)
{
	struct again g = { .rn = rn, .a = a, .p = p, .v = kept, .n = p->n,
	    .change = RN_NONE };

	if (g.n > 0)
		qsort(kept, g.n, sizeof(*kept), rn_by_int64);
	return rn_again_each(rn, RN_AGAIN_RECORD, take_again, &g);
}

/* The parts of one mail row that are this person's. */
static void
mail_parts(struct rn_arena *a, const struct rn_record *row,
    const int64_t *mine, size_t mine_n, const struct rn_held *x,
    struct pile *p)
{
	static const char *const word[] = { "from", "to", "cc", "with" };
	const unsigned char *at = x->x.parts, *end = at + x->x.parts_n;
	int count[4] = { 0 };
	uint64_t v;

	while (rn_varint_get(&at, end, &v)) {
		int part = (int)(v & 3);
		struct rn_record *to;
		bool hit = false;

		count[part]++;
		for (size_t i = 0; i < mine_n; i++)
			hit |= mine[i] == (int64_t)(v >> 2);
		if (!hit)
			continue;
		to = next(p);
		*to = *row;
		to->row = x->x.row;
		to->at = x->x.at;
		to->part = part == RN_PART_FROM ? "from" : part ==
		    RN_PART_WITH ? "contact" : rn_sprintf(a, "%s-%d",
		    word[part], count[part]);
	}
}

static enum rn_status
mail_rows(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct pile *p)
{
	int64_t *ids = NULL, *mine = NULL, change = RN_NONE;
	struct rn_book book = { .rn = rn };
	struct rn_record row = { 0 };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;
	size_t n, mine_n;

	TRY(rn_ledger_ids(rn, person, &ids, &n));
	TRY(rn_handles_of(rn, person, &mine, &mine_n));
	for (size_t i = 0; i < n; i++) {
		TRY(rn_held_get(&book, ids[i], &x));
		if (x == NULL || !x->stands)
			continue;
		if (x->change != change)
			TRY(origin(rn, a, x->change, &row));
		change = x->change;
		row.person_id = person;
		if (row.file != NULL)		/* else it was typed */
			mail_parts(a, &row, mine, mine_n, x, p);
	}
out:
	rn_book_close(&book);
	free(ids);
	free(mine);
	return rc;
}

static int
in_order(const void *a, const void *b)
{
	const struct rn_record *x = a, *y = b;

	if (x->person_id != y->person_id)
		return x->person_id < y->person_id ? -1 : 1;
	if (x->import_id != y->import_id)
		return x->import_id < y->import_id ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

enum rn_status
rn_person_records(struct refnet *rn, struct rn_arena *a, const char *ref,
    struct rn_record **list, size_t *n)
{
	struct rn_census c = { 0 };
	struct pile p = { 0 };
	struct kept *kept = NULL;
	enum rn_status rc = RN_OK;
	int64_t person = RN_NONE;

	*n = 0;
	if (ref != NULL)
		TRY(rn_person_find(rn, ref, &person));
	TRY(contact_rows(rn, a, person, &p, &kept));
	TRY(rows_again(rn, a, &p, kept));
	if (ref != NULL) {
		TRY(mail_rows(rn, a, person, &p));
	} else {
		TRY(rn_census_take(rn, RN_NOW, &c));
		for (size_t i = 0; i < c.n; i++)
			TRY(mail_rows(rn, a, c.v[i].person, &p));
	}
	*list = rn_alloc(a, (p.n + 1) * sizeof(**list));
	for (size_t i = 0; i < p.n; i++)
		(*list)[i] = p.v[i];
	*n = p.n;
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), in_order);
out:
	rn_census_free(&c);
	free(kept);
	free(p.v);
	return rc;
}
