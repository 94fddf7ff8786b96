/* stats_growth.c - refnet stats growth: month by month, what came and went. */
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("its months; a year unless given"),
	NO_MORE_OPTS
};

static const struct stats_of of = { rn_stats_growth, 0, true };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return stats_run(app, args, &of);
}

const struct cmd cmd_stats_growth = {
	.family = "stats", .verb = "growth",
	.brief = "month by month, what came and went",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
