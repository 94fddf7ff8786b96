/*
 * learn.c - what accepted and skipped people teach of a profile; pure.
 *
 * Each evidence (weigh.c) of this profile is multiplied by a number, 1 before
 * anything is taught.  Whoever was accepted should weigh more than those who
 * were skipped, and whoever was skipped less than those accepted; where there
 * is none of the other kind, than those who are listed.  The numbers are
 * those that make this likeliest, as logistic regression has it, each held
 * near 1 by a penalty, LEAN, as strong as some ten lessons, and never beyond
 * RN_TIMES_LEAST and RN_TIMES_MOST.  The sum is convex: there is one answer,
 * and it does not matter in which order lessons came.
 */
#include <math.h>
#include <stdlib.h>

#include "profile/profile.h"

#define LEAN 4.0
#define NEAR 1e-9		/* a step that small changes no rank */
enum { STEPS = 2000 };

const char *const rn_worth_name[RN_WORTHS + 1] = {
	[RN_FACET_ROLE] = "role", [RN_FACET_INDUSTRY] = "industry",
	[RN_FACET_PLACE] = "place", [RN_FACET_SIZE] = "size",
	[RN_FACET_REVENUE] = "revenue", [RN_WORTH_WORDS] = "words",
	[RN_WORTH_NEWS] = "trigger"
};

/* The mean of those taught so; of `listed`, where there are none. */
static void
others(const struct rn_example *v, size_t n, enum rn_taught taught,
    const double *listed, double *out)
{
	size_t count = 0;

	for (int k = 0; k < RN_WORTHS; k++)
		out[k] = 0;
	for (size_t i = 0; i < n; i++)
		if (v[i].taught == taught) {
			for (int k = 0; k < RN_WORTHS; k++)
				out[k] += v[i].term[k];
			count++;
		}
	for (int k = 0; k < RN_WORTHS; k++)
		out[k] = count == 0 ? listed[k] : out[k] / (double)count;
}

/* Against whom each lesson is. */
static void
differ(struct rn_example *v, size_t n, const double listed[RN_WORTHS])
{
	double yes[RN_WORTHS], no[RN_WORTHS];

	others(v, n, RN_TAUGHT_ACCEPTED, listed, yes);
	others(v, n, RN_TAUGHT_SKIPPED, listed, no);
	for (size_t i = 0; i < n; i++)
		for (int k = 0; k < RN_WORTHS; k++)
			v[i].differs[k] = v[i].taught == RN_TAUGHT_ACCEPTED ?
			    v[i].term[k] - no[k] : yes[k] - v[i].term[k];
}

/* How the sum falls with each number, where they are `times`. */
static void
slope(const struct rn_example *v, size_t n, const double *times, double *out)
{
	for (int k = 0; k < RN_WORTHS; k++)
		out[k] = LEAN * (1 - times[k]);
	for (size_t i = 0; i < n; i++) {
		double by = 0, doubt;

		for (int k = 0; k < RN_WORTHS; k++)
			by += times[k] * v[i].differs[k];
		doubt = 1 / (1 + exp(by));
		for (int k = 0; k < RN_WORTHS; k++)
			out[k] += doubt * v[i].differs[k];
	}
}

void
rn_lessons_learn(struct rn_example *v, size_t n, const double listed[RN_WORTHS],
    double times[RN_WORTHS])
{
	double steep = LEAN, falls[RN_WORTHS];

	for (int k = 0; k < RN_WORTHS; k++)
		times[k] = 1;
	differ(v, n, listed);
	for (size_t i = 0; i < n; i++)
		for (int k = 0; k < RN_WORTHS; k++)
			steep += v[i].differs[k] * v[i].differs[k] / 4;
	for (int step = 0; n > 0 && step < STEPS; step++) {
		double moved = 0;

		slope(v, n, times, falls);
		for (int k = 0; k < RN_WORTHS; k++) {
			double to = times[k] + falls[k] / steep;

			to = fmin(fmax(to, RN_TIMES_LEAST), RN_TIMES_MOST);
			moved = fmax(moved, fabs(to - times[k]));
			times[k] = to;
		}
		if (moved < NEAR)
			break;
	}
}

const char *
rn_learnt_say(struct rn_arena *a, const double times[RN_WORTHS])
{
	const char *s = NULL;

	for (int k = 0; k < RN_WORTHS; k++) {
		if (fabs(times[k] - 1) < .005)
			continue;
		s = rn_sprintf(a, "%s%s%s x%.2f", s == NULL ? "" : s,
		    s == NULL ? "" : ", ", rn_worth_name[k], times[k]);
	}
	return s;
}

const char *
rn_lesson_why(struct rn_arena *a, const struct rn_example *e)
{
	const char *s = NULL;

	for (int k = 0; k < RN_WORTHS; k++) {
		double by = e->taught == RN_TAUGHT_ACCEPTED ? e->differs[k] :
		    -e->differs[k];

		if (fabs(by) < .05)
			continue;
		s = rn_sprintf(a, "%s%s%s %+.1f", s == NULL ? "" : s,
		    s == NULL ? "" : ", ", rn_worth_name[k], by);
	}
	return s;
}
