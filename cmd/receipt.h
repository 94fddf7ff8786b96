/*
 * receipt.h - one import, told to people.
 */
#ifndef REFNET_RECEIPT_H
#define REFNET_RECEIPT_H

#include "cmd.h"
#include "refnet/import.h"

/* A block of lines; `more`: after an empty line. */
void receipt_print(struct app *app, const struct rn_import *r, bool more);

#endif
