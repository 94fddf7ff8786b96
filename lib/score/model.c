/*
 * model.c - state and score of the reply model; see model.h.  What forecasts
 * were worth: calibration.c.
 *
 * A refit changes `rn_terms_shipped` and nothing else; the figures in
 * tests/unit/test_model.c must then be computed anew.
 */
#include <math.h>
#include <string.h>

#include "score/beta.h"
#include "score/calibration.h"
#include "score/model.h"
#include "score/shape.h"

#define OWNER 10.0		/* the global prior against the owner's trials */
#define LONG_AGO 2.0		/* days unwritten to: an ask counts in full */
#define GAP_KEEP 0.8		/* of the mean gap, at each new one */

#define LOW_EVIDENCE 1.5
#define DORMANT_GAPS 16.0	/* silence, in usual gaps, at which ties die */
#define DORMANT_RHYTHM 10	/* active days that make a rhythm */
#define TAIL 0.025		/* each side of the interval */
#define BETA_MIN 1e-3		/* a prior of 0 or 1 leaves nothing of a Beta */

const char *const rn_tier_name[RN_TIERS + 1] = {
	"strong", "medium", "weak", "none", NULL
};

const struct rn_prior rn_prior_global = { 0.28, 0.41 };

/* base, reply history, rhythm, balance, directness, being ignored */
const struct rn_terms rn_terms_shipped = {
	{ -0.9148, 0.4217, 0.1258, -0.1095, 0.3083, -0.2664 },
	{ -0.8334, 0.3972, 0.2792, -0.1289, 0.3940, -0.2886 }
};

static const struct rn_terms *
terms_of(const struct rn_terms *given)
{
	return given != NULL ? given : &rn_terms_shipped;
}

void
rn_state_init(struct rn_state *s)
{
	memset(s, 0, sizeof(*s));
	s->first = s->last_in = s->last_out = s->last_two_way = RN_NONE;
	s->ask_at = s->day = RN_NONE;
}

double
rn_fade(double days, double half_life)
{
	return days <= 0 ? 1 : exp2(-days / half_life);
}

/* Never negative: clocks are set back, and hostile dates do not overflow. */
static double
seconds_since(int64_t then, int64_t now)
{
	return now <= then ? 0 : (double)now - (double)then;
}

static double
days_since(int64_t then, int64_t now)
{
	return seconds_since(then, now) / RN_DAY;
}

static void
decay(struct rn_state *s, int64_t at)
{
	double days, a, b, c;

	if (s->last_id == 0 && s->first == RN_NONE) {
		s->at = at;
		return;
	}
	if (at <= s->at)
		return;
	days = days_since(s->at, at);
	a = rn_fade(days, RN_HL_VOLUME);
	b = rn_fade(days, RN_HL_RHYTHM);
	c = rn_fade(days, RN_HL_TRIALS);
	s->o *= a;
	s->i *= a;
	s->od *= a;
	s->id *= a;
	s->d120 *= a;
	s->d30 *= b;
	s->n *= c;
	s->s24 *= c;
	s->s7 *= c;
	s->cal_n *= c;
	rn_residual_age(&s->cal24, (float)c);
	rn_residual_age(&s->cal7, (float)c);
	s->at = at;
}

static void
active(struct rn_state *s, int64_t at)
{
	int64_t day = at / RN_DAY - (at % RN_DAY < 0);

	if (day == s->day)
		return;
	if (s->day != RN_NONE && day > s->day) {
		double g = log((double)(day - s->day));

		s->gap = s->days < 2 ? g :
		    GAP_KEEP * s->gap + (1 - GAP_KEEP) * g;
	}
	s->day = day;
	s->days++;
	s->d30 += 1;
	s->d120 += 1;
}

/* What became of the open ask goes into the calibration sums. */
static enum rn_fate
resolve(struct rn_state *s, bool in24, bool in7)
{
	double w = s->ask_c;

	s->cal_n += w;
	rn_residual_learn(&s->cal24, w, s->ask_p24, s->ask_r24, in24);
	rn_residual_learn(&s->cal7, w, s->ask_p7, s->ask_r7, in7);
	s->ask_at = RN_NONE;
	return in24 ? RN_FATE_DAY : in7 ? RN_FATE_WEEK : RN_FATE_MISSED;
}

/* P of an answer by the terms alone, less the shift when they never wrote. */
static void forecast(const struct rn_state *s, int64_t now,
    struct rn_prior prior, bool shift, double guessed,
    const struct rn_terms *terms, double *p24, double *p7);

/*
 * How far the log-odds of a forecast follow those of the prior: all the way
 * (times the coefficient) without trials, less with each.
 */
static double
follows(double coefficient, double n, double s, double prior)
{
	double q = rn_blend(s, n, prior, RN_PSEUDO);

	return coefficient * RN_PSEUDO * prior * (1 - prior) /
	    ((n + RN_PSEUDO) * q * (1 - q));
}

/*
 * Scores say how somebody takes a question at any moment, to them alone: one
 * in the middle of a talk says little of that, and most questions are.  So
 * each stands for the days in which it was the next, LONG_AGO at most.
 */
static double
counts_for(const struct rn_state *s, const struct rn_event *e)
{
	int64_t since = s->last_out != RN_NONE ? s->last_out : s->first;

	return fmin(days_since(since, e->at) / LONG_AGO, 1) / e->k;
}

/* Before the message itself colours what is forecast of it. */
static void
open_ask(struct rn_state *s, const struct rn_event *e)
{
	const struct rn_terms *terms = terms_of(e->terms);
	struct rn_prior g = rn_prior_global;
	struct rn_trials t;

	forecast(s, e->at, g, true, e->has_id ? 0 : 1, terms, &s->ask_p24,
	    &s->ask_p7);
	rn_state_trials(s, e->at, &t);
	s->ask_r24 = (float)follows(terms->p24[RN_TERM_HISTORY], t.n24, t.s24,
	    g.p24);
	s->ask_r7 = (float)follows(terms->p7[RN_TERM_HISTORY], t.n7, t.s7,
	    g.p7);
	s->ask_at = e->at;
	s->ask_w = 1 / sqrt(e->k);
	s->ask_c = counts_for(s, e);
	s->ask_id = e->has_id;
	s->n += s->ask_w;	/* counted when it opens, answered or not */
	s->asks++;
}

static enum rn_fate
outgoing(struct rn_state *s, const struct rn_event *e)
{
	enum rn_fate fate = RN_FATE_NONE;
	double w = 1.0 / e->k;

	if (e->to && s->ask_at != RN_NONE &&
	    seconds_since(s->ask_at, e->at) > RN_WEEK)
		fate = resolve(s, false, false);
	if (e->to && s->ask_at == RN_NONE)
		open_ask(s, e);
	s->o += e->to ? w : 0.3 * w;
	if (e->to && e->k == 1)
		s->od += 1;
	active(s, e->at);
	if (e->to) {
		s->streak += w;
		s->silent++;
	}
	return fate;
}

/* The open ask, if any, is answered after so many seconds. */
static enum rn_fate
answered(struct rn_state *s, double late)
{
	enum rn_fate fate = RN_FATE_NONE;

	if (s->ask_at != RN_NONE) {
		if (late <= RN_DAY)
			s->s24 += s->ask_w;
		if (late <= RN_WEEK) {
			s->s7 += s->ask_w;
			s->answers++;
		}
		fate = resolve(s, late <= RN_DAY, late <= RN_WEEK);
	}
	s->streak = 0;
	s->silent = 0;
	return fate;
}

static enum rn_fate
incoming(struct rn_state *s, const struct rn_event *e)
{
	double w = 1.0 / e->k;

	s->i += e->to ? w : 0.3 * w;
	if (e->to && e->k == 1)
		s->id += 1;
	active(s, e->at);
	if (s->ask_at != RN_NONE) {
		s->told += e->answer == RN_REPLY_YES;
		s->guessed += e->answer == RN_REPLY_UNKNOWN;
	}
	if (e->answer == RN_REPLY_YES)
		return answered(s, (double)e->latency);
	if (e->answer == RN_REPLY_UNKNOWN)
		return answered(s, seconds_since(s->ask_at, e->at));
	return RN_FATE_NONE;
}

/* A trial of weight 1 decided on the spot; a held one answers an open ask. */
static enum rn_fate
met(struct rn_state *s, const struct rn_event *e, bool held)
{
	enum rn_fate fate;
	double w = 1.0 / e->k;

	s->o += w;
	s->od += e->k == 1;
	active(s, e->at);
	s->n += 1;
	s->asks++;
	if (!held) {
		s->streak += w;
		s->silent++;
		return RN_FATE_NONE;
	}
	fate = answered(s, seconds_since(s->ask_at, e->at));
	s->i += w;
	s->id += e->k == 1;
	s->s24 += 1;
	s->s7 += 1;
	s->answers++;
	return fate;
}

/* Instants and counts. */
static void
remember(struct rn_state *s, const struct rn_event *e)
{
	bool both = e->kind == RN_EVENT_HELD;
	bool in = both || e->kind == RN_EVENT_IN;
	bool out = both || e->kind == RN_EVENT_OUT ||
	    e->kind == RN_EVENT_FAILED;

	s->n_in += in;
	s->n_out += out;
	s->given += e->kind == RN_EVENT_GIVE_OUT;
	s->received += e->kind == RN_EVENT_GIVE_IN;
	s->n_other += e->kind == RN_EVENT_CONNECTION ||
	    e->kind == RN_EVENT_OTHER;
	in |= e->kind == RN_EVENT_GIVE_IN;
	out |= e->kind == RN_EVENT_GIVE_OUT;
	if (both || (in && s->last_out != RN_NONE) ||
	    (out && s->last_in != RN_NONE && s->last_in > s->last_out))
		s->last_two_way = e->at;
	if (in)
		s->last_in = e->at;
	if (out)
		s->last_out = e->at;
}

static enum rn_fate
apply(struct rn_state *s, const struct rn_event *e)
{
	switch (e->kind) {
	case RN_EVENT_OUT:
		return outgoing(s, e);
	case RN_EVENT_IN:
		return incoming(s, e);
	case RN_EVENT_HELD:
		return met(s, e, true);
	case RN_EVENT_FAILED:
		return met(s, e, false);
	case RN_EVENT_CONNECTION:
		s->i += 0.3;
		s->d120 += 0.3;
		break;
	case RN_EVENT_GIVE_OUT:
	case RN_EVENT_GIVE_IN:
		active(s, e->at);
		break;
	case RN_EVENT_OTHER:
		break;
	}
	return RN_FATE_NONE;
}

enum { BEGAN_OTHERWISE, BEGAN_WITH_WORD, BEGAN_COLD, COLD_ANSWERED };

static bool
is_word(enum rn_event_kind kind)
{
	return kind == RN_EVENT_OUT || kind == RN_EVENT_IN ||
	    kind == RN_EVENT_HELD || kind == RN_EVENT_FAILED;
}

/* Before the event is remembered: whether it is the first. */
static void
note_beginning(struct rn_state *s, const struct rn_event *e)
{
	if (s->first == RN_NONE)
		s->began = !is_word(e->kind) ? BEGAN_OTHERWISE :
		    e->kind == RN_EVENT_OUT && e->mail && e->to &&
		    e->k <= RN_COLD_MOST ? BEGAN_COLD : BEGAN_WITH_WORD;
	else if (s->began == BEGAN_COLD && (e->kind == RN_EVENT_IN ||
	    e->kind == RN_EVENT_HELD))
		s->began = COLD_ANSWERED + e->at - s->first;
}

bool
rn_state_cold(const struct rn_state *s, int64_t *answered)
{
	*answered = s->began < COLD_ANSWERED ? RN_NONE :
	    s->first + s->began - COLD_ANSWERED;
	return s->began >= BEGAN_COLD;
}

int64_t
rn_state_began(const struct rn_state *s)
{
	return s->began <= BEGAN_OTHERWISE ? RN_NONE : s->first;
}

enum rn_fate
rn_state_apply(struct rn_state *s, const struct rn_event *e)
{
	struct rn_event copy = *e;
	enum rn_fate fate;

	if (copy.k < 1)
		copy.k = 1;
	decay(s, e->at);
	note_beginning(s, &copy);
	if (s->first == RN_NONE)
		s->first = e->at;
	fate = apply(s, &copy);
	remember(s, e);
	s->last_id = e->id;
	return fate;
}

double
rn_trials_left(int64_t since, int64_t now)
{
	return rn_fade(days_since(since, now), RN_HL_TRIALS);
}

void
rn_state_trials(const struct rn_state *s, int64_t now, struct rn_trials *out)
{
	double c = rn_fade(days_since(s->at, now), RN_HL_TRIALS);

	*out = (struct rn_trials){ s->n * c, s->s24 * c, s->n * c, s->s7 * c };
	if (s->ask_at != RN_NONE) {
		if (seconds_since(s->ask_at, now) < RN_DAY)
			out->n24 -= s->ask_w * c;
		if (seconds_since(s->ask_at, now) < RN_WEEK)
			out->n7 -= s->ask_w * c;
	}
	/* Rounding must not leave fewer trials than answers. */
	out->n24 = fmax(out->n24, out->s24);
	out->n7 = fmax(out->n7, out->s7);
}

struct rn_prior
rn_prior_owner(const struct rn_trials *all)
{
	return (struct rn_prior){
		rn_blend(all->s24, all->n24, rn_prior_global.p24, OWNER),
		rn_blend(all->s7, all->n7, rn_prior_global.p7, OWNER)
	};
}

struct rn_prior
rn_prior_company(struct rn_prior owner, const struct rn_trials *others)
{
	return (struct rn_prior){
		rn_blend(others->s24, others->n24, owner.p24, RN_COMPANY),
		rn_blend(others->s7, others->n7, owner.p7, RN_COMPANY)
	};
}

void
rn_features(const struct rn_state *s, int64_t now, struct rn_prior prior,
    struct rn_features *out)
{
	double days = days_since(s->at, now);
	double a = rn_fade(days, RN_HL_VOLUME), b = rn_fade(days, RN_HL_RHYTHM);
	struct rn_trials t;

	rn_state_trials(s, now, &t);
	out->bb24 = rn_logit(rn_blend(t.s24, t.n24, prior.p24, RN_PSEUDO));
	out->bb7 = rn_logit(rn_blend(t.s7, t.n7, prior.p7, RN_PSEUDO));
	out->days30 = log1p(s->d30 * b);
	out->outin = log((s->o * a + 0.3) / (s->i * a + 0.3));
	out->dshare = fmin((s->od + s->id) * a / (s->d120 * a + 0.5), 2);
	out->streak = log1p(s->streak);
}

/* `guessed`: of struct rn_calibration. */
static double
sum(const double term[RN_TERMS], double bb, const struct rn_features *f,
    double guessed, double part[RN_TERMS])
{
	double active = RN_ACTIVE + (1 - RN_ACTIVE) * guessed;
	const double value[RN_TERMS] = { 1, bb, active * f->days30, f->outin,
	    active * f->dshare, f->streak };
	double z = 0;

	for (int i = 0; i < RN_TERMS; i++)
		z += part[i] = term[i] * value[i];
	return z;
}

static void
forecast(const struct rn_state *s, int64_t now, struct rn_prior prior,
    bool shift, double guessed, const struct rn_terms *terms, double *p24,
    double *p7)
{
	double less = shift && s->last_in == RN_NONE ? RN_NEVER_WROTE : 0;
	double part[RN_TERMS];
	struct rn_features f;

	rn_features(s, now, prior, &f);
	*p24 = rn_logistic(sum(terms->p24, f.bb24, &f, guessed, part) + less);
	*p7 = rn_logistic(sum(terms->p7, f.bb7, &f, guessed, part) + less);
	*p24 = fmin(*p24, *p7);
}

void
rn_score_raw(const struct rn_state *s, int64_t now, struct rn_prior prior,
    double *p24, double *p7)
{
	forecast(s, now, prior, false, 1, &rn_terms_shipped, p24, p7);
}

void
rn_calibration_pending(const struct rn_state *s, int64_t now,
    struct rn_evidence *sum)
{
	double c = rn_fade(days_since(s->at, now), RN_HL_TRIALS);
	struct rn_state copy = *s;

	if (s->ask_at != RN_NONE && seconds_since(s->ask_at, now) > RN_WEEK)
		resolve(&copy, false, false);
	sum->n += copy.cal_n * c;
	sum->told += copy.told;
	sum->guessed += copy.guessed;
	rn_residuals_add(&sum->p24, &copy.cal24, c);
	rn_residuals_add(&sum->p7, &copy.cal7, c);
}

void
rn_score_interval(const struct rn_score *sc, double *low, double *high)
{
	double rest = 0;

	for (int i = 0; i < RN_TERMS; i++)
		if (i != RN_TERM_HISTORY)
			rest += sc->part7[i];
	*low = fmin(rn_logistic(rest + sc->slope *
	    rn_beta_tail(sc->a, sc->b, TAIL)), sc->p7);
	*high = fmax(rn_logistic(rest - sc->slope *
	    rn_beta_tail(sc->b, sc->a, TAIL)), sc->p7);
}

double
rn_dormant_after(const struct rn_state *s)
{
	return s->days < DORMANT_RHYTHM ? RN_DORMANT_DAYS :
	    fmin(DORMANT_GAPS * exp(s->gap), RN_DORMANT_DAYS);
}

bool
rn_state_dormant(const struct rn_state *s, int64_t now)
{
	return s->last_two_way != RN_NONE &&
	    days_since(s->last_two_way, now) > rn_dormant_after(s);
}

static int
tier_of(const struct rn_state *s, const struct rn_score *sc)
{
	if (s->last_two_way == RN_NONE)
		return RN_TIER_NONE;
	if (sc->answers < RN_FLOOR_ANSWERS)	/* all that is left is a guess */
		return RN_TIER_WEAK;
	if (sc->p24 >= RN_STRONG_P24 && sc->evidence >= RN_STRONG_EVIDENCE)
		return RN_TIER_STRONG;
	return sc->p7 >= RN_MEDIUM_P7 ? RN_TIER_MEDIUM : RN_TIER_WEAK;
}

/* Shift and calibrator go into the terms, so that these still add up. */
static double
calibrate(double part[RN_TERMS], double shift, double a, double b)
{
	double z = 0;

	part[RN_TERM_BASE] += shift;
	for (int i = 0; i < RN_TERMS; i++)
		part[i] *= b;
	part[RN_TERM_BASE] += a;
	for (int i = 0; i < RN_TERMS; i++)
		z += part[i];
	return z;
}

void
rn_score(const struct rn_state *s, int64_t now, struct rn_prior prior,
    const struct rn_calibration *cal, struct rn_score *out)
{
	const struct rn_terms *terms = terms_of(cal->terms);
	double shift = s->last_in == RN_NONE ? RN_NEVER_WROTE : 0;
	struct rn_features f;
	struct rn_trials t;

	memset(out, 0, sizeof(*out));
	rn_features(s, now, prior, &f);
	rn_state_trials(s, now, &t);
	sum(terms->p24, f.bb24, &f, cal->guessed, out->part24);
	sum(terms->p7, f.bb7, &f, cal->guessed, out->part7);
	out->p7 = rn_logistic(calibrate(out->part7, shift, cal->a7, cal->b7));
	out->p24 = fmin(out->p7, rn_logistic(calibrate(out->part24, shift,
	    cal->a24, cal->b24)));
	out->a = fmax(t.s7 + RN_PSEUDO * prior.p7, BETA_MIN);
	out->b = fmax(t.n7 - t.s7 + RN_PSEUDO * (1 - prior.p7), BETA_MIN);
	out->slope = cal->b7 * terms->p7[RN_TERM_HISTORY];
	out->evidence = t.n7;
	out->answers = t.s7;
	out->low_evidence = out->evidence < LOW_EVIDENCE;
	out->tier = tier_of(s, out);
	out->dormant = rn_state_dormant(s, now);
}
