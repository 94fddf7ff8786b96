/*
 * hear.c - interactions as events with one person or other, in the order of
 * their time.
 *
 * Those of many people are read in one pass over the rows that hold them:
 * nearly every row has somebody of each who writes much, and to read it once
 * for all of them is what makes late mail, and taking back, bearable.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "ledger/content.h"
#include "ledger/hear.h"
#include "ledger/held.h"
#include "ledger/ledger_sql.h"
#include "store/pages.h"

static bool
among(int64_t id, const int64_t *set, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (set[i] == id)
			return true;
	return false;
}

/* Whose handles are whose. */
struct both {
	const int64_t *mine, *theirs;
	size_t mine_n, theirs_n;
};

static void
read_roles(const unsigned char *p, size_t n, const struct both *who,
    struct rn_roles *r)
{
	const unsigned char *end = p + n;
	uint64_t v;

	*r = (struct rn_roles){ 0 };
	while (rn_varint_get(&p, end, &v)) {
		enum rn_part part = v & 3;
		int64_t handle = (int64_t)(v >> 2);
		bool me = among(handle, who->mine, who->mine_n);
		bool them = among(handle, who->theirs, who->theirs_n);

		r->from_me |= me && part == RN_PART_FROM;
		r->to_me |= me && part == RN_PART_TO;
		r->cc_me |= me && part == RN_PART_CC;
		r->from_them |= them && part == RN_PART_FROM;
		r->to_them |= them && part == RN_PART_TO;
		r->cc_them |= them && part == RN_PART_CC;
		r->with_them |= them && part == RN_PART_WITH;
		r->any_to |= part == RN_PART_TO || part == RN_PART_CC;
		r->to += !me && part == RN_PART_TO;
		r->with += part == RN_PART_WITH;
		r->named += part == RN_PART_TO || part == RN_PART_CC;
		if (part == RN_PART_FROM && !me && !them)
			r->by = handle;
	}
}

/*
 * In order of time; what is of one instant by what it was, an answer after
 * what it may answer, so that the order of imports does not tell.
 */
static int
by_time(const void *a, const void *b)
{
	const struct rn_happened *x = a, *y = b;
	const int64_t v[][2] = {
		{ x->at, y->at }, { x->event.kind, y->event.kind },
		{ x->event.k, y->event.k }, { x->event.to, y->event.to },
		{ x->event.has_id, y->event.has_id },
		{ x->latency, y->latency }, { x->flags, y->flags },
		{ x->id, y->id }
	};

	for (size_t i = 0; i < RN_LEN(v); i++)
		if (v[i][0] != v[i][1])
			return v[i][0] < v[i][1] ? -1 : 1;
	return 0;
}

/* Most are in order as they were read. */
static void
sort(struct rn_happened *v, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (by_time(&v[i - 1], &v[i]) > 0) {
			qsort(v, n, sizeof(*v), by_time);
			return;
		}
}

/* RN_NONE is none. */
static int64_t
sooner(int64_t x, int64_t y)
{
	if (x == RN_NONE || y == RN_NONE)
		return x == RN_NONE ? y : x;
	return x < y ? x : y;
}

static void
name_replies(const struct rn_book *book, struct rn_hearing *h)
{
	int64_t reply;

	for (size_t k = 0; (reply = rn_held_reply(book, k)) != RN_NONE; k++) {
		h->named = rn_grow(h->named, h->named_n, &h->named_room,
		    sizeof(*h->named));
		h->named[h->named_n++] = (struct rn_named){ h->n, reply };
	}
}

/* Take it in if it stands, or would if more of its content counted. */
static void
take_in(const struct rn_book *book, const struct rn_held *x,
    const struct both *who, struct rn_hearing *to)
{
	struct rn_happened *h = &to->v[to->n];
	struct rn_roles roles;

	if (!(x->stands || x->hidden))
		return;
	*h = (struct rn_happened){ .at = x->x.at, .id = x->x.id,
	    .flags = x->x.flags, .latency = RN_NONE, .counts = x->stands };
	read_roles(x->x.parts, x->x.parts_n, who, &roles);
	h->event.at = h->at;
	h->event.id = h->id;
	rn_event_read((enum rn_channel)x->x.kind, h->flags, &roles,
	    &h->event);
	h->by = rn_event_by((enum rn_channel)x->x.kind, &roles);
	h->aside = x->x.kind == RN_CHANNEL_NOTE ||
	    x->x.kind == RN_CHANNEL_CONNECTION;
	if (h->event.kind == RN_EVENT_IN)
		name_replies(book, to);
	to->n++;
}

/* An interaction of somebody's; and of all, in the order of ids. */
struct turn { int64_t id; size_t whose; };

static int
by_turn(const void *a, const void *b)
{
	const struct turn *x = a, *y = b;

	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	return x->whose < y->whose ? -1 : x->whose > y->whose;
}

static struct turn *
turns_of(const struct rn_hearing *v, size_t n, size_t *count)
{
	struct turn *turns;
	size_t at = 0;

	*count = 0;
	for (size_t i = 0; i < n; i++)
		*count += v[i].ids_n;
	if ((turns = malloc((*count + 1) * sizeof(*turns))) == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < v[i].ids_n; k++)
			turns[at++] = (struct turn){ v[i].ids[k], i };
	if (n > 1)	/* those of one are in order */
		qsort(turns, at, sizeof(*turns), by_turn);
	return turns;
}

static enum rn_status
read_all(struct refnet *rn, const struct both *mine, struct rn_hearing *v,
    size_t n, int64_t until)
{
	struct rn_book book = { .rn = rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;
	size_t count;
	struct turn *turns = turns_of(v, n, &count);

	for (size_t i = 0; i < n; i++) {
		v[i].n = 0;
		v[i].v = malloc((v[i].ids_n + 1) * sizeof(*v[i].v));
		if (v[i].v == NULL)
			rn_nomem();
	}
	for (size_t i = 0; i < count; i++) {
		struct rn_hearing *to = &v[turns[i].whose];
		struct both who = *mine;

		TRY(rn_held_get(&book, turns[i].id, &x));
		if (x == NULL || x->x.at > until)
			continue;
		who.theirs = to->theirs;
		who.theirs_n = to->theirs_n;
		take_in(&book, x, &who, to);
	}
out:
	rn_book_close(&book);
	free(turns);
	return rc;
}

/* Can it be answered by its Message-ID?  That may be of an import undone. */
static bool
is_asked(const struct rn_happened *h)
{
	return h->counts && h->event.kind == RN_EVENT_OUT && h->event.has_id;
}

static int
by_hash(const void *a, const void *b)
{
	const struct rn_hashed *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* Which interactions the replies of all name, in the order of their keys. */
static enum rn_status
find_named(struct refnet *rn, const struct rn_hearing *v, size_t n,
    struct rn_hashed **named, size_t *count)
{
	size_t at = 0;

	*count = 0;
	for (size_t i = 0; i < n; i++)
		*count += v[i].named_n;
	if ((*named = malloc((*count + 1) * sizeof(**named))) == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < v[i].named_n; k++)
			(*named)[at++].hash = v[i].named[k].reply;
	qsort(*named, at, sizeof(**named), by_hash);
	return rn_keys_find(rn, *named, at);
}

/* Messages of mine to them by id, to find what an answer answers. */
struct sent { int64_t id, at; };

/*
 * When did I send what each answer answers, if it names a message of mine?
 * One dated before it answers nothing, else it would hang from which of the
 * two was held first.
 */
static void
find_asked(struct rn_hearing *all, const struct rn_hashed *named, size_t n)
{
	struct sent *sent = malloc((all->n + 1) * sizeof(*sent));
	size_t m = 0;

	if (sent == NULL)
		rn_nomem();
	for (size_t i = 0; i < all->n; i++)
		if (is_asked(&all->v[i]))
			sent[m++] = (struct sent){ all->v[i].id,
			    all->v[i].at };
	/* id is its first member; they were read in its order */
	for (size_t i = 0; i < all->named_n; i++) {
		struct rn_happened *h = &all->v[all->named[i].heard];
		struct rn_hashed key = { .hash = all->named[i].reply };
		const struct rn_hashed *at = bsearch(&key, named, n,
		    sizeof(*named), by_hash);
		const struct sent *hit = at->id == RN_NONE ? NULL :
		    bsearch(&at->id, sent, m, sizeof(*sent), rn_by_int64);

		if (hit != NULL && hit->at <= h->at)
			h->latency = sooner(h->latency, h->at - hit->at);
	}
	free(sent);
}

/* --- messages that are alike --------------------------------------------- */

static void
absorb(struct rn_happened *to, const struct rn_happened *from)
{
	to->flags |= from->flags & RN_SEEN_THREADED;
	to->latency = sooner(to->latency, from->latency);
}

/* Let those of n messages of one instant that are alike know the same. */
static enum rn_status
share(struct refnet *rn, struct rn_happened *v, size_t n)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_book book = { .rn = rn };
	struct rn_table first = { 0 };
	enum rn_status rc = RN_OK;
	const struct rn_held *x;
	uint32_t *of;

	if (a == NULL || (of = calloc(n, sizeof(*of))) == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++) {
		uint32_t *slot;

		TRY(rn_held_get(&book, v[i].id, &x));
		rn_arena_reset(a);
		slot = rn_table_at(&first, (uint64_t)rn_content_held(rn, &x->x,
		    a));
		if (*slot == RN_TABLE_NEW)
			*slot = (uint32_t)i;
		of[i] = *slot;
		absorb(&v[of[i]], &v[i]);
	}
	for (size_t i = 0; i < n; i++)
		absorb(&v[i], &v[of[i]]);
out:
	rn_table_free(&first);
	rn_book_close(&book);
	rn_arena_free(a);
	free(of);
	return rc;
}

/*
 * Which of those that are alike a row without a Message-ID told of hangs from
 * the order of imports, so what is told of one is told of all: whether its
 * source has threads, and what it answers.
 */
static enum rn_status
share_all(struct refnet *rn, struct rn_happened *v, size_t n)
{
	enum rn_status rc = RN_OK;
	bool any = false;

	for (size_t i = 0, end; i < n; i = end) {
		bool differ = false;

		for (end = i + 1; end < n && v[end].at == v[i].at &&
		    v[end].event.kind == v[i].event.kind; end++)
			differ = differ ||
			    ((v[end].flags ^ v[i].flags) & RN_SEEN_THREADED) ||
			    v[end].latency != v[i].latency;
		if (!differ || v[i].event.kind != RN_EVENT_IN)
			continue;
		TRY(share(rn, v + i, end - i));
		any = true;
	}
	if (any)
		sort(v, n);
out:
	return rc;
}

/* --- people --------------------------------------------------------------- */

enum rn_status
rn_hearing_begin(struct refnet *rn, int64_t person, struct rn_hearing *h)
{
	enum rn_status rc = RN_OK;

	*h = (struct rn_hearing){ .person = person };
	TRY(rn_ledger_ids(rn, person, &h->ids, &h->ids_n));
	TRY(rn_handles_of(rn, person, &h->theirs, &h->theirs_n));
out:
	return rc;
}

enum rn_status
rn_hear(struct refnet *rn, struct rn_hearing *v, size_t n, int64_t until)
{
	struct rn_hashed *named = NULL;
	enum rn_status rc = RN_OK;
	int64_t me, *mine = NULL;
	struct both who = { 0 };
	size_t named_n;

	TRY(rn_me_id(rn, &me));
	TRY(rn_handles_of(rn, me, &mine, &who.mine_n));
	who.mine = mine;
	TRY(read_all(rn, &who, v, n, until));
	TRY(find_named(rn, v, n, &named, &named_n));
	for (size_t i = 0; i < n; i++) {
		find_asked(&v[i], named, named_n);
		sort(v[i].v, v[i].n);
		TRY(share_all(rn, v[i].v, v[i].n));
	}
out:
	free(named);
	free(mine);
	return rc;
}

bool
rn_happened_asks(const struct rn_happened *h)
{
	return is_asked(h);
}

void
rn_hearing_end(struct rn_hearing *h)
{
	free(h->ids);
	free(h->theirs);
	free(h->named);
	free(h->v);
	*h = (struct rn_hearing){ 0 };
}
