/*
 * settle.c - at the end of an import: whom it concerns is compared, and who
 * is certainly one becomes one.
 *
 * Where there are few people, all are compared each time.  Else those of whom
 * something came, and those they share a key with (index.c); whoever turns out
 * to be one with them is asked whom they share a key with, too, so that no
 * component is seen in part.  So many rows at once that comparing would take
 * as long as reading them are left for the import that comes next.  What
 * follows from who is certain: follow.c.
 */
#include <stdlib.h>

#include "identity/settling.h"

enum {
	FEW = 2000,		/* people who are all compared each time */
	BULK = 100000,		/* rows and handles that wait */
	LETTERS = 20000,	/* of letters, so many do */
	CACHE = 128 << 20,	/* bytes, while people all over it are joined */
	ROUNDS = 2,
	MOST = 20000		/* people compared beside the newcomers */
};

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
			rn_ids_push(&fresh, people->v[i]);
	TRY(rn_gallery_some(s->rn, &s->g, fresh.v, fresh.n, true));
	rn_faces_seal(&s->g.f);
	for (size_t i = 0; i < fresh.n; i++)
		rn_ids_push(&s->loaded, fresh.v[i]);
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
		rn_ids_push(&near, asked->v[i]);
	for (to->n = 0; more; near.n = rn_distinct(near.v, near.n)) {
		size_t known = near.n;

		for (size_t i = 0; i < z->links.matches; i++) {
			const struct rn_match *m = &z->links.match[i];
			int64_t a = s->g.atom[m->a].person;
			int64_t b = s->g.atom[m->b].person;
			struct rn_ids before = { near.v, known, 0 };
			bool has_a = has(&before, a), has_b = has(&before, b);

			if (rn_zone_may(&s->g, m) && has_a != has_b) {
				rn_ids_push(&near, has_a ? b : a);
				rn_ids_push(to, has_a ? b : a);
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
		rn_ids_push(&next, s->newer.v[i]);
	for (int round = 0; next.n > 0 && round < ROUNDS &&
	    s->loaded.n < s->newer.n + MOST; round++) {
		for (size_t i = 0; i < next.n; i++)
			rn_ids_push(&asked, next.v[i]);
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

/* --- what is shown of them ------------------------------------------------ */

static enum rn_status
derive(struct settling *s)
{
	s->stale.n = rn_distinct(s->stale.v, s->stale.n);
	return rn_ledger_refresh_each(s->rn, s->stale.v, s->stale.n);
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

/* What follows from who is certain. */
static enum rn_status
follow(struct settling *s, const struct rn_zone_map *z)
{
	enum rn_status rc = RN_OK;

	TRY(rn_settling_part(s, z));
	TRY(rn_settling_join(s, z));
	TRY(derive(s));
out:
	return rc;
}

/* The same of people all over the store. */
static enum rn_status
follow_widely(struct settling *s, const struct rn_zone_map *z)
{
	enum rn_status rc = RN_OK, again;

	TRY(rn_store_cache(s->rn, CACHE));
	rc = follow(s, z);
	again = rn_store_cache(s->rn, 0);
	rc = rc == RN_OK ? again : rc;
out:
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
	TRY(s->everybody && !few ? follow_widely(s, &z) : follow(s, &z));
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
rn_identity_settle(struct refnet *rn, bool letters,
    struct rn_settled *out)
{
	struct settling s = { .rn = rn, .a = rn_arena_make(), .out = out };
	int64_t behind, brought, people;
	enum rn_status rc = RN_OK;
	bool few;

	*out = (struct rn_settled){ .joined = 0 };
	rn_gallery_open(rn, &s.g);
	TRY(rn_face_behind(rn, &behind));
	TRY(rn_get1(rn, &rn_identity_sql, BROUGHT_HERE, ":change",
	    rn_change_id(rn), &brought));
	TRY(rn_get1(rn, &rn_identity_sql, PEOPLE_MOST, NULL, 0, &people));
	if (brought > (letters ? LETTERS : BULK)) {
		out->waiting = brought;
		goto out;
	}
	few = people <= FEW;
	s.everybody = few || behind > BULK;
	out->all = s.everybody && !few;
	if (!s.everybody)
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
		rn_ids_push(&s->newer, s->stale.v[i]);
	s->newer.n = rn_distinct(s->newer.v, s->newer.n);
	for (size_t i = 0, n = s->newer.n; i < n; i++)
		TRY(rn_strays_home(s->rn, s->a, s->newer.v[i], &s->stale));
	TRY(rn_loose_go(s->rn, &s->newer, &s->stale));
	for (size_t i = before; i < s->stale.n; i++)
		rn_ids_push(&s->newer, s->stale.v[i]);
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
	struct settling s = { .rn = rn, .a = rn_arena_make(), .out = &out };
	struct rn_zone_map z = { .group = NULL };
	enum rn_status rc = RN_OK;
	int64_t people;

	rn_gallery_open(rn, &s.g);
	TRY(rn_get1(rn, &rn_identity_sql, PEOPLE_MOST, NULL, 0, &people));
	s.everybody = people <= FEW;
	for (size_t i = 0; i < touched->n; i++)
		rn_ids_push(&s.newer, touched->v[i]);
	TRY(go_home(&s, change));
	if (s.newer.n > MOST && !s.everybody)
		goto out;
	TRY(gather(&s, true, &z));
	TRY(follow(&s, &z));
out:
	rn_zone_free(&z);
	close_all(&s);
	return rc;
}
