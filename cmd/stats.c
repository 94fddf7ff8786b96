/*
 * stats.c - refnet stats, and what its verbs share: the window, and rows with
 * what they count below them.
 */
#include <string.h>

#include "base/date.h"
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

enum rn_status
stats_query(struct app *app, const struct stats_args *args,
    struct rn_stat_query *q)
{
	int64_t now = app->as_of == RN_NOW ? rn_now(app->rn) : app->as_of;

	*q = (struct rn_stat_query){ .as_of = app->as_of, .from = RN_NONE,
	    .to = RN_NONE, .by = RN_STAT_BY_NOTHING, .ids = args->ids };
	return args->period == NULL ? RN_OK :
	    read_period(app, args->period, now, q);
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

enum rn_status
stats_out(struct app *app, const struct stats_args *args, const char *table,
    const struct rn_stat *list, size_t n)
{
	struct listing *v = rn_alloc(app->arena, (n + 1) * sizeof(*v));
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		v[i] = (struct listing){ list[i], args->ids &&
		    app->out.format == RN_TABLE ? listed(app, &list[i]) : "" };
	if (app->out.format == RN_TABLE && app->out.fields == NULL)
		app->out.fields = table;
	app->g.why = args->ids;		/* lines below rows are reasons */
	TRY(out_reasons(app, &rn_view_stat, v, n, sizeof(*v),
	    offsetof(struct listing, under)));
	if (args->check)
		TRY(check(app, list, n));
out:
	return rc;
}

const struct cmd cmd_stats = {
	.family = "stats",
	.brief = "the numbers of your network and introductions",
	.operands = "",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_stat,
	.opts = stats_summary_opts, .args_size = sizeof(struct stats_args),
	.run = stats_summary_run,
};
