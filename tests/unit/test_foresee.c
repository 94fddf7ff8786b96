/*
 * test_foresee.c - what is foreseen of a tier is so: random lives, scored at
 * random moments under any prior and calibration within the bounds, with
 * companies whose other people have asks open, too.
 *
 * To try another kind of life, change live(); a seed that fails is told.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#include "score/foresee.h"

#define AT 1795338000		/* 2026-11-22T09:00:00Z */
enum { LIVES = 8000, MOMENTS = 60 };

static uint32_t seed;

static double
chance(void)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) / 16777216.0;
}

static double
between(double low, double high)
{
	return low + (high - low) * chance();
}

/* Some weeks to some years of mail, up to a while ago or to this moment. */
static void
live(struct rn_state *s)
{
	static const double usual_gap[] = { 0.2, 2, 9, 40 };
	double gap = usual_gap[(int)(chance() * 4)], keen = chance();
	int64_t at = AT - (int64_t)between(1, chance() < 0.5 ? 30 : 1500) *
	    RN_DAY;

	rn_state_init(s);
	for (int i = 0; i < 200 && at <= AT; i++) {
		const struct rn_event e = {
			.at = at, .id = i + 1, .to = chance() < 0.9,
			.kind = chance() < 0.05 ? RN_EVENT_HELD :
			    chance() < keen ? RN_EVENT_IN : RN_EVENT_OUT,
			.k = chance() < 0.6 ? 1 : 1 + (int)(chance() * 5),
			.answer = chance() < 0.5 ? RN_REPLY_UNKNOWN :
			    RN_REPLY_YES,
			.latency = (int64_t)between(0, 9 * RN_DAY),
		};

		rn_state_apply(s, &e);
		at += (int64_t)(between(0, 2) * gap * RN_DAY);
	}
}

/* Priors and calibrations of a moment: an end of each span. */
static void
dream(struct rn_scales ends[RN_SPANS + 1])
{
	struct rn_prior p = { between(0.05, 0.6), between(0.1, 0.9) };
	struct rn_calibration cal = { between(-1, 1), between(0.5, 1.5),
	    between(-0.5, 1), between(0.5, 1.5), chance(), NULL };

	for (int i = 0; i <= RN_SPANS; i++) {
		double left = exp2(-i / 40.0);

		ends[i] = rn_scales_of((struct rn_prior){
		    0.28 + (p.p24 - 0.28) * left, 0.41 + (p.p7 - 0.41) * left },
		    &(struct rn_calibration){ cal.a24 * left,
		    1 + (cal.b24 - 1) * left, cal.a7 * left,
		    1 + (cal.b7 - 1) * left, cal.guessed, NULL });
	}
}

/* All at one end of what holds, or each at any end, or between. */
static struct rn_scales
somewhere(const struct rn_leeway *leeway)
{
	double all = chance();
	struct rn_scales s;

	for (int i = 0; i < RN_SCALES; i++) {
		double c = all < 0.4 ? all * 1.5 : chance();

		s.v[i] = c < 0.3 ? leeway->low.v[i] : c < 0.6 ?
		    leeway->high.v[i] : between(leeway->low.v[i],
		    leeway->high.v[i]);
	}
	return s;
}

static int
tier_at(const struct rn_state *s, const struct rn_state *other, int64_t now,
    const struct rn_scales *x)
{
	const double *v = x->v;
	const struct rn_calibration cal = { v[RN_SCALE_A24], v[RN_SCALE_B24],
	    v[RN_SCALE_A7], v[RN_SCALE_B7], v[RN_SCALE_GUESSED], NULL };
	struct rn_prior prior = { v[RN_SCALE_P24], v[RN_SCALE_P7] };
	struct rn_trials t;
	struct rn_score sc;

	if (other != NULL) {
		rn_state_trials(other, now, &t);
		prior = rn_prior_company(prior, &t);
	}
	rn_score(s, now, prior, &cal, &sc);
	return sc.tier;
}

/* Starts and ends of spans, and of what is open, are moments too. */
static int64_t
moment(const struct rn_state *s, const struct rn_span *span)
{
	int64_t last = span->to - span->from > 40000 * (int64_t)RN_DAY ?
	    span->from + 9000 * (int64_t)RN_DAY : span->to - 1, at;
	double c = chance();

	if (c < 0.2)
		return span->from;
	if (c < 0.4)
		return last;
	if (c < 0.6 && s->ask_at != RN_NONE) {
		at = s->ask_at + (c < 0.5 ? 1 : 7) * RN_DAY -
		    (chance() < 0.5);
		if (at >= span->from && at <= last)
			return at;
	}
	return span->from + (int64_t)(chance() * (double)(last - span->from));
}

static void
tiers_are_as_foreseen(void **state)
{
	static struct rn_foresight f;
	static struct rn_scales ends[RN_SPANS + 1];
	static size_t sure[RN_TIERS + 1], moot;

	(void)state;
	for (uint32_t run = 1; run <= LIVES; run++) {
		struct rn_state s, other;
		struct rn_ahead p;
		struct rn_portion part;
		struct rn_others o;
		unsigned char tier[RN_SPANS];
		bool company;

		seed = run;
		do
			live(&s);
		while (s.last_two_way == RN_NONE);
		live(&other);
		company = chance() < 0.5;
		dream(ends);
		rn_foresight_set(&f, AT, ends);
		rn_ahead_set(&s, AT, &p);
		rn_state_portion(&other, AT, &part);
		o = (struct rn_others){ .trials = part.trials };
		if (part.open.at != RN_NONE) {
			o.day = part.open.day;
			o.week = part.open.week;
		}
		rn_foresee(&f, &p, company ? &o : NULL, tier);
		for (int i = 0; i < MOMENTS; i++) {
			int k = (int)(chance() * RN_SPANS) / (i % 2 ? 1 : 8);
			const struct rn_span *span = &f.node[RN_SPANS + k];
			struct rn_scales x = somewhere(&span->leeway);
			int64_t now = moment(&s, span);
			int is = tier_at(&s, company ? &other : NULL, now, &x);
			struct rn_span at;
			int t;

			sure[tier[k]]++;
			if (tier[k] != RN_UNSURE && tier[k] != is)
				fail_msg("seed %u, span %d: %d, not %d", run,
				    k, is, tier[k]);
			at = rn_span_at(AT, now, &x);
			t = rn_foresee_at(&at, &p, company ? &o : NULL);
			moot += t == RN_UNSURE;
			if (t != RN_UNSURE && t != is)
				fail_msg("seed %u, at a moment: %d, not %d",
				    run, is, t);
		}
	}
	/* else this has tested nothing */
	for (int t = RN_TIER_STRONG; t <= RN_TIER_WEAK; t++)
		assert_true(sure[t] > LIVES);
	assert_true(sure[RN_UNSURE] < LIVES * MOMENTS / 8);
	assert_true(moot < LIVES * MOMENTS / 100);
	print_message("moot %zu sure %zu %zu %zu unsure %zu\n", moot,
	    sure[RN_TIER_WEAK], sure[RN_TIER_MEDIUM], sure[RN_TIER_STRONG],
	    sure[RN_UNSURE]);
}

static void
dormant_from_then_on(void **state)
{
	(void)state;
	for (uint32_t run = 1; run <= LIVES; run++) {
		struct rn_state s;
		int64_t from;

		seed = run;
		live(&s);
		from = rn_state_dormant_from(&s);
		if (s.last_two_way == RN_NONE) {
			assert_true(from == RN_NONE);
			continue;
		}
		assert_false(rn_state_dormant(&s, from - 1));
		assert_true(rn_state_dormant(&s, from));
	}
}

/* What is open is counted to the second. */
static void
what_is_open_is_added(void **state)
{
	static const int after[] = { 0, RN_DAY - 1, RN_DAY, 7 * RN_DAY - 1,
	    7 * RN_DAY, 7 * RN_DAY + 1, 400 * RN_DAY };
	size_t open = 0;

	(void)state;
	for (uint32_t run = 1; run <= LIVES; run++) {
		struct rn_state s;
		struct rn_portion part;

		seed = run;
		live(&s);
		rn_state_portion(&s, AT, &part);
		open += part.open.at != RN_NONE;
		for (size_t i = 0; i < RN_LEN(after); i++) {
			int64_t now = (part.open.at != RN_NONE ?
			    part.open.at : AT) + after[i];
			double left = rn_trials_left(AT, now);
			struct rn_trials t = part.trials, want;
			struct rn_evidence e = part.evidence, want_e = { 0 };

			if (now < AT)
				continue;
			if (part.open.at != RN_NONE) {
				t.n24 += after[i] >= RN_DAY ?
				    part.open.day : 0;
				t.n7 += after[i] >= 7 * RN_DAY ?
				    part.open.week : 0;
				rn_evidence_add(&e, &part.open.said,
				    after[i] > 7 * RN_DAY);
			}
			rn_trials_age(&t, left);
			rn_evidence_age(&e, left);
			rn_state_trials(&s, now, &want);
			rn_calibration_pending(&s, now, &want_e);
			assert_true(fabs(t.n24 - want.n24) < 1e-9);
			assert_true(fabs(t.n7 - want.n7) < 1e-9);
			assert_true(fabs(t.s7 - want.s7) < 1e-9);
			assert_true(fabs(e.n - want_e.n) < 1e-9);
			assert_true(fabs(e.p7.gx - want_e.p7.gx) < 1e-6);
			assert_true(fabs(e.p24.r - want_e.p24.r) < 1e-6);
		}
	}
	assert_true(open > LIVES / 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tiers_are_as_foreseen),
		cmocka_unit_test(dormant_from_then_on),
		cmocka_unit_test(what_is_open_is_added),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
