/* home.c - a store of Ines Ferraz in a folder of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "home.h"
#include "made.h"

struct refnet *rn;
struct rn_arena *arena;
char home[64], home_store[128];

bool
home_open(void)
{
	const char *me = "ines@quayside.example";

	snprintf(home, sizeof(home), "/tmp/refnet-home-XXXXXX");
	if (mkdtemp(home) == NULL)
		return false;
	snprintf(home_store, sizeof(home_store), "%s/refnet.db", home);
	rn = new_handle(NOW);
	arena = new_arena();
	assert_int_equal(rn_open(rn, home_store, RN_CREATE), RN_OK);
	assert_int_equal(rn_me_set(rn, "Ines Ferraz", &me, 1), RN_OK);
	return true;
}

bool
home_close(void)
{
	rn_close(rn);
	rn_arena_free(arena);
	return unlink(home_store) == 0 && rmdir(home) == 0;
}

int64_t
add(const char *name, const char *email)
{
	struct rn_person_words w = { .name = name,
	    .emails = { &email, email != NULL } };
	int64_t id = 0;

	assert_int_equal(rn_person_add(rn, &w, &id), RN_OK);
	return id;
}

void
log_with(enum rn_channel kind, int direction, int days_ago, const char *who,
    const char *and)
{
	const char *with[2] = { who, and };
	struct rn_log log = { .with = { with, and == NULL ? 1 : 2 },
	    .kind = kind, .direction = direction,
	    .at = NOW - (int64_t)days_ago * 86400 };
	struct rn_interaction out;

	assert_int_equal(rn_log_add(rn, arena, &log, &out), RN_OK);
}
