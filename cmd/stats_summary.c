/* stats_summary.c - refnet stats summary: the figures of each part, once. */
#include "stats.h"

const struct opt stats_summary_opts[] = {
	STATS_OPTS("as 90d, 2026Q4, 'last month' or 2026-07..2026-09"),
	NO_MORE_OPTS
};

static const struct stats_of of = { rn_stats_summary, 0, false };

enum rn_status
stats_summary_run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return stats_run(app, args, &of);
}

const struct cmd cmd_stats_summary = {
	.family = "stats", .verb = "summary",
	.brief = "what came of it, what was given, what was done",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = stats_summary_opts, .args_size = sizeof(struct stats_args),
	.run = stats_summary_run,
};
