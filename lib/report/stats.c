/*
 * stats.c - the summary: of each part the figures one steers by, what came of
 * it first, what was done last.
 *
 * A figure of the summary is a line in `put_outcomes` or `put_activity`.
 */
#include <math.h>
#include <stdlib.h>

#include "report/report.h"

/* --- people ---------------------------------------------------------------- */

const enum rn_measure rn_people_of_tier[RN_TIERS] = {
	[RN_TIER_STRONG] = RN_M_PEOPLE_STRONG,
	[RN_TIER_MEDIUM] = RN_M_PEOPLE_MEDIUM,
	[RN_TIER_WEAK] = RN_M_PEOPLE_WEAK, [RN_TIER_NONE] = RN_M_PEOPLE_NONE,
};

static void
put_people(struct rn_desk *d, enum rn_measure m, int64_t n,
    const struct rn_person *p, size_t people, int tier, bool dormant)
{
	struct rn_stat *s = rn_stats_next(&d->out);

	s->from = RN_NONE;	/* those there are, whatever the window */
	s->to = d->now;
	for (size_t i = 0; i < people; i++)
		if ((tier < 0 || p[i].tier == tier) &&
		    (!dormant || p[i].dormant))
			rn_stat_named(d->a, s, p[i].id, p[i].called);
	rn_figure_count(d->a, s, m, n);
	rn_desk_why(d, s, NULL);
}

/* As computed, like the counts of `map`; by name only if they are asked for. */
static enum rn_status
put_tiers(struct rn_desk *d)
{
	const struct rn_person_query q = { .as_of = d->q->as_of,
	    .contacts = true };
	struct rn_tier_count count[RN_TIERS];
	int64_t all = 0, dormant = 0;
	enum rn_status rc = RN_OK;
	struct rn_person *p = NULL;
	size_t n = 0;

	TRY(rn_tier_counts(d->rn, d->q->as_of, count));
	if (d->q->ids)
		TRY(rn_person_list(d->rn, d->a, &q, &p, &n));
	for (int t = 0; t < RN_TIERS; t++) {
		all += count[t].people;
		dormant += count[t].dormant;
	}
	put_people(d, RN_M_PEOPLE, all, p, n, -1, false);
	for (int t = 0; t < RN_TIERS; t++)
		put_people(d, rn_people_of_tier[t], count[t].people, p, n, t, false);
	put_people(d, RN_M_PEOPLE_DORMANT, dormant, p, n, -1, true);
out:
	return rc;
}

/* --- introductions --------------------------------------------------------- */

/* Does an introduction count for a figure? */
typedef bool which(const struct rn_dossier *x);

static bool
is_open(const struct rn_dossier *x)
{
	return !rn_state_closed(x->intro.state);
}

static bool
is_late(const struct rn_dossier *x)
{
	return x->intro.late;
}

static bool
is_owed(const struct rn_dossier *x)
{
	return x->intro.owed;
}

static bool
is_made(const struct rn_dossier *x)
{
	return rn_dossier_ours(x) && x->intro.introduced_at != RN_NONE;
}

static bool
is_not_ours(const struct rn_dossier *x)
{
	return x->intro.by == RN_WAITING_CONNECTOR;
}

static bool
has_met(const struct rn_dossier *x)
{
	return x->intro.met_at != RN_NONE;
}

/* Of those opened in the window. */
static void
put_intros(struct rn_desk *d, enum rn_measure m, which *counts)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	int64_t n = 0;

	for (size_t i = 0; i < d->c.n; i++) {
		if (!rn_desk_opened(d, &d->c.v[i]) || !counts(&d->c.v[i]))
			continue;
		n++;
		rn_desk_name(d, s, &d->c.v[i]);
	}
	rn_figure_count(d->a, s, m, n);
	rn_desk_why(d, s, NULL);
}

/* All of them, as they stood at the end of the window. */
static enum rn_status
put_active(struct rn_desk *d)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	struct rn_cabinet c = d->c;
	enum rn_status rc = RN_OK;
	int64_t n = 0;

	s->from = RN_NONE;
	if (d->to < d->now)
		TRY(rn_cabinet_take(d->rn, d->a, d->to, &c));
	for (size_t i = 0; i < c.n; i++) {
		if (!is_open(&c.v[i]))
			continue;
		n++;
		rn_desk_name(d, s, &c.v[i]);
	}
	rn_figure_count(d->a, s, RN_M_ACTIVE, n);
	rn_desk_why(d, s, NULL);
out:
	return rc;
}

static int
by_connector(const void *a, const void *b)
{
	const struct rn_intro *x = *(const struct rn_intro *const *)a;
	const struct rn_intro *y = *(const struct rn_intro *const *)b;

	return x->connector_id < y->connector_id ? -1 :
	    x->connector_id > y->connector_id;
}

/* Everybody who was asked to introduce somebody, once. */
static void
put_asked(struct rn_desk *d)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	const struct rn_intro **v = rn_alloc(d->a,
	    (d->c.n + 1) * sizeof(const struct rn_intro *));
	int64_t count = 0;
	size_t n = 0;

	for (size_t i = 0; i < d->c.n; i++) {
		const struct rn_dossier *x = &d->c.v[i];
		struct rn_ask ask;

		if (rn_desk_opened(d, x) && rn_ask_of(x, RN_PARTY_CONNECTOR,
		    d->c.me, &ask) && ask.asked)
			v[n++] = &x->intro;
	}
	if (n > 1)
		qsort(v, n, sizeof(const struct rn_intro *), by_connector);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && v[i]->connector_id == v[i - 1]->connector_id)
			continue;
		count++;
		if (d->q->ids)
			rn_stat_named(d->a, s, v[i]->connector_id,
			    v[i]->connector);
	}
	rn_figure_count(d->a, s, RN_M_CONNECTORS_ASKED, count);
	rn_desk_why(d, s, NULL);
}

/* --- asks ------------------------------------------------------------------ */

/* Every ask of somebody who is not me. */
struct asks {
	int64_t hits, of, pending;
	int64_t *span;		/* until the first answer */
	int64_t spans;
};

static const char *
party_name(const struct rn_dossier *x, size_t party)
{
	const char *name = party == RN_PARTY_REQUESTER ? x->intro.requester :
	    party == RN_PARTY_CONNECTOR ? x->intro.connector : x->intro.target;

	return name == NULL ? "somebody" : name;
}

/* Has somebody said no?  Then nobody else needs to answer any more. */
static bool
was_refused(const struct rn_dossier *x, int64_t me)
{
	struct rn_ask ask;

	for (int p = 0; p < RN_PARTIES; p++)
		if (x->intro.introduced_at == RN_NONE && rn_ask_of(x,
		    (enum rn_party)p, me, &ask) &&
		    ask.answer == RN_ANSWER_NO)
			return true;
	return false;
}

/* s (may be NULL): the row that names who said yes. */
static void
count_asks(struct rn_desk *d, const struct rn_dossier *const *v, size_t n,
    struct rn_stat *s, struct asks *out)
{
	struct rn_ask ask;

	*out = (struct asks){ .span = rn_alloc(d->a,
	    (n * RN_PARTIES + 1) * sizeof(*out->span)) };
	for (size_t i = 0; i < n * RN_PARTIES; i++) {
		const struct rn_dossier *x = v[i / RN_PARTIES];
		size_t party = i % RN_PARTIES;

		if (!rn_ask_of(x, (enum rn_party)party, d->c.me, &ask) ||
		    !ask.asked)
			continue;
		if (ask.answer < 0 && was_refused(x, d->c.me))
			continue;
		if (ask.asked_at != RN_NONE && ask.answered_at != RN_NONE &&
		    ask.answered_at >= ask.asked_at)
			out->span[out->spans++] = ask.answered_at -
			    ask.asked_at;
		if (ask.answer < 0 && !rn_state_over(x->intro.state) &&
		    d->now - ask.asked_at <= d->usual_ask.span) {
			out->pending++;
			continue;
		}
		out->of++;
		if (ask.answer != RN_ANSWER_YES)
			continue;
		out->hits++;
		if (s != NULL && d->q->ids)
			rn_stat_named(d->a, s, x->intro.id,
			    party_name(x, party));
	}
}

static void
put_yes(struct rn_desk *d, const struct rn_dossier *const *v, size_t n)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	struct asks asks;

	count_asks(d, v, n, s, &asks);
	rn_figure_share(d->a, s, RN_M_YES, &(struct rn_share){
	    .hits = asks.hits, .of = asks.of, .pending = asks.pending,
	    .target = NAN,
	    .usual_days = (double)d->usual_ask.span / RN_DAY });
	rn_desk_why(d, s, &d->usual_ask);
}

void
rn_put_to_answer(struct rn_desk *d, const char *cohort,
    const struct rn_dossier *const *v, size_t n)
{
	struct rn_stat *s = rn_stats_next(&d->out);
	struct asks asks;

	s->cohort = cohort;
	count_asks(d, v, n, NULL, &asks);
	rn_figure_days(d->a, s, RN_M_DAYS_TO_ANSWER, asks.span, asks.spans,
	    asks.pending);
	rn_desk_why(d, s, NULL);
}

/* --- all of it ------------------------------------------------------------- */

static enum rn_status
put_outcomes(struct rn_desk *d, const struct rn_dossier *const *v, size_t n)
{
	enum rn_status rc = RN_OK;

	rn_put_step(d, RN_STEP_WON, NULL, v, n);
	rn_put_step(d, RN_STEP_QUALIFIED, NULL, v, n);
	rn_put_step(d, RN_STEP_MET, NULL, v, n);
	TRY(rn_put_responses(d));
	put_yes(d, v, n);
	rn_put_to_answer(d, NULL, v, n);
	rn_put_thanked(d, NULL, v, n);
	TRY(rn_put_reciprocity(d));
	TRY(rn_put_connectors(d));
out:
	return rc;
}

static enum rn_status
put_activity(struct rn_desk *d)
{
	enum rn_status rc = RN_OK;

	TRY(put_active(d));
	put_intros(d, RN_M_MADE, is_made);
	put_intros(d, RN_M_NOT_OURS, is_not_ours);
	put_intros(d, RN_M_MEETINGS, has_met);
	put_asked(d);
	put_intros(d, RN_M_OPEN, is_open);
	put_intros(d, RN_M_LATE, is_late);
	put_intros(d, RN_M_OWED, is_owed);
	TRY(put_tiers(d));
out:
	return rc;
}

enum rn_status
rn_stats_summary(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n)
{
	const struct rn_dossier **ours;
	enum rn_status rc = RN_OK;
	struct rn_desk d;
	size_t count;

	TRY(rn_desk_sit(&d, rn, a, q));
	ours = rn_desk_room(&d);
	count = rn_desk_choose(&d, false, ours);
	TRY(put_outcomes(&d, ours, count));
	TRY(put_activity(&d));
out:
	return rn_desk_rise(&d, rc, list, n);
}

void
rn_stat_coverage(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, const char *profile, int64_t covered,
    int64_t cells, struct rn_stat *out)
{
	const struct rn_share share = { .hits = covered, .of = cells,
	    .target = NAN, .usual_days = NAN };

	*out = (struct rn_stat){ .from = RN_NONE, .cohort = profile,
	    .to = q->as_of == RN_NOW ? rn_now(rn) : q->as_of };
	rn_figure_share(a, out, RN_M_COVERAGE, &share);
	if (q->why)
		rn_figure_why(a, out, NULL);
}
