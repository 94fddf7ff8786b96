/*
 * test_answers.c - what answers what is known of the mail held, not of the
 * order in which its files came; taken back, a file leaves no trace in it.
 * Another case is a row of `stories`.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "import/import.h"
#include "ledger/ledger.h"
#include "made.h"
#include "states.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */
#define ME "me@quayside.example"
#define ADA "ada@mill.example"
#define THREADED "date,from,to,subject,message-id,in-reply-to\n"
#define PLAIN "date,from,to,subject,message-id\n"
#define ASK "2026-05-01T09:00:00Z," ME "," ADA ",Lunch?,"
#define REPLY "2026-05-02T09:00:00Z," ADA "," ME ",Re: Lunch?,"
#define BEFORE "2026-04-30T09:00:00Z," ME "," ADA ",Hello,<p@x>,\n"
#define BARE "2026-04-30T09:00:00Z," ME "," ADA ",Hello,\n"
#define EARLY "2026-05-01T08:59:00Z," ADA "," ME ",Re: Lunch?,<a@x>,<q@x>\n"

enum { FILES = 4 };

/* Files, and what all of them end in. */
static const struct {
	const char *file[FILES];
	int n_in;
	bool answered;
} stories[] = {
	/* two that are alike; which of them the row without an id is, nobody
	 * knows, but where it is from answers are told from new threads */
	{ { THREADED ASK "<q@x>,\n", PLAIN REPLY "<a@x>\n" REPLY "\n",
	    THREADED REPLY ",\n", THREADED REPLY "<a@x>,\n" }, 2, false },
	{ { THREADED ASK "<q@x>,\n", PLAIN REPLY "<a@x>\n" REPLY "\n",
	    THREADED REPLY ",<q@x>\n", THREADED REPLY "<a@x>,\n" }, 2, true },
	/* alike, but no answers to the same */
	{ { THREADED ASK "<q@x>,\n" REPLY "<a@x>,<z@x>\n",
	    THREADED REPLY "<b@x>,<q@x>\n", PLAIN REPLY "\n" REPLY "\n",
	    THREADED REPLY ",<z@x>\n" REPLY ",<q@x>\n" }, 2, true },
	/* one file does not say what it answers, or something else */
	{ { THREADED ASK "<q@x>,\n", THREADED REPLY "<a@x>,\n",
	    THREADED REPLY "<a@x>,<q@x>\n" }, 1, true },
	{ { THREADED ASK "<q@x>,\n", THREADED REPLY "<a@x>,<z@x>\n",
	    THREADED REPLY "<a@x>,<q@x>\n" }, 1, true },
	/* the same twice in a file */
	{ { THREADED ASK "<q@x>,\n", THREADED REPLY "<a@x>,\n"
	    REPLY "<a@x>,<q@x>\n", THREADED REPLY "<a@x>,\n" }, 1, true },
	{ { THREADED ASK "<q@x>,\n", THREADED REPLY "<a@x>,<z@x>\n"
	    REPLY "<a@x>,<q@x>\n" REPLY "<a@x>,\n" }, 1, true },
	{ { THREADED REPLY "<a@x>,<z@x>\n" REPLY "<a@x>,<q@x>\n"
	    ASK "<q@x>,\n", PLAIN ASK "<q@x>\n" }, 1, true },
	{ { THREADED ASK "<q@x>,\n", PLAIN REPLY "\n", THREADED
	    REPLY "<a@x>,\n" REPLY "<a@x>,<q@x>\n" }, 1, true },
	/* by a clock that is behind: neither this nor the one before */
	{ { THREADED BEFORE ASK "<q@x>,\n", THREADED EARLY }, 1, false },
	{ { THREADED BEFORE EARLY, THREADED ASK "<q@x>,\n" }, 1, false },
	{ { THREADED BEFORE ASK "<q@x>,\n" EARLY }, 1, false },
	/* what is asked came without its id */
	{ { PLAIN ASK "\n", THREADED REPLY "<a@x>,<q@x>\n",
	    PLAIN ASK "<q@x>\n" }, 1, true },
	{ { PLAIN BARE ASK "\n", THREADED ASK "<q@x>,\n",
	    THREADED REPLY "<a@x>,<q@x>\n" }, 1, true },
};

static char dir[64];

static const char *
path_of(struct rn_arena *a, size_t story, int file)
{
	return rn_sprintf(a, "%s/%zu-%d.csv", dir, story, file);
}

static void
write_stories(void)
{
	struct rn_arena *a = new_arena();

	for (size_t i = 0; i < RN_LEN(stories); i++)
		for (int k = 0; k < FILES && stories[i].file[k]; k++) {
			FILE *f = fopen(path_of(a, i, k), "w");

			assert_non_null(f);
			fputs(stories[i].file[k], f);
			assert_int_equal(fclose(f), 0);
		}
	rn_arena_free(a);
}

static char empty[1 << 20];	/* a store that knows me */
static size_t empty_n;

static void
make_empty(void)
{
	struct rn_arena *a = new_arena();
	const char *me = ME, *path = rn_sprintf(a, "%s/s.db", dir);
	struct refnet *rn = new_handle(NOW);
	FILE *f;

	assert_int_equal(rn_open(rn, path, RN_CREATE), RN_OK);
	assert_int_equal(rn_me_set(rn, "Ines Ferraz", &me, 1), RN_OK);
	rn_close(rn);
	f = fopen(path, "r");
	assert_non_null(f);
	empty_n = fread(empty, 1, sizeof(empty), f);
	assert_true(empty_n > 0 && empty_n < sizeof(empty));
	fclose(f);
	rn_arena_free(a);
}

static struct refnet *
new_store(struct rn_arena *a)
{
	const char *path = rn_sprintf(a, "%s/s.db", dir);
	struct refnet *rn = new_handle(NOW);
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(empty, 1, empty_n, f), empty_n);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(rn_open(rn, path, RN_WRITE), RN_OK);
	return rn;
}

static int64_t
import(struct refnet *rn, struct rn_arena *a, size_t story, int file)
{
	struct rn_import out;
	enum rn_status rc = rn_import_file(rn, a, path_of(a, story, file),
	    NULL, NULL, &out);

	if (rc != RN_OK)
		fprintf(stderr, "%s\n", rn_error_text(rn));
	assert_int_equal(rc, RN_OK);
	return out.id;
}

/* The state of the one person there is, if there is one. */
static struct rn_state
state(struct refnet *rn, struct rn_arena *a)
{
	struct rn_person_query q = { .as_of = RN_NOW };
	struct rn_state_of s = { 0 };
	struct rn_person *v;
	size_t n;

	assert_int_equal(rn_person_list(rn, a, &q, &v, &n), RN_OK);
	assert_true(n <= 1);
	if (n == 1) {
		s.person = v[0].id;
		assert_int_equal(rn_states_load(rn, &s, 1), RN_OK);
		states_are_exact(rn, a);
	}
	s.state.last_id = 0;
	return s.state;
}

/* The next order of n numbers; false after the last. */
static bool
next_order(int *v, int n)
{
	int i = n - 2, k = n - 1, swap;

	while (i >= 0 && v[i] > v[i + 1])
		i--;
	if (i < 0)
		return false;
	while (v[k] < v[i])
		k--;
	swap = v[i];
	v[i] = v[k];
	v[k] = swap;
	for (i++, k = n - 1; i < k; i++, k--) {
		swap = v[i];
		v[i] = v[k];
		v[k] = swap;
	}
	return true;
}

static int
files_of(size_t story)
{
	int n = 0;

	while (n < FILES && stories[story].file[n] != NULL)
		n++;
	return n;
}

static void
in_any_order_the_same_is_answered(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < RN_LEN(stories); i++) {
		int order[FILES] = { 0, 1, 2, 3 }, n = files_of(i);
		struct rn_state first, s;
		bool any = false;

		do {
			struct rn_arena *a = new_arena();
			struct refnet *rn = new_store(a);

			for (int k = 0; k < n; k++)
				import(rn, a, i, order[k]);
			s = state(rn, a);
			assert_int_equal(s.n_in, stories[i].n_in);
			assert_int_equal(s.answers, stories[i].answered);
			assert_int_equal(s.silent, stories[i].answered ? 0 :
			    s.n_out);
			if (!any)
				first = s;
			any = true;
			assert_memory_equal(&first, &s, sizeof(s));
			rn_close(rn);
			rn_arena_free(a);
		} while (next_order(order, n));
	}
}

/* Import all but one file; that one first, last, or (when < 0) not at all. */
static int64_t
import_all(struct refnet *rn, struct rn_arena *a, size_t story, int one,
    int when)
{
	int64_t id = 0;

	if (when == 0)
		id = import(rn, a, story, one);
	for (int k = 0; k < files_of(story); k++)
		if (k != one)
			import(rn, a, story, k);
	if (when > 0)
		id = import(rn, a, story, one);
	return id;
}

static void
taken_back_it_tells_nothing(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < RN_LEN(stories); i++)
		for (int k = 0; k < files_of(i); k++) {
			struct rn_arena *a = new_arena();
			struct rn_state s[3];

			for (int when = -1; when < 2; when++) {
				struct refnet *rn = new_store(a);
				int64_t id = import_all(rn, a, i, k, when);

				if (when >= 0)
					assert_int_equal(rn_import_undo(rn,
					    id), RN_OK);
				s[when + 1] = state(rn, a);
				rn_close(rn);
			}
			assert_memory_equal(&s[0], &s[1], sizeof(s[0]));
			assert_memory_equal(&s[0], &s[2], sizeof(s[0]));
			rn_arena_free(a);
		}
}

static int
start(void **unused)
{
	(void)unused;
	snprintf(dir, sizeof(dir), "/tmp/refnet.XXXXXX");
	if (mkdtemp(dir) == NULL)
		return -1;
	write_stories();
	make_empty();
	return 0;
}

static int
end(void **unused)
{
	struct rn_arena *a = new_arena();

	(void)unused;
	for (size_t i = 0; i < RN_LEN(stories); i++)
		for (int k = 0; k < FILES; k++)
			unlink(path_of(a, i, k));
	unlink(rn_sprintf(a, "%s/s.db", dir));
	rn_arena_free(a);
	return rmdir(dir);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_any_order_the_same_is_answered),
		cmocka_unit_test(taken_back_it_tells_nothing),
	};

	return cmocka_run_group_tests(tests, start, end);
}
