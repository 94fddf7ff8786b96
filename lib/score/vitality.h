/*
 * vitality.h - whether somebody will write to me in the next quarter.  Pure.
 *
 * Apart from tiers, which say how a question is answered: this says who
 * will be heard from at all, by a message in To or Cc, a give or a meeting,
 * whatever moves rn_state.last_in.  A logistic formula of three terms:
 *
 *	silence	ln(days since they last wrote or met me + 0.5)
 *	rhythm	ln(1 + distinct active days), half-life 120 d; a link is 0.3
 *	overdue	ln(silence / 8 usual gaps), 0 to 3; 2 active days or more
 *
 * Of who never wrote silence counts from when I last did, and the others are
 * 0; who was never written to either has been silent for ever, ten years.
 * While nothing happens silence and overdue do not fall, rhythm does not rise,
 * and their coefficients have signs for it: the chance never rises.
 *
 * Coefficients are a pooled fit on three public mail corpora (equal weight) of
 * people with two-way contact: tests/bench/vitality.  It gave each corpus an
 * intercept of its own, so that terms say who of one world is heard from, and
 * not in which more is written; then one for all.  Those differ by 2.5 of
 * log-odds between worlds, so that until it has learnt from the owner's own
 * people x puts them in order, and p is a guess.
 */
#ifndef RN_VITALITY_H
#define RN_VITALITY_H

#include "score/model.h"

enum { RN_VITAL_DAYS = 90 };

enum { RN_VITAL_SILENCE, RN_VITAL_RHYTHM, RN_VITAL_OVERDUE, RN_VITAL_TERMS };
void rn_vital_terms(const struct rn_state *s, int64_t now,
    double v[RN_VITAL_TERMS]);

/*
 * Log-odds, before calibration, that somebody writes to me within
 * RN_VITAL_DAYS days of `now`; before s->at no time passes.  Finite for every
 * state, and never higher for a later `now`.
 */
double rn_vital(const struct rn_state *s, int64_t now);

/* logit p = a + b x; b is above 0. */
struct rn_vital_scale {
	double a, b;
	int64_t n;		/* people it is from; 0: as shipped */
};
extern const struct rn_vital_scale rn_vital_shipped;	/* 0, 1, 0 */

/* Somebody who was looked at RN_VITAL_DAYS ago, and what came. */
struct rn_vital_seen {
	float x;		/* rn_vital() then */
	bool wrote;		/* rn_state.last_in is later than that */
};

/*
 * The scale that makes these most likely (Platt 1999), held back by a ridge
 * around the shipped one: the more people, the less.  With z = x - mean x,
 * minimises over shift and slope
 *
 *	sum of log loss(y, logistic(x + shift + (slope - 1) z))
 *	    + shift^2 + 15 (slope - 1)^2
 *
 * by Newton's steps, so that a = shift + (1 - slope) mean x, b = slope.  The
 * ridge of the slope is the stronger: of some tens of people little but the
 * shift is learnt; of fewer than 10 nothing.  Shift is the best within 3,
 * slope within 0.25 and 2; x further from 0 than 10 counts as 10.
 * Does not depend on the order of v but by rounding.  Only people with
 * two-way contact then should be among them: of others there are many, and
 * the terms say less of them.
 */
void rn_vital_learn(const struct rn_vital_seen *v, size_t n,
    struct rn_vital_scale *out);

double rn_vital_p(const struct rn_vital_scale *scale, double x);

#endif
