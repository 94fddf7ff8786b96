/*
 * test_group.c - groups and the circle of connectors: which trades compete,
 * what "two introductions a quarter" means, when something is due; and, in a
 * store, who is refused a seat, what a meeting is, what undo and merge do.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "group/group_room.h"
#include "home.h"
#include "made.h"
#include "refnet/give.h"
#include "refnet/identity.h"
#include "refnet/lexicon.h"

enum { DAY = 86400 };

static int
setup(void **state)
{
	(void)state;
	return !home_open();
}

static int
teardown(void **state)
{
	(void)state;
	return !home_close();
}

/* --- pure ------------------------------------------------------------------- */

static void
trades_compete_when_one_is_part_of_the_other(void **state)
{
	static const struct {
		const char *x, *y;
		enum rn_rivalry how;
	} cases[] = {
		{ "logistics", "logistics", RN_RIVALS_SAME },
		{ "sea transport", "logistics", RN_RIVALS_PART },
		{ "logistics", "sea transport", RN_RIVALS_WHOLE },
		{ "legal services", "logistics", RN_RIVALS_NOT },
		{ "banking", "insurance", RN_RIVALS_NOT },
		{ "falconry", "Falconry", RN_RIVALS_SAME },
		{ "falconry", "logistics", RN_RIVALS_NOT },
		{ "falconry", "heraldry", RN_RIVALS_NOT },
	};
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		struct rn_trade x, y, back;

		assert_true(rn_trade_read(a, cases[i].x, &x));
		assert_true(rn_trade_read(a, cases[i].y, &y));
		assert_int_equal(rn_trade_rivals(a, &x, &y), cases[i].how);
		rn_trade_of(rn_trade_text(a, &x), &back);
		assert_int_equal(rn_trade_rivals(a, &x, &back),
		    RN_RIVALS_SAME);
	}
	assert_false(rn_trade_read(a, " \t", &(struct rn_trade){ 0 }));
	rn_arena_free(a);
}

static void
an_exchange_is_read_as_far_as_it_can_be_counted(void **state)
{
	static const struct {
		const char *text;
		int count, kind, days;	/* count 0: it cannot */
	} cases[] = {
		{ "an introduction a quarter", 1, RN_GIFT_INTRODUCTION, 91 },
		{ "Two introductions per quarter", 2, RN_GIFT_INTRODUCTION,
		    91 },
		{ "one intro every 2 months", 1, RN_GIFT_INTRODUCTION, 60 },
		{ "each month, three favours", 3, RN_GIFT_FAVOUR, 30 },
		{ "a talk each year", 1, RN_GIFT_KNOWLEDGE, 365 },
		{ "a referral per meeting", 1, RN_GIFT_INTRODUCTION, 45 },
		{ "10 gives a year", 10, RN_GIFT_UNKNOWN, 365 },
		{ "members give two introductions a quarter", 2,
		    RN_GIFT_INTRODUCTION, 91 },
		{ "no gifts, two introductions a quarter", 2,
		    RN_GIFT_INTRODUCTION, 91 },
		{ "give or get one favour a month", 1, RN_GIFT_FAVOUR, 30 },
		{ "an introduction", 0, 0, 0 },
		{ "good spirits every week", 0, 0, 0 },
		{ "99999999999999 intros a week", 1, RN_GIFT_INTRODUCTION, 7 },
		{ "an intro every 900 years", 0, 0, 0 },
		{ "", 0, 0, 0 }, { NULL, 0, 0, 0 },
	};
	struct rn_arena *a = new_arena();
	struct rn_exchange x;

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		bool yes = rn_exchange_read(a, cases[i].text, 45, &x);

		assert_int_equal(yes, cases[i].count > 0);
		if (!yes)
			continue;
		assert_int_equal(x.count, cases[i].count);
		assert_int_equal(x.kind, cases[i].kind);
		assert_int_equal(x.days, cases[i].days);
	}
	/* without a cadence nobody knows how often a meeting is */
	assert_false(rn_exchange_read(a, "an intro a meeting", RN_NONE, &x));
	rn_arena_free(a);
}

static void
something_is_due_when_its_days_are_over(void **state)
{
	const int64_t d = DAY;

	(void)state;
	assert_int_equal(rn_due_at(10 * d, RN_NONE, 30), 40 * d);
	assert_int_equal(rn_due_at(10 * d, 50 * d, 30), 80 * d);
	assert_int_equal(rn_due_at(10 * d, 50 * d, RN_NONE), RN_NONE);
	assert_int_equal(rn_due_at(RN_NONE, RN_NONE, 30), RN_NONE);
	assert_int_equal(rn_overdue(40 * d, 39 * d), RN_NONE);
	assert_int_equal(rn_overdue(40 * d, 40 * d), 0);
	assert_int_equal(rn_overdue(40 * d, 43 * d + 1), 3);
	assert_int_equal(rn_overdue(RN_NONE, 40 * d), RN_NONE);
}

static void
what_was_missed_counts_from_the_end(void **state)
{
	static const bool there[] = { false, true, false, false };

	(void)state;
	assert_int_equal(rn_missed_last(there, 0), 0);
	assert_int_equal(rn_missed_last(there, 1), 1);
	assert_int_equal(rn_missed_last(there, 2), 0);
	assert_int_equal(rn_missed_last(there, 4), 2);
}

static void
a_member_owes_once_the_time_is_over(void **state)
{
	const struct rn_exchange x = { 2, RN_GIFT_UNKNOWN, 91 };
	const int64_t at[] = { NOW - 200 * (int64_t)DAY,
	    NOW - 90 * (int64_t)DAY, NOW - (int64_t)DAY };
	int64_t long_ago = NOW - 300 * (int64_t)DAY, gave;

	(void)state;
	assert_false(rn_exchange_owed(&x, long_ago, at, 3, NOW, &gave));
	assert_int_equal(gave, 2);
	assert_true(rn_exchange_owed(&x, long_ago, at, 2, NOW, &gave));
	assert_int_equal(gave, 1);
	/* who has come a month ago has two left */
	assert_false(rn_exchange_owed(&x, NOW - 30 * (int64_t)DAY, at, 0,
	    NOW, &gave));
}

/* --- in a store ---------------------------------------------------------------- */

static void
undo(void)
{
	struct rn_change c;

	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
}

static void
found(const char *name, int64_t cadence, int64_t seats)
{
	const struct rn_group_words w = { .name = name,
	    .cadence_days = cadence, .seats = seats,
	    .exchange = "a favour a month", .since = RN_NOW };
	struct rn_group g;

	assert_int_equal(rn_group_new(rn, arena, &w, &g), RN_OK);
}

static enum rn_status
join(const char *group, const char *who, const char *seat, int days,
    const char *force)
{
	const struct rn_join_words w = { who, seat,
	    NOW - (int64_t)days * DAY };
	struct rn_member m;

	return rn_group_join(rn, arena, group, &w, force, &m);
}

static void
people(void)
{
	add("Ada Novak", "ada@coppice.example");
	add("Bela Okoro", "bela@lantern.example");
	add("Cleo Marsh", "cleo@kiln.example");
}

static size_t
members(const char *group)
{
	struct rn_member *m;
	size_t n;

	assert_int_equal(rn_member_list(rn, arena, group, RN_NOW, &m, &n),
	    RN_OK);
	return n;
}

static void
a_competing_member_is_refused(void **state)
{
	struct rn_member *m;
	size_t n;

	(void)state;
	people();
	found("Founders", 30, 0);
	assert_int_equal(join("founders", "ada", "logistics", 9, NULL),
	    RN_OK);
	assert_int_equal(join("founders", "bela", "freight forwarding", 9,
	    NULL), RN_EPOLICY);
	assert_string_equal(strchr(rn_error_text(rn), ':') + 1,
	    " Ada Novak holds the seat of transport and logistics, and"
	    " freight forwarding is part of it");
	assert_int_equal(members("founders"), 1);
	assert_int_equal(join("founders", "bela", NULL, 9, NULL), RN_EUSAGE);
	assert_int_equal(join("founders", "bela", "sea transport", 9,
	    "other seas"), RN_OK);
	assert_int_equal(rn_member_list(rn, arena, "founders", RN_NOW, &m,
	    &n), RN_OK);
	assert_int_equal(n, 2);
	assert_non_null(strstr(m[1].forced, ": other seas"));
	/* another seat of one's own is no rival */
	assert_int_equal(join("founders", "bela", "law", 9, NULL), RN_OK);
	assert_int_equal(members("founders"), 2);
	undo();
	undo();
	assert_int_equal(members("founders"), 1);
}

static void
seats_are_as_many_as_said(void **state)
{
	int64_t id;

	(void)state;
	people();
	found("Founders", 30, 1);
	found("Founders breakfast", 30, RN_NONE);
	assert_int_equal(join("founders", "ada", "law", 9, NULL), RN_OK);
	assert_int_equal(join("1", "bela", "logistics", 9, NULL),
	    RN_EPOLICY);
	/* the whole name is the one; its beginning could be either */
	assert_int_equal(join("found", "bela", "logistics", 9, NULL),
	    RN_EAMBIGUOUS);
	assert_int_equal(rn_person_dnc(rn, "cleo", true, NULL, &id), RN_OK);
	assert_int_equal(join("founders b", "cleo", "logistics", 9, NULL),
	    RN_EPOLICY);
}

static enum rn_status
meet(const char *group, int days, const char *with, bool absent)
{
	const struct rn_met_words w = { .with = { &with, with != NULL },
	    .at = NOW - (int64_t)days * DAY, .absent = absent };
	struct rn_meeting m;

	return rn_group_met(rn, arena, group, &w, &m);
}

static int64_t
touched(const char *who)
{
	struct rn_person p;

	assert_int_equal(rn_person_get(rn, arena, who, RN_NOW, false, &p),
	    RN_OK);
	return p.last_two_way;
}

static void
a_meeting_is_a_touch_where_i_was_there(void **state)
{
	(void)state;
	people();
	found("Founders", 30, 0);
	assert_int_equal(meet("founders", 20, NULL, false), RN_EUSAGE);
	assert_int_equal(join("founders", "ada", "law", 90, NULL), RN_OK);
	assert_int_equal(join("founders", "me", "software", 90, NULL),
	    RN_OK);
	assert_int_equal(meet("founders", -1, NULL, false), RN_EUSAGE);
	assert_int_equal(meet("founders", 40, NULL, true), RN_OK);
	assert_int_equal(touched("ada"), RN_NONE);
	assert_int_equal(meet("founders", 20, NULL, false), RN_OK);
	assert_int_equal(touched("ada"), NOW - 20 * (int64_t)DAY);
	assert_int_equal(meet("founders", 20, NULL, false), RN_EUSAGE);
	undo();
	assert_int_equal(touched("ada"), RN_NONE);
}

/* What is due, as "meeting -, attendance Ada Novak, ". */
static const char *
dues(void)
{
	struct rn_group_due *d;
	const char *s = "";
	size_t n;

	assert_int_equal(rn_group_due_list(rn, arena, NULL, 0, RN_NOW, &d,
	    &n), RN_OK);
	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(arena, "%s%s %s, ", s,
		    rn_group_due_name[d[i].what], d[i].name == NULL ? "-" :
		    d[i].name);
	return s;
}

static void
who_is_due_follows_from_what_happened(void **state)
{
	const char *ada = "ada";
	const struct rn_give_words w = { .with = { &ada, 1 },
	    .direction = RN_RECEIVED, .kind = RN_GIFT_FAVOUR, .at = RN_NOW };
	struct rn_member *m;
	struct rn_give *g;
	size_t n;

	(void)state;
	people();
	found("Founders", 30, 0);
	assert_int_equal(join("1", "ada", "law", 200, NULL), RN_OK);
	assert_int_equal(join("1", "bela", "logistics", 45, NULL), RN_OK);
	assert_string_equal(dues(), "exchange Ada Novak,"
	    " exchange Bela Okoro, ");
	assert_int_equal(meet("1", 60, "cleo", true), RN_OK);
	assert_int_equal(meet("1", 31, "bela", true), RN_OK);
	assert_int_equal(rn_give_add(rn, arena, &w, 0, &g, &n), RN_OK);
	/* Bela had not joined by the first, and was there at the second */
	assert_int_equal(rn_member_list(rn, arena, "1", RN_NOW, &m, &n),
	    RN_OK);
	assert_int_equal(n, 2);
	assert_int_equal(m[0].meetings, 2);
	assert_int_equal(m[0].missed, 2);
	assert_int_equal(m[1].meetings, 1);
	assert_int_equal(m[1].attended, 1);
	assert_string_equal(dues(), "meeting -, attendance Ada Novak,"
	    " exchange Bela Okoro, ");
	undo();
	undo();
	assert_string_equal(dues(), "meeting -, exchange Ada Novak,"
	    " exchange Bela Okoro, ");
}

static void
a_name_is_free_again_once_its_group_is_gone(void **state)
{
	const struct rn_group_words w = { .name = "FOUNDERS",
	    .cadence_days = RN_NONE, .seats = RN_NONE, .since = RN_NOW };
	const struct rn_group_words edit = { .cadence_days = 0,
	    .exchange = "", .seats = 4 };
	struct rn_group g;

	(void)state;
	people();
	found("Founders", 30, 0);
	assert_int_equal(rn_group_new(rn, arena, &w, &g), RN_EUSAGE);
	assert_int_equal(rn_group_edit(rn, arena, "founders",
	    &(struct rn_group_words){ .criteria = "\xff", .seats = RN_NONE,
	    .cadence_days = RN_NONE }, &g), RN_EUSAGE);
	assert_int_equal(rn_group_edit(rn, arena, "founders", &edit, &g),
	    RN_OK);
	assert_int_equal(g.cadence_days, RN_NONE);
	assert_int_equal(g.seats, 4);
	assert_null(g.exchange);
	undo();
	assert_int_equal(rn_group_get(rn, arena, "1", RN_NOW, &g), RN_OK);
	assert_int_equal(g.cadence_days, 30);
	assert_int_equal(rn_group_rm(rn, arena, "founders", &g), RN_OK);
	assert_int_equal(rn_group_get(rn, arena, "1", RN_NOW, &g),
	    RN_ENOTFOUND);
	assert_int_equal(rn_group_new(rn, arena, &w, &g), RN_OK);
	assert_int_equal(g.id, 2);
	undo();
	undo();
	assert_int_equal(rn_group_get(rn, arena, "founders", RN_NOW, &g),
	    RN_OK);
	assert_int_equal(g.id, 1);
}

static void
a_seat_follows_a_merge(void **state)
{
	const char *both[] = { "ada", "bela" };
	int64_t id;

	(void)state;
	people();
	found("Founders", 30, 0);
	assert_int_equal(join("1", "ada", "law", 9, NULL), RN_OK);
	assert_int_equal(join("1", "bela", "logistics", 9, NULL), RN_OK);
	assert_int_equal(rn_person_merge(rn, both, 2, &id), RN_OK);
	assert_int_equal(members("1"), 1);
	undo();
	assert_int_equal(members("1"), 2);
}

/* --- the circle ------------------------------------------------------------------ */

static size_t
circle(bool all, struct rn_agreement **v)
{
	const struct rn_agreement_query q = { .as_of = RN_NOW, .all = all };
	size_t n;

	assert_int_equal(rn_agreement_list(rn, arena, &q, v, &n), RN_OK);
	return n;
}

static void
the_circle_is_kept_small(void **state)
{
	struct rn_agreement *v;
	int64_t id;

	(void)state;
	people();
	assert_int_equal(rn_connector_add(rn, arena, "ada", 2, NULL, &id),
	    RN_OK);
	assert_int_equal(rn_connector_add(rn, arena, "ada", 2, NULL, &id),
	    RN_EUSAGE);
	assert_int_equal(rn_connector_add(rn, arena, "bela", 2, NULL, &id),
	    RN_OK);
	assert_int_equal(rn_connector_add(rn, arena, "cleo", 2, NULL, &id),
	    RN_EPOLICY);
	assert_int_equal(rn_connector_add(rn, arena, "cleo", 2, "both away",
	    &id), RN_OK);
	assert_int_equal(circle(false, &v), 3);
	assert_non_null(strstr(v[2].forced, "both away"));
	assert_int_equal(rn_connector_drop(rn, arena, "cleo", &id), RN_OK);
	assert_int_equal(rn_connector_drop(rn, arena, "cleo", &id),
	    RN_ENOTFOUND);
	assert_int_equal(circle(false, &v), 2);
	assert_int_equal(circle(true, &v), 3);
	undo();
	assert_int_equal(circle(false, &v), 3);
}

static void
a_talk_is_due_by_what_was_agreed(void **state)
{
	const struct rn_agree_words w = { "CFOs", "advice", 30 };
	struct rn_agreement *v;
	struct rn_due *d;
	int64_t id;
	size_t n;

	(void)state;
	people();
	assert_int_equal(rn_connector_add(rn, arena, "ada", 0, NULL, &id),
	    RN_OK);
	log_with(RN_CHANNEL_CALL, -1, 33, "ada", NULL);
	assert_int_equal(rn_connector_agree(rn, arena, "ada", &w, &id),
	    RN_OK);
	assert_int_equal(circle(false, &v), 1);
	assert_int_equal(v->overdue_days, 3);
	assert_string_equal(v->looks_for, "CFOs");
	/* and `due` says the same */
	assert_int_equal(rn_due_list(rn, arena, &(struct rn_due_query){
	    .as_of = RN_NOW }, &d, &n, NULL), RN_OK);
	assert_int_equal(n, 1);
	assert_int_equal(d->overdue_days, 3);
	undo();
	assert_int_equal(rn_due_list(rn, arena, &(struct rn_due_query){
	    .as_of = RN_NOW }, &d, &n, NULL), RN_OK);
	assert_int_equal(n, 0);
}

#define IN_STORE(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(trades_compete_when_one_is_part_of_the_other),
		cmocka_unit_test(
		    an_exchange_is_read_as_far_as_it_can_be_counted),
		cmocka_unit_test(something_is_due_when_its_days_are_over),
		cmocka_unit_test(what_was_missed_counts_from_the_end),
		cmocka_unit_test(a_member_owes_once_the_time_is_over),
		IN_STORE(a_competing_member_is_refused),
		IN_STORE(seats_are_as_many_as_said),
		IN_STORE(a_meeting_is_a_touch_where_i_was_there),
		IN_STORE(who_is_due_follows_from_what_happened),
		IN_STORE(a_name_is_free_again_once_its_group_is_gone),
		IN_STORE(a_seat_follows_a_merge),
		IN_STORE(the_circle_is_kept_small),
		IN_STORE(a_talk_is_due_by_what_was_agreed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
