/* tie_rm.c - refnet tie rm: say that two people do not know each other. */
#include "cmd.h"
#include "refnet/tie.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_tie was;

	(void)args;
	TRY(rn_tie_rm(app->rn, app->arena, operand[0], operand[1], &was));
	TRY(out_rows(app, &rn_view_tie, &was, 1, sizeof(was)));
	say_hint(app, "this tie counts no more; refnet undo brings it back");
out:
	return rc;
}

const struct cmd cmd_tie_rm = {
	.family = "tie", .verb = "rm",
	.brief = "say that two people do not know each other",
	.operands = "REF REF",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_tie,
	.run = run,
};
