/*
 * settle.c - at the end of an import: whom it concerns is compared, and who
 * is certainly one becomes one.
 *
 * Where there are few people, all are compared each time.  Else those of whom
 * something came, and those they share a key with (index.c); whoever turns out
 * to be one with them is asked whom they share a key with, too, so that no
 * component is seen in part.  So many rows at once that comparing would take
 * as long as reading them are left for the import that comes next.
 */
#include <stdlib.h>

#include "identity/settle.h"
#include "identity/zone.h"

enum {
	FEW = 2000,		/* people who are all compared each time */
	BULK = 100000,		/* rows and handles that wait */
	ROUNDS = 2,
	MOST = 20000		/* people compared beside the newcomers */
};

struct settling {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_gallery g;
	struct rn_ids newer;	/* of whom something came since, ascending */
	struct rn_ids here;	/* of whom by this change */
	struct rn_ids loaded;	/* who are in the gallery, unless all are */
	struct rn_pair *apart;
	size_t apart_n;
	bool everybody;
	struct rn_settled *out;
	struct rn_ids stale;	/* whose rows and states are to be derived */
	struct rn_ids made;	/* people for those who left another */
};

static void
add(struct rn_ids *list, int64_t id)
{
	list->v = rn_grow(list->v, list->n, &list->room, sizeof(*list->v));
	list->v[list->n++] = id;
}

static bool
has(const struct rn_ids *list, int64_t id)
{
	return list->n > 0 && bsearch(&id, list->v, list->n,
	    sizeof(*list->v), rn_by_int64) != NULL;
}

/* --- who is compared ------------------------------------------------------ */

/* Those of the list who are not loaded yet are; ascending, once. */
static enum rn_status
load(struct settling *s, struct rn_ids *people)
{
	struct rn_ids fresh = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;

	people->n = rn_distinct(people->v, people->n);
	for (size_t i = 0; i < people->n; i++)
		if (!has(&s->loaded, people->v[i]))
			add(&fresh, people->v[i]);
	TRY(rn_gallery_some(s->rn, &s->g, fresh.v, fresh.n, true));
	rn_faces_seal(&s->g.f);
	for (size_t i = 0; i < fresh.n; i++)
		add(&s->loaded, fresh.v[i]);
	s->loaded.n = rn_distinct(s->loaded.v, s->loaded.n);
out:
	free(fresh.v);
	return rc;
}

/* Whom the faces of these share a key with is loaded. */
static enum rn_status
look_up(struct settling *s, const struct rn_ids *who)
{
	uint32_t *face = malloc((s->g.n + 1) * sizeof(*face));
	struct rn_ids people = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0, capped = 0;

	if (face == NULL)
		rn_nomem();
	for (uint32_t i = 0; i < s->g.n; i++)
		if (has(who, s->g.atom[i].person))
			face[n++] = i;
	TRY(rn_face_keys_find(s->rn, &s->g, face, n, &people, &capped));
	s->out->capped += (int64_t)capped;
	TRY(load(s, &people));
out:
	free(people.v);
	free(face);
	return rc;
}

/* Who is one with somebody looked up, but has not been so; ascending. */
static void
frontier(const struct settling *s, const struct rn_zone_map *z,
    const struct rn_ids *asked, struct rn_ids *to)
{
	struct rn_ids near = { NULL, 0, 0 };
	bool more = true;

	for (size_t i = 0; i < asked->n; i++)
		add(&near, asked->v[i]);
	for (to->n = 0; more; near.n = rn_distinct(near.v, near.n)) {
		size_t known = near.n;

		for (size_t i = 0; i < z->links.matches; i++) {
			const struct rn_match *m = &z->links.match[i];
			int64_t a = s->g.atom[m->a].person;
			int64_t b = s->g.atom[m->b].person;
			struct rn_ids before = { near.v, known, 0 };
			bool has_a = has(&before, a), has_b = has(&before, b);

			if (rn_zone_may(&s->g, m) && has_a != has_b) {
				add(&near, has_a ? b : a);
				add(to, has_a ? b : a);
			}
		}
		more = near.n > known;
	}
	to->n = rn_distinct(to->v, to->n);
	free(near.v);
}

/*
 * What is certain of those looked up.  The parts of whoever has more than one
 * must still be; other people were compared when they came.
 */
static void
read_zone(struct settling *s, const struct rn_ids *asked,
    struct rn_zone_map *z)
{
	bool *about = malloc((s->g.n + 1) * sizeof(*about));

	if (about == NULL)
		rn_nomem();
	for (size_t i = 0; i < s->g.n; i++) {
		int64_t person = s->g.atom[i].person;

		about[i] = has(asked, person) ||
		    (i > 0 && s->g.atom[i - 1].person == person) ||
		    (i + 1 < s->g.n && s->g.atom[i + 1].person == person);
	}
	rn_zone_read(&s->g, s->apart, s->apart_n, about, z);
	free(about);
}

/* The gallery of whom it concerns, and what is certain of them. */
static enum rn_status
gather_some(struct settling *s, struct rn_zone_map *z)
{
	struct rn_ids asked = { NULL, 0, 0 }, next = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	size_t before = 0;

	for (size_t i = 0; i < s->newer.n; i++)
		add(&next, s->newer.v[i]);
	for (int round = 0; next.n > 0 && round < ROUNDS &&
	    s->loaded.n < s->newer.n + MOST; round++) {
		for (size_t i = 0; i < next.n; i++)
			add(&asked, next.v[i]);
		asked.n = rn_distinct(asked.v, asked.n);
		if (round == 0)
			TRY(load(s, &next));
		TRY(look_up(s, &next));
		if (round > 0 && s->loaded.n == before)
			break;
		before = s->loaded.n;
		rn_zone_free(z);
		read_zone(s, &asked, z);
		frontier(s, z, &asked, &next);
	}
	TRY(rn_face_keys_put(s->rn, &s->g, &s->newer));
out:
	free(asked.v);
	free(next.v);
	return rc;
}

static enum rn_status
gather(struct settling *s, bool few, struct rn_zone_map *z)
{
	enum rn_status rc = RN_OK;

	TRY(rn_apart_read(s->rn, s->a, &s->apart, &s->apart_n));
	if (!s->everybody)
		return gather_some(s, z);
	TRY(rn_gallery_all(s->rn, &s->g, true));
	if (!few)
		TRY(rn_face_keys_put(s->rn, &s->g, NULL));
	rn_zone_read(&s->g, s->apart, s->apart_n, NULL, z);
out:
	return rc;
}

/* --- what follows --------------------------------------------------------- */

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
spots(const struct settling *s, const struct rn_zone_map *z,
    int (*order)(const void *, const void *))
{
	struct spot *v = malloc((s->g.n + 1) * sizeof(*v));

	if (v == NULL)
		rn_nomem();
	for (uint32_t i = 0; i < s->g.n; i++)
		v[i] = (struct spot){ s->g.atom[i].person, z->group[i], i };
	if (s->g.n > 0)
		qsort(v, s->g.n, sizeof(*v), order);
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
	add(&s->made, *to);
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
	add(&s->stale, v[0].person);
	add(&s->stale, to);
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
static enum rn_status
part_all(struct settling *s, const struct rn_zone_map *z)
{
	struct spot *v = spots(s, z, by_person);
	enum rn_status rc = RN_OK;
	size_t end, last;

	for (size_t i = 0; i < s->g.n; i = end) {
		uint32_t stays;

		for (end = i; end < s->g.n && v[end].person == v[i].person;
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

/* The surest pair between two people, in words. */
static void
explain(struct settling *s, const struct rn_zone_map *z, uint32_t group,
    int64_t person, struct rn_ruling *out)
{
	struct rn_verdict verdict;

	for (size_t i = 0; i < z->links.matches; i++) {
		const struct rn_match *m = &z->links.match[i];

		if (z->group[m->a] != group || z->group[m->b] != group ||
		    (s->g.atom[m->a].person != person) ==
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

static enum rn_status
join(struct settling *s, const struct rn_zone_map *z, uint32_t group,
    int64_t to, int64_t from)
{
	struct rn_ruling why = { .kind = RN_JOINED };
	enum rn_status rc = RN_OK;
	int64_t made;

	explain(s, z, group, from, &why);
	TRY(rn_get1(s->rn, &rn_identity_sql, MADE_HERE, ":id", from, &made));
	for (size_t i = 0; i < s->made.n; i++)
		made = s->made.v[i] == from ? 0 : made;
	TRY(rn_verdict_join(s->rn, to, from, &why));
	add(&s->stale, to);
	add(&s->stale, from);
	s->out->joined++;
	s->out->fewer += made;
out:
	return rc;
}

/* People of one component become the one who was there first. */
static enum rn_status
join_all(struct settling *s, const struct rn_zone_map *z)
{
	struct spot *v = spots(s, z, by_component);
	enum rn_status rc = RN_OK;
	int64_t to = RN_NONE, last = RN_NONE;

	for (size_t i = 0; i < s->g.n; i++) {
		if (i == 0 || v[i].group != v[i - 1].group)
			to = last = v[i].person;
		if (v[i].person != last)
			TRY(join(s, z, v[i].group, to, v[i].person));
		last = v[i].person;
	}
	/* from now on the faces are those of whom they became */
	for (size_t i = 0; i < s->g.n; i++) {
		if (i == 0 || v[i].group != v[i - 1].group)
			to = v[i].person;
		s->g.atom[v[i].face].person = to;
	}
out:
	free(v);
	return rc;
}

static enum rn_status
derive(struct settling *s)
{
	enum rn_status rc = RN_OK;

	s->stale.n = rn_distinct(s->stale.v, s->stale.n);
	for (size_t i = 0; i < s->stale.n; i++)
		TRY(rn_ledger_refresh(s->rn, s->stale.v[i]));
out:
	return rc;
}

/* --- what is left to be asked --------------------------------------------- */

static int
by_both(const void *x, const void *y)
{
	const struct rn_pair *p = x, *q = y;

	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return (p->b > q->b) - (p->b < q->b);
}

/* As the queue counts them where all are here, else about as many. */
static enum rn_status
count_people(const struct settling *s, int64_t *people)
{
	int64_t *v;

	if (!s->everybody)
		return rn_get1(s->rn, &rn_identity_sql, PEOPLE_MOST, NULL, 0,
		    people);
	v = malloc((s->g.n + 1) * sizeof(*v));
	if (v == NULL)
		rn_nomem();
	for (size_t i = 0; i < s->g.n; i++)
		v[i] = s->g.atom[i].person;
	*people = (int64_t)rn_distinct(v, s->g.n);
	free(v);
	return RN_OK;
}

/* Pairs for the review of which one is new, each pair of people once. */
static enum rn_status
count_duplicates(struct settling *s, struct rn_zone_map *z)
{
	struct rn_link_plan plan = { .least = RN_P_PROBABLE,
	    .floor = RN_LINK_FLOOR, .vetoes = true };
	bool *about = calloc(s->g.n + 1, sizeof(*about));
	struct rn_pair *v = NULL;
	enum rn_status rc = RN_OK;
	struct rn_links links;
	size_t n = 0, room = 0;
	int64_t people;

	if (about == NULL)
		rn_nomem();
	TRY(rn_ids_add(s->rn, PEOPLE_HERE, &s->here));
	for (size_t i = 0; i < s->g.n; i++)
		about[i] = has(&s->here, s->g.atom[i].person);
	plan.about = about;
	TRY(count_people(s, &people));
	rn_judge_here(&plan.judge, &s->g.f, &z->weights, (double)people);
	rn_link(&plan, &links);
	for (size_t i = 0; i < links.matches; i++) {
		int64_t a = s->g.atom[links.match[i].a].person;
		int64_t b = s->g.atom[links.match[i].b].person;

		if (a == b || rn_apart_has(s->apart, s->apart_n, a, b))
			continue;
		v = rn_grow(v, n, &room, sizeof(*v));
		v[n++] = (struct rn_pair){ a < b ? a : b, a < b ? b : a };
	}
	if (n > 0)
		qsort(v, n, sizeof(*v), by_both);
	for (size_t i = 0; i < n; i++)
		s->out->duplicates += i == 0 || by_both(&v[i - 1], &v[i]) != 0;
	s->out->capped += (int64_t)links.capped.blocks;
	rn_links_free(&links);
out:
	free(about);
	free(v);
	return rc;
}

static enum rn_status
settle(struct settling *s, bool few)
{
	struct rn_zone_map z = { .group = NULL };
	enum rn_status rc = RN_OK;

	TRY(gather(s, few, &z));
	if (s->g.n == 0)
		goto out;
	TRY(part_all(s, &z));
	TRY(join_all(s, &z));
	TRY(derive(s));
	s->out->capped += (int64_t)z.too_large;
	if (few || !s->everybody)
		TRY(count_duplicates(s, &z));
out:
	rn_zone_free(&z);
	return rc;
}

static void
close_all(struct settling *s)
{
	rn_gallery_close(&s->g);
	free(s->newer.v);
	free(s->loaded.v);
	free(s->here.v);
	free(s->stale.v);
	free(s->made.v);
	rn_arena_free(s->a);
}

enum rn_status
rn_identity_settle(struct refnet *rn, struct rn_settled *out)
{
	struct settling s = { .rn = rn, .a = rn_arena_new(), .out = out };
	int64_t behind, brought, people;
	enum rn_status rc = RN_OK;
	bool few;

	*out = (struct rn_settled){ .joined = 0 };
	rn_gallery_open(rn, &s.g);
	TRY(rn_face_behind(rn, &behind));
	TRY(rn_get1(rn, &rn_identity_sql, BROUGHT_HERE, ":change",
	    rn_change_id(rn), &brought));
	TRY(rn_get1(rn, &rn_identity_sql, PEOPLE_MOST, NULL, 0, &people));
	if (brought > BULK) {
		out->waiting = brought;
		goto out;
	}
	few = people <= FEW;
	s.everybody = few || behind > BULK;
	TRY(rn_face_newer(rn, &s.newer));
	TRY(settle(&s, few));
	if (!few)
		TRY(rn_face_caught_up(rn));
out:
	close_all(&s);
	return rc;
}

/* What the change gave to somebody, and what of others' it left with them. */
static enum rn_status
go_home(struct settling *s, int64_t change)
{
	enum rn_status rc = RN_OK;
	size_t before = s->stale.n;

	TRY(rn_orphans_home(s->rn, change, &s->stale));
	for (size_t i = before; i < s->stale.n; i++)
		add(&s->newer, s->stale.v[i]);
	s->newer.n = rn_distinct(s->newer.v, s->newer.n);
	for (size_t i = 0, n = s->newer.n; i < n; i++)
		TRY(rn_strays_home(s->rn, s->a, s->newer.v[i], &s->stale));
	for (size_t i = before; i < s->stale.n; i++)
		add(&s->newer, s->stale.v[i]);
	s->newer.n = rn_distinct(s->newer.v, s->newer.n);
	TRY(derive(s));	/* whoever is shown is compared */
out:
	return rc;
}

enum rn_status
rn_identity_settle_again(struct refnet *rn, int64_t change,
    const struct rn_ids *touched)
{
	struct rn_settled out = { .joined = 0 };
	struct settling s = { .rn = rn, .a = rn_arena_new(), .out = &out };
	struct rn_zone_map z = { .group = NULL };
	enum rn_status rc = RN_OK;
	int64_t people;

	rn_gallery_open(rn, &s.g);
	TRY(rn_get1(rn, &rn_identity_sql, PEOPLE_MOST, NULL, 0, &people));
	s.everybody = people <= FEW;
	for (size_t i = 0; i < touched->n; i++)
		add(&s.newer, touched->v[i]);
	TRY(go_home(&s, change));
	if (s.newer.n > MOST && !s.everybody)
		goto out;
	TRY(gather(&s, true, &z));
	TRY(part_all(&s, &z));
	TRY(join_all(&s, &z));
	TRY(derive(&s));
out:
	rn_zone_free(&z);
	close_all(&s);
	return rc;
}
