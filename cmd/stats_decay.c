/* stats_decay.c - refnet stats decay: who went from tier to tier. */
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("between its ends; 90d unless given"),
	NO_MORE_OPTS
};

static const struct stats_of of = { rn_stats_decay, 0, true };

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)operand;
	return stats_run(app, args, &of);
}

const struct cmd cmd_stats_decay = {
	.family = "stats", .verb = "decay",
	.brief = "who went to a weaker tier, or fell silent",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
