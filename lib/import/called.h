/*
 * called.h - the names in a cell that holds several.
 */
#ifndef RN_CALLED_H
#define RN_CALLED_H

#include <stddef.h>

#include "refnet/arena.h"

/* At most max of them, without degrees; how many.  They live in a or in s. */
size_t rn_called(struct rn_arena *a, const char *s, size_t n,
    const char **out, size_t max);

#endif
