/*
 * group.h - formal circles, and the active circle of connectors: what was
 * agreed with each.
 *
 * A group is named by its number, or by its name or the start of one that fits
 * no other group, blind to case and accents: RN_ENOTFOUND, RN_EAMBIGUOUS.  All
 * that writes is one change, and takes texts of UTF-8 of up to 400 bytes
 * (RN_EUSAGE).  `force` (may be NULL) is the reason to override a refusal by
 * policy; it is recorded.
 */
#ifndef REFNET_GROUP_H
#define REFNET_GROUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/person.h"
#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/* --- groups --------------------------------------------------------------- */

/* refnet.group/1 */
struct rn_group {
	int64_t id;
	const char *name, *criteria;
	int64_t cadence_days;	/* between meetings; RN_NONE: not said */
	const char *exchange;	/* what members are expected to give */
	int64_t seats;		/* members at most; RN_NONE: not said */
	int64_t members;
	int64_t founded_at;
	int64_t meetings, last_met;
	int64_t due_at;		/* the next meeting, or RN_NONE */
	int64_t overdue_days;	/* RN_NONE: not overdue */
	double attendance;	/* members who were there, of those who were
				 * members then, over all meetings; NaN */
	struct rn_list names;	/* of the members */
	const char *expects;	/* the exchange as it was understood: what is
				 * counted; NULL: it is for people alone */
};

/* A NULL text, RN_NONE: as it is, in a new one none; "", 0: none. */
struct rn_group_words {
	const char *name, *criteria, *exchange;
	int64_t cadence_days, seats;
	int64_t since;		/* of a new one: founded then; RN_NOW: now */
};

/* RN_EUSAGE: a name that is taken, a number, or none; nothing to change; a time
 * to come. */
RN_API RN_CHECKED enum rn_status rn_group_new(struct refnet *rn,
    struct rn_arena *a, const struct rn_group_words *w, struct rn_group *out);
RN_API RN_CHECKED enum rn_status rn_group_edit(struct refnet *rn,
    struct rn_arena *a, const char *group, const struct rn_group_words *w,
    struct rn_group *out);
/* The group as it was. */
RN_API RN_CHECKED enum rn_status rn_group_rm(struct refnet *rn,
    struct rn_arena *a, const char *group, struct rn_group *out);

/* By number.  Fields of the filter: id name criteria exchange cadence seats
 * members meetings last due overdue member. */
RN_API RN_CHECKED enum rn_status rn_group_list(struct refnet *rn,
    struct rn_arena *a, const char *filter, int64_t as_of,
    struct rn_group **list, size_t *n);
RN_API RN_CHECKED enum rn_status rn_group_get(struct refnet *rn,
    struct rn_arena *a, const char *group, int64_t as_of,
    struct rn_group *out);

/* refnet.member/1 */
struct rn_member {
	const char *group;
	int64_t person_id;
	const char *name, *called;
	const char *seat;	/* an industry, or a word */
	const char *seat_code;	/* of the lexicon; NULL: just a word */
	int64_t joined_at;
	int64_t meetings;	/* since then */
	int64_t attended;
	int64_t missed;		/* the last so many in a row */
	int64_t last_attended;	/* or RN_NONE */
	/* gives: of others to me, of mine to other members; of the kind and in
	 * the time that the group expects them, else since they joined */
	int64_t gave, expected;	/* RN_NONE: nothing is expected */
	const char *forced;	/* why, where a policy spoke against them */
	int64_t group_id;
	const char *why;	/* where the seat is from; NULL here */
};

/* In order of joining. */
RN_API RN_CHECKED enum rn_status rn_member_list(struct refnet *rn,
    struct rn_arena *a, const char *group, int64_t as_of,
    struct rn_member **list, size_t *n);

struct rn_join_words {
	const char *ref;	/* may be me */
	const char *seat;	/* NULL: what their company does */
	int64_t since;		/* RN_NOW: now */
};

/*
 * Take somebody in, or give a member another seat.  RN_EPOLICY: the seat is
 * taken, by a member of the same industry, of one that it is part of, or of a
 * part of it; there are no seats left; not to be contacted.  RN_EUSAGE: their
 * industry is not known; they are a member already.  out->why: where the seat
 * is from.
 */
RN_API RN_CHECKED enum rn_status rn_group_join(struct refnet *rn,
    struct rn_arena *a, const char *group, const struct rn_join_words *w,
    const char *force, struct rn_member *out);
/* The member as they were.  RN_ENOTFOUND: they are none. */
RN_API RN_CHECKED enum rn_status rn_group_leave(struct refnet *rn,
    struct rn_arena *a, const char *group, const char *ref,
    struct rn_member *out);

/* refnet.meeting/1 */
struct rn_meeting {
	const char *group;
	int64_t at;
	struct rn_list present, missing;	/* names; missing: members */
	const char *note;
	int64_t group_id, id;
};

struct rn_met_words {
	struct rn_list with;	/* references; none: every member was there */
	int64_t at;		/* RN_NOW: now */
	const char *note;
	bool absent;		/* I was not there */
};

/*
 * The group met.  Where I was there too it is a meeting of mine with all of
 * them, logged in the same change, and so a touch.  RN_EUSAGE: a time to come,
 * a day they are known to have met on, nobody.
 */
RN_API RN_CHECKED enum rn_status rn_group_met(struct refnet *rn,
    struct rn_arena *a, const char *group, const struct rn_met_words *w,
    struct rn_meeting *out);
/* The newest first. */
RN_API RN_CHECKED enum rn_status rn_meeting_list(struct refnet *rn,
    struct rn_arena *a, const char *group, int64_t as_of,
    struct rn_meeting **list, size_t *n);

enum rn_group_due_what {
	RN_GROUP_DUE_MEETING,		/* it is time for the next one */
	RN_GROUP_DUE_ATTENDANCE,	/* somebody was missing again and again */
	RN_GROUP_DUE_EXCHANGE,		/* or has not given what is expected */
	RN_GROUP_DUES
};

/* "meeting", "attendance", "exchange"; NULL-terminated. */
RN_API extern const char *const rn_group_due_name[RN_GROUP_DUES + 1];

/* refnet.group_due/1 */
struct rn_group_due {
	const char *group;
	int what;		/* enum rn_group_due_what */
	int64_t person_id;	/* RN_NONE: the group's */
	const char *name;
	int64_t since;
	const char *why;	/* in words */
	int64_t group_id;
};

/* Of one group, or of all (NULL); attendance: who missed the last `missed`
 * meetings or more. */
RN_API RN_CHECKED enum rn_status rn_group_due_list(struct refnet *rn,
    struct rn_arena *a, const char *group, int64_t missed, int64_t as_of,
    struct rn_group_due **list, size_t *n);

/* --- connectors ----------------------------------------------------------- */

#define RN_CIRCLE_MOST 12	/* in the active circle, unless said otherwise */

/*
 * refnet.agreement/1: what was agreed with a connector, and how active it is.
 * Asks and introductions are those of the last 91 days.
 */
struct rn_agreement {
	int64_t person_id;
	const char *name, *called;
	int tier;		/* the pinned one if pinned */
	bool active;		/* in the circle */
	const char *looks_for;	/* whom I hope to meet through them */
	const char *offers;	/* what I give for it */
	int64_t every_days;	/* how often we talk; RN_NONE: not said */
	int64_t agreed_at;	/* the last word of these; RN_NONE: none */
	int64_t last_touch;	/* two-way */
	int64_t asks;		/* of them, as connector */
	int64_t introductions;	/* they made */
	int64_t given, received;	/* gives, ever */
	double balance;		/* of give.h */
	int64_t due_at;		/* the next talk, or RN_NONE */
	int64_t overdue_days;	/* RN_NONE: not overdue */
	int64_t since;		/* in the circle since; RN_NONE */
	const char *forced;	/* why they are in it nevertheless */
	const char *why;	/* all that was agreed, in words; or NULL */
};

/* A NULL text, RN_NONE: as it is; "", 0: none. */
struct rn_agree_words {
	const char *looks_for, *offers;
	int64_t every_days;
};

/*
 * Write down what was agreed.  How often we talk becomes their cadence, too
 * (rn_cadence_set()).  RN_EUSAGE: nothing said, more than ten years, me.
 */
RN_API RN_CHECKED enum rn_status rn_connector_agree(struct refnet *rn,
    struct rn_arena *a, const char *ref, const struct rn_agree_words *w,
    int64_t *id);

/*
 * Into the active circle, which is kept small: RN_EPOLICY with `most` (0:
 * RN_CIRCLE_MOST) in it already, or when they are not to be contacted.
 * RN_EUSAGE: they are in it; me.
 */
RN_API RN_CHECKED enum rn_status rn_connector_add(struct refnet *rn,
    struct rn_arena *a, const char *ref, int64_t most, const char *force,
    int64_t *id);
/* And out of it; what was agreed stays.  RN_ENOTFOUND: they are not in it. */
RN_API RN_CHECKED enum rn_status rn_connector_drop(struct refnet *rn,
    struct rn_arena *a, const char *ref, int64_t *id);

struct rn_agreement_query {
	const char *filter;	/* fields: id name tier active last due every
				 * overdue asks introductions balance */
	int64_t as_of;
	int64_t half_life;	/* of a give; 0: as usual */
	bool all;		/* who is not in the circle, too */
};

/* Whose talk is due longest first, then by name. */
RN_API RN_CHECKED enum rn_status rn_agreement_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_agreement_query *q,
    struct rn_agreement **list, size_t *n);

/* refnet.candidate/1: who could be taken into the circle, and why. */
struct rn_candidate {
	int64_t rank, person_id;
	const char *name, *called, *org;
	int tier;		/* the pinned one if pinned */
	double expected;	/* introductions to be had; NaN: they know
				 * nobody that we know of */
	double reach, access;	/* as of struct rn_connector; NaN */
	int64_t overlap;	/* wanted people they know; RN_NONE */
	const char *trade, *serves;	/* as of struct rn_recruit; NULL */
	int64_t given, received;
	struct rn_list reasons;
	const char *next;	/* the command that takes them in */
	const char *why;	/* the terms of `expected`; NULL */
};

struct rn_tie_query;

/*
 * From the map: those who could introduce me to others, by how much is to be
 * had from them; and, with a profile, those whose trade serves whom it wants.
 * Whoever is in the circle is left out.
 */
RN_API RN_CHECKED enum rn_status rn_candidate_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q, const char *profile,
    struct rn_candidate **list, size_t *n);

#ifdef __cplusplus
}
#endif

#endif
