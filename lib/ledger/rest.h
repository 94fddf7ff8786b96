/*
 * rest.h - people at rest (score/rest.h), counted.
 *
 * They are counted once, from the settled states, and not read again: a
 * reader takes the counts, everybody else, and whoever has changed since.  Of
 * everybody else it is kept what is foreseen of their tiers (score/foresee.h).
 * Sums are of all but those whose state is of later than that moment.
 */
#ifndef RN_LEDGER_REST_H
#define RN_LEDGER_REST_H

#include "ledger/ledger.h"
#include "score/foresee.h"
#include "score/rest.h"

/* Of those who had their last two-way contact on a day. */
struct rn_rest_day {
	int64_t day;		/* since 1970 */
	uint32_t n, dormant;	/* people; those dormant at once */
};

/* One of them, within the day. */
struct rn_rest_one {
	uint32_t second;	/* of the day; RN_REST_DORMANT */
	uint32_t person;
};
#define RN_REST_DORMANT (UINT32_C(1) << 31)

/* Somebody I first wrote to out of the blue: rn_state_cold() says of whom. */
struct rn_cold {
	int64_t person, at;
	int64_t answered_at;	/* RN_NONE: not yet */
};
/* For qsort(): by when, then by person. */
int rn_by_cold(const void *a, const void *b);

struct rn_rest {
	int64_t at;		/* it is so from then on */
	int64_t upto;		/* the last person counted */
	int64_t none;		/* people whose tier is none */
	struct rn_trials trials;	/* sums, at the moment asked for */
	struct rn_evidence evidence;
	struct rn_bounds bounds;	/* within which they are */
	struct rn_rest_day *days;	/* tier weak; ascending; in the arena */
	size_t days_n;
};

/* Count anew, within a transaction; of a machine's own kind, as states are. */
RN_CHECKED enum rn_status rn_rest_make(struct refnet *rn);

/*
 * The same where it is worth it: there are many people, and what was counted
 * is void or has changed for many, or they were all gone through anyhow.  For
 * the end of what may settle states.
 */
RN_CHECKED enum rn_status rn_rest_renew(struct refnet *rn, bool anyhow);

/* What was counted is void, as settled states change. */
RN_CHECKED enum rn_status rn_rest_drop(struct refnet *rn);

/* What holds at a moment; *any is false where everybody must be asked. */
RN_CHECKED enum rn_status rn_rest_load(struct refnet *rn, struct rn_arena *a,
    int64_t now, struct rn_rest *r, bool *any);

/* Those of one day, by second and then person; in the arena. */
RN_CHECKED enum rn_status rn_rest_of(struct refnet *rn, struct rn_arena *a,
    int64_t day, struct rn_rest_one **v, size_t *n);

/* The trials at a company, from what is kept of it; false: it is broken. */
bool rn_rest_trials(const void *body, size_t n, int64_t at, int64_t now,
    struct rn_trials *t);

/* What decides the tier of somebody of whom it is not sure in a span. */
struct rn_hinge {
	struct rn_ahead ahead;	/* as of the moment of rest */
	struct rn_others others;
	int64_t org;		/* hash; RN_NONE: no others */
	int64_t dormant_from;
	uint32_t person;
};

/* Lively people, at a moment. */
struct rn_foreseen {
	struct rn_leeway leeway;	/* within which that is so */
	unsigned span;
	int64_t people[RN_TIERS], dormant[RN_TIERS];	/* those who are sure */
	struct rn_hinge *unsure;	/* in the arena */
	size_t unsure_n;
};
RN_CHECKED enum rn_status rn_foreseen_load(struct refnet *rn,
    struct rn_arena *a, int64_t now, struct rn_foreseen *f, bool *any);
/* Lively people by their last two-way contact, then by person. */
struct rn_lively_list {
	struct rn_lively_since {
		int64_t at;
		uint32_t person;
		int tier;	/* in the span; or RN_UNSURE */
	} *v;			/* malloc'd */
	size_t n, room;
};
/* *any false: what is kept is damaged. */
RN_CHECKED enum rn_status rn_lively_read(struct refnet *rn, unsigned span,
    struct rn_lively_list *list, bool *any);

/* The tier in a span, from what is kept of a person; or RN_UNSURE. */
int rn_foreseen_tier(const unsigned char *tiers, size_t n, unsigned span);

/* The day that a moment is in. */
int64_t rn_rest_day_of(int64_t at);

#endif
