/*
 * test_identity.c - who is joined at import, and who is asked about: whatever
 * the order of files, the same clusters; a human's word stands; what an import
 * joined goes with it; and much that is alike neither hangs nor melts together.
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

#include "identity/room.h"
#include "made.h"
#include "refnet/change.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "states.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

static char dir[64], path[128];
static struct refnet *rn;
static struct rn_arena *arena;

static void
open_store(void)
{
	const char *me = "me@quayside.example";

	rn = new_handle(NOW);
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
	snprintf(dir, sizeof(dir), "/tmp/refnet-identity-XXXXXX");
	if (mkdtemp(dir) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/refnet.db", dir);
	arena = new_arena();
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

/* --- files ---------------------------------------------------------------- */

struct card {
	const char *name, *email, *org, *phone;
};

static char *
file_of(const char *name)
{
	return rn_sprintf(arena, "%s/%s", dir, name);
}

static void
put_card(FILE *f, const struct card *c)
{
	fprintf(f, "BEGIN:VCARD\nVERSION:3.0\nFN:%s\nEMAIL:%s\n", c->name,
	    c->email);
	if (c->org != NULL)
		fprintf(f, "ORG:%s\n", c->org);
	if (c->phone != NULL)
		fprintf(f, "TEL:%s\n", c->phone);
	fprintf(f, "END:VCARD\n");
}

static struct rn_import
import_file(const char *file)
{
	struct rn_import out;
	enum rn_status rc = rn_import_file(rn, arena, file, NULL, NULL, &out);

	if (rc != RN_OK)
		print_error("%s\n", rn_error_text(rn));
	assert_int_equal(rc, RN_OK);
	return out;
}

static struct rn_import
import_cards(const struct card *v, size_t n)
{
	char *name = file_of("cards.vcf");
	FILE *f = fopen(name, "w");
	struct rn_import out;

	assert_non_null(f);
	for (size_t i = 0; i < n; i++)
		put_card(f, &v[i]);
	assert_int_equal(fclose(f), 0);
	out = import_file(name);
	assert_int_equal(remove(name), 0);
	return out;
}

/* --- what came of it ------------------------------------------------------ */

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "a@x b@y|c@z": who has which addresses, whatever the order of ids. */
static const char *
clusters(void)
{
	struct rn_person_query q = { .as_of = RN_NOW };
	struct rn_person *list;
	const char **v, *s = "";
	size_t n;

	assert_int_equal(rn_person_list(rn, arena, &q, &list, &n), RN_OK);
	v = rn_alloc(arena, (n + 1) * sizeof(*v));
	for (size_t i = 0; i < n; i++) {
		const struct rn_list *e = &list[i].emails;

		qsort(e->v, e->n, sizeof(*e->v), by_text);
		v[i] = "";
		for (size_t k = 0; k < e->n; k++)
			v[i] = rn_sprintf(arena, "%s %s", v[i], e->v[k]);
	}
	qsort(v, n, sizeof(*v), by_text);
	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(arena, "%s\n%s", s, v[i]);
	return s;
}

static int64_t
id_of(const char *ref)
{
	struct rn_person p;

	assert_int_equal(rn_person_get(rn, arena, ref, RN_NOW, false, &p),
	    RN_OK);
	return p.id;
}

static size_t
pairs(const char *filter)
{
	struct rn_duplicate_query q = { .filter = filter };
	struct rn_duplicate *list;
	size_t n;

	assert_int_equal(rn_duplicate_list(rn, arena, &q, &list, &n), RN_OK);
	return n;
}

/* --- the tests ------------------------------------------------------------ */

static const struct card ada[] = {
	{ "Ada Novak", "ada@novak.example", "Mill", "+44 20 5550 0101" },
	{ "Ada Novak", "ada@mill.example", "Mill", "+44 20 5550 0101" },
};

static void
who_is_certain_is_joined_and_goes_with_the_import(void **state)
{
	struct rn_change change;
	const char *before, *joined;
	struct rn_import got;

	(void)state;
	import_cards(&ada[0], 1);
	before = clusters();
	got = import_cards(&ada[1], 1);
	joined = clusters();
	assert_string_equal(joined,
	    "\n ada@mill.example ada@novak.example");
	assert_int_equal(got.people_created, 0);
	assert_int_equal(got.duplicates, 0);
	assert_int_equal(got.notes.n, 1);
	states_are_exact(rn, arena);
	assert_int_equal(rn_import_undo(rn, got.id), RN_OK);
	assert_string_equal(clusters(), before);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_string_equal(clusters(), joined);
}

static void
what_a_human_parted_no_import_joins(void **state)
{
	struct rn_list none = { NULL, 0 };
	struct rn_duplicate pair;
	int64_t *ids;
	size_t n;

	(void)state;
	import_cards(ada, 2);
	assert_int_equal(id_of("ada@mill.example"),
	    id_of("ada@novak.example"));
	assert_int_equal(rn_person_split(rn, arena, "ada@mill.example", &none,
	    &ids, &n), RN_OK);
	assert_int_equal(pairs(NULL), 0);
	import_cards(ada, 2);
	assert_int_not_equal(id_of("ada@mill.example"),
	    id_of("ada@novak.example"));
	/* the same is said of two who never were one */
	import_cards((const struct card[]){ { "Bela Okoro", "b@a.example",
	    "Quill", NULL } }, 1);
	import_cards((const struct card[]){ { "Bela Okoro", "b@b.example",
	    "Quill", NULL } }, 1);
	assert_int_equal(pairs("Bela"), 1);
	assert_int_equal(rn_person_distinct(rn, arena, "b@a.example",
	    "b@b.example", true, &pair), RN_OK);
	assert_int_equal(pairs("Bela"), 0);
}

static void
what_a_human_joined_no_import_parts(void **state)
{
	static const struct card row[] = {
		{ "Ada Novak Jr", "jr@novak.example", "Mill", NULL },
		{ "Ada Novak Sr", "sr@novak.example", "Mill", NULL },
	};
	const char *both[] = { "jr@novak.example", "sr@novak.example" };
	int64_t id;

	(void)state;
	import_cards(row, 2);
	assert_int_not_equal(id_of(both[0]), id_of(both[1]));
	assert_int_equal(rn_person_merge(rn, both, 2, &id), RN_OK);
	import_cards(row, 2);
	import_cards(ada, 2);
	assert_int_equal(id_of(both[0]), id_of(both[1]));
}

/* Three rows that look like one, until a fourth says that they are two. */
static void
who_is_no_longer_certain_is_asked_about(void **state)
{
	static const struct card more[] = {
		{ "Ada Novak Sr", "ada@mill.example", "Mill", NULL },
		{ "Ada Novak Jr", "ada@novak.example", "Mill", NULL },
	};

	(void)state;
	import_cards(ada, 2);
	assert_int_equal(id_of("ada@mill.example"),
	    id_of("ada@novak.example"));
	import_cards(more, 2);
	assert_int_not_equal(id_of("ada@mill.example"),
	    id_of("ada@novak.example"));
	assert_int_equal(pairs(NULL), 1);
	states_are_exact(rn, arena);
}

/* --- any order ------------------------------------------------------------ */

enum { FILES = 4, PEOPLE = 14, SEEDS = 5 };

static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* Rows of a file: people under several addresses, fathers, sons; two a phone. */
static void
write_world(uint32_t seed)
{
	static const char *const given[] = { "Ada", "Bela", "Cleo", "Dita",
	    "Emil", "Fritz" };
	static const char *const family[] = { "Novak", "Okoro", "Marsh",
	    "Lund" };
	static const char *const org[] = { "Mill", "Quill Ltd", NULL };
	static const char *const suffix[] = { "", "", " Jr", " Sr" };
	FILE *f[FILES];

	for (int i = 0; i < FILES; i++) {
		f[i] = fopen(file_of(rn_sprintf(arena, "w%d.vcf", i)), "w");
		assert_non_null(f[i]);
	}
	for (int p = 0; p < PEOPLE; p++) {
		const char *g = given[next(&seed) % 6];
		const char *l = family[next(&seed) % 4];
		const char *works = org[next(&seed) % 3];
		const char *phone = rn_sprintf(arena, "+44 20 %04d 01%02d",
		    (p / 2 + 1) * 1357 % 9999, (p / 2 + 1) * 37 % 100);

		for (int i = 0; i < FILES; i++) {
			struct card c = { rn_sprintf(arena, "%s %s%s", g, l,
			    suffix[next(&seed) % 4]), NULL, works,
			    next(&seed) % 8 == 0 ? NULL : phone };

			if (next(&seed) % 3 == 0)
				continue;
			c.email = rn_sprintf(arena, "p%d-%u@w%d.example", p,
			    next(&seed) % 2, i % 2);
			put_card(f[i], &c);
		}
	}
	for (int i = 0; i < FILES; i++) {
		put_card(f[i], &(struct card){ "Ever There",
		    "ever@there.example", NULL, NULL });
		assert_int_equal(fclose(f[i]), 0);
	}
}

static void
the_order_of_files_does_not_tell(void **state)
{
	size_t joins = 0;

	(void)state;
	close_store();
	for (uint32_t seed = 1; seed <= SEEDS; seed++) {
		const char *first = NULL;

		write_world(seed * 977);
		for (int order = 0; order < 24; order++) {
			int left[FILES] = { 0, 1, 2, 3 }, code = order;
			const char *is;

			open_store();
			for (int i = 0; i < FILES; i++) {
				int k = code % (FILES - i);

				code /= FILES - i;
				import_file(file_of(rn_sprintf(arena,
				    "w%d.vcf", left[k])));
				left[k] = left[FILES - 1 - i];
			}
			is = clusters();
			if (first == NULL)
				first = is;
			assert_string_equal(is, first);
			close_store();
		}
		for (const char *s = first; *s != '\0'; s++)
			joins += *s == '@' && strchr(s + 1, '@') != NULL &&
			    strchr(s, '\n') > strchr(s + 1, '@');
	}
	assert_true(joins > 0);	/* else nothing was put to the test */
	for (int i = 0; i < FILES; i++)
		assert_int_equal(remove(file_of(rn_sprintf(arena, "w%d.vcf",
		    i))), 0);
}

/* --- many ----------------------------------------------------------------- */

static struct rn_import
import_table(const char *head, size_t n, const char *(*row)(size_t i))
{
	char *name = file_of("table.csv");
	FILE *f = fopen(name, "w");
	struct rn_import out;

	assert_non_null(f);
	fprintf(f, "%s\n", head);
	for (size_t i = 0; i < n; i++)
		fprintf(f, "%s\n", row(i));
	assert_int_equal(fclose(f), 0);
	out = import_file(name);
	assert_int_equal(remove(name), 0);
	return out;
}

static char text[4096];

/* Names of their own, in letters. */
static const char *
stranger(size_t i)
{
	snprintf(text, sizeof(text), "%c%c%c%c %c%c%c%c%c,s%zu@far%zu.example",
	    (char)('A' + i % 23), (char)('a' + i / 5 % 26),
	    (char)('a' + i * 7 % 26), (char)('a' + i / 26 % 26),
	    (char)('A' + i / 3 % 26), (char)('a' + i * 3 % 26),
	    (char)('a' + i / 11 % 26), (char)('a' + i * 11 % 26),
	    (char)('a' + i / 100 % 26), i, i);
	return text;
}

/* Beyond some thousand people only those are compared who share a key. */
static void
among_many_the_same_are_joined(void **state)
{
	struct rn_import got;

	(void)state;
	import_table("name,email", 2600, stranger);
	import_cards(&ada[0], 1);
	got = import_cards(&ada[1], 1);
	assert_int_equal(id_of("ada@mill.example"),
	    id_of("ada@novak.example"));
	assert_int_equal(got.people_created, 0);
	got = import_cards((const struct card[]){ { "Ada Novak",
	    "novak@elsewhere.example", "Mill", NULL } }, 1);
	assert_int_equal(got.duplicates, 1);
	assert_int_equal(pairs("Ada"), 1);
}

/* Whom the keys of everybody lead to. */
static struct rn_ids
found(const struct rn_gallery *g)
{
	uint32_t *face = new_zeroed(g->n, sizeof(*face));
	struct rn_ids people = { NULL, 0, 0 };
	size_t capped = 0;

	for (uint32_t i = 0; i < g->n; i++)
		face[i] = i;
	assert_int_equal(rn_face_keys_find(rn, g, face, g->n, &people,
	    &capped), RN_OK);
	free(face);
	return people;
}

/* As they came, as the first pages of a store, and mixed with others. */
static void
keys_lead_to_the_same_however_they_were_kept(void **state)
{
	struct rn_ids people[3];
	struct rn_gallery g;

	(void)state;
	import_table("name,email", 2600, stranger);
	rn_gallery_open(rn, &g);
	assert_int_equal(rn_gallery_all(rn, &g, true), RN_OK);
	assert_int_equal(g.n, 2600);
	people[0] = found(&g);
	assert_int_equal(rn_run1(rn, &rn_identity_sql, INDEX_RECENT_DROP, NULL,
	    0), RN_OK);
	for (int i = 1; i < 3; i++) {
		assert_int_equal(rn_face_keys_put(rn, &g, NULL), RN_OK);
		people[i] = found(&g);
	}
	for (int i = 0; i < 3; i++) {
		assert_int_equal(people[i].n, 2600);
		free(people[i].v);
	}
	rn_gallery_close(&g);
}

static const char *
info(size_t i)
{
	snprintf(text, sizeof(text), "info,x%zu@firm%zu.example", i, i);
	return text;
}

static void
a_name_that_thousands_share_makes_nobody_one(void **state)
{
	struct rn_import got;

	(void)state;
	got = import_table("name,email", 3000, info);
	assert_int_equal(got.people_created, 3000);
	got = import_cards((const struct card[]){ { "info",
	    "x@another.example", NULL, NULL } }, 1);
	assert_int_equal(got.people_created, 1);
	assert_int_equal(got.notes.n, 1);	/* what was capped */
}

static const char *
same(size_t i)
{
	(void)i;
	return "Ada Novak,ada@novak.example";
}

static const char *
nobody(size_t i)
{
	snprintf(text, sizeof(text), "%s,n%zu@x.example", i % 2 ? "" : "X",
	    i);
	return text;
}

static void
rows_that_say_nothing_are_no_evidence(void **state)
{
	struct rn_import got;
	char *name = file_of("long.csv");
	FILE *f = fopen(name, "w");

	(void)state;
	got = import_table("name,email", 20000, same);
	assert_int_equal(got.people_created, 1);
	got = import_table("name,email", 300, nobody);
	assert_int_equal(got.people_created, 300);
	assert_int_equal(pairs("Ada"), 0);
	assert_non_null(f);
	fprintf(f, "name,email\n");
	for (int i = 0; i < 1 << 18; i++)
		fprintf(f, "abc ");
	fprintf(f, ",long@x.example\n");
	assert_int_equal(fclose(f), 0);
	import_file(name);
	assert_int_equal(remove(name), 0);
}

/* --- addresses of several, files taken back -------------------------------- */

static const char *
of_two(size_t i)
{
	static const char *const row[] = {
		"Ada Novak,ada@novak.example,house@novak.example",
		"Bela Novak,bela@novak.example,house@novak.example",
		"Ada Novak,ada@mill.example,house@novak.example",
	};

	return row[i];
}

static const char *
the_other_way(size_t i)
{
	return of_two(2 - i);
}

static void
an_address_of_two_joins_only_one_with_himself(void **state)
{
	static const char head[] = "name,email,email 2";

	(void)state;
	for (int way = 0; way < 2; way++) {
		import_table(head, 3, way == 0 ? of_two : the_other_way);
		assert_int_equal(id_of("ada@novak.example"),
		    id_of("ada@mill.example"));
		assert_int_not_equal(id_of("ada@novak.example"),
		    id_of("bela@novak.example"));
		states_are_exact(rn, arena);
		close_store();
		open_store();
	}
}

static const char *
of_both(size_t i)
{
	(void)i;
	return "A. Novak,ada@novak.example,x@quill.example";
}

/* What only its rows joined is two again, though later files were there. */
static void
a_file_taken_back_from_between_leaves_no_joins(void **state)
{
	static const struct card later[] = {
		{ "Novak", "x@quill.example", NULL, NULL },
		{ "Ada Novak", "ada@novak.example", "Mill", NULL },
	};
	const char *without;
	struct rn_import got;

	(void)state;
	import_cards(&ada[0], 1);
	import_cards(later, 2);
	without = clusters();
	close_store();
	open_store();
	import_cards(&ada[0], 1);
	got = import_table("name,email,email 2", 1, of_both);
	import_cards(later, 2);
	assert_int_equal(id_of("ada@novak.example"),
	    id_of("x@quill.example"));
	assert_int_equal(rn_import_undo(rn, got.id), RN_OK);
	assert_string_equal(clusters(), without);
	states_are_exact(rn, arena);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(who_is_certain_is_joined_and_goes_with_the_import),
		T(what_a_human_parted_no_import_joins),
		T(what_a_human_joined_no_import_parts),
		T(who_is_no_longer_certain_is_asked_about),
		T(the_order_of_files_does_not_tell),
		T(among_many_the_same_are_joined),
		T(keys_lead_to_the_same_however_they_were_kept),
		T(a_name_that_thousands_share_makes_nobody_one),
		T(rows_that_say_nothing_are_no_evidence),
		T(an_address_of_two_joins_only_one_with_himself),
		T(a_file_taken_back_from_between_leaves_no_joins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
