/*
 * secret.h - what may not be told of whom in a text; pure but for reading what
 * consents share.
 */
#ifndef RN_INTRO_SECRET_H
#define RN_INTRO_SECRET_H

#include "draft/draft.h"
#include "intro/room.h"

/* What a yes lets be told, as its words say. */
struct rn_shared {
	bool said;		/* it names what: all else is not shared */
	unsigned told;		/* enum rn_secret, of what it names */
	bool all;		/* with whoever is introduced */
	unsigned with;		/* else 1 << enum rn_party */
};
/* name, firm, email, phone, profile; words it does not know say nothing. */
struct rn_shared rn_share_read(const char *share, const char *whom);

/*
 * The secrets (enum rn_secret) of each party in a text for a step that
 * `reader` reads (-1: both who are introduced).
 */
RN_CHECKED enum rn_status rn_secrets(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, enum rn_draft_step step, int reader,
    unsigned secret[RN_PARTIES]);

#endif
