/*
 * group_room.h - what the files of this room share.
 */
#ifndef RN_GROUP_ROOM_H
#define RN_GROUP_ROOM_H

#include "base/base.h"
#include "refnet/group.h"
#include "store/store.h"

enum { RN_CIRCLE_DAY = 86400 };

enum {
	CIRCLES, CIRCLE_ACTS, CIRCLE_SEATS, CIRCLE_MEETINGS, CIRCLE_ATTENDED,
	CIRCLE_PUT, CIRCLE_ACT_PUT, CIRCLE_SEAT_PUT, CIRCLE_MEETING_PUT,
	CIRCLE_ATTENDED_PUT, AGREEMENTS, AGREEMENT_PUT
};
extern const struct rn_sqlset rn_group_sql;

/* circle_act.kind, agreement.kind: in the store, so never renumbered. */
enum rn_circle_word {
	RN_CIRCLE_NAME, RN_CIRCLE_CRITERIA, RN_CIRCLE_EXCHANGE,
	RN_CIRCLE_CADENCE, RN_CIRCLE_SEATS, RN_CIRCLE_GONE
};
enum rn_agreed {
	RN_AGREED_LOOKS_FOR, RN_AGREED_OFFERS, RN_AGREED_EVERY, RN_AGREED_ACTIVE
};

/* --- pure ------------------------------------------------------------------ */

/* What somebody sits on a seat for.  (seat.c) */
struct rn_trade {
	int node;		/* of the lexicon, or RN_LEXICON_NONE */
	const char *word;	/* else as typed */
};

/* As typed; false: nothing was. */
bool rn_trade_read(struct rn_arena *a, const char *text,
    struct rn_trade *out);
/* As a store has it: "=trans.freight", or a word; and back. */
const char *rn_trade_text(struct rn_arena *a, const struct rn_trade *t);
void rn_trade_of(const char *text, struct rn_trade *out);
/* "Freight forwarding"; and within a sentence, "freight forwarding". */
const char *rn_trade_name(const struct rn_trade *t);
const char *rn_trade_said(struct rn_arena *a, const struct rn_trade *t);

/* Of two on one seat: how they compete. */
enum rn_rivalry {
	RN_RIVALS_NOT, RN_RIVALS_SAME, RN_RIVALS_PART, RN_RIVALS_WHOLE
};
/* PART: x is a part of y; WHOLE: y is one of x. */
enum rn_rivalry rn_trade_rivals(struct rn_arena *a, const struct rn_trade *x,
    const struct rn_trade *y);

/* What members are to give, as far as it can be counted.  (exchange.c) */
struct rn_exchange {
	int count;
	int kind;	/* enum rn_gift; RN_GIFT_UNKNOWN: any */
	int days;	/* within so many */
};
/* cadence_days: what "a meeting" means, RN_NONE: nothing. */
bool rn_exchange_read(struct rn_arena *a, const char *text,
    int64_t cadence_days, struct rn_exchange *out);
const char *rn_exchange_said(struct rn_arena *a, const struct rn_exchange *x);

/* When something that is done every so many days is due next: RN_NONE: no
 * cadence.  last RN_NONE: it never was, and counts from `began`.  (rule.c) */
int64_t rn_due_at(int64_t began, int64_t last, int64_t days);
/* Whole days past that; RN_NONE: it is still to come, or never. */
int64_t rn_overdue(int64_t due_at, int64_t now);
/* How many of the last were missed in a row; there[0] was the first. */
int64_t rn_missed_last(const bool *there, size_t n);
/* Has a member of so long given too little?  at[]: when they gave. */
bool rn_exchange_owed(const struct rn_exchange *x, int64_t joined_at,
    const int64_t *at, size_t n, int64_t now, int64_t *gave);

/* --- what is held ------------------------------------------------------------ */

/* Somebody on a seat. */
struct rn_sitting {
	int64_t person;
	const char *trade, *forced;
	int64_t joined_at;
	bool me;
};
struct rn_gathering {
	int64_t id, at;
	const char *note;
	int64_t *who;		/* people, ascending */
	size_t n, room;
};
struct rn_circle {
	struct rn_group row;	/* id, name and what was said of it */
	bool gone;
	struct rn_sitting *seat;
	size_t seats, seat_room;
	struct rn_gathering *met;	/* oldest first */
	size_t mets, met_room;
};
struct rn_circles {
	struct rn_circle *v;	/* by id; those that are gone, too */
	size_t n;
	int64_t now, me;
	struct rn_give *give;	/* of all members, once rn_circles_give() */
	size_t gives;
};

/* All that is held of groups as of then.  (read.c) */
RN_CHECKED enum rn_status rn_circles_read(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, struct rn_circles *out);
RN_CHECKED enum rn_status rn_circle_find(struct refnet *rn,
    struct rn_arena *a, const struct rn_circles *all, const char *name,
    struct rn_circle **out);
/* Both. */
RN_CHECKED enum rn_status rn_circle_get(struct refnet *rn,
    struct rn_arena *a, const char *name, int64_t as_of,
    struct rn_circles *all, struct rn_circle **out);
/* What members of groups gave and were given, for rn_member_gave(). */
RN_CHECKED enum rn_status rn_circles_give(struct refnet *rn,
    struct rn_arena *a, struct rn_circles *all);
/* Fill what follows of the row. */
RN_CHECKED enum rn_status rn_circle_show(struct refnet *rn,
    struct rn_arena *a, const struct rn_circles *all, struct rn_circle *c);
const struct rn_sitting *rn_sitting_of(const struct rn_circle *c,
    int64_t person);
bool rn_was_there(const struct rn_gathering *g, int64_t person);
/* Does a meeting count for a member?  Not from before they joined, unless
 * they were there. */
bool rn_met_counts(const struct rn_gathering *g, const struct rn_sitting *s);

/* One member as a row.  (member.c) */
RN_CHECKED enum rn_status rn_member_show(struct refnet *rn,
    struct rn_arena *a, const struct rn_circles *all,
    const struct rn_circle *c, const struct rn_sitting *s,
    struct rn_member *out);
/* When somebody gave: others to me, I to other members; how often. */
size_t rn_member_gave(struct rn_arena *a, const struct rn_circles *all,
    const struct rn_circle *c, const struct rn_sitting *s, int kind,
    int64_t **at);
/* "me", or what somebody is called. */
RN_CHECKED enum rn_status rn_sitting_called(struct refnet *rn,
    struct rn_arena *a, const struct rn_circles *all, int64_t person,
    const char **name);

/* Everybody with whom anything was agreed, as of then.  (agree.c) */
struct rn_agreed_with {
	int64_t person;
	const char *looks_for, *offers, *forced;
	int64_t every_days, agreed_at, since;
	bool active;
};
RN_CHECKED enum rn_status rn_agreed_read(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, struct rn_agreed_with **list,
    size_t *n);

/* A text a human typed: NULL and what is blank are none. */
const char *rn_said_text(const char *text);

/* May it be kept?  RN_EUSAGE: it is too long, or not UTF-8.  NULL may.
 * (read.c) */
RN_CHECKED enum rn_status rn_circle_text(struct refnet *rn, const char *what,
    const char *text);

#endif
