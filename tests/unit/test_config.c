/* test_config.c - settings are read, and written back without harm. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/base.h"
#include "base/config.h"
#include "made.h"
#include "refnet/refnet.h"

static const struct {
	const char *text;
	size_t n;
	const char *error;	/* NULL: it is all right */
} texts[] = {
#define T(s, e) { s, sizeof(s) - 1, e }
	T("", NULL), T("\n\n", NULL), T("# a = b\n   # c\n", NULL),
	T("a = b", NULL), T("a.b-c=d\r\n", NULL), T("a =\n", NULL),
	T("  a\t= b = c # not a comment  \n", NULL),
	T("a\n", "f:1:1: no `name = value`"),
	T("\n [match]\n", "f:2:2: no `name = value`"),
	T("= b\n", "f:1:1: no setting can be called so"),
	T("A = b\n", "f:1:1: no setting can be called so"),
	T("a..b = c\n", "f:1:1: no setting can be called so"),
	T("a. = c\n", "f:1:1: no setting can be called so"),
	T("a b = c\n", "f:1:1: no setting can be called so"),
	T("x = 1\na = \xff\n", "f:2:5: this is not UTF-8"),
	T("a = \0b\n", "f:1:5: a NUL byte"),
#undef T
};

static void
what_is_no_setting_is_named_by_its_place(void **state)
{
	struct refnet *rn = new_handle(0);
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(texts); i++) {
		struct rn_config_line *v;
		enum rn_status rc;
		size_t n;

		rc = rn_config_read(rn, a, "f", texts[i].text, texts[i].n,
		    &v, &n);
		if (texts[i].error == NULL) {
			assert_int_equal(rc, RN_OK);
			continue;
		}
		assert_int_equal(rc, RN_ECONFIG);
		assert_string_equal(rn_error_text(rn), texts[i].error);
	}
	rn_arena_free(a);
	rn_close(rn);
}

static void
values_keep_all_but_the_blanks_around_them(void **state)
{
	static const char text[] = "a.b =  say 'x = #1'  \r\n#\n\nc =\n";
	struct refnet *rn = new_handle(0);
	struct rn_arena *a = new_arena();
	struct rn_config_line *v;
	size_t n;

	(void)state;
	assert_int_equal(rn_config_read(rn, a, "f", text, strlen(text), &v,
	    &n), RN_OK);
	assert_int_equal(n, 2);
	assert_string_equal(v[0].name, "a.b");
	assert_string_equal(v[0].value, "say 'x = #1'");
	assert_string_equal(v[1].value, "");
	assert_int_equal(v[1].line, 4);
	rn_arena_free(a);
	rn_close(rn);
}

static const struct {
	const char *text, *name, *value, *after;
} puts_[] = {
	{ "", "a", "1", "a = 1\n" },
	{ "# keep\nb = 2", "a", "1", "# keep\nb = 2\na = 1\n" },
	{ "# a\na = 0\nb = 2\n", "a", "1", "# a\na = 1\nb = 2\n" },
	{ "a = 0\r\nb = 2\r\n", "a", "1", "a = 1\nb = 2\r\n" },
	{ "a = 0\n\n# x\na = 5", "a", "1", "\n# x\na = 1\n" },
	{ "a = 0\n# x\nb = 1\n", "a", NULL, "# x\nb = 1\n" },
	{ "ab = 0\na.b = 1\n", "a", NULL, "ab = 0\na.b = 1\n" },
	{ "a=0", "a", NULL, "" }, { "", "a", NULL, "" },
};

static void
what_is_written_back_leaves_the_rest_alone(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(puts_); i++)
		assert_string_equal(rn_config_put(a, puts_[i].text,
		    strlen(puts_[i].text), puts_[i].name, puts_[i].value),
		    puts_[i].after);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_no_setting_is_named_by_its_place),
		cmocka_unit_test(values_keep_all_but_the_blanks_around_them),
		cmocka_unit_test(what_is_written_back_leaves_the_rest_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
