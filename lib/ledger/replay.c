/*
 * replay.c - the state of a person, from their ledger.
 *
 * A state can always be recomputed; what state.c keeps is a shortcut.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/held.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

struct heard {
	int64_t at, id, reply;
	int64_t latency;	/* since the message of mine it answers */
	int flags;
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

/* The standing interactions among ids, as events. */
static enum rn_status
hear(struct refnet *rn, const int64_t *ids, size_t n, const struct both *who,
    int64_t until, struct heard **out, size_t *out_n)
{
	struct heard *v = malloc((n + 1) * sizeof(*v));
	struct rn_book book = { .rn = rn };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;
	size_t len = 0;

	*out = v;
	*out_n = 0;
	if (v == NULL)
		return rn_fail(rn, RN_ENOMEM, "out of memory");
	for (size_t i = 0; i < n; i++) {
		struct rn_roles roles;
		struct heard *h;

		TRY(rn_held_get(&book, ids[i], &x));
		if (x == NULL || !x->stands || x->x.at > until)
			continue;
		h = &v[len++];
		*h = (struct heard){ .at = x->x.at, .id = ids[i],
		    .flags = x->x.flags, .reply = x->x.reply,
		    .latency = RN_NONE };
		read_roles(x->x.parts, x->x.parts_n, who, &roles);
		h->event.at = h->at;
		h->event.id = h->id;
		rn_event_read((enum rn_channel)x->x.kind, h->flags, &roles,
		    &h->event);
	}
	*out_n = len;
out:
	rn_book_close(&book);
	return rc;
}

/* Messages of mine to them by id, to find what an answer answers. */
struct sent { int64_t id, at; };

/* What each answer answers, if it names a message of mine. */
static enum rn_status
find_asked(struct refnet *rn, struct heard *v, size_t n)
{
	struct sent *sent = malloc((n + 1) * sizeof(*sent));
	enum rn_status rc = RN_OK;
	size_t m = 0;

	if (sent == NULL)
		return rn_fail(rn, RN_ENOMEM, "out of memory");
	for (size_t i = 0; i < n; i++)
		if (v[i].event.kind == RN_EVENT_OUT)
			sent[m++] = (struct sent){ v[i].id, v[i].at };
	qsort(sent, m, sizeof(*sent), rn_by_int64);	/* id is its first member */
	for (size_t i = 0; i < n; i++) {
		const struct sent *hit = NULL;
		int64_t parent;

		if (v[i].event.kind != RN_EVENT_IN || v[i].reply == RN_NONE)
			continue;
		TRY(rn_key_find(rn, v[i].reply, &parent));
		if (parent != RN_NONE)
			hit = bsearch(&parent, sent, m, sizeof(*sent), rn_by_int64);
		if (hit != NULL)
			v[i].latency = v[i].at - hit->at;
	}
out:
	free(sent);
	return rc;
}

/* Who is told of asks; take is NULL: nobody. */
struct listener {
	rn_decided_take *take;
	void *ctx;
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

		e.terms = terms;
		rn_event_answer(s, v[i].flags, v[i].latency, &e);
		fate = rn_state_apply(s, &e);
		if (l->take != NULL)
			listen(l, &was, s, &e, fate);
	}
}

static enum rn_status
replay(struct refnet *rn, int64_t person, int64_t until, struct listener *l,
    struct rn_state *s)
{
	struct both who = { 0 };
	struct heard *v = NULL;
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL, me;
	size_t n = 0, len = 0;

	rn_state_init(s);
	TRY(rn_me_id(rn, &me));
	TRY(rn_handles_of(rn, me, &who.mine, &who.mine_n));
	TRY(rn_handles_of(rn, person, &who.theirs, &who.theirs_n));
	TRY(rn_ledger_ids(rn, person, &ids, &n));
	TRY(hear(rn, ids, n, &who, until, &v, &len));
	TRY(find_asked(rn, v, len));
	if (len > 0)
		qsort(v, len, sizeof(*v), by_time);
	apply_all(v, len, rn_terms(rn), l, s);
out:
	free(who.mine);
	free(who.theirs);
	free(ids);
	free(v);
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
	struct heard *v = NULL;
	enum rn_status rc = RN_OK;
	size_t n = 0;
	int64_t me;

	*at = RN_NONE;
	TRY(rn_me_id(rn, &me));
	TRY(rn_handles_of(rn, me, &who.mine, &who.mine_n));
	TRY(rn_handles_of(rn, person, &who.theirs, &who.theirs_n));
	TRY(hear(rn, &id, 1, &who, RN_NOW, &v, &n));
	if (n == 1 && v[0].event.kind == RN_EVENT_OUT)
		*at = v[0].at;
out:
	free(who.mine);
	free(who.theirs);
	free(v);
	return rc;
}

enum rn_status
rn_ledger_refresh(struct refnet *rn, int64_t person)
{
	struct rn_state_of s;
	enum rn_status rc = RN_OK;

	s.person = person;
	TRY(rn_ledger_replay(rn, person, RN_NOW, &s.state));
	if (s.state.last_id != 0)
		TRY(rn_states_put(rn, &s, 1, false));
	else
		TRY(rn_state_drop(rn, person));
	TRY(rn_person_refresh(rn, person, s.state.last_id != 0));
out:
	return rc;
}
