/*
 * candidate.c - who could be taken into the circle: whom the map shows as a
 * connector, and whose trade serves the buyers of a profile.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "group/group_room.h"
#include "refnet/profile.h"
#include "refnet/tie.h"

/* People whom only they open: from here on it is worth a word. */
#define LEAST 0.05

struct candidates {
	struct rn_arena *a;
	struct rn_agreed_with *in;	/* by person */
	size_t in_n;
	struct rn_candidate *v;
	size_t n;
};

static bool
is_in(const struct candidates *k, int64_t person)
{
	for (size_t i = 0; i < k->in_n; i++)
		if (k->in[i].person == person)
			return k->in[i].active;
	return false;
}

static void
reason(struct candidates *k, struct rn_candidate *x, const char *text)
{
	enum { REASONS = 6 };

	if (x->reasons.v == NULL)
		x->reasons.v = rn_alloc(k->a, REASONS *
		    sizeof(*x->reasons.v));
	if (x->reasons.n < REASONS)
		x->reasons.v[x->reasons.n++] = text;
}

static struct rn_candidate *
add(struct candidates *k, int64_t person)
{
	struct rn_candidate *x = &k->v[k->n++];

	*x = (struct rn_candidate){ .person_id = person, .expected = NAN,
	    .reach = NAN, .access = NAN, .overlap = RN_NONE, .next =
	    rn_sprintf(k->a, "refnet connector add %lld",
	    (long long)person) };
	return x;
}

static struct rn_candidate *
find(struct candidates *k, int64_t person)
{
	for (size_t i = 0; i < k->n; i++)
		if (k->v[i].person_id == person)
			return &k->v[i];
	return add(k, person);
}

static void
take_connector(struct candidates *k, const struct rn_connector *c,
    const char *profile)
{
	struct rn_candidate *x = add(k, c->person_id);

	x->name = x->called = c->name;
	x->tier = c->tier;
	x->expected = c->expected;
	x->reach = c->reach;
	x->access = c->access;
	x->overlap = c->overlap;
	x->given = c->given;
	x->received = c->received;
	x->why = c->why;
	if (c->overlap != RN_NONE && c->overlap > 0)
		reason(k, x, rn_sprintf(k->a, "knows %lld of those %s wants",
		    (long long)c->overlap, profile));
	if (c->reach >= LEAST)
		reason(k, x, rn_sprintf(k->a, "opens %.1f people to you",
		    c->reach));
	reason(k, x, c->asks == 0 ? "never asked" : rn_sprintf(k->a,
	    "granted %lld of %lld asks", (long long)c->granted,
	    (long long)c->asks));
}

static void
take_recruit(struct candidates *k, const struct rn_recruit *r)
{
	struct rn_candidate *x = find(k, r->person_id);

	x->name = r->name;
	x->called = r->called;
	x->org = r->org;
	x->tier = r->tier;
	x->access = r->access;
	x->trade = r->trade;
	x->serves = r->serves;
	x->given = r->given;
	x->received = r->received;
	reason(k, x, rn_sprintf(k->a, "%s serves %s, and does not compete",
	    r->trade, r->serves));
}

/* Those of whom introductions are to be had; then the nearest. */
static int
best_first(const void *ap, const void *bp)
{
	const struct rn_candidate *a = ap, *b = bp;
	double x = isnan(a->expected) ? 0 : a->expected;
	double y = isnan(b->expected) ? 0 : b->expected;

	if (x < y || x > y)
		return x > y ? -1 : 1;
	if (a->tier != b->tier)
		return a->tier < b->tier ? -1 : 1;
	x = isnan(a->access) ? 0 : a->access;
	y = isnan(b->access) ? 0 : b->access;
	if (x < y || x > y)
		return x > y ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

/* Where they work, of those the map named. */
static enum rn_status
add_orgs(struct refnet *rn, struct candidates *k, int64_t as_of)
{
	int64_t *ids = rn_alloc(k->a, (k->n + 1) * sizeof(*ids));
	struct rn_person_query q = { .as_of = as_of, .ids = ids };
	enum rn_status rc = RN_OK;
	struct rn_person *people;
	size_t n;

	for (size_t i = 0; i < k->n; i++)
		ids[i] = k->v[i].person_id;
	q.ids_n = rn_distinct(ids, k->n);
	if (k->n == 0)
		return RN_OK;
	TRY(rn_person_list(rn, k->a, &q, &people, &n));
	for (size_t i = 0; i < k->n; i++) {
		const struct rn_person key = { .id = k->v[i].person_id };
		const struct rn_person *p = n == 0 ? NULL : bsearch(&key,
		    people, n, sizeof(key), rn_by_int64);

		if (p == NULL)
			continue;
		k->v[i].org = p->org;
		k->v[i].name = p->name;
		k->v[i].called = p->called;
	}
out:
	return rc;
}

enum rn_status
rn_candidate_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_query *q, const char *profile,
    struct rn_candidate **list, size_t *n)
{
	struct candidates k = { .a = a };
	struct rn_recruit *recruit = NULL;
	struct rn_connector *connector;
	enum rn_status rc = RN_OK;
	size_t connectors, recruits = 0;

	*n = 0;
	TRY(rn_agreed_read(rn, a, q->as_of, &k.in, &k.in_n));
	TRY(rn_connector_list(rn, a, q, false, &connector, &connectors));
	if (profile != NULL)
		TRY(rn_recruit_list(rn, a, profile, q->as_of, &recruit,
		    &recruits));
	k.v = rn_alloc(a, (connectors + recruits + 1) * sizeof(*k.v));
	for (size_t i = 0; i < connectors; i++)
		if (!is_in(&k, connector[i].person_id))
			take_connector(&k, &connector[i], profile);
	for (size_t i = 0; i < recruits; i++)
		if (!is_in(&k, recruit[i].person_id))
			take_recruit(&k, &recruit[i]);
	TRY(add_orgs(rn, &k, q->as_of));
	if (k.n > 1)
		qsort(k.v, k.n, sizeof(*k.v), best_first);
	for (size_t i = 0; i < k.n; i++)
		k.v[i].rank = (int64_t)i + 1;
	*list = k.v;
	*n = k.n;
out:
	return rc;
}
