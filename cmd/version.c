/* version.c - refnet version. */
#include "cmd.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)args, (void)operand;
	fputs("refnet " REFNET_VERSION "\n", app->out.to);
	return RN_OK;
}

const struct cmd cmd_version = {
	.family = "version",
	.brief = "print the version",
	.operands = "",
	.run = run,
};
