/*
 * mime.c - encoded words and odd bytes of a mail header, and bodies, as UTF-8.
 *
 * Alone with GMime, which knows the transfer encodings and what the charsets
 * of mail are called.  Its own decoder of whole headers writes a question mark
 * for what it cannot read, and its reader of dates guesses; neither is used.
 * A charset that is not what it says is read as the wider one in wider[].
 */
#include <errno.h>
#include <gmime/gmime.h>
#include <iconv.h>
#include <string.h>

#include "base/base.h"
#include "base/conv.h"
#include "base/text.h"
#include "base/utf8.h"
#include "mail/mime.h"

enum { CHARSET_MAX = 40, GROWTH = 6 };

/* One run of bytes in one charset. */
struct run {
	char charset[CHARSET_MAX + 1];	/* in lower case; "": it has none */
	char *bytes;
	size_t n, room;
};

struct word {
	const char *charset, *text;
	size_t charset_n, text_n;
	char how;		/* b or q */
	bool closes;		/* a ?= may still come */
};

void
rn_mime_start(void)
{
	g_mime_charset_map_init();
}

/* --- charsets ------------------------------------------------------------ */

/* What is labelled so is often this; it says all the first can say. */
static const struct { const char *label, *charset; } wider[] = {
	{ "iso-8859-1", "windows-1252" },
	{ "iso-8859-9", "windows-1254" },
	{ "gb2312", "GB18030" },
	{ "gbk", "GB18030" },
	{ "euc-kr", "CP949" },
	{ "ks_c_5601-1987", "CP949" },
	{ "shift_jis", "CP932" },
	{ "big5", "BIG5-HKSCS" }
};

/* All of it, or NULL. */
static char *
convert(struct rn_arena *a, const char *charset, char *s, size_t n)
{
	size_t room = n * GROWTH + 16, left = n;
	char *out = rn_alloc(a, room + 1), *to = out, *from = s;
	iconv_t cd = strchr(charset, '/') != NULL ? (iconv_t)-1 :
	    rn_conv_open("UTF-8", charset);	/* a / would ask for leniency */
	bool ok;

	if (cd == (iconv_t)-1)
		return NULL;
	ok = iconv(cd, &from, &left, &to, &room) == 0 && left == 0 &&
	    iconv(cd, NULL, NULL, &to, &room) != (size_t)-1;
	iconv_close(cd);
	*to = '\0';
	return ok && memchr(out, '\0', (size_t)(to - out)) == NULL &&
	    rn_utf8_valid(out, (size_t)(to - out), NULL) ? out : NULL;
}

/* Bytes of no charset, or of one that does not hold them. */
static char *
convert_unnamed(struct rn_arena *a, const char *charset, char *s, size_t n)
{
	if (memchr(s, '\0', n) != NULL)
		return NULL;
	if (rn_utf8_valid(s, n, NULL))
		return rn_strndup(a, s, n);
	return convert(a, charset == NULL ? "windows-1252" : charset, s, n);
}

static bool
is_unnamed(const char *label)
{
	static const char *const labels[] = { "", "us-ascii", "unknown-8bit",
	    "x-unknown", "default" };

	for (size_t i = 0; i < RN_LEN(labels); i++)
		if (strcmp(label, labels[i]) == 0)
			return true;
	return false;
}

static char *
to_utf8(struct rn_arena *a, struct run *r, const char *charset)
{
	char *out = NULL;

	if (is_unnamed(r->charset))
		return convert_unnamed(a, charset, r->bytes, r->n);
	if (strcmp(r->charset, "utf-8") == 0)
		return rn_utf8_valid(r->bytes, r->n, NULL) &&
		    memchr(r->bytes, '\0', r->n) == NULL ?
		    rn_strndup(a, r->bytes, r->n) : NULL;
	for (size_t i = 0; i < RN_LEN(wider) && out == NULL; i++)
		if (strcmp(r->charset, wider[i].label) == 0)
			out = convert(a, wider[i].charset, r->bytes, r->n);
	if (out == NULL)
		out = convert(a, g_mime_charset_iconv_name(r->charset),
		    r->bytes, r->n);
	return out;
}

/* --- encoded words ------------------------------------------------------- */

/* =?charset*language?B?text?= at s; where it ends, or NULL. */
static const char *
find_word(const char *s, struct word *w)
{
	const char *p, *end;

	if (s[0] != '=' || s[1] != '?')
		return NULL;
	w->charset = s + 2;
	w->charset_n = strcspn(w->charset, "?*() \t\r\n");
	p = w->charset + w->charset_n;
	if (*p == '*')
		p += strcspn(p, "? \t\r\n");
	if (w->charset_n > CHARSET_MAX || p[0] != '?' || p[1] == '\0' ||
	    p[2] != '?')
		return NULL;
	w->how = (char)(p[1] | 0x20);
	w->text = p + 3;
	if ((w->how != 'b' && w->how != 'q') || !w->closes)
		return NULL;
	end = strstr(w->text, "?=");
	w->closes = end != NULL;
	if (end == NULL)
		return NULL;
	w->text_n = (size_t)(end - w->text);
	return end + 2;
}

static char
lower(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static void
make_room(struct rn_arena *a, struct run *r, size_t n)
{
	char *more;

	if (r->room - r->n >= n)
		return;
	r->room = 2 * (r->n + n);
	more = rn_alloc(a, r->room);
	if (r->n > 0)
		memcpy(more, r->bytes, r->n);
	r->bytes = more;
}

static void
decode_word(struct rn_arena *a, const struct word *w, struct run *r)
{
	char *text = rn_strndup(a, w->text, w->text_n);
	GMimeEncoding e;

	for (char *p = text; w->how == 'q' && *p != '\0'; p++)
		if (*p == '_')
			*p = ' ';
	g_mime_encoding_init_decode(&e, w->how == 'b' ?
	    GMIME_CONTENT_ENCODING_BASE64 :
	    GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
	make_room(a, r, g_mime_encoding_outlen(&e, w->text_n) + 1);
	r->n += g_mime_encoding_flush(&e, text, w->text_n, r->bytes + r->n);
	for (size_t i = 0; i < w->charset_n; i++)
		r->charset[i] = lower(w->charset[i]);
	r->charset[w->charset_n] = '\0';
}

static bool
same_charset(const struct run *r, const struct word *w)
{
	for (size_t i = 0; i < w->charset_n; i++)
		if (r->charset[i] != lower(w->charset[i]))
			return false;
	return r->charset[w->charset_n] == '\0';
}

/* What is being written. */
struct out {
	struct rn_arena *a;
	const char *charset;	/* of bytes without one */
	const char **why;	/* NULL: nothing is refused */
	char *text;
	size_t n, room;
};

static void
put(struct out *o, const char *s, size_t n)
{
	if (o->room - o->n <= n) {
		size_t room = 2 * (o->room + n) + 64;
		char *more = rn_alloc(o->a, room);

		if (o->n > 0)
			memcpy(more, o->text, o->n);
		o->text = more;
		o->room = room;
	}
	memcpy(o->text + o->n, s, n);
	o->n += n;
	o->text[o->n] = '\0';
}

static bool
put_run(struct out *o, struct run *r)
{
	char *text;

	if (r->n == 0)
		return true;
	text = to_utf8(o->a, r, o->charset);
	if (text == NULL && o->why == NULL)
		text = rn_mime_body(o->a, r->charset, r->bytes, r->n);
	if (text == NULL) {
		*o->why = is_unnamed(r->charset) ? o->charset == NULL ?
		    "UTF-8 or windows-1252" : o->charset :
		    rn_strdup(o->a, r->charset);
		return false;
	}
	put(o, text, strlen(text));
	r->n = 0;
	return true;
}

static bool
put_plain(struct out *o, const char *s, size_t n)
{
	struct run r = { .bytes = rn_strndup(o->a, s, n), .n = n };

	return put_run(o, &r);
}

static bool
is_blank(const char *s, size_t n)
{
	while (n > 0 && strchr(" \t\r\n", s[n - 1]) != NULL)
		n--;
	return n == 0;
}

/* The next word at s or after it; its end goes to *after. */
static const char *
next_word(const char *s, struct word *w, const char **after)
{
	while ((s = strstr(s, "=?")) != NULL) {
		if ((*after = find_word(s, w)) != NULL)
			return s;
		s += 2;
	}
	return NULL;
}

const char *
rn_mime_text(struct rn_arena *a, const char *s, const char *charset,
    const char **why)
{
	struct out o = { .a = a, .charset = charset, .why = why };
	struct run r = { .n = 0 };
	struct word w = { .closes = true };
	const char *at, *after = s;
	bool ascii = true;

	for (const char *p = s; *p != '\0'; p++)
		ascii = ascii && (unsigned char)*p < 0x80;
	at = next_word(s, &w, &after);
	if (at == NULL && ascii)
		return s;
	for (; at != NULL; s = after, at = next_word(s, &w, &after)) {
		/* blanks between two words are not part of the text */
		bool joins = r.n > 0 && is_blank(s, (size_t)(at - s));

		/* a character may be cut in two by them */
		if (!(joins && same_charset(&r, &w)) && !put_run(&o, &r))
			return NULL;
		if (!joins && at > s && !put_plain(&o, s, (size_t)(at - s)))
			return NULL;
		decode_word(a, &w, &r);
	}
	if (!put_run(&o, &r) || !put_plain(&o, s, strlen(s)))
		return NULL;
	return o.text == NULL ? "" : o.text;
}

/* --- bodies -------------------------------------------------------------- */

static const struct {
	const char *label;
	GMimeContentEncoding as;
} transfers[] = {
	{ "base64", GMIME_CONTENT_ENCODING_BASE64 },
	{ "quoted-printable", GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE },
	{ "x-uuencode", GMIME_CONTENT_ENCODING_UUENCODE },
	{ "uuencode", GMIME_CONTENT_ENCODING_UUENCODE }
};

const char *
rn_mime_transfer(struct rn_arena *a, const char *label, const char *s,
    size_t *n)
{
	for (size_t i = 0; i < RN_LEN(transfers); i++) {
		GMimeEncoding e;
		char *out;

		if (!rn_ascii_same(label, transfers[i].label))
			continue;
		g_mime_encoding_init_decode(&e, transfers[i].as);
		out = rn_alloc(a, g_mime_encoding_outlen(&e, *n) + 1);
		*n = g_mime_encoding_flush(&e, s, *n, out);
		return out;
	}
	return s;
}

/* The charset that n bytes with a label are read as. */
static iconv_t
open_charset(const char *label, const char *s, size_t n)
{
	char lc[CHARSET_MAX + 1];
	size_t len = strlen(label);
	iconv_t cd;

	if (len > CHARSET_MAX || strchr(label, '/') != NULL)
		len = 0;
	for (size_t i = 0; i < len; i++)
		lc[i] = lower(label[i]);
	lc[len] = '\0';
	/* text without a label is most often UTF-8, and so is what lies */
	if (rn_utf8_valid(s, n, NULL) && (is_unnamed(lc) ||
	    rn_ascii_starts(lc, "iso-8859-") ||
	    rn_ascii_starts(lc, "windows-125")))
		return rn_conv_open("UTF-8", "UTF-8");
	for (size_t i = 0; i < RN_LEN(wider); i++)
		if (strcmp(lc, wider[i].label) == 0 && (cd = rn_conv_open(
		    "UTF-8", wider[i].charset)) != (iconv_t)-1)
			return cd;
	cd = is_unnamed(lc) ? (iconv_t)-1 :
	    rn_conv_open("UTF-8", g_mime_charset_iconv_name(lc));
	if (cd == (iconv_t)-1)
		cd = rn_conv_open("UTF-8", rn_utf8_valid(s, n, NULL) ?
		    "UTF-8" : "windows-1252");
	return cd;
}

/* iconv(3) of glibc lets pass what is above the last character there is. */
static char *
sound(struct rn_arena *a, char *s, size_t n)
{
	char *out;
	size_t kept = 0;
	int32_t cp;

	if (rn_utf8_valid(s, n, NULL))
		return s;
	out = rn_alloc(a, 3 * n + 1);
	while (n > 0) {
		size_t got = rn_utf8_take(s, n, &cp);

		kept += rn_utf8_put(cp, out + kept);
		s += got;
		n -= got;
	}
	out[kept] = '\0';
	return out;
}

char *
rn_mime_body(struct rn_arena *a, const char *label, const char *s, size_t n)
{
	size_t room = n * GROWTH + 16, left = n, kept = 0;
	char *out = rn_alloc(a, room + 1), *to = out;
	char *from = (char *)(uintptr_t)s;	/* iconv(3) does not write */
	iconv_t cd = open_charset(label, s, n);

	while (cd != (iconv_t)-1 && left > 0 && room > 3 &&
	    iconv(cd, &from, &left, &to, &room) == (size_t)-1) {
		if (left == 0 || room <= 3)
			break;
		memcpy(to, "\xef\xbf\xbd", 3);
		to += 3;
		room -= 3;
		from++;
		left--;
	}
	if (cd != (iconv_t)-1)
		iconv_close(cd);
	for (char *p = out; p < to; p++) {	/* one kind of line ends */
		if (*p == '\r' && p + 1 < to && p[1] == '\n')
			continue;
		if (*p != '\0')
			out[kept++] = *p == '\r' ? '\n' : *p;
	}
	out[kept] = '\0';
	return sound(a, out, kept);
}
