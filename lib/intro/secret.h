/*
 * secret.h - who reads a text, and what may not be told of whom in it.
 */
#ifndef RN_INTRO_SECRET_H
#define RN_INTRO_SECRET_H

#include "draft/draft.h"
#include "intro/room.h"

/* Who reads a text of a step. */
struct rn_reader {
	enum rn_draft_step step;
	int party;		/* enum rn_party; -1: both who are introduced */
	const struct rn_entry *ask;	/* what they have not answered; NULL */
	unsigned secret[RN_PARTIES];	/* enum rn_secret */
	/* ways to reach them that may be told though others may not:
	 * 1 << enum rn_handle_kind */
	unsigned kinds[RN_PARTIES];
};

/*
 * draft.c: fill party and ask, of the step set.  RN_EUSAGE: nobody is there to
 * read it; of a reminder nobody owes an answer to, party is who was to give
 * one all the same, or -1.
 */
RN_CHECKED enum rn_status rn_reader_find(struct refnet *rn,
    const struct rn_file *f, struct rn_reader *r);

/* Fill secret and kinds. */
RN_CHECKED enum rn_status rn_secrets(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, struct rn_reader *r);

/* What the words of a yes let be told: pure. */
struct rn_shared {
	unsigned told;		/* enum rn_secret */
	unsigned kinds;		/* 1 << enum rn_handle_kind */
	unsigned with;		/* 1 << enum rn_party; 0: who is introduced */
};
struct rn_shared rn_share_read(struct rn_arena *a, const char *share,
    const char *whom);

#endif
