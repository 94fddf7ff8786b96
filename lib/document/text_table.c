/*
 * text_table.c - a table as lines: columns side by side, or, when there are
 * too many for the width, a line for each cell.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "document/block.h"

enum { LEAST = 4 };

static void
measure(const struct text *t, const struct block *b, int *width)
{
	for (size_t c = 0; c < b->cols; c++) {
		width[c] = rn_width(rn_fit(t->a, b->col[c].name, t->width,
		    t->ascii));
		for (size_t r = 0; r < b->n; r++) {
			int w = rn_width(rn_fit(t->a,
			    b->cell[r * b->cols + c], t->width, t->ascii));

			width[c] = w > width[c] ? w : width[c];
		}
	}
}

/* The widest give way; false: there is no room for all of them. */
static bool
squeeze(const struct text *t, const struct block *b, int *width)
{
	int all = INDENT - GAP;

	for (size_t c = 0; c < b->cols; c++)
		all += GAP + width[c];
	for (; all > t->width; all--) {
		size_t widest = 0;

		for (size_t c = 1; c < b->cols; c++)
			if (width[c] > width[widest])
				widest = c;
		if (width[widest] <= LEAST)
			return false;
		width[widest]--;
	}
	return true;
}

static void
put_cell(struct text *t, const char *s, int width, bool right)
{
	const char *p = plain_text(t->a, rn_fit(t->a, s, width, t->ascii),
	    t->ascii);
	int blank = width - rn_width(p);

	text_pad(t, right ? blank : 0);
	out_put(&t->o, p);
	text_pad(t, right ? 0 : blank);
}

static void
put_row(struct text *t, const struct block *b, const char *const *cell,
    const int *width)
{
	text_pad(t, INDENT);
	for (size_t c = 0; c < b->cols; c++) {
		text_pad(t, c > 0 ? GAP : 0);
		put_cell(t, cell == NULL ? b->col[c].name : cell[c], width[c],
		    b->col[c].right);
	}
	text_end_line(t);
}

static void
put_card(struct text *t, const struct block *b, size_t row)
{
	for (size_t c = 0; c < b->cols; c++)
		text_lines(t, rn_sprintf(t->a, "%s: %s", b->col[c].name,
		    b->cell[row * b->cols + c]), c == 0 ? INDENT : 2 * INDENT,
		    3 * INDENT);
}

void
text_table(struct text *t, const struct block *b)
{
	int *width = rn_alloc(t->a, (b->cols + 1) * sizeof(*width));
	bool fits;

	if (b->n == 0) {
		text_lines(t, "none", INDENT, INDENT);
		return;
	}
	measure(t, b, width);
	fits = squeeze(t, b, width);
	if (fits)
		put_row(t, b, NULL, width);
	for (size_t r = 0; r < b->n; r++) {
		if (fits)
			put_row(t, b, b->cell + r * b->cols, width);
		else
			put_card(t, b, r);
	}
}
