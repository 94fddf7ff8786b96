/*
 * question.c - "does Dana know Raj?": ties that would open a way to somebody
 * who is wanted, and of which nothing is known yet.
 *
 * Of each wanted person to whom no realistic way leads it is the tie that
 * would help most (lack.c).  What was denied is not asked again; and of a
 * target of whom something was denied, no tie is asked about for which nothing
 * speaks: one guess is enough.
 */
#include <stdlib.h>

#include "tie/tie.h"

/* Whoever fits less is not worth a question; so many are looked at. */
#define FITS 0.5
enum { LOOKED_AT = 50 };

struct wish {
	uint32_t who;
	double fit;
	const char *profile;
};

static int
best_fit_first(const void *ap, const void *bp)
{
	const struct wish *a = ap, *b = bp;

	if (a->fit > b->fit || a->fit < b->fit)
		return a->fit > b->fit ? -1 : 1;
	return a->who < b->who ? -1 : a->who > b->who;
}

/* Whom profiles want and I cannot reach by myself, each once. */
static size_t
wishes(const struct rn_world *w, const struct rn_wanted *wanted,
    size_t profiles, struct wish **out)
{
	double *fit = rn_alloc(w->a, (w->n + 1) * sizeof(*fit));
	const char **profile = rn_alloc(w->a, (w->n + 1) * sizeof(*profile));
	struct wish *v = rn_alloc(w->a, (w->n + 1) * sizeof(*v));
	size_t n = 0;

	for (size_t i = 0; i < profiles; i++) {
		for (size_t k = 0; k < wanted[i].n; k++) {
			const struct rn_wanted_person *p =
			    &wanted[i].person[k];
			uint32_t at = rn_world_index(w, p->person);

			if (at == RN_NOBODY || p->fit <= fit[at])
				continue;
			fit[at] = p->fit;
			profile[at] = wanted[i].profile;
		}
	}
	for (uint32_t i = 0; i < w->n; i++)
		if (fit[i] >= FITS && !w->node[i].barred &&
		    !(w->node[i].access > 0))
			v[n++] = (struct wish){ i, fit[i], profile[i] };
	if (n > 1)
		qsort(v, n, sizeof(*v), best_fit_first);
	*out = v;
	return n < LOOKED_AT ? n : LOOKED_AT;
}

static bool
reachable(const struct rn_net *net, uint32_t who)
{
	struct rn_way way[2];

	return rn_net_ways(net, who, 1, way) > 0 &&
	    way[0].p >= RN_WAY_REALISTIC;
}

/* What speaks for the two knowing each other; NULL: nothing. */
static const char *
reason(const struct rn_world *w, const struct rn_net *net, uint32_t a,
    uint32_t b)
{
	uint32_t org = w->people[a].org;

	if (org != UINT32_MAX && org == w->people[b].org)
		return "they work at one company";
	for (size_t i = net->in.first[b]; i < net->in.first[b + 1]; i++) {
		uint32_t x = rn_row_who(net->in.v[i]);

		if (x != a && rn_net_link(net, x, a) != RN_NOBODY)
			return rn_sprintf(w->a, "both know %s",
			    rn_world_name(w, x));
	}
	return NULL;
}

static bool
guessed(const struct rn_world *w, uint32_t who)
{
	for (size_t i = 0; i < w->denials; i++)
		if (w->denied[i].a == who)
			return true;
	return false;
}

/* Does a list ask about the two already? */
static bool
asked(const struct rn_tie_question *v, size_t n, int64_t a, int64_t b)
{
	for (size_t i = 0; i < n; i++)
		if ((v[i].a == a && v[i].b == b) ||
		    (v[i].a == b && v[i].b == a))
			return true;
	return false;
}

/* The tie that would help most, once a search found no realistic way. */
static enum rn_status
ask(struct rn_around *r, const struct wish *wish, struct rn_tie_question *out,
    bool *yes)
{
	const struct rn_world *w = r->w;
	enum rn_status rc = RN_OK;
	const char *because;
	uint32_t a, b;
	double p;

	TRY(rn_around_lacks(r, wish->who, &a, &b, &p, yes));
	if (!*yes)
		goto out;
	because = reason(w, &r->net, a, b);
	*yes = p >= RN_WAY_REALISTIC && (because != NULL || !guessed(w, b));
	*out = (struct rn_tie_question){ .a = w->people[a].id,
	    .b = w->people[b].id, .a_name = rn_world_name(w, a),
	    .b_name = rn_world_name(w, b),
	    .target_id = w->people[wish->who].id,
	    .target = rn_world_name(w, wish->who),
	    .profile = wish->profile, .fit = wish->fit, .p = p,
	    .reason = because };
out:
	return rc;
}

enum rn_status
rn_tie_questions(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, const struct rn_wanted *wanted,
    size_t profiles, size_t most, struct rn_tie_question **list, size_t *n)
{
	struct rn_around r = { .w = NULL };
	struct rn_world w = { .rn = rn };
	enum rn_status rc = RN_OK;
	struct wish *wish;
	size_t count;
	bool yes;

	*n = 0;
	*list = rn_alloc(a, (most + 1) * sizeof(**list));
	TRY(rn_world_open(rn, a, q, &w));
	TRY(rn_around_open(&r, &w));
	TRY(rn_around_all(&r));
	rn_around_net(&r);
	count = wishes(&w, wanted, profiles, &wish);
	for (size_t i = 0; i < count && *n < most; i++) {
		struct rn_tie_question *x = &(*list)[*n];

		if (reachable(&r.net, wish[i].who))
			continue;
		TRY(ask(&r, &wish[i], x, &yes));
		if (yes && !asked(*list, *n, x->a, x->b))
			++*n;
	}
	rc = *w.failed;
out:
	rn_around_close(&r);
	rn_world_close(&w);
	return rc;
}

enum rn_status
rn_tie_questions_quick(struct refnet *rn, bool *yes)
{
	int64_t v = 0;
	enum rn_status rc = rn_get1(rn, &rn_tie_sql, QUICK, NULL, 0, &v);

	*yes = v == 1;
	return rc;
}
