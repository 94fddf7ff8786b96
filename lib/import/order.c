/*
 * order.c - is 03/04/2026 the third of April or the fourth of March?  Decided
 * once for each column of dates, by what is in it.
 *
 * A value with a number over 12 settles its column.  Where none does, or two
 * contradict each other, --date-order decides, or the file is refused with
 * both readings.  rn_order_see() and rn_order_of() are apart from the file.
 */
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "import/mended.h"
#include "import/order.h"
#include "import/sheet.h"

#define DATES (RN_IN_BIT(RN_IN_DATE) | RN_IN_BIT(RN_IN_CONNECTED) | \
    RN_IN_BIT(RN_IN_CREATED) | RN_IN_BIT(RN_IN_MODIFIED) | \
    RN_IN_BIT(RN_IN_BIRTHDAY))

static const struct { const char *word, *shape; } orders[] = {
	[RN_ORDER_NONE] = { "", "" },
	[RN_ORDER_DMY] = { "dmy", "day/month/year" },
	[RN_ORDER_MDY] = { "mdy", "month/day/year" },
	[RN_ORDER_YMD] = { "ymd", "year/month/day" }
};

/* --- the evidence of one column ----------------------------------------- */

static void
keep(struct rn_order_value *v, const char *s, size_t n, int64_t line)
{
	if (v->line == 0 && n < sizeof(v->text)) {
		memcpy(v->text, s, n);
		v->text[n] = '\0';
		v->line = line;
	}
}

void
rn_order_see(struct rn_order_seen *c, const char *s, size_t n, int64_t line)
{
	int64_t at;
	int x, y;

	if (c->plain)
		return;
	if (!rn_date_numeric(s, n, &x, &y)) {
		/* One of another shape before any of this: nothing to ask. */
		c->plain = !c->same && c->either.line == 0 &&
		    c->day_first.line == 0 && c->month_first.line == 0 &&
		    rn_date_parse(s, n, RN_ORDER_NONE, &at, NULL);
		return;
	}
	if (x == y)
		c->same = c->same || x <= 12;
	else if (x <= 12 && y <= 12)
		keep(&c->either, s, n, line);
	else if (y <= 12 && x <= 31)
		keep(&c->day_first, s, n, line);
	else if (x <= 12 && y <= 31)
		keep(&c->month_first, s, n, line);
}

bool
rn_order_of(const struct rn_order_seen *c, enum rn_order asked,
    enum rn_order *order)
{
	bool day = c->day_first.line > 0, month = c->month_first.line > 0;

	*order = asked;
	if (asked == RN_ORDER_YMD)
		return true;	/* 24/04/03 looks like a day first */
	if (day != month)
		*order = day ? RN_ORDER_DMY : RN_ORDER_MDY;
	else if (asked == RN_ORDER_NONE && (day || c->either.line > 0))
		return false;
	else if (asked == RN_ORDER_NONE && c->same)
		*order = RN_ORDER_DMY;
	return true;
}

/* Are there dates in it that can be read in two ways? */
static bool
doubtful(const struct rn_order_seen *c)
{
	return c->day_first.line + c->month_first.line + c->either.line > 0;
}

static const char *
spelled(struct rn_arena *a, const char *date, enum rn_order order)
{
	int64_t at;
	int y, m, d;

	if (!rn_date_parse(date, strlen(date), order, &at, NULL))
		return orders[order].shape;
	rn_civil_of((at - (at % 86400 + 86400) % 86400) / 86400, &y, &m, &d);
	return rn_sprintf(a, "%d %s %d", d, rn_month_name(m), y);
}

const char *
rn_order_doubt(struct rn_arena *a, const struct rn_order_seen *c,
    const char *label)
{
	const struct rn_order_value *x = &c->day_first, *y = &c->month_first;

	if (x->line > 0)
		return rn_sprintf(a, "column %s: %s in line %lld can only be "
		    "%s, %s in line %lld only %s", label, x->text,
		    (long long)x->line, orders[RN_ORDER_DMY].shape, y->text,
		    (long long)y->line, orders[RN_ORDER_MDY].shape);
	x = &c->either;
	return rn_sprintf(a, "line %lld, column %s: %s can be %s or %s",
	    (long long)x->line, label, x->text,
	    spelled(a, x->text, RN_ORDER_DMY),
	    spelled(a, x->text, RN_ORDER_MDY));
}

/* --- the columns of a file ----------------------------------------------- */

/* One reading of the file: what its columns of dates show. */
struct dates {
	const struct rn_sheet *r;
	struct rn_order_seen *seen;	/* one a column */
	size_t rows, open;		/* columns that still must be read */
	const struct rn_csv *csv;
};

static bool
is_date(const struct rn_column *c)
{
	return (RN_IN_BIT(c->field) & DATES) != 0;
}

static void
date_cell(void *who, size_t at, const char *s, size_t n)
{
	struct dates *d = who;

	if (d->rows < d->r->first_row || at >= d->r->columns_n || n == 0 ||
	    !is_date(&d->r->columns[at]) || d->seen[at].plain)
		return;
	rn_order_see(&d->seen[at], s, n, rn_csv_line(d->csv));
	d->open -= d->seen[at].plain;
}

static void
date_row(void *who, size_t cells, size_t bytes, int64_t line)
{
	struct dates *d = who;

	(void)cells, (void)bytes, (void)line;
	d->rows++;
}

/* What is wrong with the file is told when its rows are read. */
static enum rn_status
see_all(struct rn_sheet *r, struct dates *d)
{
	const struct rn_csv_sink sink = { date_cell, date_row, d };
	struct rn_csv *csv = rn_csv_new(r->delimiter, &sink);
	enum rn_status rc = RN_OK;
	const char *s, *why = NULL;
	int64_t line;
	size_t n = 1;

	d->csv = csv;
	while (n > 0 && d->open > 0 && why == NULL) {
		TRY(rn_sheet_next(r, &s, &n));
		for (size_t at = 0; at < n && d->open > 0 && why == NULL;
		    at += RN_PIECE)
			why = rn_csv_feed(csv, s + at,
			    n - at < RN_PIECE ? n - at : RN_PIECE, &line);
	}
	if (d->open > 0 && why == NULL)
		(void)rn_csv_end(csv, &line);
	rc = rn_sheet_rewind(r);
out:
	rn_csv_free(csv);
	return rc;
}

/* One note for all columns, or one each when they differ. */
static void
say_orders(const struct rn_sheet *r, struct rn_arena *a,
    const struct dates *d, struct rn_reading *reading)
{
	const char **v = reading->notes.v + reading->notes.n;
	enum rn_order first = RN_ORDER_NONE;
	size_t n = 0;
	bool differ = false;

	for (size_t i = 0; i < r->columns_n; i++) {
		const struct rn_column *c = &r->columns[i];
		const struct rn_order_seen *seen = &d->seen[i];

		if (!doubtful(seen) || c->order == RN_ORDER_NONE)
			continue;
		differ = differ || (n > 0 && c->order != first);
		first = n == 0 ? (enum rn_order)c->order : first;
		v[n++] = rn_sprintf(a, "%s read as %s", r->header[i],
		    orders[c->order].shape);
	}
	if (n > 0 && !differ)
		v[0] = rn_sprintf(a, "dates read as %s", orders[first].shape);
	reading->notes.n += differ ? n : n > 0;
}

static enum rn_status
asked_order(struct refnet *rn, const char *word, enum rn_order *order)
{
	*order = RN_ORDER_NONE;
	if (word == NULL)
		return RN_OK;
	for (size_t i = 1; i < RN_LEN(orders); i++)
		if (rn_ascii_same(word, orders[i].word)) {
			*order = (enum rn_order)i;
			return RN_OK;
		}
	return rn_fail(rn, RN_EUSAGE,
	    "a date order is dmy, mdy or ymd, not %s", word);
}

enum rn_order
rn_reading_order(const struct rn_reading *in)
{
	enum rn_order all = RN_ORDER_NONE;

	for (size_t i = 0; in->orders != NULL && i < in->columns; i++) {
		enum rn_order one = (enum rn_order)in->orders[i];

		if (one == RN_ORDER_NONE)
			continue;
		if (all != RN_ORDER_NONE && all != one)
			return RN_ORDER_NONE;
		all = one;
	}
	return all;
}

enum rn_status
rn_sheet_orders(struct rn_sheet *r, struct rn_arena *a, const char *path,
    const char *word, struct rn_reading *reading)
{
	struct dates d = { .r = r, .seen = rn_alloc(a, (r->columns_n + 1) *
	    sizeof(*d.seen)) };
	enum rn_order order, asked;
	enum rn_status rc = RN_OK;

	memset(d.seen, 0, (r->columns_n + 1) * sizeof(*d.seen));
	TRY(asked_order(r->rn, word, &asked));
	if (word == NULL)
		asked = rn_mended_order(r->header, r->columns_n);
	for (size_t i = 0; i < r->columns_n; i++)
		d.open += is_date(&r->columns[i]);
	if (d.open > 0)
		TRY(see_all(r, &d));
	for (size_t i = 0; i < r->columns_n; i++) {
		if (!is_date(&r->columns[i]))
			continue;
		if (!rn_order_of(&d.seen[i], asked, &order))
			order = (enum rn_order)r->map->dates;
		/* for the day of the last change there is that of the import,
		   and a birthday nobody can read is not kept */
		if (order == RN_ORDER_NONE && doubtful(&d.seen[i]) &&
		    r->columns[i].field != RN_IN_MODIFIED &&
		    r->columns[i].field != RN_IN_BIRTHDAY) {
			rc = rn_fail(r->rn, RN_EREJECTED, "%s: %s", path,
			    rn_order_doubt(a, &d.seen[i], r->header[i]));
			rn_hint(r->rn, "say which: --date-order dmy or "
			    "--date-order mdy");
			goto out;
		}
		r->columns[i].order = (uint8_t)order;
		reading->orders[i] = (uint8_t)order;
	}
	say_orders(r, a, &d, reading);
out:
	return rc;
}
