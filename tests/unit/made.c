/* made.c - what nearly every test begins with. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "made.h"

struct rn_arena *
new_arena(void)
{
	struct rn_arena *a = rn_arena_new();

	assert_non_null(a);
	return a;
}

struct refnet *
new_handle(int64_t now)
{
	struct refnet *rn = rn_handle_new(now);

	assert_non_null(rn);
	return rn;
}

void *
new_bytes(size_t n)
{
	void *p = malloc(n);

	assert_non_null(p);
	return p;
}

void *
new_zeroed(size_t n, size_t size)
{
	void *p = calloc(n, size);

	assert_non_null(p);
	return p;
}

char *
new_copy(const char *s)
{
	char *copy = strdup(s);

	assert_non_null(copy);
	return copy;
}

FILE *
new_stream(char **text, size_t *n)
{
	FILE *f = open_memstream(text, n);

	assert_non_null(f);
	return f;
}

void
end_stream(FILE *f, char **text)
{
	bool whole = ferror(f) == 0;

	whole = fclose(f) == 0 && whole;
	assert_true(whole);
	assert_non_null(*text);
}
