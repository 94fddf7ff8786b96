/*
 * mail_end.c - what follows once all message rows of a file are taken: keys,
 * runs of interactions by handle, states of people.
 */
#include <stdlib.h>
#include <string.h>

#include "base/pipe.h"
#include "import/mail.h"

static void *
room_for(size_t n, size_t size)
{
	void *v = malloc((n + 1) * size);

	if (v == NULL)
		rn_nomem();
	return v;
}

/* Keys of the letters that are new. */
static bool
next_key(void *ctx, struct rn_hashed *out)
{
	struct rn_mail *m = ctx;
	uint32_t letter;

	do {
		if (!rn_post_next(m->post, out))
			return false;
		letter = m->held[out->id];
	} while (letter >= RN_TOLD_LETTER);
	out->id = m->first_id + letter;
	return true;
}

/*
 * What was seen of each address, in the order of letters: of w from start[w]
 * to start[w + 1].  m->mention is given up for it.
 */
struct sight {
	uint32_t *letter;
	uint16_t *what;		/* rn_seen_pack() */
	uint32_t *start;
};

static void
group_mentions(struct rn_mail *m, struct sight *out)
{
	uint32_t *start = calloc(m->who_n + 2, sizeof(*start));
	struct rn_mentions *all = &m->mention;
	struct rn_seen seen = { .letter = UINT32_MAX };

	if (start == NULL)
		rn_nomem();
	out->letter = room_for(all->n, sizeof(*out->letter));
	out->what = room_for(all->n, sizeof(*out->what));
	out->start = start;
	for (size_t i = 0; i < all->n; i++)
		start[all->who[i] + 2]++;
	for (size_t i = 0; i < m->who_n; i++)
		start[i + 2] += start[i + 1];
	for (size_t i = 0; i < all->n; i++) {
		uint32_t to = start[all->who[i] + 1]++;

		if (rn_seen_unpack(all->what[i], &seen))
			seen.letter++;	/* 0 after the last number */
		out->letter[to] = seen.letter;
		out->what[to] = all->what[i];
	}
	free(all->who);
	free(all->what);
	*all = (struct rn_mentions){ 0 };
}

/* Numbers of the file's addresses, ordered by something of each. */
struct rank { int64_t by; uint32_t who; };

static int
by_rank(const void *a, const void *b)
{
	const struct rank *x = a, *y = b;

	if (x->by != y->by)
		return x->by < y->by ? -1 : 1;
	return x->who < y->who ? -1 : x->who > y->who;
}

/* Addresses whose runs remain to be fed, in order of handles. */
struct runs {
	const struct rn_mail *m;
	const struct sight *sight;
	const struct rank *at, *end;
	unsigned char *ids;
	size_t room;
};

static bool
next_run(void *ctx, struct rn_run *out)
{
	struct runs *r = ctx;
	const uint32_t *start = r->sight->start, *letter, *end;
	int64_t last = 0;

	while (r->at < r->end &&
	    start[r->at->who] == start[r->at->who + 1])
		r->at++;
	if (r->at == r->end)
		return false;
	letter = r->sight->letter + start[r->at->who];
	end = r->sight->letter + start[r->at->who + 1];
	if ((size_t)(end - letter) > r->room) {
		free(r->ids);
		r->room = (size_t)(end - letter) * 2;
		r->ids = room_for(r->room, 10);
	}
	*out = (struct rn_run){ r->at->by, r->ids, 0 };
	for (; letter < end; letter++) {
		int64_t id = r->m->first_id + *letter;

		if (id == last)		/* to and cc at once */
			continue;
		out->n += rn_varint_put(r->ids + out->n,
		    (uint64_t)(id - last));
		last = id;
	}
	r->at++;
	return true;
}

static enum rn_status
put_runs(struct rn_mail *m, const struct sight *sight, bool settled)
{
	struct rank *order = room_for(m->who_n, sizeof(*order));
	struct runs r = { m, sight, order, order + m->who_n, NULL, 0 };
	enum rn_status rc;

	for (uint32_t i = 0; i < m->who_n; i++)
		order[i] = (struct rank){ m->who[i].handle, i };
	qsort(order, m->who_n, sizeof(*order), by_rank);
	rc = rn_runs_put(m->j->rn, next_run, &r, settled);
	free(r.ids);
	free(order);
	return rc;
}

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
collect(const struct sight *s, const struct rank *who, size_t n,
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

/* The people of the file, and how far their states are brought up to date. */
struct progress {
	struct rn_mail *m;
	const struct sight *sight;
	struct rank *order;	/* addresses of people, by person id */
	size_t n, at;
	struct rn_seen *e;	/* room for the events of one person */
	struct moment *times;
	size_t room;
};

enum { CHUNK = 16384 };

struct chunk {
	struct rn_state_of *v;
	size_t n;
	int64_t *late;		/* people who must be replayed instead */
	size_t late_n;
	bool last;
	enum rn_status rc;
};

/* Apply a person's n events to their state, unless they are out of turn. */
static enum rn_status
advance(struct progress *p, const struct rn_state_of *of, size_t n,
    struct chunk *c)
{
	struct rn_mail *m = p->m;
	struct rn_state *s = &c->v[c->n].state;
	enum rn_status rc = RN_OK;
	int64_t person = of->person;

	TRY(order_events(m, person, p->e, n, p->times));
	if (of->state.last_id != 0 && p->times[0].at <= of->state.at) {
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
		    .terms = rn_terms(m->j->rn) };

		rn_event_answer(s, m->flags, p->times[i].latency, &v);
		rn_state_apply(s, &v);
	}
	c->v[c->n++].person = person;
out:
	return rc;
}

/* The addresses of the next person who is in this file, or none. */
static const struct rank *
next_person(struct progress *p, size_t *n)
{
	const struct rank *order = p->order, *who;
	const uint32_t *start = p->sight->start;
	bool any = false;

	do {
		who = &order[p->at];
		for (*n = 0; p->at < p->n && order[p->at].by == who->by;
		    p->at++, ++*n)
			any = any || start[order[p->at].who] <
			    start[order[p->at].who + 1];
	} while (*n > 0 && !any);
	return *n > 0 ? who : NULL;
}

/* Their events, to p->e; how many. */
static size_t
events_of(struct progress *p, const struct rank *who, size_t n)
{
	const uint32_t *start = p->sight->start;
	size_t all = 0;

	for (size_t i = 0; i < n; i++)
		all += start[who[i].who + 1] - start[who[i].who];
	if (all > p->room) {
		p->room = all * 2;
		free(p->e);
		free(p->times);
		p->e = room_for(p->room, sizeof(*p->e));
		p->times = room_for(p->room, sizeof(*p->times));
	}
	return collect(p->sight, who, n, p->e);
}

/* People, with their states as they are held. */
static enum rn_status
load_people(struct progress *p, struct chunk *c, size_t *people)
{
	const struct rank *who;
	enum rn_status rc = RN_OK;
	size_t n = 0, begin = p->at, addresses;

	for (; n < CHUNK && (who = next_person(p, &addresses)) != NULL; n++) {
		c->v[n].person = who->by;
		if (p->m->before == 0)
			rn_state_init(&c->v[n].state);
	}
	c->last = n < CHUNK;
	p->at = begin;
	*people = n;
	if (p->m->before > 0)
		TRY(rn_states_load(p->m->j->rn, c->v, n));
out:
	return rc;
}

static bool
fill_chunk(void *ctx, void *item)
{
	struct progress *p = ctx;
	struct chunk *c = item;
	size_t n, people;

	if (c->v == NULL) {
		c->v = room_for(CHUNK, sizeof(*c->v));
		c->late = room_for(CHUNK, sizeof(*c->late));
	}
	c->n = c->late_n = 0;
	c->rc = load_people(p, c, &people);
	for (size_t i = 0; i < people && c->rc == RN_OK; i++) {
		const struct rank *who = next_person(p, &n);
		size_t events = events_of(p, who, n);

		if (events > 0)
			c->rc = advance(p, &c->v[i], events, c);
	}
	return c->rc == RN_OK && !c->last;
}

static void
list_people(struct progress *p)
{
	struct rn_mail *m = p->m;

	p->order = room_for(m->who_n, sizeof(*p->order));
	for (uint32_t i = 0; i < m->who_n; i++)
		if (m->who[i].index != RN_NOBODY)
			p->order[p->n++] = (struct rank){
			    m->folk[m->who[i].index], i };
	qsort(p->order, p->n, sizeof(*p->order), by_rank);
}

static enum rn_status
put_states(struct rn_mail *m, struct rn_pipe *pipe, bool settled)
{
	enum rn_status rc = RN_OK;
	const struct chunk *c;

	if (settled)
		TRY(rn_states_settle(m->j->rn, true));
	do {
		c = rn_pipe_next(pipe);
		TRY(c->rc);
		TRY(rn_states_put(m->j->rn, c->v, c->n, settled));
		for (size_t i = 0; i < c->late_n; i++)
			rn_job_replay(m->j, c->late[i]);
	} while (!c->last);
out:
	return rc;
}

/* An answer that asks for its parent, and where it asks from. */
struct asked { struct rn_hashed key; size_t place; };

static int
by_hash(const void *a, const void *b)
{
	const struct asked *x = a, *y = b;

	return x->key.hash < y->key.hash ? -1 : x->key.hash > y->key.hash;
}

/* Parents in what was held before. */
static enum rn_status
find_held_parents(struct rn_mail *m)
{
	struct asked *order = room_for(m->outside_n, sizeof(*order));
	struct rn_hashed *v = room_for(m->outside_n, sizeof(*v));
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < m->outside_n; i++)
		order[i] = (struct asked){ { .hash = m->outside[i].reply },
		    i };
	qsort(order, m->outside_n, sizeof(*order), by_hash);
	for (size_t i = 0; i < m->outside_n; i++)
		v[i] = order[i].key;
	TRY(rn_keys_find(m->j->rn, v, m->outside_n));
	for (size_t i = 0; i < m->outside_n; i++)
		m->outside[order[i].place].id = v[i].id;
out:
	free(order);
	free(v);
	return rc;
}

/* Parents that came after their answers, or were held before. */
static enum rn_status
find_parents(struct rn_mail *m)
{
	size_t left = 0;

	for (size_t i = 0; i < m->outside_n; i++) {
		struct rn_outside *x = &m->outside[i];
		struct rn_kept *l = &m->letter[x->letter];
		uint32_t number = rn_post_find(m->post, x->reply);

		if (rn_mail_is_letter(m, number))
			l->parent = m->held[number] & RN_PARENT_NONE;
		else if (m->before == 0)
			l->parent = RN_PARENT_NONE;
		else
			m->outside[left++] = *x;
	}
	m->outside_n = left;
	return left == 0 ? RN_OK : find_held_parents(m);
}

/*
 * States need no store where it holds no interactions yet; then they are
 * computed while keys and runs are written.
 */
enum rn_status
rn_mail_settle(struct rn_mail *m)
{
	bool settled = rn_pages_large((int64_t)m->letter_n, m->before);
	struct sight sight;
	struct progress p = { .m = m, .sight = &sight };
	struct chunk chunk[RN_PIPE_ITEMS] = { 0 };
	void *items[RN_PIPE_ITEMS];
	struct rn_pipe *pipe;
	enum rn_status rc = find_parents(m);

	if (rc != RN_OK)
		return rc;
	for (size_t i = 0; i < RN_PIPE_ITEMS; i++)
		items[i] = &chunk[i];
	group_mentions(m, &sight);
	list_people(&p);
	rn_post_close(m->post);
	pipe = rn_pipe_new(fill_chunk, &p, items, m->before == 0);
	TRY(rn_keys_put(m->j->rn, next_key, m, settled));
	TRY(rn_mail_put_keys(m, settled));
	rn_post_forget(m->post);
	TRY(put_runs(m, &sight, settled));
	TRY(put_states(m, pipe, settled));
out:
	rn_pipe_free(pipe);
	for (size_t i = 0; i < RN_PIPE_ITEMS; i++) {
		free(chunk[i].v);
		free(chunk[i].late);
	}
	free(p.e);
	free(p.times);
	free(p.order);
	free(sight.letter);
	free(sight.what);
	free(sight.start);
	return rc;
}
