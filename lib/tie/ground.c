/*
 * ground.c - what, besides messages, says that two people know each other:
 * one is on the other's list of contacts, they were introduced, they worked
 * at one place at one time (tenure.c).
 *
 * Nothing of it is stored: each follows from what stands, so undo and joined
 * people need nothing here.  What each is worth is the table `worth`; another
 * ground is a class in refnet/tie.h, its line there and in `rn_ground_words`.
 */
#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "tie/ground.h"

/*
 * A list says that they are linked, and 0.45 that it is of use: a link is made
 * with strangers, too, and never makes a medium tie by itself.  Who introduces
 * knows both; who was introduced knows the other, better if they met, and the
 * odds of that halve with every further year.
 */
#define WORTH_LISTED 0.45
static const double worth_introduced[] = {
	[RN_INTRODUCED_BY] = .90, [RN_INTRODUCED] = .60, [RN_INTRODUCED_MET] = .85
};
#define YEAR (365.0 * RN_DAY)

void
rn_ground_put(struct rn_grounds *to, const struct rn_ground *g)
{
	struct rn_ground x = *g;

	if (x.a == RN_NOBODY || x.b == RN_NOBODY || x.a == x.b)
		return;
	if (x.a > x.b) {
		x.a = g->b;
		x.b = g->a;
	}
	to->v = rn_grow(to->v, to->n, &to->room, sizeof(*to->v));
	to->v[to->n++] = x;
}

static enum rn_status
take_listed(const struct rn_world *w, struct rn_grounds *to)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(w->rn, &rn_tie_sql, LISTED, &st));
	for (;;) {
		uint32_t a, b;
		int64_t since, told;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		a = rn_world_index(w, rn_col_int(&st, 0));
		b = rn_world_index(w, rn_col_int(&st, 1));
		since = rn_col_int(&st, 2);
		told = rn_col_int(&st, 3);
		if (since <= w->at)
			rn_ground_put(to, &(struct rn_ground){ a, b,
			    RN_TIE_LISTED, WORTH_LISTED, since,
			    told < w->at ? told : w->at,
			    rn_col_text(&st, 4, w->a), a, false });
	}
out:
	rn_done(&st);
	return rc;
}

static void
take_introduced(const struct rn_world *w, const struct rn_tie_query *q,
    struct rn_grounds *to)
{
	for (size_t i = 0; i < q->introduced_n; i++) {
		const struct rn_introduced *x = &q->introduced[i];
		uint32_t a = rn_world_index(w, x->a);
		uint32_t b = rn_world_index(w, x->b);
		double p = worth_introduced[x->how];
		double odds = p / (1 - p), age = (double)(w->at - x->at);

		if (a == RN_NOBODY || b == RN_NOBODY || x->at > w->at)
			continue;
		if (age > YEAR && x->how != RN_INTRODUCED_BY)
			odds *= exp2((YEAR - age) / YEAR);
		rn_ground_put(to, &(struct rn_ground){ a, b,
		    RN_TIE_INTRODUCED, odds / (1 + odds), x->at, x->at,
		    x->how == RN_INTRODUCED_BY ? rn_sprintf(w->a,
		    "introduced to you by %s", rn_world_name(w, a)) :
		    x->how == RN_INTRODUCED_MET ? "introduced by you, and met"
		    : "introduced by you", 0, false });
	}
}

static int
in_order(const void *ap, const void *bp)
{
	const struct rn_ground *a = ap, *b = bp;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return a->p > b->p ? -1 : a->p < b->p ? 1 :
	    a->first < b->first ? -1 : a->first > b->first;
}

/* As surely as one who is recorded to have introduced me. */
static void
take_brought(const struct rn_world *w, struct rn_grounds *to)
{
	for (size_t i = 0; i < w->broughts; i++) {
		const struct rn_brought *x = &w->brought[i];

		rn_ground_put(to, &(struct rn_ground){ x->a, x->b,
		    RN_TIE_INTRODUCED, worth_introduced[RN_INTRODUCED_BY],
		    x->at, x->at, NULL, x->a, true });
	}
}

enum rn_status
rn_grounds_take(struct rn_world *w, const struct rn_tie_query *q)
{
	struct rn_grounds g = { .n = 0 };
	enum rn_status rc = RN_OK;
	struct rn_ground *v;

	TRY(take_listed(w, &g));
	take_introduced(w, q, &g);
	take_brought(w, &g);
	TRY(rn_tenure_take(w, &g));
	if (g.n > 1)
		qsort(g.v, g.n, sizeof(*g.v), in_order);
	/* of one pair and class, the best; two lists are no two witnesses */
	w->ground = v = rn_alloc(w->a, (g.n + 1) * sizeof(*v));
	for (size_t i = 0; i < g.n; i++) {
		struct rn_ground *last = w->grounds == 0 ? NULL :
		    &v[w->grounds - 1];

		if (last == NULL || last->a != g.v[i].a ||
		    last->b != g.v[i].b || last->kind != g.v[i].kind) {
			v[w->grounds++] = g.v[i];
			continue;
		}
		if (g.v[i].first < last->first)
			last->first = g.v[i].first;
		if (g.v[i].last > last->last)
			last->last = g.v[i].last;
	}
out:
	free(g.v);
	return rc;
}

double
rn_grounds_worth(double p, const struct rn_ground *g, size_t n)
{
	double none = 1;

	for (size_t i = 0; i < n; i++) {
		if (g[i].seen)
			p = fmax(p, g[i].p);
		else
			none *= 1 - g[i].p;
	}
	return 1 - none * (1 - p);
}

static const char *
month(struct rn_arena *a, int64_t at)
{
	char day[32];

	return rn_sprintf(a, "%.7s", rn_date_day(at, day));
}

const char *
rn_ground_words(const struct rn_world *w, const struct rn_ground *g)
{
	char day[32];

	switch (g->kind) {
	case RN_TIE_LISTED:
		return rn_sprintf(w->a, "on the list of %s since %s (%s)",
		    rn_world_name(w, (uint32_t)g->detail),
		    rn_date_day(g->first, day), g->words);
	case RN_TIE_INTRODUCED:
		return rn_sprintf(w->a, "%s, %s", g->words != NULL ? g->words :
		    rn_sprintf(w->a, "introduced to you by a letter of %s",
		    rn_world_name(w, (uint32_t)g->detail)),
		    rn_date_day(g->first, day));
	default:
		return rn_sprintf(w->a, "both at %s from %s to %s, %s",
		    g->words, month(w->a, g->first), month(w->a, g->last),
		    g->detail > 0 ? rn_sprintf(w->a, "about %lld people",
		    (long long)g->detail) : "size not known");
	}
}
