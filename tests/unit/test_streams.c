/*
 * test_streams.c - states kept while mail comes in are those recomputed from
 * the ledger: random mailboxes, dealt out to files that come in any order.
 * And dates, owners and people that make no sense.
 *
 * To try another kind of stream, change some_mail(); a seed that fails is
 * told.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "import/import.h"
#include "ledger/ledger.h"
#include "made.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */

enum { MAILS = 50, FILES = 4, PEOPLE = 4, SEEDS = 40 };

static char dir[64];
static uint32_t seed;

static unsigned
chance(unsigned n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

static struct refnet *
new_store(int number)
{
	const char *me = "me@quayside.example";
	struct refnet *rn = new_handle(NOW);
	char path[128];

	snprintf(path, sizeof(path), "%s/%d.db", dir, number);
	unlink(path);
	assert_int_equal(rn_open(rn, path, RN_CREATE), RN_OK);
	assert_int_equal(rn_me_set(rn, "Ines Ferraz", &me, 1), RN_OK);
	return rn;
}

static void
import(struct refnet *rn, struct rn_arena *a, const char *rows)
{
	static const struct rn_import_options o;
	char path[128];
	struct rn_import out;
	enum rn_status rc;
	FILE *f;

	snprintf(path, sizeof(path), "%s/mail.csv", dir);
	f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "date,from,to,cc,message-id,in-reply-to\n%s", rows);
	assert_int_equal(fclose(f), 0);
	rc = rn_import_file(rn, a, path, &o, NULL, &out);
	if (rc != RN_OK)
		fprintf(stderr, "seed %u: %s\n", seed, rn_error_text(rn));
	assert_int_equal(rc, RN_OK);
}

static const char *
address(struct rn_arena *a, unsigned who)
{
	return who == 0 ? "me@quayside.example" :
	    rn_sprintf(a, "p%u@mill%u.example", who, who);
}

/* Mails a day or so apart; some answer an earlier one, some have no id. */
struct letters { const char *row[MAILS]; int64_t at[MAILS]; };

static void
some_mail(struct rn_arena *a, struct letters *out)
{
	int64_t at = NOW - 200 * (int64_t)86400;

	for (unsigned i = 0; i < MAILS; i++) {
		unsigned from = chance(2) == 0 ? 0 : 1 + chance(PEOPLE);
		unsigned to = from > 0 && chance(8) > 0 ? 0 :
		    1 + chance(PEOPLE);
		const char *also = chance(4) > 0 ? "" : rn_sprintf(a, "; %s",
		    address(a, 1 + chance(PEOPLE)));
		const char *id = chance(6) == 0 ? "" :
		    rn_sprintf(a, "<%u@x.example>", i);
		const char *reply = i == 0 || chance(2) == 0 ? "" :
		    rn_sprintf(a, "<%u@x.example>", chance(i));

		at += chance(3) == 0 ? chance(7200) : chance(6 * 86400);
		out->at[i] = at;
		out->row[i] = rn_sprintf(a, "%lld,%s,%s%s,%s,%s,%s\n",
		    (long long)at, address(a, from), address(a, to), also,
		    chance(5) > 0 ? "" : address(a, 1 + chance(PEOPLE)), id,
		    reply);
	}
}

static int
by_email(const void *x, const void *y)
{
	const struct rn_person *p = x, *q = y;

	return strcmp(p->emails.v[0], q->emails.v[0]);
}

/* What is said of everybody at a moment, as text. */
static const char *
said(struct refnet *rn, struct rn_arena *a, int64_t as_of)
{
	const struct rn_person_query q = { .as_of = as_of, .why = true };
	const char *s = "";
	struct rn_person *v;
	size_t n;

	assert_int_equal(rn_person_list(rn, a, &q, &v, &n), RN_OK);
	if (n > 0)
		qsort(v, n, sizeof(*v), by_email);
	for (size_t i = 0; i < n; i++)
		if (v[i].n_in + v[i].n_out > 0)
			s = rn_sprintf(a, "%s%s %.6f %.6f %d %lld %s\n", s,
			    v[i].emails.v[0], v[i].p24, v[i].p7, v[i].tier,
			    (long long)v[i].last_two_way, v[i].why);
	return s;
}

static void
held_are_recomputed(struct refnet *rn)
{
	for (int64_t id = 1; id < 2 * PEOPLE + 4; id++) {
		struct rn_state_of held = { .person = id };
		struct rn_state anew;

		assert_int_equal(rn_states_load(rn, &held, 1), RN_OK);
		if (held.state.last_id == 0)
			continue;
		assert_int_equal(rn_ledger_replay(rn, id, RN_NOW, &anew),
		    RN_OK);
		if (memcmp(&anew, &held.state, sizeof(anew)) != 0)
			fail_msg("person %lld", (long long)id);
	}
}

static void
states_kept_are_states_recomputed(void **state)
{
	(void)state;
	for (unsigned run = 1; run <= SEEDS; run++) {
		struct rn_arena *a = new_arena();
		struct refnet *one = new_store(1), *other = new_store(2);
		const char *whole = "", *part[FILES] = { "", "", "", "" };
		struct letters v;

		seed = run;
		some_mail(a, &v);
		for (int i = 0; i < MAILS; i++) {
			unsigned k = chance(FILES);

			whole = rn_sprintf(a, "%s%s", whole, v.row[i]);
			part[k] = rn_sprintf(a, "%s%s", part[k], v.row[i]);
		}
		import(one, a, whole);
		held_are_recomputed(one);
		for (unsigned k = 0, first = chance(FILES); k < FILES; k++) {
			const char *rows = part[(first + k) % FILES];

			if (*rows == '\0')
				continue;
			import(other, a, rows);
			held_are_recomputed(other);
		}
		assert_string_equal(said(one, a, RN_NOW),
		    said(other, a, RN_NOW));
		rn_close(one);
		rn_close(other);
		rn_arena_free(a);
	}
}

static void
as_of_is_what_a_store_without_the_rest_says(void **state)
{
	(void)state;
	for (unsigned run = 1; run <= SEEDS / 2; run++) {
		struct rn_arena *a = new_arena();
		struct refnet *all = new_store(1), *then = new_store(2);
		const char *whole = "", *before = "";
		struct letters v;
		int64_t cut;

		seed = run;
		some_mail(a, &v);
		cut = v.at[MAILS / 4 + chance(MAILS / 2)];
		for (int i = 0; i < MAILS; i++) {
			whole = rn_sprintf(a, "%s%s", whole, v.row[i]);
			if (v.at[i] <= cut)
				before = rn_sprintf(a, "%s%s", before,
				    v.row[i]);
		}
		import(all, a, whole);
		import(then, a, before);
		rn_clock(then, cut);
		assert_string_equal(said(all, a, cut), said(then, a, RN_NOW));
		rn_close(all);
		rn_close(then);
		rn_arena_free(a);
	}
}

/* --- what makes no sense ------------------------------------------------- */

/* Nobody's figures are out of bounds, nor is anything later than now. */
static size_t
sound(struct refnet *rn, struct rn_arena *a, struct rn_person **v)
{
	const struct rn_person_query q = { .as_of = RN_NOW, .why = true };
	const struct rn_due_query dq = { .as_of = RN_NOW };
	int64_t now = rn_now(rn);
	struct rn_due *due;
	size_t n, m;

	assert_int_equal(rn_person_list(rn, a, &q, v, &n), RN_OK);
	for (size_t i = 0; i < n; i++) {
		const struct rn_person *p = &(*v)[i];

		assert_true(isnan(p->p7) || (p->p7 > 0 && p->p7 < 1));
		assert_true(isnan(p->p24) || p->p24 <= p->p7);
		assert_true(p->evidence >= 0);
		assert_true(p->last_in <= now && p->last_out <= now &&
		    p->last_two_way <= now);
		assert_null(strstr(p->why, "last -"));
	}
	assert_int_equal(rn_due_list(rn, a, &dq, &due, &m, NULL), RN_OK);
	for (size_t i = 0; i < m; i++)
		assert_true(due[i].overdue_days >= 0);
	return n;
}

#define TALK \
	"2026-11-01T09:00:00Z,me@quayside.example,ann@mill.example,,,\n" \
	"2026-11-01T10:00:00Z,ann@mill.example,me@quayside.example,,,\n"
#define TOMORROW \
	"2027-11-01T09:00:00Z,me@quayside.example,ann@mill.example,,,\n" \
	"2027-11-01T10:00:00Z,ann@mill.example,me@quayside.example,,,\n"
#define SELF \
	"2026-11-01T09:00:00Z,me@quayside.example,me@quayside.example,,,\n" \
	"2026-11-01T09:00:00Z,me@quayside.example,me@quayside.example," \
	"ann@mill.example,,\n"

static void
what_is_yet_to_come_does_not_count(void **state)
{
	struct rn_arena *a = new_arena();
	struct refnet *rn = new_store(1);
	struct rn_person *v;

	(void)state;
	import(rn, a, TALK TOMORROW);
	assert_int_equal(sound(rn, a, &v), 1);
	assert_true(v[0].n_in == 1 && v[0].n_out == 1);
	held_are_recomputed(rn);
	rn_clock(rn, NOW + 366 * (int64_t)86400);
	assert_int_equal(sound(rn, a, &v), 1);
	assert_true(v[0].n_in == 2 && v[0].n_out == 2);
	rn_close(rn);
	rn_arena_free(a);
}

static void
a_clock_set_back_makes_no_negative_ages(void **state)
{
	struct rn_arena *a = new_arena();
	struct refnet *rn = new_store(1);
	struct rn_person *v;

	(void)state;
	import(rn, a, TALK);
	for (int64_t days = 0; days < 60; days += 7) {
		rn_clock(rn, NOW - days * 86400);
		assert_int_equal(sound(rn, a, &v), 1);
	}
	/* before all of it nothing is known */
	assert_int_equal(v[0].tier, RN_TIER_NONE);
	assert_true(isnan(v[0].p7) && v[0].last_two_way == RN_NONE);
	rn_close(rn);
	rn_arena_free(a);
}

static void
who_is_also_me_is_nobody(void **state)
{
	const char *me[] = { "me@quayside.example", "ann@mill.example" };
	struct rn_arena *a = new_arena();
	struct refnet *rn = new_store(1);
	struct rn_person *v;

	(void)state;
	import(rn, a, TALK SELF);
	assert_int_equal(sound(rn, a, &v), 1);
	assert_true(v[0].n_in == 1 && v[0].tier != RN_TIER_NONE);
	/* and then ann turns out to be an address of mine */
	assert_int_equal(rn_me_set(rn, "Ines Ferraz", me, 2), RN_OK);
	assert_int_equal(sound(rn, a, &v), 0);
	held_are_recomputed(rn);
	rn_close(rn);
	rn_arena_free(a);
}

static void
who_has_no_interaction_has_no_chance(void **state)
{
	const struct rn_person_words words = { .name = "Nobody Yet" };
	struct rn_arena *a = new_arena();
	struct refnet *rn = new_store(1);
	struct rn_person *v;
	int64_t id;

	(void)state;
	assert_int_equal(rn_person_add(rn, &words, &id), RN_OK);
	assert_int_equal(sound(rn, a, &v), 1);
	assert_true(v[0].tier == RN_TIER_NONE && isnan(v[0].p7));
	assert_true(v[0].evidence < 1e-9 && !v[0].dormant);
	rn_close(rn);
	rn_arena_free(a);
}

static int
set_up(void **state)
{
	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/refnet-streams-XXXXXX");
	return mkdtemp(dir) == NULL ? -1 : 0;
}

static int
tear_down(void **state)
{
	static const char *const left[] = { "1.db", "2.db", "mail.csv" };
	char path[128];

	(void)state;
	for (size_t i = 0; i < RN_LEN(left); i++) {
		snprintf(path, sizeof(path), "%s/%s", dir, left[i]);
		unlink(path);
	}
	return rmdir(dir);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(states_kept_are_states_recomputed),
		cmocka_unit_test(as_of_is_what_a_store_without_the_rest_says),
		cmocka_unit_test(what_is_yet_to_come_does_not_count),
		cmocka_unit_test(a_clock_set_back_makes_no_negative_ages),
		cmocka_unit_test(who_is_also_me_is_nobody),
		cmocka_unit_test(who_has_no_interaction_has_no_chance),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
