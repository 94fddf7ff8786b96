/*
 * give.h - what the verbs of `refnet give` and `refnet connector` share.
 */
#ifndef REFNET_CMD_GIVE_H
#define REFNET_CMD_GIVE_H

#include "intro.h"
#include "refnet/give.h"
#include "refnet/group.h"

/* give.half-life, in days. */
RN_CHECKED enum rn_status give_half_life(struct app *app, int64_t *days);

/* Days of an option, "" for none; NULL: RN_NONE.  `what`: "--cadence". */
RN_CHECKED enum rn_status give_days(struct app *app, const char *what,
    const char *word, int64_t *days);

/* The row of somebody in the circle, as they are now. */
RN_CHECKED enum rn_status agreement_out(struct app *app, int64_t id);

#endif
