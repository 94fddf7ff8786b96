/*
 * test_inbox.c - what a message proposes, by tables: letters made by hand
 * against introductions made by hand, and mailboxes of heads for introductions
 * of the past.  No store.
 *
 * People are numbers: 1 is me.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "inbox/match.h"
#include "inbox/mine.h"
#include "inbox/when.h"
#include "base/date.h"
#include "base/text.h"
#include "made.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */
#define DAY RN_DAY_SECONDS

enum { ME = 1, TOMAS = 2, GRACE = 3, KENJI = 4, MARTA = 5, NOBODY = 99 };
#define NONE RN_NONE

/* --- matching ------------------------------------------------------------ */

/* Introductions to match with; I am the requester unless said otherwise. */
enum which {
	NO_OPEN, DRAFTED, ASKED, AGREED, DECLINED, EXPIRED, OTHER_ASKED,
	I_CONNECT, I_CONNECT_READY, FOR_ME, INTRODUCED, SCHEDULED,
	UNASKED_MADE, I_CONNECT_MADE, FOR_ME_MADE, WHICHES
};

#define S(who, how) { who, (who) == ME, how, (how) == RN_STANDS_UNASKED || \
	(how) == RN_STANDS_NEEDLESS || (how) == RN_STANDS_NOBODY ? NONE : \
	NOW - 3 * DAY, 0 }
/* When it was made, and when they meet. */
#define MADE NOW - 3 * DAY, NONE
#define UNMADE NONE, NONE
#define MINE S(ME, RN_STANDS_NEEDLESS)

static const struct rn_open opens[WHICHES] = {
	[DRAFTED] = { 1, RN_INTRO_DRAFTED, { MINE, S(TOMAS, RN_STANDS_UNASKED),
	    S(GRACE, RN_STANDS_UNASKED) }, UNMADE },
	[ASKED] = { 2, RN_INTRO_ASKING_CONNECTOR, { MINE, S(TOMAS,
	    RN_STANDS_ASKED), S(GRACE, RN_STANDS_UNASKED) }, UNMADE },
	[AGREED] = { 3, RN_INTRO_ASKING_TARGET, { MINE, S(TOMAS,
	    RN_STANDS_YES), S(GRACE, RN_STANDS_UNASKED) }, UNMADE },
	[DECLINED] = { 4, RN_INTRO_DECLINED, { MINE, S(TOMAS, RN_STANDS_NO),
	    S(GRACE, RN_STANDS_UNASKED) }, UNMADE },
	[EXPIRED] = { 5, RN_INTRO_EXPIRED, { MINE, S(TOMAS, RN_STANDS_ASKED),
	    S(GRACE, RN_STANDS_UNASKED) }, UNMADE },
	[OTHER_ASKED] = { 6, RN_INTRO_ASKING_CONNECTOR, { MINE, S(TOMAS,
	    RN_STANDS_ASKED), S(KENJI, RN_STANDS_UNASKED) }, UNMADE },
	[I_CONNECT] = { 7, RN_INTRO_ASKING_CONNECTOR, { S(MARTA,
	    RN_STANDS_UNASKED), MINE, S(GRACE, RN_STANDS_UNASKED) }, UNMADE },
	[I_CONNECT_READY] = { 8, RN_INTRO_READY, { S(MARTA, RN_STANDS_YES),
	    MINE, S(GRACE, RN_STANDS_YES) }, UNMADE },
	[FOR_ME] = { 9, RN_INTRO_ASKING_TARGET, { S(MARTA, RN_STANDS_YES),
	    S(TOMAS, RN_STANDS_YES), S(ME, RN_STANDS_UNASKED) }, UNMADE },
	[INTRODUCED] = { 10, RN_INTRO_INTRODUCED, { MINE, S(TOMAS,
	    RN_STANDS_YES), S(GRACE, RN_STANDS_YES) }, UNMADE },
	[SCHEDULED] = { 11, RN_INTRO_SCHEDULED, { MINE, S(TOMAS,
	    RN_STANDS_YES), S(GRACE, RN_STANDS_YES) }, UNMADE },
	[UNASKED_MADE] = { 12, RN_INTRO_INTRODUCED, { MINE, S(TOMAS,
	    RN_STANDS_YES), S(GRACE, RN_STANDS_UNASKED) }, MADE },
	[I_CONNECT_MADE] = { 13, RN_INTRO_INTRODUCED, { S(MARTA,
	    RN_STANDS_YES), MINE, S(GRACE, RN_STANDS_YES) }, MADE },
	[FOR_ME_MADE] = { 14, RN_INTRO_INTRODUCED, { S(MARTA,
	    RN_STANDS_YES), S(TOMAS, RN_STANDS_YES), MINE }, MADE },
};

#define REF(intro, party) .ref = &(const struct rn_ref){ intro, party }, \
	.refs = 1
#define TO_ME .to_me = true, .crowd = 1, .at = NOW - DAY, .undelivered = NONE
#define SAYS(what) .label = RN_REPLY_##what, .sure = true
#define NAMED(...) .named = (const int64_t[]){ __VA_ARGS__ }, \
	.named_n = RN_LEN(((const int64_t[]){ __VA_ARGS__ }))
#define TELLS(who, what, is_firm, by_name) \
	.tells = &(const struct rn_tells){ who, { RN_TELLS_##what, is_firm, \
	by_name, "told" } }, .tells_n = 1
#define TO(...) .to = (const int64_t[]){ __VA_ARGS__ }, \
	.to_n = RN_LEN(((const int64_t[]){ __VA_ARGS__ }))
#define BACK(who) .from = NONE, .to_me = true, .crowd = 1, .at = NOW, \
	.bounced = true, .undelivered = who

enum { C = RN_PARTY_CONNECTOR, T = RN_PARTY_TARGET, R = RN_PARTY_REQUESTER };

/*
 * "2 yes C!" is proposed of intro 2 for its connector, and sure; "told" behind
 * it: by that line, not the reply's.
 */
static const struct {
	const char *what;
	enum which o[3];
	struct rn_incoming l;
	const char *is;
} letters[] = {
	/* what it answers decides, whoever is named */
	{ "a yes to what was sent", { ASKED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), REF(2, C) }, "2 yes C!" },
	{ "the thread tells which of two", { ASKED, OTHER_ASKED },
	    { .from = TOMAS, TO_ME, SAYS(YES), REF(6, C), NAMED(GRACE) },
	    "6 yes C!" },
	{ "a no to what was sent", { ASKED }, { .from = TOMAS, TO_ME,
	    SAYS(NO), REF(2, C) }, "2 no C!" },
	{ "a yes that may be meant otherwise", { ASKED }, { .from = TOMAS,
	    TO_ME, .label = RN_REPLY_YES, REF(2, C) }, "2 yes C" },
	{ "from another address than theirs", { ASKED }, { .from = NONE,
	    TO_ME, SAYS(YES), REF(2, C) }, "2 yes C" },
	{ "from somebody else who was handed it", { ASKED }, { .from = MARTA,
	    TO_ME, SAYS(YES), REF(2, C) }, "2 yes C" },
	{ "by a machine", { ASKED }, { .from = TOMAS, TO_ME, SAYS(YES),
	    REF(2, C), .automatic = true }, "2 yes C" },
	{ "not to me", { ASKED }, { .from = TOMAS, .at = NOW, .crowd = 2,
	    SAYS(YES), REF(2, C) }, "2 yes C" },
	{ "a mail that quotes the ask and says nothing", { ASKED },
	    { .from = TOMAS, TO_ME, REF(2, C), .label = RN_REPLY_OTHER,
	    .reply = true, NAMED(GRACE) }, "2 unclear C" },
	{ "away", { ASKED }, { .from = TOMAS, TO_ME, SAYS(OUT_OF_OFFICE),
	    REF(2, C), .automatic = true }, "2 out-of-office C!" },
	{ "not now", { ASKED }, { .from = TOMAS, TO_ME, SAYS(LATER),
	    REF(2, C) }, "2 later C!" },
	{ "leave me alone", { ASKED }, { .from = TOMAS, TO_ME,
	    SAYS(UNSUBSCRIBE), REF(2, C) }, "2 unsubscribe C!" },
	{ "a question is mine to answer", { ASKED }, { .from = TOMAS, TO_ME,
	    SAYS(QUESTION), REF(2, C) }, "2 question C" },
	{ "handed on", { ASKED }, { .from = TOMAS, TO_ME, SAYS(HANDED_ON),
	    REF(2, C) }, "2 handed-on C" },
	{ "an offer to meet before anybody is introduced", { ASKED },
	    { .from = TOMAS, TO_ME, SAYS(MEETING), REF(2, C) },
	    "2 question C" },

	/* who wrote it, where a name ties it to one */
	{ "an answer that names the target", { ASKED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), .reply = true, NAMED(GRACE) }, "2 yes C!" },
	{ "a name of two tells which", { ASKED, OTHER_ASKED }, { .from = TOMAS,
	    TO_ME, SAYS(NO), .reply = true, NAMED(KENJI) }, "6 no C!" },
	{ "no name: both, and none is sure", { ASKED, OTHER_ASKED },
	    { .from = TOMAS, TO_ME, SAYS(YES), .reply = true },
	    "2 yes C, 6 yes C" },
	{ "both named", { ASKED, OTHER_ASKED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), .reply = true, NAMED(GRACE, KENJI) },
	    "2 yes C, 6 yes C" },
	{ "no answer, no name: a yes to something", { ASKED },
	    { .from = TOMAS, TO_ME, SAYS(YES) }, "2 yes C" },
	{ "an answer without a name", { ASKED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), .reply = true }, "2 yes C" },
	{ "older than the ask", { ASKED }, { .from = TOMAS, .to_me = true,
	    .crowd = 1, .at = NOW - 20 * DAY, SAYS(YES), .reply = true,
	    NAMED(GRACE) }, "2 yes C" },
	{ "far older than the ask", { ASKED }, { .from = TOMAS, .to_me = true,
	    .crowd = 1, .at = NOW - 50 * DAY, SAYS(YES), .reply = true },
	    "" },
	{ "not to me, and no answer", { ASKED }, { .from = TOMAS, .crowd = 2,
	    .at = NOW, SAYS(YES), NAMED(GRACE) }, "" },
	{ "from nobody known", { ASKED }, { .from = NONE, TO_ME, SAYS(YES),
	    NAMED(GRACE) }, "" },
	{ "from somebody else", { ASKED }, { .from = MARTA, TO_ME,
	    SAYS(YES), NAMED(GRACE) }, "" },
	{ "about the weather", { ASKED }, { .from = TOMAS, TO_ME,
	    .label = RN_REPLY_OTHER }, "" },
	{ "a question about the weather", { ASKED }, { .from = TOMAS, TO_ME,
	    SAYS(QUESTION) }, "" },
	{ "nobody asked them, but the name is there", { DRAFTED },
	    { .from = TOMAS, TO_ME, SAYS(YES), .reply = true, NAMED(GRACE) },
	    "1 yes C" },
	{ "nobody asked them", { DRAFTED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), .reply = true }, "" },
	{ "late, but an answer", { EXPIRED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), REF(5, C) }, "5 yes C!" },

	/* by how they stand */
	{ "yes again", { AGREED }, { .from = TOMAS, TO_ME, SAYS(YES),
	    REF(3, C) }, "" },
	{ "a no after a yes", { AGREED }, { .from = TOMAS, TO_ME, SAYS(NO),
	    REF(3, C) }, "3 withdrawn C!" },
	{ "yes again, with the name of the target", { AGREED },
	    { .from = TOMAS, TO_ME, SAYS(YES), REF(3, C), NAMED(GRACE) },
	    "" },
	{ "the connector tells what the target said", { AGREED },
	    { .from = TOMAS, TO_ME, SAYS(YES), REF(3, C),
	    TELLS(GRACE, YES, true, true) }, "3 yes T \"told\"" },
	{ "whatever else it says", { AGREED }, { .from = TOMAS, TO_ME,
	    SAYS(LATER), TELLS(GRACE, NO, true, true) },
	    "3 no T \"told\"" },
	{ "she, in what answers an ask for her", { AGREED }, { .from = TOMAS,
	    TO_ME, SAYS(YES), REF(3, C), TELLS(GRACE, YES, true, false) },
	    "3 yes T \"told\"" },
	{ "she, and nothing says who", { AGREED }, { .from = TOMAS, TO_ME,
	    SAYS(LATER), TELLS(GRACE, NO, true, false) }, "3 later C" },
	{ "before the connector agreed it tells both", { ASKED },
	    { .from = TOMAS, TO_ME, SAYS(YES), REF(2, C),
	    TELLS(GRACE, YES, true, true) }, "2 yes C, 2 yes T \"told\"" },
	{ "a no of the target is none of the connector", { ASKED },
	    { .from = TOMAS, TO_ME, SAYS(NO), REF(2, C),
	    TELLS(GRACE, NO, true, true) }, "2 no T \"told\"" },
	{ "who only seems unwilling was not asked", { ASKED },
	    { .from = TOMAS, TO_ME, SAYS(NO), REF(2, C),
	    TELLS(GRACE, NO, false, true) }, "2 no C!" },
	{ "but they were by a connector who agreed", { AGREED },
	    { .from = TOMAS, TO_ME, SAYS(NO), REF(3, C),
	    TELLS(GRACE, NO, false, true) }, "3 no T \"told\"" },
	{ "a no beside a yes of the target", { ASKED }, { .from = TOMAS,
	    TO_ME, SAYS(NO), REF(2, C), TELLS(GRACE, YES, true, true) },
	    "2 no C" },
	{ "of two targets, the one it tells of", { ASKED, OTHER_ASKED },
	    { .from = TOMAS, TO_ME, SAYS(LATER),
	    TELLS(KENJI, NO, true, true) }, "6 no T \"told\"" },
	{ "a machine tells nothing", { AGREED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), REF(3, C), .automatic = true,
	    TELLS(GRACE, YES, true, true) }, "" },
	{ "nor does the target of themselves", { AGREED }, { .from = GRACE,
	    TO_ME, SAYS(YES), REF(3, C), TELLS(GRACE, NO, true, true) },
	    "3 yes T!" },
	{ "or that they would rather not", { AGREED }, { .from = TOMAS, TO_ME,
	    SAYS(NO), REF(3, C), NAMED(GRACE) }, "3 no T" },
	{ "the target writes themselves", { AGREED }, { .from = GRACE, TO_ME,
	    SAYS(YES), REF(3, C) }, "3 yes T!" },
	{ "a change of mind", { DECLINED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), REF(4, C) }, "4 yes C" },
	{ "no again", { DECLINED }, { .from = TOMAS, TO_ME, SAYS(NO),
	    REF(4, C) }, "" },
	{ "an answer to two, of which one is known", { DECLINED, OTHER_ASKED },
	    { .from = TOMAS, TO_ME, SAYS(NO), .refs = 2,
	    .ref = (const struct rn_ref[]){ { 4, C }, { 6, C } } },
	    "6 no C" },
	{ "a yes to nothing of that", { DECLINED }, { .from = TOMAS, TO_ME,
	    SAYS(YES), .reply = true }, "" },
	{ "a no once they were introduced", { INTRODUCED }, { .from = GRACE,
	    TO_ME, SAYS(NO), REF(10, -1) }, "10 question T" },
	{ "a yes once they were introduced", { INTRODUCED }, { .from = GRACE,
	    TO_ME, SAYS(YES), REF(10, -1) }, "" },
	{ "an offer to meet", { INTRODUCED }, { .from = GRACE, TO_ME,
	    SAYS(MEETING) }, "10 meeting T" },

	/* they met */
	{ "the target thanks for the meeting", { SCHEDULED }, { .from = GRACE,
	    TO_ME, .label = RN_REPLY_OTHER, .met = "told" },
	    "11 met T \"told\"" },
	{ "though nobody asked them from here", { UNASKED_MADE },
	    { .from = GRACE, TO_ME, .label = RN_REPLY_OTHER, .met = "told" },
	    "12 met T \"told\"" },
	{ "long before they were introduced", { UNASKED_MADE },
	    { .from = GRACE, .to_me = true, .crowd = 1, .at = NOW - 60 * DAY,
	    .label = RN_REPLY_OTHER, .met = "told" }, "" },
	{ "before they were introduced", { AGREED }, { .from = GRACE, TO_ME,
	    .label = RN_REPLY_OTHER, .met = "told" }, "" },
	{ "the connector thanks for a meeting", { SCHEDULED },
	    { .from = TOMAS, TO_ME, .label = RN_REPLY_OTHER, .met = "told" },
	    "" },
	{ "whom I introduced to another", { I_CONNECT_MADE },
	    { .from = GRACE, TO_ME, .label = RN_REPLY_OTHER, .met = "told" },
	    "" },
	{ "who I was sought by", { FOR_ME_MADE }, { .from = MARTA, TO_ME,
	    .label = RN_REPLY_OTHER, .met = "told" }, "14 met R \"told\"" },

	/* adding X in cc */
	{ "the connector writes to both", { AGREED }, { .from = TOMAS,
	    .to_me = true, TO(GRACE), .crowd = 2, .at = NOW,
	    .introduces = true }, "3 introduced -!" },
	{ "and does not say why", { AGREED }, { .from = TOMAS,
	    .to_me = true, TO(GRACE), .crowd = 2, .at = NOW },
	    "3 introduced -" },
	{ "of two that it may be", { AGREED, ASKED }, { .from = TOMAS,
	    .to_me = true, TO(GRACE), .crowd = 2, .at = NOW,
	    .introduces = true }, "3 introduced -, 2 introduced -" },
	{ "among others", { AGREED }, { .from = TOMAS, .to_me = true,
	    TO(GRACE, KENJI), .crowd = 3, .at = NOW, .introduces = true },
	    "3 introduced -" },
	{ "among very many", { AGREED }, { .from = TOMAS, .to_me = true,
	    TO(GRACE, KENJI), .crowd = 9, .at = NOW, .introduces = true },
	    "" },
	{ "without having been asked", { DRAFTED }, { .from = TOMAS,
	    .to_me = true, TO(GRACE), .crowd = 2, .at = NOW,
	    .introduces = true }, "1 introduced -!" },
	{ "of somebody who wants to meet me", { FOR_ME }, { .from = TOMAS,
	    .to_me = true, TO(MARTA), .crowd = 2, .at = NOW,
	    .introduces = true }, "9 introduced -!" },
	{ "by a list", { AGREED }, { .from = TOMAS, .to_me = true, TO(GRACE),
	    .crowd = 2, .at = NOW, .introduces = true, .automatic = true },
	    "" },
	{ "by somebody else", { AGREED }, { .from = KENJI, .to_me = true,
	    TO(GRACE), .crowd = 2, .at = NOW, .introduces = true }, "" },

	/* what I wrote */
	{ "I asked by a mail of my own", { DRAFTED }, { .from = NONE,
	    .from_me = true, TO(TOMAS), .crowd = 1, .at = NOW,
	    NAMED(GRACE) }, "1 asked C" },
	{ "and name nobody", { DRAFTED }, { .from = NONE, .from_me = true,
	    TO(TOMAS), .crowd = 1, .at = NOW }, "" },
	{ "asked again", { ASKED }, { .from = NONE, .from_me = true, TO(TOMAS),
	    .crowd = 1, .at = NOW, NAMED(GRACE) }, "" },
	{ "what is the connector's to ask", { AGREED }, { .from = NONE,
	    .from_me = true, TO(GRACE), .crowd = 1, .at = NOW,
	    NAMED(TOMAS) }, "" },
	{ "I connect, and ask each", { I_CONNECT }, { .from = NONE,
	    .from_me = true, TO(GRACE), .crowd = 1, .at = NOW,
	    NAMED(MARTA) }, "7 asked T" },
	{ "I introduce, with every consent", { I_CONNECT_READY },
	    { .from = NONE, .from_me = true, TO(GRACE, MARTA), .crowd = 2, .at = NOW },
	    "8 introduced -" },
	{ "I introduce without", { I_CONNECT }, { .from = NONE,
	    .from_me = true, TO(GRACE, MARTA), .crowd = 2, .at = NOW }, "" },

	/* what came back */
	{ "mail came back", { ASKED }, { BACK(TOMAS) }, "2 bounce C!" },
	{ "of two, once", { ASKED, OTHER_ASKED }, { BACK(TOMAS) },
	    "2 bounce C!" },
	{ "whom nobody asked", { DRAFTED }, { BACK(TOMAS) }, "1 bounce C" },
	{ "of somebody else", { ASKED }, { BACK(KENJI) }, "" },
	{ "of nobody", { ASKED }, { BACK(NONE) }, "" },
};

static const char party_letter[] = { 'R', 'C', 'T' };

static void
play(char *to, size_t size, const enum which *o, const struct rn_incoming *l)
{
	struct rn_found found[RN_FOUND_MOST];
	struct rn_open v[3];
	const char *why;
	size_t n = 0, found_n, at = 0;

	while (n < RN_LEN(v) && o[n] != NO_OPEN) {
		v[n] = opens[o[n]];
		n++;
	}
	found_n = rn_match(v, n, l, NOW, found, &why);
	assert_true((found_n == 0) == (why != NULL));
	to[0] = '\0';
	for (size_t i = 0; i < found_n; i++) {
		assert_true(!found[i].sure || found[i].doubt == NULL);
		at += (size_t)snprintf(to + at, size - at,
		    "%s%lld %s %c%s%s%s%s", i == 0 ? "" : ", ",
		    (long long)v[found[i].open].id,
		    rn_proposal_kind_name[found[i].kind], found[i].party < 0 ?
		    '-' : party_letter[found[i].party], found[i].sure ? "!" :
		    "", found[i].quote == NULL ? "" : " \"",
		    found[i].quote == NULL ? "" : found[i].quote,
		    found[i].quote == NULL ? "" : "\"");
	}
}

static void
letters_propose(void **state)
{
	char is[256];

	(void)state;
	for (size_t i = 0; i < RN_LEN(letters); i++) {
		struct rn_incoming l = letters[i].l;
		const char *want = letters[i].is;

		l.me = ME;
		l.until = NONE;
		play(is, sizeof(is), letters[i].o, &l);
		if (strcmp(is, want) != 0)
			fail_msg("%s: %s, not %s", letters[i].what, is, want);
	}
}

static void
no_introductions_no_proposals(void **state)
{
	static const enum which none[3] = { NO_OPEN };
	char is[256];

	(void)state;
	for (size_t i = 0; i < RN_LEN(letters); i++) {
		play(is, sizeof(is), none, &letters[i].l);
		assert_string_equal(is, "");
	}
}

/* --- calendars ----------------------------------------------------------- */

static const struct {
	const char *what;
	enum which o;
	int64_t from;		/* ME: I wrote it */
	int method;
	int days;		/* from now until it begins; 0: unknown */
	int64_t organizer;
	int64_t guest;		/* besides me */
	int theirs, mine;	/* enum rn_cal_stat; -1: not there */
	bool vague;
	const char *is;
} events[] = {
	{ "they accepted my invitation", INTRODUCED, GRACE, RN_CAL_REPLY, 5,
	    ME, GRACE, RN_CAL_ACCEPTED, -1, false, "10 scheduled T!" },
	{ "they declined", INTRODUCED, GRACE, RN_CAL_REPLY, 5, ME, GRACE,
	    RN_CAL_DECLINED, -1, false, "10 question T" },
	{ "perhaps", INTRODUCED, GRACE, RN_CAL_REPLY, 5, ME, GRACE,
	    RN_CAL_TENTATIVE, -1, false, "10 meeting T" },
	{ "they invite me", INTRODUCED, GRACE, RN_CAL_REQUEST, 5, GRACE, ME,
	    -1, RN_CAL_NEEDS_ACTION, false, "10 scheduled T" },
	{ "I accepted", INTRODUCED, ME, RN_CAL_REPLY, 5, GRACE, ME, -1,
	    RN_CAL_ACCEPTED, false, "10 scheduled T!" },
	{ "a series", INTRODUCED, GRACE, RN_CAL_REPLY, 5, ME, GRACE,
	    RN_CAL_ACCEPTED, -1, true, "10 scheduled T" },
	{ "it is over, and was accepted", SCHEDULED, GRACE, RN_CAL_REQUEST,
	    -5, ME, GRACE, RN_CAL_ACCEPTED, -1, false, "11 met T" },
	{ "it is over, and nobody came", SCHEDULED, GRACE, RN_CAL_REQUEST,
	    -5, ME, GRACE, RN_CAL_NEEDS_ACTION, -1, false, "" },
	{ "called off", SCHEDULED, GRACE, RN_CAL_CANCEL, 5, GRACE, ME, -1,
	    RN_CAL_ACCEPTED, false, "11 question T" },
	{ "another time", SCHEDULED, GRACE, RN_CAL_COUNTER, 5, ME, GRACE,
	    RN_CAL_NEEDS_ACTION, -1, false, "11 meeting T" },
	{ "no time that anybody knows", INTRODUCED, GRACE, RN_CAL_REQUEST, 0,
	    GRACE, ME, -1, -1, false, "10 question T" },
	{ "of somebody else", INTRODUCED, KENJI, RN_CAL_REQUEST, 5, KENJI, ME,
	    -1, -1, false, "" },
	{ "before anybody was introduced", AGREED, GRACE, RN_CAL_REQUEST, 5,
	    GRACE, ME, -1, -1, false, "3 scheduled T" },
	{ "accepted before anybody was introduced", AGREED, GRACE,
	    RN_CAL_REPLY, 5, ME, GRACE, RN_CAL_ACCEPTED, -1, false,
	    "3 scheduled T" },
	{ "with one of the two I introduced", I_CONNECT_READY, GRACE,
	    RN_CAL_REQUEST, 5, GRACE, ME, -1, -1, false, "" },
};

static void
events_propose(void **state)
{
	char is[256];

	(void)state;
	for (size_t i = 0; i < RN_LEN(events); i++) {
		enum which o[3] = { events[i].o };
		struct rn_attends guest[2];
		struct rn_invite v = { .method = events[i].method,
		    .start = NONE, .end = NONE, .vague = events[i].vague,
		    .organizer = events[i].organizer, .guest = guest };
		struct rn_incoming l = { .at = NOW, .from = events[i].from,
		    .from_me = events[i].from == ME, .to_me = true,
		    .crowd = 1, .invite = &v, .undelivered = NONE,
		    .me = ME };

		if (events[i].days != 0) {
			v.start = NOW + events[i].days * (int64_t)DAY;
			v.end = v.start + 1800;
		}
		if (events[i].theirs >= 0)
			guest[v.guests++] = (struct rn_attends){
			    events[i].guest, events[i].theirs };
		if (events[i].mine >= 0)
			guest[v.guests++] = (struct rn_attends){ ME,
			    events[i].mine };
		if (l.from_me)
			l.from = NONE;
		play(is, sizeof(is), o, &l);
		if (strcmp(is, events[i].is) != 0)
			fail_msg("%s: %s, not %s", events[i].what, is,
			    events[i].is);
	}
}

/* --- until when ---------------------------------------------------------- */

/* Said on Friday, 20 November 2026. */
static const struct { const char *words, *day; } untils[] = {
	{ "Not now, please ask again in March.", "2027-03-01" },
	{ "I am back on 30 November.", "2026-11-30" },
	{ "Away from 21 Nov to 4 Dec 2026, back on Monday.", "2026-12-04" },
	{ "back on December 1st", "2026-12-01" },
	{ "back on the 1st of December, 2026", "2026-12-01" },
	{ "out until Monday", "2026-11-23" },
	{ "until Friday", "2026-11-27" },
	{ "try me next week", "2026-11-23" },
	{ "next quarter", "2027-01-01" },
	{ "after the new year", "2027-01-01" },
	{ "in three weeks", "2026-12-11" },
	{ "in five weeks", "2026-12-25" },
	{ "in vier Wochen", "2026-12-18" },
	{ "dans quatre semaines", "2026-12-18" },
	{ "en cuatro semanas", "2026-12-18" },
	{ "em quatro semanas", "2026-12-18" },
	{ "ask in 2 months", "2027-01-19" },
	{ "2026-12-24 or so", "2026-12-24" },
	{ "Ich bin bis zum 27.11.2026 nicht im Büro.", "2026-11-27" },
	{ "bis 3. Dezember", "2026-12-03" },
	{ "Bitte im März noch einmal.", "2027-03-01" },
	{ "nächste Woche", "2026-11-23" },
	{ "de retour le 2 décembre", "2026-12-02" },
	{ "la semaine prochaine", "2026-11-23" },
	{ "el lunes", "2026-11-23" },
	{ "hasta el 15 de enero de 2027", "2027-01-15" },
	{ "You may be right, and I may march on.", NULL },
	{ "We met on 3 March 2020.", NULL },
	{ "31 February is no day, nor is 99.99.", NULL },
	{ "Call +49 30 123456 or 2026", NULL },
	{ "next mondayish weeks", NULL },
	/* what ends where more might follow */
	{ "back on the 15th of", NULL },
	{ "hasta el 15 de", NULL },
	{ "not before 15 march de", "2027-03-15" },
	{ "not before 15 march de 2027", "2027-03-15" },
	{ "in three", NULL },
	{ "not before march 15", "2027-03-15" },
	{ "", NULL },
};

static void
days_are_read(void **state)
{
	struct rn_arena *a = new_arena();
	char buf[32];

	(void)state;
	for (size_t i = 0; i < RN_LEN(untils); i++) {
		/* of its own size: what reads behind it is seen */
		char *words = new_copy(rn_fold(a, untils[i].words));
		int64_t at = rn_until_said(words, NOW - 2 * (int64_t)DAY, 400);
		const char *is = at == NONE ? "none" : rn_date_iso(at, buf);
		const char *want = untils[i].day == NULL ? "none" :
		    untils[i].day;

		if (strncmp(is, want, strlen(want)) != 0)
			fail_msg("%s: %s, not %s", untils[i].words, is, want);
		free(words);
	}
	assert_int_equal(rn_until_said("in march", NOW, 60), NONE);
	rn_arena_free(a);
}

/* --- the past ------------------------------------------------------------ */

/*
 * A mailbox in lines: day, sender, ">", recipients, then its id and the one it
 * answers; "*" at the end: a list sent it.  Letters are people: m me, others
 * with a house each but x and y, who share one, and i, of mine.
 */
static const struct {
	const char *what;
	const char *lines[10];
	const char *is;		/* requester, connector, target, line */
} boxes[] = {
	{ "C introduces T, who answers", { "1 m>c a", "2 c>mt b",
	    "3 t>mc d b" }, "m c t 1" },
	{ "I answer, C in Bcc", { "1 m>c a", "2 c>mt b", "3 m>t d b" },
	    "m c t 1" },
	{ "nobody answers", { "1 m>c a", "2 c>mt b" }, "" },
	{ "the answer is to C alone", { "1 m>c a", "2 c>mt b", "3 t>c d b" },
	    "" },
	{ "an answer in another thread", { "1 m>c a", "2 c>mt b",
	    "3 t>m d a" }, "" },
	{ "much later", { "1 m>c a", "2 c>mt b", "60 t>m d b" }, "" },
	{ "T and I had written before", { "1 m>c a", "1 t>m e", "2 c>mt b",
	    "3 t>mc d b" }, "" },
	{ "I do not write with C", { "2 c>mt b", "3 t>mc d b" }, "" },
	{ "a list", { "1 m>c a", "2 c>mt b *", "3 t>mc d b" }, "" },
	{ "too many people", { "1 m>c a", "2 c>mtuvw b", "3 t>m d b" }, "" },
	{ "too many, all but one of whom I know", { "1 m>cuvw a",
	    "2 c>mtuvw b", "3 t>mc d b" }, "" },
	{ "two new ones at once", { "1 m>c a", "2 c>mtu b", "3 t>m d b" },
	    "" },
	{ "one new one, and one I know", { "1 m>c a", "1 u>m e", "2 c>mtu b",
	    "3 t>mc d b" }, "m c t 2" },
	{ "C adds somebody of their own house", { "1 m>x a", "2 x>my b",
	    "3 y>m d b" }, "" },
	{ "somebody of mine", { "1 m>c a", "2 c>mi b", "3 i>mc d b" }, "" },
	{ "C wrote again before the answer", { "1 m>c a", "2 c>mt b",
	    "3 c>mt e b", "4 t>mc d e b" }, "m c t 1" },
	{ "I introduce two", { "1 m>c a", "1 t>m e", "2 m>ct b",
	    "3 t>cm d b" }, "c m t 2" },
	{ "two who know each other", { "1 m>c a", "1 t>m e", "1 t>cm f",
	    "2 m>ct b", "3 t>cm d b" }, "" },
	{ "two of whom I know one", { "1 m>c a", "2 m>ct b", "3 t>cm d b" },
	    "" },
	{ "out of order", { "3 t>mc d b", "2 c>mt b", "1 m>c a" },
	    "m c t 1" },
};

static int64_t
house(void *ctx, int64_t person)
{
	(void)ctx;
	return person == 'y' ? 'x' : person == 'i' ? 'm' : person;
}

static void
read_line(const char *line, size_t place, struct rn_head *h,
    int64_t to[8], const char *ids[3], char room[64])
{
	char *word, *rest;
	size_t n = 0;

	snprintf(room, 64, "%s", line);
	*h = (struct rn_head){ .place = place, .to = to,
	    .at = NOW - 1000 * DAY + strtol(strtok_r(room, " ", &rest), NULL,
	    10) * (int64_t)DAY };
	word = strtok_r(NULL, " ", &rest);
	h->from = word[0];
	for (size_t i = 2; word[i] != '\0'; i++)
		to[h->to_n++] = word[i];
	while ((word = strtok_r(NULL, " ", &rest)) != NULL) {
		if (*word == '*')
			h->bulk = true;
		else if (h->id == NULL)
			h->id = word;
		else
			ids[n++] = word;
	}
	h->answers = (struct rn_list){ ids, n };
}

static void
the_past_is_seen(void **state)
{
	static const struct rn_mine_who who = { .me = 'm', .domain = house };

	(void)state;
	for (size_t i = 0; i < RN_LEN(boxes); i++) {
		struct rn_head h[10];
		int64_t to[10][8];
		const char *ids[10][3];
		char room[10][64], is[64] = "";
		struct rn_mined *found;
		size_t n = 0, got;

		for (; n < 10 && boxes[i].lines[n] != NULL; n++)
			read_line(boxes[i].lines[n], n, &h[n], to[n], ids[n],
			    room[n]);
		rn_mine_sort(h, n);
		got = rn_mine(&who, h, n, &found);
		assert_true(got <= 1);
		/* each one introduces, or it is known why not */
		for (size_t k = 0; k < n; k++)
			assert_true((h[k].why == NULL) == (got == 1 &&
			    found[0].head == k));
		if (got == 1)
			snprintf(is, sizeof(is), "%c %c %c %zu",
			    (char)found[0].requester, (char)found[0].connector,
			    (char)found[0].target, h[found[0].head].place);
		free(found);
		if (strcmp(is, boxes[i].is) != 0)
			fail_msg("%s: '%s', not '%s'", boxes[i].what, is,
			    boxes[i].is);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_propose),
		cmocka_unit_test(no_introductions_no_proposals),
		cmocka_unit_test(events_propose),
		cmocka_unit_test(days_are_read),
		cmocka_unit_test(the_past_is_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
