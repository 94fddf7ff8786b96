/* intro_list.c - refnet intro list: introductions, and what they wait for. */
#include "intro.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_intro *list;
	size_t n;

	(void)args;
	TRY(rn_intro_list(app->rn, app->arena, filter, app->as_of, &list,
	    &n));
	TRY(out_rows(app, &rn_view_intro, list, n, sizeof(*list)));
	if (n > 0 && out_tty(app))
		say_hint(app, "refnet intro show ID says what is next");
out:
	return rc;
}

const struct cmd cmd_intro_list = {
	.family = "intro", .verb = "list",
	.brief = "list introductions and what they wait for",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_intro,
	.run = run,
};
