/*
 * rest.h - whose tier nothing moves but what happens between the two of us.
 *
 * A tier hangs from everybody's answers, through priors and calibration, and
 * from the clock.  Of most people neither matters: nobody who had no two-way
 * contact has a tier but none, and who answered too little, too long ago, or
 * seldom enough, none but weak.  What is kept of them (lib/ledger/rest.c) is
 * void under another rule: with a change of what follows here, or of what a
 * tier is in model.c, RN_REST_RULE counts on.  Of the lively: foresee.h.
 */
#ifndef RN_REST_RULE_H
#define RN_REST_RULE_H

#include "score/model.h"

#define RN_REST_RULE 3

/* What priors and calibrations may be, for people to stay at rest. */
struct rn_bounds {
	double p7;		/* the owner's prior at most */
	double a7, low7, high7;	/* intercept at most; slope */
};

/* Around what is so, and what it fades to while nothing happens. */
void rn_bounds_set(struct rn_prior owner, const struct rn_calibration *cal,
    const struct rn_evidence *sum, struct rn_bounds *b);
bool rn_bounds_hold(const struct rn_bounds *b, struct rn_prior owner,
    const struct rn_calibration *cal);

/*
 * Lively: a rhythm makes them dormant at a time of their own, or their state
 * is of later.  At rest: tier none without two-way contact, else weak; in
 * `dormant` whether they are so by now, as they all are RN_DORMANT_DAYS after
 * the last two-way contact.  Between: weak, if the outlook is.
 */
enum rn_rests { RN_REST_NOT, RN_REST_PERHAPS, RN_REST_YES };

/* The most that p7 can be from now on, but for what bounds are of. */
struct rn_outlook {
	float z;		/* log-odds of all terms but reply history */
	float s, n;		/* trials behind p7, now */
	bool company;		/* has a prior of its own, which may be any */
};

enum rn_rests rn_state_rest(const struct rn_state *s, int64_t now,
    bool *dormant, struct rn_outlook *o);

/* Is the tier weak from then on, as long as the bounds hold? */
bool rn_outlook_weak(const struct rn_outlook *o, const struct rn_bounds *b);

#endif
