/*
 * whatever.c - whatever comes: lines that fit, text that is no markup, a page
 * that fetches nothing, the same bytes twice.
 */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/base.h"
#include "base/text.h"
#include "document/block.h"
#include "made.h"
#include "sample.h"

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

static void
assert_lines_fit(const char *s, int width, bool ascii)
{
	while (*s != '\0') {
		size_t n = strcspn(s, "\n");
		char *line = rn_strndup(arena, s, n);

		if (rn_width(line) > width)
			fail_msg("wider than %d: %s", width, line);
		assert_string_equal(rn_clean(arena, line), line);
		if (n > 0 && s[n - 1] == ' ')
			fail_msg("a blank at the end: %s|", line);
		for (size_t i = 0; ascii && i < n; i++)
			assert_true((unsigned char)s[i] < 0x80);
		assert_true(s[n] == '\n');
		s += n + 1;
	}
}

static void
text_fits_any_width_and_is_clean(void **state)
{
	static const int width[] = { -1, 24, 25, 33, 40, 72, 200 };
	struct rn_doc *d = sample_hostile(arena), *q = sample_quarter(arena);

	(void)state;
	for (size_t i = 0; i < RN_LEN(width); i++)
		for (int ascii = 0; ascii < 2; ascii++) {
			int w = width[i] < 24 ? 24 : width[i];

			assert_lines_fit(rn_doc_to_text(arena, d, width[i],
			    ascii), w, ascii);
			assert_lines_fit(rn_doc_to_text(arena, q, width[i],
			    ascii), w, ascii);
		}
}

/* The text a reader of Markdown gets, when there is no markup in it. */
static char *
unescaped(const char *s)
{
	char *p = rn_alloc(arena, strlen(s) + 1), *q = p;

	for (; *s != '\0'; s++) {
		if (*s == '\\')
			s++;
		else if (strchr("`*_[]<>#|&~!$", *s) != NULL)
			fail_msg("bare: %s", s);
		*q++ = *s;
	}
	return p;
}

static void
no_text_is_markup_in_markdown(void **state)
{
	(void)state;
	for (size_t i = 0; hostile[i] != NULL; i++) {
		const char *clean = rn_clean(arena, hostile[i]);
		struct out o;

		out_open(&o, arena);
		out_markdown(&o, hostile[i]);
		assert_string_equal(unescaped(o.p), rn_trim(arena, clean,
		    strlen(clean)));
		assert_null(strstr(o.p, "http://"));
		assert_null(strstr(o.p, "www."));
		assert_null(strchr("-+=", o.p[0] == '\0' ? 'x' : o.p[0]));
		assert_true(strncmp(o.p, "1. ", 3) != 0);
		assert_true(strncmp(o.p, "2) ", 3) != 0);
	}
}

static void
code_spans_hold_any_backticks(void **state)
{
	static const char *const row[][2] = { { "a", "`a`" },
	    { "`a", "`` `a ``" }, { "a``b`", "``` a``b` ```" } };

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		struct out o;

		out_open(&o, arena);
		out_code(&o, row[i][0]);
		assert_string_equal(o.p, row[i][1]);
	}
}

static void
blanks_alone_are_no_text(void **state)
{
	const struct rn_doc_chart chart = { " ", "\t\n", false };
	const struct rn_doc_line line = { " \n", "rest", "\xc2\xa0" };
	const struct rn_doc_figure figure = { "f", " ", " " };
	struct rn_doc *d = rn_doc_new(arena, "T", NULL);

	(void)state;
	rn_doc_text(d, "  ");
	rn_doc_list(d, &line, 1);
	rn_doc_figures(d, &figure, 1);
	rn_doc_bars(d, &chart, NULL, 0);
	assert_string_equal(rn_doc_to_markdown(arena, d),
	    "# T\n\n- rest\n\n- f: **\\-**\n\nnone\n");
}

/* Pipes that part cells, in a line. */
static size_t
pipes(const char *line, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found += line[i] == '|' && (i == 0 || line[i - 1] != '\\');
	return found;
}

static void
every_row_of_a_table_in_markdown_has_its_cells(void **state)
{
	const char *s = rn_doc_to_markdown(arena, sample_hostile(arena));
	size_t cells = 0, rows = 0;

	(void)state;
	while (*s != '\0') {
		size_t n = strcspn(s, "\n");

		if (*s != '|') {
			cells = 0;
		} else if (cells == 0) {
			cells = pipes(s, n);
		} else {
			assert_int_equal(pipes(s, n), cells);
			rows++;
		}
		s += n + (s[n] == '\n');
	}
	assert_true(rows > 1000);
}

static void
html_escapes_what_ends_a_text_or_an_attribute(void **state)
{
	struct out o;

	(void)state;
	out_open(&o, arena);
	out_html(&o, "a&b <c> \"d\" 'e' \033");
	assert_string_equal(o.p, "a&amp;b &lt;c&gt; &quot;d&quot; &#39;e&#39;"
	    " \\x1b");
}

/* Elements we write; what is of data is none. */
static const char *const elements[] = {
	"!doctype", "html", "head", "meta", "title", "style", "body", "main",
	"header", "h1", "h2", "p", "section", "ul", "li", "bdi", "code", "dl",
	"div", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td",
	"figure", "figcaption", "b", "span", "svg", "desc", "rect", "line",
	"text", "path", "circle", "g", "details", "summary",
};

static bool
is_ours(const char *name, size_t n)
{
	for (size_t i = 0; i < RN_LEN(elements); i++)
		if (strlen(elements[i]) == n &&
		    memcmp(elements[i], name, n) == 0)
			return true;
	return false;
}

/* Quotes inside tags are in pairs, and no attribute runs anything. */
static void
assert_tag_is_plain(const char *tag, size_t n)
{
	size_t quotes = 0;

	for (size_t i = 0; i < n; i++) {
		quotes += tag[i] == '"';
		if (quotes % 2 == 0 && tag[i] == ' ')
			assert_true(strncmp(tag + i, " on", 3) != 0 &&
			    strncmp(tag + i, " href", 5) != 0 &&
			    strncmp(tag + i, " src", 4) != 0 &&
			    strncmp(tag + i, " style", 6) != 0);
	}
	assert_true(quotes % 2 == 0);
}

static void
no_text_is_an_element_in_html(void **state)
{
	const char *s = rn_doc_to_html(arena, sample_hostile(arena));
	size_t tags = 0, scripts = 0;

	(void)state;
	for (; (s = strchr(s, '<')) != NULL; s++, tags++) {
		const char *name = s + 1 + (s[1] == '/');
		size_t n = strcspn(name, " />\n");

		if (!is_ours(name, n))
			fail_msg("an element of somebody's: %.40s", s);
		assert_tag_is_plain(s, strcspn(s, ">"));
	}
	assert_true(tags > 10000);
	for (s = rn_doc_to_html(arena, sample_hostile(arena));
	    (s = strstr(s, "&lt;script&gt;alert(1)")) != NULL; s++)
		scripts++;
	assert_true(scripts > 20);
}

static void
html_is_told_to_fetch_nothing(void **state)
{
	const char *s = rn_doc_to_html(arena, sample_quarter(arena));

	(void)state;
	assert_int_equal(strncmp(s, "<!doctype html>\n<html lang=\"en\">\n"
	    "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv="
	    "\"Content-Security-Policy\" content=\"default-src 'none'; "
	    "style-src 'unsafe-inline'", 150), 0);
	assert_null(strstr(s, "url("));
	assert_null(strstr(s, "@import"));
	for (const char *p = s; (p = strstr(p, "http")) != NULL; p++)
		assert_true(strncmp(p, "http-equiv", 10) == 0 ||
		    strncmp(p, "http://www.w3.org/2000/svg", 26) == 0);
}

static void
the_same_document_is_the_same_bytes(void **state)
{
	const char *a, *b;

	(void)state;
	a = rn_doc_to_html(arena, sample_quarter(arena));
	setlocale(LC_ALL, "de_DE.UTF-8");
	b = rn_doc_to_html(arena, sample_quarter(arena));
	setlocale(LC_ALL, "C");
	assert_string_equal(a, b);
}

int
whatever_comes(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_fits_any_width_and_is_clean),
		cmocka_unit_test(no_text_is_markup_in_markdown),
		cmocka_unit_test(code_spans_hold_any_backticks),
		cmocka_unit_test(blanks_alone_are_no_text),
		cmocka_unit_test(every_row_of_a_table_in_markdown_has_its_cells),
		cmocka_unit_test(html_escapes_what_ends_a_text_or_an_attribute),
		cmocka_unit_test(no_text_is_an_element_in_html),
		cmocka_unit_test(html_is_told_to_fetch_nothing),
		cmocka_unit_test(the_same_document_is_the_same_bytes),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
