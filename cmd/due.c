/* due.c - refnet due: who should hear from me, most overdue first. */
#include "cmd.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_due *list;
	size_t n;

	(void)args;
	TRY(rn_due_list(app->rn, app->arena, filter, app->as_of, &list, &n));
	TRY(out_rows(app, &rn_view_due, list, n, sizeof(*list)));
	if (n > 0 && out_tty(app))
		say_hint(app, "refnet log 'called NAME', or "
		    "refnet snooze REF DATE");
out:
	return rc;
}

const struct cmd cmd_due = {
	.family = "due",
	.brief = "who should hear from you, most overdue first",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_due,
	.run = run,
};
