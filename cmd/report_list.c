/* report_list.c - refnet report list: which reports were sent. */
#include "cmd.h"
#include "refnet/report.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_report *list;
	size_t n;

	(void)args, (void)operand;
	TRY(rn_report_list(app->rn, app->arena, &list, &n));
	TRY(out_rows(app, &rn_view_report, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_report_list = {
	.family = "report", .verb = "list",
	.brief = "list the reports that were sent",
	.operands = "",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_report,
	.run = run,
};
