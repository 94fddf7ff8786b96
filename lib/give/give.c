/*
 * give.c - gives and balances as rows; a give recorded.
 *
 * A column is a field of the public struct, a line of its view and its filling
 * here; a word of a filter, a line of the tables below.
 */
#include <stdlib.h>
#include <string.h>

#include "base/filter.h"
#include "give/give_room.h"
#include "ledger/ledger.h"
#include "render/views.h"

const char *const rn_gave_name[RN_GAVES + 1] = { "given", "received", NULL };

static const struct rn_filter_field give_fields[] = {
	{ "name", "name", true }, { "direction", "direction", false },
	{ "kind", "kind", false }, { "about", "about", true },
	{ "at", "at", false }, { "weight", "weight", false },
	{ "balance", "balance", false },
};

static const struct rn_filter_field balance_fields[] = {
	{ "id", "person_id", false }, { "name", "name", true },
	{ "given", "given", false }, { "received", "received", false },
	{ "balance", "balance", false },
	{ "last-given", "last_given", false },
	{ "last-received", "last_received", false },
};

static int
by_person(const void *ap, const void *bp)
{
	const struct rn_give *a = ap, *b = bp;

	if (a->person_id != b->person_id)
		return a->person_id < b->person_id ? -1 : 1;
	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return (a->interaction_id > b->interaction_id) -
	    (a->interaction_id < b->interaction_id);
}

static int
newest_first(const void *ap, const void *bp)
{
	const struct rn_give *a = ap, *b = bp;

	if (a->at != b->at)
		return a->at > b->at ? -1 : 1;
	return by_person(ap, bp);
}

static int
owed_first(const void *ap, const void *bp)
{
	const struct rn_balance *a = ap, *b = bp;

	if (a->balance < b->balance || a->balance > b->balance)
		return a->balance < b->balance ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

static void
later(int64_t *at, int64_t other)
{
	if (*at == RN_NONE || *at < other)
		*at = other;
}

/* The gives of one person, from the first on; how many they are. */
static size_t
sum_up(const struct rn_give *v, size_t n, struct rn_balance *b)
{
	size_t i = 0;

	*b = (struct rn_balance){ .person_id = v->person_id,
	    .last_given = RN_NONE, .last_received = RN_NONE };
	for (; i < n && v[i].person_id == v->person_id; i++) {
		if (v[i].direction == RN_GIVEN) {
			b->given++;
			b->given_now += v[i].weight;
			later(&b->last_given, v[i].at);
		} else {
			b->received++;
			b->received_now += v[i].weight;
			later(&b->last_received, v[i].at);
		}
	}
	b->balance = b->given_now - b->received_now;
	return i;
}

static enum rn_status
name_them(struct refnet *rn, struct rn_arena *a, struct rn_balance *b)
{
	struct rn_shown shown;
	enum rn_status rc = RN_OK;

	TRY(rn_person_shown(rn, a, b->person_id, &shown));
	b->name = shown.v[RN_SHOWN_NAME];
	TRY(rn_person_called(rn, a, b->person_id, &b->called));
out:
	return rc;
}

/* All gives in order of person, and the balance with each. */
static enum rn_status
balance(struct refnet *rn, struct rn_arena *a, const struct rn_give_query *q,
    struct rn_gives *g, struct rn_balance **list, size_t *n)
{
	const int64_t *people = q->people;
	size_t people_n = q->people_n;
	enum rn_status rc = RN_OK;
	int64_t person, me;

	*n = 0;
	*g = (struct rn_gives){ .v = NULL };
	if (q->ref != NULL) {
		TRY(rn_person_find(rn, q->ref, &person));
		TRY(rn_me_id(rn, &me));
		if (person == me)
			return rn_fail(rn, RN_EUSAGE, "a give is between you"
			    " and somebody else: whose?");
		people = &person;
		people_n = 1;
	}
	TRY(rn_gives_take(rn, a, people, people_n, q->as_of, q->half_life,
	    g));
	if (g->n > 1)
		qsort(g->v, g->n, sizeof(*g->v), by_person);
	*list = rn_alloc(a, (g->n + 1) * sizeof(**list));
	for (size_t i = 0, k; i < g->n; i += k) {
		struct rn_balance *b = &(*list)[(*n)++];

		k = sum_up(&g->v[i], g->n - i, b);
		TRY(name_them(rn, a, b));
		for (size_t j = i; j < i + k; j++) {
			g->v[j].name = b->name;
			g->v[j].called = b->called;
			g->v[j].balance = b->balance;
		}
	}
out:
	return rc;
}

/* Of n rows, so many bytes each, keep those a filter admits. */
static enum rn_status
sift(struct refnet *rn, struct rn_arena *a, const struct rn_filter_set *set,
    const struct rn_give_query *q, void *rows, size_t stride, size_t *n)
{
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	unsigned char *v = rows;
	size_t kept = 0;
	bool yes;

	TRY(rn_filter_parse(rn, a, set, q->filter, q->as_of == RN_NOW ?
	    rn_now(rn) : q->as_of, &f));
	for (size_t i = 0; i < *n; i++) {
		TRY(rn_filter_match(rn, f, v + i * stride, &yes));
		if (yes)
			memmove(v + kept++ * stride, v + i * stride, stride);
	}
	*n = kept;
out:
	rn_filter_free(f);
	return rc;
}

enum rn_status
rn_give_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_give_query *q, struct rn_give **list, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_give, give_fields,
	    RN_LEN(give_fields) };
	enum rn_status rc = RN_OK;
	struct rn_balance *people;
	struct rn_gives g;

	*n = 0;
	TRY(balance(rn, a, q, &g, &people, n));
	*list = rn_alloc(a, (g.n + 1) * sizeof(**list));
	*n = g.n;
	if (g.n > 0)
		memcpy(*list, g.v, g.n * sizeof(**list));
	if (g.n > 1)
		qsort(*list, *n, sizeof(**list), newest_first);
	TRY(sift(rn, a, &set, q, *list, sizeof(**list), n));
out:
	free(g.v);
	return rc;
}

enum rn_status
rn_balance_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_give_query *q, struct rn_balance **list, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_balance,
	    balance_fields, RN_LEN(balance_fields) };
	enum rn_status rc = RN_OK;
	struct rn_gives g;

	TRY(balance(rn, a, q, &g, list, n));
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), owed_first);
	TRY(sift(rn, a, &set, q, *list, sizeof(**list), n));
out:
	free(g.v);
	return rc;
}

/* The rows of one interaction, once its change is over. */
static enum rn_status
rows_of(struct refnet *rn, struct rn_arena *a, const struct rn_give_words *w,
    int64_t half_life, int64_t id, struct rn_give **list, size_t *n)
{
	enum rn_status rc = RN_OK;

	*list = rn_alloc(a, (w->with.n + 1) * sizeof(**list));
	for (size_t i = 0; i < w->with.n; i++) {
		const struct rn_give_query q = { .ref = w->with.v[i],
		    .as_of = RN_NOW, .half_life = half_life };
		struct rn_give *all;
		size_t m;

		TRY(rn_give_list(rn, a, &q, &all, &m));
		for (size_t k = 0; k < m; k++)
			if (all[k].interaction_id == id)
				(*list)[(*n)++] = all[k];
	}
out:
	return rc;
}

enum rn_status
rn_give_add(struct refnet *rn, struct rn_arena *a,
    const struct rn_give_words *w, int64_t half_life, struct rn_give **list,
    size_t *n)
{
	const struct rn_log log = { .with = w->with, .kind = RN_CHANNEL_GIVE,
	    .direction = w->direction == RN_RECEIVED ? RN_DIRECTION_IN :
	    RN_DIRECTION_OUT, .at = w->at, .about = w->about, .of = w->kind };
	struct rn_interaction made;
	enum rn_status rc;

	*n = 0;
	rc = rn_change_begin(rn, "give add");
	if (rc != RN_OK)
		return rc;
	TRY(rn_log_put(rn, a, &log, &made));
	/* here they are still to be found in a dry run */
	TRY(rows_of(rn, a, w, half_life, made.id, list, n));
	TRY(rn_change_say(rn, "%s %s %s%s%s", rn_gave_name[w->direction],
	    w->direction == RN_RECEIVED ? "from" : "to", made.persons.n > 0 ?
	    made.persons.v[0] : "nobody", w->about == NULL ? "" : ": ",
	    w->about == NULL ? "" : w->about));
out:
	return rn_end(rn, rc);
}
