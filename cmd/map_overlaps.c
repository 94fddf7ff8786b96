/* map_overlaps.c - refnet map overlaps: who knows whom a profile wants. */
#include "cmd.h"
#include "refnet/tie.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	struct rn_wanted wanted;
	struct rn_overlap *list;
	enum rn_status rc = RN_OK;
	size_t n;

	(void)args;
	TRY(asked_take(app, &q));
	TRY(wanted_take(app, operand[0], &wanted));
	q.wanted = &wanted;
	TRY(rn_overlap_list(app->rn, app->arena, &q, &list, &n));
	TRY(out_rows(app, &rn_view_overlap, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_map_overlaps = {
	.family = "map", .verb = "overlaps",
	.brief = "who knows the people a profile wants",
	.operands = "NAME",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_overlap,
	.run = run,
};
