/*
 * test_name_person.c - names of people: what is read, and for each rule of
 * comparing two that are one person's and two that are not.
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

/* Words as parsed: given, a slash before the family, nick in parentheses. */
static const struct {
	const char *said, *words;
	int suffix;
} read_as[] = {
	{ "", "", RN_SUFFIX_NONE },
	{ " .,-", "", RN_SUFFIX_NONE },
	{ "Ada Novak", "ada/novak", RN_SUFFIX_NONE },
	{ "Novak, Ada", "ada/novak", RN_SUFFIX_NONE },
	{ "NOVAK Ada", "ada/novak", RN_SUFFIX_NONE },
	{ "Ada Maria Novak", "ada maria/novak", RN_SUFFIX_NONE },
	{ "Dr. Ada M. Novak, PhD", "ada m/novak", RN_SUFFIX_NONE },
	{ "Prof. Dr. Ada Novak M.D.", "ada/novak", RN_SUFFIX_NONE },
	{ "Ada Novak Jr.", "ada/novak", RN_SUFFIX_JR },
	{ "Novak, Jr., Abel", "abel/novak", RN_SUFFIX_JR },
	{ "Abel Novak III, Esq.", "abel/novak", RN_SUFFIX_III },
	{ "Jan van der Berg", "jan/van der berg", RN_SUFFIX_NONE },
	{ "van der Berg, Jan", "jan/van der berg", RN_SUFFIX_NONE },
	{ "Omar bin Said", "omar/bin said", RN_SUFFIX_NONE },
	{ "Al Novak", "al/novak", RN_SUFFIX_NONE },
	{ "J.R. Novak", "j r/novak", RN_SUFFIX_NONE },
	{ "Jean-Luc Moreau", "jean luc/moreau", RN_SUFFIX_NONE },
	{ "Anna Moreau-Novak", "anna/moreau novak", RN_SUFFIX_NONE },
	{ "Aoife O'Neill", "aoife/oneill", RN_SUFFIX_NONE },
	{ "Robert \"Bo\" Novak", "robert/novak(bo)", RN_SUFFIX_NONE },
	{ "Ada Novak (she/her)", "ada/novak", RN_SUFFIX_NONE },
	{ "Ada Novak, Lisbon", "ada/novak", RN_SUFFIX_NONE },
	{ "Ada Novak | Head of Sales", "ada/novak", RN_SUFFIX_NONE },
	{ "Ada Novak <ada@quayside.example>", "ada/novak", RN_SUFFIX_NONE },
	{ "ada.novak@quayside.example", "ada/novak", RN_SUFFIX_NONE },
	{ "Kim Min-jun", "min jun/kim", RN_SUFFIX_NONE },
	{ "Tanaka Yuki", "yuki/tanaka", RN_SUFFIX_NONE },
	{ "Orlov Ivan Petrovich", "ivan petrovich/orlov", RN_SUFFIX_NONE },
	{ "Novak A", "a/novak", RN_SUFFIX_NONE },
	{ "Mar\xc3\xad""a del Carmen Soto", "maria del carmen/soto",
	    RN_SUFFIX_NONE },
	{ "\xd0\x90\xd0\xb4\xd0\xb0 \xd0\x96\xd1\x83\xd0\xba",
	    "ada/zhuk", RN_SUFFIX_NONE },
	{ "4da N0vak", "ada/novak", RN_SUFFIX_NONE },
	{ "Eva Kestrel (for Ada Novak)", "eva/kestrel", RN_SUFFIX_NONE },
	{ "Ada Novak (for)", "ada/novak(for)", RN_SUFFIX_NONE },
};

/* Pairs of one rule: two that are one person's, two that are not. */
static const struct {
	const char *rule, *a, *same, *other;
	uint32_t why;		/* of a and same */
	uint32_t against;	/* of a and other; 0: only far */
} rules[] = {
	{ "order", "Novak, Ada", "Ada Novak", "Novak, Abel", 0,
	    RN_WHY_GIVEN_DIFFERS },
	{ "turned", "Lumi Ostrava", "Ostrava Lumi", "Lumi Kestrel",
	    RN_WHY_ORDER, RN_WHY_FAMILY_DIFFERS },
	{ "accents", "Zo\xc3\xab M\xc3\xbcller", "Zoe Mueller", "Zoe Mahler",
	    RN_WHY_SPELLING, RN_WHY_FAMILY_DIFFERS },
	{ "alphabet", "\xd0\x9e\xd0\xbb\xd0\xb5\xd0\xb3 \xd0\x9e\xd1\x80\xd0"
	    "\xbb\xd0\xbe\xd0\xb2", "Oleg Orlov", "Olga Orlova", 0,
	    RN_WHY_GIVEN_DIFFERS },
	{ "nickname", "Bob Halloway", "Robert Halloway", "Rob Holliday",
	    RN_WHY_NICKNAME, RN_WHY_FAMILY_DIFFERS },
	{ "two known names", "Tim Halloway", "Timothy Halloway",
	    "Tom Halloway", RN_WHY_NICKNAME, RN_WHY_GIVEN_DIFFERS },
	{ "quoted", "Robert \"Bo\" Kestrel", "Bo Kestrel", "Jo Kestrel",
	    RN_WHY_NICKNAME, RN_WHY_GIVEN_DIFFERS },
	{ "initial", "J. Kestrel", "John Kestrel", "Ann Kestrel",
	    RN_WHY_INITIAL, RN_WHY_GIVEN_DIFFERS },
	{ "middle initial", "Ada M. Kestrel", "Ada Maria Kestrel",
	    "Ada W. Kestrel", RN_WHY_INITIAL, RN_WHY_MIDDLE_DIFFERS },
	{ "initials as one", "JP Kestrel", "Jean-Paul Kestrel",
	    "Jean-Luc Kestrel", RN_WHY_INITIAL, RN_WHY_GIVEN_DIFFERS },
	{ "middle name", "Ada Maria Kestrel", "Ada Kestrel",
	    "Ada Louise Kestrel", RN_WHY_MISSING, RN_WHY_MIDDLE_DIFFERS },
	{ "patronymic", "Ivan Petrovich Kestrov", "Ivan Kestrov",
	    "Ivan Pavlovich Kestrov", RN_WHY_MISSING, RN_WHY_MIDDLE_DIFFERS },
	{ "two families", "Gabriel Soto M\xc3\xa1rquez", "Gabriel Soto",
	    "Gabriel Soto Ibarra", RN_WHY_MISSING, RN_WHY_FAMILY_DIFFERS },
	{ "particle", "Jan van den Hoek", "Jan Hoek", "Jan van den Berg", 0,
	    RN_WHY_FAMILY_DIFFERS },
	{ "father", "Salim bin Rashad", "bin Rashad Salim",
	    "Rashad bin Salim", 0, RN_WHY_FAMILY_DIFFERS },
	{ "suffix", "Abel Kestrel Jr", "Abel Kestrel", "Abel Kestrel Sr", 0,
	    RN_WHY_SUFFIX_DIFFERS },
	{ "slip", "Abel Kestrel", "Abel Kestrek", "Abel Kastner",
	    RN_WHY_TYPO, RN_WHY_FAMILY_DIFFERS },
	{ "known families", "Laura Parker", "Laura Parkker", "Laura Barker",
	    RN_WHY_SPELLING, RN_WHY_FAMILY_DIFFERS },
	{ "gender", "Mario Ostrava", "Mario Ostrawa", "Maria Ostrava",
	    RN_WHY_SPELLING, RN_WHY_GIVEN_DIFFERS },
	{ "married", "Lumi Kestrov", "Lumi Kestrova", "Lumi Petrova",
	    RN_WHY_SPELLING, RN_WHY_FAMILY_DIFFERS },
	{ "spelling", "Mohammed Kestri", "Muhamad Kestri", "Mahmoud Kestri",
	    RN_WHY_SPELLING, RN_WHY_GIVEN_DIFFERS },
	{ "glued", "Kim Min-jun", "Kim Minjun", "Kim Min-ho", RN_WHY_GLUED,
	    RN_WHY_MIDDLE_DIFFERS },
	{ "split", "Abel Van Derhoek", "Abel Vanderhoek", "Abel Vanderholm",
	    RN_WHY_GLUED, RN_WHY_FAMILY_DIFFERS },
	{ "mailbox", "akestrel", "Abel Kestrel", "Bela Kestrel",
	    RN_WHY_INITIAL, 0 },
	{ "born", "Laura Crane (n\xc3\xa9""e Kestrel)", "Laura Kestrel",
	    "Laura Ostrava", RN_WHY_NICKNAME, RN_WHY_FAMILY_DIFFERS },
	{ "aide", "Abel Kestrel's Office", "Abel Kestrel, Office",
	    "Abel Kestrel", 0, RN_WHY_GIVEN_DIFFERS },
	{ "half a name", "Abel Kestrel", "Abel Kestrel", "Kestrel", 0, 0 },
	{ "figures", "Ab3l K3strel", "Abel Kestrel", "Abel Costello", 0,
	    RN_WHY_FAMILY_DIFFERS },
};

static struct rn_arena *arena;

static struct rn_person_name
parse(const char *s)
{
	struct rn_person_name p;

	rn_person_name_parse(arena, s, strlen(s), &p);
	return p;
}

static const char *
words(const struct rn_person_name *p)
{
	const char *s = "";
	bool family = false;

	for (int i = 0; i < p->n; i++) {
		const struct rn_name_word *w = &p->word[i];
		bool now = w->part == RN_PART_FAMILY;

		for (int k = i; k < p->n && w->part == RN_PART_PARTICLE; k++)
			if (p->word[k].part != RN_PART_PARTICLE) {
				now = p->word[k].part == RN_PART_FAMILY;
				break;
			}
		s = rn_sprintf(arena, w->part == RN_PART_NICK ? "%s%s(%s)" :
		    "%s%s%s", s, w->part == RN_PART_NICK ? "" :
		    now && !family ? "/" : i > 0 ? " " : "", w->text);
		family |= now;
	}
	return s;
}

static struct rn_name_verdict
compare(const char *a, const char *b)
{
	struct rn_person_name p = parse(a), q = parse(b);
	struct rn_name_verdict v = rn_person_name_compare(&p, &q);
	struct rn_name_verdict w = rn_person_name_compare(&q, &p);

	if (v.score != w.score || v.why != w.why || v.level != w.level)
		fail_msg("%s, %s: not the same both ways", a, b);
	return v;
}

static void
names_are_taken_apart(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(read_as); i++) {
		struct rn_person_name p = parse(read_as[i].said);

		assert_string_equal(words(&p), read_as[i].words);
		assert_int_equal(p.suffix, read_as[i].suffix);
		assert_false(p.capped);
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
levels_mean_what_they_say(void **state)
{
	(void)state;
	assert_int_equal(compare("", "Ada Novak").level, RN_NAME_NONE);
	assert_true(compare("", "").score == 0);
	assert_int_equal(compare("Dr Ada NOVAK", "Novak, Ada").level,
	    RN_NAME_SAME);
	assert_int_equal(compare("Bob Kestrel", "Robert Kestrel").level,
	    RN_NAME_VARIANT);
	assert_int_equal(compare("A. Kestrel", "Ada Kestrel").level,
	    RN_NAME_COMPATIBLE);
	assert_int_equal(compare("Kestrel", "Ada Kestrel").level, RN_NAME_FAR);
	/* a middle initial is nobody's first name but theirs */
	assert_true(compare("Robert H. Borek", "Haruto Borek").level >=
	    RN_NAME_FAR);
	assert_int_equal(compare("R. Haruto Borek", "Haruto Borek").level,
	    RN_NAME_COMPATIBLE);
	assert_int_equal(compare("Robert H. Borek", "Robert Borek").level,
	    RN_NAME_COMPATIBLE);
	assert_int_equal(compare("Abel Kestrel", "Ada Novak").level,
	    RN_NAME_CONTRADICT);
	assert_int_equal(compare("\xe7\x8e\x8b\xe5\xb0\x8f\xe6\x98\x8e",
	    "\xe7\x8e\x8b\xe5\xb0\x8f\xe7\xba\xa2").level, RN_NAME_CONTRADICT);
}

static void
whatever_comes_is_bounded(void **state)
{
	enum { HUGE_NAME = 1 << 20 };
	char *big = new_bytes(HUGE_NAME);
	struct rn_person_name p, q;

	(void)state;
	memset(big, 'a', HUGE_NAME);
	rn_person_name_parse(arena, big, HUGE_NAME, &p);
	assert_true(p.capped && p.n == 1 && p.word[0].len == RN_NAME_WORD);
	for (size_t i = 1; i < HUGE_NAME; i += 2)
		big[i] = ' ';
	rn_person_name_parse(arena, big, HUGE_NAME, &p);
	assert_true(p.capped && p.n <= RN_NAME_WORDS);
	for (size_t i = 0; i < HUGE_NAME; i++)
		big[i] = (char)(i * 2654435761u >> 13);
	for (size_t i = 0; i + 700 < 20000; i += 37) {
		rn_person_name_parse(arena, big + i, i % 700, &p);
		rn_person_name_parse(arena, big + i + 5, i % 650, &q);
		assert_true(rn_person_name_compare(&p, &q).score <= 1);
		assert_true(p.n == 0 ||
		    rn_person_name_compare(&p, &p).score >= RN_NAME_MATCH);
	}
	rn_person_name_parse(arena, "Ada\0Novak", 9, &p);
	assert_int_equal(p.n, 2);
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
		cmocka_unit_test(levels_mean_what_they_say),
		cmocka_unit_test(whatever_comes_is_bounded),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
