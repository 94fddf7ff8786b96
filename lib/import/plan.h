/* plan.h - what plan.c, which writes plans, shares with orders.c. */
#ifndef RN_PLAN_H
#define RN_PLAN_H

#include "base/digest.h"
#include "import/read.h"

/* The first line. */
#define RN_PLAN_FIRST "#refnet.plan/1"

/* SHA-256 of a file; RN_ENOINPUT: it cannot be read as one. */
RN_CHECKED enum rn_status rn_plan_digest(struct refnet *rn,
    struct rn_arena *a, const char *file, const char **hex);

/* How a file was read: the line that two readings have in common. */
const char *rn_plan_reading(struct rn_arena *a, const struct rn_reading *in);

#endif
