/*
 * see.c - who was seen with whom, from the ledger.
 *
 * Nothing of this is stored: it is gathered when asked for, so whoever undoes
 * an import or joins two people sees their ties follow.  For some people it
 * costs their own interactions, for everybody one pass over all of them.
 */
#include <stdlib.h>

#include "base/table.h"
#include "ledger/held.h"
#include "tie/tie.h"

#define STANDING "JOIN change c ON c.id = t.change AND c.undone_at IS NULL"

static const char *const text[] = {
	[OWNERS] =
	    ("SELECT h.id, h.person, p.me FROM handle h"
	    " JOIN person p ON p.id = h.person ORDER BY h.id"),
	[OWNER] =	/* 0: me */
	    ("SELECT CASE p.me WHEN 1 THEN 0 ELSE p.id END FROM handle h"
	    " JOIN person p ON p.id = h.person WHERE h.id = :handle"),
	[SAID] =
	    ("SELECT ha.person, hb.person, t.tier, t.evidence, c.at FROM tie t "
	    STANDING " JOIN handle ha ON ha.id = t.a"
	    " JOIN handle hb ON hb.id = t.b WHERE c.at <= :until"
	    " ORDER BY t.id"),
	[SAY] =
	    ("INSERT INTO tie (change, a, b, tier, evidence)"
	    " VALUES (:change, :a, :b, :tier, :evidence)"),
	[MARKED] =	/* 1: a pin, 2: not to be contacted */
	    ("SELECT h.person, t.kind, t.value FROM mark t " STANDING
	    " JOIN handle h ON h.id = t.handle WHERE t.kind IN (1, 2)"
	    " AND c.at <= :until"
	    " ORDER BY t.id"),
	[LISTED] =
	    ("SELECT ha.person, hb.person, coalesce(t.said_at, c.at), c.at,"
	    " t.source FROM record t " STANDING
	    " JOIN handle ha ON ha.id = t.lister"
	    " JOIN handle hb ON hb.id = t.handle WHERE t.lister IS NOT NULL"
	    " ORDER BY c.id, t.id"),
	[EMPLOYED] =
	    ("SELECT id, org, org_since, moved_at, org_before, before_since"
	    " FROM person WHERE (org_since < :until OR before_since < :until)"
	    " AND visible AND NOT me"),
	[HEADCOUNTS] =
	    ("SELECT t.fold, t.size FROM org t " STANDING
	    " WHERE t.size IS NOT NULL ORDER BY c.id, t.id"),
	[REACHED] =	/* without either nobody answers me */
	    ("SELECT EXISTS (SELECT 1 FROM state) OR EXISTS (SELECT 1"
	    " FROM state_recent) OR EXISTS (SELECT 1 FROM mark"
	    " INDEXED BY mark_decided WHERE kind <> 0 AND kind = 1)"),
	[BROUGHT] =
	    ("SELECT h.person, p.id, p.via_at FROM person p"
	    " CROSS JOIN handle h ON h.id = p.via WHERE p.via IS NOT NULL"
	    " AND p.via_at <= :until ORDER BY p.via, p.via_at"),
	[QUICK] =
	    ("SELECT (SELECT count(*) FROM (SELECT 1 FROM person LIMIT 5001))"
	    " <= 5000 AND coalesce((SELECT max(first) FROM interaction), 0)"
	    " <= 100000"),
};

const struct rn_sqlset rn_tie_sql = { RN_ROOM_tie, text, RN_LEN(text) };

#define ME (RN_NOBODY - 2)	/* RN_TABLE_NEW is between */

/* A room holds so many; what is bigger is a list or a mailing. */
enum { SEATS = RN_MANY_RECIPIENTS + 1 };

/* Somebody in an interaction, with all the parts they had. */
struct seat {
	uint32_t who;		/* index, ME, or RN_NOBODY */
	int64_t handle;
	bool from, to, with;
	bool main;		/* it is addressed to them, no copy */
};

struct room {
	struct seat seat[SEATS];
	size_t n;
	bool me, from_me, to_me;	/* to_me: no copy */
};

struct gathering {
	const struct rn_world *w;
	/* only pairs with one of these, and with none of those; NULL: all */
	const bool *of, *had;
	uint32_t *owner;	/* handle -> index, ME, RN_NOBODY; of all */
	size_t owners, owners_room;
	struct rn_table asked;	/* the same of those asked for, one by one */
	enum rn_status failed;	/* what became of asking */
	struct rn_table at;	/* pair -> place in `pair` */
	struct rn_pair *pair;
	size_t n, room;
};

static enum rn_status
read_owners(struct gathering *g)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(g->w->rn, &rn_tie_sql, OWNERS, &st));
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
		    rn_world_index(g->w, rn_col_int(&st, 1));
	}
out:
	rn_done(&st);
	return rc;
}

/* Different numbers stay different. */
static uint64_t
mixed(uint64_t v)
{
	v *= UINT64_C(0x9e3779b97f4a7c15);
	return v ^ v >> 32;
}

/* In few interactions are few addresses: each is asked for once. */
static uint32_t
owner_of(struct gathering *g, int64_t handle)
{
	enum rn_status rc;
	int64_t person;
	uint32_t *who;

	if (g->of == NULL)
		return (size_t)handle < g->owners ? g->owner[handle] :
		    RN_NOBODY;
	who = rn_table_at(&g->asked, mixed((uint64_t)handle));
	if (*who != RN_TABLE_NEW)
		return *who;
	*who = RN_NOBODY;
	rc = rn_get1(g->w->rn, &rn_tie_sql, OWNER, ":handle", handle, &person);
	if (rc != RN_OK && g->failed == RN_OK)	/* the first one stays */
		g->failed = rc;
	if (rc == RN_OK)
		*who = person == 0 ? ME : rn_world_index(g->w, person);
	return *who;
}

/* Who was there; false when it is too many to mean anything. */
static bool
seat_all(struct gathering *g, const unsigned char *p, size_t size,
    int flags, struct room *r)
{
	const unsigned char *end = p + size;
	uint64_t v;

	r->n = 0;
	r->me = r->from_me = r->to_me = false;
	while (rn_varint_get(&p, end, &v)) {
		enum rn_part part = v & 3;
		int64_t handle = (int64_t)(v >> 2);
		uint32_t who = owner_of(g, handle);
		size_t i = 0;

		if (who == ME) {
			r->me = true;
			r->from_me |= part == RN_PART_FROM;
			r->to_me |= part == RN_PART_TO;
			continue;
		}
		while (i < r->n && (r->seat[i].who != who ||
		    (who == RN_NOBODY && r->seat[i].handle != handle)))
			i++;
		if (i == SEATS)
			return false;
		if (i == r->n)
			r->seat[r->n++] = (struct seat){ .who = who,
			    .handle = handle };
		r->seat[i].from |= part == RN_PART_FROM;
		r->seat[i].to |= part == RN_PART_TO || part == RN_PART_CC;
		r->seat[i].with |= part == RN_PART_WITH;
		r->seat[i].main |= part == RN_PART_TO;
	}
	/* in what I logged I am understood: whoever got it got it from me */
	if ((flags & RN_SEEN_TYPED) != 0 && !r->me)
		r->me = r->from_me = true;
	return true;
}

static struct rn_pair *
pair_of(struct gathering *g, uint32_t a, uint32_t b)
{
	uint32_t *slot = rn_table_at(&g->at,
	    mixed(((uint64_t)a << 32 | b) + 1));

	if (*slot == RN_TABLE_NEW) {
		*slot = (uint32_t)g->n;
		g->pair = rn_grow(g->pair, g->n, &g->room, sizeof(*g->pair));
		g->pair[g->n++] = (struct rn_pair){ .a = a, .b = b };
	}
	return &g->pair[*slot];
}

static void
see_pair(struct gathering *g, const struct room *r, const struct seat *x,
    const struct seat *y, int64_t at)
{
	size_t people = r->n + r->me;
	struct rn_pair *p;

	if (x->who > y->who) {
		const struct seat *z = x;

		x = y;
		y = z;
	}
	p = pair_of(g, x->who, y->who);
	if (x->from && (y->to || y->with))
		rn_pair_see(p, RN_PAIR_AB, people, at);
	if (y->from && (x->to || x->with))
		rn_pair_see(p, RN_PAIR_BA, people, at);
	if (!r->to_me && ((x->from && y->main) || (y->from && x->main)))
		rn_pair_turn(p, at);
	if (x->with && y->with)
		rn_pair_see(p, RN_PAIR_MET, people, at);
	if (x->to && y->to)
		rn_pair_see(p, r->from_me ? RN_PAIR_MINE : RN_PAIR_THEIRS,
		    people, at);
}

/* Are both somebody, and the pair one that is asked for? */
static bool
matters(const struct gathering *g, uint32_t x, uint32_t y)
{
	if (x == RN_NOBODY || y == RN_NOBODY)
		return false;
	return g->of == NULL || ((g->of[x] || g->of[y]) &&
	    (g->had == NULL || !(g->had[x] || g->had[y])));
}

/* Letters, calls and meetings; not notes, gifts, connections. */
static void
see_row(struct gathering *g, const struct rn_held *h)
{
	int64_t at = h->x.at;
	struct room r;

	if (h->x.kind > RN_CHANNEL_MEETING || at > g->w->at || !h->stands)
		return;
	if (!seat_all(g, h->x.parts, h->x.parts_n, h->x.flags, &r))
		return;
	for (size_t i = 0; i < r.n; i++)
		for (size_t k = i + 1; k < r.n; k++)
			if (matters(g, r.seat[i].who, r.seat[k].who))
				see_pair(g, &r, &r.seat[i], &r.seat[k], at);
}

static enum rn_status
see_all(struct gathering *g)
{
	struct rn_book book = { .rn = g->w->rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	for (;;) {
		TRY(rn_held_next(&book, &x));
		if (x == NULL)
			break;
		see_row(g, x);
	}
out:
	rn_book_close(&book);
	return rc;
}

static enum rn_status
see_these(struct gathering *g, const int64_t *ids, size_t n)
{
	struct rn_book book = { .rn = g->w->rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++) {
		TRY(rn_held_get(&book, ids[i], &x));
		if (x != NULL)
			see_row(g, x);
		TRY(g->failed);
	}
out:
	rn_book_close(&book);
	return rc;
}

static int
by_people(const void *ap, const void *bp)
{
	const struct rn_pair *a = ap, *b = bp;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return a->b < b->b ? -1 : a->b > b->b;
}

/* By the first of the two, then those of each: most have few. */
static void
put_in_order(struct gathering *g)
{
	size_t *first = calloc(g->w->n + 2, sizeof(*first)), *next = first + 1;
	struct rn_pair *v = calloc(g->n + 1, sizeof(*v));

	if (first == NULL || v == NULL)
		rn_nomem();
	/* next[i] counts, then becomes where the next pair of i goes */
	for (size_t i = 0; i < g->n; i++)
		next[g->pair[i].a]++;
	for (size_t i = 0, at = 0; i < g->w->n; i++) {
		size_t count = next[i];

		next[i] = at;
		at += count;
	}
	for (size_t i = 0; i < g->n; i++)
		v[next[g->pair[i].a]++] = g->pair[i];
	for (size_t i = 0; i < g->w->n; i++)
		if (first[i + 1] - first[i] > 1)
			qsort(v + first[i], first[i + 1] - first[i],
			    sizeof(*v), by_people);
	free(first);
	free(g->pair);
	g->pair = v;
}

/* What was gathered is the caller's. */
static void
hand_out(struct gathering *g, struct rn_pair **pair, size_t *n)
{
	if (g->n > 1)
		put_in_order(g);
	*pair = g->pair;
	*n = g->n;
	free(g->owner);
	rn_table_free(&g->asked);
	rn_table_free(&g->at);
}

enum rn_status
rn_tie_see(const struct rn_world *w, struct rn_pair **pair, size_t *n)
{
	struct gathering g = { .w = w };
	enum rn_status rc = RN_OK;

	TRY(read_owners(&g));
	TRY(see_all(&g));
out:
	hand_out(&g, pair, n);
	return rc;
}

enum rn_status
rn_tie_see_of(const struct rn_world *w, const bool *of, const bool *had,
    const int64_t *ids, size_t ids_n, struct rn_pair **pair, size_t *n)
{
	struct gathering g = { .w = w, .of = of, .had = had };
	enum rn_status rc = see_these(&g, ids, ids_n);

	hand_out(&g, pair, n);
	return rc;
}
