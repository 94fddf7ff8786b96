/*
 * block.c - who shares a key: hashes sorted, pairs of neighbours.
 *
 * A key that too many share is made narrower by one further field after the
 * other (keys.c); those whom even that does not part are counted and let go.
 */
#include <stdlib.h>
#include <string.h>

#include "identity/block.h"
#include "identity/both.h"
#include "identity/fetch.h"
#include "identity/keys.h"

/* The highest bits are put in order; few have these in common. */
enum { RADIX = 11, DIGITS = 1 << RADIX, PASSES = 3,
	BELOW = 64 - PASSES * RADIX, FEW = 16 };

static int
by_hash(const void *x, const void *y)
{
	const struct rn_keyed *a = x, *b = y;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->face > b->face) - (a->face < b->face);
}

/* Those whose highest bits are the same, whose faces ascend. */
static void
sort_rest(struct rn_keyed *v, size_t n)
{
	size_t same = 1;

	while (same < n && v[same].hash == v[0].hash)
		same++;
	if (same < n && n > FEW)
		qsort(v, n, sizeof(*v), by_hash);
	for (size_t i = same; i < n && n <= FEW; i++) {
		struct rn_keyed t = v[i];
		size_t k = i;

		for (; k > 0 && v[k - 1].hash > t.hash; k--)
			v[k] = v[k - 1];
		v[k] = t;
	}
}

void
rn_keyed_sort(struct rn_keyed *v, struct rn_keyed *scratch, size_t n)
{
	struct rn_keyed *from = v, *to = scratch, *t;
	size_t end;

	for (unsigned pass = 0; pass < PASSES; pass++) {
		size_t at[DIGITS] = { 0 }, sum = 0;
		unsigned shift = BELOW + pass * RADIX;

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
		t = from;
		from = to;
		to = t;
	}
	for (size_t i = 0; i < n; i = end) {
		end = i + 1;
		while (end < n && from[end].hash >> BELOW ==
		    from[i].hash >> BELOW)
			end++;
		if (end - i > 1)
			sort_rest(from + i, end - i);
	}
	if (from != v && n > 0)
		memcpy(v, from, n * sizeof(*v));
}

static void
put_pair(struct rn_pairs *p, uint32_t a, uint32_t b)
{
	if (a == b)
		return;
	p->v = rn_grow(p->v, p->n, &p->room, sizeof(*p->v));
	p->v[p->n++] = a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
}

/* --- copies --------------------------------------------------------------- */

bool *
rn_copies(const struct rn_faces *f, struct rn_pairs *pairs)
{
	struct rn_keyed *v = malloc((2 * f->n + 1) * sizeof(*v));
	bool *copy = calloc(f->n + 1, sizeof(*copy));
	size_t end;

	if (v == NULL || copy == NULL)
		rn_nomem();
	for (uint32_t i = 0; i < f->n; i++)
		v[i] = (struct rn_keyed){ f->one[i].content, i };
	rn_keyed_sort(v, v + f->n, f->n);
	for (size_t i = 0; i < f->n; i = end) {
		end = i + 1;
		while (end < f->n && v[end].hash == v[i].hash)
			end++;
		/* nothing said: nothing in common */
		if (end - i <= RN_BLOCK_MOST ||
		    f->one[v[i].face].at[RN_SAIDS] == 0)
			continue;
		for (size_t k = i + 1; k < end; k++) {
			put_pair(pairs, v[i].face, v[k].face);
			copy[v[k].face] = true;
		}
	}
	free(v);
	return copy;
}

/* --- what narrows a key ---------------------------------------------------- */

enum { FACES = 4096,		/* whose fields are hashed at a time */
	SOON = 4 };

/* One after the other, so where their facts are is known. */
static void
fetch_next(const struct rn_faces *f, uint32_t i, unsigned kinds)
{
	if (i + 3 * SOON >= f->n)
		return;
	rn_face_fetch(f, i + 3 * SOON, RN_FETCH_VALUES, kinds);
	rn_face_fetch(f, i + 2 * SOON, RN_FETCH_READ, kinds);
	rn_face_fetch(f, i + SOON, RN_FETCH_TEXT, kinds);
}

struct refining { const struct rn_faces *f; uint64_t *v; };

static void
refine_some(void *ctx, int who, size_t chunk)
{
	const struct refining *r = ctx;
	size_t end = (chunk + 1) * FACES < r->f->n ? (chunk + 1) * FACES :
	    r->f->n;

	(void)who;
	for (size_t i = chunk * FACES; i < end; i++) {
		fetch_next(r->f, (uint32_t)i, rn_key_refine_reads);
		for (int field = 0; field < RN_REFINES; field++)
			r->v[i * RN_REFINES + (size_t)field] =
			    rn_key_refine(r->f, (uint32_t)i, field);
	}
}

uint64_t *
rn_refines(const struct rn_faces *f)
{
	struct refining r = { f, malloc((f->n + 1) * RN_REFINES *
	    sizeof(*r.v)) };

	if (r.v == NULL)
		rn_nomem();
	rn_both(refine_some, &r, (f->n + FACES - 1) / FACES);
	return r.v;
}

/* --- one kind of key ------------------------------------------------------ */

struct keyed_list { struct rn_keyed *v; size_t n, room; };

static void
keys_of_all(const struct rn_faces *f, size_t kind, const bool *copy,
    struct keyed_list *list)
{
	uint64_t key[RN_KEYS_OF_KIND];

	for (uint32_t i = 0; i < f->n; i++) {
		struct rn_key_sink to = { key, 0, RN_LEN(key), kind };

		fetch_next(f, i, rn_key_kind[kind].reads);
		if (copy[i])
			continue;
		rn_key_kind[kind].make(f, i, &to);
		for (size_t k = 0; k < to.n; k++) {
			list->v = rn_grow(list->v, list->n, &list->room,
			    sizeof(*list->v));
			list->v[list->n++] = (struct rn_keyed){ key[k], i };
		}
	}
}

struct blocking {
	const struct rn_blocks *of;
	const struct rn_key_kind *kind;
	struct rn_pairs *pairs;
	struct rn_capped *capped;
	int field;
};

static bool
is_nameless(const struct rn_faces *f, uint32_t face)
{
	const struct rn_fact *fact;

	return rn_face_facts(f, face, RN_SAID_NAME, &fact) == 0;
}

static bool
any_nameless(const struct rn_faces *f)
{
	for (uint32_t i = 0; i < f->n; i++)
		if (is_nameless(f, i))
			return true;
	return false;
}

/* Brings those who must be in a pair to the front; how many they are. */
static size_t
first_of_pairs(const struct blocking *b, struct rn_keyed *block, size_t n)
{
	size_t front = 0;

	if (b->kind->only != RN_KEY_NAMELESS)
		return n;
	for (size_t i = 0; i < n; i++)
		if (is_nameless(b->of->f, block[i].face)) {
			struct rn_keyed t = block[i];

			block[i] = block[front];
			block[front++] = t;
		}
	return front;
}

/* All pairs of a block, or its faces under a narrower key, in place. */
static size_t
take_block(const struct blocking *b, struct rn_keyed *block, size_t n,
    struct rn_keyed *rest)
{
	size_t most = b->kind->strong ? RN_BLOCK_MOST : RN_BLOCK_MOST_WEAK;
	size_t front = n < 2 ? 0 : first_of_pairs(b, block, n);

	if (front == 0)
		return 0;
	if (n <= most || front * n <= most * most / 2) {
		for (size_t i = 0; i < front; i++)
			for (size_t k = i + 1; k < n; k++)
				put_pair(b->pairs, block[i].face,
				    block[k].face);
		return 0;
	}
	if (b->kind->only == RN_KEY_FEW)
		return 0;
	if (b->field == RN_REFINES) {
		b->capped->blocks++;
		b->capped->faces += n;
		return 0;
	}
	for (size_t i = 0; i < n; i++)
		rest[i] = (struct rn_keyed){ rn_scramble(block[i].hash +
		    b->of->refines[block[i].face * (size_t)RN_REFINES +
		    (size_t)b->field]), block[i].face };
	return n;
}

void
rn_block_kind(const struct rn_blocks *of, size_t kind,
    struct rn_pairs *pairs, struct rn_capped *capped)
{
	struct blocking b = { of, &rn_key_kind[kind], pairs, capped, 0 };
	struct keyed_list list = { 0 };
	struct rn_keyed *scratch;
	size_t end, rest;

	if (b.kind->only == RN_KEY_NAMELESS && !any_nameless(of->f))
		return;
	keys_of_all(of->f, kind, of->copy, &list);
	scratch = malloc((list.n + 1) * sizeof(*scratch));
	if (scratch == NULL)
		rn_nomem();
	for (; list.n > 0; b.field++) {
		rn_keyed_sort(list.v, scratch, list.n);
		rest = 0;
		for (size_t i = 0; i < list.n; i = end) {
			end = i + 1;
			while (end < list.n && list.v[end].hash ==
			    list.v[i].hash)
				end++;
			rest += take_block(&b, list.v + i, end - i,
			    list.v + rest);
		}
		list.n = rest;
	}
	free(list.v);
	free(scratch);
}

size_t
rn_key_kinds(void)
{
	return rn_key_kind_n;
}

static int
by_pair(const void *x, const void *y)
{
	const uint64_t *a = x, *b = y;

	return *a < *b ? -1 : *a > *b;
}

uint64_t *
rn_block(const struct rn_faces *f, size_t *pairs, struct rn_capped *capped)
{
	struct rn_pairs p = { 0 };
	bool *copy = rn_copies(f, &p);
	uint64_t *refines = rn_refines(f);
	struct rn_blocks of = { f, copy, refines };
	size_t n = 0;

	for (size_t kind = 0; kind < rn_key_kind_n; kind++)
		rn_block_kind(&of, kind, &p, capped);
	if (p.n > 0)
		qsort(p.v, p.n, sizeof(*p.v), by_pair);
	for (size_t i = 0; i < p.n; i++)
		if (i == 0 || p.v[i] != p.v[i - 1])
			p.v[n++] = p.v[i];
	free(refines);
	free(copy);
	*pairs = n;
	return p.v;
}
