/*
 * coverage.h - how much of what profiles want is within reach, for stats and
 * reports.
 */
#ifndef REFNET_COVERAGE_H
#define REFNET_COVERAGE_H

#include "cmd.h"
#include "refnet/report.h"

/* A row for each profile of mine. */
RN_CHECKED enum rn_status coverage_take(struct app *app,
    const struct rn_stat_query *q, struct rn_stat **list, size_t *n);

#endif
