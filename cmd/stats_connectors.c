/*
 * stats_connectors.c - refnet stats connectors: who introduces, who came and
 * who went.
 */
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("who came and went in it, and was asked"),
	TEXT(0, "by", struct stats_args, by, "month|connector",
	    "of each month who came and went; asks of each connector"),
	NO_MORE_OPTS
};

static const struct stats_of of = { rn_stats_connectors,
    STATS_BY(MONTH) | STATS_BY(CONNECTOR), false };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return stats_run(app, args, &of);
}

const struct cmd cmd_stats_connectors = {
	.family = "stats", .verb = "connectors",
	.brief = "who introduces, who came and who went",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
