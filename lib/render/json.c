/*
 * json.c - json and jsonl.
 *
 * Whatever the store holds, the bytes printed are strict JSON in UTF-8 that
 * is safe to look at: what a terminal would obey or not draw (table below)
 * is escaped, which loses nothing, and a broken byte is U+FFFD.
 */
#include <inttypes.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "render/writer.h"

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
static void
json_text(FILE *to, const char *s)
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

static void
json_list(FILE *to, const struct rn_list *l)
{
	putc('[', to);
	for (size_t i = 0; i < l->n; i++) {
		if (i != 0)
			putc(',', to);
		json_text(to, l->v[i]);
	}
	putc(']', to);
}

static void json_value(FILE *to, const struct rn_col *c, const void *row);

static void
json_rows(FILE *to, const struct rn_rows *r)
{
	putc('[', to);
	for (size_t i = 0; i < r->n; i++) {
		const void *row = (const char *)r->v + i * r->stride;

		for (size_t c = 0; c < r->view->n; c++) {
			fputs(c > 0 ? "," : i > 0 ? ",{" : "{", to);
			json_text(to, r->view->cols[c].key);
			putc(':', to);
			json_value(to, &r->view->cols[c], row);
		}
		putc('}', to);
	}
	putc(']', to);
}

static void
json_value(FILE *to, const struct rn_col *c, const void *row)
{
	char buf[VALUE_MAX];

	if (c->kind == RN_K_LIST) {
		json_list(to, value_list(c, row));
		return;
	}
	if (c->kind == RN_K_ROWS) {
		json_rows(to, (const void *)((const char *)row + c->at));
		return;
	}
	if (value_missing(c, row)) {
		fputs("null", to);
		return;
	}
	switch (c->kind) {
	case RN_K_ID:
	case RN_K_INT:
	case RN_K_REAL:
	case RN_K_PROB:
	case RN_K_BOOL:
		fputs(value_raw(c, row, buf), to);
		return;
	case RN_K_TEXT:
	case RN_K_ENUM:
	case RN_K_INSTANT:
	case RN_K_DATE:
	case RN_K_LIST:
	case RN_K_ROWS:
		break;
	}
	json_text(to, value_raw(c, row, buf));
}

static void
json_row(const struct sheet *s, const void *row)
{
	FILE *to = s->r->to;

	for (size_t i = 0; i < s->n; i++) {
		putc(i == 0 ? '{' : ',', to);
		json_text(to, s->cols[i]->key);
		putc(':', to);
		json_value(to, s->cols[i], row);
	}
	putc('}', to);
}

void
write_json(const struct sheet *s)
{
	FILE *to = s->r->to;

	fprintf(to, "{\"schema\":\"%s/%d\",\"rows\":[", s->view->name,
	    s->view->version);
	for (size_t i = 0; i < s->rows_n; i++) {
		fputs(i == 0 ? "\n" : ",\n", to);
		json_row(s, sheet_row(s, i));
	}
	fputs(s->rows_n == 0 ? "]}\n" : "\n]}\n", to);
}

void
write_jsonl(const struct sheet *s)
{
	for (size_t i = 0; i < s->rows_n; i++) {
		json_row(s, sheet_row(s, i));
		putc('\n', s->r->to);
	}
}
