/*
 * heat.c - the gaps of a profile as a heat map: industry and level down, places
 * across, a cell the people known and, after +, those within reach.
 *
 * What a cell looks like is glyph_of() and style_of(); without colour the
 * glyph tells as much.
 */
#include <string.h>

#include "base/text.h"
#include "heat.h"
#include "panel.h"

enum { LABEL = 26, CELL = 10, PLACES = 12 };

/* How well a cell is covered, from nobody to as many as are wanted. */
enum heat { COLD, REACHED, SOME, WARM, HEATS };

static const char *const glyph[2][HEATS] = {
	{ "░", "▒", "▓", "█" }, { ".", ":", "+", "#" },
};
static const enum style looks[HEATS] = {
	[COLD] = STYLE_BAD, [REACHED] = STYLE_WEAK, [SOME] = STYLE_MEDIUM,
	[WARM] = STYLE_STRONG
};

static enum heat
heat_of(const struct rn_gap *g)
{
	return g->known >= g->wanted ? WARM : g->known > 0 ? SOME :
	    g->reachable > 0 ? REACHED : COLD;
}

/* Places, or lines, in the order they come. */
struct names {
	const char *v[PLACES];
	size_t n, all;
};

static const char *
or_any(const char *s)
{
	return s == NULL ? "any" : s;
}

static void
add_place(struct names *to, const char *place)
{
	for (size_t i = 0; i < to->n; i++)
		if (strcmp(to->v[i], place) == 0)
			return;
	to->all++;
	if (to->n < PLACES)
		to->v[to->n++] = place;
}

static const char *
line_of(struct app *app, const struct rn_gap *g)
{
	return g->industry == NULL ? or_any(g->level) : g->level == NULL ?
	    g->industry : rn_sprintf(app->arena, "%s, %s", g->industry,
	    g->level);
}

static void
put_cell(struct panels *p, const struct rn_gap *g)
{
	enum heat heat = heat_of(g);
	const char *how = g->reachable > 0 ? rn_sprintf(p->app->arena,
	    "%s %lld+%lld", glyph[p->app->out.ascii][heat],
	    (long long)g->known, (long long)g->reachable) :
	    rn_sprintf(p->app->arena, "%s %lld",
	    glyph[p->app->out.ascii][heat], (long long)g->known);

	panel_style(p, looks[heat]);
	panel_cells(p, how, CELL);
	panel_style(p, STYLE_PLAIN);
}

static void
put_line(struct panels *p, const struct rn_gap *list, size_t n, size_t first,
    const struct names *places)
{
	const char *line = line_of(p->app, &list[first]);

	panel_cells(p, line, LABEL);
	for (size_t k = 0; k < places->n; k++) {
		const struct rn_gap *g = NULL;

		for (size_t i = first; i < n && g == NULL; i++)
			if (strcmp(line_of(p->app, &list[i]), line) == 0 &&
			    strcmp(or_any(list[i].location), places->v[k]) == 0)
				g = &list[i];
		if (g == NULL)
			panel_cells(p, "", CELL);
		else
			put_cell(p, g);
	}
	putc('\n', p->to);
}

/* Is a line of that name above? */
static bool
seen(struct app *app, const struct rn_gap *list, size_t i)
{
	const char *line = line_of(app, &list[i]);

	for (size_t k = 0; k < i; k++)
		if (strcmp(line_of(app, &list[k]), line) == 0)
			return true;
	return false;
}

static void
put_legend(struct panels *p)
{
	const char *const *g = glyph[p->app->out.ascii];

	panel_style(p, STYLE_DIM);
	fprintf(p->to, "%s enough known  %s some known  %s only within reach"
	    "  %s nobody   known+reachable\n", g[WARM], g[SOME], g[REACHED],
	    g[COLD]);
	panel_style(p, STYLE_PLAIN);
}

void
heat_print(struct app *app, const struct rn_gap *list, size_t n)
{
	struct names places = { .n = 0 };
	struct panels p;
	size_t fit;

	panels_open(&p, app);
	fit = (size_t)(p.width - LABEL) / CELL;
	for (size_t i = 0; i < n; i++)
		add_place(&places, or_any(list[i].location));
	if (fit < places.n)
		places.n = fit;
	panels_next(&p);
	putc('\n', p.to);
	panel_style(&p, STYLE_HEAD);
	panel_cells(&p, "", LABEL);
	for (size_t k = 0; k < places.n; k++)
		panel_cells(&p, rn_fit(app->arena, places.v[k], CELL - 1,
		    app->out.ascii), CELL);
	panel_style(&p, STYLE_PLAIN);
	putc('\n', p.to);
	for (size_t i = 0; i < n; i++)
		if (!seen(app, list, i))
			put_line(&p, list, n, i, &places);
	if (places.all > places.n)
		fprintf(p.to, "and %zu more place%s\n", places.all - places.n,
		    places.all - places.n == 1 ? "" : "s");
	put_legend(&p);
	panels_print(&p);
}
