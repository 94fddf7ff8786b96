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
#include <unistd.h>

#include "base/base.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "refnet/person.h"
#include "states.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

static char dir[64], path[128];
static struct refnet *rn;
static struct rn_arena *arena;

static void
open_store(void)
{
	const char *me = "me@quayside.example";

	rn = rn_handle_new(NOW);
	assert_int_equal(rn_open(rn, path, RN_CREATE), RN_OK);
	assert_int_equal(rn_me_set(rn, "Ines Ferraz", &me, 1), RN_OK);
}

static void
close_store(void)
{
	rn_close(rn);
	rn = NULL;
	assert_int_equal(remove(path), 0);
}

static int
set_up(void **state)
{
	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/refnet-order-XXXXXX");
	if (mkdtemp(dir) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/refnet.db", dir);
	arena = rn_arena_new();
	open_store();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	if (rn != NULL)
		close_store();
	rn_arena_free(arena);
	return rmdir(dir);
}

/* A file of these bytes is imported; the import's number. */
static int64_t
import(const char *text)
{
	char *name = rn_sprintf(arena, "%s/table.csv", dir);
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
	qsort(l->v, l->n, sizeof(*l->v), by_text);
	for (size_t i = 0; i < l->n; i++)
		s = rn_sprintf(arena, "%s %s", s, l->v[i]);
	return s;
}

/* Who has which addresses and profiles, a person a line. */
static const char *
people(void)
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
	return s;
}

static void
merge(const char *a, const char *b)
{
	const char *both[] = { a, b };
	int64_t id;

	assert_int_equal(rn_person_merge(rn, both, 2, &id), RN_OK);
}

/* --- the stories ----------------------------------------------------------- */

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

	(void)state;
	for (int i = 0; i < SAYERS; i++) {
		const char *was[2], *row[] = {
			rn_sprintf(arena, "name,email,company,phone\n"
			    "Yuki Lasky,yuki%d@tide.example,Tide Ltd,"
			    "+44 20 5550 0101\n", i),
			"name,email,email 2\n"
			"Gosia Marron,gosia@mill.example,g@haven.example\n",
		};

		for (int way = 0; way < 2; way++) {
			import("name,email,company,phone\n"
			    "Gosia Marron,g@haven.example,Mill,\n"
			    "Yuki Lasky,y@haven.example,Tide Ltd,"
			    "+44 20 5550 0101\n");
			merge("g@haven.example", "y@haven.example");
			import(row[way]);
			import(row[1 - way]);
			was[way] = people();
			close_store();
			open_store();
		}
		assert_string_equal(was[0], was[1]);
	}
}

/*
 * One row brought an address and a profile, others hang from either; then it
 * is taken back.
 */
static void
what_one_row_brought_is_two_without_it(void **state)
{
	static const char *const file[] = {
		"name,email,url\n"
		"Ada Novak,ada@mill.example,"
		"https://www.linkedin.com/in/ada-novak-7\n",
		"name,url\n"
		"Ada Novak,https://www.linkedin.com/in/ada-novak-7\n",
		"date,from,to,subject,message-id\n"
		"2026-05-05T17:34:00Z,ada@mill.example,me@quayside.example,"
		"Pilot,<1@mx.example>\n",
	};
	const char *without;
	int64_t id;

	(void)state;
	import(file[1]);
	import(file[2]);
	without = people();
	close_store();
	open_store();
	id = import(file[0]);
	import(file[1]);
	import(file[2]);
	assert_int_equal(rn_import_undo(rn, id), RN_OK);
	assert_string_equal(people(), without);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(a_number_of_those_joined_holds_nobody),
		T(what_one_row_brought_is_two_without_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
