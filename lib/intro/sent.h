/*
 * sent.h - what this room says of a message that is to go out, and what it
 * records of one that did.  For the outbox.
 */
#ifndef RN_INTRO_SENT_H
#define RN_INTRO_SENT_H

#include "base/base.h"
#include "refnet/intro.h"

/* A message of an introduction: which step, and to whom. */
struct rn_sending {
	int64_t intro;
	enum rn_draft_step step;
	int party;		/* enum rn_party; -1: both it introduces */
};

/*
 * May it go out now?  RN_EPOLICY: a consent is missing, or a policy speaks
 * against it; RN_EUSAGE: it makes no sense any more.  With `force`, what was
 * overridden is set in *forced, for rn_sending_forced() in a change.
 */
RN_CHECKED enum rn_status rn_sending_check(struct refnet *rn,
    struct rn_arena *a, const struct rn_sending *s, const char *force,
    unsigned *forced);
RN_CHECKED enum rn_status rn_sending_forced(struct refnet *rn,
    const struct rn_sending *s, unsigned forced, const char *force);

/*
 * It left: in the running change, the ask, the introduction or the thanks are
 * recorded.  *what, for history, is NULL where there is nothing of that kind to
 * record (any more): then it was a letter like any other.
 */
RN_CHECKED enum rn_status rn_sending_sent(struct refnet *rn,
    struct rn_arena *a, const struct rn_sending *s, const char *message,
    const char **what);

#endif
