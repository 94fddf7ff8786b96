/*
 * pages.c - numbers known by hashes, some hundred to a row (pages.h).
 *
 * What a row looks like is in the first enum, put_entry and get_entry.
 */
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "store/open.h"
#include "store/pages.h"

enum {
	HASH = 8, ID = 6,	/* bytes of an entry, the highest first */
	ENTRY = HASH + ID,
	BODY = RN_PAGE_ENTRIES * ENTRY
};

enum { FLOOR = 50000, QUARTER = 4 };

static void
put_bytes(unsigned char *p, uint64_t v, int n)
{
	while (n-- > 0)
		*p++ = (unsigned char)(v >> (8 * n));
}

static uint64_t
get_bytes(const unsigned char *p, int n)
{
	uint64_t v = 0;

	while (n-- > 0)
		v = v << 8 | *p++;
	return v;
}

static void
put_entry(unsigned char *body, size_t i, const struct rn_hashed *e)
{
	put_bytes(body + i * ENTRY, (uint64_t)e->hash, HASH);
	put_bytes(body + i * ENTRY + HASH, (uint64_t)e->id, ID);
}

static struct rn_hashed
get_entry(const unsigned char *body, size_t i)
{
	const unsigned char *p = body + i * ENTRY;

	return (struct rn_hashed){ (int64_t)get_bytes(p, HASH),
	    (int64_t)get_bytes(p + HASH, ID) };
}

bool
rn_pages_large(int64_t fresh, int64_t held)
{
	return fresh > FLOOR && fresh > held / QUARTER;
}

bool
rn_hashed_array_next(void *entries, struct rn_hashed *out)
{
	struct rn_hashed_array *e = entries;

	if (e->v == e->end)
		return false;
	*out = *e->v++;
	return true;
}

/* A row as it is held. */
struct page {
	bool any;
	int64_t last;
	size_t n;
	unsigned char body[BODY];
};

/* The row that a hash is in, if it is held. */
static enum rn_status
read_page(struct refnet *rn, const struct rn_pages *where, int64_t hash,
    struct page *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const unsigned char *body;
	size_t size = 0;

	out->n = 0;
	TRY(rn_sql(rn, where->set, where->find, &st));
	rn_bind_int(&st, ":hash", hash);
	if (where->heap != 0)
		rn_bind_int(&st, ":heap", where->heap);
	TRY(rn_step(&st, &out->any));
	if (!out->any)
		goto out;
	out->last = rn_col_int(&st, 0);
	body = rn_col_blob(&st, 1, &size);
	out->n = (size < BODY ? size : BODY) / ENTRY;
	if (out->n > 0)
		memcpy(out->body, body, out->n * ENTRY);
out:
	rn_done(&st);
	return rc;
}

/* --- merging -------------------------------------------------------------- */

/* Entries that may be looked at before they are taken. */
struct source {
	rn_hashed_next *next;
	void *ctx;
	struct rn_hashed at;
	bool any;
};

static void
advance(struct source *s)
{
	s->any = s->next(s->ctx, &s->at);
}

/* Entries that become rows, as even as can be, while rn_feed asks for them. */
struct rows {
	const struct rn_pages *where;
	struct source *from;
	size_t left, rows;	/* of the source; SIZE_MAX: all there is */
	unsigned char body[BODY];
};

static void
tell(const struct rn_pages *where, int64_t hash)
{
	if (where->tell != NULL)
		where->tell(where->ctx, hash);
}

static bool
next_row(void *ctx, struct rn_value *row)
{
	struct rows *r = ctx;
	struct source *s = r->from;
	size_t want = RN_PAGE_ENTRIES, n = 0;

	if (!s->any || r->left == 0)
		return false;
	if (r->left != SIZE_MAX) {
		want = r->left / r->rows--;
		r->left -= want;
	}
	for (; s->any && n < want; n++) {
		row[0] = rn_value_int(s->at.hash);
		tell(r->where, s->at.hash);
		put_entry(r->body, n, &s->at);
		advance(s);
	}
	row[1] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = r->body,
	    .n = n * ENTRY };
	if (r->where->heap != 0)
		row[2] = rn_value_int(r->where->heap);
	return true;
}

static enum rn_status
put_rows(struct refnet *rn, const struct rn_pages *where, struct source *s,
    size_t n)
{
	struct rows r = { .where = where, .from = s, .left = n,
	    .rows = n == SIZE_MAX ? 0 : (n + RN_PAGE_ENTRIES - 1) /
	    RN_PAGE_ENTRIES };

	return rn_feed(rn, where->set, where->put,
	    &(struct rn_feed){ next_row, &r });
}

enum rn_status
rn_pages_append(struct refnet *rn, const struct rn_pages *where,
    rn_hashed_next *next, void *ctx)
{
	struct source s = { .next = next, .ctx = ctx };

	advance(&s);
	return put_rows(rn, where, &s, SIZE_MAX);
}

/* Entries of a row and what is new among them. */
struct both {
	struct rn_hashed *v;
	size_t n, room;
};

static void
add(struct both *b, struct rn_hashed e)
{
	if (b->n == b->room)
		b->v = rn_grow(b->v, b->n, &b->room, sizeof(*b->v));
	b->v[b->n++] = e;
}

static void
merge(const struct page *old, struct source *s, struct both *out)
{
	out->n = 0;
	for (size_t i = 0; i < old->n; i++) {
		struct rn_hashed e = get_entry(old->body, i);

		for (; s->any && s->at.hash < e.hash; advance(s))
			add(out, s->at);
		while (s->any && s->at.hash == e.hash)
			advance(s);
		add(out, e);
	}
	/* none, unless the row is not what was written */
	for (; s->any && s->at.hash <= old->last; advance(s))
		add(out, s->at);
}

/* The row with what is new up to its last. */
static enum rn_status
put_page(struct refnet *rn, const struct rn_pages *where,
    const struct page *at, struct source *s, struct both *both)
{
	enum rn_status rc = RN_OK;

	if (!s->any || s->at.hash > at->last) {
		for (size_t i = 0; i < at->n; i++)
			tell(where, get_entry(at->body, i).hash);
		return RN_OK;
	}
	merge(at, s, both);

	struct rn_hashed_array all = { both->v, both->v + both->n };
	struct source merged = { .next = rn_hashed_array_next, .ctx = &all };

	advance(&merged);
	TRY(rn_run1(rn, where->set, where->drop, ":last", at->last));
	TRY(put_rows(rn, where, &merged, both->n));
out:
	return rc;
}

enum rn_status
rn_pages_merge(struct refnet *rn, const struct rn_pages *where,
    rn_hashed_next *next, void *ctx)
{
	struct source s = { .next = next, .ctx = ctx };
	struct both both = { 0 };
	enum rn_status rc = RN_OK;
	struct page at;

	advance(&s);
	if (!s.any)
		return RN_OK;
	/* all rows where all are told of, else those that change */
	TRY(read_page(rn, where, where->tell != NULL ? INT64_MIN : s.at.hash,
	    &at));
	while (at.any) {
		TRY(put_page(rn, where, &at, &s, &both));
		if (at.last == INT64_MAX || (where->tell == NULL && !s.any))
			break;
		TRY(read_page(rn, where, where->tell != NULL ? at.last + 1 :
		    s.at.hash, &at));
	}
	TRY(put_rows(rn, where, &s, SIZE_MAX));
out:
	free(both.v);
	return rc;
}

/* --- asking --------------------------------------------------------------- */

static int64_t
search(const struct page *p, int64_t hash)
{
	size_t lo = 0, hi = p->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		struct rn_hashed e = get_entry(p->body, mid);

		if (e.hash == hash)
			return e.id;
		if (e.hash < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	return RN_NONE;
}

enum rn_status
rn_pages_find(struct refnet *rn, const struct rn_pages *where,
    struct rn_hashed *v, size_t n)
{
	struct page at = { .any = false };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++) {
		if (v[i].id != RN_HASHED_ASKED)
			continue;
		if (!at.any || v[i].hash > at.last)
			TRY(read_page(rn, where, v[i].hash, &at));
		v[i].id = search(&at, v[i].hash);
	}
out:
	return rc;
}

enum rn_status
rn_pages_read(struct refnet *rn, const struct rn_pages *where,
    struct rn_hashed **v, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct both all = { 0 };
	struct page at;

	for (int64_t from = INT64_MIN;; from = at.last + 1) {
		TRY(read_page(rn, where, from, &at));
		for (size_t i = 0; i < at.n; i++)
			add(&all, get_entry(at.body, i));
		if (!at.any || at.last == INT64_MAX)
			break;
	}
out:
	*v = all.v;
	*n = all.n;
	return rc;
}

enum rn_status
rn_pages_each(struct refnet *rn, const struct rn_pages *where,
    void (*told)(void *ctx, int64_t hash), void *ctx)
{
	enum rn_status rc = RN_OK;
	struct page at;

	for (int64_t from = INT64_MIN;; from = at.last + 1) {
		TRY(read_page(rn, where, from, &at));
		for (size_t i = 0; i < at.n; i++)
			told(ctx, get_entry(at.body, i).hash);
		if (!at.any || at.last == INT64_MAX)
			break;
	}
out:
	return rc;
}

/* --- dropping ------------------------------------------------------------- */

static bool
is_in(const int64_t *ids, size_t n, int64_t id)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (ids[mid] == id)
			return true;
		if (ids[mid] < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return false;
}

enum rn_status
rn_pages_drop(struct refnet *rn, const struct rn_pages *where,
    const int64_t *ids, size_t n)
{
	enum rn_status rc = RN_OK;
	struct both kept = { 0 };
	struct page at;

	for (int64_t from = INT64_MIN; n > 0; from = at.last + 1) {
		TRY(read_page(rn, where, from, &at));
		if (!at.any)
			break;
		kept.n = 0;
		for (size_t i = 0; i < at.n; i++)
			if (!is_in(ids, n, get_entry(at.body, i).id))
				add(&kept, get_entry(at.body, i));
		if (kept.n < at.n) {
			struct rn_hashed_array all = { kept.v,
			    kept.v + kept.n };
			struct source s = { .next = rn_hashed_array_next,
			    .ctx = &all };

			advance(&s);
			TRY(rn_run1(rn, where->set, where->drop, ":last",
			    at.last));
			TRY(put_rows(rn, where, &s, kept.n));
		}
		if (at.last == INT64_MAX)
			break;
	}
out:
	free(kept.v);
	return rc;
}

static void
hashed(sqlite3_context *out, int n, sqlite3_value **v)
{
	struct rn_hashed e = { sqlite3_value_int64(v[0]),
	    sqlite3_value_int64(v[1]) };
	unsigned char body[ENTRY];

	(void)n;
	put_entry(body, 0, &e);
	sqlite3_result_blob(out, body, sizeof(body), SQLITE_TRANSIENT);
}

int
rn_pages_offer(sqlite3 *db)
{
	return sqlite3_create_function(db, "hashed", 2, SQLITE_UTF8 |
	    SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL, hashed, NULL,
	    NULL);
}
