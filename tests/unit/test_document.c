/*
 * test_document.c - a report in three forms: what goes in comes out, fits, and
 * is never more than text.
 *
 *	test_document quarter|hostile text|ascii|md|html	prints one
 */
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/base.h"
#include "base/text.h"
#include "document/sample.h"
#include "document/block.h"
#include "made.h"

static struct rn_arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = new_arena();
	return arena == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

static struct rn_doc *
empty(void)
{
	return rn_doc_new(arena, "Title", "of a day");
}

/* What stands below the title. */
static const char *
text_of(const struct rn_doc *d, bool ascii)
{
	const char *s = rn_doc_to_text(arena, d, 72, ascii);

	assert_int_equal(strncmp(s, "Title\nof a day\n\n", 16), 0);
	return s + 16;
}

static const char *
markdown_of(const struct rn_doc *d)
{
	const char *s = rn_doc_to_markdown(arena, d);

	assert_int_equal(strncmp(s, "# Title\n\nof a day\n\n", 19), 0);
	return s + 19;
}

/* --- numbers ------------------------------------------------------------ */

static void
numbers_are_short_and_know_no_locale(void **state)
{
	static const struct { double v; int decimals; const char *is; } row[] = {
		{ 0, 2, "0" }, { 1, 2, "1" }, { .5, 2, "0.5" },
		{ .05, 2, "0.05" }, { 2.345, 2, "2.35" }, { 99.996, 2, "100" },
		{ -.25, 2, "-0.25" }, { -.001, 2, "0" }, { 12.5, 0, "13" },
		{ 1e12, 2, "1000000000000" }, { NAN, 2, "0" },
		{ INFINITY, 2, "0" }, { 1050, 2, "1050" }, { 10.10, 2, "10.1" },
	};
	static const char *const locale[] = { "de_DE.UTF-8", "fr_FR.UTF-8",
	    "C.UTF-8" };

	(void)state;
	for (size_t k = 0; k < RN_LEN(locale); k++) {
		setlocale(LC_ALL, locale[k]);
		for (size_t i = 0; i < RN_LEN(row); i++)
			assert_string_equal(number(arena, row[i].v,
			    row[i].decimals), row[i].is);
	}
	setlocale(LC_ALL, "C");
}

static void
values_are_said_as_counts_or_shares(void **state)
{
	const struct rn_doc_chart count = { NULL, NULL, false };
	const struct rn_doc_chart share = { NULL, NULL, true };

	(void)state;
	assert_string_equal(shown(arena, &count, 17), "17");
	assert_string_equal(shown(arena, &count, 2.54), "2.5");
	assert_string_equal(shown(arena, &count, 1234.5), "1235");
	assert_string_equal(shown(arena, &share, .667), "67 %");
	assert_string_equal(shown(arena, &share, NAN), "-");
	assert_string_equal(tick(arena, &count, 9999), "9999");
	assert_string_equal(tick(arena, &count, 12500), "12.5k");
	assert_string_equal(tick(arena, &count, 2e6), "2M");
	assert_string_equal(tick(arena, &share, .25), "25 %");
}

static void
axes_reach_the_most_in_whole_steps(void **state)
{
	const struct rn_doc_chart count = { NULL, NULL, false };
	const struct rn_doc_chart share = { NULL, NULL, true };
	int steps;

	(void)state;
	for (double most = 0; most < 1e12; most = most * 1.013 + 1) {
		double end = axis_end(&count, floor(most), &steps);

		assert_true(end >= floor(most) && end > 0);
		assert_true(end <= 2.5 * most + 1);
		assert_true(steps >= 1 && steps <= 5);
		assert_true(fmod(end, steps) == 0 || fmod(2 * end, steps) == 0);
	}
	assert_true(axis_end(&share, .3, &steps) == 1);
	assert_int_equal(steps, 4);
	assert_true(axis_end(&count, 0, &steps) == 1);
}

/* --- blocks ------------------------------------------------------------- */

static void
a_document_without_blocks_is_its_title(void **state)
{
	const struct rn_doc *d = rn_doc_new(arena, NULL, NULL);

	(void)state;
	assert_string_equal(rn_doc_to_text(arena, empty(), 72, false),
	    "Title\nof a day\n");
	assert_string_equal(rn_doc_to_markdown(arena, empty()),
	    "# Title\n\nof a day\n");
	assert_string_equal(rn_doc_to_text(arena, d, 72, false), "");
	assert_string_equal(rn_doc_to_markdown(arena, d), "# \\-\n");
	assert_non_null(strstr(rn_doc_to_html(arena, d), "</html>\n"));
}

static void
headings_texts_and_lists_read_as_a_mail(void **state)
{
	const struct rn_doc_line line[] = {
		{ "Ada Novak", "strong, 9 days over", "refnet show 2" },
		{ "only a head", NULL, NULL }, { NULL, "only a rest", NULL },
		{ "Bela", "words that go on for so long that they are more"
		    " than what a line holds", NULL },
	};
	struct rn_doc *d = empty();

	(void)state;
	rn_doc_text(d, "Said before.");
	rn_doc_heading(d, "People due: 3", "Who waits.");
	rn_doc_list(d, line, RN_LEN(line));
	rn_doc_text(d, "Said after.");
	rn_doc_heading(d, "Nobody", NULL);
	rn_doc_list(d, NULL, 0);
	assert_string_equal(text_of(d, false),
	    "  Said before.\n\nPeople due: 3\n  Who waits.\n"
	    "  Ada Novak: strong, 9 days over\n    refnet show 2\n"
	    "  only a head\n  only a rest\n"
	    "  Bela: words that go on for so long that they are more than what a\n"
	    "    line holds\n  Said after.\n\nNobody\n");
	assert_string_equal(markdown_of(d),
	    "Said before.\n\n## People due: 3\n\nWho waits.\n\n"
	    "- **Ada Novak:** strong, 9 days over  \n  `refnet show 2`\n"
	    "- **only a head**\n- only a rest\n"
	    "- **Bela:** words that go on for so long that they are more than"
	    " what a line holds\n\nSaid after.\n\n## Nobody\n");
}

static void
what_was_handed_over_may_change_after(void **state)
{
	char name[] = "Ada", point[] = "Jan";
	const char *points[] = { point };
	double value[] = { 3 };
	struct rn_doc_series series = { name, value };
	struct rn_doc_line line = { name, name, name };
	struct rn_doc *d = empty();

	(void)state;
	rn_doc_list(d, &line, 1);
	rn_doc_series(d, NULL, RN_DOC_LINES, points, 1, &series, 1);
	name[0] = point[0] = 'X';
	value[0] = 9;
	points[0] = line.head = series.name = NULL;
	assert_string_equal(text_of(d, false), "  Ada: Ada\n    Ada\n\n"
	    "       Jan\n  Ada    3  \xe2\x96\x88\n");
}

static void
figures_and_tables_are_columns(void **state)
{
	const struct rn_doc_figure figure[] = { { "made", "14", "5 more" },
	    { "\xe7\x94\xb0\xe4\xb8\xad", "67 %", NULL } };
	const struct rn_doc_column col[] = { { "name", false },
	    { "n", true }, { "note", false } };
	const char *const cell[] = { "Ada", "5", "x|y",
	    "\xe7\x94\xb0\xe4\xb8\xad", "120", NULL };
	struct rn_doc *d = empty();

	(void)state;
	rn_doc_figures(d, figure, 2);
	rn_doc_table(d, col, 3, cell, 2);
	rn_doc_table(d, col, 3, NULL, 0);
	assert_string_equal(text_of(d, false),
	    "  made  14, 5 more\n  \xe7\x94\xb0\xe4\xb8\xad  67 %\n\n"
	    "  name    n  note\n  Ada     5  x|y\n"
	    "  \xe7\x94\xb0\xe4\xb8\xad  120\n\n  none\n");
	assert_string_equal(text_of(d, true),
	    "  made  14, 5 more\n  ????  67 %\n\n"
	    "  name    n  note\n  Ada     5  x|y\n  ????  120\n\n  none\n");
	assert_string_equal(markdown_of(d),
	    "- made: **14**, 5 more\n- \xe7\x94\xb0\xe4\xb8\xad: **67 %**\n\n"
	    "| name | n | note |\n| --- | ---: | --- |\n"
	    "| Ada | 5 | x\\|y |\n| \xe7\x94\xb0\xe4\xb8\xad | 120 |  |\n\n"
	    "none\n");
}

static void
a_table_too_wide_gives_way_then_is_cards(void **state)
{
	const struct rn_doc_column col[] = { { "a", false }, { "b", false },
	    { "c", true } };
	const char *const cell[] = { "words that are rather long",
	    "others that are no shorter", "123456" };
	struct rn_doc_column many[9];
	const char *ones[9];
	struct rn_doc *d = rn_doc_new(arena, "T", NULL);
	struct rn_doc *cards = rn_doc_new(arena, "T", NULL);

	(void)state;
	rn_doc_table(d, col, 3, cell, 1);
	assert_string_equal(rn_doc_to_text(arena, d, 36, true), "T\n\n"
	    "  a             b                  c\n"
	    "  words that ~  others that~  123456\n");
	for (size_t i = 0; i < RN_LEN(many); i++) {
		many[i] = (struct rn_doc_column){ "col", false };
		ones[i] = "value";
	}
	rn_doc_table(cards, many, RN_LEN(many), ones, 1);
	assert_non_null(strstr(rn_doc_to_text(arena, cards, 36, true),
	    "  col: value\n    col: value\n"));
}

/* --- charts ------------------------------------------------------------- */

static void
bars_show_an_interval_and_an_aim(void **state)
{
	const struct rn_doc_chart share = { "Funnel", NULL, true };
	const struct rn_doc_bar bar[] = {
		{ "connector-yes", "12 of 18, 67 % (44-84 %), 3 pending", .667,
		    .437, .837, .6 },
		{ "won", NULL, .5, RN_DOC_NO, RN_DOC_NO, RN_DOC_NO },
		{ "none", NULL, NAN, .9, .1, RN_DOC_NO },
	};
	struct rn_doc *d = empty();
	const char *html;

	(void)state;
	rn_doc_bars(d, &share, bar, RN_LEN(bar));
	assert_string_equal(text_of(d, true), "  Funnel\n"
	    "  connector-yes  ########==|=---     12 of 18, 67 % (44-84 %), 3"
	    " pending\n  won            #########           50 %\n"
	    "  none                               -\n"
	    "  # at least, = as counted, - at most (95 %), | aim\n");
	html = rn_doc_to_html(arena, d);
	assert_non_null(strstr(html, "<rect class=\"full\" y=\"2\" height=\"14\""
	    " width=\"66.7%\"/>"));
	assert_non_null(strstr(html, "<line class=\"range\" x1=\"43.7%\""
	    " x2=\"83.7%\" y1=\"9\" y2=\"9\"/>"));
	assert_non_null(strstr(html, "<line class=\"aim\" y1=\"0\" y2=\"18\""
	    " x1=\"60%\" x2=\"60%\"/>"));
	assert_null(strstr(html, "x1=\"90%\""));	/* the wrong way round */
}

static void
what_is_no_number_is_missing_in_every_form(void **state)
{
	static const double bad[] = { NAN, INFINITY, -INFINITY, -1, 1e13,
	    -0.001 };
	const char *const point[] = { "a", "b", "c" };

	(void)state;
	for (size_t i = 0; i < RN_LEN(bad); i++) {
		const double value[] = { 1, bad[i], 2 };
		const struct rn_doc_series series = { "s", value };
		const struct rn_doc_bar bar = { "s", NULL, bad[i], bad[i],
		    bad[i], bad[i] };
		struct rn_doc *d = empty();
		const char *html;

		rn_doc_series(d, NULL, RN_DOC_LINES, point, 3, &series, 1);
		rn_doc_bars(d, NULL, &bar, 1);
		assert_string_equal(text_of(d, true),
		    "       a  b  c\n  s    1  -  2  = #\n\n"
		    "  s                        -\n");
		html = rn_doc_to_html(arena, d);
		assert_non_null(strstr(html, "<td class=\"n\">-</td>"));
		assert_non_null(strstr(html, " d=\"M0 84M1000 0\"/>"));
		assert_null(strstr(html, "nan"));
		assert_null(strstr(html, "inf"));
	}
}

static void
series_too_many_to_print_say_where_they_begin_and_end(void **state)
{
	const char *point[30];
	double value[30];
	const struct rn_doc_series series = { "rising", value };
	struct rn_doc *d = empty();

	(void)state;
	for (size_t i = 0; i < RN_LEN(point); i++) {
		point[i] = rn_sprintf(arena, "w%zu", i + 1);
		value[i] = i == 0 || i == 29 ? NAN : (double)i;
	}
	rn_doc_series(d, NULL, RN_DOC_LINES, point, 30, &series, 1);
	assert_string_equal(text_of(d, true),
	    "  rising   _....::::----====++++****###\n"
	    "          1 (w2) to 28 (w29)\n");
}

static void
histograms_are_bars_and_upright_where_labels_fit(void **state)
{
	const char *const short_bin[] = { "0-2", "3-6", "7+" };
	const char *const long_bin[] = { "between nothing and two days",
	    "between three and six days", "more" };
	const double count[] = { 4, 0, 1 };
	struct rn_doc *d = empty(), *wide = empty();
	const char *html;

	(void)state;
	rn_doc_histogram(d, NULL, short_bin, count, 3);
	rn_doc_histogram(wide, NULL, long_bin, count, 3);
	assert_string_equal(text_of(d, true),
	    "  0-2  ####################  4\n"
	    "  3-6                        0\n"
	    "  7+   #####                 1\n");
	html = rn_doc_to_html(arena, d);
	assert_non_null(strstr(html, "<rect class=\"column only c0\""));
	assert_null(strstr(html, "<svg xmlns=\"http://www.w3.org/2000/svg\""
	    " role=\"img\" class=\"bar\""));
	html = rn_doc_to_html(arena, wide);
	assert_null(strstr(html, "<rect class=\"column only c0\""));
	assert_non_null(strstr(html, "class=\"full\""));
}

/* --- to look at --------------------------------------------------------- */

static int
print(const char *which, const char *form)
{
	struct rn_doc *d = strcmp(which, "quarter") == 0 ?
	    sample_quarter(arena) : sample_hostile(arena);
	bool ascii = strcmp(form, "ascii") == 0;

	fputs(strcmp(form, "html") == 0 ? rn_doc_to_html(arena, d) :
	    strcmp(form, "md") == 0 ? rn_doc_to_markdown(arena, d) :
	    rn_doc_to_text(arena, d, 72, ascii), stdout);
	return fflush(stdout) != 0;
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_short_and_know_no_locale),
		cmocka_unit_test(values_are_said_as_counts_or_shares),
		cmocka_unit_test(axes_reach_the_most_in_whole_steps),
		cmocka_unit_test(a_document_without_blocks_is_its_title),
		cmocka_unit_test(headings_texts_and_lists_read_as_a_mail),
		cmocka_unit_test(what_was_handed_over_may_change_after),
		cmocka_unit_test(figures_and_tables_are_columns),
		cmocka_unit_test(a_table_too_wide_gives_way_then_is_cards),
		cmocka_unit_test(bars_show_an_interval_and_an_aim),
		cmocka_unit_test(what_is_no_number_is_missing_in_every_form),
		cmocka_unit_test(
		    series_too_many_to_print_say_where_they_begin_and_end),
		cmocka_unit_test(
		    histograms_are_bars_and_upright_where_labels_fit),
	};
	int failed;

	if (argc == 3) {
		set_up(NULL);
		failed = print(argv[1], argv[2]);
		tear_down(NULL);
		return failed;
	}
	failed = cmocka_run_group_tests(tests, set_up, tear_down);
	return failed + whatever_comes();
}
