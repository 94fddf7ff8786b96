/*
 * test_degree.c - which letters behind a name are no part of it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "made.h"
#include "people/people.h"

static const struct {
	const char *said, *bare;
} cut[] = {
	{ "Hale, PhD", "Hale" },
	{ "Hale, Ph.D.", "Hale" },
	{ "Hale , CPA, CFA", "Hale" },
	{ "Robin Hale, MBA, PMP\xc2\xae", "Robin Hale" },
	{ "Hale, SHRM-CP", "Hale" },
	{ "Hale, P.E.", "Hale" },
	{ "Hale PhD", "Hale" },
	{ "Hale MBA CPA", "Hale" },
	{ "Hale, Jr., MD", "Hale, Jr." },
	{ "Hale, esq", "Hale" },
	{ "Hale,", "Hale" },
};

static const char *const kept[] = {
	"", "Hale", "Hale, Jr.", "Hale, III", "Ma", "MA", "JACK MA", "MD",
	"PhD", ", PhD", "Mill Tools, LLC", "Novak, Ada", "Ada Novak, Lisbon",
	"Robin Hale, she/her", "Nguyen Thi Mba", "\xff, \xff", "O'Neill",
};

static void
degrees_are_no_part_of_a_name(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(cut); i++)
		assert_string_equal(rn_name_bare(a, cut[i].said),
		    cut[i].bare);
	rn_arena_free(a);
}

static void
whatever_else_stays(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(kept); i++)
		assert_ptr_equal(rn_name_bare(a, kept[i]), kept[i]);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(degrees_are_no_part_of_a_name),
		cmocka_unit_test(whatever_else_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
