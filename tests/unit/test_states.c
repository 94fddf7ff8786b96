/* test_states.c - states as they are held: what comes back is what was put. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "ledger/ledger.h"
#include "made.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */
enum { PEOPLE = 500, WORDS = sizeof(struct rn_state) / 8 };

static char path[] = "/tmp/refnet-states-XXXXXX";
static struct refnet *rn;

static int
set_up(void **state)
{
	static char file[64];

	(void)state;
	if (mkdtemp(path) == NULL)
		return -1;
	snprintf(file, sizeof(file), "%s/db", path);
	rn = new_handle(NOW);
	return rn_open(rn, file, RN_CREATE) == RN_OK ? 0 : -1;
}

static int
tear_down(void **state)
{
	char file[64];

	(void)state;
	rn_close(rn);
	snprintf(file, sizeof(file), "%s/db", path);
	unlink(file);
	return rmdir(path);
}

static uint64_t
random_word(void)
{
	static uint64_t s = 88172645463325252;

	s ^= s << 13;
	s ^= s >> 7;
	return s ^= s << 17;
}

/* Words of every length, and some as in a new state. */
static void
make(struct rn_state *s)
{
	uint64_t w[WORDS];

	rn_state_init(s);
	memcpy(w, s, sizeof(w));
	for (size_t i = 0; i < WORDS; i++)
		if (random_word() % 3 > 0)
			w[i] = random_word() >> random_word() % 64;
	memcpy(s, w, sizeof(w));
	s->last_id = 1 + (int64_t)(random_word() % 1000);
}

static void
each_comes_back_as_it_was(void **state)
{
	static struct rn_state_of in[PEOPLE], out[PEOPLE];

	(void)state;
	for (int64_t i = 0; i < PEOPLE; i++) {
		in[i].person = out[i].person = i + 1;
		make(&in[i].state);
	}
	rn_state_init(&in[7].state);	/* nothing to hold */
	assert_int_equal(rn_store_trust(rn, true), RN_OK);
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_equal(rn_states_put(rn, in, PEOPLE, true), RN_OK);
	for (int round = 0; round < 3; round++) {
		assert_int_equal(rn_states_load(rn, out, PEOPLE), RN_OK);
		assert_memory_equal(in, out, sizeof(in));
		for (size_t i = 100; i < 200; i++)
			make(&in[i].state);
		assert_int_equal(rn_states_put(rn, in + 100, 100, false),
		    RN_OK);
		if (round == 1)
			assert_int_equal(rn_states_settle(rn, true), RN_OK);
	}
	assert_int_equal(rn_end(rn, RN_EREJECTED), RN_EREJECTED);
}

/* Beside a writer: what was held before; nothing where that is too little. */
static void
a_reader_beside_sees_what_was_held(void **state)
{
	struct rn_state_of was = { .person = 1 }, is = was, out = was;
	struct refnet *beside;

	(void)state;
	assert_int_equal(rn_store_trust(rn, true), RN_OK);
	make(&was.state);
	make(&is.state);
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_equal(rn_states_put(rn, &was, 1, false), RN_OK);
	assert_null(rn_beside_new(rn));
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);

	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	beside = rn_beside_new(rn);
	assert_non_null(beside);
	assert_int_equal(rn_beside_open(beside, rn_path(rn)), RN_OK);
	assert_int_equal(rn_beside_open(beside, rn_path(rn)), RN_OK);
	assert_false(rn_has_unseen(rn));
	assert_int_equal(rn_states_put(rn, &is, 1, false), RN_OK);
	assert_true(rn_has_unseen(rn));
	assert_int_equal(rn_states_load(beside, &out, 1), RN_OK);
	assert_memory_equal(&out, &was, sizeof(out));
	assert_int_equal(rn_states_load(rn, &out, 1), RN_OK);
	assert_memory_equal(&out, &is, sizeof(out));
	/* it is in nobody's way */
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	assert_int_equal(rn_states_load(beside, &out, 1), RN_OK);
	assert_memory_equal(&out, &is, sizeof(out));
	rn_close(beside);
}

/* Once it could not be opened it is not tried again. */
static void
a_reader_that_cannot_open_fails_at_once(void **state)
{
	struct rn_state_of out = { .person = 1 };
	struct refnet *beside;

	(void)state;
	assert_int_equal(rn_begin(rn), RN_OK);
	rn_dry_run(rn, true);
	assert_null(rn_beside_new(rn));
	rn_dry_run(rn, false);
	beside = rn_beside_new(rn);
	assert_non_null(beside);
	assert_int_equal(chmod(rn_path(rn), 0644), 0);
	assert_int_equal(rn_beside_open(beside, rn_path(rn)), RN_EPERM);
	assert_int_equal(chmod(rn_path(rn), 0600), 0);
	assert_int_equal(rn_beside_open(beside, rn_path(rn)), RN_EBUSY);
	assert_int_not_equal(rn_states_load(beside, &out, 1), RN_OK);
	rn_close(beside);
	assert_int_equal(rn_end(rn, RN_EREJECTED), RN_EREJECTED);
}

/* Whatever stands there in place of a body is refused, or is some state. */
static void
no_body_is_read_beyond_its_end(void **state)
{
	struct rn_state s;

	(void)state;
	assert_false(rn_state_unpack("", 0, &s));
	assert_false(rn_state_unpack(NULL, 0, &s));
	for (int i = 0; i < 200000; i++) {
		size_t n = random_word() % 400;
		unsigned char *exact = new_bytes(n + 1);

		for (size_t k = 0; k < n; k++)
			exact[k] = (unsigned char)(random_word() >> 20);
		if (n >= 4)
			memcpy(exact, (unsigned char[]){ 's', 't', 2, WORDS },
			    4);
		for (size_t k = 4; k < n && k < 23; k++)
			exact[k] &= 0x33;	/* sizes that can be */
		exact = realloc(exact, n == 0 ? 1 : n);
		assert_non_null(exact);
		(void)rn_state_unpack(exact, n, &s);
		free(exact);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_comes_back_as_it_was),
		cmocka_unit_test(a_reader_beside_sees_what_was_held),
		cmocka_unit_test(a_reader_that_cannot_open_fails_at_once),
		cmocka_unit_test(no_body_is_read_beyond_its_end),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
