/*
 * digest.h - SHA-256, for what must show that it was not changed.
 */
#ifndef RN_DIGEST_H
#define RN_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "refnet/arena.h"

#define RN_SHA256 32	/* bytes of a digest */

struct rn_piece {
	const void *p;
	size_t n;
};

/* Of the pieces one after the other; they do not show where one ends. */
void rn_sha256(unsigned char out[RN_SHA256], const struct rn_piece *v,
    size_t n);

/* Of what is left in a stream; false when reading it failed. */
bool rn_sha256_stream(unsigned char out[RN_SHA256], FILE *f);

/* In lower-case hexadecimal. */
char *rn_hex(struct rn_arena *a, const unsigned char *p, size_t n);

#endif
