/* tie_list.c - refnet tie list: who knows whom. */
#include "cmd.h"
#include "refnet/tie.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	enum rn_status rc = RN_OK;
	struct rn_tie *list;
	size_t n;

	(void)args;
	TRY(asked_take(app, &q));
	TRY(rn_tie_list(app->rn, app->arena, operand[0], &q, &list, &n));
	TRY(out_rows(app, &rn_view_tie, list, n, sizeof(*list)));
	if (n == 0)
		say_hint(app, "refnet tie add A B says that two people know"
		    " each other");
out:
	return rc;
}

const struct cmd cmd_tie_list = {
	.family = "tie", .verb = "list",
	.brief = "list who knows whom, the surest first",
	.operands = "[REF]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_tie,
	.run = run,
};
