/*
 * weigh.c - what it is worth that a person is like what a profile wants.
 *
 * As in record linkage: the weight of being like it is the log of how often
 * whom one wants is, over how often anybody at hand is; that of being unlike
 * it likewise, and what is half like is worth what lies between.  A place
 * everybody is in is worth nothing, a rare trade much.  What is not known is
 * worth nothing either way.
 *
 * wanted[] is how like those are, on average, whom one was glad of: people are
 * introduced who are almost what was asked for, too.  A facet is a row of it,
 * and compared in fit.c.
 */
#include <math.h>

#include "profile/profile.h"

static const double wanted[RN_FACETS] = {
	[RN_FACET_ROLE] = .85, [RN_FACET_INDUSTRY] = .8,
	[RN_FACET_PLACE] = .85, [RN_FACET_SIZE] = .8,
	[RN_FACET_REVENUE] = .8
};

const char *const rn_facet_name[RN_FACETS + 1] = {
	"role", "industry", "place", "size", "revenue", NULL
};

enum { CLAMP = 4 };
#define FRESH_WORTH 3		/* a signal of today: thrice and one as likely */

void
rn_usual_note(struct rn_usual *u, const struct rn_fit *f)
{
	for (int k = 0; k < RN_FACETS; k++)
		if (!isnan(f->facet[k].like)) {
			u->like[k] += f->facet[k].like;
			u->n[k]++;
		}
}

static double
clamp(double w)
{
	return w > CLAMP ? CLAMP : w < -CLAMP ? -CLAMP : w;
}

double
rn_facet_weight(const struct rn_usual *u, enum rn_facet facet, double like)
{
	/* as if two more had been seen, one like it and one not */
	double usual = (u->like[facet] + 1) / ((double)u->n[facet] + 2);
	double is = clamp(log(wanted[facet] / usual));
	double not = clamp(log((1 - wanted[facet]) / (1 - usual)));

	return isnan(like) ? 0 : not + (is - not) * like;
}

double
rn_news_weight(double fresh)
{
	return log(1 + FRESH_WORTH * fresh);
}
