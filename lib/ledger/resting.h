/* resting.h - people at rest and lively, while they are counted. */
#ifndef RN_LEDGER_RESTING_H
#define RN_LEDGER_RESTING_H

#include "base/table.h"
#include "ledger/ledger_sql.h"
#include "ledger/rest.h"

/* What the body of the row of `rest` holds first. */
struct rn_rest_sums {
	struct rn_trials trials;
	struct rn_evidence evidence;
	struct rn_bounds bounds;
};

/* Of asks that count by some moment; a row of open_ask begins with it. */
struct rn_lapsed {
	double day, week;	/* trials */
	struct rn_evidence said;
};

/* What the body of a row of `foreseen` holds first. */
struct rn_foreseen_head {
	struct rn_leeway leeway;
	int64_t to;		/* the first instant of the next */
	uint32_t span;
	uint32_t people[RN_TIERS];	/* who are sure */
	uint32_t dormant[RN_TIERS];	/* and who are, when it begins */
	uint32_t unsure_n, soon_n;
	/* then those who are not sure, and those who come to be dormant */
};
/* Of lively_since: their tiers begin there, after all of these. */
struct rn_since_kept { int64_t at; uint32_t person, tiers; };
/* A struct rn_hinge: trials as answers and what is not one, in floats. */
enum { RN_HINGE_FLOATS = 19 };
struct rn_hinge_kept {
	int64_t org, dormant_from, asked;
	uint32_t person;
	float v[RN_HINGE_FLOATS];
};
/* When they do, in seconds of the span, and the tier they are of. */
struct rn_soon { uint32_t second, tier; };

struct rn_still_one { int64_t at; uint32_t person; bool dormant; };
/* For qsort() of those, or of what begins with one. */
int rn_by_contact(const void *a, const void *b);
#define RN_NOWHERE UINT32_MAX	/* no company */

/* Not at rest, or only perhaps. */
struct rn_lively {
	struct rn_still_one still;
	uint32_t org;		/* index in orgs */
	bool perhaps;
	bool later;		/* their state is: nothing is foreseen */
	struct rn_outlook outlook;
	struct rn_ahead ahead;
	int64_t dormant_from;
	size_t tiers, tiers_n;	/* in the bytes of all tiers */
};

struct rn_org_sums {
	int64_t hash;
	struct rn_trials trials;	/* without what is open */
	double day, week;	/* which may add so much */
};

struct rn_open_of { struct rn_open open; int64_t org; };	/* or RN_NONE */

struct rn_resting {
	struct refnet *rn;
	struct rn_rest r;
	struct rn_still_one *still;
	struct rn_lively *lively;
	struct rn_org_sums *orgs;
	struct rn_open_of *open;
	struct rn_cold *cold;
	size_t cold_n, cold_room;
	int64_t begins;		/* the first word with anybody; RN_NONE */
	struct rn_table seen;	/* index of a company in orgs */
	size_t still_n, still_room, lively_n, lively_room, orgs_n, orgs_room;
	size_t open_n, open_room, days_room;
	unsigned char *tiers;
	size_t tiers_n, tiers_room;
	size_t at;		/* what of them was fed */
	unsigned char *row;	/* the body at hand */
	size_t row_n, row_room;
};

/* What of open asks counts by a moment, as of the moment of rest. */
void rn_lapsed_add(struct rn_lapsed *sum, const struct rn_open *o,
    int64_t now);
void rn_lapsed_into(const struct rn_lapsed *sum, struct rn_trials *t,
    struct rn_evidence *said);

/* What is kept of an open ask at a company. */
struct rn_rest_open { int64_t at; double day, week; };

/* Sums over everybody at the moment of rest, with what has lapsed by it. */
void rn_resting_sums(const struct rn_resting *m, struct rn_trials *t,
    struct rn_evidence *said);
/* Add bytes to the body at hand. */
void rn_resting_add(struct rn_resting *m, const void *p, size_t n);
struct rn_value rn_resting_body(const struct rn_resting *m);

int64_t rn_rest_hour_of(int64_t at);	/* since 1970 */

/* Tiers of the lively, once all sums are there (foreseen.c). */
RN_CHECKED enum rn_status rn_foreseen_make(struct rn_resting *m);

#endif
