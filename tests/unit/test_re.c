/*
 * test_re.c - patterns match, are refused in words, and never run away.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/re.h"
#include "made.h"
#include "refnet/refnet.h"

static struct refnet *rn;

static int
open_handle(void **state)
{
	(void)state;
	rn = new_handle(0);
	return rn == NULL;
}

static int
close_handle(void **state)
{
	(void)state;
	rn_close(rn);
	return 0;
}

static struct rn_re *
compile(const char *pattern, bool icase)
{
	struct rn_re *re;

	if (rn_re_compile(rn, pattern, strlen(pattern), icase, &re) != RN_OK)
		fail_msg("%s: %s", pattern, rn_error_text(rn));
	return re;
}

static void
patterns_match_characters_not_bytes(void **state)
{
	static const struct { const char *pattern; bool icase;
	    const char *s; bool yes; } row[] = {
		{ "", false, "", true }, { "", false, "x", true },
		{ "nov", false, "Novak", false }, { "nov", true, "Novak", true },
		{ "^.$", false, "\xc3\xa9", true },
		{ "^\xc3\x89", true, "\xc3\xa9", true },
		{ "^\\w+$", false, "Jos\xc3\xa9", true },
		{ "(a)(b)(c)(d)(e)(f)", false, "abcdef", true },
		{ "a|b", false, "c", false },
		/* text that is not UTF-8 */
		{ ".", false, "\xff", false }, { "a", false, "a\xc3", false },
		{ "a", false, "a\xed\xa0\x80", false }
	};
	bool yes;

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		struct rn_re *re = compile(row[i].pattern, row[i].icase);

		assert_int_equal(rn_re_match(rn, re, row[i].s,
		    strlen(row[i].s), &yes), RN_OK);
		if (yes != row[i].yes)
			fail_msg("%s on %s", row[i].pattern, row[i].s);
		rn_re_free(re);
	}
}

static void
groups_say_what_they_took(void **state)
{
	struct rn_re *re = compile("(\\d+)-(x)?(\\w*)", false);
	const char *s = "on 12-ab\0c", *at;
	size_t n;
	bool yes;

	(void)state;
	assert_false(rn_re_group(re, s, 0, &at, &n));
	assert_int_equal(rn_re_match(rn, re, s, 10, &yes), RN_OK);
	assert_true(yes);
	assert_true(rn_re_group(re, s, 0, &at, &n));
	assert_true(at == s + 3 && n == 5);
	assert_true(rn_re_group(re, s, 1, &at, &n));
	assert_true(at == s + 3 && n == 2);
	assert_false(rn_re_group(re, s, 2, &at, &n));
	assert_true(rn_re_group(re, s, 3, &at, &n));
	assert_true(at == s + 6 && n == 2);
	assert_false(rn_re_group(re, s, 4, &at, &n));
	assert_false(rn_re_group(re, s, -1, &at, &n));
	assert_int_equal(rn_re_match(rn, re, NULL, 0, &yes), RN_OK);
	assert_false(yes);
	assert_false(rn_re_group(re, s, 0, &at, &n));
	rn_re_free(re);
	rn_re_free(NULL);
}

static void
what_is_no_pattern_is_refused_with_its_place(void **state)
{
	static const struct { const char *pattern, *where; } row[] = {
		{ "a(b", "character 4" }, { "\xc3\xa9*+?", "character 4" },
		{ "[z-a]", "character 4" }, { "a\\C", "character 4" },
		{ "\\", "character 2" }, { "\xff", "character 1" },
		{ "(?<n", "character 5" }
	};
	struct rn_re *re;
	char longer[1026];

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		if (rn_re_compile(rn, row[i].pattern, strlen(row[i].pattern),
		    false, &re) != RN_EUSAGE)
			fail_msg("%s: compiled", row[i].pattern);
		assert_null(re);
		if (strstr(rn_error_text(rn), row[i].where) == NULL)
			fail_msg("%s: %s", row[i].pattern, rn_error_text(rn));
		assert_non_null(rn_error_hint(rn));
	}
	memset(longer, 'a', sizeof(longer));
	assert_int_equal(rn_re_compile(rn, longer, 1024, false, &re), RN_OK);
	rn_re_free(re);
	assert_int_equal(rn_re_compile(rn, longer, 1025, false, &re),
	    RN_EUSAGE);
}

static void
a_costly_pattern_is_stopped(void **state)
{
	static const char *const costly[] = {
		"^(a+)+$", "(a|aa)+$", "(.*.*.*)*x", "^(?:a?){40}a{40}$",
		"(?:(a*)*)*b", "^(a|b|ab)*c$"
	};
	char s[4000];
	bool yes;

	(void)state;
	memset(s, 'a', sizeof(s));
	s[sizeof(s) - 1] = '!';
	for (size_t i = 0; i < RN_LEN(costly); i++) {
		struct rn_re *re = compile(costly[i], false);
		enum rn_status rc = rn_re_match(rn, re, s, sizeof(s), &yes);

		assert_false(yes);
		if (i < 2) {
			assert_int_equal(rc, RN_EUSAGE);
			assert_string_equal(rn_error_text(rn),
			    "pattern stopped: too costly");
		}
		rn_re_free(re);
	}
}

/* No match of it is too costly; all of them are. */
static void
a_pattern_that_is_costly_in_all_is_stopped(void **state)
{
	static const char s[] = "aaaaaaaaaaaaaa!";
	struct rn_re *re = compile("(a+)+$", false);
	enum rn_status rc = RN_OK;
	long i;
	bool yes;

	(void)state;
	for (i = 0; rc == RN_OK && i < 1000000; i++)
		rc = rn_re_match(rn, re, s, sizeof(s) - 1, &yes);
	assert_int_equal(rc, RN_EUSAGE);
	assert_true(i > 1000);
	assert_string_equal(rn_error_text(rn), "pattern stopped: too costly");
	rn_re_free(re);
	/* another one has its own two seconds */
	re = compile("(a+)+$", false);
	assert_int_equal(rn_re_match(rn, re, s, sizeof(s) - 1, &yes), RN_OK);
	rn_re_free(re);
}

static void
a_plain_pattern_reads_a_long_text(void **state)
{
	static char s[200000];
	struct rn_re *re = compile("a+b?$", false);
	bool yes;

	(void)state;
	memset(s, 'a', sizeof(s));
	assert_int_equal(rn_re_match(rn, re, s, sizeof(s), &yes), RN_OK);
	assert_true(yes);
	rn_re_free(re);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(patterns_match_characters_not_bytes),
		cmocka_unit_test(groups_say_what_they_took),
		cmocka_unit_test(what_is_no_pattern_is_refused_with_its_place),
		cmocka_unit_test(a_costly_pattern_is_stopped),
		cmocka_unit_test(a_pattern_that_is_costly_in_all_is_stopped),
		cmocka_unit_test(a_plain_pattern_reads_a_long_text)
	};

	return cmocka_run_group_tests(tests, open_handle, close_handle);
}
