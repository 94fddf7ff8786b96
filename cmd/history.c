/* history.c - refnet history: the changes, newest first. */
#include "cmd.h"
#include "refnet/change.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_change *list;
	size_t n;

	(void)args, (void)operand;
	TRY(rn_history(app->rn, app->arena, &list, &n));
	TRY(out_rows(app, &rn_view_change, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_history = {
	.family = "history",
	.brief = "list the changes, newest first",
	.operands = "",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_change,
	.run = run,
};
