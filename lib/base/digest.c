/*
 * digest.c - SHA-256, base64: the only file that speaks Nettle.
 */
#include <stdlib.h>
#include <nettle/base64.h>
#include <nettle/hmac.h>
#include <nettle/sha2.h>
#include <nettle/version.h>

#include "base/base.h"
#include "base/digest.h"

static void
finish(struct sha256_ctx *c, unsigned char *out)
{
#if NETTLE_VERSION_MAJOR >= 4
	sha256_digest(c, out);
#else
	sha256_digest(c, RN_SHA256, out);
#endif
}

void
rn_sha256(unsigned char out[RN_SHA256], const struct rn_piece *v, size_t n)
{
	struct sha256_ctx c;

	sha256_init(&c);
	for (size_t i = 0; i < n; i++)
		if (v[i].n > 0)
			sha256_update(&c, v[i].n, v[i].p);
	finish(&c, out);
}

void
rn_hmac(unsigned char out[RN_SHA256], const unsigned char key[RN_SHA256],
    const void *p, size_t n)
{
	struct hmac_sha256_ctx c;

	hmac_sha256_set_key(&c, RN_SHA256, key);
	hmac_sha256_update(&c, n, p);
#if NETTLE_VERSION_MAJOR >= 4
	hmac_sha256_digest(&c, out);
#else
	hmac_sha256_digest(&c, RN_SHA256, out);
#endif
}

bool
rn_sha256_stream(unsigned char out[RN_SHA256], FILE *f)
{
	struct sha256_ctx c;
	unsigned char buf[16384];
	size_t n;

	sha256_init(&c);
	while ((n = fread(buf, 1, sizeof(buf), f)) > 0)
		sha256_update(&c, n, buf);
	finish(&c, out);
	return ferror(f) == 0;
}

struct rn_digest { struct sha256_ctx c; };

struct rn_digest *
rn_digest_new(void)
{
	struct rn_digest *d = rn_zeroed(1, sizeof(*d));

	sha256_init(&d->c);
	return d;
}

void
rn_digest_add(struct rn_digest *d, const void *p, size_t n)
{
	if (n > 0)
		sha256_update(&d->c, n, p);
}

void
rn_digest_end(struct rn_digest *d, unsigned char out[RN_SHA256])
{
	finish(&d->c, out);
	free(d);
}

char *
rn_base64(struct rn_arena *a, const void *p, size_t n)
{
	size_t len = BASE64_ENCODE_RAW_LENGTH(n);
	char *s = rn_alloc(a, len + 1);

	base64_encode_raw(s, n, p);
	s[len] = '\0';
	return s;
}

bool
rn_base64_read(struct rn_arena *a, const char *s, size_t n, void **out,
    size_t *out_n)
{
	struct base64_decode_ctx c;

	*out_n = BASE64_DECODE_LENGTH(n);
	*out = rn_alloc(a, *out_n + 1);
	base64_decode_init(&c);
	return base64_decode_update(&c, out_n, *out, n, s) == 1 &&
	    base64_decode_final(&c) == 1;
}

char *
rn_hex(struct rn_arena *a, const unsigned char *p, size_t n)
{
	static const char digit[] = "0123456789abcdef";
	char *s = rn_alloc(a, 2 * n + 1);

	for (size_t i = 0; i < n; i++) {
		s[2 * i] = digit[p[i] >> 4];
		s[2 * i + 1] = digit[p[i] & 15];
	}
	return s;
}
