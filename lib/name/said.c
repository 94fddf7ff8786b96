/*
 * said.c - a name's words, with what stood around them.  Pure.
 *
 * Blanks, commas and whatever is no letter part words; apostrophes do not.
 * Full stops and hyphens do, but it is remembered.  What is in quotes,
 * parentheses or brackets is an aside; what is in <> is dropped.
 */
#include <string.h>

#include "name/name.h"

struct reading {
	struct rn_said *o;
	uint8_t piece, next;	/* flags: of this piece, of the next word */
	uint8_t commas;
	bool aside, quoted, angle;
};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	    (unsigned char)c >= 0x80;
}

static void
add(struct reading *r, char *s, size_t n)
{
	struct rn_said_word *w;

	if (r->angle)
		return;
	if (r->o->n == RN_SAID_WORDS) {
		r->o->capped = true;
		return;
	}
	if (n > RN_NAME_WORD) {
		r->o->capped = true;
		for (n = RN_NAME_WORD; n > 0 && (s[n] & 0xc0) == 0x80; n--)
			;
	}
	w = &r->o->word[r->o->n++];
	w->s = s;
	w->len = (uint8_t)n;
	w->flags = r->piece | r->next;
	if (r->aside || r->quoted)
		w->flags |= RN_SAID_ASIDE;
	w->commas = r->commas;
	w->line = w->given = w->family = NULL;
	r->next = 0;
}

/* A comma, or what is as good as one. */
static void
count(struct reading *r)
{
	if (r->commas < UINT8_MAX)
		r->commas++;
}

/* What parts words, at s. */
static void
part(struct reading *r, const char *s)
{
	bool joins = is_letter(s[1]);
	struct rn_said_word *last = r->o->n == 0 ? NULL :
	    &r->o->word[r->o->n - 1];

	switch (*s) {
	case ' ':
		r->piece = r->next = 0;
		break;
	case RN_MARK_CAPS:
		r->piece |= RN_SAID_CAPS;
		break;
	case RN_MARK_BARE:
		r->piece |= RN_SAID_BARE;
		break;
	case '.':
		r->next = joins ? RN_SAID_AFTER_DOT : 0;
		if (last != NULL)
			last->flags |= RN_SAID_DOT;
		if (s[1] == '-')
			r->next = RN_SAID_AFTER_HYPHEN;
		break;
	case '|':
		count(r);
		break;
	case '-': case '_':
		if (s[1] == ' ' && last != NULL && last->s + last->len < s &&
		    s[-1] == ' ')
			count(r);
		r->next = joins ? RN_SAID_AFTER_HYPHEN : 0;
		break;
	case '@':
		r->piece |= RN_SAID_DOMAIN;
		break;
	case ',': case ';':
		count(r);
		r->piece &= (uint8_t)~RN_SAID_CAPS;
		break;
	case '(': case '[': case '{':
		r->aside = true;
		break;
	case ')': case ']': case '}':
		r->aside = false;
		break;
	case '"':
		r->quoted = !r->quoted;
		break;
	case '<':
		r->angle = true;
		break;
	case '>':
		r->angle = false;
		break;
	}
}

void
rn_said_read(struct rn_latin *text, struct rn_said *out)
{
	struct reading r = { .o = out };
	char *s = text->text;

	out->n = 0;
	out->capped = text->capped;
	while (*s != '\0') {
		char *from = s, *to = s;

		if (!is_letter(*s)) {
			part(&r, s++);
			continue;
		}
		for (; is_letter(*s) || (*s == '\'' && is_letter(s[1])); s++)
			if (*s != '\'')
				*to++ = *s;
		add(&r, from, (size_t)(to - from));
	}
}

void
rn_said_drop(struct rn_said *said, size_t from, size_t n)
{
	memmove(&said->word[from], &said->word[from + n],
	    (said->n - from - n) * sizeof(said->word[0]));
	said->n -= n;
}

void
rn_said_join(struct rn_said *said, size_t from, size_t n)
{
	struct rn_said_word *w = &said->word[from];
	char *to = w->s;
	size_t len = w->len;

	for (size_t i = 1; i < n; i++) {
		if (len + w[i].len > RN_NAME_WORD)
			break;
		memmove(to + len, w[i].s, w[i].len);
		len += w[i].len;
	}
	w->len = (uint8_t)len;
	w->flags |= w[n - 1].flags & RN_SAID_DOT;
	rn_said_drop(said, from + 1, n - 1);
}
