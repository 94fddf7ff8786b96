/* intro_snooze.c - refnet intro snooze: not due before a date. */
#include "base/date.h"
#include "intro.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	int64_t id, until;

	(void)args;
	TRY(intro_id(app, operand[0], &id));
	TRY(rn_date_read(app->rn, operand[1], rn_now(app->rn), false,
	    &until));
	TRY(rn_intro_snooze(app->rn, id, until));
	say_date(app, until);
	TRY(intro_out(app, id));
out:
	return rc;
}

const struct cmd cmd_intro_snooze = {
	.family = "intro", .verb = "snooze",
	.brief = "not now: not due before a date",
	.operands = "ID DATE",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_intro,
	.run = run,
};
