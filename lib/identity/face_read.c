/*
 * face_read.c - what is kept of a text: by its kind, readers[].
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "identity/face_read.h"

enum { WORD = 0x40 };	/* the kind of a word of a name */

/* What is read: at most RN_TEXT_MOST bytes, NULs as blanks. */
struct text { char p[RN_TEXT_MOST + 1]; size_t n; };

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
	char out[RN_TEXT_MOST];
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
	char out[RN_TEXT_MOST];
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
	at = rn_table_at(&f->word, rn_face_hidden(f, rn_content_hash(WORD, p, n)));
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
	/* of the same words, but somebody else's, or said by another */
	if (c->name.aide || c->name.deputy)
		out[n++] = c->name.aide ? 'a' : 'd';
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

bool
rn_face_read(struct rn_faces *f, enum rn_said kind, const char *s, size_t n,
    struct rn_said_once *v)
{
	struct text t;

	*v = (struct rn_said_once){ .kind = (uint8_t)kind };
	t.n = n > RN_TEXT_MOST ? RN_TEXT_MOST : n;
	f->capped += n > RN_TEXT_MOST;
	for (size_t i = 0; i < t.n; i++)
		t.p[i] = (char)(s[i] == '\0' ? ' ' : s[i]);
	t.p[t.n] = '\0';
	rn_arena_reset(f->scratch);
	return readers[kind](f, &t, v);
}
