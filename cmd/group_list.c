/* group_list.c - refnet group list: groups, and when they meet next. */
#include "give.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_group *list;
	size_t n;

	(void)args;
	TRY(rn_group_list(app->rn, app->arena, filter, app->as_of, &list,
	    &n));
	TRY(out_rows(app, &rn_view_group, list, n, sizeof(*list)));
	if (n == 0 && filter == NULL)
		say_hint(app, "refnet group new NAME --cadence 30");
out:
	return rc;
}

const struct cmd cmd_group_list = {
	.family = "group", .verb = "list",
	.brief = "list groups and when they meet next",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_group,
	.run = run,
};
