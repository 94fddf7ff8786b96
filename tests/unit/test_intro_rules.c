/*
 * test_intro_rules.c - what the rules of an introduction say one by one.
 *
 * Tables of what refnet-intro(1) promises, written a second time: which event
 * makes sense in which state, what follows what, what is due when, whose word
 * counts.  A rule that changes is a row here; tests/deep/flips breaks each rule
 * and asks that this, or another test of the rules, notices.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "cases.h"

static void
a_case_begins_with_nothing(void **state)
{
	struct rn_case c = rn_case_empty(NOW);

	(void)state;
	assert_int_equal(c.opened_at, NOW);
	assert_int_equal(c.outcome, -1);
	for (int p = 0; p < RN_PARTIES; p++) {
		assert_int_equal(c.seat[p].person, RN_NONE);
		assert_false(c.seat[p].me);
	}
	assert_int_equal(c.outcome_at, RN_NONE);
	assert_int_equal(c.meeting_at, RN_NONE);
	assert_int_equal(c.met_at, RN_NONE);
	assert_int_equal(c.qualified_at, RN_NONE);
	assert_int_equal(c.settled_at, RN_NONE);
	assert_int_equal(c.deal, RN_NONE);
	assert_int_equal(c.thanked_at, RN_NONE);
	assert_int_equal(c.withdrawn_at, RN_NONE);
	assert_int_equal(c.snoozed_until, RN_NONE);
	assert_int_equal(c.wrote_at, RN_NONE);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(c.judged[i], RN_NONE);
		assert_int_equal(c.ended[i], RN_NONE);
	}
}

/*
 * A column a state, in the order of their numbers: drafted, asking-connector,
 * asking-target, ready, introduced, scheduled, met, no-meeting, qualified,
 * not-qualified, won, lost, declined, expired, withdrawn.
 */
static const struct {
	enum rn_event event;
	const char *with, *without;	/* an introduction */
} events[] = {
	{ RN_EVENT_ASK,		"++++........++.", "..............." },
	{ RN_EVENT_YES,		"++++........++.", "..............." },
	{ RN_EVENT_NO,		"++++........++.", "..............." },
	/* too early, it is the gate that refuses */
	{ RN_EVENT_INTRODUCE,	"++++........+++", "+++++++++++++++" },
	{ RN_EVENT_NOT_OURS,	"++++........++.", "..............." },
	{ RN_EVENT_OUTCOME,	"....++++++++...", "+...++++++++..." },
	{ RN_EVENT_THANK,	"....++++++++++.", "+...++++++++..." },
	{ RN_EVENT_WITHDRAW,	"++++........++.", "+.............." },
	{ RN_EVENT_SNOOZE,	"++++++++++++++.", "+...++++++++..." },
	{ RN_EVENT_EDIT,	"++++........++.", "+.............." },
};

static void
each_event_has_its_states(void **state)
{
	static const enum rn_intro_kind with[] = { RN_INTRO_DIRECT,
	    RN_INTRO_COMMUNITY }, without[] = { RN_INTRO_IMPLIED,
	    RN_INTRO_TANGIBLE };

	(void)state;
	assert_int_equal(RN_LEN(events), RN_EVENTS);
	for (size_t i = 0; i < RN_LEN(events); i++)
		for (int s = 0; s < RN_INTRO_STATES; s++)
			for (int k = 0; k < 2; k++) {
				const char *a = rn_state_refusal(
				    (enum rn_intro_state)s, with[k],
				    events[i].event);
				const char *b = rn_state_refusal(
				    (enum rn_intro_state)s, without[k],
				    events[i].event);

				if ((a == NULL) != (events[i].with[s] == '+'))
					fail_msg("%d in %s: %s",
					    events[i].event,
					    rn_intro_state_name[s], a);
				if ((b == NULL) !=
				    (events[i].without[s] == '+'))
					fail_msg("%d in %s, without: %s",
					    events[i].event,
					    rn_intro_state_name[s], b);
			}
}

/* Why not: of a referral without an introduction, what it has instead. */
static void
a_refusal_says_why(void **state)
{
	(void)state;
	assert_string_equal(rn_state_refusal(RN_INTRO_WON, RN_INTRO_DIRECT,
	    RN_EVENT_ASK), "nobody is asked any more");
	assert_string_equal(rn_state_refusal(RN_INTRO_DRAFTED,
	    RN_INTRO_IMPLIED, RN_EVENT_ASK),
	    "such a referral has no introduction, only an outcome");
	assert_string_equal(rn_state_refusal(RN_INTRO_WON, RN_INTRO_TANGIBLE,
	    RN_EVENT_WITHDRAW), "it is too late to withdraw");
}

/* A row what was, a column what comes: in the order of their numbers. */
static void
each_outcome_has_its_place(void **state)
{
	static const char *const follows[RN_OUTCOMES] = {
		[RN_OUTCOME_SCHEDULED] = "+++++++",
		[RN_OUTCOME_MET] = ".+.++++",
		[RN_OUTCOME_NO_MEETING] = "+++++++",
		[RN_OUTCOME_QUALIFIED] = "...++++",
		[RN_OUTCOME_NOT_QUALIFIED] = "...++++",
		[RN_OUTCOME_WON] = ".....++",
		[RN_OUTCOME_LOST] = ".....++",
	};
	struct rn_case c = seated(ASKER);

	(void)state;
	for (int o = 0; o < RN_OUTCOMES; o++) {
		assert_true(rn_outcome_follows(-1, (enum rn_outcome)o));
		for (int k = 0; k < RN_OUTCOMES; k++)
			if (rn_outcome_follows(o, (enum rn_outcome)k) !=
			    (follows[o][k] == '+'))
				fail_msg("%s after %s", rn_outcome_name[k],
				    rn_outcome_name[o]);
		c.outcome = o;		/* they are called as the state is */
		assert_string_equal(rn_outcome_name[o],
		    rn_intro_state_name[rn_case_state(&c, NOW)]);
	}
}

/* O open, A somebody is asked: in the order of the states. */
static void
each_state_is_open_or_settled(void **state)
{
	static const char is[] = "AAAAOOO.O......";

	(void)state;
	for (int s = 0; s < RN_INTRO_STATES; s++) {
		assert_int_equal(rn_state_open((enum rn_intro_state)s),
		    is[s] != '.');
		assert_int_equal(rn_state_asking((enum rn_intro_state)s),
		    is[s] == 'A');
	}
}

static void
what_is_past_or_without_introduction_is_not_open(void **state)
{
	struct rn_case c = seated(ASKER);

	(void)state;
	assert_true(rn_case_open(&c, NOW));
	c.past = true;
	assert_false(rn_case_open(&c, NOW));
	assert_null(rn_case_next(&c, NOW).verb);
	assert_int_equal(rn_case_next(&c, NOW).due_at, RN_NONE);
	c.past = false;
	c.kind = RN_INTRO_IMPLIED;
	assert_false(rn_case_open(&c, NOW));
	c.kind = RN_INTRO_TANGIBLE;
	assert_false(rn_case_open(&c, NOW));
	c.kind = RN_INTRO_DIRECT;
	c.outcome = RN_OUTCOME_LOST;
	assert_false(rn_case_open(&c, NOW));
}

static void
entries_are_sorted_by_instant_then_by_place(void **state)
{
	static const struct { int64_t at, id; } rows[] = {
		{ 5, 4 }, { 5, 2 }, { 3, 9 }, { 5, 3 }, { 7, 1 }, { 5, 1 },
	}, want[] = {
		{ 3, 9 }, { 5, 1 }, { 5, 2 }, { 5, 3 }, { 5, 4 }, { 7, 1 },
	};
	struct rn_entry v[RN_LEN(rows)];

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++)
		v[i] = (struct rn_entry){ .at = rows[i].at, .id = rows[i].id };
	rn_entries_sort(v, RN_LEN(rows));
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		assert_int_equal(v[i].at, want[i].at);
		assert_int_equal(v[i].id, want[i].id);
	}
	v[0] = (struct rn_entry){ .at = 2, .id = 1 };
	v[1] = (struct rn_entry){ .at = 1, .id = 2 };
	rn_entries_sort(v, 2);
	assert_int_equal(v[0].at, 1);
	rn_entries_sort(NULL, 0);
}

static void
words_name_parties(void **state)
{
	static const struct { const char *words; unsigned with; } rows[] = {
		{ NULL, 0 }, { "", 0 }, { "nobody", 0 }, { "requesters", 0 },
		{ "request", 0 }, { "requester", 1u << RN_PARTY_REQUESTER },
		{ "connector", 1u << RN_PARTY_CONNECTOR },
		{ "target", 1u << RN_PARTY_TARGET },
		{ "target, requester",
		    1u << RN_PARTY_TARGET | 1u << RN_PARTY_REQUESTER },
		{ "target requester,connector", 1u << RN_PARTY_TARGET |
		    1u << RN_PARTY_REQUESTER | 1u << RN_PARTY_CONNECTOR },
		{ "some target", 1u << RN_PARTY_TARGET },
		{ "target, target", 1u << RN_PARTY_TARGET },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++)
		assert_int_equal(rn_parties_read(rows[i].words),
		    rows[i].with);
}

/* Who has to be asked of all, and who not, as I sit. */
static void
mine_goes_without_saying_except_as_target(void **state)
{
	static const enum rn_standing want[ROLES][RN_PARTIES] = {
		[ASKER] = { RN_STANDS_NEEDLESS, RN_STANDS_UNASKED,
		    RN_STANDS_UNASKED },
		[CONNECTOR] = { RN_STANDS_UNASKED, RN_STANDS_NEEDLESS,
		    RN_STANDS_UNASKED },
		[TARGET] = { RN_STANDS_UNASKED, RN_STANDS_UNASKED,
		    RN_STANDS_UNASKED },
		[TARGET_ALONE] = { RN_STANDS_UNASKED, RN_STANDS_NEEDLESS,
		    RN_STANDS_UNASKED },
	};

	(void)state;
	for (int role = 0; role < ROLES; role++) {
		struct rn_case c = seated((enum role)role);

		for (int p = 0; p < RN_PARTIES; p++) {
			const struct rn_entry other = { .id = 1 };
			const struct rn_entry *last = &other;

			assert_int_equal(rn_case_standing(&c,
			    (enum rn_party)p, NOW, &last), want[role][p]);
			assert_null(last);
		}
	}
}

/* Whoever comes to me by themselves needs no connector; all others are needed. */
static void
a_seat_that_is_empty_is_in_the_way(void **state)
{
	static const enum role roles[] = { ASKER, CONNECTOR, TARGET };
	struct rn_entry v[MOST];
	enum rn_standing s;
	int party;

	(void)state;
	for (size_t i = 0; i < RN_LEN(roles); i++)
		for (int p = 0; p < RN_PARTIES; p++) {
			struct rn_case c = seated(roles[i]);
			bool needless = roles[i] == TARGET &&
			    p == RN_PARTY_CONNECTOR;

			if (c.seat[p].me)
				continue;
			play(&c, "R+ C+ T+", v);
			assert_true(rn_case_gate(&c, NOW, &party, &s));
			c.seat[p].person = RN_NONE;
			assert_int_equal(rn_case_gate(&c, NOW, &party, &s),
			    needless);
			if (needless)
				continue;
			assert_int_equal(party, p);
			assert_int_equal(s, RN_STANDS_NOBODY);
			assert_string_equal(rn_case_next(&c, NOW).verb,
			    "edit");
		}
}

/*
 * What the words of the target make, a word a day, the last yesterday: those of
 * play(), `w` withdrawn and `.` a word taken back.  until: of each yes, the days
 * it holds.
 */
static const struct {
	const char *words;
	int until;
	enum rn_standing stands;
	int decides;		/* the word that decided; -1: none */
} words[] = {
	{ "", -1, RN_STANDS_UNASKED, -1 },
	{ "?", -1, RN_STANDS_ASKED, 0 },
	{ "+", -1, RN_STANDS_YES, 0 },
	{ "-", -1, RN_STANDS_NO, 0 },
	{ "w", -1, RN_STANDS_NO, 0 },
	{ "??", -1, RN_STANDS_ASKED, 1 },
	{ "?+", -1, RN_STANDS_YES, 1 },
	{ "?-", -1, RN_STANDS_NO, 1 },
	{ "?w", -1, RN_STANDS_NO, 1 },
	{ "+?", -1, RN_STANDS_YES, 0 },
	{ "++", -1, RN_STANDS_YES, 1 },
	{ "+-", -1, RN_STANDS_NO, 1 },
	{ "+w", -1, RN_STANDS_NO, 1 },
	{ "-?", -1, RN_STANDS_ASKED, 1 },
	{ "-+", -1, RN_STANDS_YES, 1 },
	{ "--", -1, RN_STANDS_NO, 1 },
	{ "-w", -1, RN_STANDS_NO, 1 },
	/* it holds to the instant it ends at, and not longer */
	{ "+", 1, RN_STANDS_YES, 0 },
	{ "+", 0, RN_STANDS_EXPIRED, 0 },
	/* an ask when it had run out begins anew; while it held, it does not */
	{ "+.?", 1, RN_STANDS_ASKED, 2 },
	{ "+.+", 1, RN_STANDS_YES, 2 },
	{ "+.-", 1, RN_STANDS_NO, 2 },
	{ "+.w", 1, RN_STANDS_NO, 2 },
	{ "+?", 1, RN_STANDS_EXPIRED, 0 },
	{ "+?", 2, RN_STANDS_YES, 0 },
};

static void
each_word_has_its_meaning(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(words); i++) {
		struct rn_case c = seated(ASKER);
		size_t n = strlen(words[i].words);
		const struct rn_entry *last;
		struct rn_entry v[MOST];
		enum rn_standing s;

		for (size_t k = 0; k < n; k++) {
			char word = words[i].words[k];
			int64_t at = NOW - (int64_t)(n - k) * DAY;

			v[k] = (struct rn_entry){ .id = (int64_t)k + 1,
			    .party = RN_PARTY_TARGET,
			    .person = c.seat[RN_PARTY_TARGET].person,
			    .answer = word == '?' ? RN_ANSWER_ASKED :
			    word == '+' ? RN_ANSWER_YES : word == '-' ?
			    RN_ANSWER_NO : RN_ANSWER_WITHDRAWN,
			    .at = at, .until = word != '+' ||
			    words[i].until < 0 ? RN_NONE :
			    at + words[i].until * DAY,
			    .stands = word != '.' };
		}
		c.entry = v;
		c.entries = n;
		s = rn_case_standing(&c, RN_PARTY_TARGET, NOW, &last);
		if (s != words[i].stands || (last == NULL ? -1 :
		    (int)(last - v)) != words[i].decides)
			fail_msg("row %zu, %s: %d by %td", i, words[i].words,
			    s, last == NULL ? (ptrdiff_t)-1 : last - v);
		assert_int_equal(rn_case_standing(&c, RN_PARTY_TARGET, NOW,
		    NULL), s);
	}
}

/* No word is told by another party, by whoever sat there before, or taken back;
 * and what came of it is nobody's word. */
static void
only_their_own_word_counts(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];

	(void)state;
	play(&c, "T+", v);
	assert_int_equal(rn_case_standing(&c, RN_PARTY_TARGET, NOW, NULL),
	    RN_STANDS_YES);
	v[0].stands = false;
	assert_int_equal(rn_case_standing(&c, RN_PARTY_TARGET, NOW, NULL),
	    RN_STANDS_UNASKED);
	v[0].stands = true;
	v[0].party = RN_PARTY_CONNECTOR;
	assert_int_equal(rn_case_standing(&c, RN_PARTY_TARGET, NOW, NULL),
	    RN_STANDS_UNASKED);
	v[0].party = RN_PARTY_TARGET;
	v[0].person++;
	assert_int_equal(rn_case_standing(&c, RN_PARTY_TARGET, NOW, NULL),
	    RN_STANDS_UNASKED);
	v[0].person--;
	for (int a = RN_ANSWER_INTRODUCED; a < RN_ANSWERS; a++) {
		v[0].answer = (enum rn_answer)a;
		assert_int_equal(rn_case_standing(&c, RN_PARTY_TARGET, NOW,
		    NULL), RN_STANDS_UNASKED);
	}
}

/* A yes is to meet the other of the two; whoever connects is told of by all. */
static void
a_narrow_yes_is_none_to_whom_it_leaves_out(void **state)
{
	enum { R = 1u << RN_PARTY_REQUESTER, C = 1u << RN_PARTY_CONNECTOR,
	    T = 1u << RN_PARTY_TARGET };
	static const struct {
		int party;
		unsigned with;
		enum rn_standing stands;
	} rows[] = {
		{ RN_PARTY_REQUESTER, 0, RN_STANDS_YES },
		{ RN_PARTY_REQUESTER, T, RN_STANDS_YES },
		{ RN_PARTY_REQUESTER, C, RN_STANDS_ASKED },
		{ RN_PARTY_REQUESTER, R, RN_STANDS_ASKED },
		{ RN_PARTY_REQUESTER, C | T, RN_STANDS_YES },
		{ RN_PARTY_TARGET, 0, RN_STANDS_YES },
		{ RN_PARTY_TARGET, R, RN_STANDS_YES },
		{ RN_PARTY_TARGET, C, RN_STANDS_ASKED },
		{ RN_PARTY_TARGET, T, RN_STANDS_ASKED },
		{ RN_PARTY_TARGET, C | R, RN_STANDS_YES },
		{ RN_PARTY_CONNECTOR, R, RN_STANDS_YES },
		{ RN_PARTY_CONNECTOR, T, RN_STANDS_YES },
		{ RN_PARTY_CONNECTOR, C, RN_STANDS_YES },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_case c = seated(TARGET);
		struct rn_entry v[MOST];

		play(&c, "R+ C+ T+", v);
		for (size_t k = 0; k < c.entries; k++)
			if (v[k].party == rows[i].party)
				v[k].with = rows[i].with;
		if (rn_case_standing(&c, (enum rn_party)rows[i].party, NOW,
		    NULL) != rows[i].stands)
			fail_msg("row %zu", i);
		/* a no is one, whoever is told */
		for (size_t k = 0; k < c.entries; k++)
			v[k].answer = RN_ANSWER_NO;
		assert_int_equal(rn_case_standing(&c,
		    (enum rn_party)rows[i].party, NOW, NULL), RN_STANDS_NO);
	}
}

/* The state that three standings make: requester, connector, target. */
static const struct {
	const char *story;
	int silent;		/* the party that says nothing for 61 days */
	int ran_out;		/* the party whose yes has run out */
	enum rn_intro_state state;
	const char *next;
} made[] = {
	{ "R- C+ T+", -1, -1, RN_INTRO_DECLINED, "" },
	{ "R+ C- T+", -1, -1, RN_INTRO_DECLINED, "" },
	{ "R+ C+ T-", -1, -1, RN_INTRO_DECLINED, "" },
	{ "R- C- T-", -1, -1, RN_INTRO_DECLINED, "" },
	/* a no is one, also where another says nothing */
	{ "R- C? T+", RN_PARTY_CONNECTOR, -1, RN_INTRO_DECLINED, "" },
	{ "R? C- T+", RN_PARTY_REQUESTER, -1, RN_INTRO_DECLINED, "" },
	{ "R? C+ T-", RN_PARTY_REQUESTER, -1, RN_INTRO_DECLINED, "" },
	{ "R? C+ T+", RN_PARTY_REQUESTER, -1, RN_INTRO_EXPIRED,
	    "ask requester" },
	{ "R+ C? T+", RN_PARTY_CONNECTOR, -1, RN_INTRO_EXPIRED,
	    "ask connector" },
	{ "R+ C+ T?", RN_PARTY_TARGET, -1, RN_INTRO_EXPIRED, "ask target" },
	{ "R+ C+ T+", -1, RN_PARTY_REQUESTER, RN_INTRO_EXPIRED,
	    "ask requester" },
	{ "R+ C+ T+", -1, RN_PARTY_CONNECTOR, RN_INTRO_EXPIRED,
	    "ask connector" },
	{ "R+ C+ T+", -1, RN_PARTY_TARGET, RN_INTRO_EXPIRED, "ask target" },
	{ "R? C? T+", RN_PARTY_REQUESTER, -1, RN_INTRO_EXPIRED,
	    "ask connector" },
	{ "", -1, -1, RN_INTRO_DRAFTED, "ask connector in -7" },
	{ "R+ C+ T+", -1, -1, RN_INTRO_READY, "introduce in 1" },
	{ "R+ C+", -1, -1, RN_INTRO_ASKING_TARGET, "yes target in 13" },
	{ "R+ C+ T?", -1, -1, RN_INTRO_ASKING_TARGET, "yes target in 12" },
	{ "R? C+", -1, -1, RN_INTRO_ASKING_CONNECTOR, "yes requester in 5" },
	{ "R? T+", -1, -1, RN_INTRO_ASKING_CONNECTOR, "ask connector in 6" },
	{ "R? C? T?", -1, -1, RN_INTRO_ASKING_CONNECTOR,
	    "yes connector in 5" },
	{ "R+ C? T?", -1, -1, RN_INTRO_ASKING_CONNECTOR,
	    "yes connector in 5" },
	{ "T?", -1, -1, RN_INTRO_ASKING_CONNECTOR, "ask connector in -3" },
	{ "R?", -1, -1, RN_INTRO_ASKING_CONNECTOR, "ask connector in -3" },
	{ "R+", -1, -1, RN_INTRO_ASKING_CONNECTOR, "ask connector in 6" },
};

static void
three_standings_make_a_state(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(made); i++) {
		struct rn_case c = seated(TARGET);
		struct rn_entry v[MOST];
		struct rn_next n;
		char next[64];

		play(&c, made[i].story, v);
		for (size_t k = 0; k < c.entries; k++) {
			if (v[k].party == made[i].silent)
				v[k].at = NOW - 61 * DAY;
			if (v[k].party == made[i].ran_out)
				v[k].until = NOW - 1;
		}
		rn_entries_sort(v, c.entries);
		n = rn_case_next(&c, NOW);
		next_told(&n, next, sizeof(next));
		if (rn_case_state(&c, NOW) != made[i].state ||
		    strcmp(next, made[i].next) != 0)
			fail_msg("row %zu, %s: %s, %s", i, made[i].story,
			    rn_intro_state_name[rn_case_state(&c, NOW)],
			    next);
	}
}

static void
the_last_introduction_that_stands_is_the_one(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];

	(void)state;
	play(&c, "I.", v);
	assert_ptr_equal(rn_case_introduced(&c), &v[0]);
	play(&c, "C+ T+ I. I.", v);
	v[3].answer = RN_ANSWER_NOT_OURS;
	assert_ptr_equal(rn_case_introduced(&c), &v[3]);
	v[3].stands = false;
	assert_ptr_equal(rn_case_introduced(&c), &v[2]);
	v[2].stands = false;
	assert_null(rn_case_introduced(&c));
	assert_int_equal(rn_case_state(&c, NOW), RN_INTRO_READY);
	v[3].stands = true;
	assert_int_equal(rn_case_state(&c, NOW), RN_INTRO_INTRODUCED);
	/* what is withdrawn is, whatever was said */
	c.outcome = RN_OUTCOME_MET;
	assert_int_equal(rn_case_state(&c, NOW), RN_INTRO_MET);
	c.withdrawn_at = NOW;
	assert_int_equal(rn_case_state(&c, NOW), RN_INTRO_WITHDRAWN);
}

static void
a_referral_without_introduction_waits_for_its_outcome(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_next n;
	char next[64];

	(void)state;
	c.kind = RN_INTRO_IMPLIED;
	n = rn_case_next(&c, NOW);
	next_told(&n, next, sizeof(next));
	assert_string_equal(next, "outcome met in -7");
	assert_int_equal(n.waiting, RN_WAITING_ME);
	c.kind = RN_INTRO_TANGIBLE;
	c.outcome = RN_OUTCOME_WON;
	c.outcome_at = NOW - DAY;
	n = rn_case_next(&c, NOW);
	next_told(&n, next, sizeof(next));
	assert_string_equal(next, "thank in 2");
}

/* First, by whom, and of those that stand alone. */
static void
the_first_ask_is_found(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];

	(void)state;
	play(&c, "R+ T? C? C? T+", v);
	assert_int_equal(rn_case_asked_at(&c, -1), NOW - 4 * DAY);
	assert_int_equal(rn_case_asked_at(&c, RN_PARTY_REQUESTER), RN_NONE);
	assert_int_equal(rn_case_asked_at(&c, RN_PARTY_CONNECTOR),
	    NOW - 3 * DAY);
	assert_int_equal(rn_case_asked_for(&c), NOW - 3 * DAY);
	v[2].stands = false;
	assert_int_equal(rn_case_asked_for(&c), NOW - 2 * DAY);
	v[3].person++;			/* who sat there before */
	assert_int_equal(rn_case_asked_for(&c), RN_NONE);
	v[1].stands = false;
	assert_int_equal(rn_case_asked_at(&c, -1), NOW - 2 * DAY);
	/* who brings somebody to me was asked by another */
	c = seated(TARGET);
	play(&c, "C?", v);
	assert_int_equal(rn_case_asked_at(&c, RN_PARTY_CONNECTOR), NOW - DAY);
	assert_int_equal(rn_case_asked_for(&c), RN_NONE);
}

static void
thanks_are_owed_to_a_connector_who_introduced(void **state)
{
	struct rn_entry v[MOST];

	(void)state;
	for (int role = 0; role < ROLES; role++) {
		struct rn_case c = seated((enum role)role);
		bool owed = role == ASKER || role == TARGET;

		play(&c, "R+ C+ T+", v);
		assert_false(rn_case_owed(&c));
		c.outcome = RN_OUTCOME_SCHEDULED;
		assert_int_equal(rn_case_owed(&c), owed);
		c.outcome = -1;
		play(&c, "R+ C+ T+ I.", v);
		assert_int_equal(rn_case_owed(&c), owed);
		c.thanked_at = NOW;
		assert_false(rn_case_owed(&c));
		c.thanked_at = RN_NONE;
		c.withdrawn_at = NOW;
		assert_false(rn_case_owed(&c));
		c.withdrawn_at = RN_NONE;
		c.past = true;
		assert_false(rn_case_owed(&c));
	}
}

static void
the_other_is_whom_i_was_introduced_to(void **state)
{
	static const int want[ROLES] = { [ASKER] = RN_PARTY_TARGET,
	    [CONNECTOR] = -1, [TARGET] = RN_PARTY_REQUESTER,
	    [TARGET_ALONE] = RN_PARTY_REQUESTER };

	(void)state;
	for (int role = 0; role < ROLES; role++) {
		struct rn_case c = seated((enum role)role);

		assert_int_equal(rn_case_other(&c), want[role]);
	}
}

/* What else is so of a case that was played. */
enum turn {
	NOBODY_THERE, NO_CONNECTOR, NO_REQUESTER, WITH_AN_END,
	OF_TOMORROW, OF_NOW, IMPLIED, TAKEN_BACK, SNOOZED, SNOOZED_BEFORE,
	A_MEETING, SOME_MEETING, MET, MET_AND_WROTE, WROTE, NOT_OURS,
	WITHDRAWN
};

static void
turn(enum turn t, struct rn_case *c, struct rn_entry *last)
{
	switch (t) {
	case NOBODY_THERE:
		c->seat[RN_PARTY_TARGET].person = RN_NONE;
		break;
	case NO_CONNECTOR:
		c->seat[RN_PARTY_CONNECTOR].person = RN_NONE;
		break;
	case NO_REQUESTER:
		c->seat[RN_PARTY_REQUESTER].person = RN_NONE;
		break;
	case WITH_AN_END:
		last->until = NOW + 3 * DAY;
		break;
	case OF_TOMORROW:
		last->at = NOW + DAY;
		break;
	case OF_NOW:
		last->at = NOW;
		break;
	case IMPLIED:
		last->implied = true;
		break;
	case TAKEN_BACK:
		last->stands = false;
		break;
	case SNOOZED:
		c->snoozed_until = NOW + 30 * DAY;
		break;
	case SNOOZED_BEFORE:
		c->snoozed_until = NOW - 9 * DAY;
		break;
	case A_MEETING:
		c->outcome = RN_OUTCOME_SCHEDULED;
		c->outcome_at = NOW - DAY;
		c->meeting_at = NOW + 5 * DAY;
		break;
	case SOME_MEETING:
		c->outcome = RN_OUTCOME_SCHEDULED;
		c->outcome_at = NOW - DAY;
		break;
	case MET:
		c->outcome = RN_OUTCOME_MET;
		c->outcome_at = NOW - DAY;
		break;
	case MET_AND_WROTE:
		c->outcome = RN_OUTCOME_MET;
		c->outcome_at = NOW - DAY;
		c->wrote_at = c->thanked_at = NOW;
		break;
	case WROTE:
		c->wrote_at = NOW;
		break;
	case NOT_OURS:
		last->answer = RN_ANSWER_NOT_OURS;
		break;
	case WITHDRAWN:
		c->withdrawn_at = NOW;
		break;
	}
}

static const struct {
	enum role role;
	const char *story;
	enum turn turn;
	int waiting;
	const char *next;
} turns[] = {
	/* the connector asks the target, unless I am they, or nobody is */
	{ ASKER, "C+", NOBODY_THERE, RN_WAITING_CONNECTOR,
	    "edit --to REF in 13" },
	{ CONNECTOR, "R+", NOBODY_THERE, RN_WAITING_ME,
	    "edit --to REF in 13" },
	{ ASKER, "", NO_CONNECTOR, RN_WAITING_ME, "edit --via REF in -7" },
	{ CONNECTOR, "", NO_REQUESTER, RN_WAITING_ME,
	    "edit --via REF in -7" },
	{ TARGET, "R+", NO_CONNECTOR, RN_WAITING_ME, "yes target in 13" },
	/* an ask with a date is due at it; one to come is none yet */
	{ ASKER, "C?", WITH_AN_END, RN_WAITING_CONNECTOR,
	    "yes connector in 3" },
	{ ASKER, "C+ T?", WITH_AN_END, RN_WAITING_TARGET, "yes target in 3" },
	{ ASKER, "C?", OF_TOMORROW, RN_WAITING_ME, "ask connector in -3" },
	{ ASKER, "C?", OF_NOW, RN_WAITING_CONNECTOR, "yes connector in 7" },
	{ ASKER, "C?", TAKEN_BACK, RN_WAITING_ME, "ask connector in -7" },
	/* since: the last yes that was said, and stands */
	{ ASKER, "C+ T+", IMPLIED, RN_WAITING_ME, "introduce in 0" },
	{ ASKER, "C+ T+ R+", TAKEN_BACK, RN_WAITING_ME, "introduce in 0" },
	/* a snooze moves what is due, and only on */
	{ ASKER, "C+ T+", SNOOZED, RN_WAITING_ME, "introduce in 30" },
	{ ASKER, "", SNOOZED_BEFORE, RN_WAITING_ME, "ask connector in -7" },
	{ ASKER, "C-", SNOOZED, -1, "" },
	{ ASKER, "C+ T+ I.", SNOOZED, RN_WAITING_ME, "write in 30" },
	/* after an introduction, ours or not */
	{ ASKER, "C+ T+ I.", NOT_OURS, RN_WAITING_ME, "write in 1" },
	{ ASKER, "C+ T+ I.", WROTE, RN_WAITING_ME,
	    "outcome scheduled in 13" },
	{ ASKER, "C+ T+ I.", A_MEETING, RN_WAITING_ME, "outcome met in 6" },
	{ ASKER, "C+ T+ I.", SOME_MEETING, RN_WAITING_ME,
	    "outcome met in 13" },
	{ CONNECTOR, "R+ T+ I.", A_MEETING, RN_WAITING_ME,
	    "outcome met in 19" },
	{ ASKER, "C+ T+ I.", MET, RN_WAITING_ME, "thank in 2" },
	{ ASKER, "C+ T+ I.", MET_AND_WROTE, RN_WAITING_ME,
	    "outcome qualified in 13" },
	{ CONNECTOR, "R+ T+ I.", MET, -1, "" },
	{ ASKER, "C+ T+ I.", WITHDRAWN, -1, "" },
	{ ASKER, "C+ T+", WITHDRAWN, -1, "" },
};

static void
each_turn_has_its_next(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(turns); i++) {
		struct rn_case c = seated(turns[i].role);
		struct rn_entry v[MOST];
		struct rn_next n;
		char next[64];

		play(&c, turns[i].story, v);
		turn(turns[i].turn, &c, c.entries == 0 ? NULL :
		    &v[c.entries - 1]);
		n = rn_case_next(&c, NOW);
		next_told(&n, next, sizeof(next));
		if (n.waiting != turns[i].waiting ||
		    strcmp(next, turns[i].next) != 0)
			fail_msg("row %zu, %s: waits for %d, %s", i,
			    turns[i].story, n.waiting, next);
	}
}

/*
 * Nothing changes within a span: at its first second, at its last, and at each
 * moment that is between; and a second outside of it there is a cut.
 */
static void
a_span_is_cut_where_something_may_change(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];
	int64_t since, upto;

	(void)state;
	rn_case_span(&c, NOW, &since, &upto);
	assert_int_equal(since, INT64_MIN);
	assert_int_equal(upto, INT64_MAX);
	play(&c, "C?", v);		/* said yesterday, silent in 60 days */
	rn_case_span(&c, NOW, &since, &upto);
	assert_int_equal(since, v[0].at);
	assert_int_equal(upto, v[0].at + 60 * DAY + 1);
	rn_case_span(&c, v[0].at, &since, &upto);
	assert_int_equal(since, v[0].at);
	rn_case_span(&c, v[0].at - 1, &since, &upto);
	assert_int_equal(since, INT64_MIN);
	assert_int_equal(upto, v[0].at);
	rn_case_span(&c, v[0].at + 60 * DAY + 1, &since, &upto);
	assert_int_equal(since, v[0].at + 60 * DAY + 1);
	assert_int_equal(upto, INT64_MAX);
	v[0].until = NOW + DAY;		/* it ends after that instant */
	rn_case_span(&c, NOW, &since, &upto);
	assert_int_equal(upto, NOW + DAY + 1);
	c.snoozed_until = NOW + 5;
	rn_case_span(&c, NOW, &since, &upto);
	assert_int_equal(upto, NOW + 5);
	c.snoozed_until = NOW;
	rn_case_span(&c, NOW, &since, &upto);
	assert_int_equal(since, NOW);
	assert_int_equal(upto, NOW + DAY + 1);
	c.snoozed_until = RN_NONE;
	v[0].stands = false;
	rn_case_span(&c, NOW, &since, &upto);
	assert_int_equal(since, INT64_MIN);
	assert_int_equal(upto, INT64_MAX);
	v[0].stands = true;
	v[0].party = -1;		/* nobody's word: no answer ends */
	rn_case_span(&c, NOW, &since, &upto);
	assert_int_equal(since, INT64_MIN);
	v[0].party = RN_PARTY_REQUESTER;
	/* at the end of time nothing is after it */
	v[0].at = INT64_MAX - 60 * DAY;
	v[0].until = INT64_MAX;
	rn_case_span(&c, NOW, &since, &upto);
	assert_int_equal(since, INT64_MIN);
	assert_int_equal(upto, v[0].at);
	v[0].at = INT64_MAX - 60 * DAY - 1;
	rn_case_span(&c, v[0].at, &since, &upto);
	assert_int_equal(upto, INT64_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_case_begins_with_nothing),
		cmocka_unit_test(each_event_has_its_states),
		cmocka_unit_test(a_refusal_says_why),
		cmocka_unit_test(each_outcome_has_its_place),
		cmocka_unit_test(each_state_is_open_or_settled),
		cmocka_unit_test(
		    what_is_past_or_without_introduction_is_not_open),
		cmocka_unit_test(entries_are_sorted_by_instant_then_by_place),
		cmocka_unit_test(words_name_parties),
		cmocka_unit_test(mine_goes_without_saying_except_as_target),
		cmocka_unit_test(a_seat_that_is_empty_is_in_the_way),
		cmocka_unit_test(each_word_has_its_meaning),
		cmocka_unit_test(only_their_own_word_counts),
		cmocka_unit_test(a_narrow_yes_is_none_to_whom_it_leaves_out),
		cmocka_unit_test(three_standings_make_a_state),
		cmocka_unit_test(the_last_introduction_that_stands_is_the_one),
		cmocka_unit_test(
		    a_referral_without_introduction_waits_for_its_outcome),
		cmocka_unit_test(the_first_ask_is_found),
		cmocka_unit_test(thanks_are_owed_to_a_connector_who_introduced),
		cmocka_unit_test(the_other_is_whom_i_was_introduced_to),
		cmocka_unit_test(each_turn_has_its_next),
		cmocka_unit_test(a_span_is_cut_where_something_may_change),
	};

	return cmocka_run_group_tests_name("intro rules", tests, NULL, NULL);
}
