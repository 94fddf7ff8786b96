/* report_show.c - refnet report show: a report as it was sent. */
#include <errno.h>
#include <stdlib.h>

#include "cmd.h"
#include "refnet/report.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_report r;
	char *end;
	long long id;

	(void)args;
	errno = 0;
	id = strtoll(operand[0], &end, 10);
	if (operand[0][0] < '0' || operand[0][0] > '9' || *end != '\0' ||
	    errno != 0) {
		rn_fail(app->rn, RN_EUSAGE, "'%s' is no report's number",
		    operand[0]);
		rn_hint(app->rn, "refnet report list shows them");
		return RN_EUSAGE;
	}
	TRY(rn_report_get(app->rn, app->arena, id, &r));
	if (app->out.format != RN_TABLE || app->out.fields != NULL)
		TRY(out_rows(app, &rn_view_report, &r, 1, sizeof(r)));
	else
		fputs(r.body, app->out.to);	/* cleaned when it was made */
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
