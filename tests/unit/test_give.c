/*
 * test_give.c - gives: what is left of one, how they balance, who is left out
 * of suggestions; and, in a store, where they come from and where they go.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "give/give_room.h"
#include "home.h"
#include "refnet/give.h"
#include "refnet/identity.h"
#include "refnet/intro.h"
#include "refnet/profile.h"

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

static void
a_give_fades_by_half(void **state)
{
	static const struct { int days, half; double left; } cases[] = {
		{ 0, 365, 1 }, { 365, 365, 0.5 }, { 730, 365, 0.25 },
		{ 365, 0, 0.5 }, { 10, 10, 0.5 }, { 15, 10, 0.35355 },
		{ -30, 365, 1 }, { 36500, 365, 0 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++)
		assert_float_equal(rn_give_weight(NOW - (int64_t)cases[i].days
		    * DAY, NOW, cases[i].half), cases[i].left, 1e-4);
}

static void
the_first_reason_counts(void **state)
{
	static const struct {
		struct rn_pair_facts f;
		enum rn_spared why;
	} cases[] = {
		{ { .tie = 0 }, RN_SPARED_NOT },
		{ { .tie = 0.49 }, RN_SPARED_NOT },
		{ { .tie = 0.5 }, RN_SPARED_KNOWN },
		{ { .apart = true, .colleagues = true }, RN_SPARED_APART },
		{ { .colleagues = true, .tie = 1 }, RN_SPARED_COLLEAGUE },
		{ { .introduced = true, .under_way = true, .tie = 1 },
		    RN_SPARED_INTRODUCED },
		{ { .under_way = true, .target = true },
		    RN_SPARED_UNDER_WAY },
		{ { .target = true, .tie = 1 }, RN_SPARED_TARGET },
		{ { .stranger = true }, RN_SPARED_STRANGER },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++)
		assert_int_equal(rn_pair_spared(&cases[i].f), cases[i].why);
	for (int i = 0; i < RN_SPAREDS; i++)
		assert_non_null(rn_spared_words[i]);
}

static void
give(const char *who, enum rn_gave direction, enum rn_gift kind, int days)
{
	const struct rn_give_words w = { .with = { &who, 1 },
	    .direction = (int)direction, .kind = (int)kind, .about = "x",
	    .at = NOW - (int64_t)days * DAY };
	struct rn_give *row;
	size_t n;

	assert_int_equal(rn_give_add(rn, arena, &w, 0, &row, &n), RN_OK);
	assert_int_equal(n, 1);
	assert_int_equal(row->direction, direction);
	assert_int_equal(row->kind, kind);
}

/* The balance with somebody; NaN: there is nothing to balance. */
static double
balance_with(const char *who)
{
	const struct rn_give_query q = { .ref = who, .as_of = RN_NOW };
	struct rn_balance *b;
	size_t n;

	assert_int_equal(rn_balance_list(rn, arena, &q, &b, &n), RN_OK);
	return n == 0 ? NAN : b->balance;
}

static void
undo(void)
{
	struct rn_change c;

	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
}

static void
gives_balance_and_are_taken_back(void **state)
{
	const struct rn_give_query q = { .as_of = RN_NOW };
	struct rn_balance *b;
	struct rn_give *g;
	size_t n;

	(void)state;
	add("Ada Novak", "ada@coppice.example");
	add("Bela Okoro", "bela@lantern.example");
	give("ada", RN_GIVEN, RN_GIFT_KNOWLEDGE, 365);
	give("ada", RN_RECEIVED, RN_GIFT_FAVOUR, 0);
	give("bela", RN_GIVEN, RN_GIFT_UNKNOWN, 0);
	log_with(RN_CHANNEL_GIVE, RN_DIRECTION_IN, 730, "bela", NULL);
	assert_float_equal(balance_with("ada"), -0.5, 1e-9);
	assert_float_equal(balance_with("bela"), 0.75, 1e-9);

	/* whom I owe stands first; each give is one row, the newest first */
	assert_int_equal(rn_balance_list(rn, arena, &q, &b, &n), RN_OK);
	assert_int_equal(n, 2);
	assert_string_equal(b[0].name, "Ada Novak");
	assert_int_equal(b[1].received, 1);
	assert_int_equal(rn_give_list(rn, arena, &q, &g, &n), RN_OK);
	assert_int_equal(n, 4);
	assert_int_equal(g[3].direction, RN_RECEIVED);
	assert_int_equal(g[3].kind, RN_GIFT_UNKNOWN);
	assert_float_equal(g[3].weight, 0.25, 1e-9);

	undo();
	assert_float_equal(balance_with("bela"), 1, 1e-9);
	undo();
	assert_true(isnan(balance_with("bela")));
}

static void
of_what_kind_stands_for_gives_alone(void **state)
{
	const char *who = "ada";
	struct rn_log log = { .with = { &who, 1 }, .kind = RN_CHANNEL_CALL,
	    .direction = -1, .at = RN_NOW, .of = RN_GIFT_FAVOUR };
	struct rn_interaction out;

	(void)state;
	add("Ada Novak", "ada@coppice.example");
	assert_int_equal(rn_log_add(rn, arena, &log, &out), RN_EUSAGE);
	log.kind = RN_CHANNEL_GIVE;
	assert_int_equal(rn_log_add(rn, arena, &log, &out), RN_OK);
	assert_float_equal(balance_with("ada"), 1, 1e-9);
	assert_int_equal(rn_give_list(rn, arena, &(struct rn_give_query){
	    .ref = "me", .as_of = RN_NOW }, &(struct rn_give *){ NULL },
	    &(size_t){ 0 }), RN_EUSAGE);
}

/* I bring two people together. */
static void
introduce(const char *requester, const char *target)
{
	const struct rn_intro_words w = { .requester = requester,
	    .target = target, .kind = -1 };
	const struct rn_answer_words said = { .until = RN_NONE,
	    .on = RN_NOW };
	int64_t id;

	assert_int_equal(rn_intro_new(rn, &w, "a test", &id), RN_OK);
	assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_REQUESTER,
	    RN_ANSWER_YES, &said, NULL), RN_OK);
	assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_TARGET,
	    RN_ANSWER_YES, &said, NULL), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_OK);
}

static void
introductions_are_gives_to_whoever_asked(void **state)
{
	(void)state;
	add("Ada Novak", "ada@coppice.example");
	add("Bela Okoro", "bela@lantern.example");
	introduce("ada", "bela");
	assert_float_equal(balance_with("ada"), 1, 1e-9);
	assert_true(isnan(balance_with("bela")));
	undo();
	assert_true(isnan(balance_with("ada")));
}

static void
gives_follow_a_merge(void **state)
{
	const char *both[] = { "ada", "a. nowak" };
	struct rn_person p;
	int64_t id;

	(void)state;
	add("Ada Novak", "ada@coppice.example");
	add("A. Nowak", "an@lantern.example");
	give("ada", RN_GIVEN, RN_GIFT_FAVOUR, 0);
	give("a. nowak", RN_GIVEN, RN_GIFT_FAVOUR, 0);
	assert_int_equal(rn_person_merge(rn, both, 2, &id), RN_OK);
	assert_int_equal(rn_person_get(rn, arena, "ada@coppice.example",
	    RN_NOW, false, &p), RN_OK);
	assert_float_equal(balance_with("ada@coppice.example"), 2, 1e-9);
	undo();
	assert_float_equal(balance_with("ada@coppice.example"), 1, 1e-9);
}

/* --- suggestions ------------------------------------------------------------- */

static void
cfo(const char *name, const char *email, const char *org)
{
	const struct rn_person_words w = { .title = "CFO", .org = org };
	int64_t id;

	add(name, email);
	assert_int_equal(rn_person_edit(rn, email, &w, &id), RN_OK);
	log_with(RN_CHANNEL_CALL, -1, 3, email, NULL);
}

static void
who_is_suggested_and_who_is_not(void **state)
{
	const char *role = "CFO";
	const struct rn_profile_words w = { .roles = { &role, 1 },
	    .owner = "ada@coppice.example" };
	const struct rn_suggest_query q = { .as_of = RN_NOW };
	struct rn_suggest_left left;
	struct rn_suggestion *s;
	struct rn_profile p;
	int64_t id;
	size_t n;

	(void)state;
	cfo("Ada Novak", "ada@coppice.example", "Coppice");
	cfo("Bela Okoro", "bela@lantern.example", "Lantern");
	cfo("Cleo Marsh", "cleo@coppice.example", "Coppice GmbH");
	cfo("Dov Berg", "dov@kiln.example", "Kiln");
	cfo("Eva Lund", "eva@mill.example", "Mill");
	cfo("Finn Oak", "finn@oak.example", "Oak");
	cfo("Gus Elm", "gus@elm.example", "Elm");
	assert_int_equal(rn_give_suggest(rn, arena, "ada", &q, &s, &n, &left),
	    RN_ENOTFOUND);
	assert_int_equal(rn_profile_new(rn, arena, "buyers", &w, &p), RN_OK);
	assert_int_equal(rn_person_exclude(rn, "ada", "dov", true, NULL, &id),
	    RN_OK);
	assert_int_equal(rn_person_dnc(rn, "finn", true, NULL, &id), RN_OK);
	introduce("eva@mill.example", "ada@coppice.example");
	introduce("dov", "gus@elm.example");
	assert_int_equal(rn_give_suggest(rn, arena, "ada", &q, &s, &n, &left),
	    RN_OK);
	assert_int_equal(n, 1);
	assert_string_equal(s->name, "Bela Okoro");
	assert_string_equal(s->profile, "buyers");
	assert_non_null(strstr(s->next, "intro new --for 2 --to 3"));
	assert_int_equal(left.n[RN_SPARED_COLLEAGUE], 1);
	assert_string_equal(left.who[RN_SPARED_APART], "Dov Berg");
	assert_string_equal(left.who[RN_SPARED_INTRODUCED], "Eva Lund");
	assert_string_equal(left.who[RN_SPARED_TARGET], "Gus Elm");
	assert_int_equal(left.dnc, 1);

	/* what is suggested is not refused */
	assert_int_equal(rn_intro_new(rn, &(struct rn_intro_words){
	    .requester = "2", .target = "3", .kind = -1 }, NULL, &id), RN_OK);

	/* whoever is not to be contacted is offered nobody, either */
	assert_int_equal(rn_person_dnc(rn, "ada@coppice.example", true, NULL,
	    &id), RN_OK);
	assert_int_equal(rn_give_suggest(rn, arena, "ada@coppice.example", &q,
	    &s, &n, &left), RN_EPOLICY);
}

/* One of former days waits for nothing; facts hold as long as they say. */
static void
the_past_keeps_nobody_and_facts_age(void **state)
{
	const char *role = "CFO";
	const struct rn_profile_words w = { .roles = { &role, 1 },
	    .owner = "ada@coppice.example", .fresh = "1" };
	const struct rn_suggest_query q = { .as_of = RN_NOW };
	const struct rn_intro_words past = { .requester = "me",
	    .connector = "cleo@kiln.example",
	    .target = "bela@lantern.example", .kind = -1 };
	const struct rn_answer_words said = { .until = RN_NONE,
	    .on = rn_now(rn) - 900 * (int64_t)86400, .message = "m@kiln" };
	struct rn_suggest_left left;
	struct rn_suggestion *s;
	struct rn_profile p;
	int64_t id;
	size_t n;

	(void)state;
	cfo("Ada Novak", "ada@coppice.example", "Coppice");
	cfo("Bela Okoro", "bela@lantern.example", "Lantern");
	add("Cleo Marsh", "cleo@kiln.example");
	assert_int_equal(rn_intro_past(rn, &past, &said, &id), RN_OK);
	assert_int_equal(rn_profile_new(rn, arena, "buyers", &w, &p), RN_OK);
	rn_clock(rn, rn_now(rn) + 100 * (int64_t)86400);
	assert_int_equal(rn_give_suggest(rn, arena, "ada@coppice.example", &q,
	    &s, &n, &left), RN_OK);
	assert_int_equal(n, 1);
	assert_string_equal(s->name, "Bela Okoro");
	assert_non_null(s->verify);
	assert_non_null(strstr(s->verify, "1 month"));
}

#define IN_STORE(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_give_fades_by_half),
		cmocka_unit_test(the_first_reason_counts),
		IN_STORE(gives_balance_and_are_taken_back),
		IN_STORE(of_what_kind_stands_for_gives_alone),
		IN_STORE(introductions_are_gives_to_whoever_asked),
		IN_STORE(gives_follow_a_merge),
		IN_STORE(the_past_keeps_nobody_and_facts_age),
		IN_STORE(who_is_suggested_and_who_is_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
