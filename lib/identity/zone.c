/*
 * zone.c - which faces are certainly one: by weights that do not hang from who
 * else is there, so that the order of imports does not tell.
 */
#include <stdlib.h>

#include "identity/zone.h"

static int
by_pair(const void *x, const void *y)
{
	const struct rn_pair *p = x, *q = y;

	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return (p->b > q->b) - (p->b < q->b);
}

bool
rn_apart_has(const struct rn_pair *v, size_t n, int64_t a, int64_t b)
{
	struct rn_pair key = { a < b ? a : b, a < b ? b : a };

	return n > 0 && bsearch(&key, v, n, sizeof(*v), by_pair) != NULL;
}

enum rn_status
rn_apart_read(struct refnet *rn, struct rn_arena *a, struct rn_pair **v,
    size_t *n)
{
	struct rn_pair *list = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*n = 0;
	*v = NULL;
	TRY(rn_sql(rn, &rn_identity_sql, KEPT_APART, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		list = rn_grow(list, *n, &room, sizeof(*list));
		list[(*n)++] = (struct rn_pair){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1) };
	}
	*v = rn_alloc(a, (*n + 1) * sizeof(**v));
	for (size_t i = 0; i < *n; i++)
		(*v)[i] = list[i];
out:
	rn_done(&st);
	free(list);
	return rc;
}

bool
rn_zone_may(const struct rn_gallery *g, const struct rn_match *m)
{
	const struct rn_atom *a = &g->atom[m->a], *b = &g->atom[m->b];

	return !m->veto && rn_bits_p((double)m->bits) >= RN_P_CERTAIN &&
	    !a->name_only && !b->name_only && !a->by_plan && !b->by_plan;
}

static uint32_t
root(uint32_t *parent, uint32_t i)
{
	while (parent[i] != i) {
		parent[i] = parent[parent[i]];
		i = parent[i];
	}
	return i;
}

/* A face and its component, to be put in order. */
struct member { uint32_t group, face; };

static int
by_group(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return (x->face > y->face) - (x->face < y->face);
}

/* Does anything speak against all of them being one? */
static bool
contradicts(const struct rn_gallery *g, const struct rn_zone_map *z,
    const struct member *v, size_t n, const struct rn_pair *apart,
    size_t apart_n)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++) {
			bool veto = false;

			if (rn_apart_has(apart, apart_n,
			    g->atom[v[i].face].person,
			    g->atom[v[k].face].person))
				return true;
			rn_judge_bits(&z->judge, v[i].face, v[k].face, &veto,
			    NULL);
			if (veto)
				return true;
		}
	}
	return false;
}

static void
join(const struct rn_gallery *g, struct rn_zone_map *z)
{
	for (uint32_t i = 0; i < g->n; i++)
		z->group[i] = i;
	for (size_t i = 0; i < z->links.matches; i++) {
		const struct rn_match *m = &z->links.match[i];
		uint32_t a, b;

		if (!rn_zone_may(g, m))
			continue;
		a = root(z->group, m->a);
		b = root(z->group, m->b);
		z->group[a < b ? b : a] = a < b ? a : b;
	}
	for (uint32_t i = 0; i < g->n; i++)
		z->group[i] = root(z->group, i);
}

void
rn_zone_read(const struct rn_gallery *g, const struct rn_pair *apart,
    size_t apart_n, struct rn_zone_map *out)
{
	struct rn_link_plan plan = { .least = RN_P_CERTAIN,
	    .floor = RN_LINK_FLOOR, .vetoes = true };
	struct member *v = malloc((g->n + 1) * sizeof(*v));
	size_t end;

	*out = (struct rn_zone_map){ .group = malloc((g->n + 1) *
	    sizeof(*out->group)) };
	if (v == NULL || out->group == NULL)
		rn_nomem();
	rn_weights_shipped(&out->weights);
	rn_judge_fixed(&out->judge, &g->f, &out->weights);
	plan.judge = out->judge;
	rn_link(&plan, &out->links);
	join(g, out);
	for (uint32_t i = 0; i < g->n; i++)
		v[i] = (struct member){ out->group[i], i };
	if (g->n > 0)
		qsort(v, g->n, sizeof(*v), by_group);
	for (size_t i = 0; i < g->n; i = end) {
		for (end = i + 1; end < g->n && v[end].group == v[i].group;
		    end++)
			;
		out->too_large += end - i > RN_ZONE_MOST;
		if (end - i == 1 || (end - i <= RN_ZONE_MOST &&
		    !contradicts(g, out, v + i, end - i, apart, apart_n)))
			continue;
		for (size_t k = i; k < end; k++)
			out->group[v[k].face] = v[k].face;
	}
	free(v);
}

void
rn_zone_free(struct rn_zone_map *z)
{
	rn_links_free(&z->links);
	free(z->group);
}
