/*
 * explain.c - the terms of a score in plain words.
 *
 * One phrase a term, in the order of RN_TERM_*; the figure behind it is its
 * share of the log-odds of an answer within a week.
 */
#include <math.h>

#include "score/model.h"

static const char *
times(int64_t n, const char *one, const char *many)
{
	return n == 1 ? one : many;
}

static char *
history(struct rn_arena *a, const struct rn_state *s)
{
	if (s->asks == 0)
		return rn_sprintf(a, "never asked for an answer");
	return rn_sprintf(a, "answered %lld of %lld %s within a week",
	    (long long)s->answers, (long long)s->asks,
	    times(s->asks, "ask", "asks"));
}

static char *
rhythm(struct rn_arena *a, const struct rn_state *s, int64_t now)
{
	int64_t last = s->last_in > s->last_out ? s->last_in : s->last_out;
	int64_t days = last == RN_NONE ? RN_NONE : now <= last ? 0 :
	    (now - last) / RN_DAY;

	if (days == RN_NONE)
		return rn_sprintf(a, "no message either way");
	return rn_sprintf(a, "in touch on %lld %s, the last %lld %s ago",
	    (long long)s->days, times(s->days, "day", "days"),
	    (long long)days, times(days, "day", "days"));
}

static const char *
balance(const struct rn_score *sc)
{
	if (sc->part7[RN_TERM_BALANCE] < -0.05)
		return "you write more than they do";
	if (sc->part7[RN_TERM_BALANCE] > 0.05)
		return "they write more than you do";
	return "both write about as much";
}

char *
rn_score_explain(struct rn_arena *a, const struct rn_state *s,
    const struct rn_score *sc, int64_t now)
{
	const double *p = sc->part7;

	return rn_sprintf(a, "start (%+.1f)%s \302\267 %s (%+.1f) \302\267 %s"
	    " (%+.1f) \302\267 %s (%+.1f) \302\267 %s (%+.1f) \302\267 %s"
	    " (%+.1f) -> %.0f %% within a week (%.0f-%.0f %%), %.0f %% within"
	    " a day%s",
	    p[RN_TERM_BASE],
	    s->last_in == RN_NONE ? ", has never written to you" : "",
	    history(a, s), p[RN_TERM_HISTORY],
	    rhythm(a, s, now), p[RN_TERM_RHYTHM],
	    balance(sc), p[RN_TERM_BALANCE],
	    p[RN_TERM_DIRECT] > 0.3 ? "mostly one-to-one" :
	    p[RN_TERM_DIRECT] > 0.05 ? "sometimes one-to-one" :
	    "hardly ever one-to-one", p[RN_TERM_DIRECT],
	    s->streak >= 0.5 ? rn_sprintf(a, "%.0f unanswered",
	    ceil(s->streak)) : "nothing unanswered", p[RN_TERM_IGNORED],
	    100 * sc->p7, 100 * sc->low, 100 * sc->high, 100 * sc->p24,
	    sc->low_evidence ? "; low evidence" : "");
}
