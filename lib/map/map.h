/* map.h - what the files of this room share. */
#ifndef RN_MAP_H
#define RN_MAP_H

#include "base/filter.h"
#include "ledger/ledger.h"
#include "ledger/rest.h"

/* Everybody's state at one moment, and what it says of all of them. */
struct rn_census {
	struct rn_standing {
		int64_t person;
		uint32_t org;		/* index into orgs; UINT32_MAX none */
		bool held;		/* there is a state */
		bool listed;		/* on others' lists alone */
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

/*
 * What they say together, added to the sums that are in `c` and `said`
 * already; those whose state is of later are replayed.
 */
RN_CHECKED enum rn_status rn_census_weigh(struct refnet *rn,
    struct rn_census *c, struct rn_evidence *said);

/* Free with rn_census_free; also after a failure. */
RN_CHECKED enum rn_status rn_census_take(struct refnet *rn, int64_t as_of,
    struct rn_census *c);
/* The same where only these are asked about, ascending: others may lack. */
RN_CHECKED enum rn_status rn_census_of(struct refnet *rn, int64_t as_of,
    const int64_t *person, size_t n, struct rn_census *c);
void rn_census_free(struct rn_census *c);

/* The score of one of them. */
void rn_census_score(const struct rn_census *c, const struct rn_standing *s,
    struct rn_score *out);

/* What is usual where one of them works, or with me. */
struct rn_prior rn_census_prior(const struct rn_census *c,
    const struct rn_standing *s);

/* Did two messages or more pass in the three years up to then (scope.c)? */
RN_CHECKED enum rn_status rn_audited(struct refnet *rn,
    const struct rn_census *c, const struct rn_standing *s, bool *yes);

/*
 * What moved one of them since an earlier moment (turn.c): the event or the
 * silence after which their tier is what it is, or where it is the same, and
 * for whatever else of them moved (`tier` false), the last event.
 */
struct rn_turn {
	int64_t at;		/* of the event; since when; RN_NONE */
	const char *cause;	/* in words */
};
RN_CHECKED enum rn_status rn_turn_find(struct refnet *rn, struct rn_arena *a,
    const struct rn_census *now, const struct rn_standing *s, int64_t since,
    bool tier, struct rn_turn *out);
/* The same where a pin was put on or taken off. */
RN_CHECKED enum rn_status rn_turn_pinned(struct refnet *rn,
    struct rn_arena *a, int64_t person, int64_t until, struct rn_turn *out);

/*
 * People I first wrote to out of the blue (ledger/rest.h), as of a moment, in the order of time; malloc'd.  *begins: the first word with
 * anybody (rn_state_began()), RN_NONE.  (cold.c)
 */
RN_CHECKED enum rn_status rn_cold_list(struct refnet *rn, int64_t as_of,
    struct rn_cold **list, size_t *n, int64_t *begins);

/* People at a moment, by person id; v is malloc'd.  (warm.c) */
struct rn_warm_list {
	struct rn_warm {
		int64_t person;
		int64_t last_in, last_two_way;
		int tier;	/* as computed; a pin is a human's word */
		bool dormant;
		float vital;	/* log-odds: score/vitality.h */
	} *v;
	size_t n, room;
};
/* One of them; NULL: they are not there. */
const struct rn_warm *rn_warm_find(const struct rn_warm_list *l,
    int64_t person);
/* Who is strong or medium. */
RN_CHECKED enum rn_status rn_warm_take(struct refnet *rn, int64_t as_of,
    struct rn_warm_list *l);
/*
 * The same of a census, and how many there are of each tier, added to
 * `people`; false: one of them hangs from a rounding.
 */
bool rn_warm_choose(const struct rn_census *c, struct rn_warm_list *l,
    int64_t people[RN_TIERS]);
/* Those of these people, ascending, who are still there: they are neither. */
RN_CHECKED enum rn_status rn_warm_others(struct refnet *rn, int64_t as_of,
    const int64_t *ids, size_t n, struct rn_warm_list *l);

/* A human's decisions about a person that lists need beside the row. */
struct rn_said {
	int64_t cadence;	/* days, RN_NONE: not said */
	int64_t snoozed;	/* instant, RN_NONE */
	int pinned;		/* tier; -1: none */
	bool dnc;		/* not to be contacted */
};
extern const struct rn_said rn_said_nothing;

/* Take in a row of MARKS that is no tag: the last of a kind counts. */
void rn_said_take(struct rn_said *s, const struct rn_stmt *mark);
/* What was said until a moment, beside the people of a census (said.c). */
RN_CHECKED enum rn_status rn_said_all(struct refnet *rn,
    const struct rn_census *c, int64_t until, struct rn_said *said);

/* The list behind rn_person_list; `said` (may be NULL) runs beside it. */
RN_CHECKED enum rn_status rn_people_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_person_query *q,
    struct rn_person **list, struct rn_said **said, size_t *n);

/*
 * Told, for people or (some NULL) everybody, of sources of letters that stay
 * though what brought them was taken back, each perhaps often.  (seen.c)
 */
RN_CHECKED enum rn_status rn_seen_sources(struct refnet *rn,
    struct rn_arena *a, const int64_t *some, size_t some_n,
    void (*tell)(void *ctx, int64_t person, const char *source), void *ctx);

/* Fill provenance and roles (provenance.c). */
RN_CHECKED enum rn_status rn_person_provenance(struct refnet *rn,
    struct rn_arena *a, struct rn_person *p);

extern const struct rn_sqlset rn_map_sql;
enum { CENSUS, PEOPLE, PERSON, HANDLES, HANDLES_ONE, MARKS, MARKS_ONE,
	SOURCES, SOURCES_ONE, DECIDED, TIER_CADENCE, RECORDS, RECORDS_ONE, MAILS,
	HEARD, HANDLES_FROM, MARKS_FROM, JOINED, PINNED, CENSUS_RECENT, CENSUS_SETTLED, LISTERS,
	LISTERS_ONE, NOTES, NOTES_ONE, FACTS, PROOFS, KEPT, MOVED, MOVED_ROWS,
	COLD_HOLDS, COLD_ROWS, LIVELY, LIVELY_LATER, LIVELY_AT, LIVELY_OF, REST_ORGS, PEOPLE_ONE,
	STATES, WHOSE, ANY_KEPT, COMPLETE_PEOPLE, COMPLETE_PAGES,
	COMPLETE_ROWS, COMPLETE_STATE, SHOWN_OF };

#endif
