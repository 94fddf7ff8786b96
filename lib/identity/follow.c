/*
 * follow.c - what follows from who is certain: parts of a person that are not
 * certainly one leave, people of one component become one.
 *
 * Each is a verdict with its words, so that it can be explained and undone.
 * Who stays, and who becomes whom, is told by ids alone.
 */
#include <stdlib.h>

#include "identity/settling.h"

/* Faces by who shows them, then by component. */
struct spot { int64_t person; uint32_t group, face; };

static int
by_person(const void *x, const void *y)
{
	const struct spot *a = x, *b = y;

	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	return (a->face > b->face) - (a->face < b->face);
}

static int
by_component(const void *x, const void *y)
{
	const struct spot *a = x, *b = y;

	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	return (a->face > b->face) - (a->face < b->face);
}

static struct spot *
put_spots(const struct settling *s, const struct rn_zone_map *z,
    const bool *with, int (*order)(const void *, const void *), size_t *n)
{
	struct spot *v = malloc((s->g.n + 1) * sizeof(*v));

	if (v == NULL)
		rn_nomem();
	*n = 0;
	for (uint32_t i = 0; i < s->g.n; i++)
		if (with[i])
			v[(*n)++] = (struct spot){ s->g.atom[i].person,
			    z->group[i], i };
	if (*n > 0)
		qsort(v, *n, sizeof(*v), order);
	return v;
}

/* Of people who have several faces, which lie side by side. */
static struct spot *
spots_of_people(const struct settling *s, const struct rn_zone_map *z,
    size_t *n)
{
	bool *with = rn_zeroed(s->g.n + 1, sizeof(*with));
	struct spot *v;

	for (size_t i = 1; i < s->g.n; i++)
		if (s->g.atom[i].person == s->g.atom[i - 1].person)
			with[i] = with[i - 1] = true;
	v = put_spots(s, z, with, by_person, n);
	free(with);
	return v;
}

/* Of components of several faces. */
static struct spot *
spots_of_components(const struct settling *s, const struct rn_zone_map *z,
    size_t *n)
{
	bool *with = rn_zeroed(s->g.n + 1, sizeof(*with));
	uint32_t *size = rn_zone_sizes(z->group, s->g.n);
	struct spot *v;

	for (size_t i = 0; i < s->g.n; i++)
		with[i] = size[z->group[i]] > 1;
	v = put_spots(s, z, with, by_component, n);
	free(size);
	free(with);
	return v;
}

/* Somebody for whom parts leave: whom one was made with, else a new one. */
static enum rn_status
new_home(struct settling *s, const struct spot *v, size_t n, int64_t *to)
{
	enum rn_status rc = RN_OK;
	int64_t held;

	for (size_t i = 0; i < n; i++) {
		*to = s->g.atom[v[i].face].home;
		if (*to == RN_NONE || *to == v[i].person)
			continue;
		TRY(rn_get1(s->rn, &rn_identity_sql, OWNS_ONE, ":id", *to,
		    &held));
		if (held == RN_NONE)
			return RN_OK;
	}
	TRY(rn_person_make(s->rn, NULL, to));
	rn_ids_push(&s->made, *to);
out:
	return rc;
}

/* Parts of a person that are one leave together. */
static enum rn_status
part(struct settling *s, const struct spot *v, size_t n)
{
	const struct rn_ruling why = { .kind = RN_PARTED,
	    .why = "no longer certain" };
	struct rn_side stay = { .person = RN_NONE }, leave = { .person =
	    v[0].person };
	int64_t *in, *out, to;
	enum rn_status rc = RN_OK;
	struct rn_piece *p;
	size_t all;

	TRY(rn_pieces_read(s->rn, s->a, v[0].person, &p, &all));
	TRY(rn_pieces_spell(s->rn, p, all));
	stay.handle = in = rn_alloc(s->a, (all + 1) * sizeof(*in));
	leave.handle = out = rn_alloc(s->a, (all + 1) * sizeof(*out));
	for (size_t i = 0; i < all; i++) {
		bool leaves = false;

		for (size_t k = 0; k < n; k++)
			leaves = leaves || s->g.atom[v[k].face].handle ==
			    p[p[i].atom].handle;
		if (leaves)
			out[leave.n++] = p[i].handle;
		else
			in[stay.n++] = p[i].handle;
	}
	TRY(new_home(s, v, n, &to));
	TRY(rn_verdict_put(s->rn, &why, &stay, &leave));
	for (size_t i = 0; i < leave.n; i++)
		TRY(rn_handle_assign(s->rn, out[i], to));
	rn_ids_push(&s->stale, v[0].person);
	rn_ids_push(&s->stale, to);
	for (size_t i = 0; i < n; i++)
		s->g.atom[v[i].face].person = to;
	s->out->parted++;
out:
	return rc;
}

/* Which of a person's components stays: that of the first handle. */
static uint32_t
who_stays(const struct settling *s, const struct spot *v, size_t n)
{
	size_t best = 0;

	for (size_t i = 1; i < n; i++)
		if (s->g.atom[v[i].face].handle < s->g.atom[v[best].face].handle)
			best = i;
	return v[best].group;
}

/* Parts of one person that are not certainly one leave. */
enum rn_status
rn_settling_part(struct settling *s, const struct rn_zone_map *z)
{
	enum rn_status rc = RN_OK;
	size_t n, end, last;
	struct spot *v = spots_of_people(s, z, &n);

	for (size_t i = 0; i < n; i = end) {
		uint32_t stays;

		for (end = i; end < n && v[end].person == v[i].person;
		    end++)
			;
		stays = who_stays(s, v + i, end - i);
		for (size_t k = i; k < end; k = last) {
			for (last = k; last < end && v[last].group ==
			    v[k].group; last++)
				;
			if (v[k].group != stays)
				TRY(part(s, v + k, last - k));
		}
	}
out:
	free(v);
	return rc;
}

/* Pairs by component, in a component by falling bits. */
struct cause { uint32_t group, match; };
struct causes { struct cause *v; size_t n; };

static int
by_cause(const void *x, const void *y)
{
	const struct cause *a = x, *b = y;

	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	return (a->match > b->match) - (a->match < b->match);
}

static struct causes
causes_of(const struct rn_zone_map *z)
{
	struct causes c = { malloc((z->links.matches + 1) * sizeof(*c.v)), 0 };

	if (c.v == NULL)
		rn_nomem();
	for (size_t i = 0; i < z->links.matches; i++) {
		const struct rn_match *m = &z->links.match[i];

		if (z->group[m->a] == z->group[m->b])
			c.v[c.n++] = (struct cause){ z->group[m->a],
			    (uint32_t)i };
	}
	if (c.n > 1)
		qsort(c.v, c.n, sizeof(*c.v), by_cause);
	return c;
}

static size_t
first_cause(const struct causes *c, uint32_t group)
{
	size_t low = 0, high = c->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (c->v[mid].group < group)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The surest pair between two people, in words. */
static void
explain(struct settling *s, const struct rn_zone_map *z,
    const struct causes *c, uint32_t group, int64_t person,
    struct rn_ruling *out)
{
	struct rn_verdict verdict;

	for (size_t i = first_cause(c, group); i < c->n && c->v[i].group ==
	    group; i++) {
		const struct rn_match *m = &z->links.match[c->v[i].match];

		if ((s->g.atom[m->a].person != person) ==
		    (s->g.atom[m->b].person != person))
			continue;
		rn_judge_pair(&z->judge, m->a, m->b, &verdict);
		out->bits = verdict.bits;
		out->why = rn_verdict_words(s->a, &verdict);
		return;
	}
	out->bits = 0;
	out->why = "by others who are one with both";
}

/* Who become whom, and why. */
struct joins { struct rn_join *v; size_t n, room; };

static void
add_join(struct settling *s, const struct rn_zone_map *z,
    const struct causes *c, uint32_t group, struct rn_join join,
    struct joins *to)
{
	join.why.kind = RN_JOINED;
	explain(s, z, c, group, join.from, &join.why);
	to->v = rn_grow(to->v, to->n, &to->room, sizeof(*to->v));
	to->v[to->n++] = join;
}

static enum rn_status
join_all(struct settling *s, struct joins *j)
{
	enum rn_status rc = RN_OK;

	TRY(rn_verdict_join(s->rn, j->v, j->n));
	s->made.n = rn_distinct(s->made.v, s->made.n);
	for (size_t i = 0; i < j->n; i++) {
		const struct rn_join *x = &j->v[i];
		bool left = s->made.n > 0 && bsearch(&x->from, s->made.v,
		    s->made.n, sizeof(x->from), rn_by_int64) != NULL;

		rn_ids_push(&s->stale, x->to);
		rn_ids_push(&s->stale, x->from);
		s->out->joined++;
		s->out->fewer += x->fresh && !left;
	}
out:
	return rc;
}

/* People of one component become the one who was there first. */
enum rn_status
rn_settling_join(struct settling *s, const struct rn_zone_map *z)
{
	size_t n;
	struct spot *v = spots_of_components(s, z, &n);
	struct causes c = causes_of(z);
	struct joins joins = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	int64_t to = RN_NONE, last = RN_NONE;

	for (size_t i = 0; i < n; i++) {
		if (i == 0 || v[i].group != v[i - 1].group)
			to = last = v[i].person;
		if (v[i].person != last)
			add_join(s, z, &c, v[i].group, (struct rn_join){
			    .to = to, .from = v[i].person }, &joins);
		last = v[i].person;
	}
	TRY(join_all(s, &joins));
	/* from now on the faces are those of whom they became */
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || v[i].group != v[i - 1].group)
			to = v[i].person;
		s->g.atom[v[i].face].person = to;
	}
out:
	free(joins.v);
	free(c.v);
	free(v);
	return rc;
}
