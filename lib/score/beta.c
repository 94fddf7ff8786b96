/*
 * beta.c - tails of the Beta distribution, over log-odds; see beta.h.
 */
#include <math.h>

#include "score/beta.h"

#define P_MIN 1e-4		/* no history makes certain */

double
rn_logit(double p)
{
	p = fmin(fmax(p, P_MIN), 1 - P_MIN);
	return log(p / (1 - p));
}

double
rn_logistic(double z)
{
	return 1 / (1 + exp(-z));
}

double
rn_blend(double s, double n, double prior, double weight)
{
	s = fmax(s, 0);
	return (s + weight * prior) / (fmax(n, s) + weight);
}

/* ln of the gamma function for x > 0: Stirling's series, moved up to 8. */
static double
log_gamma(double x)
{
	double r, below = 1;

	for (; x < 8; x += 1)
		below *= x;
	r = 1 / (x * x);
	return (x - 0.5) * log(x) - x + 0.91893853320467274178 - log(below) +
	    (1 / 12.0 - r * (1 / 360.0 - r * (1 / 1260.0 - r / 1680))) / x;
}

/* The continued fraction of the incomplete beta function, by Lentz. */
static double
beta_fraction(double a, double b, double x)
{
	double c = 1, d = 1 / (1 - (a + b) * x / (a + 1)), h = d, m, step;

	for (m = 1; m < 200; m++) {
		double even = m * (b - m) * x / ((a + 2 * m - 1) *
		    (a + 2 * m));
		double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) *
		    (a + 2 * m + 1));

		d = 1 / (1 + even * d);
		c = 1 + even / c;
		h *= d * c;
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		step = d * c;
		h *= step;
		if (fabs(step - 1) < 1e-9)
			break;
	}
	return h;
}

/*
 * Newton on ln F over the log-odds: F is log-concave there, so from the second
 * step on it climbs from below and cannot overshoot.
 */
double
rn_beta_tail(double a, double b, double tail)
{
	double beta = log_gamma(a) + log_gamma(b) - log_gamma(a + b);
	double edge = -rn_logit(0);
	double y = fmax((log(tail * a) + beta) / a,
	    log(a / b) - 2.5 * sqrt(1 / a + 1 / b));

	for (int i = 0; i < 50; i++) {
		double x, density, f, step;

		y = fmin(fmax(y, -edge), edge);
		x = rn_logistic(y);
		density = exp(a * log(x) + b * log1p(-x) - beta);
		f = x < (a + 1) / (a + b + 2) ?
		    density * beta_fraction(a, b, x) / a :
		    1 - density * beta_fraction(b, a, 1 - x) / b;
		step = log(tail / f) * f / density;
		if (!(fabs(step) > 1e-6) || (y <= -edge && step < 0))
			break;
		y += step;
	}
	return y;
}
