/*
 * dot.c - a picture for Graphviz.
 *
 * Places are pinned and the engine is named, so that any tool of Graphviz
 * draws what svg.c draws; take `pos` and `layout` out and it lays out anew.
 * Colours are fixed: Graphviz knows no dark paper.
 */
#include <math.h>

#include "base/base.h"
#include "base/text.h"
#include "render/picture.h"

static const struct { const char *fill, *edge; } color[RN_TIERS] = {
	[RN_TIER_STRONG] = { "#12457d", "#12457d" },
	[RN_TIER_MEDIUM] = { "#3f83c6", "#3f83c6" },
	[RN_TIER_WEAK] = { "#94bde3", "#94bde3" },
	[RN_TIER_NONE] = { "#ffffff", "#8493a5" },
};
#define MARK "#cf4a12"

/* Pixels to inches, as Graphviz has sizes. */
#define INCH 72.0

/* A quoted string: Graphviz reads backslashes and entities in it. */
static void
put_text(FILE *to, struct rn_arena *a, const char *text)
{
	putc('"', to);
	for (const char *c = rn_clean(a, text); *c != '\0'; c++)
		switch (*c) {
		case '"':
			fputs("\\\"", to);
			break;
		case '\\':
			fputs("\\\\", to);
			break;
		case '&':
			fputs("&amp;", to);
			break;
		default:
			putc(*c, to);
		}
	putc('"', to);
}

const char *
rn_picture_said(struct rn_arena *a, const struct rn_picture_person *who)
{
	const char *s = who->name;

	if (who->title != NULL)
		s = rn_sprintf(a, "%s, %s", s, who->title);
	if (who->org != NULL)
		s = rn_sprintf(a, "%s, %s", s, who->org);
	s = rn_sprintf(a, "%s \342\200\223 %s%s", s, rn_tier_name[who->tier],
	    who->dormant ? ", dormant" : "");
	if (!isnan(who->p7))
		s = rn_sprintf(a, "%s, answers within a week: %ld %%", s,
		    lround(who->p7 * 100));
	if (who->reach >= .05)
		s = rn_sprintf(a, "%s, opens %.1f", s, who->reach);
	if (!isnan(who->fit))
		s = rn_sprintf(a, "%s, fits %ld %%", s,
		    lround(who->fit * 100));
	return s;
}

static void
put_person(FILE *to, struct rn_arena *a, const struct rn_picture_person *who)
{
	fprintf(to, "\tp%lld [pos=\"%.1f,%.1f!\", width=%.3f, fillcolor=\"%s\""
	    ", color=\"%s\"", (long long)who->id, who->x, 0.0 - who->y,
	    2 * who->r / INCH, color[who->tier].fill,
	    who->marked ? MARK : color[who->tier].edge);
	if (who->marked)
		fputs(", penwidth=2", to);
	if (who->dormant)
		fputs(", style=\"filled,dashed\"", to);
	if (who->label.text != NULL) {
		fputs(", xlabel=", to);
		put_text(to, a, who->label.text);
	}
	fputs(", tooltip=", to);
	put_text(to, a, rn_picture_said(a, who));
	fputs("];\n", to);
	rn_arena_reset(a);
}

/* Names of sectors, as nodes without a shape. */
static void
put_sectors(FILE *to, struct rn_arena *a, const struct rn_picture *p)
{
	for (size_t i = 0; i < p->sectors; i++) {
		const struct rn_picture_label *l = &p->sector[i].label;

		fprintf(to, "\ts%zu [pos=\"%.1f,%.1f!\", shape=plain"
		    ", fixedsize=false, style=\"\", fontsize=12, label=", i,
		    l->x - l->anchor * l->width / 2, 0.0 - l->y);
		put_text(to, a, l->text);
		fputs("];\n", to);
	}
}

static void
put_tie(FILE *to, const struct rn_picture *p, const struct rn_picture_tie *t)
{
	fprintf(to, "\tp%lld -- p%lld [class=\"%s\", weight=%ld, color=\"%s%02x"
	    "\", tooltip=\"%s, %ld %%\"];\n", (long long)p->person[t->a].id,
	    (long long)p->person[t->b].id, rn_tie_class_name[t->kind],
	    lround(t->p * 100), t->marked ? MARK : "#5b6f86",
	    (unsigned)(40 + 120 * t->p), rn_tie_class_name[t->kind],
	    lround(t->p * 100));
}

void
rn_picture_dot(FILE *to, const struct rn_picture *p)
{
	struct rn_arena *a = rn_arena_new();

	if (a == NULL)
		rn_nomem();
	fputs("graph refnet {\n"
	    "\tlayout=neato; inputscale=72; splines=curved; bgcolor=white;\n"
	    "\tforcelabels=false; outputorder=edgesfirst;\n"
	    "\tnode [shape=circle, style=filled, fixedsize=true, label=\"\""
	    ", fontname=\"sans-serif\", fontsize=11];\n", to);
	fputs("\tme [pos=\"0,0!\", width=0.47, fillcolor=\"#1c2733\""
	    ", fontcolor=white, label=\"me\", tooltip=", to);
	put_text(to, a, p->me);
	fputs("];\n", to);
	for (size_t i = 0; i < p->people; i++)
		put_person(to, a, &p->person[i]);
	put_sectors(to, a, p);
	for (size_t i = 0; i < p->ties; i++)
		put_tie(to, p, &p->tie[i]);
	fputs("}\n", to);
	rn_arena_free(a);
}
