/* profile_accept.c - refnet profile accept: teach: this is whom I mean. */
#include "profile_judge.h"

static const struct opt opts[] = { JUDGE_OPTS };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	return profile_judge(app, args, operand, RN_TAUGHT_ACCEPTED);
}

const struct cmd cmd_profile_accept = {
	.family = "profile", .verb = "accept",
	.brief = "teach: this is whom I mean",
	.operands = "NAME REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_lesson,
	.opts = opts, .args_size = sizeof(struct judge_args),
	.run = run,
};
