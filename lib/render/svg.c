/*
 * svg.c - a picture as SVG.
 *
 * From the back to the front: rings, sectors, ties, people, names.  How it
 * looks is the style sheet, on light and on dark; what the legend says is
 * svg_legend.c.
 */
#include <math.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "render/svg.h"

static const char style[] =
    "svg{font-family:system-ui,-apple-system,'Segoe UI','Helvetica Neue',"
    "Arial,'DejaVu Sans',sans-serif}\n"
    ".paper{fill:#fcfcfa}\n"
    ".ring{fill:#1b4f8a;fill-opacity:.035;stroke:#1b4f8a;"
    "stroke-opacity:.16}\n"
    ".edge{stroke:#1b4f8a;stroke-opacity:.13;fill:none}\n"
    ".arc{fill:none;stroke:#8493a5;stroke-width:3;stroke-opacity:.75}\n"
    ".arc.rest{stroke-opacity:.3}\n"
    ".lead{fill:none;stroke:#8493a5;stroke-width:.8;stroke-opacity:.7}\n"
    ".lead.near{stroke:#46535f;stroke-opacity:1}\n"
    ".tie{fill:none;stroke:#5b6f86;stroke-width:.9}\n"
    ".tie.marked{stroke:#cf4a12;stroke-width:1.2}\n"
    ".tie:hover{stroke-width:3;stroke-opacity:1}\n"
    ".p{stroke:#fcfcfa;stroke-width:1.2}\n"
    ".strong{fill:#12457d}\n.medium{fill:#3f83c6}\n.weak{fill:#94bde3}\n"
    ".none{fill:#fcfcfa;stroke:#8493a5}\n"
    ".dormant{stroke:#12457d;stroke-dasharray:2 1.6;fill-opacity:.35}\n"
    ".halo{fill:none;stroke:#cf4a12;stroke-width:2.2}\n"
    ".me{fill:#1c2733}\n.met{fill:#fcfcfa;font-weight:600}\n"
    "text{fill:#1c2733}\n"
    ".name,.ringname{paint-order:stroke;stroke:#fcfcfa;stroke-width:3px;"
    "stroke-linejoin:round;stroke-opacity:.85}\n"
    ".ringname{fill:#4d6a8c;letter-spacing:.02em}\n"
    ".marked.name{fill:#a5380a;font-weight:600}\n"
    ".sector{fill:#46535f;font-weight:600}\n"
    ".sector.rest{font-weight:400;font-style:italic}\n"
    ".dim{fill:#5d6b78}\n.bold{font-weight:600}\n"
    "@media (prefers-color-scheme:dark){\n"
    ".paper{fill:#12171e}\n"
    ".ring{fill:#8ebcf0;fill-opacity:.035;stroke:#8ebcf0}\n"
    ".edge{stroke:#8ebcf0}\n"
    ".lead.near{stroke:#b9c4cf}\n"
    ".tie{stroke:#93a7bd}\n.tie.marked{stroke:#ff8d55}\n"
    ".p{stroke:#12171e}\n"
    ".strong{fill:#a9d3ff}\n.medium{fill:#5b9fe0}\n.weak{fill:#33608f}\n"
    ".none{fill:#12171e;stroke:#7c8b9b}\n"
    ".dormant{stroke:#a9d3ff}\n.halo{stroke:#ff8d55}\n"
    ".me{fill:#eef2f6}\n.met{fill:#12171e}\n"
    "text{fill:#e4e9ee}\n"
    ".name,.ringname{stroke:#12171e}\n.ringname{fill:#94b4d6}\n"
    ".marked.name{fill:#ffa87c}\n.sector{fill:#b9c4cf}\n"
    ".dim{fill:#9aa8b5}\n"
    "}\n";

/* Names of tiers as classes. */
static const char *const tier_class[RN_TIERS] = {
	[RN_TIER_STRONG] = "strong", [RN_TIER_MEDIUM] = "medium",
	[RN_TIER_WEAK] = "weak", [RN_TIER_NONE] = "none",
};

/* Clean text, as XML wants it. */
void
svg_text(const struct svg *s, const char *text)
{
	for (const char *c = rn_clean(s->scratch, text); *c != '\0'; c++)
		switch (*c) {
		case '&':
			fputs("&amp;", s->to);
			break;
		case '<':
			fputs("&lt;", s->to);
			break;
		case '>':
			fputs("&gt;", s->to);
			break;
		case '"':
			fputs("&quot;", s->to);
			break;
		default:
			putc(*c, s->to);
		}
}

void
svg_write(const struct svg *s, const char *class, double x, double y,
    int anchor, double size, const char *text)
{
	static const char *const name[] = { "start", "middle", "end" };

	fprintf(s->to, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\""
	    " font-size=\"%.0f\"", class, x, y, size);
	if (anchor >= 0)
		fprintf(s->to, " text-anchor=\"%s\"", name[anchor + 1]);
	putc('>', s->to);
	svg_text(s, text);
	fputs("</text>\n", s->to);
}

static void
put_label(const struct svg *s, const char *class, double size,
    const struct rn_picture_label *l)
{
	if (l->text != NULL)
		svg_write(s, class, l->x, l->y, l->anchor, size, l->text);
}

/* The whole disc of each ring, the largest first: tints add up. */
static void
put_rings(const struct svg *s)
{
	for (int t = RN_TIERS - 1; t >= 0; t--)
		if (s->p->ring[t].drawn > 0)
			fprintf(s->to, "<circle class=\"ring\" r=\"%.1f\"/>\n",
			    s->p->ring[t].outer);
}

/* A line between sectors, an arc along each, and a lead to its name. */
static void
put_sectors(const struct svg *s)
{
	const struct rn_picture *p = s->p;
	double r = p->radius + 6;

	for (size_t i = 0; i < p->sectors; i++) {
		const struct rn_picture_sector *sec = &p->sector[i];
		double mid = (sec->from + sec->to) / 2;
		double x = sec->label.x + (sec->label.anchor > 0 ? 3 : -3);

		if (p->sectors > 1)
			fprintf(s->to, "<path class=\"edge\""
			    " d=\"M%.1f %.1fL%.1f %.1f\"/>\n",
			    40 * cos(sec->from), 40 * sin(sec->from),
			    p->radius * cos(sec->from),
			    p->radius * sin(sec->from));
		fprintf(s->to, "<path class=\"arc%s\" d=\"M%.1f %.1fA%.1f %.1f"
		    " 0 %d 1 %.1f %.1f\"/>\n", sec->rest ? " rest" : "",
		    r * cos(sec->from), r * sin(sec->from), r, r,
		    sec->to - sec->from > 3.14159, r * cos(sec->to),
		    r * sin(sec->to));
		fprintf(s->to, "<path class=\"lead\""
		    " d=\"M%.1f %.1fL%.1f %.1f\"/>\n", (r + 1) * cos(mid),
		    (r + 1) * sin(mid), x, sec->label.y - 4);
	}
}

static void
put_ties(const struct svg *s)
{
	const struct rn_picture *p = s->p;

	for (size_t i = 0; i < p->ties; i++) {
		const struct rn_picture_tie *t = &p->tie[i];
		const struct rn_picture_person *a = &p->person[t->a];
		const struct rn_picture_person *b = &p->person[t->b];

		fprintf(s->to, "<path class=\"tie%s\" stroke-opacity=\"%.2f\""
		    " d=\"M%.1f %.1fQ%.1f %.1f %.1f %.1f\"><title>",
		    t->marked ? " marked" : "", t->marked ?
		    .3 + .6 * t->p : .08 + .34 * t->p, a->x, a->y, t->x, t->y,
		    b->x, b->y);
		svg_text(s, a->name);
		fputs(" \342\200\223 ", s->to);
		svg_text(s, b->name);
		fprintf(s->to, ": %s, %ld %%</title></path>\n",
		    rn_tie_class_name[t->kind], lround(t->p * 100));
	}
}

static void
put_people(const struct svg *s)
{
	const struct rn_picture *p = s->p;

	for (size_t i = 0; i < p->people; i++) {
		const struct rn_picture_person *who = &p->person[i];

		fputs("<g><title>", s->to);
		svg_text(s, rn_picture_said(s->scratch, who));
		fprintf(s->to, "</title><circle class=\"p %s%s\" cx=\"%.1f\""
		    " cy=\"%.1f\" r=\"%.1f\"/>", tier_class[who->tier],
		    who->dormant ? " dormant" : "", who->x, who->y, who->r);
		if (who->marked)
			fprintf(s->to, "<circle class=\"halo\" cx=\"%.1f\""
			    " cy=\"%.1f\" r=\"%.1f\"/>", who->x, who->y,
			    who->r + 2);
		fputs("</g>\n", s->to);
		rn_arena_reset(s->scratch);
	}
}

/* From somebody to a name that is not beside them. */
static void
put_lead(const struct svg *s, const struct rn_picture_person *who)
{
	const struct rn_picture_label *l = &who->label;
	double x = l->x + l->anchor * 2, y = l->y - 4;
	double far = hypot(x - who->x, y - who->y);

	if (l->text == NULL || !l->far || far < who->r)
		return;
	fprintf(s->to, "<path class=\"lead near\" d=\"M%.1f %.1fL%.1f %.1f\"/>\n",
	    who->x + (x - who->x) * who->r / far,
	    who->y + (y - who->y) * who->r / far, x, y);
}

static void
put_names(const struct svg *s)
{
	const struct rn_picture *p = s->p;

	for (size_t i = 0; i < p->people; i++)
		put_lead(s, &p->person[i]);
	for (int t = 0; t < RN_TIERS; t++)
		put_label(s, "ringname", RN_NAME_SIZE, &p->ring[t].label);
	for (size_t i = 0; i < p->sectors; i++)
		put_label(s, p->sector[i].rest ? "sector rest" : "sector",
		    RN_SECTOR_SIZE, &p->sector[i].label);
	for (size_t i = 0; i < p->people; i++)
		put_label(s, p->person[i].marked ? "marked name" : "name",
		    RN_NAME_SIZE, &p->person[i].label);
	fputs("<circle class=\"me\" r=\"17\"/>\n", s->to);
	svg_write(s, "met", 0, 4, 0, 12, "me");
}

void
rn_picture_svg(FILE *to, const struct rn_picture *p)
{
	struct svg s = { to, rn_arena_new(), p };

	if (s.scratch == NULL)
		rn_nomem();
	fprintf(to, "<svg xmlns=\"http://www.w3.org/2000/svg\""
	    " viewBox=\"%.1f %.1f %.1f %.1f\" role=\"img\">\n<title>", p->left,
	    p->top, p->width, p->height);
	svg_text(&s, svg_heading(&s));
	fprintf(to, "</title>\n<style>\n%s</style>\n", style);
	fprintf(to, "<rect class=\"paper\" x=\"%.1f\" y=\"%.1f\""
	    " width=\"%.1f\" height=\"%.1f\"/>\n", p->left, p->top, p->width,
	    p->height);
	put_rings(&s);
	put_sectors(&s);
	put_ties(&s);
	put_people(&s);
	put_names(&s);
	svg_legend(&s);
	fputs("</svg>\n", to);
	rn_arena_free(s.scratch);
}
