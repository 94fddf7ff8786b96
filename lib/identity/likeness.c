/*
 * likeness.c - Jaro-Winkler with a bit for each byte, and other likenesses.
 */
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "identity/likeness.h"

enum { MOST = 64, WINKLER = 4, APART = 32 };

/* The bytes of b that those of a meet, in a's order and in b's. */
static size_t
meet(const char *a, size_t an, const char *b, size_t bn, char *of_a,
    char *of_b)
{
	size_t longer = an > bn ? an : bn, window = longer / 2, n = 0, k = 0;
	uint64_t taken = 0;

	window = window > 0 ? window - 1 : 0;
	for (size_t i = 0; i < an; i++) {
		size_t from = i > window ? i - window : 0;
		size_t to = i + window + 1 < bn ? i + window + 1 : bn;

		for (size_t j = from; j < to; j++)
			if (a[i] == b[j] && (taken >> j & 1) == 0) {
				taken |= UINT64_C(1) << j;
				of_a[n++] = a[i];
				break;
			}
	}
	for (size_t j = 0; j < bn; j++)
		if ((taken >> j & 1) != 0)
			of_b[k++] = b[j];
	return n;
}

double
rn_likeness(const char *a, size_t an, const char *b, size_t bn)
{
	char of_a[MOST], of_b[MOST];
	size_t n, moved = 0, same = 0;
	double jaro, both;

	an = an > MOST ? MOST : an;
	bn = bn > MOST ? MOST : bn;
	/* in one order, for which of several equal bytes meet to be the same */
	if (an > bn || (an == bn && memcmp(a, b, an) > 0))
		n = meet(b, bn, a, an, of_a, of_b);
	else
		n = meet(a, an, b, bn, of_a, of_b);
	if (n == 0)
		return 0;
	for (size_t i = 0; i < n; i++)
		moved += of_a[i] != of_b[i];
	both = (double)n;
	jaro = (both / (double)an + both / (double)bn +
	    (both - (double)(moved / 2)) / both) / 3;
	while (same < WINKLER && same < an && same < bn && a[same] == b[same])
		same++;
	return jaro + (double)same * 0.1 * (1 - jaro);
}

bool
rn_one_off(const char *a, size_t an, const char *b, size_t bn)
{
	size_t i = 0, k = 0, least = an < bn ? an : bn, left;

	if (an > bn + 1 || bn > an + 1)
		return false;
	while (i < least && a[i] == b[i])
		i++;
	left = least - i;
	while (k < left && a[an - 1 - k] == b[bn - 1 - k])
		k++;
	left -= k;
	if (an != bn)
		return left == 0;
	return left == 1 || (left == 2 && a[i] == b[i + 1] &&
	    a[i + 1] == b[i]);
}

/* What both begin and end with alike need not be gone through. */
bool
rn_two_off(const char *a, size_t an, const char *b, size_t bn)
{
	char x[APART + 1], y[APART + 1];
	size_t i = 0;

	while (i < an && i < bn && a[i] == b[i])
		i++;
	while (an > i && bn > i && a[an - 1] == b[bn - 1]) {
		an--;
		bn--;
	}
	an -= i;
	bn -= i;
	if (an > APART || bn > APART || an > bn + 2 || bn > an + 2)
		return false;
	memcpy(x, a + i, an);
	memcpy(y, b + i, bn);
	x[an] = y[bn] = '\0';
	return rn_edit_distance(x, y, 2) <= 2;
}

size_t
rn_words_shared(const char *a, const char *b)
{
	size_t shared = 0;

	for (const char *s = a; *s != '\0'; ) {
		size_t n = strcspn(s, " ");

		for (const char *t = b; n >= 3 && *t != '\0'; ) {
			size_t k = strcspn(t, " ");

			if (k == n && memcmp(s, t, n) == 0) {
				shared++;
				break;
			}
			t += k + (t[k] == ' ');
		}
		s += n + (s[n] == ' ');
	}
	return shared;
}
