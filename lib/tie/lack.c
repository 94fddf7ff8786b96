/*
 * lack.c - where nothing leads to somebody: the tie that would help most.
 *
 * It is one between somebody I can ask and the target, or somebody who knows
 * the target.  A tie is likelier within a company, or of somebody who moves in
 * the target's circle, than of strangers: the table `likely`, which only puts
 * candidates in order and claims nothing.
 */
#include "tie/tie.h"

enum { STRANGERS, FRIENDS, COLLEAGUES };
static const double likely[] = {
	[STRANGERS] = .02, [FRIENDS] = .10, [COLLEAGUES] = .30
};

/* So many of those who know the target are looked at as ends of a tie. */
enum { ENDS = 8 };

/* Of ties that are not there yet: the best so far. */
struct lack {
	const struct rn_world *w;
	const struct rn_net *net;
	uint32_t target, from, to;
	double p, hope;		/* of the way; and that the tie is there */
};

/* Everybody who knows one of those who know the target. */
static void
mark_friends(const struct rn_net *net, const uint64_t *circle, size_t n,
    bool *friend)
{
	for (size_t i = 0; i < n; i++) {
		uint32_t x = rn_row_who(circle[i]);

		for (size_t k = net->in.first[x]; k < net->in.first[x + 1];
		    k++)
			friend[rn_row_who(net->in.v[k])] = true;
	}
}

/* May a tie of the two be thought of? */
static bool
open_to(const struct lack *l, uint32_t from, uint32_t to)
{
	const struct rn_world *w = l->w;

	return from != to && from != l->target && !w->node[from].barred &&
	    w->node[from].access > 0 &&
	    rn_net_link(l->net, from, to) == RN_NOBODY &&
	    !rn_couples_have(w->denied, w->denials, from, to) &&
	    !rn_couples_have(w->apart, w->aparts, from, to) &&
	    !rn_couples_have(w->apart, w->aparts, from, l->target);
}

/* Ties of `to`, from where the rest of the way has the chance `rest`. */
static void
try_end(struct lack *l, uint32_t to, double rest, const bool *friend)
{
	const struct rn_word *said = &rn_said_word[RN_TIER_MEDIUM];
	const struct rn_world *w = l->w;

	for (uint32_t i = 0; i < w->n; i++) {
		const struct rn_link tie = { i, to, said->knows,
		    said->answers };
		bool same = w->people[i].org != UINT32_MAX &&
		    w->people[i].org == w->people[to].org;
		double p = rn_way_p(&w->node[i], &tie) * rest;
		double hope = p * likely[same ? COLLEAGUES : friend[i] ?
		    FRIENDS : STRANGERS];

		if (p <= RN_WAY_LEAST || hope <= l->hope ||
		    !open_to(l, i, to))
			continue;
		l->from = i;
		l->to = to;
		l->p = p;
		l->hope = hope;
	}
}

enum rn_status
rn_around_lacks(struct rn_around *r, uint32_t target, uint32_t *a,
    uint32_t *b, double *p, bool *yes)
{
	struct lack l = { .w = r->w, .net = &r->net, .target = target };
	bool *friend = rn_alloc(r->w->a, (r->w->n + 1) * sizeof(*friend));
	size_t from = r->net.in.first[target];
	size_t n = r->net.in.first[target + 1] - from;
	uint64_t *circle = rn_alloc(r->w->a, (n + 1) * sizeof(*circle));
	uint32_t *who = rn_alloc(r->w->a, (n + 1) * sizeof(*who));
	enum rn_status rc = RN_OK;

	/* in order, as the search has left it */
	for (size_t i = 0; i < n; i++) {
		circle[i] = r->net.in.v[from + i];
		who[i] = rn_row_who(circle[i]);
	}
	TRY(rn_around_add(r, who, n));
	rn_world_score_all(r->w);
	rn_around_net(r);
	mark_friends(&r->net, circle, n, friend);
	try_end(&l, target, 1, friend);
	for (size_t i = 0; i < n && i < ENDS; i++)
		try_end(&l, who[i], rn_row_chance(circle[i]), friend);
	*a = l.from;
	*b = l.to;
	*p = l.p;
	*yes = l.hope > 0;
out:
	return rc;
}
