/*
 * titles.c - how fast job titles are read, for tests/bench/titles: the
 * public header and nothing else.
 *
 *	titles FILE	a title a line: titles a second, over and over, of
 *			one core; then what titles of all lengths cost a byte
 *
 * Time is that of the processor, so that others on the machine count less.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "refnet/profile.h"

enum { TITLES = 100000, ROUNDS = 5, LEAST = 2000000, LONGEST = 1 << 24 };

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The lines of a file; the file stays in memory. */
static size_t
read_titles(const char *file, char **titles)
{
	FILE *from = fopen(file, "rb");
	size_t n = 0, len;
	char *text = malloc(LONGEST);

	if (from == NULL || text == NULL)
		exit(2);
	len = fread(text, 1, LONGEST - 1, from);
	fclose(from);
	text[len] = '\0';
	for (char *s = text; *s != '\0' && n < TITLES;) {
		char *end = s + strcspn(s, "\n");

		titles[n++] = s;
		s = end + (*end != '\0');
		*end = '\0';
	}
	return n;
}

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
rate(char **titles, size_t n)
{
	size_t rounds = (LEAST + n - 1) / n;
	double got[ROUNDS];
	struct rn_title row;
	unsigned sum = 0;

	for (int r = 0; r < ROUNDS; r++) {
		double start = now();

		for (size_t i = 0; i < rounds * n; i++) {
			rn_title_row(titles[i % n], &row);
			sum += (unsigned)(row.level + row.function);
		}
		got[r] = (double)(rounds * n) / (now() - start);
	}
	qsort(got, ROUNDS, sizeof(*got), by_size);
	printf("%.0f titles a second [%.0f %.0f], %zu of them (%u)\n",
	    got[ROUNDS / 2], got[0], got[ROUNDS - 1], n, sum);
}

/* Titles of one piece, over and over, up to 16 MiB. */
static void
hostile(const char *piece)
{
	char *text = malloc(LONGEST + 1);
	size_t n = strlen(piece);
	struct rn_title row;

	if (text == NULL)
		exit(2);
	printf("%-18s", (unsigned char)piece[0] < 0x80 ? piece : "not ASCII");
	for (size_t len = 1 << 8; len <= LONGEST; len <<= 8) {
		size_t times = 1 + (1 << 20) / len;
		double start;

		for (size_t i = 0; i < len; i++)
			text[i] = piece[i % n];
		text[len] = '\0';
		start = now();
		for (size_t i = 0; i < times; i++)
			rn_title_row(text, &row);
		printf("  %zu bytes: %.3f ns a byte", len,
		    (now() - start) * 1e9 / (double)(len * times));
	}
	putchar('\n');
	free(text);
}

int
main(int argc, char **argv)
{
	static char *titles[TITLES];
	static const char *const pieces[] = {
		"a", "chief ", "officer chief ", "to the ", "x,", "c.e.o.",
		"vice president of ", "(", "\303\244", "\377", "former ", "@ "
	};
	size_t n;

	if (argc != 2 || (n = read_titles(argv[1], titles)) == 0)
		return 2;
	rate(titles, n);
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++)
		hostile(pieces[i]);
	return 0;
}
