/*
 * test_digest.c - SHA-256 against the examples of its standard.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "base/digest.h"
#include "made.h"

static void
the_examples_of_the_standard_hold(void **state)
{
	static const struct {
		const char *text, *digest;
	} rows[] = {
		{ "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b"
		    "7852b855" },
		{ "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410"
		    "ff61f20015ad" },
		{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419"
		    "db06c1" },
	};
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		size_t n = strlen(rows[i].text);
		unsigned char out[RN_SHA256];
		struct rn_piece v[] = { { rows[i].text, n / 2 },
		    { rows[i].text + n / 2, n - n / 2 } };
		FILE *f = tmpfile();

		rn_sha256(out, v, RN_LEN(v));
		assert_string_equal(rn_hex(a, out, sizeof(out)),
		    rows[i].digest);
		assert_non_null(f);
		assert_int_equal(fwrite(rows[i].text, 1, n, f), n);
		rewind(f);
		assert_true(rn_sha256_stream(out, f));
		assert_string_equal(rn_hex(a, out, sizeof(out)),
		    rows[i].digest);
		fclose(f);
	}
	rn_arena_free(a);
}

/* RFC 4648, 10 */
static void
base64_goes_there_and_back(void **state)
{
	static const char *const rows[][2] = { { "", "" }, { "f", "Zg==" },
		{ "fo", "Zm8=" }, { "foo", "Zm9v" }, { "foob", "Zm9vYg==" },
		{ "fooba", "Zm9vYmE=" }, { "foobar", "Zm9vYmFy" } };
	static const char *const none[] = { "Z", "Zg", "Zg=", "Zg==Zg==",
		"Zm9v!" };
	struct rn_arena *a = new_arena();
	void *p;
	size_t n;

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		size_t len = strlen(rows[i][0]);

		assert_string_equal(rn_base64(a, rows[i][0], len), rows[i][1]);
		assert_true(rn_base64_read(a, rows[i][1], strlen(rows[i][1]),
		    &p, &n));
		assert_int_equal(n, len);
		assert_memory_equal(p, rows[i][0], n);
	}
	for (size_t i = 0; i < RN_LEN(none); i++)
		assert_false(rn_base64_read(a, none[i], strlen(none[i]), &p,
		    &n));
	rn_arena_free(a);
}

static void
a_million_letters_are_one_text(void **state)
{
	struct rn_arena *a = new_arena();
	unsigned char out[RN_SHA256];
	FILE *f = tmpfile();

	(void)state;
	assert_non_null(f);
	for (int i = 0; i < 1000000; i++)
		putc('a', f);
	rewind(f);
	assert_true(rn_sha256_stream(out, f));
	assert_string_equal(rn_hex(a, out, sizeof(out)),
	    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
	fclose(f);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_examples_of_the_standard_hold),
		cmocka_unit_test(a_million_letters_are_one_text),
		cmocka_unit_test(base64_goes_there_and_back),
	};

	return cmocka_run_group_tests_name("digest", tests, NULL, NULL);
}
