/*
 * stats_prometheus.c - refnet stats prometheus: the summary for those who
 * scrape, in the text format of Prometheus, version 0.0.4.
 */
#include <math.h>
#include <string.h>

#include "stats.h"

static const struct opt opts[] = {
	TEXT('p', "period", struct stats_args, period, "PERIOD",
	    "as of summary"),
	NO_MORE_OPTS
};

/* "days-to-answer" -> "refnet_days_to_answer" */
static const char *
name_of(struct app *app, const char *metric)
{
	char *name = rn_sprintf(app->arena, "refnet_%s", metric);

	for (char *p = name; *p != '\0'; p++)
		if (*p == '-')
			*p = '_';
	return name;
}

static const struct rn_metric *
what_is(const char *metric)
{
	const struct rn_metric *list;
	size_t n, i = 0;

	rn_metric_list(&list, &n);
	while (i + 1 < n && strcmp(list[i].name, metric) != 0)
		i++;
	return &list[i];
}

/* Beside its value. */
enum part { VALUE, OF, PENDING };
static const struct { const char *suffix, *is; } parts[] = {
	[VALUE] = { "", "" }, [OF] = { "_of", ": of so many" },
	[PENDING] = { "_pending", ": not settled yet" },
};

/* One sample, and what it is; those that are missing are left out. */
static void
put(struct app *app, const struct rn_stat *s, enum part part, double value)
{
	const char *suffix = parts[part].suffix;
	const char *name = name_of(app, s->metric);
	const struct rn_metric *m = what_is(s->metric);

	if (isnan(value))
		return;
	fprintf(app->out.to, "# HELP %s%s %s (%s)%s\n# TYPE %s%s gauge\n"
	    "%s%s %.9g\n", name, suffix, m->is, rn_unit_name[m->unit],
	    parts[part].is, name, suffix, name, suffix, value);
}

static double
or_nan(int64_t n)
{
	return n == RN_NONE ? NAN : (double)n;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	enum rn_status rc = RN_OK;
	struct rn_stat_query q;
	struct rn_stat *list;
	size_t n;

	(void)operand;
	TRY(stats_query(app, args, 0, &q));
	TRY(rn_stats_summary(app->rn, app->arena, &q, &list, &n));
	for (size_t i = 0; i < n; i++) {
		put(app, &list[i], VALUE, list[i].value);
		put(app, &list[i], OF, or_nan(list[i].denominator));
		put(app, &list[i], PENDING, or_nan(list[i].pending));
	}
out:
	return rc;
}

const struct cmd cmd_stats_prometheus = {
	.family = "stats", .verb = "prometheus",
	.brief = "the summary in Prometheus's text format",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ASOF,
	.opts = opts, .args_size = sizeof(struct stats_args),
	.run = run,
};
