/* stats_funnel.c - refnet stats funnel: how far introductions come. */
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("those opened in it, as 90d, 2026Q4 or 'last month'"),
	TEXT(0, "by", struct stats_args, by,
	    "month|connector|profile|kind|tier", "a funnel for each"),
	NO_MORE_OPTS
};

static const struct stats_of of = { rn_stats_funnel, STATS_BY_ANY, false };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return stats_run(app, args, &of);
}

const struct cmd cmd_stats_funnel = {
	.family = "stats", .verb = "funnel",
	.brief = "how far introductions come, step by step",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
