/*
 * graph.c - the network as nodes and links: the best ways to somebody, and
 * whom each person opens.  Pure: a graph in, numbers out.
 *
 * An introduction comes about when I get an answer, they are willing, they do
 * know the target, and the target answers them.  A new factor is one line in
 * rn_way_p.
 */
#include <math.h>
#include <stdlib.h>

#include "tie/tie.h"

static void *
zeroed(size_t n, size_t size)
{
	void *v = calloc(n, size);

	if (v == NULL)
		rn_nomem();
	return v;
}

void
rn_graph_make(struct rn_graph *g, struct rn_node *node, size_t n,
    const struct rn_link *link, size_t links)
{
	size_t *first = zeroed(n + 2, sizeof(*first)), *next = first + 1;
	struct rn_edge *edge = zeroed(2 * links + 1, sizeof(*edge));

	/* next[i] counts, then becomes where the next edge of i goes */
	for (size_t i = 0; i < links; i++) {
		next[link[i].a + 1]++;
		next[link[i].b + 1]++;
	}
	for (size_t i = 1; i <= n; i++)
		next[i] += next[i - 1];
	for (size_t i = 0; i < links; i++) {
		const struct rn_link *l = &link[i];

		edge[next[l->a]++] = (struct rn_edge){ l->b, (uint32_t)i,
		    l->knows, l->answers };
		edge[next[l->b]++] = (struct rn_edge){ l->a, (uint32_t)i,
		    l->knows, l->answers };
	}
	*g = (struct rn_graph){ node, n, first, edge };
}

void
rn_graph_free(struct rn_graph *g)
{
	free(g->first);
	free(g->edge);
	*g = (struct rn_graph){ 0 };
}

double
rn_way_p(const struct rn_node *via, const struct rn_edge *to_target)
{
	return via->access * via->willing * to_target->knows *
	    to_target->answers * RN_WAY_OPTIMISM;
}

/* Of equals the direct way, then the older acquaintance. */
static bool
better(const struct rn_way *x, const struct rn_way *y)
{
	if (x->p > y->p || x->p < y->p)
		return x->p > y->p;
	if (x->via == RN_NOBODY || y->via == RN_NOBODY)
		return x->via == RN_NOBODY;
	return x->via < y->via;
}

/* Into the list of the best, if it is one of them. */
static size_t
rank(struct rn_way *way, size_t n, size_t most, const struct rn_way *w)
{
	size_t i = n;

	if (n == most && (n == 0 || !better(w, &way[n - 1])))
		return n;
	if (n == most)
		i = n - 1;
	else
		n++;
	for (; i > 0 && better(w, &way[i - 1]); i--)
		way[i] = way[i - 1];
	way[i] = *w;
	return n;
}

size_t
rn_graph_ways(const struct rn_graph *g, uint32_t target, size_t most,
    struct rn_way *way)
{
	double access = g->node[target].access;
	size_t n = 0;

	if (access > 0)
		n = rank(way, n, most, &(struct rn_way){ RN_NOBODY, RN_NOBODY,
		    access, access, false });
	for (size_t e = g->first[target]; e < g->first[target + 1]; e++) {
		const struct rn_edge *edge = &g->edge[e];
		const struct rn_node *via = &g->node[edge->to];
		struct rn_way w = { .via = edge->to, .link = edge->link };

		if (via->barred || !(via->access > 0))
			continue;
		w.p = rn_way_p(via, edge);
		w.weak_end = edge->knows < via->access;
		w.weakest = w.weak_end ? edge->knows : via->access;
		n = rank(way, n, most, &w);
	}
	return n;
}

/* log(1 - p), for p up to 1. */
static double
miss(double p)
{
	return log1p(-(p < 0.999999 ? p : 0.999999));
}

void
rn_graph_reach(const struct rn_graph *g, const double *worth, double *reach)
{
	double *missed = zeroed(g->n + 1, sizeof(*missed));

	/* that neither I nor anybody I can ask gets through to them */
	for (size_t w = 0; w < g->n; w++) {
		missed[w] = miss(g->node[w].access);
		for (size_t e = g->first[w]; e < g->first[w + 1]; e++) {
			const struct rn_node *v = &g->node[g->edge[e].to];

			if (!v->barred)
				missed[w] += miss(v->access *
				    g->edge[e].knows);
		}
	}
	for (size_t v = 0; v < g->n; v++) {
		reach[v] = 0;
		for (size_t e = g->first[v]; e < g->first[v + 1]; e++) {
			const struct rn_edge *edge = &g->edge[e];
			double own = g->node[v].barred ? 0 :
			    miss(g->node[v].access * edge->knows);

			reach[v] += edge->knows * worth[edge->to] *
			    exp(missed[edge->to] - own);
		}
	}
	free(missed);
}
