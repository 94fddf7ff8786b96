/*
 * test_shape.c - rows of files without labels, and what a map says of labels.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/handle.h"
#include "base/text.h"
#include "import/shape.h"
#include "made.h"

#define HEAD "source s\ntitle s\nkind messages\n"

static enum rn_status
parse(struct rn_arena *a, const char *text, struct rn_source_map *map)
{
	struct refnet rn = { 0 };

	return rn_source_parse(&rn, a, "test.map", text, strlen(text), map);
}

static void
map_of(struct rn_arena *a, const char *text, struct rn_source_map *map)
{
	assert_int_equal(parse(a, text, map), RN_OK);
}

static const char letters[] = HEAD
    "positional subject from date mark number -\n";

static void
a_row_is_known_by_its_columns(void **state)
{
	static const struct {
		const char *line;
		char delimiter;
		bool yes;
	} t[] = {
		{ "\"a\",\"b\",2026-03-14 8:05, ,12,body\n", ',', true },
		{ "\"a\",\"b\",2026-03-14 8:05,*,12", ',', true },
		{ "\"a\",\"b\",2026-03-14 8:05, ,12\r\n", ',', true },
		{ "a;b;3/4/2026 8:05;;0;", ';', true },
		{ "\"a, \"\"b\"\"\",\"\",14.3.2026 8:05,*,1,\"", ',', true },
		{ "\xef\xbb\xbf" "a,b,2026-03-14,,1,", ',', true },
		{ "a,b,2026-03-14,,1,", ';', false },
		{ "a,b,2026-03-14,x,1,", ',', false },
		{ "a,b,2026-03-14,,12 KB,", ',', false },
		{ "a,b,2026-03-14,,,", ',', false },
		{ "a,b,soon,,1,", ',', false },
		{ "a,b,2026-03-14,", ',', false },
		{ "\"a\"b,c,2026-03-14,,1,", ',', false },
		{ "\"a,b,2026-03-14,,1,", ',', false },
		{ "\n", ',', false },
		{ "", ',', false }
	};
	struct rn_arena *a = new_arena();
	struct rn_source_map map;

	(void)state;
	map_of(a, letters, &map);
	for (size_t i = 0; i < RN_LEN(t); i++)
		if (rn_shape_is(&map, t[i].delimiter, t[i].line,
		    strlen(t[i].line)) != t[i].yes)
			fail_msg("%s", t[i].line);
	rn_arena_free(a);
}

/* What is let through when s comes in pieces of `step` bytes. */
static char *
filtered(const struct rn_source_map *map, const char *s, size_t n,
    size_t step, size_t *lines)
{
	struct rn_shape_filter *f = rn_shape_filter_new(map, ',');
	char *all = new_zeroed(1, n + 64);
	size_t used = 0, got;

	for (size_t at = 0; at <= n; at += step) {
		size_t len = n - at < step ? n - at : step;
		const char *out = rn_shape_filter_feed(f, s + at, len, &got);

		if (got > 0)
			memcpy(all + used, out, got);
		used += got;
	}
	rn_shape_filter_feed(f, NULL, 0, &got);
	*lines = rn_shape_filter_lines(f);
	rn_shape_filter_free(f);
	return all;
}

/* A piece of no bytes ends the file, so the text has none at its end. */
static void
bodies_are_let_out_however_they_come(void **state)
{
	static const char text[] = "\"a\",b,2026-03-14 8:05, ,12,Dear \"Ines\n"
	    "\n\"open, and more\r\nx,y,2026-03-14,,1\0,z\n"
	    "c,d,no date,*,3,\"\n\r\ne,f,2026-03-15,,4\n";
	static const char want[] = "\"a\",b,2026-03-14 8:05, ,12\n\n\n\n"
	    "c,d,no date,*,3\n\ne,f,2026-03-15,,4\n";
	struct rn_arena *a = new_arena();
	struct rn_source_map map;

	(void)state;
	map_of(a, letters, &map);
	for (size_t step = 1; step < sizeof(text) + 1; step++) {
		size_t lines;
		char *got = filtered(&map, text, sizeof(text) - 1, step,
		    &lines);

		assert_string_equal(got, want);
		assert_int_equal(lines, 2);
		free(got);
	}
	rn_arena_free(a);
}

static void
a_line_without_end_takes_little(void **state)
{
	const char row[] = "a,b,2026-03-14,,1,";
	size_t n = 8 << 20, got, all = 0;
	char *s = new_bytes(n);
	struct rn_arena *a = new_arena();
	struct rn_source_map map;
	struct rn_shape_filter *f;

	(void)state;
	map_of(a, letters, &map);
	memset(s, 'x', n);
	memcpy(s, row, sizeof(row) - 1);
	f = rn_shape_filter_new(&map, ',');
	for (size_t at = 0; at < n; at += 65536) {
		rn_shape_filter_feed(f, s + at, 65536, &got);
		all += got;
	}
	assert_int_equal(all, 0);
	rn_shape_filter_feed(f, NULL, 0, &got);
	assert_int_equal(got, strlen("a,b,2026-03-14,,1\n"));
	rn_shape_filter_free(f);
	free(s);
	rn_arena_free(a);
}

static void
maps_that_make_no_sense(void **state)
{
	static const char *const bad[] = {
		HEAD "positional subject from date -\n",
		HEAD "positional subject colour date number\n",
		HEAD "need name\ncolumn Title title unless\n",
		HEAD "need name\ncolumn Title 2\n",
		HEAD "need name\nomit colour red\n",
		HEAD "need name\nstrip \"* \" colour\n",
		HEAD "need name\nrequoted colour\n"
	};
	struct rn_arena *a = new_arena();
	struct rn_source_map map;

	(void)state;
	for (size_t i = 0; i < RN_LEN(bad); i++)
		if (parse(a, bad[i], &map) != RN_ECONFIG)
			fail_msg("%s", bad[i]);
	rn_arena_free(a);
}

static void
a_label_may_depend_on_another(void **state)
{
	static const char *const both[] = { "title", "job title", "home city" };
	struct rn_arena *a = new_arena();
	struct rn_source_map map;
	uint16_t slot;

	(void)state;
	map_of(a, HEAD "need title\ncolumn \"Job Title\" title\n"
	    "column Title Form title unless Post \"Job Title\"\n"
	    "column \"Home City\" city 2\n", &map);
	assert_int_equal(rn_source_field_of(&map, both, 3, 0, &slot),
	    RN_IN_NONE);
	assert_int_equal(rn_source_field_of(&map, both, 3, 1, &slot),
	    RN_IN_TITLE);
	assert_int_equal(slot, 1);
	assert_int_equal(rn_source_field_of(&map, both, 1, 0, &slot),
	    RN_IN_TITLE);
	assert_int_equal(rn_source_field_of(&map, both, 3, 2, &slot),
	    RN_IN_CITY);
	assert_int_equal(slot, 2);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_is_known_by_its_columns),
		cmocka_unit_test(bodies_are_let_out_however_they_come),
		cmocka_unit_test(a_line_without_end_takes_little),
		cmocka_unit_test(maps_that_make_no_sense),
		cmocka_unit_test(a_label_may_depend_on_another)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
