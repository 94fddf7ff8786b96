/*
 * map.c - refnet map: the network on one screen.
 *
 * For people a page of parts; in other formats the counts, as rows.  A new
 * part is a function of page_people.c or page_ways.c and a line in parts().
 * With a profile the page is about getting to whom it wants.
 */
#include "cmd.h"
#include "page.h"
#include "refnet/tie.h"

enum { EDGE = 19, MORE_LEAST = 9 };	/* cells */

/* Who and what share what the columns to the right leave. */
static void
lay_out(struct page *p)
{
	int room = p->panels.width - EDGE;

	p->name = room * 11 / 20;
	p->more = room - p->name - 1;
	if (p->more < MORE_LEAST) {
		p->name = room;
		p->more = 0;
	}
}

/* A verb that is mistyped looks like a profile; RN_ENOTFOUND either way. */
static enum rn_status
take_profile(struct app *app, const char *name, struct rn_tie_query *q,
    struct rn_wanted *w)
{
	enum rn_status rc = wanted_take(app, name, w);
	const char *verb = rc == RN_ENOTFOUND ? nearest_verb("map", name) :
	    NULL;

	if (verb != NULL)
		rn_hint(app->rn, "did you mean 'refnet map %s'?", verb);
	q->wanted = w;
	return rc;
}

static enum rn_status
parts(struct page *p, const struct rn_tier_count count[RN_TIERS])
{
	enum rn_status rc = RN_OK;

	TRY(page_tiers(p, count));
	TRY(page_people(p));
	TRY(page_connectors(p));
	if (p->q->wanted != NULL) {
		TRY(page_overlaps(p));
		TRY(page_gaps(p));
	} else
		TRY(page_profiles(p));
	TRY(page_week(p));
	TRY(page_reasons(p));
	page_given(p);
	TRY(page_due(p));
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	struct rn_wanted wanted;
	struct page p = { .app = app, .q = &q };
	struct rn_tier_count count[RN_TIERS];
	enum rn_status rc = RN_OK;
	int64_t all = 0;

	(void)args;
	panels_open(&p.panels, app);
	lay_out(&p);
	p.now = app->as_of == RN_NOW ? rn_now(app->rn) : app->as_of;
	if (operand[0] != NULL)
		TRY(take_profile(app, operand[0], &q, &wanted));
	TRY(rn_tier_counts(app->rn, app->as_of, count));
	if (app->out.format != RN_TABLE || app->g.fields != NULL)
		return out_rows(app, &rn_view_tier_count, count, RN_TIERS,
		    sizeof(count[0]));
	for (int t = 0; t < RN_TIERS; t++)
		all += count[t].people;
	TRY(asked_take(app, &q));
	TRY(all == 0 ? page_tiers(&p, count) : parts(&p, count));
	panels_print(&p.panels);
	if (all == 0)
		say_hint(app, "refnet import FILE... brings people in");
	else if (q.wanted == NULL)
		say_hint(app, "refnet map graph -o network.svg draws it");
	else
		say_hint(app, "refnet profile match '%s'", wanted.profile);
out:
	panels_free(&p.panels);
	return rc;
}

const struct cmd cmd_map = {
	.family = "map",
	.brief = "the network on one screen; NAME: seen from a profile",
	.operands = "[NAME]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_tier_count,
	.run = run,
};
