/* named.c - whose name it is, when a name is all that a row gives. */
#include "base/text.h"
#include "people/people.h"
#include "people/people_sql.h"

enum rn_status
rn_person_named(struct refnet *rn, const char *name, const char *org,
    int64_t *person, bool *several)
{
	struct rn_arena *a = rn_arena_make();
	size_t all = 0, there = 0;
	int64_t any = RN_NONE, one = RN_NONE;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_index_want(rn));
	TRY(rn_sql(rn, &rn_people_sql, PERSON_NAMED, &st));
	rn_bind_text(&st, ":fold", rn_fold(a, rn_name_straight(a, name)));
	rn_bind_text(&st, ":org", org == NULL ? NULL : rn_fold(a, org));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		all++;
		any = rn_col_int(&st, 0);
		if (rn_col_int(&st, 1) == 1) {
			there++;
			one = any;
		}
	}
	*several = all > 1;
	*person = there == 1 ? one : all == 1 ? any : RN_NONE;
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}
