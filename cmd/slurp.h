/* slurp.h - the whole of a file, or of stdin ("-"), as bytes. */
#ifndef REFNET_SLURP_H
#define REFNET_SLURP_H

#include "cmd.h"

/*
 * NUL-terminated, in the arena.  RN_ENOINPUT: no such file; RN_EREJECTED:
 * more than `most` bytes, or no file at all.
 */
RN_CHECKED enum rn_status slurp(struct app *app, const char *path,
    size_t most, char **text, size_t *n);

#endif
