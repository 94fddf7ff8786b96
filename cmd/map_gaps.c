/* map_gaps.c - refnet map gaps: what a profile wants and nobody reaches. */
#include "cmd.h"
#include "heat.h"
#include "refnet/tie.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	struct rn_wanted wanted;
	enum rn_status rc = RN_OK;
	struct rn_gap *list;
	size_t n, cells;

	(void)args;
	TRY(asked_take(app, &q));
	TRY(wanted_take(app, operand[0], &wanted));
	q.wanted = &wanted;
	TRY(rn_gap_list(app->rn, app->arena, &q, &list, &n, &cells));
	TRY(out_rows(app, &rn_view_gap, list, n, sizeof(*list)));
	if (cells > 0 && out_tty(app) && app->out.format == RN_TABLE &&
	    app->g.fields == NULL)
		heat_print(app, list, cells);
out:
	return rc;
}

const struct cmd cmd_map_gaps = {
	.family = "map", .verb = "gaps",
	.brief = "what a profile wants and nobody reaches",
	.operands = "NAME",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_gap,
	.run = run,
};
