/* test_hash.c - SipHash and the table that stands on it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/base.h"
#include "base/table.h"

static const uint64_t key[2] = { 0x0706050403020100, 0x0f0e0d0c0b0a0908 };

static void
the_hash_is_siphash_2_4(void **state)
{
	/* of the bytes 0, 1, ... under the key 0, 1, ... 15 */
	static const struct { size_t n; uint64_t hash; } vectors[] = {
		{ 0, 0x726fdb47dd0e0e31 }, { 1, 0x74f839c593dc67fd },
		{ 2, 0x0d6c8009d9a94f5a }, { 8, 0x93f5f5799a932462 },
		{ 15, 0xa129ca6149be45e5 },
	};
	unsigned char bytes[16];

	(void)state;
	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (unsigned char)i;
	for (size_t i = 0; i < RN_LEN(vectors); i++)
		assert_int_equal(rn_hash(key, bytes, vectors[i].n),
		    vectors[i].hash);
}

static void
a_table_keeps_what_it_was_given_as_it_grows(void **state)
{
	enum { N = 20000 };
	struct rn_table t = { 0 };

	(void)state;
	for (uint32_t i = 0; i < N; i++) {
		uint32_t *slot = rn_table_at(&t, rn_hash(key, &i, sizeof(i)));

		assert_int_equal(*slot, RN_TABLE_NEW);
		*slot = i;
	}
	assert_int_equal(t.n, N);
	for (uint32_t i = 0; i < N; i++)
		assert_int_equal(*rn_table_get(&t, rn_hash(key, &i,
		    sizeof(i))), i);
	assert_null(rn_table_get(&t, 12345));
	rn_table_free(&t);
	assert_null(rn_table_get(&t, 12345));
}

static void
a_sorted_table_is_walked_in_order_and_finds_as_before(void **state)
{
	/* the last ones crowd at the end and go on at the start */
	static const uint64_t hashes[] = { 1, 5, UINT64_C(1) << 63,
	    (UINT64_C(1) << 63) - 1, (UINT64_C(1) << 63) - 2, UINT64_MAX,
	    UINT64_MAX - 1, UINT64_MAX - 2, 77 };
	static const uint64_t starts[] = { 0, 6, UINT64_C(1) << 63,
	    UINT64_MAX };
	struct rn_table t = { 0 };

	(void)state;
	rn_table_sort(&t);
	for (uint32_t i = 0; i < RN_LEN(hashes); i++)
		*rn_table_at(&t, hashes[i]) = i;
	for (uint32_t i = 0; i < 480; i++)
		*rn_table_at(&t, rn_hash(key, &i, sizeof(i))) = i;
	rn_table_sort(&t);
	for (size_t s = 0; s < RN_LEN(starts); s++) {
		struct rn_table_walk w = { .t = &t, .from = starts[s] };
		uint64_t before = 0, hash;
		uint32_t value;
		size_t n = 0;

		while (rn_table_next(&w, &hash, &value)) {
			assert_true(n == 0 || hash - starts[s] > before);
			assert_int_equal(value, *rn_table_get(&t, hash));
			before = hash - starts[s];
			n++;
		}
		assert_int_equal(n, t.n);
	}
	for (uint32_t i = 0; i < RN_LEN(hashes); i++)
		assert_int_equal(*rn_table_get(&t, hashes[i]), i);
	for (uint32_t i = 0; i < 480; i++)
		assert_int_equal(*rn_table_get(&t, rn_hash(key, &i,
		    sizeof(i))), i);
	rn_table_free(&t);
}

static void
room_made_beforehand_changes_nothing_else(void **state)
{
	struct rn_table t = { 0 };

	(void)state;
	rn_table_soon(&t, 7);
	*rn_table_at(&t, 7) = 3;
	rn_table_reserve(&t, 100000);
	rn_table_soon(&t, 7);
	assert_int_equal(*rn_table_get(&t, 7), 3);
	assert_int_equal(t.n, 1);
	rn_table_free(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_hash_is_siphash_2_4),
		cmocka_unit_test(a_table_keeps_what_it_was_given_as_it_grows),
		cmocka_unit_test(
		    a_sorted_table_is_walked_in_order_and_finds_as_before),
		cmocka_unit_test(room_made_beforehand_changes_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
