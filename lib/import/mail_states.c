/*
 * mail_states.c - the states of the people of a message file, brought up to
 * date once all its rows are taken.
 *
 * They are read, and events applied to them, on a thread of their own while
 * keys and runs are written; of a store that holds interactions by a handle
 * beside the one that writes (store.h).  Where that cannot be had, or fails,
 * it is done by the writer itself, after them.
 */
#include <stdlib.h>

#include "base/pipe.h"
#include "import/mail.h"

/* Somebody's mention in a letter; theirs are in the order of letters. */
static const struct rn_seen *
find_mention(const struct rn_seen *v, size_t n, uint32_t letter)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (v[mid].letter < letter)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < n && v[lo].letter == letter ? &v[lo] : NULL;
}

/* RN_NONE of what is dated before, as in a replay (ledger/replay.c). */
static int64_t
since(const struct rn_kept *l, int64_t at)
{
	return rn_kept_at(l) < at ? RN_NONE : rn_kept_at(l) - at;
}

/* Time from my message to their answer, if it names one of mine. */
static enum rn_status
latency(struct rn_mail *m, int64_t person, const struct rn_seen *e,
    size_t n, uint32_t letter, int64_t *out)
{
	const struct rn_kept *l = &m->letter[letter];
	const struct rn_outside *far;
	enum rn_status rc = RN_OK;
	const struct rn_seen *mine;
	int64_t at;

	*out = RN_NONE;
	if (l->parent == RN_PARENT_NONE)
		return RN_OK;
	if (l->parent != RN_PARENT_OUTSIDE) {
		mine = find_mention(e, n, l->parent);
		if (mine != NULL && mine->kind == RN_EVENT_OUT)
			*out = since(l, rn_kept_at(&m->letter[mine->letter]));
		return RN_OK;
	}
	far = rn_mail_outside(m, letter);
	if (far == NULL || far->id == RN_NONE)
		return RN_OK;
	TRY(rn_ledger_asked(m->j->rn, person, far->id, &at));
	if (at != RN_NONE)
		*out = since(l, at);
out:
	return rc;
}

/*
 * An event's place in time; of one instant by what it was, as a replay orders
 * them (ledger/replay.c).
 */
struct moment {
	int64_t at;
	int64_t latency;	/* of an answer: since what it answers */
	uint32_t what;		/* kind, k, to, has_id: the first counts most */
	uint32_t place;		/* letters are in id order */
};

static int
by_time(const void *a, const void *b)
{
	const struct moment *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (x->what != y->what)
		return x->what < y->what ? -1 : 1;
	if (x->latency != y->latency)
		return x->latency < y->latency ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

/* Mail files mostly are in order already. */
static enum rn_status
order_events(struct rn_mail *m, int64_t person, const struct rn_seen *e,
    size_t n, struct moment *order)
{
	enum rn_status rc = RN_OK;
	bool sorted = true;

	for (size_t i = 0; i < n; i++) {
		struct moment *x = &order[i];

		*x = (struct moment){ rn_kept_at(&m->letter[e[i].letter]),
		    RN_NONE, (uint32_t)e[i].kind << 18 |
		    (uint32_t)e[i].k << 2 | (uint32_t)e[i].to << 1 |
		    e[i].has_id, (uint32_t)i };
		if (e[i].kind == RN_EVENT_IN)
			TRY(latency(m, person, e, n, e[i].letter,
			    &x->latency));
		sorted = sorted && (i == 0 || by_time(x - 1, x) < 0);
	}
	if (!sorted)
		qsort(order, n, sizeof(*order), by_time);
out:
	return rc;
}

static int
by_letter(const void *a, const void *b)
{
	const struct rn_seen *x = a, *y = b;

	return x->letter < y->letter ? -1 : x->letter > y->letter;
}

/* The events of the addresses of one person, in the order of letters. */
static size_t
collect(const struct rn_sight *s, const struct rn_ranked *who, size_t n,
    struct rn_seen *out)
{
	size_t len = 0;

	for (size_t i = 0; i < n; i++)
		for (uint32_t k = s->start[who[i].who];
		    k < s->start[who[i].who + 1]; k++) {
			rn_seen_unpack(s->what[k], &out[len]);
			out[len].letter = s->letter[k];
			len += out[len].kind != RN_NO_EVENT;
		}
	if (n > 1)
		qsort(out, len, sizeof(*out), by_letter);
	return len;
}

enum { CHUNK = 1024 };

/* By which address of the file, in whose letter of when. */
struct brought { int64_t person, at; uint32_t who; };

struct chunk {
	struct rn_state_of *v;	/* of people as they are held, then anew */
	size_t n, people;
	size_t from;		/* where in `order` the first of them is */
	int64_t *late;		/* people who must be replayed instead */
	size_t late_n;
	struct brought *via;	/* who were brought together with me */
	size_t via_n;
	bool read, last;	/* not read yet: only loaded */
	enum rn_status rc;
};

/* The people of the file, and how far their states are brought up to date. */
struct rn_states {
	struct rn_mail *m;
	const struct rn_sight *sight;
	struct rn_ranked *order;	/* addresses of people, by person id */
	size_t n, at;
	struct rn_seen *e;	/* room for the events of one person */
	struct moment *times;
	size_t room;
	struct refnet *beside;	/* reads, or NULL: the writer does */
	bool asks;		/* answers may name what is held: ask for it */
	struct chunk chunk[RN_PIPE_ITEMS];
	struct rn_pipe *pipe;
};

static int
by_brings(const void *ap, const void *bp)
{
	const struct rn_brings *a = ap, *b = bp;

	return a->letter < b->letter ? -1 : a->letter > b->letter;
}

/* Whose it is, as rn_event_by(): the address's number plus 1, or 0. */
static int64_t
writer_of(const struct rn_mail *m, const struct rn_seen *x)
{
	const struct rn_brings key = { .letter = x->letter }, *b = x->by ?
	    bsearch(&key, m->brings, m->brings_n, sizeof(key), by_brings) :
	    NULL;

	return b == NULL ? 0 : b->who + INT64_C(1);
}

/* Did one of us turn to the other? */
static bool
turned(const struct rn_seen *e, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (e[i].kind == RN_EVENT_IN || e[i].kind == RN_EVENT_OUT)
			return true;
	return false;
}

/*
 * Who brought us together, told to c; false: only a replay tells, as it hangs
 * from what is held, too.
 */
static bool
find_brought(struct rn_states *p, const struct rn_state_of *of, size_t n,
    struct chunk *c)
{
	const struct rn_state *was = &of->state;
	struct rn_via via = { .is = RN_VIA_OPEN };

	if (was->last_in != RN_NONE || was->last_out != RN_NONE)
		return true;
	if (was->n_other > 0)
		return !turned(p->e, n);
	for (size_t i = 0; i < n; i++) {
		const struct rn_seen *x = &p->e[p->times[i].place];

		if (rn_via_hear(&via, p->times[i].at, writer_of(p->m, x),
		    (enum rn_event_kind)x->kind))
			break;
	}
	if (via.is != RN_VIA_FOUND)
		return true;
	if (was->last_id != 0)
		return false;
	c->via[c->via_n++] = (struct brought){ of->person, via.at,
	    (uint32_t)(via.by - 1) };
	return true;
}

/* Apply a person's n events to their state, unless they are out of turn. */
static enum rn_status
advance(struct rn_states *p, const struct rn_state_of *of, size_t n,
    struct chunk *c)
{
	struct rn_mail *m = p->m;
	struct rn_state *s = &c->v[c->n].state;
	enum rn_status rc = RN_OK;
	int64_t person = of->person;

	TRY(order_events(m, person, p->e, n, p->times));
	if ((of->state.last_id != 0 && p->times[0].at <= of->state.at) ||
	    !find_brought(p, of, n, c)) {
		c->late[c->late_n++] = person;
		return RN_OK;
	}
	*s = of->state;
	for (size_t i = 0; i < n; i++) {
		const struct rn_seen *x = &p->e[p->times[i].place];
		struct rn_event v = { .at = p->times[i].at,
		    .id = m->first_id + x->letter,
		    .kind = (enum rn_event_kind)x->kind, .k = x->k,
		    .to = x->to, .has_id = x->has_id,
		    .mail = m->j->reading->map->channel == RN_CHANNEL_EMAIL,
		    .terms = rn_terms(m->j->rn) };

		rn_event_answer(s, m->flags, p->times[i].latency, &v);
		rn_state_apply(s, &v);
	}
	c->v[c->n++].person = person;
out:
	return rc;
}

/* From *at on, the addresses of the next person who is in this file, if any. */
static const struct rn_ranked *
next_person(const struct rn_states *p, size_t *at, size_t *n)
{
	const struct rn_ranked *order = p->order, *who;
	const uint32_t *start = p->sight->start;
	bool any = false;

	do {
		who = &order[*at];
		for (*n = 0; *at < p->n && order[*at].by == who->by;
		    ++*at, ++*n)
			any = any || start[order[*at].who] <
			    start[order[*at].who + 1];
	} while (*n > 0 && !any);
	return *n > 0 ? who : NULL;
}

/* Their events, to p->e; how many. */
static size_t
events_of(struct rn_states *p, const struct rn_ranked *who, size_t n)
{
	const uint32_t *start = p->sight->start;
	size_t all = 0;

	for (size_t i = 0; i < n; i++)
		all += start[who[i].who + 1] - start[who[i].who];
	if (all > p->room) {
		p->room = all * 2;
		free(p->e);
		free(p->times);
		p->e = rn_room_for(p->room, sizeof(*p->e));
		p->times = rn_room_for(p->room, sizeof(*p->times));
	}
	return collect(p->sight, who, n, p->e);
}

/* With this handle, people and their states as they are held. */
static enum rn_status
load_people(struct rn_states *p, struct refnet *rn, struct chunk *c)
{
	const struct rn_ranked *who;
	enum rn_status rc = RN_OK;
	size_t n = 0, addresses;

	c->from = p->at;
	for (; n < CHUNK && (who = next_person(p, &p->at, &addresses)) != NULL;
	    n++) {
		c->v[n].person = who->by;
		if (p->m->before == 0)
			rn_state_init(&c->v[n].state);
	}
	c->last = n < CHUNK;
	c->people = n;
	if (p->m->before > 0)
		TRY(rn_states_load(rn, c->v, n));
out:
	return rc;
}

/* Apply their events to the people of a chunk. */
static enum rn_status
read_chunk(struct rn_states *p, struct chunk *c)
{
	size_t at = c->from, n;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < c->people; i++) {
		const struct rn_ranked *who = next_person(p, &at, &n);
		size_t events = events_of(p, who, n);

		if (events > 0)
			TRY(advance(p, &c->v[i], events, c));
	}
	c->read = true;
out:
	return rc;
}

/* The handle to read with; NULL: it cannot be opened. */
static struct refnet *
reader(struct rn_states *p)
{
	if (p->beside == NULL)
		return p->m->j->rn;
	return rn_beside_open(p->beside, rn_path(p->m->j->rn)) == RN_OK ?
	    p->beside : NULL;
}

static bool
fill_chunk(void *ctx, void *item)
{
	struct rn_states *p = ctx;
	struct chunk *c = item;
	struct refnet *rn = reader(p);

	if (c->v == NULL) {
		c->v = rn_room_for(CHUNK, sizeof(*c->v));
		c->late = rn_room_for(CHUNK, sizeof(*c->late));
		c->via = rn_room_for(CHUNK, sizeof(*c->via));
	}
	c->n = c->late_n = c->via_n = c->people = 0;
	c->from = p->at;
	c->read = c->last = false;
	c->rc = rn == NULL ? RN_EBUSY : load_people(p, rn, c);
	if (c->rc == RN_OK && (p->beside == NULL || !p->asks))
		c->rc = read_chunk(p, c);
	return c->rc == RN_OK && !c->last;
}

static void
list_people(struct rn_states *p)
{
	struct rn_mail *m = p->m;

	p->order = rn_room_for(m->who_n, sizeof(*p->order));
	for (uint32_t i = 0; i < m->who_n; i++)
		if (m->who[i].index != RN_NOBODY)
			p->order[p->n++] = (struct rn_ranked){
			    m->folk[m->who[i].index], i };
	qsort(p->order, p->n, sizeof(*p->order), rn_by_rank);
}

static void
start(struct rn_states *p, bool threaded)
{
	void *items[RN_PIPE_ITEMS];

	for (size_t i = 0; i < RN_PIPE_ITEMS; i++)
		items[i] = &p->chunk[i];
	p->pipe = rn_pipe_new(fill_chunk, p, items, threaded);
}

struct rn_states *
rn_states_begin(struct rn_mail *m, const struct rn_sight *sight)
{
	struct rn_states *p = calloc(1, sizeof(*p));

	if (p == NULL)
		rn_nomem();
	p->m = m;
	p->sight = sight;
	p->asks = m->outside_n > 0;
	list_people(p);
	if (!rn_has_unseen(m->j->rn))
		p->beside = m->beside;
	start(p, m->before == 0 || p->beside != NULL);
	return p;
}

/* What cannot be read beside the writer is read by it. */
static void
give_up(struct rn_states *p, const struct chunk *c)
{
	rn_pipe_free(p->pipe);
	p->beside = NULL;
	p->at = c->from;
	start(p, false);
}

static enum rn_status
put_chunk(struct rn_states *p, struct chunk *c, bool settled)
{
	struct rn_mail *m = p->m;
	enum rn_status rc = c->rc;

	TRY(rc);
	if (!c->read)
		TRY(read_chunk(p, c));
	TRY(rn_states_put(m->j->rn, c->v, c->n, settled));
	for (size_t i = 0; i < c->late_n; i++)
		rn_job_replay(m->j, c->late[i]);
	for (size_t i = 0; i < c->via_n; i++)
		TRY(rn_via_set(m->j->rn, c->via[i].person,
		    m->who[c->via[i].who].handle, c->via[i].at));
out:
	return rc;
}

enum rn_status
rn_states_end(struct rn_states *p, bool settled)
{
	enum rn_status rc = RN_OK;
	struct chunk *c;

	if (settled)
		TRY(rn_states_settle(p->m->j->rn, true));
	do {
		c = rn_pipe_next(p->pipe);
		if (c->rc != RN_OK && p->beside != NULL) {
			give_up(p, c);
			c = rn_pipe_next(p->pipe);
		}
		TRY(put_chunk(p, c, settled));
	} while (!c->last);
out:
	return rc;
}

void
rn_states_free(struct rn_states *p)
{
	if (p == NULL)
		return;
	rn_pipe_free(p->pipe);
	for (size_t i = 0; i < RN_PIPE_ITEMS; i++) {
		free(p->chunk[i].v);
		free(p->chunk[i].late);
		free(p->chunk[i].via);
	}
	free(p->e);
	free(p->times);
	free(p->order);
	free(p);
}
