/*
 * test_tie_store.c - ties in a store: they follow what stands and who owns a
 * handle; what a profile wants becomes overlaps and gaps.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "refnet/change.h"
#include "tie/tie.h"
#include "home.h"

/* Ada and Bela are in touch with me; Cleo and Dora are only known by name. */
static int64_t ada, bela, cleo, dora;

static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	ada = add("Ada Novak", "ada@novak.example");
	bela = add("Bela Okoro", "bela@okoro.example");
	cleo = add("Cleo Marsh", "cleo@marsh.example");
	dora = add("Dora Lund", "dora@lund.example");
	log_with(RN_CHANNEL_CALL, RN_DIRECTION_BOTH, 3, "ada", NULL);
	log_with(RN_CHANNEL_CALL, RN_DIRECTION_BOTH, 5, "bela", NULL);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

static struct rn_tie *
ties(const char *ref, int64_t as_of, size_t *n)
{
	const struct rn_tie_query q = { .as_of = as_of };
	struct rn_tie *list;

	assert_int_equal(rn_tie_list(rn, arena, ref, &q, &list, n), RN_OK);
	return list;
}

static size_t
count(const char *ref)
{
	size_t n;

	ties(ref, RN_NOW, &n);
	return n;
}

static void
say(const char *a, const char *b, int tier)
{
	struct rn_tie out;

	assert_int_equal(rn_tie_add(rn, arena, a, b, tier, "we met once",
	    &out), RN_OK);
}

static size_t
paths(const char *target, struct rn_path **list)
{
	const struct rn_tie_query q = { .as_of = RN_NOW, .why = true };
	struct rn_no_path none;
	size_t n;

	assert_int_equal(rn_path_list(rn, arena, target, 5, &q, list, &n,
	    &none), RN_OK);
	return n;
}

static void
people_met_together_have_a_tie_until_it_is_undone(void **state)
{
	struct rn_change c;
	struct rn_tie *t;
	size_t n;

	(void)state;
	assert_int_equal(count(NULL), 0);
	log_with(RN_CHANNEL_MEETING, RN_DIRECTION_BOTH, 9, "cleo", "dora");
	t = ties("dora", RN_NOW, &n);
	assert_int_equal(n, 1);
	assert_int_equal(t[0].a, dora);
	assert_int_equal(t[0].b, cleo);
	assert_int_equal(t[0].kind, RN_TIE_MY_MAIL);
	assert_true(fabs(t[0].p - 0.25) < 1e-9);	/* .40, not colleagues */
	assert_int_equal(t[0].since, NOW - 9 * RN_DAY);
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_int_equal(count("dora"), 0);
	assert_int_equal(count(NULL), 0);
	assert_int_equal(rn_redo(rn, arena, &c), RN_OK);
	assert_int_equal(count(NULL), 1);
}

static void
a_letter_of_mine_to_two_people_is_mine(void **state)
{
	struct rn_tie *t;
	size_t n;

	(void)state;
	log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_OUT, 9, "cleo", "dora");
	t = ties(NULL, RN_NOW, &n);
	assert_int_equal(n, 1);
	assert_int_equal(t[0].kind, RN_TIE_MY_MAIL);
	assert_string_equal(t[0].evidence,
	    "both on mail of yours once; smallest: 3 people");
}

static void
notes_and_gifts_show_nobody_together(void **state)
{
	(void)state;
	log_with(RN_CHANNEL_NOTE, RN_DIRECTION_NONE, 9, "cleo", "dora");
	log_with(RN_CHANNEL_GIVE, RN_DIRECTION_OUT, 9, "cleo", "dora");
	assert_int_equal(count(NULL), 0);
}

static void
colleagues_know_each_other_rather(void **state)
{
	struct rn_person_words w = { .org = "Marsh & Lund" };
	struct rn_tie *t;
	int64_t id;
	size_t n;

	(void)state;
	log_with(RN_CHANNEL_MEETING, RN_DIRECTION_BOTH, 9, "cleo", "dora");
	assert_int_equal(rn_person_edit(rn, "cleo", &w, &id), RN_OK);
	w.org = "MARSH & Lund";
	assert_int_equal(rn_person_edit(rn, "dora", &w, &id), RN_OK);
	t = ties("cleo", RN_NOW, &n);
	assert_true(n == 1 && fabs(t[0].p - 0.40) < 1e-9);
}

static void
a_tie_goes_with_the_handle(void **state)
{
	struct rn_change c;
	struct rn_handle h;
	struct rn_tie *t;
	size_t n;

	(void)state;
	say("cleo", "dora", RN_TIER_STRONG);
	log_with(RN_CHANNEL_MEETING, RN_DIRECTION_BOTH, 9, "cleo", "dora");
	assert_int_equal(rn_change_begin(rn, "move"), RN_OK);
	/* the handle that stands for Dora */
	assert_int_equal(rn_person_handle(rn, dora, &h.id), RN_OK);
	assert_int_equal(rn_handle_assign(rn, h.id, bela), RN_OK);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	assert_int_equal(count("dora"), 0);
	t = ties("cleo", RN_NOW, &n);
	assert_int_equal(n, 1);
	assert_int_equal(t[0].b, bela);
	assert_int_equal(t[0].kind, RN_TIE_SAID);
	assert_non_null(strstr(t[0].evidence, "met with you once"));
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	t = ties("cleo", RN_NOW, &n);
	assert_true(n == 1 && t[0].b == dora);
}

static void
the_last_word_counts(void **state)
{
	struct rn_change c;
	struct rn_tie *t, was;
	size_t n;

	(void)state;
	log_with(RN_CHANNEL_MEETING, RN_DIRECTION_BOTH, 9, "cleo", "dora");
	say("cleo", "dora", RN_TIER_WEAK);
	say("dora", "cleo", RN_TIER_STRONG);
	t = ties("dora", RN_NOW, &n);
	assert_int_equal(n, 1);
	assert_true(fabs(t[0].p - 0.95) < 1e-9);
	assert_int_equal(t[0].since, NOW - 9 * RN_DAY);
	assert_int_equal(t[0].last, NOW);
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	t = ties("dora", RN_NOW, &n);
	assert_true(n == 1 && fabs(t[0].p - 0.45) < 1e-9);
	/* what a human denies was not seen either */
	assert_int_equal(rn_tie_rm(rn, arena, "cleo", "dora", &was), RN_OK);
	assert_int_equal(was.kind, RN_TIE_SAID);
	assert_int_equal(count("dora"), 0);
	assert_int_equal(rn_tie_rm(rn, arena, "cleo", "dora", &was),
	    RN_ENOTFOUND);
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_int_equal(count("dora"), 1);
}

static void
a_tie_is_between_two_others(void **state)
{
	struct rn_change *history;
	struct rn_tie out;
	size_t before, after;

	(void)state;
	assert_int_equal(rn_history(rn, arena, &history, &before), RN_OK);
	assert_int_equal(rn_tie_add(rn, arena, "me", "ada", RN_TIER_WEAK, NULL,
	    &out), RN_EUSAGE);
	assert_int_equal(rn_tie_add(rn, arena, "ada", "ada@novak.example",
	    RN_TIER_WEAK, NULL, &out), RN_EUSAGE);
	assert_int_equal(rn_tie_add(rn, arena, "ada", "bela", RN_TIER_NONE,
	    NULL, &out), RN_EUSAGE);
	assert_int_equal(rn_tie_add(rn, arena, "ada", "nobody", RN_TIER_WEAK,
	    NULL, &out), RN_ENOTFOUND);
	assert_int_equal(rn_history(rn, arena, &history, &after), RN_OK);
	assert_int_equal(before, after);
}

static void
an_earlier_moment_knows_less(void **state)
{
	size_t n;

	(void)state;
	log_with(RN_CHANNEL_MEETING, RN_DIRECTION_BOTH, 9, "cleo", "dora");
	say("ada", "dora", RN_TIER_STRONG);
	ties(NULL, NOW - 1, &n);
	assert_int_equal(n, 1);
	ties(NULL, NOW - 10 * RN_DAY, &n);
	assert_int_equal(n, 0);
}

static void
adding_a_tie_is_all_or_nothing(void **state)
{
	enum rn_status rc = RN_EIO;

	(void)state;
	for (int n = 1; rc != RN_OK; n++) {
		struct rn_tie out;

		assert_true(n < 400);
		rn_fault(rn, n);
		rc = rn_tie_add(rn, arena, "cleo", "dora", RN_TIER_WEAK, NULL,
		    &out);
		rn_fault(rn, 0);
		assert_int_equal(count(NULL), rc == RN_OK);
	}
}

static void
a_path_leads_by_who_may_be_asked(void **state)
{
	struct rn_path *p;
	int64_t id;

	(void)state;
	assert_int_equal(paths("dora", &p), 0);
	say("cleo", "dora", RN_TIER_STRONG);	/* Cleo is not in touch */
	assert_int_equal(paths("dora", &p), 0);
	say("bela", "dora", RN_TIER_MEDIUM);
	say("ada", "dora", RN_TIER_STRONG);
	assert_int_equal(paths("dora", &p), 2);
	assert_int_equal(p[0].via_id, ada);
	assert_int_equal(p[0].hops, 2);
	assert_int_equal(p[0].people.n, 3);
	assert_int_equal(p[0].label, RN_PATH_WARM);
	assert_int_equal(p[1].via_id, bela);
	assert_int_equal(p[1].rank, 2);
	assert_int_equal(rn_person_dnc(rn, "ada", true, "asked not to", &id),
	    RN_OK);
	assert_int_equal(paths("dora", &p), 1);
	assert_int_equal(p[0].via_id, bela);
	/* and nothing leads to them */
	assert_int_equal(paths("ada", &p), 0);
	/* whom I know myself needs no introducer */
	assert_int_equal(paths("bela", &p), 1);
	assert_int_equal(p[0].label, RN_PATH_DIRECT);
	assert_int_equal(p[0].hops, 1);
}

/* Nobody leads to Dora: what is said of that. */
static void
no_path(struct rn_no_path *none, const struct rn_apart_people *apart,
    size_t aparts)
{
	const struct rn_tie_query q = { .as_of = RN_NOW, .apart = apart,
	    .aparts = aparts };
	struct rn_path *p;
	size_t n;

	assert_int_equal(rn_path_list(rn, arena, "dora", 5, &q, &p, &n, none),
	    RN_OK);
	assert_int_equal(n, 0);
	assert_int_equal(none->target_id, dora);
	assert_string_equal(none->target, "Dora Lund");
}

static void
where_no_path_leads_the_tie_is_named_that_would_help(void **state)
{
	struct rn_person_words w = { .org = "Marsh & Lund" };
	struct rn_apart_people apart[2];
	struct rn_no_path none;
	struct rn_tie was;
	int64_t id;

	(void)state;
	no_path(&none, NULL, 0);
	assert_int_equal(none.why, RN_NO_PATH_KNOWN);
	assert_int_equal(none.a, ada);		/* the better of two */
	assert_int_equal(none.b, dora);
	assert_true(none.p > RN_WAY_LEAST);
	/* a colleague is more likely to know them */
	assert_int_equal(rn_person_edit(rn, "bela", &w, &id), RN_OK);
	assert_int_equal(rn_person_edit(rn, "dora", &w, &id), RN_OK);
	no_path(&none, NULL, 0);
	assert_int_equal(none.a, bela);
	/* unless they were said not to */
	say("bela", "dora", RN_TIER_WEAK);
	assert_int_equal(rn_tie_rm(rn, arena, "bela", "dora", &was), RN_OK);
	no_path(&none, NULL, 0);
	assert_int_equal(none.a, ada);
	/* or must not meet */
	apart[0] = (struct rn_apart_people){ dora, ada };
	apart[1] = (struct rn_apart_people){ bela, dora };
	no_path(&none, apart, 2);
	assert_null(none.a_name);
	/* a colleague of somebody who knows them will do */
	say("cleo", "dora", RN_TIER_STRONG);
	assert_int_equal(rn_person_edit(rn, "cleo", &w, &id), RN_OK);
	no_path(&none, NULL, 0);
	assert_int_equal(none.why, RN_NO_PATH_ASKED);
	assert_int_equal(none.a, bela);
	assert_int_equal(none.b, cleo);
	/* and it does help */
	say("bela", "cleo", RN_TIER_MEDIUM);
	{
		struct rn_path *p;

		assert_int_equal(paths("dora", &p), 1);
		assert_int_equal(p[0].hops, 3);
		assert_true(fabs(p[0].p - none.p) < 1e-6);
	}
}

static void
who_must_not_meet_is_on_no_path_together(void **state)
{
	struct rn_apart_people apart = { 0, 0 };
	struct rn_no_path none;
	int64_t me;

	(void)state;
	say("ada", "dora", RN_TIER_STRONG);
	apart = (struct rn_apart_people){ dora, ada };
	no_path(&none, &apart, 1);
	assert_int_equal(none.why, RN_NO_PATH_ASKED);
	assert_int_equal(rn_me_id(rn, &me), RN_OK);
	apart = (struct rn_apart_people){ me, dora };
	no_path(&none, &apart, 1);
	assert_int_equal(none.why, RN_NO_PATH_APART);
	apart = (struct rn_apart_people){ ada, me };
	no_path(&none, &apart, 1);
}

static void
the_best_paths_of_many_are_those_of_each(void **state)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	const int64_t who[] = { dora, ada, 99999, cleo };
	const char *name[] = { "dora", "ada", NULL, "cleo" };
	struct rn_path best[RN_LEN(who)], *p;

	(void)state;
	say("ada", "dora", RN_TIER_STRONG);
	say("bela", "dora", RN_TIER_MEDIUM);
	assert_int_equal(rn_path_best(rn, arena, who, RN_LEN(who), &q, best),
	    RN_OK);
	for (size_t i = 0; i < RN_LEN(who); i++) {
		size_t n = name[i] == NULL ? 0 : paths(name[i], &p);

		assert_int_equal(best[i].hops, n == 0 ? 0 : p[0].hops);
		if (n == 0)
			continue;
		assert_int_equal(best[i].via_id, p[0].via_id);
		assert_true(fabs(best[i].p - p[0].p) < 1e-12);
		assert_string_equal(best[i].weakest, p[0].weakest);
	}
	assert_int_equal(best[0].via_id, ada);
	assert_int_equal(rn_path_best(rn, arena, who, 1, &q, best), RN_OK);
	assert_int_equal(best[0].via_id, ada);
	assert_int_equal(rn_path_best(rn, arena, who, 0, &q, best), RN_OK);
}

static void
a_pin_goes_before_what_is_computed(void **state)
{
	struct rn_path *p;
	int64_t id;

	(void)state;
	say("cleo", "dora", RN_TIER_STRONG);
	assert_int_equal(rn_person_pin(rn, "cleo", RN_TIER_STRONG,
	    "old friend", &id), RN_OK);
	assert_int_equal(paths("dora", &p), 1);
	assert_int_equal(p[0].via_id, cleo);
}

static void
a_pin_that_agrees_changes_nothing(void **state)
{
	struct rn_path *p;
	struct rn_person who;
	double before;
	int64_t id;

	(void)state;
	assert_int_equal(paths("ada", &p), 1);
	before = p[0].p;
	assert_int_equal(rn_person_get(rn, arena, "ada", RN_NOW, false, &who),
	    RN_OK);
	assert_int_equal(rn_person_pin(rn, "ada", who.tier, "so it is", &id),
	    RN_OK);
	assert_int_equal(paths("ada", &p), 1);
	assert_true(fabs(p[0].p - before) < 1e-12);
}

static void
asks_made_wear_a_connector_out(void **state)
{
	struct rn_asked asked = { .made = 4, .accepted = 4, .load = 4,
	    .open = 1, .left = 0, .last_ask = NOW - 3 * RN_DAY,
	    .last_thanks = RN_NONE };
	struct rn_tie_query q = { .as_of = RN_NOW, .asked = &asked,
	    .asked_n = 1 };
	struct rn_connector *c;
	size_t n;

	(void)state;
	say("bela", "dora", RN_TIER_MEDIUM);
	asked.person = bela;
	assert_int_equal(rn_connector_list(rn, arena, &q, false, &c, &n),
	    RN_OK);
	assert_int_equal(n, 1);		/* Dora is not in touch herself */
	assert_int_equal(c[0].person_id, bela);
	assert_true(fabs(c[0].reach - 0.85) < 1e-9);
	assert_true(fabs(c[0].willing - 5.4 / 8) < 1e-9);
	assert_true(fabs(c[0].headroom - exp(-2)) < 1e-9);
	assert_int_equal(c[0].open_asks, 1);
	assert_int_equal(c[0].asks_left, 0);
	assert_true(c[0].overlap == RN_NONE);
	assert_int_equal(rn_connector_list(rn, arena, &q, true, &c, &n),
	    RN_OK);
	assert_int_equal(n, 0);
	q.asked_n = 0;
	assert_int_equal(rn_connector_list(rn, arena, &q, true, &c, &n),
	    RN_OK);
	assert_int_equal(n, 0);		/* a tie that is not strong */
	assert_int_equal(rn_person_pin(rn, "bela", RN_TIER_STRONG, "we row",
	    &asked.person), RN_OK);
	assert_int_equal(rn_connector_list(rn, arena, &q, true, &c, &n),
	    RN_OK);
	assert_int_equal(n, 1);
	assert_true(fabs(c[0].willing - 0.35) < 1e-9);
	assert_true(c[0].asks_left == RN_NONE && c[0].last_ask == RN_NONE);
}

static void
what_a_profile_wants_becomes_overlaps_and_gaps(void **state)
{
	const struct rn_wanted_cell cell[] = {
		{ "baking", "vp", "Lyon", 1 },
		{ "milling", "c-suite", NULL, 2 },
		{ "shipping", NULL, "Porto", 3 },
	};
	struct rn_wanted_person person[] = {
		{ 0, 0.9, 0 }, { 0, 0.5, 1 }, { 0, 0.8, 1 },
		{ 99999, 1.0, 2 },	/* somebody who is not there */
	};
	const struct rn_wanted wanted = { "ovens", person, RN_LEN(person),
	    cell, RN_LEN(cell) };
	const struct rn_tie_query q = { .as_of = RN_NOW, .wanted = &wanted };
	struct rn_connector *c;
	struct rn_overlap *o;
	struct rn_gap *g;
	int64_t id;
	size_t n;

	(void)state;
	person[0].person = dora;
	person[1].person = cleo;
	person[2].person = bela;
	say("ada", "dora", RN_TIER_STRONG);
	say("bela", "dora", RN_TIER_WEAK);
	say("ada", "cleo", RN_TIER_STRONG);
	say("cleo", "dora", RN_TIER_STRONG);	/* Cleo is not in touch */
	assert_int_equal(rn_overlap_list(rn, arena, &q, &o, &n), RN_OK);
	assert_int_equal(n, 3);
	assert_true(o[0].connector_id == ada && o[0].target_id == dora);
	assert_true(o[1].connector_id == ada && o[1].target_id == cleo);
	assert_true(o[2].connector_id == bela && o[2].target_id == dora);
	assert_string_equal(o[0].profile, "ovens");
	assert_string_equal(o[0].connector, "Ada Novak");
	assert_true(fabs(o[0].fit - 0.9) < 1e-9);
	assert_int_equal(o[0].tie, RN_TIE_SAID);
	assert_true(o[0].p > o[2].p && o[2].p > 0);

	assert_int_equal(rn_connector_list(rn, arena, &q, false, &c, &n),
	    RN_OK);
	assert_int_equal(n, 2);
	assert_int_equal(c[0].person_id, ada);
	assert_int_equal(c[0].overlap, 2);
	assert_int_equal(c[1].overlap, 1);

	/* whom nobody is to contact is no target */
	assert_int_equal(rn_person_dnc(rn, "dora", true, "asked not to", &id),
	    RN_OK);
	assert_int_equal(rn_overlap_list(rn, arena, &q, &o, &n), RN_OK);
	assert_true(n == 1 && o[0].target_id == cleo);
	assert_int_equal(rn_gap_list(rn, arena, &q, &g, &n, NULL), RN_OK);
	assert_int_equal(n, 2);
	assert_string_equal(g[0].industry, "shipping");
	assert_string_equal(g[1].industry, "baking");
	assert_int_equal(rn_person_dnc(rn, "dora", false, NULL, &id), RN_OK);

	/* Dora is within reach; Bela known, Cleo within reach */
	assert_int_equal(rn_gap_list(rn, arena, &q, &g, &n, NULL), RN_OK);
	assert_int_equal(n, 1);
	assert_string_equal(g[0].industry, "shipping");
	assert_true(g[0].wanted == 3 && g[0].known == 0 &&
	    g[0].reachable == 0);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(people_met_together_have_a_tie_until_it_is_undone),
		TEST(a_letter_of_mine_to_two_people_is_mine),
		TEST(notes_and_gifts_show_nobody_together),
		TEST(colleagues_know_each_other_rather),
		TEST(a_tie_goes_with_the_handle),
		TEST(the_last_word_counts),
		TEST(a_tie_is_between_two_others),
		TEST(an_earlier_moment_knows_less),
		TEST(adding_a_tie_is_all_or_nothing),
		TEST(a_path_leads_by_who_may_be_asked),
		TEST(where_no_path_leads_the_tie_is_named_that_would_help),
		TEST(who_must_not_meet_is_on_no_path_together),
		TEST(the_best_paths_of_many_are_those_of_each),
		TEST(a_pin_goes_before_what_is_computed),
		TEST(a_pin_that_agrees_changes_nothing),
		TEST(asks_made_wear_a_connector_out),
		TEST(what_a_profile_wants_becomes_overlaps_and_gaps),
	};

	return cmocka_run_group_tests_name("tie in a store", tests, NULL,
	    NULL);
}
