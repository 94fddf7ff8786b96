/*
 * stats.h - what the verbs of `refnet stats` share.
 */
#ifndef REFNET_STATS_H
#define REFNET_STATS_H

#include "cmd.h"
#include "refnet/report.h"

struct stats_args {
	const char *period, *by;
	bool ids, check;
};

/* What rows can be told apart by, for struct stats_of. */
#define STATS_BY(what) (1u << RN_STAT_BY_##what)
#define STATS_BY_ANY (STATS_BY(MONTH) | STATS_BY(CONNECTOR) | \
	STATS_BY(PROFILE) | STATS_BY(KIND) | STATS_BY(TIER))

/* The options of each but --by; `period` says what of it counts. */
#define STATS_OPTS(period_is) \
	TEXT('p', "period", struct stats_args, period, "PERIOD", period_is), \
	FLAG(0, "ids", struct stats_args, ids, \
	    "with what each figure counts"), \
	FLAG(0, "check", struct stats_args, check, \
	    "exit 1 when a target is missed")

/* What computes the rows, and what they can be told apart by. */
struct stats_of {
	enum rn_status (*rows)(struct refnet *rn, struct rn_arena *a,
	    const struct rn_stat_query *q, struct rn_stat **list, size_t *n);
	unsigned by;
	bool cohorts;		/* rows have one, also without --by */
};

/* What the options ask for; `by`: as of struct stats_of. */
RN_CHECKED enum rn_status stats_query(struct app *app,
    const struct stats_args *args, unsigned by, struct rn_stat_query *q);

/* Print rows, by default these columns, then fail if a target is missed. */
RN_CHECKED enum rn_status stats_out(struct app *app,
    const struct stats_args *args, const char *table,
    const struct rn_stat *list, size_t n);

/* Compute the rows and print them, likewise. */
RN_CHECKED enum rn_status stats_run(struct app *app,
    const struct stats_args *args, const struct stats_of *of);

/* The summary, also of `refnet stats` alone. */
extern const struct opt stats_summary_opts[];
RN_CHECKED enum rn_status stats_summary_run(struct app *app,
    const void *args, char **operand);

#endif
