/*
 * foresee.c - bounds of a score over a span of time; see foresee.h.
 *
 * Every term goes one way while nothing happens, so that over a span it lies
 * between its values at both ends; the prior's and the calibration's bounds
 * are added at their worst.  A change of rn_score in model.c is one here:
 * tests/unit/test_foresee.c scores at random moments within.
 */
#include <math.h>
#include <string.h>

#include "score/beta.h"
#include "score/foresee.h"
#include "score/shape.h"

#define HAIR 1e-5		/* more than rounding, less than matters */
#define PER_DAY 8		/* a span is that part of the time before it */
#define FAR (INT64_MAX / 2)	/* whatever is left, nothing is by then */

/*
 * How far what a score hangs from may be off what is foreseen: what a thousand
 * messages to a million change.  Wider, more people are not sure; intercepts
 * matter most.
 */
static const double leeway_of[RN_SCALES] = {
	[RN_SCALE_P24] = 0.04, [RN_SCALE_P7] = 0.04,	/* of log-odds */
	[RN_SCALE_A24] = 0.012, [RN_SCALE_A7] = 0.012,
	[RN_SCALE_B24] = 0.015, [RN_SCALE_B7] = 0.015,
	[RN_SCALE_GUESSED] = 0.005,
};

struct range { double low, high; };

/* --- what people share --------------------------------------------------- */

struct rn_scales
rn_scales_of(struct rn_prior owner, const struct rn_calibration *cal)
{
	return (struct rn_scales){ {
		[RN_SCALE_P24] = owner.p24, [RN_SCALE_P7] = owner.p7,
		[RN_SCALE_A24] = cal->a24, [RN_SCALE_B24] = cal->b24,
		[RN_SCALE_A7] = cal->a7, [RN_SCALE_B7] = cal->b7,
		[RN_SCALE_GUESSED] = cal->guessed,
	} };
}

bool
rn_leeway_holds(const struct rn_leeway *leeway, const struct rn_scales *s)
{
	for (int i = 0; i < RN_SCALES; i++)
		if (!(s->v[i] >= leeway->low.v[i] &&
		    s->v[i] <= leeway->high.v[i]))
			return false;
	return true;
}

static double
moved(int scale, double v, double by)
{
	return scale == RN_SCALE_P24 || scale == RN_SCALE_P7 ?
	    rn_logistic(rn_logit(v) + by) : v + by;
}

static void
leeway_around(const struct rn_scales *a, const struct rn_scales *b,
    struct rn_leeway *out)
{
	for (int i = 0; i < RN_SCALES; i++) {
		out->low.v[i] = moved(i, fmin(a->v[i], b->v[i]), -leeway_of[i]);
		out->high.v[i] = moved(i, fmax(a->v[i], b->v[i]), leeway_of[i]);
	}
}

int64_t
rn_span_from(int64_t at, size_t k)
{
	int64_t days = 0;

	if (k >= RN_SPANS)
		return FAR;
	while (k-- > 0)
		days += 1 + days / PER_DAY;
	return at + days * RN_DAY;
}

/* What is left by a later moment. */
static double
left(int64_t at, int64_t then, double half_life)
{
	return rn_fade((double)(then - at) / RN_DAY, half_life);
}

static void
join(const struct rn_span *a, const struct rn_span *b, struct rn_span *out)
{
	out->from = a->from;
	out->to = b->to;
	out->late = a->late;
	for (int i = 0; i < RN_SCALES; i++) {
		out->leeway.low.v[i] = fmin(a->leeway.low.v[i],
		    b->leeway.low.v[i]);
		out->leeway.high.v[i] = fmax(a->leeway.high.v[i],
		    b->leeway.high.v[i]);
	}
	out->volume[0] = a->volume[0];
	out->volume[1] = b->volume[1];
	out->rhythm[0] = a->rhythm[0];
	out->rhythm[1] = b->rhythm[1];
	out->trials[0] = a->trials[0];
	out->trials[1] = b->trials[1];
}

static void
fade(struct rn_span *s, int64_t at)
{
	s->late = s->from - at > RN_WEEK;
	for (int end = 0; end < 2; end++) {
		int64_t then = end == 0 ? s->from : s->to;

		s->volume[end] = left(at, then, RN_HL_VOLUME);
		s->rhythm[end] = left(at, then, RN_HL_RHYTHM);
		s->trials[end] = left(at, then, RN_HL_TRIALS);
	}
}

void
rn_foresight_set(struct rn_foresight *f, int64_t at,
    const struct rn_scales ends[RN_SPANS + 1])
{
	for (size_t k = 0; k < RN_SPANS; k++) {
		struct rn_span *s = &f->node[RN_SPANS + k];

		s->from = rn_span_from(at, k);
		s->to = rn_span_from(at, k + 1);
		leeway_around(&ends[k], &ends[k + 1], &s->leeway);
		fade(s, at);
	}
	for (size_t i = RN_SPANS - 1; i > 0; i--)
		join(&f->node[2 * i], &f->node[2 * i + 1], &f->node[i]);
}

struct rn_span
rn_span_at(int64_t at, int64_t now, const struct rn_scales *scales)
{
	struct rn_span s = { .from = now, .to = now,
	    .leeway = { *scales, *scales } };

	fade(&s, at);
	return s;
}

/* --- people -------------------------------------------------------------- */

/* As of `at`, if what is open had been asked then. */
static void
portion_if(const struct rn_state *s, int64_t asked, int64_t at,
    struct rn_trials *t, struct rn_evidence *said)
{
	struct rn_state copy = *s;

	copy.ask_at = asked;
	rn_state_trials(&copy, at, t);
	*said = (struct rn_evidence){ 0 };
	rn_calibration_pending(&copy, at, said);
}

void
rn_state_portion(const struct rn_state *s, int64_t at, struct rn_portion *out)
{
	struct rn_open *open = &out->open;
	struct rn_trials after;

	open->at = s->ask_at != RN_NONE && at - s->ask_at <= RN_WEEK ?
	    s->ask_at : RN_NONE;
	if (open->at == RN_NONE) {
		rn_state_trials(s, at, &out->trials);
		out->evidence = (struct rn_evidence){ 0 };
		rn_calibration_pending(s, at, &out->evidence);
		return;
	}
	portion_if(s, at, at, &out->trials, &out->evidence);
	portion_if(s, at - RN_WEEK - 1, at, &after, &open->said);
	open->day = after.n24 - out->trials.n24;
	open->week = after.n7 - out->trials.n7;
	rn_evidence_add(&open->said, &out->evidence, -1);
}

int64_t
rn_state_dormant_from(const struct rn_state *s)
{
	int64_t at;

	if (s->last_two_way == RN_NONE)
		return RN_NONE;
	at = s->last_two_way + (int64_t)(rn_dormant_after(s) * RN_DAY);
	while (rn_state_dormant(s, at))
		at--;
	while (!rn_state_dormant(s, at))
		at++;
	return at;
}

void
rn_ahead_set(const struct rn_state *s, int64_t at, struct rn_ahead *p)
{
	const double *t24 = rn_terms_shipped.p24, *t7 = rn_terms_shipped.p7;
	double days = (double)(at - s->at) / RN_DAY;
	double volume = rn_fade(days, RN_HL_VOLUME);
	double streak = log1p(s->streak);
	double shift = s->last_in == RN_NONE ? RN_NEVER_WROTE : 0;
	struct rn_portion part;

	rn_state_portion(s, at, &part);
	p->mine = part.trials;
	p->asked = part.open.at;
	p->day = p->week = 0;
	if (p->asked != RN_NONE) {
		p->day = part.open.day;
		p->week = part.open.week;
	}
	p->z24 = t24[RN_TERM_BASE] + shift + t24[RN_TERM_IGNORED] * streak;
	p->z7 = t7[RN_TERM_BASE] + shift + t7[RN_TERM_IGNORED] * streak;
	p->o = s->o * volume;
	p->i = s->i * volume;
	p->direct = (s->od + s->id) * volume;
	p->volume = s->d120 * volume;
	p->rhythm = s->d30 * rn_fade(days, RN_HL_RHYTHM);
}

/* fmin() and fmax() care for what is no number, and cost more than the rest. */
static double
less(double a, double b)
{
	return a < b ? a : b;
}

static double
more(double a, double b)
{
	return a > b ? a : b;
}

/* Between what it is with one and with another. */
static struct range
between(double a, double b)
{
	return a < b ? (struct range){ a, b } : (struct range){ b, a };
}

static struct range
times(struct range a, struct range b)
{
	struct range x = between(a.low * b.low, a.low * b.high);
	struct range y = between(a.high * b.low, a.high * b.high);

	return (struct range){ less(x.low, y.low), more(x.high, y.high) };
}

static struct range
plus(struct range a, struct range b)
{
	return (struct range){ a.low + b.low, a.high + b.high };
}

static struct range
scaled(double by, struct range a)
{
	return between(by * a.low, by * a.high);
}

/* What is open may have been added by an end of the span, or not yet. */
static struct range
trials_of(double n, double more, int64_t asked, int64_t after,
    const struct rn_span *s)
{
	bool at_first = asked != RN_NONE && s->from - asked >= after;
	bool at_last = asked != RN_NONE && s->to - asked >= after;

	return (struct range){ at_first ? n + more : n,
	    at_last ? n + more : n };
}

/* Of a prior with trials that fade. */
static struct range
mean_of(double s, struct range n, struct range prior, double weight,
    const double fade[2])
{
	return (struct range){
		less(rn_blend(s * fade[0], n.high * fade[0], prior.low, weight),
		    rn_blend(s * fade[1], n.high * fade[1], prior.low, weight)),
		more(rn_blend(s * fade[0], n.low * fade[0], prior.high, weight),
		    rn_blend(s * fade[1], n.low * fade[1], prior.high, weight)),
	};
}

/* One of both horizons. */
struct horizon {
	const double *term;
	double z, s, n, more;	/* trials; what is open may add */
	struct range others_n;
	double others_s;
	int64_t after;		/* seconds until what is open counts */
	int prior, a, b;	/* of the scales */
};

static struct range
history(const struct horizon *h, const struct rn_ahead *p, bool company,
    const struct rn_span *s)
{
	struct range prior = { s->leeway.low.v[h->prior],
	    s->leeway.high.v[h->prior] };
	struct range mean;
	double least;

	if (company)
		prior = mean_of(h->others_s, h->others_n, prior, RN_COMPANY,
		    s->trials);
	mean = mean_of(h->s, trials_of(h->n, h->more, p->asked, h->after, s),
	    prior, RN_PSEUDO, s->trials);
	least = rn_logit(mean.low);
	return scaled(h->term[RN_TERM_HISTORY], (struct range){ least,
	    mean.high > mean.low ? rn_logit(mean.high) : least });
}

/* What both horizons have, before coefficients. */
struct shared { double rhythm, balance, direct; };

static void
share_at(const struct rn_ahead *p, const struct rn_span *s, int end,
    struct shared *out)
{
	double a = s->volume[end];

	out->rhythm = log1p(p->rhythm * s->rhythm[end]);
	out->balance = log((p->o * a + 0.3) / (p->i * a + 0.3));
	out->direct = less(p->direct * a / (p->volume * a + 0.5), 2);
}

/* At both ends; a moment has one. */
static void
share(const struct rn_ahead *p, const struct rn_span *s, struct shared x[2])
{
	share_at(p, s, 0, &x[0]);
	if (s->from == s->to)
		x[1] = x[0];
	else
		share_at(p, s, 1, &x[1]);
}

static struct range
odds(const struct horizon *h, const struct rn_ahead *p, bool company,
    const struct rn_span *s, const struct shared x[2])
{
	const struct rn_scales *low = &s->leeway.low, *high = &s->leeway.high;
	struct range z = history(h, p, company, s);
	struct range active = {
		RN_ACTIVE + (1 - RN_ACTIVE) * low->v[RN_SCALE_GUESSED],
		RN_ACTIVE + (1 - RN_ACTIVE) * high->v[RN_SCALE_GUESSED]
	};

	z = plus(z, (struct range){ h->z, h->z });
	z = plus(z, scaled(h->term[RN_TERM_BALANCE],
	    between(x[0].balance, x[1].balance)));
	z = plus(z, times(active, scaled(h->term[RN_TERM_RHYTHM],
	    between(x[0].rhythm, x[1].rhythm))));
	z = plus(z, times(active, scaled(h->term[RN_TERM_DIRECT],
	    between(x[0].direct, x[1].direct))));
	z = times(z, (struct range){ low->v[h->b], high->v[h->b] });
	return plus(z, (struct range){ low->v[h->a], high->v[h->a] });
}

static struct range
day_odds(const struct rn_ahead *p, const struct rn_others *o,
    const struct rn_span *s, const struct shared x[2])
{
	struct horizon h = { rn_terms_shipped.p24, p->z24, p->mine.s24,
	    p->mine.n24, p->day, { 0, 0 }, 0, RN_DAY, RN_SCALE_P24,
	    RN_SCALE_A24, RN_SCALE_B24 };

	if (o != NULL) {
		h.others_s = o->trials.s24;
		h.others_n = (struct range){ o->trials.n24 +
		    (s->late ? o->day : 0), o->trials.n24 + o->day };
	}
	return odds(&h, p, o != NULL, s, x);
}

static struct range
week_odds(const struct rn_ahead *p, const struct rn_others *o,
    const struct rn_span *s, const struct shared x[2])
{
	struct horizon h = { rn_terms_shipped.p7, p->z7, p->mine.s7,
	    p->mine.n7, p->week, { 0, 0 }, 0, RN_WEEK, RN_SCALE_P7,
	    RN_SCALE_A7, RN_SCALE_B7 };

	if (o != NULL) {
		h.others_s = o->trials.s7;
		h.others_n = (struct range){ o->trials.n7 +
		    (s->late ? o->week : 0), o->trials.n7 + o->week };
	}
	return odds(&h, p, o != NULL, s, x);
}

/* Is it at least `least`? */
enum sure { NO, YES, PERHAPS };

static enum sure
reaches(struct range r, double least)
{
	return r.low >= least + HAIR ? YES : r.high < least - HAIR ? NO :
	    PERHAPS;
}

/* As tier_of in model.c; p24 is p7 at most, and strong asks for no less. */
static int
tier_over(const struct rn_ahead *p, const struct rn_others *o,
    const struct rn_span *s)
{
	struct range n;
	struct shared x[2];
	enum sure answers, likely, strong;

	answers = reaches(between(p->mine.s7 * s->trials[0],
	    p->mine.s7 * s->trials[1]), RN_FLOOR_ANSWERS);
	if (answers == NO)
		return RN_TIER_WEAK;
	share(p, s, x);
	likely = reaches(week_odds(p, o, s, x), rn_logit(RN_MEDIUM_P7));
	if (likely == NO)
		return RN_TIER_WEAK;
	if (answers == PERHAPS || likely == PERHAPS)
		return RN_UNSURE;
	strong = reaches(day_odds(p, o, s, x), rn_logit(RN_STRONG_P24));
	n = trials_of(p->mine.n7, p->week, p->asked, RN_WEEK, s);
	likely = reaches((struct range){ n.low * s->trials[1],
	    n.high * s->trials[0] }, RN_STRONG_EVIDENCE);
	if (strong == NO || likely == NO)
		return RN_TIER_MEDIUM;
	return strong == YES && likely == YES ? RN_TIER_STRONG : RN_UNSURE;
}

static void
foresee(const struct rn_foresight *f, const struct rn_ahead *p,
    const struct rn_others *o, size_t node, size_t n, unsigned char *tier)
{
	int t = tier_over(p, o, &f->node[node]);

	if (t == RN_UNSURE && n > 1) {
		foresee(f, p, o, 2 * node, n / 2, tier);
		foresee(f, p, o, 2 * node + 1, n / 2, tier + n / 2);
	} else
		memset(tier, t, n);
}

void
rn_foresee(const struct rn_foresight *f, const struct rn_ahead *p,
    const struct rn_others *others, unsigned char tier[RN_SPANS])
{
	foresee(f, p, others, 1, RN_SPANS, tier);
}

int
rn_foresee_at(const struct rn_span *moment, const struct rn_ahead *p,
    const struct rn_others *others)
{
	return tier_over(p, others, moment);
}
