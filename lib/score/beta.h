/*
 * beta.h - what is left of a chance after some trials: a Beta distribution,
 * over log-odds.  Pure.
 */
#ifndef RN_SCORE_BETA_H
#define RN_SCORE_BETA_H

/* The log-odds of p, which is kept 1e-4 from 0 and 1. */
double rn_logit(double p);
/* The probability whose log-odds are z. */
double rn_logistic(double z);

/*
 * The mean of what is left of a prior of that weight after s answers in n
 * trials.  Sums over people come by adding and taking away: a hair below 0 is
 * 0, and there are no fewer trials than answers.
 */
double rn_blend(double s, double n, double prior, double weight);

/*
 * The log-odds below which `tail` (0 to 1) of a Beta(a, b) lies, no further out
 * than rn_logit() goes; a and b above 0.
 */
double rn_beta_tail(double a, double b, double tail);

#endif
