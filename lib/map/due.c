/*
 * due.c - who should hear from me.
 *
 * A person is due when their cadence has passed since the last two-way
 * contact.  It is computed when read: a word exchanged a minute ago counts.
 */
#include <stdlib.h>

#include "map/still.h"

/* Days between two contacts where nobody has said otherwise; 0: never due. */
static const int64_t usual_days[RN_TIERS] = {
	[RN_TIER_STRONG] = 30, [RN_TIER_MEDIUM] = 60,
	[RN_TIER_WEAK] = 180, [RN_TIER_NONE] = 0,
};

static int
most_overdue_first(const void *a, const void *b)
{
	const struct rn_due *x = a, *y = b;

	if (x->due_at != y->due_at)
		return x->due_at < y->due_at ? -1 : 1;
	return x->person_id < y->person_id ? -1 : 1;
}

static enum rn_status
tier_days(struct refnet *rn, int64_t days[RN_TIERS])
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (int t = 0; t < RN_TIERS; t++) {
		days[t] = usual_days[t];
		TRY(rn_sql(rn, &rn_map_sql, TIER_CADENCE, &st));
		rn_bind_text(&st, ":tier", rn_tier_name[t]);
		TRY(rn_step(&st, &row));
		if (row)
			days[t] = rn_col_int(&st, 0);
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

/* The cadences, the moment, and whoever was found due. */
struct desk {
	int64_t days[RN_TIERS], at;
	struct rn_due *v;
	size_t n, room;
	size_t more;		/* due, but not among the first asked for */
};

/* Take somebody in if they are due; `d` has who, tier, last contact. */
static void
take(struct desk *k, struct rn_due d, const struct rn_said *said)
{
	d.cadence_days = said->cadence != RN_NONE ? said->cadence :
	    k->days[d.tier];
	if (said->dnc || d.cadence_days == 0 || d.last_two_way == RN_NONE)
		return;
	d.due_at = d.last_two_way + d.cadence_days * RN_DAY;
	if (said->snoozed != RN_NONE && said->snoozed > d.due_at)
		d.due_at = said->snoozed;
	if (d.due_at > k->at)
		return;
	d.overdue_days = (k->at - d.due_at) / RN_DAY;
	k->v = rn_grow(k->v, k->n, &k->room, sizeof(*k->v));
	k->v[k->n++] = d;
}

/* A filter reads whole rows. */
static enum rn_status
take_some(struct refnet *rn, struct rn_arena *a,
    const struct rn_due_query *dq, struct desk *k)
{
	const struct rn_person_query q = { .filter = dq->filter,
	    .as_of = dq->as_of };
	struct rn_person *people;
	struct rn_said *said;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_people_list(rn, a, &q, &people, &said, &n));
	for (size_t i = 0; i < n; i++) {
		const struct rn_person *p = &people[i];

		take(k, (struct rn_due){ .person_id = p->id, .name = p->name,
		    .called = p->called, .tier = p->pinned_tier >= 0 ?
		    p->pinned_tier : p->tier,
		    .last_two_way = p->last_two_way }, &said[i]);
	}
out:
	return rc;
}

/* Of a census only the states are read, and names of those listed. */
static enum rn_status
take_census(struct refnet *rn, const struct rn_census *c, int64_t as_of,
    struct desk *k, bool *sure)
{
	struct rn_said *said = rn_zeroed(c->n + 1, sizeof(*said));
	enum rn_status rc = RN_OK;

	*sure = true;
	TRY(rn_said_all(rn, c, as_of, said));
	for (size_t i = 0; i < c->n; i++) {
		const struct rn_standing *s = &c->v[i];
		struct rn_due d = { .person_id = s->person,
		    .last_two_way = s->state.last_two_way };
		struct rn_score sc;

		if (d.last_two_way == RN_NONE)
			continue;
		rn_census_score(c, s, &sc);
		*sure = *sure && rn_still_sure(&sc);
		d.tier = said[i].pinned >= 0 ? said[i].pinned : sc.tier;
		take(k, d, &said[i]);
	}
out:
	free(said);
	return rc;
}

/* Those at rest, of whom nobody decided anything: the longest due. */
static enum rn_status
take_still(struct refnet *rn, struct rn_arena *a, const struct rn_still *s,
    size_t most, struct desk *k)
{
	int64_t days = k->days[RN_TIER_WEAK];
	enum rn_status rc = RN_OK;
	struct rn_since *v;
	size_t n, all;

	if (days == 0)
		return RN_OK;
	TRY(rn_still_since(rn, a, s, k->at - days * RN_DAY, most, &v, &n,
	    &all));
	for (size_t i = 0; i < n; i++)
		take(k, (struct rn_due){ .person_id = v[i].person,
		    .last_two_way = v[i].at, .tier = RN_TIER_WEAK },
		    &rn_said_nothing);
	k->more += all - n;
out:
	return rc;
}

/* Lively people whose tier was foreseen: of each tier the longest due. */
static enum rn_status
take_foreseen(struct refnet *rn, const struct rn_census *c,
    const struct rn_still *s, size_t most, struct desk *k, bool *any)
{
	struct rn_lively_list list = { 0 };
	size_t of_tier[RN_TIERS] = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_still_lively(rn, c, s, &list, any));
	for (size_t i = 0; *any && i < list.n; i++) {
		int tier = list.v[i].tier;
		int64_t days = k->days[tier], at = list.v[i].at;

		if (days == 0 || at + days * RN_DAY > k->at)
			continue;
		if (most > 0 && of_tier[tier]++ >= most)
			k->more++;
		else
			take(k, (struct rn_due){ .last_two_way = at,
			    .person_id = list.v[i].person, .tier = tier },
			    &rn_said_nothing);
	}
out:
	free(list.v);
	return rc;
}

/* All but those at rest, and of these so many; not *sure: take_all. */
static enum rn_status
take_lively(struct refnet *rn, struct rn_arena *a, int64_t as_of, size_t most,
    struct desk *k, bool *sure)
{
	struct rn_census c = { 0 };
	struct rn_still still = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_still_take(rn, a, as_of, &c, &still, sure));
	if (!*sure)
		goto out;
	TRY(take_census(rn, &c, as_of, k, sure));
	if (*sure)
		TRY(take_still(rn, a, &still, most, k));
	if (*sure)
		TRY(take_foreseen(rn, &c, &still, most, k, sure));
	if (!*sure)
		k->n = k->more = 0;
out:
	rn_census_free(&c);
	rn_still_free(&still);
	return rc;
}

static enum rn_status
take_all(struct refnet *rn, int64_t as_of, struct desk *k)
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;
	bool sure;

	TRY(rn_census_take(rn, as_of, &c));
	TRY(take_census(rn, &c, as_of, k, &sure));
out:
	rn_census_free(&c);
	return rc;
}

static enum rn_status
read_name(struct refnet *rn, struct rn_arena *a, struct rn_due *d)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, PERSON, &st));
	rn_bind_int(&st, ":id", d->person_id);
	TRY(rn_step(&st, &row));
	if (row)
		d->name = rn_col_text(&st, 1, a);
	rn_done(&st);
	d->called = d->name;
	if (d->name == NULL)
		TRY(rn_person_called(rn, a, d->person_id, &d->called));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_due_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_due_query *q, struct rn_due **list, size_t *n,
    size_t *all)
{
	struct desk k = { .at = q->as_of == RN_NOW ? rn_now(rn) : q->as_of };
	bool alone = rn_transient(rn) == NULL, sure = true;
	enum rn_status rc = alone ? rn_begin_read(rn) : RN_OK;

	*n = 0;
	if (rc != RN_OK)
		return rc;
	TRY(tier_days(rn, k.days));
	if (q->filter != NULL)
		TRY(take_some(rn, a, q, &k));
	else
		TRY(take_lively(rn, a, q->as_of, q->most, &k, &sure));
	if (!sure)
		TRY(take_all(rn, q->as_of, &k));
	if (k.n > 1)
		qsort(k.v, k.n, sizeof(*k.v), most_overdue_first);
	*n = q->most > 0 && q->most < k.n ? q->most : k.n;
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++) {
		(*list)[i] = k.v[i];
		if (k.v[i].called == NULL)
			TRY(read_name(rn, a, &(*list)[i]));
	}
	if (all != NULL)
		*all = k.n + k.more;
out:
	free(k.v);
	return alone ? rn_end(rn, rc) : rc;
}
