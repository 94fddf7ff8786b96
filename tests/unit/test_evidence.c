/*
 * test_evidence.c - what several files say of one person: who moved, in any
 * order and split the same people, plans that are obeyed, rejects that come
 * back.
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

#include "import/import.h"
#include "made.h"
#include "people/people.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

static const struct { const char *x, *y; bool same; } employers[] = {
	{ "Acme", "ACME GmbH", true },
	{ "Acme, Inc.", "acme", true },
	{ "Caf\xc3\xa9 Lune", "Cafe Lune", true },
	{ "Acme", "Acmeology", false },
	{ "Acme", "Quay", false },
	{ "", "", true },
};

static void
an_employer_is_known_by_its_first_words(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(employers); i++) {
		assert_int_equal(rn_employer_same(a, employers[i].x,
		    employers[i].y), employers[i].same);
		assert_int_equal(rn_employer_same(a, employers[i].y,
		    employers[i].x), employers[i].same);
	}
	rn_arena_free(a);
}

/* Records of one person, ranked; whence they moved, and since when. */
static const struct {
	struct rn_heard v[4];
	const char *before;
	int64_t at;
} moves[] = {
	/* the same source says another name now */
	{ { { "crm", "Quay", 20, false }, { "crm", "Mill", 10, false } },
	    "Mill", 20 },
	/* two sources: a conflict */
	{ { { "crm", "Quay", 20, false }, { "list", "Mill", 10, false } },
	    NULL, 20 },
	/* both give their day */
	{ { { "crm", "Quay", 20, true }, { "list", "Mill", 10, true } },
	    "Mill", 20 },
	{ { { "crm", "Quay", 20, true }, { "list", "Mill", 10, false } },
	    NULL, 20 },
	/* of one day nobody knows which was first */
	{ { { "crm", "Quay", 20, true }, { "crm", "Mill", 20, true } },
	    NULL, 20 },
	/* longer there than the newest says; a stranger in between */
	{ { { "crm", "Quay", 30, false }, { "list", "Dock", 25, false },
	    { "crm", "Quay Ltd", 20, false }, { "crm", "Mill", 10, false } },
	    "Mill", 20 },
	{ { { "crm", NULL, 30, true }, { "crm", "", 20, true },
	    { "crm", "Mill", 10, true } }, NULL, 10 },
};

static void
a_move_is_told_from_a_conflict(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(moves); i++) {
		struct rn_move m = { 0 };

		for (size_t k = 0; k < 4 && moves[i].v[k].source; k++)
			rn_move_hear(&m, a, &moves[i].v[k]);
		if (moves[i].before == NULL)
			assert_null(m.before);
		else
			assert_string_equal(m.before, moves[i].before);
		assert_int_equal(m.at, moves[i].at);
	}
	rn_arena_free(a);
}

/* --- a store ------------------------------------------------------------- */

static char dir[64];

static struct refnet *
new_store(int number)
{
	const char *me = "me@quayside.example";
	struct refnet *rn = new_handle(NOW);
	char path[128];

	snprintf(path, sizeof(path), "%s/%d.db", dir, number);
	unlink(path);
	assert_int_equal(rn_open(rn, path, RN_CREATE), RN_OK);
	assert_int_equal(rn_me_set(rn, "Ines Ferraz", &me, 1), RN_OK);
	return rn;
}

static void
write_file(const char *name, const char *text, size_t n)
{
	char path[128];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	f = fopen(path, "w");
	assert_non_null(f);
	fwrite(text, 1, n, f);
	assert_int_equal(fclose(f), 0);
}

static void
import(struct refnet *rn, struct rn_arena *a, const char *name,
    const struct rn_import_options *o, struct rn_import *out)
{
	enum rn_status rc = rn_import_file(rn, a, rn_sprintf(a, "%s/%s", dir,
	    name), o, NULL, out);

	if (rc != RN_OK)
		fprintf(stderr, "%s\n", rn_error_text(rn));
	assert_int_equal(rc, RN_OK);
}

static int
by_email(const void *x, const void *y)
{
	const struct rn_person *p = x, *q = y;

	return strcmp(p->emails.v[0], q->emails.v[0]);
}

/* All people but for their numbers, as text. */
static const char *
people(struct refnet *rn, struct rn_arena *a)
{
	const struct rn_person_query q = { .as_of = RN_NOW };
	const char *s = "";
	struct rn_person *v;
	size_t n;

	assert_int_equal(rn_person_list(rn, a, &q, &v, &n), RN_OK);
	if (n > 0)
		qsort(v, n, sizeof(*v), by_email);
	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(a, "%s%s|%s|%s|%s|%s|%s\n", s, v[i].emails.v[0],
		    v[i].name ? v[i].name : "", v[i].org ? v[i].org : "",
		    v[i].title ? v[i].title : "",
		    v[i].location ? v[i].location : "",
		    v[i].moved_from ? v[i].moved_from : "");
	return s;
}

static uint32_t seed;

static unsigned
chance(unsigned n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

enum { ROWS = 14, FILES = 4 };

static const char header[] = "name,email,company,title,city,modified\n";

static const char *
some_row(struct rn_arena *a)
{
	static const char *const org[] = { "Mill", "Quay", "Dock", "" };
	static const char *const title[] = { "CFO", "CEO", "" };
	static const char *const city[] = { "Porto", "Brno", "" };
	unsigned who = chance(4);

	return rn_sprintf(a, "Person %c%s,p%u@mill.example,%s,%s,%s,"
	    "2026-%02u-%02u\n", 'A' + (int)who, chance(3) == 0 ? " Novak" : "",
	    who, org[chance(4)], title[chance(3)], city[chance(3)],
	    1 + chance(3), 1 + chance(3));
}

/* The rows in one file, and dealt out to several in another order. */
static void
in_any_order_and_split_the_same_people(void **state)
{
	(void)state;
	for (seed = 1; seed < 40; seed++) {
		uint32_t kept = seed;
		struct rn_arena *a = new_arena();
		struct refnet *one = new_store(1), *other = new_store(2);
		const char *rows[ROWS], *whole = header;
		const char *part[FILES] = { header, header, header, header };
		struct rn_import out;

		for (int i = 0; i < ROWS; i++) {
			rows[i] = some_row(a);
			whole = rn_sprintf(a, "%s%s", whole, rows[i]);
		}
		for (int i = ROWS; i-- > 0;) {
			unsigned k = chance(FILES);

			part[k] = rn_sprintf(a, "%s%s", part[k], rows[i]);
		}
		write_file("whole.csv", whole, strlen(whole));
		import(one, a, "whole.csv", NULL, &out);
		for (int k = 0; k < FILES; k++)
			if (strcmp(part[k], header) != 0) {
				write_file("part.csv", part[k],
				    strlen(part[k]));
				import(other, a, "part.csv", NULL, &out);
			}
		assert_string_equal(people(one, a), people(other, a));
		rn_close(one);
		rn_close(other);
		rn_arena_free(a);
		seed = kept;
	}
}

/* A plan that nobody edited is the plain import. */
static void
an_unedited_plan_is_the_import(void **state)
{
	(void)state;
	for (seed = 1; seed < 20; seed++) {
		uint32_t kept = seed;
		struct rn_arena *a = new_arena();
		struct refnet *one = new_store(1), *other = new_store(2);
		const char *plan = rn_sprintf(a, "%s/plan", dir);
		const char *text[2] = { header, header };
		struct rn_import x, y, z;

		for (int i = 0; i < ROWS; i++)
			text[i % 2] = rn_sprintf(a, "%s%s", text[i % 2],
			    some_row(a));
		write_file("a.csv", text[0], strlen(text[0]));
		write_file("b.csv", text[1], strlen(text[1]));
		import(one, a, "a.csv", NULL, &x);
		import(other, a, "a.csv", NULL, &x);
		import(one, a, "b.csv", NULL, &x);
		unlink(plan);
		rn_dry_run(other, true);
		import(other, a, "b.csv", &(struct rn_import_options){
		    .plan = plan }, &y);
		rn_close(other);
		other = new_handle(NOW);
		assert_int_equal(rn_open(other, rn_sprintf(a, "%s/2.db", dir),
		    RN_WRITE), RN_OK);
		import(other, a, "b.csv", &(struct rn_import_options){
		    .apply = plan }, &z);
		assert_int_equal(x.rows, z.rows);
		assert_int_equal(x.created, z.created);
		assert_int_equal(x.updated, z.updated);
		assert_int_equal(x.unchanged, z.unchanged);
		assert_int_equal(x.created, y.created);
		assert_int_equal(x.people_created, z.people_created);
		assert_int_equal(x.notes.n, z.notes.n);
		assert_string_equal(people(one, a), people(other, a));
		rn_close(one);
		rn_close(other);
		rn_arena_free(a);
		seed = kept;
	}
}

/* --- rejects ------------------------------------------------------------- */

static const struct {
	struct rn_original as;
	const char *record, *kept;
} records[] = {
	{ { .kept = true, .label = "X-REASON:", .before = "END:VCARD",
	    .eol = { "\r\n", 2 } },
	    "BEGIN:VCARD\r\nNOTE:END:VCARD\r\nEND:VCARD",
	    "BEGIN:VCARD\r\nNOTE:END:VCARD\r\nX-REASON: \"so\" it is\r\n"
	    "END:VCARD\r\n" },
	{ { .kept = true, .label = "X-Reason:", .eol = { "\n", 1 } },
	    "From x Mon\nSubject: y\n\n",
	    "From x Mon\nX-Reason: \"so\" it is\nSubject: y\n\n" },
	{ { .kept = true, .label = "X-Reason:", .before = "END",
	    .eol = { "\n", 1 } }, "cut short",
	    "cut short\nX-Reason: \"so\" it is\n" },
};

static void
a_record_that_is_no_row_has_the_reason_within(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(records); i++) {
		struct rn_arena *a = new_arena();
		struct refnet *rn = new_handle(NOW);
		struct rn_reading reading = { .original = records[i].as };
		struct rn_import out = { .file = "x" };
		struct rn_job j = { .rn = rn, .a = a, .reading = &reading,
		    .out = &out };
		struct rn_rec rec = { .bytes = records[i].record,
		    .bytes_n = strlen(records[i].record) };
		const char *path = rn_sprintf(a, "%s/bad", dir);
		struct rn_rejects *r;
		char got[256];
		FILE *f;
		size_t n;

		unlink(path);
		assert_int_equal(rn_rejects_open(&j, path, &r), RN_OK);
		rn_rejects_put(r, &rec, "\"so\"\nit is");
		assert_int_equal(rn_rejects_close(rn, r, true), RN_OK);
		f = fopen(path, "r");
		assert_non_null(f);
		n = fread(got, 1, sizeof(got) - 1, f);
		got[n] = '\0';
		fclose(f);
		assert_string_equal(got, records[i].kept);
		assert_int_equal(rn_rejects_open(&j, path, &r), RN_EUSAGE);
		/* of an import that failed none are left in the way */
		unlink(path);
		assert_int_equal(rn_rejects_open(&j, path, &r), RN_OK);
		rn_rejects_put(r, &rec, "so");
		assert_int_equal(rn_rejects_close(rn, r, false), RN_OK);
		assert_int_equal(access(path, F_OK), -1);
		reading.original.kept = false;
		reading.map = &(struct rn_source_map){ .title = "things" };
		assert_int_equal(rn_rejects_open(&j, path, &r), RN_EUSAGE);
		rn_close(rn);
		rn_arena_free(a);
	}
}

static int
set_up(void **state)
{
	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/refnet-evidence-XXXXXX");
	return mkdtemp(dir) == NULL ? -1 : 0;
}

static int
tear_down(void **state)
{
	static const char *const files[] = { "1.db", "2.db", "whole.csv",
	    "part.csv", "a.csv", "b.csv", "plan", "bad" };

	(void)state;
	for (size_t i = 0; i < RN_LEN(files); i++) {
		char path[128];

		snprintf(path, sizeof(path), "%s/%s", dir, files[i]);
		unlink(path);
	}
	return rmdir(dir);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_employer_is_known_by_its_first_words),
		cmocka_unit_test(a_move_is_told_from_a_conflict),
		cmocka_unit_test(in_any_order_and_split_the_same_people),
		cmocka_unit_test(an_unedited_plan_is_the_import),
		cmocka_unit_test(a_record_that_is_no_row_has_the_reason_within),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
