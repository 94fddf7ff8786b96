/*
 * mine.c - introductions of the past, seen in the heads of old mail.
 *
 * Two cases: somebody introduced me, and I introduced two others.  What is
 * asked of a letter that introduces is in no_introduction() and newly_met(), what
 * shows that it did in completes().
 */
#include <stdlib.h>
#include <string.h>

#include "inbox/mine.h"

enum { DAY = 86400 };

/* A pair of people, the lower number first, and what was seen of it. */
struct pair {
	int64_t a, b;
	bool wrote;		/* one wrote to the other */
};

/* A letter that introduces if one of the two writes to the other. */
struct pending {
	struct rn_mined m;
	int64_t at;
	const char *id;
	bool done;
};

struct mine {
	const struct rn_mine_who *who;
	struct pair *pair;	/* a hash table, open addressing */
	size_t pairs, room;
	struct pending *p;
	size_t pn, proom;
	size_t first;		/* of p, that is not too old */
};

static size_t
slot(const struct mine *m, int64_t a, int64_t b)
{
	uint64_t h = (uint64_t)a * UINT64_C(0x9e3779b97f4a7c15) ^
	    (uint64_t)b * UINT64_C(0xc2b2ae3d27d4eb4f);
	size_t i;

	h ^= h >> 29;
	i = (size_t)h & (m->room - 1);
	while (m->pair[i].wrote && (m->pair[i].a != a || m->pair[i].b != b))
		i = (i + 1) & (m->room - 1);
	return i;
}

static void
grow(struct mine *m)
{
	struct pair *old = m->pair;
	size_t n = m->room;

	m->room = n == 0 ? 1024 : 2 * n;
	m->pair = rn_zeroed(m->room, sizeof(*m->pair));
	for (size_t i = 0; i < n; i++)
		if (old[i].wrote)
			m->pair[slot(m, old[i].a, old[i].b)] = old[i];
	free(old);
}

static void
note_pair(struct mine *m, int64_t x, int64_t y)
{
	int64_t a = x < y ? x : y, b = x < y ? y : x;
	size_t i;

	if (m->pairs * 2 >= m->room)
		grow(m);
	i = slot(m, a, b);
	m->pairs += !m->pair[i].wrote;
	m->pair[i] = (struct pair){ a, b, true };
}

static bool
wrote(const struct mine *m, int64_t x, int64_t y)
{
	return m->room > 0 && m->pair[slot(m, x < y ? x : y,
	    x < y ? y : x)].wrote;
}

static bool
is_to(const struct rn_head *h, int64_t person)
{
	for (size_t i = 0; i < h->to_n; i++)
		if (h->to[i] == person)
			return true;
	return false;
}

static bool
same_house(const struct mine *m, int64_t x, int64_t y)
{
	int64_t d = m->who->domain(m->who->ctx, x);

	return d != 0 && d == m->who->domain(m->who->ctx, y);
}

/* Few people, no machine, and an id to answer; NULL, or what it lacks. */
static const char *
no_introduction(const struct rn_head *h)
{
	return h->bulk ? "a machine or a list sent it" :
	    h->to_n < 2 || h->to_n + 1 > RN_MINE_CROWD ?
	    "it is not between three or four people" :
	    h->id == NULL ? "nothing can answer it: it has no Message-ID" :
	    NULL;
}

/*
 * Neither wrote to the other before, and no two of the three share a house:
 * somebody of one's own who is added to a thread is not introduced by that.
 */
static bool
newly_met(const struct mine *m, int64_t x, int64_t y, int64_t by)
{
	return x != y && !wrote(m, x, y) && !same_house(m, x, y) &&
	    !same_house(m, x, by) && !same_house(m, y, by);
}

/* An answer is waited for; why not, or NULL. */
static const char *
await(struct mine *m, const struct rn_head *h, size_t head, int64_t requester,
    int64_t target)
{
	for (size_t i = m->first; i < m->pn; i++)
		if (m->p[i].m.connector == h->from &&
		    m->p[i].m.requester == requester &&
		    m->p[i].m.target == target)
			return "it introduces those again whom a letter before"
			    " it did";
	m->p = rn_grow(m->p, m->pn, &m->proom, sizeof(*m->p));
	m->p[m->pn++] = (struct pending){ { head, requester, h->from, target },
	    h->at, h->id, false };
	return NULL;
}

/* Somebody I write with writes to me and one whom I never wrote with. */
static const char *
see_theirs(struct mine *m, const struct rn_head *h, size_t head)
{
	int64_t me = m->who->me, target = RN_NONE;
	size_t new = 0;

	if (!is_to(h, me))
		return "it is not addressed to you";
	if (!wrote(m, me, h->from))
		return "you and who wrote it had written no letter to each"
		    " other before";
	for (size_t i = 0; i < h->to_n; i++)
		if (h->to[i] != me && newly_met(m, me, h->to[i], h->from)) {
			target = h->to[i];
			new++;
		}
	if (new != 1)
		return new > 1 ? "several in it are new to you" : "nobody in it"
		    " is both new to you and of a company of their own";
	return await(m, h, head, me, target);
}

/* I write to two whom I write with, and who never wrote to each other. */
static const char *
see_mine(struct mine *m, const struct rn_head *h, size_t head)
{
	int64_t me = m->who->me;

	if (h->to_n != 2)
		return "you wrote it to more than two";
	if (!wrote(m, me, h->to[0]) || !wrote(m, me, h->to[1]))
		return "you and one of the two had written no letter to each"
		    " other before";
	if (!newly_met(m, h->to[0], h->to[1], me))
		return "the two had written to each other before, or share a"
		    " company";
	return await(m, h, head, h->to[0], h->to[1]);
}

static bool
answers(const struct rn_head *h, const char *id)
{
	for (size_t i = 0; i < h->answers.n; i++)
		if (strcmp(h->answers.v[i], id) == 0)
			return true;
	return false;
}

/* One of the two writes to the other, in that thread. */
static bool
completes(const struct pending *p, const struct rn_head *h)
{
	const struct rn_mined *x = &p->m;

	return !p->done && h->to_n + 1 <= RN_MINE_CROWD + 1 &&
	    ((h->from == x->requester && is_to(h, x->target)) ||
	    (h->from == x->target && is_to(h, x->requester))) &&
	    answers(h, p->id);
}

/* Does it answer a letter that thereby introduced? */
static bool
see_answer(struct mine *m, const struct rn_head *h)
{
	bool any = false;

	while (m->first < m->pn && m->p[m->first].at <
	    h->at - (int64_t)RN_MINE_DAYS * DAY)
		m->first++;
	for (size_t i = m->first; i < m->pn; i++)
		if (completes(&m->p[i], h))
			any = m->p[i].done = true;
	return any;
}

static void
see(struct mine *m, struct rn_head *h, size_t head)
{
	bool answer = !h->bulk && h->answers.n > 0 && see_answer(m, h);

	h->why = no_introduction(h);
	if (h->why == NULL)
		h->why = h->from != m->who->me ? see_theirs(m, h, head) :
		    see_mine(m, h, head);
	if (answer && h->why != NULL)
		h->why = "it answers a letter that introduced its writer";
	for (size_t i = 0; i < h->to_n; i++)
		note_pair(m, h->from, h->to[i]);
}

size_t
rn_mine(const struct rn_mine_who *who, struct rn_head *v, size_t n,
    struct rn_mined **out)
{
	struct mine m = { .who = who };
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		if (v[i].at == RN_NONE)
			v[i].why = "it has no date";
		else
			see(&m, &v[i], i);
	*out = rn_zeroed(m.pn + 1, sizeof(**out));
	for (size_t i = 0; i < m.pn; i++)
		if (m.p[i].done)
			(*out)[found++] = m.p[i].m;
		else
			v[m.p[i].m.head].why = "neither of those it introduces"
			    " wrote to the other in its thread soon after";
	free(m.pair);
	free(m.p);
	return found;
}

static int
by_time(const void *ap, const void *bp)
{
	const struct rn_head *a = ap, *b = bp;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

void
rn_mine_sort(struct rn_head *v, size_t n)
{
	if (n > 1)
		qsort(v, n, sizeof(*v), by_time);
}
