/* fuzz_map.c - maps of sources, as people write them. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "import/source.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const labels[] = { "name", "e mail 2 value",
	    "given name", "", "date" };
	struct rn_source_map map = { 0 };
	struct rn_either best;
	enum rn_status rc;
	uint16_t slot;

	fuzz_start();
	rc = rn_source_parse(fuzz_rn, fuzz_arena, "own.map",
	    (const char *)data, n, &map);
	CHECK(rc == RN_OK || rc == RN_ECONFIG);
	if (rc != RN_OK) {
		CHECK(strncmp(rn_error_text(fuzz_rn), "own.map:", 8) == 0);
	} else {
		CHECK(map.name != NULL && map.name[0] != '\0');
		CHECK(map.kind < RN_IN_KINDS && map.format != NULL);
		for (size_t i = 0; i < RN_LEN(labels); i++)
			CHECK(rn_source_field_of(&map, labels,
			    RN_LEN(labels), i, &slot) < RN_IN_FIELDS);
		rn_source_either(&map, labels, RN_LEN(labels), &best);
		CHECK(best.found + best.missing > 0 || map.either_n == 0 ||
		    best.lacks == NULL);
		rn_source_named(&map, fuzz_arena, "exports/Contacts.csv");
		rn_source_type(&map, "call");
	}
	rn_arena_reset(fuzz_arena);
	return 0;
}
