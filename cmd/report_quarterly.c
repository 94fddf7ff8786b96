/* report_quarterly.c - refnet report quarterly: what a quarter was. */
#include "report.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return report_run(app, args, RN_REPORT_QUARTERLY);
}

const struct cmd cmd_report_quarterly = {
	.family = "report", .verb = "quarterly",
	.brief = "the same of a quarter",
	.operands = "",
	.needs = NEED_WRITE,
	.can = CAN_WRITE | CAN_ROWS | CAN_ASOF,
	.view = &rn_view_report,
	.opts = report_opts, .args_size = sizeof(struct report_args),
	.run = run,
};
