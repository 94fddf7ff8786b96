/*
 * report.h - what the files of this room share.
 */
#ifndef RN_REPORT_ROOM_H
#define RN_REPORT_ROOM_H

#include "base/base.h"
#include "refnet/intro.h"
#include "refnet/person.h"
#include "refnet/report.h"
#include "store/store.h"

/* interval.c, pure: 95 % of a share; NaN when it is of nothing. */
void rn_wilson(int64_t hits, int64_t of, double *low, double *high);

/* A share of fewer says little: its interval spans half of what there is. */
enum { RN_FEW = 10 };

/*
 * Is the target met?  `below`: at most so much is wanted, else more than so
 * much.  -1 without data or target.
 */
int rn_stat_judge(int64_t hits, int64_t of, double target, bool below);

/* figure.c: rows out of numbers; the window is set by the caller. */
void rn_figure_count(struct rn_arena *a, struct rn_stat *s,
    const char *metric, int64_t n);
struct rn_share {
	int64_t hits, of, pending;
	double target;		/* NaN: none */
	bool below;		/* as of rn_stat_judge */
};
void rn_figure_share(struct rn_arena *a, struct rn_stat *s,
    const char *metric, const struct rn_share *x);
/* The median of n spans in seconds (sorted here), as days. */
void rn_figure_days(struct rn_arena *a, struct rn_stat *s,
    const char *metric, int64_t *spans, int64_t n, int64_t pending);

/* Rows growing in malloc'd memory, then moved into the arena. */
struct rn_stats {
	struct rn_arena *a;
	int64_t from, to;	/* of every row */
	struct rn_stat *v;
	size_t n, room;
};
struct rn_stat *rn_stats_next(struct rn_stats *l);
void rn_stats_move(struct rn_stats *l, struct rn_stat **list, size_t *n);

/* One more id, and whose or what it is. */
void rn_stat_named(struct rn_arena *a, struct rn_stat *s, int64_t id,
    const char *who);

/* track.c, pure: how far one introduction came. */
enum rn_step {
	RN_STEP_CONNECTOR_ASKED, RN_STEP_CONNECTOR_YES, RN_STEP_TARGET_ASKED,
	RN_STEP_TARGET_YES, RN_STEP_INTRODUCED, RN_STEP_MET,
	RN_STEP_QUALIFIED, RN_STEP_WON, RN_STEPS
};
extern const char *const rn_step_name[RN_STEPS + 1];

enum rn_reach {
	RN_REACH_NOT_YET,	/* did not get as far as to the step before */
	RN_REACH_PASSED, RN_REACH_FAILED, RN_REACH_PENDING,
	RN_REACH_NEEDLESS	/* this introduction has no such step */
};

/* An introduction with its rows of the ledger, in order of time. */
struct rn_dossier {
	struct rn_intro intro;
	const struct rn_consent *row;
	size_t rows;
};

/* What came of asking a party; false: nobody but me sits there. */
struct rn_ask {
	bool asked;		/* it shows that they were */
	int64_t asked_at;	/* RN_NONE: only implied */
	int64_t answered_at;	/* the first answer */
	int answer;		/* enum rn_answer: _YES, _NO; -1 none yet */
};
bool rn_ask_of(const struct rn_dossier *d, enum rn_party party, int64_t me,
    struct rn_ask *out);

void rn_track_of(const struct rn_dossier *d, int64_t me,
    enum rn_reach track[RN_STEPS]);

/* Is it by double opt-in?  Is nothing to come of it any more? */
bool rn_dossier_ours(const struct rn_dossier *d);
bool rn_dossier_without(const struct rn_dossier *d);	/* no introduction */
bool rn_state_over(int state);		/* ended before it was made */
bool rn_state_closed(int state);	/* ended, either way */

/* dossier.c: all introductions as of a moment, and the owner's person id. */
struct rn_cabinet {
	struct rn_dossier *v;
	size_t n;
	int64_t me;
};
RN_CHECKED enum rn_status rn_cabinet_take(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, struct rn_cabinet *out);
/* "Bela Okoro via Ada Novak" */
const char *rn_dossier_called(struct rn_arena *a, const struct rn_dossier *d);

/* decay.c: everybody at the two ends of a window. */
struct rn_drift {
	int64_t person;
	int was, is;		/* enum rn_tier, as computed */
	bool was_dormant, is_dormant;
	int64_t was_last, last_two_way;
};
/* In malloc'd memory, by person id. */
RN_CHECKED enum rn_status rn_drift_take(struct refnet *rn, int64_t from,
    int64_t to, struct rn_drift **list, size_t *n);

/* kept.c */
extern const struct rn_sqlset rn_report_sql;
RN_CHECKED enum rn_status rn_report_last(struct refnet *rn,
    struct rn_arena *a, enum rn_report_kind kind, struct rn_report *out,
    bool *any);
RN_CHECKED enum rn_status rn_report_keep(struct refnet *rn,
    struct rn_report *r);

#endif
