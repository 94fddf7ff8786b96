/*
 * vitality.c - whether somebody will write, and what was learnt of that; see
 * vitality.h.
 */
#include <math.h>

#include "score/beta.h"
#include "score/shape.h"
#include "score/vitality.h"

#define EVER 3650.0		/* days of silence that are like any more */
#define MANY 1e6		/* active days that no life has */
#define USUAL 8.0		/* gaps of silence that say nothing */
#define OVERDUE_MAX 3.0

#define RIDGE_A 2.0		/* doubt of a shift, in p(1-p) */
#define RIDGE_B 30.0		/* of a slope that is not 1 */
#define LEAST 10		/* people to learn from */
#define STEPS 10
#define X_MAX 10.0		/* log-odds of what is sure anyway */
#define SHIFT_MAX 3.0
#define SLOPE_MIN 0.25
#define SLOPE_MAX 2.0

/* Signs are part of the promise that silence never helps. */
static const double base = -1.023;
static const double coefficient[RN_VITAL_TERMS] = { -0.412, 1.133, -0.345 };

const struct rn_vital_scale rn_vital_shipped = { 0, 1, 0 };

/* Between two bounds; what is no number is the lower one. */
static double
between(double x, double low, double high)
{
	return fmin(fmax(x, low), high);
}

/* RN_NONE is before everything. */
static double
days_from(int64_t then, int64_t now)
{
	return between(((double)now - (double)then) / RN_DAY, 0, EVER);
}

void
rn_vital_terms(const struct rn_state *s, int64_t now, double v[RN_VITAL_TERMS])
{
	bool wrote = s->last_in != RN_NONE;
	double left;

	if (now < s->at)
		now = s->at;
	v[RN_VITAL_SILENCE] = log(days_from(wrote ? s->last_in : s->last_out,
	    now) + 0.5);
	v[RN_VITAL_RHYTHM] = v[RN_VITAL_OVERDUE] = 0;
	if (!wrote)
		return;
	left = rn_fade(days_from(s->at, now), RN_HL_VOLUME);
	v[RN_VITAL_RHYTHM] = log1p(between(s->d120, 0, MANY) * left);
	if (s->days >= 2)
		v[RN_VITAL_OVERDUE] = between(v[RN_VITAL_SILENCE] - s->gap -
		    log(USUAL), 0, OVERDUE_MAX);
}

double
rn_vital(const struct rn_state *s, int64_t now)
{
	double v[RN_VITAL_TERMS], x = base;

	rn_vital_terms(s, now, v);
	for (int i = 0; i < RN_VITAL_TERMS; i++)
		x += coefficient[i] * v[i];
	return x;
}

/* What is learnt: log-odds are x + shift + (slope - 1) (x - mean). */
struct fit {
	double mean, shift, slope;
};

static double
clipped(const struct rn_vital_seen *v)
{
	return between((double)v->x, -X_MAX, X_MAX);
}

/* No more at once than overshoots from far off. */
static double
turn(double by, double slope)
{
	return between(slope + between(by, -0.5, 0.5), SLOPE_MIN, SLOPE_MAX);
}

/* Newton's; where a bound keeps one of the two, the other is best beside it. */
static void
step(const struct rn_vital_seen *v, size_t n, struct fit *f)
{
	double g = -RIDGE_A * f->shift, gz = -RIDGE_B * (f->slope - 1);
	double h = RIDGE_A, hz = 0, hzz = RIDGE_B, slope, shift;

	for (size_t i = 0; i < n; i++) {
		double z = clipped(&v[i]) - f->mean;
		double p = rn_logistic(f->mean + f->shift + f->slope * z);

		g += v[i].wrote - p;
		gz += (v[i].wrote - p) * z;
		h += p * (1 - p);
		hz += p * (1 - p) * z;
		hzz += p * (1 - p) * z * z;
	}
	slope = turn((h * gz - hz * g) / (h * hzz - hz * hz), f->slope);
	shift = between(f->shift + (g - hz * (slope - f->slope)) / h,
	    -SHIFT_MAX, SHIFT_MAX);
	f->slope = turn((gz - hz * (shift - f->shift)) / hzz, f->slope);
	f->shift = shift;
}

void
rn_vital_learn(const struct rn_vital_seen *v, size_t n,
    struct rn_vital_scale *out)
{
	struct fit f = { 0, 0, 1 };

	*out = rn_vital_shipped;
	if (n < LEAST)
		return;
	for (size_t i = 0; i < n; i++)
		f.mean += clipped(&v[i]);
	f.mean /= (double)n;
	for (int i = 0; i < STEPS; i++)
		step(v, n, &f);
	out->a = f.shift + (1 - f.slope) * f.mean;
	out->b = f.slope;
	out->n = (int64_t)n;
}

double
rn_vital_p(const struct rn_vital_scale *scale, double x)
{
	return rn_logistic(scale->a + scale->b * x);
}
