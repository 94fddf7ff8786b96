/*
 * test_filter.c - filters choose the rows they say, and say what they refuse.
 *
 * Another promise of the language is a line in one of the tables.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/date.h"
#include "base/filter.h"
#include "made.h"
#include "refnet/refnet.h"

struct pal {
	int64_t id;
	const char *name, *org;
	struct rn_list tags;
	int tier;
	double score, p7;
	int64_t n, last, due;
	bool dnc;
};

static const char *const tiers[] = { "none", "weak", "strong", NULL };

static const struct rn_col cols[] = {
	{ "id", RN_K_ID, offsetof(struct pal, id), 0, NULL, NULL },
	{ "name", RN_K_TEXT, offsetof(struct pal, name), 0, NULL, NULL },
	{ "org", RN_K_TEXT, offsetof(struct pal, org), 0, NULL, NULL },
	{ "tags", RN_K_LIST, offsetof(struct pal, tags), 0, NULL, NULL },
	{ "tier", RN_K_ENUM, offsetof(struct pal, tier), 0, NULL, tiers },
	{ "score", RN_K_REAL, offsetof(struct pal, score), 0, NULL, NULL },
	{ "p7", RN_K_PROB, offsetof(struct pal, p7), 0, NULL, NULL },
	{ "n_in", RN_K_INT, offsetof(struct pal, n), 0, NULL, NULL },
	{ "last", RN_K_INSTANT, offsetof(struct pal, last), 0, NULL, NULL },
	{ "due", RN_K_DATE, offsetof(struct pal, due), 0, NULL, NULL },
	{ "dnc", RN_K_BOOL, offsetof(struct pal, dnc), 0, NULL, NULL }
};
static const struct rn_view view = {
	.name = "test.pal", .version = 1, .none = "nobody", .cols = cols,
	.n = RN_LEN(cols), .id = "id"
};
static const struct rn_filter_field fields[] = {
	{ "id", "id", false }, { "name", "name", true },
	{ "org", "org", true }, { "tag", "tags", false },
	{ "tier", "tier", false }, { "score", "score", false },
	{ "p7", "p7", false }, { "in", "n_in", false },
	{ "last", "last", false }, { "due", "due", false },
	{ "dnc", "dnc", false }, { "profile", NULL, false }
};
static const struct rn_filter_set set = { &view, fields, RN_LEN(fields) };

/* 2026-11-25T12:00:00Z */
static const int64_t now = 1795608000;
enum { DAY = 86400 };

static const char *ada_tags[] = { "Board", "caf\xc3\xa9 club" };
static const char *bob_tags[] = { "golf" };
static struct pal pals[4];

static struct refnet *rn;

/* One letter a row: a, b, c, d. */
static int
set_up(void **state)
{
	const struct pal rows[] = {
		{ 1, "Ada L\xc3\xb3pez", "Acme Works", { ada_tags, 2 }, 2,
		    0.9, 0.6, 12, now - 10 * DAY, now - 12 * 3600, false },
		{ 2, "Bob \"Ace\" Stone", "Beta/Gamma", { bob_tags, 1 }, 1,
		    0.25, 0.2, 3, now - 90 * DAY, now + 2 * DAY, true },
		{ 3, "Cy", NULL, { NULL, 0 }, 0, (double)NAN, (double)NAN,
		    0, RN_NONE, RN_NONE, false },
		{ 4, "\xff\xfe bad", "", { NULL, 0 }, -1, -1.5, 0, RN_NONE,
		    now - 91 * DAY, now - 30 * DAY, false }
	};

	(void)state;
	setenv("TZ", "UTC0", 1);
	tzset();
	memcpy(pals, rows, sizeof(pals));
	rn = new_handle(now);
	return rn == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	rn_close(rn);
	return 0;
}

/* The rows text admits, as letters. */
static void
admits(const char *text, const char *want)
{
	struct rn_arena *a = new_arena();
	struct rn_filter *f;
	char got[8] = "";
	size_t n = 0;
	bool yes;

	if (rn_filter_parse(rn, a, &set, text, now, &f) != RN_OK)
		fail_msg("%s: %s", text, rn_error_text(rn));
	for (size_t i = 0; i < RN_LEN(pals); i++) {
		assert_int_equal(rn_filter_match(rn, f, &pals[i], &yes),
		    RN_OK);
		if (yes)
			got[n++] = (char)('a' + i);
	}
	if (strcmp(got, want) != 0)
		fail_msg("%s: rows %s, not %s", text, got, want);
	rn_filter_free(f);
	rn_arena_free(a);
}

struct row { const char *text, *want; };

static void
admit_all(const struct row *row, size_t n)
{
	for (size_t i = 0; i < n; i++)
		admits(row[i].text, row[i].want);
}

static void
words_are_searched_blind_to_case_and_accents(void **state)
{
	static const struct row row[] = {
		{ NULL, "abcd" }, { "", "abcd" }, { " \t\n ", "abcd" },
		{ "lopez", "a" }, { "L\xc3\x93PEZ", "a" }, { "opez", "a" },
		{ "acme", "a" }, { "ada acme", "a" }, { "ada beta", "" },
		{ "\"ada lopez\"", "a" }, { "\"a l\"", "a" }, { "golf", "" },
		{ "\"\\\"ace\\\"\"", "b" }, { "\"\\\\\"", "" },
		{ "ada\"lopez\"", "a" }, { "\"or\"", "a" }, { "android", "" }
	};

	(void)state;
	admit_all(row, RN_LEN(row));
}

static void
and_binds_tighter_than_or(void **state)
{
	static const struct row row[] = {
		{ "ada or bob", "ab" }, { "ada OR bob", "ab" },
		{ "ada and acme", "a" }, { "cy or ada beta", "c" },
		{ "ada beta or cy", "c" }, { "(cy or ada) acme", "a" },
		{ "acme (cy or ada)", "a" }, { "-ada", "bcd" },
		{ "-ada -bob", "cd" }, { "-ada or ada", "abcd" },
		{ "-(ada or bob)", "cd" }, { "--ada", "a" },
		{ "---ada", "bcd" }, { "-\"ada l\"", "bcd" },
		{ "-tier:weak", "acd" }, { "((((ada))))", "a" },
		{ "-(-(ada))", "a" }, { "(ada)(acme)", "a" },
		{ "(ada)or(bob)", "ab" }, { "id:1 or id:2 id:3 or id:4", "ad" }
	};

	(void)state;
	admit_all(row, RN_LEN(row));
}

static void
a_colon_asks_for_the_whole_value(void **state)
{
	static const struct row row[] = {
		{ "name:cy", "c" }, { "name:CY", "c" }, { "name:c", "" },
		{ "NAME:cy", "c" }, { "name:\"ada lopez\"", "a" },
		{ "name:cy,\"ada lopez\"", "ac" }, { "id:1,3", "ac" },
		{ "tag:board", "a" }, { "tag:\"cafe club\",golf", "ab" },
		{ "tag:boar", "" }, { "tier:strong,weak", "ab" },
		{ "tier:STRONG", "a" }, { "in:3", "b" }, { "score:0.25", "b" },
		{ "score:-1.5", "d" }, { "p7:60%", "a" }, { "p7:0.6", "a" },
		{ "dnc:yes", "b" }, { "dnc:no", "acd" },
		{ "last:2026-11-15", "a" }, { "last:2026-11-14", "" },
		{ "due:today", "a" }, { "due:2026-11-27", "b" },
		{ "profile:any", "" }, { "profile:cfo", "" },
		{ "-profile:cfo", "abcd" }, { "profile~/x/", "" }
	};

	(void)state;
	admit_all(row, RN_LEN(row));
}

static void
none_and_any_tell_what_is_missing(void **state)
{
	static const struct row row[] = {
		{ "org:none", "cd" }, { "org:any", "ab" }, { "tag:none", "cd" },
		{ "tag:any", "ab" }, { "score:none", "c" }, { "in:none", "d" },
		{ "last:none", "c" }, { "last:any", "abd" },
		{ "tier:none", "cd" }, { "tier:any", "ab" },
		{ "tier:none,weak", "bcd" }, { "org:\"none\"", "" },
		{ "org:none,\"acme works\"", "acd" }, { "dnc:any", "b" }
	};

	(void)state;
	admit_all(row, RN_LEN(row));
}

static void
numbers_dates_and_ages_are_compared(void **state)
{
	static const struct row row[] = {
		{ "in<3", "c" }, { "in<=3", "bc" }, { "in>3", "a" },
		{ "in>=3", "ab" }, { "in>-1", "abc" }, { "id>=3", "cd" },
		{ "score<0.25", "d" }, { "score<=0.25", "bd" },
		{ "score>0.25", "a" }, { "p7>20%", "a" }, { "p7>=20%", "ab" },
		{ "p7<.5", "bd" }, { "in>3d", "a" },
		/* an age: 90 days to the second is neither */
		{ "last<90d", "a" }, { "last<=90d", "ab" }, { "last>90d", "d" },
		{ "last>=90d", "bd" }, { "last>1w", "abd" }, { "last<2w", "a" },
		{ "last<3m", "abd" }, { "last<1q", "abd" }, { "last>1y", "" },
		/* a day: all of it */
		{ "last>2026-11-14", "a" }, { "last>2026-11-15", "" },
		{ "last>=2026-11-15", "a" }, { "last<2026-11-15", "bd" },
		{ "last<=2026-11-15", "abd" }, { "last>\"2 weeks ago\"", "a" },
		{ "due<today", "d" }, { "due<=today", "ad" },
		{ "due>today", "b" }, { "due>2w", "d" },
		{ "due<=\"in 2 days\"", "abd" }
	};

	(void)state;
	admit_all(row, RN_LEN(row));
}

static void
patterns_are_matched_on_texts(void **state)
{
	static const struct row row[] = {
		{ "name~/^Ad/", "a" }, { "name~/^ad/", "" },
		{ "name~/^ad/i", "a" }, { "name~/L\xc3\xb3/", "a" },
		{ "org~/Beta\\/G/", "b" }, { "org~/a b|c d/", "" },
		{ "name~/\\bCy\\b/", "c" }, { "tag~/club$/", "a" },
		{ "tier~/weak|strong/", "ab" }, { "-name~/a/i", "cd" },
		{ "(name~/Cy/i)", "c" }, { "org~/^$/", "d" }
	};

	(void)state;
	admit_all(row, RN_LEN(row));
}

static void
what_is_refused_is_shown_with_a_caret(void **state)
{
	static const struct { const char *text, *words, *hint; int caret; }
	row[] = {
		{ "nmae:jo", "unknown field 'nmae'", "did you mean name?", 0 },
		{ "ada zzzzzz:jo", "unknown field 'zzzzzz'",
		    "fields are id name org", 4 },
		{ "l\xc3\xb3 (tier:stron)", "unknown value 'stron'",
		    "did you mean strong?", 9 },
		{ "tier:weak,purple", "unknown value 'purple'",
		    "one of none, weak, strong", 10 },
		{ "tier>weak", "tier has no order", "tier:value", 4 },
		{ "name<b", "name has no order", "name:value", 4 },
		{ "dnc>no", "dnc has no order", "dnc:value", 3 },
		{ "dnc:maybe", "unknown value 'maybe'", "yes or no", 4 },
		{ "in~/3/", "in is not a text", "in:value", 2 },
		{ "name~x", "after ~ goes a pattern", "as in", 5 },
		{ "name~/x", "pattern not closed", NULL, 5 },
		{ "name~/x\\", "pattern not closed", NULL, 5 },
		{ "name~/x/g", "after a pattern", NULL, 8 },
		{ "name~/(/", "pattern not understood", "backslash", 5 },
		{ "in:x", "'x' is not a whole number", NULL, 3 },
		{ "in:1.5", "'1.5' is not a whole number", NULL, 3 },
		{ "in:9999999999999999", "'9999999999999999' is not a "
		    "whole number", NULL, 3 },
		{ "score>1e5", "'1e5' is not a number", NULL, 6 },
		{ "p7>60", "'60' is not a probability", "0 to 1", 3 },
		{ "last>foo", "date not understood", "a date is", 5 },
		{ "last:90d", "an age is compared", "longer ago", 5 },
		{ "last:", "a value goes here", "last:none", 5 },
		{ "in:1,,2", "a value goes here", NULL, 5 },
		{ "in> 3", "a value goes here", NULL, 3 },
		{ ":x", "a field goes before this", "quotes", 0 },
		{ "\"ada", "quote not closed", "\\\"", 0 },
		{ "\"ada\\", "quote not closed", NULL, 0 },
		{ "(ada", "parenthesis not closed", NULL, 0 },
		{ "ada)", "parenthesis never opened", NULL, 3 },
		{ "()", "there is nothing here", "a word", 1 },
		{ "ada or", "there is nothing here", NULL, 6 },
		{ "or ada", "there is nothing here", NULL, 0 },
		{ "ada or or bob", "there is nothing here", NULL, 7 },
		{ "ada and", "there is nothing here", NULL, 7 },
		{ "-", "there is nothing here", NULL, 1 },
		{ "- ada", "there is nothing here", NULL, 1 },
		{ "\"\"", "there is nothing here", NULL, 0 }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		struct rn_arena *a = new_arena();
		struct rn_filter *f;
		const char *words, *caret;

		assert_int_equal(rn_filter_parse(rn, a, &set, row[i].text, now,
		    &f), RN_EUSAGE);
		assert_null(f);
		words = rn_error_text(rn);
		caret = strrchr(words, '\n');
		if (strstr(words, row[i].words) != words ||
		    strstr(words, row[i].text) == NULL || caret == NULL ||
		    strcspn(caret, "^") != (size_t)row[i].caret + 3)
			fail_msg("%s: %s", row[i].text, words);
		if (row[i].hint != NULL && (rn_error_hint(rn) == NULL ||
		    strstr(rn_error_hint(rn), row[i].hint) == NULL))
			fail_msg("%s: hint %s", row[i].text,
			    rn_error_hint(rn));
		rn_arena_free(a);
	}
}

/* Bytes that go on a character that never began are no place to cut. */
static void
what_is_no_text_is_refused_like_text(void **state)
{
	char text[512] = "";
	struct rn_filter *f;
	struct rn_arena *a = new_arena();

	(void)state;
	memset(text, 0xaf, sizeof(text) - 3);
	memcpy(text + sizeof(text) - 3, ":1", 3);
	assert_int_equal(rn_filter_parse(rn, a, &set, text, now, &f),
	    RN_EUSAGE);
	assert_non_null(strstr(rn_error_text(rn), "unknown field '\\xaf\\xaf"));
	rn_arena_free(a);
}

static enum rn_status
parse(const char *text)
{
	struct rn_arena *a = new_arena();
	struct rn_filter *f;
	enum rn_status rc = rn_filter_parse(rn, a, &set, text, now, &f);

	rn_filter_free(f);
	rn_arena_free(a);
	return rc;
}

/* n times unit. */
static char *
many(const char *unit, size_t n)
{
	size_t len = strlen(unit);
	char *s = new_bytes(n * len + 1);

	for (size_t i = 0; i < n; i++)
		memcpy(s + i * len, unit, len);
	s[n * len] = '\0';
	return s;
}

static void
what_is_too_much_is_refused(void **state)
{
	static const struct { const char *unit; size_t n; const char *words; }
	row[] = {
		{ "(", 100000, "filter longer than 4096 bytes" },
		{ "(", 4096, "more than 64 parentheses" },
		{ "-(", 2000, "more than 64 parentheses" },
		{ "-", 4096, "there is nothing here" },
		{ "name~/x/ ", 65, "more than 64 patterns" },
		{ "a", 4097, "filter longer than" }
	};
	static const struct { const char *unit; size_t n; } fine[] = {
		{ "a", 4096 }, { "a ", 2048 }, { "name~/x/ ", 64 },
		{ "\xff", 4096 }, { "(a)", 1300 }
	};
	char *s;

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		s = many(row[i].unit, row[i].n);
		assert_int_equal(parse(s), RN_EUSAGE);
		if (strstr(rn_error_text(rn), row[i].words) == NULL)
			fail_msg("%s", rn_error_text(rn));
		free(s);
	}
	for (size_t i = 0; i < RN_LEN(fine); i++) {
		s = many(fine[i].unit, fine[i].n);
		if (parse(s) != RN_OK)
			fail_msg("%.20s: %s", s, rn_error_text(rn));
		free(s);
	}
}

/* Bytes put together by chance are refused or run, and nothing else. */
static void
any_bytes_are_survived(void **state)
{
	static const char *const bits[] = {
		"(", ")", "-", "or", "and", " ", "\"", "\\", ":", "~", "/",
		"<", ">", "=", ",", "name", "last", "tier", "90d", "\xff",
		"\xc3\xa9", "\x1b[31m", "\xe2\x80\xae", "none", "in", "3", "%"
	};
	uint64_t seed = 1;
	bool yes;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		struct rn_arena *a = new_arena();
		struct rn_filter *f;
		char s[256] = "";

		for (int k = 0; k < 12; k++) {
			seed = seed * 6364136223846793005u + 1;
			strncat(s, bits[(seed >> 33) % RN_LEN(bits)], 16);
		}
		if (rn_filter_parse(rn, a, &set, s, now, &f) == RN_OK)
			(void)!rn_filter_match(rn, f, &pals[i % 4], &yes);
		else
			assert_null(strchr(rn_error_text(rn), '\x1b'));
		rn_filter_free(f);
		rn_arena_free(a);
	}
}

static void
a_long_filter_is_shown_around_the_caret(void **state)
{
	static const char wrong[] = "nmae:x";
	char *s = many("\xc3\xa9t\xc3\xa9 ", 300), *all;
	size_t n = strlen(s);

	(void)state;
	all = new_bytes(n + sizeof(wrong));
	memcpy(all, s, n);
	memcpy(all + n, wrong, sizeof(wrong));
	assert_int_equal(parse(all), RN_EUSAGE);
	assert_non_null(strstr(rn_error_text(rn), "\n  ... "));
	assert_non_null(strstr(rn_error_text(rn), "nmae:x\n"));
	assert_true(strlen(rn_error_text(rn)) < 400);
	free(all);
	free(s);
}

/* Marks take no cells: as many as there may be leave room for the caret. */
static void
a_name_of_marks_leaves_room_for_the_caret(void **state)
{
	struct rn_arena *a = new_arena();
	struct rn_filter *f;
	char all[4001];

	(void)state;
	for (size_t i = 0; i < 3990; i += 2)
		memcpy(all + i, "\xcc\x81", 2);
	memcpy(all + 3990, "q:x", 4);
	assert_int_equal(rn_filter_parse(rn, a, &set, all, now, &f),
	    RN_EUSAGE);
	assert_non_null(strstr(rn_error_text(rn), "^"));
	rn_arena_free(a);
}

static void
a_costly_pattern_stops_the_filter(void **state)
{
	struct rn_arena *a = new_arena();
	struct rn_filter *f;
	struct pal p = pals[0];
	char *s = many("a", 3000);
	bool yes;

	(void)state;
	s[2999] = '!';
	p.name = s;
	assert_int_equal(rn_filter_parse(rn, a, &set,
	    "cy or name~/^(a+)+$/", now, &f), RN_OK);
	assert_int_equal(rn_filter_match(rn, f, &p, &yes), RN_EUSAGE);
	assert_false(yes);
	rn_filter_free(f);
	rn_filter_free(NULL);
	rn_arena_free(a);
	free(s);
}

static void
ten_thousand_rows_take_no_time(void **state)
{
	struct rn_arena *a = new_arena();
	struct rn_filter *f;
	clock_t from;
	bool yes;

	(void)state;
	assert_int_equal(rn_filter_parse(rn, a, &set, "-zed -xylo -quux", now,
	    &f), RN_OK);
	from = clock();
	for (int i = 0; i < 10000; i++)
		assert_int_equal(rn_filter_match(rn, f, &pals[i % 2], &yes),
		    RN_OK);
	print_message("10,000 rows x 3 words: %.1f ms\n",
	    (double)(clock() - from) * 1000 / CLOCKS_PER_SEC);
	assert_true(clock() - from < CLOCKS_PER_SEC / 2);
	rn_filter_free(f);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_searched_blind_to_case_and_accents),
		cmocka_unit_test(and_binds_tighter_than_or),
		cmocka_unit_test(a_colon_asks_for_the_whole_value),
		cmocka_unit_test(none_and_any_tell_what_is_missing),
		cmocka_unit_test(numbers_dates_and_ages_are_compared),
		cmocka_unit_test(patterns_are_matched_on_texts),
		cmocka_unit_test(what_is_refused_is_shown_with_a_caret),
		cmocka_unit_test(what_is_no_text_is_refused_like_text),
		cmocka_unit_test(what_is_too_much_is_refused),
		cmocka_unit_test(any_bytes_are_survived),
		cmocka_unit_test(a_long_filter_is_shown_around_the_caret),
		cmocka_unit_test(a_name_of_marks_leaves_room_for_the_caret),
		cmocka_unit_test(a_costly_pattern_stops_the_filter),
		cmocka_unit_test(ten_thousand_rows_take_no_time)
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
