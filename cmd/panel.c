/*
 * panel.c - the parts of a page, side by side where there is room.
 *
 * To change: how things look is style[]; from which width there are two
 * columns, TWO.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "panel.h"

enum { FULL = 80, TWO = 110, BETWEEN = 3, LEAST = 20 };

static const char *const style[STYLES] = {
	[STYLE_PLAIN] = "\033[0m", [STYLE_HEAD] = "\033[1m",
	[STYLE_DIM] = "\033[2m", [STYLE_STRONG] = "\033[32m",
	[STYLE_MEDIUM] = "\033[36m", [STYLE_WEAK] = "\033[34m",
	[STYLE_NONE] = "\033[2m", [STYLE_BAD] = "\033[33m",
};

void
panels_open(struct panels *p, struct app *app)
{
	int width = app->out.width > 0 ? app->out.width : FULL;

	*p = (struct panels){ .app = app, .two = width >= TWO };
	p->width = p->two ? (width - BETWEEN) / 2 : width;
	if (p->width > FULL)
		p->width = FULL;
	if (p->width < LEAST)
		p->width = LEAST;
}

static void
end_part(struct panels *p)
{
	if (p->to != NULL)
		rn_text_end(p->to, &p->text[p->n - 1]);
	p->to = NULL;
}

void
panels_next(struct panels *p)
{
	end_part(p);
	if (p->n == PANELS)
		abort();
	p->to = open_memstream(&p->text[p->n], &p->size[p->n]);
	if (p->to == NULL)
		rn_nomem();
	p->n++;
}

void
panels_free(struct panels *p)
{
	end_part(p);
	for (size_t i = 0; i < p->n; i++)
		free(p->text[i]);
	p->n = 0;
}

void
panel_style(const struct panels *p, enum style s)
{
	if (p->app->out.color)
		fputs(style[s], p->to);
}

void
panel_cells(const struct panels *p, const char *text, int n)
{
	struct app *app = p->app;
	int cells = abs(n), pad;
	const char *s = text == NULL ? "-" : text;

	s = out_tty(app) ? rn_fit(app->arena, s, cells, app->out.ascii) :
	    rn_clean(app->arena, s);
	pad = cells - rn_width(s);
	if (n < 0 && pad > 0)
		fprintf(p->to, "%*s", pad, "");
	fputs(s, p->to);
	if (n > 0 && pad > 0)
		fprintf(p->to, "%*s", pad, "");
}

/* The length of a style at s; 0: it is text. */
static size_t
style_at(const char *s)
{
	return *s == '\033' ? strcspn(s, "m") + 1 : 0;
}

/* What is drawn as one at s, or a style, which takes no cells; 0: the end. */
static size_t
piece_at(const char *s, size_t n, int *cells)
{
	size_t len = n == 0 ? 0 : style_at(s);

	*cells = 0;
	if (n > 0 && len == 0)
		len = rn_grapheme(s, n, cells);
	return len > n ? 0 : len;
}

static int
cells_of(const char *s, size_t n)
{
	size_t len;
	int all = 0, cells;

	for (; (len = piece_at(s, n, &cells)) > 0; s += len, n -= len)
		all += cells;
	return all;
}

/* A line of n bytes, cut to `width` cells (0: not); the cells it took. */
static int
put_line(const struct panels *p, const char *s, size_t n, int width)
{
	FILE *to = p->app->out.to;
	int all = cells_of(s, n), used = 0, cells;
	bool cut = width > 0 && all > width, marked = false;
	size_t len;

	for (; (len = piece_at(s, n, &cells)) > 0; s += len, n -= len) {
		if (!cut || used + cells < width)
			fwrite(s, 1, len, to);
		else if (!marked && cells > 0) {
			fputs(p->app->out.ascii ? "~" : "\u2026", to);
			marked = true;
			width = used + 1;
		}
		used += cells;
	}
	return cut ? width : all;
}

/* Where a column is read. */
struct column {
	const struct panels *p;
	size_t part, end, at;
};

/* The next line, NULL after the last; parts have a blank one between them. */
static const char *
next_line(struct column *c, size_t *n)
{
	const struct panels *p = c->p;
	const char *line;

	if (c->part == c->end)
		return NULL;
	if (c->at >= p->size[c->part]) {
		c->part++;
		c->at = 0;
		*n = 0;
		return c->part == c->end ? NULL : "";
	}
	line = p->text[c->part] + c->at;
	*n = strcspn(line, "\n");
	c->at += *n + 1;
	return line;
}

static size_t
lines_of(const struct panels *p, size_t from, size_t to)
{
	struct column c = { .p = p, .part = from, .end = to };
	size_t n = 0, len;

	while (next_line(&c, &len) != NULL)
		n++;
	return n;
}

/* The parts of the left column: so that the page is as short as can be. */
static size_t
split_at(const struct panels *p)
{
	size_t best = p->n, least = SIZE_MAX;

	for (size_t k = 1; k <= p->n; k++) {
		size_t left = lines_of(p, 0, k), right = lines_of(p, k, p->n);
		size_t high = left > right ? left : right;

		if (high < least) {
			least = high;
			best = k;
		}
	}
	return best;
}

void
panels_print(struct panels *p)
{
	FILE *to = p->app->out.to;
	int cut = out_tty(p->app) ? p->width : 0;
	size_t split = p->n, n;
	struct column left = { .p = p }, right = { .p = p, .end = p->n };

	end_part(p);
	if (p->two)
		split = split_at(p);
	left.end = right.part = split;
	for (;;) {
		const char *a = next_line(&left, &n), *b;
		int used = a == NULL ? 0 : put_line(p, a, n, cut);

		b = next_line(&right, &n);
		if (a == NULL && b == NULL)
			break;
		if (b != NULL && n > 0) {
			fprintf(to, "%*s", p->width + BETWEEN - used, "");
			put_line(p, b, n, cut);
		}
		putc('\n', to);
	}
	panels_free(p);
}
