/*
 * test_consent.c - what a row of the ledger of consents is hashed from, to the
 * byte: a release that hashes otherwise finds every older ledger forged.
 *
 * Nothing here may ever change.  What is new in a row goes where `later` is, is
 * not said in older ones, and gets rows of its own below.  The hashes are not
 * the program's: each is SHA-256 of what the comment above it says, numbers
 * being 8 bytes, the highest first.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/base.h"
#include "intro/room.h"

static struct rn_arena *arena;

/* The salt, and of each word its length, -1 of one not said, and its bytes. */
static void
words_are_promised_as_they_ever_were(void **state)
{
	static const struct {
		struct rn_words words;
		const char *want;
	} rows[] = {
		{ { .note = NULL }, "874ca789105b55e08dad1be229b7d1ef"
		    "72b3d345092d92bb3d0c54159af877d6" },
		{ { "", "", "", "", "", "", NULL, NULL, NULL },
		    "388627e71933b05590f35761af3b5d93"
		    "0af54c7ab40ad2a285037de2397cf35d" },
		{ { "they said yes", "d1", "mail", "name", "r", "n", NULL,
		    NULL, NULL }, "b9bb336bb20e9c611737ca285b5e4bc2"
		    "23e1532086d729f44259145b60adccff" },
		/* nine words from here on, where six were before */
		{ { .message = "x" }, "29a3ec268f6221792e8abd631543cf2f"
		    "716086f78b45cfc5cd401327575d9e85" },
		{ { .quote = "x" }, "e975d2907045bf3aafc700e0deebb6a4"
		    "957065bee7e51c8f5fdbf4ecff0857ab" },
		{ { .whom = "x" }, "9d095e30bdbf3e147c543d214271d59f"
		    "f81b7197093c73b5c3ef9e9b9f5bc028" },
		{ { "they said yes", "d1", "mail", "name", "r", "n",
		    "<m@mill.example>", "q", "target" },
		    "deb99fc49eb255b72e4557295d87c36c"
		    "cda414665216c3b2ae68e2d70cec4dc7" },
	};
	unsigned char salt[RN_SALT], sum[RN_SHA256];

	(void)state;
	for (size_t i = 0; i < sizeof(salt); i++)
		salt[i] = (unsigned char)i;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		rn_words_commit(salt, &rows[i].words, sum);
		assert_string_equal(rn_hex(arena, sum, sizeof(sum)),
		    rows[i].want);
	}
}

/*
 * "refnet consent 1" and a zero, the hash of the row before, the numbers in the
 * order of the enum, and what is promised of the words.
 */
static void
a_row_is_hashed_as_it_ever_was(void **state)
{
	struct rn_link l = { .change = 7, .stands = true };
	unsigned char sum[RN_SHA256];

	(void)state;
	rn_link_hash(&l, sum);
	assert_string_equal(rn_hex(arena, sum, sizeof(sum)),
	    "94cafe5f178936cfc2e819feab31808ebc2fa7617a0cd88038346e1d08f92d89");
	l.n[0] = INT64_MIN;
	for (int i = 1; i < L_INTS; i++)
		l.n[i] = i * INT64_C(0x0102030405060708);
	for (int i = 0; i < RN_SHA256; i++) {
		l.prev[i] = (unsigned char)i;
		l.words[i] = (unsigned char)(RN_SHA256 + i);
	}
	rn_link_hash(&l, sum);
	assert_string_equal(rn_hex(arena, sum, sizeof(sum)),
	    "7da845c6195ad8cd2ec8cd554385cf616838a1838b78ff5863121b99af021ee9");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_promised_as_they_ever_were),
		cmocka_unit_test(a_row_is_hashed_as_it_ever_was),
	};
	int failed;

	arena = rn_arena_new();
	failed = arena == NULL ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
	rn_arena_free(arena);
	return failed;
}
