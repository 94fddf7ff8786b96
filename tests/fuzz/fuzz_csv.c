/* fuzz_csv.c - tables: delimiters, encodings, labels, quotes. */
#include "records.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_records(&rn_format_sheet, data, n);
	return 0;
}
