/* test_near.c - what a word could have meant, and whom a name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/near.h"
#include "home.h"
#include "people/people.h"

static const struct row {
	const char *typed, *known[4], *meant;
} words[] = {
	{ "improt", { "import", "export" }, "import" },
	{ "expotr", { "import", "export" }, "export" },
	{ "person", { "person" }, "person" },
	{ "jsno", { "json", "jsonl", "csv" }, "json" },
	{ "tsb", { "csv", "tsv", "ids" }, "tsv" },
	/* as near, one as the other */
	{ "csb", { "csa", "csv" }, NULL },
	{ "csb", { "csv", "csa" }, NULL },
	{ "csb", { "csv", "csv" }, "csv" },
	{ "csb", { "csv", "csa", "cs" }, NULL },
	/* the one nearer ends a tie */
	{ "graceb", { "gracexx", "graceyy", "grace" }, "grace" },
	/* another word */
	{ "ab", { "cd", "xy" }, NULL },
	{ "a", { "b" }, NULL },
	{ "", { "a", "map" }, NULL },
	{ "metting", { "met", "no-meeting" }, NULL },
	{ "metting", { "met", "meeting" }, "meeting" },
	{ "linkedin-conections", { "linkedin-connections",
	    "linkedin-messages" }, "linkedin-connections" },
};

static void
words_are_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(words); i++) {
		struct rn_near near = { .typed = words[i].typed };
		const char *one;

		for (size_t k = 0; k < 4 && words[i].known[k] != NULL; k++)
			rn_near_offer(&near, words[i].known[k],
			    words[i].known[k]);
		one = rn_near_one(&near);
		if (words[i].meant == NULL ? one != NULL : one == NULL ||
		    strcmp(one, words[i].meant) != 0)
			fail_msg("'%s': %s", words[i].typed,
			    one == NULL ? "nothing" : one);
	}
}

static const char *const people[] = {
	"Marta Kowalczyk", "Henrik Sølberg", "Peter Novak", "Petr Novák",
	"Wei Zhang", "Wei Zhang", "Grace Okafor", "Kwame Mensah",
	"Ann Lee", "Charlotte de Vries", "Anna Maria Rossi",
};

static const struct {
	const char *typed, *meant;	/* NULL: nobody, or several */
} names[] = {
	{ "Mrata", "Marta Kowalczyk" },
	{ "mrata kowalczik", "Marta Kowalczyk" },
	{ "Henrk Solberg", "Henrik Sølberg" },
	{ "Sölberg Henrk", "Henrik Sølberg" },
	{ "Kwame Mensha", "Kwame Mensah" },
	{ "Charlote Vries", "Charlotte de Vries" },
	{ "Wei Zhnag", "Wei Zhang" },
	{ "Peter Novek", "Peter Novak" },
	{ "Novek", NULL },
	{ "Ana Lee", NULL },
	{ "An Lee", NULL },
	{ "Rossi Marai", "Anna Maria Rossi" },
	/* one word of a name stands for one that was typed */
	{ "Grace Graec", NULL },
	{ "Marta Okafor", NULL },
	{ "Marta Kowalczyk Novak", NULL },
	{ "Zzyzx", NULL }, { "", NULL }, { " ", NULL },
	{ "Inse Ferraz", NULL },
	{ "Grace b c d e f g h i", NULL },
};

static void
people_are_told(void **state)
{
	(void)state;
	assert_true(home_open());
	for (size_t i = 0; i < RN_LEN(people); i++)
		(void)add(people[i], NULL);
	for (size_t i = 0; i < RN_LEN(names); i++) {
		const char *one = NULL;
		int64_t id;

		assert_int_equal(rn_person_near(rn, arena, names[i].typed,
		    &id), RN_OK);
		if (id != RN_NONE)
			assert_int_equal(rn_person_called(rn, arena, id, &one),
			    RN_OK);
		if (names[i].meant == NULL ? one != NULL : one == NULL ||
		    strcmp(one, names[i].meant) != 0)
			fail_msg("'%s': %s", names[i].typed,
			    one == NULL ? "nobody" : one);
	}
	assert_true(home_close());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_told),
		cmocka_unit_test(people_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
