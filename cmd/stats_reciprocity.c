/*
 * stats_reciprocity.c - refnet stats reciprocity: what was given and
 * received.
 */
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("gives of it"),
	TEXT(0, "by", struct stats_args, by, "month|connector",
	    "the figures of each; connector: of each person"),
	NO_MORE_OPTS
};

static const struct stats_of of = { rn_stats_reciprocity,
    STATS_BY(MONTH) | STATS_BY(CONNECTOR), false };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return stats_run(app, args, &of);
}

const struct cmd cmd_stats_reciprocity = {
	.family = "stats", .verb = "reciprocity",
	.brief = "what was given and received",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
