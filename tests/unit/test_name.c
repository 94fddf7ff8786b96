/*
 * test_name.c - which names are turned round, and which had better not be.
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
	const char *said, *straight;
} turned[] = {
	{ "Novak, Ada", "Ada Novak" },
	{ " Novak ,Ada  ", "Ada Novak" },
	{ "NOVAK, ADA", "ADA NOVAK" },
	{ "Novak, Ada M.", "Ada M. Novak" },
	{ "Novak, A.", "A. Novak" },
	{ "Novak, Ada Maria", "Ada Maria Novak" },
	{ "van der Berg, Jan", "Jan van der Berg" },
	{ "De La Cruz, Pilar", "Pilar De La Cruz" },
	{ "O'Neill, Aoife", "Aoife O'Neill" },
	{ "Novak-Lindqvist, Anne-Marie", "Anne-Marie Novak-Lindqvist" },
	{ "S\xc3\xb8lberg, \xc3\x85se", "\xc3\x85se S\xc3\xb8lberg" },
	{ "\xd0\x9d\xd0\xbe\xd0\xb2\xd0\xb0\xd0\xba, \xd0\x90\xd0\xb4\xd0\xb0",
	    "\xd0\x90\xd0\xb4\xd0\xb0 \xd0\x9d\xd0\xbe\xd0\xb2\xd0\xb0\xd0\xba" },
	{ "\xd0\x9d\xd0\xbe\xd0\xb2\xd0\xb0\xd0\xba, \xd0\xaf\xd0\xbd",
	    "\xd0\xaf\xd0\xbd \xd0\x9d\xd0\xbe\xd0\xb2\xd0\xb0\xd0\xba" },
	{ "Ma, Lin", "Lin Ma" },
	{ "Chen, Mark", "Mark Chen" },
};

static const char *const kept[] = {
	"", ",", "Ada Novak", "Novak,", ", Ada", "Novak, Ada, Lisbon",
	"Novak, Jr", "Novak, Jr.", "Novak, PhD", "Novak, MD", "Mill, Inc",
	"Mill, Inc.", "Mill, GmbH", "Mill, Ltd", "Novak, III",
	"Ada Novak, Lisbon", "Ada Novak, Mill", "Novak, CEO", "Novak, CFO",
	"Novak, Director", "Novak, Sales Manager", "Novak, Head of Sales",
	"Mill Group, Lisbon", "Sales, Lisbon", "Support, Ada", "Novak, Team",
	"novak, ada", "Novak, ada", "Novak, Ada 2", "Novak, Ada (Mill)",
	"Novak, Ada & Bela", "N0vak, Ada", "Novak, Ada Bela Cleo", "N, Ada",
	"-, Ada", "Novak-, Ada", "Novak, A.B.", "Novak, \xff",
	"\xe7\x94\xb0\xe4\xb8\xad, \xe7\x94\xb1\xe7\xb4\x80",
	"ada@x.example, bela@x.example",
};

static void
family_names_first_are_turned(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(turned); i++)
		assert_string_equal(rn_name_straight(a, turned[i].said),
		    turned[i].straight);
	rn_arena_free(a);
}

static void
what_may_be_something_else_stays(void **state)
{
	struct rn_arena *a = new_arena();
	char big[400];

	(void)state;
	for (size_t i = 0; i < RN_LEN(kept); i++)
		assert_ptr_equal(rn_name_straight(a, kept[i]), kept[i]);
	memset(big, 'A', sizeof(big));
	memcpy(big + 190, ", ", 2);
	big[sizeof(big) - 1] = '\0';
	assert_ptr_equal(rn_name_straight(a, big), big);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(family_names_first_are_turned),
		cmocka_unit_test(what_may_be_something_else_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
