/* fuzz_mbox.c - mailboxes: where messages begin, and what their heads say. */
#include "records.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_records(&rn_format_mbox, data, n);
	return 0;
}
