/*
 * test_outbox.c - a message is held, taken back, handed over once; whatever
 * fails, it never leaves twice, and what left is never said not to have.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "home.h"
#include "outbox/state.h"
#include "outbox/text.h"
#include "store/store.h"

static int
open_home(void **state)
{
	(void)state;
	return home_open() ? 0 : -1;
}

static int
close_home(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

/* --- pure ----------------------------------------------------------------- */

#define AT 1000
#define HELD_TO 1030

#define FACT(kind, at, until) { RN_OUT_##kind, (at), (until), true, NULL, true }
#define GONE(kind, at) { RN_OUT_##kind, (at), RN_NONE, false, NULL, true }
/* by undo, and by nobody's word */
#define ANEW(at, until) { RN_OUT_HELD, (at), (until), true, NULL, false }

static const struct {
	struct rn_out_fact v[5];
	size_t n;
	bool undone;
	int64_t now;
	enum rn_outgoing_state state;
	int64_t busy_until;
} fates[] = {
	{ { FACT(HELD, 0, 0) }, 0, false, 1029, RN_OUTGOING_HELD, RN_NONE },
	{ { FACT(HELD, 0, 0) }, 0, false, 1030, RN_OUTGOING_DUE, RN_NONE },
	{ { FACT(HELD, 0, 0) }, 0, true, 1030, RN_OUTGOING_TAKEN_BACK,
	    RN_NONE },
	{ { FACT(HELD, 1000, 1100) }, 1, false, 1099, RN_OUTGOING_HELD,
	    RN_NONE },
	{ { FACT(HANDING, 1030, 1095) }, 1, false, 1040, RN_OUTGOING_HANDING,
	    1095 },
	{ { FACT(HANDING, 1030, 1095) }, 1, false, 1095, RN_OUTGOING_HANDING,
	    RN_NONE },
	/* what may have left is not taken back */
	{ { FACT(HANDING, 1030, 1095) }, 1, true, 2000, RN_OUTGOING_HANDING,
	    RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(HELD, 1100, 1101) }, 2, false,
	    2000, RN_OUTGOING_HANDING, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(UNSURE, 1031, RN_NONE) }, 2,
	    false, 1032, RN_OUTGOING_HANDING, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(SENT, 1031, RN_NONE) }, 2, false,
	    1032, RN_OUTGOING_SENT, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(SENT, 1031, RN_NONE) }, 2, true,
	    1032, RN_OUTGOING_SENT, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(SENT, 1031, RN_NONE),
	    FACT(SAID_NOT_SENT, 1040, RN_NONE), FACT(HELD, 1041, 1041),
	    FACT(REFUSED, 1042, RN_NONE) }, 5, false, 2000, RN_OUTGOING_SENT,
	    RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(REFUSED, 1031, RN_NONE) }, 2,
	    false, 2000, RN_OUTGOING_FAILED, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(REFUSED, 1031, RN_NONE),
	    FACT(HELD, 1040, 1040) }, 3, false, 1040, RN_OUTGOING_DUE,
	    RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(REFUSED, 1031, RN_NONE),
	    GONE(HELD, 1040) }, 3, false, 1040, RN_OUTGOING_FAILED, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(SAID_SENT, 1100, RN_NONE) }, 2,
	    false, 1100, RN_OUTGOING_SENT, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), GONE(SAID_SENT, 1100) }, 2, false,
	    1100, RN_OUTGOING_HANDING, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(SAID_NOT_SENT, 1100, RN_NONE) },
	    2, false, 1100, RN_OUTGOING_NOT_SENT, RN_NONE },
	{ { FACT(SAID_NOT_SENT, 1010, RN_NONE) }, 1, false, 1100,
	    RN_OUTGOING_NOT_SENT, RN_NONE },
	{ { FACT(SAID_SENT, 1010, RN_NONE) }, 1, false, 1100,
	    RN_OUTGOING_DUE, RN_NONE },
	/* what is held anew waits already, or not at all */
	{ { ANEW(1040, 1070) }, 1, false, 1069, RN_OUTGOING_HELD, RN_NONE },
	{ { GONE(SAID_NOT_SENT, 1010), ANEW(1040, 1070) }, 2, false, 1069,
	    RN_OUTGOING_HELD, RN_NONE },
	{ { FACT(SAID_NOT_SENT, 1010, RN_NONE), ANEW(1040, 1070) }, 2, false,
	    1100, RN_OUTGOING_NOT_SENT, RN_NONE },
	{ { FACT(HANDING, 1030, 1095), FACT(REFUSED, 1031, RN_NONE),
	    GONE(SAID_NOT_SENT, 1035), ANEW(1040, 1070) }, 4, false, 1100,
	    RN_OUTGOING_FAILED, RN_NONE },
};

static void
what_became_of_it_follows_from_what_is_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(fates); i++) {
		const struct rn_out_case c = { !fates[i].undone, HELD_TO,
		    fates[i].v, fates[i].n };
		struct rn_out_fate f = rn_out_fate(&c, fates[i].now);

		assert_int_equal(f.state, fates[i].state);
		assert_int_equal(f.busy_until, fates[i].busy_until);
		assert_int_equal(f.sent_at != RN_NONE,
		    f.state == RN_OUTGOING_SENT);
	}
}

static uint64_t seed = 88172645463325252u;

static unsigned
roll(unsigned n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)(seed % n);
}

/* Due again only by the word of the command or of a human; sent for good. */
static void
no_history_makes_it_due_that_may_have_left(void **state)
{
	struct rn_out_fact v[8];

	(void)state;
	for (int life = 0; life < 200000; life++) {
		struct rn_out_case c = { .stands = true, .fact = v };
		bool left = false, open = false;

		for (size_t n = roll(8); c.facts < n; c.facts++) {
			struct rn_out_fact *x = &v[c.facts];
			struct rn_out_fate f;

			*x = (struct rn_out_fact){
			    (enum rn_out_act)roll(RN_OUT_ACTS), c.facts,
			    (int64_t)c.facts, roll(4) != 0, NULL,
			    roll(4) != 0 };
			left |= x->stands && x->kind == RN_OUT_SENT;
			if (x->stands && x->kind == RN_OUT_HANDING)
				open = true;
			else if (x->stands && (x->kind == RN_OUT_REFUSED ||
			    x->kind == RN_OUT_SAID_NOT_SENT))
				open = false;
			f = rn_out_fate(&(struct rn_out_case){ true, 0, v,
			    c.facts + 1 }, 100);
			assert_false((left || open) &&
			    f.state == RN_OUTGOING_DUE);
			assert_false(left && f.state != RN_OUTGOING_SENT);
		}
	}
}

static const struct { const char *to, *stranger; } lines[] = {
	{ "Ada Novak", NULL }, { "ada novak", NULL }, { "", NULL },
	{ "Ada Novak <ada@mill.example>", NULL }, { "ada@mill.example", NULL },
	{ "Novak, Bela", NULL }, { "Novak, Bela, Ada Novak", NULL },
	{ "Novak, Bela <bela@mill.example>", NULL },
	{ "ADA@MILL.EXAMPLE, Novak, Bela <bela@mill.example>", NULL },
	{ "Eve", "Eve" }, { "Ada Novak, Eve", "Eve" },
	{ "Ada Novak <eve@evil.example>", "Ada Novak <eve@evil.example>" },
	{ "Eve, Ada Novak <ada@mill.example>", "Eve" },
	{ "eve@evil.example, ada@mill.example", "eve@evil.example" },
	{ "E <eve@evil.example>, A <ada@mill.example>",
	    "E <eve@evil.example>" },
	{ "A <ada@mill.example> <eve@evil.example>",
	    "A <ada@mill.example> <eve@evil.example>" },
};

static void
a_text_to_somebody_else_is_noticed(void **state)
{
	const char *names[] = { "Ada Novak", "Novak, Bela" };
	const char *addresses[] = { "ada@mill.example", "bela@mill.example" };
	const struct rn_list n = { names, 2 }, a = { addresses, 2 };

	(void)state;
	for (size_t i = 0; i < RN_LEN(lines); i++) {
		const char *who = rn_out_text_stranger(arena, lines[i].to, &n,
		    &a);

		if (lines[i].stranger == NULL)
			assert_null(who);
		else {
			assert_non_null(who);
			assert_string_equal(who, lines[i].stranger);
		}
	}
}

/* --- a store -------------------------------------------------------------- */

static const char text[] = "Subject: Hello\n\nCould you? A no is fine.\n";

static int64_t
open_intro(void)
{
	struct rn_intro_words w = { .connector = "ada@mill.example",
	    .target = "Bela Okoro", .kind = -1 };
	int64_t id = 0;

	add("Ada Novak", "ada@mill.example");
	add("Bela Okoro", "bela@okoro.example");
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	return id;
}

static int64_t
put(int64_t intro, int step, int64_t hold)
{
	struct rn_send s = { .intro = intro, .step = step, .text = text,
	    .n = strlen(text), .hold = hold };
	struct rn_letter_out m;
	int64_t id = 0;

	assert_int_equal(rn_outbox_put(rn, arena, &s, &m, &id), RN_OK);
	return id;
}

static const char *const everybody[] = { "ada@mill.example",
	"bela@okoro.example" };

static void
answer(int64_t intro, enum rn_party p, enum rn_answer a)
{
	const struct rn_answer_words w = { .until = RN_NONE, .on = RN_NOW };

	assert_int_equal(rn_intro_answer(rn, intro, p, a, &w, "test"), RN_OK);
}

static struct rn_out_command
mailer(const char *rest)
{
	return (struct rn_out_command){ rn_sprintf(arena, "echo x >>%s/box;"
	    " cat >/dev/null; %s", home, rest), 60 };
}

static int
copies(bool forget)
{
	const char *path = rn_sprintf(arena, "%s/box", home);
	FILE *f = fopen(path, "r");
	int n = 0;

	for (int c; f != NULL && (c = getc(f)) != EOF;)
		n += c == '\n';
	if (f != NULL)
		fclose(f);
	if (forget)
		unlink(path);
	return n;
}

static int
state_of(int64_t id)
{
	struct rn_outgoing row;

	assert_int_equal(rn_outbox_get(rn, arena, id, &row), RN_OK);
	return row.state;
}

static size_t
asks(int64_t intro)
{
	struct rn_consent *v;
	size_t n, found = 0;

	assert_int_equal(rn_consent_list(rn, arena, intro, RN_NOW, &v, &n),
	    RN_OK);
	for (size_t i = 0; i < n; i++)
		found += v[i].answer == RN_ANSWER_ASKED && !v[i].undone;
	return found;
}

static void
held_it_can_be_taken_back_and_sent_it_cannot(void **state)
{
	struct rn_out_command c;
	struct rn_outgoing row;
	struct rn_change change;
	int64_t intro, id;

	(void)state;
	intro = open_intro();
	id = put(intro, -1, 30);
	c = mailer("true");
	assert_int_equal(rn_outbox_hand_over(rn, arena, id, &c, &row),
	    RN_EUSAGE);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_int_equal(state_of(id), RN_OUTGOING_TAKEN_BACK);
	rn_clock(rn, NOW + 1000);
	assert_int_equal(rn_outbox_hand_over(rn, arena, id, &c, &row),
	    RN_EUSAGE);
	assert_int_equal(rn_redo(rn, arena, &change), RN_OK);
	assert_int_equal(state_of(id), RN_OUTGOING_HELD);
	rn_clock(rn, NOW + 1030);
	assert_int_equal(rn_outbox_hand_over(rn, arena, id, &c, &row), RN_OK);
	assert_int_equal(row.state, RN_OUTGOING_SENT);
	assert_int_equal(asks(intro), 1);
	assert_int_equal(rn_outbox_hand_over(rn, arena, id, &c, &row),
	    RN_EUSAGE);
	assert_int_equal(rn_undo(rn, arena, &change), RN_EPOLICY);
	/* what came before is three changes: two people, and who I am */
	for (int i = 0; i < 3; i++)
		assert_int_equal(rn_undo_before_sent(rn, arena, &change),
		    RN_OK);
	assert_int_equal(rn_undo_before_sent(rn, arena, &change),
	    RN_ENOTFOUND);
	assert_int_equal(state_of(id), RN_OUTGOING_SENT);
	assert_int_equal(asks(intro), 1);
	assert_int_equal(copies(true), 1);
}

static void
a_dry_run_runs_nothing(void **state)
{
	struct rn_out_command c;
	struct rn_outgoing row;
	int64_t id;

	(void)state;
	id = put(open_intro(), -1, 0);
	c = mailer("true");
	rn_dry_run(rn, true);
	assert_int_equal(rn_outbox_hand_over(rn, arena, id, &c, &row), RN_OK);
	assert_int_equal(row.state, RN_OUTGOING_DUE);
	assert_int_equal(copies(true), 0);
}

/* It was on its way when they said yes: the ask they imply is enough. */
static void
a_yes_said_meanwhile_leaves_a_letter(void **state)
{
	struct rn_interaction *v;
	struct rn_out_command c;
	struct rn_outgoing row;
	int64_t intro, id;
	size_t n;

	(void)state;
	intro = open_intro();
	id = put(intro, RN_DRAFT_ASK_CONNECTOR, 0);
	c = mailer("kill -9 $$");
	assert_int_equal(rn_outbox_hand_over(rn, arena, id, &c, &row), RN_EIO);
	answer(intro, RN_PARTY_CONNECTOR, RN_ANSWER_YES);
	assert_int_equal(rn_outbox_settle(rn, arena, id, RN_SETTLE_SENT, &row),
	    RN_OK);
	assert_int_equal(asks(intro), 1);
	assert_int_equal(rn_interaction_list(rn, arena, "ada@mill.example",
	    &v, &n), RN_OK);
	assert_int_equal(n, 1);
	assert_string_equal(v[0].about, "Hello");
	assert_int_equal(copies(true), 1);
}

/* Each operation of the store fails once: it left, or it did not, or ask. */
static void
whatever_fails_it_leaves_once_or_is_asked_about(void **state)
{
	struct rn_out_command c;
	int64_t intro, now = NOW;
	int total = 0, seen[RN_OUTGOING_STATES] = { 0 }, n;
	bool done = false;

	(void)state;
	intro = open_intro();
	c = mailer("true");
	for (n = 1; !done && n < 1000; n++) {
		int64_t id = put(intro, RN_DRAFT_RE_ENGAGE, 0);
		struct rn_outgoing row;
		enum rn_status rc;
		int after, is;

		rn_fault(rn, n);
		rc = rn_outbox_hand_over(rn, arena, id, &c, &row);
		rn_fault(rn, 0);
		done = rc == RN_OK;
		after = copies(false);
		assert_true(after == total || after == total + 1);
		rn_clock(rn, now += 100);
		is = state_of(id);
		seen[is]++;
		assert_true(is != RN_OUTGOING_SENT || after == total + 1);
		assert_true(is != RN_OUTGOING_DUE || after == total);
		/* out of the way, so that each try finds the same store */
		if (is != RN_OUTGOING_SENT)
			assert_int_equal(rn_outbox_settle(rn, arena, id,
			    RN_SETTLE_NOT_SENT, &row), RN_OK);
		total = copies(false);
		rn_arena_reset(arena);
		c = mailer("true");
	}
	assert_true(done);
	assert_true(seen[RN_OUTGOING_DUE] > 5);
	assert_true(seen[RN_OUTGOING_HANDING] > 5);
	(void)copies(true);
}

static void
a_human_is_asked_once_it_cannot_be_under_way(void **state)
{
	struct rn_out_command c;
	struct rn_outgoing row;
	struct rn_change change;
	int64_t intro, id;

	(void)state;
	intro = open_intro();
	id = put(intro, -1, 0);
	c = mailer("kill -9 $$");
	assert_int_equal(rn_outbox_hand_over(rn, arena, id, &c, &row), RN_EIO);
	assert_int_equal(row.state, RN_OUTGOING_HANDING);
	assert_int_equal(rn_outbox_settle(rn, arena, id, RN_SETTLE_AGAIN,
	    &row), RN_EUSAGE);
	assert_int_equal(rn_outbox_settle(rn, arena, id, RN_SETTLE_NOT_SENT,
	    &row), RN_OK);
	/* their word can be taken back, and then nobody knows, as before */
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_int_equal(state_of(id), RN_OUTGOING_HANDING);
	assert_int_equal(rn_outbox_settle(rn, arena, id, RN_SETTLE_SENT, &row),
	    RN_OK);
	assert_int_equal(asks(intro), 1);
	assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
	assert_int_equal(state_of(id), RN_OUTGOING_HANDING);
	assert_int_equal(asks(intro), 0);
	assert_int_equal(rn_undo(rn, arena, &change), RN_EPOLICY);
	assert_int_equal(copies(true), 1);
}

/* Undone, it is as it was before they said so; done again, it is not sent. */
static void
what_is_not_to_be_sent_is_not_by_way_of_undo(void **state)
{
	static const struct { const char *end; int was; } cases[] = {
		{ NULL, RN_OUTGOING_HELD }, { "exit 75", RN_OUTGOING_FAILED },
		{ "kill -9 $$", RN_OUTGOING_HANDING },
	};
	struct rn_change change;
	struct rn_outgoing row;
	int64_t intro = open_intro();

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		int64_t id = put(intro, -1, cases[i].end == NULL ? 30 : 0);
		struct rn_out_command c;

		if (cases[i].end != NULL) {
			c = mailer(cases[i].end);
			assert_int_equal(rn_outbox_hand_over(rn, arena, id,
			    &c, &row), RN_EIO);
		}
		assert_int_equal(rn_outbox_settle(rn, arena, id,
		    RN_SETTLE_NOT_SENT, &row), RN_OK);
		assert_int_equal(rn_undo(rn, arena, &change), RN_OK);
		assert_int_equal(state_of(id), cases[i].was);
		assert_int_equal(rn_redo(rn, arena, &change), RN_OK);
		assert_int_equal(state_of(id), RN_OUTGOING_NOT_SENT);
	}
	(void)copies(true);
}

/*
 * Whatever there is to write, as requester, connector and target: put there
 * before, it does not leave, and none can be put there.
 */
static void
who_is_not_to_be_contacted_is_not_written_to(void **state)
{
	static const struct rn_intro_words words[] = {
		{ .connector = "ada@mill.example",
		    .target = "bela@okoro.example", .kind = -1 },
		{ .requester = "ada@mill.example",
		    .target = "bela@okoro.example", .kind = -1 },
		{ .requester = "ada@mill.example", .target = "me",
		    .connector = "bela@okoro.example", .kind = -1 },
	};
	int64_t intro[RN_LEN(words)], id[RN_LEN(words) * RN_DRAFT_STEPS];
	struct rn_letter_out m;
	struct rn_out_command c;
	struct rn_outgoing row;
	size_t n = 0;

	(void)state;
	add("Ada Novak", everybody[0]);
	add("Bela Okoro", everybody[1]);
	c = mailer("true");
	for (size_t i = 0; i < RN_LEN(words); i++) {
		struct rn_send s = { .text = text, .n = strlen(text) };

		assert_int_equal(rn_intro_new(rn, &words[i], "test",
		    &intro[i]), RN_OK);
		answer(intro[i], i == 1 ? RN_PARTY_REQUESTER :
		    RN_PARTY_CONNECTOR, RN_ANSWER_ASKED);
		s.intro = intro[i];
		for (s.step = 0; s.step < RN_DRAFT_STEPS; s.step++)
			if (rn_outbox_put(rn, arena, &s, &m, &id[n]) == RN_OK)
				n++;
	}
	assert_true(n >= 12);
	for (size_t i = 0; i < RN_LEN(everybody); i++) {
		int64_t who;

		assert_int_equal(rn_person_dnc(rn, everybody[i], true, NULL,
		    &who), RN_OK);
	}
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(rn_outbox_hand_over(rn, arena, id[i], &c,
		    &row), RN_EPOLICY);
		assert_int_equal(state_of(id[i]), RN_OUTGOING_DUE);
		assert_int_equal(rn_outbox_settle(rn, arena, id[i],
		    RN_SETTLE_NOT_SENT, &row), RN_OK);
	}
	for (size_t i = 0; i < RN_LEN(words); i++)
		for (int step = 0; step < RN_DRAFT_STEPS; step++) {
			struct rn_send s = { .intro = intro[i], .step = step,
			    .text = text, .n = strlen(text) };

			assert_int_not_equal(rn_outbox_put(rn, arena, &s, &m,
			    &id[0]), RN_OK);
		}
	assert_int_equal(copies(true), 0);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, open_home, close_home)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    what_became_of_it_follows_from_what_is_written),
		cmocka_unit_test(no_history_makes_it_due_that_may_have_left),
		T(a_text_to_somebody_else_is_noticed),
		T(held_it_can_be_taken_back_and_sent_it_cannot),
		T(a_dry_run_runs_nothing),
		T(a_yes_said_meanwhile_leaves_a_letter),
		T(whatever_fails_it_leaves_once_or_is_asked_about),
		T(a_human_is_asked_once_it_cannot_be_under_way),
		T(what_is_not_to_be_sent_is_not_by_way_of_undo),
		T(who_is_not_to_be_contacted_is_not_written_to),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
