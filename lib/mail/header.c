/* header.c - the fields of a mail header; header.h says how lenient. */
#include <string.h>

#include "mail/header.h"

static bool
is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

static const char *
line_end(const char *s, const char *end)
{
	const char *nl = memchr(s, '\n', (size_t)(end - s));

	return nl == NULL ? end : nl + 1;
}

/* The name at s and the colon after it; NULL: there is none. */
static const char *
find_colon(const char *s, const char *end, size_t *name_n)
{
	const char *p = s;

	while (p < end && is_name(*p))
		p++;
	*name_n = (size_t)(p - s);
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return *name_n > 0 && p < end && *p == ':' ? p : NULL;
}

bool
rn_header_next(struct rn_header *h, struct rn_header_field *out)
{
	while (h->at < h->end) {
		const char *s = h->at, *next = line_end(s, h->end);
		const char *colon = find_colon(s, next, &out->name_n);

		out->line = h->line++;
		while (next < h->end && (*next == ' ' || *next == '\t')) {
			next = line_end(next, h->end);
			h->line++;
		}
		h->at = next;
		if (colon == NULL)
			continue;
		out->name = s;
		out->value = colon + 1;
		out->value_n = (size_t)(next - out->value);
		return true;
	}
	return false;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

char *
rn_header_unfold(struct rn_arena *a, const struct rn_header_field *f,
    size_t *n)
{
	const char *s = f->value, *end = s + f->value_n;
	char *out = rn_alloc(a, f->value_n + 1), *to = out;

	while (s < end && is_blank(*s))
		s++;
	while (end > s && is_blank(end[-1]))
		end--;
	for (; s < end; s++) {
		if (*s == '\n' || (*s == '\r' && s[1] == '\n')) {
			while (is_blank(s[1]))
				s++;
			*to++ = ' ';
		} else {
			*to++ = *s;
		}
	}
	*n = (size_t)(to - out);
	return out;
}

bool
rn_header_is(const struct rn_header_field *f, const char *name)
{
	for (size_t i = 0; i < f->name_n; i++) {
		char c = f->name[i], d = name[i];

		c = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
		d = (char)(d >= 'A' && d <= 'Z' ? d + 32 : d);
		if (c != d)		/* or the end of name */
			return false;
	}
	return name[f->name_n] == '\0';
}
