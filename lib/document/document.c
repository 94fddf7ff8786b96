/*
 * document.c - blocks, one after the other, as copies.
 *
 * Whatever is wrong with a value is put right here, once: the forms see NAN
 * for what is missing and "" for no text.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "document/block.h"

/* Blanks alone are no text, or Markdown would make a rule of "** **". */
static const char *
copied(const struct rn_doc *d, const char *s)
{
	return s == NULL ? "" : rn_trim(d->a, s, strlen(s));
}

static const char **
copied_all(const struct rn_doc *d, const char *const *s, size_t n)
{
	const char **v = rn_alloc(d->a, (n + 1) * sizeof(*v));

	for (size_t i = 0; i < n; i++)
		v[i] = copied(d, s[i]);
	return v;
}

static double
checked(double v)
{
	return v >= 0 && v <= RN_DOC_MOST ? v : NAN;
}

static struct block *
add(struct rn_doc *d, enum block_kind kind, const struct rn_doc_chart *c)
{
	struct block *b = rn_alloc(d->a, sizeof(*b));

	b->kind = kind;
	b->text = b->note = "";
	if (c != NULL)
		b->chart = *c;
	b->chart.title = copied(d, b->chart.title);
	b->chart.note = copied(d, b->chart.note);
	*d->last = b;
	d->last = &b->next;
	return b;
}

struct rn_doc *
rn_doc_new(struct rn_arena *a, const char *title, const char *subtitle)
{
	struct rn_doc *d = rn_alloc(a, sizeof(*d));

	d->a = a;
	d->title = copied(d, title);
	d->subtitle = copied(d, subtitle);
	d->last = &d->first;
	return d;
}

void
rn_doc_heading(struct rn_doc *d, const char *text, const char *note)
{
	struct block *b = add(d, BLOCK_HEADING, NULL);

	b->text = copied(d, text);
	b->note = copied(d, note);
}

void
rn_doc_text(struct rn_doc *d, const char *text)
{
	add(d, BLOCK_TEXT, NULL)->text = copied(d, text);
}

void
rn_doc_list(struct rn_doc *d, const struct rn_doc_line *line, size_t n)
{
	struct block *b = add(d, BLOCK_LIST, NULL);
	struct rn_doc_line *v = rn_alloc(d->a, (n + 1) * sizeof(*v));

	for (size_t i = 0; i < n; i++) {
		v[i].head = copied(d, line[i].head);
		v[i].rest = copied(d, line[i].rest);
		v[i].command = copied(d, line[i].command);
	}
	b->line = v;
	b->n = n;
}

void
rn_doc_figures(struct rn_doc *d, const struct rn_doc_figure *figure, size_t n)
{
	struct block *b = add(d, BLOCK_FIGURES, NULL);
	struct rn_doc_figure *v = rn_alloc(d->a, (n + 1) * sizeof(*v));

	for (size_t i = 0; i < n; i++) {
		v[i].label = copied(d, figure[i].label);
		v[i].value = copied(d, figure[i].value);
		v[i].note = copied(d, figure[i].note);
	}
	b->figure = v;
	b->n = n;
}

void
rn_doc_table(struct rn_doc *d, const struct rn_doc_column *col, size_t cols,
    const char *const *cell, size_t rows)
{
	struct block *b = add(d, BLOCK_TABLE, NULL);
	struct rn_doc_column *v = rn_alloc(d->a, (cols + 1) * sizeof(*v));

	for (size_t i = 0; i < cols; i++) {
		v[i] = col[i];
		v[i].name = copied(d, col[i].name);
	}
	b->col = v;
	b->cols = cols;
	b->n = rows;
	b->cell = copied_all(d, cell, cols * rows);
}

/* An interval has both ends, in order, or it is none. */
static struct rn_doc_bar
checked_bar(const struct rn_doc *d, const struct rn_doc_bar *from)
{
	struct rn_doc_bar bar = {
		.label = copied(d, from->label),
		.says = from->says == NULL ? NULL : copied(d, from->says),
		.value = checked(from->value), .low = checked(from->low),
		.high = checked(from->high), .target = checked(from->target),
	};

	if (!(bar.low <= bar.high))
		bar.low = bar.high = NAN;
	return bar;
}

void
rn_doc_bars(struct rn_doc *d, const struct rn_doc_chart *c,
    const struct rn_doc_bar *bar, size_t n)
{
	struct block *b = add(d, BLOCK_BARS, c);
	struct rn_doc_bar *v = rn_alloc(d->a, (n + 1) * sizeof(*v));

	for (size_t i = 0; i < n; i++)
		v[i] = checked_bar(d, &bar[i]);
	b->bar = v;
	b->n = n;
}

void
rn_doc_series(struct rn_doc *d, const struct rn_doc_chart *c,
    enum rn_doc_kind kind, const char *const *point, size_t points,
    const struct rn_doc_series *series, size_t n)
{
	struct block *b = add(d, BLOCK_SERIES, c);
	struct rn_doc_series *v = rn_alloc(d->a, (n + 1) * sizeof(*v));

	for (size_t i = 0; i < n; i++) {
		double *value = rn_alloc(d->a, (points + 1) * sizeof(*value));

		for (size_t k = 0; k < points; k++)
			value[k] = checked(series[i].value[k]);
		v[i].name = copied(d, series[i].name);
		v[i].value = value;
	}
	b->series_kind = kind;
	b->series = v;
	b->n = n;
	b->point = copied_all(d, point, points);
	b->points = points;
}

void
rn_doc_histogram(struct rn_doc *d, const struct rn_doc_chart *c,
    const char *const *bin, const double *count, size_t n)
{
	struct block *b = add(d, BLOCK_HISTOGRAM, c);
	struct rn_doc_bar *v = rn_alloc(d->a, (n + 1) * sizeof(*v));

	for (size_t i = 0; i < n; i++) {
		const struct rn_doc_bar bar = { .label = bin[i],
		    .value = count[i], .low = RN_DOC_NO, .high = RN_DOC_NO,
		    .target = RN_DOC_NO };

		v[i] = checked_bar(d, &bar);
	}
	b->bar = v;
	b->n = n;
}
