/*
 * test_render.c - rows in six formats, awkward ones first.
 *
 * `awkward` holds texts that broke other programs; every format is run over
 * all of them.  A new trap is one line there.
 */
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <csv.h>

#include "base/base.h"
#include "base/config.h"
#include "base/handle.h"
#include "base/text.h"
#include "made.h"
#include "refnet/inbox.h"
#include "refnet/intro.h"
#include "refnet/outbox.h"
#include "refnet/change.h"
#include "refnet/checkup.h"
#include "refnet/deal.h"
#include "refnet/decide.h"
#include "refnet/give.h"
#include "refnet/group.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "refnet/interaction.h"
#include "refnet/org.h"
#include "refnet/person.h"
#include "refnet/privacy.h"
#include "refnet/profile.h"
#include "refnet/report.h"
#include "refnet/signal.h"
#include "refnet/tie.h"
#include "render/render.h"
#include "render/rows.h"
#include "render/schema.h"
#include "render/views.h"

#define ESC "\033"
#define RLO "\xe2\x80\xae"	/* U+202E */
#define ZWJ "\xe2\x80\x8d"

static const char *const awkward[] = {
	"Ada \"Countess\" Novak",
	"two\nlines",
	"carriage\r\nreturn",
	"tab\there",
	"comma, semicolon; done",
	" blank before",
	"blank after ",
	ESC "[31mred" ESC "[0m",
	ESC "]0;title\a",
	"evil" RLO "gpj.exe",
	"\xc2\x9b" "31m C1",
	"\x7f delete",
	"\xe6\x9d\x8e\xe5\xb0\x8f\xe9\xbe\x8d",
	"\xf0\x9f\x91\xa9" ZWJ "\xf0\x9f\x91\xa9" ZWJ "\xf0\x9f\x91\xa7 kin",
	"\xf3\xa0\x81\x81 tag",
	"broken \xff\xc3( \xed\xa0\x80 \xc0\xaf \xf0\x9f\x91",
	"back\\slash",
	"=HYPERLINK(\"http://x.example\")",
	"'=kept",
	"",
	"-",
	"e\xcc\x81t\xc3\xa9",
};

/* A row with every kind, and one where all of it is missing. */
struct thing {
	int64_t id, count, at, day;
	double real, prob;
	const char *text;
	struct rn_list list;
	int level;
	bool flag;
};

static const char *const level_name[] = { "strong", "weak", NULL };

#define AT(field) offsetof(struct thing, field)
static const struct rn_col cols[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "text", RN_K_TEXT, AT(text), 10, NULL, NULL },
	{ "list", RN_K_LIST, AT(list), 8, NULL, NULL },
	{ "level", RN_K_ENUM, AT(level), 6, "how", level_name },
	{ "count", RN_K_INT, AT(count), 3, NULL, NULL },
	{ "real", RN_K_REAL, AT(real), 3, NULL, NULL },
	{ "prob", RN_K_PROB, AT(prob), 3, NULL, NULL },
	{ "at_time", RN_K_INSTANT, AT(at), 10, "when", NULL },
	{ "day", RN_K_DATE, AT(day), 10, NULL, NULL },
	{ "flag", RN_K_BOOL, AT(flag), 3, NULL, NULL },
};
static const struct rn_view view = {
	.name = "refnet.thing", .version = 1, .none = "nothing here",
	.cols = cols, .n = RN_LEN(cols), .id = "id"
};

static const char *pair[] = { "a@x.example", "b@x.example" };
static const struct thing full = {
	7, 42, 1795338000, 1795338000, 0.5, 0.626, "Ada", { pair, 2 }, 0, true
};
static const struct thing bare = {
	8, RN_NONE, RN_NONE, RN_NONE, NAN, NAN, NULL, { NULL, 0 }, -1, false
};

static struct refnet rn;

/* What comes out; the caller frees it. */
static char *
render(const struct rn_render *how, const struct rn_view *v, const void *rows,
    size_t n, size_t stride, bool card)
{
	struct rn_render r = *how;
	char *text = NULL;
	size_t size;

	r.to = new_stream(&text, &size);
	assert_int_equal(card ? rn_render_card(&rn, &r, v, rows, n, stride) :
	    rn_render_rows(&rn, &r, v, rows, n, stride), RN_OK);
	end_stream(r.to, &text);
	return text;
}

static char *
things(struct rn_render how, const struct thing *rows, size_t n)
{
	return render(&how, &view, rows, n, sizeof(*rows), false);
}

static void
expect(struct rn_render how, const struct thing *rows, size_t n,
    const char *want)
{
	char *got = things(how, rows, n);

	assert_string_equal(got, want);
	free(got);
}

static size_t
all_awkward(struct thing rows[RN_LEN(awkward)])
{
	for (size_t i = 0; i < RN_LEN(awkward); i++) {
		rows[i] = full;
		rows[i].id = (int64_t)i + 1;
		rows[i].text = awkward[i];
		rows[i].list.v = (const char **)&awkward[i];
		rows[i].list.n = 1;
	}
	return RN_LEN(awkward);
}

/* A strict reader of JSON: where the value at s ends, or NULL. */
static const char *json_end(const char *s);

static const char *
json_string_end(const char *s)
{
	for (s++; *s != '"'; s++) {
		if ((unsigned char)*s < 0x20)
			return NULL;
		if (*s != '\\')
			continue;
		s++;
		if (*s == 'u') {
			if (strspn(s + 1, "0123456789abcdef") < 4)
				return NULL;
			s += 4;
		} else if (*s == '\0' || strchr("\"\\/bfnrt", *s) == NULL) {
			return NULL;
		}
	}
	return s + 1;
}

static const char *
json_number_end(const char *s)
{
	size_t n;

	s += *s == '-';
	n = strspn(s, "0123456789");
	if (n == 0 || (n > 1 && *s == '0'))
		return NULL;
	s += n;
	if (*s == '.') {
		n = strspn(s + 1, "0123456789");
		if (n == 0)
			return NULL;
		s += n + 1;
	}
	if (*s == 'e') {
		s += s[1] == '+' || s[1] == '-' ? 2 : 1;
		n = strspn(s, "0123456789");
		return n == 0 ? NULL : s + n;
	}
	return s;
}

static const char *
json_many_end(const char *s, bool object)
{
	char close = object ? '}' : ']';

	s += 1 + strspn(s + 1, "\n");
	if (*s == close)
		return s + 1;
	for (;;) {
		if (object && (*s != '"' ||
		    (s = json_string_end(s)) == NULL || *s++ != ':'))
			return NULL;
		if ((s = json_end(s)) == NULL)
			return NULL;
		s += strspn(s, "\n");
		if (*s == close)
			return s + 1;
		if (*s++ != ',')
			return NULL;
		s += strspn(s, "\n");
	}
}

static const char *
json_end(const char *s)
{
	static const char *const words[] = { "null", "true", "false" };

	if (*s == '{' || *s == '[')
		return json_many_end(s, *s == '{');
	if (*s == '"')
		return json_string_end(s);
	for (size_t i = 0; i < RN_LEN(words); i++)
		if (strncmp(s, words[i], strlen(words[i])) == 0)
			return s + strlen(words[i]);
	return json_number_end(s);
}

/* Bytes a terminal would obey, or bidi, or no UTF-8. */
static void
assert_safe(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	for (size_t i = 0; u[i] != '\0'; i++) {
		assert_true(u[i] == '\n' || u[i] >= 0x20);
		assert_true(u[i] != 0x7f && u[i] < 0xf5);
		assert_false(u[i] == 0xc2 && u[i + 1] >= 0x80 &&
		    u[i + 1] < 0xa0);
	}
	assert_null(strstr(s, RLO));
	assert_null(strstr(s, "\xed\xa0\x80"));
}

static void
formats_have_names(void **state)
{
	enum rn_format f = RN_FORMATS;

	(void)state;
	for (int i = 0; i < RN_FORMATS; i++) {
		assert_true(rn_format_parse(rn_format_name[i], &f));
		assert_int_equal(f, i);
	}
	assert_null(rn_format_name[RN_FORMATS]);
	assert_false(rn_format_parse("xml", &f));
	assert_false(rn_format_parse("", &f));
	assert_int_equal(f, RN_FORMATS - 1);
}

#define JSON_FULL "{\"id\":7,\"text\":\"Ada\"," \
	"\"list\":[\"a@x.example\",\"b@x.example\"],\"level\":\"strong\"," \
	"\"count\":42,\"real\":0.5,\"prob\":0.626," \
	"\"at_time\":\"2026-11-22T09:00:00Z\",\"day\":\"2026-11-22\"," \
	"\"flag\":true}"
#define JSON_BARE "{\"id\":8,\"text\":null,\"list\":[],\"level\":null," \
	"\"count\":null,\"real\":null,\"prob\":null,\"at_time\":null," \
	"\"day\":null,\"flag\":false}"
#define HEAD "id,text,list,level,count,real,prob,at_time,day,flag\n"

static void
each_format_prints_what_it_promises(void **state)
{
	const struct thing two[] = { full, bare };
	const struct {
		struct rn_render how;
		size_t n;
		const char *want;
	} rows[] = {
		{ { .format = RN_JSON }, 2, "{\"schema\":\"refnet.thing/1\","
		    "\"rows\":[\n" JSON_FULL ",\n" JSON_BARE "\n]}\n" },
		{ { .format = RN_JSON }, 0,
		    "{\"schema\":\"refnet.thing/1\",\"rows\":[]}\n" },
		{ { .format = RN_JSONL }, 2, JSON_FULL "\n" JSON_BARE "\n" },
		{ { .format = RN_JSONL }, 0, "" },
		{ { .format = RN_CSV }, 2, HEAD
		    "7,Ada,a@x.example;b@x.example,strong,42,0.5,0.626,"
		    "2026-11-22T09:00:00Z,2026-11-22,true\n"
		    "8,,,,,,,,,false\n" },
		{ { .format = RN_CSV }, 0, HEAD },
		{ { .format = RN_CSV, .fields = "text" }, 2,
		    "text\nAda\n\"\"\n" },
		{ { .format = RN_TSV, .fields = "id,list,prob" }, 2,
		    "id\tlist\tprob\n7\ta@x.example;b@x.example\t0.626\n"
		    "8\t\t\n" },
		{ { .format = RN_IDS, .fields = "text" }, 2, "7\n8\n" },
		{ { .format = RN_IDS }, 0, "" },
		{ { .format = RN_TABLE }, 0, "nothing here\n" },
		{ { .format = RN_TABLE, .fields = "id,text,prob,flag" }, 2,
		    "id  text  prob  flag\n"
		    " 7  Ada   63 %  yes\n"
		    " 8  -        -\n" },
		{ { .format = RN_TABLE, .fields = "list,at_time,day,real,level"
		    }, 2,
		    "list                      when        day         "
		    "real  how\n"
		    "a@x.example, b@x.example  2026-11-22  2026-11-22  "
		    "0.50  strong\n"
		    "-                         -           -           "
		    "   -  -\n" },
		{ { .format = RN_TABLE, .fields = "level,id", .color = true },
		    1, ESC "[1mhow" ESC "[0m     " ESC "[1mid" ESC "[0m\n"
		    ESC "[32mstrong" ESC "[0m   7\n" },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++)
		expect(rows[i].how, two, rows[i].n, rows[i].want);
}

static void
fields_come_in_the_order_asked_for(void **state)
{
	static const struct {
		const char *fields, *want;
	} rows[] = {
		{ "count,id", "{\"count\":42,\"id\":7}\n" },
		{ " id , count ", "{\"id\":7,\"count\":42}\n" },
		{ "id,id,count,id", "{\"id\":7,\"count\":42}\n" },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++)
		expect((struct rn_render){ .format = RN_JSONL,
		    .fields = rows[i].fields }, &full, 1, rows[i].want);
}

static void
an_unknown_field_is_named_and_the_nearest_comes_first(void **state)
{
	static const struct {
		const char *fields, *text, *hint;
	} rows[] = {
		{ "id,txet", "no field 'txet' in refnet.thing",
		    "did you mean text? fields: text, " },
		{ "levl", "no field 'levl' in refnet.thing",
		    "did you mean level? fields: level, " },
		{ "at", "no field 'at' in refnet.thing", "fields: at_time, " },
		{ "", "an empty field name", "fields: id, " },
		{ "id,,text", "an empty field name", "fields: id, " },
		{ "id,", "an empty field name", "fields: id, " },
		{ "ID", "no field 'ID' in refnet.thing",
		    "did you mean id? fields: id, " },
		/* heads of a table */
		{ "how", "no field 'how' in refnet.thing",
		    "what a table heads 'how' is level; fields: level, " },
		{ "id,when", "no field 'when' in refnet.thing",
		    "what a table heads 'when' is at_time; fields: at_time, "
		    },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		for (int f = 0; f < RN_FORMATS; f++) {
			char *text = NULL;
			size_t size;
			struct rn_render r = { .format = (enum rn_format)f,
			    .fields = rows[i].fields };

			r.to = new_stream(&text, &size);
			assert_int_equal(rn_render_check(&rn, &r, &view),
			    RN_EUSAGE);
			assert_int_equal(rn_render_rows(&rn, &r, &view, &full,
			    1, sizeof(full)), RN_EUSAGE);
			assert_int_equal(rn_render_card(&rn, &r, &view, &full,
			    1, sizeof(full)), RN_EUSAGE);
			end_stream(r.to, &text);
			assert_string_equal(text, "");
			free(text);
			assert_string_equal(rn_error_text(&rn), rows[i].text);
			assert_memory_equal(rn_error_hint(&rn), rows[i].hint,
			    strlen(rows[i].hint));
		}
	}
}

static void
an_unknown_field_cannot_reach_the_terminal(void **state)
{
	char many[600];
	struct rn_render r = { .format = RN_JSON, .fields = many };

	(void)state;
	memset(many, 'x', sizeof(many));
	memcpy(many, ESC "[2J" RLO, strlen(ESC "[2J" RLO));
	many[sizeof(many) - 1] = '\0';
	assert_int_equal(rn_render_check(&rn, &r, &view), RN_EUSAGE);
	assert_safe(rn_error_text(&rn));
	assert_true(strlen(rn_error_text(&rn)) < 200);
}

static void
json_is_strict_and_safe_whatever_the_text(void **state)
{
	struct thing rows[RN_LEN(awkward)];
	size_t n = all_awkward(rows);
	char *json = things((struct rn_render){ .format = RN_JSON }, rows, n);
	char *lines = things((struct rn_render){ .format = RN_JSONL }, rows,
	    n);
	const char *s = lines;

	(void)state;
	assert_safe(json);
	assert_string_equal(json_end(json), "\n");
	for (size_t i = 0; i < n; i++) {
		s = json_end(s);
		assert_non_null(s);
		assert_int_equal(*s++, '\n');
	}
	assert_int_equal(*s, '\0');
	free(json);
	free(lines);
}

static void
json_escapes_lose_nothing(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{ "a\"b\\c\n\t", "a\\\"b\\\\c\\n\\t" },
		{ ESC "\x01\r", "\\u001b\\u0001\\u000d" },
		{ "\x7f\xc2\x80\xc2\x9f\xc2\xa0", "\\u007f\\u0080\\u009f"
		    "\xc2\xa0" },
		{ RLO ZWJ "\xef\xbb\xbf", "\\u202e\\u200d\\ufeff" },
		{ "\xf3\xa0\x81\x81", "\\udb40\\udc41" },
		{ "\xf0\x9f\x91\xa9", "\xf0\x9f\x91\xa9" },
		{ "\xff\xc3(", "\\ufffd\\ufffd(" },
		{ "\xed\xa0\x80", "\\ufffd\\ufffd\\ufffd" },
		{ "\xc0\xaf\xe0\x80",
		    "\\ufffd\\ufffd\\ufffd\\ufffd" },
		{ "\xf4\x90\x80\x80", "\\ufffd\\ufffd\\ufffd\\ufffd" },
		{ "\xf0\x9f\x91", "\\ufffd\\ufffd\\ufffd" },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct thing t = full;
		char want[128];

		t.text = rows[i].text;
		snprintf(want, sizeof(want), "{\"text\":\"%s\"}\n",
		    rows[i].want);
		expect((struct rn_render){ .format = RN_JSONL,
		    .fields = "text" }, &t, 1, want);
	}
}

static void
numbers_are_short_and_strict(void **state)
{
	static const struct {
		double v;
		const char *want;
	} rows[] = {
		{ 0, "0" }, { 1, "1" }, { 1.0 / 3, "0.333333" },
		{ 1e-9, "1e-09" }, { 1e300, "1e+300" }, { -2.5, "-2.5" },
		{ INFINITY, "null" }, { NAN, "null" },
	};

	(void)state;
	/* where the machine has such a place: a comma is no decimal point */
	if (setlocale(LC_NUMERIC, "de_DE.UTF-8") == NULL)
		(void)setlocale(LC_NUMERIC, "fr_FR.UTF-8");
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct thing t = full;
		char want[64];

		t.real = rows[i].v;
		snprintf(want, sizeof(want), "{\"real\":%s}\n", rows[i].want);
		expect((struct rn_render){ .format = RN_JSONL,
		    .fields = "real" }, &t, 1, want);
	}
	(void)setlocale(LC_NUMERIC, "C");
}

/* The cells a reader of csv sees, compared with what was written. */
struct reading {
	const char *const *want;
	size_t cell, rows;
};

static void
on_cell(void *data, size_t n, void *ctx)
{
	struct reading *r = ctx;
	const char *want = r->rows == 0 ? r->cell == 0 ? "text" : "list" :
	    r->want[r->rows - 1];

	assert_int_equal(n, strlen(want));
	assert_memory_equal(data, want, n);
	r->cell++;
}

static void
on_row(int c, void *ctx)
{
	struct reading *r = ctx;

	(void)c;
	assert_int_equal(r->cell, 2);
	r->cell = 0;
	r->rows++;
}

static void
read_back(char separator, const char *text, const char *const *want, size_t n)
{
	struct reading r = { want, 0, 0 };
	struct csv_parser p;

	assert_int_equal(csv_init(&p, CSV_STRICT | CSV_STRICT_FINI), 0);
	csv_set_delim(&p, (unsigned char)separator);
	assert_int_equal(csv_parse(&p, text, strlen(text), on_cell, on_row,
	    &r), strlen(text));
	assert_int_equal(csv_fini(&p, on_cell, on_row, &r), 0);
	csv_free(&p);
	assert_int_equal(r.rows, n + 1);
}

static void
csv_and_tsv_read_back_byte_for_byte(void **state)
{
	struct thing rows[RN_LEN(awkward)];
	size_t n = all_awkward(rows);
	char *csv = things((struct rn_render){ .format = RN_CSV,
	    .fields = "text,list" }, rows, n);
	char *tsv = things((struct rn_render){ .format = RN_TSV,
	    .fields = "text,list" }, rows, n);

	(void)state;
	read_back(',', csv, awkward, n);
	read_back('\t', tsv, awkward, n);
	free(csv);
	free(tsv);
}

static void
no_cell_for_a_spreadsheet_is_a_formula(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{ "=1+1", "'=1+1" }, { "+351 21", "'+351 21" },
		{ "-5", "'-5" }, { "@SUM(A1)", "'@SUM(A1)" },
		{ "\t=1", "'\t=1" }, { "\r=1", "\"'\r=1\"" },
		{ "=\"a\"", "\"'=\"\"a\"\"\"" },
		{ "'=1", "''=1" }, { "'quoted", "'quoted" }, { "a=b", "a=b" },
		{ "Ada", "Ada" },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct thing t = full;
		char want[128];

		t.text = rows[i].text;
		t.count = -5;
		snprintf(want, sizeof(want), "count,text\n-5,%s\n",
		    rows[i].want);
		expect((struct rn_render){ .format = RN_CSV,
		    .fields = "count,text", .spreadsheet = true }, &t, 1, want);
	}
}

static void
an_id_is_a_line(void **state)
{
	const struct rn_view named = { .name = "refnet.named", .version = 1,
	    .cols = cols, .n = RN_LEN(cols), .id = "text", .other = "id" };
	struct thing t = full;
	char *got;

	(void)state;
	t.text = "a\r\nb\t\x1b";
	got = render(&(struct rn_render){ .format = RN_IDS }, &named, &t, 1,
	    sizeof(t), false);
	assert_string_equal(got, "a  b \x1b\t7\n");
	free(got);
	got = render(&(struct rn_render){ .format = RN_IDS, .terminal = true },
	    &named, &t, 1, sizeof(t), false);
	assert_string_equal(got, "a b \\x1b\t7\n");
	free(got);
}

/* Where nobody asked a program to read it: what a terminal obeys is shown. */
static void
no_cell_harms_a_terminal(void **state)
{
	struct thing t = full;

	(void)state;
	t.text = "a\x1b[2J\xe2\x80\xae\nb";
	expect((struct rn_render){ .format = RN_CSV, .fields = "text",
	    .terminal = true }, &t, 1, "text\na\\x1b[2J<U+202E> b\n");
	expect((struct rn_render){ .format = RN_TSV, .fields = "text",
	    .terminal = true }, &t, 1, "text\na\\x1b[2J<U+202E> b\n");
}

/* No line wider than width (0: any), none ending in a blank. */
static void
assert_lines(const char *text, int width, size_t lines)
{
	size_t seen = 0;

	for (const char *s = text; *s != '\0'; seen++) {
		size_t n = strcspn(s, "\n");
		char line[4096];

		assert_true(n > 0 && n < sizeof(line));
		memcpy(line, s, n);
		line[n] = '\0';
		assert_int_not_equal(line[n - 1], ' ');
		if (width > 0)
			assert_true(rn_width(line) <= width);
		s += n;
		assert_int_equal(*s++, '\n');
	}
	assert_int_equal(seen, lines);
}

static void
tables_are_safe_and_as_wide_as_the_terminal(void **state)
{
	static const int widths[] = { 0, 1, 5, 12, 40, 80, 120 };
	struct thing rows[RN_LEN(awkward)];
	size_t n = all_awkward(rows);

	(void)state;
	rows[1].text = "a very long text that no terminal has room for at all, "
	    "since it goes on and on about nothing in particular, twice";
	for (size_t i = 0; i < 2 * RN_LEN(widths); i++) {
		int width = widths[i / 2];
		char *got = things((struct rn_render){ .format = RN_TABLE,
		    .width = width, .ascii = i % 2 != 0 }, rows, n);

		assert_safe(got);
		assert_lines(got, width, n + 1);
		if (width == 0)
			assert_non_null(strstr(got, rows[1].text));
		free(got);
	}
}

/* Rows that are not cut are not filled up to a text that no screen holds. */
static void
a_text_of_an_import_widens_no_other_row(void **state)
{
	enum { LINED_UP = 120 };
	struct thing rows[] = { full, full };
	char text[LINED_UP + 2], want[3 * sizeof(text) + 64];

	(void)state;
	for (int n = LINED_UP; n <= LINED_UP + 1; n++) {
		int other = n == LINED_UP ? n : (int)strlen("short");
		char *got;

		memset(text, 'x', (size_t)n);
		text[n] = '\0';
		rows[0].text = text;
		rows[1].text = "short";
		got = things((struct rn_render){ .format = RN_TABLE,
		    .fields = "text,count" }, rows, 2);
		snprintf(want, sizeof(want), "%-*s  count\n%s     42\n"
		    "%-*s     42\n", other, "text", text, other, "short");
		assert_string_equal(got, want);
		free(got);
	}
}

static void
texts_give_way_before_columns_do(void **state)
{
	const char *one[] = { "list item" };
	struct thing t = full;
	static const struct {
		int width;
		const char *want;
	} rows[] = {
		{ 41, "text                    list       count\n"
		    "a text of twenty cells  list item     42\n" },
		{ 38, "text                  list       count\n"
		    "a text of twenty ce~  list item     42\n" },
		{ 27, "text        list      count\n"
		    "a text of~  list it~     42\n" },
		{ 26, "text             list\n"
		    "a text of twen~  list item\n" },
		{ 12, "text\na text of t~\n" },
	};

	(void)state;
	t.text = "a text of twenty cells";
	t.list.v = one;
	t.list.n = 1;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		char *got = things((struct rn_render){ .format = RN_TABLE,
		    .width = rows[i].width, .ascii = true,
		    .fields = "text,list,count" }, &t, 1);

		assert_lines(got, rows[i].width, 2);
		assert_string_equal(got, rows[i].want);
		free(got);
	}
}

static void
a_card_says_only_what_is_known(void **state)
{
	static const struct {
		const char *fields, *want;
		int row;
	} rows[] = {
		{ NULL, "id       7\ntext     Ada\n"
		    "list     a@x.example,\n           b@x.example\n"
		    "level    strong\ncount    42\nreal     0.50\nprob     63 %\n"
		    "at time  2026-11-22\nday      2026-11-22\n"
		    "flag     yes\n", 0 },
		{ NULL, "id  8\n", 1 },
		{ "text,flag", "text  -\nflag\n", 1 },
		{ NULL, "id    9\ntext  one\n\n      two\n", 2 },
	};
	struct thing all[] = { full, bare, bare };

	(void)state;
	all[2].id = 9;
	all[2].text = "one\n\ntwo\n";
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_render r = { .width = 20, .fields = rows[i].fields };
		char *got = render(&r, &view, &all[rows[i].row], 1,
		    sizeof(all[0]), true);

		assert_string_equal(got, rows[i].want);
		free(got);
	}
}

static void
a_card_is_safe_and_elsewhere_the_same_as_a_row(void **state)
{
	struct thing rows[RN_LEN(awkward)];
	size_t n = all_awkward(rows);

	(void)state;
	for (int f = 0; f < RN_FORMATS; f++) {
		struct rn_render r = { .format = (enum rn_format)f };
		char *card = render(&r, &view, rows, n, sizeof(*rows), true);
		char *list = render(&r, &view, rows, n, sizeof(*rows), false);

		if (f == RN_TABLE)
			assert_safe(card);
		else
			assert_string_equal(card, list);
		free(card);
		free(list);
	}
}

/* The contract, written a second time on purpose. */
static const struct {
	const struct rn_view *view;
	size_t size;
	const char *schema, *keys;
} contract[] = {
	{ &rn_view_person, sizeof(struct rn_person), "refnet.person",
	    "id,name,emails,phones,org,title,level,function,location,linkedin,"
	    "tier,pinned_tier,score,p24,p7,evidence,dormant,last_two_way,"
	    "last_in,last_out,n_in,n_out,given,received,reciprocity,sources,"
	    "tags,dnc,why,moved_from,moved_at,provenance,roles,"
	    "connectors,notes,noted\n" },
	{ &rn_view_tier, sizeof(struct rn_person), "refnet.tier",
	    "id,name,emails,tier,pinned_tier,p24,p7,evidence,dormant,why,"
	    "answers_by,scope\n" },
	{ &rn_view_meant, sizeof(struct rn_meant), "refnet.calibration",
	    "within,group,asks,said,answered\n" },
	{ &rn_view_record, sizeof(struct rn_record), "refnet.record",
	    "person_id,import_id,file,row,part,source,external_id,name,org,"
	    "title,location,at,birthday,lister,note\n" },
	{ &rn_view_due, sizeof(struct rn_due), "refnet.due",
	    "person_id,name,tier,last_two_way,cadence_days,due_at,"
	    "overdue_days,reason\n" },
	{ &rn_view_profile, sizeof(struct rn_profile), "refnet.profile",
	    "name,roles,authority,industries,geographies,size,revenue,trigger,"
	    "exclude,script,value,lint_score,missing,for,for_id,notes,why,"
	    "stage,unread,size_low,size_high,revenue_low,revenue_high,"
	    "currency,version,description,fresh\n" },
	{ &rn_view_text_lint, sizeof(struct rn_text_finding), "refnet.lint",
	    "where,severity,rule,text,suggestion\n" },
	{ &rn_view_lint, sizeof(struct rn_lint), "refnet.lint",
	    "where,severity,rule,text,suggestion\n" },
	{ &rn_view_title, sizeof(struct rn_title), "refnet.title",
	    "title,level,function,authority\n" },
	{ &rn_view_match, sizeof(struct rn_match), "refnet.match",
	    "rank,person_id,name,title,org,fit,reasons,tier,best_path,why,weight,"
	    "flags,verify\n" },
	{ &rn_view_lesson, sizeof(struct rn_lesson), "refnet.lesson",
	    "profile,person_id,name,taught,at,because,why\n" },
	{ &rn_view_tier_count, sizeof(struct rn_tier_count),
	    "refnet.tier_count", "tier,people,pinned,dormant\n" },
	{ &rn_view_import, sizeof(struct rn_import), "refnet.import",
	    "id,file,source,encoding,delimiter,rows,created,updated,unchanged,"
	    "skipped,rejected,people_created,interactions,known,duplicates,"
	    "error,seconds,undone_at,at,rules,notes,kept\n" },
	{ &rn_view_source, sizeof(struct rn_source), "refnet.source",
	    "name,title,kind,columns,whose,file\n" },
	{ &rn_view_guess, sizeof(struct rn_guess_column), "refnet.guess",
	    "label,samples,field,why\n" },
	{ &rn_view_interaction, sizeof(struct rn_interaction),
	    "refnet.interaction",
	    "id,at,kind,direction,persons,source,about\n" },
	{ &rn_view_change, sizeof(struct rn_change), "refnet.change",
	    "id,at,verb,summary,undone_at\n" },
	{ &rn_view_give, sizeof(struct rn_give), "refnet.give",
	    "at,person_id,name,direction,kind,about,weight,balance,"
	    "interaction_id,intro_id\n" },
	{ &rn_view_balance, sizeof(struct rn_balance), "refnet.balance",
	    "person_id,name,given,received,given_now,received_now,balance,"
	    "last_given,last_received\n" },
	{ &rn_view_suggestion, sizeof(struct rn_suggestion),
	    "refnet.suggestion",
	    "rank,person_id,name,title,org,fit,reasons,tier,profile,next,"
	    "why,verify\n" },
	{ &rn_view_group, sizeof(struct rn_group), "refnet.group",
	    "id,name,criteria,cadence_days,exchange,seats,members,founded_at,"
	    "meetings,last_met,due_at,overdue_days,attendance,names,"
	    "expects\n" },
	{ &rn_view_member, sizeof(struct rn_member), "refnet.member",
	    "group,person_id,name,seat,seat_code,joined_at,meetings,attended,"
	    "missed,last_attended,gave,expected,forced,group_id,why\n" },
	{ &rn_view_meeting, sizeof(struct rn_meeting), "refnet.meeting",
	    "group,at,present,missing,note,group_id,id\n" },
	{ &rn_view_group_due, sizeof(struct rn_group_due),
	    "refnet.group_due",
	    "group,what,person_id,name,since,why,group_id\n" },
	{ &rn_view_agreement, sizeof(struct rn_agreement),
	    "refnet.agreement",
	    "person_id,name,tier,active,looks_for,offers,every_days,agreed_at,"
	    "last_touch,asks,introductions,given,received,balance,due_at,"
	    "overdue_days,since,forced,why\n" },
	{ &rn_view_candidate, sizeof(struct rn_candidate),
	    "refnet.candidate",
	    "rank,person_id,name,org,tier,expected,reach,access,overlap,trade,"
	    "serves,given,received,reasons,next,why\n" },
	{ &rn_view_tie, sizeof(struct rn_tie), "refnet.tie",
	    "a,b,a_name,b_name,class,p,since,last,evidence\n" },
	{ &rn_view_path, sizeof(struct rn_path), "refnet.path",
	    "target_id,target,rank,hops,people,label,p,weakest,evidence,"
	    "via_id,why\n" },
	{ &rn_view_connector, sizeof(struct rn_connector),
	    "refnet.connector",
	    "person_id,name,tier,reach,access,willing,headroom,overlap,given,"
	    "received,open_asks,asks_left,last_ask,last_thanks,expected,"
	    "why,asks,granted,introductions,repaid,verticals\n" },
	{ &rn_view_question, sizeof(struct rn_tie_question),
	    "refnet.question",
	    "a,b,a_name,b_name,target_id,target,profile,fit,p,reason\n" },
	{ &rn_view_recruit, sizeof(struct rn_recruit), "refnet.recruit",
	    "person_id,name,org,title,trade,serves,tier,access,given,"
	    "received\n" },
	{ &rn_view_overlap, sizeof(struct rn_overlap), "refnet.overlap",
	    "profile,connector_id,connector,target_id,target,fit,tie,"
	    "evidence,p\n" },
	{ &rn_view_gap, sizeof(struct rn_gap), "refnet.gap",
	    "profile,industry,level,location,wanted,known,reachable\n" },
	{ &rn_view_plan, sizeof(struct rn_ask), "refnet.plan",
	    "profile,step,connector_id,connector,target_id,target,fit,people,"
	    "p,headroom,gain,covered,industry,level,location,asks_left,"
	    "why\n" },
	{ &rn_view_risk, sizeof(struct rn_risk), "refnet.risk",
	    "person_id,name,tier,last_two_way,darkens,dims,loss,targets\n" },
	{ &rn_view_whatif, sizeof(struct rn_whatif), "refnet.whatif",
	    "target_id,target,effect,before,after,people,via_id\n" },
	{ &rn_view_diff, sizeof(struct rn_shift), "refnet.diff",
	    "what,person_id,name,change,was,is,at,cause\n" },
	{ &rn_view_intro, sizeof(struct rn_intro), "refnet.intro",
	    "id,kind,requester,connector,target,profile,state,waiting_on,"
	    "opened_at,due_at,age_days,next,asked_at,introduced_at,met_at,"
	    "outcome,deal,thanked_at,late,owed,by,requester_id,connector_id,"
	    "target_id,forced,unnamed,planned,move,outcome_at\n" },
	{ &rn_view_consent, sizeof(struct rn_consent), "refnet.consent",
	    "intro_id,seq,party,answer,at,channel,evidence,until,hash,row,"
	    "implied,undone,of,share,reason,note,evidence_sha256,"
	    "person_id,message,quote,whom\n" },
	{ &rn_view_audit, sizeof(struct rn_audit), "refnet.audit",
	    "row,intro_id,at,verdict,why\n" },
	{ &rn_view_draft, sizeof(struct rn_draft), "refnet.draft",
	    "intro_id,step,to,subject,body,final,from,facts\n" },
	{ &rn_view_proposal, sizeof(struct rn_proposal), "refnet.proposal",
	    "id,intro_id,kind,party,person,at,sure,quote,message_id,file,"
	    "state,moment,person_id,requester,connector,target,doubt,"
	    "sha256\n" },
	{ &rn_view_outgoing, sizeof(struct rn_outgoing), "refnet.outgoing",
	    "id,intro_id,step,party,to,subject,message_id,state,at,"
	    "held_until,sent_at,error\n" },
	{ &rn_view_note, sizeof(struct rn_intro_note), "refnet.note",
	    "intro_id,at,text\n" },
	{ &rn_view_stat, sizeof(struct rn_stat), "refnet.stat",
	    "metric,value,numerator,denominator,low,high,target,status,from,"
	    "to,cohort,pending,says,ids,who,unit,rule,usual_days,why\n" },
	{ &rn_view_metric, sizeof(struct rn_metric), "refnet.metric",
	    "metric,topic,unit,aim,target,target_is,is,of\n" },
	{ &rn_view_report, sizeof(struct rn_report), "refnet.report",
	    "id,kind,at,period,digest,body,form\n" },
	{ &rn_view_finding, sizeof(struct rn_finding), "refnet.finding",
	    "check,status,detail\n" },
	{ &rn_view_backup, sizeof(struct rn_backup), "refnet.backup",
	    "file,bytes,rows\n" },
	{ &rn_view_deal, sizeof(struct rn_deal), "refnet.deal",
	    "id,title,person_id,person,org,amount,currency,status,stage,"
	    "opened_at,closed_at,lead_source,source,import_id\n" },
	{ &rn_view_setting, sizeof(struct rn_setting), "refnet.setting",
	    "name,value,origin,help\n" },
	{ &rn_view_duplicate, sizeof(struct rn_duplicate),
	    "refnet.duplicate",
	    "a,b,a_name,b_name,probability,reasons,why\n" },
	{ &rn_view_cadence, sizeof(struct rn_cadence),
	    "refnet.cadence",
	    "whom,person_id,cadence_days\n" },
	{ &rn_view_erased, sizeof(struct rn_erased),
	    "refnet.erased",
	    "kind,rows\n" },
	{ &rn_view_org, sizeof(struct rn_org),
	    "refnet.org",
	    "name,sector,size,size_low,size_high,revenue,revenue_low,"
	    "revenue_high,currency,stage,location,domain,industry,"
	    "about,people,source,at,why\n" },
	{ &rn_view_planned, sizeof(struct rn_planned),
	    "refnet.planned",
	    "intro_id,connector_id,connector,target_id,target,refused\n" },
	{ &rn_view_prunable, sizeof(struct rn_prunable),
	    "refnet.prunable",
	    "kind,id,what,last,rule\n" },
	{ &rn_view_signal, sizeof(struct rn_signal),
	    "refnet.signal",
	    "id,at,org,kind,about,url,source,person_id,person,people,"
	    "fresh\n" },
	{ &rn_view_suppression, sizeof(struct rn_suppression),
	    "refnet.suppression",
	    "suppressed,since,because,identifiers\n" },
	{ &rn_view_template, sizeof(struct rn_template_row),
	    "refnet.template",
	    "name,step,as,origin\n" },
	{ &rn_view_template_fact, sizeof(struct rn_template_fact),
	    "refnet.template-field",
	    "field,what\n" },
	{ &rn_view_weight, sizeof(struct rn_weight),
	    "refnet.weight",
	    "evidence,level,shipped,learnt\n" },
};

/* Bytes the column's value takes in the row. */
static size_t
kind_size(enum rn_kind k)
{
	switch (k) {
	case RN_K_LIST:
		return sizeof(struct rn_list);
	case RN_K_ENUM:
		return sizeof(int);
	case RN_K_BOOL:
		return sizeof(bool);
	default:
		return sizeof(int64_t);
	}
}

static void
views_keep_the_fields_of_the_contract(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(contract); i++) {
		const struct rn_view *v = contract[i].view;
		struct rn_render r = { .format = RN_CSV };
		char *got = render(&r, v, NULL, 0, 0, false);

		assert_string_equal(got, contract[i].keys);
		free(got);
		assert_string_equal(v->name, contract[i].schema);
		assert_non_null(rn_view_col(v, v->id));
		for (size_t c = 0; c < v->n; c++) {
			const struct rn_col *col = &v->cols[c];

			assert_true(col->at + kind_size(col->kind) <=
			    contract[i].size);
			assert_int_equal(col->kind == RN_K_ENUM,
			    col->names != NULL);
			for (size_t d = 0; d < c; d++)
				assert_true(v->cols[d].at + kind_size(
				    v->cols[d].kind) <= col->at || col->at +
				    kind_size(col->kind) <= v->cols[d].at);
		}
	}
}

/* A view that is listed is held to a contract; graph.c's is in cli/graph. */
static void
every_view_has_a_contract(void **state)
{
#define ROW(name, row) &rn_view_##name,
	static const struct rn_view *const all[] = { RN_VIEW_LIST(ROW) };
#undef ROW

	(void)state;
	for (size_t i = 0; i < RN_LEN(all); i++) {
		bool found = all[i] == &rn_view_graph;

		for (size_t k = 0; k < RN_LEN(contract); k++)
			found |= contract[k].view == all[i];
		if (!found)
			fail_msg("%s has no contract", all[i]->name);
	}
}

static void
rows_inside_a_row_are_of_the_view_that_fills_them(void **state)
{
	static const struct {
		const struct rn_view *v;
		const char *key;
		const struct rn_view *inner;
	} rows[] = {
		{ &rn_view_intro_alone, "ledger", &rn_view_consent },
		{ &rn_view_intro_alone, "notes", &rn_view_note },
		{ &rn_view_group_alone, "member", &rn_view_member },
		{ &rn_view_group_alone, "meeting", &rn_view_meeting },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		const struct rn_col *c = rn_view_col(rows[i].v, rows[i].key);

		assert_ptr_equal(rn_view_inner(rows[i].v, c), rows[i].inner);
	}
	assert_null(rn_view_col(&rn_view_intro, "ledger"));
	assert_null(rn_view_col(&rn_view_intro_alone, "standing"));
	assert_non_null(rn_view_col(&rn_view_intro_card, "standing"));
	assert_null(rn_view_col(&rn_view_group, "member"));
}

static void
every_schema_that_is_listed_can_be_had(void **state)
{
	static const char *const wrong[] = { "", "refnet.person",
	    "refnet.person/2", "refnet.person/1 ", "refnet.store-1" };
	struct rn_arena *a = new_arena();
	const char *const *names = rn_schema_names(a);
	char *text = NULL;
	size_t size = 0;
	FILE *to;

	(void)state;
	for (size_t i = 0; names[i] != NULL; i++) {
		assert_true(i == 0 || strcmp(names[i - 1], names[i]) < 0);
		to = new_stream(&text, &size);
		assert_true(rn_schema_put(to, names[i]));
		end_stream(to, &text);
		assert_non_null(strstr(text, names[i]));
		free(text);
	}
	to = new_stream(&text, &size);
	for (size_t i = 0; i < RN_LEN(wrong); i++)
		assert_false(rn_schema_put(to, wrong[i]));
	end_stream(to, &text);
	assert_int_equal(size, 0);
	free(text);
	rn_arena_free(a);
}

static struct rn_person
someone(int64_t id)
{
	struct rn_person p = { .id = id, .name = "Ada Novak-Lindqvist",
	    .emails = { pair, 2 }, .org = "Northwind Instruments Ltd",
	    .title = "Chief Financial Officer", .level = RN_LEVEL_C_SUITE,
	    .function = RN_FUNCTION_FINANCE, .tier = RN_TIER_STRONG,
	    .pinned_tier = -1, .score = 0.871, .p24 = 0.62, .p7 = 0.871,
	    .evidence = 12.25, .last_two_way = 1795338000,
	    .last_in = 1795338000, .last_out = RN_NONE, .n_in = 12,
	    .n_out = 15, .reciprocity = NAN, .moved_at = RN_NONE };

	return p;
}

static void
people_read_an_address_where_programs_read_no_name(void **state)
{
	struct rn_person p = someone(2);
	struct rn_render table = { .format = RN_TABLE, .fields = "name" };
	struct rn_render csv = { .format = RN_CSV, .fields = "name,id" };
	struct rn_render json = { .format = RN_JSON, .fields = "name" };
	char *got;

	(void)state;
	p.name = NULL;
	p.called = "a" ESC "@x.example";
	got = render(&table, &rn_view_person, &p, 1, sizeof(p), false);
	assert_string_equal(got, "name\na\\x1b@x.example\n");
	free(got);
	got = render(&table, &rn_view_person, &p, 1, sizeof(p), true);
	assert_string_equal(got, "name  a\\x1b@x.example\n");
	free(got);
	table.fields = NULL;
	got = render(&table, &rn_view_person, &p, 1, sizeof(p), true);
	assert_non_null(strstr(got, " a\\x1b@x.example\n"));
	free(got);
	got = render(&csv, &rn_view_person, &p, 1, sizeof(p), false);
	assert_string_equal(got, "name,id\n,2\n");
	free(got);
	got = render(&json, &rn_view_person, &p, 1, sizeof(p), false);
	assert_string_equal(got, "{\"schema\":\"refnet.person/1\",\"rows\":["
	    "\n{\"name\":null}\n]}\n");
	free(got);
}

static void
eighty_columns_show_what_a_founder_wants(void **state)
{
	static const struct {
		int width;
		const char *head;
	} rows[] = {
		{ 120, "   id  name                 org                       "
		    " title                    tier      p7  last" },
		{ 80, "   id  name             org             title        "
		    "   tier      p7  last" },
		{ 40, "   id  name          org        title" },
	};
	struct rn_person p = someone(12345);

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_render r = { .width = rows[i].width, .ascii = true };
		char *got = render(&r, &rn_view_person, &p, 1, sizeof(p),
		    false);

		assert_lines(got, rows[i].width, 2);
		got[strcspn(got, "\n")] = '\0';
		assert_string_equal(got, rows[i].head);
		free(got);
	}
}

static void
ten_thousand_people_take_no_time(void **state)
{
	enum { N = 10000 };
	struct rn_person *people = new_zeroed(N, sizeof(*people));

	(void)state;
	for (size_t i = 0; i < N; i++) {
		people[i] = someone((int64_t)i + 1);
		if (i % 3 == 0)
			people[i].name = awkward[i % RN_LEN(awkward)];
	}
	for (int f = 0; f < RN_FORMATS; f++) {
		struct rn_render r = { .format = (enum rn_format)f,
		    .width = 80 };
		clock_t start = clock();
		char *got = render(&r, &rn_view_person, people, N,
		    sizeof(*people), false);

		assert_true(clock() - start < 3 * CLOCKS_PER_SEC);
		free(got);
	}
	free(people);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(formats_have_names),
		cmocka_unit_test(each_format_prints_what_it_promises),
		cmocka_unit_test(fields_come_in_the_order_asked_for),
		cmocka_unit_test(
		    an_unknown_field_is_named_and_the_nearest_comes_first),
		cmocka_unit_test(an_unknown_field_cannot_reach_the_terminal),
		cmocka_unit_test(json_is_strict_and_safe_whatever_the_text),
		cmocka_unit_test(json_escapes_lose_nothing),
		cmocka_unit_test(numbers_are_short_and_strict),
		cmocka_unit_test(csv_and_tsv_read_back_byte_for_byte),
		cmocka_unit_test(no_cell_for_a_spreadsheet_is_a_formula),
		cmocka_unit_test(an_id_is_a_line),
		cmocka_unit_test(no_cell_harms_a_terminal),
		cmocka_unit_test(tables_are_safe_and_as_wide_as_the_terminal),
		cmocka_unit_test(a_text_of_an_import_widens_no_other_row),
		cmocka_unit_test(texts_give_way_before_columns_do),
		cmocka_unit_test(a_card_says_only_what_is_known),
		cmocka_unit_test(
		    a_card_is_safe_and_elsewhere_the_same_as_a_row),
		cmocka_unit_test(views_keep_the_fields_of_the_contract),
		cmocka_unit_test(every_view_has_a_contract),
		cmocka_unit_test(
		    rows_inside_a_row_are_of_the_view_that_fills_them),
		cmocka_unit_test(every_schema_that_is_listed_can_be_had),
		cmocka_unit_test(
		    people_read_an_address_where_programs_read_no_name),
		cmocka_unit_test(eighty_columns_show_what_a_founder_wants),
		cmocka_unit_test(ten_thousand_people_take_no_time),
	};

	/* table days are local ones */
	setenv("TZ", "UTC0", 1);
	tzset();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
