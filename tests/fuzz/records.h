/* records.h - what holds of records, whatever format they are read from. */
#ifndef TEST_FUZZ_RECORDS_H
#define TEST_FUZZ_RECORDS_H

#include "fuzz.h"
#include "import/format.h"

/*
 * Read the bytes as a file of that format, by the maps there are for it: that
 * the records are in order and of text, and the same whether their bytes are
 * kept or not.
 */
void fuzz_records(const struct rn_format *format, const uint8_t *data,
    size_t n);

#endif
