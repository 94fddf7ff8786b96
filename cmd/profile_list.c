/* profile_list.c - refnet profile list: all profiles. */
#include "profile_args.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_profile *list;
	size_t n;

	(void)args, (void)operand;
	TRY(rn_profile_list(app->rn, app->arena, &list, &n));
	for (size_t i = 0; i < n && !app->g.why && app->g.fields == NULL; i++)
		list[i].why = NULL;
	TRY(out_reasons(app, &rn_view_profile, list, n, sizeof(*list),
	    offsetof(struct rn_profile, why)));
	if (n == 0)
		say_hint(app, "refnet profile new NAME --role CFO ...");
out:
	return rc;
}

const struct cmd cmd_profile_list = {
	.family = "profile", .verb = "list",
	.brief = "list all profiles",
	.operands = "",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_WHY | CAN_PAGE,
	.view = &rn_view_profile,
	.run = run,
};
