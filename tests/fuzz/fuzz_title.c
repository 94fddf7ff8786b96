/* fuzz_title.c - job titles: one level, one field, twice the same. */
#include <stdlib.h>

#include "fuzz.h"
#include "people/title.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct rn_title_said said;
	enum rn_function function;
	enum rn_level level;
	char *text;

	fuzz_start();
	text = fuzz_text(data, n);
	rn_title_said(text, &said);
	rn_title_read(text, &level, &function);
	CHECK(said.level == level && said.function == function);
	CHECK(level < RN_LEVELS && function < RN_FUNCTIONS);
	free(text);
	return 0;
}
