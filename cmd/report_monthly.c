/* report_monthly.c - refnet report monthly: what a month was. */
#include "report.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return report_run(app, args, RN_REPORT_MONTHLY);
}

const struct cmd cmd_report_monthly = {
	.family = "report", .verb = "monthly",
	.brief = "the same of a month",
	.operands = "",
	.needs = NEED_WRITE,
	.can = CAN_WRITE | CAN_ROWS | CAN_ASOF,
	.view = &rn_view_report,
	.opts = report_opts, .args_size = sizeof(struct report_args),
	.run = run,
};
