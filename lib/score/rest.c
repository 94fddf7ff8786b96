/*
 * rest.c - whose tier nothing moves but what happens between us; see rest.h.
 *
 * Bounds are wide enough for what some thousand messages change, and narrow
 * enough that few who are weak might be medium within them.
 */
#include <math.h>

#include "score/beta.h"
#include "score/rest.h"

#define HAIR 1e-5		/* more than rounding, less than matters */
#define PRIOR_ROOM 0.1		/* of log-odds */
#define INTERCEPT_ROOM 0.05
#define SLOPE_ROOM 0.03

void
rn_bounds_set(struct rn_prior owner, const struct rn_calibration *cal,
    const struct rn_evidence *sum, struct rn_bounds *b)
{
	const struct rn_evidence faded = { .told = sum->told,
	    .guessed = sum->guessed };
	struct rn_calibration then;

	rn_calibration_fit(&faded, rn_prior_global, &then);
	b->p7 = rn_logistic(rn_logit(fmax(owner.p7, rn_prior_global.p7)) +
	    PRIOR_ROOM);
	b->a7 = fmax(cal->a7, then.a7) + INTERCEPT_ROOM;
	b->low7 = fmin(cal->b7, then.b7) - SLOPE_ROOM;
	b->high7 = fmax(cal->b7, then.b7) + SLOPE_ROOM;
}

bool
rn_bounds_hold(const struct rn_bounds *b, struct rn_prior owner,
    const struct rn_calibration *cal)
{
	return owner.p7 <= b->p7 && cal->a7 <= b->a7 &&
	    cal->b7 >= b->low7 && cal->b7 <= b->high7;
}

/* A term, from now until it has gone the one way to where it ends. */
static double
most(double coefficient, double now, double end)
{
	return fmax(coefficient * now, coefficient * end);
}

/*
 * Terms fade to 0, but for what was ignored, which stays.  An open ask is no
 * trial yet; when it is, the chance is less.
 */
static void
look_out(const struct rn_state *s, int64_t now, struct rn_outlook *o)
{
	const double *term = rn_terms_shipped.p7;
	struct rn_features f;
	struct rn_trials t;

	rn_features(s, now, rn_prior_global, &f);
	rn_state_trials(s, now, &t);
	o->z = (float)(term[RN_TERM_BASE] +
	    most(term[RN_TERM_RHYTHM], f.days30, 0) +
	    most(term[RN_TERM_BALANCE], f.outin, 0) +
	    most(term[RN_TERM_DIRECT], f.dshare, 0) +
	    term[RN_TERM_IGNORED] * f.streak);
	o->s = (float)t.s7;
	o->n = (float)t.n7;
}

enum rn_rests
rn_state_rest(const struct rn_state *s, int64_t now, bool *dormant,
    struct rn_outlook *o)
{
	struct rn_trials t;

	*dormant = rn_state_dormant(s, now);
	if (now < s->at)
		return RN_REST_NOT;
	if (s->last_two_way == RN_NONE)
		return RN_REST_YES;
	if (!*dormant && rn_dormant_after(s) < RN_DORMANT_DAYS)
		return RN_REST_NOT;
	rn_state_trials(s, now, &t);
	if (t.s7 < RN_FLOOR_ANSWERS - HAIR)
		return RN_REST_YES;
	look_out(s, now, o);
	return RN_REST_PERHAPS;
}

/* Of `left` of the trials, under that prior. */
static double
history(const struct rn_outlook *o, double prior, double left)
{
	double s = o->s * left + RN_PSEUDO * prior;
	double n = o->n * left + RN_PSEUDO;

	return rn_terms_shipped.p7[RN_TERM_HISTORY] *
	    rn_logit(fmin(s / n, 1));
}

/* Answers fade to where too few are left; what they say goes one way. */
bool
rn_outlook_weak(const struct rn_outlook *o, const struct rn_bounds *b)
{
	double prior = o->company ? 1 : b->p7;
	double least = RN_FLOOR_ANSWERS / fmax(o->s, RN_FLOOR_ANSWERS);
	double z = o->z + fmax(history(o, prior, 1),
	    history(o, prior, least));

	return fmax(b->low7 * z, b->high7 * z) + b->a7 < -HAIR;
}
