/*
 * open.c - what one look at introductions costs, in two stores of few and of
 * many: tests/bench/open makes them.
 *
 *	bench_open make STORE N
 *	bench_open FEW.db MANY.db [ROUNDS]
 *
 * In a store each introduction has a connector and a target of its own, two of
 * whom work at one firm; the connector was asked.  Times are medians in
 * microseconds, taken in turns; what is recorded is taken back.  Prints a line
 * for each: what, in few, in many, the ratio.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/base.h"
#include "refnet/change.h"
#include "refnet/interaction.h"
#include "refnet/intro.h"
#include "refnet/person.h"
#include "refnet/refnet.h"

enum { STORES = 2, MOST = 1001 };
#define NOW INT64_C(1795338000)		/* 2026-11-22T09:00:00Z */

struct side {
	struct refnet *rn;
	int64_t ids;		/* introductions there are */
	double us[MOST];
};

static double
clock_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void
must(struct refnet *rn, enum rn_status rc)
{
	if (rc == RN_OK)
		return;
	fprintf(stderr, "bench_open: %s\n", rn_error_text(rn));
	exit(2);
}

static void
look_index(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_intro *v;
	size_t n;

	(void)id;
	must(rn, rn_intro_index(rn, a, &v, &n));
}

static void
look_words(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_intro x = { .id = id };

	must(rn, rn_intro_words(rn, a, &x));
}

static void
look_get(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_intro x;

	must(rn, rn_intro_get(rn, a, id, RN_NOW, &x));
}

static void
look_ledger(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_consent *v;
	size_t n;

	must(rn, rn_consent_list(rn, a, id, RN_NOW, &v, &n));
}

static void
look_budget(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_budget b;
	struct rn_intro x;

	must(rn, rn_intro_get(rn, a, id, RN_NOW, &x));
	must(rn, rn_intro_budget(rn, x.connector_id, RN_NOW, &b));
}

static void
look_draft(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_draft d;

	must(rn, rn_intro_draft(rn, a, id, -1, false, NULL, &d));
}

static void
look_list(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_intro *v;
	size_t n;

	(void)id;
	must(rn, rn_intro_list(rn, a, "late:yes", RN_NOW, &v, &n));
}

static void
look_lint(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_text_finding *v;
	bool blocked;
	size_t n;

	must(rn, rn_intro_lint(rn, a, id, -1, "Subject: Hello\n\nWould you"
	    " introduce me?  No is fine, too.\n", &v, &n, &blocked));
}

/* With all that has addresses looked at, and two of whom one is told. */
static void
look_reach(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_text_finding *v;
	bool blocked;
	size_t n;

	must(rn, rn_intro_lint(rn, a, id, -1, "Subject: A word about mills\n\n"
	    "Dear Bela,\n\nwould you introduce me to whoever looks after"
	    " software at the mill in May?  We met at Kestrel Works in Lisbon,"
	    " where Ada Novak asked for somebody who knows flour, and for Tom"
	    " and his point 3.5.  Their page is https://www.firm17.example/about"
	    " and mine is at quayside.example; I am at ines@quayside.example"
	    " or +351 210 555 012.  No is fine, too, and needs no reason.\n\n"
	    "Ines Ferraz\n", &v, &n, &blocked));
}

static void
look_asked(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_asked *v;
	int64_t most;
	size_t n;

	(void)id;
	must(rn, rn_intro_asked(rn, a, RN_NOW, &v, &n, &most));
}

static void
look_made(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	struct rn_introduced *v;
	size_t n;

	(void)id;
	must(rn, rn_intro_made(rn, a, RN_NOW, &v, &n));
}

static void
act_snooze(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	(void)a;
	must(rn, rn_intro_snooze(rn, id, rn_now(rn) + 86400));
}

static void
act_yes(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	const struct rn_answer_words w = { .until = RN_NONE, .on = RN_NOW };

	(void)a;
	must(rn, rn_intro_answer(rn, id, RN_PARTY_CONNECTOR, RN_ANSWER_YES, &w,
	    NULL));
}

/* Asked once more, which policies are asked about. */
static void
act_ask(struct refnet *rn, struct rn_arena *a, int64_t id)
{
	const struct rn_answer_words w = { .until = RN_NONE, .on = RN_NOW };

	(void)a;
	must(rn, rn_intro_answer(rn, id, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED,
	    &w, "bench"));
}

static const struct {
	const char *what;
	void (*look)(struct refnet *rn, struct rn_arena *a, int64_t id);
	bool acts;
} looks[] = {
	{ "index", look_index, false }, { "words", look_words, false },
	{ "get", look_get, false }, { "ledger", look_ledger, false },
	{ "budget", look_budget, false }, { "draft", look_draft, false },
	{ "list", look_list, false }, { "lint", look_lint, false },
	{ "reach", look_reach, false },
	{ "asked", look_asked, false }, { "made", look_made, false },
	{ "snooze", act_snooze, true },
	{ "answer", act_yes, true }, { "ask", act_ask, true },
};

/* --- a store -------------------------------------------------------------- */

static int64_t
add_person(struct refnet *rn, const char *what, int i)
{
	char name[64], email[64], org[64];
	const char *one = email;
	struct rn_person_words w = { .name = name, .org = org,
	    .emails = { &one, 1 } };
	int64_t id;

	snprintf(name, sizeof(name), "%s Number%d", what, i);
	snprintf(email, sizeof(email), "%s%d@firm%d.example", what, i, i / 2);
	snprintf(org, sizeof(org), "%s and Sons %d", what, i / 2);
	must(rn, rn_person_add(rn, &w, &id));
	return id;
}

static void
open_one(struct refnet *rn, int i)
{
	const struct rn_answer_words asked = { .until = RN_NONE,
	    .on = NOW - (1 + i % 20) * (int64_t)86400 };
	struct rn_intro_words w = { .kind = -1 };
	char via[32], to[32];
	int64_t id;

	snprintf(via, sizeof(via), "%lld", (long long)add_person(rn, "Con", i));
	snprintf(to, sizeof(to), "%lld", (long long)add_person(rn, "Tar", i));
	w.connector = via;
	w.target = to;
	must(rn, rn_intro_new(rn, &w, "bench", &id));
	must(rn, rn_intro_answer(rn, id, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED,
	    &asked, "bench"));
}

static int
make(const char *path, int n)
{
	struct refnet *rn = rn_handle_new(NOW);
	const char *me = "ines@quayside.example";

	must(rn, rn_open(rn, path, RN_CREATE));
	must(rn, rn_me_set(rn, "Ines Ferraz", &me, 1));
	must(rn, rn_change_open(rn, "bench"));
	for (int i = 0; i < n; i++)
		open_one(rn, i);
	must(rn, rn_change_close(rn, RN_OK, "bench"));
	rn_close(rn);
	return 0;
}

/* --- its times ------------------------------------------------------------ */

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static void
measure(struct side *s, size_t which, int round)
{
	struct rn_arena *a = rn_arena_new();
	int64_t id = 1 + round * 7919 % s->ids;
	struct rn_change c;
	double from;

	from = clock_us();
	looks[which].look(s->rn, a, id);
	s->us[round] = clock_us() - from;
	if (looks[which].acts)
		must(s->rn, rn_undo(s->rn, a, &c));
	rn_arena_free(a);
}

static void
begin(struct side *s, const char *path)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_intro *v;
	size_t n;

	s->rn = rn_handle_new(NOW);
	must(s->rn, rn_open(s->rn, path, RN_WRITE));
	must(s->rn, rn_intro_index(s->rn, a, &v, &n));
	s->ids = (int64_t)n;
	rn_arena_free(a);
}

int
main(int argc, char **argv)
{
	int rounds = argc > 3 ? (int)strtol(argv[3], NULL, 10) : 21;
	struct side *side = calloc(STORES, sizeof(*side));

	if (argc == 4 && strcmp(argv[1], "make") == 0)
		return make(argv[2], (int)strtol(argv[3], NULL, 10));
	if (argc < 3 || rounds < 1 || rounds > MOST || side == NULL) {
		fprintf(stderr, "usage: bench_open make STORE N, or"
		    " bench_open FEW.db MANY.db [ROUNDS]\n");
		return 2;
	}
	for (int i = 0; i < STORES; i++)
		begin(&side[i], argv[1 + i]);
	for (size_t k = 0; k < RN_LEN(looks); k++) {
		for (int r = 0; r < rounds; r++)
			for (int i = 0; i < STORES; i++)
				measure(&side[(i + r) % STORES], k, r);
		for (int i = 0; i < STORES; i++)
			qsort(side[i].us, (size_t)rounds, sizeof(double),
			    by_value);
		printf("%-8s %10.1f us %10.1f us %8.2f\n", looks[k].what,
		    side[0].us[rounds / 2], side[1].us[rounds / 2],
		    side[1].us[rounds / 2] / side[0].us[rounds / 2]);
	}
	for (int i = 0; i < STORES; i++)
		rn_close(side[i].rn);
	free(side);
	return 0;
}
