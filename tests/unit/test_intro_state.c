/*
 * test_intro_state.c - the rules of an introduction, without a store.
 *
 * Stories as cases.h tells them; after them, many random lives against a second
 * reading of the rule that there is no introduction without consents.  What the
 * tables of the rules say one by one is test_intro_rules.c's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"

static const struct {
	enum role role;
	const char *story;
	enum rn_intro_state state;
	int waiting;
	const char *next;
} stories[] = {
	{ ASKER, "", RN_INTRO_DRAFTED, RN_WAITING_ME, "ask connector in -7" },
	{ ASKER, "C?", RN_INTRO_ASKING_CONNECTOR, RN_WAITING_CONNECTOR,
	    "yes connector in 6" },
	{ ASKER, "C? C+", RN_INTRO_ASKING_TARGET, RN_WAITING_CONNECTOR,
	    "ask target in 13" },
	{ ASKER, "C? C+ T?", RN_INTRO_ASKING_TARGET, RN_WAITING_TARGET,
	    "yes target in 13" },
	{ ASKER, "C? C+ T? T+", RN_INTRO_READY, RN_WAITING_ME, "introduce in 1" },
	{ ASKER, "T+", RN_INTRO_ASKING_CONNECTOR, RN_WAITING_ME,
	    "ask connector in 6" },
	{ ASKER, "C? C-", RN_INTRO_DECLINED, -1, "" },
	{ ASKER, "C+ T-", RN_INTRO_DECLINED, -1, "" },
	{ ASKER, "C+ T- T+", RN_INTRO_READY, RN_WAITING_ME, "introduce in 1" },
	{ ASKER, "C+ T+ C-", RN_INTRO_DECLINED, -1, "" },
	{ ASKER, "C+ T+ C?", RN_INTRO_READY, RN_WAITING_ME, "introduce in 0" },
	/* since the last yes, whoever said it; an ask is none */
	{ ASKER, "C+ T+ R+", RN_INTRO_READY, RN_WAITING_ME, "introduce in 1" },
	{ ASKER, "C+ T+ R?", RN_INTRO_READY, RN_WAITING_ME, "introduce in 0" },
	{ ASKER, "C+ T+ I.", RN_INTRO_INTRODUCED, RN_WAITING_ME, "write in 1" },
	{ CONNECTOR, "R+ T+ I.", RN_INTRO_INTRODUCED, RN_WAITING_ME,
	    "outcome met in 13" },
	{ TARGET, "C+ R+ T+ I.", RN_INTRO_INTRODUCED, RN_WAITING_ME, "write in 1" },
	{ CONNECTOR, "", RN_INTRO_DRAFTED, RN_WAITING_ME, "ask requester in -7" },
	{ CONNECTOR, "R?", RN_INTRO_ASKING_CONNECTOR, RN_WAITING_REQUESTER,
	    "yes requester in 6" },
	{ CONNECTOR, "R+", RN_INTRO_ASKING_TARGET, RN_WAITING_ME,
	    "ask target in 13" },
	{ CONNECTOR, "R+ T?", RN_INTRO_ASKING_TARGET, RN_WAITING_TARGET,
	    "yes target in 13" },
	{ CONNECTOR, "R+ T+", RN_INTRO_READY, RN_WAITING_ME, "introduce in 1" },
	{ TARGET, "", RN_INTRO_DRAFTED, RN_WAITING_ME, "ask connector in -7" },
	{ TARGET, "C+", RN_INTRO_ASKING_CONNECTOR, RN_WAITING_ME,
	    "ask requester in 6" },
	{ TARGET, "C+ R+", RN_INTRO_ASKING_TARGET, RN_WAITING_ME,
	    "yes target in 13" },
	{ TARGET, "C+ R+ T+", RN_INTRO_READY, RN_WAITING_ME, "introduce in 1" },
	{ TARGET_ALONE, "", RN_INTRO_DRAFTED, RN_WAITING_ME,
	    "ask requester in -7" },
	{ TARGET_ALONE, "R+", RN_INTRO_ASKING_TARGET, RN_WAITING_ME,
	    "yes target in 13" },
	{ TARGET_ALONE, "R+ T+", RN_INTRO_READY, RN_WAITING_ME,
	    "introduce in 1" },
	{ TARGET_ALONE, "R+ T-", RN_INTRO_DECLINED, -1, "" },
};

static void
each_role_has_its_story(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(stories); i++) {
		struct rn_case c = seated(stories[i].role);
		struct rn_entry v[MOST];
		struct rn_next n;
		char next[64];

		play(&c, stories[i].story, v);
		n = rn_case_next(&c, NOW);
		next_told(&n, next, sizeof(next));
		if (rn_case_state(&c, NOW) != stories[i].state ||
		    n.waiting != stories[i].waiting ||
		    strcmp(next, stories[i].next) != 0)
			fail_msg("%s of %d: %s, waits for %d, next %s",
			    stories[i].story, stories[i].role,
			    rn_intro_state_name[rn_case_state(&c, NOW)],
			    n.waiting, next);
	}
}

/*
 * After an introduction of five days ago: what I am, whether I wrote since,
 * what came of it two days ago, and my next move with the days from now until
 * it is due; "" for none.
 */
static const struct {
	enum role role;
	bool wrote;
	int outcome;
	bool thanked;
	const char *next;
} moves[] = {
	{ ASKER, false, -1, false, "write in -3" },
	{ ASKER, true, -1, false, "outcome scheduled in 9" },
	{ TARGET, false, -1, false, "write in -3" },
	{ TARGET_ALONE, true, -1, false, "outcome scheduled in 9" },
	{ CONNECTOR, false, -1, false, "outcome met in 9" },
	{ CONNECTOR, true, -1, false, "outcome met in 9" },
	/* an outcome is a move, too */
	{ ASKER, false, RN_OUTCOME_SCHEDULED, false, "outcome met in 12" },
	{ CONNECTOR, false, RN_OUTCOME_SCHEDULED, false, "outcome met in 25" },
	{ ASKER, false, RN_OUTCOME_MET, false, "thank in 1" },
	{ ASKER, false, RN_OUTCOME_MET, true, "outcome qualified in 12" },
	{ ASKER, false, RN_OUTCOME_QUALIFIED, true, "outcome won in 58" },
	{ ASKER, false, RN_OUTCOME_NO_MEETING, false, "thank in 1" },
	{ ASKER, false, RN_OUTCOME_LOST, true, "" },
	{ TARGET_ALONE, false, RN_OUTCOME_MET, false,
	    "outcome qualified in 12" },
	/* once it is known, nothing more is asked on their behalf */
	{ CONNECTOR, false, RN_OUTCOME_MET, false, "" },
	{ CONNECTOR, false, RN_OUTCOME_QUALIFIED, false, "" },
	{ CONNECTOR, false, RN_OUTCOME_WON, false, "" },
};

static void
each_role_has_its_move(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(moves); i++) {
		struct rn_case c = seated(moves[i].role);
		struct rn_entry v[MOST];
		struct rn_next n;
		char next[64];

		play(&c, "R+ C+ T+ I.", v);
		for (size_t k = 0; k < c.entries; k++)
			v[k].at -= 4 * DAY;
		if (moves[i].wrote)
			c.wrote_at = NOW - 4 * DAY;
		c.outcome = moves[i].outcome;
		if (c.outcome >= 0)
			c.outcome_at = NOW - 2 * DAY;
		if (moves[i].thanked)
			c.thanked_at = NOW - DAY;
		n = rn_case_next(&c, NOW);
		next_told(&n, next, sizeof(next));
		if (strcmp(next, moves[i].next) != 0)
			fail_msg("row %zu: %s, not %s", i, next,
			    moves[i].next);
	}
}

static void
the_gate_opens_only_for_every_yes(void **state)
{
	static const struct {
		enum role role;
		const char *story;
		int party;		/* in the way; 9: it opens */
	} rows[] = {
		{ ASKER, "", RN_PARTY_CONNECTOR },
		{ ASKER, "C+", RN_PARTY_TARGET },
		{ ASKER, "T+", RN_PARTY_CONNECTOR },
		{ ASKER, "C? T?", RN_PARTY_CONNECTOR },
		{ ASKER, "C+ T+", 9 },
		{ ASKER, "C+ T+ T-", RN_PARTY_TARGET },
		{ CONNECTOR, "T+", RN_PARTY_REQUESTER },
		{ CONNECTOR, "C+ T+", RN_PARTY_REQUESTER },
		{ CONNECTOR, "R+ T+", 9 },
		{ TARGET, "R+ C+", RN_PARTY_TARGET },
		{ TARGET, "R+ T+", RN_PARTY_CONNECTOR },
		{ TARGET, "C+ T+", RN_PARTY_REQUESTER },
		{ TARGET, "R+ C+ T+", 9 },
		{ TARGET_ALONE, "R+", RN_PARTY_TARGET },
		{ TARGET_ALONE, "R+ T+", 9 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_case c = seated(rows[i].role);
		struct rn_entry v[MOST];
		enum rn_standing s;
		int party;
		bool open;

		play(&c, rows[i].story, v);
		open = rn_case_gate(&c, NOW, &party, &s);
		if (open != (rows[i].party == 9) ||
		    (!open && party != rows[i].party))
			fail_msg("%s: %d, party %d", rows[i].story, open,
			    party);
	}
}

static void
a_yes_that_ran_out_or_is_of_somebody_else_is_none(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];
	enum rn_standing s;
	int party;

	(void)state;
	play(&c, "C+ T+", v);
	v[0].until = NOW;
	assert_true(rn_case_gate(&c, NOW, &party, &s));
	assert_false(rn_case_gate(&c, NOW + 1, &party, &s));
	assert_int_equal(s, RN_STANDS_EXPIRED);
	assert_int_equal(rn_case_state(&c, NOW + 1), RN_INTRO_EXPIRED);
	v[0].until = RN_NONE;
	c.seat[RN_PARTY_TARGET].person = 77;
	assert_false(rn_case_gate(&c, NOW, &party, &s));
	assert_int_equal(party, RN_PARTY_TARGET);
	assert_int_equal(s, RN_STANDS_UNASKED);
	c.seat[RN_PARTY_TARGET].person = RN_NONE;
	assert_false(rn_case_gate(&c, NOW, &party, &s));
	assert_int_equal(s, RN_STANDS_NOBODY);
}

/* Who may be told of them is not whom they would meet: no yes to this. */
static void
a_yes_that_leaves_out_whom_they_would_meet_is_none(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];
	enum rn_standing s;
	int party;

	(void)state;
	play(&c, "C+ T+", v);
	v[1].with = 1u << RN_PARTY_CONNECTOR;
	assert_false(rn_case_gate(&c, NOW, &party, &s));
	assert_int_equal(party, RN_PARTY_TARGET);
	assert_int_equal(s, RN_STANDS_ASKED);
	assert_int_equal(rn_case_state(&c, NOW), RN_INTRO_ASKING_TARGET);
	v[1].with |= 1u << RN_PARTY_REQUESTER;
	assert_true(rn_case_gate(&c, NOW, &party, &s));
	/* a connector is told of by whom they introduce, not to them */
	v[0].with = 1u << RN_PARTY_TARGET;
	assert_true(rn_case_gate(&c, NOW, &party, &s));
	/* the last word counts: a wide yes, then a narrow one, then wide */
	play(&c, "C+ T+ T+ T+", v);
	v[2].with = 1u << RN_PARTY_CONNECTOR;
	assert_true(rn_case_gate(&c, NOW, &party, &s));
	v[3].with = 1u << RN_PARTY_CONNECTOR;
	assert_false(rn_case_gate(&c, NOW, &party, &s));
	v[3].answer = RN_ANSWER_ASKED;
	assert_false(rn_case_gate(&c, NOW, &party, &s));
}

static void
what_is_withdrawn_or_has_no_introduction_never_passes(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];
	enum rn_standing s;
	int party;

	(void)state;
	play(&c, "C+ T+", v);
	c.withdrawn_at = NOW;
	assert_false(rn_case_gate(&c, NOW, &party, &s));
	assert_int_equal(party, -1);
	assert_int_equal(s, RN_STANDS_NEEDLESS);
	assert_int_equal(rn_case_state(&c, NOW), RN_INTRO_WITHDRAWN);
	c.withdrawn_at = RN_NONE;
	c.kind = RN_INTRO_IMPLIED;
	assert_false(rn_case_gate(&c, NOW, &party, &s));
	c.kind = RN_INTRO_TANGIBLE;
	assert_false(rn_case_gate(&c, NOW, &party, &s));
	c.kind = RN_INTRO_COMMUNITY;
	assert_true(rn_case_gate(&c, NOW, &party, &s));
}

/* A no said later than the yes counts, in whatever order they were typed. */
static void
time_decides_not_typing(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];
	enum rn_standing s;
	int party;

	(void)state;
	play(&c, "T- T+ C+", v);	/* the no is recorded first ... */
	v[0].at = NOW - DAY;		/* ... and was said last */
	rn_entries_sort(v, 3);
	assert_false(rn_case_gate(&c, NOW, &party, &s));
	assert_int_equal(s, RN_STANDS_NO);
}

static void
a_clock_set_back_hides_no_no(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];
	enum rn_standing s;
	int party;

	(void)state;
	play(&c, "C+ T+ T-", v);
	assert_false(rn_case_gate(&c, v[2].at - 1, &party, &s));
	assert_int_equal(s, RN_STANDS_NO);
	play(&c, "C+ T+", v);		/* nor is a yes to come one yet */
	assert_false(rn_case_gate(&c, v[1].at - 1, &party, &s));
}

static void
an_ask_without_answer_expires(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];

	(void)state;
	play(&c, "C?", v);
	assert_int_equal(rn_case_state(&c, v[0].at + 60 * DAY),
	    RN_INTRO_ASKING_CONNECTOR);
	assert_int_equal(rn_case_state(&c, v[0].at + 60 * DAY + 1),
	    RN_INTRO_EXPIRED);
}

static void
every_state_and_event_is_decided(void **state)
{
	(void)state;
	for (int s = 0; s < RN_INTRO_STATES; s++) {
		assert_non_null(rn_intro_state_name[s]);
		for (int k = 0; k < RN_INTRO_KINDS; k++)
			for (int e = 0; e < RN_EVENTS; e++) {
				const char *why = rn_state_refusal(
				    (enum rn_intro_state)s,
				    (enum rn_intro_kind)k, (enum rn_event)e);

				if (why != NULL)
					assert_true(strlen(why) > 10);
			}
	}
	/* the gate, not the table, answers an introduction too early */
	for (int s = 0; s <= RN_INTRO_READY; s++)
		assert_null(rn_state_refusal((enum rn_intro_state)s,
		    RN_INTRO_DIRECT, RN_EVENT_INTRODUCE));
	assert_null(rn_state_refusal(RN_INTRO_DRAFTED, RN_INTRO_IMPLIED,
	    RN_EVENT_OUTCOME));
	assert_non_null(rn_state_refusal(RN_INTRO_READY, RN_INTRO_DIRECT,
	    RN_EVENT_OUTCOME));
	assert_true(rn_outcome_follows(-1, RN_OUTCOME_WON));
	assert_true(rn_outcome_follows(RN_OUTCOME_NO_MEETING,
	    RN_OUTCOME_SCHEDULED));
	assert_false(rn_outcome_follows(RN_OUTCOME_WON, RN_OUTCOME_MET));
}

static void
thanks_are_owed_until_given(void **state)
{
	struct rn_case c = seated(ASKER);
	struct rn_entry v[MOST];

	(void)state;
	play(&c, "C+ T+ I.", v);
	assert_true(rn_case_owed(&c));
	c.outcome = RN_OUTCOME_LOST;
	c.outcome_at = NOW;
	assert_string_equal(rn_case_next(&c, NOW).verb, "thank");
	c.thanked_at = NOW;
	assert_false(rn_case_owed(&c));
	assert_null(rn_case_next(&c, NOW).verb);
	c = seated(CONNECTOR);
	play(&c, "R+ T+ I.", v);
	assert_false(rn_case_owed(&c));
}

/* --- random lives ----------------------------------------------------- */

static uint64_t seed;

static uint64_t
chance(uint64_t n)
{
	uint64_t z = seed += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return (z ^ z >> 31) % n;
}

/*
 * The rule read a second time, and otherwise: is there a yes that nobody
 * took back?
 */
static bool
consented(const struct rn_entry *v, size_t n, int party, int64_t person,
    int64_t now)
{
	for (size_t i = 0; i < n; i++) {
		bool good = v[i].stands && v[i].party == party &&
		    v[i].person == person && v[i].answer == RN_ANSWER_YES &&
		    v[i].at <= now && (v[i].until == RN_NONE ||
		    v[i].until >= now);

		for (size_t k = 0; good && k < n; k++)
			if (v[k].stands && v[k].party == party &&
			    v[k].person == person &&
			    (v[k].answer == RN_ANSWER_NO ||
			    v[k].answer == RN_ANSWER_WITHDRAWN) &&
			    (v[k].at > v[i].at || (v[k].at == v[i].at &&
			    v[k].id > v[i].id)))
				good = false;
		if (good)
			return true;
	}
	return false;
}

static bool
may(const struct rn_case *c, const struct rn_entry *v, size_t n, int64_t now)
{
	if (c->kind == RN_INTRO_IMPLIED || c->kind == RN_INTRO_TANGIBLE ||
	    c->withdrawn_at != RN_NONE)
		return false;
	for (int p = 0; p < RN_PARTIES; p++) {
		const struct rn_seat *s = &c->seat[p];

		if (s->person == RN_NONE) {
			if (p != RN_PARTY_CONNECTOR ||
			    !c->seat[RN_PARTY_TARGET].me)
				return false;
		} else if ((!s->me || p == RN_PARTY_TARGET) &&
		    !consented(v, n, p, s->person, now))
			return false;
	}
	return true;
}

/* The last word of somebody in time; NULL: none. */
static const struct rn_entry *
last_word(const struct rn_entry *v, size_t n, int party, int64_t person)
{
	const struct rn_entry *last = NULL;

	for (size_t i = 0; i < n; i++)
		if (v[i].stands && v[i].party == party &&
		    v[i].person == person && (last == NULL ||
		    v[i].at > last->at || (v[i].at == last->at &&
		    v[i].id > last->id)))
			last = &v[i];
	return last;
}

static bool
before(const struct rn_entry *a, const struct rn_entry *b)
{
	return a->at < b->at || (a->at == b->at && a->id < b->id);
}

/* The yes that an ask, the last word, leaves standing; NULL: none. */
static const struct rn_entry *
yes_below(const struct rn_entry *v, size_t n, const struct rn_entry *ask)
{
	const struct rn_entry *yes = NULL;

	for (size_t i = 0; i < n; i++)
		if (v[i].stands && v[i].party == ask->party &&
		    v[i].person == ask->person && v[i].answer != RN_ANSWER_ASKED &&
		    before(&v[i], ask) && (yes == NULL || before(yes, &v[i])))
			yes = &v[i];
	if (yes == NULL || yes->answer != RN_ANSWER_YES)
		return NULL;
	/* an ask after it ran out began anew */
	for (size_t k = 0; k < n; k++)
		if (v[k].stands && v[k].party == ask->party &&
		    v[k].person == ask->person && before(yes, &v[k]) &&
		    yes->until != RN_NONE && yes->until < v[k].at)
			return NULL;
	return yes;
}

/* The state before anything is made, by another way than the tables. */
static int
read_again(const struct rn_case *c, const struct rn_entry *v, size_t n,
    int64_t now)
{
	int said = 0, no = 0, gone = 0, open = 0;
	bool first = true;

	if (c->withdrawn_at != RN_NONE)
		return RN_INTRO_WITHDRAWN;
	if (c->kind == RN_INTRO_IMPLIED || c->kind == RN_INTRO_TANGIBLE)
		return RN_INTRO_DRAFTED;
	for (int p = 0; p < RN_PARTIES; p++) {
		const struct rn_seat *s = &c->seat[p];
		const struct rn_entry *e, *yes;

		if (s->person == RN_NONE && p == RN_PARTY_CONNECTOR &&
		    c->seat[RN_PARTY_TARGET].me)
			continue;
		if (s->me && p != RN_PARTY_TARGET)
			continue;
		e = s->person == RN_NONE ? NULL :
		    last_word(v, n, p, s->person);
		yes = e == NULL ? NULL : e->answer == RN_ANSWER_YES ? e :
		    e->answer == RN_ANSWER_ASKED ? yes_below(v, n, e) : NULL;
		said += e != NULL && e->answer <= RN_ANSWER_YES;
		if (e != NULL && e->answer >= RN_ANSWER_NO)
			no++;
		else if (yes != NULL && yes->at <= now) {
			if (yes->until == RN_NONE || yes->until >= now)
				continue;
			gone++;
		} else if (yes == NULL && e != NULL && e->at + 60 * DAY < now)
			gone++;
		open++;
		first = first && p == RN_PARTY_TARGET;
	}
	return no > 0 ? RN_INTRO_DECLINED : gone > 0 ? RN_INTRO_EXPIRED :
	    open == 0 ? RN_INTRO_READY : said == 0 ? RN_INTRO_DRAFTED :
	    first ? RN_INTRO_ASKING_TARGET : RN_INTRO_ASKING_CONNECTOR;
}

/* One command, as it would change the case. */
static void
command(struct rn_case *c, struct rn_entry *v, size_t *n, int64_t *now)
{
	uint64_t what = chance(20);
	int party = (int)chance(RN_PARTIES);

	if (what < 14) {
		static const enum rn_answer answers[] = { RN_ANSWER_ASKED,
		    RN_ANSWER_YES, RN_ANSWER_YES, RN_ANSWER_YES,
		    RN_ANSWER_NO, RN_ANSWER_WITHDRAWN };

		v[*n] = (struct rn_entry){ .id = (int64_t)*n + 1,
		    .party = party, .person = c->seat[party].person,
		    .answer = answers[chance(RN_LEN(answers))],
		    .at = *now - (int64_t)chance(4) * DAY * (chance(3) == 0),
		    .until = chance(4) == 0 ? *now + (int64_t)chance(6) * DAY :
		    RN_NONE, .stands = true };
		++*n;
	} else if (what < 16 && *n > 0)		/* undo, redo */
		v[chance(*n)].stands ^= true;
	else if (what == 16)			/* somebody else */
		c->seat[RN_PARTY_TARGET].person = c->seat[
		    RN_PARTY_TARGET].me ? 1 : chance(6) == 0 ? RN_NONE :
		    20 + (int64_t)chance(2);
	else if (what == 17)			/* forward, and at times back */
		*now += ((int64_t)chance(9) - 2) * DAY;
	else if (what == 18 && chance(4) == 0)
		c->withdrawn_at = chance(2) == 0 ? *now : RN_NONE;
	else if (what == 19 && chance(4) == 0)
		c->kind = (enum rn_intro_kind)chance(RN_INTRO_KINDS);
}

static void
no_order_of_commands_introduces_without_consents(void **state)
{
	const char *wanted = getenv("REFNET_LIVES");
	long lives = wanted == NULL ? 200000 : strtol(wanted, NULL, 10);
	int64_t opened = 0, tried = 0;

	(void)state;
	seed = 20261122;
	for (long life = 0; life < lives; life++) {
		struct rn_case c = seated((enum role)chance(ROLES));
		struct rn_entry v[MOST], sorted[MOST];
		size_t n = 0, length = 3 + chance(18);
		int64_t now = NOW;

		for (size_t i = 0; i < length; i++) {
			enum rn_standing s;
			int party;
			bool open;

			command(&c, v, &n, &now);
			memcpy(sorted, v, n * sizeof(*v));
			rn_entries_sort(sorted, n);
			c.entry = sorted;
			c.entries = n;
			open = rn_case_gate(&c, now, &party, &s);
			tried++;
			opened += open;
			if (open && !may(&c, v, n, now))
				fail_msg("life %ld, command %zu: introduced"
				    " without consent", life, i);
			if (open && c.outcome < 0)
				assert_int_equal(rn_case_state(&c, now),
				    RN_INTRO_READY);
			if (read_again(&c, v, n, now) !=
			    (int)rn_case_state(&c, now))
				fail_msg("life %ld, command %zu: %s, not %d",
				    life, i, rn_intro_state_name[
				    rn_case_state(&c, now)],
				    read_again(&c, v, n, now));
		}
	}
	/* it was not the gate staying shut that kept the promise */
	assert_true(opened > tried / 50);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_role_has_its_story),
		cmocka_unit_test(each_role_has_its_move),
		cmocka_unit_test(the_gate_opens_only_for_every_yes),
		cmocka_unit_test(
		    a_yes_that_ran_out_or_is_of_somebody_else_is_none),
		cmocka_unit_test(
		    a_yes_that_leaves_out_whom_they_would_meet_is_none),
		cmocka_unit_test(
		    what_is_withdrawn_or_has_no_introduction_never_passes),
		cmocka_unit_test(time_decides_not_typing),
		cmocka_unit_test(a_clock_set_back_hides_no_no),
		cmocka_unit_test(an_ask_without_answer_expires),
		cmocka_unit_test(every_state_and_event_is_decided),
		cmocka_unit_test(thanks_are_owed_until_given),
		cmocka_unit_test(
		    no_order_of_commands_introduces_without_consents),
	};

	return cmocka_run_group_tests_name("intro state", tests, NULL, NULL);
}
