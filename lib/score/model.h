/*
 * model.h - the reply model: how likely a person is to answer me.  Pure.
 *
 * Five quantities per person, each updated in O(1) per event and decayed when
 * read, and one logistic formula for an answer within 24 hours and one for
 * within 7 days.  Coefficients are a pooled fit on five public mail corpora
 * (equal weight); half-lives and the ask rule belong to that fit, so none is
 * a setting.  To add a term: a field of rn_state, its update, a row of
 * `terms` in model.c and a phrase in explain.c.
 */
#ifndef RN_MODEL_H
#define RN_MODEL_H

#include "base/base.h"
#include "refnet/tier.h"

#define RN_DAY 86400
#define RN_DORMANT_DAYS 180.0	/* silence after which any tie is dormant */
#define RN_PSEUDO 3.0		/* trials the prior counts for */
#define RN_FLOOR_ANSWERS 0.5	/* of trials: below, neither strong nor medium */

/*
 * What resolved asks say of their forecasts p, with log-odds x: sums over
 * asks, so that they do not depend on the order in which those were resolved,
 * and people can be added, replayed, merged and split.
 */
struct rn_residual {
	float g, gx;		/* of y-p and (y-p) x */
	float h, hx, hxx;	/* of p(1-p) times 1, x, x^2 */
	float r;		/* of p(1-p) r: see ask_r24 */
};

/*
 * All that is remembered of the events with one person, in the order
 * (instant, id); an older event that turns up means a replay from
 * rn_state_init.  Decayed sums refer to `at`; instants are RN_NONE when there
 * was none.
 *
 * Two-way is a held call or meeting; their message or give once I had turned
 * to them; my message or give when they turned to me after I last did to
 * them.  To write again into a silence is not two-way.
 */
struct rn_state {
	int64_t at, last_id;	/* newest event applied; last_id 0: none */
	int64_t first, last_in, last_out, last_two_way;
	int64_t ask_at;		/* open ask: first unanswered message of mine */
	int64_t day;		/* last active UTC day */
	double ask_w;		/* its trial weight */
	double o, i;		/* 1/k-weighted messages out, in; half-life 120 d */
	double od, id;		/* one-to-one messages out, in; 120 d */
	double d30, d120;	/* distinct active days; 30 d, 120 d */
	double n, s24, s7;	/* asks, answered in 24 h, in 7 d; 365 d */
	double streak;		/* 1/k-weighted messages since the last answer */
	double gap;		/* mean (0.8/0.2) log days between active days */
	int64_t days;		/* active days, not decayed */
	int64_t n_in, n_out, n_other;	/* messages and calls, not decayed */
	int64_t asks, answers;	/* asks opened, answered in 7 d; not decayed */
	int64_t given, received;	/* gives */
	double ask_p24, ask_p7;	/* uncalibrated forecast when the ask opened */
	float ask_r24, ask_r7;	/* how far their log-odds follow the prior's */
	double ask_c;		/* its weight in what follows */
	double cal_n;		/* resolved asks, by ask_c; 365 d */
	struct rn_residual cal24, cal7;
	int64_t ask_id;		/* 1: the open ask had a Message-ID */
	int32_t told, guessed;	/* asks closed by a thread; by any message */
	int64_t silent;		/* messages and calls since the last answer */
	/* How it began: -1 not known; 0 with a link or a letter of others; 1 with a word
	 * between us; 2 with a mail of mine, to RN_COLD_MOST people at most,
	 * and nothing has come back; else 3 and the seconds until they wrote
	 * or met me */
	int64_t began;
};
#define RN_BEGAN_UNKNOWN (-1)	/* kept by an older program */
#define RN_COLD_MOST 3
/* Did it begin with such a mail?  *answered: when it was answered; RN_NONE. */
bool rn_state_cold(const struct rn_state *s, int64_t *answered);
/* When it began with a word between us; RN_NONE where not, or not known. */
int64_t rn_state_began(const struct rn_state *s);

enum rn_event_kind {
	RN_EVENT_OUT,		/* from me to them */
	RN_EVENT_IN,		/* from them to me */
	RN_EVENT_HELD,		/* a meeting or answered call: asked and answered */
	RN_EVENT_FAILED,	/* a declined call: asked, not answered */
	RN_EVENT_CONNECTION,	/* a link or card: no trial */
	RN_EVENT_GIVE_OUT, RN_EVENT_GIVE_IN,	/* a touch, no trial */
	RN_EVENT_OTHER		/* seen together, no exchange with me */
};
enum rn_reply { RN_REPLY_UNKNOWN, RN_REPLY_NO, RN_REPLY_YES };

struct rn_event {
	int64_t at, id;
	enum rn_event_kind kind;
	int k;			/* To recipients or attendees, >= 1 */
	bool to;		/* false: only in copy */
	enum rn_reply answer;	/* IN: no thread information, no, yes */
	int64_t latency;	/* answer yes: seconds since what it answers */
	bool has_id;		/* OUT: the message had a Message-ID */
	const struct rn_terms *terms;	/* forecast by; NULL: the shipped */
	bool mail;		/* it is an e-mail */
};

/* What an event decided of the ask that was open. */
enum rn_fate { RN_FATE_NONE, RN_FATE_MISSED, RN_FATE_WEEK, RN_FATE_DAY };

void rn_state_init(struct rn_state *s);

/* The next event; earlier ones than s->at are applied without decay. */
enum rn_fate rn_state_apply(struct rn_state *s, const struct rn_event *e);

struct rn_prior { double p24, p7; };
extern const struct rn_prior rn_prior_global;	/* 0.28, 0.41 */

/* Trials of one person at `now`, decayed; what is pending is left out. */
struct rn_trials { double n24, s24, n7, s7; };
void rn_state_trials(const struct rn_state *s, int64_t now,
    struct rn_trials *out);

/* What is left, later, of sums over trials: 0 to 1. */
double rn_trials_left(int64_t since, int64_t now);

/* The owner's prior, (s + 10 g) / (n + 10), from trials over everybody. */
struct rn_prior rn_prior_owner(const struct rn_trials *all);
/* A company's, (s + 5 prior) / (n + 5), from its other people. */
struct rn_prior rn_prior_company(struct rn_prior owner,
    const struct rn_trials *others);

struct rn_features { double bb24, bb7, days30, outin, dshare, streak; };
void rn_features(const struct rn_state *s, int64_t now, struct rn_prior prior,
    struct rn_features *out);

/*
 * logit p' = a + b logit p, where p is by those terms (NULL: the shipped).
 *
 * `guessed`, 0 to 1, is the share of answers that no thread told: any message
 * back was one.  That somebody is active foretells those; where In-Reply-To
 * tells what an answer is, how often and how directly the two write foretells
 * nothing, on a kernel list, in small threads as in big ones.  Private mail may
 * differ, so where all is told rhythm and directness count half.  Without any
 * answer yet it is 1.
 */
struct rn_calibration {
	double a24, b24, a7, b7;
	double guessed;
	const struct rn_terms *terms;
};
extern const struct rn_calibration rn_calibration_none;	/* 0, 1, 0, 1; 1 */

/* Over people: resolved asks, and what they say; in double for many. */
struct rn_evidence {
	double n;
	double told, guessed;	/* asks closed by a thread; by any message */
	struct rn_residuals { double g, gx, h, hx, hxx, r; } p24, p7;
};

/* Add, or with -1 take away, what others say. */
void rn_trials_add(struct rn_trials *to, const struct rn_trials *t,
    double sign);
void rn_evidence_add(struct rn_evidence *to, const struct rn_evidence *e,
    double sign);
/* The same sums, of which `left` is left; what was told does not fade. */
void rn_trials_age(struct rn_trials *t, double left);
void rn_evidence_age(struct rn_evidence *e, double left);

/*
 * Adds what a person says of the calibration: the resolved asks, and the open
 * one once it is 7 days old, since who never answers never resolves anything.
 */
void rn_calibration_pending(const struct rn_state *s, int64_t now,
    struct rn_evidence *sum);

/*
 * Intercept and slope from these sums: one Newton step, damped by the ridges
 * in calibration.c, the intercept at most 1 and the slope at most 0.5 away from
 * where it starts.  That is slope 1, and intercept 0 where threads tell what
 * an answer is; where any message back is one, more asks are answered than
 * the formula says (by 0.2 to 0.4 of log-odds on private mail), so it starts
 * at up to 0.35, by the share of answers that were told in this way.  Asks
 * are forecast under the global prior; what the owner's own moves them all by
 * is taken off first, since scores have it already.  Calls are left out:
 * nobody records those they did not dare to make.
 */
void rn_calibration_fit(const struct rn_evidence *sum,
    struct rn_prior owner, struct rn_calibration *out);

enum { RN_TERM_BASE, RN_TERM_HISTORY, RN_TERM_RHYTHM, RN_TERM_BALANCE,
	RN_TERM_DIRECT, RN_TERM_IGNORED, RN_TERMS };

struct rn_score {
	double p24, p7;		/* calibrated probabilities, p24 <= p7 */
	double evidence;	/* weighted trials behind p7, now */
	double answers;		/* those answered within 7 days */
	double a, b, slope;	/* Beta posterior behind p7, and its weight */
	/* Add up to the log-odds: of p7, and of p24 before its cap at p7. */
	double part24[RN_TERMS], part7[RN_TERMS];
	int tier;		/* enum rn_tier */
	bool low_evidence;	/* evidence < 1.5 */
	bool dormant;
};

extern const struct rn_terms rn_terms_shipped;

/* Days of silence after which a tie is dormant, and whether it is. */
double rn_dormant_after(const struct rn_state *s);
bool rn_state_dormant(const struct rn_state *s, int64_t now);

/* P24 and P7 before floor, shift and calibration: the reference model. */
void rn_score_raw(const struct rn_state *s, int64_t now,
    struct rn_prior prior, double *p24, double *p7);

/*
 * The full score.  While nothing has ever come in the intercept is lowered
 * by 0.25; strong needs p24 >= 0.5 and evidence >= 1, medium p7 >= 0.5, and
 * both half a trial answered within a week; no two-way contact is tier none.
 * Dormant: no two-way contact for 16 usual gaps (10 active days or more), or
 * 180 days.  Before s->at no time passes.
 */
void rn_score(const struct rn_state *s, int64_t now, struct rn_prior prior,
    const struct rn_calibration *cal, struct rn_score *out);

/*
 * 95 % of p7: the quantiles of the Beta posterior, through the same linear
 * map as its mean.  Apart from rn_score, since it costs ten times as much.
 */
void rn_score_interval(const struct rn_score *sc, double *low, double *high);

/* The terms in plain words, in the arena. */
char *rn_score_explain(struct rn_arena *a, const struct rn_state *s,
    const struct rn_score *sc, int64_t now);

#endif
