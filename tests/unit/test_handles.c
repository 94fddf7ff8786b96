/*
 * test_handles.c - handles in pages and in rows: the table `handle` says of
 * all what a plain list of them does, before and after they move.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/handle.h"
#include "made.h"
#include "people/people.h"
#include "store/handle_page.h"

#include "home.h"

enum { PEOPLE = 700, MOST = 5, MOVES = 400 };

/* What is to be found: handles by id, from 1. */
static struct model {
	int64_t person, first;
	int kind;
	char canon[64], name[16];
} held[PEOPLE * MOST + 100];
static int64_t last;

static uint32_t seed = 7;

static uint32_t
dice(uint32_t n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

static int
set_up(void **state)
{
	(void)state;
	memset(held, 0, sizeof(held));
	return home_open() ? 0 : -1;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

static sqlite3_stmt *
ask(const char *sql)
{
	sqlite3_stmt *st;

	if (sqlite3_prepare_v2(rn->db, sql, -1, &st, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(rn->db));
	return st;
}

/*
 * The rows of a query of ids are those of the model that fit, in order.
 * person RN_NONE: anybody's or nobody's.
 */
#define SOMEBODY (-1)
static void
same(const char *sql, int64_t person, int64_t from, int64_t to)
{
	sqlite3_stmt *st = ask(sql);

	for (int64_t id = from; id <= to; id++) {
		const struct model *m = &held[id];

		if (m->canon[0] == '\0' || (person == SOMEBODY ?
		    m->person == 0 : person != RN_NONE && m->person != person))
			continue;
		assert_int_equal(sqlite3_step(st), SQLITE_ROW);
		assert_int_equal(sqlite3_column_int64(st, 0), id);
	}
	assert_int_equal(sqlite3_step(st), SQLITE_DONE);
	sqlite3_finalize(st);
}

/* In the order of people, whose handles are in the order of ids. */
static void
by_person(void)
{
	sqlite3_stmt *st = ask("SELECT person, id FROM handle"
	    " WHERE person IS NOT NULL ORDER BY person, id");
	int64_t before[2] = { 0, 0 }, n = 0;

	while (sqlite3_step(st) == SQLITE_ROW) {
		int64_t person = sqlite3_column_int64(st, 0);
		int64_t id = sqlite3_column_int64(st, 1);

		assert_true(person > before[0] || (person == before[0] &&
		    id > before[1]));
		assert_int_equal(held[id].person, person);
		before[0] = person;
		before[1] = id;
		n++;
	}
	sqlite3_finalize(st);
	for (int64_t id = 1; id <= last; id++)
		n -= held[id].person != 0;
	assert_int_equal(n, 0);
}

static void
all_is_there(void)
{
	sqlite3_stmt *st = ask("SELECT id, kind, canon, first, person, name,"
	    " change, rowid FROM handle WHERE id = ?1");
	char sql[160];

	for (int64_t id = 0; id <= last + 2; id++) {
		const struct model *m = &held[id];

		sqlite3_bind_int64(st, 1, id);
		if (m->canon[0] == '\0') {
			assert_int_equal(sqlite3_step(st), SQLITE_DONE);
			sqlite3_reset(st);
			continue;
		}
		assert_int_equal(sqlite3_step(st), SQLITE_ROW);
		assert_int_equal(sqlite3_column_int64(st, 0), id);
		assert_int_equal(sqlite3_column_int(st, 1), m->kind);
		assert_string_equal(sqlite3_column_text(st, 2), m->canon);
		assert_int_equal(sqlite3_column_int64(st, 3), m->first);
		assert_int_equal(sqlite3_column_int64(st, 4), m->person);
		if (m->name[0] == '\0')
			assert_null(sqlite3_column_text(st, 5));
		else
			assert_string_equal(sqlite3_column_text(st, 5),
			    m->name);
		assert_true(sqlite3_column_int64(st, 6) > 0);
		assert_int_equal(sqlite3_column_int64(st, 7), id);
		assert_int_equal(sqlite3_step(st), SQLITE_DONE);
		sqlite3_reset(st);
	}
	sqlite3_finalize(st);
	same("SELECT id FROM handle ORDER BY id", RN_NONE, 1, last);
	by_person();
	for (int i = 0; i < 40; i++) {
		int64_t from = dice((uint32_t)last), to = from + dice(500);
		int64_t person = 2 + dice(PEOPLE + 40);

		to = to > last ? last : to;
		snprintf(sql, sizeof(sql), "SELECT id FROM handle WHERE id >="
		    " %lld AND id <= %lld ORDER BY id", (long long)from,
		    (long long)to);
		same(sql, RN_NONE, from, to);
		snprintf(sql, sizeof(sql), "SELECT id FROM handle WHERE id >"
		    " %lld AND id < %lld ORDER BY id", (long long)from,
		    (long long)to);
		same(sql, RN_NONE, from + 1, to - 1);
		snprintf(sql, sizeof(sql), "SELECT id FROM handle"
		    " WHERE person = %lld ORDER BY id", (long long)person);
		same(sql, person, 1, last);
	}
	same("SELECT h.id FROM (SELECT id FROM person ORDER BY id DESC) p"
	    " JOIN handle h ON h.person = p.id AND h.id > 0 ORDER BY h.id",
	    SOMEBODY, 1, last);
	same("SELECT id FROM handle WHERE id = NULL OR id > NULL", RN_NONE, 1,
	    0);
}

/* What home_open has put. */
static void
read_first(void)
{
	sqlite3_stmt *st = ask("SELECT id, kind, canon, first, person"
	    " FROM handle");
	int code;

	for (last = 0; (code = sqlite3_step(st)) == SQLITE_ROW;) {
		last = sqlite3_column_int64(st, 0);
		held[last] = (struct model){ .kind = sqlite3_column_int(st, 1),
		    .first = sqlite3_column_int64(st, 3),
		    .person = sqlite3_column_int64(st, 4) };
		snprintf(held[last].canon, sizeof(held[last].canon), "%s",
		    (const char *)sqlite3_column_text(st, 2));
	}
	assert_int_equal(code, SQLITE_DONE);
	sqlite3_finalize(st);
}

static void
one_more(struct rn_newcomer *v, int64_t person, int64_t id, bool makes)
{
	static const struct { int kind; const char *before, *after; } forms[] = {
		{ 0, "p", "@mill.example" }, { 0, "q.", "@weir.example" },
		{ 1, "+351", "" }, { 2, "linkedin.com/in/p-", "" },
		{ 3, "crm:", "" }, { 3, "name|crm|", "" }
	};
	uint32_t form = dice(RN_LEN(forms));
	struct model *m = &held[id];

	m->kind = forms[form].kind;
	m->first = m->person = person;
	snprintf(m->canon, sizeof(m->canon), "%s%lld%s", forms[form].before,
	    (long long)id, forms[form].after);
	if (dice(3) == 0)
		snprintf(m->name, sizeof(m->name), "Pia %lld", (long long)id);
	*v = (struct rn_newcomer){ .person = person, .handle = id,
	    .makes = makes, .kind = (enum rn_handle_kind)m->kind,
	    .canon = m->canon, .name = m->name[0] == '\0' ? NULL : m->name };
}

/* Strangers, among them handles of nobody and of somebody who is there. */
static void
put(int people)
{
	struct rn_newcomer *v = new_zeroed((size_t)people * MOST, sizeof(*v));
	int64_t person, id;
	size_t n = 0;

	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_equal(rn_newcomers_next(rn, &person, &id), RN_OK);
	assert_int_equal(id, last + 1);
	for (int i = 0; i < people; i++, person++) {
		uint32_t of = 1 + dice(MOST - 1);

		for (uint32_t k = 0; k < of; k++)
			one_more(&v[n++], person, id++, k == 0);
		if (dice(10) == 0)
			one_more(&v[n++], dice(2) == 0 ? RN_NONE : 1, id++,
			    false);
	}
	last = id - 1;
	assert_int_equal(rn_newcomers_put(rn, v, n), RN_OK);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	free(v);
	for (int64_t i = 1; i <= last; i++)	/* as a query has it */
		if (held[i].person == RN_NONE)
			held[i].person = held[i].first = 0;
}

static void
handles_are_found_wherever_they_are(void **state)
{
	sqlite3_stmt *st;

	(void)state;
	read_first();
	put(PEOPLE / 2);
	all_is_there();
	put(3);
	put(PEOPLE / 2 - 3);
	all_is_there();
	st = ask("SELECT (SELECT count(*) FROM handle_page) > 5,"
	    " (SELECT count(*) FROM handle_row) < 500");
	assert_int_equal(sqlite3_step(st), SQLITE_ROW);
	assert_int_equal(sqlite3_column_int(st, 0), 1);
	assert_int_equal(sqlite3_column_int(st, 1), 1);
	sqlite3_finalize(st);
}

static void
whoever_they_are_given_to_has_them(void **state)
{
	(void)state;
	read_first();
	put(PEOPLE / 2);
	for (int i = 0; i < MOVES; i++) {
		int64_t id = 1 + dice((uint32_t)last);
		int64_t to = i % 9 == 0 ? RN_NONE : 2 + dice(PEOPLE / 2);

		assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
		assert_int_equal(rn_handle_give(rn, id, to), RN_OK);
		assert_int_equal(rn_end(rn, RN_OK), RN_OK);
		held[id].person = to == RN_NONE ? 0 : to;
	}
	all_is_there();
	put(PEOPLE / 2);	/* behind pages that have lost some */
	all_is_there();
}

/* A page whose handles all moved is between others, and hides none. */
static void
an_empty_page_is_passed(void **state)
{
	(void)state;
	read_first();
	put(PEOPLE / 2);
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	for (int64_t id = 300; id < 800; id++) {
		assert_int_equal(rn_handle_give(rn, id, 2), RN_OK);
		held[id].person = 2;
	}
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	all_is_there();
}

/* While a query reads on, what it reads may move. */
static void
a_query_that_is_running_sees_a_move(void **state)
{
	sqlite3_stmt *st;
	int64_t seen = 0;

	(void)state;
	read_first();
	put(PEOPLE / 2);
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	st = ask("WITH RECURSIVE n (i) AS (SELECT 60 UNION ALL SELECT i + 1"
	    " FROM n WHERE i < 160) SELECT h.id, h.person FROM n"
	    " CROSS JOIN handle h ON h.id = n.i");
	for (; sqlite3_step(st) == SQLITE_ROW; seen++) {
		int64_t id = sqlite3_column_int64(st, 0);

		if (id > 60)
			assert_int_equal(sqlite3_column_int64(st, 1), 2);
		assert_int_equal(rn_handle_give(rn, id + 1, 2), RN_OK);
	}
	sqlite3_finalize(st);
	assert_int_equal(seen, 101);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
}

/* A page of any bytes: read to its end, or refused, and nothing else. */
static void
any_bytes_are_survived(void **state)
{
	struct rn_handle_packer to = { 0 };
	struct rn_handle_page page = { 0 };
	size_t broken = 0;

	(void)state;
	for (int64_t i = 1; i <= 30; i++)
		rn_handle_pack(&to, &(struct rn_packed_handle){ .id = 3 * i,
		    .person = i, .kind = (unsigned)i % 4, .name = i % 5 == 0 ?
		    "Pia" : NULL, .canon = i % 2 ? "pia@mill.example" :
		    "pia@weir.example" });
	rn_handle_page_of(&page, NULL, 0);
	assert_false(rn_handle_page_more(&page));
	for (int i = 0; i < 100000; i++) {
		unsigned char *bytes = new_bytes(to.n);
		size_t n = to.n;

		memcpy(bytes, to.body, n);
		for (uint32_t k = 1 + dice(4); k > 0; k--)
			bytes[dice((uint32_t)n)] = (unsigned char)dice(256);
		if (dice(3) == 0)
			n = dice((uint32_t)n);
		rn_handle_page_of(&page, bytes, n);
		free(bytes);
		rn_handle_page_id(&page, dice(99));
		rn_handle_page_person(&page, dice(40));
		while (rn_handle_page_more(&page))
			assert_true(page.n <= to.n);
		broken += page.broken;
	}
	assert_in_range(broken, 1000, 100000);
	rn_handle_page_free(&page);
	free(to.body);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
		TEST(handles_are_found_wherever_they_are),
		TEST(whoever_they_are_given_to_has_them),
		TEST(an_empty_page_is_passed),
		TEST(a_query_that_is_running_sees_a_move),
		cmocka_unit_test(any_bytes_are_survived),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
