/*
 * test_name_company.c - names of companies: what is read, for each rule of
 * comparing two that are one company's and two that are not; and domains.
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
#include "refnet/name.h"

static const struct {
	const char *said, *words, *acronym;
	bool form;
} read_as[] = {
	{ "", "", "", false },
	{ "Kestrel Tools GmbH", "kestrel tools", "kt", true },
	{ "Kestrel G.m.b.H. & Co. KG", "kestrel", "", true },
	{ "OOO Kestrel", "kestrel", "", true },
	{ "Kestrel, S.A. de C.V.", "kestrel", "", true },
	{ "Kestrel Sp. z o.o.", "kestrel", "", true },
	{ "The Kestrel Company", "kestrel", "", true },
	{ "Kestrel Intl Mfg", "kestrel international manufacturing", "kim",
	    false },
	{ "Brigade Forty-Four", "brigade 44", "bf", false },
	{ "Kestrel Fund IV", "kestrel funds 4", "kfi", false },
	{ "Kestrel Deutschland", "kestrel germany", "kd", false },
	{ "Kestrel of New York City", "kestrel newyork", "kn", false },
	{ "www.kestrel.co.uk", "kestrel", "", false },
	{ "Kestrel formerly Ostrava", "kestrel", "", false },
	{ "Harrow Quay Works (HQW)", "harrow quay works", "hqw", false },
	{ "GmbH", "gmbh", "", false },
	{ "The", "the", "", false },
};

static const struct {
	const char *rule, *a, *same, *other;
	uint32_t why, against;
} rules[] = {
	{ "form", "Kestrel Ltd", "KESTREL LIMITED", "Ostrava Ltd", 0,
	    RN_WHY_WORD_DIFFERS },
	{ "another form", "Kestrel GmbH", "Kestrel Inc.", "Petrel Inc.",
	    RN_WHY_FORM, RN_WHY_WORD_DIFFERS },
	{ "charity", "Kestrel gGmbH", "Kestrel", "Kestrel AG", 0, 0 },
	{ "short", "Kestrel Intl", "Kestrel International",
	    "Kestrel Insurance", 0, 0 },
	{ "and", "Harrow & Quay", "Harrow and Quay", "Harrow & Mill", 0,
	    RN_WHY_WORD_DIFFERS },
	{ "light words", "Kestrel Group", "Kestrel", "Harrier Group",
	    RN_WHY_GENERIC, RN_WHY_WORD_DIFFERS },
	{ "mild words", "Kestrel Solutions", "Kestrel", "Kestrel Bank",
	    RN_WHY_GENERIC, 0 },
	{ "another trade", "Kestrel Trust", "Kestrel Trust Ltd",
	    "Kestrel Bank", 0, 0 },
	{ "order", "Quay Kestrel", "Kestrel Quay", "Kestrel Mill",
	    RN_WHY_ORDER, RN_WHY_WORD_DIFFERS },
	{ "acronym", "HQW", "Harrow Quay Works", "Harrow Quay Mills",
	    RN_WHY_ACRONYM, 0 },
	{ "glued", "Goodquay", "Good Quay", "Good Mill", RN_WHY_GLUED,
	    RN_WHY_WORD_DIFFERS },
	{ "slip", "Ostrakova Tools", "Ostrakowa Tools", "Ostrander Tools",
	    RN_WHY_SPELLING, RN_WHY_WORD_DIFFERS },
	{ "short brands", "ABK", "A.B.K.", "AKB", 0, RN_WHY_WORD_DIFFERS },
	{ "number", "Kestrel Fund IV", "Kestrel Fund 4", "Kestrel Fund V", 0,
	    RN_WHY_NUMBER_DIFFERS },
	{ "ordinal", "1st Quay Lenders", "First Quay Lenders",
	    "Second Quay Lenders", 0, RN_WHY_NUMBER_DIFFERS },
	{ "branch", "Kestrel (Schweiz) AG", "Kestrel AG",
	    "Kestrel (France) SA", RN_WHY_MISSING, RN_WHY_PLACE_DIFFERS },
	{ "place", "Kestrel of Lisbon", "Kestrel Lisboa", "Kestrel of Porto",
	    0, RN_WHY_PLACE_DIFFERS },
	{ "accents", "Caf\xc3\xa9 \xc3\x96stra", "Cafe Ostra", "Cafe Astro",
	    0, 0 },
	{ "trade mark", "Kestrel\xe2\x84\xa2", "Kestrel", "Kestrels Nest", 0,
	    0 },
	{ "no blanks", "\xe6\xa0\xaa\xe5\xbc\x8f\xe4\xbc\x9a\xe7\xa4\xbe"
	    "\xe6\x9c\x9d\xe9\x9c\xa7", "\xe6\x9c\x9d\xe9\x9c\xa7",
	    "\xe5\xa4\x95\xe9\x9c\xa7", 0, RN_WHY_WORD_DIFFERS },
};

static const struct {
	const char *said, *domain;
} domains[] = {
	{ "ada@mail.kestrel.co.uk", "kestrel.co.uk" },
	{ "https://www.Kestrel.com:8080/about?x=y@z", "kestrel.com" },
	{ "kestrel.example.", "kestrel.example" },
	{ " <ada@kestrel.com> ", "kestrel.com" },
	{ "ada@gmail.com", NULL },
	{ "ada@eu.web.de", NULL },
	{ "co.uk", NULL },
	{ "localhost", NULL },
	{ "192.168.1.1", NULL },
	{ "[::1]", NULL },
	{ "a..com", NULL },
	{ "kestrel com", NULL },
	{ "", NULL },
	{ "@", NULL },
};

static struct rn_arena *arena;

static struct rn_company_name
parse(const char *s)
{
	struct rn_company_name c;

	rn_company_name_parse(arena, s, strlen(s), &c);
	return c;
}

static struct rn_name_verdict
compare(const char *a, const char *b)
{
	struct rn_company_name c = parse(a), d = parse(b);
	struct rn_name_verdict v = rn_company_name_compare(&c, &d);
	struct rn_name_verdict w = rn_company_name_compare(&d, &c);

	if (v.score != w.score || v.why != w.why || v.level != w.level)
		fail_msg("%s, %s: not the same both ways", a, b);
	return v;
}

static void
names_are_taken_apart(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(read_as); i++) {
		struct rn_company_name c = parse(read_as[i].said);
		const char *s = "";

		for (int k = 0; k < c.n; k++)
			s = rn_sprintf(arena, "%s%s%s", s, k > 0 ? " " : "",
			    c.word[k].text);
		assert_string_equal(s, read_as[i].words);
		assert_string_equal(c.acronym, read_as[i].acronym);
		assert_int_equal(c.form != 0, read_as[i].form);
	}
}

static void
each_rule_joins_and_parts(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(rules); i++) {
		struct rn_name_verdict v = compare(rules[i].a, rules[i].same);
		struct rn_name_verdict w = compare(rules[i].a, rules[i].other);

		if (v.score < RN_NAME_MATCH || v.level >= RN_NAME_FAR ||
		    (v.why & rules[i].why) != rules[i].why)
			fail_msg("%s: %s, %s: %.2f %s %x", rules[i].rule,
			    rules[i].a, rules[i].same, v.score,
			    rn_name_level_name[v.level], v.why);
		if (w.score >= RN_NAME_MATCH || w.level < RN_NAME_FAR ||
		    (w.why & rules[i].against) != rules[i].against)
			fail_msg("%s: %s, %s: %.2f %s %x", rules[i].rule,
			    rules[i].a, rules[i].other, w.score,
			    rn_name_level_name[w.level], w.why);
	}
}

static void
domains_are_those_one_registers(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(domains); i++) {
		const char *d = rn_company_domain(arena, domains[i].said,
		    strlen(domains[i].said));

		if (domains[i].domain == NULL ? d != NULL : d == NULL ||
		    strcmp(d, domains[i].domain) != 0)
			fail_msg("%s: %s", domains[i].said, d ? d : "none");
	}
}

static void
whatever_comes_is_bounded(void **state)
{
	enum { HUGE_NAME = 1 << 20 };
	char *big = new_bytes(HUGE_NAME);
	struct rn_company_name c, d;

	(void)state;
	memset(big, 'k', HUGE_NAME);
	rn_company_name_parse(arena, big, HUGE_NAME, &c);
	assert_true(c.capped && c.n == 1);
	for (size_t i = 1; i < HUGE_NAME; i += 3)
		big[i] = ' ';
	rn_company_name_parse(arena, big, HUGE_NAME, &c);
	assert_true(c.capped && c.n <= RN_NAME_WORDS);
	assert_null(rn_company_domain(arena, big, HUGE_NAME));
	/* what is longer spelled out than it is said */
	memset(big, ' ', 600);
	for (size_t i = 0; i + 4 < 500; i += 4)
		memcpy(big + i, "uae", 3);
	rn_company_name_parse(arena, big, 500, &c);
	assert_true(c.n <= RN_NAME_WORDS);
	for (size_t i = 0; i < HUGE_NAME; i++)
		big[i] = (char)(i * 2654435761u >> 13);
	for (size_t i = 0; i + 700 < 20000; i += 37) {
		rn_company_name_parse(arena, big + i, i % 700, &c);
		rn_company_name_parse(arena, big + i + 5, i % 650, &d);
		assert_true(rn_company_name_compare(&c, &d).score <= 1);
		assert_true(c.n == 0 ||
		    rn_company_name_compare(&c, &c).score >= RN_NAME_MATCH);
		(void)rn_company_domain(arena, big + i, i % 300);
	}
	free(big);
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
		cmocka_unit_test(names_are_taken_apart),
		cmocka_unit_test(each_rule_joins_and_parts),
		cmocka_unit_test(domains_are_those_one_registers),
		cmocka_unit_test(whatever_comes_is_bounded),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
