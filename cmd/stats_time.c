/*
 * stats_time.c - refnet stats time: how long introductions are in each
 * state.
 */
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("those opened in it"),
	TEXT(0, "by", struct stats_args, by,
	    "month|connector|profile|kind|tier", "the figures of each"),
	NO_MORE_OPTS
};

static const struct stats_of of = { rn_stats_time, STATS_BY_ANY, false };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return stats_run(app, args, &of);
}

const struct cmd cmd_stats_time = {
	.family = "stats", .verb = "time",
	.brief = "how long introductions are in each state",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
