/*
 * test_called.c - several names in one cell; and whose export a file name
 * says it is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "import/called.h"
#include "import/source.h"
#include "made.h"

static const struct {
	const char *cell, *names;	/* each ends in | */
} cells[] = {
	{ "", "" },
	{ "Ada Novak", "Ada Novak|" },
	{ "Ada Novak, Bela Okoro", "Ada Novak|Bela Okoro|" },
	{ "Robin Hale, PhD, CPA, Ada Novak", "Robin Hale|Ada Novak|" },
	{ "Robin Hale PhD, Ada Novak, MBA", "Robin Hale|Ada Novak|" },
	{ "Hale,Robin", "Hale,Robin|" },
	{ ", , Ada Novak,", "Ada Novak|" },
	{ "PhD", "PhD|" },
	{ "Ada Novak, LI WEI", "Ada Novak|LI WEI|" },
};

static void
names_of_a_cell_come_apart(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(cells); i++) {
		const char *v[4];
		size_t n = rn_called(a, cells[i].cell, strlen(cells[i].cell),
		    v, 4);
		const char *said = "";

		for (size_t k = 0; k < n; k++)
			said = rn_sprintf(a, "%s%s|", said, v[k]);
		assert_string_equal(said, cells[i].names);
	}
	rn_arena_free(a);
}

static void
no_more_than_asked_for(void **state)
{
	struct rn_arena *a = new_arena();
	const char *v[2];

	(void)state;
	assert_int_equal(rn_called(a, "A B, C D, E F", 13, v, 2), 2);
	assert_int_equal(rn_called(a, "A B, C D, E F", 8, v, 2), 2);
	assert_string_equal(v[1], "C D");
	rn_arena_free(a);
}

static void
file_names_are_compared_by_their_words(void **state)
{
	static const char text[] = "source x\ntitle y\nneed name\n"
	    "file \"guide messages\" Skills\n";
	static const struct {
		const char *path;
		bool suits;
	} paths[] = {
		{ "Skills.csv", true }, { "a/b/SKILLS (2).csv", true },
		{ "guide_messages.csv", true }, { "Guide-Messages", true },
		{ "skills/Names.csv", false }, { "messages.csv", false },
		{ "", false },
	};
	struct rn_arena *a = new_arena();
	struct refnet *rn = new_handle(0);
	struct rn_source_map m;

	(void)state;
	assert_int_equal(rn_source_parse(rn, a, "m", text, strlen(text), &m),
	    RN_OK);
	for (size_t i = 0; i < RN_LEN(paths); i++)
		assert_int_equal(rn_source_named(&m, a, paths[i].path),
		    paths[i].suits);
	rn_arena_free(a);
	rn_close(rn);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_a_cell_come_apart),
		cmocka_unit_test(no_more_than_asked_for),
		cmocka_unit_test(file_names_are_compared_by_their_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
