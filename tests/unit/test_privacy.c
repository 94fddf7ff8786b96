/*
 * test_privacy.c - every column of the schema has its class and fate, what the
 * fates ask for is there, and whoever is named in a text is found.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "home.h"
#include "people/tombstone.h"
#include "privacy/columns.h"
#include "privacy/mention.h"
#include "privacy/subject.h"
#include "refnet/privacy.h"
#include "store/store.h"

static int
set_up(void **state)
{
	(void)state;
	return home_open() ? 0 : -1;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

/* --- columns ---------------------------------------------------------------- */

static int columns, unlisted;

/* "table column" */
static void
see_column(void *ctx, int64_t n, const char *text)
{
	char table[64];
	const char *column = strchr(text, ' ') + 1;
	const struct rn_column *c;
	size_t times;

	(void)ctx;
	(void)n;
	snprintf(table, sizeof(table), "%.*s", (int)(column - text - 1), text);
	columns++;
	times = rn_column_listed(table, column, &c);
	if (times == 1)
		return;
	print_error("%s is %zu times in lib/privacy/columns.c\n", text,
	    times);
	unlisted++;
}

static void
every_column_has_a_row(void **state)
{
	(void)state;
	columns = unlisted = 0;
	assert_int_equal(rn_schema_read(rn, arena, "SELECT 0, t.name || ' ' ||"
	    " c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c"
	    " WHERE t.schema = 'main' AND t.type IN ('table', 'virtual')"
	    " AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~'", see_column, NULL),
	    RN_OK);
	assert_true(columns > 300);
	assert_int_equal(unlisted, 0);
}

static void
count_row(void *n, int64_t id, const char *text)
{
	(void)id;
	(void)text;
	++*(int *)n;
}

static void
every_row_is_of_the_schema(void **state)
{
	(void)state;
	for (size_t i = 0; i < rn_columns_n; i++) {
		const struct rn_column *c = &rn_columns[i];

		for (const char *s = c->columns; *s != '\0';) {
			int n = (int)strcspn(s, " "), there = 0;

			assert_int_equal(rn_schema_read(rn, arena, rn_sprintf(
			    arena, "SELECT 0, '' FROM pragma_table_info('%s')"
			    " WHERE name = '%.*s'", c->table, n, s), count_row,
			    &there), RN_OK);
			if (there != 1)
				print_error("%s has no %.*s\n", c->table, n,
				    s);
			assert_int_equal(there, 1);
			s += n + (s[n] == ' ');
		}
	}
}

static bool
has_rows(const char *table)
{
	for (size_t i = 0; i < rn_rows_n; i++)
		if (strcmp(rn_rows[i].table, table) == 0)
			return true;
	return false;
}

/* What goes by rows is of a table whose rows go. */
static void
fates_of_rows_have_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < rn_columns_n; i++)
		if (rn_columns[i].fate == RN_FATE_OWNER ||
		    rn_columns[i].fate == RN_FATE_WITH_ROW)
			assert_true(has_rows(rn_columns[i].table));
}

/* Words and identities never simply stay. */
static void
what_says_who_somebody_is_does_not_stay(void **state)
{
	(void)state;
	for (size_t i = 0; i < rn_columns_n; i++)
		if ((rn_columns[i].class == RN_CLASS_IDENTITY ||
		    rn_columns[i].class == RN_CLASS_WORDS) &&
		    strcmp(rn_columns[i].table, "intro_now") != 0)
			assert_int_not_equal(rn_columns[i].fate,
			    RN_FATE_STAYS);
}

/* --- mentions --------------------------------------------------------------- */

static void
whoever_is_named_is_found(void **state)
{
	static const struct { const char *text, *out, *itself; } cases[] = {
		{ "Lunch with Ada Novak", "Lunch with X", NULL },
		{ "ADA  NOVÁK's", "X's", NULL },
		{ "Novak, Ada: yes", "X: yes", NULL },
		{ "ada&nbsp;novak", "ada&nbsp;novak", NULL },
		{ "ada-novak.csv", "X.csv", NULL },
		{ "Ada Novakova", "Ada Novakova", NULL },
		{ "Canada Novak", "Canada Novak", NULL },
		{ "Ada and Novak", "Ada and Novak", NULL },
		{ "to <Ada.N@Mill.Example>, you", "to <X>, you", NULL },
		{ "call 030 / 123 45 67 now", "call X now", NULL },
		{ "call +49 30 1234567", "call +X", NULL },
		{ "1234567 apples", "1234567 apples", NULL },
		{ "Madonna sang", "Madonna sang", "X sang" },
		{ "Keeper of the Swans", "Keeper of the Swans", "X" },
		{ "nobody", "nobody", NULL },
		{ "", "", NULL },
	};
	struct rn_mentions *m = rn_mentions_new();

	(void)state;
	rn_mentions_add(m, RN_MENTION_NAME, "Ada Novak");
	rn_mentions_add(m, RN_MENTION_NAME, "Madonna");
	rn_mentions_add(m, RN_MENTION_HANDLE, "ada.n@mill.example");
	rn_mentions_add(m, RN_MENTION_NUMBER, "+49301234567");
	rn_mentions_add(m, RN_MENTION_VALUE, "Keeper of the Swans");
	rn_mentions_add(m, RN_MENTION_VALUE, "CFO");
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		const char *itself = cases[i].itself != NULL ?
		    cases[i].itself : cases[i].out;

		assert_string_equal(rn_mentions_out(m, false, cases[i].text,
		    "X"), cases[i].out);
		assert_string_equal(rn_mentions_out(m, true, cases[i].text,
		    "X"), itself);
	}
	rn_mentions_free(m);
}

static void
whoever_is_spared_stays(void **state)
{
	static const struct { const char *text, *out; } cases[] = {
		{ "Daniel West met Daniel West Jr.", "X met Daniel West Jr." },
		{ "daniel.west@mill.example, daniel.west@home.example",
		    "daniel.west@mill.example, X@home.example" },
	};
	struct rn_mentions *others = rn_mentions_new();
	struct rn_mentions *theirs = rn_mentions_new();

	(void)state;
	rn_mentions_add(others, RN_MENTION_NAME, "Daniel West");
	rn_mentions_add(theirs, RN_MENTION_NAME, "Daniel West Jr.");
	rn_mentions_add(theirs, RN_MENTION_HANDLE, "daniel.west@mill.example");
	rn_mentions_spare(others, theirs);
	for (size_t i = 0; i < RN_LEN(cases); i++)
		assert_string_equal(rn_mentions_out(others, false,
		    cases[i].text, "X"), cases[i].out);
	rn_mentions_free(others);
	rn_mentions_free(theirs);
}

/* Of many, each is found as it is alone. */
static void
each_of_many_is_found(void **state)
{
	struct rn_mentions *m = rn_mentions_new();

	(void)state;
	for (int i = 0; i < 5000; i++)
		rn_mentions_add(m, i % 3 == 0 ? RN_MENTION_NUMBER :
		    RN_MENTION_NAME, i % 3 == 0 ?
		    rn_sprintf(arena, "+49301%06d", i) :
		    rn_sprintf(arena, "Ada%d Novak%d", i % 700, i));
	for (int i = 0; i < 5000; i += 7) {
		const char *text = i % 3 == 0 ?
		    rn_sprintf(arena, "call 0301%06d today", i) :
		    rn_sprintf(arena, "call novak%d, ada%d today", i, i % 700);

		assert_string_equal(rn_mentions_out(m, false, text, "X"),
		    "call X today");
	}
	rn_mentions_free(m);
}

/* --- what somebody is told ---------------------------------------------------- */

/* Whatever goes when they are forgotten is told when they ask. */
static void
every_row_of_theirs_is_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < rn_rows_n; i++) {
		const char *table = rn_rows[i].table;
		bool told = rn_is_among(rn_parts_derived, table);

		for (size_t k = 0; k < rn_parts_n; k++)
			told = told || rn_is_among(rn_parts[k].tables, table);
		if (!told)
			print_error("%s is in no part of lib/privacy/parts.c\n",
			    table);
		assert_true(told);
	}
}

/* --- forms ------------------------------------------------------------------ */

static const char *
form_of(const char *typed)
{
	enum rn_handle_kind kind;
	char *canon;

	assert_true(rn_canon_any(arena, typed, &kind, &canon));
	return rn_tomb_handle(arena, kind, canon);
}

static void
however_it_is_written_it_is_the_same(void **state)
{
	static const char *const same[][2] = {
		{ "ada@mill.example", " <ADA@Mill.Example> " },
		{ "ada@mill.example", "mailto:ada@mill.example" },
		{ "jörg@müller.example", "jo\xcc\x88rg@mu\xcc\x88ller.example" },
		{ "jorg@m\xc3\xbcller.example", "jorg@xn--mller-kva.example" },
		{ "a@b\xc3\xbc" "cher.example", "a@xn--bcher-kva.example" },
		{ "+49 30 1234567", "0049 (30) 123-45-67" },
		{ "https://www.linkedin.com/in/ada/", "linkedin.com/in/Ada?x=1" },
		{ "linkedin.com/in/j\xc3\xbcrgen", "linkedin.com/in/j%C3%BCrgen" },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(same); i++)
		assert_string_equal(form_of(same[i][0]), form_of(same[i][1]));
	assert_string_not_equal(form_of("a@mill.example"),
	    form_of("b@mill.example"));
	/* what is no punycode stays as it is */
	assert_string_equal(form_of("a@xn--.example"), "e\x1f" "a@xn--.example");
	assert_string_equal(form_of("a@xn--99999999.example"),
	    "e\x1f" "a@xn--99999999.example");
	assert_string_equal(rn_tomb_local(arena, "+49301234567") + 2,
	    rn_tomb_local(arena, "0301234567") + 2);
	assert_null(rn_tomb_local(arena, "123456"));
	assert_string_equal(rn_tomb_work(arena, "Novak, Ada", "MILL"),
	    rn_tomb_work(arena, "Ada Novak", "mill"));
}

/* --- all of it -------------------------------------------------------------- */

/* The n-th operation fails: they are there with all, or not at all. */
static void
a_forget_is_all_or_nothing_wherever_the_store_fails(void **state)
{
	struct rn_forget whom;
	struct rn_forgot gone;
	struct rn_interaction *v;
	enum rn_status rc = RN_EIO;
	int failed = 0;
	size_t n;

	(void)state;
	add("Bela Okoro", "bela@okoro.example");
	add("Ada Novak", "ada@mill.example");
	log_with(RN_CHANNEL_CALL, RN_DIRECTION_BOTH, 3, "Ada Novak", NULL);
	log_with(RN_CHANNEL_CALL, RN_DIRECTION_BOTH, 2, "Ada Novak",
	    "Bela Okoro");
	for (int i = 1; rc != RN_OK; i++) {
		assert_int_equal(rn_forget_whom(rn, arena, "ada@mill.example",
		    &whom), RN_OK);
		rn_fault(rn, i);
		rc = rn_forget(rn, arena, &whom, "Ada Novak", NULL, &gone);
		rn_fault(rn, 0);
		if (rc == RN_OK || rn_forget_whom(rn, arena,
		    "ada@mill.example", &whom) == RN_ENOTFOUND)
			break;
		failed++;
		assert_int_equal(rn_interaction_list(rn, arena, "Ada Novak",
		    &v, &n), RN_OK);
		assert_int_equal(n, 2);
	}
	assert_true(failed > 100);
	assert_int_equal(rn_interaction_list(rn, arena, "Bela Okoro", &v, &n),
	    RN_OK);
	assert_int_equal(n, 1);
}

#define T(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(every_column_has_a_row),
		T(every_row_is_of_the_schema),
		T(fates_of_rows_have_rows),
		T(what_says_who_somebody_is_does_not_stay),
		T(whoever_is_named_is_found),
		T(whoever_is_spared_stays),
		T(each_of_many_is_found),
		T(every_row_of_theirs_is_told),
		T(however_it_is_written_it_is_the_same),
		T(a_forget_is_all_or_nothing_wherever_the_store_fails),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
