/*
 * test_holder.c - waiting for a store that another process holds: who it is,
 * and that nobody dead is ever named.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/base.h"
#include "made.h"
#include "store/store.h"

/* 2026-11-22T09:00:00Z, the time of all tests */
#define NOW INT64_C(1795338000)

static char dir[64], path[96], note[112];

static int
make_store(void **state)
{
	struct refnet *rn = new_handle(NOW);

	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/refnet-holder-XXXXXX");
	assert_non_null(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/refnet.db", dir);
	snprintf(note, sizeof(note), "%s.lock", path);
	assert_int_equal(rn_open(rn, path, RN_CREATE), RN_OK);
	rn_close(rn);
	return 0;
}

static int
remove_store(void **state)
{
	static const char *const ends[] = { "", ".lock", "-wal", "-shm",
		"-journal" };
	char name[128];

	(void)state;
	for (size_t i = 0; i < RN_LEN(ends); i++) {
		snprintf(name, sizeof(name), "%s%s", path, ends[i]);
		unlink(name);
	}
	return rmdir(dir);
}

/* A process that has begun an import and stays there until it is killed. */
static pid_t
hold(void)
{
	int ready[2];
	bool holds;
	char c;
	pid_t child;

	assert_int_equal(pipe(ready), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct refnet *rn = new_handle(NOW + 3720);

		if (rn_open(rn, path, RN_WRITE) != RN_OK ||
		    rn_change_begin(rn, "import") != RN_OK ||
		    write(ready[1], "x", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	close(ready[1]);
	holds = read(ready[0], &c, 1) == 1;
	assert_true(holds);
	close(ready[0]);
	return child;
}

static void
kill_it(pid_t child)
{
	kill(child, SIGKILL);
	assert_int_equal(waitpid(child, NULL, 0), child);
}

struct told {
	int times;
	char holder[128];
};

static bool
on_wait(void *ctx, const char *holder)
{
	struct told *t = ctx;

	t->times++;
	snprintf(t->holder, sizeof(t->holder), "%s", holder);
	return true;
}

static bool
no_more(void *ctx, const char *holder)
{
	(void)holder;
	++*(int *)ctx;
	return false;
}

static void
who_waits_is_told_by_whom(void **state)
{
	struct refnet *rn = new_handle(NOW + 3720);
	pid_t child = hold();
	struct told t = { 0 };
	char words[160];
	struct stat st;

	(void)state;
	snprintf(words, sizeof(words),
	    "refnet import (pid %ld) since 10:02", (long)child);
	rn_wait(rn, 1);
	assert_int_equal(rn_open(rn, path, RN_WRITE), RN_OK);
	rn_on_wait(rn, on_wait, &t);
	assert_int_equal(rn_change_begin(rn, "log"), RN_EBUSY);
	assert_true(t.times > 0);
	assert_string_equal(t.holder, words);
	assert_non_null(strstr(rn_error_text(rn), words));
	assert_int_equal(stat(note, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	kill_it(child);
	assert_int_equal(rn_change_begin(rn, "log"), RN_OK);
	assert_int_equal(rn_end(rn, RN_OK), RN_OK);
	rn_close(rn);
}

static void
waiting_ends_when_the_caller_says(void **state)
{
	struct refnet *rn = new_handle(NOW);
	pid_t child = hold();
	int asked = 0;

	(void)state;
	rn_wait(rn, 3600);
	assert_int_equal(rn_open(rn, path, RN_WRITE), RN_OK);
	rn_on_wait(rn, no_more, &asked);
	assert_int_equal(rn_change_begin(rn, "log"), RN_EBUSY);
	assert_int_equal(asked, 1);
	kill_it(child);
	rn_close(rn);
}

/* The dead left their note; who holds the store now has written none. */
static void
the_dead_are_not_named(void **state)
{
	struct refnet *rn = new_handle(NOW), *other = new_handle(NOW);
	pid_t child = hold();
	struct stat st;
	FILE *f;

	(void)state;
	kill_it(child);
	assert_int_equal(stat(note, &st), 0);
	assert_true(st.st_size > 0);
	assert_int_equal(rn_open(other, path, RN_WRITE), RN_OK);
	assert_int_equal(rn_begin(other), RN_OK);
	/* as it was before: in one process the note locks nobody out */
	f = fopen(note, "w");
	assert_non_null(f);
	fprintf(f, "%ld %lld import\n", (long)child, (long long)NOW);
	assert_int_equal(fclose(f), 0);
	rn_wait(rn, 0);
	assert_int_equal(rn_open(rn, path, RN_WRITE), RN_OK);
	assert_int_equal(rn_begin(rn), RN_EBUSY);
	assert_non_null(strstr(rn_error_text(rn), "another process"));
	assert_null(strstr(rn_error_text(rn), "import"));
	assert_int_equal(rn_end(other, RN_OK), RN_OK);
	rn_close(other);
	rn_close(rn);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(who_waits_is_told_by_whom,
		    make_store, remove_store),
		cmocka_unit_test_setup_teardown(
		    waiting_ends_when_the_caller_says, make_store,
		    remove_store),
		cmocka_unit_test_setup_teardown(the_dead_are_not_named,
		    make_store, remove_store),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
