/* test_vectors.c - what a match.command says is right, or it is nothing. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/base.h"
#include "made.h"
#include "profile/profile.h"

#define ONE "{\"id\":1,\"vector\":[3,4]}\n"
#define TWO "{\"id\":2,\"vector\":[0,-1]}\n"

/* Answers about two texts. */
static const struct {
	const char *said;
	bool good;
} answers[] = {
	{ ONE TWO, true }, { TWO ONE, true }, { "\n" ONE " \r\n" TWO, true },
	{ "{\"vector\":[3,4],\"id\":1}\n{\"id\":2.0,\"vector\":[0,-1]}",
	    true },
	{ "{\"x\":[{}],\"id\":1,\"vector\":[3,4]}\r\n" TWO, true },
	{ "", false }, { ONE, false }, { ONE TWO ONE, false },
	{ ONE ONE, false }, { ONE TWO "ok\n", false },
	{ "[3,4]\n[0,-1]\n", false }, { ONE "{\"id\":2}\n", false },
	{ ONE "{\"vector\":[0,-1]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[0,0]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[1]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[1,2,3]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[1,null]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[1,\"2\"]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[1,NaN]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[1,1e400]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[[1,2]]}\n", false },
	{ ONE "{\"id\":0,\"vector\":[1,2]}\n", false },
	{ ONE "{\"id\":3,\"vector\":[1,2]}\n", false },
	{ ONE "{\"id\":1.5,\"vector\":[1,2]}\n", false },
	{ ONE "{\"id\":-2,\"vector\":[1,2]}\n", false },
	{ ONE "{\"id\":1e300,\"vector\":[1,2]}\n", false },
	{ ONE "{\"id\":\"2\",\"vector\":[1,2]}\n", false },
	{ ONE "{\"id\":2,\"vector\":[0,-1]} {}\n", false },
	{ ONE "{\"id\":2,\"vector\":[0,-1]\n", false },
};

static void
an_answer_is_wholly_right_or_none(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(answers); i++) {
		size_t n = strlen(answers[i].said);
		char *copy = new_bytes(n + 1);
		struct rn_vectors got;
		const char *wrong;

		memcpy(copy, answers[i].said, n);
		wrong = rn_vectors_read(a, copy, n, 2, &got);
		free(copy);
		if ((wrong == NULL) != answers[i].good)
			fail_msg("%s: %s", answers[i].said, wrong == NULL ?
			    "taken" : wrong);
		if (wrong != NULL)
			continue;
		assert_int_equal(got.dim, 2);
		assert_true(fabs((double)got.v[0] - .6) < 1e-6);
		assert_true(fabs((double)got.v[1] - .8) < 1e-6);
		assert_true(fabs((double)got.v[3] + 1) < 1e-6);
	}
	rn_arena_free(a);
}

/* Great and small numbers have a direction, too. */
static void
lengths_neither_overflow_nor_vanish(void **state)
{
	static const char said[] = "{\"id\":1,\"vector\":[1e308,1e308]}\n"
	    "{\"id\":2,\"vector\":[5e-320,5e-320]}\n";
	struct rn_arena *a = new_arena();
	struct rn_vectors got;

	(void)state;
	assert_null(rn_vectors_read(a, said, strlen(said), 2, &got));
	for (size_t i = 0; i < 4; i++)
		assert_true(fabs((double)got.v[i] - sqrt(.5)) < 1e-3);
	rn_arena_free(a);
}

static void
more_numbers_than_a_vector_has_are_refused(void **state)
{
	struct rn_arena *a = new_arena();
	char *said = new_bytes(RN_VECTOR_DIM * 2 + 64), *p = said;
	struct rn_vectors got;

	(void)state;
	for (size_t dim = RN_VECTOR_DIM; dim <= RN_VECTOR_DIM + 1; dim++) {
		const char *wrong;

		p = said;
		memcpy(p, "{\"id\":1,\"vector\":[1", 19);
		p += 19;
		for (size_t i = 1; i < dim; i++) {
			*p++ = ',';
			*p++ = '1';
		}
		*p++ = ']';
		*p++ = '}';
		wrong = rn_vectors_read(a, said, (size_t)(p - said), 1, &got);
		assert_true((wrong == NULL) == (dim == RN_VECTOR_DIM));
	}
	free(said);
	rn_arena_free(a);
}

/* What a program says is worth something, and never more than facts are. */
static void
the_weight_has_an_end(void **state)
{
	(void)state;
	assert_true(rn_alike_weight(0) < 0);
	assert_true(rn_alike_weight(1) > rn_alike_weight(.5));
	assert_true(rn_alike_weight(100) <= 2);
	assert_true(rn_alike_weight(-100) >= -2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_answer_is_wholly_right_or_none),
		cmocka_unit_test(lengths_neither_overflow_nor_vanish),
		cmocka_unit_test(more_numbers_than_a_vector_has_are_refused),
		cmocka_unit_test(the_weight_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
