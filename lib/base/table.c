/*
 * table.c - open addressing with linear probing, at most seven tenths full.
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

static uint64_t
hash_of(const struct rn_slot *s)
{
	return (uint64_t)s->hash[1] << 32 | s->hash[0];
}

/* The hash 0 marks a free place. */
static bool
is_free(const struct rn_slot *s)
{
	return (s->hash[0] | s->hash[1]) == 0;
}

static struct rn_slot *
probe(const struct rn_table *t, uint64_t hash)
{
	size_t i = (size_t)(hash >> (64 - t->bits)), last = room(t) - 1;

	while (!is_free(&t->v[i]) && hash_of(&t->v[i]) != hash)
		i = (i + 1) & last;
	return &t->v[i];
}

static bool
too_full(size_t n, size_t places)
{
	return n / 7 >= places / 10;
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
		if (!is_free(&old.v[i]))
			*probe(t, hash_of(&old.v[i])) = old.v[i];
	free(old.v);
}

void
rn_table_reserve(struct rn_table *t, size_t n)
{
	unsigned bits = t->v == NULL ? FIRST_BITS : t->bits;

	while (too_full(n, (size_t)1 << bits) && bits < 40)
		bits++;
	if (t->v == NULL || bits > t->bits)
		resize(t, bits);
}

void
rn_table_soon(const struct rn_table *t, uint64_t hash)
{
	if (t->v != NULL)
		RN_PREFETCH(&t->v[hash >> (64 - t->bits)]);
}

uint32_t *
rn_table_at(struct rn_table *t, uint64_t hash)
{
	struct rn_slot *s;

	hash += hash == 0;
	if (t->v == NULL || too_full(t->n, room(t)))
		resize(t, t->v == NULL ? FIRST_BITS : t->bits + 1);
	s = probe(t, hash);
	if (is_free(s)) {
		*s = (struct rn_slot){ { (uint32_t)hash,
		    (uint32_t)(hash >> 32) }, RN_TABLE_NEW };
		t->n++;
	}
	return &s->value;
}

const uint32_t *
rn_table_get(const struct rn_table *t, uint64_t hash)
{
	struct rn_slot *s;

	if (t->v == NULL)
		return NULL;
	s = probe(t, hash + (hash == 0));
	return is_free(s) ? NULL : &s->value;
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
	while (!is_free(&t->v[begin]))	/* never all are taken */
		begin++;
	base = (uint64_t)((begin + 1) & last) << (64 - t->bits);
	for (size_t i = 1; i <= last; i++) {
		size_t at = (begin + i) & last, to = at;
		struct rn_slot x = t->v[at];

		if (is_free(&x))
			continue;
		for (;;) {
			size_t before = (to - 1) & last;
			const struct rn_slot *b = &t->v[before];

			if (is_free(b) ||
			    hash_of(b) - base <= hash_of(&x) - base)
				break;
			t->v[to] = *b;
			to = before;
		}
		t->v[to] = x;
	}
}

bool
rn_table_next(struct rn_table_walk *w, uint64_t *hash, uint32_t *value)
{
	const struct rn_table *t = w->t;
	size_t last = room(t) - 1;

	if (w->seen == t->n)
		return false;
	if (w->seen == 0) {
		w->place = (size_t)(w->from >> (64 - t->bits));
		/* the end of a cluster from before */
		while (!is_free(&t->v[w->place]) &&
		    (int64_t)(hash_of(&t->v[w->place]) - w->from) < 0)
			w->place = (w->place + 1) & last;
	}
	while (is_free(&t->v[w->place]))
		w->place = (w->place + 1) & last;
	*hash = hash_of(&t->v[w->place]);
	*value = t->v[w->place].value;
	w->place = (w->place + 1) & last;
	w->seen++;
	return true;
}

void
rn_table_free(struct rn_table *t)
{
	free(t->v);
	*t = (struct rn_table){ 0 };
}
