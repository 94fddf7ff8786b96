/*
 * index_first.c - the keys of everybody, when a store keeps none yet.
 *
 * Two threads make the keys and put them into bins by their highest bits, eight
 * bytes a key; then bin after bin is sorted ahead of being written.
 */
#include <stdlib.h>

#include "base/pipe.h"
#include "identity/both.h"
#include "identity/index.h"

enum {
	BINS = 256,
	LOW = 32,		/* bits of a kept key below those of its bin */
	FACES = 4096		/* whose keys are made at a time */
};

/* A key within its bin. */
struct low { uint32_t hash, face; };
struct bin { struct low *v; size_t n, room; };

struct first {
	const struct rn_gallery *g;
	struct bin bin[2][BINS];	/* of each thread */
	int64_t at;			/* the next to be sorted */
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
			    (uint32_t)i };
		}
	}
}

/* The next bin, of both threads; its memory is given back. */
static bool
sort_bin(void *ctx, void *item)
{
	struct first *f = ctx;
	struct rn_keyring *to = item;

	to->n = 0;
	for (int who = 0; who < 2; who++) {
		struct bin *b = &f->bin[who][f->at];

		for (size_t i = 0; i < b->n; i++)
			rn_keyring_add(to, f->at << LOW | b->v[i].hash,
			    f->g->atom[b->v[i].face].handle);
		free(b->v);
		*b = (struct bin){ NULL, 0, 0 };
	}
	rn_keyring_sort(to);
	return ++f->at < BINS;
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
	for (int i = 0; i < RN_PIPE_ITEMS; i++)
		items[i] = &f->sorted[i];
	rn_both(make_keys, f, (g->n + FACES - 1) / FACES);
	p = rn_pipe_new(sort_bin, f, items, true);
	for (int i = 0; i < BINS && rc == RN_OK; i++)
		rc = rn_keyring_put(rn, rn_pipe_next(p));
	rn_pipe_free(p);
	for (int i = 0; i < BINS; i++) {
		free(f->bin[0][i].v);
		free(f->bin[1][i].v);
	}
	for (int i = 0; i < RN_PIPE_ITEMS; i++)
		free(f->sorted[i].v);
	free(f);
	return rc;
}
