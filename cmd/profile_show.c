/* profile_show.c - refnet profile show: one profile, as understood. */
#include "profile_args.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_profile p;

	(void)args;
	TRY(rn_profile_get(app->rn, app->arena,
	    join_words(app->arena, operand), &p));
	TRY(profile_print(app, &p));
	profile_vague(app, &p);
out:
	return rc;
}

const struct cmd cmd_profile_show = {
	.family = "profile", .verb = "show",
	.brief = "show one profile; --why: how it scores",
	.operands = "NAME...",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_WHY | CAN_PAGE,
	.view = &rn_view_profile,
	.run = run,
};
