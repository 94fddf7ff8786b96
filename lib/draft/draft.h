/*
 * draft.h - texts that go out: what is wrong with one.
 *
 * Pure: who the parties are and what may not be told yet is handed in.
 */
#ifndef RN_DRAFT_H
#define RN_DRAFT_H

#include "base/base.h"
#include "refnet/intro.h"

/* What of somebody may not be told in this text. */
enum rn_secret {
	RN_SECRET_NAME = 1, RN_SECRET_FIRM = 2, RN_SECRET_DOMAIN = 4,
	RN_SECRET_HANDLE = 8,	/* addresses, numbers, profiles */
	RN_SECRET_ALL = 15
};

/* Somebody a text may be about. */
struct rn_mentioned {
	const char *name, *org;	/* or NULL */
	struct rn_list handles;	/* addresses, phone numbers, profile URLs */
	struct rn_list domains;	/* of mail and site */
	struct rn_list about;	/* what is known of them and may be used */
	const char *title;	/* theirs, where that is all there is; or NULL */
	unsigned secret;	/* enum rn_secret: to whoever reads it */
	bool reads;		/* it is written to them */
	bool me;		/* who writes it */
};

/* What a text is checked against. */
struct rn_draft_check {
	int step;		/* enum rn_draft_step; -1: not known */
	const struct rn_mentioned *party[RN_PARTIES];	/* NULL: nobody */
	const struct rn_mentioned *other;	/* of other introductions */
	size_t others;
	bool answered;		/* whom it asks has answered already */
	bool strangers;		/* nobody is known: leaks and sides cannot be
				 * judged */
};

/* Words a text of a step may have; 0: any number. */
size_t rn_draft_words(int step);

/*
 * refnet.lint/1, see refnet/intro.h: struct rn_text_finding, in the order of
 * the text, those of the whole first.  Any bytes may be given; of more than
 * RN_DRAFT_MOST bytes the rest is not read, which is a finding (too long).
 */
enum { RN_DRAFT_MOST = 1 << 18 };
void rn_draft_lint(struct rn_arena *a, const struct rn_draft_check *c,
    const char *text, struct rn_text_finding **list, size_t *n);

/*
 * Of thousands of people in `other`, those that may matter: whoever is neither
 * named nor reached adds no finding of rn_draft_lint() for that text and those
 * parties (c->other is not read).  Free it before its arena.
 */
struct rn_sieve;
struct rn_sieve *rn_sieve_new(struct rn_arena *a,
    const struct rn_draft_check *c, const char *text);
void rn_sieve_free(struct rn_sieve *s);
/* Each may be NULL. */
bool rn_sieve_named(struct rn_sieve *s, const char *name, const char *org);
/* False: no handle of anybody is there, none need be asked about. */
bool rn_sieve_reached(const struct rn_sieve *s);
/* By a handle; of an e-mail address by its domain, too. */
bool rn_sieve_reach(struct rn_sieve *s, bool email, const char *handle);

#endif
