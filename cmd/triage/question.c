/*
 * question.c - the kinds of questions the screen asks beside introductions:
 * where they stand and in which words.  Pure; who finds and answers them is
 * ask.c.
 *
 * A new kind: a value of enum triage_ask, a row here, its section and view in
 * list.c, a row of the table of ask.c.
 */
#include "base/base.h"
#include "triage.h"

const struct triage_question triage_questions[ASKS] = {
	[ASK_SENT] = { SEC_SENT, { "TO", "TEXT", "WHAT IS KNOWN", "" },
	    ": ", "", "yes, it left: recorded as sent",
	    "no, it did not leave, and is not to" },
	[ASK_FAILED] = { SEC_FAILED, { "TO", "TEXT", "WHY", "" },
	    ": ", "", "yes, hand it over once more",
	    "no, it is not to be sent" },
	[ASK_REPLY] = { SEC_REPLY, { "WHO", "SAYS", "IN WORDS", "SURE" },
	    ": ", "?", "yes, it means that: recorded", "no, leave it undone" },
	[ASK_SAME] = { SEC_SAME, { "WHO", "AND WHO", "BECAUSE", "LIKELY" },
	    " = ", "?", "yes, they are one person: joined",
	    "no, they are two, for good" },
	[ASK_KNOWS] = { SEC_KNOWS, { "WHO", "KNOWS WHOM", "BECAUSE", "FITS" },
	    " knows ", "?", "yes, they know each other: a medium tie",
	    "no, they do not: not asked again" },
	[ASK_GROUP] = { SEC_GROUP, { "GROUP", "WHAT IS DUE", "BECAUSE", "DAYS" },
	    ": ", "", "yes, from whose answer is awaited",
	    "no, from whose answer is awaited" },
	[ASK_COLD] = { SEC_COLD, { "WHO", "TIE", "BECAUSE", "DAYS" },
	    ": ", "", "yes, you were in touch today: recorded",
	    "no, let it go: they are due no more" },
};

/* A kind of its own has the ids of its own, all below 0. */
enum { SHIFT = 59, PAIR = 29 };

int64_t
triage_ask_id(enum triage_ask kind, int64_t key)
{
	return -((int64_t)(kind + 1) << SHIFT | key);
}

int64_t
triage_ask_pair(enum triage_ask kind, int64_t a, int64_t b)
{
	return triage_ask_id(kind, a << PAIR | b);
}

bool
triage_asks(const struct rn_intro *row)
{
	return row->id < 0;
}

const struct triage_question *
triage_question_of(const struct rn_intro *row)
{
	return triage_asks(row) ?
	    &triage_questions[(-row->id >> SHIFT) - 1] : NULL;
}

struct rn_intro
triage_ask_row(int64_t id)
{
	return (struct rn_intro){ .id = id, .waiting_on = RN_WAITING_ME,
	    .due_at = RN_NONE, .snoozed_until = RN_NONE, .outcome = -1,
	    .awaited = 1u << RN_PARTY_TARGET };
}
