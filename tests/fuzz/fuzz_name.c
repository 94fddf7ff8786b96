/*
 * fuzz_name.c - names of people and of companies: two lines, which are like
 * each other whichever is first, and each of them like itself.
 */
#include <string.h>

#include "fuzz.h"
#include "refnet/name.h"

static void
verdicts(struct rn_name_verdict one, struct rn_name_verdict two)
{
	CHECK(one.score == two.score && one.level == two.level &&
	    one.why == two.why);
	CHECK(one.score >= 0 && one.score <= 1);
	CHECK(one.level < RN_NAME_LEVELS && one.why < 1u << RN_WHYS);
}

static void
people(const char *s, size_t n, const char *t, size_t m)
{
	struct rn_person_name a, b;
	struct rn_name_verdict v;

	rn_person_name_parse(fuzz_arena, s, n, &a);
	rn_person_name_parse(fuzz_arena, t, m, &b);
	CHECK(a.n <= RN_NAME_WORDS && a.given != NULL && a.family != NULL);
	for (size_t i = 0; i < a.n; i++)
		CHECK(a.word[i].len <= RN_NAME_WORD && a.word[i].len > 0 &&
		    strlen(a.word[i].text) == a.word[i].len &&
		    fuzz_is_text(a.word[i].text));
	verdicts(rn_person_name_compare(&a, &b),
	    rn_person_name_compare(&b, &a));
	v = rn_person_name_compare(&a, &a);
	CHECK(v.level == (a.n == 0 ? RN_NAME_NONE : RN_NAME_SAME));
}

static void
companies(const char *s, size_t n, const char *t, size_t m)
{
	struct rn_company_name a, b;
	struct rn_name_verdict v;

	rn_company_name_parse(fuzz_arena, s, n, &a);
	rn_company_name_parse(fuzz_arena, t, m, &b);
	CHECK(a.n <= RN_NAME_WORDS && a.glued != NULL && a.acronym != NULL);
	verdicts(rn_company_name_compare(&a, &b),
	    rn_company_name_compare(&b, &a));
	v = rn_company_name_compare(&a, &a);
	CHECK(v.level == (a.n == 0 ? RN_NAME_NONE : RN_NAME_SAME));
	rn_company_domain(fuzz_arena, s, n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *s = (const char *)data;
	const char *end = n == 0 ? NULL : memchr(s, '\n', n);
	size_t one = end == NULL ? n : (size_t)(end - s);
	const char *t = s + one + (one < n);

	fuzz_start();
	people(s, one, t, (size_t)(s + n - t));
	companies(s, one, t, (size_t)(s + n - t));
	rn_arena_reset(fuzz_arena);
	return 0;
}
