/* stats_summary.c - refnet stats summary: each figure once. */
#include "stats.h"

const struct opt stats_summary_opts[] = {
	TEXT('p', "period", struct stats_args, period, "PERIOD",
	    "as 90d, 2026Q4, 'last month' or 2026-07..2026-09"),
	FLAG(0, "ids", struct stats_args, ids,
	    "with what each figure counts"),
	FLAG(0, "check", struct stats_args, check,
	    "exit 1 when a target is missed"),
	NO_MORE_OPTS
};

enum rn_status
stats_summary_run(struct app *app, const void *argsp, char **operand)
{
	const struct stats_args *args = argsp;
	struct rn_stat_query q;
	enum rn_status rc = RN_OK;
	struct rn_stat *list;
	size_t n;

	(void)operand;
	TRY(stats_query(app, args, &q));
	TRY(rn_stats_summary(app->rn, app->arena, &q, &list, &n));
	TRY(stats_out(app, args, "metric,says", list, n));
out:
	return rc;
}

const struct cmd cmd_stats_summary = {
	.family = "stats", .verb = "summary",
	.brief = "people, introductions, answers, meetings",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_stat,
	.opts = stats_summary_opts, .args_size = sizeof(struct stats_args),
	.run = stats_summary_run,
};
