/*
 * sample.c - the first rows of a table that no map knows.
 *
 * Each delimiter is tried; the one under which most rows have the same number
 * of cells, more than one, is taken.  The labels are the first row of that
 * width whose cells all look like labels and not like values.
 */
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "import/decode.h"
#include "import/guess.h"
#include "import/read_csv.h"

enum {
	ROWS = 300,
	HEAD = 20,		/* rows the labels are looked for in */
	COLUMNS = 512,
	PIECE = 4096,
	LOOK = 1 << 18,		/* bytes, all taken in one piece */
	LABEL = 64		/* bytes of a label */
};

static const char delimiters[] = ",;\t|";

/* Rows as read under one delimiter. */
struct draft {
	struct rn_arena *a;
	const char **cell[ROWS];
	size_t n[ROWS], rows;
	const char *now[COLUMNS];	/* the row being read */
	size_t now_n, width, good;	/* most rows' cells; such rows */
};

static void
on_cell(void *who, size_t at, const char *s, size_t n)
{
	struct draft *d = who;
	size_t bad;

	if (d->rows == ROWS || at >= COLUMNS)
		return;
	d->now[at] = n == 0 || memchr(s, '\0', n) != NULL ||
	    !rn_utf8_valid(s, n, &bad) ? "" : rn_trim(d->a, s, n);
	d->now_n = at + 1;
}

static void
on_row(void *who, size_t cells, size_t bytes, int64_t line)
{
	struct draft *d = who;

	(void)cells, (void)line;
	if (d->rows < ROWS && bytes > 0) {
		const char **v = rn_alloc(d->a, (d->now_n + 1) * sizeof(*v));

		memcpy(v, d->now, d->now_n * sizeof(*v));
		d->cell[d->rows] = v;
		d->n[d->rows++] = d->now_n;
	}
	d->now_n = 0;
}

/* How many cells most rows have. */
static void
find_width(struct draft *d)
{
	for (size_t i = 0; i < d->rows; i++) {
		size_t same = 0;

		for (size_t j = 0; j < d->rows; j++)
			same += d->n[j] == d->n[i];
		if (same > d->good || (same == d->good &&
		    d->n[i] > d->width)) {
			d->good = same;
			d->width = d->n[i];
		}
	}
}

static struct draft *
read_rows(struct rn_arena *a, char delimiter, const char *s, size_t n,
    bool cut)
{
	struct draft *d = rn_alloc(a, sizeof(*d));
	const struct rn_csv_sink sink = { on_cell, on_row, d };
	struct rn_csv *csv = rn_csv_new(delimiter, &sink);
	const char *why = NULL;
	int64_t line;

	d->a = a;
	for (size_t at = 0; at < n && d->rows < ROWS && why == NULL;
	    at += PIECE)
		why = rn_csv_feed(csv, s + at, n - at < PIECE ? n - at : PIECE,
		    &line);
	if (why == NULL && !cut)
		(void)rn_csv_end(csv, &line);
	rn_csv_free(csv);
	find_width(d);
	return d;
}

/* More than one cell a row before the number of rows that agree. */
static bool
better(const struct draft *d, const struct draft *best)
{
	if (best == NULL || (d->width > 1) != (best->width > 1))
		return best == NULL || d->width > 1;
	return d->good * d->width > best->good * best->width;
}

static bool
is_label(const char *s)
{
	size_t n = strlen(s), digits = 0;
	int64_t at;
	int x, y;

	if (n > LABEL || strchr(s, '@') != NULL || strstr(s, "://") != NULL ||
	    rn_date_parse(s, n, RN_ORDER_DMY, &at, NULL) ||
	    rn_date_numeric(s, n, &x, &y))
		return false;
	for (const char *p = s; *p != '\0'; p++) {
		digits += *p >= '0' && *p <= '9';
		if ((unsigned char)*p < ' ' && *p != '\n')
			return false;
	}
	return digits * 2 <= n;
}

/* Enough cells, all labels, few of them twice. */
static bool
is_header(const struct draft *d, size_t row)
{
	const char *const *v = d->cell[row];
	size_t filled = 0, twice = 0;

	if (d->n[row] != d->width)
		return false;
	for (size_t i = 0; i < d->width; i++) {
		if (v[i][0] == '\0')
			continue;
		filled++;
		if (!is_label(v[i]))
			return false;
		for (size_t j = 0; j < i; j++)
			if (rn_same_word(v[i], v[j])) {
				twice++;
				break;
			}
	}
	return filled * 4 >= d->width * 3 && filled > twice * 3;
}

static const char *const *
padded(struct rn_arena *a, const char *const *v, size_t n, size_t width)
{
	const char **out = rn_alloc(a, width * sizeof(*out));

	for (size_t i = 0; i < width; i++)
		out[i] = i < n ? v[i] : "";
	return out;
}

static bool
take_draft(struct rn_arena *a, const struct draft *d, struct rn_sample *s)
{
	const char *const **rows = rn_alloc(a, (d->rows + 1) * sizeof(*rows));
	size_t at = 0;

	while (at < d->rows && at < HEAD && !is_header(d, at))
		at++;
	if (d->width == 0 || at == d->rows || at == HEAD)
		return false;
	*s = (struct rn_sample){ .label = d->cell[at], .columns = d->width,
	    .row = rows };
	for (size_t i = at + 1; i < d->rows; i++)
		rows[s->rows++] = padded(a, d->cell[i], d->n[i], d->width);
	return true;
}

enum rn_status
rn_sample_take(struct refnet *rn, struct rn_arena *a, const char *path,
    const char *encoding, struct rn_sample *s)
{
	struct draft *best = NULL;
	struct rn_decode *decode = NULL;
	enum rn_status rc = RN_OK;
	const char *text;
	size_t n;

	*s = (struct rn_sample){ 0 };
	TRY(rn_decode_open_head(rn, path, encoding, LOOK, &decode));
	TRY(rn_decode_next(decode, &text, &n));
	for (const char *c = delimiters; *c != '\0'; c++) {
		struct draft *d = read_rows(a, *c, text, n,
		    rn_decode_size(decode) > LOOK);

		best = better(d, best) ? d : best;
	}
	if (!take_draft(a, best, s))
		rc = rn_fail(rn, RN_EREJECTED, "%s: no row of labels in it",
		    path);
out:
	rn_decode_close(decode);
	return rc;
}
