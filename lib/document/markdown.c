/*
 * markdown.c - a document as CommonMark with pipe tables.
 *
 * Nothing of data begins a construct: each text is escaped as if it stood at
 * the beginning of a line.
 */
#include <math.h>

#include "base/base.h"
#include "document/block.h"

enum { BAR = 20, SPARK = 40 };

static void
put_paragraph(struct out *o, const char *s)
{
	if (s[0] == '\0')
		return;
	out_markdown(o, s);
	out_put(o, "\n\n");
}

static void
put_list(struct out *o, const struct block *b)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct rn_doc_line *l = &b->line[i];

		out_put(o, "- ");
		if (l->head[0] != '\0') {
			out_put(o, "**");
			out_markdown(o, l->head);
			out_put(o, l->rest[0] != '\0' ? ":** " : "**");
		}
		out_markdown(o, l->rest);
		if (l->command[0] != '\0') {
			out_put(o, "  \n  ");
			out_code(o, l->command);
		}
		out_put(o, "\n");
	}
	out_put(o, b->n > 0 ? "\n" : "");
}

static void
put_cell(struct out *o, const char *s)
{
	out_put(o, " ");
	out_markdown(o, s);
	out_put(o, " |");
}

/* A number of ours. */
static void
put_number(struct out *o, const struct block *b, double v)
{
	out_format(o, " %s |", shown(o->a, &b->chart, v));
}

/* The line below the names: n columns to the left, then to the right. */
static void
put_rule(struct out *o, const bool *right, size_t n)
{
	out_put(o, "\n|");
	for (size_t i = 0; i < n; i++)
		out_put(o, right[i] ? " ---: |" : " --- |");
	out_put(o, "\n");
}

static void
put_table(struct out *o, const struct block *b)
{
	bool *right = rn_alloc(o->a, b->cols + 1);

	if (b->n == 0 || b->cols == 0) {
		put_paragraph(o, "none");
		return;
	}
	out_put(o, "|");
	for (size_t c = 0; c < b->cols; c++) {
		put_cell(o, b->col[c].name);
		right[c] = b->col[c].right;
	}
	put_rule(o, right, b->cols);
	for (size_t r = 0; r < b->n; r++) {
		out_put(o, "|");
		for (size_t c = 0; c < b->cols; c++)
			put_cell(o, b->cell[r * b->cols + c]);
		out_put(o, "\n");
	}
	out_put(o, "\n");
}

static void
put_figures(struct out *o, const struct block *b)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct rn_doc_figure *f = &b->figure[i];

		out_put(o, "- ");
		out_markdown(o, f->label);
		out_put(o, ": **");
		out_markdown(o, f->value[0] != '\0' ? f->value : "-");
		out_put(o, "**");
		out_put(o, f->note[0] != '\0' ? ", " : "");
		out_markdown(o, f->note);
		out_put(o, "\n");
	}
	out_put(o, b->n > 0 ? "\n" : "");
}

static void
put_chart_title(struct out *o, const struct block *b)
{
	if (b->chart.title[0] != '\0') {
		out_put(o, "**");
		out_markdown(o, b->chart.title);
		out_put(o, "**\n\n");
	}
	put_paragraph(o, b->chart.note);
}

static void
put_bars(struct out *o, const struct block *b)
{
	static const bool right[] = { false, false, false, true };
	bool target = bars_have_target(b);

	put_chart_title(o, b);
	if (b->n == 0) {
		put_paragraph(o, "none");
		return;
	}
	out_put(o, target ? "| | | | aim |" : "| | | |");
	put_rule(o, right, target ? 4 : 3);
	for (size_t i = 0; i < b->n; i++) {
		out_put(o, "|");
		put_cell(o, b->bar[i].label);
		out_put(o, " ");
		out_code(o, bar_cells(o->a, &b->bar[i], bars_most(b), BAR,
		    false));
		out_put(o, " |");
		put_cell(o, bar_says(o->a, b, i));
		if (target)
			put_number(o, b, b->bar[i].target);
		out_put(o, "\n");
	}
	out_put(o, "\n");
	if (bars_have_low(b))
		put_paragraph(o, "\xe2\x96\x88 at least, \xe2\x96\x93 as"
		    " counted, \xe2\x96\x91 at most (95 %)");
}

/* A row a point, a column a series; and one for all that is stacked. */
static void
put_series_table(struct out *o, const struct block *b)
{
	bool all = b->series_kind == RN_DOC_STACKED && b->n > 1;
	bool *right = rn_alloc(o->a, b->n + 3);

	out_put(o, "| |");
	for (size_t i = 0; i <= b->n; i++)
		right[i + 1] = true;
	for (size_t i = 0; i < b->n; i++)
		put_cell(o, b->series[i].name);
	if (all)
		put_cell(o, "all");
	put_rule(o, right, b->n + 1 + all);
	for (size_t k = 0; k < b->points; k++) {
		out_put(o, "|");
		put_cell(o, b->point[k]);
		for (size_t i = 0; i < b->n; i++)
			put_number(o, b, b->series[i].value[k]);
		if (all)
			put_number(o, b, total_of(b, k));
		out_put(o, "\n");
	}
	out_put(o, "\n");
}

static void
put_series(struct out *o, const struct block *b)
{
	put_chart_title(o, b);
	if (b->n == 0 || b->points == 0) {
		put_paragraph(o, "none");
		return;
	}
	for (size_t i = 0; i < b->n; i++) {
		out_put(o, "- ");
		out_markdown(o, b->series[i].name);
		out_put(o, " ");
		out_code(o, spark_cells(o->a, b, b->series[i].value, SPARK,
		    false));
		out_put(o, "\n");
	}
	out_put(o, "\n");
	put_series_table(o, b);
}

static void
put_block(struct out *o, const struct block *b)
{
	switch (b->kind) {
	case BLOCK_HEADING:
		out_put(o, "## ");
		put_paragraph(o, b->text[0] != '\0' ? b->text : "-");
		put_paragraph(o, b->note);
		break;
	case BLOCK_TEXT:
		put_paragraph(o, b->text);
		break;
	case BLOCK_LIST:
		put_list(o, b);
		break;
	case BLOCK_FIGURES:
		put_figures(o, b);
		break;
	case BLOCK_TABLE:
		put_table(o, b);
		break;
	case BLOCK_BARS:
	case BLOCK_HISTOGRAM:
		put_bars(o, b);
		break;
	case BLOCK_SERIES:
		put_series(o, b);
		break;
	case BLOCK_KINDS:
		break;
	}
}

char *
rn_doc_to_markdown(struct rn_arena *a, const struct rn_doc *d)
{
	struct out o;

	out_open(&o, a);
	out_put(&o, "# ");
	put_paragraph(&o, d->title[0] != '\0' ? d->title : "-");
	put_paragraph(&o, d->subtitle);
	for (const struct block *b = d->first; b != NULL; b = b->next)
		put_block(&o, b);
	while (o.n > 1 && o.p[o.n - 1] == '\n' && o.p[o.n - 2] == '\n')
		o.p[--o.n] = '\0';
	return o.p;
}
