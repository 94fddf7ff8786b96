/*
 * test_vitality.c - whether somebody will write, and what is learnt of that.
 *
 * `stories` were computed elsewhere, from the formula in vitality.h and the
 * coefficients in vitality.c; after a refit they have to be made anew.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "score/beta.h"
#include "score/vitality.h"

#define T0 (INT64_C(19675) * RN_DAY)
#define HAIR 1e-9
#define NEAR 1e-5

enum { STEPS = 12, LIVES = 2000, EVENTS = 30, PEOPLE = 20000,
	WORLDS = 5000 };

/* Days after T0. */
struct step {
	int day;
	enum rn_event_kind kind;
	bool there;		/* false: the end */
};

#define OUT(n) { n, RN_EVENT_OUT, true }
#define IN(n) { n, RN_EVENT_IN, true }
#define HELD(n) { n, RN_EVENT_HELD, true }
#define LINK(n) { n, RN_EVENT_CONNECTION, true }
#define RHYTHM { OUT(0), IN(12), OUT(24), IN(36), OUT(48), IN(60), OUT(72), \
	IN(84), OUT(96), IN(108) }

static const struct story {
	const char *name;
	struct step step[STEPS];
	int now;
	double x;
} stories[] = {
	{ "nothing", { { 0, 0, false } }, 0, -4.402479 },
	{ "a link", { LINK(0) }, 30, -4.402479 },
	{ "written to", { OUT(0) }, 10, -1.991767 },
	{ "one exchange", { OUT(0), IN(1) }, 8, -0.640894 },
	{ "one exchange, and mine after", { OUT(0), IN(1), OUT(20), OUT(40) },
	    60, -1.429986 },
	{ "every 12 days", RHYTHM, 113, 0.666038 },
	{ "every 12 days, silent for 190", RHYTHM, 298, -2.005629 },
	{ "they alone", { IN(0), IN(30) }, 430, -3.478604 },
	{ "meetings", { HELD(0), HELD(7), HELD(14) }, 15, 0.342039 },
	{ "every day, long ago", { IN(0), IN(1), IN(2), IN(3), IN(4) }, 1004,
	    -4.886970 },
	{ "once, longer ago than counts", { IN(0) }, 4000, -4.402479 },
};

static int64_t
days(int n)
{
	return T0 + (int64_t)n * RN_DAY;
}

static struct rn_state
live(const struct step *p)
{
	struct rn_state s;

	rn_state_init(&s);
	for (int i = 0; i < STEPS && p[i].there; i++) {
		struct rn_event e = { .at = days(p[i].day), .id = i + 1,
			.kind = p[i].kind, .k = 1, .to = true };

		rn_state_apply(&s, &e);
	}
	return s;
}

static uint64_t seed;

static double
unit(void)
{
	seed = seed * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return ((double)(seed >> 33) + 0.5) / 2147483648.0;
}

static void
stories_come_out_as_computed(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(stories); i++) {
		struct rn_state s = live(stories[i].step);
		double x = rn_vital(&s, days(stories[i].now));

		if (!(fabs(x - stories[i].x) <= NEAR))
			fail_msg("%s: %.6f, not %.6f", stories[i].name, x,
			    stories[i].x);
	}
}

static void
before_its_newest_event_no_time_passes(void **state)
{
	/* the newest is mine, so that silence began before it */
	struct rn_state s = live((struct step[STEPS]){ OUT(0), IN(9),
	    OUT(20) });
	double x = rn_vital(&s, s.at);

	(void)state;
	assert_true(rn_vital(&s, s.at - 1) == x);
	assert_true(rn_vital(&s, s.at - 500 * (int64_t)RN_DAY) == x);
	assert_true(rn_vital(&s, INT64_MIN) == x);
	assert_true(rn_vital(&s, s.at + RN_DAY) < x);
}

static struct rn_state
random_life(void)
{
	double pace = pow(10, 5 * unit());
	int64_t at = T0, n = 1 + (int64_t)(EVENTS * unit());
	struct rn_state s;

	rn_state_init(&s);
	for (int64_t i = 0; i < n; i++) {
		struct rn_event e = { .id = i + 1, .k = 1 };

		at += (int64_t)(pace * 100 * -log(unit()));
		e.at = at;
		e.kind = (enum rn_event_kind)((RN_EVENT_OTHER + 1) * unit());
		e.k = 1 + (int)(4 * unit());
		e.to = unit() < 0.8;
		rn_state_apply(&s, &e);
	}
	return s;
}

/* Of whoever wrote or did not, met or not, at any pace. */
static void
silence_never_helps(void **state)
{
	(void)state;
	seed = 1;
	for (int life = 0; life < LIVES; life++) {
		struct rn_state s = random_life();
		double first = rn_vital(&s, s.at), x = first;
		double now = 1;

		for (; now < 1e10; now *= 1 + unit() / 2) {
			double later = rn_vital(&s, s.at + (int64_t)now);

			if (!(later <= x + HAIR))
				fail_msg("life %d: %.12f, then %.12f after %g",
				    life, x, later, now);
			x = later;
		}
		assert_true(x < first || (s.last_in == RN_NONE &&
		    s.last_out == RN_NONE));
	}
}

static void
who_never_wrote_is_unlikely_to(void **state)
{
	struct rn_state known = live((struct step[STEPS]){ LINK(0) });
	struct rn_state mine;
	double x;

	(void)state;
	rn_state_init(&mine);
	x = rn_vital(&mine, T0);
	assert_true(rn_vital_p(&rn_vital_shipped, x) < 0.02);
	assert_true(rn_vital(&known, days(1)) == x);
	/* however often they were written to */
	for (int i = 0; i < 100; i++) {
		struct rn_event e = { .at = days(i), .id = i + 1,
			.kind = RN_EVENT_OUT, .k = 1, .to = true };

		rn_state_apply(&mine, &e);
	}
	x = rn_vital(&mine, days(106));
	assert_true(rn_vital_p(&rn_vital_shipped, x) < 0.15);
}

static void
every_state_has_a_finite_value(void **state)
{
	static const double odd[] = { 0, -1, 1e300, -1e300, INFINITY,
		-INFINITY, NAN };
	static const int64_t when[] = { RN_NONE, INT64_MIN + 1, -1, 0, T0,
		INT64_MAX };

	(void)state;
	for (size_t a = 0; a < RN_LEN(odd) * RN_LEN(odd); a++) {
		for (size_t t = 0; t < 6 * 6 * 6 * 6; t++) {
			struct rn_state s;
			double x;

			rn_state_init(&s);
			s.d120 = odd[a % RN_LEN(odd)];
			s.gap = odd[a / RN_LEN(odd)];
			s.at = when[t % 6];
			s.last_in = when[t / 6 % 6];
			s.last_out = when[t / 36 % 6];
			s.days = INT64_MAX;
			x = rn_vital(&s, when[t / 216]);
			assert_true(isfinite(x) && fabs(x) < 30);
		}
	}
}

/* --- what is learnt ------------------------------------------------------ */

static struct rn_vital_seen seen[PEOPLE];

/* People of whom logit p = a + b x is true. */
static void
world(size_t n, double a, double b)
{
	seed = 7;
	for (size_t i = 0; i < n; i++) {
		seen[i].x = (float)(6 * unit() - 4);
		seen[i].wrote = unit() < rn_logistic(a +
		    b * (double)seen[i].x);
	}
}

static void
a_shift_of_the_world_is_found(void **state)
{
	struct rn_vital_scale s;

	(void)state;
	world(PEOPLE, -1, 0.7);
	rn_vital_learn(seen, PEOPLE, &s);
	assert_int_equal(s.n, PEOPLE);
	assert_true(fabs(s.a + 1) < 0.06 && fabs(s.b - 0.7) < 0.04);
	world(PEOPLE, 1.2, 1.4);
	rn_vital_learn(seen, PEOPLE, &s);
	assert_true(fabs(s.a - 1.2) < 0.06 && fabs(s.b - 1.4) < 0.05);
	assert_true(fabs(rn_vital_p(&s, -1) - rn_logistic(-0.2)) < 0.02);
}

static double
mean_x(size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += (double)seen[i].x;
	return sum / (double)n;
}

/* What vitality.h says is least. */
static double
loss(size_t n, double shift, double slope)
{
	double mean = mean_x(n);
	double sum = shift * shift + 15 * (slope - 1) * (slope - 1);

	for (size_t i = 0; i < n; i++) {
		double x = (double)seen[i].x;
		double p = rn_logistic(x + shift + (slope - 1) * (x - mean));

		sum -= log(seen[i].wrote ? p : 1 - p);
	}
	return sum;
}

static void
the_loss_is_least(void **state)
{
	static const size_t sizes[] = { 10, 30, 100, 1000, 5000 };

	(void)state;
	for (size_t i = 0; i < 2 * RN_LEN(sizes); i++) {
		size_t n = sizes[i / 2];
		double shift, least;
		struct rn_vital_scale s;

		world(n, i % 2 ? 1 : -1.5, i % 2 ? 0.6 : 1.7);
		rn_vital_learn(seen, n, &s);
		shift = s.a - (1 - s.b) * mean_x(n);
		least = loss(n, shift, s.b);
		for (int k = 0; k < 8; k++) {
			double angle = k * 0.78539816339744831;

			assert_true(loss(n, shift + 1e-5 * cos(angle),
			    s.b + 1e-5 * sin(angle)) > least);
		}
	}
}

static void
few_people_teach_little(void **state)
{
	struct rn_vital_scale s;

	(void)state;
	world(PEOPLE, 2, 0.4);
	rn_vital_learn(seen, 9, &s);
	assert_true(s.a == 0 && s.b == 1);
	assert_int_equal(s.n, 0);
	rn_vital_learn(NULL, 0, &s);
	assert_true(s.a == 0 && s.b == 1 && s.n == 0);
	rn_vital_learn(seen, 10, &s);
	assert_int_equal(s.n, 10);
	assert_true(fabs(s.b - 1) < 0.2);
	assert_true(fabs(s.a - (1 - s.b) * mean_x(10)) < 1.5);
	/* and more teach more */
	rn_vital_learn(seen, 30, &s);
	assert_true(fabs(s.b - 1) < 0.3);
	rn_vital_learn(seen, 2000, &s);
	assert_true(s.b < 0.55);
}

static void
their_order_does_not_matter(void **state)
{
	struct rn_vital_scale s, t;

	(void)state;
	world(500, -1, 0.7);
	rn_vital_learn(seen, 500, &s);
	for (size_t i = 499; i > 0; i--) {
		size_t k = (size_t)((double)(i + 1) * unit());
		struct rn_vital_seen v = seen[i];

		seen[i] = seen[k];
		seen[k] = v;
	}
	rn_vital_learn(seen, 500, &t);
	assert_true(fabs(s.a - t.a) < HAIR && fabs(s.b - t.b) < HAIR);
	rn_vital_learn(seen, 500, &s);
	assert_memory_equal(&s, &t, sizeof(s));
}

static double
kept(double x, double most)
{
	return fmin(fmax(x, -most), most);
}

/* By what the loss rises with shift and slope; 0 where it is least. */
static void
slants(size_t n, const struct rn_vital_scale *s, double *by_shift,
    double *by_slope, double *shift)
{
	double mean = 0;

	for (size_t i = 0; i < n; i++)
		mean += kept((double)seen[i].x, 10) / (double)n;
	*shift = s->a - (1 - s->b) * mean;
	*by_shift = 2 * *shift;
	*by_slope = 30 * (s->b - 1);
	for (size_t i = 0; i < n; i++) {
		double x = kept((double)seen[i].x, 10);
		double off = rn_vital_p(s, x) - seen[i].wrote;

		*by_shift += off;
		*by_slope += off * (x - mean);
	}
}

/* The best there is, but where a bound keeps it. */
static void
check_best(size_t n, int world)
{
	double by_shift, by_slope, shift;
	struct rn_vital_scale s;

	rn_vital_learn(seen, n, &s);
	slants(n, &s, &by_shift, &by_slope, &shift);
	assert_int_equal(s.n, n);
	assert_true(s.b >= 0.25 && s.b <= 2 && fabs(shift) <= 3 + HAIR);
	if ((fabs(by_shift) > NEAR && by_shift * shift > -NEAR) ||
	    (fabs(by_shift) > NEAR && fabs(shift) < 3 - HAIR))
		fail_msg("world %d: shift %.6f, slanting %g", world, shift,
		    by_shift);
	if (fabs(by_slope) > NEAR && s.b > 0.25 && s.b < 2)
		fail_msg("world %d: slope %.6f, slanting %g", world, s.b,
		    by_slope);
	assert_true(rn_vital_p(&s, -2) < rn_vital_p(&s, -1));
}

/* All wrote, or none; all alike; the wrong way round; too right; no numbers. */
static void
no_people_carry_it_away(void **state)
{
	(void)state;
	for (int kind = 0; kind < 12; kind++) {
		size_t n = kind % 2 ? PEOPLE : 40;

		world(n, 0, 1);
		for (size_t i = 0; i < n; i++) {
			float *x = &seen[i].x;

			if (kind < 4)
				seen[i].wrote = kind < 2;
			else if (kind < 6)
				*x = -2;
			else if (kind < 8)
				seen[i].wrote = *x < -1;
			else if (kind < 10)
				seen[i].wrote = *x > -1;
			else
				*x = i % 3 ? NAN : i % 2 ? INFINITY : -1e30F;
		}
		check_best(n, kind);
	}
}

/* Narrow and wide, far off, the wrong way round. */
static void
any_world_is_learnt(void **state)
{
	(void)state;
	seed = 3;
	for (int i = 0; i < WORLDS; i++) {
		double centre, width, a, b;
		size_t n;

		n = 10 + (size_t)(60 * unit());
		centre = 40 * unit() - 20;
		width = pow(10, 2.6 * unit() - 1);
		a = 20 * unit() - 10;
		b = 3 * unit() - 0.5;
		for (size_t k = 0; k < n; k++) {
			double x = centre + width * (unit() - 0.5);

			seen[k].x = (float)x;
			seen[k].wrote = unit() < rn_logistic(a + b * x);
		}
		check_best(n, i);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stories_come_out_as_computed),
		cmocka_unit_test(before_its_newest_event_no_time_passes),
		cmocka_unit_test(silence_never_helps),
		cmocka_unit_test(who_never_wrote_is_unlikely_to),
		cmocka_unit_test(every_state_has_a_finite_value),
		cmocka_unit_test(a_shift_of_the_world_is_found),
		cmocka_unit_test(the_loss_is_least),
		cmocka_unit_test(few_people_teach_little),
		cmocka_unit_test(their_order_does_not_matter),
		cmocka_unit_test(no_people_carry_it_away),
		cmocka_unit_test(any_world_is_learnt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
