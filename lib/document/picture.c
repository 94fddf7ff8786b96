/*
 * picture.c - charts of characters: a bar, a line of eight heights.
 *
 * They only help the eye: whoever draws one writes its numbers beside it.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "document/block.h"

enum { EIGHTHS = 8, GLYPH = 4 };

/* What a cell of a bar is. */
enum cell {
	CELL_NONE, CELL_FULL,
	CELL_LIKELY,		/* between the low end and the value */
	CELL_POSSIBLE,		/* beyond the value, up to the high end */
	CELL_TARGET, CELLS
};

static const char drawn[2][CELLS][GLYPH] = {
	{ " ", "\xe2\x96\x88", "\xe2\x96\x93", "\xe2\x96\x91",
	    "\xe2\x94\x82" },
	{ " ", "#", "=", "-", "|" },
};

static const char eighth[EIGHTHS][GLYPH] = {
	" ", "\xe2\x96\x8f", "\xe2\x96\x8e", "\xe2\x96\x8d", "\xe2\x96\x8c",
	"\xe2\x96\x8b", "\xe2\x96\x8a", "\xe2\x96\x89",
};

static const char height[2][EIGHTHS][GLYPH] = {
	{ "\xe2\x96\x81", "\xe2\x96\x82", "\xe2\x96\x83", "\xe2\x96\x84",
	    "\xe2\x96\x85", "\xe2\x96\x86", "\xe2\x96\x87", "\xe2\x96\x88" },
	{ "_", ".", ":", "-", "=", "+", "*", "#" },
};

/* Few is not none. */
static int
scaled(double v, double most, int cells)
{
	int n = v > 0 && most > 0 ? (int)lround(v / most * cells) : 0;

	return v > 0 && n == 0 ? 1 : n;
}

char *
bar_cells(struct rn_arena *a, const struct rn_doc_bar *bar, double most,
    int cells, bool ascii)
{
	bool interval = !isnan(bar->low);
	int full = scaled(interval ? bar->low : bar->value, most, cells);
	int value = scaled(bar->value, most, cells);
	int high = interval ? scaled(bar->high, most, cells) : value;
	int target = isnan(bar->target) ? -1 :
	    scaled(bar->target, most, cells) - 1;
	int parts = !interval && bar->value > 0 ?
	    scaled(bar->value, most, cells * EIGHTHS) : 0;
	struct out o;

	out_open(&o, a);
	for (int i = 0; i < cells; i++) {
		enum cell is = i < full ? CELL_FULL : i < value ? CELL_LIKELY :
		    i < high ? CELL_POSSIBLE : CELL_NONE;

		if (i == (target < 0 && !isnan(bar->target) ? 0 : target))
			out_put(&o, drawn[ascii][CELL_TARGET]);
		else if (interval || ascii || is == CELL_LIKELY)
			out_put(&o, drawn[ascii][is]);
		else if (parts >= (i + 1) * EIGHTHS)
			out_put(&o, drawn[0][CELL_FULL]);
		else
			out_put(&o, parts > i * EIGHTHS ?
			    eighth[parts - i * EIGHTHS] : " ");
	}
	return o.p;
}

/* Of the points from..to: what a cell shows, the last that is there. */
static double
value_of(const double *value, size_t from, size_t to)
{
	while (to > from)
		if (!isnan(value[--to]))
			return value[to];
	return NAN;
}

char *
spark_cells(struct rn_arena *a, const struct block *b, const double *value,
    int cells, bool ascii)
{
	size_t n = b->points < (size_t)cells ? b->points : (size_t)cells;
	double most = b->chart.share ? 1 : 0;
	struct out o;

	for (size_t k = 0; k < b->points; k++)
		most = value[k] > most ? value[k] : most;
	out_open(&o, a);
	for (size_t i = 0; i < n; i++) {
		double v = value_of(value, i * b->points / n,
		    (i + 1) * b->points / n);

		out_put(&o, isnan(v) ? " " : height[ascii][most > 0 ?
		    (int)lround(v / most * (EIGHTHS - 1)) : 0]);
	}
	return o.p;
}
