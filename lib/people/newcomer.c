/*
 * newcomer.c - many people and handles at once, under ids given beforehand.
 *
 * An import meets thousands of strangers; one statement for all costs far
 * less than one each (store.h, rn_feed).
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "people/people.h"
#include "people/people_sql.h"

/* The rows that remain to be fed. */
struct rest {
	const struct rn_newcomer *v, *end;
	int64_t change;
	struct rn_arena *a;	/* of the row at hand */
};

static bool
next_person(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;
	const char *name;

	while (r->v < r->end && !r->v->makes)
		r->v++;
	if (r->v == r->end)
		return false;
	rn_arena_reset(r->a);
	name = r->v->name == NULL ? NULL : rn_name_straight(r->a, r->v->name);
	row[0] = rn_value_int(r->v->person);
	row[1] = rn_value_int(r->change);
	row[2] = rn_value_text(name);
	row[3] = rn_value_text(name == NULL ? NULL : rn_fold(r->a, name));
	r->v++;
	return true;
}

enum rn_status
rn_newcomers_next(struct refnet *rn, int64_t *person, int64_t *handle)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, NEWCOMER_IDS, &st));
	TRY(rn_step(&st, &row));
	*person = rn_col_int(&st, 0);
	*handle = rn_col_int(&st, 1);
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
put_keys(struct refnet *rn, const struct rn_newcomer *v, size_t n)
{
	struct rn_hashed *key = malloc((n + 1) * sizeof(*key));
	enum rn_status rc;
	size_t len = 0;

	if (key == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++)
		if (v[i].handle != RN_NONE)
			key[len++] = (struct rn_hashed){ rn_handle_hash(rn,
			    v[i].kind, v[i].canon), v[i].handle };
	rc = rn_handle_keys_put(rn, key, len);
	free(key);
	return rc;
}

enum rn_status
rn_newcomers_put(struct refnet *rn, const struct rn_newcomer *v, size_t n)
{
	struct rest people = { v, v + n, rn_change_id(rn), rn_arena_make() };
	enum rn_status rc = RN_OK;

	TRY(rn_feed(rn, &rn_people_sql, NEWCOMER_PEOPLE,
	    &(struct rn_feed){ next_person, &people }));
	TRY(rn_handles_put(rn, v, n));
	TRY(put_keys(rn, v, n));
out:
	rn_arena_free(people.a);
	return rc;
}

/* --- names that came later ------------------------------------------------ */

struct names {
	struct refnet *rn;
	const struct rn_first_name *v, *end;
	const char *source;
	struct rn_arena *a;	/* of the row at hand */
};

static bool
next_record(void *ctx, struct rn_value *row)
{
	struct names *s = ctx;

	if (s->v == s->end)
		return false;
	rn_record_row(rn_change_id(s->rn), &(struct rn_says){ .row = s->v->row,
	    .handle = s->v->handle, .source = s->source, .name = s->v->name,
	    .digest = rn_store_hash(s->rn, s->v->name, strlen(s->v->name)),
	    .said_at = RN_NONE }, row);
	s->v++;
	return true;
}

static bool
next_name(void *ctx, struct rn_value *row)
{
	struct names *s = ctx;
	struct rn_derived d;

	if (s->v == s->end)
		return false;
	rn_arena_reset(s->a);
	rn_derive(s->a, s->v->name, NULL, &d);
	row[0] = rn_value_int(s->v++->person);
	row[1] = rn_value_int(rn_change_id(s->rn));
	row[2] = rn_value_text(d.name);
	row[3] = rn_value_text(d.fold);
	return true;
}

enum rn_status
rn_newcomers_name(struct refnet *rn, const char *source,
    const struct rn_first_name *v, size_t n)
{
	struct names records = { rn, v, v + n, source, NULL };
	struct names names = { rn, v, v + n, NULL, rn_arena_make() };
	enum rn_status rc = RN_OK;

	TRY(rn_feed(rn, &rn_people_sql, STRANGER_RECORDS,
	    &(struct rn_feed){ next_record, &records }));
	TRY(rn_feed(rn, &rn_people_sql, NEWCOMER_NAMES,
	    &(struct rn_feed){ next_name, &names }));
out:
	rn_arena_free(names.a);
	return rc;
}
