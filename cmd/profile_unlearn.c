/* profile_unlearn.c - refnet profile unlearn: forget what was taught. */
#include "profile_args.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *name = join_words(app->arena, operand);
	enum rn_status rc = RN_OK;
	struct rn_profile p;
	size_t forgot;

	(void)args;
	TRY(rn_profile_unlearn(app->rn, app->arena, name, &forgot));
	TRY(rn_profile_get(app->rn, app->arena, name, &p));
	TRY(profile_print(app, &p));
	say_note(app, "forgot %zu lesson%s", forgot, forgot == 1 ? "" : "s");
	say_hint(app, "refnet undo brings them back");
out:
	return rc;
}

const struct cmd cmd_profile_unlearn = {
	.family = "profile", .verb = "unlearn",
	.brief = "forget who was accepted and skipped",
	.operands = "NAME...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_profile,
	.run = run,
};
