/*
 * model.c - state and score of the reply model; see model.h.
 */
#include <math.h>
#include <string.h>

#include "score/model.h"

#define HL_RHYTHM 30.0
#define HL_VOLUME 120.0
#define HL_TRIALS 365.0
#define WEEK (7 * RN_DAY)
#define PSEUDO 3.0		/* trials the prior counts for */
#define NEVER_WROTE -0.25	/* intercept shift while nothing came in */
#define RIDGE 5.0

const char *const rn_tier_name[RN_TIERS + 1] = {
	"strong", "medium", "weak", "none", NULL
};

const struct rn_prior rn_prior_global = { 0.28, 0.41 };
const struct rn_calibration rn_calibration_none = { 0, 1, 0, 1 };

/* base, reply history, rhythm, balance, directness, being ignored */
static const double terms24[RN_TERMS] = {
	-0.9148, 0.4217, 0.1258, -0.1095, 0.3083, -0.2664
};
static const double terms7[RN_TERMS] = {
	-0.8334, 0.3972, 0.2792, -0.1289, 0.3940, -0.2886
};

void
rn_state_init(struct rn_state *s)
{
	memset(s, 0, sizeof(*s));
	s->first = s->last_in = s->last_out = s->last_two_way = RN_NONE;
	s->ask_at = s->day = RN_NONE;
}

static double
fade(double days, double half_life)
{
	return days <= 0 ? 1 : exp2(-days / half_life);
}

static double
days_since(int64_t then, int64_t now)
{
	return now <= then ? 0 : (double)(now - then) / RN_DAY;
}

static void
decay(struct rn_state *s, int64_t at)
{
	double days, a, b, c;

	if (s->last_id == 0 && s->first == RN_NONE) {
		s->at = at;
		return;
	}
	if (at <= s->at)
		return;
	days = days_since(s->at, at);
	a = fade(days, HL_VOLUME);
	b = fade(days, HL_RHYTHM);
	c = fade(days, HL_TRIALS);
	s->o *= a;
	s->i *= a;
	s->od *= a;
	s->id *= a;
	s->d120 *= a;
	s->d30 *= b;
	s->n *= c;
	s->s24 *= c;
	s->s7 *= c;
	s->at = at;
}

static void
active(struct rn_state *s, int64_t at)
{
	int64_t day = at / RN_DAY - (at % RN_DAY < 0);

	if (day == s->day)
		return;
	if (s->day != RN_NONE && day > s->day) {
		double g = log((double)(day - s->day));

		s->gap = s->days < 2 ? g : 0.8 * s->gap + 0.2 * g;
	}
	s->day = day;
	s->days++;
	s->d30 += 1;
	s->d120 += 1;
}

/* What became of the open ask goes into the calibration sums. */
static void
resolve(struct rn_state *s, bool in24, bool in7)
{
	s->cal_n += s->ask_w;
	s->cal_g24 += s->ask_w * (in24 - s->ask_p24);
	s->cal_h24 += s->ask_w * s->ask_p24 * (1 - s->ask_p24);
	s->cal_g7 += s->ask_w * (in7 - s->ask_p7);
	s->cal_h7 += s->ask_w * s->ask_p7 * (1 - s->ask_p7);
	s->ask_at = RN_NONE;
}

static void
open_ask(struct rn_state *s, const struct rn_event *e)
{
	rn_score_raw(s, e->at, rn_prior_global, &s->ask_p24, &s->ask_p7);
	s->ask_at = e->at;
	s->ask_w = 1 / sqrt(e->k);
	s->ask_id = e->has_id;
	s->n += s->ask_w;	/* counted when it opens, answered or not */
	s->asks++;
}

static void
outgoing(struct rn_state *s, const struct rn_event *e)
{
	double w = 1.0 / e->k;

	s->o += e->to ? w : 0.3 * w;
	if (e->to && e->k == 1)
		s->od += 1;
	active(s, e->at);
	if (!e->to)
		return;
	if (s->ask_at != RN_NONE && e->at - s->ask_at > WEEK)
		resolve(s, false, false);
	if (s->ask_at == RN_NONE)
		open_ask(s, e);
	s->streak += w;
}

static void
incoming(struct rn_state *s, const struct rn_event *e)
{
	double w = 1.0 / e->k;

	s->i += e->to ? w : 0.3 * w;
	if (e->to && e->k == 1)
		s->id += 1;
	active(s, e->at);
	if (e->answer == RN_ANSWER_NO)
		return;
	if (s->ask_at != RN_NONE) {
		int64_t late = e->answer == RN_ANSWER_YES ? e->latency :
		    e->at - s->ask_at;

		if (late <= RN_DAY)
			s->s24 += s->ask_w;
		if (late <= WEEK) {
			s->s7 += s->ask_w;
			s->answers++;
		}
		resolve(s, late <= RN_DAY, late <= WEEK);
	}
	s->streak = 0;
}

/* A trial of weight 1 decided on the spot. */
static void
held(struct rn_state *s, const struct rn_event *e, bool answered)
{
	double w = 1.0 / e->k;

	s->n += 1;
	s->asks++;
	s->o += w;
	active(s, e->at);
	if (!answered) {
		s->streak += w;
		return;
	}
	s->i += w;
	if (e->k == 1) {
		s->od += 1;
		s->id += 1;
	}
	s->s24 += 1;
	s->s7 += 1;
	s->answers++;
	s->streak = 0;
	if (s->ask_at != RN_NONE)
		resolve(s, e->at - s->ask_at <= RN_DAY,
		    e->at - s->ask_at <= WEEK);
}

/* Instants and counts; two-way is when a word of one side met the other's. */
static void
remember(struct rn_state *s, const struct rn_event *e)
{
	bool in = e->kind == RN_EVENT_IN || e->kind == RN_EVENT_GIVE_IN;
	bool out = e->kind == RN_EVENT_OUT || e->kind == RN_EVENT_FAILED ||
	    e->kind == RN_EVENT_GIVE_OUT;
	bool both = e->kind == RN_EVENT_HELD;

	s->n_in += in || both;
	s->n_out += out || both;
	s->n_other += !in && !out && !both;
	s->given += e->kind == RN_EVENT_GIVE_OUT;
	s->received += e->kind == RN_EVENT_GIVE_IN;
	if (both || (in && s->last_out != RN_NONE) ||
	    (out && s->last_in != RN_NONE && s->last_two_way == RN_NONE) ||
	    (out && s->last_in != RN_NONE && s->last_out != RN_NONE &&
	    s->last_in > s->last_out))
		s->last_two_way = e->at;
	if (in || both)
		s->last_in = e->at;
	if (out || both)
		s->last_out = e->at;
}

void
rn_state_apply(struct rn_state *s, const struct rn_event *e)
{
	decay(s, e->at);
	if (s->first == RN_NONE)
		s->first = e->at;
	switch (e->kind) {
	case RN_EVENT_OUT:
		outgoing(s, e);
		break;
	case RN_EVENT_IN:
		incoming(s, e);
		break;
	case RN_EVENT_HELD:
		held(s, e, true);
		break;
	case RN_EVENT_FAILED:
		held(s, e, false);
		break;
	case RN_EVENT_CONNECTION:
		s->i += 0.3;
		s->d120 += 0.3;
		break;
	case RN_EVENT_GIVE_OUT:
	case RN_EVENT_GIVE_IN:
		active(s, e->at);
		break;
	case RN_EVENT_OTHER:
		break;
	}
	remember(s, e);
	s->last_id = e->id;
}

static double
logit(double p)
{
	p = p < 1e-4 ? 1e-4 : p > 1 - 1e-4 ? 1 - 1e-4 : p;
	return log(p / (1 - p));
}

static double
logistic(double z)
{
	return 1 / (1 + exp(-z));
}

void
rn_state_trials(const struct rn_state *s, int64_t now, struct rn_trials *out)
{
	double c = fade(days_since(s->at, now), HL_TRIALS);

	*out = (struct rn_trials){ s->n * c, s->s24 * c, s->n * c, s->s7 * c };
	if (s->ask_at == RN_NONE)
		return;
	if (now - s->ask_at < RN_DAY)
		out->n24 -= s->ask_w * c;
	if (now - s->ask_at < WEEK)
		out->n7 -= s->ask_w * c;
}

struct rn_prior
rn_prior_owner(const struct rn_trials *all)
{
	return (struct rn_prior){
		(all->s24 + 10 * rn_prior_global.p24) / (all->n24 + 10),
		(all->s7 + 10 * rn_prior_global.p7) / (all->n7 + 10)
	};
}

struct rn_prior
rn_prior_company(struct rn_prior owner, const struct rn_trials *others)
{
	return (struct rn_prior){
		(others->s24 + 5 * owner.p24) / (others->n24 + 5),
		(others->s7 + 5 * owner.p7) / (others->n7 + 5)
	};
}

static double
posterior(double s, double n, double prior)
{
	return logit((s + PSEUDO * prior) / ((n > s ? n : s) + PSEUDO));
}

void
rn_features(const struct rn_state *s, int64_t now, struct rn_prior prior,
    struct rn_features *out)
{
	double days = days_since(s->at, now);
	double a = fade(days, HL_VOLUME), b = fade(days, HL_RHYTHM);
	struct rn_trials t;

	rn_state_trials(s, now, &t);
	out->bb24 = posterior(t.s24, t.n24, prior.p24);
	out->bb7 = posterior(t.s7, t.n7, prior.p7);
	out->days30 = log1p(s->d30 * b);
	out->outin = log((s->o * a + 0.3) / (s->i * a + 0.3));
	out->dshare = fmin((s->od + s->id) * a / (s->d120 * a + 0.5), 2);
	out->streak = log1p(s->streak);
}

static double
sum(const double term[RN_TERMS], double bb, const struct rn_features *f,
    double part[RN_TERMS])
{
	const double value[RN_TERMS] = { 1, bb, f->days30, f->outin,
	    f->dshare, f->streak };
	double z = 0;

	for (int i = 0; i < RN_TERMS; i++)
		z += part[i] = term[i] * value[i];
	return z;
}

void
rn_score_raw(const struct rn_state *s, int64_t now, struct rn_prior prior,
    double *p24, double *p7)
{
	double part[RN_TERMS];
	struct rn_features f;

	rn_features(s, now, prior, &f);
	*p24 = logistic(sum(terms24, f.bb24, &f, part));
	*p7 = logistic(sum(terms7, f.bb7, &f, part));
	*p24 = fmin(*p24, *p7);
}

void
rn_calibration_fit(const double cal[5], struct rn_calibration *out)
{
	*out = rn_calibration_none;
	out->a24 = cal[1] / (cal[2] + RIDGE);
	out->a7 = cal[3] / (cal[4] + RIDGE);
}

static bool
is_dormant(const struct rn_state *s, int64_t now)
{
	double silent;

	if (s->last_two_way == RN_NONE)
		return false;
	silent = days_since(s->last_in > s->last_out ? s->last_in :
	    s->last_out, now);
	return silent > 180 || (s->days >= 10 && silent > 16 * exp(s->gap));
}

void
rn_score(const struct rn_state *s, int64_t now, struct rn_prior prior,
    const struct rn_calibration *cal, struct rn_score *out)
{
	struct rn_features f;
	struct rn_trials t;
	double z24, z7, mean, spread, bb;

	memset(out, 0, sizeof(*out));
	rn_features(s, now, prior, &f);
	rn_state_trials(s, now, &t);
	z24 = sum(terms24, f.bb24, &f, out->part24);
	z7 = sum(terms7, f.bb7, &f, out->part7);
	if (s->last_in == RN_NONE) {
		z24 += NEVER_WROTE;
		z7 += NEVER_WROTE;
		out->part24[RN_TERM_BASE] += NEVER_WROTE;
		out->part7[RN_TERM_BASE] += NEVER_WROTE;
	}
	out->p7 = logistic(cal->a7 + cal->b7 * z7);
	out->p24 = fmin(logistic(cal->a24 + cal->b24 * z24), out->p7);
	out->evidence = t.n7 > 0 ? t.n7 : 0;
	out->low_evidence = out->evidence < 1.5;

	/*
	 * The Beta posterior's mean and variance give a normal interval on
	 * its logit (delta method), pushed through the same linear map.
	 */
	mean = (t.s7 + PSEUDO * prior.p7) / (fmax(t.n7, t.s7) + PSEUDO);
	mean = fmin(fmax(mean, 1e-4), 1 - 1e-4);
	spread = 1.959964 / sqrt((fmax(t.n7, t.s7) + PSEUDO + 1) * mean *
	    (1 - mean));
	bb = cal->b7 * terms7[RN_TERM_HISTORY] * spread;
	out->low = logistic(cal->a7 + cal->b7 * z7 - bb);
	out->high = logistic(cal->a7 + cal->b7 * z7 + bb);

	if (s->last_two_way == RN_NONE)
		out->tier = RN_TIER_NONE;
	else if (out->p24 >= 0.5 && out->evidence >= 1)
		out->tier = RN_TIER_STRONG;
	else if (out->p7 >= 0.5)
		out->tier = RN_TIER_MEDIUM;
	else
		out->tier = RN_TIER_WEAK;
	out->dormant = is_dormant(s, now);
}
