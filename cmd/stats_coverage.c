/*
 * stats_coverage.c - refnet stats coverage: how much of what profiles want is
 * within reach.
 */
#include "coverage.h"
#include "stats.h"

static const struct opt opts[] = {
	STATS_OPTS("what was so at its end"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct stats_args *args = argsp;
	enum rn_status rc = RN_OK;
	struct rn_stat_query q;
	struct rn_stat *list;
	size_t n;

	(void)operand;
	TRY(stats_query(app, args, 0, &q));
	if (q.to != RN_NONE && (app->as_of == RN_NOW || q.to < app->as_of))
		app->as_of = q.as_of = q.to;
	TRY(coverage_take(app, &q, &list, &n));
	TRY(stats_out(app, args, "cohort,metric,says", list, n));
out:
	return rc;
}

const struct cmd cmd_stats_coverage = {
	.family = "stats", .verb = "coverage",
	.brief = "how much of what profiles want is within reach",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
