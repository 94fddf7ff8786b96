/* made.c - what nearly every test begins with. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

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
