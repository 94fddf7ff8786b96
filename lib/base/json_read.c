/* json_read.c - JSON read value by value, from bytes that may be anything. */
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/json.h"
#include "base/text.h"

enum { NUMBER_MAX = 100 };	/* bytes; a double needs 25 */

static bool
broken(struct rn_json *j)
{
	j->broken = true;
	j->at = j->end;
	return false;
}

static void
blanks(struct rn_json *j)
{
	while (j->at < j->end && (*j->at == ' ' || *j->at == '\t' ||
	    *j->at == '\n' || *j->at == '\r'))
		j->at++;
}

char
rn_json_peek(struct rn_json *j)
{
	blanks(j);
	return j->at < j->end ? *j->at : '\0';
}

bool
rn_json_sign(struct rn_json *j, char sign)
{
	if (rn_json_peek(j) != sign)
		return broken(j);
	j->at++;
	return true;
}

bool
rn_json_next(struct rn_json *j, char closes, bool *first)
{
	bool was_first = *first;

	*first = false;
	if (j->broken)
		return false;
	if (rn_json_peek(j) == closes) {
		j->at++;
		return false;
	}
	return was_first || rn_json_sign(j, ',');
}

static bool
is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	    (c >= 'A' && c <= 'F');
}

/* A backslash and what it stands before. */
static bool
take_escape(struct rn_json *j)
{
	size_t n = 2;

	if (j->end - j->at < 2 || strchr("\"\\/bfnrtu", j->at[1]) == NULL ||
	    j->at[1] == '\0')
		return broken(j);
	if (j->at[1] == 'u') {
		for (n = 2; n < 6; n++)
			if (j->end - j->at <= (ptrdiff_t)n ||
			    !is_hex(j->at[n]))
				return broken(j);
	}
	j->at += n;
	return true;
}

/* A string; *s and *n: what stands between its quotes, escapes and all. */
static bool
take_string(struct rn_json *j, const char **s, size_t *n)
{
	if (!rn_json_sign(j, '"'))
		return false;
	*s = j->at;
	while (j->at < j->end && *j->at != '"') {
		if ((unsigned char)*j->at < 0x20)
			return broken(j);
		if (*j->at != '\\')
			j->at++;
		else if (!take_escape(j))
			return false;
	}
	*n = (size_t)(j->at - *s);
	return j->at == j->end || !rn_utf8_valid(*s, *n, NULL) ? broken(j) :
	    rn_json_sign(j, '"');
}

bool
rn_json_key(struct rn_json *j, const char **key, size_t *n)
{
	return take_string(j, key, n) && rn_json_sign(j, ':');
}

static int32_t
hex(const char *s)
{
	int32_t v = 0;

	for (int i = 0; i < 4; i++)
		v = v * 16 + (s[i] <= '9' ? s[i] - '0' : (s[i] | 32) - 'a' + 10);
	return v;
}

/* After "\\u", the escape of one character, or of a pair's two halves. */
static size_t
put_code(const char **s, const char *end, char *to)
{
	int32_t cp = hex(*s), low;

	*s += 4;
	if ((cp & ~0x7ff) != 0xd800)
		return rn_utf8_put(cp, to);
	low = cp < 0xdc00 && end - *s >= 6 && **s == '\\' && (*s)[1] == 'u' ?
	    hex(*s + 2) : 0;
	if ((low & ~0x3ff) != 0xdc00)
		return rn_utf8_put(0xfffd, to);	/* half of one */
	*s += 6;
	return rn_utf8_put(0x10000 + ((cp & 0x3ff) << 10) + (low & 0x3ff), to);
}

bool
rn_json_string(struct rn_json *j, struct rn_arena *a, char **to, size_t *n)
{
	static const char escape[] = "bfnrt", meant[] = "\b\f\n\r\t";
	const char *s, *end, *e;
	char *p;

	if (!take_string(j, &s, n))
		return false;
	end = s + *n;
	p = *to = rn_alloc(a, *n + 1);	/* an escape is longer than its sign */
	while (s < end) {
		if (*s != '\\') {
			*p++ = *s++;
			continue;
		}
		s += 2;
		if (s[-1] == 'u')
			p += put_code(&s, end, p);
		else
			*p++ = (e = strchr(escape, s[-1])) == NULL ? s[-1] :
			    meant[e - escape];
	}
	*p = '\0';
	*n = (size_t)(p - *to);
	return true;
}

static size_t
digits(const char *s, const char *end)
{
	const char *p = s;

	while (p < end && *p >= '0' && *p <= '9')
		p++;
	return (size_t)(p - s);
}

/* The bytes of a number at s, as RFC 8259 writes one; 0: there is none. */
static size_t
number_len(const char *s, const char *end)
{
	const char *p = s + (s < end && *s == '-');
	size_t n = digits(p, end);

	if (n == 0 || (n > 1 && *p == '0'))
		return 0;
	p += n;
	if (p < end && *p == '.') {
		n = digits(++p, end);
		if (n == 0)
			return 0;
		p += n;
	}
	if (p < end && (*p == 'e' || *p == 'E')) {
		p++;
		p += p < end && (*p == '+' || *p == '-');
		n = digits(p, end);
		if (n == 0)
			return 0;
		p += n;
	}
	return (size_t)(p - s);
}

bool
rn_json_number(struct rn_json *j, double *v)
{
	char copy[NUMBER_MAX + 16], *end;	/* a point may be long */
	const char *dot;
	size_t n, whole;

	blanks(j);
	n = number_len(j->at, j->end);
	if (n == 0 || n > NUMBER_MAX)
		return broken(j);
	dot = memchr(j->at, '.', n);
	whole = dot == NULL ? n : (size_t)(dot - j->at);
	/* with the point strtod() wants, which a program may have changed */
	snprintf(copy, sizeof(copy), "%.*s%s%.*s", (int)whole, j->at,
	    dot == NULL ? "" : localeconv()->decimal_point,
	    dot == NULL ? 0 : (int)(n - whole - 1),
	    dot == NULL ? "" : dot + 1);
	*v = strtod(copy, &end);
	j->at += n;
	return (*end == '\0' && isfinite(*v)) || broken(j);
}

bool
rn_json_int(struct rn_json *j, int64_t *v)
{
	uint64_t most = INT64_MAX, u = 0;
	const char *p;
	bool minus;
	size_t n;

	blanks(j);
	n = number_len(j->at, j->end);
	minus = n > 0 && *j->at == '-';
	most += minus;
	for (p = j->at + minus; p < j->at + n; p++) {
		unsigned d = (unsigned)(*p - '0');

		if (d > 9 || u > (most - d) / 10)
			return broken(j);
		u = u * 10 + d;
	}
	if (n == 0)
		return broken(j);
	*v = minus ? (int64_t)(0 - u) : (int64_t)u;
	j->at = p;
	return true;
}

static bool
take_word(struct rn_json *j, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(j->end - j->at) < n || memcmp(j->at, word, n) != 0)
		return broken(j);
	j->at += n;
	return true;
}

static bool
take_plain(struct rn_json *j)
{
	const char *s;
	double v;
	size_t n;

	switch (rn_json_peek(j)) {
	case '"':
		return take_string(j, &s, &n);
	case 't':
		return take_word(j, "true");
	case 'f':
		return take_word(j, "false");
	case 'n':
		return take_word(j, "null");
	}
	return rn_json_number(j, &v);
}

/* Brackets are counted, not called into: depth is nobody's stack. */
bool
rn_json_skip(struct rn_json *j)
{
	char closes[RN_JSON_DEPTH];
	bool first[RN_JSON_DEPTH];
	const char *s;
	int depth = 0;
	size_t n;

	for (;;) {
		char c = rn_json_peek(j);

		if (c == '{' || c == '[') {
			if (depth == RN_JSON_DEPTH)
				return broken(j);
			closes[depth] = c == '{' ? '}' : ']';
			first[depth++] = true;
			j->at++;
		} else if (!take_plain(j))
			return false;
		while (depth > 0 && !rn_json_next(j, closes[depth - 1],
		    &first[depth - 1])) {
			if (j->broken)
				return false;
			depth--;
		}
		if (depth == 0)
			return true;
		if (closes[depth - 1] == '}' && !rn_json_key(j, &s, &n))
			return false;
	}
}

bool
rn_json_done(struct rn_json *j)
{
	blanks(j);
	return !j->broken && j->at == j->end;
}
