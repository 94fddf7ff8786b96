/*
 * test_teach.c - what is taught of people and what is known of them, in a
 * store: lessons in any order, facts that grow old, notes that are too long.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/text.h"
#include "home.h"
#include "import/contact.h"
#include "profile/profile.h"
#include "refnet/change.h"
#include "refnet/identity.h"

static int
setup(void **state)
{
	(void)state;
	return !home_open();
}

static int
teardown(void **state)
{
	(void)state;
	return !home_close();
}

static void
work(const char *who, const char *org, const char *title, const char *place)
{
	const struct rn_person_words w = { .org = org, .title = title,
	    .location = place };
	int64_t id;

	assert_int_equal(rn_person_edit(rn, who, &w, &id), RN_OK);
}

static void
make_profile(const char *name)
{
	const char *role[] = { "CFO", "COO" }, *place = "Germany";
	const struct rn_profile_words w = { .roles = { role, 2 },
	    .geographies = { &place, 1 } };
	struct rn_profile p;

	assert_int_equal(rn_profile_new(rn, arena, name, &w, &p), RN_OK);
}

static void
teach(const char *profile, const char *who, enum rn_taught taught)
{
	struct rn_lesson l;

	assert_int_equal(rn_profile_teach(rn, arena, profile, who, taught,
	    NULL, &l), RN_OK);
	assert_int_equal(l.taught, taught);
}

/* The lessons and what they teach, in words. */
static const char *
lessons(const char *profile)
{
	const char *learnt, *s = "";
	struct rn_lesson *v;
	size_t n;

	assert_int_equal(rn_profile_lessons(rn, arena, profile, RN_NOW, &v,
	    &n, &learnt), RN_OK);
	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(arena, "%s%s %s (%s), ", s, v[i].name,
		    rn_taught_name[v[i].taught],
		    v[i].why == NULL ? "" : v[i].why);
	return rn_sprintf(arena, "%s%s", s, learnt == NULL ? "-" : learnt);
}

enum { SOME = 8, DAY = 86400 };

static void
populate(void)
{
	static const char *const where[] = { "Ulm, Germany", "Lyon, France" };
	static const char *const title[] = { "CFO", "COO", "Director of"
	    " Finance", "CFO" };

	for (int i = 0; i < SOME; i++) {
		const char *name = rn_sprintf(arena, "Person %c", 'A' + i);

		add(name, rn_sprintf(arena, "%c@x.example", 'a' + i));
		work(name, "X", title[i % 4], where[i / 2 % 2]);
	}
}

static void
lessons_teach_the_same_in_any_order(void **state)
{
	static const enum rn_taught what[SOME] = { RN_TAUGHT_ACCEPTED,
	    RN_TAUGHT_ACCEPTED, RN_TAUGHT_SKIPPED, RN_TAUGHT_SKIPPED,
	    RN_TAUGHT_ACCEPTED, RN_TAUGHT_ACCEPTED, RN_TAUGHT_SKIPPED,
	    RN_TAUGHT_NEITHER };
	const char *first = NULL;

	(void)state;
	populate();
	for (int round = 0; round < 5; round++) {
		const char *name = rn_sprintf(arena, "p%d", round);
		int order[SOME];

		make_profile(name);
		for (int i = 0; i < SOME; i++)
			order[i] = i;
		for (int i = SOME - 1; i > 0 && round > 0; i--) {
			int k = (7 * round + 3 * i) % (i + 1);
			int x = order[i];

			order[i] = order[k];
			order[k] = x;
		}
		for (int i = 0; i < SOME; i++) {
			const char *who = rn_sprintf(arena, "Person %c",
			    'A' + order[i]);

			/* what was said before does not count */
			if (order[i] % 3 == 0)
				teach(name, who, RN_TAUGHT_SKIPPED);
			teach(name, who, what[order[i]]);
		}
		if (first == NULL)
			first = lessons(name);
		assert_string_equal(lessons(name), first);
	}
	/* they were taken from Germany, and not from France */
	assert_non_null(strstr(first, "place x1."));
	assert_non_null(strstr(first, "from 4 accepted and 3 skipped"));
}

static void
a_lesson_is_about_whoever_it_turns_out_to_be(void **state)
{
	struct rn_change c;
	int64_t into;
	const char *two[] = { "Ada One", "Ada Two" };

	(void)state;
	add("Ada One", "one@x.example");
	add("Ada Two", "two@x.example");
	work("Ada One", "X", "CFO", "Ulm, Germany");
	work("Ada Two", "X", "CFO", "Ulm, Germany");
	make_profile("p");
	teach("p", "Ada One", RN_TAUGHT_ACCEPTED);
	teach("p", "Ada Two", RN_TAUGHT_SKIPPED);
	assert_non_null(strstr(lessons("p"), "Ada One accepted"));
	assert_int_equal(rn_person_merge(rn, two, 2, &into), RN_OK);
	/* of one person the last word counts */
	assert_null(strstr(lessons("p"), "accepted ("));
	assert_non_null(strstr(lessons("p"), "skipped ("));
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_non_null(strstr(lessons("p"), "Ada One accepted"));
}

static void
what_is_forgotten_counts_no_more(void **state)
{
	struct rn_match_left left;
	struct rn_match *m;
	struct rn_change c;
	size_t n;

	(void)state;
	populate();
	make_profile("p");
	teach("p", "Person A", RN_TAUGHT_SKIPPED);
	assert_int_equal(rn_profile_match(rn, arena, "p", NULL, RN_NOW, &m,
	    &n, &left), RN_OK);
	assert_int_equal(left.skipped, 1);
	for (size_t i = 0; i < n; i++)
		assert_string_not_equal(m[i].name, "Person A");
	assert_int_equal(rn_profile_unlearn(rn, arena, "p", &n), RN_OK);
	assert_int_equal(n, 1);
	assert_string_equal(lessons("p"), "-");
	teach("p", "Person B", RN_TAUGHT_ACCEPTED);
	assert_null(strstr(lessons("p"), "Person A"));
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_non_null(strstr(lessons("p"), "Person A skipped"));
}

/* A filter narrows whom one sees, not who taught. */
static void
a_filter_does_not_change_who_taught(void **state)
{
	struct rn_match_left all, some;
	struct rn_match *m;
	size_t n;

	(void)state;
	populate();
	make_profile("p");
	teach("p", "Person A", RN_TAUGHT_ACCEPTED);
	teach("p", "Person C", RN_TAUGHT_SKIPPED);
	assert_int_equal(rn_profile_match(rn, arena, "p", NULL, RN_NOW, &m,
	    &n, &all), RN_OK);
	assert_int_equal(rn_profile_match(rn, arena, "p", "name:'Person E'",
	    RN_NOW, &m, &n, &some), RN_OK);
	assert_non_null(strstr(all.learnt, "1 accepted and 1 skipped"));
	assert_non_null(strstr(some.learnt, "1 accepted and 1 skipped"));
}

static const char *
verify(int64_t who, int months, int64_t as_of)
{
	struct rn_proof p = { .person_id = who };

	assert_int_equal(rn_person_proofs(rn, arena, months, as_of, &p, 1),
	    RN_OK);
	return p.verify;
}

static void
facts_grow_old_to_the_day(void **state)
{
	int64_t who = add("Ada Novak", "ada@x.example");
	int64_t nothing = add("Bela Okoro", "bela@x.example");
	const struct rn_proof_words w = { .on = RN_NOW };
	struct rn_change c;
	int64_t then, id;

	(void)state;
	work("Ada Novak", "X", "CFO", NULL);
	assert_null(verify(who, 0, RN_NOW));
	then = rn_local_start(rn_civil(2027, 11, 22));
	assert_null(verify(who, 0, then + 3600));
	assert_non_null(verify(who, 0, then + DAY));
	assert_null(verify(who, 13, then + DAY));
	assert_non_null(verify(who, 1, rn_local_start(rn_civil(2026, 12,
	    23))));
	/* of whom nothing is known, nothing is old */
	assert_null(verify(nothing, 0, then + 99 * DAY));
	assert_int_equal(rn_person_verify(rn, "ada@x.example", &w, &id),
	    RN_OK);
	assert_int_equal(id, who);
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_non_null(verify(who, 0, then + DAY));
}

static void
mail_that_came_back_counts_until_they_write(void **state)
{
	int64_t who = add("Ada Novak", "ada@x.example"), id;
	struct rn_proof_words w = { .bounced = "ada@x.example",
	    .on = NOW - 9 * DAY };
	struct rn_change c;

	(void)state;
	log_with(RN_CHANNEL_EMAIL, 1, 20, "Ada Novak", NULL);
	assert_int_equal(rn_person_verify(rn, "Ada Novak", &w, &id), RN_OK);
	assert_non_null(strstr(verify(who, 0, RN_NOW), "ada@x.example"));
	log_with(RN_CHANNEL_EMAIL, 1, 2, "Ada Novak", NULL);
	assert_null(verify(who, 0, RN_NOW));
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_non_null(verify(who, 0, RN_NOW));
	w = (struct rn_proof_words){ .on = RN_NOW, .because = "called her" };
	assert_int_equal(rn_person_verify(rn, "Ada Novak", &w, &id), RN_OK);
	assert_null(verify(who, 0, RN_NOW));
	w = (struct rn_proof_words){ .bounced = "nobody@x.example",
	    .on = RN_NOW };
	assert_int_equal(rn_person_verify(rn, "Ada Novak", &w, &id),
	    RN_EUSAGE);
}

static void
a_long_note_is_cut_between_two_characters(void **state)
{
	char text[2 * RN_NOTES_MAX + 2];
	struct rn_cell cell[] = { { .field = RN_IN_NOTE, .text = "note" },
	    { .field = RN_IN_NAME, .text = "Ada" },
	    { .field = RN_IN_NOTE, .text = text },
	    { .field = RN_IN_NOTE, .text = "never seen" } };
	const struct rn_rec rec = { .n = RN_LEN(cell), .cells = cell },
	    none = { .n = 1, .cells = cell + 1 };
	const char *note;
	bool cut;

	(void)state;
	for (size_t i = 0; i < RN_NOTES_MAX; i++)
		memcpy(text + 2 * i, "\xc3\xa4", 3);
	note = rn_rec_note(arena, &rec, &cut);
	assert_true(cut);
	assert_true(strlen(note) <= RN_NOTES_MAX);
	assert_true(strlen(note) >= RN_NOTES_MAX - 1);
	assert_true(strncmp(note, "note\n\xc3\xa4", 7) == 0);
	assert_true(rn_utf8_valid(note, strlen(note), NULL));
	assert_null(strstr(note, "never"));
	assert_null(rn_rec_note(arena, &none, &cut));
	assert_false(cut);
}

#define IN_A_STORE(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_A_STORE(lessons_teach_the_same_in_any_order),
		IN_A_STORE(a_lesson_is_about_whoever_it_turns_out_to_be),
		IN_A_STORE(what_is_forgotten_counts_no_more),
		IN_A_STORE(a_filter_does_not_change_who_taught),
		IN_A_STORE(facts_grow_old_to_the_day),
		IN_A_STORE(mail_that_came_back_counts_until_they_write),
		IN_A_STORE(a_long_note_is_cut_between_two_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
