/*
 * index.c - the keys of faces as they are kept, so that whoever may be one
 * with a newcomer is found without a look at everybody.
 *
 * A key is the highest 40 bits of a hash (keys.c), and leads to the first
 * handle of whom it is one.  Few new keys are rows of face_key_recent; many,
 * or once the recent are many, become pages: rows of face_key, which hold some
 * hundred entries in their order, as varints of differences.  A key that more
 * than RN_BLOCK_MOST people share leads nowhere, so no more than one above that
 * is kept of it, and no page ends within a key.  The first pages of a store:
 * index_first.c; whom keys lead to: lookup.c.
 */
#include <stdlib.h>

#include "identity/index.h"

enum {
	BITS = RN_FACE_KEY_BITS,
	MANY = 100000		/* recent ones: then they are settled */
};

static int
by_entry(const void *a, const void *b)
{
	const struct rn_face_entry *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->handle > y->handle) - (x->handle < y->handle);
}

/* --- a page --------------------------------------------------------------- */

bool
rn_face_entry_read(struct rn_face_page *r)
{
	uint64_t step, handle;

	if (!rn_varint_get(&r->p, r->end, &step) ||
	    !rn_varint_get(&r->p, r->end, &handle))
		return false;
	r->at.hash += (int64_t)step;
	r->at.handle = (int64_t)handle;
	return true;
}

/* Entries in order become pages, one for each call of rn_feed. */
struct pages {
	const struct rn_face_entry *v, *end;
	unsigned char body[RN_FACE_PAGE];
};

static bool
next_page(void *ctx, struct rn_value *row)
{
	struct pages *w = ctx;
	int64_t last = 0;
	size_t n = 0, same = 0;

	if (w->v == w->end)
		return false;
	row[0] = rn_value_int(w->v->hash);
	for (; w->v < w->end; w->v++) {
		if (n > 0 && w->v->hash == last) {
			if (w->v->handle == w->v[-1].handle ||
			    ++same > RN_BLOCK_MOST)
				continue;
		} else if (n > RN_FACE_PAGE_FULL) {
			break;
		} else {
			same = 0;
		}
		n += rn_varint_put(w->body + n, (uint64_t)(w->v->hash - last));
		n += rn_varint_put(w->body + n, (uint64_t)w->v->handle);
		last = w->v->hash;
	}
	row[1] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = w->body,
	    .n = n };
	return true;
}

/* --- all of them ---------------------------------------------------------- */

void
rn_keyring_add(struct rn_keyring *e, int64_t hash, int64_t handle)
{
	if (e->n == e->room)
		e->v = rn_grow(e->v, e->n, &e->room, sizeof(*e->v));
	e->v[e->n++] = (struct rn_face_entry){ hash, handle };
}

static enum rn_status
read_pages(struct refnet *rn, struct rn_keyring *e)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_identity_sql, INDEX_PAGES, &st));
	for (;;) {
		struct rn_face_page r = { 0 };
		size_t n = 0;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		r.p = rn_col_bytes(&st, 0, &n);
		r.end = r.p + n;
		while (rn_face_entry_read(&r))
			rn_keyring_add(e, r.at.hash, r.at.handle);
	}
	rn_done(&st);
	TRY(rn_sql(rn, &rn_identity_sql, INDEX_RECENT_ALL, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_keyring_add(e, rn_col_int(&st, 0), rn_col_int(&st, 1));
	}
out:
	rn_done(&st);
	return rc;
}

/* By 14 bits of the hash after 14, the lowest first. */
static void
sort_hashes(struct rn_face_entry *v, size_t n)
{
	struct rn_face_entry *from = v, *to, *other, *spare;
	enum { WIDE = 1 << 14, SHIFTS = 3 };

	if ((spare = to = malloc(n * sizeof(*to))) == NULL)
		rn_nomem();
	for (int pass = 0; pass < SHIFTS; pass++) {
		size_t *place = calloc(WIDE, sizeof(*place)), sum = 0, here;

		if (place == NULL)
			rn_nomem();
#define DIGIT(e) ((uint64_t)(e).hash >> (14 * pass) & (WIDE - 1))
		for (size_t i = 0; i < n; i++)
			place[DIGIT(from[i])]++;
		for (size_t b = 0; b < WIDE; b++) {
			here = place[b];
			place[b] = sum;
			sum += here;
		}
		for (size_t i = 0; i < n; i++)
			to[place[DIGIT(from[i])]++] = from[i];
#undef DIGIT
		free(place);
		other = from;
		from = to;
		to = other;
	}
	for (size_t i = 0; from != v && i < n; i++)
		v[i] = from[i];
	free(spare);
}

/* Of each hash, where these ascend. */
static void
sort_handles(struct rn_keyring *e)
{
	struct rn_face_entry *v = e->v;
	size_t n = e->n, end;

	for (size_t i = 0; i < n; i = end) {
		for (end = i + 1; end < n && v[end].hash == v[i].hash; end++)
			;
		if (end - i > 1)
			qsort(v + i, end - i, sizeof(*v), by_entry);
	}
}

void
rn_keyring_sort(struct rn_keyring *e)
{
	if (e->n == 0)
		return;
	sort_hashes(e->v, e->n);
	sort_handles(e);
}

enum rn_status
rn_keyring_put(struct refnet *rn, const struct rn_keyring *e)
{
	struct pages *w = malloc(sizeof(*w));
	enum rn_status rc = RN_OK;

	if (w == NULL)
		rn_nomem();
	w->v = e->v;
	w->end = e->v + e->n;
	if (e->n > 0)
		rc = rn_feed(rn, &rn_identity_sql, INDEX_PAGES_PUT,
		    &(struct rn_feed){ next_page, w });
	free(w);
	return rc;
}

/* Pages anew, of what is kept and of what comes. */
static enum rn_status
mix_pages(struct refnet *rn, struct rn_keyring *fresh)
{
	enum rn_status rc = RN_OK;

	TRY(read_pages(rn, fresh));
	TRY(rn_run1(rn, &rn_identity_sql, INDEX_PAGES_DROP, NULL, 0));
	TRY(rn_run1(rn, &rn_identity_sql, INDEX_RECENT_DROP, NULL, 0));
	rn_keyring_sort(fresh);
	TRY(rn_keyring_put(rn, fresh));
out:
	return rc;
}

/* Keys of the faces of these people; NULL: of all. */
static void
add_keys(const struct rn_gallery *g, const struct rn_ids *whose,
    struct rn_keyring *e)
{
	uint64_t key[RN_FACE_KEYS];

	for (uint32_t i = 0; i < g->n; i++) {
		size_t n;

		if (whose != NULL && (whose->n == 0 || bsearch(
		    &g->atom[i].person, whose->v, whose->n,
		    sizeof(*whose->v), rn_by_int64) == NULL))
			continue;
		n = rn_face_keys(&g->f, i, key, NULL);
		for (size_t k = 0; k < n; k++)
			rn_keyring_add(e, (int64_t)(key[k] >> BITS),
			    g->atom[i].handle);
	}
}

/* --- some of them --------------------------------------------------------- */

struct rest { const struct rn_face_entry *v, *end; };

static bool
next_recent(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;

	if (r->v == r->end)
		return false;
	row[0] = rn_value_int(r->v->hash);
	row[1] = rn_value_int(r->v->handle);
	r->v++;
	return true;
}

enum rn_status
rn_face_keys_put(struct refnet *rn, const struct rn_gallery *g,
    const struct rn_ids *whose)
{
	struct rn_keyring e = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	int64_t recent, pages;

	TRY(rn_get1(rn, &rn_identity_sql, INDEX_RECENT_COUNT, NULL, 0,
	    &recent));
	TRY(rn_get1(rn, &rn_identity_sql, INDEX_PAGES_ANY, NULL, 0, &pages));
	if (whose == NULL && recent == 0 && pages == 0)
		return rn_face_keys_first(rn, g);
	add_keys(g, whose, &e);
	if (whose == NULL || recent + (int64_t)e.n > MANY) {
		rc = mix_pages(rn, &e);
	} else if (e.n > 0) {
		struct rest r;

		rn_keyring_sort(&e);
		r = (struct rest){ e.v, e.v + e.n };
		rc = rn_feed(rn, &rn_identity_sql, INDEX_RECENT_PUT,
		    &(struct rn_feed){ next_recent, &r });
	}
out:
	free(e.v);
	return rc;
}

/* --- lists of ids --------------------------------------------------------- */

enum rn_status
rn_ids_add(struct refnet *rn, int which, struct rn_ids *to)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_identity_sql, which, &st));
	if (which == PEOPLE_HERE)
		rn_bind_int(&st, ":change", rn_change_id(rn));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_ids_push(to, rn_col_int(&st, 0));
	}
out:
	rn_done(&st);
	return rc;
}

/* --- how far they go ------------------------------------------------------ */

enum rn_status
rn_face_behind(struct refnet *rn, int64_t *rows)
{
	return rn_get1(rn, &rn_identity_sql, INDEX_BEHIND, NULL, 0, rows);
}

enum rn_status
rn_face_newer(struct refnet *rn, struct rn_ids *people)
{
	return rn_ids_add(rn, INDEX_NEWER, people);
}

enum rn_status
rn_face_caught_up(struct refnet *rn)
{
	return rn_run1(rn, &rn_identity_sql, INDEX_UPTO, NULL, 0);
}
