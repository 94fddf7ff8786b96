/* undo.c - refnet undo: take back the last change that stands. */
#include "cmd.h"
#include "refnet/change.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_change change;

	(void)args, (void)operand;
	TRY(rn_undo(app->rn, app->arena, &change));
	TRY(out_rows(app, &rn_view_change, &change, 1, sizeof(change)));
out:
	return rc;
}

const struct cmd cmd_undo = {
	.family = "undo",
	.brief = "take back the last change that stands",
	.operands = "",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_change,
	.run = run,
};
