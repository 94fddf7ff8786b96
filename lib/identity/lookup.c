/*
 * lookup.c - whom a face may be one with, by the keys that are kept.
 *
 * The keys of many faces are looked up in their order, so that a page is read
 * once (index.c).  A key is worth more the fewer share it; who shares what is
 * worth most is found.  The constants say how much is enough, and for how many.
 */
#include <stdlib.h>

#include "identity/room.h"

enum {
	BITS = RN_FACE_KEY_BITS,
	NEAREST = 8,		/* of whom a face is compared with */
	LEAST = 20,		/* a weak key that two others share is worth it */
	SOME = 2000		/* faces looked up at once */
};

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
	struct wanted *v;
	size_t n, fed;		/* keys; how many were given to `recent` */
	int64_t asked;		/* of which the page is asked for */
	struct rn_feed ask, give;
	struct rn_stmt pages, recent;
	struct rn_face_page page;	/* the one at hand */
	int64_t next;		/* key of the row of `recent` at hand */
	int64_t found[2 * (RN_BLOCK_MOST + 2)];
	size_t found_n;		/* none above one more than make it useless */
};

/* One row for each question. */
static bool
ask_page(void *ctx, struct rn_value *row)
{
	row[0] = rn_value_int(((struct lookup *)ctx)->asked);
	return true;
}

/* All keys, each once. */
static bool
give_key(void *ctx, struct rn_value *row)
{
	struct lookup *l = ctx;

	while (l->fed > 0 && l->fed < l->n &&
	    l->v[l->fed].hash == l->v[l->fed - 1].hash)
		l->fed++;
	if (l->fed == l->n)
		return false;
	row[0] = rn_value_int(l->v[l->fed++].hash);
	return true;
}

static enum rn_status
next_recent(struct lookup *l)
{
	enum rn_status rc;
	bool row;

	rc = rn_step(&l->recent, &row);
	l->next = rc == RN_OK && row ? rn_col_int(&l->recent, 0) : INT64_MAX;
	return rc;
}

static enum rn_status
open_lookup(struct lookup *l)
{
	enum rn_status rc = RN_OK;

	l->ask = (struct rn_feed){ ask_page, l };
	l->give = (struct rn_feed){ give_key, l };
	l->page = (struct rn_face_page){ NULL, NULL, { 0, 0 } };
	l->fed = 0;
	l->asked = l->n > 0 ? l->v[0].hash : 0;
	TRY(rn_sql_fed(l->rn, &rn_identity_sql, INDEX_RECENT, &l->give,
	    &l->recent));
	TRY(next_recent(l));
	TRY(rn_sql_fed(l->rn, &rn_identity_sql, INDEX_PAGE, &l->ask,
	    &l->pages));
out:
	return rc;
}

/* The page that a key is on, if it is kept. */
static enum rn_status
turn_to(struct lookup *l, int64_t hash)
{
	enum rn_status rc = RN_OK;
	size_t len = 0;
	bool row;

	l->asked = hash;
	TRY(rn_step(&l->pages, &row));
	l->page = (struct rn_face_page){ NULL, NULL, { 0, 0 } };
	if (!row)
		goto out;
	l->page.p = rn_col_blob(&l->pages, 0, &len);
	if (l->page.p != NULL)	/* there are no pages yet */
		l->page.end = l->page.p + len;
out:
	return rc;
}

/* The first entry of the page that is of the key, or comes after it. */
static bool
goes_to(struct rn_face_page *p, int64_t hash)
{
	while (p->at.hash < hash)
		if (!rn_face_entry_read(p))
			return false;
	return true;
}

/* Handles under one key; each must be above the one before. */
static enum rn_status
find(struct lookup *l, int64_t hash)
{
	enum rn_status rc = RN_OK;
	bool more;

	l->found_n = 0;
	more = goes_to(&l->page, hash);
	if (!more) {
		TRY(turn_to(l, hash));
		more = goes_to(&l->page, hash);
	}
	for (; more && l->page.at.hash == hash;
	    more = rn_face_entry_read(&l->page))
		if (l->found_n <= RN_BLOCK_MOST)
			l->found[l->found_n++] = l->page.at.handle;
	for (; l->next <= hash; rc = next_recent(l)) {
		TRY(rc);
		if (l->next == hash && l->found_n < RN_LEN(l->found))
			l->found[l->found_n++] = rn_col_int(&l->recent, 1);
	}
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
	    i++)
		rn_ids_push(handles, h->v[i].handle);
}

static bool
give_id(void *ctx, struct rn_value *row)
{
	struct rn_ids *left = ctx;

	if (left->n == left->room)
		return false;
	row[0] = rn_value_int(left->v[left->n++]);
	return true;
}

/* Who own them now, and are shown. */
static enum rn_status
add_owners(struct refnet *rn, const struct rn_ids *handles,
    struct rn_ids *people)
{
	struct rn_ids left = { handles->v, 0, handles->n };
	struct rn_feed feed = { give_id, &left };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql_fed(rn, &rn_identity_sql, HANDLES_SHOWN, &feed, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_ids_push(people, rn_col_int(&st, 0));
	}
	people->n = rn_distinct(people->v, people->n);
out:
	rn_done(&st);
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
	enum rn_status rc = RN_OK;

	if (h == NULL)
		rn_nomem();
	l->v = keys_of(g, face, n, &l->n);
	TRY(open_lookup(l));
	for (size_t i = 0; i < l->n; i++) {
		const struct wanted *w = &l->v[i];

		if (i == 0 || w->hash != w[-1].hash)
			TRY(find(l, w->hash));
		hit(l, w, &h[w->face]);
	}
	for (uint32_t i = 0; i < n; i++) {
		size_t before = handles->n;

		nearest(&h[i], handles);
		*capped += h[i].common && handles->n <= before + 1;
	}
out:
	for (uint32_t i = 0; i < n; i++)
		free(h[i].v);
	rn_done(&l->pages);
	rn_done(&l->recent);
	free(h);
	free(l->v);
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
	free(handles.v);
	return rc;
}
