/*
 * refresh.c - states and rows of many people derived anew.
 *
 * Most of whom an import joins wrote nothing: there is no ledger to go through.
 * Of those who own nothing any more nothing is shown, either, which a few
 * statements see to for all of them.
 */
#include <stdlib.h>

#include "ledger/hear.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

enum { OWNS = 1, WROTE = 2 };

static enum rn_status
look(struct refnet *rn, const int64_t *people, size_t n, unsigned char *is)
{
	struct rn_feed_ids ids = { people, people + n };
	struct rn_feed feed = { rn_feed_id, &ids };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t i = 0;
	bool row;

	TRY(rn_sql_fed(rn, &rn_ledger_sql, RUNS_OF, &feed, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		/* they come as they were fed */
		while (people[i] != rn_col_int(&st, 0))
			i++;
		if (rn_col_int(&st, 1) != RN_NONE)
			is[i] |= OWNS;
		if (rn_col_int(&st, 2) == 1)
			is[i] |= WROTE;
	}
out:
	rn_done(&st);
	return rc;
}

/* Those of people who are not so; how many. */
static size_t
who_is_not(const int64_t *people, size_t n, const unsigned char *is,
    unsigned what, int64_t *to)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if ((is[i] & what) == 0)
			to[kept++] = people[i];
	return kept;
}

enum rn_status
rn_ledger_refresh_each(struct refnet *rn, const int64_t *people, size_t n)
{
	unsigned char *is = rn_zeroed(n + 1, sizeof(*is));
	int64_t *some = rn_zeroed(n + 1, sizeof(*some));
	enum rn_status rc = RN_OK;
	size_t wrote = 0;

	if (n == 0)
		goto out;
	TRY(look(rn, people, n, is));
	TRY(rn_states_drop(rn, some, who_is_not(people, n, is, WROTE, some)));
	TRY(rn_people_hide(rn, some, who_is_not(people, n, is, OWNS, some)));
	for (size_t i = 0; i < n; i++) {
		if ((is[i] & WROTE) != 0)
			some[wrote++] = people[i];
		else if ((is[i] & OWNS) != 0)
			TRY(rn_person_refresh(rn, people[i], false));
	}
	TRY(rn_ledger_replay_each(rn, some, wrote));
out:
	free(some);
	free(is);
	return rc;
}
