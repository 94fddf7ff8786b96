/*
 * shape.h - what of the model its other readers must know: half-lives, weights
 * of priors, thresholds of tiers.  Used by model.c, and by foresee.c, which
 * bounds what model.c computes.
 */
#ifndef RN_SCORE_SHAPE_H
#define RN_SCORE_SHAPE_H

#include "score/model.h"

#define RN_HL_RHYTHM 30.0	/* half-lives in days */
#define RN_HL_VOLUME 120.0
#define RN_HL_TRIALS 365.0
#define RN_WEEK (7 * RN_DAY)
#define RN_COMPANY 5.0		/* the owner's prior against a company's */
#define RN_NEVER_WROTE (-0.25)	/* intercept shift while nothing came in */
#define RN_ACTIVE 0.5	/* what activity counts where answers are told */

/* What is left after so many days; 1 before them. */
double rn_fade(double days, double half_life);

#define RN_STRONG_P24 0.5
#define RN_STRONG_EVIDENCE 1.0
#define RN_MEDIUM_P7 0.5

#endif
