/*
 * test_lookup.c - keys that are kept: each leads to whom it was kept of,
 * whichever are asked for with it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "base/handle.h"
#include "identity/index.h"
#include "identity/lookup_keys.h"
#include "home.h"
#include "made.h"

enum { KEYS = 300000, CROWD = 100 };

/* All over the room of keys, dense here and sparse there. */
static int64_t
key_of(int64_t i)
{
	return i < KEYS / 2 ? 3 * i + 1 : ((int64_t)1 << 30) + 99999 * i;
}

/* One in five is kept of two, one in a thousand of a crowd. */
static size_t
holders(int64_t i)
{
	return i % 1000 == 999 ? CROWD : i % 5 == 0 ? 2 : 1;
}

static int
set_up(void **state)
{
	struct rn_keyring e = { NULL, 0, 0 };

	(void)state;
	if (!home_open())
		return -1;
	for (int64_t i = 0; i < KEYS; i++)
		for (size_t k = 0; k < holders(i); k++)
			rn_keyring_add(&e, key_of(i), i + (int64_t)k);
	assert_int_equal(rn_change_begin(rn, "test"), RN_OK);
	assert_int_equal(rn_keyring_put(rn, &e), RN_OK);
	assert_int_equal(rn_change_say(rn, "keys"), RN_OK);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	free(e.v);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

static void
check(int64_t i, const int64_t *handle, size_t n)
{
	if (holders(i) > RN_BLOCK_MOST) {
		assert_true(n > RN_BLOCK_MOST);
		return;
	}
	assert_int_equal(n, holders(i));
	for (size_t k = 0; k < n; k++)
		assert_int_equal(handle[k], i + (int64_t)k);
}

/* Of every step-th key, and of one after it that nobody has. */
static void
walk(int64_t step)
{
	size_t n = 0, found;
	int64_t *key = new_zeroed(2 * KEYS, sizeof(*key));
	struct rn_key_walk *w = NULL;
	const int64_t *handle;

	for (int64_t i = step / 2; i < KEYS; i += step) {
		key[n++] = key_of(i);
		key[n++] = key_of(i) + 1;
	}
	assert_int_equal(rn_key_walk_open(rn, key, n, &w), RN_OK);
	for (int64_t i = step / 2; i < KEYS; i += step) {
		assert_int_equal(rn_key_walk_next(w, &handle, &found), RN_OK);
		check(i, handle, found);
		assert_int_equal(rn_key_walk_next(w, &handle, &found), RN_OK);
		assert_int_equal(found, 0);
	}
	rn_key_walk_close(w);
	free(key);
}

static void
every_key_leads_to_whom_it_was_kept_of(void **state)
{
	(void)state;
	for (int64_t step = 7; step < KEYS; step = 5 * step + 1)
		walk(step);
}

static void
no_keys_lead_nowhere(void **state)
{
	struct rn_key_walk *w = NULL;

	(void)state;
	assert_int_equal(rn_key_walk_open(rn, NULL, 0, &w), RN_OK);
	rn_key_walk_close(w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_leads_to_whom_it_was_kept_of),
		cmocka_unit_test(no_keys_lead_nowhere),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
