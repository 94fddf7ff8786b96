/*
 * tomb_form.c - what is digested of somebody, so that however it is written
 * again it is the same.  Pure.
 *
 * A form begins with the letter of its kind; none holds a byte 0x1f but as a
 * parting.
 */
#include <string.h>

#include "base/text.h"
#include "people/tombstone.h"

/* --- punycode (RFC 3492), read only ---------------------------------------- */

enum { BASE = 36, TMIN = 1, TMAX = 26, SKEW = 38, DAMP = 700, BIAS = 72,
	FIRST = 128, LABEL = 63 };

static uint32_t
adapt(uint32_t delta, uint32_t points, bool first)
{
	uint32_t k = 0;

	delta = first ? delta / DAMP : delta / 2;
	delta += delta / points;
	for (; delta > (BASE - TMIN) * TMAX / 2; k += BASE)
		delta /= BASE - TMIN;
	return k + (BASE - TMIN + 1) * delta / (delta + SKEW);
}

static int
digit_of(char c)
{
	if (c >= 'a' && c <= 'z')
		return c - 'a';
	return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
}

/* What the n bytes after "xn--" mean; false: they are no such label. */
static bool
decode(const char *s, size_t n, int32_t *out, size_t *points)
{
	uint32_t at = FIRST, bias = BIAS, i = 0;
	size_t len = 0, from = 0;

	if (n == 0 || n > LABEL)
		return false;
	for (size_t k = 0; k < n; k++)
		if (s[k] == '-')
			from = k;
	for (size_t k = 0; k < from; k++)
		out[len++] = s[k];
	for (from += from > 0; from < n;) {
		uint32_t before = i, w = 1;

		for (uint32_t k = BASE;; k += BASE) {
			int digit = from < n ? digit_of(s[from++]) : -1;
			uint32_t t = k <= bias ? TMIN : k >= bias + TMAX ?
			    TMAX : k - bias;

			if (digit < 0 || w > UINT32_MAX / BASE ||
			    (uint32_t)digit > (UINT32_MAX - i) / w)
				return false;
			i += (uint32_t)digit * w;
			if ((uint32_t)digit < t)
				break;
			w *= BASE - t;
		}
		bias = adapt(i - before, (uint32_t)len + 1, before == 0);
		at += i / ((uint32_t)len + 1);
		i %= (uint32_t)len + 1;
		if (at > 0x10ffff || (at >= 0xd800 && at < 0xe000) ||
		    len == LABEL)
			return false;
		memmove(out + i + 1, out + i, (len - i) * sizeof(*out));
		out[i++] = (int32_t)at;
		len++;
	}
	*points = len;
	return true;
}

/* A domain with its labels spelled out. */
static const char *
spelled(struct rn_arena *a, const char *domain)
{
	char *out = rn_alloc(a, 4 * strlen(domain) + 5), *to = out;

	for (const char *s = domain; *s != '\0';) {
		size_t n = strcspn(s, "."), points = 0;
		int32_t cp[LABEL + 1];

		if (n > 4 && memcmp(s, "xn--", 4) == 0 &&
		    decode(s + 4, n - 4, cp, &points)) {
			for (size_t i = 0; i < points; i++)
				to += rn_utf8_put(cp[i], to);
		} else {
			memcpy(to, s, n);
			to += n;
		}
		s += n;
		if (*s == '.')
			*to++ = *s++;
	}
	*to = '\0';
	return out;
}

/* --- addresses of pages ----------------------------------------------------- */

static int
hex_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* %c3%bc as the letter it is. */
static const char *
unescaped(struct rn_arena *a, const char *s)
{
	char *out = rn_alloc(a, strlen(s) + 1), *to = out;

	for (; *s != '\0'; s++) {
		int hi = *s == '%' ? hex_of(s[1]) : -1;
		int lo = hi < 0 ? -1 : hex_of(s[2]);

		if (lo > 0 || (lo == 0 && hi > 0)) {
			*to++ = (char)(hi << 4 | lo);
			s += 2;
		} else {
			*to++ = *s;
		}
	}
	*to = '\0';
	return out;
}

/* --- forms ------------------------------------------------------------------ */

const char *
rn_tomb_handle(struct rn_arena *a, enum rn_handle_kind kind, const char *canon)
{
	const char *at;

	switch (kind) {
	case RN_HANDLE_EMAIL:
		at = strrchr(canon, '@');
		if (at == NULL)
			return NULL;
		return rn_sprintf(a, "e\x1f%s@%s", rn_fold(a, rn_strndup(a,
		    canon, (size_t)(at - canon))), rn_fold(a, spelled(a,
		    at + 1)));
	case RN_HANDLE_PHONE:
		return rn_sprintf(a, "p\x1f%s", canon);
	case RN_HANDLE_URL:
		return rn_sprintf(a, "u\x1f%s", rn_fold(a,
		    unescaped(a, canon)));
	case RN_HANDLE_REF:
		/* numbers of this store name nobody elsewhere */
		if (strncmp(canon, "person:", 7) == 0)
			return NULL;
		return rn_sprintf(a, "r\x1f%s", canon);
	}
	return NULL;
}

/*
 * Nine digits at the end are enough to tell a subscriber from all others of a
 * country; fewer are not.
 */
enum { SUBSCRIBER = 9 };

const char *
rn_tomb_local(struct rn_arena *a, const char *canon)
{
	const char *s = canon + (*canon == '+');
	size_t n;

	while (*canon != '+' && *s == '0')
		s++;
	n = strlen(s);
	return n < SUBSCRIBER ? NULL : rn_sprintf(a, "%c\x1f%s",
	    *canon == '+' ? 'i' : 'n', s + n - SUBSCRIBER);
}

const char *
rn_tomb_name(struct rn_arena *a, const char *name)
{
	const char *fold = rn_fold(a, rn_name_straight(a,
	    rn_name_bare(a, name)));

	return fold[0] == '\0' ? NULL : rn_sprintf(a, "q\x1f%s", fold);
}

const char *
rn_tomb_work(struct rn_arena *a, const char *name, const char *org)
{
	const char *form = rn_tomb_name(a, name);

	return form == NULL ? NULL : rn_sprintf(a, "w%s\x1f%s", form + 1,
	    org == NULL ? "" : rn_fold(a, org));
}
