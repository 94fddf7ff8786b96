/* table.c - open addressing with linear probing, at most half full. */
#include <stdlib.h>

#include "base/base.h"
#include "base/table.h"

static struct rn_entry *
probe(struct rn_entry *v, size_t room, uint64_t hash)
{
	size_t i = (size_t)hash & (room - 1);

	while (v[i].hash != 0 && v[i].hash != hash)
		i = (i + 1) & (room - 1);
	return &v[i];
}

static void
resize(struct rn_table *t, size_t room)
{
	struct rn_entry *v = calloc(room, sizeof(*v));

	if (v == NULL)
		rn_nomem();
	for (size_t i = 0; i < t->room; i++)
		if (t->v[i].hash != 0)
			*probe(v, room, t->v[i].hash) = t->v[i];
	free(t->v);
	t->v = v;
	t->room = room;
}

void
rn_table_reserve(struct rn_table *t, size_t n)
{
	size_t room = t->room == 0 ? 1024 : t->room;

	while (room / 2 < n)
		room *= 2;
	if (room > t->room)
		resize(t, room);
}

void
rn_table_soon(const struct rn_table *t, uint64_t hash)
{
#ifdef __GNUC__
	if (t->room > 0)
		__builtin_prefetch(&t->v[hash & (t->room - 1)], 1);
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
	if (t->n * 2 >= t->room)
		resize(t, t->room == 0 ? 1024 : t->room * 2);
	e = probe(t->v, t->room, hash);
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

	if (t->room == 0)
		return NULL;
	e = probe(t->v, t->room, hash == 0 ? 1 : hash);
	return e->hash == 0 ? NULL : &e->value;
}

void
rn_table_free(struct rn_table *t)
{
	free(t->v);
	*t = (struct rn_table){ 0 };
}
