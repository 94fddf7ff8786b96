/*
 * test_known.c - what, besides messages, says that two people know each other:
 * another's list of contacts, an employer, an introduction; and what is asked.
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
#include "refnet/import.h"
#include "tie/tie.h"
#include "home.h"

static char file[128];
static int64_t dana;

static int
set_up(void **state)
{
	struct rn_person_words w = { .name = "Dana Reyes", .linkedin =
	    "https://www.linkedin.com/in/danareyes" };
	const char *with = "dana";
	struct rn_log log = { .with = { &with, 1 }, .kind = RN_CHANNEL_CALL,
	    .direction = RN_DIRECTION_BOTH, .at = NOW - 2 * RN_DAY };
	struct rn_interaction out;

	(void)state;
	if (!home_open())
		return -1;
	snprintf(file, sizeof(file), "%s/list.csv", home);
	assert_int_equal(rn_person_add(rn, &w, &dana), RN_OK);
	assert_int_equal(rn_log_add(rn, arena, &log, &out), RN_OK);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(file);
	return home_close() ? 0 : -1;
}

/* --- employers: pure ------------------------------------------------------ */

static void
the_two_priors_of_tenure_hold(void **state)
{
	(void)state;
	assert_true(fabs(rn_tenure_worth(24, 20) - .70) < .005);
	assert_true(fabs(rn_tenure_worth(24, 10000) - .01) < .0005);
	assert_true(rn_tenure_worth(48, 20) > rn_tenure_worth(24, 20));
	assert_true(rn_tenure_worth(24, 0) < RN_TIE_LEAST);
	assert_true(rn_tenure_worth(1200, 100000) < .05);
	assert_true(rn_tenure_worth(-3, 20) == 0);
	assert_true(rn_tenure_worth(1e9, 1) <= 1);
}

static const struct { const char *text; double size; } sizes[] = {
	{ "20", 20 }, { "51-200", 101 }, { "11 to 50", 23.5 },
	{ "1,500", 1500 }, { "10 001+", 10001 }, { "5k", 5000 },
	{ "42.0", 42 }, { "201 - 500 employees", 317 }, { "", 0 },
	{ "unknown", 0 }, { "500-51", 500 },
	{ "99999999999999999999999999", 9999999999.0 },
};

static void
a_size_is_read_as_companies_tell_it(void **state)
{
	(void)state;
	assert_true(rn_headcount_read(NULL) == 0);
	for (size_t i = 0; i < RN_LEN(sizes); i++) {
		double got = rn_headcount_read(sizes[i].text);

		if (fabs(got - sizes[i].size) > sizes[i].size * .01)
			fail_msg("'%s': %g", sizes[i].text, got);
	}
}

/* --- a list of somebody else's -------------------------------------------- */

static void
write_file(const char *text)
{
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static struct rn_import
import_for(const char *whose)
{
	struct rn_import_options o = { .lister = whose };
	struct rn_import r;

	assert_int_equal(rn_import_file(rn, arena, file, &o, NULL, &r), RN_OK);
	return r;
}

static const char connections[] =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Raj,Patel,https://www.linkedin.com/in/rajp,,Millworks,CFO,12 Mar 2021\n"
    "Ines,F,https://www.linkedin.com/in/if,ines@quayside.example,Q,X,"
    "03 Apr 2020\n"
    "Dana,Reyes,https://www.linkedin.com/in/danareyes,,Ledge,Y,01 Jan 2020\n"
    "Olga,Name,,,Hill & Co,VP Finance,05 May 2019\n";

static size_t
ties(const char *ref, struct rn_tie **list)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	size_t n;

	assert_int_equal(rn_tie_list(rn, arena, ref, &q, list, &n), RN_OK);
	return n;
}

static struct rn_person
person(const char *ref)
{
	struct rn_person p;

	assert_int_equal(rn_person_get(rn, arena, ref, RN_NOW, false, &p),
	    RN_OK);
	return p;
}

static void
whom_another_lists_is_their_tie_and_no_contact_of_mine(void **state)
{
	struct rn_import r;
	struct rn_tie *list;
	struct rn_tier_count count[RN_TIERS];

	(void)state;
	write_file(connections);
	r = import_for("dana");
	assert_int_equal(r.created, 2);		/* neither me nor herself */
	assert_int_equal(r.skipped, 2);
	assert_int_equal(r.interactions, 0);
	assert_int_equal(ties("raj", &list), 1);
	assert_int_equal(list[0].b, dana);
	assert_int_equal(list[0].kind, RN_TIE_LISTED);
	assert_true(list[0].p < 0.5);		/* a link is never medium */
	assert_int_equal(list[0].since, 1615507200);	/* 2021-03-12 */
	assert_true(person("raj").listed);
	assert_string_equal(person("raj").connectors.v[0], "Dana Reyes");
	assert_false(person("dana").listed);
	assert_int_equal(rn_tier_counts(rn, RN_NOW, count), RN_OK);
	assert_int_equal(count[RN_TIER_NONE].people, 0);

	r = import_for("dana");
	assert_int_equal(r.unchanged, 2);
	assert_int_equal(r.created + r.updated, 0);
	assert_int_equal(ties(NULL, &list), 2);
}

static void
two_lists_are_no_two_witnesses(void **state)
{
	struct rn_person_words w = { .name = "Raj Patel", .linkedin =
	    "https://www.linkedin.com/in/rajp" };
	struct rn_tie *list;
	int64_t id;

	(void)state;
	assert_int_equal(rn_person_add(rn, &w, &id), RN_OK);
	write_file(connections);
	import_for("dana");
	import_for("raj");			/* he skips himself */
	assert_int_equal(ties("raj", &list), 2);
	assert_int_equal(list[0].b, dana);
	assert_true(list[0].p < 0.5);
}

static void
a_list_goes_with_its_import(void **state)
{
	struct rn_import r;
	struct rn_tie *list;
	int64_t id;

	(void)state;
	write_file(connections);
	r = import_for("dana");
	assert_int_equal(rn_import_undo(rn, r.id), RN_OK);
	assert_int_equal(ties(NULL, &list), 0);
	assert_int_equal(rn_person_find(rn, "raj", &id), RN_ENOTFOUND);
}

static void
who_is_on_my_list_too_is_a_contact(void **state)
{
	struct rn_import r;

	(void)state;
	write_file(connections);
	import_for("dana");
	r = import_for(NULL);
	assert_true(r.interactions > 0);
	assert_false(person("raj").listed);
	assert_int_equal(rn_import_undo(rn, r.id), RN_OK);
	assert_true(person("raj").listed);
}

static void
my_own_and_no_list_are_refused(void **state)
{
	struct rn_import_options o = { .lister = "me" };
	struct rn_import r;

	(void)state;
	write_file(connections);
	assert_int_equal(rn_import_file(rn, arena, file, &o, NULL, &r),
	    RN_EUSAGE);
	o.lister = "nobody at all";
	assert_int_equal(rn_import_file(rn, arena, file, &o, NULL, &r),
	    RN_ENOTFOUND);
	o.lister = "dana";
	write_file("From,To,Date,Subject\nada@a.example,ines@quayside.example,"
	    "2026-01-02 10:00,Hello\n");
	assert_int_equal(rn_import_file(rn, arena, file, &o, NULL, &r),
	    RN_EREJECTED);
	assert_non_null(r.error);
}

/* --- employers in a store ------------------------------------------------- */

/* So many of one employer, of whom a CRM said so three years ago. */
static void
staff(const char *org, int n)
{
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	fputs("First Name,Last Name,Email,Company Name,Job Title,Record ID,"
	    "Last Modified Date\n", f);
	for (int i = 0; i < n; i++)
		fprintf(f, "Kim%d,Lee%d,kim%d@%s.example,%s,Clerk,%d,"
		    "2023-01-10 10:00\n", i, i, i, org, org, i + 1);
	fclose(f);
	import_for(NULL);
}

static void
size(const char *org, const char *people)
{
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	fprintf(f, "Record ID,Company name,Company Domain Name,Number of"
	    " Employees,Industry\n1,%s,%s.example,\"%s\",Steel\n", org, org,
	    people);
	fclose(f);
	import_for(NULL);
}

static void
years_in_a_small_firm_make_a_tie(void **state)
{
	struct rn_tie *list;

	(void)state;
	staff("acme", 3);
	size("acme", "20");
	assert_int_equal(ties(NULL, &list), 3);
	assert_int_equal(list[0].kind, RN_TIE_EMPLOYER);
	assert_true(list[0].p > .7 && list[0].p < .95);
	assert_int_equal(list[0].since, 1673344800);	/* 2023-01-10 */
}

static void
years_in_a_large_one_do_not(void **state)
{
	struct rn_tie *list;

	(void)state;
	staff("acme", 3);
	size("acme", "100,000");
	assert_int_equal(ties(NULL, &list), 0);
}

static void
call(const char *who)
{
	struct rn_log log = { .with = { &who, 1 }, .kind = RN_CHANNEL_CALL,
	    .direction = RN_DIRECTION_BOTH, .at = NOW - RN_DAY };
	struct rn_interaction out;

	assert_int_equal(rn_log_add(rn, arena, &log, &out), RN_OK);
}

/* Among 40 of one employer: only who is in touch with me can begin a way. */
static void
a_crowd_is_no_square_of_ties(void **state)
{
	struct rn_tie *list;
	double p;

	(void)state;
	staff("acme", 40);
	size("acme", "5");			/* at least those held */
	assert_int_equal(ties(NULL, &list), 0);
	call("kim7@acme.example");
	assert_int_equal(ties(NULL, &list), 39);
	assert_int_equal(list[0].kind, RN_TIE_EMPLOYER);
	p = list[0].p;
	assert_true(fabs(p - rn_tenure_worth(46.4, 40)) < .01);
	assert_int_equal(ties("kim3@acme.example", &list), 1);
	assert_true(fabs(list[0].p - p) < 1e-12);

	size("acme", "300");			/* the more, the less */
	assert_int_equal(ties("kim3@acme.example", &list), 1);
	assert_true(list[0].p < p);
	size("acme", "501-1000");
	assert_int_equal(ties(NULL, &list), 0);
}

static void
of_a_crowd_few_know_everybody(void **state)
{
	struct rn_tie *list;
	char who[32];

	(void)state;
	staff("acme", 60);
	for (int i = 0; i < 50; i++) {
		snprintf(who, sizeof(who), "kim%d@acme.example", i);
		call(who);
	}
	/* 30 with each other, and each with 30 more */
	assert_int_equal(ties(NULL, &list), 30 * 29 / 2 + 30 * 30);
	assert_int_equal(ties("kim59@acme.example", &list), 30);
	assert_int_equal(ties("kim0@acme.example", &list), 59);
}

/* --- introductions -------------------------------------------------------- */

static void
whom_i_introduced_know_each_other(void **state)
{
	struct rn_introduced made = { .how = RN_INTRODUCED,
	    .at = NOW - 10 * RN_DAY };
	struct rn_tie_query q = { .as_of = RN_NOW, .introduced = &made,
	    .introduced_n = 1 };
	struct rn_tie *list;
	size_t n;
	double p;

	(void)state;
	staff("acme", 2);
	made.a = person("kim0").id;
	made.b = person("kim1").id;
	assert_int_equal(rn_tie_list(rn, arena, NULL, &q, &list, &n), RN_OK);
	assert_int_equal(n, 1);
	assert_int_equal(list[0].kind, RN_TIE_INTRODUCED);
	p = list[0].p;
	made.how = RN_INTRODUCED_MET;
	assert_int_equal(rn_tie_list(rn, arena, NULL, &q, &list, &n), RN_OK);
	assert_true(list[0].p > p);
	made.b = made.a;			/* a cycle of one */
	assert_int_equal(rn_tie_list(rn, arena, NULL, &q, &list, &n), RN_OK);
	assert_int_equal(n, 1);			/* they are colleagues still */
	assert_int_equal(list[0].kind, RN_TIE_EMPLOYER);
	made.b = 12345;				/* and somebody who is gone */
	assert_int_equal(rn_tie_list(rn, arena, NULL, &q, &list, &n), RN_OK);
	assert_int_equal(n, 1);
	assert_int_equal(list[0].kind, RN_TIE_EMPLOYER);
}

/* --- questions ------------------------------------------------------------ */

static size_t
questions(int64_t target, struct rn_tie_question **list)
{
	const struct rn_wanted_person p = { target, 0.9, SIZE_MAX };
	const struct rn_wanted want = { .profile = "plants", .person = &p,
	    .n = 1 };
	const struct rn_tie_query q = { .as_of = RN_NOW };
	size_t n;

	assert_int_equal(rn_tie_questions(rn, arena, &q, &want, 1, 10, list,
	    &n), RN_OK);
	return n;
}

static void
a_tie_that_opens_a_path_is_asked_about_once(void **state)
{
	struct rn_tie_question *list;
	struct rn_change change;
	struct rn_tie tie;
	int64_t kim;

	(void)state;
	staff("acme", 1);
	kim = person("kim0").id;
	assert_int_equal(questions(kim, &list), 1);
	assert_int_equal(list[0].a, dana);
	assert_int_equal(list[0].b, kim);
	assert_true(list[0].p >= RN_WAY_REALISTIC);

	assert_int_equal(rn_tie_deny(rn, arena, "dana", "kim0", &tie), RN_OK);
	assert_true(tie.p == 0);
	assert_int_equal(questions(kim, &list), 0);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_int_equal(questions(kim, &list), 1);

	assert_int_equal(rn_tie_add(rn, arena, "dana", "kim0", RN_TIER_MEDIUM,
	    NULL, &tie), RN_OK);
	assert_int_equal(questions(kim, &list), 0);	/* the path is there */
}

static void
nobody_is_asked_about_who_may_not_be_met(void **state)
{
	struct rn_tie_question *list;
	int64_t id;

	(void)state;
	staff("acme", 1);
	assert_int_equal(rn_person_dnc(rn, "kim0", true, NULL, &id), RN_OK);
	assert_int_equal(questions(id, &list), 0);
	assert_int_equal(questions(dana, &list), 0);	/* I know her */
	assert_int_equal(questions(99999, &list), 0);
	assert_int_equal(rn_tie_deny(rn, arena, "dana", "dana",
	    &(struct rn_tie){ .a = 0 }), RN_EUSAGE);
	assert_int_equal(rn_tie_deny(rn, arena, "dana", "me",
	    &(struct rn_tie){ .a = 0 }), RN_EUSAGE);
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_two_priors_of_tenure_hold),
		cmocka_unit_test(a_size_is_read_as_companies_tell_it),
		CASE(whom_another_lists_is_their_tie_and_no_contact_of_mine),
		CASE(two_lists_are_no_two_witnesses),
		CASE(a_list_goes_with_its_import),
		CASE(who_is_on_my_list_too_is_a_contact),
		CASE(my_own_and_no_list_are_refused),
		CASE(years_in_a_small_firm_make_a_tie),
		CASE(years_in_a_large_one_do_not),
		CASE(a_crowd_is_no_square_of_ties),
		CASE(of_a_crowd_few_know_everybody),
		CASE(whom_i_introduced_know_each_other),
		CASE(a_tie_that_opens_a_path_is_asked_about_once),
		CASE(nobody_is_asked_about_who_may_not_be_met),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
