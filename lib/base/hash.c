/*
 * hash.c - SipHash-2-4 (Aumasson and Bernstein, 2012).
 *
 * Message-IDs and addresses come from strangers; under a key that only this
 * store knows nobody can choose two that collide.
 */

#include "base/base.h"

static uint64_t
rotl(uint64_t x, int b)
{
	return (x << b) | (x >> (64 - b));
}

struct sip { uint64_t a, b, c, d; };

static inline struct sip
round1(struct sip v)
{
	v.a += v.b; v.b = rotl(v.b, 13); v.b ^= v.a; v.a = rotl(v.a, 32);
	v.c += v.d; v.d = rotl(v.d, 16); v.d ^= v.c;
	v.a += v.d; v.d = rotl(v.d, 21); v.d ^= v.a;
	v.c += v.b; v.b = rotl(v.b, 17); v.b ^= v.c; v.c = rotl(v.c, 32);
	return v;
}

static inline struct sip
mix(struct sip v, uint64_t word)
{
	v.d ^= word;
	v = round1(round1(v));
	v.a ^= word;
	return v;
}

/* Written out, for compilers to see one load in it. */
static inline uint64_t
load8(const unsigned char *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	    (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
	    (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	    (uint64_t)p[7] << 56;
}

uint64_t
rn_hash(const uint64_t key[2], const void *data, size_t n)
{
	struct sip v = {
		key[0] ^ 0x736f6d6570736575, key[1] ^ 0x646f72616e646f6d,
		key[0] ^ 0x6c7967656e657261, key[1] ^ 0x7465646279746573
	};
	const unsigned char *p = data;
	uint64_t last = (uint64_t)n << 56;
	size_t left = n;

	for (; left >= 8; left -= 8, p += 8)
		v = mix(v, load8(p));
	for (size_t i = 0; i < left; i++)
		last |= (uint64_t)p[i] << (8 * i);
	v = mix(v, last);
	v.c ^= 0xff;
	v = round1(round1(round1(round1(v))));
	return v.a ^ v.b ^ v.c ^ v.d;
}
