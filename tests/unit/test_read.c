/*
 * test_read.c - files become mapped records.
 *
 * Another export is a row in sources[] and a file in the village.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/handle.h"
#include "base/text.h"
#include "import/read.h"
#include "made.h"

static const struct {
	const char *file, *source, *encoding, *delimiter;
	size_t rows, bad, skip;
	enum rn_order order;
} sources[] = {
	{ "Connections.csv", "linkedin-connections", "UTF-8", ",", 46, 0, 5,
	    RN_ORDER_NONE },
	{ "messages.csv", "linkedin-messages", "UTF-8", ",", 25, 0, 3,
	    RN_ORDER_NONE },
	{ "hubspot-contacts.csv", "hubspot-contacts", "UTF-8", ",", 29, 0, 0,
	    RN_ORDER_NONE },
	{ "google-contacts.csv", "google-contacts", "UTF-8", ",", 18, 0, 0,
	    RN_ORDER_NONE },
	{ "outlook-contacts.csv", "outlook-contacts", "windows-1252", ",", 18,
	    0, 0, RN_ORDER_MDY },
	{ "outlook-mail.csv", "outlook-mail", "windows-1252", ",", 24, 0, 0,
	    RN_ORDER_MDY },
	{ "mail.csv", "mail", "UTF-8", ",", 450, 0, 0, RN_ORDER_NONE },
	{ "team-mail.csv", "mail", "UTF-8", ";", 30, 0, 0, RN_ORDER_NONE },
	{ "contacts.csv", "contacts", "UTF-8", ",", 20, 0, 0, RN_ORDER_NONE },
	{ "broken.csv", "mail", "UTF-8", ",", 9, 1, 0, RN_ORDER_NONE }
};

struct seen {
	struct refnet rn;
	struct rn_arena *a;
	struct rn_reading reading;
	size_t rows, bad, skip;
	char text[4096];	/* "line:field.slot=text;" of every cell */
	char why[128];		/* the last bad row's reason */
};

static enum rn_status
take(struct seen *s, const char *path, const struct rn_read_options *o)
{
	struct rn_reader *r = NULL;
	struct rn_batch b = { 0 };
	enum rn_status rc;
	bool more = true;
	size_t at = 0;

	memset(s, 0, sizeof(*s));
	s->a = new_arena();
	rc = rn_read_open(&s->rn, s->a, path, o, &r, &s->reading);
	while (rc == RN_OK && more) {
		const struct rn_rec *recs;

		rc = rn_read_batch(r, &b);
		recs = b.recs;
		more = b.n > 0;
		for (size_t i = 0; rc == RN_OK && i < b.n; i++) {
			s->rows++;
			s->bad += recs[i].bad != NULL;
			s->skip += recs[i].skip != NULL;
			if (recs[i].bad != NULL)
				snprintf(s->why, sizeof(s->why), "%s",
				    recs[i].bad);
			for (uint32_t c = 0; c < recs[i].n &&
			    at < sizeof(s->text); c++)
				at += (size_t)snprintf(s->text + at,
				    sizeof(s->text) - at, "%lld:%s.%d=%s;",
				    (long long)recs[i].line, rn_source_word(
				    (enum rn_in_field)recs[i].cells[c].field),
				    recs[i].cells[c].slot,
				    recs[i].cells[c].text);
		}
	}
	rn_batch_free(&b);
	rn_read_close(r);
	return rc;
}

/* The same, of n bytes in a file of their own. */
static enum rn_status
take_bytes(struct seen *s, const char *bytes, size_t n,
    const struct rn_read_options *o)
{
	char path[] = "/tmp/refnet-read-XXXXXX";
	int fd = mkstemp(path);
	enum rn_status rc;

	assert_true(fd >= 0);
	assert_true(write(fd, bytes, n) == (ssize_t)n);
	close(fd);
	rc = take(s, path, o);
	unlink(path);
	return rc;
}

#define TAKE(s, text, o) take_bytes((s), (text), sizeof(text) - 1, (o))

/* The order of the first column that has one. */
static enum rn_order
order_of(const struct rn_reading *reading)
{
	for (size_t i = 0; i < reading->columns; i++)
		if (reading->orders[i] != RN_ORDER_NONE)
			return (enum rn_order)reading->orders[i];
	return RN_ORDER_NONE;
}

static void
village_files_are_recognised_and_counted(void **state)
{
	const char *village = getenv("VILLAGE");
	struct seen s;

	(void)state;
	for (size_t i = 0; i < RN_LEN(sources); i++) {
		char path[1024];

		snprintf(path, sizeof(path), "%s/%s",
		    village ? village : "tests/village", sources[i].file);
		assert_int_equal(take(&s, path, NULL), RN_OK);
		assert_string_equal(s.reading.map->name, sources[i].source);
		assert_string_equal(s.reading.encoding, sources[i].encoding);
		assert_string_equal(s.reading.delimiter,
		    sources[i].delimiter);
		assert_int_equal(order_of(&s.reading), sources[i].order);
		assert_int_equal(s.rows, sources[i].rows);
		assert_int_equal(s.bad, sources[i].bad);
		assert_int_equal(s.skip, sources[i].skip);
		rn_arena_free(s.a);
	}
}

static void
rows_keep_their_lines_and_cells_are_trimmed(void **state)
{
	struct seen s;

	(void)state;
	assert_int_equal(TAKE(&s, "Note\r\n\r\n E_MAIL ;Name;x\r\n"
	    "\r\na@b.example;\"two\r\nlines\";1;2;3\r\nc@d.example\r\n;;\r\n"
	    "; \xc2\xa0" "E ", NULL), RN_OK);
	assert_string_equal(s.text, "5:email.1=a@b.example;"
	    "5:name.1=two\r\nlines;7:email.1=c@d.example;9:name.1=E;");
	assert_int_equal(s.rows, 3);	/* one of separators only is none */
	assert_string_equal(s.reading.delimiter, ";");
	rn_arena_free(s.a);
}

static void
numbered_labels_are_slots_and_joined_values_part(void **state)
{
	struct seen s;

	(void)state;
	assert_int_equal(TAKE(&s, "First Name,Last Name,Labels,"
	    "Organization Name,E-mail 1 - Value,E-mail 12 - Value\n"
	    "A,,,,* Other,b@x.example ::: c@x.example\n", NULL), RN_OK);
	assert_string_equal(s.text, "2:given.1=A;2:email.12=b@x.example;"
	    "2:email.12=c@x.example;");
	rn_arena_free(s.a);
}

/* One file in several dresses; é and – are in windows-1252 too. */
static const char same[] = "name,email,company\n"
    "Jos\xc3\xa9 \xe2\x80\x93 x,j@x.example,\"two\nlines\"\n"
    ",k@x.example,\"say \"\"hi\"\"\"\n"
    "Bo \"the\" Ko,,a\n";
static const char same_text[] = "2:name.1=Jos\xc3\xa9 \xe2\x80\x93 x;"
    "2:email.1=j@x.example;2:org.1=two\nlines;"
    "4:email.1=k@x.example;4:org.1=say \"hi\";"
    "5:name.1=Bo \"the\" Ko;5:org.1=a;";

static const struct {
	const char *name, *bom;
	int unit;
	bool big;
} dresses[] = {
	{ "UTF-8", "", 0, false },
	{ "UTF-8", "\xef\xbb\xbf", 0, false },
	{ "UTF-16LE", "", 2, false },
	{ "UTF-16LE", "\xff\xfe", 2, false },
	{ "UTF-16BE", "", 2, true },
	{ "UTF-16BE", "\xfe\xff", 2, true },
	{ "windows-1252", "", 1, false }
};

/* `same` in dress d; the bytes. */
static size_t
dress(size_t d, char *to)
{
	size_t n = strlen(dresses[d].bom), len;

	memcpy(to, dresses[d].bom, n);
	for (const char *s = same; *s != '\0'; s += len) {
		int32_t cp = 0;

		len = rn_utf8_next(s, strlen(s), &cp);
		if (dresses[d].unit == 0) {
			memcpy(to + n, s, len);
			n += len;
		} else if (dresses[d].unit == 1) {
			to[n++] = (char)(cp == 0x2013 ? 0x96 : cp);
		} else {
			to[n + dresses[d].big] = (char)(cp & 0xff);
			to[n + !dresses[d].big] = (char)(cp >> 8);
			n += 2;
		}
	}
	return n;
}

static void
the_same_rows_in_any_encoding_read_the_same(void **state)
{
	static const struct rn_read_options utf16 = { .encoding = "utf-16" };
	char bytes[2 * sizeof(same) + 4];
	struct seen s;

	(void)state;
	for (size_t d = 0; d < RN_LEN(dresses); d++) {
		size_t n = dress(d, bytes);

		for (int asked = 0; asked <= (dresses[d].unit == 2); asked++) {
			assert_int_equal(take_bytes(&s, bytes, n,
			    asked ? &utf16 : NULL), RN_OK);
			assert_string_equal(s.text, same_text);
			assert_string_equal(s.reading.encoding,
			    dresses[d].name);
			rn_arena_free(s.a);
		}
	}
}

static void
line_ends_and_delimiters_do_not_change_the_rows(void **state)
{
	static const char *const ends[] = { "\n", "\r\n", "\r" };
	static const struct { char c; const char *name; } marks[] = {
		{ ',', "," }, { ';', ";" }, { '\t', "tab" }, { '|', "|" }
	};
	struct seen s;

	(void)state;
	for (size_t k = 0; k < RN_LEN(ends) * RN_LEN(marks) * 2; k++) {
		const char *end = ends[k % 3], *mark = marks[k / 3 % 4].name;
		char bytes[2 * sizeof(same)], *to = bytes, *cr;

		for (const char *p = same; *p != '\0'; p++)
			if (*p == '\n') {
				memcpy(to, end, strlen(end));
				to += strlen(end);
			} else {
				*to++ = *p == ',' ? marks[k / 3 % 4].c : *p;
			}
		if (k >= 12)		/* the last line end is missing */
			to -= strlen(end);
		assert_int_equal(take_bytes(&s, bytes, (size_t)(to - bytes),
		    NULL), RN_OK);
		assert_string_equal(s.reading.delimiter, mark);
		while ((cr = strchr(s.text, '\r')) != NULL) {
			*cr = '\n';
			if (cr[1] == '\n')
				memmove(cr, cr + 1, strlen(cr));
		}
		assert_string_equal(s.text, same_text);
		rn_arena_free(s.a);
	}
}

/* Files are read in pieces; a character may lie across two of them. */
static void
characters_survive_where_pieces_meet(void **state)
{
	enum { N = 80000, PIECE = 256 * 1024 };
	static const char face[] = "\x3d\xd8\x00\xde";	/* UTF-16LE */
	char *bytes = new_bytes(4 * N + 32);
	struct seen s;

	(void)state;
	memcpy(bytes, "\xff\xfen\0a\0m\0e\0\n\0", 12);
	for (size_t i = 0; i < N; i++)
		memcpy(bytes + 12 + 4 * i, face, 4);
	assert_int_equal(take_bytes(&s, bytes, 12 + 4 * N, NULL), RN_OK);
	assert_int_equal(s.rows, 1);
	assert_int_equal(s.bad, 0);
	rn_arena_free(s.a);
	for (size_t shift = 0; shift < 4; shift++) {
		size_t n = 5 + shift;

		memcpy(bytes, "name\nxxx", 8);
		for (size_t i = 0; i < N; i++, n += 4)
			memcpy(bytes + n, i % 100 == 99 ? "\n\n\n\n" :
			    "\xf0\x9f\x98\x80", 4);
		assert_int_equal(take_bytes(&s, bytes, n, NULL), RN_OK);
		assert_int_equal(s.rows, N / 100);
		assert_int_equal(s.bad, 0);
		assert_string_equal(s.reading.encoding, "UTF-8");
		rn_arena_free(s.a);
	}
	/* The only one that tells UTF-8, and cut in two. */
	memset(bytes + 5, 'a', PIECE);
	memcpy(bytes + PIECE - 1, "\xc3\xa9\n", 3);
	assert_int_equal(take_bytes(&s, bytes, PIECE + 2, NULL), RN_OK);
	assert_string_equal(s.reading.encoding, "UTF-8");
	rn_arena_free(s.a);
	free(bytes);
}

static void
encodings_that_are_named_are_taken(void **state)
{
	static const struct rn_read_options latin2 =
	    { .encoding = "iso-8859-2" }, none = { .encoding = "klingon" };
	struct seen s;

	(void)state;
	assert_int_equal(TAKE(&s, "name\n\xb3\n", &latin2), RN_OK);
	assert_string_equal(s.text, "2:name.1=\xc5\x82;");
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "name\nx\n", &none), RN_EUSAGE);
	rn_arena_free(s.a);
}

static const struct { const char *row; size_t n; const char *why; } bad[] = {
#define ROW(text, why) { text, sizeof(text) - 1, why }
	ROW("ok,a\xff", "invalid UTF-8 at byte 5 of line 3 (email)"),
	ROW("\xc0\xaf,", "invalid UTF-8 at byte 1 of line 3 (name)"),
	ROW("ab\xed\xa0\x80,", "invalid UTF-8 at byte 3 of line 3 (name)"),
	ROW("\xc3,", "invalid UTF-8 at byte 1 of line 3 (name)"),
	ROW("b\0c,", "a NUL at byte 2 of line 3 (name)")
#undef ROW
};

static void
bad_rows_say_why_and_the_others_stand(void **state)
{
	struct seen s;

	(void)state;
	for (size_t i = 0; i < RN_LEN(bad); i++) {
		char bytes[128] = "name,email\n\xc3\xa9,\n";
		size_t n = strlen(bytes);

		memcpy(bytes + n, bad[i].row, bad[i].n);
		n += bad[i].n;
		memcpy(bytes + n, "\nd,\n", 4);
		assert_int_equal(take_bytes(&s, bytes, n + 4, NULL), RN_OK);
		assert_int_equal(s.rows, 3);
		assert_int_equal(s.bad, 1);
		assert_string_equal(s.why, bad[i].why);
		assert_non_null(strstr(s.text, "4:name.1=d;"));
		rn_arena_free(s.a);
	}
	/* Columns without a meaning may hold what they like. */
	assert_int_equal(TAKE(&s, "name,x\n\xc3\xa9,\xff\n", NULL), RN_OK);
	assert_int_equal(s.bad, 0);
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "name\nRen\xe9\nM\xfcller\nK\xf6hler\n"
	    "a\x81z\n", NULL), RN_OK);
	assert_string_equal(s.why,
	    "a byte outside the encoding at byte 2 of line 5 (name)");
	rn_arena_free(s.a);
}

static void
a_rejected_row_can_be_given_back_whole(void **state)
{
	static const struct rn_read_options raw = { .keep_raw = true };
	char path[] = "/tmp/refnet-read-XXXXXX";
	static const char text[] = "\xef\xbb\xbfname,x\r\na\0b,,\"c\r\nd\""
	    "\r\n\r\nz\xff\n";
	struct rn_arena *a = new_arena();
	struct refnet rn = { 0 };
	struct rn_reading reading;
	struct rn_reader *r;
	struct rn_batch b = { 0 };
	int fd = mkstemp(path);

	(void)state;
	assert_true(write(fd, text, sizeof(text) - 1) > 0);
	close(fd);
	assert_int_equal(rn_read_open(&rn, a, path, &raw, &r, &reading), RN_OK);
	assert_int_equal(rn_read_batch(r, &b), RN_OK);
	assert_int_equal(b.n, 2);
	assert_int_equal(b.recs[0].width, 3);
	assert_int_equal(b.recs[0].bytes_n, 11);
	assert_memory_equal(b.recs[0].bytes, "a\0b,,\"c\r\nd\"", 11);
	assert_int_equal(b.recs[1].bytes_n, 2);
	assert_memory_equal(b.recs[1].bytes, "z\xff", 2);
	assert_int_equal(reading.original.head.n, 6);
	assert_memory_equal(reading.original.head.p, "name,x", 6);
	assert_memory_equal(reading.original.start.p, "\xef\xbb\xbf", 3);
	assert_string_equal(reading.original.eol.p, "\r\n");
	assert_int_equal(b.bytes, rn_read_size(r));
	rn_batch_free(&b);
	rn_read_close(r);
	unlink(path);
	rn_arena_free(a);
}

static void
values_that_are_no_address_are_left_out_with_a_note(void **state)
{
	struct seen s;

	(void)state;
	assert_int_equal(TAKE(&s, "First Name,Last Name,Connected On,"
	    "Email Address\nA,B,x,* Other\nC,D,x,/o=X/cn=C\n"
	    "E,F,x,e@x.example\n",
	    NULL), RN_OK);
	assert_null(strstr(s.text, "Other"));
	assert_int_equal(s.reading.notes.n, 1);
	assert_string_equal(s.reading.notes.v[0],
	    "2 values that are no addresses were left out");
	rn_arena_free(s.a);
}

static const struct {
	const char *text;
	enum rn_status rc;
	const char *says;
} refused[] = {
	{ "", RN_EREJECTED, "is empty" },
	{ "colour,shape\nred,round\n", RN_EREJECTED, "recognised" },
	{ "First Name,Last Name,Email Address,Connected\n", RN_OK, "" },
	{ "name,email\n", RN_OK, "" },
	{ "name,email\na,b\nc,\"d\ne\n", RN_EREJECTED, "line 3, column 2 (email): a quote" },
	{ "name,email\n\"a\nb\",c\n\n\"d\ne,f\n", RN_EREJECTED,
	    "line 5, column 1 (name): a quote" },
	{ "name,email\r\"a\rb\",\"c\rd\r", RN_EREJECTED, "line 3, column 2 (email): a quote" },
	{ "name,email\na,\"b\"c\",d\n", RN_OK, "" },
	{ "date,from\n3/4/2025,a@x.example\n", RN_EREJECTED, "3/4/2025" },
	{ "date,from\n3/4/2025,a@x.example\n13/4/2025,\n4/13/2025,\n",
	    RN_EREJECTED, "4/13/2025 in line 4 only month/day/year" },
	{ "date,from\n3/4/2025,a@x.example\n13/4/2025,\n", RN_OK, "" }
};

static void
a_file_that_cannot_be_read_is_refused_with_the_place(void **state)
{
	static const struct rn_read_options dmy = { .date_order = "dmy" },
	    linkedin = { .source = "linkedin-connections" },
	    nobody = { .source = "nobody" }, odd = { .date_order = "odd" };
	struct seen s;

	(void)state;
	assert_int_equal(take(&s, "/nonexistent/x.csv", NULL), RN_ENOINPUT);
	rn_arena_free(s.a);
	assert_int_equal(take(&s, "/", NULL), RN_ENOINPUT);
	rn_arena_free(s.a);
	for (size_t i = 0; i < RN_LEN(refused); i++) {
		assert_int_equal(take_bytes(&s, refused[i].text,
		    strlen(refused[i].text), NULL), refused[i].rc);
		assert_non_null(strstr(s.rn.text, refused[i].says));
		rn_arena_free(s.a);
	}
	assert_int_equal(TAKE(&s, "First Name,Connected On\nx,y\n",
	    &linkedin), RN_EREJECTED);
	assert_non_null(strstr(s.rn.hint, "Last Name"));
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "date,from\n3/4/2025,a@x.example\n", &dmy),
	    RN_OK);
	assert_int_equal(order_of(&s.reading), RN_ORDER_DMY);
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "name\nx\n", &nobody), RN_EUSAGE);
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "name\nx\n", &odd), RN_EUSAGE);
	rn_arena_free(s.a);
}

static void
dates_alike_in_both_orders_need_no_order(void **state)
{
	static const struct {
		const char *rows;
		enum rn_status rc;
		enum rn_order order;
	} dates[] = {
		{ "05/05/2024,a@x.example\n", RN_OK, RN_ORDER_DMY },
		{ "5.5.24,a@x.example\n12.12.24,\n", RN_OK, RN_ORDER_DMY },
		{ "05/05/2024,\n13/04/2024,\n", RN_OK, RN_ORDER_DMY },
		{ "05/05/2024,\n04/13/2024,\n", RN_OK, RN_ORDER_MDY },
		{ "05/05/2024,\n03/04/2024,\n", RN_EREJECTED, 0 },
		{ "05/05/2024,\n2024-05-06,\n03/04/2024,\n", RN_EREJECTED, 0 },
	};
	struct seen s;

	(void)state;
	for (size_t i = 0; i < RN_LEN(dates); i++) {
		char text[128];

		snprintf(text, sizeof(text), "date,from\n%s", dates[i].rows);
		assert_int_equal(take_bytes(&s, text, strlen(text), NULL),
		    dates[i].rc);
		if (dates[i].rc == RN_OK) {
			assert_int_equal(order_of(&s.reading), dates[i].order);
			assert_int_equal(s.bad, 0);
		} else {
			assert_non_null(strstr(s.rn.text, "03/04/2024"));
		}
		rn_arena_free(s.a);
	}
}

/* A header, and a row of `rows` cells of n bytes each. */
static enum rn_status
take_big(struct seen *s, size_t cells, size_t n, bool quoted)
{
	size_t size = 32 + cells * (n + 3);
	char *text = new_bytes(size), *p = text;
	enum rn_status rc;

	p += snprintf(p, size, "name,email\n");
	for (size_t i = 0; i < cells; i++) {
		if (quoted)
			*p++ = '"';
		memset(p, 'a', n);
		p += n;
		if (quoted)
			*p++ = '"';
		*p++ = i + 1 == cells ? '\n' : ',';
	}
	rc = take_bytes(s, text, (size_t)(p - text), NULL);
	free(text);
	return rc;
}

static void
what_is_too_big_is_refused(void **state)
{
	static const struct {
		size_t cells, n;
		enum rn_status rc;
		const char *bare, *quoted;
	} cases[] = {
		{ 1, 1 << 20, RN_OK, "", "" },
		{ 1, (1 << 20) + 1, RN_OK, "a field over 1 MiB",
		    "a field over 1 MiB" },
		{ 1, 5 << 20, RN_EREJECTED,
		    "line 2: a row over 4 MiB",
		    "line 2, column 1 (name): a quote opened there is not "
		    "closed within 1 MiB" },
		{ 5, 1 << 20, RN_EREJECTED, "line 2: a row over 4 MiB",
		    "line 2: a row over 4 MiB" },
		{ 4096, 1, RN_OK, "", "" },
		{ 4097, 1, RN_EREJECTED, "line 2: a row of more than 4,096",
		    "line 2: a row of more than 4,096" }
	};
	struct seen s;

	(void)state;
	for (size_t i = 0; i < 2 * RN_LEN(cases); i++) {
		size_t c = i / 2;
		const char *says = i % 2 ? cases[c].quoted : cases[c].bare;

		assert_int_equal(take_big(&s, cases[c].cells, cases[c].n,
		    i % 2), cases[c].rc);
		assert_non_null(strstr(cases[c].rc == RN_OK ? s.why :
		    s.rn.text, says));
		assert_int_equal(s.bad, cases[c].rc == RN_OK &&
		    says[0] != '\0');
		rn_arena_free(s.a);
	}
}

static void
big_files_lose_no_row_between_batches(void **state)
{
	enum { ROWS = 50000 };
	char *text = new_bytes(ROWS * 24 + 32), *p = text;
	struct seen s;

	(void)state;
	p += snprintf(p, 32, "name,email\n");
	for (int i = 0; i < ROWS; i++)
		p += snprintf(p, 24, "n%d,%d@x.example\n", i, i);
	assert_int_equal(take_bytes(&s, text, (size_t)(p - text), NULL),
	    RN_OK);
	assert_int_equal(s.rows, ROWS);
	rn_arena_free(s.a);
	free(text);
}

#define FOOTER "Copyright (c) 2026\nConfidential Information\n"

/* What ends in a footer: its rows, and whether one was left out. */
static const struct { const char *text; size_t rows; bool footer; } ends[] = {
	{ "name,email\nA,a@x.example\n\nTitle\n" FOOTER "Us\n", 1, true },
	{ "name,email\nA,a@x.example\nTitle\n" FOOTER, 1, true },
	{ "name,email\nA,a@x.example\n" FOOTER, 1, true },
	{ "name,email\nA,a@x.example\n,\nTitle,\nCopyright (c),\n", 1, true },
	/* rows that only look like one */
	{ "name,email\nA,a@x.example\n\nB\nC\n", 3, false },
	{ "name,email\nB\nC\nTitle\n" FOOTER, 2, true },
	{ "name,email\nCopyright (c) Man,c@x.example\n", 1, false },
	{ "name,email\n,Copyright (c)\nB\n", 2, false },
	{ "name\nA\nCopyright (c)\n", 2, false },
	/* and what comes after it */
	{ "name,email\nA\nT\n" FOOTER "B,b@x.example\nC\n", 3, true },
};

static void
a_footer_is_no_row(void **state)
{
	struct seen s;

	(void)state;
	for (size_t i = 0; i < RN_LEN(ends); i++) {
		assert_int_equal(take_bytes(&s, ends[i].text,
		    strlen(ends[i].text), NULL), RN_OK);
		if (s.rows != ends[i].rows ||
		    (s.reading.notes.n > 0) != ends[i].footer)
			fail_msg("case %zu: %zu rows", i, s.rows);
		rn_arena_free(s.a);
	}
}

/* Rows that could all be a footer's title do not hold a batch up for ever. */
static void
a_footer_waits_for_one_row_only(void **state)
{
	enum { ROWS = 30000 };
	static const char header[] = "name,email\n", end[] = "Copyright (c)\n";
	char *text = new_bytes(ROWS * 2 + sizeof(header) + sizeof(end)), *p = text;
	struct seen s;

	(void)state;
	p = (char *)memcpy(p, header, sizeof(header) - 1) + sizeof(header) - 1;
	for (int i = 0; i < ROWS; i++, p += 2)
		memcpy(p, "A\n", 2);
	p = (char *)memcpy(p, end, sizeof(end) - 1) + sizeof(end) - 1;
	assert_int_equal(take_bytes(&s, text, (size_t)(p - text), NULL), RN_OK);
	assert_int_equal(s.rows, ROWS - 1);
	rn_arena_free(s.a);
	free(text);
}

/* The labels of exports as they are found, shortened; NULL: nobody's. */
static const struct { const char *labels, *source; } headers[] = {
	{ "First Name,Last Name,Email Address,Company,Position,Connected On",
	    "linkedin-connections" },
	{ "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,"
	    "SUBJECT,CONTENT,FOLDER", "linkedin-messages" },
	{ "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,"
	    "Verbunden am", "linkedin-connections" },
	{ "Pr\xc3\xa9nom,Nom,URL,Adresse e-mail,Entreprise,Poste,"
	    "Date de connexion", "linkedin-connections" },
	{ "From,To,Sent At,Message,Direction", "linkedin-invitations" },
	{ "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
	    "linkedin-recommendations" },
	{ "Endorsement Date,Skill Name,Endorsee First Name,"
	    "Endorsee Last Name,Endorsement Status",
	    "linkedin-endorsements-given" },
	{ "Company Name,Title,Description,Location,Started On,Finished On",
	    "linkedin-positions" },
	{ "Email Address,Confirmed,Primary,Updated On", "linkedin-addresses" },
	{ "Organization,Followed On", "linkedin-other" },
	{ "No conversations found", "linkedin-other" },
	{ "Name", "contacts" },		/* unless the file is Skills.csv */
	{ "Record ID,First Name,Last Name,Email,Phone Number,Lead Status",
	    "hubspot-contacts" },
	{ "Record Id,First Name,Last Name,Account Name,Email,Title,Phone",
	    "contacts" },
	{ "Labels,Organization Name,Notes,Last Name,First Name",
	    "google-contacts" },
	{ "Name,Given Name,Family Name,Group Membership,E-mail 1 - Value",
	    "google-contacts-2018" },
	{ "First Name,Last Name,Business Phone,E-mail Address,Business Country",
	    "outlook-contacts" },
	{ "\"Subject\",\"Body\",\"From: (Name)\",\"From: (Address)\","
	    "\"To: (Address)\"", "outlook-mail" },
	{ "in_reply_to,MESSAGE_ID,subject,Cc,Recipients,Sender,Sent At",
	    "mail" },
	{ "to-address;Timestamp", "mail" },
	{ "Display Name;E-Mail", "contacts" },
	{ "Orgánisation;NAMÉ", "contacts" },
	/* address books: any order; of several that fit, the one that says more */
	{ "Business Address;Other Address;Home Address;E-mail Address;"
	    "Last Name;First Name;Business Phone", "google-contacts-outlook" },
	{ "E-mail Address,Business Phone,Surname Yomi,Given Yomi,Last Name,"
	    "First Name", "outlook-com-contacts" },
	{ "First Name,Last Name,E-mail Address", "contacts" },
	{ "e-mail-adresse\tFIRMA\tNachname\tVorname", "outlook-contacts-de" },
	{ "Prénom;Nom;Profession;Société;Adresse de messagerie",
	    "outlook-contacts-fr" },
	{ "First Name,Last Name,Display Name,Primary Email,Job Title,",
	    "thunderbird-contacts" },
	{ "Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Geburtstag",
	    "thunderbird-contacts-de" },
	{ "Имя,Фамилия,Отображаемое имя,Адрес электронной почты",
	    "thunderbird-contacts-ru" },
	{ "名,姓,顯示名稱,主要 Email", "thunderbird-contacts-zh" },
	{ "\"First\",\"Last\",\"Email\",\"Category\",\"Distribution Lists\"",
	    "yahoo-contacts" },
	{ "Betreff;Text;Von: (Name);Von: (Adresse);An: (Name);An: (Adresse)",
	    "outlook-mail-de" },
	{ "\"Email\",\"Ada <a@x.example>\",b@x.example,2026-03-14 8:05, ,1,",
	    "thunderbird-index" },
	{ "Name,Email,a@x.example,2026-03-14 8:05,x,1,", "contacts" },
	/* CRMs: any order, any subset that still names them */
	{ "Id,IsDeleted,MasterRecordId,AccountId,Salutation,FirstName,LastName,"
	    "OtherCity,MailingCity,Phone,Fax,Email,Title,OwnerId",
	    "salesforce-contacts" },
	{ "EMAIL;ACCOUNTID;NAME;ID", "salesforce-contacts" },
	{ "Last Name,Mailing Zip/Postal Code", "salesforce-contacts" },
	{ "First Name,Last Name,Account Name,Billing State/Province,Email",
	    "salesforce-contacts" },
	{ "Account Name,Billing State/Province,Industry", "salesforce-accounts" },
	{ "ID,NAME,NUMBEROFEMPLOYEES", "salesforce-accounts" },
	{ "Id,Username,FirstName,LastName,Email,AccountId,UserType",
	    "salesforce-users" },
	{ "Id,AccountId,Name,StageName,Amount,CloseDate",
	    "salesforce-opportunities" },
	{ "Opportunity Name,Account Name,Stage,Amount,Close Date",
	    "salesforce-opportunities" },
	{ "Opportunity Name,Company,Stage,Amount", "deals" },
	{ "First Name,Last Name,Account Name,Email", "contacts" },
	{ "Lead Status,Email,Record ID", "hubspot-contacts" },
	{ "Contact ID,Email,Associated Company IDs", "hubspot-contacts" },
	{ "Record ID,Email", "contacts" },
	{ "Record ID,Company name,Create Date", "hubspot-companies" },
	{ "Record ID,First Name,Last Name,Company Name,Create Date",
	    "hubspot-contacts" },
	{ "Record ID,Deal Name,Deal Stage,Create Date,Email",
	    "hubspot-deals" },
	{ "Deal Name,Deal Stage,Amount,Close Date", "deals" },
	{ "Person - Owner,Person - Name", "pipedrive-people" },
	{ "Organization - Name,Organization - Owner",
	    "pipedrive-organizations" },
	{ "Person - Name,Deal - Title,Activity - Due date,Organization - Name",
	    "pipedrive-activities" },
	{ "Deal - Title,Deal - Value,Person - Name", "pipedrive-deals" },
	{ "Deal Title,Deal Value,Company", "deals" },
	{ "Record Id,Contact Owner.id,First Name,Last Name,Email",
	    "zoho-contacts" },
	{ "Last Name,Contact Id,Mailing Zip,Account Name", "zoho-contacts" },
	{ "Record Id,Account Name,Account Owner,Phone", "zoho-accounts" },
	{ "Record Id,Deal Name,Amount,Stage,Closing Date,Account Name",
	    "zoho-deals" },
	{ "primary_contact_primary_email,lead_name", "close-leads" },
	{ "Record ID,Record,Email addresses,Primary location > City",
	    "attio-people" },
	{ "Record ID,Record,Domains", "attio-companies" },
	{ "Affinity Row ID,Full Name,Owners", "affinity-people" },
	{ "Affinity Row ID,Organization Id,Name,People",
	    "affinity-organizations" },
	{ "Name,Email,Owned By,Inactive Days", "copper-people" },
	{ "Name,Segment cf_100244,Email", "copper-people" },
	{ "Name,Email Domain,Owned By,Email", "copper-companies" },
	{ "(Do Not Modify) Contact, Full Name,Email", "dynamics-contacts" },
	{ "(Do Not Modify) Account,Account Name", "dynamics-accounts" },
	{ "First Name,Address 1: City,Email", "dynamics-contacts" },
	{ "Prénom;Nom;Fonction;Téléphone", "contacts" },
	{ "Id,First name,Emails,Sales account", "freshsales-contacts" },
	{ "last_name,email_work,first_name", "atomic-crm" },
	{ "Name,Industry,Website", "organisations" },
	{ "Name,Industry,Email", "contacts" },
	{ "From,To,Subject", NULL },
	{ "Company Name,Title,Started On", NULL }
};

static void
labels_tell_the_source(void **state)
{
	struct seen s;

	(void)state;
	for (size_t i = 0; i < RN_LEN(headers); i++) {
		enum rn_status rc = take_bytes(&s, headers[i].labels,
		    strlen(headers[i].labels), NULL);

		const char *source = rc == RN_OK ? s.reading.map->name :
		    "nobody";
		const char *want = headers[i].source != NULL ?
		    headers[i].source : "nobody";

		if (strcmp(source, want) != 0)
			fail_msg("%s: %s, not %s", headers[i].labels, source,
			    want);
		rn_arena_free(s.a);
	}
}

static const struct { const char *text, *says; } maps[] = {
	{ "", "m:0: a map needs a source and a title" },
	{ "source \"\"\ntitle y\nneed name\n", "m:3: a map needs a source" },
	{ "source x\ntitle y\n", "m:2: a map must require" },
	{ "# only\n\nsauce x\n", "m:3: no such directive" },
	{ "source x\ntitle \"y\n", "m:2: a quote is left open" },
	{ "kind people\n", "m:1: contacts, messages, organisations, act" },
	{ "channel pigeon\n", "m:1: no such channel" },
	{ "column \"Name\"\n", "m:1: the line is cut short" },
	{ "column \"Name\" nome\n", "m:1: a field was expected" },
	{ "pattern \"E-mail\" email\n", "m:1: a pattern needs a *" },
	{ "type pigeon Call\n", "m:1: no such channel" },
	{ "type call\n", "m:1: the line is cut short" },
	{ "any\n", "m:1: the line is cut short" },
	{ "split \"\" email\n", "m:1: an empty separator" },
	{ "drop x draft are yes\n", "m:1: is or has" },
	{ "drop x draft is\n", "m:1: a condition is cut short" },
	{ "from us\n", "m:1: them or me" },
	{ "dates ymd\n", "m:1: dmy or mdy" },
	{ "ignore\n", "m:1: the line is cut short" }
};

static void
a_wrong_map_names_its_line(void **state)
{
	struct rn_arena *a = new_arena();
	struct rn_source_map m;
	struct refnet rn = { 0 };

	(void)state;
	for (size_t i = 0; i < RN_LEN(maps); i++) {
		assert_int_equal(rn_source_parse(&rn, a, "m", maps[i].text,
		    strlen(maps[i].text), &m), RN_ECONFIG);
		assert_non_null(strstr(rn.text, maps[i].says));
	}
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(village_files_are_recognised_and_counted),
		cmocka_unit_test(rows_keep_their_lines_and_cells_are_trimmed),
		cmocka_unit_test(
		    numbered_labels_are_slots_and_joined_values_part),
		cmocka_unit_test(the_same_rows_in_any_encoding_read_the_same),
		cmocka_unit_test(
		    line_ends_and_delimiters_do_not_change_the_rows),
		cmocka_unit_test(characters_survive_where_pieces_meet),
		cmocka_unit_test(encodings_that_are_named_are_taken),
		cmocka_unit_test(bad_rows_say_why_and_the_others_stand),
		cmocka_unit_test(a_rejected_row_can_be_given_back_whole),
		cmocka_unit_test(
		    values_that_are_no_address_are_left_out_with_a_note),
		cmocka_unit_test(
		    a_file_that_cannot_be_read_is_refused_with_the_place),
		cmocka_unit_test(dates_alike_in_both_orders_need_no_order),
		cmocka_unit_test(what_is_too_big_is_refused),
		cmocka_unit_test(big_files_lose_no_row_between_batches),
		cmocka_unit_test(labels_tell_the_source),
		cmocka_unit_test(a_footer_is_no_row),
		cmocka_unit_test(a_footer_waits_for_one_row_only),
		cmocka_unit_test(a_wrong_map_names_its_line)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
