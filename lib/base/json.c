/*
 * json.c - strings of JSON.
 *
 * Whatever they hold, the bytes are strict JSON in UTF-8 that is safe to look
 * at: what a terminal would obey or not draw (table below) is escaped, which
 * loses nothing, and a broken byte is U+FFFD.
 */
#include <inttypes.h>
#include <string.h>

#include "base/base.h"
#include "base/json.h"
#include "base/text.h"

/* Characters escaped although JSON allows them plain. */
static const struct {
	uint32_t from, to;
} hidden[] = {
	{ 0x007f, 0x009f },	/* DEL, C1: a terminal obeys them */
	{ 0x00ad, 0x00ad },	/* soft hyphen */
	{ 0x034f, 0x034f },	/* grapheme joiner */
	{ 0x061c, 0x061c },	/* Arabic letter mark */
	{ 0x115f, 0x1160 },	/* Hangul fillers */
	{ 0x17b4, 0x17b5 },	/* Khmer inherent vowels */
	{ 0x180b, 0x180f },	/* Mongolian selectors */
	{ 0x200b, 0x200f },	/* zero width, direction marks */
	{ 0x2028, 0x202e },	/* line separators, bidi embeddings */
	{ 0x2060, 0x206f },	/* joiners, bidi isolates */
	{ 0x3164, 0x3164 },	/* Hangul filler */
	{ 0xfe00, 0xfe0f },	/* variation selectors */
	{ 0xfeff, 0xfeff },	/* byte order mark */
	{ 0xffa0, 0xffa0 },	/* halfwidth Hangul filler */
	{ 0xfff0, 0xfffb },	/* annotation */
	{ 0xfffe, 0xffff },	/* no characters */
	{ 0x1bca0, 0x1bca3 },	/* shorthand controls */
	{ 0x1d173, 0x1d17a },	/* musical controls */
	{ 0xe0000, 0xe0fff },	/* tags, more selectors */
};

static bool
is_hidden(uint32_t ch)
{
	for (size_t i = 0; i < RN_LEN(hidden); i++)
		if (ch <= hidden[i].to)
			return ch >= hidden[i].from;
	return false;
}

static void
escape(FILE *to, uint32_t ch)
{
	if (ch == '"' || ch == '\\')
		fprintf(to, "\\%c", (char)ch);
	else if (ch == '\n')
		fputs("\\n", to);
	else if (ch == '\t')
		fputs("\\t", to);
	else if (ch < 0x10000)
		fprintf(to, "\\u%04" PRIx32, ch);
	else
		fprintf(to, "\\u%04" PRIx32 "\\u%04" PRIx32,
		    0xd800 + ((ch - 0x10000) >> 10),
		    0xdc00 + ((ch - 0x10000) & 0x3ff));
}

/* In runs: most text needs nothing done to it. */
void
rn_json_text(FILE *to, const char *s)
{
	const char *run = s;

	putc('"', to);
	while (*s != '\0') {
		int32_t ch = (unsigned char)*s;
		size_t n = 1;

		if (ch >= 0x80)
			n = rn_utf8_next(s, strnlen(s, 4), &ch);
		if (n != 0 && ch >= 0x20 && ch != '"' && ch != '\\' &&
		    (ch < 0x7f || !is_hidden((uint32_t)ch))) {
			s += n;
			continue;
		}
		fwrite(run, 1, (size_t)(s - run), to);
		escape(to, n == 0 ? 0xfffd : (uint32_t)ch);
		s += n == 0 ? 1 : n;
		run = s;
	}
	fwrite(run, 1, (size_t)(s - run), to);
	putc('"', to);
}
