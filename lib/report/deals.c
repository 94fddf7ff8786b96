/*
 * deals.c - deals by how they came: by an introduction, by mail to a stranger,
 * or otherwise.
 *
 * A deal came by an introduction when its person had been introduced to me
 * before it was opened, or the CRM says so (`words`); cold, when I had first
 * written to them out of the blue, or the CRM says so.  Money of two
 * currencies is never added.  Deals of introductions that no CRM has are
 * taken from their outcomes.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "refnet/deal.h"
#include "report/report.h"

enum way { BY_COLD, BY_INTRODUCTION, BY_OTHER, WAYS };

static const char *const way_name[WAYS] = { "cold", "introduction", "other" };

/* What CRMs call them; anywhere in the lead source, as folded. */
static const struct {
	const char *word;
	enum way way;
} words[] = {
	{ "referral", BY_INTRODUCTION }, { "referred", BY_INTRODUCTION },
	{ "introduc", BY_INTRODUCTION }, { "empfehlung", BY_INTRODUCTION },
	{ "recommand", BY_INTRODUCTION }, { "recomend", BY_INTRODUCTION },
	{ "cold", BY_COLD }, { "outbound", BY_COLD }, { "kaltakquise", BY_COLD },
};

struct deal {
	enum way way;
	int64_t ended_at, amount;	/* RN_NONE: not known */
	int64_t took;		/* seconds; RN_NONE: not known */
	int64_t id;
	const char *currency, *called;
	bool open, won;
};
struct deals {
	struct deal *v;
	size_t n, room;
};

static void
add(struct deals *l, const struct deal *x)
{
	l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	l->v[l->n++] = *x;
}

/* Had they been introduced to me by then? */
static bool
introduced(const struct rn_desk *d, int64_t person, int64_t by)
{
	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];

		if (x->intro.introduced_at != RN_NONE &&
		    x->intro.introduced_at <= by &&
		    rn_dossier_other(x, d->c.me) == person)
			return true;
	}
	return false;
}

static bool
was_cold(const struct rn_cold *cold, size_t n, int64_t person, int64_t by)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (cold[mid].person < person)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < n && cold[lo].person == person && cold[lo].at <= by;
}

static enum way
way_of(struct rn_desk *d, const struct rn_deal *x,
    const struct rn_cold *cold, size_t n)
{
	const char *source = x->lead_source == NULL ? "" :
	    rn_fold(d->a, x->lead_source);

	if (x->person_id != RN_NONE && introduced(d, x->person_id,
	    x->began_at))
		return BY_INTRODUCTION;
	for (size_t i = 0; i < RN_LEN(words); i++)
		if (strstr(source, words[i].word) != NULL)
			return words[i].way;
	return x->person_id != RN_NONE && was_cold(cold, n, x->person_id,
	    x->began_at) ? BY_COLD : BY_OTHER;
}

/* Won by an introduction, and in no CRM. */
static void
add_outcomes(struct rn_desk *d, const struct rn_deal *held, size_t n,
    struct deals *l)
{
	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];
		const struct rn_intro *v = &x->intro;
		int64_t other = rn_dossier_other(x, d->c.me);
		size_t k = 0;

		if (other == RN_NONE || (v->outcome != RN_OUTCOME_WON &&
		    v->outcome != RN_OUTCOME_LOST))
			continue;
		while (k < n && held[k].person_id != other)
			k++;
		if (k == n)
			add(l, &(struct deal){ .way = BY_INTRODUCTION,
			    .took = v->introduced_at == RN_NONE ? RN_NONE :
			    v->settled_at - v->introduced_at,
			    .ended_at = v->settled_at, .amount = v->deal,
			    .id = v->id, .won = v->outcome == RN_OUTCOME_WON,
			    .called = rn_dossier_called(d->a, x) });
	}
}

/* Files give days, or hours of one of the two: days are what there is. */
static int64_t
days_between(int64_t from, int64_t to)
{
	return from == RN_NONE || to == RN_NONE ? RN_NONE :
	    (rn_rest_day_of(to) - rn_rest_day_of(from)) * RN_DAY;
}

static enum rn_status
take(struct rn_desk *d, const struct rn_cold *cold, size_t cold_n,
    struct deals *l)
{
	enum rn_status rc = RN_OK;
	struct rn_deal *v;
	size_t n;

	TRY(rn_deal_list(d->rn, d->a, NULL, d->to, &v, &n));
	for (size_t i = 0; i < n; i++)
		add(l, &(struct deal){ .way = way_of(d, &v[i], cold, cold_n),
		    .took = days_between(v[i].opened_at, v[i].closed_at),
		    .ended_at = v[i].ended_at,
		    .amount = v[i].amount, .currency = v[i].currency,
		    .id = v[i].id, .open = v[i].status == RN_DEAL_OPEN,
		    .won = v[i].status == RN_DEAL_WON, .called =
		    v[i].title != NULL ? v[i].title : v[i].org != NULL ?
		    v[i].org : "a deal" });
	add_outcomes(d, v, n, l);
out:
	return rc;
}

/* --- the figures ------------------------------------------------------------- */

static void
name(struct rn_desk *d, struct rn_stat *s, const struct deal *x)
{
	if (d->q->ids)
		rn_stat_named(d->a, s, x->id, x->called);
}

static bool
counts(const struct rn_desk *d, const struct deal *x, enum way way)
{
	/* closed, and nobody says when: of all time it is known */
	return x->way == way && !x->open && (x->ended_at == RN_NONE ?
	    d->from == RN_NONE : rn_desk_within(d, x->ended_at));
}

/* Cold ones come first: what introductions are held against. */

static double
put_won(struct rn_desk *d, const struct deals *l, enum way way, double cold)
{
	struct rn_share share = { .target = NAN, .usual_days = NAN };
	struct rn_stat *s = rn_stats_next(&d->out);

	s->cohort = way_name[way];
	for (size_t i = 0; i < l->n; i++) {
		const struct deal *x = &l->v[i];

		share.pending += x->way == way && x->open;
		if (!counts(d, x, way))
			continue;
		share.of++;
		share.hits += x->won;
		if (x->won)
			name(d, s, x);
	}
	rn_figure_share(d->a, s, RN_M_DEAL_WON, &share);
	if (way == BY_INTRODUCTION)
		rn_figure_aim(d->a, s, RN_M_DEAL_WON, cold);
	rn_desk_why(d, s, NULL);
	return s->value;
}

static double
put_days(struct rn_desk *d, const struct deals *l, enum way way, double cold)
{
	int64_t *span = rn_alloc(d->a, (l->n + 1) * sizeof(*span)), n = 0;
	struct rn_stat *s = rn_stats_next(&d->out);

	s->cohort = way_name[way];
	for (size_t i = 0; i < l->n; i++) {
		const struct deal *x = &l->v[i];

		/* below 0: typed in late, when it was closed */
		if (!counts(d, x, way) || !x->won || x->took < 0)
			continue;
		span[n++] = x->took;
		name(d, s, x);
	}
	rn_figure_days(d->a, s, RN_M_DEAL_DAYS, span, n, 0);
	if (way == BY_INTRODUCTION)
		rn_figure_aim(d->a, s, RN_M_DEAL_DAYS, cold);
	rn_desk_why(d, s, NULL);
	return s->value;
}

static const char *
money_of(const struct deal *x)
{
	return x->currency == NULL ? "" : x->currency;
}

static double
put_money(struct rn_desk *d, const struct deals *l, enum way way,
    const char *currency, enum rn_measure m, double cold)
{
	double *v = rn_alloc(d->a, (l->n + 1) * sizeof(*v));
	struct rn_stat *s = rn_stats_next(&d->out);
	size_t n = 0;

	s->cohort = *currency == '\0' ? way_name[way] : rn_sprintf(d->a,
	    "%s %s", way_name[way], currency);
	for (size_t i = 0; i < l->n; i++) {
		const struct deal *x = &l->v[i];

		if (!counts(d, x, way) || !x->won || x->amount == RN_NONE ||
		    strcmp(money_of(x), currency) != 0)
			continue;
		v[n++] = (double)x->amount;
		name(d, s, x);
	}
	rn_figure_money(d->a, s, m, v, n);
	if (way == BY_INTRODUCTION)
		rn_figure_aim(d->a, s, m, cold);
	rn_desk_why(d, s, NULL);
	return s->value;
}

/* Currencies of what was won in the window, each once; at least one. */
static size_t
currencies(const struct rn_desk *d, const struct deals *l, const char **out)
{
	size_t n = 0, k;

	for (size_t i = 0; i < l->n; i++) {
		const struct deal *x = &l->v[i];

		if (!counts(d, x, x->way) || !x->won || x->amount == RN_NONE)
			continue;
		for (k = 0; k < n && strcmp(out[k], money_of(x)) != 0; k++)
			continue;
		if (k == n)
			out[n++] = money_of(x);
	}
	if (n == 0)
		out[n++] = "";
	return n;
}

enum rn_status
rn_put_deals(struct rn_desk *d, const struct rn_cold *cold, size_t n)
{
	static const enum rn_measure money[] = { RN_M_DEAL_SIZE,
	    RN_M_DEAL_MEAN };
	struct deals l = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	const char **currency;
	double against = NAN;
	size_t kinds;

	TRY(take(d, cold, n, &l));
	if (l.n == 0)
		goto out;	/* nobody deals in deals here */
	currency = rn_alloc(d->a, (l.n + 1) * sizeof(const char *));
	kinds = currencies(d, &l, currency);
	for (int w = 0; w < WAYS; w++) {
		double v = put_won(d, &l, (enum way)w, against);

		against = w == BY_COLD ? v : against;
	}
	for (size_t i = 0; i < RN_LEN(money) * kinds; i++)
		for (int w = 0; w < WAYS; w++) {
			double v = put_money(d, &l, (enum way)w,
			    currency[i / RN_LEN(money)],
			    money[i % RN_LEN(money)], against);

			against = w == BY_COLD ? v : against;
		}
	for (int w = 0; w < WAYS; w++) {
		double v = put_days(d, &l, (enum way)w, against);

		against = w == BY_COLD ? v : against;
	}
out:
	free(l.v);
	return rc;
}
