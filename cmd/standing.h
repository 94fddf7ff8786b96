/*
 * standing.h - how each of the three stands to an introduction, in words.
 */
#ifndef REFNET_CMD_STANDING_H
#define REFNET_CMD_STANDING_H

#include "refnet/intro.h"

/* What a row of a ledger says: "yes, by email, until 2026-12-31". */
const char *standing_answer(struct rn_arena *a, const struct rn_consent *c);

/*
 * What one party said last that stands, of its whole ledger: "Ada Novak: yes,
 * 2026-11-20, by email".  NULL: nobody sits there.
 */
const char *standing_of(struct rn_arena *a, const struct rn_intro *intro,
    const struct rn_consent *ledger, size_t n, enum rn_party party,
    int64_t now);

#endif
