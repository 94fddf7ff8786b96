/*
 * make.c - makes the tables of lib/lexicon from the files of words/.
 *
 *	lexicon OUT FILE...
 *
 * A file's name says what it is (`kinds`), its top what its lines mean.  What
 * cannot be understood, or says two things, is told, and the build fails.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "make.h"

enum { POOL = 4 << 20 };

const char *file = "";
int line, bad;

void
wrong(const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "%s:%d: ", file, line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	bad = 1;
}

/* Strings live as long as the program, which is not long. */
char *
copy(const char *s, size_t n)
{
	static char pool[POOL];
	static size_t used;
	char *to = pool + used;

	if (n >= POOL - used) {
		wrong("too many words");
		exit(1);
	}
	memcpy(to, s, n);
	to[n] = '\0';
	used += n + 1;
	return to;
}

/* Without blanks at both ends, in place. */
char *
trim(char *s)
{
	size_t n;

	s += strspn(s, " \t\r\n");
	for (n = strlen(s); n > 0 && strchr(" \t\r\n", s[n - 1]) != NULL; n--)
		s[n - 1] = '\0';
	return s;
}

/* What stands before the next `by`, trimmed; *s goes past it. */
char *
part(char **s, const char *by)
{
	char *from = *s;
	size_t n = strcspn(from, by);

	*s = from + n + (from[n] != '\0');
	from[n] = '\0';
	return trim(from);
}

static const struct kind {
	const char *begins;
	void (*take)(char *line);
} kinds[] = {
	{ "industry", industry_line }, { "place-1", country_line },
	{ "place-2", state_line }, { "place-3", area_line },
	{ "place-4", city_line }, { "place-5", world_line },
	{ "place-6", zone_line }, { "size", size_line },
};

static void
read_file(const char *path)
{
	const char *name = strrchr(path, '/');
	const struct kind *kind = NULL;
	char buf[LINE];
	FILE *f = fopen(path, "r");

	file = name == NULL ? path : name + 1;
	line = 0;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strncmp(file, kinds[i].begins, strlen(kinds[i].begins)) ==
		    0)
			kind = &kinds[i];
	if (f == NULL || kind == NULL) {
		wrong("cannot be read, or nobody knows what it is");
		return;
	}
	while (fgets(buf, sizeof(buf), f) != NULL) {
		line++;
		if (strchr(buf, '\n') == NULL)
			wrong("too long a line, or no end");
		if (buf[0] != '#' && buf[strspn(buf, " \t\r\n")] != '\0')
			kind->take(buf);
	}
	fclose(f);
}

int
main(int argc, char **argv)
{
	if (argc < 3) {
		fputs("usage: lexicon OUT FILE...\n", stderr);
		return 2;
	}
	for (int i = 2; i < argc; i++)
		read_file(argv[i]);
	line = 0;
	settle_industries();
	settle_places();
	for (int t = 0; t < TABLES; t++) {
		settle((enum table)t);
		add_leads((enum table)t);
	}
	return bad || write_all(argv[1]);
}
