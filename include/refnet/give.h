/*
 * give.h - what was given and received, how the two balance, and what could be
 * given next: whom one could introduce to somebody.
 *
 * Gives are interactions of that kind (interaction.h), and introductions: one
 * I made for somebody was given to whoever asked to meet the other, one that
 * somebody made for me was received from them.  An introduction refnet keeps
 * (intro.h) counts by itself and need not be logged.
 *
 * A give fades: after a half-life it weighs half.  The balance with somebody
 * is the sum of the weights of what I gave less that of what I received;
 * below 0 I owe.
 */
#ifndef REFNET_GIVE_H
#define REFNET_GIVE_H

#include <stddef.h>
#include <stdint.h>

#include "refnet/interaction.h"
#include "refnet/person.h"
#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_gave { RN_GIVEN, RN_RECEIVED, RN_GAVES };

/* "given", "received"; NULL-terminated. */
RN_API extern const char *const rn_gave_name[RN_GAVES + 1];

#define RN_GIVE_HALF_LIFE 365	/* days, unless said otherwise */

/*
 * 1 when it was given, half after `half_life` days, and so on; what is still
 * to come weighs 1.  half_life 0: RN_GIVE_HALF_LIFE.  Pure.
 */
RN_API double rn_give_weight(int64_t at, int64_t now, int64_t half_life);

/* refnet.give/1: one give, to or from one person. */
struct rn_give {
	int64_t at;
	int64_t person_id;
	const char *name, *called;
	int direction;		/* enum rn_gave */
	int kind;		/* enum rn_gift */
	const char *about;
	double weight;		/* now, 0 to 1 */
	double balance;		/* with that person, of all gives */
	int64_t interaction_id;	/* as logged; RN_NONE: it follows from an */
	int64_t intro_id;	/* introduction; RN_NONE: it was logged */
};

struct rn_give_query {
	const char *ref;	/* whose; NULL: everybody's, */
	const int64_t *people;	/* or of these, ascending, if not NULL */
	size_t people_n;
	int64_t as_of;		/* RN_NOW: now */
	int64_t half_life;	/* days; 0: RN_GIVE_HALF_LIFE */
	const char *filter;	/* of rows, or NULL; see rn_balance_list */
};

/*
 * Newest first.  RN_EUSAGE: ref is me.  Fields of the filter: name direction
 * kind about at weight balance.
 */
RN_API RN_CHECKED enum rn_status rn_give_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_give_query *q, struct rn_give **list,
    size_t *n);

/* refnet.balance/1: one person. */
struct rn_balance {
	int64_t person_id;
	const char *name, *called;
	int64_t given, received;	/* gives, ever */
	double given_now, received_now;	/* what they weigh now */
	double balance;			/* the one less the other */
	int64_t last_given, last_received;	/* instants or RN_NONE */
};

/*
 * Those with whom there is anything to balance, whom I owe most first.
 * Fields of the filter: id name given received balance last-given
 * last-received.
 */
RN_API RN_CHECKED enum rn_status rn_balance_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_give_query *q,
    struct rn_balance **list, size_t *n);

/* What a human says of a give. */
struct rn_give_words {
	struct rn_list with;	/* references: to whom, or from */
	int direction;		/* enum rn_gave */
	int kind;		/* enum rn_gift */
	const char *about;	/* or NULL */
	int64_t at;		/* RN_NOW: now */
};

/* Record it, one change; a row each.  As rn_log_add() otherwise. */
RN_API RN_CHECKED enum rn_status rn_give_add(struct refnet *rn,
    struct rn_arena *a, const struct rn_give_words *w, int64_t half_life,
    struct rn_give **list, size_t *n);

/* refnet.suggestion/1: somebody I could introduce to a person. */
struct rn_suggestion {
	int64_t rank, person_id;	/* rank: from 1 */
	const char *name, *title, *org;
	double fit;			/* to a profile of theirs, 0 to 1 */
	struct rn_list reasons;
	int tier;			/* the pinned one if pinned */
	const char *profile;		/* which of theirs */
	const char *next;		/* the command that would start it */
	const char *why;		/* clause by clause */
	const char *verify;		/* why to verify what is known of them
					 * before, or NULL */
};

/* Why somebody who fits is not suggested. */
enum rn_spared {
	RN_SPARED_NOT,
	RN_SPARED_COLLEAGUE,	/* they work at one place */
	RN_SPARED_APART,	/* never to be introduced to each other */
	RN_SPARED_INTRODUCED,	/* they were, to each other */
	RN_SPARED_UNDER_WAY,	/* an introduction of the two is */
	RN_SPARED_TARGET,	/* somebody else is being introduced to them */
	RN_SPARED_KNOWN,	/* as likely as not they know each other */
	RN_SPARED_STRANGER,	/* no two-way contact with me is known */
	RN_SPAREDS
};

/* "work at one place", ...; NULL-terminated.  The first one is "". */
RN_API extern const char *const rn_spared_words[RN_SPAREDS + 1];

/* Who was left out, and why: by words of a profile, as skipped, ... */
struct rn_suggest_left {
	size_t n[RN_SPAREDS];
	const char *who[RN_SPAREDS];	/* the first three; NULL: nobody */
	int64_t exclude, dnc, skipped;	/* as of a match */
	int64_t more;			/* fit, but were not asked for */
	bool blank;			/* their profiles say nothing */
};

struct rn_suggest_query {
	int64_t as_of;
	size_t most;		/* list so many; 0: all who fit */
	const char *profile;	/* one of theirs; NULL: all of them */
};

/*
 * Whom of my contacts I could introduce to `ref`, by how well they fit what
 * the profiles made for that person say (rn_profile_new() with an owner).
 * RN_ENOTFOUND: there is no such profile, and the hint says how to write one;
 * RN_EPOLICY: `ref` is not to be contacted; RN_EUSAGE: `ref` is me.
 */
RN_API RN_CHECKED enum rn_status rn_give_suggest(struct refnet *rn,
    struct rn_arena *a, const char *ref, const struct rn_suggest_query *q,
    struct rn_suggestion **list, size_t *n, struct rn_suggest_left *left);

#ifdef __cplusplus
}
#endif

#endif
