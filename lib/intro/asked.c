/*
 * asked.c - what earlier asks say of a connector, for whoever ranks them.
 *
 * How long an ask is remembered stands in the constants; budgets are those of
 * facts.c.
 */
#include <math.h>
#include <stdlib.h>

#include "intro/room.h"
#include "refnet/person.h"
#include "refnet/tie.h"

/* Days until half is forgotten: of an answer, and of having been asked. */
enum { ANSWER_HALF = 365, LOAD_HALF = 45 };

/* An introduction somebody was the connector of, or that I made for them. */
struct turn {
	int64_t person;
	const struct rn_file *f;
	bool mine;
};

static int
by_person(const void *ap, const void *bp)
{
	const struct turn *a = ap, *b = bp;

	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	return a->f->id < b->f->id ? -1 : 1;
}

static double
kept(int64_t at, int64_t now, int half)
{
	double days = now > at ? (double)(now - at) / RN_DAY_SECONDS : 0;

	return exp2(-days / half);
}

/* An ask without an answer says nothing yet, until it has run out. */
static void
count_answer(const struct rn_file *f, int64_t now, struct rn_asked *x)
{
	const struct rn_entry *last, *made = rn_case_introduced(&f->c);
	enum rn_standing how = rn_case_standing(&f->c, RN_PARTY_CONNECTOR, now,
	    &last);
	double w;

	if (made != NULL && made->answer == RN_ANSWER_NOT_OURS) {
		last = made;
		how = RN_STANDS_YES;
	}
	if (last == NULL || how == RN_STANDS_ASKED)
		return;
	w = kept(last->at, now, ANSWER_HALF);
	x->made += w;
	if (how == RN_STANDS_YES || how == RN_STANDS_EXPIRED) {
		x->accepted += w;
		x->granted++;
	}
}

/*
 * The turns of one person; false: nothing was ever asked of them.  room has
 * place for the introductions of each.
 */
static bool
sum_up(const struct rn_shelf *s, const struct rn_limits *limits, bool strong,
    const struct turn *turn, size_t n, struct rn_file *room,
    struct rn_asked *x)
{
	struct rn_shelf theirs = { room, 0, s->at };
	struct rn_budget b;

	*x = (struct rn_asked){ .person = turn->person };
	for (size_t i = 0; i < n; i++) {
		const struct rn_file *f = turn[i].f;
		int64_t at = rn_case_asked_for(&f->c);
		enum rn_intro_state state = rn_case_state(&f->c, s->at);

		x->repaid += turn[i].mine;
		if (turn[i].mine)
			continue;
		theirs.v[theirs.n++] = *f;
		count_answer(f, s->at, x);
		x->introductions += rn_case_introduced(&f->c) != NULL;
		x->asks += at != RN_NONE;
		if (at != RN_NONE)
			x->load += rn_state_asking(state) ? 1 :
			    kept(at, s->at, LOAD_HALF);
	}
	rn_budget_count(&theirs, limits, turn->person, strong, RN_NONE, &b);
	x->open = b.open_asks;
	x->left = b.asks_left;
	x->last_ask = b.last_ask;
	x->last_thanks = b.last_thanks;
	return x->made > 0 || x->repaid > 0 || b.last_ask != RN_NONE ||
	    b.last_thanks != RN_NONE;
}

/* The connector's; of an introduction I made, those of both it was for. */
static void
take_turns(const struct rn_file *f, struct turn *turn, size_t *n)
{
	const struct rn_seat *seat = f->c.seat;

	if (!seat[RN_PARTY_CONNECTOR].me) {
		if (seat[RN_PARTY_CONNECTOR].person != RN_NONE)
			turn[(*n)++] = (struct turn){
			    seat[RN_PARTY_CONNECTOR].person, f, false };
		return;
	}
	if (rn_case_introduced(&f->c) == NULL)
		return;
	for (enum rn_party p = 0; p < RN_PARTIES; p++)
		if (!seat[p].me && seat[p].person != RN_NONE)
			turn[(*n)++] = (struct turn){ seat[p].person, f,
			    true };
}

/* Those of them a strong tie is with, ascending: they are asked more often. */
static enum rn_status
read_strong(struct refnet *rn, struct rn_arena *a, const struct turn *turn,
    size_t turns, int64_t as_of, int64_t **strong, size_t *n)
{
	int64_t *ids = rn_alloc(a, (turns + 1) * sizeof(*ids));
	struct rn_person_query q = { .as_of = as_of, .ids = ids };
	enum rn_status rc = RN_OK;
	struct rn_person *list;
	size_t people;

	*n = 0;
	*strong = ids;
	for (size_t i = 0; i < turns; i++)
		if (i == 0 || turn[i].person != turn[i - 1].person)
			ids[q.ids_n++] = turn[i].person;
	if (q.ids_n == 0)
		return RN_OK;
	TRY(rn_person_list(rn, a, &q, &list, &people));
	for (size_t i = 0; i < people; i++)
		if ((list[i].pinned_tier >= 0 ? list[i].pinned_tier :
		    list[i].tier) == RN_TIER_STRONG)
			ids[(*n)++] = list[i].id;
out:
	return rc;
}

enum rn_status
rn_intro_asked(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_asked **list, size_t *n, int64_t *most)
{
	enum rn_status rc = RN_OK;
	struct rn_budget nobody;
	struct rn_file *theirs;
	struct rn_shelf s;
	struct turn *turn;
	size_t turns = 0, strongs;
	int64_t *strong;

	*n = 0;
	TRY(rn_shelf_read(rn, a, RN_NONE, as_of, &s));
	rn_budget_count(&s, rn_limits(rn), RN_NONE, false, RN_NONE, &nobody);
	*most = nobody.asks_left;
	turn = rn_alloc(a, (2 * s.n + 1) * sizeof(*turn));
	theirs = rn_alloc(a, (s.n + 1) * sizeof(*theirs));
	*list = rn_alloc(a, (2 * s.n + 1) * sizeof(**list));
	for (size_t i = 0; i < s.n; i++)
		take_turns(&s.v[i], turn, &turns);
	if (turns > 1)
		qsort(turn, turns, sizeof(*turn), by_person);
	TRY(read_strong(rn, a, turn, turns, as_of, &strong, &strongs));
	for (size_t i = 0, k; i < turns; i = k) {
		bool is = strongs > 0 && bsearch(&turn[i].person, strong,
		    strongs, sizeof(*strong), rn_by_int64) != NULL;

		for (k = i; k < turns && turn[k].person == turn[i].person;)
			k++;
		*n += sum_up(&s, rn_limits(rn), is, &turn[i], k - i,
		    theirs, &(*list)[*n]);
	}
out:
	return rc;
}
