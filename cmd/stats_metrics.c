/* stats_metrics.c - refnet stats metrics: what is measured, and how. */
#include "stats.h"

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const struct rn_metric *list;
	size_t n;

	(void)args, (void)operand;
	rn_metric_list(&list, &n);
	return out_rows(app, &rn_view_metric, list, n, sizeof(*list));
}

const struct cmd cmd_stats_metrics = {
	.family = "stats", .verb = "metrics",
	.brief = "what each figure counts, of what, and its target",
	.operands = "",
	.can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_metric,
	.run = run,
};
