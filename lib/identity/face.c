/*
 * face.c - faces filled: texts read once, facts put in order.
 *
 * Everything said is bounded here and in face_read.c, so that what compares
 * faces need not ask.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "identity/face_read.h"
#include "identity/use.h"

enum { RAW = 0x80 };	/* the kind of a text before it is read */

uint64_t
rn_content_hash(unsigned kind, const void *p, size_t n)
{
	const uint64_t key[2] = { UINT64_C(0x7265666e65740001), kind };

	return rn_hash(key, p, n);
}

void
rn_faces_open(struct rn_faces *f, uint64_t secret)
{
	*f = (struct rn_faces){ .secret = secret, .arena = rn_arena_new(),
	    .scratch = rn_arena_new() };
	if (f->arena == NULL || f->scratch == NULL)
		rn_nomem();
}

void
rn_faces_close(struct rn_faces *f)
{
	free(f->one);
	free(f->fact);
	free(f->value);
	free(f->word_people);
	rn_table_free(&f->seen);
	rn_table_free(&f->word);
	rn_arena_free(f->arena);
	rn_arena_free(f->scratch);
	*f = (struct rn_faces){ 0 };
}

/* --- values --------------------------------------------------------------- */

#define NOTHING (UINT32_MAX - 2)	/* of a text that says nothing */

static uint32_t
read_value(struct rn_faces *f, enum rn_said kind, const char *s, size_t n)
{
	struct rn_said_once v;
	uint32_t *at;

	if (!rn_face_read(f, kind, s, n, &v))
		return NOTHING;
	at = rn_table_at(&f->seen, rn_face_hidden(f, v.hash));
	if (*at != RN_TABLE_NEW)
		return *at;
	f->value = rn_grow(f->value, f->values, &f->value_room,
	    sizeof(*f->value));
	f->value[f->values] = v;
	*at = (uint32_t)f->values;
	return (uint32_t)f->values++;
}

/* Addresses are mostly new and cheap to read; other texts are read once. */
static uint32_t
value_of(struct rn_faces *f, enum rn_said kind, const char *s, size_t n)
{
	uint64_t raw;
	uint32_t v, *at;

	if (n == 0)
		return NOTHING;
	if (kind == RN_SAID_EMAIL || kind == RN_SAID_PHONE ||
	    kind == RN_SAID_PROFILE)
		return read_value(f, kind, s, n);
	raw = rn_face_hidden(f, rn_content_hash(RAW | kind, s, n));
	at = rn_table_at(&f->seen, raw);
	if (*at != RN_TABLE_NEW)
		return *at;
	v = read_value(f, kind, s, n);
	*rn_table_at(&f->seen, raw) = v;
	return v;
}

/* --- faces ---------------------------------------------------------------- */

/* Equal ones side by side; the order says nothing of when they came. */
struct ranked { uint64_t hash; struct rn_fact fact; uint8_t kind; };

static int
by_content(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	if (a->fact.from != b->fact.from)
		return a->fact.from < b->fact.from ? -1 : 1;
	if (a->fact.to != b->fact.to)
		return a->fact.to < b->fact.to ? -1 : 1;
	return (int)a->fact.now - (int)b->fact.now;
}

/* Few are mostly nearly in order. */
static void
put_in_order(struct ranked *r, size_t n)
{
	if (n > RN_FACE_FACTS) {
		qsort(r, n, sizeof(*r), by_content);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		struct ranked t = r[i];
		size_t k = i;

		for (; k > 0 && by_content(&r[k - 1], &t) > 0; k--)
			r[k] = r[k - 1];
		r[k] = t;
	}
}

static uint64_t
content_of(const struct ranked *r)
{
	uint64_t days = (uint64_t)(uint32_t)r->fact.from << 32 |
	    (uint32_t)r->fact.to;

	return rn_scramble(r->hash + rn_scramble(days + r->fact.now));
}

/* Puts the facts of the face being filled in order, each once. */
static void
finish(struct rn_faces *f)
{
	struct rn_one *o = &f->one[f->n - 1];
	size_t n = f->facts - o->first, out = o->first;
	struct ranked local[RN_FACE_FACTS], *r = local;
	uint8_t kind = 0;

	f->open = false;
	if (n > RN_LEN(local) && (r = malloc(n * sizeof(*r))) == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++) {
		const struct rn_fact *fact = &f->fact[o->first + i];
		const struct rn_said_once *v = &f->value[fact->value];

		r[i] = (struct ranked){ v->hash, *fact, v->kind };
	}
	put_in_order(r, n);
	o->content = 0;
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && by_content(&r[i - 1], &r[i]) == 0)
			continue;
		while (kind < r[i].kind)
			o->at[++kind] = (uint8_t)(out - o->first);
		if (out - o->first - o->at[kind] == RN_FACE_FACTS) {
			f->capped++;
			continue;
		}
		o->content += content_of(&r[i]);
		f->fact[out++] = r[i].fact;
	}
	while (kind < RN_SAIDS)
		o->at[++kind] = (uint8_t)(out - o->first);
	f->facts = out;
	if (r != local)
		free(r);
}

uint32_t
rn_face_begin(struct rn_faces *f, int64_t id)
{
	if (f->open)
		finish(f);
	f->one = rn_grow(f->one, f->n, &f->room, sizeof(*f->one));
	f->one[f->n] = (struct rn_one){ .id = id, .first = (uint32_t)f->facts };
	f->open = true;
	return (uint32_t)f->n++;
}

static void
say(struct rn_faces *f, enum rn_said kind, const char *s, size_t n,
    struct rn_fact fact)
{
	fact.value = value_of(f, kind, s, n);
	if (fact.value == NOTHING)
		return;
	f->fact = rn_grow(f->fact, f->facts, &f->fact_room, sizeof(*f->fact));
	f->fact[f->facts++] = fact;
}

void
rn_face_say(struct rn_faces *f, enum rn_said kind, const char *text, size_t n)
{
	const struct rn_fact always = { .from = INT32_MIN, .to = INT32_MIN };
	const char *at;

	say(f, kind, text, n, always);
	if (kind == RN_SAID_EMAIL && n <= RN_TEXT_MOST &&
	    (at = memchr(text, '@', n)) != NULL)
		say(f, RN_SAID_DOMAIN, at + 1, (size_t)(text + n - at - 1),
		    always);
}

void
rn_face_job(struct rn_faces *f, const char *company, size_t n, int32_t from,
    int32_t to, bool now)
{
	say(f, RN_SAID_COMPANY, company, n,
	    (struct rn_fact){ .from = from, .to = to, .now = now });
}

void
rn_face_desk(struct rn_faces *f, enum rn_said kind, const char *canon,
    size_t n)
{
	uint32_t v = value_of(f, kind, canon, n);

	if (v != NOTHING)
		f->value[v].use = RN_USE_DESK;
}

void
rn_faces_seal(struct rn_faces *f)
{
	if (f->open)
		finish(f);
	f->sealed = true;
	rn_faces_count(f, NULL);
	rn_face_find_uses(f);
}
