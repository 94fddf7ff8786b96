/* deal_list.c - refnet deal list: what is or was to be sold, and to whom. */
#include "cmd.h"
#include "refnet/deal.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_deal *list;
	size_t n;

	(void)args;
	TRY(rn_deal_list(app->rn, app->arena, filter, app->as_of, &list, &n));
	TRY(out_rows(app, &rn_view_deal, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_deal_list = {
	.family = "deal", .verb = "list",
	.brief = "list what is to be sold, and how it went",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_PAGE | CAN_ASOF | CAN_MINUS,
	.view = &rn_view_deal,
	.run = run,
};
