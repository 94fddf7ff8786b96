/* intro_thank.c - refnet intro thank: the loop is closed. */
#include "intro.h"

struct args {
	const char *on;
};

static const struct opt opts[] = {
	TEXT(0, "on", struct args, on, "DATE", "when; now unless given"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	enum rn_status rc = RN_OK;
	int64_t id, on;

	TRY(intro_id(app, operand[0], &id));
	TRY(intro_on(app, args->on, &on));
	TRY(rn_intro_thank(app->rn, id, on));
	TRY(intro_out(app, id));
out:
	return rc;
}

const struct cmd cmd_intro_thank = {
	.family = "intro", .verb = "thank",
	.brief = "the connector was thanked: the loop is closed",
	.operands = "ID",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_intro,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
