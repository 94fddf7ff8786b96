/*
 * html_series.c - lines and columns in SVG.
 *
 * The drawing is as wide as the page is: places across are percentages, down
 * they are pixels, and letters keep their size.  Paths know no percentages,
 * so those of lines are in a picture of their own, 1000 wide, that is
 * stretched; strokes are not (vector-effect).
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "document/block.h"

enum {
	TOP = 12, TALL = 168,		/* of the plot */
	BELOW = 26,			/* for names of points */
	LABEL = 17,			/* from one name of a series to the next */
	SHORT = 62, LONG = 140,		/* their width, on narrow and wide pages */
	POINT = 10,			/* cells of the name of a point */
	NARROW = 34, WIDE = 70,		/* cells for all names of points */
	MARKED = 24,			/* points that are marked one by one */
	NUMBERS = 36,			/* rows that are printed, too */
	COLORS = 6, MARKS = 4
};

/* Where the plot begins and how wide it is, in per cent; and the names. */
#define LEFT 9
#define ACROSS 65
#define NAMES 76.5

struct plot {
	struct html *h;
	const struct block *b;
	double end;		/* of the axis */
	int steps, tall;
	bool alone;		/* one series that has no name */
};

static const char *const mark[MARKS] = {
	"<circle r=\"4\"/>",
	"<rect x=\"-3.6\" y=\"-3.6\" width=\"7.2\" height=\"7.2\"/>",
	"<path d=\"M0-5L5 0 0 5-5 0z\"/>",
	"<path d=\"M0-4.8L4.8 3.6H-4.8z\"/>",
};

static double
across(const struct plot *p, size_t point)
{
	size_t n = p->b->points;

	if (p->b->series_kind == RN_DOC_STACKED || n < 2)
		return ((double)point + .5) * 100 / (double)n;
	return (double)point * 100 / (double)(n - 1);
}

static double
down(const struct plot *p, double v)
{
	return p->tall - v / p->end * p->tall;
}

static const char *
num(const struct plot *p, double v)
{
	return number(p->h->a, v, 2);
}

/* A picture in the place of the plot; its own places are 0 to 100 %. */
static void
begin_plot(const struct plot *p, const char *more)
{
	out_format(&p->h->o, "<svg x=\"%d%%\" y=\"%d\" width=\"%d%%\""
	    " height=\"%d\" overflow=\"visible\"%s>\n", p->alone ? LEFT - 3 :
	    LEFT, TOP, p->alone ? 100 - LEFT : ACROSS, p->tall, more);
}

/* Its own, so that it is drawn around one place. */
static void
put_mark(const struct plot *p, size_t series, double x, double y)
{
	out_format(&p->h->o, "<svg x=\"%s%%\" y=\"%s\" overflow=\"visible\">"
	    "<g class=\"mark l%zu\">%s</g></svg>\n", num(p, x), num(p, y),
	    series % COLORS, mark[series % MARKS]);
}

static void
put_axis(const struct plot *p)
{
	struct out *o = &p->h->o;

	begin_plot(p, "");
	for (int i = 0; i <= p->steps; i++)
		out_format(o, "<line class=\"%s\" x1=\"0\" x2=\"100%%\""
		    " y1=\"%s\" y2=\"%s\"/>\n", i == 0 ? "base" : "grid",
		    num(p, down(p, p->end * i / p->steps)),
		    num(p, down(p, p->end * i / p->steps)));
	out_put(o, "</svg>\n");
	for (int i = 0; i <= p->steps; i++)
		out_format(o, "<text class=\"axis\" x=\"%s%%\" y=\"%s\""
		    " text-anchor=\"end\">%s</text>\n", num(p, (p->alone ?
		    LEFT - 3 : LEFT) - 1.5), num(p, TOP + 4 +
		    down(p, p->end * i / p->steps)), tick(p->h->a,
		    &p->b->chart, p->end * i / p->steps));
}

/* How many points from one name to the next, for names of so many cells. */
static size_t
stride(size_t points, int cells, int room)
{
	size_t fit = (size_t)(room / (cells + 2) < 1 ? 1 :
	    room / (cells + 2));

	return (points + fit - 1) / fit;
}

/* Those that fit a narrow page always, more of them when there is room. */
static void
put_points(const struct plot *p)
{
	const struct block *b = p->b;
	size_t narrow, wide;
	int cells = 1;

	for (size_t k = 0; k < b->points; k++) {
		int w = rn_width(rn_fit(p->h->a, b->point[k], POINT, false));

		cells = w > cells ? w : cells;
	}
	wide = stride(b->points, cells, p->alone ? WIDE + 20 : WIDE);
	narrow = stride(b->points, cells, p->alone ? NARROW + 12 : NARROW);
	narrow = (narrow + wide - 1) / wide * wide;
	begin_plot(p, "");
	for (size_t k = 0; k < b->points; k += wide) {
		out_format(&p->h->o, "<text class=\"axis%s\" x=\"%s%%\""
		    " y=\"%d\" text-anchor=\"middle\">", k % narrow == 0 ? "" :
		    " more", num(p, across(p, k)), p->tall + 18);
		out_html(&p->h->o, rn_fit(p->h->a, b->point[k], POINT,
		    false));
		out_put(&p->h->o, "</text>\n");
	}
	out_put(&p->h->o, "</svg>\n");
}

/* --- lines -------------------------------------------------------------- */

static bool
has(const struct plot *p, size_t series, size_t point)
{
	return point < p->b->points &&
	    !isnan(p->b->series[series].value[point]);
}

static void
put_line(const struct plot *p, size_t i)
{
	struct out *o = &p->h->o;
	bool on = false;

	out_format(o, "<path class=\"line l%zu\""
	    " vector-effect=\"non-scaling-stroke\" d=\"", i % COLORS);
	for (size_t k = 0; k < p->b->points; k++) {
		if (has(p, i, k))
			out_format(o, "%s%s %s", on ? "L" : "M", num(p,
			    across(p, k) * 10), num(p, down(p,
			    p->b->series[i].value[k])));
		on = has(p, i, k);
	}
	out_put(o, "\"/>\n");
}

/* Of few points each, of many the last, and those without neighbours. */
static void
put_marks(const struct plot *p, size_t i)
{
	for (size_t k = 0; k < p->b->points; k++) {
		bool lonely = !has(p, i, k + 1) && (k == 0 ||
		    !has(p, i, k - 1));

		if (has(p, i, k) && (p->b->points <= MARKED || lonely ||
		    k == last_of(p->b, i)))
			put_mark(p, i, across(p, k), down(p,
			    p->b->series[i].value[k]));
	}
}

static void
put_lines(const struct plot *p)
{
	begin_plot(p, rn_sprintf(p->h->a, " viewBox=\"0 0 1000 %d\""
	    " preserveAspectRatio=\"none\"", p->tall));
	for (size_t i = 0; i < p->b->n; i++)
		if (last_of(p->b, i) < p->b->points)
			put_line(p, i);
	out_put(&p->h->o, "</svg>\n");
	begin_plot(p, "");
	for (size_t i = 0; i < p->b->n; i++)
		put_marks(p, i);
	out_put(&p->h->o, "</svg>\n");
}

/* --- columns ------------------------------------------------------------ */

static void
put_columns(const struct plot *p)
{
	const struct block *b = p->b;
	double each = 100 / (double)b->points;
	double wide = each * (b->points > 100 ? 1 : .72);

	begin_plot(p, "");
	for (size_t k = 0; k < b->points; k++) {
		double below = 0;

		for (size_t i = 0; i < b->n; i++) {
			double v = b->series[i].value[k];

			if (!(v > 0))
				continue;
			out_format(&p->h->o, "<rect class=\"%s %s%zu\""
			    " x=\"%s%%\" y=\"%s\" width=\"%s%%\""
			    " height=\"%s\"/>\n", b->points > 100 ? "thin" :
			    "column", p->alone ? "only c" : "c", i % COLORS,
			    num(p, across(p, k) - wide / 2), num(p, down(p,
			    below + v)), num(p, wide), num(p, v / p->end *
			    p->tall));
			below += v;
		}
		if (b->points <= MARKED && !isnan(total_of(b, k)))
			out_format(&p->h->o, "<text class=\"top%s\""
			    " x=\"%s%%\" y=\"%s\" text-anchor=\"middle\">%s"
			    "</text>\n", b->points > 8 ? " more" : "", num(p,
			    across(p, k)), num(p, down(p, below) - 5),
			    shown(p->h->a, &b->chart, total_of(b, k)));
	}
	out_put(&p->h->o, "</svg>\n");
}

/* --- names -------------------------------------------------------------- */

struct name {
	size_t series;
	double y;
};

/* The places for names: beside where each ends, in order, not too near. */
static void
place_names(const struct plot *p, struct name *v)
{
	const struct block *b = p->b;
	double below = 0, low = p->tall;

	for (size_t i = 0; i < b->n; i++) {
		size_t last = last_of(b, i), k;
		double at = last == b->points ? 0 : b->series[i].value[last];
		struct name one = { i, 0 };

		if (b->series_kind == RN_DOC_STACKED) {
			at = has(p, i, b->points - 1) ? at : 0;
			one.y = down(p, below + at / 2);
			below += at;
		} else {
			one.y = down(p, at);
		}
		for (k = i; k > 0 && v[k - 1].y < one.y; k--)
			v[k] = v[k - 1];	/* the lowest first */
		v[k] = one;
	}
	for (size_t i = 0; i < b->n; i++, low -= LABEL) {
		v[i].y = v[i].y < low ? v[i].y : low;
		low = v[i].y;
	}
	for (size_t i = b->n; i > 0; i--) {
		double least = (double)(b->n - i) * LABEL;

		v[i - 1].y = v[i - 1].y > least ? v[i - 1].y : least;
	}
}

/* How wide letters of 12 pixels are thought to be; rather too wide. */
static double
pixels(const char *s)
{
	double sum = 0;
	size_t n = strlen(s), got;
	int cells;

	for (; n > 0; s += got, n -= got) {
		got = rn_grapheme(s, n, &cells);
		if (strchr("WM@%", *s) != NULL)
			sum += 11.5;
		else if (*s >= 'A' && *s <= 'Z')
			sum += 8.5;
		else
			sum += cells * (strchr("iljft.,: ", *s) != NULL ?
			    4.5 : 6.9);
	}
	return sum;
}

/* As much of it as there is room for. */
static const char *
fitted(const struct plot *p, const char *s, int room)
{
	int cells = room / 4;
	const char *out;

	do
		out = rn_fit(p->h->a, s, cells--, false);
	while (cells > 0 && pixels(out) > room);
	return out;
}

static void
put_name(const struct plot *p, const struct name *n, int room,
    const char *only)
{
	struct out *o = &p->h->o;
	const char *name = p->b->series[n->series].name;

	out_format(o, "<text class=\"name%s\" x=\"%s%%\" dx=\"%d\""
	    " y=\"%s\">", only, num(p, NAMES), p->b->series_kind ==
	    RN_DOC_STACKED ? 16 : 24, num(p, n->y + TOP + 4));
	out_html(o, fitted(p, name, room));
	out_put(o, "</text>\n");
}

/* What is drawn stands before its name. */
static void
put_sign(const struct plot *p, const struct name *n)
{
	struct out *o = &p->h->o;

	out_format(o, "<svg x=\"%s%%\" y=\"%s\" overflow=\"visible\">",
	    num(p, NAMES), num(p, n->y + TOP));
	if (p->b->series_kind == RN_DOC_STACKED)
		out_format(o, "<rect class=\"column c%zu\" y=\"-5\""
		    " width=\"10\" height=\"10\"/>", n->series % COLORS);
	else
		out_format(o, "<path class=\"line l%zu\" d=\"M0 0H20\"/>"
		    "<g class=\"mark l%zu\" transform=\"translate(10 0)\">%s"
		    "</g>", n->series % COLORS, n->series % COLORS,
		    mark[n->series % MARKS]);
	out_put(o, "</svg>\n");
}

static void
put_names(const struct plot *p)
{
	struct name *v = rn_alloc(p->h->a, (p->b->n + 1) * sizeof(*v));

	place_names(p, v);
	for (size_t i = 0; i < p->b->n; i++) {
		const char *name = p->b->series[v[i].series].name;
		bool cut = pixels(rn_clean(p->h->a, name)) > SHORT;

		put_sign(p, &v[i]);
		put_name(p, &v[i], SHORT, cut ? " less" : "");
		if (cut)
			put_name(p, &v[i], LONG, " more");
	}
}

/* --- the numbers, and all of it ----------------------------------------- */

void
html_numbers(struct html *h, const struct block *b)
{
	struct out *o = &h->o;

	out_format(o, "<details%s><summary>Numbers</summary>\n"
	    "<div class=\"wide\" role=\"group\" tabindex=\"0\"><table>\n"
	    "<thead><tr><td></td>",
	    b->points > NUMBERS ? " class=\"long\"" : "");
	for (size_t i = 0; i < b->n; i++) {
		out_put(o, "<th scope=\"col\" class=\"n\">");
		out_html(o, b->series[i].name[0] != '\0' ?
		    b->series[i].name : "how many");
		out_put(o, "</th>");
	}
	out_put(o, "</tr></thead>\n<tbody>\n");
	for (size_t k = 0; k < b->points; k++) {
		out_put(o, "<tr><th scope=\"row\">");
		out_html(o, b->point[k]);
		out_put(o, "</th>");
		for (size_t i = 0; i < b->n; i++)
			out_format(o, "<td class=\"n\">%s</td>", shown(h->a,
			    &b->chart, b->series[i].value[k]));
		out_put(o, "</tr>\n");
	}
	out_put(o, "</tbody></table></div></details>\n");
}

static void
put_words(const struct plot *p)
{
	const struct block *b = p->b;
	struct out *o = &p->h->o;

	out_format(o, "<title id=\"t%u\">", p->h->charts);
	out_html(o, b->chart.title[0] != '\0' ? b->chart.title : "Chart");
	out_format(o, "</title><desc id=\"d%u\">", p->h->charts);
	for (size_t i = 0; i < b->n; i++) {
		size_t from = first_of(b, i), to = last_of(b, i);

		out_html(o, b->series[i].name);
		out_put(o, b->series[i].name[0] != '\0' ? ": " : "");
		if (from < b->points) {
			out_format(o, "%s (", shown(p->h->a, &b->chart,
			    b->series[i].value[from]));
			out_html(o, b->point[from]);
			out_format(o, ") to %s (", shown(p->h->a, &b->chart,
			    b->series[i].value[to]));
			out_html(o, b->point[to]);
			out_put(o, "). ");
		} else {
			out_put(o, "none. ");
		}
	}
	out_put(o, "The numbers are in the table below.</desc>\n");
}

void
html_series(struct html *h, const struct block *b)
{
	struct plot p = { .h = h, .b = b, .tall = TALL };

	out_put(&h->o, "<figure>\n");
	html_caption(h, b);
	if (b->n == 0 || b->points == 0) {
		out_put(&h->o, "<p>none</p>\n</figure>\n");
		return;
	}
	p.alone = b->n == 1 && b->series[0].name[0] == '\0';
	if (p.tall < (int)b->n * LABEL)
		p.tall = (int)b->n * LABEL;
	p.end = axis_end(&b->chart, series_most(b), &p.steps);
	h->charts++;
	out_format(&h->o, "<svg xmlns=\"http://www.w3.org/2000/svg\""
	    " role=\"img\" aria-labelledby=\"t%u\" aria-describedby=\"d%u\""
	    " width=\"100%%\" height=\"%d\">\n", h->charts, h->charts,
	    TOP + p.tall + BELOW);
	put_words(&p);
	put_axis(&p);
	if (b->series_kind == RN_DOC_STACKED)
		put_columns(&p);
	else
		put_lines(&p);
	put_points(&p);
	if (!p.alone)
		put_names(&p);
	out_put(&h->o, "</svg>\n");
	html_numbers(h, b);
	out_put(&h->o, "</figure>\n");
}
