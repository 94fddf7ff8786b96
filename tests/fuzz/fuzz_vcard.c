/* fuzz_vcard.c - cards. */
#include "records.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_records(&rn_format_vcard, data, n);
	return 0;
}
