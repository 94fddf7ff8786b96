/*
 * zone.c - which faces are certainly one: by weights that do not hang from who
 * else is there, so that the order of imports does not tell.
 */
#include <stdlib.h>

#include "identity/compare.h"
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

/* Does anything speak against all of them being one, who are not already? */
static bool
contradicts(const struct rn_gallery *g, const struct rn_zone_map *z,
    const struct member *v, size_t n, const uint32_t *before,
    const struct rn_pair *apart, size_t apart_n)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++) {
			bool veto = false;

			if (before[v[i].face] == before[v[k].face])
				continue;
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

uint32_t *
rn_zone_sizes(const uint32_t *group, size_t n)
{
	uint32_t *size = rn_zeroed(n + 1, sizeof(*size));

	for (size_t i = 0; i < n; i++)
		size[group[i]]++;
	return size;
}

static void
unite(uint32_t *group, uint32_t x, uint32_t y)
{
	x = root(group, x);
	y = root(group, y);
	group[x < y ? y : x] = x < y ? x : y;
}

/* --- who says one address -------------------------------------------------- */

static int
by_handle(const void *a, const void *b)
{
	const struct rn_tell *x = a, *y = b;

	if (x->handle != y->handle)
		return x->handle < y->handle ? -1 : 1;
	return (x->face > y->face) - (x->face < y->face);
}

/*
 * Leaves out handles that one face says and no other, which are most.  They are
 * told by some bits of a hash, so a few of them stay.
 */
static size_t
keep_shared(const struct rn_tell *v, size_t n, struct rn_tell *to)
{
	unsigned bits = 10;
	unsigned char *once, *twice;
	size_t kept = 0;

	while (bits < 32 && n > (size_t)1 << (bits - 3))
		bits++;
	once = rn_zeroed(((size_t)2 << bits) / 8, 1);
	twice = once + ((size_t)1 << bits) / 8;
#define PLACE(i) (rn_scramble((uint64_t)v[i].handle) >> (64 - bits))
	for (size_t i = 0; i < n; i++) {
		size_t at = PLACE(i), bit = (size_t)1 << at % 8;

		twice[at / 8] |= (unsigned char)(once[at / 8] & bit);
		once[at / 8] |= (unsigned char)bit;
	}
	for (size_t i = 0; i < n; i++)
		if ((twice[PLACE(i) / 8] >> PLACE(i) % 8 & 1) != 0)
			to[kept++] = v[i];
#undef PLACE
	free(once);
	return kept;
}

/* Do names, or a plan, or a human speak against two faces being one? */
static bool
names_differ(const struct rn_gallery *g, const struct rn_zone_map *z,
    const struct rn_pair *apart, size_t apart_n, uint32_t x, uint32_t y)
{
	struct rn_found found[RN_ROWS];

	if (g->atom[x].by_plan || g->atom[y].by_plan ||
	    rn_apart_has(apart, apart_n, g->atom[x].person,
	    g->atom[y].person))
		return true;
	rn_compare(&z->judge, x, y, found);
	return rn_evidence[RN_ROW_NAME][found[RN_ROW_NAME].level].veto !=
	    NULL || rn_evidence[RN_ROW_SUFFIX][
	    found[RN_ROW_SUFFIX].level].veto != NULL;
}

/*
 * Who says an address or a profile is one, whatever else they say, unless two
 * of them have names that contradict: then it is shared, and tells nothing.
 */
static void
join_sayers(const struct rn_gallery *g, struct rn_zone_map *z,
    const struct rn_pair *apart, size_t apart_n)
{
	struct rn_tell *v = malloc((g->tells + 1) * sizeof(*v));
	size_t n, end;

	if (v == NULL)
		rn_nomem();
	n = keep_shared(g->tell, g->tells, v);
	if (n > 1)
		qsort(v, n, sizeof(*v), by_handle);
	for (size_t i = 0; i < n; i = end) {
		bool one = true;

		for (end = i + 1; end < n && v[end].handle == v[i].handle;
		    end++)
			;
		z->too_large += end - i > RN_ZONE_MOST;
		one = end - i <= RN_ZONE_MOST;
		for (size_t k = i; one && k < end; k++)
			for (size_t l = i; one && l < k; l++)
				one = v[k].face == v[l].face ||
				    !names_differ(g, z, apart, apart_n,
				    v[k].face, v[l].face);
		for (size_t k = i + 1; one && k < end; k++)
			unite(z->group, v[i].face, v[k].face);
	}
	free(v);
}

/* --- components ------------------------------------------------------------ */

struct zone {
	struct rn_gallery *g;
	const struct rn_pair *apart;
	size_t apart_n;
	struct member *v;
};

/* Components of which two contradict each other become what they were. */
static void
guard(struct zone *s, struct rn_zone_map *z, const uint32_t *before,
    bool names)
{
	uint32_t *size;
	size_t n = 0, end;

	for (uint32_t i = 0; i < s->g->n; i++)
		z->group[i] = root(z->group, i);
	size = rn_zone_sizes(z->group, s->g->n);
	for (uint32_t i = 0; i < s->g->n; i++)
		if (size[z->group[i]] > 1)
			s->v[n++] = (struct member){ z->group[i], i };
	free(size);
	if (n > 0)
		qsort(s->v, n, sizeof(*s->v), by_group);
	for (size_t i = 0; i < n; i = end) {
		bool bad;

		for (end = i + 1; end < n && s->v[end].group == s->v[i].group;
		    end++)
			;
		bad = end - i > RN_ZONE_MOST;
		z->too_large += bad;
		for (size_t k = i; names && !bad && k < end; k++)
			for (size_t l = i; !bad && l < k; l++)
				bad = names_differ(s->g, z, s->apart,
				    s->apart_n, s->v[k].face, s->v[l].face);
		if (!names && !bad)
			bad = contradicts(s->g, z, s->v + i, end - i, before,
			    s->apart, s->apart_n);
		for (size_t k = i; bad && k < end; k++)
			z->group[s->v[k].face] = before == NULL ?
			    s->v[k].face : before[s->v[k].face];
	}
}

void
rn_zone_read(struct rn_gallery *g, const struct rn_pair *apart,
    size_t apart_n, const bool *about, struct rn_zone_map *out)
{
	struct rn_link_plan plan = { .least = RN_P_CERTAIN,
	    .floor = RN_LINK_FLOOR, .vetoes = true, .about = about };
	struct zone s = { g, apart, apart_n,
	    malloc((g->n + 1) * sizeof(*s.v)) };
	uint32_t *before = malloc((g->n + 1) * sizeof(*before));

	*out = (struct rn_zone_map){ .group = malloc((g->n + 1) *
	    sizeof(*out->group)) };
	if (s.v == NULL || out->group == NULL || before == NULL)
		rn_nomem();
	rn_weights_shipped(&out->weights);
	rn_judge_fixed(&out->judge, &g->f, &out->weights);
	plan.judge = out->judge;
	rn_link(&plan, &out->links);
	for (uint32_t i = 0; i < g->n; i++)
		out->group[i] = i;
	join_sayers(g, out, apart, apart_n);
	guard(&s, out, NULL, true);
	for (uint32_t i = 0; i < g->n; i++)
		before[i] = out->group[i];
	for (size_t i = 0; i < out->links.matches; i++) {
		const struct rn_match *m = &out->links.match[i];

		if (rn_zone_may(g, m))
			unite(out->group, m->a, m->b);
	}
	guard(&s, out, before, false);
	free(before);
	free(s.v);
}

void
rn_zone_free(struct rn_zone_map *z)
{
	rn_links_free(&z->links);
	free(z->group);
}
