/*
 * replay.c - the state of a person, from their ledger.
 *
 * A state can always be recomputed; what state.c keeps is a shortcut.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "ledger/content.h"
#include "ledger/held.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

struct heard {
	int64_t at, id;
	int64_t latency;	/* since the message of mine it answers */
	int flags;
	bool counts;		/* else it only tells of those alike */
	bool aside;		/* a note, a link: no word with anybody */
	int64_t by;		/* of rn_event_by */
	struct rn_event event;
};

static bool
among(int64_t id, const int64_t *set, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (set[i] == id)
			return true;
	return false;
}

struct both {
	int64_t *mine, *theirs;
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
	const struct heard *x = a, *y = b;
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

/* RN_NONE is none. */
static int64_t
sooner(int64_t x, int64_t y)
{
	if (x == RN_NONE || y == RN_NONE)
		return x == RN_NONE ? y : x;
	return x < y ? x : y;
}

/* What a message is said to answer. */
struct named { size_t heard; int64_t reply; };

/* Interactions as events, and what they answer. */
struct heard_all {
	struct heard *v;
	struct named *named;
	size_t n, named_n, room;
};

static void
name_replies(const struct rn_book *book, struct heard_all *all)
{
	int64_t reply;

	for (size_t k = 0; (reply = rn_held_reply(book, k)) != RN_NONE; k++) {
		all->named = rn_grow(all->named, all->named_n, &all->room,
		    sizeof(*all->named));
		all->named[all->named_n++] = (struct named){ all->n, reply };
	}
}

/* Those among ids that stand, or would if more of their content counted. */
static enum rn_status
hear(struct refnet *rn, const int64_t *ids, size_t n, const struct both *who,
    int64_t until, struct heard_all *all)
{
	struct rn_book book = { .rn = rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	*all = (struct heard_all){ .v = malloc((n + 1) * sizeof(*all->v)) };
	if (all->v == NULL)
		return rn_fail(rn, RN_ENOMEM, "out of memory");
	for (size_t i = 0; i < n; i++) {
		struct rn_roles roles;
		struct heard *h = &all->v[all->n];

		TRY(rn_held_get(&book, ids[i], &x));
		if (x == NULL || !(x->stands || x->hidden) || x->x.at > until)
			continue;
		*h = (struct heard){ .at = x->x.at, .id = ids[i],
		    .flags = x->x.flags, .latency = RN_NONE,
		    .counts = x->stands };
		read_roles(x->x.parts, x->x.parts_n, who, &roles);
		h->event.at = h->at;
		h->event.id = h->id;
		rn_event_read((enum rn_channel)x->x.kind, h->flags, &roles,
		    &h->event);
		h->by = rn_event_by((enum rn_channel)x->x.kind, &roles);
		h->aside = x->x.kind == RN_CHANNEL_NOTE ||
		    x->x.kind == RN_CHANNEL_CONNECTION;
		if (h->event.kind == RN_EVENT_IN)
			name_replies(&book, all);
		all->n++;
	}
out:
	rn_book_close(&book);
	return rc;
}

/* Can it be answered by its Message-ID?  That may be of an import undone. */
static bool
is_asked(const struct heard *h)
{
	return h->counts && h->event.kind == RN_EVENT_OUT && h->event.has_id;
}

/* Messages of mine to them by id, to find what an answer answers. */
struct sent { int64_t id, at; };

/*
 * When did I send what each answer answers, if it names a message of mine?
 * One dated before it answers nothing, else it would hang from which of the
 * two was held first.
 */
static enum rn_status
find_asked(struct refnet *rn, struct heard_all *all)
{
	struct sent *sent = malloc((all->n + 1) * sizeof(*sent));
	enum rn_status rc = RN_OK;
	size_t m = 0;

	if (sent == NULL)
		return rn_fail(rn, RN_ENOMEM, "out of memory");
	for (size_t i = 0; i < all->n; i++)
		if (is_asked(&all->v[i]))
			sent[m++] = (struct sent){ all->v[i].id,
			    all->v[i].at };
	/* id is its first member */
	qsort(sent, m, sizeof(*sent), rn_by_int64);
	for (size_t i = 0; i < all->named_n; i++) {
		struct heard *h = &all->v[all->named[i].heard];
		const struct sent *hit = NULL;
		int64_t parent;

		TRY(rn_key_find(rn, all->named[i].reply, &parent));
		if (parent != RN_NONE)
			hit = bsearch(&parent, sent, m, sizeof(*sent),
			    rn_by_int64);
		if (hit != NULL && hit->at <= h->at)
			h->latency = sooner(h->latency, h->at - hit->at);
	}
out:
	free(sent);
	return rc;
}

/* --- messages that are alike --------------------------------------------- */

static void
absorb(struct heard *to, const struct heard *from)
{
	to->flags |= from->flags & RN_SEEN_THREADED;
	to->latency = sooner(to->latency, from->latency);
}

/* Let those of n messages of one instant that are alike know the same. */
static enum rn_status
share(struct refnet *rn, struct heard *v, size_t n)
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
share_all(struct refnet *rn, struct heard *v, size_t n)
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
		qsort(v, n, sizeof(*v), by_time);
out:
	return rc;
}

/* --- one after the other ------------------------------------------------- */

/* Who brought us together: a handle, and when; RN_NONE: nobody. */
struct via { int64_t by, at; };

/* Who is told of asks, of events, and of who brought us together; NULL: nobody. */
struct listener {
	rn_decided_take *take;
	rn_ledger_seen *seen;
	void *ctx;
	struct via *via;
	struct rn_state before;	/* the open ask */
	struct rn_decided ask;
};

static void
tell(struct listener *l, enum rn_fate fate)
{
	l->ask.before = &l->before;
	l->ask.fate = fate;
	l->take(l->ctx, &l->ask);
}

/* An event may decide an ask and open the next. */
static void
listen(struct listener *l, const struct rn_state *was,
    const struct rn_state *is, const struct rn_event *e, enum rn_fate fate)
{
	if (fate != RN_FATE_NONE)
		tell(l, fate);
	if (is->ask_at != RN_NONE &&
	    (was->ask_at == RN_NONE || fate != RN_FATE_NONE)) {
		l->before = *was;
		l->ask = (struct rn_decided){ .at = e->at, .k = e->k };
	}
}

static void
apply_all(const struct heard *v, size_t n, const struct rn_terms *terms,
    struct listener *l, struct rn_state *s)
{
	for (size_t i = 0; i < n; i++) {
		struct rn_event e = v[i].event;
		struct rn_state was = *s;
		enum rn_fate fate;

		if (!v[i].counts)
			continue;
		e.terms = terms;
		rn_event_answer(s, v[i].flags, v[i].latency, &e);
		fate = rn_state_apply(s, &e);
		if (l->take != NULL)
			listen(l, &was, s, &e, fate);
		if (l->seen != NULL)
			l->seen(l->ctx, &e, &was, s);
	}
}

/*
 * The first word was somebody's to both of us, and one of us soon turned to
 * the other: then they brought us together.
 */
static void
find_via(const struct heard *v, size_t n, struct via *out)
{
	const struct heard *first = NULL;

	for (size_t i = 0; i < n; i++) {
		enum rn_event_kind kind = v[i].event.kind;

		if (!v[i].counts || v[i].aside)
			continue;
		if (first == NULL) {
			if (v[i].by == 0)
				return;
			first = &v[i];
		} else if (v[i].at - first->at > RN_BY_SOON) {
			return;
		} else if (kind == RN_EVENT_IN || kind == RN_EVENT_OUT ||
		    kind == RN_EVENT_HELD) {
			*out = (struct via){ first->by, first->at };
			return;
		}
	}
}

static enum rn_status
replay(struct refnet *rn, int64_t person, int64_t until, struct listener *l,
    struct rn_state *s)
{
	struct both who = { 0 };
	struct heard_all all = { 0 };
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL, me;
	size_t n = 0;

	rn_state_init(s);
	TRY(rn_ledger_ids(rn, person, &ids, &n));
	if (n == 0)
		goto out;
	TRY(rn_me_id(rn, &me));
	TRY(rn_handles_of(rn, me, &who.mine, &who.mine_n));
	TRY(rn_handles_of(rn, person, &who.theirs, &who.theirs_n));
	TRY(hear(rn, ids, n, &who, until, &all));
	TRY(find_asked(rn, &all));
	if (all.n > 0)
		qsort(all.v, all.n, sizeof(*all.v), by_time);
	TRY(share_all(rn, all.v, all.n));
	apply_all(all.v, all.n, rn_terms(rn), l, s);
	if (l->via != NULL)
		find_via(all.v, all.n, l->via);
out:
	free(who.mine);
	free(who.theirs);
	free(ids);
	free(all.v);
	free(all.named);
	return rc;
}

enum rn_status
rn_ledger_replay(struct refnet *rn, int64_t person, int64_t until,
    struct rn_state *s)
{
	struct listener nobody = { .take = NULL };

	return replay(rn, person, until, &nobody, s);
}

enum rn_status
rn_ledger_walk(struct refnet *rn, int64_t person, int64_t until,
    struct rn_state *s, rn_ledger_seen *seen, void *ctx)
{
	struct listener l = { .seen = seen, .ctx = ctx };

	return replay(rn, person, until, &l, s);
}

enum rn_status
rn_ledger_asks(struct refnet *rn, int64_t person, int64_t until,
    rn_decided_take *take, void *ctx)
{
	struct listener l = { .take = take, .ctx = ctx };
	enum rn_status rc = RN_OK;
	struct rn_state s;

	TRY(replay(rn, person, until, &l, &s));
	/* one that nobody answered in time has failed without an event */
	if (s.ask_at != RN_NONE && until > s.ask_at &&
	    until - s.ask_at > 7 * RN_DAY)
		tell(&l, RN_FATE_MISSED);
out:
	return rc;
}

enum rn_status
rn_ledger_asked(struct refnet *rn, int64_t person, int64_t id, int64_t *at)
{
	struct both who = { 0 };
	struct heard_all all = { 0 };
	enum rn_status rc = RN_OK;
	int64_t me;

	*at = RN_NONE;
	TRY(rn_me_id(rn, &me));
	TRY(rn_handles_of(rn, me, &who.mine, &who.mine_n));
	TRY(rn_handles_of(rn, person, &who.theirs, &who.theirs_n));
	TRY(hear(rn, &id, 1, &who, RN_NOW, &all));
	if (all.n == 1 && is_asked(&all.v[0]))
		*at = all.v[0].at;
out:
	free(who.mine);
	free(who.theirs);
	free(all.v);
	free(all.named);
	return rc;
}

static enum rn_status
put_via(struct refnet *rn, int64_t person, const struct via *v)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_ledger_sql, VIA_PUT, &st));
	rn_bind_int(&st, ":person", person);
	rn_bind_opt(&st, ":via", v->by);
	rn_bind_opt(&st, ":at", v->at);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_ledger_refresh(struct refnet *rn, int64_t person)
{
	struct via via = { RN_NONE, RN_NONE };
	struct listener l = { .via = &via };
	struct rn_state_of s;
	enum rn_status rc = RN_OK;

	s.person = person;
	TRY(replay(rn, person, RN_NOW, &l, &s.state));
	TRY(put_via(rn, person, &via));
	if (s.state.last_id != 0)
		TRY(rn_states_put(rn, &s, 1, false));
	else
		TRY(rn_state_drop(rn, person));
	TRY(rn_person_refresh(rn, person, s.state.last_id != 0));
out:
	return rc;
}
