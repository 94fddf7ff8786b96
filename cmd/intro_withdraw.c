/* intro_withdraw.c - refnet intro withdraw: it will not be. */
#include "intro.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	int64_t id;

	(void)args;
	TRY(intro_id(app, operand[0], &id));
	TRY(rn_intro_withdraw(app->rn, id));
	TRY(intro_out(app, id));
out:
	return rc;
}

const struct cmd cmd_intro_withdraw = {
	.family = "intro", .verb = "withdraw",
	.brief = "give it up, before it is made",
	.operands = "ID",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_intro,
	.run = run,
};
