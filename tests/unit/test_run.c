/*
 * test_run.c - a program beside us answers, or is put away in time; real ones.
 */
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/run.h"
#include "made.h"

enum { MOST = 1 << 20, LONG = 600 };

static const char *
run(struct rn_arena *a, const char *command, const char *in, size_t in_n,
    int64_t seconds, char **out, size_t *n)
{
	struct rn_run r = { .command = command, .in = in, .in_n = in_n,
	    .most = MOST, .seconds = seconds };

	*out = NULL;
	return rn_run(a, &r, out, n);
}

static const struct {
	const char *command, *why, *out;
} commands[] = {
	{ "cat", NULL, "hello" }, { "true", NULL, "" },
	{ "tr a-z A-Z | rev", NULL, "OLLEH" },
	{ "exec <&-; echo deaf", NULL, "deaf\n" },
	{ "echo noise >&2; echo said", NULL, "said\n" },
	{ "cat; exit 3", "failed: exit status 3", NULL },
	{ "no-such-program", "was not found", NULL },
	{ "kill -9 $$", "died of signal 9", NULL },
	{ "kill -13 $$", "died of signal 13", NULL },
	{ "sleep 600", "took too long", NULL },
	{ "exec >&-; sleep 600", "took too long", NULL },
	{ "trap '' TERM INT HUP; sleep 600", "took too long", NULL },
	{ "sleep 600 & exit 0", "took too long", NULL },
	{ "yes", "said too much", NULL },
	{ "if", "failed: exit status 2", NULL },
};

static void
an_answer_is_whole_or_none(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(commands); i++) {
		const char *why;
		char *out;
		size_t n;

		why = run(a, commands[i].command, "hello", 5,
		    commands[i].why != NULL && strcmp(commands[i].why,
		    "took too long") == 0 ? 1 : LONG, &out, &n);
		if (commands[i].why == NULL) {
			assert_null(why);
			assert_string_equal(out, commands[i].out);
			assert_int_equal(n, strlen(commands[i].out));
			continue;
		}
		assert_non_null(why);
		assert_string_equal(why, commands[i].why);
	}
	rn_arena_free(a);
}

static bool
third_time(void *ctx)
{
	return ++*(int *)ctx == 3;
}

/* What was said until then is there, errors among it where they are wanted. */
static void
whoever_waits_can_stop_it(void **state)
{
	struct rn_arena *a = new_arena();
	struct rn_run r = { .command = "echo one; echo two >&2; sleep 600",
	    .most = MOST, .seconds = LONG, .errors = true,
	    .stop = third_time };
	int asked = 0;
	char *out;
	size_t n;

	(void)state;
	r.ctx = &asked;
	assert_string_equal(rn_run(a, &r, &out, &n), "was stopped");
	assert_string_equal(out, "one\ntwo\n");
	rn_arena_free(a);
}

/* More than pipes hold, both ways at once, and to one who does not read. */
static void
much_goes_both_ways(void **state)
{
	enum { MUCH = MOST - 10 };
	struct rn_arena *a = new_arena();
	char *in = new_bytes(MUCH), *out;
	size_t n;

	(void)state;
	for (size_t i = 0; i < MUCH; i++)
		in[i] = (char)(i % 251);
	assert_null(run(a, "cat", in, MUCH, LONG, &out, &n));
	assert_int_equal(n, MUCH);
	assert_memory_equal(in, out, MUCH);
	assert_null(run(a, "head -c 3 >/dev/null; echo enough", in, MUCH,
	    LONG, &out, &n));
	assert_string_equal(out, "enough\n");
	free(in);
	rn_arena_free(a);
}

/* Is there such a process, other than one nobody has reaped yet? */
static bool
lives(long pid)
{
	char path[64], line[512] = "";
	FILE *f;
	bool is = false;

	snprintf(path, sizeof(path), "/proc/%ld/stat", pid);
	f = fopen(path, "r");
	if (f == NULL)
		return kill((pid_t)pid, 0) == 0 && access("/proc/1", F_OK);
	if (fgets(line, sizeof(line), f) != NULL) {
		const char *p = strrchr(line, ')');

		is = p != NULL && p[2] != 'Z' && p[2] != 'X';
	}
	fclose(f);
	return is;
}

/* A killed process is gone a moment later. */
static bool
goes(long pid)
{
	const struct timespec moment = { 0, 10000000 };

	for (int i = 0; i < 500 && lives(pid); i++)
		nanosleep(&moment, NULL);
	return !lives(pid);
}

static long
number_in(const char *path)
{
	FILE *f = fopen(path, "r");
	long v = 0;

	if (f == NULL)
		return 0;
	if (fscanf(f, "%ld", &v) != 1)
		v = 0;
	fclose(f);
	return v;
}

static void
nothing_of_it_stays_behind(void **state)
{
	static const char *const commands_[] = {
		"sleep 600 & echo $! >%s; cat",
		"sleep 600 </dev/null >/dev/null & echo $! >%s; cat",
		"sleep 600 & echo $! >%s; exit 1",
	};
	struct rn_arena *a = new_arena();
	char path[] = "/tmp/refnet-run.XXXXXX", *out;
	int fd = mkstemp(path);
	size_t n;

	(void)state;
	assert_true(fd >= 0);
	for (size_t i = 0; i < RN_LEN(commands_); i++) {
		char line[256];
		long pid;

		/* the format is one of the three above */
		char *at = strstr(commands_[i], "%s");

		snprintf(line, sizeof(line), "%.*s%s%s",
		    (int)(at - commands_[i]), commands_[i], path, at + 2);
		(void)run(a, line, "x", 1, 1, &out, &n);
		pid = number_in(path);
		assert_true(pid > 1);
		assert_true(goes(pid));
	}
	close(fd);
	unlink(path);
	rn_arena_free(a);
}

/* Descriptors that every program we start is given. */
static long
handed_down(void)
{
	long n = 0;

	for (int fd = 0; fd < 1024; fd++) {
		int flags = fcntl(fd, F_GETFD);

		n += flags >= 0 && (flags & FD_CLOEXEC) == 0;
	}
	return n;
}

/* What we hold open is not held by it; our signals are as they were. */
static void
nothing_of_ours_is_its(void **state)
{
	struct rn_arena *a = new_arena();
	sigset_t before, after;
	char *out;
	size_t n;

	(void)state;
	if (access("/proc/self/fd", F_OK) != 0)
		skip();
	sigprocmask(SIG_SETMASK, NULL, &before);
	assert_null(run(a, "n=0; for f in /proc/$$/fd/*; do [ -e $f ]"
	    " && n=$((n + 1)); done; echo $n", "", 0, LONG, &out, &n));
	assert_int_equal(strtol(out, NULL, 10), handed_down());
	assert_null(run(a, "grep -c 'SigBlk:.*[1-9a-f]' /proc/self/status ||"
	    " :", "", 0, LONG, &out, &n));
	assert_string_equal(out, "0\n");
	assert_null(run(a, "ps -o pgid= -p $$ | tr -d ' '; echo $$", "", 0,
	    LONG, &out, &n));
	assert_int_equal(strtol(out, NULL, 10),
	    strtol(strchr(out, '\n'), NULL, 10));
	sigprocmask(SIG_SETMASK, NULL, &after);
	for (int s = 1; s < 32; s++)
		assert_int_equal(sigismember(&before, s),
		    sigismember(&after, s));
	rn_arena_free(a);
}

/* Who ends us ends it: ^C reaches only our own group. */
static void
a_signal_for_us_ends_it_first(void **state)
{
	char path[] = "/tmp/refnet-run.XXXXXX";
	const struct timespec moment = { 0, 10000000 };
	int fd = mkstemp(path), status;
	pid_t us;

	(void)state;
	assert_true(fd >= 0);
	us = fork();
	if (us == 0) {
		struct rn_arena *a = new_arena();
		char line[128], *out;
		struct rn_run r = { .command = line, .in = "", .most = MOST,
		    .seconds = LONG };
		size_t n;

		signal(SIGINT, SIG_DFL);
		snprintf(line, sizeof(line), "echo $$ >%s; sleep 600", path);
		(void)rn_run(a, &r, &out, &n);
		_exit(0);
	}
	for (int i = 0; i < 1000 && number_in(path) == 0; i++)
		nanosleep(&moment, NULL);
	assert_true(number_in(path) > 1);
	kill(us, SIGINT);
	assert_int_equal(waitpid(us, &status, 0), us);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
	assert_true(goes(number_in(path)));
	close(fd);
	unlink(path);
}

/* What we ignore, under nohup for one, is no reason to end it. */
static void
what_is_ignored_ends_nothing(void **state)
{
	struct rn_arena *a = new_arena();
	void (*before)(int) = signal(SIGHUP, SIG_IGN);
	char *out;
	size_t n;

	(void)state;
	assert_null(run(a, "kill -HUP $PPID; sleep .1; echo said", "", 0, LONG,
	    &out, &n));
	assert_string_equal(out, "said\n");
	signal(SIGHUP, before);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_answer_is_whole_or_none),
		cmocka_unit_test(whoever_waits_can_stop_it),
		cmocka_unit_test(much_goes_both_ways),
		cmocka_unit_test(nothing_of_it_stays_behind),
		cmocka_unit_test(nothing_of_ours_is_its),
		cmocka_unit_test(a_signal_for_us_ends_it_first),
		cmocka_unit_test(what_is_ignored_ends_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
