/*
 * read_csv.c - the one speaker of libcsv for input; read_csv.h is its face.
 *
 * Quotes are taken leniently (in the middle of a cell, not doubled), except
 * one that is never closed; tests/unit/test_dialect.c shows how.  Lines are
 * counted as they are passed: libcsv tells every line end outside quotes; those
 * inside are in the cells, of the kind that rows end in.
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
	GROWTH = 64 * 1024	/* libcsv's own buffer grows in such steps */
};

static const char too_wide[] = "a row of more than 4,096 columns",
    unclosed[] = "a quote opened there is never closed",
    unclosed_yet[] = "a quote opened there is not closed within 1 MiB",
    too_long[] = "a row over 4 MiB";

struct rn_csv {
	struct csv_parser csv;
	struct rn_csv_sink sink;
	size_t cells, bytes;	/* of the row at hand */
	int64_t line;		/* at this place */
	int64_t start;		/* where the row at hand starts */
	int last;		/* how the last row ended */
	int64_t wide;		/* where a row of too many starts, or 0 */
	size_t raw;		/* bytes fed since a row ended */
};

struct rn_csv *
rn_csv_new(char delimiter, const struct rn_csv_sink *sink)
{
	struct rn_csv *c = calloc(1, sizeof(*c));

	if (c == NULL || csv_init(&c->csv, CSV_REPALL_NL) != 0)
		rn_nomem();
	csv_set_delim(&c->csv, (unsigned char)delimiter);
	csv_set_blk_size(&c->csv, GROWTH);
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
	free(c);
}

static void
on_cell(void *s, size_t n, void *who)
{
	struct rn_csv *c = who;
	const char *p = s, *end = p + n;
	int eol = c->last == '\r' ? '\r' : '\n';

	if (c->cells == COLUMNS_MAX && c->wide == 0)
		c->wide = c->start;
	if (c->cells < COLUMNS_MAX)
		c->sink.cell(c->sink.who, c->cells, p, n);
	c->cells++;
	c->bytes += n;
	if (n > 0)
		while ((p = memchr(p, eol, (size_t)(end - p))) != NULL) {
			c->line++;
			p++;
		}
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

const char *
rn_csv_feed(struct rn_csv *c, const char *s, size_t n, int64_t *line)
{
	c->raw += n;		/* on_row() starts it again */
	if (csv_parse(&c->csv, s, n, on_cell, on_row, c) != n)
		rn_nomem();
	*line = c->line;
	if (c->wide > 0) {
		*line = c->wide;
		return too_wide;
	}
	if (c->raw <= ROW_MAX)
		return NULL;
	if (c->csv.quoted && c->csv.entry_pos > FIELD_MAX)
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
	*bytes = c->csv.entry_pos;
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
