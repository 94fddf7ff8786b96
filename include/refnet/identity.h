/*
 * identity.h - who is who: people joined, parted, told apart.
 *
 * Joining changes only whose a handle is: what hangs from handles (source
 * rows, interactions, ties, consents, introductions, marks) follows, and comes
 * back when they are parted.  Each function that writes is one change.
 */
#ifndef REFNET_IDENTITY_H
#define REFNET_IDENTITY_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/* refnet.duplicate/1: two people who may be one. */
struct rn_duplicate {
	int64_t a, b;		/* person ids */
	const char *a_name, *b_name;
	double probability;	/* 0 to 1; NaN: a human said that they are two */
	struct rn_list reasons;	/* in words, the weightiest first; last, with
				 * "but", why no import may join them */
	const char *why;	/* all evidence with its bits, a line each;
				 * NULL unless asked */
};

struct rn_duplicate_query {
	const char *filter;	/* refnet-filter(7); NULL: all of them */
	bool why;		/* fill `why` */
	bool learnt;		/* weigh as rn_weight_learn() says, not as shipped */
	int64_t most_people;	/* nobody is looked for among more; 0: always */
};

/*
 * The review queue: pairs more likely one person than two, the likeliest first,
 * but for those a human told apart.  Found anew from everybody who is shown,
 * `me` left out.  RN_ENOTFOUND: too few to learn from, if that is wanted.
 */
RN_API RN_CHECKED enum rn_status rn_duplicate_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_duplicate_query *q,
    struct rn_duplicate **list, size_t *n);

/* refnet.weight/1: what a kind of evidence is worth, in bits. */
struct rn_weight {
	const char *evidence;	/* "email" */
	const char *level;	/* in words: "same e-mail" */
	double shipped, learnt;	/* log2 of how much likelier it makes that two
				 * are one; negative: less likely */
};

/*
 * What evidence would be worth going by the people of this store, beside what
 * it is worth as shipped: a row for each level.  By expectation and
 * maximisation, without anybody's answers; it keeps nothing, and imports join
 * by what is shipped.  RN_ENOTFOUND: too few look alike to learn from.
 */
RN_API RN_CHECKED enum rn_status rn_weight_learn(struct refnet *rn,
    struct rn_arena *a, struct rn_weight **list, size_t *n);

/*
 * Of each address and number of a person that is not theirs alone, a line,
 * LF between them, in the arena: whose it is, by the names on it, and which
 * these are: "smiths@x.example is a family's: john smith, mary smith".  NULL:
 * there is none.
 */
RN_API RN_CHECKED enum rn_status rn_person_addresses(struct refnet *rn,
    struct rn_arena *a, int64_t person, const char **lines);

/*
 * The people named are one from now on: the first of them, or the owner if
 * that is one of them.  *id is that person's.  What a human said of being
 * distinct is overruled.  RN_EUSAGE: fewer than two people are named.
 */
RN_API RN_CHECKED enum rn_status rn_person_merge(struct refnet *rn,
    const char *const *refs, size_t n, int64_t *id);

/*
 * Everybody who was joined with this person stands alone again, or only those
 * whose the handles were: handle.n 0 or more addresses, numbers, profiles.  A
 * handle that came with nobody who was joined leaves alone, to a new person.
 * No import joins them again.  *ids, in the arena: the person and who left.
 * RN_ENOTFOUND: nobody was joined, or a handle is not theirs.
 */
RN_API RN_CHECKED enum rn_status rn_person_split(struct refnet *rn,
    struct rn_arena *a, const char *ref, const struct rn_list *handles,
    int64_t **ids, size_t *n);

/*
 * Two people are two, whatever evidence comes; on false takes that back.
 * RN_EUSAGE: they are one.
 */
RN_API RN_CHECKED enum rn_status rn_person_distinct(struct refnet *rn,
    struct rn_arena *a, const char *ref_a, const char *ref_b, bool on,
    struct rn_duplicate *out);

#ifdef __cplusplus
}
#endif

#endif
