/*
 * figure.c - numbers as rows, with the words people read.
 *
 * A share says of how many it is before it says per cent, and few cases are
 * said to be few.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/report.h"

enum { DAY = 86400 };

static struct rn_stat
empty(const char *metric)
{
	return (struct rn_stat){ .metric = metric, .value = NAN,
	    .numerator = RN_NONE, .denominator = RN_NONE, .low = NAN,
	    .high = NAN, .target = NAN, .status = -1, .from = RN_NONE,
	    .to = RN_NONE, .pending = RN_NONE };
}

/* The window and the cohort stay as they are. */
static void
begin(struct rn_stat *s, const char *metric)
{
	struct rn_stat fresh = empty(metric);

	fresh.from = s->from;
	fresh.to = s->to;
	fresh.cohort = s->cohort;
	fresh.ids = s->ids;
	fresh.who = s->who;
	*s = fresh;
}

void
rn_figure_count(struct rn_arena *a, struct rn_stat *s, const char *metric,
    int64_t n)
{
	begin(s, metric);
	s->numerator = n;
	s->value = (double)n;
	s->says = rn_sprintf(a, "%lld", (long long)n);
}

static const char *
pending_words(struct rn_arena *a, int64_t pending)
{
	return pending <= 0 ? "" : rn_sprintf(a, ", %lld pending",
	    (long long)pending);
}

/* "; aim: above 60 %, missed" */
static const char *
target_words(struct rn_arena *a, const struct rn_stat *s, bool below)
{
	if (s->status != RN_STAT_MET && s->status != RN_STAT_MISSED)
		return "";
	return rn_sprintf(a, "; aim %s %.0f %%: %s", below ? "at most" :
	    "above", s->target * 100, rn_stat_status_name[s->status]);
}

void
rn_figure_share(struct rn_arena *a, struct rn_stat *s, const char *metric,
    const struct rn_share *x)
{
	const char *pending = pending_words(a, x->pending);
	char share[32];

	begin(s, metric);
	s->numerator = x->hits;
	s->denominator = x->of;
	s->pending = x->pending;
	s->target = x->target;
	if (x->of == 0) {
		s->says = rn_sprintf(a, "none yet%s", pending);
		return;
	}
	s->value = (double)x->hits / (double)x->of;
	rn_wilson(x->hits, x->of, &s->low, &s->high);
	s->status = rn_stat_judge(x->hits, x->of, x->target, x->below);
	if (x->of < RN_FEW && s->status != RN_STAT_MET &&
	    s->status != RN_STAT_MISSED)
		memcpy(share, "too few to tell", sizeof("too few to tell"));
	else
		snprintf(share, sizeof(share), "%.0f %%", s->value * 100);
	s->says = rn_sprintf(a, "%lld of %lld, %s (%.0f-%.0f %%)%s%s",
	    (long long)x->hits, (long long)x->of, share, s->low * 100,
	    s->high * 100, pending, target_words(a, s, x->below));
}

static int
by_length(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

void
rn_figure_days(struct rn_arena *a, struct rn_stat *s, const char *metric,
    int64_t *spans, int64_t n, int64_t pending)
{
	const char *still = pending_words(a, pending);
	int64_t middle, tenths;

	begin(s, metric);
	s->numerator = n;
	s->pending = pending;
	if (n == 0) {
		s->says = rn_sprintf(a, "none yet%s", still);
		return;
	}
	qsort(spans, (size_t)n, sizeof(*spans), by_length);
	middle = n % 2 == 1 ? spans[n / 2] :
	    spans[n / 2 - 1] + (spans[n / 2] - spans[n / 2 - 1]) / 2;
	tenths = (middle * 10 + DAY / 2) / DAY;
	s->value = (double)tenths / 10;
	s->says = rn_sprintf(a, "%lld.%lld days, the middle of %lld answer%s%s%s",
	    (long long)tenths / 10, (long long)tenths % 10, (long long)n,
	    n == 1 ? "" : "s", n < RN_FEW ? ", few" : "", still);
}

struct rn_stat *
rn_stats_next(struct rn_stats *l)
{
	struct rn_stat *s;

	l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	s = &l->v[l->n++];
	*s = empty(NULL);
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
