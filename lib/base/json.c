/*
 * json.c - strings of JSON.
 *
 * Whatever they hold, the bytes are strict JSON in UTF-8 that is safe to look
 * at: what a terminal would obey or not draw is escaped, which loses nothing, and
 * a broken byte is U+FFFD.
 */
#include <inttypes.h>
#include <string.h>

#include "base/base.h"
#include "base/json.h"
#include "base/text.h"
#include "base/utf8.h"

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
		    (ch < 0x7f || (ch > 0x9f && !rn_is_unseen(ch)))) {
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
