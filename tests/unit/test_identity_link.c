/*
 * test_identity_link.c - candidates, clusters, and that order does not matter.
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

/* Who is who: faces of one letter are one person. */
static const struct { char who; const char *face; } world[] = {
	{ 'a', "name=Ada Novak|email=ada@acme.example|company=Acme" },
	{ 'a', "name=Novak, Ada|email=ada@acme.example|phone=+420222333444" },
	{ 'a', "name=A. Novak|phone=+420222333444|company=Acme" },
	{ 'a', "email=ada@acme.example" },
	{ 'b', "name=Robert Smith|profile=linkedin.com/in/rsmith7" },
	{ 'b', "name=Bob Smith|profile=linkedin.com/in/rsmith7|title=CTO" },
	{ 'b', "name=Smith, Bob|title=CTO|email=bob@quay.example"
	    "|profile=linkedin.com/in/rsmith7" },
	{ 'c', "name=Robert Smith|email=robert@elsewhere.example"
	    "|birthday=1950-01-01" },
	{ 'd', "name=John Smith|email=smiths@mailhaven.example" },
	{ 'e', "name=Mary Smith|email=smiths@mailhaven.example" },
	{ 'f', "name=Kenji Sato|phone=+81355550101|company=Borealis" },
	{ 'f', "name=Sato Kenji|phone=+81355550101|title=Engineer" },
	{ 'g', "name=Kenji Sato|phone=+81355559999|company=Quarry Foods" },
	{ 'h', "name=info" },
	{ 'i', "name=info" },
};

static struct rn_link_plan
plan_of(const struct rn_faces *f, const struct rn_weights *w, double least)
{
	struct rn_link_plan plan = { .least = least, .floor = RN_LINK_FLOOR,
	    .vetoes = true };

	rn_judge_fixed(&plan.judge, f, w);
	return plan;
}

static void
fill(struct rn_faces *f, const size_t *order)
{
	rn_faces_open(f, 7);
	for (size_t i = 0; i < RN_LEN(world); i++)
		face_of(f, world[order == NULL ? i : order[i]].face);
	rn_faces_seal(f);
}

static void
shuffle(size_t *order, size_t n, uint64_t *dice)
{
	for (size_t i = 0; i < n; i++)
		order[i] = i;
	for (size_t i = n; i > 1; i--) {
		size_t k = (*dice = rn_scramble(*dice + i)) % i, t = order[k];

		order[k] = order[i - 1];
		order[i - 1] = t;
	}
}

static void
any_order_gives_the_same_people(void **state)
{
	size_t order[RN_LEN(world)];
	struct rn_weights w;
	uint64_t dice = 1;

	(void)state;
	rn_weights_shipped(&w);
	for (int round = 0; round < 200; round++) {
		struct rn_link_plan plan;
		struct rn_faces f;
		struct rn_links l;

		shuffle(order, RN_LEN(order), &dice);
		fill(&f, order);
		plan = plan_of(&f, &w, RN_P_CERTAIN);
		rn_link(&plan, &l);
		for (size_t i = 0; i < f.n; i++)
			for (size_t k = 0; k < f.n; k++)
				assert_int_equal(world[order[i]].who ==
				    world[order[k]].who,
				    l.cluster[i] == l.cluster[k]);
		assert_int_equal(l.clusters, 9);
		rn_links_free(&l);
		rn_faces_close(&f);
	}
}

/* A crowd of near misses, where greedy choices could go either way. */
static void
any_order_gives_the_same_crowd(void **state)
{
	static const char *const given[] = { "Ada", "Aida", "Adda" };
	static const char *const family[] = { "Novak", "Novack", "Nowak",
	    "Novacek", "Novotny" };
	static const char *const company[] = { "Acme", "Acme Labs", "Borealis",
	    "Quarry Foods", "Quarry", "Tern Law", "Tern" };
	enum { N = 120 };
	size_t order[N];
	uint64_t dice = 3, first = 0;
	struct rn_weights w;

	(void)state;
	rn_weights_shipped(&w);
	for (int round = 0; round < 12; round++) {
		struct rn_link_plan plan;
		struct rn_faces f;
		struct rn_links l;
		uint64_t sum = 0;
		char line[128];

		shuffle(order, N, &dice);
		rn_faces_open(&f, (uint64_t)round);
		for (size_t i = 0; i < N; i++) {
			size_t k = order[i];

			snprintf(line, sizeof(line), "name=%s %s"
			    "|company=%s|phone=+42022233%04zu", given[k % 3],
			    family[k / 3 % 5], company[k % 7], k % 60);
			face_of(&f, line);
		}
		rn_faces_seal(&f);
		plan = plan_of(&f, &w, .2);
		rn_judge_here(&plan.judge, &f, &w, N);
		rn_link(&plan, &l);
		for (size_t i = 0; i < N; i++)
			for (size_t k = 0; k < N; k++)
				if (l.cluster[i] == l.cluster[k])
					sum += rn_scramble(f.one[i].content +
					    rn_scramble(f.one[k].content));
		if (round == 0)
			first = sum;
		assert_true(sum == first);
		assert_true(l.clusters > 2 && l.clusters < N - 20);
		rn_links_free(&l);
		rn_faces_close(&f);
	}
}

static void
a_human_has_the_last_word(void **state)
{
	static const struct rn_told told[] = {
		{ 0, 1, false }, { 4, 7, true }, { 8, 9, true },
		{ 10, 11, false },
	};
	struct rn_link_plan plan;
	struct rn_weights w;
	struct rn_faces f;
	struct rn_links l;

	(void)state;
	fill(&f, NULL);
	rn_weights_shipped(&w);
	plan = plan_of(&f, &w, .01);
	plan.told = told;
	plan.told_n = RN_LEN(told);
	rn_link(&plan, &l);
	assert_int_not_equal(l.cluster[0], l.cluster[1]);
	assert_int_equal(l.cluster[4], l.cluster[7]);
	assert_int_equal(l.cluster[5], l.cluster[7]);
	assert_int_equal(l.cluster[8], l.cluster[9]);
	assert_int_not_equal(l.cluster[10], l.cluster[11]);
	rn_links_free(&l);
	rn_faces_close(&f);
}

/* Parted once, parted for ever: not even through others. */
static void
who_was_parted_is_not_joined_through_others(void **state)
{
	const struct rn_told told[] = { { 0, 40, false } };
	struct rn_link_plan plan;
	struct rn_weights w;
	struct rn_faces f;
	struct rn_links l;

	(void)state;
	rn_faces_open(&f, 7);
	for (int i = 0; i < 41; i++)
		face_of(&f, "name=Ada Novak|email=ada@acme.example");
	rn_faces_seal(&f);
	rn_weights_shipped(&w);
	plan = plan_of(&f, &w, .5);
	plan.told = told;
	plan.told_n = 1;
	rn_link(&plan, &l);
	assert_int_not_equal(l.cluster[0], l.cluster[40]);
	assert_int_equal(l.clusters, 2);
	rn_links_free(&l);
	rn_faces_close(&f);
}

/* One wrong pair between two crowds that otherwise have nothing in common. */
static void
one_pair_does_not_join_two_crowds(void **state)
{
	struct rn_match match[32];
	struct rn_link_plan plan;
	struct rn_weights w;
	struct rn_faces f;
	uint32_t cluster[12];
	size_t n = 0, clusters;
	char line[128];

	(void)state;
	rn_faces_open(&f, 7);
	for (int i = 0; i < 12; i++) {
		snprintf(line, sizeof(line), i < 6 ?
		    "name=Ada Novak|email=ada@acme.example|title=%d" :
		    "name=Ben Okafor|email=ben@quay.example|title=%d", i);
		face_of(&f, line);
	}
	rn_faces_seal(&f);
	for (uint32_t i = 0; i < 5; i++) {
		match[n++] = (struct rn_match){ i, i + 1, 20, false };
		match[n++] = (struct rn_match){ i + 6, i + 7, 20, false };
	}
	match[n++] = (struct rn_match){ 5, 6, 9, false };
	rn_weights_shipped(&w);
	plan = plan_of(&f, &w, .5);
	rn_cluster(&plan, match, n, cluster, &clusters);
	assert_int_equal(clusters, 2);
	/* without a guard they are one */
	plan.floor = -1000;
	plan.vetoes = false;
	rn_cluster(&plan, match, n, cluster, &clusters);
	assert_int_equal(clusters, 1);
	rn_faces_close(&f);
}

/* Two faces that must meet, by one of their keys. */
static const char *const meet[][2] = {
	{ "email=ada@acme.example", "name=Ben|email=ada@acme.example" },
	{ "profile=linkedin.com/in/ada", "profile=linkedin.com/in/ada" },
	{ "phone=+420222333444", "phone=0222333444" },
	{ "name=Bob Smith", "name=Robert Smith" },
	{ "name=Smith, Bob", "name=Smith Robert" },
	{ "name=R. Smith", "name=Robert Smith" },
	{ "name=Ada Novak", "name=Ada Novack" },
	{ "email=anovak@acme.example", "name=Ada Novak" },
	{ "email=ada.novak@acme.example", "name=Novak, Ada" },
	{ "name=Ada Novak|company=Acme GmbH", "name=Ada Fischer|company=ACME" },
	{ "name=Ada Novak|company=Acme", "name=Ada N|email=x@acme.example" },
	{ "email=fjordland@x.example", "email=fjordland@y.example" },
	{ "name=Aad Novak", "name=Ada Nowotny" },
	{ "birthday=1971-03-04", "birthday=19710304" },
};

static bool
share_a_key(const struct rn_faces *f)
{
	uint64_t x[RN_FACE_KEYS], y[RN_FACE_KEYS];
	size_t strong, n = rn_face_keys(f, 0, x, &strong);
	size_t m = rn_face_keys(f, 1, y, NULL);

	assert_true(strong <= n);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++)
			if (x[i] == y[k] && x[i] != 0)
				return true;
	return false;
}

static void
keys_bring_together(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(meet); i++) {
		struct rn_capped capped = { 0 };
		struct rn_faces f;
		uint64_t *pair;
		size_t n;

		rn_faces_open(&f, i);
		face_of(&f, meet[i][0]);
		face_of(&f, meet[i][1]);
		rn_faces_seal(&f);
		pair = rn_block(&f, &n, &capped);
		if (n != 1 || pair[0] != 1 || !share_a_key(&f))
			fail_msg("%s and %s do not meet", meet[i][0],
			    meet[i][1]);
		free(pair);
		rn_faces_close(&f);
	}
}

/* Stores keep keys: what they are may not depend on a process or a secret. */
static void
keys_are_the_same_everywhere(void **state)
{
	uint64_t x[RN_FACE_KEYS], y[RN_FACE_KEYS];
	struct rn_faces f, g;
	size_t n;

	(void)state;
	rn_faces_open(&f, 1);
	rn_faces_open(&g, 99);
	face_of(&g, "name=Somebody Else");
	face_of(&f, world[0].face);
	face_of(&g, world[0].face);
	rn_faces_seal(&f);
	rn_faces_seal(&g);
	n = rn_face_keys(&f, 0, x, NULL);
	assert_true(n > 4);
	assert_int_equal(rn_face_keys(&g, 1, y, NULL), n);
	assert_memory_equal(x, y, n * sizeof(*x));
	rn_faces_close(&f);
	rn_faces_close(&g);
}

/* 400 people of whom each is there twice, half the time under a typo. */
static void
weights_are_learnt_on_request(void **state)
{
	struct rn_learnt line[RN_ROWS * RN_ROW_LEVELS];
	struct rn_weights from, to;
	struct rn_faces f;
	char text[128];

	(void)state;
	rn_weights_shipped(&from);
	rn_faces_open(&f, 7);
	face_of(&f, "name=Ada Novak");
	rn_faces_seal(&f);
	assert_false(rn_learn(&f, &from, &to));
	assert_int_equal(rn_weights_compare(&from, &to, line), 0);
	rn_faces_close(&f);

	rn_faces_open(&f, 7);
	for (unsigned i = 0; i < 800; i++) {
		unsigned who = i / 2;

		snprintf(text, sizeof(text), "name=%c%c%c Nov%c%ck"
		    "|birthday=19%02u%02u%02u|postcode=%s%u",
		    'A' + who % 26, "aeiou"[who % 5], "dnrlt"[who / 5 % 5],
		    'a' + who / 26 % 26, 'a' + who % 7, who % 97, 1 + who % 12,
		    1 + who % 28, i % 4 == 1 ? "9" : "", 1000 + who);
		face_of(&f, text);
	}
	rn_faces_seal(&f);
	assert_true(rn_learn(&f, &from, &to));
	assert_true(rn_weights_compare(&from, &to, line) > 0);
	assert_true(to.twins > .8 && to.twins < 1.2);
	/* half of the postcodes are one off */
	assert_true(to.m[RN_ROW_POSTCODE][1] > .4 &&
	    to.m[RN_ROW_POSTCODE][1] < .6);
	for (size_t r = 0; r < RN_ROWS; r++)
		for (size_t l = 1; l < RN_ROW_LEVELS; l++) {
			/* nobody says a phone */
			if (r == RN_ROW_PHONE)
				assert_true(to.m[r][l] == from.m[r][l]);
			if (rn_evidence[r][l].rare)
				assert_true(to.u[r][l] == from.u[r][l]);
			/* what speaks for, or against, still does */
			assert_true((to.m[r][l] - to.u[r][l]) *
			    (from.m[r][l] - from.u[r][l]) >= 0);
		}
	rn_faces_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_order_gives_the_same_people),
		cmocka_unit_test(any_order_gives_the_same_crowd),
		cmocka_unit_test(a_human_has_the_last_word),
		cmocka_unit_test(who_was_parted_is_not_joined_through_others),
		cmocka_unit_test(one_pair_does_not_join_two_crowds),
		cmocka_unit_test(keys_bring_together),
		cmocka_unit_test(keys_are_the_same_everywhere),
		cmocka_unit_test(weights_are_learnt_on_request),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
