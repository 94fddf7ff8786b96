/*
 * part.c - what the head of a part says, and where parts begin and end.
 *
 * GMime's parser makes an object of every part there is, however many: a
 * message of a few megabytes could ask for gigabytes.  This one makes none.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "mail/part.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
copy_lower(char *to, size_t room, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && i + 1 < room; i++)
		to[i] = (char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] + 32 : s[i]);
	to[i] = '\0';
}

/* A token or a quoted string at s; what is behind it. */
static const char *
take_value(const char *s, char *to, size_t room)
{
	bool quoted = *s == '"';
	size_t n = 0;

	for (s += quoted; *s != '\0'; s++) {
		if (quoted ? *s == '"' : *s == ';' || is_blank(*s))
			break;
		if (quoted && *s == '\\' && s[1] != '\0')
			s++;
		if (n + 1 < room)
			to[n++] = *s;
	}
	to[n] = '\0';
	return s + (quoted && *s == '"');
}

/* The next "; name=value" of s, or NULL; RFC 2231's marks are taken off. */
static const char *
next_parameter(const char *s, char name[32], char value[256])
{
	size_t n;

	while (*s != '\0' && *s != ';')
		s++;
	while (*s == ';' || is_blank(*s))
		s++;
	n = strcspn(s, "=; \t\r\n");
	if (n == 0)
		return NULL;
	copy_lower(name, 32, s, strnlen(s, n));
	name[strcspn(name, "*")] = '\0';
	for (s += n; is_blank(*s); s++)
		;
	value[0] = '\0';
	if (*s != '=')
		return s;
	for (s++; is_blank(*s); s++)
		;
	return take_value(s, value, 256);
}

static void
take_type(struct rn_part *p, const char *s)
{
	char name[32], value[256];
	size_t n = strcspn(s, "; \t\r\n");

	copy_lower(p->type, sizeof(p->type), s, n);
	for (s += n; (s = next_parameter(s, name, value)) != NULL; ) {
		size_t len = strlen(value);

		if (strcmp(name, "charset") == 0)
			copy_lower(p->charset, sizeof(p->charset), value, len);
		else if (strcmp(name, "boundary") == 0)
			memcpy(p->boundary, value, len + 1);
		else if (strcmp(name, "format") == 0)
			p->flowed = rn_ascii_same(value, "flowed");
		else if (strcmp(name, "delsp") == 0)
			p->delsp = rn_ascii_same(value, "yes");
		else if (strcmp(name, "name") == 0)
			p->named = true;
	}
}

void
rn_part_field(struct rn_arena *a, struct rn_part *p,
    const struct rn_header_field *f)
{
	char name[32], value[256];
	const char *s;
	size_t n;

	if (!rn_header_is(f, "content-type") &&
	    !rn_header_is(f, "content-transfer-encoding") &&
	    !rn_header_is(f, "content-disposition"))
		return;
	s = rn_header_unfold(a, f, &n);
	if (rn_header_is(f, "content-type")) {
		take_type(p, s);
	} else if (rn_header_is(f, "content-transfer-encoding")) {
		copy_lower(p->transfer, sizeof(p->transfer), s,
		    strcspn(s, "; \t"));
	} else {
		p->attached = rn_ascii_starts(s, "attachment");
		while ((s = next_parameter(s, name, value)) != NULL)
			p->named |= strcmp(name, "filename") == 0;
	}
}

static const char *
next_line(const char *s, const char *end)
{
	const char *nl = memchr(s, '\n', (size_t)(end - s));

	return nl == NULL ? end : nl + 1;
}

const char *
rn_part_head_end(const char *s, const char *end, const char **body)
{
	while (s < end) {
		const char *next = next_line(s, end);

		if (*s == '\n' || (*s == '\r' && next - s == 2)) {
			*body = next;
			return s;
		}
		s = next;
	}
	*body = end;
	return end;
}

/* Is the line at s this boundary, and the last one? */
static bool
is_boundary(const char *boundary, const char *s, const char *end, bool *last)
{
	size_t n = strlen(boundary);

	if ((size_t)(end - s) < n + 2 || s[0] != '-' || s[1] != '-' ||
	    memcmp(s + 2, boundary, n) != 0)
		return false;
	s += n + 2;
	*last = end - s >= 2 && s[0] == '-' && s[1] == '-';
	if (*last)
		s += 2;
	while (s < end && is_blank(*s) && *s != '\n')
		s++;
	return s == end || *s == '\n';
}

bool
rn_part_next(const char *boundary, const char **at, const char *end,
    const char **s, size_t *n)
{
	const char *p = *at, *next;
	bool last = false;

	for (; p < end && !is_boundary(boundary, p, end, &last); p = next)
		next = next_line(p, end);
	*at = end;
	if (p == end || last)
		return false;
	*s = p = next_line(p, end);
	for (; p < end && !is_boundary(boundary, p, end, &last); p = next)
		next = next_line(p, end);
	*at = p;
	/* the line end before a boundary is the boundary's */
	if (p < end && p > *s && p[-1] == '\n')
		p -= p - 1 > *s && p[-2] == '\r' ? 2 : 1;
	*n = (size_t)(p - *s);
	return true;
}
