/*
 * test_place.c - a bad row names the byte and the line of the file.
 *
 * A file is made row by row, with line ends and quotes inside cells and rows
 * longer than what is read at a time; where a wrong byte was put is known.
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
#include "import/read.h"
#include "made.h"

enum { ROWS = 2000, ROOM = 12 << 20 };

struct made {
	char *text;
	size_t n;
	int64_t line, row;
	size_t from;		/* where the line starts */
	uint32_t seed;
	int width;		/* bytes of an ASCII character */
	const char *end;
	struct { int64_t row, line; size_t byte; } bad[ROWS];
	size_t bads;
};

static uint32_t
dice(struct made *m, uint32_t n)
{
	m->seed = m->seed * 1664525 + 1013904223;
	return (m->seed >> 8) % n;
}

static void
put(struct made *m, const char *s)
{
	for (; *s != '\0'; s++) {
		m->text[m->n++] = *s;
		if (m->width == 2)
			m->text[m->n++] = '\0';
	}
}

static void
put_end(struct made *m)
{
	put(m, m->end);
	m->line++;
	m->from = m->n;
}

/* 0xff; in UTF-16 half a character. */
static void
put_wrong(struct made *m)
{
	m->bad[m->bads].row = m->row;
	m->bad[m->bads].line = m->line;
	m->bad[m->bads++].byte = m->n - m->from + 1;
	if (m->width == 1) {
		m->text[m->n++] = '\xff';
	} else {
		m->text[m->n++] = '\0';
		m->text[m->n++] = '\xd8';
	}
}

/* é, or a face that takes two units of UTF-16. */
static void
put_other(struct made *m, bool face)
{
	const char *s = m->width == 1 ? face ? "\xf0\x9f\x98\x80" :
	    "\xc3\xa9" : face ? "\x3d\xd8\x00\xde" : "\xe9\0";
	size_t n = m->width == 1 ? strlen(s) : face ? 4 : 2;

	memcpy(m->text + m->n, s, n);
	m->n += n;
}

static void
put_cell(struct made *m, bool wrong)
{
	bool quoted = dice(m, 3) == 0;
	uint32_t n = dice(m, 400) == 0 ? 300000 : dice(m, 30), at = dice(m,
	    n + 1);

	put(m, dice(m, 5) == 0 ? "  " : "");
	put(m, quoted ? "\"" : "");
	for (uint32_t i = 0; i <= n; i++) {
		uint32_t what = dice(m, 12);

		if (wrong && i == at)
			put_wrong(m);
		else if (what == 0)
			put_other(m, dice(m, 2) == 0);
		else if (what == 1 && quoted && n < 1000)
			put_end(m);
		else
			put(m, what == 2 && quoted ? "\"\"" :
			    what == 3 && quoted ? "," : what == 4 && i > 0 ?
			    " " : "x");
	}
	put(m, quoted ? "\"" : "");
}

static void
make(struct made *m, int width, const char *end)
{
	*m = (struct made){ .text = new_bytes(ROOM), .line = 1, .seed = 7,
	    .width = width, .end = end };
	assert_non_null(m->text);
	put(m, "x,name,email");
	put_end(m);
	for (m->row = 1; m->row <= ROWS && m->n < ROOM - (2 << 20);
	    m->row++) {
		bool bad = dice(m, 4) == 0;
		uint32_t column = dice(m, 2);

		while (dice(m, 6) == 0)
			put_end(m);
		put_cell(m, false);
		put(m, ",");
		put_cell(m, bad && column == 0);
		put(m, ",");
		put_cell(m, bad && column == 1);
		put_end(m);
	}
}

static void
read_back(const struct made *m)
{
	static const struct rn_read_options wide = { .encoding = "utf-16le" },
	    plain = { .encoding = "utf-8" };
	char path[] = "/tmp/refnet-place-XXXXXX", want[96];
	struct rn_arena *a = new_arena();
	struct rn_reading reading;
	struct rn_reader *r = NULL;
	struct rn_batch b = { 0 };
	struct refnet rn = { 0 };
	size_t seen = 0;
	int fd = mkstemp(path);

	assert_true(write(fd, m->text, m->n) == (ssize_t)m->n);
	close(fd);
	assert_int_equal(rn_read_open(&rn, a, path, m->width == 2 ? &wide :
	    &plain, &r, &reading), RN_OK);
	do {
		assert_int_equal(rn_read_batch(r, &b), RN_OK);
		for (size_t i = 0; i < b.n; i++) {
			if (b.recs[i].bad == NULL)
				continue;
			assert_true(seen < m->bads);
			assert_int_equal(b.recs[i].row, m->bad[seen].row);
			snprintf(want, sizeof(want), " at byte %zu of line "
			    "%lld (", m->bad[seen].byte,
			    (long long)m->bad[seen].line);
			if (strstr(b.recs[i].bad, want) == NULL)
				fail_msg("row %lld: %s, not%s",
				    (long long)b.recs[i].row, b.recs[i].bad,
				    want);
			seen++;
		}
	} while (b.n > 0);
	assert_int_equal(seen, m->bads);
	assert_true(seen > 100);
	rn_batch_free(&b);
	rn_read_close(r);
	rn_arena_free(a);
	unlink(path);
}

static void
wrong_bytes_are_found_in_the_file(void **state)
{
	static const char *const ends[] = { "\n", "\r\n", "\r" };

	(void)state;
	for (size_t i = 0; i < 2 * RN_LEN(ends); i++) {
		struct made m;

		make(&m, i % 2 == 0 ? 1 : 2, ends[i / 2]);
		read_back(&m);
		free(m.text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wrong_bytes_are_found_in_the_file)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
