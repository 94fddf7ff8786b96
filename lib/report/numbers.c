/*
 * numbers.c - parts of a report: the figures, and pictures of them.
 *
 * What is put first is a line of `heads`.  Looking back costs a census for each
 * point, so among many people it is done by what reports have kept.
 */
#include <math.h>
#include <stdlib.h>

#include "report/letter.h"

enum { POINTS = 7 };

/* --- what to leave with ------------------------------------------------------ */

typedef bool which(const struct rn_mailing *l, const struct rn_dossier *x,
    int64_t from, int64_t to);

static bool
within(int64_t at, int64_t from, int64_t to)
{
	return at != RN_NONE && at > from && at <= to;
}

static bool
was_made(const struct rn_mailing *l, const struct rn_dossier *x, int64_t from,
    int64_t to)
{
	(void)l;
	return rn_dossier_ours(x) && within(x->intro.introduced_at, from, to);
}

static bool
was_met(const struct rn_mailing *l, const struct rn_dossier *x, int64_t from,
    int64_t to)
{
	(void)l;
	return within(x->intro.met_at, from, to);
}

static bool
was_qualified(const struct rn_mailing *l, const struct rn_dossier *x,
    int64_t from, int64_t to)
{
	int o = x->intro.outcome;

	(void)l;
	return (o == RN_OUTCOME_QUALIFIED || o == RN_OUTCOME_WON ||
	    o == RN_OUTCOME_LOST) && within(x->intro.qualified_at, from, to);
}

static bool
was_asked(const struct rn_mailing *l, const struct rn_dossier *x,
    int64_t from, int64_t to)
{
	struct rn_ask ask;

	return rn_first_ask(x, l->now.me, &ask) &&
	    within(ask.asked_at, from, to);
}

static const struct {
	const char *label;
	which *counts;
} heads[] = {
	{ "qualified", was_qualified }, { "meetings", was_met },
	{ "introductions made", was_made }, { "asks", was_asked },
};

static int64_t
count(const struct rn_mailing *l, which *counts, int64_t from, int64_t to)
{
	int64_t n = 0;

	for (size_t i = 0; i < l->now.n; i++)
		n += counts(l, &l->now.v[i], from, to);
	return n;
}

/* Beside as long a time before. */
enum rn_status
rn_letter_figures(struct rn_mailing *l)
{
	struct rn_doc_figure figure[RN_LEN(heads)];
	int64_t span = l->to - l->from;

	for (size_t i = 0; i < RN_LEN(heads); i++)
		figure[i] = (struct rn_doc_figure){ heads[i].label,
		    rn_sprintf(l->a, "%lld", (long long)count(l,
		    heads[i].counts, l->from - 1, l->to)),
		    rn_sprintf(l->a, "%lld before", (long long)count(l,
		    heads[i].counts, l->from - 1 - span, l->from - 1)) };
	rn_doc_figures(l->doc, figure, RN_LEN(figure));
	return RN_OK;
}

/* --- the funnel --------------------------------------------------------------- */

static double
or_no(double v)
{
	return isnan(v) ? RN_DOC_NO : v;
}

static void
put_shares(struct rn_mailing *l, const struct rn_doc_chart *c,
    const struct rn_stat *v, size_t n, bool by_cohort)
{
	struct rn_doc_bar *bar = rn_alloc(l->a, (n + 1) * sizeof(*bar));

	for (size_t i = 0; i < n; i++) {
		rn_letter_figure(l, v[i].numerator);
		rn_letter_figure(l, v[i].denominator);
		rn_letter_figure(l, v[i].pending);
		bar[i] = (struct rn_doc_bar){ by_cohort ? v[i].cohort :
		    v[i].metric, v[i].says, v[i].value, or_no(v[i].low),
		    or_no(v[i].high), or_no(v[i].target) };
	}
	rn_doc_bars(l->doc, c, bar, n);
}

/* What the figures are, where there is room for it. */
static void
put_definitions(struct rn_mailing *l, const struct rn_stat *v, size_t n)
{
	struct rn_doc_line *line = rn_alloc(l->a, (n + 1) * sizeof(*line));

	if (l->q->form == RN_REPORT_TEXT) {
		rn_doc_text(l->doc, "refnet stats metrics says what they are");
		return;
	}
	for (size_t i = 0; i < n; i++) {
		const struct rn_metric *m = rn_metrics;

		while (m->name != v[i].metric)
			m++;
		line[i] = (struct rn_doc_line){ m->name, rn_sprintf(l->a,
		    "%s; of %s", m->is, m->of), NULL };
	}
	rn_doc_list(l->doc, line, n);
}

enum rn_status
rn_letter_funnel(struct rn_mailing *l)
{
	const struct rn_stat_query q = { .as_of = l->as_of, .from = RN_NONE,
	    .to = RN_NONE, .hour = NAN };
	const struct rn_doc_chart chart = { "Each step, of those that came to"
	    " it, with the 95 % interval; a mark is the aim", NULL, true };
	enum rn_status rc = RN_OK;
	struct rn_stat *list;
	size_t n;

	TRY(rn_stats_funnel(l->rn, l->a, &q, &list, &n));
	rn_doc_heading(l->doc, "Funnel, all introductions by double opt-in",
	    NULL);
	put_shares(l, &chart, list, n, false);
	put_definitions(l, list, n);
out:
	return rc;
}

/* --- tiers, then and now -------------------------------------------------------- */

/* How people stood at some moments, the last of them now. */
struct look_back {
	struct rn_kept_warm v[POINTS];
	const char *day[POINTS];
	size_t n;
};

static enum rn_status
look_at(struct rn_mailing *l, int64_t at, struct rn_kept_warm *k)
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_census_take(l->rn, at, &c));
	rn_warm_choose(&c, &k->warm, k->people);
	k->at = at;
out:
	rn_census_free(&c);
	return rc;
}

/* Among many, what is kept of the report that is nearest. */
static enum rn_status
look_back(struct rn_mailing *l, struct look_back *b)
{
	static const int days[RN_REPORT_KINDS] = { [RN_REPORT_WEEKLY] = 28,
	    [RN_REPORT_MONTHLY] = 30, [RN_REPORT_QUARTERLY] = 91 };
	int64_t step = (int64_t)RN_DAY * days[l->q->kind];
	enum rn_status rc = RN_OK;

	for (int p = POINTS - 1; p > 0; p--) {
		struct rn_kept_warm *k = &b->v[b->n];
		int64_t at = l->to - p * step;
		bool any = true;

		if (!l->many)
			TRY(look_at(l, at, k));
		else if (l->as_of == RN_NOW)
			TRY(rn_kept_warm_get(l->rn, at, at - step / 2,
			    at + step / 2 - 1, k, &any));
		else
			any = false;
		if (any)
			b->day[b->n++] = rn_letter_day(l, k->at);
	}
	b->day[b->n] = rn_letter_day(l, l->to);
out:
	return rc;
}

static void
put_tiers(struct rn_mailing *l, const struct look_back *b)
{
	static const int tier[] = { RN_TIER_STRONG, RN_TIER_MEDIUM,
	    RN_TIER_WEAK };
	const struct rn_doc_chart chart = { "People by tier", NULL, false };
	struct rn_doc_series series[RN_LEN(tier)];

	for (size_t t = 0; t < RN_LEN(tier); t++) {
		double *v = rn_alloc(l->a, POINTS * sizeof(*v));

		for (size_t p = 0; p < b->n; p++)
			v[p] = (double)b->v[p].people[tier[t]];
		v[b->n] = (double)l->warm.people[tier[t]];
		series[t] = (struct rn_doc_series){ rn_tier_name[tier[t]],
		    v };
	}
	rn_doc_series(l->doc, &chart, RN_DOC_STACKED, b->day, b->n + 1, series,
	    RN_LEN(series));
}

static size_t
in_both(const struct rn_warm_list *x, const struct rn_warm_list *y)
{
	size_t n = 0;

	for (size_t i = 0; i < x->n; i++)
		n += rn_warm_find(y, x->v[i].person) != NULL;
	return n;
}

/* Of those strong or medium at first, the share that still was. */
static void
put_decay(struct rn_mailing *l, const struct look_back *b)
{
	struct rn_doc_series series = { "still strong or medium", NULL };
	const struct rn_warm_list *first = &b->v[0].warm;
	double v[POINTS];
	struct rn_doc_chart chart = { NULL, NULL, true };

	for (size_t p = 0; p <= b->n; p++)
		v[p] = first->n == 0 ? NAN : (double)in_both(first, p < b->n ?
		    &b->v[p].warm : &l->warm.warm) / (double)first->n;
	chart.title = rn_sprintf(l->a, "Decay: of %zu who were strong or"
	    " medium at first, who still was", first->n);
	series.value = v;
	rn_doc_series(l->doc, &chart, RN_DOC_LINES, b->day, b->n + 1, &series,
	    1);
}

enum rn_status
rn_letter_tiers(struct rn_mailing *l)
{
	const int64_t *people = l->warm.people;
	struct look_back b = { .n = 0 };
	enum rn_status rc = RN_OK;
	int64_t all = 0;

	for (int t = 0; t < RN_TIERS; t++) {
		rn_letter_figure(l, people[t]);
		all += people[t];
	}
	rn_letter_heading(l, "People", "none", (size_t)all);
	rn_doc_text(l->doc, rn_sprintf(l->a, "%lld strong, %lld medium, %lld"
	    " weak, %lld without two-way contact",
	    (long long)people[RN_TIER_STRONG],
	    (long long)people[RN_TIER_MEDIUM],
	    (long long)people[RN_TIER_WEAK],
	    (long long)people[RN_TIER_NONE]));
	if (all == 0)
		goto out;
	TRY(look_back(l, &b));
	if (b.n == 0) {
		rn_doc_text(l->doc, "Among so many the reports to come look"
		    " back on this one; refnet stats growth does now.");
		goto out;
	}
	put_tiers(l, &b);
	put_decay(l, &b);
out:
	for (size_t p = 0; p < b.n; p++)
		rn_kept_warm_free(&b.v[p]);
	return rc;
}

/* --- gaps ------------------------------------------------------------------------ */

enum rn_status
rn_letter_gaps(struct rn_mailing *l)
{
	const struct rn_doc_chart chart = { "Of what each profile wants, what is"
	    " within reach", "refnet map gaps NAME says what is not", true };

	if (l->q->coverages == 0 && l->q->not_covered == NULL)
		return RN_OK;
	rn_doc_heading(l->doc, "Gaps", l->q->not_covered);
	if (l->q->coverages > 0)
		put_shares(l, &chart, l->q->coverage, l->q->coverages, true);
	return RN_OK;
}
