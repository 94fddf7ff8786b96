/* map_plan.c - refnet map plan: the fewest asks that cover a profile. */
#include "cmd.h"
#include "refnet/decide.h"

/* What the plan does not reach. */
static void
say_left(struct app *app, const struct rn_plan_left *left, size_t taken)
{
	if (taken > 0)
		say_note(app, "left out, as introductions to them are under"
		    " way: %zu", taken);
	if (left->covered < left->cells)
		say_note(app, "not covered, even so: %zu of %zu cells; you"
		    " know somebody in %zu of these", left->cells -
		    left->covered, left->cells, left->known);
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	/* the row has the reasons; only a table leaves them out */
	struct rn_tie_query q = { .as_of = app->as_of,
	    .why = app->g.why || app->out.format != RN_TABLE };
	struct rn_plan_left left;
	struct rn_wanted wanted;
	enum rn_status rc = RN_OK;
	size_t n, taken_n;
	struct rn_ask *list;
	int64_t *taken;

	(void)args;
	TRY(asked_take(app, &q));
	TRY(targets_take(app, &taken, &taken_n));
	TRY(wanted_take(app, operand[0], &wanted));
	q.wanted = &wanted;
	TRY(rn_plan_list(app->rn, app->arena, &q, taken, taken_n, &list, &n,
	    &left));
	TRY(out_reasons(app, &rn_view_plan, list, n, sizeof(*list),
	    offsetof(struct rn_ask, why)));
	say_left(app, &left, taken_n);
	if (n > 0)
		say_hint(app, "refnet intro new --to %lld --via %lld"
		    " --profile '%s'", (long long)list[0].target_id,
		    (long long)list[0].connector_id, wanted.profile);
	else if (left.covered < left.cells)
		say_hint(app, "refnet map gaps '%s'", wanted.profile);
out:
	return rc;
}

const struct cmd cmd_map_plan = {
	.family = "map", .verb = "plan",
	.brief = "the fewest asks that cover a profile",
	.operands = "NAME",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_WHY | CAN_PAGE,
	.view = &rn_view_plan,
	.run = run,
};
