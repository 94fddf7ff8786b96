/*
 * test_draft_own.c - the drafts of every step and role against their own lint:
 * where enough is known to say something of both sides, nothing is found.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/base.h"
#include "home.h"
#include "refnet/intro.h"
#include "refnet/profile.h"
#include "refnet/signal.h"

/* A title is short, is two words, is in another language. */
static struct { const char *name, *org, *title, *email; } them[] = {
	{ "Margaret Thornton", "Thornton Gear Works", "CFO",
	    "margaret@thornton.example" },
	{ "Callum Baird", "Sporeline", "Head of Crops",
	    "callum@sporeline.example" },
	{ "Ulrike Auer", "Auer & S\xc3\xb6hne", "Werkleiterin",
	    "ulrike@auer.example" },
};
enum { THEY = 3 };

/* What else is known. */
static const struct {
	const char *profile;
	bool news, script, value;
} worlds[] = {
	{ "all", true, true, true }, { "words", true, true, false },
	{ "worth", false, false, true }, { "little", false, false, false },
	{ NULL, true, false, false }, { NULL, false, false, false },
};

static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	for (size_t i = 0; i < THEY; i++) {
		struct rn_person_words w = { .name = them[i].name,
		    .org = them[i].org, .title = them[i].title,
		    .emails = { &them[i].email, 1 } };
		int64_t id;

		assert_int_equal(rn_person_add(rn, &w, &id), RN_OK);
		log_with(RN_CHANNEL_EMAIL, RN_DIRECTION_IN, 5 + 100 * (int)i,
		    them[i].name, NULL);
	}
	for (size_t i = 0; i < RN_LEN(worlds); i++) {
		const char *role = "CFO", *industry = "gears";
		struct rn_profile_words w = { .roles = { &role, 1 },
		    .industries = { &industry, 1 },
		    .script = !worlds[i].script ? NULL : "Ines helps plants"
		    " pick machines. She would like to hear how you choose.",
		    .value = worlds[i].value ? "a list of who has which" :
		    NULL };
		struct rn_profile p;

		if (worlds[i].profile != NULL)
			assert_int_equal(rn_profile_new(rn, arena,
			    worlds[i].profile, &w, &p), RN_OK);
	}
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

/* How far it has come: each stage is answered by one more. */
enum { DRAFTED, ASKED, CONNECTOR_SAID_YES, READY, STAGES };

static void
answer(int64_t id, enum rn_party p, enum rn_answer a)
{
	const struct rn_answer_words w = { .until = RN_NONE, .on = RN_NOW };

	assert_int_equal(rn_intro_answer(rn, id, p, a, &w, "a test"), RN_OK);
}

/* One where I sit in `me`, with these two in the other seats. */
static int64_t
open_one(enum rn_party me, size_t turn, const char *profile, int stage)
{
	struct rn_intro_words w = { .kind = -1, .profile = profile };
	const char *ref[RN_PARTIES];
	int64_t id;

	for (int p = 0, k = 0; p < RN_PARTIES; p++)
		ref[p] = p == (int)me ? "me" :
		    them[(turn + (size_t)k++) % THEY].name;
	w.requester = ref[RN_PARTY_REQUESTER];
	w.connector = me == RN_PARTY_CONNECTOR ? NULL :
	    ref[RN_PARTY_CONNECTOR];
	w.target = ref[RN_PARTY_TARGET];
	assert_int_equal(rn_intro_new(rn, &w, "a test", &id), RN_OK);
	for (int p = 0; p < RN_PARTIES; p++) {
		bool first = p == (me == RN_PARTY_CONNECTOR ?
		    RN_PARTY_REQUESTER : RN_PARTY_CONNECTOR);

		if (p == (int)me)
			continue;
		if (stage == ASKED && first)
			answer(id, (enum rn_party)p, RN_ANSWER_ASKED);
		if (stage == READY || (stage == CONNECTOR_SAID_YES && first))
			answer(id, (enum rn_party)p, RN_ANSWER_YES);
	}
	return id;
}

/* Of the drafts of one introduction; how many there were. */
static size_t
check(int64_t id, enum rn_party me, size_t turn, size_t *wrong)
{
	size_t drafts = 0;

	for (int step = 0; step < RN_DRAFT_STEPS; step++) {
		struct rn_text_finding *v;
		struct rn_draft d;
		const char *text;
		bool blocked;
		size_t n;

		if (rn_intro_draft(rn, arena, id, step, false, NULL, &d) !=
		    RN_OK)
			continue;
		text = rn_sprintf(arena, "Subject: %s\n\n%s", d.subject,
		    d.body);
		assert_int_equal(rn_intro_lint(rn, arena, id, step, text, &v,
		    &n, &blocked), RN_OK);
		drafts++;
		for (size_t i = 0; i < n; i++) {
			/* that is what is wrong with asking, not with how */
			if (v[i].rule == RN_TEXT_ANSWERED)
				continue;
			print_error("%s as %s, of %zu: %s, %s: %s\n%s\n",
			    rn_draft_step_name[step], rn_party_name[me], turn,
			    rn_text_rule_name[v[i].rule],
			    v[i].quote == NULL ? "-" : v[i].quote,
			    v[i].suggestion, text);
			++*wrong;
		}
	}
	return drafts;
}

/* All stages of all seats, for each of them as my counterpart. */
static void
no_draft_has_a_finding(void **state)
{
	static const char *const mine[] = { "CEO", "Founder" };
	const size_t all = RN_LEN(worlds) * STAGES * RN_PARTIES * THEY;
	size_t drafts = 0, wrong = 0;

	(void)state;
	for (size_t i = 0; i < all; i++) {
		const size_t world = i / (STAGES * RN_PARTIES * THEY);
		const int stage = (int)(i / (RN_PARTIES * THEY) % STAGES);
		const enum rn_party me = (enum rn_party)(i / THEY % RN_PARTIES);
		struct rn_person_words my = { .org = "Quayside",
		    .title = mine[i % RN_LEN(mine)] };
		struct rn_signal_words news = { .org =
		    them[i % THEY].org, .about = "opened a plant in Leeds",
		    .kind = -1, .at = NOW - 30 * 86400 };
		struct rn_change undone;
		struct rn_signal s;
		int64_t id;

		assert_int_equal(rn_person_edit(rn, "me", &my, &id), RN_OK);
		if (worlds[world].news)
			assert_int_equal(rn_signal_add(rn, arena, &news, &s),
			    RN_OK);
		id = open_one(me, i % THEY, worlds[world].profile, stage);
		drafts += check(id, me, i % THEY, &wrong);
		do
			assert_int_equal(rn_undo(rn, arena, &undone), RN_OK);
		while (strcmp(undone.verb, "person edit") != 0);
	}
	assert_int_equal(wrong, 0);
	assert_true(drafts > 500);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_draft_has_a_finding),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
