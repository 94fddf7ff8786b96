/*
 * utf8.c - UTF-8: characters in and out, which are valid, blank or unseen.
 *
 * To hide another character from terminals, and leave it out of the search
 * form, add it to unseen[].
 */
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/base.h"
#include "base/text.h"
#include "base/utf8.h"

/*
 * Characters that show nothing, reorder their neighbours or smuggle text:
 * soft hyphen, joiners, bidi marks, fillers, selectors, controls of shorthand,
 * music and hieroglyphs, tags; and what is no character, which XML refuses.
 */
static const struct span { int32_t from, to; } unseen[] = {
	{ 0x00ad, 0x00ad }, { 0x034f, 0x034f }, { 0x061c, 0x061c },
	{ 0x115f, 0x1160 }, { 0x17b4, 0x17b5 }, { 0x180b, 0x180f },
	{ 0x200b, 0x200f }, { 0x2028, 0x202e }, { 0x2060, 0x206f },
	{ 0x3164, 0x3164 }, { 0xfe00, 0xfe0f }, { 0xfeff, 0xfeff },
	{ 0xffa0, 0xffa0 }, { 0xfff0, 0xfffb }, { 0xfffe, 0xffff },
	{ 0x13430, 0x1343f }, { 0x1bca0, 0x1bca3 }, { 0x1d173, 0x1d17a },
	{ 0xe0000, 0xe0fff }
};

void
rn_sink_open(struct rn_sink *o, FILE *to)
{
	o->p = o->local;
	o->n = 0;
	o->room = sizeof(o->local);
	o->to = to;
}

void
rn_sink_close(struct rn_sink *o)
{
	if (o->p != o->local)
		free(o->p);
}

void
rn_sink_flush(struct rn_sink *o)
{
	fwrite(o->p, 1, o->n, o->to);
	o->n = 0;
}

void
rn_sink_put(struct rn_sink *o, const char *s, size_t n)
{
	if (o->room - o->n < n && o->to != NULL) {
		rn_sink_flush(o);
		if (n > o->room) {
			fwrite(s, 1, n, o->to);
			return;
		}
	}
	if (o->room - o->n < n) {
		size_t room = (o->room + n) * 2;
		char *p = o->p == o->local ? NULL : o->p;

		p = realloc(p, room);
		if (p == NULL)
			rn_nomem();
		if (o->p == o->local)
			memcpy(p, o->local, o->n);
		o->p = p;
		o->room = room;
	}
	memcpy(o->p + o->n, s, n);
	o->n += n;
}

void
rn_sink_cp(struct rn_sink *o, int32_t cp)
{
	utf8proc_uint8_t b[4];

	rn_sink_put(o, (char *)b, (size_t)utf8proc_encode_char(cp, b));
}

size_t
rn_utf8_next(const char *s, size_t n, int32_t *cp)
{
	utf8proc_ssize_t got;

	if (n == 0)
		return 0;
	got = utf8proc_iterate((const utf8proc_uint8_t *)s,
	    n > 4 ? 4 : (utf8proc_ssize_t)n, cp);
	return got < 0 ? 0 : (size_t)got;
}

size_t
rn_utf8_put(int32_t cp, char *to)
{
	utf8proc_ssize_t n = utf8proc_encode_char(cp,
	    (utf8proc_uint8_t *)to);

	return n > 0 ? (size_t)n : 0;
}

size_t
rn_utf8_take(const char *s, size_t n, int32_t *cp)
{
	size_t got = rn_utf8_next(s, n, cp);

	if (got == 0) {
		*cp = 0xfffd;
		got = 1;
	}
	return got;
}

bool
rn_utf8_valid(const char *s, size_t n, size_t *bad)
{
	const uint64_t high = UINT64_C(0x8080808080808080);
	size_t i = 0, got;
	uint64_t w;
	int32_t cp;

	while (i < n) {
		if (n - i >= sizeof(w)) {
			memcpy(&w, s + i, sizeof(w));
			if ((w & high) == 0) {
				i += sizeof(w);
				continue;
			}
		}
		if ((unsigned char)s[i] < 0x80) {
			i++;
			continue;
		}
		got = rn_utf8_next(s + i, n - i, &cp);
		if (got == 0) {
			if (bad != NULL)
				*bad = i;
			return false;
		}
		i += got;
	}
	return true;
}

enum rn_letters
rn_letter_case(int32_t cp, int32_t *lower)
{
	utf8proc_category_t c = utf8proc_category(cp);

	*lower = utf8proc_tolower(cp);
	return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT ?
	    RN_CASE_UPPER : c == UTF8PROC_CATEGORY_LL ||
	    c == UTF8PROC_CATEGORY_LM || c == UTF8PROC_CATEGORY_LO ?
	    RN_CASE_LOWER : RN_CASE_NONE;
}

bool
rn_is_unseen(int32_t cp)
{
	size_t lo = 0, hi = RN_LEN(unseen);

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (cp > unseen[mid].to)
			lo = mid + 1;
		else if (cp < unseen[mid].from)
			hi = mid;
		else
			return true;
	}
	return false;
}

bool
rn_is_blank(int32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x85 ||
	    cp == 0xa0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200a) ||
	    cp == 0x2028 || cp == 0x2029 || cp == 0x202f || cp == 0x205f ||
	    cp == 0x3000;
}
