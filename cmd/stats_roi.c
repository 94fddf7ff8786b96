/*
 * stats_roi.c - refnet stats roi: what introductions are worth beside cold
 * mail.
 */
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("those made, and mail first sent, in it"),
	TEXT(0, "by", struct stats_args, by, "month",
	    "the shares of each"),
	NO_MORE_OPTS
};

static const struct stats_of of = { rn_stats_roi, STATS_BY(MONTH), true };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return stats_run(app, args, &of);
}

const struct cmd cmd_stats_roi = {
	.family = "stats", .verb = "roi",
	.brief = "what introductions are worth beside cold mail",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
