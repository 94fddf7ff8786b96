/*
 * explain.c - the terms of a score in plain words.
 *
 * One phrase a term, in the order of `terms`; the figure behind it is its
 * share of the log-odds of an answer within a week.  Counts in words are
 * whole and of all time, the figures weigh them by age: hence both.  To
 * reword a term, edit its phrase function.
 */
#include <math.h>

#include "score/model.h"

#define DOT " \302\267 "

struct said {
	struct rn_arena *a;
	const struct rn_state *s;
	const struct rn_score *sc;
	int64_t now;
};

static const char *
times(int64_t n, const char *one, const char *many)
{
	return n == 1 ? one : many;
}

static const char *
base(const struct said *w)
{
	return w->s->last_in == RN_NONE ?
	    "start, has never written to you" : "start";
}

static const char *
history(const struct said *w)
{
	const struct rn_state *s = w->s;
	bool waits = s->ask_at != RN_NONE &&
	    (w->now <= s->ask_at || w->now - s->ask_at < 7 * RN_DAY);
	int64_t asks = s->asks - waits;

	if (asks <= 0)
		return waits ? "first ask still open" : "never asked";
	return rn_sprintf(w->a, "answered %lld of %lld %s within a week%s",
	    (long long)s->answers, (long long)asks,
	    times(asks, "ask", "asks"), waits ? ", one still open" : "");
}

static const char *
rhythm(const struct said *w)
{
	const struct rn_state *s = w->s;
	int64_t ago;

	if (s->days == 0)
		return "never in touch";
	ago = s->day == RN_NONE || w->now / RN_DAY <= s->day ? 0 :
	    w->now / RN_DAY - s->day;
	if (ago == 0)
		return rn_sprintf(w->a, "in touch on %lld %s, last today",
		    (long long)s->days, times(s->days, "day", "days"));
	return rn_sprintf(w->a, "in touch on %lld %s, last %lld %s ago",
	    (long long)s->days, times(s->days, "day", "days"),
	    (long long)ago, times(ago, "day", "days"));
}

static const char *
balance(const struct said *w)
{
	double part = w->sc->part7[RN_TERM_BALANCE];

	return part < -0.05 ? "you write more than they do" :
	    part > 0.05 ? "they write more than you do" :
	    "both write about as much";
}

static const char *
direct(const struct said *w)
{
	struct rn_features f;

	/* not by what it is worth: see struct rn_calibration */
	rn_features(w->s, w->now, rn_prior_global, &f);
	return f.dshare > 0.75 ? "mostly one-to-one" : f.dshare > 0.125 ?
	    "sometimes one-to-one" : "hardly ever one-to-one";
}

static const char *
ignored(const struct said *w)
{
	int64_t n = w->s->silent;

	return n == 0 ? "nothing unanswered" : rn_sprintf(w->a,
	    "%lld %s unanswered", (long long)n,
	    times(n, "message", "messages"));
}

static const char *(*const terms[RN_TERMS])(const struct said *) = {
	[RN_TERM_BASE] = base,
	[RN_TERM_HISTORY] = history,
	[RN_TERM_RHYTHM] = rhythm,
	[RN_TERM_BALANCE] = balance,
	[RN_TERM_DIRECT] = direct,
	[RN_TERM_IGNORED] = ignored,
};

/* One decimal, and nothing rounded to -0.0. */
static double
tenth(double x)
{
	return fabs(x) < 0.05 ? 0 : x;
}

/* What counted as an answer. */
static const char *
answers_by(const struct rn_state *s)
{
	return s->guessed == 0 ? "" : s->told == 0 ?
	    "; no thread headers: any message back counts as an answer" :
	    "; where thread headers lack, any message back counts as one";
}

static const char *
remarks(const struct rn_score *sc)
{
	if (sc->tier == RN_TIER_WEAK && sc->p7 >= 0.5)
		return "; too few answers yet for medium";
	if (sc->low_evidence && sc->p24 >= 0.5 && sc->tier > RN_TIER_STRONG)
		return "; low evidence, too little for strong";
	return sc->low_evidence ? "; low evidence" : "";
}

char *
rn_score_explain(struct rn_arena *a, const struct rn_state *s,
    const struct rn_score *sc, int64_t now)
{
	const struct said w = { a, s, sc, now };
	char *line = rn_strdup(a, "");
	double low, high;

	rn_score_interval(sc, &low, &high);
	for (int i = 0; i < RN_TERMS; i++)
		line = rn_sprintf(a, "%s%s%s (%+.1f)", line,
		    i > 0 ? DOT : "", terms[i](&w), tenth(sc->part7[i]));
	return rn_sprintf(a, "%s -> %.0f %% within a week (%.0f-%.0f %%), "
	    "%.0f %% within a day%s%s%s%s", line, 100 * sc->p7, 100 * low,
	    100 * high, 100 * sc->p24, remarks(sc), answers_by(s),
	    s->last_two_way == RN_NONE ? "; no two-way contact" : "",
	    sc->dormant ? "; dormant" : "");
}
