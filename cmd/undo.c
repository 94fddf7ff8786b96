/* undo.c - refnet undo: take back the last change that stands. */
#include "cmd.h"
#include "refnet/change.h"

struct args {
	bool before;
};

static const struct opt opts[] = {
	FLAG(0, "before-sent", struct args, before,
	    "the last change before those that sent a message"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argp, char **operand)
{
	const struct args *args = argp;
	enum rn_status rc = RN_OK;
	struct rn_change change;

	(void)operand;
	TRY((args->before ? rn_undo_before_sent : rn_undo)(app->rn,
	    app->arena, &change));
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
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
