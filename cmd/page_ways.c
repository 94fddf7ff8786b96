/*
 * page_ways.c - refnet map: connectors, profiles, overlaps, gaps, and what
 * changed in a week.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "page.h"
#include "refnet/decide.h"
#include "refnet/profile.h"

/* "Connectors: ..., for plants"; where that is too long, without the dots. */
static const char *
for_profile(const struct page *p, const char *title)
{
	struct rn_arena *a = p->app->arena;
	const char *name, *all;

	if (p->q->wanted == NULL)
		return title;
	name = rn_clean(a, p->q->wanted->profile);
	all = rn_sprintf(a, "%s, for %s", title, name);
	return rn_width(all) <= page_title_wide(p) ? all : rn_sprintf(a,
	    "%.*s, for %s", (int)strcspn(title, ":"), title, name);
}

enum rn_status
page_connectors(struct page *p)
{
	struct app *app = p->app;
	struct rn_connector *list;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_connector_list(app->rn, app->arena, p->q, false, &list, &n));
	page_part(p, for_profile(p, "Connectors: who opens most doors"),
	    "opens", "answer");
	if (n == 0)
		page_none(p, "nobody yet");
	for (size_t i = 0; i < n && i < SHOWN; i++) {
		const char *asks = list[i].asks_left == RN_NONE ?
		    rn_tier_name[list[i].tier] : rn_sprintf(app->arena,
		    "%s, %lld %s", rn_tier_name[list[i].tier],
		    (long long)list[i].asks_left, list[i].asks_left == 1 ?
		    "ask" : "asks");

		page_row(p, list[i].name, asks);
		page_end(p, rn_sprintf(app->arena, "%.1f", list[i].reach),
		    rn_sprintf(app->arena, "%.0f %%", list[i].access * 100));
	}
	page_others(p, n, "map connectors");
out:
	return rc;
}

enum rn_status
page_overlaps(struct page *p)
{
	struct app *app = p->app;
	struct rn_overlap *list;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_overlap_list(app->rn, app->arena, p->q, &list, &n));
	page_part(p, for_profile(p, "Overlaps: who knows whom you want"),
	    "fits", "chance");
	if (n == 0)
		page_none(p, "none");
	for (size_t i = 0; i < n && i < SHOWN; i++) {
		page_row(p, list[i].target, rn_sprintf(app->arena, "via %s",
		    list[i].connector));
		page_end(p, rn_sprintf(app->arena, "%.0f %%",
		    list[i].fit * 100), rn_sprintf(app->arena, "%.0f %%",
		    list[i].p * 100));
	}
	page_others(p, n, "map overlaps");
out:
	return rc;
}

enum rn_status
page_gaps(struct page *p)
{
	struct app *app = p->app;
	enum rn_status rc = RN_OK;
	struct rn_gap *list;
	size_t n;

	TRY(rn_gap_list(app->rn, app->arena, p->q, &list, &n, NULL));
	page_part(p, for_profile(p, "Gaps: wanted, and out of reach"), NULL,
	    "wanted");
	if (n == 0)
		page_none(p, "none");
	for (size_t i = 0; i < n && i < SHOWN; i++) {
		const char *part[] = { list[i].industry, list[i].level,
		    list[i].location };
		const char *s = "";

		for (size_t k = 0; k < RN_LEN(part); k++)
			if (part[k] != NULL)
				s = rn_sprintf(app->arena, "%s%s%s", s,
				    *s == '\0' ? "" : ", ", part[k]);
		fputs("  ", p->panels.to);
		panel_cells(&p->panels, *s == '\0' ? "anybody" : s,
		    p->name + (p->more > 0 ? p->more + 1 : 0));
		page_end(p, NULL, rn_sprintf(app->arena, "%lld",
		    (long long)list[i].wanted));
	}
	page_others(p, n, "map gaps");
out:
	return rc;
}

static const struct { const char *mark, *ascii; enum style style; }
    shift[RN_SHIFT_WAYS] = {
	[RN_SHIFT_ROSE] = { "\u25b2", "+", STYLE_STRONG },
	[RN_SHIFT_OPENED] = { "\u25b2", "+", STYLE_STRONG },
	[RN_SHIFT_BETTER] = { "\u25b2", "+", STYLE_STRONG },
	[RN_SHIFT_FELL] = { "\u25bc", "-", STYLE_BAD },
	[RN_SHIFT_WORSE] = { "\u25bc", "-", STYLE_BAD },
	[RN_SHIFT_CLOSED] = { "\u25bc", "-", STYLE_BAD },
};

/* Cells that a change has before who it is of, and after them. */
enum { MARK = 4, BLANK = 1 };

/*
 * What somebody's tier, or the path to them, became, and by what: that matters
 * more than what it was, which goes first where there is no room.
 */
static void
put_shift(struct page *p, const struct rn_shift *x, int name)
{
	const struct panels *s = &p->panels;
	const char *now = x->is == NULL ? "none" : x->is;
	const char *was = x->was == NULL ? "" : rn_sprintf(p->app->arena,
	    ", was %s", rn_clean(p->app->arena, x->was));
	int room = s->width - MARK - name - BLANK;

	if (out_tty(p->app) && x->cause != NULL && rn_width(now) + rn_width(was) + 2 +
	    rn_width(x->cause) > room)
		was = "";
	fputs("  ", s->to);
	panel_style(s, shift[x->change].style);
	fputs(p->app->out.ascii ? shift[x->change].ascii :
	    shift[x->change].mark, s->to);
	panel_style(s, STYLE_PLAIN);
	putc(' ', s->to);
	panel_cells(s, x->name, name);
	putc(' ', s->to);
	rn_clean_write(s->to, now);
	fputs(was, s->to);
	panel_style(s, STYLE_DIM);
	if (x->cause != NULL) {
		fputs(": ", s->to);
		rn_clean_write(s->to, x->cause);
	}
	panel_style(s, STYLE_PLAIN);
	putc('\n', s->to);
}

/* No wider than the widest of those shown. */
static int
names_wide(const struct page *p, const struct rn_shift *list, size_t n)
{
	int wide = 0;

	for (size_t i = 0; i < n && i < SHOWN; i++)
		if (rn_width(list[i].name) > wide)
			wide = rn_width(list[i].name);
	return wide < p->name - 2 ? wide : p->name - 2;
}

enum rn_status
page_week(struct page *p)
{
	struct app *app = p->app;
	struct rn_tie_query then = { 0 };
	enum rn_status rc = RN_OK;
	struct rn_shift *list;
	size_t n, up = 0;

	TRY(rn_date_read(app->rn, "7d ago", p->now, true, &then.as_of));
	TRY(asked_take(app, &then));
	TRY(rn_shift_list(app->rn, app->arena, &then, p->q, &list, &n));
	for (size_t i = 0; i < n; i++)
		up += shift[list[i].change].style == STYLE_STRONG;
	page_part(p, n == 0 ? "Changed in a week: nothing" :
	    rn_sprintf(app->arena, "Changed in a week: %zu for the better,"
	    " %zu for the worse", up, n - up), NULL, NULL);
	for (size_t i = 0; i < n && i < SHOWN; i++)
		put_shift(p, &list[i], names_wide(p, list, n));
	page_others(p, n, "map diff");
out:
	return rc;
}

/* Overlaps and gaps are those of a profile. */
enum rn_status
page_profiles(struct page *p)
{
	struct app *app = p->app;
	struct rn_profile *list;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_profile_list(app->rn, app->arena, &list, &n));
	page_part(p, "Profiles: overlaps and gaps", NULL, NULL);
	if (n == 0)
		page_none(p, "none yet: refnet profile new NAME");
	for (size_t i = 0; i < n && i < SHOWN; i++) {
		fputs("  ", p->panels.to);
		panel_cells(&p->panels, list[i].name, p->name);
		fputs(" refnet map '", p->panels.to);
		rn_clean_write(p->panels.to, list[i].name);
		fputs("'\n", p->panels.to);
	}
	page_others(p, n, "profile list");
out:
	return rc;
}
