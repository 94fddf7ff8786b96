/*
 * weigh.c - what it is worth that a person is like what a profile wants.
 *
 * As in record linkage: the weight of a likeness is the log of how often whom
 * one wants is so like, over how often anybody at hand is.  A place everybody
 * is in is worth nothing, a rare trade much.  What is not known is worth
 * nothing either way.
 *
 * wanted[] is how often those one wants are so like, in the steps of edge[]:
 * people are introduced who are almost what was asked for, too.  A facet is a
 * row of it, and compared in fit.c.
 */
#include <math.h>

#include "profile/profile.h"

/* Below which a likeness is of the first step, the second, ... */
static const double edge[RN_LIKENESSES - 1] = { .05, .35, .65, .95 };

static const double wanted[RN_FACETS][RN_LIKENESSES] = {
	[RN_FACET_ROLE] = { .02, .08, .15, .20, .55 },
	[RN_FACET_INDUSTRY] = { .04, .06, .10, .25, .55 },
	[RN_FACET_PLACE] = { .06, .06, .18, .10, .60 },
	[RN_FACET_SIZE] = { .08, .10, .12, .10, .60 },
	[RN_FACET_REVENUE] = { .08, .10, .12, .10, .60 },
};

const char *const rn_facet_name[RN_FACETS + 1] = {
	"role", "industry", "place", "size", "revenue", NULL
};

enum { CLAMP = 4 };
#define BEFORE (-4.6)		/* one in a hundred, nothing being known */
#define FRESH_WORTH 3		/* a signal of today: thrice and one as likely */

static int
step_of(double like)
{
	int i = 0;

	while (i < RN_LIKENESSES - 1 && like >= edge[i])
		i++;
	return i;
}

void
rn_usual_note(struct rn_usual *u, const struct rn_fit *f)
{
	for (int k = 0; k < RN_FACETS; k++)
		if (!isnan(f->facet[k].like))
			u->n[k][step_of(f->facet[k].like)]++;
}

double
rn_facet_weight(const struct rn_usual *u, enum rn_facet facet, double like)
{
	double all = 0, share, w;
	int step;

	if (isnan(like))
		return 0;
	step = step_of(like);
	for (int i = 0; i < RN_LIKENESSES; i++)
		all += (double)u->n[facet][i] + 1;
	share = ((double)u->n[facet][step] + 1) / all;
	w = log(wanted[facet][step] / share);
	return w > CLAMP ? CLAMP : w < -CLAMP ? -CLAMP : w;
}

double
rn_news_weight(double fresh)
{
	return log(1 + FRESH_WORTH * fresh);
}

double
rn_fit_weight(const struct rn_usual *u, const struct rn_fit *f, double fresh)
{
	double sum = rn_news_weight(fresh);

	for (int k = 0; k < RN_FACETS; k++)
		sum += rn_facet_weight(u, (enum rn_facet)k, f->facet[k].like);
	return sum;
}

double
rn_fit_chance(double weight)
{
	return 1 / (1 + exp(-(weight + BEFORE)));
}
