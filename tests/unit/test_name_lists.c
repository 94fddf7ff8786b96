/*
 * test_name_lists.c - the lists of lib/name/words/: in order, folded, and of
 * words that the code knows.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/embed.h"
#include "base/text.h"
#include "made.h"
#include "name/name.h"

static const char *const files[RN_LISTS] = {
	"affix.txt", "family.txt", "form.txt", "generic.txt", "given.txt",
	"mail.txt", "place.txt"
};

/* What lines may say; a word that ends in = has another after it. */
static const char *const says[RN_LISTS][16] = {
	{ "title", "degree", "letters", "particle", "son", "suffix", "jr",
	    "sr", "ii", "iii", "iv", "v", "asian", "aide", "born" },
	{ NULL },
	{ "limited", "stock", "partners", "company", "charity", "leads" },
	{ "stop", "light", "mild", "heavy", "web", "cut", "number", "roman",
	    "=" },
	{ NULL }, { "open" }, { NULL }
};

static struct rn_arena *arena;

static void
each(int list, void (*f)(int list, const char *key, const char *line))
{
	const char *s = (const char *)rn_embedded_names[list].bytes;

	while (*s != '\0') {
		size_t n = strcspn(s, "\n");
		const char *tab = memchr(s, '\t', n);

		if (*s != '#') {
			if (tab == NULL)
				fail_msg("%s: no tab in %.*s", files[list],
				    (int)n, s);
			f(list, rn_strndup(arena, s, (size_t)(tab - s)),
			    rn_strndup(arena, tab + 1,
			    n - (size_t)(tab + 1 - s)));
		}
		s += n + (s[n] == '\n');
	}
}

static void
is_found(int list, const char *key, const char *line)
{
	static const char *last = "";
	static int of = -1;
	const char *found = rn_list_find((enum rn_list_of)list, key,
	    strlen(key));

	if (of == list && strcmp(last, key) >= 0)
		fail_msg("%s: %s is not after %s", files[list], key, last);
	last = key;
	of = list;
	assert_string_equal(rn_fold(arena, key), key);
	if (found == NULL || strncmp(found, line, strlen(line)) != 0)
		fail_msg("%s: %s is not found", files[list], key);
	assert_null(rn_list_find((enum rn_list_of)list,
	    rn_sprintf(arena, "%s~", key), strlen(key) + 1));
}

static void
is_known(int list, const char *key, const char *line)
{
	if (says[list][0] == NULL)
		return;
	for (const char *s = line; *s != '\0'; ) {
		size_t n = strcspn(s, " "), i = 0;

		while (says[list][i] != NULL &&
		    (strlen(says[list][i]) != n ||
		    memcmp(says[list][i], s, n) != 0))
			i++;
		if (says[list][i] == NULL)
			fail_msg("%s: %s: what is \"%s\"?", files[list], key,
			    line);
		if (*s == '=' || strncmp(s, "number", 6) == 0 ||
		    strncmp(s, "roman", 5) == 0)
			break;
		s += n + (s[n] == ' ');
	}
}

/* A root of a list is in it; what a word is short for fits beside it. */
static void
leads_somewhere(int list, const char *key, const char *line)
{
	enum { LONGER = 20 };	/* company.c */

	if (list == RN_LIST_GIVEN || list == RN_LIST_FAMILY)
		for (const char *s = line; *s != '\0'; ) {
			size_t n = strcspn(s, " ");

			if (rn_list_find((enum rn_list_of)list, s, n) == NULL)
				fail_msg("%s: %s: no line of %.*s",
				    files[list], key, (int)n, s);
			s += n + (s[n] == ' ');
		}
	if (list == RN_LIST_PLACE &&
	    rn_list_find(RN_LIST_PLACE, line, strlen(line)) == NULL)
		fail_msg("%s: no line of %s", files[list], line);
	if (list == RN_LIST_PLACE || *line == '=')
		assert_true(strlen(line) <= strlen(key) + LONGER);
}

static uint32_t roots[8192];
static size_t n_roots;

static void
add_root(int list, const char *key, const char *line)
{
	struct rn_person_name p;

	(void)list;
	if (strcmp(key, line) != 0)
		return;
	rn_person_name_parse(arena, rn_sprintf(arena, "%s, x", key),
	    strlen(key) + 3, &p);
	for (int i = 0; i < p.n; i++)
		if (strcmp(p.word[i].text, key) == 0 && p.word[i].kin[0] != 0)
			roots[n_roots++] = p.word[i].kin[0];
}

static int
by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static void
lists_are_sorted_and_found(void **state)
{
	(void)state;
	assert_int_equal(rn_embedded_names_n, RN_LISTS);
	for (int i = 0; i < RN_LISTS; i++) {
		assert_string_equal(rn_embedded_names[i].name, files[i]);
		each(i, is_found);
	}
}

static void
lines_say_what_is_understood(void **state)
{
	(void)state;
	for (int i = 0; i < RN_LISTS; i++) {
		each(i, is_known);
		each(i, leads_somewhere);
	}
}

static void
no_two_names_share_a_root_by_chance(void **state)
{
	(void)state;
	each(RN_LIST_GIVEN, add_root);
	assert_true(n_roots > 500);
	qsort(roots, n_roots, sizeof(roots[0]), by_value);
	for (size_t i = 1; i < n_roots; i++)
		assert_true(roots[i] != roots[i - 1]);
}

static int
open_arena(void **state)
{
	(void)state;
	arena = new_arena();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_are_sorted_and_found),
		cmocka_unit_test(lines_say_what_is_understood),
		cmocka_unit_test(no_two_names_share_a_root_by_chance),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
