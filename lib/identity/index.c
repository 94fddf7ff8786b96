/*
 * index.c - the keys of faces as they are kept, so that whoever may be one
 * with a newcomer is found without a look at everybody.
 *
 * A key is the highest 40 bits of a hash (keys.c), and leads to the first
 * handle of whom it is one.  Few new keys are rows of face_key_recent; many,
 * or once the recent are many, become pages: rows of face_key, which hold some
 * hundred entries in their order, as varints of differences.  A key that more
 * than RN_BLOCK_MOST people share leads nowhere, so no more than one above that
 * is kept of it, and no page ends within a key.  Of those found, who shares
 * most is compared.
 */
#include <stdlib.h>

#include "identity/room.h"

enum {
	PAGE = 900,		/* bytes of entries; four fit a page of SQLite */
	ENTRY = 20,		/* at most: two varints */
	BITS = 24,		/* of a hash that are not kept */
	MANY = 100000,		/* recent ones: then they are settled */
	NEAREST = 8,		/* of whom a face is compared with */
	LEAST = 20,		/* a weak key that two share is worth this */
	SOME = 2000		/* faces looked up at once */
};

struct entry { int64_t hash, handle; };

static int
by_entry(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->handle > y->handle) - (x->handle < y->handle);
}

/* --- a page --------------------------------------------------------------- */

/* Where reading a page is. */
struct reader {
	const unsigned char *p, *end;
	struct entry at;
};

static bool
read_entry(struct reader *r)
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
	const struct entry *v, *end;
	unsigned char body[PAGE + ENTRY * (RN_BLOCK_MOST + 2)];
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
		} else if (n > PAGE) {
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

struct entries {
	struct entry *v;
	size_t n, room;
};

static void
add(struct entries *e, int64_t hash, int64_t handle)
{
	if (e->n == e->room)
		e->v = rn_grow(e->v, e->n, &e->room, sizeof(*e->v));
	e->v[e->n++] = (struct entry){ hash, handle };
}

static enum rn_status
read_pages(struct refnet *rn, struct entries *e)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_identity_sql, INDEX_PAGES, &st));
	for (;;) {
		struct reader r = { 0 };
		size_t n = 0;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		r.p = rn_col_blob(&st, 0, &n);
		r.end = r.p + n;
		while (read_entry(&r))
			add(e, r.at.hash, r.at.handle);
	}
	rn_done(&st);
	TRY(rn_sql(rn, &rn_identity_sql, INDEX_RECENT_ALL, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		add(e, rn_col_int(&st, 0), rn_col_int(&st, 1));
	}
out:
	rn_done(&st);
	return rc;
}

/* By 14 bits of the hash after 14, the lowest first. */
static void
sort_hashes(struct entry *v, size_t n)
{
	struct entry *from = v, *to, *other, *spare;
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

static void
sort(struct entry *v, size_t n)
{
	size_t end;

	if (n == 0)
		return;
	sort_hashes(v, n);
	for (size_t i = 0; i < n; i = end) {
		for (end = i + 1; end < n && v[end].hash == v[i].hash; end++)
			;
		if (end - i > 1)
			qsort(v + i, end - i, sizeof(*v), by_entry);
	}
}

/* Pages anew, of what is kept and of what comes. */
static enum rn_status
put_pages(struct refnet *rn, struct entries *fresh)
{
	struct pages *w = malloc(sizeof(*w));
	enum rn_status rc = RN_OK;

	if (w == NULL)
		rn_nomem();
	TRY(read_pages(rn, fresh));
	TRY(rn_run1(rn, &rn_identity_sql, INDEX_PAGES_DROP, NULL, 0));
	TRY(rn_run1(rn, &rn_identity_sql, INDEX_RECENT_DROP, NULL, 0));
	sort(fresh->v, fresh->n);
	w->v = fresh->v;
	w->end = fresh->v + fresh->n;
	if (fresh->n > 0)
		rc = rn_feed(rn, &rn_identity_sql, INDEX_PAGES_PUT,
		    &(struct rn_feed){ next_page, w });
out:
	free(w);
	return rc;
}

/* --- some of them --------------------------------------------------------- */

struct rest { const struct entry *v, *end; };

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
	struct entries e = { NULL, 0, 0 };
	uint64_t key[RN_FACE_KEYS];
	enum rn_status rc = RN_OK;
	int64_t recent;

	for (uint32_t i = 0; i < g->n; i++) {
		size_t n;

		if (whose != NULL && (whose->n == 0 || bsearch(
		    &g->atom[i].person, whose->v, whose->n,
		    sizeof(*whose->v), rn_by_int64) == NULL))
			continue;
		n = rn_face_keys(&g->f, i, key, NULL);
		for (size_t k = 0; k < n; k++)
			add(&e, (int64_t)(key[k] >> BITS), g->atom[i].handle);
	}
	TRY(rn_get1(rn, &rn_identity_sql, INDEX_RECENT_COUNT, NULL, 0,
	    &recent));
	if (whose == NULL || recent + (int64_t)e.n > MANY) {
		rc = put_pages(rn, &e);
	} else if (e.n > 0) {
		struct rest r = { e.v, e.v + e.n };

		sort(e.v, e.n);
		rc = rn_feed(rn, &rn_identity_sql, INDEX_RECENT_PUT,
		    &(struct rn_feed){ next_recent, &r });
	}
out:
	free(e.v);
	return rc;
}

/* --- looked up ------------------------------------------------------------ */

/* A key of a face: in the order of keys, a page is read once for many. */
struct wanted { int64_t hash; uint32_t face; bool strong; };

static int
by_hash(const void *a, const void *b)
{
	const struct wanted *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->face > y->face) - (x->face < y->face);
}

/* Who was found of a face, and what the key is worth that they share. */
struct hit { int64_t handle; int worth; };

struct face_hits {
	struct hit *v;
	size_t n, room, strong;
	bool common;		/* too many share a weak key of it */
};

struct lookup {
	struct refnet *rn;
	struct entry *page;	/* the one at hand */
	size_t n, at, room;
	int64_t found[2 * (RN_BLOCK_MOST + 2)];
	size_t found_n;		/* none above one more than make it useless */
};

/* The page that a key is in if it is there. */
static enum rn_status
turn_to(struct lookup *l, int64_t hash)
{
	struct rn_stmt st = { 0 };
	struct reader r = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0;
	bool row;

	l->n = l->at = 0;
	TRY(rn_sql(l->rn, &rn_identity_sql, INDEX_PAGE, &st));
	rn_bind_int(&st, ":hash", hash);
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;
	r.p = rn_col_blob(&st, 0, &n);
	r.end = r.p + n;
	while (read_entry(&r)) {
		l->page = rn_grow(l->page, l->n, &l->room, sizeof(*l->page));
		l->page[l->n++] = r.at;
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
find_recent(struct lookup *l, int64_t hash)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(l->rn, &rn_identity_sql, INDEX_RECENT, &st));
	rn_bind_int(&st, ":hash", hash);
	while (l->found_n < RN_LEN(l->found)) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		l->found[l->found_n++] = rn_col_int(&st, 0);
	}
out:
	rn_done(&st);
	return rc;
}

/* Handles under one key; each must be above the one before. */
static enum rn_status
find(struct lookup *l, int64_t hash, bool recent)
{
	enum rn_status rc = RN_OK;

	l->found_n = 0;
	if (l->n == 0 || l->page[l->n - 1].hash < hash)
		TRY(turn_to(l, hash));
	while (l->at < l->n && l->page[l->at].hash < hash)
		l->at++;
	for (; l->at < l->n && l->page[l->at].hash == hash; l->at++)
		if (l->found_n <= RN_BLOCK_MOST)
			l->found[l->found_n++] = l->page[l->at].handle;
	if (recent)
		TRY(find_recent(l, hash));
	l->found_n = rn_distinct(l->found, l->found_n);
out:
	return rc;
}

/* A key that few share tells more; a strong one is enough by itself. */
static void
hit(const struct lookup *l, const struct wanted *w, struct face_hits *h)
{
	int worth = w->strong ? LEAST :
	    RN_BLOCK_MOST / (int)(l->found_n + 1);

	if (l->found_n > RN_BLOCK_MOST) {
		h->common = h->common || !w->strong;
		return;
	}
	for (size_t i = 0; i < l->found_n; i++) {
		h->v = rn_grow(h->v, h->n, &h->room, sizeof(*h->v));
		h->v[h->n++] = (struct hit){ l->found[i], worth };
	}
}

static int
by_handle(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	return (x->handle > y->handle) - (x->handle < y->handle);
}

static int
by_worth(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->worth != y->worth)
		return x->worth > y->worth ? -1 : 1;
	return by_handle(a, b);
}

/* Whose keys are worth enough together: the first NEAREST of them. */
static void
nearest(struct face_hits *h, struct rn_ids *handles)
{
	size_t n = 0;

	if (h->n > 1)
		qsort(h->v, h->n, sizeof(*h->v), by_handle);
	for (size_t i = 0; i < h->n; i++) {
		if (n > 0 && h->v[n - 1].handle == h->v[i].handle)
			h->v[n - 1].worth += h->v[i].worth;
		else
			h->v[n++] = h->v[i];
	}
	if (n > 1)
		qsort(h->v, n, sizeof(*h->v), by_worth);
	for (size_t i = 0; i < n && i < NEAREST && h->v[i].worth >= LEAST;
	    i++) {
		handles->v = rn_grow(handles->v, handles->n, &handles->room,
		    sizeof(*handles->v));
		handles->v[handles->n++] = h->v[i].handle;
	}
}

/* Who own them now, and are shown. */
static enum rn_status
add_owners(struct refnet *rn, const struct rn_ids *handles,
    struct rn_ids *people)
{
	enum rn_status rc = RN_OK;
	int64_t person;

	for (size_t i = 0; i < handles->n; i++) {
		TRY(rn_get1(rn, &rn_identity_sql, HANDLE_SHOWN, ":id",
		    handles->v[i], &person));
		if (person == RN_NONE)
			continue;
		people->v = rn_grow(people->v, people->n, &people->room,
		    sizeof(*people->v));
		people->v[people->n++] = person;
	}
	people->n = rn_distinct(people->v, people->n);
out:
	return rc;
}

/* The keys of some faces, in order. */
static struct wanted *
keys_of(const struct rn_gallery *g, const uint32_t *face, size_t n,
    size_t *keys)
{
	struct wanted *v = malloc(n * RN_FACE_KEYS * sizeof(*v));
	uint64_t key[RN_FACE_KEYS];

	if (v == NULL)
		rn_nomem();
	*keys = 0;
	for (uint32_t i = 0; i < n; i++) {
		size_t strong = 0, of = rn_face_keys(&g->f, face[i], key,
		    &strong);

		for (size_t k = 0; k < of; k++)
			v[(*keys)++] = (struct wanted){ (int64_t)(key[k] >>
			    BITS), i, k < strong };
	}
	if (*keys > 1)
		qsort(v, *keys, sizeof(*v), by_hash);
	return v;
}

/* So many faces at a time; their handles follow those of the faces before. */
static enum rn_status
find_some(struct lookup *l, const struct rn_gallery *g, const uint32_t *face,
    size_t n, struct rn_ids *handles, size_t *capped)
{
	struct face_hits *h = calloc(n, sizeof(*h));
	struct wanted *v = NULL;
	enum rn_status rc = RN_OK;
	int64_t recent;
	size_t keys;

	if (h == NULL)
		rn_nomem();
	v = keys_of(g, face, n, &keys);
	TRY(rn_get1(l->rn, &rn_identity_sql, INDEX_RECENT_COUNT, NULL, 0,
	    &recent));
	l->n = 0;
	for (size_t i = 0; i < keys; i++) {
		if (i == 0 || v[i].hash != v[i - 1].hash)
			TRY(find(l, v[i].hash, recent > 0));
		hit(l, &v[i], &h[v[i].face]);
	}
	for (uint32_t i = 0; i < n; i++) {
		size_t before = handles->n;

		nearest(&h[i], handles);
		*capped += h[i].common && handles->n <= before + 1;
	}
out:
	for (uint32_t i = 0; i < n; i++)
		free(h[i].v);
	free(h);
	free(v);
	return rc;
}

enum rn_status
rn_face_keys_find(struct refnet *rn, const struct rn_gallery *g,
    const uint32_t *face, size_t n, struct rn_ids *people, size_t *capped)
{
	struct rn_ids handles = { NULL, 0, 0 };
	struct lookup l = { .rn = rn };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i += SOME)
		TRY(find_some(&l, g, face + i, n - i < SOME ? n - i : SOME,
		    &handles, capped));
	handles.n = rn_distinct(handles.v, handles.n);
	TRY(add_owners(rn, &handles, people));
out:
	free(l.page);
	free(handles.v);
	return rc;
}

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
		to->v = rn_grow(to->v, to->n, &to->room, sizeof(*to->v));
		to->v[to->n++] = rn_col_int(&st, 0);
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
