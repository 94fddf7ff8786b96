/*
 * text.c - what terminals may be given, and the cells it takes.
 */
#include <string.h>

#include <utf8proc.h>

#include "base/base.h"
#include "base/text.h"
#include "base/utf8.h"

void
rn_text_end(FILE *f, char *const *text)
{
	bool failed = ferror(f) != 0;

	if (fclose(f) != 0 || failed || *text == NULL)
		rn_nomem();
}

enum {
	ZWJ = 0x200d, VS15 = 0xfe0e, VS16 = 0xfe0f,
	FLAG_A = 0x1f1e6, FLAG_Z = 0x1f1ff,	/* regional indicators */
	SKIN_1 = 0x1f3fb, SKIN_5 = 0x1f3ff
};

static void
put_hex(struct rn_sink *o, int32_t byte)
{
	static const char digit[] = "0123456789abcdef";
	char b[4] = { '\\', 'x', digit[byte >> 4 & 15], digit[byte & 15] };

	rn_sink_put(o, b, sizeof(b));
}

static void
put_named(struct rn_sink *o, int32_t cp)
{
	char b[16];
	int n = snprintf(b, sizeof(b), "<U+%04lX>", (unsigned long)cp);

	rn_sink_put(o, b, (size_t)n);
}

static bool
is_emoji(int32_t cp)
{
	return utf8proc_get_property(cp)->boundclass ==
	    UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/* Bytes of a joiner at s and the emoji it joins, or 0. */
static size_t
joined(const char *s, size_t n)
{
	int32_t cp;
	size_t first = rn_utf8_next(s, n, &cp), second;

	if (first == 0 || cp != ZWJ)
		return 0;
	second = rn_utf8_next(s + first, n - first, &cp);
	return second == 0 || !is_emoji(cp) ? 0 : first + second;
}

/* A character beyond ASCII; *emoji: the last one written was an emoji. */
static void
clean_wide(struct rn_sink *o, int32_t cp, bool *emoji)
{
	if (cp == VS15 || cp == VS16)
		return;
	if (*emoji && cp >= SKIN_1 && cp <= SKIN_5)
		return;
	*emoji = is_emoji(cp);
	if (cp < 0xa0)
		put_hex(o, cp);
	else if (cp >= FLAG_A && cp <= FLAG_Z)
		rn_sink_cp(o, 'A' + cp - FLAG_A);
	else if (rn_is_unseen(cp))
		put_named(o, cp);
	else
		rn_sink_cp(o, cp);
}

static bool
is_printable(char c)
{
	return c >= ' ' && c < 0x7f;
}

static void
clean(struct rn_sink *o, const char *s, size_t n)
{
	bool emoji = false;
	size_t i = 0, run;
	int32_t cp;

	while (i < n) {
		for (run = i; run < n && is_printable(s[run]); )
			run++;
		if (run > i) {
			rn_sink_put(o, s + i, run - i);
			i = run;
			emoji = false;
			continue;
		}
		for (run = i; run < n && (s[run] == '\n' || s[run] == '\t' ||
		    (s[run] == '\r' && run + 1 < n && s[run + 1] == '\n')); )
			run++;
		if (run > i) {
			rn_sink_put(o, " ", 1);
			i = run;
			emoji = false;
			continue;
		}
		if (emoji && (run = joined(s + i, n - i)) > 0) {
			i += run;
			continue;
		}
		run = rn_utf8_next(s + i, n - i, &cp);
		if (run == 0 || cp < 0x80) {
			put_hex(o, (unsigned char)s[i++]);
			emoji = false;
			continue;
		}
		clean_wide(o, cp, &emoji);
		i += run;
	}
}

/* Bytes of s, of which *plain_n is set to the leading printable ASCII. */
static size_t
measure(const char *s, size_t *plain_n)
{
	size_t i = 0;

	while (is_printable(s[i]))
		i++;
	*plain_n = i;
	return i + strlen(s + i);
}

char *
rn_clean(struct rn_arena *a, const char *s)
{
	struct rn_sink o;
	size_t plain_n, n = measure(s, &plain_n);
	char *p;

	if (plain_n == n)
		return rn_strndup(a, s, n);
	rn_sink_open(&o, NULL);
	clean(&o, s, n);
	p = rn_strndup(a, o.p, o.n);
	rn_sink_close(&o);
	return p;
}

void
rn_clean_write(FILE *to, const char *s)
{
	struct rn_sink o;

	rn_sink_open(&o, to);
	clean(&o, s, strlen(s));
	rn_sink_flush(&o);
	rn_sink_close(&o);
}

/*
 * Terminals differ about what is joined; two cells are the most any of them
 * takes.
 */
size_t
rn_grapheme(const char *s, size_t n, int *cells)
{
	utf8proc_int32_t state = 0;
	int32_t cp, after;
	size_t i = rn_utf8_take(s, n, &cp), got;

	*cells = cp == VS16 ? 0 : utf8proc_charwidth(cp);
	while (i < n) {
		if (cp < 0x80 && (unsigned char)s[i] < 0x80)
			break;
		got = rn_utf8_take(s + i, n - i, &after);
		if (utf8proc_grapheme_break_stateful(cp, after, &state))
			break;
		if (after != VS16)
			*cells += utf8proc_charwidth(after);
		cp = after;
		i += got;
	}
	if (*cells > 2)
		*cells = 2;
	return i;
}

int
rn_width(const char *s)
{
	size_t plain_n, n = measure(s, &plain_n), i;
	int width, cells;

	if (n > INT32_MAX / 2)
		return INT32_MAX / 2;
	if (plain_n == n)
		return (int)n;
	/* a mark may sit on the last plain one */
	i = plain_n > 0 ? plain_n - 1 : 0;
	width = (int)i;
	while (i < n) {
		i += rn_grapheme(s + i, n - i, &cells);
		width += cells;
	}
	return width;
}

char *
rn_fit(struct rn_arena *a, const char *s, int width, bool ascii)
{
	char *p = rn_clean(a, s), *q;
	size_t n = strlen(p), i = 0, cut = 0;
	int used = 0, cells;
	const char *dots = ascii ? "~" : "\xe2\x80\xa6";

	if (width <= 0)
		return rn_strndup(a, "", 0);
	if (n <= (size_t)width)		/* no character has more cells than bytes */
		return p;
	while (i < n) {
		size_t got = rn_grapheme(p + i, n - i, &cells);

		if (used + cells > width)
			break;
		used += cells;
		i += got;
		if (used < width)
			cut = i;
	}
	if (i == n)
		return p;
	q = rn_alloc(a, cut + strlen(dots) + 1);
	memcpy(q, p, cut);
	memcpy(q + cut, dots, strlen(dots));
	return q;
}
