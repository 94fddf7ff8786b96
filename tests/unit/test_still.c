/*
 * test_still.c - counts of tiers and who is due, from people at rest counted
 * once, and others whose tiers are foreseen, are those of everybody asked; random
 * lives of a store, with late mail, pins, edits, merges and undo, at many
 * moments of each.
 *
 * To try another kind of life, add to steps[]; a seed that fails is told.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <sqlite3.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "home.h"
#include "map/still.h"
#include "refnet/change.h"
#include "refnet/identity.h"
#include "refnet/import.h"

enum { FOLK = 40, FIRMS = 5, LETTERS = 60, STEPS = 14, SEEDS = 15 };
#define DAY 86400

static uint32_t seed;
static unsigned quick, slow;	/* moments answered either way */
static unsigned pins, colds, warm;
static unsigned foreseen, firm, moot;	/* with tiers foreseen, sure and not */

static unsigned
chance(unsigned n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

static const char *
address(unsigned who)
{
	return who == 0 ? "ines@quayside.example" :
	    rn_sprintf(arena, "p%u@mill.example", who);
}

static void
bring(const char *label, const char *rows, const char *lister)
{
	const struct rn_import_options o = { .lister = lister };
	struct rn_import out;
	char path[128];
	FILE *f;

	snprintf(path, sizeof(path), "%s/rows.csv", home);
	f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "%s\n%s", label, rows);
	assert_int_equal(fclose(f), 0);
	if (rn_import_file(rn, arena, path, &o, NULL, &out) != RN_OK)
		fail_msg("%s", rn_error_text(rn));
	unlink(path);
}

/*
 * Threads of some weeks, up to three years ago; a few reach to today, and
 * fewer to days that are not yet.
 */
static void
mail(void)
{
	int64_t last = NOW + (chance(6) == 0 ? 3 : -1) * DAY;
	int64_t at = NOW - (int64_t)(chance(3) == 0 ? 20 : 30 + chance(1000)) *
	    DAY;
	const char *rows = "";

	for (unsigned i = 0; i < LETTERS && at < last; i++) {
		unsigned who = 1 + chance(FOLK);
		bool mine = chance(2) == 0;

		at += chance(3) == 0 ? chance(7200) : chance(DAY);
		rows = rn_sprintf(arena, "%s%lld,%s,%s%s,<%u.%u@x.example>\n",
		    rows, (long long)at, address(mine ? 0 : who),
		    address(mine ? who : 0), chance(4) > 0 ? "" :
		    rn_sprintf(arena, "; %s", address(1 + chance(FOLK))),
		    seed, i);
	}
	bring("date,from,to,message-id", rows, NULL);
}

/* Cards of some of them, and of others, at firms. */
static void
cards_of(const char *lister)
{
	const char *rows = "";

	for (unsigned i = 0; i < 15; i++) {
		unsigned who = 1 + chance(FOLK * 3 / 2);

		rows = rn_sprintf(arena, "%sP%u,Miller,%s,Firm %u,Buyer,"
		    "%02u Jan 2025\n", rows, who, address(who),
		    chance(FIRMS), 1 + chance(28));
	}
	bring("First Name,Last Name,Email Address,Company,Position,"
	    "Connected On", rows, lister);
}

static void
cards(void)
{
	cards_of(NULL);
}

static const char *
somebody(void)
{
	struct rn_person_query q = { .as_of = RN_NOW };
	struct rn_person *v;
	size_t n;

	assert_int_equal(rn_person_list(rn, arena, &q, &v, &n), RN_OK);
	return n == 0 ? "0" : rn_sprintf(arena, "%lld",
	    (long long)v[chance((unsigned)n)].id);
}

/* What is refused (nobody is there, nothing is to be undone) changes nothing. */
static void
may_fail(enum rn_status rc)
{
	assert_int_not_equal(rc, RN_ENOMEM);
	assert_true(rc == RN_OK || rc == RN_ENOTFOUND || rc == RN_EUSAGE);
}

static void
others_cards(void)
{
	const char *who = somebody();

	if (*who != '0')
		cards_of(who);
}

static void
mark(void)
{
	const char *who = somebody();
	int64_t id;

	switch (chance(6)) {
	case 0:
		may_fail(rn_person_pin(rn, who, (int)chance(5) - 1,
		    "so it is", &id));
		break;
	case 1:
		may_fail(rn_person_dnc(rn, who, chance(3) > 0, NULL, &id));
		break;
	case 2:
		may_fail(rn_cadence_set(rn, who, chance(90), &id));
		break;
	case 3:
		may_fail(rn_snooze(rn, who, NOW + (int64_t)chance(60) * DAY,
		    &id));
		break;
	case 4:
		may_fail(rn_cadence_set(rn, rn_tier_name[chance(RN_TIERS)],
		    chance(200), &id));
		break;
	default:
		may_fail(rn_person_tag(rn, who, &(struct rn_list){
		    &(const char *){ "tall" }, 1 }, &(struct rn_list){ 0 },
		    &id));
	}
}

static void
edit(void)
{
	const struct rn_person_words w = { .org = rn_sprintf(arena, "Firm %u",
	    chance(FIRMS)) };
	int64_t id;

	may_fail(rn_person_edit(rn, somebody(), &w, &id));
}

static void
merge(void)
{
	const char *two[] = { somebody(), somebody() };
	int64_t id;

	if (strcmp(two[0], two[1]) != 0)
		may_fail(rn_person_merge(rn, two, 2, &id));
}

static void
split(void)
{
	int64_t *ids;
	size_t n;

	may_fail(rn_person_split(rn, arena, somebody(),
	    &(struct rn_list){ 0 }, &ids, &n));
}

static void
undo(void)
{
	struct rn_change out;

	may_fail(rn_undo(rn, arena, &out));
	if (chance(3) == 0)
		may_fail(rn_redo(rn, arena, &out));
}

static void
mine_too(void)
{
	const char *me = address(1 + chance(FOLK));

	may_fail(rn_me_set(rn, NULL, &me, 1));
}

/* What an import of many does at its end. */
static void
count_anew(void)
{
	assert_int_equal(rn_begin(rn), RN_OK);
	assert_int_equal(rn_states_settle(rn, true), RN_OK);
	assert_int_equal(rn_end(rn, rn_rest_make(rn)), RN_OK);
}

static void (*const steps[])(void) = {
	mail, mail, mail, cards, others_cards, mark, mark, mark, edit, merge,
	split, undo, mine_too, count_anew, count_anew, count_anew,
};

/* --- everybody asked ----------------------------------------------------- */

static void
counts_are_those_of_the_list(int64_t as_of)
{
	const struct rn_person_query q = { .as_of = as_of, .contacts = true };
	struct rn_tier_count got[RN_TIERS], want[RN_TIERS] = { { 0 } };
	struct rn_person *v;
	size_t n;

	assert_int_equal(rn_tier_counts(rn, as_of, got), RN_OK);
	assert_int_equal(rn_person_list(rn, arena, &q, &v, &n), RN_OK);
	for (size_t i = 0; i < n; i++) {
		want[v[i].tier].people++;
		want[v[i].tier].pinned += v[i].pinned_tier >= 0;
		pins += v[i].pinned_tier >= 0;
		want[v[i].tier].dormant += v[i].dormant;
	}
	for (int t = 0; t < RN_TIERS; t++)
		if (got[t].people != want[t].people ||
		    got[t].pinned != want[t].pinned ||
		    got[t].dormant != want[t].dormant)
			fail_msg("%s: %lld %lld %lld, not %lld %lld %lld",
			    rn_tier_name[t], (long long)got[t].people,
			    (long long)got[t].pinned,
			    (long long)got[t].dormant,
			    (long long)want[t].people,
			    (long long)want[t].pinned,
			    (long long)want[t].dormant);
}

/* A filter that admits all who can be due has everybody's row read. */
static void
due_are_those_of_the_list(int64_t as_of)
{
	struct rn_due_query some = { .as_of = as_of, .most = chance(9) };
	const struct rn_due_query rows = { .as_of = as_of,
	    .filter = "last:any" };
	struct rn_due *got, *want;
	size_t n, m, all, everybody;

	assert_int_equal(rn_due_list(rn, arena, &some, &got, &n, &all), RN_OK);
	assert_int_equal(rn_due_list(rn, arena, &rows, &want, &m, &everybody),
	    RN_OK);
	assert_int_equal(all, everybody);
	assert_int_equal(n, some.most > 0 && some.most < m ? some.most : m);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(got[i].person_id, want[i].person_id);
		assert_int_equal(got[i].tier, want[i].tier);
		assert_int_equal(got[i].due_at, want[i].due_at);
		assert_string_equal(got[i].called, want[i].called);
	}
}

/* Of whom it is so by a census of that moment, in the order of time. */
static void
cold_are_those_of_the_census(int64_t as_of)
{
	int64_t begins, first = RN_NONE;
	struct rn_census c;
	struct rn_cold *v;
	size_t n, all = 0;

	assert_int_equal(rn_cold_list(rn, as_of, &v, &n, &begins), RN_OK);
	assert_int_equal(rn_census_take(rn, as_of, &c), RN_OK);
	for (size_t i = 0; i < c.n; i++) {
		const struct rn_state *s = &c.v[i].state;
		int64_t answered;
		size_t k = 0;

		if (rn_state_began(s) != RN_NONE && (first == RN_NONE ||
		    rn_state_began(s) < first))
			first = rn_state_began(s);
		if (!rn_state_cold(s, &answered))
			continue;
		all++;
		while (k < n && v[k].person != c.v[i].person)
			k++;
		if (k == n || v[k].at != s->first ||
		    v[k].answered_at != answered)
			fail_msg("person %lld at %lld: %s",
			    (long long)c.v[i].person, (long long)as_of,
			    k == n ? "not there" : "otherwise");
	}
	assert_int_equal(n, all);
	/* of whoever wrote later it may be known already */
	if (first != RN_NONE && first <= as_of)
		assert_int_equal(begins, first);
	colds += (unsigned)all;
	for (size_t i = 1; i < n; i++)
		assert_true(v[i - 1].at <= v[i].at);
	rn_census_free(&c);
	free(v);
}

/* Each with all that is told of them, and of others nothing. */
static void
warm_are_those_of_the_census(int64_t as_of)
{
	struct rn_warm_list got = { 0 }, want = { 0 };
	int64_t people[RN_TIERS] = { 0 };
	struct rn_census c;

	assert_int_equal(rn_warm_take(rn, as_of, &got), RN_OK);
	assert_int_equal(rn_census_take(rn, as_of, &c), RN_OK);
	rn_warm_choose(&c, &want, people);
	assert_int_equal(want.n, people[RN_TIER_STRONG] +
	    people[RN_TIER_MEDIUM]);
	assert_int_equal(got.n, want.n);
	for (size_t i = 0; i < want.n; i++) {
		const struct rn_warm *x = &got.v[i], *y = &want.v[i];

		if (x->person != y->person || x->tier != y->tier ||
		    x->dormant != y->dormant || x->last_in != y->last_in ||
		    x->last_two_way != y->last_two_way ||
		    fabsf(x->vital - y->vital) > 1e-5F)
			fail_msg("person %lld, not %lld as they are",
			    (long long)x->person, (long long)y->person);
	}
	warm += (unsigned)want.n;
	rn_census_free(&c);
	free(got.v);
	free(want.v);
}

static void
was_quick(int64_t as_of)
{
	struct rn_still still;
	struct rn_census c;
	bool any;

	assert_int_equal(rn_still_take(rn, arena, as_of, &c, &still, &any),
	    RN_OK);
	quick += any;
	slow += !any;
	if (any && still.foreseen) {
		foreseen++;
		firm += still.ahead.people[RN_TIER_STRONG] +
		    still.ahead.people[RN_TIER_MEDIUM] > 0;
		moot += still.ahead.unsure_n > 0;
	}
	rn_census_free(&c);
	rn_still_free(&still);
}

static void
agree(int64_t at)
{
	was_quick(at);
	counts_are_those_of_the_list(at);
	due_are_those_of_the_list(at);
	cold_are_those_of_the_census(at);
	warm_are_those_of_the_census(at);
}

/* To the second at which somebody becomes dormant, or may be due. */
static void
agree_at_edges(void)
{
	static const int days[] = { 30, 60, 180, 180 };
	struct rn_person p;
	int64_t at;

	if (rn_person_get(rn, arena, somebody(), RN_NOW, false, &p) != RN_OK ||
	    p.last_two_way == RN_NONE)
		return;
	at = p.last_two_way + days[chance(4)] * (int64_t)DAY;
	for (int second = -1; second <= 1; second++)
		if (at + second >= NOW)
			agree(at + second);
}

static void
all_agree(void)
{
	static const int days[] = { -400, -1, 0, 1, 6, 8, 31, 90, 179, 900 };

	for (size_t i = 0; i < RN_LEN(days); i++)
		agree(NOW + days[i] * (int64_t)DAY +
		    (days[i] == 0 ? 0 : chance(DAY)));
	agree_at_edges();
	agree_at_edges();
}

static void
counts_are_kept_whatever_happens(void **state)
{
	(void)state;
	for (unsigned run = 1; run <= SEEDS; run++) {
		assert_true(home_open());
		seed = run;
		mail();
		mail();
		for (int i = 0; i < STEPS; i++) {
			steps[chance((unsigned)RN_LEN(steps))]();
			all_agree();
		}
		if (!home_close())
			fail_msg("seed %u", run);
	}
	print_message("quick %u slow %u foreseen %u: sure of some %u, not of"
	    " others %u\n", quick, slow, foreseen, firm, moot);
	/* else this has tested nothing */
	assert_true(quick > slow / 4);
	assert_true(foreseen > quick / 4);
	assert_true(firm > foreseen / 8);
	assert_true(moot > foreseen / 8);
	assert_true(pins > quick / 8);
	assert_true(colds > quick);
	assert_true(warm > quick);
}

static bool
all_is_read(int64_t as_of)
{
	struct rn_lively_list list = { 0 };
	struct rn_still still;
	struct rn_census c;
	bool any;

	assert_int_equal(rn_still_take(rn, arena, as_of, &c, &still, &any),
	    RN_OK);
	any = any && still.foreseen;
	if (any)
		assert_int_equal(rn_still_lively(rn, &c, &still, &list, &any),
		    RN_OK);
	free(list.v);
	rn_census_free(&c);
	rn_still_free(&still);
	return any;
}

/* What is damaged is not believed: everybody is asked. */
static void
what_is_damaged_is_not_read(void **state)
{
	static const char *const harm[] = {
		"UPDATE open_ask SET body = substr(body, 1, 10)",
		"UPDATE open_ask SET body = CAST(body || x'00' AS BLOB)",
		"UPDATE lively_since SET body = substr(body, 1, 16)",
		"UPDATE lively_since SET body = substr(body,1,length(body)-2)",
		"UPDATE foreseen SET body = x''",
		"UPDATE rest SET body = x'00'",
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(harm); i++) {
		sqlite3 *db;

		assert_true(home_open());
		seed = 7;
		mail();
		mail();
		mail();
		count_anew();
		assert_true(all_is_read(NOW + 40 * DAY));
		assert_int_equal(sqlite3_open(home_store, &db), SQLITE_OK);
		assert_int_equal(sqlite3_exec(db, harm[i], NULL, NULL, NULL),
		    SQLITE_OK);
		assert_true(sqlite3_changes(db) > 0);
		sqlite3_close(db);
		assert_false(all_is_read(NOW + 40 * DAY));
		agree(NOW + 40 * DAY);
		assert_true(home_close());
	}
}

/* --- states of an older program ------------------------------------------- */

/* older_state(body): without the last word, as the layout before had it. */
static void
older_state(sqlite3_context *c, int n, sqlite3_value **v)
{
	enum { TAG = 4 };
	size_t size = (size_t)sqlite3_value_bytes(v[0]), words, sizes, last;
	unsigned char body[1024];

	(void)n;
	assert_true(size > TAG && size <= sizeof(body));
	memcpy(body, sqlite3_value_blob(v[0]), size);
	words = body[3];
	sizes = (words + 1) / 2;
	last = body[TAG + (words - 1) / 2] >> (words - 1) % 2 * 4 & 15;
	size -= last;		/* its bytes are the last ones */
	body[2] = 2;
	body[3]--;
	if (words % 2 == 1) {	/* and so is its count */
		memmove(body + TAG + sizes - 1, body + TAG + sizes,
		    size - TAG - sizes);
		size--;
	} else {
		body[TAG + sizes - 1] &= 15;
	}
	sqlite3_result_blob(c, body, (int)size, SQLITE_TRANSIENT);
}

static void
age_states(void)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(home_store, &db), SQLITE_OK);
	assert_int_equal(sqlite3_create_function(db, "older_state", 1,
	    SQLITE_UTF8, NULL, older_state, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db,
	    "UPDATE state SET body = older_state(body);"
	    "UPDATE state_new SET body = older_state(body);"
	    "DELETE FROM rest; DELETE FROM cold;"
	    "INSERT INTO meta (name, value) VALUES ('older_states', 1)",
	    NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static int64_t
of_unknown_beginning(void)
{
	struct rn_census c;
	int64_t n = 0;

	assert_int_equal(rn_census_take(rn, RN_NOW, &c), RN_OK);
	for (size_t i = 0; i < c.n; i++)
		n += c.v[i].held && c.v[i].state.began == RN_BEGAN_UNKNOWN;
	rn_census_free(&c);
	return n;
}

static void
states_of_an_older_program_say_what_they_can(void **state)
{
	int64_t begins, again;
	struct rn_cold *was, *is;
	size_t n, m;

	(void)state;
	assert_true(home_open());
	seed = 3;
	mail();
	mail();
	mail();
	assert_int_equal(rn_cold_list(rn, RN_NOW, &was, &n, &begins), RN_OK);
	assert_true(n > 0);
	for (int mended = 0; mended < 2; mended++) {
		if (mended == 0)
			age_states();
		assert_int_equal(of_unknown_beginning() > 0, mended == 0);
		counts_are_those_of_the_list(NOW);
		due_are_those_of_the_list(NOW);
		assert_int_equal(rn_cold_list(rn, RN_NOW, &is, &m, &again),
		    RN_OK);
		assert_int_equal(m, n);
		assert_int_equal(again, begins);
		for (size_t i = 0; i < n; i++) {
			assert_int_equal(is[i].person, was[i].person);
			assert_int_equal(is[i].at, was[i].at);
			assert_int_equal(is[i].answered_at,
			    was[i].answered_at);
		}
		free(is);
		/* whoever writes next hears them once more */
		assert_int_equal(rn_begin(rn), RN_OK);
		assert_int_equal(rn_end(rn, rn_ledger_settle(rn, false)),
		    RN_OK);
	}
	free(was);
	assert_true(home_close());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_are_kept_whatever_happens),
		cmocka_unit_test(what_is_damaged_is_not_read),
		cmocka_unit_test(states_of_an_older_program_say_what_they_can),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
