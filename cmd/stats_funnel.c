/* stats_funnel.c - refnet stats funnel: how far introductions come. */
#include <string.h>

#include "stats.h"

struct args {
	struct stats_args all;
	const char *by;
};

static const struct opt opts[] = {
	TEXT('p', "period", struct args, all.period, "PERIOD",
	    "those opened in it, as 90d, 2026Q4 or 'last month'"),
	TEXT(0, "by", struct args, by, "month|connector|profile|kind",
	    "a funnel for each"),
	FLAG(0, "ids", struct args, all.ids, "with what each figure counts"),
	FLAG(0, "check", struct args, all.check,
	    "exit 1 when a target is missed"),
	NO_MORE_OPTS
};

/* From RN_STAT_BY_MONTH on. */
static const char *const by_name[] = {
	"month", "connector", "profile", "kind", NULL
};

static enum rn_status
read_by(struct app *app, const char *word, int *by)
{
	const char *best;

	if (word == NULL)
		return RN_OK;
	for (int i = 0; by_name[i] != NULL; i++)
		if (strcmp(by_name[i], word) == 0) {
			*by = RN_STAT_BY_MONTH + i;
			return RN_OK;
		}
	rn_fail(app->rn, RN_EUSAGE, "no funnel by '%s'", word);
	best = nearest(word, by_name);
	if (best != NULL)
		rn_hint(app->rn, "did you mean %s?", best);
	else
		rn_hint(app->rn, "month, connector, profile or kind");
	return RN_EUSAGE;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	struct rn_stat_query q;
	enum rn_status rc = RN_OK;
	struct rn_stat *list;
	size_t n;

	(void)operand;
	TRY(stats_query(app, &args->all, &q));
	TRY(read_by(app, args->by, &q.by));
	TRY(rn_stats_funnel(app->rn, app->arena, &q, &list, &n));
	TRY(stats_out(app, &args->all, args->by == NULL ? "metric,says" :
	    "cohort,metric,says", list, n));
out:
	return rc;
}

const struct cmd cmd_stats_funnel = {
	.family = "stats", .verb = "funnel",
	.brief = "how far introductions come, step by step",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_stat,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
