/*
 * test_identity_ugly.c - faces nobody has, and crowds nobody could tell apart.
 *
 * Nothing is timed: what would be more than linear here takes minutes, which
 * is noticed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "faces.h"
#include "made.h"

static void
link_all(struct rn_faces *f, struct rn_links *l)
{
	struct rn_link_plan plan = { .least = .5, .floor = RN_LINK_FLOOR,
	    .recount = f };
	static struct rn_weights w;

	rn_faces_seal(f);
	rn_weights_shipped(&w);
	rn_judge_here(&plan.judge, f, &w, (double)f->n);
	rn_link(&plan, l);
}

static size_t
largest(const struct rn_faces *f, const struct rn_links *l)
{
	size_t *n = new_zeroed(f->n + 1, sizeof(*n)), most = 0;

	for (size_t i = 0; i < f->n; i++)
		if (++n[l->cluster[i]] > most)
			most = n[l->cluster[i]];
	free(n);
	return most;
}

static void
ten_thousand_called_info(void **state)
{
	struct rn_faces f;
	struct rn_links l;
	char line[64];

	(void)state;
	rn_faces_open(&f, 7);
	for (int i = 0; i < 10000; i++) {
		snprintf(line, sizeof(line), "name=info|email=info@x%d.example",
		    i);
		face_of(&f, line);
	}
	link_all(&f, &l);
	assert_int_equal(l.clusters, f.n);
	assert_true(l.capped.faces >= f.n);
	assert_true(l.capped.blocks > 0);
	assert_true(l.compared < 100 * f.n);
	rn_links_free(&l);
	rn_faces_close(&f);
}

static void
one_row_a_hundred_thousand_times(void **state)
{
	struct rn_faces f;
	struct rn_links l;

	(void)state;
	rn_faces_open(&f, 7);
	for (int i = 0; i < 100000; i++)
		face_of(&f, "name=Ada Novak|email=ada@acme.example");
	face_of(&f, "name=Ada Novak|email=ada@acme.example|company=Acme");
	link_all(&f, &l);
	assert_int_equal(l.clusters, 1);
	assert_true(l.compared < 2 * f.n);
	rn_links_free(&l);
	rn_faces_close(&f);
}

static void
nobody_a_hundred_thousand_times(void **state)
{
	struct rn_faces f;
	struct rn_links l;

	(void)state;
	rn_faces_open(&f, 7);
	for (int i = 0; i < 100000; i++)
		face_of(&f, i % 2 == 0 ? "" : "name=|email= ");
	link_all(&f, &l);
	assert_int_equal(l.clusters, f.n);
	assert_int_equal(l.compared, 0);
	rn_links_free(&l);
	rn_faces_close(&f);
}

/* One desk's address under thousands of names. */
static void
a_desk_makes_no_giant(void **state)
{
	struct rn_faces f;
	struct rn_links l;
	char line[128];

	(void)state;
	rn_faces_open(&f, 7);
	for (int i = 0; i < 5000; i++) {
		snprintf(line, sizeof(line), "name=%c%c%ca %c%c%cson"
		    "|email=office@acme.example", 'A' + i % 26,
		    "aeiou"[i / 26 % 5], "lnrst"[i / 130 % 5],
		    'A' + i / 650 % 26, "aeiou"[i % 5], "lnrst"[i / 5 % 5]);
		face_of(&f, line);
	}
	link_all(&f, &l);
	/* some 600 names, each a few times */
	assert_true(l.clusters > 500);
	assert_true(largest(&f, &l) <= 20);
	rn_links_free(&l);
	rn_faces_close(&f);
}

/* Names, addresses and everything else of a mebibyte; bytes of all kinds. */
static void
texts_without_end(void **state)
{
	enum { MIB = 1 << 20 };
	char *text = new_bytes(MIB);
	struct rn_faces f;
	struct rn_links l;

	(void)state;
	rn_faces_open(&f, 7);
	for (int round = 0; round < 6; round++) {
		uint64_t dice = (uint64_t)round / 2;

		for (size_t i = 0; i < MIB; i++)
			text[i] = round < 2 ? 'a' :
			    (char)(dice = rn_scramble(dice + i));
		rn_face_begin(&f, round);
		for (int k = 0; k < RN_SAID_DOMAIN; k++)
			rn_face_say(&f, (enum rn_said)k, text, MIB);
		rn_face_job(&f, text, MIB, 0, -1, true);
	}
	free(text);
	link_all(&f, &l);
	assert_true(l.capped.facts > 0);
	assert_true(l.clusters >= 3);
	for (int i = 0; i < 6; i += 2)
		assert_int_equal(l.cluster[i], l.cluster[i + 1]);
	rn_links_free(&l);
	rn_faces_close(&f);
}

/* Somebody with ten thousand addresses, and who shares one of them. */
static void
one_face_says_everything(void **state)
{
	struct rn_faces f;
	struct rn_links l;
	char line[64];
	uint64_t key[RN_FACE_KEYS];
	int n;

	(void)state;
	rn_faces_open(&f, 7);
	rn_face_begin(&f, 1);
	for (int i = 0; i < 10000; i++)
		for (int k = 0; k < RN_SAID_DOMAIN; k++) {
			n = snprintf(line, sizeof(line), "x%d@q%d.example", i,
			    k);
			rn_face_say(&f, (enum rn_said)k, line, (size_t)n);
		}
	face_of(&f, "name=Ada Novak");
	link_all(&f, &l);
	assert_true(f.one[0].at[RN_SAIDS] <= RN_SAIDS * RN_FACE_FACTS);
	assert_true(rn_face_keys(&f, 0, key, NULL) <= RN_FACE_KEYS);
	assert_true(l.capped.facts > 9000);
	rn_links_free(&l);
	rn_faces_close(&f);
}

static void
nobody_at_all(void **state)
{
	struct rn_faces f;
	struct rn_links l;

	(void)state;
	rn_faces_open(&f, 7);
	link_all(&f, &l);
	assert_int_equal(l.clusters, 0);
	assert_int_equal(l.matches, 0);
	rn_links_free(&l);
	rn_faces_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ten_thousand_called_info),
		cmocka_unit_test(one_row_a_hundred_thousand_times),
		cmocka_unit_test(nobody_a_hundred_thousand_times),
		cmocka_unit_test(a_desk_makes_no_giant),
		cmocka_unit_test(texts_without_end),
		cmocka_unit_test(one_face_says_everything),
		cmocka_unit_test(nobody_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
