/*
 * calibration.c - what forecasts were worth, and what is learnt of it; see
 * model.h.  How much a few asks are trusted is the constants.
 */
#include <math.h>

#include "score/beta.h"
#include "score/calibration.h"

#define RIDGE_A 24.0		/* doubt of an intercept, in p(1-p) */
#define RIDGE_B 50.0		/* of a slope that is not 1 */
#define ANY_MESSAGE 0.35	/* intercept where any message is an answer */
#define SHIFT_MAX 1.0		/* one Newton step from far off overshoots */
#define TURN_MAX 0.5

const struct rn_calibration rn_calibration_none = {
	0, 1, 0, 1, 1, NULL
};

void
rn_residual_age(struct rn_residual *r, float c)
{
	r->g *= c;
	r->gx *= c;
	r->h *= c;
	r->hx *= c;
	r->hxx *= c;
	r->r *= c;
}

void
rn_residual_learn(struct rn_residual *sum, double w, double p, double r,
    bool yes)
{
	double x = rn_logit(p), h = w * p * (1 - p), g = w * (yes - p);

	sum->g += (float)g;
	sum->gx += (float)(g * x);
	sum->h += (float)h;
	sum->hx += (float)(h * x);
	sum->hxx += (float)(h * x * x);
	sum->r += (float)(h * r);
}

void
rn_residuals_add(struct rn_residuals *to, const struct rn_residual *r,
    double c)
{
	to->g += c * (double)r->g;
	to->gx += c * (double)r->gx;
	to->h += c * (double)r->h;
	to->hx += c * (double)r->hx;
	to->hxx += c * (double)r->hxx;
	to->r += c * (double)r->r;
}

static double
within(double x, double most)
{
	return fmin(fmax(x, -most), most);
}

/*
 * One step from the intercept `start` and slope 1.  `off`: what the owner's
 * prior moves a forecast without trials by.
 */
static void
newton(const struct rn_residuals *r, double start, double off, double *a,
    double *b)
{
	double moved = off * r->r + start * r->h;
	double g = r->g - moved;
	double gx = r->h > 0 ? r->gx - moved * r->hx / r->h : 0;
	double p = r->h + RIDGE_A, q = r->hxx + RIDGE_B;
	double det = p * q - r->hx * r->hx;

	*a = start + within((q * g - r->hx * gx) / det, SHIFT_MAX);
	*b = 1 + within((p * gx - r->hx * g) / det, TURN_MAX);
}

void
rn_calibration_fit(const struct rn_evidence *sum, struct rn_prior owner,
    struct rn_calibration *out)
{
	double closed = sum->told + sum->guessed;
	double start = closed > 0 ? ANY_MESSAGE * sum->guessed / closed : 0;

	out->guessed = closed > 0 ? sum->guessed / closed : 1;
	newton(&sum->p24, start, rn_logit(owner.p24) -
	    rn_logit(rn_prior_global.p24), &out->a24, &out->b24);
	newton(&sum->p7, start, rn_logit(owner.p7) -
	    rn_logit(rn_prior_global.p7), &out->a7, &out->b7);
}
