/*
 * map_tiers.c - refnet map tiers: everybody's tier, the strongest first; or
 * what tiers were worth.
 */
#include <math.h>
#include <stdlib.h>

#include "cmd.h"

struct args { bool calibration; };

static const struct opt opts[] = {
	FLAG(0, "calibration", struct args, calibration,
	    "what tiers and chances were worth on your own mail"),
	NO_MORE_OPTS
};

static int
tier_of(const struct rn_person *p)
{
	return p->pinned_tier >= 0 ? p->pinned_tier : p->tier;
}

static int
by_strength(const void *ap, const void *bp)
{
	const struct rn_person *a = ap, *b = bp;
	double pa = isnan(a->p7) ? -1 : a->p7, pb = isnan(b->p7) ? -1 : b->p7;

	if (tier_of(a) != tier_of(b))
		return tier_of(a) < tier_of(b) ? -1 : 1;
	if (pa > pb || pa < pb)
		return pa > pb ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

static enum rn_status
calibration(struct app *app, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_meant *list;
	size_t n;

	if (operand[0] != NULL)
		TRY(rn_fail(app->rn, RN_EUSAGE,
		    "--calibration is of everybody: it takes no filter"));
	TRY(rn_meant_list(app->rn, app->arena, app->as_of, &list, &n));
	TRY(out_rows(app, &rn_view_meant, list, n, sizeof(*list)));
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	/* the row has the reasons; only a table leaves them out */
	struct rn_person_query q = { .as_of = app->as_of,
	    .why = app->g.why || app->out.format != RN_TABLE,
	    .scope = true, .contacts = true };
	const struct args *g = args;
	enum rn_status rc = RN_OK;
	struct rn_person *list;
	size_t n;

	if (g->calibration)
		return calibration(app, operand);
	if (operand[0] != NULL)
		q.filter = join_words(app->arena, operand);
	TRY(rn_person_list(app->rn, app->arena, &q, &list, &n));
	if (n > 0)
		qsort(list, n, sizeof(*list), by_strength);
	TRY(out_people(app, &rn_view_tier, list, n));
out:
	return rc;
}

const struct cmd cmd_map_tiers = {
	.family = "map", .verb = "tiers",
	.brief = "list people by tier; with --why, what decided",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_WHY | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_tier,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
