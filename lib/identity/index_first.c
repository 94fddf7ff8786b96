/*
 * index_first.c - the keys of everybody, when a store keeps none yet.
 *
 * Two threads make the keys and put them into bins by their highest bits, eight
 * bytes a key, and sort those; then bin after bin is written.  A handle is its
 * place among all of them in order, which is shorter.
 */
#include <stdlib.h>
#include <string.h>

#include "base/pipe.h"
#include "identity/both.h"
#include "identity/index.h"

enum {
	BINS = 256,
	LOW = 32,		/* bits of a kept key below those of its bin */
	FACES = 4096		/* whose keys are made at a time */
};

/* A key within its bin. */
struct low { uint32_t hash, handle; };
struct bin { struct low *v; size_t n, room; };

struct first {
	const struct rn_gallery *g;
	int64_t *handle;		/* ascending */
	uint32_t *first;		/* of each face: the place of its own */
	struct bin bin[2][BINS];	/* of each thread */
	int64_t at;			/* the next to be written */
	struct rn_keyring sorted[RN_PIPE_ITEMS];
};

static void
make_keys(void *ctx, int who, size_t chunk)
{
	struct first *f = ctx;
	size_t end = (chunk + 1) * FACES;
	uint64_t key[RN_FACE_KEYS];

	if (end > f->g->n)
		end = f->g->n;
	for (size_t i = chunk * FACES; i < end; i++) {
		size_t n = rn_face_keys(&f->g->f, (uint32_t)i, key, NULL);

		for (size_t k = 0; k < n; k++) {
			uint64_t hash = key[k] >> RN_FACE_KEY_BITS;
			struct bin *b = &f->bin[who][hash >> LOW];

			b->v = rn_grow(b->v, b->n, &b->room, sizeof(*b->v));
			b->v[b->n++] = (struct low){ (uint32_t)hash,
			    f->first[i] };
		}
	}
}

/* By hash, 11 bits after 11, the lowest first. */
static void
sort_lows(struct low *v, struct low *scratch, size_t n)
{
	enum { RADIX = 11, DIGITS = 1 << RADIX, PASSES = 3 };
	struct low *from = v, *to = scratch;

	for (unsigned pass = 0; pass < PASSES; pass++) {
		unsigned shift = pass * RADIX;
		size_t at[DIGITS] = { 0 }, sum = 0;
		struct low *other = from;

		for (size_t i = 0; i < n; i++)
			at[from[i].hash >> shift & (DIGITS - 1)]++;
		for (size_t d = 0; d < DIGITS; d++) {
			size_t count = at[d];

			at[d] = sum;
			sum += count;
		}
		for (size_t i = 0; i < n; i++)
			to[at[from[i].hash >> shift & (DIGITS - 1)]++] =
			    from[i];
		from = to;
		to = other;
	}
	if (n > 0 && from != v)
		memcpy(v, from, n * sizeof(*v));
}

static int
by_handle(const void *a, const void *b)
{
	const struct low *x = a, *y = b;

	return (x->handle > y->handle) - (x->handle < y->handle);
}

/* Of each key the first handles, in order, each once; how many that leaves. */
static size_t
keep_first(struct low *v, size_t n)
{
	size_t kept = 0, end;

	for (size_t i = 0; i < n; i = end) {
		size_t of = kept;
		bool ascend = true;

		for (end = i + 1; end < n && v[end].hash == v[i].hash; end++)
			ascend = ascend && v[end - 1].handle <= v[end].handle;
		if (!ascend)
			qsort(v + i, end - i, sizeof(*v), by_handle);
		for (size_t k = i; k < end && kept - of <= RN_BLOCK_MOST; k++)
			if (kept == of || v[kept - 1].handle != v[k].handle)
				v[kept++] = v[k];
	}
	return kept;
}

/* Of both threads into one, in order. */
static void
sort_bin(void *ctx, int who, size_t chunk)
{
	struct first *f = ctx;
	struct bin *a = &f->bin[0][chunk], *b = &f->bin[1][chunk];
	size_t n = a->n + b->n;
	struct low *v = malloc((2 * n + 1) * sizeof(*v));

	(void)who;
	if (v == NULL)
		rn_nomem();
	if (a->n > 0)
		memcpy(v, a->v, a->n * sizeof(*v));
	if (b->n > 0)
		memcpy(v + a->n, b->v, b->n * sizeof(*v));
	free(a->v);
	free(b->v);
	*b = (struct bin){ NULL, 0, 0 };
	sort_lows(v, v + n, n);
	n = keep_first(v, n);
	*a = (struct bin){ realloc(v, (n + 1) * sizeof(*v)), n, n };
	if (a->v == NULL)
		rn_nomem();
}

/* The entries of the next bin; its memory is given back. */
static bool
read_bin(void *ctx, void *item)
{
	struct first *f = ctx;
	struct rn_keyring *to = item;
	struct bin *b = &f->bin[0][f->at];

	to->n = 0;
	for (size_t i = 0; i < b->n; i++)
		rn_keyring_add(to, f->at << LOW | b->v[i].hash,
		    f->handle[b->v[i].handle]);
	free(b->v);
	*b = (struct bin){ NULL, 0, 0 };
	return ++f->at < BINS;
}

/* Most follow each other as faces do. */
static void
number_handles(struct first *f)
{
	const struct rn_gallery *g = f->g;
	size_t n, at = 0;

	f->handle = malloc((g->n + 1) * sizeof(*f->handle));
	f->first = malloc((g->n + 1) * sizeof(*f->first));
	if (f->handle == NULL || f->first == NULL)
		rn_nomem();
	for (size_t i = 0; i < g->n; i++)
		f->handle[i] = g->atom[i].handle;
	n = rn_distinct(f->handle, g->n);
	for (size_t i = 0; i < g->n; i++) {
		if (++at >= n || f->handle[at] != g->atom[i].handle)
			at = (size_t)((int64_t *)bsearch(&g->atom[i].handle,
			    f->handle, n, sizeof(*f->handle), rn_by_int64) -
			    f->handle);
		f->first[i] = (uint32_t)at;
	}
}

enum rn_status
rn_face_keys_first(struct refnet *rn, const struct rn_gallery *g)
{
	struct first *f = calloc(1, sizeof(*f));
	void *items[RN_PIPE_ITEMS];
	enum rn_status rc = RN_OK;
	struct rn_pipe *p;

	if (f == NULL)
		rn_nomem();
	f->g = g;
	number_handles(f);
	for (int i = 0; i < RN_PIPE_ITEMS; i++)
		items[i] = &f->sorted[i];
	rn_both(make_keys, f, (g->n + FACES - 1) / FACES);
	rn_both(sort_bin, f, BINS);
	p = rn_pipe_new(read_bin, f, items, true);
	for (int i = 0; i < BINS && rc == RN_OK; i++)
		rc = rn_keyring_put(rn, rn_pipe_next(p));
	rn_pipe_free(p);
	for (int i = 0; i < BINS; i++) {
		free(f->bin[0][i].v);
		free(f->bin[1][i].v);
	}
	for (int i = 0; i < RN_PIPE_ITEMS; i++)
		free(f->sorted[i].v);
	free(f->handle);
	free(f->first);
	free(f);
	return rc;
}
