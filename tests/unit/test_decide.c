/*
 * test_decide.c - plans, risks, suppositions and changes in a store.
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
#include "refnet/decide.h"
#include "tie/tie.h"
#include "home.h"

/* Ada and Bela are in touch with me; Cleo and Dora are known by name only. */
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

static void
say(const char *a, const char *b, int tier)
{
	struct rn_tie out;

	assert_int_equal(rn_tie_add(rn, arena, a, b, tier, "one board",
	    &out), RN_OK);
}

/* Dora and Cleo are wanted, for one cell each. */
static struct rn_ask *
plan(const int64_t *taken, size_t taken_n, int64_t left, size_t *n,
    struct rn_plan_left *rest)
{
	const struct rn_wanted_cell cell[] = {
		{ "baking", "vp", "Lyon", 1 }, { "milling", NULL, NULL, 1 },
	};
	const struct rn_wanted_person person[] = {
		{ dora, .9, 0 }, { cleo, .6, 1 }, { bela, .8, 1 },
		{ 99999, 1, 0 },
	};
	const struct rn_wanted wanted = { "ovens", person, RN_LEN(person),
	    cell, RN_LEN(cell) };
	const struct rn_tie_query q = { .as_of = RN_NOW, .wanted = &wanted,
	    .asks_max = left, .why = true };
	struct rn_ask *list;

	assert_int_equal(rn_plan_list(rn, arena, &q, taken, taken_n, &list, n,
	    rest), RN_OK);
	return list;
}

static void
a_plan_asks_for_whom_i_do_not_know(void **state)
{
	struct rn_plan_left left;
	struct rn_ask *v;
	size_t n;

	(void)state;
	v = plan(NULL, 0, 3, &n, &left);
	assert_true(n == 0 && left.cells == 2 && left.covered == 0);
	assert_int_equal(left.known, 1);	/* Bela */
	say("ada", "dora", RN_TIER_STRONG);
	say("ada", "cleo", RN_TIER_MEDIUM);
	v = plan(NULL, 0, 3, &n, &left);
	assert_int_equal(n, 2);
	assert_true(v[0].target_id == dora && v[0].connector_id == ada);
	assert_true(v[1].target_id == cleo && v[1].connector_id == ada);
	assert_string_equal(v[0].industry, "baking");
	assert_null(v[1].level);
	assert_int_equal(v[0].people.n, 3);
	assert_true(fabs(v[0].gain - v[0].p * .9) < 1e-12);
	assert_true(fabs(v[1].gain - v[1].p * .6 * exp(-.5)) < 1e-12);
	assert_true(v[0].asks_left == 2 && v[1].asks_left == 1);
	assert_true(v[0].step == 1 && v[1].step == 2);
	assert_non_null(strstr(v[0].why, "knows Dora Lund"));
}

static void
a_plan_keeps_to_budgets_and_to_what_is_under_way(void **state)
{
	struct rn_plan_left left;
	struct rn_ask *v;
	size_t n;

	(void)state;
	say("ada", "dora", RN_TIER_STRONG);
	say("ada", "cleo", RN_TIER_MEDIUM);
	v = plan(NULL, 0, 1, &n, &left);
	assert_true(n == 1 && v[0].target_id == dora);
	v = plan(&dora, 1, 1, &n, &left);
	assert_true(n == 1 && v[0].target_id == cleo);
	/* somebody else can be asked in their place */
	say("bela", "cleo", RN_TIER_WEAK);
	v = plan(NULL, 0, 1, &n, &left);
	assert_true(n == 2 && v[1].connector_id == bela);
}

static struct rn_risk *
risks(size_t *n)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	struct rn_risk *list;

	assert_int_equal(rn_risk_list(rn, arena, &q, &list, n), RN_OK);
	return list;
}

static void
who_alone_leads_somewhere_darkens_it(void **state)
{
	struct rn_risk *v;
	double alone;
	size_t n;

	(void)state;
	risks(&n);
	assert_int_equal(n, 0);
	say("ada", "dora", RN_TIER_STRONG);
	v = risks(&n);
	assert_true(n == 1 && v[0].person_id == ada);
	assert_true(v[0].darkens == 1 && v[0].dims == 0);
	assert_string_equal(v[0].targets.v[0], "Dora Lund");
	alone = v[0].loss;
	/* another way remains, and it is less likely */
	say("bela", "dora", RN_TIER_WEAK);
	v = risks(&n);
	assert_true(n == 1 && v[0].darkens == 0 && v[0].dims == 1);
	assert_int_equal(v[0].targets.n, 0);
	assert_true(v[0].loss > 0 && v[0].loss < alone);
	/* somebody in the middle is lost as well as who is asked first */
	say("dora", "cleo", RN_TIER_STRONG);
	v = risks(&n);
	assert_int_equal(n, 2);
	assert_int_equal(v[1].person_id, dora);
	assert_true(v[1].darkens == 1);
	assert_string_equal(v[1].targets.v[0], "Cleo Marsh");
}

/* What is said to be lost is what is missing once they are gone. */
static void
a_risk_is_what_the_loss_would_be(void **state)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	const struct rn_supposed gone = { RN_SUPPOSE_SILENT, "ada", NULL, 0 };
	struct rn_whatif *w;
	struct rn_risk *v;
	double lost = 0;
	size_t n, m;

	(void)state;
	say("ada", "dora", RN_TIER_STRONG);
	say("bela", "dora", RN_TIER_WEAK);
	say("dora", "cleo", RN_TIER_STRONG);
	v = risks(&n);
	assert_int_equal(v[0].person_id, ada);
	assert_int_equal(rn_whatif_list(rn, arena, &q, &gone, 1, &w, &m),
	    RN_OK);
	for (size_t i = 0; i < m; i++)
		if (w[i].target_id != ada)
			lost += w[i].before - (isnan(w[i].after) ? 0 :
			    w[i].after);
	assert_true(fabs(lost - v[0].loss) < 1e-12);
}

static size_t
suppose(struct rn_supposed s, struct rn_whatif **list)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	size_t n;

	assert_int_equal(rn_whatif_list(rn, arena, &q, &s, 1, list, &n),
	    RN_OK);
	return n;
}

static void
what_if_is_what_would_be(void **state)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	struct rn_whatif *w;
	struct rn_no_path none;
	struct rn_path *p;
	double after;
	int64_t id;
	size_t n;

	(void)state;
	assert_int_equal(suppose((struct rn_supposed){ RN_SUPPOSE_TIE, "dora",
	    "ada", RN_TIER_STRONG }, &w), 1);
	assert_true(w[0].target_id == dora && w[0].effect == RN_EFFECT_OPENS);
	assert_true(isnan(w[0].before) && w[0].via_id == ada);
	after = w[0].after;
	say("ada", "dora", RN_TIER_STRONG);
	assert_int_equal(rn_path_list(rn, arena, "dora", 1, &q, &p, &n,
	    &none), RN_OK);
	assert_true(n == 1 && fabs(p[0].p - after) < 1e-12);
	/* what is there already changes nothing; another strength does */
	assert_int_equal(suppose((struct rn_supposed){ RN_SUPPOSE_TIE, "ada",
	    "dora", RN_TIER_STRONG }, &w), 0);
	assert_int_equal(suppose((struct rn_supposed){ RN_SUPPOSE_TIE, "ada",
	    "dora", RN_TIER_WEAK }, &w), 1);
	assert_int_equal(w[0].effect, RN_EFFECT_WORSE);
	/* who is silent leads nowhere, whoever would ask them */
	say("dora", "cleo", RN_TIER_STRONG);
	assert_int_equal(suppose((struct rn_supposed){ RN_SUPPOSE_SILENT,
	    "dora", NULL, 0 }, &w), 1);
	assert_true(w[0].target_id == cleo &&
	    w[0].effect == RN_EFFECT_CLOSES);
	assert_int_equal(w[0].people.n, 4);
	/* a tier is as if it were pinned */
	assert_int_equal(suppose((struct rn_supposed){ RN_SUPPOSE_TIER, "ada",
	    NULL, RN_TIER_NONE }, &w), 3);
	assert_int_equal(rn_person_pin(rn, "ada", RN_TIER_NONE, "moved on",
	    &id), RN_OK);
	assert_int_equal(rn_path_list(rn, arena, "dora", 1, &q, &p, &n,
	    &none), RN_OK);
	assert_int_equal(n, 0);
}

static void
what_makes_no_sense_is_not_supposed(void **state)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	const struct { struct rn_supposed s; enum rn_status rc; } wrong[] = {
		{ { RN_SUPPOSE_SILENT, "me", NULL, 0 }, RN_EUSAGE },
		{ { RN_SUPPOSE_SILENT, "nobody", NULL, 0 }, RN_ENOTFOUND },
		{ { RN_SUPPOSE_TIE, "ada", "ada@novak.example", 0 },
		    RN_EUSAGE },
		{ { RN_SUPPOSE_TIE, "ada", "dora", RN_TIER_NONE },
		    RN_EUSAGE },
		{ { RN_SUPPOSE_TIE, "ada", "me", 0 }, RN_EUSAGE },
	};
	struct rn_whatif *w;
	size_t n;

	(void)state;
	for (size_t i = 0; i < RN_LEN(wrong); i++)
		assert_int_equal(rn_whatif_list(rn, arena, &q, &wrong[i].s, 1,
		    &w, &n), wrong[i].rc);
}

static struct rn_shift *
shifts(int days_ago, size_t *n)
{
	const struct rn_tie_query now = { .as_of = RN_NOW };
	const struct rn_tie_query then = { .as_of = NOW - days_ago * RN_DAY };
	struct rn_shift *list;

	assert_int_equal(rn_shift_list(rn, arena, &then, &now, &list, n),
	    RN_OK);
	return list;
}

static void
an_event_is_the_cause_of_what_it_moved(void **state)
{
	struct rn_shift *v;
	size_t n;

	(void)state;
	v = shifts(4, &n);	/* Ada called since */
	assert_int_equal(n, 1);
	assert_true(v[0].what == RN_SHIFT_TIER && v[0].person_id == ada);
	assert_int_equal(v[0].change, RN_SHIFT_ROSE);
	assert_string_equal(v[0].was, "none");
	assert_int_equal(v[0].at, NOW - 3 * RN_DAY);
	assert_string_equal(v[0].cause, "a call or meeting on 2026-11-19");
	v = shifts(2, &n);
	assert_int_equal(n, 0);
}

static void
a_silence_is_the_cause_of_what_faded(void **state)
{
	struct rn_shift *v;
	size_t n, at = 0;

	(void)state;
	for (int i = 0; i < 5; i++)
		log_with(RN_CHANNEL_CALL, RN_DIRECTION_BOTH, 1000 + 5 * i,
		    "dora", NULL);
	/* it does not change anything, so it is not to blame */
	log_with(RN_CHANNEL_NOTE, RN_DIRECTION_NONE, 2, "dora", NULL);
	v = shifts(990, &n);
	while (at < n && v[at].person_id != dora)
		at++;
	assert_true(at < n && v[at].change == RN_SHIFT_FELL);
	assert_int_equal(v[at].at, NOW - 1000 * RN_DAY);
	assert_non_null(strstr(v[at].cause, "no word since"));
	assert_non_null(strstr(v[at].cause, "(1000 days)"));
}

static void
a_pin_is_a_cause_of_its_own(void **state)
{
	struct rn_shift *v;
	int64_t id;
	size_t n;

	(void)state;
	assert_int_equal(rn_person_pin(rn, "dora", RN_TIER_STRONG,
	    "an old friend", &id), RN_OK);
	v = shifts(1, &n);
	assert_int_equal(n, 1);
	assert_true(v[0].person_id == dora && v[0].at == NOW);
	assert_string_equal(v[0].is, "strong");
	assert_string_equal(v[0].cause,
	    "you pinned them as strong: an old friend");
}

static void
a_path_changes_by_the_part_that_did(void **state)
{
	struct rn_shift *v;
	struct rn_tie was;
	int64_t id;
	size_t n;

	(void)state;
	say("ada", "dora", RN_TIER_STRONG);
	v = shifts(1, &n);
	assert_int_equal(n, 1);
	assert_true(v[0].what == RN_SHIFT_PATH && v[0].person_id == dora);
	assert_int_equal(v[0].change, RN_SHIFT_OPENED);
	assert_null(v[0].was);
	assert_non_null(strstr(v[0].is, "via Ada Novak ("));
	assert_non_null(strstr(v[0].cause, "you said: strong, one board"));
	/* Ada's call made it at first */
	v = shifts(4, &n);
	assert_int_equal(n, 2);
	assert_true(v[0].what == RN_SHIFT_TIER && v[1].change ==
	    RN_SHIFT_OPENED);
	/* taken back, it never was */
	assert_int_equal(rn_tie_rm(rn, arena, "ada", "dora", &was), RN_OK);
	shifts(1, &n);
	assert_int_equal(n, 0);
	say("ada", "dora", RN_TIER_STRONG);
	assert_int_equal(rn_person_dnc(rn, "ada", true, "asked not to", &id),
	    RN_OK);
	shifts(1, &n);
	assert_int_equal(n, 0);
}

static void
what_is_yet_to_come_has_changed_nothing(void **state)
{
	const struct rn_tie_query now = { .as_of = RN_NOW };
	const struct rn_tie_query then = { .as_of = NOW };
	struct rn_shift *v;
	size_t n;

	(void)state;
	assert_int_equal(rn_shift_list(rn, arena, &then, &now, &v, &n),
	    RN_EUSAGE);
}

static void
the_audit_is_of_who_wrote_lately(void **state)
{
	const struct rn_person_query q = { .as_of = RN_NOW, .scope = true };
	const struct {
		int64_t *who;
		enum rn_channel kind;
		int direction, days_ago[3], scope;
	} folk[] = {
		{ &ada, RN_CHANNEL_NOTE, RN_DIRECTION_NONE, { 9 },
		    RN_SCOPE_AUDIT },		/* by the call */
		{ &cleo, RN_CHANNEL_EMAIL, RN_DIRECTION_OUT, { 9 },
		    RN_SCOPE_NAME_ONLY },	/* one message */
		{ &dora, RN_CHANNEL_EMAIL, RN_DIRECTION_IN,
		    { 9, 1200, 1300 }, RN_SCOPE_NAME_ONLY },
		{ &bela, RN_CHANNEL_EMAIL, RN_DIRECTION_IN, { 2000 },
		    RN_SCOPE_AUDIT },
	};
	struct rn_scope_count count;
	struct rn_person *list;
	char ref[32];
	size_t n;

	(void)state;
	for (size_t i = 0; i < RN_LEN(folk); i++)
		for (int k = 2; k >= 0; k--) {
			snprintf(ref, sizeof(ref), "%lld",
			    (long long)*folk[i].who);
			if (folk[i].days_ago[k] != 0)
				log_with(folk[i].kind, folk[i].direction,
				    folk[i].days_ago[k], ref, NULL);
		}
	assert_int_equal(rn_person_list(rn, arena, &q, &list, &n), RN_OK);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < RN_LEN(folk); k++)
			if (list[i].id == *folk[k].who)
				assert_int_equal(list[i].scope,
				    folk[k].scope);
	assert_int_equal(rn_scope_counts(rn, RN_NOW, &count), RN_OK);
	assert_true(count.audited == 2 && count.by_name == 2);
	log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_IN, 1000, "dora", NULL);
	assert_int_equal(rn_scope_counts(rn, RN_NOW, &count), RN_OK);
	assert_true(count.audited == 3 && count.by_name == 1);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(a_plan_asks_for_whom_i_do_not_know),
		TEST(a_plan_keeps_to_budgets_and_to_what_is_under_way),
		TEST(who_alone_leads_somewhere_darkens_it),
		TEST(a_risk_is_what_the_loss_would_be),
		TEST(what_if_is_what_would_be),
		TEST(what_makes_no_sense_is_not_supposed),
		TEST(an_event_is_the_cause_of_what_it_moved),
		TEST(a_silence_is_the_cause_of_what_faded),
		TEST(a_pin_is_a_cause_of_its_own),
		TEST(a_path_changes_by_the_part_that_did),
		TEST(what_is_yet_to_come_has_changed_nothing),
		TEST(the_audit_is_of_who_wrote_lately),
	};

	return cmocka_run_group_tests_name("decide", tests, NULL, NULL);
}
