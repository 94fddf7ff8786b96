/*
 * test_read.c - files become mapped records; addresses become people.
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
#include "import/address.h"
#include "import/read.h"

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
	    0, 0, RN_ORDER_NONE },
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
	const struct rn_rec *recs;
	enum rn_status rc;
	size_t n = 1, at = 0;

	memset(s, 0, sizeof(*s));
	s->a = rn_arena_new();
	rc = rn_read_open(&s->rn, s->a, path, o, &r, &s->reading);
	while (rc == RN_OK && n > 0) {
		rc = rn_read_batch(r, &recs, &n);
		for (size_t i = 0; rc == RN_OK && i < n; i++) {
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
		assert_int_equal(s.reading.order, sources[i].order);
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

static void
encodings_are_told_apart(void **state)
{
	static const char utf16[] = "n\0a\0m\0e\0\n\0\xe9\0\n\0";
	static const struct rn_read_options latin2 =
	    { .encoding = "iso-8859-2" };
	struct seen s;

	(void)state;
	assert_int_equal(take_bytes(&s, utf16, sizeof(utf16) - 1, NULL),
	    RN_OK);
	assert_string_equal(s.text, "2:name.1=\xc3\xa9;");
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "name\nJos\xe9 \x96 x\na\x81z\n", NULL),
	    RN_OK);
	assert_string_equal(s.text,
	    "2:name.1=Jos\xc3\xa9 \xe2\x80\x93 x;");
	assert_string_equal(s.why,
	    "a byte outside the encoding at byte 2 of name");
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "name\n\xb3\n", &latin2), RN_OK);
	assert_string_equal(s.text, "2:name.1=\xc5\x82;");
	rn_arena_free(s.a);
}

static void
bad_rows_say_why_and_the_others_stand(void **state)
{
	struct seen s;

	(void)state;
	assert_int_equal(TAKE(&s, "name\n\xc3\xa9\na\xff\nb\0c\nd\n", NULL),
	    RN_OK);
	assert_int_equal(s.rows, 4);
	assert_int_equal(s.bad, 2);
	assert_string_equal(s.why, "a NUL byte");
	rn_arena_free(s.a);
}

static void
a_file_that_cannot_be_read_is_refused(void **state)
{
	static const struct rn_read_options dmy = { .date_order = "dmy" };
	struct seen s;

	(void)state;
	assert_int_equal(take(&s, "/nonexistent/x.csv", NULL), RN_ENOINPUT);
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "", NULL), RN_EREJECTED);
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "First Name,Connected On\nx,y\n",
	    &(struct rn_read_options){ .source = "linkedin-connections" }),
	    RN_EREJECTED);
	assert_non_null(strstr(s.rn.hint, "Last Name"));
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "name,email\na,b\nc,\"d\ne\n", NULL),
	    RN_EREJECTED);
	assert_non_null(strstr(s.rn.text, "line 3"));
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "date,from\n3/4/2025,a@x.example\n", NULL),
	    RN_EREJECTED);
	assert_non_null(strstr(s.rn.hint, "--date-order"));
	rn_arena_free(s.a);
	assert_int_equal(TAKE(&s, "date,from\n3/4/2025,a@x.example\n", &dmy),
	    RN_OK);
	assert_int_equal(s.reading.order, RN_ORDER_DMY);
	rn_arena_free(s.a);
}

static void
big_files_lose_no_row_between_batches(void **state)
{
	enum { ROWS = 50000 };
	char *text = malloc(ROWS * 24 + 32), *p = text;
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

static const struct { const char *text, *want; } addresses[] = {
	{ "a@x.example", "|a@x.example;" },
	{ "\"Mori, Kenji\" <k@x.example>", "Mori, Kenji|k@x.example;" },
	{ "Mori, Kenji <k@x.example>", "Mori, Kenji|k@x.example;" },
	{ "Ada N <a@x.example>, b@x.example;c@x.example",
	    "Ada N|a@x.example;|b@x.example;|c@x.example;" },
	{ "mailto:a@x.example", "|a@x.example;" },
	{ "<a@x.example>", "|a@x.example;" },
	{ "\"A \\\"Z\\\" B\" <a@x.example>", "A \"Z\" B|a@x.example;" },
	{ "Nobody", "Nobody|;" }, { " , ; ", ",|;" }, { "", "" },
	{ "A <a@x.example", "A|a@x.example;" },
	{ "\"A <a@x.example>", "\"A|a@x.example;" }
};

static void
addresses_come_apart(void **state)
{
	struct rn_arena *a = rn_arena_new();

	(void)state;
	for (size_t i = 0; i < RN_LEN(addresses); i++) {
		struct rn_address v[8];
		char got[256] = "";
		size_t n = rn_addresses(a, addresses[i].text,
		    strlen(addresses[i].text), v, RN_LEN(v)), at = 0;

		for (size_t k = 0; k < n; k++)
			at += (size_t)snprintf(got + at, sizeof(got) - at,
			    "%.*s|%.*s;", (int)v[k].name_len,
			    v[k].name ? v[k].name : "", (int)v[k].addr_len,
			    v[k].addr ? v[k].addr : "");
		assert_string_equal(got, addresses[i].want);
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
		cmocka_unit_test(encodings_are_told_apart),
		cmocka_unit_test(bad_rows_say_why_and_the_others_stand),
		cmocka_unit_test(a_file_that_cannot_be_read_is_refused),
		cmocka_unit_test(big_files_lose_no_row_between_batches),
		cmocka_unit_test(addresses_come_apart)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
