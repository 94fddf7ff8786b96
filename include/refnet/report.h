/*
 * report.h - the numbers, measured honestly, and the reports sent of them.
 *
 * A share counts what is settled: what still waits for somebody is pending
 * and neither a success nor a failure.  Figures of introductions are of those
 * by double opt-in; what a connector did without us is counted apart.
 */
#ifndef REFNET_REPORT_H
#define REFNET_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/* How a figure stands to its target. */
enum rn_stat_status {
	RN_STAT_MET, RN_STAT_MISSED,
	RN_STAT_TOO_FEW,	/* fewer than ten, and it could be either */
	RN_STAT_STATUSES
};
/* "met", "missed", "too-few"; NULL-terminated. */
RN_API extern const char *const rn_stat_status_name[RN_STAT_STATUSES + 1];

/* refnet.stat/1.  Missing: INT64_MIN, NaN, NULL, -1. */
struct rn_stat {
	const char *metric;
	double value;		/* a count, days, or a share 0 to 1 */
	int64_t numerator, denominator;
	double low, high;	/* 95 % of a share */
	double target;
	int status;		/* enum rn_stat_status; -1: no target, no data */
	int64_t from, to;	/* the window; from RN_NONE: since ever */
	const char *cohort;	/* of whom, where there is more than one */
	int64_t pending;	/* not settled yet, in no denominator */
	const char *says;	/* the figure in words */
	struct rn_list ids;	/* what the numerator counts, if asked for */
	struct rn_list who;	/* their names, in the same order */
};

/* What introductions are told apart by. */
enum rn_stat_by {
	RN_STAT_BY_NOTHING, RN_STAT_BY_MONTH, RN_STAT_BY_CONNECTOR,
	RN_STAT_BY_PROFILE, RN_STAT_BY_KIND, RN_STAT_BYS
};

struct rn_stat_query {
	int64_t as_of;		/* what was true then; RN_NOW: now */
	int64_t from, to;	/* window, both inclusive; RN_NONE: open */
	int by;			/* enum rn_stat_by; the funnel only */
	bool ids;		/* fill ids and who */
};

/* The network and its introductions opened in the window. */
RN_API RN_CHECKED enum rn_status rn_stats_summary(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/* How far the introductions opened in the window came, step by step. */
RN_API RN_CHECKED enum rn_status rn_stats_funnel(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/*
 * What became of the people of each tier between the two ends of the window;
 * 90 days up to its end unless it has a beginning.
 */
RN_API RN_CHECKED enum rn_status rn_stats_decay(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

enum rn_report_kind { RN_REPORT_WEEKLY, RN_REPORT_KINDS };
/* "weekly"; NULL-terminated. */
RN_API extern const char *const rn_report_kind_name[RN_REPORT_KINDS + 1];

/* refnet.report/1: a report as sent. */
struct rn_report {
	int64_t id;		/* RN_NONE: not kept */
	int kind;		/* enum rn_report_kind */
	int64_t at;
	const char *period;	/* 2026-11-16/2026-11-22, local days */
	const char *digest;	/* of its figures; dates are not in it */
	const char *body;	/* text, lines of at most 72 cells */
};

/* Hands it over; any failure is that of rn_report_weekly, and keeps none. */
typedef enum rn_status rn_report_put(void *ctx, const struct rn_report *r);

/*
 * Compose the weekly report, hand it to `put`, and keep it, all of one moment
 * of the store.  It covers seven days, or all since the last one kept.  One
 * of an earlier moment (as_of) is not kept.  if_changed: nothing is handed
 * over or kept, and *sent is false, when all figures are those of the last.
 */
RN_API RN_CHECKED enum rn_status rn_report_weekly(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, bool if_changed, rn_report_put *put,
    void *ctx, bool *sent);

/* RN_ENOTFOUND: there is none of that number. */
RN_API RN_CHECKED enum rn_status rn_report_get(struct refnet *rn,
    struct rn_arena *a, int64_t id, struct rn_report *out);

/* All kept, the oldest first. */
RN_API RN_CHECKED enum rn_status rn_report_list(struct refnet *rn,
    struct rn_arena *a, struct rn_report **list, size_t *n);

#ifdef __cplusplus
}
#endif

#endif
