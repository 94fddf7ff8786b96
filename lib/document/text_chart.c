/*
 * text_chart.c - charts as lines: a bar and its words beside a label; a line
 * of heights and its numbers beside a name.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "document/block.h"

enum { BAR_LEAST = 10, BAR_MOST = 20, POINTS = 12 };

static void
put_title(struct text *t, const struct block *b)
{
	if (b->chart.title[0] != '\0')
		text_lines(t, b->chart.title, INDENT, INDENT);
	if (b->chart.note[0] != '\0')
		text_lines(t, b->chart.note, INDENT, INDENT);
}

static void
put_bar(struct text *t, const struct block *b, size_t i, int label, int cells)
{
	int at = INDENT + label + GAP + cells + GAP;
	const char *name = plain_text(t->a, rn_fit(t->a, b->bar[i].label,
	    label, t->ascii), t->ascii);
	const char *says = plain_text(t->a, bar_says(t->a, b, i), t->ascii);

	text_pad(t, INDENT);
	out_put(&t->o, name);
	text_pad(t, label - rn_width(name) + GAP);
	out_put(&t->o, bar_cells(t->a, &b->bar[i], bars_most(b), cells,
	    t->ascii));
	text_lines(t, says, at, at);
}

/* What the cells of the bars mean. */
static void
put_key(struct text *t, const struct block *b)
{
	bool low = bars_have_low(b), target = bars_have_target(b);
	const char *range = t->ascii ? "# at least, = as counted, - at most"
	    " (95 %)" : "\xe2\x96\x88 at least, \xe2\x96\x93 as counted, "
	    "\xe2\x96\x91 at most (95 %)";

	if (low || target)
		text_lines(t, rn_sprintf(t->a, "%s%s%s", low ? range : "",
		    low && target ? ", " : "", !target ? "" : t->ascii ?
		    "| aim" : "\xe2\x94\x82 aim"), INDENT, INDENT);
}

void
text_bars(struct text *t, const struct block *b)
{
	int label = 0, says = 0, cells;

	put_title(t, b);
	if (b->n == 0)
		text_lines(t, "none", INDENT, INDENT);
	for (size_t i = 0; i < b->n; i++) {
		int w = rn_width(rn_fit(t->a, b->bar[i].label, t->width / 3,
		    t->ascii));
		int s = rn_width(rn_clean(t->a, bar_says(t->a, b, i)));

		label = w > label ? w : label;
		says = s > says ? s : says;
	}
	cells = t->width - INDENT - label - 2 * GAP - says;
	cells = cells < BAR_LEAST ? BAR_LEAST : cells > BAR_MOST ? BAR_MOST :
	    cells;
	if (INDENT + label + cells + 3 * GAP > t->width)
		cells = GAP;
	for (size_t i = 0; i < b->n; i++)
		put_bar(t, b, i, label, cells);
	put_key(t, b);
}

/* --- series ------------------------------------------------------------- */

/* The width of a column for all points; 0: no room for them side by side. */
static int
column(const struct text *t, const struct block *b, int name)
{
	int cell = 0;

	if (b->points > POINTS)
		return 0;
	for (size_t k = 0; k < b->points; k++) {
		int w = rn_width(rn_clean(t->a, b->point[k]));

		cell = w > cell ? w : cell;
		w = rn_width(shown(t->a, &b->chart, total_of(b, k)));
		cell = w > cell ? w : cell;
		for (size_t i = 0; i < b->n; i++) {
			w = rn_width(shown(t->a, &b->chart,
			    b->series[i].value[k]));
			cell = w > cell ? w : cell;
		}
	}
	if (INDENT + name + GAP + (int)b->points * (cell + GAP + 1) >
	    t->width)
		return 0;
	return cell;
}

static void
put_right(struct text *t, const char *s, int cells)
{
	const char *p = plain_text(t->a, s, t->ascii);

	text_pad(t, cells - rn_width(p) + GAP);
	out_put(&t->o, p);
}

static void
put_name(struct text *t, const char *s, int cells)
{
	const char *name = plain_text(t->a, rn_fit(t->a, s, cells, t->ascii),
	    t->ascii);

	text_pad(t, INDENT);
	out_put(&t->o, name);
	text_pad(t, cells - rn_width(name));
}

static void
put_spark(struct text *t, const struct block *b, const double *value,
    int cells)
{
	text_pad(t, GAP);
	out_put(&t->o, spark_cells(t->a, b, value, cells, t->ascii));
	text_end_line(t);
}

/* All values, a column for each point. */
static void
put_values(struct text *t, const struct block *b, const char *name_of,
    const double *value, int name, int cell)
{
	put_name(t, name_of, name);
	for (size_t k = 0; k < b->points; k++)
		put_right(t, shown(t->a, &b->chart, value[k]), cell);
	put_spark(t, b, value, (int)b->points);
}

/* Where it begins and where it ends, when there are too many to print. */
static void
put_ends(struct text *t, const struct block *b, size_t i, int name)
{
	size_t from = first_of(b, i), to = last_of(b, i);
	const double *value = b->series[i].value;
	int cells = t->width - INDENT - name - GAP;

	put_name(t, b->series[i].name, name);
	if (from == b->points) {
		out_put(&t->o, "  none\n");
		return;
	}
	put_spark(t, b, value, cells);
	text_lines(t, rn_sprintf(t->a, "%s (%s) to %s (%s)", shown(t->a,
	    &b->chart, value[from]), b->point[from], shown(t->a, &b->chart,
	    value[to]), b->point[to]), INDENT + name + GAP,
	    INDENT + name + GAP);
}

static void
put_total(struct text *t, const struct block *b, int name, int cell)
{
	double *sum = rn_alloc(t->a, (b->points + 1) * sizeof(*sum));

	for (size_t k = 0; k < b->points; k++)
		sum[k] = total_of(b, k);
	put_values(t, b, "all", sum, name, cell);
}

void
text_series(struct text *t, const struct block *b)
{
	int name = 3, cell;

	put_title(t, b);
	if (b->n == 0 || b->points == 0) {
		text_lines(t, "none", INDENT, INDENT);
		return;
	}
	for (size_t i = 0; i < b->n; i++) {
		int w = rn_width(rn_fit(t->a, b->series[i].name, t->width / 3,
		    t->ascii));

		name = w > name ? w : name;
	}
	cell = column(t, b, name);
	if (cell > 0) {
		put_name(t, "", name);
		for (size_t k = 0; k < b->points; k++)
			put_right(t, b->point[k], cell);
		text_end_line(t);
	}
	for (size_t i = 0; i < b->n; i++) {
		if (cell > 0)
			put_values(t, b, b->series[i].name, b->series[i].value,
			    name, cell);
		else
			put_ends(t, b, i, name);
	}
	if (cell > 0 && b->series_kind == RN_DOC_STACKED && b->n > 1)
		put_total(t, b, name, cell);
}
