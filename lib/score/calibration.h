/*
 * calibration.h - sums over decided asks, which a state keeps.
 */
#ifndef RN_SCORE_CALIBRATION_H
#define RN_SCORE_CALIBRATION_H

#include "score/model.h"

/* All of it counts c times as much. */
void rn_residual_age(struct rn_residual *r, float c);

/*
 * Adds one ask of weight w, forecast at p, answered in time or not; r is how
 * far the forecast follows the prior, in log-odds.
 */
void rn_residual_learn(struct rn_residual *sum, double w, double p, double r,
    bool yes);

/* c times r, to the sums over people. */
void rn_residuals_add(struct rn_residuals *to, const struct rn_residual *r,
    double c);

#endif
