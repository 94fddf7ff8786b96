/*
 * address.c - the people in a From, To or Cc cell; address.h says how lenient.
 *
 * One pass finds the parts and the < that opens an address; what is in a part
 * is looked at once more.  Every search for a closing character is made once,
 * so that a cell of openings costs no more than another.
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

/* What <> holds. */
static void
take_addr(const char *s, const char *end, struct rn_address *out)
{
	unquote(&s, &end);
	if (end - s > 7 && rn_ascii_starts(s, "mailto:"))
		s += 7;
	if (memchr(s, '@', (size_t)(end - s)) == NULL)
		return;
	out->addr = s;
	out->addr_len = (uint32_t)(end - s);
}

static bool
ends_word(char c)
{
	return is_blank(c) || strchr(",:()[]\"'", c) != NULL;
}

/*
 * An address without <>, perhaps with a name before it or in a comment after
 * it: "Ada Novak a@x.example", "a@x.example (Ada Novak)".
 */
static void
take_bare(struct rn_arena *a, const char *s, const char *end,
    struct rn_address *out)
{
	const char *at, *from, *to;

	unquote(&s, &end);
	at = memchr(s, '@', (size_t)(end - s));
	if (at == NULL) {
		take_name(a, s, end, out);
		return;
	}
	from = to = at;
	if (at > s && at[-1] == '"')
		for (from--; from > s && from[-1] != '"';)
			from--;
	while (from > s && (from < at ? from[0] == '"' && from[-1] != '"' &&
	    !ends_word(from[-1]) : !ends_word(from[-1])))
		from--;
	while (to < end && !is_blank(*to) && strchr(",()\"'", *to) == NULL)
		to++;
	out->addr = from;
	out->addr_len = (uint32_t)(to - from);
}
