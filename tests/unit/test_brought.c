/*
 * test_brought.c - introductions to me, as letters show them.
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

#include "refnet/checkup.h"
#include "refnet/import.h"
#include "tie/tie.h"
#include "home.h"

#define ME "ines@quayside.example"
#define DANA "dana@reyes.example"
#define RAJ "raj@millworks.example"

static char file[128];

static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	snprintf(file, sizeof(file), "%s/mail.csv", home);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(file);
	return home_close() ? 0 : -1;
}

static int64_t
import_these(const char *rows)
{
	const struct rn_import_options o = { 0 };
	struct rn_import r;
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	fputs("Date,From,To,Cc,Subject\n", f);
	fputs(rows, f);
	fclose(f);
	assert_int_equal(rn_import_file(rn, arena, file, &o, NULL, &r), RN_OK);
	return r.id;
}

/* The tie between Dana and Raj; false: there is none. */
static bool
tie_at(int64_t as_of, struct rn_tie *out)
{
	const struct rn_tie_query q = { .as_of = as_of };
	struct rn_tie *list;
	size_t n;

	assert_int_equal(rn_tie_list(rn, arena, NULL, &q, &list, &n), RN_OK);
	for (size_t i = 0; i < n; i++) {
		bool ab = list[i].a_name[0] == 'd' && list[i].b_name[0] == 'r';
		bool ba = list[i].a_name[0] == 'r' && list[i].b_name[0] == 'd';

		if (ab || ba) {
			*out = list[i];
			return true;
		}
	}
	return false;
}

static bool
was_introduced(void)
{
	struct rn_tie t;

	return tie_at(RN_NOW, &t) && t.kind == RN_TIE_INTRODUCED;
}

#define BY_DANA "2026-05-01 09:00," DANA ",\"" ME ", " RAJ "\",,Meet Raj\n"
#define I_WRITE "2026-05-03 09:00," ME "," RAJ ",,Hello\n"

/* Rows of mail in one file, and whether Dana introduced Raj to me by them. */
static const struct { const char *what, *rows; bool yes; } letters[] = {
	{ "I write to him", BY_DANA I_WRITE, true },
	{ "he writes to me", BY_DANA "2026-05-14 09:00," RAJ "," ME
	    ",,Hello\n", true },
	{ "in whatever order rows stand", I_WRITE BY_DANA, true },
	{ "in copy", "2026-05-01 09:00," DANA "," ME "," RAJ
	    ",Raj will help\n" I_WRITE, true },
	{ "nothing came of it", BY_DANA, false },
	{ "too late", BY_DANA "2026-05-16 09:00," ME "," RAJ ",,Hello\n",
	    false },
	{ "I knew him", "2026-04-01 09:00," RAJ "," ME ",,Hi\n" BY_DANA
	    I_WRITE, false },
	{ "we both had been on a letter", "2026-04-01 09:00,"
	    "sol@ware.example,\"" ME ", " RAJ ", a@a.example, b@b.example,"
	    " c@c.example, d@d.example\",,Party\n" BY_DANA I_WRITE, false },
	{ "to a crowd", "2026-05-01 09:00," DANA ",\"" ME ", " RAJ
	    ", a@a.example, b@b.example, c@c.example, d@d.example\",,Hi all\n"
	    I_WRITE, false },
	{ "two did, at one instant", BY_DANA "2026-05-01 09:00,"
	    "sol@ware.example,\"" ME ", " RAJ "\",,Meet Raj\n" I_WRITE, false },
	{ "I was not on it", "2026-05-01 09:00," DANA "," RAJ ",,Hi\n"
	    I_WRITE, false },
};

static void
whoever_brings_us_together_by_letter_knows_both(void **state)
{
	for (size_t i = 0; i < RN_LEN(letters); i++) {
		struct rn_tie t = { 0 };

		if (i > 0)
			assert_int_equal(set_up(state), 0);
		import_these(letters[i].rows);
		if (was_introduced() != letters[i].yes)
			fail_msg("%s", letters[i].what);
		if (letters[i].yes) {
			assert_true(tie_at(RN_NOW, &t));
			assert_true(fabs(t.p - .90) < 1e-9);
			assert_int_equal(t.since, 1777626000);
		}
		if (i + 1 < RN_LEN(letters))
			assert_int_equal(tear_down(state), 0);
	}
}

static void
nothing_stays_wrong(void)
{
	size_t kept, wrong;

	assert_int_equal(rn_checkup_states(rn, &kept, &wrong), RN_OK);
	assert_true(kept > 0);
	assert_int_equal(wrong, 0);
}

/* In one file or in several, in any order, and taken back. */
static void
what_comes_later_counts_as_if_it_had_been_there(void **state)
{
	int64_t id;

	(void)state;
	import_these(BY_DANA);
	assert_false(was_introduced());
	id = import_these(I_WRITE);
	assert_true(was_introduced());
	assert_int_equal(rn_import_undo(rn, id), RN_OK);
	assert_false(was_introduced());
	import_these(I_WRITE "2026-06-01 09:00," RAJ "," ME ",,Re: Hello\n");
	assert_true(was_introduced());
	nothing_stays_wrong();
	id = import_these("2024-04-01 09:00," RAJ "," ME ",,Long ago\n");
	assert_false(was_introduced());
	assert_int_equal(rn_import_undo(rn, id), RN_OK);
	assert_true(was_introduced());
	nothing_stays_wrong();
}

static void
a_letter_that_is_held_first_waits_for_its_introduction(void **state)
{
	(void)state;
	import_these(I_WRITE);
	assert_false(was_introduced());
	import_these(BY_DANA);
	assert_true(was_introduced());
}

static void
what_was_to_come_was_not_known(void **state)
{
	struct rn_tie t;

	(void)state;
	import_these(BY_DANA I_WRITE);
	assert_true(tie_at(1777626000 + RN_DAY, &t));
	assert_int_equal(t.kind, RN_TIE_INTRODUCED);
	assert_false(tie_at(1777626000 - RN_DAY, &t));
}

enum { SEEDS = 8, ROWS = 24 };

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A letter among six, at one of few instants; now and then two wrote it. */
static const char *
any_letter(unsigned *seed)
{
	static const char *const who[] = { ME, DANA, RAJ, "pia@oak.example",
		"sol@ware.example", "uwe@mast.example" };
	unsigned v[6];

	for (size_t i = 0; i < RN_LEN(v); i++) {
		*seed = *seed * 1664525 + 1013904223;
		v[i] = (*seed >> 8) % 60;
	}
	return rn_sprintf(arena, "2026-05-%02u %02u:00,\"%s%s%s\",\"%s, %s\","
	    "%s,Word\n", 1 + v[0] / 2, 9 + v[1] % 2, who[v[2] % 6],
	    v[5] % 5 == 0 ? ", " : "", v[5] % 5 == 0 ? who[v[5] % 6] : "",
	    who[v[3] % 6], who[v[4] % 6], v[5] % 2 == 0 ? ME : "");
}

/* Who were introduced to me by whom, since when. */
static const char *
introductions(void)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	const char *all = "";
	struct rn_tie *list;
	size_t n;

	assert_int_equal(rn_tie_list(rn, arena, NULL, &q, &list, &n), RN_OK);
	for (char a = 'a'; a <= 'z'; a++)
		for (char b = a; b <= 'z'; b++)
			for (size_t i = 0; i < n; i++) {
				char x = list[i].a_name[0];
				char y = list[i].b_name[0];

				if (list[i].kind == RN_TIE_INTRODUCED &&
				    (x < y ? x == a && y == b :
				    x == b && y == a))
					all = rn_sprintf(arena, "%s %c%c %lld",
					    all, a, b,
					    (long long)list[i].since);
			}
	return all;
}

/* Read at once, what a file's letters come to is found as they are read; the
 * latest first, all of them are replayed. */
static void
read_at_once_is_as_replayed(void **state)
{
	size_t some = 0;

	for (unsigned seed = 1; seed <= SEEDS; seed++) {
		unsigned at = seed;
		const char *row[ROWS], *rows = "", *once;
		int64_t id;

		for (size_t i = 0; i < ROWS; i++) {
			row[i] = any_letter(&at);
			rows = rn_sprintf(arena, "%s%s", rows, row[i]);
		}
		id = import_these(rows);
		nothing_stays_wrong();
		once = introductions();
		some += *once != '\0';
		assert_int_equal(rn_import_undo(rn, id), RN_OK);
		assert_string_equal(introductions(), "");
		qsort(row, ROWS, sizeof(*row), by_text);
		for (size_t i = ROWS; i-- > 0;)
			import_these(row[i]);
		if (strcmp(introductions(), once) != 0)
			fail_msg("seed %u: %s, not %s", seed, once,
			    introductions());
		nothing_stays_wrong();
		if (seed < SEEDS) {
			assert_int_equal(tear_down(state), 0);
			assert_int_equal(set_up(state), 0);
		}
	}
	assert_true(some > SEEDS / 3);
}

static struct rn_connector
connector(void)
{
	const struct rn_tie_query q = { .as_of = RN_NOW, .why = true };
	struct rn_connector *list;
	size_t n;

	assert_int_equal(rn_connector_list(rn, arena, &q, false, &list, &n),
	    RN_OK);
	for (size_t i = 0; i < n; i++)
		if (list[i].name[0] == 'd')
			return list[i];
	fail_msg("dana is no connector");
	return (struct rn_connector){ 0 };
}

/* An introduction unasked is an ask granted: strength.md's 4 x 0.35, and it. */
static void
who_introduced_is_willing(void **state)
{
	struct rn_connector c;
	double fresh = exp2(-(NOW - 1777626000) / (365.0 * RN_DAY));

	(void)state;
	import_these(BY_DANA I_WRITE "2026-05-02 09:00," ME "," DANA
	    ",,Thank you\n2026-05-02 10:00," DANA "," ME ",,Re: Thank you\n");
	c = connector();
	assert_true(fabs(c.willing - (1.4 + fresh) / (4 + fresh)) < 1e-9);
	assert_int_equal(c.introductions, 1);
	assert_int_equal(c.asks, 0);
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(whoever_brings_us_together_by_letter_knows_both),
		CASE(what_comes_later_counts_as_if_it_had_been_there),
		CASE(a_letter_that_is_held_first_waits_for_its_introduction),
		CASE(what_was_to_come_was_not_known),
		CASE(read_at_once_is_as_replayed),
		CASE(who_introduced_is_willing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
