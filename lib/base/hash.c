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

static void
round1(uint64_t v[4])
{
	v[0] += v[1]; v[1] = rotl(v[1], 13); v[1] ^= v[0]; v[0] = rotl(v[0], 32);
	v[2] += v[3]; v[3] = rotl(v[3], 16); v[3] ^= v[2];
	v[0] += v[3]; v[3] = rotl(v[3], 21); v[3] ^= v[0];
	v[2] += v[1]; v[1] = rotl(v[1], 17); v[1] ^= v[2]; v[2] = rotl(v[2], 32);
}

static uint64_t
load(const unsigned char *p, size_t n)
{
	uint64_t w = 0;

	for (size_t i = 0; i < n; i++)
		w |= (uint64_t)p[i] << (8 * i);
	return w;
}

uint64_t
rn_hash(const uint64_t key[2], const void *data, size_t n)
{
	uint64_t v[4] = {
		key[0] ^ 0x736f6d6570736575, key[1] ^ 0x646f72616e646f6d,
		key[0] ^ 0x6c7967656e657261, key[1] ^ 0x7465646279746573
	};
	const unsigned char *p = data;
	uint64_t last = (uint64_t)n << 56;

	for (size_t left = n; left >= 8; left -= 8, p += 8) {
		uint64_t w = load(p, 8);

		v[3] ^= w;
		round1(v);
		round1(v);
		v[0] ^= w;
	}
	last |= load(p, n % 8);
	v[3] ^= last;
	round1(v);
	round1(v);
	v[0] ^= last;
	v[2] ^= 0xff;
	for (int i = 0; i < 4; i++)
		round1(v);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}
