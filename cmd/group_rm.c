/* group_rm.c - refnet group rm: a group is given up. */
#include "give.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_group g;

	(void)args;
	TRY(rn_group_rm(app->rn, app->arena, join_words(app->arena, operand),
	    &g));
	TRY(out_rows(app, &rn_view_group, &g, 1, sizeof(g)));
	say_hint(app, "refnet undo takes it back");
out:
	return rc;
}

const struct cmd cmd_group_rm = {
	.family = "group", .verb = "rm",
	.brief = "give up a group",
	.operands = "NAME...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_group,
	.run = run,
};
