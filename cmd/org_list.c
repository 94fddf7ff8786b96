/* org_list.c - refnet org list: companies, and what is known of them. */
#include "cmd.h"
#include "refnet/org.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *filter = operand[0] == NULL ? NULL :
	    join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_org *list;
	size_t n;

	(void)args;
	TRY(rn_org_list(app->rn, app->arena, filter, RN_NOW, &list, &n));
	for (size_t i = 0; i < n && !app->g.why; i++)
		list[i].why = NULL;
	TRY(out_reasons(app, &rn_view_org, list, n, sizeof(*list),
	    offsetof(struct rn_org, why)));
out:
	return rc;
}

const struct cmd cmd_org_list = {
	.family = "org", .verb = "list",
	.brief = "list companies, all or those a filter admits",
	.operands = "[FILTER...]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_WHY | CAN_PAGE | CAN_MINUS,
	.view = &rn_view_org,
	.run = run,
};
