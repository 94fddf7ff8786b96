/*
 * digest.c - SHA-256: the only file that speaks Nettle.
 */
#include <nettle/hmac.h>
#include <nettle/sha2.h>
#include <nettle/version.h>

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
