/*
 * take.c - from the store to a picture: who there is, who is drawn, what ties
 * them together.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "picture/picture.h"
#include "profile/profile.h"
#include "tie/tie.h"

/* Ties drawn for each person drawn; more of them hide the rest. */
enum { TIES_EACH = 2 };

/* One in so many sits with somebody of the same company, or hardly any. */
enum { TOGETHER = 3 };

/* Marked is who fits a profile so well: the role alone is not enough. */
#define FITS 0.65

const char *const rn_picture_by_name[RN_PICTURE_BYS + 1] = {
	[RN_PICTURE_COMPANY] = "company",
	[RN_PICTURE_INDUSTRY] = "industry",
};

/* Everybody, while it is decided who is drawn. */
struct crowd {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_picture_query *q;
	struct rn_person *list;		/* by id */
	size_t n;
	double *fit;			/* beside it; NaN: not wanted */
	bool *marked;
	double *reach;
	uint32_t *drawn;		/* index among the drawn; RN_NOBODY */
	uint32_t *at;			/* index in the world; RN_NOBODY */
	struct rn_world w;
	struct rn_graph g;
};

static size_t
index_of(const struct crowd *c, int64_t id)
{
	size_t lo = 0, hi = c->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (c->list[mid].id < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < c->n && c->list[lo].id == id ? lo : SIZE_MAX;
}

static int
tier_of(const struct rn_person *p)
{
	return p->pinned_tier >= 0 ? p->pinned_tier : p->tier;
}

/* Whom a profile wants, and whom a filter names. */
static enum rn_status
take_marked(struct crowd *c)
{
	const struct rn_wanted *want = c->q->tie.wanted;
	struct rn_person_query q = { .filter = c->q->mark,
	    .as_of = c->q->tie.as_of };
	enum rn_status rc = RN_OK;
	struct rn_person *list;
	size_t n;

	for (size_t i = 0; i < c->n; i++)
		c->fit[i] = NAN;
	for (size_t i = 0; want != NULL && i < want->n; i++) {
		size_t at = index_of(c, want->person[i].person);

		if (at == SIZE_MAX)
			continue;
		c->fit[at] = want->person[i].fit;
		c->marked[at] = want->person[i].fit >= FITS;
	}
	if (q.filter == NULL)
		goto out;
	TRY(rn_person_list(c->rn, c->a, &q, &list, &n));
	for (size_t i = 0; i < n; i++) {
		size_t at = index_of(c, list[i].id);

		if (at != SIZE_MAX)
			c->marked[at] = true;
	}
out:
	return rc;
}

/* How many people each opens to me, of those wanted if some are. */
static void
take_reach(struct crowd *c)
{
	double *worth = rn_alloc(c->a, (c->w.n + 1) * sizeof(*worth));
	double *reach = rn_alloc(c->a, (c->w.n + 1) * sizeof(*reach));
	bool all = c->q->tie.wanted == NULL;

	for (size_t i = 0; i < c->n; i++) {
		uint32_t at = rn_world_index(&c->w, c->list[i].id);

		c->at[i] = at;
		if (at != RN_NOBODY && !c->w.node[at].barred)
			worth[at] = all ? 1 : isnan(c->fit[i]) ? 0 :
			    c->fit[i];
	}
	rn_graph_make(&c->g, c->w.node, c->w.n, c->w.link, c->w.links);
	rn_graph_reach(&c->g, worth, reach);
	for (size_t i = 0; i < c->n; i++) {
		uint32_t at = c->at[i];

		if (at == RN_NOBODY || c->w.node[at].barred ||
		    !(c->w.node[at].access > 0))
			continue;
		c->reach[i] = reach[at];
	}
}

static enum rn_status
take_crowd(struct crowd *c)
{
	struct rn_person_query all = { .as_of = c->q->tie.as_of };
	enum rn_status rc = RN_OK;

	TRY(rn_person_list(c->rn, c->a, &all, &c->list, &c->n));
	c->fit = rn_alloc(c->a, (c->n + 1) * sizeof(*c->fit));
	c->marked = rn_alloc(c->a, (c->n + 1) * sizeof(*c->marked));
	c->reach = rn_alloc(c->a, (c->n + 1) * sizeof(*c->reach));
	c->drawn = rn_alloc(c->a, (c->n + 1) * sizeof(*c->drawn));
	c->at = rn_alloc(c->a, (c->n + 1) * sizeof(*c->at));
	TRY(take_marked(c));
	TRY(rn_world_take(c->rn, c->a, RN_NONE, &c->q->tie, &c->w));
	take_reach(c);
out:
	return rc;
}

/*
 * How near somebody is whom I do not know: the best chance of one who knows
 * them, and is drawn if somebody is.
 */
static double
nearness(const struct crowd *c, size_t i)
{
	uint32_t at = c->at[i];
	double best = 0;

	if (at == RN_NOBODY)
		return 0;
	for (size_t e = c->g.first[at]; e < c->g.first[at + 1]; e++) {
		const struct rn_edge *edge = &c->g.edge[e];
		double p = edge->knows * c->w.node[edge->to].access;
		size_t who = index_of(c, c->w.people[edge->to].id);

		if (who != SIZE_MAX && c->drawn[who] != RN_NOBODY)
			p += 1;
		if (p > best)
			best = p;
	}
	return best;
}

/* What makes somebody worth drawing, within a tier. */
static double
worth_of(const struct crowd *c, size_t i)
{
	double worth = c->marked[i] ? 1000 : 0;

	if (!isnan(c->fit[i]))
		worth += 10 * c->fit[i];
	worth += c->reach[i];
	worth += isnan(c->list[i].p7) ? nearness(c, i) : c->list[i].p7;
	return worth;
}

/* Who is drawn; of whom I do not know, rather those the others know. */
static size_t
choose(struct crowd *c, size_t top, bool marked, struct rn_candidate *v)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		c->drawn[i] = RN_NOBODY;
	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < c->n; i++)
			v[i] = (struct rn_candidate){ c->list[i].id,
			    tier_of(&c->list[i]), worth_of(c, i), i };
		n = rn_choose(v, c->n, top, marked);
		for (size_t i = 0; i < c->n; i++)
			c->drawn[i] = RN_NOBODY;
		for (size_t k = 0; k < n; k++)
			c->drawn[v[k].at] = (uint32_t)k;
	}
	return n;
}

/* The drawn, with what the picture says of each. */
static void
take_people(struct crowd *c, struct rn_picture *p)
{
	struct rn_candidate *v = rn_alloc(c->a, (c->n + 1) * sizeof(*v));

	for (size_t i = 0; i < c->n; i++) {
		p->ring[tier_of(&c->list[i])].people++;
		p->marked_all += c->marked[i];
	}
	p->people_all = (int64_t)c->n;
	p->people = choose(c, c->q->top == 0 ? RN_PICTURE_USUAL : c->q->top,
	    p->marked_all > 0, v);
	p->person = rn_alloc(c->a, (p->people + 1) * sizeof(*p->person));
	for (size_t k = 0; k < p->people; k++) {
		size_t i = v[k].at;
		const struct rn_person *who = &c->list[i];

		p->marked += c->marked[i];
		p->person[k] = (struct rn_picture_person){ .id = who->id,
		    .name = who->called, .org = who->org, .title = who->title,
		    .tier = v[k].tier, .dormant = who->dormant, .p7 = who->p7,
		    .fit = c->fit[i], .marked = c->marked[i],
		    .reach = c->reach[i] };
	}
}

/* The industry an org's name gives away, no more than two deep. */
static const char *
industry_of(const char *org)
{
	struct rn_hit hit;
	struct rn_industry i;

	if (org == NULL || !rn_org_trade(org, &hit))
		return NULL;
	for (i = rn_industry_get(hit.node); i.depth > 2; )
		i = rn_industry_get(i.parent);
	return i.name;
}

/* Sectors of one kind; how many people are in one of their own. */
static int64_t
sectors_by(struct rn_arena *a, struct rn_picture *p, int by)
{
	const char **key = rn_alloc(a, (p->people + 1) * sizeof(*key));
	int64_t together = 0;

	for (size_t i = 0; i < p->people; i++)
		key[i] = by == RN_PICTURE_COMPANY ? p->person[i].org :
		    industry_of(p->person[i].org);
	p->by = by;
	rn_sectors(a, p, key);
	for (size_t s = 0; s < p->sectors; s++)
		if (!p->sector[s].rest)
			together += p->sector[s].people;
	return together;
}

/* Companies, unless hardly any two are of one and industries show more. */
static void
take_sectors(struct rn_arena *a, struct rn_picture *p, int by)
{
	int64_t together;

	if (by != RN_PICTURE_BYS) {
		sectors_by(a, p, by);
		return;
	}
	together = sectors_by(a, p, RN_PICTURE_COMPANY);
	if (together * TOGETHER < (int64_t)p->people &&
	    sectors_by(a, p, RN_PICTURE_INDUSTRY) <= together)
		sectors_by(a, p, RN_PICTURE_COMPANY);
}

/* The likely first, and among them those that lead to somebody marked. */
static int
by_use(const void *ap, const void *bp)
{
	const struct rn_picture_tie *a = ap, *b = bp;
	double x = a->p + a->marked, y = b->p + b->marked;

	if (x > y || x < y)
		return x > y ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

/* From somebody I know better to somebody marked: a way to them. */
static bool
leads(const struct rn_picture_person *a, const struct rn_picture_person *b)
{
	return (a->marked && a->tier > b->tier) ||
	    (b->marked && b->tier > a->tier);
}

static void
take_ties(struct crowd *c, struct rn_picture *p)
{
	struct rn_picture_tie *v = rn_alloc(c->a, (c->w.links + 1) *
	    sizeof(*v));
	size_t n = 0, most = p->people * TIES_EACH;

	for (size_t i = 0; i < c->w.links; i++) {
		const struct rn_link *l = &c->w.link[i];
		int64_t id[2] = { c->w.people[l->a].id,
		    c->w.people[l->b].id };
		size_t x = index_of(c, id[0]), y = index_of(c, id[1]);

		if (x == SIZE_MAX || y == SIZE_MAX ||
		    c->drawn[x] == RN_NOBODY || c->drawn[y] == RN_NOBODY)
			continue;
		v[n++] = (struct rn_picture_tie){ .a = c->drawn[x],
		    .b = c->drawn[y], .a_id = id[0], .b_id = id[1],
		    .kind = (int)c->w.known[i].kind, .p = l->knows,
		    .marked = leads(&p->person[c->drawn[x]],
		    &p->person[c->drawn[y]]) };
	}
	if (n > 1)
		qsort(v, n, sizeof(*v), by_use);
	p->ties_all = (int64_t)c->w.links;
	p->ties = n < most ? n : most;
	/* drawn last is seen best */
	for (size_t i = 0; i < p->ties / 2; i++) {
		struct rn_picture_tie t = v[i];

		v[i] = v[p->ties - 1 - i];
		v[p->ties - 1 - i] = t;
	}
	p->tie = v;
}

enum rn_status
rn_picture_take(struct refnet *rn, struct rn_arena *a,
    const struct rn_picture_query *q, struct rn_picture *out)
{
	struct crowd c = { .rn = rn, .a = a, .q = q };
	enum rn_status rc = RN_OK;
	struct rn_me me;

	*out = (struct rn_picture){ .mark = q->mark,
	    .at = q->tie.as_of == RN_NOW ? rn_now(rn) : q->tie.as_of,
	    .profile = q->tie.wanted == NULL ? NULL :
	    q->tie.wanted->profile };
	if (q->top > RN_PICTURE_MOST)
		return rn_fail(rn, RN_EUSAGE, "a picture of %zu people is"
		    " none; %d at most", q->top, RN_PICTURE_MOST);
	TRY(rn_me_get(rn, a, &me));
	out->me = me.name == NULL ? "me" : me.name;
	TRY(take_crowd(&c));
	take_people(&c, out);
	take_ties(&c, out);
	take_sectors(a, out, q->by);
	rn_layout(a, out);
out:
	rn_graph_free(&c.g);
	return rc;
}
