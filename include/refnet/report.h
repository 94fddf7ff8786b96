/*
 * report.h - the numbers, measured honestly, and the reports sent of them.
 *
 * A share counts what is settled: what still waits for somebody is pending,
 * neither a success nor a failure, until it has waited longer than is usual.  Figures of introductions are of those
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

/* What a figure is a number of. */
enum rn_unit {
	RN_UNIT_COUNT,
	RN_UNIT_SHARE,		/* 0 to 1, of a denominator */
	RN_UNIT_DAYS, RN_UNIT_MONEY,
	RN_UNIT_RATIO,		/* of two counts, from 0 on */
	RN_UNIT_INDEX,		/* 0 to 1, of nothing */
	RN_UNIT_PEOPLE,		/* expected, so many and a part of one */
	RN_UNITS
};
enum rn_aim {
	RN_AIM_NONE, RN_AIM_ABOVE, RN_AIM_AT_LEAST, RN_AIM_AT_MOST, RN_AIMS
};
/* What figures are about; what came of it first. */
enum rn_topic {
	RN_TOPIC_FUNNEL, RN_TOPIC_TIME, RN_TOPIC_ROI, RN_TOPIC_RECIPROCITY,
	RN_TOPIC_CONNECTORS, RN_TOPIC_DECAY, RN_TOPIC_COVERAGE,
	RN_TOPIC_ACTIVITY, RN_TOPICS
};
/* "count", "share", ...; "none", "above", ...; "funnel", "time", ... */
RN_API extern const char *const rn_unit_name[RN_UNITS + 1];
RN_API extern const char *const rn_aim_name[RN_AIMS + 1];
RN_API extern const char *const rn_topic_name[RN_TOPICS + 1];

/* refnet.metric/1: what a figure is. */
struct rn_metric {
	const char *name;
	int topic, unit, aim;
	double target;		/* NaN: none, or it is another figure */
	const char *aim_at;	/* which; NULL where the target is a number */
	const char *is;		/* what it counts, a phrase */
	const char *of;		/* whom or what it is of: the cohort */
};

/* All there are, in the order of topics. */
RN_API void rn_metric_list(const struct rn_metric **list, size_t *n);

/* refnet.stat/1.  Missing: INT64_MIN, NaN, NULL, -1. */
struct rn_stat {
	const char *metric;
	double value;		/* a count, days, money, a ratio, a share 0 to 1 */
	int64_t numerator, denominator;
	double low, high;	/* 95 %: interval.c says of what, and how */
	double target;
	int status;		/* enum rn_stat_status; -1: no target, no data */
	int64_t from, to;	/* the window; from RN_NONE: since ever */
	const char *cohort;	/* of whom, where there is more than one */
	int64_t pending;	/* not settled yet, in no denominator */
	const char *says;	/* the figure in words */
	struct rn_list ids;	/* what the numerator counts, if asked for */
	struct rn_list who;	/* their names, in the same order */
	int unit;		/* enum rn_unit */
	const char *rule;	/* whom or what it is of */
	double usual_days;	/* what waits longer is not pending any more */
	const char *why;	/* lines: what it is, of whom, what is pending
				 * and how it is known; NULL unless asked */
};

/* What introductions are told apart by. */
enum rn_stat_by {
	RN_STAT_BY_NOTHING, RN_STAT_BY_MONTH, RN_STAT_BY_CONNECTOR,
	RN_STAT_BY_PROFILE, RN_STAT_BY_KIND,
	RN_STAT_BY_TIER,	/* of the connector, at the end */
	RN_STAT_BYS
};
/* "nothing", "month", ...; NULL-terminated. */
RN_API extern const char *const rn_stat_by_name[RN_STAT_BYS + 1];

struct rn_stat_query {
	int64_t as_of;		/* what was true then; RN_NOW: now */
	int64_t from, to;	/* window, both inclusive; RN_NONE: open */
	int by;			/* enum rn_stat_by */
	bool ids;		/* fill ids and who */
	bool why;		/* fill why */
	double hour, hours, tools;	/* what an hour costs, hours a week,
				 * tools a month; NaN: not said */
};

/* The network and its introductions opened in the window: each part's first. */
RN_API RN_CHECKED enum rn_status rn_stats_summary(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/* How far the introductions opened in the window came, step by step. */
RN_API RN_CHECKED enum rn_status rn_stats_funnel(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/* How long they were in each state. */
RN_API RN_CHECKED enum rn_status rn_stats_time(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/* What they were worth beside mail to strangers; RN_STAT_BY_MONTH at most. */
RN_API RN_CHECKED enum rn_status rn_stats_roi(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/* What was given and received; by month, or by connector: by person. */
RN_API RN_CHECKED enum rn_status rn_stats_reciprocity(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/* Who introduces, who came and went, and how asks lie on them. */
RN_API RN_CHECKED enum rn_status rn_stats_connectors(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/*
 * Month by month what came and went, and people by tier at the end of each; a
 * year unless the window has a beginning.
 */
RN_API RN_CHECKED enum rn_status rn_stats_growth(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/*
 * What became of the people of each tier between the two ends of the window;
 * 90 days up to its end unless it has a beginning.
 */
RN_API RN_CHECKED enum rn_status rn_stats_decay(struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q, struct rn_stat **list,
    size_t *n);

/* Of a profile: cells that are covered, of all it has. */
RN_API void rn_stat_coverage(struct refnet *rn, struct rn_arena *a,
    const struct rn_stat_query *q, const char *profile, int64_t covered,
    int64_t cells, struct rn_stat *out);

enum rn_report_kind {
	RN_REPORT_WEEKLY, RN_REPORT_MONTHLY, RN_REPORT_QUARTERLY,
	RN_REPORT_KINDS
};
enum rn_report_form {
	RN_REPORT_TEXT, RN_REPORT_MARKDOWN, RN_REPORT_HTML, RN_REPORT_FORMS
};
/* "weekly", ...; "text", "md", "html"; NULL-terminated. */
RN_API extern const char *const rn_report_kind_name[RN_REPORT_KINDS + 1];
RN_API extern const char *const rn_report_form_name[RN_REPORT_FORMS + 1];

/* refnet.report/1: a report as sent. */
struct rn_report {
	int64_t id;		/* RN_NONE: not kept */
	int kind;		/* enum rn_report_kind */
	int form;		/* enum rn_report_form */
	int64_t at;
	const char *period;	/* 2026-11-16/2026-11-22, local days */
	const char *digest;	/* of its figures; dates are not in it */
	const char *body;	/* every byte; text: lines of at most 72 cells */
};

/* Hands it over; any failure is that of rn_report_make, and keeps none. */
typedef enum rn_status rn_report_put(void *ctx, const struct rn_report *r);

struct rn_report_query {
	int kind, form;
	int64_t as_of;		/* RN_NOW: now; of another moment: not kept */
	bool if_changed;	/* only if figures are not those of the last */
	bool ascii;		/* text in ASCII alone */
	/* How much of what profiles want is within reach: rows of
	 * rn_stat_coverage(); and what was not looked at, and why, or NULL */
	const struct rn_stat *coverage;
	size_t coverages;
	const char *not_covered;
};

/*
 * Compose a report, hand it to `put`, and keep it, all of one moment of the
 * store.  It covers a week, a month or a quarter up to now, or all since the
 * last one of its kind that was kept, if that is longer.  if_changed: nothing
 * is handed over or kept, and *sent is false, when there is no news.
 */
RN_API RN_CHECKED enum rn_status rn_report_make(struct refnet *rn,
    struct rn_arena *a, const struct rn_report_query *q, rn_report_put *put,
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
