/*
 * fuzz_clean.c - any bytes, made fit for a terminal, cut, wrapped and folded.
 * The first byte is a width.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "fuzz.h"

static void
clean(const char *s)
{
	const char *once = rn_clean(fuzz_arena, s);
	char *text = NULL;
	size_t n = 0;
	FILE *to = open_memstream(&text, &n);

	CHECK(fuzz_is_clean(once));
	CHECK(strcmp(rn_clean(fuzz_arena, once), once) == 0);
	CHECK(to != NULL);
	rn_clean_write(to, s);
	CHECK(fclose(to) == 0);
	CHECK(n == strlen(once) && memcmp(text, once, n) == 0);
	free(text);
}

static void
cut(const char *s, int width)
{
	for (int ascii = 0; ascii < 2; ascii++) {
		const char *fit = rn_fit(fuzz_arena, s, width, ascii);

		CHECK(fuzz_is_clean(fit) && rn_width(fit) <= width);
	}
	CHECK(strcmp(rn_fit(fuzz_arena, s, 1 << 24, false),
	    rn_clean(fuzz_arena, s)) == 0);
}

/* Lines are as wide as is allowed; a longer one is a word that stands alone. */
static void
wrap(const char *s, int width)
{
	int hang = width / 4;
	char *text = rn_wrap(fuzz_arena, s, width, hang), *end;

	for (char *line = text; line != NULL; line = end) {
		end = strchr(line, '\n');
		if (end != NULL)
			*end++ = '\0';
		CHECK(fuzz_is_clean(line));
		CHECK(width == 0 || rn_width(line) <= width ||
		    strchr(line + strspn(line, " "), ' ') == NULL);
	}
}

static void
graphemes(const char *s)
{
	const char *text = rn_clean(fuzz_arena, s);
	size_t n = strlen(text), len;
	int cells, all = 0;

	for (size_t i = 0; i < n; i += len) {
		len = rn_grapheme(text + i, n - i, &cells);
		CHECK(len > 0 && len <= n - i);
		CHECK(cells >= 0 && cells <= 2);
		all += cells;
	}
	CHECK(all == rn_width(text));
}

static void
fold(const char *s)
{
	const char *once = rn_fold(fuzz_arena, s);
	size_t n = strlen(once);

	CHECK(fuzz_is_text(once));
	CHECK(strcmp(rn_fold(fuzz_arena, once), once) == 0);
	CHECK(n == 0 || (once[0] != ' ' && once[n - 1] != ' '));
	CHECK(strstr(once, "  ") == NULL);
	CHECK(rn_same_word(s, s) && rn_edit_distance(s, s, 3) ==
	    (strlen(s) > 127 ? 4 : 0));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *s;

	fuzz_start();
	if (n == 0)
		return 0;
	s = fuzz_text(data + 1, n - 1);
	clean(s);
	cut(s, data[0]);
	wrap(s, data[0]);
	graphemes(s);
	fold(s);
	rn_trim(fuzz_arena, s, strlen(s));
	free(s);
	rn_arena_reset(fuzz_arena);
	return 0;
}
