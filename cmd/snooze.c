/* snooze.c - refnet snooze: not due before a date. */
#include "base/date.h"
#include "cmd.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	int64_t until, id;

	(void)args;
	TRY(rn_date_read(app->rn, operand[1], rn_now(app->rn), false,
	    &until));
	TRY(rn_snooze(app->rn, operand[0], until, &id));
	say_date(app, until);
	if (until <= rn_now(app->rn))
		say_note(app, "that is past: due again as without it");
	TRY(out_person(app, id));
out:
	return rc;
}

const struct cmd cmd_snooze = {
	.family = "snooze",
	.brief = "not now: somebody is not due before a date",
	.operands = "REF DATE",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_person,
	.run = run,
};
