/*
 * names.c - names compared, for tests/bench/names: the public header and
 * nothing else.
 *
 *	names pairs		lines KIND<tab>NAME<tab>NAME, KIND person or
 *				company: score, level and why of each
 *	names best FILE		a name a line: the line of FILE (from 0) that
 *				is the best match for a person, the first of
 *				several, or -1; and the score
 *	names time FILE		microseconds to parse a name of FILE, and to
 *				compare two, by kind
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "refnet/name.h"

enum { LINE = 8192, NAMES = 100000 };

static char *
read_line(FILE *from, char *line)
{
	if (fgets(line, LINE, from) == NULL)
		return NULL;
	line[strcspn(line, "\n")] = '\0';
	return line;
}

static void
say(struct rn_name_verdict v)
{
	const char *sep = "\t";

	printf("%.4f\t%s", v.score, rn_name_level_name[v.level]);
	for (int i = 0; i < RN_WHYS; i++)
		if ((v.why >> i & 1) != 0) {
			printf("%s%s", sep, rn_name_why_words[i]);
			sep = ", ";
		}
	putchar('\n');
}

static void
pairs(struct rn_arena *a)
{
	char line[LINE], *x, *y;

	while (read_line(stdin, line) != NULL) {
		x = strchr(line, '\t');
		y = x == NULL ? NULL : strchr(x + 1, '\t');
		if (y == NULL)
			exit(2);
		*x++ = *y++ = '\0';
		rn_arena_reset(a);
		if (strcmp(line, "company") == 0) {
			struct rn_company_name c, d;

			rn_company_name_parse(a, x, strlen(x), &c);
			rn_company_name_parse(a, y, strlen(y), &d);
			say(rn_company_name_compare(&c, &d));
		} else {
			struct rn_person_name p, q;

			rn_person_name_parse(a, x, strlen(x), &p);
			rn_person_name_parse(a, y, strlen(y), &q);
			say(rn_person_name_compare(&p, &q));
		}
	}
}

static size_t
read_names(struct rn_arena *a, const char *file, char **names)
{
	char line[LINE];
	FILE *from = fopen(file, "r");
	size_t n = 0;

	if (from == NULL) {
		perror(file);
		exit(2);
	}
	while (n < NAMES && read_line(from, line) != NULL)
		names[n++] = rn_strdup(a, line);
	fclose(from);
	return n;
}

static void
best(struct rn_arena *a, const char *file)
{
	static char *names[NAMES];
	static struct rn_person_name known[NAMES];
	size_t n = read_names(a, file, names);
	struct rn_arena *row = rn_arena_new();
	struct rn_person_name p;
	char line[LINE];

	for (size_t i = 0; i < n; i++)
		rn_person_name_parse(a, names[i], strlen(names[i]), &known[i]);
	while (read_line(stdin, line) != NULL) {
		double most = 0;
		long at = -1;

		rn_arena_reset(row);
		rn_person_name_parse(row, line, strlen(line), &p);
		for (size_t i = 0; i < n; i++) {
			double score = rn_person_name_compare(&p,
			    &known[i]).score;

			if (score < RN_NAME_MATCH || score <= most)
				continue;
			at = (long)i;
			most = score;
		}
		printf("%ld\t%.4f\n", at, most);
	}
	rn_arena_free(row);
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void
measure(struct rn_arena *a, const char *file)
{
	enum { ROUNDS = 20 };
	static char *names[NAMES];
	static struct rn_person_name p[NAMES];
	static struct rn_company_name c[NAMES];
	size_t n = read_names(a, file, names), done = 0;
	struct rn_arena *row = rn_arena_new();
	double start, sum = 0;

	start = now();
	for (int k = 0; k < ROUNDS; k++, rn_arena_reset(row))
		for (size_t i = 0; i < n; i++)
			rn_person_name_parse(row, names[i], strlen(names[i]),
			    &p[i]);
	printf("person parse us %.3f\n", (now() - start) / ROUNDS / (double)n);
	start = now();
	for (int k = 0; k < ROUNDS; k++, rn_arena_reset(row))
		for (size_t i = 0; i < n; i++)
			rn_company_name_parse(row, names[i], strlen(names[i]),
			    &c[i]);
	printf("company parse us %.3f\n", (now() - start) / ROUNDS / (double)n);
	for (size_t i = 0; i < n; i++) {
		rn_person_name_parse(a, names[i], strlen(names[i]), &p[i]);
		rn_company_name_parse(a, names[i], strlen(names[i]), &c[i]);
	}
	start = now();
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && k < i + 500; k++, done++)
			sum += rn_person_name_compare(&p[i], &p[k]).score;
	printf("person compare us %.3f\n", (now() - start) / (double)done);
	start = now();
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && k < i + 500; k++)
			sum += rn_company_name_compare(&c[i], &c[k]).score;
	printf("company compare us %.3f\n", (now() - start) / (double)done);
	rn_arena_free(row);
	if (sum < 0)
		exit(2);
}

int
main(int argc, char **argv)
{
	struct rn_arena *a = rn_arena_new();

	if (argc == 2 && strcmp(argv[1], "pairs") == 0)
		pairs(a);
	else if (argc == 3 && strcmp(argv[1], "best") == 0)
		best(a, argv[2]);
	else if (argc == 3 && strcmp(argv[1], "time") == 0)
		measure(a, argv[2]);
	else
		return 2;
	rn_arena_free(a);
	return 0;
}
