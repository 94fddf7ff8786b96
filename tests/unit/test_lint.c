/*
 * test_lint.c - a profile that breaks each rule of lint, and one that breaks
 * none.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "made.h"
#include "profile/profile.h"

static struct rn_arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = new_arena();
	return arena == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

/* A sharp one, but for one field said otherwise. */
static struct rn_profile
profile(enum rn_field f, const char *value)
{
	static const char *const sharp[RN_FIELDS] = {
	    [RN_FIELD_ROLE] = "Head of Treasury",
	    [RN_FIELD_AUTHORITY] = "signs for treasury software",
	    [RN_FIELD_INDUSTRY] = "banks", [RN_FIELD_GEOGRAPHY] = "Austria",
	    [RN_FIELD_SIZE] = "200-2000 employees",
	    [RN_FIELD_REVENUE] = "EUR 50M-500M",
	    [RN_FIELD_TRIGGER] = "raised a Series B",
	    [RN_FIELD_EXCLUDE] = "consultants",
	    [RN_FIELD_SCRIPT] = "Ines moves banks. It took Nordhaus a day.",
	    [RN_FIELD_VALUE] = "a day instead of a year" };
	struct rn_profile p = { .name = "p", .for_id = RN_NONE };

	for (int i = 0; i < RN_FIELDS; i++) {
		const char *s = i == (int)f ? value : sharp[i];
		void *at = (char *)&p + rn_field[i].row;

		if (s == NULL)
			continue;
		if (rn_field[i].list)
			rn_field_split(arena, (enum rn_field)i, s, at);
		else
			*(const char **)at = s;
	}
	return p;
}

static const struct {
	enum rn_field field;
	const char *value;	/* instead of the sharp one */
	const char *rule, *text;
	int points;		/* less than a sharp one */
	bool fails;
} broken[] = {
	{ RN_FIELD_ROLE, NULL, "missing", NULL, 25, true },
	{ RN_FIELD_INDUSTRY, NULL, "missing", NULL, 20, true },
	{ RN_FIELD_TRIGGER, NULL, "missing", NULL, 20, true },
	{ RN_FIELD_AUTHORITY, NULL, "missing", NULL, 8, false },
	{ RN_FIELD_EXCLUDE, NULL, "missing", NULL, 5, false },
	{ RN_FIELD_SIZE, "300-200 employees", "contradiction",
	    "300-200 employees", 20, true },
	{ RN_FIELD_SIZE, "10-20 employees; 500-900 employees",
	    "contradiction", "10-20 employees; 500-900 employees", 20, true },
	{ RN_FIELD_DESCRIPTION, "banks in the Nordics, for instance Ghent",
	    "contradiction", "Ghent", 20, true },
	{ RN_FIELD_DESCRIPTION, "banks in the Nordics, for instance Oslo",
	    NULL, NULL, 0, false },
	{ RN_FIELD_EXCLUDE, "Banks", "contradiction", "banks", 20, true },
	{ RN_FIELD_ROLE, "Decision-makers", "everybody", "Decision-makers",
	    22, false },
	{ RN_FIELD_AUTHORITY, "whoever has a budget", "everybody", "whoever",
	    10, false },
	{ RN_FIELD_GEOGRAPHY, "worldwide", "everybody", "worldwide", 10,
	    false },
	{ RN_FIELD_SIZE, "1-10,000 employees", "wide", "1-10,000 employees",
	    5, false },
	{ RN_FIELD_ROLE, "Zookeeper", "unclear-role", "Zookeeper", 12,
	    false },
	{ RN_FIELD_INDUSTRY, "banks, insurers, bakeries, mills", "verticals",
	    "banks; insurers; bakeries; mills", 10, false },
	{ RN_FIELD_VALUE, "world-class synergies", "jargon", "synergies", 5,
	    false },
	{ RN_FIELD_SCRIPT, "Ines moves banks.", "script-length",
	    "Ines moves banks.", 3, false },
	{ RN_FIELD_VALUE, NULL, "script-value",
	    "Ines moves banks. It took Nordhaus a day.", 7, false },
	{ RN_FIELD_GEOGRAPHY, "Kleinxyzburg", "unknown-place",
	    "Kleinxyzburg", 0, false },
	{ RN_FIELD_TRIGGER, "likes cheese", "unseen-trigger", "likes cheese",
	    0, false },
	{ RN_FIELD_UNREAD, "with a dog", "unread", "with a dog", 0, false },
};

static const struct rn_lint *
finding(const struct rn_lint *v, size_t n, const char *rule)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(v[i].rule, rule) == 0)
			return &v[i];
	return NULL;
}

static void
each_rule_finds_what_breaks_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(broken); i++) {
		struct rn_profile p = profile(broken[i].field,
		    broken[i].value);
		const struct rn_lint *f;
		struct rn_lint *v;
		size_t n, room;
		int off;

		rn_profile_score(arena, &p);
		n = rn_lint_find(arena, &p, &v, &room, &off);
		if (broken[i].rule == NULL) {
			assert_int_equal(n, 0);
			continue;
		}
		f = finding(v, n, broken[i].rule);
		if (f == NULL || f->suggestion == NULL ||
		    (f->text == NULL) != (broken[i].text == NULL) ||
		    (f->text != NULL && strcmp(f->text, broken[i].text) != 0)
		    || p.lint_score != 100 - broken[i].points ||
		    (p.failing != NULL) != broken[i].fails)
			fail_msg("%s of '%s': text '%s', score %d, %s",
			    broken[i].rule, broken[i].value, f == NULL ?
			    "no finding" : f->text == NULL ? "none" : f->text,
			    (int)p.lint_score, p.failing);
	}
}

static void
a_sharp_one_breaks_none(void **state)
{
	struct rn_profile p = profile(RN_FIELDS, NULL);
	struct rn_lint *v;
	size_t n, room;
	int off;

	(void)state;
	rn_profile_score(arena, &p);
	n = rn_lint_find(arena, &p, &v, &room, &off);
	if (n != 0)
		fail_msg("%s: %s", v[0].rule, v[0].text);
	assert_int_equal(p.lint_score, 100);
	assert_null(p.failing);
	assert_int_equal(p.size_low, 200);
	assert_int_equal(p.size_high, 2000);
	assert_string_equal(p.currency, "EUR");
}

/* Somebody at the top of any company; a whole branch of industries. */
static void
what_fits_every_company_is_said(void **state)
{
	struct rn_profile p = { .name = "p", .for_id = RN_NONE };
	struct rn_lint *v;
	size_t n, room;
	int off;

	(void)state;
	rn_list_add(arena, &p.roles, "Founder");
	rn_profile_score(arena, &p);
	n = rn_lint_find(arena, &p, &v, &room, &off);
	assert_non_null(finding(v, n, "anybody"));
	rn_list_add(arena, &p.industries, "manufacturing");
	rn_profile_score(arena, &p);
	n = rn_lint_find(arena, &p, &v, &room, &off);
	assert_null(finding(v, n, "anybody"));
	assert_non_null(finding(v, n, "broad"));
}

/* Worn words of a description count, unless said of those not wanted. */
static void
words_are_quoted_as_typed(void **state)
{
	struct rn_profile p = profile(RN_FIELD_DESCRIPTION,
	    "Heads of Treasury. F\xc3\xbchrungskr\xc3\xa4" "fte."
	    " Not anyone I know.");
	struct rn_lint *v;
	size_t n, room;
	int off;

	(void)state;
	rn_profile_score(arena, &p);
	n = rn_lint_find(arena, &p, &v, &room, &off);
	assert_int_equal(n, 1);
	assert_string_equal(v[0].text, "F\xc3\xbchrungskr\xc3\xa4" "fte");
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		T(each_rule_finds_what_breaks_it),
		T(a_sharp_one_breaks_none),
		T(what_fits_every_company_is_said),
		T(words_are_quoted_as_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
