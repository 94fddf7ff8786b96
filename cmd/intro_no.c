/* intro_no.c - refnet intro no: a party said no. */
#include "intro.h"

static const struct opt opts[] = {
	INTRO_SAID_OPTS(struct intro_said),
	TEXT(0, "reason", struct intro_said, reason, "TEXT", "why not"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	return intro_answer(app, args, operand, RN_ANSWER_NO);
}

const struct cmd cmd_intro_no = {
	.family = "intro", .verb = "no",
	.brief = "record a no, or that a yes is withdrawn",
	.operands = "ID requester|connector|target",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct intro_said),
	.run = run,
};
