/* tie_no.c - refnet tie no: say that two people do not know each other. */
#include "cmd.h"
#include "refnet/tie.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_tie said;

	(void)args;
	TRY(rn_tie_deny(app->rn, app->arena, operand[0], operand[1], &said));
	TRY(out_rows(app, &rn_view_tie, &said, 1, sizeof(said)));
	say_hint(app, "this is not asked again; refnet tie add A B says that"
	    " they do");
out:
	return rc;
}

const struct cmd cmd_tie_no = {
	.family = "tie", .verb = "no",
	.brief = "say so where no tie is known: do not ask",
	.operands = "REF REF",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_tie,
	.run = run,
};
