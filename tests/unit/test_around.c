/*
 * test_around.c - ways through a store of which only some people's ties are
 * read, against those through all of it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "refnet/change.h"
#include "tie/tie.h"
#include "home.h"

/* Every fifth of them is in touch with me. */
enum { FOLK = 60, TOUCH = 5, LETTERS = 90, WORDS = 50, BEST = 6 };

static int64_t id[FOLK];

static uint32_t
below(uint32_t n)
{
	static uint64_t seed = 7;

	seed = seed * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (uint32_t)((seed >> 33) % n);
}

static const char *
ref(uint32_t i)
{
	return rn_sprintf(arena, "p%u@pairs.example", i);
}

static void
write_to(enum rn_channel kind, int direction, const char *const *with, size_t n)
{
	struct rn_log log = { .with = { (const char **)with, n },
	    .kind = kind, .direction = direction,
	    .at = NOW - (int64_t)(1 + below(300)) * RN_DAY };
	struct rn_interaction out;

	assert_int_equal(rn_log_add(rn, arena, &log, &out), RN_OK);
}

/* Letters of mine to two or three; those near each other get more. */
static void
write_letters(void)
{
	for (int i = 0; i < LETTERS; i++) {
		uint32_t first = below(FOLK);
		const char *with[3] = { ref(first),
		    ref((first + 1 + below(4)) % FOLK), ref(below(FOLK)) };

		write_to(RN_CHANNEL_EMAIL, RN_DIRECTION_OUT, with,
		    2 + below(2));
	}
}

/* A human's words, some of them that two do not know each other. */
static void
say_words(void)
{
	for (int i = 0; i < WORDS; i++) {
		const char *a = ref(below(FOLK)), *b = ref(below(FOLK));
		struct rn_tie out;

		if (strcmp(a, b) == 0)
			continue;
		assert_int_equal(rn_tie_add(rn, arena, a, b, (int)below(3),
		    NULL, &out), RN_OK);
		if (i % 10 == 0)
			assert_int_equal(rn_tie_rm(rn, arena, a, b, &out),
			    RN_OK);
	}
}

static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	for (uint32_t i = 0; i < FOLK; i++) {
		const char *email = ref(i), *with[1] = { email };
		struct rn_person_words w = { .name = rn_sprintf(arena,
		    "Pair %u", i), .emails = { &email, 1 },
		    .org = i % TOUCH != 0 && below(3) == 0 ?
		    "Marsh & Lund" : NULL };

		assert_int_equal(rn_person_add(rn, &w, &id[i]), RN_OK);
		if (i % TOUCH == 0)
			write_to(RN_CHANNEL_CALL, RN_DIRECTION_BOTH, with, 1);
	}
	write_letters();
	say_words();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

static void
open_around(const struct rn_tie_query *q, struct rn_world *w,
    struct rn_around *r)
{
	assert_int_equal(rn_world_open(rn, arena, q, w), RN_OK);
	assert_int_equal(rn_around_open(r, w), RN_OK);
}

static void
close_around(struct rn_world *w, struct rn_around *r)
{
	rn_around_close(r);
	rn_world_close(w);
}

/* Both tell the same of a link. */
static void
check_link(const struct rn_world *a, uint32_t i, const struct rn_world *b,
    uint32_t k)
{
	assert_memory_equal(&a->link[i], &b->link[k], sizeof(a->link[i]));
	assert_string_equal(rn_world_words(a, i), rn_world_words(b, k));
	assert_int_equal(a->known[i].kind, b->known[k].kind);
}

static size_t
check_target(const struct rn_tie_query *q, struct rn_around *all, uint32_t at)
{
	struct rn_way some_way[BEST + 1], all_way[BEST + 1];
	uint32_t a[2] = { 0 }, b[2] = { 0 };
	struct rn_around some;
	bool yes[2] = { false };
	double p[2] = { 0 };
	struct rn_world w;
	size_t n, m, rows = 0;

	open_around(q, &w, &some);
	assert_int_equal(rn_around_ways(&some, at, BEST, some_way, &n), RN_OK);
	assert_int_equal(rn_around_ways(all, at, BEST, all_way, &m), RN_OK);
	assert_int_equal(n, m);
	for (size_t i = 0; i < n; i++) {
		const struct rn_way *x = &some_way[i], *y = &all_way[i];

		assert_true(x->p == y->p && x->n == y->n &&
		    x->weak == y->weak);
		assert_memory_equal(x->via, y->via, x->n * sizeof(x->via[0]));
		for (unsigned k = 0; k < x->n; k++)
			check_link(&w, x->link[k], all->w, y->link[k]);
	}
	for (size_t i = 0; i < w.n; i++)
		rows += some.whole[i];
	/* asked of all here, though only who has no way needs it */
	if (!w.node[at].barred) {
		assert_int_equal(rn_around_lacks(&some, at, &a[0], &b[0],
		    &p[0], &yes[0]), RN_OK);
		assert_int_equal(rn_around_lacks(all, at, &a[1], &b[1],
		    &p[1], &yes[1]), RN_OK);
		assert_true(yes[0] == yes[1] && a[0] == a[1] &&
		    b[0] == b[1] && p[0] == p[1]);
	}
	close_around(&w, &some);
	return rows;
}

/* What is thought of a row that was not read is no less than what is there. */
static void
check_bounds(const struct rn_around *all)
{
	const struct rn_world *w = all->w;

	for (size_t i = 0; i < w->links; i++) {
		const struct rn_link *l = &w->link[i];
		double p = l->knows * l->answers * RN_WAY_OPTIMISM;
		double to_a = p * w->node[l->b].willing;
		double to_b = p * w->node[l->a].willing;

		assert_true(to_a <= all->most[l->a] * (1 + 1e-9));
		assert_true(to_b <= all->most[l->b] * (1 + 1e-9));
		assert_true(fmax(to_a, to_b) <= all->best * (1 + 1e-9));
	}
}

static void
some_ties_tell_what_all_do(void **state)
{
	const struct rn_asked asked[] = { { .person = id[5], .made = 2,
	    .accepted = 2 }, { .person = id[20], .made = 4, .load = 1 } };
	const struct rn_apart_people apart[] = { { id[3], id[10] },
	    { id[15], id[0] }, { 1, id[7] } };
	const struct rn_tie_query q = { .as_of = RN_NOW, .asked = asked,
	    .asked_n = RN_LEN(asked), .apart = apart, .aparts = RN_LEN(apart) };
	struct rn_around all;
	struct rn_world w;
	size_t rows = 0;
	int64_t ignored;

	(void)state;
	assert_int_equal(rn_person_dnc(rn, ref(10), true, "asked not to",
	    &ignored), RN_OK);
	assert_int_equal(rn_person_pin(rn, ref(25), RN_TIER_STRONG,
	    "old friends", &ignored), RN_OK);
	open_around(&q, &w, &all);
	assert_int_equal(rn_around_all(&all), RN_OK);
	assert_true(w.links > FOLK);
	check_bounds(&all);
	for (uint32_t at = 0; at < w.n; at++)
		rows += check_target(&q, &all, at);
	/* more than the targets, and far from all */
	assert_true(rows > w.n && rows < w.n * w.n / 4);
	close_around(&w, &all);
}

/* Where what was read is a good part of the ledger, all of it is. */
static void
after_much_everything_is_read(void **state)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	struct rn_way way[BEST + 1], again[BEST + 1];
	struct rn_around much, few;
	struct rn_world w, v;
	uint32_t at = 4;
	size_t n, m;

	(void)state;
	open_around(&q, &w, &much);
	much.read = 1000000;
	assert_int_equal(rn_around_ways(&much, at, BEST, way, &n), RN_OK);
	assert_true(much.all && w.links > FOLK);
	open_around(&q, &v, &few);
	assert_int_equal(rn_around_ways(&few, at, BEST, again, &m), RN_OK);
	assert_false(few.all);
	assert_true(n == m && n > 0 && way[0].p == again[0].p);
	close_around(&w, &much);
	close_around(&v, &few);
}

/* Whom nobody owns any more is in no pair, whoever else was there. */
static void
ties_to_whom_nobody_knows_any_more_are_gone(void **state)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	struct rn_around r;
	struct rn_world w;
	uint32_t at;
	int64_t handle;

	(void)state;
	assert_int_equal(rn_change_begin(rn, "move"), RN_OK);
	assert_int_equal(rn_person_handle(rn, id[1], &handle), RN_OK);
	assert_int_equal(rn_handle_assign(rn, handle, RN_NONE), RN_OK);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	open_around(&q, &w, &r);
	for (at = 0; at < w.n; at++)
		assert_int_equal(rn_around_add(&r, &at, 1), RN_OK);
	at = rn_world_index(&w, id[1]);
	for (size_t i = 0; i < w.links; i++)
		assert_true(w.link[i].a != at && w.link[i].b != at);
	assert_true(w.links > 0);
	close_around(&w, &r);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(some_ties_tell_what_all_do),
		TEST(after_much_everything_is_read),
		TEST(ties_to_whom_nobody_knows_any_more_are_gone),
	};

	return cmocka_run_group_tests_name("around", tests, NULL, NULL);
}
