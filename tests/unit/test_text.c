/*
 * test_text.c - UTF-8: the search form, what terminals are given, widths.
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
#include "base/text.h"
#include "base/utf8.h"
#include "made.h"

struct pair {
	const char *from, *to;
};

static struct rn_arena *arena;

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

static void
check(char *(*f)(struct rn_arena *, const char *), const struct pair *row,
    size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *got = f(arena, row[i].from);

		if (strcmp(got, row[i].to) != 0)
			fail_msg("%zu: %s: <%s>, not <%s>", i, row[i].from,
			    got, row[i].to);
		/* what came out stays as it is */
		assert_string_equal(f(arena, got), got);
	}
}

static void
the_search_form_ignores_case_and_accents(void **state)
{
	static const struct pair row[] = {
		{ "", "" },
		{ "Ada Novak", "ada novak" },
		{ "  Ada \t\n Novak  ", "ada novak" },
		{ "Ada\xc2\xa0Novak\xe3\x80\x80", "ada novak" },
		{ "M\xc3\xbcller", "muller" },
		{ "Mu\xcc\x88ller", "muller" },
		{ "STRASSE", "strasse" },
		{ "Stra\xc3\x9f" "e", "strasse" },
		{ "S\xc3\xb8ren \xc5\x81ukasz \xc3\x86gir", "soren lukasz aegir" },
		{ "\xc4\xb0stanbul \xc4\xb1", "istanbul i" },
		{ "\xce\xa3\xce\xaf\xcf\x82", "\xcf\x83\xce\xb9\xcf\x83" },
		{ "\xef\xac\x81nn", "finn" },
		{ "\xef\xbc\xa1\xef\xbd\x84\xef\xbd\x81", "ada" },
		{ "O\xe2\x80\x99" "Brien", "o'brien" },
		{ "A\xe2\x80\x8b" "d\xc2\xad" "a\xef\xbb\xbf", "ada" },
		{ "a\x01" "b\x7f" "c\xc2\x9b", "abc" },
		{ "\xe2\x80\xae" "ada", "ada" },
		{ "a\xff" "b", "a\xef\xbf\xbd" "b" },
		{ "\xf3\xa0\x81\xa1" "ada", "ada" },
		/* voicing makes another kana, it is no accent */
		{ "\xe3\x81\x8c", "\xe3\x81\x8b\xe3\x82\x99" },
		/* vowels stay, and marks take their canonical order */
		{ "\xe0\xa4\x95\xe0\xa5\x8d\xe0\xa4\xbc",
		    "\xe0\xa4\x95\xe0\xa4\xbc\xe0\xa5\x8d" }
	};

	(void)state;
	check(rn_fold, row, RN_LEN(row));
}

static void
long_and_hostile_names_are_folded(void **state)
{
	size_t n = 30000;
	char *s = new_bytes(n + 1);

	(void)state;
	/* one character that spells out eighteen */
	for (size_t i = 0; i < n; i += 3)
		memcpy(s + i, "\xef\xb7\xba", 3);
	s[n] = '\0';
	assert_true(strlen(rn_fold(arena, s)) > 10 * n);
	/* and marks without end on one letter */
	for (size_t i = 0; i < n; i += 3)
		memcpy(s + i, "\xe0\xa4\xbc", 3);
	assert_true(strlen(rn_fold(arena, s)) < 100);
	free(s);
}

static void
utf8_is_checked_strictly(void **state)
{
	static const struct { const char *s; long bad; } row[] = {
		{ "", -1 }, { "plain, and longer than eight", -1 },
		{ "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", -1 },
		{ "\xf4\x8f\xbf\xbf", -1 },
		{ "\x80", 0 }, { "1234567\x80", 7 }, { "12345678\xff", 8 },
		{ "ab\xc3", 2 }, { "ab\xe2\x82", 2 }, { "\xf0\x9f\x98", 0 },
		{ "\xc0\x80", 0 }, { "\xc1\xbf", 0 }, { "\xe0\x80\x80", 0 },
		{ "\xe0\x9f\xbf", 0 }, { "\xf0\x8f\xbf\xbf", 0 },
		{ "\xed\xa0\x80", 0 }, { "\xed\xbf\xbf", 0 },
		{ "\xf4\x90\x80\x80", 0 }, { "\xf5\x80\x80\x80", 0 },
		{ "abcdefgh\xc3\xa9xyz\xe2\x28\xa1", 13 }
	};
	size_t bad;

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		size_t n = strlen(row[i].s);
		char *copy = new_bytes(n + (n == 0));

		memcpy(copy, row[i].s, n);
		bad = 99;
		assert_int_equal(rn_utf8_valid(copy, n, &bad), row[i].bad < 0);
		assert_int_equal(bad, row[i].bad < 0 ? 99 : row[i].bad);
		free(copy);
	}
	assert_true(rn_utf8_valid("a\0b", 3, NULL));
	assert_false(rn_utf8_valid("a\0\xff", 3, NULL));
}

static void
each_character_is_written_and_read(void **state)
{
	(void)state;
	for (int32_t cp = 0; cp <= 0x10ffff; cp++) {
		size_t want = 1 + (cp > 0x7f) + (cp > 0x7ff) + (cp > 0xffff);
		int32_t got = -1;
		char to[8];

		if (cp >= 0xd800 && cp <= 0xdfff)	/* half a character */
			continue;
		memset(to, 'x', sizeof(to));
		if (rn_utf8_put(cp, to) != want || to[want] != 'x' ||
		    rn_utf8_next(to, sizeof(to), &got) != want || got != cp ||
		    rn_utf8_next(to, want, &got) != want ||
		    rn_utf8_next(to, want - 1, &got) != 0)
			fail_msg("U+%04X", (unsigned)cp);
	}
	assert_int_equal(rn_utf8_put(0x110000, (char[8]){ 0 }), 0);
	assert_int_equal(rn_utf8_put(-1, (char[8]){ 0 }), 0);
}

static void
blanks_and_letters_are_told(void **state)
{
	static const int32_t blank[] = { 9, 10, 11, 12, 13, 32, 0x85, 0xa0,
	    0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
	    0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f,
	    0x3000 };
	static const struct {
		int32_t cp, lower;
		enum rn_letters is;
	} letter[] = {
		{ 'A', 'a', RN_CASE_UPPER }, { 'z', 'z', RN_CASE_LOWER },
		{ 0xc9, 0xe9, RN_CASE_UPPER },
		{ 0x1c5, 0x1c6, RN_CASE_UPPER },	/* as in a title */
		{ 0x2b0, 0x2b0, RN_CASE_LOWER },	/* a modifier */
		{ 0x5d0, 0x5d0, RN_CASE_LOWER },	/* has no case */
		{ '1', '1', RN_CASE_NONE }, { '-', '-', RN_CASE_NONE },
	};
	size_t k = 0;

	(void)state;
	for (int32_t cp = 0; cp <= 0x10ffff; cp++) {
		bool is = k < RN_LEN(blank) && cp == blank[k];

		k += is;
		if (rn_is_blank(cp) != is)
			fail_msg("U+%04X", (unsigned)cp);
	}
	for (size_t i = 0; i < RN_LEN(letter); i++) {
		int32_t lower;

		assert_int_equal(rn_letter_case(letter[i].cp, &lower),
		    letter[i].is);
		assert_int_equal(lower, letter[i].lower);
	}
}

static void
a_terminal_is_given_nothing_it_obeys(void **state)
{
	static const struct pair row[] = {
		{ "", "" }, { "Ada Novak", "Ada Novak" },
		{ "Jos\xc3\xa9 \xe6\x9d\x8e", "Jos\xc3\xa9 \xe6\x9d\x8e" },
		{ "a\x1b[31mb", "a\\x1b[31mb" },
		{ "a\x07\x7f", "a\\x07\\x7f" },
		{ "\xc2\x9b" "31m\xc2\x85", "\\x9b31m\\x85" },
		{ "a\nb\tc\r\nd", "a b c d" },
		{ "a\n\n\tb", "a b" },
		{ "a\rb", "a\\x0db" },
		{ "\xe2\x80\xae" "evil", "<U+202E>evil" },
		{ "a\xd8\x9c" "b\xc2\xad", "a<U+061C>b<U+00AD>" },
		{ "\xe2\x80\x8b\xe2\x80\x8f\xe2\x81\xa0\xe2\x81\xa6\xef\xbb\xbf",
		    "<U+200B><U+200F><U+2060><U+2066><U+FEFF>" },
		{ "\xe2\x80\xa8\xe2\x80\xa9", "<U+2028><U+2029>" },
		{ "\xf3\xa0\x80\x81\xf3\xa0\x81\xbf", "<U+E0001><U+E007F>" },
		/* no characters, and controls of music and shorthand */
		{ "\xef\xbf\xbe\xef\xbf\xbf", "<U+FFFE><U+FFFF>" },
		{ "\xf0\x9d\x85\xb3\xf0\x9b\xb2\xa0", "<U+1D173><U+1BCA0>" },
		{ "\xf0\x93\x90\xb0", "<U+13430>" },
		{ "a\xff\xc3", "a\\xff\\xc3" },
		{ "\xed\xa0\x80", "\\xed\\xa0\\x80" },
		{ "\xc0\x9b", "\\xc0\\x9b" },
		/* a family, a pilot with a skin tone, a heart, a flag */
		{ "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d"
		    "\xf0\x9f\x91\xa7!", "\xf0\x9f\x91\xa8!" },
		{ "\xf0\x9f\x91\xa9\xf0\x9f\x8f\xbd\xe2\x80\x8d\xe2\x9c\x88"
		    "\xef\xb8\x8f", "\xf0\x9f\x91\xa9" },
		{ "\xe2\x9d\xa4\xef\xb8\x8f", "\xe2\x9d\xa4" },
		{ "\xf0\x9f\x87\xb5\xf0\x9f\x87\xb9", "PT" },
		/* a joiner that joins no emoji hides something */
		{ "a\xe2\x80\x8d\xf0\x9f\x91\xa9", "a<U+200D>\xf0\x9f\x91\xa9" },
		{ "\xf0\x9f\x91\xa9\xe2\x80\x8d" "a",
		    "\xf0\x9f\x91\xa9<U+200D>a" },
		{ "x\xef\xb8\x80", "x<U+FE00>" }
	};

	(void)state;
	check(rn_clean, row, RN_LEN(row));
}

static void
any_byte_is_cleaned(void **state)
{
	char s[4] = "";
	size_t bad;

	(void)state;
	for (int a = 1; a < 256; a++)
		for (int b = 0; b < 256; b++) {
			const char *got;

			s[0] = (char)a;
			s[1] = (char)b;
			s[2] = '\xa8';
			got = rn_clean(arena, s);
			assert_true(rn_utf8_valid(got, strlen(got), &bad));
			for (; *got != '\0'; got++)
				assert_true((unsigned char)*got >= ' ' &&
				    *got != 0x7f);
			rn_arena_reset(arena);
		}
}

static void
a_stream_is_given_the_same(void **state)
{
	size_t n = 5000, got;
	char *s = new_bytes(n + 1), *back = new_bytes(8 * n);
	const char *want;
	FILE *f = tmpfile();

	(void)state;
	assert_non_null(f);
	for (size_t i = 0; i < n; i++)
		s[i] = i % 700 < 600 ? 'a' : i % 2 ? '\x1b' : '\xff';
	s[n] = '\0';
	rn_clean_write(f, s);
	rewind(f);
	got = fread(back, 1, 8 * n, f);
	want = rn_clean(arena, s);
	assert_int_equal(got, strlen(want));
	assert_memory_equal(back, want, got);
	fclose(f);
	free(back);
	free(s);
}

static void
cells_are_counted_by_what_is_drawn(void **state)
{
	static const struct { const char *s; int cells; } row[] = {
		{ "", 0 }, { "Ada", 3 }, { "Jos\xc3\xa9", 4 },
		{ "Jose\xcc\x81", 4 }, { "\xcc\x81", 0 },
		{ "\xe6\x9d\x8e\xe5\xb0\x8f", 4 },
		{ "\xef\xbd\xb1", 1 }, { "\xef\xbc\xa1", 2 },
		{ "\xf0\x9f\x98\x80", 2 }, { "a\xf0\x9f\x98\x80z", 4 },
		{ "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 2 },
		{ "\xed\x95\x9c", 2 }, { "\xe2\x80\xa6", 1 },
		{ "\xe2\x9d\xa4\xef\xb8\x8f", 1 }, { "\xff", 1 },
		{ "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", 2 },
		{ "\xf0\x9f\x91\xa9\xf0\x9f\x8f\xbd", 2 }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++)
		if (rn_width(row[i].s) != row[i].cells)
			fail_msg("%s: %d cells, not %d", row[i].s,
			    rn_width(row[i].s), row[i].cells);
}

static void
a_text_is_cut_to_fit(void **state)
{
	static const struct { const char *s; int width; bool ascii;
	    const char *to; } row[] = {
		{ "Ada Novak", 9, false, "Ada Novak" },
		{ "Ada Novak", 8, false, "Ada Nov\xe2\x80\xa6" },
		{ "Ada Novak", 8, true, "Ada Nov~" },
		{ "Ada Novak", 1, true, "~" }, { "Ada", 0, true, "" },
		{ "Ada", -3, true, "" }, { "", 4, true, "" },
		{ "Jos\xc3\xa9", 4, true, "Jos\xc3\xa9" },
		{ "Jose\xcc\x81s", 4, true, "Jos~" },
		{ "Jose\xcc\x81s", 5, true, "Jose\xcc\x81s" },
		{ "\xe6\x9d\x8e\xe6\x9d\x8e\xe6\x9d\x8e", 5, true,
		    "\xe6\x9d\x8e\xe6\x9d\x8e~" },
		{ "\xe6\x9d\x8e\xe6\x9d\x8e\xe6\x9d\x8e", 4, true,
		    "\xe6\x9d\x8e~" },
		{ "\xe6\x9d\x8e\xe6\x9d\x8e\xe6\x9d\x8e", 6, true,
		    "\xe6\x9d\x8e\xe6\x9d\x8e\xe6\x9d\x8e" },
		{ "a\x1b[0mbc", 6, true, "a\\x1b~" }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		const char *got = rn_fit(arena, row[i].s, row[i].width,
		    row[i].ascii);

		assert_string_equal(got, row[i].to);
		assert_true(row[i].width < 0 ||
		    rn_width(got) <= row[i].width);
	}
}

static void
lines_end_after_words_and_no_word_is_lost(void **state)
{
	static const struct {
		const char *s;
		int width, hang;
		const char *to;
	} row[] = {
		{ "", 10, 2, "" }, { "a b", 0, 2, "a b" },
		{ "one two three", 8, 0, "one two\nthree" },
		{ "one two three", 7, 0, "one two\nthree" },
		{ "one two three", 8, 2, "one two\n  three" },
		{ "one two three four", 9, 2, "one two\n  three\n  four" },
		{ "a incomprehensible b", 6, 1,
		    "a\n incomprehensible\n b" },
		{ "incomprehensible", 4, 1, "incomprehensible" },
		{ "a  b  c d", 4, 0, "a  b\nc d" },
		{ "one two  ", 7, 2, "one two" },
		{ "a b c", 3, 2, "a b c" },	/* no room to hang */
		{ "\xe6\x9d\x8e \xe6\x9d\x8e \xe6\x9d\x8e", 5, 0,
		    "\xe6\x9d\x8e \xe6\x9d\x8e\n\xe6\x9d\x8e" },
		{ "a\x1b[0m b cccccc", 9, 1, "a\\x1b[0m\n b cccccc" },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++)
		assert_string_equal(rn_wrap(arena, row[i].s, row[i].width,
		    row[i].hang), row[i].to);
}

static void
margins_are_trimmed(void **state)
{
	static const struct pair row[] = {
		{ "", "" }, { "   ", "" }, { " a b ", "a b" },
		{ "\xef\xbb\xbf" "Name", "Name" },
		{ "\xc2\xa0 Ada \xc2\xa0\t\r\n", "Ada" },
		{ "\xe3\x80\x80\xe6\x9d\x8e\xe3\x80\x80", "\xe6\x9d\x8e" },
		{ "\xff a \xff", "\xff a \xff" },
		{ "a\xa0", "a\xa0" }, { "\xc3\xa0", "\xc3\xa0" },
		{ "\xa0\xa0\xa0\xa0\xa0", "\xa0\xa0\xa0\xa0\xa0" }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++)
		assert_string_equal(rn_trim(arena, row[i].from,
		    strlen(row[i].from)), row[i].to);
}

static void
a_text_that_shows_nothing_says_nothing(void **state)
{
	static const char *const nothing[] = { NULL, "", " \t\r\n",
	    "\u00a0\u2003", "\u200b", " \ufeff\u200d " };
	static const char *const something[] = { ".", " a ", "\u200b\u00fc",
	    "\xff", " \xc3" };

	(void)state;
	for (size_t i = 0; i < RN_LEN(nothing); i++)
		assert_true(rn_says_nothing(nothing[i]));
	for (size_t i = 0; i < RN_LEN(something); i++)
		assert_false(rn_says_nothing(something[i]));
}

static void
labels_are_the_same_word(void **state)
{
	static const struct { const char *a, *b; bool same; } row[] = {
		{ "E-mail Address", "e_mail address", true },
		{ "First  Name", "FIRST-NAME", true },
		{ " first name ", "first_name", true },
		{ "Firstname", "First Name", false },
		{ "Email", "E-mail", false }, { "Email", "Emails", false },
		{ "a b", "a", false }, { "", "", true }, { "", "-", true },
		{ "Pr\xc3\xa9nom", "PRE\xcc\x81NOM", true },
		{ "Pr\xc3\xa9nom", "prenom", true },
		{ "Pr\xc3\xa9nom", "Nom", false },
		{ "\xef\xbb\xbf" "Name", "name", true },
		{ "\xff", "\xfe", true }
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		assert_int_equal(rn_same_word(row[i].a, row[i].b), row[i].same);
		assert_int_equal(rn_same_word(row[i].b, row[i].a), row[i].same);
	}
}

static void
near_words_are_near(void **state)
{
	static const struct { const char *a, *b; int max, d; } row[] = {
		{ "import", "import", 2, 0 }, { "import", "imprt", 2, 1 },
		{ "import", "imptor", 3, 2 }, { "import", "ipmort", 2, 1 },
		{ "ab", "ba", 1, 1 }, { "ab", "ba", 0, 1 },
		{ "", "abc", 3, 3 }, { "abc", "", 2, 3 }, { "", "", 0, 0 },
		{ "kitten", "sitting", 5, 3 }, { "kitten", "sitting", 2, 3 },
		{ "ca", "abc", 5, 3 }, { "a", "b", -1, 0 }
	};
	char longer[300];

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		assert_int_equal(rn_edit_distance(row[i].a, row[i].b,
		    row[i].max), row[i].d);
		assert_int_equal(rn_edit_distance(row[i].b, row[i].a,
		    row[i].max), row[i].d);
	}
	memset(longer, 'x', sizeof(longer) - 1);
	longer[sizeof(longer) - 1] = '\0';
	assert_int_equal(rn_edit_distance(longer, "x", 2), 3);
	longer[127] = '\0';
	assert_int_equal(rn_edit_distance(longer, longer, 2), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_search_form_ignores_case_and_accents),
		cmocka_unit_test(long_and_hostile_names_are_folded),
		cmocka_unit_test(utf8_is_checked_strictly),
		cmocka_unit_test(each_character_is_written_and_read),
		cmocka_unit_test(blanks_and_letters_are_told),
		cmocka_unit_test(a_terminal_is_given_nothing_it_obeys),
		cmocka_unit_test(any_byte_is_cleaned),
		cmocka_unit_test(a_stream_is_given_the_same),
		cmocka_unit_test(cells_are_counted_by_what_is_drawn),
		cmocka_unit_test(a_text_is_cut_to_fit),
		cmocka_unit_test(margins_are_trimmed),
		cmocka_unit_test(lines_end_after_words_and_no_word_is_lost),
		cmocka_unit_test(a_text_that_shows_nothing_says_nothing),
		cmocka_unit_test(labels_are_the_same_word),
		cmocka_unit_test(near_words_are_near)
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
