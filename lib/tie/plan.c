/*
 * plan.c - the fewest asks that cover a profile, as rows.
 */
#include <stdlib.h>

#include "refnet/decide.h"
#include "tie/tie.h"

/* Ways looked at for one target; of each start the best is taken. */
enum { WAYS = 8 };

/* Whoever fits so well is asked for although their cell is not known. */
#define FITS 0.5

struct plan {
	struct rn_world w;
	const struct rn_tie_query *q;
	const int64_t *taken;
	size_t taken_n;
	struct rn_cover c;
	struct rn_bid *bid;
	struct choice {		/* beside `bid` */
		struct rn_way way;
		double fit;
	} *choice;
	size_t bid_room, choice_room;
	bool *known;		/* of each cell: I know somebody there */
};

/* Who may be asked how often, and what each cell has without any ask. */
static void
take_budgets(struct plan *p)
{
	const struct rn_tie_query *q = p->q;
	struct rn_cover *c = &p->c;
	struct rn_world *w = &p->w;

	c->missed = rn_alloc(w->a, (q->wanted->cells + 1) *
	    sizeof(*c->missed));
	p->known = rn_alloc(w->a, (q->wanted->cells + 1) * sizeof(*p->known));
	for (size_t i = 0; i <= q->wanted->cells; i++) {
		c->missed[i] = 1;
		p->known[i] = false;
	}
	c->headroom = rn_alloc(w->a, (w->n + 1) * sizeof(*c->headroom));
	c->left = rn_alloc(w->a, (w->n + 1) * sizeof(*c->left));
	c->taken = rn_alloc(w->a, (w->n + 1) * sizeof(*c->taken));
	for (size_t i = 0; i < w->n; i++) {
		const struct rn_asked *x = rn_asked_of(q, w->people[i].id);

		c->headroom[i] = w->node[i].headroom;
		c->left[i] = x != NULL && x->left != RN_NONE ? x->left :
		    q->asks_max > 0 ? q->asks_max : INT64_MAX;
		c->taken[i] = p->taken_n > 0 && bsearch(&w->people[i].id,
		    p->taken, p->taken_n, sizeof(*p->taken),
		    rn_by_int64) != NULL;
	}
}

/* One of the cells, the one after them for who fits otherwise; SIZE_MAX. */
static size_t
cell_of(const struct rn_wanted *want, const struct rn_wanted_person *who)
{
	if (who->cell < want->cells)
		return who->cell;
	return who->fit >= FITS ? want->cells : SIZE_MAX;
}

/* The best way to somebody by each person I could ask. */
static void
bid_for(struct plan *p, const struct rn_net *net,
    const struct rn_wanted_person *who, size_t cell, uint32_t at)
{
	struct rn_way way[WAYS + 1];
	size_t n = rn_net_ways(net, at, WAYS, way);

	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (k < i && (way[k].n == 0 ||
		    way[k].via[0] != way[i].via[0]))
			k++;
		if (way[i].n == 0 || k < i)
			continue;
		p->bid = rn_grow(p->bid, p->c.n, &p->bid_room,
		    sizeof(*p->bid));
		p->choice = rn_grow(p->choice, p->c.n, &p->choice_room,
		    sizeof(*p->choice));
		p->bid[p->c.n] = (struct rn_bid){ way[i].via[0], at,
		    cell, way[i].p * who->fit };
		p->choice[p->c.n++] = (struct choice){ way[i], who->fit };
	}
	p->c.bid = p->bid;
}

static void
take_bids(struct plan *p)
{
	const struct rn_wanted *want = p->q->wanted;
	struct rn_net net;

	rn_world_net(&p->w, &net);
	for (size_t i = 0; i < want->n; i++) {
		const struct rn_wanted_person *who = &want->person[i];
		uint32_t at = rn_world_index(&p->w, who->person);
		size_t cell = cell_of(want, who);

		if (cell == SIZE_MAX || at == RN_NOBODY ||
		    p->w.node[at].barred)
			continue;
		if (p->w.node[at].access > 0)
			p->known[cell] = true;
		else if (!p->c.taken[at])
			bid_for(p, &net, who, cell, at);
	}
	rn_net_free(&net);
}

static void
sum_up(const struct plan *p, struct rn_plan_left *left)
{
	*left = (struct rn_plan_left){ .cells = p->q->wanted->cells };
	for (size_t i = 0; i < left->cells; i++) {
		bool covered = p->c.missed[i] <= 1 - RN_COVERED;

		left->covered += covered;
		left->known += !covered && p->known[i];
	}
}

static void
fill(const struct plan *p, size_t bid, int64_t step, double gain,
    struct rn_ask *out)
{
	const struct rn_bid *b = &p->bid[bid];
	const struct choice *x = &p->choice[bid];
	static const struct rn_wanted_cell none;
	const struct rn_wanted *want = p->q->wanted;
	const struct rn_wanted_cell *cell = b->cell < want->cells ?
	    &want->cell[b->cell] : &none;
	int64_t left = p->c.left[b->via];

	*out = (struct rn_ask){ .profile = want->profile, .step = step,
	    .connector_id = p->w.people[b->via].id,
	    .connector = rn_world_name(&p->w, b->via),
	    .target_id = p->w.people[b->target].id,
	    .target = rn_world_name(&p->w, b->target), .fit = x->fit,
	    .people = rn_world_people(&p->w, b->target, &x->way),
	    .p = x->way.p, .headroom = p->c.headroom[b->via], .gain = gain,
	    .industry = cell->industry, .level = cell->level,
	    .location = cell->location,
	    .asks_left = left < INT64_MAX / 2 ? left : RN_NONE };
	if (p->q->why)
		out->why = rn_world_explain(&p->w, b->target, &x->way, p->q);
}

enum rn_status
rn_plan_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, const int64_t *taken, size_t taken_n,
    struct rn_ask **list, size_t *n, struct rn_plan_left *left)
{
	struct plan p = { .q = q, .taken = taken, .taken_n = taken_n };
	enum rn_status rc = RN_OK;
	size_t bid, room = 0;
	struct rn_ask *v = NULL;
	double gain;

	*n = 0;
	*list = NULL;
	TRY(rn_world_take(rn, a, RN_NONE, q, &p.w));
	take_budgets(&p);
	take_bids(&p);
	while ((bid = rn_cover_next(&p.c, &gain)) != SIZE_MAX) {
		v = rn_grow(v, *n, &room, sizeof(*v));
		fill(&p, bid, (int64_t)*n + 1, gain, &v[*n]);
		v[(*n)++].covered = 1 - p.c.missed[p.bid[bid].cell];
	}
	sum_up(&p, left);
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = v[i];
	rc = *p.w.failed;
out:
	free(v);
	free(p.bid);
	free(p.choice);
	return rc;
}
