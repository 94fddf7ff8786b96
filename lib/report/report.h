/*
 * report.h - what the files of this room share.
 */
#ifndef RN_REPORT_ROOM_H
#define RN_REPORT_ROOM_H

#include "base/base.h"
#include "map/map.h"
#include "refnet/intro.h"
#include "refnet/person.h"
#include "refnet/report.h"
#include "score/vitality.h"
#include "store/store.h"

/* metrics.c: the rows of rn_metrics, in the order of topics. */
enum rn_measure {
	RN_M_CONNECTOR_ASKED, RN_M_CONNECTOR_YES, RN_M_TARGET_ASKED,
	RN_M_TARGET_YES, RN_M_INTRODUCED, RN_M_MET, RN_M_QUALIFIED, RN_M_WON,
	RN_M_THANKED,
	RN_M_DAYS_TO_ANSWER, RN_M_DAYS_DRAFTED, RN_M_DAYS_CONNECTOR,
	RN_M_DAYS_TARGET, RN_M_DAYS_READY, RN_M_DAYS_INTRODUCED, RN_M_DAYS_MET,
	RN_M_INTRO_RESPONSE, RN_M_COLD_RESPONSE, RN_M_COST, RN_M_DEAL_WON,
	RN_M_DEAL_SIZE, RN_M_DEAL_MEAN, RN_M_DEAL_DAYS,
	RN_M_GIVEN, RN_M_RECEIVED, RN_M_RECIPROCITY, RN_M_OWING,
	RN_M_CONNECTORS, RN_M_CONNECTORS_NEW, RN_M_CONNECTORS_LOST,
	RN_M_SILENT, RN_M_ASKS, RN_M_ASK_GINI,
	RN_M_HELD, RN_M_UP, RN_M_DOWN, RN_M_DORMANT, RN_M_EXPECTED_LOSS,
	RN_M_COVERAGE,
	RN_M_ACTIVE, RN_M_YES, RN_M_MADE, RN_M_NOT_OURS, RN_M_MEETINGS,
	RN_M_CONNECTORS_ASKED, RN_M_OPEN, RN_M_LATE, RN_M_OWED, RN_M_PEOPLE,
	RN_M_PEOPLE_STRONG, RN_M_PEOPLE_MEDIUM, RN_M_PEOPLE_WEAK,
	RN_M_PEOPLE_NONE, RN_M_PEOPLE_DORMANT,
	RN_MEASURES
};
extern const struct rn_metric rn_metrics[RN_MEASURES];

/* interval.c, pure: 95 % of a share; NaN when it is of nothing. */
void rn_wilson(int64_t hits, int64_t of, double *low, double *high);
/* Of the ratio of two counts; high is infinite where b may be 0. */
void rn_odds(int64_t a, int64_t b, double *low, double *high);
/*
 * Which of n values in order are the ends for the median, from 0; false: there
 * are too few (five at most) for any.
 */
bool rn_median_ends(int64_t n, int64_t *low, int64_t *high);
/*
 * Percentiles of a figure of resampled values (1,000 times, seed RN_SEED); NaN
 * for fewer than RN_FEW.
 */
#define RN_SEED 1
typedef double rn_figure_of(const double *v, size_t n);
void rn_resample(const double *v, size_t n, rn_figure_of *of, double *low,
    double *high);
int rn_by_double(const void *a, const void *b);
/* The mean; and how unevenly, by C. Gini (1912): 0 all alike, towards 1. */
double rn_mean(const double *v, size_t n);
double rn_gini(const double *v, size_t n);

/* A share of fewer says little: its interval spans half of what there is. */
enum { RN_FEW = 10 };

/* Is the target met?  -1 without data or target. */
int rn_stat_judge(double value, double low, double high, int64_t of,
    enum rn_aim aim, double target);

/* figure.c: rows out of numbers; the window is set by the caller. */
void rn_figure_count(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, int64_t n);
/* The same, held against another. */
void rn_figure_against(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, int64_t n, int64_t target);
struct rn_share {
	int64_t hits, of, pending;
	double target;		/* NaN: that of the table */
	double usual_days;	/* what is pending waits no longer; NaN */
};
void rn_figure_share(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, const struct rn_share *x);
/* The median of n spans in seconds (sorted here), as days. */
void rn_figure_days(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, int64_t *spans, int64_t n, int64_t pending);
void rn_figure_ratio(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, int64_t x, int64_t y);
/* The middle, or the mean, of n sums of money (sorted here). */
void rn_figure_money(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, double *v, size_t n);
/* Hold it against this, by the aim of its metric. */
void rn_figure_aim(struct rn_arena *a, struct rn_stat *s, enum rn_measure m,
    double target);
/* One number for n things, each of which has one of v. */
void rn_figure_index(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, const double *v, size_t n, rn_figure_of *of);
/* How many fewer of n write, each by so much; `was` of them would have. */
void rn_figure_loss(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, const double *loss, size_t n, double was);
/* So much for each of n. */
void rn_figure_cost(struct rn_arena *a, struct rn_stat *s,
    enum rn_measure m, double cost, int64_t n);
/* What is under a row with --why; `usual` may be NULL. */
void rn_figure_why(struct rn_arena *a, struct rn_stat *s,
    const char *usual);

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
enum rn_reach {
	RN_REACH_NOT_YET,	/* did not get as far as to the step before */
	RN_REACH_PASSED, RN_REACH_FAILED, RN_REACH_PENDING,
	RN_REACH_NEEDLESS	/* this introduction has no such step */
};

struct rn_track {
	enum rn_reach reach;
	int64_t since;		/* when all steps before had been passed; of an
				 * answer, when it was asked for */
	int64_t at;		/* when this one was passed, or failed by what
				 * somebody said; RN_NONE: not, or not known */
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
	int64_t decided_at;	/* when the answer that counts was first given */
};
bool rn_ask_of(const struct rn_dossier *d, enum rn_party party, int64_t me,
    struct rn_ask *out);
/* By when they had been asked; RN_NONE: they were not. */
int64_t rn_ask_since(const struct rn_ask *ask);
/* Whoever is asked first: the requester, where there is no connector. */
bool rn_first_ask(const struct rn_dossier *d, int64_t me,
    struct rn_ask *out);

void rn_track_of(const struct rn_dossier *d, int64_t me,
    struct rn_track track[RN_STEPS]);

/*
 * How long a step usually takes to be decided: the shortest span in which nine
 * of ten were that have been, and a week at least; of fewer than RN_FEW, what
 * is assumed.
 */
struct rn_usual {
	int64_t span;		/* seconds */
	int64_t seen;		/* decisions it is from; 0: assumed */
};
void rn_usual_of(int64_t *spans, int64_t n, int64_t assumed,
    struct rn_usual *out);
/* Assumed for each step, in days. */
extern const int rn_step_days[RN_STEPS];
/* What has waited longer has failed. */
void rn_track_age(struct rn_track track[RN_STEPS],
    const struct rn_usual usual[RN_STEPS], int64_t now);

/* Is it by double opt-in?  Is nothing to come of it any more? */
bool rn_dossier_ours(const struct rn_dossier *d);
bool rn_dossier_without(const struct rn_dossier *d);	/* no introduction */
/* Whom I was introduced to by it; RN_NONE: it was not I. */
int64_t rn_dossier_other(const struct rn_dossier *x, int64_t me);
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

/* desk.c: what all figures of one answer are made from. */
struct rn_desk {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_stat_query *q;
	struct rn_cabinet c;
	int64_t now;		/* as of which all is told */
	int64_t from, to;	/* the window; from RN_NONE: since ever */
	struct rn_usual usual[RN_STEPS], usual_ask, usual_thanks;
	struct rn_stats out;
	bool reads;		/* it has begun a transaction of its own */
};
RN_CHECKED enum rn_status rn_desk_sit(struct rn_desk *d, struct refnet *rn,
    struct rn_arena *a, const struct rn_stat_query *q);
/* The rows to the caller; always, also after a failure: rc, or how it ends. */
RN_CHECKED enum rn_status rn_desk_rise(struct rn_desk *d, enum rn_status rc,
    struct rn_stat **list, size_t *n);

/* Is it within the window?  Was it opened in it? */
bool rn_desk_within(const struct rn_desk *d, int64_t at);
bool rn_desk_opened(const struct rn_desk *d, const struct rn_dossier *x);
/* Room for as many as there are introductions. */
const struct rn_dossier **rn_desk_room(struct rn_desk *d);
/* Those opened in the window by double opt-in; `without`: others, too. */
size_t rn_desk_choose(struct rn_desk *d, bool without,
    const struct rn_dossier **v);
/* As far as it came, and what waits too long has failed. */
void rn_desk_track(const struct rn_desk *d, const struct rn_dossier *x,
    struct rn_track track[RN_STEPS]);
/* With --ids: that an introduction is counted, or a person. */
void rn_desk_name(struct rn_desk *d, struct rn_stat *s,
    const struct rn_dossier *x);
RN_CHECKED enum rn_status rn_desk_name_person(struct rn_desk *d,
    struct rn_stat *s, int64_t person);
/* With --why: what the row is; usual may be NULL. */
void rn_desk_why(struct rn_desk *d, struct rn_stat *s,
    const struct rn_usual *usual);
/* The states of people, ascending, at a moment; last_id 0 where nothing ever
 * happened. */
RN_CHECKED enum rn_status rn_desk_states(struct rn_desk *d,
    const int64_t *ids, size_t n, int64_t at, struct rn_state_of **v);

/* Introductions told apart; one group of all where nothing tells them. */
struct rn_group {
	const char *label;	/* NULL: of all */
	const struct rn_dossier **v;
	size_t n;
};
RN_CHECKED enum rn_status rn_desk_groups(struct rn_desk *d,
    const struct rn_dossier **v, size_t n, struct rn_group **groups,
    size_t *count);

/* A span of time, and what it is called; the window as one, without a name. */
struct rn_month { const char *label; int64_t from, to; };
struct rn_month rn_desk_window(const struct rn_desk *d);
/* The months of the window, one after the other, from `first` if it is open. */
void rn_desk_months(struct rn_desk *d, int64_t first, struct rn_month **v,
    size_t *n);

/* What is counted of people of a tier. */
extern const enum rn_measure rn_people_of_tier[RN_TIERS];

/* Rows of each topic, for the summary to choose from. */
void rn_put_step(struct rn_desk *d, enum rn_step step, const char *cohort,
    const struct rn_dossier *const *v, size_t n);
void rn_put_thanked(struct rn_desk *d, const char *cohort,
    const struct rn_dossier *const *v, size_t n);
void rn_put_to_answer(struct rn_desk *d, const char *cohort,
    const struct rn_dossier *const *v, size_t n);
RN_CHECKED enum rn_status rn_put_responses(struct rn_desk *d);
RN_CHECKED enum rn_status rn_put_reciprocity(struct rn_desk *d);
/* Deals, by how they came; `cold`: whom I first wrote to out of the blue. */
RN_CHECKED enum rn_status rn_put_deals(struct rn_desk *d,
    const struct rn_cold *cold, size_t n);
RN_CHECKED enum rn_status rn_put_connectors(struct rn_desk *d);
/* The share of connectors who are silent, at two moments. */
RN_CHECKED enum rn_status rn_put_silent(struct rn_desk *d, int64_t from,
    int64_t to);
RN_CHECKED enum rn_status rn_put_came_and_went(struct rn_desk *d,
    const struct rn_month *when);

/* drift.c: somebody at the two ends of a window. */
struct rn_drift {
	int64_t person;
	int64_t last_in, last_two_way;	/* by its end */
	int was, is;		/* enum rn_tier, as computed */
	bool was_dormant, is_dormant;
	float was_vital, is_vital;	/* log-odds: score/vitality.h */
};
/* Everybody; in malloc'd memory, by person id. */
RN_CHECKED enum rn_status rn_drift_take(struct refnet *rn, int64_t from,
    int64_t to, struct rn_drift **list, size_t *n);
/*
 * Those who were strong or medium then, and still are somebody; in malloc'd
 * memory, by person id.  `now` is who is strong or medium as of a moment.
 */
RN_CHECKED enum rn_status rn_drift_of(struct refnet *rn, int64_t as_of,
    const struct rn_warm_list *then, const struct rn_warm_list *now,
    struct rn_drift **list, size_t *n);
/* How much less likely they are to write: -1 to 1. */
double rn_drift_loss(const struct rn_drift *d,
    const struct rn_vital_scale *scale);
/* For qsort() of those, or of what begins with one: the greatest first. */
struct rn_lost { double loss; int64_t person; };
int rn_by_loss(const void *a, const void *b);
/* Is the newest word from any of them so old that newer ones were not imported? */
bool rn_drift_stale(int64_t newest, int64_t to);
/*
 * From the strong and medium of RN_VITAL_DAYS ago, who of them wrote since;
 * nothing of fewer than RN_FEW, or where what is held is stale.
 */
void rn_drift_learn(const struct rn_drift *list, size_t n, int64_t from,
    int64_t to, struct rn_vital_scale *scale);
/*
 * The same as of a moment, of which `now` is; among many people from what a
 * report of about that time kept, or as shipped.
 */
enum { RN_MANY = 10000 };	/* people, not to be asked as they once were */
RN_CHECKED enum rn_status rn_drift_scale(struct refnet *rn, int64_t as_of,
    bool many, const struct rn_warm_list *now, struct rn_vital_scale *scale);

/* kept_warm.c: how people stood when a report went out. */
struct rn_kept_warm {
	int64_t at;		/* RN_NONE: nothing is kept */
	int64_t people[RN_TIERS];
	struct rn_warm_list warm;	/* without last_in, last_two_way */
};
/* The one nearest to a moment; *any false: none is within the limits. */
RN_CHECKED enum rn_status rn_kept_warm_get(struct refnet *rn, int64_t at,
    int64_t low, int64_t high, struct rn_kept_warm *k, bool *any);
RN_CHECKED enum rn_status rn_kept_warm_put(struct refnet *rn, int64_t report,
    const struct rn_kept_warm *k);
void rn_kept_warm_free(struct rn_kept_warm *k);

/* kept.c */
extern const struct rn_sqlset rn_report_sql;
enum { RN_REPORT_WARM_PUT, RN_REPORT_WARM_GET };	/* kept_warm.c */
RN_CHECKED enum rn_status rn_report_last(struct refnet *rn,
    struct rn_arena *a, enum rn_report_kind kind, struct rn_report *out,
    bool *any);
RN_CHECKED enum rn_status rn_report_keep(struct refnet *rn,
    struct rn_report *r);

#endif
