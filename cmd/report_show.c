/* report_show.c - refnet report show: a report as it was sent. */

#include "cmd.h"
#include "refnet/report.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_report r;
	int64_t id;

	(void)args;
	TRY(number_of(app, operand[0], "report", "report list", &id));
	TRY(rn_report_get(app->rn, app->arena, id, &r));
	if (app->out.format != RN_TABLE || app->out.fields != NULL)
		TRY(out_rows(app, &rn_view_report, &r, 1, sizeof(r)));
	else
		out_lines(app, r.body);
out:
	return rc;
}

const struct cmd cmd_report_show = {
	.family = "report", .verb = "show",
	.brief = "print a report again, byte for byte",
	.operands = "ID",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_report,
	.run = run,
};
