/* intro_yes.c - refnet intro yes: a party said yes. */
#include "intro.h"

static const struct opt opts[] = {
	INTRO_SAID_OPTS(struct intro_said),
	TEXT(0, "share", struct intro_said, share, "WHAT",
	    "what may be told: name, firm, email, phone, profile, or in words"),
	TEXT(0, "with", struct intro_said, whom, "WHOM",
	    "who may be told; those introduced unless given"),
	TEXT(0, "until", struct intro_said, until, "DATE",
	    "the yes holds until then"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	return intro_answer(app, args, operand, RN_ANSWER_YES);
}

const struct cmd cmd_intro_yes = {
	.family = "intro", .verb = "yes",
	.brief = "record a yes",
	.operands = "ID requester|connector|target",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct intro_said),
	.run = run,
};
