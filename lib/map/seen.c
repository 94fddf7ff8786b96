/*
 * seen.c - where letters are from that stay though what brought them was taken
 * back: from the imports that saw them, too.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/held.h"
#include "map/map.h"

struct seen {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_book book;
	struct rn_ids kept;
	int64_t change;		/* whose `source` is */
	const char *source;
	void (*tell)(void *ctx, int64_t person, const char *source);
	void *ctx;
};

static enum rn_status
read_source(struct seen *s, int64_t change)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	if (change == s->change)
		return RN_OK;
	s->change = change;
	s->source = NULL;
	TRY(rn_sql(s->rn, &rn_map_sql, MAILS, &st));
	rn_bind_int(&st, ":change", change);
	TRY(rn_step(&st, &row));
	if (row)
		s->source = rn_col_held(&st, 2, s->a);
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
take(void *ctx, int64_t change, int how, int64_t id)
{
	struct seen *s = ctx;
	const unsigned char *p, *end;
	const struct rn_held *x;
	enum rn_status rc = RN_OK;
	uint64_t part;

	(void)how;
	if (bsearch(&id, s->kept.v, s->kept.n, sizeof(id), rn_by_int64) == NULL)
		return RN_OK;
	TRY(read_source(s, change));
	TRY(rn_held_get(&s->book, id, &x));
	if (x == NULL || !x->stands || s->source == NULL)
		goto out;
	p = x->x.parts;
	end = p + x->x.parts_n;
	while (rn_varint_get(&p, end, &part)) {
		int64_t person;

		TRY(rn_get1(s->rn, &rn_map_sql, WHOSE, ":handle",
		    (int64_t)(part >> 2), &person));
		if (person != RN_NONE)
			s->tell(s->ctx, person, s->source);
	}
out:
	return rc;
}

enum rn_status
rn_seen_sources(struct refnet *rn, struct rn_arena *a, const int64_t *some,
    size_t some_n, void (*tell)(void *ctx, int64_t person,
    const char *source), void *ctx)
{
	struct seen s = { .rn = rn, .a = a, .book = { .rn = rn },
	    .change = RN_NONE, .tell = tell, .ctx = ctx };
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL, any;
	size_t n = 0;

	TRY(rn_get1(rn, &rn_map_sql, ANY_KEPT, NULL, 0, &any));
	if (any == 0)
		goto out;
	if (some == NULL)
		TRY(rn_kept_of(rn, NULL, 0, &s.kept));
	for (size_t i = 0; some != NULL && i < some_n; i++) {
		TRY(rn_ledger_ids(rn, some[i], &ids, &n));
		if (n > 0)	/* no list would mean all */
			TRY(rn_kept_of(rn, ids, n, &s.kept));
		free(ids);
		ids = NULL;
	}
	s.kept.n = rn_distinct(s.kept.v, s.kept.n);
	if (s.kept.n > 0)
		rc = rn_sightings_each(rn, take, &s);
out:
	rn_book_close(&s.book);
	free(s.kept.v);
	free(ids);
	return rc;
}
