/*
 * test_dialect.c - bytes to rows of cells, in every dialect of CSV.
 *
 * A case is a file and its cells: `[a|b]` is a row, a line end in a cell is
 * shown as / (LF) or \ (CR).  Where ours differs from others on purpose, the
 * case says so.  With $REFNET_CELLS=DIR the files DIR/NAME.csv are read and
 * their cells written to DIR/NAME.cells, for tests/deep/dialects.
 *
 * libcsv gets marks for most bytes; that its cells are those of the bytes
 * themselves is shown on random files, cut at random places.
 */
#include <csv.h>
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "import/read_csv.h"

static const struct {
	char delimiter;
	const char *bytes, *cells;
	const char *why;	/* NULL, or why it cannot be read */
	int64_t line;
} files[] = {
	/* line ends */
	{ ',', "a,b\nc,d\n", "[a|b][c|d]", NULL, 0 },
	{ ',', "a,b\nc,d", "[a|b][c|d]", NULL, 0 },
	{ ',', "a,b\r\nc,d\r\n", "[a|b][c|d]", NULL, 0 },
	{ ',', "a,b\r\nc,d", "[a|b][c|d]", NULL, 0 },
	{ ',', "a,b\rc,d\r", "[a|b][c|d]", NULL, 0 },
	{ ',', "a,b\rc,d", "[a|b][c|d]", NULL, 0 },
	{ ',', "a,b\r\nc,d\ne,f\rg,h", "[a|b][c|d][e|f][g|h]", NULL, 0 },
	{ ',', "a\n\rb", "[a][b]", NULL, 0 },
	{ ',', "\n\n\na\n", "[a]", NULL, 0 },
	{ ',', "a\n\n\nb\n\n", "[a][b]", NULL, 0 },
	{ ',', "a\r\n\r\n\r\nb", "[a][b]", NULL, 0 },
	{ ',', "a\r\r\rb", "[a][b]", NULL, 0 },
	{ ',', "", "", NULL, 0 },
	{ ',', "\n", "", NULL, 0 },
	{ ',', "\r\n", "", NULL, 0 },
	{ ',', "a", "[a]", NULL, 0 },

	/* delimiters; the others are text */
	{ ';', "a;b,c;d\n", "[a|b,c|d]", NULL, 0 },
	{ '\t', "a\tb;c\td,e\n", "[a|b;c|d,e]", NULL, 0 },
	{ '|', "a|b\tc|d\n", "[a|b\tc|d]", NULL, 0 },
	{ ',', "a;b,c|d\n", "[a;b|c|d]", NULL, 0 },
	{ ';', "\"a;b\";c\n", "[a;b|c]", NULL, 0 },
	{ '\t', "\"a\tb\"\tc\n", "[a\tb|c]", NULL, 0 },
	{ '|', "\"a|b\"|c\n", "[a|b|c]", NULL, 0 },

	/* empty cells */
	{ ',', ",\n", "[|]", NULL, 0 },
	{ ',', ",,\n", "[||]", NULL, 0 },
	{ ',', "a,\n", "[a|]", NULL, 0 },
	{ ',', ",a\n", "[|a]", NULL, 0 },
	{ ',', "a,,b\n", "[a||b]", NULL, 0 },
	{ ',', "\"\"\n", "[]", NULL, 0 },
	{ ',', "\"\",\"\"\n", "[|]", NULL, 0 },
	{ ',', "a,", "[a|]", NULL, 0 },
	{ '\t', "\t\t\n", "[||]", NULL, 0 },

	/* short and long rows are as they are */
	{ ',', "a,b,c\nd\ne,f,g,h\n", "[a|b|c][d][e|f|g|h]", NULL, 0 },

	/* quotes */
	{ ',', "\"a\",\"b\"\n", "[a|b]", NULL, 0 },
	{ ',', "\"a,b\",c\n", "[a,b|c]", NULL, 0 },
	{ ',', "\"a\"\"b\"\n", "[a\"b]", NULL, 0 },
	{ ',', "\"\"\"a\"\"\"\n", "[\"a\"]", NULL, 0 },
	{ ',', "\"\"\"\"\n", "[\"]", NULL, 0 },
	{ ',', "\"\"\"\"\"\"\n", "[\"\"]", NULL, 0 },
	{ ',', "\"a\nb\",c\n", "[a/b|c]", NULL, 0 },
	{ ',', "\"a\r\nb\",c\r\n", "[a\\/b|c]", NULL, 0 },
	{ ',', "\"a\rb\",c\r", "[a\\b|c]", NULL, 0 },
	{ ',', "\"\n\n\",\"\n\"\n", "[//|/]", NULL, 0 },
	{ ',', "\"a\n,\"\"b\"\"\n\"\n", "[a/,\"b\"/]", NULL, 0 },
	{ ',', "\"a\"", "[a]", NULL, 0 },
	{ ',', "a,\"b\"", "[a|b]", NULL, 0 },
	{ ',', "\"a\"\r\n\"b\"\r\n", "[a][b]", NULL, 0 },

	/* quotes where they do not belong: all is kept */
	{ ',', "a\"b\n", "[a\"b]", NULL, 0 },
	{ ',', "a\"\n", "[a\"]", NULL, 0 },
	{ ',', "Jim \"Jimbo\" Bo,x\n", "[Jim \"Jimbo\" Bo|x]", NULL, 0 },
	{ ',', "5\" pipe,6\" pipe\n", "[5\" pipe|6\" pipe]", NULL, 0 },
	{ ',', "a,\"b\"c\",d\n", "[a|b\"c|d]", NULL, 0 },
	{ ',', "\"a\"b\n\",c\n", "[a\"b/|c]", NULL, 0 },
	{ ',', "\"a\" b\",c\n", "[a\" b|c]", NULL, 0 },
	{ ',', "a\"\"b\n", "[a\"\"b]", NULL, 0 },
	{ ',', "'a,b',c\n", "['a|b'|c]", NULL, 0 },
	{ ',', "\"a\\\",b\n", "[a\\|b]", NULL, 0 },	/* \ escapes nothing */

	/* blanks at the ends go, inside quotes they stay; csv(5) keeps all */
	{ ',', " a , b \n", "[a|b]", NULL, 0 },
	{ ',', " \"a\" , \"b\" \n", "[a|b]", NULL, 0 },
	{ ',', "\" a \",\" \"\n", "[ a | ]", NULL, 0 },
	{ ',', "a b,c  d\n", "[a b|c  d]", NULL, 0 },
	{ ',', "\ta\t,b\n", "[a|b]", NULL, 0 },
	{ '\t', " a \t b \n", "[a|b]", NULL, 0 },
	{ ',', "  \n", "", NULL, 0 },

	/* never closed: the line where the quote opened */
	{ ',', "a\n\"b\nc\n", "[a]", "never closed", 2 },
	{ ',', "a,b\n\"c\n\n\",\"d\n", "[a|b][c//", "never closed", 4 },
	{ ',', "a\r\n\"b\r\nc\",\"d\r\n", "[a][b\\/c", "never closed", 3 },
	{ ',', "\"", "", "never closed", 1 },
	{ ',', "a,\"b\"\"", "[a", "never closed", 1 },

	/* lines above the header, and a separator in words, are rows */
	{ ',', "Notes:\n\"two\nlines\"\n\na,b\n", "[Notes:][two/lines][a|b]",
	    NULL, 0 },
	{ ';', "sep=;\na;b\n", "[sep=|][a|b]", NULL, 0 }
};

struct cells {
	char *text;
	size_t n, room;
	size_t open;		/* cells of the row at hand */
};

static void
put(struct cells *c, char byte)
{
	c->text = rn_grow(c->text, c->n, &c->room, 1);
	c->text[c->n++] = byte;
}

static void
on_cell(void *who, size_t at, const char *s, size_t n)
{
	struct cells *c = who;

	assert_int_equal(at, c->open);
	put(c, c->open++ == 0 ? '[' : '|');
	for (size_t i = 0; i < n; i++)
		put(c, s[i] == '\n' ? '/' : s[i] == '\r' ? '\\' : s[i]);
}

static void
on_row(void *who, size_t cells, size_t bytes, int64_t line)
{
	struct cells *c = who;

	(void)bytes, (void)line;
	assert_int_equal(cells, c->open);
	put(c, ']');
	c->open = 0;
}

/* Fed in steps of so many bytes: what comes of it must not depend on them. */
static const char *
parse(char delimiter, const char *s, size_t n, size_t step, struct cells *c,
    int64_t *line)
{
	const struct rn_csv_sink sink = { on_cell, on_row, c };
	struct rn_csv *csv = rn_csv_new(delimiter, &sink);
	const char *why = NULL;

	*c = (struct cells){ 0 };
	for (size_t at = 0; at < n && why == NULL; at += step)
		why = rn_csv_feed(csv, s + at, n - at < step ? n - at : step,
		    line);
	if (why == NULL)
		why = rn_csv_end(csv, line);
	rn_csv_free(csv);
	put(c, '\0');
	return why;
}

static void
every_dialect_gives_its_cells(void **state)
{
	(void)state;
	assert_true(RN_LEN(files) >= 60);
	for (size_t i = 0; i < 5 * RN_LEN(files); i++) {
		size_t f = i / 5, n = strlen(files[f].bytes);
		int64_t line = 0;
		struct cells c;
		const char *why = parse(files[f].delimiter, files[f].bytes, n,
		    i % 5 == 4 ? n + 1 : i % 5 + 1, &c, &line);

		if (files[f].why == NULL && why != NULL)
			fail_msg("%s: %s", files[f].bytes, why);
		if (files[f].why == NULL || why != NULL)
			assert_string_equal(c.text, files[f].cells);
		if (files[f].why != NULL) {
			assert_non_null(why);
			assert_non_null(strstr(why, files[f].why));
			assert_int_equal(line, files[f].line);
		}
		free(c.text);
	}
}

/* --- cells are those of libcsv itself ------------------------------------ */

enum { RANDOM_FILES = 4000, RANDOM_MOST = 60, LONG_FILE = 40000 };

struct dice {
	uint64_t state;
};

static size_t
below(struct dice *d, size_t n)
{
	d->state = d->state * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (size_t)((d->state >> 33) % n);
}

static void
plain_cell(void *s, size_t n, void *who)
{
	struct cells *c = who;

	on_cell(c, c->open, s, n);
}

static void
plain_row(int end, void *who)
{
	struct cells *c = who;

	(void)end;
	if (c->open > 0)
		on_row(c, c->open, 0, 0);
}

/* All bytes as they are, at once; false: a quote stays open. */
static bool
parse_plain(char delimiter, const char *s, size_t n, struct cells *c)
{
	struct csv_parser csv;
	bool closed;

	*c = (struct cells){ 0 };
	assert_int_equal(csv_init(&csv, CSV_REPALL_NL), 0);
	csv_set_delim(&csv, (unsigned char)delimiter);
	assert_int_equal(csv_parse(&csv, s, n, plain_cell, plain_row, c), n);
	csv_set_opts(&csv, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
	closed = csv_fini(&csv, plain_cell, plain_row, c) == 0;
	csv_free(&csv);
	put(c, '\0');
	return closed;
}

/* By ours, in random pieces. */
static bool
parse_cut(char delimiter, const char *s, size_t n, struct dice *d,
    struct cells *c)
{
	const struct rn_csv_sink sink = { on_cell, on_row, c };
	struct rn_csv *csv = rn_csv_new(delimiter, &sink);
	const char *why = NULL;
	int64_t line;

	*c = (struct cells){ 0 };
	for (size_t at = 0, step; at < n; at += step) {
		step = 1 + below(d, n);
		step = step < n - at ? step : n - at;
		assert_null(rn_csv_feed(csv, s + at, step, &line));
	}
	why = rn_csv_end(csv, &line);
	rn_csv_free(csv);
	put(c, '\0');
	return why == NULL;
}

static void
cells_are_those_of_the_bytes_themselves(void **state)
{
	static const char bytes[] = "abxx  \t\t,,;||\"\"\"\n\n\r\0\xc3";
	static const char delimiters[] = ",;\t|";
	struct dice d = { 7 };
	static char file[LONG_FILE];

	(void)state;
	for (size_t i = 0; i < RANDOM_FILES; i++) {
		size_t n = 1 + below(&d, i % 100 == 0 ?
		    LONG_FILE - 1 : RANDOM_MOST);
		char delimiter = delimiters[i % 4];
		struct cells ours, plain;

		for (size_t k = 0; k < n; k++)
			file[k] = bytes[below(&d, sizeof(bytes) - 1)];
		assert_int_equal(parse_cut(delimiter, file, n, &d, &ours),
		    parse_plain(delimiter, file, n, &plain));
		assert_int_equal(ours.n, plain.n);
		assert_memory_equal(ours.text, plain.text, plain.n);
		free(ours.text);
		free(plain.text);
	}
}

/* --- the files of a folder, for tests/deep/dialects ---------------------- */

/* NAME.tab.csv, NAME.semicolon.csv, NAME.pipe.csv; else a comma. */
static char
delimiter_of(const char *name)
{
	return strstr(name, ".tab.") ? '\t' : strstr(name, ".semicolon.") ?
	    ';' : strstr(name, ".pipe.") ? '|' : ',';
}

/* Cells as hexadecimal, a blank between two, a line a row. */
static void
hex_cell(void *who, size_t at, const char *s, size_t n)
{
	FILE *to = who;

	fprintf(to, at == 0 ? "=" : " =");
	for (size_t i = 0; i < n; i++)
		fprintf(to, "%02x", (unsigned char)s[i]);
}

static void
hex_row(void *who, size_t cells, size_t bytes, int64_t line)
{
	(void)cells, (void)bytes;
	fprintf(who, " %lld\n", (long long)line);
}

static void
write_cells(const char *folder, const char *name)
{
	char path[1024], bytes[4096];
	struct rn_csv_sink sink = { hex_cell, hex_row, NULL };
	const char *why = NULL;
	struct rn_csv *csv;
	FILE *from, *to;
	int64_t line;
	size_t n;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	assert_non_null(from = fopen(path, "rb"));
	snprintf(path + strlen(path) - 3, 8, "cells");
	assert_non_null(to = fopen(path, "wb"));
	sink.who = to;
	csv = rn_csv_new(delimiter_of(name), &sink);
	while (why == NULL && (n = fread(bytes, 1, sizeof(bytes), from)) > 0)
		why = rn_csv_feed(csv, bytes, n, &line);
	if (why == NULL)
		why = rn_csv_end(csv, &line);
	if (why != NULL)
		fprintf(to, "! %lld %s\n", (long long)line, why);
	rn_csv_free(csv);
	fclose(from);
	assert_int_equal(fclose(to), 0);
}

static void
a_folder_of_files_is_read(void **state)
{
	const char *folder = getenv("REFNET_CELLS");
	struct dirent *e;
	DIR *dir;

	(void)state;
	if (folder == NULL) {
		print_message("REFNET_CELLS names no folder\n");
		skip();
	}
	assert_non_null(dir = opendir(folder));
	while ((e = readdir(dir)) != NULL) {
		size_t n = strlen(e->d_name);

		if (n > 4 && strcmp(e->d_name + n - 4, ".csv") == 0)
			write_cells(folder, e->d_name);
	}
	closedir(dir);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_dialect_gives_its_cells),
		cmocka_unit_test(cells_are_those_of_the_bytes_themselves),
		cmocka_unit_test(a_folder_of_files_is_read)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
