/*
 * read_csv.c - the one speaker of libcsv for input; read_csv.h is its face.
 *
 * Quotes are taken leniently (in the middle of a cell, not doubled), except
 * one that is never closed; tests/unit/test_dialect.c shows how.  Lines are
 * counted as they are passed: libcsv tells every line end outside quotes; those
 * inside are in the cells, of the kind that rows end in.
 *
 * To libcsv all bytes are alike but delimiter, quote, line ends and blanks, and
 * it takes its time for each.  So of a stretch of the others, blanks within it
 * too, it gets one byte, MARK; each MARK in a cell it gives back is the next
 * stretch.  What a cell is, stays for libcsv to say, at a seventh of the bytes
 * of a CRM export, an eleventh of a list of mail.
 */
#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/read_csv.h"

enum {
	ROW_MAX = 4 << 20,
	FIELD_MAX = 1 << 20,
	COLUMNS_MAX = 4096,
	GROWTH = 64 * 1024,	/* libcsv's own buffer grows in such steps */
	PIECE = 8192,		/* bytes of a file for one call of libcsv */
	MARK = 'x'
};

static const char too_wide[] = "a row of more than 4,096 columns",
    unclosed[] = "a quote opened there is never closed",
    unclosed_yet[] = "a quote opened there is not closed within 1 MiB",
    too_long[] = "a row over 4 MiB";

/* Bytes as they are in the file; p is NULL: the next n that were kept. */
struct stretch {
	const char *p;
	size_t n;
};

struct rn_csv {
	struct csv_parser csv;
	struct rn_csv_sink sink;
	size_t cells, bytes;	/* of the row at hand */
	int64_t line;		/* at this place */
	int64_t start;		/* where the row at hand starts */
	int last;		/* how the last row ended */
	int64_t wide;		/* where a row of too many starts, or 0 */
	size_t raw;		/* bytes fed since a row ended */
	bool means[256];	/* bytes that end a stretch, blanks aside */
	struct stretch *v;	/* from at to n: marked, not yet in a cell */
	size_t at, n, room;
	size_t hidden;		/* bytes in these beyond their marks */
	char *kept;		/* bytes of these that were fed earlier */
	size_t kept_at, kept_n, kept_room;
	char *cell;		/* one put together */
	size_t cell_room;
};

struct rn_csv *
rn_csv_new(char delimiter, const struct rn_csv_sink *sink)
{
	struct rn_csv *c = calloc(1, sizeof(*c));

	if (c == NULL || csv_init(&c->csv, CSV_REPALL_NL) != 0)
		rn_nomem();
	csv_set_delim(&c->csv, (unsigned char)delimiter);
	csv_set_blk_size(&c->csv, GROWTH);
	c->means['"'] = c->means['\r'] = c->means['\n'] = true;
	c->means[(unsigned char)delimiter] = true;
	c->sink = *sink;
	c->line = c->start = 1;
	return c;
}

void
rn_csv_free(struct rn_csv *c)
{
	if (c == NULL)
		return;
	csv_free(&c->csv);
	free(c->v);
	free(c->kept);
	free(c->cell);
	free(c);
}

/* --- stretches out of cells ---------------------------------------------- */

/* p with room for n bytes after those that are used. */
static char *
room_for(char *p, size_t used, size_t n, size_t *room)
{
	if (p != NULL && *room - used >= n)
		return p;
	*room = 2 * (used + n);
	if ((p = realloc(p, *room)) == NULL)
		rn_nomem();
	return p;
}

/* The n bytes of the cell s, each mark its stretch; it has `size` then. */
static const char *
put_together(struct rn_csv *c, const char *s, size_t n, size_t size)
{
	const struct stretch *v = c->v + c->at;
	char *to = c->cell = room_for(c->cell, 0, size, &c->cell_room);

	for (const char *end = s + n; s < end; s++) {
		if (*s != MARK) {
			*to++ = *s;
			continue;
		}
		memcpy(to, v->p != NULL ? v->p : c->kept + c->kept_at, v->n);
		c->kept_at += v->p != NULL ? 0 : v->n;
		to += v++->n;
	}
	return c->cell;
}

/*
 * A cell as libcsv has it.  If it is as long as the file from its first stretch
 * to its last, nothing between was left out, and it lies there whole.
 */
static const char *
whole_cell(struct rn_csv *c, const char *s, size_t *n, size_t marks)
{
	const struct stretch *first = c->v + c->at, *last = first + marks - 1;
	const char *whole;
	size_t size = *n - marks;

	for (const struct stretch *v = first; v <= last; v++)
		size += v->n;
	c->hidden -= size - *n;
	whole = s[0] == MARK && s[*n - 1] == MARK && first->p != NULL &&
	    last->p + last->n == first->p + size ? first->p :
	    put_together(c, s, *n, size);
	*n = size;
	return whole;
}

static void
on_cell(void *s, size_t n, void *who)
{
	struct rn_csv *c = who;
	const char *p = s;
	char eol = c->last == '\r' ? '\r' : '\n';
	size_t marks = 0;
	int64_t lines = 0;

	for (size_t i = 0; i < n; i++) {
		marks += p[i] == MARK;
		lines += p[i] == eol;
	}
	if (marks > 0)
		p = whole_cell(c, p, &n, marks);
	if (c->cells == COLUMNS_MAX && c->wide == 0)
		c->wide = c->start;
	if (c->cells < COLUMNS_MAX)
		c->sink.cell(c->sink.who, c->cells, p, n);
	c->at += marks;
	c->cells++;
	c->bytes += n;
	c->line += lines;
}

static void
on_row(int end, void *who)
{
	struct rn_csv *c = who;

	if (c->cells > 0)
		c->sink.row(c->sink.who, c->cells, c->bytes, c->start);
	/* The second half of CR LF is no line of its own. */
	if (!(end == '\n' && c->last == '\r' && c->cells == 0))
		c->line++;
	c->last = end;
	c->start = c->line;
	c->cells = c->bytes = c->raw = 0;
}

/* --- stretches into marks ------------------------------------------------- */

static inline bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static inline void
add_stretch(struct rn_csv *c, const char *p, size_t n)
{
	if (c->n == c->room)
		c->v = rn_grow(c->v, c->n, &c->room, sizeof(*c->v));
	c->v[c->n++] = (struct stretch){ p, n };
	c->hidden += n - 1;
}

/* From s to end, as libcsv gets it, to `to`; where that ends. */
static char *
mark(struct rn_csv *c, const char *s, const char *end, char *to)
{
	while (s < end) {
		const char *p, *after = s;

		while (after < end && !c->means[(unsigned char)*after])
			after++;
		while (s < after && is_blank(*s))
			*to++ = *s++;
		for (p = after; p > s && is_blank(p[-1]);)
			p--;
		if (p > s) {
			add_stretch(c, s, (size_t)(p - s));
			*to++ = MARK;
		}
		for (; p < after || (p < end && c->means[(unsigned char)*p]);)
			*to++ = *p++;
		s = p;
	}
	return to;
}

/* What waits for the end of its cell: to the front, and its bytes with it. */
static void
keep(struct rn_csv *c)
{
	size_t i = c->n - c->at;

	if (c->at > 0) {
		memmove(c->v, c->v + c->at, i * sizeof(*c->v));
		c->n = i;
		c->at = 0;
	}
	if (c->kept_at > 0) {
		c->kept_n -= c->kept_at;
		memmove(c->kept, c->kept + c->kept_at, c->kept_n);
		c->kept_at = 0;
	}
	while (i > 0 && c->v[i - 1].p != NULL)
		i--;
	for (; i < c->n; i++) {
		struct stretch *v = &c->v[i];

		c->kept = room_for(c->kept, c->kept_n, v->n, &c->kept_room);
		memcpy(c->kept + c->kept_n, v->p, v->n);
		c->kept_n += v->n;
		v->p = NULL;
	}
}

const char *
rn_csv_feed(struct rn_csv *c, const char *s, size_t n, int64_t *line)
{
	char fed[PIECE];

	c->raw += n;		/* on_row() starts it again */
	for (const char *end = s + n; s < end;) {
		size_t step = (size_t)(end - s) < PIECE ?
		    (size_t)(end - s) : PIECE, marked;

		marked = (size_t)(mark(c, s, s + step, fed) - fed);
		if (csv_parse(&c->csv, fed, marked, on_cell, on_row, c) !=
		    marked)
			rn_nomem();
		s += step;
	}
	keep(c);
	*line = c->line;
	if (c->wide > 0) {
		*line = c->wide;
		return too_wide;
	}
	if (c->raw <= ROW_MAX)
		return NULL;
	if (c->csv.quoted && c->csv.entry_pos + c->hidden > FIELD_MAX)
		return unclosed_yet;
	*line = c->start;
	return too_long;
}

int64_t
rn_csv_line(const struct rn_csv *c)
{
	return c->line;
}

void
rn_csv_place(const struct rn_csv *c, size_t *cell, size_t *bytes)
{
	*cell = c->cells;
	*bytes = c->csv.entry_pos + c->hidden;
}

bool
rn_csv_quoted(const struct rn_csv *c)
{
	return c->csv.quoted != 0;
}

bool
rn_csv_between(const struct rn_csv *c)
{
	return c->cells == 0 && c->csv.entry_pos == 0 && !c->csv.quoted;
}

const char *
rn_csv_end(struct rn_csv *c, int64_t *line)
{
	*line = c->line;
	/* Only now strict, for the one thing that must be: the last quote. */
	csv_set_opts(&c->csv, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
	if (csv_fini(&c->csv, on_cell, on_row, c) != 0) {
		if (csv_error(&c->csv) != CSV_EPARSE)
			rn_nomem();
		return unclosed;
	}
	if (c->wide > 0) {
		*line = c->wide;
		return too_wide;
	}
	return NULL;
}
