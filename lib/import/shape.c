/*
 * shape.c - rows of files without labels, told apart from what is no row.
 *
 * A row is a line whose columns have the shapes that the map asks for.  Of a
 * date only the first line must have one: a later row with a bad date is a
 * row still, to be rejected in words.  For another shape: a value of
 * rn_shape, its word in source.c, a case here.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "import/shape.h"

enum { LINE_MAX_BYTES = 1 << 20 };	/* looked at; the rest is skipped */

struct rn_shape_filter {
	const struct rn_source_map *map;
	char delimiter;
	char *line;		/* the one begun, of an earlier piece */
	size_t line_n, line_room;
	char *out;
	size_t out_n, out_room;
	size_t others;		/* lines that were no row */
};

/*
 * The column at *s, without its quotes; *s then stands behind it, on a
 * delimiter or the end.  false: a quote is left open, or text follows it.
 */
static bool
next_column(const char **s, const char *end, char delimiter,
    const char **from, size_t *n)
{
	const char *p = *s;

	if (p == end || *p != '"') {
		*from = p;
		while (p < end && *p != delimiter)
			p++;
		*n = (size_t)(p - *from);
		*s = p;
		return true;
	}
	*from = ++p;
	for (;; p += 2) {
		p = memchr(p, '"', (size_t)(end - p));
		if (p == NULL)
			return false;
		if (p + 1 == end || p[1] != '"')
			break;
	}
	*n = (size_t)(p - *from);
	*s = p + 1;
	return *s == end || **s == delimiter;
}

static bool
is_number(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return n > 0;
}

static bool
has_shape(enum rn_shape shape, bool strict, const char *s, size_t n)
{
	int64_t at;
	bool unsure = false;

	while (n > 0 && (*s == ' ' || *s == '\t')) {
		s++;
		n--;
	}
	while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\t'))
		n--;
	switch (shape) {
	case RN_SHAPE_DATE:
		return !strict ||
		    rn_date_parse(s, n, RN_ORDER_NONE, &at, &unsure) || unsure;
	case RN_SHAPE_MARK:
		return n == 0 || (n == 1 && *s == '*');
	case RN_SHAPE_NUMBER:
		return is_number(s, n);
	case RN_SHAPE_ANY:
		break;
	}
	return true;
}

/* Is the line a row?  *cut: the bytes of it up to its last column. */
static bool
is_row(const struct rn_source_map *map, char delimiter, bool strict,
    const char *s, size_t n, size_t *cut)
{
	const char *p = s, *end, *column;
	size_t len;

	while (n > 0 && s[n - 1] == '\r')
		n--;
	end = s + n;
	for (size_t i = 0; i < map->positions_n; i++) {
		if (i > 0 && (p == end || *p++ != delimiter))
			return false;
		if (!next_column(&p, end, delimiter, &column, &len) ||
		    !has_shape(map->positions[i].shape, strict, column, len))
			return false;
	}
	*cut = (size_t)(p - s);
	return true;
}

bool
rn_shape_is(const struct rn_source_map *map, char delimiter, const char *s,
    size_t n)
{
	const char *nl = memchr(s, '\n', n);
	size_t cut;

	if (n >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0) {
		s += 3;
		n -= 3;
	}
	return map->positions_n > 0 && is_row(map, delimiter, true, s,
	    nl == NULL ? n : (size_t)(nl - s), &cut);
}

struct rn_shape_filter *
rn_shape_filter_new(const struct rn_source_map *map, char delimiter)
{
	struct rn_shape_filter *f = calloc(1, sizeof(*f));

	if (f == NULL)
		rn_nomem();
	f->map = map;
	f->delimiter = delimiter;
	return f;
}

static void
append(char **to, size_t *used, size_t *room, const char *s, size_t n)
{
	if (*used + n > *room) {
		*room = (*used + n) * 2;
		if ((*to = realloc(*to, *room)) == NULL)
			rn_nomem();
	}
	if (n > 0)
		memcpy(*to + *used, s, n);
	*used += n;
}

/* A whole line, without its end. */
static void
take_line(struct rn_shape_filter *f, const char *s, size_t n)
{
	size_t cut;

	if (n >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0) {
		s += 3;
		n -= 3;
	}
	if (is_row(f->map, f->delimiter, false, s, n, &cut))
		append(&f->out, &f->out_n, &f->out_room, s, cut);
	else
		f->others += n > 0 && !(n == 1 && *s == '\r');
	append(&f->out, &f->out_n, &f->out_room, "\n", 1);
}

/* Part of a line that goes on in the next piece. */
static void
begin_line(struct rn_shape_filter *f, const char *s, size_t n)
{
	size_t left = LINE_MAX_BYTES - f->line_n;

	append(&f->line, &f->line_n, &f->line_room, s, n < left ? n : left);
}

const char *
rn_shape_filter_feed(struct rn_shape_filter *f, const char *s, size_t n,
    size_t *got)
{
	const char *end = n == 0 ? s : s + n, *nl;

	f->out_n = 0;
	for (; s < end; s = nl + 1) {
		nl = memchr(s, '\n', (size_t)(end - s));
		if (nl == NULL) {
			begin_line(f, s, (size_t)(end - s));
			break;
		}
		if (f->line_n > 0) {
			begin_line(f, s, (size_t)(nl - s));
			take_line(f, f->line, f->line_n);
			f->line_n = 0;
		} else {
			take_line(f, s, (size_t)(nl - s));
		}
	}
	if (n == 0 && f->line_n > 0) {
		take_line(f, f->line, f->line_n);
		f->line_n = 0;
	}
	*got = f->out_n;
	return f->out;
}

size_t
rn_shape_filter_lines(const struct rn_shape_filter *f)
{
	return f->others;
}

void
rn_shape_filter_rewind(struct rn_shape_filter *f)
{
	f->line_n = 0;
	f->others = 0;
}

void
rn_shape_filter_free(struct rn_shape_filter *f)
{
	if (f == NULL)
		return;
	free(f->line);
	free(f->out);
	free(f);
}
