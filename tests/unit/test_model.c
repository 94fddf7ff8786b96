/*
 * test_model.c - the reply model against figures computed elsewhere.
 *
 * `stories` are short histories with features and probabilities to six
 * places.  REFNET_GOLDEN may name a file of reference cases in JSON, which
 * are then replayed as well.  The figures follow from the formula in model.h
 * and the coefficients in model.c; after a refit all have to be made anew.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "made.h"
#include "score/model.h"

#define T0 INT64_C(1700000000)
#define HOUR 3600
#define EVENTS 8
#define NEAR 1e-4

/* Hours after T0. */
struct step {
	int hours;
	enum rn_event_kind kind;
	int k;
	bool cc;
	enum rn_reply answer;
	int latency;
};

#define OUT RN_EVENT_OUT
#define IN RN_EVENT_IN
#define YES RN_REPLY_YES
#define NO RN_REPLY_NO

#define GOOD { { 0, OUT, 1, 0, 0, 0 }, { 2, IN, 1, 0, YES, 7200 }, \
	{ 48, OUT, 1, 0, 0, 0 }, { 50, IN, 1, 0, 0, 0 }, \
	{ 100, OUT, 1, 0, 0, 0 }, { 101, IN, 1, 0, 0, 0 } }
#define LOST { { 0, OUT, 1, 0, 0, 0 }, { 240, OUT, 1, 0, 0, 0 }, \
	{ 500, OUT, 2, 0, 0, 0 } }
#define WAIT { { 0, OUT, 1, 0, 0, 0 }, { 1, IN, 1, 0, 0, 0 }, \
	{ 30, OUT, 1, 0, 0, 0 } }

static const struct step good[EVENTS] = GOOD, lost[EVENTS] = LOST,
    wait_open[EVENTS] = WAIT;

static const struct story {
	const char *name;
	struct step step[EVENTS];
	int now;
	struct rn_prior prior;
	struct rn_features want;
	double p24, p7;
} stories[] = {
	{ "nothing", { { 0, 0, 0, 0, 0, 0 } }, 0, { .28, .41 },
	    { -0.944462, -0.363965, 0, 0, 0, 0 }, 0.211972, 0.273295 },
	{ "never answered", LOST, 600, { .28, .41 },
	    { -1.740275, -1.100115, 1.155798, 2.148132, 0.547000, 1.252763 },
	    0.129703, 0.202524 },
	{ "never answered, long ago", LOST, 5000, { .28, .41 },
	    { -1.564314, -1.080755, 0.031002, 1.287842, 0.424367, 1.252763 },
	    0.128477, 0.165983 },
	{ "answers", GOOD, 120, { .28, .41 },
	    { 0.571105, 0.867357, 1.728519, -0.000363, 1.091665, 0 },
	    0.470057, 0.604411 },
	{ "answers, where many do", GOOD, 120, { .45, .65 },
	    { 0.965642, 1.547295, 1.728519, -0.000363, 1.091665, 0 },
	    0.511613, 0.666845 },
	{ "answers, where few do", GOOD, 120, { .02, .05 },
	    { 0.034658, 0.094889, 1.728519, -0.000363, 1.091665, 0 },
	    0.414320, 0.529231 },
	{ "answered, 90 days ago", GOOD, 2160, { .28, .41 },
	    { 0.447449, 0.755810, 0.500744, -0.000343, 1.031193, 0 },
	    0.414556, 0.503237 },
	{ "an ask open for 10 hours", WAIT, 40, { .28, .41 },
	    { -0.162019, 0.229639, 1.082701, 0.572533, 1.197208, 0.693147 },
	    0.326256, 0.439784 },
	{ "an ask open for 30 hours", WAIT, 60, { .28, .41 },
	    { -0.542565, 0.228931, 1.070009, 0.572044, 1.196049, 0.693147 },
	    0.291617, 0.438745 },
	{ "an ask open for 15 days", WAIT, 400, { .28, .41 },
	    { -0.548644, -0.220382, 0.867406, 0.563511, 1.175822, 0.693147 },
	    0.284775, 0.380327 },
	{ "copies, crowds and a late answer",
	    { { 0, OUT, 3, 0, 0, 0 }, { 5, OUT, 1, 1, 0, 0 },
	    { 10, IN, 2, 1, 0, 0 }, { 20, IN, 8, 0, NO, 0 },
	    { 400, OUT, 1, 0, 0, 0 }, { 410, IN, 1, 0, YES, 864000 } }, 420,
	    { .28, .41 },
	    { -0.814231, -0.436504, 1.460801, 0.188515, 0.463268, 0 },
	    0.278441, 0.391575 },
	{ "only they write",
	    { { 0, IN, 1, 0, NO, 0 }, { 30, IN, 1, 0, NO, 0 } }, 31,
	    { .28, .41 },
	    { -0.944462, -0.363965, 1.088439, -2.033540, 0.799384, 0 },
	    0.330255, 0.475770 },
};

static int64_t
hours(int n)
{
	return T0 + (int64_t)n * HOUR;
}

static struct rn_event
event(const struct step *p, int64_t id)
{
	return (struct rn_event){ .at = hours(p->hours), .id = id,
		.kind = p->kind, .k = p->k, .to = !p->cc,
		.answer = p->answer, .latency = p->latency };
}

/* The steps until one with no k. */
static struct rn_state
live(const struct step *p)
{
	struct rn_state s;

	rn_state_init(&s);
	for (int64_t i = 0; i < EVENTS && p[i].k > 0; i++) {
		struct rn_event e = event(&p[i], i + 1);

		rn_state_apply(&s, &e);
	}
	return s;
}

static struct rn_state
one(enum rn_event_kind kind, int k)
{
	struct step p[EVENTS] = { { 0, kind, k, 0, 0, 0 } };

	return live(p);
}

static void
near(double got, double want, const char *where, const char *what)
{
	if (!(fabs(got - want) <= NEAR))
		fail_msg("%s: %s is %.9f, not %.9f", where, what, got, want);
}

static void
check(const struct rn_state *s, int64_t now, struct rn_prior prior,
    const struct rn_features *want, double p24, double p7, const char *where)
{
	struct rn_features f;
	double got24, got7;

	rn_features(s, now, prior, &f);
	near(f.bb24, want->bb24, where, "bb24");
	near(f.bb7, want->bb7, where, "bb7");
	near(f.days30, want->days30, where, "days30");
	near(f.outin, want->outin, where, "outin");
	near(f.dshare, want->dshare, where, "dshare");
	near(f.streak, want->streak, where, "streak");
	rn_score_raw(s, now, prior, &got24, &got7);
	near(got24, p24, where, "p24");
	near(got7, p7, where, "p7");
}

static void
stories_come_out_as_computed(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(stories); i++) {
		const struct story *y = &stories[i];
		struct rn_state s = live(y->step);

		check(&s, hours(y->now), y->prior, &y->want, y->p24, y->p7,
		    y->name);
	}
}

/* --- the reference cases ------------------------------------------------ */

static char *
slurp(const char *path)
{
	FILE *f = fopen(path, "rb");
	size_t n = 0, room = 1 << 16, got;
	char *text = new_bytes(room);

	assert_non_null(f);
	while ((got = fread(text + n, 1, room - n - 1, f)) > 0) {
		n += got;
		if (room - n < 4096) {
			text = realloc(text, room *= 2);
			assert_non_null(text);
		}
	}
	fclose(f);
	text[n] = '\0';
	return text;
}

/* What stands behind a key between p and end, or NULL. */
static const char *
member(const char *p, const char *end, const char *key)
{
	char quoted[32];
	const char *hit;

	snprintf(quoted, sizeof(quoted), "\"%s\":", key);
	hit = strstr(p, quoted);
	if (hit == NULL || hit >= end)
		return NULL;
	hit += strlen(quoted);
	return hit + strspn(hit, " \n");
}

static double
number(const char *p, const char *end, const char *key)
{
	const char *v = member(p, end, key);

	if (v == NULL)
		fail_msg("no member %s", key);
	return strtod(v, NULL);
}

static struct rn_event
golden_event(const char *p, const char *end, int64_t id)
{
	const char *answers = member(p, end, "answers");
	struct rn_event e = { .id = id };

	e.at = (int64_t)number(p, end, "t");
	e.k = (int)number(p, end, "k");
	e.to = *member(p, end, "to") == 't';
	e.kind = strncmp(member(p, end, "dir"), "\"in\"", 4) == 0 ? IN : OUT;
	if (answers != NULL && *answers == 'f')
		e.answer = NO;
	else if (answers != NULL && *answers != 'n') {
		e.answer = YES;
		e.latency = (int64_t)strtod(answers, NULL);
	}
	return e;
}

static void
golden_case(const char *p, const char *end, const char *name)
{
	const char *at = member(p, end, "events");
	const char *last = member(p, end, "T");
	struct rn_prior prior;
	struct rn_features f;
	struct rn_state s;
	char *next;

	assert_non_null(at);
	assert_non_null(last);
	rn_state_init(&s);
	for (int64_t id = 1; (at = strchr(at, '{')) != NULL && at < last;
	    id++) {
		const char *close = strchr(at, '}');
		struct rn_event e;

		assert_non_null(close);
		e = golden_event(at, close, id);
		rn_state_apply(&s, &e);
		at = close;
	}
	prior.p24 = strtod(member(p, end, "prior") + 1, &next);
	prior.p7 = strtod(next + 1, NULL);
	f.bb24 = number(p, end, "bb24");
	f.bb7 = number(p, end, "bb7");
	f.days30 = number(p, end, "days30");
	f.outin = number(p, end, "outin");
	f.dshare = number(p, end, "dshare");
	f.streak = number(p, end, "streak");
	check(&s, (int64_t)strtod(last, NULL), prior, &f,
	    number(p, end, "p24"), number(p, end, "p7"), name);
}

static void
reference_cases_agree(void **state)
{
	const char *path = getenv("REFNET_GOLDEN");
	char *text, name[32];
	const char *p, *end;
	int cases = 0;

	(void)state;
	if (path == NULL || *path == '\0') {
		print_message("REFNET_GOLDEN names no file: not compared\n");
		skip();
	}
	text = slurp(path);
	for (p = strstr(text, "\"case\":"); p != NULL && *p != '\0'; p = end) {
		end = strstr(p + 1, "\"case\":");
		if (end == NULL)
			end = p + strlen(p);
		snprintf(name, sizeof(name), "case %d", cases++);
		golden_case(p, end, name);
	}
	assert_true(cases >= 40);
	free(text);
}

/* --- what an event does ------------------------------------------------- */

static void
a_held_call_is_a_trial_answered_at_once(void **state)
{
	struct rn_state s = one(RN_EVENT_HELD, 1), m = one(RN_EVENT_HELD, 4);

	(void)state;
	assert_true(s.n == 1 && s.s24 == 1 && s.s7 == 1);
	assert_true(s.o == 1 && s.i == 1 && s.od == 1 && s.id == 1);
	assert_true(s.d30 == 1 && s.d120 == 1 && s.streak == 0);
	assert_int_equal(s.n_in, 1);
	assert_int_equal(s.n_out, 1);
	assert_int_equal(s.last_two_way, T0);
	assert_true(s.ask_at == RN_NONE && s.cal_n == 0);
	assert_true(m.n == 1 && m.o == 0.25 && m.i == 0.25 && m.od == 0);
}

static void
a_held_call_answers_the_open_ask(void **state)
{
	struct step p[EVENTS] = { { 0, OUT, 1, 0, 0, 0 },
	    { 48, RN_EVENT_HELD, 1, 0, 0, 0 } };
	struct rn_state s = live(p);
	double fade = exp2(-2 / 365.0);

	(void)state;
	assert_true(s.ask_at == RN_NONE);
	near(s.n, fade + 1, "held", "n");
	near(s.s24, 1, "held", "s24");
	near(s.s7, 2, "held", "s7");	/* counted when answered: no fade */
	assert_true(s.streak == 0 && s.silent == 0);
	assert_int_equal(s.answers, 2);
}

static void
a_failed_call_is_a_failed_trial(void **state)
{
	struct rn_state s = one(RN_EVENT_FAILED, 1);

	(void)state;
	assert_true(s.n == 1 && s.s24 == 0 && s.s7 == 0 && s.streak == 1);
	assert_true(s.o == 1 && s.i == 0 && s.ask_at == RN_NONE);
	assert_true(s.last_out == T0 && s.last_two_way == RN_NONE);
	assert_true(s.n_out == 1 && s.n_in == 0 && s.asks == 1);
}

static void
a_connection_is_no_trial(void **state)
{
	struct rn_state s = one(RN_EVENT_CONNECTION, 1);
	struct rn_score sc;

	(void)state;
	assert_true(s.first == T0 && s.n == 0 && s.asks == 0 && s.o == 0);
	assert_true(s.i == 0.3 && s.d120 == 0.3 && s.d30 == 0);
	assert_true(s.last_in == RN_NONE && s.last_out == RN_NONE);
	rn_score(&s, T0, rn_prior_global, &rn_calibration_none, &sc);
	assert_int_equal(sc.tier, RN_TIER_NONE);
}

static void
a_give_is_a_touch_and_no_trial(void **state)
{
	struct step p[EVENTS] = { { 0, IN, 1, 0, 0, 0 },
	    { 5, RN_EVENT_GIVE_OUT, 1, 0, 0, 0 },
	    { 9, RN_EVENT_GIVE_IN, 1, 0, 0, 0 } };
	struct rn_state s = live(p);

	(void)state;
	assert_true(s.given == 1 && s.received == 1 && s.n == 0);
	assert_true(s.last_out == hours(5) && s.last_in == hours(9));
	assert_true(s.last_two_way == hours(9));
	assert_true(s.n_in == 1 && s.n_out == 0 && s.streak == 0);
}

static void
what_was_only_seen_is_counted_apart(void **state)
{
	struct rn_state s = one(RN_EVENT_OTHER, 1);

	(void)state;
	assert_true(s.n_other == 1 && s.n_in == 0 && s.n_out == 0);
	assert_true(s.first == T0 && s.d30 == 0 && s.last_two_way == RN_NONE);
}

static void
two_way_takes_both_sides(void **state)
{
	static const struct {
		struct step step[EVENTS];
		int want;	/* hours, -1 never */
	} table[] = {
		{ { { 0, OUT, 1, 0, 0, 0 }, { 9, OUT, 1, 0, 0, 0 } }, -1 },
		{ { { 0, IN, 1, 0, 0, 0 }, { 9, IN, 1, 0, 0, 0 } }, -1 },
		{ { { 0, OUT, 1, 0, 0, 0 }, { 9, IN, 1, 0, 0, 0 } }, 9 },
		{ { { 0, OUT, 1, 0, 0, 0 }, { 9, IN, 1, 0, NO, 0 } }, 9 },
		{ { { 0, IN, 1, 0, 0, 0 }, { 9, OUT, 1, 0, 0, 0 } }, 9 },
		{ { { 0, IN, 1, 0, 0, 0 }, { 9, OUT, 1, 0, 0, 0 },
		    { 900, OUT, 1, 0, 0, 0 } }, 9 },
		{ { { 0, OUT, 1, 0, 0, 0 }, { 9, IN, 1, 0, 0, 0 },
		    { 12, OUT, 1, 0, 0, 0 }, { 900, OUT, 1, 0, 0, 0 } }, 12 },
		{ { { 0, RN_EVENT_HELD, 1, 0, 0, 0 },
		    { 9, OUT, 1, 0, 0, 0 } }, 0 },
		{ { { 0, IN, 1, 0, 0, 0 },
		    { 9, RN_EVENT_OTHER, 1, 0, 0, 0 } }, -1 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(table); i++) {
		struct rn_state s = live(table[i].step);

		if (s.last_two_way != (table[i].want < 0 ? RN_NONE :
		    hours(table[i].want)))
			fail_msg("row %zu", i);
	}
}

static void
the_gap_is_a_smoothed_mean_of_log_days(void **state)
{
	struct step p[EVENTS] = { { 0, OUT, 1, 0, 0, 0 },
	    { 96, IN, 1, 0, 0, 0 }, { 97, OUT, 1, 0, 0, 0 },
	    { 481, IN, 1, 0, 0, 0 } };
	struct rn_state s = live(p);

	(void)state;
	near(s.gap, 0.8 * log(4) + 0.2 * log(16), "gap", "gap");
	assert_int_equal(s.days, 3);
}

static void
the_open_ask_remembers_its_message(void **state)
{
	struct rn_event e = { T0, 7, OUT, 2, true, 0, 0, true, NULL, true };
	struct rn_state s;

	(void)state;
	rn_state_init(&s);
	rn_state_apply(&s, &e);
	assert_true(s.ask_at == T0 && s.ask_id == 1 && s.last_id == 7);
	near(s.ask_w, 0.707107, "ask", "weight");
	near(s.ask_p24, 0.173205, "ask", "p24");	/* an empty row, */
	near(s.ask_p7, 0.226537, "ask", "p7");	/* shifted by -0.25 */
}

/* --- the full score ----------------------------------------------------- */

static void
who_never_wrote_is_shifted(void **state)
{
	struct rn_state s = live(lost);
	struct rn_score sc;

	(void)state;
	rn_score(&s, hours(600), rn_prior_global, &rn_calibration_none, &sc);
	near(sc.p24, 0.103996, "shift", "p24");
	near(sc.p7, 0.165123, "shift", "p7");
	assert_int_equal(sc.tier, RN_TIER_NONE);
	assert_false(sc.dormant);
}

static void
the_calibrator_moves_both_horizons(void **state)
{
	struct rn_calibration cal = { .3, .8, -.2, 1.1, 1, NULL };
	struct rn_state s = live(lost);
	struct rn_score sc;

	(void)state;
	rn_score(&s, hours(600), rn_prior_global, &cal, &sc);
	near(sc.p7, 0.121037, "calibrated", "p7");
	near(sc.p24, 0.121037, "calibrated", "p24");	/* capped at p7 */
}

static void
terms_add_up_to_the_probability(void **state)
{
	struct rn_calibration cal = { .3, .8, -.2, 1.1, 1, NULL };

	(void)state;
	for (size_t i = 0; i < RN_LEN(stories); i++) {
		struct rn_state s = live(stories[i].step);
		struct rn_score sc;
		double z = 0;

		rn_score(&s, hours(stories[i].now), stories[i].prior, &cal,
		    &sc);
		for (int k = 0; k < RN_TERMS; k++)
			z += sc.part7[k];
		near(1 / (1 + exp(-z)), sc.p7, stories[i].name, "sum");
		assert_true(sc.p24 <= sc.p7);
	}
}

static void
the_interval_is_that_of_the_history(void **state)
{
	static const struct {
		const struct step *step;
		int now;
		double low, high, evidence;
	} table[] = {
		{ good, 120, 0.44556, 0.79719, 2.983681 },
		{ good, 2160, 0.34154, 0.72323, 2.538923 },
		{ lost, 600, 0.05437, 0.28696, 1.925550 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(table); i++) {
		struct rn_state s = live(table[i].step);
		struct rn_score sc;
		double low, high;

		rn_score(&s, hours(table[i].now), rn_prior_global,
		    &rn_calibration_none, &sc);
		rn_score_interval(&sc, &low, &high);
		near(low, table[i].low, "interval", "low");
		near(high, table[i].high, "interval", "high");
		near(sc.evidence, table[i].evidence, "interval", "evidence");
		assert_false(sc.low_evidence);
	}
}

static void
the_interval_holds_at_the_edges(void **state)
{
	static const struct rn_prior priors[] = { { 0, 0 }, { 1, 1 },
	    { 1e-9, 1e-9 }, { .5, .5 } };

	(void)state;
	for (size_t i = 0; i < RN_LEN(priors); i++)
		for (int n = 0; n < 4; n++) {
			struct rn_state s = live(good);
			struct rn_score sc;
			double low, high;

			s.n = n == 0 ? 0 : pow(10, n + 1);
			s.s24 = s.s7 = n == 1 ? 0 : s.n;
			rn_score(&s, hours(120), priors[i],
			    &rn_calibration_none, &sc);
			rn_score_interval(&sc, &low, &high);
			assert_true(low >= 0 && high <= 1);
			assert_true(low <= sc.p7 && sc.p7 <= high);
		}
}

static void
strong_needs_a_trial(void **state)
{
	static const struct {
		int held, now_days;
		struct rn_prior prior;
		int tier;
		bool low;
	} table[] = {
		/* one held call, one day on: a little less than one trial */
		{ 1, 1, { .9, .95 }, RN_TIER_MEDIUM, true },
		{ 1, 0, { .9, .95 }, RN_TIER_STRONG, true },
		{ 2, 1, { .9, .95 }, RN_TIER_STRONG, false },
		{ 2, 1, { .02, .05 }, RN_TIER_MEDIUM, false },
		{ 1, 100, { .02, .05 }, RN_TIER_WEAK, true },
		{ 4, 1, { .28, .41 }, RN_TIER_STRONG, false },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(table); i++) {
		struct rn_score sc;
		struct rn_state s;

		rn_state_init(&s);
		for (int h = 0; h < table[i].held; h++) {
			struct step p = { h, RN_EVENT_HELD, 1, 0, 0, 0 };
			struct rn_event e = event(&p, h + 1);

			rn_state_apply(&s, &e);
		}
		rn_score(&s, s.at + table[i].now_days * (int64_t)RN_DAY,
		    table[i].prior, &rn_calibration_none, &sc);
		if (sc.tier != table[i].tier ||
		    sc.low_evidence != table[i].low)
			fail_msg("row %zu: %s, p24 %f p7 %f evidence %f", i,
			    rn_tier_name[sc.tier], sc.p24, sc.p7,
			    sc.evidence);
	}
}

static void
dormant_by_rhythm_or_by_half_a_year(void **state)
{
	struct rn_state s = live(good), busy;
	struct rn_score sc;

	(void)state;
	rn_score(&s, hours(101 + 24 * 179), rn_prior_global,
	    &rn_calibration_none, &sc);
	assert_false(sc.dormant);
	rn_score(&s, hours(101 + 24 * 181), rn_prior_global,
	    &rn_calibration_none, &sc);
	assert_true(sc.dormant);

	rn_state_init(&busy);
	for (int i = 0; i < 12; i++) {	/* every second day */
		struct step p = { 48 * i, i % 2 ? IN : OUT, 1, 0, 0, 0 };
		struct rn_event e = event(&p, i + 1);

		rn_state_apply(&busy, &e);
	}
	rn_score(&busy, busy.at + 31 * (int64_t)RN_DAY, rn_prior_global,
	    &rn_calibration_none, &sc);
	assert_false(sc.dormant);
	rn_score(&busy, busy.at + 33 * (int64_t)RN_DAY, rn_prior_global,
	    &rn_calibration_none, &sc);
	assert_true(sc.dormant);
}

static void
writing_into_a_silence_does_not_wake_it(void **state)
{
	struct rn_state s = live(good);
	struct step p[2] = { { 24 * 170, OUT, 1, 0, 0, 0 },
	    { 24 * 190, OUT, 1, 0, 0, 0 } };
	struct rn_score sc;

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct rn_event e = event(&p[i], 90 + i);

		rn_state_apply(&s, &e);
	}
	/* the first answers their last word, the second nothing */
	assert_int_equal(s.last_two_way, hours(24 * 170));
	rn_score(&s, hours(24 * 351), rn_prior_global, &rn_calibration_none,
	    &sc);
	assert_true(sc.dormant);
}

static void
a_clock_set_back_lets_no_time_pass(void **state)
{
	struct rn_state s = live(wait_open);
	double now24, now7, then24, then7;
	struct rn_trials t, u;

	(void)state;
	rn_score_raw(&s, s.at, rn_prior_global, &now24, &now7);
	rn_score_raw(&s, s.at - 10000000, rn_prior_global, &then24, &then7);
	assert_true(now24 == then24 && now7 == then7);
	rn_state_trials(&s, s.at, &t);
	rn_state_trials(&s, INT64_MIN, &u);
	assert_memory_equal(&t, &u, sizeof(t));
}

static void
absurd_instants_do_no_harm(void **state)
{
	static const int64_t at[] = { INT64_MIN + 1, -1, 0, INT64_MAX };
	struct rn_state s;
	struct rn_score sc;

	(void)state;
	rn_state_init(&s);
	for (size_t i = 0; i < RN_LEN(at); i++)
		for (int kind = RN_EVENT_OUT; kind <= RN_EVENT_OTHER; kind++) {
			struct rn_event e = { at[i], kind + 1,
				(enum rn_event_kind)kind, -3, true, YES,
				INT64_MIN, false, NULL,
				false };

			rn_state_apply(&s, &e);
		}
	for (size_t i = 0; i < RN_LEN(at); i++) {
		rn_score(&s, at[i], rn_prior_global, &rn_calibration_none,
		    &sc);
		assert_true(sc.p24 > 0 && sc.p7 < 1 && sc.evidence >= 0);
	}
}

/* --- priors and the calibrator ------------------------------------------ */

static void
priors_start_from_the_one_above(void **state)
{
	struct rn_trials all = { 40, 20, 38, 26 }, none = { 0, 0, 0, 0 };
	struct rn_trials org = { 5, 0, 5, 1 };
	struct rn_prior p = rn_prior_owner(&all);

	(void)state;
	near(p.p24, 0.456, "owner", "p24");		/* 22.8 / 50 */
	near(p.p7, 30.1 / 48, "owner", "p7");
	p = rn_prior_company(p, &org);
	near(p.p24, 0.228, "company", "p24");		/* 2.28 / 10 */
	near(p.p7, (1 + 5 * 30.1 / 48) / 10, "company", "p7");
	p = rn_prior_owner(&none);
	near(p.p24, 0.28, "nobody", "p24");
	near(p.p7, 0.41, "nobody", "p7");
	/* a hair below nothing, as sums of doubles may leave it */
	none = (struct rn_trials){ -1e-15, -1e-15, -1e-15, -1e-15 };
	p = rn_prior_company(p, &none);
	near(p.p7, 0.41, "hair", "p7");
}

/* They wrote, and ten days on I did: an ask that was the next for long. */
#define WROTE { 0, IN, 1, 0, 0, 0 }, { 240, OUT, 1, 0, 0, 0 }

static void
resolved_asks_leave_their_residuals(void **state)
{
	struct step open[EVENTS] = { WROTE };
	struct step prompt[EVENTS] = { WROTE, { 288, IN, 1, 0, 0, 0 } };
	struct rn_state asked = live(open), s = live(prompt);
	double fade = exp2(-8 / 365.0), p = asked.ask_p7, x = log(p / (1 - p));
	struct rn_evidence sum = { .n = 0 };

	(void)state;
	assert_true(asked.cal_n == 0 && asked.ask_c == 1);
	near(s.cal_n, 1, "answered", "n");
	near(s.cal24.g, -asked.ask_p24, "answered", "g24");
	near(s.cal7.g, 1 - p, "answered", "g7");
	near(s.cal7.gx, (1 - p) * x, "answered", "gx7");
	near(s.cal7.h, p * (1 - p), "answered", "h7");
	near(s.cal7.hxx, p * (1 - p) * x * x, "answered", "hxx7");
	/* without trials the forecast follows the prior with all of 0.3972 */
	near(s.cal7.r, p * (1 - p) * 0.3972, "answered", "r7");
	rn_calibration_pending(&asked, hours(240 + 24 * 6), &sum);
	near(sum.n, 0, "six days", "n");
	rn_calibration_pending(&asked, hours(240 + 24 * 8), &sum);
	near(sum.n, fade, "eight days", "n");
	near(sum.p7.g, -p * fade, "eight days", "g7");
}

static void
asks_count_for_the_time_they_were_the_next(void **state)
{
	static const struct { struct step step[EVENTS]; double want; } table[] = {
		{ { { 0, OUT, 1, 0, 0, 0 } }, 0 },	/* nothing before */
		{ { WROTE }, 1 },
		{ { { 0, IN, 1, 0, 0, 0 }, { 12, OUT, 1, 0, 0, 0 } }, 0.25 },
		{ { { 0, IN, 1, 0, 0, 0 }, { 240, OUT, 2, 0, 0, 0 } }, 0.5 },
		/* in a talk: since my last word, not theirs */
		{ { WROTE, { 241, IN, 1, 0, 0, 0 }, { 264, OUT, 1, 0, 0, 0 } },
		    0.5 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(table); i++)
		near(live(table[i].step).ask_c, table[i].want, "ask", "c");
}

static void
the_calibrator_is_one_damped_step(void **state)
{
	static const struct { struct rn_residuals p24; double a, b; }
	    table[] = {
		{ { 0, 0, 0, 0, 0, 0 }, 0, 1 },
		/* x is 0 throughout: an intercept alone, 2 / (4 + RIDGE_A) */
		{ { 2, 0, 4, 0, 0, 0 }, 0.071429, 1 },
		/* too sure of itself: -5 / (5 + RIDGE_B) */
		{ { 0, -5, 5, 0, 5, 0 }, 0, 0.909091 },
		{ { 360, 0, 36, 0, 36, 0 }, 1, 1 },
		{ { 0, -360, 36, 0, 36, 0 }, 0, 0.5 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(table); i++) {
		struct rn_evidence sum = { .p24 = table[i].p24 };
		struct rn_calibration cal;

		rn_calibration_fit(&sum, rn_prior_global, &cal);
		near(cal.a24, table[i].a, "fit", "a24");
		near(cal.b24, table[i].b, "fit", "b24");
		assert_true(cal.a7 == 0 && cal.b7 == 1);
	}
}

/* An owner whose asks are all answered as the prior says needs no more. */
static void
what_the_prior_moved_is_not_moved_again(void **state)
{
	struct rn_evidence sum = { .n = 50 };
	struct rn_prior owner = { 0.28, 0.6 };
	struct rn_calibration cal;
	double off = log(0.6 / 0.4) - log(0.41 / 0.59);

	(void)state;
	sum.p7.h = 10;
	sum.p7.r = 4;
	sum.p7.g = 4 * off;
	rn_calibration_fit(&sum, owner, &cal);
	near(cal.a7, 0, "moved", "a7");
	rn_calibration_fit(&sum, rn_prior_global, &cal);
	assert_true(cal.a7 > 0.08);
}

/* Where any message back is an answer, more of them come. */
static void
the_calibrator_starts_by_what_an_answer_is(void **state)
{
	static const struct { double told, guessed, p7g, want, share; }
	    table[] = {
		{ 0, 0, 0, 0, 1 }, { 9, 0, 0, 0, 0 },
		{ 0, 9, 3.5, 0.35, 1 },		/* asks that bear it out */
		{ 0, 9, 0, 0.247059, 1 },	/* and that do not: .35 - 3.5 / 34 */
		{ 9, 3, 0.875, 0.0875, 0.25 }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(table); i++) {
		struct rn_evidence sum = { .told = table[i].told,
		    .guessed = table[i].guessed,
		    .p7 = { .g = table[i].p7g, .h = 10 } };
		struct rn_calibration cal;

		rn_calibration_fit(&sum, rn_prior_global, &cal);
		near(cal.a7, table[i].want, "start", "a7");
		near(cal.guessed, table[i].share, "start", "guessed");
	}
}

/* Two letters a fortnight apart, with a Message-ID or without. */
static struct rn_state
wrote_twice(bool has_id)
{
	struct rn_event e = { .at = T0, .id = 1, .kind = OUT, .k = 1,
	    .to = true, .has_id = has_id };
	struct rn_state s;

	rn_state_init(&s);
	rn_state_apply(&s, &e);
	e.at += 14 * RN_DAY;
	e.id = 2;
	rn_state_apply(&s, &e);
	return s;
}

/* To be active foretells that something comes, less that it answers. */
static void
activity_counts_where_answers_are_guessed(void **state)
{
	struct rn_calibration cal = rn_calibration_none;
	struct rn_state by_id = wrote_twice(true), bare = wrote_twice(false);
	struct rn_state s = live(good);
	struct rn_score all, half, none;
	struct rn_arena *a = new_arena();

	(void)state;
	rn_score(&s, hours(120), rn_prior_global, &cal, &all);
	cal.guessed = 0.5;
	rn_score(&s, hours(120), rn_prior_global, &cal, &half);
	cal.guessed = 0;
	rn_score(&s, hours(120), rn_prior_global, &cal, &none);
	for (int i = 0; i < RN_TERMS; i++) {
		bool active = i == RN_TERM_RHYTHM || i == RN_TERM_DIRECT;

		near(half.part7[i], all.part7[i] * (active ? 0.75 : 1),
		    "half", "part7");
		near(none.part24[i], all.part24[i] * (active ? 0.5 : 1),
		    "none", "part24");
	}
	assert_non_null(strstr(rn_score_explain(a, &s, &none, hours(120)),
	    "mostly one-to-one (+0.2)"));
	rn_arena_free(a);
	/* what a forecast was is judged by, too */
	assert_true(by_id.ask_p7 < bare.ask_p7 && by_id.ask_p24 < bare.ask_p24);
}

/* Much talk and a happy owner raise the chance, but only answers a tier. */
static void
no_tier_without_an_answer(void **state)
{
	static const struct rn_calibration kind = { 0, 1, 1.5, 1, 1, NULL };
	struct step talk[EVENTS] = { { 0, OUT, 1, 0, 0, 0 },
	    { 200, IN, 1, 0, 0, 0 }, { 400, OUT, 1, 0, 0, 0 },
	    { 600, IN, 1, 0, 0, 0 } };
	struct rn_state s = live(talk);
	struct rn_arena *a = new_arena();
	struct rn_score sc;

	(void)state;
	rn_score(&s, hours(600), rn_prior_global, &kind, &sc);
	assert_true(sc.p7 >= 0.5 && sc.evidence > 1.5 && sc.answers == 0);
	assert_int_equal(sc.tier, RN_TIER_WEAK);
	assert_non_null(strstr(rn_score_explain(a, &s, &sc, hours(600)),
	    "; too few answers yet for medium"));
	rn_arena_free(a);
	talk[3].hours = 500;			/* within a week */
	s = live(talk);
	rn_score(&s, hours(500), rn_prior_global, &kind, &sc);
	assert_int_equal(sc.tier, RN_TIER_MEDIUM);
}

/* --- words and properties ----------------------------------------------- */

static void
an_explanation_names_each_term(void **state)
{
	static const struct { const struct step *step; int now;
	    const char *want; } table[] = {
		{ good, 120, "start (-0.8) \302\267 answered 3 of 3 asks "
		    "within a week (+0.3) \302\267 in touch on 5 days, last "
		    "today (+0.5) \302\267 both write about as much "
		    "(+0.0) \302\267 mostly one-to-one (+0.4) \302\267 "
		    "nothing unanswered (+0.0) -> 60 % within a week "
		    "(45-80 %), 47 % within a day; where thread headers lack, "
		    "any message back counts as one" },
		{ wait_open, 40, "start (-0.8) \302\267 answered 1 of 1 ask "
		    "within a week, one still open (+0.1) \302\267 in touch "
		    "on 2 days, last today (+0.3) \302\267 you write more "
		    "than they do (-0.1) \302\267 mostly one-to-one (+0.5) "
		    "\302\267 1 message unanswered (-0.2) -> 44 % within a "
		    "week (25-67 %), 33 % within a day; low evidence; "
		    "no thread headers: any message back counts as an answer" },
		{ lost, 600, "start, has never written to you (-1.1) "
		    "\302\267 answered 0 of 2 asks within a week, one still "
		    "open (-0.4) \302\267 in touch on 3 days, last 4 days ago "
		    "(+0.3) \302\267 you write more than they do (-0.3) "
		    "\302\267 sometimes one-to-one (+0.2) \302\267 3 messages "
		    "unanswered (-0.4) -> 17 % within a week (5-29 %), 10 % "
		    "within a day; no two-way contact" },
	};
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(table); i++) {
		struct rn_state s = live(table[i].step);
		struct rn_score sc;

		rn_score(&s, hours(table[i].now), rn_prior_global,
		    &rn_calibration_none, &sc);
		assert_string_equal(rn_score_explain(a, &s, &sc,
		    hours(table[i].now)), table[i].want);
	}
	rn_arena_free(a);
}

/* A small generator of its own: the same histories everywhere. */
static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void
events_that_exchange_nothing_change_no_forecast(void **state)
{
	uint32_t seed = 5;

	(void)state;
	for (int round = 0; round < 200; round++) {
		struct rn_state s, split;
		int64_t at = T0;
		double a24, a7, b24, b7;

		rn_state_init(&s);
		rn_state_apply(&s, &(struct rn_event){ .at = at, .id = 1,
		    .kind = RN_EVENT_OTHER });
		split = s;
		for (int i = 0; i < 30; i++) {
			struct rn_event e, idle;

			at += next(&seed) * 20;
			e = (struct rn_event){ at, 2 * i + 2,
				(enum rn_event_kind)(next(&seed) % 7),
				(int)(next(&seed) % 4) + 1,
				next(&seed) % 5 != 0,
				(enum rn_reply)(next(&seed) % 3),
				next(&seed) * 20, false, NULL, true };
			/* a decay in two steps is a decay in one */
			idle = (struct rn_event){ .at = at - 1000,
				.id = 2 * i + 1, .kind = RN_EVENT_OTHER };
			rn_state_apply(&s, &e);
			rn_state_apply(&split, &idle);
			rn_state_apply(&split, &e);
			assert_true(s.s24 <= s.s7);
		}
		rn_score_raw(&s, at + 86400, rn_prior_global, &a24, &a7);
		rn_score_raw(&split, at + 86400, rn_prior_global, &b24, &b7);
		near(a24, b24, "split", "p24");
		near(a7, b7, "split", "p7");
		near(s.cal7.g, split.cal7.g, "split", "g7");
		near(s.cal_n, split.cal_n, "split", "n");
		assert_int_equal(s.last_two_way, split.last_two_way);
	}
}

static void
equal_instants_count_in_the_order_they_come(void **state)
{
	struct step ask[EVENTS] = { { 0, OUT, 1, 0, 0, 0 },
	    { 0, IN, 1, 0, 0, 0 } };
	struct step told[EVENTS] = { { 0, IN, 1, 0, 0, 0 },
	    { 0, OUT, 1, 0, 0, 0 } };
	struct rn_state s = live(ask), t = live(told);

	(void)state;
	assert_true(s.at == t.at && s.last_id == 2 && t.last_id == 2);
	assert_true(s.s24 == 1 && s.ask_at == RN_NONE && s.streak == 0);
	assert_true(t.s24 == 0 && t.ask_at == T0 && t.streak == 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stories_come_out_as_computed),
		cmocka_unit_test(reference_cases_agree),
		cmocka_unit_test(a_held_call_is_a_trial_answered_at_once),
		cmocka_unit_test(a_held_call_answers_the_open_ask),
		cmocka_unit_test(a_failed_call_is_a_failed_trial),
		cmocka_unit_test(a_connection_is_no_trial),
		cmocka_unit_test(a_give_is_a_touch_and_no_trial),
		cmocka_unit_test(what_was_only_seen_is_counted_apart),
		cmocka_unit_test(two_way_takes_both_sides),
		cmocka_unit_test(the_gap_is_a_smoothed_mean_of_log_days),
		cmocka_unit_test(the_open_ask_remembers_its_message),
		cmocka_unit_test(who_never_wrote_is_shifted),
		cmocka_unit_test(the_calibrator_moves_both_horizons),
		cmocka_unit_test(terms_add_up_to_the_probability),
		cmocka_unit_test(the_interval_is_that_of_the_history),
		cmocka_unit_test(the_interval_holds_at_the_edges),
		cmocka_unit_test(strong_needs_a_trial),
		cmocka_unit_test(dormant_by_rhythm_or_by_half_a_year),
		cmocka_unit_test(writing_into_a_silence_does_not_wake_it),
		cmocka_unit_test(a_clock_set_back_lets_no_time_pass),
		cmocka_unit_test(absurd_instants_do_no_harm),
		cmocka_unit_test(priors_start_from_the_one_above),
		cmocka_unit_test(resolved_asks_leave_their_residuals),
		cmocka_unit_test(asks_count_for_the_time_they_were_the_next),
		cmocka_unit_test(the_calibrator_is_one_damped_step),
		cmocka_unit_test(what_the_prior_moved_is_not_moved_again),
		cmocka_unit_test(the_calibrator_starts_by_what_an_answer_is),
		cmocka_unit_test(activity_counts_where_answers_are_guessed),
		cmocka_unit_test(no_tier_without_an_answer),
		cmocka_unit_test(an_explanation_names_each_term),
		cmocka_unit_test(
		    events_that_exchange_nothing_change_no_forecast),
		cmocka_unit_test(equal_instants_count_in_the_order_they_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
