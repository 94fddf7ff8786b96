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

/* The same of what is open already, and stays so; path is for words. */
RN_CHECKED enum rn_status slurp_fd(struct app *app, int fd, const char *path,
    size_t most, char **text, size_t *n);

/* What errno says of a file that cannot be read. */
enum rn_status slurp_cannot(struct app *app, const char *path);

#endif
