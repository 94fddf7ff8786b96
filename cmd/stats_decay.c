/* stats_decay.c - refnet stats decay: who went from tier to tier. */
#include "stats.h"

static const struct opt opts[] = {
	TEXT('p', "period", struct stats_args, period, "PERIOD",
	    "between its ends; 90d unless given"),
	FLAG(0, "ids", struct stats_args, ids, "with whom each figure counts"),
	FLAG(0, "check", struct stats_args, check,
	    "exit 1 when a target is missed"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct stats_args *args = argsp;
	struct rn_stat_query q;
	enum rn_status rc = RN_OK;
	struct rn_stat *list;
	size_t n;

	(void)operand;
	TRY(stats_query(app, args, &q));
	TRY(rn_stats_decay(app->rn, app->arena, &q, &list, &n));
	TRY(stats_out(app, args, "cohort,metric,says", list, n));
out:
	return rc;
}

const struct cmd cmd_stats_decay = {
	.family = "stats", .verb = "decay",
	.brief = "who went to a weaker tier, or fell silent",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
