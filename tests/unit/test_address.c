/*
 * test_address.c - a From, To or Cc cell becomes people.
 *
 * Another way to write them is a row in cells[]: "name|address;" for each.
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
#include "made.h"
#include "mail/address.h"

static const struct { const char *text, *want; } cells[] = {
	/* one */
	{ "a@x.example", "|a@x.example;" },
	{ "  a@x.example\r\n", "|a@x.example;" },
	{ "<a@x.example>", "|a@x.example;" },
	{ "Ada Novak <a@x.example>", "Ada Novak|a@x.example;" },
	{ "Ada Novak<a@x.example>", "Ada Novak|a@x.example;" },
	{ "Ada Novak a@x.example", "Ada Novak|a@x.example;" },
	{ "mailto:a@x.example", "|a@x.example;" },
	{ "Ada <mailto:a@x.example>", "Ada|a@x.example;" },
	{ "Ada Novak [mailto:a@x.example]", "Ada Novak|a@x.example;" },
	{ "SMTP:a@x.example", "|a@x.example;" },
	{ "o'brien@x.example", "|o'brien@x.example;" },
	{ "\"a b\"@x.example", "|\"a b\"@x.example;" },

	/* a comma in a name */
	{ "\"Mori, Kenji\" <k@x.example>", "Mori, Kenji|k@x.example;" },
	{ "Mori, Kenji <k@x.example>", "Mori, Kenji|k@x.example;" },
	{ "Mori, Kenji k@x.example", "Mori, Kenji|k@x.example;" },

	/* quotes */
	{ "\"A \\\"Z\\\" B\" <a@x.example>", "A \"Z\" B|a@x.example;" },
	{ "\"'Ada Novak'\" <a@x.example>", "Ada Novak|a@x.example;" },
	{ "'a@x.example'", "|a@x.example;" },
	{ "\"a@x.example\", \"b@x.example\"", "|a@x.example;|b@x.example;" },
	{ "['a@x.example', 'b@x.example']", "|a@x.example;|b@x.example;" },
	{ "\"A <a@x.example>", "\"A|a@x.example;" },
	{ "\"\" <a@x.example>", "|a@x.example;" },

	/* several */
	{ "Ada N <a@x.example>, b@x.example;c@x.example",
	    "Ada N|a@x.example;|b@x.example;|c@x.example;" },
	{ "a@x.example,,b@x.example,", "|a@x.example;|b@x.example;" },
	{ "Ada; Novak, Bo", "Ada|;Novak, Bo|;" },
	{ "/O=X/CN=ADA;b@x.example", "/O=X/CN=ADA|;|b@x.example;" },

	/* comments and groups */
	{ "a@x.example (Ada Novak)", "Ada Novak|a@x.example;" },
	{ "a@x.example (Ada, of (X)), b@x.example",
	    "Ada, of (X)|a@x.example;|b@x.example;" },
	{ "(Ada) a@x.example", "Ada|a@x.example;" },
	{ "Ada (a@home) <a@x.example>, b@x.example",
	    "Ada (a@home)|a@x.example;|b@x.example;" },
	{ "Team: Ada <a@x.example>, b@x.example; c@x.example",
	    "Ada|a@x.example;|b@x.example;|c@x.example;" },
	{ "Team:a@x.example;", "|a@x.example;" },
	{ "undisclosed-recipients:;", "" },

	/* nobody, or not by mail */
	{ "Nobody", "Nobody|;" },
	{ "https://x.example/in/ada", "https://x.example/in/ada|;" },
	{ "Ada <ada>", "Ada|;" },
	{ "", "" }, { " , ; ", "" }, { "<>", "" }, { "\"\"", "" },
	{ "()", "()|;" },

	/* cut short */
	{ "A <a@x.example", "A|a@x.example;" },
	{ "A <a@x.example, b@x.example", "A|a@x.example;|b@x.example;" },
	{ "a@x.example>", "|a@x.example;" },
	{ "A (x <a@x.example>", "A (x|a@x.example;" },
	{ "@", "|@;" }, { "\"\\", "\"\\|;" }, { "\"@", "\"|@;" },
	{ "<x: a", "" }
};

/* The parser sees n bytes and no more: they are all there is. */
static size_t
parse(struct rn_arena *a, const char *s, size_t n, struct rn_address *v,
    size_t max, char **held)
{
	*held = new_bytes(n == 0 ? 1 : n);
	assert_non_null(*held);
	memcpy(*held, s, n);
	return rn_addresses(a, *held, n, v, max);
}

static void
addresses_come_apart(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(cells); i++) {
		struct rn_address v[8];
		char got[256] = "", *held;
		size_t n = parse(a, cells[i].text, strlen(cells[i].text), v,
		    RN_LEN(v), &held), at = 0;

		for (size_t k = 0; k < n; k++)
			at += (size_t)snprintf(got + at, sizeof(got) - at,
			    "%.*s|%.*s;", (int)v[k].name_len,
			    v[k].name ? v[k].name : "", (int)v[k].addr_len,
			    v[k].addr ? v[k].addr : "");
		assert_string_equal(got, cells[i].want);
		free(held);
	}
	rn_arena_free(a);
}

static void
no_more_are_returned_than_fit(void **state)
{
	struct rn_arena *a = new_arena();
	struct rn_address v[3] = { { 0 } };
	const char *s = "a@x.example, b@x.example; c@x.example";

	(void)state;
	assert_int_equal(rn_addresses(a, s, strlen(s), v, 2), 2);
	assert_null(v[2].addr);
	assert_int_equal(rn_addresses(a, s, strlen(s), v, 0), 0);
	rn_arena_free(a);
}

/* Every cut of every cell, every byte turned into a mark, stays in bounds. */
static void
any_bytes_are_read_within_bounds(void **state)
{
	static const char marks[] = "\"<>(),;:@\\' ['\xff";
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(cells); i++) {
		char text[128];
		size_t n = strlen(cells[i].text);

		for (size_t cut = 0; cut < n; cut++)
			for (size_t m = 0; m < sizeof(marks); m++) {
				struct rn_address v[8];
				char *held;
				size_t got;

				memcpy(text, cells[i].text, n);
				text[cut] = marks[m];
				got = parse(a, text, m == 0 ? cut : n, v,
				    RN_LEN(v), &held);
				for (size_t k = 0; k < got; k++)
					assert_true(v[k].name != NULL ||
					    v[k].addr != NULL);
				free(held);
			}
		rn_arena_reset(a);
	}
	rn_arena_free(a);
}

/* A cell of a mebibyte of one mark is no work: a second pass would show. */
static void
a_cell_full_of_openings_is_read_at_once(void **state)
{
	static const char marks[] = "\"<(@,;:[";
	enum { SIZE = 1 << 20 };
	struct rn_arena *a = new_arena();
	struct rn_address *v = new_bytes(4096 * sizeof(*v));
	char *s = new_bytes(SIZE);

	(void)state;
	for (size_t m = 0; marks[m] != '\0'; m++) {
		memset(s, marks[m], SIZE);
		assert_true(rn_addresses(a, s, SIZE, v, 4096) <= 4096);
		for (size_t i = 1; i < SIZE; i += 2)
			s[i] = '@';
		assert_true(rn_addresses(a, s, SIZE, v, 4096) <= 4096);
	}
	free(s);
	free(v);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_come_apart),
		cmocka_unit_test(no_more_are_returned_than_fit),
		cmocka_unit_test(any_bytes_are_read_within_bounds),
		cmocka_unit_test(a_cell_full_of_openings_is_read_at_once)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
