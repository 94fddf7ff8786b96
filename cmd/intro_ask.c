/* intro_ask.c - refnet intro ask: a party was asked. */
#include "intro.h"

static const struct opt opts[] = {
	INTRO_SAID_OPTS(struct intro_said),
	TEXT(0, "until", struct intro_said, until, "DATE",
	    "an answer is wanted by then"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	return intro_answer(app, args, operand, RN_ANSWER_ASKED);
}

const struct cmd cmd_intro_ask = {
	.family = "intro", .verb = "ask",
	.brief = "record that a party was asked; sends nothing",
	.operands = "ID requester|connector|target",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS | CAN_FORCE,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct intro_said),
	.run = run,
};
