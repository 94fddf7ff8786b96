/*
 * sums.c - sums over people: added, taken away, faded; see model.h.
 */
#include "score/model.h"

void
rn_trials_add(struct rn_trials *to, const struct rn_trials *t, double sign)
{
	to->n24 += sign * t->n24;
	to->s24 += sign * t->s24;
	to->n7 += sign * t->n7;
	to->s7 += sign * t->s7;
}

void
rn_trials_age(struct rn_trials *t, double left)
{
	t->n24 *= left;
	t->s24 *= left;
	t->n7 *= left;
	t->s7 *= left;
}

static void
residuals_add(struct rn_residuals *to, const struct rn_residuals *r,
    double sign)
{
	to->g += sign * r->g;
	to->gx += sign * r->gx;
	to->h += sign * r->h;
	to->hx += sign * r->hx;
	to->hxx += sign * r->hxx;
	to->r += sign * r->r;
}

void
rn_evidence_add(struct rn_evidence *to, const struct rn_evidence *e,
    double sign)
{
	to->n += sign * e->n;
	to->told += sign * e->told;
	to->guessed += sign * e->guessed;
	residuals_add(&to->p24, &e->p24, sign);
	residuals_add(&to->p7, &e->p7, sign);
}

static void
residuals_age(struct rn_residuals *r, double left)
{
	r->g *= left;
	r->gx *= left;
	r->h *= left;
	r->hx *= left;
	r->hxx *= left;
	r->r *= left;
}

void
rn_evidence_age(struct rn_evidence *e, double left)
{
	e->n *= left;
	residuals_age(&e->p24, left);
	residuals_age(&e->p7, left);
}
