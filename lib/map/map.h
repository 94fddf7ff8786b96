/* map.h - what the files of this room share. */
#ifndef RN_MAP_H
#define RN_MAP_H

#include "base/filter.h"
#include "ledger/ledger.h"

/* Everybody's state at one moment, and what it says of all of them. */
struct rn_census {
	struct rn_standing {
		int64_t person;
		uint32_t org;		/* index into orgs; UINT32_MAX none */
		bool held;		/* there is a state */
		struct rn_state state;
	} *v;				/* by person id */
	size_t n;
	struct rn_trials *orgs;
	size_t orgs_n;
	struct rn_trials all;
	struct rn_prior prior;
	struct rn_calibration calibration;
	int64_t at;
};

/* Free with rn_census_free; also after a failure. */
RN_CHECKED enum rn_status rn_census_take(struct refnet *rn, int64_t as_of,
    struct rn_census *c);
void rn_census_free(struct rn_census *c);

/* The score of one of them. */
void rn_census_score(const struct rn_census *c, const struct rn_standing *s,
    struct rn_score *out);

/* A human's decisions about a person that lists need beside the row. */
struct rn_said {
	int64_t cadence;	/* days, RN_NONE: not said */
	int64_t snoozed;	/* instant, RN_NONE */
};

/* The list behind rn_person_list; `said` (may be NULL) runs beside it. */
RN_CHECKED enum rn_status rn_people_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_person_query *q,
    struct rn_person **list, struct rn_said **said, size_t *n);

/* Fill provenance and roles (provenance.c). */
RN_CHECKED enum rn_status rn_person_provenance(struct refnet *rn,
    struct rn_arena *a, struct rn_person *p);

extern const struct rn_sqlset rn_map_sql;
enum { CENSUS, PEOPLE, PERSON, HANDLES, HANDLES_ONE, MARKS, MARKS_ONE,
	SOURCES, SOURCES_ONE, TIER_CADENCE, RECORDS, RECORDS_ONE, MAILS,
	HEARD, JOINED, LISTERS, LISTERS_ONE };

#endif
