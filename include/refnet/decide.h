/*
 * decide.h - what to do about the network: whom to ask for what, whom not to
 * lose, what would help, what changed and why.
 *
 * All of it is computed when asked for, from the paths of tie.h; probabilities
 * are those of rn_path.
 */
#ifndef REFNET_DECIDE_H
#define REFNET_DECIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/tie.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * refnet.plan/1: one ask.  A cell of the profile (industry, level, place) is
 * covered once it is as likely as not that somebody there is met whom I do
 * not know yet.
 */
struct rn_ask {
	const char *profile;
	int64_t step;		/* 1, 2, ...: in this order */
	int64_t connector_id;	/* whom to ask */
	const char *connector;
	int64_t target_id;
	const char *target;
	double fit;		/* of the target, 0 to 1 */
	struct rn_list people;	/* the path: "me", introducers, the target */
	double p;		/* of the path */
	double headroom;	/* of the connector, after this, 0 to 1 */
	double gain;		/* added to the chance of the cell */
	double covered;		/* chance of the cell, with this ask */
	/* the cell; all NULL: they fit, but of which cell they are is not
	 * known.  All such are one cell more */
	const char *industry, *level, *location;
	int64_t asks_left;	/* to the connector, after this; RN_NONE */
	const char *why;	/* the terms of p in words; NULL unless asked */
};

/* What a plan does not do. */
struct rn_plan_left {
	size_t cells;		/* of the profile */
	size_t covered;		/* by the plan */
	size_t known;		/* of the others: where I know somebody */
};

/*
 * The fewest asks that cover q->wanted, which must be given: again and again
 * the one that adds most, within the budgets of q->asked; nobody is asked for
 * twice, nor who is among `taken` (targets being asked for already,
 * ascending), and nothing that adds less than one chance in a hundred.
 * Greedy: where cells share a connector a minimum is not promised.
 */
RN_API RN_CHECKED enum rn_status rn_plan_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q, const int64_t *taken,
    size_t taken_n, struct rn_ask **list, size_t *n,
    struct rn_plan_left *left);

/*
 * refnet.risk/1: what is lost with somebody.  A target is darkened when what
 * remains is no path of one chance in a hundred, dimmed when it remains but
 * less likely.
 */
struct rn_risk {
	int64_t person_id;
	const char *name;
	int tier;		/* pinned one if pinned */
	int64_t last_two_way;
	int64_t darkens, dims;	/* targets */
	double loss;		/* expected introductions (of fit 1) lost */
	struct rn_list targets;	/* names of those darkened: the first eight */
};

/*
 * Whoever is on a best path, most to lose first.  Targets are whom q->wanted
 * wants, or everybody, as far as they are not in two-way contact with me.
 */
RN_API RN_CHECKED enum rn_status rn_risk_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q, struct rn_risk **list,
    size_t *n);

/* What is supposed to be so. */
enum rn_suppose {
	RN_SUPPOSE_TIE,		/* a and b know each other: strong to weak */
	RN_SUPPOSE_TIER,	/* a is of a tier, as if pinned */
	RN_SUPPOSE_SILENT	/* a answers me no more, introduces nobody */
};
struct rn_supposed {
	enum rn_suppose what;
	const char *a, *b;	/* references; b of a tie only */
	int tier;		/* enum rn_tier */
};

enum rn_effect {
	RN_EFFECT_OPENS, RN_EFFECT_BETTER, RN_EFFECT_WORSE, RN_EFFECT_CLOSES,
	RN_EFFECTS
};

/* "opens", "better", "worse", "closes"; NULL-terminated. */
RN_API extern const char *const rn_effect_name[RN_EFFECTS + 1];

/* refnet.whatif/1: the best path to somebody, as it is and as it would be. */
struct rn_whatif {
	int64_t target_id;
	const char *target;
	int effect;		/* enum rn_effect */
	double before, after;	/* of the best path; NaN: there is none */
	struct rn_list people;	/* that path; of one that closes, the old */
	int64_t via_id;		/* whom to ask there */
};

/*
 * Best paths that would change by a thousandth or more, most first; to whom
 * q->wanted wants, or to everybody.  Nothing is written.  RN_EUSAGE: a is me,
 * a and b are one, or a tier that a tie cannot have.
 */
RN_API RN_CHECKED enum rn_status rn_whatif_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q,
    const struct rn_supposed *supposed, size_t supposed_n,
    struct rn_whatif **list, size_t *n);

enum rn_shift_what { RN_SHIFT_TIER, RN_SHIFT_PATH, RN_SHIFTS };
enum rn_shift_way {
	RN_SHIFT_ROSE, RN_SHIFT_FELL, RN_SHIFT_OPENED, RN_SHIFT_BETTER,
	RN_SHIFT_WORSE, RN_SHIFT_CLOSED, RN_SHIFT_WAYS
};

/* "tier", "path"; "rose", "fell", "opened", ...; NULL-terminated. */
RN_API extern const char *const rn_shift_what_name[RN_SHIFTS + 1];
RN_API extern const char *const rn_shift_way_name[RN_SHIFT_WAYS + 1];

/* refnet.diff/1: somebody's tier, or the best path to them, changed. */
struct rn_shift {
	int what;		/* enum rn_shift_what */
	int64_t person_id;
	const char *name;
	int change;		/* enum rn_shift_way */
	const char *was, *is;	/* "medium"; "via Ada Novak (15 %)"; NULL */
	int64_t at;		/* of the event, or since when; RN_NONE */
	const char *cause;	/* in words */
};

/*
 * What changed between two moments: tiers (pinned ones if pinned) first, then
 * paths to people whom I do not know myself, by a quarter of their chance or
 * more.  `then` and `now` differ in as_of and in what was asked of whom;
 * now->wanted, if given, says to whom paths lead.  RN_EUSAGE: not in order.
 */
RN_API RN_CHECKED enum rn_status rn_shift_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *then,
    const struct rn_tie_query *now, struct rn_shift **list, size_t *n);

#ifdef __cplusplus
}
#endif

#endif
