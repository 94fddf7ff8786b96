/*
 * vcard_value.c - what is written in a value: encodings, character sets,
 * backslashes, parts.
 *
 * To read another character set that cards name, add it to charsets[]; the
 * file chooses the name, so only these are asked of iconv.
 */
#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/base.h"
#include "base/conv.h"
#include "base/text.h"
#include "import/vcard.h"

static const char *const charsets[] = {
	"big5", "cp1250", "cp1251", "cp1252", "euc-jp", "euc-kr", "gb18030",
	"gb2312", "gbk", "iso-2022-jp", "iso-8859-1", "iso-8859-2",
	"iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7",
	"iso-8859-8", "iso-8859-9", "iso-8859-10", "iso-8859-13",
	"iso-8859-15", "koi8-r", "koi8-u", "macintosh", "shift_jis", "tis-620",
	"windows-1250", "windows-1251", "windows-1252", "windows-1253",
	"windows-1254", "windows-1255", "windows-1256", "windows-1257",
	"windows-1258", "windows-874", "windows-31j"
};

enum { ESCAPE = 0x1b, WIDEN = 4 };	/* bytes of UTF-8 a byte can become */

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

size_t
rn_vcard_quoted(const char *s, size_t n, char *to)
{
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == '=' && n - i > 2 && hex(s[i + 1]) >= 0 &&
		    hex(s[i + 2]) >= 0) {
			to[len++] = (char)(hex(s[i + 1]) * 16 +
			    hex(s[i + 2]));
			i += 2;
		} else {
			to[len++] = s[i];
		}
	}
	return len;
}

static int
digit64(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

size_t
rn_vcard_base64(const char *s, size_t n, char *to)
{
	unsigned value = 0, bits = 0;
	size_t len = 0;

	for (size_t i = 0; i < n && s[i] != '='; i++) {
		int d = digit64(s[i]);

		if (d < 0)
			continue;
		value = (value << 6 | (unsigned)d) & 0xfff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			to[len++] = (char)(value >> bits);
		}
	}
	return len;
}

/* --- character sets ------------------------------------------------------ */

const char *
rn_vcard_charset(const struct rn_vline *l)
{
	size_t n;
	const char *s = rn_vline_param(l, "CHARSET", &n);

	for (size_t i = 0; s != NULL && i < RN_LEN(charsets); i++)
		if (rn_vcard_word(s, n, charsets[i]))
			return charsets[i];
	return NULL;
}

/* False: some byte is none of that character set. */
static bool
convert(struct rn_arena *a, const char *charset, const char **s, size_t *n,
    size_t *bad)
{
	size_t left = *n, room = *n * WIDEN;
	char *from = rn_strndup(a, *s, *n), *start = from;
	char *out = rn_alloc(a, room + 1), *to = out;
	iconv_t conv = rn_conv_open("UTF-8", charset);
	bool ok;

	*bad = 0;
	if (conv == (iconv_t)-1)
		return false;
	ok = iconv(conv, &from, &left, &to, &room) != (size_t)-1 && left == 0;
	iconv_close(conv);
	*bad = (size_t)(from - start);
	if (ok) {
		*s = out;
		*n = (size_t)(to - out);
	}
	return ok;
}

bool
rn_vcard_text(struct rn_arena *a, const struct rn_vline *l,
    const char *charset, const char *page, const char **s, size_t *n,
    size_t *bad)
{
	bool valid = rn_utf8_valid(*s, *n, bad);

	/* What was said of encoded bytes is meant; of others, only perhaps:
	 * they may have been converted since. */
	if (charset != NULL && (!valid || l->quoted || l->base64 ||
	    memchr(*s, ESCAPE, *n) != NULL))
		return convert(a, charset, s, n, bad);
	if (valid)
		return true;
	return page != NULL && convert(a, page, s, n, bad);
}

/* --- structure ----------------------------------------------------------- */

size_t
rn_vcard_find(const char *s, size_t n, char sep)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\\')
			i++;
		else if (s[i] == sep)
			return i;
	}
	return n;
}

bool
rn_vcard_part(const char **s, size_t *n, unsigned part)
{
	size_t len;

	if (part == 0)
		return true;
	for (; part > 1; part--) {
		len = rn_vcard_find(*s, *n, ';');
		if (len == *n)
			return false;
		*s += len + 1;
		*n -= len + 1;
	}
	*n = rn_vcard_find(*s, *n, ';');
	return true;
}

size_t
rn_vcard_plain(char *s, size_t n, bool old)
{
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		char c = s[i], next = i + 1 < n ? s[i + 1] : '\0';

		if (c != '\\' || next == '\0' ||
		    (old && strchr("\\;,:", next) == NULL)) {
			s[len++] = c;
			continue;
		}
		s[len++] = next == 'n' || next == 'N' ? '\n' : next;
		i++;
	}
	return len;
}

/* --- dates --------------------------------------------------------------- */

static bool
digits(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return true;
}

char *
rn_vcard_date(struct rn_arena *a, const char *s)
{
	size_t n = strlen(s);

	if (n < 8 || !digits(s, 8) || (n > 8 && s[8] != 'T'))
		return rn_strdup(a, s);
	if (n == 8)
		return rn_sprintf(a, "%.4s-%.2s-%.2s", s, s + 4, s + 6);
	if (n < 15 || !digits(s + 9, 6))
		return rn_strdup(a, s);
	return rn_sprintf(a, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s%s", s, s + 4,
	    s + 6, s + 9, s + 11, s + 13, s + 15);
}
