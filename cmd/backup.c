/* backup.c - refnet backup FILE: a copy of the store, read back. */
#include "cmd.h"
#include "refnet/checkup.h"
#include "refnet/privacy.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rn_backup made = { .file = operand[0] };
	enum rn_status rc = RN_OK;

	(void)args;
	if (*operand[0] == '\0')
		return rn_fail(app->rn, RN_EUSAGE, "FILE names none");
	if (app->g.dry)
		return RN_OK;
	rn_wrote(app->rn, operand[0]);	/* the copy knows of itself, too */
	TRY(rn_backup(app->rn, app->arena, operand[0], &made));
	TRY(out_rows(app, &rn_view_backup, &made, 1, sizeof(made)));
	say_hint(app, "refnet --db %s ... reads it; it holds everybody, as the"
	    " store does", operand[0]);
out:
	return rc;
}

const struct cmd cmd_backup = {
	.family = "backup",
	.brief = "copy the store while it is in use, and read the copy back",
	.operands = "FILE",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_DRY,
	.view = &rn_view_backup,
	.run = run,
};
