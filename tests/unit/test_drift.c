/*
 * test_drift.c - what became of people since a report: by what it kept of them
 * it is as by asking everybody as they were, and what is kept can be damaged.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <sqlite3.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/handle.h"
#include "home.h"
#include "refnet/identity.h"
#include "report/report.h"

#define DAY ((int64_t)86400)
enum { FOLK = 8, DAYS = 200 };

/*
 * People I called and heard from, each with a rhythm of their own, until DAYS
 * ago, when the clock of the store stands; every second one goes on to today,
 * and others are written to in vain.
 */
static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	for (int i = 0; i < FOLK; i++) {
		const char *name = rn_sprintf(arena, "Person No%d", i);
		int last = i % 2 == 0 ? 1 : DAYS + 1;

		add(name, rn_sprintf(arena, "p%d@mill.example", i));
		for (int day = 260; day >= last; day -= 2 + i) {
			log_with(RN_CHANNEL_CALL, RN_DIRECTION_OUT, day, name,
			    NULL);
			if (i != 5)
				log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_IN,
				    day, name, NULL);
		}
		for (int day = DAYS; i % 4 == 1 && day > 0; day -= 9)
			log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_OUT, day,
			    name, NULL);
	}
	rn->now = NOW - DAYS * DAY;
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

static enum rn_status
ignore(void *ctx, const struct rn_report *r)
{
	char **body = ctx;

	*body = rn_strdup(arena, r->body);
	return RN_OK;
}

static char *
report(void)
{
	const struct rn_report_query q = { .as_of = RN_NOW };
	char *body = NULL;
	bool sent;

	assert_int_equal(rn_report_make(rn, arena, &q, ignore, &body, &sent),
	    RN_OK);
	return body;
}

static bool
any_kept(int64_t at, struct rn_kept_warm *k)
{
	bool any;

	*k = (struct rn_kept_warm){ .at = RN_NONE };
	assert_int_equal(rn_kept_warm_get(rn, at, at - DAY, at + DAY, k, &any),
	    RN_OK);
	return any;
}

static void
a_report_keeps_who_was_strong_or_medium(void **state)
{
	struct rn_warm_list want = { 0 };
	struct rn_kept_warm k;

	(void)state;
	report();
	assert_true(any_kept(rn->now, &k));
	assert_int_equal(k.at, rn->now);
	assert_int_equal(rn_warm_take(rn, RN_NOW, &want), RN_OK);
	assert_true(want.n >= FOLK / 2);
	assert_int_equal(k.warm.n, want.n);
	assert_int_equal(k.people[RN_TIER_STRONG] + k.people[RN_TIER_MEDIUM],
	    want.n);
	for (size_t i = 0; i < want.n; i++) {
		assert_int_equal(k.warm.v[i].person, want.v[i].person);
		assert_int_equal(k.warm.v[i].tier, want.v[i].tier);
		assert_int_equal(k.warm.v[i].dormant, want.v[i].dormant);
		assert_true(fabsf(k.warm.v[i].vital - want.v[i].vital) <
		    1.0F / 256);
	}
	free(want.v);
	rn_kept_warm_free(&k);
}

static void
change_store(const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(home_store, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_true(sqlite3_changes(db) > 0);
	sqlite3_close(db);
}

/* The window begins with it, so that both tell of the same span. */
static void
by_what_is_kept_it_is_as_by_asking_everybody(void **state)
{
	const struct rn_drift *gone = NULL;
	struct rn_warm_list now = { 0 };
	struct rn_drift *all, *some;
	struct rn_kept_warm k;
	size_t all_n, some_n;
	char *kept, *asked;

	(void)state;
	report();
	assert_true(any_kept(rn->now, &k));
	rn->now = NOW;
	assert_int_equal(rn_warm_take(rn, RN_NOW, &now), RN_OK);
	assert_int_equal(rn_drift_of(rn, RN_NOW, &k.warm, &now, &some,
	    &some_n), RN_OK);
	assert_int_equal(rn_drift_take(rn, k.at, NOW, &all, &all_n), RN_OK);
	for (size_t i = 0, m = 0; i < all_n; i++) {
		const struct rn_drift *x = &all[i], *y = &some[m];

		if (x->was > RN_TIER_MEDIUM)
			continue;
		assert_true(m++ < some_n);
		assert_int_equal(x->person, y->person);
		assert_int_equal(x->was, y->was);
		assert_int_equal(x->is, y->is);
		assert_int_equal(x->was_dormant, y->was_dormant);
		assert_int_equal(x->is_dormant, y->is_dormant);
		assert_int_equal(x->last_in, y->last_in);
		assert_int_equal(x->last_two_way, y->last_two_way);
		assert_true(fabsf(x->is_vital - y->is_vital) < 1e-5F);
		if (x->is > x->was)
			gone = x;
	}
	assert_non_null(gone);	/* else this has tested little */
	kept = report();
	assert_non_null(strstr(kept, "Going cold in this time: "));
	assert_null(strstr(kept, "Going cold in this time: nobody"));
	change_store("DELETE FROM report WHERE id = 2");
	change_store("DELETE FROM report_warm");
	asked = report();
	assert_string_equal(kept, asked);
	free(all);
	free(some);
	free(now.v);
	rn_kept_warm_free(&k);
}

/* They are somebody else, or nobody, when the next report goes out. */
static void
who_is_gone_since_is_passed_over(void **state)
{
	struct rn_warm_list now = { 0 };
	struct rn_drift *list;
	struct rn_kept_warm k;
	struct rn_change undone;
	const char *both[2];
	int64_t id;
	size_t n;

	(void)state;
	report();
	assert_true(any_kept(rn->now, &k));
	assert_true(k.warm.n > 2);
	for (int i = 0; i < 2; i++)
		both[i] = rn_sprintf(arena, "%lld",
		    (long long)k.warm.v[i].person);
	assert_int_equal(rn_person_merge(rn, both, 2, &id), RN_OK);
	assert_int_equal(rn_warm_take(rn, RN_NOW, &now), RN_OK);
	assert_int_equal(rn_drift_of(rn, RN_NOW, &k.warm, &now, &list, &n),
	    RN_OK);
	assert_int_equal(n, k.warm.n - 1);
	free(list);
	assert_int_equal(rn_undo(rn, arena, &undone), RN_OK);
	now.n = 0;
	assert_int_equal(rn_warm_take(rn, RN_NOW, &now), RN_OK);
	assert_int_equal(rn_drift_of(rn, RN_NOW, &k.warm, &now, &list, &n),
	    RN_OK);
	assert_int_equal(n, k.warm.n);
	free(list);
	free(now.v);
	rn_kept_warm_free(&k);
}

static void
what_is_damaged_was_not_kept(void **state)
{
	static const char *const harm[] = {
		"UPDATE report_warm SET body = x''",
		"UPDATE report_warm SET body = x'02000000000000'",
		"UPDATE report_warm SET body = substr(body, 1, 3)",
		"UPDATE report_warm SET body = substr(body, 1, length(body)-1)",
		"UPDATE report_warm SET body = CAST(body || x'05' AS BLOB)",
		/* nobody is before the first, and no tier beyond the last */
		"UPDATE report_warm SET body = x'01000000000000808002'",
		"UPDATE report_warm SET body = x'01000000000109808002'",
		("UPDATE report_warm SET body ="
		    " x'0100000000FFFFFFFFFFFFFFFFFF0100808002'"),
		"UPDATE report_warm SET body = x'010000000001008080808001'",
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(harm); i++) {
		struct rn_kept_warm k;

		report();
		assert_true(any_kept(rn->now, &k));
		rn_kept_warm_free(&k);
		change_store(harm[i]);
		assert_false(any_kept(rn->now, &k));
		assert_null(k.warm.v);
		report();
		change_store("DELETE FROM report_warm");
	}
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(a_report_keeps_who_was_strong_or_medium),
		T(by_what_is_kept_it_is_as_by_asking_everybody),
		T(who_is_gone_since_is_passed_over),
		T(what_is_damaged_was_not_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
