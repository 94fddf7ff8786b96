/*
 * html_chart.c - bars in HTML: a table whose middle column is drawn, so that
 * it is its own text alternative; and histograms.
 */
#include <math.h>

#include "base/base.h"
#include "base/text.h"
#include "document/block.h"

enum { BIN_CELL = 7, BINS = 290 };

void
html_caption(struct html *h, const struct block *b)
{
	if (b->chart.title[0] == '\0' && b->chart.note[0] == '\0')
		return;
	out_put(&h->o, "<figcaption><b>");
	out_html(&h->o, b->chart.title);
	out_put(&h->o, "</b>");
	if (b->chart.note[0] != '\0') {
		out_put(&h->o, " <span>");
		out_html(&h->o, b->chart.note);
		out_put(&h->o, "</span>");
	}
	out_put(&h->o, "</figcaption>\n");
}

/* " x="12.5%"" */
static void
put_percent(struct html *h, const char *name, double v, double most)
{
	out_format(&h->o, " %s=\"%s%%\"", name, number(h->a, most > 0 ?
	    v / most * 100 : 0, 2));
}

static void
put_upright(struct html *h, const char *class, double x, double most)
{
	out_format(&h->o, "<line class=\"%s\" y1=\"0\" y2=\"18\"", class);
	put_percent(h, "x1", x, most);
	put_percent(h, "x2", x, most);
	out_put(&h->o, "/>");
}

static void
put_interval(struct html *h, const struct rn_doc_bar *bar, double most)
{
	static const char *const layer[] = { "halo", "range" };

	for (size_t i = 0; i < RN_LEN(layer); i++) {
		const struct { double x1, x2; int y1, y2; } line[] = {
			{ bar->low, bar->high, 9, 9 },
			{ bar->low, bar->low, 5, 13 },
			{ bar->high, bar->high, 5, 13 },
		};

		for (size_t k = 0; k < RN_LEN(line); k++) {
			out_format(&h->o, "<line class=\"%s\"", layer[i]);
			put_percent(h, "x1", line[k].x1, most);
			put_percent(h, "x2", line[k].x2, most);
			out_format(&h->o, " y1=\"%d\" y2=\"%d\"/>",
			    line[k].y1, line[k].y2);
		}
	}
}

/* What is drawn, in words: for who does not see it. */
static void
put_words(struct html *h, const struct block *b, size_t i)
{
	const struct rn_doc_bar *bar = &b->bar[i];

	out_put(&h->o, "<title>");
	out_html(&h->o, bar->label);
	out_put(&h->o, ": ");
	out_html(&h->o, bar_says(h->a, b, i));
	out_put(&h->o, "</title><desc>");
	out_format(&h->o, "A bar of %s", shown(h->a, &b->chart, bar->value));
	if (!isnan(bar->low))
		out_format(&h->o, "; 95 %% from %s to %s", shown(h->a,
		    &b->chart, bar->low), shown(h->a, &b->chart, bar->high));
	if (!isnan(bar->target))
		out_format(&h->o, "; aim %s", shown(h->a, &b->chart,
		    bar->target));
	out_put(&h->o, "</desc>");
}

static void
put_bar(struct html *h, const struct block *b, size_t i, double most)
{
	const struct rn_doc_bar *bar = &b->bar[i];

	out_put(&h->o, "<svg xmlns=\"http://www.w3.org/2000/svg\""
	    " role=\"img\" class=\"bar\" width=\"100%\" height=\"18\">");
	put_words(h, b, i);
	out_put(&h->o, "<rect class=\"track\" y=\"2\" width=\"100%\""
	    " height=\"14\"/>");
	if (bar->value > 0) {
		out_put(&h->o, "<rect class=\"full\" y=\"2\" height=\"14\"");
		put_percent(h, "width", bar->value, most);
		out_put(&h->o, "/>");
	}
	if (!isnan(bar->low))
		put_interval(h, bar, most);
	if (!isnan(bar->target)) {
		put_upright(h, "beside", bar->target, most);
		put_upright(h, "aim", bar->target, most);
	}
	out_put(&h->o, "</svg>");
}

/* Signs that are used, and what they mean. */
static void
put_key(struct html *h, const struct block *b)
{
	static const char begin[] = "<span><svg class=\"sign\" width=\"26\""
	    " height=\"18\" aria-hidden=\"true\">";

	if (!bars_have_low(b) && !bars_have_target(b))
		return;
	out_put(&h->o, "<p class=\"key\">");
	if (bars_have_low(b))
		out_format(&h->o, "%s<line class=\"range\" x1=\"2\" x2=\"24\""
		    " y1=\"9\" y2=\"9\"/><line class=\"range\" x1=\"2\""
		    " x2=\"2\" y1=\"5\" y2=\"13\"/><line class=\"range\""
		    " x1=\"24\" x2=\"24\" y1=\"5\" y2=\"13\"/></svg>"
		    " where it may be (95 %%)</span> ", begin);
	if (bars_have_target(b))
		out_format(&h->o, "%s<line class=\"aim\" x1=\"13\" x2=\"13\""
		    " y1=\"0\" y2=\"18\"/></svg> aim</span>", begin);
	out_put(&h->o, "</p>\n");
}

void
html_bars(struct html *h, const struct block *b)
{
	double most = bars_most(b);

	out_put(&h->o, "<figure class=\"bars\">\n");
	html_caption(h, b);
	out_put(&h->o, b->n == 0 ? "<p>none</p>\n" : "<table>\n<tbody>\n");
	for (size_t i = 0; i < b->n; i++) {
		out_put(&h->o, "<tr><th scope=\"row\">");
		out_html(&h->o, b->bar[i].label);
		out_put(&h->o, "</th><td class=\"draw\">");
		put_bar(h, b, i, most);
		out_put(&h->o, "</td><td class=\"says\">");
		out_html(&h->o, bar_says(h->a, b, i));
		out_put(&h->o, "</td></tr>\n");
	}
	out_put(&h->o, b->n == 0 ? "" : "</tbody></table>\n");
	put_key(h, b);
	out_put(&h->o, "</figure>\n");
}

/* Upright where all labels fit side by side on a narrow page. */
void
html_histogram(struct html *h, const struct block *b)
{
	struct block upright = *b;
	struct rn_doc_series one = { .name = "" };
	double *value = rn_alloc(h->a, (b->n + 1) * sizeof(*value));
	int cells = 0;

	upright.point = rn_alloc(h->a, (b->n + 1) * sizeof(*upright.point));
	for (size_t i = 0; i < b->n; i++) {
		int w = rn_width(b->bar[i].label);

		cells = w > cells ? w : cells;
		upright.point[i] = b->bar[i].label;
		value[i] = b->bar[i].value;
	}
	if (b->n == 0 || (b->n <= BINS / BIN_CELL &&
	    (int)b->n * (cells + 1) * BIN_CELL > BINS)) {
		html_bars(h, b);
		return;
	}
	one.value = value;
	upright.series = &one;
	upright.series_kind = RN_DOC_STACKED;
	upright.points = b->n;
	upright.n = 1;
	html_series(h, &upright);
}
