/*
 * figure.c - numbers as rows, with the words people read.
 *
 * A share says of how many it is before it says per cent, and few cases are
 * said to be few.  What a figure is stands in metrics.c.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/report.h"

static struct rn_stat
empty(void)
{
	return (struct rn_stat){ .value = NAN, .numerator = RN_NONE,
	    .denominator = RN_NONE, .low = NAN, .high = NAN, .target = NAN,
	    .status = -1, .from = RN_NONE, .to = RN_NONE, .pending = RN_NONE,
	    .usual_days = NAN };
}

/* The window and the cohort stay as they are. */
static const struct rn_metric *
begin(struct rn_stat *s, enum rn_measure m)
{
	struct rn_stat fresh = empty();

	fresh.from = s->from;
	fresh.to = s->to;
	fresh.cohort = s->cohort;
	fresh.ids = s->ids;
	fresh.who = s->who;
	*s = fresh;
	s->metric = rn_metrics[m].name;
	s->unit = rn_metrics[m].unit;
	s->rule = rn_metrics[m].of;
	s->target = rn_metrics[m].target;
	return &rn_metrics[m];
}

/* 0.25, 12, 3.4: two digits after the point at most, by no locale. */
static const char *
plain(struct rn_arena *a, double v)
{
	long long cents = llround(v * 100);
	const char *sign = cents < 0 ? "-" : "";

	cents = cents < 0 ? -cents : cents;
	if (cents % 100 == 0)
		return rn_sprintf(a, "%s%lld", sign, cents / 100);
	if (cents % 10 == 0)
		return rn_sprintf(a, "%s%lld.%lld", sign, cents / 100,
		    cents / 10 % 10);
	return rn_sprintf(a, "%s%lld.%02lld", sign, cents / 100, cents % 100);
}

static const char *
in_unit(struct rn_arena *a, int unit, double v)
{
	return unit == RN_UNIT_SHARE ? rn_sprintf(a, "%.0f %%", v * 100) :
	    plain(a, v);
}

/* "; aim above 60 %: missed" */
static const char *
target_words(struct rn_arena *a, const struct rn_stat *s, int aim)
{
	if (s->status != RN_STAT_MET && s->status != RN_STAT_MISSED)
		return "";
	return rn_sprintf(a, "; aim %s %s: %s", rn_aim_name[aim],
	    in_unit(a, s->unit, s->target), rn_stat_status_name[s->status]);
}

void
rn_figure_count(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    int64_t n)
{
	const struct rn_metric *is = begin(s, m);

	s->numerator = n;
	s->value = (double)n;
	/* a count is as it is: there is no interval, and nothing is too few */
	s->status = rn_stat_judge(s->value, NAN, NAN, RN_FEW,
	    (enum rn_aim)is->aim, s->target);
	s->says = rn_sprintf(a, "%lld%s", (long long)n,
	    target_words(a, s, is->aim));
}

void
rn_figure_against(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    int64_t n, int64_t target)
{
	const struct rn_metric *is = begin(s, m);

	s->numerator = n;
	s->value = (double)n;
	s->target = (double)target;
	/* where nobody came or went there is nothing to judge */
	s->status = rn_stat_judge(s->value, NAN, NAN, n + target == 0 ? 0 :
	    RN_FEW, (enum rn_aim)is->aim, s->target);
	s->says = rn_sprintf(a, "%lld%s", (long long)n,
	    target_words(a, s, is->aim));
}

static const char *
pending_words(struct rn_arena *a, int64_t pending)
{
	return pending <= 0 ? "" : rn_sprintf(a, ", %lld pending",
	    (long long)pending);
}

void
rn_figure_share(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    const struct rn_share *x)
{
	const char *pending = pending_words(a, x->pending);
	const struct rn_metric *is = begin(s, m);
	char share[32];

	s->numerator = x->hits;
	s->denominator = x->of;
	s->pending = x->pending;
	s->usual_days = x->usual_days;
	if (!isnan(x->target))
		s->target = x->target;
	if (x->of == 0) {
		s->says = rn_sprintf(a, "none yet%s", pending);
		return;
	}
	s->value = (double)x->hits / (double)x->of;
	rn_wilson(x->hits, x->of, &s->low, &s->high);
	s->status = rn_stat_judge(s->value, s->low, s->high, x->of,
	    (enum rn_aim)is->aim, s->target);
	if (x->of < RN_FEW && s->status != RN_STAT_MET &&
	    s->status != RN_STAT_MISSED)
		memcpy(share, "too few to tell", sizeof("too few to tell"));
	else
		snprintf(share, sizeof(share), "%.0f %%", s->value * 100);
	s->says = rn_sprintf(a, "%lld of %lld, %s (%.0f-%.0f %%)%s%s",
	    (long long)x->hits, (long long)x->of, share, s->low * 100,
	    s->high * 100, pending, target_words(a, s, is->aim));
}

/* " (1.5-4)", or nothing where there are too few for an interval. */
static const char *
range_words(struct rn_arena *a, const struct rn_stat *s)
{
	if (isnan(s->low))
		return "";
	if (isinf(s->high) || isnan(s->high))
		return rn_sprintf(a, " (%s or more)", plain(a, s->low));
	return rn_sprintf(a, " (%s-%s)", plain(a, s->low), plain(a, s->high));
}

static double
in_days(int64_t span)
{
	return (double)((span * 10 + RN_DAY / 2) / RN_DAY) / 10;
}

void
rn_figure_days(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    int64_t *spans, int64_t n, int64_t pending)
{
	const char *still = pending_words(a, pending);
	int64_t middle, low, high;

	begin(s, m);
	s->numerator = n;
	s->pending = pending;
	if (n == 0) {
		s->says = rn_sprintf(a, "none yet%s", still);
		return;
	}
	qsort(spans, (size_t)n, sizeof(*spans), rn_by_int64);
	middle = n % 2 == 1 ? spans[n / 2] :
	    spans[n / 2 - 1] + (spans[n / 2] - spans[n / 2 - 1]) / 2;
	s->value = in_days(middle);
	if (rn_median_ends(n, &low, &high)) {
		s->low = in_days(spans[low]);
		s->high = in_days(spans[high]);
	}
	s->says = rn_sprintf(a, "%s days%s, the middle of %lld%s%s",
	    plain(a, s->value), range_words(a, s), (long long)n,
	    n < RN_FEW ? ", few" : "", still);
}

void
rn_figure_ratio(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    int64_t x, int64_t y)
{
	const struct rn_metric *is = begin(s, m);

	s->numerator = x;
	s->denominator = y;
	if (x + y == 0) {
		s->says = "none yet";
		return;
	}
	rn_odds(x, y, &s->low, &s->high);
	s->value = y == 0 ? NAN : (double)x / (double)y;
	s->status = rn_stat_judge(y == 0 ? HUGE_VAL : s->value, s->low,
	    s->high, x + y, (enum rn_aim)is->aim, s->target);
	s->says = rn_sprintf(a, "%lld to %lld%s%s", (long long)x,
	    (long long)y, range_words(a, s), target_words(a, s, is->aim));
	if (isinf(s->high))
		s->high = NAN;
}

void
rn_figure_money(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    double *v, size_t n)
{
	bool mean = m == RN_M_DEAL_MEAN;
	int64_t low, high;

	begin(s, m);
	s->numerator = (int64_t)n;
	if (n == 0) {
		s->says = "none yet";
		return;
	}
	qsort(v, n, sizeof(*v), rn_by_double);
	if (mean) {
		s->value = rn_mean(v, n);
		rn_resample(v, n, rn_mean, &s->low, &s->high);
	} else {
		s->value = (v[(n - 1) / 2] + v[n / 2]) / 2;
		if (rn_median_ends((int64_t)n, &low, &high)) {
			s->low = v[low];
			s->high = v[high];
		}
	}
	s->says = rn_sprintf(a, "%s%s, %s of %zu%s", plain(a, s->value),
	    range_words(a, s), mean ? "the mean" : "the middle", n,
	    n < RN_FEW ? ", few" : "");
}

void
rn_figure_aim(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    double target)
{
	int64_t of = rn_metrics[m].unit == RN_UNIT_SHARE ? s->denominator :
	    s->numerator;

	s->target = target;
	s->status = rn_stat_judge(s->value, s->low, s->high, of,
	    (enum rn_aim)rn_metrics[m].aim, target);
	s->says = rn_sprintf(a, "%s%s", s->says, target_words(a, s,
	    rn_metrics[m].aim));
}

void
rn_figure_index(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    const double *v, size_t n, rn_figure_of *of)
{
	const struct rn_metric *is = begin(s, m);

	s->numerator = (int64_t)n;
	if (n == 0) {
		s->says = "none yet";
		return;
	}
	s->value = of(v, n);
	rn_resample(v, n, of, &s->low, &s->high);
	s->status = rn_stat_judge(s->value, s->low, s->high, (int64_t)n,
	    (enum rn_aim)is->aim, s->target);
	s->says = rn_sprintf(a, "%s%s, of %zu%s%s", plain(a, s->value),
	    range_words(a, s), n, n < RN_FEW ? ", few" : "",
	    target_words(a, s, is->aim));
}

/* "9.3 fewer (5.1 to 13.4)"; what is below nothing is a gain. */
static const char *
loss_words(struct rn_arena *a, const struct rn_stat *s)
{
	double sign = s->value < 0 ? -1 : 1;
	const char *words = rn_sprintf(a, "%s %s", plain(a, sign * s->value),
	    sign < 0 ? "more" : "fewer");

	if (isnan(s->low))
		return words;
	return rn_sprintf(a, "%s (%s to %s)", words, plain(a, fmin(sign *
	    s->low, sign * s->high)), plain(a, fmax(sign * s->low, sign *
	    s->high)));
}

void
rn_figure_loss(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    const double *loss, size_t n, double was)
{
	begin(s, m);
	if (n == 0) {
		s->says = "too few are known for long enough";
		return;
	}
	s->denominator = (int64_t)n;
	s->numerator = 0;
	s->value = 0;
	for (size_t i = 0; i < n; i++) {
		s->value += loss[i];
		s->numerator += loss[i] > 0;
	}
	rn_resample(loss, n, rn_mean, &s->low, &s->high);
	s->low *= (double)n;
	s->high *= (double)n;
	s->says = rn_sprintf(a, "%s than %s expected to write, of %zu%s",
	    loss_words(a, s), plain(a, was), n, n < RN_FEW ? ", few" : "");
}

void
rn_figure_cost(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    double cost, int64_t n)
{
	begin(s, m);
	s->denominator = n;
	if (isnan(cost)) {
		s->says = "not said what an hour costs (cost.hour)";
		return;
	}
	s->numerator = llround(cost);
	if (n == 0) {
		s->says = rn_sprintf(a, "%s, and none yet", plain(a, cost));
		return;
	}
	s->value = cost / (double)n;
	s->says = rn_sprintf(a, "%s for each of %lld%s", plain(a, s->value),
	    (long long)n, n < RN_FEW ? ", few" : "");
}

static const char *const interval_of[RN_UNITS] = {
	[RN_UNIT_SHARE] = "95 % by the score of Wilson",
	[RN_UNIT_DAYS] = "95 % of the middle, by order",
	[RN_UNIT_MONEY] = "95 %; of the middle by order, of a mean by 1000"
	    " samples drawn anew, seed 1",
	[RN_UNIT_RATIO] = "95 % by the score of Wilson, as odds",
	[RN_UNIT_INDEX] = "95 % of 1000 samples drawn anew, seed 1",
	[RN_UNIT_PEOPLE] = "95 % of 1000 samples drawn anew, seed 1",
};

_Static_assert(RN_SEED == 1, "interval_of says so");

void
rn_figure_why(struct rn_arena *a, struct rn_stat *s, const char *usual)
{
	const struct rn_metric *m = rn_metrics;
	char *why;

	while (m->name != s->metric)
		m++;
	why = rn_sprintf(a, "%s\nof: %s\n", m->is, s->rule);
	if (usual != NULL)
		why = rn_sprintf(a, "%spending: %s\n", why, usual);
	if (!isnan(s->low))
		why = rn_sprintf(a, "%sin brackets: %s\n", why,
		    interval_of[m->unit]);
	if (m->aim != RN_AIM_NONE)
		why = rn_sprintf(a, "%saim: %s %s\n", why,
		    rn_aim_name[m->aim], m->aim_at != NULL ? m->aim_at :
		    in_unit(a, m->unit, m->target));
	s->why = why;
}

struct rn_stat *
rn_stats_next(struct rn_stats *l)
{
	struct rn_stat *s;

	l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	s = &l->v[l->n++];
	*s = empty();
	s->from = l->from;
	s->to = l->to;
	return s;
}

void
rn_stats_move(struct rn_stats *l, struct rn_stat **list, size_t *n)
{
	*n = l->n;
	*list = rn_alloc(l->a, (l->n + 1) * sizeof(**list));
	if (l->n > 0)
		memcpy(*list, l->v, l->n * sizeof(**list));
	free(l->v);
	l->v = NULL;
}

/* room doubles at powers of two */
static void
push(struct rn_arena *a, struct rn_list *l, const char *s)
{
	if ((l->n & (l->n - 1)) == 0) {
		const char **v = rn_alloc(a, (l->n * 2 + 1) * sizeof(*v));

		for (size_t i = 0; i < l->n; i++)
			v[i] = l->v[i];
		l->v = v;
	}
	l->v[l->n++] = s;
}

void
rn_stat_named(struct rn_arena *a, struct rn_stat *s, int64_t id,
    const char *who)
{
	push(a, &s->ids, rn_sprintf(a, "%lld", (long long)id));
	push(a, &s->who, who);
}
