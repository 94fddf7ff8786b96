/*
 * agreement.c - the circle as rows: what was agreed, and how active it is.
 *
 * A column is a field of struct rn_agreement, a line of its view and its
 * filling here; a word of the filter, a line of `fields`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/filter.h"
#include "group/group_room.h"
#include "refnet/give.h"
#include "refnet/intro.h"
#include "render/views.h"

enum { WINDOW = 91 };		/* days that asks and introductions count */

static const struct rn_filter_field fields[] = {
	{ "id", "person_id", false }, { "name", "name", true },
	{ "tier", "tier", false }, { "active", "active", false },
	{ "last", "last_touch", false }, { "due", "due_at", false },
	{ "every", "every_days", false },
	{ "overdue", "overdue_days", false }, { "asks", "asks", false },
	{ "introductions", "introductions", false },
	{ "balance", "balance", false },
};

/* What else is known of connectors, beside what was agreed. */
struct facts {
	struct rn_person *people;	/* by id */
	size_t people_n;
	struct rn_intro *intro;
	size_t intros;
	struct rn_consent *entry;
	size_t entries;
	struct rn_balance *balance;
	size_t balances;
	int64_t now;
};

static enum rn_status
take_facts(struct refnet *rn, struct rn_arena *a,
    const struct rn_agreement_query *q, const struct rn_agreed_with *v,
    size_t n, struct facts *f)
{
	int64_t *ids = rn_alloc(a, (n + 1) * sizeof(*ids));
	const struct rn_person_query people = { .as_of = q->as_of,
	    .ids = ids, .ids_n = n };
	const struct rn_give_query gives = { .as_of = q->as_of,
	    .half_life = q->half_life, .people = ids, .people_n = n };
	enum rn_status rc = RN_OK;

	*f = (struct facts){ .now = q->as_of == RN_NOW ? rn_now(rn) :
	    q->as_of };
	for (size_t i = 0; i < n; i++)
		ids[i] = v[i].person;
	TRY(rn_person_list(rn, a, &people, &f->people, &f->people_n));
	TRY(rn_intro_list(rn, a, NULL, q->as_of, &f->intro, &f->intros));
	TRY(rn_consent_list(rn, a, RN_NONE, q->as_of, &f->entry,
	    &f->entries));
	TRY(rn_balance_list(rn, a, &gives, &f->balance, &f->balances));
out:
	return rc;
}

/* Once for an introduction, however often they were asked. */
static int64_t
count_asks(const struct facts *f, int64_t person)
{
	int64_t since = f->now - (int64_t)WINDOW * RN_CIRCLE_DAY, n = 0;

	for (size_t i = 0; i < f->entries; i++) {
		const struct rn_consent *x = &f->entry[i];
		bool counts = x->person_id == person && !x->undone &&
		    x->party == RN_PARTY_CONNECTOR &&
		    x->answer == RN_ANSWER_ASKED && x->at > since;

		for (size_t k = 0; k < i && counts; k++)
			counts = f->entry[k].intro_id != x->intro_id ||
			    f->entry[k].person_id != person ||
			    f->entry[k].answer != RN_ANSWER_ASKED ||
			    f->entry[k].party != RN_PARTY_CONNECTOR ||
			    f->entry[k].undone || f->entry[k].at <= since;
		n += counts;
	}
	return n;
}

static int64_t
count_made(const struct facts *f, int64_t person)
{
	int64_t since = f->now - (int64_t)WINDOW * RN_CIRCLE_DAY, n = 0;

	for (size_t i = 0; i < f->intros; i++)
		n += f->intro[i].connector_id == person &&
		    f->intro[i].introduced_at != RN_NONE &&
		    f->intro[i].introduced_at > since;
	return n;
}

static void
fill(const struct facts *f, const struct rn_agreed_with *x,
    const struct rn_person *p, struct rn_agreement *out)
{
	*out = (struct rn_agreement){ .person_id = p->id, .name = p->name,
	    .called = p->called, .tier = p->pinned_tier >= 0 ?
	    p->pinned_tier : p->tier, .active = x->active,
	    .looks_for = x->looks_for, .offers = x->offers,
	    .every_days = x->every_days, .agreed_at = x->agreed_at,
	    .last_touch = p->last_two_way, .asks = count_asks(f, p->id),
	    .introductions = count_made(f, p->id), .since = x->since,
	    .forced = x->forced };
	for (size_t i = 0; i < f->balances; i++)
		if (f->balance[i].person_id == p->id) {
			out->given = f->balance[i].given;
			out->received = f->balance[i].received;
			out->balance = f->balance[i].balance;
		}
	out->due_at = rn_due_at(x->agreed_at, out->last_touch,
	    out->every_days);
	out->overdue_days = rn_overdue(out->due_at, f->now);
}

/* "you look for CFOs; you offer advice; a talk every 30 days". */
static const char *
agreed_words(struct rn_arena *a, const struct rn_agreement *x)
{
	const char *s = "";

	if (x->looks_for != NULL)
		s = rn_sprintf(a, "; you look for %s", x->looks_for);
	if (x->offers != NULL)
		s = rn_sprintf(a, "%s; you offer %s", s, x->offers);
	if (x->every_days != RN_NONE)
		s = rn_sprintf(a, "%s; a talk every %lld days", s,
		    (long long)x->every_days);
	if (x->forced != NULL)
		s = rn_sprintf(a, "%s; taken in although %s", s, x->forced);
	return *s == '\0' ? NULL : s + 2;
}

static int
longest_due_first(const void *ap, const void *bp)
{
	const struct rn_agreement *a = ap, *b = bp;

	if ((a->due_at == RN_NONE) != (b->due_at == RN_NONE))
		return a->due_at == RN_NONE ? 1 : -1;
	if (a->due_at != b->due_at)
		return a->due_at < b->due_at ? -1 : 1;
	return strcmp(a->called, b->called);
}

enum rn_status
rn_agreement_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_agreement_query *q, struct rn_agreement **list,
    size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_agreement, fields,
	    RN_LEN(fields) };
	struct rn_agreed_with *v;
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	struct facts facts;
	size_t count, k = 0;
	bool yes;

	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, q->filter, q->as_of == RN_NOW ?
	    rn_now(rn) : q->as_of, &f));
	TRY(rn_agreed_read(rn, a, q->as_of, &v, &count));
	*list = rn_alloc(a, (count + 1) * sizeof(**list));
	if (count == 0)
		goto out;
	TRY(take_facts(rn, a, q, v, count, &facts));
	/* both by person; of whom nothing is left there is no row */
	for (size_t i = 0; i < facts.people_n; i++) {
		struct rn_agreement *x = &(*list)[*n];

		while (k < count && v[k].person < facts.people[i].id)
			k++;
		if (k == count || v[k].person != facts.people[i].id ||
		    (!v[k].active && !q->all))
			continue;
		fill(&facts, &v[k], &facts.people[i], x);
		x->why = agreed_words(a, x);
		TRY(rn_filter_match(rn, f, x, &yes));
		*n += yes;
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), longest_due_first);
out:
	rn_filter_free(f);
	return rc;
}
