/*
 * facts.h - what policies look at, gathered for one introduction and whom it
 * is about to ask.
 */
#ifndef RN_INTRO_FACTS_H
#define RN_INTRO_FACTS_H

#include "intro/room.h"
#include "refnet/limits.h"

struct rn_facts {
	long long id;			/* 0: it is being opened */
	int party;			/* who is asked; -1: it as such */
	int64_t now;
	const struct rn_limits *limits;
	const char *name[RN_PARTIES];
	const char *closed;		/* name of who is not to be contacted */
	const char *closed_why;
	int64_t closed_id;
	const char *excluded;		/* why the two are not to meet */
	const char *excluded_who, *excluded_whom;
	int64_t excluded_a, excluded_b;	/* as they were excluded */
	const char *excluded_org;
	struct rn_budget budget;	/* of the connector, this one left out */
	int64_t other;			/* open intro to the same target */
	enum rn_intro_state other_state;
	const char *other_via;
	const char *other_firm, *other_target;	/* or to another of theirs */
	const char *profile, *failing;	/* why a vague one is */
	const char *say;		/* what it does not say; NULL */
	const char *unverified;		/* why; NULL: it holds */
	int64_t unverified_id;
	int unverified_party;
	int64_t said_no;		/* when the party asked did; RN_NONE */
	int64_t declined;		/* a no elsewhere, or RN_NONE */
	long long declined_intro;
	const char *declined_by, *declined_about;
	int64_t rests_until;
	int64_t received, given;	/* by and to the connector */
	int64_t connector_id;
	int64_t met_before;		/* the two were introduced; RN_NONE */
	long long met_in;
	bool weak, never;		/* the tie to the connector */
};

RN_CHECKED enum rn_status rn_facts_gather(struct refnet *rn,
    struct rn_arena *a, const struct rn_file *f, int party,
    struct rn_facts *x);

#endif
