/*
 * receipt.h - one import, told to people.
 */
#ifndef REFNET_RECEIPT_H
#define REFNET_RECEIPT_H

#include "cmd.h"
#include "refnet/import.h"

/* A block of lines; `more`: after an empty line. */
void receipt_print(struct app *app, const struct rn_import *r, bool more);

/*
 * What came of n files, also of those without a receipt (they have an error);
 * `left_out` may be NULL.
 */
void receipt_sum(struct app *app, const struct rn_import *list, size_t n,
    const char *left_out);

#endif
