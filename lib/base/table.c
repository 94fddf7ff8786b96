/*
 * table.c - open addressing with linear probing, at most half full.
 *
 * An entry's place comes from the highest bits of its hash, so the entries
 * lie nearly in order of their hashes.
 */
#include <stdlib.h>
#include <string.h>

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
	t->v = malloc(sizeof(*t->v) << bits);
	if (t->v == NULL)
		rn_nomem();
	/* not calloc: its pages come one by one, at the first two touches */
	memset(t->v, 0, sizeof(*t->v) << bits);
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

/*
 * Entries that touch each other form a cluster, and each lies in the cluster
 * that its hash points into.  So it is enough to sort within clusters; as the
 * i-th of a cluster never points beyond its i-th place, all are still found.
 * A cluster may run over the end to the start, so hashes count from a free
 * place on.
 */
void
rn_table_sort(struct rn_table *t)
{
	size_t last = room(t) - 1, begin = 0;
	uint64_t base;

	if (t->n == 0)
		return;
	while (t->v[begin].hash != 0)	/* at most half are taken */
		begin++;
	base = (uint64_t)((begin + 1) & last) << (64 - t->bits);
	for (size_t i = 1; i <= last; i++) {
		size_t at = (begin + i) & last, to = at;
		struct rn_entry x = t->v[at];

		if (x.hash == 0)
			continue;
		for (;;) {
			size_t before = (to - 1) & last;
			const struct rn_entry *b = &t->v[before];

			if (b->hash == 0 || b->hash - base <= x.hash - base)
				break;
			t->v[to] = *b;
			to = before;
		}
		t->v[to] = x;
	}
}

const struct rn_entry *
rn_table_next(struct rn_table_walk *w)
{
	const struct rn_table *t = w->t;
	size_t last = room(t) - 1;
	const struct rn_entry *e;

	if (w->seen == t->n)
		return NULL;
	if (w->seen == 0) {
		w->place = (size_t)(w->from >> (64 - t->bits));
		/* the end of a cluster from before */
		while (t->v[w->place].hash != 0 &&
		    (int64_t)(t->v[w->place].hash - w->from) < 0)
			w->place = (w->place + 1) & last;
	}
	while (t->v[w->place].hash == 0)
		w->place = (w->place + 1) & last;
	e = &t->v[w->place];
	w->place = (w->place + 1) & last;
	w->seen++;
	return e;
}

void
rn_table_free(struct rn_table *t)
{
	free(t->v);
	*t = (struct rn_table){ 0 };
}
