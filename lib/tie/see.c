/*
 * see.c - who was seen with whom, from the ledger.
 *
 * Seen are addresses; people are put in for them at the end, so whoever joins
 * two people or moves an address sees ties follow.  Of one person it costs
 * their own interactions.  Of everybody, sums are kept (kept.c): it costs
 * those, and what came after them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "ledger/held.h"
#include "tie/kept.h"

#define ME (RN_NOBODY - 1)

/* Pairs are kept anew when so many more interactions are held, and a part. */
enum { FRESH_FEW = 2000, FRESH_PART = 8 };

/* A room holds so many; what is bigger is a list or a mailing. */
enum { SEATS = RN_MANY_RECIPIENTS + 1 };

/* An address in an interaction, with all the parts it had. */
struct seat {
	uint32_t handle;
	bool from, to, with;
};

struct room {
	struct seat seat[SEATS];
	size_t n;
	bool me, from_me;
};

struct gathering {
	struct refnet *rn;
	int64_t until;
	const struct rn_world *w;	/* NULL: only who is me is asked */
	uint32_t one;		/* only pairs with this person, or RN_NOBODY */
	uint32_t *owner;	/* handle -> index, ME, RN_NOBODY */
	size_t owners, owners_room;
	struct rn_table at;	/* pair -> place in `fresh` */
	struct rn_pairs fresh;
	struct rn_ids *later;	/* what has not happened yet; or NULL */
	int64_t latest;		/* instant of what was seen */
};

static enum rn_status
read_owners(struct gathering *g)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(g->rn, &rn_tie_sql, OWNERS, &st));
	for (;;) {
		int64_t handle;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		handle = rn_col_int(&st, 0);
		while (g->owners <= (size_t)handle) {
			g->owner = rn_grow(g->owner, g->owners,
			    &g->owners_room, sizeof(*g->owner));
			g->owner[g->owners++] = RN_NOBODY;
		}
		g->owner[handle] = rn_col_int(&st, 2) == 1 ? ME :
		    g->w == NULL ? RN_NOBODY :
		    rn_world_index(g->w, rn_col_int(&st, 1));
	}
out:
	rn_done(&st);
	return rc;
}

static uint32_t
owner_of(const struct gathering *g, uint32_t handle)
{
	return handle < g->owners ? g->owner[handle] : RN_NOBODY;
}

/* Who was there; false when it is too many to mean anything. */
static bool
seat_all(const struct gathering *g, const unsigned char *p, size_t size,
    int flags, struct room *r)
{
	const unsigned char *end = p + size;
	uint64_t v;

	r->n = 0;
	r->me = r->from_me = false;
	while (rn_varint_get(&p, end, &v)) {
		enum rn_part part = v & 3;
		uint32_t handle = (uint32_t)(v >> 2);
		size_t i = 0;

		if (owner_of(g, handle) == ME) {
			r->me = true;
			r->from_me |= part == RN_PART_FROM;
			continue;
		}
		while (i < r->n && r->seat[i].handle != handle)
			i++;
		if (i == SEATS)
			return false;
		if (i == r->n)
			r->seat[r->n++] = (struct seat){ .handle = handle };
		r->seat[i].from |= part == RN_PART_FROM;
		r->seat[i].to |= part == RN_PART_TO || part == RN_PART_CC;
		r->seat[i].with |= part == RN_PART_WITH;
	}
	/* in what I logged I am understood: whoever got it got it from me */
	if ((flags & RN_SEEN_TYPED) != 0 && !r->me)
		r->me = r->from_me = true;
	return true;
}

static struct rn_pair *
pair_of(struct gathering *g, uint32_t a, uint32_t b)
{
	uint64_t hash = (((uint64_t)a << 32 | b) + 1) *
	    UINT64_C(0x9e3779b97f4a7c15);
	uint32_t *slot = rn_table_at(&g->at, hash ^ hash >> 32);

	if (*slot == RN_TABLE_NEW) {
		struct rn_pairs *f = &g->fresh;

		*slot = (uint32_t)f->n;
		f->v = rn_grow(f->v, f->n, &f->room, sizeof(*f->v));
		f->v[f->n++] = (struct rn_pair){ .a = a, .b = b };
	}
	return &g->fresh.v[*slot];
}

static void
see_pair(struct gathering *g, const struct room *r, const struct seat *x,
    const struct seat *y, int64_t at)
{
	size_t people = r->n + r->me;
	struct rn_pair *p;

	if (x->handle > y->handle) {
		const struct seat *z = x;

		x = y;
		y = z;
	}
	p = pair_of(g, x->handle, y->handle);
	if (x->from && (y->to || y->with))
		rn_pair_see(p, RN_PAIR_AB, people, at);
	if (y->from && (x->to || x->with))
		rn_pair_see(p, RN_PAIR_BA, people, at);
	if (x->with && y->with)
		rn_pair_see(p, RN_PAIR_MET, people, at);
	if (x->to && y->to)
		rn_pair_see(p, r->from_me ? RN_PAIR_MINE : RN_PAIR_THEIRS,
		    people, at);
}

/* Do only some pairs matter, and is this none of them? */
static bool
left_out(const struct gathering *g, const struct seat *x, const struct seat *y)
{
	return g->one != RN_NOBODY && owner_of(g, x->handle) != g->one &&
	    owner_of(g, y->handle) != g->one;
}

static void
put_off(struct rn_ids *later, int64_t id)
{
	later->v = rn_grow(later->v, later->n, &later->room,
	    sizeof(*later->v));
	later->v[later->n++] = id;
}

/* Letters, calls and meetings; not notes, gifts, connections. */
static void
see_row(struct gathering *g, const struct rn_held *h)
{
	int64_t at = h->x.at;
	struct room r;

	if (h->x.kind > RN_CHANNEL_MEETING || !h->stands)
		return;
	if (at > g->until) {
		if (g->later != NULL)
			put_off(g->later, h->x.id);
		return;
	}
	if (!seat_all(g, h->x.parts, h->x.parts_n, h->x.flags, &r))
		return;
	for (size_t i = 0; i < r.n; i++)
		for (size_t k = i + 1; k < r.n; k++)
			if (!left_out(g, &r.seat[i], &r.seat[k]))
				see_pair(g, &r, &r.seat[i], &r.seat[k], at);
	if (r.n > 1 && at > g->latest)
		g->latest = at;
}

/* All from one on. */
static enum rn_status
see_from(struct gathering *g, int64_t first, int64_t *next)
{
	struct rn_book book = { .rn = g->rn, .held.x.id = first - 1 };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	*next = first;
	for (;;) {
		TRY(rn_held_next(&book, &x));
		if (x == NULL)
			break;
		*next = x->x.id + 1;
		see_row(g, x);
	}
out:
	rn_book_close(&book);
	return rc;
}

static enum rn_status
see_these(struct gathering *g, const int64_t *ids, size_t n)
{
	struct rn_book book = { .rn = g->rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++) {
		TRY(rn_held_get(&book, ids[i], &x));
		if (x != NULL)
			see_row(g, x);
	}
out:
	rn_book_close(&book);
	return rc;
}

static int
in_order(const void *ap, const void *bp)
{
	const struct rn_pair *a = ap, *b = bp;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return a->b < b->b ? -1 : a->b > b->b;
}

/*
 * Put them in order, unless they are, and one pair together; without those
 * who were only there, and seen in no way that counts.
 */
static void
settle(struct rn_pairs *p)
{
	size_t n = 0;
	bool sorted = true;

	for (size_t i = 1; i < p->n && sorted; i++)
		sorted = in_order(&p->v[i - 1], &p->v[i]) <= 0;
	if (!sorted)
		qsort(p->v, p->n, sizeof(*p->v), in_order);
	for (size_t i = 0; i < p->n; i++) {
		if (p->v[i].least == 0)
			continue;
		if (n > 0 && in_order(&p->v[n - 1], &p->v[i]) == 0)
			rn_pair_join(&p->v[n - 1], &p->v[i]);
		else
			p->v[n++] = p->v[i];
	}
	p->n = n;
}

/* Put the people in for the addresses. */
static void
name_people(const struct gathering *g, struct rn_pairs *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++) {
		struct rn_pair x = p->v[i];
		uint32_t a = owner_of(g, x.a), b = owner_of(g, x.b);

		if (a == b || a >= ME || b >= ME)
			continue;
		x.a = a;
		x.b = b;
		p->v[n++] = a < b ? x : rn_pair_turned(&x);
	}
	p->n = n;
	settle(p);
}

static void
append(struct rn_pairs *to, const struct rn_pairs *from)
{
	if (from->n == 0)
		return;
	to->v = realloc(to->v, (to->n + from->n) * sizeof(*to->v));
	if (to->v == NULL)
		rn_nomem();
	to->room = to->n + from->n;
	memcpy(to->v + to->n, from->v, from->n * sizeof(*from->v));
	to->n = to->room;
}

/* What is kept, and what came since; *k then says how far that goes. */
static enum rn_status
see_all(struct gathering *g, struct rn_arena *a, struct rn_kept *k,
    struct rn_pairs *out)
{
	enum rn_status rc = RN_OK;

	TRY(rn_kept_get(g->rn, a, g->until, k, out));
	g->latest = k->latest;
	TRY(see_these(g, k->later, k->later_n));
	TRY(see_from(g, k->upto, &k->upto));
	k->latest = g->latest;
	append(out, &g->fresh);
out:
	return rc;
}

static void
let_go(struct gathering *g)
{
	free(g->owner);
	free(g->fresh.v);
	rn_table_free(&g->at);
}

enum rn_status
rn_tie_see(const struct rn_world *w, int64_t person, struct rn_pair **pair,
    size_t *n)
{
	struct gathering g = { .rn = w->rn, .until = w->at, .w = w,
	    .one = RN_NOBODY };
	struct rn_pairs all = { 0 };
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL;
	struct rn_kept kept;
	size_t count = 0;

	TRY(read_owners(&g));
	if (person != RN_NONE) {
		g.one = rn_world_index(w, person);
		TRY(rn_ledger_ids(w->rn, person, &ids, &count));
		TRY(see_these(&g, ids, count));
		append(&all, &g.fresh);
	} else {
		TRY(see_all(&g, w->a, &kept, &all));
	}
	name_people(&g, &all);
out:
	*pair = all.v;
	*n = all.n;
	free(ids);
	let_go(&g);
	return rc;
}

/* Are so many new ones worth writing all pairs again? */
static bool
grown(int64_t held, int64_t next)
{
	return next - held > FRESH_FEW && next - held > held / FRESH_PART;
}

enum rn_status
rn_pairs_keep(struct refnet *rn, bool always)
{
	struct gathering g = { .rn = rn, .until = rn_now(rn),
	    .one = RN_NOBODY };
	struct rn_arena *a = rn_arena_new();
	struct rn_pairs all = { 0 };
	struct rn_ids later = { 0 };
	enum rn_status rc;
	struct rn_kept k;
	int64_t next;

	rc = rn_begin(rn);
	if (rc != RN_OK)
		goto done;
	TRY(rn_interaction_next(rn, &next));
	TRY(rn_kept_get(rn, a, g.until, &k, NULL));
	if (!always && !grown(k.upto, next))
		goto out;
	TRY(read_owners(&g));
	g.later = &later;
	TRY(see_all(&g, a, &k, &all));
	settle(&all);
	k.later = later.v;
	k.later_n = later.n;
	TRY(rn_kept_put(rn, a, &k, &all));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	free(all.v);
	free(later.v);
	let_go(&g);
	return rc;
}

enum rn_status
rn_tie_keep(struct refnet *rn)
{
	return rn_pairs_keep(rn, false);
}
