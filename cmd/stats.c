/*
 * stats.c - refnet stats, and what its verbs share: the window, and rows with
 * what they count below them.
 */
#include <math.h>
#include <string.h>

#include "base/date.h"
#include "settings.h"
#include "stats.h"

/* "90d" alone is the 90 days before; "2026Q4" is not of that shape. */
static bool
is_span(const char *s)
{
	size_t digits = strspn(s, "0123456789"), letters;

	s += digits;
	s += strspn(s, " \t");
	letters = strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	return digits > 0 && letters > 0 && s[letters] == '\0';
}

/* One end of a window; "" leaves it open. */
static enum rn_status
read_end(struct app *app, const char *text, int64_t now, bool end,
    int64_t *at)
{
	if (text[strspn(text, " \t")] == '\0')
		return RN_OK;
	return rn_date_read(app->rn, text, now, end, at);
}

static enum rn_status
read_period(struct app *app, const char *text, int64_t now,
    struct rn_stat_query *q)
{
	const char *dots = strstr(text, "..");
	enum rn_status rc = RN_OK;

	if (is_span(text)) {
		TRY(rn_date_read(app->rn, text, now, false, &q->to));
		TRY(rn_date_read(app->rn, rn_sprintf(app->arena, "%s ago",
		    text), now, false, &q->from));
		q->to = now;
	} else if (dots != NULL) {
		TRY(read_end(app, rn_strndup(app->arena, text,
		    (size_t)(dots - text)), now, false, &q->from));
		TRY(read_end(app, dots + 2, now, true, &q->to));
	} else {
		TRY(rn_date_read(app->rn, text, now, false, &q->from));
		TRY(rn_date_read(app->rn, text, now, true, &q->to));
	}
	if (q->from != RN_NONE && q->to != RN_NONE && q->from > q->to)
		return rn_fail(app->rn, RN_EUSAGE,
		    "the period '%s' ends before it begins", text);
	if (q->from != RN_NONE && q->from > now)
		return rn_fail(app->rn, RN_EUSAGE,
		    "the period '%s' is still to come", text);
out:
	return rc;
}

static enum rn_status
read_by(struct app *app, const char *word, unsigned can, int *by)
{
	const char *known[RN_STAT_BYS] = { NULL }, *best, *all = NULL;
	int n = 0;

	*by = RN_STAT_BY_NOTHING;
	for (int i = RN_STAT_BY_NOTHING + 1; i < RN_STAT_BYS; i++) {
		if ((can & 1u << i) == 0)
			continue;
		known[n++] = rn_stat_by_name[i];
		all = all == NULL ? rn_stat_by_name[i] : rn_sprintf(
		    app->arena, "%s, %s", all, rn_stat_by_name[i]);
		if (word != NULL && strcmp(rn_stat_by_name[i], word) == 0)
			*by = i;
	}
	if (word == NULL || *by != RN_STAT_BY_NOTHING)
		return RN_OK;
	known[n] = NULL;
	rn_fail(app->rn, RN_EUSAGE, "these cannot be told apart by '%s'",
	    word);
	best = nearest(word, known);
	if (best != NULL)
		rn_hint(app->rn, "did you mean %s?", best);
	else
		rn_hint(app->rn, "by %s they can", all);
	return RN_EUSAGE;
}

/* What hours and tools cost; NaN: not said. */
static enum rn_status
read_costs(struct app *app, struct rn_stat_query *q)
{
	enum rn_status rc = RN_OK;
	int64_t hour, hours, tools;
	struct settings s;

	TRY(settings_read(app, &s));
	TRY(setting_count(app, &s, "cost.hours", &hours));
	TRY(setting_count(app, &s, "cost.tools", &tools));
	q->hours = (double)hours;
	q->tools = (double)tools;
	TRY(setting_count(app, &s, "cost.hour", &hour));
	q->hour = hour == RN_NONE ? NAN : (double)hour;
out:
	return rc;
}

enum rn_status
stats_query(struct app *app, const struct stats_args *args, unsigned by,
    struct rn_stat_query *q)
{
	int64_t now = app->as_of == RN_NOW ? rn_now(app->rn) : app->as_of;
	enum rn_status rc = RN_OK;

	*q = (struct rn_stat_query){ .as_of = app->as_of, .from = RN_NONE,
	    .to = RN_NONE, .ids = args->ids, .why = app->g.why,
	    .hour = NAN };
	TRY(read_by(app, args->by, by, &q->by));
	if (args->period != NULL)
		TRY(read_period(app, args->period, now, q));
	TRY(read_costs(app, q));
out:
	return rc;
}

/* "2  Rachel Steinberg", a line each. */
static const char *
listed(struct app *app, const struct rn_stat *s)
{
	size_t size = 1, n = 0;
	char *all;

	for (size_t i = 0; i < s->ids.n; i++)
		size += strlen(s->ids.v[i]) + strlen(s->who.v[i]) + 3;
	all = rn_alloc(app->arena, size);
	for (size_t i = 0; i < s->ids.n; i++)
		n += (size_t)snprintf(all + n, size - n, "%s  %s\n",
		    s->ids.v[i], s->who.v[i]);
	return all;
}

static enum rn_status
check(struct app *app, const struct rn_stat *list, size_t n)
{
	const struct rn_stat *first = NULL;
	size_t missed = 0;

	for (size_t i = 0; i < n; i++) {
		if (list[i].status != RN_STAT_MISSED)
			continue;
		if (missed++ == 0)
			first = &list[i];
	}
	if (first == NULL)
		return RN_OK;
	rn_fail(app->rn, RN_ENOTFOUND, "%zu target%s missed: %s%s%s, %s",
	    missed, missed == 1 ? "" : "s",
	    first->cohort == NULL ? "" : first->cohort,
	    first->cohort == NULL ? "" : " ", first->metric, first->says);
	return RN_ENOTFOUND;
}

/* A row, and what is printed below it. */
struct listing {
	struct rn_stat stat;
	const char *under;
};

static const char *
under(struct app *app, const struct rn_stat *s, bool ids)
{
	const char *why = s->why == NULL ? "" : s->why;

	return app->out.format != RN_TABLE ? "" : ids ? rn_sprintf(app->arena,
	    "%s%s", why, listed(app, s)) : why;
}

enum rn_status
stats_out(struct app *app, const struct stats_args *args, const char *table,
    const struct rn_stat *list, size_t n)
{
	struct listing *v = rn_alloc(app->arena, (n + 1) * sizeof(*v));
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		v[i] = (struct listing){ list[i],
		    under(app, &list[i], args->ids) };
	if (app->out.format == RN_TABLE && app->out.fields == NULL)
		app->out.fields = table;
	app->g.why |= args->ids;	/* lines below rows are reasons */
	TRY(out_reasons(app, &rn_view_stat, v, n, sizeof(*v),
	    offsetof(struct listing, under)));
	if (args->check)
		TRY(check(app, list, n));
out:
	return rc;
}

enum rn_status
stats_run(struct app *app, const struct stats_args *args,
    const struct stats_of *of)
{
	enum rn_status rc = RN_OK;
	struct rn_stat_query q;
	struct rn_stat *list;
	size_t n;

	TRY(stats_query(app, args, of->by, &q));
	TRY(of->rows(app->rn, app->arena, &q, &list, &n));
	TRY(stats_out(app, args, of->cohorts || q.by != RN_STAT_BY_NOTHING ?
	    "cohort,metric,says" : "metric,says", list, n));
out:
	return rc;
}

const struct cmd cmd_stats = {
	.family = "stats",
	.brief = "the numbers of your network and introductions",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE | CAN_WHY,
	.view = &rn_view_stat,
	.opts = stats_summary_opts, .args_size = sizeof(struct stats_args),
	.run = stats_summary_run,
};
