/*
 * graph.c - the network as nodes and links, and whom each person opens.  Pure:
 * a graph in, numbers out.  Ways to somebody are those of way.c.
 */
#include <math.h>
#include <stdlib.h>

#include "tie/tie.h"

void
rn_graph_make(struct rn_graph *g, struct rn_node *node, size_t n,
    const struct rn_link *link, size_t links)
{
	size_t *first = rn_zeroed(n + 2, sizeof(*first)), *next = first + 1;
	struct rn_edge *edge = rn_zeroed(2 * links + 1, sizeof(*edge));

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
		    l->knows };
		edge[next[l->b]++] = (struct rn_edge){ l->a, (uint32_t)i,
		    l->knows };
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

/* log(1 - p), for p up to 1. */
static double
miss(double p)
{
	return log1p(-(p < 0.999999 ? p : 0.999999));
}

void
rn_graph_reach(const struct rn_graph *g, const double *worth, double *reach)
{
	double *missed = rn_zeroed(g->n + 1, sizeof(*missed));

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
