/*
 * address.c - the people in a From, To or Cc cell; address.h says how lenient.
 */
#include <stdbool.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/address.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
strip(const char **s, const char **end)
{
	while (*s < *end && is_blank(**s))
		++*s;
	while (*s < *end && is_blank((*end)[-1]))
		--*end;
}

/* The name before <>: without its quotes, their escapes undone. */
static void
take_name(struct rn_arena *a, const char *s, const char *end,
    struct rn_address *out)
{
	char *to;

	strip(&s, &end);
	if (end - s >= 2 && ((*s == '"' && end[-1] == '"') ||
	    (*s == '\'' && end[-1] == '\''))) {
		s++;
		end--;
		strip(&s, &end);
	}
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

static void
take_addr(const char *s, const char *end, struct rn_address *out)
{
	strip(&s, &end);
	if (end - s > 7 && rn_ascii_starts(s, "mailto:"))
		s += 7;
	if (memchr(s, '@', (size_t)(end - s)) == NULL)
		return;
	out->addr = s;
	out->addr_len = (uint32_t)(end - s);
}

/* One part, without its separator; false when nothing is in it. */
static bool
take_part(struct rn_arena *a, const char *s, const char *end,
    const char *open, struct rn_address *out)
{
	*out = (struct rn_address){ 0 };
	strip(&s, &end);
	if (s == end)
		return false;
	if (open != NULL) {
		const char *close = memchr(open, '>', (size_t)(end - open));

		take_name(a, s, open, out);
		take_addr(open + 1, close == NULL ? end : close, out);
	} else {
		take_addr(s, end, out);
		if (out->addr == NULL)
			take_name(a, s, end, out);
	}
	return out->name != NULL || out->addr != NULL;
}

size_t
rn_addresses(struct rn_arena *a, const char *s, size_t n,
    struct rn_address *out, size_t max)
{
	const char *end = s + n, *start = s, *open = NULL;
	bool quoted = false, inside = false, at = false;
	bool closes = true;	/* a > still comes: looked for in vain once */
	size_t got = 0;

	for (const char *p = s; got < max; p++) {
		if (p == end || (!quoted && !inside &&
		    (*p == ';' || (*p == ',' && at)))) {
			got += take_part(a, start, p, open, &out[got]);
			if (p == end)
				break;
			start = p + 1;
			open = NULL;
			at = false;
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
		} else if (*p == '@' && !quoted) {
			at = true;
		}
	}
	return got;
}
