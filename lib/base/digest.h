/*
 * digest.h - SHA-256, for what must show that it was not changed, and keyed, for
 * what must be known again and not be read.
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

/* HMAC-SHA-256 (RFC 2104) of n bytes under a key. */
void rn_hmac(unsigned char out[RN_SHA256], const unsigned char key[RN_SHA256],
    const void *p, size_t n);

/* Of what is left in a stream; false when reading it failed. */
bool rn_sha256_stream(unsigned char out[RN_SHA256], FILE *f);

/* In lower-case hexadecimal. */
char *rn_hex(struct rn_arena *a, const unsigned char *p, size_t n);

#endif
