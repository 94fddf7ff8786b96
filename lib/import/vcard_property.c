/*
 * vcard_property.c - what a property of a card becomes: cells, by the map.
 *
 * Which numbers reach nobody and what is taken off a value are the tables
 * below; all else is sources/vcard.map.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/vcard_card.h"

/* Types of numbers at which nobody answers, unless also one of voices[]. */
static const char *const no_voices[] = { "FAX", "PAGER", "MODEM", "TLX" };
static const char *const voices[] = { "VOICE", "CELL" };

/* What a value may begin with and is the same without. */
static const struct { enum rn_in_field field; const char *scheme; } schemes[] =
{
	{ RN_IN_PHONE, "tel:" }, { RN_IN_EMAIL, "mailto:" },
	{ RN_IN_ID, "urn:uuid:" }
};

/* The card cannot be taken; the first reason stands. */
void
rn_vcard_refuse(struct rn_vcard *r, const char *fmt, ...)
{
	char words[160];
	va_list ap;

	if (r->card.bad != NULL)
		return;
	va_start(ap, fmt);
	vsnprintf(words, sizeof(words), fmt, ap);
	va_end(ap);
	r->card.bad = rn_batch_text(r->b, words, strlen(words));
}

static void
refuse_at(struct rn_vcard *r, const struct rn_vline *l, const char *what,
    size_t at)
{
	rn_vcard_refuse(r, "%s at byte %zu of %.*s in line %lld", what, at + 1,
	    (int)(l->name_n < 40 ? l->name_n : 40), l->name,
	    (long long)l->line);
}

/* The value of a line as text; false: the card is refused. */
static bool
read_text(struct rn_vcard *r, const struct rn_vline *l, const char **s,
    size_t *n)
{
	const char *charset = rn_vcard_charset(l);
	const char *page = r->page;
	size_t bad;
	char *to;

	*s = l->value;
	*n = l->value_n;
	if (l->over) {
		rn_vcard_refuse(r, "a value over 1 MiB in line %lld",
		    (long long)l->line);
		return false;
	}
	/* As of a file: what is not said, and is no UTF-8, is windows-1252. */
	if (l->quoted || l->base64) {
		page = rn_vline_param(l, "CHARSET", &bad) == NULL ?
		    "windows-1252" : NULL;
		to = rn_alloc(r->a, *n + 1);
		*n = l->quoted ? rn_vcard_quoted(*s, *n, to) :
		    rn_vcard_base64(*s, *n, to);
		*s = to;
	}
	if (!rn_vcard_text(r->a, l, charset, page, s, n, &bad)) {
		refuse_at(r, l, r->legacy || charset != NULL ?
		    "a byte outside the encoding" : "invalid UTF-8", bad);
		return false;
	}
	to = memchr(*s, '\0', *n);
	if (to != NULL)
		refuse_at(r, l, "a NUL", (size_t)(to - *s));
	return to == NULL;
}

/* The last cell goes before the others of its field. */
static void
bring_forward(struct rn_vcard *r)
{
	struct rn_batch *b = r->b;
	struct rn_cell last = b->cells[b->cells_n - 1];
	size_t i = r->card.cells_at;

	if (r->card.preferred & RN_IN_BIT(last.field))
		return;
	r->card.preferred |= RN_IN_BIT(last.field);
	while (b->cells[i].field != last.field)
		i++;
	memmove(&b->cells[i + 1], &b->cells[i],
	    (b->cells_n - 1 - i) * sizeof(last));
	b->cells[i] = last;
}

static char *
without_scheme(const struct rn_vcard_meaning *m, char *s)
{
	for (size_t i = 0; i < RN_LEN(schemes); i++)
		if (schemes[i].field == m->field &&
		    rn_ascii_starts(s, schemes[i].scheme)) {
			s += strlen(schemes[i].scheme);
			if (m->field == RN_IN_PHONE)
				s[strcspn(s, ";")] = '\0';
		}
	return s;
}

static void
put_value(struct rn_vcard *r, const struct rn_vcard_meaning *m,
    const char *s, size_t n, bool preferred)
{
	struct rn_vcard_card *c = &r->card;
	char *text = rn_strndup(r->a, s, n);

	n = rn_vcard_plain(text, n, c->old);
	text = without_scheme(m, rn_trim(r->a, text, n));
	if (m->field == RN_IN_MODIFIED)
		text = rn_vcard_date(r->a, text);
	if (*text == '\0')
		return;
	if (m->address && strchr(text, '@') == NULL) {
		r->left[RN_VCARD_NO_ADDRESS]++;
		return;
	}
	n = strlen(text);
	if ((c->bytes += sizeof(struct rn_cell) + n) > RN_VCARD_MAX) {
		rn_vcard_refuse(r, "a card over 4 MiB");
		return;
	}
	rn_batch_cell(r->b, &(struct rn_cell){ .field = m->field, .slot = 1,
	    .len = (uint32_t)n, .text = text });
	c->fields |= RN_IN_BIT(m->field);
	if (preferred)
		bring_forward(r);
}

/* One of its meanings: the whole value, a part of it, a list. */
static void
put_meaning(struct rn_vcard *r, const struct rn_vcard_meaning *m,
    const char *s, size_t n, bool preferred)
{
	if (!rn_vcard_part(&s, &n, m->part))
		return;
	while (m->split != NULL) {
		size_t len = rn_vcard_find(s, n, m->split[0]);

		if (len == n)
			break;
		put_value(r, m, s, len, preferred);
		s += len + 1;
		n -= len + 1;
	}
	put_value(r, m, s, n, preferred);
}

/* Cells of those fields are taken out again. */
static void
forget(struct rn_vcard *r, uint64_t fields)
{
	struct rn_batch *b = r->b;
	size_t to = r->card.cells_at;

	for (size_t i = to; i < b->cells_n; i++)
		if ((RN_IN_BIT(b->cells[i].field) & fields) == 0)
			b->cells[to++] = b->cells[i];
	b->cells_n = to;
	r->card.fields &= ~fields;
}

static bool
has_one(const struct rn_vline *l, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (rn_vline_has(l, "TYPE", words[i]))
			return true;
	return false;
}

static bool
is_preferred(const struct rn_vline *l)
{
	return rn_vline_has(l, "TYPE", "PREF") || rn_vline_has(l, "PREF", "1");
}

void
rn_vcard_take(struct rn_vcard *r, const struct rn_vline *l)
{
	struct rn_vcard_card *c = &r->card;
	uint64_t parts = 0, phones = RN_IN_BIT(RN_IN_PHONE), fields = 0;
	const char *s;
	size_t n;

	for (size_t i = 0; i < r->meanings_n; i++) {
		const struct rn_vcard_meaning *m = &r->meanings[i];

		if (!rn_vcard_word(l->name, l->name_n, m->name))
			continue;
		fields |= RN_IN_BIT(m->field);
		if (m->part > 0)
			parts |= RN_IN_BIT(m->field);
	}
	if (fields == 0 || ((fields & phones) != 0 &&
	    has_one(l, no_voices, RN_LEN(no_voices)) &&
	    !has_one(l, voices, RN_LEN(voices))))
		return;
	/* Of two addresses one: a city here and a country there is none. */
	if ((c->fields & parts) != 0) {
		if (!is_preferred(l) || (c->preferred & parts) != 0)
			return;
		forget(r, parts);
	}
	if (!read_text(r, l, &s, &n))
		return;
	for (size_t i = 0; i < r->meanings_n && c->bad == NULL; i++)
		if (rn_vcard_word(l->name, l->name_n, r->meanings[i].name))
			put_meaning(r, &r->meanings[i], s, n,
			    is_preferred(l));
}
