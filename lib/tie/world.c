/*
 * world.c - the store as a graph: its people, with what others know of them.
 *
 * What connects them is read by around.c.
 */
#include <math.h>
#include <stdlib.h>

#include "tie/tie.h"

/*
 * The chance of an answer that a pin stands for, where the computed tier says
 * otherwise or nothing.
 */
static const double pinned_access[RN_TIERS] = {
	[RN_TIER_STRONG] = .75, [RN_TIER_MEDIUM] = .60, [RN_TIER_WEAK] = .30,
	[RN_TIER_NONE] = 0,
};

/*
 * Willing to introduce: what is usual, and how many asks that prior is worth.
 */
#define WILLING_USUAL 0.35
#define WILLING_WORTH 4.0

uint32_t
rn_world_index(const struct rn_world *w, int64_t person)
{
	size_t lo = 0, hi = w->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (w->people[mid].id < person)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < w->n && w->people[lo].id == person ? (uint32_t)lo :
	    RN_NOBODY;
}

const char *
rn_world_name(const struct rn_world *w, uint32_t i)
{
	struct rn_who *p = &w->people[i];

	if (p->name == NULL) {
		enum rn_status rc = rn_person_called(w->rn, w->a, p->id,
		    &p->name);

		if (rc != RN_OK && *w->failed == RN_OK)
			*w->failed = rc;
	}
	return p->name;
}

int64_t
rn_known_since(const struct rn_world *w, const struct rn_known *k)
{
	int64_t at = INT64_MAX;

	if (k->pair.least > 0)
		at = k->pair.first;
	if (k->said.tier >= 0 && k->said.first < at)
		at = k->said.first;
	for (uint32_t i = 0; i < k->grounds; i++)
		if (w->ground[k->ground + i].first < at)
			at = w->ground[k->ground + i].first;
	return at;
}

int64_t
rn_known_last(const struct rn_world *w, const struct rn_known *k)
{
	int64_t at = INT64_MIN;

	if (k->pair.least > 0)
		at = k->pair.last;
	if (k->said.tier >= 0 && k->said.last > at)
		at = k->said.last;
	for (uint32_t i = 0; i < k->grounds; i++)
		if (w->ground[k->ground + i].last > at)
			at = w->ground[k->ground + i].last;
	return at;
}

/* One more clause; the first starts the words. */
static const char *
also(struct rn_arena *a, const char *s, const char *clause)
{
	return s == NULL ? clause : clause == NULL ? s :
	    rn_sprintf(a, "%s; %s", s, clause);
}

const char *
rn_world_words(const struct rn_world *w, uint32_t link)
{
	const struct rn_known *k = &w->known[link];
	const char *s = NULL;

	if (k->said.tier >= 0)
		s = rn_sprintf(w->a, "you said: %s%s%s",
		    rn_tier_name[k->said.tier],
		    k->said.evidence == NULL ? "" : ", ",
		    k->said.evidence == NULL ? "" : k->said.evidence);
	s = also(w->a, s, rn_pair_words(w->a, &k->pair,
	    rn_world_name(w, k->pair.a), rn_world_name(w, k->pair.b)));
	for (uint32_t i = 0; i < k->grounds; i++)
		s = also(w->a, s, rn_ground_words(w,
		    &w->ground[k->ground + i]));
	return s;
}

const struct rn_asked *
rn_asked_of(const struct rn_tie_query *q, int64_t person)
{
	for (size_t lo = 0, hi = q->asked_n; lo < hi;) {
		size_t mid = (lo + hi) / 2;

		if (q->asked[mid].person == person)
			return &q->asked[mid];
		if (q->asked[mid].person < person)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

/* Everybody's state, as people and as nodes without a score. */
static enum rn_status
take_people(struct rn_world *w, const struct rn_tie_query *q)
{
	enum rn_status rc = RN_OK;

	TRY(rn_census_take(w->rn, q->as_of, &w->census));
	w->n = w->census.n;
	w->people = rn_alloc(w->a, (w->n + 1) * sizeof(*w->people));
	w->node = rn_alloc(w->a, (w->n + 1) * sizeof(*w->node));
	w->scored = rn_alloc(w->a, (w->n + 1) * sizeof(*w->scored));
	for (size_t i = 0; i < w->n; i++) {
		const struct rn_standing *v = &w->census.v[i];
		const struct rn_state *s = &v->state;

		w->people[i] = (struct rn_who){ .id = v->person,
		    .tier = RN_TIER_NONE, .org = v->org,
		    .last_two_way = s->last_two_way, .given = s->given,
		    .received = s->received };
		w->node[i] = (struct rn_node){ .willing = WILLING_USUAL,
		    .headroom = 1 };
	}
out:
	return rc;
}

void
rn_world_score(struct rn_world *w, uint32_t i)
{
	struct rn_who *p = &w->people[i];
	struct rn_score score;

	if (w->scored[i])
		return;
	w->scored[i] = true;
	rn_census_score(&w->census, &w->census.v[i], &score);
	w->node[i].access = score.tier == RN_TIER_NONE ? 0 : score.p7;
	if (p->pinned && p->tier != score.tier)
		w->node[i].access = pinned_access[p->tier];
	if (!p->pinned)
		p->tier = score.tier;
}

void
rn_world_pin(struct rn_world *w, uint32_t i, int tier)
{
	w->people[i].pinned = true;
	if (w->people[i].tier != tier)
		w->node[i].access = pinned_access[tier];
	w->people[i].tier = tier;
}

void
rn_world_score_all(struct rn_world *w)
{
	for (uint32_t i = 0; i < w->n; i++)
		rn_world_score(w, i);
}

void
rn_world_close(struct rn_world *w)
{
	rn_census_free(&w->census);
}

/* Pins, and who is not to be contacted: of each the last word. */
static enum rn_status
take_marks(struct rn_world *w, const struct rn_tie_query *q)
{
	int64_t *pinned = rn_alloc(w->a, (w->n + 1) * sizeof(*pinned));
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (size_t i = 0; i < w->n; i++)
		pinned[i] = -1;
	TRY(rn_sql(w->rn, &rn_tie_sql, MARKED, &st));
	rn_bind_int(&st, ":until", q->as_of);
	for (;;) {
		uint32_t i;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		i = rn_world_index(w, rn_col_int(&st, 0));
		if (i == RN_NOBODY)
			continue;
		if (rn_col_int(&st, 1) == RN_MARK_PIN)
			pinned[i] = rn_col_int(&st, 2);
		else
			w->people[i].dnc = rn_col_int(&st, 2) == 1;
	}
	for (uint32_t i = 0; i < w->n; i++) {
		w->node[i].barred = w->people[i].dnc;
		w->people[i].pinned = pinned[i] >= 0 && pinned[i] < RN_TIERS;
		if (w->people[i].pinned)
			w->people[i].tier = (int)pinned[i];
	}
out:
	rn_done(&st);
	return rc;
}

/* Whoever introduces unasked was willing, too. */
static double
willing(double made, double granted, double brings)
{
	return (granted + brings + WILLING_WORTH * WILLING_USUAL) /
	    (made + brings + WILLING_WORTH);
}

static void
take_asked(struct rn_world *w, const struct rn_tie_query *q)
{
	for (size_t i = 0; i < w->broughts; i++) {
		uint32_t at = w->brought[i].a;

		w->node[at].willing = willing(0, 0, w->people[at].brings);
	}
	for (size_t i = 0; i < q->asked_n; i++) {
		const struct rn_asked *x = &q->asked[i];
		uint32_t at = rn_world_index(w, x->person);

		if (at == RN_NOBODY)
			continue;
		w->node[at].willing = willing(x->made, x->accepted,
		    w->people[at].brings);
		w->node[at].headroom = exp(-x->load / RN_CAPACITY);
	}
}

void
rn_couples_add(struct rn_couple *v, size_t *n, uint32_t a, uint32_t b)
{
	v[(*n)++] = (struct rn_couple){ a, b };
	v[(*n)++] = (struct rn_couple){ b, a };
}

static int
in_order(const void *ap, const void *bp)
{
	const struct rn_couple *a = ap, *b = bp;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return a->b < b->b ? -1 : a->b > b->b;
}

void
rn_couples_sort(struct rn_couple *v, size_t n)
{
	if (n > 1)
		qsort(v, n, sizeof(*v), in_order);
}

/* Whom to keep apart; who must not meet me introduces nobody to me. */
static void
take_apart(struct rn_world *w, const struct rn_tie_query *q)
{
	w->apart = rn_alloc(w->a, (2 * q->aparts + 1) * sizeof(*w->apart));
	for (size_t i = 0; i < q->aparts; i++) {
		uint32_t a = rn_world_index(w, q->apart[i].a);
		uint32_t b = rn_world_index(w, q->apart[i].b);

		if (a != RN_NOBODY && b != RN_NOBODY)
			rn_couples_add(w->apart, &w->aparts, a, b);
		else if (a != RN_NOBODY && q->apart[i].b == w->me)
			w->node[a].barred = true;
		else if (b != RN_NOBODY && q->apart[i].a == w->me)
			w->node[b].barred = true;
	}
	rn_couples_sort(w->apart, w->aparts);
}

void
rn_world_net(const struct rn_world *w, struct rn_net *net)
{
	rn_net_make(net, w->node, w->n, w->link, w->links);
	net->apart = w->apart;
	net->aparts = w->aparts;
}

enum rn_status
rn_world_open(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, struct rn_world *w)
{
	enum rn_status rc = RN_OK;

	*w = (struct rn_world){ .rn = rn, .a = a,
	    .at = q->as_of == RN_NOW ? rn_now(rn) : q->as_of };
	w->failed = rn_alloc(a, sizeof(*w->failed));
	*w->failed = RN_OK;
	TRY(take_people(w, q));
	TRY(rn_me_id(rn, &w->me));
	TRY(take_marks(w, q));
	TRY(rn_brought_take(w, q));
	take_asked(w, q);
	take_apart(w, q);
	TRY(rn_grounds_take(w, q));
out:
	return rc;
}
