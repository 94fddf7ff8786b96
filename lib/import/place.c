/*
 * place.c - which byte of which line of the file a bad row stumbles over.
 *
 * libcsv does not say where it is.  So a row that is bad, and only that, is
 * read a second time, one byte at a step, from the last place where a row is
 * known to start; its text is still in memory.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/sheet.h"

size_t
rn_place_piece(const struct rn_sheet *r)
{
	const char *s = r->in + r->at;
	size_t n = r->in_n - r->at, step = n < RN_PIECE ? n : RN_PIECE;
	size_t k = step;

	while (k > 0 && s[k - 1] != '\n' && s[k - 1] != '\r')
		k--;
	return k > 0 ? k : step;
}

/* A row ended with the last piece: the next one starts here. */
void
rn_place_fed(struct rn_sheet *r)
{
	if (!rn_csv_between(r->csv))
		return;
	r->kept = (struct rn_kept){ .text = r->kept.text,
	    .room = r->kept.room, .sync = r->at, .rows = r->rows };
}

void
rn_place_keep(struct rn_sheet *r)
{
	struct rn_kept *k = &r->kept;
	size_t from = k->n > 0 ? 0 : k->sync, n = r->in_n - from;

	if (r->in_n <= from) {
		k->sync = k->n > 0 ? k->sync : 0;
		return;
	}
	if (k->room - k->n < n) {
		k->room = 2 * (k->n + n);
		k->text = realloc(k->text, k->room);
		if (k->text == NULL)
			rn_nomem();
	}
	memcpy(k->text + k->n, r->in + from, n);
	k->n += n;
	k->sync = 0;
}

/* The second reading. */
struct search {
	struct rn_csv *csv;
	size_t rows;		/* to pass by before the one that is bad */
	size_t column, at;	/* the byte of its cell */
	int64_t line;		/* from the start of the row on */
	size_t byte;		/* of that line, passed */
	size_t start;		/* where the row starts, in the last part */
	char last;
};

static void
no_cell(void *who, size_t at, const char *s, size_t n)
{
	(void)who, (void)at, (void)s, (void)n;
}

static void
pass_row(void *who, size_t cells, size_t bytes, int64_t line)
{
	struct search *f = who;

	(void)cells, (void)bytes, (void)line;
	f->rows -= f->rows > 0;
}

/* Lines are passed whole while the row is not reached. */
static size_t
pass_line(struct search *f, const char *s, size_t n)
{
	size_t k = 0;
	int64_t line;

	while (k < n && s[k] != '\n' && s[k] != '\r')
		k++;
	k += k < n;
	(void)rn_csv_feed(f->csv, s, k, &line);
	return k;
}

/* One byte; true: it is the one. */
static bool
pass_byte(struct search *f, const struct rn_decode *d, const char *s)
{
	size_t cell, bytes;
	int64_t line;

	(void)rn_csv_feed(f->csv, s, 1, &line);
	rn_csv_place(f->csv, &cell, &bytes);
	if (cell == f->column && bytes > f->at)
		return true;
	f->byte += rn_decode_width(d, (unsigned char)*s);
	if (*s == '\n' || *s == '\r') {
		/* Before the row begins there are only empty lines. */
		f->line += !rn_csv_between(f->csv) &&
		    !(*s == '\n' && f->last == '\r');
		f->byte = 0;
	}
	f->last = *s;
	return false;
}

static bool
search_part(struct search *f, const struct rn_decode *d, const char *s,
    size_t n)
{
	size_t i = 0;

	while (i < n && f->rows > 0)
		f->start = i += pass_line(f, s + i, n - i);
	for (; i < n; i++)
		if (pass_byte(f, d, s + i))
			return true;
	return false;
}

const char *
rn_place_words(struct rn_sheet *r, int64_t line)
{
	struct search f = { .rows = r->rows - r->kept.rows,
	    .column = r->wrong_column, .at = r->wrong_at, .line = line,
	    .start = r->kept.sync };
	const struct rn_csv_sink sink = { no_cell, pass_row, &f };
	const char *label = r->header[r->wrong_column];
	size_t from = r->kept.n > 0 ? 0 : r->kept.sync;
	size_t room = strlen(r->wrong) + strlen(label) + 80;
	char *to = rn_batch_room(r->b, room);

	f.csv = rn_csv_new(r->delimiter, &sink);
	if (!search_part(&f, r->decode, r->kept.text, r->kept.n)) {
		size_t base = from;

		f.start = 0;
		(void)search_part(&f, r->decode, r->in + from,
		    r->in_n - from);
		if (r->kept.n == 0) {	/* the next bad one is after it */
			r->kept.sync = base + f.start;
			r->kept.rows = r->rows;
		}
	}
	rn_csv_free(f.csv);
	snprintf(to, room, "%s at byte %zu of line %lld (%s)", r->wrong,
	    f.byte + 1, (long long)f.line, label);
	return to;
}
