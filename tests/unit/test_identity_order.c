/*
 * test_identity_order.c - who is who hangs from what stands and from what
 * humans said, not from when it came: stories that once ended otherwise, each
 * told in two ways.  tests/deep/who finds more of them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "home.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "states.h"

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

/* The store is another one, without what was kept of it. */
static void
begin_anew(void)
{
	assert_true(home_close());
	assert_true(home_open());
}

/* A file of these bytes is imported; the import's number. */
static int64_t
import(const char *text)
{
	char *name = rn_sprintf(arena, "%s/table.csv", home);
	FILE *f = fopen(name, "w");
	struct rn_import out;
	enum rn_status rc;

	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
	rc = rn_import_file(rn, arena, name, NULL, NULL, &out);
	if (rc != RN_OK)
		print_error("%s\n", rn_error_text(rn));
	assert_int_equal(rc, RN_OK);
	assert_int_equal(remove(name), 0);
	return out.id;
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *
join(struct rn_list *l, const char *s)
{
	if (l->n > 1)
		qsort(l->v, l->n, sizeof(*l->v), by_text);
	for (size_t i = 0; i < l->n; i++)
		s = rn_sprintf(arena, "%s %s", s, l->v[i]);
	return s;
}

enum { PEOPLE_MOST = 1000 };

/* Who has which addresses, a person a line; kept past the store. */
static const char *
people(char out[PEOPLE_MOST])
{
	struct rn_person_query q = { .as_of = RN_NOW };
	struct rn_person *list;
	struct rn_list lines;
	const char *s = "";

	assert_int_equal(rn_person_list(rn, arena, &q, &list, &lines.n),
	    RN_OK);
	lines.v = rn_alloc(arena, (lines.n + 1) * sizeof(*lines.v));
	for (size_t i = 0; i < lines.n; i++)
		lines.v[i] = join(&list[i].emails, list[i].linkedin == NULL ?
		    "" : list[i].linkedin);
	qsort(lines.v, lines.n, sizeof(*lines.v), by_text);
	for (size_t i = 0; i < lines.n; i++)
		s = rn_sprintf(arena, "%s%s\n", s, lines.v[i]);
	states_are_exact(rn, arena);
	assert_in_range(strlen(s), 1, PEOPLE_MOST - 1);
	snprintf(out, PEOPLE_MOST, "%s", s);
	return out;
}

static int64_t
id_of(const char *ref)
{
	struct rn_person p;

	assert_int_equal(rn_person_get(rn, arena, ref, RN_NOW, false, &p),
	    RN_OK);
	return p.id;
}

static void
merge(const char *a, const char *b)
{
	const char *both[] = { a, b };
	int64_t id;

	assert_int_equal(rn_person_merge(rn, both, 2, &id), RN_OK);
}

/* --- the stories ---------------------------------------------------------- */

/*
 * A human joined two of different names.  One row is certainly the one, and
 * says a number of hers; another is certainly the other.  That a number was
 * hers when she was joined makes nobody hers who says it, too.  (Of those who
 * say it one has it, by a hash: so there are some who do.)
 */
static void
a_number_of_those_joined_holds_nobody(void **state)
{
	enum { SAYERS = 6 };
	char was[2][PEOPLE_MOST];

	(void)state;
	for (int i = 0; i < SAYERS; i++) {
		for (int way = 0; way < 2; way++) {
			const char *row[] = {
				rn_sprintf(arena, "name,email,company,phone\n"
				    "Yuki Lasky,yuki%d@tide.example,Tide Ltd,"
				    "+44 20 5550 0101\n", i),
				"name,email,email 2\nGosia Marron,"
				"gosia@mill.example,g@haven.example\n",
			};

			import("name,email,company,phone\n"
			    "Gosia Marron,g@haven.example,Mill,\n"
			    "Yuki Lasky,y@haven.example,Tide Ltd,"
			    "+44 20 5550 0101\n");
			merge("g@haven.example", "y@haven.example");
			import(row[way]);
			import(row[1 - way]);
			people(was[way]);
			begin_anew();
		}
		assert_string_equal(was[0], was[1]);
	}
}

static const char profile[] = "name,url\n"
	"Ada Novak,https://www.linkedin.com/in/ada-novak-7\n";
static const char letter[] = "date,from,to,subject,message-id\n"
	"2026-05-05T17:34:00Z,Ada Novak <ada.novak@mill.example>,"
	"ines@quayside.example,Pilot,<1@mx.example>\n";

static void
called(const char *ref, const char *name)
{
	struct rn_person p;

	assert_int_equal(rn_person_get(rn, arena, ref, RN_NOW, false, &p),
	    RN_OK);
	assert_string_equal(p.name == NULL ? "" : p.name, name);
}

/* What these files make of people is the same once one between is undone. */
static void
taken_back(const char *between, const char *const file[], size_t n)
{
	char is[PEOPLE_MOST], without[PEOPLE_MOST];

	begin_anew();
	for (size_t i = 0; i < n; i++)
		import(file[i]);
	people(without);
	for (size_t at = 0; at <= n; at++) {
		int64_t id = RN_NONE;

		begin_anew();
		for (size_t i = 0; i <= n; i++) {
			if (i == at)
				id = import(between);
			if (i < n)
				import(file[i]);
		}
		assert_int_equal(rn_import_undo(rn, id), RN_OK);
		assert_string_equal(people(is), without);
		called("ada.novak@mill.example", "Ada Novak");
	}
}

/*
 * One row brought an address and a profile, others hang from either; then it
 * is taken back.
 */
static void
what_one_row_brought_is_two_without_it(void **state)
{
	static const char *const file[] = { profile, letter };

	(void)state;
	taken_back("name,email,url\nAda Novak,ada.novak@mill.example,"
	    "https://www.linkedin.com/in/ada-novak-7\n", file, 2);
}

/* Whom a row named is called as in their letters without it. */
static void
what_letters_call_somebody_is_kept(void **state)
{
	static const char *const file[] = { letter,
		"name,email,company\n"
		"Ada Novak,ada.novak@haven.example,Mill\n" };

	(void)state;
	taken_back("name,email\nA. Novak,ada.novak@mill.example\n", file, 2);
	taken_back("date,from,to,subject,message-id\n"
	    "2026-04-05T17:34:00Z,Adele Nowak <ada.novak@mill.example>,"
	    "ines@quayside.example,Hello,<2@mx.example>\n", file, 1);
}

/* A letter to so many that it is left out calls nobody anything. */
static void
a_letter_left_out_calls_nobody(void **state)
{
	const char *many = "";

	(void)state;
	for (int i = 0; i < 60; i++)
		many = rn_sprintf(arena, "%s, p%d@x.example", many, i);
	import("name,email,company\n,ada.novak@mill.example,Mill\n");
	import(rn_sprintf(arena, "date,from,to,subject,message-id\n"
	    "2026-05-05T17:34:00Z,Ada Many <ada.novak@mill.example>,"
	    "\"ines@quayside.example%s\",All,<1@mx.example>\n"
	    "2026-05-06T17:34:00Z,Uwe Mast <uwe@mast.example>,"
	    "ines@quayside.example,Us,<2@mx.example>\n", many));
	import("name,email,title\n,ada.novak@mill.example,CFO\n");
	called("ada.novak@mill.example", "");
}

/* Whose a row says an address is has its letters, whatever they call her. */
static void
who_says_an_address_has_its_letters(void **state)
{
	static const char *const file[] = { letter,
		"name,url,email\nAda Okafor,"
		"https://www.linkedin.com/in/ada-okafor-7,"
		"ada.novak@mill.example\n" };
	char was[2][PEOPLE_MOST];

	(void)state;
	for (int way = 0; way < 2; way++) {
		import(file[way]);
		import(file[1 - way]);
		people(was[way]);
		begin_anew();
	}
	assert_string_equal(was[0], was[1]);
	taken_back(file[1], file, 1);
}

/* Letters that a human gave to somebody stay hers when a row says of whom. */
static void
what_a_human_joined_a_later_row_keeps(void **state)
{
	(void)state;
	import("date,from,to,subject,message-id\n"
	    "2026-05-05T17:34:00Z,anovak@mill.example,ines@quayside.example,"
	    "Pilot,<1@mx.example>\n");
	import("name,email,title\nAda Novak,ada@haven.example,CFO\n");
	merge("anovak@mill.example", "ada@haven.example");
	import("name,url,email,company\nAda Novak,"
	    "https://www.linkedin.com/in/ada-novak-7,anovak@mill.example,"
	    "Mill\n");
	assert_int_equal(id_of("anovak@mill.example"),
	    id_of("ada@haven.example"));
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(a_number_of_those_joined_holds_nobody),
		T(what_one_row_brought_is_two_without_it),
		T(what_letters_call_somebody_is_kept),
		T(a_letter_left_out_calls_nobody),
		T(who_says_an_address_has_its_letters),
		T(what_a_human_joined_a_later_row_keeps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
