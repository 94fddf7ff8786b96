/*
 * address.c - the people in a From, To or Cc cell; address.h says how lenient.
 *
 * One pass finds the parts and the < that opens an address; what is in a part
 * is looked at once more.  A search for what closes is made in vain only once,
 * so that a cell full of openings costs no more than another.
 */
#include <stdbool.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "mail/address.h"

/* What a character can be; most are nothing, and are passed over fast. */
enum {
	BLANK = 1,
	SIGN = 2,	/* means something between addresses */
	BEFORE = 4,	/* cannot be in a bare address before its @ */
	AFTER = 8	/* nor after it */
};
static const unsigned char class[256] = {
	[' '] = BLANK | BEFORE | AFTER, ['\t'] = BLANK | BEFORE | AFTER,
	['\r'] = BLANK | BEFORE | AFTER, ['\n'] = BLANK | BEFORE | AFTER,
	[','] = SIGN | BEFORE | AFTER, [';'] = SIGN, ['@'] = SIGN,
	['\\'] = SIGN, ['"'] = SIGN | BEFORE | AFTER, ['<'] = SIGN,
	['>'] = SIGN | AFTER, ['('] = SIGN | BEFORE | AFTER,
	[')'] = BEFORE | AFTER, [':'] = SIGN | BEFORE,
	['['] = BEFORE, [']'] = BEFORE | AFTER,
};

static inline bool
is(int what, char c)
{
	return (class[(unsigned char)c] & what) != 0;
}

static bool
is_blank(char c)
{
	return is(BLANK, c);
}

static bool
among(char c, const char *marks)
{
	while (*marks != '\0' && *marks != c)
		marks++;
	return *marks != '\0';
}

static void
strip(const char **s, const char **end)
{
	while (*s < *end && is_blank(**s))
		++*s;
	while (*s < *end && is_blank((*end)[-1]))
		--*end;
}

/* Quotes around the whole, as often as there are any. */
static void
unquote(const char **s, const char **end)
{
	strip(s, end);
	while (*end - *s >= 2 && (**s == '"' || **s == '\'') &&
	    (*end)[-1] == **s) {
		++*s;
		--*end;
		strip(s, end);
	}
}

/* The name before an address: without its quotes, their escapes undone. */
static void
take_name(struct rn_arena *a, const char *s, const char *end,
    struct rn_address *out)
{
	char *to;

	unquote(&s, &end);
	if (s == end)
		return;
	out->name = s;
	out->name_len = (uint32_t)(end - s);
	if (memchr(s, '\\', (size_t)(end - s)) == NULL)
		return;
	out->name = to = rn_alloc(a, (size_t)(end - s) + 1);
	for (; s < end; s++) {
		if (*s == '\\' && s + 1 < end)
			s++;
		*to++ = *s;
	}
	out->name_len = (uint32_t)(to - out->name);
}

static bool
is_mailto(const char *s, const char *end)
{
	return end - s >= 7 && rn_ascii_starts(s, "mailto:");
}

/* What <> holds. */
static void
take_addr(const char *s, const char *end, struct rn_address *out)
{
	unquote(&s, &end);
	if (is_mailto(s, end))
		s += 7;
	if (memchr(s, '@', (size_t)(end - s)) == NULL)
		return;
	out->addr = s;
	out->addr_len = (uint32_t)(end - s);
}

/* Blanks and any of marks at both ends. */
static void
strip_marks(const char **s, const char **end, const char *marks)
{
	strip(s, end);
	while (*s < *end && among(**s, marks)) {
		++*s;
		strip(s, end);
	}
	while (*s < *end && among((*end)[-1], marks)) {
		--*end;
		strip(s, end);
	}
}

/* Where the address of an @ starts. */
static const char *
addr_start(const char *s, const char *at)
{
	const char *p = at;

	if (p > s && p[-1] == '"') {
		for (p--; p > s && p[-1] != '"'; p--)
			;
		return p > s ? p - 1 : at;
	}
	while (p > s && !is(BEFORE, p[-1]))
		p--;
	return p;
}

/* The name before a bare address; a word with a colon is no name. */
static void
take_name_before(struct rn_arena *a, const char *s, const char *end,
    struct rn_address *out)
{
	if (end - s >= 7 && is_mailto(end - 7, end))
		end -= 7;
	if (s < end && end[-1] == ':')
		return;
	strip_marks(&s, &end, ",[]");
	if (end - s >= 2 && *s == '(' && end[-1] == ')') {
		s++;
		end--;
	}
	take_name(a, s, end, out);
}

/*
 * An address without <>, perhaps with a name before it or in a comment after
 * it: "Ada Novak a@x.example", "a@x.example (Ada Novak)".
 */
static void
take_bare(struct rn_arena *a, const char *s, const char *end,
    struct rn_address *out)
{
	const char *at, *from, *to, *note;

	unquote(&s, &end);
	at = memchr(s, '@', (size_t)(end - s));
	if (at == NULL) {
		take_name(a, s, end, out);
		return;
	}
	from = addr_start(s, at);
	for (to = at; to < end && !is(AFTER, *to); to++)
		;
	take_name_before(a, s, from, out);
	note = memchr(to, '(', (size_t)(end - to));
	if (out->name == NULL && note != NULL && end[-1] == ')')
		take_name(a, note + 1, end - 1, out);
	strip_marks(&from, &to, "'");
	out->addr = from;
	out->addr_len = (uint32_t)(to - from);
}

/* One part, without its separator; false when nothing is in it. */
static bool
take_part(struct rn_arena *a, const char *s, const char *end,
    const char *open, struct rn_address *out)
{
	*out = (struct rn_address){ 0 };
	if (open != NULL) {
		const char *close = memchr(open, '>', (size_t)(end - open));

		take_addr(open + 1, close == NULL ? end : close, out);
		end = open;
	}
	strip_marks(&s, &end, ",");
	if (open != NULL)
		take_name(a, s, end, out);
	else if (s < end)
		take_bare(a, s, end, out);
	return out->name != NULL || out->addr != NULL;
}

/* The ) that closes the comment at s, or NULL. */
static const char *
comment_end(const char *s, const char *end)
{
	size_t depth = 0;

	for (; s < end; s++) {
		depth += *s == '(';
		if (*s == ')' && --depth == 0)
			return s;
	}
	return NULL;
}

/* "Team: a@x.example, b@x.example;" names a group, not a person. */
static bool
is_group(const char *s, const char *colon, const char *end)
{
	if (colon - s >= 6 && is_mailto(colon - 6, end))
		return false;
	return colon + 1 == end || is_blank(colon[1]) || colon[1] == ';';
}

size_t
rn_addresses(struct rn_arena *a, const char *s, size_t n,
    struct rn_address *out, size_t max)
{
	const char *end = s + n, *start = s, *open = NULL, *close;
	bool quoted = false, inside = false, at = false;
	bool closes = true, comments = true;	/* > or ) may still come */
	size_t got = 0;

	for (const char *p = s; got < max; p++) {
		while (p < end && !is(SIGN, *p))
			p++;
		if (p == end || (!quoted && !inside &&
		    (*p == ';' || (*p == ',' && at)))) {
			got += take_part(a, start, p, open, &out[got]);
			if (p == end)
				break;
			start = p + 1;
			open = NULL;
			at = false;
		} else if (*p == '@') {
			at = true;
		} else if (*p == '\\' && quoted && p + 1 < end) {
			p++;
		} else if (*p == '"' && !inside) {
			/* One that is never closed is only a character. */
			quoted = !quoted && memchr(p + 1, '"',
			    (size_t)(end - p - 1)) != NULL;
		} else if (*p == '<' && !quoted) {
			inside = closes = closes &&
			    memchr(p, '>', (size_t)(end - p)) != NULL;
			open = p;
		} else if (*p == '>' && !quoted) {
			inside = false;
		} else if (*p == '(' && !quoted && !inside && comments) {
			close = comment_end(p, end);
			comments = close != NULL;
			p = comments ? close : p;
		} else if (*p == ':' && !quoted && open == NULL && !at &&
		    is_group(start, p, end)) {
			start = p + 1;
		}
	}
	return got;
}
