/* group_due.c - refnet group due: meetings, attendance, what is expected. */
#include "give.h"

struct args {
	int64_t missed;
};

static const struct opt opts[] = {
	INT(0, "missed", struct args, missed, "N",
	    "who missed the last N meetings; 2 unless given"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	const char *name = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	struct rn_group_due *list;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_group_due_list(app->rn, app->arena, name, args->missed,
	    app->as_of, &list, &n));
	TRY(out_rows(app, &rn_view_group_due, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_group_due = {
	.family = "group", .verb = "due",
	.brief = "meetings that are due, and who is",
	.operands = "[NAME...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_group_due,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
