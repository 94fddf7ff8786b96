/*
 * replay.c - the state of a person, from their ledger.
 *
 * A state can always be recomputed; what state.c keeps is a shortcut.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/hear.h"
#include "ledger/ledger.h"

/* --- one after the other ------------------------------------------------- */

/* Who is told of asks, and of events; NULL: nobody. */
struct listener {
	rn_decided_take *take;
	rn_ledger_seen *seen;
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
apply_all(const struct rn_happened *v, size_t n, const struct rn_terms *terms,
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

static enum rn_status
replay(struct refnet *rn, int64_t person, int64_t until, struct listener *l,
    struct rn_state *s)
{
	enum rn_status rc = RN_OK;
	struct rn_hearing h;

	rn_state_init(s);
	TRY(rn_hearing_begin(rn, person, &h));
	if (h.ids_n == 0)
		goto out;
	TRY(rn_hear(rn, &h, 1, until));
	apply_all(h.v, h.n, rn_terms(rn), l, s);
out:
	rn_hearing_end(&h);
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
	enum rn_status rc = RN_OK;
	struct rn_hearing h;

	*at = RN_NONE;
	TRY(rn_hearing_begin(rn, person, &h));
	if (h.ids_n == 0)
		goto out;
	h.ids[0] = id;
	h.ids_n = 1;
	TRY(rn_hear(rn, &h, 1, RN_NOW));
	if (h.n == 1 && rn_happened_asks(&h.v[0]))
		*at = h.v[0].at;
out:
	rn_hearing_end(&h);
	return rc;
}

/* --- saving --------------------------------------------------------------- */

enum { AT_ONCE = 1 << 21 };	/* interactions in memory, unless of one */

/* Of people who are heard. */
static enum rn_status
save(struct refnet *rn, const struct rn_hearing *v, size_t n, void *ctx)
{
	struct rn_state_of *s = calloc(n, sizeof(*s));
	struct listener nobody = { .take = NULL };
	enum rn_status rc = RN_OK;

	(void)ctx;
	if (s == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++) {
		s[i].person = v[i].person;
		rn_state_init(&s[i].state);
		apply_all(v[i].v, v[i].n, rn_terms(rn), &nobody, &s[i].state);
		if (s[i].state.last_id == 0)
			TRY(rn_state_drop(rn, v[i].person));
		TRY(rn_via_put(rn, &v[i]));
	}
	TRY(rn_states_put(rn, s, n, false));
	for (size_t i = 0; i < n; i++)
		TRY(rn_person_refresh(rn, v[i].person,
		    s[i].state.last_id != 0));
out:
	free(s);
	return rc;
}

/* Those of n people, with a place between each and the next, who are heard. */
struct crowd {
	const unsigned char *first;
	size_t stride, n;
	int64_t until;
};

static int64_t
person_at(const struct crowd *c, size_t i)
{
	int64_t person;

	memcpy(&person, c->first + i * c->stride, sizeof(person));
	return person;
}

typedef enum rn_status take_heard(struct refnet *rn,
    const struct rn_hearing *v, size_t n, void *ctx);

/* As many as may be in memory at once; at least one. */
static enum rn_status
hear_some(struct refnet *rn, const struct crowd *c, size_t *done,
    take_heard *take, void *ctx)
{
	struct rn_hearing *v = NULL;
	enum rn_status rc = RN_OK;
	size_t room = 0, ids = 0;

	for (*done = 0; *done < c->n && ids < AT_ONCE;
	    ids += v[*done - 1].ids_n) {
		v = rn_grow(v, *done, &room, sizeof(*v));
		rc = rn_hearing_begin(rn, person_at(c, *done), &v[*done]);
		++*done;	/* it is ended even so */
		TRY(rc);
	}
	TRY(rn_hear(rn, v, *done, c->until));
	TRY(take(rn, v, *done, ctx));
out:
	for (size_t i = 0; i < *done; i++)
		rn_hearing_end(&v[i]);
	free(v);
	return rc;
}

enum rn_status
rn_ledger_replay_each(struct refnet *rn, const int64_t *people, size_t n)
{
	struct crowd c = { (const unsigned char *)people, sizeof(*people), n,
	    RN_NOW };
	enum rn_status rc = RN_OK;

	for (size_t done; c.n > 0; c.first += done * c.stride, c.n -= done)
		TRY(hear_some(rn, &c, &done, save, NULL));
out:
	return rc;
}

static enum rn_status
give(struct refnet *rn, const struct rn_hearing *v, size_t n, void *ctx)
{
	struct listener nobody = { .take = NULL };
	struct rn_state_of **next = ctx;

	for (size_t i = 0; i < n; i++, ++*next) {
		rn_state_init(&(*next)->state);
		apply_all(v[i].v, v[i].n, rn_terms(rn), &nobody,
		    &(*next)->state);
	}
	return RN_OK;
}

enum rn_status
rn_ledger_replay_all(struct refnet *rn, struct rn_state_of *v, size_t n,
    int64_t until)
{
	struct crowd c = { NULL, sizeof(*v), n, until };
	struct rn_state_of *next = v;
	enum rn_status rc = RN_OK;

	if (n > 0)	/* else v may be NULL */
		c.first = (const unsigned char *)v +
		    offsetof(struct rn_state_of, person);
	for (size_t done; c.n > 0; c.first += done * c.stride, c.n -= done)
		TRY(hear_some(rn, &c, &done, give, &next));
out:
	return rc;
}

enum rn_status
rn_ledger_states(struct refnet *rn, struct rn_state_of *v, size_t n,
    int64_t until)
{
	enum rn_status rc = RN_OK;

	TRY(rn_states_load(rn, v, n));
	for (size_t i = 0; i < n; i++)
		if (v[i].state.last_id != 0 && v[i].state.at > until)
			TRY(rn_ledger_replay(rn, v[i].person, until,
			    &v[i].state));
out:
	return rc;
}

enum rn_status
rn_ledger_refresh(struct refnet *rn, int64_t person)
{
	return rn_ledger_replay_each(rn, &person, 1);
}
