/*
 * mended.h - what a file of rejected rows says of itself, in the label of the
 * column that holds the reasons: `refnet: reason (UTF-8, dates dmy)`.  A few
 * rows may not tell their encoding, or the order of their dates.
 */
#ifndef RN_MENDED_H
#define RN_MENDED_H

#include "base/date.h"

enum { RN_MENDED_NAME = 48 };

/* The label, in the arena. */
const char *rn_mended_label(struct rn_arena *a, const char *encoding,
    enum rn_order order);

/* Is it that label? */
bool rn_mended_is(const char *label);

/* From the labels of a file; RN_ORDER_NONE: it is none, or does not say. */
enum rn_order rn_mended_order(const char *const *header, size_t n);

/* From the first line of a file; false: it is none, or does not say. */
bool rn_mended_encoding(const char *path, char name[RN_MENDED_NAME]);

#endif
