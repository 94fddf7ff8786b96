/* test_json.c - JSON is read as RFC 8259 says, and anything else is not. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/base.h"
#include "base/json.h"
#include "made.h"

static const struct {
	const char *text;
	bool good;
} values[] = {
	{ "0", true }, { " -0.5e+10 ", true }, { "1E9", true },
	{ "\"\"", true }, { "\"a\\n\\u00e4\\\"\"", true }, { "true", true },
	{ "false", true }, { "null", true }, { "[]", true }, { "{}", true },
	{ "[1,[2,{\"a\":{}}],\"x\"]", true },
	{ "{\"a\":1,\"b\":[null,true]}", true },
	{ "\t[ 1 , 2 ]\r\n", true },
	{ "", false }, { " ", false }, { "01", false }, { "1.", false },
	{ ".5", false }, { "+1", false }, { "1e", false }, { "--1", false },
	{ "0x10", false }, { "NaN", false }, { "Infinity", false },
	{ "1e999", false }, { "tru", false }, { "nul", false },
	{ "True", false }, { "\"", false }, { "\"\\x\"", false },
	{ "\"\\u12g4\"", false }, { "\"\\u12", false }, { "\"\t\"", false },
	{ "\"\xff\"", false }, { "\"\\", false },
	{ "[", false }, { "[1", false }, { "[1,]", false }, { "[,1]", false },
	{ "[1 2]", false }, { "]", false }, { "[1]]", false }, { "{", false },
	{ "{\"a\"}", false }, { "{\"a\":}", false }, { "{\"a\":1,}", false },
	{ "{a:1}", false }, { "{1:1}", false }, { "{\"a\":1]", false },
	{ "[1}", false }, { "1 2", false }, { "{}{}", false },
};

/* As long as it is, and no byte longer: a reader that goes on is caught. */
static bool
is_value(const char *s, size_t n)
{
	char *copy = new_bytes(n == 0 ? 1 : n);
	struct rn_json j = { copy, copy + n, false };
	bool good;

	memcpy(copy, s, n);
	good = rn_json_skip(&j) && rn_json_done(&j);
	free(copy);
	return good;
}

static void
values_are_told_from_what_is_none(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(values); i++)
		if (is_value(values[i].text, strlen(values[i].text)) !=
		    values[i].good)
			fail_msg("%s", values[i].text);
}

/* No value of two brackets or a string is one when it is cut short. */
static void
every_cut_is_noticed(void **state)
{
	static const char text[] =
	    "{\"id\":12,\"v\":[1.5,-2e3,\"\\u00e9\\\\\",{\"k\":null}]}";
	size_t n = sizeof(text) - 1;

	(void)state;
	assert_true(is_value(text, n));
	for (size_t cut = 0; cut < n; cut++)
		assert_false(is_value(text, cut));
	for (size_t i = 0; i < n; i++) {	/* nor does it end at a NUL */
		char *copy = new_bytes(n);

		memcpy(copy, text, n);
		copy[i] = '\0';
		assert_false(is_value(copy, n));
		free(copy);
	}
}

static void
depth_has_an_end(void **state)
{
	enum { DEEP = 1000000 };
	char *s = new_bytes(DEEP);

	(void)state;
	memset(s, '[', RN_JSON_DEPTH);
	memset(s + RN_JSON_DEPTH, ']', RN_JSON_DEPTH);
	assert_true(is_value(s, 2 * RN_JSON_DEPTH));
	memset(s, '[', RN_JSON_DEPTH + 1);
	memset(s + RN_JSON_DEPTH + 1, ']', RN_JSON_DEPTH + 1);
	assert_false(is_value(s, 2 * RN_JSON_DEPTH + 2));
	memset(s, '[', DEEP);
	assert_false(is_value(s, DEEP));
	free(s);
}

static void
read_numbers(void)
{
	static const char text[] = "[0.1,-2.5e-3,1e22,9007199254740993]";
	static const double want[] = { 0.1, -2.5e-3, 1e22,
		9007199254740992.0 };
	struct rn_json j = { text, text + sizeof(text) - 1, false };
	bool first = true;
	size_t n = 0;
	double v;

	assert_true(rn_json_sign(&j, '['));
	while (rn_json_next(&j, ']', &first)) {
		assert_true(rn_json_number(&j, &v));
		assert_memory_equal(&v, &want[n++], sizeof(v));
	}
	assert_true(rn_json_done(&j));
	assert_int_equal(n, RN_LEN(want));
}

static void
strings_are_what_was_meant(void **state)
{
	static const struct { const char *json, *meant; } rows[] = {
		{ "\"\"", "" }, { "\"a\\n\\t\\\"\\\\\\/\\b\\f\\rz\"",
		    "a\n\t\"\\/\b\f\rz" },
		{ "\"\\u00e9\\u20AC\"", "\xc3\xa9\xe2\x82\xac" },
		{ "\"\\ud835\\udd38!\"", "\xf0\x9d\x94\xb8!" },
		/* half of a pair is nobody */
		{ "\"\\ud835x\"", "\xef\xbf\xbdx" },
		{ "\"\\udd38\"", "\xef\xbf\xbd" },
		{ "\"\\ud835\\u0041\"", "\xef\xbf\xbd" "A" },
	};
	struct rn_arena *a = new_arena();
	char *s;
	size_t n;

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_json j = { rows[i].json, rows[i].json +
		    strlen(rows[i].json), false };

		assert_true(rn_json_string(&j, a, &s, &n));
		assert_string_equal(s, rows[i].meant);
		assert_int_equal(n, strlen(s));
		assert_true(rn_json_done(&j));
	}
	rn_arena_free(a);
}

static bool
read_int(const char *text, int64_t *v)
{
	struct rn_json j = { text, text + strlen(text), false };

	return rn_json_int(&j, v) && rn_json_done(&j);
}

static void
whole_numbers_are_read_to_the_digit(void **state)
{
	static const char *const none[] = { "9223372036854775808",
		"-9223372036854775809", "1.5", "1e3", "01", "-", "x", "",
		"99999999999999999999" };
	int64_t v;

	(void)state;
	assert_true(read_int(" 9007199254740993", &v));
	assert_int_equal(v, 9007199254740993);
	assert_true(read_int("9223372036854775807", &v));
	assert_true(v == INT64_MAX);
	assert_true(read_int("-9223372036854775808", &v));
	assert_true(v == INT64_MIN);
	assert_true(read_int("-0", &v));
	assert_int_equal(v, 0);
	for (size_t i = 0; i < RN_LEN(none); i++)
		assert_false(read_int(none[i], &v));
}

static void
numbers_are_read_to_the_bit(void **state)
{
	(void)state;
	read_numbers();
	/* whatever point a program has set */
	if (setlocale(LC_NUMERIC, "de_DE.UTF-8") == NULL)
		(void)setlocale(LC_NUMERIC, "fr_FR.UTF-8");
	read_numbers();
	(void)setlocale(LC_NUMERIC, "C");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_told_from_what_is_none),
		cmocka_unit_test(every_cut_is_noticed),
		cmocka_unit_test(depth_has_an_end),
		cmocka_unit_test(strings_are_what_was_meant),
		cmocka_unit_test(whole_numbers_are_read_to_the_digit),
		cmocka_unit_test(numbers_are_read_to_the_bit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
