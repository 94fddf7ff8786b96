/*
 * svg_legend.c - the words beside a picture: what it is of, what its signs
 * mean, who opens most, what was left out.
 *
 * Another line is a call in svg_legend(); lines must fit LEGEND of
 * picture/layout.c.
 */
#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "render/svg.h"

enum { SIZE = 12, LINE = 19, NAMED = 5, CELLS = 24 };

/* Where the next line goes. */
struct pen {
	const struct svg *s;
	double x, y;
};

static const char *const tier_means[RN_TIERS] = {
	[RN_TIER_STRONG] = "would answer today",
	[RN_TIER_MEDIUM] = "would answer within a week",
	[RN_TIER_WEAK] = "needs a re-introduction",
	[RN_TIER_NONE] = "no two-way contact",
};

const char *
svg_heading(const struct svg *s)
{
	return rn_sprintf(s->scratch, "The network of %s", s->p->me);
}

static void
line(struct pen *at, const char *class, double indent, const char *text)
{
	svg_write(at->s, class, at->x + indent, at->y, -1, SIZE, text);
	at->y += LINE;
}

static void
heading(struct pen *at, const char *text)
{
	at->y += 10;
	line(at, "bold", 0, text);
}

static void
circle(const struct pen *at, const char *class, double r)
{
	fprintf(at->s->to, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\""
	    " r=\"%.1f\"/>\n", class, at->x + 13, at->y - 4, r);
}

static const char *
count(const struct pen *at, int64_t n, const char *one, const char *many)
{
	return rn_sprintf(at->s->scratch, "%lld %s", (long long)n,
	    n == 1 ? one : many);
}

static void
put_tiers(struct pen *at)
{
	const struct rn_picture *p = at->s->p;

	heading(at, "Rings: how well you know them");
	for (int t = 0; t < RN_TIERS; t++) {
		circle(at, rn_sprintf(at->s->scratch, "p %s",
		    rn_tier_name[t]), 5);
		line(at, "", 30, rn_sprintf(at->s->scratch, "%s: %s",
		    rn_tier_name[t], tier_means[t]));
	}
	for (size_t i = 0; i < p->people; i++)
		if (p->person[i].dormant) {
			circle(at, "p strong dormant", 5);
			line(at, "", 30, "dashed: silent for long");
			break;
		}
}

static void
put_marked(struct pen *at)
{
	const struct rn_picture *p = at->s->p;
	struct rn_arena *a = at->s->scratch;
	const char *what = p->mark, *of = "";

	if (what == NULL && p->profile == NULL)
		return;
	if (p->marked < p->marked_all)
		of = rn_sprintf(a, " of %lld", (long long)p->marked_all);
	if (p->profile != NULL)
		what = rn_sprintf(a, "%s%s%s", p->profile,
		    p->mark == NULL ? "" : " and ",
		    p->mark == NULL ? "" : p->mark);
	circle(at, "halo", 6);
	line(at, "", 30, rn_fit(a, rn_sprintf(a, "wanted (%lld%s): %s",
	    (long long)p->marked, of, what), 38, false));
}

/* The largest, by the reach they stand for. */
static void
put_connectors(struct pen *at)
{
	const struct rn_picture *p = at->s->p;
	const struct rn_picture_person *best[NAMED];
	size_t n = 0;

	for (size_t i = 0; i < p->people; i++) {
		size_t k = n;

		if (!(p->person[i].reach > 0))
			continue;
		for (; k > 0 && best[k - 1]->reach < p->person[i].reach; k--)
			if (k < NAMED)
				best[k] = best[k - 1];
		if (k < NAMED)
			best[k] = &p->person[i];
		n += n < NAMED;
	}
	if (n == 0)
		return;
	heading(at, "Size: people only they open to you");
	for (size_t i = 0; i < n; i++) {
		at->y += best[i]->r > LINE / 2 ? 2 * best[i]->r - LINE : 0;
		circle(at, rn_sprintf(at->s->scratch, "p %s",
		    rn_tier_name[best[i]->tier]), best[i]->r);
		line(at, "", 30, rn_sprintf(at->s->scratch, "%s: %.1f",
		    rn_fit(at->s->scratch, best[i]->name, CELLS, false),
		    best[i]->reach));
		at->y += 2;
	}
}

static void
put_tie(struct pen *at, const char *class, const char *text)
{
	fprintf(at->s->to, "<path class=\"%s\" d=\"M%.1f %.1fq10 -10 22 0\""
	    "/>\n", class, at->x + 2, at->y - 2);
	line(at, "", 30, text);
}

static void
put_ties(struct pen *at)
{
	const struct rn_picture *p = at->s->p;

	if (p->ties == 0)
		return;
	heading(at, "Curves: who knows whom");
	put_tie(at, "tie", "the darker, the likelier");
	for (size_t i = 0; i < p->ties; i++)
		if (p->tie[i].marked) {
			put_tie(at, "tie marked", "leads to somebody wanted");
			return;
		}
}

static void
put_left_out(struct pen *at)
{
	const struct rn_picture *p = at->s->p;
	int64_t people = p->people_all - (int64_t)p->people;
	int64_t ties = p->ties_all - (int64_t)p->ties;

	if (people > 0 || ties > 0)
		heading(at, "Not drawn");
	if (people > 0)
		line(at, "", 0, count(at, people, "person of less account",
		    "people of less account"));
	if (ties > 0)
		line(at, "", 0, count(at, ties, "tie of theirs, or less likely",
		    "ties of theirs, or less likely"));
	if (people > 0)
		line(at, "dim", 0, "refnet map graph --top N draws more");
	at->y += 10;
	line(at, "dim", 0, "Point at anybody to be told who it is.");
}

void
svg_legend(const struct svg *s)
{
	const struct rn_picture *p = s->p;
	struct pen at = { s, p->legend, p->top + 46 };
	char day[32];

	svg_write(s, "bold", at.x, at.y, -1, 17, rn_fit(s->scratch,
	    svg_heading(s), 30, false));
	at.y += LINE + 3;
	line(&at, "dim", 0, rn_sprintf(s->scratch, "%s, %s",
	    rn_date_day(p->at, day), count(&at, p->people_all, "person",
	    "people")));
	line(&at, "dim", 0, rn_sprintf(s->scratch,
	    "Sectors: who is of one %s", rn_picture_by_name[p->by]));
	put_tiers(&at);
	put_marked(&at);
	put_connectors(&at);
	put_ties(&at);
	put_left_out(&at);
}
