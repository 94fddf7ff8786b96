/* varint.c - whole numbers in as few bytes as they need (varint.h). */
#include "base/varint.h"

size_t
rn_varint_put(unsigned char *p, uint64_t v)
{
	size_t n = 0;

	for (; v >= 0x80; v >>= 7)
		p[n++] = (unsigned char)(v | 0x80);
	p[n++] = (unsigned char)v;
	return n;
}

bool
rn_varint_get(const unsigned char **p, const unsigned char *end, uint64_t *v)
{
	const unsigned char *at = *p;	/* bytes may be anything's: no alias */
	uint64_t value = 0;
	bool whole = false;

	for (int shift = 0; !whole && at < end && shift < 64; shift += 7) {
		unsigned char c = *at++;

		value |= (uint64_t)(c & 0x7f) << shift;
		whole = (c & 0x80) == 0;
	}
	*p = at;
	*v = value;
	return whole;
}
