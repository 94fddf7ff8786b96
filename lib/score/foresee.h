/*
 * foresee.h - what tier somebody will be of while nothing happens.  Pure.
 *
 * Time from a moment on is cut into spans, of a day first, then longer.  Of a
 * span it is said within what bounds lie the prior and the calibration, and
 * of people what their tier is for as long as both hold; where it may move,
 * because of time or of the bounds, it is not sure, and they must be scored.
 * What is kept of that (lib/ledger/foreseen.c) is void under another
 * RN_REST_RULE (rest.h), which counts on with a change of what follows.
 */
#ifndef RN_FORESEE_H
#define RN_FORESEE_H

#include "score/model.h"

enum { RN_SPANS = 64 };	/* a power of two; the last has no end */
#define RN_UNSURE RN_TIERS	/* beside tiers */

/* What a score hangs from, but for the person, the company and the clock. */
enum { RN_SCALE_P24, RN_SCALE_P7, RN_SCALE_A24, RN_SCALE_B24, RN_SCALE_A7,
	RN_SCALE_B7, RN_SCALE_GUESSED, RN_SCALES };
struct rn_scales { double v[RN_SCALES]; };
struct rn_scales rn_scales_of(struct rn_prior owner,
    const struct rn_calibration *cal);

/* Everything at its least and at its most, both included. */
struct rn_leeway { struct rn_scales low, high; };
bool rn_leeway_holds(const struct rn_leeway *leeway, const struct rn_scales *s);

struct rn_span {
	int64_t from, to;	/* instants; the first of the next one */
	struct rn_leeway leeway;
	bool late;		/* what was open at first no more is */
	/* What is left at either end of volume, rhythm, trials. */
	double volume[2], rhythm[2], trials[2];
};

/*
 * The spans from `at` on, as leaves of a binary tree: node 1 is all of time,
 * the halves of node i are 2i and 2i+1, span k is node RN_SPANS + k.
 */
struct rn_foresight {
	struct rn_span node[2 * RN_SPANS];
};

/* When span k begins, from `at` on; for RN_SPANS long after everything. */
int64_t rn_span_from(int64_t at, size_t k);

/* `ends`: as is foreseen of each begin, and, the last, of the end. */
void rn_foresight_set(struct rn_foresight *f, int64_t at,
    const struct rn_scales ends[RN_SPANS + 1]);

/* What an ask adds once it has been open for a day, or for a week. */
struct rn_open {
	int64_t at;		/* when; RN_NONE: none, the rest unset */
	double day, week;	/* trials */
	struct rn_evidence said;	/* by a week */
};

/* What a state adds to sums over people, as of `at`, without what is open. */
struct rn_portion {
	struct rn_trials trials;
	struct rn_evidence evidence;
	struct rn_open open;
};
void rn_state_portion(const struct rn_state *s, int64_t at,
    struct rn_portion *out);

/*
 * What is left at `at` of somebody who had a two-way contact, and whose state
 * is not later than that.
 */
struct rn_ahead {
	struct rn_trials mine;	/* without what is open */
	double day, week;	/* what is open may add */
	int64_t asked;		/* when; RN_NONE: nothing is */
	double z24, z7;		/* log-odds of what does not change */
	double o, i, direct, volume, rhythm;
};
void rn_ahead_set(const struct rn_state *s, int64_t at, struct rn_ahead *p);

/* The same of the others where they work; NULL: they work nowhere. */
struct rn_others {
	struct rn_trials trials;
	double day, week;	/* what is open there may add */
};

/* The tier in each span, or RN_UNSURE. */
void rn_foresee(const struct rn_foresight *f, const struct rn_ahead *p,
    const struct rn_others *others, unsigned char tier[RN_SPANS]);

/*
 * The same of a moment from `at` on, under a prior and a calibration that are
 * known: not sure are those alone who hang from a rounding, or from asks open
 * where they work.
 */
struct rn_span rn_span_at(int64_t at, int64_t now,
    const struct rn_scales *scales);
int rn_foresee_at(const struct rn_span *moment, const struct rn_ahead *p,
    const struct rn_others *others);

/* The first instant from which on they are dormant; RN_NONE: never. */
int64_t rn_state_dormant_from(const struct rn_state *s);

#endif
