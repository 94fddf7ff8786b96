/*
 * table.c - open addressing with linear probing, at most half full.
 *
 * An entry's place comes from the highest bits of its hash, so the entries
 * lie nearly in order of their hashes.
 */
#include <stdlib.h>

#include "base/base.h"
#include "base/table.h"

enum { FIRST_BITS = 10 };

static size_t
room(const struct rn_table *t)
{
	return t->v == NULL ? 0 : (size_t)1 << t->bits;
}

static struct rn_entry *
probe(const struct rn_table *t, uint64_t hash)
{
	size_t i = (size_t)(hash >> (64 - t->bits)), last = room(t) - 1;

	while (t->v[i].hash != 0 && t->v[i].hash != hash)
		i = (i + 1) & last;
	return &t->v[i];
}

static void
resize(struct rn_table *t, unsigned bits)
{
	struct rn_table old = *t;

	t->bits = bits;
	t->v = calloc((size_t)1 << bits, sizeof(*t->v));
	if (t->v == NULL)
		rn_nomem();
	for (size_t i = 0; i < room(&old); i++)
		if (old.v[i].hash != 0)
			*probe(t, old.v[i].hash) = old.v[i];
	free(old.v);
}

void
rn_table_reserve(struct rn_table *t, size_t n)
{
	unsigned bits = t->v == NULL ? FIRST_BITS : t->bits;

	while (((size_t)1 << bits) / 2 < n && bits < 40)
		bits++;
	if (t->v == NULL || bits > t->bits)
		resize(t, bits);
}

void
rn_table_soon(const struct rn_table *t, uint64_t hash)
{
#ifdef __GNUC__
	if (t->v != NULL)
		__builtin_prefetch(&t->v[hash >> (64 - t->bits)], 1);
#else
	(void)t;
	(void)hash;
#endif
}

uint32_t *
rn_table_at(struct rn_table *t, uint64_t hash)
{
	struct rn_entry *e;

	if (hash == 0)		/* marks a free place */
		hash = 1;
	if (t->n * 2 >= room(t))
		resize(t, t->v == NULL ? FIRST_BITS : t->bits + 1);
	e = probe(t, hash);
	if (e->hash == 0) {
		e->hash = hash;
		e->value = RN_TABLE_NEW;
		t->n++;
	}
	return &e->value;
}

const uint32_t *
rn_table_get(const struct rn_table *t, uint64_t hash)
{
	struct rn_entry *e;

	if (t->v == NULL)
		return NULL;
	e = probe(t, hash == 0 ? 1 : hash);
	return e->hash == 0 ? NULL : &e->value;
}

size_t
rn_table_list(const struct rn_table *t, struct rn_entry *out)
{
	size_t n = 0;

	for (size_t i = 0; i < room(t); i++) {
		struct rn_entry x = t->v[i];
		size_t k = n;

		if (x.hash == 0)
			continue;
		/* not far: but for some, only from within their cluster */
		for (; k > 0 && out[k - 1].hash > x.hash; k--)
			out[k] = out[k - 1];
		out[k] = x;
		n++;
	}
	return n;
}

void
rn_table_free(struct rn_table *t)
{
	free(t->v);
	*t = (struct rn_table){ 0 };
}
