/* report_weekly.c - refnet report weekly: the mail a cron job sends. */
#include "report.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return report_run(app, args, RN_REPORT_WEEKLY);
}

const struct cmd cmd_report_weekly = {
	.family = "report", .verb = "weekly",
	.brief = "what waits, who goes cold, what moved",
	.operands = "",
	.needs = NEED_WRITE,
	.can = CAN_WRITE | CAN_ROWS | CAN_ASOF,
	.view = &rn_view_report,
	.opts = report_opts, .args_size = sizeof(struct report_args),
	.run = run,
};
