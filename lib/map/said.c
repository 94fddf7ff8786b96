/*
 * said.c - what a human decided about people, beside a census.
 */
#include "map/map.h"

const struct rn_said rn_said_nothing = { RN_NONE, RN_NONE, -1, false };

void
rn_said_take(struct rn_said *s, const struct rn_stmt *mark)
{
	int64_t value = rn_col_int(mark, 3);

	switch (rn_col_int(mark, 1)) {
	case RN_MARK_PIN:
		s->pinned = value >= 0 && value < RN_TIERS ? (int)value : -1;
		break;
	case RN_MARK_DNC:
		s->dnc = value == 1;
		break;
	case RN_MARK_CADENCE:
		s->cadence = value;
		break;
	case RN_MARK_SNOOZE:
		s->snoozed = value;
		break;
	}
}

/* Place of a person in a census; c->n: nowhere. */
static size_t
place_of(const struct rn_census *c, int64_t person)
{
	size_t lo = 0, hi = c->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (c->v[mid].person < person)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < c->n && c->v[lo].person == person ? lo : c->n;
}

enum rn_status
rn_said_all(struct refnet *rn, const struct rn_census *c, int64_t until,
    struct rn_said *said)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (size_t i = 0; i < c->n; i++)
		said[i] = rn_said_nothing;
	TRY(rn_sql(rn, &rn_map_sql, DECIDED, &st));
	rn_bind_int(&st, ":until", until);
	for (;;) {
		size_t at;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		at = place_of(c, rn_col_int(&st, 0));
		if (at < c->n)
			rn_said_take(&said[at], &st);
	}
out:
	rn_done(&st);
	return rc;
}
