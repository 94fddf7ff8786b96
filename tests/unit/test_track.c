/*
 * test_track.c - how far introductions came: stories without a store.
 *
 * A story is rows of the ledger and where they led; `track` has a letter for
 * each step: p passed, f failed, w pending, - not so far, n needless.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "report/report.h"

enum { ME = 1, RITA, CARL, TESS, OTHER };

/* Of whom, what; in the order of time, a day apart. */
struct said {
	int party;
	int64_t person;
	enum rn_answer answer;
	bool implied, undone;
};

#define ASKED(p, who)	{ RN_PARTY_##p, who, RN_ANSWER_ASKED, false, false }
#define IMPLIED(p, who)	{ RN_PARTY_##p, who, RN_ANSWER_ASKED, true, false }
#define YES(p, who)	{ RN_PARTY_##p, who, RN_ANSWER_YES, false, false }
#define NO(p, who)	{ RN_PARTY_##p, who, RN_ANSWER_NO, false, false }
#define TAKEN(p, who)	{ RN_PARTY_##p, who, RN_ANSWER_WITHDRAWN, false, false }
#define UNDONE(p, who)	{ RN_PARTY_##p, who, RN_ANSWER_YES, false, true }
#define BOTH ASKED(CONNECTOR, CARL), YES(CONNECTOR, CARL), \
	ASKED(TARGET, TESS), YES(TARGET, TESS)

static const struct story {
	const char *name, *track;
	int64_t seat[RN_PARTIES];
	enum rn_intro_state state;
	int outcome;
	bool introduced;
	enum rn_intro_kind kind;
	struct said said[6];
} stories[] = {
	{ "drafted", "w-------", { ME, CARL, TESS }, RN_INTRO_DRAFTED, -1,
	    false, RN_INTRO_DIRECT, { { 0 } } },
	{ "no connector named yet", "w-------", { ME, RN_NONE, TESS },
	    RN_INTRO_DRAFTED, -1, false, RN_INTRO_DIRECT, { { 0 } } },
	{ "withdrawn before anybody was asked", "f-------",
	    { ME, CARL, TESS }, RN_INTRO_WITHDRAWN, -1, false,
	    RN_INTRO_DIRECT, { { 0 } } },
	{ "asked, no answer yet", "pw------", { ME, CARL, TESS },
	    RN_INTRO_ASKING_CONNECTOR, -1, false, RN_INTRO_DIRECT,
	    { ASKED(CONNECTOR, CARL) } },
	{ "asked, and silent for so long", "pf------", { ME, CARL, TESS },
	    RN_INTRO_EXPIRED, -1, false, RN_INTRO_DIRECT,
	    { ASKED(CONNECTOR, CARL) } },
	{ "a no", "pf------", { ME, CARL, TESS }, RN_INTRO_DECLINED, -1,
	    false, RN_INTRO_DIRECT,
	    { ASKED(CONNECTOR, CARL), NO(CONNECTOR, CARL) } },
	{ "a yes taken back", "pf------", { ME, CARL, TESS },
	    RN_INTRO_DECLINED, -1, false, RN_INTRO_DIRECT,
	    { YES(CONNECTOR, CARL), TAKEN(CONNECTOR, CARL) } },
	{ "a yes that was undone", "pw------", { ME, CARL, TESS },
	    RN_INTRO_ASKING_CONNECTOR, -1, false, RN_INTRO_DIRECT,
	    { ASKED(CONNECTOR, CARL), UNDONE(CONNECTOR, CARL) } },
	{ "the yes of one who was replaced", "w-------",
	    { ME, OTHER, TESS }, RN_INTRO_DRAFTED, -1, false,
	    RN_INTRO_DIRECT, { YES(CONNECTOR, CARL) } },
	{ "a yes, asked again", "ppw-----", { ME, CARL, TESS },
	    RN_INTRO_ASKING_TARGET, -1, false, RN_INTRO_DIRECT,
	    { YES(CONNECTOR, CARL), ASKED(CONNECTOR, CARL) } },
	{ "the target said no", "pppf----", { ME, CARL, TESS },
	    RN_INTRO_DECLINED, -1, false, RN_INTRO_DIRECT,
	    { YES(CONNECTOR, CARL), ASKED(TARGET, TESS), NO(TARGET, TESS) } },
	{ "the target was first", "w-------", { ME, CARL, TESS },
	    RN_INTRO_ASKING_CONNECTOR, -1, false, RN_INTRO_DIRECT,
	    { YES(TARGET, TESS) } },
	{ "ready", "ppppw---", { ME, CARL, TESS }, RN_INTRO_READY, -1, false,
	    RN_INTRO_DIRECT, { BOTH } },
	{ "ready, then withdrawn", "ppppf---", { ME, CARL, TESS },
	    RN_INTRO_WITHDRAWN, -1, false, RN_INTRO_DIRECT, { BOTH } },
	{ "introduced", "pppppw--", { ME, CARL, TESS }, RN_INTRO_INTRODUCED,
	    -1, true, RN_INTRO_DIRECT, { BOTH } },
	{ "introduced, then the yes was taken back", "pppppw--",
	    { ME, CARL, TESS }, RN_INTRO_INTRODUCED, -1, true,
	    RN_INTRO_DIRECT, { BOTH, TAKEN(TARGET, TESS) } },
	{ "scheduled is not met", "pppppw--", { ME, CARL, TESS },
	    RN_INTRO_SCHEDULED, RN_OUTCOME_SCHEDULED, true, RN_INTRO_DIRECT,
	    { BOTH } },
	{ "no meeting", "pppppf--", { ME, CARL, TESS }, RN_INTRO_NO_MEETING,
	    RN_OUTCOME_NO_MEETING, true, RN_INTRO_DIRECT, { BOTH } },
	{ "met", "ppppppw-", { ME, CARL, TESS }, RN_INTRO_MET,
	    RN_OUTCOME_MET, true, RN_INTRO_DIRECT, { BOTH } },
	{ "not qualified", "ppppppf-", { ME, CARL, TESS },
	    RN_INTRO_NOT_QUALIFIED, RN_OUTCOME_NOT_QUALIFIED, true,
	    RN_INTRO_DIRECT, { BOTH } },
	{ "qualified", "pppppppw", { ME, CARL, TESS }, RN_INTRO_QUALIFIED,
	    RN_OUTCOME_QUALIFIED, true, RN_INTRO_DIRECT, { BOTH } },
	{ "lost", "pppppppf", { ME, CARL, TESS }, RN_INTRO_LOST,
	    RN_OUTCOME_LOST, true, RN_INTRO_DIRECT, { BOTH } },
	{ "won", "pppppppp", { ME, CARL, TESS }, RN_INTRO_WON,
	    RN_OUTCOME_WON, true, RN_INTRO_DIRECT, { BOTH } },
	{ "I connect two: the requester is asked first", "ppw-----",
	    { RITA, ME, TESS }, RN_INTRO_ASKING_TARGET, -1, false,
	    RN_INTRO_DIRECT, { YES(REQUESTER, RITA) } },
	{ "somebody wants to meet me: my yes is no answer of others",
	    "ppnnw---", { RITA, CARL, ME }, RN_INTRO_READY, -1, false,
	    RN_INTRO_DIRECT, { YES(CONNECTOR, CARL) } },
	{ "an implied referral has only an outcome", "nnnnnw--",
	    { ME, CARL, TESS }, RN_INTRO_DRAFTED, -1, false,
	    RN_INTRO_IMPLIED, { { 0 } } },
	{ "a tangible one, met", "nnnnnpw-", { ME, CARL, TESS },
	    RN_INTRO_MET, RN_OUTCOME_MET, false, RN_INTRO_TANGIBLE,
	    { { 0 } } },
};

static void
tell(const struct story *s, struct rn_consent *row, struct rn_dossier *d)
{
	size_t n = 0;

	for (; n < RN_LEN(s->said) && s->said[n].person != 0; n++)
		row[n] = (struct rn_consent){ .party = s->said[n].party,
		    .person_id = s->said[n].person,
		    .answer = (int)s->said[n].answer, .at = 86400 * (int)n,
		    .implied = s->said[n].implied,
		    .undone = s->said[n].undone };
	*d = (struct rn_dossier){ .row = row, .rows = n };
	d->intro = (struct rn_intro){ .kind = (int)s->kind,
	    .state = (int)s->state, .outcome = s->outcome,
	    .outcome_at = s->outcome < 0 ? RN_NONE : 86400 * 9,
	    .qualified_at = 86400 * 9, .settled_at = 86400 * 9,
	    .met_at = RN_NONE,
	    .requester_id = s->seat[RN_PARTY_REQUESTER],
	    .connector_id = s->seat[RN_PARTY_CONNECTOR],
	    .target_id = s->seat[RN_PARTY_TARGET],
	    .introduced_at = s->introduced ? 86400 * 6 : RN_NONE,
	    .by = s->introduced ? RN_WAITING_ME : -1 };
}

static void
each_story_ends_where_it_should(void **state)
{
	static const char letter[] = { [RN_REACH_NOT_YET] = '-',
	    [RN_REACH_PASSED] = 'p', [RN_REACH_FAILED] = 'f',
	    [RN_REACH_PENDING] = 'w', [RN_REACH_NEEDLESS] = 'n' };

	(void)state;
	for (size_t i = 0; i < RN_LEN(stories); i++) {
		struct rn_consent row[RN_LEN(stories[0].said)];
		struct rn_track track[RN_STEPS];
		char got[RN_STEPS + 1] = "";
		struct rn_dossier d;

		tell(&stories[i], row, &d);
		rn_track_of(&d, ME, track);
		for (int s = 0; s < RN_STEPS; s++)
			got[s] = letter[track[s].reach];
		if (strcmp(got, stories[i].track) != 0)
			fail_msg("%s: %s, not %s", stories[i].name, got,
			    stories[i].track);
	}
}

static void
what_the_connector_did_alone_is_not_ours(void **state)
{
	struct rn_consent row[RN_LEN(stories[0].said)];
	struct rn_dossier d;

	(void)state;
	tell(&stories[0], row, &d);
	assert_true(rn_dossier_ours(&d));
	d.intro.by = RN_WAITING_ME;
	assert_true(rn_dossier_ours(&d));
	d.intro.by = RN_WAITING_CONNECTOR;
	assert_false(rn_dossier_ours(&d));
}

static void
days_count_from_a_real_ask_to_the_first_answer(void **state)
{
	static const struct story asked = { .seat = { ME, CARL, TESS },
	    .said = { ASKED(CONNECTOR, CARL), ASKED(CONNECTOR, CARL),
	    NO(CONNECTOR, CARL), YES(CONNECTOR, CARL) } };
	static const struct story implied = { .seat = { ME, CARL, TESS },
	    .said = { IMPLIED(CONNECTOR, CARL), YES(CONNECTOR, CARL) } };
	struct rn_consent row[RN_LEN(stories[0].said)];
	struct rn_dossier d;
	struct rn_ask ask;

	(void)state;
	tell(&asked, row, &d);
	assert_true(rn_ask_of(&d, RN_PARTY_CONNECTOR, ME, &ask));
	assert_int_equal(ask.asked_at, 0);
	assert_int_equal(ask.answered_at, 2 * 86400);
	assert_int_equal(ask.answer, RN_ANSWER_YES);
	assert_false(rn_ask_of(&d, RN_PARTY_REQUESTER, ME, &ask));
	tell(&implied, row, &d);
	assert_true(rn_ask_of(&d, RN_PARTY_CONNECTOR, ME, &ask));
	assert_true(ask.asked && ask.asked_at == RN_NONE);
}

/* Said again it decides nothing; asked again after the answer, neither. */
static void
an_answer_counts_from_when_it_was_first_given(void **state)
{
	static const struct story twice = { .seat = { ME, CARL, TESS },
	    .said = { YES(CONNECTOR, CARL), ASKED(CONNECTOR, CARL),
	    YES(CONNECTOR, CARL) } };
	static const struct story other = { .seat = { ME, CARL, TESS },
	    .said = { ASKED(CONNECTOR, CARL), NO(CONNECTOR, CARL),
	    YES(CONNECTOR, CARL), YES(CONNECTOR, CARL) } };
	struct rn_consent row[RN_LEN(stories[0].said)];
	struct rn_dossier d;
	struct rn_ask ask;

	(void)state;
	tell(&twice, row, &d);
	assert_true(rn_ask_of(&d, RN_PARTY_CONNECTOR, ME, &ask));
	assert_int_equal(rn_ask_since(&ask), 0);
	assert_int_equal(ask.decided_at, 0);
	tell(&other, row, &d);
	assert_true(rn_ask_of(&d, RN_PARTY_CONNECTOR, ME, &ask));
	assert_int_equal(ask.answered_at, 86400);
	assert_int_equal(ask.decided_at, 2 * 86400);
}

/* Opened on day 0, a row a day, introduced on day 6, its outcome on day 9. */
static void
steps_count_from_the_one_before(void **state)
{
	static const struct story won = { .seat = { ME, CARL, TESS },
	    .introduced = true, .outcome = RN_OUTCOME_WON,
	    .state = RN_INTRO_WON, .said = { BOTH } };
	static const int since[RN_STEPS] = { 0, 0, 1, 2, 3, 6, 9, 9 };
	static const int at[RN_STEPS] = { 0, 1, 2, 3, 6, 9, 9, 9 };
	struct rn_consent row[RN_LEN(stories[0].said)];
	struct rn_track track[RN_STEPS];
	struct rn_dossier d;

	(void)state;
	tell(&won, row, &d);
	rn_track_of(&d, ME, track);
	for (int s = 0; s < RN_STEPS; s++) {
		assert_int_equal(track[s].since, since[s] * 86400);
		assert_int_equal(track[s].at, at[s] * 86400);
	}
}

static void
what_waits_longer_than_is_usual_has_failed(void **state)
{
	static const struct story asked = { .seat = { ME, CARL, TESS },
	    .outcome = -1, .state = RN_INTRO_ASKING_TARGET,
	    .said = { ASKED(CONNECTOR, CARL), YES(CONNECTOR, CARL),
	    ASKED(TARGET, TESS) } };
	struct rn_consent row[RN_LEN(stories[0].said)];
	struct rn_usual usual[RN_STEPS];
	struct rn_track track[RN_STEPS];
	struct rn_dossier d;

	(void)state;
	for (int s = 0; s < RN_STEPS; s++)
		usual[s] = (struct rn_usual){ 10 * 86400, 0 };
	tell(&asked, row, &d);
	rn_track_of(&d, ME, track);
	rn_track_age(track, usual, 12 * 86400);
	assert_int_equal(track[RN_STEP_TARGET_YES].reach, RN_REACH_PENDING);
	rn_track_age(track, usual, 12 * 86400 + 1);
	assert_int_equal(track[RN_STEP_TARGET_YES].reach, RN_REACH_FAILED);
	assert_int_equal(track[RN_STEP_TARGET_ASKED].reach, RN_REACH_PASSED);
	assert_int_equal(track[RN_STEP_INTRODUCED].reach, RN_REACH_NOT_YET);
}

/* The nearest rank: nine of ten, 18 of 19 (0.9 x 19 = 17.1), 90 of 100. */
static void
usual_is_what_nine_of_ten_took(void **state)
{
	static const struct { int n, rank; } some[] = {
		{ 10, 9 }, { 11, 10 }, { 19, 18 }, { 20, 18 }, { 100, 90 },
	};
	struct rn_usual u;
	int64_t v[100];

	(void)state;
	rn_usual_of(v, 0, 77, &u);
	assert_true(u.span == 77 && u.seen == 0);
	for (size_t i = 0; i < RN_LEN(some); i++) {
		for (int k = 0; k < some[i].n; k++)
			v[k] = (some[i].n - k) * INT64_C(86400) * 7;
		rn_usual_of(v, some[i].n, 77, &u);
		assert_int_equal(u.span, some[i].rank * 86400 * 7);
		assert_int_equal(u.seen, some[i].n);
	}
	rn_usual_of(v, 9, 77, &u);
	assert_true(u.span == 77 && u.seen == 0);
	for (int k = 0; k < 10; k++)
		v[k] = 60;
	rn_usual_of(v, 10, 77, &u);
	assert_true(u.span == 7 * 86400 && u.seen == 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_story_ends_where_it_should),
		cmocka_unit_test(what_the_connector_did_alone_is_not_ours),
		cmocka_unit_test(
		    days_count_from_a_real_ask_to_the_first_answer),
		cmocka_unit_test(
		    an_answer_counts_from_when_it_was_first_given),
		cmocka_unit_test(steps_count_from_the_one_before),
		cmocka_unit_test(what_waits_longer_than_is_usual_has_failed),
		cmocka_unit_test(usual_is_what_nine_of_ten_took),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
