/* signal_list.c - refnet signal list: what happened at companies. */
#include "cmd.h"
#include "refnet/signal.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_signal *list;
	size_t n;

	(void)args;
	TRY(rn_signal_list(app->rn, app->arena, filter, RN_NOW, &list, &n));
	TRY(out_rows(app, &rn_view_signal, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_signal_list = {
	.family = "signal", .verb = "list",
	.brief = "list what happened at companies",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_signal,
	.run = run,
};
