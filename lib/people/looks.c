/*
 * looks.c - an address that looks like another one.
 *
 * Letters of other scripts that fonts draw as they draw a Latin one, by hand,
 * after an idea of Unicode Technical Standard 39 (skeletons).  Only whole
 * addresses that come out as ASCII count: a word of another script has other
 * letters, too.
 */
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "people/people.h"

/* By code point. */
static const struct { int32_t cp; char as; } pairs[] = {
	{ 0x251, 'a' }, { 0x261, 'g' }, { 0x3b1, 'a' }, { 0x3b3, 'y' },
	{ 0x3b7, 'n' }, { 0x3b9, 'i' }, { 0x3bd, 'v' }, { 0x3bf, 'o' },
	{ 0x3c1, 'p' }, { 0x3c5, 'u' }, { 0x3c7, 'x' }, { 0x3c9, 'w' },
	{ 0x3f2, 'c' }, { 0x3f3, 'j' }, { 0x430, 'a' }, { 0x433, 'r' },
	{ 0x435, 'e' }, { 0x43a, 'k' }, { 0x43e, 'o' }, { 0x43f, 'n' },
	{ 0x440, 'p' }, { 0x441, 'c' }, { 0x443, 'y' }, { 0x445, 'x' },
	{ 0x455, 's' }, { 0x456, 'i' }, { 0x458, 'j' }, { 0x461, 'w' },
	{ 0x475, 'v' }, { 0x4af, 'y' }, { 0x4bb, 'h' }, { 0x4cf, 'l' },
	{ 0x501, 'd' }, { 0x51b, 'q' }, { 0x51d, 'w' }, { 0x566, 'q' },
	{ 0x570, 'h' }, { 0x575, 'j' }, { 0x578, 'n' }, { 0x57d, 'u' },
	{ 0x581, 'g' }, { 0x585, 'o' }, { 0x1d04, 'c' }, { 0x1d0f, 'o' },
	{ 0x1d20, 'v' }, { 0x1d21, 'w' }, { 0x1d22, 'z' }, { 0x2024, '.' },
	{ 0x2170, 'i' }, { 0x2174, 'v' }, { 0x2179, 'x' }, { 0x217c, 'l' },
	{ 0x217d, 'c' }, { 0x217e, 'd' }, { 0x217f, 'm' }, { 0xff0d, '-' },
	{ 0xff0e, '.' },
};

/* 0: like none. */
static char
ascii(int32_t cp)
{
	if (cp < 0x80)
		return (char)cp;
	if (cp >= 0xff41 && cp <= 0xff5a)	/* wide ones */
		return (char)(cp - 0xff41 + 'a');
	if (cp >= 0xff10 && cp <= 0xff19)
		return (char)(cp - 0xff10 + '0');
	for (size_t i = 0; i < RN_LEN(pairs); i++)
		if (pairs[i].cp == cp)
			return pairs[i].as;
	return 0;
}

char *
rn_looks_like(struct rn_arena *a, const char *s, size_t n)
{
	char *to = rn_alloc(a, n + 1);
	size_t len = 0, got;
	int32_t cp;

	for (size_t i = 0; i < n; i += got) {
		got = rn_utf8_next(s + i, n - i, &cp);
		/* what is not seen looks like nothing */
		if (got > 0 && rn_is_unseen(cp))
			continue;
		to[len] = got == 0 ? 0 : ascii(cp);
		if (to[len++] == 0)
			return NULL;
	}
	to[len] = '\0';
	return len == n ? NULL : to;
}
