/*
 * stats.h - what the verbs of `refnet stats` share.
 */
#ifndef REFNET_STATS_H
#define REFNET_STATS_H

#include "cmd.h"
#include "refnet/report.h"

struct stats_args {
	const char *period;
	bool ids, check;
};

/* The window of the options; the rest of *q is left empty. */
RN_CHECKED enum rn_status stats_query(struct app *app,
    const struct stats_args *args, struct rn_stat_query *q);

/* Print the rows, then fail if a target is to be met and is not. */
RN_CHECKED enum rn_status stats_out(struct app *app,
    const struct stats_args *args, const char *table,
    const struct rn_stat *list, size_t n);

/* The summary, also of `refnet stats` alone. */
extern const struct opt stats_summary_opts[];
RN_CHECKED enum rn_status stats_summary_run(struct app *app,
    const void *args, char **operand);

#endif
