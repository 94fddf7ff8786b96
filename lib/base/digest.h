/*
 * digest.h - SHA-256, for what must show that it was not changed, and keyed, for
 * what must be known again and not be read; and bytes as letters.
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

/* Of what comes piece by piece: made, told, and ended, which frees it. */
struct rn_digest;
struct rn_digest *rn_digest_new(void);
void rn_digest_add(struct rn_digest *d, const void *p, size_t n);
void rn_digest_end(struct rn_digest *d, unsigned char out[RN_SHA256]);

/* Base64 (RFC 4648), without line ends; and back, false where it is none. */
char *rn_base64(struct rn_arena *a, const void *p, size_t n);
bool rn_base64_read(struct rn_arena *a, const char *s, size_t n, void **out,
    size_t *out_n);

/* In lower-case hexadecimal. */
char *rn_hex(struct rn_arena *a, const unsigned char *p, size_t n);

#endif
