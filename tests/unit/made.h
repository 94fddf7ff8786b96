/*
 * made.h - what nearly every test begins with, there for sure: the test ends
 * where memory is out, which deep/units asks of all of them.
 */
#ifndef TEST_MADE_H
#define TEST_MADE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "refnet/arena.h"
#include "refnet/refnet.h"

/* rn_arena_new(), never NULL */
struct rn_arena *new_arena(void);

/* rn_handle_new(), never NULL */
struct refnet *new_handle(int64_t now);

/* malloc(), calloc() and strdup(), never NULL; to be freed */
void *new_bytes(size_t n);
void *new_zeroed(size_t n, size_t size);
char *new_copy(const char *s);

/* open_memstream(), never NULL; and its end, whose text is there then */
FILE *new_stream(char **text, size_t *n);
void end_stream(FILE *f, char **text);

#endif
