/*
 * due.c - who should hear from me.
 *
 * A person is due when their cadence has passed since the last two-way
 * contact.  It is computed when read: a word exchanged a minute ago counts.
 */
#include <stdlib.h>

#include "map/map.h"

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

enum rn_status
rn_due_list(struct refnet *rn, struct rn_arena *a, const char *filter,
    int64_t as_of, struct rn_due **list, size_t *n)
{
	const struct rn_person_query q = { filter, as_of, false, false };
	int64_t days[RN_TIERS], at = as_of == RN_NOW ? rn_now(rn) : as_of;
	struct rn_person *people;
	struct rn_said *said;
	enum rn_status rc = RN_OK;
	size_t count;

	*n = 0;
	TRY(tier_days(rn, days));
	TRY(rn_people_list(rn, a, &q, &people, &said, &count));
	*list = rn_alloc(a, (count + 1) * sizeof(**list));
	for (size_t i = 0; i < count; i++) {
		const struct rn_person *p = &people[i];
		int tier = p->pinned_tier >= 0 ? p->pinned_tier : p->tier;
		struct rn_due d = { .person_id = p->id, .name = p->name,
		    .called = p->called, .tier = tier, .last_two_way = p->last_two_way,
		    .cadence_days = said[i].cadence != RN_NONE ?
		    said[i].cadence : days[tier] };

		if (p->dnc || d.cadence_days == 0 ||
		    d.last_two_way == RN_NONE)
			continue;
		d.due_at = d.last_two_way + d.cadence_days * RN_DAY;
		if (said[i].snoozed != RN_NONE && said[i].snoozed > d.due_at)
			d.due_at = said[i].snoozed;
		if (d.due_at > at)
			continue;
		d.overdue_days = (at - d.due_at) / RN_DAY;
		(*list)[(*n)++] = d;
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), most_overdue_first);
out:
	return rc;
}
