/*
 * test_merge.c - people joined and parted in a store: what hangs from handles
 * follows and comes back to the byte, what is forbidden stays forbidden, and
 * what a human parted no import joins.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "identity/verdict.h"
#include "refnet/change.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "refnet/intro.h"
#include "refnet/tie.h"
#include "home.h"
#include "states.h"

static const struct rn_tie_query now = { .as_of = RN_NOW };
static int64_t ada, ada_too, bela, cleo;

static int64_t
intro_of(const char *target, const char *connector)
{
	struct rn_intro_words w = { .target = target, .connector = connector,
	    .kind = -1 };
	struct rn_answer_words said = { .until = RN_NONE, .on = RN_NOW };
	int64_t id = 0;

	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_CONNECTOR,
	    RN_ANSWER_YES, &said, NULL), RN_OK);
	return id;
}

static int
set_up(void **state)
{
	struct rn_tie tie;
	int64_t id;

	(void)state;
	if (!home_open())
		return -1;
	ada = add("Ada Novak", "ada@novak.example");
	ada_too = add("A. Novak", "a.novak@mill.example");
	bela = add("Bela Okoro", "bela@okoro.example");
	cleo = add("Cleo Marsh", "cleo@marsh.example");
	log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_OUT, 40, "ada@novak.example", NULL);
	log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_IN, 39, "a.novak@mill.example", NULL);
	log_with(RN_CHANNEL_CALL, RN_DIRECTION_BOTH, 9, "a.novak@mill.example", NULL);
	log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_OUT, 3, "ada@novak.example", NULL);
	log_with(RN_CHANNEL_CALL, RN_DIRECTION_BOTH, 5, "bela@okoro.example", NULL);
	assert_int_equal(rn_person_pin(rn, "a.novak@mill.example",
	    RN_TIER_STRONG, "we rowed together", &id), RN_OK);
	assert_int_equal(rn_tie_add(rn, arena, "a.novak@mill.example",
	    "cleo@marsh.example", RN_TIER_STRONG, "cousins", &tie), RN_OK);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

/* All that is shown of everybody, and every tie, as one text. */
static const char *
all_shown(void)
{
	struct rn_person_query q = { .as_of = RN_NOW, .why = true };
	struct rn_person *list;
	struct rn_tie *tie;
	struct rn_intro *intro;
	const char *s = "";
	size_t n;

	assert_int_equal(rn_person_list(rn, arena, &q, &list, &n), RN_OK);
	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(arena, "%s\n%lld %s %d %d %.12g %.12g %.12g %lld"
		    " %lld %lld %d %s", s, (long long)list[i].id,
		    list[i].called, list[i].tier, list[i].pinned_tier,
		    list[i].p24, list[i].p7, list[i].evidence,
		    (long long)list[i].n_in, (long long)list[i].n_out,
		    (long long)list[i].last_two_way, list[i].dnc,
		    list[i].why);
	assert_int_equal(rn_tie_list(rn, arena, NULL, &now, &tie, &n), RN_OK);
	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(arena, "%s\n%lld - %lld %g", s,
		    (long long)tie[i].a, (long long)tie[i].b, tie[i].p);
	assert_int_equal(rn_intro_list(rn, arena, NULL, RN_NOW, &intro, &n),
	    RN_OK);
	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(arena, "%s\nintro %lld %lld %d", s,
		    (long long)intro[i].connector_id,
		    (long long)intro[i].target_id, intro[i].state);
	return s;
}

static struct rn_person
person(const char *ref)
{
	struct rn_person p;

	assert_int_equal(rn_person_get(rn, arena, ref, RN_NOW, true, &p),
	    RN_OK);
	return p;
}

static int64_t
merge(const char *a, const char *b)
{
	const char *both[] = { a, b };
	int64_t id = 0;

	assert_int_equal(rn_person_merge(rn, both, 2, &id), RN_OK);
	states_are_exact(rn, arena);
	return id;
}

static void
split(const char *ref, const char *handle, size_t want)
{
	struct rn_list handles = { &handle, handle != NULL };
	int64_t *ids;
	size_t n;

	assert_int_equal(rn_person_split(rn, arena, ref, &handles, &ids, &n),
	    RN_OK);
	assert_int_equal(n, want);
	states_are_exact(rn, arena);
}

static void
all_of_both_follows_and_comes_back(void **state)
{
	const char *before, *after;
	struct rn_change change;
	struct rn_intro intro;
	struct rn_person p;
	struct rn_tie *tie;
	size_t n;
	int64_t id, out;

	(void)state;
	id = intro_of("cleo@marsh.example", "a.novak@mill.example");
	before = all_shown();
	out = person("ada@novak.example").n_out +
	    person("a.novak@mill.example").n_out;
	assert_int_equal(merge("ada@novak.example", "a.novak@mill.example"),
	    ada);
	p = person("ada@novak.example");
	assert_string_equal(p.name, "A. Novak");
	assert_int_equal(p.emails.n, 2);
	assert_int_equal(p.n_out, out);
	assert_int_equal(p.pinned_tier, RN_TIER_STRONG);
	assert_int_equal(person("a.novak@mill.example").id, ada);
	assert_int_equal(rn_tie_list(rn, arena, "ada@novak.example", &now,
	    &tie, &n), RN_OK);
	assert_int_equal(n, 1);
	assert_int_equal(rn_intro_get(rn, arena, id, RN_NOW, &intro), RN_OK);
	assert_int_equal(intro.connector_id, ada);
	/* the yes that was given still stands */
	assert_int_equal(intro.state, RN_INTRO_ASKING_TARGET);
	after = all_shown();
	split("ada@novak.example", NULL, 2);
	assert_string_equal(all_shown(), before);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_string_equal(all_shown(), after);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_string_equal(all_shown(), before);
	assert_int_equal(rn_redo(rn, arena, &change), RN_OK);
	assert_string_equal(all_shown(), after);
	states_are_exact(rn, arena);
}

static void
several_joins_are_taken_apart_one_by_one_or_all_at_once(void **state)
{
	const char *before = all_shown();
	struct rn_change change;

	(void)state;
	merge("bela@okoro.example", "cleo@marsh.example");
	merge("ada@novak.example", "bela@okoro.example");
	merge("ada@novak.example", "a.novak@mill.example");
	split("ada@novak.example", "cleo@marsh.example", 2);
	assert_int_equal(person("cleo@marsh.example").id, cleo);
	assert_int_equal(person("bela@okoro.example").id, ada);
	split("ada@novak.example", NULL, 3);
	assert_string_equal(all_shown(), before);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	split("ada@novak.example", NULL, 4);
	assert_string_equal(all_shown(), before);
	/* and again, by another way */
	merge("cleo@marsh.example", "ada@novak.example");
	split("cleo@marsh.example", NULL, 2);
	assert_string_equal(all_shown(), before);
}

static void
a_handle_of_ones_own_leaves_alone(void **state)
{
	const char *more = "family@novak.example";
	struct rn_person_words w = { .emails = { &more, 1 } };
	struct rn_list handles = { &more, 1 };
	int64_t id, *ids;
	size_t n;

	(void)state;
	assert_int_equal(rn_person_edit(rn, "ada@novak.example", &w, &id),
	    RN_OK);
	split("ada@novak.example", more, 2);
	assert_int_not_equal(person(more).id, ada);
	assert_string_equal(person(more).called, more);
	assert_int_equal(person("ada@novak.example").id, ada);
	assert_int_equal(rn_person_split(rn, arena, "ada@novak.example",
	    &handles, &ids, &n), RN_ENOTFOUND);
	assert_int_equal(rn_person_split(rn, arena, "ada@novak.example",
	    &(struct rn_list){ NULL, 0 }, &ids, &n), RN_ENOTFOUND);
}

static void
what_is_forbidden_of_one_is_forbidden_of_both(void **state)
{
	struct rn_intro_words w = { .target = "cleo@marsh.example",
	    .connector = "ada@novak.example", .kind = -1 };
	struct rn_change change;
	struct rn_intro_words me = { .requester = "ada@novak.example",
	    .target = "bela@okoro.example", .connector = "me", .kind = -1 };
	int64_t id;

	(void)state;
	assert_int_equal(rn_person_dnc(rn, "ada@novak.example", true,
	    "asked for quiet", &id), RN_OK);
	/* later words about the other must not let it lapse */
	assert_int_equal(rn_person_dnc(rn, "a.novak@mill.example", true, NULL,
	    &id), RN_OK);
	assert_int_equal(rn_person_dnc(rn, "a.novak@mill.example", false, NULL,
	    &id), RN_OK);
	assert_int_equal(rn_person_exclude(rn, "ada@novak.example",
	    "bela@okoro.example", true, "rivals", &id), RN_OK);
	assert_int_equal(rn_person_exclude(rn, "a.novak@mill.example",
	    "bela@okoro.example", true, NULL, &id), RN_OK);
	assert_int_equal(rn_person_exclude(rn, "a.novak@mill.example",
	    "bela@okoro.example", false, NULL, &id), RN_OK);
	merge("a.novak@mill.example", "ada@novak.example");
	assert_true(person("ada@novak.example").dnc);
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_EPOLICY);
	assert_int_equal(rn_person_dnc(rn, "ada@novak.example", false, NULL,
	    &id), RN_OK);
	assert_int_equal(rn_intro_new(rn, &me, NULL, &id), RN_EPOLICY);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	split("ada@novak.example", NULL, 2);
	assert_true(person("ada@novak.example").dnc);
	assert_false(person("a.novak@mill.example").dnc);
}

static void
who_turns_out_to_be_me_makes_every_message_mine(void **state)
{
	const char *before, *both[] = { "bela@okoro.example", "me" };
	struct rn_change change;
	struct rn_me me;
	int64_t id;

	(void)state;
	log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_OUT, 8, "ada@novak.example", NULL);
	before = all_shown();
	assert_int_equal(rn_person_merge(rn, both, 2, &id), RN_OK);
	assert_int_equal(rn_me_get(rn, arena, &me), RN_OK);
	assert_int_equal(id, me.id);
	assert_int_equal(me.handles.n, 2);
	states_are_exact(rn, arena);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	states_are_exact(rn, arena);
	assert_string_equal(all_shown(), before);
}

static void
one_person_is_not_two(void **state)
{
	const char *same[] = { "ada@novak.example", "Ada Novak" };
	struct rn_duplicate pair;
	int64_t id;

	(void)state;
	assert_int_equal(rn_person_merge(rn, same, 2, &id), RN_EUSAGE);
	assert_int_equal(rn_person_merge(rn, same, 1, &id), RN_EUSAGE);
	assert_int_equal(rn_person_distinct(rn, arena, same[0], same[1], true,
	    &pair), RN_EUSAGE);
}

static void
a_humans_last_word_counts(void **state)
{
	struct rn_duplicate pair;
	struct rn_change change;
	bool apart;

	(void)state;
	assert_int_equal(rn_person_distinct(rn, arena, "ada@novak.example",
	    "a.novak@mill.example", true, &pair), RN_OK);
	assert_int_equal(rn_verdict_apart(rn, ada_too, ada, &apart), RN_OK);
	assert_true(apart);
	/* whoever owns the handles later */
	merge("bela@okoro.example", "ada@novak.example");
	assert_int_equal(rn_verdict_apart(rn, bela, ada_too, &apart), RN_OK);
	assert_true(apart);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_int_equal(rn_person_distinct(rn, arena, "ada@novak.example",
	    "a.novak@mill.example", false, &pair), RN_OK);
	assert_int_equal(rn_verdict_apart(rn, ada, ada_too, &apart), RN_OK);
	assert_false(apart);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_int_equal(rn_verdict_apart(rn, ada, ada_too, &apart), RN_OK);
	assert_true(apart);
}

/* A file of one row with both addresses. */
static int64_t
import_row(const char *name, const char *row)
{
	char file[256];
	struct rn_import out;
	FILE *f;

	snprintf(file, sizeof(file), "%s/%s", home, name);
	f = fopen(file, "w");
	assert_non_null(f);
	fprintf(f, "name,email,email\n%s\n", row);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(rn_import_file(rn, arena, file, NULL, NULL, &out),
	    RN_OK);
	assert_int_equal(remove(file), 0);
	return out.id;
}

static void
no_import_joins_what_a_human_parted(void **state)
{
	static const char row[] = "Ada Novak,ada@novak.example,"
	    "a.novak@mill.example";
	struct rn_change change;

	(void)state;
	import_row("contacts.csv", row);
	assert_int_equal(person("a.novak@mill.example").id, ada);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_int_equal(person("a.novak@mill.example").id, ada_too);
	merge("ada@novak.example", "a.novak@mill.example");
	split("ada@novak.example", NULL, 2);
	import_row("contacts.csv", row);
	assert_int_equal(person("a.novak@mill.example").id, ada_too);
	assert_int_equal(person("ada@novak.example").id, ada);
	states_are_exact(rn, arena);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(all_of_both_follows_and_comes_back),
		T(several_joins_are_taken_apart_one_by_one_or_all_at_once),
		T(a_handle_of_ones_own_leaves_alone),
		T(what_is_forbidden_of_one_is_forbidden_of_both),
		T(who_turns_out_to_be_me_makes_every_message_mine),
		T(one_person_is_not_two),
		T(a_humans_last_word_counts),
		T(no_import_joins_what_a_human_parted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
