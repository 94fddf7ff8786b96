/*
 * connector.c - who could introduce me to others, and to whom.
 *
 * Reach, access, willingness and headroom stay apart in the row: a person who
 * knows everybody and never answers is no better than one who answers and
 * knows nobody.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tie/tie.h"

/* The people in an explanation; introductions without one in return. */
enum { NAMED = 3, GIVE_FIRST = 3 };

#define DOT " \302\267 "

/* The graph of everybody, and how much each person is worth reaching. */
struct view {
	struct rn_world w;
	struct rn_graph g;
	const struct rn_tie_query *q;
	double *worth;		/* 0: not wanted, or not to be contacted */
	size_t *cell;		/* of the profile; SIZE_MAX: in none */
	double *reach;
};

static enum rn_status
take(struct refnet *rn, struct rn_arena *a, const struct rn_tie_query *q,
    struct view *v)
{
	enum rn_status rc = RN_OK;

	*v = (struct view){ .q = q };
	TRY(rn_world_take(rn, a, RN_NONE, q, &v->w));
	rn_graph_make(&v->g, v->w.node, v->w.n, v->w.link, v->w.links);
	v->worth = rn_alloc(a, (v->w.n + 1) * sizeof(*v->worth));
	v->cell = rn_alloc(a, (v->w.n + 1) * sizeof(*v->cell));
	for (size_t i = 0; q->wanted == NULL && i < v->w.n; i++)
		v->worth[i] = !v->w.node[i].barred;
	for (size_t i = 0; q->wanted != NULL && i < q->wanted->n; i++) {
		const struct rn_wanted_person *p = &q->wanted->person[i];
		uint32_t at = rn_world_index(&v->w, p->person);

		if (at != RN_NOBODY && !v->w.node[at].barred) {
			v->worth[at] = p->fit;
			v->cell[at] = p->cell;
		}
	}
out:
	return rc;
}

/* Whom they open, the surest first: "Bela Okoro 42 %, Ada Novak 20 %". */
static const char *
opens(const struct view *v, uint32_t who)
{
	const struct rn_graph *g = &v->g;
	size_t best[NAMED] = { 0 }, n = 0, all = 0;
	const char *s = "";

	for (size_t e = g->first[who]; e < g->first[who + 1]; e++) {
		size_t i = n;

		if (!(v->worth[g->edge[e].to] > 0))
			continue;
		all++;
		for (; i > 0 && g->edge[e].knows >
		    g->edge[best[i - 1]].knows; i--)
			if (i < NAMED)
				best[i] = best[i - 1];
		if (i < NAMED)
			best[i] = e;
		n += n < NAMED;
	}
	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(v->w.a, "%s%s%s %ld %%", s, i == 0 ? "" : ", ",
		    rn_world_name(&v->w, g->edge[best[i]].to),
		    lround(g->edge[best[i]].knows * 100));
	return all > n ? rn_sprintf(v->w.a, "%s and %zu more", s, all - n) : s;
}

/* Wanted people they know, by industry: "manufacturing 3". */
static struct rn_list
verticals(const struct view *v, uint32_t i)
{
	const struct rn_wanted *want = v->q->wanted;
	size_t *count = rn_alloc(v->w.a, (want->cells + 1) * sizeof(*count));
	const char **name = rn_alloc(v->w.a, (want->cells + 1) *
	    sizeof(*name));
	struct rn_list out = { name, 0 };

	for (size_t e = v->g.first[i]; e < v->g.first[i + 1]; e++) {
		uint32_t to = v->g.edge[e].to;
		size_t cell = v->worth[to] > 0 ? v->cell[to] : SIZE_MAX, k = 0;
		const char *industry = cell < want->cells ?
		    want->cell[cell].industry : NULL;

		if (industry == NULL)
			continue;
		while (k < out.n && strcmp(name[k], industry) != 0)
			k++;
		if (k == out.n)
			name[out.n++] = industry;
		count[k]++;
	}
	for (size_t k = 0; k < out.n; k++)
		name[k] = rn_sprintf(v->w.a, "%s %zu", name[k], count[k]);
	return out;
}

/* "asked 3 times, granted 2; you gave 1, got 4: give first" */
static const char *
so_far(const struct view *v, const struct rn_connector *c)
{
	int64_t gave = c->given + c->repaid;
	int64_t got = c->received + c->introductions;
	const char *asks = c->asks == 0 ? "never asked" : rn_sprintf(v->w.a,
	    "asked %lld, granted %lld", (long long)c->asks,
	    (long long)c->granted);

	if (c->introductions > 0)
		asks = rn_sprintf(v->w.a, "%s, introduced you to %lld", asks,
		    (long long)c->introductions);
	return rn_sprintf(v->w.a, "%s" DOT "you gave %lld, got %lld%s", asks,
	    (long long)gave, (long long)got, gave * GIVE_FIRST <
	    (got > c->asks ? got : c->asks) ? ": give first" : "");
}

static void
count_asks(const struct rn_asked *x, int64_t brought, struct rn_connector *c)
{
	c->introductions = brought;
	if (x == NULL)
		return;
	c->asks = x->asks;
	c->granted = x->granted;
	c->introductions += x->introductions;
	c->repaid = x->repaid;
}

static void
fill(const struct view *v, uint32_t i, struct rn_connector *c)
{
	const struct rn_who *p = &v->w.people[i];
	const struct rn_asked *x = rn_asked_of(v->q, p->id);
	const struct rn_node *node = &v->w.node[i];

	*c = (struct rn_connector){ .person_id = p->id,
	    .name = rn_world_name(&v->w, i),
	    .tier = p->tier,
	    .reach = v->reach[i], .access = node->access,
	    .willing = node->willing, .headroom = node->headroom,
	    .overlap = RN_NONE, .given = p->given, .received = p->received,
	    .open_asks = x == NULL ? 0 : x->open,
	    .asks_left = x != NULL ? x->left : v->q->asks_max > 0 ?
	    v->q->asks_max : RN_NONE,
	    .last_ask = x == NULL ? RN_NONE : x->last_ask,
	    .last_thanks = x == NULL ? RN_NONE : x->last_thanks };
	c->expected = c->reach * c->access * c->willing * c->headroom;
	count_asks(x, p->brought, c);
	if (v->q->wanted != NULL) {
		c->verticals = verticals(v, i);
		c->overlap = 0;
		for (size_t e = v->g.first[i]; e < v->g.first[i + 1]; e++)
			c->overlap += v->worth[v->g.edge[e].to] > 0;
	}
	if (v->q->why)
		c->why = rn_sprintf(v->w.a, "knows %s" DOT "answers you within"
		    " a week %ld %%" DOT "willing to introduce %ld %%" DOT
		    "%s", opens(v, i), lround(c->access * 100),
		    lround(c->willing * 100), so_far(v, c));
}

static int
most_expected_first(const void *ap, const void *bp)
{
	const struct rn_connector *a = ap, *b = bp;

	if (a->expected > b->expected || a->expected < b->expected)
		return a->expected > b->expected ? -1 : 1;
	return a->person_id < b->person_id ? -1 : 1;
}

enum rn_status
rn_connector_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, bool unused, struct rn_connector **list,
    size_t *n)
{
	enum rn_status rc = RN_OK;
	struct view v;

	*n = 0;
	TRY(take(rn, a, q, &v));
	v.reach = rn_alloc(a, (v.w.n + 1) * sizeof(*v.reach));
	rn_graph_reach(&v.g, v.worth, v.reach);
	*list = rn_alloc(a, (v.w.n + 1) * sizeof(**list));
	for (uint32_t i = 0; i < v.w.n; i++) {
		struct rn_connector c;

		if (v.w.node[i].barred || !(v.w.node[i].access > 0) ||
		    !(v.reach[i] > 0))
			continue;
		fill(&v, i, &c);
		if (!unused || (c.last_ask == RN_NONE &&
		    c.tier == RN_TIER_STRONG))
			(*list)[(*n)++] = c;
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), most_expected_first);
	rc = *v.w.failed;
out:
	rn_graph_free(&v.g);
	return rc;
}

static int
best_first(const void *ap, const void *bp)
{
	const struct rn_overlap *a = ap, *b = bp;
	double x = a->p * a->fit, y = b->p * b->fit;

	if (x > y || x < y)
		return x > y ? -1 : 1;
	if (a->target_id != b->target_id)
		return a->target_id < b->target_id ? -1 : 1;
	return a->connector_id < b->connector_id ? -1 : 1;
}

/* Everybody who could introduce me to one wanted person. */
static size_t
overlaps_of(const struct view *v, const struct rn_wanted_person *who,
    uint32_t at, struct rn_overlap *out)
{
	size_t n = 0;

	for (size_t e = v->g.first[at]; e < v->g.first[at + 1]; e++) {
		const struct rn_edge *edge = &v->g.edge[e];
		const struct rn_node *via = &v->w.node[edge->to];

		if (via->barred || !(via->access > 0))
			continue;
		out[n++] = (struct rn_overlap){ v->q->wanted->profile,
		    v->w.people[edge->to].id, rn_world_name(&v->w, edge->to),
		    v->w.people[at].id, rn_world_name(&v->w, at), who->fit,
		    (int)v->w.known[edge->link].kind,
		    rn_world_words(&v->w, edge->link),
		    rn_way_p(via, &v->w.link[edge->link]) };
	}
	return n;
}

enum rn_status
rn_overlap_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, struct rn_overlap **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct view v;

	*n = 0;
	TRY(take(rn, a, q, &v));
	/* each link has two ends, and each end is wanted once at most */
	*list = rn_alloc(a, (2 * v.w.links + 1) * sizeof(**list));
	for (size_t i = 0; i < q->wanted->n; i++) {
		const struct rn_wanted_person *who = &q->wanted->person[i];
		uint32_t at = rn_world_index(&v.w, who->person);

		if (at != RN_NOBODY && !v.w.node[at].barred)
			*n += overlaps_of(&v, who, at, *list + *n);
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), best_first);
	rc = *v.w.failed;
out:
	rn_graph_free(&v.g);
	return rc;
}

static int64_t
lacking(const struct rn_gap *g)
{
	return g->wanted - g->known - g->reachable;
}

/* The widest gap first, else as they were given; how many are gaps. */
static size_t
sort_gaps(struct rn_gap *gap, size_t n)
{
	size_t gaps = 0;

	for (size_t i = 0; i < n; i++) {
		struct rn_gap g = gap[i];
		size_t k = i;

		for (; k > 0 && lacking(&gap[k - 1]) < lacking(&g); k--)
			gap[k] = gap[k - 1];
		gap[k] = g;
		gaps += lacking(&g) > 0;
	}
	return gaps;
}

enum rn_status
rn_gap_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, struct rn_gap **list, size_t *n,
    size_t *cells)
{
	const struct rn_wanted *want = q->wanted;
	struct rn_gap *gap = rn_alloc(a, (want->cells + 1) * sizeof(*gap));
	enum rn_status rc = RN_OK;
	struct rn_net net = { 0 };
	struct view v;

	*n = 0;
	*list = gap;
	TRY(take(rn, a, q, &v));
	rn_world_net(&v.w, &net);
	for (size_t i = 0; i < want->cells; i++)
		gap[i] = (struct rn_gap){ want->profile,
		    want->cell[i].industry, want->cell[i].level,
		    want->cell[i].location, want->cell[i].wanted, 0, 0 };
	for (size_t i = 0; i < want->n; i++) {
		size_t cell = want->person[i].cell;
		uint32_t at = rn_world_index(&v.w, want->person[i].person);
		struct rn_way way[2];

		if (cell >= want->cells || at == RN_NOBODY ||
		    v.w.node[at].barred)
			continue;
		if (v.w.node[at].access > 0)
			gap[cell].known++;
		else if (rn_net_ways(&net, at, 1, way) > 0 &&
		    way[0].p >= RN_WAY_REALISTIC)
			gap[cell].reachable++;
	}
	*n = sort_gaps(gap, want->cells);
	if (cells != NULL)
		*cells = want->cells;
out:
	rn_net_free(&net);
	rn_graph_free(&v.g);
	return rc;
}
