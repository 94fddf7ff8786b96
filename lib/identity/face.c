/*
 * face.c - faces filled: texts read once, facts put in order.
 *
 * What is kept of a text depends on its kind: readers[].  Everything said is
 * bounded here, so that what compares faces need not ask.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "identity/face.h"

enum {
	TEXT_MOST = 512,	/* bytes of a text that are read */
	RAW = 0x80,		/* the kind of a text before it is read */
	WORD = 0x40		/* the kind of a word of a name */
};

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

/* The place of a hash in a table: not where a stranger wants it to be. */
static uint64_t
hidden(const struct rn_faces *f, uint64_t hash)
{
	return rn_scramble(hash ^ f->secret);
}

/* --- reading, by kind ----------------------------------------------------- */

/* What is read: at most TEXT_MOST bytes, NULs as blanks. */
struct text { char p[TEXT_MOST + 1]; size_t n; };

typedef bool reader(struct rn_faces *f, const struct text *t,
    struct rn_said_once *v);

static bool
keep(struct rn_faces *f, struct rn_said_once *v, const char *s, size_t n)
{
	if (n == 0)
		return false;
	v->text = rn_strndup(f->arena, s, n);
	v->len = (uint16_t)n;
	v->hash = rn_content_hash(v->kind, s, n);
	return true;
}

static bool
is_alnum(unsigned char c)
{
	return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

/* Folded, and what is no letter or digit a blank, or nothing. */
static bool
read_words(struct rn_faces *f, const struct text *t, struct rn_said_once *v,
    bool blanks)
{
	const char *s = rn_fold(f->scratch, t->p);
	char out[TEXT_MOST];
	size_t n = 0;

	for (; *s != '\0' && n < sizeof(out); s++) {
		if (is_alnum((unsigned char)*s))
			out[n++] = *s;
		else if (blanks && n > 0 && out[n - 1] != ' ')
			out[n++] = ' ';
	}
	if (n > 0 && out[n - 1] == ' ')
		n--;
	return keep(f, v, out, n);
}

static bool
read_text(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	return read_words(f, t, v, true);
}

static bool
read_code(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	return read_words(f, t, v, false);
}

static bool
read_handle(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	char out[TEXT_MOST];
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		char c = t->p[i];

		if (c > ' ' && c != 0x7f)
			out[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
		else if ((unsigned char)c >= 0x80)
			out[n++] = c;
	}
	return keep(f, v, out, n);
}

/* One of 48: letters and digits each have their own. */
static unsigned
letter_of(char c)
{
	if (c >= 'a' && c <= 'z')
		return (unsigned)(c - 'a');
	if (c >= '0' && c <= '9')
		return 26 + (unsigned)(c - '0');
	return 36 + (unsigned char)c % 12;
}

static bool
read_email(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	if (!read_handle(f, t, v))
		return false;
	v->number = strcspn(v->text, "@");
	for (const char *c = v->text; *c != '\0'; c++)
		v->number |= UINT64_C(1) << (16 + letter_of(*c));
	return true;
}

static bool
read_phone(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	size_t digits = 0;
	uint64_t number = 0, power = 1;

	if (!read_handle(f, t, v))
		return false;
	for (size_t i = v->len; i-- > 0 && digits < 7; )
		if (v->text[i] >= '0' && v->text[i] <= '9') {
			number += (uint64_t)(v->text[i] - '0') * power;
			power *= 10;
			digits++;
		}
	v->number = digits == 7 ? number : 0;
	return true;
}

/* Digits alone: YYYYMMDD, or MMDD when the year is not told. */
static bool
read_birthday(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	char digit[9];
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		if (t->p[i] >= '0' && t->p[i] <= '9' && n < 8)
			digit[n++] = t->p[i];
		else if (t->p[i] == 'T' || t->p[i] == ' ')
			break;
	}
	digit[n] = '\0';
	if (n != 8 && n != 4)
		return false;
	v->number = strtoull(digit, NULL, 10);
	/* another impossible day is still said: a typo of one */
	return v->number % 10000 != 0 && keep(f, v, digit, n);
}

static uint32_t
word_of(struct rn_faces *f, const void *p, size_t n)
{
	uint32_t *at;

	if (n == 0)
		return RN_NO_WORD;
	at = rn_table_at(&f->word, hidden(f, rn_content_hash(WORD, p, n)));
	if (*at == RN_TABLE_NEW) {
		f->word_people = rn_grow(f->word_people, f->words,
		    &f->word_room, sizeof(*f->word_people));
		f->word_people[f->words] = 0;
		*at = (uint32_t)f->words++;
	}
	return *at;
}

static uint64_t
sound_of(const struct rn_name_word *w)
{
	return rn_content_hash(WORD, w->sound,
	    strnlen(w->sound, RN_NAME_SOUND));
}

static void
hear(struct rn_faces *f, struct rn_called *c)
{
	c->family = word_of(f, c->name.family, strlen(c->name.family));
	c->given = word_of(f, c->name.given, strlen(c->name.given));
	c->kin = RN_NO_WORD;
	for (size_t i = 0; i < c->name.n; i++) {
		const struct rn_name_word *w = &c->name.word[i];

		if (w->part == RN_PART_FAMILY)
			c->family_sound = sound_of(w);
		if (w->part != RN_PART_GIVEN || c->given_sound != 0)
			continue;
		c->given_sound = sound_of(w);
		if (w->kin[0] != 0) {
			c->kins = w->kin;
			c->kin = word_of(f, &w->kin[0], sizeof(w->kin[0]));
		}
	}
}

/* Words with what they are, so that equal values compare equal. */
static bool
read_name(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	struct rn_called *c = rn_alloc(f->arena, sizeof(*c));
	char out[RN_NAME_WORDS * (RN_NAME_WORD + 3) + 4];
	size_t n = 0, text;

	rn_person_name_parse(f->arena, t->p, t->n, &c->name);
	if (c->name.n == 0)
		return false;
	for (size_t i = 0; i < c->name.n; i++) {
		const struct rn_name_word *w = &c->name.word[i];

		memcpy(out + n, w->text, w->len);
		n += w->len;
		out[n++] = ' ';
	}
	text = n - 1;
	for (size_t i = 0; i < c->name.n; i++)
		out[n++] = (char)('0' + c->name.word[i].part);
	out[n++] = (char)('0' + c->name.suffix);
	out[n++] = c->name.unsure ? '?' : '.';
	hear(f, c);
	v->called = c;
	if (!keep(f, v, out, text))
		return false;
	v->hash = rn_content_hash(v->kind, out, n);
	f->capped += c->name.capped;
	return true;
}

static bool
read_company(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	struct rn_company_name *c = rn_alloc(f->arena, sizeof(*c));

	rn_company_name_parse(f->arena, t->p, t->n, c);
	v->company = c;
	f->capped += c->capped;
	return c->n > 0 && read_words(f, t, v, true);
}

static bool
read_domain(struct rn_faces *f, const struct text *t, struct rn_said_once *v)
{
	const char *s = rn_company_domain(f->scratch, t->p, t->n);

	if (s == NULL)
		return false;
	v->number = strcspn(s, ".");
	return keep(f, v, s, strlen(s));
}

static reader *const readers[RN_SAIDS] = {
	[RN_SAID_NAME] = read_name,
	[RN_SAID_EMAIL] = read_email,
	[RN_SAID_PROFILE] = read_handle,
	[RN_SAID_PHONE] = read_phone,
	[RN_SAID_COMPANY] = read_company,
	[RN_SAID_TITLE] = read_text,
	[RN_SAID_LOCATION] = read_text,
	[RN_SAID_BIRTHDAY] = read_birthday,
	[RN_SAID_STREET] = read_text,
	[RN_SAID_POSTCODE] = read_code,
	[RN_SAID_CODE] = read_code,
	[RN_SAID_DOMAIN] = read_domain,
};

/* --- values --------------------------------------------------------------- */

#define NOTHING (UINT32_MAX - 2)	/* of a text that says nothing */

static uint32_t
read_value(struct rn_faces *f, enum rn_said kind, const char *s, size_t n)
{
	struct rn_said_once v = { .kind = (uint8_t)kind };
	struct text t;
	uint32_t *at;

	t.n = n > TEXT_MOST ? TEXT_MOST : n;
	f->capped += n > TEXT_MOST;
	for (size_t i = 0; i < t.n; i++)
		t.p[i] = (char)(s[i] == '\0' ? ' ' : s[i]);
	t.p[t.n] = '\0';
	rn_arena_reset(f->scratch);
	if (!readers[kind](f, &t, &v))
		return NOTHING;
	at = rn_table_at(&f->seen, hidden(f, v.hash));
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
	raw = hidden(f, rn_content_hash(RAW | kind, s, n));
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
	qsort(r, n, sizeof(*r), by_content);
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
	if (kind == RN_SAID_EMAIL && n <= TEXT_MOST &&
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
rn_face_shared(struct rn_faces *f, enum rn_said kind, const char *canon,
    size_t n)
{
	uint32_t v = value_of(f, kind, canon, n);

	if (v != NOTHING)
		f->value[v].shared = true;
}

/* --- shared addresses ----------------------------------------------------- */

/* A family name, by its sound, seen with an address. */
struct seen_with { uint32_t value; uint64_t family; };

static int
by_value(const void *x, const void *y)
{
	const struct seen_with *a = x, *b = y;

	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return a->family < b->family ? -1 : a->family > b->family;
}

struct seen_list { struct seen_with *v; size_t n, room; };

static void
see(struct rn_faces *f, uint32_t face, enum rn_said kind,
    struct seen_list *list)
{
	const struct rn_fact *name, *fact;
	size_t names = rn_face_facts(f, face, RN_SAID_NAME, &name);
	size_t n = rn_face_facts(f, face, kind, &fact);

	for (size_t i = 0; i < n; i++) {
		const struct rn_said_once *v = &f->value[fact[i].value];

		if (v->people <= 1 && names <= RN_SHARED_NAMES)
			continue;
		for (size_t k = 0; k < names; k++) {
			uint64_t s = f->value[name[k].value].called->
			    family_sound;

			if (s == 0)
				continue;
			list->v = rn_grow(list->v, list->n, &list->room,
			    sizeof(*list->v));
			list->v[list->n++] =
			    (struct seen_with){ fact[i].value, s };
		}
	}
}

static void
find_shared(struct rn_faces *f)
{
	struct seen_list list = { 0 };
	size_t names = 0;

	for (uint32_t i = 0; i < f->n; i++) {
		see(f, i, RN_SAID_EMAIL, &list);
		see(f, i, RN_SAID_PHONE, &list);
	}
	if (list.n > 0)
		qsort(list.v, list.n, sizeof(*list.v), by_value);
	for (size_t i = 0; i < list.n; i++) {
		if (i > 0 && list.v[i].value != list.v[i - 1].value)
			names = 0;
		if (names == 0 || by_value(&list.v[i], &list.v[i - 1]) != 0)
			names++;
		if (names > RN_SHARED_NAMES)
			f->value[list.v[i].value].shared = true;
	}
	free(list.v);
}

void
rn_faces_seal(struct rn_faces *f)
{
	if (f->open)
		finish(f);
	f->sealed = true;
	rn_faces_count(f, NULL);
	find_shared(f);
}
