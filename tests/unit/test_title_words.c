/*
 * test_title_words.c - the words of lib/people/titles/: each is found where it
 * stands, and its words are such as a title is cut into.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "people/title_words.h"

static struct rn_title_text text;

/* The phrase alone, stems grown by a letter, is found, all of it. */
static void
is_found(const struct rn_title_first *f, const struct rn_title_phrase *p)
{
	struct rn_title_hit hit;
	char title[128], *star;

	snprintf(title, sizeof(title), "%s%s%s%s", f->text,
	    p->stem ? "x" : "", *p->rest != '\0' ? " " : "", p->rest);
	while ((star = strchr(title, '*')) != NULL)
		*star = 'x';
	rn_title_split(title, &text);
	if (text.n != p->words)
		fail_msg("%s: %zu words, not %d", title, text.n, p->words);
	rn_title_find(&text, 0, &hit);
	if (hit.means != &rn_title_means[p->means] || hit.took != p->words)
		fail_msg("%s is not found", title);
	/* and not in a title that lacks its last word */
	text.n--;
	if (text.n == 0)
		return;
	rn_title_find(&text, 0, &hit);
	assert_true(hit.took <= text.n);
}

static void
every_phrase_is_found(void **state)
{
	const struct rn_title_index *x = &rn_title_words;

	(void)state;
	assert_true(x->from[128] > 1000);
	for (size_t i = 0; i < x->from[128]; i++)
		for (size_t k = 0; k < x->first[i].n; k++)
			is_found(&x->first[i],
			    &x->phrase[x->first[i].phrase + k]);
}

static void
every_end_is_found(void **state)
{
	const struct rn_title_index *x = &rn_title_ends;

	(void)state;
	assert_true(x->from[128] > 10);
	for (size_t i = 0; i < x->from[128]; i++) {
		const struct rn_title_first *f = &x->first[i];
		char title[64] = "qqqqqq";
		struct rn_title_hit hit;

		for (size_t k = 0; k < f->len; k++)
			title[6 + k] = f->text[f->len - 1 - k];
		rn_title_split(title, &text);
		rn_title_find(&text, 0, &hit);
		if (hit.end != &rn_title_means[x->phrase[f->phrase].means])
			fail_msg("%s is not found", title);
	}
}

static void
of_phrases_the_one_of_more_words_wins(void **state)
{
	struct rn_title_hit one, more;

	(void)state;
	rn_title_split("sales engineer", &text);
	rn_title_find(&text, 0, &more);
	assert_int_equal(more.took, 2);
	/* but no phrase goes on behind a comma */
	rn_title_split("sales, engineer", &text);
	rn_title_find(&text, 0, &one);
	assert_int_equal(one.took, 1);
	rn_title_split("marketers", &text);	/* a stem */
	rn_title_find(&text, 0, &one);
	assert_non_null(one.means);
	assert_int_equal(one.means->function, RN_FUNCTION_MARKETING);
	rn_title_split("qwertz", &text);
	rn_title_find(&text, 0, &one);
	assert_null(one.means);
	assert_null(one.end);
}

static void
words_are_cut_and_folded(void **state)
{
	(void)state;
	rn_title_split("C.E.O. & R&D, \303\211tudes - x|y @z", &text);
	assert_int_equal(text.n, 9);
	assert_string_equal(text.word[0].text, "ceo");
	assert_string_equal(text.word[1].text, "and");
	assert_string_equal(text.word[2].text, "r");
	assert_string_equal(text.word[3].text, "d");
	assert_string_equal(text.word[4].text, "etudes");
	assert_int_equal(text.word[4].gap, RN_GAP_COMMA);
	assert_string_equal(text.word[5].text, "x");
	assert_int_equal(text.word[5].gap, RN_GAP_PART);
	assert_int_equal(text.word[6].gap, RN_GAP_PART);
	assert_string_equal(text.word[7].text, "at");
	assert_int_equal(text.word[8].gap, RN_GAP_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_phrase_is_found),
		cmocka_unit_test(every_end_is_found),
		cmocka_unit_test(of_phrases_the_one_of_more_words_wins),
		cmocka_unit_test(words_are_cut_and_folded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
