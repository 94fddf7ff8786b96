/* profile_rm.c - refnet profile rm: a profile nobody needs any more. */
#include "profile_args.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_profile p;

	(void)args;
	TRY(rn_profile_rm(app->rn, app->arena,
	    join_words(app->arena, operand), &p));
	TRY(profile_print(app, &p));
	say_hint(app, "refnet undo brings it back");
out:
	return rc;
}

const struct cmd cmd_profile_rm = {
	.family = "profile", .verb = "rm",
	.brief = "remove a profile",
	.operands = "NAME...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_profile,
	.run = run,
};
