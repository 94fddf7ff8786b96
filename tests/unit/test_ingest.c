/*
 * test_ingest.c - messages into a store: what was read is not proposed again,
 * whatever happens to the bytes; nothing is accepted that is not sure; the
 * ledger stays what it says.  REFNET_MUTATIONS=N asks for more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "home.h"
#include "refnet/inbox.h"
#include "refnet/intro.h"
#include "refnet/tie.h"

#define ASK "<ask@quayside.example>"

static const char box[] =
    "From x Sat Nov 21 10:00:00 2026\n"
    "From: Tomas Varela <tomas@mailhaven.example>\n"
    "To: Ines <ines@quayside.example>\n"
    "Subject: Re: Could you introduce me to Grace Okafor?\n"
    "Date: Sat, 21 Nov 2026 10:00:00 +0000\n"
    "Message-ID: <1@mailhaven.example>\n"
    "In-Reply-To: " ASK "\n"
    "Auto-Submitted: auto-replied\n"
    "MIME-Version: 1.0\n"
    "Content-Type: multipart/alternative; boundary=b\n"
    "\n"
    "--b\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\n"
    "I am out of the office until 30 November.=20\n"
    "--b\nContent-Type: text/html\n\n<p>Away</p>\n--b--\n"
    "\n"
    "From x Sat Nov 21 11:00:00 2026\n"
    "From: Tomas Varela <tomas@mailhaven.example>\n"
    "To: Ines <ines@quayside.example>, Grace Okafor <grace@mill.example>\n"
    "Subject: Grace, Ines\n"
    "Date: Sat, 21 Nov 2026 11:00:00 +0000\n"
    "Message-ID: <2@mailhaven.example>\n"
    "\n"
    "Adding Grace in cc.\n"
    "\n"
    "From x Sat Nov 21 12:00:00 2026\n"
    "From: Grace Okafor <grace@mill.example>\n"
    "To: Ines <ines@quayside.example>\n"
    "Subject: Invitation\n"
    "Date: Sat, 21 Nov 2026 12:00:00 +0000\n"
    "Message-ID: <3@mill.example>\n"
    "Content-Type: text/calendar; method=REQUEST\n"
    "\n"
    "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\n"
    "UID:1\nDTSTAMP:20261121T120000Z\nDTSTART:20261201T100000Z\n"
    "ORGANIZER:mailto:grace@mill.example\n"
    "ATTENDEE:mailto:ines@quayside.example\n"
    "END:VEVENT\nEND:VCALENDAR\n"
    "\n"
    "From x Sat Nov 21 13:00:00 2026\n"
    "From: mailer-daemon@quayside.example\n"
    "To: ines@quayside.example\n"
    "Subject: Undelivered\n"
    "Date: Sat, 21 Nov 2026 13:00:00 +0000\n"
    "Message-ID: <4@quayside.example>\n"
    "X-Failed-Recipients: tomas@mailhaven.example\n"
    "\n"
    "It could not be delivered.\n";

static int64_t intro;

static int
set_up(void **state)
{
	struct rn_answer_words asked = { .until = RN_NONE, .on = RN_NOW,
	    .message = "ask@quayside.example" };
	struct rn_intro_words w = { .connector = "tomas@mailhaven.example",
	    .target = "grace@mill.example", .kind = -1 };

	(void)state;
	if (!home_open())
		return -1;
	add("Tomas Varela", "tomas@mailhaven.example");
	add("Grace Okafor", "grace@mill.example");
	assert_int_equal(rn_intro_new(rn, &w, "a test", &intro), RN_OK);
	assert_int_equal(rn_intro_answer(rn, intro, RN_PARTY_CONNECTOR,
	    RN_ANSWER_ASKED, &asked, "a test"), RN_OK);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

static enum rn_status
ingest(const char *s, size_t n, bool accept, struct rn_ingested *out)
{
	struct rn_ingest what = { .bytes = s, .n = n, .accept = accept };

	return rn_inbox_ingest(rn, arena, &what, out);
}

static void
each_message_proposes_once(void **state)
{
	static const struct { int kind; bool sure; } want[] = {
		{ RN_PROPOSAL_AWAY, true }, { RN_PROPOSAL_INTRODUCED, true },
		{ RN_PROPOSAL_SCHEDULED, false }, { RN_PROPOSAL_BOUNCE, true },
	};
	struct rn_ingested r;
	struct rn_change c;

	(void)state;
	for (int again = 0; again < 2; again++) {
		assert_int_equal(ingest(box, strlen(box), false, &r), RN_OK);
		assert_int_equal(r.messages, 4);
		assert_int_equal(r.n, RN_LEN(want));
		for (size_t i = 0; i < r.n; i++) {
			assert_int_equal(r.list[i].kind, want[i].kind);
			assert_int_equal(r.list[i].sure, want[i].sure);
			assert_int_equal(r.list[i].intro_id, intro);
		}
		assert_int_equal(ingest(box, strlen(box), true, &r), RN_OK);
		assert_int_equal(r.n, 0);
		assert_int_equal(r.known, 4);
		assert_int_equal(r.accepted, 0);
		/* what was undone was not read */
		assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	}
}

/* A second one says what the first did: the store's own hand does not. */
static void
what_shows_a_consent_already_proposes_nothing(void **state)
{
	struct rn_answer_words w = { .until = RN_NONE, .on = RN_NOW,
	    .message = "1@mailhaven.example" };
	struct rn_ingested r;

	(void)state;
	assert_int_equal(rn_intro_answer(rn, intro, RN_PARTY_CONNECTOR,
	    RN_ANSWER_YES, &w, NULL), RN_OK);
	assert_int_equal(ingest(box, strlen(box), false, &r), RN_OK);
	assert_int_equal(r.known, 1);
	assert_int_equal(r.n, 3);
}

/* The ask was recorded a day after the answer to it was written. */
static void
a_no_to_an_ask_recorded_later_is_a_no(void **state)
{
	static const char no[] =
	    "From: tomas@mailhaven.example\nTo: ines@quayside.example\n"
	    "Subject: Re: Grace Okafor\nIn-Reply-To: " ASK "\n"
	    "Date: Sat, 21 Nov 2026 10:00:00 +0000\nMessage-ID: <no@x>\n\n"
	    "I'd rather not, sorry.\n";
	struct rn_ingested r;
	struct rn_intro row;

	(void)state;
	assert_int_equal(ingest(no, strlen(no), true, &r), RN_OK);
	assert_int_equal(r.accepted, 1);
	assert_int_equal(r.list[0].kind, RN_PROPOSAL_NO);
	assert_int_equal(rn_intro_get(rn, arena, intro, RN_NOW, &row), RN_OK);
	assert_int_equal(row.state, RN_INTRO_DECLINED);
}

static const char old[] =
    "From x Mon Jan  1 00:00:00 2024\n"
    "From: ines@quayside.example\nTo: tomas@mailhaven.example\n"
    "Date: Mon, 01 Jan 2024 09:00:00 +0000\nMessage-ID: <1@x>\n\n"
    "From x Tue Jan  2 00:00:00 2024\n"
    "From: tomas@mailhaven.example\n"
    "To: ines@quayside.example, grace@mill.example\n"
    "Date: Tue, 02 Jan 2024 09:00:00 +0000\nMessage-ID: <2@x>\n\n"
    "From x Wed Jan  3 00:00:00 2024\n"
    "From: grace@mill.example\nTo: ines@quayside.example\n"
    "Date: Wed, 03 Jan 2024 09:00:00 +0000\nMessage-ID: <3@x>\n"
    "In-Reply-To: <2@x>\n\n";

/* What is known of asking Tomas. */
static struct rn_asked
asked(void)
{
	struct rn_asked *v;
	int64_t most;
	size_t n;

	assert_int_equal(rn_intro_asked(rn, arena, RN_NOW, &v, &n, &most),
	    RN_OK);
	assert_int_equal(n, 1);
	return v[0];
}

/* It shows that they are willing, was no ask, and waits for nothing. */
static void
the_past_counts_for_who_introduced(void **state)
{
	struct rn_ingest what = { .bytes = old, .n = strlen(old),
	    .mine = true };
	struct rn_asked was = asked(), is;
	struct rn_ingested r;
	struct rn_intro *list;
	struct rn_change c;
	size_t n;

	(void)state;
	assert_int_equal(rn_intro_withdraw(rn, intro), RN_OK);
	was = asked();
	assert_int_equal(rn_inbox_ingest(rn, arena, &what, &r), RN_OK);
	/* the three are the parties of an introduction there is */
	assert_int_equal(r.n, 0);
	assert_int_equal(r.known, 1);
	for (int i = 0; i < 3; i++)
		assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_int_equal(rn_inbox_ingest(rn, arena, &what, &r), RN_OK);
	assert_int_equal(r.n, 1);
	assert_false(r.list[0].sure);
	assert_int_equal(rn_proposal_decide(rn, &r.list[0].id, 1, true, NULL),
	    RN_OK);
	is = asked();
	assert_int_equal(is.granted, was.granted + 1);
	assert_int_equal(is.asks, 0);
	assert_int_equal(is.open, 0);
	assert_int_equal(rn_intro_list(rn, arena, NULL, RN_NOW, &list, &n),
	    RN_OK);
	assert_int_equal(n, 1);
	assert_int_equal(list[0].opened_at, r.list[0].at);
	assert_int_equal(list[0].due_at, RN_NONE);
	assert_int_equal(list[0].waiting_on, -1);
	assert_false(list[0].owed);
}

static uint64_t seed = 42;

static size_t
pick(size_t n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (size_t)(seed % n);
}

static void
mutate(char *s, size_t *n)
{
	size_t times = 1 + pick(6), at, len;

	for (size_t i = 0; i < times && *n > 64; i++) {
		at = pick(*n - 32);
		len = 1 + pick(31);
		switch (pick(4)) {
		case 0:
			s[at] = (char)pick(256);
			break;
		case 1:		/* a piece is missing */
			memmove(s + at, s + at + len, *n - at - len);
			*n -= len;
			break;
		case 2:		/* a piece stands elsewhere, too */
			memmove(s + pick(*n - 32), s + at, len);
			break;
		case 3:
			*n -= pick(*n / 4);
			break;
		}
	}
}

static void
no_mutation_does_harm(void **state)
{
	const char *more = getenv("REFNET_MUTATIONS");
	size_t times = more == NULL ? 300 : strtoul(more, NULL, 10);
	struct rn_ingested r;
	struct rn_audit *audit;
	struct rn_change c;
	char s[sizeof(box)];
	size_t broken, rows;

	(void)state;
	for (size_t i = 0; i < times; i++) {
		size_t n = strlen(box), proposed;
		enum rn_status rc;

		memcpy(s, box, n);
		mutate(s, &n);
		rc = ingest(s, n, i % 2 == 0, &r);
		assert_true(rc == RN_OK || rc == RN_EREJECTED);
		if (rc != RN_OK)
			continue;
		for (size_t k = 0; k < r.n; k++) {
			assert_int_equal(r.list[k].intro_id, intro);
			assert_true(r.list[k].sure || r.list[k].state ==
			    RN_PROPOSAL_WAITING);
		}
		proposed = r.n;
		assert_int_equal(ingest(s, n, false, &r), RN_OK);
		assert_int_equal(r.n, 0);
		assert_true((size_t)r.known >= (proposed > 0));
		if (proposed > 0)
			assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
		if (i % 50 == 0)
			rn_arena_reset(arena);
	}
	assert_int_equal(rn_intro_audit(rn, arena, RN_NONE, &audit, &rows,
	    &broken), RN_OK);
	assert_int_equal(broken, 0);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(each_message_proposes_once),
		T(what_shows_a_consent_already_proposes_nothing),
		T(a_no_to_an_ask_recorded_later_is_a_no),
		T(the_past_counts_for_who_introduced),
		T(no_mutation_does_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
