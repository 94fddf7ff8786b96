/*
 * table.c - rows side by side, for people.
 *
 * Measured first, then printed, a row at a time: the memory needed does not
 * grow with the answer.  Too wide for the terminal: texts give way down to
 * their least width, then columns go, the rightmost first.
 */
#include <limits.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "render/writer.h"

enum {
	GAP = 2,		/* blanks between columns */
	LEAST = 8,		/* of texts the view does not show */
	LINED_UP = 120		/* of uncut cells: a wider one stands out */
};

#define BOLD "\033[1m"
#define PLAIN "\033[0m"

/* Words of an enum that stand out; the word itself says the same. */
static const struct {
	const char *word, *color;
} colors[] = {
	{ "strong", "\033[32m" },
	{ "weak", "\033[2m" },
};

struct grid {
	const struct sheet *s;
	int *width;		/* of each column */
	size_t n;		/* columns that have room */
	int pending;		/* blanks due before the next visible cell */
};

static const char *
heading(const struct rn_col *c)
{
	return c->title != NULL ? c->title : c->key;
}

static bool
is_number(const struct rn_col *c)
{
	return c->kind == RN_K_ID || c->kind == RN_K_INT ||
	    c->kind == RN_K_REAL || c->kind == RN_K_PROB;
}

/* The least width a column is worth showing at. */
static int
least_width(const struct rn_col *c, int natural)
{
	int least = c->table != 0 ? c->table : LEAST;

	if (c->kind != RN_K_TEXT && c->kind != RN_K_LIST)
		return natural;
	return least < natural ? least : natural;
}

/*
 * Where nothing is cut, one text of an import, as long as its file allows, would
 * be that many blanks in each row.
 */
static void
measure(const struct grid *g)
{
	const struct sheet *s = g->s;
	int most = s->r->width == 0 ? LINED_UP : INT_MAX;

	for (size_t c = 0; c < s->n; c++)
		g->width[c] = shown_width(heading(s->cols[c]));
	for (size_t i = 0; i < s->rows_n; i++) {
		for (size_t c = 0; c < s->n; c++) {
			int w = shown_width(value_shown(s, s->cols[c],
			    sheet_row(s, i)));

			if (w > g->width[c] && w <= most)
				g->width[c] = w;
		}
		rn_arena_reset(s->scratch);
	}
}

/* What the first n columns ask for at least. */
static int64_t
least_total(const struct grid *g, size_t n)
{
	int64_t total = n == 0 ? 0 : (int64_t)(n - 1) * GAP;

	for (size_t c = 0; c < n; c++)
		total += least_width(g->s->cols[c], g->width[c]);
	return total;
}

/*
 * No text wider than `cap`, but none below its least; true when that fits
 * into `width`.
 */
static bool
fits(const struct grid *g, int cap, int width, int *to)
{
	int64_t total = (int64_t)(g->n - 1) * GAP;

	for (size_t c = 0; c < g->n; c++) {
		int least = least_width(g->s->cols[c], g->width[c]);

		to[c] = g->width[c] < cap ? g->width[c] : cap;
		if (to[c] < least)
			to[c] = least;
		total += to[c];
	}
	return total <= width;
}

/* The widest texts give way first: lower one lid over all until it fits. */
static void
shrink(struct grid *g, int width)
{
	int *to = rn_alloc(g->s->scratch, g->n * sizeof(*to));
	int low = 1, high = width;	/* a lid of `low` fits */
	int spare = width - (int)(g->n - 1) * GAP;

	while (low < high) {
		int middle = low + (high - low + 1) / 2;

		if (fits(g, middle, width, to))
			low = middle;
		else
			high = middle - 1;
	}
	fits(g, low, width, to);
	for (size_t c = 0; c < g->n; c++)
		spare -= to[c];
	/* what one lid for all left over goes to the first under it */
	for (size_t c = 0; c < g->n; c++) {
		if (spare > 0 && to[c] == low && to[c] < g->width[c]) {
			to[c]++;
			spare--;
		}
		g->width[c] = to[c];
	}
}

static void
fit_into(struct grid *g, int width)
{
	while (g->n > 1 && least_total(g, g->n) > width)
		g->n--;
	if (least_total(g, g->n) > width)
		g->width[0] = width;	/* better cut than nothing */
	else
		shrink(g, width);
}

static void
blanks(FILE *to, int n)
{
	for (; n > 0; n--)
		putc(' ', to);
}

/*
 * One cell and what it needs to line up.  Blanks wait until something
 * follows, so no line ends in one.
 */
static void
put(struct grid *g, size_t c, const char *text, const char *color)
{
	FILE *to = g->s->r->to;
	int w = shown_width(text);
	int pad = g->width[c] > w ? g->width[c] - w : 0;
	bool right = is_number(g->s->cols[c]);

	if (right)
		g->pending += pad;
	if (*text != '\0') {
		blanks(to, g->pending);
		g->pending = 0;
		if (color != NULL)
			fputs(color, to);
		fputs(text, to);
		if (color != NULL)
			fputs(PLAIN, to);
	}
	g->pending += GAP + (right ? 0 : pad);
}

static void
end_line(struct grid *g)
{
	putc('\n', g->s->r->to);
	g->pending = 0;
	rn_arena_reset(g->s->scratch);
}

static const char *
cut(const struct grid *g, size_t c, const char *text)
{
	const struct rn_render *r = g->s->r;

	if (r->width == 0 || shown_width(text) <= g->width[c])
		return text;
	return rn_fit(g->s->scratch, text, g->width[c], r->ascii);
}

static const char *
color_of(const struct sheet *s, const struct rn_col *c, const char *text)
{
	if (!s->r->color || c->kind != RN_K_ENUM)
		return NULL;
	for (size_t i = 0; i < RN_LEN(colors); i++)
		if (strcmp(colors[i].word, text) == 0)
			return colors[i].color;
	return NULL;
}

static void
print(struct grid *g)
{
	const struct sheet *s = g->s;

	for (size_t c = 0; c < g->n; c++)
		put(g, c, cut(g, c, heading(s->cols[c])),
		    s->r->color ? BOLD : NULL);
	end_line(g);
	for (size_t i = 0; i < s->rows_n; i++) {
		for (size_t c = 0; c < g->n; c++) {
			const struct rn_col *col = s->cols[c];
			const char *text = value_shown(s, col,
			    sheet_row(s, i));

			put(g, c, cut(g, c, text), color_of(s, col, text));
		}
		end_line(g);
	}
}

void
write_table(const struct sheet *s)
{
	struct grid g = { .s = s, .n = s->n };
	struct rn_arena *own;

	if (s->rows_n == 0) {
		fprintf(s->r->to, "%s\n", s->view->none);
		return;
	}
	own = rn_arena_new();
	if (own == NULL)
		rn_nomem();
	g.width = rn_alloc(own, s->n * sizeof(*g.width));
	measure(&g);
	if (s->r->width > 0)
		fit_into(&g, s->r->width);
	print(&g);
	rn_arena_free(own);
}
