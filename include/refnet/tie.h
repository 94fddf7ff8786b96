/*
 * tie.h - who knows whom, and who could introduce me to whom.
 *
 * A tie connects two people who are not me.  It was said by a human, or it
 * follows from messages both were on; how well I know somebody is their tier
 * (tier.h).  Probabilities here are estimates from tables, see lib/tie.
 */
#ifndef REFNET_TIE_H
#define REFNET_TIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/person.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a tie rests on, the best evidence first. */
enum rn_tie_class {
	RN_TIE_SAID,		/* a human said so */
	RN_TIE_INTRODUCED,	/* I introduced them, or one of them the other */
	RN_TIE_MUTUAL,		/* each wrote to the other before me */
	RN_TIE_ONE_WAY,		/* one wrote to the other before me */
	RN_TIE_LISTED,		/* one is on the other's list of contacts */
	RN_TIE_MY_MAIL,		/* both on mail of mine, or met with me */
	RN_TIE_EMPLOYER,	/* both worked at one place at one time */
	RN_TIE_THEIR_MAIL,	/* both on somebody else's mail */
	RN_TIE_CLASSES
};

/*
 * "said", "introduced", "mutual", "one-way", "listed", "my-mail", "employer",
 * "their-mail"; NULL-terminated.
 */
RN_API extern const char *const rn_tie_class_name[RN_TIE_CLASSES + 1];

/* refnet.tie/1 */
struct rn_tie {
	int64_t a, b;
	const char *a_name, *b_name;
	int kind;		/* enum rn_tie_class; the column is `class` */
	double p;		/* that the two know each other */
	int64_t since, last;	/* first and last seen together, or said */
	const char *evidence;
};

/*
 * The ties of one person (who is then `a`), or of everybody (ref NULL, a < b),
 * the surest first.  Pairs below one chance in seven are no ties.
 */
struct rn_tie_query;
RN_API RN_CHECKED enum rn_status rn_tie_list(struct refnet *rn,
    struct rn_arena *a, const char *ref, const struct rn_tie_query *q,
    struct rn_tie **list, size_t *n);

/*
 * A human says that two people know each other: tier strong, medium or weak;
 * evidence may be NULL.  It goes before what was seen.  RN_EUSAGE: one of
 * them is me, or both are one.
 */
RN_API RN_CHECKED enum rn_status rn_tie_add(struct refnet *rn,
    struct rn_arena *a, const char *ref_a, const char *ref_b, int tier,
    const char *evidence, struct rn_tie *out);

/*
 * A human says that they do not, whatever was seen or said; *out is the tie
 * as it was.  RN_ENOTFOUND: there is none.
 */
RN_API RN_CHECKED enum rn_status rn_tie_rm(struct refnet *rn,
    struct rn_arena *a, const char *ref_a, const char *ref_b,
    struct rn_tie *out);

/*
 * A human says that they do not, whether a tie is known or not, so that it is
 * asked no more; *out is what was said, with p 0.
 */
RN_API RN_CHECKED enum rn_status rn_tie_deny(struct refnet *rn,
    struct rn_arena *a, const char *ref_a, const char *ref_b,
    struct rn_tie *out);

/*
 * What is known of asking somebody for introductions; from whoever keeps
 * that.  People without one were never asked.
 */
struct rn_asked {
	int64_t person;
	double made, accepted;	/* asks, and those granted; half-life 365 d */
	double load;		/* asks open or recent; half-life 45 d */
	int64_t open;		/* asks without an answer */
	int64_t left;		/* asks the budget still allows; RN_NONE */
	int64_t last_ask, last_thanks;	/* instants or RN_NONE */
	int64_t asks, granted;	/* ever asked; of them granted */
	int64_t introductions;	/* that came about through them */
	int64_t repaid;		/* of them to others, made by me */
};

/*
 * Two people who were introduced to each other, or one of whom introduced me
 * to the other; from whoever keeps introductions.
 */
struct rn_introduced {
	int64_t a, b;		/* people; of RN_INTRODUCED_BY, a introduced */
	int64_t at;
	enum rn_introduced_how {
		RN_INTRODUCED_BY, RN_INTRODUCED, RN_INTRODUCED_MET
	} how;
};

/* Whom a profile wants to meet; from whoever matches profiles. */
struct rn_wanted {
	const char *profile;	/* its name, for the rows */
	const struct rn_wanted_person {
		int64_t person;
		double fit;	/* 0 to 1 */
		size_t cell;	/* index into cells; SIZE_MAX: in none */
	} *person;		/* each person once */
	size_t n;
	const struct rn_wanted_cell {
		const char *industry, *level, *location;
		int64_t wanted;	/* people needed there */
	} *cell;
	size_t cells;
};

/* The moment asked about, and what others know; all but as_of may be 0. */
struct rn_tie_query {
	int64_t as_of;		/* RN_NOW: now */
	const struct rn_asked *asked;	/* in order of person */
	size_t asked_n;
	int64_t asks_max;	/* left to whoever is not in asked; 0: no budget */
	/* people never to be introduced to each other, me among them */
	const struct rn_apart_people { int64_t a, b; } *apart;
	size_t aparts;
	const struct rn_introduced *introduced;
	size_t introduced_n;
	const struct rn_wanted *wanted;	/* NULL: everybody is */
	bool why;		/* fill `why` */
};

/* refnet.path/1: me, up to three who introduce me, the target. */
struct rn_path {
	int64_t target_id;
	const char *target;
	int64_t rank, hops;	/* hops 1: I know them myself */
	struct rn_list people;	/* names in order; the first is "me" */
	int label;		/* enum rn_path_label */
	double p;		/* that it comes about */
	const char *weakest;	/* "Ada Novak - Bela Okoro (31 %)" */
	const char *evidence;	/* of the tie with the target */
	int64_t via_id;		/* whom to ask; the target when direct */
	const char *why;	/* the terms in words; NULL unless asked */
};

enum rn_path_label {
	RN_PATH_DIRECT,		/* a tie of my own */
	RN_PATH_WARM,		/* no link of it is less likely than not */
	RN_PATH_THIN,		/* one is */
	RN_PATH_UNREALISTIC,	/* less than one chance in a hundred */
	RN_PATH_LABELS
};

/* "direct", "warm", "thin", "unrealistic"; NULL-terminated. */
RN_API extern const char *const rn_path_label_name[RN_PATH_LABELS + 1];

/* Why there is no path. */
enum rn_no_path_why {
	RN_NO_PATH_DNC,		/* the target is not to be contacted */
	RN_NO_PATH_APART,	/* I am not to be introduced to the target */
	RN_NO_PATH_KNOWN,	/* nobody is known to know them */
	RN_NO_PATH_ASKED	/* nobody who does is within reach */
};

struct rn_no_path {
	int64_t target_id;
	const char *target;
	int why;		/* enum rn_no_path_why */
	/* a tie of these two, of a colleague or a friend's friend rather than
	 * of strangers, would help most; names NULL: none would */
	int64_t a, b;
	const char *a_name, *b_name;
	double p;		/* of the path, were the tie a medium one */
};

/*
 * The `most` best paths to a person, with at most three introducers, best
 * first.  Where many begin with one person, others come in for the last of
 * them.  Nobody marked do-not-contact is on one, no two who are to be kept
 * apart, nobody I have no two-way contact with is asked, and nobody is
 * introduced to me whom I would sooner reach myself; less than one chance in
 * a thousand is no path.  RN_OK with *n 0: there is none, and *none says why.
 */
RN_API RN_CHECKED enum rn_status rn_path_list(struct refnet *rn,
    struct rn_arena *a, const char *target, size_t most,
    const struct rn_tie_query *q, struct rn_path **list, size_t *n,
    struct rn_no_path *none);

/* The best path to each of n people, found in one go; hops 0: there is none. */
RN_API RN_CHECKED enum rn_status rn_path_best(struct refnet *rn,
    struct rn_arena *a, const int64_t *person, size_t n,
    const struct rn_tie_query *q, struct rn_path *out);

/* refnet.question/1: does a know b?  If so, a path opens to the target. */
struct rn_tie_question {
	int64_t a, b;
	const char *a_name, *b_name;
	int64_t target_id;	/* b, or somebody whom b knows */
	const char *target;
	const char *profile;	/* that wants the target */
	double fit;		/* 0 to 1 */
	double p;		/* of the path, were the tie a medium one */
	const char *reason;	/* what speaks for it; NULL: nothing does */
};

/*
 * At most so many, for whom profiles want most first.  Of each target there is
 * one; none of a pair of whom a human has spoken.
 */
RN_API RN_CHECKED enum rn_status rn_tie_questions(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q,
    const struct rn_wanted *wanted, size_t profiles, size_t most,
    struct rn_tie_question **list, size_t *n);

/* Is the network so small that they are found while somebody waits? */
RN_API RN_CHECKED enum rn_status rn_tie_questions_quick(struct refnet *rn,
    bool *yes);

/*
 * refnet.connector/1: who could introduce me to others.  expected = reach x
 * access x willing x headroom.
 */
struct rn_connector {
	int64_t person_id;
	const char *name;
	int tier;		/* pinned one if pinned */
	double reach;		/* people whom only they open to me */
	double access;		/* that they answer me within a week */
	double willing;		/* that they grant an ask */
	double headroom;	/* 1: not asked lately, towards 0: worn out */
	int64_t overlap;	/* wanted people they know; RN_NONE: no profile */
	int64_t given, received;	/* gives */
	int64_t open_asks, asks_left;	/* asks_left RN_NONE: no budget kept */
	int64_t last_ask, last_thanks;
	double expected;	/* introductions to be had from them now */
	int64_t asks, granted;	/* ever asked of them; of those granted */
	int64_t introductions;	/* through them, of their own accord, too */
	int64_t repaid;		/* of them to others, made by me */
	struct rn_list verticals;	/* "manufacturing 3": wanted people */
	const char *why;	/* NULL unless asked */
};

/* Best first; `unused`: only strong ones who were never asked. */
RN_API RN_CHECKED enum rn_status rn_connector_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q, bool unused,
    struct rn_connector **list, size_t *n);

/* refnet.overlap/1: a wanted person, and somebody I know who knows them. */
struct rn_overlap {
	const char *profile;
	int64_t connector_id;
	const char *connector;
	int64_t target_id;
	const char *target;
	double fit;
	int tie;		/* enum rn_tie_class */
	const char *evidence;
	double p;		/* of the path */
};

/* q->wanted must be given.  In order of p x fit. */
RN_API RN_CHECKED enum rn_status rn_overlap_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q,
    struct rn_overlap **list, size_t *n);

/* refnet.gap/1: a cell where fewer people are within reach than wanted. */
struct rn_gap {
	const char *profile, *industry, *level, *location;
	int64_t wanted;
	int64_t known;		/* in two-way contact with me */
	int64_t reachable;	/* not known, but by a path */
};

/*
 * q->wanted must be given; the widest gap first.  *n are gaps; after them, up
 * to *cells (may be NULL), stand those that are covered.
 */
RN_API RN_CHECKED enum rn_status rn_gap_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_tie_query *q, struct rn_gap **list,
    size_t *n, size_t *cells);

#ifdef __cplusplus
}
#endif

#endif
