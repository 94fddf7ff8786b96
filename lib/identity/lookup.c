/*
 * lookup.c - whom a face may be one with, by the keys that are kept.
 *
 * The keys of many faces are looked up together (lookup_keys.c).  A key is worth more the fewer share it; who shares what is
 * worth most is found.  The constants say how much is enough, and for how many.
 */
#include <stdlib.h>

#include "identity/lookup_keys.h"

enum {
	BITS = RN_FACE_KEY_BITS,
	NEAREST = 8,		/* of whom a face is compared with */
	LEAST = 20,		/* a weak key that two others share is worth it */
	SOME = 2000		/* faces looked up at once */
};

/* A key of a face. */
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

/* A key that few share tells more; a strong one is enough by itself. */
static void
hit(const struct wanted *w, const int64_t *handle, size_t n,
    struct face_hits *h)
{
	int worth = w->strong ? LEAST : RN_BLOCK_MOST / (int)(n + 1);

	if (n > RN_BLOCK_MOST) {
		h->common = h->common || !w->strong;
		return;
	}
	for (size_t i = 0; i < n; i++) {
		h->v = rn_grow(h->v, h->n, &h->room, sizeof(*h->v));
		h->v[h->n++] = (struct hit){ handle[i], worth };
	}
}

static int
by_handle(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	return (x->handle > y->handle) - (x->handle < y->handle);
}

static bool
worth_more(const struct hit *x, const struct hit *y)
{
	return x->worth != y->worth ? x->worth > y->worth :
	    x->handle < y->handle;
}

/* Whose keys are worth enough together: the first NEAREST of them. */
static void
nearest(struct face_hits *h, struct rn_ids *handles)
{
	struct hit best[NEAREST];	/* the one worth most first */
	size_t n = 0, end;

	if (h->n > 1)
		qsort(h->v, h->n, sizeof(*h->v), by_handle);
	for (size_t i = 0; i < h->n; i = end) {
		struct hit x = h->v[i];
		size_t to;

		for (end = i + 1; end < h->n && h->v[end].handle == x.handle;)
			x.worth += h->v[end++].worth;
		if (x.worth < LEAST || (n == NEAREST &&
		    !worth_more(&x, &best[n - 1])))
			continue;
		n += n < NEAREST;
		for (to = n - 1; to > 0 && worth_more(&x, &best[to - 1]); to--)
			best[to] = best[to - 1];
		best[to] = x;
	}
	for (size_t i = 0; i < n; i++)
		rn_ids_push(handles, best[i].handle);
}

/* Who own them now; whether they are shown is seen when they are read. */
static enum rn_status
add_owners(struct refnet *rn, const struct rn_ids *handles,
    struct rn_ids *people)
{
	struct rn_feed_ids ids = { handles->v, handles->v + handles->n };
	struct rn_feed feed = { rn_feed_id, &ids };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql_fed(rn, &rn_identity_sql, HANDLES_OWNED, &feed, &st));
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

/* All that are under the keys. */
static enum rn_status
hit_all(struct refnet *rn, const struct wanted *v, size_t n,
    struct face_hits *h)
{
	int64_t *key = malloc((n + 1) * sizeof(*key));
	struct rn_key_walk *walk = NULL;
	const int64_t *handle = NULL;
	enum rn_status rc = RN_OK;
	size_t keys = 0, found = 0;

	if (key == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++)
		if (i == 0 || v[i].hash != v[i - 1].hash)
			key[keys++] = v[i].hash;
	TRY(rn_key_walk_open(rn, key, keys, &walk));
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || v[i].hash != v[i - 1].hash)
			TRY(rn_key_walk_next(walk, &handle, &found));
		hit(&v[i], handle, found, &h[v[i].face]);
	}
out:
	rn_key_walk_close(walk);
	free(key);
	return rc;
}

/* So many faces at a time; their handles follow those of the faces before. */
static enum rn_status
find_some(struct refnet *rn, const struct rn_gallery *g, const uint32_t *face,
    size_t n, struct rn_ids *handles, size_t *capped)
{
	struct face_hits *h = calloc(n, sizeof(*h));
	enum rn_status rc = RN_OK;
	struct wanted *v;
	size_t keys;

	if (h == NULL)
		rn_nomem();
	v = keys_of(g, face, n, &keys);
	TRY(hit_all(rn, v, keys, h));
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
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i += SOME)
		TRY(find_some(rn, g, face + i, n - i < SOME ? n - i : SOME,
		    &handles, capped));
	handles.n = rn_distinct(handles.v, handles.n);
	if (handles.n > 0)
		TRY(add_owners(rn, &handles, people));
out:
	free(handles.v);
	return rc;
}
